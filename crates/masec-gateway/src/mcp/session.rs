//! Sessions of the protocol's older revisions. An id is the gateway's own and means something only from the caller (an agent, and whom it acts for) and at
//! the address that it was made for, so that one seen elsewhere is worth nothing. Each caller may have so many: where one begins one more,
//! the one that it used longest ago ends, so that nobody is kept out by what they left behind or by what others do.

use std::cmp::Reverse;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use http::HeaderValue;
use masec_model::CompactString;
use rustc_hash::FxHashMap;
use tokio::sync::watch;

use super::Dialogue;
use super::stdio::Child;

/// One session: of an agent, with every server behind an address.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) legs: Vec<Arc<Leg>>,
    path: String,
    used: Mutex<Instant>,
    /// Who holds the other end hears when the session is over.
    held: watch::Sender<()>,
}

/// What is open in a session holds it, and hears when it is over: the channel is closed then.
pub(super) type Held = watch::Receiver<()>;

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
    Stdio(Box<Child>),
}

/// How many sessions there may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// Of all callers.
    pub(super) most: usize,
    /// Of one.
    pub(super) each: usize,
    /// One that nobody used for this long is over.
    pub(super) idle: Duration,
}

/// All sessions.
#[derive(Debug)]
pub(super) struct Sessions {
    all: Mutex<All>,
    bounds: Bounds,
}

/// By whose they are, and by their ids.
#[derive(Debug, Default)]
struct All {
    callers: FxHashMap<CompactString, FxHashMap<String, Arc<Session>>>,
    count: usize,
}

/// Why there is no session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoSession {
    /// None with this id, for this caller, at this address.
    Unknown,
    /// There are as many as there may be, and nobody has many more than the caller.
    Full,
}

/// A session that began.
#[derive(Debug)]
pub(super) struct Begun {
    pub(super) id: String,
    /// One that ended for it.
    pub(super) instead: Option<Arc<Session>>,
}

impl Sessions {
    pub(super) fn new(bounds: Bounds) -> Self {
        Self {
            all: Mutex::default(),
            bounds,
        }
    }

    /// Begins a session.
    pub(super) fn begin(
        &self,
        caller: &CompactString,
        path: &str,
        legs: Vec<Arc<Leg>>,
    ) -> Result<Begun, NoSession> {
        let mut bytes = [0_u8; 24];
        getrandom::fill(&mut bytes).map_err(|_| NoSession::Full)?;
        let id = data_encoding::BASE64URL_NOPAD.encode(&bytes);
        let mut all = self.lock();
        let Bounds { most, each, idle } = self.bounds;
        if all.count >= most {
            all.keep(|session| session.idle_for() < idle);
        }
        let whose = match all.of(caller) >= each {
            true => Some(caller.clone()),
            false if all.count >= most => Some(all.gives_way(caller).ok_or(NoSession::Full)?),
            false => None,
        };
        let instead = whose.and_then(|whose| all.least_used(&whose, |_| true));
        let session = Session {
            legs,
            path: path.to_owned(),
            used: Mutex::new(Instant::now()),
            held: watch::Sender::new(()),
        };
        let own = all.callers.entry(caller.clone()).or_default();
        own.insert(id.clone(), Arc::new(session));
        all.count += 1;
        Ok(Begun { id, instead })
    }

    /// The session with this id, if it is this caller's at this address.
    pub(super) fn get(
        &self,
        id: &str,
        caller: &str,
        path: &str,
    ) -> Result<Arc<Session>, NoSession> {
        let all = self.lock();
        let own = all.callers.get(caller);
        let session = own.and_then(|own| own.get(id)).ok_or(NoSession::Unknown)?;
        if session.path != path || session.idle_for() >= self.bounds.idle {
            return Err(NoSession::Unknown);
        }
        *session.used.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        Ok(Arc::clone(session))
    }

    /// Ends a caller's session.
    pub(super) fn end(&self, caller: &str, id: &str) {
        self.lock().remove(caller, id);
    }

    /// Ends the one of a caller's with a program of this server's that was used longest ago.
    pub(super) fn end_with_program(&self, caller: &str, server: &str) -> Option<Arc<Session>> {
        let runs = |leg: &Arc<Leg>| leg.server == server && matches!(leg.far, Far::Stdio(_));
        let mut all = self.lock();
        all.least_used(caller, |session| session.legs.iter().any(runs))
    }

    /// Forgets what nobody uses any more.
    pub(super) fn sweep(&self) {
        let idle = self.bounds.idle;
        self.lock().keep(|session| session.idle_for() < idle);
    }

    pub(super) fn len(&self) -> usize {
        self.lock().count
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, All> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl All {
    /// How many are a caller's.
    fn of(&self, caller: &str) -> usize {
        self.callers.get(caller).map_or(0, FxHashMap::len)
    }

    /// Whose session ends where there is no room for one more of this caller's: theirs who have most, unless that would leave
    /// them with fewer than the caller then has.
    fn gives_way(&self, caller: &CompactString) -> Option<CompactString> {
        let own = self.of(caller);
        let callers = self.callers.iter().map(|(name, all)| (all.len(), name));
        let (count, name) = callers.max()?;
        match count > own + 1 {
            true => Some(name.clone()),
            false => (own > 0).then(|| caller.clone()),
        }
    }

    /// Takes out the one of a caller's that was used longest ago, of those that fit; one in which something is open only where that is
    /// so of all of them.
    fn least_used(
        &mut self,
        caller: &str,
        fits: impl Fn(&Session) -> bool,
    ) -> Option<Arc<Session>> {
        let own = self.callers.get(caller)?.iter();
        let own = own.filter(|(_, session)| fits(session));
        let least = own.max_by_key(|(_, session)| (!session.is_open(), Reverse(session.used())));
        let id = least?.0.clone();
        self.remove(caller, &id)
    }

    fn remove(&mut self, caller: &str, id: &str) -> Option<Arc<Session>> {
        let own = self.callers.get_mut(caller)?;
        let session = own.remove(id)?;
        if own.is_empty() {
            self.callers.remove(caller);
        }
        self.count = self.count.saturating_sub(1);
        Some(session)
    }

    fn keep(&mut self, stays: impl Fn(&Session) -> bool) {
        self.callers.retain(|_, own| {
            own.retain(|_, session| stays(session));
            !own.is_empty()
        });
        self.count = self.callers.values().map(FxHashMap::len).sum();
    }
}

impl Session {
    /// Holds it, as long as something in it is open.
    pub(super) fn hold(&self) -> Held {
        self.held.subscribe()
    }

    /// Whether something in it is open: a request is under way, or somebody listens.
    fn is_open(&self) -> bool {
        self.held.receiver_count() > 0
    }

    fn used(&self) -> Instant {
        *self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn idle_for(&self) -> Duration {
        match self.is_open() {
            true => Duration::ZERO,
            false => self.used().elapsed(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sessions(most: usize, each: usize) -> Sessions {
        Sessions::new(Bounds {
            most,
            each,
            idle: Duration::from_secs(60),
        })
    }

    fn begin(sessions: &Sessions, caller: &str) -> Result<String, NoSession> {
        let begun = sessions.begin(&caller.into(), "/mcp", Vec::new());
        begun.map(|begun| begun.id)
    }

    fn is_there(sessions: &Sessions, caller: &str, id: &str) -> bool {
        sessions.get(id, caller, "/mcp").is_ok()
    }

    #[test]
    fn a_session_is_worth_something_to_whom_and_where_it_was_made() {
        let sessions = sessions(10, 10);
        let id = begin(&sessions, "one").expect("room");
        assert!(is_there(&sessions, "one", &id));
        assert!(!is_there(&sessions, "two", &id));
        assert!(sessions.get(&id, "one", "/other").is_err());
        sessions.end("two", &id);
        assert!(is_there(&sessions, "one", &id));
        sessions.end("one", &id);
        assert!(!is_there(&sessions, "one", &id) && sessions.len() == 0);
    }

    #[test]
    fn at_its_bound_a_caller_loses_what_it_used_longest_ago() {
        let sessions = sessions(100, 3);
        let other = begin(&sessions, "other").expect("room");
        let ids: Vec<_> = (0..3)
            .map(|_| begin(&sessions, "one").expect("room"))
            .collect();
        // The first is used again, and in the second somebody listens.
        assert!(is_there(&sessions, "one", &ids[0]));
        let listening = sessions.get(&ids[1], "one", "/mcp").expect("there").hold();
        let fourth = begin(&sessions, "one").expect("room");
        assert!(!is_there(&sessions, "one", &ids[2]));
        begin(&sessions, "one").expect("room");
        assert!(!is_there(&sessions, "one", &ids[0]));
        assert!(is_there(&sessions, "one", &ids[1]) && is_there(&sessions, "one", &fourth));
        assert!(listening.has_changed().is_ok());
        // Where all are open, the one that was used longest ago ends, and whoever listens hears it.
        let kept: Vec<_> = (0..3)
            .map(|_| begin(&sessions, "one").expect("room"))
            .collect();
        let open = |id: &String| sessions.get(id, "one", "/mcp").expect("there").hold();
        let held: Vec<_> = kept[1..].iter().map(open).collect();
        begin(&sessions, "one").expect("room");
        assert!(listening.has_changed().is_err());
        assert!(held.iter().all(|held| held.has_changed().is_ok()));
        assert!(is_there(&sessions, "other", &other) && sessions.len() == 4);
    }

    #[test]
    fn who_has_most_gives_way_to_who_has_fewer() {
        let sessions = sessions(10, 100);
        let first: Vec<_> = (0..10)
            .map(|_| begin(&sessions, "one").expect("room"))
            .collect();
        let second = begin(&sessions, "two").expect("one has ten");
        assert!(!is_there(&sessions, "one", &first[0]) && is_there(&sessions, "two", &second));
        // One more of the same caller's takes nothing of another's.
        begin(&sessions, "one").expect("its own");
        assert!(!is_there(&sessions, "one", &first[1]) && is_there(&sessions, "two", &second));
        for _ in 0..20 {
            begin(&sessions, "two").expect("room");
        }
        let all = sessions.lock();
        assert_eq!((all.of("one"), all.of("two"), all.count), (5, 5, 10));
        drop(all);
        // Where everybody has one, nobody has more than their share.
        let sessions = self::sessions(2, 100);
        for caller in ["one", "two"] {
            begin(&sessions, caller).expect("room");
        }
        assert_eq!(begin(&sessions, "three"), Err(NoSession::Full));
        begin(&sessions, "one").expect("its own");
    }
}
