//! What cannot be taken for what it may be: requests that do not say what they ask for, and answers that cannot be read. Whoever
//! waits is told that there will be no other.

use masec_wire::mcp::{Frame, Id};

use super::{Dialogue, Passage, lock};
use crate::guard::Unavailable;
use crate::mcp::refusal::{self, BAD_PARAMS, NO_ANSWER, SERVER_FAILED};

impl Dialogue {
    /// A message that does not say what it asks for as the protocol has it. It is written down as what it is, and goes nowhere.
    pub(super) async fn misshapen(
        &self,
        frame: &Frame<'_>,
        reason: &str,
    ) -> Result<Passage, Unavailable> {
        self.unreadable(true, frame.text().as_bytes()).await?;
        let told = |id| Passage::Answer(refusal::error(Some(&id), BAD_PARAMS, reason));
        Ok(frame.id().map_or(Passage::Drop, told))
    }

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
