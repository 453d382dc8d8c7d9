//! Winnowing: few fingerprints of a text, chosen so that a long enough shared passage always shares one.
//!
//! Source: Schleimer, Wilkerson, Aiken, *Winnowing: local algorithms for document fingerprinting*, SIGMOD 2003. Every
//! gram of `k` bytes is hashed, and of every `w` grams in a row the least is kept. Two texts that
//! share `w + k - 1` bytes share a window and so its least gram: the guarantee. In robust winnowing a gram already
//! chosen is kept while it is as small as any in the window, so monotonous text gives one fingerprint a window.
//!
//! A gram has the hash that it has backwards and with its letters rotated by 13, so one look-up finds a passage and those two
//! disguises of it. Which of them it is, and whether it is any, the bytes say.

use std::cell::RefCell;

/// The most grams in a window.
const MAX_WINDOW: usize = 64;
/// The most bytes in a gram: three words are all of it.
const LONGEST_GRAM: usize = 3 * WORD;
/// Grams in a window where nothing else is said: a length that is known makes the search through one straight code.
const USUAL: usize = 13;

/// How texts are fingerprinted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Winnowing {
    /// Bytes in a gram.
    gram: usize,
    /// Grams in a window.
    window: usize,
}

/// One chosen gram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// Hash of its bytes, well mixed.
    pub hash: u64,
    /// Where it begins, in bytes.
    pub at: u32,
}

impl Default for Winnowing {
    /// Shared passages of 32 bytes are found. Shorter grams would mean fewer fingerprints, but ones that common phrases
    /// share: each such meeting costs several reads of far memory to find that it is no passage.
    fn default() -> Self {
        Self {
            gram: 20,
            window: USUAL,
        }
    }
}

impl Winnowing {
    /// Grams of `gram` bytes (8 to 24, even), the least of every `window` (1 to 64) of them kept; values out of range are
    /// moved into it.
    pub fn new(gram: usize, window: usize) -> Self {
        Self {
            gram: gram.clamp(WORD, LONGEST_GRAM) / 2 * 2,
            window: window.clamp(1, MAX_WINDOW),
        }
    }

    /// Bytes in a gram.
    pub fn gram(&self) -> usize {
        self.gram
    }

    /// The length in bytes from which on every shared passage is found.
    pub fn guarantee(&self) -> usize {
        self.gram + self.window - 1
    }

    /// Appends the fingerprints of `text`, in order of place. A text shorter than the guarantee, but with at least one gram,
    /// gives its least gram; one with none gives nothing.
    pub fn fingerprint(&self, text: &[u8], out: &mut Vec<Fingerprint>) {
        // To clear a block costs as much as to fill it, and short texts are many.
        thread_local! {
            static KEPT: RefCell<Box<Block>> = RefCell::new(Box::new(Block::EMPTY));
        }
        KEPT.with_borrow_mut(|block| self.in_blocks(text, block, out));
    }

    /// The same, a block at a time.
    fn in_blocks(&self, text: &[u8], block: &mut Block, out: &mut Vec<Fingerprint>) {
        let Some(places) = (text.len() + 1)
            .checked_sub(self.gram)
            .filter(|places| *places > 0)
        else {
            return;
        };
        let window = self.window.min(places);
        let mut base = 0;
        let mut filled = block.hash_grams(text, self.gram);
        let mut at = rightmost_least(&block.hashes[..window]);
        loop {
            let least = block.hashes[at];
            out.push(Fingerprint {
                hash: mix(least),
                at: u32::try_from(base + at).unwrap_or(u32::MAX),
            });
            if at + 1 + window > filled && base + filled < places {
                base += at;
                filled = block.hash_grams(&text[base..], self.gram);
                at = 0;
            }
            let hashes = &block.hashes;
            // The choice stands until a smaller one comes or the window has moved past it.
            if let Some(ahead) = hashes[at + 1..filled].first_chunk::<USUAL>()
                && window == USUAL
            {
                let smaller = ahead.iter().position(|hash| *hash < least);
                at += 1 + smaller.unwrap_or_else(|| rightmost_least_of(ahead));
                continue;
            }
            let ahead = &hashes[at + 1..(at + 1 + window).min(filled)];
            let full = ahead.len() == window;
            // The first windows end before those that the choice is at the left of.
            let smaller = ahead.iter().position(|hash| *hash < least);
            match smaller {
                Some(more) => at += 1 + more,
                None if full => at += 1 + rightmost_least(ahead),
                None => break,
            }
        }
    }
}

/// Bytes hashed at a time: a good many windows, for the last one of a block is hashed again with the next; two and a gram at least.
const BLOCK: usize = 1024;
const _: () = assert!(BLOCK >= 2 * MAX_WINDOW + LONGEST_GRAM);

/// What is worked on at a time. Of each as much is valid as the text at hand has.
struct Block {
    folded: [u8; BLOCK],
    words: [u64; BLOCK],
    hashes: [u64; BLOCK],
}

impl Block {
    const EMPTY: Self = Self {
        folded: [0; BLOCK],
        words: [0; BLOCK],
        hashes: [0; BLOCK],
    };

    /// Hashes of the grams at the front of `text` that lie in a block; returns how many.
    fn hash_grams(&mut self, text: &[u8], gram: usize) -> usize {
        let text = &text[..text.len().min(BLOCK)];
        let folded = &mut self.folded[..text.len()];
        for (to, byte) in folded.iter_mut().zip(text) {
            *to = fold(*byte);
        }
        for (to, bytes) in self.words.iter_mut().zip(folded.windows(WORD)) {
            *to = either_way(word(bytes));
        }
        let count = (text.len() + 1).saturating_sub(gram);
        let middles = &self.words[(gram - WORD) / 2..];
        let tails = &self.words[gram - WORD..];
        let grams = self.words.iter().zip(middles).zip(tails).take(count);
        for (to, ((head, middle), tail)) in self.hashes.iter_mut().zip(grams) {
            *to = hash(*head, *middle, *tail);
        }
        count
    }
}

/// A letter and the one it is when rotated by 13 as one of both; anything else as it is.
fn fold(byte: u8) -> u8 {
    byte - if (b'n'..=b'z').contains(&byte) { 13 } else { 0 }
}

/// Place of the least, the rightmost where there are several.
fn rightmost_least(hashes: &[u64]) -> usize {
    let mut least = (u64::MAX, 0);
    for (at, &hash) in hashes.iter().enumerate() {
        if hash <= least.0 {
            least = (hash, at);
        }
    }
    least.1
}

/// The same of a usual window, in rounds of pairs, so that no comparison waits for all before it.
fn rightmost_least_of(window: &[u64; USUAL]) -> usize {
    const PLACES: usize = USUAL.next_power_of_two();
    let mut best = [(u64::MAX, 0); PLACES];
    let places = best[PLACES - USUAL..].iter_mut().enumerate();
    for ((at, best), hash) in places.zip(window) {
        *best = (*hash, at);
    }
    let mut left = PLACES / 2;
    while left > 0 {
        for at in 0..left {
            let (one, two) = (best[2 * at], best[2 * at + 1]);
            best[at] = if two.0 <= one.0 { two } else { one };
        }
        left /= 2;
    }
    best[0].1
}

/// Bytes taken at a time.
const WORD: usize = 8;

fn word(bytes: &[u8]) -> u64 {
    bytes
        .first_chunk()
        .map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

/// Of eight bytes the same forwards and backwards. The upper bits depend on all bytes.
fn either_way(word: u64) -> u64 {
    word.wrapping_mul(word.swap_bytes())
}

/// Hash of a gram from what its first, middle and last eight bytes are either way, which together are all of it: the same
/// either way too. No dependence from gram to gram, and nothing but what vectors do: faster than rolling. Who seeks collisions
/// finds them, and gains nothing: a passage counts only where its bytes are the same.
fn hash(head: u64, middle: u64, tail: u64) -> u64 {
    head.wrapping_add(tail).rotate_left(29) ^ middle
}

/// Spreads a hash over all its bits (the finaliser of splitmix64).
pub(super) fn mix(hash: u64) -> u64 {
    let hash = (hash ^ hash >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let hash = (hash ^ hash >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    hash ^ hash >> 31
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn run(winnowing: Winnowing, text: &[u8]) -> Vec<Fingerprint> {
        let mut out = Vec::new();
        winnowing.fingerprint(text, &mut out);
        out
    }

    /// The definition, word for word.
    fn by_definition(winnowing: Winnowing, text: &[u8]) -> Vec<usize> {
        let hash = |gram: &[u8]| {
            let gram: Vec<u8> = gram.iter().copied().map(fold).collect();
            let one = |from: usize| either_way(word(&gram[from..]));
            hash(one(0), one((gram.len() - WORD) / 2), one(gram.len() - WORD))
        };
        let grams: Vec<u64> = text.windows(winnowing.gram).map(hash).collect();
        let mut chosen: Vec<usize> = Vec::new();
        for (start, window) in grams
            .windows(winnowing.window.min(grams.len()).max(1))
            .enumerate()
        {
            let least = *window.iter().min().unwrap();
            let kept = chosen
                .last()
                .filter(|at| **at >= start && grams[**at] == least);
            if kept.is_none() {
                let at = start + window.iter().rposition(|hash| *hash == least).unwrap();
                chosen.push(at);
            }
        }
        chosen
    }

    #[test]
    fn short_texts() {
        let winnowing = Winnowing::default();
        assert!(run(winnowing, b"no more than 19 byt").is_empty());
        assert_eq!(run(winnowing, b"no more than 20 byte").len(), 1);
        assert_eq!(run(winnowing, b"a few more than twenty bytes").len(), 1);
    }

    #[test]
    fn of_equal_ones_the_rightmost_is_least() {
        let mut state = 1u64;
        for _ in 0..2000 {
            let window: [u64; USUAL] = std::array::from_fn(|_| {
                state = mix(state.wrapping_add(1));
                // Ties in plenty, the greatest too.
                [u64::MAX, 0, 5, state % 4][state as usize / 4 % 4]
            });
            assert_eq!(rightmost_least_of(&window), rightmost_least(&window));
        }
        assert_eq!(rightmost_least_of(&[u64::MAX; USUAL]), USUAL - 1);
    }

    #[test]
    fn monotonous_text_costs_one_a_window() {
        let winnowing = Winnowing::default();
        let count = run(winnowing, &[b'a'; 13_000]).len();
        assert!((990..=1001).contains(&count), "{count}");
    }

    #[test]
    fn what_was_worked_on_before_leaves_nothing_behind() {
        let winnowing = Winnowing::default();
        let before = "a long text of many words, then some more of them. ".repeat(60);
        run(winnowing, before.as_bytes());
        let text = b"another text, shorter than the one before, and yet with a few fingerprints of its own";
        for length in [20, 21, 32, 33, 45, 80] {
            let found = run(winnowing, &text[..length]);
            let places: Vec<usize> = found.iter().map(|found| found.at as usize).collect();
            assert_eq!(
                places,
                by_definition(winnowing, &text[..length]),
                "{length}"
            );
        }
    }

    proptest! {
        #[test]
        fn is_what_the_paper_says(text in "[ab]{0,120}|[a-z ]{0,200}|[a-c ]{1000,2500}", gram in 8usize..=24, window in 1usize..20) {
            let winnowing = Winnowing::new(gram, window);
            let places: Vec<usize> = run(winnowing, text.as_bytes()).iter().map(|f| f.at as usize).collect();
            prop_assert_eq!(places, by_definition(winnowing, text.as_bytes()));
        }

        #[test]
        fn a_gram_backwards_and_rotated_has_its_hash(text in "[ -~]{24}|[a-z ]{24}", gram in 8usize..=24) {
            let winnowing = Winnowing::new(gram, 1);
            let hashes = |text: &[u8]| {
                let mut all: Vec<u64> = run(winnowing, text).iter().map(|found| found.hash).collect();
                all.sort_unstable();
                all
            };
            let backwards: String = text.chars().rev().collect();
            let both = crate::provenance::views::rotated(&backwards);
            prop_assert_eq!(hashes(text.to_lowercase().as_bytes()), hashes(both.to_lowercase().as_bytes()));
        }

        #[test]
        fn a_shared_passage_shares_a_fingerprint(
            passage in "[a-e ]{32}|[a-z0-9 ]{32,80}",
            left in "[a-z ]{0,60}", right in "[a-z ]{0,60}",
            other_left in "[a-z ]{0,60}", other_right in "[a-z ]{0,60}",
        ) {
            let winnowing = Winnowing::default();
            let inside = |before: &str, after: &str| {
                let text = format!("{before}{passage}{after}");
                let start = before.len() as u32;
                let last = start + (passage.len() - winnowing.gram()) as u32;
                run(winnowing, text.as_bytes())
                    .into_iter()
                    .filter(|f| f.at >= start && f.at <= last)
                    .map(|f| (f.hash, f.at - start))
                    .collect::<Vec<_>>()
            };
            let one = inside(&left, &right);
            let two = inside(&other_left, &other_right);
            prop_assert!(one.iter().any(|f| two.contains(f)), "{:?} {:?}", one, two);
        }
    }
}
