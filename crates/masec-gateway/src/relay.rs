//! Work on one thing that only one thread may have at a time, done in the order in which it was asked for by whoever gets to it.
//!
//! A lock that is handed from one waiting message to the next lies idle until that message is woken, each time anew. Here whoever
//! comes puts its work in the line, and whoever has the thing does what stands there, its own and others'.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

/// A thing, and the work on it that waits.
#[derive(Debug)]
pub(crate) struct Relay<S, J> {
    thing: Mutex<S>,
    waiting: Mutex<VecDeque<J>>,
}

/// What is left after work was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    /// Nothing, or somebody else is at it.
    Nothing,
    /// More, and nobody is at it: whoever is told has to see to it.
    More,
}

impl<S, J> Relay<S, J> {
    pub(crate) fn new(thing: S) -> Self {
        Self {
            thing: Mutex::new(thing),
            waiting: Mutex::default(),
        }
    }

    /// Puts work at the end of the line. Who does so calls [`Relay::work`] next.
    pub(crate) fn push(&self, job: J) {
        self.waiting().push_back(job);
    }

    /// Does up to `most` of what waits, unless somebody else is at it, who then does it. `work` gets the thing and as many jobs
    /// as there are, one at a time; what it gives is let go of once others can have the thing.
    ///
    /// Where `work` panics the thing counts as broken: what waits, and what comes later, is dropped, so that nobody waits for it.
    pub(crate) fn work<R>(
        &self,
        most: usize,
        work: impl FnOnce(&mut S, &mut dyn Iterator<Item = J>) -> R,
    ) -> Left {
        // Outlives the lock, so that whoever comes after the line was cleared finds the thing broken.
        let ending = Ending(self);
        let done = match self.thing.try_lock() {
            Ok(mut thing) => {
                let mut jobs = std::iter::from_fn(|| self.waiting().pop_front()).take(most);
                let done = work(&mut thing, &mut jobs);
                std::mem::forget(ending);
                done
            }
            Err(TryLockError::WouldBlock) => {
                std::mem::forget(ending);
                return Left::Nothing;
            }
            // What waits is dropped.
            Err(TryLockError::Poisoned(_)) => return Left::Nothing,
        };
        drop(done);
        // Who came in between found it taken, and relies on this look.
        match self.waiting().is_empty() {
            true => Left::Nothing,
            false => Left::More,
        }
    }

    /// Whether work on it ended in a panic: nothing more is done.
    pub(crate) fn is_broken(&self) -> bool {
        self.thing.is_poisoned()
    }

    /// The thing itself, where nobody is at it.
    pub(crate) fn thing(&self) -> Option<MutexGuard<'_, S>> {
        self.thing.try_lock().ok()
    }

    fn waiting(&self) -> MutexGuard<'_, VecDeque<J>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Work that ended in a panic.
struct Ending<'a, S, J>(&'a Relay<S, J>);

impl<S, J> Drop for Ending<'_, S, J> {
    fn drop(&mut self) {
        self.0.waiting().clear();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc::{Receiver, Sender, channel};

    use super::*;

    type Line = Relay<Vec<u64>, (u64, Sender<u64>)>;

    fn asked(line: &Line, number: u64) -> Receiver<u64> {
        let (tell, told) = channel();
        line.push((number, tell));
        told
    }

    fn work(line: &Line, most: usize) -> Left {
        line.work(most, |done, jobs| {
            for (number, tell) in jobs {
                assert!(number != 13, "no thirteen");
                done.push(number);
                let _ = tell.send(number);
            }
        })
    }

    #[test]
    fn what_waits_is_done_in_order_and_in_portions() {
        let line = Line::new(Vec::new());
        let told: Vec<_> = (0..5).map(|number| asked(&line, number)).collect();
        assert_eq!(work(&line, 3), Left::More);
        assert!(told[2].try_recv().is_ok() && told[3].try_recv().is_err());
        assert_eq!(work(&line, 3), Left::Nothing);
        assert_eq!(*line.thing().unwrap(), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn many_threads_leave_nothing_lying() {
        let line = Line::new(Vec::new());
        let told = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for thread in 0..4 {
                let (line, told) = (&line, &told);
                scope.spawn(move || {
                    for number in 0..2_000 {
                        let answer = asked(line, 100 + thread * 2_000 + number);
                        while work(line, 3) == Left::More {}
                        answer.recv().unwrap();
                        told.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
        });
        assert_eq!(told.into_inner(), 8_000);
        let mut done = line.thing().unwrap().clone();
        // Each thread's in the order in which it asked.
        for thread in 0..4 {
            let own: Vec<_> = done
                .iter()
                .filter(|number| (*number - 100) / 2_000 == thread)
                .collect();
            assert!(own.is_sorted());
        }
        done.sort_unstable();
        assert_eq!(done, (100..8_100).collect::<Vec<_>>());
    }

    #[test]
    fn nobody_waits_for_what_broke() {
        let line = Line::new(Vec::new());
        let told = [1, 13, 2].map(|number| asked(&line, number));
        let broke = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&line, 9)));
        assert!(broke.is_err());
        assert_eq!(told.map(|told| told.recv().ok()), [Some(1), None, None]);
        assert!(line.is_broken());
        let later = asked(&line, 3);
        assert_eq!(work(&line, 9), Left::Nothing);
        assert!(later.recv().is_err() && line.thing().is_none());
    }
}
