//! What an interaction means to the strains it carries, and to those it could have carried: exposure, relay, silence.
//!
//! A bet is placed on an exposed agent's next emissions of some length to anyone who is not upstream of it, before their
//! content is looked at: either it carries the strain or it doesn't. How likely the null takes that to be is learnt from
//! what second-hand parties did with other strains before.

use masec_model::{EndpointClass, Kind};
use rustc_hash::FxHashMap;

use super::attribute::Load;
use super::strain::{Edge, Fan, Host, MAX_TRIALS, Role, Strain, StrainId};
use crate::detect::Observed;
use crate::history::{History, Party, Past};

/// The null's least rate of second-hand relays per emission, however quiet the traffic was.
const FLOOR: f64 = 0.01;
/// The prior on that rate, in wins and trials: one in eighty.
const PRIOR: (f64, f64) = (0.5, 40.0);
/// Parties that the root itself exposed may be asked by it to pass on; the null gives them this rate.
const SIBLING: f64 = 0.35;
/// So may those who share a parent with an earlier relay.
const ASKED: f64 = 0.25;
/// Delegating is passing on by profession, as is acting on a principal's request.
const DELEGATED: f64 = 0.25;
/// Bets on parties that the root itself exposed: few, so that an announcement passed down one level can't raise an alarm.
const MAX_SIBLINGS: u8 = 2;
const MAX_REWRAPS: u8 = 3;
/// The null's rate an emission, and the alternative's, for a relay that goes on to a second recipient.
const FAN: (f64, f64) = (0.15, 0.5);
/// Emissions on which that is bet.
const FAN_TRIALS: u8 = 3;
/// The same for a relay that leaves out the rest of the message in which it got the strain, where there was a rest: who
/// forwards, forwards the whole. A worm's carrier text changes from hop to hop.
const REWRAP: (f64, f64) = (0.2, 0.7);
/// The same for what came from the root, which may have been the passage alone.
const REWRAP_FIRST: (f64, f64) = (0.2, 0.5);
/// Bytes that make a rest.
const REST: usize = 48;
/// The same for a relay that changes the disguise.
const DISGUISE: (f64, f64) = (0.01, 0.25);
/// Strains that one party is watched for, the newest.
const MAX_PENDING: usize = 8;
/// Recipients remembered of one relay: more change nothing.
const MAX_RECIPIENTS: usize = 8;
/// Parties watched.
const MAX_WATCHED: usize = 1 << 16;

/// What is learnt over all strains, and who is watched for which.
#[derive(Debug, Default)]
pub(super) struct Traffic {
    trials: f64,
    wins: f64,
    streams: u32,
    pending: FxHashMap<Party, Vec<StrainId>>,
}

impl Traffic {
    /// The strains on which a bet about this party may be open.
    pub(super) fn pending(&self, party: Party) -> Vec<StrainId> {
        self.pending.get(&party).cloned().unwrap_or_default()
    }

    /// Closes the watch on `party` for this strain.
    pub(super) fn settle(&mut self, party: Party, strain: StrainId) {
        if let Some(list) = self.pending.get_mut(&party) {
            list.retain(|id| *id != strain);
            if list.is_empty() {
                self.pending.remove(&party);
            }
        }
    }

    fn watch(&mut self, party: Party, strain: StrainId) {
        if self.pending.len() >= MAX_WATCHED && !self.pending.contains_key(&party) {
            return;
        }
        let list = self.pending.entry(party).or_default();
        if list.contains(&strain) {
            return;
        }
        if list.len() >= MAX_PENDING {
            list.remove(0);
        }
        list.push(strain);
    }

    /// The null's rate for second-hand parties of `strain`: what those of other strains did, never less than its floor,
    /// and for a text that also comes from agents who never got it (a template) at least the share that those have.
    fn rate(&self, strain: &Strain) -> f64 {
        let wins = PRIOR.0 + self.wins - f64::from(strain.wins);
        let trials = PRIOR.1 + self.trials - f64::from(strain.trials);
        let learnt = (wins / trials.max(1.0)).max(FLOOR);
        let apart = f64::from(strain.unexposed);
        let template = if strain.unexposed == 0 {
            0.0
        } else {
            apart / (apart + strain.relays.len() as f64 + 1.0)
        };
        learnt.max(template).min(0.95)
    }
}

/// Marks the receiver of the root's interaction as exposed.
pub(super) fn deliver(strain: &mut Strain, history: &History, past: &Past, length: usize) {
    let Some(endpoint) = history.endpoint(past.to) else {
        return;
    };
    let resource = endpoint.class == EndpointClass::Resource;
    expose(strain, past.from, past.to, resource, None);
    let from_resource = history
        .endpoint(past.from)
        .is_some_and(|from| from.class == EndpointClass::Resource);
    if let Some(host) = strain.hosts.get_mut(&past.to)
        && !from_resource
    {
        host.got = length;
    }
    strain.edge(Edge {
        from: past.from,
        to: past.to,
        interaction: past.id,
        step: past.step,
        generation: 0,
    });
}

/// Adds `to` as exposed by `from`; says whether it is new.
fn expose(strain: &mut Strain, from: Party, to: Party, resource: bool, via: Option<Party>) -> bool {
    let generation = strain.hosts.get(&from).map_or(0, |host| host.generation);
    let mut host = if resource {
        Host::new(generation, Role::Vector)
    } else {
        Host::new(generation.saturating_add(1), Role::Exposed)
    };
    host.parent = Some(from);
    host.via = via;
    strain.add(to, host)
}

/// A bet lost, where one was open: `observed` went from a watched party to someone not upstream, without the strain.
/// Says whether nothing is open any more.
pub(super) fn silence(traffic: &mut Traffic, strain: &mut Strain, observed: &Observed<'_>) -> bool {
    let (from, to) = (observed.from, observed.to);
    if strain.is_back(from, to) {
        return false;
    }
    let null = null_of(traffic, strain, observed);
    let Some(host) = strain.hosts.get_mut(&from) else {
        return true;
    };
    match host.role {
        Role::Relay => {
            if host.fan == Fan::Open {
                host.fan_trials += 1;
                if host.fan_trials >= FAN_TRIALS {
                    host.fan = Fan::Closed;
                }
                strain.wealth.side(false, FAN.1, FAN.0);
            }
            host.fan == Fan::Closed
        }
        Role::Exposed => {
            host.trials += 1;
            let over = host.trials >= MAX_TRIALS;
            settle_trial(traffic, strain, from, false, null);
            over
        }
        Role::Source | Role::Vector => true,
    }
}

/// The strain goes from `observed.from` to `observed.to`.
pub(super) fn emission(
    traffic: &mut Traffic,
    strain: &mut Strain,
    observed: &Observed<'_>,
    load: Load,
    could_have_seen: Option<Party>,
) {
    let (from, to) = (observed.from, observed.to);
    let to_resource = observed.interaction.to.class == EndpointClass::Resource;
    match observed.interaction.from.class {
        EndpointClass::Resource => return read(traffic, strain, observed),
        EndpointClass::Human | EndpointClass::Institution => {
            strain.add(from, Host::new(0, Role::Source));
        }
        EndpointClass::Agent => {
            if !strain.hosts.contains_key(&from) {
                arrive(strain, from, could_have_seen);
            }
            if !strain.is_back(from, to) {
                relay(traffic, strain, observed, load);
            }
        }
    }
    let fresh = expose(strain, from, to, to_resource, None);
    if let Some(receiver) = strain.hosts.get_mut(&to) {
        receiver.received = receiver.received.saturating_add(u32::from(!fresh));
        strain.repeats = strain.repeats.saturating_add(u32::from(!fresh));
    }
    if fresh && observed.interaction.to.class == EndpointClass::Agent {
        traffic.watch(to, strain.id);
    }
    if fresh {
        edge(strain, from, observed);
        if let Some(host) = strain.hosts.get_mut(&to) {
            host.got = load.length;
            host.own = load.bytes;
        }
    }
}

/// An agent sends what it was not seen to get: over a board it could have seen, else as a source of its own.
fn arrive(strain: &mut Strain, from: Party, could_have_seen: Option<Party>) {
    if let Some(board) = could_have_seen {
        let writer = strain.hosts.get(&board).and_then(|host| host.parent);
        expose(strain, writer.unwrap_or(board), from, false, Some(board));
    } else if strain.add(from, Host::new(0, Role::Source)) {
        strain.unexposed = strain.unexposed.saturating_add(1);
    }
}

/// A resource hands the strain to a reader, on behalf of whoever wrote it there.
fn read(traffic: &mut Traffic, strain: &mut Strain, observed: &Observed<'_>) {
    let (resource, reader) = (observed.from, observed.to);
    strain.add(resource, Host::new(0, Role::Vector));
    let writer = strain.hosts.get(&resource).and_then(|host| host.parent);
    let from = writer.unwrap_or(resource);
    let is_agent = observed.interaction.to.class == EndpointClass::Agent;
    let to_resource = observed.interaction.to.class == EndpointClass::Resource;
    let back = strain.is_back(from, reader);
    if expose(strain, from, reader, to_resource, Some(resource)) {
        if is_agent {
            traffic.watch(reader, strain.id);
        }
        edge(strain, from, observed);
    }
    if let Some(host) = strain.hosts.get_mut(&from)
        && host.role == Role::Relay
        && !back
    {
        // Its readers stand for the resource.
        host.recipients.retain(|party| *party != resource);
        reach(strain, from, reader);
    }
}

/// An exposed agent sends the strain to someone who is not upstream.
fn relay(traffic: &mut Traffic, strain: &mut Strain, observed: &Observed<'_>, load: Load) {
    let (from, to) = (observed.from, observed.to);
    let null = null_of(traffic, strain, observed);
    let Some(host) = strain.hosts.get_mut(&from) else {
        return;
    };
    match host.role {
        Role::Source | Role::Vector => {}
        Role::Relay => reach(strain, from, to),
        Role::Exposed => {
            host.role = Role::Relay;
            // Bets are placed on a party's first emissions only; a relay after those counts, but wins nothing.
            let bet = host.trials < MAX_TRIALS;
            host.trials = host.trials.saturating_add(1);
            host.recipients.push(to);
            let first_hand = host.generation <= 1;
            let fan = !first_hand || strain.relays.is_empty();
            if fan {
                host.fan = Fan::Open;
            }
            let first = strain.stream.is_none();
            if first {
                traffic.streams = traffic.streams.saturating_add(1);
                strain.stream = Some(traffic.streams);
            }
            if bet && !first {
                settle_trial(traffic, strain, from, true, null);
            }
            // One bet a relay, and none on the root's own circle past the first: see MAX_SIBLINGS.
            if fan {
                strain.wealth.side(load.disguised, DISGUISE.1, DISGUISE.0);
            }
            rewrap(strain, from, load);
            strain.relays.push(from);
            if !fan {
                traffic.settle(from, strain.id);
            } else {
                traffic.watch(from, strain.id);
            }
            edge(strain, from, observed);
        }
    }
}

/// The null's rate for the emission at hand, fixed before its content counts.
fn null_of(traffic: &Traffic, strain: &Strain, observed: &Observed<'_>) -> f64 {
    let mut null = traffic.rate(strain);
    let Some(host) = strain.hosts.get(&observed.from) else {
        return null;
    };
    if host.generation <= 1 {
        return null.max(SIBLING);
    }
    if host
        .parent
        .is_some_and(|parent| strain.asked.contains(&parent))
    {
        null = null.max(ASKED);
    }
    if observed.interaction.kind == Kind::Delegate
        || (strain.root.principal && host.generation == 2)
    {
        null = null.max(DELEGATED);
    }
    if let Some(receiver) = strain.hosts.get(&observed.to) {
        // Talk among those who have it already: quoting is what talk is made of; and the larger a share of all repeats
        // went to one party, the more it looks like the one to whom all report.
        let repeats = f64::from(receiver.received);
        let all = f64::from(strain.repeats) + strain.relays.len() as f64;
        null = (2.0 * null).max(repeats / (all + 6.0)).min(0.95);
    }
    null
}

/// Settles one bet on an exposed party, where its stream is open and the bet was allowed.
fn settle_trial(
    traffic: &mut Traffic,
    strain: &mut Strain,
    party: Party,
    success: bool,
    null: f64,
) {
    let Some((generation, parent)) = strain.hosts.get(&party).map(|h| (h.generation, h.parent))
    else {
        return;
    };
    if generation <= 1 {
        if strain.stream.is_some() && strain.siblings < MAX_SIBLINGS {
            strain.siblings += 1;
            strain.wealth.side(success, 0.7, null);
        }
        return;
    }
    strain.wealth.trial(success, null);
    strain.trials = strain.trials.saturating_add(1);
    traffic.trials += 1.0;
    if success {
        strain.wins = strain.wins.saturating_add(1);
        traffic.wins += 1.0;
        strain.asked.extend(parent);
    }
}

/// A relay reaches one more recipient.
fn reach(strain: &mut Strain, relay: Party, recipient: Party) {
    let Some(host) = strain.hosts.get_mut(&relay) else {
        return;
    };
    if host.recipients.contains(&recipient) || host.recipients.len() >= MAX_RECIPIENTS {
        return;
    }
    host.recipients.push(recipient);
    if host.recipients.len() >= 2 && host.fan == Fan::Open {
        host.fan = Fan::Closed;
        strain.wealth.side(true, FAN.1, FAN.0);
    }
}

/// The side bet on whether a relay sends on the whole of what it got. Whether it is placed depends on what it got alone.
fn rewrap(strain: &mut Strain, relay: Party, load: Load) {
    let Some(host) = strain.hosts.get(&relay) else {
        return;
    };
    if host.got < host.own.saturating_add(REST) {
        return;
    }
    let left_out = load.seen.saturating_add(REST) <= host.got;
    let (null, rate) = if host.generation > 1 {
        REWRAP
    } else if strain.rewraps < MAX_REWRAPS {
        strain.rewraps += 1;
        REWRAP_FIRST
    } else {
        return;
    };
    strain.wealth.side(left_out, rate, null);
}

fn edge(strain: &mut Strain, from: Party, observed: &Observed<'_>) {
    let generation = strain.hosts.get(&from).map_or(0, |host| host.generation);
    let edge = Edge {
        from,
        to: observed.to,
        interaction: observed.interaction.id,
        step: observed.interaction.place.step,
        generation,
    };
    if strain.edges.last().map(|last| last.interaction) != Some(edge.interaction) {
        strain.edge(edge);
    }
}
