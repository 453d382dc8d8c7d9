//! What a JSON-RPC message says in this protocol's terms.

use super::{Frame, Id, Sort};
use crate::json::{Json, Node};
use crate::rpc::canonical;

/// Under which key a method says what it is about, and what is wrong where no text is there.
fn about(method: &str) -> Option<(&'static str, &'static str)> {
    Some(match method {
        "tools/call" | "prompts/get" => ("name", "`name` is no text"),
        "resources/read"
        | "resources/subscribe"
        | "resources/unsubscribe"
        | "resources/directory/read" => ("uri", "`uri` is no text"),
        "tasks/get" | "tasks/result" | "tasks/cancel" | "tasks/update" => {
            ("taskId", "`taskId` is no text")
        }
        _ => return None,
    })
}

impl<'a> Frame<'a> {
    /// What the method is about: the tool, the prompt, the address of the resource, the task.
    pub fn name(&self) -> Option<&str> {
        let (key, _) = about(self.method()?)?;
        self.params()?.text(key)
    }

    /// What is wrong with what it asks for, where it does not say that as the protocol has it. Servers differ in what they make of
    /// such a message (in JavaScript a list of one text is that text), so what is decided might not be what is done.
    pub fn misshapen(&self) -> Option<&'static str> {
        let method = self.method()?;
        let (key, nameless) = about(method)?;
        let params = self.params();
        if params.and_then(|params| params.text(key)).is_none() {
            // A server that knows no such method is to say so, whatever is missing; and nothing is read by it.
            let subscribes = matches!(method, "resources/subscribe" | "resources/unsubscribe");
            let is_there = params.is_some_and(|params| params.get(key).is_some());
            return (is_there || !subscribes).then_some(nameless);
        }
        let arguments = params.and_then(|params| params.get("arguments"))?;
        let takes = matches!(method, "tools/call" | "prompts/get");
        let are_some = matches!(arguments.json, Json::Map(_) | Json::Null);
        (takes && !are_some).then_some("`arguments` is no object")
    }

    /// A text of the message's `_meta`.
    pub fn meta(&self, key: &str) -> Option<&str> {
        self.meta_node()?.text(key)
    }

    /// The protocol version that the message itself names, as every request of the stateless revision does and
    /// `initialize` did before.
    pub fn version(&self) -> Option<&str> {
        if self.method() == Some("initialize") {
            return self.params()?.text("protocolVersion");
        }
        self.meta("io.modelcontextprotocol/protocolVersion")
    }

    /// The request that it calls off.
    pub fn cancels(&self) -> Option<Id> {
        let cancels =
            self.sort() == Sort::Notification && self.method() == Some("notifications/cancelled");
        cancels.then(|| self.as_id(self.params()?.get("requestId")?))?
    }

    /// The token under which a request wants to be told how far it is, or of such a report, whose it is.
    pub fn progress_token(&self) -> Option<Id> {
        let holder = match self.sort() {
            Sort::Request => self.meta_node()?,
            Sort::Notification if self.method() == Some("notifications/progress") => {
                self.params()?
            }
            _ => return None,
        };
        self.as_id(holder.get("progressToken")?)
    }

    /// A value that stands for a request, as spelt.
    fn as_id(&self, node: &Node<'_>) -> Option<Id> {
        let stands = matches!(node.json, Json::Text(_) | Json::Number(_));
        stands.then(|| Id(self.raw(node).into()))
    }

    /// The arguments in a form that does not depend on spacing or on the order of keys: what a consent is bound to.
    pub fn canonical_params(&self) -> String {
        let mut out = String::new();
        if let Some(params) = self.params() {
            canonical(params, true, &mut out);
        }
        out
    }

    /// The same of what an answer says. All of it, since all of it is read.
    pub fn canonical_answer(&self) -> String {
        let (mut out, said) = match (self.result(), self.error()) {
            (Some(result), _) => ("result ".to_owned(), Some(result)),
            (None, error) => ("error ".to_owned(), error),
        };
        if let Some(said) = said {
            canonical(said, false, &mut out);
        }
        out
    }

    /// Whether an argument, at any depth, is exactly this text, number or truth value.
    pub fn has_argument(&self, value: &str) -> bool {
        fn holds(node: &Node<'_>, value: &str) -> bool {
            match &node.json {
                Json::Text(text) | Json::Number(text) => text == value,
                Json::Bool(truth) => value == if *truth { "true" } else { "false" },
                Json::List(nodes) => nodes.iter().any(|node| holds(node, value)),
                Json::Map(entries) => entries.iter().any(|entry| holds(&entry.node, value)),
                Json::Null => false,
            }
        }
        self.params()
            .and_then(|params| params.get("arguments"))
            .is_some_and(|arguments| holds(arguments, value))
    }

    pub(super) fn meta_node(&self) -> Option<&Node<'a>> {
        let holder = self.params().or_else(|| self.result())?;
        holder.get("_meta")
    }
}
