use proptest::prelude::*;

use super::super::{Line, line_of};
use super::*;

/// What a line is taken for, to compare: in full where it is right, else what is said of it.
fn shown(raw: Result<Raw<'_>, String>) -> String {
    match raw.and_then(line_of) {
        Ok(Line::Interaction {
            trace,
            interaction,
            id,
            step,
        }) => {
            format!("{trace:?} {interaction:?} {id:?} {step:?}")
        }
        Ok(Line::Tail { trace, tail }) => format!("{trace:?} {tail:?}"),
        Err(error) => error,
    }
}

fn serde(text: &str) -> Result<Raw<'_>, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// What stands for a value, right or wrong.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "\"message\"",
            "\"agent:a\"",
            "\"tool:x\"",
            "\"recorded\"",
            "\"field\"",
            "\"open_tool\"",
            "\"018bcfe5-687b-7fff-BFFF-ffffffffffff\"",
            "\"018bcfe5-687b-7fff-bfff-fffffffffffg\"",
            "\"2026-01-05T08:00:00Z\"",
            "[]",
            "[ ]",
            "[\"agent:b\", \"human:c\"]",
            "[\"x\",]",
            "null",
            "true",
            "false",
            "{}",
            "0",
            "-0",
            "01",
            "7",
            "-12",
            "1.5",
            "1e3",
            "4294967296",
            "123456789012345678",
            "1234567890123456789",
            "\"a\\n\"",
            "\"tab\there\"",
            "\"é…\"",
            "\"open",
            "[3,9]",
            "[9,3]",
            "[3]",
            "[{\"text\":\"a\"},{\"path\":\"p\",\"number\":\"1\",\"at\":[0,1]}]",
            "[{\"null\":true,\"bool\":true}]",
            "[{\"bytes\":\"YQ==\",\"shape\":\"running\"}]",
            "[{\"text\":\"a\",\"text\":\"b\"}]",
            "[{}]",
        ])
        .prop_map(str::to_owned),
        "\"[ -!#-\\[\\]-~é\u{1F600}]{0,30}\"",
    ]
}

fn key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "trace",
        "id",
        "time",
        "kind",
        "from",
        "to",
        "channel",
        "session",
        "causes",
        "on_behalf_of",
        "content",
        "identity",
        "secrecy",
        "taint",
        "step",
        "call",
        "tool",
        "described",
        "touches",
        "metadata",
        "other",
        "strange",
        "",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]
    #[test]
    fn what_is_read_quickly_is_read_alike(
        head in prop::sample::select(vec!["{", " { ", "{\"kind\":\"message\",\"from\":\"agent:a\",\"to\":\"agent:b\","]),
        members in prop::collection::vec((key(), value(), prop::sample::select(vec![":", ": ", " :"])), 0..6),
        tail in prop::sample::select(vec!["}", " }\r", "}}", "", "} x"]),
    ) {
        let members: Vec<_> = members.iter().map(|(key, value, colon)| format!("\"{key}\"{colon}{value}")).collect();
        let text = format!("{head}{}{tail}", members.join(", "));
        if let Some(raw) = read(&text) {
            prop_assert_eq!(shown(Ok(raw)), shown(serde(&text)), "of {}", text);
        }
    }

    #[test]
    fn texts_end_where_they_end(text in "[a-z\"\\\\\n\u{1f}\u{7f}é ]{0,40}") {
        let end = text.bytes().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..0x20)).count();
        prop_assert_eq!(plain(text.as_bytes()), end);
    }
}

#[test]
fn usual_lines_are_read_quickly() {
    for usual in [
        r#"{"trace":"run","id":"018bcfe5-687b-7fff-bfff-ffffffffffff","time":1767600000000000,"kind":"tool_call","from":"agent:a","to":"resource:t","session":"s","causes":["018bcfe5-687b-7fff-bfff-ffffffffffff"],"content":[{"path":"q","text":"what is it","at":[0,10]}],"identity":"recorded","step":3,"tool":"t"}"#,
        r#"{"kind": "message", "from": "human:user", "to": "agent:a", "content": "hello"}"#,
    ] {
        let quick = read(usual).expect("a usual line");
        assert_eq!(shown(Ok(quick)), shown(serde(usual)));
    }
}
