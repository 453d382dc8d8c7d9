//! Chat transcripts: lists of messages with roles, tool calls and tool results, as chat completion APIs have them.
//!
//! Read as well: the runs that benchmarks record (`messages` and `metadata`; `traj` and other keys), a bare list of
//! messages, messages one a line, parts and entries that are calls and results as other vendors write them, calls in words, and teams that
//! call tools.

mod act;
mod content;
mod lists;
mod room;
mod spoken;
mod talk;

use super::{Format, FormatInfo};
use crate::json::Node;
use crate::sink::Sink;
use crate::{TraceTail, time};

pub(crate) use act::{acts, content, is_answer as answers, is_talk, unread};
pub(crate) use content::{answer_of, arguments_of, words_but};
pub(crate) use lists::{LISTS, Lines, is_message, list_of, more_of, shadowed, tail_of};
pub(crate) use talk::Talk;

pub(crate) const INFO: FormatInfo = FormatInfo {
    format: Format::Chat,
    about: "chat transcripts with tool calls: one run an object, one object a line or a list of them, or a bare list of messages",
    looks: "objects with a list under `messages` or `traj`, or messages with a `role`",
    example: r#"{"messages":[{"role":"user","content":"hello"}],"metadata":{}}"#,
};

const NAME: &str = "chat";

/// Reads one run, written as `text`.
pub(crate) fn object(node: &Node<'_>, text: &str, line: u64, sink: &mut Sink) {
    let Some((key, messages)) = list_of(node) else {
        return;
    };
    sink.begin(NAME, trace_name(node).as_deref());
    let mut lines = Lines::new(text, line);
    let (more, read) = more_of(node, key);
    let all = || messages.iter().chain(more.iter().copied());
    let mut talk = Talk::of(all());
    for message in all() {
        talk.message(message, lines.of(message), sink);
    }
    shadowed(NAME, node, &mut lines, sink);
    sink.end(tail_of(node, &read));
}

/// Reads a bare list of messages, written as `text`.
pub(crate) fn list(messages: &[Node<'_>], text: &str, line: u64, sink: &mut Sink) {
    sink.begin(NAME, None);
    let mut lines = Lines::new(text, line);
    let mut talk = Talk::of(messages.iter());
    for message in messages {
        talk.message(message, lines.of(message), sink);
    }
    sink.end(TraceTail::default());
}

/// Begins a trace of messages that come one by one.
pub(crate) fn begin(sink: &mut Sink) -> Talk {
    sink.begin(NAME, None);
    Talk::one_by_one()
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

/// When a message says it was written.
pub(crate) fn time_of(node: &Node<'_>) -> Option<masec_model::Timestamp> {
    ["timestamp", "created_at", "time"]
        .into_iter()
        .find_map(|key| time::parse(node.get(key)?.as_scalar()?))
}
