//! Sessions of the protocol's older revisions. An id is the gateway's own and means something only from the caller (an agent, and whom it acts for) and at
//! the address that it was made for, so that one seen elsewhere is worth nothing.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use http::HeaderValue;
use masec_model::CompactString;
use rustc_hash::FxHashMap;

use super::Dialogue;
use super::stdio::Child;

/// One session: of an agent, with every server behind an address.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) legs: Vec<Arc<Leg>>,
    caller: CompactString,
    path: String,
    used: Mutex<Instant>,
}

/// An agent and one server.
#[derive(Debug)]
pub(super) struct Leg {
    pub(super) server: CompactString,
    pub(super) dialogue: Arc<Dialogue>,
    pub(super) far: Far,
}

/// The other end of a leg.
#[derive(Debug)]
pub(super) enum Far {
    /// A server that keeps no session.
    Nothing,
    /// A server's own session, by its id.
    Http(HeaderValue),
    /// A program of its own.
    Stdio(Child),
}

/// All sessions.
#[derive(Debug)]
pub(super) struct Sessions {
    all: Mutex<FxHashMap<String, Arc<Session>>>,
    most: usize,
    idle: Duration,
}

/// Why there is no session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoSession {
    /// None with this id, for this caller, at this address.
    Unknown,
    /// There are as many as there may be.
    Full,
}

impl Sessions {
    pub(super) fn new(most: usize, idle: Duration) -> Self {
        Self {
            all: Mutex::default(),
            most,
            idle,
        }
    }

    /// Begins a session; its id.
    pub(super) fn begin(
        &self,
        caller: &CompactString,
        path: &str,
        legs: Vec<Arc<Leg>>,
    ) -> Result<String, NoSession> {
        let mut bytes = [0_u8; 24];
        getrandom::fill(&mut bytes).map_err(|_| NoSession::Full)?;
        let id = data_encoding::BASE64URL_NOPAD.encode(&bytes);
        let mut all = self.lock();
        if all.len() >= self.most {
            all.retain(|_, session| session.idle_for() < self.idle);
        }
        if all.len() >= self.most {
            return Err(NoSession::Full);
        }
        let session = Session {
            legs,
            caller: caller.clone(),
            path: path.to_owned(),
            used: Mutex::new(Instant::now()),
        };
        all.insert(id.clone(), Arc::new(session));
        Ok(id)
    }

    /// The session with this id, if it is this caller's at this address.
    pub(super) fn get(
        &self,
        id: &str,
        caller: &str,
        path: &str,
    ) -> Result<Arc<Session>, NoSession> {
        let session = self.lock().get(id).cloned().ok_or(NoSession::Unknown)?;
        if session.caller != caller || session.path != path || session.idle_for() >= self.idle {
            return Err(NoSession::Unknown);
        }
        *session.used.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        Ok(session)
    }

    /// Ends a session.
    pub(super) fn end(&self, id: &str) {
        self.lock().remove(id);
    }

    /// Forgets what nobody uses any more.
    pub(super) fn sweep(&self) {
        self.lock()
            .retain(|_, session| session.idle_for() < self.idle);
    }

    pub(super) fn len(&self) -> usize {
        self.lock().len()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, FxHashMap<String, Arc<Session>>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Session {
    fn idle_for(&self) -> Duration {
        self.used
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .elapsed()
    }
}
