//! Tokens that the gateway gets by itself (client credentials).

use std::sync::Arc;
use std::time::Instant;

use super::known::Found;
use super::{Keeper, NEW};
use crate::config::OAuth;
use crate::oauth::Counts;
use crate::oauth::challenge::Challenge;
use crate::oauth::client;
use crate::oauth::discovery::{self, Issuer, Protected};
use crate::oauth::form::Fields;
use crate::oauth::place::Bounds;
use crate::oauth::scopes::{Scopes, selected};
use crate::oauth::token::{self, Token};
use crate::oauth::trouble::{Trouble, inert};
use crate::upstream::Upstreams;

impl Keeper {
    /// Gets the token that a server asks for; `more`: it took the one at hand, and wants one that may do more.
    pub(super) async fn step(
        &self,
        client: &Upstreams,
        challenge: &Challenge,
        token: Option<&Arc<Token>>,
        more: bool,
    ) -> Result<(), Trouble> {
        if let Some(token) = token
            && !more
            && token.is_new(NEW)
        {
            let why = "it refuses one that it was only just issued for";
            return Err(Trouble::Unwanted(why.to_owned()));
        }
        if !more {
            // Its authorization server may be another one by now.
            self.known().found = None;
        }
        let before = token.map(|token| token.asked.clone()).unwrap_or_default();
        let found = self.found(client, challenge.metadata.as_deref()).await?;
        let supported = found.protected.as_ref().and_then(|it| it.scopes.as_ref());
        let wanted = selected(
            challenge.scopes.as_ref(),
            supported,
            &before,
            &self.oauth.scopes,
        );
        if more {
            wider(challenge, &before, &wanted)?;
        }
        self.obtain(client, challenge.metadata.as_deref(), wanted)
            .await
    }

    /// Gets a token with these scopes.
    pub(super) async fn obtain(
        &self,
        client: &Upstreams,
        hint: Option<&str>,
        asked: Scopes,
    ) -> Result<(), Trouble> {
        let found = self.found(client, hint).await?;
        let who = client::alone(&self.oauth, &found.issuer)?;
        let mut fields: Fields = vec![
            ("grant_type", "client_credentials".to_owned()),
            ("resource", found.resource.clone()),
        ];
        if !asked.is_empty() {
            fields.push(("scope", asked.text()));
        }
        let granted = token::ask(client, (&found.bounds, &found.issuer), &who, fields).await?;
        let token = Token::new(granted.access, None, granted.expires, asked, String::new())?;
        Counts::add(&self.counts.obtained);
        self.keep(token);
        Ok(())
    }

    /// Where tokens come from, and for what: as it was found before, if that was lately.
    async fn found(&self, client: &Upstreams, hint: Option<&str>) -> Result<Arc<Found>, Trouble> {
        if let Some(found) = self.known().found.clone().filter(|it| it.counts()) {
            return Ok(found);
        }
        let bounds = Bounds::of(&self.uri, self.oauth.issuer.as_deref()).await;
        let protected = discovery::protected(client, &bounds, &self.uri, hint).await?;
        let name = chosen(&self.oauth, protected.as_ref())?;
        let issuer = discovery::issuer(client, &bounds, &name).await?;
        let found = self.has_found(bounds, protected, issuer);
        self.known().found = Some(Arc::clone(&found));
        Ok(found)
    }

    /// What was found, in one.
    pub(super) fn has_found(
        &self,
        bounds: Bounds,
        protected: Option<Protected>,
        issuer: Issuer,
    ) -> Arc<Found> {
        let named = protected.as_ref().map(|it| it.resource.clone());
        Arc::new(Found {
            bounds,
            resource: named.unwrap_or_else(|| discovery::canonical(&self.uri)),
            protected,
            issuer,
            since: Instant::now(),
        })
    }
}

/// Refuses to ask for what is no more than there was.
pub(super) fn wider(
    challenge: &Challenge,
    before: &Scopes,
    wanted: &Scopes,
) -> Result<(), Trouble> {
    let named = challenge.scopes.clone().unwrap_or_default();
    if !wanted.cover(&named) {
        return Err(Trouble::Config(format!(
            "it wants the scopes `{}`, and `scopes` does not have all of them",
            inert(&named.text())
        )));
    }
    match before.cover(wanted) {
        true => Err(Trouble::Unwanted(format!(
            "it wants the scopes `{}`, and that is what the token was asked for with",
            inert(&wanted.text())
        ))),
        false => Ok(()),
    }
}

/// Which authorization server it is: the configured one, if the server has not named others; else the first that it names.
pub(in crate::oauth) fn chosen(
    oauth: &OAuth,
    protected: Option<&Protected>,
) -> Result<String, Trouble> {
    let named = protected.map_or(&[][..], |it| &it.issuers);
    match (&oauth.issuer, named) {
        (Some(issuer), []) => Ok(issuer.clone()),
        (Some(issuer), named) if named.contains(issuer) => Ok(issuer.clone()),
        (Some(issuer), named) => {
            let others: Vec<_> = named.iter().map(|it| format!("`{}`", inert(it))).collect();
            Err(Trouble::Config(format!(
                "the server takes tokens of {}, and not of `{issuer}`, which is configured",
                others.join(", ")
            )))
        }
        (None, [first, ..]) => Ok(first.clone()),
        (None, []) => Err(Trouble::Metadata(
            "it does not say who issues tokens for it: give the `issuer`".to_owned(),
        )),
    }
}
