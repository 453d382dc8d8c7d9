//! The agents on the far side: where each is reached, as its card says, and requests to it. A card may name any address in the
//! world; only those where the operator said that the agent is are used.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use ::http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, USER_AGENT};
use ::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode, Uri};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use masec_model::{CompactString, Stop};
use masec_wire::Limits;
use masec_wire::a2a::{Card, Version};
use rustc_hash::FxHashMap;

use super::cards::{Face, Signed};
use super::key::verified;
use crate::config::{Config, Peer};
use crate::guard::Unavailable;
use crate::mediator::Mediator;
use crate::upstream::{Upstreams, Whither};

/// Longest card, in bytes.
pub(super) const LONGEST: usize = 1 << 20;
/// How long a card counts before it is fetched again for a message, and for somebody who asks for it.
const FRESH: Duration = Duration::from_secs(60);
const SHOWN: Duration = Duration::from_secs(2);
/// How long a card counts at most where the agent does not show one any more.
const STALE: Duration = Duration::from_secs(3_600);
/// How long a card may take.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
/// Where cards are: as 1.0 says, and as 0.3 did at first.
const PLACES: [&str; 2] = ["/.well-known/agent-card.json", "/.well-known/agent.json"];

/// What cards call gRPC.
const GRPC: &str = "GRPC";

/// How requests are carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Binding {
    Rpc,
    Rest,
    Grpc,
}

impl Binding {
    fn name(self) -> &'static str {
        match self {
            Self::Rpc => "JSONRPC",
            Self::Rest => "HTTP+JSON",
            Self::Grpc => GRPC,
        }
    }
}

/// What an agent shows of itself.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub(super) card: Card,
    /// Why it does not count, if it does not.
    pub(super) stop: Option<Stop>,
    fetched: Instant,
}

/// Why an agent cannot be talked to. Whose fault: the agent's, the network's or the configuration's, but for the last.
#[derive(Clone, Debug, thiserror::Error)]
pub(super) enum Unreachable {
    /// It shows no card.
    #[error("its card cannot be had: {0}")]
    Card(String),
    /// Its card names no address of this kind that may be used.
    #[error("its card names no {0} interface where it is configured to be")]
    Interface(&'static str),
    /// It does not answer.
    #[error("{0}")]
    Silent(String),
    /// Nothing can be decided.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

type Slot = Arc<tokio::sync::Mutex<Option<Arc<Shown>>>>;

/// The agents on the far side.
#[derive(Debug)]
pub(super) struct Far {
    upstreams: Upstreams,
    mediator: Arc<Mediator>,
    shown: Mutex<FxHashMap<(CompactString, String), Slot>>,
}

impl Far {
    pub(super) fn new(upstreams: Upstreams, mediator: Arc<Mediator>) -> Self {
        Self {
            upstreams,
            mediator,
            shown: Mutex::default(),
        }
    }

    pub(super) fn upstreams(&self) -> &Upstreams {
        &self.upstreams
    }

    /// The card of an agent, fetched where it is not at hand; `asked` says that somebody wants to see it, so that it should
    /// be no old one.
    pub(super) async fn card(
        &self,
        peer: &Peer,
        config: &Config,
        asked: bool,
    ) -> Result<Arc<Shown>, Unreachable> {
        let slot = {
            let mut all = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(
                all.entry((peer.name.clone(), peer.url.to_string()))
                    .or_default(),
            )
        };
        let mut known = slot.lock().await;
        let fresh = if asked { SHOWN } else { FRESH };
        if let Some(shown) = known.as_ref().filter(|it| it.fetched.elapsed() < fresh) {
            // What somebody accepted or revoked since counts at once.
            let stop = match &shown.stop {
                Some(stop) if !is_unsigned(stop) => self.mediator.cards.stop(&peer.name),
                None => self.mediator.cards.stop(&peer.name),
                unsigned => unsigned.clone(),
            };
            return Ok(Arc::new(Shown {
                stop,
                ..Shown::clone(shown)
            }));
        }
        let shown = match self.fetched(peer).await {
            Ok(card) => Arc::new(self.looked_at((peer, Face::Public), config, card)?),
            Err(reason) => match known.as_ref().filter(|it| it.fetched.elapsed() < STALE) {
                Some(old) => {
                    tracing::warn!(peer = %peer.name, reason, "a card could not be fetched again; the last one still counts");
                    return Ok(Arc::clone(old));
                }
                None => return Err(Unreachable::Card(reason)),
            },
        };
        *known = Some(Arc::clone(&shown));
        Ok(shown)
    }

    /// Looks at a card that an agent shows: who signed it, and whether it is the one that was pinned.
    pub(super) fn looked_at(
        &self,
        (peer, face): (&Peer, Face),
        config: &Config,
        card: Card,
    ) -> Result<Shown, Unavailable> {
        let fetched = Instant::now();
        let (card, signer) = match &peer.card_keys {
            None => (card, None),
            Some(keys) => match verified(&card, keys) {
                Ok((card, signer)) => (card, Some(signer)),
                Err(why) => {
                    return Ok(Shown {
                        stop: Some(unsigned(peer, &why.to_string())),
                        card,
                        fetched,
                    });
                }
            },
        };
        let agents = config.agents.keys().map(CompactString::as_str);
        let peers = config.peers.values().map(|peer| peer.name.as_str());
        let names: Vec<&str> = agents.chain(peers).collect();
        let signed = signer.as_deref().map_or(Signed::Unasked, Signed::By);
        let stop = self
            .mediator
            .cards
            .look((&peer.name, face), &card, signed, &names)?;
        if let Some(stop) = &stop {
            tracing::warn!(peer = %peer.name, reason = stop.reason, "a card does not count");
        }
        Ok(Shown {
            card,
            stop,
            fetched,
        })
    }

    async fn fetched(&self, peer: &Peer) -> Result<Card, String> {
        let own = peer.card_path.as_deref();
        let places = own.map_or(&PLACES[..], |_| &[]);
        let mut reason = String::new();
        // Everybody who has something for the agent waits for this.
        let patience = peer.timeout.min(PATIENCE);
        for place in own.into_iter().chain(places.iter().copied()) {
            let address = format!("{}{place}", peer.url.to_string().trim_end_matches('/'));
            let uri: Uri = address
                .parse()
                .map_err(|_| format!("`{address}` is no address"))?;
            let request = prepared(peer, &uri, Method::GET, HeaderMap::new(), Bytes::new());
            let sent = self.upstreams.ask(&peer.name, patience, request).await;
            let response = sent.map_err(|error| error.to_string())?;
            if response.status() != StatusCode::OK {
                reason = format!("`{address}` answers {}", response.status());
                continue;
            }
            let body = Limited::new(response.into_body(), LONGEST).collect();
            let body = tokio::time::timeout(patience, body).await;
            let body = body.map_err(|_| "it takes too long".to_owned())?;
            let bytes = body.map_err(|error| error.to_string())?.to_bytes();
            let limits: &Limits = &self.mediator.limits;
            return Card::parse(&bytes, limits).map_err(|error| error.to_string());
        }
        Err(reason)
    }

    /// Sends a request to an agent. `below` is what comes after the address of a binding that has paths.
    pub(super) async fn send(
        &self,
        peer: &Peer,
        shown: &Shown,
        to: (Binding, Version, &str),
        request: (Method, HeaderMap, Bytes),
    ) -> Result<Response<Incoming>, Unreachable> {
        let (binding, version, below) = to;
        let address = match binding {
            Binding::Grpc => called_at(peer, &shown.card, version),
            Binding::Rpc | Binding::Rest => address(peer, &shown.card, binding, version),
        };
        let address = address.ok_or(Unreachable::Interface(binding.name()))?;
        let address = match binding {
            Binding::Rpc => address,
            Binding::Rest | Binding::Grpc => format!("{}{below}", address.trim_end_matches('/')),
        };
        let uri: Uri = address
            .parse()
            .map_err(|_| Unreachable::Interface(binding.name()))?;
        let (method, headers, body) = request;
        let mut request = prepared(peer, &uri, method, headers, body);
        let whither = match binding {
            Binding::Grpc => {
                // It has headers of its own for these.
                for name in [ACCEPT, ACCEPT_ENCODING] {
                    request.headers_mut().remove(name);
                }
                Whither::Called
            }
            Binding::Rpc | Binding::Rest => Whither::Configured,
        };
        let upstreams = &self.upstreams;
        let sent = upstreams.ask_at(whither, &peer.name, peer.timeout, request);
        let sent = sent.await;
        sent.map_err(|error| Unreachable::Silent(error.to_string()))
    }
}

/// The rule by which a card is refused that is not signed as it should be.
const CARD_SIGNATURE: &str = "card-signature";

fn unsigned(peer: &Peer, why: &str) -> Stop {
    crate::guard::refusal(
        CARD_SIGNATURE,
        masec_model::Threat::T11,
        format!("the card of agent `{}` does not count: {why}", peer.name),
        "have its owner sign it, or mend `card_keys` of the peer",
    )
}

fn is_unsigned(stop: &Stop) -> bool {
    stop.rule == CARD_SIGNATURE
}

/// A request with nothing in it of the one that it is made for besides what is in `headers`: what a client proves to the gateway
/// is not the other's to have.
fn prepared(
    peer: &Peer,
    uri: &Uri,
    method: Method,
    headers: HeaderMap,
    body: Bytes,
) -> Request<Full<Bytes>> {
    let mut request = Request::new(Full::new(body));
    *request.uri_mut() = uri.clone();
    *request.headers_mut() = headers;
    let headers = request.headers_mut();
    if matches!(method, Method::POST) {
        headers
            .entry(CONTENT_TYPE)
            .or_insert(HeaderValue::from_static("application/json"));
    }
    headers.entry(ACCEPT).or_insert(HeaderValue::from_static(
        "application/json, text/event-stream",
    ));
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    headers.insert(USER_AGENT, HeaderValue::from_static("masec"));
    for (name, value) in &peer.headers {
        headers.insert(HeaderName::clone(name), value.clone());
    }
    *request.method_mut() = method;
    request
}

/// The address of an agent for this binding and revision, of those that are where it is configured to be.
fn address(peer: &Peer, card: &Card, binding: Binding, version: Version) -> Option<String> {
    let mut all: Vec<_> = card
        .interfaces()
        .into_iter()
        .filter(|it| it.binding == binding.name() && is_at(&it.url, &peer.url))
        .collect();
    // The one that speaks this revision, or else the first: it says itself what it does not speak.
    all.sort_by_key(|it| !it.speaks(version));
    all.into_iter().next().map(|it| it.url)
}

/// Where an agent takes requests over gRPC in this revision, whose service is its own, if its card says that it does: where the
/// operator says, or else at the host and port where it is configured to be. Scheme, host and port alone: the binding has its own
/// paths.
pub(super) fn called_at(peer: &Peer, card: &Card, version: Version) -> Option<String> {
    let mut all = card.interfaces().into_iter();
    let place = peer.grpc.as_ref().unwrap_or(&peer.url);
    let found = all.find(|it| {
        let speaks = it.binding == GRPC && it.speaks(version);
        // Cards have such addresses with a scheme or, as gRPC's own names go, without.
        let url = it.url.strip_prefix("dns:///").unwrap_or(&it.url);
        let scheme = place.scheme_str().unwrap_or("https");
        let url = match url.contains("://") {
            true => url.to_owned(),
            false => format!("{scheme}://{url}"),
        };
        speaks && (peer.grpc.is_some() || is_at(&url, place))
    });
    found?;
    Some(format!("{}://{}", place.scheme_str()?, place.authority()?))
}

/// Whether an address is at the same host and port, by the same scheme.
fn is_at(url: &str, place: &Uri) -> bool {
    let Ok(uri) = url.parse::<Uri>() else {
        return false;
    };
    let port = |uri: &Uri| {
        let usual = match uri.scheme_str() {
            Some("https") => 443,
            _ => 80,
        };
        uri.port_u16().unwrap_or(usual)
    };
    let host = |uri: &Uri| uri.host().map(str::to_ascii_lowercase);
    uri.scheme() == place.scheme()
        && host(&uri) == host(place)
        && port(&uri) == port(place)
        && uri.query().is_none()
        && !url.contains(['@', '#'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_cannot_send_the_gateway_elsewhere() {
        let place: Uri = "http://bob.example:8080/agents".parse().expect("a uri");
        for url in ["http://bob.example:8080/", "http://BOB.example:8080/x/rpc"] {
            assert!(is_at(url, &place), "{url}");
        }
        for url in [
            "http://bob.example/",
            "https://bob.example:8080/",
            "http://bob.example:8080@evil.example/",
            "http://169.254.169.254/latest",
            "http://bob.example:8080/?next=http://evil.example",
            "bob.example:8080",
            "",
        ] {
            assert!(!is_at(url, &place), "{url}");
        }
        let plain: Uri = "https://bob.example".parse().expect("a uri");
        assert!(is_at("https://bob.example:443/a", &plain));
    }
}
