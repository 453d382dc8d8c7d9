//! A file system in memory that can fail and lose power. A write is lost with the power unless a sync came after it; what
//! is not synced may survive in any part, torn anywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use masec_ledger::{Files, LogFile};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::RngCore;

/// What a fault does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A write in place writes half of what it should, and the next one finds the disk full.
    DiskFull,
    /// A write in place writes one byte, without error.
    Short,
    /// A sync of a file fails.
    Sync,
    /// Writing a whole file (a tile) fails.
    Tile,
    /// Cutting a file fails, after a write that failed.
    Cut,
    /// Syncing everything fails.
    SyncAll,
    /// Replacing a file (the checkpoint) fails.
    Replace,
    /// Making a new name in a folder durable fails.
    Folder,
}

#[derive(Clone, Debug, Default)]
struct Content {
    now: Vec<u8>,
    synced: Vec<u8>,
    /// Writes and cuts since the last sync.
    since: Vec<Change>,
    named: bool,
}

#[derive(Clone, Debug)]
enum Change {
    Write(u64, Vec<u8>),
    Cut(u64),
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Write(offset, data) => {
                let (from, to) = (*offset as usize, *offset as usize + data.len());
                if bytes.len() < to {
                    bytes.resize(to, 0);
                }
                bytes[from..to].copy_from_slice(data);
            }
            Self::Cut(length) => bytes.truncate(*length as usize),
        }
    }
}

impl Content {
    fn change(&mut self, change: Change) {
        change.apply(&mut self.now);
        self.since.push(change);
    }

    fn sync(&mut self) {
        self.synced.clone_from(&self.now);
        self.since.clear();
    }
}

#[derive(Debug, Default)]
struct State {
    files: BTreeMap<PathBuf, Content>,
    locked: BTreeSet<PathBuf>,
    /// The fault, and how many operations of its kind go well before it.
    fault: Option<(Fault, u32)>,
    /// Faults that happened.
    struck: u32,
    full: bool,
}

/// The file system.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mem(Arc<Mutex<State>>);

impl Mem {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets `after` operations of the kind go well, then fails one.
    pub(crate) fn plan(&self, fault: Fault, after: u32) {
        self.state().fault = Some((fault, after));
    }

    /// Whether the planned fault has happened.
    pub(crate) fn struck(&self) -> bool {
        self.state().struck > 0
    }

    /// Ends the trouble.
    pub(crate) fn heal(&self) {
        let mut state = self.state();
        state.fault = None;
        state.full = false;
    }

    /// What a process that was killed now would leave.
    pub(crate) fn killed(&self) -> Self {
        let state = self.state();
        let files = state.files.clone();
        Self(Arc::new(Mutex::new(State {
            files,
            ..State::default()
        })))
    }

    /// What a machine that lost power now would leave.
    pub(crate) fn power_lost(&self, random: &mut ChaCha8Rng) -> Self {
        let state = self.state();
        let mut files = BTreeMap::new();
        for (path, content) in &state.files {
            if !content.named && random.next_u32().is_multiple_of(2) {
                continue;
            }
            let mut bytes = content.synced.clone();
            for change in &content.since {
                match (random.next_u32() % 4, change) {
                    (0, _) => {}
                    (1, Change::Write(offset, data)) => {
                        let part = random.next_u32() as usize % (data.len() + 1);
                        Change::Write(*offset, data[..part].to_vec()).apply(&mut bytes);
                    }
                    _ => change.apply(&mut bytes),
                }
            }
            let content = Content {
                synced: bytes.clone(),
                now: bytes,
                since: Vec::new(),
                named: true,
            };
            files.insert(path.clone(), content);
        }
        Self(Arc::new(Mutex::new(State {
            files,
            ..State::default()
        })))
    }

    /// All files.
    pub(crate) fn all(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let state = self.state();
        state
            .files
            .iter()
            .map(|(path, content)| (path.clone(), content.now.clone()))
            .collect()
    }

    /// Sets a file's bytes, as an attacker would.
    pub(crate) fn put(&self, path: &Path, bytes: Vec<u8>) {
        let content = Content {
            synced: bytes.clone(),
            now: bytes,
            since: Vec::new(),
            named: true,
        };
        self.state().files.insert(path.to_owned(), content);
    }

    fn strikes(state: &mut State, kind: &[Fault]) -> Option<Fault> {
        let (fault, after) = state.fault.as_mut()?;
        if !kind.contains(fault) {
            return None;
        }
        if *after > 0 {
            *after -= 1;
            return None;
        }
        let fault = *fault;
        state.fault = None;
        state.struck += 1;
        Some(fault)
    }
}

fn broken() -> io::Error {
    io::Error::other("the disk is broken")
}

struct Open {
    mem: Mem,
    path: PathBuf,
}

impl LogFile for Open {
    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.mem.state();
        if state.full {
            return Err(ErrorKind::StorageFull.into());
        }
        let length = match Mem::strikes(&mut state, &[Fault::DiskFull, Fault::Short, Fault::Cut]) {
            Some(Fault::Short) => 1,
            Some(fault) => {
                state.full = true;
                if fault == Fault::Cut {
                    state.fault = Some((Fault::Cut, u32::MAX));
                }
                bytes.len() / 2
            }
            None => bytes.len(),
        };
        let data = bytes[..length].to_vec();
        state
            .files
            .entry(self.path.clone())
            .or_default()
            .change(Change::Write(offset, data));
        Ok(length)
    }

    fn read_at(&self, offset: u64, into: &mut [u8]) -> io::Result<usize> {
        let state = self.mem.state();
        let bytes = state
            .files
            .get(&self.path)
            .map(|content| content.now.as_slice())
            .unwrap_or_default();
        let from = bytes.get(offset as usize..).unwrap_or_default();
        let length = from.len().min(into.len());
        into[..length].copy_from_slice(&from[..length]);
        Ok(length)
    }

    fn sync(&self) -> io::Result<()> {
        let mut state = self.mem.state();
        if Mem::strikes(&mut state, &[Fault::Sync]).is_some() {
            return Err(broken());
        }
        if let Some(content) = state.files.get_mut(&self.path) {
            content.sync();
        }
        Ok(())
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        let mut state = self.mem.state();
        if state.full && matches!(state.fault, Some((Fault::Cut, _))) {
            return Err(broken());
        }
        state
            .files
            .entry(self.path.clone())
            .or_default()
            .change(Change::Cut(length));
        Ok(())
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self
            .mem
            .state()
            .files
            .get(&self.path)
            .map_or(0, |content| content.now.len() as u64))
    }
}

struct Unlock(Mem, PathBuf);

impl Drop for Unlock {
    fn drop(&mut self) {
        self.0.state().locked.remove(&self.1);
    }
}

impl Files for Mem {
    fn open_log(&self, path: &Path, create: bool) -> io::Result<Arc<dyn LogFile>> {
        let mut state = self.state();
        if create {
            state.files.entry(path.to_owned()).or_default();
        } else if !state.files.contains_key(path) {
            return Err(ErrorKind::NotFound.into());
        }
        Ok(Arc::new(Open {
            mem: self.clone(),
            path: path.to_owned(),
        }))
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let state = self.state();
        state
            .files
            .get(path)
            .map(|content| content.now.clone())
            .ok_or(ErrorKind::NotFound.into())
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.state();
        if Mem::strikes(&mut state, &[Fault::Tile]).is_some() {
            return Err(ErrorKind::StorageFull.into());
        }
        let content = state.files.entry(path.to_owned()).or_default();
        content.change(Change::Cut(0));
        content.change(Change::Write(0, bytes.to_vec()));
        Ok(())
    }

    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.state();
        if Mem::strikes(&mut state, &[Fault::Replace]).is_some() {
            return Err(broken());
        }
        drop(state);
        self.put(path, bytes.to_vec());
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.state()
            .files
            .remove(path)
            .map(drop)
            .ok_or(ErrorKind::NotFound.into())
    }

    fn list(&self, path: &Path) -> io::Result<Vec<(String, bool)>> {
        let state = self.state();
        let mut names = BTreeMap::new();
        for file in state.files.keys() {
            if let Ok(rest) = file.strip_prefix(path) {
                let mut parts = rest.components();
                if let Some(first) = parts.next() {
                    names.insert(
                        first.as_os_str().to_string_lossy().into_owned(),
                        parts.next().is_some(),
                    );
                }
            }
        }
        Ok(names.into_iter().collect())
    }

    fn make_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        if Mem::strikes(&mut state, &[Fault::Folder]).is_some() {
            return Err(broken());
        }
        for (file, content) in &mut state.files {
            content.named |= file.parent() == Some(path);
        }
        Ok(())
    }

    fn sync_all(&self, root: &Path) -> io::Result<()> {
        let mut state = self.state();
        if Mem::strikes(&mut state, &[Fault::SyncAll]).is_some() {
            return Err(broken());
        }
        for (file, content) in &mut state.files {
            if file.starts_with(root) {
                content.named = true;
                content.sync();
            }
        }
        Ok(())
    }

    fn lock(&self, path: &Path) -> io::Result<Box<dyn Send + Sync>> {
        if !self.state().locked.insert(path.to_owned()) {
            return Err(ErrorKind::WouldBlock.into());
        }
        Ok(Box::new(Unlock(self.clone(), path.to_owned())))
    }
}
