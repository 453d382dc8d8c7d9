//! What in a span nobody reads: it is reported, and kept as something that could not be read.

use std::collections::BTreeSet;

use super::settle::{is_about_agents, reads};
use super::{Role, Story, UNNAMED, role, tool_of};
use crate::format::otlp::NAME;
use crate::format::otlp::dialect::is_schema;
use crate::format::otlp::message::Said;
use crate::format::otlp::names::{Sort, is_aside};
use crate::format::otlp::span::{ARGUMENTS, Attributes, DOCUMENTS, INPUT, OUTPUT, RESULT, SYSTEM};
use crate::json::Node;
use crate::sink::Sink;

/// Attributes that hold content, whatever it is.
const CONTENT: [&str; 6] = [INPUT, OUTPUT, SYSTEM, ARGUMENTS, RESULT, DOCUMENTS];

/// How deep a description of arguments is looked at.
const SCHEMA: usize = 64;

/// Whether an attribute holds messages as conventions before these had them, on a span or one a message.
fn is_older(key: &str) -> bool {
    ["gen_ai.prompt", "gen_ai.completion"].iter().any(|older| {
        let rest = key
            .strip_prefix(older)
            .map(|rest| rest.strip_prefix('.').unwrap_or(rest));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit()))
    })
}

impl<'a> Story<'_, 'a> {
    /// Reports what a span holds besides what is told of it.
    pub(super) fn unread(&mut self, place: usize, sink: &mut Sink) {
        let spans = self.spans;
        let span = &spans[place];
        if !span.flaws.is_empty() {
            let reason = format!(
                "a span whose `{}` is not of its type",
                span.flaws.join("`, `")
            );
            self.opaque(place, reason, &[span.node], sink);
        }
        let (role, tool) = (role(span), tool_of(span));
        if matches!(role, Role::Tool | Role::Mcp) && tool == Some(UNNAMED) {
            let reason = "a call that names no tool".to_owned();
            self.opaque(place, reason, &[span.node], sink);
        }
        let is_about_agents = is_about_agents(span);
        let read = reads(span);
        // What fills a template is in the prompt that comes of it.
        let is_filled = span.attributes.get(INPUT).is_some();
        let is_read =
            |key: &str| read.contains(&key) || is_filled && key.starts_with("llm.prompt_template.");
        let mut all = self.unread_in(&span.attributes, is_read, is_about_agents);
        for event in &span.events {
            let is_read = |key: &str| role != Role::Other && event.reads(key);
            all.extend(self.unread_in(&event.attributes, is_read, is_about_agents));
        }
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
            // It was kept once.
            for node in nodes {
                self.memory.heard.hear(node);
            }
        }
    }

    /// The attributes of a span or an event that hold content which is neither read nor told elsewhere.
    fn unread_in<'n>(
        &self,
        attributes: &'n Attributes<'a>,
        is_read: impl Fn(&str) -> bool,
        is_about_agents: bool,
    ) -> Vec<(&'n str, &'n Node<'a>)> {
        let heard = &self.memory.heard;
        let mut seen = BTreeSet::new();
        let mut unread = Vec::new();
        for entry in attributes.entries() {
            let (key, node) = (&*entry.key, &entry.node);
            let is_first = seen.insert(key);
            if is_first && is_read(key) {
                continue;
            }
            let sort = Sort::of(key);
            let is_content = if CONTENT.contains(&key) {
                true
            } else if is_older(key) {
                heard.is_news(node, true)
            } else if sort == Sort::Unknown {
                is_about_agents && !is_aside(key) && heard.is_news(node, false)
            } else {
                // What describes arguments is none.
                let is_described = sort == Sort::Tool && is_schema(node, SCHEMA);
                !is_described && heard.is_news(node, sort == Sort::Tool)
            };
            if is_content {
                unread.push((key, node));
            }
        }
        unread
    }

    /// Reports a trace of which nothing was told.
    pub(super) fn silent(&self, sink: &mut Sink) {
        let Some(first) = self.spans.first() else {
            return;
        };
        let is_silent = !self.memory.any;
        // Of what runs, there are traces of everything.
        if is_silent && (!self.memory.live || self.spans.iter().any(is_about_agents)) {
            let reason = "nothing of the trace is read: no span tells what an agent, a model or a tool said or did";
            sink.problem(first.line, reason);
        }
    }

    /// Reports a span of a tool that says neither what was given nor what came back, once for the trace.
    pub(super) fn bare(&mut self, place: usize, tool: &str, sink: &mut Sink) {
        if !std::mem::replace(&mut self.memory.bare, true) {
            let reason = format!(
                "a span of the tool `{tool}` has neither arguments nor a result: what was called with is not known"
            );
            sink.problem(self.spans[place].line, reason);
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
