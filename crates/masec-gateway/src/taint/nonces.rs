//! Numbers that count once, remembered until what they stand in has run out.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashSet;

/// Numbers remembered at once. Only gateways that are trusted, and proved who they are, can add any.
const MOST: usize = 1 << 18;
/// Numbers are forgotten together with all that run out in the same stretch of this many milliseconds.
const STRETCH: u64 = 30_000;

/// Numbers that were seen.
#[derive(Debug, Default)]
pub(super) struct Nonces(Mutex<Inner>);

#[derive(Debug, Default)]
struct Inner {
    /// By when they may be forgotten.
    by_end: BTreeMap<u64, FxHashSet<[u8; 16]>>,
    count: usize,
}

/// What becomes of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// It was not seen before.
    First,
    /// It was.
    Again,
    /// Nobody could say later whether it was seen.
    Full,
}

impl Nonces {
    /// Takes a number that counts until `expires`; both times in milliseconds since 1970.
    pub(super) fn take(&self, nonce: [u8; 16], expires: u64, now: u64) -> Taken {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let inner = &mut *inner;
        while let Some(first) = inner.by_end.first_entry() {
            if *first.key() >= now {
                break;
            }
            inner.count -= first.remove().len();
        }
        if inner.by_end.values().any(|known| known.contains(&nonce)) {
            return Taken::Again;
        }
        if inner.count >= MOST {
            return Taken::Full;
        }
        let end = (expires / STRETCH + 1) * STRETCH;
        inner.by_end.entry(end).or_default().insert(nonce);
        inner.count += 1;
        Taken::First
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_counts_once_until_it_has_run_out() {
        let nonces = Nonces::default();
        assert_eq!(nonces.take([1; 16], 100_000, 0), Taken::First);
        assert_eq!(nonces.take([2; 16], 300_000, 0), Taken::First);
        assert_eq!(nonces.take([1; 16], 100_000, 99_999), Taken::Again);
        // Under another end it is the same number.
        assert_eq!(nonces.take([1; 16], 500_000, 99_999), Taken::Again);
        assert_eq!(nonces.take([2; 16], 300_000, 299_999), Taken::Again);
        // What ran out is forgotten: its end says that it does not count.
        assert_eq!(nonces.take([3; 16], 500_000, 299_999), Taken::First);
        let known = |nonces: &Nonces| nonces.0.lock().expect("whole").count;
        assert_eq!(known(&nonces), 2);
    }

    #[test]
    fn memory_is_bounded_and_says_so() {
        let nonces = Nonces::default();
        let numbered = |n: usize| (n as u128).to_be_bytes();
        for n in 0..MOST {
            assert_eq!(nonces.take(numbered(n), 60_000, 0), Taken::First);
        }
        assert_eq!(nonces.take(numbered(MOST), 60_000, 0), Taken::Full);
        assert_eq!(nonces.take(numbered(MOST), 600_000, 100_000), Taken::First);
    }
}
