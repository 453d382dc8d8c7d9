//! What a configuration that is read again means for what waits for a person, and for what they said of it.

use std::fs;
use std::thread;

use serde_json::json;

use super::house::{ANA, HELD, House, MILL, PRESS, THROUGH, crossing, operator};
use crate::here::verified;

const DENIED: &str = "TASK_STATE_REJECTED";

#[test]
fn a_consent_ends_with_its_givers_office() {
    let house = House::new("reload");
    let good = house.config();
    let own = house.held("other", "mate", "Word one.");
    assert_eq!(house.decides(MILL, &own, "grant").0, 200);
    // Whoever gave it is the press's now: it waits again, for somebody of the mill's.
    let entry = operator("press", MILL, "mill");
    assert!(good.contains(&entry));
    house.reread(&good.replace(&entry, &operator("press", MILL, "press")));
    assert_eq!(house.says("other", "mate", "Word one."), HELD);
    assert_eq!(house.decides(MILL, &own, "grant").0, 404);
    assert!(house.listed(MILL).is_empty());
    // A name of the mill's that its giver had is another person's.
    house.reread(&good.replace(&entry, &operator("press", "new key", "mill")));
    assert_eq!(house.decides(MILL, &own, "grant").0, 401);
    assert_eq!(house.decides("new key", &own, "grant").0, 200);
    house.reread(&good.replace(&entry, ""));
    assert_eq!(house.says("other", "mate", "Word one."), HELD);
    // And over a restart.
    house.reread(&good);
    assert_eq!(house.decides(MILL, &own, "grant").0, 200);
    let mut house = house;
    drop(house.here.gateway.take());
    fs::write(house.here.dir.join("masec.toml"), good.replace(&entry, "")).unwrap();
    house.here.start();
    assert_eq!(house.says("other", "mate", "Word one."), HELD);
    assert!(!house.heard().contains("Word"), "{}", house.heard());
    house.reread(&good);
    assert_eq!(house.decides(MILL, &own, "grant").0, 200);
    assert_eq!(house.says("other", "mate", "Word one."), THROUGH);
    // An organisation that is not there has no operators: such a file changes nothing.
    let bad = good.replace(&entry, &operator("press", MILL, "inn"));
    fs::write(house.here.dir.join("masec.toml"), bad).unwrap();
    let (code, _, error) = house.here.masec(&["config", "check", "masec.toml"]);
    assert!(
        code != 0 && error.contains("no such organisation"),
        "{error}"
    );
}

/// Nobody has said anything yet when the file changes.
#[test]
fn a_grant_reaches_as_far_as_whoever_gives_it_does_by_then() {
    let house = House::new("reach");
    let good = house.config();
    let own = house.held("other", "mate", "Word one.");
    let entry = operator("press", MILL, "mill");
    assert!(good.contains(&entry));
    // With the same key they are the press's, to whom nothing of it is there.
    house.reread(&good.replace(&entry, &operator("press", MILL, "press")));
    for what in ["grant", "deny"] {
        assert_eq!(house.decides(MILL, &own, what).0, 404, "{what}");
    }
    // And nobody's at all.
    house.reread(&good.replace(&entry, ""));
    for what in ["grant", "deny"] {
        assert_eq!(house.decides(MILL, &own, what).0, 401, "{what}");
    }
    // What none of them said did not count: it waits, and is the mill's to grant as it was.
    assert_eq!(house.says("other", "mate", "Word one."), HELD);
    assert!(!house.heard().contains("Word"), "{}", house.heard());
    house.reread(&good);
    assert_eq!(house.decides(MILL, &own, "grant").0, 200);
    assert_eq!(house.says("other", "mate", "Word one."), THROUGH);
    verified(&house.here.dir.join("ledger"));
}

#[test]
fn a_grant_lets_pass_what_its_giver_may_let_pass_by_then() {
    let house = House::new("holds-more");
    let good = house.config();
    let strict = good.replace(&crossing("press", "allow"), &crossing("press", "hold"));
    assert_ne!(strict, good);
    // Held by the mill's policy alone, and by the time of the grant by the edge as well.
    let out = house.held("other", "bob", "Word one.");
    house.reread(&strict);
    assert_eq!(house.decides(MILL, &out, "grant").0, 200);
    let again = house.held("other", "bob", "Word one.");
    assert_ne!(again, out);
    for key in [MILL, PRESS] {
        assert_eq!(house.decides(key, &again, "grant").0, 403);
    }
    assert_eq!(house.decides(ANA, &again, "grant").0, 200);
    assert!(!house.heard().contains("Word"), "{}", house.heard());
    assert_eq!(house.says("other", "bob", "Word one."), THROUGH);
    // Where it was asked for again before the grant, what is granted is what holds it now.
    house.reread(&good);
    let out = house.held("other", "bob", "Word two.");
    house.reread(&strict);
    assert_eq!(house.held("other", "bob", "Word two."), out);
    assert_eq!(house.decides(MILL, &out, "grant").0, 403);
    // And where the edge holds it no longer, it is the mill's again.
    house.reread(&good);
    assert_eq!(house.held("other", "bob", "Word two."), out);
    assert_eq!(house.decides(MILL, &out, "grant").0, 200);
    assert_eq!(house.says("other", "bob", "Word two."), THROUGH);
    verified(&house.here.dir.join("ledger"));
}

/// A grant that comes while whoever asked is kept waiting lets through what may go through then, not when they asked.
#[test]
fn whoever_is_kept_waiting_is_decided_on_as_it_is_by_then() {
    let house = House::with("kept", "[holds]\nwait_seconds = 600\n");
    let good = house.config();
    let edge = |asks: &str| good.replace(&crossing("press", "allow"), &crossing("press", asks));
    let cut = json!({"what": "agent:other", "reason": "an exercise"});
    thread::scope(|scope| {
        let waits = |text| house.waits(scope, ("other", "bob", text));
        let granted = |id: &str| assert_eq!(house.decides(MILL, id, "grant").0, 200);
        // Nothing changed.
        let (says, id) = waits("Word one.");
        granted(&id);
        assert_eq!(says.join().unwrap(), THROUGH);
        let (says, id) = waits("Word two.");
        assert_eq!(house.decides(PRESS, &id, "deny").0, 200);
        assert_eq!(says.join().unwrap(), DENIED);
        // The edge holds it as well: it waits again, for those who may let it pass, and nobody is kept waiting twice.
        let (says, id) = waits("Word three.");
        house.reread(&edge("hold"));
        granted(&id);
        assert_eq!(says.join().unwrap(), HELD);
        let held = house.here.held();
        let again = held.iter().rfind(|it| it["state"]["state"] == "pending");
        let again = again.unwrap()["id"].as_str().unwrap();
        assert_ne!(again, id);
        assert_eq!(house.decides(MILL, again, "grant").0, 403);
        assert!(!house.heard().contains("three"), "{}", house.heard());
        assert_eq!(house.decides(ANA, again, "grant").0, 200);
        assert_eq!(house.says("other", "bob", "Word three."), THROUGH);
        // It denies it.
        house.reread(&good);
        let (says, id) = waits("Word four.");
        house.reread(&edge("deny"));
        granted(&id);
        assert_eq!(says.join().unwrap(), DENIED);
        house.reread(&good);
        // Whoever asked is cut off.
        let (says, id) = waits("Word five.");
        assert_eq!(house.office(MILL, "POST", "/v1/quarantine", &cut).0, 200);
        granted(&id);
        assert_eq!(says.join().unwrap(), DENIED);
        let back = json!({"what": "agent:other"});
        assert_eq!(house.office(MILL, "DELETE", "/v1/quarantine", &back).0, 200);
        // The policy that held it is gone.
        let (says, id) = waits("Word six.");
        let policy = house.here.dir.join("mill/own.cedar");
        fs::write(policy, "permit(principal, action, resource);").unwrap();
        house.reread(&good);
        granted(&id);
        assert_eq!(says.join().unwrap(), THROUGH);
    });
    let heard = house.heard();
    for (word, reached) in [
        ("one", true),
        ("two", false),
        ("three", true),
        ("four", false),
        ("five", false),
        ("six", true),
    ] {
        assert_eq!(heard.contains(&format!("Word {word}.")), reached, "{word}");
    }
    verified(&house.here.dir.join("ledger"));
}
