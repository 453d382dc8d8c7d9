//! OpenTelemetry: what a collector on OpenTelemetry's own types is sent of requests, and of what the gateway counts.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::a2a::{agent_of_node, job, with_peers};
use crate::here::{Here, Running, peers, python};
use crate::{TASK, call, clients, done, runtime};

const PARENT: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
const KEY: &str = "the collector's key";

/// A collector; its address, and what it prints.
fn collector() -> (Running, String, BufReader<std::process::ChildStdout>) {
    let mut child: Child = Command::new(python())
        .arg(peers().join("collector.py"))
        .arg(json!({"key": KEY}).to_string())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python, which `make peers` needs too");
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let mut address = String::new();
    lines.read_line(&mut address).unwrap();
    assert!(address.starts_with("http://"), "`make peers` first");
    (Running(child), address.trim().to_owned(), lines)
}

/// The next span of this name.
fn span(lines: &mut BufReader<std::process::ChildStdout>, name: &str) -> Value {
    told(lines, |line| line["name"] == name)
}

/// The next that is this one, of all that the collector was sent.
fn told(lines: &mut BufReader<std::process::ChildStdout>, is_it: impl Fn(&Value) -> bool) -> Value {
    loop {
        let mut line = String::new();
        assert!(lines.read_line(&mut line).unwrap() > 0, "it never came");
        let line: Value = serde_json::from_str(&line).unwrap();
        assert!(line.get("refused").is_none(), "{line}");
        if is_it(&line) {
            return line;
        }
    }
}

/// Configuration that sends to this collector.
fn exporting(address: &str) -> String {
    format!("[otlp.export]\nurl = \"{address}\"\nheaders = {{ \"authorization\" = \"{KEY}\" }}\n")
}

#[test]
fn a_collector_sees_who_asked_for_what_and_what_was_decided() {
    let (_collector, address, mut lines) = collector();
    let more = format!(
        "[otlp.export]\nurl = \"{address}\"\nheaders = {{ \"authorization\" = \"{KEY}\" }}\n"
    );
    let here = Here::new("telemetry", &more);
    runtime().block_on(async {
        let client = here.client("clerk's key").await;
        let mut read = call("read_letter", &json!({"name": "offsite"}), Some(TASK));
        let meta = read.meta.as_mut().unwrap();
        meta.insert("traceparent".to_owned(), json!(PARENT));
        let (error, text) = done(&client, read).await;
        assert!(!error, "{text}");
        let attack = json!({"recipient": "harvest@collector.example", "body": "Ann, Bob, Cleo"});
        let (error, _) = done(&client, call("send_email", &attack, Some(TASK))).await;
        assert!(error);
    });
    let first = span(&mut lines, "initialize");
    assert_eq!(first["service"], "masec");
    let read = span(&mut lines, "tools/call read_letter");
    assert_eq!(read["trace"], "4bf92f3577b34da6a3ce929d0e0e4736");
    assert_eq!(read["parent"], "00f067aa0ba902b7");
    assert_eq!(read["kind"], 2);
    assert_eq!(read["status"], 0);
    assert!(read["took"].as_i64().unwrap() > 0);
    let said = &read["attributes"];
    for (key, value) in [
        ("mcp.method.name", "tools/call"),
        ("gen_ai.operation.name", "execute_tool"),
        ("gen_ai.tool.name", "read_letter"),
        ("gen_ai.conversation.id", "t1"),
        ("masec.agent", "clerk"),
        ("masec.server", "office"),
        ("masec.decision", "allow"),
    ] {
        assert_eq!(said[key], value, "{key} in {said}");
    }
    let held = span(&mut lines, "tools/call send_email");
    assert_eq!(held["parent"], Value::Null);
    assert_eq!(held["status"], 2);
    assert_eq!(held["attributes"]["masec.decision"], "hold");
    assert_eq!(held["attributes"]["error.type"], "hold");
    let rules = held["attributes"]["masec.rules"].as_array().unwrap();
    assert!(!rules.is_empty(), "{held}");
    // It is the hold that an operator sees.
    let id = held["attributes"]["masec.interaction.id"].as_str().unwrap();
    let waiting = here.held();
    assert!(waiting.iter().any(|one| one["id"] == id), "{waiting:?}");
    // Content stays here, and so does what the person wants.
    for text in ["harvest", "offsite", "Ann", "What date"] {
        assert!(!read.to_string().contains(text) && !held.to_string().contains(text));
    }
    let metrics = here.metrics();
    assert!(
        metrics.contains("masec_otlp_spans_total{outcome=\"dropped\"} 0"),
        "{metrics}"
    );
    assert!(metrics.contains("masec_forgotten_total{what=\"passages\"} 0"));
}

#[test]
fn the_place_in_a_trace_is_carried_on_to_the_server() {
    let (_collector, address, mut lines) = collector();
    let command = json!(["python3", peers().join("echo_meta.py")]);
    let more = format!(
        "[[servers]]\nname = \"echo\"\ncommand = {command}\n[[endpoints]]\npath = \"/mcp/echo\"\nservers = [\"echo\"]\n\
         [otlp.export]\nurl = \"{address}\"\nheaders = {{ \"authorization\" = \"{KEY}\" }}\ncontents = true\n"
    );
    let here = Here::new("traceparent", &more);
    let told = runtime().block_on(async {
        let client = here.client_at("/mcp/echo", "clerk's key").await;
        let (error, text) = done(&client, call("echo", &json!({"said": "blue"}), Some(TASK))).await;
        assert!(!error, "{text}");
        serde_json::from_str::<Value>(&text).unwrap()
    });
    let sent = span(&mut lines, "tools/call echo");
    let place = told["traceparent"]
        .as_str()
        .unwrap_or_else(|| panic!("{told}"));
    let (trace, id) = (
        sent["trace"].as_str().unwrap(),
        sent["span"].as_str().unwrap(),
    );
    assert_eq!(place, format!("00-{trace}-{id}-01"));
    assert!(told.get("masec/task").is_none(), "{told}");
    // The operator wants content in this one.
    assert_eq!(
        sent["attributes"]["gen_ai.tool.call.arguments"],
        r#"{"arguments":{"said":"blue"},"name":"echo"}"#
    );
    assert!(
        sent["attributes"]["gen_ai.tool.call.result"]
            .as_str()
            .unwrap()
            .contains("traceparent")
    );
}

/// With a collector that is not there nothing waits, and what is lost is counted.
#[test]
fn a_collector_that_is_not_there_delays_nobody() {
    let more = "[otlp.export]\nurl = \"http://127.0.0.1:9\"\nqueue = 4\n";
    let here = Here::new("no-collector", more);
    let begun = std::time::Instant::now();
    runtime().block_on(async {
        let client = here.client("clerk's key").await;
        for _ in 0..50 {
            let letter = json!({"name": "plain"});
            let (error, _) = done(&client, call("read_letter", &letter, None)).await;
            assert!(!error);
        }
    });
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn a_collector_gets_the_numbers_that_prometheus_reads() {
    let (_collector, address, mut lines) = collector();
    let here = Here::new(
        "otlp-metrics",
        &format!("{}metrics_seconds = 1\n", exporting(&address)),
    );
    runtime().block_on(async {
        let client = here.client("clerk's key").await;
        for _ in 0..3 {
            let (error, text) = done(
                &client,
                call("read_letter", &json!({"name": "plain"}), None),
            )
            .await;
            assert!(!error, "{text}");
        }
    });
    let allowed = |metrics: &str| -> i64 {
        let line = "masec_interactions_total{effect=\"allow\"} ";
        let found = metrics.lines().find_map(|it| it.strip_prefix(line));
        found.unwrap().parse().unwrap()
    };
    let read = allowed(&here.metrics());
    assert!(read >= 6, "{read}");
    let value = |metric: &Value, key: &str, of: &str| {
        let points = metric["points"].as_array().unwrap();
        let point = points.iter().find(|point| point["attributes"][key] == of);
        point.unwrap_or_else(|| panic!("{metric}"))["value"]
            .as_i64()
            .unwrap()
    };
    let counted = told(&mut lines, |line| {
        line["metric"] == "masec.interactions" && value(line, "masec.effect", "allow") >= read
    });
    assert_eq!(value(&counted, "masec.effect", "allow"), read);
    assert_eq!(value(&counted, "masec.effect", "deny"), 0);
    assert_eq!(counted["service"], "masec");
    assert_eq!(counted["unit"], "{interaction}");
    // A sum since the start that only grows, and says since when.
    assert_eq!(
        (&counted["kind"], &counted["temporality"]),
        (&json!("sum"), &json!(2))
    );
    assert!(counted["points"][0]["took"].as_i64().unwrap() > 0);
    let took = told(&mut lines, |line| {
        line["metric"] == "masec.decision.duration"
    });
    assert_eq!(
        (&took["kind"], &took["unit"]),
        (&json!("histogram"), &json!("s"))
    );
    let calls = took["points"].as_array().unwrap();
    let calls = calls
        .iter()
        .find(|it| it["attributes"]["masec.interaction.kind"] == "tool_call");
    let calls = calls.unwrap_or_else(|| panic!("{took}"));
    assert_eq!(calls["value"], 3);
    let buckets = calls["buckets"].as_array().unwrap();
    assert_eq!(buckets.iter().filter_map(Value::as_i64).sum::<i64>(), 3);
    assert_eq!(buckets.len(), calls["bounds"].as_array().unwrap().len() + 1);
    // What became of an export stands in the next one.
    let of_exports = told(&mut lines, |line| {
        line["metric"] == "masec.otlp.metrics" && value(line, "masec.outcome", "exported") >= 1
    });
    assert_eq!(value(&of_exports, "masec.outcome", "failed"), 0);
}

#[test]
fn an_agent_that_asks_another_has_a_span() {
    let (_collector, address, mut lines) = collector();
    let (process, jim) = agent_of_node(&json!({"name": "Jim"}));
    let more = with_peers(&[("jim", &jim, "")]) + &exporting(&address);
    let here = Here::new("telemetry-a2a", &more);
    let steps = json!([
        {"do": "send", "text": "say hello"},
        {"do": "get", "task": "$task"},
        {"do": "get", "task": "nobody-has-this"},
    ]);
    let seen = job(
        &["node"],
        &here.url("/a2a/jim"),
        Some("clerk's key"),
        &steps,
    );
    let sent = span(&mut lines, "invoke_agent jim");
    let said = &sent["attributes"];
    for (key, value) in [
        ("gen_ai.operation.name", "invoke_agent"),
        ("gen_ai.agent.name", "jim"),
        ("masec.protocol", "a2a"),
        ("masec.agent", "clerk"),
        ("masec.server", "jim"),
        ("masec.decision", "allow"),
    ] {
        assert_eq!(said[key], value, "{key} in {said}: {seen}");
    }
    assert_eq!(
        (&sent["status"], &sent["kind"]),
        (&json!(0), &json!(2)),
        "{sent}"
    );
    assert!(sent["took"].as_i64().unwrap() > 0);
    // What is not this agent's to ask about does not go on, and its span says so.
    let refused = told(&mut lines, |line| {
        line["attributes"]["masec.rules"] == json!(["foreign-task"])
    });
    assert_eq!(refused["status"], 2, "{refused}");
    assert!(refused["attributes"].get("gen_ai.operation.name").is_none());
    // A request to an agent that is gone is not answered.
    drop(process);
    job(
        &["node"],
        &here.url("/a2a/jim"),
        Some("clerk's key"),
        &json!([{"do": "send", "text": "say hello"}]),
    );
    let failed = told(&mut lines, |line| line["name"] == "invoke_agent jim");
    assert_eq!(
        failed["attributes"]["error.type"], "not_answered",
        "{failed}"
    );
}

#[test]
fn what_a_server_asks_of_an_agent_has_a_span() {
    let (_collector, address, mut lines) = collector();
    let everything = "node_modules/@modelcontextprotocol/server-everything/dist/index.js";
    let everything = json!(["node", peers().join(everything), "stdio"]);
    let server = format!(
        "[[servers]]\nname = \"everything\"\ncommand = {everything}\n[[endpoints]]\npath = \"/mcp/everything\"\nservers = [\"everything\"]\n"
    );
    let here = Here::new("telemetry-back", &(server + &exporting(&address)));
    let steps = json!([
        {"do": "call", "tool": "trigger-sampling-request", "arguments": {"prompt": "hello", "maxTokens": 9}},
    ]);
    let seen = clients::job(&here, &clients::classic(), "/mcp/everything", &steps);
    assert!(!seen["sampled"].as_array().unwrap().is_empty(), "{seen}");
    let asked = span(&mut lines, "sampling/createMessage");
    let said = &asked["attributes"];
    for (key, value) in [
        ("mcp.method.name", "sampling/createMessage"),
        ("masec.asked_by", "server"),
        ("masec.agent", "clerk"),
        ("masec.server", "everything"),
        ("masec.decision", "allow"),
    ] {
        assert_eq!(said[key], value, "{key} in {said}");
    }
    assert_eq!(asked["status"], 0, "{asked}");
    let called = span(&mut lines, "tools/call trigger-sampling-request");
    // It was asked within the call, and answered before it.
    assert!(called["took"].as_i64() > asked["took"].as_i64());
    assert!(called["attributes"].get("masec.asked_by").is_none());
}
