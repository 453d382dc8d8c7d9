//! Back from an entry to what led to it, and on from it to what came of it: over the graph alone, so that millions of
//! entries take less than a second. What is shown of it is read from the log.
//!
//! Content edges say which bytes of an earlier interaction are in a later one. Along a path the bytes are followed from range
//! to range, so a document that also held other words does not answer for them; what is left of them is *carried*. So a path of long quotes is strong evidence, one of a shared word weak, and
//! the figure says which. Cause edges say who answered what: they lead back to whoever asked, and on to what was done next.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use masec_model::Kind;
use rustc_hash::FxHashMap;

use crate::error::Result;
use crate::index::{Content, Edge, Graph, Link, Node, Range};

/// Entries looked at in one direction, unless told otherwise; where there are more, the answer says so.
pub const MOST: usize = 1_000_000;
/// Carried bytes below which an edge is taken for a shared word, not for a passage on its way.
pub const PASSAGE: u32 = 24;

/// An entry that was reached, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub entry: u64,
    /// Its node.
    pub node: Node,
    /// Bytes of content that it shares with the start along the widest path; 0 where only causes lead there.
    pub carried: u32,
    /// The neighbour on that path, towards the start.
    pub via: Option<Edge>,
}

/// Who may have started it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The entry in which the content appears with them.
    pub entry: u64,
    /// The sender of that entry, by number.
    pub party: u32,
    /// Bytes of the traced content that come from there.
    pub carried: u32,
    /// What speaks for it.
    pub speaks_for: Vec<String>,
    /// What speaks against it.
    pub speaks_against: Vec<String>,
}

/// What led to an entry.
#[derive(Clone, Debug, Default)]
pub struct Back {
    /// The entry itself and all that was reached, newest first.
    pub steps: Vec<Step>,
    /// Who may have started it, likeliest first.
    pub candidates: Vec<Candidate>,
    /// Whether there was more than was looked at.
    pub cut: bool,
}

/// What came of an entry: the blast radius.
#[derive(Clone, Debug, Default)]
pub struct Onward {
    /// The entry itself and all that carries its content on, oldest first.
    pub steps: Vec<Step>,
    /// What those who got it did next, by their own word of what they follow, without its content in it.
    pub followed: Vec<Step>,
    /// Who got it, and with which entry first: agents, by number.
    pub exposed: BTreeMap<u32, u64>,
    /// Who sent it on or acted with it.
    pub acted: BTreeMap<u32, u64>,
    /// Resources that it was written to, or that were called with it.
    pub written: BTreeMap<u32, u64>,
    /// People it reached.
    pub humans: BTreeMap<u32, u64>,
    /// Entries with it that did not go through: nothing is followed on from them.
    pub stopped: Vec<u64>,
    /// Entries with it that would have been held or denied, had anybody enforced it: they went on.
    pub flagged: Vec<u64>,
    /// Whether there was more than was looked at.
    pub cut: bool,
}

/// What of the traced content an entry has.
#[derive(Clone, Copy, Debug)]
struct Part {
    carried: u32,
    /// Where it stands; none for the start, all of which is traced.
    range: Option<Range>,
    via: Option<Edge>,
}

/// Entries that wait to be taken up, in their order: a bit each, by how far they are from the start. Edges lead one way only, so
/// an entry that comes in always lies ahead of the last one that went out.
#[derive(Debug, Default)]
struct Frontier {
    bits: Vec<u64>,
    word: usize,
}

impl Frontier {
    /// Takes an entry in; whether it was not there yet.
    fn push(&mut self, far: u64) -> bool {
        let word = usize::try_from(far / 64).unwrap_or(usize::MAX);
        if self.bits.len() <= word {
            self.bits.resize(word + 1, 0);
        }
        let bit = 1 << (far % 64);
        let fresh = self.bits[word] & bit == 0;
        self.bits[word] |= bit;
        fresh
    }

    fn pop(&mut self) -> Option<u64> {
        while let Some(bits) = self.bits.get_mut(self.word) {
            if *bits != 0 {
                let bit = bits.trailing_zeros();
                *bits &= *bits - 1;
                return Some(self.word as u64 * 64 + u64::from(bit));
            }
            self.word += 1;
        }
        None
    }
}

/// What follows the entries that were reached by its own word.
#[derive(Debug, Default)]
struct Next {
    seen: Frontier,
    /// The entry, the first one it follows, and who had been reached by that.
    after: Vec<(u64, u64, u32)>,
}

impl Next {
    fn take(&mut self, start: u64, entry: u64, via: u64, reached: u32) {
        if self.seen.push(entry - start) {
            self.after.push((entry, via, reached));
        }
    }
}

/// What is known of the entries that were reached.
#[derive(Debug, Default)]
struct Found {
    places: FxHashMap<u64, u32>,
    parts: Vec<Part>,
}

impl Found {
    /// Takes in a way to an entry; whether it is the first.
    fn take(&mut self, entry: u64, part: Part) -> bool {
        let next = u32::try_from(self.parts.len()).unwrap_or(u32::MAX);
        match self.places.entry(entry) {
            std::collections::hash_map::Entry::Vacant(place) => {
                place.insert(next);
                self.parts.push(part);
                true
            }
            std::collections::hash_map::Entry::Occupied(place) => {
                if let Some(old) = self.parts.get_mut(*place.get() as usize)
                    && old.carried < part.carried
                {
                    *old = part;
                }
                false
            }
        }
    }

    fn get(&self, entry: u64) -> Option<Part> {
        self.parts.get(*self.places.get(&entry)? as usize).copied()
    }
}

/// How much of `part` goes over an edge that joins `near` (on the part's side) to `far`, and where it stands there.
///
/// Within the range positions are scaled: exact for a plain quote, near enough for a disguise of another length.
fn over(part: Part, content: Content, near: Range, far: Range) -> (u32, Range) {
    let Some(range) = part.range else {
        return (content.bytes, far);
    };
    if near.is_empty() || range.leaf != near.leaf {
        return (0, far);
    }
    let (start, end) = (range.start.max(near.start), range.end.min(near.end));
    if start >= end {
        return (0, far);
    }
    let scaled = |at: u32, to: u32| {
        let moved = u64::from(at - near.start) * u64::from(to) / u64::from(near.len());
        u32::try_from(moved).unwrap_or(u32::MAX)
    };
    let there = Range {
        leaf: far.leaf,
        start: far.start + scaled(start, far.len()).min(far.len()),
        end: far.start + scaled(end, far.len()).min(far.len()),
    };
    // Matches may leave gaps in their hull: the overlap holds its share of the bytes.
    let bytes =
        u64::from(end - start) * u64::from(content.bytes.min(near.len())) / u64::from(near.len());
    (
        u32::try_from(bytes).unwrap_or(u32::MAX).min(part.carried),
        there,
    )
}

/// Goes back from `start`, over at most `most` entries.
pub fn back(graph: &mut Graph<'_>, start: u64, most: usize) -> Result<Back> {
    let mut found = Found::default();
    let mut queue = Frontier::default();
    let mut back = Back::default();
    let mut roots = Vec::new();
    let whole = Part {
        carried: u32::MAX,
        range: None,
        via: None,
    };
    found.take(start, whole);
    queue.push(0);
    // Edges lead to older entries alone, so an entry is taken up after everything that leads to it.
    while let Some(far) = queue.pop() {
        let entry = start - far;
        if back.steps.len() >= most {
            back.cut = true;
            break;
        }
        let part = found.get(entry).unwrap_or(whole);
        back.steps.push(Step {
            entry,
            node: graph.node(entry)?,
            carried: part.carried,
            via: part.via,
        });
        let mut from = Origin::default();
        graph.edges(entry, false, |edge| {
            let (carried, range) = match edge.link {
                Link::Cause => (0, Range::default()),
                Link::Content(content) => over(part, content, content.at, content.from),
            };
            from.take(edge, carried);
            // A shared word leads everywhere and says nothing; who followed whom is followed to its end.
            if carried < PASSAGE && edge.link != Link::Cause {
                return;
            }
            let via = Some(Edge {
                entry,
                link: edge.link,
            });
            let here = Part {
                carried,
                range: Some(range),
                via,
            };
            if found.take(edge.entry, here) {
                queue.push(start - edge.entry);
            }
        })?;
        if part.carried >= PASSAGE && from.content < PASSAGE {
            roots.push((entry, from));
        }
    }
    back.candidates = candidates(graph, &back.steps, &roots)?;
    Ok(back)
}

/// What leads to an entry, in short.
#[derive(Clone, Copy, Debug, Default)]
struct Origin {
    /// The most bytes of the traced content that one earlier entry explains.
    content: u32,
    /// Edges by which it says it follows something.
    causes: u32,
}

impl Origin {
    /// Takes in an edge, and how much of the traced content goes over it.
    fn take(&mut self, edge: Edge, carried: u32) {
        match edge.link {
            Link::Cause => self.causes += 1,
            Link::Content(_) => self.content = self.content.max(carried),
        }
    }
}

/// Through how many hands each entry's content went to the start, and how many of them put it into another disguise.
fn ways(steps: &[Step]) -> FxHashMap<u64, (u32, u32)> {
    let mut ways: FxHashMap<u64, (u32, u32)> = FxHashMap::default();
    // The neighbour towards the start was taken up before.
    for step in steps {
        let way = step.via.map_or((0, 0), |via| {
            let (hands, disguised) = ways.get(&via.entry).copied().unwrap_or_default();
            let another = matches!(
                via.link,
                Link::Content(Content {
                    disguised: true,
                    ..
                })
            );
            (hands + 1, disguised + u32::from(another))
        });
        ways.insert(step.entry, way);
    }
    ways
}

fn candidates(
    graph: &mut Graph<'_>,
    steps: &[Step],
    roots: &[(u64, Origin)],
) -> Result<Vec<Candidate>> {
    let by_entry: FxHashMap<u64, &Step> = steps.iter().map(|step| (step.entry, step)).collect();
    let most = roots
        .iter()
        .filter_map(|(entry, _)| by_entry.get(entry))
        .map(|step| step.carried)
        .max()
        .unwrap_or(0);
    let ways = ways(steps);
    let mut candidates = Vec::new();
    for (entry, origin) in roots {
        let Some(step) = by_entry.get(entry) else {
            continue;
        };
        let (hands, disguised) = ways.get(entry).copied().unwrap_or_default();
        let mut onward = 0u32;
        graph.edges(*entry, true, |edge| {
            let passage = matches!(edge.link, Link::Content(content) if content.bytes >= PASSAGE);
            onward += u32::from(passage);
        })?;
        let own = step.carried == u32::MAX;
        let mut speaks_for = vec![if own {
            "nothing logged before it holds its content".to_owned()
        } else {
            format!(
                "{} bytes of the traced content are there and in nothing before it",
                step.carried
            )
        }];
        if hands > 0 {
            speaks_for.push(format!("it came from there through {hands} hands"));
        }
        if disguised > 0 {
            speaks_for.push(format!("{disguised} of them put it into another disguise"));
        }
        if onward > 1 {
            speaks_for.push(format!(
                "{onward} later entries took content from it directly"
            ));
        }
        let mut speaks_against = Vec::new();
        if step.carried < most {
            speaks_against.push(format!(
                "another entry accounts for more of it ({})",
                shown(most)
            ));
        }
        if origin.content > 0 {
            speaks_against.push(format!(
                "{} bytes of it stood somewhere before",
                origin.content
            ));
        }
        if origin.causes > 0 && step.node.kind != Some(Kind::Message) {
            speaks_against.push("it answers somebody, who may have asked for it".to_owned());
        }
        if step.node.kind == Some(Kind::ToolCall) || step.node.kind == Some(Kind::Delegate) {
            speaks_against.push(
                "it is an act, which may be spelt out of what was read in other words".to_owned(),
            );
        }
        candidates.push(Candidate {
            entry: *entry,
            party: step.node.from,
            carried: step.carried,
            speaks_for,
            speaks_against,
        });
    }
    candidates.sort_by_key(|candidate| {
        (
            Reverse(candidate.carried),
            candidate.speaks_against.len(),
            candidate.entry,
        )
    });
    Ok(candidates)
}

fn shown(bytes: u32) -> String {
    if bytes == u32::MAX {
        "all".to_owned()
    } else {
        format!("{bytes} bytes")
    }
}

/// Goes on from `start`, over at most `most` entries.
pub fn onward(graph: &mut Graph<'_>, start: u64, most: usize) -> Result<Onward> {
    let mut found = Found::default();
    let mut next = Next::default();
    let mut queue = Frontier::default();
    let mut onward = Onward::default();
    let mut parties = Parties::default();
    let whole = Part {
        carried: u32::MAX,
        range: None,
        via: None,
    };
    found.take(start, whole);
    queue.push(0);
    while let Some(far) = queue.pop() {
        let entry = start + far;
        if onward.steps.len() >= most {
            onward.cut = true;
            break;
        }
        let part = found.get(entry).unwrap_or(whole);
        let node = graph.node(entry)?;
        onward.steps.push(Step {
            entry,
            node,
            carried: part.carried,
            via: part.via,
        });
        if entry != start {
            parties.acted.entry(node.from).or_insert(entry);
        }
        if node.stopped {
            onward.stopped.push(entry);
            continue;
        }
        if node.flagged {
            onward.flagged.push(entry);
        }
        parties.reach(graph, entry, node)?;
        graph.edges(entry, true, |edge| {
            let link = Edge {
                entry,
                link: edge.link,
            };
            let Link::Content(content) = edge.link else {
                next.take(start, edge.entry, entry, node.to);
                return;
            };
            let (carried, range) = over(part, content, content.from, content.at);
            if carried < PASSAGE {
                return;
            }
            let there = Part {
                carried,
                range: Some(range),
                via: Some(link),
            };
            if found.take(edge.entry, there) {
                queue.push(edge.entry - start);
            }
        })?;
    }
    onward.exposed = parties.exposed.into_iter().collect();
    onward.acted = parties.acted.into_iter().collect();
    onward.written = parties.written.into_iter().collect();
    onward.humans = parties.humans.into_iter().collect();
    next.after.sort_unstable();
    for (entry, via, reached) in next.after {
        if found.get(entry).is_some() {
            continue;
        }
        let node = graph.node(entry)?;
        // Done by who had just been reached, not by somebody else in the same conversation.
        if node.from == reached {
            let link = Link::Cause;
            onward.followed.push(Step {
                entry,
                node,
                carried: 0,
                via: Some(Edge { entry: via, link }),
            });
        }
    }
    Ok(onward)
}

/// What sort of party it is, as far as a blast radius is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// An agent.
    Agent,
    /// A person.
    Human,
    /// A resource.
    Resource,
    /// Anything else.
    Other,
}

impl Class {
    /// The class of a party's name, `class:name`.
    pub fn of(name: &str) -> Self {
        match name.split(':').next() {
            Some("agent") => Self::Agent,
            Some("human") => Self::Human,
            Some("resource") => Self::Resource,
            _ => Self::Other,
        }
    }
}

/// Who was reached, and with which entry first.
#[derive(Debug, Default)]
struct Parties {
    exposed: FxHashMap<u32, u64>,
    acted: FxHashMap<u32, u64>,
    written: FxHashMap<u32, u64>,
    humans: FxHashMap<u32, u64>,
    /// What each party is, once its name was looked up.
    classes: FxHashMap<u32, Class>,
}

impl Parties {
    fn reach(&mut self, graph: &Graph<'_>, entry: u64, node: Node) -> Result<()> {
        // An act on the log itself has no parties.
        if node.kind.is_none() {
            return Ok(());
        }
        let class = match self.classes.get(&node.to) {
            Some(&class) => class,
            None => {
                let class = Class::of(&graph.name(node.to)?);
                self.classes.insert(node.to, class);
                class
            }
        };
        let parties = match class {
            Class::Agent => &mut self.exposed,
            Class::Human => &mut self.humans,
            Class::Resource if matches!(node.kind, Some(Kind::Write | Kind::ToolCall)) => {
                &mut self.written
            }
            Class::Resource | Class::Other => return Ok(()),
        };
        parties.entry(node.to).or_insert(entry);
        Ok(())
    }
}
