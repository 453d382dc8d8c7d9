//! What was delegated, as far as a message goes by it.

use masec_model::{Interaction, Stop};
use masec_wire::mcp::Asked;

use super::{Dialogue, lock};
use crate::delegation::{Act, Mandate, Verb};
use crate::mcp::pending::Open;

impl Dialogue {
    /// Why what is asked for is not within what was delegated, if it is not.
    pub(super) fn outside(
        &self,
        mandate: &Mandate,
        asked: Option<&Asked>,
        deeds: &[Interaction],
        session: &str,
    ) -> Option<Stop> {
        let (verb, name) = asked.map_or((Verb::Reach, ""), |asked| {
            let verb = Verb::of_mcp(&asked.method);
            (verb, if verb == Verb::Reach { "" } else { &asked.name })
        });
        let act = Act {
            verb,
            place: &self.server,
            name,
            deeds,
        };
        let delegated = &self.mediator.delegated;
        delegated.stop(mandate, &self.speaker.caller, session, &act)
    }

    /// Why what a server sends comes to nobody, where what it answers was asked under what has been taken back since; what answers
    /// nothing comes of the newest request.
    pub(super) fn ended(&self, open: Option<&Open>) -> Option<Stop> {
        let delegated = &self.mediator.delegated;
        match open {
            Some(open) => delegated.ended(&open.mandate),
            None => delegated.ended(&lock(&self.mandate)),
        }
    }
}
