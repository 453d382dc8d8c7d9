//! OpenTelemetry traces in OTLP/JSON, by the semantic conventions for generative AI and for MCP (status: development;
//! names are constants here since they still move).
//!
//! One export object holds spans of one or more traces, and a trace may come in several. A chat span repeats the whole
//! conversation as its input each time, an agent span repeats what its chat spans say, an MCP span repeats the tool span
//! around it: each thing said or done becomes one interaction, at the moment when it was first recorded.

mod calls;
mod dialect;
mod digest;
mod event;
mod gather;
mod heard;
mod list;
pub(crate) mod live;
mod message;
mod names;
mod order;
mod proto;
mod span;
mod story;

use super::{Format, FormatInfo};
use crate::json::{Json, Node};

pub(crate) use gather::Gathered;

pub(crate) const INFO: FormatInfo = FormatInfo {
    format: Format::Otlp,
    about: "OpenTelemetry traces in OTLP/JSON with generative AI and MCP spans: one export an object, one a line or a whole file",
    looks: "objects with `resourceSpans`",
    example: r#"{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"01","spanId":"02","name":"chat m","attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},{"key":"gen_ai.output.messages","value":{"stringValue":"[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"done\"}]}]"}}]}]}]}]}"#,
};

const NAME: &str = "otlp";

/// Whether an object is an export of spans.
pub(crate) fn is_export(node: &Node<'_>) -> bool {
    EXPORT.iter().any(|key| node.get(key).is_some())
}

/// Something in an export that is not what should stand there.
struct Flaw<'n, 'a> {
    node: &'n Node<'a>,
    what: &'static str,
}

const EXPORT: [&str; 2] = ["resourceSpans", "resource_spans"];
const SCOPES: [&str; 3] = ["scopeSpans", "scope_spans", "instrumentationLibrarySpans"];

/// The trace that a span is of.
fn trace_id<'n>(span: &'n Node<'_>) -> &'n str {
    let id = span.text("traceId").or(span.text("trace_id"));
    id.unwrap_or_default()
}

/// A span, and the resource that it is of.
type Of<'n, 'a> = (&'n Node<'a>, Option<&'n Node<'a>>);

/// The spans of an export, and what in it is no list of objects where there should be one.
fn spans<'n, 'a>(export: &'n Node<'a>) -> (Vec<Of<'n, 'a>>, Vec<Flaw<'n, 'a>>) {
    let (mut spans, mut flaws) = (Vec::new(), Vec::new());
    for resource in members(export, &EXPORT, &mut flaws) {
        let about = resource.get("resource");
        for scope in members(resource, &SCOPES, &mut flaws) {
            let here = members(scope, &["spans"], &mut flaws);
            spans.extend(here.into_iter().map(|span| (span, about)));
        }
    }
    (spans, flaws)
}

/// The objects in the lists under these keys.
fn members<'n, 'a>(
    node: &'n Node<'a>,
    keys: &[&str],
    flaws: &mut Vec<Flaw<'n, 'a>>,
) -> Vec<&'n Node<'a>> {
    let mut all: Vec<&'n Node<'a>> = Vec::new();
    for list in keys.iter().filter_map(|key| node.get(key)) {
        match &list.json {
            Json::List(nodes) => all.extend(nodes),
            Json::Null => {}
            _ => flaws.push(Flaw {
                node: list,
                what: "what should be a list in an export of spans is none",
            }),
        }
    }
    let flawed = all.iter().filter(|node| node.as_map().is_none());
    flaws.extend(flawed.map(|&node| Flaw {
        node,
        what: "what should be an object in an export of spans is none",
    }));
    all.retain(|node| node.as_map().is_some());
    all
}
