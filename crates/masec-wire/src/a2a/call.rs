//! What an agent asks of another.

mod named;

use std::ops::Range;

use masec_model::{Interaction, Kind};

use super::content::Content;
use super::rest::{Path, Query};
use super::taint::{Stamp, TAINT};
use super::{Asked, Method, Scene, Version};
use crate::Limits;
use crate::json::{Json, Node};
use crate::rpc::{Document, Frame, canonical, spliced};
use crate::task::{DELEGATION, Task};

/// What an agent asks, whichever way it came.
#[derive(Clone, Debug)]
pub struct Call<'f> {
    asked: Asked,
    pub(super) text: &'f str,
    pub(super) params: Option<&'f Node<'f>>,
    path: Option<Path>,
    query: Query,
}

/// Why a request asks nothing. Whose fault: the agent's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoCall {
    /// By a method that is not known, so that nobody could say what it is about.
    #[error("this method is not one of the protocol's")]
    Method,
    /// With parameters that can be taken in two ways, or in none.
    #[error("{0}")]
    Params(&'static str),
}

/// An address that an agent wants news sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Push {
    /// The address.
    pub url: String,
    /// What the agent calls it, where it says so.
    pub id: Option<String>,
    /// Every text that is said beside it: tokens, credentials and how they are shown.
    pub said: Vec<String>,
}

/// Names of the protocol that have two words. Its buffers take `task_id` for `taskId`, and who looks for one alone can be told
/// another by the other.
const TWO_WORDS: [&str; 16] = [
    "messageId",
    "contextId",
    "taskId",
    "referenceTaskIds",
    "acceptedOutputModes",
    "taskPushNotificationConfig",
    "pushNotificationConfig",
    "pushNotificationConfigId",
    "pushNotification",
    "configId",
    "historyLength",
    "returnImmediately",
    "pageSize",
    "pageToken",
    "statusTimestampAfter",
    "includeArtifacts",
];

/// Members under which an address for news stands.
const PUSHED: [&str; 4] = [
    "taskPushNotificationConfig",
    "pushNotificationConfig",
    "pushNotification",
    "config",
];

impl<'f> Call<'f> {
    /// What a request over JSON-RPC asks.
    pub fn of(frame: &'f Frame<'f>) -> Result<Self, NoCall> {
        let name = frame.method().ok_or(NoCall::Method)?;
        let (method, version) = Method::named(name).ok_or(NoCall::Method)?;
        Self {
            asked: Asked { method, version },
            text: frame.text(),
            params: frame.params(),
            path: None,
            query: Query::default(),
        }
        .checked()
    }

    /// What a request over HTTP and JSON alone asks.
    pub fn rest(path: Path, query: Query, body: Option<&'f Document<'f>>) -> Result<Self, NoCall> {
        let params = body.map(Document::root);
        if params.is_some_and(|params| params.as_map().is_none()) {
            return Err(NoCall::Params("the body is no object"));
        }
        if path.method.says() && params.is_none() {
            return Err(NoCall::Params("there is no message in the body"));
        }
        Self {
            asked: Asked {
                method: path.method,
                version: path.version,
            },
            text: body.map_or("", Document::text),
            params,
            path: Some(path),
            query,
        }
        .checked()
    }

    /// What a request asks whose method is named and whose parameters stand alone, as over gRPC. In 0.3 those name a task by its
    /// place.
    pub fn of_method(asked: Asked, params: &'f Document<'f>) -> Result<Self, NoCall> {
        let root = params.root();
        let path = match asked.version {
            Version::V1 => None,
            Version::V03 => Some(Path::named(asked.method, root)?),
        };
        Self {
            asked,
            text: params.text(),
            params: Some(root),
            path,
            query: Query::default(),
        }
        .checked()
    }

    fn checked(self) -> Result<Self, NoCall> {
        for object in self.objects() {
            let entries = object.as_map();
            let entries = entries.ok_or(NoCall::Params("what should be an object is none"))?;
            for entry in entries {
                if entry.key.contains('_') && TWO_WORDS.contains(&&*camel(&entry.key)) {
                    return Err(NoCall::Params(
                        "a name of the protocol is spelt with `_`; spell it as in its JSON form, such as `taskId`",
                    ));
                }
            }
        }
        if self.method().says() && self.message().is_none() {
            return Err(NoCall::Params("there is no message in it"));
        }
        self.agrees()?;
        Ok(self)
    }

    /// What is asked, to read the answer by.
    pub fn asked(&self) -> Asked {
        self.asked
    }

    /// What is asked.
    pub fn method(&self) -> Method {
        self.asked.method
    }

    /// The body as it came.
    pub fn text(&self) -> &'f str {
        self.text
    }

    /// The tenant that it is for.
    pub fn tenant(&self) -> &str {
        self.tenants().first().copied().unwrap_or_default()
    }

    pub(super) fn message(&self) -> Option<&'f Node<'f>> {
        let params = self.params.filter(|_| self.method().says())?;
        // 0.3 over HTTP calls it `request`.
        params.get("message").or_else(|| params.get("request"))
    }

    fn configuration(&self) -> Option<&'f Node<'f>> {
        self.params
            .filter(|_| self.method().says())?
            .get("configuration")
            .filter(|node| node.json != Json::Null)
    }

    /// The objects whose members the protocol gives a meaning.
    fn objects(&self) -> Vec<&'f Node<'f>> {
        let mut objects: Vec<_> = self.params.into_iter().collect();
        objects.extend(self.message());
        objects.extend(self.configuration());
        objects.extend(self.pushed());
        objects
    }

    /// Each address for news that stands in it, with what is said around it.
    fn pushed(&self) -> Vec<&'f Node<'f>> {
        let mut pushed = Vec::new();
        for holder in self.params.into_iter().chain(self.configuration()) {
            for name in PUSHED {
                let mut inner = holder.get(name).filter(|node| node.json != Json::Null);
                while let Some(node) = inner {
                    pushed.push(node);
                    inner = node
                        .get("pushNotificationConfig")
                        .filter(|node| node.as_map().is_some());
                }
            }
        }
        pushed
    }

    /// Whether it says something that belongs to no task yet.
    pub fn opens(&self) -> bool {
        self.message()
            .is_some_and(|message| message.text("taskId").is_none_or(str::is_empty))
    }

    /// Every task that it names.
    pub fn tasks(&self) -> Vec<String> {
        let places = self.places().unwrap_or_default();
        let named = places.into_iter().filter(|(is_task, _)| *is_task);
        let mut tasks: Vec<String> = named.map(|(_, id)| id).collect();
        tasks.extend(self.path.iter().filter_map(|path| path.task.clone()));
        tasks
    }

    /// Every conversation that it names.
    pub fn contexts(&self) -> Vec<String> {
        let places = self.places().unwrap_or_default();
        let named = places.into_iter().filter(|(is_task, _)| !is_task);
        let mut contexts: Vec<String> = named.map(|(_, id)| id).collect();
        contexts.extend(self.query.get("contextId").map(str::to_owned));
        contexts
    }

    /// Where it wants news sent.
    pub fn pushes(&self) -> Vec<Push> {
        let urls = self.push_urls();
        urls.map(|(object, _, url)| {
            let mut said = Vec::new();
            texts(object, &mut said);
            let id = object.text("id").filter(|id| !id.is_empty());
            let beside = || self.push_ids().ok()?.first().copied();
            let id = id.or_else(beside);
            Push {
                url: url.to_owned(),
                id: id.map(str::to_owned),
                said,
            }
        })
        .collect()
    }

    /// Which address for news it takes back: what that is called. `None` where it takes none back, or names none.
    pub fn takes_back(&self) -> Option<&str> {
        if self.method() != Method::DeletePush {
            return None;
        }
        // 0.3 calls the task `id`, and the address by its whole name.
        let key = match self.asked.version {
            Version::V1 => "id",
            Version::V03 => "pushNotificationConfigId",
        };
        let of_path = self.path.as_ref().and_then(|path| path.config.as_deref());
        let of_body = || self.params.and_then(|params| params.text(key));
        of_path.or_else(of_body).filter(|id| !id.is_empty())
    }

    /// It as it goes on: without what it says of its principal's task, with `stamp` in the place of labels that it says are a
    /// gateway's, and with news wanted where `elsewhere` says, which is told where they were, in the order of [`Self::pushes`].
    pub fn onward(
        &self,
        mut elsewhere: impl FnMut(&str) -> String,
        stamp: Option<&Stamp>,
    ) -> String {
        let urls = self.push_urls().map(|(_, node, url)| {
            let url = serde_json::Value::from(elsewhere(url));
            (node.span.range(), url.to_string())
        });
        let mut changes: Vec<(Range<usize>, String)> = urls.collect();
        changes.extend(self.stamped(stamp));
        spliced(self.text, changes)
    }

    /// What is said of each address, the address, and its text.
    fn push_urls(&self) -> impl Iterator<Item = (&'f Node<'f>, &'f Node<'f>, &'f str)> {
        // A message has no address of its own.
        let message = self.message().map(|node| node.span);
        let objects = self.objects().into_iter();
        objects
            .filter(move |object| Some(object.span) != message)
            .filter_map(|object| {
                let url = object.get("url")?;
                Some((object, url, url.as_text()?))
            })
    }

    /// The task of its principal that it says it belongs to, in the metadata of the message or of the request. Whether that
    /// is believed is the gateway's to say.
    pub fn task(&self) -> Option<Task> {
        self.metadata().find_map(Task::of)
    }

    /// Tokens of delegation that it brings for the agent that it goes to: `masec/delegation` in the metadata of the message or
    /// of the request. What is there and no text is a token that cannot be read.
    pub fn delegations(&self) -> impl Iterator<Item = &'f str> {
        let said = self.metadata().filter_map(|node| node.get(DELEGATION));
        said.map(|token| token.as_text().unwrap_or_default())
    }

    fn metadata(&self) -> impl Iterator<Item = &'f Node<'f>> {
        let holders = self.message().into_iter().chain(self.params);
        holders.filter_map(|holder| holder.get("metadata"))
    }

    /// It in a form that does not depend on spacing, on the order of keys, on the message's own id or on a gateway's labels, which
    /// are new each time: what a consent is bound to.
    pub fn canonical(&self) -> String {
        let mut out = String::new();
        if let Some(path) = &self.path {
            out.push_str(&format!(
                "{:?} {:?} {:?}",
                path.task, path.config, path.tenant
            ));
        }
        for (name, value) in &self.query.0 {
            out.push_str(&format!("&{name}={value:?}"));
        }
        if let Some(params) = self.params {
            let mut params = params.clone();
            if let Json::Map(entries) = &mut params.json {
                for entry in entries.iter_mut() {
                    if matches!(&*entry.key, "message" | "request")
                        && let Json::Map(inner) = &mut entry.node.json
                    {
                        inner.retain(|entry| entry.key != "messageId");
                        for entry in inner.iter_mut().filter(|entry| entry.key == "metadata") {
                            if let Json::Map(beside) = &mut entry.node.json {
                                beside.retain(|entry| entry.key != TAINT);
                            }
                        }
                    }
                }
            }
            canonical(&params, false, &mut out);
        }
        out
    }

    /// What it does, as interactions: what is said, and where nothing is, whatever else stands in it.
    pub fn deeds(&self, scene: &Scene<'_>, limits: &Limits) -> Vec<Interaction> {
        let mut content = Content::new(limits, true);
        for (name, value) in &self.query.0 {
            let text = Node {
                span: Default::default(),
                json: Json::Text(value.as_str().into()),
            };
            match *name {
                "contextId" => content.id(&text, "query.contextId"),
                "historyLength" | "pageSize" | "includeArtifacts" if value.len() <= 10 => {}
                name => content.field(&text, &format!("query.{name}")),
            }
        }
        let says = self.method().says();
        if let Some(params) = self.params {
            content.members(params, "", |content, key, node, at| match key {
                "message" | "request" if says => content.message(node, ""),
                "configuration" if says => content.configuration(node, at),
                "metadata" => content.metadata(node, at),
                "id" | "taskId" | "contextId" => content.id(node, at),
                "name" | "parent" | "configId" if self.names_places() => content.place(node, at),
                "historyLength" | "pageSize" | "includeArtifacts" => {
                    content.switch(node, at);
                }
                _ => content.field(node, at),
            });
        }
        if content.is_empty() && !says {
            return Vec::new();
        }
        let kind = match self.opens() && scene.delegates {
            true => Kind::Delegate,
            false => Kind::Message,
        };
        vec![scene.whole(kind, true, content.leaves)]
    }
}

/// Every text in an object.
fn texts(node: &Node<'_>, into: &mut Vec<String>) {
    match &node.json {
        Json::Text(text) => into.push(text.to_string()),
        Json::List(nodes) => nodes.iter().for_each(|node| texts(node, into)),
        Json::Map(entries) => entries.iter().for_each(|entry| texts(&entry.node, into)),
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

/// `task_id` as `taskId`.
fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut upper = false;
    for c in name.chars() {
        match c {
            '_' => upper = true,
            c if std::mem::take(&mut upper) => out.extend(c.to_uppercase()),
            c => out.push(c),
        }
    }
    out
}
