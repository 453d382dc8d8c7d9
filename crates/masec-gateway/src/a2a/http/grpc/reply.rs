//! What is answered, as gRPC has it: messages, and how it ended in the headers after them.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use ::http::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use ::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use bytes::Bytes;
use http_body_util::{BodyExt, Either, Full};
use hyper::body::{Body, Frame};
use masec_wire::a2a::grpc::{self, Status};
use masec_wire::a2a::{Asked, Version};
use tokio::sync::mpsc;
use tokio::time::{Instant, Sleep};

use super::KINDS;
use crate::a2a::reading::{DETAILS, MESSAGE, STATUS};
use crate::a2a::refusal::Refusal;
use crate::mediator::Mediator;
use crate::sse::Event;
use crate::web::reply::{Pipe, Reply};

/// What an answer over HTTP and JSON is over gRPC.
pub(super) async fn translated(
    asked: Asked,
    reply: Reply,
    until: Option<Instant>,
    mediator: &Arc<Mediator>,
) -> Reply {
    let (parts, body) = reply.into_parts();
    let bytes = match body {
        Either::Right(pipe) => {
            return carried(Answers {
                events: pipe.events(),
                asked,
                mediator: Arc::clone(mediator),
                until: until.map(|until| Box::pin(tokio::time::sleep_until(until))),
                over: false,
            });
        }
        Either::Left(whole) => match whole.collect().await {
            Ok(collected) => collected.to_bytes(),
            Err(never) => match never {},
        },
    };
    let text = String::from_utf8_lossy(&bytes);
    if !parts.status.is_success() {
        let status = Status::of(&text, asked.version, &mediator.limits);
        let status = status.unwrap_or_else(|| spoken(parts.status, &text));
        let mut reply = ended(&status);
        if let Some(challenge) = parts.headers.get(WWW_AUTHENTICATE) {
            let headers = reply.headers_mut();
            headers.insert(WWW_AUTHENTICATE, challenge.clone());
        }
        return reply;
    }
    let text = if text.trim().is_empty() { "{}" } else { &text };
    match grpc::answer_bytes(asked, text, &mediator.limits) {
        Ok(bytes) => {
            let whole = Full::new(Bytes::from(grpc::framed(&bytes)));
            let trailers = std::future::ready(Some(Ok::<_, Infallible>(success())));
            carried(whole.with_trailers(trailers))
        }
        Err(error) => ended(&unwritable(&error)),
    }
}

/// Of a method that is none of the service's.
pub(super) fn unknown() -> Reply {
    ended(&bare(
        "UNIMPLEMENTED",
        "this method is not one of the protocol's",
    ))
}

/// Of a request that took longer than the one that asks waits.
pub(super) fn late() -> Reply {
    ended(&past())
}

/// Of one that is refused before it is read.
pub(super) fn refused(refusal: &Refusal, version: Version) -> Reply {
    let limits = masec_wire::Limits::default();
    let status = Status::of(&refusal.rest(), version, &limits);
    ended(&status.unwrap_or_else(|| bare("UNKNOWN", "refused")))
}

/// The messages of a stream as they come, and how it ended.
struct Answers {
    events: mpsc::Receiver<Event>,
    asked: Asked,
    mediator: Arc<Mediator>,
    until: Option<Pin<Box<Sleep>>>,
    over: bool,
}

impl Answers {
    /// Nothing else is said, and whoever would say more is told so.
    fn end(&mut self, trailers: HeaderMap) -> Frame<Bytes> {
        self.over = true;
        self.events.close();
        Frame::trailers(trailers)
    }

    fn next(&mut self, event: Option<Event>) -> Frame<Bytes> {
        let limits = &self.mediator.limits;
        let Some(event) = event else {
            return self.end(success());
        };
        if event.name.as_deref() == Some("error") {
            let status = Status::of(&event.data, self.asked.version, limits);
            let status = status.unwrap_or_else(|| bare("UNKNOWN", "the stream broke off"));
            return self.end(trailers(&status));
        }
        match grpc::answer_bytes(self.asked, &event.data, limits) {
            Ok(bytes) => Frame::data(Bytes::from(grpc::framed(&bytes))),
            Err(error) => self.end(trailers(&unwritable(&error))),
        }
    }
}

impl Body for Answers {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.over {
            return Poll::Ready(None);
        }
        let until = self.until.as_mut();
        if until.is_some_and(|until| until.as_mut().poll(context).is_ready()) {
            let frame = self.end(trailers(&past()));
            return Poll::Ready(Some(Ok(frame)));
        }
        self.events
            .poll_recv(context)
            .map(|event| Some(Ok(self.next(event))))
    }
}

fn carried(body: impl Body<Data = Bytes, Error = Infallible> + Send + 'static) -> Reply {
    let body = Pipe::Other(body.boxed_unsync());
    let mut reply = Response::new(Either::Right(body));
    let kind = HeaderValue::from_static(KINDS[0]);
    reply.headers_mut().insert(CONTENT_TYPE, kind);
    reply
}

/// An answer that is nothing but how it ended.
fn ended(status: &Status) -> Reply {
    let mut reply = Response::new(Either::Left(Full::default()));
    *reply.headers_mut() = trailers(status);
    let kind = HeaderValue::from_static(KINDS[0]);
    reply.headers_mut().insert(CONTENT_TYPE, kind);
    reply
}

fn success() -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(HeaderName::from_static(STATUS), HeaderValue::from(0));
    headers
}

fn trailers(status: &Status) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let code = HeaderValue::from(status.code);
    headers.insert(HeaderName::from_static(STATUS), code);
    let details = data_encoding::BASE64_NOPAD.encode(&status.bytes);
    for (name, value) in [
        (MESSAGE, grpc::words_encoded(&status.message)),
        (DETAILS, details),
    ] {
        if let Ok(value) = HeaderValue::try_from(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    headers
}

/// A status with a name and words, and nothing else to say.
fn bare(name: &str, words: &str) -> Status {
    let text = serde_json::json!({"error": {"status": name, "message": words}});
    let limits = masec_wire::Limits::default();
    let status = Status::of(&text.to_string(), Version::V1, &limits);
    status.unwrap_or_else(|| Status {
        code: grpc::code_of(name),
        message: words.to_owned(),
        bytes: Vec::new(),
    })
}

fn past() -> Status {
    bare(
        "DEADLINE_EXCEEDED",
        "it took longer than the request said it may",
    )
}

fn unwritable(error: &grpc::GrpcError) -> Status {
    tracing::warn!(%error, "an answer has no form over gRPC");
    bare("INTERNAL", &error.to_string())
}

/// What is refused in words alone, before a request is one of the protocol's.
fn spoken(status: StatusCode, words: &str) -> Status {
    let name = match status {
        StatusCode::UNAUTHORIZED => "UNAUTHENTICATED",
        StatusCode::FORBIDDEN => "PERMISSION_DENIED",
        StatusCode::NOT_FOUND => "NOT_FOUND",
        StatusCode::REQUEST_TIMEOUT => "DEADLINE_EXCEEDED",
        StatusCode::PAYLOAD_TOO_LARGE | StatusCode::TOO_MANY_REQUESTS => "RESOURCE_EXHAUSTED",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "UNIMPLEMENTED",
        StatusCode::SERVICE_UNAVAILABLE => "UNAVAILABLE",
        status if status.is_client_error() => "INVALID_ARGUMENT",
        _ => "INTERNAL",
    };
    bare(name, words.trim())
}
