//! The protocol's tasks: whose they are, and which call each came of. A task is worth something to the caller whose call began it,
//! at the address where it did; what comes of it is decided on as that call's answer would have been.

use masec_model::{InteractionId, Stop, Threat};
use masec_wire::mcp::{Asked, Frame, STATELESS};
use serde::{Deserialize, Serialize};

use super::{Dialogue, Passage, lock};
use crate::guard::refusal as deny;
use crate::mcp::pending::Open;
use crate::mcp::refusal::{self, BAD_PARAMS, SERVER_FAILED};
use crate::tasks::{Of, Realm};

/// JSON-RPC's code for a method that is not there.
const NO_METHOD: i32 = -32601;
/// What may be asked of a task since revision 2026-07-28; older ones have `tasks/result` and `tasks/list` besides.
const OF_EXTENSION: [&str; 3] = ["tasks/get", "tasks/update", "tasks/cancel"];

/// The call that began a task, as it is kept with it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Begun {
    method: String,
    name: String,
    /// As which interaction it was asked.
    cause: Option<String>,
    /// The session that it is traced in.
    session: String,
}

impl Begun {
    /// What was asked.
    pub(super) fn asked(&self) -> Asked {
        Asked {
            method: self.method.as_str().into(),
            name: self.name.as_str().into(),
        }
    }

    /// As which interaction.
    pub(super) fn cause(&self) -> Option<InteractionId> {
        self.cause.as_deref()?.parse().ok()
    }

    /// In which session.
    pub(super) fn session(&self) -> &str {
        &self.session
    }
}

impl Dialogue {
    /// Why a message of the client may not go on: it is about a task that is not this caller's.
    pub(super) fn foreign_task(&self, frame: &Frame<'_>) -> Option<Stop> {
        let named = frame.tasks_asked_of();
        let foreign = named.iter().any(|task| !self.has_task(task));
        foreign.then(|| {
            let reason = format!(
                "it names a task at `{}` that this agent did not begin here",
                self.server
            );
            let advice = "find out where it had the id from";
            deny("foreign-task", Threat::T7, reason, advice)
        })
    }

    /// What whoever asked for a task that is not theirs is told: the same as of one that is not there.
    pub(super) fn no_task(frame: &Frame<'_>) -> Passage {
        let Some(id) = frame.id() else {
            return Passage::Drop;
        };
        let removed = frame.version() == Some(STATELESS)
            && frame.method().is_some_and(|method| {
                method.starts_with("tasks/") && !OF_EXTENSION.contains(&method)
            });
        let (code, words) = match removed {
            true => (NO_METHOD, "this revision has no such method"),
            false => (BAD_PARAMS, "there is no such task"),
        };
        Passage::Answer(refusal::error(Some(&id), code, words))
    }

    /// The call that began the task that a message is about.
    pub(super) fn begun(&self, frame: &Frame<'_>) -> Option<Begun> {
        let asked = frame.tasks_asked_of();
        let id = asked.first().copied().or_else(|| frame.task_told_of())?;
        let tasks = &self.mediator.tasks;
        let about = tasks.about(self.realm(), Of::Call, id, self.speaker.caller.name())?;
        serde_json::from_str(&about).ok()
    }

    /// Makes a task that an answer begins this caller's; why not, where it is somebody else's.
    pub(super) fn task_claimed(&self, frame: &Frame<'_>, open: &Open) -> Option<Stop> {
        let id = frame.begins_task()?;
        let begun = Begun {
            method: open.asked.method.to_string(),
            name: open.asked.name.to_string(),
            cause: open.cause.map(|cause| cause.to_string()),
            session: open.session.clone(),
        };
        // What cannot be kept is as good as not there.
        let about = serde_json::to_string(&begun).unwrap_or_default();
        let owner = self.speaker.caller.name();
        let tasks = &self.mediator.tasks;
        let claimed = tasks.claim_about(self.realm(), Of::Call, id, owner, about);
        (!claimed).then(|| {
            let reason = format!("server `{}` answers with somebody else's task", self.server);
            let advice = "tell whoever runs the server";
            deny("foreign-answer", Threat::T7, reason, advice)
        })
    }

    /// What the agent is told of an answer with somebody else's task.
    pub(super) fn anothers_task(&self, frame: &Frame<'_>) -> Passage {
        let words = format!(
            "server `{}` failed: it answers with somebody else's task",
            self.server
        );
        let text = refusal::error(frame.id().as_ref(), SERVER_FAILED, &words);
        Passage::Replace(text)
    }

    /// A list of tasks without those of others, where there are any in it.
    pub(super) fn own_tasks(&self, frame: &Frame<'_>) -> Option<String> {
        let id = frame.id()?;
        let is_list = |open: &Open| open.asked.method == "tasks/list";
        if !lock(&self.asked).get(&id).is_some_and(is_list) {
            return None;
        }
        frame.with_tasks(|task| self.has_task(task))
    }

    /// Whether a task is this caller's, here.
    pub(super) fn has_task(&self, id: &str) -> bool {
        let tasks = &self.mediator.tasks;
        tasks.is_of(self.realm(), Of::Call, id, self.speaker.caller.name())
    }

    fn realm(&self) -> Realm<'_> {
        Realm {
            peer: &self.server,
            tenant: &self.route,
        }
    }
}
