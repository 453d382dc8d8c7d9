//! Betting against a null: the arithmetic that detectors share.
//!
//! A bettor starts with a wealth of 1 and stakes it, trial by trial, on what the null says is rare. Where the null holds,
//! the wealth is a non-negative supermartingale, so by Ville's inequality it ever reaches `1/alpha` with probability at
//! most `alpha`. What is staked must be fixed before the outcome is seen; nothing else is assumed of the trials.
//!
//! Sources: Ville 1939; Shafer, "Testing by betting" (2021); Ramdas and others, "Game-theoretic statistics and safe
//! anytime-valid inference" (2023).

/// How many of the parties that could take a thing up the alternatives take to do so, each with its prior weight. A mixture
/// pays for not knowing how catching a spread is with a constant factor only.
const TAKERS: [(f64, f64); 4] = [(0.2, 0.12), (0.3, 0.35), (0.3, 0.65), (0.2, 0.95)];

/// How soon those that do take it up show it: chances an emission, all of the same weight.
const HASTE: [f64; 3] = [0.9, 0.5, 0.15];

/// Wealths are kept as logarithms and never let past this, so that sums of them stay finite.
const LOG_CAP: f64 = 600.0;

/// The wealth of a bettor on what exposed parties do next, mixed over alternatives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wealth {
    logs: [f64; TAKERS.len()],
}

impl Default for Wealth {
    fn default() -> Self {
        Self {
            logs: [0.0; TAKERS.len()],
        }
    }
}

impl Wealth {
    /// Bets on one trial of a party that stayed silent in `silent` trials before. The null gives success a probability of
    /// at most `null`, which must be fixed before the trial. The alternatives say that a share of the parties take the
    /// thing up, some at once and some late, and the others never do: one that stays silent for good costs a bounded
    /// factor, however many trials it is silent in. Alternatives below the null don't bet: against them the null could gain.
    pub fn party(&mut self, success: bool, silent: u8, null: f64) {
        let null = null.clamp(1e-9, 1.0 - 1e-9);
        for (log, (_, share)) in self.logs.iter_mut().zip(TAKERS) {
            let rate = hazard(share, silent);
            if rate > null {
                *log = capped(*log + log_ratio(success, rate, null));
            }
        }
    }

    /// The e-value now.
    pub fn value(&self) -> f64 {
        self.logs
            .iter()
            .zip(TAKERS)
            .map(|(log, (weight, _))| weight * log.exp())
            .sum()
    }
}

/// The wealth of a bettor who may be wrong about whether there is anything to bet on at all: a part of it is never staked,
/// so that what was a wrong guess costs a bounded factor however often it is lost.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Hedged {
    log: f64,
}

impl Hedged {
    /// Bets on one trial at the alternative `rate`. The null gives success a probability of at most `null`, which must be
    /// fixed before the trial. Nothing is staked where the alternative is not above the null.
    pub fn bet(&mut self, success: bool, rate: f64, null: f64) {
        let null = null.clamp(1e-9, 1.0 - 1e-9);
        if rate > null {
            self.log = capped(self.log + log_ratio(success, rate, null));
        }
    }

    /// The e-value now, where `staked` of the wealth is staked.
    pub fn value(&self, staked: f64) -> f64 {
        1.0 - staked + staked * self.log.exp()
    }
}

/// The e-value of `successes` in `trials`, all under the same `null` bound, mixed over alternatives a few times to some
/// hundred times as likely. In closed form, so that a stream of millions costs nothing until it is asked about.
pub fn rare_copies(successes: u64, trials: u64, null: f64) -> f64 {
    let null = null.clamp(1e-9, 0.49);
    let failures = trials.saturating_sub(successes) as f64;
    let rates = [2.0, 8.0, 32.0].map(|times| (null * times).min(0.9));
    let sum: f64 = rates
        .iter()
        .map(|&rate| {
            let log = successes as f64 * log_ratio(true, rate, null)
                + failures * log_ratio(false, rate, null);
            capped(log).exp()
        })
        .sum();
    sum / rates.len() as f64
}

/// The chance that a party shows now what it didn't in `silent` trials, where `share` of all parties ever do.
fn hazard(share: f64, silent: u8) -> f64 {
    let (mut now, mut left) = (0.0, 0.0);
    for rate in HASTE {
        let weight = (1.0 - rate).powi(i32::from(silent)) / HASTE.len() as f64;
        now += weight * rate;
        left += weight;
    }
    share * now / (1.0 - share + share * left)
}

/// The share of `alpha` that the `stream`-th stream (from 1) may spend: over all streams, however many come, the shares
/// sum to at most `alpha`, so the promise holds for the network as a whole. It falls like 1 / (j log² j), which costs
/// the millionth stream no more than a dozen bits over an even share.
pub fn spent(alpha: f64, stream: u64) -> f64 {
    // The sum of 1 / (n ln² n) over n from 2 is 2.1097….
    const SUM: f64 = 2.11;
    let n = stream.max(1) as f64 + 1.0;
    alpha / (SUM * n * n.ln().powi(2))
}

fn log_ratio(success: bool, rate: f64, null: f64) -> f64 {
    if success {
        (rate / null).ln()
    } else {
        ((1.0 - rate) / (1.0 - null)).ln()
    }
}

fn capped(log: f64) -> f64 {
    log.clamp(-LOG_CAP, LOG_CAP)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A small generator of random numbers (SplitMix64), so that simulations repeat exactly.
    pub(crate) struct Dice(pub(crate) u64);

    impl Dice {
        pub(crate) fn next(&mut self) -> u64 {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            z ^ (z >> 31)
        }

        pub(crate) fn unit(&mut self) -> f64 {
            (self.next() >> 11) as f64 / (1u64 << 53) as f64
        }

        pub(crate) fn below(&mut self, n: usize) -> usize {
            (self.next() % n.max(1) as u64) as usize
        }
    }

    /// How often wealth ever reaches `1/alpha` in `trials` trials whose success rate `rate(i)` never passes `null`.
    fn ever(null: f64, alpha: f64, trials: usize, rate: impl Fn(usize) -> f64) -> f64 {
        let mut dice = Dice(7);
        let runs = 4000;
        let alarms = (0..runs)
            .filter(|_| {
                let mut wealth = Wealth::default();
                (0..trials).any(|i| {
                    let success = dice.unit() < rate(i);
                    wealth.party(success, (i % 8) as u8, null);
                    wealth.value() >= 1.0 / alpha
                })
            })
            .count();
        alarms as f64 / runs as f64
    }

    #[test]
    fn what_all_streams_spend_is_at_most_alpha() {
        let count = 1_000_000_u64;
        let sum: f64 = (1..=count).map(|stream| spent(0.01, stream)).sum();
        // What comes after is less than the integral of 1 / (x ln² x), which is 1 / ln x.
        let rest = 0.01 / (2.11 * (count as f64 + 1.0).ln());
        assert!(sum + rest <= 0.01, "{sum} {rest}");
        assert!(sum + rest > 0.0099);
    }

    #[test]
    fn false_alarms_stay_under_alpha_also_with_drift_rhythm_and_bursts() {
        let alpha = 0.05;
        // Three standard errors of a share of 0.05 in 4000 runs.
        let bound = alpha + 3.0 * (alpha * (1.0 - alpha) / 4000.0_f64).sqrt();
        assert!(ever(0.1, alpha, 200, |_| 0.1) <= bound);
        assert!(ever(0.1, alpha, 200, |i| 0.1 * i as f64 / 200.0) <= bound);
        assert!(ever(0.1, alpha, 200, |i| 0.05 + 0.05 * (i as f64 / 24.0).sin()) <= bound);
        assert!(ever(0.1, alpha, 200, |i| if i % 50 < 5 { 0.1 } else { 0.0 }) <= bound);
    }

    #[test]
    fn it_grows_where_the_null_is_wrong() {
        let mut wealth = Wealth::default();
        for _ in 0..3 {
            wealth.party(true, 0, 0.05);
        }
        assert!(wealth.value() > 200.0);
        assert!(rare_copies(30, 1000, 0.004) > 1e6);
        assert!(rare_copies(3, 1000, 0.004) < 1.0);
    }

    #[test]
    fn one_silent_party_costs_a_bounded_factor() {
        let mut wealth = Wealth::default();
        for silent in 0..200 {
            wealth.party(false, silent, 0.01);
        }
        assert!(wealth.value() > 0.25, "{}", wealth.value());
    }

    #[test]
    fn a_hedged_bettor_loses_a_bounded_factor_and_keeps_to_alpha() {
        let mut wrong = Hedged::default();
        for _ in 0..200 {
            wrong.bet(false, 0.7, 0.1);
        }
        assert!(wrong.value(0.6) > 0.39, "{}", wrong.value(0.6));
        let mut right = Hedged::default();
        for _ in 0..3 {
            right.bet(true, 0.7, 0.1);
        }
        assert!(right.value(0.6) > 200.0, "{}", right.value(0.6));

        let (alpha, runs) = (0.05, 4000);
        let mut dice = Dice(9);
        let alarms = (0..runs)
            .filter(|_| {
                let mut bettor = Hedged::default();
                (0..200).any(|_| {
                    bettor.bet(dice.unit() < 0.1, 0.7, 0.1);
                    bettor.value(0.6) >= 1.0 / alpha
                })
            })
            .count();
        let bound = alpha + 3.0 * (alpha * (1.0 - alpha) / f64::from(runs)).sqrt();
        assert!(alarms as f64 / f64::from(runs) <= bound, "{alarms}");
    }

    #[test]
    fn extremes_stay_finite() {
        let mut wealth = Wealth::default();
        for _ in 0..10_000 {
            wealth.party(true, 0, 0.0);
        }
        assert!(wealth.value().is_finite());
        assert!(rare_copies(u64::MAX, u64::MAX, 0.0).is_finite());
    }
}
