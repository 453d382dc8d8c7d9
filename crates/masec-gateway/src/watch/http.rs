//! OTLP over HTTP: what exporters of agents send their spans to.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_ENCODING, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use masec_wire::otlp::{Encoding, Untaken};

use super::heard::CHANNEL;
use super::{NotTaken, Watch};
use crate::door::Door;
use crate::identity::{Peer, Refused, Shown};

type Reply = Response<Full<Bytes>>;

/// The path of the protocol for traces.
const TRACES: &str = "/v1/traces";

impl Watch {
    /// Answers exporters until the process ends.
    pub(crate) async fn listen(self: Arc<Self>, mut door: Door, header_time: Duration) {
        while let Some((stream, _)) = door.next().await {
            let mut builder = Builder::new(TokioExecutor::new());
            builder
                .http1()
                .timer(TokioTimer::new())
                .header_read_timeout(header_time)
                .max_headers(64);
            builder
                .http2()
                .timer(TokioTimer::new())
                .max_concurrent_streams(16)
                .max_header_list_size(32 << 10)
                .keep_alive_interval(Duration::from_secs(30));
            let (watch, peer) = (Arc::clone(&self), stream.peer());
            let service =
                service_fn(move |request| Arc::clone(&watch).handle(request, peer.clone()));
            tokio::spawn(async move {
                let connection = builder.serve_connection(TokioIo::new(stream), service);
                if let Err(error) = connection.await {
                    tracing::debug!(%error, "a connection ended badly");
                }
            });
        }
    }

    async fn handle(
        self: Arc<Self>,
        request: Request<Incoming>,
        peer: Option<Arc<Peer>>,
    ) -> Result<Reply, Infallible> {
        let reply = self.answer(request, peer).await;
        Ok(reply.unwrap_or_else(|refusal| {
            self.counts
                .refused
                .fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            *refusal
        }))
    }

    async fn answer(
        &self,
        request: Request<Incoming>,
        peer: Option<Arc<Peer>>,
    ) -> Result<Reply, Box<Reply>> {
        let (parts, body) = request.into_parts();
        let headers = &parts.headers;
        let encoding = encoding(headers);
        let refuse = |status, reason: &str| Box::new(refusal(status, reason, encoding));
        if parts.uri.path() != TRACES {
            return Err(refuse(
                StatusCode::NOT_FOUND,
                "only traces are taken, at /v1/traces",
            ));
        }
        if parts.method != Method::POST {
            let mut reply = refuse(StatusCode::METHOD_NOT_ALLOWED, "POST");
            reply
                .headers_mut()
                .insert(ALLOW, HeaderValue::from_static("POST"));
            return Err(reply);
        }
        let live = self.live.load_full();
        let shown = Shown {
            headers,
            peer: peer.as_deref(),
            resource: None,
        };
        let caller = live.authenticator.check(shown, &self.client).await;
        let caller = caller.map_err(|error| {
            let status = match error {
                Refused::NoKeys => StatusCode::SERVICE_UNAVAILABLE,
                _ => StatusCode::UNAUTHORIZED,
            };
            let mut reply = refuse(status, &error.to_string());
            let realm = HeaderValue::from_static("Bearer realm=\"masec\"");
            reply.headers_mut().insert(WWW_AUTHENTICATE, realm);
            reply
        })?;
        if !self.config.admits(&caller.agent) {
            return Err(refuse(
                StatusCode::FORBIDDEN,
                "this agent may not send spans",
            ));
        }
        let Some(encoding) = encoding else {
            let reason = "send `application/x-protobuf` or `application/json`";
            return Err(refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, reason));
        };
        let bytes = self
            .whole(headers, body)
            .await
            .map_err(|(status, reason)| refuse(status, &reason))?;
        // What an agent tells takes room from what others are seen to do, so it is bounded like what it asks.
        let spent = self.budgets.take(caller.agents(), CHANNEL, bytes.len());
        if let Some(stop) = spent {
            let mut reply = refuse(StatusCode::TOO_MANY_REQUESTS, &stop.reason);
            let headers = reply.headers_mut();
            headers.insert(RETRY_AFTER, HeaderValue::from_static("10"));
            return Err(reply);
        }
        match self.take(&caller.agent, &bytes, encoding).await {
            Ok(()) => Ok(reply(StatusCode::OK, encoding, done(encoding))),
            Err(error @ NotTaken::Untaken(Untaken::Unreadable(_))) => {
                Err(refuse(StatusCode::BAD_REQUEST, &error.to_string()))
            }
            Err(error) => {
                let mut reply = refuse(StatusCode::SERVICE_UNAVAILABLE, &error.to_string());
                reply
                    .headers_mut()
                    .insert(RETRY_AFTER, HeaderValue::from_static("2"));
                Err(reply)
            }
        }
    }

    /// The body, expanded, within bounds of size and time before and after.
    async fn whole(
        &self,
        headers: &HeaderMap,
        body: Incoming,
    ) -> Result<Bytes, (StatusCode, String)> {
        let most = self.config.max_body;
        let long = || {
            let reason = format!("longer than {most} bytes, or no gzip; send fewer spans at once");
            (StatusCode::PAYLOAD_TOO_LARGE, reason)
        };
        let compressed = match headers.get(CONTENT_ENCODING).map(HeaderValue::as_bytes) {
            None | Some(b"identity") => false,
            Some(b"gzip") => true,
            Some(_) => {
                let reason = "send the body as it is or with gzip".to_owned();
                return Err((StatusCode::UNSUPPORTED_MEDIA_TYPE, reason));
            }
        };
        let collected = Limited::new(body, most).collect();
        let bytes = match tokio::time::timeout(self.config.body_time, collected).await {
            Ok(Ok(collected)) => collected.to_bytes(),
            Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => return Err(long()),
            Ok(Err(_)) => {
                return Err((StatusCode::BAD_REQUEST, "the body breaks off".to_owned()));
            }
            Err(_) => {
                return Err((
                    StatusCode::REQUEST_TIMEOUT,
                    "the body takes too long".to_owned(),
                ));
            }
        };
        match compressed {
            true => masec_wire::gunzip(&bytes, most)
                .map(Bytes::from)
                .ok_or_else(long),
            false => Ok(bytes),
        }
    }
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
fn done(encoding: Encoding) -> Bytes {
    match encoding {
        Encoding::Json => Bytes::from_static(b"{}"),
        Encoding::Protobuf => Bytes::new(),
    }
}

fn reply(status: StatusCode, encoding: Encoding, body: Bytes) -> Reply {
    let mut reply = Response::new(Full::new(body));
    *reply.status_mut() = status;
    let kind = match encoding {
        Encoding::Json => "application/json",
        Encoding::Protobuf => "application/x-protobuf",
    };
    reply
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    reply
}

/// A `google.rpc.Status` in the encoding that was asked in, as the protocol has it.
fn refusal(status: StatusCode, reason: &str, encoding: Option<Encoding>) -> Reply {
    let encoding = encoding.unwrap_or(Encoding::Json);
    let body = match encoding {
        Encoding::Json => serde_json::json!({"message": reason})
            .to_string()
            .into_bytes(),
        Encoding::Protobuf => {
            // Field 2, a text of at most 127 bytes so that its length is one byte.
            let reason = &reason[..reason.floor_char_boundary(127)];
            let length = u8::try_from(reason.len()).unwrap_or(0);
            [&[2 << 3 | 2, length], reason.as_bytes()].concat()
        }
    };
    reply(status, encoding, Bytes::from(body))
}
