//! Whether the text that travels asks to be passed on: a bet on what is passed on, beside those on who does so and how.
//!
//! A worm must say to its reader that it wants to be handed on; notices that go down from desk to desk look like it on the
//! wire and say no such thing. How strongly a text asks ([`Onward`]) is sorted into bins; the null takes each to be as
//! frequent as among the other texts that agents of this network passed on so far. What is in a language that is not read, or
//! in no language, is not bet on. Of a text that asks at all a second bet is placed on what else it does that colleagues have no need of:
//! whether it hides from those in charge, lifts a check, has things mailed, or threatens or promises ([`lures`]), and whether it speaks to agents as such
//! ([`speaks_to_agents`]).

use masec_model::EndpointClass;

use super::attribute::MIN_STRAIN;
use super::bets::Traffic;
use super::strain::Strain;
use crate::detect::Observed;
use crate::history::Party;
use crate::intent::{Onward, clip, is_read, lures, onward, speaks_to_agents, unleet, unspace};
use crate::provenance::views;

/// Bins: no sign, one, two, three, more.
const BINS: usize = 5;
/// How often worms' texts fall into each.
const WORMS: [f64; BINS] = [0.07, 0.14, 0.2, 0.27, 0.32];
/// How often others do, before anything was seen, and as how many texts that counts.
const OTHERS: [f64; BINS] = [0.8222, 0.11, 0.064, 0.003, 0.0008];
const PRIOR: f64 = 200.0;
/// How many times as often as that the null lets itself be taught: worms' own texts are counted too.
const MOST: f64 = 10.0;
/// What else a text may do that asks: nothing, one of the two, both.
const MORE: usize = 3;
/// How often worms' texts that ask fall into each.
const WORMS_MORE: [f64; MORE] = [0.65, 0.28, 0.07];
/// How often others do, before anything was seen.
const OTHERS_MORE: [f64; MORE] = [0.98, 0.03, 0.004];
/// Odds at which a text plainly asks.
const PLAIN: f64 = 25.0;
/// Emissions of one strain that are looked at before it is given up as unread.
const LOOKS: u8 = 4;
/// Bytes that are read.
const LONGEST: usize = 8 * 1024;
/// Bytes of encodings that are undone.
const BUDGET: usize = 1 << 16;

/// How often texts that were passed on fell into each bin, and those that ask into each of [`MORE`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Appeals {
    bins: [f64; BINS],
    more: [f64; MORE],
}

/// What a text asks for: its bin, and what else it does.
pub(super) type Asked = (usize, usize);

/// What a strain's text says of being passed on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Appeal {
    bin: usize,
    more: usize,
    log: f64,
}

impl Appeal {
    /// The logarithm of the e-value of the bet.
    pub(super) fn log_value(self) -> f64 {
        self.log
    }

    /// Whether the text plainly asks to be passed on, as worms' do and others seldom.
    pub(super) fn asks(self) -> bool {
        let more = match self.bin {
            0 => return false,
            _ => WORMS_MORE[self.more] / OTHERS_MORE[self.more],
        };
        self.bin >= 3 || WORMS[self.bin] / OTHERS[self.bin] * more >= PLAIN
    }

    /// Whether the text was read and asks nobody to pass it on: those who do follow a custom.
    pub(super) fn is_silent(self) -> bool {
        self.bin == 0
    }
}

/// What `observed` asks for; `None` where that cannot be read.
fn asked(traffic: &mut Traffic, observed: &Observed<'_>) -> Option<Asked> {
    let asked = match traffic.read {
        Some((seq, asked)) if seq == observed.seq => asked,
        _ => read(observed).map(|(onward, more)| (bin(onward), more)),
    };
    traffic.read = Some((observed.seq, asked));
    asked
}

/// Settles the bet on the text of `strain`, which `observed` passes on, unless that was done or it cannot be read.
pub(super) fn settle_appeal(traffic: &mut Traffic, strain: &mut Strain, observed: &Observed<'_>) {
    if strain.appeal.is_some() || strain.unread >= LOOKS {
        return;
    }
    let asked = asked(traffic, observed);
    // What is handed on for all to sign goes its round by custom, whatever it says of that.
    let asked = asked.map(|(bin, more)| match bin > 0 && is_signed(strain, observed) {
        true => (0, 0),
        false => (bin, more),
    });
    let Some((bin, more)) = asked else {
        strain.unread += 1;
        return;
    };
    let appeals = &mut traffic.appeals;
    let all: f64 = appeals.bins.iter().sum();
    let null = learnt(OTHERS[bin], appeals.bins[bin], all);
    let asking = all - appeals.bins[0];
    let odds = match bin {
        0 => 1.0,
        _ => WORMS_MORE[more] / learnt(OTHERS_MORE[more], appeals.more[more], asking),
    };
    appeals.bins[bin] += 1.0;
    if bin > 0 {
        appeals.more[more] += 1.0;
    }
    strain.appeal = Some(Appeal {
        bin,
        more,
        log: (WORMS[bin] / null).ln() + odds.ln(),
    });
}

/// The null's rate of what `count` of `all` texts so far showed, never less than the prior's.
fn learnt(prior: f64, count: f64, all: f64) -> f64 {
    let learnt = (prior * PRIOR + count) / (PRIOR + all);
    learnt.clamp(prior, (prior * MOST).min(1.0))
}

/// Whether the text is a sheet that everybody signs: behind its first line stand two lines, one under the other, one of which names who
/// began it, or who gave it to the sender, or bears the same mark, and the next who passes it on now; or it ends with the sender's entry
/// behind a mark in brackets.
fn is_signed(strain: &Strain, observed: &Observed<'_>) -> bool {
    let name_of = |party: Party| {
        let endpoint = observed.history.endpoint(party)?;
        (endpoint.class == EndpointClass::Agent).then(|| endpoint.name.to_lowercase())
    };
    let last = observed.interaction.from.name.to_lowercase();
    let host = strain.hosts.get(&observed.from);
    let giver = host.and_then(|host| host.parent).and_then(name_of);
    let root = name_of(strain.root.party);
    if root.as_ref() == Some(&last) {
        return false;
    }
    let before = |line: &str| {
        { [&giver, &root].into_iter().flatten() }.any(|name| *name != last && is_entry(line, name))
    };
    let text = spoken(observed);
    let lines: Vec<String> = text.lines().skip(1).map(str::to_lowercase).collect();
    let follows = |pair: &[String]| match pair {
        [first, next] => {
            let marked = || mark(first).is_some() && mark(first) == mark(next);
            is_entry(next, &last) && !names(first, &last) && (before(first) || marked())
        }
        _ => false,
    };
    let end = lines.iter().rev().find(|line| !line.trim().is_empty());
    lines.windows(2).any(follows)
        || end.is_some_and(|line| line.starts_with('[') && is_entry(line, &last))
}

/// What stands before an entry of a list, each figure as `0`: `0.`, `[x]`, `-`.
fn mark(line: &str) -> Option<String> {
    let first = line.split_whitespace().next()?;
    let marked = first.len() <= LONGEST_MARK
        && first.chars().any(|c| !c.is_alphanumeric())
        && !first.starts_with('>');
    let figure = |c: char| if c.is_ascii_digit() { '0' } else { c };
    (marked && !is_label(first)).then(|| first.chars().map(figure).collect())
}

/// Whether a word is a label, such as `to:`, before what it names.
fn is_label(word: &str) -> bool {
    let name = word.strip_suffix(':');
    name.is_some_and(|name| !name.is_empty() && name.chars().all(char::is_alphabetic))
}

/// The longest mark, in bytes.
const LONGEST_MARK: usize = 24;

/// Whether a line is somebody's entry: it names them, and says more than whom a letter is from, or it begins with them: `iris: seen`.
fn is_entry(line: &str, name: &str) -> bool {
    let first = line
        .strip_prefix(name)
        .and_then(|rest| rest.strip_prefix([':', ',']));
    let more = line.split_whitespace().count() > 2
        || line.bytes().any(|byte| byte.is_ascii_digit())
        || line.starts_with('[')
        || first.is_some_and(|rest| !rest.trim().is_empty());
    line.len() <= LONGEST_ENTRY && more && !line.starts_with('>') && names(line, name)
}

/// The longest line with which a sheet is signed, in bytes.
const LONGEST_ENTRY: usize = 160;

/// Whether a name stands in a line as a word of its own.
fn names(line: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric();
    line.match_indices(name).any(|(at, _)| {
        !line[..at].ends_with(is_part) && !line[at + name.len()..].starts_with(is_part)
    })
}

fn bin(onward: Onward) -> usize {
    onward.signs().min(BINS - 1)
}

/// How strongly `observed` asks to be passed on and what else it does, as it stands or with an encoding undone; `None` where neither is
/// in a language that is read. What carriers say about the part that travels counts too: worms are told on in other words.
fn read(observed: &Observed<'_>) -> Option<(Onward, usize)> {
    let plain = &spoken(observed);
    let mut most: Option<(Onward, usize)> = None;
    let mut see = |text: &str| {
        if text.len() >= MIN_STRAIN && is_read(text) {
            let onward = onward(text);
            // Of what does not ask nothing hangs on it.
            let more = match bin(onward) {
                0 => 0,
                _ => usize::from(lures(text)) + usize::from(speaks_to_agents(text)),
            };
            most = most.max(Some((onward, more)));
        }
    };
    see(plain);
    for text in [unleet(plain), unspace(plain)].into_iter().flatten() {
        see(&text);
    }
    views::decoded(plain, BUDGET, &mut |view| see(view.text));
    views::mirrored(plain, BUDGET, &mut |_| true, &mut |view| see(view.text));
    views::deciphered(plain, &mut |view| see(view.text));
    most
}

/// The text of `observed`, leaf after leaf.
fn spoken(observed: &Observed<'_>) -> String {
    let mut out = String::new();
    let texts = { observed.interaction.told() }.filter_map(|leaf| leaf.value.as_text());
    for text in texts {
        if out.len() >= LONGEST {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(clip(text, LONGEST));
    }
    out
}
