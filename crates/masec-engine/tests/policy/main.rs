//! The default pack on small stories.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::wrong_self_convention,
    reason = "a test may fail"
)]

mod operators;
mod rules;
mod signs;
mod story;
mod teams;
mod words;
