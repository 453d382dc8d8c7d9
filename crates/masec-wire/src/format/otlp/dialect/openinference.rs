//! OpenInference: messages as an attribute a member. (What its kinds of spans take in and give out is read beside that of
//! others, see [`kinds`](super::kinds).)

use super::{indexed, is_empty, list, map, node, take_member};
use crate::format::otlp::span::{Attributes, DOCUMENTS, INPUT, OUTPUT};
use crate::json::{Json, Node};

pub(super) fn read(attributes: &mut Attributes<'_>) {
    for (prefix, to) in [
        ("llm.input_messages.", INPUT),
        ("llm.output_messages.", OUTPUT),
    ] {
        if attributes.get(to).is_none()
            && let Some(messages) = indexed::take(attributes, prefix)
        {
            attributes.put(to, each(messages, message));
        }
    }
    if attributes.get(DOCUMENTS).is_none()
        && let Some(documents) = indexed::take(attributes, "retrieval.documents.")
    {
        let document = |it| inner(it, "document");
        attributes.put(DOCUMENTS, each(documents, document));
    }
}

fn each<'a>(nodes: Node<'a>, of: impl Fn(Node<'a>) -> Node<'a>) -> Node<'a> {
    match nodes.json {
        Json::List(nodes) => list(nodes.into_iter().map(of).collect()),
        json => node(json),
    }
}

/// What an item wraps, if that is all of it.
fn inner<'a>(mut item: Node<'a>, key: &str) -> Node<'a> {
    match take_member(&mut item, key) {
        Some(inner) if is_empty(&item) => inner,
        Some(inner) => list(vec![inner, item]),
        None => item,
    }
}

/// A message as chat completions have it.
fn message(item: Node<'_>) -> Node<'_> {
    let mut message = inner(item, "message");
    let calls = take_member(&mut message, "tool_calls");
    let contents = take_member(&mut message, "contents");
    let function = take_member(&mut message, "function_call_name");
    let arguments = take_member(&mut message, "function_call_arguments_json");
    let Json::Map(entries) = &mut message.json else {
        return message;
    };
    let mut members = Vec::new();
    if let Some(calls) = calls {
        members.push(("tool_calls", each(calls, |it| inner(it, "tool_call"))));
    }
    if let Some(contents) = contents {
        members.push(("parts", each(contents, |it| inner(it, "message_content"))));
    }
    if function.is_some() || arguments.is_some() {
        let call = [("name", function), ("arguments", arguments)];
        let call = call.into_iter().filter_map(|(key, it)| Some((key, it?)));
        members.push(("function_call", map(call.collect())));
    }
    if let Json::Map(more) = map(members).json {
        entries.extend(more);
    }
    message
}
