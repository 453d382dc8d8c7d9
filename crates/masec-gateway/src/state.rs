//! What outlives the process besides the ledger: approvals, pins, quarantines, where news of tasks go. One file, each change durable
//! before it counts, that is its owner's alone where it is made here.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use redb::{Database, ReadableDatabase, ReadableTable, TableDefinition};
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

/// The file.
#[derive(Debug)]
pub struct State {
    database: Database,
}

fn unusable(error: impl std::fmt::Display) -> Unavailable {
    Unavailable(format!("the gateway's state cannot be kept: {error}"))
}

impl State {
    /// Opens the file, or makes it.
    pub fn open(path: &Path) -> Result<Self, Unavailable> {
        let named = |error: String| unusable(format!("`{}`: {error}", path.display()));
        // Made first, so that it is nobody else's at any time.
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false).mode(0o600);
        options.open(path).map_err(|it| named(it.to_string()))?;
        let database = Database::create(path).map_err(|it| named(it.to_string()))?;
        let write = database.begin_write().map_err(unusable)?;
        for shelf in Shelf::ALL {
            write.open_table(shelf.table()).map_err(unusable)?;
        }
        write.commit().map_err(unusable)?;
        Ok(Self { database })
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
