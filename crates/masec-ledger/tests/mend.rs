//! What opening may mend and what it must refuse: nothing that was acknowledged is cut, and a torn tail is no reason to refuse.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should say where"
)]

mod common;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use common::mem::{Fault, Mem};
use common::{key, options, record, records, witness};
use masec_ledger::entry::{Entry, FindingNote, StopNote};
use masec_ledger::{
    Files, Grade, Ledger, LedgerError, Options, Reader, Record, Recovery, Stored, Trust, verify,
};

const ROOT: &str = "log";

/// Publishes only when told.
fn on(mem: &Mem) -> Options {
    Options {
        files: Arc::new(mem.clone()),
        publish_every: Duration::from_secs(3600),
        ..options()
    }
}

fn create(options: Options) -> Ledger {
    Ledger::create(Path::new(ROOT), key(1), options).unwrap()
}

fn open(mem: &Mem, by: u8) -> Result<(Ledger, Recovery), LedgerError> {
    Ledger::open(Path::new(ROOT), key(by), on(mem))
}

fn append(ledger: &Ledger, text: &str) -> Result<u64, LedgerError> {
    let range = ledger.append(Grade::Durable, vec![record(text)])?;
    Ok(range.start)
}

fn segment(mem: &Mem, first: u64) -> (PathBuf, Vec<u8>) {
    let path = Path::new(ROOT).join(format!("segment/{first:020}"));
    let bytes = mem.read(&path).unwrap();
    (path, bytes)
}

/// The log verifies under the key, and holds these payloads.
fn holds(mem: &Mem, by: u8, texts: &[(u64, &str)]) {
    let public = key(by).public();
    let trust = Trust {
        key: &public,
        witnesses: &[],
        known: None,
    };
    let report = verify(mem, Path::new(ROOT), &trust).unwrap();
    assert!(report.holds(), "{:?}", report.problems);
    let reader = Reader::open_with(Path::new(ROOT), &public, Arc::new(mem.clone())).unwrap();
    for (index, text) in texts {
        assert_eq!(
            reader.payload(*index).unwrap(),
            Stored::Whole(text.as_bytes().to_vec()),
            "entry {index}"
        );
    }
}

/// One bit in a frame that is published is damage, wherever it is: what comes after it must not be cut as a torn tail.
#[test]
fn a_flipped_bit_in_what_is_published_cuts_nothing() {
    let mem = Mem::default();
    let ledger = create(on(&mem));
    for step in 0..6 {
        append(&ledger, &format!("step {step}")).unwrap();
    }
    ledger.close().unwrap();
    let (path, whole) = segment(&mem, 0);
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x10;
        let copy = mem.killed();
        copy.put(&path, bytes.clone());
        match open(&copy, 1) {
            Ok((_, recovery)) => assert_eq!(recovery.cut, 0, "byte {at}: {recovery}"),
            Err(LedgerError::Damaged { .. }) => {}
            Err(other) => panic!("byte {at}: {other}"),
        }
        let (_, left) = segment(&copy, 0);
        assert!(left.starts_with(&bytes), "byte {at}: the segment was cut");
    }
}

/// The same for a segment that ends too early: what the checkpoint covers must be there.
#[test]
fn a_segment_that_lost_what_is_published_is_damage() {
    let mem = Mem::default();
    let ledger = create(on(&mem));
    for step in 0..3 {
        append(&ledger, &format!("step {step}")).unwrap();
    }
    ledger.close().unwrap();
    let (path, whole) = segment(&mem, 0);
    for length in 0..whole.len() {
        let copy = mem.killed();
        copy.put(&path, whole[..length].to_vec());
        assert!(
            matches!(open(&copy, 1), Err(LedgerError::Damaged { .. })),
            "{length} of {} bytes",
            whole.len()
        );
    }
}

/// An empty segment that is no successor (a crash of another program, a stray file) must not hide entries from recovery.
#[test]
fn a_stray_segment_hides_nothing() {
    let mem = Mem::default();
    let ledger = create(on(&mem));
    append(&ledger, "one").unwrap();
    ledger.publish().unwrap();
    append(&ledger, "two").unwrap();
    let left = mem.killed();
    drop(ledger);
    left.put(
        &Path::new(ROOT).join("segment/00000000000000000001"),
        Vec::new(),
    );
    assert!(matches!(open(&left, 1), Err(LedgerError::Damaged { .. })));
}

/// A new segment whose name could not be made durable: nothing is acknowledged from there on, and opening again goes on.
#[test]
fn a_segment_that_could_not_be_begun_loses_nothing() {
    let mem = Mem::default();
    let ledger = create(Options {
        segment_bytes: 3_000,
        ..on(&mem)
    });
    let mut kept = vec![(append(&ledger, "first").unwrap(), "first")];
    mem.plan(Fault::Folder, 0);
    let large = "x".repeat(3_000);
    assert!(append(&ledger, &large).is_err());
    assert!(mem.struck());
    for text in ["second", "third"] {
        if let Ok(index) = append(&ledger, text) {
            kept.push((index, text));
            let _ = ledger.publish();
        }
    }
    let left = mem.killed();
    drop(ledger);
    let (ledger, _) = open(&left, 1).unwrap();
    append(&ledger, "after").unwrap();
    ledger.close().unwrap();
    holds(&left, 1, &kept);
}

/// Power loss that left the note of the last frame out and kept what is around it.
#[test]
fn a_tail_torn_in_its_signature_is_cut() {
    let mem = Mem::default();
    let ledger = create(on(&mem));
    append(&ledger, "kept").unwrap();
    let before = segment(&mem, 0).1.len();
    append(&ledger, "torn").unwrap();
    let left = mem.killed();
    drop(ledger);
    let (path, mut bytes) = segment(&left, 0);
    let note = memchr::memmem::rfind(&bytes, b"example.org/fleet\n").unwrap();
    bytes[note + 30..note + 60].fill(0);
    left.put(&path, bytes);
    let (ledger, recovery) = open(&left, 1).unwrap();
    assert_eq!(recovery.at, 2, "{recovery}");
    assert_eq!(segment(&left, 0).1[..before], segment(&mem, 0).1[..before]);
    ledger.close().unwrap();
    holds(&left, 1, &[(1, "kept")]);
}

fn finding(statistic: f64) -> FindingNote<'static> {
    FindingNote {
        threat: "T4".into(),
        detector: "lineage".into(),
        key: "0".into(),
        zero: None,
        statistic,
        threshold: 20.0,
    }
}

fn with(text: &str, change: impl FnOnce(&mut masec_ledger::entry::Seen<'static>)) -> Record<'_> {
    let mut record = record(text);
    let seen = record.entry.seen.take().unwrap();
    let mut seen = masec_ledger::entry::Seen {
        id: seen.id.into_owned().into(),
        ..record_seen()
    };
    change(&mut seen);
    record.entry.seen = Some(seen);
    record
}

fn record_seen() -> masec_ledger::entry::Seen<'static> {
    record("").entry.seen.unwrap()
}

/// An e-process may run off to infinity, which JSON does not have: the entry must read back, or a crash would lose it.
#[test]
fn a_statistic_without_end_reads_back_and_survives_a_crash() {
    for statistic in [f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 1e300] {
        let mem = Mem::default();
        let ledger = create(on(&mem));
        let record = with("infinite", |seen| seen.findings.push(finding(statistic)));
        ledger.append(Grade::Written, vec![record]).unwrap();
        let left = mem.killed();
        drop(ledger);
        let (ledger, recovery) = open(&left, 1).unwrap();
        assert_eq!(recovery.cut, 0, "{statistic}: {recovery}");
        ledger.close().unwrap();
        holds(&left, 1, &[(1, "infinite")]);
        let public = key(1).public();
        let reader = Reader::open_with(Path::new(ROOT), &public, Arc::new(left)).unwrap();
        let bytes = reader.entry(1).unwrap();
        let entry = Entry::decode(&bytes).unwrap();
        assert!(entry.seen.unwrap().findings[0].statistic.is_finite());
    }
}

/// Names are the agents' to choose, and control characters take six bytes each in JSON: what does not fit is left to the
/// payload, and the entry says so. Refusing it would let an agent stop the log.
#[test]
fn an_entry_of_the_longest_names_is_cut_and_not_refused() {
    let mem = Mem::default();
    let ledger = create(on(&mem));
    let long = "\u{1}".repeat(512);
    let record = with("whole in the payload", |seen| {
        for _ in 0..32 {
            seen.stops.push(StopNote {
                decision: "deny".into(),
                threat: "T4".into(),
                rule: "rule".into(),
                argument: Some(long.clone().into()),
                origin: None,
            });
        }
    });
    ledger.append(Grade::Durable, vec![record]).unwrap();
    ledger.close().unwrap();
    holds(&mem, 1, &[(1, "whole in the payload")]);
    let public = key(1).public();
    let reader = Reader::open_with(Path::new(ROOT), &public, Arc::new(mem)).unwrap();
    let bytes = reader.entry(1).unwrap();
    let seen = Entry::decode(&bytes).unwrap().seen.unwrap();
    assert!(seen.cut && !seen.stops.is_empty() && seen.stops.len() < 32);
}

/// A batch that no frame could hold is refused before it is written.
#[test]
fn a_batch_too_large_for_a_frame_is_refused() {
    let mem = Mem::default();
    let ledger = create(on(&mem));
    let large = vec![0; 600 << 20]; // never touched
    let records = (0..8).map(|_| Record {
        payload: Some(&large),
        ..record("")
    });
    let refused = ledger.append(Grade::Durable, records.collect());
    assert!(
        matches!(refused, Err(LedgerError::TooLarge { .. })),
        "{refused:?}"
    );
}

/// The entry that hands over is there and the file `keys` could not be written: nothing is acknowledged under the old key
/// any more, and the log opens with the new one.
#[test]
fn a_rotation_that_could_not_be_noted_down_stops_the_old_key() {
    let mem = Mem::default();
    let ledger = create(on(&mem));
    let mut kept = vec![(append(&ledger, "before").unwrap(), "before")];
    mem.plan(Fault::Replace, 0);
    assert!(ledger.rotate(key(2)).is_err());
    assert!(mem.struck());
    if let Ok(index) = append(&ledger, "after") {
        kept.push((index, "after"));
    }
    let _ = ledger.publish();
    let left = mem.killed();
    drop(ledger);
    let (ledger, _) = open(&left, 2).unwrap_or_else(|error| panic!("{error}"));
    append(&ledger, "later").unwrap();
    ledger.close().unwrap();
    holds(&left, 2, &kept);
}

#[test]
fn a_log_is_not_handed_over_to_a_witness() {
    let mem = Mem::default();
    let ledger = create(on(&mem));
    let name = key(1).name().to_owned();
    let other =
        masec_ledger::note::Secret::from_seed(&name, masec_ledger::note::Role::Witness, [9; 32])
            .unwrap();
    assert!(ledger.rotate(other).is_err());
    assert!(ledger.rotate(witness(3)).is_err());
    append(&ledger, "goes on").unwrap();
    ledger.close().unwrap();
    assert!(open(&mem, 1).is_ok());
    holds(&mem, 1, &[(1, "goes on")]);
}

/// Tiles that were deleted are made again when the log is opened, without waiting for it to be closed.
#[test]
fn deleted_tiles_are_there_again_after_opening() {
    let mem = Mem::default();
    let ledger = create(on(&mem));
    ledger
        .append(
            Grade::Durable,
            records(&(0..300).map(|n| format!("{n}")).collect::<Vec<_>>()),
        )
        .unwrap();
    ledger.close().unwrap();
    for (path, _) in mem.all() {
        if path.starts_with("log/tile") {
            mem.remove(&path).unwrap();
        }
    }
    let (ledger, recovery) = open(&mem, 1).unwrap();
    assert!(recovery.rebuilt);
    let left = mem.killed();
    drop(ledger);
    holds(&left, 1, &[(1, "0"), (300, "299")]);
}

/// A clock that answers what it is told.
fn clocked(mem: &Mem, now: &Arc<std::sync::atomic::AtomicI64>, accept_clock: bool) -> Options {
    let now = Arc::clone(now);
    Options {
        clock: Arc::new(move || {
            masec_model::Timestamp(now.load(std::sync::atomic::Ordering::Relaxed))
        }),
        accept_clock,
        ..on(mem)
    }
}

/// One entry of a clock that ran far ahead: nothing can follow until an operator says that the log is to go on, and then the
/// log says so itself.
#[test]
fn an_entry_from_the_future_stops_the_log_only_until_the_operator_has_it_go_on() {
    let (mem, root) = (Mem::default(), Path::new(ROOT));
    let now = Arc::new(std::sync::atomic::AtomicI64::new(1_000_000_000));
    let set = |to| now.store(to, std::sync::atomic::Ordering::Relaxed);
    let ledger = create(clocked(&mem, &now, false));
    set(90_000_000_000_000);
    append(&ledger, "from the future").unwrap();
    ledger.close().unwrap();
    set(2_000_000_000);
    let (ledger, _) = Ledger::open(root, key(1), clocked(&mem, &now, false)).unwrap();
    let refused = append(&ledger, "refused").unwrap_err();
    assert!(
        matches!(refused, LedgerError::ClockBack { .. })
            && refused.to_string().contains("--accept-clock"),
        "{refused}"
    );
    assert!(ledger.erase(1, "due").is_err());
    ledger.close().unwrap();

    let (ledger, recovery) = Ledger::open(root, key(1), clocked(&mem, &now, true)).unwrap();
    assert!(recovery.clock.is_some());
    assert_eq!(append(&ledger, "goes on").unwrap(), 3);
    // It is for this once: later the clock must run on as ever.
    set(1_000_000);
    assert!(append(&ledger, "refused").is_err());
    set(2_000_000_000);
    let left = mem.killed();
    drop(ledger);
    let (ledger, recovery) = Ledger::open(root, key(1), clocked(&left, &now, false)).unwrap();
    assert_eq!(recovery.clock, None);
    append(&ledger, "and on").unwrap();
    ledger.close().unwrap();
    holds(
        &left,
        1,
        &[(1, "from the future"), (3, "goes on"), (4, "and on")],
    );
    let reader = Reader::open_with(root, &key(1).public(), Arc::new(left)).unwrap();
    let bytes = reader.entry(2).unwrap();
    let entry = Entry::decode(&bytes).unwrap();
    assert_eq!(entry.what.name(), "clock");
    assert!(entry.reason.unwrap().contains("90000000000000"));
}

/// A torn tail is not cut where the cut could not be written down.
#[test]
fn nothing_is_cut_while_the_clock_is_behind() {
    let (mem, root) = (Mem::default(), Path::new(ROOT));
    let now = Arc::new(std::sync::atomic::AtomicI64::new(9_000_000_000));
    let ledger = create(clocked(&mem, &now, false));
    append(&ledger, "kept").unwrap();
    append(&ledger, "torn").unwrap();
    let left = mem.killed();
    drop(ledger);
    let (path, mut bytes) = segment(&left, 0);
    bytes.truncate(bytes.len() - 3);
    left.put(&path, bytes.clone());
    now.store(1_000_000, std::sync::atomic::Ordering::Relaxed);
    let refused = Ledger::open(root, key(1), clocked(&left, &now, false));
    assert!(matches!(refused, Err(LedgerError::ClockBack { .. })));
    assert_eq!(segment(&left, 0).1, bytes);
    let (ledger, recovery) = Ledger::open(root, key(1), clocked(&left, &now, true)).unwrap();
    assert_eq!(recovery.at, 2);
    ledger.close().unwrap();
    holds(&left, 1, &[(1, "kept")]);
    let reader = Reader::open_with(root, &key(1).public(), Arc::new(left)).unwrap();
    let what = |index| {
        let bytes = reader.entry(index).unwrap();
        Entry::decode(&bytes).unwrap().what.name()
    };
    assert_eq!((what(2), what(3)), ("clock", "recovered"));
}

/// A process can be killed while it publishes: what stands there of the new tiles, whole or torn, is no damage.
#[test]
fn a_publication_that_was_cut_off_is_no_damage() {
    let mem = Mem::default();
    let ledger = create(on(&mem));
    append(&ledger, "published").unwrap();
    ledger.publish().unwrap();
    append(&ledger, "not yet").unwrap();
    let before = mem.killed();
    ledger.publish().unwrap();
    let checkpoint = mem.read(&Path::new(ROOT).join("checkpoint")).unwrap();
    for length in [0, 10, checkpoint.len()] {
        let cut_off = before.killed();
        let fresh = Path::new(ROOT).join("checkpoint.new");
        cut_off.put(&fresh, checkpoint[..length].to_vec());
        holds(&cut_off, 1, &[(1, "published")]);
    }
    for name in ["tile/0/000.p/3", "tile/entries/000.p/3"] {
        let path = Path::new(ROOT).join(name);
        let whole = mem.read(&path).unwrap();
        for length in [0, 1, whole.len() / 2, whole.len() - 1, whole.len()] {
            let cut_off = before.killed();
            cut_off.put(&path, whole[..length].to_vec());
            holds(&cut_off, 1, &[(1, "published")]);
            let (ledger, recovery) = open(&cut_off, 1).unwrap();
            assert_eq!(recovery.cut, 0);
            ledger.close().unwrap();
            holds(&cut_off, 1, &[(1, "published"), (2, "not yet")]);
        }
        // Beyond the checkpoint or not: what is published must be the beginning of it.
        let altered = before.killed();
        let mut bytes = whole.clone();
        bytes[4] ^= 1;
        altered.put(&path, bytes);
        let public = key(1).public();
        let trust = Trust {
            key: &public,
            witnesses: &[],
            known: None,
        };
        assert!(!verify(&altered, Path::new(ROOT), &trust).unwrap().holds());
    }
}
