//! Leaks in small, through the whole pipeline, each beside honest traffic that looks like it. Every leak must be found at
//! the named act or before it, with the right agent as patient zero; nothing honest may be called a leak.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod asked;
mod domains;
mod fields;
mod honest;
mod labelled;
mod places;
mod script;
mod ways_out;
