//! What those are told whose message does not go through, in the protocol's own terms.
//!
//! A message that would open a task is answered with a task: `REJECTED` where it is refused, `AUTH_REQUIRED` where a person can
//! still grant it, since that is what these states are for: the agent on the other side reads why, in words, like anything else
//! that a colleague answers, and goes on. Everything else that is refused is an error. Its code is JSON-RPC's own for servers,
//! -32000, since those from -32001 on have meanings in the protocol; a task of somebody else's is one that is not there.

use masec_model::{Decision, Stop};
use masec_wire::a2a::{Id, Version};
use serde_json::{Value, json};

use crate::approvals::Standing;

/// What is said of a request that does not go through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    code: i32,
    http: u16,
    status: &'static str,
    reason: &'static str,
    domain: &'static str,
    words: String,
    about: Vec<(&'static str, String)>,
}

/// Whose reasons these are.
const OURS: &str = "masec";
const PROTOCOLS: &str = "a2a-protocol.org";

impl Refusal {
    fn of(code: i32, http: u16, status: &'static str, reason: &'static str, words: &str) -> Self {
        Self {
            code,
            http,
            status,
            reason,
            domain: PROTOCOLS,
            words: words.to_owned(),
            about: Vec::new(),
        }
    }

    /// Of a task that is not there, or not this caller's, which is the same to it.
    pub(super) fn no_task() -> Self {
        Self::of(-32001, 404, "NOT_FOUND", "TASK_NOT_FOUND", "Task not found")
    }

    /// Of a task that cannot be called off.
    pub(super) fn not_cancelable() -> Self {
        let words = "this task cannot be canceled";
        Self::of(
            -32002,
            400,
            "FAILED_PRECONDITION",
            "TASK_NOT_CANCELABLE",
            words,
        )
    }

    /// Of news that are wanted where they may not be sent.
    pub(super) fn no_push(words: &str) -> Self {
        Self::of(
            -32003,
            400,
            "FAILED_PRECONDITION",
            "PUSH_NOTIFICATION_NOT_SUPPORTED",
            words,
        )
    }

    /// Of a card for those who are known.
    pub(super) fn no_extended_card() -> Self {
        let words = "no extended card is shown here";
        Self::of(
            -32007,
            400,
            "FAILED_PRECONDITION",
            "EXTENDED_AGENT_CARD_NOT_CONFIGURED",
            words,
        )
    }

    /// Of an agent that is not here.
    pub(super) fn no_agent(words: &str) -> Self {
        Self {
            domain: OURS,
            ..Self::of(-32602, 404, "NOT_FOUND", "AGENT_NOT_FOUND", words)
        }
    }

    /// Of a method that is not known.
    pub(super) fn no_method(words: &str) -> Self {
        Self::of(-32601, 404, "NOT_FOUND", "METHOD_NOT_FOUND", words)
    }

    /// Of parameters that are wrong.
    pub(super) fn bad_params(words: &str) -> Self {
        Self::of(-32602, 400, "INVALID_ARGUMENT", "INVALID_PARAMS", words)
    }

    /// Of what cannot be read.
    pub(super) fn unreadable(code: i32, words: &str) -> Self {
        Self::of(code, 400, "INVALID_ARGUMENT", "INVALID_REQUEST", words)
    }

    /// Where nothing can be decided.
    pub(super) fn unavailable() -> Self {
        let words =
            "the network's security gateway cannot decide at the moment, so nothing goes through";
        Self {
            domain: OURS,
            ..Self::of(-32000, 503, "UNAVAILABLE", "NOT_DECIDED", words)
        }
    }

    /// Where the gateway is about to end.
    pub(super) fn ending() -> Self {
        let words = "the network's security gateway is about to end; listen again in a moment";
        Self {
            domain: OURS,
            ..Self::of(-32000, 503, "UNAVAILABLE", "ENDING", words)
        }
    }

    /// The agent that was asked is at fault.
    pub(super) fn failed(peer: &str, reason: &str) -> Self {
        let words = format!("agent `{peer}` failed: {reason}");
        Self::of(-32006, 502, "INTERNAL", "INVALID_AGENT_RESPONSE", &words)
    }

    /// Of something that was ruled against.
    pub(super) fn ruled(said: &Said<'_>) -> Self {
        Self {
            domain: OURS,
            about: said.about(),
            ..Self::of(
                -32000,
                403,
                "PERMISSION_DENIED",
                match said.decision {
                    Decision::Hold => "HELD",
                    _ => "REFUSED",
                },
                &said.words(),
            )
        }
    }

    /// The status of a response over HTTP and JSON alone.
    pub(super) fn http(&self) -> u16 {
        self.http
    }

    /// As a message over JSON-RPC.
    pub(super) fn rpc(&self, id: Option<&Id>, version: Version) -> String {
        let data = match version {
            Version::V1 => json!([self.info()]),
            Version::V03 => self.info()["metadata"].clone(),
        };
        let error = json!({"code": self.code, "message": self.words, "data": data});
        framed(id, "error", &error)
    }

    /// As a body over HTTP and JSON alone.
    pub(super) fn rest(&self) -> String {
        json!({"error": {
            "code": self.http,
            "status": self.status,
            "message": self.words,
            "details": [self.info()],
        }})
        .to_string()
    }

    fn info(&self) -> Value {
        let metadata: serde_json::Map<String, Value> = self
            .about
            .iter()
            .map(|(key, value)| ((*key).to_owned(), value.as_str().into()))
            .collect();
        json!({
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": self.reason,
            "domain": self.domain,
            "metadata": metadata,
        })
    }
}

/// A message over JSON-RPC with this id as it was spelt.
pub(super) fn framed(id: Option<&Id>, member: &str, value: &Value) -> String {
    let id = id.map_or("null", |id| &id.0);
    format!(r#"{{"jsonrpc":"2.0","id":{id},"{member}":{value}}}"#)
}

/// What is said of something that was ruled against.
pub(super) struct Said<'a> {
    pub(super) decision: Decision,
    pub(super) interaction: String,
    pub(super) stops: &'a [Stop],
    /// The id under which a person may grant it.
    pub(super) approval: Option<&'a str>,
    /// Whether it is the answer and not the request.
    pub(super) of_answer: bool,
}

impl Said<'_> {
    pub(super) fn about(&self) -> Vec<(&'static str, String)> {
        let threats: Vec<&str> = self.stops.iter().map(|stop| stop.threat.id()).collect();
        let mut about = vec![
            ("masec/decision", self.decision.name().to_owned()),
            ("masec/interaction", self.interaction.clone()),
            ("masec/threats", threats.join(",")),
        ];
        if let Some(approval) = self.approval {
            about.push(("masec/approval", approval.to_owned()));
        }
        about
    }

    pub(super) fn words(&self) -> String {
        let what = match self.of_answer {
            true => "The answer to this",
            false => "This message",
        };
        let reason = self.stops.first();
        let reason = reason.map_or("a rule of this network", |stop| stop.reason.as_str());
        match (self.decision, self.approval) {
            (Decision::Hold, Some(approval)) => format!(
                "{what} was held by the network's security gateway: {reason}. It has not been passed on. A person can grant it under the id {approval}; the very same message goes through then. Do not try it in other ways; go on with the rest of the task."
            ),
            _ => format!(
                "{what} was refused by the network's security gateway: {reason}. It has not been passed on. Do not try it in other ways; go on with the rest of the task. (interaction {})",
                self.interaction
            ),
        }
    }
}

/// Begins the id of a task that is the gateway's own: one that stands for a message that waits for a person.
const HELD: &str = "masec-";

/// A task of the gateway's own, which stands for a message that was not passed on.
pub(super) struct Stub<'a> {
    pub(super) id: String,
    /// The conversation that the message belongs to; its own where that names none.
    pub(super) context: Option<&'a str>,
    pub(super) state: State,
    pub(super) words: String,
    pub(super) about: Vec<(&'static str, String)>,
}

/// How a task stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Rejected,
    AuthRequired,
    Completed,
}

/// How revisions and bindings write an object down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// Revision 1.0.
    V1,
    /// Revision 0.3 over JSON-RPC.
    V03,
    /// Revision 0.3 over HTTP and JSON alone.
    V03Rest,
}

impl<'a> Stub<'a> {
    /// For a message that was ruled against.
    pub(super) fn of(said: &Said<'_>, context: Option<&'a str>) -> Self {
        let id = said.approval.unwrap_or(&said.interaction);
        Self {
            id: format!("{HELD}{id}"),
            context,
            state: match said.approval {
                Some(_) => State::AuthRequired,
                None => State::Rejected,
            },
            words: said.words(),
            about: said.about(),
        }
    }

    /// For a message that was put before a person, as it stands now.
    pub(super) fn standing(approval: &str, standing: &Standing, lapsed: bool) -> Self {
        let (state, words) = match standing {
            Standing::Pending if !lapsed => (
                State::AuthRequired,
                "This message waits for a person to grant it.",
            ),
            Standing::Pending | Standing::Lapsed => {
                (State::Rejected, "Nobody granted this message in time.")
            }
            Standing::Granted { .. } => (
                State::AuthRequired,
                "A person granted this message: send the very same message again.",
            ),
            Standing::Denied { .. } => (State::Rejected, "A person refused this message."),
            Standing::Used { .. } => (
                State::Completed,
                "A person granted this message, and it was passed on.",
            ),
        };
        Self {
            id: format!("{HELD}{approval}"),
            context: None,
            state,
            words: words.to_owned(),
            about: vec![("masec/approval", approval.to_owned())],
        }
    }

    /// The approval that the task of this id stands for.
    pub(super) fn approval(id: &str) -> Option<&str> {
        id.strip_prefix(HELD)
    }

    /// The task.
    pub(super) fn task(&self, dialect: Dialect) -> Value {
        let context = self.context.unwrap_or(&self.id);
        let about: serde_json::Map<String, Value> = self
            .about
            .iter()
            .map(|(key, value)| ((*key).to_owned(), value.as_str().into()))
            .collect();
        let mut message = json!({
            "messageId": format!("{}-status", self.id),
            "contextId": context,
            "taskId": self.id,
        });
        let mut task = json!({"id": self.id, "contextId": context, "metadata": about});
        match dialect {
            Dialect::V1 | Dialect::V03Rest => {
                message["role"] = "ROLE_AGENT".into();
                let parts = match dialect {
                    Dialect::V03Rest => "content",
                    _ => "parts",
                };
                message[parts] = json!([{"text": self.words}]);
                let state = match self.state {
                    State::Rejected => "TASK_STATE_REJECTED",
                    State::AuthRequired => "TASK_STATE_AUTH_REQUIRED",
                    State::Completed => "TASK_STATE_COMPLETED",
                };
                task["status"] = json!({"state": state, "message": message});
            }
            Dialect::V03 => {
                message["role"] = "agent".into();
                message["kind"] = "message".into();
                message["parts"] = json!([{"kind": "text", "text": self.words}]);
                task["kind"] = "task".into();
                let state = match self.state {
                    State::Rejected => "rejected",
                    State::AuthRequired => "auth-required",
                    State::Completed => "completed",
                };
                task["status"] = json!({"state": state, "message": message});
            }
        }
        task
    }

    /// The task as the answer to a message, or as an event of a stream.
    pub(super) fn answer(&self, dialect: Dialect) -> Value {
        match dialect {
            Dialect::V03 => self.task(dialect),
            Dialect::V1 | Dialect::V03Rest => json!({ "task": self.task(dialect) }),
        }
    }
}
