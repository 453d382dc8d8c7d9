//! Ledgers as earlier builds left them: whole, torn, damaged, and of a version that does not exist. `MASEC_BLESS=1` writes
//! them anew, which is right only together with a new version of the format.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should say where"
)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use common::{Folder, key, options, record, records};
use data_encoding::HEXLOWER;
use masec_ledger::{Grade, Ledger, LedgerError, Options, Reader, Stored};
use masec_model::Timestamp;

/// The root of the golden log.
const ROOT: &str = include_str!("golden/root.txt");

fn golden(name: &str) -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden")).join(name)
}

/// A clock that the golden files were made with, and that never runs back from them.
fn ticking() -> Options {
    let now = AtomicI64::new(1_790_000_000_000_000);
    Options {
        clock: Arc::new(move || Timestamp(now.fetch_add(1000, Ordering::Relaxed))),
        ..options()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

fn copied(name: &str) -> Folder {
    let folder = Folder::new();
    copy(&golden(name), folder.path());
    folder
}

fn segment(root: &Path) -> PathBuf {
    root.join("segment/00000000000000000000")
}

#[test]
fn bless() {
    if std::env::var_os("MASEC_BLESS").is_none() {
        return;
    }
    for name in ["whole", "torn", "damaged", "other-version"] {
        let _ = fs::remove_dir_all(golden(name));
    }
    let folder = Folder::new();
    let ledger = Ledger::create(folder.path(), key(1), ticking()).unwrap();
    let texts: Vec<String> = (0..258).map(|n| format!("message {n}")).collect();
    ledger.append(Grade::Durable, records(&texts)).unwrap();
    ledger.rotate(key(2)).unwrap();
    ledger
        .append(Grade::Durable, vec![record("under the second key")])
        .unwrap();
    ledger.erase(7, "golden").unwrap();
    ledger.close().unwrap();
    fs::remove_file(folder.path().join("lock")).unwrap();
    copy(folder.path(), &golden("whole"));
    let root = Reader::open(folder.path(), &key(1).public())
        .unwrap()
        .head()
        .root;
    fs::write(golden("root.txt"), HEXLOWER.encode(&root.0)).unwrap();

    // Half a frame after what is published.
    copy(folder.path(), &golden("torn"));
    let whole = fs::read(segment(folder.path())).unwrap();
    let mut torn = whole.clone();
    torn.extend_from_slice(&whole[..300]);
    fs::write(segment(&golden("torn")), torn).unwrap();
    // A byte of a durable entry.
    copy(folder.path(), &golden("damaged"));
    let mut damaged = whole;
    damaged[30_000] ^= 1;
    fs::write(segment(&golden("damaged")), damaged).unwrap();
    copy(folder.path(), &golden("other-version"));
    fs::write(
        golden("other-version/ledger"),
        "masec-ledger/2\nexample.org/fleet\n",
    )
    .unwrap();
}

#[test]
fn a_whole_ledger_of_an_earlier_build_verifies_and_goes_on() {
    let folder = copied("whole");
    let public = key(1).public();
    let report = folder.verify(&public);
    assert!(report.holds(), "{:?}", report.problems);
    assert_eq!(
        (report.entries, report.erased, report.payloads),
        (262, 1, 258)
    );
    assert_eq!(HEXLOWER.encode(&report.root.unwrap().0), ROOT);
    let reader = Reader::open(folder.path(), &public).unwrap();
    assert_eq!(reader.payload(7).unwrap(), Stored::Erased);
    assert_eq!(
        reader.payload(200).unwrap(),
        Stored::Whole(b"message 199".to_vec())
    );
    let (ledger, recovery) = Ledger::open(folder.path(), key(2), options()).unwrap();
    assert!(!recovery.mended());
    assert_eq!(
        ledger
            .append(Grade::Durable, vec![record("today")])
            .unwrap(),
        262..263
    );
    ledger.close().unwrap();
    assert!(folder.verify(&public).holds());
}

#[test]
fn a_torn_tail_is_reported_cut_and_written_down() {
    let folder = copied("torn");
    assert!(!folder.verify(&key(1).public()).holds());
    let (ledger, recovery) = Ledger::open(folder.path(), key(2), options()).unwrap();
    assert_eq!((recovery.cut, recovery.at), (300, 262));
    ledger.close().unwrap();
    let report = folder.verify(&key(1).public());
    assert!(report.holds(), "{:?}", report.problems);
    let reader = Reader::open(folder.path(), &key(1).public()).unwrap();
    let entry = String::from_utf8(reader.entry(262).unwrap()).unwrap();
    assert!(
        entry.contains("recovered") && entry.contains("300 bytes"),
        "{entry}"
    );
}

#[test]
fn damage_is_placed_and_nothing_is_changed() {
    let folder = copied("damaged");
    let report = folder.verify(&key(1).public());
    assert!(!report.holds());
    assert!(
        report.problems[0].place.contains("entry 96"),
        "{:?}",
        report.problems
    );
    // With its tiles gone too, there is nothing to make them from.
    fs::remove_dir_all(folder.path().join("tile")).unwrap();
    let before = fs::read(segment(folder.path())).unwrap();
    assert!(matches!(
        Ledger::open(folder.path(), key(2), options()),
        Err(LedgerError::Damaged { .. })
    ));
    assert_eq!(fs::read(segment(folder.path())).unwrap(), before);
}

#[test]
fn another_version_is_named() {
    let folder = copied("other-version");
    let error = Ledger::open(folder.path(), key(2), options())
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("masec-ledger/2") && error.contains("masec-ledger/1"),
        "{error}"
    );
}

/// Who may not write is told so.
#[test]
fn a_folder_that_cannot_be_written_is_an_error_that_says_so() {
    let folder = Folder::new();
    fs::create_dir_all(folder.path()).unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let error = Ledger::create(&file.join("log"), key(1), options())
        .unwrap_err()
        .to_string();
    assert!(error.contains("file"), "{error}");
    // Root may write anywhere, so the mode is tried only as somebody else.
    use std::os::unix::fs::PermissionsExt;
    let shut = folder.path().join("shut");
    fs::create_dir(&shut).unwrap();
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(shut.join("probe"), "").is_err() {
        let error = Ledger::create(&shut.join("log"), key(1), options())
            .unwrap_err()
            .to_string();
        assert!(error.contains("this user may not"), "{error}");
    }
}
