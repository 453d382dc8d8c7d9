use super::*;
use crate::Limits;

fn frame(text: &str) -> Result<Frame<'_>, FrameError> {
    Frame::parse(text.as_bytes(), &Limits::default())
}

fn read(text: &str) -> Frame<'_> {
    frame(text).expect("a message of this test")
}

fn scene(agent: &Endpoint) -> Scene<'_> {
    Scene {
        agent,
        server: "mail",
        session: "s",
        identity: Identity::Verified,
    }
}

/// Kind, parties, and content as `path=value` of each interaction.
fn shown(deeds: &[Interaction]) -> Vec<String> {
    let leaf = |leaf: &Leaf| {
        let value = leaf.value.as_text().map_or("…".to_owned(), str::to_owned);
        format!("{}={value}", leaf.path)
    };
    let deed = |deed: &Interaction| {
        let content: Vec<_> = deed.content.iter().map(leaf).collect();
        format!(
            "{} {} -> {} {}",
            deed.kind.name(),
            deed.from,
            deed.to,
            content.join(" ")
        )
        .trim_end()
        .to_owned()
    };
    deeds.iter().map(deed).collect()
}

fn sent(text: &str) -> Vec<String> {
    let agent = Endpoint::agent("a");
    shown(&request(
        &read(text),
        None,
        &scene(&agent),
        &Limits::default(),
    ))
}

fn got(asked: &str, text: &str) -> Vec<String> {
    let agent = Endpoint::agent("a");
    let asked = Asked::of(&read(asked)).expect("a request");
    shown(&answer(
        &read(text),
        &asked,
        &scene(&agent),
        &Limits::default(),
    ))
}

const CALL: &str = r#"{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"send","arguments":{"to":"x@y.z","n":2},"_meta":{"progressToken":1}}}"#;

#[test]
fn messages_that_two_parsers_could_read_in_two_ways_are_refused() {
    for bad in [
        r#"{"jsonrpc":"2.0","id":1,"method":"a","method":"b"}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"a","name":"b"}}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"a","params":{"x":NaN}}"#,
        r#"{"jsonrpc":"1.0","id":1,"method":"a"}"#,
        r#"{"jsonrpc":"2.0","id":{},"method":"a"}"#,
        r#"{"jsonrpc":"2.0","id":1.5,"method":"a"}"#,
        r#"{"jsonrpc":"2.0","id":null,"method":"a"}"#,
        r#"{"jsonrpc":"2.0","id":1}"#,
        r#"{"jsonrpc":"2.0","id":1,"result":{},"error":{}}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"a","result":{}}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"a","params":[1]}"#,
        r#"{"jsonrpc":"2.0","id":1,"method":"a","Method":"b"}"#,
        r#"[{"jsonrpc":"2.0","id":1,"method":"a"}]"#,
        "7",
        "",
    ] {
        assert!(frame(bad).is_err(), "{bad}");
    }
    assert!(Frame::parse(b"{\"jsonrpc\":\"\xff\"}", &Limits::default()).is_err());
    let deep = format!(
        r#"{{"jsonrpc":"2.0","id":1,"method":"a","params":{{"x":{}{}}}}}"#,
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    assert!(frame(&deep).is_err());
}

#[test]
fn calls_reads_and_prompts() {
    assert_eq!(
        sent(CALL),
        ["tool_call agent:a -> resource:mail.send to=x@y.z n=2"]
    );
    assert_eq!(
        sent(r#"{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"file:///a"}}"#),
        ["message agent:a -> resource:mail.resources/read uri=file:///a"]
    );
    assert_eq!(
        sent(
            r#"{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"HTTPS://x.example/a"}}"#
        ),
        ["tool_call agent:a -> resource:mail.resources/read uri=HTTPS://x.example/a"]
    );
    assert_eq!(
        sent(
            r#"{"jsonrpc":"2.0","id":1,"method":"prompts/get","params":{"name":"p","arguments":{"k":"v"}}}"#
        ),
        ["tool_call agent:a -> resource:mail.p k=v"]
    );
    assert_eq!(sent(r#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#), [""; 0]);
}

#[test]
fn nothing_that_a_request_carries_is_unseen() {
    // An unknown method, an unknown key beside known ones, content in `_meta`.
    assert_eq!(
        sent(r#"{"jsonrpc":"2.0","id":1,"method":"x/y","params":{"secret":"s"}}"#),
        ["message agent:a -> resource:mail secret=s"]
    );
    assert_eq!(
        sent(
            r#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"t","extra":"e","_meta":{"k":"m","traceparent":"00"}}}"#
        ),
        [
            "tool_call agent:a -> resource:mail.t",
            "message agent:a -> resource:mail extra=e _meta.k=m"
        ]
    );
    assert_eq!(
        sent(
            r#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"t","arguments":{},"inputResponses":{"q":{"content":{"city":"Bonn"}}}}}"#
        )[1],
        "message agent:a -> resource:mail inputResponses.q.content.city=Bonn"
    );
}

#[test]
fn answers_are_taken_apart_as_recordings_are() {
    let result = r#"{"jsonrpc":"2.0","id":7,"result":{"content":[{"type":"text","text":"{\"from\":\"bob\"}"}],"structuredContent":{"x":1},"isError":false}}"#;
    assert_eq!(
        got(CALL, result),
        ["tool_result resource:mail.send -> agent:a from=bob structuredContent.x=1"]
    );
    let error = r#"{"jsonrpc":"2.0","id":7,"error":{"code":-1,"message":"no such thing here"}}"#;
    assert_eq!(
        got(CALL, error),
        ["tool_result resource:mail.send -> agent:a error=no such thing here"]
    );
    let input = r#"{"jsonrpc":"2.0","id":7,"result":{"resultType":"input_required","inputRequests":{"q":{"method":"elicitation/create","params":{"message":"Which city?"}}}}}"#;
    assert_eq!(
        got(CALL, input)[1],
        "message resource:mail -> agent:a inputRequests.q.method=elicitation/create inputRequests.q.params.message=Which city?"
    );
    let read = r#"{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"file:///a"}}"#;
    let contents = r#"{"jsonrpc":"2.0","id":1,"result":{"contents":[{"uri":"file:///a","text":"Dear all, this is running text."},{"uri":"file:///b","blob":"AAAA"}]}}"#;
    assert_eq!(
        got(read, contents),
        [
            "read resource:mail.file:///a -> agent:a [0].uri=file:///a [0]=Dear all, this is running text. [1].uri=file:///b [1]=…"
        ]
    );
}

#[test]
fn headers_must_say_what_the_body_says() {
    let old = read(CALL);
    let check = |frame: &Frame<'_>, version, method, name| {
        Mirrored {
            version,
            method,
            name,
        }
        .check(frame)
        .is_ok()
    };
    assert!(check(&old, Some("2025-11-25"), None, None));
    assert!(check(&old, None, Some("tools/call"), Some("send")));
    assert!(!check(&old, None, Some("tools/list"), None));
    assert!(!check(&old, None, None, Some("delete")));
    assert!(!check(&old, Some(STATELESS), None, None));
    assert!(check(
        &old,
        Some(STATELESS),
        Some("tools/call"),
        Some("=?base64?c2VuZA==?=")
    ));
    assert!(!check(
        &old,
        Some(STATELESS),
        Some("tools/call"),
        Some("=?base64?!?=")
    ));
    let list = read(r#"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#);
    assert!(!check(&list, None, None, Some("send")));
    let offer = read(
        r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2026-07-28"}}"#,
    );
    assert!(check(&offer, None, None, None));
    let new = read(
        r#"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}"#,
    );
    assert!(!check(&new, Some("2025-11-25"), Some("tools/list"), None));
    assert!(check(&new, Some(STATELESS), Some("tools/list"), None));
}

#[test]
fn what_a_consent_is_bound_to_does_not_hang_on_spelling() {
    let a = read(CALL).canonical_params();
    let b = read(
        r#"{"jsonrpc":"2.0","id":9, "method":"tools/call","params":{"arguments":{"n":2,"to":"x@y.z"},"name":"send"}}"#,
    )
    .canonical_params();
    assert_eq!(a, b);
    assert_ne!(a, read(&CALL.replace("x@y.z", "x@y.zz")).canonical_params());
}

#[test]
fn a_list_of_tools_is_cut_and_nothing_else_changes() {
    let list = read(
        r#"{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"a"}, {"name":"b","x":[1]}],"nextCursor":"c"}}"#,
    );
    assert_eq!(
        list.with_tools(|name| name == "b").unwrap(),
        r#"{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"b","x":[1]}],"nextCursor":"c"}}"#
    );
    assert_eq!(list.with_tools(|_| true), None);
}

#[test]
fn a_task_and_its_words() {
    let with = |meta: &str| {
        let text = format!(
            r#"{{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{{"_meta":{{{meta}}}}}}}"#
        );
        task(&read(&text))
    };
    assert_eq!(with(""), None);
    assert_eq!(
        with(r#""masec/task":{"id":"t1","words":"pay the bill"}"#),
        Some(Task {
            id: "t1".into(),
            words: Some("pay the bill".into())
        })
    );
    // The same in a header, for clients that cannot set `_meta`.
    let encoded = data_encoding::BASE64.encode(br#"{"id":"t2","words":"pay"}"#);
    assert_eq!(task_header(&encoded).map(|task| task.id), Some("t2".into()));
    assert_eq!(task_header("{}"), None);
}

/// Messages with bytes changed, taken out and doubled; the fuzz target goes on from there.
#[test]
fn mutated_messages() {
    let seeds = [
        CALL,
        r#"{"jsonrpc":"2.0","id":7,"result":{"content":[{"type":"text","text":"{\"a\":1}"},{"type":"image","data":"AAAA"}],"structuredContent":{"x":[1,null]}}}"#,
        r#"{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"a","description":"d"},{"name":"b","inputSchema":{}}]}}"#,
        r#"{"jsonrpc":"2.0","id":"q","method":"sampling/createMessage","params":{"messages":[{"role":"user","content":{"type":"text","text":"hi"}}],"_meta":{"masec/task":{"id":"t","words":"w"}}}}"#,
        r#"{"jsonrpc":"2.0","id":1,"error":{"code":-1,"message":"m","data":{"k":"v"}}}"#,
    ];
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below.max(1) as u64).unwrap_or(0)
    };
    for round in 0..4_000 {
        let mut bytes = seeds[round % seeds.len()].as_bytes().to_vec();
        for _ in 0..=next(4) {
            let at = next(bytes.len());
            match next(4) {
                0 => bytes[at] = b"{}[]\",:0\\"[next(9)],
                1 => drop(bytes.remove(at)),
                2 => {
                    let end = at + next(bytes.len() - at);
                    let part = bytes[at..end].to_vec();
                    bytes.splice(at..at, part);
                }
                _ => bytes[at] ^= 1 << next(8),
            }
            if bytes.is_empty() {
                break;
            }
        }
        crate::fuzz::mcp(&bytes);
    }
}
