//! One gateway for three institutions, each with operators of its own: what each of them sees, and what a consent of theirs lets
//! pass.

use serde_json::{Value, json};

use super::house::{ANA, COURT, House, MILL, PRESS, THROUGH, crossing};
use super::mcp;
use crate::here::verified;

#[test]
fn whoever_is_of_an_organisation_decides_on_what_is_its_own() {
    let house = House::new("own");
    // Wholly the mill's; of the mill's policy towards the press; of the press's; of the crossing's.
    let own = house.held("other", "mate", "Word one.");
    let out = house.held("other", "bob", "Word two.");
    let inward = house.held("clerk", "bea", "Word three.");
    let across = house.held("clerk", "judge", "Word four.");
    let all = [&own, &out, &inward, &across].map(Clone::clone);
    assert_eq!(house.listed(ANA), all);
    assert_eq!(house.listed(MILL), all, "its own agents say all of it");
    assert_eq!(house.listed(PRESS), [out.clone(), inward.clone()]);
    assert_eq!(house.listed(COURT), std::slice::from_ref(&across));
    // What is in it is told to whom it is theirs to let in, and to nobody before.
    let show = |key: &str, id: &str| house.get(key, &format!("/v1/approvals/{id}")).to_string();
    assert!(show(PRESS, &inward).contains("Word three."));
    for (key, id, word) in [(PRESS, &out, "Word two"), (COURT, &across, "Word four")] {
        let part = show(key, id);
        assert!(!part.contains(word) && !part.contains("waits"), "{part}");
        assert!(
            part.contains("\"pending\"") && part.contains("to grant"),
            "{part}"
        );
        assert!(show(MILL, id).contains(word));
    }
    // What is not theirs is not there, and its id tells nothing that any other would not.
    let nowhere = "01900000-0000-7000-8000-000000000000";
    for (key, id) in [
        (PRESS, &own),
        (PRESS, &across),
        (COURT, &own),
        (COURT, &inward),
    ] {
        for what in ["grant", "deny"] {
            let answer = house.decides(key, id, what);
            assert_eq!(answer.0, 404, "{key} {answer:?}");
            assert_eq!(answer, house.decides(key, nowhere, what));
        }
        let path = |id: &str| format!("/v1/approvals/{id}");
        let answer = house.office(key, "GET", &path(id), &Value::Null);
        assert_eq!(
            answer,
            house.office(key, "GET", &path(nowhere), &Value::Null)
        );
        assert_eq!(answer.0, 404);
    }
    // What another's policy holds is another's, and what the edge holds is of neither.
    for (key, id, whose) in [
        (PRESS, &out, "operators of organisation `mill`"),
        (MILL, &inward, "operators of organisation `press`"),
        (MILL, &across, "the gateway's own operators"),
        (COURT, &across, "the gateway's own operators"),
    ] {
        let (status, body) = house.decides(key, id, "grant");
        assert_eq!(status, 403, "{body}");
        assert!(body.to_string().contains(whose), "{body}");
    }
    assert!(!house.heard().contains("Word"), "{}", house.heard());
    // By the command as well, with what is wrong said as it is.
    let (well, text) = house.masec(MILL, &["approvals", "grant", &across]);
    assert!(
        !well && text.contains("403") && text.contains("the gateway's own operators"),
        "{text}"
    );
    let (well, text) = house.masec(PRESS, &["approvals", "show", &own]);
    assert!(!well && text.contains("404"), "{text}");
    let (well, text) = house.masec(COURT, &["approvals", "list"]);
    assert!(
        well && text.contains(&across) && !text.contains(&own),
        "{text}"
    );
    for (key, id) in [(MILL, &own), (MILL, &out), (PRESS, &inward), (ANA, &across)] {
        let (well, text) = house.masec(key, &["approvals", "grant", id]);
        assert!(well && text.contains("granted"), "{text}");
    }
    for (who, to, text) in [
        ("other", "mate", "Word one."),
        ("other", "bob", "Word two."),
        ("clerk", "bea", "Word three."),
        ("clerk", "judge", "Word four."),
    ] {
        assert_eq!(house.says(who, to, text), THROUGH, "{text}");
    }
    // A key that is used up, and one that nobody has.
    assert_eq!(house.decides(MILL, &own, "grant").0, 409);
    assert_eq!(house.decides("nobody's key", &own, "grant").0, 401);
    // In the ledger, with whose consent each was.
    let said: Vec<Value> = house.here.payloads();
    let said = said.iter().filter(|it| it["kind"] == "approve");
    let said: Vec<(&str, &str)> = said
        .map(|it| {
            (
                it["from"].as_str().unwrap(),
                it["content"].as_str().unwrap(),
            )
        })
        .collect();
    for (from, whose) in [
        ("human:operator:press", ", for organisation mill"),
        ("human:operator:pat", ", for organisation press"),
    ] {
        let found = said.iter().find(|(by, _)| *by == from);
        assert!(
            found.is_some_and(|(_, text)| text.ends_with(whose)),
            "{said:?}"
        );
    }
    let own = said.iter().find(|(by, _)| *by == "human:operator:ana");
    assert!(
        own.is_some_and(|(_, text)| !text.contains("organisation")),
        "{said:?}"
    );
    verified(&house.here.dir.join("ledger"));
}

#[test]
fn either_side_refuses_and_neither_consents_for_both() {
    let house = House::new("both");
    // Both policies hold it.
    let both = house.held("other", "bea", "Word one.");
    for key in [MILL, PRESS] {
        let (status, body) = house.decides(key, &both, "grant");
        assert_eq!(status, 403, "{body}");
    }
    assert_eq!(house.decides(COURT, &both, "deny").0, 404);
    let (status, body) = house.decides(PRESS, &both, "deny");
    assert_eq!(status, 200, "{body}");
    assert!(!body.to_string().contains("Word"), "{body}");
    assert_eq!(house.decides(ANA, &both, "grant").0, 409);
    // A consent of the mill's stays the mill's where the edge has something against it by the time it is used.
    let out = house.held("other", "bob", "Word two.");
    assert_eq!(house.decides(MILL, &out, "grant").0, 200);
    let good = house.config();
    house.reread(&good.replace(&crossing("press", "allow"), &crossing("press", "hold")));
    let again = house.held("other", "bob", "Word two.");
    assert_ne!(again, out);
    assert_eq!(house.decides(MILL, &again, "grant").0, 403);
    assert!(!house.heard().contains("Word"), "{}", house.heard());
    assert_eq!(house.decides(ANA, &again, "grant").0, 200);
    assert_eq!(house.says("other", "bob", "Word two."), THROUGH);
    verified(&house.here.dir.join("ledger"));
}

#[test]
fn an_organisation_cuts_off_and_lets_back_in_its_own() {
    let house = House::new("cut");
    let cut = |key: &str, what: &str| {
        let body = json!({"what": what, "reason": "an exercise"});
        house.office(key, "POST", "/v1/quarantine", &body)
    };
    let release = |key: &str, what: &str| {
        house.office(key, "DELETE", "/v1/quarantine", &json!({"what": what}))
    };
    let unknown = cut(PRESS, "agent:nobody");
    assert_eq!(unknown.0, 400);
    for what in [
        "agent:clerk",
        "server:office",
        "server:mate",
        "edge:clerk>bob",
        "edge:clerk>office",
        "server:judge",
        "organisation:press",
        "press",
    ] {
        assert_eq!(cut(PRESS, what), unknown, "{what}");
    }
    assert_eq!(cut(MILL, "agent:clerk").0, 200);
    assert_eq!(cut(ANA, "agent:other").0, 200);
    assert_eq!(cut(PRESS, "server:bea").0, 200);
    let listed = |key: &str| {
        let all = house.get(key, "/v1/quarantine");
        let all = all.as_array().unwrap().iter();
        let all = all.map(|it| it["what"].as_str().unwrap().to_owned());
        all.collect::<Vec<_>>()
    };
    assert_eq!(listed(ANA), ["agent:clerk", "agent:other", "server:bea"]);
    assert_eq!(listed(MILL), ["agent:clerk", "agent:other"]);
    assert_eq!(listed(PRESS), ["server:bea"]);
    assert!(listed(COURT).is_empty());
    assert_eq!(
        house.says("clerk", "bob", "Word one."),
        "TASK_STATE_REJECTED"
    );
    // Another's is not in quarantine, whether it is or not.
    assert_eq!(release(PRESS, "agent:clerk").0, 404);
    assert_eq!(
        release(PRESS, "agent:clerk"),
        release(PRESS, "agent:nobody")
    );
    // What the gateway's own cut off is not let back in, or made one's own, by anybody else.
    assert_eq!(release(MILL, "agent:other").0, 403);
    assert_eq!(cut(MILL, "agent:other").0, 403);
    assert_eq!(release(MILL, "agent:other").0, 403);
    assert_eq!(release(MILL, "agent:clerk").0, 200);
    assert_eq!(house.says("clerk", "bob", "Word two."), THROUGH);
    assert_eq!(release(ANA, "server:bea").0, 200);
}

#[test]
fn tools_cards_and_what_is_configured_are_shown_to_whom_they_are_of() {
    let house = House::new("shown");
    mcp(
        &house.here,
        "/mcp/office",
        "clerk's key",
        "tools/list",
        &json!({}),
    );
    for to in ["mate", "bob"] {
        house.says("clerk", to, "Good morning.");
    }
    let pins = |key: &str| house.get(key, "/v1/pins").as_array().unwrap().len();
    assert!(pins(MILL) > 0 && pins(MILL) == pins(ANA));
    assert_eq!(pins(PRESS), 0);
    let accept = |key: &str, server: &str| {
        let body = json!({"server": server, "tool": "describe"});
        house.office(key, "POST", "/v1/pins/accept", &body)
    };
    assert_eq!(accept(PRESS, "office").0, 404);
    assert_eq!(accept(PRESS, "office"), accept(PRESS, "nowhere"));
    assert_eq!(accept(MILL, "office").0, 200);
    // Agents.
    let listed = |key: &str| {
        let (well, text) = house.masec(key, &["agents", "list"]);
        assert!(well, "{text}");
        let first = |line: &str| line.split(' ').next().unwrap().to_owned();
        text.lines().map(first).collect::<Vec<_>>()
    };
    let mut all = listed(ANA);
    all.sort();
    assert_eq!(all, ["bea", "bob", "judge", "mate"]);
    assert_eq!(listed(MILL), ["mate"]);
    assert_eq!(listed(COURT), ["judge"]);
    let does = |key: &str, method: &str, path: &str| {
        house.office(key, method, &format!("/v1/agents/{path}"), &Value::Null)
    };
    for (method, what) in [("GET", ""), ("POST", "/pin"), ("POST", "/revoke")] {
        let theirs = does(PRESS, method, &format!("mate{what}"));
        assert_eq!(theirs.0, 404, "{theirs:?}");
        assert_eq!(theirs, does(PRESS, method, &format!("nobody{what}")));
    }
    let (well, text) = house.masec(MILL, &["agents", "revoke", "mate"]);
    assert!(well && text.contains("revoked by press"), "{text}");
    assert_eq!(
        house.says("clerk", "mate", "Word one."),
        "TASK_STATE_REJECTED"
    );
    assert_eq!(does(MILL, "POST", "mate/pin").0, 200);
    assert_eq!(house.says("clerk", "mate", "Word one."), THROUGH);
    // Whom the gateway's own trust no longer stays untrusted, whoever else says so besides.
    assert_eq!(does(ANA, "POST", "mate/revoke").0, 200);
    assert_eq!(does(MILL, "POST", "mate/revoke").0, 200);
    assert_eq!(does(MILL, "POST", "mate/pin").0, 403);
    assert_eq!(
        house.says("clerk", "mate", "Word two."),
        "TASK_STATE_REJECTED"
    );
    assert_eq!(does(ANA, "POST", "mate/pin").0, 200);
    // What is configured.
    let told = house.get(PRESS, "/v1/status");
    assert_eq!(
        (&told["agents"], &told["servers"]),
        (&json!([]), &json!([]))
    );
    assert_eq!(
        (&told["organisation"], &told["endpoints"]),
        (&json!("press"), &json!([]))
    );
    assert_eq!(told["peers"], json!(["bea", "bob"]));
    assert!(told.get("sessions").is_none() && house.get(ANA, "/v1/status")["sessions"].is_u64());
    let told = house.get(COURT, "/v1/organisations");
    assert_eq!(told["organisations"][0], json!({"name": "mill"}));
    assert_eq!(told["organisations"][2]["peers"], json!(["judge"]));
    assert_eq!(told["organisations"][2]["operators"], json!(["jo"]));
    let crossings = told["crossings"].as_array().unwrap();
    assert!(
        crossings.len() == 2 && !told["crossings"].to_string().contains("press"),
        "{told}"
    );
    assert_eq!(
        house.get(ANA, "/v1/organisations")["crossings"]
            .as_array()
            .unwrap()
            .len(),
        4
    );
    // What has no names in it is there without a key.
    assert!(!house.here.metrics().contains("press"));
}
