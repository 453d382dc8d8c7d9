//! Headers of requests: which count, and which go on.

use ::http::header::{ACCEPT, CONTENT_LENGTH, TRANSFER_ENCODING};
use ::http::{HeaderMap, HeaderValue, StatusCode};

use crate::a2a::far::Shown;
use crate::web::reply::{Early, plain};

/// Longest value of the header that names extensions, in bytes.
const LONGEST_EXTENSIONS: usize = 2_048;

pub(super) fn has_body(headers: &HeaderMap) -> bool {
    headers.contains_key(TRANSFER_ENCODING)
        || headers
            .get(CONTENT_LENGTH)
            .is_some_and(|length| length != "0")
}

pub(super) fn version_header(headers: &HeaderMap) -> Result<(), Early> {
    let mut said = headers.get_all("a2a-version").iter();
    let plain_version = |value: &HeaderValue| {
        let bytes = value.as_bytes();
        bytes.len() <= 16 && bytes.iter().all(|b| b.is_ascii_digit() || *b == b'.')
    };
    match (said.next(), said.next()) {
        (None, _) => Ok(()),
        (Some(value), None) if plain_version(value) => Ok(()),
        _ => {
            let reason = "send one `A2A-Version`, such as 1.0";
            Err(plain(StatusCode::BAD_REQUEST, reason))
        }
    }
}

/// Whether this is the place of a request in a trace (W3C Trace Context), and has room for nothing else.
fn is_trace(value: &HeaderValue) -> bool {
    let hyphen = |at: usize| matches!(at, 2 | 35 | 52);
    let bytes = value.as_bytes();
    let mut placed = bytes.iter().enumerate();
    bytes.len() == 55
        && placed.all(|(at, byte)| match hyphen(at) {
            true => *byte == b'-',
            false => byte.is_ascii_hexdigit(),
        })
}

/// Headers that a request may bring along. Nobody looks at a header, so what is in one is what the other's own card says.
pub(super) fn passed(from: &HeaderMap, shown: &Shown, streams: bool) -> HeaderMap {
    let mut headers = HeaderMap::new();
    // As it was looked at before.
    if let Some(value) = from.get("a2a-version") {
        headers.insert("a2a-version", value.clone());
    }
    if let Some(value) = from.get("traceparent").filter(|value| is_trace(value)) {
        headers.insert("traceparent", value.clone());
    }
    let kind = match streams {
        true => "text/event-stream",
        false => "application/json",
    };
    headers.insert(ACCEPT, HeaderValue::from_static(kind));
    let known = shown.card.extensions();
    for name in ["a2a-extensions", "x-a2a-extensions"] {
        let said = from.get_all(name).iter();
        let said = said.filter(|value| value.len() <= LONGEST_EXTENSIONS);
        let wanted: Vec<&str> = said
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(str::trim)
            .filter(|uri| known.contains(uri))
            .collect();
        if let Ok(value) = HeaderValue::try_from(wanted.join(", "))
            && !wanted.is_empty()
        {
            headers.insert(name, value);
        }
    }
    headers
}
