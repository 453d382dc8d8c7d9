//! The range's one source of chance: ChaCha8, whose stream for a seed is specified and does not change between versions.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// Chance, the same for the same seed and purpose, on every machine.
#[derive(Clone, Debug)]
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of `seed` for one purpose; streams of different purposes are independent.
    pub(crate) fn new(seed: u64, purpose: &str) -> Self {
        // FNV-1a over the purpose: stable, and collisions among a dozen names can be seen.
        let purpose = purpose
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(purpose);
        Self(rng)
    }

    /// 64 random bits.
    pub(crate) fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// From 0 up to, not including, `n`; 0 for 0.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        // Multiply-shift; the bias for our small ranges is under one in 2^40.
        ((u128::from(self.bits()) * n as u128) >> 64) as usize
    }

    /// From `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// From the pair's first to its second, both included.
    pub(crate) fn within(&mut self, range: (usize, usize)) -> usize {
        self.between(range.0, range.1)
    }

    /// From 0 up to, not including, 1.
    pub(crate) fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// True with probability `p`.
    pub(crate) fn chance(&mut self, p: f64) -> bool {
        self.unit() < p
    }

    /// One of the items, or `otherwise` where there are none.
    pub(crate) fn pick<T: Copy>(&mut self, items: &[T], otherwise: T) -> T {
        let place = self.below(items.len());
        items.get(place).copied().unwrap_or(otherwise)
    }

    /// One of the words; empty where there are none.
    pub(crate) fn word<'a>(&mut self, words: &[&'a str]) -> &'a str {
        self.pick(words, "")
    }

    /// Up to `count` different items, in random order.
    pub(crate) fn some<T: Copy>(&mut self, items: &[T], count: usize) -> Vec<T> {
        let mut pool = items.to_vec();
        let count = count.min(pool.len());
        for place in 0..count {
            let other = self.between(place, pool.len() - 1);
            pool.swap(place, other);
        }
        pool.truncate(count);
        pool
    }

    /// `count` characters of `alphabet` (ASCII).
    pub(crate) fn token(&mut self, alphabet: &str, count: usize) -> String {
        let bytes = alphabet.as_bytes();
        (0..count)
            .map(|_| char::from(self.pick(bytes, b'0')))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn the_stream_of_a_seed_is_fixed() {
        let mut dice = Dice::new(7, "test");
        let first: Vec<usize> = (0..4).map(|_| dice.below(1000)).collect();
        let mut again = Dice::new(7, "test");
        assert_eq!(first, (0..4).map(|_| again.below(1000)).collect::<Vec<_>>());
        let mut other = Dice::new(7, "other");
        assert_ne!(first, (0..4).map(|_| other.below(1000)).collect::<Vec<_>>());
    }

    #[test]
    fn ranges_hold() {
        let mut dice = Dice::new(1, "test");
        for _ in 0..1000 {
            assert!((3..=5).contains(&dice.between(3, 5)));
            assert!(dice.below(1) == 0 && dice.below(0) == 0);
        }
        let some = dice.some(&[1, 2, 3, 4], 9);
        assert_eq!(some.len(), 4);
    }
}
