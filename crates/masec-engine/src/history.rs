//! The interactions that are still remembered, bounded: the newest `capacity` of a trace, by sequence number.

use masec_model::{Endpoint, Interaction, InteractionId, Kind, Label, Leaf, Span, Timestamp};
use rustc_hash::FxHashMap;

/// The place of an interaction in the order in which the pipeline saw them, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Seq(pub u32);

/// An endpoint by number, dense from 0, in order of first appearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Party(pub u32);

/// What is remembered of an interaction once it is over.
#[derive(Clone, Debug)]
pub struct Past {
    /// Its id.
    pub id: InteractionId,
    /// What was done.
    pub kind: Kind,
    /// Who did it.
    pub from: Party,
    /// To whom.
    pub to: Party,
    /// The session, hashed.
    pub session: u64,
    /// Place in its source.
    pub step: u32,
    /// When, where known.
    pub time: Option<Timestamp>,
    /// The label of its content as a whole.
    pub label: Label,
    /// Whether it is text that its receiver read ([`crate::flow::is_read`]).
    pub is_read: bool,
    /// Whether its content is one text that stands in its source as it is: a place in the one is a place in the other.
    pub is_bare: bool,
}

/// Whether the content of `interaction` is one text that stands in its source as it is.
pub(crate) fn is_bare(interaction: &Interaction) -> bool {
    let all = |leaf: &Leaf| {
        let length = leaf.value.as_text()?.len();
        Some(leaf.at? == Span::new(0, length))
    };
    match interaction.content.as_slice() {
        [only] => all(only) == Some(true),
        _ => false,
    }
}

/// A ring of the newest interactions and the table of endpoints.
#[derive(Debug)]
pub struct History {
    ring: Vec<Past>,
    capacity: usize,
    next: u32,
    parties: FxHashMap<Endpoint, Party>,
    endpoints: Vec<Endpoint>,
    max_parties: usize,
    overflowed: u64,
}

impl History {
    /// An empty history that remembers `capacity` interactions (at least one).
    pub fn new(capacity: usize) -> Self {
        Self {
            ring: Vec::new(),
            capacity: capacity.max(1),
            next: 0,
            parties: FxHashMap::default(),
            endpoints: Vec::new(),
            max_parties: Self::MAX_PARTIES,
            overflowed: 0,
        }
    }

    /// Endpoints told apart where nothing else is said.
    const MAX_PARTIES: usize = 1 << 20;
    /// What endpoints past the bound are called together, one a class.
    const OTHERS: &'static str = "(others)";

    /// Tells at most `parties` endpoints apart (and four more, one a class, that stand for all others). To be said before
    /// the first interaction.
    #[must_use]
    pub fn with_parties(mut self, parties: usize) -> Self {
        self.max_parties = parties;
        self
    }

    /// How often an endpoint was not told apart from others, for want of room.
    pub fn overflowed(&self) -> u64 {
        self.overflowed
    }

    /// Interactions that are no longer remembered.
    pub fn forgotten(&self) -> u64 {
        u64::from(self.next).saturating_sub(self.ring.len() as u64)
    }

    /// The sequence number that the next interaction gets.
    pub fn next_seq(&self) -> Seq {
        Seq(self.next)
    }

    /// Remembers `past`, forgetting the oldest where full.
    pub fn push(&mut self, past: Past) -> Seq {
        let seq = Seq(self.next);
        let place = self.next as usize % self.capacity;
        if place < self.ring.len() {
            self.ring[place] = past;
        } else {
            self.ring.push(past);
        }
        self.next = self.next.wrapping_add(1);
        seq
    }

    /// The interaction with this number, while it is remembered.
    pub fn get(&self, seq: Seq) -> Option<&Past> {
        let age = self.next.wrapping_sub(seq.0);
        if age == 0 || age as usize > self.ring.len() {
            return None;
        }
        self.ring.get(seq.0 as usize % self.capacity)
    }

    /// The number of `endpoint`, given on first sight.
    pub fn party(&mut self, endpoint: &Endpoint) -> Party {
        if let Some(&party) = self.parties.get(endpoint) {
            return party;
        }
        if self.endpoints.len() >= self.max_parties && endpoint.name != Self::OTHERS {
            // Names are the sender's to choose: a flood of them must not cost memory.
            self.overflowed += 1;
            return self.party(&Endpoint::new(endpoint.class, Self::OTHERS));
        }
        let party = Party(u32::try_from(self.endpoints.len()).unwrap_or(u32::MAX));
        self.parties.insert(endpoint.clone(), party);
        self.endpoints.push(endpoint.clone());
        party
    }

    /// The endpoint with this number.
    pub fn endpoint(&self, party: Party) -> Option<&Endpoint> {
        self.endpoints.get(party.0 as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_of_names_shares_one_number_by_class() {
        let mut history = History::new(1).with_parties(2);
        let known = history.party(&Endpoint::agent("a"));
        history.party(&Endpoint::agent("b"));
        let first = history.party(&Endpoint::agent("c"));
        assert_eq!(history.party(&Endpoint::agent("d")), first);
        assert_ne!(history.party(&Endpoint::human("d")), first);
        assert_eq!(history.party(&Endpoint::agent("a")), known);
        assert_eq!(history.overflowed(), 3);
    }
}
