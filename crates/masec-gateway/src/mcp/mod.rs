//! The Model Context Protocol through the gateway. [`dialogue`] is the whole of what is decided about messages between one
//! agent and one server; [`http`] and [`stdio`] carry bytes and decide nothing.

pub mod dialogue;
pub mod http;
mod pending;
pub mod pins;
mod refusal;
mod seats;
mod session;
pub mod stdio;

pub use dialogue::{Beside, Course, Dialogue, Passage};

pub use crate::mediator::Mediator;
pub use crate::upstream::Upstreams;
