//! Chains that were verified lately. What was verified stays so: whether a chain was revoked or has expired is asked each time,
//! and the chains of a configuration are forgotten with it.

use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::Chain;
use crate::config::{KeyHash, key_hash};

/// Chains of one generation: two are kept, and a chain that is not asked for goes with the older one.
const GENERATION: usize = 512;

type Chains = FxHashMap<KeyHash, Arc<Chain>>;

/// Chains by the hash of the token's text.
#[derive(Debug, Default)]
pub(super) struct Known(Mutex<(Chains, Chains)>);

impl Known {
    /// The chain of this token, verified by `verify` where it is not known.
    pub(super) fn get<E>(
        &self,
        token: &str,
        verify: impl FnOnce() -> Result<Chain, E>,
    ) -> Result<Arc<Chain>, E> {
        let hash = key_hash(token.as_bytes());
        if let Some(chain) = self.find(&hash) {
            return Ok(chain);
        }
        let chain = Arc::new(verify()?);
        self.insert(hash, &chain);
        Ok(chain)
    }

    fn find(&self, hash: &KeyHash) -> Option<Arc<Chain>> {
        let mut chains = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(chain) = chains.0.get(hash) {
            return Some(Arc::clone(chain));
        }
        let chain = chains.1.remove(hash)?;
        put(&mut chains, *hash, &chain);
        Some(chain)
    }

    fn insert(&self, hash: KeyHash, chain: &Arc<Chain>) {
        let mut chains = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        put(&mut chains, hash, chain);
    }
}

fn put(chains: &mut (Chains, Chains), hash: KeyHash, chain: &Arc<Chain>) {
    if chains.0.len() >= GENERATION {
        chains.1 = std::mem::take(&mut chains.0);
    }
    chains.0.insert(hash, Arc::clone(chain));
}
