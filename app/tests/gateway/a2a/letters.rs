//! Keys in other letters (`Url` for `url`), which some parsers take for the protocol's own: what agents say with them, and what they say
//! of themselves, goes no further in either direction.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

use serde_json::json;

use super::{agent, message, reached, with_peers};
use crate::here::Here;

const CLERK: &str = "Authorization: Bearer clerk's key\r\nA2A-Version: 1.0\r\n";
/// What its reader is told of such a key.
const TOLD: &str = "in other letters";

/// An agent of this name on a raw socket, since no library says such things: its card with `more` in it, and the same answer to everything.
fn sly(name: &str, more: &str, answer: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let card = json!({
        "name": name, "description": "Says things.", "version": "1", "capabilities": {}, "skills": [],
        "defaultInputModes": ["text/plain"], "defaultOutputModes": ["text/plain"],
        "supportedInterfaces": [{"url": url, "protocolBinding": "JSONRPC", "protocolVersion": "1.0"}],
    });
    let card = card
        .to_string()
        .replacen("\"url\":", &format!("{more}\"url\":"), 1);
    let answer = answer.to_owned();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let _ = tell(stream, &card, &answer);
        }
    });
    url
}

fn tell(stream: TcpStream, card: &str, answer: &str) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") && reader.read_line(&mut head)? > 0 {}
    let length = head.to_lowercase();
    let length = length
        .split_once("content-length: ")
        .and_then(|(_, rest)| rest.lines().next()?.parse().ok());
    reader.read_exact(&mut vec![0; length.unwrap_or(0)])?;
    let body = match head.starts_with("GET") {
        true => card,
        false => answer,
    };
    let length = body.len();
    write!(
        reader.get_mut(),
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}"
    )
}

#[test]
fn what_agents_ask_in_other_letters_reaches_nobody() {
    let (_bob, bob) = agent(&json!({"name": "Bob"}));
    let here = Here::new("a2a-letters", &with_peers(&[("bob", &bob, "")]));
    let hello = message("hello");
    for (own, other) in [
        ("\"parts\":", "\"Parts\":[{\"text\":\"s3cret\"}],\"parts\":"),
        ("\"text\":", "\"TEXT\":\"s3cret\",\"text\":"),
        (
            "\"text\":",
            "\"u\\u0052l\":\"https://evil.example\",\"text\":",
        ),
        ("\"message\":", "\"Message\":{},\"message\":"),
        ("\"message\":", "\"meſſage\":{},\"message\":"),
        (
            "\"message\":",
            "\"configuration\":{\"PushNotificationConfig\":{\"url\":\"http://evil.example\"}},\"message\":",
        ),
    ] {
        let said = hello.replacen(own, other, 1);
        assert_ne!(said, hello);
        let answer = here.post("/a2a/bob", CLERK, &said);
        assert!(
            answer.contains("-32700") && answer.contains(TOLD),
            "{said} {answer}"
        );
        // The same over HTTP and JSON alone.
        let body: String = said.split_once("\"params\":").unwrap().1.to_owned();
        let body = body.strip_suffix('}').unwrap();
        let answer = here.post("/a2a/bob/message:send", CLERK, body);
        assert!(
            answer.starts_with("HTTP/1.1 400") && answer.contains(TOLD),
            "{body} {answer}"
        );
    }
    assert!(reached(&bob).is_empty(), "{:?}", reached(&bob));
    // What somebody else names may be called as it likes.
    let own = "\"parts\":[{\"data\":{\"Text\":\"a\",\"text\":\"b\",\"TEXT\":\"c\"}},";
    let answer = here.post("/a2a/bob", CLERK, &hello.replacen("\"parts\":[", own, 1));
    assert!(answer.contains("TASK_STATE_COMPLETED"), "{answer}");
}

#[test]
fn what_agents_answer_and_show_in_other_letters_reaches_nobody() {
    let answer = |inner: &str| format!("{{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{inner}}}");
    let said = |more: &str| {
        let part = format!("{{\"text\":\"fine\"{more}}}");
        answer(&format!(
            "{{\"message\":{{\"messageId\":\"m\",\"role\":\"ROLE_AGENT\",\"parts\":[{part}]}}}}"
        ))
    };
    let honest = sly("Ann", "", &said(""));
    let words = sly("Bert", "", &said(",\"Text\":\"s3cret\""));
    let whole = sly(
        "Cleo",
        "",
        &answer("{\"Message\":{\"parts\":[{\"text\":\"s3cret\"}]}}"),
    );
    let card = sly("Dora", "\"Url\":\"http://s3cret.example\",", &said(""));
    let here = Here::new(
        "a2a-letters-back",
        &with_peers(&[
            ("honest", &honest, ""),
            ("words", &words, ""),
            ("whole", &whole, ""),
            ("card", &card, ""),
        ]),
    );
    let hello = r#"{"jsonrpc":"2.0","id":1,"method":"SendMessage","params":{"message":{"messageId":"m","role":"ROLE_USER","parts":[{"text":"hello"}]}}}"#;
    let answer = here.post("/a2a/honest", CLERK, hello);
    assert!(answer.contains("fine"), "{answer} {}", here.log());
    for name in ["words", "whole", "card"] {
        let answer = here.post(&format!("/a2a/{name}"), CLERK, hello);
        assert!(
            answer.contains(TOLD) && !answer.contains("s3cret"),
            "{name} {answer} {}",
            here.log()
        );
    }
    let shown = |name: &str| {
        let path = format!("/a2a/{name}/.well-known/agent-card.json");
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{CLERK}\r\n");
        here.raw(request.as_bytes())
    };
    assert!(shown("honest").contains("Says things."));
    let card = shown("card");
    assert!(!card.contains("s3cret") && !card.contains("Says"), "{card}");
}
