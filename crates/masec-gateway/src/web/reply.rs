//! What agents get back.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderValue, Response, StatusCode};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{Either, Full};
use hyper::body::{Body, Frame};
use tokio::sync::mpsc;

use crate::sse::Event;

/// What a response carries.
pub(crate) type Reply = Response<Either<Full<Bytes>, Pipe>>;

/// A body that is written while it is sent.
#[derive(Debug)]
pub(crate) enum Pipe {
    /// A stream of events.
    Events(mpsc::Receiver<Event>),
    /// Another one, and what comes after it.
    Other(UnsyncBoxBody<Bytes, Infallible>),
}

impl Pipe {
    /// The events, to be looked at before they are written; none of a body that has others.
    pub(crate) fn events(self) -> mpsc::Receiver<Event> {
        match self {
            Self::Events(events) => events,
            Self::Other(_) => mpsc::channel(1).1,
        }
    }
}

impl Body for Pipe {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match &mut *self {
            Self::Events(events) => events
                .poll_recv(context)
                .map(|event| event.map(|event| Ok(Frame::data(Bytes::from(event.encode()))))),
            Self::Other(body) => Pin::new(body).poll_frame(context),
        }
    }
}

/// Events that may wait for a reader.
pub(crate) const WAITING: usize = 32;

/// A response instead of what was asked for.
pub(crate) type Early = Box<Reply>;

pub(crate) fn body_reply(status: StatusCode, kind: &'static str, body: Bytes) -> Early {
    let mut reply = Response::new(Either::Left(Full::new(body)));
    *reply.status_mut() = status;
    reply
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    Box::new(reply)
}

pub(crate) fn json(status: StatusCode, text: String) -> Early {
    body_reply(status, "application/json", Bytes::from(text))
}

pub(crate) fn plain(status: StatusCode, text: &str) -> Early {
    body_reply(
        status,
        "text/plain; charset=utf-8",
        Bytes::from(format!("{text}\n")),
    )
}

pub(crate) fn empty(status: StatusCode) -> Early {
    let mut reply = Response::new(Either::Left(Full::default()));
    *reply.status_mut() = status;
    Box::new(reply)
}

pub(crate) fn streamed(receiver: mpsc::Receiver<Event>) -> Early {
    let mut reply = Response::new(Either::Right(Pipe::Events(receiver)));
    let headers = reply.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(
        CACHE_CONTROL,
        HeaderValue::from_static("no-cache, no-transform"),
    );
    Box::new(reply)
}
