//! Disks that fail and machines that lose power: what was acknowledged is there afterwards, and the log verifies.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should say where"
)]

mod common;

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use common::mem::{Fault, Mem};
use common::{key, options, records};
use masec_ledger::{Grade, Ledger, LedgerError, Options, Reader, Recovery, Stored, Trust, verify};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

fn on(mem: &Mem) -> Options {
    Options {
        files: Arc::new(mem.clone()),
        segment_bytes: 6_000,
        publish_every: Duration::from_millis(1),
        ..options()
    }
}

type Acknowledged = Vec<(Range<u64>, Vec<String>)>;

/// Opens what is left, and checks that everything that was acknowledged is there and the whole log verifies.
fn reopen(left: &Mem, acknowledged: &Acknowledged, what: &str) -> Recovery {
    let root = Path::new("log");
    let (ledger, recovery) =
        Ledger::open(root, key(1), on(left)).unwrap_or_else(|error| panic!("{what}: {error}"));
    ledger
        .append(Grade::Durable, records(&["after".to_owned()]))
        .unwrap();
    ledger.close().unwrap();
    let public = key(1).public();
    let reader = Reader::open_with(root, &public, Arc::new(left.clone())).unwrap();
    for (range, texts) in acknowledged {
        for (index, text) in range.clone().zip(texts) {
            let payload = reader.payload(index);
            assert!(
                matches!(&payload, Ok(Stored::Whole(found)) if found == text.as_bytes()),
                "{what}: entry {index} was acknowledged, and now: {payload:?}"
            );
        }
    }
    let report = verify(
        left,
        root,
        &Trust {
            key: &public,
            witnesses: &[],
            known: None,
        },
    )
    .unwrap();
    assert!(report.holds(), "{what}: {:?}", report.problems);
    recovery
}

fn texts(random: &mut ChaCha8Rng, step: u32) -> Vec<String> {
    let count = 1 + random.next_u32() % 40;
    (0..count)
        .map(|n| format!("{step}/{n} {}", "x".repeat(random.next_u32() as usize % 80)))
        .collect()
}

/// Power goes at a random moment, also in the middle of a sync, with the writer still running: durable entries are there.
#[test]
fn durable_entries_survive_power_loss() {
    let mut cut = 0;
    for seed in 0..250u64 {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let mem = Mem::default();
        let ledger = Ledger::create(Path::new("log"), key(1), on(&mem)).unwrap();
        let mut acknowledged = Vec::new();
        let mut waiting = Vec::new();
        for step in 0..random.next_u32() % 20 {
            let texts = texts(&mut random, step);
            match random.next_u32() % 3 {
                0 => {
                    let range = ledger.append(Grade::Durable, records(&texts)).unwrap();
                    acknowledged.push((range, texts));
                }
                1 => drop(ledger.append(Grade::Written, records(&texts)).unwrap()),
                // Under way when the power goes.
                _ => waiting.push(ledger.submit(Grade::Durable, records(&texts)).unwrap()),
            }
        }
        let left = mem.power_lost(&mut random);
        cut += u32::from(reopen(&left, &acknowledged, &format!("seed {seed}")).cut > 0);
    }
    // The model must lose something now and then, or it shows nothing.
    assert!(cut > 5, "a torn tail in {cut} of 250 runs");
}

/// A killed process loses nothing that the operating system had.
#[test]
fn written_entries_survive_a_killed_process() {
    for seed in 0..100u64 {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let mem = Mem::default();
        let ledger = Ledger::create(Path::new("log"), key(1), on(&mem)).unwrap();
        let mut acknowledged = Vec::new();
        for step in 0..random.next_u32() % 20 {
            let texts = texts(&mut random, step);
            let range = ledger.append(Grade::Written, records(&texts)).unwrap();
            acknowledged.push((range, texts));
        }
        let left = mem.killed();
        let recovery = reopen(&left, &acknowledged, &format!("seed {seed}"));
        assert_eq!(recovery.cut, 0, "seed {seed}");
    }
}

/// Every kind of fault at every place: refused with an error, or acknowledged and there.
#[test]
fn faults_lose_nothing_that_was_acknowledged() {
    let kinds = [
        Fault::DiskFull,
        Fault::Short,
        Fault::Sync,
        Fault::Tile,
        Fault::Cut,
        Fault::SyncAll,
        Fault::Replace,
        Fault::Folder,
    ];
    for fault in kinds {
        let mut struck = 0;
        for after in 0..40 {
            let what = format!("{fault:?} after {after}");
            let mut random = ChaCha8Rng::seed_from_u64(u64::from(after));
            let mem = Mem::default();
            let ledger = Ledger::create(Path::new("log"), key(1), on(&mem)).unwrap();
            // Publishing is rare beside writing.
            let rare = matches!(fault, Fault::SyncAll | Fault::Replace | Fault::Folder);
            mem.plan(fault, if rare { after / 16 } else { after });
            let (mut acknowledged, mut refused) = (Vec::new(), 0);
            for step in 0..30 {
                let texts = texts(&mut random, step);
                let grade = if step % 2 == 0 {
                    Grade::Written
                } else {
                    Grade::Durable
                };
                match ledger.append(grade, records(&texts)) {
                    Ok(range) => acknowledged.push((range, texts)),
                    Err(error) => {
                        assert!(
                            matches!(error, LedgerError::Io { .. } | LedgerError::Stopped(_)),
                            "{what}: {error}"
                        );
                        refused += 1;
                        if step % 3 == 0 {
                            mem.heal();
                        }
                    }
                }
            }
            struck += u32::from(mem.struck());
            mem.heal();
            if mem.struck() && fault == Fault::DiskFull {
                // Room was made: the same process goes on.
                assert!(
                    refused > 0
                        && ledger
                            .append(Grade::Durable, records(&["room".to_owned()]))
                            .is_ok(),
                    "{what}"
                );
            }
            if fault == Fault::Short {
                assert_eq!(refused, 0, "{what}: a short write is no error");
            }
            let left = mem.killed();
            drop(ledger);
            reopen(&left, &acknowledged, &what);
        }
        // How often depends on when the shelf gets its turn: enough to mean something.
        assert!(struck >= 5, "{fault:?} happened {struck} times");
    }
}

/// What was durable and is not there any more is damage, never a tail to be cut.
#[test]
fn damage_to_durable_entries_is_refused() {
    let mem = Mem::default();
    let ledger = Ledger::create(
        Path::new("log"),
        key(1),
        Options {
            publish_every: Duration::from_secs(60),
            ..on(&mem)
        },
    )
    .unwrap();
    for step in 0..6u8 {
        ledger
            .append(Grade::Durable, records(&[format!("step {step}")]))
            .unwrap();
    }
    let left = mem.killed();
    let (path, whole) = left
        .all()
        .into_iter()
        .find(|(path, _)| path.starts_with("log/segment"))
        .unwrap();
    let (mut refused, mut cut) = (0, 0);
    for at in (0..whole.len()).step_by(7) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x10;
        let copy = left.killed();
        copy.put(&path, bytes);
        match Ledger::open(Path::new("log"), key(1), on(&copy)) {
            Err(LedgerError::Damaged { .. }) => refused += 1,
            // Only the very last frame has nothing after it that says that it was durable. What is before the published
            // checkpoint is not looked at again on opening: that is what `verify` is for.
            Ok((_, recovery)) => {
                assert!(
                    recovery.cut == 0 || recovery.at == 6,
                    "byte {at}: {recovery}"
                );
                cut += u32::from(recovery.cut > 0);
            }
            Err(other) => panic!("byte {at}: {other}"),
        }
    }
    assert!(refused > 4 * cut && cut > 0, "{refused} refused, {cut} cut");
}
