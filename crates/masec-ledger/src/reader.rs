//! The reading end: entries, payloads and proofs of what is published, under a key that the reader trusts. Works beside a
//! writer, since what is published never changes.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use tlog_tiles::{Hash, HashReader, Tile, TileHashReader, TileReader, stored_hash_index};

use crate::entry::{Entry, What};
use crate::error::{LedgerError, Result};
use crate::files::{Disk, Files};
use crate::layout::{self, About, KeyChain};
use crate::note::{self, Head, Public};
use crate::payload::{Fit, Stored};
use crate::recover::entries;
use crate::segment;
use crate::tree::{TILE, leaf_hash};

/// A published ledger.
pub struct Reader {
    files: Arc<dyn Files>,
    root: PathBuf,
    about: About,
    head: Head,
    checkpoint: Vec<u8>,
    /// The bundle that was read last, checked against the tree.
    bundle: Mutex<Option<(u64, Arc<Vec<u8>>)>>,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Reader({}, {} entries)",
            self.about.origin, self.head.size
        )
    }
}

impl Reader {
    /// Opens what is published in `root`, under `trusted`: a key that the log has now, or had, with every rotation since
    /// then signed by the key before.
    pub fn open(root: &Path, trusted: &Public) -> Result<Self> {
        Self::open_with(root, trusted, Arc::new(Disk))
    }

    /// As [`Reader::open`], over another file system.
    pub fn open_with(root: &Path, trusted: &Public, files: Arc<dyn Files>) -> Result<Self> {
        let about = About::load(&*files, root)?;
        let path = layout::checkpoint(root);
        let checkpoint = files
            .read(&path)
            .map_err(|error| LedgerError::io("read", &path, error))?;
        let keys = about.keys.all();
        let Some(at) = keys.iter().position(|(_, key)| key == trusted) else {
            return Err(LedgerError::Key(format!(
                "the ledger in `{}` never had the key `{trusted}`; it says that its key is `{}`",
                root.display(),
                keys.last()
                    .map(|(_, key)| key.to_string())
                    .unwrap_or_default()
            )));
        };
        let newest = keys.last().map_or(trusted, |(_, key)| key);
        let head = note::open(&checkpoint, &about.origin, &[newest])?;
        let reader = Self {
            files,
            root: root.to_owned(),
            about,
            head,
            checkpoint,
            bundle: Mutex::new(None),
        };
        for pair in reader
            .about
            .keys
            .all()
            .get(at..)
            .unwrap_or_default()
            .windows(2)
        {
            if let [(_, old), (index, new)] = pair {
                reader.check_rotation(*index, old, new)?;
            }
        }
        Ok(reader)
    }

    /// The rotation must be an entry of a tree that the old key signed.
    fn check_rotation(&self, index: u64, old: &Public, new: &Public) -> Result<()> {
        let note = segment::note_ending(&*self.files, &self.root, index)?;
        let then = note::open(&note, &self.about.origin, &[old, new])?;
        let bytes = self.entry(index)?;
        let entry = Entry::decode(&bytes)?;
        let says =
            entry.what == What::Rotate && entry.key.as_deref() == Some(new.to_string().as_str());
        let proof = self.hashes(index, then)?;
        let holds =
            tlog_tiles::check_record(&proof, then.size, then.root, index, leaf_hash(&bytes))
                .is_ok();
        if says && holds && then.size == index + 1 {
            return Ok(());
        }
        Err(LedgerError::Key(format!(
            "the key `{new}` did not come in with entry {index} under the key before it"
        )))
    }

    /// How many entries are published.
    pub fn size(&self) -> u64 {
        self.head.size
    }

    /// The published tree head.
    pub fn head(&self) -> Head {
        self.head
    }

    /// The published checkpoint, as signed.
    pub fn checkpoint(&self) -> &[u8] {
        &self.checkpoint
    }

    /// The log's name.
    pub fn origin(&self) -> &str {
        &self.about.origin
    }

    /// The log's keys.
    pub fn keys(&self) -> &KeyChain {
        &self.about.keys
    }

    /// The bytes of entry `index`, checked against the tree.
    pub fn entry(&self, index: u64) -> Result<Vec<u8>> {
        let mut found = None;
        self.each(index..index.saturating_add(1), |_, entry| {
            found = Some(entry.to_vec());
            Ok(())
        })?;
        found.ok_or(LedgerError::NoEntry {
            index,
            size: self.head.size,
        })
    }

    /// Hands every entry of `range` to `each`, in order, each checked against the tree that was signed.
    pub fn each(
        &self,
        range: std::ops::Range<u64>,
        mut each: impl FnMut(u64, &[u8]) -> Result<()>,
    ) -> Result<()> {
        let mut at = range.start;
        let end = range.end.min(self.head.size);
        while at < end {
            let index = at / TILE as u64;
            let (bundle, first) = (self.bundle(index)?, index * TILE as u64);
            let damaged = || {
                LedgerError::damaged(format!("entry bundle {index}"), "its lengths do not add up")
            };
            let all = entries(&bundle).ok_or_else(damaged)?;
            let last = end.min(first + TILE as u64);
            for n in at..last {
                let place = usize::try_from(n - first).unwrap_or(usize::MAX);
                each(n, all.get(place).copied().ok_or_else(damaged)?)?;
            }
            at = last;
        }
        Ok(())
    }

    /// The payload of entry `index`.
    pub fn payload(&self, index: u64) -> Result<Stored> {
        match self.place(index)? {
            Some(place) => place.read(&*self.files),
            None => Ok(Stored::None),
        }
    }

    /// Hands the payload of every entry of `range` that has one to `each`, in order. Reads each segment once, so that many
    /// payloads cost little more than their bytes.
    pub fn payloads(
        &self,
        range: std::ops::Range<u64>,
        mut each: impl FnMut(u64, Stored) -> Result<()>,
    ) -> Result<()> {
        let mut walk = segment::Walk::new(&*self.files, &self.root)?;
        self.each(range, |index, bytes| {
            // What the entry in the tree says of it counts, not what the segment says.
            match Entry::decode(bytes)?.payload {
                Some(commitment) => each(index, walk.payload(index, &commitment)?),
                None => Ok(()),
            }
        })
    }

    /// Salt and payload of entry `index`, one after the other, where they are there and as they were logged.
    pub(crate) fn salted(&self, index: u64) -> Result<Option<Vec<u8>>> {
        let Some(place) = self.place(index)? else {
            return Ok(None);
        };
        let (fit, stored) = place.salted(&*self.files)?;
        Ok((fit == Fit::Whole).then_some(stored))
    }

    /// Where the payload of entry `index` lies, where it has one. What the entry in the tree says of it counts, not what the
    /// segment says.
    fn place(&self, index: u64) -> Result<Option<segment::Place>> {
        let bytes = self.entry(index)?;
        let Some(commitment) = Entry::decode(&bytes)?.payload else {
            return Ok(None);
        };
        let place = segment::locate(&*self.files, &self.root, index, self.head.size)?;
        Ok(Some(place.held_to(commitment)))
    }

    /// The hashes that prove entry `index` to be in the tree of `head`, leaf's sibling first.
    pub fn hashes(&self, index: u64, head: Head) -> Result<Vec<Hash>> {
        if index >= head.size || head.size > self.head.size {
            return Err(LedgerError::NoEntry {
                index,
                size: head.size,
            });
        }
        let tiles = TileHashReader::new(self.head.size, self.head.root, self);
        tlog_tiles::prove_record(head.size, index, &tiles).map_err(|error| self.unproven(&error))
    }

    /// The hashes that prove the tree of `old` entries to be the beginning of the published one.
    pub fn consistency(&self, old: u64) -> Result<Vec<Hash>> {
        if old == 0 || old > self.head.size {
            return Err(LedgerError::NoEntry {
                index: old,
                size: self.head.size,
            });
        }
        let tiles = TileHashReader::new(self.head.size, self.head.root, self);
        tlog_tiles::prove_tree(self.head.size, old, &tiles).map_err(|error| self.unproven(&error))
    }

    /// The hash of entry `index` as the tree has it.
    pub fn leaf(&self, index: u64) -> Result<Hash> {
        let tiles = TileHashReader::new(self.head.size, self.head.root, self);
        let hashes = tiles
            .read_hashes(&[stored_hash_index(0, index)])
            .map_err(|error| self.unproven(&error))?;
        hashes.first().copied().ok_or(LedgerError::NoEntry {
            index,
            size: self.head.size,
        })
    }

    fn unproven(&self, error: &tlog_tiles::Error) -> LedgerError {
        LedgerError::damaged(
            "tile",
            format!(
                "the tiles do not give the signed root ({error}); `masec ledger verify` says where"
            ),
        )
    }

    fn bundle(&self, index: u64) -> Result<Arc<Vec<u8>>> {
        let mut held = self.bundle.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, bundle)) = &*held
            && *at == index
        {
            return Ok(Arc::clone(bundle));
        }
        let width = self.filling(index);
        let bundle = Arc::new(self.stored(
            |width| layout::bundle(&self.root, index, width),
            width,
            |bytes| entries(bytes).is_some_and(|entries| entries.len() >= width),
        )?);
        self.check_bundle(index, &bundle)?;
        *held = Some((index, Arc::clone(&bundle)));
        Ok(bundle)
    }

    /// Whether the bundle holds the entries of the tree that was signed.
    fn check_bundle(&self, index: u64, bundle: &[u8]) -> Result<()> {
        let damaged = |place: String| {
            LedgerError::damaged(
                place,
                "not what was signed; `masec ledger verify` says what else is wrong",
            )
        };
        let all = entries(bundle).ok_or_else(|| damaged(format!("entry bundle {index}")))?;
        let first = index * TILE as u64;
        let wanted: Vec<u64> = (first..)
            .take(self.filling(index))
            .map(|entry| stored_hash_index(0, entry))
            .collect();
        let tiles = TileHashReader::new(self.head.size, self.head.root, self);
        let leaves = tiles
            .read_hashes(&wanted)
            .map_err(|error| self.unproven(&error))?;
        for (place, leaf) in leaves.iter().enumerate() {
            if all.get(place).map(|entry| leaf_hash(entry)) != Some(*leaf) {
                return Err(damaged(format!("entry {}", first + place as u64)));
            }
        }
        Ok(())
    }

    /// How many entries the bundle has at the published size.
    fn filling(&self, index: u64) -> usize {
        let left = self
            .head
            .size
            .saturating_sub(index * TILE as u64)
            .min(TILE as u64);
        usize::try_from(left).unwrap_or(TILE)
    }

    /// The file of this width, or one that took its place since the checkpoint was read: the full one, or a wider one, which
    /// begins with it.
    fn stored(
        &self,
        path: impl Fn(usize) -> PathBuf,
        width: usize,
        enough: impl Fn(&[u8]) -> bool,
    ) -> Result<Vec<u8>> {
        let wanted = path(width);
        let mut refused = None;
        // While we look a writer may put a wider one in the place of what we saw.
        for _ in 0..TRIES {
            match self.files.read(&wanted) {
                Ok(bytes) => return Ok(bytes),
                Err(error) => refused = Some(error),
            }
            let partial = path(1);
            let names = partial.parent().map(|folder| self.files.list(folder));
            let mut widths: Vec<usize> = names
                .and_then(std::result::Result::ok)
                .unwrap_or_default()
                .iter()
                .filter_map(|(name, _)| name.parse().ok())
                .filter(|&wider| wider > width && wider < TILE)
                .collect();
            widths.sort_unstable();
            for wider in [TILE].into_iter().chain(widths) {
                if let Ok(bytes) = self.files.read(&path(wider))
                    && enough(&bytes)
                {
                    return Ok(bytes);
                }
            }
        }
        let error = refused.unwrap_or_else(|| std::io::ErrorKind::NotFound.into());
        Err(LedgerError::io("read", &wanted, error))
    }
}

/// How often a file that is being replaced is looked for.
const TRIES: usize = 4;

impl TileReader for Reader {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, tiles: &[Tile]) -> std::result::Result<Vec<Vec<u8>>, tlog_tiles::Error> {
        tiles
            .iter()
            .map(|tile| {
                let width = tile.width() as usize;
                let mut bytes = self
                    .stored(
                        |width| layout::tile(&self.root, tile.level(), tile.level_index(), width),
                        width,
                        |bytes| bytes.len() >= width * 32,
                    )
                    .map_err(|_| tlog_tiles::Error::InvalidTile)?;
                bytes.truncate(width * 32);
                Ok(bytes)
            })
            .collect()
    }

    fn save_tiles(&self, _: &[Tile], _: &[Vec<u8>]) {}
}
