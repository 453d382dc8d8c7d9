//! What a request must be like before anything is decided about it.

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, HOST, ORIGIN};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode};

use super::arriving::{Arriving, NotWhole};
use super::reply::{Early, plain};
use crate::config::Listen;

/// Whether a request says one host, and whether a web page may send it here. A page that a person happens to visit must not
/// reach servers in their name.
pub(crate) fn may_come(parts: &Parts, listen: &Listen) -> Result<(), Early> {
    one_host(parts)?;
    let headers = &parts.headers;
    let Some(origin) = headers.get(ORIGIN) else {
        return Ok(());
    };
    let allowed = |known: &String| known.as_bytes() == origin;
    if is_own_page(origin, headers.get(HOST)) || listen.origins.iter().any(allowed) {
        return Ok(());
    }
    Err(plain(StatusCode::FORBIDDEN, "this origin is not allowed"))
}

/// Who routes by the host of the address and who routes by the header `Host` must be told the same (RFC 9112, 3.2.2; RFC 9113, 8.3.1).
fn one_host(parts: &Parts) -> Result<(), Early> {
    let mut hosts = parts.headers.get_all(HOST).iter();
    let (host, more) = (hosts.next(), hosts.next());
    if more.is_some() {
        return Err(plain(StatusCode::BAD_REQUEST, "more than one host"));
    }
    match (parts.uri.authority(), host) {
        (Some(authority), Some(host))
            if !host
                .as_bytes()
                .eq_ignore_ascii_case(authority.as_str().as_bytes()) =>
        {
            let reason = "the address is at another host than `Host` says";
            Err(plain(StatusCode::BAD_REQUEST, reason))
        }
        _ => Ok(()),
    }
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

/// The body, whole and bounded, of one of these kinds.
pub(crate) async fn whole(
    headers: &HeaderMap,
    body: Arriving,
    listen: &Listen,
    kinds: &[&str],
) -> Result<Bytes, Early> {
    // Compressed requests are no part of the protocol, and bombs are made of them.
    if headers
        .get(CONTENT_ENCODING)
        .is_some_and(|value| value != "identity")
    {
        let reason = "send the body as it is, without encoding";
        return Err(plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, reason));
    }
    let mut said = headers.get_all(CONTENT_TYPE).iter();
    let is_known = |value: &HeaderValue| {
        value.to_str().is_ok_and(|text| {
            let kind = text.split(';').next().unwrap_or_default();
            kinds
                .iter()
                .any(|known| kind.trim().eq_ignore_ascii_case(known))
        })
    };
    if !said.next().is_some_and(is_known) || said.next().is_some() {
        let reason = format!("send one `Content-Type: {}`", kinds.join("` or `"));
        return Err(plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, &reason));
    }
    let whole = body.whole(listen.max_body, listen.body_time).await;
    whole.map_err(|error| match error {
        NotWhole::Long => {
            let reason = format!("the body is longer than {} bytes", listen.max_body);
            plain(StatusCode::PAYLOAD_TOO_LARGE, &reason)
        }
        NotWhole::Broken => plain(StatusCode::BAD_REQUEST, "the body breaks off"),
        NotWhole::Late => plain(StatusCode::REQUEST_TIMEOUT, "the body takes too long"),
    })
}
