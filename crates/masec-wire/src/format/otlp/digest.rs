//! What stands for content where it is only asked whether two records hold the same.

use sha2::{Digest as _, Sha256};

use super::span::unwrapped;
use crate::json::{Json, Node};

/// A SHA-256: whoever writes the content must not find another with the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Digest([u8; 32]);

impl Digest {
    /// Of several pieces, each with its length.
    pub(super) fn of(pieces: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        for piece in pieces {
            hash.update(piece.len().to_le_bytes());
            hash.update(piece);
        }
        Self(hash.finalize().into())
    }

    /// Of a value, whether it was recorded as a tree or as its JSON in a text, with its members in any order. What is
    /// missing, null or empty is the same.
    pub(super) fn of_value(node: Option<&Node<'_>>, depth: usize) -> Self {
        let mut text = String::new();
        if let Some(node) = node {
            let node = unwrapped(node, depth);
            if !is_empty(&node) {
                write(&node, &mut text);
            }
        }
        Self::of(&[text.as_bytes()])
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

fn is_empty(node: &Node<'_>) -> bool {
    match &node.json {
        Json::Null => true,
        Json::Text(text) => text.is_empty(),
        Json::Map(entries) => entries.is_empty(),
        _ => false,
    }
}

/// Numbers stay as they are spelt: what differs past the precision of a float differs.
fn write(node: &Node<'_>, out: &mut String) {
    match &node.json {
        Json::List(nodes) => {
            out.push('[');
            for node in nodes {
                write(node, out);
                out.push(',');
            }
            out.push(']');
        }
        Json::Map(entries) => {
            let mut entries: Vec<_> = entries.iter().collect();
            entries.sort_by(|a, b| a.key.cmp(&b.key));
            out.push('{');
            for entry in entries {
                out.push_str(&serde_json::Value::from(&*entry.key).to_string());
                out.push(':');
                write(&entry.node, out);
                out.push(',');
            }
            out.push('}');
        }
        _ => node.write(out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    fn of(text: &str) -> Digest {
        Digest::of_value(
            Some(&json::parse(text, 16).expect("test input is JSON")),
            16,
        )
    }

    #[test]
    fn the_same_however_it_was_recorded() {
        assert_eq!(
            of(r#"{"a":1,"b":[true,"x"]}"#),
            of(r#""{\"b\": [true, \"x\"], \"a\": 1}""#)
        );
        assert_eq!(of(r#""plain words""#), of(r#""\"plain words\"""#));
        for nothing in ["null", "\"\"", "{}", "\"{}\""] {
            assert_eq!(of(nothing), Digest::of_value(None, 16), "{nothing}");
        }
    }

    #[test]
    fn what_differs_differs() {
        let all = [
            of("[]"),
            of("[[]]"),
            of(r#"{"a":"1"}"#),
            of(r#"{"a":1}"#),
            of(r#"{"a":12345678901234567}"#),
            of(r#"{"a":12345678901234568}"#),
            of(r#"{"a":[1,2]}"#),
            of(r#"{"a":[12]}"#),
            of(r#"{"a":1,"a":2}"#),
        ];
        let distinct: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(distinct.len(), all.len());
    }
}
