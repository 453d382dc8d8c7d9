//! Keys on the command line: private ones in files that only their owner reads, public ones as text or in files.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use anyhow::{Context, Result};
use masec_ledger::note::{Public, Secret};

use crate::Misuse;

/// Reads a private key. A file that others can read is refused: it is no secret.
pub(crate) fn secret(path: &Path) -> Result<Secret> {
    let shown = path.display();
    let about = fs::metadata(path).with_context(|| format!("cannot read the key `{shown}`"))?;
    if about.permissions().mode() & 0o077 != 0 {
        return Err(Misuse(format!(
            "the key `{shown}` can be read by others; `chmod 600 {shown}`, or make a new one if they may have read it"
        ))
        .into());
    }
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read the key `{shown}`"))?;
    Secret::parse(&text).map_err(|error| Misuse(format!("`{shown}`: {error}")).into())
}

/// Writes a new private key for its owner alone; never over another.
pub(crate) fn store(path: &Path, secret: &Secret) -> Result<()> {
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .with_context(|| format!("cannot write the key `{}`", path.display()))?;
    writeln!(file, "{}", secret.encoded())?;
    Ok(file.sync_all()?)
}

/// A public key: the text itself, or a file that holds it.
pub(crate) fn public(text: &str) -> Result<Public> {
    Public::parse(text)
        .or_else(|error| match fs::read_to_string(text) {
            Ok(held) => Public::parse(held.trim_end()),
            Err(_) => Err(error),
        })
        .map_err(|error| Misuse(error.to_string()).into())
}
