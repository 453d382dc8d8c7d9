//! Tiles, bundles and checkpoints as files, off the path of acknowledgements: all of it can be made again from segments.
//!
//! INVARIANT: a published checkpoint covers nothing that is not on the disk, segments and tiles alike.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender};

use super::syncer::Progress;
use crate::error::{LedgerError, Result};
use crate::files::Files;
use crate::layout;
use crate::tree::{FullTile, TILE};

/// Something to put on the shelf.
#[derive(Debug)]
pub(crate) enum Shelve {
    Tile(FullTile),
    Bundle {
        index: u64,
        bytes: Vec<u8>,
    },
    Publish {
        size: u64,
        checkpoint: Vec<u8>,
        /// The tiles that are filling, level 0 first.
        tiles: Vec<Vec<u8>>,
        /// The bundle that is filling.
        bundle: Vec<u8>,
        reply: Option<SyncSender<Result<u64>>>,
    },
}

/// The thread that writes them.
#[derive(Debug)]
pub(crate) struct Shelf {
    pub(super) files: Arc<dyn Files>,
    pub(super) root: PathBuf,
    pub(super) inbox: Receiver<Shelve>,
    pub(super) progress: Arc<Progress>,
}

impl Shelf {
    pub(crate) fn run(self) {
        let mut partial = Vec::new();
        while let Ok(item) = self.inbox.recv() {
            let (result, reply) = match item {
                Shelve::Publish {
                    size,
                    checkpoint,
                    tiles,
                    bundle,
                    reply,
                } => {
                    let result = self.publish(size, &checkpoint, &tiles, &bundle, &mut partial);
                    (result, reply)
                }
                other => (put(&*self.files, &self.root, &other), None),
            };
            if let Err(error) = &result {
                self.progress.fail(error.to_string());
            }
            if let Some(reply) = reply {
                let _ = reply.send(result.map(|()| self.progress.durable()));
            }
        }
    }

    fn publish(
        &self,
        size: u64,
        checkpoint: &[u8],
        tiles: &[Vec<u8>],
        bundle: &[u8],
        partial: &mut Vec<PathBuf>,
    ) -> Result<()> {
        self.progress.check()?;
        let (files, root) = (&*self.files, self.root.as_path());
        let mut now = Vec::new();
        for (level, tile) in (0u8..).zip(tiles).filter(|(_, tile)| !tile.is_empty()) {
            let index = size.checked_shr(8 * (u32::from(level) + 1)).unwrap_or(0);
            now.push((
                layout::tile(root, level, index, tile.len() / 32),
                tile.as_slice(),
            ));
        }
        if !bundle.is_empty() {
            let width = usize::try_from(size % TILE as u64).unwrap_or(0);
            now.push((layout::bundle(root, size / TILE as u64, width), bundle));
        }
        for (path, bytes) in &now {
            // One of an earlier checkpoint that has not grown since is let be: writing begins with cutting it off, and a process
            // killed then would have taken away what is published.
            if files.read(path).is_ok_and(|old| old == *bytes) {
                continue;
            }
            files
                .write(path, bytes)
                .map_err(|error| LedgerError::io("write", path, error))?;
        }
        files
            .sync_all(root)
            .map_err(|error| LedgerError::io("sync", root, error))?;
        let path = layout::checkpoint(root);
        files
            .replace(&path, checkpoint)
            .map_err(|error| LedgerError::io("write", &path, error))?;
        // Partial tiles of checkpoints before: whoever still holds one of these can use the fuller tile.
        let now: Vec<_> = now.into_iter().map(|(path, _)| path).collect();
        for old in std::mem::replace(partial, now) {
            if !partial.contains(&old) {
                let _ = files.remove(&old);
            }
        }
        Ok(())
    }
}

/// Writes a full tile or bundle.
pub(crate) fn put(files: &dyn Files, root: &Path, item: &Shelve) -> Result<()> {
    let (path, bytes) = match item {
        Shelve::Tile(tile) => (
            layout::tile(root, tile.level, tile.index, TILE),
            &tile.bytes,
        ),
        Shelve::Bundle { index, bytes } => (layout::bundle(root, *index, TILE), bytes),
        Shelve::Publish { .. } => return Ok(()),
    };
    files
        .write(&path, bytes)
        .map_err(|error| LedgerError::io("write", &path, error))
}
