//! A message that does not go through: held for a person, or refused, and what either side is told.

use masec_model::{Decision, Endpoint, Identity, InteractionId, Kind, Leaf};
use masec_wire::mcp::{Asked, Frame, STATELESS, Sort};

use super::{Dialogue, Passage};
use crate::approvals::{Approval, Binding, Standing, shown};
use crate::guard::{Circumstances, Ruled, Unavailable, now};
use crate::mcp::pending::Open;
use crate::mcp::refusal::{self, NOT_ALLOWED, Refusal};

impl Dialogue {
    /// A request that is held or denied; `None` where a person lets it through after all.
    pub(super) async fn stopped(
        &self,
        frame: &Frame<'_>,
        ruled: &Ruled,
        binding: &Binding,
        session: &str,
    ) -> Result<Option<Passage>, Unavailable> {
        let mut decision = ruled.effect;
        let mut approval = None;
        if decision == Decision::Hold && frame.sort() == Sort::Request {
            approval = self.hold(frame, ruled, binding, session)?;
            match &approval {
                None => decision = Decision::Deny,
                Some(held) => match self.mediator.approvals.wait(&held.id).await {
                    Some(Standing::Granted { .. }) => {
                        if let Some(held) = self.mediator.approvals.take(binding)? {
                            self.consent(&held, ruled.id, session).await?;
                            return Ok(None);
                        }
                    }
                    Some(Standing::Denied { .. }) => decision = Decision::Deny,
                    _ => {}
                },
            }
        }
        let (Some(id), Some(asked)) = (frame.id(), Asked::of(frame)) else {
            return Ok(Some(Passage::Drop));
        };
        let refusal = Refusal {
            decision,
            interaction: ruled.id.to_string(),
            stops: &ruled.outcome.verdict.stops,
            approval: approval
                .filter(|_| decision == Decision::Hold)
                .map(|held| held.id),
            of_answer: false,
        };
        Ok(Some(match frame.sort() {
            Sort::Request => {
                let stateless = frame.version() == Some(STATELESS);
                Passage::Answer(refusal.message(&id, &asked, stateless))
            }
            _ => Passage::Drop,
        }))
    }

    fn hold(
        &self,
        frame: &Frame<'_>,
        ruled: &Ruled,
        binding: &Binding,
        session: &str,
    ) -> Result<Option<Approval>, Unavailable> {
        let asked = Asked::of(frame);
        let reasons = &ruled.outcome.verdict.stops;
        self.mediator.approvals.hold(Approval {
            id: ruled.id.to_string(),
            binding: binding.clone(),
            agent: self.caller.name().to_string(),
            session: session.to_owned(),
            server: self.server.to_string(),
            method: asked
                .as_ref()
                .map_or(String::new(), |it| it.method.to_string()),
            name: asked
                .as_ref()
                .map_or(String::new(), |it| it.name.to_string()),
            arguments: shown(&frame.canonical_params()),
            reasons: reasons.iter().map(|stop| stop.reason.clone()).collect(),
            held: now().0,
            deadline: 0,
            state: Standing::Pending,
        })
    }

    /// Writes a person's consent down as what it is: an interaction.
    pub(super) async fn consent(
        &self,
        approval: &Approval,
        held: InteractionId,
        session: &str,
    ) -> Result<(), Unavailable> {
        let by = match &approval.state {
            Standing::Used { by } | Standing::Granted { by } => by.as_str(),
            Standing::Pending | Standing::Denied { .. } => "nobody",
        };
        let operator = Endpoint::human(format!("operator:{by}"));
        // To the gateway and not to the agent: an operator's consent is no word of the principal's.
        let to = Endpoint::operator();
        let mut deed = self.bare(Kind::Approve, operator, to, session);
        deed.causes = vec![held];
        let about = format!(
            "granted {} of {} for agent {}: hold {}",
            approval.name, approval.server, approval.agent, approval.id
        );
        deed.content = vec![Leaf::text(about)];
        deed.identity = Identity::Verified;
        self.mediator
            .guard
            .rule(deed, Circumstances::default())
            .await?;
        Ok(())
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
                Passage::Replace(refusal.message(&id, &open.asked, false))
            }
            None => Passage::Answer(refusal::error(
                Some(&id),
                NOT_ALLOWED,
                "not allowed by the network's security gateway",
            )),
        }
    }

    pub(super) fn binding(&self, frame: &Frame<'_>, session: &str) -> Binding {
        let method = frame.method().unwrap_or_default();
        let params = if matches!(method, "tools/call" | "resources/read" | "prompts/get") {
            frame.canonical_params()
        } else {
            frame.text().to_owned()
        };
        Binding::of(&[self.caller.name(), session, &self.server, method, &params])
    }
}
