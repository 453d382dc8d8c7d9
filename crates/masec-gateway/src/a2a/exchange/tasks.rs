//! Whose the tasks are that messages of an exchange name, and which interaction each began with: what is asked about it later, and
//! what comes of it, follows from that.

use std::sync::atomic::Ordering;

use masec_model::{InteractionId, Stop, Threat};
use masec_wire::a2a::{Answer, Call, Named};

use super::Exchange;
use crate::a2a::refusal::Refusal;
use crate::guard::refusal as deny;
use crate::tasks::{Of, Realm};

/// The rule by which an answer with somebody else's task is refused.
pub(super) const FOREIGN_ANSWER: &str = "foreign-answer";
/// Tasks and conversations that the answers to one request may begin: others' are remembered in the same place.
const MOST_CLAIMS: usize = 64;

/// Beginnings of tasks that a list of them is said to follow from.
const MOST_CAUSES: usize = 16;

impl Exchange {
    /// Whether it names a task or a conversation that is not this caller's.
    pub(super) fn foreign(&self, call: &Call<'_>) -> Option<(Stop, Refusal)> {
        let (tasks, realm) = (&self.mediator.tasks, self.realm());
        let caller = self.caller();
        let of_others = |task: &String| !tasks.is_of(realm, Of::Task, task, caller);
        let found = call.tasks().iter().any(of_others);
        let others = |context: &String| tasks.is_anothers(realm, Of::Context, context, caller);
        let stop = |what: &str| {
            deny(
                "foreign-task",
                Threat::T7,
                format!(
                    "it names a {what} at `{}` that is not this agent's",
                    self.peer.name
                ),
                "find out where it had the id from",
            )
        };
        if found {
            return Some((stop("task"), Refusal::no_task()));
        }
        if call.contexts().iter().any(others) {
            let refusal = Refusal::bad_params("there is no such context");
            return Some((stop("conversation"), refusal));
        }
        None
    }

    /// A list of tasks without those of others.
    pub(in crate::a2a) fn listed(&self, answer: &Answer<'_>) -> Option<String> {
        let (tasks, realm) = (&self.mediator.tasks, self.realm());
        answer.with_tasks(|task| tasks.is_of(realm, Of::Task, task, self.caller()))
    }

    /// As which interaction a task of this caller's began.
    pub(super) fn began(&self, task: &str) -> Option<InteractionId> {
        let tasks = &self.mediator.tasks;
        let about = tasks.about(self.realm(), Of::Task, task, self.caller())?;
        about.parse().ok()
    }

    /// What an answer follows from: what was asked, or where that said nothing itself, what began the tasks that it tells of.
    pub(super) fn causes(&self, answer: &Answer<'_>) -> Vec<InteractionId> {
        if let Some(cause) = self.cause {
            return vec![cause];
        }
        let mut causes = Vec::new();
        for named in answer.named() {
            let began = named.task.and_then(|task| self.began(&task));
            if let Some(id) = began.filter(|id| !causes.contains(id)) {
                causes.push(id);
            }
            if causes.len() >= MOST_CAUSES {
                break;
            }
        }
        causes
    }

    /// Makes the tasks that an answer tells of the caller's; why not, where one is somebody else's.
    pub(super) fn claimed(&self, named: &[Named]) -> Option<Stop> {
        let (tasks, realm, caller) = (&self.mediator.tasks, self.realm(), self.caller());
        let began = || self.cause.map_or(String::new(), |cause| cause.to_string());
        let is_theirs = |named: &Named| {
            let of = |of: Of, id: &Option<String>| {
                id.as_ref().is_none_or(|id| {
                    tasks.is_of(realm, of, id, caller)
                        || self.claims.fetch_add(1, Ordering::Relaxed) < MOST_CLAIMS
                            && tasks.claim_about(realm, of, id, caller, began())
                })
            };
            of(Of::Task, &named.task) && of(Of::Context, &named.context)
        };
        (!named.iter().all(is_theirs)).then(|| {
            deny(
                FOREIGN_ANSWER,
                Threat::T7,
                format!(
                    "agent `{}` answers with a task of somebody else's, or with too many",
                    self.peer.name
                ),
                "tell whoever runs the agent",
            )
        })
    }

    pub(super) fn realm(&self) -> Realm<'_> {
        Realm {
            peer: &self.peer.name,
            tenant: &self.tenant,
        }
    }
}
