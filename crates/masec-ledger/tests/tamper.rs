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
use masec_ledger::entry::{Entry, What};
use masec_ledger::note::{self, Public};
use masec_ledger::{
    Edge, Files, Grade, Ledger, Options, Reader, Report, Trust, leaf_hash, proof, verify,
};
use sha2::{Digest, Sha256};

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

/// Without the key: the log is cut at some frame, a rotation that nobody signed is put there, and whatever follows is signed
/// with the attacker's key, which the file `keys` names.
#[test]
fn a_rotation_that_the_old_key_did_not_sign_is_refused() {
    for alone in [true, false] {
        let texts: Vec<String> = (0..20).map(|n| format!("message {n}")).collect();
        let mem = ledger_of(&texts, 1);
        assert!(holds(&mem));
        let forged = forged_rotation(&mem, alone);
        let found = report(&forged, &key(1).public(), &[], None).unwrap();
        assert!(!found.holds(), "alone: {alone}");
        assert!(
            Ledger::open(Path::new(ROOT), key(1), on(&forged)).is_err(),
            "alone: {alone}"
        );
        assert!(
            Reader::open_with(Path::new(ROOT), &key(1).public(), Arc::new(forged)).is_err(),
            "alone: {alone}"
        );
    }
}

/// A log that begins with the honest genesis, and goes on with a rotation to the attacker's key, which nobody signed (`alone`)
/// or the attacker together with the next entry.
fn forged_rotation(honest: &Mem, alone: bool) -> Mem {
    let forger = key(66);
    let segment = Path::new(ROOT).join("segment/00000000000000000000");
    let bytes = Files::read(honest, &segment).unwrap();
    let genesis = frame_length(&bytes);
    let genesis_entry = entries_of(&bytes[..genesis]).remove(0);
    let mut rotate = Entry::new(What::Rotate);
    rotate.at = Entry::decode(&genesis_entry).unwrap().at;
    rotate.key = Some(forger.public().to_string().into());
    let rotate = serde_json::to_vec(&rotate).unwrap();
    let mut after = record("").entry;
    after.at = Entry::decode(&genesis_entry).unwrap().at;
    let after = serde_json::to_vec(&after).unwrap();
    let mut leaves = vec![leaf_hash(&genesis_entry)];
    let mut out = bytes[..genesis].to_vec();
    let mut put = |entries: &[&[u8]], flags: u32, signed: bool| {
        let first = leaves.len() as u64;
        leaves.extend(entries.iter().map(|entry| leaf_hash(entry)));
        let root = root_of(&leaves);
        let head = note::Head {
            size: leaves.len() as u64,
            root,
        };
        let note = if signed {
            note::sign("example.org/fleet", head, &[&forger]).unwrap()
        } else {
            Vec::new()
        };
        out.extend(frame(entries, flags, first, &root, &note));
        head
    };
    let head = if alone {
        put(&[&rotate], 1, false);
        put(&[&after], 0, true)
    } else {
        put(&[&rotate, &after], 1, true)
    };
    let forged = Mem::default();
    let about = Path::new(ROOT).join("ledger");
    forged.put(&about, Files::read(honest, &about).unwrap());
    forged.put(&segment, out);
    let keys = format!("0 {}\n1 {}\n", key(1).public(), forger.public());
    forged.put(&Path::new(ROOT).join("keys"), keys.into_bytes());
    let checkpoint = note::sign("example.org/fleet", head, &[&forger]).unwrap();
    forged.put(&Path::new(ROOT).join("checkpoint"), checkpoint);
    let tile: Vec<u8> = leaves.iter().flat_map(|leaf| leaf.0).collect();
    forged.put(
        &Path::new(ROOT).join(format!("tile/0/000.p/{}", leaves.len())),
        tile,
    );
    let mut bundle = Vec::new();
    for entry in [&genesis_entry, &rotate, &after] {
        bundle.extend((entry.len() as u16).to_be_bytes());
        bundle.extend(entry);
    }
    forged.put(
        &Path::new(ROOT).join(format!("tile/entries/000.p/{}", leaves.len())),
        bundle,
    );
    forged
}

fn root_of(leaves: &[masec_ledger::Hash]) -> masec_ledger::Hash {
    let (mut edge, mut full) = (Edge::default(), Vec::new());
    for &leaf in leaves {
        edge.push(leaf, &mut full);
    }
    edge.root()
}

fn number(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize
}

/// Bytes of the frame at the beginning.
fn frame_length(bytes: &[u8]) -> usize {
    64 + 6 * number(bytes, 36) + number(bytes, 40) + 32 + number(bytes, 44) + number(bytes, 24)
}

fn entries_of(frame: &[u8]) -> Vec<Vec<u8>> {
    let count = number(frame, 36);
    let mut at = 64 + 6 * count;
    (0..count)
        .map(|n| {
            let line = 64 + 6 * n;
            let length = usize::from(u16::from_le_bytes([frame[line], frame[line + 1]]));
            at += length;
            frame[at - length..at].to_vec()
        })
        .collect()
}

/// A frame without payloads, as the format says, by hand.
fn frame(
    entries: &[&[u8]],
    flags: u32,
    first: u64,
    root: &masec_ledger::Hash,
    note: &[u8],
) -> Vec<u8> {
    let mut table = Vec::new();
    for entry in entries {
        table.extend((entry.len() as u16).to_le_bytes());
        table.extend(u32::MAX.to_le_bytes());
    }
    let all = entries.concat();
    let mut header = b"masecfr1".to_vec();
    header.extend(first.to_le_bytes());
    header.extend(first.to_le_bytes());
    header.extend(0u64.to_le_bytes());
    for n in [
        flags,
        entries.len() as u32,
        all.len() as u32,
        note.len() as u32,
    ] {
        header.extend(n.to_le_bytes());
    }
    let mut hasher = Sha256::new();
    hasher.update(&header);
    hasher.update([0; 16]);
    hasher.update(&table);
    header.extend(&hasher.finalize()[..16]);
    [header, table, all, root.0.to_vec(), note.to_vec()].concat()
}

/// The reader gives nothing that is not under the signed root: not an entry whose bundle was altered, not a payload whose
/// frame was.
#[test]
fn the_reader_gives_nothing_that_was_altered() {
    let mem = ledger_of(&["transfer 100 to ann".to_owned()], 1);
    let open = |mem: &Mem| {
        Reader::open_with(Path::new(ROOT), &key(1).public(), Arc::new(mem.clone())).unwrap()
    };
    let honest = open(&mem).entry(1).unwrap();
    // An entry: the bundle is altered, and so is the hash tile that it would be compared with.
    let bundle = Path::new(ROOT).join("tile/entries/000.p/2");
    let whole = Files::read(&mem, &bundle).unwrap();
    let mut altered = whole.clone();
    let at = memchr::memmem::find(&altered, b"agent:b").unwrap();
    altered[at..at + 7].copy_from_slice(b"agent:x");
    let mut other = honest;
    let at = memchr::memmem::find(&other, b"agent:b").unwrap();
    other[at..at + 7].copy_from_slice(b"agent:x");
    mem.put(&bundle, altered);
    assert!(open(&mem).entry(1).is_err());
    assert!(open(&mem).each(0..2, |_, _| Ok(())).is_err());
    assert!(proof::prove_inclusion(&open(&mem), 1).is_err());
    let tile = Path::new(ROOT).join("tile/0/000.p/2");
    let hashes = Files::read(&mem, &tile).unwrap();
    mem.put(&tile, [&hashes[..32], &leaf_hash(&other).0].concat());
    assert!(open(&mem).entry(1).is_err());
    mem.put(&tile, hashes);
    mem.put(&bundle, whole);
    // A payload: frame, entry and payload in the segment are altered together.
    let segment = Path::new(ROOT).join("segment/00000000000000000000");
    let mut bytes = Files::read(&mem, &segment).unwrap();
    let at = memchr::memmem::find(&bytes, b"transfer 100 to ann").unwrap();
    bytes[at..at + 19].copy_from_slice(b"transfer 999 to eve");
    let salt: [u8; 16] = bytes[at - 16..at].try_into().unwrap();
    let (old, new) = (
        masec_ledger::commit(&salt, b"transfer 100 to ann"),
        masec_ledger::commit(&salt, b"transfer 999 to eve"),
    );
    let text = |digest: masec_ledger::Digest32| data_encoding::HEXLOWER.encode(&digest.0);
    let at = memchr::memmem::find(&bytes, text(old).as_bytes()).unwrap();
    bytes[at..at + 64].copy_from_slice(text(new).as_bytes());
    mem.put(&segment, bytes);
    let payload = open(&mem).payload(1);
    assert!(
        !matches!(payload, Ok(masec_ledger::Stored::Whole(_))),
        "{payload:?}"
    );
}

/// A reader goes on with the log that it opened while a writer publishes more of it.
#[test]
fn a_reader_is_not_cut_off_by_a_writer() {
    let mem = Mem::default();
    let ledger = Ledger::create(Path::new(ROOT), key(1), on(&mem)).unwrap();
    ledger.append(Grade::Durable, vec![record("one")]).unwrap();
    ledger.publish().unwrap();
    let reader = Reader::open_with(Path::new(ROOT), &key(1).public(), Arc::new(mem)).unwrap();
    for text in ["two", "three"] {
        ledger.append(Grade::Durable, vec![record(text)]).unwrap();
        ledger.publish().unwrap();
    }
    assert!(reader.entry(1).is_ok(), "{:?}", reader.entry(1));
    let proof = proof::prove_inclusion(&reader, 1).unwrap();
    assert!(proof::check(&proof, &[&key(1).public()], None).is_ok());
    let texts: Vec<String> = (0..600).map(|n| format!("message {n}")).collect();
    ledger.append(Grade::Durable, records(&texts)).unwrap();
    ledger.publish().unwrap();
    let proof = proof::prove_inclusion(&reader, 1).unwrap();
    assert!(proof::check(&proof, &[&key(1).public()], None).is_ok());
}
