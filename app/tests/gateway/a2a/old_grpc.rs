//! Agents of the revision before, over gRPC: on its own SDK and on the layer that the newer one has for it, on both sides.

use std::process::Stdio;

use serde_json::{Value, json};

use super::grpc::agent_over_grpc;
use super::hops::{keyed, remade, taint};
use super::old::{bare, old};
use super::{agent, job, reached, with_peers};
use crate::here::{Here, Running, hash, verified};

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
            for step in 0..plain.as_array().unwrap().len() {
                let (plain, seen) = (&plain[step], &seen[step]);
                assert!(
                    plain == seen,
                    "{name} {place}\n{plain}\n{seen}\n{}",
                    here.log()
                );
            }
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
fn what_is_decided_over_grpc_in_the_revision_before_is_what_is_decided_otherwise() {
    let (_bob, bob, bobs) = old_agent(&json!({"name": "Bob", "grpc": true}));
    let more = format!(
        r#"grpc_url = "{bobs}"
stream_seconds = 2
[[redactions]]
name = "codes"
pattern = "CODE-[0-9]{{4}}"
"#
    );
    let here = Here::new("a2a-old-grpc-decided", &with_peers(&[("bob", &bob, &more)]));
    let url = here.url("/a2a/bob");
    // What a rule names is taken out, in words and in a file, and what its principal wants is told to nobody else.
    let file = data_encoding::BASE64.encode(b"CODE-5678");
    let task = json!({"masec/task": {"id": "t7", "words": "Ask Bob for the colour of the bikeshed."}, "mood": "fine"});
    let steps = json!([
        {"do": "send", "parts": [{"text": "CODE-1234 and"}, {"raw": file, "filename": "f"}], "metadata": task},
        {"do": "send", "text": "ask what?"},
    ]);
    let seen = old_job(&[], &url, clerk(), &steps);
    let text = seen.to_string();
    assert!(
        text.contains("file f: [redacted: codes]"),
        "{text} {}",
        here.log()
    );
    let all = json!(reached(&bob)).to_string();
    assert!(
        !all.contains("CODE-") && all.contains("[redacted: codes] and"),
        "{all}"
    );
    assert!(all.contains("mood") && !all.contains("bikeshed"), "{all}");
    // A task is there for whoever began it, and for nobody else; news do not go where they may not.
    let (task, context) = (&seen["kept"]["$task"], &seen["kept"]["$context"]);
    let before = reached(&bob).len();
    let errors = |key: &str, steps: Value, expect: &[&str]| {
        let seen = old_job(&[], &url, Some(key), &steps);
        for (step, expect) in seen["steps"].as_array().unwrap().iter().zip(expect) {
            let error = step["error"].as_str().unwrap_or_default();
            assert!(error.starts_with(expect), "{step}");
        }
    };
    let steps = json!([
        {"do": "get", "task": task},
        {"do": "cancel", "task": task},
        {"do": "listen", "task": task},
        {"do": "send", "text": "mine now", "taskId": task},
        {"do": "push", "task": task, "url": "https://elsewhere.example/"},
        {"do": "pushed", "task": task, "id": "p1"},
        {"do": "send", "text": "and now?", "contextId": context},
    ]);
    let mut expect = ["NOT_FOUND: TaskNotFoundError: "; 7];
    expect[6] = "INVALID_ARGUMENT: InvalidParamsError: ";
    errors("other's key", steps, &expect);
    let steps = json!([
        {"do": "push", "task": task, "url": "http://169.254.169.254/latest"},
        {"do": "get", "task": format!("{}/pushNotificationConfigs/p", task.as_str().unwrap())},
        {"do": "card"},
    ]);
    // The SDK shows the card that it has, where that says that there is no other.
    let expect = [
        "FAILED_PRECONDITION: PushNotificationNotSupportedError: ",
        "INVALID_ARGUMENT: InvalidParamsError: ",
        "",
    ];
    errors("clerk's key", steps, &expect);
    let wanted = json!({"taskPushNotificationConfig": {"url": "http://169.254.169.254/"}});
    let steps = json!([{"do": "send", "text": "hi", "configuration": wanted}]);
    let seen = job(&NEWER, &url, clerk(), &steps);
    let error = seen["steps"][0]["error"].as_str().unwrap_or_default();
    assert!(
        error.starts_with("PushNotificationNotSupportedError: "),
        "{seen}"
    );
    assert_eq!(reached(&bob).len(), before);
    // A stream that never ends does; one that is listened to is heard, and called off by whoever began it.
    let steps = json!([
        {"do": "send", "text": "for ever", "most": 2},
        {"do": "listen", "task": "$task", "most": 3},
        {"do": "cancel", "task": "$task"},
        {"do": "send", "text": "for ever"},
    ]);
    let seen = old_job(&[], &url, clerk(), &steps);
    assert_eq!(
        seen["steps"][1]["events"].as_array().map_or(0, Vec::len),
        3,
        "{seen}"
    );
    assert_eq!(
        seen["steps"][2]["result"]["status"]["state"], "canceled",
        "{seen}"
    );
    let error = seen["steps"][3]["error"].as_str().unwrap_or_default();
    assert!(error.contains("goes on for too long"), "{seen}");
    // Whoever asks waits no longer than it said.
    let late = json!([{"do": "send", "text": "for ever"}]);
    let seen = old_job(&["--deadline", "1"], &url, clerk(), &late);
    let error = seen["steps"][0]["error"].as_str().unwrap_or_default();
    assert!(error.starts_with("DEADLINE_EXCEEDED"), "{seen}");
    // An operator cuts an agent off: a message is answered with a task that says so.
    let cut = r#"{"what":"server:bob","reason":"an exercise"}"#;
    let office = "Authorization: Bearer ana's key\r\n";
    let done = crate::here::post_to(&here.admin, "/v1/quarantine", office, cut);
    assert!(done.starts_with("HTTP/1.1 200"), "{done}");
    let steps = json!([{"do": "send", "text": "hi"}, {"do": "get", "task": task}]);
    for more in [&[][..], &["--unary"]] {
        let seen = old_job(more, &url, clerk(), &steps);
        let text = seen["steps"][0]["events"].to_string();
        assert!(
            text.contains("rejected") && text.contains("is in quarantine"),
            "{seen}"
        );
        let error = seen["steps"][1]["error"].as_str().unwrap_or_default();
        assert!(error.starts_with("PERMISSION_DENIED: ") && error.contains("is in quarantine"));
    }
    verified(&here.dir.join("ledger"));
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
fn labels_cross_gateways_over_grpc_in_the_revision_before() {
    let (_bob, bob, bobs) = old_agent(&json!({"name": "Bob", "grpc": true}));
    let (mut north, north_keys) = keyed("a2a-old-grpc-north");
    let (mut south, south_keys) = keyed("a2a-old-grpc-south");
    let caller = hash("north's key");
    let of_south = with_peers(&[("bob", &bob, &format!("grpc_url = \"{bobs}\""))]);
    remade(
        &mut south,
        &format!(
            "{of_south}[[agents]]\nname = \"north\"\nkey_sha256 = \"{caller}\"\ngateway = \"north\"\n{}",
            taint("south", "north", &north_keys)
        ),
    );
    let more = "gateway = \"south\"\nname_there = \"bob\"\nheaders = { authorization = \"Bearer north's key\" }";
    let of_north = with_peers(&[("robert", &south.url("/a2a/bob"), more)]);
    remade(
        &mut north,
        &format!("{of_north}{}", taint("north", "south", &south_keys)),
    );
    let steps = json!([
        {"do": "send", "text": "say hello", "metadata": {"n": [1.5, 2, 1e30], "x": null}},
        {"do": "send", "parts": [{"text": "look"}, {"raw": "aGk=", "filename": "f"}, {"data": {"a": [true, {}]}}]},
    ]);
    let seen = old_job(&[], &north.url("/a2a/robert"), clerk(), &steps);
    let text = seen["steps"].to_string();
    assert!(
        text.contains("hello") && text.contains("completed"),
        "{seen} {} {}",
        north.log(),
        south.log()
    );
    let taints = |here: &Here| {
        json!(here.ledger_rows())
            .to_string()
            .matches("taint-")
            .count()
    };
    assert_eq!((taints(&north), taints(&south)), (0, 0));
    let told = json!(reached(&bob)).to_string();
    assert!(
        told.contains("say hello") && !told.contains("masec/taint"),
        "{told}"
    );
    verified(&north.dir.join("ledger"));
    verified(&south.dir.join("ledger"));
}
