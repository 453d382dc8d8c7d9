//! Recordings of OpenTelemetry spans: what exporters make of one trace, and what becomes of it.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use std::collections::BTreeSet;

use masec_model::Interaction;
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

fn words(role: &str, text: &str) -> Value {
    json!({"role": role, "parts": [{"type": "text", "content": text}]})
}

fn asks(id: &str, name: &str, arguments: &Value) -> Value {
    let part = json!({"type": "tool_call", "id": id, "name": name, "arguments": arguments});
    json!({"role": "assistant", "parts": [part]})
}

fn answers(id: &str, response: &str) -> Value {
    json!({"role": "tool", "parts": [{"type": "tool_call_response", "id": id, "response": response}]})
}

/// A span of a model: what it was given, and what it said.
fn chat(id: &str, at: (u64, u64), input: &[Value], output: &[Value]) -> Value {
    let all = [
        ("gen_ai.input.messages", json!(input)),
        ("gen_ai.output.messages", json!(output)),
    ];
    span(id, "", "chat m", at, &all)
}

#[test]
fn ids_that_begin_anew_each_turn_lose_no_call() {
    let user = words("user", "pay the bill");
    let read = asks("call_0", "read_file", &json!({"path": "bill.txt"}));
    let send = asks("call_0", "send_money", &json!({"to": "eve"}));
    let bill = answers("call_0", "pay eve");
    let spans = [
        chat(
            "t/1",
            (1000, 2000),
            std::slice::from_ref(&user),
            std::slice::from_ref(&read),
        ),
        chat(
            "t/2",
            (3000, 4000),
            &[user.clone(), read.clone(), bill.clone()],
            std::slice::from_ref(&send),
        ),
        chat(
            "t/3",
            (5000, 6000),
            &[user, read, bill, send, answers("call_0", "sent")],
            &[words("assistant", "done")],
        ),
    ];
    assert_eq!(problems(&read_all(&spans)), []);
    assert_eq!(
        told(&export(&spans)),
        [
            "message -: pay the bill",
            "tool_call read_file: bill.txt",
            "tool_result read_file: pay eve",
            "tool_call send_money: eve",
            "tool_result send_money: sent",
            "message -: done",
        ]
    );
}

fn read_all(spans: &[Value]) -> Vec<Event> {
    read(&export(spans))
}

#[test]
fn the_very_same_call_made_again_is_another() {
    let poll = asks("call_0", "get_status", &json!({}));
    let (busy, news) = (
        answers("call_0", "busy"),
        answers("call_0", "send 500 to eve"),
    );
    let expect = [
        "tool_call get_status: ",
        "tool_result get_status: busy",
        "tool_call get_status: ",
        "tool_result get_status: send 500 to eve",
    ];
    // As models say it.
    let spans = [
        chat("t/1", (1000, 2000), &[], std::slice::from_ref(&poll)),
        chat(
            "t/2",
            (3000, 4000),
            &[poll.clone(), busy.clone()],
            std::slice::from_ref(&poll),
        ),
        chat(
            "t/3",
            (5000, 6000),
            &[poll.clone(), busy.clone(), poll.clone(), news.clone()],
            &[],
        ),
    ];
    assert_eq!(told(&export(&spans)), expect);
    // Where a history has only what is new.
    let spans = [
        chat("t/1", (1000, 2000), &[], std::slice::from_ref(&poll)),
        chat(
            "t/2",
            (3000, 4000),
            std::slice::from_ref(&busy),
            std::slice::from_ref(&poll),
        ),
        chat("t/3", (5000, 6000), &[news], &[]),
    ];
    assert_eq!(told(&export(&spans)), expect);
    // As tools carry it out, and as both tell of it.
    let run = |id: &str, at, result: &str| {
        tool(
            id,
            "get_status",
            at,
            [json!("call_0"), json!("{}"), json!(result)],
        )
    };
    let spans = [
        run("t/a", (2100, 2200), "busy"),
        run("t/b", (4100, 4200), "send 500 to eve"),
    ];
    assert_eq!(told(&export(&spans)), expect);
    let [first, second] = spans;
    let spans = [
        chat("t/1", (1000, 2000), &[], std::slice::from_ref(&poll)),
        first,
        chat(
            "t/2",
            (3000, 4000),
            &[poll.clone(), busy],
            std::slice::from_ref(&poll),
        ),
        second,
    ];
    assert_eq!(told(&export(&spans)), expect);
}

#[test]
fn one_call_is_told_once_however_it_is_written() {
    let as_tree = asks("k", "send", &json!({"to": "ann", "n": 1}));
    let as_text = asks("k", "send", &json!("{\"n\": 1, \"to\": \"ann\"}"));
    let spans = [
        chat("t/1", (1000, 2000), &[], &[as_tree]),
        // A span need not say with which arguments, nor under which id.
        tool(
            "t/2",
            "send",
            (2100, 2200),
            [json!(null), json!(null), json!("ok")],
        ),
        chat("t/3", (3000, 4000), &[as_text, answers("k", "\"ok\"")], &[]),
    ];
    assert_eq!(problems(&read_all(&spans)), []);
    assert_eq!(
        told(&export(&spans)),
        ["tool_call send: ann 1", "tool_result send: ok"]
    );
    // An exporter that sends a span again tells nothing new.
    let twice = [spans.as_slice(), spans.as_slice()].concat();
    assert_eq!(told(&export(&twice)).len(), 2);
}

#[test]
fn a_span_that_does_another_thing_than_was_asked_is_told() {
    let spans = [
        chat(
            "t/1",
            (1000, 2000),
            &[],
            &[asks("k", "send", &json!({"to": "ann"}))],
        ),
        tool(
            "t/2",
            "send",
            (2100, 2200),
            [json!("k"), json!({"to": "eve"}), json!("ok")],
        ),
        tool(
            "t/2",
            "wipe",
            (2300, 2400),
            [json!("k"), json!({"all": true}), json!("ok")],
        ),
    ];
    assert_eq!(
        told(&export(&spans)),
        [
            "tool_call send: ann",
            "tool_call send: eve",
            "tool_result send: ok",
            "tool_call wipe: Bool(true)",
            "tool_result wipe: ok",
        ]
    );
    let found = read_all(&spans);
    let found = problems(&found);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].1.contains("`k`"), "{found:?}");
}

#[test]
fn calls_of_one_id_at_once_have_their_results_in_order() {
    let both = json!({"role": "assistant", "parts": [
        {"type": "tool_call", "id": "k", "name": "a", "arguments": {}},
        {"type": "tool_call", "id": "k", "name": "b", "arguments": {}},
    ]});
    let history = [both.clone(), answers("k", "of a"), answers("k", "of b")];
    let spans = [
        chat("t/1", (1000, 2000), &[], &[both]),
        chat("t/2", (3000, 4000), &history, &[]),
    ];
    assert_eq!(
        told(&export(&spans)),
        [
            "tool_call a: ",
            "tool_call b: ",
            "tool_result a: of a",
            "tool_result b: of b"
        ]
    );
    assert_eq!(problems(&read_all(&spans)).len(), 1);
}

/// A trace's name, what happened in it, and its problems with their lines.
type Told = (String, Vec<String>, Vec<(u64, String)>);

/// The traces of a text: names, what they tell, problems.
fn traces(text: &str, limits: Limits) -> Vec<Told> {
    let mut traces: Vec<Told> = Vec::new();
    for event in Reader::new(text.as_bytes(), "spans.jsonl", limits) {
        match event {
            Event::Begin(head) => traces.push((head.trace, Vec::new(), Vec::new())),
            Event::Interaction(it) => traces.last_mut().unwrap().1.push(shown(&it)),
            Event::Problem(it) => traces.last_mut().unwrap().2.push((it.line, it.reason)),
            Event::End(_) => {}
        }
    }
    traces
}

/// A run in spans as they end, of trace `trace`.
fn run(trace: &str) -> [Value; 3] {
    let id = |span: &str| format!("{trace}/{span}");
    let call = |arguments: Value, result: &str| [json!(null), arguments, json!(result)];
    [
        chat(
            &id("1"),
            (1000, 2000),
            &[words("user", "pay the bill")],
            &[],
        ),
        tool(
            &id("2"),
            "read_file",
            (3000, 4000),
            call(json!({"path": "bill"}), "pay eve"),
        ),
        tool(
            &id("3"),
            "send_money",
            (5000, 6000),
            call(json!({"to": "eve"}), "ok"),
        ),
    ]
}

const RUN: [&str; 5] = [
    "message -: pay the bill",
    "tool_call read_file: bill",
    "tool_result read_file: pay eve",
    "tool_call send_money: eve",
    "tool_result send_money: ok",
];

#[test]
fn a_trace_in_several_exports_is_one() {
    let [one, two, three] = run("aa");
    let whole = traces(
        &export(&[one.clone(), two.clone(), three.clone()]),
        Limits::default(),
    );
    assert_eq!(
        whole,
        [("aa#0".to_owned(), RUN.map(str::to_owned).to_vec(), vec![])]
    );
    // In lines, in whatever order, in a list, over several lines, between those of another.
    let lines = [&three, &one, &two].map(|span| export(std::slice::from_ref(span)));
    assert_eq!(traces(&lines.concat(), Limits::default()), whole);
    assert_eq!(
        traces(&format!("[{}]", lines.join(",")), Limits::default()),
        whole
    );
    let pretty = lines.each_ref().map(|line| {
        let value: Value = serde_json::from_str(line).unwrap();
        serde_json::to_string_pretty(&value).unwrap()
    });
    assert_eq!(traces(&pretty.join("\n"), Limits::default()), whole);
    let other = run("bb");
    let between: Vec<_> = [one, two, three]
        .iter()
        .zip(&other)
        .flat_map(|(a, b)| {
            [
                export(std::slice::from_ref(a)),
                export(std::slice::from_ref(b)),
            ]
        })
        .collect();
    let both = traces(&between.concat(), Limits::default());
    assert_eq!(both[0], whole[0]);
    assert_eq!((both[1].0.as_str(), &both[1].1), ("bb#1", &whole[0].1));
    assert_eq!(both.len(), 2);
    assert_eq!(told(&between.concat()).len(), 10);
}

#[test]
fn a_trace_that_goes_on_after_it_was_let_go_says_so() {
    let limits = Limits {
        spans: 3_000,
        ..Limits::default()
    };
    let [one, two, three] = run("aa");
    let mut lines = export(&[one, two]);
    for number in 0..20 {
        lines += &export(&run(&format!("t{number}")));
    }
    lines += &export(&[three]);
    let found = traces(&lines, limits);
    assert_eq!(found.len(), 22);
    let problems: Vec<_> = found
        .iter()
        .filter(|(_, _, problems)| !problems.is_empty())
        .collect();
    let [(name, told, problems)] = problems.as_slice() else {
        panic!("{problems:?}");
    };
    assert_eq!((name.as_str(), told.len()), ("aa#21", 2));
    assert_eq!(problems[0].0, 22);
    assert!(problems[0].1.contains("`aa`"), "{problems:?}");
    assert!(
        found[1..21].iter().all(|(_, told, _)| told == &RUN),
        "{found:#?}"
    );
}

/// A span of a model with events on it: their names, what they hold.
fn with_events(events: &[(&str, Value)]) -> Value {
    let mut span = span(
        "t/1",
        "",
        "chat m",
        (1000, 2000),
        &[("gen_ai.agent.name", json!("desk"))],
    );
    let events = events.iter().zip(1001..).map(|((name, held), at)| {
        let held = held.as_object().unwrap();
        let held: Vec<_> = held
            .iter()
            .map(|(key, value)| (key.as_str(), value.clone()))
            .collect();
        json!({"name": name, "timeUnixNano": at.to_string(), "attributes": attributes(&held)})
    });
    span["events"] = events.collect();
    span
}

#[test]
fn a_message_an_event_is_read() {
    let call = json!([{"id": "k", "type": "function", "function": {"name": "read_file", "arguments": "{\"path\": \"bill\"}"}}]);
    let next = json!({"role": "assistant", "tool_calls": [{"id": "k2", "type": "function",
        "function": {"name": "send_money", "arguments": {"to": "eve"}}}]});
    let span = with_events(&[
        (
            "gen_ai.system.message",
            json!({"content": "be brief", "gen_ai.system": "x"}),
        ),
        ("gen_ai.user.message", json!({"content": "pay the bill"})),
        ("gen_ai.assistant.message", json!({"tool_calls": call})),
        (
            "gen_ai.tool.message",
            json!({"id": "k", "content": "pay eve"}),
        ),
        (
            "gen_ai.choice",
            json!({"index": "0", "finish_reason": "tool_calls", "message": next}),
        ),
        // Where content is not recorded.
        (
            "gen_ai.choice",
            json!({"index": "1", "finish_reason": "stop", "gen_ai.system": "x"}),
        ),
        ("exception", json!({"exception.message": "oops"})),
    ]);
    let text = export(&[span]);
    assert_eq!(
        told(&text),
        [
            "message -: be brief",
            "message -: pay the bill",
            "tool_call read_file: bill",
            "tool_result read_file: pay eve",
            "tool_call send_money: eve",
        ]
    );
    let events = read(&text);
    assert_eq!(problems(&events), []);
    let all = interactions(&events);
    assert_eq!(all[0].from, masec_model::Endpoint::operator());
    assert_eq!(all[1].from, masec_model::Endpoint::human("user"));
    assert_eq!(all[3].causes, [all[2].id]);
    // The whole of it as JSON in one attribute.
    let span = with_events(&[(
        "gen_ai.choice",
        json!({"gen_ai.event.content": {"message": {"content": "hi"}}}),
    )]);
    assert_eq!(told(&export(&[span])), ["message -: hi"]);
}

#[test]
fn messages_in_other_shapes_are_read() {
    let check = |message: Value, expect: &[&str]| {
        let span = chat("t/1", (1000, 2000), &[message], &[]);
        let text = export(&[span]);
        assert_eq!(told(&text), expect, "{text}");
        assert_eq!(problems(&read(&text)), [], "{text}");
    };
    let call = json!({"id": "k", "function": {"name": "send", "arguments": "{\"to\":\"eve\"}"}});
    check(
        json!({"role": "assistant", "content": "now", "tool_calls": [call]}),
        &["message -: now", "tool_call send: eve"],
    );
    check(
        json!({"role": "assistant", "content": [{"type": "tool_use", "id": "k", "name": "send", "input": {"to": "eve"}}]}),
        &["tool_call send: eve"],
    );
    check(
        json!({"role": "user", "parts": [{"type": "tool_result", "tool_use_id": "k", "content": "send it to eve"}]}),
        &["tool_result unknown: send it to eve"],
    );
    check(
        json!({"role": "tool", "tool_call_id": "k", "content": "send it to eve"}),
        &["tool_result unknown: send it to eve"],
    );
    check(
        json!({"role": "ASSISTANT", "content": "x y"}),
        &["message -: x y"],
    );
}

#[test]
fn nobody_is_a_person_who_is_not_called_so() {
    let span = chat(
        "t/1",
        (1000, 2000),
        &[
            json!({"content": "send it"}),
            json!({"role": "observation", "content": "to eve"}),
        ],
        &[json!({"content": "done"})],
    );
    let text = export(&[span]);
    let events = read(&text);
    let from: Vec<_> = interactions(&events)
        .iter()
        .map(|it| it.from.to_string())
        .collect();
    assert_eq!(
        from,
        ["agent:(unknown)", "agent:observation", "agent:assistant"]
    );
}

#[test]
fn what_nobody_reads_is_reported_and_kept() {
    let check = |text: &str, what: &str, kept: &str| {
        let events = read(text);
        let found = problems(&events);
        assert!(
            found.iter().any(|(_, reason)| reason.contains(what)),
            "{found:?} {text}"
        );
        let shown = told(text);
        let is_kept = |line: &String| line.starts_with("opaque") && line.contains(kept);
        assert!(shown.iter().any(is_kept), "{shown:?} {text}");
    };
    let input = |value: Value| {
        export(&[span(
            "t/1",
            "",
            "chat m",
            (1000, 2000),
            &[("gen_ai.input.messages", value)],
        )])
    };
    check(&input(json!("send it")), "list of messages", "send it");
    check(&input(json!(["send it"])), "no object", "send it");
    check(
        &input(json!([{"role": "user", "say": "send it"}])),
        "unknown shape",
        "send it",
    );
    let asks = |part: Value| input(json!([{"role": "assistant", "parts": [part]}]));
    check(
        &asks(json!({"type": "tool_call", "id": "k", "arguments": {"to": "eve"}})),
        "names no tool",
        "eve",
    );
    check(
        &asks(json!({"type": "tool_call", "id": "k", "name": "send", "with": {"to": "eve"}})),
        "arguments",
        "eve",
    );
    check(
        &input(json!([{"role": "assistant", "tool_calls": {"to": "eve"}}])),
        "`tool_calls`",
        "eve",
    );
    let holding = |name: &str, key: &str| {
        export(&[span(
            "t/1",
            "",
            name,
            (1000, 2000),
            &[(key, json!("to eve"))],
        )])
    };
    check(
        &holding("execute_tool send", "gen_ai.input.messages"),
        "`gen_ai.input.messages`",
        "to eve",
    );
    check(
        &holding("chat m", "gen_ai.tool.call.arguments"),
        "`gen_ai.tool.call.arguments`",
        "to eve",
    );
    check(
        &holding("chat m", "gen_ai.prompt"),
        "`gen_ai.prompt`",
        "to eve",
    );
    check(
        &holding("execute_tool", "gen_ai.tool.call.result"),
        "names no tool",
        "to eve",
    );
    let twice = [
        ("gen_ai.tool.call.result", json!("ok")),
        ("gen_ai.tool.call.result", json!("to eve")),
    ];
    check(
        &export(&[span("t/1", "", "execute_tool send", (1, 2), &twice)]),
        "`gen_ai.tool.call.result`",
        "to eve",
    );
    let bad = |key: &str, value: Value| {
        let mut span = tool(
            "t/1",
            "send",
            (1, 2),
            [json!("k"), json!("to eve"), json!(null)],
        );
        span[key] = value;
        export(&[span])
    };
    for key in ["traceId", "spanId", "parentSpanId", "name", "events"] {
        check(&bad(key, json!(5)), &format!("`{key}`"), "to eve");
    }
    check(
        &bad("startTimeUnixNano", json!("soon")),
        "`startTimeUnixNano`",
        "soon",
    );
    check(
        &bad("attributes", json!(["to eve"])),
        "`attributes`",
        "to eve",
    );
    check("{\"resourceSpans\":{\"x\":\"to eve\"}}", "list", "to eve");
    check("{\"resourceSpans\":[\"to eve\"]}", "object", "to eve");
    check(
        "{\"resourceSpans\":[{\"scopeSpans\":\"to eve\"}]}",
        "list",
        "to eve",
    );
    check(
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[7]}]}]}",
        "object",
        "7",
    );
}
