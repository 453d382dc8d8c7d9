//! JSON-RPC 2.0 and JSON documents, read once and strictly. What is here is of every protocol that speaks it: [`crate::mcp`]
//! and [`crate::a2a`].

mod alike;
mod glance;

use std::ops::Range;

use masec_model::CompactString;

use crate::Limits;
use crate::json::{self, Json, JsonError, Node};

pub use glance::Glance;

/// One JSON-RPC 2.0 message. Keys are unique at every depth, numbers and strings are JSON's own, there is nothing in it besides
/// what the protocol names, and no key of its objects is another in other letters: what is inspected here is what any other parser reads.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    text: &'a str,
    node: Node<'a>,
    sort: Sort,
}

/// What sort of message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// It has a method and an id.
    Request,
    /// It has a method and no id.
    Notification,
    /// It answers a request.
    Result,
    /// It refuses a request.
    Error,
}

/// The id of a request, as spelt, so that `1` and `"1"` are two.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(pub CompactString);

/// Why a message cannot be taken. Whose fault: the sender's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// No UTF-8.
    #[error("the message is not UTF-8 (byte {0})")]
    Utf8(usize),
    /// No JSON, or JSON that parsers disagree on.
    #[error("the message is not JSON that every parser reads alike: {what} at byte {at}")]
    Json {
        /// Where.
        at: usize,
        /// What is wrong.
        what: &'static str,
    },
    /// JSON, but no JSON-RPC message.
    #[error("the message is not JSON-RPC 2.0: {0}")]
    Shape(&'static str),
}

impl From<JsonError> for FrameError {
    fn from(error: JsonError) -> Self {
        Self::Json {
            at: error.at,
            what: error.what,
        }
    }
}

impl FrameError {
    /// The JSON-RPC error code for it.
    pub fn code(&self) -> i32 {
        match self {
            Self::Utf8(_) | Self::Json { .. } => -32700,
            Self::Shape(_) => -32600,
        }
    }
}

/// Longest id, in bytes as spelt.
const LONGEST_ID: usize = 256;

impl<'a> Frame<'a> {
    /// Reads one message.
    pub fn parse(bytes: &'a [u8], limits: &Limits) -> Result<Self, FrameError> {
        let text =
            std::str::from_utf8(bytes).map_err(|error| FrameError::Utf8(error.valid_up_to()))?;
        let node = json::parse_strict(text, limits.depth())?;
        let sort = sort(&node)?;
        alike::check(&node)?;
        Ok(Self { text, node, sort })
    }

    /// What sort of message it is.
    pub fn sort(&self) -> Sort {
        self.sort
    }

    /// The message as it came.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Its id, or that of the request it answers.
    pub fn id(&self) -> Option<Id> {
        let id = self.node.get("id")?;
        (id.json != Json::Null).then(|| Id(self.raw(id).into()))
    }

    /// Its method.
    pub fn method(&self) -> Option<&str> {
        self.node.text("method")
    }

    pub(crate) fn node(&self, key: &str) -> Option<&Node<'a>> {
        self.node.get(key)
    }

    pub(crate) fn params(&self) -> Option<&Node<'a>> {
        self.node.get("params")
    }

    pub(crate) fn result(&self) -> Option<&Node<'a>> {
        self.node.get("result")
    }

    pub(crate) fn error(&self) -> Option<&Node<'a>> {
        self.node.get("error")
    }

    pub(crate) fn raw(&self, node: &Node<'_>) -> &'a str {
        self.text.get(node.span.range()).unwrap_or_default()
    }

    /// The message with other text in some places.
    pub(crate) fn spliced(&self, changes: Vec<(Range<usize>, String)>) -> String {
        spliced(self.text, changes)
    }
}

/// A JSON document of a protocol that is no JSON-RPC message, as strictly read.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    text: &'a str,
    node: Node<'a>,
}

impl<'a> Document<'a> {
    /// Reads one document.
    pub fn parse(bytes: &'a [u8], limits: &Limits) -> Result<Self, FrameError> {
        let text =
            std::str::from_utf8(bytes).map_err(|error| FrameError::Utf8(error.valid_up_to()))?;
        let node = json::parse_strict(text, limits.depth())?;
        alike::check(&node)?;
        Ok(Self { text, node })
    }

    /// The document as it came.
    pub fn text(&self) -> &'a str {
        self.text
    }

    pub(crate) fn root(&self) -> &Node<'a> {
        &self.node
    }
}

/// `text` with other text in some places, which do not overlap.
pub(crate) fn spliced(text: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    changes.sort_by_key(|(at, _)| at.start);
    let mut out = String::with_capacity(text.len() + 64);
    let mut done = 0;
    for (at, said) in changes {
        out.push_str(text.get(done..at.start).unwrap_or_default());
        out.push_str(&said);
        done = at.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

fn sort(node: &Node<'_>) -> Result<Sort, FrameError> {
    let entries = match &node.json {
        Json::Map(entries) => entries,
        Json::List(_) => {
            return Err(FrameError::Shape(
                "batches are no longer part of the protocol; send each message by itself",
            ));
        }
        _ => return Err(FrameError::Shape("it is no object")),
    };
    let known = ["jsonrpc", "id", "method", "params", "result", "error"];
    if entries.iter().any(|entry| !known.contains(&&*entry.key)) {
        return Err(FrameError::Shape(
            "it has a key besides `jsonrpc`, `id`, `method`, `params`, `result` and `error`",
        ));
    }
    if node.text("jsonrpc") != Some("2.0") {
        return Err(FrameError::Shape("`jsonrpc` is not \"2.0\""));
    }
    let id = node.get("id");
    if id.is_some_and(|id| !is_id(id)) {
        return Err(FrameError::Shape(
            "`id` is neither a text nor a whole number of at most 256 bytes",
        ));
    }
    let has_id = id.is_some_and(|id| id.json != Json::Null);
    let has = |key| node.get(key).is_some();
    if let Some(params) = node.get("params")
        && params.as_map().is_none()
    {
        return Err(FrameError::Shape("`params` is no object"));
    }
    match (has("method"), has("result"), has("error")) {
        (true, false, false) => match (node.text("method"), id) {
            (None, _) => Err(FrameError::Shape("`method` is no text")),
            (_, None) => Ok(Sort::Notification),
            (_, Some(_)) if has_id => Ok(Sort::Request),
            _ => Err(FrameError::Shape("a request whose `id` is null")),
        },
        (false, true, false) if has_id && !has("params") => Ok(Sort::Result),
        (false, false, true) if !has("params") => Ok(Sort::Error),
        _ => Err(FrameError::Shape(
            "it is no request, notification, result or error, or several of these at once",
        )),
    }
}

fn is_id(node: &Node<'_>) -> bool {
    let short = node.span.len() <= LONGEST_ID;
    short
        && match &node.json {
            Json::Text(_) | Json::Null => true,
            Json::Number(digits) => digits.bytes().all(|b| b.is_ascii_digit() || b == b'-'),
            _ => false,
        }
}

/// `_meta` of the outermost object is left out: it carries tokens and times that differ from call to call.
pub(crate) fn canonical(node: &Node<'_>, outermost: bool, out: &mut String) {
    match &node.json {
        Json::Null => out.push_str("null"),
        Json::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Json::Number(digits) => out.push_str(digits),
        Json::Text(text) => out.push_str(&serde_json::Value::from(&**text).to_string()),
        Json::List(nodes) => {
            out.push('[');
            for (place, node) in nodes.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                canonical(node, false, out);
            }
            out.push(']');
        }
        Json::Map(entries) => {
            let mut entries: Vec<_> = entries
                .iter()
                .filter(|entry| !(outermost && entry.key == "_meta"))
                .collect();
            entries.sort_by(|a, b| a.key.cmp(&b.key));
            out.push('{');
            for (place, entry) in entries.into_iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                out.push_str(&serde_json::Value::from(&*entry.key).to_string());
                out.push(':');
                canonical(&entry.node, false, out);
            }
            out.push('}');
        }
    }
}
