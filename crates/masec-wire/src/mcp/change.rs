//! A message with some of its texts changed, and everything else of it as it was.

use super::Frame;
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
/// Members of a content block that say what it is, or are bytes.
const FORM: [&str; 8] = [
    "type",
    "uri",
    "mimeType",
    "role",
    "data",
    "blob",
    "_meta",
    "annotations",
];

impl Frame<'_> {
    /// The message with the texts of its content as `change` has them, told with their paths; `None` where it changes none.
    /// Names, addresses, ids, numbers and the keys of arguments are never changed.
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
                if is_free || !FORM.contains(&&*entry.key) {
                    let path = format!("{path}.{}", entry.key);
                    // What a model calls a tool with, in a message of a sampling request.
                    let is_free = is_free || entry.key == "input";
                    visit(&entry.node, &path, is_free, change, changes);
                }
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}
