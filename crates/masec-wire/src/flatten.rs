//! A tree of values to leaves with paths.

mod nested;

use masec_model::CompactString;
use masec_model::{Leaf, Shape, Span, Value};

use crate::Limits;
use crate::json::{Entry, Json, Node};

/// Collects leaves up to the limits.
#[derive(Debug)]
pub(crate) struct Leaves<'l> {
    limits: &'l Limits,
    pub(crate) leaves: Vec<Leaf>,
    /// Where the text that spans are said of begins in the text that leaves are said of; `None` for no spans at all.
    pub(crate) base: Option<usize>,
    /// Whether there were more leaves than allowed.
    pub(crate) overflow: bool,
    /// Whether a leaf's text was longer than allowed and lost its end.
    pub(crate) cut: bool,
    /// How many strings in one another are read as the JSON that they are; none outside the arguments of a call.
    levels: usize,
    /// Leaves of such strings so far.
    nested: usize,
}

impl<'l> Leaves<'l> {
    pub(crate) fn new(limits: &'l Limits, base: Option<usize>) -> Self {
        Self {
            limits,
            leaves: Vec::new(),
            base,
            overflow: false,
            cut: false,
            levels: 0,
            nested: 0,
        }
    }

    pub(crate) fn push(&mut self, path: &str, value: Value, shape: Shape, at: Span) {
        if self.leaves.len() >= self.limits.leaves {
            self.overflow = true;
            return;
        }
        let at = self
            .base
            .map(|base| Span::new(base + at.start as usize, base + at.end as usize));
        self.cut |= matches!(&value, Value::Text(text) if text.len() > self.limits.text);
        self.leaves.push(Leaf {
            path: CompactString::from(path),
            value: bounded(value, self.limits.text),
            shape,
            at,
        });
    }

    /// A member's path under `path`. A key that is no plain name is data as well as structure (an address, a title), so
    /// it becomes a leaf of its own, with `{n}`, the member's place, in its path.
    pub(crate) fn key(&mut self, path: &mut String, key: &str, place: usize, at: Span) {
        use std::fmt::Write;
        if is_name(key) {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(key);
            return;
        }
        let len = path.len();
        let _ = write!(path, "{{{place}}}");
        self.push(path, Value::Text(key.to_owned()), Shape::Field, at);
        path.truncate(len);
        let shown: String = key.chars().take(64).collect();
        let _ = write!(path, "[{shown:?}]");
    }

    /// Every value of a member, the one at `place`, under `path`.
    pub(crate) fn member(&mut self, path: &mut String, entry: &Entry<'_>, place: usize) {
        let len = path.len();
        self.key(path, &entry.key, place, entry.at);
        self.json(path, &entry.node);
        path.truncate(len);
    }

    /// Every value of `node`, under `path`.
    pub(crate) fn json(&mut self, path: &mut String, node: &Node<'_>) {
        if self.overflow {
            return;
        }
        let len = path.len();
        let value = match &node.json {
            Json::Null => Value::Null,
            Json::Bool(truth) => Value::Bool(*truth),
            Json::Number(digits) => Value::Number(CompactString::from(digits.as_ref())),
            Json::Text(text) if self.reads_nested(path, text, node.span) => return,
            Json::Text(text) => Value::Text(text.to_string()),
            Json::List(nodes) => {
                for (place, node) in nodes.iter().enumerate() {
                    index(path, place);
                    self.json(path, node);
                    path.truncate(len);
                }
                return;
            }
            Json::Map(entries) => {
                for (place, entry) in entries.iter().enumerate() {
                    self.member(path, entry, place);
                }
                return;
            }
        };
        self.push(path, value, Shape::Field, node.span);
    }
}

/// Appends `[place]`.
pub(crate) fn index(path: &mut String, place: usize) {
    use std::fmt::Write;
    let _ = write!(path, "[{place}]");
}

/// Whether a key is a plain name: what a programmer calls a field.
fn is_name(key: &str) -> bool {
    key.len() <= 64
        && key
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'$' | b'@'))
        && key
            .bytes()
            .next()
            .is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'_' | b'$' | b'@'))
}

fn bounded(value: Value, limit: usize) -> Value {
    match value {
        Value::Text(mut text) if text.len() > limit => {
            text.truncate(text.floor_char_boundary(limit));
            Value::Text(text)
        }
        Value::Bytes(mut bytes) => {
            bytes.truncate(limit);
            Value::Bytes(bytes)
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> Vec<(String, String)> {
        let limits = Limits::default();
        let mut leaves = Leaves::new(&limits, Some(0));
        let node = crate::json::parse(text, 128).expect("test input is JSON");
        leaves.json(&mut String::new(), &node);
        let shown = |leaf: &Leaf| {
            let at = leaf.at.expect("spans were asked for").range();
            (leaf.path.to_string(), text[at].to_owned())
        };
        leaves.leaves.iter().map(shown).collect()
    }

    #[test]
    fn paths_and_spans() {
        let found = paths(r#"{"to":["a\n","b"],"file":{"name":1.50},"x@y.z":null}"#);
        let expect = [
            ("to[0]", r#""a\n""#),
            ("to[1]", r#""b""#),
            ("file.name", "1.50"),
            ("{2}", r#""x@y.z""#),
            (r#"["x@y.z"]"#, "null"),
        ];
        let expect: Vec<_> = expect.map(|(a, b)| (a.to_owned(), b.to_owned())).into();
        assert_eq!(found, expect);
    }
}
