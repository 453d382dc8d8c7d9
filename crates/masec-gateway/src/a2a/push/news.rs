//! Where news go, as it is kept. Durable before the other agent is told the address, so that there is none that it knows and the
//! gateway does not; forgotten when the task is over, when the one that wants them takes the address back, and after a month.

use std::collections::VecDeque;
use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::name::Name;
use super::{BELOW, Wanted};
use crate::guard::{Unavailable, now};
use crate::state::{Shelf, State};

/// Addresses kept at most; past it the oldest go nowhere.
const MOST: usize = 16_384;
/// Of one caller's, so that nobody has others' forgotten by asking a lot.
const MOST_OF_ONE: usize = 1_024;
/// How long an address counts.
const LIFE: Duration = Duration::from_secs(30 * 24 * 3600);
/// How long it does once its task is over: news of an end may be sent again, and others be on their way yet.
const AFTER: Duration = Duration::from_secs(600);

/// Whose an address is, and of which agent's tasks it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::a2a) struct Whose {
    /// The agent that sends the news.
    pub(in crate::a2a) peer: String,
    /// The part of it that is for one customer.
    pub(in crate::a2a) tenant: String,
    /// Who wants them.
    pub(in crate::a2a) owner: String,
}

/// What is known of an address besides: its task, and what the other agent calls it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::a2a) struct Known {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::a2a) task: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::a2a) id: Option<String>,
}

/// An address, as it is kept. What is in the open of it says who gets news, and nothing of where.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Row {
    whose: Whose,
    known: Known,
    /// From when on, and until when it counts: microseconds since 1970.
    since: i64,
    until: i64,
    /// What is wanted ([`Wanted`]), sealed with its name.
    sealed: String,
}

/// The same without what is sealed, which stays on the disk.
#[derive(Debug)]
struct Entry {
    whose: Whose,
    known: Known,
    until: i64,
    claims: Arc<AtomicUsize>,
}

/// An address that was asked for by its name.
#[derive(Debug)]
pub(in crate::a2a) struct Found {
    pub(in crate::a2a) wanted: Wanted,
    pub(in crate::a2a) owner: String,
    /// How many tasks the news, and the answer before them, began.
    pub(in crate::a2a) claims: Arc<AtomicUsize>,
}

/// Where news go.
#[derive(Debug)]
pub struct News {
    inner: Mutex<Inner>,
    state: Arc<State>,
    most: usize,
    most_of_one: usize,
}

#[derive(Debug, Default)]
struct Inner {
    all: FxHashMap<String, Entry>,
    /// Oldest first.
    order: VecDeque<String>,
}

impl News {
    /// What an earlier process left, without what has run out.
    pub fn open(state: Arc<State>) -> Result<Self, Unavailable> {
        let mut rows = state.all::<Row>(Shelf::News)?;
        rows.sort_by_key(|(_, row)| row.since);
        let mut inner = Inner::default();
        for (name, row) in rows {
            inner.order.push_back(name.clone());
            inner.all.insert(name, Entry::of(row, Arc::default()));
        }
        let news = Self {
            inner: Mutex::new(inner),
            state,
            most: MOST,
            most_of_one: MOST_OF_ONE,
        };
        news.sweep()?;
        Ok(news)
    }

    /// Keeps addresses, durably; the names by which they are found again.
    pub(in crate::a2a) fn add(
        &self,
        whose: &Whose,
        wanted: Vec<(Wanted, Known)>,
        claims: &Arc<AtomicUsize>,
    ) -> Result<Vec<String>, Unavailable> {
        let since = now().0;
        let (mut names, mut rows) = (Vec::new(), Vec::new());
        for (wanted, known) in wanted {
            let plain = serde_json::to_vec(&wanted);
            let plain = plain.map_err(|it| Unavailable(it.to_string()))?;
            let none = || Unavailable("no randomness to seal an address for news with".to_owned());
            let name = Name::draw().ok_or_else(none)?;
            let row = Row {
                whose: whose.clone(),
                known,
                since,
                until: since.saturating_add(micros(LIFE)),
                sealed: name.seal(plain).ok_or_else(none)?,
            };
            names.push(name.to_string());
            rows.push((name.row(), row));
        }
        let mut inner = self.lock();
        let gone = inner.crowded(&whose.owner, rows.len(), (self.most, self.most_of_one));
        let kept = rows.iter().map(|(name, row)| (name.clone(), Some(row)));
        let changes = kept.chain(gone.iter().map(|name| (name.clone(), None)));
        self.state.put(Shelf::News, &Vec::from_iter(changes))?;
        inner.forget(&gone);
        for (name, row) in rows {
            inner.order.push_back(name.clone());
            inner.all.insert(name, Entry::of(row, Arc::clone(claims)));
        }
        Ok(names)
    }

    /// The one of this name at this agent, if it counts.
    pub(in crate::a2a) fn get(&self, name: &str, peer: &str) -> Result<Option<Found>, Unavailable> {
        let Some(name) = Name::read(name) else {
            return Ok(None);
        };
        let row = name.row();
        let (owner, claims) = {
            let inner = self.lock();
            let entry = inner.all.get(&row);
            let counts = |entry: &&Entry| entry.whose.peer == peer && entry.until > now().0;
            let Some(entry) = entry.filter(counts) else {
                return Ok(None);
            };
            (entry.whose.owner.clone(), Arc::clone(&entry.claims))
        };
        let Some(kept) = self.state.get::<Row>(Shelf::News, &row)? else {
            return Ok(None);
        };
        let plain = name.open(&kept.sealed);
        let wanted = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
        let wanted = wanted.ok_or_else(|| {
            Unavailable("the gateway's state is damaged: where news go cannot be read".to_owned())
        })?;
        Ok(Some(Found {
            wanted,
            owner,
            claims,
        }))
    }

    /// What an address of the gateway's stands for to this caller, where it is one of theirs. `known` is what is said of it.
    pub(in crate::a2a) fn original(
        &self,
        url: &str,
        whose: &Whose,
        known: Known,
    ) -> Option<String> {
        let (_, name) = url.rsplit_once(BELOW)?;
        let found = self.get(name, &whose.peer).unwrap_or_else(|error| {
            tracing::error!(%error, "an address for news cannot be shown as it was given");
            None
        })?;
        if found.owner != whose.owner {
            return None;
        }
        self.learn(name, known, false);
        Some(found.wanted.url)
    }

    /// What came out about an address since: its task, what it is called, and whether the task is over.
    pub(in crate::a2a) fn learn(&self, name: &str, known: Known, over: bool) {
        let Some(name) = Name::read(name).map(|name| name.row()) else {
            return;
        };
        let mut inner = self.lock();
        let Some(entry) = inner.all.get_mut(&name) else {
            return;
        };
        let told = Known {
            task: entry.known.task.clone().or(known.task),
            id: entry.known.id.clone().or(known.id),
        };
        let until = match over {
            true => entry.until.min(now().0.saturating_add(micros(AFTER))),
            false => entry.until,
        };
        if (&told, until) == (&entry.known, entry.until) {
            return;
        }
        let kept = self.state.get::<Row>(Shelf::News, &name).and_then(|row| {
            let row = row.map(|row| Row {
                known: told.clone(),
                until,
                ..row
            });
            self.state.put(Shelf::News, &[(name.clone(), row)])
        });
        match kept {
            Ok(()) => (entry.known, entry.until) = (told, until),
            // It is forgotten later than it might be, and that is all.
            Err(error) => {
                tracing::error!(%error, "what is known of an address for news is not kept");
            }
        }
    }

    /// Its owner takes back the address of this task that the other agent calls `id`. Where it has but one, and nobody knows what that
    /// is called, it is that one.
    pub(in crate::a2a) fn take_back(
        &self,
        whose: &Whose,
        task: &str,
        id: &str,
    ) -> Result<(), Unavailable> {
        let mut inner = self.lock();
        let of_task =
            |entry: &Entry| entry.whose == *whose && entry.known.task.as_deref() == Some(task);
        let all: Vec<_> = inner.all.iter().filter(|(_, it)| of_task(it)).collect();
        let called = |entry: &Entry| match entry.known.id.as_deref() {
            Some(known) => known == id,
            None => all.len() == 1,
        };
        let gone = all.iter().filter(|(_, entry)| called(entry));
        let gone: Vec<String> = gone.map(|(name, _)| (*name).clone()).collect();
        self.remove(&mut inner, &gone)
    }

    /// Forgets what has run out.
    pub fn sweep(&self) -> Result<(), Unavailable> {
        let mut inner = self.lock();
        let time = now().0;
        let gone = inner.all.iter().filter(|(_, entry)| entry.until <= time);
        let gone: Vec<String> = gone.map(|(name, _)| name.clone()).collect();
        self.remove(&mut inner, &gone)
    }

    fn remove(&self, inner: &mut Inner, gone: &[String]) -> Result<(), Unavailable> {
        if gone.is_empty() {
            return Ok(());
        }
        let changes = gone.iter().map(|name| (name.clone(), None::<Row>));
        self.state.put(Shelf::News, &Vec::from_iter(changes))?;
        inner.forget(gone);
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Entry {
    fn of(row: Row, claims: Arc<AtomicUsize>) -> Self {
        Self {
            whose: row.whose,
            known: row.known,
            until: row.until,
            claims,
        }
    }
}

impl Inner {
    /// The oldest, which have to go so that this owner may have so many more.
    fn crowded(&self, owner: &str, more: usize, (most, of_one): (usize, usize)) -> Vec<String> {
        let is_theirs = |name: &&String| {
            self.all
                .get(*name)
                .is_some_and(|it| it.whose.owner == owner)
        };
        let theirs = self.order.iter().filter(is_theirs);
        let over = (theirs.clone().count() + more).saturating_sub(of_one);
        let mut gone: Vec<String> = theirs.take(over).cloned().collect();
        let over = (self.order.len() + more).saturating_sub(gone.len() + most);
        let others = self.order.iter().filter(|name| !gone.contains(name));
        let others: Vec<String> = others.take(over).cloned().collect();
        gone.extend(others);
        gone
    }

    fn forget(&mut self, gone: &[String]) {
        for name in gone {
            self.all.remove(name);
        }
        if !gone.is_empty() {
            self.order.retain(|name| self.all.contains_key(name));
        }
    }
}

fn micros(time: Duration) -> i64 {
    i64::try_from(time.as_micros()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
