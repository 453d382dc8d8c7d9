//! What messages and calls hold, as leaves.

use masec_model::{Leaf, Shape, Span, Value};

use super::NAME;
use super::act::Answer;
use crate::flatten::{Leaves, index};
use crate::json::{self, Json, Node};
use crate::sink::Sink;
use crate::{Limits, record};

/// Whether leaves were over the limit, and whether a text lost its end.
pub(super) type Bounds = (bool, bool);

/// Reports content past the limits, and keeps its first bytes.
pub(super) fn report((overflow, cut): Bounds, node: &Node<'_>, line: u64, sink: &mut Sink) {
    if overflow {
        let reason = format!("more than {} leaves in one interaction", sink.limits.leaves);
        sink.opaque(NAME, line, reason, node.written().as_bytes());
    } else if cut {
        let reason = format!("a text of more than {} bytes is cut", sink.limits.text);
        sink.opaque(NAME, line, reason, node.written().as_bytes());
    }
}

/// The words of a message: one text, or parts. Spans of several text parts run on as if nothing stood between them.
pub(crate) fn words(content: &Node<'_>, leaves: &mut Leaves<'_>) {
    words_but(content, is_act, leaves);
}

/// As [`words`], without the parts that become interactions of their own.
pub(crate) fn words_but(
    content: &Node<'_>,
    is_act: impl Fn(&Node<'_>) -> bool,
    leaves: &mut Leaves<'_>,
) {
    match &content.json {
        Json::Text(text) if !text.is_empty() => running("", text, leaves),
        Json::List(parts) => {
            for (place, part) in parts.iter().enumerate() {
                let mut path = String::new();
                if parts.len() > 1 {
                    index(&mut path, place);
                }
                match text_of(part) {
                    Some(text) => {
                        running(&path, text, leaves);
                        leaves.base = leaves.base.map(|base| base + text.len());
                    }
                    None if is_act(part) => {}
                    None => {
                        let base = leaves.base.take();
                        leaves.json(&mut path, part);
                        leaves.base = base;
                    }
                }
            }
        }
        Json::Null | Json::Text(_) => {}
        _ => {
            leaves.base = None;
            leaves.json(&mut String::new(), content);
        }
    }
}

fn running(path: &str, text: &str, leaves: &mut Leaves<'_>) {
    if !text.is_empty() {
        let at = Span::new(0, text.len());
        leaves.push(path, Value::Text(text.to_owned()), Shape::Running, at);
    }
}

/// The text of a part that is text.
fn text_of<'n>(part: &'n Node<'_>) -> Option<&'n str> {
    if let Some(text) = part.as_text() {
        return Some(text);
    }
    match part.text("type") {
        None | Some("text" | "input_text" | "output_text") => {
            part.text("text").or_else(|| part.text("content"))
        }
        Some(_) => None,
    }
}

/// Whether a part of a span's messages is a call, a result or a thought, which become interactions of their own.
fn is_act(part: &Node<'_>) -> bool {
    matches!(
        part.text("type"),
        Some("tool_use" | "tool_result" | "tool_call" | "tool_call_response" | "reasoning")
    )
}

/// Arguments: a tree, or a tree in a string, or a string that is none.
pub(crate) fn arguments_of(arguments: Option<&Node<'_>>, sink: &Sink) -> (Vec<Leaf>, Bounds) {
    let Some(arguments) = arguments else {
        return (Vec::new(), (false, false));
    };
    let mut leaves = Leaves::new(&sink.limits, None);
    match arguments.as_text() {
        None if arguments.json == Json::Null => {}
        None => leaves.arguments(arguments),
        Some(text) => match json::parse(text, sink.limits.depth()) {
            Ok(tree) => {
                leaves.base = Some(0);
                leaves.arguments(&tree);
            }
            Err(_) => {
                leaves.base = Some(0);
                running("", text, &mut leaves);
            }
        },
    }
    (leaves.leaves, (leaves.overflow, leaves.cut))
}

/// What a tool answered: records become fields, and an `error` is a leaf of its own.
pub(super) fn result_of(answer: &Answer<'_, '_>, sink: &Sink) -> (Vec<Leaf>, Bounds) {
    let mut leaves = Leaves::new(&sink.limits, Some(0));
    if let Some(content) = answer.content {
        answer_of(content, &mut leaves, &sink.limits);
    }
    if let Some(error) = answer.error.filter(|e| e.json != Json::Null) {
        leaves.base = None;
        match error.as_text() {
            Some("") => {}
            Some(text) => {
                let shape = record::shape_of(text);
                let value = Value::Text(text.to_owned());
                leaves.push("error", value, shape, Span::default());
            }
            None => leaves.json(&mut "error".to_owned(), error),
        }
    }
    (leaves.leaves, (leaves.overflow, leaves.cut))
}

/// The content of a tool's answer, in text, in parts or as a tree.
pub(crate) fn answer_of(content: &Node<'_>, leaves: &mut Leaves<'_>, limits: &Limits) {
    match &content.json {
        Json::Text(text) => record::read(text, "", leaves, limits),
        Json::List(parts) if parts.iter().any(|part| text_of(part).is_some()) => {
            for (place, part) in parts.iter().enumerate() {
                let mut path = String::new();
                if parts.len() > 1 {
                    index(&mut path, place);
                }
                if let Some(text) = text_of(part) {
                    record::read(text, &path, leaves, limits);
                    leaves.base = leaves.base.map(|base| base + text.len());
                } else {
                    let base = leaves.base.take();
                    leaves.json(&mut path, part);
                    leaves.base = base;
                }
            }
        }
        Json::Null => {}
        _ => {
            leaves.base = None;
            leaves.json(&mut String::new(), content);
        }
    }
}
