//! Whose tasks are whose, of agents (A2A) and of servers (MCP). A task, and a conversation, belongs to the caller (an agent, and
//! whom it acts for) that it began with: to everybody else it is not there, whether they guessed its id or were told it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use masec_model::CompactString;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::guard::{Unavailable, now};
use crate::state::{Shelf, State};

/// What an id is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// A task.
    Task,
    /// A conversation.
    Context,
    /// A server's task: a call whose result is fetched later.
    Call,
}

/// Where an id means something.
#[derive(Clone, Copy, Debug)]
pub struct Realm<'a> {
    /// The agent or the server whose task it is.
    pub peer: &'a str,
    /// The part of the agent that is for one customer, or the address at which the server is reached.
    pub tenant: &'a str,
}

/// A task or a conversation, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Owned {
    owner: String,
    since: i64,
    /// What it is of, as whoever claimed it put it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    about: String,
}

/// Tasks and conversations remembered; past it the oldest are nobody's.
const MOST: usize = 1 << 18;
/// Longest id, in bytes.
const LONGEST: usize = 512;

/// Whose tasks are whose.
#[derive(Debug)]
pub struct Tasks {
    inner: Mutex<Inner>,
    state: Arc<State>,
    most: usize,
}

#[derive(Debug, Default)]
struct Inner {
    all: FxHashMap<String, Owned>,
    order: VecDeque<String>,
    /// What has changed since it was last kept.
    changes: Vec<(String, Option<Owned>)>,
}

impl Tasks {
    /// What an earlier process left.
    pub fn open(state: Arc<State>) -> Result<Self, Unavailable> {
        let mut rows = state.all::<Owned>(Shelf::Tasks)?;
        rows.sort_by_key(|(_, owned)| owned.since);
        Ok(Self {
            inner: Mutex::new(Inner {
                order: rows.iter().map(|(key, _)| key.clone()).collect(),
                all: rows.into_iter().collect(),
                changes: Vec::new(),
            }),
            state,
            most: MOST,
        })
    }

    /// Whether it is this caller's.
    pub fn is_of(&self, realm: Realm<'_>, of: Of, id: &str, owner: &str) -> bool {
        self.owner(realm, of, id)
            .is_some_and(|known| known == owner)
    }

    /// Whether it is somebody else's.
    pub fn is_anothers(&self, realm: Realm<'_>, of: Of, id: &str, owner: &str) -> bool {
        self.owner(realm, of, id)
            .is_some_and(|known| known != owner)
    }

    fn owner(&self, realm: Realm<'_>, of: Of, id: &str) -> Option<String> {
        let inner = self.lock();
        Some(inner.all.get(&key(realm, of, id))?.owner.clone())
    }

    /// What it is of, if it is this caller's.
    pub fn about(&self, realm: Realm<'_>, of: Of, id: &str, owner: &str) -> Option<String> {
        let inner = self.lock();
        let known = inner.all.get(&key(realm, of, id))?;
        (known.owner == owner).then(|| known.about.clone())
    }

    /// Makes it this caller's, if it is nobody's; whether it is theirs then.
    pub fn claim(&self, realm: Realm<'_>, of: Of, id: &str, owner: &CompactString) -> bool {
        self.claim_about(realm, of, id, owner, String::new())
    }

    /// The same, and keeps what it is of.
    pub fn claim_about(
        &self,
        realm: Realm<'_>,
        of: Of,
        id: &str,
        owner: &CompactString,
        about: String,
    ) -> bool {
        if id.len() > LONGEST || realm.tenant.len() > LONGEST {
            return false;
        }
        let key = key(realm, of, id);
        let mut inner = self.lock();
        if let Some(known) = inner.all.get(&key) {
            return known.owner == owner.as_str();
        }
        let owned = Owned {
            owner: owner.to_string(),
            since: now().0,
            about,
        };
        inner.all.insert(key.clone(), owned.clone());
        inner.order.push_back(key.clone());
        inner.changes.push((key, Some(owned)));
        if inner.all.len() > self.most
            && let Some(oldest) = inner.order.pop_front()
        {
            inner.all.remove(&oldest);
            inner.changes.push((oldest, None));
        }
        true
    }

    /// Whether everything is kept.
    pub fn is_saved(&self) -> bool {
        self.lock().changes.is_empty()
    }

    /// Keeps what has changed, durably.
    pub fn save(&self) -> Result<(), Unavailable> {
        let changes = std::mem::take(&mut self.lock().changes);
        if changes.is_empty() {
            return Ok(());
        }
        let kept = self.state.put(Shelf::Tasks, &changes);
        if kept.is_err() {
            // To be tried again, before what came since.
            let mut inner = self.lock();
            let since = std::mem::replace(&mut inner.changes, changes);
            inner.changes.extend(since);
        }
        kept
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Parts are kept apart by their lengths.
fn key(realm: Realm<'_>, of: Of, id: &str) -> String {
    let of = match of {
        Of::Task => 't',
        Of::Context => 'c',
        Of::Call => 'm',
    };
    let tenant = realm.tenant;
    format!("{}/{of}{}:{tenant}/{id}", realm.peer, tenant.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const REALM: Realm<'_> = Realm {
        peer: "bob",
        tenant: "",
    };

    #[test]
    fn a_task_is_of_whoever_began_it_and_stays_so() {
        let folder = tempfile::tempdir().expect("a folder");
        let open = || {
            let state = State::open(&folder.path().join("state")).expect("state");
            Tasks::open(Arc::new(state)).expect("tasks")
        };
        let (ann, eve) = (CompactString::from("ann"), CompactString::from("eve"));
        let tasks = open();
        assert!(tasks.claim(REALM, Of::Task, "1", &ann));
        assert!(!tasks.claim(REALM, Of::Task, "1", &eve));
        assert!(!tasks.is_of(REALM, Of::Task, "1", "eve"));
        // The same id elsewhere is another's business.
        let other = Realm {
            tenant: "x",
            ..REALM
        };
        assert!(!tasks.is_of(other, Of::Task, "1", "ann"));
        assert!(!tasks.is_of(REALM, Of::Context, "1", "ann"));
        assert!(tasks.claim_about(REALM, Of::Call, "2", &ann, "a tool".to_owned()));
        tasks.save().expect("state");
        drop(tasks);
        let tasks = open();
        assert!(tasks.is_of(REALM, Of::Task, "1", "ann"));
        assert!(tasks.is_anothers(REALM, Of::Task, "1", "eve"));
        let about = |owner| tasks.about(REALM, Of::Call, "2", owner);
        assert_eq!(about("ann").as_deref(), Some("a tool"));
        assert_eq!(about("eve"), None);
    }

    #[test]
    fn past_the_bound_the_oldest_is_nobodys() {
        let folder = tempfile::tempdir().expect("a folder");
        let state = Arc::new(State::open(&folder.path().join("state")).expect("state"));
        let mut tasks = Tasks::open(state).expect("tasks");
        tasks.most = 2;
        let ann = CompactString::from("ann");
        for id in ["1", "2", "3"] {
            assert!(tasks.claim(REALM, Of::Task, id, &ann));
        }
        assert!(!tasks.is_of(REALM, Of::Task, "1", "ann"));
        assert!(tasks.is_of(REALM, Of::Task, "3", "ann"));
        assert!(!tasks.claim(REALM, Of::Task, &"x".repeat(600), &ann));
    }
}
