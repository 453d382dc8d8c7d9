//! How many programs of one server run for one caller at once: each takes a seat before it is started, and leaves it when it is
//! stopped.

use std::sync::{Arc, Mutex, PoisonError};

use masec_model::CompactString;
use rustc_hash::FxHashMap;

/// Whose programs: the caller (an agent, and whom it acts for), and the server.
pub(super) type Of = (CompactString, CompactString);

/// All seats that are taken.
#[derive(Debug, Default)]
pub(super) struct Seats(Mutex<FxHashMap<Of, usize>>);

/// One of them.
#[derive(Debug)]
pub(super) struct Seat {
    seats: Arc<Seats>,
    of: Of,
}

impl Seats {
    /// One more of `most`; `None` where they are all taken.
    pub(super) fn take(self: &Arc<Self>, of: &Of, most: usize) -> Option<Seat> {
        let mut all = self.lock();
        let taken = all.entry(of.clone()).or_default();
        if *taken >= most {
            return None;
        }
        *taken += 1;
        Some(Seat {
            seats: Arc::clone(self),
            of: of.clone(),
        })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, FxHashMap<Of, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut all = self.seats.lock();
        if let Some(taken) = all.get_mut(&self.of) {
            *taken = taken.saturating_sub(1);
            if *taken == 0 {
                all.remove(&self.of);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_that_is_left_can_be_taken() {
        let seats = Arc::new(Seats::default());
        let (of, other) = (("a".into(), "s".into()), ("b".into(), "s".into()));
        let first = seats.take(&of, 2).expect("a seat");
        let _second = seats.take(&of, 2).expect("a seat");
        assert!(seats.take(&of, 2).is_none());
        let third = seats.take(&other, 2);
        assert!(third.is_some(), "another's are another's");
        drop(first);
        assert!(seats.take(&of, 2).is_some());
        drop(third);
        assert!(!seats.lock().contains_key(&other), "nothing is kept of it");
    }
}
