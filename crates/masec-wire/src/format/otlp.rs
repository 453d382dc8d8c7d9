//! OpenTelemetry traces in OTLP/JSON, by the semantic conventions for generative AI and for MCP (status: development;
//! names are constants here since they still move).
//!
//! One export object holds one or more traces. A chat span repeats the whole conversation as its input each time, an
//! agent span repeats what its chat spans say, an MCP span repeats the tool span around it: each thing said or done
//! becomes one interaction, at the moment when it was first recorded.

mod calls;
mod digest;
mod list;
pub(crate) mod live;
mod message;
mod order;
mod proto;
mod span;
mod story;

use std::collections::BTreeMap;

use super::{Format, FormatInfo};
use crate::json::Node;
use crate::sink::{Sink, tail};
use span::{Attributes, Recorded};
use story::{Memory, Story};

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

/// Reads one export: its traces, in the order in which they appear.
pub(crate) fn object(node: &Node<'_>, line: u64, sink: &mut Sink) {
    let mut order: Vec<&str> = Vec::new();
    let mut traces: BTreeMap<&str, Trace<'_>> = BTreeMap::new();
    for (span, about) in spans(node) {
        let id = span.text("traceId").or(span.text("trace_id")).unwrap_or("");
        let trace = traces.entry(id).or_insert_with(|| {
            order.push(id);
            Trace {
                resource: about,
                spans: Vec::new(),
            }
        });
        let step = u32::try_from(trace.spans.len()).unwrap_or(u32::MAX);
        trace.spans.push(Recorded::new(span, about, step));
    }
    for id in order {
        if let Some(trace) = traces.remove(id) {
            one(id, &trace, line, sink);
        }
    }
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

struct Trace<'a> {
    resource: Option<&'a Node<'a>>,
    spans: Vec<Recorded<'a>>,
}

fn one(id: &str, trace: &Trace<'_>, line: u64, sink: &mut Sink) {
    sink.begin(NAME, Some(id));
    let mut metadata = serde_json::Map::new();
    metadata.insert("trace_id".into(), id.into());
    if let Some(resource) = trace.resource {
        let attributes = Attributes::of(resource).to_value();
        metadata.insert("resource".into(), attributes);
    }
    Story::new(&trace.spans, line, Memory::default()).tell(sink);
    sink.end(tail(metadata.into()));
}

fn members<'n, 'a>(node: &'n Node<'a>, keys: &[&str]) -> &'n [Node<'a>] {
    keys.iter()
        .find_map(|key| node.get(key)?.as_list())
        .unwrap_or_default()
}
