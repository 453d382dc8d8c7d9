//! The gateway as a client of authorization servers: tokens for the servers behind it (MCP authorization, revisions 2025-11-25 and
//! 2026-07-28). [`crate::upstream`] asks here what a request to a server is proven by, and shows here what the server says to it.
//!
//! What comes from a server or from an authorization server is theirs to choose: where its documents are ([`place`] says how far
//! that may lead), what they say ([`discovery`]), which scopes they want ([`scopes`]). A token goes to the server that it was got for
//! and to nobody else; what an authorization server says in words goes to operators, made inert, and never to agents.
//!
//! It is not what agents prove themselves by: that is [`crate::identity`].

mod challenge;
mod client;
mod discovery;
mod form;
mod keeper;
mod key;
pub mod login;
mod place;
mod scopes;
mod secret;
mod store;
mod token;
mod trouble;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use masec_model::CompactString;
use rustc_hash::FxHashMap;

use crate::config::{Reach, Server};

pub(crate) use self::keeper::{Keeper, Standing, Tries};
pub use self::key::SigningKey;
pub use self::scopes::Scopes;
pub use self::secret::Secret;

/// How often tokens were had, and were not.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    pub(crate) obtained: AtomicU64,
    pub(crate) refreshed: AtomicU64,
    pub(crate) failed: AtomicU64,
    /// Tokens that a server did not take.
    pub(crate) refused: AtomicU64,
}

impl Counts {
    fn add(count: &AtomicU64) {
        count.fetch_add(1, Ordering::Relaxed);
    }

    /// All of them, by name.
    pub(crate) fn all(&self) -> [(&'static str, u64); 4] {
        [
            ("obtained", &self.obtained),
            ("refreshed", &self.refreshed),
            ("failed", &self.failed),
            ("refused", &self.refused),
        ]
        .map(|(name, count)| (name, count.load(Ordering::Relaxed)))
    }
}

/// The tokens of all servers.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    keepers: Mutex<FxHashMap<CompactString, Arc<Keeper>>>,
    pub(crate) counts: Arc<Counts>,
}

impl Tokens {
    /// Who keeps a server's, where it has any: the same for as long as it is configured so.
    pub(crate) fn of(&self, server: &Server) -> Option<Arc<Keeper>> {
        let (Some(oauth), Reach::Http(uri)) = (&server.oauth, &server.reach) else {
            return None;
        };
        let mut keepers = self.keepers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(keeper) = keepers.get(&server.name)
            && keeper.is_of(uri, oauth)
        {
            return Some(Arc::clone(keeper));
        }
        let keeper = Keeper::new(server.name.clone(), uri, oauth, &self.counts);
        let keeper = Arc::new(keeper);
        keepers.insert(server.name.clone(), Arc::clone(&keeper));
        Some(keeper)
    }

    /// How the gateway stands with each of these servers that wants tokens.
    pub(crate) fn standings<'s>(
        &self,
        servers: impl Iterator<Item = &'s Arc<Server>>,
    ) -> Vec<(CompactString, Standing)> {
        let kept = servers.filter_map(|server| Some((server, self.of(server)?)));
        kept.map(|(server, keeper)| (server.name.clone(), keeper.standing()))
            .collect()
    }
}
