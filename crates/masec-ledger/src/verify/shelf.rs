//! Tiles and bundles on the disk against the tree that the segments give.

use std::path::{Path, PathBuf};

use tlog_tiles::Hash;

use super::Report;
use crate::files::Files;
use crate::layout;
use crate::tree::{Edge, FullTile, TILE, leaf_hash, width};
use crate::writer::bundle_entry;

/// Compares as the tree grows.
pub(super) struct ShelfCheck<'a> {
    files: &'a dyn Files,
    root: &'a Path,
    /// Entries under the published checkpoint: up to there every file must be there.
    pub(super) published: u64,
    /// A writer replaces partial tiles and bundles as it goes, so they are let be.
    live: bool,
    bundle: Vec<u8>,
    leaves: Vec<Hash>,
    size: u64,
}

impl<'a> ShelfCheck<'a> {
    pub(super) fn new(files: &'a dyn Files, root: &'a Path, live: bool) -> Self {
        Self {
            files,
            root,
            published: 0,
            live,
            bundle: Vec::new(),
            leaves: Vec::new(),
            size: 0,
        }
    }

    /// Takes the next entry.
    pub(super) fn entry(&mut self, entry: &[u8], leaf: Hash, report: &mut Report) {
        bundle_entry(&mut self.bundle, entry);
        self.leaves.push(leaf);
        self.size += 1;
        if self.size.is_multiple_of(TILE as u64) {
            let path = layout::bundle(self.root, self.size / TILE as u64 - 1, TILE);
            self.compare(&path, self.size, report);
            self.bundle.clear();
            self.leaves.clear();
        } else if self.size == self.published && !self.live {
            // The partial bundle of the checkpoint, where no full one took its place.
            let index = self.size / TILE as u64;
            let path = layout::bundle(self.root, index, width(self.size, 0));
            let full = layout::bundle(self.root, index, TILE);
            if self.files.read(&full).is_err() {
                self.compare(&path, self.size, report);
            }
        }
    }

    fn compare(&self, path: &Path, end: u64, report: &mut Report) {
        let stored = match self.files.read(path) {
            Ok(stored) => stored,
            Err(error) => {
                if end <= self.published {
                    report.problem(self.name(path), format!("cannot be read: {error}"));
                }
                return;
            }
        };
        if stored == self.bundle {
            return;
        }
        // A file that was being written when the process was killed is no forgery, and not yet published.
        if end > self.published && self.bundle.starts_with(&stored) {
            return;
        }
        let first = end - self.leaves.len() as u64;
        let entries = crate::recover::entries(&stored).unwrap_or_default();
        let differs = self.leaves.iter().enumerate().position(|(place, leaf)| {
            entries
                .get(place)
                .is_none_or(|entry| leaf_hash(entry) != *leaf)
        });
        let what = match differs {
            Some(place) => format!(
                "entry {} is not the one that was signed",
                first + place as u64
            ),
            None => "holds more than it should".to_owned(),
        };
        report.problem(self.name(path), what);
    }

    /// Compares a tile that has filled.
    pub(super) fn tile(&self, tile: &FullTile, report: &mut Report) {
        let path = layout::tile(self.root, tile.level, tile.index, TILE);
        let end = (tile.index + 1)
            .checked_shl(8 * (u32::from(tile.level) + 1))
            .unwrap_or(u64::MAX);
        self.compare_hashes(&path, &tile.bytes, end, report);
    }

    fn compare_hashes(&self, path: &Path, bytes: &[u8], end: u64, report: &mut Report) {
        let what = match self.files.read(path) {
            Ok(stored) if stored == bytes => return,
            Ok(stored) if end > self.published && bytes.starts_with(&stored) => return,
            Ok(stored) => {
                let same = stored.iter().zip(bytes).take_while(|(a, b)| a == b).count();
                format!("hash {} is not that of the tree", same / 32)
            }
            Err(_) if end > self.published => return,
            Err(error) => format!("cannot be read: {error}"),
        };
        report.problem(self.name(path), what);
    }

    /// The tiles that were filling at the published size, once the tree is at `edge`.
    pub(super) fn finish(&self, edge: &Edge, report: &mut Report) {
        let size = self.published.min(edge.size());
        for level in 0..8u8 {
            let hashes = width(size, usize::from(level));
            if hashes == 0 || self.live {
                continue;
            }
            let index = size.checked_shr(8 * (u32::from(level) + 1)).unwrap_or(0);
            let full = layout::tile(self.root, level, index, TILE);
            let path = layout::tile(self.root, level, index, hashes);
            // Where the tile has filled since, the full one was compared already.
            let now = edge
                .size()
                .checked_shr(8 * (u32::from(level) + 1))
                .unwrap_or(0);
            match edge
                .partial_tiles()
                .get(usize::from(level))
                .and_then(|tile| tile.get(..hashes * 32))
            {
                Some(bytes) if now == index => self.compare_hashes(&path, bytes, size, report),
                _ => match self.files.read(&full) {
                    Ok(bytes) => self.compare_hashes(
                        &path,
                        bytes.get(..hashes * 32).unwrap_or_default(),
                        u64::MAX,
                        report,
                    ),
                    Err(error) => {
                        report.problem(self.name(&full), format!("cannot be read: {error}"));
                    }
                },
            }
        }
    }

    fn name(&self, path: &Path) -> String {
        path.strip_prefix(self.root)
            .unwrap_or(path)
            .display()
            .to_string()
    }
}

/// Files that have no place in a ledger, and partial tiles that are no beginning of the fuller one.
pub(super) fn strangers(
    files: &dyn Files,
    root: &Path,
    size: u64,
    published: u64,
    report: &mut Report,
) {
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        let names = match files.list(&root.join(&folder)) {
            Ok(names) => names,
            Err(error) => {
                report.problem(folder.display().to_string(), error.to_string());
                continue;
            }
        };
        for (name, is_folder) in names {
            let path = folder.join(&name);
            match (folder.as_os_str().is_empty(), is_folder) {
                // The index is made from the log and proves nothing; segments were gone through.
                (true, true) if name == "index" || name == "segment" => {}
                (_, true) => folders.push(path),
                (true, false) if matches!(name.as_str(), "ledger" | "keys" | "checkpoint") => {}
                // A replacement of one of these that was cut off: nobody reads it, and the next one begins anew.
                (true, false)
                    if matches!(name.as_str(), "ledger.new" | "keys.new" | "checkpoint.new") => {}
                (true, false) if name == "lock" => {
                    if files
                        .read(&root.join(&path))
                        .is_ok_and(|bytes| !bytes.is_empty())
                    {
                        report.problem("lock", "should be empty");
                    }
                }
                (_, false) => tile_file(files, root, &path, size, published, report),
            }
        }
    }
}

fn tile_file(
    files: &dyn Files,
    root: &Path,
    path: &Path,
    size: u64,
    published: u64,
    report: &mut Report,
) {
    let shown = path.display().to_string();
    let Some((level, index, hashes)) = parse(&shown) else {
        return report.problem(shown.escape_debug().to_string(), "has no place in a ledger");
    };
    let height = 8 * (u32::from(level.unwrap_or(0)) + 1);
    if hashes == TILE {
        // Those that the segments reach were compared.
        if index >= size.checked_shr(height).unwrap_or(0) {
            report.problem(shown, "is past the end of the log");
        }
        return;
    }
    let (at, of) = match level {
        None => (layout::bundle(root, index, TILE), 0),
        Some(level) => (layout::tile(root, level, index, TILE), level),
    };
    let current = index == published.checked_shr(height).unwrap_or(0)
        && hashes == width(published, usize::from(of));
    if current {
        return;
    }
    // A partial tile of an earlier checkpoint must be the beginning of what it became. One past the checkpoint is of a
    // publication that was cut off: half of it may be there, nobody relies on it, and the next opening removes it.
    let covers = (index.checked_shl(height).unwrap_or(u64::MAX))
        .saturating_add((hashes as u64).checked_shl(height - 8).unwrap_or(u64::MAX));
    let fuller = files.read(&at).or_else(|_| {
        let width = width(published, usize::from(of));
        files.read(&match level {
            None => layout::bundle(root, index, width),
            Some(level) => layout::tile(root, level, index, width),
        })
    });
    let begins = match (fuller, files.read(&root.join(path))) {
        (Ok(fuller), Ok(bytes)) => {
            fuller.starts_with(&bytes) || covers > published && bytes.starts_with(&fuller)
        }
        // Nothing of this tile is published.
        (Err(_), Ok(_)) => covers > published && width(published, usize::from(of)) == 0,
        _ => false,
    };
    if !begins {
        report.problem(shown, "is not the beginning of the tile that it became");
    }
}

/// Level (none for a bundle), index and width of a tile's path.
fn parse(path: &str) -> Option<(Option<u8>, u64, usize)> {
    let rest = path.strip_prefix("tile/")?;
    let (level, rest) = rest.split_once('/')?;
    let level = match level {
        "entries" => None,
        level => Some(level.parse().ok()?),
    };
    let (number, hashes) = match rest.split_once(".p/") {
        Some((number, hashes)) => (number, hashes.parse().ok()?),
        None => (rest, TILE),
    };
    let digits: String = number
        .split('/')
        .map(|part| part.trim_start_matches('x'))
        .collect();
    let index = digits.parse().ok()?;
    let root = Path::new("");
    let canonical = match level {
        None => layout::bundle(root, index, hashes),
        Some(level) => layout::tile(root, level, index, hashes),
    };
    (canonical == Path::new(path) && hashes > 0 && hashes <= TILE).then_some((level, index, hashes))
}
