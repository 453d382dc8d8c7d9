//! A message that does not go through: held for a person, or refused, and what either side is told. Whoever waits for it is told
//! too: what was asked is never left without an answer.

use masec_model::{Decision, Interaction, Stop};
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
        answered: Option<&Open>,
        (deeds, extra): (Vec<Interaction>, Vec<Stop>),
        (session, mandate): (&str, &Mandate),
        span: &mut Begun,
    ) -> Result<Fate, Unavailable> {
        let asked = Asked::of(frame);
        let reply = answered.map(|open| format!("reply to {}", open.asked.method));
        let method = reply.as_deref().or(frame.method()).unwrap_or_default();
        // A consent to a reply is one to it as an answer to just that question.
        let question = answered.and_then(|open| open.question.as_ref());
        let question = question.map_or("", |question| question.digits());
        let petition = Petition {
            mediator: &self.mediator,
            speaker: &self.speaker,
            session,
            server: &self.server,
            method,
            name: asked.as_ref().map_or("", |asked| &asked.name),
            bound: &|| match method {
                "tools/call" | "resources/read" | "prompts/get" => frame.canonical_params(),
                _ if answered.is_some() => format!("{question} {}", frame.canonical_answer()),
                _ => frame.text().to_owned(),
            },
            shown: &|| match answered {
                Some(_) => shown(&frame.canonical_answer()),
                None => shown(&frame.canonical_params()),
            },
            answered: frame.id().is_some(),
            by_now: &|| {
                let mut stops = self.cut_off(asked.as_ref());
                stops.extend(self.mediator.delegated.ended(mandate));
                stops
            },
            telling: None,
        };
        petition.rule(deeds, extra, span).await
    }

    /// A message of the server that does not go through. What is held is put before a person; nobody waits for them here, since
    /// other messages of the server come behind it.
    pub(super) fn answer_stopped(
        &self,
        frame: &Frame<'_>,
        ruled: &Ruled,
        open: Option<&Open>,
        petition: &Petition<'_>,
    ) -> Result<Passage, Unavailable> {
        let Some(id) = frame.id() else {
            return Ok(Passage::Drop);
        };
        let approval = match ruled.effect {
            Decision::Hold => petition.asked(ruled)?,
            _ => None,
        };
        Ok(match open {
            Some(open) => {
                let refusal = Refusal {
                    decision: match &approval {
                        Some(_) => Decision::Hold,
                        None => Decision::Deny,
                    },
                    interaction: ruled.id.to_string(),
                    stops: &ruled.outcome.verdict.stops,
                    approval,
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
            None => Passage::Answer(refusal::error(Some(&id), NOT_ALLOWED, NOT_ALLOWED_WORDS)),
        })
    }
}

/// What a server is told, and no more: why is not its business.
const NOT_ALLOWED_WORDS: &str = "not allowed by the network's security gateway";

/// What a message of the server is to people, and of which tool, prompt or resource.
pub(super) fn said<'a>(frame: &Frame<'_>, open: Option<&'a Open>) -> (String, &'a str) {
    match open {
        Some(Open { asked, .. }) => (format!("answer to {}", asked.method), &asked.name),
        None => {
            let method = frame.method().unwrap_or_default();
            (format!("{method} of the server"), "")
        }
    }
}

/// What a consent to a message of the server is bound to besides. Ids and what is beside a request differ each time.
pub(super) fn bound(frame: &Frame<'_>) -> String {
    match frame.sort() {
        Sort::Result | Sort::Error => frame.canonical_answer(),
        Sort::Request | Sort::Notification => frame.canonical_params(),
    }
}

/// The same, as a person is shown it.
pub(super) fn shown_of(frame: &Frame<'_>) -> String {
    shown(&bound(frame))
}

/// What is told of a message of the client that does not go on: of a request to who sent it, of a reply to the server, which waits
/// for it.
pub(super) fn refused(frame: &Frame<'_>, stopped: &Stopped) -> Passage {
    let Some(id) = frame.id() else {
        return Passage::Drop;
    };
    let Some(asked) = Asked::of(frame).filter(|_| frame.sort() == Sort::Request) else {
        let text = refusal::error(Some(&id), NOT_ALLOWED, NOT_ALLOWED_WORDS);
        return Passage::Replace(text);
    };
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
