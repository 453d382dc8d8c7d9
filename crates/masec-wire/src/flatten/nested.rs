//! JSON in a string, as arguments of calls have it: routers and meta-tools take the arguments of the tool that they call as one text.
//!
//! Whoever writes a call writes all of it, so what its strings say once they are read stands where the called tool looks for it:
//! each value has a leaf and a path, and is judged as if it had been written plainly. In what a tool answers nothing of the sort is
//! read (`record`): there a string is somebody else's.
//!
//! A text is either one JSON object or list as a whole, or it stays one leaf. Every member is a leaf, those of a repeated key too,
//! whichever of them the called tool takes. The text itself is kept before its leaves, so that what looks at every byte sees keys and
//! spelling as well.

use masec_model::{Leaf, Shape, Span, Value};

use super::Leaves;
use crate::json::{self, Json, Node};

/// Strings in one another that are read.
const LEVELS: usize = 4;
/// The longest text that is read, in bytes; a longer one is a document that is handed on.
const LONGEST: usize = 64 << 10;
/// The deepest nesting within one text.
const DEPTH: usize = 32;
/// Leaves that the strings of one call may have; a string with more stays one text, so that no number of them hides the others.
const MOST_LEAVES: usize = 128;

impl Leaves<'_> {
    /// Every value of `node`, the arguments of a call; strings that are JSON are read.
    pub(crate) fn arguments(&mut self, node: &Node<'_>) {
        self.levels = LEVELS;
        self.json(&mut String::new(), node);
        self.levels = 0;
    }

    /// Adds `text`, which stands at `at`, and the leaves that it says, and whether it did: not where it is no JSON, or too much.
    pub(super) fn reads_nested(&mut self, path: &mut String, text: &str, at: Span) -> bool {
        let Some(node) = (self.levels > 0).then(|| spelt(text)).flatten() else {
            return false;
        };
        let before = self.leaves.len();
        let source = Leaf::source_path(path);
        self.push(&source, Value::Text(text.to_owned()), Shape::Field, at);
        let first = self.leaves.len();
        let outermost = self.levels == LEVELS;
        self.levels -= 1;
        self.json(path, &node);
        self.levels += 1;
        // Places in a text with escapes are not places in what came: all of it is where its leaves stood.
        let stood = self.leaves.get(before).and_then(|source| source.at);
        let leaves = self.leaves.get_mut(first..).unwrap_or_default();
        leaves.iter_mut().for_each(|leaf| leaf.at = stood);
        let found = leaves.len();
        let is_much = outermost && self.nested + found > MOST_LEAVES;
        if found == 0 || is_much || self.overflow {
            self.leaves.truncate(before);
            self.overflow = false;
            return false;
        }
        if outermost {
            self.nested += found;
        }
        true
    }
}

/// What `text` is as one JSON object or list. A list of bare numbers, such as a place on a screen, says no more apart than it does
/// as it is.
fn spelt(text: &str) -> Option<Node<'_>> {
    let may_be = text.len() <= LONGEST && text.trim_ascii_start().starts_with(['{', '[']);
    let node = may_be.then(|| json::parse(text, DEPTH).ok()).flatten()?;
    match &node.json {
        Json::List(items) => items.iter().any(is_telling).then_some(node),
        Json::Map(_) => Some(node),
        _ => None,
    }
}

fn is_telling(item: &Node<'_>) -> bool {
    matches!(item.json, Json::Text(_) | Json::List(_) | Json::Map(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn read(arguments: &str) -> Vec<(String, String)> {
        let limits = Limits::default();
        let mut leaves = Leaves::new(&limits, Some(0));
        let node = json::parse(arguments, 128).expect("test input is JSON");
        leaves.arguments(&node);
        assert!(!leaves.overflow && !leaves.cut);
        let shown = |leaf: &Leaf| {
            let text = leaf.value.as_text().unwrap_or("-").to_owned();
            (leaf.path.to_string(), text)
        };
        leaves.leaves.iter().map(shown).collect()
    }

    fn quoted(text: &str) -> String {
        serde_json::Value::from(text).to_string()
    }

    /// The paths of an argument `x` with this text.
    fn paths(text: &str) -> Vec<String> {
        let found = read(&format!("{{\"x\":{}}}", quoted(text)));
        found.into_iter().map(|(path, _)| path).collect()
    }

    #[test]
    fn a_string_that_is_json_is_read_and_kept() {
        let found = read(
            r#"{"name":"pay","arguments":"{\"to\":\"a\\u0062\",\"n\":1e400,\"x y\":[true]}","z":"last"}"#,
        );
        let expect = [
            ("name", "pay"),
            ("arguments{}", r#"{"to":"a\u0062","n":1e400,"x y":[true]}"#),
            ("arguments.to", "ab"),
            ("arguments.n", "1e400"),
            ("arguments{2}", "x y"),
            (r#"arguments["x y"][0]"#, "-"),
            ("z", "last"),
        ];
        assert_eq!(found, expect.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    #[test]
    fn leaves_stand_where_their_string_stood() {
        let limits = Limits::default();
        let mut leaves = Leaves::new(&limits, Some(0));
        let text = r#"{"a":"{\"b\":\"{\\\"c\\\":1}\"}"}"#;
        leaves.arguments(&json::parse(text, 128).expect("it is JSON"));
        let paths: Vec<&str> = leaves
            .leaves
            .iter()
            .map(|leaf| leaf.path.as_str())
            .collect();
        assert_eq!(paths, ["a{}", "a.b{}", "a.b.c"]);
        for leaf in &leaves.leaves {
            let at = leaf.at.expect("spans were asked for").range();
            assert_eq!(&text[at], &text[5..text.len() - 1]);
        }
    }

    #[test]
    fn members_of_a_repeated_key_are_all_read() {
        assert_eq!(paths(r#"{"to":"a","to":"b"}"#), ["x{}", "x.to", "x.to"]);
    }

    #[test]
    fn what_only_looks_like_json_or_says_nothing_stays_one_text() {
        for text in [
            "{",
            "{}",
            "[]",
            "[{}]",
            "[500, 260]",
            "{a: 1}",
            "{'a': 1}",
            "\"{}\"",
            "[1] see there",
            "{\"a\":1} and more",
            "[ -f x ] && rm x",
            "",
        ] {
            assert_eq!(paths(text), ["x"], "{text}");
        }
    }

    #[test]
    fn depth_size_and_number_are_bounded() {
        let deep = |n: usize| format!("{}\"v\"{}", "[".repeat(n), "]".repeat(n));
        assert_eq!(paths(&deep(DEPTH)).len(), 2);
        assert_eq!(paths(&deep(DEPTH + 1)), ["x"]);
        let list = |n: usize| format!("[{}]", vec!["\"v\""; n].join(","));
        assert_eq!(paths(&list(MOST_LEAVES)).len(), MOST_LEAVES + 1);
        assert_eq!(paths(&list(MOST_LEAVES + 1)), ["x"]);
        assert_eq!(paths(&format!("[{}]", quoted(&"v".repeat(LONGEST)))), ["x"]);
        // Of many strings those that fit.
        let many = vec![quoted(&list(MOST_LEAVES / 2)); 3].join(",");
        assert_eq!(read(&format!("[{many}]")).len(), MOST_LEAVES + 3);
        let mut inner = "{\"v\":1}".to_owned();
        for _ in 0..LEVELS + 3 {
            inner = format!("[{}]", quoted(&inner));
        }
        let found = paths(&inner);
        assert_eq!(found.len(), LEVELS + 1, "{found:?}");
    }

    #[test]
    fn no_name_of_an_argument_looks_like_a_text_that_was_read() {
        let found = read(r#"{"to{}":"eve","to":"bob","a{}.b":1}"#);
        let paths: Vec<&str> = found.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths, ["{0}", r#"["to{}"]"#, "to", "{2}", r#"["a{}.b"]"#]);
    }
}
