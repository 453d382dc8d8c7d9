//! What led to what: entries as nodes, causes and content as edges, both ways.

use masec_model::Kind;
use redb::ReadOnlyTable;

use super::{BLOCK, NAMES, NODES, ONWARD, Store, failed, varint};
use crate::error::Result;

/// Blocks that are kept decoded: of sixteen million entries.
const CACHED: usize = 1 << 14;

/// An entry in the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// When it was logged, microseconds since 1970.
    pub at: i64,
    /// What was done; none for an act on the log itself.
    pub kind: Option<Kind>,
    /// Who did it, by number ([`Graph::name`]).
    pub from: u32,
    /// To whom or what.
    pub to: u32,
    /// Whether it was held or denied, or would have been.
    pub flagged: bool,
    /// Whether it was held or denied and so did not go through by itself.
    pub stopped: bool,
}

/// Why an edge is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// The later one says that it follows the earlier.
    Cause,
    /// Content of the earlier is in the later.
    Content(Content),
}

/// What of the earlier content is in the later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// How many bytes of it.
    pub bytes: u32,
    /// In a disguise alone.
    pub disguised: bool,
    /// Where most of it stands in the later one.
    pub at: Range,
    /// Where that stood in the earlier one.
    pub from: Range,
}

/// A range of bytes in one leaf of an interaction's content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// The leaf, by place.
    pub leaf: u32,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Range {
    /// The range that an entry writes as three numbers.
    pub(super) fn new([leaf, start, end]: [u32; 3]) -> Self {
        Self {
            leaf,
            start,
            end: end.max(start),
        }
    }

    /// How many bytes.
    pub fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    fn encode(self, out: &mut Vec<u8>) {
        varint::put(out, u64::from(self.leaf));
        varint::put(out, u64::from(self.start));
        varint::put(out, u64::from(self.len()));
    }

    fn decode(bytes: &mut &[u8]) -> Option<Self> {
        let mut next = || u32::try_from(varint::take(bytes)?).ok();
        let (leaf, start) = (next()?, next()?);
        let end = start.checked_add(next()?)?;
        Some(Self { leaf, start, end })
    }
}

impl Link {
    pub(super) fn encode(self, out: &mut Vec<u8>) {
        match self {
            Self::Cause => varint::put(out, 0),
            Self::Content(content) => {
                varint::put(
                    out,
                    1 + ((u64::from(content.bytes) << 1) | u64::from(content.disguised)),
                );
                content.at.encode(out);
                content.from.encode(out);
            }
        }
    }

    fn decode(bytes: &mut &[u8]) -> Option<Self> {
        Some(match varint::take(bytes)?.checked_sub(1) {
            None => Self::Cause,
            Some(n) => Self::Content(Content {
                bytes: u32::try_from(n >> 1).ok()?,
                disguised: n & 1 == 1,
                at: Range::decode(bytes)?,
                from: Range::decode(bytes)?,
            }),
        })
    }
}

/// An edge, seen from one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The entry at the other end.
    pub entry: u64,
    /// Why.
    pub link: Link,
}

/// Edges of all entries of a block, one after the other.
#[derive(Debug, Default)]
struct Edges {
    /// Where the edges of each entry begin; one more than there are entries.
    starts: Vec<u32>,
    edges: Vec<Edge>,
}

impl Edges {
    fn of(&self, place: usize) -> &[Edge] {
        match (self.starts.get(place), self.starts.get(place + 1)) {
            (Some(&from), Some(&to)) => self
                .edges
                .get(from as usize..to as usize)
                .unwrap_or_default(),
            _ => &[],
        }
    }

    fn new(lists: Vec<Vec<Edge>>) -> Self {
        let mut all = Self {
            starts: vec![0],
            edges: Vec::with_capacity(lists.iter().map(Vec::len).sum()),
        };
        for list in lists {
            all.edges.extend(list);
            all.starts
                .push(u32::try_from(all.edges.len()).unwrap_or(u32::MAX));
        }
        all
    }
}

#[derive(Debug)]
struct Block {
    nodes: Vec<Node>,
    back: Edges,
    onward: Edges,
}

/// The graph, as of when it was taken.
pub struct Graph<'a> {
    nodes: ReadOnlyTable<u64, &'static [u8]>,
    onward: ReadOnlyTable<(u64, u64), &'static [u8]>,
    names: ReadOnlyTable<u32, &'static str>,
    size: u64,
    /// Decoded blocks by number, and how many of them there are.
    blocks: Vec<Option<Box<Block>>>,
    held: usize,
    _database: &'a Store,
}

impl std::fmt::Debug for Graph<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Graph({} entries)", self.size)
    }
}

impl<'a> Graph<'a> {
    pub(super) fn new(database: &'a Store, size: u64) -> Result<Self> {
        let read = database.begin_read().map_err(failed)?;
        Ok(Self {
            nodes: read.open_table(NODES).map_err(failed)?,
            onward: read.open_table(ONWARD).map_err(failed)?,
            names: read.open_table(NAMES).map_err(failed)?,
            size,
            blocks: Vec::new(),
            held: 0,
            _database: database,
        })
    }

    /// How many entries.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The entry's node.
    pub fn node(&mut self, entry: u64) -> Result<Node> {
        let block = self.block(entry / BLOCK)?;
        let place = usize::try_from(entry % BLOCK).unwrap_or(usize::MAX);
        block
            .nodes
            .get(place)
            .copied()
            .ok_or_else(|| failed(format!("entry {entry} is not in the index")))
    }

    /// Calls `each` with every edge back from the entry (`onward` false) or on from it.
    pub fn edges(&mut self, entry: u64, onward: bool, mut each: impl FnMut(Edge)) -> Result<()> {
        let block = self.block(entry / BLOCK)?;
        let edges = if onward { &block.onward } else { &block.back };
        let place = usize::try_from(entry % BLOCK).unwrap_or(usize::MAX);
        edges.of(place).iter().for_each(|edge| each(*edge));
        Ok(())
    }

    /// The name of a party, as `class:name`.
    pub fn name(&self, party: u32) -> Result<String> {
        let found = self.names.get(party).map_err(failed)?;
        found
            .map(|name| name.value().to_owned())
            .ok_or_else(|| failed(format!("party {party} has no name in the index")))
    }

    fn block(&mut self, block: u64) -> Result<&Block> {
        let place = usize::try_from(block).unwrap_or(usize::MAX);
        if !matches!(self.blocks.get(place), Some(Some(_))) {
            let read = Box::new(self.read(block)?);
            if self.held >= CACHED {
                self.blocks.clear();
                self.held = 0;
            }
            // Reading has shown that there is such a block, so the list grows no longer than the index has blocks.
            if self.blocks.len() <= place {
                self.blocks.resize_with(place + 1, || None);
            }
            self.blocks[place] = Some(read);
            self.held += 1;
        }
        match self.blocks.get(place) {
            Some(Some(found)) => Ok(found),
            _ => Err(failed(format!("block {block} is not there"))),
        }
    }

    fn read(&self, block: u64) -> Result<Block> {
        let broken = || {
            failed(format!(
                "block {block} is broken: remove the folder `index` to have it made again"
            ))
        };
        let held = self.nodes.get(block).map_err(failed)?.ok_or_else(broken)?;
        let (nodes, back) = decode_block(block, held.value()).ok_or_else(broken)?;
        let mut onward = vec![Vec::new(); nodes.len()];
        for row in self
            .onward
            .range((block, 0)..=(block, u64::MAX))
            .map_err(failed)?
        {
            let (_, bytes) = row.map_err(failed)?;
            let mut rest = bytes.value();
            while !rest.is_empty() {
                let mut edge = || {
                    let place = varint::take(&mut rest)?;
                    let entry = (block * BLOCK)
                        .checked_add(place)?
                        .checked_add(varint::take(&mut rest)?)
                        .filter(|&entry| entry < self.size)?;
                    Some((
                        usize::try_from(place).ok()?,
                        Edge {
                            entry,
                            link: Link::decode(&mut rest)?,
                        },
                    ))
                };
                let (place, edge) = edge().ok_or_else(broken)?;
                onward.get_mut(place).ok_or_else(broken)?.push(edge);
            }
        }
        Ok(Block {
            nodes,
            back: Edges::new(back),
            onward: Edges::new(onward),
        })
    }
}

/// A block's bytes: for each entry its time, kind, parties, and edges back.
pub(super) fn encode_block(block: u64, nodes: &[Node], back: &[Vec<Edge>]) -> Vec<u8> {
    let mut out = Vec::new();
    for ((entry, node), edges) in (block * BLOCK..).zip(nodes).zip(back) {
        out.extend_from_slice(&node.at.to_le_bytes());
        let kind = node
            .kind
            .and_then(|kind| Kind::ALL.iter().position(|one| *one == kind));
        let kind = kind.map_or(0, |kind| kind as u8 + 1);
        out.push(kind << 2 | u8::from(node.flagged) << 1 | u8::from(node.stopped));
        varint::put(&mut out, u64::from(node.from));
        varint::put(&mut out, u64::from(node.to));
        varint::put(&mut out, edges.len() as u64);
        for edge in edges {
            varint::put(&mut out, entry - edge.entry);
            edge.link.encode(&mut out);
        }
    }
    out
}

/// The nodes of a block, and the edges back from each; `None` where the bytes are broken.
pub(super) fn decode_block(block: u64, mut bytes: &[u8]) -> Option<(Vec<Node>, Vec<Vec<Edge>>)> {
    let (mut nodes, mut back) = (Vec::new(), Vec::new());
    let mut entry = block * BLOCK;
    while let Some((at, rest)) = bytes.split_first_chunk::<8>() {
        let (&kind, mut rest) = rest.split_first()?;
        let from = u32::try_from(varint::take(&mut rest)?).ok()?;
        let to = u32::try_from(varint::take(&mut rest)?).ok()?;
        let count = varint::take(&mut rest)?;
        let mut edges = Vec::new();
        for _ in 0..count {
            let other = entry.checked_sub(varint::take(&mut rest)?)?;
            edges.push(Edge {
                entry: other,
                link: Link::decode(&mut rest)?,
            });
        }
        nodes.push(Node {
            at: i64::from_le_bytes(*at),
            kind: (kind >> 2)
                .checked_sub(1)
                .and_then(|kind| Kind::ALL.get(usize::from(kind)).copied()),
            from,
            to,
            flagged: kind & 2 == 2,
            stopped: kind & 1 == 1,
        });
        back.push(edges);
        entry += 1;
        bytes = rest;
    }
    bytes.is_empty().then_some((nodes, back))
}
