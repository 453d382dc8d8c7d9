//! One server of a request: what an agent sends to it, and what comes back.

use std::borrow::Cow;
use std::io;
use std::pin::pin;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri};
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use masec_wire::mcp::{self, Frame, Id, STATELESS, Sort};
use tokio::sync::mpsc;

use super::programs::Lease;
use super::stream::Stream;
use super::{Front, Inbound, To, headers, note_unreadable};
use crate::config::Reach;
use crate::mcp::refusal::{self, SERVER_FAILED};
use crate::mcp::session::Far;
use crate::mcp::stdio::{Child, Said, closed_for};
use crate::mcp::{Beside, Course, Passage};
use crate::sse::Event;
use crate::telemetry::Context;
use crate::web::reply::{Early, Reply, WAITING, body_reply, empty, json, plain, streamed};

/// What a client of the newest revision listens by.
pub(super) const LISTEN: &str = "subscriptions/listen";

/// Why nothing comes of a request that the server refuses: no credentials of the agent's would help.
const NOT_TAKEN: &str = "it refuses the gateway's credentials";

impl Front {
    /// Decides about a message and sends it on where it may go on. What comes back, and the other end of a session where the
    /// message begins one.
    pub(super) async fn tell(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        to: &To,
        frame: &Frame<'_>,
        bytes: Bytes,
    ) -> Result<(Reply, Option<Far>), Early> {
        let header = |name| inbound.headers.get(name)?.to_str().ok();
        let beside = Beside {
            task: header("masec-task").and_then(mcp::Task::header),
            trace: header("traceparent").and_then(Context::parse),
            mandate: inbound.mandate.clone(),
        };
        // A program is somebody's alone while it works on a request, and what it answers is decided by the dialogue that asked.
        let mut lease = self.leased(inbound, to, frame);
        let dialogue = match &lease {
            Some(lease) => Arc::clone(lease.dialogue()),
            None => Arc::clone(&to.leg.dialogue),
        };
        let passage = dialogue.from_client(frame, beside).await;
        let mut passed = Cow::Borrowed(&inbound.headers);
        let bytes = match passage.unwrap_or_else(|error| closed_for(frame, &error)) {
            Passage::Forward => bytes,
            Passage::Replace(text) => {
                let limits = &self.mediator.limits;
                passed = headers::still_true(&inbound.headers, &text, limits);
                Bytes::from(text)
            }
            Passage::Answer(text) => {
                lease.iter_mut().for_each(|lease| lease.done = true);
                return Ok((*json(StatusCode::OK, text), None));
            }
            Passage::Drop => return Ok((*empty(StatusCode::ACCEPTED), None)),
        };
        let traced = frame.id().and_then(|id| dialogue.traced(&id));
        let traced = traced.and_then(|context| HeaderValue::try_from(context.to_string()).ok());
        if let Some(place) = traced {
            passed.to_mut().insert("traceparent", place);
        }
        let seat = || {
            let seat = self.seat(inbound.caller.name(), &to.server);
            seat.ok_or_else(|| io::Error::other("as many programs as may be are at work"))
        };
        let answering = || self.ending(inbound.tenure(to, false));
        match (&to.server.reach, &to.leg.far, lease) {
            (Reach::Http(uri), ..) => {
                self.tell_http(inbound, to, uri, frame, &passed, bytes)
                    .await
            }
            (Reach::Stdio { .. }, Far::Stdio(child), _) => {
                let said = self.ask_program(inbound, to, child, frame, &bytes).await?;
                Ok((said_by(said, None, answering()), None))
            }
            (
                Reach::Stdio {
                    command,
                    environment,
                },
                _,
                Some(mut lease),
            ) => {
                let child = lease
                    .child(command, environment, seat)
                    .map_err(|error| self.failed(inbound, to, frame, &error.to_string()))?;
                let said = self.ask_program(inbound, to, child, frame, &bytes).await?;
                Ok((said_by(said, Some(lease), answering()), None))
            }
            (
                Reach::Stdio {
                    command,
                    environment,
                },
                _,
                None,
            ) if frame.method() == Some("initialize") => {
                let child = seat()
                    .and_then(|seat| Child::start(dialogue, seat, command, environment))
                    .map_err(|error| self.failed(inbound, to, frame, &error.to_string()))?;
                let said = self.ask_program(inbound, to, &child, frame, &bytes).await?;
                Ok((
                    said_by(said, None, answering()),
                    Some(Far::Stdio(Box::new(child))),
                ))
            }
            (Reach::Stdio { .. }, ..) => {
                let reason = "this server wants a session: send `initialize` first";
                Err(plain(StatusCode::BAD_REQUEST, reason))
            }
        }
    }

    async fn tell_http(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        to: &To,
        uri: &Uri,
        frame: &Frame<'_>,
        headers: &HeaderMap,
        bytes: Bytes,
    ) -> Result<(Reply, Option<Far>), Early> {
        let sent = self
            .upstreams
            .send(&to.server, uri, Method::POST, headers, far_id(to), bytes);
        let response = sent
            .await
            .map_err(|error| self.failed(inbound, to, frame, &error.to_string()))?;
        let fresh = response.headers().get("mcp-session-id").cloned();
        let listens = frame.method() == Some(LISTEN);
        let reply = self
            .answer(inbound, to, response, frame.id(), listens)
            .await?;
        // A session of the server's becomes one of ours, which is worth something to this agent at this address alone.
        let begins = frame.method() == Some("initialize") && reply.status().is_success();
        Ok((reply, fresh.filter(|_| begins).map(Far::Http)))
    }

    /// Passes on what a server answers, once it was looked at. `listens`: where it is a stream, whoever gets it waits for no
    /// answer.
    async fn answer(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        to: &To,
        response: Response<Incoming>,
        id: Option<Id>,
        listens: bool,
    ) -> Result<Reply, Early> {
        let (parts, body) = response.into_parts();
        let longest = inbound.live.config.listen.max_body;
        let dialogue = &to.leg.dialogue;
        let bad = |reason: &str| self.bad_gateway(inbound, to, id.as_ref(), reason);
        if parts.headers.contains_key(CONTENT_ENCODING) {
            return Err(bad("it answers in an encoding that nobody asked for"));
        }
        let kind = parts.headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        let is = |name: &[u8]| kind.is_some_and(|kind| kind.starts_with(name));
        if parts.status.is_success() && is(b"text/event-stream") {
            let (sender, receiver) = mpsc::channel(WAITING);
            let resumes = id.is_none() && inbound.headers.contains_key("last-event-id");
            let stream = Stream {
                front: Arc::clone(self),
                dialogue: Arc::clone(dialogue),
                server: Arc::clone(&to.server),
                far: far_id(to).cloned(),
                id,
                longest,
                course: match resumes {
                    true => Course::Resumed,
                    false => Course::Straight,
                },
                under: inbound.tenure(to, listens),
                out: sender,
            };
            tokio::spawn(stream.run(body));
            return Ok(*streamed(receiver));
        }
        if is(b"application/json") {
            let collected = Limited::new(body, longest).collect();
            let collected = tokio::time::timeout(to.server.timeout, collected).await;
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
                    if matches!(
                        parts.status,
                        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN
                    ) {
                        return Err(bad(NOT_TAKEN));
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
            let passage = dialogue.from_server(&frame, Course::Straight).await;
            return match passage.unwrap_or_else(|error| closed_for(&frame, &error)) {
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
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Err(bad(NOT_TAKEN)),
            // Anything else that it says in words of its own stays behind.
            status if status.is_success() && status != StatusCode::ACCEPTED && id.is_some() => {
                Err(bad("its answer is neither JSON nor a stream of events"))
            }
            status if status.is_redirection() => Err(bad("it redirects; configure the address")),
            status => Ok(*empty(status)),
        }
    }

    /// A program for a request that names no session and needs none.
    fn leased(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        to: &To,
        frame: &Frame<'_>,
    ) -> Option<Lease> {
        let (Reach::Stdio { .. }, Far::Nothing) = (&to.server.reach, &to.leg.far) else {
            return None;
        };
        // `initialize` begins a session, whatever newer revision it offers.
        if frame.version() != Some(STATELESS) || frame.method() == Some("initialize") {
            return None;
        }
        let key = (
            inbound.caller.name().clone(),
            inbound.path.to_owned(),
            to.server.name.clone(),
        );
        let dialogue = || Arc::clone(&to.leg.dialogue);
        Some(self.programs.lend(key, &to.server, dialogue))
    }

    /// Sends a message to a program. What it says first, and where the rest will come; nothing of a message without an answer.
    async fn ask_program(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        to: &To,
        child: &Child,
        frame: &Frame<'_>,
        bytes: &Bytes,
    ) -> Result<Option<(Said, mpsc::Receiver<Said>)>, Early> {
        let text = String::from_utf8_lossy(bytes);
        let gone = || self.failed(inbound, to, frame, "the program has ended");
        if frame.sort() != Sort::Request {
            return match child.tell(frame, &text).await {
                true => Ok(None),
                false => Err(gone()),
            };
        }
        let mut said = child.request(frame, &text).await.ok_or_else(gone)?;
        let timeout = to.server.timeout;
        match tokio::time::timeout(timeout, said.recv()).await {
            Ok(Some(first)) => Ok(Some((first, said))),
            Ok(None) if child.is_over() => Err(gone()),
            // It was called off.
            Ok(None) => Ok(None),
            Err(_) => Err(self.failed(inbound, to, frame, "it takes too long to answer")),
        }
    }

    /// The stream of what belongs to no request.
    pub(super) async fn listen(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        to: &To,
    ) -> Result<Reply, Early> {
        let cut = self.mediator.cut_off(&inbound.caller, &to.server.name);
        if let Some(stop) = cut.filter(|_| self.mediator.guard.refuses()) {
            return Err(plain(StatusCode::FORBIDDEN, &stop.reason));
        }
        let uri = match (&to.server.reach, &to.leg.far) {
            (Reach::Http(uri), _) => uri,
            (Reach::Stdio { .. }, Far::Stdio(child)) => {
                let mut said = child.stream();
                let (sender, receiver) = mpsc::channel(WAITING);
                let over = self.ending(inbound.tenure(to, true));
                tokio::spawn(async move {
                    let mut over = pin!(over);
                    loop {
                        let one = tokio::select! {
                            one = said.recv() => one,
                            () = &mut over => break,
                        };
                        let Some(one) = one else { break };
                        if sender.send(Event::message(one.text)).await.is_err() {
                            break;
                        }
                    }
                });
                return Ok(*streamed(receiver));
            }
            (Reach::Stdio { .. }, _) => {
                return Err(plain(
                    StatusCode::METHOD_NOT_ALLOWED,
                    "there is no session to listen to",
                ));
            }
        };
        let sent = self.upstreams.send(
            &to.server,
            uri,
            Method::GET,
            &inbound.headers,
            far_id(to),
            Bytes::new(),
        );
        let response = sent
            .await
            .map_err(|error| self.bad_gateway(inbound, to, None, &error.to_string()))?;
        self.answer(inbound, to, response, None, true).await
    }

    /// Ends a server's session; what it says to that.
    pub(super) async fn hang_up(&self, inbound: &Inbound<'_>, to: &To) -> Option<StatusCode> {
        let (Far::Http(_), Reach::Http(uri)) = (&to.leg.far, &to.server.reach) else {
            return None;
        };
        let sent = self.upstreams.send(
            &to.server,
            uri,
            Method::DELETE,
            &inbound.headers,
            far_id(to),
            Bytes::new(),
        );
        match sent.await {
            Ok(response) => Some(response.status()),
            Err(error) => {
                tracing::warn!(%error, "a session could not be ended at the server");
                None
            }
        }
    }

    fn failed(&self, inbound: &Inbound<'_>, to: &To, frame: &Frame<'_>, reason: &str) -> Early {
        self.bad_gateway(inbound, to, frame.id().as_ref(), reason)
    }

    /// The server is at fault.
    fn bad_gateway(&self, inbound: &Inbound<'_>, to: &To, id: Option<&Id>, reason: &str) -> Early {
        if let Some(id) = id {
            to.leg.dialogue.server_failed(id);
        }
        let server = &to.server.name;
        self.mediator.failures.add(server);
        tracing::warn!(%server, endpoint = %inbound.endpoint.path, reason, "a server failed");
        let words = format!("server `{server}` failed: {reason}");
        json(
            StatusCode::BAD_GATEWAY,
            refusal::error(id, SERVER_FAILED, &words),
        )
    }
}

/// What a program said, as a reply. Its lease ends with the answer; what is still to come of it, where `over` does.
fn said_by(
    said: Option<(Said, mpsc::Receiver<Said>)>,
    mut lease: Option<Lease>,
    over: impl Future<Output = ()> + Send + 'static,
) -> Reply {
    let done = |lease: &mut Option<Lease>| lease.iter_mut().for_each(|lease| lease.done = true);
    let Some((first, mut said)) = said else {
        done(&mut lease);
        return *empty(StatusCode::ACCEPTED);
    };
    if first.answers.is_some() {
        done(&mut lease);
        return *json(StatusCode::OK, first.text);
    }
    let (sender, receiver) = mpsc::channel(WAITING);
    tokio::spawn(async move {
        let mut over = pin!(over);
        let mut next = Some(first);
        while let Some(one) = next {
            let last = one.answers.is_some();
            if last {
                done(&mut lease);
            }
            if sender.send(Event::message(one.text)).await.is_err() || last {
                break;
            }
            next = tokio::select! {
                next = said.recv() => next,
                // The agent is gone; so is what it asked for.
                () = sender.closed() => break,
                () = &mut over => break,
            };
        }
        drop(lease);
    });
    *streamed(receiver)
}

fn far_id(to: &To) -> Option<&HeaderValue> {
    match &to.leg.far {
        Far::Http(far) => Some(far),
        Far::Stdio(_) | Far::Nothing => None,
    }
}
