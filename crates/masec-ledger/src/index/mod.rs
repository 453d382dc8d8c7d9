//! What a log holds, by agent, channel, resource, session, threat, decision, tool and time, and the graph of what led to what.
//!
//! Made from the log and made again whenever it does not fit it: it proves nothing, and whoever shows an answer reads the
//! entries themselves (see [`crate::trace`]). One embedded database file, `index/index.redb`: transactions, checksums, no
//! service. Memory while building is bounded by one batch; what is kept decoded while tracing, by [`Graph`]'s cache.

mod build;
mod graph;
mod varint;

use std::path::{Path, PathBuf};

use redb::backends::InMemoryBackend;
use redb::{Database, ReadableDatabase, TableDefinition};

use crate::entry::Entry;
use crate::error::{LedgerError, Result};
use crate::note::Head;
use crate::proof::check_consistency;
use crate::reader::Reader;

pub use build::{Builder, Facts};
pub use graph::{Content, Edge, Graph, Link, Node, Range};

/// The version of the tables; another one is thrown away.
const VERSION: &str = "masec-index/2";

/// Entries of one block of the graph.
pub(crate) const BLOCK: u64 = 1024;

/// Text facts about the index itself.
const ABOUT: TableDefinition<'_, &str, &str> = TableDefinition::new("about");
/// Interaction id -> the newest entry with it.
const IDS: TableDefinition<'_, u128, u64> = TableDefinition::new("ids");
/// Party by name, and name by number.
const PARTIES: TableDefinition<'_, &str, u32> = TableDefinition::new("parties");
const NAMES: TableDefinition<'_, u32, &str> = TableDefinition::new("names");
/// Block -> nodes and the edges back from them.
const NODES: TableDefinition<'_, u64, &[u8]> = TableDefinition::new("nodes");
/// (block, first entry of the batch) -> edges on from entries of the block.
const ONWARD: TableDefinition<'_, (u64, u64), &[u8]> = TableDefinition::new("onward");
/// (facet and value, first entry of the batch) -> entries.
const POSTINGS: TableDefinition<'_, (&str, u64), &[u8]> = TableDefinition::new("postings");

/// What entries can be asked for by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// A party on either side, as `class:name`.
    Party,
    /// A channel.
    Channel,
    /// A session.
    Session,
    /// A threat's id, in a stop or a finding.
    Threat,
    /// What was decided.
    Decision,
    /// A tool.
    Tool,
    /// The hour in which it happened (in which it was logged, where that is not known), counted from 1970 as [`hour`] writes it.
    Hour,
}

/// The hour of a time in microseconds since 1970, so that texts sort as hours do.
pub(crate) fn hour(time: i64) -> String {
    format!("{:08}", time.max(0) / 3_600_000_000)
}

impl Facet {
    fn key(self, value: &str) -> String {
        let letter = match self {
            Self::Party => 'p',
            Self::Channel => 'c',
            Self::Session => 's',
            Self::Threat => 't',
            Self::Decision => 'd',
            Self::Tool => 'o',
            Self::Hour => 'h',
        };
        format!("{letter}{value}")
    }
}

/// An index that fits its log.
pub struct Index {
    database: Database,
    head: Head,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Index({} entries)", self.head.size)
    }
}

/// Any error of the database, with where it is.
pub(crate) fn failed(error: impl std::fmt::Display) -> LedgerError {
    LedgerError::Index(error.to_string())
}

impl Index {
    /// Opens the index beside the log in `root`, and brings it up to what is published. An index that is damaged, of another
    /// version or of another history is made anew.
    pub fn open(root: &Path, reader: &Reader) -> Result<Self> {
        let path = root.join("index/index.redb");
        let folder = root.join("index");
        std::fs::create_dir_all(&folder)
            .map_err(|error| LedgerError::io("make", &folder, error))?;
        if let Some(index) = Self::fitting(&path, reader) {
            let from = index.head.size;
            if let Ok(index) = index.catch_up(reader, from) {
                return Ok(index);
            }
        }
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(LedgerError::io("remove", &path, error));
            }
            _ => {}
        }
        let index = Self {
            database: Database::create(&path).map_err(failed)?,
            head: Head {
                size: 0,
                root: tlog_tiles::EMPTY_HASH,
            },
        };
        index.catch_up(reader, 0)
    }

    /// The index as it is, where it is of this log.
    fn fitting(path: &PathBuf, reader: &Reader) -> Option<Self> {
        let database = Database::open(path).ok()?;
        let about = |key: &str| -> Option<String> {
            let read = database.begin_read().ok()?;
            let table = read.open_table(ABOUT).ok()?;
            Some(table.get(key).ok()??.value().to_owned())
        };
        let head = Head {
            size: about("size")?.parse().ok()?,
            root: tlog_tiles::Hash::parse_hash(&about("root")?).ok()?,
        };
        let same = about("version")? == VERSION && about("origin")? == reader.origin();
        let hashes = match head.size {
            0 => Vec::new(),
            size => reader.consistency(size).ok()?,
        };
        let goes_on = check_consistency(&hashes, head, reader.head()).is_ok();
        (same && goes_on).then_some(Self { database, head })
    }

    fn catch_up(mut self, reader: &Reader, from: u64) -> Result<Self> {
        let mut builder = Builder::new(&self.database, from)?;
        reader.each(from..reader.size(), |index, bytes| {
            builder.entry(index, bytes)
        })?;
        builder.finish(reader.origin(), reader.head())?;
        self.head = reader.head();
        Ok(self)
    }

    /// An index that `fill` fills without a log, in a new file: for measuring.
    pub fn synthetic(
        path: &Path,
        fill: impl FnOnce(&mut Builder<'_>) -> Result<()>,
    ) -> Result<Self> {
        Self::filled(Database::create(path).map_err(failed)?, fill)
    }

    /// An index of `entries` that no log holds, in memory: for a run that is traced once.
    pub fn in_memory<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Result<Self> {
        let database = Database::builder().create_with_backend(InMemoryBackend::new());
        Self::filled(database.map_err(failed)?, |builder| {
            let mut bytes = Vec::new();
            for entry in entries {
                bytes.clear();
                entry.encode(&mut bytes)?;
                builder.entry(builder.size(), &bytes)?;
            }
            Ok(())
        })
    }

    fn filled(
        database: Database,
        fill: impl FnOnce(&mut Builder<'_>) -> Result<()>,
    ) -> Result<Self> {
        let mut builder = Builder::new(&database, 0)?;
        fill(&mut builder)?;
        let head = Head {
            size: builder.size(),
            root: tlog_tiles::EMPTY_HASH,
        };
        builder.finish("synthetic", head)?;
        Ok(Self { database, head })
    }

    /// How many entries it covers.
    pub fn size(&self) -> u64 {
        self.head.size
    }

    /// The newest entry with this interaction id.
    pub fn by_id(&self, id: u128) -> Result<Option<u64>> {
        let read = self.database.begin_read().map_err(failed)?;
        let table = read.open_table(IDS).map_err(failed)?;
        Ok(table.get(id).map_err(failed)?.map(|found| found.value()))
    }

    /// The entries with this value of the facet, rising.
    pub fn entries(&self, facet: Facet, value: &str) -> Result<Vec<u64>> {
        let read = self.database.begin_read().map_err(failed)?;
        let table = read.open_table(POSTINGS).map_err(failed)?;
        let key = facet.key(value);
        let mut entries = Vec::new();
        for row in table
            .range((key.as_str(), 0)..=(key.as_str(), u64::MAX))
            .map_err(failed)?
        {
            let (place, bytes) = row.map_err(failed)?;
            let mut at = place.value().1;
            let mut rest = bytes.value();
            while !rest.is_empty() {
                at += varint::take(&mut rest)
                    .ok_or_else(|| failed("a posting list is broken off"))?;
                entries.push(at);
            }
        }
        Ok(entries)
    }

    /// The values that entries have of a facet, sorted.
    pub fn values(&self, facet: Facet) -> Result<Vec<String>> {
        let read = self.database.begin_read().map_err(failed)?;
        let table = read.open_table(POSTINGS).map_err(failed)?;
        let letter = facet.key("");
        let mut values: Vec<String> = Vec::new();
        for row in table.range((letter.as_str(), 0)..).map_err(failed)? {
            let (place, _) = row.map_err(failed)?;
            let Some(value) = place.value().0.strip_prefix(letter.as_str()) else {
                break;
            };
            if values.last().is_none_or(|last| last != value) {
                values.push(value.to_owned());
            }
        }
        Ok(values)
    }

    /// Entries of the hours from that of `since` to that of `until` (microseconds since 1970), rising: when they happened, or were
    /// logged, where that is not known.
    pub fn happened(&self, since: i64, until: i64) -> Result<Vec<u64>> {
        let (first, last) = (hour(since), hour(until));
        let mut entries = Vec::new();
        for value in self.values(Facet::Hour)? {
            if (first.as_str()..=last.as_str()).contains(&value.as_str()) {
                entries.extend(self.entries(Facet::Hour, &value)?);
            }
        }
        entries.sort_unstable();
        Ok(entries)
    }

    /// The entries that were logged from `since` on and before `until` (microseconds since 1970), rising. All are looked at: the
    /// log's times fall where somebody accepted a clock that had run back.
    pub fn logged(&self, since: i64, until: i64) -> Result<Vec<u64>> {
        let read = self.database.begin_read().map_err(failed)?;
        let nodes = read.open_table(NODES).map_err(failed)?;
        let mut entries = Vec::new();
        for row in nodes.range(0..).map_err(failed)? {
            let (block, bytes) = row.map_err(failed)?;
            let block = block.value();
            let (nodes, _) = graph::decode_block(block, bytes.value())
                .ok_or_else(|| failed(format!("block {block} is broken")))?;
            let fitting = (block * BLOCK..).zip(nodes);
            entries.extend(
                fitting
                    .filter(|(_, node)| (since..until).contains(&node.at))
                    .map(|(entry, _)| entry),
            );
        }
        Ok(entries)
    }

    /// The graph of what led to what.
    pub fn graph(&self) -> Result<Graph<'_>> {
        Graph::new(&self.database, self.head.size)
    }
}
