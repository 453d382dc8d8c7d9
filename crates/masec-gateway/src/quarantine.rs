//! What is cut off: agents, servers, and edges between them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use masec_model::{Stop, Threat};
use serde::{Deserialize, Serialize};

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

#[cfg(test)]
mod tests {
    use super::*;

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
