//! Bytes to interactions and back: one module a format. No sockets, no files: callers hand in readers.
//!
//! Every byte is hostile. What cannot be read becomes an [`Event::Problem`] and an interaction of kind `Opaque`;
//! it never stops the run and never vanishes.

pub mod a2a;
mod base64;
mod cut;
mod detect;
mod flatten;
mod format;
pub mod fuzz;
mod gzip;
mod ident;
mod json;
mod kept;
mod limits;
pub mod mcp;
pub mod otlp;
mod proto;
mod reader;
pub mod record;
pub mod rpc;
mod scan;
mod sink;
mod source;
mod task;
mod time;

use masec_model::Interaction;

pub use format::interaction::{encode, encode_tail};
pub use format::{Format, FormatInfo, formats};
pub use gzip::gunzip;
pub use kept::Kept;
pub use limits::Limits;
pub use reader::Reader;
pub use time::{parse as timestamp, utc};

/// What a reader yields, in the order of the source.
#[expect(
    clippy::large_enum_variant,
    reason = "nearly all events are interactions, and a box for each would cost more than it saves"
)]
#[derive(Debug)]
pub enum Event {
    /// A trace begins: a run, a conversation, a feed.
    Begin(TraceHead),
    /// Something happened in the trace that began last.
    Interaction(Interaction),
    /// Something could not be read or is not as it should be. Where content could not be read, an `Opaque` interaction
    /// follows, in the open trace or in one of its own.
    Problem(Problem),
    /// The trace that began last is over.
    End(TraceTail),
}

/// What is known of a trace when it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceHead {
    /// The trace's name, unique in its source.
    pub trace: String,
    /// The source it was read from, as the caller named it.
    pub source: String,
    /// The stable name of the format.
    pub format: &'static str,
}

/// What is known of a trace when it ends.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TraceTail {
    /// The input's own `metadata`, else its other top-level keys, unchanged.
    pub metadata: Kept,
    /// Where the input has a `metadata` of its own: its other top-level keys, unchanged; else null.
    pub other: Kept,
}

/// Something that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{origin}:{line}: {reason}")]
pub struct Problem {
    /// The source it was read from, as the caller named it.
    pub origin: String,
    /// 1-based line in the decompressed source.
    pub line: u64,
    /// What is wrong and what to do, one line.
    pub reason: String,
}
