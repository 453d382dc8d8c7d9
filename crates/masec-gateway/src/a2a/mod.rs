//! Agents talking to agents (A2A) through the gateway. [`exchange`] is the whole of what is decided of one request and its
//! answers; [`http`], [`far`] and [`stream`] carry bytes and decide nothing.
//!
//! Over JSON-RPC and over HTTP and JSON alone, in revisions 0.3 and 1.0, and over gRPC in 1.0. A request goes on in the binding
//! that it came in.

mod address;
mod cards;
mod exchange;
mod far;
mod files;
mod http;
mod key;
mod making;
mod push;
mod reading;
mod refusal;
mod stream;

pub(crate) use address::behind;
pub use cards::{AGENT_CARD, Cards, Pinned};
pub use http::{Front, Place};
pub use key::CardKey;
pub use push::News;
