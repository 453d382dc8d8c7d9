//! Keys on the command line: private ones in files that only their owner reads, public ones as text or in files.

use std::fs;
use std::path::Path;

use anyhow::Result;
use masec_ledger::note::{Public, Secret};
use masec_ledger::{KeyChain, LedgerError, keyfile};

use crate::Misuse;

/// Reads a private key; one that cannot be used is the fault of whoever named it.
pub(crate) fn secret(path: &Path) -> Result<Secret> {
    keyfile::load(path).map_err(|error| match error {
        LedgerError::Key(reason) => Misuse(reason).into(),
        other => other.into(),
    })
}

/// Writes a new private key for its owner alone; never over another.
pub(crate) fn store(path: &Path, secret: &Secret) -> Result<()> {
    Ok(keyfile::store(path, secret)?)
}

/// A public key: the text itself, or a file that holds it, or the `keys` of a ledger, the newest of which is meant.
pub(crate) fn public(text: &str) -> Result<Public> {
    Public::parse(text)
        .or_else(|error| match fs::read_to_string(text) {
            Ok(held) => held_in(&held).ok_or_else(|| why_not(text, &held)),
            Err(_) => Err(error),
        })
        .map_err(|error| Misuse(error.to_string()).into())
}

fn held_in(held: &str) -> Option<Public> {
    Public::parse(held.trim_end()).ok().or_else(|| {
        let chain = KeyChain::parse(held)?;
        chain.all().last().map(|(_, newest)| newest.clone())
    })
}

fn why_not(path: &str, held: &str) -> LedgerError {
    LedgerError::Key(match Secret::parse(held) {
        Ok(_) => format!(
            "`{path}` is a private key; take the public one, which `masec ledger init` printed and `masec serve` wrote beside the ledger (`.pub`)"
        ),
        Err(_) => format!("`{path}` holds no public key"),
    })
}
