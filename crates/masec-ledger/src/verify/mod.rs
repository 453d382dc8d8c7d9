//! The whole log, offline, with nothing but its files and a public key: every byte of it counts.
//!
//! One thread reads segments and hashes entries and payloads, the other grows the tree and compares tiles, bundles,
//! signatures and checkpoints with it. Nothing is believed: not lengths, not names, not the file `keys`.

mod hashed;
mod shelf;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::mpsc::sync_channel;

use tlog_tiles::Hash;

use crate::error::Result;
use crate::files::Files;
use crate::layout::{self, About, KeyChain};
use crate::note::{self, Head, Public};
use crate::segment;
use crate::tree::Edge;
use hashed::{Act, Block, Payload};
use shelf::ShelfCheck;

/// Most problems that are listed; the rest are counted.
const MAX_PROBLEMS: usize = 100;

/// What the verifier brings along.
#[derive(Clone, Debug)]
pub struct Trust<'a> {
    /// A key that the log has, or had before rotations.
    pub key: &'a Public,
    /// Witnesses that must have cosigned the published checkpoint.
    pub witnesses: &'a [Public],
    /// A tree head that somebody kept: the log must begin with it.
    pub known: Option<Head>,
}

/// Something that is not as it was logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which file, frame or entry.
    pub place: String,
    /// What is wrong there.
    pub what: String,
}

/// What verification came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The log's name.
    pub origin: String,
    /// Whether a writer was at work meanwhile. What is not published yet is then looked at as far as it goes.
    pub live: bool,
    /// Entries in the segments.
    pub entries: u64,
    /// Entries under the published checkpoint.
    pub published: u64,
    /// Entries under the last signature: those after it are held by their hashes alone.
    pub signed: u64,
    /// The root of all entries.
    pub root: Option<Hash>,
    /// Payloads that are what their entries say.
    pub payloads: u64,
    /// Payloads that were erased, with an entry that says so.
    pub erased: u64,
    /// What is wrong, first first.
    pub problems: Vec<Problem>,
    /// Problems that are not listed.
    pub more: u64,
}

impl Report {
    /// Whether nothing is wrong.
    pub fn holds(&self) -> bool {
        self.problems.is_empty()
    }

    fn problem(&mut self, place: impl Into<String>, what: impl Into<String>) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem {
                place: place.into(),
                what: what.into(),
            });
        } else {
            self.more += 1;
        }
    }
}

/// Verifies the log in `root`. An error says that it could not be read at all; what is wrong with it is in the report.
pub fn verify(files: &dyn Files, root: &Path, trust: &Trust<'_>) -> Result<Report> {
    let about = About::load(files, root)?;
    let live = is_live(files, root);
    let mut run = Run {
        report: Report {
            origin: about.origin.clone(),
            live,
            ..Report::default()
        },
        published: None,
        keys: KeyChain::new(
            about
                .keys
                .all()
                .first()
                .map_or_else(|| trust.key.clone(), |(_, key)| key.clone()),
        ),
        edge: Edge::default(),
        shelf: ShelfCheck::new(files, root, live),
        erased: BTreeSet::new(),
        zeroed: BTreeSet::new(),
        trust,
        about,
    };
    run.checkpoint(files, root)?;
    let segments = match segment::list(files, root) {
        Ok(segments) => segments,
        Err(error) => {
            run.report.problem("segment", error.to_string());
            Vec::new()
        }
    };
    std::thread::scope(|scope| {
        let (sender, blocks) = sync_channel(8);
        scope.spawn(move || hashed::run(files, root, &segments, &sender));
        for block in blocks {
            run.block(block);
        }
    });
    run.finish(files, root);
    Ok(run.report)
}

/// Whether somebody holds the writer's lock. Nothing is made where there is no lock.
fn is_live(files: &dyn Files, root: &Path) -> bool {
    let path = layout::lock(root);
    files.read(&path).is_ok()
        && files
            .lock(&path)
            .is_err_and(|error| error.kind() == std::io::ErrorKind::WouldBlock)
}

struct Run<'a> {
    about: About,
    trust: &'a Trust<'a>,
    published: Option<Head>,
    /// The keys as the log's own entries bring them in.
    keys: KeyChain,
    edge: Edge,
    shelf: ShelfCheck<'a>,
    erased: BTreeSet<u64>,
    zeroed: BTreeSet<u64>,
    report: Report,
}

impl Run<'_> {
    fn checkpoint(&mut self, files: &dyn Files, root: &Path) -> Result<()> {
        let keys = self.about.keys.all();
        if !keys.iter().any(|(_, key)| key == self.trust.key) {
            self.report.problem(
                "keys",
                format!("the log does not name the key `{}`", self.trust.key),
            );
            return Ok(());
        }
        let newest = keys.last().map_or(self.trust.key, |(_, key)| key);
        let mut signers = vec![newest];
        signers.extend(self.trust.witnesses);
        let opened = files
            .read(&layout::checkpoint(root))
            .map_err(|error| error.to_string())
            .and_then(|bytes| {
                note::open(&bytes, &self.about.origin, &signers).map_err(|error| error.to_string())
            });
        match opened {
            Ok(head) => {
                self.published = Some(head);
                self.report.published = head.size;
                self.shelf.published = head.size;
            }
            Err(reason) => self.report.problem("checkpoint", reason),
        }
        if let (Some(known), Some(head)) = (self.trust.known, self.published)
            && known.size > head.size
        {
            let what = format!(
                "history was cut: {} entries were seen before, {} are published",
                known.size, head.size
            );
            self.report.problem("checkpoint", what);
        }
        Ok(())
    }

    fn block(&mut self, block: Block) {
        let frame = match block {
            Block::Frame(frame) => frame,
            Block::Wrong { place, what } => return self.report.problem(place, what),
            // The frame that the writer is at.
            Block::Torn { at, .. } if self.report.live && at >= self.report.published => return,
            Block::Torn { place, what, .. } => return self.report.problem(place, what),
        };
        let first = self.edge.size();
        if frame.first != first {
            let what = format!(
                "begins with entry {}, and entry {first} should follow",
                frame.first
            );
            return self.report.problem(frame.place, what);
        }
        // A new key counts from the next frame on, so the old one must have signed the frame that names it, and that alone.
        if !frame.acts.is_empty() && (frame.leaves.len() != 1 || frame.note.is_empty()) {
            self.report.problem(
                &*frame.place,
                "an act on the log itself stands alone and signed, and this one does not",
            );
        }
        for (index, act) in frame.acts {
            self.act(index, act, &frame.place);
        }
        for (index, payload) in frame.odd {
            match payload {
                Payload::Zeroed => {
                    self.zeroed.insert(index);
                }
                Payload::Wrong(what) => self.report.problem(format!("entry {index}"), what),
            }
        }
        self.report.payloads += frame.payloads;
        let mut entries = frame.entries.iter();
        let mut full = Vec::new();
        for &leaf in &frame.leaves {
            self.edge.push(leaf, &mut full);
            if let Some(entry) = entries.next() {
                let entry = frame.bytes.get(entry.clone()).unwrap_or_default();
                self.shelf.entry(entry, leaf, &mut self.report);
            }
            self.heads();
        }
        for tile in full.drain(..) {
            self.shelf.tile(&tile, &mut self.report);
        }
        if self.edge.root() != frame.root {
            self.report
                .problem(&*frame.place, "its entries do not give the root it says");
        }
        if frame.note.is_empty() {
            return;
        }
        let signers = self.keys.signers(self.edge.size());
        match note::open(&frame.note, &self.about.origin, &signers) {
            Ok(head) if head.size == self.edge.size() && head.root == self.edge.root() => {
                self.report.signed = head.size;
            }
            Ok(_) => self.report.problem(
                &*frame.place,
                format!(
                    "entries {first} to {} are not those that were signed",
                    self.edge.size()
                ),
            ),
            Err(error) => self.report.problem(&*frame.place, error.to_string()),
        }
    }

    /// Compares with the heads that this size has elsewhere.
    fn heads(&mut self) {
        let size = self.edge.size();
        for (head, whose) in [(self.published, "published"), (self.trust.known, "kept")] {
            match head.filter(|head| head.size == size) {
                Some(head) if head.root == self.edge.root() => self.report.signed = size,
                Some(_) => {
                    let what = format!(
                        "history was rewritten: the {size} entries are not those of the {whose} checkpoint"
                    );
                    self.report.problem(format!("entries before {size}"), what);
                }
                None => {}
            }
        }
    }

    fn act(&mut self, index: u64, act: Act, place: &str) {
        match act {
            Act::Genesis { origin, key } => {
                let first = self.keys.all().first().map(|(_, key)| key.to_string());
                if index != 0 || origin != self.about.origin || Some(key) != first {
                    self.report.problem(
                        place,
                        "the log's first entry does not name its origin and first key",
                    );
                }
            }
            Act::Rotate { key } => match Public::parse(&key) {
                Ok(key) => self.keys.add(index, key),
                Err(error) => self
                    .report
                    .problem(format!("entry {index}"), error.to_string()),
            },
            Act::Erase { of } => {
                self.erased.insert(of);
            }
            Act::Unflagged => self.report.problem(
                format!("entry {index}"),
                "an act on the log itself outside a frame of its own",
            ),
        }
    }

    fn finish(&mut self, files: &dyn Files, root: &Path) {
        self.report.entries = self.edge.size();
        self.report.root = Some(self.edge.root());
        if self.keys != self.about.keys {
            self.report.problem(
                "keys",
                "the file does not name the keys that the log's entries bring in",
            );
        }
        let published = self.published.map_or(0, |head| head.size);
        if published > self.edge.size() {
            let what = format!(
                "{published} entries are published, the segments hold {}",
                self.edge.size()
            );
            self.report.problem("segment", what);
        }
        for index in self.zeroed.difference(&self.erased) {
            let what = "its payload is zeros, and no entry says that it was erased";
            if self.report.problems.len() < MAX_PROBLEMS {
                self.report.problems.push(Problem {
                    place: format!("entry {index}"),
                    what: what.to_owned(),
                });
            }
        }
        for index in self.erased.difference(&self.zeroed) {
            if self.report.problems.len() < MAX_PROBLEMS {
                self.report.problems.push(Problem {
                    place: format!("entry {index}"),
                    what:
                        "an entry says that its payload was erased, and it is there: erase it again"
                            .to_owned(),
                });
            }
        }
        self.report.erased = self.zeroed.intersection(&self.erased).count() as u64;
        self.shelf.finish(&self.edge, &mut self.report);
        if !self.report.live {
            shelf::strangers(files, root, self.edge.size(), published, &mut self.report);
        }
    }
}
