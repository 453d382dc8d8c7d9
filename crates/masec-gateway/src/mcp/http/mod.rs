//! Streamable HTTP: requests of agents in, requests to servers out, answers and streams back. Both generations of the
//! protocol: with sessions, and without.

pub(crate) mod headers;
mod leg;
mod programs;
mod shared;
mod stream;
mod tenure;

use std::sync::Arc;

use arc_swap::ArcSwap;
use bytes::Bytes;
use http::header::{ALLOW, CONNECTION, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderValue, Method, Request, StatusCode};
use masec_model::CompactString;
use masec_wire::mcp::{Frame, Mismatch};

use self::programs::Programs;
use super::seats::{Of, Seat, Seats};
use super::session::{Bounds, Far, Held, Leg, NoSession, Session, Sessions};
use super::{Dialogue, Mediator, refusal};
use crate::config::{Endpoint, METADATA, Reach, Server};
use crate::delegation::{Mandate, mandate};
use crate::identity::{Caller, Peer, Shown, Verified};
use crate::live::Live;
use crate::upstream::Upstreams;
use crate::web::arriving::Arriving;
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
    seats: Arc<Seats>,
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
    /// The session that the request names.
    session: Option<Held>,
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
            sessions: Sessions::new(Bounds {
                most: listen.max_sessions,
                each: listen.max_sessions_per_caller,
                idle: listen.session_idle,
            }),
            programs: Arc::default(),
            seats: Arc::default(),
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
        request: Request<Arriving>,
        peer: Option<Arc<Peer>>,
    ) -> Reply {
        let chunked = request.headers().contains_key(TRANSFER_ENCODING);
        let reply = self.route(request, peer).await;
        let mut reply = reply.unwrap_or_else(|early| *early);
        // It may have come with a length besides, and somebody on the way may have gone by that: what they took for its body
        // must not be read as the next request (RFC 9112, 6.3).
        if chunked {
            let close = HeaderValue::from_static("close");
            reply.headers_mut().insert(CONNECTION, close);
        }
        reply
    }

    async fn route(
        self: &Arc<Self>,
        request: Request<Arriving>,
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
        admit::may_come(&parts, &live.config.listen)?;
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

    async fn post(self: &Arc<Self>, inbound: &Inbound<'_>, body: Arriving) -> Result<Reply, Early> {
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
            self.sessions.end(inbound.caller.name(), &id);
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
            self.sessions.end(caller, id);
            return Err(gone());
        }
        // Servers that the endpoint no longer has are no longer reached.
        let to: Vec<To> = session
            .legs
            .iter()
            .filter_map(|leg| {
                let mut servers = inbound.endpoint.servers.iter();
                let server = Arc::clone(servers.find(|server| server.name == leg.server)?);
                Some(To {
                    server,
                    leg: Arc::clone(leg),
                    session: Some(session.hold()),
                })
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
            session: None,
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
        let begun = self.sessions.begin(caller, inbound.path, legs);
        let begun = begun.map_err(|reason| match reason {
            NoSession::Full => plain(
                StatusCode::SERVICE_UNAVAILABLE,
                "there are too many sessions",
            ),
            NoSession::Unknown => plain(StatusCode::NOT_FOUND, "there is no such session"),
        })?;
        if let Some(session) = begun.instead {
            self.let_go(&session);
        }
        if let Ok(value) = HeaderValue::try_from(begun.id) {
            reply.headers_mut().insert("mcp-session-id", value);
        }
        Ok(reply)
    }

    /// A seat for one more program of this server's. Where its caller has as many as there may be, the one that it used longest ago
    /// is stopped, with its session; `None` where all of them are being asked something without a session, or are only just starting.
    fn seat(&self, caller: &CompactString, server: &Server) -> Option<Seat> {
        let of: Of = (caller.clone(), server.name.clone());
        loop {
            if let Some(seat) = self.seats.take(&of, server.max_programs) {
                return Some(seat);
            }
            if !self.programs.end_one(&of) {
                let session = self.sessions.end_with_program(caller, &server.name)?;
                self.let_go(&session);
            }
        }
    }

    /// Ends what is behind a session that made room for another: its programs, and what servers keep of it.
    fn let_go(&self, session: &Session) {
        let live = self.live.load();
        for leg in &session.legs {
            let agent = &leg.dialogue.agent().name;
            tracing::info!(%agent, server = %leg.server, "a session makes room for another");
            match &leg.far {
                Far::Nothing => {}
                Far::Stdio(child) => child.stop(),
                Far::Http(id) => {
                    if let Some(server) = live.config.servers.get(&leg.server) {
                        self.take_leave(Arc::clone(server), id.clone());
                    }
                }
            }
        }
    }

    /// Tells a server that a session of its own is over, and waits for nothing.
    fn take_leave(&self, server: Arc<Server>, id: HeaderValue) {
        let upstreams = self.upstreams.clone();
        tokio::spawn(async move {
            if let Reach::Http(uri) = &server.reach {
                let (headers, body) = (HeaderMap::new(), Bytes::new());
                let sent = upstreams.send(&server, uri, Method::DELETE, &headers, Some(&id), body);
                if let Err(error) = sent.await {
                    tracing::debug!(%error, "a server could not be told that a session is over");
                }
            }
        });
    }
}

/// What cannot be read is written down. It goes nowhere anyhow, so there is nothing more to do where that fails.
async fn note_unreadable(dialogue: &Dialogue, from_client: bool, bytes: &[u8]) {
    if let Err(error) = dialogue.unreadable(from_client, bytes).await {
        tracing::error!(%error, "failed closed");
    }
}
