//! Messages that some parsers take for others than the gateway does: keys in other letters, names that are no texts, an address at
//! another host than the header says. None goes on, in either direction.

use serde_json::json;

use super::upstream::Upstream;
use super::{Wire, call, request};
use crate::here::Here;

/// A request of this method with these parameters, as they are spelt.
fn asked(method: &str, params: &str) -> String {
    format!(r#"{{"jsonrpc":"2.0","id":7,"method":"{method}","params":{params}}}"#)
}

#[test]
fn what_a_server_could_take_for_something_else_does_not_reach_it() {
    let upstream = Upstream::start();
    let servers = upstream.configured(&["good", "good-stream"]);
    let both = "[[endpoints]]\npath = \"/mcp/both\"\nservers = [\"good\", \"good-stream\"]\n";
    let here = Here::new("letters", &format!("{servers}{both}"));
    let post = |path: &str, body: &str| {
        let mut wire = Wire::to(&here);
        wire.say(request(path, "", body).as_bytes()).unwrap();
        wire.answer()
            .unwrap_or_else(|| panic!("{body} {}", here.log()))
    };
    for params in [
        r#"{"name":"count","Name":"send_email","arguments":{}}"#,
        r#"{"name":"read_mail","Name":"send_email","arguments":{},"Arguments":{"to":"x"}}"#,
        r#"{"NAME":"send_email","arguments":{}}"#,
        r#"{"name":"count","argumentſ":{"to":"x"}}"#,
        r#"{"name":"count","name\u0000":"send_email"}"#,
        r#"{"name":"count","name\u0000x":"send_email"}"#,
        r#"{"name":"count","_meta":{"progresstoken":1}}"#,
    ] {
        for path in ["/mcp/good", "/mcp/both"] {
            let answer = post(path, &asked("tools/call", params));
            assert!(
                answer.status == 400 && answer.body.contains("-32700"),
                "{params} {answer:?}"
            );
        }
    }
    for (method, params, key) in [
        ("tools/call", r#"{"name":["note"]}"#, "name"),
        ("tools/call", r#"{"arguments":{}}"#, "name"),
        ("tools/call", r#"{"name":null,"arguments":{}}"#, "name"),
        ("prompts/get", r#"{"name":{"toString":"x"}}"#, "name"),
        ("resources/read", r#"{"uri":["file:///a"]}"#, "uri"),
        ("resources/subscribe", r#"{"uri":["file:///a"]}"#, "uri"),
        ("tasks/get", r#"{"taskId":7}"#, "taskId"),
    ] {
        for path in ["/mcp/good", "/mcp/both"] {
            let answer = post(path, &asked(method, params));
            let told = answer.body.contains("-32602") && answer.body.contains("\"id\":7");
            assert!(told && answer.body.contains(key), "{params} {answer:?}");
        }
    }
    for (method, arguments) in [
        ("tools/call", r#"["x"]"#),
        ("tools/call", r#""{\"to\":\"x\"}""#),
        ("prompts/get", "7"),
    ] {
        let params = format!(r#"{{"name":"note","arguments":{arguments}}}"#);
        let answer = post("/mcp/good", &asked(method, &params));
        assert!(answer.body.contains("-32602"), "{params} {answer:?}");
    }
    // A notification has no answer, and no effect.
    let told = r#"{"jsonrpc":"2.0","method":"tools/call","params":{"name":["note"]}}"#;
    assert_eq!(post("/mcp/good", told).status, 202);
    assert!(upstream.seen().is_empty(), "{:?}", upstream.seen());
    // It is written down as what could not be read.
    let rows = here.ledger_rows();
    let opaque = rows.iter().filter(|row| row["kind"] == "opaque").count();
    assert!(opaque >= 10, "{rows:?}");
    // Two arguments of a tool may differ in case alone, and there may be none.
    for params in [
        r#"{"name":"note","arguments":{"x":1,"X":2,"Name":"y","name":"z"}}"#,
        r#"{"name":"note","arguments":null}"#,
        r#"{"name":"note"}"#,
    ] {
        let answer = post("/mcp/good", &asked("tools/call", params));
        assert!(answer.body.contains("done"), "{params} {answer:?}");
    }
    assert_eq!(upstream.seen().len(), 3);
}

#[test]
fn what_an_agent_could_take_for_something_else_does_not_reach_it() {
    let upstream = Upstream::start();
    let names = [
        "says-in-other-letters",
        "lists-in-other-letters",
        "lists-twice",
    ];
    let here = Here::new("letters-back", &upstream.configured(&names));
    for name in names {
        let listed = json!({"jsonrpc": "2.0", "id": 7, "method": "tools/list"});
        for asked in [listed, call(7, "note", "x")] {
            let answer = Wire::to(&here)
                .post(&format!("/mcp/{name}"), &asked)
                .unwrap();
            let told = answer.body.contains("-32005") && answer.body.contains("\"id\":7");
            assert!(
                told && answer.body.contains("in other letters") && !answer.body.contains("s3cret"),
                "{name} {answer:?}"
            );
        }
    }
}

#[test]
fn an_address_is_at_the_host_that_the_header_says() {
    let upstream = Upstream::start();
    let here = Here::new("absolute", &upstream.configured(&["good"]));
    let body = call(7, "note", "x").to_string();
    let posted = |address: &str, host: &str| {
        let length = body.len();
        let head = format!(
            "POST {address} HTTP/1.1\r\n{host}Connection: close\r\nAuthorization: Bearer clerk's key\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        here.raw(head.as_bytes())
    };
    for (address, host) in [
        ("http://evil.example/mcp/good", "Host: x\r\n"),
        ("http://x@evil.example/mcp/good", "Host: evil.example\r\n"),
        ("http://x:81/mcp/good", "Host: x\r\n"),
        ("/mcp/good", "Host: x\r\nHost: x\r\n"),
        ("http://x/mcp/good", "Host: x\r\nHost: evil.example\r\n"),
    ] {
        let answer = posted(address, host);
        assert!(
            answer.starts_with("HTTP/1.1 400"),
            "{address} {host} {answer}"
        );
    }
    assert!(upstream.seen().is_empty(), "{:?}", upstream.seen());
    for (address, host) in [
        ("http://x/mcp/good", "Host: X\r\n"),
        ("http://x:81/mcp/good", "Host: x:81\r\n"),
        ("http://x/mcp/good", ""),
        ("/mcp/good", "Host: anything\r\n"),
    ] {
        let answer = posted(address, host);
        assert!(answer.contains("done"), "{address} {host} {answer}");
    }
}
