//! Agents that talk over gRPC: other people's clients and servers on both sides.

use rcgen::{CertificateParams, KeyPair, SanType};
use serde_json::{Value, json};

use super::hops::{keyed, remade, taint};
use super::{agent, all_sorts, job, reached, settled, with_peers};
use crate::here::{Here, Running, hash, python, servers, verified};

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
        for step in 0..plain.as_array().unwrap().len() {
            let (plain, through) = (&plain[step], &through[step]);
            assert!(
                plain == through,
                "{client:?}\n{plain}\n{through}\n{}",
                here.log()
            );
        }
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
fn what_is_decided_over_grpc_is_what_is_decided_otherwise() {
    let (_bob, bob, bobs) = agent_over_grpc(&json!({"name": "Bob", "grpc": true}));
    let more = format!(
        r#"grpc_url = "{bobs}"
stream_seconds = 2
[[redactions]]
name = "codes"
pattern = "CODE-[0-9]{{4}}"
"#
    );
    let here = Here::new("a2a-grpc-decided", &with_peers(&[("bob", &bob, &more)]));
    let url = here.url("/a2a/bob");
    let clerk = Some("clerk's key");
    // What a rule names is taken out, in words and in a file.
    let file = data_encoding::BASE64.encode(b"CODE-5678");
    let steps = json!([
        {"do": "send", "parts": [{"text": "CODE-1234 and"}, {"raw": file, "filename": "f"}]},
        {"do": "send", "text": "ask what?"},
    ]);
    let seen = job(&GRPC, &url, clerk, &steps);
    assert!(
        seen.to_string().contains("file f: [redacted: codes]"),
        "{seen}"
    );
    let all = json!(reached(&bob)).to_string();
    assert!(
        !all.contains("CODE-") && all.contains("[redacted: codes] and"),
        "{all}"
    );
    // A task is there for whoever began it, and for nobody else.
    let (task, context) = (&seen["kept"]["$task"], &seen["kept"]["$context"]);
    let before = reached(&bob).len();
    let steps = json!([
        {"do": "get", "task": task},
        {"do": "cancel", "task": task},
        {"do": "listen", "task": task},
        {"do": "send", "text": "mine now", "taskId": task},
        {"do": "push", "task": task, "url": "https://elsewhere.example/"},
        {"do": "send", "text": "and now?", "contextId": context},
    ]);
    let theirs = job(&GRPC, &url, Some("other's key"), &steps);
    for (place, step) in theirs["steps"].as_array().unwrap().iter().enumerate() {
        let expect = if place == 5 {
            "InvalidParamsError"
        } else {
            "TaskNotFoundError"
        };
        let error = step["error"].as_str().unwrap_or_default();
        assert!(error.starts_with(expect), "{step}");
    }
    assert_eq!(reached(&bob).len(), before);
    let list = json!([{"do": "list"}]);
    let theirs = job(&GRPC, &url, Some("other's key"), &list);
    assert!(theirs["steps"][0]["result"]["tasks"].is_null(), "{theirs}");
    let own = job(&GRPC, &url, clerk, &list);
    assert!(
        own["steps"][0]["result"]
            .to_string()
            .contains(task.as_str().unwrap()),
        "{own}"
    );
    // News do not go where they may not.
    let steps = json!([{"do": "push", "task": task, "url": "http://169.254.169.254/latest"}]);
    let refused = job(&GRPC, &url, clerk, &steps);
    let error = refused["steps"][0]["error"].as_str().unwrap_or_default();
    assert!(
        error.starts_with("PushNotificationNotSupportedError"),
        "{refused}"
    );
    // A stream that never ends does; one that is listened to is heard, and called off by whoever began it.
    let steps = json!([
        {"do": "send", "text": "for ever", "most": 2},
        {"do": "listen", "task": "$task", "most": 3},
        {"do": "cancel", "task": "$task"},
        {"do": "send", "text": "for ever"},
    ]);
    let seen = job(&GRPC, &url, clerk, &steps);
    assert_eq!(
        seen["steps"][1]["events"].as_array().map_or(0, Vec::len),
        3,
        "{seen}"
    );
    assert_eq!(
        seen["steps"][2]["result"]["status"]["state"], "TASK_STATE_CANCELED",
        "{seen}"
    );
    let error = seen["steps"][3]["error"].as_str().unwrap_or_default();
    assert!(error.contains("goes on for too long"), "{seen}");
    // Whoever asks waits no longer than it said.
    let deadline = ["python", "--binding", "GRPC", "--deadline", "1"];
    let seen = job(
        &deadline,
        &url,
        clerk,
        &json!([{"do": "send", "text": "for ever"}]),
    );
    let error = seen["steps"][0]["error"].as_str().unwrap_or_default();
    assert!(error.starts_with("A2AClientTimeoutError"), "{seen}");
    let last = reached(&bob).pop().unwrap();
    assert!(last.to_string().contains("for ever"), "{last}");
    // An operator cuts an agent off: a message is answered with a task that says so.
    let cut = r#"{"what":"server:bob","reason":"an exercise"}"#;
    let office = "Authorization: Bearer ana's key\r\n";
    let done = crate::here::post_to(&here.admin, "/v1/quarantine", office, cut);
    assert!(done.starts_with("HTTP/1.1 200"), "{done}");
    let seen = job(
        &GRPC,
        &url,
        clerk,
        &json!([{"do": "send", "text": "hi"}, {"do": "get", "task": task}]),
    );
    let text = seen["steps"][0]["events"].to_string();
    assert!(
        text.contains("TASK_STATE_REJECTED") && text.contains("is in quarantine"),
        "{seen}"
    );
    let error = seen["steps"][1]["error"].as_str().unwrap_or_default();
    assert!(
        error.contains("PERMISSION_DENIED") && error.contains("is in quarantine"),
        "{seen}"
    );
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
fn labels_cross_gateways_over_grpc() {
    let (_bob, bob, bobs) = agent_over_grpc(&json!({"name": "Bob", "grpc": true}));
    let (mut north, north_keys) = keyed("a2a-grpc-north");
    let (mut south, south_keys) = keyed("a2a-grpc-south");
    let caller = hash("north's key");
    let of_south = with_peers(&[("bob", &bob, &format!("grpc_url = \"{bobs}\""))]);
    remade(
        &mut south,
        &format!(
            "{of_south}[[agents]]\nname = \"north\"\nkey_sha256 = \"{caller}\"\ngateway = \"north\"\n{}",
            taint("south", "north", &north_keys)
        ),
    );
    let there = south.url("/a2a/bob");
    let more = "gateway = \"south\"\nname_there = \"bob\"\nheaders = { authorization = \"Bearer north's key\" }";
    let of_north = with_peers(&[("robert", &there, more)]);
    remade(
        &mut north,
        &format!("{of_north}{}", taint("north", "south", &south_keys)),
    );
    let steps = json!([
        {"do": "send", "text": "say hello", "metadata": {"n": [1.5, 2, 1e30], "x": null}},
        {"do": "send", "parts": [{"text": "look"}, {"raw": "AP8=", "filename": "f"}, {"data": {"a": [true, {}]}}]},
    ]);
    let seen = job(
        &GRPC,
        &north.url("/a2a/robert"),
        Some("clerk's key"),
        &steps,
    );
    let text = seen["steps"].to_string();
    assert!(
        text.contains("hello") && text.contains("TASK_STATE_COMPLETED"),
        "{seen}"
    );
    let taints = |here: &Here| {
        json!(here.ledger_rows())
            .to_string()
            .matches("taint-")
            .count()
    };
    assert_eq!(
        (taints(&north), taints(&south)),
        (0, 0),
        "{} {}",
        north.log(),
        south.log()
    );
    // A gateway that says nothing of what its agent read is noticed.
    let plain = job(
        &GRPC,
        &there,
        Some("north's key"),
        &json!([{"do": "send", "text": "say hi"}]),
    );
    assert!(plain.to_string().contains("hi"), "{plain}");
    assert_eq!(taints(&south), 1);
    let told = json!(reached(&bob)).to_string();
    assert!(
        told.contains("say hello") && !told.contains("masec/taint"),
        "{told}"
    );
    verified(&north.dir.join("ledger"));
    verified(&south.dir.join("ledger"));
}
