//! Acts that stand in the words of messages ([`spoken`]).

use super::super::act::{self, Answer};
use super::super::spoken::{self, Spoken};
use super::{NAME, Talk, Voice};
use crate::format::party::Role;
use crate::json::Node;
use crate::sink::Sink;

impl Talk {
    /// Reads the calls in an agent's words, and what came of them where that stands behind.
    pub(super) fn act_in_words(
        &mut self,
        voice: &Voice,
        node: &Node<'_>,
        line: u64,
        sink: &mut Sink,
    ) {
        self.is_spoken &= !act::acts(node);
        if !self.is_spoken || voice.role != Role::Assistant {
            return;
        }
        for text in texts(node) {
            for found in spoken::spoken(text, sink.limits.depth()) {
                self.agent = Some(voice.from.clone());
                match found {
                    Spoken::Call(call) => self.call(&call, node, line, sink),
                    Spoken::Answer(said) => {
                        self.answer(&Answer::of_words(&said), &said, node, line, sink);
                    }
                    Spoken::Unread(text) => {
                        let reason = "a call in the words of a message that cannot be read";
                        sink.opaque(NAME, line, reason, text.as_bytes());
                    }
                }
            }
        }
    }

    /// Reads a message under the role of the user that says what came of a call in words; whether it is one.
    pub(super) fn answered_in_words(
        &mut self,
        voice: &Voice,
        node: &Node<'_>,
        line: u64,
        sink: &mut Sink,
    ) -> bool {
        if !self.is_spoken || voice.role != Role::User || self.agent.is_none() {
            return false;
        }
        let texts = texts(node);
        let answers: Vec<_> = texts
            .iter()
            .filter_map(|text| spoken::answer(text))
            .collect();
        // Words of a person's beside it stay theirs.
        if answers.is_empty() || answers.len() < texts.len() {
            return false;
        }
        for said in &answers {
            self.answer(&Answer::of_words(said), said, node, line, sink);
        }
        true
    }
}

/// The texts of a message.
fn texts<'n, 'a>(node: &'n Node<'a>) -> Vec<&'n str> {
    let Some(content) = act::content(node) else {
        return Vec::new();
    };
    match content.as_text() {
        Some(text) => vec![text],
        None => {
            let parts = content.as_list().unwrap_or_default().iter();
            let text = |part: &'n Node<'a>| part.as_text().or_else(|| part.text("text"));
            parts.filter_map(text).collect()
        }
    }
}
