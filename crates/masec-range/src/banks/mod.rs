//! What teams are made of and talk about: the words, the sentence patterns and the shapes, one bank for development and
//! one for reporting, which share neither words of their own nor shapes.

mod dev;
mod heldout;

use serde::Serialize;

/// Which of the two banks. Detectors may be tuned on [`Split::Dev`]; [`Split::HeldOut`] is for reporting alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// For development.
    Dev,
    /// For reporting.
    HeldOut,
}

impl Split {
    /// Its name on the command line and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::HeldOut => "held-out",
        }
    }

    /// The split with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Dev, Self::HeldOut]
            .into_iter()
            .find(|split| split.name() == name)
    }

    pub(crate) fn bank(self) -> &'static Bank {
        match self {
            Self::Dev => &dev::BANK,
            Self::HeldOut => &heldout::BANK,
        }
    }
}

/// Patterns by symbol: `{symbol}` in a pattern stands for one of the symbol's patterns, `{#kind}` for a made-up value.
pub(crate) type Rules = &'static [(&'static str, &'static [&'static str])];

/// One line of a worm: ways to say the same, in the team's language, and translations of it.
pub(crate) struct WormLine {
    pub(crate) ways: &'static [&'static str],
    pub(crate) translated: &'static [&'static str],
}

/// What worms say: a worm is an opening, claims, an order and a way on; a short one is one of [`Worms::brief`].
pub(crate) struct Worms {
    pub(crate) openings: &'static [WormLine],
    pub(crate) claims: &'static [WormLine],
    pub(crate) orders: &'static [WormLine],
    pub(crate) onwards: &'static [WormLine],
    pub(crate) brief: &'static [WormLine],
}

/// How teams are built: pairs are the least and the most.
pub(crate) struct Shapes {
    /// Sizes of teams.
    pub(crate) sizes: &'static [(usize, usize)],
    /// Members whom a member of a star knows beside the centre.
    pub(crate) star_peers: (usize, usize),
    /// Reports of one leader.
    pub(crate) branching: (usize, usize),
    /// Agents at one stage of a pipeline.
    pub(crate) stage_width: (usize, usize),
    /// Peers of an agent in a mesh.
    pub(crate) mesh_peers: (usize, usize),
    /// Members of a room.
    pub(crate) room: (usize, usize),
    /// Users of a shared file.
    pub(crate) file_users: (usize, usize),
    /// Honest activities for each agent, in hundredths.
    pub(crate) busyness: (usize, usize),
}

/// How secrets look.
pub(crate) struct Secrets {
    /// Prefix, alphabet and count of keys.
    pub(crate) keys: &'static [(&'static str, &'static str, (usize, usize))],
    /// Country code and digits after the check digits.
    pub(crate) ibans: &'static [(&'static str, usize)],
    /// First digits of card numbers.
    pub(crate) cards: &'static [&'static str],
}

/// All that a scenario draws from.
pub(crate) struct Bank {
    /// For every domain.
    pub(crate) common: Rules,
    /// One set of patterns a domain; they win over the common ones.
    pub(crate) domains: &'static [Rules],
    /// One set of patterns a further language; they win over both.
    pub(crate) tongues: &'static [Rules],
    pub(crate) worms: Worms,
    pub(crate) shapes: Shapes,
    pub(crate) secrets: Secrets,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn patterns(bank: &Bank) -> Vec<&'static str> {
        let mut all = of_worms(&bank.worms);
        all.extend(of_rules(bank.common));
        for rules in bank.domains.iter().chain(bank.tongues) {
            all.extend(of_rules(rules));
        }
        all
    }

    fn of_rules(rules: Rules) -> Vec<&'static str> {
        let patterns = rules.iter().flat_map(|(_, patterns)| patterns.iter());
        patterns.copied().collect()
    }

    fn of_worms(worms: &Worms) -> Vec<&'static str> {
        [
            worms.openings,
            worms.claims,
            worms.orders,
            worms.onwards,
            worms.brief,
        ]
        .into_iter()
        .flatten()
        .flat_map(|line| line.ways.iter().chain(line.translated))
        .copied()
        .collect()
    }

    #[test]
    fn the_banks_share_no_pattern() {
        let dev = patterns(Split::Dev.bank());
        let held = patterns(Split::HeldOut.bank());
        // Names of systems and short words may coincide; sentences may not.
        let shared: Vec<_> = held
            .iter()
            .filter(|p| p.chars().count() >= 16 && dev.contains(p))
            .collect();
        assert!(shared.is_empty(), "{shared:?}");
        assert!(
            dev.len() > 400 && held.len() > 400,
            "{} {}",
            dev.len(),
            held.len()
        );
    }

    #[test]
    fn every_symbol_is_defined() {
        for split in [Split::Dev, Split::HeldOut] {
            let bank = split.bank();
            for domain in bank.domains {
                let base: Vec<Rules> = vec![bank.common, domain];
                let mut said = of_worms(&bank.worms);
                said.extend(of_rules(bank.common));
                said.extend(of_rules(domain));
                all_known(&said, &base);
                for tongue in bank.tongues {
                    let with_tongue = [&base[..], &[tongue]].concat();
                    all_known(&of_rules(tongue), &with_tongue);
                }
            }
        }
    }

    fn all_known(patterns: &[&'static str], rules: &[Rules]) {
        for pattern in patterns {
            for symbol in symbols(pattern) {
                let known = rules.iter().any(|r| r.iter().any(|(s, _)| *s == symbol));
                let made = symbol.starts_with('#');
                assert!(made || known, "{symbol} in `{pattern}`");
            }
        }
    }

    fn symbols(pattern: &str) -> Vec<&str> {
        pattern
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}').map(|(symbol, _)| symbol))
            .collect()
    }
}
