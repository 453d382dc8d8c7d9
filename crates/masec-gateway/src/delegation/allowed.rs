//! What a chain allowed before. An agent does the same few things again and again, and Datalog takes forty microseconds each time.
//!
//! What a token says of an act hangs on the act and on how the time stands to the times that are written in the token: on
//! nothing else, for it has no rules and can do no sums with a time (`bounds`). So the same act between the same two times has
//! the same answer. Whether the chain was revoked is not asked here.
//!
//! Only what was allowed is kept: a refusal has to say why.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashSet;

use crate::config::{KeyHash, key_hash};

/// Acts that are kept of a chain; past it all are forgotten.
const MOST: usize = 128;

/// Acts that a chain allowed.
#[derive(Debug)]
pub(super) struct Allowed {
    /// All that stand in the token, in order.
    times: Vec<u64>,
    acts: Mutex<FxHashSet<KeyHash>>,
}

impl Allowed {
    /// None yet, of a token in which these times stand, in order.
    pub(super) fn new(times: Vec<u64>) -> Self {
        Self {
            times,
            acts: Mutex::default(),
        }
    }

    /// What is asked, in short: equal where the answer is.
    pub(super) fn asked(
        &self,
        now: u64,
        done: &[&str; 3],
        destinations: &BTreeSet<String>,
    ) -> KeyHash {
        let past = self.times.partition_point(|time| *time < now);
        let reached = self.times.partition_point(|time| *time <= now);
        let mut asked = Vec::with_capacity(256);
        let mut put = |part: &[u8]| {
            asked.extend_from_slice(&part.len().to_le_bytes());
            asked.extend_from_slice(part);
        };
        put(&past.to_le_bytes());
        put(&reached.to_le_bytes());
        done.iter().for_each(|part| put(part.as_bytes()));
        destinations.iter().for_each(|place| put(place.as_bytes()));
        key_hash(&asked)
    }

    /// Whether that was allowed before.
    pub(super) fn knows(&self, asked: &KeyHash) -> bool {
        let acts = self.acts.lock().unwrap_or_else(PoisonError::into_inner);
        acts.contains(asked)
    }

    /// That was allowed.
    pub(super) fn note(&self, asked: KeyHash) {
        let mut acts = self.acts.lock().unwrap_or_else(PoisonError::into_inner);
        if acts.len() >= MOST {
            acts.clear();
        }
        acts.insert(asked);
    }
}
