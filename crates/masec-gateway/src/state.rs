//! What outlives the process besides the ledger: approvals, pins, quarantines, where news of tasks go. One file, each change durable
//! before it counts, that is its owner's alone where it is made here.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use redb::{
    Database, DatabaseError, ReadableDatabase, ReadableTable, ReadableTableMetadata,
    TableDefinition,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::guard::Unavailable;

/// What is kept, by what it is about.
#[derive(Clone, Copy, Debug)]
pub enum Shelf {
    /// Held calls and what people said of them.
    Approvals,
    /// Tools as they were when they were first seen.
    Pins,
    /// What is cut off.
    Quarantine,
    /// Spans that were taken in and wait for others.
    Spans,
    /// Agents' cards as they were when they were first seen.
    Cards,
    /// Whose tasks are whose.
    Tasks,
    /// Blocks of tokens of delegation that were taken back.
    Revoked,
    /// Which tasks were handed to whom under which grant.
    Handed,
    /// Where news of tasks go.
    News,
}

impl Shelf {
    const ALL: [Self; 9] = [
        Self::Approvals,
        Self::Pins,
        Self::Quarantine,
        Self::Cards,
        Self::Tasks,
        Self::Spans,
        Self::Revoked,
        Self::Handed,
        Self::News,
    ];

    fn table(self) -> TableDefinition<'static, &'static str, &'static [u8]> {
        TableDefinition::new(match self {
            Self::Approvals => "approvals",
            Self::Pins => "pins",
            Self::Quarantine => "quarantine",
            Self::Spans => "spans",
            Self::Cards => "cards",
            Self::Tasks => "tasks",
            Self::Revoked => "revoked",
            Self::Handed => "handed",
            Self::News => "news",
        })
    }
}

/// When it was last written only to see whether it can be.
const PROBE: TableDefinition<'static, (), i64> = TableDefinition::new("probe");

/// Beside which ledger it is.
const LEDGER: TableDefinition<'static, (), &'static str> = TableDefinition::new("ledger");

/// The file.
#[derive(Debug)]
pub struct State {
    database: Database,
    /// Where pins are kept instead, by several processes.
    pins: Option<PathBuf>,
}

/// How long a process waits for its turn with what it shares.
const TURN: Duration = Duration::from_secs(5);

fn unusable(error: impl std::fmt::Display) -> Unavailable {
    Unavailable(format!("the gateway's state cannot be kept: {error}"))
}

impl State {
    /// Opens the file, or makes it.
    pub fn open(path: &Path) -> Result<Self, Unavailable> {
        Self::waiting(path, Duration::ZERO)
    }

    /// The same, with pins in a file that several processes have open in turn. Where it is new, what was pinned here goes there.
    pub fn sharing(self, path: &Path) -> Result<Self, Unavailable> {
        let shared = Self::waiting(path, TURN)?;
        if shared.is_empty(Shelf::Pins)? {
            let pinned = self.all::<serde_json::Value>(Shelf::Pins)?.into_iter();
            let pinned: Vec<_> = pinned.map(|(key, pin)| (key, Some(pin))).collect();
            shared.put(Shelf::Pins, &pinned)?;
        }
        Ok(Self {
            pins: Some(path.to_owned()),
            ..self
        })
    }

    /// Whether other processes may have changed a shelf.
    pub fn is_shared(&self, shelf: Shelf) -> bool {
        self.elsewhere(shelf).is_some()
    }

    fn elsewhere(&self, shelf: Shelf) -> Option<&Path> {
        let pins = matches!(shelf, Shelf::Pins);
        self.pins.as_deref().filter(|_| pins)
    }

    /// Opens the file, and waits so long where another process has it.
    fn waiting(path: &Path, patience: Duration) -> Result<Self, Unavailable> {
        let named = |error: String| unusable(format!("`{}`: {error}", path.display()));
        // Made first, so that it is nobody else's at any time.
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false).mode(0o600);
        options.open(path).map_err(|it| named(it.to_string()))?;
        let since = Instant::now();
        let database = loop {
            match Database::create(path) {
                Err(DatabaseError::DatabaseAlreadyOpen) if since.elapsed() < patience => {
                    std::thread::sleep(Duration::from_millis(5));
                }
                database => break database.map_err(|it| named(it.to_string()))?,
            }
        };
        let write = database.begin_write().map_err(unusable)?;
        for shelf in Shelf::ALL {
            write.open_table(shelf.table()).map_err(unusable)?;
        }
        write.open_table(LEDGER).map_err(unusable)?;
        write.commit().map_err(unusable)?;
        Ok(Self {
            database,
            pins: None,
        })
    }

    /// Beside which ledger it is. Of what an older release made nobody knows.
    pub fn ledger(&self) -> Result<Option<String>, Unavailable> {
        let read = self.database.begin_read().map_err(unusable)?;
        let table = read.open_table(LEDGER).map_err(unusable)?;
        let known = table.get(()).map_err(unusable)?;
        Ok(known.map(|known| known.value().to_owned()))
    }

    /// From now on it is beside this ledger.
    pub fn bind(&self, ledger: &str) -> Result<(), Unavailable> {
        let write = self.database.begin_write().map_err(unusable)?;
        {
            let mut table = write.open_table(LEDGER).map_err(unusable)?;
            table.insert((), ledger).map_err(unusable)?;
        }
        write.commit().map_err(unusable)
    }

    /// Whether nothing is on a shelf.
    pub(crate) fn is_empty(&self, shelf: Shelf) -> Result<bool, Unavailable> {
        let read = self.database.begin_read().map_err(unusable)?;
        let table = read.open_table(shelf.table()).map_err(unusable)?;
        table.is_empty().map_err(unusable)
    }

    /// Whether it can be written.
    pub fn probe(&self) -> Result<(), Unavailable> {
        let write = self.database.begin_write().map_err(unusable)?;
        {
            let mut table = write.open_table(PROBE).map_err(unusable)?;
            let at = crate::guard::now().0;
            table.insert((), at).map_err(unusable)?;
        }
        write.commit().map_err(unusable)
    }

    /// Everything on a shelf, by key.
    pub fn all<T: DeserializeOwned>(&self, shelf: Shelf) -> Result<Vec<(String, T)>, Unavailable> {
        if let Some(path) = self.elsewhere(shelf) {
            return Self::waiting(path, TURN)?.all(shelf);
        }
        let read = self.database.begin_read().map_err(unusable)?;
        let table = read.open_table(shelf.table()).map_err(unusable)?;
        let mut all = Vec::new();
        for row in table.iter().map_err(unusable)? {
            let (key, value) = row.map_err(unusable)?;
            let value = serde_json::from_slice(value.value()).map_err(unusable)?;
            all.push((key.value().to_owned(), value));
        }
        Ok(all)
    }

    /// What stands under one key.
    pub fn get<T: DeserializeOwned>(
        &self,
        shelf: Shelf,
        key: &str,
    ) -> Result<Option<T>, Unavailable> {
        if let Some(path) = self.elsewhere(shelf) {
            return Self::waiting(path, TURN)?.get(shelf, key);
        }
        let read = self.database.begin_read().map_err(unusable)?;
        let table = read.open_table(shelf.table()).map_err(unusable)?;
        let Some(value) = table.get(key).map_err(unusable)? else {
            return Ok(None);
        };
        serde_json::from_slice(value.value())
            .map(Some)
            .map_err(unusable)
    }

    /// Puts values on a shelf, all or none, durable when this returns; `None` takes one off.
    pub fn put<T: Serialize>(
        &self,
        shelf: Shelf,
        values: &[(String, Option<T>)],
    ) -> Result<(), Unavailable> {
        if let Some(path) = self.elsewhere(shelf) {
            return Self::waiting(path, TURN)?.put(shelf, values);
        }
        let write = self.database.begin_write().map_err(unusable)?;
        {
            let mut table = write.open_table(shelf.table()).map_err(unusable)?;
            for (key, value) in values {
                match value {
                    Some(value) => {
                        let bytes = serde_json::to_vec(value).map_err(unusable)?;
                        table
                            .insert(key.as_str(), bytes.as_slice())
                            .map_err(unusable)?;
                    }
                    None => {
                        table.remove(key.as_str()).map_err(unusable)?;
                    }
                }
            }
        }
        write.commit().map_err(unusable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pins_are_shared_and_nothing_else_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let put = |state: &State, shelf, key: &str| {
            state.put(shelf, &[(key.to_owned(), Some(1))]).expect("put");
        };
        let has = |state: &State, shelf| -> Vec<String> {
            let all = state.all::<u32>(shelf).expect("all").into_iter();
            all.map(|(key, _)| key).collect()
        };
        let first = State::open(&at("first")).expect("state");
        put(&first, Shelf::Pins, "of before");
        let first = first.sharing(&at("pins")).expect("shared");
        let second = State::open(&at("second")).expect("state");
        let second = second.sharing(&at("pins")).expect("shared");
        assert_eq!(has(&second, Shelf::Pins), ["of before"]);
        put(&second, Shelf::Pins, "since");
        put(&second, Shelf::Quarantine, "its own");
        assert_eq!(has(&first, Shelf::Pins), ["of before", "since"]);
        assert!(has(&first, Shelf::Quarantine).is_empty());
        assert!(first.is_shared(Shelf::Pins) && !first.is_shared(Shelf::Tasks));
        assert_eq!(
            first.get::<u32>(Shelf::Pins, "since").expect("get"),
            Some(1)
        );
        // The file of a process is its own.
        assert!(State::open(&at("first")).is_err());
    }

    #[test]
    fn each_has_its_turn() {
        let folder = tempfile::tempdir().expect("a folder");
        let states: Vec<State> = (0..4)
            .map(|n| {
                let state = State::open(&folder.path().join(n.to_string())).expect("state");
                state.sharing(&folder.path().join("pins")).expect("shared")
            })
            .collect();
        std::thread::scope(|scope| {
            for (n, state) in states.iter().enumerate() {
                scope.spawn(move || {
                    for m in 0..10 {
                        let pin = (format!("{n} {m}"), Some(m));
                        state.put(Shelf::Pins, &[pin]).expect("its turn");
                    }
                });
            }
        });
        assert_eq!(states[0].all::<u32>(Shelf::Pins).expect("all").len(), 40);
    }
}
