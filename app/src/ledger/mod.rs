//! `masec ledger`: a tamper-evident log of interactions, from making one to checking a proof of it.

mod bench;
mod bench_trace;
mod export;
mod keys;
mod query;
mod read;
mod scribe;
mod write;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use masec_ledger::{Ledger, Options};

pub(crate) use keys::public;
pub(crate) use scribe::Scribe;
pub(crate) use write::ClockBack;

/// A tamper-evident log: Merkle tree in the C2SP tlog-tiles layout, signed checkpoints, payloads that can be erased.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit codes: 0 done, and it holds; 1 it does not hold, or something could not be read or written; \
2 the command line cannot be used."
)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a ledger in an empty folder, and a key to sign it with
    Init(write::Init),
    /// Append interactions from standard input, in Masec's own JSON lines
    Append(write::Append),
    /// Erase the payload of an entry; the entry and every proof stay
    Erase(write::Erase),
    /// Sign with another key from here on
    Rotate(write::Rotate),
    /// Go through the whole log, offline, with the public key alone
    Verify(read::Verify),
    /// Make a proof that stands alone
    #[command(subcommand)]
    Prove(read::Prove),
    /// Check a proof, with the public key alone
    Check(read::Check),
    /// Cosign the published checkpoint, once it is shown to go on from the last one cosigned
    Witness(write::Witness),
    /// List entries by who, where, what and when, each read from the log
    Query(Box<query::Query>),
    /// Write the entries to a Parquet file, for DuckDB, Polars, Spark and the like
    Export(export::Export),
    /// Say what is in the log
    Stats(read::Stats),
    /// Measure appending, verifying and proving, as JSON with the bar beside each figure
    Bench(bench::Bench),
}

/// The folder of a ledger and the key to trust.
#[derive(Debug, clap::Args)]
pub(crate) struct Trusted {
    /// The ledger's folder
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,

    /// The log's public key, as `masec ledger init` printed it, or a file with it
    #[arg(long, value_name = "KEY")]
    pub(crate) key: String,
}

/// Opens a ledger to write in it, and says what had to be mended.
pub(crate) fn open(dir: &Path, key: &Path) -> Result<Ledger> {
    write::opened(dir, key, Options::default())
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    match &args.command {
        Command::Init(args) => write::init(args),
        Command::Append(args) => write::append(args),
        Command::Erase(args) => write::erase(args),
        Command::Rotate(args) => write::rotate(args),
        Command::Verify(args) => read::verify(args),
        Command::Prove(args) => read::prove(args),
        Command::Check(args) => read::check(args),
        Command::Witness(args) => write::witness(args),
        Command::Query(args) => query::run(args),
        Command::Export(args) => export::run(args),
        Command::Stats(args) => read::stats(args),
        Command::Bench(args) => bench::run(args),
    }
}
