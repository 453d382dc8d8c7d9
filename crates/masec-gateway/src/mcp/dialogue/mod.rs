//! What is decided about the messages between one agent and one server, whatever carries them.

mod deferred;
mod delegated;
mod stopped;
mod unread;

use std::sync::{Arc, Mutex, PoisonError};

use masec_model::{CompactString, Endpoint, Interaction, Kind, Leaf, Stop, Threat};
use masec_wire::Limits;
use masec_wire::mcp::{self, Asked, Frame, Id, Scene, Sort, Task};

use super::Mediator;
use super::pending::{Open, Pending};
use super::pins::{Looked, TOOL_PIN};
use crate::approvals::Binding;
use crate::config::Agent;
use crate::delegation::Mandate;
use crate::guard::{Circumstances, Enforcement, Look, Unavailable, refusal as deny};
use crate::identity::{Caller, Verified};
use crate::redaction::{Between, Redacted, Way, redacted};
use crate::ruling::{Fate, Petition};
use crate::speaker::Speaker;
use crate::telemetry::{self, About, Begun, Context};

/// What happens to a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage {
    /// It goes on as it came.
    Forward,
    /// This goes on in its place.
    Replace(String),
    /// It does not go on, and whoever sent it gets this.
    Answer(String),
    /// It does not go on.
    Drop,
}

/// What comes beside a message of the client, and not in it.
#[derive(Debug, Default)]
pub struct Beside {
    /// The task that it belongs to.
    pub task: Option<Task>,
    /// Where the request that carries it is in a trace.
    pub trace: Option<Context>,
    /// Under what it is sent.
    pub(crate) mandate: Mandate,
}

/// One agent and one server, in one session of the protocol or one connection.
#[derive(Debug)]
pub struct Dialogue {
    mediator: Arc<Mediator>,
    speaker: Speaker,
    server: CompactString,
    /// The address at which the agent reaches it.
    route: CompactString,
    asked: Mutex<Pending>,
    /// Under what the newest request was made: what the server sends in between comes of it.
    mandate: Mutex<Mandate>,
    asked_back: Mutex<Pending>,
    /// Spans of what the server was asked.
    spans: telemetry::Open,
    /// Spans of what the server asked.
    spans_back: telemetry::Open,
    /// The session of the last request, which what the server says unasked is taken to belong to.
    session: Mutex<String>,
}

impl Dialogue {
    /// Between this caller and this server, which it reaches at the address `route`.
    pub fn new(
        mediator: Arc<Mediator>,
        caller: &Verified<Caller>,
        server: CompactString,
        route: CompactString,
    ) -> Self {
        Self {
            mediator,
            speaker: Speaker::new(caller),
            server,
            route,
            asked: Mutex::default(),
            mandate: Mutex::default(),
            asked_back: Mutex::default(),
            spans: telemetry::Open::default(),
            spans_back: telemetry::Open::default(),
            session: Mutex::default(),
        }
    }

    /// The agent.
    pub fn agent(&self) -> &Arc<Agent> {
        &self.speaker.caller.agent
    }

    /// Whether it is for a caller who may do what this one may, as far as it is decided by what was configured when it began.
    pub(super) fn is_for(&self, caller: &Caller) -> bool {
        let own = self.speaker.caller.agents();
        own.zip(caller.agents())
            .all(|(own, now)| Arc::ptr_eq(own, now) || own.may_as(now))
    }

    /// How much of a message is looked at.
    pub fn limits(&self) -> &Limits {
        &self.mediator.limits
    }

    /// Whether the server was asked this.
    pub fn awaits(&self, id: &Id) -> bool {
        lock(&self.asked).get(id).is_some()
    }

    /// Where a request that the server was asked is in a trace.
    pub fn traced(&self, id: &Id) -> Option<Context> {
        self.spans.context(id)
    }

    /// The server failed before it answered this.
    pub fn server_failed(&self, id: &Id) {
        self.spans.take(id).failed();
    }

    /// A message of the client.
    pub async fn from_client(
        &self,
        frame: &Frame<'_>,
        beside: Beside,
    ) -> Result<Passage, Unavailable> {
        let telemetry = &self.mediator.telemetry;
        let Beside {
            task,
            trace,
            mandate,
        } = beside;
        let mut span = telemetry.begin(frame, trace, self.about());
        let back = match (frame.sort(), frame.id()) {
            (Sort::Result | Sort::Error, Some(id)) => self.spans_back.take(&id),
            _ => Begun::default(),
        };

        let (text, look) = self.redacted(frame, Way::Request);
        let changed = self.read_again(text.as_deref())?;
        let now = changed.as_ref().unwrap_or(frame);
        let beside = (task, &mandate);
        let passage = self.of_client(now, beside, look, &mut span).await?;
        if passage != Passage::Forward {
            span.stopped();
            back.answer_stopped();
            return Ok(passage);
        }
        back.answered(now);
        // What its principal wants is no business of the server's.
        let bare = now.without_task();
        let text = self.carried_on(frame, bare.or(text), span)?;
        Ok(text.map_or(Passage::Forward, Passage::Replace))
    }

    /// The message with its place in the trace, which waits for the answer from here on. `text` is what it is by now, where it
    /// was changed.
    fn carried_on(
        &self,
        frame: &Frame<'_>,
        text: Option<String>,
        span: Begun,
    ) -> Result<Option<String>, Unavailable> {
        let (Some(context), Some(id)) = (span.context(), frame.id()) else {
            return Ok(text);
        };
        self.spans.insert(id, span);
        let changed = self.read_again(text.as_deref())?;
        let frame = changed.as_ref().unwrap_or(frame);
        let carried = frame.with_traceparent(&context.to_string());
        drop(changed);
        Ok(carried.or(text))
    }

    /// A message of the server.
    pub async fn from_server(&self, frame: &Frame<'_>) -> Result<Passage, Unavailable> {
        let mut span = match (frame.sort(), frame.id()) {
            (Sort::Result | Sort::Error, Some(id)) => self.spans.take(&id),
            (Sort::Request, Some(_)) => self.mediator.telemetry.begin_back(frame, self.about()),
            _ => Begun::default(),
        };
        let own = self.own_tasks(frame);
        let listed = self.read_again(own.as_deref())?;
        let frame = listed.as_ref().unwrap_or(frame);
        let (text, look) = self.redacted(frame, Way::Answer);
        let changed = self.read_again(text.as_deref())?;
        let frame = changed.as_ref().unwrap_or(frame);
        let passage = self.of_server(frame, look, &mut span).await?;
        match (frame.sort(), frame.id(), &passage) {
            (Sort::Request, Some(id), Passage::Forward | Passage::Replace(_)) => {
                self.spans_back.insert(id, span);
            }
            (Sort::Request, ..) => span.stopped(),
            _ => span.answered(frame),
        }
        drop((changed, listed));
        Ok(match (passage, text.or(own)) {
            // What goes on is what was decided on, not what came.
            (Passage::Forward, Some(text)) => Passage::Replace(text),
            (passage, _) => passage,
        })
    }

    /// The message with what the operator's rules name taken out, where there is any and rules take effect, and how it is looked at.
    fn redacted(&self, frame: &Frame<'_>, way: Way) -> (Option<String>, Look) {
        let mut look = self.mediator.guard.look();
        if look.undecided {
            return (None, look);
        }
        let rules = self.mediator.redactions();
        let redacted = redacted(&rules, self.between(), way, |it| frame.changed(it));
        let Some(Redacted { text, stops }) = redacted else {
            return (None, look);
        };
        look.changes = stops;
        let effective = self.mediator.guard.enforcement() != Enforcement::Shadow;
        (effective.then_some(text), look)
    }

    fn about(&self) -> About<'_> {
        About {
            agents: &self.speaker.agents,
            server: &self.server,
        }
    }

    fn between(&self) -> Between<'_> {
        self.speaker.to(&self.server)
    }

    fn read_again<'t>(&self, text: Option<&'t str>) -> Result<Option<Frame<'t>>, Unavailable> {
        text.map(|text| Frame::parse(text.as_bytes(), &self.mediator.limits))
            .transpose()
            .map_err(|error| Unavailable(format!("a redacted message cannot be read: {error}")))
    }

    async fn of_client(
        &self,
        frame: &Frame<'_>,
        (task, mandate): (Option<Task>, &Mandate),
        look: Look,
        span: &mut Begun,
    ) -> Result<Passage, Unavailable> {
        let begun = self.begun(frame);
        let mut session = self.enter(frame, task).await?;
        if session.is_empty() {
            // Who asks what came of a call goes on with what the call was for.
            session = begun
                .as_ref()
                .map_or(session, |begun| begun.session().to_owned());
        }
        span.in_session(&session);
        let scene = self.scene(&session);
        let reply_to = match frame.sort() {
            Sort::Result | Sort::Error => match self.open(&self.asked_back, frame) {
                Some(open) => Some(open),
                // What it answers cannot be told.
                None => return Ok(self.unasked("the agent")),
            },
            Sort::Request | Sort::Notification => None,
        };
        let asked_back = reply_to.as_ref().map(|open| &open.asked);
        let (guard, limits) = (&self.mediator.guard, &self.mediator.limits);
        let read = || mcp::request(frame, asked_back, &scene, limits);
        let deeds = guard.deeds(&look, read);
        let asked = Asked::of(frame);
        let mut open = Open {
            asked: asked.clone().unwrap_or_else(|| Asked {
                method: "".into(),
                name: "".into(),
            }),
            begun: begun.as_ref().map(deferred::Begun::asked),
            cause: None,
            session: session.clone(),
            mandate: mandate.clone(),
            question: None,
            serves: None,
        };
        let foreign = self.foreign_task(frame);
        let is_foreign = foreign.is_some();
        let mut extra = self.gateway_stops(frame, asked.as_ref());
        extra.extend(match look.undecided && !mandate.is_own() {
            // Whom it may be sent to by a token stands in what is done.
            true => self.outside(mandate, asked.as_ref(), &read(), &session),
            false => self.outside(mandate, asked.as_ref(), &deeds, &session),
        });
        extra.extend(look.changes);
        extra.extend(foreign);
        let mut deeds = self.at_least_one(deeds, &extra, true, &session);
        for deed in &mut deeds {
            if let Some(open) = &reply_to {
                // It goes where the call goes for which it was asked.
                deed.place.tool.clone_from(&open.serves);
            }
            self.describe(deed, asked.as_ref());
            deed.causes = reply_to.iter().filter_map(|open| open.cause).collect();
        }
        let answered = reply_to.as_deref();
        let under = (&*session, mandate);
        match self
            .fate(frame, answered, (deeds, extra), under, span)
            .await?
        {
            // Whether decisions are enforced makes no difference: there is no such task for this caller.
            _ if is_foreign => return Ok(Self::no_task(frame)),
            Fate::Through(cause, _) => {
                open.cause = begun.and_then(|begun| begun.cause()).or(cause);
            }
            Fate::Stopped(stopped) => return Ok(stopped::refused(frame, &stopped)),
        }
        if frame.sort() == Sort::Request
            && let Some(id) = frame.id()
        {
            lock(&self.mandate).clone_from(mandate);
            lock(&self.asked).insert(id, open);
        }
        Ok(Passage::Forward)
    }

    async fn of_server(
        &self,
        frame: &Frame<'_>,
        look: Look,
        span: &mut Begun,
    ) -> Result<Passage, Unavailable> {
        let budgets = &self.mediator.budgets;
        for agent in self.speaker.caller.agents() {
            budgets.answered(agent, &self.server, frame.text().len());
        }
        let open = match frame.sort() {
            Sort::Result | Sort::Error => match self.open(&self.asked, frame) {
                Some(open) => Some(open),
                None => return Ok(self.unasked("the server")),
            },
            Sort::Request | Sort::Notification => None,
        };
        if frame
            .task_told_of()
            .is_some_and(|task| !self.has_task(task))
        {
            return Ok(self.unasked("the server"));
        }
        let begun = match &open {
            Some(open) => open.begun.clone(),
            None => self.begun(frame).as_ref().map(deferred::Begun::asked),
        };
        let session = match &open {
            Some(open) => open.session.clone(),
            None => lock(&self.session).clone(),
        };
        if frame.sort() == Sort::Request {
            span.in_session(&session);
        }
        let (scene, limits) = (self.scene(&session), &self.mediator.limits);
        let deeds = self.mediator.guard.deeds(&look, || match &open {
            Some(open) => mcp::answer(frame, &open.asked, begun.as_ref(), &scene, limits),
            None => mcp::pushed(frame, begun.as_ref(), &scene, limits),
        });
        let Looked {
            stops: withheld,
            mut findings,
        } = match &open {
            Some(open) => self.look_at_offered(frame, &open.asked.method)?,
            None => Looked::default(),
        };
        let mut cause = None;
        let mut stops: Vec<Stop> = withheld.iter().map(|(_, stop)| stop.clone()).collect();
        stops.extend(look.changes);
        stops.extend(self.ended(open.as_deref()));
        // What was asked before somebody was cut off is not answered after it.
        stops.extend(self.mediator.cut_off(&self.speaker.caller, &self.server));
        let anothers = open
            .as_ref()
            .and_then(|open| self.task_claimed(frame, open));
        let is_anothers = anothers.is_some();
        stops.extend(anothers);
        let (what, name) = stopped::said(frame, open.as_deref());
        let (bound, shown) = (|| stopped::bound(frame), || stopped::shown_of(frame));
        let petition = Petition {
            mediator: &self.mediator,
            speaker: &self.speaker,
            session: &session,
            server: &self.server,
            method: &what,
            name,
            bound: &bound,
            shown: &shown,
            answered: false,
            // Nobody waits for a person here.
            by_now: &Vec::new,
            telling: None,
        };
        let mut consented = None;
        for mut deed in self.at_least_one(deeds, &stops, false, &session) {
            let asked = begun.as_ref().or(open.as_ref().map(|open| &open.asked));
            self.describe(&mut deed, asked);
            deed.causes = open.iter().filter_map(|open| open.cause).collect();
            let listing = deed.kind == Kind::Join;
            if !listing {
                let tags = self.mediator.secrecy(&self.server);
                deed.labels.secrecy.extend(tags);
            }
            let own = Circumstances {
                stops: std::mem::take(&mut stops),
                findings: std::mem::take(&mut findings),
                ..Circumstances::default()
            };
            let ruled = petition.one(deed, own, &mut consented).await?;
            match frame.sort() {
                Sort::Request => span.ruled(&ruled),
                _ => span.answer_ruled(&ruled),
            }
            cause = cause.or(Some(ruled.id));
            // Of a list, what is withheld is left out, and the rest goes on; unless it is stopped for another reason.
            let reasons = &ruled.outcome.verdict.stops;
            let cut = !withheld.is_empty() && reasons.iter().all(|stop| stop.rule == TOOL_PIN);
            if ruled.effect.stops() && !cut && !is_anothers {
                return self.answer_stopped(frame, &ruled, open.as_deref(), &petition);
            }
        }
        if is_anothers {
            return Ok(self.anothers_task(frame));
        }
        if frame.sort() == Sort::Request
            && let (Some(id), Some(asked)) = (frame.id(), Asked::of(frame))
        {
            let question = Binding::of(&[&asked.method, &frame.canonical_params()]);
            lock(&self.asked_back).insert(
                id,
                Open {
                    asked,
                    begun: None,
                    cause,
                    session: session.clone(),
                    mandate: Mandate::default(),
                    question: Some(question),
                    serves: lock(&self.asked).newest_tool(),
                },
            );
        }
        if withheld.is_empty() || !self.mediator.guard.enforces() {
            return Ok(Passage::Forward);
        }
        let hidden = |name: &str| withheld.iter().any(|(tool, _)| tool == name);
        let method = open.as_ref().map_or("", |open| open.asked.method.as_str());
        Ok(match frame.with_offered(method, |name| !hidden(name)) {
            Some(text) => Passage::Replace(text),
            None => Passage::Forward,
        })
    }

    /// A message that could not be read. It is written down as what it is.
    pub async fn unreadable(&self, from_client: bool, bytes: &[u8]) -> Result<(), Unavailable> {
        let (from, to) = self.ends(from_client);
        let session = lock(&self.session).clone();
        let mut deed = self.bare(Kind::Opaque, from, to, &session);
        let kept = &bytes[..bytes.len().min(self.mediator.limits.opaque)];
        deed.content = vec![Leaf::text(String::from_utf8_lossy(kept).into_owned())];
        self.mediator
            .guard
            .rule(deed, Circumstances::default())
            .await?;
        Ok(())
    }

    /// An answer to what nobody asked goes nowhere.
    fn unasked(&self, who: &str) -> Passage {
        tracing::warn!(agent = %self.speaker.caller.agent.name, server = %self.server, who, "an answer to nothing that was asked does not go on");
        Passage::Drop
    }

    /// The session that a request belongs to; tells the core what the principal wants where that is new.
    async fn enter(&self, frame: &Frame<'_>, beside: Option<Task>) -> Result<String, Unavailable> {
        let trusted = self.speaker.is_trusted();
        let task = trusted.then(|| mcp::task(frame).or(beside)).flatten();
        let Some(task) = task else {
            return Ok(match frame.sort() {
                Sort::Request => {
                    lock(&self.session).clear();
                    String::new()
                }
                _ => lock(&self.session).clone(),
            });
        };
        lock(&self.session).clone_from(&task.id);
        self.speaker
            .hear(&self.mediator, &self.server, &task)
            .await?;
        Ok(task.id)
    }

    /// Reasons against a request that are the gateway's own.
    fn gateway_stops(&self, frame: &Frame<'_>, asked: Option<&Asked>) -> Vec<Stop> {
        let mut stops = self.cut_off(asked);
        let (budgets, length) = (&self.mediator.budgets, frame.text().len());
        let agents = self.speaker.caller.agents();
        stops.extend(match frame.sort() {
            Sort::Request => budgets.take(agents, &self.server, length),
            _ => budgets.tell(agents, &self.server, length),
        });
        stops
    }

    /// Why nothing of this may go between these two at the moment: a request may wait until an operator cuts it off.
    fn cut_off(&self, asked: Option<&Asked>) -> Vec<Stop> {
        let mediator = &self.mediator;
        let cut = mediator.cut_off(&self.speaker.caller, &self.server);
        let mut stops = Vec::from_iter(cut);
        let pinned = asked.and_then(|asked| match asked.method.as_str() {
            "tools/call" => Some(asked.name.to_string()),
            "prompts/get" => Some(format!("{}{}", mcp::PROMPT, asked.name)),
            _ => None,
        });
        stops.extend(pinned.and_then(|name| mediator.unpinned(&self.server, &name)));
        stops
    }

    /// Notes how the server describes the tool that was called, so that what is decided by it is written down with it.
    fn describe(&self, deed: &mut Interaction, asked: Option<&Asked>) {
        let called = asked.filter(|asked| asked.method == "tools/call");
        if let Some(asked) = called
            && deed.place.tool.is_some()
        {
            deed.place.described = self.mediator.pins.described(&self.server, &asked.name);
        }
    }

    /// Looks at what the answer to `method` says of what the server offers: what is to be kept from the agent and why, and what was
    /// found besides.
    fn look_at_offered(&self, frame: &Frame<'_>, method: &str) -> Result<Looked, Unavailable> {
        let decides = self.mediator.guard.decides();
        let offered = decides.then(|| mcp::offered(frame, method)).flatten();
        let Some((tools, nameless)) = offered else {
            return Ok(Looked::default());
        };
        let mut looked = self.mediator.pins.look(&self.server, &tools)?;
        for finding in &looked.findings {
            tracing::warn!(detector = finding.detector, "{}", finding.summary);
        }
        if nameless > 0 {
            let reason = format!("server `{}` lists something without a name", self.server);
            let advice = "tell whoever runs the server";
            let stop = deny(TOOL_PIN, Threat::T11, reason, advice);
            looked.stops.push((String::new(), stop));
        }
        Ok(looked)
    }

    /// What a message answers.
    fn open(&self, pending: &Mutex<Pending>, frame: &Frame<'_>) -> Option<Arc<Open>> {
        let id: Id = frame.id()?;
        lock(pending).answered(&id)
    }

    fn scene<'a>(&'a self, session: &'a str) -> Scene<'a> {
        Scene {
            agent: &self.speaker.endpoint,
            server: &self.server,
            session,
            identity: self.speaker.identity,
            on_behalf_of: &self.speaker.on_behalf_of,
        }
    }

    /// Who sends and who gets a message.
    fn ends(&self, from_client: bool) -> (Endpoint, Endpoint) {
        let server = Endpoint::resource(self.server.clone());
        match from_client {
            true => (self.speaker.endpoint.clone(), server),
            false => (server, self.speaker.endpoint.clone()),
        }
    }

    /// What a message does, or where that is nothing and there is something to say of it, an interaction to say it of.
    fn at_least_one(
        &self,
        deeds: Vec<Interaction>,
        stops: &[Stop],
        from_client: bool,
        session: &str,
    ) -> Vec<Interaction> {
        if !deeds.is_empty() || stops.is_empty() {
            return deeds;
        }
        let (from, to) = self.ends(from_client);
        vec![self.bare(Kind::Message, from, to, session)]
    }

    /// An interaction whose content is still to come.
    fn bare(&self, kind: Kind, from: Endpoint, to: Endpoint, session: &str) -> Interaction {
        Interaction {
            identity: self.speaker.identity,
            ..self.scene(session).deed(kind, from, to, Vec::new())
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
