//! Which tasks were delegated to whom, so that nobody does with their own broader right what they were asked to do with a
//! narrower one: a confused deputy (Hardy, 1988).
//!
//! Of a bounded number of tasks, those that were handed on last; where every request has to come with a token anyhow
//! (`required`), nothing hangs on it.

use std::sync::{Mutex, PoisonError};

use masec_model::CompactString;
use rustc_hash::FxHashMap;

use super::BlockId;

/// Tasks of one generation: two are kept.
const GENERATION: usize = 16_384;

type Tasks = FxHashMap<(CompactString, String), BlockId>;

/// The grant under which each agent was handed each task.
#[derive(Debug, Default)]
pub(super) struct Handed(Mutex<(Tasks, Tasks)>);

impl Handed {
    /// This agent has this task under this grant.
    pub(super) fn insert(&self, agent: &str, task: &str, grant: BlockId) {
        let mut tasks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if tasks.0.len() >= GENERATION {
            tasks.1 = std::mem::take(&mut tasks.0);
        }
        tasks.0.insert((agent.into(), task.to_owned()), grant);
    }

    /// The grant under which this agent has this task, if it was handed it.
    pub(super) fn grant(&self, agent: &CompactString, task: &str) -> Option<BlockId> {
        if task.is_empty() {
            return None;
        }
        let tasks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if tasks.0.is_empty() {
            return None;
        }
        let key = (agent.clone(), task.to_owned());
        tasks.0.get(&key).or_else(|| tasks.1.get(&key)).copied()
    }
}
