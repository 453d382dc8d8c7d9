//! Streamable HTTP: requests of agents in, requests to servers out, answers and streams back. Both generations of the
//! protocol: with sessions, and without.

mod admit;
mod reply;
mod stream;

use std::convert::Infallible;
use std::sync::Arc;

use arc_swap::ArcSwap;
use bytes::Bytes;
use http::header::{ALLOW, CONTENT_ENCODING, CONTENT_TYPE, HOST, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri};
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use masec_wire::mcp::{self, Frame, Id, Mismatch, Sort};
use tokio::sync::mpsc;

pub use reply::{Pipe, Reply};

use self::reply::{Early, WAITING, body_reply, empty, json, plain, streamed};
use self::stream::Stream;
use super::refusal::{self, SERVER_FAILED};
use super::session::{Far, NoSession, Session, Sessions};
use super::sse::Event;
use super::stdio::{Child, closed_for};
use super::upstream::Upstreams;
use super::{Dialogue, Mediator, Passage};
use crate::config::{Endpoint, Reach, Server};
use crate::identity::{Caller, Verified};
use crate::live::Live;

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
        admit::may_come(&parts.headers, &live.config.listen)?;
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
        let inbound = Inbound {
            live: &live,
            endpoint: Arc::clone(&endpoint),
            server: Arc::clone(&endpoint.server),
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
        let bytes = admit::whole(&inbound.headers, body, &inbound.live.config.listen).await?;
        let limits = &self.mediator.limits;
        let session = self.session(inbound)?;
        let dialogue = match &session {
            Some((session, _)) => Arc::clone(&session.dialogue),
            None => self.dialogue(inbound),
        };
        let frame = match Frame::parse(&bytes, limits) {
            Ok(frame) => frame,
            Err(error) => {
                note_unreadable(&dialogue, true, &bytes).await;
                let text = refusal::error(None, error.code(), &error.to_string());
                return Err(json(StatusCode::BAD_REQUEST, text));
            }
        };
        admit::mirrored(&inbound.headers, &frame).map_err(|mismatch| {
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
                let (session, fresh) = match session {
                    Some((session, _)) => (session, None),
                    None if frame.method() == Some("initialize") => {
                        let child = Child::start(Arc::clone(&dialogue), command, environment)
                            .map_err(|error| self.failed(inbound, &frame, &error.to_string()))?;
                        let id = self.begin(inbound, dialogue, Far::Stdio(child))?;
                        (self.lookup(inbound, &id)?, Some(id))
                    }
                    None => {
                        let reason = "this server wants a session: send `initialize` first";
                        return Err(plain(StatusCode::BAD_REQUEST, reason));
                    }
                };
                let reply = self.post_stdio(inbound, &session, &frame, &bytes).await?;
                Ok(in_session(reply, fresh))
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
        let reply = self
            .answer(inbound, &dialogue, response, far.as_ref(), frame.id())
            .await?;
        // A session of the server's becomes one of ours, which is worth something to this agent at this address alone.
        if frame.method() == Some("initialize")
            && reply.status().is_success()
            && let Some(fresh) = fresh
        {
            let id = self.begin(inbound, dialogue, Far::Http(fresh))?;
            return Ok(in_session(reply, Some(id)));
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
                    note_unreadable(dialogue, false, &bytes).await;
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
        let text = String::from_utf8_lossy(bytes);
        let gone = || self.failed(inbound, frame, "the program has ended");
        let Some(id) = frame.id().filter(|_| frame.sort() == Sort::Request) else {
            return match child.tell(&text).await {
                true => Ok(*empty(StatusCode::ACCEPTED)),
                false => Err(gone()),
            };
        };
        let mut said = child.request(id, &text).await.ok_or_else(gone)?;
        let timeout = inbound.server.timeout;
        let first = match tokio::time::timeout(timeout, said.recv()).await {
            Ok(Some(first)) => first,
            Ok(None) => return Err(gone()),
            Err(_) => return Err(self.failed(inbound, frame, "it takes too long to answer")),
        };
        if first.answers.is_some() {
            return Ok(*json(StatusCode::OK, first.text));
        }
        let (sender, receiver) = mpsc::channel(WAITING);
        tokio::spawn(async move {
            let mut next = Some(first);
            while let Some(one) = next {
                let last = one.answers.is_some();
                let event = Event::message(one.text).encode();
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
                        while let Some(one) = said.recv().await {
                            let event = Bytes::from(Event::message(one.text).encode());
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
        json(
            StatusCode::BAD_GATEWAY,
            refusal::error(id, SERVER_FAILED, &words),
        )
    }
}

/// What cannot be read is written down. It goes nowhere anyhow, so there is nothing more to do where that fails.
async fn note_unreadable(dialogue: &Dialogue, from_client: bool, bytes: &[u8]) {
    if let Err(error) = dialogue.unreadable(from_client, bytes).await {
        tracing::error!(%error, "failed closed");
    }
}

/// Tells the agent the id of the session that it has now.
fn in_session(mut reply: Reply, id: Option<String>) -> Reply {
    if let Some(value) = id.and_then(|id| HeaderValue::try_from(id).ok()) {
        reply.headers_mut().insert("mcp-session-id", value);
    }
    reply
}

fn far_id(session: &Session) -> Option<HeaderValue> {
    match &session.far {
        Far::Http(far) => Some(far.clone()),
        Far::Stdio(_) => None,
    }
}
