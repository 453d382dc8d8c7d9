//! Declared labels on the move: content that its source tagged, found again on its way to an endpoint that is not cleared.
//!
//! Cleared for a tag are both ends of what came with it from a source: the resource, person or organisation that sent it
//! under that tag, and who was given it. An agent's own tags clear nobody.

use masec_model::{EndpointClass, Finding};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;

use super::outside::is_outside;
use super::report;
use crate::detect::Observed;
use crate::history::{Party, Seq};
use crate::provenance::MatchKind;

/// Tags told apart, interactions remembered, parties cleared for one tag.
const MAX_TAGS: usize = 64;
const MAX_TAGGED: usize = 1 << 15;
const MAX_CLEARED: usize = 1 << 14;
/// Bytes of a match below which it says little about where content came from.
const MIN_SPAN: usize = 12;
/// Reports of one tag at one endpoint.
const MAX_REPORTED: usize = 1 << 12;

/// Which interactions carry which tags.
#[derive(Debug, Default)]
pub(super) struct Flow {
    tags: Vec<String>,
    cleared: Vec<FxHashSet<Party>>,
    tagged: FxHashMap<u32, u64>,
    order: VecDeque<u32>,
    reported: FxHashSet<(u32, Party)>,
}

impl Flow {
    /// Follows one interaction; what it brings to an endpoint that is not cleared.
    pub(super) fn observe(&mut self, observed: &Observed<'_>) -> Option<Finding> {
        let own = self.declared(observed);
        let (carried, origin) = self.carried(observed);
        let all = own | carried;
        if all != 0 {
            self.tag(observed.seq, all);
        }
        let interaction = observed.interaction;
        if !is_outside(&interaction.to) || interaction.from.class != EndpointClass::Agent {
            return None;
        }
        let place = (0..self.tags.len()).find(|&place| {
            carried & (1 << place) != 0 && !self.cleared[place].contains(&observed.to)
        })?;
        let fresh = self.reported.len() < MAX_REPORTED
            && self
                .reported
                .insert((u32::try_from(place).unwrap_or(u32::MAX), observed.to));
        fresh.then(|| report::flow(observed, &self.tags[place], place, origin))
    }

    /// The tags that the interaction declares; a source's declaration clears both ends.
    fn declared(&mut self, observed: &Observed<'_>) -> u64 {
        let interaction = observed.interaction;
        let mut set = 0;
        for tag in &interaction.labels.secrecy {
            let known = self.tags.iter().position(|known| known == tag.as_str());
            let place = match known {
                Some(place) => place,
                None if self.tags.len() < MAX_TAGS => {
                    self.tags.push(tag.to_string());
                    self.cleared.push(FxHashSet::default());
                    self.tags.len() - 1
                }
                None => continue,
            };
            set |= 1 << place;
            if interaction.from.class != EndpointClass::Agent
                && self.cleared[place].len() < MAX_CLEARED
            {
                self.cleared[place].insert(observed.from);
                self.cleared[place].insert(observed.to);
            }
        }
        set
    }

    /// The tags of earlier content that is in this content, and where the first of it came from.
    fn carried(&self, observed: &Observed<'_>) -> (u64, Option<Seq>) {
        let mut set = 0;
        let mut origin = None;
        if self.tagged.is_empty() {
            return (0, None);
        }
        for found in observed.matches {
            if found.kind == MatchKind::Value && found.span.len() < MIN_SPAN {
                continue;
            }
            if let Some(tags) = self.tagged.get(&found.origin.0) {
                set |= tags;
                origin.get_or_insert(found.origin);
            }
        }
        (set, origin)
    }

    fn tag(&mut self, seq: Seq, tags: u64) {
        if self.tagged.insert(seq.0, tags).is_none() {
            self.order.push_back(seq.0);
        }
        if self.order.len() > MAX_TAGGED
            && let Some(oldest) = self.order.pop_front()
        {
            self.tagged.remove(&oldest);
        }
    }
}
