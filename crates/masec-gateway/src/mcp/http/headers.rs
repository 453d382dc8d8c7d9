//! Headers that say what the body says, and must not say otherwise.

use std::borrow::Cow;

use http::HeaderMap;
use masec_wire::Limits;
use masec_wire::mcp::{self, Frame, Mirrored, Mismatch};

use crate::upstream::is_parameter;

/// Checks the headers that say what the body says.
pub(crate) fn mirrored(headers: &HeaderMap, frame: &Frame<'_>) -> Result<(), Mismatch> {
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
