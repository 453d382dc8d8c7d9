//! What a message holds, in the shapes that recorders use: the conventions' parts, chat completions' `content` and `tool_calls`,
//! and other vendors' parts.

use masec_model::{Shape, Span, Value};

use super::digest::Digest;
use super::heard::says;
use crate::flatten::{Leaves, index};
use crate::json::{Json, Node};

/// A message taken apart.
#[derive(Debug, Default)]
pub(super) struct Said<'n, 'a> {
    pub(super) acts: Vec<Act<'n, 'a>>,
    /// What is neither, each with its place among several parts.
    words: Vec<(Option<usize>, &'n Node<'a>)>,
    /// What nobody took, and why.
    pub(super) unread: Vec<(&'static str, &'n Node<'a>)>,
}

/// Something in a message that is an interaction of its own.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act<'n, 'a> {
    Thought(&'n str),
    Call {
        id: Option<&'n str>,
        tool: Option<&'n str>,
        arguments: Option<&'n Node<'a>>,
    },
    Result {
        id: Option<&'n str>,
        content: Option<&'n Node<'a>>,
    },
}

/// Where calls and results have the call's id.
const IDS: [&str; 5] = ["id", "tool_call_id", "tool_use_id", "call_id", "toolCallId"];
const TOOLS: [&str; 4] = ["name", "tool_name", "toolName", "tool"];
const ARGUMENTS: [&str; 5] = [
    "arguments",
    "args",
    "input",
    "parameters",
    "server_tool_call",
];
const RESULTS: [&str; 5] = [
    "response",
    "result",
    "content",
    "output",
    "server_tool_call_response",
];
/// What may stand in a call beside them.
const ASIDE: [&str; 4] = ["type", "function", "index", "status"];

/// Takes a message apart.
pub(super) fn read<'n, 'a>(message: &'n Node<'a>) -> Said<'n, 'a> {
    let mut said = Said::default();
    if message.as_map().is_none() {
        said.unread.push(("a message that is no object", message));
        return said;
    }
    for key in THOUGHTS {
        let thought = message.text(key).filter(|thought| !thought.is_empty());
        said.acts.extend(thought.map(Act::Thought));
    }
    for key in ["parts", "content", "refusal"] {
        if let Some(body) = message.get(key) {
            said.body(body);
        }
    }
    match message.get("tool_calls") {
        Some(calls) if calls.as_list().is_some() => {
            for call in calls.as_list().unwrap_or_default() {
                said.call(call);
            }
        }
        Some(calls) if calls.json != Json::Null => {
            said.unread.push(("`tool_calls` that are no list", calls));
        }
        _ => {}
    }
    if let Some(call) = message
        .get("function_call")
        .filter(|call| call.json != Json::Null)
    {
        said.call(call);
    }
    let is_result = |act: &Act<'_, '_>| matches!(act, Act::Result { .. });
    if is_tool(message) && !said.words.is_empty() && !said.acts.iter().any(is_result) {
        said.words.clear();
        let content = ["parts", "content"]
            .into_iter()
            .find_map(|key| message.get(key));
        let id = scalar(message, &["tool_call_id", "id"]);
        said.acts.push(Act::Result { id, content });
    }
    let members = message.as_map().unwrap_or_default().iter();
    for entry in members {
        let key = &*entry.key;
        let is_thought = THOUGHTS.contains(&key) && entry.node.as_text().is_some();
        if !is_thought && !READ.contains(&key) && says(&entry.node) {
            said.unread
                .push(("a message with a member that is not read", &entry.node));
        }
    }
    if said.unread.is_empty()
        && said.acts.is_empty()
        && said.words.is_empty()
        && has_text_beside_its_role(message)
    {
        said.unread.push(("a message of an unknown shape", message));
    }
    said
}

/// What is read of a message, or says nothing by itself.
const READ: [&str; 12] = [
    "role",
    "name",
    "id",
    "tool_call_id",
    "index",
    "finish_reason",
    "type",
    "parts",
    "content",
    "refusal",
    "tool_calls",
    "function_call",
];

/// What the sender thought, where it is a text.
const THOUGHTS: [&str; 3] = ["reasoning_content", "reasoning", "thinking"];

/// Takes the parts of instructions apart.
pub(super) fn instructions<'n, 'a>(parts: &'n Node<'a>) -> Said<'n, 'a> {
    let mut said = Said::default();
    said.body(parts);
    if !said.acts.is_empty() {
        said.unread
            .push(("instructions with calls or results in them", parts));
    }
    said
}

fn is_tool(message: &Node<'_>) -> bool {
    let role = message.text("role").unwrap_or_default();
    role.eq_ignore_ascii_case("tool") || role.eq_ignore_ascii_case("function")
}

/// What may stand in a message that says nothing.
const BESIDE: [&str; 7] = [
    "role",
    "name",
    "id",
    "tool_call_id",
    "index",
    "finish_reason",
    "type",
];

fn has_text_beside_its_role(message: &Node<'_>) -> bool {
    let members = message.as_map().unwrap_or_default();
    let mut others = members
        .iter()
        .filter(|entry| !BESIDE.contains(&&*entry.key));
    others.any(|entry| has_text(&entry.node))
}

fn has_text(node: &Node<'_>) -> bool {
    match &node.json {
        Json::Text(text) => !text.is_empty(),
        Json::List(nodes) => nodes.iter().any(has_text),
        Json::Map(entries) => entries.iter().any(|entry| has_text(&entry.node)),
        _ => false,
    }
}

fn scalar<'n>(node: &'n Node<'_>, keys: &[&str]) -> Option<&'n str> {
    keys.iter()
        .find_map(|key| node.get(key)?.as_scalar())
        .filter(|text| !text.is_empty())
}

fn first<'n, 'a>(node: &'n Node<'a>, keys: &[&str]) -> Option<&'n Node<'a>> {
    keys.iter().find_map(|key| node.get(key))
}

/// A result that says of what type it is, without that.
fn value_of<'n, 'a>(result: &'n Node<'a>) -> &'n Node<'a> {
    match result.as_map() {
        Some([_, _]) if result.text("type").is_some() => result.get("value").unwrap_or(result),
        _ => result,
    }
}

impl<'n, 'a> Said<'n, 'a> {
    fn body(&mut self, body: &'n Node<'a>) {
        match &body.json {
            Json::Null => {}
            Json::Text(text) if text.is_empty() => {}
            Json::List(parts) => {
                for (place, part) in parts.iter().enumerate() {
                    let place = (parts.len() > 1).then_some(place);
                    self.part(place, part);
                }
            }
            _ => self.words.push((None, body)),
        }
    }

    fn part(&mut self, place: Option<usize>, part: &'n Node<'a>) {
        match part.text("type") {
            Some("reasoning" | "thinking") => {
                let mut keys = ["content", "text", "thinking"].into_iter();
                match keys.find_map(|key| part.text(key)) {
                    Some(thought) => self.acts.push(Act::Thought(thought)),
                    None => self.words.push((place, part)),
                }
            }
            Some(
                "tool_call" | "tool_use" | "tool-call" | "function_call" | "server_tool_use"
                | "server_tool_call" | "mcp_tool_use",
            ) => self.call(part),
            Some(
                "tool_call_response"
                | "tool_result"
                | "tool-result"
                | "function_call_output"
                | "server_tool_call_response"
                | "mcp_tool_result",
            ) => {
                let content = first(part, &RESULTS).map(value_of);
                if content.is_none() && has_more(part, &[&IDS, &TOOLS, &ASIDE]) {
                    self.unread.push(("a result of an unknown shape", part));
                }
                self.acts.push(Act::Result {
                    id: scalar(
                        part,
                        &["tool_call_id", "tool_use_id", "call_id", "toolCallId", "id"],
                    ),
                    content,
                });
            }
            _ => self.words.push((place, part)),
        }
    }

    fn call(&mut self, call: &'n Node<'a>) {
        let function = call.get("function");
        let inner = function.filter(|function| function.as_map().is_some());
        let tool = inner
            .and_then(|inner| scalar(inner, &TOOLS))
            .or_else(|| scalar(call, &TOOLS))
            .or_else(|| function.and_then(Node::as_text));
        let arguments = inner
            .and_then(|inner| first(inner, &ARGUMENTS))
            .or_else(|| first(call, &ARGUMENTS));
        if tool.is_none() {
            self.unread.push(("a call that names no tool", call));
        } else if arguments.is_none()
            && (has_more(call, &[&IDS, &TOOLS, &ASIDE])
                || inner.is_some_and(|inner| has_more(inner, &[&IDS, &TOOLS, &ASIDE])))
        {
            self.unread
                .push(("a call whose arguments are of an unknown shape", call));
        }
        let id = scalar(call, &IDS);
        self.acts.push(Act::Call {
            id,
            tool,
            arguments,
        });
    }

    /// The words as leaves. Spans of several text parts run on as if nothing stood between them.
    pub(super) fn words(&self, leaves: &mut Leaves<'_>) {
        for &(place, part) in &self.words {
            let mut path = String::new();
            if let Some(place) = place {
                index(&mut path, place);
            }
            match text_of(part) {
                Some(text) => {
                    if !text.is_empty() {
                        let at = Span::new(0, text.len());
                        let value = Value::Text(text.to_owned());
                        leaves.push(&path, value, Shape::Running, at);
                    }
                    leaves.base = leaves.base.map(|base| base + text.len());
                }
                None => {
                    let base = leaves.base.take();
                    leaves.json(&mut path, part);
                    leaves.base = base;
                }
            }
        }
    }

    /// What makes two records of a message the same message: its words, calls and results. Thoughts are left out, since
    /// histories often leave them out.
    pub(super) fn key(&self, role: &str, depth: usize) -> Digest {
        let mut pieces = vec![Digest::of(&[role.as_bytes()])];
        pieces.extend(self.words.iter().map(|(_, part)| match text_of(part) {
            Some(text) => Digest::of(&[b"text", text.as_bytes()]),
            None => Digest::of_value(Some(part), depth),
        }));
        pieces.extend(self.acts.iter().filter_map(|act| match act {
            Act::Thought(_) => None,
            Act::Call {
                id,
                tool,
                arguments,
            } => Some(Digest::of(&[
                b"call",
                id.unwrap_or_default().as_bytes(),
                tool.unwrap_or_default().as_bytes(),
                Digest::of_value(*arguments, depth).bytes(),
            ])),
            Act::Result { id, content } => Some(Digest::of(&[
                b"result",
                id.unwrap_or_default().as_bytes(),
                Digest::of_value(*content, depth).bytes(),
            ])),
        }));
        let unread = self.unread.iter();
        pieces.extend(unread.map(|(_, node)| Digest::of_value(Some(node), depth)));
        let pieces: Vec<_> = pieces.iter().map(Digest::bytes).collect();
        Digest::of(&pieces)
    }
}

/// Whether an object has members under other keys than these that say something.
fn has_more(node: &Node<'_>, keys: &[&[&str]]) -> bool {
    let members = node.as_map().unwrap_or_default();
    let known = |key: &str| keys.iter().any(|keys| keys.contains(&key));
    members
        .iter()
        .any(|entry| !known(&entry.key) && entry.node.json != Json::Null)
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
