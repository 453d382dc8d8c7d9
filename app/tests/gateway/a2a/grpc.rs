//! Agents that talk over gRPC: other people's clients and servers on both sides.

use rcgen::{CertificateParams, KeyPair, SanType};
use serde_json::{Value, json};

use super::grpc_both::{Played, Revision, labels_cross};
use super::{agent, alike, all_sorts, job, reached, settled, with_peers};
use crate::here::{Here, Running, python, servers, verified};

/// An agent that is reached over gRPC too: its address, and that of its gRPC.
pub(super) fn agent_over_grpc(options: &Value) -> (Running, String, String) {
    two(&python(), "a2a_agent.py", &options.to_string())
}

pub(super) fn two(program: &str, file: &str, argument: &str) -> (Running, String, String) {
    let (running, mut addresses) = servers(program, file, argument, 2);
    let over_grpc = addresses.remove(1);
    (running, addresses.remove(0), over_grpc)
}

const GRPC: [&str; 3] = ["python", "--binding", "GRPC"];

/// 1.0, on the Python SDK.
const NEW: Revision = Revision {
    name: "a2a-grpc",
    agent: agent_over_grpc,
    client: |more, url, key, steps| job(&[&GRPC[..], more].concat(), url, key, steps),
    configured: &GRPC,
    completed: "TASK_STATE_COMPLETED",
    canceled: "TASK_STATE_CANCELED",
    rejected: "TASK_STATE_REJECTED",
    begins: |_, name| name.to_owned(),
    late: "A2AClientTimeoutError",
    file: "AP8=",
};

#[test]
fn agents_talk_over_grpc_as_they_do_directly() {
    let own = json!({"name": "Bob", "token": "bob's own", "grpc": true, "tenant": "acme"});
    let (_bob, bob, bobs) = agent_over_grpc(&own);
    let (_open, open, _) = agent_over_grpc(&json!({"name": "Bob", "grpc": true, "tenant": "acme"}));
    let (_jim, jim) = agent(&json!({"name": "Jim"}));
    let more =
        format!("grpc_url = \"{bobs}\"\nheaders = {{ authorization = \"Bearer bob's own\" }}\n");
    let here = Here::new(
        "a2a-grpc",
        &with_peers(&[("bob", &bob, &more), ("jim", &jim, "")]),
    );
    let url = here.url("/a2a/bob");
    for client in [&GRPC[..], &["python", "--binding", "GRPC", "--unary"]] {
        let plain = job(client, &open, None, &all_sorts());
        let through = job(client, &url, Some("clerk's key"), &all_sorts());
        assert!(plain["failed"].is_null(), "{plain}");
        assert!(through["failed"].is_null(), "{through} {}", here.log());
        let (plain, through) = (settled(&plain), settled(&through));
        alike(&here, &plain, &through);
        let text = through.to_string();
        for expect in [
            "hello",
            "three",
            "The meeting is at ten.",
            "text: blue",
            "TaskNotFoundError",
        ] {
            assert!(text.contains(expect), "{expect}: {text}");
        }
    }
    // What each proves to the other is that one's alone, and so is the tenant that tells agents apart here.
    let calls = reached(&bob);
    assert!(calls.len() > 10, "{calls:?}");
    for call in &calls {
        assert_eq!(call["method"], "GRPC");
        assert_eq!(call["headers"]["authorization"], "Bearer bob's own");
        let said = call.to_string();
        assert!(
            !said.contains("clerk's key") && !said.contains("bob/"),
            "{said}"
        );
        assert!(said.contains(r#"\"tenant\": \"acme\""#), "{said}");
    }
    // The card shows where the gateway is called, and only of those that can be.
    let shown = |name: &str| {
        let card = job(
            &["python"],
            &here.url(&format!("/a2a/{name}")),
            Some("clerk's key"),
            &json!([]),
        );
        let all = card["card"]["supportedInterfaces"]
            .as_array()
            .unwrap()
            .clone();
        all.into_iter()
            .filter(|it| it["protocolBinding"] == "GRPC")
            .collect::<Vec<_>>()
    };
    let expect = json!([{"url": here.agents, "protocolBinding": "GRPC", "protocolVersion": "1.0", "tenant": "bob/acme"}]);
    assert_eq!(json!(shown("bob")), expect);
    assert!(shown("jim").is_empty());
    // What its principal wants is told to the gateway and to nobody else; news go by way of the gateway.
    let task = json!({"masec/task": {"id": "t7", "words": "Ask Bob for the colour of the bikeshed."}, "mood": "fine"});
    let steps = json!([
        {"do": "send", "text": "ask which colour?", "metadata": task},
        {"do": "push", "task": "$task", "url": "https://93.184.216.34/news"},
    ]);
    let seen = job(&GRPC, &url, Some("clerk's key"), &steps);
    assert_eq!(
        seen["steps"][1]["result"]["url"], "https://93.184.216.34/news",
        "{seen}"
    );
    let last = reached(&bob).pop().unwrap().to_string();
    assert!(
        last.contains("/a2a/bob/push/") && !last.contains("93.184"),
        "{last}"
    );
    let all = json!(reached(&bob)).to_string();
    assert!(all.contains("mood") && !all.contains("bikeshed"), "{all}");
    verified(&here.dir.join("ledger"));
}

#[test]
fn grpc_goes_over_tls_as_well() {
    let (_bob, bob, bobs) = agent_over_grpc(&json!({"name": "Bob", "grpc": true}));
    let mut here = Here::new(
        "a2a-grpc-tls",
        &with_peers(&[("bob", &bob, &format!("grpc_url = \"{bobs}\""))]),
    );
    drop(here.gateway.take());
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params
        .subject_alt_names
        .push(SanType::DnsName("localhost".try_into().unwrap()));
    let certificate = params.self_signed(&key).unwrap().pem();
    std::fs::write(here.dir.join("own.pem"), &certificate).unwrap();
    std::fs::write(here.dir.join("own.key"), key.serialize_pem()).unwrap();
    let path = here.dir.join("masec.toml");
    let config = std::fs::read_to_string(&path).unwrap();
    let tls = "[tls]\ncertificate = \"own.pem\"\nkey = \"own.key\"\n[admin]\n";
    std::fs::write(&path, config.replacen("[admin]\n", tls, 1)).unwrap();
    here.start();
    let port = here.agents.rsplit(':').next().unwrap();
    let ca = here.dir.join("own.pem").display().to_string();
    let client = ["python", "--binding", "GRPC", "--ca", &ca];
    let url = format!("https://localhost:{port}/a2a/bob");
    let seen = job(
        &client,
        &url,
        Some("clerk's key"),
        &json!([{"do": "send", "text": "say hello"}, {"do": "send", "text": "chunks a|b"}]),
    );
    assert!(seen["failed"].is_null(), "{seen} {}", here.log());
    let text = seen["steps"].to_string();
    assert!(
        text.contains("hello") && text.contains("TASK_STATE_COMPLETED"),
        "{seen}"
    );
}

#[test]
fn what_is_decided_over_grpc_is_what_is_decided_otherwise() {
    let played = Played::new(&NEW);
    let task = played.what_rules_name_is_taken_out();
    played.tasks_are_whoever_began_them(&task);
    let list = json!([{"do": "list"}]);
    let theirs = played.sees("other's key", &list);
    assert!(theirs["steps"][0]["result"]["tasks"].is_null(), "{theirs}");
    let own = played.sees("clerk's key", &list)["steps"][0]["result"].to_string();
    assert!(own.contains(&task.id), "{own}");
    played.streams_and_patience_end();
    played.whoever_is_cut_off_is_told(&task);
    played.holds();
}

#[test]
fn labels_cross_gateways_over_grpc() {
    labels_cross(&NEW);
}
