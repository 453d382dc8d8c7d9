//! Which mirrored readings of a text can hold anything known, told from the normal form that the text has already.
//!
//! Hardly any text is written backwards or rotated, so nearly all of these readings find nothing. Mirroring and
//! normalising commute where a text is plain ASCII, so what a reading would look up is known without making it; it is
//! made in full, with its places, only where something answers.

use super::carriers::Carriers;
use super::hash;
use crate::provenance::values;
use crate::provenance::views::{Mirror, mirror};
use crate::provenance::winnow::{Fingerprint, Winnowing};

/// Buffers kept from one text to the next.
#[derive(Debug, Default)]
pub(super) struct Mirrors {
    /// The text at hand, normalised.
    plain: Vec<u8>,
    /// Whether its mirrors normalise to the mirrors of that.
    commutes: bool,
    /// Whether it may have tokens.
    has_tokens: bool,
    mirrored: Vec<u8>,
    fingerprints: Vec<Fingerprint>,
}

/// What is looked things up in, and for whom.
pub(super) struct Known<'a> {
    pub(super) seq: u32,
    pub(super) winnowing: Winnowing,
    pub(super) values: &'a Carriers,
    pub(super) passages: &'a Carriers,
}

impl Mirrors {
    /// Keeps the normal form of the text that is asked about next.
    pub(super) fn keep(&mut self, text: &str, normal: &[u8]) {
        self.commutes = commutes(text);
        self.has_tokens = values::may_have_tokens(text);
        self.plain.clear();
        self.plain.extend_from_slice(normal);
    }

    /// Whether this reading of `text`, whose normal form was kept, can hold anything known to others. Never a wrong no.
    pub(super) fn may_tell(&mut self, text: &str, which: Mirror, known: &Known<'_>) -> bool {
        if !self.commutes {
            return true;
        }
        self.mirrored.clear();
        self.mirrored.extend_from_slice(&self.plain);
        which.turn(&mut self.mirrored);
        self.passages(known) || self.values(text, which, known)
    }

    fn passages(&mut self, known: &Known<'_>) -> bool {
        if self.mirrored.len() < known.winnowing.guarantee() {
            return false;
        }
        self.fingerprints.clear();
        known
            .winnowing
            .fingerprint(&self.mirrored, &mut self.fingerprints);
        let hashes = self.fingerprints.iter().map(|found| found.hash);
        // Only where the first look does not rule all of them out is it worth another.
        known.passages.may_hold_any(hashes.clone()) && { hashes }
            .any(|hash| known.passages.newest(hash) != 0)
    }

    fn values(&self, text: &str, which: Mirror, known: &Known<'_>) -> bool {
        let others = |hash: u64| {
            let mut any = false;
            let newest = known.values.newest(hash);
            if newest != 0 {
                known
                    .values
                    .each(newest, known.seq, 2, 1, &mut |_| any = true);
            }
            any
        };
        let whole = || {
            // Bytes of ASCII are text.
            let normal = std::str::from_utf8(&self.mirrored).unwrap_or_default();
            values::is_telling(normal) && others(hash(&self.mirrored))
        };
        if self.mirrored.len() <= values::LONGEST_LEAF && whole() {
            return true;
        }
        // A mirror moves the characters that make a token, but makes none.
        if !self.has_tokens {
            return false;
        }
        let mut any = false;
        values::tokens(&mirror(text, which), &mut |found| {
            any = any || others(hash(found.form.as_bytes()));
        });
        any
    }
}

/// Whether a mirror of `text` normalises to the mirror of its normal form: ASCII without the controls that normalising
/// drops, which part words for one and not for the other.
fn commutes(text: &str) -> bool {
    // All of it, without a branch: faster than to stop at the first.
    text.bytes().fold(true, |all, byte| {
        all & ((0x20..0x7F).contains(&byte) | (0x09..0x0E).contains(&byte))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provenance::normalise::normalise;
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
        fn no_mirror_makes_a_token(text in "[a-z A-Z.,!?()@/_0-9-]{0,40}|[a-z A-Z.,!?()-]{0,40}") {
            for which in Mirror::ALL {
                let mut any = false;
                values::tokens(&mirror(&text, which), &mut |_| any = true);
                prop_assert!(!any || values::may_have_tokens(&text));
            }
        }
    }
}
