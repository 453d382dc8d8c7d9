//! Chat transcripts: lists of messages with roles, tool calls and tool results, as chat completion APIs have them.
//!
//! Read as well: the runs that benchmarks record (`messages` and `metadata`; `traj` and other keys), a bare list of
//! messages, messages one a line, and the `tool_use` and `tool_result` parts of other vendors.

use std::collections::VecDeque;

use masec_model::{CompactString, Endpoint, InteractionId, Kind, Leaf, Shape, Span, Value};

use super::{Format, FormatInfo};
use crate::flatten::{Leaves, index};
use crate::json::{self, Json, Node};
use crate::sink::{Deed, Sink};
use crate::{Limits, TraceTail, record, time};

pub(crate) const INFO: FormatInfo = FormatInfo {
    format: Format::Chat,
    about: "chat transcripts with tool calls: one run an object, one object a line or a list of them, or a bare list of messages",
    looks: "objects with a list under `messages` or `traj`, or messages with a `role`",
    example: r#"{"messages":[{"role":"user","content":"hello"}],"metadata":{}}"#,
};

const NAME: &str = "chat";

/// Keys under which a run keeps its messages.
pub(crate) const LISTS: [&str; 3] = ["messages", "traj", "history"];

/// Reads one run.
pub(crate) fn object(node: &Node<'_>, line: u64, sink: &mut Sink) {
    let Some((key, messages)) = list_of(node) else {
        return;
    };
    sink.begin(NAME, trace_name(node).as_deref());
    let mut talk = Talk::default();
    for message in messages {
        talk.message(message, line, sink);
    }
    sink.end(tail_of(node, key));
}

/// Reads a bare list of messages.
pub(crate) fn list(messages: &[Node<'_>], line: u64, sink: &mut Sink) {
    sink.begin(NAME, None);
    let mut talk = Talk::default();
    for message in messages {
        talk.message(message, line, sink);
    }
    sink.end(TraceTail::default());
}

/// Begins a trace of messages that come one by one.
pub(crate) fn begin(sink: &mut Sink) -> Talk {
    sink.begin(NAME, None);
    Talk::default()
}

/// The list of messages of a run, and its key.
pub(crate) fn list_of<'n, 'a>(node: &'n Node<'a>) -> Option<(&'static str, &'n [Node<'a>])> {
    LISTS
        .into_iter()
        .find_map(|key| Some((key, node.get(key)?.as_list()?)))
}

/// What the input says of the run besides its messages.
pub(crate) fn tail_of(node: &Node<'_>, list: &str) -> TraceTail {
    let rest: serde_json::Map<_, _> = node
        .as_map()
        .unwrap_or_default()
        .iter()
        .filter(|entry| entry.key != list && entry.key != "metadata")
        .map(|entry| (entry.key.to_string(), entry.node.to_value()))
        .collect();
    let rest = if rest.is_empty() {
        serde_json::Value::Null
    } else {
        rest.into()
    };
    match node.get("metadata") {
        Some(metadata) => TraceTail {
            metadata: metadata.to_value(),
            other: rest,
        },
        None => crate::sink::tail(rest),
    }
}

/// The name that a run gives itself.
pub(crate) fn trace_name(node: &Node<'_>) -> Option<String> {
    let key = ["id", "trace_id", "question_ID", "task_id"]
        .into_iter()
        .find_map(|key| node.get(key)?.as_scalar())?;
    Some(match node.get("trial").and_then(Node::as_scalar) {
        Some(trial) => format!("{key}/{trial}"),
        None => key.to_owned(),
    })
}

/// A conversation as far as it was read.
#[derive(Debug, Default)]
pub(crate) struct Talk {
    step: u32,
    /// Calls nobody answered yet, oldest first, bounded.
    calls: VecDeque<Call>,
    /// The agent that spoke last.
    agent: Option<CompactString>,
}

#[derive(Debug)]
struct Call {
    id: Option<CompactString>,
    tool: CompactString,
    interaction: InteractionId,
}

/// Calls that wait for a result; past it the oldest is taken for unanswered.
const WAITING: usize = 512;

impl Talk {
    /// Reads one message. `line` is where it, or what it is part of, begins.
    pub(crate) fn message(&mut self, node: &Node<'_>, line: u64, sink: &mut Sink) {
        sink.at_step(self.step);
        self.step = self.step.saturating_add(1);
        let Some(role) = node.text("role") else {
            let what = "a message without a `role`";
            let bytes = node.to_value().to_string();
            sink.opaque(NAME, line, what, bytes.as_bytes());
            return;
        };
        match role {
            "system" | "developer" => {
                let to = self.agent();
                self.say(Endpoint::operator(), to, node, line, sink);
            }
            "user" | "human" => self.user(node, line, sink),
            "assistant" | "ai" | "model" => self.assistant(node, line, sink),
            "tool" | "function" => self.result(node, line, sink),
            // A role of its own is a party of its own.
            other => {
                let from = Endpoint::agent(node.text("name").unwrap_or(other));
                let to = self.agent();
                self.say(from, to, node, line, sink);
            }
        }
    }

    fn agent(&self) -> Endpoint {
        Endpoint::agent(self.agent.clone().unwrap_or_else(|| "assistant".into()))
    }

    fn user(&mut self, node: &Node<'_>, line: u64, sink: &mut Sink) {
        let to = self.agent();
        self.say(Endpoint::human("user"), to, node, line, sink);
        for part in parts(node) {
            if part.text("type") == Some("tool_result") {
                let id = part.text("tool_use_id");
                self.answer(part, id, None, line, sink);
            }
        }
    }

    fn assistant(&mut self, node: &Node<'_>, line: u64, sink: &mut Sink) {
        self.agent = Some(node.text("name").unwrap_or("assistant").into());
        let agent = self.agent();
        if let Some(thought) = node.text("reasoning_content").filter(|t| !t.is_empty()) {
            let mut deed = Deed::new(
                Kind::Message,
                agent.clone(),
                agent.clone(),
                vec![Leaf::text(thought)],
            );
            deed.channel = "thought".into();
            deed.causes = sink.last().into_iter().collect();
            deed.time = time_of(node);
            sink.add(deed);
        }
        self.say(agent, Endpoint::human("user"), node, line, sink);
        for call in node
            .get("tool_calls")
            .and_then(Node::as_list)
            .unwrap_or_default()
        {
            let (name, arguments) = called(call);
            self.call(call.text("id"), name, arguments, node, line, sink);
        }
        if let Some(function) = node.get("function_call").filter(|f| f.as_map().is_some()) {
            let arguments = function.get("arguments");
            self.call(None, function.text("name"), arguments, node, line, sink);
        }
        for part in parts(node) {
            if part.text("type") == Some("tool_use") {
                let arguments = part.get("input");
                self.call(
                    part.text("id"),
                    part.text("name"),
                    arguments,
                    node,
                    line,
                    sink,
                );
            }
        }
    }

    /// Adds what a message says in words, if anything.
    fn say(&mut self, from: Endpoint, to: Endpoint, node: &Node<'_>, line: u64, sink: &mut Sink) {
        let mut leaves = Leaves::new(&sink.limits, Some(0));
        if let Some(content) = node.get("content") {
            words(content, &mut leaves);
        }
        if let Some(refusal) = node.text("refusal").filter(|text| !text.is_empty()) {
            leaves.base = None;
            let text = Value::Text(refusal.to_owned());
            leaves.push("refusal", text, Shape::Running, Span::default());
        }
        let bounds = (leaves.overflow, leaves.cut);
        let content = leaves.leaves;
        report(bounds, node, line, sink);
        if content.is_empty() {
            return;
        }
        let mut deed = Deed::new(Kind::Message, from, to, content);
        deed.causes = sink.last().into_iter().collect();
        deed.time = time_of(node);
        sink.add(deed);
    }

    fn call(
        &mut self,
        id: Option<&str>,
        tool: Option<&str>,
        arguments: Option<&Node<'_>>,
        message: &Node<'_>,
        line: u64,
        sink: &mut Sink,
    ) {
        let tool = CompactString::from(tool.unwrap_or("unknown"));
        let (content, bounds) = arguments_of(arguments, sink);
        if let Some(arguments) = arguments {
            report(bounds, arguments, line, sink);
        }
        let id = id.filter(|id| !id.is_empty()).map(CompactString::from);
        let to = Endpoint::resource(tool.clone());
        let mut deed = Deed::new(Kind::ToolCall, self.agent(), to, content);
        deed.causes = sink.last().into_iter().collect();
        deed.call = id.clone();
        deed.tool = Some(tool.clone());
        deed.time = time_of(message);
        let interaction = sink.add(deed);
        if self.calls.len() >= WAITING {
            self.calls.pop_front();
        }
        self.calls.push_back(Call {
            id,
            tool,
            interaction,
        });
    }

    fn result(&mut self, node: &Node<'_>, line: u64, sink: &mut Sink) {
        let echo = node.get("tool_call");
        let id = node
            .text("tool_call_id")
            .or_else(|| echo.and_then(|call| call.text("id")));
        let name = node.text("name").or_else(|| {
            let call = echo?;
            let function = call.get("function")?;
            function.as_text().or_else(|| function.text("name"))
        });
        self.answer(node, id, name, line, sink);
    }

    /// Adds a result, and ties it to the call it answers: by id, else by tool, else the oldest that waits.
    fn answer(
        &mut self,
        node: &Node<'_>,
        id: Option<&str>,
        name: Option<&str>,
        line: u64,
        sink: &mut Sink,
    ) {
        let id = id.filter(|id| !id.is_empty());
        let call = self.waiting(id, name);
        if call.is_none() {
            let which = id.or(name).unwrap_or("no id");
            let shown: String = which.chars().take(80).collect();
            sink.problem(
                line,
                format!("a tool result (`{shown}`) with no call that waits for one; it is kept"),
            );
        }
        let known = call.as_ref().map(|call| call.tool.clone());
        let tool = known
            .or_else(|| name.map(CompactString::from))
            .unwrap_or_else(|| "unknown".into());
        let (content, bounds) = result_of(node, sink);
        report(bounds, node, line, sink);
        let mut deed = Deed::new(
            Kind::ToolResult,
            Endpoint::resource(tool.clone()),
            self.agent(),
            content,
        );
        deed.call = id
            .map(CompactString::from)
            .or_else(|| call.as_ref().and_then(|call| call.id.clone()));
        deed.causes = call.map(|call| call.interaction).into_iter().collect();
        deed.tool = Some(tool);
        deed.time = time_of(node);
        sink.add(deed);
    }

    fn waiting(&mut self, id: Option<&str>, name: Option<&str>) -> Option<Call> {
        let by_id = |call: &Call| id.is_some() && call.id.as_deref() == id;
        let by_name = |call: &Call| name.is_some() && Some(call.tool.as_str()) == name;
        let without_id = |call: &Call| id.is_none() || call.id.is_none();
        // Ids are sometimes used for several calls at once: then the name tells them apart, then the order.
        let place = self
            .calls
            .iter()
            .position(|call| by_id(call) && by_name(call))
            .or_else(|| self.calls.iter().position(by_id))
            .or_else(|| self.calls.iter().position(|c| without_id(c) && by_name(c)))
            .or_else(|| self.calls.iter().position(without_id))?;
        self.calls.remove(place)
    }
}

/// Whether leaves were over the limit, and whether a text lost its end.
type Bounds = (bool, bool);

/// Reports content past the limits, and keeps its first bytes.
fn report((overflow, cut): Bounds, node: &Node<'_>, line: u64, sink: &mut Sink) {
    if overflow {
        let reason = format!("more than {} leaves in one interaction", sink.limits.leaves);
        sink.opaque(NAME, line, reason, node.to_value().to_string().as_bytes());
    } else if cut {
        let reason = format!("a text of more than {} bytes is cut", sink.limits.text);
        sink.opaque(NAME, line, reason, node.to_value().to_string().as_bytes());
    }
}

fn parts<'n, 'a>(node: &'n Node<'a>) -> &'n [Node<'a>] {
    node.get("content")
        .and_then(Node::as_list)
        .unwrap_or_default()
}

/// The words of a message: one text, or parts. Spans of several text parts run on as if nothing stood between them.
pub(crate) fn words(content: &Node<'_>, leaves: &mut Leaves<'_>) {
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

/// What a call calls, and with what: said in the call itself, or in its `function`, which may be the tool's name alone.
fn called<'n, 'a>(call: &'n Node<'a>) -> (Option<&'n str>, Option<&'n Node<'a>>) {
    let function = call.get("function").filter(|it| it.as_map().is_some());
    let inner = function.unwrap_or(call);
    let name = inner.text("name").or_else(|| call.text("function"));
    let arguments = inner.get("arguments").or_else(|| inner.get("args"));
    (name, arguments)
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

/// Whether a part is a call, a result or a thought, which become interactions of their own.
pub(crate) fn is_act(part: &Node<'_>) -> bool {
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
fn result_of(node: &Node<'_>, sink: &Sink) -> (Vec<Leaf>, Bounds) {
    let mut leaves = Leaves::new(&sink.limits, Some(0));
    if let Some(content) = node.get("content") {
        answer_of(content, &mut leaves, &sink.limits);
    }
    if let Some(error) = node.get("error").filter(|e| e.json != Json::Null) {
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

/// When a message says it was written.
pub(crate) fn time_of(node: &Node<'_>) -> Option<masec_model::Timestamp> {
    ["timestamp", "created_at", "time"]
        .into_iter()
        .find_map(|key| time::parse(node.get(key)?.as_scalar()?))
}
