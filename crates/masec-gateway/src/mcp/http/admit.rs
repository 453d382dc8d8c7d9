//! What a request must be like before anything is decided about it.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, HOST, ORIGIN};
use http::{HeaderMap, HeaderValue, StatusCode};
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use masec_wire::Limits;
use masec_wire::mcp::{self, Frame, Mirrored, Mismatch};

use super::reply::{Early, plain};
use crate::config::Listen;
use crate::mcp::upstream::is_parameter;

/// Whether a web page may send requests here. A page that a person happens to visit must not reach servers in their name.
pub(super) fn may_come(headers: &HeaderMap, listen: &Listen) -> Result<(), Early> {
    let Some(origin) = headers.get(ORIGIN) else {
        return Ok(());
    };
    let allowed = |known: &String| known.as_bytes() == origin;
    if is_own_page(origin, headers.get(HOST)) || listen.origins.iter().any(allowed) {
        return Ok(());
    }
    Err(plain(StatusCode::FORBIDDEN, "this origin is not allowed"))
}

/// Whether a page comes from this very machine and address: its own name for itself is a loopback one, so no name of a
/// stranger's was made to point here.
fn is_own_page(origin: &HeaderValue, host: Option<&HeaderValue>) -> bool {
    let text = |value: &HeaderValue| value.to_str().ok().map(str::to_owned);
    let (Some(origin), Some(host)) = (text(origin), host.and_then(text)) else {
        return false;
    };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host.as_str(),
    };
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
        && ["http://", "https://"]
            .iter()
            .any(|scheme| origin.strip_prefix(scheme) == Some(host.as_str()))
}

/// The body, whole and bounded.
pub(super) async fn whole(
    headers: &HeaderMap,
    body: Incoming,
    listen: &Listen,
) -> Result<Bytes, Early> {
    // Compressed requests are no part of the protocol, and bombs are made of them.
    if headers
        .get(CONTENT_ENCODING)
        .is_some_and(|value| value != "identity")
    {
        let reason = "send the body as it is, without encoding";
        return Err(plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, reason));
    }
    let mut kinds = headers.get_all(CONTENT_TYPE).iter();
    let is_json = |value: &HeaderValue| {
        value.to_str().is_ok_and(|text| {
            let kind = text.split(';').next().unwrap_or_default();
            kind.trim().eq_ignore_ascii_case("application/json")
        })
    };
    if !kinds.next().is_some_and(is_json) || kinds.next().is_some() {
        let reason = "send one `Content-Type: application/json`";
        return Err(plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, reason));
    }
    let collected = Limited::new(body, listen.max_body).collect();
    match tokio::time::timeout(listen.body_time, collected).await {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => {
            let reason = format!("the body is longer than {} bytes", listen.max_body);
            Err(plain(StatusCode::PAYLOAD_TOO_LARGE, &reason))
        }
        Ok(Err(_)) => Err(plain(StatusCode::BAD_REQUEST, "the body breaks off")),
        Err(_) => Err(plain(
            StatusCode::REQUEST_TIMEOUT,
            "the body takes too long",
        )),
    }
}

/// Checks the headers that say what the body says.
pub(super) fn mirrored(headers: &HeaderMap, frame: &Frame<'_>) -> Result<(), Mismatch> {
    let one = |name: &'static str| {
        let mut values = headers.get_all(name).iter();
        match (values.next(), values.next()) {
            (None, _) => Ok(None),
            (Some(value), None) => value.to_str().map(Some).map_err(|_| Mismatch {
                header: name,
                what: "is no text",
            }),
            _ => Err(Mismatch {
                header: name,
                what: "comes twice",
            }),
        }
    };
    let mirrored = Mirrored {
        version: one("mcp-protocol-version")?,
        method: one("mcp-method")?,
        name: one("mcp-name")?,
    };
    mirrored.check(frame)?;
    for (name, value) in headers {
        if is_parameter(name) {
            let value = value.to_str().map_err(|_| Mismatch {
                header: "Mcp-Param",
                what: "is no text",
            })?;
            mcp::parameter(value, frame)?;
        }
    }
    Ok(())
}

/// The headers of a message whose body is now `text`: what they say of arguments that are no longer there does not go on.
pub(super) fn still_true<'h>(
    headers: &'h HeaderMap,
    text: &str,
    limits: &Limits,
) -> Cow<'h, HeaderMap> {
    // Most messages have none, and are not read again for them.
    if !headers.keys().any(is_parameter) {
        return Cow::Borrowed(headers);
    }
    let mut kept = headers.clone();
    let frame = Frame::parse(text.as_bytes(), limits);
    for (name, value) in headers.iter().filter(|(name, _)| is_parameter(name)) {
        let holds = value.to_str().is_ok_and(|value| {
            frame
                .as_ref()
                .is_ok_and(|frame| mcp::parameter(value, frame).is_ok())
        });
        if !holds {
            kept.remove(name);
        }
    }
    Cow::Owned(kept)
}
