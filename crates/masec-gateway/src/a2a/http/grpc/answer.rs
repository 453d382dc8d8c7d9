//! What comes back over gRPC from an agent, on its way to the one that asked.

use std::sync::Arc;

use ::http::header::CONTENT_TYPE;
use ::http::{HeaderMap, Response, StatusCode};
use bytes::Bytes;
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use masec_wire::a2a::Asked;
use masec_wire::a2a::grpc::{self, Frames};
use tokio::sync::mpsc;

use super::{ENCODING, KINDS, one};
use crate::a2a::exchange::Exchange;
use crate::a2a::http::{Front, Inbound, Way};
use crate::a2a::reading::{Ended, Reading};
use crate::a2a::stream::Stream;
use crate::web::reply::{Early, Reply, WAITING, body_reply, streamed};

/// Bytes that a body has besides its message.
const HEAD: usize = 5;

/// What stands for an error in the place of a status of HTTP.
const FAILED: StatusCode = StatusCode::INTERNAL_SERVER_ERROR;

impl Front {
    /// Passes on what an agent answers, once it was looked at.
    pub(in crate::a2a::http) async fn answer_grpc(
        self: &Arc<Self>,
        inbound: &Inbound<'_>,
        way: Way,
        asked: Asked,
        response: Response<Incoming>,
    ) -> Result<Reply, Early> {
        if !asked.method.streams() {
            let (status, text) = self.whole_grpc(inbound, &way, asked, response).await?;
            let text = self.goes_on(inbound, &way, asked, status, text).await?;
            return Ok(*body_reply(status, "application/json", text));
        }
        let (parts, body) = response.into_parts();
        if let Some(reason) = fault(parts.status, &parts.headers) {
            return Err(self.bad(inbound, &way, asked, reason));
        }
        // An answer may be nothing but how it ended.
        let at_once = Ended::read(&parts.headers);
        if let Some(text) = at_once.as_ref().and_then(Ended::failure) {
            let text = self.goes_on(inbound, &way, asked, FAILED, Bytes::from(text));
            return Ok(*body_reply(FAILED, "application/json", text.await?));
        }
        let (sender, receiver) = mpsc::channel(WAITING);
        let longest = inbound.live.config.listen.max_body;
        let stream = Stream {
            exchange: Exchange::clone(&inbound.exchange),
            way,
            asked,
            reading: Reading::Grpc(asked, Frames::new(longest)),
            out: sender,
        };
        if at_once.is_none() {
            tokio::spawn(stream.run(body));
        }
        Ok(*streamed(receiver))
    }

    /// An answer that is one message, or how it ended, as it would be over HTTP and JSON.
    pub(in crate::a2a::http) async fn whole_grpc(
        &self,
        inbound: &Inbound<'_>,
        way: &Way,
        asked: Asked,
        response: Response<Incoming>,
    ) -> Result<(StatusCode, Bytes), Early> {
        let (parts, body) = response.into_parts();
        let longest = inbound.live.config.listen.max_body;
        let bad = |reason: &str| self.bad(inbound, way, asked, reason);
        if let Some(reason) = fault(parts.status, &parts.headers) {
            return Err(bad(reason));
        }
        // It may be nothing but how it ended.
        let at_once = Ended::read(&parts.headers);
        if let Some(text) = at_once.as_ref().and_then(Ended::failure) {
            return Ok((FAILED, Bytes::from(text)));
        }
        let collected = Limited::new(body, longest + HEAD).collect();
        let collected = tokio::time::timeout(inbound.peer.timeout, collected).await;
        let collected = match collected {
            Ok(Ok(collected)) => collected,
            Ok(Err(_)) => return Err(bad("its answer breaks off or is longer than allowed")),
            Err(_) => return Err(bad("its answer takes too long")),
        };
        let ended = collected.trailers().and_then(Ended::read).or(at_once);
        let ended = ended.ok_or_else(|| bad("its answer breaks off"))?;
        if let Some(text) = ended.failure() {
            return Ok((FAILED, Bytes::from(text)));
        }
        let bytes = collected.to_bytes();
        let read = one(&bytes, longest).and_then(|message| {
            let read = grpc::answer(asked, message);
            read.map_err(|error| error.to_string())
        });
        match read {
            Ok(text) => Ok((StatusCode::OK, Bytes::from(text))),
            Err(reason) => {
                inbound.exchange.unreadable(false, &bytes).await;
                Err(bad(&reason))
            }
        }
    }
}

/// Why an answer is none over gRPC, if it is not.
fn fault(status: StatusCode, headers: &HeaderMap) -> Option<&'static str> {
    let kind = headers.get(CONTENT_TYPE).map(|kind| kind.as_bytes());
    let is_grpc = kind.is_some_and(|kind| kind.starts_with(KINDS[0].as_bytes()));
    let unauthenticated = grpc::code_of("UNAUTHENTICATED");
    match status {
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
            Some("it refuses the gateway's credentials")
        }
        status if status.is_redirection() => Some("it redirects; configure the address"),
        StatusCode::OK if is_grpc => {
            let encoding = headers.get(ENCODING);
            if encoding.is_some_and(|value| value != "identity") {
                return Some("it answers in an encoding that nobody asked for");
            }
            let ended = Ended::read(headers);
            let refuses = ended.is_some_and(|ended| ended.code == unauthenticated);
            refuses.then_some("it refuses the gateway's credentials")
        }
        _ => Some("its answer is not gRPC"),
    }
}
