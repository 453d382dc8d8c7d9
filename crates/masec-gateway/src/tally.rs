//! Counts by a name, bounded: whatever names there are, they cost no more than so many.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use masec_model::CompactString;

/// Most names that are told apart; the others are counted as one.
const MOST: usize = 256;
/// The name of the others.
const OTHERS: &str = "(others)";

/// How often something was, by a name.
#[derive(Debug, Default)]
pub struct Tally(Mutex<BTreeMap<CompactString, u64>>);

impl Tally {
    /// Once more.
    pub(crate) fn add(&self, name: &str) {
        let mut all = self.lock();
        if let Some(count) = all.get_mut(name) {
            *count += 1;
            return;
        }
        let name = if all.len() < MOST { name } else { OTHERS };
        *all.entry(name.into()).or_default() += 1;
    }

    /// All of it, by name.
    pub(crate) fn all(&self) -> Vec<(CompactString, u64)> {
        let all = self.lock();
        all.iter()
            .map(|(name, count)| (name.clone(), *count))
            .collect()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<CompactString, u64>> {
        // A count is whole whatever happened elsewhere.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_past_the_bound_are_counted_as_one() {
        let tally = Tally::default();
        for round in 0..2 {
            for name in 0..2 * MOST {
                tally.add(&format!("server{name}"));
            }
            let all = tally.all();
            assert_eq!(all.len(), MOST + 1);
            let total: u64 = all.iter().map(|(_, count)| count).sum();
            assert_eq!(total, (round + 1) * 2 * MOST as u64);
        }
    }
}
