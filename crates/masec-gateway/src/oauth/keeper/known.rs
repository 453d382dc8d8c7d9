//! What is known of a server and its authorization server at a time.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{PAUSE, Standing};
use crate::oauth::discovery::{Issuer, Protected};
use crate::oauth::place::Bounds;
use crate::oauth::store::Stamp;
use crate::oauth::token::{Age, Token, now};
use crate::oauth::trouble::Trouble;

/// As long as this what was found counts.
const COUNTS: Duration = Duration::from_secs(3_600);

/// What is known at a time.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) token: Option<Arc<Token>>,
    pub(super) found: Option<Arc<Found>>,
    /// What operators were told last, until there is a token again.
    pub(super) trouble: Option<Trouble>,
    /// Whether the token at hand is taken, and is not enough for everything.
    pub(super) wants_more: bool,
    /// Since when nobody is asked, and why.
    pub(super) pause: Option<(Instant, Trouble)>,
    /// The file of the login as it was when it was read, and when it was looked at.
    pub(super) stamp: Option<Stamp>,
    pub(super) looked: Option<Instant>,
}

/// Where tokens come from, and for what.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) bounds: Bounds,
    /// What the server says of itself; nothing where that was not asked.
    pub(super) protected: Option<Protected>,
    pub(super) resource: String,
    pub(super) issuer: Issuer,
    pub(super) since: Instant,
}

impl Found {
    pub(super) fn counts(&self) -> bool {
        self.since.elapsed() < COUNTS
    }
}

impl Known {
    /// Why nobody is asked at the moment.
    pub(super) fn paused(&self) -> Option<Trouble> {
        let (since, trouble) = self.pause.as_ref()?;
        (since.elapsed() < PAUSE).then(|| trouble.clone())
    }

    /// There is a token that nothing is known against.
    pub(super) fn settled(&mut self) {
        self.trouble = None;
        self.wants_more = false;
        self.pause = None;
    }

    /// The server took the token at hand.
    pub(super) fn taken(&mut self) {
        if self.trouble.is_some() && !self.wants_more {
            self.trouble = None;
        }
    }

    pub(super) fn standing(&self) -> Standing {
        let counts = |token: &Arc<Token>| token.age(now()) != Age::Over || token.refresh.is_some();
        match (&self.trouble, &self.token) {
            (Some(Trouble::Login), _) => Standing::Login,
            (Some(_), _) => Standing::Failing,
            (None, Some(token)) if counts(token) => Standing::Proven,
            (None, _) => Standing::Unasked,
        }
    }
}
