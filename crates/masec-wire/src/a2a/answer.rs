//! What comes back from an agent that was asked: a task, a message, news of a task.

use masec_model::{Interaction, Kind};

use super::content::Content;
use super::rest::task_named;
use super::{Asked, Method, Scene};
use crate::Limits;
use crate::json::{Json, Node};
use crate::rpc::{Document, Frame, Sort, spliced};

/// An answer, or one event of a stream of them.
#[derive(Clone, Debug)]
pub struct Answer<'f> {
    asked: Asked,
    pub(super) text: &'f str,
    pub(super) node: &'f Node<'f>,
    failed: bool,
}

/// A task that an answer tells of, and the conversation it is part of. Either may be missing, not both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The task.
    pub task: Option<String>,
    /// The conversation.
    pub context: Option<String>,
}

/// An address that news are sent to, as the other agent says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pushed<'a> {
    /// The address.
    pub url: &'a str,
    /// What it is called.
    pub id: Option<&'a str>,
    /// Of which task.
    pub task: Option<&'a str>,
}

/// States of a task that no other comes after, as 1.0 and as 0.3 call them, which has two spellings over HTTP and over gRPC.
const OVER: [&str; 9] = [
    "TASK_STATE_COMPLETED",
    "TASK_STATE_FAILED",
    "TASK_STATE_CANCELED",
    "TASK_STATE_CANCELLED",
    "TASK_STATE_REJECTED",
    "completed",
    "failed",
    "canceled",
    "rejected",
];

/// What an object of an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sense {
    Task,
    Message,
    Update,
}

impl<'f> Answer<'f> {
    /// What a message over JSON-RPC answers; `None` where it is no answer.
    pub fn of(frame: &'f Frame<'f>, asked: Asked) -> Option<Self> {
        let (node, failed) = match frame.sort() {
            Sort::Result => (frame.result()?, false),
            Sort::Error => (frame.error()?, true),
            Sort::Request | Sort::Notification => return None,
        };
        Some(Self {
            asked,
            text: frame.text(),
            node,
            failed,
        })
    }

    /// What a body over HTTP and JSON alone answers.
    pub fn rest(document: &'f Document<'f>, asked: Asked, failed: bool) -> Self {
        let root = document.root();
        Self {
            asked,
            text: document.text(),
            node: root.get("error").filter(|_| failed).unwrap_or(root),
            failed,
        }
    }

    /// Whether it says that what was asked was not done.
    pub fn failed(&self) -> bool {
        self.failed
    }

    /// It as it came.
    pub fn text(&self) -> &'f str {
        self.text
    }

    /// The objects in it that have a meaning of their own, each with the name it stands under.
    fn objects(&self) -> Vec<(Sense, &'f Node<'f>, &'f str)> {
        let node = self.node;
        match self.asked.method {
            _ if self.failed => Vec::new(),
            Method::Send | Method::Stream | Method::Subscribe => {
                // 0.3 says what it is by `kind`, 1.0 by the name that it stands under.
                match node.text("kind") {
                    Some("message") => return vec![(Sense::Message, node, "")],
                    Some("status-update" | "artifact-update") => {
                        return vec![(Sense::Update, node, "")];
                    }
                    Some(_) => return vec![(Sense::Task, node, "")],
                    None => {}
                }
                let entries = node.as_map().unwrap_or_default();
                let senses = entries.iter().filter_map(|entry| {
                    let key: &'f str = &entry.key;
                    let sense = match key {
                        "task" => Sense::Task,
                        "message" | "msg" => Sense::Message,
                        "statusUpdate" | "artifactUpdate" => Sense::Update,
                        _ => return None,
                    };
                    Some((sense, &entry.node, key))
                });
                senses.collect()
            }
            Method::GetTask | Method::Cancel => vec![(Sense::Task, node, "")],
            Method::ListTasks => {
                let tasks = node.get("tasks").and_then(Node::as_list);
                let tasks = tasks.unwrap_or_default().iter();
                tasks.map(|task| (Sense::Task, task, "tasks")).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The first of these, which is what labels of the whole stand beside.
    pub(super) fn labelled(&self) -> Option<&'f Node<'f>> {
        self.objects().first().map(|(_, node, _)| *node)
    }

    /// The tasks and conversations that it tells of.
    pub fn named(&self) -> Vec<Named> {
        let id = |node: &Node<'_>, key: &str| {
            let id = node.text(key).filter(|id| !id.is_empty());
            id.map(str::to_owned)
        };
        let objects = self.objects().into_iter();
        let named = objects.map(|(sense, node, _)| Named {
            task: id(node, if sense == Sense::Task { "id" } else { "taskId" }),
            context: id(node, "contextId"),
        });
        named
            .filter(|named| named.task.is_some() || named.context.is_some())
            .collect()
    }

    /// Whether it tells of a task that is over: nothing comes of it any more.
    pub fn ends(&self) -> bool {
        let state = |node: &'f Node<'f>| node.get("status")?.text("state");
        let mut states = self
            .objects()
            .into_iter()
            .filter_map(|(_, node, _)| state(node));
        states.any(|state| OVER.contains(&state))
    }

    /// Whether what it answers is a list of tasks.
    pub fn lists(&self) -> bool {
        self.asked.method == Method::ListTasks && !self.failed
    }

    /// A list of tasks with only those that `keep` wants, and as many said to be there; `None` where it is no list or all are
    /// kept.
    pub fn with_tasks(&self, keep: impl Fn(&str) -> bool) -> Option<String> {
        if !self.lists() {
            return None;
        }
        let list = self.node.get("tasks")?;
        let nodes = list.as_list()?;
        let wanted = |node: &&Node<'_>| node.text("id").is_some_and(&keep);
        if nodes.iter().all(|node| wanted(&node)) {
            return None;
        }
        let kept: Vec<&str> = nodes
            .iter()
            .filter(wanted)
            .filter_map(|node| self.text.get(node.span.range()))
            .collect();
        let mut changes = vec![(list.span.range(), format!("[{}]", kept.join(",")))];
        // How many tasks others have is nobody's business.
        if let Some(total) = self.node.get("totalSize") {
            changes.push((total.span.range(), kept.len().to_string()));
        }
        Some(spliced(self.text, changes))
    }

    /// An answer about where news are sent with other addresses in it; `None` where it is about something else, or `elsewhere`
    /// knows none of them.
    pub fn with_pushes(&self, elsewhere: impl Fn(Pushed<'_>) -> Option<String>) -> Option<String> {
        if !self.asked.method.is_about_push() || self.failed {
            return None;
        }
        let mut changes = Vec::new();
        urls(self.node, None, &elsewhere, &mut changes);
        (!changes.is_empty()).then(|| spliced(self.text, changes))
    }

    /// What it brings, as interactions.
    pub fn deeds(&self, scene: &Scene<'_>, limits: &Limits) -> Vec<Interaction> {
        let mut content = Content::new(limits, false);
        if self.failed {
            content.members(self.node, "error", |content, key, node, at| {
                match (key, &node.json) {
                    ("message", Json::Text(text)) => content.words(text, at),
                    ("code" | "status", _) => content.switch(node, at),
                    _ => content.field(node, at),
                }
            });
        } else {
            self.collect(&mut content);
        }
        match content.is_empty() {
            true => Vec::new(),
            false => vec![scene.whole(Kind::Message, false, content.leaves)],
        }
    }

    fn collect(&self, content: &mut Content<'_>) {
        let objects = self.objects();
        let take = |content: &mut Content<'_>, sense: Sense, node: &Node<'_>, at: &str| match sense
        {
            Sense::Task => content.task(node, at),
            Sense::Message => content.message(node, at),
            Sense::Update => content.update(node, at),
        };
        match objects.as_slice() {
            [(sense, node, "")] => take(content, *sense, node, ""),
            _ => content.members(self.node, "", |content, key, node, at| {
                if key == "tasks" && self.lists() {
                    return content.each(node, at, Content::task);
                }
                let of = objects.iter().find(|(_, known, _)| known.span == node.span);
                match (of, key) {
                    (Some((sense, ..)), _) => take(content, *sense, node, ""),
                    (None, "pageSize" | "totalSize") => content.switch(node, at),
                    _ => content.field(node, at),
                }
            }),
        }
    }
}

/// Every member `url`, at any depth, that is known elsewhere.
fn urls(
    node: &Node<'_>,
    task: Option<&str>,
    elsewhere: &impl Fn(Pushed<'_>) -> Option<String>,
    changes: &mut Vec<(std::ops::Range<usize>, String)>,
) {
    match &node.json {
        Json::Map(entries) => {
            let named = |key: &str| node.text(key).filter(|id| !id.is_empty());
            // 0.3 names the place of an address, with the task in it, where it does not name the task.
            let of_place = named("name").and_then(task_named);
            let (id, task) = (named("id"), named("taskId").or(of_place).or(task));
            for entry in entries {
                match &entry.node.json {
                    Json::Text(url) if entry.key == "url" => {
                        if let Some(url) = elsewhere(Pushed { url, id, task }) {
                            let url = serde_json::Value::from(url).to_string();
                            changes.push((entry.node.span.range(), url));
                        }
                    }
                    _ => urls(&entry.node, task, elsewhere, changes),
                }
            }
        }
        Json::List(nodes) => nodes
            .iter()
            .for_each(|node| urls(node, task, elsewhere, changes)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => {}
    }
}
