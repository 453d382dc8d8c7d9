//! Which texts a trace tells of: so that it is known whether what nobody reads is said elsewhere too.

use std::collections::BTreeSet;

use super::digest::Digest;
use crate::format::chat::is_talk;
use crate::json::{self, Json, Node};

/// The texts that were told, whole and each that is in one.
#[derive(Debug, Default)]
pub(super) struct Heard(BTreeSet<Digest>);

/// Values in one another, and JSON in texts of it, that are looked into.
const DEEP: usize = 32;

/// Words of a sentence at least: less is a name or a mark.
const WORDS: usize = 4;

impl Heard {
    /// Takes in what is told.
    pub(super) fn hear(&mut self, node: &Node<'_>) {
        self.hear_at(node, DEEP);
    }

    fn hear_at(&mut self, node: &Node<'_>, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else {
            return;
        };
        match &node.json {
            Json::Text(text) => {
                self.hear_text(text);
                if let Some(tree) = tree(text, depth) {
                    self.hear_at(&tree, depth);
                }
            }
            Json::List(nodes) => nodes.iter().for_each(|node| self.hear_at(node, depth)),
            Json::Map(entries) => {
                for entry in entries {
                    if is_sentence(&entry.key) {
                        self.hear_text(&entry.key);
                    }
                    self.hear_at(&entry.node, depth);
                }
            }
            Json::Null | Json::Bool(_) | Json::Number(_) => {}
        }
    }

    fn hear_text(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.0.insert(key(text));
        }
    }

    /// Whether a value says what was not told: a sentence, or in a message or a call any word. `is_call` is whether it is known
    /// for one.
    pub(super) fn is_news(&self, node: &Node<'_>, is_call: bool) -> bool {
        self.is_news_at(node, is_call, DEEP)
    }

    fn is_news_at(&self, node: &Node<'_>, is_call: bool, depth: usize) -> bool {
        // What is too deep to be looked at is nothing that is known.
        let Some(depth) = depth.checked_sub(1) else {
            return true;
        };
        match &node.json {
            Json::Text(text) => match tree(text, depth) {
                Some(tree) => !self.has(text) && self.is_news_at(&tree, is_call, depth),
                None => {
                    (is_call && !text.trim().is_empty() || is_sentence(text)) && !self.has(text)
                }
            },
            Json::List(nodes) => nodes
                .iter()
                .any(|node| self.is_news_at(node, is_call, depth)),
            Json::Map(entries) => {
                let is_call = is_call || is_talk(node);
                let mut said = entries
                    .iter()
                    .filter(|entry| !SETTINGS.contains(&&*entry.key));
                said.any(|entry| {
                    let is_aside = ASIDE.contains(&&*entry.key);
                    let is_said = is_call && !is_aside;
                    is_sentence(&entry.key) && !self.has(&entry.key)
                        || self.is_news_at(&entry.node, is_said, depth)
                })
            }
            Json::Null | Json::Bool(_) | Json::Number(_) => false,
        }
    }

    fn has(&self, text: &str) -> bool {
        self.0.contains(&key(text))
    }

    /// About how many bytes it holds.
    pub(super) fn weight(&self) -> usize {
        48 * self.0.len()
    }
}

/// Whether a value says anything: a sentence, or a message or a call.
pub(super) fn says(node: &Node<'_>) -> bool {
    Heard::default().is_news(node, false)
}

/// Members of messages and calls that say what they are.
const ASIDE: [&str; 9] = [
    "role",
    "type",
    "id",
    "object",
    "finish_reason",
    "model",
    "status",
    "tool_call_id",
    "toolCallId",
];

/// Members of a model's request that describe what it may call and how it is to answer.
const SETTINGS: [&str; 4] = ["tools", "functions", "tool_choice", "response_format"];

fn key(text: &str) -> Digest {
    Digest::of(&[text.trim().as_bytes()])
}

fn is_sentence(text: &str) -> bool {
    text.split_whitespace().nth(WORDS - 1).is_some()
}

/// The object, list or text that a text is the JSON of.
fn tree(text: &str, depth: usize) -> Option<Node<'_>> {
    let begins = text.trim_start().starts_with(['{', '[', '"']);
    begins.then(|| json::parse(text, depth).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> json::Node<'_> {
        json::parse(text, 16).expect("test input is JSON")
    }

    #[test]
    fn what_was_told_is_no_news_however_it_is_written() {
        let mut heard = Heard::default();
        heard.hear(&parse(
            r#"[{"role":"user","content":"pay the bill of eve"},"{\"to\": \"eve\"}"]"#,
        ));
        let check = |text: &str, is_call: bool, expect: bool| {
            assert_eq!(heard.is_news(&parse(text), is_call), expect, "{text}");
        };
        check(r#""pay the bill of eve ""#, false, false);
        check(r#"{"state":["pay the bill of eve",1,null]}"#, false, false);
        check(r#""{\"in\": \"pay the bill of eve\"}""#, false, false);
        check(r#""pay the bill of bob""#, false, true);
        check(r#""{\"in\": \"pay the bill of bob\"}""#, false, true);
        check(r#"{"to":"bob"}"#, false, false);
        check(r#"{"to":"bob"}"#, true, true);
        check(r#"{"to":"eve"}"#, true, false);
        check(r#"{"role":"user","content":"pay bob"}"#, false, true);
        check(r#"{"pay the bill of bob":1}"#, false, true);
        check(r#"{"tools":["what it does in words"]}"#, false, false);
        let deep = format!("{}1{}", "[".repeat(40), "]".repeat(40));
        assert!(heard.is_news(&json::parse(&deep, 64).expect("JSON"), false));
    }
}
