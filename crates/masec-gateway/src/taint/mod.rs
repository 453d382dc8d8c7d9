//! Taint across hops: what messages carry of what was read travels beside them to other gateways, and what came so is heard by
//! the core here.
//!
//! Within one network the core finds by itself what is in a message and where it was read. Past the network's edge it knows
//! nothing of that, unless the gateway over there says so: it signs which stretches of a message come from which of its
//! interactions and how these are labelled ([`claims`]), bound to the very message, to both gateways, to a time and to a number that
//! counts once ([`seal`], [`nonces`]). What came is told to the core as what it is, text that the agent over there read ([`heard`]), so
//! that every rule and detector sees it without knowing of gateways.
//!
//! INVARIANT: what another gateway says can make a label stricter and never milder than what is known here.

mod claims;
mod heard;
mod hop;
mod names;
mod nonces;
mod seal;
#[cfg(test)]
mod tests;

pub use claims::{Claims, Labels, Passage, Sign, Source, Stretch, Vouch, Vouches, Way};
pub(crate) use heard::{Heard, Read};
pub use hop::Telling;
pub(crate) use hop::{Hop, Speech};
pub use seal::{Expected, Seal, Unsound, sum};
