mod older;

use super::*;
use crate::a2a::{Call, Document, Method, Version};

fn limits() -> Limits {
    Limits::default()
}

fn v1(method: Method) -> Asked {
    Asked {
        method,
        version: Version::V1,
    }
}

/// A field of bytes, short or long.
fn bytes(number: u8, inner: &[u8]) -> Vec<u8> {
    let mut out = vec![number << 3 | 2];
    let mut length = inner.len();
    while length >= 0x80 {
        out.push((length as u8 & 0x7f) | 0x80);
        length >>= 7;
    }
    out.push(length as u8);
    out.extend_from_slice(inner);
    out
}

#[test]
fn a_message_is_the_same_after_both_ways() {
    let said = r#"{"tenant":"t","message":{"messageId":"m","contextId":"c","taskId":"k","role":"ROLE_USER","parts":[{"text":""},{"raw":"AP8="},{"url":"https://x.example/","filename":"f","mediaType":"text/plain"},{"data":{"of":["a",12,-0.5,1e+300,null,true,{}]},"metadata":{"é":"ü"}},{"data":null}],"metadata":{"n":9007199254740991},"extensions":["e"],"referenceTaskIds":["r1","r2"]},"configuration":{"acceptedOutputModes":["text"],"taskPushNotificationConfig":{"url":"https://h.example/","authentication":{"scheme":"Bearer","credentials":"x"}},"historyLength":0,"returnImmediately":true},"metadata":{}}"#;
    let written = request_bytes(v1(Method::Send), said, &limits()).unwrap();
    assert_eq!(tenant(v1(Method::Send), &written), Some("t"));
    let read = request(v1(Method::Send), &written, "other").unwrap();
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let mut expect = value(said);
    expect["tenant"] = "other".into();
    assert_eq!(value(&read), expect);
    let document = Document::parse(read.as_bytes(), &limits()).unwrap();
    let call = Call::of_method(v1(Method::Send), &document).unwrap();
    assert_eq!(
        (call.tenant(), call.tasks().len(), call.pushes().len()),
        ("other", 3, 1)
    );
    // A whole number has no fraction, and nothing of a tenant is left where there is none.
    assert!(
        read.contains(r#"["a",12,-0.5,1e300,null,true,{}]"#),
        "{read}"
    );
    assert!(
        !request(v1(Method::Send), &written, "")
            .unwrap()
            .contains("tenant")
    );
    for answer_text in [
        r#"{"task":{"id":"i","contextId":"c","status":{"state":"TASK_STATE_AUTH_REQUIRED","timestamp":"2026-02-03T13:11:42.603662Z"},"artifacts":[{"artifactId":"a","parts":[{"text":"x"}]}],"history":[{"messageId":"m"}],"metadata":{"k":[]}}}"#,
        r#"{"statusUpdate":{"taskId":"i","status":{"state":"TASK_STATE_WORKING","timestamp":"1969-12-31T23:59:59.000000001Z"}}}"#,
        r#"{"artifactUpdate":{"artifact":{"name":"n"},"append":true,"lastChunk":false}}"#,
    ] {
        let written = answer_bytes(v1(Method::Stream), answer_text, &limits()).unwrap();
        assert_eq!(answer(v1(Method::Stream), &written).unwrap(), answer_text);
    }
    // What this revision does not know is a number, and stays one.
    let odd = [bytes(3, &[1 << 3, 99])].concat();
    let read = answer(v1(Method::GetTask), &odd).unwrap();
    assert_eq!(read, r#"{"status":{"state":99}}"#);
    assert_eq!(
        answer_bytes(v1(Method::GetTask), &read, &limits()).unwrap(),
        odd
    );
    // Of a number with more than 32 bits every reader takes the lower ones.
    let long = bytes(3, &[1 << 3, 0x82, 0x80, 0x80, 0x80, 0x10]);
    let read = answer(v1(Method::GetTask), &long).unwrap();
    assert_eq!(read, r#"{"status":{"state":"TASK_STATE_WORKING"}}"#);
    // Nothing is nothing.
    assert_eq!(answer(v1(Method::DeletePush), &[]).unwrap(), "{}");
    assert!(
        answer_bytes(v1(Method::DeletePush), "{}", &limits())
            .unwrap()
            .is_empty()
    );
}

/// The tenant of an address for news goes with the request's.
#[test]
fn a_tenant_is_put_wherever_the_one_that_was_named_stood() {
    let asked = v1(Method::Send);
    let check = |named: &str, pushed: &str, own: &str, expect: Result<Option<&str>, ()>| {
        let said = serde_json::json!({"tenant": named, "message": {},
            "configuration": {"taskPushNotificationConfig": {"tenant": pushed, "url": "u"}}});
        let written = request_bytes(asked, &said.to_string(), &limits()).unwrap();
        let text = request(asked, &written, own).unwrap();
        let document = Document::parse(text.as_bytes(), &limits()).unwrap();
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        let found = read["configuration"]["taskPushNotificationConfig"]["tenant"].as_str();
        let call = Call::of_method(asked, &document).map_err(|_| ());
        assert_eq!(call.map(|_| found), expect, "{text}");
    };
    check("bob/x", "bob/x", "x", Ok(Some("x")));
    check("bob", "bob", "", Ok(None));
    check("bob/x", "", "x", Ok(Some("")));
    check("bob/x", "x", "x", Ok(Some("x")));
    check("bob/x", "bob/y", "x", Err(()));
    check("bob", "x", "", Err(()));
}

#[test]
fn what_two_readers_could_take_in_two_ways_is_refused() {
    let part = |inner: &[u8]| bytes(2, &bytes(5, inner));
    let check = |raw: &[u8], what: &str| {
        let error = request(v1(Method::Send), raw, "")
            .expect_err(what)
            .to_string();
        assert!(error.contains(what), "{error}");
    };
    let text = |words: &[u8]| bytes(1, words);
    check(&part(&[text(b"a"), bytes(2, b"b")].concat()), "can be one");
    check(&part(&[text(b"a"), text(b"b")].concat()), "comes twice");
    check(&[bytes(2, b""), bytes(2, b"")].concat(), "comes twice");
    check(&part(&text(&[0xff])), "UTF-8");
    check(&part(&[1 << 3, 1]), "not of its type");
    check(&part(&bytes(4, b"")), "no kind");
    check(
        &part(&bytes(4, &[bytes(3, b"a"), vec![4 << 3, 1]].concat())),
        "can be one",
    );
    let infinite = [&[2 << 3 | 1][..], &f64::INFINITY.to_le_bytes()].concat();
    check(&part(&bytes(4, &infinite)), "JSON has not");
    check(
        &part(&bytes(5, &bytes(1, &bytes(1, b"key")))),
        "without a value",
    );
    check(&[2 << 3 | 2, 200], "in the middle");
    check(&[3 << 3 | 3], "of this type");
    let mut deep = bytes(3, b"x");
    for _ in 0..60 {
        deep = bytes(6, &bytes(1, &deep));
    }
    check(&part(&bytes(4, &deep)), "too deep");
    check(&bytes(2, &[5 << 3 | 2, 0].repeat(MOST + 1)), "more values");
    // A member twice: JSON that no two readers take alike, which is refused where it is read.
    let member = bytes(1, &[bytes(1, b"k"), bytes(2, &bytes(3, b"v"))].concat());
    let twice = request(v1(Method::Send), &bytes(4, &member.repeat(2)), "").unwrap();
    assert!(Document::parse(twice.as_bytes(), &limits()).is_err());
    for (text, what) in [
        (
            r#"{"message":{"parts":[{"sound":"x"}]}}"#,
            "`sound` is nothing",
        ),
        (
            r#"{"message":{"parts":[{"text":"a","url":"b"}]}}"#,
            "can be one",
        ),
        (r#"{"message":[]}"#, "no object"),
        (
            r#"{"message":{"parts":[{"raw":"?"}]}}"#,
            "`raw` is not of its type",
        ),
        (
            r#"{"configuration":{"historyLength":3000000000}}"#,
            "not of its type",
        ),
    ] {
        let error = request_bytes(v1(Method::Send), text, &limits()).expect_err(text);
        assert!(error.to_string().contains(what), "{error}");
    }
}

#[test]
fn bodies_come_in_any_pieces_and_are_bounded() {
    let body = [framed(b"one"), framed(b""), framed(&[7; 40])].concat();
    for size in [1, 2, 7, 64] {
        let (mut frames, mut found) = (Frames::new(40), Vec::new());
        for piece in body.chunks(size) {
            frames.feed(piece, &mut found).unwrap();
        }
        assert_eq!(found, [b"one".to_vec(), Vec::new(), vec![7; 40]]);
        assert!(frames.is_whole());
    }
    let feed = |body: &[u8]| {
        let (mut frames, mut found) = (Frames::new(40), Vec::new());
        let fed = frames.feed(body, &mut found);
        (fed, found.len(), frames.is_whole())
    };
    assert_eq!(feed(&[0, 0, 0, 0, 9, 1]), (Ok(()), 0, false));
    assert_eq!(feed(&framed(&[0; 41])).0, Err(FramesError::Long(40)));
    assert_eq!(feed(&[0, 255, 255, 255, 255]).0, Err(FramesError::Long(40)));
    let sly = [framed(b"a"), vec![1, 0, 0, 0, 0]].concat();
    assert_eq!(feed(&sly), (Err(FramesError::Compressed), 1, false));
}

#[test]
fn an_error_is_the_same_in_headers_and_in_a_body() {
    let said = serde_json::json!({"error": {"code": 404, "status": "NOT_FOUND", "message": "kein Täsk 100%", "details": [
        {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "TASK_NOT_FOUND", "domain": "a2a-protocol.org", "metadata": {"a": "b"}},
        {"@type": "type.googleapis.com/google.rpc.BadRequest", "fieldViolations": [{"field": "f", "description": "d"}]},
        {"@type": "type.googleapis.com/x.Y", "value": "AP8="},
        {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "x".repeat(5000)},
        7,
    ]}});
    let status = Status::of(&said.to_string(), Version::V1, &limits()).unwrap();
    assert_eq!(
        (status.code, status.message.as_str()),
        (5, "kein Täsk 100%")
    );
    let header = words_encoded(&status.message);
    assert_eq!(header, "kein T%C3%A4sk 100%25");
    assert_eq!(words_decoded(header.as_bytes()), status.message);
    assert_eq!(words_decoded(b"%zz%"), "%zz%");
    let again = Status::json(status.code, &status.message, Some(&status.bytes));
    let again: serde_json::Value = serde_json::from_str(&again).unwrap();
    let details = again["error"]["details"].as_array().unwrap();
    assert_eq!(details.len(), 3, "{again}");
    assert_eq!(
        details[..],
        said["error"]["details"].as_array().unwrap()[..3]
    );
    assert_eq!(again["error"]["status"], "NOT_FOUND");
    // 0.3 has no such details, and its SDKs look for a name before the words.
    let lost = serde_json::json!({"error": {"status": "NOT_FOUND", "message": "lost", "details": [
        {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "TASK_NOT_FOUND", "domain": "a2a-protocol.org"}]}});
    let words = |version, said: &serde_json::Value| {
        let status = Status::of(&said.to_string(), version, &limits()).unwrap();
        status.message
    };
    assert_eq!(words(Version::V1, &lost), "lost");
    assert_eq!(words(Version::V03, &lost), "TaskNotFoundError: lost");
    for (member, sly) in [("reason", "NOT_É"), ("reason", "A__B"), ("domain", "masec")] {
        let mut other = lost.clone();
        other["error"]["details"][0][member] = sly.into();
        assert_eq!(words(Version::V03, &other), "lost", "{sly}");
    }
    // Success is no error, whatever a body says, and bytes that cannot be read are no details.
    let odd = Status::of(r#"{"error":{"status":"OK"}}"#, Version::V1, &limits()).unwrap();
    assert_eq!(odd.code, code_of("UNKNOWN"));
    assert!(Status::json(99, "x", Some(&[0xff])).contains("\"UNKNOWN\""));
    for (text, expect) in [
        ("5S", Some(5_000)),
        ("20m", Some(20)),
        ("1H", Some(3_600_000)),
        ("99999999n", Some(99)),
        ("", None),
        ("S", None),
        ("-1S", None),
        ("123456789S", None),
        ("5s", None),
        ("5é", None),
    ] {
        let read = timeout(text).map(|it| it.as_millis());
        assert_eq!(read, expect, "{text}");
    }
}

/// Messages with bytes changed, taken out and doubled; the fuzz target goes on from there.
#[test]
fn mutated_bytes() {
    let said = r#"{"message":{"messageId":"m","role":"ROLE_USER","parts":[{"text":"hi"},{"raw":"AP8="},{"data":{"a":[1.5,null,{}]}}],"metadata":{"k":true}},"configuration":{"historyLength":3,"taskPushNotificationConfig":{"url":"u"}}}"#;
    let task = r#"{"tasks":[{"id":"i","status":{"state":"TASK_STATE_WORKING","timestamp":"2026-02-03T13:11:42.6Z"},"artifacts":[{"parts":[{"url":"u"}]}]}],"pageSize":1}"#;
    let seeds = [
        request_bytes(v1(Method::Send), said, &limits()).unwrap(),
        answer_bytes(v1(Method::ListTasks), task, &limits()).unwrap(),
    ];
    for seed in &seeds {
        for at in 0..seed.len() {
            for byte in [0, 1, 2, 0x0a, 0x12, 0x7f, 0x80, 0xff] {
                let mut bytes = seed.clone();
                bytes[at] = byte;
                crate::fuzz::a2a(&bytes);
            }
            crate::fuzz::a2a(&seed[..at]);
            crate::fuzz::a2a(&[&seed[..at], seed].concat());
        }
    }
}
