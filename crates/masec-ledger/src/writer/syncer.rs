//! Makes what was written durable: at once where somebody waits for it, else within a few milliseconds. One sync covers
//! whatever was written before it began.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::error::{LedgerError, Result};
use crate::files::LogFile;

/// How far writing and syncing have come.
pub(crate) struct Progress {
    state: Mutex<State>,
    /// Something was written, wanted or closed.
    work: Condvar,
    /// Something became durable, or failed.
    news: Condvar,
}

/// Whom to tell that something is durable, or why it cannot be. Called on the thread that finds out, so it must not wait.
pub(super) type Told = Box<dyn FnOnce(Result<()>) + Send>;

struct State {
    segment: Arc<dyn LogFile>,
    written: u64,
    durable: u64,
    /// When the oldest entry that is not durable was written.
    since: Option<Instant>,
    /// Somebody waits for durability up to here.
    wanted: u64,
    /// Who is to be told once everything before an index is durable.
    waiting: Vec<(u64, Told)>,
    failed: Option<String>,
    closed: bool,
}

impl std::fmt::Debug for Progress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let state = self.lock();
        write!(
            f,
            "Progress(written {}, durable {})",
            state.written, state.durable
        )
    }
}

impl Progress {
    /// Nothing to sync yet in a log of `size` entries.
    pub(crate) fn new(size: u64, segment: Arc<dyn LogFile>) -> Self {
        Self {
            state: Mutex::new(State {
                segment,
                written: size,
                durable: size,
                since: None,
                wanted: 0,
                waiting: Vec::new(),
                failed: None,
                closed: false,
            }),
            work: Condvar::new(),
            news: Condvar::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Entries up to `size` were written to the segment.
    pub(crate) fn wrote(&self, size: u64, wanted: bool) {
        let mut state = self.lock();
        state.written = size;
        let first = state.since.is_none();
        state.since.get_or_insert_with(Instant::now);
        if wanted {
            state.wanted = size;
        }
        // Of what nobody waits for, the syncer knows already when it has to be synced.
        if first || wanted {
            self.work.notify_one();
        }
    }

    /// Everything before `size` is durable, and what follows goes to `segment`.
    pub(crate) fn rolled(&self, size: u64, segment: Arc<dyn LogFile>) {
        let mut state = self.lock();
        state.segment = segment;
        state.durable = state.durable.max(size);
        if state.durable >= state.written {
            state.since = None;
        }
        self.tell(state);
    }

    /// How many entries are durable.
    pub(crate) fn durable(&self) -> u64 {
        self.lock().durable
    }

    /// Nothing more is acknowledged, for this reason.
    pub(crate) fn fail(&self, reason: String) {
        let mut state = self.lock();
        state.failed.get_or_insert(reason);
        self.work.notify_one();
        self.tell(state);
    }

    /// An error where something failed before.
    pub(crate) fn check(&self) -> Result<()> {
        match &self.lock().failed {
            None => Ok(()),
            Some(reason) => Err(LedgerError::Stopped(reason.clone())),
        }
    }

    /// Why nothing is acknowledged any more.
    pub(crate) fn stopped(&self) -> LedgerError {
        let reason = self.lock().failed.clone();
        LedgerError::Stopped(reason.unwrap_or_else(|| "it was closed".to_owned()))
    }

    /// Nothing more will be written.
    pub(crate) fn close(&self) {
        self.lock().closed = true;
        self.work.notify_one();
    }

    /// Has `told` called once everything before `size` is durable.
    pub(super) fn once_durable(&self, size: u64, told: Told) {
        let mut state = self.lock();
        state.waiting.push((size, told));
        if state.durable >= size || state.failed.is_some() {
            self.tell(state);
        }
    }

    /// Tells those who wait how far it is, once the state is let go of.
    fn tell(&self, mut state: MutexGuard<'_, State>) {
        self.news.notify_all();
        let (durable, failed) = (state.durable, state.failed.clone());
        let due = |(size, _): &mut (u64, Told)| *size <= durable || failed.is_some();
        let due: Vec<(u64, Told)> = state.waiting.extract_if(.., due).collect();
        drop(state);
        for (size, told) in due {
            told(match &failed {
                Some(reason) if size > durable => Err(LedgerError::Stopped(reason.clone())),
                _ => Ok(()),
            });
        }
    }

    /// Waits until everything before `size` is durable.
    pub(crate) fn wait_durable(&self, size: u64) -> Result<()> {
        let mut state = self.lock();
        while state.durable < size {
            if let Some(reason) = &state.failed {
                return Err(LedgerError::Stopped(reason.clone()));
            }
            state = self
                .news
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        Ok(())
    }
}

/// Syncs until the log is closed and all of it is durable, or something fails.
pub(crate) fn run(progress: &Progress, within: Duration) {
    let mut state = progress.lock();
    while state.failed.is_none() {
        let Some(since) = state.since else {
            if state.closed {
                return;
            }
            state = progress
                .work
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
            continue;
        };
        let left = within.saturating_sub(since.elapsed());
        if state.wanted <= state.durable && !state.closed && !left.is_zero() {
            let waited = progress.work.wait_timeout(state, left);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
            continue;
        }
        let (segment, target) = (Arc::clone(&state.segment), state.written);
        state.since = None;
        drop(state);
        let result = segment.sync();
        state = progress.lock();
        match result {
            // What was written meanwhile set `since` again; its sync is not over.
            Ok(()) => state.durable = state.durable.max(target),
            // After a failed sync nobody knows what is on the disk: the pages may be marked clean all the same.
            Err(error) => {
                let failed = format!("a sync failed ({error})");
                state.failed.get_or_insert(failed);
            }
        }
        progress.tell(state);
        state = progress.lock();
    }
}
