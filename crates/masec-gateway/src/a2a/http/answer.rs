//! What comes back from an agent, on its way to the one that asked.

use std::sync::Arc;

use ::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use ::http::{HeaderValue, Response, StatusCode};
use bytes::Bytes;
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use masec_wire::Limits;
use masec_wire::a2a::{Answer, Asked, Document, Frame, FrameError, Sort};
use tokio::sync::mpsc;

use super::way::{Way, closed};
use super::{Front, Inbound};
use crate::a2a::exchange::{Exchange, Onward};
use crate::a2a::far::Unreachable;
use crate::a2a::making::AnswerMaking;
use crate::a2a::reading::Reading;
use crate::a2a::refusal::Refusal;
use crate::a2a::stream::Stream;
use crate::guard::Unavailable;
use crate::sse::Parser;
use crate::web::reply::{Early, Reply, WAITING, body_reply, empty, streamed};

impl Front {
    /// Passes on what an agent answers, once it was looked at.
    pub(super) async fn answer(
        self: &Arc<Self>,
        inbound: &mut Inbound<'_>,
        way: Way,
        asked: Asked,
        response: Response<Incoming>,
    ) -> Result<Reply, Early> {
        if let Way::Grpc(_) = way {
            return self.answer_grpc(inbound, way, asked, response).await;
        }
        let (parts, body) = response.into_parts();
        let longest = inbound.live.config.listen.max_body;
        let peer = Arc::clone(inbound.peer);
        let refused = way.clone();
        let bad = |reason: &str| self.bad(inbound, &refused, asked, reason);
        if parts.headers.contains_key(CONTENT_ENCODING) {
            return Err(bad("it answers in an encoding that nobody asked for"));
        }
        let kind = parts.headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        let is = |name: &[u8]| kind.is_some_and(|kind| kind.starts_with(name));
        if parts.status.is_success() && is(b"text/event-stream") {
            if !asked.method.streams() {
                return Err(bad("it answers with a stream what none was asked for"));
            }
            let (sender, receiver) = mpsc::channel(WAITING);
            let exchange = Exchange::clone(&inbound.exchange);
            let stream = Stream {
                exchange,
                way,
                asked,
                reading: Reading::Events(Parser::new(longest)),
                out: sender,
            };
            tokio::spawn(stream.run(body));
            return Ok(*streamed(receiver));
        }
        let is_json = is(b"application/json") || is(b"application/a2a+json");
        let collected = Limited::new(body, longest).collect();
        let collected = tokio::time::timeout(peer.timeout, collected).await;
        let bytes = match collected {
            Ok(Ok(collected)) => collected.to_bytes(),
            Ok(Err(_)) => return Err(bad("its answer breaks off or is longer than allowed")),
            Err(_) => return Err(bad("its answer takes too long")),
        };
        if way.is_rest() && parts.status.is_success() && bytes.trim_ascii().is_empty() {
            return Ok(*empty(parts.status));
        }
        if !is_json {
            return Err(bad(match parts.status {
                StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
                    "it refuses the gateway's credentials"
                }
                status if status.is_redirection() => "it redirects; configure the address",
                _ => "its answer is neither JSON nor a stream of events",
            }));
        }
        let text = self
            .goes_on(inbound, &way, asked, parts.status, bytes)
            .await?;
        let kind = match is(b"application/a2a+json") {
            true => "application/a2a+json",
            false => "application/json",
        };
        let status = match way.is_rest() {
            true => parts.status,
            false => StatusCode::OK,
        };
        Ok(*body_reply(status, kind, text))
    }

    /// What goes on of an answer that came whole.
    pub(super) async fn goes_on(
        &self,
        inbound: &Inbound<'_>,
        way: &Way,
        asked: Asked,
        status: StatusCode,
        bytes: Bytes,
    ) -> Result<Bytes, Early> {
        let text = match onward(&inbound.exchange, way, asked, status, &bytes).await {
            Ok(Going::On(text)) => text.map_or(bytes, Bytes::from),
            Ok(Going::Refused(refusal)) => return Err(way.refused(&refusal, asked)),
            Err(Broken::Unreadable(reason)) => {
                inbound.exchange.unreadable(false, &bytes).await;
                return Err(self.bad(inbound, way, asked, &reason));
            }
            Err(Broken::Unavailable(error)) => return Err(closed(way, asked, &error)),
        };
        Ok(self.own_addresses(inbound, way, asked, text))
    }

    /// What is said where the other agent is at fault.
    pub(super) fn bad(
        &self,
        inbound: &Inbound<'_>,
        way: &Way,
        asked: Asked,
        reason: &str,
    ) -> Early {
        let peer = &inbound.peer.name;
        tracing::warn!(%peer, reason, "an agent failed");
        way.refused(&Refusal::failed(peer, reason), asked)
    }

    pub(super) fn failed(
        &self,
        inbound: &Inbound<'_>,
        way: &Way,
        asked: Asked,
        error: &Unreachable,
    ) -> Early {
        if let Unreachable::Unavailable(error) = error {
            return closed(way, asked, error);
        }
        self.bad(inbound, way, asked, &error.to_string())
    }
}

/// Why an answer does not go on.
pub(in crate::a2a) enum Broken {
    Unreadable(String),
    Unavailable(Unavailable),
}

/// What is to go on of an answer that came whole, or of one event of a stream: all of it where there is no text.
pub(in crate::a2a) enum Going {
    On(Option<String>),
    Refused(Refusal),
}

/// Decides about an answer that came whole, or about one event of a stream.
pub(in crate::a2a) async fn onward(
    exchange: &Exchange,
    way: &Way,
    asked: Asked,
    status: StatusCode,
    bytes: &[u8],
) -> Result<Going, Broken> {
    let limits = &exchange.mediator.limits;
    let (mut changed, mut making): (Option<String>, _) = (None, AnswerMaking::default());
    loop {
        let current = changed.as_deref().map_or(bytes, str::as_bytes);
        let read = Read::of(way, current, limits)?;
        let answer = read.answer(way, asked, status)?;
        if let Some(text) = making.step(exchange, &answer).await {
            changed = Some(text);
            continue;
        }
        let (heard, look) = making.done();
        let ruled = exchange.answer(&answer, heard, look).await;
        return match ruled.map_err(Broken::Unavailable)? {
            Onward::Forward(labelled) => Ok(Going::On(labelled.or(changed))),
            Onward::Refuse(refusal) => Ok(Going::Refused(refusal)),
        };
    }
}

/// What the gateway answers for itself, with its labels where whoever asked is behind another gateway.
pub(super) fn labelled(
    exchange: &Exchange,
    way: &Way,
    asked: Asked,
    text: String,
) -> Result<String, Unavailable> {
    let limits = &exchange.mediator.limits;
    let read = Read::of(way, text.as_bytes(), limits).ok();
    let answer = read
        .as_ref()
        .and_then(|read| read.answer(way, asked, StatusCode::OK).ok());
    let stamped = answer
        .map(|answer| exchange.own_answer(&answer))
        .transpose()?;
    Ok(stamped.flatten().unwrap_or(text))
}

/// An answer, read.
pub(super) enum Read<'a> {
    Rpc(Frame<'a>),
    Rest(Document<'a>),
}

impl<'a> Read<'a> {
    pub(super) fn of(way: &Way, bytes: &'a [u8], limits: &Limits) -> Result<Self, Broken> {
        let unreadable = |error: FrameError| Broken::Unreadable(error.to_string());
        Ok(match way {
            Way::Rpc(_) => Self::Rpc(Frame::parse(bytes, limits).map_err(unreadable)?),
            Way::Rest(..) | Way::Grpc(_) => {
                Self::Rest(Document::parse(bytes, limits).map_err(unreadable)?)
            }
        })
    }

    pub(super) fn answer(
        &self,
        way: &Way,
        asked: Asked,
        status: StatusCode,
    ) -> Result<Answer<'_>, Broken> {
        let frame = match self {
            Self::Rest(document) => return Ok(Answer::rest(document, asked, !status.is_success())),
            Self::Rpc(frame) => frame,
        };
        let none = || Broken::Unreadable("it is no answer".to_owned());
        let answer = Answer::of(frame, asked).ok_or_else(none)?;
        // An error without an id can only be about this request.
        let nameless = frame.sort() == Sort::Error && frame.id().is_none();
        match way {
            Way::Rpc(id) if !nameless && frame.id().as_ref() != Some(id) => {
                let reason = "it answers something that was not asked";
                Err(Broken::Unreadable(reason.to_owned()))
            }
            _ => Ok(answer),
        }
    }
}
