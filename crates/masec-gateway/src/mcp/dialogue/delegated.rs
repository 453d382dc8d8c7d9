//! What was delegated, as far as a message of the client goes by it.

use masec_model::{Interaction, Stop};
use masec_wire::mcp::Asked;

use super::Dialogue;
use crate::delegation::{Act, Mandate, Verb};

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
}
