//! What waits for a person: each hold is bound to exactly what was held, is decided once, is used once, and lapses.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use masec_model::{Endpoint, Identity, Interaction, InteractionId, Kind, Leaf};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tokio::sync::Notify;

use crate::config::Holds;
use crate::guard::{Circumstances, Guard, Unavailable, now};
use crate::state::{Shelf, State};

/// What a consent is bound to: who, in which session, asks what of whom, with which arguments.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Binding(String);

impl Binding {
    /// The binding of a request. Its parts are kept apart by their lengths.
    pub fn of(parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        Self(data_encoding::HEXLOWER.encode(&hash.finalize()))
    }
}

/// A held request.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Approval {
    /// The interaction that was held.
    pub id: String,
    /// What a consent would be bound to.
    pub binding: Binding,
    /// Who asked.
    pub agent: String,
    /// In which session.
    pub session: String,
    /// Of which server.
    pub server: String,
    /// Which method.
    pub method: String,
    /// Which tool, prompt or resource.
    pub name: String,
    /// With what, as canonical JSON, cut where it is long; the ledger has it whole.
    pub arguments: String,
    /// Why it was held.
    pub reasons: Vec<String>,
    /// When, microseconds since 1970.
    pub held: i64,
    /// When it lapses.
    pub deadline: i64,
    /// Where it stands.
    pub state: Standing,
}

impl Approval {
    /// What a person decides of it, as what it is: words of theirs to the gateway, about what was held. They endorse nothing yet:
    /// a consent does that when it is used, and to just that.
    fn decided(&self, yes: bool, by: &str) -> Interaction {
        let how = if yes { "granted" } else { "denied" };
        self.spoken(by, Kind::Message, how)
    }

    /// That a person's consent was used: what it lets pass is endorsed by them.
    pub(crate) fn used(&self) -> Interaction {
        let by = match &self.state {
            Standing::Used { by } | Standing::Granted { by } => by.as_str(),
            Standing::Pending | Standing::Denied { .. } => "nobody",
        };
        self.spoken(by, Kind::Approve, "used")
    }

    fn spoken(&self, by: &str, kind: Kind, how: &str) -> Interaction {
        let about = format!(
            "{how}: hold {} of agent {} at {}, bound to {}",
            self.id, self.agent, self.server, self.binding.0
        );
        Interaction {
            id: InteractionId::default(),
            time: None,
            kind,
            from: Endpoint::human(format!("operator:{by}")),
            // To the gateway and not to the agent: an operator's consent is no word of the principal's.
            to: Endpoint::operator(),
            channel: self.server.as_str().into(),
            session: self.session.as_str().into(),
            causes: self.id.parse().into_iter().collect(),
            on_behalf_of: Vec::new(),
            content: vec![Leaf::text(about)],
            identity: Identity::Verified,
            labels: Default::default(),
            place: Default::default(),
        }
    }

    fn is_granted(&self) -> bool {
        matches!(self.state, Standing::Granted { .. })
    }
}

/// Where a held request stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "state")]
pub enum Standing {
    /// Nobody has decided.
    Pending,
    /// A person said yes; it has not been used.
    Granted {
        /// Who.
        by: String,
    },
    /// A person said no.
    Denied {
        /// Who.
        by: String,
    },
    /// The consent was used.
    Used {
        /// Whose.
        by: String,
    },
}

/// Why a decision was not taken.
#[derive(Debug, thiserror::Error)]
pub enum Undecided {
    /// There is no such request.
    #[error("nothing with this id waits; see `masec approvals list`")]
    Unknown,
    /// It was decided before, or has lapsed.
    #[error("it has been decided before or has lapsed")]
    Over,
    /// The state could not be kept.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

/// Longest arguments shown, in bytes.
const SHOWN: usize = 16 << 10;
/// Decided requests that are remembered for those who ask.
const REMEMBERED: usize = 4_096;

/// Everything that waits or waited for a person.
#[derive(Debug)]
pub struct Approvals {
    all: Mutex<BTreeMap<String, Approval>>,
    /// Consents that were not used, those that lapsed among them: most of the time none, and then nobody need look.
    unused: AtomicUsize,
    news: Notify,
    turn: tokio::sync::Mutex<()>,
    state: Arc<State>,
    holds: Holds,
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
            news: Notify::new(),
            turn: tokio::sync::Mutex::default(),
            state,
            holds,
        })
    }

    /// Takes a held request in; `None` where too many wait. What was held before and still waits is not taken in twice.
    pub fn hold(&self, mut approval: Approval) -> Result<Option<Approval>, Unavailable> {
        let mut all = self.lock();
        let now = now().0;
        let waits = |held: &Approval| held.state == Standing::Pending && held.deadline > now;
        let same = |held: &&Approval| waits(held) && held.binding == approval.binding;
        if let Some(known) = all.values().find(same) {
            return Ok(Some(known.clone()));
        }
        if all.values().filter(|held| waits(held)).count() >= self.holds.pending {
            return Ok(None);
        }
        approval.deadline = now.saturating_add(micros(self.holds.deadline));
        let mut changes = vec![(approval.id.clone(), Some(approval.clone()))];
        if all.len() >= self.holds.pending + REMEMBERED {
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

    /// Uses a consent to exactly this, if there is one. It is used up, durably, before this returns.
    pub fn take(&self, binding: &Binding) -> Result<Option<Approval>, Unavailable> {
        let mut all = self.lock();
        let now = now().0;
        let granted = |held: &&mut Approval| {
            held.binding == *binding && held.deadline > now && held.is_granted()
        };
        let Some(held) = all.values_mut().find(granted) else {
            return Ok(None);
        };
        let mut used = held.clone();
        if let Standing::Granted { by } = &held.state {
            used.state = Standing::Used { by: by.clone() };
        }
        self.state
            .put(Shelf::Approvals, &[(used.id.clone(), Some(&used))])?;
        *held = used.clone();
        self.unused.fetch_sub(1, Ordering::Release);
        Ok(Some(used))
    }

    /// Whether there may be a consent to anything at all.
    pub fn any_granted(&self) -> bool {
        self.unused.load(Ordering::Acquire) > 0
    }

    /// Whether there is a consent to exactly this.
    pub fn granted(&self, binding: &Binding) -> bool {
        let now = now().0;
        self.lock()
            .values()
            .any(|held| held.binding == *binding && held.deadline > now && held.is_granted())
    }

    /// What waits under this id; why nothing does.
    pub fn waiting(&self, id: &str) -> Result<Approval, Undecided> {
        let held = self.get(id).ok_or(Undecided::Unknown)?;
        match held.state == Standing::Pending && held.deadline > now().0 {
            true => Ok(held),
            false => Err(Undecided::Over),
        }
    }

    /// A person decides. It is an interaction of theirs, and in the ledger before it counts.
    pub async fn said(
        &self,
        guard: &Arc<Guard>,
        id: &str,
        yes: bool,
        by: &str,
    ) -> Result<Approval, Undecided> {
        // One after the other, so that nobody's word is written down that comes too late.
        let _turn = self.turn.lock().await;
        let held = self.waiting(id)?;
        let said = guard.rule(held.decided(yes, by), Circumstances::default());
        said.await?;
        self.decide(id, yes, by)
    }

    fn decide(&self, id: &str, yes: bool, by: &str) -> Result<Approval, Undecided> {
        let mut all = self.lock();
        let held = all.get_mut(id).ok_or(Undecided::Unknown)?;
        if held.state != Standing::Pending || held.deadline <= now().0 {
            return Err(Undecided::Over);
        }
        let mut decided = held.clone();
        let by = by.to_owned();
        decided.state = if yes {
            Standing::Granted { by }
        } else {
            Standing::Denied { by }
        };
        self.state
            .put(Shelf::Approvals, &[(id.to_owned(), Some(&decided))])?;
        *held = decided.clone();
        self.unused.fetch_add(usize::from(yes), Ordering::Release);
        drop(all);
        self.news.notify_waiters();
        Ok(decided)
    }

    /// Waits for a decision as long as the configuration says. Gives where the request stands then.
    pub async fn wait(&self, id: &str) -> Option<Standing> {
        let deadline = tokio::time::Instant::now() + self.holds.wait;
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

/// Arguments as they are shown to a person: cut, and said so.
pub fn shown(arguments: &str) -> String {
    if arguments.len() <= SHOWN {
        return arguments.to_owned();
    }
    let end = arguments.floor_char_boundary(SHOWN);
    format!("{}… ({} bytes in all)", &arguments[..end], arguments.len())
}

fn micros(time: Duration) -> i64 {
    i64::try_from(time.as_micros()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn approval(id: &str, arguments: &str) -> Approval {
        Approval {
            id: id.into(),
            binding: Binding::of(&["a", "", "mail", "tools/call", arguments]),
            agent: "a".into(),
            session: String::new(),
            server: "mail".into(),
            method: "tools/call".into(),
            name: "send".into(),
            arguments: arguments.into(),
            reasons: vec!["because".into()],
            held: now().0,
            deadline: 0,
            state: Standing::Pending,
        }
    }

    fn holds(deadline: u64) -> Holds {
        Holds {
            wait: Duration::ZERO,
            deadline: Duration::from_secs(deadline),
            pending: 2,
        }
    }

    #[test]
    fn a_consent_is_bound_used_once_and_outlives_the_process() {
        let folder = tempfile::tempdir().expect("a folder");
        let open = || {
            let state = State::open(&folder.path().join("state")).expect("state");
            Approvals::open(Arc::new(state), holds(60)).expect("approvals")
        };
        let (one, two) = (approval("1", "{}"), approval("2", "{\"x\":1}"));
        let approvals = open();
        assert_eq!(approvals.hold(one.clone()).unwrap().unwrap().id, "1");
        // The same again is the same hold.
        let again = approval("1b", "{}");
        assert_eq!(approvals.hold(again).unwrap().unwrap().id, "1");
        assert!(approvals.take(&one.binding).unwrap().is_none());
        approvals.decide("1", true, "ana").expect("it waits");
        assert!(matches!(
            approvals.decide("1", false, "ana"),
            Err(Undecided::Over)
        ));
        assert!(matches!(
            approvals.decide("x", true, "ana"),
            Err(Undecided::Unknown)
        ));
        drop(approvals);
        let approvals = open();
        assert!(approvals.take(&two.binding).unwrap().is_none());
        assert!(approvals.take(&one.binding).unwrap().is_some());
        assert!(approvals.take(&one.binding).unwrap().is_none());
        drop(approvals);
        assert!(open().take(&one.binding).unwrap().is_none());
    }

    #[test]
    fn what_lapsed_is_not_granted_and_too_many_are_denied() {
        let folder = tempfile::tempdir().expect("a folder");
        let state = Arc::new(State::open(&folder.path().join("state")).expect("state"));
        let approvals = Approvals::open(Arc::clone(&state), holds(0)).expect("approvals");
        approvals.hold(approval("1", "{}")).unwrap();
        assert!(matches!(
            approvals.decide("1", true, "ana"),
            Err(Undecided::Over)
        ));
        let approvals = Approvals::open(state, holds(60)).expect("approvals");
        for n in 0..2 {
            let held = approval(&format!("a{n}"), &n.to_string());
            assert!(approvals.hold(held).unwrap().is_some());
        }
        assert!(approvals.hold(approval("a2", "2")).unwrap().is_none());
    }
}
