//! Several at once on one folder: readers of the index, makers of it, and what a killed one leaves.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should say where"
)]

mod common;

use std::time::Duration;

use common::{Folder, key, options, record};
use masec_ledger::index::{Builder, Facet, Facts, Index};
use masec_ledger::{Disk, Grade, Ledger, LedgerError, Reader, Trust, verify};
use masec_model::Kind;

fn log(folder: &Folder, entries: usize) -> Reader {
    let ledger = Ledger::create(folder.path(), key(1), options()).unwrap();
    for _ in 0..entries {
        ledger.append(Grade::Written, vec![record("text")]).unwrap();
    }
    ledger.close().unwrap();
    Reader::open(folder.path(), &key(1).public()).unwrap()
}

fn more(folder: &Folder) -> Reader {
    let (ledger, _) = Ledger::open(folder.path(), key(1), options()).unwrap();
    ledger.append(Grade::Written, vec![record("more")]).unwrap();
    ledger.close().unwrap();
    Reader::open(folder.path(), &key(1).public()).unwrap()
}

#[test]
fn the_index_is_read_by_many_at_once() {
    let folder = Folder::new();
    let reader = log(&folder, 5);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let index = Index::open(folder.path(), &reader).unwrap();
                    let found = index.entries(Facet::Party, "agent:a").unwrap();
                    std::thread::sleep(Duration::from_millis(50));
                    assert!(index.graph().unwrap().node(1).is_ok());
                    found
                })
            })
            .collect();
        for thread in threads {
            assert_eq!(thread.join().unwrap(), [1, 2, 3, 4, 5]);
        }
    });
}

/// Who must bring it up to date while another reads waits, and then says why it gave up.
#[test]
fn an_index_that_is_in_use_is_waited_for_and_not_for_ever() {
    let folder = Folder::new();
    let reader = log(&folder, 2);
    let held = Index::open(folder.path(), &reader).unwrap();
    let newer = more(&folder);
    let refused = Index::open_within(folder.path(), &newer, Duration::from_millis(100));
    assert!(
        matches!(refused, Err(LedgerError::IndexBusy(_))),
        "{refused:?}"
    );
    assert_eq!(held.size(), 3);
    drop(held);
    let index = Index::open(folder.path(), &newer).unwrap();
    assert_eq!(index.size(), 4);
    // A reader of an older checkpoint than the index is told so; the index stays.
    drop(index);
    let refused = Index::open(folder.path(), &reader).unwrap_err().to_string();
    assert!(refused.contains("run the command again"), "{refused}");
    assert_eq!(Index::open(folder.path(), &newer).unwrap().size(), 4);
}

/// A process that was killed while it took entries in: what it left is not taken for an index.
#[test]
fn half_an_index_is_made_anew() {
    let folder = Folder::new();
    let reader = log(&folder, 2);
    drop(Index::open(folder.path(), &reader).unwrap());
    {
        let database = redb::Database::open(folder.path().join("index/index.redb")).unwrap();
        let mut builder = Builder::new(&database, 3).unwrap();
        // The batch is as large as it takes to be committed before the end.
        for _ in 0..1 << 16 {
            builder
                .push(&Facts {
                    kind: Some(Kind::Message),
                    from: "agent:never",
                    to: "agent:never",
                    ..Facts::default()
                })
                .unwrap();
        }
    }
    let newer = more(&folder);
    let index = Index::open(folder.path(), &newer).unwrap();
    assert_eq!(
        index.entries(Facet::Party, "agent:never").unwrap(),
        Vec::<u64>::new()
    );
    assert_eq!(index.entries(Facet::Party, "agent:a").unwrap(), [1, 2, 3]);
}

/// Whoever can write in the folder can put a pipe or a huge file there: reading says so and neither waits nor fills the memory.
#[test]
fn pipes_and_huge_files_are_refused() {
    let folder = Folder::new();
    let reader = log(&folder, 2);
    drop(reader);
    let public = key(1).public();
    for name in [
        "checkpoint",
        "keys",
        "ledger",
        "lock",
        "segment/00000000000000000000",
        "tile/entries/000.p/3",
    ] {
        let (path, aside) = (folder.path().join(name), folder.path().join("aside"));
        std::fs::rename(&path, &aside).unwrap();
        for huge in [false, true] {
            if huge {
                std::fs::File::create(&path)
                    .unwrap()
                    .set_len(1 << 42)
                    .unwrap();
            } else {
                let made = std::process::Command::new("mkfifo").arg(&path).status();
                assert!(made.unwrap().success());
            }
            let trust = Trust {
                key: &public,
                witnesses: &[],
                known: None,
            };
            let holds = verify(&Disk, folder.path(), &trust).is_ok_and(|report| report.holds());
            assert!(!holds, "{name}");
            if let Ok(reader) = Reader::open(folder.path(), &public) {
                let _ = reader.entry(1);
                let _ = reader.payload(1);
            }
            if name != "lock" || !huge {
                let _ = Ledger::open(folder.path(), key(1), options());
            }
            std::fs::remove_file(&path).unwrap();
        }
        std::fs::rename(&aside, &path).unwrap();
    }
}

/// The lock is on the folder too: to remove its file lets nobody in.
#[test]
fn a_second_writer_stays_out_though_the_lock_is_removed() {
    let folder = Folder::new();
    let ledger = Ledger::create(folder.path(), key(1), options()).unwrap();
    std::fs::remove_file(folder.path().join("lock")).unwrap();
    let second = Ledger::open(folder.path(), key(1), options());
    assert!(second.is_err_and(|error| error.to_string().contains("another")));
    ledger.close().unwrap();
    assert!(Ledger::open(folder.path(), key(1), options()).is_ok());
}

/// A link in the folder leads nowhere: what it points at is not written.
#[cfg(unix)]
#[test]
fn links_in_the_folder_are_refused() {
    let folder = Folder::new();
    drop(log(&folder, 2));
    let aside = folder.path().join("aside");
    for name in ["lock", "checkpoint", "segment/00000000000000000000"] {
        let path = folder.path().join(name);
        std::fs::rename(&path, &aside).unwrap();
        let before = std::fs::read(&aside).unwrap();
        std::os::unix::fs::symlink(&aside, &path).unwrap();
        let opened = Ledger::open(folder.path(), key(1), options());
        assert!(opened.is_err(), "{name}");
        assert_eq!(std::fs::read(&aside).unwrap(), before, "{name}");
        std::fs::remove_file(&path).unwrap();
        std::fs::rename(&aside, &path).unwrap();
    }
    assert!(Ledger::open(folder.path(), key(1), options()).is_ok());
}
