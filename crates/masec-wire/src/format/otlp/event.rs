//! Events on spans that hold messages: several in an attribute, or one an event, as older conventions have it.

use std::borrow::Cow;

use masec_model::Span;

use super::span::{Attributes, INPUT, Nanos, OUTPUT, SYSTEM, unwrapped};
use crate::json::{Entry, Json, Node};

/// An event on a span.
#[derive(Debug)]
pub(super) struct Event<'a> {
    pub(super) time: Option<Nanos>,
    pub(super) name: &'a str,
    pub(super) attributes: Attributes<'a>,
}

/// Under which an event may keep the message itself.
const BODIES: [&str; 2] = ["message", "gen_ai.event.content"];

impl Event<'_> {
    /// Whether there is anything in it to be told.
    pub(super) fn has_messages(&self) -> bool {
        let messages = [INPUT, OUTPUT, SYSTEM];
        let has = |key: &&str| self.attributes.get(key).is_some();
        self.is_message() || messages.iter().any(has)
    }

    /// Whether it is a message itself.
    pub(super) fn is_message(&self) -> bool {
        self.role().is_some()
    }

    /// Whether an attribute is read, of those that come once.
    pub(super) fn reads(&self, key: &str) -> bool {
        [INPUT, OUTPUT, SYSTEM].contains(&key)
            || self.is_message() && (BODIES.contains(&key) || is_member(key))
    }

    /// Whose message the event is, if it is one.
    fn role(&self) -> Option<&'static str> {
        Some(match self.name {
            "gen_ai.system.message" => "system",
            "gen_ai.user.message" => "user",
            "gen_ai.assistant.message" | "gen_ai.choice" => "assistant",
            "gen_ai.tool.message" => "tool",
            _ => return None,
        })
    }

    /// The message that it is, as histories have it.
    pub(super) fn message(&self, depth: usize) -> Option<Node<'static>> {
        let mut entries = vec![entry("role", Json::Text(Cow::Borrowed(self.role()?)))];
        gather(self.attributes.entries(), depth, &mut entries);
        Some(Node {
            span: Span::default(),
            json: Json::Map(entries),
        })
    }
}

fn entry(key: &str, json: Json<'static>) -> Entry<'static> {
    let span = Span::default();
    Entry {
        key: Cow::Owned(key.to_owned()),
        at: span,
        node: Node { span, json },
    }
}

/// The members of a message, whatever they were wrapped in. Whose it is the event's name says.
fn gather(from: &[Entry<'_>], depth: usize, to: &mut Vec<Entry<'static>>) {
    for Entry { key, node, .. } in from {
        let key: &str = key;
        if BODIES.contains(&key) {
            match tree(node, depth).json {
                Json::Map(inner) => gather(&inner, depth, to),
                json => to.push(entry("content", json)),
            }
        } else if key == "content" {
            let parts = parts(node, depth);
            let json = parts.unwrap_or_else(|| node.clone().into_owned()).json;
            to.push(entry(key, json));
        } else if is_member(key) {
            to.push(entry(key, tree(node, depth).json));
        }
    }
}

/// Whether an attribute is a member of the message that an event is.
fn is_member(key: &str) -> bool {
    !key.starts_with("gen_ai.") && !matches!(key, "role" | "event.name")
}

/// The parts of a message that were recorded as JSON in a text.
pub(super) fn parts(content: &Node<'_>, depth: usize) -> Option<Node<'static>> {
    Some(tree(content, depth)).filter(are_parts)
}

/// A value, or the list or object that was recorded as JSON in a text.
fn tree(node: &Node<'_>, depth: usize) -> Node<'static> {
    let tree = unwrapped(node, depth);
    if matches!(tree.json, Json::List(_) | Json::Map(_)) {
        tree.into_owned().into_owned()
    } else {
        node.clone().into_owned()
    }
}

fn are_parts(node: &Node<'static>) -> bool {
    node.as_list().is_some_and(|parts| {
        !parts.is_empty() && parts.iter().all(|part| part.get("type").is_some())
    })
}
