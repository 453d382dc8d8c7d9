//! Declared labels on the move: content that its source tagged, found again on its way to an endpoint that is not cleared.
//!
//! Cleared for a tag are both ends of what came with it from a source: the resource, person or organisation that sent it
//! under that tag, and who was given it. An agent's own tags clear nobody. Only who was given tagged content, at any
//! remove, can pass it on: the same words from anybody else are a coincidence.

use masec_model::{Endpoint, EndpointClass, Finding, TagSet};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;

use super::looks::names_a_number;
use super::recombine::covered;
use super::report;
use crate::detect::Observed;
use crate::flow::Tags;
use crate::history::{Party, Seq};
use crate::provenance::{Match, MatchKind};
use crate::settings::Mode;

/// Interactions remembered, parties cleared, parties given something.
const MAX_TAGGED: usize = 1 << 15;
const MAX_CLEARED: usize = 1 << 14;
const MAX_GIVEN: usize = 1 << 17;
/// Bytes of a value below which it says little about where content came from.
const MIN_VALUE: usize = 12;
/// The same of a passage: shorter ones are turns of phrase. Parts of sentences are added up elsewhere.
const MIN_PASSAGE: usize = 40;
/// Interactions remembered in which something is marked.
const MAX_CONFIDED: usize = 1 << 12;
/// Reports of tags at endpoints.
const MAX_REPORTED: usize = 1 << 12;

/// What a tagged interaction is to those that carry its content on.
#[derive(Clone, Copy, Debug)]
struct Tagged {
    tags: TagSet,
    /// The declared interaction that it goes back to.
    root: Seq,
    /// Leaves that are numbers of something: they go with any business.
    numbers: u64,
}

/// Which interactions carry which tags.
#[derive(Debug)]
pub(super) struct Flow {
    mode: Mode,
    /// Numbered as the pipeline's own: both are shown the same declarations in the same order.
    tags: Tags,
    cleared: FxHashSet<(u8, Party)>,
    tagged: FxHashMap<u32, Tagged>,
    order: VecDeque<u32>,
    /// Interactions in which words mark something as confidential, or that say what was marked.
    marked: FxHashSet<u32>,
    marked_order: VecDeque<u32>,
    /// Who gave each party what goes back to each root.
    given: FxHashMap<(Seq, Party), Party>,
    reported: FxHashSet<(u8, Party)>,
    approved: FxHashSet<(u8, Party)>,
}

impl Flow {
    pub(super) fn new(mode: Mode) -> Self {
        Self {
            mode,
            tags: Tags::default(),
            cleared: FxHashSet::default(),
            tagged: FxHashMap::default(),
            order: VecDeque::new(),
            marked: FxHashSet::default(),
            marked_order: VecDeque::new(),
            given: FxHashMap::default(),
            reported: FxHashSet::default(),
            approved: FxHashSet::default(),
        }
    }

    /// The tags that an interaction declares; every one must be shown here, so that numbers agree.
    pub(super) fn declared(&mut self, observed: &Observed<'_>) -> TagSet {
        self.tags.set(&observed.interaction.labels)
    }

    /// Lets content with these tags go to `to`.
    pub(super) fn approve(&mut self, tags: TagSet, to: Party) {
        for tag in tags.iter() {
            if self.approved.len() < MAX_CLEARED {
                self.approved.insert((tag, to));
            }
        }
    }

    /// The tags that the interaction at `seq` carried.
    pub(super) fn tags_of(&self, seq: Seq) -> TagSet {
        self.tagged
            .get(&seq.0)
            .map_or(TagSet::EMPTY, |tagged| tagged.tags)
    }

    /// Notes that words mark something in this interaction, or that it says what was marked: what is said like it is no commonplace.
    pub(super) fn confide(&mut self, seq: Seq) {
        if self.marked.insert(seq.0) {
            self.marked_order.push_back(seq.0);
        }
        if self.marked_order.len() > MAX_CONFIDED
            && let Some(oldest) = self.marked_order.pop_front()
        {
            self.marked.remove(&oldest);
        }
    }

    /// Whether half or more of a stretch of this content was said before by something that carries no tags and marks nothing.
    pub(super) fn is_known(
        &self,
        observed: &Observed<'_>,
        leaf: usize,
        range: std::ops::Range<usize>,
    ) -> bool {
        let told: Vec<(u32, u32)> = observed
            .matches
            .iter()
            .filter(|found| found.leaf as usize == leaf && found.kind == MatchKind::Passage)
            .filter(|found| !self.tagged.contains_key(&found.origin.0))
            .filter(|found| !self.marked.contains(&found.origin.0))
            .filter_map(|found| {
                let start = found.span.start.max(u32::try_from(range.start).ok()?);
                let end = found.span.end.min(u32::try_from(range.end).ok()?);
                (start < end).then_some((start, end))
            })
            .collect();
        // The same words may have been said often.
        covered(&told) as usize * 2 >= range.len()
    }

    /// Follows one interaction; what it brings to an endpoint that is not cleared. `out` says whether it leaves.
    pub(super) fn observe(
        &mut self,
        observed: &Observed<'_>,
        own: TagSet,
        out: impl FnOnce() -> bool,
    ) -> Option<Finding> {
        let from_agent = observed.interaction.from.class == EndpointClass::Agent;
        if !own.is_empty() {
            self.declare(observed, own, from_agent);
        }
        let (mut carried, root) = self.carried(observed);
        if self.mode == Mode::Strict && from_agent {
            // An output carries the join of all that its author has seen.
            carried = carried.join(observed.label.secrecy);
        }
        if !own.is_empty() || root.is_some() {
            self.note(observed, own.join(carried), root, own);
        }
        if carried.is_empty() || !from_agent || !out() {
            return None;
        }
        let tag = carried.iter().find(|tag| {
            !self.cleared.contains(&(*tag, observed.to))
                && !self.approved.contains(&(*tag, observed.to))
        })?;
        let fresh = self.reported.len() < MAX_REPORTED && self.reported.insert((tag, observed.to));
        let name = TagSet::of(tag)
            .and_then(|tag| self.tags.names(tag).next())
            .unwrap_or_default();
        let zero = self.first(observed, root);
        fresh.then(|| report::flow(observed, name, root, &zero))
    }

    /// A source's declaration clears both ends.
    fn declare(&mut self, observed: &Observed<'_>, own: TagSet, from_agent: bool) {
        for tag in own.iter() {
            if !from_agent && self.cleared.len() < MAX_CLEARED {
                self.cleared.insert((tag, observed.from));
                self.cleared.insert((tag, observed.to));
            }
        }
    }

    /// Notes what the interaction carries, and that its receiver has it now.
    fn note(&mut self, observed: &Observed<'_>, tags: TagSet, root: Option<Seq>, own: TagSet) {
        let declared = !own.is_empty();
        if declared {
            self.give(observed.seq, observed.from, observed.to);
        }
        if let Some(root) = root {
            self.give(root, observed.from, observed.to);
        }
        let leaves = observed.interaction.content.iter().take(64).enumerate();
        let numbers = leaves
            .filter(|(_, leaf)| names_a_number(leaf.path.rsplit('.').next().unwrap_or_default()))
            .fold(0u64, |set, (place, _)| set | 1 << place);
        let tagged = Tagged {
            tags,
            root: if declared {
                observed.seq
            } else {
                root.unwrap_or(observed.seq)
            },
            numbers,
        };
        if self.tagged.insert(observed.seq.0, tagged).is_none() {
            self.order.push_back(observed.seq.0);
        }
        if self.order.len() > MAX_TAGGED
            && let Some(oldest) = self.order.pop_front()
        {
            self.tagged.remove(&oldest);
        }
    }

    fn give(&mut self, root: Seq, from: Party, to: Party) {
        if self.given.len() < MAX_GIVEN {
            self.given.entry((root, from)).or_insert(from);
            self.given.entry((root, to)).or_insert(from);
        }
    }

    /// The tags of earlier content that is in this content and that its sender was given, and what it goes back to.
    fn carried(&self, observed: &Observed<'_>) -> (TagSet, Option<Seq>) {
        let mut set = TagSet::EMPTY;
        let mut root = None;
        if self.tagged.is_empty() {
            return (set, root);
        }
        for found in observed.matches {
            let Some(tagged) = self.tagged.get(&found.origin.0) else {
                continue;
            };
            if tells(found, tagged) && self.given.contains_key(&(tagged.root, observed.from)) {
                set = set.join(tagged.tags);
                root.get_or_insert(tagged.root);
            }
        }
        (set, root)
    }

    /// The first agent that was given it, up the way from the sender.
    fn first(&self, observed: &Observed<'_>, root: Option<Seq>) -> Endpoint {
        let mut best = observed.interaction.from.clone();
        let (Some(root), mut at) = (root, observed.from) else {
            return best;
        };
        for _ in 0..1024 {
            let Some(&from) = self.given.get(&(root, at)) else {
                break;
            };
            if from == at {
                break;
            }
            if let Some(endpoint) = observed.history.endpoint(from)
                && endpoint.class == EndpointClass::Agent
            {
                best = endpoint.clone();
            }
            at = from;
        }
        best
    }
}

/// Whether a match is enough to say that content came from there: a passage, or a whole field that is no number of
/// something.
fn tells(found: &Match, tagged: &Tagged) -> bool {
    match found.kind {
        MatchKind::Passage => found.span.len() >= MIN_PASSAGE,
        MatchKind::Value => {
            let numbered = found.origin_leaf < 64 && tagged.numbers & (1 << found.origin_leaf) != 0;
            found.whole_field && found.span.len() >= MIN_VALUE && !numbered
        }
    }
}
