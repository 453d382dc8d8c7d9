//! Who has write access and no key: every bit counts, and history can be neither dropped, reordered, altered nor forked.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should say where"
)]

mod common;

use std::path::Path;
use std::sync::Arc;

use common::mem::Mem;
use common::{key, options, record, records, witness};
use masec_ledger::note::{self, Public};
use masec_ledger::{Grade, Ledger, Options, Reader, Report, Trust, proof, verify};

const ROOT: &str = "log";

fn on(mem: &Mem) -> Options {
    Options {
        files: Arc::new(mem.clone()),
        ..options()
    }
}

fn report(
    mem: &Mem,
    key: &Public,
    witnesses: &[Public],
    known: Option<note::Head>,
) -> Result<Report, String> {
    verify(
        mem,
        Path::new(ROOT),
        &Trust {
            key,
            witnesses,
            known,
        },
    )
    .map_err(|error| error.to_string())
}

fn holds(mem: &Mem) -> bool {
    report(mem, &key(1).public(), &[], None).is_ok_and(|report| report.holds())
}

fn ledger_of(texts: &[String], signed_by: u8) -> Mem {
    let mem = Mem::default();
    let ledger = Ledger::create(Path::new(ROOT), key(signed_by), on(&mem)).unwrap();
    for chunk in texts.chunks(100) {
        ledger.append(Grade::Durable, records(chunk)).unwrap();
    }
    ledger.close().unwrap();
    mem
}

/// A small log with everything in it: a rotation, an erasure, a witness's signature.
#[test]
fn every_flipped_bit_of_a_small_log_is_found() {
    let mem = Mem::default();
    let ledger = Ledger::create(Path::new(ROOT), key(1), on(&mem)).unwrap();
    ledger
        .append(Grade::Durable, vec![record("first"), record("second")])
        .unwrap();
    ledger.rotate(key(2)).unwrap();
    ledger
        .append(Grade::Durable, vec![record("third")])
        .unwrap();
    ledger.erase(2, "test").unwrap();
    ledger.close().unwrap();
    let path = Path::new(ROOT).join("checkpoint");
    let checkpoint = mem.all().into_iter().find(|(at, _)| *at == path).unwrap().1;
    mem.put(
        &path,
        note::cosign(&checkpoint, &witness(5), 1_700_000_000).unwrap(),
    );
    let (trusted, witnesses) = (key(1).public(), [witness(5).public()]);
    let whole = report(&mem, &trusted, &witnesses, None).unwrap();
    assert!(whole.holds(), "{:?}", whole.problems);

    // Even bits on one thread, odd bits on another.
    let flip_all = |odd: usize| {
        let (mem, mut flips) = (mem.killed(), 0);
        for (path, bytes) in mem.all() {
            for bit in (odd..bytes.len() * 8).step_by(2) {
                let mut flipped = bytes.clone();
                flipped[bit / 8] ^= 1 << (bit % 8);
                mem.put(&path, flipped);
                let found =
                    report(&mem, &trusted, &witnesses, None).map_or(true, |report| !report.holds());
                assert!(found, "bit {bit} of {} was not noticed", path.display());
                flips += 1;
            }
            mem.put(&path, bytes);
        }
        flips
    };
    let flips: u32 = std::thread::scope(|scope| {
        let flip_all = &flip_all;
        let threads = [0, 1].map(|odd| scope.spawn(move || flip_all(odd)));
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .sum()
    });
    assert!(flips > 30_000, "{flips}");
    println!("{flips} flipped bits, each found");
}

/// With full tiles of two levels, one bit in every sixty-fourth byte.
#[test]
fn flipped_bits_of_a_larger_log_are_found_and_placed() {
    let texts: Vec<String> = (0..600).map(|n| format!("message {n}")).collect();
    let mem = ledger_of(&texts, 1);
    assert!(holds(&mem));
    for (path, bytes) in mem.all() {
        for at in (0..bytes.len()).step_by(1021) {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << (at % 8);
            mem.put(&path, flipped);
            assert!(!holds(&mem), "byte {at} of {}", path.display());
        }
        mem.put(&path, bytes);
    }
    // An altered entry is named, wherever it was altered.
    for folder in ["tile/entries/001", "segment/00000000000000000000"] {
        let path = Path::new(ROOT).join(folder);
        let mut bytes = mem.all().into_iter().find(|(at, _)| *at == path).unwrap().1;
        let whole = bytes.clone();
        let at = bytes
            .windows(7)
            .enumerate()
            .filter(|(_, window)| *window == b"agent:a")
            .nth(43)
            .unwrap()
            .0;
        bytes[at + 6] = b'z';
        mem.put(&path, bytes);
        let problems = report(&mem, &key(1).public(), &[], None).unwrap().problems;
        let said = format!("{problems:?}");
        let expected = if folder.starts_with("tile") {
            "entry 299"
        } else {
            "from entry 1"
        };
        assert!(said.contains(expected), "{folder}: {said}");
        mem.put(&path, whole);
    }
}

/// The same folder, with a history of the attacker's own making under it.
#[test]
fn another_history_under_the_same_name_is_refused() {
    let texts: Vec<String> = (0..300).map(|n| format!("message {n}")).collect();
    let (mut dropped, mut swapped, mut altered) = (texts.clone(), texts.clone(), texts.clone());
    dropped.remove(120);
    swapped.swap(50, 51);
    altered[200] = "another message".to_owned();
    let honest = ledger_of(&texts, 1);
    for (what, history) in [
        ("dropped", dropped),
        ("reordered", swapped),
        ("altered", altered),
        ("forked", texts[..250].to_vec()),
    ] {
        // Everything is consistent in itself, signed with a key of the attacker's; the files that name the key are kept.
        let forged = ledger_of(&history, 66);
        for name in ["ledger", "keys", "checkpoint"] {
            for (path, bytes) in honest
                .all()
                .into_iter()
                .filter(|(path, _)| path.ends_with(name))
            {
                forged.put(&path, bytes);
            }
        }
        let found = report(&forged, &key(1).public(), &[], None).unwrap();
        assert!(!found.holds(), "{what}");
        let said = format!("{:?}", found.problems);
        assert!(
            said.contains("segment/00000000000000000000 at byte"),
            "{what}: no place in {said}"
        );
        assert!(
            Ledger::open(Path::new(ROOT), key(1), on(&forged)).is_err(),
            "{what} was opened"
        );
    }
}

/// An older state is valid in itself: what somebody kept tells.
#[test]
fn going_back_to_an_older_state_is_found_by_who_kept_a_checkpoint() {
    let mem = Mem::default();
    let ledger = Ledger::create(Path::new(ROOT), key(1), on(&mem)).unwrap();
    ledger
        .append(Grade::Durable, vec![record("one"), record("two")])
        .unwrap();
    ledger.publish().unwrap();
    let older = mem.killed();
    ledger
        .append(Grade::Durable, vec![record("what the attacker wants gone")])
        .unwrap();
    ledger.close().unwrap();
    let public = key(1).public();
    let now = Reader::open_with(Path::new(ROOT), &public, Arc::new(mem.clone())).unwrap();
    assert!(holds(&older), "an older state verifies by itself");
    let found = report(&older, &public, &[], Some(now.head())).unwrap();
    assert!(
        found
            .problems
            .iter()
            .any(|problem| problem.what.contains("history was cut")),
        "{found:?}"
    );
    assert!(
        report(&mem, &public, &[], Some(now.head()))
            .unwrap()
            .holds()
    );

    // A fork: the same key signs two histories. Each verifies; against the other's checkpoint it does not.
    let (ledger, _) = Ledger::open(Path::new(ROOT), key(1), on(&older)).unwrap();
    ledger
        .append(Grade::Durable, vec![record("another third")])
        .unwrap();
    ledger.close().unwrap();
    let found = report(&older, &public, &[], Some(now.head())).unwrap();
    assert!(
        found
            .problems
            .iter()
            .any(|problem| problem.what.contains("rewritten")),
        "{found:?}"
    );
    let fork = Reader::open_with(Path::new(ROOT), &public, Arc::new(older)).unwrap();
    let keys = [&public];
    let claim = proof::prove_consistency(&fork, now.size()).unwrap();
    let refused = proof::check(&claim, &keys, Some((now.checkpoint(), &keys)));
    assert!(refused.unwrap_err().to_string().contains("rewritten"));
}

/// A proof with any bit flipped does not hold.
#[test]
fn every_bit_of_a_proof_counts() {
    let texts: Vec<String> = (0..20).map(|n| format!("message {n}")).collect();
    let mem = ledger_of(&texts, 1);
    let public = key(1).public();
    let reader = Reader::open_with(Path::new(ROOT), &public, Arc::new(mem)).unwrap();
    let inclusion = proof::prove_inclusion(&reader, 7).unwrap();
    let good = proof::check(&inclusion, &[&public], None).unwrap();
    for bit in 0..inclusion.len() * 8 {
        let mut flipped = inclusion.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let result = proof::check(&flipped, &[&public], None);
        assert!(result.is_err(), "bit {bit} gives {result:?}, not {good:?}");
    }
}
