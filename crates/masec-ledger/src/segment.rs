//! Segments: finding them, and finding an entry's payload in them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::entry::Entry;
use crate::error::{LedgerError, Result};
use crate::files::{Files, LogFile, read_up_to, write_all_at};
use crate::frame::{Frame, HEADER, Header, Line};
use crate::layout;
use crate::payload::{Commitment, Fit, SALT, Stored, fit};

/// The first entries of all segments, rising.
pub(crate) fn list(files: &dyn Files, root: &Path) -> Result<Vec<u64>> {
    let folder = layout::segments(root);
    let names = files
        .list(&folder)
        .map_err(|error| LedgerError::io("list", &folder, error))?;
    names
        .into_iter()
        .map(|(name, folder)| {
            let first = name
                .parse()
                .ok()
                .filter(|first| !folder && name == format!("{first:020}"));
            first.ok_or_else(|| {
                LedgerError::damaged(
                    format!("segment/{}", name.escape_debug()),
                    "no segment has this name",
                )
            })
        })
        .collect()
}

/// Where an entry's salt and payload lie.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    path: PathBuf,
    offset: u64,
    length: usize,
    commitment: Commitment,
}

impl Place {
    /// The same place, held to what an entry elsewhere says of the payload.
    pub(crate) fn held_to(self, commitment: Commitment) -> Self {
        Self { commitment, ..self }
    }

    /// Reads and checks the payload.
    pub(crate) fn read(&self, files: &dyn Files) -> Result<Stored> {
        Ok(match self.salted(files)? {
            (Fit::Whole, mut stored) => Stored::Whole(stored.split_off(SALT)),
            (Fit::Erased, _) => Stored::Erased,
            (Fit::Altered, _) => Stored::Altered,
        })
    }

    /// What lies there, salt first, and whether it is what the entry says.
    pub(crate) fn salted(&self, files: &dyn Files) -> Result<(Fit, Vec<u8>)> {
        let refuse = |error| LedgerError::io("read", &self.path, error);
        let file = files.open_log(&self.path, false).map_err(refuse)?;
        let mut stored = vec![0; self.length];
        let read = read_up_to(&*file, self.offset, &mut stored).map_err(refuse)?;
        stored.truncate(read);
        Ok((fit(&self.commitment, &stored), stored))
    }

    /// Overwrites salt and payload with zeros, durable.
    pub(crate) fn zero(&self, files: &dyn Files) -> Result<()> {
        let refuse = |error| LedgerError::io("overwrite", &self.path, error);
        let file = files.open_log(&self.path, true).map_err(refuse)?;
        write_all_at(&*file, self.offset, &vec![0; self.length]).map_err(refuse)?;
        file.sync().map_err(refuse)
    }
}

/// Where the payload of entry `index` lies, in a log whose first `size` entries are whole.
pub(crate) fn locate(files: &dyn Files, root: &Path, index: u64, size: u64) -> Result<Place> {
    let none = LedgerError::NoEntry { index, size };
    if index >= size {
        return Err(none);
    }
    let segments = list(files, root)?;
    let Some(&first) = segments.iter().rev().find(|&&first| first <= index) else {
        return Err(none);
    };
    let path = layout::segment(root, first);
    let refuse = |error| LedgerError::io("read", &path, error);
    let file = files.open_log(&path, false).map_err(refuse)?;
    let bad = |offset: u64| {
        LedgerError::damaged(
            format!("{} at byte {offset}", path.display()),
            "there is no whole frame",
        )
    };
    let mut offset = 0;
    let header = loop {
        let header = header_at(&*file, offset)
            .map_err(refuse)?
            .ok_or_else(|| bad(offset))?;
        if header.end() > index {
            break header;
        }
        offset += header.length();
    };
    let mut bytes = vec![0; usize::try_from(header.length()).map_err(|_| bad(offset))?];
    let read = read_up_to(&*file, offset, &mut bytes).map_err(refuse)?;
    let frame = bytes
        .get(..read)
        .and_then(Frame::decode)
        .ok_or_else(|| bad(offset))?;
    let place = usize::try_from(index.saturating_sub(frame.header.first)).unwrap_or(usize::MAX);
    let line = frame.lines().nth(place).ok_or_else(|| bad(offset))?;
    match (line.payload, Entry::decode(line.entry)?.payload) {
        (Some((stored, at)), Some(commitment)) => Ok(Place {
            offset: offset + at,
            length: stored.len(),
            commitment,
            path,
        }),
        _ => Err(LedgerError::Proof(format!("entry {index} has no payload"))),
    }
}

/// Reads payloads in the order of their entries: each segment is gone through once, where [`locate`] looks through it from its
/// beginning for each entry.
pub(crate) struct Walk<'a> {
    files: &'a dyn Files,
    root: &'a Path,
    segments: Vec<u64>,
    open: Option<Open>,
}

/// A segment, and the frame in it that was read last.
struct Open {
    first: u64,
    path: PathBuf,
    file: Arc<dyn LogFile>,
    /// Where the next frame begins.
    next: u64,
    frame: Vec<u8>,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(files: &'a dyn Files, root: &'a Path) -> Result<Self> {
        Ok(Self {
            files,
            root,
            segments: list(files, root)?,
            open: None,
        })
    }

    /// The payload of entry `index`, which is not before the last one that was asked for, held to what the tree says of it.
    pub(crate) fn payload(&mut self, index: u64, commitment: &Commitment) -> Result<Stored> {
        let missing = || LedgerError::damaged(format!("entry {index}"), "it is in no segment");
        let first = self.segments.iter().rev().find(|&&first| first <= index);
        let first = *first.ok_or_else(missing)?;
        let open = match self.open.take().filter(|open| open.first == first) {
            Some(open) => self.open.insert(open),
            None => self.open.insert(Open::new(self.files, self.root, first)?),
        };
        let line = open.line(index)?.and_then(|line| line.payload);
        let (stored, _) = line.ok_or_else(missing)?;
        Ok(match fit(commitment, stored) {
            Fit::Whole => Stored::Whole(stored.get(SALT..).unwrap_or_default().to_vec()),
            Fit::Erased => Stored::Erased,
            Fit::Altered => Stored::Altered,
        })
    }
}

impl Open {
    fn new(files: &dyn Files, root: &Path, first: u64) -> Result<Self> {
        let path = layout::segment(root, first);
        let file = files
            .open_log(&path, false)
            .map_err(|error| LedgerError::io("read", &path, error))?;
        Ok(Self {
            first,
            path,
            file,
            next: 0,
            frame: Vec::new(),
        })
    }

    /// The line of entry `index`; `None` where the frame that should hold it does not.
    fn line(&mut self, index: u64) -> Result<Option<Line<'_>>> {
        while Header::decode(&self.frame).is_none_or(|header| header.end() <= index) {
            self.read(index)?;
        }
        let frame = Frame::decode(&self.frame).ok_or_else(|| self.bad())?;
        let place = usize::try_from(index.saturating_sub(frame.header.first));
        Ok(frame.lines().nth(place.unwrap_or(usize::MAX)))
    }

    /// Reads the next frame, whole where it holds entry `index` and else its header alone.
    fn read(&mut self, index: u64) -> Result<()> {
        let refuse = |error| LedgerError::io("read", &self.path, error);
        let header = header_at(&*self.file, self.next).map_err(refuse)?;
        let header = header.ok_or_else(|| self.bad())?;
        let wanted = match header.end() > index {
            true => usize::try_from(header.length()).map_err(|_| self.bad())?,
            false => HEADER,
        };
        self.frame.resize(wanted, 0);
        let read = read_up_to(&*self.file, self.next, &mut self.frame);
        let read = read.map_err(|error| LedgerError::io("read", &self.path, error))?;
        self.frame.truncate(read);
        self.next += header.length();
        Ok(())
    }

    fn bad(&self) -> LedgerError {
        LedgerError::damaged(
            format!("{} at byte {}", self.path.display(), self.next),
            "there is no whole frame",
        )
    }
}

/// The note of the frame that ends with entry `index`.
pub(crate) fn note_ending(files: &dyn Files, root: &Path, index: u64) -> Result<Vec<u8>> {
    let bad = || LedgerError::damaged(format!("entry {index}"), "no frame ends with it");
    let first = list(files, root)?
        .into_iter()
        .rev()
        .find(|&first| first <= index)
        .ok_or_else(bad)?;
    let path = layout::segment(root, first);
    let refuse = |error| LedgerError::io("read", &path, error);
    let file = files.open_log(&path, false).map_err(refuse)?;
    let mut offset = 0;
    loop {
        let header = header_at(&*file, offset).map_err(refuse)?.ok_or_else(bad)?;
        if header.end() > index {
            let mut note = vec![0; header.note as usize];
            let at = offset + header.payloads_at() - u64::from(header.note);
            let read = read_up_to(&*file, at, &mut note).map_err(refuse)?;
            return if header.end() == index + 1 && read == note.len() {
                Ok(note)
            } else {
                Err(bad())
            };
        }
        offset += header.length();
    }
}

fn header_at(file: &dyn LogFile, offset: u64) -> std::io::Result<Option<Header>> {
    let mut bytes = [0; HEADER];
    let read = read_up_to(file, offset, &mut bytes)?;
    let length = file.length()?;
    Ok(bytes
        .get(..read)
        .and_then(Header::decode)
        .filter(|header| header.length() <= length.saturating_sub(offset)))
}
