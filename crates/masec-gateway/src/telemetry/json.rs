//! Spans as OTLP/JSON, and what they have in common with metrics.

use masec_model::Timestamp;
use serde_json::{Value, json};

use super::span::{Attribute, Span};

/// The kind of a span of who serves a request.
const SERVER: u8 = 2;
/// The status of a span that failed.
const FAILED: u8 = 2;
/// The flags of a span say whether its parent is in another process: all of ours are.
const REMOTE_PARENT: u32 = 0x300;

/// One export.
pub(super) fn export(spans: &[Span], instance: &str) -> String {
    json!({"resourceSpans": [{
        "resource": resource(instance),
        "scopeSpans": [{
            "scope": scope(),
            "spans": spans.iter().map(span).collect::<Vec<_>>(),
        }],
    }]})
    .to_string()
}

/// Who tells.
pub(super) fn resource(instance: &str) -> Value {
    json!({"attributes": [
        attribute("service.name", text("masec")),
        attribute("service.version", text(env!("CARGO_PKG_VERSION"))),
        attribute("service.instance.id", text(instance)),
    ]})
}

/// What in it does.
pub(super) fn scope() -> Value {
    json!({"name": "masec.gateway", "version": env!("CARGO_PKG_VERSION")})
}

fn span(span: &Span) -> Value {
    let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
    let attributes = span.attributes.iter();
    let mut said = json!({
        "traceId": hex(&span.context.trace),
        "spanId": hex(&span.context.span),
        "name": span.name,
        "kind": SERVER,
        "startTimeUnixNano": nanos(span.start),
        "endTimeUnixNano": nanos(span.end),
        "attributes": attributes.map(|(key, said)| attribute(key, value(said))).collect::<Vec<_>>(),
    });
    if let Some(parent) = span.parent {
        said["parentSpanId"] = hex(&parent.span).into();
        said["flags"] = REMOTE_PARENT.into();
    }
    if span.failed {
        said["status"] = json!({"code": FAILED});
    }
    said
}

/// OTLP/JSON writes 64-bit numbers as texts.
pub(super) fn nanos(time: Timestamp) -> String {
    (i128::from(time.0) * 1_000).to_string()
}

pub(super) fn attribute(key: &str, value: impl Into<Value>) -> Value {
    json!({"key": key, "value": value.into()})
}

fn value(attribute: &Attribute) -> Value {
    match attribute {
        Attribute::Text(said) => text(said),
        Attribute::Texts(said) => {
            json!({"arrayValue": {"values": said.iter().map(|said| text(said)).collect::<Vec<_>>()}})
        }
        Attribute::Truth(truth) => json!({"boolValue": truth}),
    }
}

pub(super) fn text(said: &str) -> Value {
    json!({"stringValue": said})
}
