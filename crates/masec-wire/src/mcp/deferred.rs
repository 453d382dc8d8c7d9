//! The protocol's tasks: a request that is answered with a handle, by which what comes of it is asked for later. In revision
//! 2025-11-25 they are part of the protocol (`tasks/result` gives the result); since 2026-07-28 they are the extension
//! `io.modelcontextprotocol/tasks` (`tasks/get` has the result in it once there is one).

use super::Frame;
use crate::json::{Json, Node};

impl Frame<'_> {
    /// The server's task that this result begins, in place of what was asked for.
    pub fn begins_task(&self) -> Option<&str> {
        let result = self.result()?;
        match result.text("resultType") {
            Some("task") => result.text("taskId"),
            _ => result.get("task")?.text("taskId"),
        }
    }

    /// The server's tasks that a message of a client is about.
    pub fn tasks_asked_of(&self) -> Vec<&str> {
        let (Some(method), Some(params)) = (self.method(), self.params()) else {
            return Vec::new();
        };
        let one = params.text("taskId");
        let one = one.filter(|_| method.starts_with("tasks/"));
        let wanted = params.get("notifications").and_then(|it| it.get("taskIds"));
        let wanted = wanted.and_then(Node::as_list).unwrap_or_default();
        let wanted = wanted.iter().filter_map(Node::as_text);
        one.into_iter().chain(wanted).collect()
    }

    /// The server's task that it tells of unasked.
    pub fn task_told_of(&self) -> Option<&str> {
        self.method()
            .filter(|method| method.starts_with("notifications/tasks"))?;
        self.params()?.text("taskId")
    }

    /// Whether an answer about a task tells what came of it, and not just how far it is.
    pub fn has_outcome(&self) -> bool {
        let outcome = self.result().and_then(|result| result.get("result"));
        outcome.is_some_and(|outcome| outcome.json != Json::Null)
    }

    /// A list of tasks with those alone that are wanted; `None` where that is all of them, or where it lists none.
    pub fn with_tasks(&self, wanted: impl Fn(&str) -> bool) -> Option<String> {
        self.with_some("tasks", |node| node.text("taskId").is_some_and(&wanted))
    }
}
