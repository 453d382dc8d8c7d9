//! Programs for clients that keep no session. Each request has a program to itself while it runs, so that ids of several clients
//! cannot meet in one; afterwards the program waits for the same caller's next request.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use masec_model::CompactString;
use rustc_hash::FxHashMap;

use crate::config::Server;
use crate::mcp::Dialogue;
use crate::mcp::stdio::Child;

/// Programs of one caller and server at once.
const MOST: usize = 16;
/// A program that nobody used for this long is ended.
const IDLE: Duration = Duration::from_secs(300);

/// Who uses a program, and which: the caller (an agent, and whom it acts for), the address, the server.
type Key = (CompactString, String, CompactString);

/// All programs that run for requests without a session.
#[derive(Debug, Default)]
pub(super) struct Programs {
    kept: Mutex<FxHashMap<Key, Kept>>,
}

#[derive(Debug, Default)]
struct Kept {
    idle: Vec<Idle>,
    lent: usize,
}

#[derive(Debug)]
struct Idle {
    /// As it was configured when the program began.
    server: Arc<Server>,
    dialogue: Arc<Dialogue>,
    child: Child,
    since: Instant,
}

/// A program for one request.
#[derive(Debug)]
pub(super) struct Lease {
    programs: Arc<Programs>,
    key: Key,
    server: Arc<Server>,
    dialogue: Arc<Dialogue>,
    child: Option<Child>,
    /// Nothing of the request is under way any more.
    pub(super) done: bool,
}

impl Programs {
    /// One that waits, or the right to start one; `None` where there are as many as there may be.
    pub(super) fn lend(
        self: &Arc<Self>,
        key: Key,
        server: &Arc<Server>,
        dialogue: impl FnOnce() -> Arc<Dialogue>,
    ) -> Option<Lease> {
        let mut all = self.lock();
        let kept = all.entry(key.clone()).or_default();
        if kept.lent >= MOST {
            return None;
        }
        kept.lent += 1;
        kept.idle
            .retain(|idle| Arc::ptr_eq(&idle.server, server) && !idle.child.is_over());
        let (dialogue, child) = match kept.idle.pop() {
            Some(idle) => (idle.dialogue, Some(idle.child)),
            None => (dialogue(), None),
        };
        Some(Lease {
            programs: Arc::clone(self),
            key,
            server: Arc::clone(server),
            dialogue,
            child,
            done: false,
        })
    }

    /// Ends those that nobody uses any more.
    pub(super) fn sweep(&self) {
        self.lock().retain(|_, kept| {
            kept.idle.retain(|idle| idle.since.elapsed() < IDLE);
            kept.lent > 0 || !kept.idle.is_empty()
        });
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, FxHashMap<Key, Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lease {
    /// What is decided of the program's messages.
    pub(super) fn dialogue(&self) -> &Arc<Dialogue> {
        &self.dialogue
    }

    /// The program, started where none waited.
    pub(super) fn child(
        &mut self,
        command: &[String],
        environment: &BTreeMap<String, String>,
    ) -> io::Result<&Child> {
        let child = match self.child.take() {
            Some(child) => child,
            None => Child::start(Arc::clone(&self.dialogue), command, environment)?,
        };
        Ok(self.child.insert(child))
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let mut all = self.programs.lock();
        let kept = all.entry(self.key.clone()).or_default();
        kept.lent = kept.lent.saturating_sub(1);
        // One whose answer did not come may say it later, to somebody else: it ends here.
        if let Some(child) = self.child.take().filter(|_| self.done) {
            kept.idle.push(Idle {
                server: Arc::clone(&self.server),
                dialogue: Arc::clone(&self.dialogue),
                child,
                since: Instant::now(),
            });
        }
    }
}
