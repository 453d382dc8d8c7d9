//! The subcommands that only read.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::Subcommand;
use data_encoding::BASE64;
use masec_ledger::bundle;
use masec_ledger::entry::Entry;
use masec_ledger::note::{self, Head, Public};
use masec_ledger::proof::{self, Checked};
use masec_ledger::{Disk, Reader, Report, Trust};
use serde_json::json;

use super::{Trusted, keys};
use crate::report::inert;
use crate::{FAILED, Misuse};

/// The form of what is printed.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(super) enum Form {
    /// Lines for a person
    Terminal,
    /// One JSON object
    Json,
}

/// `masec ledger verify`
#[derive(Debug, clap::Args)]
pub(super) struct Verify {
    #[command(flatten)]
    log: Trusted,

    /// Public keys of witnesses that must have cosigned the checkpoint
    #[arg(long = "witness", value_name = "KEY")]
    witnesses: Vec<String>,

    /// A checkpoint that was kept: the log must go on from it
    #[arg(long, value_name = "FILE")]
    known: Option<PathBuf>,

    /// The form of the answer
    #[arg(long, value_enum, default_value = "terminal")]
    format: Form,
}

pub(super) fn verify(args: &Verify) -> Result<ExitCode> {
    let key = keys::public(&args.log.key)?;
    let witnesses = args
        .witnesses
        .iter()
        .map(|key| keys::public(key))
        .collect::<Result<Vec<_>>>()?;
    let known = args
        .known
        .as_deref()
        .map(|path| kept(path, &args.log.dir, &key))
        .transpose()?;
    let begun = Instant::now();
    let trust = Trust {
        key: &key,
        witnesses: &witnesses,
        known,
    };
    let report = masec_ledger::verify(&Disk, &args.log.dir, &trust)?;
    let seconds = begun.elapsed().as_secs_f64();
    match args.format {
        Form::Json => println!("{}", as_json(&report)),
        Form::Terminal => say(&report, seconds),
    }
    Ok(if report.holds() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FAILED)
    })
}

/// A checkpoint in a file, signed by a key that the log has or had; witnesses' signatures on it are of no concern here.
fn kept(path: &Path, dir: &Path, trusted: &Public) -> Result<Head> {
    let bytes = fs::read(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    let mut keys = vec![trusted.clone()];
    if let Ok(reader) = Reader::open(dir, trusted) {
        keys.extend(reader.keys().all().iter().map(|(_, key)| key.clone()));
    }
    let bytes = without_others(&bytes, &keys);
    keys.iter()
        .find_map(|key| note::open(&bytes, trusted.name(), &[key]).ok())
        .ok_or_else(|| {
            Misuse(format!(
                "`{}` is no checkpoint signed with a key of this log",
                path.display()
            ))
            .into()
        })
}

/// The checkpoint with the signature lines of these keys alone.
fn without_others(checkpoint: &[u8], keys: &[Public]) -> Vec<u8> {
    let text = String::from_utf8_lossy(checkpoint);
    let names: Vec<String> = keys.iter().map(note::short).collect();
    let signers = note::signers(checkpoint).unwrap_or_default();
    let mut signers = signers.iter();
    let mut kept = String::new();
    for line in text.split_inclusive('\n') {
        let ours =
            !line.starts_with("— ") || signers.next().is_some_and(|signer| names.contains(signer));
        if ours {
            kept.push_str(line);
        }
    }
    kept.into_bytes()
}

fn as_json(report: &Report) -> serde_json::Value {
    let problems = report
        .problems
        .iter()
        .map(|problem| json!({"place": problem.place, "what": problem.what}));
    json!({
        "holds": report.holds(),
        "live": report.live,
        "origin": report.origin,
        "entries": report.entries,
        "published": report.published,
        "signed": report.signed,
        "root": report.root.map(|root| BASE64.encode(&root.0)),
        "payloads": report.payloads,
        "erased": report.erased,
        "problems": problems.collect::<Vec<_>>(),
        "more_problems": report.more,
    })
}

fn say(report: &Report, seconds: f64) {
    let rate = report.entries as f64 / seconds.max(1e-9);
    println!("log         {}", inert::line(&report.origin, 300));
    println!(
        "entries     {} ({} published, {} under a signature)",
        report.entries, report.published, report.signed
    );
    println!(
        "payloads    {} whole, {} erased",
        report.payloads, report.erased
    );
    if let Some(root) = report.root {
        println!("root        {}", BASE64.encode(&root.0));
    }
    println!("time        {seconds:.2} s, {rate:.0} entries a second");
    for problem in &report.problems {
        println!(
            "PROBLEM     {}: {}",
            inert::line(&problem.place, 300),
            inert::line(&problem.what, 600)
        );
    }
    match (
        report.problems.len() as u64 + report.more,
        report.signed < report.entries,
    ) {
        (0, false) => println!("It holds."),
        (0, true) => println!(
            "It holds; the last {} entries are under no signature yet, so who can write the files could still change them.",
            report.entries - report.signed
        ),
        (count, _) => println!("It does NOT hold: {count} problems."),
    }
}

/// `masec ledger prove`
#[derive(Debug, Subcommand)]
pub(super) enum Prove {
    /// That an entry is in the log (C2SP tlog-proof, with the entry in it)
    Inclusion {
        #[command(flatten)]
        log: Trusted,
        /// The number of the entry
        #[arg(value_name = "ENTRY")]
        entry: u64,
    },
    /// That the log goes on from a checkpoint that was kept
    Consistency {
        #[command(flatten)]
        log: Trusted,
        /// The checkpoint
        #[arg(long, value_name = "FILE")]
        known: PathBuf,
    },
}

pub(super) fn prove(args: &Prove) -> Result<ExitCode> {
    let bytes = match args {
        Prove::Inclusion { log, entry } => proof::prove_inclusion(&reader(log)?, *entry)?,
        Prove::Consistency { log, known } => {
            let old = kept(known, &log.dir, &keys::public(&log.key)?)?;
            let reader = reader(log)?;
            if old.size > reader.size() {
                proof::check_consistency(&[], old, reader.head())?;
            }
            proof::prove_consistency(&reader, old.size)?
        }
    };
    io::stdout().write_all(&bytes)?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn reader(log: &Trusted) -> Result<Reader> {
    Ok(Reader::open(&log.dir, &keys::public(&log.key)?)?)
}

/// `masec ledger check`
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// The proof, or the evidence bundle (`masec trace --bundle`)
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The log's public key, and those of witnesses that must have cosigned
    #[arg(long = "key", value_name = "KEY", required = true)]
    keys: Vec<String>,

    /// For a proof of consistency: the checkpoint that was kept
    #[arg(long, value_name = "FILE")]
    known: Option<PathBuf>,
}

pub(super) fn check(args: &Check) -> Result<ExitCode> {
    let bytes =
        fs::read(&args.file).with_context(|| format!("cannot read `{}`", args.file.display()))?;
    let keys = args
        .keys
        .iter()
        .map(|key| keys::public(key))
        .collect::<Result<Vec<_>>>()?;
    let keys: Vec<&Public> = keys.iter().collect();
    let known = args
        .known
        .as_ref()
        .map(|path| fs::read(path).with_context(|| format!("cannot read `{}`", path.display())))
        .transpose()?;
    if bytes.starts_with(bundle::FIRST.as_bytes()) {
        let (head, proven) = bundle::check(&bytes, &keys)?;
        let payloads = proven.iter().filter(|item| item.payload.is_some()).count();
        println!(
            "It holds: all {} entries and {payloads} payloads are in the log of {} entries with root {}.",
            proven.len(),
            head.size,
            BASE64.encode(&head.root.0)
        );
        for item in proven {
            let shown = inert::line(&String::from_utf8_lossy(&item.entry), usize::from(u16::MAX));
            println!("{} {shown}", item.index);
        }
        return Ok(ExitCode::SUCCESS);
    }
    match proof::check(
        &bytes,
        &keys,
        known.as_deref().map(|known| (known, keys.as_slice())),
    )? {
        Checked::Inclusion { index, entry, head } => {
            println!(
                "It holds: entry {index} is in the log of {} entries with root {}.",
                head.size,
                BASE64.encode(&head.root.0)
            );
            println!(
                "{}",
                inert::line(&String::from_utf8_lossy(&entry), usize::from(u16::MAX))
            );
        }
        Checked::Consistency { old, new } => {
            println!(
                "It holds: the log of {} entries goes on from the {} entries of the checkpoint.",
                new.size, old.size
            );
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// `masec ledger stats`
#[derive(Debug, clap::Args)]
pub(super) struct Stats {
    #[command(flatten)]
    log: Trusted,
}

pub(super) fn stats(args: &Stats) -> Result<ExitCode> {
    let reader = reader(&args.log)?;
    let (mut what, mut kinds, mut decisions, mut threats) = (
        BTreeMap::new(),
        BTreeMap::new(),
        BTreeMap::new(),
        BTreeMap::new(),
    );
    let (mut payload, mut first, mut last) = (0u64, None, None);
    reader.each(0..reader.size(), |_, bytes| {
        let entry = Entry::decode(bytes)?;
        *what.entry(entry.what.name()).or_insert(0u64) += 1;
        payload += entry
            .payload
            .as_ref()
            .map_or(0, |payload| u64::from(payload.bytes));
        first.get_or_insert(entry.at);
        last = Some(entry.at);
        if let Some(seen) = entry.seen {
            *kinds.entry(inert::line(&seen.kind, 40)).or_insert(0u64) += 1;
            *decisions
                .entry(inert::line(&seen.decision, 40))
                .or_insert(0u64) += 1;
            for threat in seen.threats() {
                *threats.entry(inert::line(threat, 40)).or_insert(0u64) += 1;
            }
        }
        Ok(())
    })?;
    let keys: Vec<_> = reader
        .keys()
        .all()
        .iter()
        .map(|(index, key)| json!({"from": index, "key": key.to_string()}))
        .collect();
    let stats = json!({
        "origin": reader.origin(),
        "entries": reader.size(),
        "root": BASE64.encode(&reader.head().root.0),
        "keys": keys,
        "first_at": first,
        "last_at": last,
        "payload_bytes": payload,
        "what": what,
        "kinds": kinds,
        "decisions": decisions,
        "threats": threats,
    });
    println!("{stats:#}");
    Ok(ExitCode::SUCCESS)
}
