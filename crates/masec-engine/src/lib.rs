//! The decision core. Pure and deterministic: no I/O, no clock, no randomness of its own.
//!
//! [`Pipeline::step`] is the whole path: provenance -> flow -> policy -> detectors -> outcome.

pub mod carried;
pub mod detect;
pub mod evidence;
pub mod flow;
mod forgotten;
pub mod fuzz;
pub mod history;
pub mod intent;
mod lanes;
pub mod organisations;
mod person;
pub mod pipeline;
pub mod policy;
pub mod provenance;
pub mod settings;

pub use carried::Carried;
pub use forgotten::Forgotten;
pub use organisations::{Concern, Edge, Holder, Organisation};
pub use pipeline::{Core, Pipeline};
pub use settings::{Bounds, Canary, Mode, Settings, SettingsError, Source};
