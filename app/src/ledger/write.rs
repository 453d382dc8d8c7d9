//! The subcommands that change a ledger.

use std::fs;
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use masec_ledger::note::{self, Role, Secret};
use masec_ledger::{Grade, Ledger, Options, Reader, proof};
use masec_wire::{Event, Format, Limits};

use super::scribe::Scribe;
use super::{Trusted, keys};
use crate::report::inert;
use crate::{FAILED, Misuse};

/// `masec ledger init`
#[derive(Debug, clap::Args)]
pub(super) struct Init {
    /// The folder to make it in; empty, or not there yet
    #[arg(value_name = "DIR")]
    dir: PathBuf,

    /// The log's name, which its checkpoints begin with: best an address under your control
    #[arg(long, value_name = "NAME", default_value = "masec.local/ledger")]
    name: String,

    /// Where the private key is, or where a new one is to be written. Keep it off the machine that holds the ledger's copy
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

pub(super) fn init(args: &Init) -> Result<ExitCode> {
    let secret = if args.key.exists() {
        keys::secret(&args.key)?
    } else {
        let secret =
            Secret::generate(&args.name, Role::Log).map_err(|error| Misuse(error.to_string()))?;
        keys::store(&args.key, &secret)?;
        secret
    };
    let public = secret.public();
    Ledger::create(&args.dir, secret, Options::default())?.close()?;
    eprintln!(
        "masec: made a ledger in `{}`; its public key, which verifies it anywhere:",
        args.dir.display()
    );
    println!("{public}");
    Ok(ExitCode::SUCCESS)
}

/// `masec ledger append`
#[derive(Debug, clap::Args)]
pub(super) struct Append {
    /// The ledger's folder
    #[arg(value_name = "DIR")]
    dir: PathBuf,

    /// The private key
    #[arg(long, value_name = "FILE")]
    key: PathBuf,

    /// Acknowledge only what is synced and survives power loss
    #[arg(long)]
    durable: bool,

    #[command(flatten)]
    clock: ClockBack,
}

/// What to do where the clock is behind the log.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(crate) struct ClockBack {
    /// Go on although the clock is behind the last entry, because that entry's clock was wrong; an entry says so
    #[arg(long)]
    accept_clock: bool,
}

impl ClockBack {
    /// Opens a ledger as [`super::open`] does, and where it is accepted, also with the clock behind the last entry.
    pub(crate) fn open(self, dir: &Path, key: &Path) -> Result<Ledger> {
        if !self.accept_clock {
            return super::open(dir, key);
        }
        let options = Options {
            accept_clock: true,
            ..Options::default()
        };
        opened(dir, key, options)
    }
}

/// Opens a ledger and says what had to be mended.
pub(super) fn opened(dir: &Path, key: &Path, options: Options) -> Result<Ledger> {
    let (ledger, recovery) = Ledger::open(dir, keys::secret(key)?, options)?;
    if let Some((last, now)) = recovery.clock {
        eprintln!(
            "masec: the clock is {} s behind the last entry; an entry says that the log goes on from here",
            last.0.saturating_sub(now.0) / 1_000_000
        );
    }
    if recovery.mended() {
        eprintln!("masec: the ledger was not closed: {recovery}");
    }
    Ok(ledger)
}

pub(super) fn append(args: &Append) -> Result<ExitCode> {
    let ledger = args.clock.open(&args.dir, &args.key)?;
    let grade = if args.durable {
        Grade::Durable
    } else {
        Grade::Written
    };
    let mut scribe = Scribe::new(ledger, grade);
    let input = BufReader::with_capacity(1 << 16, io::stdin().lock());
    let (mut trace, mut problems) = (String::new(), 0u64);
    for event in masec_wire::Reader::new(input, "-", Limits::default()).forced(Format::Interaction)
    {
        match event {
            Event::Begin(head) => trace = head.trace,
            Event::Interaction(interaction) => {
                scribe.take(&trace, interaction, None, Vec::new())?;
            }
            Event::Problem(problem) => {
                problems += 1;
                eprintln!("masec: {}", inert::all(&problem.to_string()));
            }
            Event::End(_) => {}
        }
    }
    let (appended, size) = scribe.close()?;
    println!("{appended} interactions appended and acknowledged; the log holds {size} entries");
    // A line that could not be read is in the log all the same, as what it is: opaque.
    Ok(if problems == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FAILED)
    })
}

/// `masec ledger erase`
#[derive(Debug, clap::Args)]
pub(super) struct Erase {
    /// The ledger's folder
    #[arg(value_name = "DIR")]
    dir: PathBuf,

    /// The number of the entry
    #[arg(value_name = "ENTRY")]
    entry: u64,

    /// The private key
    #[arg(long, value_name = "FILE")]
    key: PathBuf,

    /// Why, for the record
    #[arg(long, value_name = "TEXT")]
    reason: String,

    #[command(flatten)]
    clock: ClockBack,
}

pub(super) fn erase(args: &Erase) -> Result<ExitCode> {
    let ledger = args.clock.open(&args.dir, &args.key)?;
    ledger.erase(args.entry, &args.reason)?;
    ledger.close()?;
    println!(
        "the payload of entry {} is overwritten here; backups and what the disk remapped are not in our hands",
        args.entry
    );
    Ok(ExitCode::SUCCESS)
}

/// `masec ledger rotate`
#[derive(Debug, clap::Args)]
pub(super) struct Rotate {
    /// The ledger's folder
    #[arg(value_name = "DIR")]
    dir: PathBuf,

    /// The private key that signs now
    #[arg(long, value_name = "FILE")]
    key: PathBuf,

    /// Where the new private key is, or where one is to be written
    #[arg(long, value_name = "FILE")]
    new_key: PathBuf,

    #[command(flatten)]
    clock: ClockBack,
}

pub(super) fn rotate(args: &Rotate) -> Result<ExitCode> {
    let ledger = args.clock.open(&args.dir, &args.key)?;
    let secret = if args.new_key.exists() {
        keys::secret(&args.new_key)?
    } else {
        let secret = Secret::generate(keys::secret(&args.key)?.name(), Role::Log)?;
        keys::store(&args.new_key, &secret)?;
        secret
    };
    let public = secret.public();
    let entry = ledger.rotate(secret)?;
    ledger.close()?;
    eprintln!("masec: entry {entry} hands over to the key");
    println!("{public}");
    Ok(ExitCode::SUCCESS)
}

/// `masec ledger witness`
#[derive(Debug, clap::Args)]
pub(super) struct Witness {
    #[command(flatten)]
    log: Trusted,

    /// The witness's private key, or where one is to be written
    #[arg(long, value_name = "FILE")]
    witness_key: PathBuf,

    /// The name of a witness's key that is made
    #[arg(long, value_name = "NAME", default_value = "masec.local/witness")]
    witness_name: String,

    /// Where the witness keeps the last checkpoint that it cosigned
    #[arg(long, value_name = "FILE")]
    state: PathBuf,
}

pub(super) fn witness(args: &Witness) -> Result<ExitCode> {
    let secret = if args.witness_key.exists() {
        keys::secret(&args.witness_key)?
    } else {
        let secret = Secret::generate(&args.witness_name, Role::Witness)
            .map_err(|error| Misuse(error.to_string()))?;
        keys::store(&args.witness_key, &secret)?;
        eprintln!(
            "masec: made a witness's key; its public half is `{}`",
            secret.public()
        );
        secret
    };
    let trusted = keys::public(&args.log.key)?;
    let reader = Reader::open(&args.log.dir, &trusted)?;
    if args.state.exists() {
        let kept = fs::read(&args.state)
            .with_context(|| format!("cannot read `{}`", args.state.display()))?;
        let own = secret.public();
        // The kept one was signed by the log's key of then, and by us.
        let old = reader
            .keys()
            .all()
            .iter()
            .rev()
            .find_map(|(_, key)| note::open(&kept, reader.origin(), &[key, &own]).ok())
            .with_context(|| {
                format!(
                    "`{}` is no checkpoint of this log that this witness cosigned",
                    args.state.display()
                )
            })?;
        let hashes = if old.size == 0 || old.size > reader.size() {
            Vec::new()
        } else {
            reader.consistency(old.size)?
        };
        proof::check_consistency(&hashes, old, reader.head())?;
    }
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs();
    let cosigned = note::cosign(reader.checkpoint(), &secret, seconds)?;
    let fresh = args.state.with_extension("new");
    fs::write(&fresh, &cosigned).with_context(|| format!("cannot write `{}`", fresh.display()))?;
    fs::rename(&fresh, &args.state)?;
    io::stdout().write_all(&cosigned)?;
    Ok(ExitCode::SUCCESS)
}
