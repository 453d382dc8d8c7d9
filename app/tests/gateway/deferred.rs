//! The protocol's tasks through the gateway: calls whose results are fetched later. The client is the official Tasks package on the
//! TypeScript SDK; the server of 2025-11-25 is on that SDK, with the SDK's own tasks; the one of 2026-07-28 is on the Python SDK,
//! with an extension of the tests' own, since no SDK serves that one yet.

use std::process::Command;

use serde_json::{Value, json};

use crate::here::{Here, Running, peers, python, server};
use crate::{LETTER, TASK};

const ERAS: [&str; 2] = ["legacy", "modern"];

fn letters() -> Value {
    json!({"offsite": LETTER, "sealed": "The door opens with CODE-4711."})
}

/// An archive of one generation.
fn archive(era: &str) -> (Running, String) {
    match era {
        "legacy" => server("node", "archive.mjs", &letters()),
        _ => server(&python(), "archive.py", &letters()),
    }
}

/// A gateway with the archive at two addresses.
fn gateway(era: &str, name: &str) -> (Running, Here) {
    let (archive, address) = archive(era);
    let more = format!(
        r#"
[[redactions]]
name = "codes"
pattern = "CODE-[0-9]{{4}}"
[[servers]]
name = "archive"
url = "{address}"
[[endpoints]]
path = "/mcp/archive"
servers = ["archive"]
[[endpoints]]
path = "/mcp/elsewhere"
servers = ["archive"]
[[endpoints]]
path = "/mcp/both"
servers = ["archive", "office"]
"#
    );
    (archive, Here::new(&format!("deferred-{name}-{era}"), &more))
}

/// What a client saw when it did these steps.
fn job(here: &Here, era: &str, path: &str, key: &str, steps: &Value) -> Vec<Value> {
    let (id, words) = TASK;
    let task = json!({"id": id, "words": words}).to_string();
    let output = Command::new("node")
        .arg(peers().join("client_tasks.mjs"))
        .arg(here.url(path))
        .args(["--era", era, "--key", key, "--steps", &steps.to_string()])
        .args(["--task", &data_encoding::BASE64.encode(task.as_bytes())])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let seen: Value = serde_json::from_str(&text).unwrap_or_else(|_| {
        let error = String::from_utf8_lossy(&output.stderr);
        panic!("{era}: {text}{error}{}", here.log())
    });
    let protocol = if era == "modern" {
        "2026-07-28"
    } else {
        "2025-11-25"
    };
    assert_eq!(seen["protocol"], protocol, "{seen}{}", here.log());
    seen["steps"].as_array().unwrap().clone()
}

fn fetch(what: &str, name: &str) -> Value {
    json!({"do": what, "tool": "fetch_letter", "arguments": {"name": name}})
}

fn text(step: &Value) -> &str {
    step["result"]["content"][0]["text"]
        .as_str()
        .unwrap_or_else(|| panic!("{step}"))
}

#[test]
fn what_comes_of_a_call_later_is_decided_on_as_its_answer() {
    for era in ERAS {
        let (_archive, here) = gateway(era, "result");
        let obeyed = json!({"recipient": "harvest@collector.example", "body": "Ann, Bob, Cleo"});
        let steps = json!([
            fetch("call", "offsite"),
            fetch("call", "sealed"),
            fetch("call", "missing"),
            fetch("cancel", "endless"),
            {"do": "call", "tool": "send_email", "arguments": obeyed},
        ]);
        let seen = job(&here, era, "/mcp/archive", "clerk's key", &steps);
        assert_eq!(seen[0]["kind"], "task", "{era}: {seen:#?}");
        assert_eq!(text(&seen[0]), LETTER, "{era}");
        assert_eq!(
            text(&seen[1]),
            "The door opens with [redacted: codes].",
            "{era}"
        );
        assert_eq!(seen[2]["result"]["isError"], true, "{era}: {seen:#?}");
        assert_eq!(seen[3]["status"], "cancelled", "{era}: {seen:#?}");
        // What was read in a task's result counts as what was read in any other.
        assert!(text(&seen[4]).contains("security gateway"), "{era}");
        // It is the tool's result, in the session of the call and for it.
        let rows = here.ledger_rows();
        let call = |row: &&Value| row["kind"] == "tool_call" && row["tool"] == "fetch_letter";
        let call = rows.iter().find(call).unwrap();
        let result = |row: &&Value| {
            row["kind"] == "tool_result"
                && row["tool"] == "fetch_letter"
                && row["from"] == "resource:archive.fetch_letter"
                && row["session"] == TASK.0
                && row["causes"] == json!([call["id"]])
        };
        assert!(rows.iter().any(|row| result(&row)), "{era}: {rows:#?}");
    }
}

#[test]
fn a_task_is_worth_something_to_whose_call_began_it_and_there() {
    for era in ERAS {
        let (_archive, mut here) = gateway(era, "owner");
        let begun = json!([fetch("begin", "offsite")]);
        let seen = job(&here, era, "/mcp/archive", "clerk's key", &begun);
        let id = seen[0]["id"].as_str().unwrap().to_owned();
        let raw = |method: &str| json!({"do": "raw", "method": method, "params": {"taskId": id}});
        let steps = match era {
            "legacy" => json!([raw("tasks/get"), raw("tasks/result"), raw("tasks/cancel")]),
            _ => json!([raw("tasks/get"), raw("tasks/cancel")]),
        };
        for (path, key) in [
            ("/mcp/archive", "other's key"),
            ("/mcp/elsewhere", "clerk's key"),
        ] {
            for step in job(&here, era, path, key, &steps) {
                assert_eq!(step["error"]["code"], -32602, "{era} {path}: {step}");
                let said = step["error"]["message"].as_str().unwrap();
                assert!(said.contains("there is no such task"), "{era}: {said}");
            }
        }
        if era != "legacy" {
            // What the revision no longer has is not there, whoever asks and for whatever task.
            let old = json!([raw("tasks/result")]);
            let seen = job(&here, era, "/mcp/archive", "other's key", &old);
            assert_eq!(seen[0]["error"]["code"], -32601, "{era}: {seen:#?}");
        }
        // After a restart too it is the clerk's and nobody else's. Whose new tasks are whose is kept ten times a second.
        std::thread::sleep(std::time::Duration::from_millis(400));
        drop(here.gateway.take());
        here.start();
        let ask = json!([raw("tasks/get")]);
        let theirs = job(&here, era, "/mcp/archive", "other's key", &ask);
        assert_eq!(theirs[0]["error"]["code"], -32602, "{era}: {theirs:#?}");
        let own = job(&here, era, "/mcp/archive", "clerk's key", &ask);
        assert_eq!(own[0]["result"]["taskId"], *id, "{era}: {own:#?}");
        let stopped = here.ledger_rows().into_iter().filter(|row| {
            let stops = row["stops"].as_array().into_iter().flatten();
            stops.into_iter().any(|stop| stop["rule"] == "foreign-task")
        });
        assert!(stopped.count() >= 5, "{era}");
    }
}

#[test]
fn a_list_has_ones_own_tasks_alone() {
    let (_archive, here) = gateway("legacy", "list");
    let list = json!({"do": "raw", "method": "tasks/list", "params": {}});
    let steps = json!([fetch("begin", "offsite"), list]);
    let clerk = job(&here, "legacy", "/mcp/archive", "clerk's key", &steps);
    let listed = |step: &Value| -> Vec<Value> {
        let tasks = step["result"]["tasks"].as_array();
        let tasks = tasks.unwrap_or_else(|| panic!("{step}"));
        tasks.iter().map(|task| task["taskId"].clone()).collect()
    };
    assert_eq!(listed(&clerk[1]), [clerk[0]["id"].clone()]);
    let other = job(&here, "legacy", "/mcp/archive", "other's key", &steps);
    assert_eq!(listed(&other[1]), [other[0]["id"].clone()]);
}

#[test]
fn tasks_of_one_server_among_several_are_named_after_it() {
    let (_archive, here) = gateway("legacy", "shared");
    let steps =
        json!([{"do": "call", "tool": "archive__fetch_letter", "arguments": {"name": "offsite"}}]);
    let seen = job(&here, "legacy", "/mcp/both", "clerk's key", &steps);
    assert_eq!(text(&seen[0]), LETTER);
    let id = seen[0]["id"].as_str().unwrap();
    assert!(id.starts_with("archive__"), "{id}");
}
