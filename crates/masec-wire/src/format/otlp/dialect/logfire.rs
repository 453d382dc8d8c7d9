//! Pydantic AI and Logfire: histories as JSON in one attribute, and requests to models as their SDKs send them.

use super::kinds::Spare;
use super::traceloop::message;
use super::{AGENT, OPERATION, is_empty, list, map, take_member, take_member_if, take_tree, text};
use crate::format::otlp::span::{Attributes, INPUT, OUTPUT};
use crate::json::{Json, Node};

pub(super) fn read<'a>(attributes: &mut Attributes<'a>, depth: usize) -> Spare<'a> {
    let mut spare = Spare::default();
    events(attributes, depth);
    let mut is_run = false;
    for key in ["pydantic_ai.all_messages", "all_messages_events"] {
        if attributes.get(INPUT).is_none()
            && let Some(messages) = take_tree(attributes, key, depth)
        {
            is_run = true;
            attributes.put(INPUT, all(messages));
        }
    }
    if is_run || attributes.get("pydantic_ai.all_messages").is_some() {
        spare.output = attributes.take("final_result");
        if attributes.get(OPERATION).is_none() && attributes.get(AGENT).is_some() {
            attributes.put(OPERATION, text("invoke_agent"));
        }
    }
    request(attributes, depth);
    spare
}

/// The messages that events are; what a model chose is in them too.
fn all(events: Node<'_>) -> Node<'_> {
    match events.json {
        Json::List(events) => list(events.into_iter().map(chosen).collect()),
        _ => events,
    }
}

const EVENT: &str = "event.name";
const CHOICE: &str = "gen_ai.choice";

/// The message that an event is.
fn chosen(mut event: Node<'_>) -> Node<'_> {
    let is_choice = event.text(EVENT) == Some(CHOICE);
    match take_member_if(&mut event, "message", |_| is_choice) {
        Some(message) if message.as_map().is_some() => message,
        Some(content) => map(vec![("role", text("assistant")), ("content", content)]),
        None => event,
    }
}

/// Events as one attribute: those that a model was told, and those that it chose.
fn events(attributes: &mut Attributes<'_>, depth: usize) {
    let taken = [INPUT, OUTPUT]
        .iter()
        .any(|key| attributes.get(key).is_some());
    let Some(tree) = (!taken)
        .then(|| take_tree(attributes, "events", depth))
        .flatten()
    else {
        return;
    };
    let named = |event: &Node<'_>| {
        let name = event.text(EVENT).unwrap_or_default();
        name.starts_with("gen_ai.")
    };
    match tree.json {
        Json::List(events) if events.iter().all(named) => {
            let (said, told): (Vec<_>, Vec<_>) = events
                .into_iter()
                .partition(|event| event.text(EVENT) == Some(CHOICE));
            attributes.put(INPUT, list(told));
            if !said.is_empty() {
                attributes.put(OUTPUT, list(said.into_iter().map(chosen).collect()));
            }
        }
        _ => attributes.put("events", tree),
    }
}

/// Settings that a request has besides what it says.
const SETTINGS: [&str; 4] = ["tools", "tool_choice", "functions", "response_format"];

/// A request as the SDK of a model sends it, and its answer.
fn request(attributes: &mut Attributes<'_>, depth: usize) {
    if attributes.get(INPUT).is_none()
        && let Some(mut request) = take_tree(attributes, "request_data", depth)
    {
        let is_list = |it: &Node<'_>| it.as_list().is_some();
        let messages = take_member_if(&mut request, "messages", is_list);
        if let Some(Json::List(mut messages)) = messages.map(|node| node.json) {
            if let Some(system) = take_member(&mut request, "system") {
                let system = map(vec![("role", text("system")), ("content", system)]);
                messages.insert(0, system);
            }
            attributes.put(INPUT, list(messages));
            for key in SETTINGS {
                take_member(&mut request, key);
            }
        }
        attributes.put("request_data", request);
    }
    if attributes.get(OUTPUT).is_none()
        && let Some(mut response) = take_tree(attributes, "response_data", depth)
    {
        let is_one = |it: &Node<'_>| it.as_map().is_some();
        let said = take_member_if(&mut response, "message", is_one);
        let said = said.map(|said| list(vec![said]));
        let said = said.or_else(|| {
            let said = take_member(&mut response, "combined_chunk_content")?;
            Some(message(Some("assistant"), said))
        });
        if let Some(said) = said {
            attributes.put(OUTPUT, said);
        }
        if !is_empty(&response) {
            attributes.put("response_data", response);
        }
    }
}
