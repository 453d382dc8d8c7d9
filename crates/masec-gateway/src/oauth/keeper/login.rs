//! Tokens of a person's login: taken up from its file, refreshed, and called for where there is none that will do.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::alone::wider;
use super::known::Found;
use super::{Keeper, NEW, Turn};
use crate::config::Grant;
use crate::oauth::Counts;
use crate::oauth::challenge::Challenge;
use crate::oauth::client::Client;
use crate::oauth::discovery;
use crate::oauth::form::Fields;
use crate::oauth::place::Bounds;
use crate::oauth::scopes::{Scopes, selected};
use crate::oauth::store::{Kept, Wanted};
use crate::oauth::token::{self, Token};
use crate::oauth::trouble::Trouble;
use crate::upstream::Upstreams;

/// The file is looked at once in so long.
const LOOKS: Duration = Duration::from_millis(500);

impl Keeper {
    /// Takes up a login that was made, or forgotten, since; `anew` in any case.
    pub(super) fn look(&self, anew: bool) {
        if self.oauth.grant != Grant::Login {
            return;
        }
        let mut known = self.known();
        if !anew && known.looked.is_some_and(|looked| looked.elapsed() < LOOKS) {
            return;
        }
        known.looked = Some(Instant::now());
        let stamp = self.store.stamp();
        if stamp == known.stamp {
            return;
        }
        known.stamp = stamp;
        let kept = self.store.read();
        let kept = kept.and_then(|kept| {
            kept.map(|it| it.token().map(|token| (it, token)))
                .transpose()
        });
        match kept {
            Ok(Some((kept, token))) => {
                let at_hand = known.token.as_ref();
                if kept.server != self.uri.to_string()
                    || at_hand.is_some_and(|it| it.access == token.access)
                {
                    return;
                }
                // What the gateway itself wrote is no news.
                if at_hand.is_none_or(|it| it.login != token.login) {
                    tracing::info!(server = %self.server, "a login to a server was taken up");
                    known.found = None;
                }
                known.token = Some(Arc::new(token));
                known.settled();
            }
            Ok(None) => known.token = None,
            Err(trouble) => {
                tracing::error!(server = %self.server, %trouble, "a login cannot be taken up");
                known.token = None;
            }
        }
    }

    /// Refreshes what the server does not take, or calls for a login.
    pub(super) async fn call_for(
        self: &Arc<Self>,
        client: &Upstreams,
        challenge: &Challenge,
        (token, more): (Option<&Arc<Token>>, bool),
        turn: Turn,
    ) -> Result<(), Trouble> {
        if let Some(token) = token
            && token.refresh.is_some()
            && !more
            && !token.is_new(NEW)
        {
            match self.refresh(client, token, turn).await {
                // Whoever issued it is not asked for that again.
                Err(Trouble::Login) => {
                    self.instead(token, Some(token.unrenewable()));
                }
                done => return done,
            }
        }
        let before = token.map(|token| token.asked.clone()).unwrap_or_default();
        if more {
            // Without scopes in it only the server's metadata say what it may want, and whoever logs in asks for these.
            if challenge.scopes.is_some() {
                let wanted = selected(challenge.scopes.as_ref(), None, &before, &self.oauth.scopes);
                wider(challenge, &before, &wanted)?;
            }
            self.known().wants_more = true;
        }
        let wanted = Wanted {
            before: if more { before } else { Scopes::default() },
            scopes: challenge.scopes.clone(),
            metadata: challenge.metadata.clone(),
        };
        if self.store.wanted() != wanted {
            self.store.want(Some(&wanted))?;
        }
        Err(Trouble::Login)
    }

    /// Has a token renewed by whoever issued it. [`Trouble::Login`] where that is over. Once begun it is carried through, though the
    /// caller for whom it is done may hang up: the token that it is renewed by counts once.
    pub(super) async fn refresh(
        self: &Arc<Self>,
        client: &Upstreams,
        token: &Arc<Token>,
        turn: Turn,
    ) -> Result<(), Trouble> {
        let (keeper, client, token) = (Arc::clone(self), client.clone(), Arc::clone(token));
        let renewing = tokio::spawn(async move {
            let renewed = keeper.exchange(&client, &token).await;
            drop(turn);
            renewed
        });
        let broken = |_| Trouble::Unusable("a refresh broke off".to_owned());
        renewing.await.map_err(broken)?
    }

    async fn exchange(&self, client: &Upstreams, token: &Arc<Token>) -> Result<(), Trouble> {
        let Some(kept) = self.store.read()?.filter(|kept| kept.login == token.login) else {
            return Err(Trouble::Login);
        };
        let Some(refresh) = &token.refresh else {
            return Err(Trouble::Login);
        };
        let found = self.issuer_of(client, &kept).await?;
        let who = match (
            Client::configured(&self.oauth, &found.issuer)?,
            &kept.registered,
        ) {
            (Some(client), None) => client,
            (None, Some(registered)) if registered.counts(token::now()) => registered.client(),
            // It is another client by now, to whom nothing was granted.
            _ => return Err(Trouble::Login),
        };
        let fields: Fields = vec![
            ("grant_type", "refresh_token".to_owned()),
            ("refresh_token", refresh.reveal().to_owned()),
            ("resource", kept.resource.clone()),
        ];
        let asked = token::ask(client, (&found.bounds, &found.issuer), &who, fields).await;
        let granted = match asked {
            Ok(granted) => granted,
            Err(trouble)
                if trouble.is_denial("invalid_grant") || trouble.is_denial("invalid_client") =>
            {
                tracing::warn!(server = %self.server, reason = %trouble, "a login is over");
                return Err(Trouble::Login);
            }
            Err(trouble) => return Err(trouble),
        };
        Counts::add(&self.counts.refreshed);
        let kept = Kept {
            access: granted.access,
            // One that is not given anew stays.
            refresh: granted.refresh.or(kept.refresh),
            expires: granted.expires,
            ..kept
        };
        let renewed = kept.token()?;
        // Durable before it is used: the one before may be worth nothing now. Where it cannot be kept, it serves as long as the
        // process lives.
        let store = self.store.clone();
        let written = tokio::task::spawn_blocking(move || store.renew(&kept)).await;
        let broken = |_| Err(Trouble::Store("keeping it broke off".to_owned()));
        if let Err(trouble) = written.unwrap_or_else(broken) {
            tracing::error!(server = %self.server, %trouble, "a renewed login could not be kept; after a restart somebody has to log in again");
        }
        if self.instead(token, Some(renewed)) {
            self.known().settled();
        }
        Ok(())
    }

    /// Whoever issued the token of a login.
    async fn issuer_of(&self, client: &Upstreams, kept: &Kept) -> Result<Arc<Found>, Trouble> {
        let known = self.known().found.clone();
        if let Some(found) = known.filter(|it| it.counts() && it.issuer.issuer == kept.issuer) {
            return Ok(found);
        }
        let bounds = Bounds::of(&self.uri, self.oauth.issuer.as_deref()).await;
        let issuer = discovery::issuer(client, &bounds, &kept.issuer).await?;
        let found = self.has_found(bounds, None, issuer);
        self.known().found = Some(Arc::clone(&found));
        Ok(found)
    }
}
