use super::*;

fn of(organisation: &str) -> By {
    By {
        // Called as another organisation is: who decides for whom is not told by a name.
        name: "press".to_owned(),
        organisation: Some(organisation.to_owned()),
    }
}

fn holder(name: &str) -> Holder {
    match name {
        "network" => Holder::Network,
        "crossing" => Holder::Crossing,
        name => Holder::Organisation(name.to_owned()),
    }
}

fn concern(organisations: &[&str], held_by: &[&str]) -> Concern {
    Concern {
        author: organisations.first().map(|name| (*name).to_owned()),
        receiver: organisations.last().map(|name| (*name).to_owned()),
        organisations: organisations.iter().map(|it| (*it).to_owned()).collect(),
        owners: Vec::new(),
        strangers: false,
        held_by: held_by.iter().map(|name| holder(name)).collect(),
    }
}

#[test]
fn who_may_let_pass_what_is_held() {
    // Of whom it is, who holds it, and who but the gateway's own may lift it.
    let check = |organisations: &[&str], held_by: &[&str], lifts: Option<&str>| {
        let held = concern(organisations, held_by);
        let with = Concern {
            strangers: true,
            ..held.clone()
        };
        for name in ["mill", "press", "court"] {
            let may = of(name).may_lift(&held);
            assert_eq!(may, lifts == Some(name), "{name} {held:?}");
            assert!(!of(name).may_lift(&with), "{name} {with:?}");
            let yes = of(name).may_decide(true, &held);
            let no = of(name).may_decide(false, &held);
            match (organisations.contains(&name), may) {
                (false, _) => {
                    assert_eq!((yes, no), (Err(Barred::Unseen), Err(Barred::Unseen)));
                }
                (true, true) => assert_eq!((yes, no), (Ok(()), Ok(()))),
                (true, false) => {
                    assert_eq!(no, Ok(()), "either side may refuse");
                    assert!(matches!(yes, Err(Barred::Theirs(_))), "{yes:?}");
                }
            }
        }
        assert!(By::gateways("press").may_lift(&held) && By::gateways("ana").may_lift(&with));
    };
    let (mill, both) = (&["mill"][..], &["mill", "press"][..]);
    // Wholly the mill's.
    check(mill, &["network"], Some("mill"));
    check(mill, &["mill"], Some("mill"));
    check(mill, &["mill", "network"], Some("mill"));
    check(mill, &["crossing"], None);
    // Another's policy, which has no say in it: nobody knows better than the gateway's own.
    check(mill, &["press"], None);
    // Between two: the one whose policy holds it, and nobody for both.
    check(both, &["mill"], Some("mill"));
    check(both, &["press"], Some("press"));
    check(both, &["mill", "press"], None);
    check(both, &["crossing"], None);
    check(both, &["mill", "crossing"], None);
    check(both, &["network"], None);
    check(both, &["mill", "network"], None);
    // Nobody is known to hold it, or to have a part in it.
    check(mill, &[], None);
    check(&[], &["network"], None);
}

#[test]
fn what_is_in_it_is_its_authors_and_whose_it_is_to_let_in() {
    let check = |held_by: &[&str], who: &str, sight: Sight| {
        let held = concern(&["mill", "press"], held_by);
        assert_eq!(of(who).sight(&held), sight, "{held_by:?} {who}");
        assert_eq!(By::gateways("ana").sight(&held), Sight::Whole);
    };
    check(&["mill"], "mill", Sight::Whole);
    check(&["press"], "mill", Sight::Whole);
    check(&["crossing"], "mill", Sight::Whole);
    check(&["press"], "press", Sight::Whole);
    // What the mill's policy or the edge keeps from the press is not to be read by its operators.
    check(&["mill"], "press", Sight::Part);
    check(&["crossing"], "press", Sight::Part);
    check(&["press", "crossing"], "press", Sight::Part);
    check(&["mill"], "court", Sight::Nothing);
}

#[test]
fn a_refusal_says_whose_it_is() {
    let says = |organisations: &[&str], held_by: &[&str], what: &str| {
        let words = whose(&concern(organisations, held_by));
        assert!(words.contains(what), "{words}");
    };
    says(
        &["mill", "press"],
        &["mill"],
        "operators of organisation `mill` to grant",
    );
    says(
        &["mill", "press"],
        &["crossing"],
        "the gateway's own operators to grant: the crossing",
    );
    says(
        &["mill", "press"],
        &["network"],
        "it is about several organisations",
    );
}

#[test]
fn what_is_reached_is_ones_own() {
    let names = |names: &[&str]| names.iter().map(|it| (*it).into()).collect();
    let one = |name: &str, agents: &[&str], servers: &[&str]| Organisation {
        name: name.into(),
        agents: names(agents),
        peers: names(&agents[..1]),
        servers: names(servers),
        people: Default::default(),
        operators: names(&["press"]),
        hosts: Default::default(),
        gateway: None,
        roots: names(&[name]),
        policies: false,
        keys: None,
    };
    let all = Organisations {
        all: vec![
            one("mill", &["clerk", "miller"], &["archive"]),
            one("press", &["bob", "bea"], &["shop"]),
        ],
        crossings: Vec::new(),
    };
    let (mill, gone) = (of("mill"), of("inn"));
    let reach = Reach::of(&mill, &all);
    for (what, theirs) in [
        ("agent:clerk", true),
        ("agent:miller", true),
        ("agent:bob", false),
        ("server:archive", true),
        ("server:clerk", true),
        // One that is asked by nobody is no place.
        ("server:miller", false),
        ("server:shop", false),
        ("edge:clerk>archive", true),
        ("edge:clerk>shop", false),
        ("edge:bob>archive", false),
        ("edge:clerk", false),
        ("mill", false),
        ("organisation:mill", false),
        ("", false),
    ] {
        assert_eq!(reach.cut(what), theirs, "{what}");
        assert!(Reach::of(&By::gateways("mill"), &all).cut(what), "{what}");
        assert!(!Reach::of(&gone, &all).cut(what), "{what}");
    }
    assert!(reach.root("mill") && !reach.root("press"));
    assert!(reach.crossing("press", "mill") && !reach.crossing("press", "court"));
    // What can be taken for another's as well is not theirs alone, and of what nobody looked at that is not known.
    let names = |all: &[&str]| Some(all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
    for (like, is_withheld, alone) in [
        (names(&[]), true, true),
        (names(&["clerk"]), true, true),
        (names(&["clerk", "bob"]), true, false),
        (None, true, false),
        (None, false, true),
    ] {
        let found = reach.is_alone(&like, is_withheld, |name| reach.agent(name));
        assert_eq!(found, alone, "{like:?}");
        assert!(Reach::Everything.is_alone(&like, is_withheld, |_| true));
    }
    // What the gateway's own did stays done.
    assert!(!reach.undoes(None) && reach.undoes(Some("mill")));
    assert!(Reach::of(&By::gateways("ana"), &all).undoes(None));
}
