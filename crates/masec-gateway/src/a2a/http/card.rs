//! Cards of agents, as they are shown here.

use std::sync::Arc;

use ::http::header::HOST;
use ::http::{HeaderMap, StatusCode};
use masec_wire::a2a::{Called, Card};

use super::way::status;
use super::{Front, Inbound, KEYS};
use crate::a2a::far::{Shown, called_at};
use crate::a2a::refusal::Refusal;
use crate::config::{Config, Peer};
use crate::live::Live;
use crate::web::reply::{Early, Reply, json, plain};

impl Front {
    /// The card of an agent, as it is shown here to somebody who is known.
    pub(super) async fn show_card(&self, inbound: Inbound<'_>) -> Result<Reply, Early> {
        let (shown, card) = self
            .shown_card(inbound.live, inbound.peer, &inbound.headers)
            .await?;
        let told = inbound
            .exchange
            .shows(card.texts(), shown.stop.clone())
            .await;
        match told {
            Ok(Ok(())) => Ok(*json(StatusCode::OK, card.json())),
            Ok(Err(refusal)) => Err(json(status(&refusal), refusal.rest())),
            Err(error) => {
                tracing::error!(%error, "failed closed");
                let refusal = Refusal::unavailable();
                Err(json(status(&refusal), refusal.rest()))
            }
        }
    }

    /// The same to somebody who is not: no agent here is told anything by it, so there is no interaction.
    pub(super) async fn public_card(
        &self,
        live: &Live,
        peer: &Arc<Peer>,
        headers: &HeaderMap,
    ) -> Result<Reply, Early> {
        let (shown, card) = self.shown_card(live, peer, headers).await?;
        match shown.stop.is_some() && live.config.enforce {
            true => Err(plain(StatusCode::FORBIDDEN, "this card is not shown")),
            false => Ok(*json(StatusCode::OK, card.json())),
        }
    }

    pub(super) async fn shown_card(
        &self,
        live: &Live,
        peer: &Arc<Peer>,
        headers: &HeaderMap,
    ) -> Result<(Arc<Shown>, Card), Early> {
        let shown = self.far.card(peer, &live.config, true).await;
        let shown = shown.map_err(|error| {
            tracing::warn!(peer = %peer.name, %error, "an agent failed");
            let refusal = Refusal::failed(&peer.name, &error.to_string());
            json(status(&refusal), refusal.rest())
        })?;
        let base = base(&live.config, headers)?;
        let url = format!("{base}{}", peer.entry.path);
        let with_key = live.config.anonymous.is_none();
        let called = called_at(peer, &shown.card).map(|_| Called {
            base: &base,
            name: &peer.name,
        });
        let card = shown.card.shown_at(&url, called, with_key);
        let card = self.key.signed(card, &format!("{base}{KEYS}"));
        Ok((shown, card))
    }

    /// Fetches an agent's card anew, for operators; why not, where it cannot be had.
    pub(crate) async fn look_again(&self, peer: &Peer, config: &Config) -> Result<(), String> {
        let shown = self.far.card(peer, config, true).await;
        shown.map(|_| ()).map_err(|error| error.to_string())
    }
}

/// Where agents come to: as the operator says, or else as this one did.
pub(super) fn base(config: &Config, headers: &HeaderMap) -> Result<String, Early> {
    if let Some(url) = &config.listen.public_url {
        return Ok(url.clone());
    }
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let plain_host = |host: &&str| {
        let fits =
            |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']');
        !host.is_empty() && host.len() <= 255 && host.bytes().all(fits)
    };
    let host = host
        .filter(plain_host)
        .ok_or_else(|| plain(StatusCode::BAD_REQUEST, "say which host this is, in `Host`"))?;
    let scheme = if config.tls.is_some() {
        "https"
    } else {
        "http"
    };
    Ok(format!("{scheme}://{host}"))
}
