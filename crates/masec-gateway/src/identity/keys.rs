//! API keys: the configuration holds hashes alone.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::config::{Agent, KeyHash, key_hash};

/// Whose key is this?
#[derive(Debug, Default)]
pub struct Keys {
    /// By hash, so that how long a look-up takes says nothing of any key.
    agents: FxHashMap<KeyHash, Arc<Agent>>,
}

impl Keys {
    /// The keys of these agents.
    pub fn new<'a>(agents: impl Iterator<Item = &'a Arc<Agent>>) -> Self {
        let mut all = FxHashMap::default();
        for agent in agents {
            for key in &agent.keys {
                all.insert(*key, Arc::clone(agent));
            }
        }
        Self { agents: all }
    }

    /// The agent whose key this is.
    pub fn agent(&self, key: &[u8]) -> Option<Arc<Agent>> {
        self.agents.get(&key_hash(key)).cloned()
    }
}
