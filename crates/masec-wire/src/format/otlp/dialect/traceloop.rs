//! OpenLLMetry, and others that write prompts and completions as it does: an attribute a member of a message, or the messages
//! as JSON in one attribute of a span or an event.

use super::{indexed, list, map, take_member_if, take_tree, text};
use crate::format::otlp::event;
use crate::format::otlp::heard::says;
use crate::format::otlp::span::{Attributes, INPUT, OUTPUT};
use crate::json::{Json, Node};

pub(super) fn read(attributes: &mut Attributes<'_>, depth: usize) {
    for (older, to) in [("gen_ai.prompt", INPUT), ("gen_ai.completion", OUTPUT)] {
        if attributes.get(to).is_some() {
            continue;
        }
        if let Some(messages) = indexed::take(attributes, &format!("{older}.")) {
            attributes.put(to, with_parts(messages, depth));
        } else if let Some(tree) = take_tree(attributes, older, depth) {
            match messages(tree) {
                Ok(messages) => attributes.put(to, messages),
                Err(tree) => attributes.put(older, tree),
            }
        }
    }
}

/// Messages whose lists of parts were written as JSON in a text.
fn with_parts(mut messages: Node<'_>, depth: usize) -> Node<'_> {
    if let Json::List(all) = &mut messages.json {
        for message in all {
            if let Some(content) = message.get_mut("content")
                && let Some(parts) = event::parts(content, depth)
            {
                *content = parts;
            }
        }
    }
    messages
}

/// A message, or a list of them, alone or as the one member of an object; else the tree as it was.
pub(super) fn messages(mut tree: Node<'_>) -> Result<Node<'_>, Node<'_>> {
    if is_message(&tree) {
        return Ok(unwrapped(list(vec![tree])));
    }
    if let Json::Map(entries) = &tree.json {
        let is_all = entries.len() == 1;
        let are_all = |it: &Node<'_>| is_all && are_messages(it);
        return match take_member_if(&mut tree, "messages", are_all) {
            Some(messages) => Ok(unwrapped(messages)),
            None => Err(tree),
        };
    }
    match are_messages(&tree) {
        true => Ok(unwrapped(tree)),
        false => Err(tree),
    }
}

fn are_messages(node: &Node<'_>) -> bool {
    let all = node.as_list().unwrap_or_default();
    !all.is_empty() && all.iter().all(is_message)
}

fn is_message(item: &Node<'_>) -> bool {
    let has_role = body(item).is_some_and(|it| it.text("role").is_some());
    (has_role || kind(item).is_some()) && !says_more(item)
}

/// What there may be around a message.
const AROUND: [&str; 2] = ["message", "kwargs"];

/// Whether what is around a message says something too.
fn says_more(item: &Node<'_>) -> bool {
    let is_around = |key: &&&str| item.get(key).is_some_and(|it| it.as_map().is_some());
    let Some(around) = AROUND.iter().find(is_around) else {
        return false;
    };
    let mut members = item.as_map().unwrap_or_default().iter();
    members.any(|it| it.key != *around && says(&it.node))
}

fn body<'n, 'a>(item: &'n Node<'a>) -> Option<&'n Node<'a>> {
    let mut inner = AROUND.iter().filter_map(|key| item.get(key));
    let inner = inner.find(|it| it.as_map().is_some());
    inner.or_else(|| item.as_map().is_some().then_some(item))
}

/// Whose a message of LangChain's is.
fn kind(item: &Node<'_>) -> Option<&'static str> {
    let body = body(item)?;
    body.get("content")?;
    match body.text("type")? {
        "human" => Some("user"),
        "ai" | "AIMessageChunk" => Some("assistant"),
        "system" => Some("system"),
        "tool" => Some("tool"),
        _ => None,
    }
}

/// Messages without what is around each.
fn unwrapped(messages: Node<'_>) -> Node<'_> {
    let Json::List(all) = messages.json else {
        return messages;
    };
    let each = all.into_iter().map(|mut item| {
        let role = kind(&item);
        let is_body = |it: &Node<'_>| it.as_map().is_some();
        let mut around = AROUND.iter();
        if let Some(inner) = around.find_map(|key| take_member_if(&mut item, key, is_body)) {
            item = inner;
        }
        match (role, &mut item.json) {
            (Some(role), Json::Map(entries)) if !entries.iter().any(|it| it.key == "role") => {
                if let Json::Map(more) = map(vec![("role", text(role))]).json {
                    entries.extend(more);
                }
                item
            }
            _ => item,
        }
    });
    list(each.collect())
}

/// What stands for a message without a role of its own.
pub(super) fn message<'a>(role: Option<&'static str>, content: Node<'a>) -> Node<'a> {
    let mut members = vec![("content", content)];
    members.extend(role.map(|role| ("role", text(role))));
    list(vec![map(members)])
}
