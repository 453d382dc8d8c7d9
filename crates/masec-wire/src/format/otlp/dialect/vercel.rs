//! Vercel's AI SDK: prompts and answers of models. (Its tool calls have other names for what the conventions have.)

use super::{list, map, take_member, take_tree, text};
use crate::format::otlp::span::{Attributes, INPUT, OUTPUT};
use crate::json::{Json, Node};

pub(super) fn read(attributes: &mut Attributes<'_>, depth: usize) {
    if attributes.get(INPUT).is_none() {
        if let Some(messages) = take_tree(attributes, "ai.prompt.messages", depth) {
            attributes.put(INPUT, messages);
        } else if let Some(prompt) = take_tree(attributes, "ai.prompt", depth) {
            match asked(prompt) {
                Ok(messages) => attributes.put(INPUT, messages),
                Err(prompt) => attributes.put("ai.prompt", prompt),
            }
        }
    }
    if attributes.get(OUTPUT).is_none() {
        answered(attributes, depth);
    }
}

/// What a call of the SDK was given: a system prompt, and a text or messages.
fn asked(mut prompt: Node<'_>) -> Result<Node<'_>, Node<'_>> {
    let known = |key: &str| ["system", "prompt", "messages"].contains(&key);
    let members = prompt.as_map().unwrap_or_default();
    if members.is_empty() || !members.iter().all(|entry| known(&entry.key)) {
        return Err(prompt);
    }
    let mut all = Vec::new();
    for (key, role) in [("system", "system"), ("prompt", "user"), ("messages", "")] {
        match take_member(&mut prompt, key) {
            Some(Node {
                json: Json::List(messages),
                ..
            }) if key != "system" => all.extend(messages),
            Some(Node {
                json: Json::Null, ..
            })
            | None => {}
            Some(content) => all.push(map(match role {
                "" => vec![("content", content)],
                role => vec![("role", text(role)), ("content", content)],
            })),
        }
    }
    Ok(list(all))
}

/// What a model answered, as one message.
fn answered(attributes: &mut Attributes<'_>, depth: usize) {
    let mut members = Vec::new();
    for (key, older) in [
        ("ai.response.text", "ai.result.text"),
        ("ai.response.object", "ai.result.object"),
    ] {
        let said = attributes.take(key).or_else(|| attributes.take(older));
        match said {
            Some(said) if members.is_empty() => members.push(("content", said)),
            Some(more) => attributes.put(key, more),
            None => {}
        }
    }
    let calls = take_tree(attributes, "ai.response.toolCalls", depth);
    let calls = calls.or_else(|| take_tree(attributes, "ai.result.toolCalls", depth));
    members.extend(calls.map(|calls| ("tool_calls", calls)));
    if let Some(thought) = attributes.get("ai.response.reasoning")
        && thought.as_text().is_some()
        && let Some(thought) = attributes.take("ai.response.reasoning")
    {
        members.push(("reasoning_content", thought));
    }
    if !members.is_empty() {
        members.push(("role", text("assistant")));
        attributes.put(OUTPUT, list(vec![map(members)]));
    }
}
