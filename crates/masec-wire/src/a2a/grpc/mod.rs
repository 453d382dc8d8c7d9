//! The protocol over gRPC: `lf.a2a.v1.A2AService` is revision 1.0, `a2a.v1.A2AService` is 0.3. A message becomes the JSON that the
//! same message is over JSON-RPC in 1.0, and over HTTP and JSON alone in 0.3, whose JSON-RPC has forms of its own; it is looked at
//! and changed as such, and becomes bytes again: what goes on is what was looked at, and a field that the revision does not have goes
//! nowhere.

mod frames;
mod header;
mod schema;
mod service;
mod status;

use masec_model::Span;

use super::Asked;
use crate::Limits;
use crate::json::{Entry, Json, Node};
use crate::proto::{Cursor, ProtoError, Raw, Reader, Unwritable, written};
use crate::rpc::{Document, FrameError};

pub use frames::{Frames, FramesError, framed};
pub use header::{decoded as words_decoded, encoded as words_encoded, timeout};
pub use service::{method, path, service};
pub use status::{Status, code_of, name_of};

/// Values in one message.
const MOST: usize = 1 << 18;
/// How deep messages are nested at most, as protocol buffers' own readers have it.
const DEEPEST: usize = 100;

/// Why a message is none of this binding. Whose fault: the sender's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GrpcError {
    /// Its bytes cannot be read, or in two ways.
    #[error("the message cannot be read: {0}")]
    Bytes(String),
    /// What stands in it has no place in a message of the binding.
    #[error("the message cannot be written: {0}")]
    Shape(String),
}

impl From<ProtoError> for GrpcError {
    fn from(error: ProtoError) -> Self {
        Self::Bytes(error.to_string())
    }
}

impl From<Unwritable> for GrpcError {
    fn from(error: Unwritable) -> Self {
        Self::Shape(error.to_string())
    }
}

impl From<FrameError> for GrpcError {
    fn from(error: FrameError) -> Self {
        Self::Shape(error.to_string())
    }
}

/// The tenant that a request is for, as far as it can be read, to know whose request it is before it is read whole.
pub fn tenant(asked: Asked, bytes: &[u8]) -> Option<&str> {
    let number = schema::tenant(asked)?;
    let mut cursor = Cursor::new(bytes, 0);
    while cursor.goes_on() {
        if let (of, Raw::Bytes(text)) = cursor.field().ok()?
            && of == number
        {
            return std::str::from_utf8(text).ok();
        }
    }
    None
}

/// A request as the JSON of its parameters, for this tenant in the place of the one that it names, where the revision has tenants.
pub fn request(asked: Asked, bytes: &[u8], tenant: &str) -> Result<String, GrpcError> {
    let mut node = Reader::new(MOST).message(schema::request(asked), bytes, 0, DEEPEST)?;
    let tenant = Some(tenant).filter(|_| schema::tenant(asked).is_some());
    let tenant = tenant.filter(|tenant| !tenant.is_empty());
    let named = node.text("tenant").unwrap_or_default().to_owned();
    retenant(&mut node, tenant);
    // An address for news says it again. One that says another is left to whoever compares the two.
    let within = ["configuration", "taskPushNotificationConfig"];
    let push = within
        .iter()
        .try_fold(&mut node, |node, key| node.get_mut(key));
    if let Some(push) = push.filter(|push| push.text("tenant") == Some(&named)) {
        retenant(push, tenant);
    }
    Ok(spelt(&node))
}

/// Puts a tenant in the place of the one that an object names.
fn retenant(node: &mut Node<'_>, tenant: Option<&str>) {
    let Json::Map(entries) = &mut node.json else {
        return;
    };
    entries.retain(|entry| entry.key != "tenant");
    entries.extend(tenant.map(|tenant| Entry {
        key: "tenant".into(),
        at: Span::default(),
        node: Node {
            span: Span::default(),
            json: Json::Text(tenant.to_owned().into()),
        },
    }));
}

/// The bytes of a request whose parameters are these.
pub fn request_bytes(asked: Asked, text: &str, limits: &Limits) -> Result<Vec<u8>, GrpcError> {
    let text = if text.is_empty() { "{}" } else { text };
    let document = Document::parse(text.as_bytes(), limits)?;
    Ok(written(schema::request(asked), document.root())?)
}

/// An answer, or one of a stream, as JSON.
pub fn answer(asked: Asked, bytes: &[u8]) -> Result<String, GrpcError> {
    let node = Reader::new(MOST).message(schema::answer(asked), bytes, 0, DEEPEST)?;
    Ok(spelt(&node))
}

/// The bytes of an answer that is this as JSON.
pub fn answer_bytes(asked: Asked, text: &str, limits: &Limits) -> Result<Vec<u8>, GrpcError> {
    let document = Document::parse(text.as_bytes(), limits)?;
    Ok(written(schema::answer(asked), document.root())?)
}

fn spelt(node: &Node<'_>) -> String {
    let mut text = String::new();
    node.write(&mut text);
    text
}

#[cfg(test)]
mod tests;
