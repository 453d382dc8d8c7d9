//! A message with some of its texts changed, and everything else of it as it was.

use std::ops::Range;

use masec_model::Span;

use super::content::encoded_twice;
use super::{Answer, Call};
use crate::base64::decoded;
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
        let names = self.names().into_iter().map(|name| name.span);
        changed(self.text, self.params?, &names.collect::<Vec<_>>(), change)
    }
}

impl Answer<'_> {
    /// The answer with the texts of its content as `change` has them; `None` where it changes none.
    pub fn changed(&self, change: &mut Change<'_>) -> Option<String> {
        changed(self.text, self.node, &[], change)
    }
}

/// `spared` is where names stand that are known by their place alone.
fn changed(
    text: &str,
    node: &Node<'_>,
    spared: &[Span],
    change: &mut Change<'_>,
) -> Option<String> {
    let mut changes = Vec::new();
    visit(node, ("", false), spared, change, &mut changes);
    (!changes.is_empty()).then(|| spliced(text, changes))
}

fn visit(
    node: &Node<'_>,
    (path, is_free): (&str, bool),
    spared: &[Span],
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
                let at = format!("{path}[{place}]");
                visit(node, (&at, is_free), spared, change, changes);
            }
        }
        Json::Map(entries) => {
            for entry in entries {
                let key = &*entry.key;
                if spared.contains(&entry.node.span) || !is_free && FORM.contains(&key) {
                    continue;
                }
                let path = match path.is_empty() {
                    true => key.to_owned(),
                    false => format!("{path}.{key}"),
                };
                match (&entry.node.json, FILES.contains(&key) && !is_free) {
                    (Json::Text(encoded), true) => {
                        let new = match key {
                            "fileWithBytes" => file_twice(encoded, &path, change),
                            _ => None,
                        };
                        let new = new.or_else(|| file(encoded, &path, change));
                        changes.extend(new.map(|new| (entry.node.span.range(), quoted(&new))));
                    }
                    _ => {
                        let is_free = is_free || FREE.contains(&key);
                        visit(&entry.node, (&path, is_free), spared, change, changes);
                    }
                }
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

/// A file in base64, changed.
fn file(encoded: &str, path: &str, change: &mut Change<'_>) -> Option<String> {
    let text = String::from_utf8(decoded(encoded)?).ok()?;
    let new = change(path, &text)?;
    Some(data_encoding::BASE64.encode(new.as_bytes()))
}

/// A file in base64 that is encoded once more, changed.
fn file_twice(encoded: &str, path: &str, change: &mut Change<'_>) -> Option<String> {
    let new = file(&encoded_twice(encoded)?, path, change)?;
    Some(data_encoding::BASE64.encode(new.as_bytes()))
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
