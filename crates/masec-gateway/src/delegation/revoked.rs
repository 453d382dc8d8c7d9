//! What was taken back: blocks, and with each every token that has it. What an organisation takes back counts of tokens of its own
//! roots alone: whoever holds a token can make one of another root that has a block of it.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use data_encoding::HEXLOWER_PERMISSIVE as HEX;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use super::{BlockId, Chain};
use crate::guard::{Unavailable, now};
use crate::state::{Shelf, State};

/// Most blocks that are revoked at once for everybody; past it none can be, and the operator is told.
const MOST: usize = 65_536;
/// Most of one root's that its organisation revokes, so that none takes up the room of others.
const MOST_OF_ROOT: usize = 1_024;

/// A block that was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revoked {
    /// Which: its signature, in hexadecimal digits.
    pub block: String,
    /// The root whose tokens it is revoked of, as it was called then; everybody's where it is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root: Option<String>,
    /// The key of that root, by which it is known whatever it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root_key: Option<String>,
    /// Why, for the record.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// When, microseconds since 1970.
    pub since: i64,
}

impl Revoked {
    /// Of which root's tokens it is revoked: by its key, or its name in what was kept without one.
    fn of(&self) -> Option<&str> {
        self.root_key.as_deref().or(self.root.as_deref())
    }
}

/// By block, and by the root that it is revoked of ([`Revoked::of`]).
type Blocks = FxHashMap<BlockId, BTreeMap<Option<String>, Revoked>>;

/// Everything that was taken back.
#[derive(Debug)]
pub struct Revocations {
    all: RwLock<Blocks>,
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
    #[error("{0} blocks are revoked already; change the root key in the configuration instead")]
    Full(usize),
    /// It cannot be kept.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl Revocations {
    /// What an earlier process left.
    pub fn open(state: Arc<State>) -> Result<Self, Unavailable> {
        let mut all = Blocks::default();
        for (_, revoked) in state.all::<Revoked>(Shelf::Revoked)? {
            let id = block_id(&revoked.block);
            let id = id.ok_or_else(|| Unavailable("a revocation cannot be read".to_owned()))?;
            let roots = all.entry(id).or_default();
            roots.insert(revoked.of().map(str::to_owned), revoked);
        }
        Ok(Self {
            all: RwLock::new(all),
            state,
            added: watch::Sender::new(()),
        })
    }

    /// Takes a block back, durably; from here on no token that has it counts, or none of the root of this name and key.
    pub fn add(
        &self,
        (block, root): (&str, Option<(&str, &str)>),
        reason: &str,
        by: &str,
    ) -> Result<Revoked, Unrevoked> {
        let id = block_id(block).ok_or(Unrevoked::Name)?;
        let revoked = Revoked {
            block: HEX.encode(&id).to_lowercase(),
            root: root.map(|(name, _)| name.to_owned()),
            root_key: root.map(|(_, key)| key.to_owned()),
            reason: reason.to_owned(),
            by: by.to_owned(),
            since: now().0,
        };
        let mut all = self.all.write().unwrap_or_else(PoisonError::into_inner);
        let most = if root.is_some() { MOST_OF_ROOT } else { MOST };
        let of = revoked.of().map(str::to_owned);
        let is_known = |roots: &&BTreeMap<_, _>| roots.contains_key(&of);
        let known = all.get(&id).as_ref().is_some_and(is_known);
        if !known && all.values().filter(is_known).count() >= most {
            return Err(Unrevoked::Full(most));
        }
        let key = match &of {
            None => revoked.block.clone(),
            Some(root) => format!("{}@{root}", revoked.block),
        };
        self.state.put(Shelf::Revoked, &[(key, Some(&revoked))])?;
        let roots = all.entry(id).or_default();
        roots.insert(of, revoked.clone());
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
        let mut sorted: Vec<_> = all.values().flat_map(BTreeMap::values).cloned().collect();
        sorted.sort_by(|a, b| {
            (&a.block, &a.root, &a.root_key).cmp(&(&b.block, &b.root, &b.root_key))
        });
        sorted
    }

    /// Whether a block of this chain was taken back.
    pub(super) fn cover(&self, chain: &Chain) -> bool {
        let all = self.all.read().unwrap_or_else(PoisonError::into_inner);
        let is_its = |root: &str| root == chain.root_key() || root == chain.root();
        let counts = |root: &Option<String>| root.as_deref().is_none_or(is_its);
        !all.is_empty()
            && chain.blocks.iter().any(|block| {
                let roots = all.get(block);
                roots.is_some_and(|roots| roots.keys().any(counts))
            })
    }
}

/// Whether this may be a block's name.
pub(crate) fn is_block(text: &str) -> bool {
    block_id(text).is_some()
}

pub(super) fn block_id(text: &str) -> Option<BlockId> {
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
            let refused = revocations.add((odd, None), "", "ana").expect_err(odd);
            assert!(matches!(refused, Unrevoked::Name), "{refused}");
        }
        revocations
            .add((&block.to_uppercase(), None), "lost", "ana")
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
