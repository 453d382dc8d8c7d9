//! What is cut off: agents, servers, and edges between them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use masec_model::{Stop, Threat};
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use crate::guard::{Unavailable, now, refusal};
use crate::reach::By;
use crate::state::{Shelf, State};

/// Something that is cut off: `agent:NAME`, `server:NAME`, or `edge:AGENT>SERVER`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quarantined {
    /// What.
    pub what: String,
    /// Why, for the record.
    pub reason: String,
    /// Who said so.
    #[serde(flatten)]
    pub by: By,
    /// When, microseconds since 1970.
    pub since: i64,
}

/// Everything that is cut off.
#[derive(Debug)]
pub struct Quarantine {
    all: Mutex<BTreeMap<String, Quarantined>>,
    state: Arc<State>,
    /// Told of each thing that is cut off.
    added: watch::Sender<()>,
}

impl Quarantine {
    /// What an earlier process left.
    pub fn open(state: Arc<State>) -> Result<Self, Unavailable> {
        let all = state.all::<Quarantined>(Shelf::Quarantine)?;
        Ok(Self {
            all: Mutex::new(all.into_iter().collect()),
            state,
            added: watch::Sender::new(()),
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

    /// Cuts something off, durably. `undoes` says of what is cut off already whether it is theirs to undo: if not, it stays whose it
    /// is, and there is no entry.
    pub fn add(
        &self,
        (what, reason): (&str, &str),
        by: &By,
        undoes: impl FnOnce(&By) -> bool,
    ) -> Result<Option<Quarantined>, Unavailable> {
        let entry = Quarantined {
            what: what.to_owned(),
            reason: reason.to_owned(),
            by: by.clone(),
            since: now().0,
        };
        let mut all = self.lock();
        if all.get(what).is_some_and(|known| !undoes(&known.by)) {
            return Ok(None);
        }
        self.state
            .put(Shelf::Quarantine, &[(what.to_owned(), Some(&entry))])?;
        all.insert(what.to_owned(), entry.clone());
        drop(all);
        self.added.send_replace(());
        Ok(Some(entry))
    }

    /// Lets something back in, where that is theirs to undo, as `undoes` says; `None` where it was not cut off.
    pub fn release(
        &self,
        what: &str,
        undoes: impl FnOnce(&By) -> bool,
    ) -> Result<Option<bool>, Unavailable> {
        let mut all = self.lock();
        let Some(known) = all.get(what) else {
            return Ok(None);
        };
        if !undoes(&known.by) {
            return Ok(Some(false));
        }
        self.state
            .put::<Quarantined>(Shelf::Quarantine, &[(what.to_owned(), None)])?;
        all.remove(what);
        Ok(Some(true))
    }

    /// Tells of each thing that is cut off from here on.
    pub(crate) fn news(&self) -> watch::Receiver<()> {
        self.added.subscribe()
    }

    /// What is known of something, where it is cut off.
    pub fn get(&self, what: &str) -> Option<Quarantined> {
        self.lock().get(what).cloned()
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
        let ana = By::gateways("ana");
        let bo = By {
            organisation: Some("mill".to_owned()),
            ..By::gateways("bo")
        };
        let all = |_: &By| true;
        let theirs = |by: &By| by.organisation.is_some();
        let cut = ("edge:a>s", "test");
        assert!(quarantine.add(cut, &ana, all).expect("state").is_some());
        // Whoever may not undo it does not take it over.
        assert!(quarantine.add(cut, &bo, theirs).expect("state").is_none());
        assert_eq!(
            quarantine.release("edge:a>s", theirs).expect("state"),
            Some(false)
        );
        assert_eq!(quarantine.release("edge:a>t", all).expect("state"), None);
        drop(quarantine);
        let quarantine = open();
        assert!(quarantine.stop("a", "s").is_some());
        assert!(quarantine.stop("a", "t").is_none());
        assert_eq!(quarantine.list()[0].by, ana);
        assert_eq!(
            quarantine.release("edge:a>s", all).expect("state"),
            Some(true)
        );
        drop(quarantine);
        assert!(open().stop("a", "s").is_none());
    }
}
