//! The reading side of verification: frames out of segments, every entry and payload hashed.

use std::borrow::Cow;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};

use serde::Deserialize;
use serde::de::IgnoredAny;
use tlog_tiles::Hash;

use crate::entry::What;
use crate::files::Files;
use crate::frame::{CONTROL, Frame};
use crate::layout;
use crate::payload::{Commitment, Fit, fit};
use crate::tree::leaf_hash;

/// What the reading side hands over.
pub(super) enum Block {
    Frame(Hashed),
    Wrong {
        place: String,
        what: String,
    },
    /// No whole frame where entry `at` should follow: the rest of the segment is lost to view.
    Torn {
        place: String,
        what: String,
        at: u64,
    },
}

/// A frame whose entries and payloads have been hashed.
pub(super) struct Hashed {
    pub(super) place: String,
    pub(super) first: u64,
    pub(super) root: Hash,
    pub(super) note: Vec<u8>,
    pub(super) leaves: Vec<Hash>,
    /// The segment, and where in it the entries are.
    pub(super) bytes: Arc<Vec<u8>>,
    pub(super) entries: Vec<Range<usize>>,
    /// Payloads that are what their entries say.
    pub(super) payloads: u64,
    /// Entries whose payload is not.
    pub(super) odd: Vec<(u64, Payload)>,
    /// Entries about the log itself.
    pub(super) acts: Vec<(u64, Act)>,
}

/// A payload that is not there as it was.
pub(super) enum Payload {
    Zeroed,
    Wrong(String),
}

/// What an entry says about the log itself.
pub(super) enum Act {
    Genesis {
        origin: String,
        key: String,
    },
    Rotate {
        key: String,
    },
    Erase {
        of: u64,
    },
    /// Something of the kind, in a frame that does not say so.
    Unflagged,
}

/// The parts of an entry that verification looks at.
#[derive(Deserialize)]
struct Slim<'a> {
    what: What,
    #[serde(default, rename = "seen")]
    _seen: Option<IgnoredAny>,
    #[serde(default)]
    index: Option<u64>,
    #[serde(default, borrow)]
    origin: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    key: Option<Cow<'a, str>>,
    #[serde(default)]
    payload: Option<Commitment>,
}

/// Hashes all segments; stops where nobody listens. The next one is read meanwhile: reading waits for the disk.
pub(super) fn run(files: &dyn Files, root: &Path, segments: &[u64], sender: &SyncSender<Block>) {
    std::thread::scope(|scope| {
        let (ahead, read) = sync_channel(0);
        scope.spawn(move || {
            for &first in segments {
                let bytes = files.read(&layout::segment(root, first));
                if ahead.send((first, bytes)).is_err() {
                    return;
                }
            }
        });
        for (first, bytes) in read {
            let name = format!("segment/{first:020}");
            let sent = match bytes {
                Ok(bytes) => one(&name, first, &Arc::new(bytes), sender),
                Err(error) => sender
                    .send(Block::Wrong {
                        place: name,
                        what: error.to_string(),
                    })
                    .is_ok(),
            };
            if !sent {
                return;
            }
        }
    });
}

fn one(name: &str, first: u64, bytes: &Arc<Vec<u8>>, sender: &SyncSender<Block>) -> bool {
    let (mut offset, mut at) = (0, first);
    while offset < bytes.len() {
        let place = format!("{name} at byte {offset}, from entry {at}");
        let Some(frame) = Frame::decode(bytes.get(offset..).unwrap_or_default()) else {
            let what = format!("no whole frame in the last {} bytes", bytes.len() - offset);
            return sender.send(Block::Torn { place, what, at }).is_ok();
        };
        let hashed = hash(place, &frame, bytes, offset);
        at = frame.header.end();
        offset += usize::try_from(frame.header.length()).unwrap_or(usize::MAX);
        if sender.send(Block::Frame(hashed)).is_err() {
            return false;
        }
    }
    true
}

fn hash(place: String, frame: &Frame<'_>, bytes: &Arc<Vec<u8>>, offset: usize) -> Hashed {
    let header = frame.header;
    let mut hashed = Hashed {
        place,
        first: header.first,
        root: frame.root,
        note: frame.note.to_vec(),
        leaves: Vec::with_capacity(header.count as usize),
        bytes: Arc::clone(bytes),
        entries: Vec::with_capacity(header.count as usize),
        payloads: 0,
        odd: Vec::new(),
        acts: Vec::new(),
    };
    let payloads = usize::try_from(header.payloads_at()).unwrap_or(usize::MAX);
    // Entries end where root and note begin.
    let mut at = offset + payloads - 32 - header.note as usize - header.entries as usize;
    for (index, line) in (header.first..).zip(frame.lines()) {
        hashed.leaves.push(leaf_hash(line.entry));
        hashed.entries.push(at..at + line.entry.len());
        at += line.entry.len();
        let slim: Slim<'_> = match serde_json::from_slice(line.entry) {
            Ok(slim) => slim,
            Err(error) => {
                hashed.odd.push((
                    index,
                    Payload::Wrong(format!("the entry cannot be read: {error}")),
                ));
                continue;
            }
        };
        match (&slim.payload, line.payload) {
            (None, None) => {}
            (Some(commitment), Some((stored, _))) => match fit(commitment, stored) {
                Fit::Whole => hashed.payloads += 1,
                Fit::Erased => hashed.odd.push((index, Payload::Zeroed)),
                Fit::Altered => {
                    hashed.odd.push((
                        index,
                        Payload::Wrong("its payload is not the one that was logged".to_owned()),
                    ));
                }
            },
            _ => hashed.odd.push((
                index,
                Payload::Wrong("entry and frame disagree about a payload".to_owned()),
            )),
        }
        if slim.what != What::Interaction {
            hashed
                .acts
                .extend(act(slim, header.flags & CONTROL != 0).map(|act| (index, act)));
        }
    }
    hashed
}

fn act(slim: Slim<'_>, flagged: bool) -> Option<Act> {
    if !flagged {
        return Some(Act::Unflagged);
    }
    match (slim.what, slim.origin, slim.key, slim.index) {
        (What::Genesis, Some(origin), Some(key), _) => Some(Act::Genesis {
            origin: origin.into_owned(),
            key: key.into_owned(),
        }),
        (What::Rotate, _, Some(key), _) => Some(Act::Rotate {
            key: key.into_owned(),
        }),
        (What::Erase, _, _, Some(of)) => Some(Act::Erase { of }),
        (What::Recovered | What::Clock, ..) => None,
        _ => Some(Act::Unflagged),
    }
}
