//! The interactions that are still remembered, bounded: the newest `capacity` of a trace, by sequence number.

use masec_model::{Endpoint, InteractionId, Kind, Label, Timestamp};
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
}

/// A ring of the newest interactions and the table of endpoints.
#[derive(Debug)]
pub struct History {
    ring: Vec<Past>,
    capacity: usize,
    next: u32,
    parties: FxHashMap<Endpoint, Party>,
    endpoints: Vec<Endpoint>,
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
        }
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
