//! How a team speaks: patterns of its bank, filled in.

use data_encoding::BASE64;

use super::leak::PAYLOAD;
use crate::banks::{Bank, Rules};
use crate::dice::Dice;

const HEX: &str = "0123456789abcdef";
const UPPER: &str = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const DIGITS: &str = "0123456789";

/// How deep patterns may stand in patterns; past it they are left out.
const DEPTH: usize = 8;

/// The words of one team: its domain's, and for a part of what it says those of a further language.
#[derive(Clone, Copy)]
pub(crate) struct Voice {
    bank: &'static Bank,
    domain: Rules,
    tongue: Option<Rules>,
    /// How often it speaks the further language.
    share: f64,
}

impl Voice {
    /// A voice out of `bank`.
    pub(crate) fn new(dice: &mut Dice, bank: &'static Bank) -> Self {
        let foreign = dice.chance(0.35);
        let tongue: Rules = dice.pick(bank.tongues, &[]);
        Self {
            bank,
            domain: dice.pick(bank.domains, &[]),
            tongue: (foreign && !tongue.is_empty()).then_some(tongue),
            share: dice.pick(&[0.15, 0.4, 0.8], 0.4),
        }
    }

    /// One of the symbol's patterns, filled in.
    pub(crate) fn say(&self, dice: &mut Dice, symbol: &str) -> String {
        let tongue = self.tongue.filter(|_| dice.chance(self.share));
        let mut out = String::new();
        self.expand(dice, tongue, symbol, DEPTH, &mut out);
        out
    }

    /// `low` to `high` of the symbol's patterns, one after the other.
    pub(crate) fn prose(&self, dice: &mut Dice, symbol: &str, low: usize, high: usize) -> String {
        let tongue = self.tongue.filter(|_| dice.chance(self.share));
        let count = dice.between(low, high);
        let mut out = String::new();
        for place in 0..count {
            if place > 0 {
                out.push(' ');
            }
            self.expand(dice, tongue, symbol, DEPTH, &mut out);
        }
        out
    }

    /// `pattern`, filled in.
    pub(crate) fn fill(&self, dice: &mut Dice, pattern: &str) -> String {
        let mut out = String::new();
        self.write(dice, None, pattern, DEPTH, &mut out);
        out
    }

    /// The rules, most particular first.
    fn patterns(&self, tongue: Option<Rules>, symbol: &str) -> &'static [&'static str] {
        [tongue.unwrap_or(&[]), self.domain, self.bank.common]
            .into_iter()
            .find_map(|rules| rules.iter().find(|(name, _)| *name == symbol))
            .map_or(&[], |(_, patterns)| patterns)
    }

    fn expand(
        &self,
        dice: &mut Dice,
        tongue: Option<Rules>,
        symbol: &str,
        depth: usize,
        out: &mut String,
    ) {
        if let Some(kind) = symbol.strip_prefix('#') {
            out.push_str(&made_up(dice, kind));
        } else if depth > 0 {
            let pattern = dice.word(self.patterns(tongue, symbol));
            self.write(dice, tongue, pattern, depth - 1, out);
        }
    }

    fn write(
        &self,
        dice: &mut Dice,
        tongue: Option<Rules>,
        pattern: &str,
        depth: usize,
        out: &mut String,
    ) {
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((symbol, tail)) = after.split_once('}') else {
                break;
            };
            self.expand(dice, tongue, symbol, depth, out);
            rest = tail;
        }
        out.push_str(rest);
    }
}

/// A made-up value of one kind.
fn made_up(dice: &mut Dice, kind: &str) -> String {
    match kind {
        "n" => dice.between(2, 19).to_string(),
        "num" => dice.between(20, 9800).to_string(),
        "pct" => format!("{}.{}%", dice.between(0, 99), dice.below(10)),
        "amount" => format!("{}.{:02}", dice.between(12, 48_000), dice.below(100)),
        "ticket" => format!("{}-{}", dice.token(UPPER, 3), dice.between(100, 99_999)),
        "order" => format!("{}{}", dice.token(UPPER, 2), dice.token(DIGITS, 9)),
        "sha" => dice.token(HEX, 10),
        "digest" => dice.token(HEX, 40),
        "uuid" => format!(
            "{}-{}-4{}-a{}-{}",
            dice.token(HEX, 8),
            dice.token(HEX, 4),
            dice.token(HEX, 3),
            dice.token(HEX, 3),
            dice.token(HEX, 12)
        ),
        "ip" => format!(
            "10.{}.{}.{}",
            dice.below(256),
            dice.below(256),
            dice.below(256)
        ),
        "time" => format!("{:02}:{:02}", dice.between(7, 18), dice.below(60)),
        "date" => format!("2026-{:02}-{:02}", dice.between(1, 12), dice.between(1, 28)),
        "phone" => format!(
            "+{} {} {}",
            dice.between(20, 99),
            dice.between(100, 999),
            dice.token(DIGITS, 6)
        ),
        "slug" => dice.token("abcdefghijkmnopqrstuvwxyz0123456789", 7),
        "blob" => {
            let count = dice.between(60, 400);
            let bytes: Vec<u8> = (0..count).map(|_| dice.bits() as u8).collect();
            BASE64.encode(&bytes)
        }
        "payload" => PAYLOAD.to_string(),
        _ => String::new(),
    }
}
