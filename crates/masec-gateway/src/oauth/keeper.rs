//! The token of one server: had when the server wants one, renewed before it runs out, asked for by one caller while the others wait
//! or go on with what is there. Everything that a server can set off here has an end: another token is not asked for where the
//! one at hand has only just come, and whoever could not be reached is left alone for a while.

mod alone;
mod known;
mod login;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use http::{HeaderMap, StatusCode, Uri};
use masec_model::CompactString;

pub(super) use self::alone::chosen;
use self::known::Known;
use super::Counts;
use super::challenge::Challenge;
use super::store::Store;
use super::token::{Age, Token, now};
use super::trouble::Trouble;
use crate::config::{Grant, OAuth};
use crate::upstream::Upstreams;

/// A token that came so lately is not taken for one that would be better renewed, whatever the server says.
const NEW: Duration = Duration::from_secs(10);
/// Whoever could not be reached is not asked again for so long.
const PAUSE: Duration = Duration::from_secs(5);
/// Most times that one request is sent: without a token, with one, with one that may do more.
const SENT: u8 = 3;

/// Who keeps the token of one server.
#[derive(Debug)]
pub(crate) struct Keeper {
    server: CompactString,
    uri: Uri,
    oauth: Arc<OAuth>,
    store: Store,
    known: Mutex<Known>,
    /// One at a time asks for a token.
    turn: Arc<tokio::sync::Mutex<()>>,
    counts: Arc<Counts>,
}

/// The turn of whoever asks for a token.
type Turn = tokio::sync::OwnedMutexGuard<()>;

/// How often one request was sent.
#[derive(Debug, Default)]
pub(crate) struct Tries(u8);

/// How the gateway stands with a server, for operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It has not wanted a token yet.
    Unasked,
    /// There is a token.
    Proven,
    /// A person has to log in.
    Login,
    /// There is no token, and not for want of a login.
    Failing,
}

impl Standing {
    /// As operators see it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Unasked => "unasked",
            Self::Proven => "proven",
            Self::Login => "login-needed",
            Self::Failing => "failing",
        }
    }
}

impl Keeper {
    pub(super) fn new(
        server: CompactString,
        uri: &Uri,
        oauth: &Arc<OAuth>,
        counts: &Arc<Counts>,
    ) -> Self {
        Self {
            server,
            uri: uri.clone(),
            oauth: Arc::clone(oauth),
            store: Store::new(&oauth.login),
            known: Mutex::default(),
            turn: Arc::default(),
            counts: Arc::clone(counts),
        }
    }

    /// Whether it keeps the token of a server that is configured so.
    pub(super) fn is_of(&self, uri: &Uri, oauth: &Arc<OAuth>) -> bool {
        // Asked with every request, and nearly always of the very same.
        self.uri == *uri && (Arc::ptr_eq(&self.oauth, oauth) || self.oauth == *oauth)
    }

    /// How the gateway stands with the server.
    pub(crate) fn standing(&self) -> Standing {
        self.look(false);
        self.known().standing()
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What a request is proven by; nothing as long as the server has not said what it wants.
    pub(crate) async fn token(
        self: &Arc<Self>,
        client: &Upstreams,
    ) -> Result<Option<Arc<Token>>, Trouble> {
        self.look(false);
        let Some(token) = self.known().token.clone() else {
            return Ok(None);
        };
        match token.age(now()) {
            Age::Fresh => return Ok(Some(token)),
            // It counts still: nobody waits for another one.
            Age::Stale => {
                if self.can_renew(&token)
                    && let Ok(turn) = Arc::clone(&self.turn).try_lock_owned()
                {
                    let (keeper, client, old) =
                        (Arc::clone(self), client.clone(), Arc::clone(&token));
                    tokio::spawn(async move { keeper.renewed(&client, &old, turn).await });
                }
                return Ok(Some(token));
            }
            Age::Over => {}
        }
        let turn = Arc::clone(&self.turn).lock_owned().await;
        self.renewed(client, &token, turn).await
    }

    /// Whether there can be another one without asking the server what it wants.
    fn can_renew(&self, token: &Token) -> bool {
        self.oauth.grant == Grant::ClientCredentials || token.refresh.is_some()
    }

    /// What follows from what a server said to a request with this token: whether the same is sent again.
    pub(crate) async fn again(
        self: &Arc<Self>,
        client: &Upstreams,
        tries: &mut Tries,
        token: Option<&Arc<Token>>,
        (status, headers): (StatusCode, &HeaderMap),
    ) -> Result<bool, Trouble> {
        let Some(challenge) = Challenge::of(status, headers) else {
            if status.is_success() && token.is_some() {
                self.known().taken();
            }
            return Ok(false);
        };
        tries.0 += 1;
        if token.is_some() {
            Counts::add(&self.counts.refused);
        }
        let turn = Arc::clone(&self.turn).lock_owned().await;
        self.look(true);
        if tries.0 >= SENT {
            let why = "it was sent as often as anything is";
            return Err(self.is_in(Trouble::Unwanted(why.to_owned())));
        }
        // Somebody else was quicker.
        if self.other_than(token).is_some() {
            return Ok(true);
        }
        if let Some(trouble) = self.known().paused() {
            return Err(trouble);
        }
        let more = status == StatusCode::FORBIDDEN;
        let at_hand = self.known().token.clone();
        let token = at_hand.as_ref().or(token);
        let got = match self.oauth.grant {
            Grant::ClientCredentials => self.step(client, &challenge, token, more).await,
            Grant::Login => self.call_for(client, &challenge, (token, more), turn).await,
        };
        got.map(|()| true).map_err(|trouble| self.is_in(trouble))
    }

    /// The token at hand, where it is another one.
    fn other_than(&self, token: Option<&Arc<Token>>) -> Option<Arc<Token>> {
        let at_hand = self.known().token.clone()?;
        let same = token.is_some_and(|token| Arc::ptr_eq(token, &at_hand));
        (!same && at_hand.age(now()) != Age::Over).then_some(at_hand)
    }

    /// A token in the place of one that runs out, if there can be one without asking the server what it wants.
    async fn renewed(
        self: &Arc<Self>,
        client: &Upstreams,
        token: &Arc<Token>,
        turn: Turn,
    ) -> Result<Option<Arc<Token>>, Trouble> {
        // Whoever had the turn before may have had one, or nobody is logged in any more.
        let Some(latest) = self.known().token.clone() else {
            return Ok(None);
        };
        if !Arc::ptr_eq(&latest, token) && latest.age(now()) != Age::Over {
            return Ok(Some(latest));
        }
        let token = &latest;
        if let Some(trouble) = self.known().paused() {
            return Err(trouble);
        }
        let got = match (self.oauth.grant, &token.refresh) {
            (Grant::ClientCredentials, _) => self.obtain(client, None, token.asked.clone()).await,
            (Grant::Login, Some(_)) => self.refresh(client, token, turn).await,
            (Grant::Login, None) => Err(Trouble::Login),
        };
        match got {
            Ok(()) => Ok(self.known().token.clone()),
            // Without one the server says what the next login is to be for; as long as it counts, it serves.
            Err(Trouble::Login) if token.age(now()) == Age::Over => {
                self.instead(token, None);
                Ok(None)
            }
            Err(Trouble::Login) => {
                self.instead(token, Some(token.unrenewable()));
                Ok(None)
            }
            Err(trouble) => Err(self.is_in(trouble)),
        }
    }

    /// Tells operators, once, and leaves whoever could not be reached alone.
    fn is_in(&self, trouble: Trouble) -> Trouble {
        let mut known = self.known();
        if trouble.rests() {
            known.pause = Some((Instant::now(), trouble.clone()));
        }
        if known.trouble.as_ref() != Some(&trouble) {
            let server = self.server.as_str();
            match &trouble {
                Trouble::Login => tracing::warn!(
                    server,
                    "a server wants a login: run `masec login {server}` with this gateway's configuration"
                ),
                trouble => {
                    tracing::warn!(server, reason = %trouble, "there is no token for a server");
                }
            }
        }
        if !matches!(trouble, Trouble::Login | Trouble::Unwanted(_)) {
            Counts::add(&self.counts.failed);
        }
        known.trouble = Some(trouble.clone());
        trouble
    }

    /// In the place of `old`, unless another came, or somebody forgot it, meanwhile: a login is taken up whoever has the turn.
    fn instead(&self, old: &Arc<Token>, new: Option<Token>) -> bool {
        let mut known = self.known();
        let is_there = { known.token.as_ref() }.is_some_and(|it| Arc::ptr_eq(it, old));
        if is_there {
            known.token = new.map(Arc::new);
        }
        is_there
    }

    /// From now on this is the token.
    fn keep(&self, token: Token) {
        let mut known = self.known();
        known.settled();
        known.token = Some(Arc::new(token));
    }
}
