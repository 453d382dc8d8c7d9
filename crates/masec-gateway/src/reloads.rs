//! What became of the configuration each time that it was read again, and a word of it to whoever has something open by it.

use std::sync::atomic::{AtomicU64, Ordering};

use serde::Serialize;
use tokio::sync::watch;

use crate::guard::now;

/// One time that the configuration was read again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reload {
    /// When, microseconds since 1970.
    pub at: i64,
    /// Why the configuration is as it was before, where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
}

/// Every time.
#[derive(Debug)]
pub struct Reloads {
    last: watch::Sender<Option<Reload>>,
    taken: AtomicU64,
    refused: AtomicU64,
}

impl Default for Reloads {
    fn default() -> Self {
        Self {
            last: watch::Sender::new(None),
            taken: AtomicU64::default(),
            refused: AtomicU64::default(),
        }
    }
}

impl Reloads {
    /// It was read again: the file is in force, or why it is not.
    pub(crate) fn note(&self, outcome: Result<(), String>) {
        let counter = match outcome {
            Ok(()) => &self.taken,
            Err(_) => &self.refused,
        };
        counter.fetch_add(1, Ordering::Relaxed);
        self.last.send_replace(Some(Reload {
            at: now().0,
            refused: outcome.err(),
        }));
    }

    /// Tells of each time from here on.
    pub(crate) fn news(&self) -> watch::Receiver<Option<Reload>> {
        self.last.subscribe()
    }

    /// The last time, if it ever was.
    pub fn last(&self) -> Option<Reload> {
        self.last.borrow().clone()
    }

    /// How often the file was taken, and how often it was refused.
    pub(crate) fn counts(&self) -> [(&'static str, u64); 2] {
        let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        [
            ("taken", count(&self.taken)),
            ("refused", count(&self.refused)),
        ]
    }
}
