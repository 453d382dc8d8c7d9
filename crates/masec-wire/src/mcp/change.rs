//! A message with some of its texts changed, and everything else of it as it was.
//!
//! Whatever a message carries is content, a member that is not known here too, but for what the protocol needs as it is.

use super::Frame;
use super::requests::is_protocols;
use crate::base64::decoded;
use crate::json::{Json, Node};
use crate::task::TASK;

/// Members of requests, answers and notifications that the protocol needs as they are: names, addresses, ids, tokens, states that come
/// back, and what a server says of its tools, prompts and resources.
const PROTOCOL: [&str; 48] = [
    "action",
    "cacheScope",
    "capabilities",
    "clientInfo",
    "createdAt",
    "cursor",
    "elicitationId",
    "includeContext",
    "inputSchema",
    "isError",
    "lastUpdatedAt",
    "level",
    "logger",
    "maxTokens",
    "method",
    "mode",
    "model",
    "modelPreferences",
    "name",
    "nextCursor",
    "pollInterval",
    "progress",
    "progressToken",
    "prompts",
    "protocolVersion",
    "ref",
    "requestId",
    "requestState",
    "requestedSchema",
    "resourceTemplates",
    "resources",
    "resultType",
    "role",
    "roots",
    "serverInfo",
    "status",
    "stopReason",
    "supportedVersions",
    "taskId",
    "temperature",
    "toolChoice",
    "tools",
    "total",
    "ttl",
    "ttlMs",
    "type",
    "uri",
    "url",
];
/// Members of a content block that say what it is.
const FORM: [&str; 6] = ["type", "uri", "mimeType", "role", "_meta", "annotations"];
/// Members of one that are a file in base64.
const FILES: [&str; 2] = ["data", "blob"];
/// How deep messages stand in messages: what is asked for, in the outcome of a task, in an answer.
const DEPTH: usize = 3;

type Change<'c> = dyn FnMut(&str, &str) -> Option<String> + 'c;
type Changes = Vec<(std::ops::Range<usize>, String)>;

impl Frame<'_> {
    /// The message with the texts of its content as `change` has them, told with their paths; `None` where it changes none.
    /// Names, addresses, ids, numbers and the keys of arguments are never changed, nor are files by value that are no text.
    pub fn changed(&self, change: &mut Change<'_>) -> Option<String> {
        let mut changes = Vec::new();
        let holders = [self.params(), self.result(), self.error()];
        for holder in holders.into_iter().flatten() {
            message(holder, "", DEPTH, change, &mut changes);
        }
        (!changes.is_empty()).then(|| self.spliced(changes))
    }
}

/// The parameters of a request, what came of one, or what went wrong.
fn message(
    holder: &Node<'_>,
    path: &str,
    depth: usize,
    change: &mut Change<'_>,
    changes: &mut Changes,
) {
    // The protocol knows no other, and whoever gets it may show it to a model all the same.
    let Some(entries) = holder.as_map() else {
        return visit(holder, path, true, change, changes);
    };
    for entry in entries {
        let (key, node) = (&*entry.key, &entry.node);
        let path = match path {
            "" => key.to_owned(),
            path => format!("{path}.{key}"),
        };
        match (key, depth.checked_sub(1)) {
            (key, _) if PROTOCOL.contains(&key) => {}
            // What a person filled in has names of the form's own.
            ("content", _) if holder.get("action").is_some() => {
                visit(node, &path, true, change, changes);
            }
            ("content" | "contents" | "messages", _) => visit(node, &path, false, change, changes),
            // What a server asks in between, what came of that, what came of a task: messages in a message.
            ("inputRequests" | "inputResponses", Some(depth)) => {
                for inner in node.as_map().unwrap_or_default() {
                    let path = format!("{path}.{}", inner.key);
                    message(&inner.node, &path, depth, change, changes);
                }
            }
            ("params" | "result" | "error" | "task", Some(depth)) => {
                message(node, &path, depth, change, changes);
            }
            // What is to be completed, by its name.
            ("argument", _) => {
                if let Some(value) = node.get("value") {
                    visit(value, &format!("{path}.value"), true, change, changes);
                }
            }
            ("_meta", _) => {
                let inner = node.as_map().unwrap_or_default().iter();
                for inner in inner.filter(|inner| inner.key != TASK && !is_protocols(&inner.key)) {
                    let path = format!("{path}.{}", inner.key);
                    visit(&inner.node, &path, true, change, changes);
                }
            }
            _ => visit(node, &path, true, change, changes),
        }
    }
}

/// `is_free`: a value whose keys are somebody's own, and not a content block's.
fn visit(
    node: &Node<'_>,
    path: &str,
    is_free: bool,
    change: &mut Change<'_>,
    changes: &mut Changes,
) {
    match &node.json {
        Json::Text(text) => {
            if let Some(new) = change(path, text) {
                changes.push((node.span.range(), serde_json::Value::from(new).to_string()));
            }
        }
        Json::List(nodes) => {
            for (place, node) in nodes.iter().enumerate() {
                visit(node, &format!("{path}[{place}]"), is_free, change, changes);
            }
        }
        Json::Map(entries) => {
            for entry in entries {
                let path = format!("{path}.{}", entry.key);
                if let (Json::Text(encoded), true) =
                    (&entry.node.json, !is_free && FILES.contains(&&*entry.key))
                {
                    let new = file(encoded, &path, change).map(serde_json::Value::from);
                    changes.extend(new.map(|new| (entry.node.span.range(), new.to_string())));
                } else if is_free || !FORM.contains(&&*entry.key) {
                    // What a model calls a tool with, in a message of a sampling request.
                    let is_free = is_free || entry.key == "input";
                    visit(&entry.node, &path, is_free, change, changes);
                }
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

/// A file in base64, changed, where it is text.
fn file(encoded: &str, path: &str, change: &mut Change<'_>) -> Option<String> {
    let text = String::from_utf8(decoded(encoded)?).ok()?;
    let new = change(path, &text)?;
    Some(data_encoding::BASE64.encode(new.as_bytes()))
}
