//! Winnowing: few fingerprints of a text, chosen so that a long enough shared passage always shares one.
//!
//! Source: Schleimer, Wilkerson, Aiken, *Winnowing: local algorithms for document fingerprinting*, SIGMOD 2003. Every
//! gram of `k` bytes is hashed (cyclic polynomial), and of every `w` grams in a row the least is kept. Two texts that
//! share `w + k - 1` bytes share a window and so its least gram: the guarantee. In robust winnowing a gram already
//! chosen is kept while it is as small as any in the window, so monotonous text gives one fingerprint a window.

/// The most grams in a window.
const MAX_WINDOW: usize = 64;
/// The bits of a key that say where the gram stood.
const PLACE: u64 = 2 * MAX_WINDOW as u64 - 1;

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
    /// Shared passages of 32 bytes are found; grams of 16 keep chance meetings rare.
    fn default() -> Self {
        Self {
            gram: 16,
            window: 17,
        }
    }
}

impl Winnowing {
    /// Grams of `gram` bytes (2 to 63), the least of every `window` (1 to 64) of them kept; values out of range are
    /// moved into it.
    pub fn new(gram: usize, window: usize) -> Self {
        Self {
            gram: gram.clamp(2, 63),
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
    ///
    /// The least of each window comes from the least of each tail of one block and of each head of the next (van Herk,
    /// Gil and Werman), so that no branch depends on the hashes: mispredicted branches would cost more than the work.
    pub fn fingerprint(&self, text: &[u8], out: &mut Vec<Fingerprint>) {
        if text.len() < self.gram {
            return;
        }
        let places = text.len() + 1 - self.gram;
        let window = self.window.min(places);
        let mut roll = Roll::new(text, self.gram);
        let mut hashes = [0u64; MAX_WINDOW];
        let mut tails = [u64::MAX; MAX_WINDOW + 1];
        let mut picks = [(0u64, 0u32); MAX_WINDOW];
        let mut picker = Picker::new(window, out);

        roll.fill(&mut hashes[..window]);
        fill_tails(&hashes[..window], &mut tails);
        let mut last = place(tails[0]);
        picker.pick(tails[0], last, window - 1);
        for base in (window..places).step_by(window) {
            let block = window.min(places - base);
            roll.fill(&mut hashes[..block]);
            // Places are counted from the first gram of the block before, whose tails these are.
            last = last.wrapping_sub(window);
            let mut head = u64::MAX;
            let mut count = 0;
            let pairs = hashes[..block].iter().zip(&tails[1..=block]);
            for (at, (&hash, &tail)) in (0u32..).zip(pairs) {
                head = head.min(key(hash, window + at as usize));
                let least = head.min(tail);
                picks[count & (MAX_WINDOW - 1)] = (least, at);
                count += usize::from(place(least) != last);
                last = place(least);
            }
            for &(least, at) in &picks[..count.min(MAX_WINDOW)] {
                let from = base - window + place(least);
                picker.pick(least, from, base + at as usize);
            }
            fill_tails(&hashes[..block], &mut tails);
        }
        picker.finish(places);
    }
}

/// The rolling hash of a text's grams, in order.
struct Roll<'a> {
    entering: &'a [u8],
    leaving: &'a [u8],
    hash: u64,
    turn: u32,
}

impl<'a> Roll<'a> {
    /// Before the first gram; `text` has at least one.
    fn new(text: &'a [u8], gram: usize) -> Self {
        let (first, entering) = text.split_at(gram - 1);
        let hash = first.iter().fold(0u64, |hash, byte| {
            hash.rotate_left(1) ^ TABLE[*byte as usize]
        });
        Self {
            entering,
            leaving: text,
            hash,
            turn: gram as u32 - 1,
        }
    }

    /// The hashes of the next grams.
    fn fill(&mut self, out: &mut [u64]) {
        let count = out.len().min(self.entering.len());
        let (entering, rest) = self.entering.split_at(count);
        let (leaving, kept) = self.leaving.split_at(count);
        let mut hash = self.hash;
        for ((out, &new), &old) in out.iter_mut().zip(entering).zip(leaving) {
            let whole = hash.rotate_left(1) ^ TABLE[new as usize];
            *out = whole;
            hash = whole ^ TABLE[old as usize].rotate_left(self.turn);
        }
        self.hash = hash;
        self.entering = rest;
        self.leaving = kept;
    }
}

/// A hash and a place under `2 * MAX_WINDOW` in one word that orders by hash, then from the right.
fn key(hash: u64, place: usize) -> u64 {
    hash & !PLACE | (PLACE - place as u64 & PLACE)
}

/// The place in a key.
fn place(key: u64) -> usize {
    (PLACE - (key & PLACE)) as usize
}

/// `tails[i]` is the least key of `hashes[i..]`.
fn fill_tails(hashes: &[u64], tails: &mut [u64; MAX_WINDOW + 1]) {
    let mut least = u64::MAX;
    for (at, (&hash, tail)) in hashes.iter().zip(tails.iter_mut()).enumerate().rev() {
        least = least.min(key(hash, at));
        *tail = least;
    }
    tails[hashes.len().min(MAX_WINDOW)] = u64::MAX;
}

/// Makes winnowing robust: of the rightmost leasts it passes on those that the choice before does not stand for.
struct Picker<'a> {
    window: usize,
    chosen: Option<(u64, usize)>,
    /// An equal to the chosen one further right, for when that has left the window.
    equal: Option<usize>,
    out: &'a mut Vec<Fingerprint>,
}

impl<'a> Picker<'a> {
    fn new(window: usize, out: &'a mut Vec<Fingerprint>) -> Self {
        Self {
            window,
            chosen: None,
            equal: None,
            out,
        }
    }

    /// The gram at `at` is the rightmost least of the window that ends with the gram `right`.
    fn pick(&mut self, key: u64, at: usize, right: usize) {
        let hash = key & !PLACE;
        let left = right + 1 - self.window;
        self.catch_up(left);
        match self.chosen {
            Some((chosen, from)) if chosen == hash && from >= left => self.equal = Some(at),
            _ => self.choose(hash, at),
        }
    }

    /// Chooses what was kept back, if the choice left before the window that begins at `left`.
    fn catch_up(&mut self, left: usize) {
        if let (Some((hash, from)), Some(equal)) = (self.chosen, self.equal)
            && left > from + 1
        {
            self.choose(hash, equal);
        }
    }

    fn finish(&mut self, places: usize) {
        self.catch_up(places + 1 - self.window);
    }

    fn choose(&mut self, hash: u64, at: usize) {
        self.chosen = Some((hash, at));
        self.equal = None;
        self.out.push(Fingerprint {
            hash: mix(hash),
            at: u32::try_from(at).unwrap_or(u32::MAX),
        });
    }
}

/// Spreads a hash over all its bits (the finaliser of splitmix64).
pub(super) fn mix(hash: u64) -> u64 {
    let hash = (hash ^ hash >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let hash = (hash ^ hash >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    hash ^ hash >> 31
}

/// A random word for each byte, from splitmix64.
static TABLE: [u64; 256] = {
    let mut table = [0u64; 256];
    let mut state = 0x6D61_7365_6300_0001u64;
    let mut byte = 0;
    while byte < 256 {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let word = (state ^ state >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let word = (word ^ word >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        table[byte] = word ^ word >> 31;
        byte += 1;
    }
    table
};

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
            gram.iter().fold(0u64, |hash, byte| {
                hash.rotate_left(1) ^ TABLE[*byte as usize]
            }) & !PLACE
        };
        let grams: Vec<u64> = text.windows(winnowing.gram).map(hash).collect();
        let mut chosen: Vec<usize> = Vec::new();
        for (start, window) in grams.windows(winnowing.window.min(grams.len()).max(1)).enumerate() {
            let least = *window.iter().min().unwrap();
            let kept = chosen.last().filter(|at| **at >= start && grams[**at] == least);
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
        assert!(run(winnowing, b"fifteen bytes..").is_empty());
        assert_eq!(run(winnowing, b"sixteen bytes...").len(), 1);
        assert_eq!(run(winnowing, b"a little more than sixteen").len(), 1);
    }

    #[test]
    fn monotonous_text_costs_one_a_window() {
        let winnowing = Winnowing::default();
        let count = run(winnowing, &[b'a'; 17_000]).len();
        assert!((990..=1001).contains(&count), "{count}");
    }

    proptest! {
        #[test]
        fn is_what_the_paper_says(text in "[ab]{0,120}|[a-z ]{0,200}", gram in 2usize..20, window in 1usize..20) {
            let winnowing = Winnowing::new(gram, window);
            let places: Vec<usize> = run(winnowing, text.as_bytes()).iter().map(|f| f.at as usize).collect();
            prop_assert_eq!(places, by_definition(winnowing, text.as_bytes()));
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
