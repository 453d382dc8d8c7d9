//! What the two programs of `make bench-gateway` agree on: the calls that are made, and the answers they must get.
//!
//! No part of Masec, and linked to none of it: the measure must not move with what it measures.

mod plan;
mod text;

pub use plan::{Call, Client, Profile, answer};
pub use text::Rng;

/// The revision with sessions.
pub const SESSIONS: &str = "2025-11-25";
/// The revision without.
pub const STATELESS: &str = "2026-07-28";

/// The tools, as `tools/list` shows them.
pub fn tools() -> serde_json::Value {
    let text = |about: &str| serde_json::json!({"type": "string", "description": about});
    let number = |about: &str| serde_json::json!({"type": "integer", "description": about});
    let tool = |name: &str, about: &str, reads: bool, properties: serde_json::Value| {
        let keys = properties.as_object().into_iter().flatten();
        let required: Vec<&String> = keys.map(|(key, _)| key).collect();
        serde_json::json!({
            "name": name,
            "description": about,
            "inputSchema": {"type": "object", "properties": properties, "required": required},
            "annotations": {"readOnlyHint": reads},
        })
    };
    serde_json::json!([
        tool(
            "read_mail",
            "Read one mail of the inbox",
            true,
            serde_json::json!({"id": number("The mail's number")})
        ),
        tool(
            "search_notes",
            "Search the notes",
            true,
            serde_json::json!({"query": text("What to look for"), "limit": number("How many notes at most")})
        ),
        tool(
            "send_mail",
            "Send a mail",
            false,
            serde_json::json!({"to": text("Whom to"), "subject": text("The subject"), "body": text("The text")})
        ),
        tool(
            "save_note",
            "Save a note",
            false,
            serde_json::json!({"title": text("The title"), "text": text("The text")})
        ),
    ])
}
