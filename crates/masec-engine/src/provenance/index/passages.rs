//! Passages that a text shares with earlier ones: fingerprints find them, the kept texts say how far they go.

use super::carriers::{Carriers, Occurrence};
use super::texts::{Reach, Texts};
use crate::provenance::views::rot13;
use crate::provenance::winnow::{Fingerprint, Winnowing};

/// Origins of one passage: the first carrier and the newest ones.
pub(super) const FIRST: usize = 1;
pub(super) const NEWEST: usize = 3;

/// A passage of the present text and one earlier occurrence of a gram in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage {
    /// Its first byte, in the normalised text.
    pub(super) start: usize,
    /// One past its last byte.
    pub(super) end: usize,
    /// The gram's earlier occurrence.
    pub(super) origin: Occurrence,
    /// How far both agree around that gram.
    pub(super) reach: Reach,
    /// Bytes of the gram before the passage: 1 where it begins with a separator that nothing said stands before.
    pub(super) skip: usize,
    /// The gram's hash.
    pub(super) hash: u64,
}

/// Of which mirrors of a text some gram is known. Grams of other bytes have the hash of a known one as well: where letters that a
/// rotation takes for each other stand in one place.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Turned {
    /// Its letters rotated.
    pub(super) rotated: bool,
    /// Backwards as a whole.
    pub(super) backwards: bool,
}

impl Turned {
    /// Adds what a kept gram, at `place`, is to the one at hand, which has its hash.
    fn add(&mut self, gram: &[u8], texts: &Texts, place: u32) {
        self.rotated |= texts.has(place, gram.iter().map(|byte| rot13(*byte)));
        self.backwards |= texts.has(place, gram.iter().rev().copied());
    }
}

/// Finds the passages of at least the guaranteed length that `text` shares with interactions other than `seq`. Returns of which of
/// its mirrors some gram is known.
///
/// Of a gram inside passages that were already found, once these name as many origins as are told, only the first carrier is
/// looked up: so a long copy costs one walk for each of its origins, however often it was carried, and where it comes from
/// is not lost behind those who put words of their own before it and said it again and again.
pub(super) fn find(
    text: &[u8],
    fingerprints: &[Fingerprint],
    newest: &[u32],
    seq: u32,
    winnowing: Winnowing,
    (carriers, texts): (&Carriers, &Texts),
    found: &mut Vec<Passage>,
) -> Turned {
    let mut mirrored = Turned::default();
    let mut active: Vec<(Occurrence, usize)> = Vec::new();
    for (fingerprint, &newest) in fingerprints.iter().zip(newest) {
        if newest == 0 {
            continue;
        }
        let at = fingerprint.at as usize;
        let end = at + winnowing.gram();
        active.retain(|(_, to)| *to > at);
        let told = active.iter().filter(|(_, to)| *to >= end).count();
        let news = match told >= FIRST + NEWEST {
            true => 0,
            false => NEWEST,
        };
        carriers.each(newest, seq, FIRST, news, &mut |origin| {
            let is_same = |other: &Occurrence| {
                (other.seq, other.leaf, other.view) == (origin.seq, origin.leaf, origin.view)
            };
            if active
                .iter()
                .any(|(other, to)| *to >= end && is_same(other))
            {
                return;
            }
            let mut reach = texts.reach(text, at, origin.place, winnowing.guarantee());
            if reach.left + reach.right < winnowing.guarantee() {
                mirrored.add(&text[at..end], texts, origin.place);
                return;
            }
            active.push((*origin, at + reach.right));
            // A separator shared at either end is no part of what was said.
            let skip = usize::from(reach.left == 0 && text[at] == b' ');
            reach.left -= usize::from(reach.left > 0 && text[at - reach.left] == b' ');
            reach.right -= usize::from(reach.right > 1 && text[at + reach.right - 1] == b' ');
            found.push(Passage {
                start: at - reach.left + skip,
                end: at + reach.right,
                origin: *origin,
                reach,
                skip,
                hash: fingerprint.hash,
            });
        });
    }
    mirrored
}
