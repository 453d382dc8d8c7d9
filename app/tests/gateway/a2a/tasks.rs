//! Whose tasks are whose, and what operators can do.

use serde_json::{Value, json};

use super::{agent, asked, job, message, reached, state, with_peers};
use crate::here::{Here, post_to};

#[test]
fn a_task_is_there_for_whoever_began_it() {
    let (_bob, bob) = agent(&json!({"name": "Bob"}));
    let mut here = Here::new("a2a-tasks", &with_peers(&[("bob", &bob, "")]));
    let url = here.url("/a2a/bob");
    let begun = job(
        &["python"],
        &url,
        Some("clerk's key"),
        &json!([{"do": "send", "text": "ask what?"}]),
    );
    let (task, context) = (&begun["kept"]["$task"], &begun["kept"]["$context"]);
    assert!(task.is_string() && context.is_string(), "{begun}");
    let before = reached(&bob).len();
    let steps = json!([
        {"do": "get", "task": task},
        {"do": "cancel", "task": task},
        {"do": "listen", "task": task},
        {"do": "send", "text": "mine now", "taskId": task},
        {"do": "send", "text": "and now?", "contextId": context},
        {"do": "push", "task": task, "url": "https://elsewhere.example/"},
    ]);
    for client in [
        &["python"][..],
        &["python", "--binding", "HTTP+JSON"],
        &["python", "--version", "0.3"],
    ] {
        let seen = job(client, &url, Some("other's key"), &steps);
        for (place, step) in seen["steps"].as_array().unwrap().iter().enumerate() {
            let error = step["error"].as_str().unwrap_or_default();
            let expect = if place == 4 {
                "InvalidParamsError"
            } else {
                "TaskNotFoundError"
            };
            assert!(error.starts_with(expect), "{client:?} {step}");
        }
    }
    // Nothing of that reached the agent.
    assert_eq!(reached(&bob).len(), before);
    let list = r#"{"jsonrpc":"2.0","id":1,"method":"ListTasks","params":{}}"#;
    let theirs = asked(&here, "/a2a/bob", "other's key", list);
    assert_eq!(theirs["result"]["tasks"], json!([]), "{theirs}");
    let own = asked(&here, "/a2a/bob", "clerk's key", list);
    assert_eq!(own["result"]["tasks"][0]["id"], *task, "{own}");
    // It can be listened to and called off by whoever began it.
    let steps = json!([
        {"do": "send", "text": "for ever", "most": 2},
        {"do": "listen", "task": "$task", "most": 3},
        {"do": "cancel", "task": "$task"},
    ]);
    for client in [&["python"][..], &["python", "--binding", "HTTP+JSON"]] {
        let seen = job(client, &url, Some("clerk's key"), &steps);
        let heard = seen["steps"][1]["events"].as_array().map_or(0, Vec::len);
        assert_eq!(heard, 3, "{client:?} {seen}");
        let state = &seen["steps"][2]["result"]["status"]["state"];
        assert_eq!(state, "TASK_STATE_CANCELED", "{client:?} {seen}");
    }
    // It is still so when the gateway was killed.
    std::thread::sleep(std::time::Duration::from_millis(500));
    drop(here.gateway.take());
    here.start();
    let url = here.url("/a2a/bob");
    let steps = json!([{"do": "get", "task": task}]);
    let theirs = job(&["python"], &url, Some("other's key"), &steps);
    assert!(theirs.to_string().contains("TaskNotFoundError"), "{theirs}");
    let own = job(
        &["python"],
        &url,
        Some("clerk's key"),
        &json!([
        {"do": "send", "text": "blue", "taskId": task, "contextId": context}]),
    );
    assert!(own.to_string().contains("text: blue"), "{own}");
}

#[test]
fn whoever_listens_to_a_task_is_let_go_when_the_gateway_ends() {
    let (_bob, bob) = agent(&json!({"name": "Bob"}));
    let mut here = Here::new("a2a-drained", &with_peers(&[("bob", &bob, "")]));
    let steps = json!([{"do": "send", "text": "for ever", "most": 2}]);
    let begun = job(
        &["python"],
        &here.url("/a2a/bob"),
        Some("clerk's key"),
        &steps,
    );
    let task = &begun["kept"]["$task"];
    let listen =
        json!({"jsonrpc": "2.0", "id": 1, "method": "SubscribeToTask", "params": {"id": task}});
    let headers = "Authorization: Bearer clerk's key\r\nA2A-Version: 1.0\r\n";
    let (heard, since) = std::thread::scope(|scope| {
        let listening = scope.spawn(|| here.post("/a2a/bob", headers, &listen.to_string()));
        std::thread::sleep(std::time::Duration::from_millis(700));
        here.signal("-TERM");
        let since = std::time::Instant::now();
        (listening.join().unwrap(), since)
    });
    let ended = here.gateway.as_mut().unwrap().0.wait().unwrap();
    let took = since.elapsed();
    assert!(heard.matches("still at it").count() > 2, "{heard}");
    assert!(heard.ends_with("\r\n0\r\n\r\n"), "{heard}");
    assert!(
        ended.success() && took < std::time::Duration::from_secs(5),
        "{took:?} {}",
        here.log()
    );
}

#[test]
fn streams_end_and_operators_cut_off() {
    let (_bob, bob) = agent(&json!({"name": "Bob"}));
    let more = r#"stream_seconds = 1
[[edges]]
agent = "other"
server = "bob"
budget = { calls_per_minute = 2 }
[[redactions]]
name = "codes"
pattern = "CODE-[0-9]{4}"
"#;
    let here = Here::new("a2a-operate", &with_peers(&[("bob", &bob, more)]));
    let url = here.url("/a2a/bob");
    let begun = std::time::Instant::now();
    let seen = job(
        &["python"],
        &url,
        Some("clerk's key"),
        &json!([{"do": "send", "text": "for ever"}]),
    );
    assert!(begun.elapsed() < std::time::Duration::from_secs(15));
    let error = seen["steps"][0]["error"].as_str().unwrap_or_default();
    assert!(error.contains("goes on for too long"), "{seen}");
    // What a rule names is taken out, in both directions and in a file.
    let mut said: Value = serde_json::from_str(&message("")).unwrap();
    said["params"]["message"]["parts"] = json!([
        {"text": "CODE-1234 and"}, {"raw": data_encoding::BASE64.encode(b"CODE-5678"), "filename": "f"}]);
    let answer = asked(&here, "/a2a/bob", "clerk's key", &said.to_string());
    assert_eq!(state(&answer), "TASK_STATE_COMPLETED");
    assert!(
        answer.to_string().contains("file f: [redacted: codes]"),
        "{answer}"
    );
    let all: String = reached(&bob).iter().map(Value::to_string).collect();
    assert!(
        !all.contains("CODE-1234") && all.contains("[redacted: codes] and"),
        "{all}"
    );
    // A budget of one edge, and a quarantine of the agent that is asked.
    for _ in 0..2 {
        assert_eq!(
            state(&asked(&here, "/a2a/bob", "other's key", &message("hi"))),
            "TASK_STATE_COMPLETED"
        );
    }
    let answer = asked(&here, "/a2a/bob", "other's key", &message("hi"));
    assert_eq!(state(&answer), "TASK_STATE_REJECTED");
    assert!(answer.to_string().contains("used up its calls"), "{answer}");
    let cut = r#"{"what":"server:bob","reason":"an exercise"}"#;
    let done = post_to(
        &here.admin,
        "/v1/quarantine",
        "Authorization: Bearer ana's key\r\n",
        cut,
    );
    assert!(done.starts_with("HTTP/1.1 200"), "{done}");
    let seen = job(
        &["python", "--version", "0.3"],
        &url,
        Some("clerk's key"),
        &json!([{"do": "send", "text": "hi"}]),
    );
    let events = seen["steps"][0]["events"].to_string();
    assert!(
        events.contains("TASK_STATE_REJECTED") && events.contains("is in quarantine"),
        "{seen}"
    );
    let seen = job(
        &["node"],
        &url,
        Some("clerk's key"),
        &json!([{"do": "send", "text": "hi"}]),
    );
    assert!(
        seen["steps"][0]["events"]
            .to_string()
            .contains("TASK_STATE_REJECTED"),
        "{seen}"
    );
}
