//! `masec ledger bench`: appending beside a plain program that writes and syncs the same bytes in the same batches,
//! verifying, and proofs in a tree of eighty million entries. JSON, each figure with its bar.

use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};
use masec_ledger::entry::Entry;
use masec_ledger::note::{self, Head, Role, Secret};
use masec_ledger::{
    Disk, Edge, FullTile, Grade, Ledger, Options, Record, Trust, leaf_hash, proof, verify,
};
use masec_model::{Interaction, Outcome};
use masec_range::workload::workload;
use serde_json::{Value, json};

use crate::FAILED;

/// Interactions that are made; with more entries they come round again.
const DISTINCT: usize = 50_000;
/// Batches under way at once.
const UNDER_WAY: usize = 8;

/// `masec ledger bench`
#[derive(Debug, clap::Args)]
pub(super) struct Bench {
    /// A folder on the disk to measure; a folder is made in it and removed
    #[arg(long, value_name = "DIR", default_value = ".")]
    dir: PathBuf,

    /// Entries appended in one run
    #[arg(long, value_name = "N", default_value_t = 1_000_000)]
    entries: usize,

    /// Entries of one batch
    #[arg(long, value_name = "N", default_value_t = 1000)]
    batch: usize,

    /// Runs of ledger and plain program, in turn; the middle one counts
    #[arg(long, value_name = "N", default_value_t = 3)]
    rounds: usize,

    /// Entries of the tree that proofs are made in
    #[arg(long, value_name = "N", default_value_t = 80_000_000)]
    tree: u64,

    /// Exit with code 1 where a bar is missed
    #[arg(long)]
    check: bool,
}

pub(super) fn run(args: &Bench) -> Result<ExitCode> {
    let folder = args
        .dir
        .join(format!("masec-ledger-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
    let figures = measure(args, &folder);
    let _ = fs::remove_dir_all(&folder);
    let figures = figures?;
    let ok = figures.iter().all(|figure| figure["ok"] != json!(false));
    let build = if cfg!(debug_assertions) {
        "debug"
    } else {
        "release"
    };
    println!(
        "{:#}",
        json!({"build": build, "batch": args.batch, "figures": figures, "ok": ok})
    );
    Ok(if args.check && !ok {
        ExitCode::from(FAILED)
    } else {
        ExitCode::SUCCESS
    })
}

fn measure(args: &Bench, folder: &Path) -> Result<Vec<Value>> {
    let interactions: Vec<Interaction> = workload(DISTINCT.min(args.entries.max(1)), 1).collect();
    let payloads: Vec<Vec<u8>> = interactions
        .iter()
        .map(|interaction| {
            let mut line = Vec::new();
            masec_wire::encode("bench", interaction, &mut line);
            line
        })
        .collect();
    let outcome = Outcome::default();
    let (mut ledger, mut plain, mut written, mut check) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..args.rounds.max(1) {
        let dir = folder.join(format!("ledger-{round}"));
        let (durable, bytes) = append(
            args,
            &dir,
            Grade::Durable,
            &interactions,
            &payloads,
            &outcome,
        )?;
        ledger.push(durable);
        let secret = key()?;
        let public = secret.public();
        let begun = Instant::now();
        let trust = Trust {
            key: &public,
            witnesses: &[],
            known: None,
        };
        let report = verify(&Disk, &dir, &trust)?;
        anyhow::ensure!(
            report.holds(),
            "the log does not verify: {:?}",
            report.problems.first()
        );
        check.push(report.entries as f64 / begun.elapsed().as_secs_f64());
        // Nothing is removed between runs: file systems are slow to use again what was just freed.
        plain.push(program(
            args,
            &folder.join(format!("plain-{round}")),
            bytes,
        )?);
        let dir = folder.join(format!("written-{round}"));
        written.push(
            append(
                args,
                &dir,
                Grade::Written,
                &interactions,
                &payloads,
                &outcome,
            )?
            .0,
        );
    }
    let middle = |runs: &mut Vec<f64>| {
        runs.sort_by(f64::total_cmp);
        runs[runs.len() / 2]
    };
    let mut ratios: Vec<f64> = ledger
        .iter()
        .zip(&plain)
        .map(|(ledger, plain)| ledger / plain)
        .collect();
    let mut figures = vec![
        at_least("durable_entries_per_second", middle(&mut ledger), 100_000.0),
        json!({"name": "plain_program_entries_per_second", "value": middle(&mut plain).round()}),
        at_least("durable_share_of_plain_program", middle(&mut ratios), 0.5),
        json!({"name": "written_entries_per_second", "value": middle(&mut written).round()}),
        at_least("verified_entries_per_second", middle(&mut check), 500_000.0),
    ];
    if args.tree > 0 {
        figures.extend(proofs(args.tree)?);
    }
    Ok(figures)
}

fn at_least(name: &str, value: f64, bar: f64) -> Value {
    json!({"name": name, "value": (value * 1000.0).round() / 1000.0, "at_least": bar, "ok": value >= bar})
}

fn at_most(name: &str, value: f64, bar: f64) -> Value {
    json!({"name": name, "value": (value * 1000.0).round() / 1000.0, "at_most": bar, "ok": value <= bar})
}

fn key() -> Result<Secret> {
    Ok(Secret::from_seed("bench.example/log", Role::Log, [1; 32])?)
}

/// Appends, and gives the entries a second until the last is acknowledged, and the bytes of entries and payloads.
fn append(
    args: &Bench,
    dir: &Path,
    grade: Grade,
    interactions: &[Interaction],
    payloads: &[Vec<u8>],
    outcome: &Outcome,
) -> Result<(f64, u64)> {
    let ledger = Ledger::create(dir, key()?, Options::default())?;
    let mut all = interactions.iter().zip(payloads).cycle().take(args.entries);
    let mut under_way = VecDeque::new();
    let begun = Instant::now();
    loop {
        let batch = all
            .by_ref()
            .take(args.batch.max(1))
            .map(|(interaction, payload)| Record {
                entry: Entry::of("bench", interaction, Some(outcome), &[]),
                payload: Some(payload),
            });
        let batch: Vec<_> = batch.collect();
        if batch.is_empty() {
            break;
        }
        under_way.push_back(ledger.submit(grade, batch)?);
        if under_way.len() > UNDER_WAY
            && let Some(ticket) = under_way.pop_front()
        {
            ticket.wait()?;
        }
    }
    for ticket in under_way {
        ticket.wait()?;
    }
    let rate = args.entries as f64 / begun.elapsed().as_secs_f64();
    ledger.close()?;
    let bytes = fs::read_dir(dir.join("segment"))?
        .map(|file| Ok(file?.metadata()?.len()))
        .sum::<Result<u64>>()?;
    Ok((rate, bytes))
}

/// A program that writes as many bytes to one file, and syncs after each batch.
fn program(args: &Bench, path: &Path, bytes: u64) -> Result<f64> {
    let batches = args.entries.div_ceil(args.batch.max(1));
    let length = usize::try_from(bytes)? / batches.max(1);
    // Not zeros, which a disk could pass over.
    let mut buffer: Vec<u8> = (0..length)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let mut file = File::create(path)?;
    let begun = Instant::now();
    for batch in 0..batches {
        if let Some(first) = buffer.first_mut() {
            *first = batch as u8;
        }
        file.write_all(&buffer)?;
        file.sync_data()?;
    }
    let rate = args.entries as f64 / begun.elapsed().as_secs_f64();
    Ok(rate)
}

/// A tree over synthetic hashes: its tiles above the leaves are kept, leaf tiles are made again when asked for.
struct Synthetic {
    tiles: RefCell<HashMap<(u8, u64), Vec<u8>>>,
}

fn synthetic(index: u64) -> tlog_tiles::Hash {
    leaf_hash(&index.to_le_bytes())
}

impl tlog_tiles::TileReader for Synthetic {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(
        &self,
        tiles: &[tlog_tiles::Tile],
    ) -> std::result::Result<Vec<Vec<u8>>, tlog_tiles::Error> {
        let held = self.tiles.borrow();
        tiles
            .iter()
            .map(|tile| {
                let width = u64::from(tile.width());
                if tile.level() == 0 {
                    let first = tile.level_index() << 8;
                    return Ok((first..first + width)
                        .flat_map(|index| synthetic(index).0)
                        .collect());
                }
                let bytes = held
                    .get(&(tile.level(), tile.level_index()))
                    .ok_or(tlog_tiles::Error::InvalidTile)?;
                bytes
                    .get(..tile.width() as usize * 32)
                    .map(<[u8]>::to_vec)
                    .ok_or(tlog_tiles::Error::InvalidTile)
            })
            .collect()
    }

    fn save_tiles(&self, _: &[tlog_tiles::Tile], _: &[Vec<u8>]) {}
}

fn proofs(size: u64) -> Result<Vec<Value>> {
    let (mut edge, mut full, mut tiles) = (Edge::default(), Vec::new(), HashMap::new());
    for index in 0..size {
        edge.push(synthetic(index), &mut full);
        tiles.extend(
            full.drain(..)
                .filter(|tile: &FullTile| tile.level > 0)
                .map(|tile| ((tile.level, tile.index), tile.bytes)),
        );
    }
    for (level, tile) in (0u8..).zip(edge.partial_tiles()).skip(1) {
        let index = size.checked_shr(8 * (u32::from(level) + 1)).unwrap_or(0);
        tiles.insert((level, index), tile.clone());
    }
    let head = Head {
        size,
        root: edge.root(),
    };
    let reader = Synthetic {
        tiles: RefCell::new(tiles),
    };
    let secret = key()?;
    let public = secret.public();
    let checkpoint = note::sign("bench.example/log", head, &[&secret])?;
    let (mut largest, mut times) = (0, Vec::new());
    for n in 0..2000u64 {
        let index = n.wrapping_mul(0x9E37_79B9_7F4A_7C15) % size;
        let hashes = tlog_tiles::prove_record(
            size,
            index,
            &tlog_tiles::TileHashReader::new(size, head.root, &reader),
        )?;
        let bytes = proof::inclusion_file(&[], index, &hashes, &checkpoint);
        largest = largest.max(bytes.len());
        let begun = Instant::now();
        // As a third party does: read the proof, check the signature, hash up to the root.
        let opened = note::open(&checkpoint, "bench.example/log", &[&public])?;
        proof::check_inclusion(&hashes, opened, index, synthetic(index))?;
        times.push(begun.elapsed().as_secs_f64() * 1e6);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    Ok(vec![
        json!({"name": "tree_entries", "value": size}),
        at_most("inclusion_proof_bytes", largest as f64, 3072.0),
        at_most("inclusion_check_p50_microseconds", at(0.5), 100.0),
        at_most("inclusion_check_p99_microseconds", at(0.99), 100.0),
    ])
}
