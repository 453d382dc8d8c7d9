//! The gateway: live traffic between agents and their tools, with no change to the agents beyond an address.
//!
//! Path of a message: [`identity`] says who sends it, [`mcp`] or [`a2a`] reads it and passes it on, [`guard`] runs the pipeline and
//! writes the ledger, and what it rules is enforced before a byte goes on. Nothing takes effect that is not in the ledger
//! first; where engine, ledger or state fail, nothing goes through.

pub mod a2a;
pub mod acts;
pub mod admin;
pub mod approvals;
pub mod budgets;
pub mod config;
mod connection;
pub mod delegation;
mod door;
pub mod ending;
mod front;
pub mod fuzz;
pub mod guard;
pub mod identity;
pub mod live;
pub mod mcp;
mod mediator;
pub mod metrics;
pub mod oauth;
mod open;
mod outward;
pub mod quarantine;
pub mod reach;
pub mod record;
pub mod redaction;
mod relay;
pub mod reloads;
mod room;
mod ruling;
pub mod serve;
mod speaker;
pub mod sse;
pub mod state;
pub mod taint;
pub mod tally;
pub mod tasks;
pub mod telemetry;
pub mod timing;
mod upstream;
pub mod watch;
mod web;

pub use config::{Config, ConfigError};
pub use guard::{Guard, Unavailable};
pub use serve::{ServeError, serve};
