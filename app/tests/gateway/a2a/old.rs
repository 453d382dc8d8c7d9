//! Agents of the revision before.

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{agent, job, settled, with_peers};
use crate::here::{Here, Running, peers};

/// The agent and the client on the SDK of revision 0.3.
pub(super) fn old(role: &str) -> Command {
    let venv =
        std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("../peers-old-venv/bin/python");
    let mut command = Command::new(venv);
    command.arg(peers().join("a2a_old.py")).arg(role);
    command
}

#[test]
fn agents_of_the_revision_before_talk_with_each_other_and_with_newer_ones() {
    let mut child = old("agent")
        .arg("{\"name\": \"Old\"}")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let address = crate::here::lines_of(&mut child, 1).remove(0);
    let _old = Running(child);
    assert!(address.starts_with("http://"), "`make peers` first");
    let (_bob, bob) = agent(&json!({"name": "Bob"}));
    let here = Here::new(
        "a2a-old",
        &with_peers(&[("old", &address, ""), ("bob", &bob, "")]),
    );
    let steps =
        json!([{"do": "send", "text": "say hi"}, {"do": "send", "text": "work"}, {"do": "get"}]);
    // An old client, of an old agent and of a new one.
    for (direct, name) in [(&address, "old"), (&bob, "bob")] {
        for more in [&[][..], &["--unary"]] {
            let run = |url: &str, key: Option<&str>| -> Value {
                let mut command = old("client");
                command
                    .arg(url)
                    .args(more)
                    .args(["--steps", &steps.to_string()]);
                command.args(key.map(|key| format!("--key={key}")));
                let output = command.output().unwrap();
                serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"))
            };
            let plain = run(direct, None);
            let through = run(&here.url(&format!("/a2a/{name}")), Some("clerk's key"));
            assert!(
                through["failed"].is_null(),
                "{name} {through} {}",
                here.log()
            );
            assert_eq!(bare(&plain), bare(&through), "{name} {}", here.log());
            assert!(through.to_string().contains("text: work"), "{through}");
        }
    }
    // A new client of an old agent.
    let steps = json!([{"do": "send", "text": "say hi"}, {"do": "send", "text": "work"}, {"do": "get", "task": "$task"}]);
    let plain = job(&["python"], &address, None, &steps);
    let through = job(
        &["python"],
        &here.url("/a2a/old"),
        Some("clerk's key"),
        &steps,
    );
    assert_eq!(
        settled(&plain),
        settled(&through),
        "{through} {}",
        here.log()
    );
}

/// What came of the steps without what is new each time.
pub(super) fn bare(seen: &Value) -> Value {
    fn without(value: &Value) -> Value {
        let new = ["messageId", "timestamp", "artifactId"];
        match value {
            Value::Array(values) => values.iter().map(without).collect(),
            Value::Object(members) => members
                .iter()
                .filter(|(key, _)| !new.contains(&key.as_str()))
                .map(|(key, value)| (key.clone(), without(value)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            other => other.clone(),
        }
    }
    settled(&without(seen))
}
