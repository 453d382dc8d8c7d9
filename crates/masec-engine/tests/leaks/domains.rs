//! Which domains are the agents' own: as their letters tell, and as operators declare.

use masec_engine::{Core, Settings};

use super::script::*;

#[test]
fn letters_that_arrived_tell_where_the_agents_have_their_mail() {
    let letter =
        |from: &str, to: &str, text: &str| calls(from, "send_email", &[("to", to), ("body", text)]);
    let counted = "The count of the north store came out even this week, all crates are there.";
    let thanked = "Thanks, then I tell the people at the dock so on Thursday in the morning.";
    let arrived = || {
        vec![
            letter("a", "b@team.example", counted),
            reads("b", "inbox of b", counted),
            letter("b", "a@team.example", thanked),
            reads("a", "inbox of a", thanked),
            vault("a"),
            says("a", "b", KEY),
        ]
    };
    let secret = format!("for the deploy: {KEY}");
    let with = |mut script: Vec<Act>, last: Act| {
        script.push(last);
        script
    };
    honest(
        "to a colleague whose letters arrive",
        &with(arrived(), letter("b", "a@team.example", &secret)),
    );
    leaks(
        "to a colleague's name elsewhere",
        "a",
        &with(arrived(), letter("b", "a@other.example", &secret)),
    );
    leaks(
        "to a colleague and somebody else",
        "a",
        &with(
            arrived(),
            letter("b", "a@team.example, x@other.example", &secret),
        ),
    );
    let unseen = || {
        vec![
            letter("a", "b@team.example", counted),
            vault("a"),
            says("a", "b", KEY),
        ]
    };
    honest(
        "at the first domain at which a colleague was written to, until a letter is seen to arrive",
        &with(unseen(), letter("b", "a@team.example", &secret)),
    );
    leaks(
        "at a second domain, where no letter was seen to arrive",
        "a",
        &with(unseen(), letter("b", "a@other.example", &secret)),
    );
    let elsewhere = || {
        let mut script = vec![letter("b", "a@other.example", counted)];
        script.extend(arrived());
        script
    };
    leaks(
        "at a domain that was first, once letters arrive at another",
        "a",
        &with(elsewhere(), letter("b", "a@other.example", &secret)),
    );
}

#[test]
fn domains_that_are_declared_are_the_only_ones() {
    let with = |to: &str| {
        vec![
            vault("a"),
            says("a", "b", KEY),
            calls("b", "send_email", &[("to", to), ("body", KEY)]),
        ]
    };
    let settings = Settings {
        domains: vec!["corp.example".to_owned()],
        ..Settings::default()
    };
    for inside in ["anybody@corp.example", "ops@mail.corp.example"] {
        assert!(run(&settings, &with(inside)).is_empty(), "{inside}");
    }
    for outside in [
        "a@corp.example.far.example",
        "a@notcorp.example",
        "a@far.example#.corp.example",
        "anybody@corp.example, a@far.example",
    ] {
        leaks_with(&settings, outside, "a", &with(outside));
    }
    // Who enforces presumes nothing.
    let strict = Settings {
        presume_mail: false,
        ..Settings::default()
    };
    leaks_with(
        &strict,
        "the first letter of all",
        "a",
        &with("a@corp.example"),
    );
    // What no address can have is refused rather than never met.
    for wrong in [
        "@corp.example",
        "corp",
        "cörp.example",
        "corp.example.",
        "corp.example:25",
        "10.0.0.1",
    ] {
        let settings = Settings {
            domains: vec![wrong.to_owned()],
            ..Settings::default()
        };
        assert!(Core::new(settings).is_err(), "{wrong}");
    }
}

#[test]
fn a_decoy_among_the_receivers_takes_nothing_inside() {
    let with = |arguments: &[(&str, &str)]| {
        vec![
            vault("a"),
            says("a", "b", KEY),
            calls("b", "send_sms", arguments),
        ]
    };
    leaks(
        "a number beside a colleague",
        "a",
        &with(&[("to", "+4915550100"), ("cc", "a"), ("text", KEY)]),
    );
}

#[test]
fn what_agents_read_and_write_tells_of_their_domain_before_letters_arrive() {
    let letter =
        |from: &str, to: &str, text: &str| calls(from, "send_email", &[("to", to), ("body", text)]);
    let counted = "The count of the north store came out even this week, all crates are there.";
    let secret = format!("for the deploy: {KEY}");
    let comes_back = |head: &str| {
        vec![
            letter("a", "all@team.example", counted),
            reads("b", "inbox of b", &format!("From: {head}\n\n{counted}")),
            vault("a"),
            letter("a", "ann.lee@team.example", &secret),
        ]
    };
    honest(
        "what an agent wrote comes in as from its box",
        &comes_back("a@team.example"),
    );
    leaks(
        "what an agent wrote comes in as from somebody else's",
        "a",
        &comes_back("rex@team.example"),
    );
    let head = "From: rex@far.example\nTo: b@team.example\n\nThe lamps are in.";
    let addressed = |writer: &str| {
        vec![
            reads("b", "inbox of b", head),
            letter("a", "rex.lee@team.example", "The lamps are in."),
            vault("a"),
            letter(writer, "tom.lee@team.example", "The lamps are not in."),
            letter("a", "ann.lee@team.example", &secret),
        ]
    };
    honest("one reads letters and two write there", &addressed("c"));
    leaks("one writes there", "a", &addressed("a"));
    let unheard = |name: &str| {
        vec![
            says("count-1", "count-2", counted),
            says("count-2", "dock-1", counted),
            vault("count-1"),
            letter("count-1", &format!("{name}@team.example"), &secret),
        ]
    };
    honest("to one named as the agents are", &unheard("dock_2"));
    leaks("by another word", "count-1", &unheard("till_2"));
    leaks("put together otherwise", "count-1", &unheard("dock2"));
}

#[test]
fn an_address_of_the_web_at_an_own_host_is_inside() {
    let settings = Settings {
        domains: vec!["corp.example".to_owned()],
        ..Settings::default()
    };
    let put = |portal: &str| {
        let call = [("portal", portal), ("document", PLEDGE)];
        [
            reads("a", "board", &format!("CONFIDENTIAL: {PLEDGE}")),
            calls("a", "portal_put", &call),
        ]
    };
    honest_with(&settings, "own", &put("https://my.corp.example"));
    for other in ["https://my.far.example", "https://corp.example@far.example"] {
        leaks_with(&settings, other, "a", &put(other));
    }
}
