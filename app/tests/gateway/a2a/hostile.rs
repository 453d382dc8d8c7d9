//! Requests that mean harm, and news on their way to where they are wanted.

use serde_json::{Value, json};

use super::{agent, asked, job, message, reached, state, with_peers};
use crate::here::Here;

#[test]
fn hostile_requests_of_agents_get_an_answer_and_reach_nobody() {
    let (_bob, bob) = agent(&json!({"name": "Bob"}));
    let here = Here::new(
        "a2a-hostile",
        &with_peers(&[
            ("bob", &bob, "push_hosts = [\"hooks.example\"]"),
            ("shut", &format!("{bob}/x"), "agents = []"),
        ]),
    );
    let clerk = "Authorization: Bearer clerk's key\r\nA2A-Version: 1.0\r\n";
    let check = |path: &str, headers: &str, body: &str, what: &[&str]| {
        let answer = here.post(path, headers, body);
        for what in what {
            assert!(answer.contains(what), "{path} {body:.200}\n{answer}");
        }
        answer
    };
    let hello = message("hello");
    check(
        "/a2a/bob",
        "",
        &hello,
        &["HTTP/1.1 401", "www-authenticate"],
    );
    check(
        "/a2a/bob",
        "Authorization: Bearer no\r\n",
        &hello,
        &["HTTP/1.1 401"],
    );
    check("/a2a/shut", clerk, &hello, &["HTTP/1.1 403"]);
    check("/a2a/bobby", clerk, &hello, &["HTTP/1.1 404"]);
    check(
        "/a2a/bob",
        &format!("{clerk}Origin: http://evil.example\r\n"),
        &hello,
        &["HTTP/1.1 403"],
    );
    check(
        "/a2a/bob",
        &format!("{clerk}Content-Encoding: gzip\r\n"),
        &hello,
        &["HTTP/1.1 415"],
    );
    check(
        "/a2a/bob",
        &format!("{clerk}A2A-Version: 0.3\r\n"),
        &hello,
        &["HTTP/1.1 400"],
    );
    check(
        "/a2a/bob",
        "Authorization: Bearer clerk's key\r\nA2A-Version: 1.0; x\r\n",
        &hello,
        &["HTTP/1.1 400"],
    );
    check(
        "/a2a/bob",
        clerk,
        &format!("\"{}\"", "x".repeat(200_000)),
        &["HTTP/1.1 413"],
    );
    for (body, code) in [
        (format!("[{hello}]"), "-32600"),
        (r#"{"jsonrpc":"2.0","id":1,"method":"GetTask","method":"ListTasks","params":{}}"#.to_owned(), "-32700"),
        (format!("{}{}", "[".repeat(5000), "]".repeat(5000)), "-32700"),
        (r#"{"jsonrpc":"2.0","method":"SendMessage","params":{"message":{"parts":[{"text":"x"}]}}}"#.to_owned(), "-32600"),
        (r#"{"jsonrpc":"2.0","id":1,"method":"GiveMeEverything","params":{}}"#.to_owned(), "-32601"),
        (r#"{"jsonrpc":"2.0","id":1,"method":"GetTask","params":{"id":{"x":1}}}"#.to_owned(), "-32602"),
        (hello.replace("\"parts\"", "\"task_id\":\"t\",\"parts\""), "-32602"),
        (r#"{"jsonrpc":"2.0","id":1,"method":"GetTask","params":{"id":"masec-0"}}"#.to_owned(), "-32001"),
        (r#"{"jsonrpc":"2.0","id":1,"method":"GetExtendedAgentCard","params":{}}"#.to_owned(), "-32007"),
    ] {
        check("/a2a/bob", clerk, &body, &["HTTP/1.1 200", code]);
    }
    for path in [
        "/a2a/bob/seen",
        "/a2a/bob/card",
        "/a2a/bob/tasks/..%2f..%2fseen",
        "/a2a/bob/tasks/x/../../seen",
        "/a2a/bob//message:send",
        "/a2a/bob/a/b/message:send",
        "/a2a/bob/tasks/%74",
    ] {
        check(path, clerk, &hello, &["HTTP/1.1 404"]);
    }
    check(
        "/a2a/bob/message:send?x=secret",
        clerk,
        "{}",
        &["HTTP/1.1 400"],
    );
    check(
        "/a2a/bob/message:send",
        clerk,
        "{}",
        &["HTTP/1.1 400", "INVALID_PARAMS"],
    );
    // News of a task are not sent to where nobody said they may be, whatever it is called.
    for url in [
        "http://127.0.0.1:8701/v1/quarantine",
        "http://localhost/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://10.0.0.1/",
        "https://evil.example/",
        "https://hooks.example@evil.example/",
        "file:///etc/passwd",
        "https://hooks.example.evil.example/",
        "gopher://hooks.example/",
        "",
    ] {
        let mut said: Value = serde_json::from_str(&hello).unwrap();
        for name in ["taskPushNotificationConfig", "pushNotificationConfig"] {
            said["params"]["configuration"] = json!({ name: {"url": url} });
            check("/a2a/bob", clerk, &said.to_string(), &["-32003"]);
        }
        let body = said["params"].to_string();
        check(
            "/a2a/bob/message:send",
            clerk,
            &body,
            &["HTTP/1.1 400", "PUSH_NOTIFICATION_NOT_SUPPORTED"],
        );
    }
    assert!(reached(&bob).is_empty(), "{:?}", reached(&bob));
    let mut said: Value = serde_json::from_str(&hello).unwrap();
    said["params"]["configuration"] =
        json!({"taskPushNotificationConfig": {"url": "https://hooks.example/x"}});
    assert_eq!(
        state(&asked(&here, "/a2a/bob", "clerk's key", &said.to_string())),
        "TASK_STATE_COMPLETED"
    );
    // What a header says of extensions is what the other's card says, or nothing.
    let sly = format!(
        "{clerk}A2A-Extensions: https://evil.example/?secret\r\nCookie: a=b\r\nX-Sly: s3cret\r\n"
    );
    check(
        "/a2a/bob",
        &sly,
        &hello,
        &["HTTP/1.1 200", "TASK_STATE_COMPLETED"],
    );
    let last = reached(&bob).pop().unwrap().to_string();
    assert!(
        !last.contains("evil") && !last.contains("s3cret") && !last.contains("cookie"),
        "{last}"
    );
}

/// Something that takes news: its address, and what it was sent.
pub(super) fn hook() -> (String, std::sync::Arc<std::sync::Mutex<Vec<String>>>) {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let taken = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let into = std::sync::Arc::clone(&taken);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            stream
                .set_read_timeout(Some(std::time::Duration::from_secs(2)))
                .unwrap();
            let (mut text, mut bytes) = (String::new(), [0; 4096]);
            let is_whole = |text: &str| {
                let Some((head, body)) = text.split_once("\r\n\r\n") else {
                    return false;
                };
                let length = head.to_lowercase();
                let length = length
                    .split("content-length: ")
                    .nth(1)
                    .and_then(|it| it.lines().next()?.parse().ok());
                body.len() >= length.unwrap_or(0)
            };
            while !is_whole(&text) {
                match stream.read(&mut bytes) {
                    Ok(0) | Err(_) => break,
                    Ok(read) => text.push_str(&String::from_utf8_lossy(&bytes[..read])),
                }
            }
            into.lock().unwrap().push(text);
            let _ = stream
                .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
    });
    (address, taken)
}

#[test]
fn news_are_looked_at_on_their_way() {
    let (address, taken) = hook();
    let (_bob, bob) = agent(&json!({"name": "Bob"}));
    let more = format!(
        "push_hosts = [\"{address}\"]\n[[redactions]]\nname = \"codes\"\npattern = \"CODE-[0-9]{{4}}\"\nmessages = \"answers\"\n"
    );
    let here = Here::new("a2a-push", &with_peers(&[("bob", &bob, &more)]));
    let url = format!("http://{address}/news?x=1");
    let config = json!({"taskPushNotificationConfig": {"url": url, "token": "hook's own"}});
    let steps = json!([
        {"do": "send", "text": "ask what?", "configuration": config},
        {"do": "push", "task": "$task", "url": url},
        {"do": "send", "text": "it is CODE-1234", "taskId": "$task", "contextId": "$context"},
    ]);
    let seen = job(
        &["python", "--unary"],
        &here.url("/a2a/bob"),
        Some("clerk's key"),
        &steps,
    );
    // The one that wants them is told of its own address, and the other agent knows the gateway's alone.
    assert_eq!(
        seen["steps"][1]["result"]["url"],
        url,
        "{seen} {}",
        here.log()
    );
    let asked_of: String = reached(&bob).iter().map(Value::to_string).collect();
    assert!(
        asked_of.contains("/a2a/bob/push/") && !asked_of.contains(&address),
        "{asked_of}"
    );
    let news = || taken.lock().unwrap().join("\n");
    for _ in 0..50 {
        if news().contains("TASK_STATE_COMPLETED") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    let news = news();
    assert!(
        news.contains("TASK_STATE_COMPLETED") && news.contains("hook's own"),
        "{news} {}",
        here.log()
    );
    assert!(
        news.contains("/news?x=1") && news.contains("it is [redacted: codes]"),
        "{news}"
    );
    assert!(!news.contains("CODE-1234"), "{news}");
    // A list is without others' tasks and without what a rule names, both at once.
    asked(
        &here,
        "/a2a/bob",
        "other's key",
        &message("CODE-9999 of another"),
    );
    let list =
        r#"{"jsonrpc":"2.0","id":1,"method":"ListTasks","params":{"includeArtifacts":true}}"#;
    let own = asked(&here, "/a2a/bob", "clerk's key", list).to_string();
    assert!(
        own.contains("it is [redacted: codes]")
            && !own.contains("CODE-")
            && !own.contains("another"),
        "{own}"
    );
    // Nobody else sends news there.
    let answer = here.post("/a2a/bob/push/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "", "{}");
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
}
