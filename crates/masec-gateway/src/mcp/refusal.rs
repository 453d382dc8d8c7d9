//! What those are told whose message does not go through: in the protocol's own terms, so that a model can act on it and
//! the rest of its task goes on, and with an id by which an operator finds it.

use masec_model::{Decision, Stop};
use masec_wire::mcp::{Asked, Id};
use serde_json::{Value, json};

use crate::guard::now;

/// The code of a request that is not allowed, in JSON-RPC's range for servers.
pub(super) const NOT_ALLOWED: i32 = -32003;
/// The code of a request that cannot be decided on.
const NOT_DECIDED: i32 = -32004;
/// The code of a request whose server failed.
pub(super) const SERVER_FAILED: i32 = -32005;
/// JSON-RPC's code for parameters that are wrong, which the protocol has for a task that is not there.
pub(super) const BAD_PARAMS: i32 = -32602;
/// JSON-RPC's code of what went wrong on the side that was asked.
pub(super) const NO_ANSWER: i32 = -32603;

/// What is said of a message that does not go through.
pub(super) struct Refusal<'a> {
    pub(super) decision: Decision,
    pub(super) interaction: String,
    pub(super) stops: &'a [Stop],
    /// The id under which a person may grant it.
    pub(super) approval: Option<String>,
    /// Whether what is refused is the answer and not the request.
    pub(super) of_answer: bool,
}

impl Refusal<'_> {
    /// The message to send instead. A tool call gets a result that is an error, since that is what models see; any other
    /// request a JSON-RPC error.
    pub(super) fn message(&self, id: &Id, asked: &Asked, stateless: bool) -> String {
        let body = if asked.method == "tools/call" {
            let mut result = self.result();
            if stateless {
                result["resultType"] = json!("complete");
            }
            json!({ "result": result })
        } else {
            json!({"error": {"code": NOT_ALLOWED, "message": self.words(), "data": self.about()}})
        };
        framed(id, &body)
    }

    /// The same of what came of a task, in an answer to `tasks/get`. Nothing in it is the server's.
    pub(super) fn outcome(&self, id: &Id, task: &str) -> String {
        let now = masec_wire::utc(now());
        let mut result = self.result();
        result["resultType"] = json!("complete");
        let told = json!({
            "resultType": "complete",
            "taskId": task,
            "status": "completed",
            "createdAt": now,
            "lastUpdatedAt": now,
            "ttlMs": null,
            "result": result,
        });
        framed(id, &json!({ "result": told }))
    }

    /// A result that is an error.
    fn result(&self) -> Value {
        json!({
            "content": [{"type": "text", "text": self.words()}],
            "isError": true,
            "_meta": self.about(),
        })
    }

    fn about(&self) -> Value {
        json!({
            "masec/decision": self.decision.name(),
            "masec/interaction": self.interaction,
            "masec/approval": self.approval,
            "masec/threats": self.stops.iter().map(|stop| stop.threat.id()).collect::<Vec<_>>(),
        })
    }

    fn words(&self) -> String {
        let stop = self.stops.first();
        let reason = stop.map_or("a rule of this network", |stop| stop.reason.as_str());
        let argument = stop
            .and_then(|stop| stop.argument.as_deref())
            .map_or(String::new(), |path| format!(" (argument `{path}`)"));
        if self.of_answer {
            return self.answer_words(reason);
        }
        match (self.decision, &self.approval) {
            (Decision::Hold, Some(approval)) => format!(
                "This request was held by the network's security gateway{argument}: {reason}. It has not been carried out. A person can grant it under the id {approval}; the very same request goes through then. Do not try it in other ways; go on with the rest of the task."
            ),
            _ => format!(
                "This request was refused by the network's security gateway{argument}: {reason}. It has not been carried out. Do not try it in other ways; go on with the rest of the task. (interaction {})",
                self.interaction
            ),
        }
    }

    /// Of an answer. What was asked for happened, so nobody is told to do it again where that does it twice.
    fn answer_words(&self, reason: &str) -> String {
        match (self.decision, &self.approval) {
            (Decision::Hold, Some(approval)) => format!(
                "The answer to this request was held by the network's security gateway: {reason}. The request itself has been carried out. A person can let the answer through under the id {approval}; if the request only reads, the very same one brings it then. Go on with the rest of the task."
            ),
            _ => format!(
                "The answer to this request was refused by the network's security gateway: {reason}. The request itself has been carried out. Do not try it in other ways; go on with the rest of the task. (interaction {})",
                self.interaction
            ),
        }
    }
}

/// A JSON-RPC error.
pub(super) fn error(id: Option<&Id>, code: i32, message: &str) -> String {
    let body = json!({"error": {"code": code, "message": message}});
    match id {
        Some(id) => framed(id, &body),
        None => json!({"jsonrpc": "2.0", "id": null, "error": body["error"]}).to_string(),
    }
}

/// What is said where nothing can be decided.
pub(super) fn unavailable(id: Option<&Id>) -> String {
    let words =
        "the network's security gateway cannot decide at the moment, so nothing goes through";
    error(id, NOT_DECIDED, words)
}

/// A message with this id as it was spelt.
fn framed(id: &Id, body: &Value) -> String {
    let inner = body.to_string();
    let members = inner
        .strip_prefix('{')
        .and_then(|inner| inner.strip_suffix('}'))
        .unwrap_or_default();
    format!(r#"{{"jsonrpc":"2.0","id":{},{members}}}"#, id.0)
}
