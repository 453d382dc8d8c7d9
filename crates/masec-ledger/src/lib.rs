//! An append-only log that proves itself: a Merkle tree in the C2SP tlog-tiles layout with signed checkpoints, written
//! with group commit, mended after crashes, and verified with nothing but its files and a public key.
//!
//! [`Ledger`] writes, [`Reader`] reads and proves, [`verify`] goes through everything, [`proof`] checks proofs alone.
//! What an entry says is in [`entry`]; its content is in a payload beside it, which can be erased.

pub mod bundle;
pub mod entry;
mod error;
mod files;
mod frame;
pub mod index;
pub mod keyfile;
mod layout;
pub mod note;
mod payload;
pub mod proof;
mod reader;
mod recover;
mod segment;
pub mod trace;
mod tree;
mod verify;
mod writer;

pub use error::{LedgerError, Result};
pub use files::{Disk, Files, LogFile};
pub use layout::{About, KeyChain, VERSION};
pub use payload::{Commitment, Digest32, SALT, Stored, commit};
pub use reader::Reader;
pub use recover::Recovery;
pub use tlog_tiles::Hash;
pub use tree::{Edge, FullTile, TILE, leaf_hash};
pub use verify::{Problem, Report, Trust, verify};
pub use writer::{Clock, Grade, Ledger, Options, Ready, Record, Submitted, Ticket};
