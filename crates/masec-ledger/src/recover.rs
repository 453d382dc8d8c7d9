//! Opening a log that may have been left in the middle of something. Nothing that was acknowledged is dropped: a torn
//! tail is cut only where nothing after it says that it had been durable.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use masec_model::Timestamp;

use crate::entry::{Entry, What};
use crate::error::{LedgerError, Result};
use crate::files::Files;
use crate::frame::{CONTROL, Frame, Header};
use crate::layout::{self, About};
use crate::note::{self, Head, Public, Secret};
use crate::payload::{Fit, fit};
use crate::segment;
use crate::tree::{Edge, TILE, leaf_hash, width};
use crate::writer::{Lane, Options, Segment, Shelve, bundle_entry, put};

/// What was mended when a log was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recovery {
    /// Entries found after the newest checkpoint, and kept.
    pub replayed: u64,
    /// Bytes of a torn tail that were cut off.
    pub cut: u64,
    /// The entry that the first of them would have been.
    pub at: u64,
    /// Whether tiles were made again from the segments.
    pub rebuilt: bool,
    /// The time of the last entry and the clock's, where the clock was behind and that was accepted.
    pub clock: Option<(Timestamp, Timestamp)>,
}

impl Recovery {
    /// Whether anything had to be mended.
    pub fn mended(&self) -> bool {
        self.replayed > 0 || self.cut > 0 || self.rebuilt
    }
}

impl fmt::Display for Recovery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} entries found after the newest checkpoint and kept",
            self.replayed
        )?;
        if self.cut > 0 {
            write!(
                f,
                "; {} bytes of a torn tail cut off before entry {}, none of it durable",
                self.cut, self.at
            )?;
        }
        if self.rebuilt {
            f.write_str("; tiles made again from the segments")?;
        }
        Ok(())
    }
}

/// What is whole of a segment.
struct Kept {
    /// One past its last entry.
    at: u64,
    /// Its bytes.
    length: u64,
    /// The bytes after it.
    cut: u64,
}

/// The log as far as it has been replayed.
struct Replay<'a> {
    files: &'a Arc<dyn Files>,
    root: &'a Path,
    about: About,
    head: Head,
    edge: Edge,
    bundle: Vec<u8>,
    last: Option<Timestamp>,
    rotated: bool,
}

/// Brings the log to its end, and gives the lane that goes on from there.
pub(crate) fn recover(
    root: &Path,
    options: &Options,
    about: About,
    secret: Secret,
) -> Result<(Lane, Recovery)> {
    let files = &options.files;
    for name in ["checkpoint.new", "ledger.new", "keys.new"] {
        let _ = files.remove(&root.join(name));
    }
    let head = published(&**files, root, &about)?;
    let mut recovery = Recovery::default();
    let (edge, bundle) = match shelved(&**files, root, head) {
        Some(found) => found,
        None => {
            recovery.rebuilt = true;
            (Edge::default(), Vec::new())
        }
    };
    let mut replay = Replay {
        files,
        root,
        about,
        head,
        last: last_time(&bundle).or_else(|| {
            let index = (edge.size() / TILE as u64).checked_sub(1)?;
            last_time(&files.read(&layout::bundle(root, index, TILE)).ok()?)
        }),
        edge,
        bundle,
        rotated: false,
    };
    let segments = segment::list(&**files, root)?;
    let from = replay.edge.size();
    let mut end = None;
    if segments.first().is_some_and(|&first| first > 0) {
        return Err(LedgerError::damaged("entry 0", "the first segment is gone"));
    }
    for (place, &first) in segments.iter().enumerate() {
        let next = segments.get(place + 1).copied();
        if next.is_some_and(|next| next <= replay.edge.size()) {
            continue;
        }
        let kept = replay.segment(first, next)?;
        end = Some((first, kept));
    }
    let Some((first, Kept { at, length, cut })) = end else {
        return Err(LedgerError::damaged("segment", "there is no segment"));
    };
    if at < head.size {
        return Err(LedgerError::damaged(
            format!("entry {at}"),
            format!(
                "the checkpoint covers {} entries, the segments hold {at}",
                head.size
            ),
        ));
    }
    recovery.replayed = at - if recovery.rebuilt { head.size } else { from };
    (recovery.cut, recovery.at) = (cut, at);
    // Before anything is changed: what is cut must be written down, and an entry behind the clock could not be.
    let last = replay.last.unwrap_or(Timestamp(i64::MIN));
    let now = (options.clock)();
    if now.0 < last.0.saturating_sub(options.clock_slack) {
        if options.accept_clock {
            recovery.clock = Some((last, now));
        } else if cut > 0 {
            return Err(LedgerError::ClockBack { last, now });
        }
    }
    let path = layout::segment(root, first);
    let refuse = |error| LedgerError::io("open", &path, error);
    let file = files.open_log(&path, true).map_err(refuse)?;
    if cut > 0 {
        file.set_len(length).map_err(refuse)?;
    }
    // What was written but not synced when the process before was killed is acknowledged as part of the log from here on.
    file.sync().map_err(refuse)?;
    sweep(&**files, root, replay.edge.size(), head.size);
    if replay.rotated {
        replay.about.store(&**files, root)?;
    }
    let key = replay.about.keys.all().last().map(|(_, key)| key);
    if key != Some(&secret.public()) {
        return Err(LedgerError::Key(format!(
            "the ledger is signed with `{}` now, and the key that was given is `{}`",
            key.map(Public::to_string).unwrap_or_default(),
            secret.public()
        )));
    }
    let Replay {
        about,
        edge,
        bundle,
        ..
    } = replay;
    let mut lane = Lane::new(
        root,
        options,
        secret,
        about,
        edge,
        Segment { file, path, length },
    );
    lane.bundle = bundle;
    lane.last = recovery.clock.map_or(last, |(_, now)| now);
    Ok((lane, recovery))
}

/// Indices that are tried past the last file that was found: after power loss there may be gaps.
const GAP: u64 = 1024;

/// Removes tiles and bundles past the end of the log, and partial ones that nobody published: power loss can keep these and
/// lose the entries they were made from.
fn sweep(files: &dyn Files, root: &Path, size: u64, published: u64) {
    for level in [None, Some(0u8), Some(1), Some(2), Some(3), Some(4)] {
        let height = 8 * (u32::from(level.unwrap_or(0)) + 1);
        let path = |index, hashes| match level {
            None => layout::bundle(root, index, hashes),
            Some(level) => layout::tile(root, level, index, hashes),
        };
        let filling = size >> height;
        let keep = (
            published >> height,
            width(published, usize::from(level.unwrap_or(0))),
        );
        let (mut index, mut misses) = (filling, 0);
        while misses < GAP >> (height - 8) || index == filling {
            let mut found = files.remove(&path(index, TILE)).is_ok();
            let partial = path(index, 1);
            let folder = partial.parent().unwrap_or(root);
            for (name, _) in files.list(folder).unwrap_or_default() {
                found = true;
                if name
                    .parse()
                    .is_ok_and(|hashes: usize| (index, hashes) == keep)
                {
                    continue;
                }
                let _ = files.remove(&folder.join(name));
            }
            misses = if found { 0 } else { misses + 1 };
            index += 1;
        }
    }
}

/// The published checkpoint, under the key in force.
pub(crate) fn published(files: &dyn Files, root: &Path, about: &About) -> Result<Head> {
    let path = layout::checkpoint(root);
    let bytes = files
        .read(&path)
        .map_err(|error| LedgerError::io("read", &path, error))?;
    let head = |keys: &[&Public]| note::open(&bytes, &about.origin, keys);
    // A rotation may be on the disk and not yet in the file `keys`, never the other way round.
    let newest = about.keys.all().last().map(|(_, key)| key);
    newest
        .map_or_else(
            || Err(LedgerError::Key("the ledger names no key".to_owned())),
            |key| head(&[key]),
        )
        .or_else(|error| {
            let earlier = about.keys.all().iter().rev().skip(1);
            earlier
                .map(|(_, key)| head(&[key]))
                .find_map(std::result::Result::ok)
                .ok_or(error)
        })
}

/// The tree's edge and the filling bundle at the published checkpoint, from tiles; `None` where they do not agree.
fn shelved(files: &dyn Files, root: &Path, head: Head) -> Option<(Edge, Vec<u8>)> {
    let mut tiles = Vec::new();
    for level in 0..8u8 {
        if head.size.checked_shr(8 * u32::from(level)).unwrap_or(0) == 0 {
            break;
        }
        let (hashes, index) = (
            width(head.size, usize::from(level)),
            head.size
                .checked_shr(8 * (u32::from(level) + 1))
                .unwrap_or(0),
        );
        tiles.push(match hashes {
            0 => Vec::new(),
            hashes => files.read(&layout::tile(root, level, index, hashes)).ok()?,
        });
    }
    let edge = Edge::from_tiles(head.size, tiles).filter(|edge| edge.root() == head.root)?;
    let filling = width(head.size, 0);
    let bundle = match filling {
        0 => Vec::new(),
        filling => files
            .read(&layout::bundle(root, head.size / TILE as u64, filling))
            .ok()?,
    };
    // The bundle must be what the tile says, or full bundles made from it would be wrong.
    let leaves: Vec<u8> = entries(&bundle)?
        .iter()
        .flat_map(|entry| leaf_hash(entry).0)
        .collect();
    (leaves
        == edge
            .partial_tiles()
            .first()
            .map(Vec::as_slice)
            .unwrap_or_default())
    .then_some((edge, bundle))
}

/// The entries of a bundle; `None` where its lengths do not add up.
pub(crate) fn entries(bundle: &[u8]) -> Option<Vec<&[u8]>> {
    let (mut rest, mut entries) = (bundle, Vec::new());
    while let Some((length, after)) = rest.split_first_chunk::<2>() {
        let (entry, after) = after.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        entries.push(entry);
        rest = after;
    }
    rest.is_empty().then_some(entries)
}

fn last_time(bundle: &[u8]) -> Option<Timestamp> {
    let entry = *entries(bundle)?.last()?;
    Entry::decode(entry).ok().map(|entry| entry.logged())
}

impl Replay<'_> {
    /// Goes through a segment: frames without a gap from its name on. Those that are published are not hashed again.
    fn segment(&mut self, first: u64, next: Option<u64>) -> Result<Kept> {
        let path = layout::segment(self.root, first);
        let bytes = self
            .files
            .read(&path)
            .map_err(|error| LedgerError::io("read", &path, error))?;
        let (mut offset, mut at, mut cut) = (0, first, 0);
        while offset < bytes.len() {
            let rest = bytes.get(offset..).unwrap_or_default();
            let frame = Frame::decode(rest)
                .filter(|frame| frame.header.first == at)
                .filter(|frame| frame.header.end() <= self.edge.size() || self.whole(frame));
            let Some(frame) = frame else {
                self.torn((first, offset), at, rest, next)?;
                cut = rest.len() as u64;
                break;
            };
            at = frame.header.end();
            if at <= self.edge.size() {
                self.last = last_of(&frame).or(self.last);
            } else {
                self.frame(&frame, first, offset)?;
            }
            offset += usize::try_from(frame.header.length()).unwrap_or(rest.len());
        }
        if next.is_some_and(|next| next != at) {
            return Err(LedgerError::damaged(
                format!("entry {at}"),
                format!(
                    "segment {first:020} ends there, the next begins with entry {}",
                    next.unwrap_or_default()
                ),
            ));
        }
        Ok(Kept {
            at,
            length: offset as u64,
            cut,
        })
    }

    /// Whether the frame that should come next is whole, payloads included where nothing durable vouches for them. A note that
    /// is none was torn; one that does not hold is damage, which is not for this function to say.
    fn whole(&self, frame: &Frame<'_>) -> bool {
        let (mut edge, mut full) = (self.edge.clone(), Vec::new());
        let payloads_count = frame.header.end() > self.head.size;
        for line in frame.lines() {
            edge.push(leaf_hash(line.entry), &mut full);
            if !payloads_count {
                continue;
            }
            // An entry that hashes as it should and cannot be read was logged so: it is no tear.
            let Ok(entry) = Entry::decode(line.entry) else {
                continue;
            };
            let fits = match (&entry.payload, line.payload) {
                (None, None) => true,
                (Some(commitment), Some((stored, _))) => fit(commitment, stored) != Fit::Altered,
                _ => false,
            };
            if !fits {
                return false;
            }
        }
        let signed = frame.note.is_empty() || note::signers(frame.note).is_ok();
        frame.header.first == self.edge.size() && edge.root() == frame.root && signed
    }

    /// Takes a whole frame in.
    fn frame(&mut self, frame: &Frame<'_>, segment: u64, offset: usize) -> Result<()> {
        let place = || {
            format!(
                "segment/{segment:020} at byte {offset}, entries from {}",
                frame.header.first
            )
        };
        if frame.header.flags & CONTROL != 0 {
            if frame.note.is_empty() || frame.header.count != 1 {
                return Err(LedgerError::damaged(
                    place(),
                    "an act on the log itself stands alone and signed, and this one does not",
                ));
            }
            for line in frame.lines() {
                let entry = Entry::decode(line.entry)?;
                let known = self
                    .about
                    .keys
                    .all()
                    .iter()
                    .any(|(index, _)| *index == frame.header.first);
                if let (What::Rotate, Some(key), false) = (entry.what, &entry.key, known) {
                    self.about.keys.add(frame.header.first, Public::parse(key)?);
                    self.rotated = true;
                }
            }
        }
        if !frame.note.is_empty() {
            let signers = self.about.keys.signers(frame.header.end());
            let head = note::open(frame.note, &self.about.origin, &signers)
                .map_err(|error| LedgerError::damaged(place(), error.to_string()))?;
            if head.size != frame.header.end() || head.root != frame.root {
                return Err(LedgerError::damaged(
                    place(),
                    "its signed root is not its root",
                ));
            }
        }
        let mut full = Vec::new();
        for line in frame.lines() {
            self.edge.push(leaf_hash(line.entry), &mut full);
            bundle_entry(&mut self.bundle, line.entry);
            if self.edge.size().is_multiple_of(TILE as u64) {
                let bytes = std::mem::take(&mut self.bundle);
                let index = self.edge.size() / TILE as u64 - 1;
                put(&**self.files, self.root, &Shelve::Bundle { index, bytes })?;
            }
            if self.edge.size() == self.head.size && self.edge.root() != self.head.root {
                return Err(LedgerError::damaged(
                    format!("entries before {}", self.head.size),
                    "the segments hold another history than the published checkpoint",
                ));
            }
        }
        for tile in full {
            put(&**self.files, self.root, &Shelve::Tile(tile))?;
        }
        self.last = last_of(frame).or(self.last);
        Ok(())
    }

    /// Whether the log may end before entry `at`: an error where what is lost had been durable.
    fn torn(
        &self,
        (segment, offset): (u64, usize),
        at: u64,
        rest: &[u8],
        next: Option<u64>,
    ) -> Result<()> {
        let damaged = |reason: String| {
            Err(LedgerError::damaged(
                format!("segment/{segment:020} at byte {offset}, entry {at}"),
                reason,
            ))
        };
        if at < self.head.size {
            return damaged(format!(
                "no whole frame, and the checkpoint covers {} entries",
                self.head.size
            ));
        }
        if let Some(next) = next {
            return damaged(format!(
                "no whole frame, and a later segment begins with entry {next}"
            ));
        }
        // Strangers' bytes may look like headers, and checking one may cost as much as all that follows it.
        let mut work = rest.len().saturating_mul(8);
        for found in memchr::memmem::find_iter(rest, b"masecfr1") {
            let candidate = rest.get(found..).unwrap_or_default();
            let says = Header::decode(candidate);
            if !says.is_some_and(|header| header.durable > at && header.durable <= header.first) {
                continue;
            }
            let Some(left) = work.checked_sub(candidate.len()) else {
                return damaged(
                    "no whole frame, and too much after it that looks like frames".to_owned(),
                );
            };
            work = left;
            if let Some(later) = Frame::decode(candidate) {
                return damaged(format!(
                    "no whole frame, and a later one says that {} entries were durable when it was written",
                    later.header.durable
                ));
            }
        }
        Ok(())
    }
}

fn last_of(frame: &Frame<'_>) -> Option<Timestamp> {
    let line = frame.lines().last()?;
    Entry::decode(line.entry).ok().map(|entry| entry.logged())
}
