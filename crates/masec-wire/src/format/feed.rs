//! Social feeds: posts and comments with authors and times. One source is one trace.
//!
//! A post goes from its author to the board it stands on, a comment to the thread of its post; who reads them is not
//! recorded, so boards and threads are resources that everybody may have read.

use std::collections::{HashMap, VecDeque};

use masec_model::{CompactString, Endpoint, InteractionId, Kind, Leaf, Shape, Span, Value};

use super::chat::time_of;
use super::{Format, FormatInfo};
use crate::Kept;
use crate::flatten::Leaves;
use crate::json::{Json, Node};
use crate::sink::{Deed, Sink, tail};

pub(crate) const INFO: FormatInfo = FormatInfo {
    format: Format::Feed,
    about: "social feeds: posts and comments with authors and times; one source is one trace",
    looks: "objects with `author` and `content`, or with `post_id`, in lines, in a list, or under `posts` and `comments`",
    example: r#"[{"id":"1","author":"a","content":"hello","created_at":"2026-01-01T00:00:00Z"}]"#,
};

const NAME: &str = "feed";

/// The board of posts that name none.
const BOARD: &str = "feed";

/// A feed as far as it was read.
#[derive(Debug, Default)]
pub(crate) struct Feed {
    step: u32,
    known: Known,
    /// Members of the outer object besides the lists.
    other: Vec<(String, Node<'static>)>,
}

/// Begins the source's one trace.
pub(crate) fn begin(sink: &mut Sink) -> Feed {
    sink.begin(NAME, None);
    Feed::default()
}

impl Feed {
    /// Reads a post or a comment.
    pub(crate) fn entry(&mut self, node: &Node<'_>, line: u64, sink: &mut Sink) {
        self.nested(node, None, line, sink);
    }

    /// What could not be read stood where a post or a comment should.
    pub(crate) fn unreadable(&mut self, line: u64, reason: String, bytes: &[u8], sink: &mut Sink) {
        sink.at_step(self.step);
        self.step = self.step.saturating_add(1);
        sink.opaque(NAME, line, reason, bytes);
    }

    /// Reads an entry, and the answers that stand inside it. `thread` is the post that it stands inside.
    fn nested(
        &mut self,
        node: &Node<'_>,
        thread: Option<(&CompactString, InteractionId)>,
        line: u64,
        sink: &mut Sink,
    ) {
        sink.at_step(self.step);
        self.step = self.step.saturating_add(1);
        if node.as_map().is_none() || !is_entry(node) {
            let bytes = node.to_value().to_string();
            sink.opaque(NAME, line, "neither a post nor a comment", bytes.as_bytes());
            return;
        }
        let post = scalar(node, &["post_id", "postId"]).or(thread.map(|(post, _)| post.clone()));
        let parent = scalar(node, &["parent", "parent_id", "parentId", "reply_to"]);
        let to = match &post {
            Some(post) => Endpoint::resource(format!("thread:{post}")),
            None => Endpoint::resource(board(node).unwrap_or_else(|| BOARD.into())),
        };
        let from = Endpoint::agent(author(node).unwrap_or_else(|| "unknown".into()));
        let (content, lost) = content_of(node, sink);
        if lost {
            let bytes = node.to_value().to_string();
            sink.opaque(
                NAME,
                line,
                "content past the limits of one interaction",
                bytes.as_bytes(),
            );
        }
        let named = parent.or(post.clone()).and_then(|id| self.known.get(&id));
        let answered = thread.map(|(_, outer)| outer).or(named);
        let mut deed = Deed::new(Kind::Message, from, to, content);
        deed.channel = board(node).unwrap_or_else(|| BOARD.into());
        deed.causes = answered.into_iter().collect();
        deed.time = time_of(node);
        let interaction = sink.add(deed);
        let id = scalar(node, &["id", "_id"]);
        if let Some(id) = &id {
            self.known.insert(id.clone(), interaction);
        }
        let thread = post.or(id).unwrap_or_else(|| "unknown".into());
        for key in ["comments", "replies"] {
            for answer in node.get(key).and_then(Node::as_list).unwrap_or_default() {
                self.nested(answer, Some((&thread, interaction)), line, sink);
            }
        }
    }

    /// Notes a member of the outer object that is no list of entries.
    pub(crate) fn member(&mut self, key: &str, node: &Node<'_>) {
        self.other.push((key.to_owned(), node.clone().into_owned()));
    }

    /// Ends the trace.
    pub(crate) fn finish(self, sink: &mut Sink) {
        let members = self.other.iter().map(|(key, node)| (key.as_str(), node));
        sink.end(tail(Kept::members(members)));
    }
}

fn is_entry(node: &Node<'_>) -> bool {
    ["content", "body", "text", "title"]
        .iter()
        .any(|key| node.get(key).is_some())
}

fn scalar(node: &Node<'_>, keys: &[&str]) -> Option<CompactString> {
    keys.iter()
        .find_map(|key| node.get(key)?.as_scalar())
        .filter(|text| !text.is_empty())
        .map(CompactString::from)
}

/// A name, or an object that has one.
fn name_of(node: &Node<'_>, keys: &[&str]) -> Option<CompactString> {
    keys.iter().find_map(|key| {
        let value = node.get(key)?;
        let name = value
            .as_scalar()
            .or_else(|| value.text("name"))
            .or_else(|| value.text("username"))?;
        (!name.is_empty()).then(|| name.into())
    })
}

fn author(node: &Node<'_>) -> Option<CompactString> {
    name_of(node, &["author", "username", "user"])
}

fn board(node: &Node<'_>) -> Option<CompactString> {
    name_of(
        node,
        &[
            "board",
            "community",
            "channel",
            "submolt",
            "subreddit",
            "group",
        ],
    )
}

fn content_of(node: &Node<'_>, sink: &Sink) -> (Vec<Leaf>, bool) {
    let mut leaves = Leaves::new(&sink.limits, None);
    for key in ["title", "content", "body", "text", "url"] {
        let Some(value) = node.get(key) else {
            continue;
        };
        match &value.json {
            Json::Text(text) if text.is_empty() => {}
            Json::Text(text) => {
                let shape = if key == "url" {
                    Shape::Field
                } else {
                    Shape::Running
                };
                let span = Span::new(0, text.len());
                leaves.base = (key == "content").then_some(0);
                leaves.push(key, Value::Text(text.to_string()), shape, span);
                leaves.base = None;
            }
            Json::Null => {}
            _ => leaves.json(&mut key.to_owned(), value),
        }
    }
    (leaves.leaves, leaves.overflow || leaves.cut)
}

/// The newest entries by their own ids, bounded: an answer to an older one loses its cause, nothing else.
#[derive(Debug, Default)]
struct Known {
    ids: HashMap<CompactString, InteractionId>,
    order: VecDeque<CompactString>,
}

const KNOWN: usize = 1 << 17;

impl Known {
    fn get(&self, id: &str) -> Option<InteractionId> {
        self.ids.get(id).copied()
    }

    fn insert(&mut self, id: CompactString, interaction: InteractionId) {
        // An id past any sense is not worth its memory.
        if id.len() > 256 || self.ids.contains_key(&id) {
            return;
        }
        if self.order.len() >= KNOWN
            && let Some(oldest) = self.order.pop_front()
        {
            self.ids.remove(&oldest);
        }
        self.order.push_back(id.clone());
        self.ids.insert(id, interaction);
    }
}
