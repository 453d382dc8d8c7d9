use masec_engine::Holder;
use masec_model::Endpoint;

use super::*;

fn ana() -> By {
    By::gateways("ana")
}

fn bo() -> By {
    By {
        organisation: Some("mill".to_owned()),
        ..By::gateways("bo")
    }
}

/// What the mill's policy holds of a message of the mill's to the press.
fn mills() -> Concern {
    Concern {
        author: Some("mill".to_owned()),
        receiver: Some("press".to_owned()),
        organisations: vec!["mill".to_owned(), "press".to_owned()],
        owners: Vec::new(),
        strangers: false,
        held_by: vec![Holder::Organisation("mill".to_owned())],
    }
}

/// The same, which the edge holds as well.
fn both() -> Concern {
    Concern {
        held_by: vec![Holder::Organisation("mill".to_owned()), Holder::Crossing],
        ..mills()
    }
}

fn approval(id: &str, arguments: &str) -> Approval {
    Approval {
        id: id.into(),
        binding: Binding::of(&["a", "", "mail", "tools/call", arguments]),
        agent: "a".into(),
        session: String::new(),
        server: "mail".into(),
        method: "tools/call".into(),
        name: "send".into(),
        arguments: arguments.into(),
        reasons: vec!["because".into()],
        concern: Concern::default(),
        under: String::new(),
        held: now().0,
        deadline: 0,
        state: Standing::Pending,
    }
}

fn holds(deadline: u64) -> Holds {
    Holds {
        wait: Duration::ZERO,
        deadline: Duration::from_secs(deadline),
        pending: 2,
    }
}

#[test]
fn a_consent_is_bound_used_once_and_outlives_the_process() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = || {
        let state = State::open(&folder.path().join("state")).expect("state");
        Approvals::open(Arc::new(state), holds(60)).expect("approvals")
    };
    let (one, two) = (approval("1", "{}"), approval("2", "{\"x\":1}"));
    let approvals = open();
    assert_eq!(approvals.hold(one.clone()).unwrap().unwrap().id, "1");
    // The same again is the same hold.
    let again = approval("1b", "{}");
    assert_eq!(approvals.hold(again).unwrap().unwrap().id, "1");
    assert!(
        approvals
            .take(&one.binding, &Concern::default(), "")
            .unwrap()
            .is_none()
    );
    approvals.decide("1", true, &ana()).expect("it waits");
    assert!(matches!(
        approvals.decide("1", false, &ana()),
        Err(Undecided::Over)
    ));
    assert!(matches!(
        approvals.decide("x", true, &ana()),
        Err(Undecided::Unknown)
    ));
    drop(approvals);
    let approvals = open();
    assert!(
        approvals
            .take(&two.binding, &Concern::default(), "")
            .unwrap()
            .is_none()
    );
    assert!(
        approvals
            .take(&one.binding, &Concern::default(), "")
            .unwrap()
            .is_some()
    );
    assert!(
        approvals
            .take(&one.binding, &Concern::default(), "")
            .unwrap()
            .is_none()
    );
    drop(approvals);
    assert!(
        open()
            .take(&one.binding, &Concern::default(), "")
            .unwrap()
            .is_none()
    );
}

#[test]
fn what_lapsed_is_not_granted_and_too_many_are_denied() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = Arc::new(State::open(&folder.path().join("state")).expect("state"));
    let approvals = Approvals::open(Arc::clone(&state), holds(0)).expect("approvals");
    approvals.hold(approval("1", "{}")).unwrap();
    assert!(matches!(
        approvals.decide("1", true, &ana()),
        Err(Undecided::Over)
    ));
    let approvals = Approvals::open(state, holds(60)).expect("approvals");
    for n in 0..2 {
        let held = approval(&format!("a{n}"), &n.to_string());
        assert!(approvals.hold(held).unwrap().is_some());
    }
    assert!(approvals.hold(approval("a2", "2")).unwrap().is_none());
}

#[test]
fn a_consent_lifts_no_more_than_its_giver_may() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = Arc::new(State::open(&folder.path().join("state")).expect("state"));
    let approvals = Approvals::open(state, holds(60)).expect("approvals");
    let held = |id: &str, concern: Concern| Approval {
        concern,
        ..approval(id, "{}")
    };
    let one = held("1", mills());
    approvals.hold(one.clone()).unwrap();
    approvals.decide("1", true, &bo()).expect("theirs");
    // By now the edge holds it, too: the consent stays where it is.
    let granted = approvals.granted(&one.binding);
    assert_eq!(granted.iter().map(|it| &it.by).collect::<Vec<_>>(), [&bo()]);
    assert!(approvals.take(&one.binding, &both(), "").unwrap().is_none());
    let two = approvals.hold(held("2", both())).unwrap().unwrap();
    assert_eq!(two.id, "2");
    let refused = approvals.decide("2", true, &bo());
    assert!(matches!(refused, Err(Undecided::Theirs(_))));
    approvals.decide("2", true, &ana()).expect("the gateway's");
    let used = approvals.take(&one.binding, &both(), "").unwrap();
    assert_eq!(used.expect("a consent").1.by, ana());
    let used = approvals.take(&one.binding, &mills(), "").unwrap();
    let (used, by) = used.expect("a consent");
    assert_eq!(by.by, bo());
    // And the ledger says for whom.
    let said = used.used();
    assert_eq!(said.from, Endpoint::human("operator:bo"));
    let words = said.content[0].value.as_text().expect("text");
    assert!(words.ends_with(", for organisation mill"), "{words}");
}

#[test]
fn what_waits_is_decided_on_as_it_is_held_now() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = || {
        let state = State::open(&folder.path().join("state")).expect("state");
        Approvals::open(Arc::new(state), holds(60)).expect("approvals")
    };
    let approvals = open();
    let held = |id: &str, concern: Concern| Approval {
        concern,
        ..approval(id, "{}")
    };
    approvals.hold(held("1", mills())).unwrap();
    // Asked for again, and held by the edge as well.
    let again = approvals.hold(held("2", both())).unwrap().unwrap();
    assert_eq!((again.id.as_str(), &again.concern), ("1", &both()));
    // By the same rules, which say something else of it now.
    let other = Approval {
        reasons: vec!["because of more".into()],
        ..held("3", both())
    };
    let again = approvals.hold(other).unwrap().unwrap();
    assert_eq!((&*again.id, &*again.reasons[0]), ("1", "because of more"));
    drop(approvals);
    let refused = open().decide("1", true, &bo());
    assert!(matches!(refused, Err(Undecided::Theirs(_))), "{refused:?}");
    // Whoever it goes to may refuse it, and does not see what is in it; a third sees nothing, whatever they are called.
    let of = |name: &str, organisation: &str| By {
        organisation: Some(organisation.to_owned()),
        ..By::gateways(name)
    };
    let approvals = open();
    let seen = approvals.get("1").unwrap().seen_by(&of("pat", "press"));
    let seen = serde_json::to_string(&seen.expect("a part")).unwrap();
    assert!(
        !seen.contains("because") && !seen.contains("send"),
        "{seen}"
    );
    assert!(seen.contains("crossing"), "{seen}");
    assert!(
        approvals
            .get("1")
            .unwrap()
            .seen_by(&of("mill", "court"))
            .is_none()
    );
    for answer in [true, false] {
        let unseen = approvals.decide("1", answer, &of("mill", "court"));
        assert!(matches!(unseen, Err(Undecided::Unknown)), "{unseen:?}");
    }
    // Whoever was an operator when they asked and is none now has said nothing.
    approvals.review(vec![ana()]).expect("state");
    let late = approvals.decide("1", false, &of("pat", "press"));
    assert!(matches!(late, Err(Undecided::Theirs(_))), "{late:?}");
    approvals.review(vec![of("pat", "press")]).expect("state");
    let denied = approvals.decide("1", false, &of("pat", "press"));
    assert!(matches!(
        denied,
        Ok(Approval {
            state: Standing::Denied(_),
            ..
        })
    ));
}

#[test]
fn consents_wait_again_where_whoever_gave_them_is_no_operator_any_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = || {
        let state = State::open(&folder.path().join("state")).expect("state");
        Approvals::open(Arc::new(state), holds(60)).expect("approvals")
    };
    let approvals = open();
    let held = Approval {
        concern: mills(),
        ..approval("1", "{}")
    };
    approvals.hold(held.clone()).unwrap();
    approvals.decide("1", true, &bo()).expect("theirs");
    assert_eq!(approvals.review(vec![bo()]).unwrap(), 0);
    assert!(approvals.any_granted());
    // The name alone is not who they were. From here on nobody else's word counts, whoever they were when they asked.
    assert_eq!(approvals.review(vec![By::gateways("bo")]).unwrap(), 1);
    assert!(!approvals.any_granted());
    let late = approvals.decide("1", true, &bo());
    assert!(matches!(late, Err(Undecided::Theirs(_))), "{late:?}");
    drop(approvals);
    let approvals = open();
    assert!(
        approvals
            .take(&held.binding, &mills(), "")
            .unwrap()
            .is_none()
    );
    assert_eq!(approvals.get("1").unwrap().state, Standing::Pending);
}

#[test]
fn what_was_held_before_it_was_said_whose_it_is_is_the_gateways_own() {
    let old = r#"{"id":"1","binding":"b","agent":"a","session":"","server":"mail","method":"m","name":"n","arguments":"{}",
        "reasons":[],"held":1,"deadline":2,"state":{"state":"granted","by":"ana"}}"#;
    let old: Approval = serde_json::from_str(old).expect("an approval");
    assert_eq!(old.state, Standing::Granted(ana()));
    assert!(old.seen_by(&ana()).is_some() && old.seen_by(&bo()).is_none());
    let text = serde_json::to_string(&old).unwrap();
    assert!(
        !text.contains("concern") && !text.contains("organisation"),
        "{text}"
    );
}

#[test]
fn whoever_owns_but_a_secret_is_not_told_between_whom_it_goes() {
    let of = |name: &str, organisation: &str| By {
        organisation: Some(organisation.to_owned()),
        ..By::gateways(name)
    };
    let names = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let mut held = approval("1", "{}");
    held.concern = Concern {
        organisations: names(&["mill", "press", "court", "inn"]),
        owners: names(&["court", "inn"]),
        ..both()
    };
    held.state = Standing::Denied(of("pat", "press"));
    let seen = |by: &By| held.seen_by(by).expect("a part");
    let press = seen(&of("pia", "press"));
    assert_eq!((&*press.agent, &*press.server), ("a", "mail"));
    assert_eq!(press.concern.organisations, names(&["mill", "press"]));
    assert!(press.concern.owners.is_empty(), "{press:?}");
    // Who of one's own decided is theirs to know, and of another's which organisation did.
    assert_eq!(press.state, Standing::Denied(of("pat", "press")));
    let court = seen(&of("jo", "court"));
    assert_eq!((&*court.agent, &*court.server), ("", ""));
    let told = names(&["mill", "press", "court"]);
    assert_eq!(court.concern.organisations, told);
    assert_eq!(court.concern.owners, names(&["court"]));
    assert_eq!(court.state, Standing::Denied(of("", "press")));
}

#[test]
fn what_somebody_denied_stays_denied_until_it_would_have_lapsed() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = |deadline| {
        let state = State::open(&folder.path().join("state")).expect("state");
        Approvals::open(Arc::new(state), holds(deadline)).expect("approvals")
    };
    let approvals = open(1);
    let hold = |approvals: &Approvals, id: &str, concern: Concern| {
        let asked = Approval {
            concern,
            ..approval(id, "{}")
        };
        let held = approvals.hold(asked).expect("state").expect("room");
        (held.id, held.state)
    };
    hold(&approvals, "1", mills());
    approvals.decide("1", false, &ana()).expect("it waits");
    let denied = ("1".to_owned(), Standing::Denied(ana()));
    assert_eq!(hold(&approvals, "2", mills()), denied);
    // What somebody else's rules hold too is theirs to say.
    assert_eq!(hold(&approvals, "3", both()).1, Standing::Pending);
    assert_eq!(hold(&approvals, "4", mills()), denied);
    drop(approvals);
    let approvals = open(1);
    assert_eq!(hold(&approvals, "5", mills()), denied);
    // Nor does the word of somebody count who is no operator any more.
    approvals.review(vec![bo()]).expect("state");
    assert_eq!(hold(&approvals, "6", mills()).1, Standing::Pending);
    drop(approvals);
    let approvals = open(1);
    std::thread::sleep(Duration::from_millis(1_100));
    assert_eq!(
        hold(&approvals, "7", mills()),
        ("7".to_owned(), Standing::Pending)
    );
}

#[test]
fn a_consent_is_to_what_the_rules_of_then_held() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = State::open(&folder.path().join("state")).expect("state");
    let approvals = Approvals::open(Arc::new(state), holds(60)).expect("approvals");
    let under = |id: &str, under: &str| Approval {
        under: under.to_owned(),
        ..approval(id, "{}")
    };
    let one = approvals.hold(under("1", "old")).unwrap().unwrap();
    // Asked for again while it waits, it is held by the rules of now.
    let again = approvals.hold(under("2", "new")).unwrap().unwrap();
    assert_eq!((again.id.as_str(), again.under.as_str()), ("1", "new"));
    approvals.decide("1", true, &ana()).expect("it waits");
    let concern = Concern::default();
    let take = |under: &str| approvals.take(&one.binding, &concern, under).unwrap();
    assert!(take("newer").is_none());
    // What other rules hold is another hold, and the consent is there still where the old ones come back.
    assert_eq!(
        approvals.hold(under("3", "newer")).unwrap().unwrap().id,
        "3"
    );
    assert!(take("new").is_some() && take("new").is_none());
}
