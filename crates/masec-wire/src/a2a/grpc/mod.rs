//! The protocol over gRPC, revision 1.0: `lf.a2a.v1.A2AService`. A message becomes the JSON that the same message is over
//! JSON-RPC, is looked at and changed as such, and becomes bytes again: what goes on is what was looked at, and a field that this
//! revision does not have goes nowhere.

mod frames;
mod header;
mod schema;
mod status;

use super::{Method, Version};
use crate::Limits;
use crate::json::{Entry, Json, Node};
use crate::proto::{Cursor, ProtoError, Raw, Reader, Unwritable, written};
use crate::rpc::{Document, FrameError};

pub use frames::{Frames, FramesError, framed};
pub use header::{decoded as words_decoded, encoded as words_encoded, timeout};
pub use status::{Status, code_of, name_of};

/// Before the method's name, in the path of a request.
pub const SERVICE: &str = "/lf.a2a.v1.A2AService/";

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

/// The method that is called so.
pub fn method(name: &str) -> Option<Method> {
    let (method, version) = Method::named(name)?;
    (version == Version::V1).then_some(method)
}

/// The tenant that a request is for, as far as it can be read, to know whose request it is before it is read whole.
pub fn tenant(method: Method, bytes: &[u8]) -> Option<&str> {
    let number = schema::tenant(method);
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

/// A request as the JSON that its parameters are over JSON-RPC, for this tenant in the place of the one that it names.
pub fn request(method: Method, bytes: &[u8], tenant: &str) -> Result<String, GrpcError> {
    let mut node = Reader::new(MOST).message(schema::request(method), bytes, 0, DEEPEST)?;
    if let Json::Map(entries) = &mut node.json {
        entries.retain(|entry| entry.key != "tenant");
        if !tenant.is_empty() {
            entries.push(Entry {
                key: "tenant".into(),
                at: Default::default(),
                node: Node {
                    span: Default::default(),
                    json: Json::Text(tenant.into()),
                },
            });
        }
    }
    Ok(spelt(&node))
}

/// The bytes of a request whose parameters are these over JSON-RPC.
pub fn request_bytes(method: Method, text: &str, limits: &Limits) -> Result<Vec<u8>, GrpcError> {
    let text = if text.is_empty() { "{}" } else { text };
    let document = Document::parse(text.as_bytes(), limits)?;
    Ok(written(schema::request(method), document.root())?)
}

/// An answer, or one of a stream, as the JSON that it is over JSON-RPC.
pub fn answer(method: Method, bytes: &[u8]) -> Result<String, GrpcError> {
    let node = Reader::new(MOST).message(schema::answer(method), bytes, 0, DEEPEST)?;
    Ok(spelt(&node))
}

/// The bytes of an answer that is this over JSON-RPC.
pub fn answer_bytes(method: Method, text: &str, limits: &Limits) -> Result<Vec<u8>, GrpcError> {
    let document = Document::parse(text.as_bytes(), limits)?;
    Ok(written(schema::answer(method), document.root())?)
}

fn spelt(node: &Node<'_>) -> String {
    let mut text = String::new();
    node.write(&mut text);
    text
}

#[cfg(test)]
mod tests;
