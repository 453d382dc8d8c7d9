//! What an interaction means to the strains it carries, and to those it could have carried: exposure, relay, silence.

use masec_model::{Endpoint, EndpointClass, Kind};

use super::appeal::settle_appeal;
use super::attribute::Load;
use super::bets::{Bet, Traffic, null_of, settle_repeat, settle_trial};
use super::mail::{deposit, is_same_letter, sender};
use super::sides::{REST, Side, around, is_bare, rewrap, second, settle_side};
use super::strain::{Edge, Fan, Host, MAX_TRIALS, Role, Strain};
use crate::detect::Observed;
use crate::history::{self, History, Party, Past};

/// Recipients remembered of one relay: more change nothing.
const MAX_RECIPIENTS: usize = 8;

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
    if let Some(host) = strain.hosts.get_mut(&past.to) {
        host.tasked = past.kind == Kind::Delegate && !past.is_bare;
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
        if let Some(bet) = may_repeat(strain, observed) {
            settle_repeat(traffic, strain, from, false, bet);
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
                host.fan = Fan::Closed;
                settle_side(traffic, strain, Side::Fan, false);
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

/// Whether `observed` hands on a task with something beside it, such as rules for all who do a part of the work.
fn is_beside_a_task(observed: &Observed<'_>) -> bool {
    observed.interaction.kind == Kind::Delegate && !history::is_bare(observed.interaction)
}

/// Whether `observed` goes to someone who could pass a strain on. Answers to people and to other organisations quote what
/// they answer.
fn catches(observed: &Observed<'_>) -> bool {
    matches!(
        observed.interaction.to.class,
        EndpointClass::Agent | EndpointClass::Resource
    )
}

/// The bet on whether the sender repeats the strain where it read it, if `observed` goes there and one is open: in a file
/// among other text, on whether it comes without that; in a room where a relay said it, on whether it comes at all.
fn may_repeat(strain: &Strain, observed: &Observed<'_>) -> Option<Bet> {
    let host = strain.hosts.get(&observed.from)?;
    let open =
        host.role == Role::Exposed && host.via == Some(observed.to) && host.trials < MAX_TRIALS;
    // A file is kept as it is or grows; what the root itself put up in a room may be a form for all to fill in.
    let file = observed.interaction.kind == Kind::Write;
    match file {
        _ if !open => None,
        true => (around(host, 0) >= REST).then_some(Bet::Again),
        false => (host.generation >= 2).then_some(Bet::Echo),
    }
}

/// Who reads `place` from now on reads what `party` put there.
fn take_over(strain: &mut Strain, party: Party, place: Party) {
    let generation = strain.hosts.get(&party).map_or(0, |host| host.generation);
    if let Some(host) = strain.hosts.get_mut(&place) {
        host.generation = generation;
        host.parent = Some(party);
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
        EndpointClass::Resource => return read(traffic, strain, observed, load),
        EndpointClass::Human | EndpointClass::Institution => {
            strain.add(from, Host::new(0, Role::Source));
        }
        EndpointClass::Agent => {
            if !strain.hosts.contains_key(&from) {
                arrive(strain, from, could_have_seen);
            }
            settle_appeal(traffic, strain, observed);
            deposit(strain, observed);
            if !strain.is_back(from, to) {
                if !catches(observed) {
                    return;
                }
                relay(traffic, strain, observed, load);
            } else {
                back(traffic, strain, observed, load);
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
        let second_hand = strain
            .hosts
            .get(&from)
            .is_some_and(|host| host.generation > 0);
        if let Some(host) = strain.hosts.get_mut(&to) {
            host.got = load.came_in();
            host.own = if second_hand { load.bytes } else { 0 };
            host.tasked = is_beside_a_task(observed);
        }
    }
}

/// An agent says it back to where it came from, which is quoting unless it is odd in how it does so.
fn back(traffic: &mut Traffic, strain: &mut Strain, observed: &Observed<'_>, load: Load) {
    let (from, to) = (observed.from, observed.to);
    if let Some(host) = strain.hosts.get_mut(&from)
        && !std::mem::replace(&mut host.quoted, true)
    {
        settle_side(traffic, strain, Side::Recode, load.disguised);
    }
    // Nobody quotes in code: who puts it where it was read in another encoding spreads it from there.
    let host = strain.hosts.get(&from);
    let recoded = load.disguised
        && host.is_some_and(|host| host.role == Role::Exposed && host.via == Some(to));
    let bet = may_repeat(strain, observed);
    let bare = is_bare(strain, observed, load);
    if let Some(bet) = bet {
        let rest = strain.hosts.get(&from).map_or(0, |host| around(host, 0));
        settle_repeat(traffic, strain, from, bare || bet == Bet::Echo, bet);
        if bet == Bet::Echo && rest >= REST {
            settle_side(traffic, strain, Side::Alone, bare);
        }
    }
    if recoded {
        // [`Side::Recode`] has bet on it: one outcome is not paid for twice.
        take_up(strain, from);
    }
    if recoded || bet.is_some_and(|bet| bare || bet == Bet::Echo) {
        edge(strain, from, observed);
        take_over(strain, from, to);
    }
}

/// `party` is a relay from now on, without a bet.
fn take_up(strain: &mut Strain, party: Party) {
    if let Some(host) = strain.hosts.get_mut(&party)
        && host.role == Role::Exposed
    {
        host.role = Role::Relay;
        strain.relays.push(party);
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
    let again = is_same_letter(strain, observed);
    let writer = { strain.hosts.get(&resource) }
        .and_then(|host| host.parent)
        .filter(|_| !again);
    // What is read in the root itself has no sender.
    let deposit = { sender(strain, observed, writer.is_some()) }
        .filter(|_| strain.root.party != resource && !again);
    let tool = deposit.map(|one| one.tool);
    let from = deposit.map(|one| one.sender).or(writer).unwrap_or(resource);
    let is_agent = observed.interaction.to.class == EndpointClass::Agent;
    let to_resource = observed.interaction.to.class == EndpointClass::Resource;
    let back = strain.is_back(from, reader);
    let second_hand = strain
        .hosts
        .get(&from)
        .is_some_and(|host| host.generation > 0);
    if expose(strain, from, reader, to_resource, Some(resource)) {
        if is_agent {
            traffic.watch(reader, strain.id);
        }
        if let Some(host) = strain.hosts.get_mut(&reader) {
            host.own_box = is_own_box(observed);
            host.shown = load.length;
            host.got = load.came_in();
            host.own = if second_hand { load.bytes } else { 0 };
        }
        edge(strain, from, observed);
    }
    let relayed = strain
        .hosts
        .get(&from)
        .is_some_and(|host| host.role == Role::Relay);
    if let Some(host) = strain.hosts.get_mut(&reader)
        && relayed
        && host.role == Role::Exposed
        && host.parent != Some(from)
    {
        host.again.get_or_insert(from);
    }
    let pull = strain.hosts.get(&resource).is_some_and(|host| host.pull);
    if let Some(host) = strain.hosts.get_mut(&from)
        && host.role == Role::Relay
        && !back
        && !pull
    {
        // Its readers stand for the resource.
        host.recipients
            .retain(|party| *party != resource && Some(*party) != tool);
        reach(traffic, strain, from, reader, None);
    }
}

/// Whether the resource that is read bears its reader's name, as a word or several.
fn is_own_box(observed: &Observed<'_>) -> bool {
    let name = |endpoint: &Endpoint| endpoint.name.to_lowercase();
    let (place, reader) = (
        name(&observed.interaction.from),
        name(&observed.interaction.to),
    );
    let is_part = |c: char| c.is_alphanumeric();
    { place.match_indices(reader.as_str()) }.any(|(at, _)| {
        !place[..at].ends_with(is_part) && !place[at + reader.len()..].starts_with(is_part)
    })
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
        Role::Relay => reach(traffic, strain, from, to, Some(load)),
        Role::Exposed => {
            host.role = Role::Relay;
            // Bets are placed on a party's first emissions only; a relay after those counts, but wins nothing.
            let bet = host.trials < MAX_TRIALS;
            let silent = host.trials;
            host.trials = host.trials.saturating_add(1);
            host.recipients.push(to);
            let first = strain.relays.is_empty();
            let fan = first || !host.is_first_hand();
            // Who finds it in a file does so of their own accord, and who splits up a task hands what came with it to all who do a part.
            let shared = host.tasked && is_beside_a_task(observed);
            if fan && !shared && observed.interaction.kind != Kind::Write {
                host.fan = Fan::Open;
            }
            if bet && !first {
                settle_trial(traffic, strain, from, true, silent, null);
            }
            settle_side(traffic, strain, Side::Disguise, load.disguised);
            rewrap(traffic, strain, from, load);
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

/// A relay reaches one more recipient.
fn reach(
    traffic: &mut Traffic,
    strain: &mut Strain,
    relay: Party,
    recipient: Party,
    told: Option<Load>,
) {
    let Some(host) = strain.hosts.get_mut(&relay) else {
        return;
    };
    if host.recipients.contains(&recipient) || host.recipients.len() >= MAX_RECIPIENTS {
        return;
    }
    host.recipients.push(recipient);
    if host.recipients.len() != 2 {
        return;
    }
    let open = host.fan == Fan::Open;
    host.fan = Fan::Closed;
    second(traffic, strain, open, told);
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
