//! What every protocol over HTTP here has in common: who may come in with what, and how answers are made. Nothing of what a
//! message says.

pub(crate) mod admit;
pub(crate) mod arriving;
pub(crate) mod entry;
pub(crate) mod reply;
