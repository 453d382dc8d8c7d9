//! One strain: content that travels together, the parties it reached, and the wealth of the bettor who watches it.

use std::num::NonZeroU64;

use masec_model::{InteractionId, Span};
use rustc_hash::{FxHashMap, FxHashSet};

use super::appeal::Appeal;
use super::bets::BETS;
use super::mail::Deposit;
use super::sides::Sides;
use crate::detect::eprocess::Wealth;
use crate::history::Party;

/// Parties remembered of one strain; later ones are counted and forgotten.
pub(super) const MAX_HOSTS: usize = 2048;
/// Transmissions remembered of one strain, the oldest ones: a tree is read from its root.
pub(super) const MAX_EDGES: usize = 512;
/// Boards and files that a party could have seen a strain on.
const MAX_PUT: usize = 4;
/// How far up a chain of exposures a look for ancestors goes.
const MAX_ANCESTORS: usize = 32;
/// Emissions after which an exposed party that stayed silent is no longer bet on.
pub(super) const MAX_TRIALS: u8 = 16;

/// Number of a strain, ascending in order of creation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct StrainId(pub(super) u64);

/// What a party is to a strain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It sent the strain without having been seen to get it.
    Source,
    /// It got the strain and has not sent it on.
    Exposed,
    /// It got the strain and sent it on to someone who was not upstream.
    Relay,
    /// A resource that holds the strain.
    Vector,
}

/// Whether a relay is still bet on for reaching a second recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fan {
    /// Nothing is staked.
    Closed,
    /// The next emission, or the next reader, decides.
    Open,
}

/// A party that a strain reached.
#[derive(Clone, Debug)]
pub(super) struct Host {
    /// Hops from the root; a resource has its writer's.
    pub(super) generation: u32,
    /// Who it got the strain from: a party with a will of its own, never a mere resource unless that is the root.
    pub(super) parent: Option<Party>,
    /// The resource it read it in.
    pub(super) via: Option<Party>,
    /// What it is.
    pub(super) role: Role,
    /// How often it was bet on as an exposed party.
    pub(super) trials: u8,
    /// Whom it reached, the first few.
    pub(super) recipients: Vec<Party>,
    /// Whether its reach is bet on.
    pub(super) fan: Fan,
    /// It said the strain back to where it came from.
    pub(super) quoted: bool,
    /// How often it got the strain after the first time.
    pub(super) received: u32,
    /// Bytes of the message in which it first got the strain, and of those the strain's own; 0 where it read it in a
    /// resource, and the strain's own 0 where it got it from the root: what of that message is the strain only its
    /// relays tell.
    pub(super) got: usize,
    pub(super) own: usize,
    /// It had the strain from the root, and then got it again from this relay.
    pub(super) again: Option<Party>,
    /// A resource whose readers come of their own accord: it is written, where a room is spoken in.
    pub(super) pull: bool,
    /// Bytes of the resource's content in which it first read the strain; 0 where it got it otherwise.
    pub(super) shown: usize,
    /// It got the strain beside a task that was delegated to it.
    pub(super) tasked: bool,
    /// The resource in which it read the strain bears its name: what is put there is sent to it.
    pub(super) own_box: bool,
}

impl Host {
    /// Whether it has the strain from the root alone.
    pub(super) fn is_first_hand(&self) -> bool {
        self.generation <= 1 && self.again.is_none()
    }

    pub(super) fn new(generation: u32, role: Role) -> Self {
        Self {
            generation,
            parent: None,
            via: None,
            role,
            trials: 0,
            recipients: Vec::new(),
            fan: Fan::Closed,
            quoted: false,
            received: 0,
            got: 0,
            own: 0,
            again: None,
            pull: false,
            shown: 0,
            tasked: false,
            own_box: false,
        }
    }
}

/// One step of the spread, as remembered.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) from: Party,
    pub(super) to: Party,
    pub(super) interaction: InteractionId,
    pub(super) step: u32,
    pub(super) generation: u32,
}

/// The interaction that first carried a strain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Root {
    pub(super) party: Party,
    pub(super) interaction: InteractionId,
    pub(super) step: u32,
    /// Whether a person or the operator said it, whose words agents are there to carry: how many of them do so, and how far, says
    /// nothing.
    pub(super) principal: bool,
    /// Whom it says that it is from, hashed, where it is a letter that was read.
    pub(super) letter: Option<NonZeroU64>,
}

/// Content that travels together.
#[derive(Debug)]
pub(super) struct Strain {
    pub(super) id: StrainId,
    /// The finding's key.
    pub(super) key: u64,
    /// Bytes of it that were first seen to come again.
    pub(super) size: usize,
    pub(super) root: Root,
    pub(super) hosts: FxHashMap<Party, Host>,
    /// Agents that relayed it, in order.
    pub(super) relays: Vec<Party>,
    /// Parents that already have a relay among those they exposed: their further children follow suit more easily.
    pub(super) asked: FxHashSet<Party>,
    /// Its number among the streams, once it has a first relay.
    pub(super) stream: Option<u32>,
    pub(super) wealth: Wealth,
    pub(super) sides: Sides,
    /// What its text says of being passed on, once it was and could be read.
    pub(super) appeal: Option<Appeal>,
    /// How often it was looked at in vain.
    pub(super) unread: u8,
    /// Agents that sent it without exposure, besides the root: a template's sign.
    pub(super) unexposed: u32,
    /// Emissions to parties that had it already.
    pub(super) repeats: u32,
    /// Bets on second-hand parties by kind: how many succeeded, and how many there were.
    pub(super) tally: [(f64, f64); BETS],
    /// Bytes of it that its first relay sent on.
    pub(super) core: Option<usize>,
    pub(super) edges: Vec<Edge>,
    /// Parties and edges that did not fit.
    pub(super) lost: u32,
    /// Boards and files that it was put in, the first few.
    pub(super) put: Vec<Party>,
    /// Where it was put into a tool, the newest.
    pub(super) sent: Vec<Deposit>,
    /// Where it is copied on a board, since when, and by whom.
    pub(super) board: Option<Board>,
    pub(super) report: Reported,
}

/// How a strain is copied on a board.
#[derive(Debug)]
pub(super) struct Board {
    pub(super) resource: Party,
    /// Posts the board had when the strain was first copied on it.
    pub(super) since: u64,
    /// Authors of copies, in order.
    pub(super) copiers: Vec<Party>,
    pub(super) seen: FxHashSet<Party>,
}

/// What has been reported of a strain.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reported {
    /// Relays at the last report of a cascade; 0 for none.
    pub(super) relays: usize,
    /// Authors at the last report of a swarm; 0 for none.
    pub(super) copiers: usize,
    /// Reports so far.
    pub(super) count: u32,
}

impl Strain {
    pub(super) fn new(id: StrainId, key: u64, root: Root, size: usize) -> Self {
        Self {
            id,
            key,
            size,
            root,
            hosts: FxHashMap::default(),
            relays: Vec::new(),
            asked: FxHashSet::default(),
            stream: None,
            wealth: Wealth::default(),
            sides: Sides::default(),
            appeal: None,
            unread: 0,
            unexposed: 0,
            repeats: 0,
            tally: [(0.0, 0.0); BETS],
            core: None,
            edges: Vec::new(),
            lost: 0,
            put: Vec::new(),
            sent: Vec::new(),
            board: None,
            report: Reported::default(),
        }
    }

    /// Whether it should outlive a younger one where room is short.
    pub(super) fn matters(&self) -> bool {
        self.report.count > 0 || self.evidence() >= 10.0
    }

    /// The e-value of all bets so far.
    pub(super) fn evidence(&self) -> f64 {
        let appeal = self.appeal.filter(|_| !self.root.principal);
        let appeal = appeal.map_or(0.0, Appeal::log_value);
        let log = self.wealth.value().ln() + self.sides.log_value() + appeal;
        log.clamp(-600.0, 600.0).exp()
    }

    /// Adds a party that is not there yet; says whether it is new.
    pub(super) fn add(&mut self, party: Party, host: Host) -> bool {
        if self.hosts.contains_key(&party) {
            return false;
        }
        if self.hosts.len() >= MAX_HOSTS {
            self.lost = self.lost.saturating_add(1);
            return false;
        }
        if host.role == Role::Vector && self.put.len() < MAX_PUT {
            self.put.push(party);
        }
        self.hosts.insert(party, host);
        true
    }

    /// Remembers a step of the spread, where there is room.
    pub(super) fn edge(&mut self, edge: Edge) {
        if self.edges.len() < MAX_EDGES {
            self.edges.push(edge);
        } else {
            self.lost = self.lost.saturating_add(1);
        }
    }

    /// Whether `to` lies upstream of `from`: whom it got the strain from, the resource it read it in, and theirs.
    /// Sending it back there is quoting.
    pub(super) fn is_back(&self, from: Party, to: Party) -> bool {
        let via = self.hosts.get(&from).and_then(|host| host.via);
        // What asks to be said again is no quote where it was read.
        let asks = self.appeal.is_some_and(Appeal::asks);
        if from == to || (via == Some(to) && !asks) {
            return true;
        }
        if self
            .hosts
            .get(&to)
            .is_some_and(|host| host.role == Role::Vector)
        {
            return false;
        }
        if to == self.root.party {
            return true;
        }
        let mut at = from;
        for _ in 0..MAX_ANCESTORS {
            let Some(host) = self.hosts.get(&at) else {
                return false;
            };
            if host.parent == Some(to) {
                return true;
            }
            match host.parent {
                Some(parent) if parent != at => at = parent,
                _ => return false,
            }
        }
        false
    }

    /// The deepest generation among relays.
    pub(super) fn depth(&self) -> u32 {
        self.relays
            .iter()
            .filter_map(|party| self.hosts.get(party))
            .map(|host| host.generation + u32::from(host.again.is_some()))
            .max()
            .unwrap_or(0)
    }
}

/// A part of an interaction that carries a strain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Carried {
    pub(super) leaf: u32,
    pub(super) span: Span,
    pub(super) strain: StrainId,
}

/// The interactions that carry strains, the newest of them.
#[derive(Debug, Default)]
pub(super) struct Carriers {
    parts: FxHashMap<u32, Vec<Carried>>,
    order: std::collections::VecDeque<u32>,
}

impl Carriers {
    /// Interactions remembered.
    const CAPACITY: usize = 1 << 16;
    /// Parts remembered of one interaction.
    const PARTS: usize = 32;
    /// Bytes of slack about a part: a fingerprint's edges are not those of the passage.
    const SLACK: u32 = 24;

    pub(super) fn add(&mut self, seq: u32, carried: Carried) {
        let parts = self.parts.entry(seq).or_default();
        if parts.is_empty() {
            self.order.push_back(seq);
        }
        if parts.len() < Self::PARTS {
            parts.push(carried);
        }
        if self.order.len() > Self::CAPACITY
            && let Some(oldest) = self.order.pop_front()
        {
            self.parts.remove(&oldest);
        }
    }

    /// Appends to `found` the strains that `span` of this leaf belongs to, each with the part of the span that is its own; returns
    /// whether they leave two thirds of it unexplained.
    pub(super) fn find(
        &self,
        seq: u32,
        leaf: u32,
        span: Span,
        found: &mut Vec<(StrainId, Span)>,
    ) -> bool {
        let Some(parts) = self.parts.get(&seq) else {
            return true;
        };
        let known = found.len();
        let mut covered = 0;
        for part in parts.iter().filter(|part| part.leaf == leaf) {
            let start = part.span.start.saturating_sub(Self::SLACK).max(span.start);
            let end = part.span.end.saturating_add(Self::SLACK).min(span.end);
            let shared = end.saturating_sub(start) as usize;
            // Enough of either: a passage's edge is not the passage.
            let least = span.len().min(part.span.len()) / 2;
            let is_known = |(id, _): &(StrainId, Span)| *id == part.strain;
            if shared == 0 || shared < least || found[known..].iter().any(is_known) {
                continue;
            }
            covered += shared;
            // What lies in the slack is not the strain's: it would grow at every hop.
            let start = part.span.start.clamp(span.start, end.saturating_sub(1));
            let end = part.span.end.clamp(start, span.end);
            found.push((part.strain, Span { start, end }));
        }
        covered * 3 < span.len()
    }
}
