//! Several servers behind one address. What names a thing of one server goes to that server in its own terms; what is about
//! all of them is asked of each, and their answers are made into one.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::join_all;
use http::{HeaderValue, StatusCode};
use http_body_util::{BodyExt, Either, Full};
use masec_wire::Limits;
use masec_wire::mcp::{self, Frame, Id, Route, Sort};
use tokio::sync::mpsc;
use tokio::time::{Duration, timeout};

use super::leg::LISTEN;
use super::{Front, Inbound, To};
use crate::mcp::refusal::{self, BAD_PARAMS, SERVER_FAILED};
use crate::mcp::session::{Far, Leg};
use crate::sse::Event;
use crate::web::reply::{Early, Reply, WAITING, empty, json, plain, streamed};

/// Pages of a list that are fetched of one server.
const PAGES: usize = 64;
/// How long a server may take to acknowledge a subscription before the others' is passed on without it.
const ACKNOWLEDGE: Duration = Duration::from_secs(5);
/// The code of JSON-RPC for a method that does not exist.
const NO_METHOD: i32 = -32601;

/// What one server answers to what all are asked.
struct Part<'t> {
    to: &'t To,
    /// Its answers, a page each, in the common name space.
    pages: Vec<String>,
    far: Option<Far>,
}

impl Front {
    pub(super) async fn post_shared(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        all: &[To],
        frame: &Frame<'_>,
    ) -> Result<Reply, Early> {
        // Whose it is cannot be told.
        if let Some(reason) = frame.misshapen() {
            return Err(refused(frame, BAD_PARAMS, reason));
        }
        match frame.route() {
            Ok(Route::One { server, text }) => {
                let Some(to) = all.iter().find(|to| to.server.name == server) else {
                    let reason = "no such server is behind this address";
                    return Err(refused(frame, BAD_PARAMS, reason));
                };
                self.post_one(inbound, to, text, frame).await
            }
            Ok(Route::Each) if frame.sort() == Sort::Request => {
                if frame.method() == Some(LISTEN) {
                    return self.subscribe(inbound, all, frame).await;
                }
                if frame.cursor().is_some() {
                    let reason = "lists are whole here; there is nothing after a cursor";
                    return Err(refused(frame, BAD_PARAMS, reason));
                }
                self.post_each(inbound, all, frame).await
            }
            Ok(Route::Each) => {
                let about = frame.calls_off();
                let concerned = all
                    .iter()
                    .filter(|to| about.as_ref().is_none_or(|id| to.leg.dialogue.awaits(id)));
                let told = concerned.map(|to| async move {
                    let bytes = Bytes::copy_from_slice(frame.text().as_bytes());
                    if self.tell(inbound, to, frame, bytes).await.is_err() {
                        tracing::warn!(server = %to.server.name, "a server could not be told");
                    }
                });
                join_all(told).await;
                Ok(*empty(StatusCode::ACCEPTED))
            }
            Err(error) => {
                let code = match error {
                    mcp::Unroutable::Nameless(_) => NO_METHOD,
                    mcp::Unroutable::Torn => BAD_PARAMS,
                };
                Err(refused(frame, code, &error.to_string()))
            }
        }
    }

    /// A message for one of them.
    async fn post_one(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        to: &To,
        text: String,
        frame: &Frame<'_>,
    ) -> Result<Reply, Early> {
        let bytes = Bytes::from(text);
        let own = match Frame::parse(&bytes, &self.mediator.limits) {
            Ok(own) => own,
            Err(error) => return Err(refused(frame, error.code(), &error.to_string())),
        };
        let mut inbound = inbound.clone();
        let name = own
            .name()
            .and_then(|name| HeaderValue::try_from(mcp::name_header(name)).ok());
        match name {
            Some(name) if inbound.headers.contains_key("mcp-name") => {
                inbound.headers.insert("mcp-name", name);
            }
            _ => {
                inbound.headers.remove("mcp-name");
            }
        }
        let (reply, _) = self.tell(&inbound, to, &own, bytes.clone()).await?;
        Ok(self.in_space(reply, &to.server.name).await)
    }

    /// A request to all of them: one answer out of theirs. A server that fails is left out, and said to be in the log.
    async fn post_each(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        all: &[To],
        frame: &Frame<'_>,
    ) -> Result<Reply, Early> {
        let Some(id) = frame.id() else {
            return Ok(*empty(StatusCode::ACCEPTED));
        };
        let asked = all
            .iter()
            .map(|to| self.ask(inbound, to, frame.for_each(&to.server.name), &id));
        let (mut parts, mut failed) = (Vec::new(), None);
        for (to, asked) in all.iter().zip(join_all(asked).await) {
            match asked {
                Ok(part) => parts.push(part),
                Err(text) => {
                    tracing::warn!(server = %to.server.name, method = frame.method(), "a server behind a common address has no answer");
                    failed = failed.or(Some(text));
                }
            }
        }
        if frame.method() == Some("initialize") {
            parts = self.agreed(inbound, parts, frame, &id).await;
        }
        if parts.is_empty() {
            let text = failed
                .unwrap_or_else(|| refusal::error(Some(&id), SERVER_FAILED, "no server answers"));
            return Ok(*json(StatusCode::OK, text));
        }
        let limits = &self.mediator.limits;
        let frames = parts.iter().flat_map(|part| {
            let pages = part
                .pages
                .iter()
                .filter_map(|page| Frame::parse(page.as_bytes(), limits).ok());
            pages.map(|page| (part.to.server.name.as_str(), page))
        });
        let frames: Vec<_> = frames.collect();
        let text = mcp::merged(&id, frame.method().unwrap_or_default(), &frames);
        let reply = *json(StatusCode::OK, text);
        if parts.iter().all(|part| part.far.is_none()) {
            return Ok(reply);
        }
        let legs: Vec<Arc<Leg>> = parts
            .into_iter()
            .map(|part| part.to.with(part.far.unwrap_or(Far::Nothing)))
            .collect();
        self.begin(inbound, reply, legs)
    }

    /// Has all servers speak the same version of the protocol: the oldest that one of them settled on.
    async fn agreed<'t>(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        parts: Vec<Part<'t>>,
        frame: &Frame<'_>,
        id: &Id,
    ) -> Vec<Part<'t>> {
        let limits = &self.mediator.limits;
        let version = |part: &Part<'_>| -> Option<String> {
            let frame = Frame::parse(part.pages.first()?.as_bytes(), limits).ok()?;
            frame.settled().map(str::to_owned)
        };
        let Some(oldest) = parts.iter().filter_map(version).min() else {
            return parts;
        };
        let mut agreed = Vec::new();
        for part in parts {
            if version(&part).as_deref() == Some(&oldest) {
                agreed.push(part);
                continue;
            }
            // The conversation begins anew, so what it began before is over.
            let again = self
                .ask(inbound, part.to, frame.offering(&oldest), id)
                .await;
            match again {
                Ok(part) if version(&part).as_deref() == Some(&oldest) => agreed.push(part),
                _ => {
                    tracing::warn!(server = %part.to.server.name, oldest, "a server does not speak the version of the others behind its address");
                }
            }
        }
        agreed
    }

    /// Asks one server, for all pages where the answer is a list. `Err` is what it says instead of an answer.
    async fn ask<'t>(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        to: &'t To,
        mut text: String,
        id: &Id,
    ) -> Result<Part<'t>, String> {
        let mut part = Part {
            to,
            pages: Vec::new(),
            far: None,
        };
        let longest = inbound.live.config.listen.max_body;
        let mut size = 0;
        while part.pages.len() < PAGES && size < longest {
            let bytes = Bytes::from(text);
            let limits = &self.mediator.limits;
            let no_answer = || {
                let words = format!("server `{}` does not answer", to.server.name);
                refusal::error(Some(id), SERVER_FAILED, &words)
            };
            let Ok(frame) = Frame::parse(&bytes, limits) else {
                return Err(no_answer());
            };
            let reply = match self.tell(inbound, to, &frame, bytes.clone()).await {
                Ok((reply, far)) => {
                    part.far = part.far.or(far);
                    reply
                }
                Err(early) => *early,
            };
            let settled = timeout(to.server.timeout, settled(reply, id, limits)).await;
            let answer = settled.ok().flatten().ok_or_else(no_answer)?;
            let Ok(answered) = Frame::parse(answer.as_bytes(), limits) else {
                return Err(no_answer());
            };
            if answered.sort() == Sort::Error {
                return Err(answer);
            }
            size += answer.len();
            part.pages.push(answered.in_space_of(&to.server.name));
            match answered.cursor() {
                Some(cursor) => text = frame.continued(cursor),
                None => return Ok(part),
            }
        }
        tracing::warn!(server = %to.server.name, "a list goes on and on; the rest of it is left out");
        Ok(part)
    }

    /// A subscription at all of them: one stream out of theirs, which begins with one acknowledgement.
    async fn subscribe(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        all: &[To],
        frame: &Frame<'_>,
    ) -> Result<Reply, Early> {
        let limits = &self.mediator.limits;
        let mut streams = Vec::new();
        let (mut first, mut acknowledged) = (Vec::new(), Vec::new());
        for to in all {
            let bytes = Bytes::from(frame.for_each(&to.server.name));
            let Ok(own) = Frame::parse(&bytes, limits) else {
                continue;
            };
            let reply = match self.tell(inbound, to, &own, bytes.clone()).await {
                Ok((reply, _)) => self.in_space(reply, &to.server.name).await,
                Err(early) => *early,
            };
            let Either::Right(pipe) = reply.into_body() else {
                tracing::warn!(server = %to.server.name, "a server behind a common address takes no subscription");
                continue;
            };
            let mut events = pipe.events();
            if let Ok(Some(event)) = timeout(ACKNOWLEDGE, events.recv()).await {
                let is_it = Frame::parse(event.data.as_bytes(), limits).is_ok_and(|frame| {
                    frame.method() == Some("notifications/subscriptions/acknowledged")
                });
                if is_it {
                    acknowledged.push(event.data);
                } else {
                    first.push(event);
                }
            }
            streams.push(events);
        }
        if streams.is_empty() {
            return Err(refused(frame, NO_METHOD, "no server takes subscriptions"));
        }
        let frames: Vec<Frame<'_>> = acknowledged
            .iter()
            .filter_map(|text| Frame::parse(text.as_bytes(), limits).ok())
            .collect();
        let begin = mcp::acknowledged(&frames).map(Event::message);
        Ok(joined(begin.into_iter().chain(first).collect(), streams))
    }

    /// The streams of what belongs to no request, as one.
    pub(super) async fn listen_shared(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        all: &[To],
    ) -> Result<Reply, Early> {
        let from = inbound
            .headers
            .get("last-event-id")
            .and_then(|id| id.to_str().ok())
            .and_then(|id| id.split_once(EVENT_SEAM));
        let mut streams = Vec::new();
        for to in all {
            let mut inbound = inbound.clone();
            // A stream is resumed where it came from; the others begin anew.
            match from.filter(|(server, _)| *server == to.server.name.as_str()) {
                Some((_, own)) => {
                    let own = HeaderValue::try_from(own).map_err(|_| {
                        plain(StatusCode::BAD_REQUEST, "`Last-Event-ID` cannot be read")
                    })?;
                    inbound.headers.insert("last-event-id", own);
                }
                None => {
                    inbound.headers.remove("last-event-id");
                }
            }
            let Ok(reply) = self.listen(&inbound, to).await else {
                continue;
            };
            let reply = self.in_space(reply, &to.server.name).await;
            if let Either::Right(pipe) = reply.into_body() {
                streams.push(pipe.events());
            }
        }
        if streams.is_empty() {
            return Err(plain(
                StatusCode::METHOD_NOT_ALLOWED,
                "no server has anything to listen to",
            ));
        }
        Ok(joined(Vec::new(), streams))
    }

    /// What a server answers, in the common name space.
    async fn in_space(self: &Arc<Self>, reply: Reply, server: &str) -> Reply {
        let limits = self.mediator.limits.clone();
        let server = server.to_owned();
        let (parts, body) = reply.into_parts();
        match body {
            Either::Left(whole) => {
                let Ok(whole) = whole.collect().await;
                let bytes = whole.to_bytes();
                let said = match Frame::parse(&bytes, &limits) {
                    Ok(frame) => Bytes::from(frame.in_space_of(&server)),
                    // Nothing, or words of the gateway's own.
                    Err(_) => bytes.clone(),
                };
                Reply::from_parts(parts, Either::Left(Full::new(said)))
            }
            Either::Right(pipe) => {
                let (sender, receiver) = mpsc::channel(WAITING);
                tokio::spawn(carry(pipe.events(), sender, move |event| {
                    let said = event_in_space(event, &server, &limits);
                    if said.is_none() {
                        tracing::warn!(
                            server,
                            "an event cannot be put into the common name space and does not go on"
                        );
                    }
                    said
                }));
                *streamed(receiver)
            }
        }
    }
}

/// Between a server's name and an event's id of its own.
const EVENT_SEAM: char = ':';

fn event_in_space(mut event: Event, server: &str, limits: &Limits) -> Option<Event> {
    if !event.data.is_empty() {
        let frame = Frame::parse(event.data.as_bytes(), limits).ok()?;
        event.data = frame.in_space_of(server);
    }
    event.id = event.id.map(|id| format!("{server}{EVENT_SEAM}{id}"));
    Some(event)
}

/// The answer to `id` in a reply. What else a server says before it is not passed on: whoever waits is the gateway.
async fn settled(reply: Reply, id: &Id, limits: &Limits) -> Option<String> {
    match reply.into_body() {
        Either::Left(whole) => {
            let Ok(whole) = whole.collect().await;
            String::from_utf8(whole.to_bytes().to_vec()).ok()
        }
        Either::Right(pipe) => {
            let mut events = pipe.events();
            while let Some(event) = events.recv().await {
                let is_it = Frame::parse(event.data.as_bytes(), limits).is_ok_and(|frame| {
                    matches!(frame.sort(), Sort::Result | Sort::Error)
                        && frame.id().as_ref() == Some(id)
                });
                if is_it {
                    return Some(event.data);
                }
                tracing::debug!("what a server says beside its answer is not passed on");
            }
            None
        }
    }
}

/// Passes events on, each as `change` has it, until either side is gone.
async fn carry(
    mut events: mpsc::Receiver<Event>,
    sender: mpsc::Sender<Event>,
    change: impl Fn(Event) -> Option<Event>,
) {
    loop {
        let event = tokio::select! {
            event = events.recv() => event,
            () = sender.closed() => return,
        };
        let Some(event) = event else { return };
        if let Some(event) = change(event)
            && sender.send(event).await.is_err()
        {
            return;
        }
    }
}

/// Several streams as one, which ends when the last of them does.
fn joined(first: Vec<Event>, streams: Vec<mpsc::Receiver<Event>>) -> Reply {
    let (sender, receiver) = mpsc::channel(WAITING);
    tokio::spawn(async move {
        for event in first {
            if sender.send(event).await.is_err() {
                return;
            }
        }
        for events in streams {
            tokio::spawn(carry(events, sender.clone(), Some));
        }
    });
    *streamed(receiver)
}

/// The gateway's own refusal of a message that it cannot send on.
fn refused(frame: &Frame<'_>, code: i32, reason: &str) -> Early {
    match (frame.sort(), frame.id()) {
        (Sort::Request, Some(id)) => json(StatusCode::OK, refusal::error(Some(&id), code, reason)),
        _ => plain(StatusCode::BAD_REQUEST, reason),
    }
}
