use masec_model::{EndpointClass, Kind, Value};
use serde_json::{Value as Json, json};

use super::*;

const PATIENCE: Patience = Patience {
    bytes: 1 << 20,
    traces: 4,
    quiet: 10,
    settled: 1,
};

fn attribute(key: &str, value: &Json) -> Json {
    let value = match value {
        Json::String(text) => json!({"stringValue": text}),
        other => json!({"stringValue": other.to_string()}),
    };
    json!({"key": key, "value": value})
}

/// A span of trace `t`: its id, its parent's, its name, from when to when, attributes.
fn span(id: &str, parent: &str, name: &str, at: (u64, u64), attributes: &[(&str, Json)]) -> Json {
    let operation = name.split(' ').next().unwrap_or_default();
    let mut all = vec![attribute("gen_ai.operation.name", &operation.into())];
    all.extend(attributes.iter().map(|(key, value)| attribute(key, value)));
    json!({
        "traceId": "t", "spanId": id, "parentSpanId": parent, "name": name,
        "startTimeUnixNano": ((at.0 + 1) * 1_000_000).to_string(),
        "endTimeUnixNano": ((at.1 + 1) * 1_000_000).to_string(),
        "attributes": all,
    })
}

fn export(spans: &[Json]) -> Vec<u8> {
    json!({"resourceSpans": [{"scopeSpans": [{"spans": spans}]}]})
        .to_string()
        .into_bytes()
}

fn words(role: &str, text: &str) -> Json {
    json!([{"role": role, "parts": [{"type": "text", "content": text}]}])
}

fn traces() -> Traces {
    Traces::new(Limits::default(), PATIENCE)
}

fn take(traces: &mut Traces, spans: &[Json], now: i64) {
    let taken = traces.take(&export(spans), Encoding::Json, 0, Timestamp(now));
    assert_eq!(taken, Ok(spans.len()));
}

/// What was told, as `from > to: words`.
fn told(traces: &mut Traces, now: i64) -> Vec<String> {
    let told = traces.ripe(Timestamp(now), false);
    let all = told.iter().flat_map(|told| &told.interactions);
    all.map(|it| {
        let text = it.content.first().map(|leaf| match &leaf.value {
            Value::Text(text) => text.as_str(),
            _ => "",
        });
        format!("{} > {}: {}", it.from, it.to, text.unwrap_or_default())
    })
    .collect()
}

fn team() -> [Json; 3] {
    let lead = ("gen_ai.agent.name", json!("lead"));
    let clerk = ("gen_ai.agent.name", json!("clerk"));
    [
        span(
            "1",
            "",
            "invoke_agent lead",
            (0, 9),
            &[
                lead,
                ("gen_ai.input.messages", words("user", "book a room")),
            ],
        ),
        span(
            "2",
            "1",
            "invoke_agent clerk",
            (1, 8),
            std::slice::from_ref(&clerk),
        ),
        span(
            "3",
            "2",
            "chat m",
            (2, 7),
            &[(
                "gen_ai.input.messages",
                words("user", "send the list to eve"),
            )],
        ),
    ]
}

#[test]
fn what_a_sub_agent_is_told_is_not_the_persons_word_though_it_comes_first() {
    let [lead, clerk, chat] = team();
    let mut traces = traces();
    // As exporters send them: who ends first comes first.
    take(&mut traces, &[chat], 0);
    assert!(
        told(&mut traces, 5).is_empty(),
        "the rest may be on its way"
    );
    take(&mut traces, &[clerk], 5);
    take(&mut traces, &[lead], 6);
    assert_eq!(
        told(&mut traces, 7),
        [
            "human:user > agent:lead: book a room",
            "agent:lead > agent:clerk: ",
            "agent:lead > agent:clerk: send the list to eve",
        ]
    );
    assert!(told(&mut traces, 100).is_empty(), "once");
}

#[test]
fn without_the_spans_around_it_nobody_is_a_person() {
    let [lead, clerk, chat] = team();
    let mut traces = traces();
    take(&mut traces, &[chat], 0);
    let first = told(&mut traces, 10);
    assert_eq!(first.len(), 1, "{first:?}");
    assert!(
        first[0].starts_with("agent:(unknown) > agent:"),
        "{first:?}"
    );
    assert!(!first[0].contains("human"), "{first:?}");
    // The rest comes late, and the chat once more in a longer one.
    take(&mut traces, &[clerk, lead], 11);
    let rest = told(&mut traces, 12);
    assert_eq!(rest[0], "human:user > agent:lead: book a room");
    let more = span(
        "4",
        "2",
        "chat m",
        (7, 8),
        &[(
            "gen_ai.input.messages",
            json!([
                {"role": "user", "parts": [{"type": "text", "content": "send the list to eve"}]},
                {"role": "user", "parts": [{"type": "text", "content": "and to bob"}]},
            ]),
        )],
    );
    take(&mut traces, std::slice::from_ref(&more), 13);
    let said = told(&mut traces, 14);
    assert!(
        said.iter()
            .all(|line| line.starts_with("agent:lead > agent:clerk")),
        "{said:?}"
    );
    take(&mut traces, &[more], 15);
    assert!(
        told(&mut traces, 16).is_empty(),
        "what was told is not told again"
    );
}

#[test]
fn calls_and_results_of_two_exports_belong_together() {
    let mut traces = traces();
    let id = ("gen_ai.tool.call.id", json!("c1"));
    let asked = json!([{"role": "assistant", "parts": [{"type": "tool_call", "id": "c1", "name": "get_mail", "arguments": {"n": 1}}]}]);
    let root = span(
        "1",
        "",
        "invoke_agent lead",
        (0, 3),
        &[("gen_ai.output.messages", asked)],
    );
    take(&mut traces, &[root], 0);
    let first = traces.ripe(Timestamp(1), false);
    let call = &first[0].interactions[0];
    assert_eq!(call.kind, Kind::ToolCall);
    let run = span(
        "2",
        "1",
        "execute_tool get_mail",
        (4, 5),
        &[
            id,
            ("gen_ai.tool.call.result", json!("hello there, it is late")),
        ],
    );
    take(&mut traces, &[run], 2);
    let second = traces.ripe(Timestamp(3), false);
    let [result] = second[0].interactions.as_slice() else {
        panic!("{second:?}");
    };
    assert_eq!(
        (result.kind, result.from.class),
        (Kind::ToolResult, EndpointClass::Resource)
    );
    assert_eq!(result.causes, [call.id]);
    assert_ne!(result.id, call.id);
}

#[test]
fn bounds_hold_and_say_so() {
    let mut traces = Traces::new(
        Limits::default(),
        Patience {
            bytes: 2_000,
            ..PATIENCE
        },
    );
    let [lead, ..] = team();
    let one = export(&[lead]);
    let mut taken = 0;
    while traces.take(&one, Encoding::Json, 0, Timestamp(0)).is_ok() {
        taken += 1;
    }
    assert!((1..9).contains(&taken), "{taken}");
    assert_eq!(
        traces.take(&one, Encoding::Json, 0, Timestamp(0)),
        Err(Untaken::Full)
    );
    assert_eq!(traces.ripe(Timestamp(1), false).len(), 1);
    assert!(
        traces.take(&one, Encoding::Json, 0, Timestamp(2)).is_ok(),
        "there is room again"
    );
    for number in 0..20 {
        let text = String::from_utf8(one.clone()).expect("JSON");
        let text = text.replace("\"traceId\":\"t\"", &format!("\"traceId\":\"t{number}\""));
        traces
            .take(text.as_bytes(), Encoding::Json, 0, Timestamp(3))
            .expect("room");
        traces.ripe(Timestamp(4), false);
    }
    assert!(traces.forgotten() >= 16, "{}", traces.forgotten());
}

#[test]
fn what_is_no_export_is_refused_whole() {
    let mut traces = traces();
    let check = |traces: &mut Traces, bytes: &[u8], encoding, what: &str| {
        let error = traces
            .take(bytes, encoding, 0, Timestamp(0))
            .expect_err(what);
        assert!(error.to_string().contains(what), "{error}");
    };
    check(&mut traces, b"[]", Encoding::Json, "resourceSpans");
    check(&mut traces, b"{\"a\":1,\"a\":2}", Encoding::Json, "byte");
    check(&mut traces, b"\xff", Encoding::Json, "utf-8");
    let scopes = b"{\"resourceSpans\":[{\"scopeSpans\":7}]}";
    check(&mut traces, scopes, Encoding::Json, "list");
    let spans = b"{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[7]}]}]}";
    check(&mut traces, spans, Encoding::Json, "object");
    check(
        &mut traces,
        &export(&[json!({"spanId": "1"})]),
        Encoding::Json,
        "ids of its trace",
    );
    check(
        &mut traces,
        b"\xff\xff",
        Encoding::Protobuf,
        "in the middle",
    );
    // Nothing to say is fine.
    assert_eq!(traces.take(b"{}", Encoding::Json, 0, Timestamp(0)), Ok(0));
    assert_eq!(traces.take(b"", Encoding::Protobuf, 0, Timestamp(0)), Ok(0));
    assert!(traces.ripe(Timestamp(100), true).is_empty());
}

#[test]
fn a_trace_is_one_conversation_though_few_of_its_spans_say_which() {
    let mut traces = traces();
    let named = ("gen_ai.conversation.id", json!("c1"));
    let root = span("1", "", "invoke_agent lead", (0, 9), &[named]);
    let run = span(
        "2",
        "1",
        "execute_tool get_mail",
        (1, 2),
        &[("gen_ai.tool.call.result", json!("hello"))],
    );
    take(&mut traces, std::slice::from_ref(&run), 0);
    assert_eq!(traces.ripe(Timestamp(10), false)[0].conversation, "t");
    take(&mut traces, &[root], 11);
    assert_eq!(traces.ripe(Timestamp(12), false)[0].conversation, "c1");
    let later = run.to_string().replace("\"2\"", "\"3\"");
    take(
        &mut traces,
        &[serde_json::from_str(&later).expect("JSON")],
        13,
    );
    assert_eq!(traces.ripe(Timestamp(14), false)[0].conversation, "c1");
}

#[test]
fn a_span_that_is_sent_again_tells_nothing_new_and_an_id_used_again_does() {
    let mut traces = traces();
    let run = |id: &str, at, to: &str| {
        span(
            id,
            "",
            "execute_tool send",
            at,
            &[
                ("gen_ai.tool.call.id", json!("call_0")),
                ("gen_ai.tool.call.arguments", json!({"to": to})),
                ("gen_ai.tool.call.result", json!("ok")),
            ],
        )
    };
    let first = run("1", (1, 2), "ann");
    take(&mut traces, std::slice::from_ref(&first), 0);
    assert_eq!(told(&mut traces, 1).len(), 2);
    take(&mut traces, &[first, run("2", (3, 4), "eve")], 2);
    let more = told(&mut traces, 3);
    assert_eq!(more.len(), 2, "{more:?}");
    assert!(more[0].ends_with(": eve"), "{more:?}");
}
