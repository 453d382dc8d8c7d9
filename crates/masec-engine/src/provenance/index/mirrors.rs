//! Which mirrored readings of a text can hold anything known, told from the normal form that the text has already.
//!
//! Hardly any text is written backwards or rotated, so nearly all of these readings find nothing. Mirroring and
//! normalising commute where a text is plain ASCII, so what a reading would look up is known without making it: a gram has
//! the hash of its mirrors but for words turned around one by one, of which the kept bytes say whether it is any, and a value has
//! the mirrored runs of the text. The reading is made in full, with its places, only where something answers.

use std::ops::Range;

use super::carriers::Carriers;
use super::hash;
use super::passages::{self, FIRST, NEWEST};
use super::runs::Runs;
use super::texts::Texts;
use crate::provenance::values;
use crate::provenance::views::{Mirror, commutes, mirror, rot13};
use crate::provenance::winnow::{Fingerprint, Winnowing};

/// Buffers kept from one text to the next.
#[derive(Debug, Default)]
pub(super) struct Mirrors {
    /// The text at hand, normalised.
    plain: Vec<u8>,
    /// Whether its mirrors normalise to the mirrors of that.
    commutes: bool,
    /// Of which mirrors of it some gram is known.
    turned: passages::Turned,
    /// Where its runs of letters and digits are that values may have.
    runs: Vec<Range<usize>>,
    /// Whether groups of digits are among them.
    grouped: bool,
    mirrored: Vec<u8>,
    fingerprints: Vec<Fingerprint>,
}

/// What is looked things up in, and for whom.
pub(super) struct Known<'a> {
    pub(super) seq: u32,
    pub(super) winnowing: Winnowing,
    pub(super) values: &'a Carriers,
    pub(super) runs: &'a Runs,
    pub(super) passages: &'a Carriers,
    pub(super) texts: &'a Texts,
}

impl Mirrors {
    /// Keeps the normal form of the text that is asked about next, and of which of its mirrors some gram is known.
    pub(super) fn keep(&mut self, text: &str, normal: &[u8], turned: passages::Turned) {
        self.commutes = commutes(text);
        self.turned = turned;
        self.plain.clear();
        self.plain.extend_from_slice(normal);
        self.runs.clear();
        if self.commutes {
            let bytes = text.as_bytes();
            values::stretches(text, &mut |stretch| runs(bytes, stretch, &mut self.runs));
            self.grouped = self.runs.windows(2).any(|pair| {
                let [one, next] = pair else { return false };
                next.start - one.end <= GROUPS_APART
                    && bytes[one.end - 1].is_ascii_digit()
                    && bytes[next.start].is_ascii_digit()
            });
        }
    }

    /// Whether this reading of `text`, whose normal form was kept, can hold anything known to others. Never a wrong no, but
    /// for small amounts of money.
    pub(super) fn may_tell(&mut self, text: &str, which: Mirror, known: &Known<'_>) -> bool {
        if !self.commutes {
            return true;
        }
        self.passages(which, known) || self.whole(which, known) || self.tokens(text, which, known)
    }

    fn turn(&mut self, which: Mirror) {
        self.mirrored.clear();
        self.mirrored.extend_from_slice(&self.plain);
        which.turn(&mut self.mirrored);
    }

    fn passages(&mut self, which: Mirror, known: &Known<'_>) -> bool {
        match which {
            Mirror::Rot13 => return self.turned.rotated,
            Mirror::Whole => return self.turned.backwards,
            Mirror::Words => {}
        }
        if self.plain.len() < known.winnowing.guarantee() {
            return false;
        }
        self.turn(which);
        self.fingerprints.clear();
        known
            .winnowing
            .fingerprint(&self.mirrored, &mut self.fingerprints);
        let hashes = self.fingerprints.iter().map(|found| found.hash);
        // Only where the first look does not rule all of them out is it worth another.
        known.passages.may_hold_any(hashes) && {
            let mut found = self.fingerprints.iter();
            found.any(|found| known.by_others_at(found, &self.mirrored))
        }
    }

    /// Whether all of it is a value that others know.
    fn whole(&mut self, which: Mirror, known: &Known<'_>) -> bool {
        if self.plain.len() > values::LONGEST_LEAF {
            return false;
        }
        self.turn(which);
        // Bytes of ASCII are text.
        let normal = std::str::from_utf8(&self.mirrored).unwrap_or_default();
        // What is its own mirror was looked up as it is.
        self.mirrored != self.plain
            && values::is_telling(normal)
            && known.by_others(hash(&self.mirrored))
    }

    /// Whether it has a token that others know.
    fn tokens(&self, text: &str, which: Mirror, known: &Known<'_>) -> bool {
        if !self.may_have_tokens(text.as_bytes(), which, known.runs) {
            return false;
        }
        let mut any = false;
        values::tokens(&mirror(text, which), &mut |found| {
            any = any || known.by_others(hash(found.form.as_bytes()));
        });
        any
    }

    /// The same, told from its runs alone: a wrong yes now and then.
    fn may_have_tokens(&self, text: &[u8], which: Mirror, known: &Runs) -> bool {
        if self.grouped && which != Mirror::Rot13 {
            return true;
        }
        self.runs.iter().any(|run| {
            let run = text[run.clone()].iter().map(u8::to_ascii_lowercase);
            match which {
                // What it leaves as it is was found in the text as it is.
                Mirror::Rot13 => {
                    { run.clone() }.any(|byte| byte.is_ascii_lowercase())
                        && known.may_have(run.map(rot13))
                }
                Mirror::Whole | Mirror::Words => known.may_have(run.rev()),
            }
        })
    }
}

/// What may stand between two groups of digits that are compared as one number, in bytes.
const GROUPS_APART: usize = 2;

impl Known<'_> {
    /// Whether others carried this gram of `text`, byte for byte.
    fn by_others_at(&self, gram: &Fingerprint, text: &[u8]) -> bool {
        let at = gram.at as usize;
        let Some(bytes) = text.get(at..at + self.winnowing.gram()) else {
            return false;
        };
        let mut any = false;
        let newest = self.passages.newest(gram.hash);
        self.passages
            .each(newest, self.seq, FIRST, NEWEST, &mut |origin| {
                any = any || self.texts.has(origin.place, bytes.iter().copied());
            });
        any
    }

    /// Whether others carried this value.
    fn by_others(&self, hash: u64) -> bool {
        let mut any = false;
        let newest = self.values.newest(hash);
        if newest != 0 {
            self.values
                .each(newest, self.seq, 2, 1, &mut |_| any = true);
        }
        any
    }
}

/// The runs of letters and digits in a stretch.
fn runs(bytes: &[u8], stretch: Range<usize>, out: &mut Vec<Range<usize>>) {
    let mut at = stretch.start;
    while at < stretch.end {
        let rest = bytes[at..stretch.end].iter();
        let length = { rest }
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .count();
        if length > 0 {
            out.push(at..at + length);
        }
        at += length + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provenance::normalise::normalise;
    use crate::provenance::values::ValueKind;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn mirrors_commute_with_normalising(text in "[ -~\t\n]{0,60}") {
            for which in Mirror::ALL {
                let mut normal = normalise(&text).into_bytes();
                which.turn(&mut normal);
                prop_assert_eq!(normalise(&mirror(&text, which)).into_bytes(), normal);
            }
        }

        #[test]
        fn a_known_token_is_never_ruled_out(
            text in "[a-z A-Z.,!?()@/_0-9-]{0,40}|[ -~]{0,40}|([a-z]{2,9}[@./ _-]?|[0-9]{1,5}[., -]?){1,6}",
        ) {
            for which in Mirror::ALL {
                let mut known = Runs::new(1 << 10);
                let mut mirrors = Mirrors::default();
                mirrors.keep(&text, normalise(&text).as_bytes(), passages::Turned::default());
                let mut told = false;
                values::tokens(&mirror(&text, which), &mut |found| {
                    let turns = found.form.bytes().any(|byte| byte.is_ascii_lowercase());
                    let counts = turns || which != Mirror::Rot13;
                    if counts && found.kind != ValueKind::Amount {
                        known.note(found.form);
                        told = true;
                    }
                });
                prop_assert!(!told || mirrors.may_have_tokens(text.as_bytes(), which, &known));
            }
        }
    }
}
