//! Agents of the revision before, over gRPC: on its own SDK and on the layer that the newer one has for it, on both sides.

use std::process::Stdio;

use serde_json::{Value, json};

use super::grpc::agent_over_grpc;
use super::grpc_both::{Played, Revision, labels_cross};
use super::old::{bare, old};
use super::{agent, alike, job, reached, with_peers};
use crate::here::{Here, Running, verified};

/// An agent on the SDK of 0.3 that is reached over gRPC too: its address, and that of its gRPC.
fn old_agent(options: &Value) -> (Running, String, String) {
    let mut child = old("agent")
        .arg(options.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut addresses = crate::here::lines_of(&mut child, 2);
    let running = Running(child);
    let over_grpc = addresses.remove(1);
    assert!(over_grpc.starts_with("http://"), "`make peers` first");
    (running, addresses.remove(0), over_grpc)
}

/// What a client on the SDK of 0.3 saw over gRPC when it did these steps.
fn old_job(more: &[&str], url: &str, key: Option<&str>, steps: &Value) -> Value {
    let mut command = old("client");
    command.arg(url).args(["--binding", "GRPC"]).args(more);
    command.args(["--steps", &steps.to_string()]);
    command.args(key.map(|key| format!("--key={key}")));
    let output = command.output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"))
}

/// What a client saw at an address, with a key or without, when it did these steps.
type Client<'a> = dyn Fn(&str, Option<&str>, &Value) -> Value + 'a;

/// A client on the newer SDK, which speaks 0.3.
const NEWER: [&str; 5] = ["python", "--binding", "GRPC", "--version", "0.3"];

/// 0.3, on its own SDK.
const OLD: Revision = Revision {
    name: "a2a-old-grpc",
    agent: old_agent,
    client: old_job,
    configured: &NEWER,
    completed: "completed",
    canceled: "canceled",
    rejected: "rejected",
    begins: |code, name| format!("{code}: {name}: "),
    late: "DEADLINE_EXCEEDED",
    file: "aGk=",
};

/// One of everything that both SDKs can.
fn everything() -> Value {
    json!([
        {"do": "send", "text": "say hello"},
        {"do": "send", "text": "work", "metadata": {"n": [1.5, 2, 1e30], "x": null}},
        {"do": "get", "task": "$task"},
        {"do": "cancel", "task": "$task"},
        {"do": "send", "text": "ask which colour?"},
        {"do": "send", "text": "blue", "taskId": "$task", "contextId": "$context"},
        {"do": "push", "task": "$task", "url": "https://93.184.216.34/news", "id": "p1"},
        {"do": "pushed", "task": "$task", "id": "p1"},
        {"do": "send", "parts": [
            {"text": "look at these"},
            {"data": {"of": ["a", "b", 12]}},
            {"raw": "VGhlIG1lZXRpbmcgaXMgYXQgdGVuLg==", "filename": "note.txt", "mediaType": "text/plain"},
            {"url": "https://files.example/report.pdf", "filename": "report.pdf"}]},
        {"do": "get", "task": "nobody-has-this"},
    ])
}

fn clerk() -> Option<&'static str> {
    Some("clerk's key")
}

#[test]
fn agents_of_the_revision_before_talk_over_grpc_as_they_do_directly() {
    let secret = json!({"name": "Bob", "token": "bob's own", "grpc": true, "older": true, "extended": "For the known alone."});
    let mut open = secret.clone();
    open["token"] = Value::Null;
    let agents = [
        ("old", old_agent(&open), old_agent(&secret)),
        ("bob", agent_over_grpc(&open), agent_over_grpc(&secret)),
    ];
    for (name, (_open, direct, _), (_agent, url, grpc)) in &agents {
        let more = format!(
            "grpc_url = \"{grpc}\"\nheaders = {{ authorization = \"Bearer bob's own\" }}\n"
        );
        let here = Here::new(
            &format!("a2a-old-grpc-{name}"),
            &with_peers(&[(name, url, &more)]),
        );
        let through = here.url(&format!("/a2a/{name}"));
        let clients: [&Client<'_>; 3] = [
            &|url, key, steps| old_job(&[], url, key, steps),
            &|url, key, steps| old_job(&["--unary"], url, key, steps),
            &|url, key, steps| job(&NEWER, url, key, steps),
        ];
        for (place, client) in clients.iter().enumerate() {
            let plain = client(direct, None, &everything());
            let seen = client(&through, clerk(), &everything());
            assert!(plain["failed"].is_null(), "{name} {place} {plain}");
            assert!(
                seen["failed"].is_null(),
                "{name} {place} {seen} {}",
                here.log()
            );
            let (plain, seen) = (bare(&plain), bare(&seen));
            alike(&here, &plain, &seen);
            let text = seen.to_string();
            for expect in ["hello", "The meeting is at ten.", "text: blue", "/news"] {
                assert!(text.contains(expect), "{expect}: {text}");
            }
            // The card for those who are known is the gateway's as well.
            let seen = client(&through, clerk(), &json!([{"do": "card"}]));
            let card = &seen["steps"][0]["result"];
            let text = card.to_string();
            assert_eq!(
                card["description"],
                "For the known alone.",
                "{seen} {}",
                here.log()
            );
            assert!(
                text.contains(&here.agents) && text.contains("bearer"),
                "{text}"
            );
            assert!(
                !text.contains(url) && !text.contains(grpc.trim_start_matches("http://")),
                "{text}"
            );
        }
        // All of it went over gRPC, with what each proves to the other and nobody else; news go by way of the gateway.
        let calls = reached(url);
        assert!(calls.len() >= 30, "{}", calls.len());
        for call in &calls {
            assert_eq!(call["method"], "GRPC");
            let path = call["path"].as_str().unwrap();
            assert!(path.starts_with("/a2a.v1.A2AService/"), "{call}");
            assert_eq!(call["headers"]["authorization"], "Bearer bob's own");
            assert!(!call.to_string().contains("clerk's key"), "{call}");
        }
        let of_news: Vec<_> = calls
            .iter()
            .filter(|it| it.to_string().contains("push/"))
            .collect();
        assert_eq!(of_news.len(), clients.len());
        let told = calls.iter().find(|it| it.to_string().contains("93.184"));
        assert!(told.is_none(), "{told:?}");
        verified(&here.dir.join("ledger"));
    }
    // What only the newer SDK has: lists of addresses for news, and taking one back.
    let (name, _, (_agent, url, grpc)) = &agents[1];
    let more =
        format!("grpc_url = \"{grpc}\"\nheaders = {{ authorization = \"Bearer bob's own\" }}\n");
    let here = Here::new("a2a-old-grpc-news", &with_peers(&[(name, url, &more)]));
    let steps = json!([
        {"do": "send", "text": "ask which colour?"},
        {"do": "push", "task": "$task", "url": "https://93.184.216.34/news", "id": "p1"},
        {"do": "pushes", "task": "$task"},
        {"do": "unpush", "task": "$task", "id": "p1"},
        {"do": "pushes", "task": "$task"},
    ]);
    let seen = job(&NEWER, &here.url("/a2a/bob"), clerk(), &steps);
    let listed = &seen["steps"][2]["result"]["configs"];
    assert_eq!(
        listed[0]["url"],
        "https://93.184.216.34/news",
        "{seen} {}",
        here.log()
    );
    assert!(seen["steps"][3]["error"].is_null(), "{seen}");
    assert!(seen["steps"][4]["result"]["configs"].is_null(), "{seen}");
}

#[test]
fn of_several_agents_none_is_shown_over_grpc_and_each_is_called_by_its_path() {
    let (_old, old, olds) = old_agent(&json!({"name": "Old", "grpc": true}));
    let (_jim, jim) = agent(&json!({"name": "Jim"}));
    let more = format!("grpc_url = \"{olds}\"");
    let here = Here::new(
        "a2a-old-grpc-several",
        &with_peers(&[("old", &old, &more), ("jim", &jim, "")]),
    );
    let url = here.url("/a2a/old");
    let steps = json!([{"do": "send", "text": "say hello"}]);
    let hello = |seen: &Value| seen["steps"][0]["events"].to_string().contains("hello");
    // What its card shows in the place of gRPC, which it prefers itself.
    let seen = old_job(&[], &url, clerk(), &steps);
    let card = &seen["card"];
    assert_eq!(
        (&card["preferredTransport"], &card["url"]),
        (&json!("JSONRPC"), &json!(url)),
        "{seen}"
    );
    assert!(!card.to_string().contains("GRPC"), "{card}");
    assert!(seen["failed"].is_string(), "{seen}");
    // A client that can have a path before the service's gets through; nobody knows whom any other means.
    let seen = old_job(
        &["--call", &here.agents, "--path", "/a2a/old"],
        &url,
        clerk(),
        &steps,
    );
    assert!(hello(&seen), "{seen} {}", here.log());
    let seen = old_job(&["--call", &here.agents], &url, clerk(), &steps);
    let error = seen["steps"][0]["error"].as_str().unwrap_or_default();
    assert!(error.starts_with("NOT_FOUND: "), "{seen}");
    // One that its own card says speaks no gRPC is not called.
    let seen = old_job(
        &["--call", &here.agents, "--path", "/a2a/jim"],
        &url,
        clerk(),
        &steps,
    );
    let error = seen["steps"][0]["error"].as_str().unwrap_or_default();
    assert!(
        error.starts_with("INTERNAL: ") && error.contains("no GRPC interface"),
        "{seen}"
    );
}

#[test]
fn what_is_decided_over_grpc_in_the_revision_before_is_what_is_decided_otherwise() {
    let played = Played::new(&OLD);
    let task = played.what_rules_name_is_taken_out();
    played.tasks_are_whoever_began_them(&task);
    // A place that is no task's, and a card: the SDK shows the one that it has, where that says that there is no other.
    let steps = json!([
        {"do": "get", "task": format!("{}/pushNotificationConfigs/p", task.id)},
        {"do": "card"},
    ]);
    played.errors(
        "clerk's key",
        &steps,
        &[("INVALID_ARGUMENT", "InvalidParamsError"), ("", "")],
    );
    played.streams_and_patience_end();
    played.whoever_is_cut_off_is_told(&task);
    played.holds();
}

#[test]
fn labels_cross_gateways_over_grpc_in_the_revision_before() {
    labels_cross(&OLD);
}
