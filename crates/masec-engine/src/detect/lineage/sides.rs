//! Side bets: not whether a party passes a strain on, but how.
//!
//! Each is placed on a relay once it is known that it relays. Whoever wrote the text, and what it is for, moves all who hand
//! it on, so the null takes the outcomes within one strain to be alike: what its first carriers did, the later ones do too,
//! and that is no news.

use super::attribute::{Load, MIN_STRAIN};
use super::bets::{OBEYED, Traffic, template};
use super::strain::{Host, Strain};
use crate::detect::Observed;
use crate::detect::eprocess::Hedged;
use crate::history::Party;

/// What a relay is bet on to do besides relaying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// To go on to a second recipient.
    Fan,
    /// To put other words about it for its second recipient: who tells several tells them the same.
    Anew,
    /// To leave out the rest of the message in which a relay gave it the strain: who forwards, forwards the whole, and a
    /// worm's carrier text changes from hop to hop.
    Alone,
    /// The same for what came from the root.
    AloneFirst,
    /// The same for what it read in a file, which is there to be quoted from.
    AloneRead,
    /// To put it in another encoding.
    Disguise,
    /// The same for who only says it back to where it came from.
    Recode,
}

/// How many side bets there are.
pub(super) const SIDES: usize = 7;

/// The odds of a side bet.
struct Odds {
    /// The null's prior on the rate of successes, in wins and trials, and the least it may be.
    prior: (f64, f64),
    floor: f64,
    /// The alternative's rate.
    rate: f64,
    /// The part of the wealth that is staked on it: worms need not do it.
    staked: f64,
}

/// As many earlier outcomes as the null's rate weighs within one strain, beside those of the strain itself.
const ALIKE: f64 = 4.0;
/// Bytes that make a rest, and words of one's own.
pub(super) const REST: usize = 48;

impl Side {
    const ALL: [Self; SIDES] = [
        Self::Fan,
        Self::Anew,
        Self::Alone,
        Self::AloneFirst,
        Self::AloneRead,
        Self::Disguise,
        Self::Recode,
    ];

    fn odds(self) -> Odds {
        let (prior, floor, rate, staked) = match self {
            Self::Fan => ((2.0, 20.0), 0.06, 0.8, 0.8),
            Self::Anew => ((2.0, 10.0), 0.05, 0.5, 0.5),
            Self::Alone => ((1.5, 10.0), 0.03, 0.7, 0.8),
            Self::AloneFirst => ((2.0, 10.0), 0.1, 0.7, 0.6),
            Self::AloneRead => ((3.0, 10.0), 0.1, 0.7, 0.6),
            Self::Disguise => ((0.2, 20.0), 0.01, 0.5, 0.2),
            Self::Recode => ((0.2, 20.0), 0.01, 0.3, 0.15),
        };
        Odds {
            prior,
            floor,
            rate,
            staked,
        }
    }
}

/// Successes and trials of each side bet.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tallies([(f64, f64); SIDES]);

/// The bettors on one strain, each with what came of its bets.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sides {
    bettors: [Hedged; SIDES],
    tallies: Tallies,
}

impl Sides {
    /// The logarithm of the e-value of all of them: each bet is placed before its outcome is known, so wealths multiply.
    pub(super) fn log_value(&self) -> f64 {
        self.bettors
            .iter()
            .zip(Side::ALL)
            .map(|(bettor, side)| bettor.value(side.odds().staked).ln())
            .sum()
    }
}

/// The rate that the null gives: half-way between the network's, as learnt from other strains, and the strain's own so far,
/// the nearer to its own the more of it was seen.
pub(super) fn alike(rate: f64, (wins, trials): (f64, f64)) -> f64 {
    (ALIKE * rate + wins) / (ALIKE + trials)
}

/// Settles a bet on how a party relays.
pub(super) fn settle_side(traffic: &mut Traffic, strain: &mut Strain, side: Side, success: bool) {
    let odds = side.odds();
    let place = side as usize;
    let (all, own) = (traffic.sides.0[place], strain.sides.tallies.0[place]);
    // What people have passed on teaches nothing of how agents pass on by themselves.
    let obeyed = strain.root.principal;
    let taught = if obeyed { (0.0, 0.0) } else { own };
    let learnt = (odds.prior.0 + all.0 - taught.0) / (odds.prior.1 + all.1 - taught.1).max(1.0);
    let hidden = matches!(side, Side::Disguise | Side::Recode);
    let told = if obeyed && !hidden { OBEYED } else { 0.0 };
    let null = alike(learnt.max(odds.floor), own)
        .max(template(strain))
        .max(told)
        .min(0.95);
    strain.sides.bettors[place].bet(success, odds.rate, null);
    let outcome = |tallies: &mut Tallies| {
        let (wins, trials) = &mut tallies.0[place];
        *wins += f64::from(u8::from(success));
        *trials += 1.0;
    };
    outcome(&mut strain.sides.tallies);
    if !obeyed {
        outcome(&mut traffic.sides);
    }
}

/// The bet on whether a relay sends the strain without the rest of what it got. Whether it is placed depends on what it got
/// alone.
pub(super) fn rewrap(traffic: &mut Traffic, strain: &mut Strain, relay: Party, load: Load) {
    let Some(host) = strain.hosts.get(&relay) else {
        return;
    };
    // What of the root's own message is the strain is not known before the first relay; what of a relay's is.
    let (rest, alone) = if host.own > 0 {
        let rest = host.got.saturating_sub(host.own);
        (rest, load.is_alone(rest))
    } else {
        let core = strain.core.unwrap_or(MIN_STRAIN);
        let left = host.got.saturating_sub(load.told);
        let rest = host.got.saturating_sub(core);
        (rest, left >= REST.max(host.got / 4))
    };
    let side = side_of(strain, host);
    strain.core.get_or_insert(load.told);
    if rest >= REST {
        settle_side(traffic, strain, side, alone);
    }
}

fn side_of(strain: &Strain, host: &Host) -> Side {
    let via = host.via.and_then(|via| strain.hosts.get(&via));
    if via.is_some_and(|via| via.pull) {
        Side::AloneRead
    } else if host.generation > 1 {
        Side::Alone
    } else {
        Side::AloneFirst
    }
}

/// The bets on a relay's second recipient: on whether there is one, where that is open, and on whether it gets other words.
pub(super) fn second(traffic: &mut Traffic, strain: &mut Strain, open: bool, told: Option<Load>) {
    if open {
        settle_side(traffic, strain, Side::Fan, true);
    }
    if let Some(load) = told {
        let anew = load.length.saturating_sub(load.seen) >= REST;
        settle_side(traffic, strain, Side::Anew, anew);
    }
}

/// Whether `observed` goes where its sender read the strain among other text, and comes without that.
pub(super) fn is_bare(strain: &Strain, observed: &Observed<'_>, load: Load) -> bool {
    strain.hosts.get(&observed.from).is_some_and(|host| {
        let rest = around(host, load.bytes);
        rest >= REST && load.is_alone(rest)
    })
}

/// Bytes of what its reader found around the strain where it read it; from the root alone it is not known which those are,
/// so that a guess at the strain's is taken.
pub(super) fn around(host: &Host, guess: usize) -> usize {
    let own = if host.own > 0 { host.own } else { guess };
    host.shown.saturating_sub(own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::eprocess::tests::Dice;

    /// How often a strain whose own rate is drawn about the network's, as the null has it, ever has an e-value of
    /// `1/alpha` in `trials` bets.
    fn ever(rate: f64, odds: &Odds, trials: usize, alpha: f64) -> f64 {
        let mut dice = Dice(17);
        let runs = 4000;
        let alarms = (0..runs)
            .filter(|_| {
                let mut bettor = Hedged::default();
                let mut own = (0.0, 0.0);
                (0..trials).any(|_| {
                    // Polya's urn: the outcomes of one strain are as alike as the null says.
                    let null = alike(rate, own);
                    let success = dice.unit() < null;
                    bettor.bet(success, odds.rate, null);
                    own.0 += f64::from(u8::from(success));
                    own.1 += 1.0;
                    bettor.value(odds.staked) >= 1.0 / alpha
                })
            })
            .count();
        alarms as f64 / f64::from(runs)
    }

    #[test]
    fn strains_that_differ_among_themselves_raise_no_more_alarms_than_promised() {
        let alpha = 0.05;
        let bound = alpha + 3.0 * (alpha * (1.0 - alpha) / 4000.0_f64).sqrt();
        for side in Side::ALL {
            let odds = side.odds();
            for trials in [3, 10, 60] {
                let share = ever(odds.floor, &odds, trials, alpha);
                assert!(share <= bound, "{side:?}, {trials}: {share}");
            }
        }
    }

    #[test]
    fn what_a_strains_first_carriers_did_is_no_news_in_the_later_ones() {
        let mut own = (0.0, 0.0);
        let rates: Vec<f64> = (0..4)
            .map(|_| {
                let null = alike(0.05, own);
                own = (own.0 + 1.0, own.1 + 1.0);
                null
            })
            .collect();
        assert!(rates.windows(2).all(|pair| pair[1] > pair[0]), "{rates:?}");
        assert!(rates[0] < 0.06 && rates[3] > 0.4, "{rates:?}");
    }
}
