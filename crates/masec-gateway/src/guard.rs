//! The one place where live traffic meets the decision core and the ledger.

mod bypass;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use arc_swap::ArcSwap;
use masec_engine::{Carried, Concern, Core, Forgotten, Pipeline};
use masec_ledger::entry::{Answered, Entry};
use masec_ledger::{Grade, Ledger, LedgerError, Record, Submitted};
use masec_model::{
    CompactString, Decision, EndpointClass, Finding, Interaction, InteractionId, Kind, Outcome,
    Source, Stop, Threat, Timestamp,
};
use sha2::{Digest, Sha256};
use tokio::sync::oneshot;

pub use self::bypass::Enforcement;
pub(crate) use self::bypass::{Look, is_unended};
use crate::approvals::Consent;
use crate::record;
use crate::relay::{Left, Relay};
use crate::taint::{Telling, Way};
use crate::tally::Tally;
use crate::timing::Timing;

/// The name under which live traffic stands in the ledger.
pub const TRACE: &str = "live";

/// The core or the ledger is not there: nothing may go through. Whose fault: ours, or the machine's.
#[derive(Clone, Debug, thiserror::Error)]
#[error("nothing goes through: {0}")]
pub struct Unavailable(pub String);

impl From<LedgerError> for Unavailable {
    fn from(error: LedgerError) -> Self {
        Self(format!("the ledger cannot be written: {error}"))
    }
}

/// What was ruled on an interaction, once it is in the ledger.
#[derive(Clone, Debug)]
pub struct Ruled {
    /// Its id.
    pub id: InteractionId,
    /// What takes effect: `Allow` where a stop was lifted or nothing is enforced.
    pub effect: Decision,
    /// What the core said.
    pub outcome: Outcome,
    /// What it carries of what was read, where that was asked for.
    pub carried: Carried,
    /// Of what is held: whose business it is, and whose rules hold it.
    pub concern: Concern,
    /// By which rules it was ruled: [`rules_of`] the core.
    pub under: CompactString,
}

/// What else bears on an interaction besides the core's verdict.
#[derive(Debug, Default)]
pub struct Circumstances {
    /// Reasons of the gateway's own: a quarantine, a budget, a changed tool.
    pub stops: Vec<Stop>,
    /// What the gateway found of its own, which stops nothing.
    pub findings: Vec<Finding>,
    /// Who consented to exactly this.
    pub granted: Vec<Consent>,
    /// Whether it was told by somebody after it happened, so that no ruling takes effect.
    pub hearsay: bool,
    /// Whether somebody has to be told what it carries of what was read, and what is answered for of it.
    pub telling: Option<Telling>,
}

impl Circumstances {
    /// Of what was told after it happened.
    pub fn hearsay() -> Self {
        Self {
            hearsay: true,
            ..Self::default()
        }
    }
}

/// What is written down beside an interaction and its ruling.
struct Beside<'a> {
    sources: &'a [Source],
    enforced: bool,
    /// What a gateway of the same operator is told of it.
    telling: Option<Telling>,
}

/// Decides on live interactions, one after the other, and writes each down before its ruling is known.
pub struct Guard {
    /// What decides, and what waits for it. No message keeps a thread while it waits.
    core: Relay<Inner, Job>,
    ledger: Ledger,
    grade: Grade,
    enforcement: ArcSwap<Enforcement>,
    /// How many messages had gone by undecided when the newest bypass began.
    bypassed_before: AtomicU64,
    under: ArcSwap<CompactString>,
    counts: Counts,
    timing: Timing,
}

/// What is asked of the core.
enum Job {
    /// To rule on an interaction.
    Rule {
        interaction: Box<Interaction>,
        circumstances: Circumstances,
        tell: Tell,
    },
    /// To say what it forgot.
    Forgotten(oneshot::Sender<Vec<Forgotten>>),
    /// Take what may change of these settings, and what takes effect.
    Govern(Arc<Core>, Enforcement, oneshot::Sender<()>),
}

/// Tells what was ruled, once it is as safe as it is to be.
type Tell = oneshot::Sender<Result<Ruled, Unavailable>>;

/// Decisions that whoever has the core makes before it leaves the rest to a task of its own, so that its own message does not wait
/// for all others. They go into the ledger together.
const PORTION: usize = 8;

struct Inner {
    pipeline: Pipeline,
    /// By which rules it decides.
    under: CompactString,
    /// Random bits of ids.
    entropy: u64,
    step: u32,
}

/// How many interactions there were, by what took effect.
#[derive(Debug, Default)]
pub struct Counts {
    /// Went through.
    pub allowed: AtomicU64,
    /// Were held.
    pub held: AtomicU64,
    /// Were denied.
    pub denied: AtomicU64,
    /// Would have been stopped where decisions were enforced, or were granted by a person.
    pub waived: AtomicU64,
    /// Messages that were not decided on.
    pub bypassed: AtomicU64,
    /// Findings.
    pub findings: AtomicU64,
    /// Reasons to hold or deny, by rule, whether they took effect or not.
    pub rules: Tally,
    /// What was held or denied, by agent.
    pub agents: Tally,
    /// The same, by the server or peer at the other end.
    pub places: Tally,
}

impl std::fmt::Debug for Guard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Guard")
            .field("ledger", &self.ledger)
            .finish_non_exhaustive()
    }
}

impl Guard {
    /// A guard that decides with `core` and writes into `ledger`.
    pub fn new(core: &Arc<Core>, ledger: Ledger, grade: Grade, enforcement: Enforcement) -> Self {
        Self {
            core: Relay::new(Inner {
                pipeline: Pipeline::new(core),
                under: rules_of(core),
                entropy: getrandom::u64().unwrap_or_default(),
                step: 0,
            }),
            ledger,
            grade,
            enforcement: ArcSwap::from_pointee(enforcement),
            bypassed_before: AtomicU64::default(),
            under: ArcSwap::from_pointee(rules_of(core)),
            counts: Counts::default(),
            timing: Timing::default(),
        }
    }

    /// How many interactions there were.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// How long decisions took.
    pub fn timing(&self) -> &Timing {
        &self.timing
    }

    /// What the core forgot for want of room; nothing where it broke down.
    pub async fn forgotten(self: &Arc<Self>) -> Vec<Forgotten> {
        let (tell, told) = oneshot::channel();
        self.core.push(Job::Forgotten(tell));
        self.work();
        told.await.unwrap_or_default()
    }

    /// The rules by which it decides, in one word.
    pub fn under(&self) -> CompactString {
        CompactString::clone(&self.under.load())
    }

    /// From now on the policies of these settings hold, with what becomes of what cannot be read, and the organisations, their
    /// policies and edges; what else is in them has to be as it was. `enforcement`: what takes effect, which was announced.
    pub async fn govern(self: &Arc<Self>, core: &Arc<Core>, enforcement: Enforcement) {
        let (tell, told) = oneshot::channel();
        let decided = self.decides();
        self.core
            .push(Job::Govern(Arc::clone(core), enforcement, tell));
        self.work();
        // A core that broke down decides nothing any more, by no settings.
        let _ = told.await;
        if !decided && self.decides() {
            self.ended().await;
        }
    }

    /// Has the pipeline see again what an earlier process saw, oldest first, so that what agents read before a restart still
    /// counts. Nothing is written.
    pub fn recall(
        &self,
        interactions: impl Iterator<Item = Interaction>,
    ) -> Result<u64, Unavailable> {
        let inner = self.core.thing();
        let mut inner = inner.ok_or_else(|| Unavailable("the core decides already".to_owned()))?;
        let mut count = 0;
        for interaction in interactions {
            let now = interaction.time.unwrap_or_default();
            inner.pipeline.step(&interaction, now);
            inner.step = inner.step.max(interaction.place.step.saturating_add(1));
            count += 1;
        }
        Ok(count)
    }

    /// Rules on one interaction. When this returns, it is in the ledger, unless nothing is decided at the moment, whose beginning
    /// is. In a runtime.
    ///
    /// INVARIANT 3: what is ruled takes effect only after it was written; where that fails, nothing does.
    pub async fn rule(
        self: &Arc<Self>,
        interaction: Interaction,
        circumstances: Circumstances,
    ) -> Result<Ruled, Unavailable> {
        match self.decides() {
            true => self.attest(interaction, circumstances).await,
            false => Ok(self.undecided(&interaction, circumstances)),
        }
    }

    /// The same of what is written down whatever becomes of messages: what those who run the gateway do, and what has begun to be
    /// told to the core.
    pub async fn attest(
        self: &Arc<Self>,
        interaction: Interaction,
        circumstances: Circumstances,
    ) -> Result<Ruled, Unavailable> {
        let (tell, told) = oneshot::channel();
        self.core.push(Job::Rule {
            interaction: Box::new(interaction),
            circumstances,
            tell,
        });
        self.work();
        let ruled = told.await.map_err(|_| broken())??;
        self.count(&ruled);
        Ok(ruled)
    }

    /// Whether the core has stopped, so that nothing is decided any more.
    pub fn is_broken(&self) -> bool {
        self.core.is_broken()
    }

    /// Publishes a checkpoint of everything so far.
    pub fn publish(&self) -> Result<u64, LedgerError> {
        self.ledger.publish()
    }

    /// Does what waits for the core, where nobody is at it; what is too much for now, in a task of its own.
    fn work(self: &Arc<Self>) {
        if self.portion() == Left::More {
            let guard = Arc::clone(self);
            tokio::spawn(async move {
                while guard.portion() == Left::More {
                    tokio::task::yield_now().await;
                }
            });
        }
    }

    fn portion(&self) -> Left {
        self.core.work(PORTION, |inner, jobs| {
            // Written as they are let go of, all in one, while others can have the core; unless somebody else is at it, with whose
            // they go then, or after them.
            let mut submitted = Vec::with_capacity(PORTION);
            for job in jobs {
                match job {
                    Job::Rule {
                        interaction,
                        circumstances,
                        tell,
                    } => {
                        // Whoever asked is gone, and with them what it was about.
                        if !tell.is_closed() {
                            submitted.extend(self.decide(inner, *interaction, circumstances, tell));
                        }
                    }
                    Job::Forgotten(tell) => {
                        let _ = tell.send(inner.pipeline.forgotten());
                    }
                    Job::Govern(core, enforcement, tell) => {
                        inner.pipeline.govern(&core);
                        inner.under = rules_of(&core);
                        self.under.store(Arc::new(inner.under.clone()));
                        self.enforcement.store(Arc::new(enforcement));
                        let _ = tell.send(());
                    }
                }
            }
            submitted
        })
    }

    /// Decides, and hands what was decided to the ledger. The ledger's order is that of the decisions.
    fn decide(
        &self,
        inner: &mut Inner,
        mut interaction: Interaction,
        circumstances: Circumstances,
        tell: Tell,
    ) -> Option<Submitted<'_>> {
        let now = now();
        inner.mark(&mut interaction, now);
        // What comes out of another organisation, so that it is written down as what it counts for.
        let arriving = inner.pipeline.arriving(&interaction);
        interaction.labels.taint = interaction.labels.taint.join(arriving);
        let start = Instant::now();
        let mut outcome = inner.pipeline.step(&interaction, now);
        self.timing.record(interaction.kind, start.elapsed());
        // Which shared objects it is about, so that it is written down with it.
        if let Some(touched) = inner.pipeline.touches() {
            interaction.place.touches = Some(touched);
        }
        let sources = inner.pipeline.sources();
        let telling = circumstances.telling;
        let carried = match telling {
            Some(it) => inner.pipeline.carried(&interaction, it.way == Way::Request),
            None => Carried::default(),
        };
        add(&mut outcome, circumstances.stops);
        outcome
            .findings
            .extend({ circumstances.findings.into_iter() }.map(|found| Finding {
                interaction: interaction.id,
                step: interaction.place.step,
                ..found
            }));
        let concern = match outcome.verdict.decision {
            Decision::Hold => inner.pipeline.concern(&interaction, &outcome.verdict.stops),
            _ => Concern::default(),
        };
        let mut granted = circumstances.granted.iter();
        // A consent lets pass what whoever gave it may let pass, and nothing that holds besides or by other rules.
        let granted = granted.any(|it| it.lifts(&concern, &inner.under));
        let effect = match circumstances.hearsay {
            true => Decision::Allow,
            false => self.effect(&outcome, granted),
        };
        if effect.stops() {
            self.blame(&interaction);
        }
        let enforced = !circumstances.hearsay && effect == outcome.verdict.decision;
        let ruled = Ruled {
            id: interaction.id,
            effect,
            outcome,
            carried,
            concern,
            under: inner.under.clone(),
        };
        let beside = Beside {
            sources: &sources,
            enforced,
            telling: telling.filter(|it| it.ours),
        };
        self.submit(&interaction, ruled, &beside, tell)
    }

    fn effect(&self, outcome: &Outcome, granted: bool) -> Decision {
        match outcome.verdict.decision {
            _ if self.enforcement() == Enforcement::Shadow => Decision::Allow,
            Decision::Hold if granted => Decision::Allow,
            decision => decision,
        }
    }

    /// Puts what was decided in its place in the ledger; whoever asked is told once it is there, or that it cannot be.
    fn submit(
        &self,
        interaction: &Interaction,
        ruled: Ruled,
        beside: &Beside<'_>,
        tell: Tell,
    ) -> Option<Submitted<'_>> {
        let outcome = Some(&ruled.outcome);
        let told = match beside.telling {
            Some(_) => ruled.carried.vouched.as_slice(),
            None => &[],
        };
        let payload = record::payload(TRACE, interaction, outcome, told);
        let mut entry = Entry::of(TRACE, interaction, outcome, beside.sources);
        if let Some(seen) = &mut entry.seen {
            seen.enforced = beside.enforced;
            let author = beside.telling.is_some_and(|it| it.author);
            seen.told = Answered::of(author, told.len());
        }
        let record = Record {
            entry,
            payload: Some(&payload),
        };
        let ready = match self.ledger.ready(vec![record]) {
            Ok(ready) => ready,
            Err(error) => {
                let _ = tell.send(Err(error.into()));
                return None;
            }
        };
        let done = move |written: Result<_, LedgerError>| {
            let _ = tell.send(written.map(|_| ruled).map_err(Unavailable::from));
        };
        // Where the ledger has stopped, `done` is dropped, and whoever asked is told so by that.
        self.ledger.submit_then(self.grade, ready, done).ok()
    }

    /// Counts what is stopped by who has a part in it.
    fn blame(&self, interaction: &Interaction) {
        let ends = [&interaction.from, &interaction.to];
        let agent = ends.iter().find(|end| end.class == EndpointClass::Agent);
        agent
            .iter()
            .for_each(|agent| self.counts.agents.add(&agent.name));
        self.counts.places.add(&interaction.channel);
    }

    fn count(&self, ruled: &Ruled) {
        let counter = match (ruled.effect, ruled.outcome.verdict.decision.stops()) {
            (Decision::Deny, _) => &self.counts.denied,
            (Decision::Hold, _) => &self.counts.held,
            (_, true) => &self.counts.waived,
            (_, false) => &self.counts.allowed,
        };
        counter.fetch_add(1, Ordering::Relaxed);
        for stop in &ruled.outcome.verdict.stops {
            self.counts.rules.add(&stop.rule);
        }
        let findings = ruled.outcome.findings.len() as u64;
        self.counts.findings.fetch_add(findings, Ordering::Relaxed);
    }
}

impl Inner {
    /// Id, time and place of what happens now.
    fn mark(&mut self, interaction: &mut Interaction, now: Timestamp) {
        // A Weyl sequence through a mixer: unique, and not to be guessed without its start.
        self.entropy = self.entropy.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.entropy;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        interaction.id = InteractionId::v7(now, u128::from(mixed ^ (mixed >> 31)));
        interaction.time = Some(now);
        interaction.place.step = self.step;
        self.step = self.step.wrapping_add(1);
    }
}

/// The rules by which a core decides, in one word: the network's policies, the mode, and what becomes of what cannot be read. A
/// person's consent is to what these held.
pub fn rules_of(core: &Core) -> CompactString {
    let settings = core.settings();
    let fixed = [settings.mode.name(), settings.opaque.name()];
    let policies = settings.policies.iter().map(|source| source.text.as_str());
    let mut hash = Sha256::new();
    for part in fixed.into_iter().chain(policies) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    let digest = data_encoding::HEXLOWER.encode(&hash.finalize());
    digest.chars().take(16).collect()
}

fn broken() -> Unavailable {
    Unavailable("the decision core or the ledger has stopped; restart the gateway".to_owned())
}

/// Adds reasons of the gateway's own, strictest first.
fn add(outcome: &mut Outcome, stops: Vec<Stop>) {
    if stops.is_empty() {
        return;
    }
    outcome.verdict.stops.extend(stops);
    outcome
        .verdict
        .stops
        .sort_by_key(|stop| std::cmp::Reverse(stop.decision));
    let strictest = outcome.verdict.stops.iter().map(|stop| stop.decision).max();
    outcome.verdict.decision = strictest.unwrap_or_default();
}

/// A reason of the gateway's own to deny.
pub fn refusal(rule: &str, threat: Threat, reason: String, advice: &str) -> Stop {
    Stop {
        decision: Decision::Deny,
        threat,
        rule: rule.into(),
        argument: None,
        reason,
        advice: advice.to_owned(),
        origin: None,
        span: None,
    }
}

/// Microseconds since 1970.
pub fn now() -> Timestamp {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Timestamp(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}

/// How many interactions of an earlier process are looked at again.
const RECALLED: u64 = 50_000;

/// What the end of the ledger in `dir` holds of live traffic, oldest first.
pub fn remembered(
    dir: &Path,
    public: &masec_ledger::note::Public,
) -> Result<Vec<Interaction>, LedgerError> {
    let reader = masec_ledger::Reader::open(dir, public)?;
    let mut interactions = Vec::new();
    let newest = reader.size().saturating_sub(RECALLED)..reader.size();
    reader.payloads(newest, |_, stored| {
        let masec_ledger::Stored::Whole(bytes) = stored else {
            return Ok(());
        };
        // The lines after the first are what was said of it.
        let line = bytes
            .split(|&byte| byte == b'\n')
            .next()
            .unwrap_or_default();
        let events = masec_wire::Reader::new(line, "ledger", masec_wire::Limits::default())
            .forced(masec_wire::Format::Interaction);
        interactions.extend(events.filter_map(|event| match event {
            masec_wire::Event::Interaction(it) if it.kind != Kind::Opaque => Some(it),
            _ => None,
        }));
        Ok(())
    })?;
    Ok(interactions)
}
