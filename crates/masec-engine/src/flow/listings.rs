//! What servers say of themselves and of what they offer, and which agents were shown it.
//!
//! An agent has such a listing before it all the time, in whatever session, and every description in it is the server's own words.
//! Nearly all of them are about how to call one tool, so a description is no document that everything its reader does is held
//! against: it counts as one for an act that comes out of it ([`Sought`]), and for no other.
//!
//! INVARIANT: memory is bounded. A text that was shown before costs a digest, whoever is shown it.

use std::cell::OnceCell;
use std::collections::VecDeque;
use std::ops::Range;

use masec_model::{CompactString, Interaction};
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::desk::{Document, DocumentLeaf};
use super::grounding::Needle;
use super::identifiers::IdentifierKind;
use crate::history::Party;

/// Listings of one server that an agent is known to have been shown, the newest: pages of its tools, its prompts, itself.
const MOST_OF_SERVER: usize = 16;
/// Listings that an agent is known to have been shown, the newest.
const MOST_OF_AGENT: usize = 128;
/// Bytes of all listings together, as many times what is kept of one session.
const MOST_SESSIONS: usize = 16;
/// What a member is called by which a schema names its own language: its address is nobody's destination.
const LANGUAGE: &str = "$schema";

/// What a listing is told by: its server and its whole content.
type Sum = [u8; 16];

/// Something that a server describes: one thing that it offers, or itself.
#[derive(Debug)]
struct Entry {
    /// What it is called; empty for the server itself.
    name: CompactString,
    /// What is said of it.
    document: Document,
    /// Its texts in small letters, once a name was looked for in them.
    small: OnceCell<Vec<String>>,
}

impl Entry {
    /// Whether what is said of it has this name, in small letters.
    fn names(&self, name: &str) -> bool {
        let small = || {
            let leaves = self.document.leaves.iter();
            leaves.map(|leaf| leaf.text.to_lowercase()).collect()
        };
        let mut texts = self.small.get_or_init(small).iter();
        texts.any(|text| names(text, name))
    }
}

#[derive(Debug)]
struct Listing {
    server: CompactString,
    entries: Vec<Entry>,
    bytes: usize,
    /// How many agents are known to have been shown it.
    holders: usize,
}

/// An act, as descriptions are searched for where it comes from.
pub(super) struct Sought<'a> {
    /// The server that does it.
    pub(super) server: &'a str,
    /// The tool that is called.
    pub(super) tool: &'a str,
    /// What it is given that stands nowhere else, normalised.
    pub(super) values: Vec<(String, Option<IdentifierKind>)>,
    /// Whether nobody asked for it, so that it counts who speaks of the tool.
    pub(super) unasked: bool,
}

/// The listings of a network.
#[derive(Debug, Default)]
pub(super) struct Listings {
    all: FxHashMap<Sum, Listing>,
    /// By agent, the newest last.
    shown: FxHashMap<Party, VecDeque<Sum>>,
    bytes: usize,
    lost: u64,
}

impl Listings {
    /// Notes that `agent` was shown what `interaction` brings. `room`: bytes kept of one session; `agents`: how many are kept.
    pub(super) fn show(
        &mut self,
        agent: Party,
        interaction: &Interaction,
        is_uncoded: bool,
        room: usize,
        agents: usize,
    ) {
        let sum = sum(interaction);
        if let Some(shown) = self.shown.get_mut(&agent)
            && let Some(place) = shown.iter().position(|known| *known == sum)
        {
            if let Some(known) = shown.remove(place) {
                shown.push_back(known);
            }
            return;
        }
        if !self.all.contains_key(&sum) {
            let listing = Listing::new(interaction, is_uncoded);
            let whole = room.saturating_mul(MOST_SESSIONS);
            while self.bytes.saturating_add(listing.bytes) > whole && self.forget_largest() {}
            self.bytes += listing.bytes;
            self.all.insert(sum, listing);
        }
        if self.shown.len() >= agents && !self.shown.contains_key(&agent) {
            self.forget_agents();
        }
        if let Some(listing) = self.all.get_mut(&sum) {
            listing.holders += 1;
        }
        let shown = self.shown.entry(agent).or_default();
        shown.push_back(sum);
        self.bound(agent, &interaction.from.name);
    }

    /// Whether any of these agents was shown a listing.
    pub(super) fn any(&self, agents: &[Party]) -> bool {
        agents.iter().any(|agent| self.shown.contains_key(agent))
    }

    /// The descriptions that these agents were shown out of which the act comes that is `sought`.
    pub(super) fn behind<'a>(&'a self, agents: &[Party], sought: &Sought<'_>) -> Vec<&'a Document> {
        let needles: Vec<(Needle<'_>, Option<IdentifierKind>)> = { sought.values.iter() }
            .map(|(value, kind)| (Needle::new(value), *kind))
            .collect();
        let name = is_telling(sought.tool).then(|| sought.tool.to_lowercase());
        let mut seen: Vec<Sum> = Vec::new();
        let mut found = Vec::new();
        for sum in agents.iter().filter_map(|it| self.shown.get(it)).flatten() {
            let Some(listing) = self.all.get(sum).filter(|_| !seen.contains(sum)) else {
                continue;
            };
            seen.push(*sum);
            let is_own = listing.server == sought.server;
            // A server needs no agent to go where it likes with what it is given: where it says of one of its tools that another
            // of them looks somewhere up, that tool goes there anyhow.
            let counts = |kind: Option<IdentifierKind>| {
                !is_own || !matches!(kind, None | Some(IdentifierKind::Address))
            };
            let leads = |entry: &&Entry| {
                let leaves = &entry.document.leaves;
                let gives = |leaf: &DocumentLeaf| {
                    { needles.iter() }
                        .any(|(value, kind)| counts(*kind) && value.is_in(leaf.normal()))
                };
                // Another server may have a tool of that name: what it says of that one says nothing of this one.
                let is_namesake = entry.name == sought.tool;
                let speaks =
                    |name: &str| sought.unasked && !is_own && !is_namesake && entry.names(name);
                leaves.iter().any(gives) || name.as_deref().is_some_and(speaks)
            };
            // What is said of a tool is there to be followed in calling it: its examples and defaults are its own.
            let others =
                { listing.entries.iter() }.filter(|entry| !(is_own && entry.name == sought.tool));
            found.extend(others.filter(leads).map(|entry| &entry.document));
        }
        found
    }

    /// Listings that an agent was shown and that are no longer known.
    pub(super) fn lost(&self) -> u64 {
        self.lost
    }

    /// Keeps to how much one server, and all together, may show an agent.
    fn bound(&mut self, agent: Party, server: &str) {
        let Some(shown) = self.shown.get_mut(&agent) else {
            return;
        };
        let is_its = |sum: &Sum| self.all.get(sum).is_some_and(|it| it.server == server);
        let its = shown.iter().filter(|sum| is_its(sum)).count();
        let place = match its > MOST_OF_SERVER {
            true => shown.iter().position(is_its),
            false => (shown.len() > MOST_OF_AGENT).then_some(0),
        };
        if let Some(sum) = place.and_then(|place| shown.remove(place)) {
            self.let_go(sum);
        }
    }

    /// One agent is no longer known to have been shown this.
    fn let_go(&mut self, sum: Sum) {
        self.lost += 1;
        let Some(listing) = self.all.get_mut(&sum) else {
            return;
        };
        listing.holders = listing.holders.saturating_sub(1);
        if listing.holders == 0 {
            self.bytes = self.bytes.saturating_sub(listing.bytes);
            self.all.remove(&sum);
        }
    }

    /// Forgets the largest listing of the fewest agents, so that whoever says most makes room; whether there was one.
    fn forget_largest(&mut self) -> bool {
        let size =
            |(sum, listing): &(&Sum, &Listing)| (listing.bytes / listing.holders.max(1), **sum);
        let Some(sum) = self.all.iter().max_by_key(size).map(|(sum, _)| *sum) else {
            return false;
        };
        if let Some(listing) = self.all.remove(&sum) {
            self.bytes = self.bytes.saturating_sub(listing.bytes);
            self.lost += listing.holders as u64;
        }
        for shown in self.shown.values_mut() {
            shown.retain(|known| *known != sum);
        }
        true
    }

    /// Forgets what the half of the agents with the lowest numbers, which came first, were shown.
    fn forget_agents(&mut self) {
        let mut agents: Vec<Party> = self.shown.keys().copied().collect();
        agents.sort_unstable();
        agents.truncate(agents.len().div_ceil(2));
        for agent in agents {
            for sum in self.shown.remove(&agent).unwrap_or_default() {
                self.let_go(sum);
            }
        }
    }
}

impl Listing {
    /// What stands under one element of a list is said of one thing, whose `name` stands beside it; the rest of the server.
    fn new(interaction: &Interaction, is_uncoded: bool) -> Self {
        let mut groups: Vec<(&str, CompactString, Vec<DocumentLeaf>)> = Vec::new();
        let mut bytes = 0;
        for leaf in &interaction.content {
            let Some(text) = leaf.value.as_text() else {
                continue;
            };
            if leaf.path.rsplit('.').next() == Some(LANGUAGE) {
                continue;
            }
            let group = &leaf.path[element(&leaf.path)];
            // What is said of one thing stands together.
            if groups.last().is_none_or(|(last, ..)| *last != group) {
                groups.push((group, CompactString::default(), Vec::new()));
            }
            if let Some((_, name, leaves)) = groups.last_mut() {
                let is_name = || leaf.path.strip_prefix(group) == Some(".name");
                if !group.is_empty() && is_name() {
                    *name = text.into();
                }
                bytes += text.len();
                leaves.push(DocumentLeaf::described(leaf, text, is_uncoded));
            }
        }
        let entry = |(_, name, leaves)| Entry {
            name,
            document: Document::described(interaction, leaves),
            small: OnceCell::new(),
        };
        Self {
            server: interaction.from.name.clone(),
            entries: groups.into_iter().map(entry).collect(),
            bytes,
            holders: 0,
        }
    }
}

/// Where in `path` the element of a list stands that it begins with; nothing where it does not.
fn element(path: &str) -> Range<usize> {
    let end = path.find(']').map_or(0, |at| at + 1);
    let is_list = path
        .find(['.', '['])
        .is_some_and(|at| path[at..].starts_with('['));
    0..if is_list { end } else { 0 }
}

fn sum(interaction: &Interaction) -> Sum {
    let mut hasher = Sha256::new();
    let mut add = |text: &[u8]| {
        hasher.update((text.len() as u64).to_le_bytes());
        hasher.update(text);
    };
    add(interaction.from.name.as_bytes());
    for leaf in &interaction.content {
        add(leaf.path.as_bytes());
        add(leaf.value.as_text().unwrap_or_default().as_bytes());
    }
    let whole = hasher.finalize();
    let mut half = Sum::default();
    half.iter_mut().zip(whole).for_each(|(to, from)| *to = from);
    half
}

/// The shortest name that is not met with by chance, in bytes.
const SHORTEST_NAME: usize = 6;

/// Whether a tool's name is made of several words, so that nobody writes it who does not mean the tool.
pub(crate) fn is_telling(name: &str) -> bool {
    let inside = name.get(1..).unwrap_or_default();
    let joint = |c: char| matches!(c, '_' | '-' | '.' | '/');
    let hump = || {
        let pairs = name.as_bytes().windows(2);
        { pairs }
            .any(|pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()))
    };
    name.len() >= SHORTEST_NAME && (inside.contains(joint) || hump())
}

/// Whether `text` has `name` as a word of its own, both in small letters.
pub(crate) fn names(text: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

#[cfg(test)]
mod tests;
