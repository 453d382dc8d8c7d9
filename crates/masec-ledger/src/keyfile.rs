//! Private keys in files that only their owner reads.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use crate::error::{LedgerError, Result};
use crate::note::Secret;

/// Reads a private key. A file that others can read is refused: it is no secret.
pub fn load(path: &Path) -> Result<Secret> {
    let refuse = |error| LedgerError::io("read the key", path, error);
    let shown = path.display();
    let about = fs::metadata(path).map_err(refuse)?;
    if about.permissions().mode() & 0o077 != 0 {
        return Err(LedgerError::Key(format!(
            "the key `{shown}` can be read by others; `chmod 600 {shown}`, or make a new one if they may have read it"
        )));
    }
    let text = fs::read_to_string(path).map_err(refuse)?;
    Secret::parse(&text).map_err(|error| LedgerError::Key(format!("`{shown}`: {error}")))
}

/// Writes a new private key for its owner alone; never over another.
pub fn store(path: &Path, secret: &Secret) -> Result<()> {
    let write = || {
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)?;
        writeln!(file, "{}", secret.encoded())?;
        file.sync_all()
    };
    write().map_err(|error| LedgerError::io("write the key", path, error))
}
