//! Requests over gRPC. What one says is brought into JSON, the form that it has over another binding of the same revision, and
//! decided on as such; what comes of it is brought back. The binding has no paths of an agent's own: which agent a request is for is
//! said by its tenant, as the card that is shown here says, or by a path before the service's, for clients that can have one. 0.3
//! has no tenants.

mod answer;
mod reply;

use std::sync::Arc;

use ::http::header::{CONTENT_TYPE, HOST, TE};
use ::http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode};
use bytes::Bytes;
use hyper::body::Incoming;
use masec_wire::a2a::grpc::{self, Frames};
use masec_wire::a2a::{Asked, Call, Document, Version};
use tokio::time::Instant;

use super::headers::version_header;
use super::way::{Way, no_call, status};
use super::{Front, Inbound};
use crate::a2a::making::Making;
use crate::a2a::refusal::Refusal;
use crate::config::{Config, Peer};
use crate::identity::{Peer as Certificate, Refused, Shown as Credentials};
use crate::live::Live;
use crate::web::admit;
use crate::web::entry;
use crate::web::reply::{Early, Reply, json, plain};

/// What messages come as.
const KINDS: [&str; 2] = ["application/grpc", "application/grpc+proto"];
/// How messages are compressed, if they are.
pub(super) const ENCODING: &str = "grpc-encoding";
/// How long the one that asks waits.
const TIMEOUT: HeaderName = HeaderName::from_static("grpc-timeout");

impl Front {
    /// Answers a request for a method of the service of a revision, to this agent where the path says which.
    pub(super) async fn grpc(
        self: &Arc<Self>,
        live: &Live,
        peer: Option<&Arc<Peer>>,
        (version, name): (Version, &str),
        request: Request<Incoming>,
        certificate: Option<Arc<Certificate>>,
    ) -> Reply {
        let kind = request.headers().get(CONTENT_TYPE);
        if !kind.is_some_and(|kind| kind.as_bytes().starts_with(KINDS[0].as_bytes())) {
            let reason = "this is answered over gRPC alone";
            return *plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, reason);
        }
        let Some(asked) = grpc::method(version, name) else {
            return reply::unknown();
        };
        let until = match request.headers().get(TIMEOUT) {
            None => None,
            Some(value) => match value.to_str().ok().and_then(grpc::timeout) {
                Some(patience) => Instant::now().checked_add(patience),
                None => {
                    let refusal = Refusal::bad_params("`grpc-timeout` says no time");
                    return reply::refused(&refusal, version);
                }
            },
        };
        let called = self.call(live, (peer, asked), request, certificate, until);
        let reply = match until {
            None => called.await,
            Some(until) => match tokio::time::timeout_at(until, called).await {
                Ok(reply) => reply,
                Err(_) => return reply::late(),
            },
        };
        let reply = reply.unwrap_or_else(|early| *early);
        reply::translated(asked, reply, until, &self.mediator).await
    }

    async fn call(
        self: &Arc<Self>,
        live: &Live,
        (peer, asked): (Option<&Arc<Peer>>, Asked),
        request: Request<Incoming>,
        certificate: Option<Arc<Certificate>>,
        until: Option<Instant>,
    ) -> Result<Reply, Early> {
        let (parts, body) = request.into_parts();
        let (mut headers, listen) = (parts.headers, &live.config.listen);
        admit::may_come(&headers, listen)?;
        // HTTP/2 says it in the address.
        if let Some(authority) = parts.uri.authority()
            && let Ok(host) = HeaderValue::try_from(authority.as_str())
        {
            headers.insert(HOST, host);
        }
        let certificate = certificate.as_deref();
        self.known(live, &headers, certificate).await?;
        if headers.get(ENCODING).is_some_and(|it| it != "identity") {
            let reason = "send messages as they are, without encoding";
            return Err(plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, reason));
        }
        let bytes = admit::whole(&headers, body, listen, &KINDS).await?;
        let message = one(&bytes, listen.max_body);
        let tenant = message.as_ref().ok().copied();
        let tenant = tenant.and_then(|bytes| grpc::tenant(asked, bytes));
        let tenant = tenant.unwrap_or_default();
        let (peer, tenant) = match (peer, &message) {
            (Some(peer), _) => (peer, tenant),
            // Nobody's it is.
            (None, Err(reason)) => return Err(told(&Refusal::unreadable(-32700, reason))),
            (None, Ok(_)) => called(&live.config, tenant).ok_or_else(|| {
                told(&Refusal::no_agent(match asked.version {
                    Version::V1 => {
                        "no agent is called so: name one by the tenant that its card says"
                    }
                    Version::V03 => {
                        "nothing says which agent this is for: call it at a path of its own, or in revision 1.0"
                    }
                }))
            })?,
        };
        let caller = Credentials {
            headers: &headers,
            peer: certificate,
            resource: peer.entry.resource.as_ref(),
        };
        let upstreams = self.far.upstreams();
        let caller = live.authenticator.check(caller, upstreams).await;
        let caller = caller.map_err(|refused| entry::refuse(refused, &live.config, &peer.entry))?;
        let mut inbound = self.inbound(live, peer, headers, caller)?;
        version_header(&inbound.headers)?;
        let text = match message {
            Ok(message) => grpc::request(asked, message, tenant).map_err(|it| it.to_string()),
            Err(reason) => Err(reason),
        };
        let text = match text {
            Ok(text) => text,
            Err(reason) => return Err(self.unread(&inbound, &bytes, &reason).await),
        };
        self.say(&mut inbound, asked, text, until).await
    }

    /// A request whose message is this text.
    async fn say(
        self: &Arc<Self>,
        inbound: &mut Inbound<'_>,
        asked: Asked,
        mut text: String,
        until: Option<Instant>,
    ) -> Result<Reply, Early> {
        let limits = &self.mediator.limits;
        let mut making = Making::default();
        loop {
            let document = match Document::parse(text.as_bytes(), limits) {
                Ok(document) => document,
                Err(error) => {
                    let reason = error.to_string();
                    return Err(self.unread(inbound, text.as_bytes(), &reason).await);
                }
            };
            let call = Call::of_method(asked, &document);
            let call = call.map_err(|error| told(&no_call(&error)))?;
            match making.step(&mut inbound.exchange, &call).await {
                Some(changed) => text = changed,
                None => {
                    let way = Way::Grpc(until);
                    return self.ask(inbound, way, &call, making.look).await;
                }
            }
        }
    }

    /// Turns strangers away before anything of them is kept. Where a token has to be issued for is not known yet.
    async fn known(
        &self,
        live: &Live,
        headers: &HeaderMap,
        peer: Option<&Certificate>,
    ) -> Result<(), Early> {
        let shown = Credentials {
            headers,
            peer,
            resource: None,
        };
        let known = live.authenticator.knows(shown, self.far.upstreams()).await;
        known.map_err(|refused| {
            let status = match refused {
                Refused::NoKeys => StatusCode::SERVICE_UNAVAILABLE,
                _ => StatusCode::UNAUTHORIZED,
            };
            plain(status, &refused.to_string())
        })
    }

    async fn unread(&self, inbound: &Inbound<'_>, bytes: &[u8], reason: &str) -> Early {
        inbound.exchange.unreadable(true, bytes).await;
        told(&Refusal::unreadable(-32700, reason))
    }
}

/// The one message of a body.
fn one(body: &[u8], longest: usize) -> Result<&[u8], String> {
    const HEAD: usize = 5;
    let (mut frames, mut found) = (Frames::new(longest), Vec::new());
    let fed = frames.feed(body, &mut found);
    fed.map_err(|error| error.to_string())?;
    match (found.len(), frames.is_whole()) {
        (1, true) => Ok(body.get(HEAD..).unwrap_or_default()),
        (0, _) | (_, false) => Err("the message breaks off".to_owned()),
        _ => Err("there is more than one message".to_owned()),
    }
}

/// The agent that a tenant names, and what is left of it: the agent's own tenant. Where there is one agent alone it need not be
/// named.
fn called<'a>(config: &'a Config, tenant: &'a str) -> Option<(&'a Arc<Peer>, &'a str)> {
    let (name, own) = tenant.split_once('/').unwrap_or((tenant, ""));
    let mut peers = config.peers.values();
    match (peers.next(), peers.next()) {
        (Some(peer), None) if name.is_empty() => Some((peer, own)),
        _ => {
            let mut peers = config.peers.values();
            peers.find(|peer| peer.name == name).map(|peer| (peer, own))
        }
    }
}

/// A request as it goes on: where, with which headers, and its body.
pub(super) fn outward(
    (asked, until): (Asked, Option<Instant>),
    mut headers: HeaderMap,
    text: &str,
    limits: &masec_wire::Limits,
) -> Result<(String, HeaderMap, Bytes), Refusal> {
    let path = grpc::path(asked);
    let path = path.ok_or_else(|| Refusal::no_method("this revision has no such method"))?;
    let bytes = grpc::request_bytes(asked, text, limits);
    let bytes = bytes.map_err(|error| Refusal::bad_params(&error.to_string()))?;
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(KINDS[0]));
    headers.insert(TE, HeaderValue::from_static("trailers"));
    if let Some(until) = until {
        let left = until.saturating_duration_since(Instant::now());
        // Eight digits at most: beyond a day nobody counts milliseconds.
        let left = format!("{}m", left.as_millis().min(99_999_999));
        if let Ok(value) = HeaderValue::try_from(left) {
            headers.insert(TIMEOUT, value);
        }
    }
    Ok((path, headers, Bytes::from(grpc::framed(&bytes))))
}

fn told(refusal: &Refusal) -> Early {
    json(status(refusal), refusal.rest())
}
