//! Where things are in a ledger's folder. What C2SP tlog-tiles names is where it says, so that the folder can be served
//! as static files; the rest is ours.
//!
//! ```text
//! ledger                 version and origin
//! keys                   the log's public keys: from which entry on, and the key
//! checkpoint             the newest published checkpoint
//! tile/<L>/<N>[.p/<W>]   hash tiles
//! tile/entries/<N>[.p/<W>]  entry bundles
//! segment/<first index>  frames as they were appended: entries, signed roots, and the payloads (nowhere else)
//! lock                   held by the writer
//! ```

use std::path::{Path, PathBuf};

use crate::error::{LedgerError, Result};
use crate::files::Files;
use crate::note::Public;

/// The version of the format, in `ledger`.
pub const VERSION: &str = "masec-ledger/1";

/// The newest published checkpoint.
pub(crate) fn checkpoint(root: &Path) -> PathBuf {
    root.join("checkpoint")
}

/// The writer's lock.
pub(crate) fn lock(root: &Path) -> PathBuf {
    root.join("lock")
}

/// Version and origin.
pub(crate) fn about(root: &Path) -> PathBuf {
    root.join("ledger")
}

/// The log's public keys.
pub(crate) fn keys(root: &Path) -> PathBuf {
    root.join("keys")
}

/// The folder of segments.
pub(crate) fn segments(root: &Path) -> PathBuf {
    root.join("segment")
}

/// The segment whose first entry is `first`.
pub(crate) fn segment(root: &Path, first: u64) -> PathBuf {
    segments(root).join(format!("{first:020}"))
}

/// The hash tile, partial where `width` is not 256.
pub(crate) fn tile(root: &Path, level: u8, index: u64, width: usize) -> PathBuf {
    root.join(format!("tile/{level}/{}", numbered(index, width)))
}

/// The entry bundle, partial where `width` is not 256.
pub(crate) fn bundle(root: &Path, index: u64, width: usize) -> PathBuf {
    root.join(format!("tile/entries/{}", numbered(index, width)))
}

fn numbered(index: u64, width: usize) -> String {
    let mut path = format!("{:03}", index % 1000);
    let mut rest = index / 1000;
    while rest > 0 {
        path = format!("x{:03}/{path}", rest % 1000);
        rest /= 1000;
    }
    if width < crate::tree::TILE {
        path = format!("{path}.p/{width}");
    }
    path
}

/// The log's keys, oldest first, each with the index of the entry that brought it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyChain(Vec<(u64, Public)>);

impl KeyChain {
    /// The chain of a log that begins with `first`.
    pub(crate) fn new(first: Public) -> Self {
        Self(vec![(0, first)])
    }

    /// Adds the key that entry `index` names.
    pub(crate) fn add(&mut self, index: u64, key: Public) {
        self.0.push((index, key));
    }

    /// The keys with the entries that brought them in.
    pub fn all(&self) -> &[(u64, Public)] {
        &self.0
    }

    /// The keys that sign a checkpoint of `size` which ends a frame: the one in force, and where the frame's last entry is
    /// a rotation, the one before too.
    pub(crate) fn signers(&self, size: u64) -> Vec<&Public> {
        let at = self
            .0
            .iter()
            .rposition(|(index, _)| *index < size.max(1))
            .unwrap_or(0);
        let hand_over = at > 0 && self.0.get(at).is_some_and(|(index, _)| index + 1 == size);
        let from = if hand_over { at - 1 } else { at };
        self.0
            .get(from..=at)
            .unwrap_or_default()
            .iter()
            .map(|(_, key)| key)
            .collect()
    }

    fn encode(&self) -> String {
        self.0
            .iter()
            .map(|(index, key)| format!("{index} {key}\n"))
            .collect()
    }

    /// Reads what a ledger's file `keys` holds, where it is just that.
    pub fn parse(text: &str) -> Option<Self> {
        let mut keys = Vec::new();
        for line in text.lines() {
            let (index, key) = line.split_once(' ')?;
            keys.push((index.parse().ok()?, Public::parse(key).ok()?));
        }
        let chain = Self(keys);
        let rises = chain.0.windows(2).all(|pair| pair[0].0 < pair[1].0);
        (chain.encode() == text && rises && chain.0.first().is_some_and(|(index, _)| *index == 0))
            .then_some(chain)
    }
}

/// What a ledger's folder says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The log's name, which its checkpoints begin with.
    pub origin: String,
    /// Its keys. What they say is trusted only as far as the one key goes that the reader brings.
    pub keys: KeyChain,
}

impl About {
    /// Writes both files.
    pub(crate) fn store(&self, files: &dyn Files, root: &Path) -> Result<()> {
        let put = |path: PathBuf, text: String| {
            files
                .replace(&path, text.as_bytes())
                .map_err(|error| LedgerError::io("write", &path, error))
        };
        put(keys(root), self.keys.encode())?;
        put(about(root), format!("{VERSION}\n{}\n", self.origin))
    }

    /// Reads both files; any byte that should not be there is an error.
    pub(crate) fn load(files: &dyn Files, root: &Path) -> Result<Self> {
        let refuse = |reason: &str| LedgerError::NotALedger {
            path: root.to_owned(),
            reason: reason.to_owned(),
        };
        let read = |path: PathBuf| match files.read(&path) {
            Ok(bytes) => String::from_utf8(bytes).map_err(|_| refuse("its files are not text")),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(refuse(
                "there is no file `ledger` or `keys` in it (`masec ledger init` makes one)",
            )),
            Err(error) => Err(LedgerError::io("read", &path, error)),
        };
        let text = read(about(root))?;
        let mut lines = text.lines();
        let version = lines.next().unwrap_or_default();
        if version != VERSION {
            return Err(refuse(&format!(
                "it is of the format `{}`, this program reads `{VERSION}`",
                version.chars().take(40).collect::<String>().escape_debug()
            )));
        }
        let origin = lines.next().unwrap_or_default().to_owned();
        if text != format!("{VERSION}\n{origin}\n") || !signed_note::is_key_name_valid(&origin) {
            return Err(refuse("its file `ledger` is not in its only form"));
        }
        let keys = KeyChain::parse(&read(keys(root))?)
            .ok_or_else(|| refuse("its file `keys` is not in its only form"))?;
        if keys.all().iter().any(|(_, key)| key.name() != origin) {
            return Err(refuse("its file `keys` holds keys of another log"));
        }
        Ok(Self { origin, keys })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_those_of_tlog_tiles() {
        let root = Path::new("");
        assert_eq!(
            tile(root, 0, 1_234_067, 256),
            Path::new("tile/0/x001/x234/067")
        );
        assert_eq!(tile(root, 1, 0, 17), Path::new("tile/1/000.p/17"));
        assert_eq!(bundle(root, 273, 112), Path::new("tile/entries/273.p/112"));
    }
}
