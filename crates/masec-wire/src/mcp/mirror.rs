//! Headers that say what the body says. Whoever routes by headers and whoever executes the body must be told the same, so
//! a disagreement is refused (`HeaderMismatch`, SEP-2243).

use super::{Frame, STATELESS};

/// The headers of one request that mirror its body; `Err` where a header came twice or is not text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mirrored<'h> {
    /// `MCP-Protocol-Version`
    pub version: Option<&'h str>,
    /// `Mcp-Method`
    pub method: Option<&'h str>,
    /// `Mcp-Name`
    pub name: Option<&'h str>,
}

/// Headers and body disagree.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("header `{header}` {what}")]
pub struct Mismatch {
    /// The header at fault.
    pub header: &'static str,
    /// What is wrong with it.
    pub what: &'static str,
}

impl Mismatch {
    /// The JSON-RPC error code of a disagreement.
    pub const CODE: i32 = -32020;
}

impl Mirrored<'_> {
    /// Checks the headers against the message. In the stateless revision they must be there; before it they need not be,
    /// but must not lie.
    pub fn check(&self, frame: &Frame<'_>) -> Result<(), Mismatch> {
        let Some(method) = frame.method() else {
            return Ok(());
        };
        // `initialize` may offer the stateless revision, but is no part of it.
        let initialize = method == "initialize";
        let stateless =
            !initialize && (frame.version() == Some(STATELESS) || self.version == Some(STATELESS));
        if let (Some(header), Some(body), false) = (self.version, frame.version(), initialize)
            && header != body
        {
            return Err(mismatch(
                "MCP-Protocol-Version",
                "is not the version in the message",
            ));
        }
        match self.method {
            Some(header) if header != method => {
                return Err(mismatch("Mcp-Method", "is not the message's method"));
            }
            None if stateless && frame.id().is_some() => {
                return Err(mismatch("Mcp-Method", "is missing"));
            }
            _ => {}
        }
        let name = matches!(method, "tools/call" | "prompts/get" | "resources/read")
            .then(|| frame.name())
            .flatten();
        match (self.name.map(decoded), name.or_else(|| frame.name())) {
            (Some(None), _) => Err(mismatch("Mcp-Name", "is not base64 as it says")),
            (Some(Some(header)), Some(body)) if header != body => {
                Err(mismatch("Mcp-Name", "is not the name in the message"))
            }
            (Some(_), None) => Err(mismatch("Mcp-Name", "names what the message does not name")),
            (None, Some(_)) if stateless && name.is_some() => {
                Err(mismatch("Mcp-Name", "is missing"))
            }
            _ => Ok(()),
        }
    }
}

/// Checks the value of an `Mcp-Param-…` header: it must be one of the arguments, since nothing else looks at headers.
pub fn parameter(value: &str, frame: &Frame<'_>) -> Result<(), Mismatch> {
    match decoded(value) {
        Some(value) if frame.has_argument(&value) => Ok(()),
        _ => Err(mismatch("Mcp-Param", "is none of the arguments")),
    }
}

fn mismatch(header: &'static str, what: &'static str) -> Mismatch {
    Mismatch { header, what }
}

/// A name as the value of `Mcp-Name`.
pub fn name_header(name: &str) -> String {
    let plain = name.bytes().all(|b| b.is_ascii_graphic() || b == b' ')
        && name.trim() == name
        && !name.starts_with("=?base64?");
    if plain {
        return name.to_owned();
    }
    format!(
        "=?base64?{}?=",
        data_encoding::BASE64.encode(name.as_bytes())
    )
}

/// A value that could not travel as it is comes as `=?base64?…?=`.
fn decoded(value: &str) -> Option<String> {
    let Some(inner) = value
        .strip_prefix("=?base64?")
        .and_then(|rest| rest.strip_suffix("?="))
    else {
        return Some(value.to_owned());
    };
    let bytes = data_encoding::BASE64.decode(inner.as_bytes()).ok()?;
    String::from_utf8(bytes).ok()
}
