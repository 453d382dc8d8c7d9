//! What is cut off, and what agents may use: quarantine and budgets.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use masec_model::{CompactString, Stop, Threat};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::config::Agent;
use crate::guard::{Unavailable, now, refusal};
use crate::state::{Shelf, State};

/// Something that is cut off: `agent:NAME`, `server:NAME`, or `edge:AGENT>SERVER`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quarantined {
    /// What.
    pub what: String,
    /// Why, for the record.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// When, microseconds since 1970.
    pub since: i64,
}

/// Everything that is cut off.
#[derive(Debug)]
pub struct Quarantine {
    all: Mutex<BTreeMap<String, Quarantined>>,
    state: Arc<State>,
}

impl Quarantine {
    /// What an earlier process left.
    pub fn open(state: Arc<State>) -> Result<Self, Unavailable> {
        let all = state.all::<Quarantined>(Shelf::Quarantine)?;
        Ok(Self {
            all: Mutex::new(all.into_iter().collect()),
            state,
        })
    }

    /// Why nothing goes between these two, if nothing does.
    pub fn stop(&self, agent: &str, server: &str) -> Option<Stop> {
        let all = self.lock();
        if all.is_empty() {
            return None;
        }
        let found = [
            format!("agent:{agent}"),
            format!("server:{server}"),
            format!("edge:{agent}>{server}"),
        ]
        .iter()
        .find_map(|what| all.get(what).cloned())?;
        Some(refusal(
            "quarantine",
            Threat::T4,
            format!("`{}` is in quarantine", found.what),
            "an operator releases it when the incident is over",
        ))
    }

    /// Cuts something off, durably.
    pub fn add(&self, what: &str, reason: &str, by: &str) -> Result<Quarantined, Unavailable> {
        let entry = Quarantined {
            what: what.to_owned(),
            reason: reason.to_owned(),
            by: by.to_owned(),
            since: now().0,
        };
        let mut all = self.lock();
        self.state
            .put(Shelf::Quarantine, &[(what.to_owned(), Some(&entry))])?;
        all.insert(what.to_owned(), entry.clone());
        Ok(entry)
    }

    /// Lets something back in; whether it was cut off.
    pub fn release(&self, what: &str) -> Result<bool, Unavailable> {
        let mut all = self.lock();
        self.state
            .put::<Quarantined>(Shelf::Quarantine, &[(what.to_owned(), None)])?;
        Ok(all.remove(what).is_some())
    }

    /// All of it.
    pub fn list(&self) -> Vec<Quarantined> {
        self.lock().values().cloned().collect()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Quarantined>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Buckets that fill evenly and hold a minute's worth.
#[derive(Debug, Default)]
pub struct Budgets {
    used: Mutex<FxHashMap<CompactString, Used>>,
}

#[derive(Clone, Copy, Debug)]
struct Used {
    since: Instant,
    calls: f64,
    bytes: f64,
}

impl Budgets {
    /// Takes one call of `bytes` out of the agent's budget; why not, where there is none left.
    pub fn take(&self, agent: &Agent, bytes: usize) -> Option<Stop> {
        if agent.calls.is_none() && agent.bytes.is_none() {
            return None;
        }
        let mut all = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        // One entry an agent, and agents are configured.
        let used = all.entry(agent.name.clone()).or_insert(Used {
            since: Instant::now(),
            calls: 0.0,
            bytes: 0.0,
        });
        let minutes = used.since.elapsed().as_secs_f64() / 60.0;
        used.since = Instant::now();
        let over = |used: &mut f64, rate: Option<f64>, more: f64| {
            let Some(rate) = rate else { return false };
            *used = (*used - minutes * rate).max(0.0);
            if *used + more > rate {
                return true;
            }
            *used += more;
            false
        };
        let calls = over(&mut used.calls, agent.calls.map(f64::from), 1.0);
        let bytes = over(&mut used.bytes, agent.bytes.map(|n| n as f64), bytes as f64);
        let what = match (calls, bytes) {
            (true, _) => "calls",
            (_, true) => "bytes",
            _ => return None,
        };
        Some(refusal(
            "budget",
            Threat::T13,
            format!(
                "agent `{}` has used up its {what} of this minute",
                agent.name
            ),
            "wait, or have an operator raise its budget",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn budgets_run_out() {
        let agent = |calls, bytes| Agent {
            name: "a".into(),
            keys: Vec::new(),
            principal_words: false,
            calls,
            bytes,
        };
        let budgets = Budgets::default();
        let few = agent(Some(3), None);
        let stops: Vec<bool> = (0..5).map(|_| budgets.take(&few, 10).is_some()).collect();
        assert_eq!(stops, [false, false, false, true, true]);
        let budgets = Budgets::default();
        assert!(budgets.take(&agent(None, Some(100)), 90).is_none());
        assert!(budgets.take(&agent(None, Some(100)), 20).is_some());
        assert!(budgets.take(&agent(None, None), usize::MAX).is_none());
    }

    #[test]
    fn a_quarantine_outlives_the_process() {
        let folder = tempfile::tempdir().expect("a folder");
        let open = || {
            let state = State::open(&folder.path().join("state")).expect("state");
            Quarantine::open(Arc::new(state)).expect("quarantine")
        };
        let quarantine = open();
        assert!(quarantine.stop("a", "s").is_none());
        quarantine.add("edge:a>s", "test", "ana").expect("state");
        drop(quarantine);
        let quarantine = open();
        assert!(quarantine.stop("a", "s").is_some());
        assert!(quarantine.stop("a", "t").is_none());
        assert!(quarantine.release("edge:a>s").expect("state"));
        drop(quarantine);
        assert!(open().stop("a", "s").is_none());
    }
}
