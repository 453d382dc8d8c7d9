//! What in a span nobody reads: it is reported, and kept as something that could not be read.

use super::{Role, Story, UNNAMED, role, tool_of};
use crate::format::otlp::NAME;
use crate::format::otlp::message::Said;
use crate::format::otlp::span::{ARGUMENTS, DOCUMENTS, INPUT, OUTPUT, RESULT, SYSTEM};
use crate::json::Node;
use crate::sink::Sink;

const MESSAGES: [&str; 3] = [INPUT, OUTPUT, SYSTEM];

impl Story<'_, '_> {
    /// Reports what a span holds besides what is told of it.
    pub(super) fn unread(&self, place: usize, sink: &mut Sink) {
        let span = &self.spans[place];
        if !span.flaws.is_empty() {
            let reason = format!(
                "a span whose `{}` is not of its type",
                span.flaws.join("`, `")
            );
            self.opaque(place, reason, &[span.node], sink);
        }
        let role = role(span);
        let tool = tool_of(span);
        let read: &[&str] = match role {
            Role::Agent | Role::Model => &MESSAGES,
            Role::Tool | Role::Mcp if tool.is_some() => &[ARGUMENTS, RESULT],
            // What is read of it is a resource, if anything.
            Role::Mcp if span.attributes.text("mcp.method.name") == Some("resources/read") => {
                &[DOCUMENTS, RESULT]
            }
            Role::Retrieval => &[DOCUMENTS, RESULT],
            Role::Tool | Role::Mcp | Role::Other => &[],
        };
        if matches!(role, Role::Tool | Role::Mcp) && tool == Some(UNNAMED) {
            let reason = "a call that names no tool".to_owned();
            self.opaque(place, reason, &[span.node], sink);
        }
        let here = span.attributes.unread(read);
        let events = span.events.iter();
        let all = events.flat_map(|event| event.attributes.unread(&MESSAGES));
        let all: Vec<_> = here.into_iter().chain(all).collect();
        if let Some((first, _)) = all.first() {
            let reason = match all.len() {
                1 => format!("the attribute `{first}` holds what is not read in such a span"),
                more => format!(
                    "the attribute `{first}` and {} more hold what is not read in such a span",
                    more - 1
                ),
            };
            let nodes: Vec<_> = all.iter().map(|(_, node)| *node).collect();
            self.opaque(place, reason, &nodes, sink);
        }
    }

    /// Reports what in a message nobody took.
    pub(super) fn unread_of(&self, place: usize, said: &Said<'_, '_>, sink: &mut Sink) {
        for (what, node) in &said.unread {
            self.opaque(place, (*what).to_owned(), &[*node], sink);
        }
    }

    pub(super) fn opaque(
        &self,
        place: usize,
        reason: String,
        nodes: &[&Node<'_>],
        sink: &mut Sink,
    ) {
        let mut bytes = String::new();
        for node in nodes {
            // Past this no more is kept anyhow.
            if bytes.len() < sink.limits.opaque {
                node.write(&mut bytes);
                bytes.push('\n');
            }
        }
        let line = self.spans[place].line;
        sink.opaque(NAME, line, reason, bytes.trim_end().as_bytes());
    }
}
