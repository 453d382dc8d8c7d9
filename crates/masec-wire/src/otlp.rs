//! OpenTelemetry traces as they come from agents that run, in OTLP/JSON or protobuf. Recordings are read by
//! [`Reader`](crate::Reader).

pub use crate::format::otlp::live::{Encoding, Patience, Told, Traces, Untaken};
