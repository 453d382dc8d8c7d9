//! A message with some of its texts changed, and everything else of it as it was.

use std::ops::Range;

use super::content::decoded;
use super::{Answer, Call};
use crate::json::{Json, Node};
use crate::rpc::spliced;

/// Members that say what an object is, whose it is or where it is, and no content.
const FORM: [&str; 21] = [
    "messageId",
    "contextId",
    "taskId",
    "artifactId",
    "id",
    "role",
    "kind",
    "state",
    "timestamp",
    "mediaType",
    "mimeType",
    "url",
    "uri",
    "extensions",
    "referenceTaskIds",
    "tenant",
    "pageToken",
    "nextPageToken",
    "configuration",
    "code",
    "@type",
];
/// Members whose own members are somebody's, and not the protocol's.
const FREE: [&str; 2] = ["data", "metadata"];
/// Members that hold a file in base64.
const FILES: [&str; 3] = ["raw", "bytes", "fileWithBytes"];

type Changes = Vec<(Range<usize>, String)>;
type Change<'c> = dyn FnMut(&str, &str) -> Option<String> + 'c;

impl Call<'_> {
    /// The request with the texts of its content as `change` has them, told with their paths; `None` where it changes none.
    /// Names, addresses and ids are never changed. Files by value that are text are changed too.
    pub fn changed(&self, change: &mut Change<'_>) -> Option<String> {
        changed(self.text, self.params?, change)
    }
}

impl Answer<'_> {
    /// The answer with the texts of its content as `change` has them; `None` where it changes none.
    pub fn changed(&self, change: &mut Change<'_>) -> Option<String> {
        changed(self.text, self.node, change)
    }
}

fn changed(text: &str, node: &Node<'_>, change: &mut Change<'_>) -> Option<String> {
    let mut changes = Vec::new();
    visit(node, "", false, change, &mut changes);
    (!changes.is_empty()).then(|| spliced(text, changes))
}

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
                changes.push((node.span.range(), quoted(&new)));
            }
        }
        Json::List(nodes) => {
            for (place, node) in nodes.iter().enumerate() {
                visit(node, &format!("{path}[{place}]"), is_free, change, changes);
            }
        }
        Json::Map(entries) => {
            for entry in entries {
                let key = &*entry.key;
                if !is_free && FORM.contains(&key) {
                    continue;
                }
                let path = match path.is_empty() {
                    true => key.to_owned(),
                    false => format!("{path}.{key}"),
                };
                match (&entry.node.json, FILES.contains(&key) && !is_free) {
                    (Json::Text(encoded), true) => {
                        file(encoded, &entry.node, &path, change, changes);
                    }
                    _ => {
                        let is_free = is_free || FREE.contains(&key);
                        visit(&entry.node, &path, is_free, change, changes);
                    }
                }
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

fn file(
    encoded: &str,
    node: &Node<'_>,
    path: &str,
    change: &mut Change<'_>,
    changes: &mut Changes,
) {
    let text = decoded(encoded).and_then(|bytes| String::from_utf8(bytes).ok());
    if let Some(new) = text.and_then(|text| change(path, &text)) {
        let encoded = data_encoding::BASE64.encode(new.as_bytes());
        changes.push((node.span.range(), quoted(&encoded)));
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
