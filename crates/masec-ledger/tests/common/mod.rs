//! What the tests of the ledger share.
#![allow(dead_code, reason = "each test uses its own part")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

pub(crate) mod mem;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use masec_ledger::entry::{Entry, Seen, What};
use masec_ledger::note::{Public, Role, Secret};
use masec_ledger::{Disk, Options, Record, Report, Trust, verify};

/// A folder of this test's own, removed at its end.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "ledger-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn verify(&self, key: &Public) -> Report {
        verify(
            &Disk,
            &self.0,
            &Trust {
                key,
                witnesses: &[],
                known: None,
            },
        )
        .unwrap()
    }

    /// All files with their bytes.
    pub(crate) fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let (mut folders, mut files) = (vec![self.0.clone()], Vec::new());
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = std::fs::read(&path).unwrap();
                    files.push((path, bytes));
                }
            }
        }
        files.sort();
        files
    }

    pub(crate) fn contains(&self, needle: &[u8]) -> bool {
        self.files()
            .iter()
            .any(|(_, bytes)| bytes.windows(needle.len()).any(|window| window == needle))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn key(seed: u8) -> Secret {
    Secret::from_seed("example.org/fleet", Role::Log, [seed; 32]).unwrap()
}

pub(crate) fn witness(seed: u8) -> Secret {
    Secret::from_seed("witness.example/w1", Role::Witness, [seed; 32]).unwrap()
}

pub(crate) fn options() -> Options {
    Options::default()
}

/// A record of an interaction whose payload is `text`.
pub(crate) fn record(text: &str) -> Record<'_> {
    let mut entry = Entry::new(What::Interaction);
    entry.seen = Some(Seen {
        id: "00000000-0000-7000-8000-000000000001".into(),
        trace: "test".into(),
        time: None,
        kind: "message".into(),
        from: "agent:a".into(),
        to: "agent:b".into(),
        channel: "".into(),
        session: "".into(),
        step: 0,
        call: None,
        tool: None,
        touches: None,
        causes: Vec::new(),
        on_behalf_of: Vec::new(),
        sources: Vec::new(),
        heard: Default::default(),
        told: Default::default(),
        decision: "allow".into(),
        enforced: false,
        stops: Vec::new(),
        findings: Vec::new(),
        cut: false,
    });
    Record {
        entry,
        payload: Some(text.as_bytes()),
    }
}

pub(crate) fn records(texts: &[String]) -> Vec<Record<'_>> {
    texts.iter().map(|text| record(text)).collect()
}
