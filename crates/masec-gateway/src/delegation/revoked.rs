//! What was taken back: blocks, and with each every token that has it.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use data_encoding::HEXLOWER_PERMISSIVE as HEX;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use super::{BlockId, Chain};
use crate::guard::{Unavailable, now};
use crate::state::{Shelf, State};

/// Most blocks that are revoked at once; past it none can be, and the operator is told.
const MOST: usize = 65_536;

/// A block that was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revoked {
    /// Which: its signature, in hexadecimal digits.
    pub block: String,
    /// Why, for the record.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// When, microseconds since 1970.
    pub since: i64,
}

/// Everything that was taken back.
#[derive(Debug)]
pub struct Revocations {
    all: RwLock<FxHashMap<BlockId, Revoked>>,
    state: Arc<State>,
    /// Told of each that is added.
    added: watch::Sender<()>,
}

/// Why a block cannot be revoked.
#[derive(Debug, thiserror::Error)]
pub enum Unrevoked {
    /// It is no name of a block. Whose fault: whoever asks.
    #[error("not the id of a block: 128 hexadecimal digits, as `masec token show` prints them")]
    Name,
    /// There is no room. Whose fault: nobody's; a root key is changed instead.
    #[error("{MOST} blocks are revoked already; change the root key in the configuration instead")]
    Full,
    /// It cannot be kept.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl Revocations {
    /// What an earlier process left.
    pub fn open(state: Arc<State>) -> Result<Self, Unavailable> {
        let all = state.all::<Revoked>(Shelf::Revoked)?.into_iter();
        let one = |(key, revoked): (String, Revoked)| Some((block_id(&key)?, revoked));
        let all: Option<FxHashMap<_, _>> = all.map(one).collect();
        let all = all.ok_or_else(|| Unavailable("a revocation cannot be read".to_owned()))?;
        Ok(Self {
            all: RwLock::new(all),
            state,
            added: watch::Sender::new(()),
        })
    }

    /// Takes a block back, durably; from here on no token that has it counts.
    pub fn add(&self, block: &str, reason: &str, by: &str) -> Result<Revoked, Unrevoked> {
        let id = block_id(block).ok_or(Unrevoked::Name)?;
        let revoked = Revoked {
            block: HEX.encode(&id).to_lowercase(),
            reason: reason.to_owned(),
            by: by.to_owned(),
            since: now().0,
        };
        let mut all = self.all.write().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST && !all.contains_key(&id) {
            return Err(Unrevoked::Full);
        }
        let kept = [(revoked.block.clone(), Some(&revoked))];
        self.state.put(Shelf::Revoked, &kept)?;
        all.insert(id, revoked.clone());
        drop(all);
        self.added.send_replace(());
        Ok(revoked)
    }

    /// Tells of each revocation from here on.
    pub(super) fn news(&self) -> watch::Receiver<()> {
        self.added.subscribe()
    }

    /// All of it, by name.
    pub fn list(&self) -> Vec<Revoked> {
        let all = self.all.read().unwrap_or_else(PoisonError::into_inner);
        let sorted: BTreeMap<_, _> = all
            .values()
            .map(|it| (it.block.clone(), it.clone()))
            .collect();
        sorted.into_values().collect()
    }

    /// Whether a block of this chain was taken back.
    pub(super) fn cover(&self, chain: &Chain) -> bool {
        let all = self.all.read().unwrap_or_else(PoisonError::into_inner);
        !all.is_empty() && chain.blocks.iter().any(|block| all.contains_key(block))
    }
}

fn block_id(text: &str) -> Option<BlockId> {
    HEX.decode(text.as_bytes()).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revocation_outlives_the_process() {
        let folder = tempfile::tempdir().expect("a folder");
        let open = || {
            let state = State::open(&folder.path().join("state")).expect("state");
            Revocations::open(Arc::new(state)).expect("revocations")
        };
        let block = "ab".repeat(64);
        let revocations = open();
        for odd in ["", "ab", &"xy".repeat(64), &"ab".repeat(65)] {
            let refused = revocations.add(odd, "", "ana").expect_err(odd);
            assert!(matches!(refused, Unrevoked::Name), "{refused}");
        }
        revocations
            .add(&block.to_uppercase(), "lost", "ana")
            .expect("state");
        drop(revocations);
        let kept = open().list();
        assert_eq!(kept.len(), 1);
        assert_eq!(
            (kept[0].block.as_str(), kept[0].reason.as_str()),
            (&*block, "lost")
        );
    }
}
