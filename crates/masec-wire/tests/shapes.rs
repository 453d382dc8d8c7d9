//! The shapes in which vendors, frameworks and benches write one and the same thing: each is read as what it is.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use masec_model::{Interaction, Leaf, Value};
use masec_wire::{Event, Limits, Reader};

fn leaf(leaf: &Leaf) -> String {
    let value = match &leaf.value {
        Value::Text(text) => text.clone(),
        Value::Number(digits) => digits.to_string(),
        other => format!("{other:?}"),
    };
    match leaf.path.as_str() {
        "" => value,
        path => format!("{path}={value}"),
    }
}

fn line(it: &Interaction) -> String {
    let leaves: Vec<_> = it.content.iter().map(leaf).collect();
    let kind = it.kind.name();
    let call = it.place.call.as_deref().map_or_else(String::new, |call| format!(" {call}"));
    format!("{kind}{call} {} > {}: {}", it.from, it.to, leaves.join(" | "))
}

/// What is told of `input`, a line each; problems begin with a mark of exclamation.
fn told(input: &str) -> Vec<String> {
    let reader = Reader::new(input.as_bytes(), "run.json", Limits::default());
    reader
        .filter_map(|event| match event {
            Event::Interaction(it) => Some(line(&it)),
            Event::Problem(problem) => Some(format!("! {}: {}", problem.line, problem.reason)),
            Event::Begin(_) | Event::End(_) => None,
        })
        .collect()
}

/// What is told of a chat of these messages.
fn check(messages: &str, expect: &[&str]) {
    let input = format!("{{\"messages\":[{messages}]}}");
    assert_eq!(told(&input), expect, "{input}");
}

#[test]
fn a_function_may_be_its_name_alone() {
    let call = r#"{"role":"assistant","content":null,"tool_calls":[{"function":"pay","args":{"to":"ivo"},"id":"c1","placeholder_args":null}]}"#;
    let echo = r#"{"role":"tool","content":[{"type":"text","content":"ok"}],"tool_call_id":"c1","tool_call":{"function":"pay","args":{"to":"ivo"},"id":"c1"},"error":null}"#;
    check(
        &format!("{call},{echo}"),
        &[
            "tool_call c1 agent:assistant > resource:pay: to=ivo",
            "tool_result c1 resource:pay > agent:assistant: ok",
        ],
    );
    let with_arguments = call.replace("\"args\"", "\"arguments\"");
    check(
        &with_arguments,
        &["tool_call c1 agent:assistant > resource:pay: to=ivo"],
    );
}
