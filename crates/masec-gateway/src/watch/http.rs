//! OTLP over HTTP and gRPC: what exporters of agents send their spans to, at one address.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_ENCODING, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Version};
use http_body_util::{Either, Full};
use masec_wire::otlp::{Encoding, Untaken};
use tokio::sync::watch;

use super::heard::CHANNEL;
use super::{NotTaken, Watch, grpc};
use crate::config::TRACES;
use crate::connection::{self, Manner};
use crate::door::Door;
use crate::identity::{Peer, Refused, Shown};
use crate::web::arriving::{Arriving, NotWhole};

/// An answer: whole, or over gRPC with trailers after it.
pub(super) type Reply = Response<Either<Full<Bytes>, grpc::Trailed>>;

/// How an export comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// As the body of a request, in an encoding; in none that is known where it is `None`.
    Plain(Option<Encoding>),
    /// As a message of gRPC.
    Grpc,
}

/// Why an export was not taken, whichever way it came.
#[derive(Debug)]
pub(super) struct NotAnswered {
    pub(super) status: StatusCode,
    pub(super) reason: String,
    /// Seconds after which it may be sent again.
    pub(super) retry: Option<u16>,
}

impl Watch {
    /// Answers exporters until the process ends.
    pub(crate) async fn listen(
        self: Arc<Self>,
        mut door: Door,
        manner: Manner,
        stop: watch::Receiver<bool>,
    ) {
        while let Some((stream, _)) = door.next().await {
            let (watch, peer) = (Arc::clone(&self), stream.peer());
            let answer = move |request| Arc::clone(&watch).handle(request, peer.clone());
            tokio::spawn(connection::serve(stream, manner, answer, stop.clone()));
        }
    }

    async fn handle(self: Arc<Self>, request: Request<Arriving>, peer: Option<Arc<Peer>>) -> Reply {
        let way = Way::of(&request);
        let taken = self.answer(request, peer, way).await;
        if taken.is_err() {
            self.counts
                .refused
                .fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        }
        match way {
            Way::Grpc => grpc::reply(taken),
            Way::Plain(encoding) => match taken {
                Ok(()) => reply(StatusCode::OK, encoding, done(encoding)),
                Err(refused) => refusal(&refused, encoding),
            },
        }
    }

    async fn answer(
        &self,
        request: Request<Arriving>,
        peer: Option<Arc<Peer>>,
        way: Way,
    ) -> Result<(), NotAnswered> {
        let (parts, body) = request.into_parts();
        let headers = &parts.headers;
        let refuse = NotAnswered::new;
        match way {
            Way::Grpc if parts.uri.path() != grpc::EXPORT => {
                let reason = "only `TraceService/Export` is taken";
                return Err(refuse(StatusCode::NOT_FOUND, reason));
            }
            Way::Plain(_) if parts.uri.path() != TRACES => {
                let reason = "only traces are taken, at /v1/traces";
                return Err(refuse(StatusCode::NOT_FOUND, reason));
            }
            _ => {}
        }
        if parts.method != Method::POST {
            return Err(refuse(StatusCode::METHOD_NOT_ALLOWED, "POST"));
        }
        let live = self.live.load_full();
        let shown = Shown {
            headers,
            peer: peer.as_deref(),
            resource: self.config.resource.as_ref(),
        };
        let caller = live.authenticator.check(shown, &self.client).await;
        let caller = caller.map_err(|error| {
            let status = match error {
                Refused::NoKeys => StatusCode::SERVICE_UNAVAILABLE,
                Refused::Scope => StatusCode::FORBIDDEN,
                _ => StatusCode::UNAUTHORIZED,
            };
            refuse(status, &error.to_string())
        })?;
        if !self.config.admits(&caller.agent) {
            let reason = "this agent may not send spans";
            return Err(refuse(StatusCode::FORBIDDEN, reason));
        }
        let (encoding, bytes) = match way {
            Way::Plain(Some(encoding)) => (encoding, self.whole(headers, body).await?),
            Way::Plain(None) => {
                let reason = "send `application/x-protobuf` or `application/json`";
                return Err(refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, reason));
            }
            Way::Grpc => {
                let body = self.collected(body, grpc::PREFIX).await?;
                let message = grpc::message(headers, &body, self.config.max_body)?;
                (Encoding::Protobuf, message)
            }
        };
        // What an agent tells takes room from what others are seen to do, so it is bounded like what it asks.
        let spent = self.budgets.take(caller.agents(), CHANNEL, bytes.len());
        if let Some(stop) = spent {
            let refused = refuse(StatusCode::TOO_MANY_REQUESTS, &stop.reason);
            return Err(refused.until(10));
        }
        self.take(&caller.agent, &bytes, encoding)
            .await
            .map_err(|error| match error {
                NotTaken::Untaken(Untaken::Unreadable(_)) => {
                    refuse(StatusCode::BAD_REQUEST, &error.to_string())
                }
                _ => refuse(StatusCode::SERVICE_UNAVAILABLE, &error.to_string()).until(2),
            })
    }

    /// The body, expanded, within bounds of size and time before and after.
    async fn whole(&self, headers: &HeaderMap, body: Arriving) -> Result<Bytes, NotAnswered> {
        let compressed = match headers.get(CONTENT_ENCODING).map(HeaderValue::as_bytes) {
            None | Some(b"identity") => false,
            Some(b"gzip") => true,
            Some(_) => {
                let reason = "send the body as it is or with gzip";
                return Err(NotAnswered::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, reason));
            }
        };
        let bytes = self.collected(body, 0).await?;
        match compressed {
            true => expanded(&bytes, self.config.max_body),
            false => Ok(bytes),
        }
    }

    /// The body as it came, of at most the longest export and `more` bytes around it.
    async fn collected(&self, body: Arriving, more: usize) -> Result<Bytes, NotAnswered> {
        let most = self.config.max_body;
        let whole = body.whole(most.saturating_add(more), self.config.body_time);
        whole.await.map_err(|error| {
            let refuse = NotAnswered::new;
            match error {
                NotWhole::Long => long(most),
                NotWhole::Broken => refuse(StatusCode::BAD_REQUEST, "the body breaks off"),
                NotWhole::Late => refuse(StatusCode::REQUEST_TIMEOUT, "the body takes too long"),
            }
        })
    }
}

impl NotAnswered {
    pub(super) fn new(status: StatusCode, reason: &str) -> Self {
        Self {
            status,
            reason: reason.to_owned(),
            retry: None,
        }
    }

    /// It may be sent again after so many seconds.
    fn until(self, seconds: u16) -> Self {
        Self {
            retry: Some(seconds),
            ..self
        }
    }
}

impl Way {
    fn of(request: &Request<Arriving>) -> Self {
        // Its answers end in trailers, which HTTP/1 clients need not take.
        let grpc = request.version() == Version::HTTP_2 && grpc::is_it(request.headers());
        match grpc {
            true => Self::Grpc,
            false => Self::Plain(encoding(request.headers())),
        }
    }
}

/// What is packed with gzip, unpacked, within `most` bytes.
pub(super) fn expanded(bytes: &[u8], most: usize) -> Result<Bytes, NotAnswered> {
    masec_wire::gunzip(bytes, most)
        .map(Bytes::from)
        .ok_or_else(|| long(most))
}

fn long(most: usize) -> NotAnswered {
    let reason = format!("longer than {most} bytes, or no gzip; send fewer spans at once");
    NotAnswered::new(StatusCode::PAYLOAD_TOO_LARGE, &reason)
}

fn encoding(headers: &HeaderMap) -> Option<Encoding> {
    let mut kinds = headers.get_all(CONTENT_TYPE).iter();
    let (Some(kind), None) = (kinds.next(), kinds.next()) else {
        return None;
    };
    match kind.to_str().ok()?.split(';').next()?.trim() {
        "application/json" => Some(Encoding::Json),
        "application/x-protobuf" => Some(Encoding::Protobuf),
        _ => None,
    }
}

/// The answer of the protocol to an export that was taken whole.
fn done(encoding: Option<Encoding>) -> Bytes {
    match encoding {
        Some(Encoding::Protobuf) => Bytes::new(),
        _ => Bytes::from_static(b"{}"),
    }
}

fn reply(status: StatusCode, encoding: Option<Encoding>, body: Bytes) -> Reply {
    let mut reply = Response::new(Either::Left(Full::new(body)));
    *reply.status_mut() = status;
    let kind = match encoding {
        Some(Encoding::Protobuf) => "application/x-protobuf",
        _ => "application/json",
    };
    reply
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    reply
}

/// A `google.rpc.Status` in the encoding that was asked in, as the protocol has it.
fn refusal(refused: &NotAnswered, encoding: Option<Encoding>) -> Reply {
    let reason = refused.reason.as_str();
    let body = match encoding {
        Some(Encoding::Protobuf) => {
            // Field 2, a text of at most 127 bytes so that its length is one byte.
            let reason = &reason[..reason.floor_char_boundary(127)];
            let length = u8::try_from(reason.len()).unwrap_or(0);
            [&[2 << 3 | 2, length], reason.as_bytes()].concat()
        }
        _ => serde_json::json!({"message": reason})
            .to_string()
            .into_bytes(),
    };
    let mut reply = reply(refused.status, encoding, Bytes::from(body));
    let headers = reply.headers_mut();
    match refused.status {
        StatusCode::METHOD_NOT_ALLOWED => {
            headers.insert(ALLOW, HeaderValue::from_static("POST"));
        }
        StatusCode::UNAUTHORIZED => {
            let realm = HeaderValue::from_static("Bearer realm=\"masec\"");
            headers.insert(WWW_AUTHENTICATE, realm);
        }
        _ => {}
    }
    if let Some(seconds) = refused.retry {
        headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    reply
}
