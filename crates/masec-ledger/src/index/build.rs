//! From entries, in their order, to the tables.

use std::collections::{BTreeMap, BTreeSet};

use masec_model::{InteractionId, Kind};
use redb::{Database, ReadOnlyTable, ReadableDatabase, ReadableTable};
use rustc_hash::{FxHashMap, FxHashSet};

use super::graph::{Content, Edge, Link, Node, Range, decode_block, encode_block};
use super::{
    ABOUT, BLOCK, Facet, IDS, NAMES, NODES, ONWARD, PARTIES, POSTINGS, UNFINISHED, VERSION, failed,
    varint,
};
use crate::entry::Entry;
use crate::error::Result;
use crate::note::Head;

/// Entries of one transaction.
const BATCH: usize = 1 << 16;

/// What the index keeps of an entry.
#[derive(Clone, Debug, Default)]
pub struct Facts<'a> {
    /// The interaction's id; none for an act on the log itself.
    pub id: Option<u128>,
    /// When it was logged, microseconds since 1970.
    pub at: i64,
    /// What was done; none for an act on the log itself.
    pub kind: Option<Kind>,
    /// The parties, as `class:name`.
    pub from: &'a str,
    /// See `from`.
    pub to: &'a str,
    /// Whether it was held or denied.
    pub flagged: bool,
    /// Whether that took effect, so that it did not go through by itself.
    pub stopped: bool,
    /// Ids of what it follows.
    pub causes: Vec<u128>,
    /// Ids of whose content it carries, and what of it.
    pub sources: Vec<(u128, Content)>,
    /// Facets beside the parties.
    pub facets: Vec<(Facet, &'a str)>,
}

/// Fills the tables, a batch a transaction.
pub struct Builder<'a> {
    database: &'a Database,
    first: u64,
    next: u64,
    parties: FxHashMap<String, u32>,
    fresh: Vec<(u32, String)>,
    /// Ids of the batch, and of those before it as they were when it began.
    ids: FxHashMap<u128, u64>,
    known: ReadOnlyTable<u128, u64>,
    /// Nodes of the batch; the first may continue a block of the batch before.
    nodes: Vec<Node>,
    back: Vec<Vec<Edge>>,
    postings: BTreeMap<String, Vec<u64>>,
}

impl<'a> Builder<'a> {
    /// Goes on from entry `from`.
    pub fn new(database: &'a Database, from: u64) -> Result<Self> {
        let write = database.begin_write().map_err(failed)?;
        // Every table is there from the start, so that reading never finds one missing.
        {
            let mut about = write.open_table(ABOUT).map_err(failed)?;
            about.insert(UNFINISHED, "yes").map_err(failed)?;
        }
        write.open_table(IDS).map_err(failed)?;
        write.open_table(NAMES).map_err(failed)?;
        write.open_table(NODES).map_err(failed)?;
        write.open_table(ONWARD).map_err(failed)?;
        write.open_table(PARTIES).map_err(failed)?;
        write.open_table(POSTINGS).map_err(failed)?;
        write.commit().map_err(failed)?;
        Ok(Self {
            database,
            first: from,
            next: from,
            parties: FxHashMap::default(),
            fresh: Vec::new(),
            ids: FxHashMap::default(),
            known: known(database)?,
            nodes: Vec::new(),
            back: Vec::new(),
            postings: BTreeMap::new(),
        })
    }

    /// Takes in the bytes of the next entry.
    pub fn entry(&mut self, _index: u64, bytes: &[u8]) -> Result<()> {
        let entry = Entry::decode(bytes)?;
        let mut facts = Facts {
            at: entry.at,
            ..Facts::default()
        };
        let id = |text: &str| text.parse::<InteractionId>().ok().map(|id| id.0);
        let mut hour = String::new();
        if let Some(seen) = &entry.seen {
            hour.push_str(&super::hour(seen.time.unwrap_or(entry.at)));
            facts.id = id(&seen.id);
            facts.kind = Kind::from_name(&seen.kind);
            facts.from = &seen.from;
            facts.to = &seen.to;
            facts.flagged = seen.flagged();
            facts.stopped = seen.stopped();
            facts.causes = seen.causes.iter().filter_map(|cause| id(cause)).collect();
            let sources = seen.sources.iter();
            facts.sources = sources
                .filter_map(|source| {
                    let content = Content {
                        bytes: source.bytes,
                        disguised: source.disguised,
                        at: Range::new(source.at),
                        from: Range::new(source.from),
                    };
                    Some((id(&source.id)?, content))
                })
                .collect();
            let texts = [
                (Facet::Channel, &*seen.channel),
                (Facet::Session, &*seen.session),
                (Facet::Decision, &*seen.decision),
                (Facet::Tool, seen.tool.as_deref().unwrap_or_default()),
                (Facet::Hour, &hour),
            ];
            facts
                .facets
                .extend(texts.into_iter().filter(|(_, text)| !text.is_empty()));
            // Of a store without a name it is kept as well that there is one.
            let store = seen.touches.iter().map(|touches| &*touches.store);
            facts
                .facets
                .extend(store.map(|store| (Facet::Store, store)));
            let threats: BTreeSet<&str> = seen.threats().collect();
            facts
                .facets
                .extend(threats.into_iter().map(|threat| (Facet::Threat, threat)));
        }
        self.push(&facts)
    }

    /// Takes in what the index keeps of the next entry.
    pub fn push(&mut self, facts: &Facts<'_>) -> Result<()> {
        let here = self.next;
        let mut edges = Vec::with_capacity(facts.causes.len() + facts.sources.len());
        for &cause in &facts.causes {
            let to = self.find(cause)?;
            edges.extend(to.map(|entry| Edge {
                entry,
                link: Link::Cause,
            }));
        }
        for &(source, content) in &facts.sources {
            let to = self.find(source)?;
            edges.extend(to.map(|entry| Edge {
                entry,
                link: Link::Content(content),
            }));
        }
        let (from, to) = if facts.kind.is_some() {
            (self.party(facts.from)?, self.party(facts.to)?)
        } else {
            (0, 0)
        };
        self.nodes.push(Node {
            at: facts.at,
            kind: facts.kind,
            from,
            to,
            flagged: facts.flagged,
            stopped: facts.stopped,
        });
        self.back.push(edges);
        for &(facet, value) in &facts.facets {
            self.post(facet.key(value), here);
        }
        if facts.kind.is_some() {
            self.post(Facet::Party.key(facts.from), here);
            if facts.to != facts.from {
                self.post(Facet::Party.key(facts.to), here);
            }
        }
        if let Some(id) = facts.id {
            self.ids.insert(id, here);
        }
        self.next += 1;
        if self.nodes.len() >= BATCH {
            self.commit(None)?;
        }
        Ok(())
    }

    /// How many entries were taken in, with those before.
    pub fn size(&self) -> u64 {
        self.next
    }

    /// Writes what is left, and what the index is of.
    pub fn finish(mut self, origin: &str, head: Head) -> Result<()> {
        self.commit(Some((origin, head)))
    }

    fn post(&mut self, key: String, entry: u64) {
        self.postings.entry(key).or_default().push(entry);
    }

    /// The newest entry so far with this id.
    fn find(&self, id: u128) -> Result<Option<u64>> {
        if let Some(&entry) = self.ids.get(&id) {
            return Ok(Some(entry));
        }
        let found = self.known.get(id).map_err(failed)?;
        Ok(found.map(|found| found.value()))
    }

    fn party(&mut self, name: &str) -> Result<u32> {
        if let Some(&party) = self.parties.get(name) {
            return Ok(party);
        }
        let read = self.database.begin_read().map_err(failed)?;
        let known = read.open_table(PARTIES).map_err(failed)?;
        let party = match known.get(name).map_err(failed)? {
            Some(found) => found.value(),
            None => {
                let names = read.open_table(NAMES).map_err(failed)?;
                let last = names
                    .last()
                    .map_err(failed)?
                    .map_or(0, |(number, _)| number.value());
                let waiting = u32::try_from(self.fresh.len()).unwrap_or(u32::MAX);
                let party = last.saturating_add(1).saturating_add(waiting);
                self.fresh.push((party, name.to_owned()));
                party
            }
        };
        // Names are strangers' to choose: what is remembered here is bounded, the rest is looked up.
        if self.parties.len() >= 1 << 20 {
            let fresh: FxHashSet<&str> = self.fresh.iter().map(|(_, name)| &**name).collect();
            self.parties.retain(|name, _| fresh.contains(&**name));
        }
        self.parties.insert(name.to_owned(), party);
        Ok(party)
    }

    fn commit(&mut self, last: Option<(&str, Head)>) -> Result<()> {
        let write = self.database.begin_write().map_err(failed)?;
        {
            let mut names = write.open_table(NAMES).map_err(failed)?;
            let mut parties = write.open_table(PARTIES).map_err(failed)?;
            for (number, name) in self.fresh.drain(..) {
                names.insert(number, name.as_str()).map_err(failed)?;
                parties.insert(name.as_str(), number).map_err(failed)?;
            }
            let mut ids = write.open_table(IDS).map_err(failed)?;
            let mut sorted: Vec<_> = self.ids.drain().collect();
            sorted.sort_unstable();
            for (id, entry) in sorted {
                ids.insert(id, entry).map_err(failed)?;
            }
            let mut postings = write.open_table(POSTINGS).map_err(failed)?;
            for (key, entries) in std::mem::take(&mut self.postings) {
                let (mut bytes, mut at) = (Vec::new(), self.first);
                for entry in entries {
                    varint::put(&mut bytes, entry - at);
                    at = entry;
                }
                postings
                    .insert((key.as_str(), self.first), bytes.as_slice())
                    .map_err(failed)?;
            }
            let mut onward = write.open_table(ONWARD).map_err(failed)?;
            for (block, bytes) in self.onward() {
                onward
                    .insert((block, self.first), bytes.as_slice())
                    .map_err(failed)?;
            }
            let mut nodes = write.open_table(NODES).map_err(failed)?;
            self.blocks(&mut nodes)?;
            if let Some((origin, head)) = last {
                let mut about = write.open_table(ABOUT).map_err(failed)?;
                let (size, root) = (head.size.to_string(), head.root.to_string());
                for (key, value) in [
                    ("version", VERSION),
                    ("origin", origin),
                    ("size", &size),
                    ("root", &root),
                ] {
                    about.insert(key, value).map_err(failed)?;
                }
                about.remove(UNFINISHED).map_err(failed)?;
            }
        }
        write.commit().map_err(failed)?;
        self.first = self.next;
        self.known = known(self.database)?;
        Ok(())
    }

    /// The edges of this batch, turned round and gathered by the block that they begin in.
    fn onward(&self) -> BTreeMap<u64, Vec<u8>> {
        let mut blocks: BTreeMap<u64, Vec<u8>> = BTreeMap::new();
        for (child, edges) in (self.first..).zip(&self.back) {
            for edge in edges {
                let out = blocks.entry(edge.entry / BLOCK).or_default();
                varint::put(out, edge.entry % BLOCK);
                varint::put(out, child - edge.entry);
                edge.link.encode(out);
            }
        }
        blocks
    }

    fn blocks(&mut self, table: &mut redb::Table<'_, u64, &'static [u8]>) -> Result<()> {
        let (mut nodes, mut back) = (
            std::mem::take(&mut self.nodes),
            std::mem::take(&mut self.back),
        );
        let block = self.first / BLOCK;
        // What stands in the block that the batch begins in is written anew with it.
        if !self.first.is_multiple_of(BLOCK) {
            let held = table
                .get(block)
                .map_err(failed)?
                .map(|held| held.value().to_vec());
            let (mut before, mut edges) = held
                .and_then(|held| decode_block(block, &held))
                .ok_or_else(|| failed("a block of the index is broken"))?;
            before.append(&mut nodes);
            edges.append(&mut back);
            (nodes, back) = (before, edges);
        }
        let chunks = nodes
            .chunks(BLOCK as usize)
            .zip(back.chunks(BLOCK as usize));
        for (block, (nodes, back)) in (block..).zip(chunks) {
            let bytes = encode_block(block, nodes, back);
            table.insert(block, bytes.as_slice()).map_err(failed)?;
        }
        Ok(())
    }
}

/// The ids as they are now: one view a batch, since opening one costs more than many look-ups.
fn known(database: &Database) -> Result<ReadOnlyTable<u128, u64>> {
    let read = database.begin_read().map_err(failed)?;
    read.open_table(IDS).map_err(failed)
}
