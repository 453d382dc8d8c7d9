//! OTLP over gRPC: the one message of a call, out of its frame, and answers with a status behind them. Everything else is as over
//! HTTP: the same address, callers, bounds and reading of protobuf, so that there is one way for an export to be taken.

use std::convert::Infallible;
use std::fmt::Write;
use std::future::{Ready, ready};

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use http_body_util::combinators::WithTrailers;
use http_body_util::{BodyExt, Either, Full};

use super::http::{NotAnswered, Reply, expanded};

/// The one call that is answered.
pub(super) const EXPORT: &str = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
/// Bytes before a message: whether it is compressed, and how long it is.
pub(super) const PREFIX: usize = 5;

/// A body with trailers.
pub(super) type Trailed = WithTrailers<Full<Bytes>, Ready<Option<Result<HeaderMap, Infallible>>>>;

/// The type of messages, with or without the name of what they are encoded in.
const KINDS: [&[u8]; 2] = [b"application/grpc", b"application/grpc+proto"];
const STATUS: &str = "grpc-status";
const MESSAGE: &str = "grpc-message";
const ENCODING: &str = "grpc-encoding";

/// Whether a request is a call over gRPC.
pub(super) fn is_it(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| KINDS.contains(&kind.as_bytes()))
}

/// The message in the body of a call, unpacked, of at most `most` bytes. There has to be one and nothing after it.
pub(super) fn message(
    headers: &HeaderMap,
    body: &Bytes,
    most: usize,
) -> Result<Bytes, NotAnswered> {
    let bad = |reason| NotAnswered::new(StatusCode::BAD_REQUEST, reason);
    let (prefix, rest) = body
        .split_first_chunk::<PREFIX>()
        .ok_or_else(|| bad("the call has no message"))?;
    let [packed, length @ ..] = *prefix;
    if usize::try_from(u32::from_be_bytes(length)) != Ok(rest.len()) {
        return Err(bad(
            "the call is not one message of the length that it says",
        ));
    }
    let message = body.slice(PREFIX..);
    match (packed, headers.get(ENCODING).map(HeaderValue::as_bytes)) {
        (0, _) => Ok(message),
        (1, Some(b"gzip")) => expanded(&message, most),
        (1, _) => Err(NotAnswered::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "send the message as it is or with `grpc-encoding: gzip`",
        )),
        _ => Err(bad("the message is neither packed nor not")),
    }
}

/// The answer to a call.
pub(super) fn reply(taken: Result<(), NotAnswered>) -> Reply {
    let (body, headers) = match taken {
        Ok(()) => {
            let mut trailers = HeaderMap::new();
            trailers.insert(STATUS, HeaderValue::from_static("0"));
            // An empty message, as it says when all was taken.
            let whole = Full::new(Bytes::from_static(&[0; PREFIX]));
            let trailed = whole.with_trailers(ready(Some(Ok(trailers))));
            (Either::Right(trailed), HeaderMap::new())
        }
        // Without a message the status stands at the front.
        Err(refused) => {
            let mut headers = HeaderMap::new();
            headers.insert(STATUS, HeaderValue::from(code(refused.status)));
            if let Ok(reason) = HeaderValue::try_from(quoted(&refused.reason)) {
                headers.insert(MESSAGE, reason);
            }
            (Either::Left(Full::default()), headers)
        }
    };
    let mut reply = Response::new(body);
    *reply.headers_mut() = headers;
    let kind = HeaderValue::from_static("application/grpc");
    reply.headers_mut().insert(CONTENT_TYPE, kind);
    reply
}

/// What a status of HTTP is in gRPC. By the protocol an exporter sends again after `UNAVAILABLE` alone, of these.
fn code(status: StatusCode) -> u16 {
    match status {
        StatusCode::BAD_REQUEST => 3,
        StatusCode::REQUEST_TIMEOUT => 4,
        StatusCode::FORBIDDEN => 7,
        StatusCode::PAYLOAD_TOO_LARGE => 8,
        StatusCode::NOT_FOUND
        | StatusCode::METHOD_NOT_ALLOWED
        | StatusCode::UNSUPPORTED_MEDIA_TYPE => 12,
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => 14,
        StatusCode::UNAUTHORIZED => 16,
        _ => 2,
    }
}

/// A text as it may stand in a header: the rest as `%` and two digits.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b' '..=b'~' if byte != b'%' => out.push(char::from(byte)),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn frame(packed: u8, length: u32, message: &[u8]) -> Bytes {
        let length = length.to_be_bytes();
        Bytes::from([&[packed][..], &length, message].concat())
    }

    fn read(encoding: &str, body: &Bytes) -> Result<Bytes, u16> {
        let mut headers = HeaderMap::new();
        headers.insert(ENCODING, HeaderValue::try_from(encoding).unwrap());
        message(&headers, body, 1_000).map_err(|refused| code(refused.status))
    }

    #[test]
    fn one_message_and_nothing_after_it() {
        assert_eq!(read("identity", &frame(0, 3, b"abc")), Ok("abc".into()));
        assert_eq!(read("identity", &frame(0, 0, b"")), Ok(Bytes::new()));
        for bad in [
            Bytes::new(),
            Bytes::from_static(&[0, 0, 0, 0]),
            frame(0, 4, b"abc"),
            frame(0, 2, b"abc"),
            frame(0, u32::MAX, b"abc"),
            frame(2, 3, b"abc"),
        ] {
            assert_eq!(read("gzip", &bad), Err(3), "{bad:?}");
        }
    }

    #[test]
    fn what_is_packed_is_unpacked_within_bounds() {
        let packed = |bytes: &[u8]| {
            let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            packer.write_all(bytes).unwrap();
            let packed = packer.finish().unwrap();
            frame(1, u32::try_from(packed.len()).unwrap(), &packed)
        };
        assert_eq!(read("gzip", &packed(b"abc")), Ok("abc".into()));
        assert_eq!(read("gzip", &packed(&[b' '; 5_000])), Err(8));
        assert_eq!(read("gzip", &frame(1, 3, b"abc")), Err(8));
        // It says nothing of how, or what is not known here.
        assert_eq!(read("identity", &packed(b"abc")), Err(12));
        assert_eq!(read("zstd", &packed(b"abc")), Err(12));
    }

    #[test]
    fn reasons_stay_in_their_header() {
        assert_eq!(quoted("100% of\r\nit, è"), "100%25 of%0D%0Ait, %C3%A8");
    }
}
