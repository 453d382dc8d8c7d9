use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc;

use http::{HeaderMap, HeaderValue};
use masec_wire::Limits;
use masec_wire::mcp::Frame;
use serde_json::Value;

use super::*;

/// A collector that answers as `answers` says, one request after the other, and hands on what it was told.
fn collector(answers: Vec<&'static str>) -> (SocketAddr, mpsc::Receiver<(String, Value)>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        for answer in answers {
            let (mut stream, _) = listener.accept().expect("a connection");
            let (head, body) = request(&mut stream);
            let _ = tell.send((head, serde_json::from_slice(&body).unwrap_or_default()));
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    (address, told)
}

fn request(stream: &mut TcpStream) -> (String, Vec<u8>) {
    let (mut bytes, mut chunk) = (Vec::new(), [0; 4096]);
    loop {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        if let Some(end) = text.find("\r\n\r\n") {
            let length = text.split("content-length: ").nth(1);
            let length = length.and_then(|rest| rest.split("\r\n").next()?.parse().ok());
            if bytes.len() >= end + 4 + length.unwrap_or(0) {
                return (text[..end].to_owned(), bytes.split_off(end + 4));
            }
        }
        let read = stream.read(&mut chunk).expect("a request");
        assert!(read > 0, "the request breaks off");
        bytes.extend_from_slice(&chunk[..read]);
    }
}

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
const BUSY: &str = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
const NO: &str = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
const PARTLY: &str =
    "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"partialSuccess\":{\"rejectedSpans\":\"1\"}}";

fn started(address: SocketAddr, queue: usize) -> (Telemetry, Exporter) {
    let mut headers = HeaderMap::new();
    headers.insert("x-key", HeaderValue::from_static("k"));
    let export = Export {
        url: format!("http://{address}/v1/traces")
            .parse()
            .expect("an address"),
        headers,
        contents: false,
        queue,
        metrics_url: http::Uri::default(),
        metrics_every: None,
    };
    let client = Upstreams::new(16).expect("certificates");
    Telemetry::start(Some(&export), &client)
}

const CALL: &str = r#"{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"send_email","arguments":{"to":"a@b.example"},"_meta":{"traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"}}}"#;

fn begin(telemetry: &Telemetry) -> Begun {
    let frame = Frame::parse(CALL.as_bytes(), &Limits::default()).expect("a message");
    let agents = ["clerk".into()];
    let about = About {
        agents: &agents,
        server: "office",
    };
    telemetry.begin(&frame, None, about)
}

fn counts(telemetry: &Telemetry) -> [u64; 3] {
    telemetry
        .counts()
        .expect("counts")
        .all()
        .map(|(_, count)| count)
}

fn attribute<'v>(span: &'v Value, key: &str) -> &'v Value {
    let all = span["attributes"].as_array().expect("attributes");
    let found = all.iter().find(|one| one["key"] == key);
    &found.unwrap_or_else(|| panic!("{key} in {span:#}"))["value"]
}

#[tokio::test]
async fn spans_are_sent_again_where_the_collector_is_busy() {
    let (address, told) = collector(vec![BUSY, OK]);
    let (telemetry, exporter) = started(address, 16);
    let answer = br#"{"jsonrpc":"2.0","id":7,"result":{"content":[],"isError":true}}"#;
    let answer = Frame::parse(answer, &Limits::default()).expect("a message");
    begin(&telemetry).answered(&answer);
    exporter.finish().await;
    assert_eq!(counts(&telemetry), [1, 0, 0]);
    let (head, first) = told.recv().expect("a request");
    assert!(head.starts_with("post /v1/traces"), "{head}");
    assert!(head.contains("x-key: k"), "{head}");
    let (_, second) = told.recv().expect("a request");
    assert_eq!(first, second);
    let span = &first["resourceSpans"][0]["scopeSpans"][0]["spans"][0];
    assert_eq!(span["name"], "tools/call send_email");
    assert_eq!(span["traceId"], "4bf92f3577b34da6a3ce929d0e0e4736");
    assert_eq!(span["parentSpanId"], "00f067aa0ba902b7");
    assert_eq!(span["status"]["code"], 2);
    for (key, text) in [
        ("mcp.method.name", "tools/call"),
        ("gen_ai.operation.name", "execute_tool"),
        ("gen_ai.tool.name", "send_email"),
        ("jsonrpc.request.id", "7"),
        ("masec.agent", "clerk"),
        ("masec.server", "office"),
        ("masec.decision", "allow"),
        ("error.type", "tool_error"),
    ] {
        assert_eq!(attribute(span, key)["stringValue"], text, "{key}");
    }
    assert!(
        !first.to_string().contains("a@b.example"),
        "content stays here"
    );
}

#[tokio::test]
async fn what_a_collector_does_not_take_is_counted() {
    let (address, _told) = collector(vec![NO]);
    let (telemetry, exporter) = started(address, 16);
    drop(begin(&telemetry));
    exporter.finish().await;
    assert_eq!(counts(&telemetry), [0, 0, 1]);
    let (address, told) = collector(vec![PARTLY]);
    let (telemetry, exporter) = started(address, 16);
    drop(begin(&telemetry));
    drop(begin(&telemetry));
    exporter.finish().await;
    assert_eq!(counts(&telemetry), [1, 0, 1]);
    let (_, body) = told.recv().expect("a request");
    let spans = &body["resourceSpans"][0]["scopeSpans"][0]["spans"];
    // What nobody answered says so.
    assert_eq!(
        attribute(&spans[1], "error.type")["stringValue"],
        "not_answered"
    );
}

#[tokio::test]
async fn nobody_waits_for_a_collector_that_hangs() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let (telemetry, exporter) = started(listener.local_addr().expect("an address"), 2);
    let begun = std::time::Instant::now();
    for _ in 0..1_000 {
        drop(begin(&telemetry));
        tokio::task::yield_now().await;
    }
    assert!(
        begun.elapsed() < Duration::from_secs(2),
        "{:?}",
        begun.elapsed()
    );
    assert!(counts(&telemetry)[1] > 400, "{:?}", counts(&telemetry));
    drop(exporter);
}

#[test]
fn without_a_collector_there_are_no_spans() {
    let telemetry = Telemetry::default();
    assert!(begin(&telemetry).context().is_none());
    assert!(telemetry.counts().is_none());
}
