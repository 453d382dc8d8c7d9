//! Which tasks were delegated to whom, so that nobody does with their own broader right what they were asked to do with a
//! narrower one: a confused deputy (Hardy, 1988).
//!
//! Of a bounded number of tasks, those that were handed on last; where every request has to come with a token anyhow
//! (`required`), nothing hangs on it. It is kept before the task goes on, so that a restart makes nobody forget.

use std::sync::{Arc, Mutex, PoisonError};

use data_encoding::HEXLOWER;
use masec_model::CompactString;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::BlockId;
use crate::guard::{Unavailable, now};
use crate::state::{Shelf, State};

/// Tasks of one generation: two are kept.
const GENERATION: usize = 16_384;

type Tasks = FxHashMap<(CompactString, String), BlockId>;

/// The grant under which each agent was handed each task.
#[derive(Debug)]
pub(super) struct Handed {
    tasks: Mutex<(Tasks, Tasks)>,
    state: Arc<State>,
}

/// One of them, as it is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    agent: String,
    task: String,
    /// The grant, hexadecimal.
    grant: String,
    /// When, microseconds since 1970.
    since: i64,
}

impl Handed {
    /// What an earlier process left.
    pub(super) fn open(state: Arc<State>) -> Result<Self, Unavailable> {
        let mut rows: Vec<(String, Kept)> = state.all(Shelf::Handed)?;
        rows.sort_by_key(|(_, kept)| kept.since);
        let mut tasks = (Tasks::default(), Tasks::default());
        for (key, kept) in rows {
            let grant = HEXLOWER.decode(kept.grant.as_bytes()).ok();
            let grant = grant.and_then(|bytes| BlockId::try_from(bytes).ok());
            let Some(grant) = grant else {
                return Err(Unavailable(format!(
                    "the gateway's state is damaged: whose task `{key}` is cannot be read"
                )));
            };
            if tasks.0.len() >= GENERATION {
                tasks.1 = std::mem::take(&mut tasks.0);
            }
            tasks.0.insert((kept.agent.into(), kept.task), grant);
        }
        Ok(Self {
            tasks: Mutex::new(tasks),
            state,
        })
    }

    /// This agent has this task under this grant; durable when this returns.
    pub(super) fn insert(
        &self,
        agent: &str,
        task: &str,
        grant: BlockId,
    ) -> Result<(), Unavailable> {
        let mut tasks = self.tasks.lock().unwrap_or_else(PoisonError::into_inner);
        let place = (CompactString::from(agent), task.to_owned());
        if tasks.0.get(&place) == Some(&grant) {
            return Ok(());
        }
        let kept = Kept {
            agent: agent.to_owned(),
            task: task.to_owned(),
            grant: HEXLOWER.encode(&grant),
            since: now().0,
        };
        let mut changes = vec![(key(agent, task), Some(kept))];
        let full = tasks.0.len() >= GENERATION;
        if full {
            let gone = tasks.1.keys().filter(|old| !tasks.0.contains_key(*old));
            let gone = gone.filter(|old| **old != place);
            changes.extend(gone.map(|(agent, task)| (key(agent, task), None)));
        }
        self.state.put(Shelf::Handed, &changes)?;
        if full {
            tasks.1 = std::mem::take(&mut tasks.0);
        }
        tasks.0.insert(place, grant);
        Ok(())
    }

    /// The grant under which this agent has this task, if it was handed it.
    pub(super) fn grant(&self, agent: &CompactString, task: &str) -> Option<BlockId> {
        if task.is_empty() {
            return None;
        }
        let tasks = self.tasks.lock().unwrap_or_else(PoisonError::into_inner);
        if tasks.0.is_empty() {
            return None;
        }
        let key = (agent.clone(), task.to_owned());
        tasks.0.get(&key).or_else(|| tasks.1.get(&key)).copied()
    }
}

/// No agent's name has a `/`.
fn key(agent: &str, task: &str) -> String {
    format!("{agent}/{task}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_restart_makes_nobody_forget_what_they_were_handed() {
        let folder = tempfile::tempdir().expect("a folder");
        let open = || {
            let state = State::open(&folder.path().join("state")).expect("state");
            Handed::open(Arc::new(state)).expect("tasks")
        };
        let (mailer, planner) = ("mailer".into(), "planner".into());
        let handed = open();
        handed.insert("mailer", "t/1", [7; 64]).expect("state");
        handed.insert("mailer", "t/2", [8; 64]).expect("state");
        handed.insert("mailer", "t/2", [9; 64]).expect("state");
        drop(handed);
        let handed = open();
        assert_eq!(handed.grant(&mailer, "t/1"), Some([7; 64]));
        assert_eq!(handed.grant(&mailer, "t/2"), Some([9; 64]));
        assert_eq!(handed.grant(&planner, "t/1"), None);
        assert_eq!(handed.grant(&mailer, ""), None);
    }
}
