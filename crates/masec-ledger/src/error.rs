//! What can go wrong, where, whose fault it is and what to do.

use std::io;
use std::path::{Path, PathBuf};

use masec_model::Timestamp;

/// Why the ledger could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The file system refused.
    #[error("cannot {what} `{}`: {}", .path.display(), io_reason(.source))]
    Io {
        /// What was tried.
        what: &'static str,
        /// On which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another process, or another handle of this one, writes to the folder.
    #[error("`{}` is being written by another process; stop it, or give each writer a folder of its own", .0.display())]
    Locked(PathBuf),
    /// There is a ledger where one was to be made.
    #[error("there is a ledger in `{}` already; use it, or name another folder", .0.display())]
    Exists(PathBuf),
    /// The folder holds no ledger, or one of a version that this program does not know.
    #[error("`{}` is no ledger that this program can read: {reason}", .path.display())]
    NotALedger {
        /// The folder.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// What was acknowledged as durable is not there as it was written: this is no torn tail.
    #[error(
        "the ledger is damaged at {place}: {reason}; nothing was changed: keep a copy, then restore from a backup or replica"
    )]
    Damaged {
        /// Which file, frame or entry.
        place: String,
        /// What is wrong there.
        reason: String,
    },
    /// A key that cannot be used here.
    #[error("{0}")]
    Key(String),
    /// The clock is behind what the log holds already.
    #[error(
        "the clock says {now} µs since 1970, which is {} s before the last entry ({last} µs), and nothing was written; set the clock \
         right, or, where the last entry is what was wrong, open the log with `--accept-clock`: an entry will say so",
        .last.0.saturating_sub(.now.0) / 1_000_000, now = .now.0, last = .last.0
    )]
    ClockBack {
        /// The time of the last entry.
        last: Timestamp,
        /// What the clock said.
        now: Timestamp,
    },
    /// What does not fit in an entry, a payload or a batch.
    #[error(
        "{what} of {bytes} bytes is over the limit of {limit}, and nothing of it was written: an entry keeps its content in the \
         payload, and a batch can be appended in parts"
    )]
    TooLarge {
        /// What is too large.
        what: &'static str,
        /// How large it is.
        bytes: usize,
        /// The limit of the format.
        limit: usize,
    },
    /// An earlier write or sync failed, so nothing more is acknowledged until the ledger is opened again.
    #[error(
        "the ledger stopped acknowledging: {0}; mend the cause and open it again: what was acknowledged is there"
    )]
    Stopped(String),
    /// The index failed; it can be made again.
    #[error(
        "the index failed ({0}); remove the folder `index` in the ledger's to have it made again"
    )]
    Index(String),
    /// Another process makes the index, or reads it while it must be brought up to date.
    #[error(
        "the index in `{}` is in use by another process, and it must be brought up to date; run this again when that is done", .0.display()
    )]
    IndexBusy(PathBuf),
    /// The index is of more of the log than the checkpoint that was read.
    #[error(
        "the log went on while it was being read, and another process has brought the index further; run the command again"
    )]
    Outrun,
    /// No entry of this index.
    #[error("there is no entry {index}; the log holds {size}")]
    NoEntry {
        /// Which was asked for.
        index: u64,
        /// How many there are.
        size: u64,
    },
    /// A proof, checkpoint or bundle that does not hold, or not in its form.
    #[error("{0}")]
    Proof(String),
}

impl LedgerError {
    /// An error of the file system.
    pub(crate) fn io(what: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io {
            what,
            path: path.to_owned(),
            source,
        }
    }

    /// Damage to what was durable.
    pub(crate) fn damaged(place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Damaged {
            place: place.into(),
            reason: reason.into(),
        }
    }
}

/// What the ledger's functions return.
pub type Result<T> = std::result::Result<T, LedgerError>;

fn io_reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull => {
            "the disk is full; make room, nothing acknowledged is lost".to_owned()
        }
        io::ErrorKind::ReadOnlyFilesystem => "the file system is read-only".to_owned(),
        io::ErrorKind::PermissionDenied => {
            "this user may not; check the owner and mode of the folder".to_owned()
        }
        _ => error.to_string(),
    }
}
