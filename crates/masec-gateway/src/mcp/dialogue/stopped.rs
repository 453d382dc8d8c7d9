//! A message that does not go through: held for a person, or refused, and what either side is told.

use masec_model::{Interaction, Stop};
use masec_wire::mcp::{Asked, Frame, STATELESS, Sort};

use super::{Dialogue, Passage};
use crate::approvals::shown;
use crate::delegation::Mandate;
use crate::guard::{Ruled, Unavailable};
use crate::mcp::pending::Open;
use crate::mcp::refusal::{self, NOT_ALLOWED, Refusal};
use crate::ruling::{Fate, Petition, Stopped};
use crate::telemetry::Begun;

impl Dialogue {
    /// Rules on what a message of the client does.
    pub(super) async fn fate(
        &self,
        frame: &Frame<'_>,
        deeds: Vec<Interaction>,
        extra: Vec<Stop>,
        (session, mandate): (&str, &Mandate),
        span: &mut Begun,
    ) -> Result<Fate, Unavailable> {
        let asked = Asked::of(frame);
        let method = frame.method().unwrap_or_default();
        let petition = Petition {
            mediator: &self.mediator,
            speaker: &self.speaker,
            session,
            server: &self.server,
            method,
            name: asked.as_ref().map_or("", |asked| &asked.name),
            bound: &|| match method {
                "tools/call" | "resources/read" | "prompts/get" => frame.canonical_params(),
                _ => frame.text().to_owned(),
            },
            shown: &|| shown(&frame.canonical_params()),
            answered: frame.sort() == Sort::Request,
            by_now: &|| {
                let mut stops = self.cut_off(asked.as_ref());
                stops.extend(self.mediator.delegated.ended(mandate));
                stops
            },
            telling: None,
        };
        petition.rule(deeds, extra, span).await
    }

    /// A message of the server that does not go through.
    pub(super) fn answer_stopped(
        &self,
        frame: &Frame<'_>,
        ruled: &Ruled,
        open: Option<&Open>,
    ) -> Passage {
        let Some(id) = frame.id() else {
            return Passage::Drop;
        };
        match open {
            Some(open) => {
                let refusal = Refusal {
                    decision: ruled.effect,
                    interaction: ruled.id.to_string(),
                    stops: &ruled.outcome.verdict.stops,
                    approval: None,
                    of_answer: true,
                };
                // What came of a call is refused in the place where it would have stood.
                let text = match (open.asked.method.as_str(), &open.begun) {
                    ("tasks/result", Some(begun)) => refusal.message(&id, begun, false),
                    ("tasks/get", Some(_)) if frame.has_outcome() => {
                        refusal.outcome(&id, &open.asked.name)
                    }
                    _ => refusal.message(&id, &open.asked, false),
                };
                Passage::Replace(text)
            }
            None => Passage::Answer(refusal::error(
                Some(&id),
                NOT_ALLOWED,
                "not allowed by the network's security gateway",
            )),
        }
    }
}

/// What whoever sent a message that does not go on is told.
pub(super) fn refused(frame: &Frame<'_>, stopped: &Stopped) -> Passage {
    let (Some(id), Some(asked)) = (frame.id(), Asked::of(frame)) else {
        return Passage::Drop;
    };
    if frame.sort() != Sort::Request {
        return Passage::Drop;
    }
    let refusal = Refusal {
        decision: stopped.decision,
        interaction: stopped.ruled.id.to_string(),
        stops: &stopped.ruled.outcome.verdict.stops,
        approval: stopped.approval.clone(),
        of_answer: false,
    };
    let stateless = frame.version() == Some(STATELESS);
    Passage::Answer(refusal.message(&id, &asked, stateless))
}
