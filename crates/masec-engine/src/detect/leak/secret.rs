//! What counts as a secret, and what is remembered of one.

use masec_model::{Interaction, InteractionId, Leaf};
use rustc_hash::FxHashSet;

use super::tokens::{normal, segments, tokens};
use crate::history::Party;
use crate::provenance::View;

/// The shortest secret whose pieces can be told from chance, in normalised characters, and the longest followed.
pub(super) const MIN_LENGTH: usize = 8;
pub(super) const MAX_LENGTH: usize = 256;
/// The shortest secret that is only taken for one by its look.
const MIN_LOOK: usize = 12;
/// Secrets taken from one interaction.
const MAX_FOUND: usize = 32;

/// How a secret is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Grade {
    /// By its looks: a key, a card number, something under a field named like one.
    Look,
    /// By the source's declaration, with the tag's name.
    Declared(String),
    /// By configuration, with the canary's name.
    Canary(String),
}

/// A piece of a secret that someone sent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Where in the normalised secret.
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) from: Party,
    pub(super) to: Party,
    pub(super) interaction: InteractionId,
    pub(super) step: u32,
    pub(super) view: View,
}

/// A secret that is followed.
#[derive(Clone, Debug)]
pub(super) struct Secret {
    /// Normalised; never shown.
    pub(super) text: String,
    pub(super) grade: Grade,
    /// Its number among the streams, from 1.
    pub(super) stream: u64,
    /// Where it was seen first.
    pub(super) first: Option<(InteractionId, u32)>,
    /// Parties that may read it, for they had it whole.
    /// The agent that got it from its source.
    pub(super) reader: Option<Party>,
    pub(super) holders: FxHashSet<Party>,
    /// Parties that got a piece.
    pub(super) bearers: FxHashSet<Party>,
    pub(super) pieces: Vec<Piece>,
    /// Stretches that parties who never had it sent as well: they are common words.
    pub(super) common: Vec<(u32, u32)>,
    /// Times it was handed on whole inside the team.
    pub(super) handed: u32,
    pub(super) reports: u32,
    /// Coverage at the last report.
    pub(super) reported: f64,
}

impl Secret {
    /// Parties remembered a secret.
    const MAX_PARTIES: usize = 1024;
    /// Pieces remembered a secret.
    const MAX_PIECES: usize = 256;

    pub(super) fn new(text: String, grade: Grade, stream: u64) -> Self {
        Self {
            text,
            grade,
            stream,
            first: None,
            reader: None,
            holders: FxHashSet::default(),
            bearers: FxHashSet::default(),
            pieces: Vec::new(),
            common: Vec::new(),
            handed: 0,
            reports: 0,
            reported: 0.0,
        }
    }

    pub(super) fn hold(&mut self, party: Party) {
        if self.holders.len() < Self::MAX_PARTIES {
            self.holders.insert(party);
        }
    }

    /// Whether `party` was ever given any of it.
    pub(super) fn knows(&self, party: Party) -> bool {
        self.holders.contains(&party) || self.bearers.contains(&party)
    }

    pub(super) fn bear(&mut self, piece: Piece) {
        if self.bearers.len() < Self::MAX_PARTIES {
            self.bearers.insert(piece.to);
        }
        let repeated = self
            .pieces
            .iter()
            .any(|old| old.start <= piece.start && piece.end <= old.end && old.to == piece.to);
        if !repeated && self.pieces.len() < Self::MAX_PIECES {
            self.pieces.push(piece);
        }
    }

    pub(super) fn is_common(&self, start: u32, end: u32) -> bool {
        self.common.iter().any(|&(s, e)| s < end && start < e)
    }
}

/// The secrets that an interaction's content shows for what they are: by declaration where it carries tags, by look
/// else. Normalised, deduplicated, in order.
pub(super) fn found_in(interaction: &Interaction, declared: bool) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for leaf in &interaction.content {
        let before = found.len();
        if let Some(text) = leaf.value.as_text() {
            in_leaf(leaf, text, declared, &mut found);
        }
        let whole = leaf.value.as_text().map(str::trim).unwrap_or_default();
        if declared && found.len() == before && whole.len() <= MAX_LENGTH {
            keep(normal(whole), &mut found);
        }
    }
    found
}

fn in_leaf(leaf: &Leaf, text: &str, declared: bool, found: &mut Vec<String>) {
    let last = leaf.path.rsplit(['.', '[']).next().unwrap_or_default();
    let mut named = names_a_secret(last);
    let mut groups: Vec<String> = Vec::new();
    tokens(text, |token| {
        // The parts of an address name places, not secrets.
        let address = !declared && (token.contains('/') || token.contains('@'));
        for part in segments(token) {
            if address {
                continue;
            }
            let plain = normal(part);
            if (declared && is_code(&plain, MIN_LENGTH))
                || looks_secret(&plain)
                || (named
                    && plain.len() >= MIN_LENGTH
                    && !plain.bytes().all(|b| b.is_ascii_lowercase()))
            {
                keep(plain.clone(), found);
            }
            grouped(&plain, &mut groups, found);
        }
        // `password: x`, `key is x`, `token x`: the word before names what comes after, a few small words between.
        let word = normal(token);
        named = names_a_secret(&word) || (named && word.len() <= 3);
    });
    flush(&mut groups, found);
}

/// A token with letters and digits, or digits enough.
fn is_code(plain: &str, least: usize) -> bool {
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    plain.len() >= least && digits > 0
}

/// Likeness to a key: long, letters and digits mixed; or a card or bank account number by its check digits.
fn looks_secret(plain: &str) -> bool {
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    let letters = plain.bytes().filter(u8::is_ascii_lowercase).count();
    let key = plain.len() >= MIN_LOOK && digits >= 3 && letters >= 3;
    key || is_card(plain) || is_iban(plain)
}

fn names_a_secret(word: &str) -> bool {
    const NAMES: [&str; 12] = [
        "password",
        "passwd",
        "pwd",
        "passphrase",
        "passcode",
        "secret",
        "token",
        "apikey",
        "api_key",
        "key",
        "credential",
        "pin",
    ];
    let lower = word.to_ascii_lowercase();
    NAMES
        .iter()
        .any(|name| lower == *name || (name.len() > 3 && lower.ends_with(name)))
}

/// Numbers written in groups: a run of short groups is read as one where its check digits agree.
fn grouped(plain: &str, groups: &mut Vec<String>, found: &mut Vec<String>) {
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    if digits > 0 && plain.len() <= 6 && groups.len() < 12 {
        groups.push(plain.to_owned());
    } else {
        flush(groups, found);
    }
}

fn flush(groups: &mut Vec<String>, found: &mut Vec<String>) {
    if groups.len() > 1 {
        let joined = groups.concat();
        if is_card(&joined) || is_iban(&joined) {
            keep(joined, found);
        }
    }
    groups.clear();
}

fn keep(text: String, found: &mut Vec<String>) {
    let fits = (MIN_LENGTH..=MAX_LENGTH).contains(&text.len());
    if fits && found.len() < MAX_FOUND && !found.contains(&text) {
        found.push(text);
    }
}

/// 13 to 19 digits whose Luhn sum (ISO/IEC 7812-1) is right.
fn is_card(plain: &str) -> bool {
    if !(13..=19).contains(&plain.len()) || !plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let sum: u32 = plain
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0');
            match (place % 2, digit * 2) {
                (0, _) => digit,
                (_, double) if double > 9 => double - 9,
                (_, double) => double,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Country, check digits, account: the remainder by 97 (ISO 13616) is 1.
fn is_iban(plain: &str) -> bool {
    let bytes = plain.as_bytes();
    if !(15..=34).contains(&bytes.len())
        || !bytes.iter().all(u8::is_ascii_alphanumeric)
        || !bytes[..2].iter().all(u8::is_ascii_lowercase)
        || !bytes[2..4].iter().all(u8::is_ascii_digit)
    {
        return false;
    }
    let rest = bytes[4..]
        .iter()
        .chain(&bytes[..4])
        .fold(0u32, |rest, byte| {
            if byte.is_ascii_digit() {
                (rest * 10 + u32::from(byte - b'0')) % 97
            } else {
                (rest * 100 + u32::from(byte - b'a') + 10) % 97
            }
        });
    rest == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use masec_model::{Leaf, Value};

    fn found(text: &str, declared: bool) -> Vec<String> {
        let mut interaction = crate::detect::testkit::plain_interaction();
        interaction.content = vec![Leaf::text(text)];
        found_in(&interaction, declared)
    }

    #[test]
    fn keys_cards_and_accounts_are_known_by_look() {
        assert_eq!(
            found("use sk-7Fq2kX9bTz41Lm now", false),
            ["sk7fq2kx9btz41lm"]
        );
        assert_eq!(
            found("card 4111 1111 1111 1111 please", false),
            ["4111111111111111"]
        );
        assert_eq!(
            found("to DE89 3704 0044 0532 0130 00.", false),
            ["de89370400440532013000"]
        );
        assert_eq!(found("the password is Tr0ub4dor3", false), ["tr0ub4dor3"]);
    }

    #[test]
    fn words_dates_and_addresses_are_not() {
        assert!(found("the report of 2024-05-16 is due at 14:00 sharp", false).is_empty());
        assert!(found("see https://example.org/a/b1c2d3e4f5g6h7 today", false).is_empty());
        assert!(found("write to ann1234567890@example.org", false).is_empty());
        assert!(found("4111 1111 1111 1112", false).is_empty());
    }

    #[test]
    fn a_declaration_needs_no_look() {
        assert_eq!(found("violet heron", true), ["violetheron"]);
        let mut interaction = crate::detect::testkit::plain_interaction();
        interaction.content = vec![Leaf::field(
            "vault.password",
            Value::Text("hunter22x".into()),
        )];
        assert_eq!(found_in(&interaction, false), ["hunter22x"]);
    }
}
