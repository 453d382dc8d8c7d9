//! Answers that cannot be read: whoever waits for one is told that there will be none.

use masec_wire::mcp::Id;

use super::{Dialogue, lock};
use crate::mcp::refusal::{self, NO_ANSWER, SERVER_FAILED};

impl Dialogue {
    /// The server's answer to this cannot be read: what the agent gets in its place, where it waits for one.
    pub(in crate::mcp) fn unanswered(&self, id: &Id, reason: &str) -> Option<String> {
        if !lock(&self.asked).waits(id) {
            return None;
        }
        lock(&self.asked).answered(id)?;
        self.server_failed(id);
        let words = format!("server `{}` failed: {reason}", self.server);
        Some(refusal::error(Some(id), SERVER_FAILED, &words))
    }

    /// The agent's answer to this cannot be read: what the server gets in its place, where it waits for one.
    pub(in crate::mcp) fn unanswered_back(&self, id: &Id, reason: &str) -> Option<String> {
        if !lock(&self.asked_back).waits(id) {
            return None;
        }
        lock(&self.asked_back).answered(id)?;
        self.spans_back.take(id).failed();
        let words = format!("the client's answer does not get through: {reason}");
        Some(refusal::error(Some(id), NO_ANSWER, &words))
    }
}
