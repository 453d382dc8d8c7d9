//! Which runs of letters and digits known values have: a filter that rules out nearly every value of a mirrored reading.
//!
//! A mirror turns such a run around or rotates it and leaves the marks between them, so a value of the mirrored text has the
//! mirrored runs of the text. Of each known value one run is noted, of each text all that could be in a value are asked
//! about. Only numbers are compared otherwise than they are written; where groups of digits stand together the filter does
//! not know ([`Runs::are_grouped`]).
//!
//! INVARIANT: memory is bounded. What was noted goes by the generation, the oldest first.

use super::hash;

/// Bits of the filter for each run.
const BITS_A_RUN: usize = 16;
/// Runs of the first generation.
const LEAST: usize = 1 << 8;
/// How many times as large the next one is.
const GROWTH: usize = 8;
/// Bytes of a run that tell it apart.
const TELLING: usize = 16;

/// Runs of known values, in generations.
#[derive(Debug)]
pub(super) struct Runs {
    generations: Vec<Generation>,
    bound: usize,
}

/// A Bloom filter whose bits for one run are all in one word.
#[derive(Debug)]
struct Generation {
    words: Vec<u64>,
    /// How many more runs it has room for.
    left: usize,
}

impl Generation {
    fn new(runs: usize) -> Self {
        Self {
            words: vec![0; (runs * BITS_A_RUN / 64).next_power_of_two()],
            left: runs,
        }
    }

    fn place(&self, hash: u64) -> (usize, u64) {
        let bits = [0, 6, 12, 18].map(|shift| 1u64 << (hash >> shift & 63));
        let word = (hash >> 32) as usize & (self.words.len() - 1);
        (word, bits.into_iter().fold(0, |all, bit| all | bit))
    }

    fn may_hold(&self, hash: u64) -> bool {
        let (word, bits) = self.place(hash);
        self.words[word] & bits == bits
    }
}

impl Runs {
    /// None known. At least the newest half of `bound` runs are remembered.
    pub(super) fn new(bound: usize) -> Self {
        Self {
            generations: Vec::new(),
            bound: bound.max(2 * LEAST),
        }
    }

    /// Bytes of memory held.
    pub(super) fn memory(&self) -> usize {
        { self.generations.iter() }
            .map(|one| one.words.capacity() * size_of::<u64>())
            .sum()
    }

    /// Notes the run that tells most of a value in the form that is compared.
    pub(super) fn note(&mut self, form: &str) {
        let Some(run) = most_telling(form) else {
            return;
        };
        let hash = hash_of(run.iter().copied());
        if self.may_hold(hash) {
            return;
        }
        if self
            .generations
            .last()
            .is_none_or(|newest| newest.left == 0)
        {
            self.turn();
        }
        if let Some(newest) = self.generations.last_mut() {
            newest.left -= 1;
            let (word, bits) = newest.place(hash);
            newest.words[word] |= bits;
        }
    }

    /// Whether a known value may have this run; never a wrong no of one that is remembered. `run` is small letters and digits.
    pub(super) fn may_have(&self, run: impl Iterator<Item = u8>) -> bool {
        self.may_hold(hash_of(run))
    }

    fn may_hold(&self, hash: u64) -> bool {
        self.generations.iter().any(|one| one.may_hold(hash))
    }

    /// Begins a new generation, in place of the oldest where there is no more room.
    fn turn(&mut self) {
        let all: usize = self.generations.iter().map(Generation::runs).sum();
        let last = self.generations.last().map_or(0, Generation::runs);
        let runs = (last * GROWTH).clamp(LEAST, self.bound / 2);
        if all + runs > 2 * self.bound {
            self.generations.remove(0);
        }
        self.generations.push(Generation::new(runs));
    }
}

impl Generation {
    fn runs(&self) -> usize {
        self.words.len() * 64 / BITS_A_RUN
    }
}

/// The longest run that a rotation changes, or else the longest.
fn most_telling(form: &str) -> Option<&[u8]> {
    let runs = form.as_bytes().split(|byte| !byte.is_ascii_alphanumeric());
    let runs = runs.filter(|run| !run.is_empty());
    runs.max_by_key(|run| (run.iter().any(u8::is_ascii_alphabetic), run.len()))
}

/// Hash of the front of a run.
fn hash_of(run: impl Iterator<Item = u8>) -> u64 {
    let mut front = [0u8; TELLING];
    let mut length = 0;
    for (to, byte) in front.iter_mut().zip(run) {
        *to = byte;
        length += 1;
    }
    hash(&front[..length])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(runs: &Runs, run: &str) -> bool {
        runs.may_have(run.bytes())
    }

    #[test]
    fn the_telling_run_of_each_value_is_known() {
        let mut runs = Runs::new(1 << 12);
        assert!(!has(&runs, "invoice"));
        for form in ["invoice 2041 7", "8841207", "12 usd"] {
            runs.note(form);
        }
        for run in ["invoice", "8841207", "usd"] {
            assert!(has(&runs, run), "{run}");
        }
        assert!(!has(&runs, "2041"));
    }

    #[test]
    fn the_newest_are_remembered_and_memory_is_bounded() {
        let bound = 1 << 12;
        let mut runs = Runs::new(bound);
        let mut most = 0;
        for n in 0..100_000 {
            runs.note(&format!("v{n}"));
            most = most.max(runs.memory());
        }
        assert!(most <= 3 * bound * BITS_A_RUN / 8, "{most}");
        assert!((100_000 - bound / 2..100_000).all(|n| has(&runs, &format!("v{n}"))));
        let wrong = (0..10_000).filter(|n| has(&runs, &format!("w{n}"))).count();
        assert!(wrong < 400, "{wrong}");
    }
}
