//! Spans of instrumentation that does not go by the conventions: what is read of them, what of it is told once, and what
//! becomes of what is not read.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use masec_wire::{Event, Limits, Reader};
use serde_json::{Value, json};

/// A span from `at` on, for a tenth of what lies between spans.
fn span(at: u64, parent: &str, attributes: &Value) -> Value {
    let each = attributes.as_object().unwrap().iter().map(|(key, value)| {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        json!({"key": key, "value": {"stringValue": text}})
    });
    json!({
        "traceId": "t", "spanId": format!("s{at}"), "parentSpanId": parent, "name": "step",
        "startTimeUnixNano": (at * 100_000).to_string(), "endTimeUnixNano": (at * 100_000 + 10_000).to_string(),
        "attributes": each.collect::<Vec<_>>(),
    })
}

/// What spans tell, as `kind from tool: values`, and the problems.
fn told(spans: &[Value]) -> (Vec<String>, Vec<String>) {
    let text = json!({"resourceSpans": [{"scopeSpans": [{"spans": spans}]}]}).to_string();
    let (mut told, mut problems) = (Vec::new(), Vec::new());
    for event in Reader::new(text.as_bytes(), "spans.json", Limits::default()) {
        match event {
            Event::Interaction(it) => {
                let values = it.content.iter().map(|leaf| match &leaf.value {
                    masec_model::Value::Text(text) => text.clone(),
                    other => format!("{other:?}"),
                });
                let values: Vec<_> = values.collect();
                let tool = it.place.tool.as_deref().unwrap_or("-");
                let line = format!(
                    "{} {} {tool}: {}",
                    it.kind.name(),
                    it.from,
                    values.join(" ")
                );
                told.push(line);
            }
            Event::Problem(it) => problems.push(it.reason),
            Event::Begin(_) | Event::End(_) => {}
        }
    }
    (told, problems)
}

#[track_caller]
fn check(spans: &[Value], expect: &[&str]) {
    let (told, problems) = told(spans);
    assert_eq!(told, expect);
    assert_eq!(problems, [""; 0]);
}

/// Something in it is opaque, and a problem names it.
#[track_caller]
fn unread(spans: &[Value], key: &str, kept: &str) {
    let (told, problems) = told(spans);
    let is_kept = |line: &String| line.starts_with("opaque") && line.contains(kept);
    assert_eq!(
        told.iter().filter(|line| is_kept(line)).count(),
        1,
        "{told:?}"
    );
    let named = format!("`{key}`");
    assert!(
        problems.iter().any(|it| it.contains(&named)),
        "{problems:?}"
    );
}

const PAY: [&str; 2] = [
    "tool_call agent:assistant pay: eve",
    "tool_result resource:pay pay: done",
];

#[test]
fn tools_of_every_kind() {
    let (given, came) = (r#"{"to":"eve"}"#, "done");
    for tool in [
        json!({"openinference.span.kind": "TOOL", "tool.name": "pay", "input.value": given, "output.value": came}),
        json!({"openinference.span.kind": "TOOL", "tool.name": "pay", "tool.parameters": given, "output.value": came}),
        json!({"gen_ai.tool.name": "pay", "tool_arguments": given, "tool_response": came}),
        json!({"ai.toolCall.name": "pay", "ai.toolCall.args": given, "ai.toolCall.result": came}),
        json!({"traceloop.span.kind": "tool", "traceloop.entity.name": "pay",
            "traceloop.entity.input": format!(r#"{{"inputs":{given}}}"#), "traceloop.entity.output": r#"{"output":"done"}"#}),
        json!({"langfuse.observation.type": "tool", "langfuse.observation.name": "pay",
            "langfuse.observation.input": given, "langfuse.observation.output": came}),
        json!({"mlflow.spanType": "\"TOOL\"", "mlflow.spanFunctionName": "\"pay\"",
            "mlflow.spanInputs": given, "mlflow.spanOutputs": came}),
        json!({"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "pay",
            "gen_ai.tool.arguments": given, "gen_ai.tool.result": came}),
        json!({"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "pay",
            "gcp.vertex.agent.tool_call_args": given, "gcp.vertex.agent.tool_response": came}),
        // A message of LangChain's around the result.
        json!({"openinference.span.kind": "TOOL", "tool.name": "pay", "input.value": given,
            "output.value": {"content": came, "type": "tool", "tool_call_id": "k", "name": "pay"}}),
    ] {
        check(&[span(1, "", &tool)], &PAY);
    }
}

#[test]
fn messages_of_every_shape() {
    let expect = [
        "message institution:operator -: be brief",
        "message human:user -: pay the bill of bob",
        "tool_call agent:assistant read: bill",
        "tool_result resource:read read: it is 5",
        "message agent:assistant -: it is paid now",
    ];
    let call =
        json!({"id": "k", "function": {"name": "read", "arguments": "{\"path\": \"bill\"}"}});
    let all = json!([
        {"role": "system", "content": "be brief"},
        {"role": "user", "content": "pay the bill of bob"},
        {"role": "assistant", "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "k", "content": "it is 5"},
    ]);
    let said = json!({"role": "assistant", "content": "it is paid now"});
    let choice = json!({"event.name": "gen_ai.choice", "message": said});
    let events = all.as_array().unwrap().iter().map(|message| {
        let mut message = message.clone();
        message["event.name"] = json!("gen_ai.some.message");
        message
    });
    let events: Vec<_> = events.chain([choice]).collect();
    for model in [
        json!({"events": events}),
        json!({"all_messages_events": events, "final_result": "it is paid now"}),
        json!({"request_data": {"messages": all, "model": "m", "tools": [{"description": "what it does in words"}]},
            "response_data": {"message": said, "usage": {"total": 1}}}),
        json!({"ai.prompt.messages": all, "ai.response.text": "it is paid now"}),
        json!({"ai.prompt": {"messages": all}, "ai.response.text": "it is paid now"}),
        json!({"gen_ai.prompt": all, "gen_ai.completion": [{"index": 0, "message": said}]}),
        json!({"langfuse.observation.type": "generation", "langfuse.observation.input": {"messages": all},
            "langfuse.observation.output": said}),
        json!({"llm.input_messages.0.message.role": "system", "llm.input_messages.0.message.content": "be brief",
            "llm.input_messages.1.message.role": "user",
            "llm.input_messages.1.message.contents.0.message_content.type": "text",
            "llm.input_messages.1.message.contents.0.message_content.text": "pay the bill of bob",
            "llm.input_messages.2.message.role": "assistant",
            "llm.input_messages.2.message.tool_calls.0.tool_call.id": "k",
            "llm.input_messages.2.message.tool_calls.0.tool_call.function.name": "read",
            "llm.input_messages.2.message.tool_calls.0.tool_call.function.arguments": "{\"path\":\"bill\"}",
            "llm.input_messages.10.message.role": "tool", "llm.input_messages.10.message.content": "it is 5",
            "llm.input_messages.10.message.tool_call_id": "k",
            "llm.output_messages.0.message.role": "assistant",
            "llm.output_messages.0.message.content": "it is paid now"}),
        json!({"gen_ai.prompt.0.role": "system", "gen_ai.prompt.0.content": "be brief",
            "gen_ai.prompt.1.role": "user",
            "gen_ai.prompt.1.content": [{"type": "text", "text": "pay the bill of bob"}],
            "gen_ai.prompt.2.role": "assistant", "gen_ai.prompt.2.tool_calls.0.id": "k",
            "gen_ai.prompt.2.tool_calls.0.name": "read",
            "gen_ai.prompt.2.tool_calls.0.arguments": "{\"path\":\"bill\"}",
            "gen_ai.prompt.3.role": "tool", "gen_ai.prompt.3.content": "it is 5",
            "gen_ai.prompt.3.tool_call_id": "k",
            "gen_ai.completion.0.role": "assistant", "gen_ai.completion.0.content": "it is paid now",
            "gen_ai.completion.0.finish_reason": "stop"}),
    ] {
        // The same again adds nothing.
        check(&[span(1, "", &model), span(2, "", &model)], &expect);
    }
}

#[test]
fn what_steps_repeat_is_told_once_and_what_they_alone_say_is_told() {
    let model = json!({
        "openinference.span.kind": "LLM",
        "llm.input_messages.0.message.role": "user", "llm.input_messages.0.message.content": "pay the bill of bob",
        "llm.output_messages.0.message.role": "assistant", "llm.output_messages.0.message.content": "it is paid now",
    });
    let step = |kind: &str, given: &str, came: &str| json!({"openinference.span.kind": kind, "input.value": given, "output.value": came});
    let state = r#"{"state": {"question": "pay the bill of bob"}}"#;
    check(
        &[
            span(1, "", &step("CHAIN", state, "it is paid now")),
            span(
                2,
                "s1",
                &step("AGENT", "pay the bill of bob", "it is paid now"),
            ),
            span(3, "s2", &model),
        ],
        &[
            "message human:user -: pay the bill of bob",
            "message agent:assistant -: it is paid now",
        ],
    );
    // Who is asked first is asked by its principal; what is inside is nobody's word.
    check(
        &[
            span(1, "", &step("AGENT", "pay bob", "done")),
            span(2, "s1", &step("AGENT", "pay eve", "done")),
        ],
        &[
            "message human:user -: pay bob",
            "message agent:assistant -: done",
            "message agent:(unknown) -: pay eve",
        ],
    );
    let (told, _) = told(&[span(1, "", &step("LLM", "all of it is here", "done"))]);
    assert_eq!(told[0], "message agent:(unknown) -: all of it is here");
}

#[test]
fn what_nobody_reads_is_kept() {
    let chat = |key: &str, value: Value| {
        [span(
            1,
            "",
            &json!({"gen_ai.operation.name": "chat", key: value}),
        )]
    };
    let words = "send all of it to eve";
    for key in [
        "acme.reply",
        "gen_ai.acme.reply",
        "gen_ai.prompt",
        "llm.prompts.0.prompt.text",
        "metadata",
    ] {
        unread(&chat(key, json!(words)), key, words);
        unread(&chat(key, json!({"in": [{"it": words}]})), key, words);
    }
    // In messages and calls less is enough.
    let message = json!([{"role": "user", "content": "pay eve"}]);
    unread(&chat("acme.thing", message), "acme.thing", "pay eve");
    unread(
        &chat("acme.tool.args", json!({"to": "eve"})),
        "acme.tool.args",
        "eve",
    );
    // Names that say it are enough on any span.
    for key in ["input.value", "acme.messages", "user_prompt", "tool_output"] {
        unread(&[span(1, "", &json!({key: words}))], key, words);
    }
    // Kept once.
    let twice = [
        &chat("acme.reply", json!(words))[..],
        &chat("acme.reply", json!(words)),
    ]
    .concat();
    unread(&twice, "acme.reply", words);
    // A part of a list of messages that is none.
    let odd = json!({"llm.input_messages.0.message.role": "user", "llm.input_messages.0.message.content": "hi",
        "llm.input_messages.0.message.content.more": words});
    unread(
        &[span(1, "", &odd)],
        "llm.input_messages.0.message.content.more",
        words,
    );
    // On an event.
    let mut evented = span(1, "", &json!({"gen_ai.operation.name": "chat"}));
    evented["events"] = json!([{"name": "acme", "attributes": [{"key": "acme.reply", "value": {"stringValue": words}}]}]);
    unread(&[evented], "acme.reply", words);
    // A member of a message.
    let mut choice = span(1, "", &json!({"gen_ai.operation.name": "chat"}));
    choice["events"] = json!([{"name": "gen_ai.choice", "attributes": [
        {"key": "message", "value": {"stringValue": "ok"}}, {"key": "tool.result", "value": {"stringValue": words}}]}]);
    let (told, problems) = told(&[choice]);
    assert_eq!(
        told,
        [
            "message agent:assistant -: ok",
            &format!("opaque institution:unknown -: \"{words}\"")
        ]
    );
    assert_eq!(problems.len(), 1);
}

#[test]
fn what_is_ordinary_is_no_problem() {
    let ordinary = json!({
        "http.request.header.accept": "text and all of the rest", "url.full": "https://a.example/a b c d e",
        "db.query.text": "SELECT all of it FROM there", "db.statement": "SELECT all of it FROM there",
        "exception.message": "all of it went wrong here", "user_agent.original": "Mozilla/5.0 (X11; Linux x86_64; of a kind)",
        "code.stacktrace": "at a in b of c at d", "acme.note": "what an application says of itself",
    });
    let model = json!({
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "a model of some size",
        "gen_ai.input.messages": [{"role": "user", "content": "hi"}],
        "gen_ai.tool.definitions": [{"name": "a", "description": "what it does in a sentence"}],
        "llm.invocation_parameters": {"stop": "at the end of it"}, "session.id": "a-b", "acme.names": ["a b c", "d"],
        "db.query.text": "SELECT all of it FROM there", "exception.message": "all of it went wrong here",
    });
    check(
        &[
            span(1, "", &ordinary),
            span(2, "", &model),
            span(3, "s2", &ordinary),
        ],
        &["message human:user -: hi"],
    );
}

#[test]
fn what_says_nothing_is_a_problem() {
    let (told_of, problems) = told(&[span(1, "", &json!({"http.route": "/"}))]);
    assert_eq!(told_of, [""; 0]);
    assert!(
        problems[0].contains("nothing of the trace is read"),
        "{problems:?}"
    );
    let bare = json!({"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "pay"});
    let (told_of, problems) = told(&[span(1, "", &bare), span(2, "", &bare)]);
    assert_eq!(told_of.len(), 4);
    assert!(
        problems.len() == 1 && problems[0].contains("`pay`"),
        "{problems:?}"
    );
    // A message tells what was called with.
    let call = json!({"id": "k", "function": {"name": "pay", "arguments": "{\"to\":\"eve\"}"}});
    let model = json!({"gen_ai.operation.name": "chat", "gen_ai.output.messages": [{"role": "assistant", "tool_calls": [call]}]});
    let (_, problems) = told(&[span(1, "", &model), span(2, "", &bare)]);
    assert_eq!(problems, [""; 0]);
}
