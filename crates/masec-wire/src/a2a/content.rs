//! Messages, artifacts and tasks to leaves. Each object of the protocol is gone through member by member: what is known to
//! hold content is taken apart, what the protocol alone needs is left out, and everything else is content as well.

use masec_model::{Shape, Span, Value};

use super::taint::TAINT;
use crate::Limits;
use crate::base64::{decoded, exact, loose};
use crate::flatten::{Leaves, index};
use crate::json::{Json, Node};
use crate::task::TASK;

/// Kinds of media that are named so often that naming them says nothing.
const MEDIA: [&str; 12] = [
    "text",
    "text/plain",
    "text/markdown",
    "text/html",
    "text/csv",
    "application/json",
    "application/pdf",
    "application/octet-stream",
    "image/png",
    "image/jpeg",
    "*/*",
    "audio/wav",
];

/// Values by which an object of the protocol says what it is, or how something stands.
const WORDS: [&str; 31] = [
    "ROLE_UNSPECIFIED",
    "ROLE_USER",
    "ROLE_AGENT",
    "user",
    "agent",
    "message",
    "task",
    "status-update",
    "artifact-update",
    "text",
    "file",
    "data",
    "TASK_STATE_UNSPECIFIED",
    "TASK_STATE_SUBMITTED",
    "TASK_STATE_WORKING",
    "TASK_STATE_COMPLETED",
    "TASK_STATE_FAILED",
    "TASK_STATE_CANCELED",
    "TASK_STATE_CANCELLED",
    "TASK_STATE_INPUT_REQUIRED",
    "TASK_STATE_REJECTED",
    "TASK_STATE_AUTH_REQUIRED",
    "submitted",
    "working",
    "completed",
    "failed",
    "canceled",
    "input-required",
    "rejected",
    "auth-required",
    "unknown",
];

/// Collects the content of a message.
pub(super) struct Content<'l> {
    pub(super) leaves: Leaves<'l>,
    /// Whether what the metadata of a message say to the gateway alone is taken out of it before it goes on.
    task_goes: bool,
}

impl<'l> Content<'l> {
    pub(super) fn new(limits: &'l Limits, task_goes: bool) -> Self {
        Self {
            leaves: Leaves::new(limits, Some(0)),
            task_goes,
        }
    }

    /// Whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.leaves.leaves.is_empty() && !self.leaves.overflow
    }

    /// What somebody says.
    pub(super) fn message(&mut self, node: &Node<'_>, path: &str) {
        self.members(node, path, |content, key, node, at| match key {
            // 0.3 over HTTP calls the parts `content`.
            "parts" | "content" => content.parts(node, path),
            "metadata" => content.metadata(node, at),
            "role" | "kind" => content.word(node, at),
            "messageId" | "contextId" | "taskId" => content.id(node, at),
            "referenceTaskIds" => content.each(node, at, Self::id),
            _ => content.field(node, at),
        });
    }

    /// What came of a task, in one piece or in several.
    pub(super) fn artifact(&mut self, node: &Node<'_>, path: &str) {
        self.members(node, path, |content, key, node, at| match key {
            "parts" => content.parts(node, at),
            "metadata" => content.metadata(node, at),
            "artifactId" => content.id(node, at),
            _ => content.field(node, at),
        });
    }

    /// A task with everything that is said in it.
    pub(super) fn task(&mut self, node: &Node<'_>, path: &str) {
        self.members(node, path, |content, key, node, at| match key {
            "status" => content.status(node, at),
            "artifacts" => content.each(node, at, Self::artifact),
            "history" => content.each(node, at, Self::message),
            "metadata" => content.metadata(node, at),
            "kind" => content.word(node, at),
            "id" | "contextId" => content.id(node, at),
            _ => content.field(node, at),
        });
    }

    /// News of a task: how it stands, or a piece of what comes of it.
    pub(super) fn update(&mut self, node: &Node<'_>, path: &str) {
        self.members(node, path, |content, key, node, at| match key {
            "status" => content.status(node, at),
            "artifact" => content.artifact(node, at),
            "metadata" => content.metadata(node, at),
            "kind" => content.word(node, at),
            "taskId" | "contextId" => content.id(node, at),
            "final" | "append" | "lastChunk" => content.switch(node, at),
            _ => content.field(node, at),
        });
    }

    fn status(&mut self, node: &Node<'_>, path: &str) {
        self.members(node, path, |content, key, node, at| match key {
            "message" => content.message(node, at),
            "state" => content.word(node, at),
            "timestamp" => content.time(node, at),
            _ => content.field(node, at),
        });
    }

    /// How an answer is wanted.
    pub(super) fn configuration(&mut self, node: &Node<'_>, path: &str) {
        self.members(node, path, |content, key, node, at| match key {
            "historyLength" | "returnImmediately" | "blocking" => content.switch(node, at),
            "acceptedOutputModes" => content.each(node, at, Self::media),
            _ => content.field(node, at),
        });
    }

    fn parts(&mut self, node: &Node<'_>, path: &str) {
        match node.as_list() {
            Some([one]) => self.part(one, path),
            _ => self.each(node, path, Self::part),
        }
    }

    fn part(&mut self, node: &Node<'_>, path: &str) {
        self.members(node, path, |content, key, node, at| {
            match (key, &node.json) {
                ("text", Json::Text(text)) => content.words(text, path),
                ("raw", Json::Text(encoded)) => content.file(encoded, at),
                // 0.3 has the file one level down, and so may a part have text there.
                ("file", Json::Map(_)) => content.file_object(node, at),
                ("kind", _) => content.word(node, at),
                ("mediaType", _) => content.media(node, at),
                _ => content.field(node, at),
            }
        });
    }

    fn file_object(&mut self, node: &Node<'_>, path: &str) {
        self.members(node, path, |content, key, node, at| {
            match (key, &node.json) {
                ("bytes", Json::Text(encoded)) => content.file(encoded, at),
                ("fileWithBytes", Json::Text(encoded)) => {
                    content.file(encoded, at);
                    // The SDKs of 0.3 have base64 for bytes there, which is encoded once more.
                    // Its letters are the file's text, which is content already.
                    if let Some(bytes) = encoded_twice(encoded).and_then(|inner| decoded(&inner)) {
                        content.bytes(bytes, at);
                    }
                }
                ("mimeType", _) => content.media(node, at),
                _ => content.field(node, at),
            }
        });
    }

    /// Running text.
    pub(super) fn words(&mut self, text: &str, path: &str) {
        let span = Span::new(0, text.len());
        self.leaves
            .push(path, Value::Text(text.to_owned()), Shape::Running, span);
        self.leaves.base = self.leaves.base.map(|base| base + text.len());
    }

    /// A file by value: text where its bytes are text, since that is what is looked at.
    fn file(&mut self, encoded: &str, path: &str) {
        if let Some(bytes) = exact(encoded) {
            return self.bytes(bytes, path);
        }
        // It may not be what it says it is; its letters are content then, whatever they can be decoded to.
        self.words(encoded, path);
        if let Some(bytes) = loose(encoded) {
            self.bytes(bytes, path);
        }
    }

    fn bytes(&mut self, bytes: Vec<u8>, path: &str) {
        match String::from_utf8(bytes) {
            Ok(text) => self.words(&text, path),
            Err(bytes) => self.bare(path, Value::Bytes(bytes.into_bytes()), Shape::Field),
        }
    }

    /// Metadata, without what is told to the gateway alone (a task, another gateway's labels), where it is taken out before
    /// they go on.
    pub(super) fn metadata(&mut self, node: &Node<'_>, path: &str) {
        let goes = |key: &str| self.task_goes && matches!(key, TASK | TAINT);
        let entries = node.as_map().unwrap_or_default();
        if !entries.iter().any(|entry| goes(&entry.key)) {
            return self.field(node, path);
        }
        let mut others = node.clone();
        if let Json::Map(entries) = &mut others.json {
            entries.retain(|entry| !goes(&entry.key));
        }
        self.field(&others, path);
    }

    /// Anything, as fields.
    pub(super) fn field(&mut self, node: &Node<'_>, path: &str) {
        let base = self.leaves.base.take();
        self.leaves.json(&mut path.to_owned(), node);
        self.leaves.base = base;
    }

    fn bare(&mut self, path: &str, value: Value, shape: Shape) {
        let base = self.leaves.base.take();
        self.leaves.push(path, value, shape, Span::default());
        self.leaves.base = base;
    }

    /// Goes through an object; what is no object where one should be is content as it is.
    pub(super) fn members(
        &mut self,
        node: &Node<'_>,
        path: &str,
        mut take: impl FnMut(&mut Self, &str, &Node<'_>, &str),
    ) {
        let Json::Map(entries) = &node.json else {
            return self.field(node, path);
        };
        for (place, entry) in entries.iter().enumerate() {
            let mut at = path.to_owned();
            let base = self.leaves.base.take();
            self.leaves.key(&mut at, &entry.key, place, entry.at);
            self.leaves.base = base;
            take(self, &entry.key, &entry.node, &at);
        }
    }

    /// Each of a list; what is no list is content as it is.
    pub(super) fn each(
        &mut self,
        node: &Node<'_>,
        path: &str,
        take: impl Fn(&mut Self, &Node<'_>, &str),
    ) {
        let Json::List(nodes) = &node.json else {
            return self.field(node, path);
        };
        for (place, node) in nodes.iter().enumerate() {
            let mut at = path.to_owned();
            index(&mut at, place);
            take(self, node, &at);
        }
    }

    /// One of the protocol's own words, or content.
    fn word(&mut self, node: &Node<'_>, path: &str) {
        self.unless(node, path, |text| WORDS.contains(&text));
    }

    fn media(&mut self, node: &Node<'_>, path: &str) {
        self.unless(node, path, |text| MEDIA.contains(&text));
    }

    fn time(&mut self, node: &Node<'_>, path: &str) {
        self.unless(node, path, |text| {
            text.len() <= 40 && crate::timestamp(text).is_some()
        });
    }

    /// An id. Whoever makes one chooses its letters, so one that is no plain random id is looked at like anything else.
    pub(super) fn id(&mut self, node: &Node<'_>, path: &str) {
        self.unless(node, path, is_plain_id);
    }

    /// The name of a task's place, or of one in it, with ids for which the same holds.
    pub(super) fn place(&mut self, node: &Node<'_>, path: &str) {
        let is_form =
            |part: &str| matches!(part, "tasks" | "pushNotificationConfigs") || is_plain_id(part);
        self.unless(node, path, |text| text.split('/').all(is_form));
    }

    pub(super) fn switch(&mut self, node: &Node<'_>, path: &str) {
        match &node.json {
            Json::Bool(_) | Json::Null => {}
            Json::Number(digits) if digits.len() <= 10 => {}
            _ => self.field(node, path),
        }
    }

    fn unless(&mut self, node: &Node<'_>, path: &str, is_form: impl Fn(&str) -> bool) {
        match &node.json {
            Json::Null => {}
            Json::Text(text) if text.is_empty() || is_form(text) => {}
            _ => self.field(node, path),
        }
    }
}

/// Whether an id is a UUID, with hyphens or without.
fn is_plain_id(id: &str) -> bool {
    let hyphens = |at: usize| matches!(at, 8 | 13 | 18 | 23);
    let fits = |(at, byte): (usize, u8)| match hyphens(at) && id.len() == 36 {
        true => byte == b'-',
        false => byte.is_ascii_hexdigit(),
    };
    matches!(id.len(), 32 | 36) && id.bytes().enumerate().all(fits)
}

/// The text in base64 that bytes in base64 are, if they are.
pub(super) fn encoded_twice(encoded: &str) -> Option<String> {
    let text = String::from_utf8(decoded(encoded)?).ok()?;
    (!text.is_empty() && decoded(&text).is_some()).then_some(text)
}
