//! Stretches of secrets within a text, wherever their characters begin and end, whatever stands between them.
//!
//! A text is read as one stream of its letters and digits: case, spacing and separators are gone, so a piece that is
//! glued to other words, cut in the middle of a word or spread over separators is found all the same. Secrets are
//! indexed as they are, backwards and rotated, and codes also as what taking every second or third letter gives, so that a text is read once.

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use crate::provenance::View;
use crate::provenance::twin::twin;
use crate::provenance::views::rotated;

/// Bytes that a stretch has at least.
pub(super) const SHORTEST: usize = 6;
/// Bytes of the parts of grams that are looked up first, and how far apart.
const PART: usize = 4;
const STRIDE: usize = SHORTEST - PART + 1;
/// Places remembered of one gram.
const MAX_PLACES: usize = 32;
/// Bits of the filter in front of the index.
const FILTER: usize = 1 << 17;
/// Bytes compared in one text, for each byte of it: past that it is made to cost, not to tell.
const WORK: usize = 64;

/// How a secret is indexed.
const VARIANTS: [View; 3] = [View::Plain, View::Reversed, View::Rot13];
/// How a code is indexed besides: every so many letters, from this one on.
const COMBS: [(u32, u32); 5] = [(2, 0), (2, 1), (3, 0), (3, 1), (3, 2)];
/// The shortest stretch of such that tells anything.
const SHORTEST_COMBED: usize = 8;

/// The letters and digits of `text`, small, each look-alike as its Latin twin.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        let mut out = Vec::new();
        fold_into(text, &mut out);
        return String::from_utf8(out).unwrap_or_default();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            if c.is_ascii_alphanumeric() {
                out.push(c.to_ascii_lowercase());
            }
            continue;
        }
        for c in std::iter::once(c).nfkc().filter(|c| c.is_alphanumeric()) {
            out.extend(c.to_lowercase().map(twin));
        }
    }
    out
}

/// The same as bytes, into a buffer that is kept.
pub(super) fn fold_into(text: &str, out: &mut Vec<u8>) {
    out.clear();
    if !text.is_ascii() {
        out.extend_from_slice(fold(text).as_bytes());
        return;
    }
    out.resize(text.len(), 0);
    let mut len = 0;
    for byte in text.bytes() {
        // Written always and kept by moving on: the choice costs no branch.
        out[len] = byte.to_ascii_lowercase();
        len += usize::from(byte.is_ascii_alphanumeric());
    }
    out.truncate(len);
}

/// A stretch that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) slot: u32,
    /// Where in the secret.
    pub(super) start: u32,
    pub(super) end: u32,
    /// Of which every so many letters are there; 1 for all.
    pub(super) every: u32,
    pub(super) view: View,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    slot: u32,
    start: u32,
    variant: u8,
}

/// Where every gram of every secret stands.
#[derive(Debug, Default)]
pub(super) struct Stretches {
    texts: Vec<Vec<String>>,
    grams: FxHashMap<u64, Vec<Place>>,
    /// Which parts of grams there are; empty until there is a secret.
    filter: Vec<u64>,
}

impl Stretches {
    /// Indexes the secret `text` in `slot`, which is one past the last or was taken out. `code`: whether it is no sentence.
    pub(super) fn insert(&mut self, slot: u32, text: &str, code: bool) {
        if self.filter.is_empty() {
            self.filter = vec![0; FILTER / 64];
        }
        let mut variants = vec![text.to_owned(), text.chars().rev().collect(), rotated(text)];
        if code && text.is_ascii() {
            let combed = COMBS.map(|(every, first)| {
                let letters = text.chars().skip(first as usize);
                letters.step_by(every as usize).collect()
            });
            variants.extend(combed);
        }
        for (variant, text) in variants.iter().enumerate() {
            for part in text.as_bytes().windows(PART) {
                let bit = bit(part);
                self.filter[bit / 64] |= 1 << (bit % 64);
            }
            for (start, gram) in grams(text.as_bytes()) {
                let places = self.grams.entry(gram).or_default();
                if places.len() < MAX_PLACES {
                    places.push(Place {
                        slot,
                        start: u32::try_from(start).unwrap_or(u32::MAX),
                        variant: u8::try_from(variant).unwrap_or(u8::MAX),
                    });
                }
            }
        }
        match self.texts.get_mut(slot as usize) {
            Some(old) => *old = variants,
            None => self.texts.push(variants),
        }
    }

    /// Takes the secret in `slot` out.
    pub(super) fn remove(&mut self, slot: u32) {
        let Some(texts) = self.texts.get_mut(slot as usize) else {
            return;
        };
        for text in std::mem::take(texts) {
            for (_, gram) in grams(text.as_bytes()) {
                if let Some(places) = self.grams.get_mut(&gram) {
                    places.retain(|place| place.slot != slot);
                    if places.is_empty() {
                        self.grams.remove(&gram);
                    }
                }
            }
        }
    }

    /// Calls `each` with the longest stretches of secrets in `stream`, which is folded.
    pub(super) fn find(&self, stream: &[u8], each: &mut dyn FnMut(Stretch)) {
        if self.filter.is_empty() {
            return;
        }
        let mut work = stream.len().saturating_mul(WORK);
        // Each gram holds a part that begins at a multiple of the stride: one look-up for so many grams.
        for (at, part) in stream.windows(PART).enumerate().step_by(STRIDE) {
            let bit = bit(part);
            if self.filter[bit / 64] & (1 << (bit % 64)) == 0 {
                continue;
            }
            for start in (at + 1).saturating_sub(STRIDE)..=at {
                self.find_at(stream, start, &mut work, each);
            }
            if work == 0 {
                return;
            }
        }
    }

    /// Calls `each` with the stretches that begin at `at`.
    fn find_at(&self, stream: &[u8], at: usize, work: &mut usize, each: &mut dyn FnMut(Stretch)) {
        let gram = stream.get(at..).and_then(|rest| grams(rest).next());
        let places = gram.and_then(|(_, gram)| self.grams.get(&gram));
        for place in places.into_iter().flatten() {
            let Some(length) = self.extent(stream, at, *place) else {
                continue;
            };
            *work = work.saturating_sub(length);
            if let Some(stretch) = self.stretch(*place, length) {
                each(stretch);
            }
        }
    }

    /// How far stream and secret agree from here; nothing where they agree one byte before already.
    fn extent(&self, stream: &[u8], at: usize, place: Place) -> Option<usize> {
        let texts = self.texts.get(place.slot as usize)?;
        let text = texts.get(usize::from(place.variant))?.as_bytes();
        let start = place.start as usize;
        if at > 0 && start > 0 && stream[at - 1] == text[start - 1] {
            return None;
        }
        let pairs = stream[at..].iter().zip(text.get(start..)?);
        let length = pairs.take_while(|(a, b)| a == b).count();
        (length >= SHORTEST).then_some(length)
    }

    fn stretch(&self, place: Place, length: usize) -> Option<Stretch> {
        let variant = usize::from(place.variant);
        if let Some((every, first)) = variant.checked_sub(VARIANTS.len()).map(|at| COMBS[at]) {
            let start = first + place.start * every;
            let last = u32::try_from(length).ok()?.checked_sub(1)? * every;
            return (length >= SHORTEST_COMBED).then_some(Stretch {
                slot: place.slot,
                start,
                end: start + last + 1,
                every,
                view: View::Joined,
            });
        }
        let view = *VARIANTS.get(variant)?;
        let whole = self.texts.get(place.slot as usize)?.first()?.len();
        let length = u32::try_from(length).ok()?;
        let start = match view {
            View::Reversed => u32::try_from(whole)
                .ok()?
                .checked_sub(place.start + length)?,
            _ => place.start,
        };
        Some(Stretch {
            slot: place.slot,
            start,
            end: start + length,
            every: 1,
            view,
        })
    }
}

/// Every gram of `bytes` and where it starts.
fn grams(bytes: &[u8]) -> impl Iterator<Item = (usize, u64)> + '_ {
    let mut window = 0u64;
    bytes.iter().enumerate().filter_map(move |(at, byte)| {
        window = (window << 8 | u64::from(*byte)) & 0xFFFF_FFFF_FFFF;
        (at + 1 >= SHORTEST).then(|| (at + 1 - SHORTEST, window))
    })
}

fn bit(part: &[u8]) -> usize {
    let part = part
        .first_chunk()
        .map_or(0, |part| u32::from_le_bytes(*part));
    (part.wrapping_mul(0x9E37_79B1) >> 8) as usize % FILTER
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(secret: &str, text: &str) -> Vec<(u32, u32, View)> {
        let mut index = Stretches::default();
        index.insert(0, &fold(secret), true);
        let mut all = Vec::new();
        index.find(fold(text).as_bytes(), &mut |found| {
            all.push((found.start, found.end, found.view));
        });
        all
    }

    #[test]
    fn stretches_are_found_wherever_they_begin_and_end() {
        let secret = "sk-7Fq2kX9bTz41LmW8";
        assert_eq!(found(secret, "file_7fq2kx9b.md"), [(2, 10, View::Plain)]);
        assert_eq!(found(secret, "x K-7.F.Q 2k y"), [(1, 7, View::Plain)]);
        assert_eq!(found(secret, "zz8WmL14zTzz"), [(10, 18, View::Reversed)]);
        assert_eq!(found(secret, "7Sd2xK9oGm"), [(2, 12, View::Rot13)]);
        assert_eq!(found(secret, "sk-7Ｆq2kХ9b"), [(0, 10, View::Plain)]);
        assert!(found(secret, "sk-7Fq and X9bTz").is_empty());
    }

    #[test]
    fn every_second_and_third_letter_is_found_of_codes_alone() {
        let secret = "q1w2e3r4t5z6u7i8o9p0a1s2d3";
        let comb = |every: usize, first: usize| -> String {
            secret.chars().skip(first).step_by(every).collect()
        };
        for (every, first) in [(2, 0), (2, 1), (3, 0), (3, 1), (3, 2)] {
            for code in [true, false] {
                let mut index = Stretches::default();
                index.insert(0, secret, code);
                let mut all = Vec::new();
                let text = format!("ref{}x", comb(every, first));
                index.find(text.as_bytes(), &mut |found| {
                    all.push((found.start, found.every));
                });
                let expect = (first as u32, every as u32);
                assert_eq!(all.contains(&expect), code, "{every} {first}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn no_stretch_is_missed(before in "[ab]{0,9}", from in 0usize..12, to in 0usize..18, after in "[ab]{0,9}") {
            let secret = "q1w2e3r4t5z6u7i8o9";
            let part = &secret[from.min(to)..to];
            let found = found(secret, &format!("{before}{part}{after}"));
            let expect = (part.len() >= SHORTEST).then_some((from as u32, to as u32, View::Plain));
            proptest::prop_assert_eq!(found.first().copied(), expect);
        }
    }

    #[test]
    fn what_is_taken_out_is_found_no_more_and_texts_made_to_cost_end() {
        let mut index = Stretches::default();
        index.insert(0, &"ab".repeat(120), true);
        let mut count = 0;
        index.find("ab".repeat(5000).as_bytes(), &mut |_| count += 1);
        assert!(count < 10_000);
        index.remove(0);
        index.find("ab".repeat(50).as_bytes(), &mut |_| panic!("taken out"));
        assert!(index.grams.is_empty());
    }
}
