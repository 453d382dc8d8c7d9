//! Streamable HTTP: requests of agents in, requests to servers out, answers and streams back. Both generations of the
//! protocol: with sessions, and without.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use arc_swap::ArcSwap;
use bytes::Bytes;
use http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HOST, ORIGIN, WWW_AUTHENTICATE,
};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri};
use http_body_util::{BodyExt, Either, Full, Limited};
use hyper::body::{Body, Frame as BodyFrame, Incoming};
use masec_wire::Limits;
use masec_wire::mcp::{self, Frame, Id, Mirrored, Mismatch, Sort};
use tokio::sync::mpsc;

use super::session::{Far, NoSession, Session, Sessions};
use super::sse::{Event, Parser};
use super::stdio::{Child, closed_for};
use super::upstream::Upstreams;
use super::{Dialogue, Mediator, Passage, refusal};
use crate::config::{Config, Endpoint, Reach, Server};
use crate::identity::{Authenticator, Caller, Verified};

/// What a response carries.
pub type Reply = Response<Either<Full<Bytes>, Pipe>>;

/// A body that is written while it is sent.
#[derive(Debug)]
pub struct Pipe(mpsc::Receiver<Bytes>);

impl Body for Pipe {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<BodyFrame<Bytes>, Infallible>>> {
        self.0
            .poll_recv(context)
            .map(|bytes| bytes.map(|bytes| Ok(BodyFrame::data(bytes))))
    }
}

/// Events that may wait for a reader.
const WAITING: usize = 32;

/// The configuration in force, and what follows from it.
#[derive(Debug)]
pub struct Live {
    /// As it was read.
    pub config: Config,
    /// Who callers are.
    pub authenticator: Authenticator,
}

impl Live {
    /// What follows from a configuration.
    pub fn new(config: Config) -> Self {
        Self {
            authenticator: Authenticator::new(&config),
            config,
        }
    }
}

/// The side that agents see.
#[derive(Debug)]
pub struct Front {
    live: Arc<ArcSwap<Live>>,
    mediator: Arc<Mediator>,
    upstreams: Upstreams,
    sessions: Sessions,
}

/// A request on its way.
struct Inbound<'a> {
    live: &'a Live,
    endpoint: Arc<Endpoint>,
    server: Arc<Server>,
    caller: Verified<Caller>,
    headers: HeaderMap,
    path: &'a str,
}

/// A response instead of what was asked for.
type Early = Box<Reply>;

impl Front {
    /// For the agents of a configuration.
    pub fn new(live: Arc<ArcSwap<Live>>, mediator: Arc<Mediator>, upstreams: Upstreams) -> Self {
        let listen = live.load().config.listen.clone();
        Self {
            live,
            mediator,
            upstreams,
            sessions: Sessions::new(listen.max_sessions, listen.session_idle),
        }
    }

    /// How many sessions there are.
    pub fn sessions(&self) -> usize {
        self.sessions.len()
    }

    /// Forgets sessions that nobody uses.
    pub fn sweep(&self) {
        self.sessions.sweep();
    }

    /// Answers a request.
    pub async fn handle(self: Arc<Self>, request: Request<Incoming>) -> Result<Reply, Infallible> {
        let reply = self.route(request).await;
        Ok(reply.unwrap_or_else(|early| *early))
    }

    async fn route(self: &Arc<Self>, request: Request<Incoming>) -> Result<Reply, Early> {
        let live = self.live.load_full();
        let (parts, body) = request.into_parts();
        let path = parts.uri.path().trim_end_matches('/');
        let Some(endpoint) = live.config.endpoints.get(path).cloned() else {
            return Err(plain(StatusCode::NOT_FOUND, "there is nothing here"));
        };
        // A page that a person happens to visit must not reach servers in their name.
        if let Some(origin) = parts.headers.get(ORIGIN)
            && !is_own_page(origin, parts.headers.get(HOST))
            && !live
                .config
                .listen
                .origins
                .iter()
                .any(|allowed| allowed.as_bytes() == origin)
        {
            return Err(plain(StatusCode::FORBIDDEN, "this origin is not allowed"));
        }
        if parts.headers.get_all(HOST).iter().count() > 1 {
            return Err(plain(StatusCode::BAD_REQUEST, "more than one host"));
        }
        let caller = live
            .authenticator
            .check(&parts.headers)
            .map_err(|refused| {
                let mut reply = plain(StatusCode::UNAUTHORIZED, &refused.to_string());
                let challenge = HeaderValue::from_static("Bearer realm=\"masec\"");
                reply.headers_mut().insert(WWW_AUTHENTICATE, challenge);
                reply
            })?;
        if !endpoint.admits(&caller.agent) {
            return Err(plain(
                StatusCode::FORBIDDEN,
                "this agent may not use this endpoint",
            ));
        }
        let Some(server) = endpoint.servers.first().cloned() else {
            return Err(plain(StatusCode::NOT_FOUND, "there is nothing here"));
        };
        let inbound = Inbound {
            live: &live,
            endpoint: Arc::clone(&endpoint),
            server,
            caller,
            headers: parts.headers,
            path: &endpoint.path,
        };
        match parts.method {
            Method::POST => self.post(&inbound, body).await,
            Method::GET => self.get(&inbound).await,
            Method::DELETE => self.delete(&inbound).await,
            _ => {
                let mut reply = plain(StatusCode::METHOD_NOT_ALLOWED, "POST, GET or DELETE");
                let allowed = HeaderValue::from_static("POST, GET, DELETE");
                reply.headers_mut().insert(ALLOW, allowed);
                Err(reply)
            }
        }
    }

    async fn post(self: &Arc<Self>, inbound: &Inbound<'_>, body: Incoming) -> Result<Reply, Early> {
        let bytes = self.body(inbound, body).await?;
        let limits = &self.mediator.limits;
        let session = self.session(inbound)?;
        let dialogue = match &session {
            Some((session, _)) => Arc::clone(&session.dialogue),
            None => self.dialogue(inbound),
        };
        let frame = match Frame::parse(&bytes, limits) {
            Ok(frame) => frame,
            Err(error) => {
                let written = dialogue.unreadable(true, &bytes).await;
                if let Err(error) = written {
                    tracing::error!(%error, "failed closed");
                }
                let text = refusal::error(None, error.code(), &error.to_string());
                return Err(json(StatusCode::BAD_REQUEST, text));
            }
        };
        mirrored(&inbound.headers, &frame).map_err(|mismatch| {
            let text = refusal::error(frame.id().as_ref(), Mismatch::CODE, &mismatch.to_string());
            json(StatusCode::BAD_REQUEST, text)
        })?;
        let beside = inbound.headers.get("masec-task");
        let beside = beside.and_then(|value| mcp::task_header(value.to_str().ok()?));
        let passage = dialogue.from_client(&frame, beside).await;
        let bytes = match passage.unwrap_or_else(|error| closed_for(&frame, true, &error)) {
            Passage::Forward => bytes.clone(),
            Passage::Replace(text) => Bytes::from(text),
            Passage::Answer(text) => return Ok(*json(StatusCode::OK, text)),
            Passage::Drop => return Ok(*empty(StatusCode::ACCEPTED)),
        };
        match &inbound.server.reach {
            Reach::Http(uri) => {
                self.post_http(inbound, uri, session, dialogue, &frame, bytes)
                    .await
            }
            Reach::Stdio {
                command,
                environment,
            } => {
                let child = match &session {
                    Some((session, _)) => Arc::clone(session),
                    None if frame.method() == Some("initialize") => {
                        let child = Child::start(Arc::clone(&dialogue), command, environment)
                            .map_err(|error| self.failed(inbound, &frame, &error.to_string()))?;
                        let id = self.begin(inbound, dialogue, Far::Stdio(child))?;
                        let session = self.lookup(inbound, &id)?;
                        let mut reply = self.post_stdio(inbound, &session, &frame, &bytes).await?;
                        if let Ok(value) = HeaderValue::try_from(id) {
                            reply.headers_mut().insert("mcp-session-id", value);
                        }
                        return Ok(reply);
                    }
                    None => {
                        let reason = "this server wants a session: send `initialize` first";
                        return Err(plain(StatusCode::BAD_REQUEST, reason));
                    }
                };
                self.post_stdio(inbound, &child, &frame, &bytes).await
            }
        }
    }

    async fn post_http(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        uri: &Uri,
        session: Option<(Arc<Session>, String)>,
        dialogue: Arc<Dialogue>,
        frame: &Frame<'_>,
        bytes: Bytes,
    ) -> Result<Reply, Early> {
        let far = session.as_ref().and_then(|(session, _)| far_id(session));
        let response = self
            .upstreams
            .send(
                &inbound.server,
                uri,
                Method::POST,
                &inbound.headers,
                far.as_ref(),
                bytes,
            )
            .await
            .map_err(|error| self.failed(inbound, frame, &error.to_string()))?;
        let fresh = response.headers().get("mcp-session-id").cloned();
        let mut reply = self
            .answer(inbound, &dialogue, response, far.as_ref(), frame.id())
            .await?;
        // A session of the server's becomes one of ours, which is worth something to this agent at this address alone.
        if frame.method() == Some("initialize")
            && reply.status().is_success()
            && let Some(fresh) = fresh
        {
            let id = self.begin(inbound, dialogue, Far::Http(fresh))?;
            if let Ok(value) = HeaderValue::try_from(id) {
                reply.headers_mut().insert("mcp-session-id", value);
            }
        }
        Ok(reply)
    }

    /// Passes on what a server answers, once it was looked at.
    async fn answer(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        dialogue: &Arc<Dialogue>,
        response: Response<Incoming>,
        far: Option<&HeaderValue>,
        id: Option<Id>,
    ) -> Result<Reply, Early> {
        let (parts, body) = response.into_parts();
        let longest = inbound.live.config.listen.max_body;
        let bad = |reason: &str| self.bad_gateway(inbound, id.as_ref(), reason);
        if parts.headers.contains_key(CONTENT_ENCODING) {
            return Err(bad("it answers in an encoding that nobody asked for"));
        }
        let kind = parts.headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        let is = |name: &[u8]| kind.is_some_and(|kind| kind.starts_with(name));
        if parts.status.is_success() && is(b"text/event-stream") {
            let (sender, receiver) = mpsc::channel(WAITING);
            let stream = Stream {
                front: Arc::clone(self),
                dialogue: Arc::clone(dialogue),
                server: Arc::clone(&inbound.server),
                far: far.cloned(),
                id,
                longest,
                out: sender,
            };
            tokio::spawn(stream.run(body));
            return Ok(*streamed(receiver));
        }
        if is(b"application/json") {
            let collected = Limited::new(body, longest).collect();
            let collected = tokio::time::timeout(inbound.server.timeout, collected).await;
            let bytes = match collected {
                Ok(Ok(collected)) => collected.to_bytes(),
                Ok(Err(_)) => return Err(bad("its answer breaks off or is longer than allowed")),
                Err(_) => return Err(bad("its answer takes too long")),
            };
            if bytes.trim_ascii().is_empty() {
                return Ok(*empty(parts.status));
            }
            let frame = match Frame::parse(&bytes, &self.mediator.limits) {
                Ok(frame) => frame,
                Err(error) => {
                    if let Err(error) = dialogue.unreadable(false, &bytes).await {
                        tracing::error!(%error, "failed closed");
                    }
                    // What is no message is no business of the agent's where the server refused anyhow.
                    if !parts.status.is_success() {
                        return Ok(*empty(parts.status));
                    }
                    return Err(bad(&error.to_string()));
                }
            };
            // An error without an id can only be about this request.
            if frame.sort() == Sort::Error && frame.id().is_none() {
                let text = refusal::error(id.as_ref(), -32600, "the server refused the request");
                return Ok(*json(parts.status, text));
            }
            let passage = dialogue.from_server(&frame).await;
            return match passage.unwrap_or_else(|error| closed_for(&frame, false, &error)) {
                Passage::Forward => {
                    Ok(*body_reply(parts.status, "application/json", bytes.clone()))
                }
                Passage::Replace(text) => Ok(*json(parts.status, text)),
                Passage::Answer(_) | Passage::Drop => {
                    Err(bad("it answers something that was not asked"))
                }
            };
        }
        match parts.status {
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
                Err(bad("it refuses the gateway's credentials"))
            }
            // Anything else that it says in words of its own stays behind.
            status if status.is_success() && status != StatusCode::ACCEPTED && id.is_some() => {
                Err(bad("its answer is neither JSON nor a stream of events"))
            }
            status if status.is_redirection() => Err(bad("it redirects; configure the address")),
            status => Ok(*empty(status)),
        }
    }

    async fn post_stdio(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        session: &Session,
        frame: &Frame<'_>,
        bytes: &Bytes,
    ) -> Result<Reply, Early> {
        let Far::Stdio(child) = &session.far else {
            return Err(plain(StatusCode::NOT_FOUND, "the session is over"));
        };
        let text = String::from_utf8_lossy(bytes).into_owned();
        let gone = || self.failed(inbound, frame, "the program has ended");
        let Some(id) = frame.id().filter(|_| frame.sort() == Sort::Request) else {
            return match child.tell(text).await {
                true => Ok(*empty(StatusCode::ACCEPTED)),
                false => Err(gone()),
            };
        };
        let mut said = child.request(id, text).await.ok_or_else(gone)?;
        let timeout = inbound.server.timeout;
        let first = match tokio::time::timeout(timeout, said.recv()).await {
            Ok(Some(first)) => first,
            Ok(None) => return Err(gone()),
            Err(_) => return Err(self.failed(inbound, frame, "it takes too long to answer")),
        };
        if is_answer(&first) {
            return Ok(*json(StatusCode::OK, first));
        }
        let (sender, receiver) = mpsc::channel(WAITING);
        tokio::spawn(async move {
            let mut next = Some(first);
            while let Some(text) = next {
                let last = is_answer(&text);
                let event = Event::message(text).encode();
                if sender.send(Bytes::from(event)).await.is_err() || last {
                    break;
                }
                next = said.recv().await;
            }
        });
        Ok(*streamed(receiver))
    }

    async fn get(self: &Arc<Self>, inbound: &Inbound<'_>) -> Result<Reply, Early> {
        let session = self.session(inbound)?;
        let (dialogue, far) = match &session {
            Some((session, _)) => match &session.far {
                Far::Http(far) => (Arc::clone(&session.dialogue), Some(far.clone())),
                Far::Stdio(child) => {
                    let mut said = child.stream();
                    let (sender, receiver) = mpsc::channel(WAITING);
                    tokio::spawn(async move {
                        while let Some(text) = said.recv().await {
                            let event = Bytes::from(Event::message(text).encode());
                            if sender.send(event).await.is_err() {
                                break;
                            }
                        }
                    });
                    return Ok(*streamed(receiver));
                }
            },
            None => (self.dialogue(inbound), None),
        };
        let Reach::Http(uri) = &inbound.server.reach else {
            return Err(plain(
                StatusCode::METHOD_NOT_ALLOWED,
                "there is no session to listen to",
            ));
        };
        let headers = &inbound.headers;
        let sent = self.upstreams.send(
            &inbound.server,
            uri,
            Method::GET,
            headers,
            far.as_ref(),
            Bytes::new(),
        );
        let response = sent
            .await
            .map_err(|error| self.bad_gateway(inbound, None, &error.to_string()))?;
        self.answer(inbound, &dialogue, response, far.as_ref(), None)
            .await
    }

    async fn delete(self: &Arc<Self>, inbound: &Inbound<'_>) -> Result<Reply, Early> {
        let Some((session, id)) = self.session(inbound)? else {
            return Err(plain(StatusCode::BAD_REQUEST, "no session is named"));
        };
        let mut status = StatusCode::OK;
        if let (Far::Http(far), Reach::Http(uri)) = (&session.far, &inbound.server.reach) {
            let headers = &inbound.headers;
            let sent = self.upstreams.send(
                &inbound.server,
                uri,
                Method::DELETE,
                headers,
                Some(far),
                Bytes::new(),
            );
            match sent.await {
                Ok(response) => status = response.status(),
                Err(error) => tracing::warn!(%error, "a session could not be ended at the server"),
            }
        }
        // A server may keep its session; ours is its own.
        if status != StatusCode::METHOD_NOT_ALLOWED {
            self.sessions.end(&id);
        }
        Ok(*empty(status))
    }

    /// The body, whole and bounded.
    async fn body(&self, inbound: &Inbound<'_>, body: Incoming) -> Result<Bytes, Early> {
        let headers = &inbound.headers;
        let listen = &inbound.live.config.listen;
        // Compressed requests are no part of the protocol, and bombs are made of them.
        if headers
            .get(CONTENT_ENCODING)
            .is_some_and(|value| value != "identity")
        {
            let reason = "send the body as it is, without encoding";
            return Err(plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, reason));
        }
        let mut kinds = headers.get_all(CONTENT_TYPE).iter();
        let is_json = |value: &HeaderValue| {
            value.to_str().is_ok_and(|text| {
                let kind = text.split(';').next().unwrap_or_default();
                kind.trim().eq_ignore_ascii_case("application/json")
            })
        };
        if !kinds.next().is_some_and(is_json) || kinds.next().is_some() {
            let reason = "send one `Content-Type: application/json`";
            return Err(plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, reason));
        }
        let collected = Limited::new(body, listen.max_body).collect();
        match tokio::time::timeout(listen.body_time, collected).await {
            Ok(Ok(collected)) => Ok(collected.to_bytes()),
            Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => {
                let reason = format!("the body is longer than {} bytes", listen.max_body);
                Err(plain(StatusCode::PAYLOAD_TOO_LARGE, &reason))
            }
            Ok(Err(_)) => Err(plain(StatusCode::BAD_REQUEST, "the body breaks off")),
            Err(_) => Err(plain(
                StatusCode::REQUEST_TIMEOUT,
                "the body takes too long",
            )),
        }
    }

    /// The session that a request names, if it names one.
    fn session(&self, inbound: &Inbound<'_>) -> Result<Option<(Arc<Session>, String)>, Early> {
        let mut named = inbound.headers.get_all("mcp-session-id").iter();
        let id = match (named.next(), named.next()) {
            (None, _) => return Ok(None),
            (Some(value), None) => value.to_str().unwrap_or_default(),
            _ => {
                return Err(plain(
                    StatusCode::BAD_REQUEST,
                    "more than one session is named",
                ));
            }
        };
        Ok(Some((self.lookup(inbound, id)?, id.to_owned())))
    }

    fn lookup(&self, inbound: &Inbound<'_>, id: &str) -> Result<Arc<Session>, Early> {
        let found = self
            .sessions
            .get(id, &inbound.caller.agent.name, inbound.path);
        // Whether it is somebody else's or nobody's is not told.
        found.map_err(|_| plain(StatusCode::NOT_FOUND, "there is no such session"))
    }

    fn begin(
        &self,
        inbound: &Inbound<'_>,
        dialogue: Arc<Dialogue>,
        far: Far,
    ) -> Result<String, Early> {
        self.sessions
            .begin(dialogue, inbound.path, far)
            .map_err(|reason| match reason {
                NoSession::Full => plain(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "there are too many sessions",
                ),
                NoSession::Unknown => plain(StatusCode::NOT_FOUND, "there is no such session"),
            })
    }

    fn dialogue(&self, inbound: &Inbound<'_>) -> Arc<Dialogue> {
        let mediator = Arc::clone(&self.mediator);
        Arc::new(Dialogue::new(
            mediator,
            &inbound.caller,
            inbound.server.name.clone(),
        ))
    }

    fn failed(&self, inbound: &Inbound<'_>, frame: &Frame<'_>, reason: &str) -> Early {
        self.bad_gateway(inbound, frame.id().as_ref(), reason)
    }

    /// The server is at fault.
    fn bad_gateway(&self, inbound: &Inbound<'_>, id: Option<&Id>, reason: &str) -> Early {
        tracing::warn!(server = %inbound.server.name, endpoint = %inbound.endpoint.path, reason, "a server failed");
        let words = format!("server `{}` failed: {reason}", inbound.server.name);
        json(StatusCode::BAD_GATEWAY, refusal::error(id, -32005, &words))
    }
}

/// A stream of events on its way from a server to an agent.
struct Stream {
    front: Arc<Front>,
    dialogue: Arc<Dialogue>,
    server: Arc<Server>,
    far: Option<HeaderValue>,
    /// The request that it answers.
    id: Option<Id>,
    longest: usize,
    out: mpsc::Sender<Bytes>,
}

impl Stream {
    async fn run(self, mut body: Incoming) {
        let mut parser = Parser::new(self.longest);
        let mut events = Vec::new();
        loop {
            let frame = tokio::select! {
                frame = body.frame() => frame,
                // The agent is gone; so is the stream.
                () = self.out.closed() => return,
            };
            let data = match frame {
                Some(Ok(frame)) => frame.into_data().unwrap_or_default(),
                Some(Err(error)) => {
                    tracing::warn!(server = %self.server.name, %error, "a stream broke off");
                    return;
                }
                None => return,
            };
            let read = parser.feed(&data, &mut events);
            for event in events.drain(..) {
                if !self.event(event).await {
                    return;
                }
            }
            if let Err(error) = read {
                self.broken(&error.to_string()).await;
                return;
            }
        }
    }

    /// Passes one event on; whether the stream goes on.
    async fn event(&self, event: Event) -> bool {
        if event.data.trim().is_empty() {
            // An id to resume from, and nothing else.
            let bare = Event {
                data: String::new(),
                ..event
            };
            return self.send(&bare).await;
        }
        let limits: &Limits = self.dialogue.limits();
        let frame = match Frame::parse(event.data.as_bytes(), limits) {
            Ok(frame) => frame,
            Err(error) => {
                let bytes = event.data.as_bytes();
                if let Err(error) = self.dialogue.unreadable(false, bytes).await {
                    tracing::error!(%error, "failed closed");
                }
                self.broken(&error.to_string()).await;
                return false;
            }
        };
        let passage = self.dialogue.from_server(&frame).await;
        match passage.unwrap_or_else(|error| closed_for(&frame, false, &error)) {
            Passage::Forward => self.send(&event).await,
            Passage::Replace(data) => self.send(&Event { data, ..event }).await,
            Passage::Answer(text) => {
                self.tell_server(text);
                true
            }
            Passage::Drop => true,
        }
    }

    async fn send(&self, event: &Event) -> bool {
        self.out.send(Bytes::from(event.encode())).await.is_ok()
    }

    /// The stream cannot be read on: whoever waits for an answer is told.
    async fn broken(&self, reason: &str) {
        tracing::warn!(server = %self.server.name, reason, "a stream cannot be read");
        if self.id.is_some() {
            let words = format!("server `{}` failed: {reason}", self.server.name);
            let text = refusal::error(self.id.as_ref(), -32005, &words);
            self.send(&Event::message(text)).await;
        }
    }

    /// Refuses what a server asked back.
    fn tell_server(&self, text: String) {
        let (front, server, far) = (
            Arc::clone(&self.front),
            Arc::clone(&self.server),
            self.far.clone(),
        );
        tokio::spawn(async move {
            if let Reach::Http(uri) = &server.reach {
                let (headers, body) = (HeaderMap::new(), Bytes::from(text));
                let sent =
                    front
                        .upstreams
                        .send(&server, uri, Method::POST, &headers, far.as_ref(), body);
                if let Err(error) = sent.await {
                    tracing::warn!(%error, "a server could not be told that it was refused");
                }
            }
        });
    }
}

/// Whether a page comes from this very machine and address: its own name for itself is a loopback one, so no name of a
/// stranger's was made to point here.
fn is_own_page(origin: &HeaderValue, host: Option<&HeaderValue>) -> bool {
    let text = |value: &HeaderValue| value.to_str().ok().map(str::to_owned);
    let (Some(origin), Some(host)) = (text(origin), host.and_then(text)) else {
        return false;
    };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host.as_str(),
    };
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
        && ["http://", "https://"]
            .iter()
            .any(|scheme| origin.strip_prefix(scheme) == Some(host.as_str()))
}

fn far_id(session: &Session) -> Option<HeaderValue> {
    match &session.far {
        Far::Http(far) => Some(far.clone()),
        Far::Stdio(_) => None,
    }
}

fn is_answer(text: &str) -> bool {
    Frame::parse(text.as_bytes(), &Limits::default())
        .is_ok_and(|frame| matches!(frame.sort(), Sort::Result | Sort::Error))
}

/// Checks the headers that say what the body says.
fn mirrored(headers: &HeaderMap, frame: &Frame<'_>) -> Result<(), Mismatch> {
    let one = |name: &'static str| {
        let mut values = headers.get_all(name).iter();
        match (values.next(), values.next()) {
            (None, _) => Ok(None),
            (Some(value), None) => value.to_str().map(Some).map_err(|_| Mismatch {
                header: name,
                what: "is no text",
            }),
            _ => Err(Mismatch {
                header: name,
                what: "comes twice",
            }),
        }
    };
    let mirrored = Mirrored {
        version: one("mcp-protocol-version")?,
        method: one("mcp-method")?,
        name: one("mcp-name")?,
    };
    mirrored.check(frame)?;
    for (name, value) in headers {
        if name.as_str().starts_with("mcp-param-") {
            let value = value.to_str().map_err(|_| Mismatch {
                header: "Mcp-Param",
                what: "is no text",
            })?;
            mcp::parameter(value, frame)?;
        }
    }
    Ok(())
}

fn body_reply(status: StatusCode, kind: &'static str, body: Bytes) -> Early {
    let mut reply = Response::new(Either::Left(Full::new(body)));
    *reply.status_mut() = status;
    reply
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    Box::new(reply)
}

fn json(status: StatusCode, text: String) -> Early {
    body_reply(status, "application/json", Bytes::from(text))
}

fn plain(status: StatusCode, text: &str) -> Early {
    body_reply(
        status,
        "text/plain; charset=utf-8",
        Bytes::from(format!("{text}\n")),
    )
}

fn empty(status: StatusCode) -> Early {
    let mut reply = Response::new(Either::Left(Full::default()));
    *reply.status_mut() = status;
    Box::new(reply)
}

fn streamed(receiver: mpsc::Receiver<Bytes>) -> Early {
    let mut reply = Response::new(Either::Right(Pipe(receiver)));
    let headers = reply.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(
        CACHE_CONTROL,
        HeaderValue::from_static("no-cache, no-transform"),
    );
    Box::new(reply)
}
