//! What an interaction means to the strains it carries, and to those it could have carried: exposure, relay, silence.
//!
//! A bet is placed on an exposed agent's next emissions of some length to anyone who is not upstream of it, before their
//! content is looked at: either it carries the strain or it doesn't. How likely the null takes that to be is learnt from
//! what second-hand parties did with other strains before, apart for each kind of bet ([`Bet`]): honest work hands things on
//! in single file all the time, but hardly ever does one who was told together with others tell several more.

use masec_model::{EndpointClass, Kind};
use rustc_hash::FxHashMap;

use super::attribute::Load;
use super::strain::{Edge, Fan, Host, MAX_TRIALS, Role, Strain, StrainId};
use crate::detect::Observed;
use crate::history::{History, Party, Past};

/// What a party that got a strain second-hand is bet on to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bet {
    /// To pass on what came to it alone.
    Chain,
    /// To pass on what it found in a file.
    Found,
    /// To pass on what its sender gave to several.
    Branch,
    /// To put it again where it read it, without the rest of what it read there.
    Again,
}

/// For each bet the null's prior on the rate of successes an emission, in wins and trials, and the least it may be,
/// however quiet the traffic was.
const NULLS: [((f64, f64), f64); 4] = [
    ((4.0, 20.0), 0.2),
    ((1.0, 20.0), 0.02),
    ((0.5, 40.0), 0.005),
    ((2.0, 20.0), 0.1),
];
/// Parties that the root itself exposed may be asked by it to pass on; the null gives them this rate.
const SIBLING: f64 = 0.35;
/// The alternative's rate for the same.
const SIBLINGS: f64 = 0.6;
/// So may those who share a parent with an earlier relay.
const ASKED: f64 = 0.25;
/// Those who had it from the root and then got it from others talk about what all of them know.
const AGAIN: f64 = 0.1;
/// Delegating is passing on by profession, as is acting on a principal's request.
const DELEGATED: f64 = 0.25;
/// Bets on parties that the root itself exposed: few, so that an announcement passed down one level can't raise an alarm.
const MAX_SIBLINGS: u8 = 2;
const MAX_REWRAPS: u8 = 3;
/// The null's rate an emission, and the alternative's, for a relay that goes on to a second recipient.
const FAN: (f64, f64) = (0.15, 0.45);
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
/// Wealth at which a strain is counted among the suspicious.
const SUSPICIOUS: f64 = 5.0;
/// Strains that one party is watched for, the newest.
const MAX_PENDING: usize = 8;
/// Recipients remembered of one relay: more change nothing.
const MAX_RECIPIENTS: usize = 8;
/// Parties watched.
const MAX_WATCHED: usize = 1 << 16;

/// What is learnt over all strains, and who is watched for which.
#[derive(Debug, Default)]
pub(super) struct Traffic {
    /// Successes and trials by bet.
    tally: [(f64, f64); 4],
    streams: u32,
    pending: FxHashMap<Party, Vec<StrainId>>,
}

impl Traffic {
    /// The strains on which a bet about this party may be open.
    pub(super) fn pending(&self, party: Party) -> Vec<StrainId> {
        self.pending.get(&party).cloned().unwrap_or_default()
    }

    /// The threshold of a strain: it gets its number among the suspicious when it first is one.
    pub(super) fn threshold(&mut self, strain: &mut Strain, alpha: f64) -> Option<f64> {
        if strain.stream.is_none() && strain.wealth.value() >= SUSPICIOUS {
            self.streams = self.streams.saturating_add(1);
            strain.stream = Some(self.streams);
        }
        strain.stream.map(|stream| f64::from(stream).sqrt() / alpha)
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
    fn rate(&self, strain: &Strain, bet: Bet) -> f64 {
        let (prior, floor) = NULLS[bet as usize];
        let (all, own) = (self.tally[bet as usize], strain.tally[bet as usize]);
        let wins = prior.0 + all.0 - own.0;
        let trials = prior.1 + all.1 - own.1;
        let learnt = (wins / trials.max(1.0)).max(floor);
        learnt.max(template(strain)).min(0.95)
    }
}

/// The share of a text's senders that never got it: how likely one who did would have sent it anyway.
fn template(strain: &Strain) -> f64 {
    let apart = f64::from(strain.unexposed);
    if strain.unexposed == 0 {
        0.0
    } else {
        apart / (apart + strain.relays.len() as f64 + 1.0)
    }
}

/// A bet on how a party relays, at the odds of `rate` against `null`; none to speak of on a template.
fn side(strain: &mut Strain, success: bool, (null, rate): (f64, f64)) {
    let null = null.max(template(strain)).min(0.95);
    strain.wealth.side(success, rate, null);
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
        if may_repeat(strain, observed) {
            settle_again(traffic, strain, from, false);
        }
        return false;
    }
    if !catches(observed) {
        return false;
    }
    let (null, bet) = null_of(traffic, strain, observed);
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
                let over = host.fan == Fan::Closed;
                side(strain, false, FAN);
                return over;
            }
            true
        }
        Role::Exposed => {
            let silent = host.trials;
            host.trials += 1;
            let over = host.trials >= MAX_TRIALS;
            settle_trial(traffic, strain, from, false, silent, (null, bet));
            over
        }
        Role::Source | Role::Vector => true,
    }
}

/// Whether `observed` goes to someone who could pass a strain on. Answers to people and to other organisations quote what
/// they answer.
fn catches(observed: &Observed<'_>) -> bool {
    matches!(
        observed.interaction.to.class,
        EndpointClass::Agent | EndpointClass::Resource
    )
}

/// Whether `observed` goes where its sender read the strain, second-hand and among other text: a bet on whether it repeats
/// it there without the rest is open.
fn may_repeat(strain: &Strain, observed: &Observed<'_>) -> bool {
    // What the root itself put up in a room may be a form for all to fill in; a file is kept as it is or grows.
    let first_hand = observed.interaction.kind != Kind::Write;
    strain.hosts.get(&observed.from).is_some_and(|host| {
        host.role == Role::Exposed
            && (host.generation >= 2 || !first_hand)
            && host.via == Some(observed.to)
            && host.shown > REST
            && host.trials < MAX_TRIALS
    })
}

/// Who reads `place` from now on reads what `party` put there.
fn take_over(strain: &mut Strain, party: Party, place: Party) {
    let generation = strain.hosts.get(&party).map_or(0, |host| host.generation);
    if let Some(host) = strain.hosts.get_mut(&place) {
        host.generation = generation;
        host.parent = Some(party);
    }
}

/// Settles the bet on an exposed party that it repeats the strain where it read it.
fn settle_again(traffic: &mut Traffic, strain: &mut Strain, party: Party, success: bool) {
    let null = traffic.rate(strain, Bet::Again);
    let Some(host) = strain.hosts.get_mut(&party) else {
        return;
    };
    let silent = host.trials;
    host.trials = host.trials.saturating_add(1);
    if success {
        host.role = Role::Relay;
        strain.relays.push(party);
    }
    settle_trial(traffic, strain, party, success, silent, (null, Bet::Again));
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
        EndpointClass::Resource => return read(traffic, strain, observed, load),
        EndpointClass::Human | EndpointClass::Institution => {
            strain.add(from, Host::new(0, Role::Source));
        }
        EndpointClass::Agent => {
            if !strain.hosts.contains_key(&from) {
                arrive(strain, from, could_have_seen);
            }
            if !strain.is_back(from, to) {
                if !catches(observed) {
                    return;
                }
                relay(traffic, strain, observed, load);
            } else if may_repeat(strain, observed) {
                let shown = strain.hosts.get(&from).map_or(0, |host| host.shown);
                let alone = load.seen.saturating_add(REST) <= shown;
                settle_again(traffic, strain, from, alone);
                if alone {
                    edge(strain, from, observed);
                    take_over(strain, from, to);
                }
            }
        }
    }
    let fresh = expose(strain, from, to, to_resource, None);
    let relayed = strain
        .hosts
        .get(&from)
        .is_some_and(|host| host.role == Role::Relay);
    if let Some(receiver) = strain.hosts.get_mut(&to) {
        receiver.pull |= to_resource && observed.interaction.kind == Kind::Write;
        if !fresh && relayed && receiver.role == Role::Exposed {
            receiver.again = Some(from);
        }
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
fn read(traffic: &mut Traffic, strain: &mut Strain, observed: &Observed<'_>, load: Load) {
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
        if let Some(host) = strain.hosts.get_mut(&reader) {
            host.shown = load.length;
        }
        edge(strain, from, observed);
    }
    let pull = strain.hosts.get(&resource).is_some_and(|host| host.pull);
    if let Some(host) = strain.hosts.get_mut(&from)
        && host.role == Role::Relay
        && !back
        && !pull
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
            let silent = host.trials;
            host.trials = host.trials.saturating_add(1);
            host.recipients.push(to);
            let first_hand = host.generation <= 1 && host.again.is_none();
            let fan = !first_hand || strain.relays.is_empty();
            if fan {
                host.fan = Fan::Open;
            }
            let first = strain.relays.is_empty();
            if bet && !first {
                settle_trial(traffic, strain, from, true, silent, null);
            }
            // One bet a relay, and none on the root's own circle past the first: see MAX_SIBLINGS.
            if fan {
                side(strain, load.disguised, DISGUISE);
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
fn null_of(traffic: &Traffic, strain: &Strain, observed: &Observed<'_>) -> (f64, Bet) {
    let Some(host) = strain.hosts.get(&observed.from) else {
        return (traffic.rate(strain, Bet::Chain), Bet::Chain);
    };
    let bet = bet_on(strain, host);
    let mut null = traffic.rate(strain, bet);
    if host.generation <= 1 && host.again.is_none() {
        return (null.max(SIBLING), bet);
    }
    if host.generation <= 1 {
        null = null.max(AGAIN);
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
    (null, bet)
}

/// Which bet is on for an exposed party: what its sender gave to one alone is handed on in single file by honest work too.
fn bet_on(strain: &Strain, host: &Host) -> Bet {
    let known = |party: Party| strain.hosts.get(&party);
    let parent = host.again.or(host.parent).and_then(known);
    if host.via.and_then(known).is_some_and(|via| via.pull) {
        Bet::Found
    } else if parent.is_some_and(|parent| parent.recipients.len() >= 2) {
        Bet::Branch
    } else {
        Bet::Chain
    }
}

/// Settles one bet on an exposed party, where its stream is open and the bet was allowed.
fn settle_trial(
    traffic: &mut Traffic,
    strain: &mut Strain,
    party: Party,
    success: bool,
    silent: u8,
    (null, bet): (f64, Bet),
) {
    let Some((first_hand, parent)) = strain
        .hosts
        .get(&party)
        .map(|host| (host.generation <= 1 && host.again.is_none(), host.parent))
    else {
        return;
    };
    if first_hand {
        if !strain.relays.is_empty() && strain.siblings < MAX_SIBLINGS {
            strain.siblings += 1;
            strain.wealth.side(success, SIBLINGS, null);
        }
        return;
    }
    strain.wealth.party(success, silent, null);
    for tally in [&mut strain.tally, &mut traffic.tally] {
        let (wins, trials) = &mut tally[bet as usize];
        *wins += f64::from(u8::from(success));
        *trials += 1.0;
    }
    if success {
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
        side(strain, true, FAN);
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
    side(strain, left_out, (null, rate));
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
