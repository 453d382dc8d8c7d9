//! From appending to proofs, on the real file system.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should say where"
)]

mod common;

use common::{Folder, key, options, record, records};
use masec_ledger::{Grade, Ledger, LedgerError, Reader, Stored, note, proof};

#[test]
fn what_is_appended_is_there_after_reopening_and_proves_itself() {
    let folder = Folder::new();
    let ledger = Ledger::create(folder.path(), key(1), options()).unwrap();
    let texts: Vec<String> = (0..1000).map(|n| format!("message {n}")).collect();
    for chunk in texts.chunks(37) {
        ledger.append(Grade::Written, records(chunk)).unwrap();
    }
    let (public, size) = (key(1).public(), ledger.close().unwrap());
    assert_eq!(size, 1001);

    let (ledger, recovery) = Ledger::open(folder.path(), key(1), options()).unwrap();
    assert_eq!(
        (recovery.replayed, recovery.cut, recovery.rebuilt),
        (0, 0, false)
    );
    assert_eq!(
        ledger.append(Grade::Durable, records(&texts[..3])).unwrap(),
        1001..1004
    );
    ledger.close().unwrap();

    let reader = Reader::open(folder.path(), &public).unwrap();
    assert_eq!(reader.size(), 1004);
    for index in [1, 256, 511, 1000, 1003] {
        let Stored::Whole(payload) = reader.payload(index).unwrap() else {
            panic!("payload {index}")
        };
        let n = if index > 1000 {
            index - 1001
        } else {
            index - 1
        };
        assert_eq!(payload, texts[n as usize].as_bytes());
        let bytes = proof::prove_inclusion(&reader, index).unwrap();
        let checked = proof::check(&bytes, &[&public], None).unwrap();
        assert!(matches!(checked, proof::Checked::Inclusion { index: at, .. } if at == index));
    }
    assert_eq!(reader.payload(0).unwrap(), Stored::None);
    assert!(matches!(
        reader.payload(1004),
        Err(LedgerError::NoEntry { .. })
    ));
    let report = folder.verify(&public);
    assert!(report.holds(), "{:?}", report.problems);
    assert_eq!(
        (report.entries, report.published, report.payloads),
        (1004, 1004, 1003)
    );
}

#[test]
fn a_newer_checkpoint_proves_to_go_on_from_an_older_one() {
    let folder = Folder::new();
    let ledger = Ledger::create(folder.path(), key(1), options()).unwrap();
    let public = key(1).public();
    let texts: Vec<String> = (0..300).map(|n| format!("message {n}")).collect();
    let mut kept = Vec::new();
    for chunk in texts.chunks(50) {
        ledger.append(Grade::Durable, records(chunk)).unwrap();
        ledger.publish().unwrap();
        kept.push(Reader::open(folder.path(), &public).unwrap());
    }
    ledger.close().unwrap();
    let now = Reader::open(folder.path(), &public).unwrap();
    for old in &kept {
        let bytes = proof::prove_consistency(&now, old.size()).unwrap();
        let keys = [&public];
        proof::check(&bytes, &keys, Some((old.checkpoint(), &keys))).unwrap();
        // Against another old head it does not hold.
        let other = note::sign(
            now.origin(),
            note::Head {
                size: old.size(),
                root: now.head().root,
            },
            &[&key(1)],
        )
        .unwrap();
        if old.size() != now.size() {
            assert!(proof::check(&bytes, &keys, Some((&other, &keys))).is_err());
        }
    }
}

#[test]
fn an_erased_payload_is_gone_and_every_proof_still_holds() {
    let folder = Folder::new();
    let ledger = Ledger::create(folder.path(), key(1), options()).unwrap();
    let public = key(1).public();
    let secret = "the word is halcyon-4711";
    ledger
        .append(
            Grade::Durable,
            vec![record("before"), record(secret), record("after")],
        )
        .unwrap();
    let before = {
        ledger.publish().unwrap();
        let reader = Reader::open(folder.path(), &public).unwrap();
        proof::prove_inclusion(&reader, 2).unwrap()
    };
    ledger.erase(2, "asked for by its owner").unwrap();
    ledger.close().unwrap();
    let reader = Reader::open(folder.path(), &public).unwrap();
    assert_eq!(reader.payload(2).unwrap(), Stored::Erased);
    assert!(matches!(reader.payload(3).unwrap(), Stored::Whole(_)));
    assert!(
        !folder.contains(secret.as_bytes()),
        "the payload is still somewhere"
    );
    proof::check(&before, &[&public], None).unwrap();
    proof::check(
        &proof::prove_inclusion(&reader, 2).unwrap(),
        &[&public],
        None,
    )
    .unwrap();
    let report = folder.verify(&public);
    assert!(report.holds(), "{:?}", report.problems);
    assert_eq!((report.erased, report.payloads), (1, 2));
}

#[test]
fn keys_rotate_and_the_old_one_still_vouches_for_what_follows() {
    let folder = Folder::new();
    let ledger = Ledger::create(folder.path(), key(1), options()).unwrap();
    ledger
        .append(Grade::Durable, vec![record("under the first key")])
        .unwrap();
    ledger.rotate(key(2)).unwrap();
    ledger
        .append(Grade::Durable, vec![record("under the second")])
        .unwrap();
    assert!(ledger.rotate(key(2)).is_err());
    ledger.close().unwrap();
    assert!(matches!(
        Ledger::open(folder.path(), key(1), options()),
        Err(LedgerError::Key(_))
    ));
    let (ledger, _) = Ledger::open(folder.path(), key(2), options()).unwrap();
    ledger.rotate(key(3)).unwrap();
    ledger.close().unwrap();
    for trusted in [1, 2, 3] {
        let public = key(trusted).public();
        assert_eq!(Reader::open(folder.path(), &public).unwrap().size(), 5);
        let report = folder.verify(&public);
        assert!(report.holds(), "{:?}", report.problems);
    }
    let stranger = key(9).public();
    assert!(Reader::open(folder.path(), &stranger).is_err());
    assert!(!folder.verify(&stranger).holds());
}

#[test]
fn one_writer_a_folder() {
    let folder = Folder::new();
    let ledger = Ledger::create(folder.path(), key(1), options()).unwrap();
    assert!(matches!(
        Ledger::open(folder.path(), key(1), options()),
        Err(LedgerError::Locked(_))
    ));
    assert!(matches!(
        Ledger::create(folder.path(), key(1), options()),
        Err(LedgerError::Exists(_))
    ));
    ledger.close().unwrap();
    Ledger::open(folder.path(), key(1), options()).unwrap();
}

#[test]
fn a_clock_that_runs_back_is_refused_and_nothing_is_written() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};
    let folder = Folder::new();
    let now = Arc::new(AtomicI64::new(50_000_000));
    let clock = Arc::clone(&now);
    let mut options = options();
    options.clock = Arc::new(move || masec_model::Timestamp(clock.load(Ordering::Relaxed)));
    let ledger = Ledger::create(folder.path(), key(1), options.clone()).unwrap();
    ledger.append(Grade::Durable, vec![record("one")]).unwrap();
    // A second is jitter, ten are not.
    now.store(49_100_000, Ordering::Relaxed);
    ledger.append(Grade::Durable, vec![record("two")]).unwrap();
    now.store(40_000_000, Ordering::Relaxed);
    let refused = ledger.append(Grade::Durable, vec![record("three")]);
    assert!(
        matches!(refused, Err(LedgerError::ClockBack { .. })),
        "{refused:?}"
    );
    ledger.close().unwrap();
    // Also after a restart.
    let (ledger, _) = Ledger::open(folder.path(), key(1), options).unwrap();
    assert!(matches!(
        ledger.append(Grade::Durable, vec![record("three")]),
        Err(LedgerError::ClockBack { .. })
    ));
    now.store(60_000_000, Ordering::Relaxed);
    assert_eq!(
        ledger
            .append(Grade::Durable, vec![record("three")])
            .unwrap(),
        3..4
    );
}

#[test]
fn many_threads_append_and_every_entry_is_there_once() {
    let folder = Folder::new();
    let ledger = Ledger::create(folder.path(), key(1), options()).unwrap();
    let ranges: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|thread| {
                let ledger = &ledger;
                scope.spawn(move || {
                    let texts: Vec<String> = (0..100).map(|n| format!("{thread}/{n}")).collect();
                    let grade = if thread % 2 == 0 {
                        Grade::Written
                    } else {
                        Grade::Durable
                    };
                    texts
                        .chunks(7)
                        .map(|chunk| {
                            (
                                ledger.append(grade, records(chunk)).unwrap(),
                                chunk.to_vec(),
                            )
                        })
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect()
    });
    ledger.close().unwrap();
    let public = key(1).public();
    let reader = Reader::open(folder.path(), &public).unwrap();
    assert_eq!(reader.size(), 801);
    for (range, texts) in ranges {
        for (index, text) in range.zip(texts) {
            assert_eq!(
                reader.payload(index).unwrap(),
                Stored::Whole(text.into_bytes())
            );
        }
    }
    assert!(folder.verify(&public).holds());
}

#[test]
fn segments_follow_one_another() {
    let folder = Folder::new();
    let mut options = options();
    options.segment_bytes = 20_000;
    let ledger = Ledger::create(folder.path(), key(1), options.clone()).unwrap();
    let long = "x".repeat(900);
    for _ in 0..100 {
        ledger.append(Grade::Written, vec![record(&long)]).unwrap();
    }
    ledger.close().unwrap();
    let segments = std::fs::read_dir(folder.path().join("segment"))
        .unwrap()
        .count();
    assert!(segments > 4, "{segments}");
    let public = key(1).public();
    assert!(folder.verify(&public).holds());
    let reader = Reader::open(folder.path(), &public).unwrap();
    assert!(matches!(reader.payload(77).unwrap(), Stored::Whole(text) if text == long.as_bytes()));
    // Tiles can be made again from them.
    std::fs::remove_dir_all(folder.path().join("tile")).unwrap();
    assert!(!folder.verify(&public).holds());
    let (ledger, recovery) = Ledger::open(folder.path(), key(1), options).unwrap();
    assert!(recovery.rebuilt);
    ledger.close().unwrap();
    assert!(
        folder.verify(&public).holds(),
        "{:?}",
        folder.verify(&public)
    );
}

/// Verification beside a writer: no false alarm, and what is published is held to all the same.
#[test]
fn a_log_verifies_while_it_is_written() {
    let folder = Folder::new();
    let mut options = options();
    options.publish_every = std::time::Duration::from_millis(2);
    options.segment_bytes = 100_000;
    let ledger = Ledger::create(folder.path(), key(1), options).unwrap();
    let public = key(1).public();
    let texts: Vec<String> = (0..20).map(|n| format!("message {n}")).collect();
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            for _ in 0..300 {
                ledger.append(Grade::Durable, records(&texts)).unwrap();
            }
        });
        while !writer.is_finished() {
            let report = folder.verify(&public);
            assert!(report.holds() && report.live, "{:?}", report.problems);
        }
    });
    ledger.close().unwrap();
    let report = folder.verify(&public);
    assert!(report.holds() && !report.live, "{:?}", report.problems);
    assert_eq!(report.entries, 6001);
}

/// The promise is 10 ms; a busy test machine gets a second.
#[test]
fn what_is_written_is_soon_durable_without_being_asked() {
    let folder = Folder::new();
    let ledger = Ledger::create(folder.path(), key(1), options()).unwrap();
    let range = ledger.append(Grade::Written, vec![record("one")]).unwrap();
    let begun = std::time::Instant::now();
    while ledger.durable() < range.end {
        assert!(begun.elapsed().as_secs() < 1, "not durable after a second");
        std::thread::yield_now();
    }
}

/// Nobody appends, nobody closes: what was written is signed and published all the same.
#[test]
fn a_log_that_falls_silent_ends_under_a_signature() {
    let folder = Folder::new();
    let mut options = options();
    options.publish_every = std::time::Duration::from_millis(20);
    let ledger = Ledger::create(folder.path(), key(1), options).unwrap();
    for _ in 0..3 {
        ledger.append(Grade::Written, vec![record("word")]).unwrap();
    }
    let begun = std::time::Instant::now();
    let public = key(1).public();
    while Reader::open(folder.path(), &public).unwrap().size() < 4 {
        assert!(begun.elapsed().as_secs() < 5, "not published");
        std::thread::yield_now();
    }
    drop(ledger);
}

#[test]
fn payloads_in_a_row_are_the_payloads_one_by_one() {
    let folder = Folder::new();
    let small = masec_ledger::Options {
        segment_bytes: 8 << 10,
        ..options()
    };
    let ledger = Ledger::create(folder.path(), key(1), small).unwrap();
    let texts: Vec<String> = (0..600).map(|n| format!("message {n}")).collect();
    for chunk in texts.chunks(7) {
        ledger.append(Grade::Written, records(chunk)).unwrap();
    }
    ledger.erase(300, "an exercise").unwrap();
    ledger.close().unwrap();
    let reader = Reader::open(folder.path(), &key(1).public()).unwrap();
    assert!(
        std::fs::read_dir(folder.path().join("segment"))
            .unwrap()
            .count()
            > 2
    );
    for range in [0..reader.size() + 5, 5..6, 290..310, 590..600] {
        let mut seen = Vec::new();
        let read = reader.payloads(range.clone(), |index, stored| {
            assert_eq!(reader.payload(index).unwrap(), stored, "{index}");
            seen.push(index);
            Ok(())
        });
        read.unwrap();
        let end = range.end.min(601);
        let expected: Vec<u64> = (range.start.max(1)..end).collect();
        assert_eq!(seen, expected);
    }
}

/// A tile that has not grown is not written again: for a moment it would not be there.
#[test]
fn what_is_published_stays_as_it_is() {
    let folder = Folder::new();
    let ledger = Ledger::create(folder.path(), key(1), options()).unwrap();
    let texts: Vec<String> = (0..300).map(|n| format!("message {n}")).collect();
    ledger.append(Grade::Written, records(&texts)).unwrap();
    ledger.publish().unwrap();
    let tile = folder.path().join("tile/1/000.p/1");
    let written = || std::fs::metadata(&tile).unwrap().modified().unwrap();
    let before = written();
    std::thread::sleep(std::time::Duration::from_millis(30));
    ledger.append(Grade::Written, records(&texts[..1])).unwrap();
    ledger.publish().unwrap();
    assert_eq!(written(), before);
    ledger.close().unwrap();
    let report = folder.verify(&key(1).public());
    assert!(report.holds(), "{:?}", report.problems);
}
