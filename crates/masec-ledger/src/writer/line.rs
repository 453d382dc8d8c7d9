//! Where what is asked of the lane waits, in order, and who does it.
//!
//! Whoever has the lane works off what waits, its own and others', so that what came meanwhile goes into one frame. A thread of the
//! ledger's own does so for callers that hand in much or wait for an answer; a caller that has just one thing to write takes the
//! lane itself where it is free ([`Line::help`]), since to wake another thread takes longer. The log is the same either way.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use super::batch::Batch;
use super::lane::{Acknowledge, Command, Lane};
use super::{Grade, WAITING};

/// Commands in order, and the lane that they are for.
pub(super) struct Line {
    waiting: Mutex<Waiting>,
    /// There is something for the ledger's own thread.
    arrived: Condvar,
    /// There is room for one more.
    room: Condvar,
    /// Nothing once the ledger is closed.
    lane: Mutex<Option<Lane>>,
    publish_every: Duration,
}

struct Waiting {
    commands: VecDeque<Command>,
    /// Nothing more may come.
    closed: bool,
    /// The ledger's own thread looks again in time to publish what is appended.
    watched: bool,
    /// Something came since it looked.
    news: bool,
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Line({} waiting)", self.waiting().commands.len())
    }
}

/// Frames that a caller writes before it leaves the rest to the ledger's own thread.
const FRAMES: usize = 4;

impl Line {
    pub(super) fn new(lane: Lane, publish_every: Duration) -> Self {
        Self {
            waiting: Mutex::new(Waiting {
                commands: VecDeque::new(),
                closed: false,
                watched: false,
                news: false,
            }),
            arrived: Condvar::new(),
            room: Condvar::new(),
            lane: Mutex::new(Some(lane)),
            publish_every,
        }
    }

    /// Takes a command in; false where the ledger is closed. With `helped` the caller sees to it by [`Line::help`], else the
    /// ledger's own thread does.
    pub(super) fn push(&self, command: Command, helped: bool) -> bool {
        let mut waiting = self.waiting();
        while waiting.commands.len() >= WAITING && !waiting.closed {
            self.arrived.notify_one();
            let woken = self.room.wait(waiting);
            waiting = woken.unwrap_or_else(PoisonError::into_inner);
        }
        if waiting.closed {
            return false;
        }
        waiting.commands.push_back(command);
        waiting.news = true;
        if !helped || !waiting.watched {
            self.arrived.notify_one();
        }
        true
    }

    /// Writes the appends that wait, where nobody is at it: whoever is looks again after letting go of the lane, so that nothing is
    /// left lying.
    pub(super) fn help(&self) {
        for _ in 0..FRAMES {
            match self.lane.try_lock() {
                Ok(mut lane) => {
                    if let Some((lane, (batch, grade, reply))) =
                        lane.as_mut().zip(self.next_append())
                    {
                        let command = Command::Append {
                            batch,
                            grade,
                            reply,
                        };
                        lane.handle(command, self);
                    }
                }
                Err(TryLockError::WouldBlock) => return,
                // It broke down in the middle of something: nobody knows what is in the file.
                Err(TryLockError::Poisoned(_)) => return self.close(),
            }
            // Other commands can take long: they are left to the ledger's own thread, and what is behind them.
            if !self.waiting().is_append_next() {
                return;
            }
        }
        self.arrived.notify_one();
    }

    /// The work of the ledger's own thread, until the line is closed and all is done.
    pub(super) fn run(&self) {
        let _ending = Ending(self);
        loop {
            let left = {
                let Ok(mut lane) = self.lane.lock() else {
                    return;
                };
                let Some(lane) = lane.as_mut() else { return };
                while let Some(command) = self.next() {
                    lane.handle(command, self);
                }
                if lane.unpublished().is_some_and(|left| left.is_zero()) {
                    lane.publish(None);
                }
                lane.unpublished()
            };
            let mut waiting = self.waiting();
            if !waiting.commands.is_empty() {
                continue;
            }
            if waiting.closed {
                return;
            }
            // What came since may be written by now, and not published.
            let came = std::mem::take(&mut waiting.news);
            let left = left.or(came.then_some(self.publish_every));
            waiting.watched = left.is_some();
            match left {
                Some(left) => drop(self.arrived.wait_timeout(waiting, left)),
                None => drop(self.arrived.wait(waiting)),
            }
        }
    }

    /// Nothing more may come.
    pub(super) fn close(&self) {
        self.waiting().closed = true;
        self.arrived.notify_one();
        self.room.notify_all();
    }

    /// The append that waits next, to go into the frame that is being made.
    pub(super) fn next_append(&self) -> Option<(Batch, Grade, Acknowledge)> {
        let mut waiting = self.waiting();
        if !waiting.is_append_next() {
            return None;
        }
        match self.taken(&mut waiting) {
            Some(Command::Append {
                batch,
                grade,
                reply,
            }) => Some((batch, grade, reply)),
            _ => None,
        }
    }

    fn next(&self) -> Option<Command> {
        self.taken(&mut self.waiting())
    }

    fn taken(&self, waiting: &mut Waiting) -> Option<Command> {
        if waiting.commands.len() >= WAITING {
            self.room.notify_all();
        }
        waiting.commands.pop_front()
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    /// Whether an interaction waits next; an act on the log itself stands alone in its frame.
    fn is_append_next(&self) -> bool {
        matches!(self.commands.front(), Some(Command::Append { batch, .. }) if !batch.control)
    }
}

/// The end of the ledger's own thread, however it comes: with the lane goes its way to the shelf, and whoever still waits is told.
struct Ending<'a>(&'a Line);

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        self.0.close();
        let lane = self.0.lane.lock();
        let lane = lane.unwrap_or_else(PoisonError::into_inner).take();
        self.0.waiting().commands.clear();
        if let Some(lane) = lane {
            lane.progress().close();
        }
    }
}
