//! Agents that talk to agents through the gateway: other people's clients and servers of A2A on both sides.

mod answers;
mod cards;
mod files;
mod grpc;
mod grpc_both;
mod grpc_hostile;
mod hops;
mod hostile;
mod house;
mod letters;
mod news;
mod old;
mod old_grpc;
mod operators;
mod organisations;
mod outside;
mod relayed;
mod reread;
mod split;
mod spread;
mod tasks;

use std::collections::BTreeMap;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::here::{Here, Running, peers, python, server, verified};

/// An agent on the Python SDK.
fn agent(options: &Value) -> (Running, String) {
    server(&python(), "a2a_agent.py", options)
}

/// An agent on the TypeScript SDK.
pub(crate) fn agent_of_node(options: &Value) -> (Running, String) {
    server("node", "a2a_agent.mjs", options)
}

/// A configuration with these agents as peers, each with what else is said of it.
pub(crate) fn with_peers(peers: &[(&str, &str, &str)]) -> String {
    let one = |(name, url, more): &(&str, &str, &str)| {
        format!("[[peers]]\nname = \"{name}\"\nurl = \"{url}\"\n{more}\n")
    };
    peers.iter().map(one).collect()
}

/// What a client saw when it did these steps.
pub(crate) fn job(client: &[&str], url: &str, key: Option<&str>, steps: &Value) -> Value {
    let file = |name: &str| peers().join(name).display().to_string();
    let (program, script) = match client[0] {
        "node" => ("node".to_owned(), file("a2a_client.mjs")),
        _ => (python(), file("a2a_client.py")),
    };
    let mut command = Command::new(&program);
    command.arg(script).args(&client[1..]);
    command.arg(url).args(["--steps", &steps.to_string()]);
    if let Some(key) = key {
        // A key may begin as an option does.
        command.arg(format!("--key={key}"));
    }
    let output = command.stderr(Stdio::piped()).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&text).unwrap_or_else(|_| {
        let error = String::from_utf8_lossy(&output.stderr);
        panic!("{client:?}: {text}{error}")
    })
}

/// What came of the steps, with ids by the order in which they turn up.
fn settled(seen: &Value) -> Value {
    fn settle(value: &Value, ids: &mut BTreeMap<String, usize>) -> Value {
        match value {
            Value::String(text) => {
                let words = text.split(' ').map(|word| {
                    if word.len() != 36 || word.matches('-').count() != 4 {
                        return word.to_owned();
                    }
                    let next = ids.len();
                    format!("#{}", ids.entry(word.to_owned()).or_insert(next))
                });
                words.collect::<Vec<_>>().join(" ").into()
            }
            Value::Array(values) => values.iter().map(|value| settle(value, ids)).collect(),
            Value::Object(members) => members
                .iter()
                .map(|(key, value)| (key.clone(), settle(value, ids)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            other => other.clone(),
        }
    }
    let mut steps = settle(&seen["steps"], &mut BTreeMap::new());
    for step in steps.as_array_mut().unwrap() {
        // What sort of error it is is the protocol's, its words are whoever's it comes from.
        if let Some(error) = step["error"].as_str() {
            step["error"] = error.split(": ").next().unwrap_or_default().into();
        }
    }
    steps
}

/// Whether what was seen through the gateway is what is seen without it, step by step.
fn alike(here: &Here, plain: &Value, through: &Value) {
    let steps = |seen: &Value| seen.as_array().unwrap().clone();
    assert_eq!(steps(plain).len(), steps(through).len(), "{through}");
    for (plain, through) in steps(plain).iter().zip(&steps(through)) {
        assert!(plain == through, "{plain}\n{through}\n{}", here.log());
    }
}

fn get(url: &str) -> Value {
    let address = url.trim_start_matches("http://");
    let (address, path) = address.split_once('/').unwrap_or((address, ""));
    let request = format!("GET /{path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    let answer = crate::here::raw_to(address, request.as_bytes());
    let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    serde_json::from_str(body).unwrap_or_else(|_| panic!("{answer}"))
}

/// The bodies of everything that reached an agent, and the headers.
fn reached(url: &str) -> Vec<Value> {
    let all = get(&format!("{url}/seen"));
    let all = all.as_array().unwrap().clone();
    all.into_iter()
        .filter(|it| {
            it["path"]
                .as_str()
                .is_some_and(|path| !path.contains("well-known"))
        })
        .collect()
}

/// One of everything.
fn all_sorts() -> Value {
    json!([
        {"do": "send", "text": "say hello"},
        {"do": "send", "text": "chunks one|two|three"},
        {"do": "get", "task": "$task"},
        {"do": "cancel", "task": "$task"},
        {"do": "send", "text": "ask which colour?"},
        {"do": "send", "text": "blue", "taskId": "$task", "contextId": "$context"},
        {"do": "send", "parts": [
            {"text": "look at these"},
            {"data": {"of": ["a", "b", 12]}},
            {"raw": "VGhlIG1lZXRpbmcgaXMgYXQgdGVuLg==", "filename": "note.txt", "mediaType": "text/plain"},
            {"url": "https://files.example/report.pdf", "filename": "report.pdf"}]},
        {"do": "get", "task": "nobody-has-this"},
    ])
}

#[test]
fn agents_talk_as_they_do_directly() {
    let (_bob, bob) = agent(&json!({"name": "Bob", "token": "bob's own"}));
    let (_open, open) = agent(&json!({"name": "Bob"}));
    let (_jim, jim) = agent_of_node(&json!({"name": "Jim"}));
    let token = "headers = { authorization = \"Bearer bob's own\" }";
    let here = Here::new(
        "a2a",
        &with_peers(&[("bob", &bob, token), ("jim", &jim, "")]),
    );
    let clients: [&[&str]; 8] = [
        &["python"],
        &["python", "--unary"],
        &["python", "--binding", "HTTP+JSON"],
        &["python", "--binding", "HTTP+JSON", "--unary"],
        &["python", "--version", "0.3"],
        &["node"],
        &["node", "--unary"],
        &["node", "--binding", "HTTP+JSON"],
    ];
    for client in clients {
        for (direct, name) in [(&open, "bob"), (&jim, "jim")] {
            if client.contains(&"0.3") && name == "jim" {
                continue;
            }
            let plain = job(client, direct, None, &all_sorts());
            let url = here.url(&format!("/a2a/{name}"));
            let through = job(client, &url, Some("clerk's key"), &all_sorts());
            assert!(plain["failed"].is_null(), "{client:?} {name} {plain}");
            assert!(
                through["failed"].is_null(),
                "{client:?} {name} {through} {}",
                here.log()
            );
            let (plain, through) = (settled(&plain), settled(&through));
            alike(&here, &plain, &through);
            let text = through.to_string();
            assert!(text.contains("hello") && text.contains("three"), "{text}");
            assert!(
                text.contains("The meeting is at ten.") && text.contains("text: blue"),
                "{text}"
            );
        }
    }
    // What a client proves to the gateway is not the other agent's to have, and neither is the gateway's token the client's.
    for request in reached(&bob) {
        assert_eq!(request["headers"]["authorization"], "Bearer bob's own");
        assert!(!request.to_string().contains("clerk's key"), "{request}");
    }
    // Both spellings of the address are answered, and neither sends anybody elsewhere.
    let send = r#"{"jsonrpc":"2.0","id":7,"method":"SendMessage","params":{"message":{"messageId":"m","role":"ROLE_USER","parts":[{"text":"say hi"}]}}}"#;
    for path in ["/a2a/bob", "/a2a/bob/"] {
        let answer = here.post(
            path,
            "Authorization: Bearer clerk's key\r\nA2A-Version: 1.0\r\n",
            send,
        );
        assert!(
            answer.starts_with("HTTP/1.1 200") && answer.contains("\"hi\""),
            "{answer}"
        );
    }
    // What its principal wants is told to the gateway and to nobody else.
    let task = json!({"masec/task": {"id": "t7", "words": "Ask Bob for the colour of the bikeshed."}, "mood": "fine"});
    let steps = json!([{"do": "send", "text": "which colour?", "metadata": task}]);
    job(
        &["python"],
        &here.url("/a2a/bob"),
        Some("clerk's key"),
        &steps,
    );
    let last = reached(&bob).pop().unwrap().to_string();
    assert!(
        last.contains("which colour?") && last.contains("mood") && !last.contains("bikeshed"),
        "{last}"
    );
    verified(&here.dir.join("ledger"));
}

#[test]
fn a_card_for_everybody_is_shown_to_everybody_and_nothing_else_is() {
    let (_all, url) = agent(&json!({"names": ["seen", "shy"]}));
    let peers = [
        ("seen", format!("{url}/seen")),
        ("shy", format!("{url}/shy")),
    ];
    let peers = [
        ("seen", peers[0].1.as_str(), "public_card = true"),
        ("shy", &peers[1].1, ""),
    ];
    let here = Here::new("a2a-public", &with_peers(&peers));
    let get = |path: &str| {
        here.raw(
            format!("GET {path} HTTP/1.1\r\nHost: gw.example:1\r\nConnection: close\r\n\r\n")
                .as_bytes(),
        )
    };
    let shown = get("/a2a/seen/.well-known/agent-card.json");
    assert!(
        shown.starts_with("HTTP/1.1 200") && shown.contains("http://gw.example:1/a2a/seen"),
        "{shown}"
    );
    assert!(get("/a2a/seen/.well-known/agent.json").starts_with("HTTP/1.1 200"));
    for path in [
        "/a2a/shy/.well-known/agent-card.json",
        "/a2a/seen/tasks",
        "/a2a/seen",
    ] {
        assert!(get(path).starts_with("HTTP/1.1 401"), "{path}");
    }
    let odd = here.raw(b"GET /a2a/seen/.well-known/agent-card.json HTTP/1.1\r\nHost: x/y\"z\r\nConnection: close\r\n\r\n");
    assert!(odd.starts_with("HTTP/1.1 400"), "{odd}");
}

/// A message over JSON-RPC.
fn message(text: &str) -> String {
    json!({"jsonrpc": "2.0", "id": 1, "method": "SendMessage", "params": {
        "message": {"messageId": "m1", "role": "ROLE_USER", "parts": [{"text": text}]}}})
    .to_string()
}

/// What comes of a request in the clerk's name: the body alone.
fn asked(here: &Here, path: &str, key: &str, body: &str) -> Value {
    let headers = format!("Authorization: Bearer {key}\r\nA2A-Version: 1.0\r\n");
    let answer = here.post(path, &headers, body);
    let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    serde_json::from_str(body).unwrap_or_else(|_| panic!("{answer}"))
}

/// What comes of a request to an MCP server: the whole answer.
fn mcp(here: &Here, path: &str, key: &str, method: &str, params: &Value) -> String {
    let auth = format!("Authorization: Bearer {key}\r\n");
    let initialize = json!({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {
        "protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}});
    let begun = here.post(path, &auth, &initialize.to_string());
    let session = begun
        .lines()
        .find(|line| line.starts_with("mcp-session-id"));
    let session = session.map_or(String::new(), |line| format!("{line}\r\n"));
    let body = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params});
    here.post(path, &format!("{auth}{session}"), &body.to_string())
}

/// The same of a tool.
fn tool(here: &Here, path: &str, key: &str, name: &str, arguments: &Value) -> String {
    let params = json!({"name": name, "arguments": arguments});
    mcp(here, path, key, "tools/call", &params)
}

/// The state of the task that a message was answered with.
fn state(answer: &Value) -> &str {
    let state = &answer["result"]["task"]["status"]["state"];
    state.as_str().unwrap_or_default()
}
