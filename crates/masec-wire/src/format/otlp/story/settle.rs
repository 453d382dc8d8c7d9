//! What spans say that others may say too: the input and output of steps are told only where nobody else tells them.

use super::{Memory, Role, role, tool_of};
use crate::format::otlp::dialect::is_text;
use crate::format::otlp::names::is_of_agents;
use crate::format::otlp::span::{
    ARGUMENTS, Attributes, DOCUMENTS, INPUT, OUTPUT, RESULT, Recorded, SYSTEM, tree,
};

const MESSAGES: [&str; 3] = [INPUT, OUTPUT, SYSTEM];

/// The attributes that are read of a span.
pub(super) fn reads(span: &Recorded<'_>) -> &'static [&'static str] {
    match role(span) {
        Role::Agent | Role::Model => &MESSAGES,
        Role::Tool | Role::Mcp if tool_of(span).is_some() => &[ARGUMENTS, RESULT],
        // What is read of it is a resource, if anything.
        Role::Mcp if span.attributes.text("mcp.method.name") == Some("resources/read") => {
            &[DOCUMENTS, RESULT]
        }
        Role::Retrieval => &[DOCUMENTS, RESULT],
        Role::Tool | Role::Mcp | Role::Other => &[],
    }
}

/// Whether a span is of an agent, a model or a tool.
pub(super) fn is_about_agents(span: &Recorded<'_>) -> bool {
    let named = |attributes: &Attributes<'_>| {
        let mut entries = attributes.entries().iter();
        entries.any(|entry| is_of_agents(&entry.key))
    };
    named(&span.attributes)
        || span
            .events
            .iter()
            .any(|event| event.has_messages() || named(&event.attributes))
}

/// Takes in what is told, and makes messages of what else is to be told, the outermost spans first.
pub(super) fn settle(
    spans: &mut [Recorded<'_>],
    parents: &[Option<usize>],
    memory: &mut Memory,
    depth: usize,
) {
    let heard = &mut memory.heard;
    for span in &*spans {
        let read = reads(span).iter();
        for node in read.filter_map(|key| span.attributes.get(key)) {
            heard.hear(node);
        }
        if role(span) == Role::Other {
            continue;
        }
        for event in &span.events {
            let messages = MESSAGES.iter();
            for node in messages.filter_map(|key| event.attributes.get(key)) {
                heard.hear(node);
            }
            if let Some(message) = event.message(depth) {
                heard.hear(&message);
            }
        }
    }
    let about: Vec<bool> = spans.iter().map(is_about_agents).collect();
    let inside: Vec<bool> = (0..spans.len())
        .map(|place| is_inside(&about, parents, place))
        .collect();
    let mut order: Vec<usize> = (0..spans.len()).collect();
    order.sort_by_key(|&place| spans.get(place).and_then(|span| span.start));
    for place in order {
        let Some(span) = spans.get_mut(place) else {
            continue;
        };
        let spare = std::mem::take(&mut span.spare);
        let first = !inside.get(place).copied().unwrap_or_default();
        let told = [
            (INPUT, &spare.input, spare.asked(first, depth)),
            (OUTPUT, &spare.output, spare.answered(depth)),
        ];
        for (key, value, messages) in told {
            let (Some(value), Some(messages)) = (value, messages) else {
                continue;
            };
            // One text is news however short it is.
            if heard.is_news(value, is_text(&tree(value, depth))) {
                heard.hear(&messages);
                span.attributes.put(key, messages);
            }
        }
    }
}

/// Whether a span that is of agents is around this one.
fn is_inside(about: &[bool], parents: &[Option<usize>], place: usize) -> bool {
    let mut at = place;
    for _ in 0..super::ANCESTORS {
        let Some(parent) = parents.get(at).copied().flatten() else {
            return false;
        };
        if about.get(parent).copied().unwrap_or_default() {
            return true;
        }
        at = parent;
    }
    // Whatever is around it, it is not the first.
    true
}
