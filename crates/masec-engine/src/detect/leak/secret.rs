//! What counts as a secret, and what is remembered of one.

use masec_model::{Interaction, InteractionId, Leaf, Shape};
use rustc_hash::{FxHashMap, FxHashSet};

use super::looks::{self, Look, look};
use super::stretch::fold;
use super::tokens::{normal, segments, tokens};
use crate::history::Party;
use crate::provenance::View;

/// The shortest secret whose pieces can be told from chance, in normalised characters, and the longest followed.
pub(super) const MIN_LENGTH: usize = 8;
pub(super) const MAX_LENGTH: usize = 256;
/// The shortest sentence that is followed as one, in normalised characters.
const MIN_PROSE: usize = 32;
/// Words between what is called a credential and a value in the form of a key.
const NEAR: u32 = 8;
/// Bytes of a text in which values with marks in them are looked for.
const MAX_MARKED: usize = 1 << 16;
/// Secrets taken from one interaction.
const MAX_FOUND: usize = 32;

/// How a secret is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Grade {
    /// By its looks.
    Look(Look),
    /// By the source's declaration, with the tag's name.
    Declared(String),
    /// By configuration, with the canary's name.
    Canary(String),
}

impl Grade {
    /// Whether it is better known than `other`.
    pub(super) fn is_above(&self, other: &Self) -> bool {
        self.rank() > other.rank()
    }

    /// Whether nobody vouched for its being a secret.
    pub(super) fn is_look(&self) -> bool {
        matches!(self, Self::Look(_))
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Look(look) => *look as u8,
            Self::Declared(_) => 8,
            Self::Canary(_) => 9,
        }
    }
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
    /// Whether it left the network by this.
    pub(super) out: bool,
    /// Found within a stream of letters rather than as a token.
    pub(super) loose: bool,
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
    /// Words of a language rather than a code.
    pub(super) prose: bool,
    /// Who gave each party what it has of it, the first time.
    got: FxHashMap<Party, Party>,
    /// Names of hosts and services that stood beside it at its source: there it is at home.
    pub(super) homes: Vec<String>,
    /// Receivers that somebody approved.
    pub(super) approved: FxHashSet<Party>,
    /// Parties that may read it, for they had it whole.
    pub(super) holders: FxHashSet<Party>,
    /// Parties that got a piece.
    pub(super) bearers: FxHashSet<Party>,
    pub(super) pieces: Vec<Piece>,
    /// Stretches that parties who never had it sent as well: they are common words.
    pub(super) common: Vec<(u32, u32)>,
    pub(super) reports: u32,
    /// Coverage at the last report.
    pub(super) reported: f64,
}

impl Secret {
    /// Parties remembered a secret.
    const MAX_PARTIES: usize = 1024;
    /// Pieces remembered a secret.
    const MAX_PIECES: usize = 256;

    pub(super) fn new(text: String, grade: Grade, prose: bool, stream: u64) -> Self {
        Self {
            text,
            grade,
            stream,
            first: None,
            prose,
            got: FxHashMap::default(),
            homes: Vec::new(),
            approved: FxHashSet::default(),
            holders: FxHashSet::default(),
            bearers: FxHashSet::default(),
            pieces: Vec::new(),
            common: Vec::new(),
            reports: 0,
            reported: 0.0,
        }
    }

    /// Whether a configuration, a declaration or a name says that it is a secret.
    pub(super) fn is_certain(&self) -> bool {
        !matches!(
            self.grade,
            Grade::Look(Look::Id | Look::Account | Look::Key)
        )
    }

    pub(super) fn is_canary(&self) -> bool {
        matches!(self.grade, Grade::Canary(_))
    }

    pub(super) fn hold(&mut self, party: Party) {
        if self.holders.len() < Self::MAX_PARTIES {
            self.holders.insert(party);
        }
    }

    /// `to` has something of it from `from`.
    pub(super) fn give(&mut self, from: Party, to: Party) {
        if self.got.len() < Self::MAX_PARTIES {
            self.got.entry(to).or_insert(from);
        }
    }

    /// The way by which `party` came to what it has of it: its giver, the giver's giver, up to the source.
    pub(super) fn way_to(&self, party: Party) -> Vec<Party> {
        let mut way = Vec::new();
        let mut at = party;
        while let Some(&from) = self.got.get(&at) {
            if from == party || way.contains(&from) || way.len() >= Self::MAX_PARTIES {
                break;
            }
            way.push(from);
            at = from;
        }
        way
    }

    /// Lets it go to `party`.
    pub(super) fn approve(&mut self, party: Party) {
        if self.approved.len() < Self::MAX_PARTIES {
            self.approved.insert(party);
        }
    }

    /// Whether `party` was ever given any of it.
    pub(super) fn knows(&self, party: Party) -> bool {
        self.holders.contains(&party) || self.bearers.contains(&party)
    }

    /// `to` gets a part of it from `from`.
    pub(super) fn pass(&mut self, from: Party, to: Party) {
        if self.bearers.len() < Self::MAX_PARTIES {
            self.bearers.insert(to);
        }
        self.give(from, to);
    }

    /// `to` has the whole of it from `from`: that counts for more than what pieces seemed to say.
    pub(super) fn give_whole(&mut self, from: Party, to: Party) {
        if !self.holders.contains(&to) && self.got.len() < Self::MAX_PARTIES {
            self.got.insert(to, from);
        }
    }

    pub(super) fn bear(&mut self, piece: Piece) {
        if self.knows(piece.from) {
            self.pass(piece.from, piece.to);
        }
        let repeated = self
            .pieces
            .iter()
            .any(|old| old.start <= piece.start && piece.end <= old.end && old.to == piece.to);
        if !repeated && self.pieces.len() < Self::MAX_PIECES {
            self.pieces.push(piece);
        }
    }

    /// A stretch is everybody's.
    pub(super) fn share(&mut self, start: u32, end: u32) {
        if self.common.len() < 64 && !self.common.contains(&(start, end)) {
            self.common.push((start, end));
        }
    }
}

/// A secret in an interaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Folded.
    pub(super) text: String,
    /// What it looks like; the most where a source declares it.
    pub(super) look: Look,
    pub(super) prose: bool,
}

/// The secrets that an interaction's content shows for what they are: by declaration where it carries tags, by look
/// else. Deduplicated, in order.
/// `seen` says of a stretch of a leaf whether it was known before.
pub(super) fn found_in(
    interaction: &Interaction,
    declared: bool,
    seen: &dyn Fn(usize, std::ops::Range<usize>) -> bool,
) -> Vec<Found> {
    let mut found = Finds::default();
    let kept = looks::is_store(&interaction.from);
    for (place, leaf) in interaction.content.iter().enumerate() {
        let Some(text) = leaf.value.as_text() else {
            continue;
        };
        let before = found.0.len();
        in_leaf(leaf, text, declared, kept, &mut found);
        if declared && leaf.shape == Shape::Running {
            let short = found.0.len() == before;
            sentences(text, short, &mut found, &|range| seen(place, range));
        }
    }
    found.0
}

#[derive(Default)]
struct Finds(Vec<Found>);

impl Finds {
    fn keep(&mut self, text: String, look: Look, prose: bool) {
        let fits = (MIN_LENGTH..=MAX_LENGTH).contains(&text.len());
        let new = |old: &Found| old.text != text;
        if fits && self.0.len() < MAX_FOUND && self.0.iter().all(new) {
            self.0.push(Found { text, look, prose });
        }
    }
}

fn in_leaf(leaf: &Leaf, text: &str, declared: bool, kept: bool, found: &mut Finds) {
    // Of a list of keys the list's name speaks: `keys[3]`.
    let path = leaf.path.as_str();
    let last = path.rsplit('.').next().unwrap_or_default();
    let mut named = looks::names_a_secret(last);
    if looks::is_template(text) {
        return;
    }
    let named_whole = named;
    let mut near = 0;
    let mut numbered = !named && looks::names_a_number(last);
    let field = leaf.shape == Shape::Field;
    let alone = field && !text.trim().contains(char::is_whitespace);
    let mut groups: Vec<String> = Vec::new();
    tokens(text, |token| {
        // The parts of an address name places, not secrets.
        let address = token.contains("//")
            || token.contains('@') && token.contains('.')
            || token.matches('/').count() > 1;
        if address && !(declared && field) {
            flush(&mut groups, found);
            (named, numbered) = (false, false);
            return;
        }
        for part in segments(token) {
            let plain = normal(part);
            let place = looks::Place {
                named,
                numbered,
                kept,
                near: near > 0,
                alone: alone && part.len() == text.trim().len(),
            };
            if let Some(look) = look(part, &plain, place) {
                found.keep(fold(part), look, false);
            }
            grouped(&plain, &mut groups, found);
        }
        // `password: x`, `key is x`, `token x`: the word before names what comes after, a few small words between.
        let word = normal(token);
        let small = word.len() <= 3;
        near = if looks::names_a_secret(&word) {
            NEAR
        } else {
            near.saturating_sub(1)
        };
        if !field || !small {
            named = looks::names_a_secret(&word) || (named && small);
            numbered = looks::names_a_number(&word) || (numbered && small);
        }
    });
    flush(&mut groups, found);
    if !field {
        marked(text, found);
    }
    let whole = fold(text);
    let told = look(
        text.trim(),
        &whole,
        looks::Place {
            named: true,
            numbered: looks::names_a_number(last),
            kept,
            near: true,
            alone: true,
        },
    );
    // A name is no secret for being on a tagged record.
    let tells = alone && !text.trim().bytes().all(|byte| byte.is_ascii_alphabetic())
        || whole.bytes().any(|byte| byte.is_ascii_digit())
        || whole.len() >= MIN_PROSE;
    if field && told.is_some() && (named_whole && alone || declared && tells) {
        found.keep(whole, Look::Credential, is_prose(text));
    }
}

/// Values with marks in them, as passwords have, right after a word that names them: a mark ends a token, not a password.
fn marked(text: &str, found: &mut Finds) {
    let mut named = false;
    for word in super::tokens::clip(text, MAX_MARKED).split_whitespace() {
        let (name, value) = word
            .split_once([':', '='])
            .filter(|(name, value)| !value.is_empty() && looks::names_a_secret(name))
            .unwrap_or(("", word));
        let value =
            value.trim_matches(|c| matches!(c, '"' | '\'' | '`' | '.' | ',' | ';' | '(' | ')'));
        let place = looks::Place {
            named: named || !name.is_empty(),
            ..looks::Place::default()
        };
        let inner = value.bytes().any(|byte| byte.is_ascii_punctuation());
        if place.named && inner && value.bytes().any(|byte| byte.is_ascii_digit()) {
            let plain = fold(value);
            if let Some(look) = look(value, &plain, place) {
                found.keep(plain, look, false);
            }
        }
        let small = named && word.len() <= 3;
        named = small || looks::names_a_secret(word.trim_end_matches([':', '=']));
    }
}

/// The sentences of a declared text; all of it where it is shorter than a sentence and `short` ones are wanted.
fn sentences(
    text: &str,
    short: bool,
    found: &mut Finds,
    seen: &dyn Fn(std::ops::Range<usize>) -> bool,
) {
    let whole = fold(text);
    if short && whole.len() < MIN_PROSE {
        found.keep(whole, Look::Credential, false);
        return;
    }
    // A full stop within a number or a name ends nothing.
    for sentence in text
        .split(['\n', '!', '?'])
        .flat_map(|line| line.split(". "))
    {
        let folded = fold(sentence);
        let start = sentence.as_ptr() as usize - text.as_ptr() as usize;
        let known = seen(start..start + sentence.len());
        if folded.len() >= MIN_PROSE && is_prose(sentence) && !known {
            found.keep(folded, Look::Credential, true);
        }
    }
}

/// Whether a text is words of a language: three or more, most of it letters.
pub(super) fn is_prose(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let others = text.chars().filter(|c| c.is_alphanumeric()).count() - letters;
    text.split_whitespace().nth(2).is_some() && letters > others && letters >= 12
}

/// Numbers written in groups: a run of short groups is read as one where its check digits agree.
fn grouped(plain: &str, groups: &mut Vec<String>, found: &mut Finds) {
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    if digits > 0 && plain.len() <= 6 && groups.len() < 12 {
        groups.push(plain.to_owned());
    } else {
        flush(groups, found);
    }
}

fn flush(groups: &mut Vec<String>, found: &mut Finds) {
    if groups.len() > 1 {
        let joined = groups.concat();
        if looks::is_card(&joined) || looks::is_iban(&joined) {
            found.keep(joined, Look::Account, false);
        }
    }
    groups.clear();
}

#[cfg(test)]
mod tests {
    use super::*;
    use masec_model::{Leaf, Value};

    fn found(text: &str, declared: bool) -> Vec<String> {
        let mut interaction = crate::detect::testkit::plain_interaction();
        interaction.content = vec![Leaf::text(text)];
        let found = found_in(&interaction, declared, &|_, _| false);
        found.into_iter().map(|found| found.text).collect()
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
        let found = found_in(&interaction, false, &|_, _| false);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].text.as_str(), found[0].look),
            ("hunter22x", Look::Credential)
        );
    }
}
