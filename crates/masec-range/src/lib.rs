//! The range: seeded incidents in teams of agents with the truth beside them, honest twins, and the scorer that runs the
//! engine over them. It drives the same `Pipeline::step` as everything else, so that a score here describes the product.
//!
//! [`teams`] makes scenarios, [`score`] measures the engine (and trivial baselines) on them, [`workload`] makes traffic
//! for speed tests, [`demo`] is the bundled recording.

mod banks;
mod dice;

pub mod demo;
pub mod score;
pub mod teams;
pub mod wilson;
pub mod workload;
