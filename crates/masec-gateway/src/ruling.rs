//! What becomes of a request, whatever protocol it came in: each thing that it does is ruled on, a person's consent to exactly
//! this is used where there is one, and what is held is put before a person.

use masec_engine::Carried;
use masec_model::{Decision, Interaction, InteractionId, Stop};

use crate::approvals::{Approval, Binding, Consent, Standing};
use crate::guard::{Circumstances, Ruled, Unavailable, now};
use crate::mediator::Mediator;
use crate::speaker::Speaker;
use crate::taint::Telling;
use crate::telemetry::Begun;

/// A request, as a person is asked about it.
pub(crate) struct Petition<'a> {
    pub(crate) mediator: &'a Mediator,
    pub(crate) speaker: &'a Speaker,
    pub(crate) session: &'a str,
    /// Where it goes.
    pub(crate) server: &'a str,
    pub(crate) method: &'a str,
    pub(crate) name: &'a str,
    /// What a consent is bound to besides; most requests need none, so it is made where it is looked at.
    pub(crate) bound: &'a (dyn Fn() -> String + Sync),
    /// With what, as a person is shown it.
    pub(crate) shown: &'a (dyn Fn() -> String + Sync),
    /// Whether somebody waits for what comes of it, so that they can wait for a person too.
    pub(crate) answered: bool,
    /// What the gateway has against it by now, where that may have changed since it came.
    pub(crate) by_now: &'a (dyn Fn() -> Vec<Stop> + Sync),
    /// What whoever gets it is told besides, if they are told anything.
    pub(crate) telling: Option<Telling>,
}

/// What became of it.
pub(crate) enum Fate {
    /// It may go on, as this interaction, and with it what it carries of what was read.
    Through(Option<InteractionId>, Carried),
    /// It may not.
    Stopped(Box<Stopped>),
}

/// Why a request does not go on.
pub(crate) struct Stopped {
    /// Held or denied.
    pub(crate) decision: Decision,
    /// The interaction that was stopped, with the reasons.
    pub(crate) ruled: Ruled,
    /// The id under which a person may grant it.
    pub(crate) approval: Option<String>,
}

impl Petition<'_> {
    /// Rules on everything that the request does; `extra` are reasons of the gateway's own, and `span` is told.
    ///
    /// A grant that comes while its sender waits has it ruled on as if it were sent again: what was found when it was held need not
    /// hold by now, and nobody's word lets pass more than it does when it is used.
    pub(crate) async fn rule(
        &self,
        deeds: Vec<Interaction>,
        extra: Vec<Stop>,
        span: &mut Begun,
    ) -> Result<Fate, Unavailable> {
        let approvals = &self.mediator.approvals;
        let waits = self.answered && approvals.has_senders_wait();
        let again = waits.then(|| (deeds.clone(), extra.clone()));
        let mut stopped = match (self.pass(deeds, extra, span).await?, &again) {
            (Fate::Stopped(stopped), Some(_)) => stopped,
            (fate, _) => return Ok(fate),
        };
        let (Some((deeds, mut extra)), Some(id)) = (again, &stopped.approval) else {
            return Ok(Fate::Stopped(stopped));
        };
        match approvals.wait(id).await {
            Some(Standing::Granted { .. }) => {
                extra.extend((self.by_now)());
                let fate = self.pass(deeds, extra, span).await?;
                if let Fate::Through(..) = &fate {
                    span.granted();
                }
                Ok(fate)
            }
            Some(Standing::Denied { .. }) => {
                (stopped.decision, stopped.approval) = (Decision::Deny, None);
                Ok(Fate::Stopped(stopped))
            }
            _ => Ok(Fate::Stopped(stopped)),
        }
    }

    /// Rules on it once, and puts before a person what is held.
    async fn pass(
        &self,
        deeds: Vec<Interaction>,
        mut extra: Vec<Stop>,
        span: &mut Begun,
    ) -> Result<Fate, Unavailable> {
        let (mut cause, mut carried) = (None, Carried::default());
        // One consent is to the whole message, whatever it is taken apart into, as far as whoever gave it may let it pass.
        let mut consented: Option<Consent> = None;
        for deed in deeds {
            let own = Circumstances {
                stops: std::mem::take(&mut extra),
                ..Circumstances::default()
            };
            let mut ruled = self.one(deed, own, &mut consented).await?;
            span.ruled(&ruled);
            carried = std::mem::take(&mut ruled.carried);
            cause = cause.or(Some(ruled.id));
            if ruled.effect.stops() {
                return Ok(Fate::Stopped(Box::new(self.stopped(ruled)?)));
            }
        }
        Ok(Fate::Through(cause, carried))
    }

    /// Rules on one thing that it does, where the gateway has something of its `own` to say of it. A consent to it is used where there
    /// is one, and remembered in `consented`.
    pub(crate) async fn one(
        &self,
        deed: Interaction,
        own: Circumstances,
        consented: &mut Option<Consent>,
    ) -> Result<Ruled, Unavailable> {
        let approvals = &self.mediator.approvals;
        let granted = match &*consented {
            Some(consent) => vec![consent.clone()],
            None if approvals.any_granted() => approvals.granted(&self.binding()),
            None => Vec::new(),
        };
        let circumstances = Circumstances {
            granted: granted.clone(),
            telling: self.telling,
            ..own
        };
        let mut ruled = self.mediator.guard.rule(deed, circumstances).await?;
        let held = ruled.outcome.verdict.decision == Decision::Hold;
        let lifts = |it: &Consent| it.lifts(&ruled.concern, &ruled.under);
        if held && consented.is_none() && granted.iter().any(lifts) {
            // Another caller may have used the consent in between.
            match approvals.take(&self.binding(), &ruled.concern, &ruled.under)? {
                Some((approval, consent)) => {
                    self.consent(&approval, ruled.id).await?;
                    *consented = Some(consent);
                }
                None => ruled.effect = Decision::Hold,
            }
        }
        Ok(ruled)
    }

    /// What is held, put before a person: under which id they may grant it. `None` where it is denied instead: a person did so
    /// before, or too much waits.
    pub(crate) fn asked(&self, ruled: &Ruled) -> Result<Option<String>, Unavailable> {
        let held = self.hold(ruled)?;
        let waits = held.filter(|held| held.state == Standing::Pending);
        Ok(waits.map(|held| held.id))
    }

    /// A request that is held or denied.
    fn stopped(&self, ruled: Ruled) -> Result<Stopped, Unavailable> {
        let approval = match ruled.effect == Decision::Hold && self.answered {
            true => self.asked(&ruled)?,
            false => None,
        };
        // What nobody can be asked about is not let wait.
        let refused = self.answered && approval.is_none();
        Ok(Stopped {
            decision: match refused {
                true => Decision::Deny,
                false => ruled.effect,
            },
            ruled,
            approval,
        })
    }

    fn hold(&self, ruled: &Ruled) -> Result<Option<Approval>, Unavailable> {
        let reasons = &ruled.outcome.verdict.stops;
        self.mediator.approvals.hold(Approval {
            id: ruled.id.to_string(),
            binding: self.binding(),
            agent: self.speaker.caller.name().to_string(),
            session: self.session.to_owned(),
            server: self.server.to_owned(),
            method: self.method.to_owned(),
            name: self.name.to_owned(),
            arguments: (self.shown)(),
            reasons: reasons.iter().map(|stop| stop.reason.clone()).collect(),
            concern: ruled.concern.clone(),
            under: ruled.under.to_string(),
            held: now().0,
            deadline: 0,
            state: Standing::Pending,
        })
    }

    /// Writes down that a person's consent was used, and for what.
    async fn consent(&self, approval: &Approval, held: InteractionId) -> Result<(), Unavailable> {
        let mut deed = approval.used();
        deed.causes = vec![held];
        let guard = &self.mediator.guard;
        guard.attest(deed, Circumstances::default()).await?;
        Ok(())
    }

    fn binding(&self) -> Binding {
        let agent = self.speaker.caller.name();
        let bound = (self.bound)();
        Binding::of(&[agent, self.session, self.server, self.method, &bound])
    }
}
