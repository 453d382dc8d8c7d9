//! What waits for a person: each hold is bound to exactly what was held, is decided once, is used once, and lapses.

mod held;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use arc_swap::{ArcSwap, ArcSwapOption};
use masec_engine::Concern;
use tokio::sync::Notify;

use crate::config::Holds;
use crate::guard::{Circumstances, Guard, Unavailable, now};
use crate::reach::By;
use crate::state::{Shelf, State};

pub use held::{Approval, Binding, Consent, Standing, shown};

/// Why a decision was not taken.
#[derive(Debug, thiserror::Error)]
pub enum Undecided {
    /// There is no such request.
    #[error("nothing with this id waits; see `masec approvals list`")]
    Unknown,
    /// It was decided before, or has lapsed.
    #[error("it has been decided before or has lapsed")]
    Over,
    /// It was held by other rules than those that hold now.
    #[error(
        "the policies have changed since this was held; it can be granted once it has been asked for again"
    )]
    Stale,
    /// It is somebody else's to decide, as these words say.
    #[error("{0}")]
    Theirs(String),
    /// The state could not be kept.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

/// Decided requests that are remembered for those who ask.
const REMEMBERED: usize = 4_096;

/// Everything that waits or waited for a person.
#[derive(Debug)]
pub struct Approvals {
    all: Mutex<BTreeMap<String, Approval>>,
    /// Consents that were not used, those that lapsed among them: most of the time none, and then nobody need look.
    unused: AtomicUsize,
    /// Who may decide, where a configuration said so. Only changed while `all` is locked.
    operators: ArcSwapOption<Vec<By>>,
    news: Notify,
    turn: tokio::sync::Mutex<()>,
    state: Arc<State>,
    holds: ArcSwap<Holds>,
}

impl Approvals {
    /// What an earlier process left, and what comes.
    pub fn open(state: Arc<State>, holds: Holds) -> Result<Self, Unavailable> {
        let all: BTreeMap<String, Approval> = state
            .all::<Approval>(Shelf::Approvals)?
            .into_iter()
            .collect();
        let unused = all.values().filter(|held| held.is_granted()).count();
        Ok(Self {
            all: Mutex::new(all),
            unused: AtomicUsize::new(unused),
            operators: ArcSwapOption::empty(),
            news: Notify::new(),
            turn: tokio::sync::Mutex::default(),
            state,
            holds: ArcSwap::from_pointee(holds),
        })
    }

    /// From now on this happens to what waits. What waits already lapses when it would have.
    pub fn keep_for(&self, holds: Holds) {
        self.holds.store(Arc::new(holds));
    }

    /// Takes a held request in; `None` where too many wait. What was held before and still waits is not taken in twice, and what
    /// somebody denied stays denied until it would have lapsed: nobody is asked again and again.
    pub fn hold(&self, mut approval: Approval) -> Result<Option<Approval>, Unavailable> {
        let mut all = self.lock();
        let now = now().0;
        let waits = |held: &Approval| held.state == Standing::Pending && held.deadline > now;
        let same = |held: &&Approval| waits(held) && held.binding == approval.binding;
        let operators = self.operators.load();
        let denied = all.values().find(|held| {
            // What another's rules hold by now is for others to say, and so is what was denied by who may not any more.
            let stands = |by: &By| operators.as_ref().is_none_or(|all| all.contains(by));
            held.is_bound(&approval.binding, now)
                && held.concern == approval.concern
                && held.denied_by().is_some_and(stands)
        });
        if let Some(denied) = denied {
            return Ok(Some(denied.clone()));
        }
        if let Some(known) = all.values_mut().find(|held| same(&&**held)) {
            // Whoever decides on it decides on what holds it now.
            let of = |held: &Approval| {
                (
                    held.concern.clone(),
                    held.reasons.clone(),
                    held.under.clone(),
                )
            };
            if of(known) != of(&approval) {
                let mut now = known.clone();
                (now.concern, now.reasons, now.under) = of(&approval);
                self.state
                    .put(Shelf::Approvals, &[(now.id.clone(), Some(&now))])?;
                *known = now;
            }
            return Ok(Some(known.clone()));
        }
        let holds = self.holds.load();
        if all.values().filter(|held| waits(held)).count() >= holds.pending {
            return Ok(None);
        }
        approval.deadline = now.saturating_add(micros(holds.deadline));
        let mut changes = vec![(approval.id.clone(), Some(approval.clone()))];
        if all.len() >= holds.pending + REMEMBERED {
            // Ids begin with the time, so the first that is over is the oldest.
            let over =
                |held: &&Approval| !(waits(held) || held.is_granted() && held.deadline > now);
            let oldest = all.values().find(over).map(|held| held.id.clone());
            if let Some(id) = oldest {
                let lapsed = all.remove(&id).is_some_and(|held| held.is_granted());
                self.unused
                    .fetch_sub(usize::from(lapsed), Ordering::Release);
                changes.push((id, None));
            }
        }
        self.state.put(Shelf::Approvals, &changes)?;
        all.insert(approval.id.clone(), approval.clone());
        Ok(Some(approval))
    }

    /// Uses a consent to exactly this by somebody who may lift what holds it, if there is one. It is used up, durably, before this
    /// returns.
    pub fn take(
        &self,
        binding: &Binding,
        concern: &Concern,
        under: &str,
    ) -> Result<Option<(Approval, Consent)>, Unavailable> {
        let mut all = self.lock();
        let now = now().0;
        let bound = all.values_mut().filter(|held| held.is_bound(binding, now));
        let mut granted = bound.filter_map(|held| {
            let consent = held.consent()?;
            consent.lifts(concern, under).then_some((held, consent))
        });
        let Some((held, consent)) = granted.next() else {
            return Ok(None);
        };
        let mut used = held.clone();
        used.state = Standing::Used(consent.by.clone());
        self.state
            .put(Shelf::Approvals, &[(used.id.clone(), Some(&used))])?;
        *held = used.clone();
        self.unused.fetch_sub(1, Ordering::Release);
        Ok(Some((used, consent)))
    }

    /// Whether there may be a consent to anything at all.
    pub fn any_granted(&self) -> bool {
        self.unused.load(Ordering::Acquire) > 0
    }

    /// Who consented to exactly this.
    pub fn granted(&self, binding: &Binding) -> Vec<Consent> {
        let now = now().0;
        let all = self.lock();
        let bound = all.values().filter(|held| held.is_bound(binding, now));
        bound.filter_map(Approval::consent).collect()
    }

    /// A person decides. It is an interaction of theirs, and in the ledger before it counts.
    pub async fn said(
        &self,
        guard: &Arc<Guard>,
        id: &str,
        yes: bool,
        by: &By,
    ) -> Result<Approval, Undecided> {
        // One after the other, so that nobody's word is written down that comes too late.
        let _turn = self.turn.lock().await;
        let held = self.get(id).ok_or(Undecided::Unknown)?;
        held.open_to(yes, by)?;
        if yes && held.under != guard.under() {
            return Err(Undecided::Stale);
        }
        let said = guard.attest(held.decided(yes, by), Circumstances::default());
        let said = said.await?;
        // What an organisation's own policies do not let its people say is not said in its name.
        if by.organisation.is_some() && said.effect.stops() {
            let stops = said.outcome.verdict.stops.first();
            let why = stops.map_or("", |stop| stop.reason.as_str());
            return Err(Undecided::Theirs(format!("you may not decide: {why}")));
        }
        self.decide(id, yes, by)
    }

    fn decide(&self, id: &str, yes: bool, by: &By) -> Result<Approval, Undecided> {
        let mut all = self.lock();
        let held = all.get_mut(id).ok_or(Undecided::Unknown)?;
        // Asked again: what holds it, and who is whose, may have become something else.
        held.open_to(yes, by)?;
        let operators = self.operators.load();
        if operators.as_ref().is_some_and(|all| !all.contains(by)) {
            let words = "you are no operator of this organisation any more";
            return Err(Undecided::Theirs(words.to_owned()));
        }
        let mut decided = held.clone();
        decided.state = if yes {
            Standing::Granted(by.clone())
        } else {
            Standing::Denied(by.clone())
        };
        self.state
            .put(Shelf::Approvals, &[(id.to_owned(), Some(&decided))])?;
        *held = decided.clone();
        self.unused.fetch_add(usize::from(yes), Ordering::Release);
        drop(all);
        self.news.notify_waiters();
        Ok(decided)
    }

    /// From now on these alone decide. Consents that were not used wait again for somebody, where whoever gave them is none of
    /// these.
    pub fn review(&self, operators: Vec<By>) -> Result<usize, Unavailable> {
        let mut all = self.lock();
        let stands = |by: &By| operators.contains(by);
        let mut changes = Vec::new();
        for held in all.values_mut() {
            if held.granted_by().is_some_and(|by| !stands(by)) {
                held.state = Standing::Pending;
                changes.push((held.id.clone(), Some(held.clone())));
            }
        }
        self.unused.fetch_sub(changes.len(), Ordering::Release);
        self.operators.store(Some(Arc::new(operators)));
        if !changes.is_empty() {
            self.state.put(Shelf::Approvals, &changes)?;
        }
        Ok(changes.len())
    }

    /// Whether whoever sent something that is held is kept waiting for a decision.
    pub fn has_senders_wait(&self) -> bool {
        !self.holds.load().wait.is_zero()
    }

    /// Waits for a decision as long as the configuration says. Gives where the request stands then.
    pub async fn wait(&self, id: &str) -> Option<Standing> {
        let deadline = tokio::time::Instant::now() + self.holds.load().wait;
        loop {
            let news = self.news.notified();
            tokio::pin!(news);
            // Counts from here on, so that a decision between look and wait is not missed.
            news.as_mut().enable();
            let standing = self.get(id).map(|held| held.state);
            if standing != Some(Standing::Pending) {
                return standing;
            }
            if tokio::time::timeout_at(deadline, news).await.is_err() {
                return standing;
            }
        }
    }

    /// How many wait.
    pub fn pending(&self) -> usize {
        let now = now().0;
        let all = self.lock();
        let waits = |held: &&Approval| held.state == Standing::Pending && held.deadline > now;
        all.values().filter(waits).count()
    }

    /// One request.
    pub fn get(&self, id: &str) -> Option<Approval> {
        self.lock().get(id).cloned()
    }

    /// All requests, oldest first.
    pub fn list(&self) -> Vec<Approval> {
        self.lock().values().cloned().collect()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Approval>> {
        // Values are replaced whole, so a panic elsewhere leaves them sound.
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn micros(time: Duration) -> i64 {
    i64::try_from(time.as_micros()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
