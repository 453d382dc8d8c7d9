//! What is decided about the messages between one agent and one server, whatever carries them.

use std::sync::{Arc, Mutex, PoisonError};

use masec_model::{
    CompactString, Decision, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf, Stop,
    Threat,
};
use masec_wire::Limits;
use masec_wire::mcp::{self, Asked, Frame, Id, STATELESS, Scene, Sort, Task};

use super::Mediator;
use super::pending::{Open, Pending};
use super::pins::TOOL_PIN;
use super::refusal::{self, NOT_ALLOWED, Refusal};
use crate::approvals::{Approval, Binding, Standing, shown};
use crate::config::Agent;
use crate::guard::{Circumstances, Ruled, Unavailable, now, refusal as deny};
use crate::identity::{Caller, Proof, Verified};
use crate::redaction::{Redacted, Way, redacted, redacted_text};

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

/// One agent and one server, in one session of the protocol or one connection.
#[derive(Debug)]
pub struct Dialogue {
    mediator: Arc<Mediator>,
    agent: Arc<Agent>,
    endpoint: Endpoint,
    identity: Identity,
    server: CompactString,
    asked: Mutex<Pending>,
    asked_back: Mutex<Pending>,
    /// The session of the last request, which what the server says unasked is taken to belong to.
    session: Mutex<String>,
}

impl Dialogue {
    /// Between this caller and this server.
    pub fn new(mediator: Arc<Mediator>, caller: &Verified<Caller>, server: CompactString) -> Self {
        Self {
            mediator,
            agent: Arc::clone(&caller.agent),
            endpoint: Endpoint::agent(caller.agent.name.clone()),
            identity: match caller.proof {
                Proof::Key | Proof::Parent => Identity::Verified,
                Proof::Anonymous => Identity::Claimed,
            },
            server,
            asked: Mutex::default(),
            asked_back: Mutex::default(),
            session: Mutex::default(),
        }
    }

    /// The agent.
    pub fn agent(&self) -> &Arc<Agent> {
        &self.agent
    }

    /// How much of a message is looked at.
    pub fn limits(&self) -> &Limits {
        &self.mediator.limits
    }

    /// Whether the server was asked this.
    pub fn awaits(&self, id: &Id) -> bool {
        lock(&self.asked).get(id).is_some()
    }

    /// A message of the client. `task` is what came beside it of the task it belongs to.
    pub async fn from_client(
        &self,
        frame: &Frame<'_>,
        task: Option<Task>,
    ) -> Result<Passage, Unavailable> {
        let (passage, text) = match self.redacted(frame, Way::Request) {
            None => (self.of_client(frame, task, Vec::new()).await?, None),
            Some(Redacted { text, stops }) => match self.changed(&text)? {
                Some(changed) => {
                    let passage = self.of_client(&changed, task, stops).await?;
                    (passage, Some(text))
                }
                None => (self.of_client(frame, task, stops).await?, None),
            },
        };
        if passage != Passage::Forward {
            return Ok(passage);
        }
        // What its principal wants is no business of the server's.
        let bare = match &text {
            None => frame.without_task(),
            Some(text) => self.changed(text)?.and_then(|frame| frame.without_task()),
        };
        Ok(bare.or(text).map_or(Passage::Forward, Passage::Replace))
    }

    /// A message of the server.
    pub async fn from_server(&self, frame: &Frame<'_>) -> Result<Passage, Unavailable> {
        let Some(Redacted { text, stops }) = self.redacted(frame, Way::Answer) else {
            return self.of_server(frame, Vec::new()).await;
        };
        match self.changed(&text)? {
            Some(changed) => {
                let passage = self.of_server(&changed, stops).await?;
                // What goes on is what was decided on, not what came.
                Ok(match passage {
                    Passage::Forward => Passage::Replace(text),
                    other => other,
                })
            }
            None => self.of_server(frame, stops).await,
        }
    }

    fn redacted(&self, frame: &Frame<'_>, way: Way) -> Option<Redacted> {
        let between = (self.agent.name.as_str(), self.server.as_str());
        redacted(&self.mediator.redactions, frame, between, way)
    }

    /// The message as it goes on; `None` where nothing is enforced.
    fn changed<'r>(&self, text: &'r str) -> Result<Option<Frame<'r>>, Unavailable> {
        if !self.mediator.guard.enforces() {
            return Ok(None);
        }
        Frame::parse(text.as_bytes(), &self.mediator.limits)
            .map(Some)
            .map_err(|error| Unavailable(format!("a redacted message cannot be read: {error}")))
    }

    async fn of_client(
        &self,
        frame: &Frame<'_>,
        task: Option<Task>,
        changes: Vec<Stop>,
    ) -> Result<Passage, Unavailable> {
        let session = self.enter(frame, task).await?;
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
        let deeds = mcp::request(frame, asked_back, &scene, &self.mediator.limits);
        let asked = Asked::of(frame);
        let mut open = Open {
            asked: asked.clone().unwrap_or_else(|| Asked {
                method: "".into(),
                name: "".into(),
            }),
            cause: None,
            session: session.clone(),
        };
        // Most messages need none, so it is made where it is looked at.
        let binding = || self.binding(frame, &session);
        let mut extra = self.gateway_stops(frame, asked.as_ref());
        extra.extend(changes);
        let deeds = if deeds.is_empty() && !extra.is_empty() {
            let to = Endpoint::resource(self.server.clone());
            vec![self.bare(Kind::Message, self.endpoint.clone(), to, &session)]
        } else {
            deeds
        };
        // One consent is to the whole message, whatever it is taken apart into.
        let mut consented = false;
        for mut deed in deeds {
            deed.causes = reply_to.iter().filter_map(|open| open.cause).collect();
            let approvals = &self.mediator.approvals;
            let granted = consented || approvals.any_granted() && approvals.granted(&binding());
            let circumstances = Circumstances {
                stops: std::mem::take(&mut extra),
                granted,
            };
            let mut ruled = self.mediator.guard.rule(deed, circumstances).await?;
            open.cause = open.cause.or(Some(ruled.id));
            if granted && !consented && ruled.outcome.verdict.decision == Decision::Hold {
                // Another caller may have used the consent in between.
                match approvals.take(&binding())? {
                    Some(approval) => {
                        self.consent(&approval, ruled.id, &session).await?;
                        consented = true;
                    }
                    None => ruled.effect = Decision::Hold,
                }
            }
            if ruled.effect.stops() {
                match self.stopped(frame, &ruled, &binding(), &session).await? {
                    Some(passage) => return Ok(passage),
                    None => consented = true,
                }
            }
        }
        if frame.sort() == Sort::Request
            && let Some(id) = frame.id()
        {
            lock(&self.asked).insert(id, open);
        }
        Ok(Passage::Forward)
    }

    async fn of_server(
        &self,
        frame: &Frame<'_>,
        changes: Vec<Stop>,
    ) -> Result<Passage, Unavailable> {
        let budgets = &self.mediator.budgets;
        budgets.answered(&self.agent, &self.server, frame.text().len());
        let open = match frame.sort() {
            Sort::Result | Sort::Error => match self.open(&self.asked, frame) {
                Some(open) => Some(open),
                None => return Ok(self.unasked("the server")),
            },
            Sort::Request | Sort::Notification => None,
        };
        let session = match &open {
            Some(open) => open.session.clone(),
            None => lock(&self.session).clone(),
        };
        let (scene, limits) = (self.scene(&session), &self.mediator.limits);
        let deeds = match &open {
            Some(open) => mcp::answer(frame, &open.asked, &scene, limits),
            None => mcp::pushed(frame, &scene, limits),
        };
        let withheld = match &open {
            Some(open) if open.asked.method == "tools/list" => self.look_at_tools(frame)?,
            _ => Vec::new(),
        };
        let mut cause = None;
        let mut stops: Vec<Stop> = withheld.iter().map(|(_, stop)| stop.clone()).collect();
        stops.extend(changes);
        for mut deed in deeds {
            deed.causes = open.iter().filter_map(|open| open.cause).collect();
            let listing = deed.kind == Kind::Join;
            let circumstances = Circumstances {
                stops: std::mem::take(&mut stops),
                granted: false,
            };
            let ruled = self.mediator.guard.rule(deed, circumstances).await?;
            cause = cause.or(Some(ruled.id));
            // Of a list of tools, those that are withheld are left out, and the rest goes on; unless it is stopped for another
            // reason.
            let reasons = &ruled.outcome.verdict.stops;
            let cut = listing && reasons.iter().all(|stop| stop.rule == TOOL_PIN);
            if ruled.effect.stops() && !cut {
                return Ok(self.answer_stopped(frame, &ruled, open.as_ref()));
            }
        }
        if frame.sort() == Sort::Request
            && let (Some(id), Some(asked)) = (frame.id(), Asked::of(frame))
        {
            lock(&self.asked_back).insert(
                id,
                Open {
                    asked,
                    cause,
                    session: session.clone(),
                },
            );
        }
        if withheld.is_empty() || !self.mediator.guard.enforces() {
            return Ok(Passage::Forward);
        }
        let hidden = |name: &str| withheld.iter().any(|(tool, _)| tool == name);
        Ok(match frame.with_tools(|name| !hidden(name)) {
            Some(text) => Passage::Replace(text),
            None => Passage::Forward,
        })
    }

    /// A message that could not be read. It is written down as what it is.
    pub async fn unreadable(&self, from_client: bool, bytes: &[u8]) -> Result<(), Unavailable> {
        let server = Endpoint::resource(self.server.clone());
        let (from, to) = if from_client {
            (self.endpoint.clone(), server)
        } else {
            (server, self.endpoint.clone())
        };
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
        tracing::warn!(agent = %self.agent.name, server = %self.server, who, "an answer to nothing that was asked does not go on");
        Passage::Drop
    }

    /// The session that a request belongs to; tells the core what the principal wants where that is new.
    async fn enter(&self, frame: &Frame<'_>, beside: Option<Task>) -> Result<String, Unavailable> {
        // Only whom the operator trusts with it may say which task it is and what its principal wants.
        let task = self
            .agent
            .principal_words
            .then(|| mcp::task(frame).or(beside))
            .flatten();
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
        let between = (self.agent.name.as_str(), self.server.as_str());
        let words = task
            .words
            .map(|words| redacted_text(&self.mediator.redactions, words, between));
        if let Some(words) = words
            && self.mediator.is_new(&self.agent.name, &task.id, &words)
        {
            let principal = Endpoint::human("user");
            let mut deed = self.bare(Kind::Message, principal, self.endpoint.clone(), &task.id);
            deed.content = vec![Leaf::text(words.as_str())];
            self.mediator
                .guard
                .rule(deed, Circumstances::default())
                .await?;
        }
        Ok(task.id)
    }

    /// Reasons against a request that are the gateway's own.
    fn gateway_stops(&self, frame: &Frame<'_>, asked: Option<&Asked>) -> Vec<Stop> {
        let mediator = &self.mediator;
        let mut stops = Vec::new();
        stops.extend(mediator.quarantine.stop(&self.agent.name, &self.server));
        if frame.sort() == Sort::Request {
            stops.extend(
                mediator
                    .budgets
                    .take(&self.agent, &self.server, frame.text().len()),
            );
        }
        if let Some(asked) = asked.filter(|asked| asked.method == "tools/call") {
            stops.extend(mediator.pins.stop(&self.server, &asked.name));
        }
        stops
    }

    fn look_at_tools(&self, frame: &Frame<'_>) -> Result<Vec<(String, Stop)>, Unavailable> {
        let Some((tools, nameless)) = mcp::listed(frame) else {
            return Ok(Vec::new());
        };
        let mut stops = self.mediator.pins.look(&self.server, &tools)?;
        if nameless > 0 {
            let reason = format!("server `{}` lists a tool without a name", self.server);
            let advice = "tell whoever runs the server";
            stops.push((String::new(), deny(TOOL_PIN, Threat::T11, reason, advice)));
        }
        Ok(stops)
    }

    /// A request that is held or denied; `None` where a person lets it through after all.
    async fn stopped(
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
            agent: self.agent.name.to_string(),
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
    async fn consent(
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
    fn answer_stopped(&self, frame: &Frame<'_>, ruled: &Ruled, open: Option<&Open>) -> Passage {
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

    fn binding(&self, frame: &Frame<'_>, session: &str) -> Binding {
        let method = frame.method().unwrap_or_default();
        let params = if matches!(method, "tools/call" | "resources/read" | "prompts/get") {
            frame.canonical_params()
        } else {
            frame.text().to_owned()
        };
        Binding::of(&[&self.agent.name, session, &self.server, method, &params])
    }

    fn open(&self, pending: &Mutex<Pending>, frame: &Frame<'_>) -> Option<Open> {
        let id: Id = frame.id()?;
        lock(pending).get(&id)
    }

    fn scene<'a>(&'a self, session: &'a str) -> Scene<'a> {
        Scene {
            agent: &self.endpoint,
            server: &self.server,
            session,
            identity: self.identity,
        }
    }

    /// An interaction whose content is still to come.
    fn bare(&self, kind: Kind, from: Endpoint, to: Endpoint, session: &str) -> Interaction {
        Interaction {
            identity: self.identity,
            ..self.scene(session).deed(kind, from, to, Vec::new())
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
