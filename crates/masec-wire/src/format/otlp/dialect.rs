//! What instrumentation writes that does not go by the conventions, put into the conventions' attributes, so that one story is
//! told of all. What is taken is gone from where it stood; what stays is found by whoever looks for what nobody reads.

mod indexed;
mod kinds;
mod logfire;
mod openinference;
mod traceloop;
mod vercel;

use std::borrow::Cow;

use masec_model::Span;

use super::span::{ARGUMENTS, Attributes, RESULT, tree};
use crate::json::{Entry, Json, Node};

pub(super) use kinds::{Spare, is_schema, is_text};

/// Other names for what the conventions have.
const NAMES: [(&str, &str); 15] = [
    ("ai.toolCall.name", TOOL),
    ("ai.toolCall.id", CALL_ID),
    ("ai.toolCall.args", ARGUMENTS),
    ("ai.toolCall.input", ARGUMENTS),
    ("ai.toolCall.result", RESULT),
    ("ai.toolCall.output", RESULT),
    ("tool_arguments", ARGUMENTS),
    ("tool_response", RESULT),
    ("gen_ai.tool.arguments", ARGUMENTS),
    ("gen_ai.tool.args", ARGUMENTS),
    ("gen_ai.tool.result", RESULT),
    ("gcp.vertex.agent.tool_call_args", ARGUMENTS),
    ("gcp.vertex.agent.tool_response", RESULT),
    ("agent.name", AGENT),
    ("agent_name", AGENT),
];

const AGENT: &str = "gen_ai.agent.name";
const OPERATION: &str = "gen_ai.operation.name";
const TOOL: &str = "gen_ai.tool.name";
const CALL_ID: &str = "gen_ai.tool.call.id";

/// Puts what a span says in other words into the conventions' own; what it says that may be said elsewhere too.
pub(super) fn read<'a>(attributes: &mut Attributes<'a>, name: &str, depth: usize) -> Spare<'a> {
    for (from, to) in NAMES {
        rename(attributes, from, to);
    }
    openinference::read(attributes);
    traceloop::read(attributes, depth);
    vercel::read(attributes, depth);
    let spare = logfire::read(attributes, depth);
    kinds::read(attributes, name, depth, spare)
}

/// The same of an event on a span.
pub(super) fn read_event(attributes: &mut Attributes<'_>, depth: usize) {
    traceloop::read(attributes, depth);
}

/// Moves an attribute to a name that is free.
fn rename(attributes: &mut Attributes<'_>, from: &str, to: &'static str) {
    if attributes.get(to).is_none()
        && let Some(node) = attributes.take(from)
    {
        attributes.put(to, node);
    }
}

/// Takes an attribute that is an object or a list, or one in a text.
fn take_tree<'a>(attributes: &mut Attributes<'a>, key: &str, depth: usize) -> Option<Node<'a>> {
    let tree = tree(attributes.get(key)?, depth);
    if !matches!(tree.json, Json::List(_) | Json::Map(_)) {
        return None;
    }
    attributes.take(key);
    Some(tree)
}

/// Takes a member out of an object, if it is of this sort.
fn take_member_if<'a>(
    map: &mut Node<'a>,
    key: &str,
    is: impl Fn(&Node<'a>) -> bool,
) -> Option<Node<'a>> {
    map.get(key)
        .is_some_and(is)
        .then(|| take_member(map, key))?
}

/// Takes a member out of an object.
fn take_member<'a>(map: &mut Node<'a>, key: &str) -> Option<Node<'a>> {
    let Json::Map(entries) = &mut map.json else {
        return None;
    };
    let place = entries.iter().rposition(|entry| entry.key == key)?;
    Some(entries.remove(place).node)
}

fn is_empty(node: &Node<'_>) -> bool {
    match &node.json {
        Json::Null => true,
        Json::Text(text) => text.is_empty(),
        Json::List(nodes) => nodes.is_empty(),
        Json::Map(entries) => entries.is_empty(),
        Json::Bool(_) | Json::Number(_) => false,
    }
}

fn node(json: Json<'_>) -> Node<'_> {
    Node {
        span: Span::default(),
        json,
    }
}

fn text(text: &str) -> Node<'static> {
    node(Json::Text(Cow::Owned(text.to_owned())))
}

fn list(nodes: Vec<Node<'_>>) -> Node<'_> {
    node(Json::List(nodes))
}

fn map<'a>(members: Vec<(&'static str, Node<'a>)>) -> Node<'a> {
    let entries = members.into_iter().map(|(key, node)| Entry {
        key: Cow::Borrowed(key),
        at: Span::default(),
        node,
    });
    node(Json::Map(entries.collect()))
}
