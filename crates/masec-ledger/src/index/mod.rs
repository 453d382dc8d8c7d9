//! What a log holds, by agent, channel, resource, session, threat, decision, tool and time, and the graph of what led to what.
//!
//! Made from the log and made again whenever it does not fit it: it proves nothing, and whoever shows an answer reads the
//! entries themselves (see [`crate::trace`]). One embedded database file, `index/index.redb`: transactions, checksums, no
//! service. Memory while building is bounded by one batch; what is kept decoded while tracing, by [`Graph`]'s cache.

mod build;
mod graph;
mod varint;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use redb::backends::InMemoryBackend;
use redb::{
    Database, DatabaseError, ReadOnlyDatabase, ReadTransaction, ReadableDatabase, TableDefinition,
};

use crate::entry::Entry;
use crate::error::{LedgerError, Result};
use crate::files::{Disk, Files};
use crate::note::Head;
use crate::proof::check_consistency;
use crate::reader::Reader;

pub use build::{Builder, Facts};
pub use graph::{Content, Edge, Graph, Link, Node, Range};

/// The version of the tables; another one is thrown away.
const VERSION: &str = "masec-index/3";

/// Entries of one block of the graph.
pub(crate) const BLOCK: u64 = 1024;

/// Among the facts about the index, while entries are being taken in.
const UNFINISHED: &str = "unfinished";
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
    /// A store that agents share, of which it reads or writes something.
    Store,
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
            Self::Store => 'w',
            Self::Hour => 'h',
        };
        format!("{letter}{value}")
    }
}

/// The database, alone or beside other processes.
pub(crate) enum Store {
    Shared(ReadOnlyDatabase),
    Own(Database),
}

impl Store {
    pub(crate) fn begin_read(
        &self,
    ) -> std::result::Result<ReadTransaction, redb::TransactionError> {
        match self {
            Self::Shared(database) => database.begin_read(),
            Self::Own(database) => database.begin_read(),
        }
    }
}

/// An index that fits its log.
pub struct Index {
    database: Store,
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

/// How long to wait for another process that makes the index, or reads it while it must be brought up to date.
const WAIT: Duration = Duration::from_secs(30);
const BETWEEN: Duration = Duration::from_millis(20);

/// How the index that is there stands to the log.
enum Fit {
    /// It covers what is published.
    Whole(Index),
    /// It is of this log, up to an earlier head.
    Behind(u64),
    /// It is of this log, and of more of it than the reader has.
    Ahead,
    /// There is none, or it is damaged, of another version or of another history.
    None,
    /// Another process has it.
    Busy,
}

impl Index {
    /// Opens the index beside the log in `root`, and brings it up to what is published. An index that is damaged, of another
    /// version or of another history is made anew. Any number of processes may read it; while one makes it, the others wait.
    pub fn open(root: &Path, reader: &Reader) -> Result<Self> {
        Self::open_within(root, reader, WAIT)
    }

    /// As [`Index::open`], waiting for others no longer than this.
    pub fn open_within(root: &Path, reader: &Reader, wait: Duration) -> Result<Self> {
        let (folder, begun) = (root.join("index"), Instant::now());
        let path = folder.join("index.redb");
        if std::fs::symlink_metadata(&path).is_ok_and(|found| !found.is_file()) {
            return Err(failed(format!("`{}` is no file", path.display())));
        }
        loop {
            let made = match Self::shared(&path, reader) {
                Fit::Whole(index) => return Ok(index),
                Fit::Busy => false,
                Fit::Ahead => Self::outrun(root, &path, reader)?,
                Fit::Behind(_) | Fit::None => Self::make(&folder, &path, reader)?,
            };
            if !made {
                if begun.elapsed() >= wait {
                    return Err(LedgerError::IndexBusy(folder));
                }
                std::thread::sleep(BETWEEN);
            }
        }
    }

    /// The index as it is, open beside others who read it.
    fn shared(path: &Path, reader: &Reader) -> Fit {
        match ReadOnlyDatabase::open(path) {
            Ok(database) => {
                let database = Store::Shared(database);
                match Self::stands(&database, reader) {
                    Fit::Behind(size) if size == reader.size() => Fit::Whole(Self {
                        database,
                        head: reader.head(),
                    }),
                    other => other,
                }
            }
            Err(DatabaseError::DatabaseAlreadyOpen) => Fit::Busy,
            Err(_) => Fit::None,
        }
    }

    /// Of which log it is, and how much of it.
    fn stands(database: &Store, reader: &Reader) -> Fit {
        let about = |key: &str| -> Option<String> {
            let read = database.begin_read().ok()?;
            let table = read.open_table(ABOUT).ok()?;
            Some(table.get(key).ok()??.value().to_owned())
        };
        let head = || {
            Some(Head {
                size: about("size")?.parse().ok()?,
                root: tlog_tiles::Hash::parse_hash(&about("root")?).ok()?,
            })
        };
        let Some(head) = head() else {
            return Fit::None;
        };
        // Half a catching-up says more than its head does.
        let whole = about(UNFINISHED).is_none();
        if !whole
            || about("version").as_deref() != Some(VERSION)
            || about("origin").as_deref() != Some(reader.origin())
        {
            return Fit::None;
        }
        if head.size > reader.size() {
            return Fit::Ahead;
        }
        let hashes = match head.size {
            0 => Vec::new(),
            size => reader.consistency(size).unwrap_or_default(),
        };
        match check_consistency(&hashes, head, reader.head()) {
            Ok(()) => Fit::Behind(head.size),
            Err(_) => Fit::None,
        }
    }

    /// The index says that it is of more than the reader has: another process may have read a newer checkpoint. If so the
    /// caller must begin again; else the index is of another history, and made anew.
    fn outrun(root: &Path, path: &PathBuf, reader: &Reader) -> Result<bool> {
        if let Some((_, key)) = reader.keys().all().last()
            && let Ok(newer) = Reader::open(root, key)
            && matches!(Self::shared(path, &newer), Fit::Whole(_) | Fit::Behind(_))
        {
            return Err(LedgerError::Outrun);
        }
        Self::make(&root.join("index"), path, reader)
    }

    /// Makes the index or brings it up to date; false where another process has it.
    fn make(folder: &PathBuf, path: &PathBuf, reader: &Reader) -> Result<bool> {
        std::fs::create_dir_all(folder).map_err(|error| LedgerError::io("make", folder, error))?;
        // One process at a time, or one would remove what another is making.
        let lock = folder.join("lock");
        let _lock = match Disk.lock(&lock) {
            Ok(held) => held,
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => return Ok(false),
            Err(error) => return Err(LedgerError::io("lock", &lock, error)),
        };
        match Database::open(path) {
            Ok(database) => {
                let database = Store::Own(database);
                if let (Fit::Behind(from), Store::Own(own)) =
                    (Self::stands(&database, reader), &database)
                    && Self::fill(own, reader, from).is_ok()
                {
                    return Ok(true);
                }
            }
            Err(DatabaseError::DatabaseAlreadyOpen) => return Ok(false),
            Err(_) => {}
        }
        match std::fs::remove_file(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(LedgerError::io("remove", path, error));
            }
            _ => {}
        }
        let database = match Database::create(path) {
            // A reader has looked into the new file before it was ours.
            Err(DatabaseError::DatabaseAlreadyOpen) => return Ok(false),
            result => result.map_err(failed)?,
        };
        Self::fill(&database, reader, 0)?;
        Ok(true)
    }

    fn fill(database: &Database, reader: &Reader, from: u64) -> Result<()> {
        let mut builder = Builder::new(database, from)?;
        reader.each(from..reader.size(), |index, bytes| {
            builder.entry(index, bytes)
        })?;
        builder.finish(reader.origin(), reader.head())
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
        Ok(Self {
            database: Store::Own(database),
            head,
        })
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
