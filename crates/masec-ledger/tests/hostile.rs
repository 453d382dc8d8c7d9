//! Files and proofs by strangers: an error or a problem that says where, never a panic, never a false "it holds".
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should say where"
)]

mod common;

use std::path::Path;
use std::sync::{Arc, OnceLock};

use common::mem::Mem;
use common::{key, options, records};
use masec_ledger::entry::Entry;
use masec_ledger::note::{self, Public, Secret};
use masec_ledger::{Grade, Ledger, Options, Reader, Trust, proof, verify};
use proptest::prelude::*;

const ROOT: &str = "log";

fn whole() -> &'static Mem {
    static WHOLE: OnceLock<Mem> = OnceLock::new();
    WHOLE.get_or_init(|| {
        let mem = Mem::default();
        let options = Options {
            files: Arc::new(mem.clone()),
            segment_bytes: 60_000,
            ..options()
        };
        let ledger = Ledger::create(Path::new(ROOT), key(1), options).unwrap();
        let texts: Vec<String> = (0..300).map(|n| format!("message {n}")).collect();
        for chunk in texts.chunks(30) {
            ledger.append(Grade::Durable, records(chunk)).unwrap();
        }
        ledger.rotate(key(2)).unwrap();
        ledger.close().unwrap();
        mem
    })
}

/// What a stranger may do to a file.
#[derive(Clone, Debug)]
enum Mischief {
    Cut(usize),
    Overwrite(usize, Vec<u8>),
    Insert(usize, Vec<u8>),
    Repeat(usize, usize),
    Remove,
}

fn mischief() -> impl Strategy<Value = Mischief> {
    let bytes = prop::collection::vec(any::<u8>(), 1..40);
    let number = any::<u32>().prop_map(|n| n as usize);
    prop_oneof![
        number.clone().prop_map(Mischief::Cut),
        (number.clone(), bytes.clone()).prop_map(|(at, bytes)| Mischief::Overwrite(at, bytes)),
        (number.clone(), bytes).prop_map(|(at, bytes)| Mischief::Insert(at, bytes)),
        (number.clone(), number).prop_map(|(from, to)| Mischief::Repeat(from, to)),
        Just(Mischief::Remove),
    ]
}

fn apply(bytes: &mut Vec<u8>, mischief: &Mischief) {
    let within = |at: usize| at % (bytes.len() + 1);
    match mischief {
        Mischief::Cut(at) => bytes.truncate(within(*at)),
        Mischief::Overwrite(at, data) => {
            let at = within(*at);
            for (old, new) in bytes[at..].iter_mut().zip(data) {
                *old = *new;
            }
        }
        Mischief::Insert(at, data) => {
            let at = within(*at);
            bytes.splice(at..at, data.iter().copied());
        }
        Mischief::Repeat(from, to) => {
            let (from, to) = (within(*from), within(*to));
            let part = bytes[from.min(to)..from.max(to)].to_vec();
            bytes.extend(part);
        }
        Mischief::Remove => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn altered_files_are_found(which in any::<prop::sample::Index>(), mischief in mischief()) {
        let mem = whole().killed();
        let files = mem.all();
        let (path, bytes) = which.get(&files);
        let mut altered = bytes.clone();
        apply(&mut altered, &mischief);
        let removed = matches!(mischief, Mischief::Remove);
        prop_assume!(removed && !path.ends_with("lock") || !removed && altered != *bytes);
        if removed {
            masec_ledger::Files::remove(&mem, path).unwrap();
        } else {
            mem.put(path, altered);
        }
        let key1 = key(1).public();
        let trust = Trust { key: &key1, witnesses: &[], known: None };
        let holds = verify(&mem, Path::new(ROOT), &trust).is_ok_and(|report| report.holds());
        prop_assert!(!holds, "{mischief:?} of {} was not noticed", path.display());
        // Reading and opening may refuse or mend, and must not break down.
        if let Ok(reader) = Reader::open_with(Path::new(ROOT), &key1, Arc::new(mem.clone())) {
            for index in [0, 17, 255, 256, 300] {
                let _ = reader.payload(index);
                let _ = proof::prove_inclusion(&reader, index);
            }
            let _ = proof::prove_consistency(&reader, 31);
        }
        let options = Options { files: Arc::new(mem), ..options() };
        if let Ok((ledger, _)) = Ledger::open(Path::new(ROOT), key(2), options) {
            let _ = ledger.append(Grade::Durable, records(&["after".to_owned()]));
        }
    }

    #[test]
    fn any_text_can_be_tried_as_a_proof_a_note_a_key_or_an_entry(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "[ -~\n—+]{0,300}") {
        let public = key(1).public();
        for bytes in [bytes.as_slice(), text.as_bytes()] {
            prop_assert!(proof::check(bytes, &[&public], None).is_err());
            prop_assert!(note::open(bytes, public.name(), &[&public]).is_err());
            let _ = Entry::decode(bytes);
            let _ = note::signers(bytes);
        }
        prop_assert!(Public::parse(&text).is_err());
        prop_assert!(Secret::parse(&text).is_err());
    }

    #[test]
    fn altered_proofs_do_not_hold(index in 0..300u64, mischief in mischief()) {
        let key2 = key(2).public();
        let reader = Reader::open_with(Path::new(ROOT), &key2, Arc::new(whole().clone())).unwrap();
        let good = proof::prove_inclusion(&reader, index).unwrap();
        prop_assert!(proof::check(&good, &[&key2], None).is_ok());
        let mut altered = good.clone();
        apply(&mut altered, &mischief);
        if altered != good {
            prop_assert!(proof::check(&altered, &[&key2], None).is_err());
        }
    }
}
