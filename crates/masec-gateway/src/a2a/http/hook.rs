//! News of tasks, which come here before they go where they are wanted.

use std::sync::Arc;
use std::time::Duration;

use ::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, Uri};
use bytes::Bytes;
use http_body_util::Full;
use masec_wire::a2a::{Answer, Asked, Call, Document, Frame, Pushed, Stamp};

use super::answer::{Broken, Going, onward};
use super::card::base;
use super::way::{Way, closed, status};
use super::{Front, Inbound, JSON};
use crate::a2a::address;
use crate::a2a::exchange::Exchange;
use crate::a2a::push::{BELOW, Found, Known, Wanted, signed};
use crate::config::Peer;
use crate::delegation;
use crate::guard::now;
use crate::live::Live;
use crate::upstream::Whither;
use crate::web::admit;
use crate::web::arriving::Arriving;
use crate::web::reply::{Early, Reply, empty, json, plain};

/// How long a hook may take.
const HOOK: Duration = Duration::from_secs(10);

impl Front {
    /// A request as it goes on, with its labels: news of it come here first.
    pub(super) fn outward(
        &self,
        inbound: &Inbound<'_>,
        way: &Way,
        call: &Call<'_>,
        stamp: Option<&Stamp>,
    ) -> Result<String, Early> {
        let (peer, asked) = (inbound.peer, call.asked());
        let (news, exchange) = (&self.mediator.news, &inbound.exchange);
        let whose = exchange.whose();
        let unkept = |error| closed(way, asked, &error);
        if let Some(id) = call.takes_back() {
            // Whatever the other agent makes of it: the address gets nothing more.
            for task in call.tasks() {
                news.take_back(&whose, &task, id).map_err(unkept)?;
            }
        }
        let pushes = call.pushes();
        if pushes.is_empty() {
            return Ok(call.onward(str::to_owned, stamp));
        }
        let base = base(&inbound.live.config, &inbound.headers)?;
        let token = inbound.headers.get(delegation::HEADER);
        let token = token.and_then(|token| token.to_str().ok());
        let later = exchange.later(token.map(str::to_owned));
        // What opens a task names others at most.
        let task = call.tasks().into_iter().next().filter(|_| !call.opens());
        let wanted = pushes.into_iter().map(|push| {
            let (task, id) = (task.clone(), push.id.clone());
            let wanted = Wanted::new(push, asked.version, later.clone());
            (wanted, Known { task, id })
        });
        let names = news.add(&whose, wanted.collect(), &exchange.claims());
        let mut names = names.map_err(unkept)?.into_iter();
        let elsewhere = |_: &str| {
            let name = names.next().unwrap_or_default();
            format!("{base}{}{BELOW}{name}", peer.entry.path)
        };
        Ok(call.onward(elsewhere, stamp))
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
        let whose = inbound.exchange.whose();
        let original = |pushed: Pushed<'_>| {
            let known = Known {
                task: pushed.task.map(str::to_owned),
                id: pushed.id.map(str::to_owned),
            };
            self.mediator.news.original(pushed.url, &whose, known)
        };
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
        (headers, body): (&HeaderMap, Arriving),
    ) -> Result<Reply, Early> {
        let relay = self.relay(live, peer, name)?;
        let bytes = admit::whole(headers, body, &live.config.listen, &JSON).await?;
        let asked = Asked {
            method: masec_wire::a2a::Method::Stream,
            version: relay.wanted.version(),
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
        let mut request = Request::new(Full::new(text.clone()));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = relay.url;
        let second = now().0.div_euclid(1_000_000);
        let signed = signed::headers(&self.key, request.uri(), &text, second);
        let none = || plain(StatusCode::SERVICE_UNAVAILABLE, "no randomness");
        *request.headers_mut() = signed.ok_or_else(none)?;
        // What the hook knows its own by, where it is what the one that wants the news gave: nobody looks at a header.
        for known in ["authorization", "x-a2a-notification-token"] {
            if let Some(value) = headers.get(known).filter(|value| relay.wanted.gave(value)) {
                let name = HeaderName::from_static(known);
                request.headers_mut().insert(name, value.clone());
            }
        }
        let upstreams = self.far.upstreams();
        let sent = upstreams.ask_at(relay.whither, "hook", HOOK, request).await;
        match sent {
            Ok(response) if response.status().is_success() => {
                self.learn(name, asked, &text);
                Ok(*empty(StatusCode::OK))
            }
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

    /// Where news under this name go, as the configuration has it now.
    fn relay(&self, live: &Live, peer: &Arc<Peer>, name: &str) -> Result<Relay, Early> {
        let gone = || plain(StatusCode::NOT_FOUND, "nobody waits for this");
        let found = self.mediator.news.get(name, &peer.name);
        let found = found.map_err(|error| {
            tracing::error!(%error, "failed closed");
            plain(StatusCode::SERVICE_UNAVAILABLE, "nothing can be decided")
        })?;
        let Found {
            wanted,
            owner,
            claims,
        } = found.ok_or_else(gone)?;
        let mut shown = HeaderMap::new();
        if let Some(token) = &wanted.later.delegation
            && let Ok(token) = HeaderValue::try_from(token)
        {
            shown.insert(delegation::HEADER, token);
        }
        let caller = live.authenticator.again(&wanted.later.caller);
        let inbound = caller.and_then(|caller| self.inbound(live, peer, shown, caller).ok());
        let exchange = inbound.map(|it| it.exchange.resumed(&wanted.later, claims));
        let Some(exchange) = exchange.filter(|it| it.caller() == owner.as_str()) else {
            tracing::warn!(peer = %peer.name, %owner, "news are not sent on: whoever wanted them may not ask this agent any more");
            return Err(gone());
        };
        let (url, whither) = address::read(&wanted.url, &peer.push_hosts).map_err(|reason| {
            tracing::warn!(peer = %peer.name, reason, "news are not sent on: they may not go where they were wanted any more; name the host under `push_hosts` if they may");
            plain(StatusCode::FORBIDDEN, reason)
        })?;
        Ok(Relay {
            exchange: exchange.towards(url.host().unwrap_or_default()),
            url,
            whither,
            wanted,
        })
    }

    /// What news that were taken say of the address: its task, and whether that is over.
    fn learn(&self, name: &str, asked: Asked, text: &[u8]) {
        let Ok(document) = Document::parse(text, &self.mediator.limits) else {
            return;
        };
        let answer = Answer::rest(&document, asked, false);
        let task = answer.named().into_iter().find_map(|named| named.task);
        let known = Known { task, id: None };
        self.mediator.news.learn(name, known, answer.ends());
    }
}

/// Where the news under one name go.
struct Relay {
    url: Uri,
    whither: Whither,
    /// Between whom, and as what they are looked at.
    exchange: Exchange,
    wanted: Wanted,
}
