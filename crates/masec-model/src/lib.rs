//! What happens between agents, and what Masec says of it. Types only: no I/O, no clock, no parsing of wire formats.
//!
//! [`Interaction`] is the one input of the decision core, [`Outcome`] its one output. Adapters (`masec-wire`) turn
//! bytes into interactions; the core (`masec-engine`) turns interactions into outcomes; nothing else crosses.

mod content;
mod endpoint;
mod id;
mod interaction;
mod label;
mod outcome;
mod threat;
mod tool;
mod touch;

pub use compact_str::CompactString;
pub use content::{Leaf, Shape, Span, Value};
pub use endpoint::{Endpoint, EndpointClass};
pub use id::{InteractionId, ParseIdError, Timestamp};
pub use interaction::{Identity, Interaction, Kind, Place};
pub use label::{DeclaredLabels, Label, Origin, OriginSet, TagSet, Vouched, WordsSum};
pub use outcome::{
    Action, Decision, Finding, Guarantee, Outcome, Source, Stop, Subject, Transmission, Verdict,
};
pub use threat::Threat;
pub use tool::{Described, Hints};
pub use touch::{How, Touch, object_name, store_of};
