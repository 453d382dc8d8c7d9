//! News of tasks, which come here before they go where they are wanted.

use std::sync::Arc;
use std::time::Duration;

use ::http::header::CONTENT_TYPE;
use ::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode};
use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use masec_wire::a2a::{Answer, Asked, Call, Document, Frame, Stamp};

use super::answer::{Broken, Going, onward};
use super::card::base;
use super::way::{Way, closed, status};
use super::{Front, Inbound, JSON};
use crate::a2a::address;
use crate::a2a::push::{BELOW, Relay};
use crate::config::Peer;
use crate::live::Live;
use crate::web::admit;
use crate::web::reply::{Early, Reply, empty, json, plain};

/// How long a hook may take.
const HOOK: Duration = Duration::from_secs(10);

impl Front {
    /// A request as it goes on, with its labels: news of it come here first.
    pub(super) fn outward(
        &self,
        inbound: &Inbound<'_>,
        call: &Call<'_>,
        stamp: Option<&Stamp>,
    ) -> Result<String, Early> {
        if call.pushes().is_empty() {
            return Ok(call.onward(str::to_owned, stamp));
        }
        let (peer, version) = (inbound.peer, call.asked().version);
        let base = base(&inbound.live.config, &inbound.headers)?;
        let mut failed = false;
        let pushes = call.pushes();
        let elsewhere = |url: &str| {
            let given = url;
            let relay = address::read(url, &peer.push_hosts)
                .ok()
                .and_then(|(url, whither)| {
                    let host = url.host().unwrap_or_default();
                    let exchange = inbound.exchange.apart().towards(host);
                    self.relays.add(Relay {
                        exchange,
                        url,
                        whither,
                        version,
                        said: pushes
                            .iter()
                            .filter(|push| push.url == given)
                            .flat_map(|push| push.said.clone())
                            .collect(),
                    })
                });
            failed |= relay.is_none();
            format!(
                "{base}{}{BELOW}{}",
                peer.entry.path,
                relay.unwrap_or_default()
            )
        };
        let text = call.onward(elsewhere, stamp);
        match failed {
            true => Err(plain(StatusCode::SERVICE_UNAVAILABLE, "no randomness")),
            false => Ok(text),
        }
    }

    /// An answer about where news are sent, with the addresses that the caller gave.
    pub(super) fn own_addresses(
        &self,
        inbound: &Inbound<'_>,
        way: &Way,
        asked: Asked,
        bytes: Bytes,
    ) -> Bytes {
        if !asked.method.is_about_push() {
            return bytes;
        }
        let limits = &self.mediator.limits;
        let original = |url: &str| self.relays.original(url, &inbound.exchange);
        let changed = match way {
            Way::Rpc(_) => Frame::parse(&bytes, limits)
                .ok()
                .and_then(|frame| Answer::of(&frame, asked)?.with_pushes(original)),
            Way::Rest(..) | Way::Grpc(_) => Document::parse(&bytes, limits)
                .ok()
                .and_then(|document| Answer::rest(&document, asked, false).with_pushes(original)),
        };
        changed.map_or(bytes, Bytes::from)
    }

    /// News of a task: looked at like an answer, and sent on.
    pub(super) async fn pushed(
        &self,
        live: &Live,
        peer: &Arc<Peer>,
        name: &str,
        (headers, body): (&HeaderMap, Incoming),
    ) -> Result<Reply, Early> {
        let gone = || plain(StatusCode::NOT_FOUND, "nobody waits for this");
        let relay = self.relays.get(name, peer).ok_or_else(gone)?;
        let bytes = admit::whole(headers, body, &live.config.listen, &JSON).await?;
        let asked = Asked {
            method: masec_wire::a2a::Method::Stream,
            version: relay.version,
        };
        let way = Way::Rest(Method::POST, String::new());
        let told = onward(&relay.exchange, &way, asked, StatusCode::OK, &bytes).await;
        let text = match told {
            Ok(Going::On(text)) => text.map_or(bytes.clone(), Bytes::from),
            Ok(Going::Refused(refusal)) => return Err(json(status(&refusal), refusal.rest())),
            Err(Broken::Unreadable(reason)) => {
                relay.exchange.unreadable(false, &bytes).await;
                return Err(plain(StatusCode::BAD_REQUEST, &reason));
            }
            Err(Broken::Unavailable(error)) => return Err(closed(&way, asked, &error)),
        };
        let mut request = Request::new(Full::new(text));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = relay.url.clone();
        let kind = HeaderValue::from_static("application/json");
        request.headers_mut().insert(CONTENT_TYPE, kind);
        // What the hook knows its own by, where it is what the one that wants the news gave: nobody looks at a header.
        for known in ["authorization", "x-a2a-notification-token"] {
            if let Some(value) = headers.get(known).filter(|value| relay.gave(value)) {
                let name = HeaderName::from_static(known);
                request.headers_mut().insert(name, value.clone());
            }
        }
        let upstreams = self.far.upstreams();
        let sent = upstreams.ask_at(relay.whither, "hook", HOOK, request).await;
        match sent {
            Ok(response) if response.status().is_success() => Ok(*empty(StatusCode::OK)),
            Ok(response) => {
                let status = response.status();
                tracing::warn!(peer = %peer.name, %status, "news were not taken where they were wanted");
                Err(plain(StatusCode::BAD_GATEWAY, "they were not taken"))
            }
            Err(error) => {
                tracing::warn!(peer = %peer.name, %error, "news could not be sent where they were wanted");
                Err(plain(StatusCode::BAD_GATEWAY, "they could not be sent"))
            }
        }
    }
}
