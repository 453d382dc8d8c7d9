//! Streamable HTTP: requests of agents in, requests to servers out, answers and streams back. Both generations of the
//! protocol: with sessions, and without.

pub(crate) mod headers;
mod leg;
mod programs;
mod shared;
mod stream;
mod tenure;

use std::convert::Infallible;
use std::sync::Arc;

use arc_swap::ArcSwap;
use http::header::{ALLOW, CONNECTION, HOST, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderValue, Method, Request, StatusCode};
use hyper::body::Incoming;
use masec_wire::mcp::{Frame, Mismatch};

use self::programs::Programs;
use super::session::{Far, Leg, NoSession, Sessions};
use super::{Dialogue, Mediator, refusal};
use crate::config::{Endpoint, METADATA, Server};
use crate::delegation::{Mandate, mandate};
use crate::identity::{Caller, Peer, Shown, Verified};
use crate::live::Live;
use crate::upstream::Upstreams;
use crate::web::reply::{Early, Reply, empty, json, plain};
use crate::web::{admit, entry};

/// What a message may come as.
const JSON: [&str; 1] = ["application/json"];

/// The side that agents see.
#[derive(Debug)]
pub struct Front {
    live: Arc<ArcSwap<Live>>,
    mediator: Arc<Mediator>,
    upstreams: Upstreams,
    sessions: Sessions,
    programs: Arc<Programs>,
}

/// A request on its way.
#[derive(Clone)]
struct Inbound<'a> {
    live: &'a Arc<Live>,
    endpoint: Arc<Endpoint>,
    caller: Verified<Caller>,
    mandate: Mandate,
    headers: HeaderMap,
    /// The certificate of the connection it came over.
    peer: Option<Arc<Peer>>,
    path: &'a str,
}

impl Inbound<'_> {
    /// Whether several servers are behind the address.
    fn shared(&self) -> bool {
        self.endpoint.servers.len() > 1
    }
}

/// A server that a request reaches, as it is configured now.
struct To {
    server: Arc<Server>,
    leg: Arc<Leg>,
}

impl To {
    /// The leg, now that its other end is known.
    fn with(&self, far: Far) -> Arc<Leg> {
        Arc::new(Leg {
            server: self.leg.server.clone(),
            dialogue: Arc::clone(&self.leg.dialogue),
            far,
        })
    }
}

impl Front {
    /// For the agents of a configuration.
    pub fn new(live: Arc<ArcSwap<Live>>, mediator: Arc<Mediator>, upstreams: Upstreams) -> Self {
        let listen = live.load().config.listen.clone();
        Self {
            live,
            mediator,
            upstreams,
            sessions: Sessions::new(listen.max_sessions, listen.session_idle),
            programs: Arc::default(),
        }
    }

    /// How many sessions there are.
    pub fn sessions(&self) -> usize {
        self.sessions.len()
    }

    /// Forgets sessions and ends programs that nobody uses.
    pub fn sweep(&self) {
        self.sessions.sweep();
        self.programs.sweep();
    }

    /// Answers a request that came over a connection with this certificate.
    pub(crate) async fn handle(
        self: Arc<Self>,
        request: Request<Incoming>,
        peer: Option<Arc<Peer>>,
    ) -> Result<Reply, Infallible> {
        let chunked = request.headers().contains_key(TRANSFER_ENCODING);
        let reply = self.route(request, peer).await;
        let mut reply = reply.unwrap_or_else(|early| *early);
        // It may have come with a length besides, and somebody on the way may have gone by that: what they took for its body
        // must not be read as the next request (RFC 9112, 6.3).
        if chunked {
            let close = HeaderValue::from_static("close");
            reply.headers_mut().insert(CONNECTION, close);
        }
        Ok(reply)
    }

    async fn route(
        self: &Arc<Self>,
        request: Request<Incoming>,
        peer: Option<Arc<Peer>>,
    ) -> Result<Reply, Early> {
        let live = self.live.load_full();
        let (parts, body) = request.into_parts();
        let path = parts.uri.path().trim_end_matches('/');
        if let Some(of) = path.strip_prefix(METADATA) {
            return entry::metadata(&live.config, of);
        }
        let Some(endpoint) = live.config.endpoints.get(path).cloned() else {
            return Err(plain(StatusCode::NOT_FOUND, "there is nothing here"));
        };
        admit::may_come(&parts.headers, &live.config.listen)?;
        if parts.headers.get_all(HOST).iter().count() > 1 {
            return Err(plain(StatusCode::BAD_REQUEST, "more than one host"));
        }
        let shown = Shown {
            headers: &parts.headers,
            peer: peer.as_deref(),
            resource: endpoint.resource.as_ref(),
        };
        let caller = live.authenticator.check(shown, &self.upstreams).await;
        let caller = caller.map_err(|refused| entry::refuse(refused, &live.config, &endpoint))?;
        let delegation = live.delegation.as_ref();
        let (caller, mandate) = mandate(delegation, &parts.headers, caller, path);
        entry::may_enter(&caller, &endpoint)?;
        let inbound = Inbound {
            live: &live,
            endpoint: Arc::clone(&endpoint),
            caller,
            mandate,
            headers: parts.headers,
            peer,
            path: &endpoint.path,
        };
        let reply = match parts.method {
            Method::POST => self.post(&inbound, body).await,
            Method::GET => self.get(&inbound).await,
            Method::DELETE => self.delete(&inbound).await,
            _ => {
                let mut reply = plain(StatusCode::METHOD_NOT_ALLOWED, "POST, GET or DELETE");
                let allowed = HeaderValue::from_static("POST, GET, DELETE");
                reply.headers_mut().insert(ALLOW, allowed);
                Err(reply)
            }
        };
        self.unless_turned_away(&inbound, reply).await
    }

    async fn post(self: &Arc<Self>, inbound: &Inbound<'_>, body: Incoming) -> Result<Reply, Early> {
        let bytes =
            admit::whole(&inbound.headers, body, &inbound.live.config.listen, &JSON).await?;
        let (_, to) = self.reached(inbound)?;
        let frame = match Frame::parse(&bytes, &self.mediator.limits) {
            Ok(frame) => frame,
            Err(error) => {
                if let Some(first) = to.first() {
                    note_unreadable(&first.leg.dialogue, true, &bytes).await;
                }
                let text = refusal::error(None, error.code(), &error.to_string());
                return Err(json(StatusCode::BAD_REQUEST, text));
            }
        };
        headers::mirrored(&inbound.headers, &frame).map_err(|mismatch| {
            let text = refusal::error(frame.id().as_ref(), Mismatch::CODE, &mismatch.to_string());
            json(StatusCode::BAD_REQUEST, text)
        })?;
        match to.as_slice() {
            [to] if !inbound.shared() => {
                let (reply, far) = self.tell(inbound, to, &frame, bytes.clone()).await?;
                match far {
                    Some(far) => self.begin(inbound, reply, vec![to.with(far)]),
                    None => Ok(reply),
                }
            }
            _ => self.post_shared(inbound, &to, &frame).await,
        }
    }

    async fn get(self: &Arc<Self>, inbound: &Inbound<'_>) -> Result<Reply, Early> {
        // There is no message to refuse.
        let ended = self.mediator.delegated.ended(&inbound.mandate);
        if let Some(stop) = ended.filter(|_| self.mediator.guard.refuses()) {
            return Err(plain(StatusCode::FORBIDDEN, &stop.reason));
        }
        let (_, to) = self.reached(inbound)?;
        match to.as_slice() {
            [to] if !inbound.shared() => self.listen(inbound, to).await,
            _ => self.listen_shared(inbound, &to).await,
        }
    }

    async fn delete(self: &Arc<Self>, inbound: &Inbound<'_>) -> Result<Reply, Early> {
        let (Some(id), to) = self.reached(inbound)? else {
            return Err(plain(StatusCode::BAD_REQUEST, "no session is named"));
        };
        let mut status = StatusCode::OK;
        for to in &to {
            if let Some(said) = self.hang_up(inbound, to).await {
                status = said;
            }
        }
        // A server may keep its session; ours is its own.
        if status != StatusCode::METHOD_NOT_ALLOWED {
            self.sessions.end(&id);
        }
        Ok(*empty(status))
    }

    /// The session that a request names, if it names one, and the servers that it reaches.
    fn reached(&self, inbound: &Inbound<'_>) -> Result<(Option<String>, Vec<To>), Early> {
        let mut named = inbound.headers.get_all("mcp-session-id").iter();
        let id = match (named.next(), named.next()) {
            (None, _) => {
                let servers = inbound.endpoint.servers.iter();
                return Ok((
                    None,
                    servers.map(|server| self.fresh(inbound, server)).collect(),
                ));
            }
            (Some(value), None) => value.to_str().unwrap_or_default(),
            _ => {
                return Err(plain(
                    StatusCode::BAD_REQUEST,
                    "more than one session is named",
                ));
            }
        };
        let caller = inbound.caller.name();
        // Whether it is somebody else's or nobody's is not told.
        let gone = || plain(StatusCode::NOT_FOUND, "there is no such session");
        let session = self
            .sessions
            .get(id, caller, inbound.path)
            .map_err(|_| gone())?;
        // Nor is one that was begun by whoever might have done other things then.
        if session
            .legs
            .iter()
            .any(|leg| !leg.dialogue.is_for(&inbound.caller))
        {
            self.sessions.end(id);
            return Err(gone());
        }
        // Servers that the endpoint no longer has are no longer reached.
        let to: Vec<To> = session
            .legs
            .iter()
            .filter_map(|leg| {
                let mut servers = inbound.endpoint.servers.iter();
                let server = Arc::clone(servers.find(|server| server.name == leg.server)?);
                let leg = Arc::clone(leg);
                Some(To { server, leg })
            })
            .collect();
        if to.is_empty() {
            return Err(gone());
        }
        Ok((Some(id.to_owned()), to))
    }

    /// A server outside any session.
    fn fresh(&self, inbound: &Inbound<'_>, server: &Arc<Server>) -> To {
        let mediator = Arc::clone(&self.mediator);
        let dialogue = Dialogue::new(
            mediator,
            &inbound.caller,
            server.name.clone(),
            inbound.path.into(),
        );
        To {
            server: Arc::clone(server),
            leg: Arc::new(Leg {
                server: server.name.clone(),
                dialogue: Arc::new(dialogue),
                far: Far::Nothing,
            }),
        }
    }

    /// Begins a session with these servers and tells the agent its id.
    fn begin(
        &self,
        inbound: &Inbound<'_>,
        mut reply: Reply,
        legs: Vec<Arc<Leg>>,
    ) -> Result<Reply, Early> {
        let caller = inbound.caller.name();
        let id =
            self.sessions
                .begin(caller, inbound.path, legs)
                .map_err(|reason| match reason {
                    NoSession::Full => plain(
                        StatusCode::SERVICE_UNAVAILABLE,
                        "there are too many sessions",
                    ),
                    NoSession::Unknown => plain(StatusCode::NOT_FOUND, "there is no such session"),
                })?;
        if let Ok(value) = HeaderValue::try_from(id) {
            reply.headers_mut().insert("mcp-session-id", value);
        }
        Ok(reply)
    }
}

/// What cannot be read is written down. It goes nowhere anyhow, so there is nothing more to do where that fails.
async fn note_unreadable(dialogue: &Dialogue, from_client: bool, bytes: &[u8]) {
    if let Err(error) = dialogue.unreadable(from_client, bytes).await {
        tracing::error!(%error, "failed closed");
    }
}
