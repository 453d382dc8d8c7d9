//! Which strains an interaction carries: the table of strains, and how matches join it.

use masec_model::{EndpointClass, Interaction, Shape, Span};
use rustc_hash::FxHasher;
use std::hash::Hasher;
use std::num::NonZeroU64;

use super::disguise::disguise_changed;
use super::mail;
use super::strain::{Carried, Carriers, Host, Role, Root, Strain, StrainId};
use crate::detect::Observed;
use crate::history::Past;
use crate::provenance::{Match, MatchKind, View};

/// Strains remembered.
const CAPACITY: u64 = 4096;
/// Bytes below which a match is no passage of its own.
const MIN_SPAN: usize = 24;
/// Bytes below which a match begins no strain, and carries none of which it is less than two thirds: everybody has stock phrases.
/// Nor is a long strain carried by less than a sixth of it.
pub(super) const MIN_STRAIN: usize = 56;
/// Matches of one interaction that are looked at.
const MAX_MATCHES: usize = 512;
/// Interactions of which something is kept.
const NEWEST: usize = 1 << 16;

/// The strains that are remembered: a ring by number, the oldest overwritten first, unless it matters.
#[derive(Debug, Default)]
pub(super) struct Strains {
    ring: Vec<Strain>,
    next: u64,
    /// Strains forgotten to make room.
    pub(super) evicted: u64,
    carriers: Carriers,
    /// What is kept of the newest interactions.
    newest: Vec<Kept>,
}

/// What is kept of an interaction, should a strain turn out to begin with it.
#[derive(Clone, Copy, Debug)]
struct Kept {
    seq: u32,
    /// Bytes of text.
    length: u32,
    /// Whom it says that it is from, hashed, where it is a letter that was read.
    letter: Option<NonZeroU64>,
}

/// One strain in one interaction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Load {
    pub(super) strain: StrainId,
    /// Bytes of the interaction that it makes up.
    pub(super) bytes: usize,
    /// Bytes of the interaction that were seen before, whatever they belong to.
    pub(super) seen: usize,
    /// The same, as many bytes as they were where they came from.
    pub(super) told: usize,
    /// Bytes of text in the interaction, and in those of its leaves that hold the strain.
    pub(super) length: usize,
    pub(super) leaves: usize,
    /// Whether it now wears another disguise than where it came from.
    pub(super) disguised: bool,
}

impl Load {
    /// Bytes of the text that it came in: where it has a field to itself, that alone, for who forwards an attachment leaves out the letter
    /// that it came with.
    pub(super) fn came_in(&self) -> usize {
        match self.bytes * 10 >= self.leaves * 9 {
            true => self.leaves,
            false => self.length,
        }
    }

    /// Whether it came without most of what stood around it where its sender got it: `rest` bytes.
    pub(super) fn is_alone(&self, rest: usize) -> bool {
        self.seen.saturating_sub(self.bytes) * 2 < rest
    }
}

impl Strains {
    /// Strains ever made.
    pub(super) fn made(&self) -> u64 {
        self.next
    }

    /// The strain with this number, while remembered.
    pub(super) fn get_mut(&mut self, id: StrainId) -> Option<&mut Strain> {
        self.ring
            .get_mut((id.0 % CAPACITY) as usize)
            .filter(|strain| strain.id == id)
    }

    /// The strains that `observed` carries, in order of their numbers; new ones are made for matches with content that
    /// belongs to none.
    pub(super) fn loads(&mut self, observed: &Observed<'_>) -> Vec<Load> {
        let length = text_length(observed.interaction);
        self.keep(observed, length);
        let mut parts: Vec<(Carried, bool)> = Vec::new();
        let mut fresh: Vec<&Match> = Vec::new();
        let mut known: Vec<(StrainId, Span)> = Vec::new();
        for found in observed.matches.iter().take(MAX_MATCHES) {
            if !counts(observed, found) {
                continue;
            }
            let at = (found.origin.0, found.origin_leaf, found.origin_span);
            let unexplained = self.carriers.find(at.0, at.1, at.2, &mut known);
            for (strain, span) in known.drain(..) {
                parts.push((part(found, strain, span), disguise_changed(observed, found)));
            }
            let enough = found.span.len() >= MIN_STRAIN || is_whole(observed, found);
            if unexplained && enough {
                fresh.push(found);
            }
        }
        let mut made: Vec<(u32, u32, StrainId)> = Vec::new();
        for found in fresh {
            let known: usize = parts
                .iter()
                .filter(|(part, _)| part.leaf == found.leaf)
                .map(|(part, _)| shared(part.span, found.span))
                .max()
                .unwrap_or(0);
            if known * 2 >= found.span.len() {
                continue;
            }
            let place = (found.origin.0, found.origin_leaf);
            let earlier = made
                .iter()
                .find(|(seq, leaf, _)| (*seq, *leaf) == place)
                .map(|(_, _, strain)| *strain);
            let Some(strain) = earlier.or_else(|| self.make(observed, found)) else {
                continue;
            };
            made.push((place.0, place.1, strain));
            self.carriers.add(
                found.origin.0,
                Carried {
                    leaf: found.origin_leaf,
                    span: found.origin_span,
                    strain,
                },
            );
            let all = part(found, strain, found.origin_span);
            parts.push((all, disguise_changed(observed, found)));
        }
        for (part, _) in &parts {
            self.carriers.add(observed.seq.0, *part);
        }
        let mut loads = summed(&parts, observed.interaction);
        let ring = &self.ring;
        loads.retain(|load| {
            let strain = ring.get((load.strain.0 % CAPACITY) as usize);
            let size = strain.map_or(0, |strain| strain.size);
            load.bytes >= (size * 2 / 3).min(MIN_STRAIN.max(size / 6))
        });
        if loads.is_empty() {
            return loads;
        }
        let (seen, told) = seen(observed);
        for load in &mut loads {
            load.seen = seen;
            load.told = told;
            load.length = length;
        }
        loads
    }

    fn keep(&mut self, observed: &Observed<'_>, length: usize) {
        let seq = observed.seq.0;
        let place = seq as usize % NEWEST;
        let nothing = Kept {
            seq: u32::MAX,
            length: 0,
            letter: None,
        };
        if self.newest.len() <= place {
            self.newest.resize(place + 1, nothing);
        }
        if let Some(kept) = self.newest.get_mut(place) {
            *kept = Kept {
                seq,
                length: u32::try_from(length).unwrap_or(u32::MAX),
                letter: mail::letter(observed),
            };
        }
    }

    fn kept(&self, seq: u32) -> Option<Kept> {
        let kept = self.newest.get(seq as usize % NEWEST).copied();
        kept.filter(|kept| kept.seq == seq)
    }

    /// A strain that begins with the origin of `found`; `None` where that is forgotten.
    fn make(&mut self, observed: &Observed<'_>, found: &Match) -> Option<StrainId> {
        let past = observed.history.get(found.origin)?;
        let class = observed.history.endpoint(past.from)?.class;
        let kept = self.kept(found.origin.0);
        let root = Root {
            letter: kept.and_then(|kept| kept.letter),
            party: past.from,
            interaction: past.id,
            step: past.step,
            principal: is_principal(observed, past),
        };
        let id = self.slot();
        let key = key(found, past.id.0);
        let mut strain = Strain::new(id, key, root, found.span.len());
        let role = if class == EndpointClass::Resource {
            Role::Vector
        } else {
            Role::Source
        };
        strain.add(root.party, Host::new(0, role));
        let length = kept.map_or(0, |kept| kept.length as usize);
        super::spread::deliver(&mut strain, observed.history, past, length);
        let place = (id.0 % CAPACITY) as usize;
        if place < self.ring.len() {
            self.ring[place] = strain;
            self.evicted += 1;
        } else {
            self.ring.push(strain);
        }
        Some(id)
    }

    /// The number for a new strain: the next whose place is free or held by one that doesn't matter. A flood of junk
    /// strains so takes longer to wash out one that is watched; a few places are tried, so that the cost is bounded.
    fn slot(&mut self) -> StrainId {
        for _ in 0..8 {
            let keep = self
                .ring
                .get((self.next % CAPACITY) as usize)
                .is_some_and(Strain::matters);
            if !keep {
                break;
            }
            self.next += 1;
        }
        let id = StrainId(self.next);
        self.next += 1;
        id
    }
}

/// Whether a person, or the operator, said it to an agent itself. What anybody put into a file or a room is no order, and who is
/// known by an address alone may be anybody.
fn is_principal(observed: &Observed<'_>, past: &Past) -> bool {
    let endpoint = |party| observed.history.endpoint(party);
    let spoken = endpoint(past.to).is_some_and(|to| to.class == EndpointClass::Agent);
    spoken
        && endpoint(past.from).is_some_and(|from| match from.class {
            EndpointClass::Human => !from.name.contains('@'),
            _ => from.is_operator(),
        })
}

/// Bytes of text in the interaction.
pub(super) fn text_length(interaction: &Interaction) -> usize {
    interaction
        .told()
        .filter_map(|leaf| leaf.value.as_text())
        .map(str::len)
        .sum()
}

/// Whether a match is evidence of content that travels: passages, and short messages repeated whole. Identifiers and
/// other values are passed on by everyone's daily work.
fn counts(observed: &Observed<'_>, found: &Match) -> bool {
    if found.span.len() < MIN_SPAN {
        return false;
    }
    if found.kind == MatchKind::Passage {
        return true;
    }
    is_whole(observed, found)
}

/// Whether a match is nearly all of a running text.
fn is_whole(observed: &Observed<'_>, found: &Match) -> bool {
    let Some(leaf) = observed.interaction.content.get(found.leaf as usize) else {
        return false;
    };
    let length = leaf.value.as_text().map_or(0, |text| text.trim().len());
    leaf.shape == Shape::Running
        && found.span.len() >= MIN_SPAN
        && found.span.len() * 10 >= length * 9
}

/// The part of the match that is the strain's: where the passage stands as it stood, as much of it as `own` is of its
/// origin; all of it where a disguise lies between, for then places don't correspond.
fn part(found: &Match, strain: StrainId, own: Span) -> Carried {
    let origin = found.origin_span;
    let plain = found.view == View::Plain && found.origin_view == View::Plain;
    let span = if plain && own != origin {
        let before = own.start.saturating_sub(origin.start);
        let start = found.span.start.saturating_add(before).min(found.span.end);
        let end = start
            .saturating_add(own.end.saturating_sub(own.start))
            .min(found.span.end);
        Span { start, end }
    } else {
        found.span
    };
    Carried {
        leaf: found.leaf,
        span,
        strain,
    }
}

/// Bytes that two spans have in common.
fn shared(a: Span, b: Span) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start)) as usize
}

fn key(found: &Match, origin: u128) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u128(origin);
    hasher.write_u32(found.origin_leaf);
    hasher.write_u32(found.origin_span.start);
    hasher.finish()
}

/// Bytes of the interaction that were seen before, each counted once, and as how many bytes: a disguise stretches them.
fn seen(observed: &Observed<'_>) -> (usize, usize) {
    let mut spans: Vec<(u32, Span, usize)> = observed
        .matches
        .iter()
        .take(MAX_MATCHES)
        .map(|found| (found.leaf, found.span, found.origin_span.len()))
        .collect();
    spans.sort_unstable();
    let (mut sum, mut told, mut reach) = (0, 0, (u32::MAX, 0));
    for (leaf, span, origin) in spans {
        if reach.0 != leaf {
            reach = (leaf, 0);
        }
        let start = span.start.max(reach.1);
        reach.1 = span.end.max(start);
        let fresh = (reach.1 - start) as usize;
        sum += fresh;
        told += fresh.min(fresh.saturating_mul(origin) / span.len().max(1));
    }
    (sum, told)
}

/// One load a strain, with the bytes that its parts cover together.
fn summed(parts: &[(Carried, bool)], interaction: &Interaction) -> Vec<Load> {
    let size = |leaf: u32| {
        let leaf = interaction.content.get(leaf as usize);
        leaf.and_then(|leaf| leaf.value.as_text())
            .map_or(0, str::len)
    };
    let mut sorted: Vec<(StrainId, u32, Span, bool)> = parts
        .iter()
        .map(|(part, disguised)| (part.strain, part.leaf, part.span, *disguised))
        .collect();
    sorted.sort_unstable();
    let mut loads: Vec<Load> = Vec::new();
    let mut reach = (u32::MAX, 0);
    for (strain, leaf, span, disguised) in sorted {
        if loads.last().is_none_or(|load| load.strain != strain) {
            loads.push(Load {
                strain,
                bytes: 0,
                seen: 0,
                told: 0,
                length: 0,
                leaves: 0,
                disguised: false,
            });
            reach = (u32::MAX, 0);
        }
        if reach.0 != leaf {
            reach = (leaf, 0);
            if let Some(load) = loads.last_mut() {
                load.leaves += size(leaf);
            }
        }
        let start = span.start.max(reach.1);
        let end = span.end.max(start);
        reach.1 = end;
        if let Some(load) = loads.last_mut() {
            load.bytes += (end - start) as usize;
            load.disguised |= disguised;
        }
    }
    loads
}
