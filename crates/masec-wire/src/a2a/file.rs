//! Files that a message brings by address: where they are, and the message with what is there in their place.

use std::ops::Range;

use super::{Answer, Call};
use crate::json::{Entry, Json, Node};
use crate::rpc::spliced;

/// A file that stands in a part by address alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The address, as it is written.
    pub url: String,
    /// What kind of file it is said to be there, where it is said.
    pub media: Option<String>,
    place: Place,
}

/// Where it stands, so that it can be replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    /// The member that has the address, name and value.
    member: Range<usize>,
    /// The name of the member that has a file by value, in the spelling of the revision.
    by_value: &'static str,
    /// The name of the member that has its kind, where it has none.
    kind: Option<&'static str>,
    /// Where something can be said of the part: after the brace of its metadata, or where it has none after the member or the
    /// object that holds it.
    beside: Beside,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Beside {
    /// In metadata that hold something already.
    Into(usize),
    /// In the place of metadata that hold nothing.
    Instead(Range<usize>),
    /// After this, in metadata of its own.
    After(usize),
}

/// What is at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What kind of file it is there.
    pub media: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// The member of a part's metadata that says where a file by value came from.
pub const FROM: &str = "masec/file";

/// Members whose own members are somebody's, and not the protocol's.
const FREE: [&str; 2] = ["data", "metadata"];

impl Call<'_> {
    /// The files that it brings by address.
    pub fn files(&self) -> Vec<File> {
        found(self.params)
    }

    /// It with these files by value, each for the one in its place.
    pub fn with_files(&self, all: &[(File, Fetched)]) -> String {
        with(self.text, all)
    }
}

impl Answer<'_> {
    /// The files that it brings by address.
    pub fn files(&self) -> Vec<File> {
        match self.failed() {
            true => Vec::new(),
            false => found(Some(self.node)),
        }
    }

    /// It with these files by value, each for the one in its place.
    pub fn with_files(&self, all: &[(File, Fetched)]) -> String {
        with(self.text, all)
    }
}

fn found(node: Option<&Node<'_>>) -> Vec<File> {
    let mut files = Vec::new();
    if let Some(node) = node {
        visit(node, &mut files);
    }
    files
}

fn visit(node: &Node<'_>, files: &mut Vec<File>) {
    match &node.json {
        Json::List(nodes) => nodes.iter().for_each(|node| visit(node, files)),
        Json::Map(entries) => {
            for entry in entries.iter().filter(|entry| !FREE.contains(&&*entry.key)) {
                // 0.3 over HTTP calls the parts of a message `content`.
                match (&*entry.key, entry.node.as_list()) {
                    ("parts" | "content", Some(parts)) => {
                        parts.iter().for_each(|part| of_part(part, files));
                    }
                    _ => visit(&entry.node, files),
                }
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => {}
    }
}

fn of_part(part: &Node<'_>, files: &mut Vec<File>) {
    let Some(entries) = part.as_map() else {
        return;
    };
    for entry in entries {
        match (&*entry.key, &entry.node.json) {
            ("url", Json::Text(_)) => {
                files.extend(file(part, entry, (part, "raw", "mediaType"), entry));
            }
            // 0.3 has the file one level down.
            ("file", Json::Map(inner)) => {
                for at in inner {
                    let by_value = match &*at.key {
                        "uri" => "bytes",
                        "fileWithUri" => "fileWithBytes",
                        _ => continue,
                    };
                    files.extend(file(part, at, (&entry.node, by_value, "mimeType"), entry));
                }
            }
            _ => {}
        }
    }
}

/// `holder` is the object that `at` is a member of, `last` the member of the part that it is in.
fn file(
    part: &Node<'_>,
    at: &Entry<'_>,
    (holder, by_value, kind): (&Node<'_>, &'static str, &'static str),
    last: &Entry<'_>,
) -> Option<File> {
    let url = at.node.as_text()?;
    let media = holder.text(kind).filter(|kind| !kind.is_empty());
    let beside = match part.get("metadata") {
        Some(node) => match node.as_map() {
            Some(entries) if !entries.is_empty() => Beside::Into(node.span.range().start + 1),
            _ => Beside::Instead(node.span.range()),
        },
        None => Beside::After(last.node.span.range().end),
    };
    Some(File {
        url: url.to_owned(),
        media: media.map(str::to_owned),
        place: Place {
            member: at.at.range().start..at.node.span.range().end,
            by_value,
            kind: holder.get(kind).is_none().then_some(kind),
            beside,
        },
    })
}

fn with(text: &str, all: &[(File, Fetched)]) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let mut changes = Vec::new();
    for (file, fetched) in all {
        let place = &file.place;
        let encoded = data_encoding::BASE64.encode(&fetched.bytes);
        let mut member = format!("\"{}\":\"{encoded}\"", place.by_value);
        if let Some(kind) = place.kind {
            member.push_str(&format!(",\"{kind}\":{}", quoted(&fetched.media)));
        }
        let from = serde_json::json!({"url": file.url, "sha256": fetched.sha256});
        let from = format!("\"{FROM}\":{from}");
        match &place.beside {
            Beside::Into(at) => changes.push((*at..*at, format!("{from},"))),
            Beside::Instead(range) => changes.push((range.clone(), format!("{{{from}}}"))),
            Beside::After(end) if *end == place.member.end => {
                member.push_str(&format!(",\"metadata\":{{{from}}}"));
            }
            Beside::After(end) => {
                changes.push((*end..*end, format!(",\"metadata\":{{{from}}}")));
            }
        }
        changes.push((place.member.clone(), member));
    }
    spliced(text, changes)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::Limits;
    use crate::a2a::{Asked, Document, Frame, Method, Version};

    fn fetched(file: &File) -> (File, Fetched) {
        let fetched = Fetched {
            bytes: file.url.as_bytes().to_vec(),
            media: "text/plain".to_owned(),
            sha256: "ab".to_owned(),
        };
        (file.clone(), fetched)
    }

    fn by_value(text: &str) -> Value {
        let limits = Limits::default();
        let frame = Frame::parse(text.as_bytes(), &limits).unwrap();
        let call = Call::of(&frame).unwrap();
        let all: Vec<_> = call.files().iter().map(fetched).collect();
        let changed = call.with_files(&all);
        // Strictly read: no member is there twice.
        assert!(
            Frame::parse(changed.as_bytes(), &limits).is_ok(),
            "{changed}"
        );
        serde_json::from_str(&changed).unwrap()
    }

    #[test]
    fn files_by_address_are_found_and_replaced_in_every_spelling() {
        let from = |url: &str| json!({"masec/file": {"url": url, "sha256": "ab"}});
        let check = |method: &str, parts: Value, expect: Value| {
            let text = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": {
                "message": {"messageId": "m", "parts": parts, "metadata": {"parts": [{"url": "no"}]}}}});
            let changed = by_value(&text.to_string());
            assert_eq!(changed["params"]["message"]["parts"], expect);
        };
        check(
            "SendMessage",
            json!([{"text": "see"}, {"url": "u1", "filename": "f"}, {"url": "u2", "mediaType": "image/png", "metadata": {}},
                {"metadata": {"k": 1}, "url": "u3", "mediaType": "a/b"}, {"data": {"parts": [{"url": "no"}]}}]),
            json!([{"text": "see"},
                {"raw": "dTE=", "mediaType": "text/plain", "metadata": from("u1"), "filename": "f"},
                {"raw": "dTI=", "mediaType": "image/png", "metadata": from("u2")},
                {"metadata": {"masec/file": from("u3")["masec/file"], "k": 1}, "raw": "dTM=", "mediaType": "a/b"},
                {"data": {"parts": [{"url": "no"}]}}]),
        );
        check(
            "message/send",
            json!([{"kind": "file", "file": {"name": "n", "uri": "u1"}}, {"file": {"fileWithUri": "u2", "mimeType": "a/b"}, "metadata": {"k": 1}}]),
            json!([{"kind": "file", "file": {"name": "n", "bytes": "dTE=", "mimeType": "text/plain"}, "metadata": from("u1")},
                {"file": {"fileWithBytes": "dTI=", "mimeType": "a/b"}, "metadata": {"masec/file": from("u2")["masec/file"], "k": 1}}]),
        );
    }

    #[test]
    fn files_are_found_wherever_an_answer_has_parts() {
        let asked = Asked {
            method: Method::Send,
            version: Version::V1,
        };
        let text = json!({"task": {"id": "t", "status": {"message": {"parts": [{"url": "u1"}]}},
            "artifacts": [{"parts": [{"url": "u2"}], "metadata": {"url": "no"}}], "history": [{"parts": [{"url": "u3"}]}]}});
        let text = text.to_string();
        let document = Document::parse(text.as_bytes(), &Limits::default()).unwrap();
        let answer = Answer::rest(&document, asked, false);
        let urls = |answer: &Answer<'_>| -> Vec<String> {
            answer.files().into_iter().map(|file| file.url).collect()
        };
        assert_eq!(urls(&answer), ["u1", "u2", "u3"]);
        let all: Vec<_> = answer.files().iter().map(fetched).collect();
        let changed = answer.with_files(&all);
        let document = Document::parse(changed.as_bytes(), &Limits::default()).unwrap();
        assert!(
            urls(&Answer::rest(&document, asked, false)).is_empty(),
            "{changed}"
        );
    }
}
