//! The whole path on one screen.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use masec_model::{
    Decision, Endpoint, EndpointClass, Finding, Identity, Interaction, InteractionId, Kind, Origin,
    OriginSet, Outcome, Source, Span, Stop, TagSet, Threat, Timestamp, Touch, Verdict,
};
use rustc_hash::{FxHashMap, FxHasher};

use crate::carried::Carried;
use crate::detect::{Detector, Observed, registry};
use crate::evidence::{Suspicion, Together};
use crate::flow::{DeskBounds, Desks, Labels, Reading, is_read, is_unguarded, own_work, way};
use crate::forgotten::Forgotten;
use crate::history::{History, Party, Past, is_bare};
use crate::intent::{ToolBook, World, touch};
use crate::organisations::{Concern, Organisation, Organisations};
use crate::policy::{Act, Judge, Rules, Setting, Situation};
use crate::provenance::{Match, Provenance, View};
use crate::settings::{Settings, SettingsError};

/// Checked settings, policies compiled: made once, shared by every pipeline.
#[derive(Debug)]
pub struct Core {
    settings: Settings,
    rules: Rules,
    tools: ToolBook,
    organisations: Organisations,
}

impl Core {
    /// Checks `settings` whole and compiles the policies.
    pub fn new(settings: Settings) -> Result<Arc<Self>, SettingsError> {
        let rules = Rules::new(&settings.policies)?;
        let tools = ToolBook::new(settings.tools.as_ref())?;
        settings.check_domains()?;
        let organisations = Organisations::new(&settings.organisations, &settings.edges)?;
        for Organisation { name, .. } in &settings.organisations {
            // Who may lift a stop is told by whose rule it is.
            if let Some(rule) = rules.called_as_of(name) {
                return Err(SettingsError {
                    name: name.to_string(),
                    reason: format!(
                        "policy `{rule}` of the network is called as one of this organisation's would be; give it another `@id`"
                    ),
                });
            }
        }
        Ok(Arc::new(Self {
            organisations,
            settings,
            rules,
            tools,
        }))
    }

    /// The settings it was made from.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }
}

/// The decision core for one network (in recordings: one trace): everything it remembers, and the one function that
/// moves it on.
pub struct Pipeline {
    core: Arc<Core>,
    history: History,
    provenance: Provenance,
    labels: Labels,
    desks: Desks,
    tools: ToolBook,
    judge: Judge,
    detectors: Vec<Box<dyn Detector>>,
    matches: Vec<Match>,
    /// Who did the newest interaction, and in which session.
    newest: Option<(Party, u64)>,
    /// What the newest interaction carries that is secret to somebody.
    secrets: TagSet,
    /// Which shared objects the newest interaction reads or writes, where it does not say so itself.
    touched: Option<Box<Touch>>,
}

impl Pipeline {
    /// A pipeline that remembers nothing yet.
    pub fn new(core: &Arc<Core>) -> Self {
        let settings = core.settings();
        let bounds = &settings.bounds;
        Self {
            core: Arc::clone(core),
            history: History::new(bounds.interactions).with_parties(bounds.parties),
            provenance: Provenance::new(bounds),
            labels: Labels::new(settings.mode, bounds.sessions * 4),
            desks: Desks::new(DeskBounds {
                bytes: bounds.session_text,
                desks: bounds.sessions,
            }),
            tools: core.tools.clone(),
            judge: Judge::default(),
            detectors: registry::all(settings),
            matches: Vec::new(),
            newest: None,
            secrets: TagSet::EMPTY,
            touched: None,
        }
    }

    /// From now on these settings hold. What bears on what is remembered (bounds, modes, tools, secrets) stays as it was: only
    /// organisations, their edges and policies change.
    pub fn govern(&mut self, core: &Arc<Core>) {
        self.core = Arc::clone(core);
        self.judge.forget();
    }

    /// Origins that an interaction counts to be of besides its own, since it comes out of another organisation. Whoever drives
    /// declares them with it, so that what is written down of it says so too.
    pub fn arriving(&self, interaction: &Interaction) -> OriginSet {
        self.core.organisations.arriving(interaction)
    }

    /// Whose business the newest interaction is, which is `interaction`, and whose rules stop it.
    pub fn concern(&self, interaction: &Interaction, stops: &[Stop]) -> Concern {
        let secrets = self.labels.tags.names(self.secrets);
        self.core.organisations.concern(interaction, secrets, stops)
    }

    /// Takes in one interaction and says what to do about it. `now` is the driver's time.
    ///
    /// INVARIANT 2: the same interactions with the same settings give the same outcomes.
    pub fn step(&mut self, interaction: &Interaction, now: Timestamp) -> Outcome {
        let seq = self.history.next_seq();
        let (from, to) = (
            self.history.party(&interaction.from),
            self.history.party(&interaction.to),
        );
        let session = session_key(&interaction.session);

        self.newest = Some((from, session));
        self.touched = None;
        self.matches.clear();
        self.provenance.trace(seq, interaction, &mut self.matches);
        tell_once(interaction, &mut self.matches);

        let world = self.world(interaction);
        let label = self.labels.label(
            interaction,
            world,
            from,
            session,
            &self.matches,
            &self.history,
        );

        self.secrets = label.secrecy;
        let mut stops = self.judge(interaction, from, to, session, label);
        let edges = &self.core.organisations;
        stops.extend(edges.stops(interaction, label, &self.labels.tags));
        stops.sort_by_key(|stop| std::cmp::Reverse(stop.decision));

        let observed = Observed {
            interaction,
            seq,
            now,
            from,
            to,
            matches: &self.matches,
            disguised: self.provenance.disguised(),
            label,
            crosses: edges.between(interaction).crosses,
            history: &self.history,
        };
        let mut findings = Vec::new();
        for detector in &mut self.detectors {
            detector.observe(&observed, &mut findings);
        }
        stops.extend(findings.iter().map(finding_stop));

        if interaction.from.class == EndpointClass::Agent {
            self.desks.stir(from, session, is_remark(interaction));
            if interaction.kind == Kind::Message && interaction.to.class == EndpointClass::Human {
                self.desks.desk(from, session).answer();
            }
        }
        self.deliver(interaction, from, to, session);
        // Every agent is shown what servers say of themselves: of nobody would it say what else they have seen.
        if !is_listing(interaction) {
            self.labels
                .deliver(to, session, label, interaction.identity);
        }
        self.history.push(Past {
            id: interaction.id,
            kind: interaction.kind,
            from,
            to,
            session,
            step: interaction.place.step,
            time: interaction.time,
            label,
            is_read: is_read(interaction),
            is_bare: is_bare(interaction),
        });
        let decision = stops
            .iter()
            .map(|stop| stop.decision)
            .max()
            .unwrap_or_default();
        Outcome {
            verdict: Verdict { decision, stops },
            findings,
            actions: Vec::new(),
        }
    }

    /// The interactions whose content the newest one carries, most bytes first. Not part of [`Pipeline::step`], since only
    /// who keeps a ledger asks.
    pub fn sources(&self) -> Vec<Source> {
        let mut found: Vec<&Match> = self.matches.iter().collect();
        found.sort_unstable_by_key(|found| {
            (found.origin, found.leaf, found.origin_leaf, found.span)
        });
        let mut sources: Vec<Source> = Vec::new();
        for same in found.chunk_by(|a, b| a.origin == b.origin) {
            let Some(past) = same
                .first()
                .and_then(|found| self.history.get(found.origin))
            else {
                continue;
            };
            let mut source: Option<Source> = None;
            let (mut bytes, mut most) = (0u32, 0u32);
            for pair in same.chunk_by(|a, b| (a.leaf, a.origin_leaf) == (b.leaf, b.origin_leaf)) {
                let (covered, at, from) = hulls(pair);
                bytes = bytes.saturating_add(covered);
                if covered >= most {
                    most = covered;
                    source = pair.first().map(|found| Source {
                        interaction: past.id,
                        bytes: 0,
                        disguised: same.iter().all(|found| found.view != View::Plain),
                        at: (found.leaf, at),
                        from: (found.origin_leaf, from),
                    });
                }
            }
            sources.extend(source.map(|source| Source { bytes, ..source }));
        }
        sources.sort_by_key(|source| (std::cmp::Reverse(source.bytes), source.interaction));
        sources
    }

    /// Which shared objects the newest interaction reads or writes, where it did not come with that. Whoever drives declares it with the interaction,
    /// so that what is written down of it says so too. It is for the record: nothing is decided by it.
    pub fn touches(&mut self) -> Option<Box<Touch>> {
        self.touched.take()
    }

    /// What the newest interaction, which is `interaction`, carries of what was read, for whoever hands it on to another core's network. Not part of
    /// [`Pipeline::step`], since most interactions go to nobody of that sort. `asks`: whether it is a request, for which acts are
    /// done: of nothing else it is told which of its words stand together.
    pub fn carried(&self, interaction: &Interaction, asks: bool) -> Carried {
        let secrets = self.detectors.iter().flat_map(|it| it.secrets());
        let mode = self.core.settings.mode;
        let reading = self
            .newest
            .and_then(|(from, session)| Reading::new(&self.desks, from, session));
        let reading = reading.as_ref();
        Carried {
            after_reading: reading.is_some_and(Reading::has_read),
            vouched: reading.map_or(Vec::new(), |reading| {
                Carried::vouched(reading, &interaction.content)
            }),
            together: reading.filter(|_| asks).map_or(Vec::new(), |reading| {
                Together::of(reading, &interaction.content)
            }),
            ..Carried::of(
                &self.matches,
                secrets,
                &self.history,
                (&self.labels.tags, mode),
            )
        }
    }

    /// What was forgotten so far for want of room, of every bounded index. What was forgotten can no longer be found in what
    /// comes: the more of it, the weaker a silence.
    pub fn forgotten(&self) -> Vec<Forgotten> {
        let provenance = self.provenance.evicted();
        let desks = self.desks.lost();
        let mut all = vec![
            Forgotten::new("interactions", self.history.forgotten()),
            Forgotten::new("parties", self.history.overflowed()),
            Forgotten::new("passages", provenance.passages),
            Forgotten::new("values", provenance.values),
            Forgotten::new("matches", provenance.matches),
            Forgotten::new("views", provenance.views),
            Forgotten::new("labels", self.labels.forgotten),
            Forgotten::new("desks", desks.desks),
            Forgotten::new("documents", desks.documents),
            Forgotten::new("calls", desks.calls),
            Forgotten::new("listings", desks.listings),
        ];
        all.extend(self.detectors.iter().map(|detector| detector.forgotten()));
        all
    }

    /// The agents by way of which who did the newest interaction has what `origin` brought: from who read it to who acts on it.
    /// Nobody where none of the desks behind the act has it, or no longer. Not part of [`Pipeline::step`], since only who shows
    /// a stop asks.
    pub fn way_from(&self, origin: InteractionId) -> Vec<Endpoint> {
        let way = self
            .newest
            .map_or_else(Vec::new, |own| way(&self.desks, own, origin));
        let endpoints = way.into_iter().map(|party| self.history.endpoint(party));
        endpoints.flatten().cloned().collect()
    }

    /// How much the interaction stepped last looks like the work of a text that was read, where it was an act that was weighed.
    pub fn suspicion(&self) -> Option<Suspicion> {
        self.signs().map(Suspicion::of)
    }

    /// Who can write what this interaction brings, by the tool it came from.
    fn world(&mut self, interaction: &Interaction) -> World {
        match &interaction.place.tool {
            Some(tool) if interaction.from.class == EndpointClass::Resource => {
                let described = interaction.place.described.as_deref();
                self.tools.card(tool).described(described).world
            }
            _ => World::Open,
        }
    }

    /// The signs of the interaction stepped last, where it was an act that was weighed.
    pub fn signs(&self) -> Option<&crate::evidence::Signs> {
        self.judge.signs()
    }

    fn judge(
        &mut self,
        interaction: &Interaction,
        from: Party,
        to: Party,
        session: u64,
        label: masec_model::Label,
    ) -> Vec<Stop> {
        self.judge.begin();
        // INVARIANT 4: what cannot be read has a configured decision, never an implicit pass.
        if interaction.kind == Kind::Opaque {
            return opaque_stop(self.core.settings.opaque).into_iter().collect();
        }
        let between = self.core.organisations.between(interaction);
        let is_call = interaction.kind == Kind::ToolCall;
        if !is_call && between.rules.is_empty() {
            return Vec::new();
        }
        let behalf: Vec<Party> = interaction
            .on_behalf_of
            .iter()
            .map(|party| self.history.party(party))
            .collect();
        let setting = Setting {
            rules: &self.core.rules,
            between: &between,
            mode: self.core.settings.mode,
            label,
            from,
            on_behalf_of: &behalf,
            to,
        };
        if !is_call {
            // Within an organisation what its members read and get back is its own.
            let speaks = matches!(interaction.kind, Kind::Message | Kind::Delegate);
            return match speaks || between.crosses {
                true => self.judge.words(interaction, &setting),
                false => Vec::new(),
            };
        }
        let (tool, called) = self.tools.of_call(interaction);
        let act = Act {
            tool: &tool,
            called,
            setting,
        };
        // Who was only shown what servers say of themselves can have been led by that.
        if self.desks.was_shown(from) {
            self.desks.desk(from, session);
        }
        let (stops, brings) = match Reading::new(&self.desks, from, session) {
            Some(mut reading) => {
                if reading.was_shown()
                    && let Some(given) = act.gives(interaction)
                {
                    reading.take_in_shown(interaction, &tool, &given);
                }
                let reading = &reading;
                self.judge
                    .tool_call(interaction, &Situation { reading, act })
            }
            None => (
                self.judge.rights(interaction, &act),
                act.brings(interaction, &tool),
            ),
        };
        if interaction.place.touches.is_none() {
            self.touched = touch(interaction, &tool, called).map(Box::new);
        }
        let desk = self.desks.desk(from, session);
        desk.vouch(interaction.identity);
        desk.call(interaction, brings, self.touched.as_deref());
        stops
    }

    /// Puts content on the desk of the agent that gets it.
    fn deliver(&mut self, interaction: &Interaction, from: Party, to: Party, session: u64) {
        if interaction.to.class != EndpointClass::Agent || interaction.content.is_empty() {
            return;
        }
        let bounds = self.desks.bounds();
        let is_uncoded = !self.provenance.disguised();
        if is_listing(interaction) {
            return self.desks.show(to, interaction, is_uncoded);
        }
        let desk = self.desks.desk(to, session);
        desk.vouch(interaction.identity);
        match interaction.from.class {
            EndpointClass::Human => desk.hear_principal(interaction),
            EndpointClass::Institution if interaction.from.is_operator() => {
                desk.hear_operator(interaction);
            }
            EndpointClass::Agent => {
                let is_guarded = !is_unguarded(interaction);
                // Live, whoever called a tool was seen to; and a thought is nobody's word to another.
                let is_unseen = is_guarded
                    && from != to
                    && interaction.identity != Identity::Verified
                    && self.desks.is_unseen_at_work(from, session, interaction);
                let desk = self.desks.desk(to, session);
                if is_guarded {
                    desk.brief(from);
                    if interaction.labels.taint.contains(Origin::OpenTool) {
                        desk.mind_unseen();
                    }
                }
                desk.read(interaction, is_uncoded, bounds);
                if is_unseen {
                    desk.doubt_newest();
                }
                if is_guarded && interaction.labels.answered_for {
                    self.desks.desk(from, session).answer_for();
                }
                // What it does next it may do without saying what for.
                if !interaction.session.is_empty() {
                    let unnamed = self.desks.desk(to, session_key(""));
                    unnamed.vouch(interaction.identity);
                    unnamed.brief_elsewhere(session);
                }
            }
            // What another organisation says is a document like any other: nobody here answers for it.
            EndpointClass::Institution => {
                desk.read(interaction, is_uncoded, bounds);
            }
            EndpointClass::Resource => {
                let authors = callers(&self.matches, &self.history);
                let work = own_work(&self.desks, (to, session), interaction, &authors);
                let desk = self.desks.desk(to, session);
                self.touched = desk.read(interaction, is_uncoded, bounds);
                if let Some(work) = work {
                    desk.own_newest(work.is_readers);
                    for author in work.authors {
                        desk.brief(author);
                    }
                }
            }
        }
    }
}

/// Whether it is what a resource says of itself and of what it offers, as it is shown to whoever may use it.
fn is_listing(interaction: &Interaction) -> bool {
    interaction.kind == Kind::Join && interaction.from.class == EndpointClass::Resource
}

/// The most words of a greeting.
const LONGEST_GREETING: usize = 6;

/// Whether somebody only says something to a person, or greets.
fn is_remark(interaction: &Interaction) -> bool {
    let mut texts = interaction.told().filter_map(|leaf| leaf.value.as_text());
    let mut is_short = || texts.all(|text| text.split_whitespace().nth(LONGEST_GREETING).is_none());
    interaction.kind == Kind::Message
        && (interaction.to.class == EndpointClass::Human || is_short())
}

/// Leaves out of texts that are read as leaves of their own what these say again.
fn tell_once(interaction: &Interaction, matches: &mut Vec<Match>) {
    let is_source = |found: &Match| interaction.is_source(found.leaf as usize);
    if !matches.iter().any(is_source) {
        return;
    }
    let mut told: FxHashMap<_, Vec<Span>> = FxHashMap::default();
    for found in matches.iter().filter(|found| !is_source(found)) {
        let from = (found.origin, found.origin_leaf);
        told.entry(from).or_default().push(found.origin_span);
    }
    matches.retain(|found| {
        let again = told.get(&(found.origin, found.origin_leaf));
        let within = |span: &Span| {
            span.start <= found.origin_span.start && found.origin_span.end <= span.end
        };
        !is_source(found) || !again.is_some_and(|spans| spans.iter().any(within))
    });
}

/// Whose calls these are, with their sessions, of which the newest interaction holds something.
fn callers(matches: &[Match], history: &History) -> Vec<(Party, u64)> {
    let mut found: Vec<(Party, u64)> = matches
        .iter()
        .filter_map(|found| history.get(found.origin))
        .filter(|past| past.kind == Kind::ToolCall)
        .map(|past| (past.from, past.session))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// What matches between two leaves cover, counted once, and their hulls on both sides. They come sorted by where they begin.
fn hulls(pair: &[&Match]) -> (u32, Span, Span) {
    let (mut bytes, mut reached) = (0u32, 0);
    let join = |hull: Option<Span>, span: Span| {
        Some(hull.map_or(span, |hull| Span {
            start: hull.start.min(span.start),
            end: hull.end.max(span.end),
        }))
    };
    let (mut at, mut from) = (None, None);
    for found in pair {
        bytes = bytes.saturating_add(found.span.end.saturating_sub(found.span.start.max(reached)));
        reached = reached.max(found.span.end);
        at = join(at, found.span);
        from = join(from, found.origin_span);
    }
    (bytes, at.unwrap_or_default(), from.unwrap_or_default())
}

fn session_key(session: &str) -> u64 {
    let mut hasher = FxHasher::default();
    session.hash(&mut hasher);
    hasher.finish()
}

fn opaque_stop(decision: Decision) -> Option<Stop> {
    decision.stops().then(|| Stop {
        decision,
        threat: Threat::T9,
        rule: "unreadable".into(),
        argument: None,
        reason: "the interaction could not be read".into(),
        advice: "see the problem reported for this place in the source; mend the sender or the recording".into(),
        origin: None,
        span: None,
    })
}

/// A finding stops the interaction at which it is raised.
fn finding_stop(finding: &Finding) -> Stop {
    Stop {
        decision: Decision::Hold,
        threat: finding.threat,
        rule: finding.detector.into(),
        argument: finding.argument.clone(),
        reason: finding.summary.clone(),
        advice: finding.advice.to_owned(),
        origin: finding.lineage.first().copied(),
        span: finding.span,
    }
}
