//! Bytes over gRPC that no SDK would send, to the gateway and from the agent behind it.

use std::process::Command;

use serde_json::{Value, json};

use super::grpc::{agent_over_grpc, two};
use super::{get, reached, with_peers};
use crate::here::{Here, Running, peers, python};

/// One that answers what it likes, over gRPC alone.
fn rogue() -> (Running, String, String) {
    two(&python(), "grpc_raw.py", "serve")
}

/// What came of requests in bytes of our own.
fn raw(address: &str, key: Option<&str>, steps: &Value) -> Vec<Value> {
    let mut command = Command::new(python());
    command.arg(peers().join("grpc_raw.py")).arg(address);
    command.args(["--steps", &steps.to_string()]);
    if let Some(key) = key {
        // A key may begin as an option does.
        command.arg(format!("--key={key}"));
    }
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{output:?}"))
}

#[test]
fn hostile_bytes_over_grpc_get_an_answer_and_reach_nobody() {
    let (_bob, bob, bobs) = agent_over_grpc(&json!({"name": "Bob", "grpc": true}));
    let grpc = format!("grpc_url = \"{bobs}\"");
    let shut = format!("{grpc}\nagents = []");
    let here = Here::new(
        "a2a-grpc-hostile",
        &with_peers(&[("bob", &bob, &grpc), ("shut", &format!("{bob}/x"), &shut)]),
    );
    let path = |name: &str| format!("/lf.a2a.v1.A2AService/{name}");
    // A message to `bob`, before what is wrong with it.
    let bob_s = "0a03626f62";
    let cases = json!([
        [{"text": "hi"}, "NOT_FOUND", "tenant"],
        [{"text": "hi", "tenant": "bobby"}, "NOT_FOUND", "tenant"],
        [{"text": "hi", "tenant": "shut"}, "PERMISSION_DENIED", "may not use"],
        [{"text": "hi", "tenant": "bob", "path": path("GiveMeEverything")}, "UNIMPLEMENTED", "method"],
        [{"hex": "", "path": format!("/a2a/bob{}", path("GetExtendedAgentCard"))}, "FAILED_PRECONDITION", "no extended card"],
        [{"text": "x", "times": 200_000, "tenant": "bob"}, "RESOURCE_EXHAUSTED", "longer than"],
        [{"text": "hi", "tenant": "bob", "compressed": true, "times": 500}, "UNIMPLEMENTED", "without encoding"],
        [{"hex": format!("{bob_s}ff")}, "INVALID_ARGUMENT", "cannot be read"],
        [{"hex": format!("{bob_s}12ffffffff0f")}, "INVALID_ARGUMENT", "in the middle"],
        [{"hex": format!("{bob_s}12030a01ff")}, "INVALID_ARGUMENT", "UTF-8"],
        [{"hex": format!("{bob_s}12001200")}, "INVALID_ARGUMENT", "comes twice"],
        [{"hex": format!("{bob_s}")}, "INVALID_ARGUMENT", "no message"],
        // A part that is a text and an address at once; a tenant twice; a group.
        [{"hex": format!("{bob_s}12082a060a01611a0162")}, "INVALID_ARGUMENT", "can be one"],
        [{"hex": format!("{bob_s}0a0473687574")}, "INVALID_ARGUMENT", "comes twice"],
        [{"hex": format!("{bob_s}1b")}, "INVALID_ARGUMENT", "of this type"],
        // Metadata with a member twice.
        [{"hex": format!("{bob_s}1204{}22180a0a0a016b12051a03616161{}", "2a020a00", "0a0a0a016b12051a03626262")}, "INVALID_ARGUMENT", "twice"],
        [{"hex": "120012", "times": 1, "path": format!("/a2a/bob{}", path("SendMessage"))}, "INVALID_ARGUMENT", "in the middle"],
        [{"text": "hi", "tenant": "bob", "metadata": [["a2a-version", "1.0; x"]]}, "INVALID_ARGUMENT", "A2A-Version"],
        [{"text": "hi", "tenant": "bob", "metadata": [["origin", "http://evil.example"]]}, "PERMISSION_DENIED", "origin"],
        [{"text": "hi", "tenant": "bob", "path": path("SendStreamingMessage"), "streams": true, "metadata": [["a2a-version", "x"]]}, "INVALID_ARGUMENT", "A2A-Version"],
    ]);
    let cases = cases.as_array().unwrap();
    let steps: Vec<&Value> = cases.iter().map(|case| &case[0]).collect();
    let told = raw(&here.agents, Some("clerk's key"), &json!(steps));
    for (case, told) in cases.iter().zip(&told) {
        let words = told["words"].as_str().unwrap_or_default();
        assert_eq!(told["code"], case[1], "{case} {words}");
        assert!(words.contains(case[2].as_str().unwrap()), "{case} {words}");
    }
    for key in [None, Some("nobody's key")] {
        let steps = json!([{"text": "hi", "tenant": "bob"}, {"hex": "ff"}]);
        for told in raw(&here.agents, key, &steps) {
            assert_eq!(told["code"], "UNAUTHENTICATED", "{told}");
        }
    }
    // Nothing of that reached the agent, and what could not be read is written down.
    assert!(reached(&bob).is_empty(), "{:?}", reached(&bob));
    let opaque = here.ledger_rows();
    let opaque = opaque.iter().filter(|row| row["kind"] == "opaque").count();
    assert!(opaque >= 8, "{opaque}");
    // Bodies of other kinds are told so, without HTTP/2 too.
    let answer = here.post(
        &path("SendMessage"),
        "Authorization: Bearer clerk's key\r\n",
        "{}",
    );
    assert!(answer.starts_with("HTTP/1.1 415"), "{answer}");
    // What a header says of extensions is what the other's card says, or nothing; and an honest message goes.
    let sly = json!([
        ["a2a-extensions", "https://evil.example/?secret"],
        ["cookie", "a=b"],
        ["x-sly", "s3cret"]
    ]);
    let told = raw(
        &here.agents,
        Some("clerk's key"),
        &json!([{"text": "say hi", "tenant": "bob", "metadata": sly}]),
    );
    assert!(told[0]["code"].is_null(), "{told:?}");
    let last = reached(&bob).pop().unwrap().to_string();
    assert!(
        !last.contains("evil") && !last.contains("s3cret") && !last.contains("cookie"),
        "{last}"
    );
}

/// A field of bytes, in hexadecimal.
fn field(number: u8, inner: &str) -> String {
    format!("{:02x}{:02x}{inner}", number << 3 | 2, inner.len() / 2)
}

/// One of text.
fn text(number: u8, words: &str) -> String {
    field(number, &data_encoding::HEXLOWER.encode(words.as_bytes()))
}

#[test]
fn hostile_bytes_in_the_revision_before_get_an_answer_and_reach_nobody() {
    let (_bob, bob, bobs) = agent_over_grpc(&json!({"name": "Bob", "grpc": true, "older": true}));
    let more = format!("grpc_url = \"{bobs}\"");
    let here = Here::new("a2a-old-grpc-hostile", &with_peers(&[("bob", &bob, &more)]));
    let named = |name: &str| json!({"hex": text(1, name), "method": "GetTask"});
    let push = |parent: &str, name: &str, id: &str| {
        let config = field(3, &format!("{}{}", text(1, name), field(2, &text(1, id))));
        json!({"hex": format!("{}{}{config}", text(1, parent), text(2, "p")), "method": "CreateTaskPushNotificationConfig"})
    };
    let part = |inner: &str| json!({"hex": field(1, &field(5, inner))});
    let a = text(1, "tasks/a");
    let cases = json!([
        [{"text": "hi", "method": "GiveMeEverything"}, "UNIMPLEMENTED", "method"],
        [{"hex": a, "method": "SubscribeToTask"}, "UNIMPLEMENTED", "method"],
        [{"hex": "", "method": "ListTasks"}, "UNIMPLEMENTED", "method"],
        [{"hex": "", "method": "GetAgentCard"}, "FAILED_PRECONDITION", "no extended card"],
        [{"text": "x", "times": 200_000}, "RESOURCE_EXHAUSTED", "longer than"],
        [{"text": "hi", "compressed": true, "times": 500}, "UNIMPLEMENTED", "without encoding"],
        [{"hex": "ff"}, "INVALID_ARGUMENT", "cannot be read"],
        [{"hex": "0affffffff0f"}, "INVALID_ARGUMENT", "in the middle"],
        [{"hex": "0a030a01ff"}, "INVALID_ARGUMENT", "UTF-8"],
        [{"hex": "0a000a00"}, "INVALID_ARGUMENT", "comes twice"],
        [{"hex": "0b"}, "INVALID_ARGUMENT", "of this type"],
        [{"hex": ""}, "INVALID_ARGUMENT", "no message"],
        [part(&format!("{}{}", text(1, "a"), field(3, ""))), "INVALID_ARGUMENT", "can be one"],
        [part(&field(2, &format!("{}{}", text(1, "u"), text(2, "b")))), "INVALID_ARGUMENT", "can be one"],
        [{"hex": "0801", "method": "GetTask"}, "INVALID_ARGUMENT", "not of its type"],
        [{"hex": a.repeat(2), "method": "CancelTask"}, "INVALID_ARGUMENT", "comes twice"],
        [{"hex": "", "method": "TaskSubscription", "streams": true}, "INVALID_ARGUMENT", "no place"],
        [named("a"), "INVALID_ARGUMENT", "no place"],
        [named("tasks/"), "INVALID_ARGUMENT", "no place"],
        [named("tasks/a/b"), "INVALID_ARGUMENT", "no place"],
        [named("tasks/a"), "NOT_FOUND", "TaskNotFoundError: "],
        [{"hex": a, "method": "DeleteTaskPushNotificationConfig"}, "INVALID_ARGUMENT", "no place"],
        [push("tasks/a", "tasks/b/pushNotificationConfigs/p", "p"), "INVALID_ARGUMENT", "two tasks"],
        [push("tasks/a", "tasks/a/pushNotificationConfigs/p", "q"), "INVALID_ARGUMENT", "two names"],
        [push("tasks/a", "tasks/a/pushNotificationConfigs/q", "p"), "INVALID_ARGUMENT", "two names"],
        [push("tasks/a", "x/tasks/b/pushNotificationConfigs/p", "p"), "INVALID_ARGUMENT", "none of its task"],
        [push("tasks/a", "tasks/a/pushNotificationConfigs/p", "p"), "NOT_FOUND", "TaskNotFoundError: "],
        [{"text": "hi", "metadata": [["a2a-version", "0.3; x"]]}, "INVALID_ARGUMENT", "A2A-Version"],
        [{"text": "hi", "metadata": [["origin", "http://evil.example"]]}, "PERMISSION_DENIED", "origin"],
    ]);
    let cases = cases.as_array().unwrap();
    let older = |step: &Value| {
        let mut step = step.clone();
        step["older"] = true.into();
        step
    };
    let steps: Vec<Value> = cases.iter().map(|case| older(&case[0])).collect();
    let told = raw(&here.agents, Some("clerk's key"), &json!(steps));
    for (case, told) in cases.iter().zip(&told) {
        let words = told["words"].as_str().unwrap_or_default();
        assert_eq!(told["code"], case[1], "{case} {words}");
        assert!(words.contains(case[2].as_str().unwrap()), "{case} {words}");
    }
    for key in [None, Some("nobody's key")] {
        let steps = json!([{"text": "hi", "older": true}, {"hex": "ff", "older": true}]);
        for told in raw(&here.agents, key, &steps) {
            assert_eq!(told["code"], "UNAUTHENTICATED", "{told}");
        }
    }
    // Nothing of that reached the agent, and what could not be read is written down.
    assert!(reached(&bob).is_empty(), "{:?}", reached(&bob));
    let opaque = here.ledger_rows();
    let opaque = opaque.iter().filter(|row| row["kind"] == "opaque").count();
    assert!(opaque >= 8, "{opaque}");
    // An honest message goes, without a field that the revision does not have.
    let honest = format!("{}{}", text(1, "m1"), field(5, &text(1, "say hi")));
    let hex = field(1, &format!("{honest}{}", text(15, "s3cret")));
    let told = raw(
        &here.agents,
        Some("clerk's key"),
        &json!([{"hex": hex, "older": true}]),
    );
    assert!(told[0]["code"].is_null(), "{told:?}");
    let last = reached(&bob).pop().unwrap().to_string();
    assert!(
        last.contains("say hi") && !last.contains("s3cret"),
        "{last}"
    );
}

#[test]
fn an_agent_that_breaks_the_rules_of_grpc_has_failed() {
    breaks_the_rules(false);
}

#[test]
fn an_agent_of_the_revision_before_that_breaks_them_has_failed() {
    breaks_the_rules(true);
}

fn breaks_the_rules(older: bool) {
    let (_rogue, rogue, rogues) = rogue();
    let more = format!(
        "grpc_url = \"{rogues}\"\ntimeout_seconds = 3\nstream_seconds = 1\n[[redactions]]\nname = \"codes\"\npattern = \"CODE-[0-9]{{4}}\"\n"
    );
    let name = if older {
        "a2a-old-grpc-rogue"
    } else {
        "a2a-grpc-rogue"
    };
    let here = Here::new(name, &with_peers(&[("rogue", &rogue, &more)]));
    let streaming = "SendStreamingMessage";
    let raw = |key: &str, steps: &Value| {
        let mut steps = steps.clone();
        for step in steps.as_array_mut().unwrap() {
            step["older"] = older.into();
        }
        raw(&here.agents, Some(key), &steps)
    };
    let steps = json!([
        {"text": "malformed"},
        {"text": "both"},
        {"text": "huge"},
        {"text": "slow"},
        {"text": "slow", "deadline": 1},
        {"text": "error"},
        {"text": "unknown"},
        {"text": "malformed", "method": streaming, "streams": true},
        {"text": "huge", "method": streaming, "streams": true},
        {"text": "endless", "method": streaming, "streams": true},
        {"text": "endless, given up", "method": streaming, "streams": true, "most": 2},
        {"text": "slow, given up", "abandon": 0.5},
    ]);
    let told = raw("clerk's key", &steps);
    let check = |step: usize, code: &str, words: &str| {
        let told = &told[step];
        assert_eq!(told["code"], code, "{told} {}", here.log());
        assert!(told["words"].as_str().unwrap().contains(words), "{told}");
    };
    check(0, "INTERNAL", "agent `rogue` failed");
    check(1, "INTERNAL", "can be one");
    check(2, "INTERNAL", "longer than allowed");
    check(3, "INTERNAL", "did not begin to answer");
    check(4, "DEADLINE_EXCEEDED", "");
    check(
        5,
        "RESOURCE_EXHAUSTED",
        "come again, 100% Ümlaut [redacted: codes]",
    );
    // What this revision does not have goes nowhere.
    let came = told[6]["came"][0]
        .as_str()
        .unwrap_or_else(|| panic!("{}", told[6]));
    assert!(
        came.contains("6869") && !came.contains("736563726574"),
        "{came}"
    );
    check(7, "INTERNAL", "agent `rogue` failed");
    check(8, "INTERNAL", "longer than");
    check(9, "INTERNAL", "goes on for too long");
    assert!(told[9]["came"].as_array().unwrap().len() > 5, "{}", told[9]);
    assert_eq!(told[10]["came"].as_array().unwrap().len(), 2);
    // What nobody waits for any longer is let go over there as well.
    let wanted = ["slow", "endless", "endless, given up", "slow, given up"];
    let all_let_go = || {
        let let_go = get(&format!("{rogue}/seen"));
        wanted
            .iter()
            .all(|words| let_go.as_array().unwrap().contains(&json!(words)))
    };
    for _ in 0..50 {
        if !all_let_go() {
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
    }
    assert!(all_let_go(), "{}", get(&format!("{rogue}/seen")));
    // A task of another's in an answer: the first who was told of it has it.
    let stolen = json!([{"text": "stolen"}]);
    let first = raw("clerk's key", &stolen);
    assert!(first[0]["code"].is_null(), "{first:?}");
    let second = raw("other's key", &stolen);
    assert_ne!(second[0]["code"], Value::Null, "{second:?}");
    let words = second[0]["words"].as_str().unwrap();
    assert!(words.contains("somebody else's"), "{words}");
}
