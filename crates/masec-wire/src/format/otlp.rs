//! OpenTelemetry traces in OTLP/JSON, by the semantic conventions for generative AI and for MCP (status: development;
//! names are constants here since they still move).
//!
//! One export object holds spans of one or more traces, and a trace may come in several. A chat span repeats the whole conversation as its input each time, an
//! agent span repeats what its chat spans say, an MCP span repeats the tool span around it: each thing said or done
//! becomes one interaction, at the moment when it was first recorded.

mod calls;
mod digest;
mod gather;
mod list;
pub(crate) mod live;
mod message;
mod order;
mod proto;
mod span;
mod story;

use super::{Format, FormatInfo};
use crate::json::Node;

pub(crate) use gather::Gathered;

pub(crate) const INFO: FormatInfo = FormatInfo {
    format: Format::Otlp,
    about: "OpenTelemetry traces in OTLP/JSON with generative AI and MCP spans: one export an object, one a line or a whole file",
    looks: "objects with `resourceSpans`",
    example: r#"{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"01","spanId":"02","name":"chat m","attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}}]}]}]}]}"#,
};

const NAME: &str = "otlp";

/// Whether an object is an export of spans.
pub(crate) fn is_export(node: &Node<'_>) -> bool {
    resource_spans(node).is_some()
}

fn resource_spans<'n, 'a>(node: &'n Node<'a>) -> Option<&'n [Node<'a>]> {
    ["resourceSpans", "resource_spans"]
        .iter()
        .find_map(|key| node.get(key)?.as_list())
}

/// The trace that a span is of.
fn trace_id<'n>(span: &'n Node<'_>) -> &'n str {
    let id = span.text("traceId").or(span.text("trace_id"));
    id.unwrap_or_default()
}

/// The spans of an export, each with the resource that it is of.
fn spans<'n, 'a>(node: &'n Node<'a>) -> Vec<(&'n Node<'a>, Option<&'n Node<'a>>)> {
    let mut spans = Vec::new();
    for resource in resource_spans(node).unwrap_or_default() {
        let about = resource.get("resource");
        for scope in members(
            resource,
            &["scopeSpans", "scope_spans", "instrumentationLibrarySpans"],
        ) {
            spans.extend(members(scope, &["spans"]).iter().map(|span| (span, about)));
        }
    }
    spans
}

fn members<'n, 'a>(node: &'n Node<'a>, keys: &[&str]) -> &'n [Node<'a>] {
    keys.iter()
        .find_map(|key| node.get(key)?.as_list())
        .unwrap_or_default()
}
