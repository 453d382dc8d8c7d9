//! What is decided of one request to an agent and of what it answers, whichever binding carries them.

mod labels;
mod later;
mod tasks;

use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use masec_model::{
    CompactString, DeclaredLabels, Endpoint, Interaction, InteractionId, Kind, Leaf, Stop, Value,
};
use masec_wire::a2a::{Answer, Asked, Call, Method, Scene, Version};
use masec_wire::mcp::Task;

use self::labels::{Told, leaves};
pub(super) use self::later::Later;
use self::tasks::FOREIGN_ANSWER;
use super::address::{self, behind};
use super::cards::AGENT_CARD;
use super::push;
use super::refusal::{Dialect, Refusal, Said, Stub};
use crate::approvals::shown;
use crate::config::{Peer, Taint};
use crate::delegation::{Act, Chain, Checker, Mandate, Verb};
use crate::guard::{Circumstances, Enforcement, Look, Ruled, Unavailable, now};
use crate::identity::{Caller, Verified};
use crate::mediator::Mediator;
use crate::redaction::{Redacted, Way, redacted};
use crate::ruling::{Fate, Petition, Stopped};
use crate::speaker::Speaker;
use crate::taint::{Heard, Hop, Seal};
use crate::tasks::Of;
use crate::telemetry::{About, Begun, Context, Invoked};
use crate::upstream::Upstreams;

/// One agent that asks another something.
#[derive(Clone, Debug)]
pub(super) struct Exchange {
    pub(super) mediator: Arc<Mediator>,
    pub(super) peer: Arc<Peer>,
    /// Under what it is asked.
    mandate: Mandate,
    /// Whose tokens of delegation count.
    checker: Option<Arc<Checker>>,
    speaker: Speaker,
    /// The peer, as it stands in interactions.
    far: Endpoint,
    /// As which interaction it was asked, and in which session.
    cause: Option<InteractionId>,
    session: String,
    /// What it is asked of: ids mean something there alone.
    tenant: String,
    delegates: bool,
    /// By which files are fetched.
    pub(super) upstreams: Upstreams,
    /// Labels beside what is said, where one of the two is behind another gateway.
    hop: Hop,
    /// What came beside the request, until it is ruled on.
    pub(super) heard: Heard,
    /// What goes on of the request to be labelled, once it was.
    told: Option<Told>,
    /// How many tasks and conversations its answers began.
    claims: Arc<AtomicUsize>,
    /// Where the request is in a trace, as whoever asks says.
    trace: Option<Context>,
    /// Its span, until it is answered.
    span: Arc<Mutex<Begun>>,
    /// Whether its answer is a stream.
    streams: bool,
}

/// What happens to a request.
pub(super) enum Passage {
    /// It goes on.
    Forward,
    /// It is answered here, with a task.
    Answer(Box<serde_json::Value>),
    /// It is refused.
    Refuse(Refusal),
}

/// What happens to an answer, or to one event of a stream.
pub(super) enum Onward {
    /// It goes on, with these labels beside it where there is a text.
    Forward(Option<String>),
    /// This goes to the agent that asked, and nothing else does.
    Refuse(Refusal),
}

impl Exchange {
    pub(super) fn new(
        mediator: Arc<Mediator>,
        caller: &Verified<Caller>,
        peer: Arc<Peer>,
        labels: (Arc<Seal>, Option<Arc<Taint>>),
        upstreams: Upstreams,
    ) -> Self {
        let (seal, here) = labels;
        let by = (caller.agent.name.clone(), caller.agent.gateway.clone());
        let mut speaker = Speaker::new(caller);
        if caller.agent.outside {
            speaker.endpoint = Endpoint::institution(caller.agent.name.clone());
        }
        Self {
            hop: Hop::new(seal, here, by, Arc::clone(&peer)),
            upstreams,
            heard: Heard::default(),
            told: None,
            mediator,
            mandate: Mandate::default(),
            checker: None,
            speaker,
            far: peer.party(),
            peer,
            cause: None,
            session: String::new(),
            tenant: String::new(),
            delegates: false,
            claims: Arc::default(),
            trace: None,
            span: Arc::default(),
            streams: false,
        }
    }

    /// The same, at this place in a trace.
    pub(super) fn traced(self, trace: Option<Context>) -> Self {
        Self { trace, ..self }
    }

    /// The same, under what was delegated.
    pub(super) fn under(self, mandate: Mandate, checker: Option<Arc<Checker>>) -> Self {
        Self {
            mandate,
            checker,
            ..self
        }
    }

    /// The same, where what comes back goes to an address at this host: whoever is behind it is outside.
    pub(super) fn towards(mut self, host: &str) -> Self {
        self.speaker.endpoint = behind(host);
        self
    }

    pub(super) fn caller(&self) -> &CompactString {
        self.speaker.caller.name()
    }

    /// Whether whoever asks proved who they are.
    pub(super) fn is_known(&self) -> bool {
        self.speaker.identity == masec_model::Identity::Verified
    }

    /// The request with what the operator's rules name taken out, where there is any and rules take effect, and what was done.
    pub(super) fn redacted(&self, call: &Call<'_>) -> (Option<String>, Vec<Stop>) {
        let between = self.speaker.to(&self.peer.name);
        let rules = self.mediator.redactions();
        self.effective(redacted(&rules, between, Way::Request, |it| {
            call.changed(it)
        }))
    }

    fn effective(&self, redacted: Option<Redacted>) -> (Option<String>, Vec<Stop>) {
        match redacted {
            Some(Redacted { text, stops }) => {
                let effective = self.mediator.guard.enforcement() != Enforcement::Shadow;
                (effective.then_some(text), stops)
            }
            None => (None, Vec::new()),
        }
    }

    /// What happens to a request. `beside` is what came beside it of its principal's task.
    pub(super) async fn request(
        &mut self,
        call: &Call<'_>,
        dialect: Dialect,
        beside: Option<Task>,
        look: Look,
    ) -> Result<Passage, Unavailable> {
        self.tenant = call.tenant().to_owned();
        let trusted = self.speaker.is_trusted();
        if let Some(task) = trusted.then(|| call.task().or(beside)).flatten() {
            self.speaker
                .hear(&self.mediator, &self.peer.name, &task)
                .await?;
            // Of another task nobody answered for anybody.
            self.heard.labels.answered_for &= self.heard.task == task.id;
            self.session = task.id;
            self.delegates = true;
        } else {
            // Another gateway's word says which task it is, and nothing of what its principal wants: what is known of the message
            // is then known where the task's acts are judged.
            self.session = std::mem::take(&mut self.heard.task);
        }
        if let Some(passage) = self.own(call, dialect) {
            return Ok(passage);
        }
        let method = call.method().name();
        let mut span = self.begun(call);
        let foreign = self.foreign(call);
        let pushed = push::stop(call, &self.peer).await;
        let mut extra = self.gateway_stops(call.text().len());
        extra.extend(foreign.iter().map(|(stop, _)| stop.clone()));
        extra.extend(pushed.iter().map(|(stop, _)| stop.clone()));
        let heard = std::mem::take(&mut self.heard);
        let here = heard.here();
        extra.extend(heard.stops);
        if !look.undecided {
            self.retell(heard.reads, &self.speaker.endpoint).await?;
        }
        let (guard, limits) = (&self.mediator.guard, &self.mediator.limits);
        let deeds = guard.deeds(&look, || call.deeds(&self.scene(), limits));
        extra.extend(look.changes);
        let (handed, outside) = self.delegation(call);
        extra.extend(outside);
        let mut deeds = self.at_least_one(deeds, &extra, true);
        let answered_for = self.delegates || heard.labels.answered_for;
        let telling = self.hop.tells_of_request(answered_for);
        // Of what was not looked at nobody says what it carries.
        let telling = telling.filter(|_| !look.undecided);
        let labelled = telling.is_some();
        for deed in &mut deeds {
            deed.labels = here.clone();
        }
        let said = match labelled {
            true => leaves(deeds.clone()),
            false => Vec::new(),
        };
        let petition = Petition {
            mediator: &self.mediator,
            speaker: &self.speaker,
            session: &self.session,
            server: &self.peer.name,
            method,
            name: "",
            bound: &|| call.canonical(),
            shown: &|| shown(&call.canonical()),
            answered: true,
            by_now: &|| {
                let mut stops = self.cut_off();
                stops.extend(self.mediator.delegated.ended(&self.mandate));
                stops
            },
            telling,
        };
        if foreign.is_none() && pushed.is_none() && !look.undecided {
            let mut shown = self.shown_by_address(call);
            for deed in &mut shown {
                deed.labels = here.clone();
            }
            let of_address = Petition {
                telling: None,
                ..petition
            };
            let fate = of_address.rule(shown, Vec::new(), &mut span).await?;
            if let Fate::Stopped(stopped) = fate {
                span.stopped();
                return Ok(self.stopped(call, dialect, &stopped));
            }
        }
        let fate = petition.rule(deeds, extra, &mut span).await?;
        // Whose a task is is no judgement: it holds where nothing is enforced, too.
        if let Some((_, refusal)) = foreign.or(pushed) {
            span.stopped();
            return Ok(Passage::Refuse(refusal));
        }
        match fate {
            Fate::Through(cause, carried) => {
                // What says nothing itself and asks about a task follows from what began that.
                let tasks = call.tasks();
                self.cause = cause.or_else(|| tasks.iter().find_map(|task| self.began(task)));
                self.told = labelled.then_some(Told {
                    content: said,
                    carried,
                    declared: DeclaredLabels {
                        answered_for,
                        ..heard.labels
                    },
                    task: self.session.clone(),
                });
            }
            Fate::Stopped(stopped) => {
                span.stopped();
                return Ok(self.stopped(call, dialect, &stopped));
            }
        }
        self.streams = call.method().streams();
        *self.span() = span;
        for chain in handed {
            let delegated = &self.mediator.delegated;
            delegated.handed(&self.peer.name, &self.session, &chain)?;
        }
        for context in call.contexts() {
            if call.method().says() {
                let realm = self.realm();
                let tasks = &self.mediator.tasks;
                tasks.claim(realm, Of::Context, &context, self.caller());
            }
        }
        Ok(Passage::Forward)
    }

    /// What whoever is behind an address for news learns by the address itself and by what is shown there.
    fn shown_by_address(&self, call: &Call<'_>) -> Vec<Interaction> {
        let scene = self.scene();
        let pushes = call.pushes().into_iter();
        let shown = pushes.filter_map(|push| {
            let (address, _) = address::read(&push.url, &self.peer.push_hosts).ok()?;
            let texts = std::iter::once(push.url).chain(push.said);
            let content = texts.map(|text| Leaf::field("push", Value::Text(text)));
            Some(Interaction {
                to: behind(address.host().unwrap_or_default()),
                ..scene.deed(Kind::Message, true, content.collect())
            })
        });
        shown.collect()
    }

    fn begun(&self, call: &Call<'_>) -> Begun {
        let invoked = Invoked {
            method: call.method().name(),
            says: call.method().says(),
            session: &self.session,
        };
        let about = About {
            agents: &self.speaker.agents,
            server: &self.peer.name,
        };
        self.mediator.telemetry.invoke(invoked, self.trace, about)
    }

    fn span(&self) -> MutexGuard<'_, Begun> {
        self.span.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An answer went on, or one event of a stream, which is over when nobody carries it any more.
    fn spoke(&self) {
        let mut span = self.span();
        span.spoke();
        if !self.streams {
            drop(std::mem::take(&mut *span));
        }
    }

    /// What it hands on of what was delegated, and why it is not within that, if it is not.
    fn delegation(&self, call: &Call<'_>) -> (Vec<Arc<Chain>>, Vec<Stop>) {
        let (delegated, caller) = (&self.mediator.delegated, &self.speaker.caller);
        let act = Act {
            verb: Verb::of_a2a(call.method()),
            place: &self.peer.name,
            name: "",
            deeds: &[],
        };
        let outside = delegated.stop(&self.mandate, caller, &self.session, &act);
        let (mut handed, mut stops) = (Vec::new(), Vec::from_iter(outside));
        for token in call.delegations() {
            let checker = self.checker.as_ref();
            match delegated.hands_on(checker, &self.mandate, caller, (token, &self.peer.name)) {
                Ok(chain) => handed.push(chain),
                Err(fault) => stops.push(fault.stop()),
            }
        }
        (handed, stops)
    }

    /// What the gateway answers for itself.
    fn own(&self, call: &Call<'_>, dialect: Dialect) -> Option<Passage> {
        let tasks = call.tasks();
        let approval = tasks.iter().find_map(|task| Stub::approval(task))?;
        let held = self.mediator.approvals.get(approval);
        let held =
            held.filter(|held| held.agent == *self.caller() && held.server == *self.peer.name);
        let Some(held) = held else {
            return Some(Passage::Refuse(Refusal::no_task()));
        };
        let lapsed = held.deadline <= now().0;
        let stub = Stub::standing(approval, &held.state, lapsed);
        Some(match call.method() {
            Method::GetTask => Passage::Answer(Box::new(stub.task(dialect))),
            Method::Subscribe => Passage::Answer(Box::new(stub.answer(dialect))),
            Method::Cancel => Passage::Refuse(Refusal::not_cancelable()),
            _ => Passage::Refuse(Refusal::no_task()),
        })
    }

    /// Reasons against a request that are the gateway's own.
    fn gateway_stops(&self, bytes: usize) -> Vec<Stop> {
        let (mediator, peer) = (&self.mediator, &self.peer.name);
        let mut stops = self.cut_off();
        let agents = self.speaker.caller.agents();
        stops.extend(mediator.budgets.take(agents, peer, bytes));
        stops
    }

    /// Why nothing may go between these two at the moment: a stream may begin before an operator cuts it off.
    pub(super) fn cut_off(&self) -> Vec<Stop> {
        let (mediator, peer) = (&self.mediator, &self.peer.name);
        let mut agents = self.speaker.caller.agents();
        let cut = |agent: &str| mediator.quarantine.stop(agent, peer);
        let mut stops = Vec::new();
        stops.extend(
            agents
                .find_map(|agent| cut(&agent.name))
                .or_else(|| cut(peer)),
        );
        stops.extend(mediator.card_unpinned(peer));
        stops
    }

    /// What whoever asked is told.
    fn stopped(&self, call: &Call<'_>, dialect: Dialect, stopped: &Stopped) -> Passage {
        let said = Said {
            decision: stopped.decision,
            interaction: stopped.ruled.id.to_string(),
            stops: &stopped.ruled.outcome.verdict.stops,
            approval: stopped.approval.as_deref(),
            of_answer: false,
        };
        if !call.opens() {
            return Passage::Refuse(Refusal::ruled(&said));
        }
        let contexts = call.contexts();
        let stub = Stub::of(&said, contexts.first().map(String::as_str));
        Passage::Answer(Box::new(stub.answer(dialect)))
    }

    /// The answer with what the operator's rules name taken out, where there is any and rules take effect, and what was done.
    pub(super) fn redacted_answer(&self, answer: &Answer<'_>) -> (Option<String>, Vec<Stop>) {
        let between = self.speaker.to(&self.peer.name);
        let rules = self.mediator.redactions();
        self.effective(redacted(&rules, between, Way::Answer, |it| {
            answer.changed(it)
        }))
    }

    /// What happens to an answer, or to one event of a stream, as it is to go on. `heard` is what came beside it.
    pub(super) async fn answer(
        &self,
        answer: &Answer<'_>,
        heard: Heard,
        look: Look,
    ) -> Result<Onward, Unavailable> {
        self.budget(answer.text().len());
        let (guard, limits) = (&self.mediator.guard, &self.mediator.limits);
        let deeds = guard.deeds(&look, || answer.deeds(&self.scene(), limits));
        let mut stops = look.changes;
        let here = heard.here();
        stops.extend(heard.stops);
        if !look.undecided {
            self.retell(heard.reads, &self.far).await?;
        }
        let mut told = Told {
            declared: heard.labels,
            ..Told::default()
        };
        stops.extend(self.cut_off());
        stops.extend(self.mediator.delegated.ended(&self.mandate));
        // Of a list of tasks only this caller's are shown, so there is none to object to.
        if !answer.lists() {
            stops.extend(self.claimed(&answer.named()));
        }
        let anothers = stops.iter().any(|stop| stop.rule == FOREIGN_ANSWER);
        let causes = self.causes(answer);
        for mut deed in self.at_least_one(deeds, &stops, false) {
            deed.causes.clone_from(&causes);
            deed.labels = here.clone();
            let circumstances = Circumstances {
                stops: std::mem::take(&mut stops),
                telling: self.hop.tells_of_answer(told.declared.answered_for),
                ..Circumstances::default()
            };
            if circumstances.telling.is_some() {
                told.content.clone_from(&deed.content);
            }
            let ruled = self.mediator.guard.rule(deed, circumstances).await?;
            self.span().answer_ruled(&ruled);
            if ruled.effect.stops() {
                std::mem::take(&mut *self.span()).answer_stopped();
                return Ok(Onward::Refuse(answer_refused(&ruled)));
            }
            told.carried = ruled.carried;
        }
        if anothers {
            std::mem::take(&mut *self.span()).answer_stopped();
            return Ok(Onward::Refuse(Refusal::failed(
                &self.peer.name,
                "it answers with a task of somebody else's, or with too many",
            )));
        }
        // Of what was not looked at nobody says what it carries.
        let stamp = match look.undecided {
            true => None,
            false => self.hop.beside_answer(answer, &told.speech())?,
        };
        self.spoke();
        Ok(Onward::Forward(
            stamp.and_then(|stamp| answer.with_stamp(&stamp)),
        ))
    }

    fn budget(&self, bytes: usize) {
        for agent in self.speaker.caller.agents() {
            let budgets = &self.mediator.budgets;
            budgets.answered(agent, &self.peer.name, bytes);
        }
    }

    /// What came that could not be read. It is written down as what it is.
    pub(super) async fn unreadable(&self, from_agent: bool, bytes: &[u8]) {
        let kept = &bytes[..bytes.len().min(self.mediator.limits.opaque)];
        let content = vec![Leaf::text(String::from_utf8_lossy(kept).into_owned())];
        let deed = self.scene().deed(Kind::Opaque, from_agent, content);
        let ruled = self.mediator.guard.rule(deed, Circumstances::default());
        // It goes nowhere anyhow, so there is nothing more to do where that fails.
        if let Err(error) = ruled.await {
            tracing::error!(%error, "failed closed");
        }
    }

    /// A card that is shown to this caller: an interaction like any other.
    pub(super) async fn shows(
        &self,
        texts: Vec<(String, String)>,
        stop: Option<Stop>,
    ) -> Result<Result<(), Refusal>, Unavailable> {
        let leaves = texts
            .into_iter()
            .map(|(place, text)| Leaf::field(place, Value::Text(text)));
        let deed = self.scene().deed(Kind::Join, false, leaves.collect());
        let decides = self.mediator.guard.decides();
        let stop = stop.filter(|stop| decides || stop.rule != AGENT_CARD);
        let circumstances = Circumstances {
            stops: stop.into_iter().collect(),
            ..Circumstances::default()
        };
        let ruled = self.mediator.guard.rule(deed, circumstances).await?;
        Ok(match ruled.effect.stops() {
            true => Err(answer_refused(&ruled)),
            false => Ok(()),
        })
    }

    fn scene(&self) -> Scene<'_> {
        Scene {
            agent: &self.speaker.endpoint,
            peer: &self.far,
            channel: &self.peer.name,
            session: &self.session,
            identity: self.speaker.identity,
            on_behalf_of: &self.speaker.on_behalf_of,
            delegates: self.delegates,
        }
    }

    /// What a message does, or where that is nothing and there is something to say of it, an interaction to say it of.
    fn at_least_one(
        &self,
        deeds: Vec<Interaction>,
        stops: &[Stop],
        from_agent: bool,
    ) -> Vec<Interaction> {
        match deeds.is_empty() && !stops.is_empty() {
            true => vec![self.scene().deed(Kind::Message, from_agent, Vec::new())],
            false => deeds,
        }
    }
}

fn answer_refused(ruled: &Ruled) -> Refusal {
    Refusal::ruled(&Said {
        decision: ruled.effect,
        interaction: ruled.id.to_string(),
        stops: &ruled.outcome.verdict.stops,
        approval: None,
        of_answer: true,
    })
}

/// How an answer to this is written.
pub(super) fn dialect(asked: Asked, rest: bool) -> Dialect {
    match (asked.version, rest) {
        (Version::V1, _) => Dialect::V1,
        (Version::V03, false) => Dialect::V03,
        (Version::V03, true) => Dialect::V03Rest,
    }
}
