//! `masec key`

use std::process::ExitCode;

use anyhow::{Result, anyhow};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use masec_gateway::config::key_hash;

/// `masec key`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> Result<ExitCode> {
    let key = new_key()?;
    println!("key        = \"{key}\"");
    println!(
        "key_sha256 = \"{}\"",
        HEXLOWER.encode(&key_hash(key.as_bytes()))
    );
    eprintln!(
        "masec: give the key to the agent or operator alone; the configuration gets `key_sha256`"
    );
    Ok(ExitCode::SUCCESS)
}

/// A key that nobody has yet.
pub(super) fn new_key() -> Result<String> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("no randomness: {error}"))?;
    Ok(BASE64URL_NOPAD.encode(&bytes))
}
