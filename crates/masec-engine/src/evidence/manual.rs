//! Documents that say how work is done: handbooks, runbooks, knowledge bases.
//!
//! Agents of a service desk are told little by those who write to them, and look up what is to be done in what their operator wrote.
//! Which documents are of that sort is told by the tool that brought them, which the operator put there, and by nothing that a
//! document says of itself. Others may write in such a document too, so it excuses nothing: it is one sign among many, and weighs as
//! much as it was found to tell.

use masec_model::InteractionId;

use crate::flow::{Document, Read, Reading};
use crate::intent::{Effect, ToolCard};

/// Words for what an organisation writes down of how its work is done.
const MANUALS: &[&str] = &[
    "handbook",
    "handbooks",
    "manual",
    "manuals",
    "sop",
    "sops",
    "runbook",
    "runbooks",
    "playbook",
    "playbooks",
    "procedure",
    "procedures",
    "guideline",
    "guidelines",
    "rules",
    "rulebook",
    "faq",
    "faqs",
    "kb",
    "knowledge",
    "knowledgebase",
];
/// The same, and other things: an insurer's policy is a record. Who asks for the one asks in words, and for the other by its number.
const POLICIES: &[&str] = &["policy", "policies"];

/// The manuals among what was read.
pub(super) struct Manuals(Vec<InteractionId>);

impl Manuals {
    /// Those in `reading`.
    pub(super) fn of(reading: &Reading<'_>) -> Self {
        let documents = reading.documents().iter().map(|read| read.document);
        let manuals = documents.filter(|document| is_manual(document));
        Self(manuals.map(|document| document.id).collect())
    }

    /// Whether `read` is one.
    pub(super) fn have(&self, read: &Read<'_>) -> bool {
        self.0.contains(&read.document.id)
    }
}

/// Whether `document` says how work is done, by the tool that looked it up.
fn is_manual(document: &Document) -> bool {
    let Some(tool) = document.tool().map(ToolCard::guess) else {
        return false;
    };
    let has_number = |text: &String| text.bytes().any(|byte| byte.is_ascii_digit());
    let asked_in_words = || !document.arguments.iter().any(has_number);
    (tool.effect == Effect::Read || tool.shows.is_some())
        && !document.is_foreign
        && (tool.has_word_of(MANUALS) || (tool.has_word_of(POLICIES) && asked_in_words()))
}
