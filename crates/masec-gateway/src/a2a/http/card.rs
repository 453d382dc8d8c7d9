//! Cards of agents, as they are shown here.

use std::sync::Arc;

use ::http::header::{CONTENT_ENCODING, HOST};
use ::http::{HeaderMap, Response, StatusCode};
use bytes::Bytes;
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use masec_wire::a2a::{Asked, Called, Card, Version};

use super::answer::{Broken, Read};
use super::way::{Way, closed, status};
use super::{Front, Inbound, KEYS};
use crate::a2a::cards::Face;
use crate::a2a::far::{LONGEST, PATIENCE, Shown, called_at};
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

    /// The same to somebody who is not: what it says has left the network.
    pub(super) async fn public_card(
        &self,
        live: &Live,
        peer: &Arc<Peer>,
        headers: &HeaderMap,
    ) -> Result<Reply, Early> {
        let (shown, card) = self.shown_card(live, peer, headers).await?;
        let stopped = shown.stop.is_some() && self.mediator.guard.enforces();
        let may = !stopped && {
            let ruled = self.strangers.may_see(&self.mediator.guard, peer, &card);
            ruled.await.map_err(|error| {
                tracing::error!(%error, "failed closed");
                let refusal = Refusal::unavailable();
                json(status(&refusal), refusal.rest())
            })?
        };
        match may {
            true => Ok(*json(StatusCode::OK, card.json())),
            false => Err(plain(StatusCode::FORBIDDEN, "this card is not shown")),
        }
    }

    /// The card of an agent for those who are known, out of its answer: looked at, pinned and shown as the other is.
    pub(super) async fn extended_card(
        &self,
        inbound: &Inbound<'_>,
        way: &Way,
        asked: Asked,
        response: Response<Incoming>,
    ) -> Result<Reply, Early> {
        let peer = inbound.peer;
        let bad = |reason: &str| {
            tracing::warn!(peer = %peer.name, reason, "an agent failed");
            way.refused(&Refusal::failed(&peer.name, reason), asked)
        };
        let (code, bytes) = match way {
            Way::Grpc(_) => self.whole_grpc(inbound, way, asked, response).await?,
            Way::Rpc(_) | Way::Rest(..) => whole(peer, response).await.map_err(bad)?,
        };
        let limits = &inbound.exchange.mediator.limits;
        let card = Read::of(way, &bytes, limits).and_then(|read| {
            let answer = read.answer(way, asked, code)?;
            let card = || Card::of_answer(&answer);
            // What it says in place of one is nobody's to read here.
            let shown = !answer.failed() && code.is_success();
            shown
                .then(card)
                .transpose()
                .map_err(|error| Broken::Unreadable(error.to_string()))
        });
        let card = match card {
            Ok(Some(card)) => card,
            Ok(None) => return Err(way.refused(&Refusal::no_extended_card(), asked)),
            Err(Broken::Unreadable(reason)) => {
                inbound.exchange.unreadable(false, &bytes).await;
                return Err(bad(&reason));
            }
            Err(Broken::Unavailable(error)) => return Err(closed(way, asked, &error)),
        };
        let over_grpc = matches!((way, asked.version), (Way::Grpc(_), Version::V03));
        let face = match over_grpc {
            true => (&**peer, Face::Buffers),
            false => (&**peer, Face::Extended(asked.version)),
        };
        let looked = self.far.looked_at(face, &inbound.live.config, card);
        let shown = looked.map_err(|error| closed(way, asked, &error))?;
        let card = self.own(&shown.card, inbound.live, peer, &inbound.headers)?;
        let told = inbound.exchange.shows(card.texts(), shown.stop).await;
        match told {
            Ok(Ok(())) => {
                let card = match over_grpc {
                    true => card.in_buffers(),
                    false => card,
                };
                Ok(*json(StatusCode::OK, way.result(&card.value())))
            }
            Ok(Err(refusal)) => Err(way.refused(&refusal, asked)),
            Err(error) => Err(closed(way, asked, &error)),
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
        let card = self.own(&shown.card, live, peer, headers)?;
        Ok((shown, card))
    }

    /// A card as the gateway shows it, with its own address and signature.
    fn own(
        &self,
        card: &Card,
        live: &Live,
        peer: &Peer,
        headers: &HeaderMap,
    ) -> Result<Card, Early> {
        let base = base(&live.config, headers)?;
        let url = format!("{base}{}", peer.entry.path);
        let with_key = live.config.anonymous.is_none();
        let speaks = |version: Version| called_at(peer, card, version).is_some();
        let called = Called {
            base: &base,
            tenant: speaks(Version::V1).then_some(&*peer.name),
            // Nothing tells agents apart there, so it has to be the only one.
            older: live.config.peers.len() == 1 && speaks(Version::V03),
        };
        let card = card.shown_at(&url, Some(called), with_key);
        Ok(self.key.signed(card, &format!("{base}{KEYS}")))
    }

    /// Fetches an agent's card anew, for operators; why not, where it cannot be had.
    pub(crate) async fn look_again(&self, peer: &Peer, config: &Config) -> Result<(), String> {
        let shown = self.far.card(peer, config, true).await;
        shown.map(|_| ()).map_err(|error| error.to_string())
    }
}

/// The body of an answer that is a card, with its status; why not, where it is none.
async fn whole(
    peer: &Peer,
    response: Response<Incoming>,
) -> Result<(StatusCode, Bytes), &'static str> {
    let (parts, body) = response.into_parts();
    if parts.headers.contains_key(CONTENT_ENCODING) {
        return Err("it answers in an encoding that nobody asked for");
    }
    let collected = Limited::new(body, LONGEST).collect();
    let collected = tokio::time::timeout(peer.timeout.min(PATIENCE), collected).await;
    match collected {
        Ok(Ok(collected)) => Ok((parts.status, collected.to_bytes())),
        Ok(Err(_)) => Err("its card breaks off or is longer than allowed"),
        Err(_) => Err("its card takes too long"),
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
