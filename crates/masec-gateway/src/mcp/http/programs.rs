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
use crate::mcp::seats::{Of, Seat};
use crate::mcp::stdio::Child;

/// A program that nobody used for this long is ended.
const IDLE: Duration = Duration::from_secs(300);

/// Who uses a program, and which: the caller (an agent, and whom it acts for), the address, the server.
type Key = (CompactString, String, CompactString);

/// All programs that run for requests without a session.
#[derive(Debug, Default)]
pub(super) struct Programs {
    idle: Mutex<FxHashMap<Key, Vec<Idle>>>,
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
    /// One that waits, or nothing yet: it is started where it is needed.
    pub(super) fn lend(
        self: &Arc<Self>,
        key: Key,
        server: &Arc<Server>,
        dialogue: impl FnOnce() -> Arc<Dialogue>,
    ) -> Lease {
        let mut all = self.lock();
        let waits = all.get_mut(&key).and_then(|idle| {
            idle.retain(|idle| Arc::ptr_eq(&idle.server, server) && !idle.child.is_over());
            idle.pop()
        });
        let (dialogue, child) = match waits {
            Some(idle) => (idle.dialogue, Some(idle.child)),
            None => (dialogue(), None),
        };
        Lease {
            programs: Arc::clone(self),
            key,
            server: Arc::clone(server),
            dialogue,
            child,
            done: false,
        }
    }

    /// Ends the one of a caller's and a server's that has waited longest; whether there was one.
    pub(super) fn end_one(&self, (caller, server): &Of) -> bool {
        let mut all = self.lock();
        let theirs = all
            .iter_mut()
            .filter(|(key, _)| key.0 == *caller && key.2 == *server);
        // In each the newest is the last.
        let first = |idle: &Vec<Idle>| idle.first().map(|it| it.since);
        let oldest = theirs.filter_map(|(_, idle)| Some((first(idle)?, idle)));
        match oldest.min_by_key(|(since, _)| *since) {
            Some((_, idle)) => {
                drop(idle.remove(0));
                true
            }
            None => false,
        }
    }

    /// Ends those that nobody uses any more.
    pub(super) fn sweep(&self) {
        self.lock().retain(|_, idle| {
            idle.retain(|idle| idle.since.elapsed() < IDLE);
            !idle.is_empty()
        });
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, FxHashMap<Key, Vec<Idle>>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lease {
    /// What is decided of the program's messages.
    pub(super) fn dialogue(&self) -> &Arc<Dialogue> {
        &self.dialogue
    }

    /// The program, started where none waited, in a seat where there is one.
    pub(super) fn child(
        &mut self,
        command: &[String],
        environment: &BTreeMap<String, String>,
        seat: impl FnOnce() -> io::Result<Seat>,
    ) -> io::Result<&Child> {
        let child = match self.child.take() {
            Some(child) => child,
            None => Child::start(Arc::clone(&self.dialogue), seat()?, command, environment)?,
        };
        Ok(self.child.insert(child))
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        // One whose answer did not come may say it later, to somebody else: it ends here.
        if let Some(child) = self.child.take().filter(|_| self.done) {
            let mut all = self.programs.lock();
            all.entry(self.key.clone()).or_default().push(Idle {
                server: Arc::clone(&self.server),
                dialogue: Arc::clone(&self.dialogue),
                child,
                since: Instant::now(),
            });
        }
    }
}
