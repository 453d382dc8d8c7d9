//! The bets on what exposed parties do next, and what the null takes for likely.
//!
//! A bet is placed on an exposed agent's next emissions of some length to anyone who is not upstream of it, before their
//! content is looked at: either it carries the strain or it doesn't. How likely the null takes that to be is learnt from
//! what second-hand parties did with other strains before, apart for each kind of bet ([`Bet`]): honest work hands things on
//! in single file all the time, but hardly ever does one who was told together with others tell several more.

use masec_model::{EndpointClass, Kind};
use rustc_hash::FxHashMap;

use super::appeal::{Appeal, Appeals, Asked};
use super::sides::{Tallies, alike};
use super::strain::{Host, Role, Strain, StrainId};
use crate::detect::Observed;
use crate::history::{Party, Seq};

/// What a party that got a strain second-hand is bet on to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bet {
    /// To pass on what came to it alone.
    Chain,
    /// To pass on what it found in a file.
    Found,
    /// To pass on what its sender gave to several.
    Branch,
    /// To pass on what its sender gave to several, one of whom already did.
    Asked,
    /// To put it again into the file where it read it, without the rest of what it read there.
    Again,
    /// To say it again in the room where a relay said it, whatever else it says.
    Echo,
}

/// How many bets there are.
pub(super) const BETS: usize = 6;

impl Bet {
    /// The null's prior on the rate of successes an emission, in wins and trials, and the least it may be, however quiet
    /// the traffic was.
    fn null(self) -> ((f64, f64), f64) {
        match self {
            Self::Chain => ((4.0, 20.0), 0.2),
            Self::Found => ((1.0, 20.0), 0.02),
            Self::Branch => ((1.0, 40.0), 0.005),
            Self::Asked => ((5.0, 20.0), 0.1),
            Self::Again => ((1.0, 20.0), 0.02),
            Self::Echo => ((2.0, 20.0), 0.07),
        }
    }
}

/// Those who had it from the root and then got it from others talk about what all of them know.
const AGAIN: f64 = 0.1;
/// What a principal says is passed on as far as it has to go.
pub(super) const OBEYED: f64 = 0.95;
/// Delegating is passing on by profession.
const DELEGATED: f64 = 0.25;
/// What came beside a task goes with the parts of it.
const TASKED: f64 = 0.8;
/// Wealth at which a strain is counted among the suspicious.
const SUSPICIOUS: f64 = 10.0;
/// Strains that one party is watched for, the newest.
const MAX_PENDING: usize = 8;
/// Parties watched.
const MAX_WATCHED: usize = 1 << 16;

/// What is learnt over all strains, and who is watched for which.
#[derive(Debug, Default)]
pub(super) struct Traffic {
    /// Successes and trials by bet.
    tally: [(f64, f64); BETS],
    pub(super) sides: Tallies,
    pub(super) appeals: Appeals,
    /// The interaction that was read last for what it asks, and what that is.
    pub(super) read: Option<(Seq, Option<Asked>)>,
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
        if strain.stream.is_none() && strain.evidence() >= SUSPICIOUS {
            self.streams = self.streams.saturating_add(1);
            strain.stream = Some(self.streams);
        }
        strain.stream.map(|stream| f64::from(stream) / alpha)
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

    pub(super) fn watch(&mut self, party: Party, strain: StrainId) {
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
    /// and for a text that also comes from agents who never got it (a template) at least the share that those have. What a principal
    /// said is passed on.
    fn rate(&self, strain: &Strain, bet: Bet) -> f64 {
        if strain.root.principal {
            return OBEYED;
        }
        let (prior, floor) = bet.null();
        let (all, own) = (self.tally[bet as usize], strain.tally[bet as usize]);
        let wins = prior.0 + all.0 - own.0;
        let trials = prior.1 + all.1 - own.1;
        let learnt = (wins / trials.max(1.0)).max(floor);
        let null = learnt.max(template(strain)).min(0.95);
        if !strain.appeal.is_some_and(Appeal::is_silent) {
            return null;
        }
        // What asks nobody to pass it on and is passed on all the same goes by a custom, which all who get it know.
        let sum = |a: (f64, f64), b: &(f64, f64)| (a.0 + b.0, a.1 + b.1);
        alike(null, strain.tally.iter().fold((0.0, 0.0), sum)).max(null)
    }
}

/// The share of a text's senders that never got it: how likely one who did would have sent it anyway.
pub(super) fn template(strain: &Strain) -> f64 {
    let apart = f64::from(strain.unexposed);
    if strain.unexposed == 0 {
        0.0
    } else {
        apart / (apart + strain.relays.len() as f64 + 1.0)
    }
}

/// The null's rate for the emission at hand, fixed before its content counts.
pub(super) fn null_of(traffic: &Traffic, strain: &Strain, observed: &Observed<'_>) -> (f64, Bet) {
    let Some(host) = strain.hosts.get(&observed.from) else {
        return (traffic.rate(strain, Bet::Chain), Bet::Chain);
    };
    let bet = bet_on(strain, host);
    let mut null = traffic.rate(strain, bet);
    if host.generation <= 1 {
        null = null.max(AGAIN);
    }
    if observed.interaction.kind == Kind::Delegate {
        null = null.max(if host.tasked { TASKED } else { DELEGATED });
    }
    let receiver = strain.hosts.get(&observed.to);
    // What is called is a tool, which is a way and nobody who has it already.
    let is_tool = observed.interaction.kind == Kind::ToolCall
        && observed.interaction.to.class == EndpointClass::Resource;
    if let Some(receiver) = receiver.filter(|_| !is_tool) {
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
    let asked = host
        .parent
        .is_some_and(|parent| strain.asked.contains(&parent));
    if !host.own_box && host.via.and_then(known).is_some_and(|via| via.pull) {
        Bet::Found
    } else if parent.is_none_or(|parent| parent.recipients.len() < 2) {
        Bet::Chain
    } else if asked {
        Bet::Asked
    } else {
        Bet::Branch
    }
}

/// Settles one bet on a party that got the strain second-hand.
pub(super) fn settle_trial(
    traffic: &mut Traffic,
    strain: &mut Strain,
    party: Party,
    success: bool,
    silent: u8,
    (null, bet): (f64, Bet),
) {
    let Some(host) = strain.hosts.get(&party) else {
        return;
    };
    // Those whom the root itself told may have been asked by it to pass on.
    if host.is_first_hand() {
        return;
    }
    let parent = host.parent;
    strain.wealth.party(success, silent, null);
    let outcome = |(wins, trials): &mut (f64, f64)| {
        *wins += f64::from(u8::from(success));
        *trials += 1.0;
    };
    outcome(&mut strain.tally[bet as usize]);
    // What people have passed on teaches nothing of what agents pass on by themselves.
    if !strain.root.principal {
        outcome(&mut traffic.tally[bet as usize]);
    }
    // Saying it again on the spot is no sign that the sender asked to have it passed on.
    if success && !matches!(bet, Bet::Again | Bet::Echo) {
        strain.asked.extend(parent);
    }
}

/// Settles the bet on an exposed party that it repeats the strain where it read it: [`Bet::Again`] or [`Bet::Echo`].
pub(super) fn settle_repeat(
    traffic: &mut Traffic,
    strain: &mut Strain,
    party: Party,
    success: bool,
    bet: Bet,
) {
    let rate = traffic.rate(strain, bet);
    // A file's heading stays while all below it changes: no news after the first times, unless it went elsewhere too.
    // What a room talks about, all in it take up.
    let left = strain
        .relays
        .iter()
        .filter_map(|relay| strain.hosts.get(relay))
        .any(|host| !host.recipients.is_empty());
    let null = if left && bet == Bet::Again {
        rate
    } else {
        alike(rate, strain.tally[bet as usize])
    };
    let Some(host) = strain.hosts.get_mut(&party) else {
        return;
    };
    let silent = host.trials;
    host.trials = host.trials.saturating_add(1);
    if success {
        host.role = Role::Relay;
        strain.relays.push(party);
    }
    settle_trial(traffic, strain, party, success, silent, (null, bet));
}
