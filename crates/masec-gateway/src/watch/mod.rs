//! Agents that cannot be proxied tell what they did: their spans, as OpenTelemetry exports them, become interactions, go
//! through the guard and into the ledger. Nothing of it is enforced: it has happened, and it is hearsay.
//!
//! Who sends is checked; what it says is not to be believed. So what an agent tells of itself can be looked at beside what
//! others did, and can never make the gateway let something through: see [`heard`].

mod grpc;
mod heard;
mod http;
mod spool;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use arc_swap::ArcSwap;
use bytes::Bytes;
use masec_model::{CompactString, Interaction, InteractionId, Kind, Leaf};
use masec_wire::Limits;
use masec_wire::otlp::{Encoding, Patience, Told, Traces, Untaken};
use rustc_hash::FxHashMap;
use tokio::sync::Notify;

use self::heard::Hearing;
use self::spool::{Left, Spool};
use crate::budgets::Budgets;
use crate::config::{Agent, Receive};
use crate::guard::{Circumstances, Guard, Unavailable, now};
use crate::live::Live;
use crate::mcp::{Mediator, Upstreams};
use crate::state::State;

/// What was taken in.
#[derive(Debug, Default)]
pub struct Counts {
    /// Spans.
    pub spans: AtomicU64,
    /// Interactions that they tell of.
    pub interactions: AtomicU64,
    /// Exports that were not taken, for whatever reason.
    pub refused: AtomicU64,
    /// Problems in what was taken: content past a limit and the like.
    pub problems: AtomicU64,
    /// Interactions that could not be decided on, and are lost.
    pub lost: AtomicU64,
}

impl Counts {
    /// Each with its name.
    pub fn all(&self) -> [(&'static str, u64); 5] {
        let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
        [
            ("spans", read(&self.spans)),
            ("interactions", read(&self.interactions)),
            ("refused", read(&self.refused)),
            ("problems", read(&self.problems)),
            ("lost", read(&self.lost)),
        ]
    }
}

/// Why an export is not taken.
#[derive(Debug, thiserror::Error)]
enum NotTaken {
    /// Because of what it is, or what of its sender waits.
    #[error(transparent)]
    Untaken(#[from] Untaken),
    /// It cannot be kept.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

/// Takes spans in and has them decided on.
#[derive(Debug)]
pub struct Watch {
    config: Receive,
    live: Arc<ArcSwap<Live>>,
    guard: Arc<Guard>,
    budgets: Arc<Budgets>,
    client: Upstreams,
    limits: Limits,
    senders: Mutex<BTreeMap<CompactString, Traces>>,
    spool: Arc<Spool>,
    /// The number of the next export.
    next: AtomicU64,
    /// What was told becomes what is in the ledger, in order.
    telling: tokio::sync::Mutex<FxHashMap<InteractionId, InteractionId>>,
    /// Something was taken in.
    grown: Notify,
    counts: Counts,
}

/// Bytes that one sender may have waiting.
const WAITING: usize = 16 << 20;
/// Traces of one sender that something is kept of.
const TRACES: usize = 1_024;
/// How long is waited for other spans where a trace's first one has come.
const SETTLED: Duration = Duration::from_secs(1);
/// How often it is looked whether traces are whole.
const LOOK: Duration = Duration::from_millis(500);
/// Interactions whose ids are remembered, so that what follows from them can say so.
const REMEMBERED: usize = 1 << 16;

impl Watch {
    /// For the agents of a configuration; what an earlier process took and did not tell waits again.
    pub fn new(
        config: Receive,
        live: Arc<ArcSwap<Live>>,
        mediator: &Mediator,
        state: Arc<State>,
        client: Upstreams,
    ) -> Result<Self, Unavailable> {
        let (spool, left) = Spool::open(state)?;
        let next = left.iter().map(|left| left.number + 1).max();
        let limits = Limits {
            item: config.max_body,
            text: config.max_body,
            ..Limits::default()
        };
        let watch = Self {
            config,
            live,
            guard: Arc::clone(&mediator.guard),
            budgets: Arc::clone(&mediator.budgets),
            client,
            limits,
            senders: Mutex::default(),
            spool: Arc::new(spool),
            next: AtomicU64::new(next.unwrap_or(0)),
            telling: tokio::sync::Mutex::default(),
            grown: Notify::new(),
            counts: Counts::default(),
        };
        left.into_iter().for_each(|left| watch.again(&left));
        Ok(watch)
    }

    /// Takes in what an earlier process took.
    fn again(&self, left: &Left) {
        let (bytes, encoding) = (&left.bytes, left.encoding);
        match self.hold(&left.sender, bytes, encoding, left.number) {
            Ok(_) => self.grown.notify_one(),
            Err(error) => {
                self.counts.lost.fetch_add(1, Ordering::Relaxed);
                tracing::error!(sender = left.sender, %error, "spans that an earlier process took cannot be told");
            }
        }
    }

    fn hold(
        &self,
        sender: &str,
        bytes: &[u8],
        encoding: Encoding,
        number: u64,
    ) -> Result<usize, Untaken> {
        let mut senders = self.senders.lock().unwrap_or_else(PoisonError::into_inner);
        let traces = senders
            .entry(sender.into())
            .or_insert_with(|| Traces::new(self.limits.clone(), self.patience()));
        traces.take(bytes, encoding, number, now())
    }

    /// What was taken in.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Tells what is as whole as it gets, until the process ends.
    pub async fn run(self: Arc<Self>) {
        loop {
            self.grown.notified().await;
            // While something waits there is something to look at.
            while self.tell(false).await {
                tokio::time::sleep(LOOK).await;
            }
        }
    }

    /// Takes in an export of this agent. It is on the disk when this returns.
    async fn take(&self, agent: &Agent, bytes: &Bytes, encoding: Encoding) -> Result<(), NotTaken> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        match self.hold(&agent.name, bytes, encoding, number) {
            Ok(spans) => {
                let (spool, sender) = (Arc::clone(&self.spool), agent.name.clone());
                let bytes = bytes.clone();
                let kept = tokio::task::spawn_blocking(move || {
                    spool.keep(number, &sender, encoding, &bytes)
                });
                kept.await
                    .map_err(|error| Unavailable(error.to_string()))??;
                self.counts.spans.fetch_add(spans as u64, Ordering::Relaxed);
                self.grown.notify_one();
                Ok(())
            }
            Err(error) => {
                if let Untaken::Unreadable(_) = &error {
                    self.note_unreadable(agent, bytes).await;
                }
                Err(error.into())
            }
        }
    }

    fn patience(&self) -> Patience {
        let micros = |time: Duration| i64::try_from(time.as_micros()).unwrap_or(i64::MAX);
        Patience {
            bytes: WAITING.max(self.config.max_body),
            traces: TRACES,
            quiet: micros(self.config.wait),
            settled: micros(SETTLED.min(self.config.wait)),
        }
    }

    /// Tells everything that waits, whole or not: the process ends.
    pub async fn finish(&self) {
        self.tell_as_it_is(true).await;
    }

    /// Tells what is as whole as it gets; whether something still waits.
    async fn tell(&self, all: bool) -> bool {
        self.tell_as_it_is(all).await;
        let senders = self.senders.lock().unwrap_or_else(PoisonError::into_inner);
        senders.values().any(Traces::waits)
    }

    async fn tell_as_it_is(&self, all: bool) {
        // It waits, on the disk too, until something is decided again.
        if !self.guard.decides() {
            return;
        }
        // One after the other, in the order in which it was taken out.
        let mut ids = self.telling.lock().await;
        let ripe: Vec<(CompactString, Vec<Told>)> = {
            let mut senders = self.senders.lock().unwrap_or_else(PoisonError::into_inner);
            let ripe = |(name, traces): (&CompactString, &mut Traces)| {
                (name.clone(), traces.ripe(now(), all))
            };
            senders.iter_mut().map(ripe).collect()
        };
        let some = ripe.iter().any(|(_, told)| !told.is_empty());
        for (sender, told) in ripe {
            let agent = self.live.load().config.agents.get(&sender).cloned();
            let trusted = agent.is_some_and(|agent| agent.principal_words);
            for told in told {
                let hearing = Hearing::of(&sender, trusted, &told.conversation);
                self.problems(&sender, &told);
                for interaction in told.interactions {
                    self.decide(&hearing, interaction, &mut ids).await;
                }
            }
        }
        if some {
            self.let_go().await;
        }
    }

    /// What is in the ledger need not be kept any more.
    async fn let_go(&self) {
        let next = self.next.load(Ordering::Relaxed);
        let first = {
            let senders = self.senders.lock().unwrap_or_else(PoisonError::into_inner);
            senders.values().filter_map(Traces::waits_since).min()
        };
        let spool = Arc::clone(&self.spool);
        let told = tokio::task::spawn_blocking(move || spool.told_before(first.unwrap_or(next)));
        if let Ok(Err(error)) = told.await {
            tracing::error!(%error, "spans that were told are told again after a restart");
        }
    }

    fn problems(&self, sender: &str, told: &Told) {
        let count = told.problems.len() as u64;
        self.counts.problems.fetch_add(count, Ordering::Relaxed);
        if let Some(first) = told.problems.first() {
            tracing::warn!(%sender, count, first, "spans that could not be read whole");
        }
    }

    async fn decide(
        &self,
        hearing: &Hearing<'_>,
        interaction: Interaction,
        ids: &mut FxHashMap<InteractionId, InteractionId>,
    ) {
        let said = interaction.id;
        let heard = hearing.hear(interaction, ids);
        match self.guard.rule(heard, Circumstances::hearsay()).await {
            Ok(ruled) => {
                if ids.len() >= REMEMBERED {
                    ids.clear();
                }
                ids.insert(said, ruled.id);
                self.counts.interactions.fetch_add(1, Ordering::Relaxed);
            }
            Err(error) => {
                self.counts.lost.fetch_add(1, Ordering::Relaxed);
                tracing::error!(%error, "what an agent told could not be written down");
            }
        }
    }

    /// What cannot be read is written down as what it is.
    async fn note_unreadable(&self, agent: &Agent, bytes: &[u8]) {
        let kept = &bytes[..bytes.len().min(self.limits.opaque)];
        let content = vec![Leaf::text(String::from_utf8_lossy(kept).into_owned())];
        let deed = Hearing::of(&agent.name, false, "").deed(Kind::Opaque, content);
        let ruled = self.guard.rule(deed, Circumstances::hearsay()).await;
        if let Err(error) = ruled.map_err(|error: Unavailable| error.to_string()) {
            tracing::error!(%error, "failed closed");
        }
    }
}
