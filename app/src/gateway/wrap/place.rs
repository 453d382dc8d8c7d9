//! Where wrapped programs keep things: a folder of each server, in which what is pinned is shared, and each process that runs has
//! a ledger, a state and an address for its operator of its own.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::name;
use crate::Misuse;

/// The place of one process, for as long as it runs.
pub(super) struct Place {
    pub(super) dir: PathBuf,
    _lock: File,
}

/// Processes of one server at once.
const MOST: usize = 64;
/// The file of the address and key of a process's operator, in its place.
const DESK: &str = "admin.json";

impl Place {
    /// The first in a server's folder that no other process has: whoever runs alone always has the same.
    pub(super) fn take(folder: &Path) -> Result<Self> {
        for dir in places(folder) {
            std::fs::create_dir_all(&dir)
                .with_context(|| format!("cannot make `{}`", dir.display()))?;
            let path = dir.join("lock");
            let cannot = || format!("cannot use `{}`", path.display());
            let mut options = OpenOptions::new();
            options.write(true).create(true).truncate(false);
            let lock = options.open(&path).with_context(cannot)?;
            match lock.try_lock() {
                Ok(()) => return Ok(Self { dir, _lock: lock }),
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(error).with_context(cannot),
            }
        }
        bail!("{MOST} processes of this server run already; end one of them")
    }

    /// Where its operator's address and key are written.
    pub(super) fn desk(&self) -> PathBuf {
        self.dir.join(DESK)
    }
}

/// The first place is the folder itself.
fn places(folder: &Path) -> impl Iterator<Item = PathBuf> {
    (1..=MOST).map(|nth| match nth {
        1 => folder.to_owned(),
        nth => folder.join(nth.to_string()),
    })
}

/// The folder of a server.
pub(super) fn folder(server: &str) -> Result<PathBuf> {
    Ok(home()?.join(server))
}

/// Address and key of every process that runs of a server, by its name, with or without the hash of its command, or its folder; of
/// every server where none is named. Those of processes that were killed are among them.
pub(in crate::gateway) fn desks(wrapped: Option<&str>) -> Result<Vec<(String, String)>> {
    let given = wrapped.map(PathBuf::from);
    if let Some(folder) = given.filter(|given| given.is_dir()) {
        let found = of_folder(&folder)?;
        if !found.is_empty() {
            return Ok(found);
        }
    }
    let mut found = Vec::new();
    for folder in std::fs::read_dir(home()?).into_iter().flatten().flatten() {
        let called = folder.file_name();
        let called = called.to_str().unwrap_or_default();
        let fits = wrapped.is_none_or(|it| it == called || name::is_of(called, it));
        if fits {
            found.extend(of_folder(&folder.path())?);
        }
    }
    Ok(found)
}

fn of_folder(folder: &Path) -> Result<Vec<(String, String)>> {
    let desks = places(folder).map(|place| place.join(DESK));
    let there = desks.filter(|path| path.is_file());
    there.map(|path| read(&path)).collect()
}

/// What a process wrote for its operator.
fn read(path: &Path) -> Result<(String, String)> {
    #[derive(serde::Deserialize)]
    struct Said {
        admin: String,
        key: String,
    }
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read `{}`", path.display()))?;
    let said: Said = serde_json::from_str(&text)
        .with_context(|| format!("`{}` is not what `masec wrap` writes", path.display()))?;
    Ok((said.admin, said.key))
}

/// The folder of all servers.
fn home() -> Result<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let state = set("XDG_STATE_HOME")
        .map(PathBuf::from)
        .or_else(|| set("HOME").map(|home| PathBuf::from(home).join(".local/state")));
    let missing = || Misuse("neither XDG_STATE_HOME nor HOME is set; say --dir".to_owned());
    Ok(state.ok_or_else(missing)?.join("masec"))
}
