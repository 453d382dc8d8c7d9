//! Where a run has its messages, and what it says besides them.

use super::act;
use crate::json::{Json, Node};
use crate::sink::Sink;
use crate::{Kept, TraceTail};

/// Keys under which a run keeps its messages.
pub(crate) const LISTS: [&str; 3] = ["messages", "traj", "history"];

/// Where an answer stands that came to the messages beside it.
const CHOICES: &str = "choices";

/// The list of messages of a run, and its key.
pub(crate) fn list_of<'n, 'a>(node: &'n Node<'a>) -> Option<(&'static str, &'n [Node<'a>])> {
    LISTS
        .into_iter()
        .find_map(|key| Some((key, node.get(key)?.as_list()?)))
}

/// The messages that a run has besides those under `key`, and the keys that hold messages: those of another list, but for what
/// both have at one place, and of the choices for what comes next.
pub(crate) fn more_of<'n, 'a>(
    node: &'n Node<'a>,
    key: &'static str,
) -> (Vec<&'n Node<'a>>, Vec<&'static str>) {
    let messages = node.get(key).and_then(Node::as_list).unwrap_or_default();
    let (mut more, mut read) = (Vec::new(), vec![key]);
    for other in LISTS.into_iter().filter(|other| *other != key) {
        let list = node.get(other).and_then(Node::as_list).unwrap_or_default();
        if !list.iter().any(is_message) {
            continue;
        }
        read.push(other);
        let place = |(place, message): (usize, &'n Node<'a>)| {
            let same = messages
                .get(place)
                .is_some_and(|it| it.written() == message.written());
            (!same).then_some(message)
        };
        more.extend(list.iter().enumerate().filter_map(place));
    }
    let choices = node
        .get(CHOICES)
        .and_then(Node::as_list)
        .unwrap_or_default();
    let said = choices.iter().filter_map(|choice| choice.get("message"));
    let before = more.len();
    more.extend(said.filter(|message| is_message(message)));
    if more.len() > before {
        read.push(CHOICES);
    }
    (more, read)
}

/// Whether a value is a message, or an entry that is a call or a result.
pub(crate) fn is_message(node: &Node<'_>) -> bool {
    node.get("role").is_some() || node.text("type").is_some() && act::sort(node).is_some()
}

/// What the input says of the run besides its messages, which stand under the keys `read`.
pub(crate) fn tail_of(node: &Node<'_>, read: &[&str]) -> TraceTail {
    let entries = node.as_map().unwrap_or_default().iter();
    let rest = entries.filter(|entry| !read.contains(&&*entry.key) && entry.key != "metadata");
    let rest = Kept::members(rest.map(|entry| (&*entry.key, &entry.node)));
    match node.get("metadata").filter(|it| it.json != Json::Null) {
        Some(metadata) => TraceTail {
            metadata: Kept::of(metadata),
            other: rest,
        },
        None => crate::sink::tail(rest),
    }
}

/// Reports the messages of a run, or the members of a message, that stand under a key which comes again.
pub(crate) fn shadowed(
    format: &'static str,
    node: &Node<'_>,
    lines: &mut Lines<'_>,
    sink: &mut Sink,
) {
    let held = |key: &str| LISTS.contains(&key) || key == CHOICES;
    for entry in node.shadowed().filter(|entry| held(&entry.key)) {
        let reason = format!("`{}` comes again and is read there", entry.key);
        let bytes = entry.node.written();
        sink.opaque(format, lines.of(&entry.node), reason, bytes.as_bytes());
    }
}

/// On which line a part of an item stands.
#[derive(Debug)]
pub(crate) struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    /// Of `text`, which begins on `line`.
    pub(crate) fn new(text: &'t str, line: u64) -> Self {
        Self { text, at: 0, line }
    }

    /// The line of `node`; parts are asked for in about the order in which they stand.
    pub(crate) fn of(&mut self, node: &Node<'_>) -> u64 {
        let bytes = self.text.as_bytes();
        let ends = |from, to| {
            let part = bytes.get(from..to).unwrap_or_default();
            memchr::memchr_iter(b'\n', part).count() as u64
        };
        let start = (node.span.start as usize).min(bytes.len());
        if start >= self.at {
            self.line += ends(self.at, start);
        } else {
            self.line -= ends(start, self.at);
        }
        self.at = start;
        self.line
    }
}
