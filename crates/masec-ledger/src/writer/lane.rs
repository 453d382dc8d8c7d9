//! The end of the log, which orders entries: tree, frame, write, acknowledge. One thread at a time has it (see [`super::line`]).

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::time::{Duration, Instant};

use masec_model::Timestamp;

use super::batch::{Batch, Pool, Record, prepare};
use super::line::Line;
use super::shelf::{Shelf, Shelve};
use super::syncer::Progress;
use super::{Grade, Options};
use crate::entry::{Entry, What};
use crate::error::{LedgerError, Result};
use crate::files::{Files, LogFile, write_all_at};
use crate::frame::{self, Body};
use crate::layout::{self, About};
use crate::note::{self, Head, Role, Secret};
use crate::tree::{Edge, FullTile, TILE};

/// Bytes of one frame, roughly: batches that wait are taken together up to this.
const FRAME: usize = 4 << 20;
/// Frames are signed this often where nobody waits for durability.
const SIGN_EVERY: Duration = Duration::from_millis(2);
/// Tiles and bundles that may wait for the shelf.
const SHELVED: usize = 1024;

type Reply<T> = SyncSender<Result<T>>;

/// Whom to tell that a batch is written, or why it is not. Called by whoever has the lane, so it must not wait.
pub(super) type Acknowledge = Box<dyn FnOnce(Result<Range<u64>>) + Send>;

/// What the lane is asked to do.
pub(super) enum Command {
    Append {
        batch: Batch,
        grade: Grade,
        reply: Acknowledge,
    },
    Publish {
        reply: Reply<u64>,
    },
    Rotate {
        secret: Box<Secret>,
        at: Timestamp,
        reply: Reply<u64>,
    },
}

/// The segment that is written to.
pub(crate) struct Segment {
    pub(crate) file: Arc<dyn LogFile>,
    pub(crate) path: PathBuf,
    pub(crate) length: u64,
}

impl Segment {
    /// A new, empty segment whose first entry will be `first`; its name is durable.
    pub(crate) fn create(files: &dyn Files, root: &Path, first: u64) -> Result<Self> {
        let path = layout::segment(root, first);
        let refuse = |error| LedgerError::io("make", &path, error);
        let file = files.open_log(&path, true).map_err(refuse)?;
        // A file of that name from elsewhere must not be written into.
        if file.length().map_err(refuse)? > 0 {
            return Err(refuse(std::io::ErrorKind::AlreadyExists.into()));
        }
        files.sync_folder(&layout::segments(root)).map_err(refuse)?;
        Ok(Self {
            file,
            path,
            length: 0,
        })
    }
}

/// The state of the log's end, and everything needed to add to it.
pub(crate) struct Lane {
    files: Arc<dyn Files>,
    root: PathBuf,
    segment_bytes: u64,
    publish_every: Duration,
    clock_slack: i64,
    secret: Secret,
    about: About,
    edge: Edge,
    full: Vec<FullTile>,
    /// The entry bundle that is filling.
    pub(crate) bundle: Vec<u8>,
    segment: Segment,
    /// The time of the newest entry.
    pub(crate) last: Timestamp,
    signed: Instant,
    published: (u64, Instant),
    frame: Vec<u8>,
    pub(super) pool: Arc<Pool>,
    progress: Arc<Progress>,
    to_shelf: SyncSender<Shelve>,
    /// Takes this lane's tiles; taken out when its thread starts.
    pub(super) shelf: Option<Shelf>,
}

struct Waiting {
    range: Range<u64>,
    reply: Acknowledge,
}

impl Lane {
    pub(crate) fn new(
        root: &Path,
        options: &Options,
        secret: Secret,
        about: About,
        edge: Edge,
        segment: Segment,
    ) -> Self {
        let (to_shelf, inbox) = sync_channel(SHELVED);
        let progress = Arc::new(Progress::new(edge.size(), Arc::clone(&segment.file)));
        Self {
            files: Arc::clone(&options.files),
            root: root.to_owned(),
            segment_bytes: options.segment_bytes,
            publish_every: options.publish_every,
            clock_slack: options.clock_slack,
            secret,
            about,
            published: (edge.size(), Instant::now()),
            edge,
            full: Vec::new(),
            bundle: Vec::new(),
            segment,
            last: Timestamp(i64::MIN),
            signed: Instant::now(),
            frame: Vec::new(),
            pool: Arc::default(),
            shelf: Some(Shelf {
                files: Arc::clone(&options.files),
                root: root.to_owned(),
                inbox,
                progress: Arc::clone(&progress),
            }),
            progress,
            to_shelf,
        }
    }

    pub(super) fn progress(&self) -> Arc<Progress> {
        Arc::clone(&self.progress)
    }

    /// Does what it is asked to, and with an append whatever appends wait behind it.
    pub(super) fn handle(&mut self, command: Command, line: &Line) {
        match command {
            Command::Append {
                batch,
                grade,
                reply,
            } => self.gather(batch, grade, reply, line),
            Command::Publish { reply } => self.publish(Some(reply)),
            Command::Rotate { secret, at, reply } => {
                let result = self.rotate(*secret, at);
                let _ = reply.send(result);
            }
        }
        if self.unpublished().is_some_and(|left| left.is_zero()) {
            self.publish(None);
        }
    }

    /// How long what is not published yet may stay so, if there is any: a log that falls silent ends under a signature.
    pub(super) fn unpublished(&self) -> Option<Duration> {
        let (size, when) = self.published;
        (size < self.edge.size()).then(|| self.publish_every.saturating_sub(when.elapsed()))
    }

    /// Takes what else waits into one frame, and writes it.
    fn gather(&mut self, batch: Batch, grade: Grade, reply: Acknowledge, line: &Line) {
        let (mut batches, mut waiting, mut durable) = (Vec::new(), Vec::new(), false);
        let (mut end, mut weight) = (self.edge.size(), 0);
        // An act on the log itself stands alone in its frame.
        let alone = batch.control;
        let mut current = Some((batch, grade, reply));
        while let Some((batch, grade, reply)) = current.take() {
            match self.admit(batch.at) {
                Ok(()) => {
                    let first = end;
                    end += u64::from(batch.body.count);
                    weight += batch.body.weight();
                    batches.push(batch);
                    durable |= grade == Grade::Durable;
                    waiting.push(Waiting {
                        range: first..end,
                        reply,
                    });
                }
                Err(error) => {
                    reply(Err(error));
                }
            }
            if alone || weight >= FRAME {
                break;
            }
            current = line.next_append();
        }
        if end > self.edge.size() {
            let result = self.commit(&batches, durable, alone, &[]);
            self.pool.give(batches.into_iter());
            answer(waiting, result);
        } else {
            // Empty batches: nothing to write, and nothing wrong.
            answer(waiting, self.progress.check());
        }
    }

    /// Whether an entry of this time may follow.
    fn admit(&mut self, at: Timestamp) -> Result<()> {
        if at.0 < self.last.0.saturating_sub(self.clock_slack) {
            return Err(LedgerError::ClockBack {
                last: self.last,
                now: at,
            });
        }
        self.last = self.last.max(at);
        Ok(())
    }

    /// Writes one frame. If that fails, the log is as it was, or nothing more is acknowledged.
    fn commit(
        &mut self,
        batches: &[Batch],
        durable: bool,
        control: bool,
        also: &[&Secret],
    ) -> Result<()> {
        self.progress.check()?;
        let mut edge = self.edge.clone();
        self.full.clear();
        for &leaf in batches.iter().flat_map(|batch| &batch.leaves) {
            edge.push(leaf, &mut self.full);
        }
        let root = edge.root();
        let sign = durable || control || self.signed.elapsed() >= SIGN_EVERY;
        let note = if sign {
            let head = Head {
                size: edge.size(),
                root,
            };
            let mut keys = vec![&self.secret];
            keys.extend_from_slice(also);
            note::sign(&self.about.origin, head, &keys)?
        } else {
            Vec::new()
        };
        let flags = if control { frame::CONTROL } else { 0 };
        let mut buffer = std::mem::take(&mut self.frame);
        let bodies: Vec<&Body> = batches.iter().map(|batch| &batch.body).collect();
        frame::encode(
            &bodies,
            flags,
            self.edge.size(),
            self.progress.durable(),
            &root,
            &note,
            &mut buffer,
        );
        let written = self.write(&buffer);
        self.frame = buffer;
        written?;
        if sign {
            self.signed = Instant::now();
        }
        self.edge = edge;
        self.progress.wrote(self.edge.size(), durable);
        self.shelve(batches);
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        if self.segment.length > 0 && self.segment.length + bytes.len() as u64 > self.segment_bytes
        {
            self.roll()?;
        }
        let segment = &mut self.segment;
        if let Err(error) = write_all_at(&*segment.file, segment.length, bytes) {
            // Half a frame must not stay before the next one.
            if let Err(worse) = segment.file.set_len(segment.length) {
                self.progress.fail(format!(
                    "a write failed ({error}), and so did cutting it off ({worse})"
                ));
            }
            return Err(LedgerError::io("write", &segment.path, error));
        }
        segment.length += bytes.len() as u64;
        Ok(())
    }

    /// INVARIANT: a segment is there only once the one before is durable; recovery relies on it.
    fn roll(&mut self) -> Result<()> {
        if let Err(error) = self.segment.file.sync() {
            self.progress.fail(format!("a sync failed ({error})"));
            return Err(LedgerError::io("sync", &self.segment.path, error));
        }
        let first = self.edge.size();
        // Where it fails the name may be there, durable or not: entries that went on in the old segment would be behind it.
        self.segment = Segment::create(&*self.files, &self.root, first).inspect_err(|error| {
            self.progress.fail(error.to_string());
        })?;
        self.progress.rolled(first, Arc::clone(&self.segment.file));
        Ok(())
    }

    fn shelve(&mut self, batches: &[Batch]) {
        let count: u64 = batches
            .iter()
            .map(|batch| u64::from(batch.body.count))
            .sum();
        let mut index = self.edge.size() - count;
        for Batch { body, .. } in batches {
            for entry in body.entries() {
                bundle_entry(&mut self.bundle, entry);
                index += 1;
                if index.is_multiple_of(TILE as u64) {
                    let fresh = Vec::with_capacity(self.bundle.len() + self.bundle.len() / 8);
                    let bytes = std::mem::replace(&mut self.bundle, fresh);
                    self.send(Shelve::Bundle {
                        index: index / TILE as u64 - 1,
                        bytes,
                    });
                }
            }
        }
        for tile in std::mem::take(&mut self.full) {
            self.send(Shelve::Tile(tile));
        }
    }

    fn send(&self, item: Shelve) {
        if self.to_shelf.send(item).is_err() {
            self.progress
                .fail("the thread that writes tiles is gone".to_owned());
        }
    }

    pub(super) fn publish(&mut self, reply: Option<Reply<u64>>) {
        let head = Head {
            size: self.edge.size(),
            root: self.edge.root(),
        };
        match note::sign(&self.about.origin, head, &[&self.secret]) {
            Ok(checkpoint) => {
                self.published = (head.size, Instant::now());
                // Nobody waits for a regular publication; whoever asked is told the size that it covers.
                let (tell, told) = sync_channel(1);
                self.send(Shelve::Publish {
                    size: head.size,
                    checkpoint,
                    tiles: self.edge.partial_tiles().to_vec(),
                    bundle: self.bundle.clone(),
                    reply: reply.is_some().then_some(tell),
                });
                if let Some(reply) = reply {
                    let result = told.recv().unwrap_or_else(|_| Err(self.progress.stopped()));
                    let _ = reply.send(result.map(|_| head.size));
                }
            }
            Err(error) => {
                if let Some(reply) = reply {
                    let _ = reply.send(Err(error));
                }
            }
        }
    }

    fn rotate(&mut self, secret: Secret, at: Timestamp) -> Result<u64> {
        let fits = secret.public().role() == Role::Log && secret.name() == self.about.origin;
        if secret.public() == self.secret.public() || !fits {
            return Err(LedgerError::Key(format!(
                "the new key must be another key of a log, named `{}`",
                self.about.origin
            )));
        }
        self.admit(at)?;
        let mut entry = Entry::new(What::Rotate);
        entry.key = Some(secret.public().to_string().into());
        let batch = prepare(
            vec![Record {
                entry,
                payload: None,
            }],
            at,
            &self.pool,
        )?;
        let index = self.edge.size();
        self.commit(&[batch], true, true, &[&secret])?;
        // From here on the old key signs nothing more, whatever becomes of the files.
        self.about.keys.add(index, secret.public());
        self.secret = secret;
        self.progress.wait_durable(index + 1)?;
        if let Err(error) = self.about.store(&*self.files, &self.root) {
            // A checkpoint under a key that the file `keys` does not name could not be opened.
            self.progress.fail(format!(
                "entry {index} hands over to the new key, and that could not be noted down ({error})"
            ));
            return Err(error);
        }
        // Readers trust the newest key alone.
        self.publish(None);
        Ok(index)
    }
}

fn answer(waiting: Vec<Waiting>, result: Result<()>) {
    let mut result = result.map_err(Some);
    for Waiting { range, reply } in waiting {
        reply(match &mut result {
            Ok(()) => Ok(range),
            Err(error) => Err(error.take().unwrap_or_else(|| {
                LedgerError::Stopped("the batch it was written with failed".to_owned())
            })),
        });
    }
}

/// Adds an entry to an entry bundle (C2SP tlog-tiles): its length, big-endian, and its bytes.
pub(crate) fn bundle_entry(bundle: &mut Vec<u8>, entry: &[u8]) {
    bundle.extend_from_slice(&u16::try_from(entry.len()).unwrap_or(u16::MAX).to_be_bytes());
    bundle.extend_from_slice(entry);
}
