//! A message with some of its texts changed, and everything else of it as it was.

use super::Frame;
use crate::base64::decoded;
use crate::json::{Json, Node};

/// The members under which content stands: what a person or a model wrote or is to read, and not what the protocol needs.
const CONTENT: [&str; 6] = [
    "arguments",
    "content",
    "contents",
    "structuredContent",
    "messages",
    "systemPrompt",
];
/// Members of a content block that say what it is.
const FORM: [&str; 6] = ["type", "uri", "mimeType", "role", "_meta", "annotations"];
/// Members of one that are a file in base64.
const FILES: [&str; 2] = ["data", "blob"];

impl Frame<'_> {
    /// The message with the texts of its content as `change` has them, told with their paths; `None` where it changes none.
    /// Names, addresses, ids, numbers and the keys of arguments are never changed, nor are files by value that are no text.
    pub fn changed(&self, change: &mut dyn FnMut(&str, &str) -> Option<String>) -> Option<String> {
        let holder = self.params().or_else(|| self.result())?;
        let mut changes = Vec::new();
        // What came of a task stands in the answer about it.
        let outcome = self.result().and_then(|result| result.get("result"));
        for entry in std::iter::once(holder)
            .chain(outcome)
            .filter_map(Node::as_map)
            .flatten()
        {
            let key = &*entry.key;
            if CONTENT.contains(&key) {
                let is_free = matches!(key, "arguments" | "structuredContent");
                visit(&entry.node, key, is_free, change, &mut changes);
            }
        }
        (!changes.is_empty()).then(|| self.spliced(changes))
    }
}

/// `is_free`: a value whose keys are somebody's own, and not a content block's.
fn visit(
    node: &Node<'_>,
    path: &str,
    is_free: bool,
    change: &mut dyn FnMut(&str, &str) -> Option<String>,
    changes: &mut Vec<(std::ops::Range<usize>, String)>,
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
fn file(
    encoded: &str,
    path: &str,
    change: &mut dyn FnMut(&str, &str) -> Option<String>,
) -> Option<String> {
    let text = String::from_utf8(decoded(encoded)?).ok()?;
    let new = change(path, &text)?;
    Some(data_encoding::BASE64.encode(new.as_bytes()))
}
