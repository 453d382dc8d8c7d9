//! Recordings of OpenTelemetry spans: what exporters make of one trace, and what becomes of it.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use std::collections::BTreeSet;

use masec_model::{Interaction, Kind};
use masec_wire::{Event, Format, Limits, Reader, encode};
use serde_json::{Value, json};

fn attributes(all: &[(&str, Value)]) -> Value {
    let each = all.iter().map(|(key, value)| {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        json!({"key": key, "value": {"stringValue": text}})
    });
    each.collect()
}

/// A span: trace and id (`trace/id`), its parent's id, its name, from when to when in nanoseconds, attributes.
fn span(id: &str, parent: &str, name: &str, at: (u64, u64), all: &[(&str, Value)]) -> Value {
    let (trace, id) = id.split_once('/').unwrap();
    let operation = name.split(' ').next().unwrap_or_default();
    let mut attached = vec![("gen_ai.operation.name", operation.into())];
    attached.extend(all.iter().cloned());
    json!({
        "traceId": trace, "spanId": id, "parentSpanId": parent, "name": name,
        "startTimeUnixNano": at.0.to_string(), "endTimeUnixNano": at.1.to_string(),
        "attributes": attributes(&attached),
    })
}

/// A span of a tool: with a call's id, arguments and a result where they are not null.
fn tool(id: &str, name: &str, at: (u64, u64), call: [Value; 3]) -> Value {
    let keys = [
        "gen_ai.tool.call.id",
        "gen_ai.tool.call.arguments",
        "gen_ai.tool.call.result",
    ];
    let all: Vec<_> = keys
        .into_iter()
        .zip(call)
        .filter(|(_, value)| !value.is_null())
        .collect();
    span(id, "", &format!("execute_tool {name}"), at, &all)
}

fn export(spans: &[Value]) -> String {
    json!({"resourceSpans": [{"scopeSpans": [{"spans": spans}]}]}).to_string() + "\n"
}

fn read(text: &str) -> Vec<Event> {
    Reader::new(text.as_bytes(), "spans.jsonl", Limits::default()).collect()
}

fn interactions(events: &[Event]) -> Vec<&Interaction> {
    let each = events.iter().filter_map(|event| match event {
        Event::Interaction(interaction) => Some(interaction),
        _ => None,
    });
    each.collect()
}

fn problems(events: &[Event]) -> Vec<(u64, &str)> {
    let each = events.iter().filter_map(|event| match event {
        Event::Problem(problem) => Some((problem.line, problem.reason.as_str())),
        _ => None,
    });
    each.collect()
}

/// An interaction as `kind tool: values`.
fn shown(interaction: &Interaction) -> String {
    let values = interaction.content.iter().map(|leaf| match &leaf.value {
        masec_model::Value::Text(text) => text.clone(),
        masec_model::Value::Number(digits) => digits.to_string(),
        other => format!("{other:?}"),
    });
    let values: Vec<_> = values.collect();
    let tool = interaction.place.tool.as_deref().unwrap_or("-");
    format!("{} {tool}: {}", interaction.kind.name(), values.join(" "))
}

/// What a text tells, checked to convert and read back equal, with no id twice and no cause in itself.
fn told(text: &str) -> Vec<String> {
    let events = read(text);
    let (mut ids, mut bytes, mut trace) = (BTreeSet::new(), Vec::new(), String::new());
    for event in &events {
        match event {
            Event::Begin(head) => trace.clone_from(&head.trace),
            Event::Interaction(it) => {
                assert!(ids.insert(it.id), "an id twice: {it:?}");
                assert!(!it.causes.contains(&it.id), "its own cause: {it:?}");
                encode(&trace, it, &mut bytes);
            }
            Event::Problem(_) | Event::End(_) => {}
        }
    }
    let again = Reader::new(&*bytes, "again", Limits::default()).forced(Format::Interaction);
    let again: Vec<_> = again.collect();
    assert_eq!(problems(&again), []);
    assert_eq!(interactions(&again), interactions(&events));
    interactions(&events).into_iter().map(shown).collect()
}

#[test]
fn overlapping_spans_of_one_millisecond_have_ids_of_their_own() {
    let base = 1_767_225_600_000_000_000;
    let spans = [
        tool(
            "t/p",
            "get_a",
            (base + 30_000, base + 50_000),
            [json!(null), json!("{}"), json!("A")],
        ),
        tool(
            "t/q",
            "get_b",
            (base + 31_000, base + 49_000),
            [json!(null), json!("{}"), json!("B")],
        ),
    ];
    let events = read(&export(&spans));
    assert_eq!(
        told(&export(&spans)),
        [
            "tool_call get_a: ",
            "tool_call get_b: ",
            "tool_result get_b: B",
            "tool_result get_a: A"
        ]
    );
    let all = interactions(&events);
    assert_eq!(all[3].causes, [all[0].id]);
    assert_eq!(all[2].causes, [all[1].id]);
}

#[test]
fn what_happened_within_a_microsecond_is_told_in_order() {
    let base = 1_767_225_600_000_001_000;
    let read = tool(
        "t/r",
        "read_file",
        (base + 300, base + 400),
        [json!(null), json!("{}"), json!("pay eve")],
    );
    let send = tool(
        "t/s",
        "send_money",
        (base + 500, base + 600),
        [json!(null), json!("{}"), json!("ok")],
    );
    let there = told(&export(&[read.clone(), send.clone()]));
    assert_eq!(there[1], "tool_result read_file: pay eve");
    // Whatever the export's order is.
    assert_eq!(told(&export(&[send, read])), there);
}
