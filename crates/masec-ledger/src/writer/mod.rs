//! The writing end: one process, any number of threads that append.
//!
//! Callers prepare batches (JSON, leaf hashes, salted hashes) on their own threads, and they wait in one *line*. One *lane* puts
//! them in order, adds them to the tree and writes a frame; one *syncer* makes frames durable, as many as there are at once; one
//! *shelf* writes tiles, bundles and checkpoints, which can all be made again from the segments.

mod batch;
mod lane;
mod line;
mod shelf;
mod syncer;

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use masec_model::Timestamp;

pub use batch::Record;
pub(crate) use lane::{Lane, Segment, bundle_entry};
pub(crate) use shelf::{Shelve, put};

use crate::entry::{Entry, What};
use crate::error::{LedgerError, Result};
use crate::files::{Disk, Files};
use crate::layout::{self, About, KeyChain};
use crate::note::{Role, Secret};
use crate::recover::{self, Recovery};
use crate::tree::Edge;
use batch::{Batch, Pool};
use lane::Command;
use line::Line;
use syncer::Progress;

/// Where the time comes from.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// How a ledger is written.
#[derive(Clone)]
pub struct Options {
    /// The file system.
    pub files: Arc<dyn Files>,
    /// The clock.
    pub clock: Clock,
    /// A segment this long, in bytes, is followed by a new one.
    pub segment_bytes: u64,
    /// What is written is synced this soon, also where nobody waits for it.
    pub sync_within: Duration,
    /// A checkpoint is published this often while entries come in, and at the end.
    pub publish_every: Duration,
    /// How far the clock may fall behind the last entry, in microseconds, before appending is refused.
    pub clock_slack: i64,
    /// Whether to open a log although the clock is further behind its last entry: an entry says so, and the log's time goes on
    /// from there. For the operator to say, when the last entry's clock was wrong.
    pub accept_clock: bool,
}

impl std::fmt::Debug for Options {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            files: Arc::new(Disk),
            clock: Arc::new(system_time),
            segment_bytes: 64 << 20,
            // The promise is 10 ms; the rest is for the sync itself.
            sync_within: Duration::from_millis(6),
            publish_every: Duration::from_secs(1),
            clock_slack: 1_000_000,
            accept_clock: false,
        }
    }
}

fn system_time() -> Timestamp {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Timestamp(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}

/// How safe an entry is when it is acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Handed to the operating system: survives a killed process. Synced within 10 ms.
    Written,
    /// Synced: survives power loss.
    Durable,
}

/// A ledger that is open for writing. Dropping it closes it; [`Ledger::close`] also says whether that went well.
#[derive(Debug)]
pub struct Ledger {
    root: PathBuf,
    options: Options,
    line: Arc<Line>,
    progress: Arc<Progress>,
    pool: Arc<Pool>,
    threads: Vec<JoinHandle<()>>,
    // Dropped last: until then nobody else may write.
    _lock: Lock,
}

struct Lock(#[expect(dead_code, reason = "held, never looked at")] Box<dyn Send + Sync>);

impl std::fmt::Debug for Lock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Lock")
    }
}

/// An append that may still be under way.
#[derive(Debug)]
pub struct Ticket {
    reply: Receiver<Result<Range<u64>>>,
    grade: Grade,
    progress: Arc<Progress>,
}

impl Ticket {
    /// Waits for the acknowledgement; the indices of the entries.
    pub fn wait(self) -> Result<Range<u64>> {
        let range = self.reply.recv().map_err(|_| self.progress.stopped())??;
        if self.grade == Grade::Durable {
            self.progress.wait_durable(range.end)?;
        }
        Ok(range)
    }
}

/// Records that are ready to be written.
#[derive(Debug)]
pub struct Ready(Batch);

/// An append on its way, which whoever lets go of it writes where nobody else is at it.
#[derive(Debug)]
#[must_use]
pub struct Submitted<'a>(&'a Line);

impl Drop for Submitted<'_> {
    fn drop(&mut self) {
        self.0.help();
    }
}

/// Commands that may wait for the lane.
const WAITING: usize = 64;

impl Ledger {
    /// Makes a ledger in `root`, which must be empty or not be there, named after the key, and opens it.
    pub fn create(root: &Path, secret: Secret, options: Options) -> Result<Self> {
        let files = Arc::clone(&options.files);
        let refuse = |what, error| LedgerError::io(what, root, error);
        if secret.public().role() != Role::Log {
            return Err(LedgerError::Key(
                "a witness's key cannot sign a log of its own".to_owned(),
            ));
        }
        let there = files.list(root).map_err(|error| refuse("list", error))?;
        if there.iter().any(|(name, _)| name == "ledger") {
            return Err(LedgerError::Exists(root.to_owned()));
        }
        if !there.is_empty() {
            return Err(LedgerError::NotALedger {
                path: root.to_owned(),
                reason: "the folder is not empty; a new ledger wants an empty one".to_owned(),
            });
        }
        files
            .make_folder(&layout::segments(root))
            .map_err(|error| refuse("make", error))?;
        let lock = lock(&*files, root)?;
        let about = About {
            origin: secret.name().to_owned(),
            keys: KeyChain::new(secret.public()),
        };
        let mut genesis = Entry::new(What::Genesis);
        genesis.origin = Some(about.origin.clone().into());
        genesis.key = Some(secret.public().to_string().into());
        let segment = Segment::create(&*files, root, 0)?;
        let lane = Lane::new(
            root,
            &options,
            secret,
            about.clone(),
            Edge::default(),
            segment,
        );
        let ledger = Self::start(root, options, lane, lock)?;
        ledger.control(genesis)?;
        ledger.publish()?;
        about.store(&*files, root)?;
        Ok(ledger)
    }

    /// Opens the ledger in `root` for writing, mends what a crash left, and says what it mended.
    pub fn open(root: &Path, secret: Secret, options: Options) -> Result<(Self, Recovery)> {
        let files = Arc::clone(&options.files);
        About::load(&*files, root)?;
        let lock = lock(&*files, root)?;
        // Read again under the lock: the writer before may have rotated its key.
        let about = About::load(&*files, root)?;
        let (lane, recovery) = recover::recover(root, &options, about, secret)?;
        let ledger = Self::start(root, options, lane, lock)?;
        if let Some((last, now)) = recovery.clock {
            let mut entry = Entry::new(What::Clock);
            let said = format!(
                "the entry before is of {} µs since 1970 and the clock said {} µs; the operator had the log go on",
                last.0, now.0
            );
            entry.reason = Some(said.into());
            ledger.control(entry)?;
        }
        if recovery.cut > 0 {
            let mut entry = Entry::new(What::Recovered);
            entry.reason = Some(recovery.to_string().into());
            ledger.control(entry)?;
        }
        if recovery.mended() {
            ledger.publish()?;
        }
        Ok((ledger, recovery))
    }

    fn start(root: &Path, options: Options, mut lane: Lane, lock: Lock) -> Result<Self> {
        let (progress, pool) = (lane.progress(), Arc::clone(&lane.pool));
        let mut threads = Vec::new();
        let mut spawn = |name: &str, work: Box<dyn FnOnce() + Send>| -> Result<()> {
            let thread = std::thread::Builder::new().name(format!("ledger-{name}"));
            threads.push(
                thread
                    .spawn(work)
                    .map_err(|error| LedgerError::io("start a thread for", root, error))?,
            );
            Ok(())
        };
        if let Some(shelf) = lane.shelf.take() {
            spawn("shelf", Box::new(move || shelf.run()))?;
        }
        let (syncing, within) = (Arc::clone(&progress), options.sync_within);
        spawn("sync", Box::new(move || syncer::run(&syncing, within)))?;
        let line = Arc::new(Line::new(lane, options.publish_every));
        let working = Arc::clone(&line);
        spawn("lane", Box::new(move || working.run()))?;
        Ok(Self {
            root: root.to_owned(),
            options,
            line,
            progress,
            pool,
            threads,
            _lock: lock,
        })
    }

    /// Appends records as one batch and waits for the acknowledgement. All of them are there, or none.
    pub fn append(&self, grade: Grade, records: Vec<Record<'_>>) -> Result<Range<u64>> {
        self.submit(grade, records)?.wait()
    }

    /// Appends records as one batch without waiting. Batches are in the log in the order in which this returns.
    pub fn submit(&self, grade: Grade, records: Vec<Record<'_>>) -> Result<Ticket> {
        only_interactions(&records)?;
        self.hand_in(grade, records)
    }

    /// Records in the form in which they are written, with the time of now; what they were made of is free again.
    pub fn ready(&self, records: Vec<Record<'_>>) -> Result<Ready> {
        only_interactions(&records)?;
        batch::prepare(records, (self.options.clock)(), &self.pool).map(Ready)
    }

    /// As [`Ledger::submit`], for callers that must not wait for another thread: it is written by whoever writes next, which
    /// may be the caller itself as it lets go of what this returns. `done` is told once the grade is reached. It is called on
    /// whatever thread that happens and must not wait; where the ledger stops, it is dropped without being called.
    pub fn submit_then(
        &self,
        grade: Grade,
        ready: Ready,
        done: impl FnOnce(Result<Range<u64>>) + Send + 'static,
    ) -> Result<Submitted<'_>> {
        let reply: lane::Acknowledge = match grade {
            Grade::Written => Box::new(done),
            Grade::Durable => {
                let progress = Arc::clone(&self.progress);
                Box::new(move |written| match written {
                    Ok(range) => progress.once_durable(
                        range.end,
                        Box::new(move |synced| done(synced.map(|()| range))),
                    ),
                    Err(error) => done(Err(error)),
                })
            }
        };
        self.hand_to_lane(grade, ready.0, reply, true)?;
        Ok(Submitted(&self.line))
    }

    /// An act on the log itself.
    fn control(&self, entry: Entry<'_>) -> Result<Range<u64>> {
        self.hand_in(
            Grade::Durable,
            vec![Record {
                entry,
                payload: None,
            }],
        )?
        .wait()
    }

    fn hand_in(&self, grade: Grade, records: Vec<Record<'_>>) -> Result<Ticket> {
        let (sender, reply) = sync_channel(1);
        let tell = move |result| {
            let _ = sender.send(result);
        };
        let batch = batch::prepare(records, (self.options.clock)(), &self.pool)?;
        self.hand_to_lane(grade, batch, Box::new(tell), false)?;
        Ok(Ticket {
            reply,
            grade,
            progress: Arc::clone(&self.progress),
        })
    }

    fn hand_to_lane(
        &self,
        grade: Grade,
        batch: Batch,
        reply: lane::Acknowledge,
        helped: bool,
    ) -> Result<()> {
        let command = Command::Append {
            batch,
            grade,
            reply,
        };
        self.send(command, helped)
    }

    /// Publishes a checkpoint with all tiles of what was appended before, durable. Gives the number of entries it covers.
    pub fn publish(&self) -> Result<u64> {
        self.ask(|reply| Command::Publish { reply })
    }

    /// Signs with another key from here on. The entry that says so is signed by both.
    pub fn rotate(&self, secret: Secret) -> Result<u64> {
        let at = (self.options.clock)();
        self.ask(|reply| Command::Rotate {
            secret: Box::new(secret),
            at,
            reply,
        })
    }

    /// Erases the payload of entry `index`, for a stated reason; the entry and every proof stay.
    ///
    /// First an entry says so, then salt and payload are overwritten with zeros in place and synced. What a disk or a
    /// backup keeps besides is not in our hands.
    pub fn erase(&self, index: u64, reason: &str) -> Result<()> {
        // What is published is not looked through at the next opening, so a half-done erasure cannot pass for a torn tail.
        let size = self.publish()?;
        let files = &*self.options.files;
        let place = crate::segment::locate(files, &self.root, index, size)?;
        let mut entry = Entry::new(What::Erase);
        entry.index = Some(index);
        entry.reason = Some(reason.chars().take(512).collect::<String>().into());
        self.control(entry)?;
        place.zero(files)
    }

    /// How many entries are durable by now.
    pub fn durable(&self) -> u64 {
        self.progress.durable()
    }

    /// Publishes, stops the threads, and says whether all went well.
    pub fn close(mut self) -> Result<u64> {
        let size = self.publish();
        self.stop();
        size
    }

    fn ask<T>(&self, command: impl FnOnce(SyncSender<Result<T>>) -> Command) -> Result<T> {
        let (sender, reply) = sync_channel(1);
        self.send(command(sender), false)?;
        reply.recv().map_err(|_| self.progress.stopped())?
    }

    fn send(&self, command: Command, helped: bool) -> Result<()> {
        match self.line.push(command, helped) {
            true => Ok(()),
            false => Err(self.progress.stopped()),
        }
    }

    fn stop(&mut self) {
        // The lane ends when nothing more can come, then the shelf and the syncer for the same reason.
        self.line.close();
        for thread in self.threads.drain(..).rev() {
            let _ = thread.join();
        }
    }
}

impl Drop for Ledger {
    fn drop(&mut self) {
        if !self.threads.is_empty() {
            let _ = self.publish();
            self.stop();
        }
    }
}

fn only_interactions(records: &[Record<'_>]) -> Result<()> {
    let other =
        |record: &Record<'_>| record.entry.what != What::Interaction || record.entry.seen.is_none();
    if records.iter().any(other) {
        return Err(LedgerError::Proof(
            "only interactions can be appended; acts on the log have functions of their own"
                .to_owned(),
        ));
    }
    Ok(())
}

fn lock(files: &dyn Files, root: &Path) -> Result<Lock> {
    let path = layout::lock(root);
    files
        .lock(&path)
        .map(Lock)
        .map_err(|error| match error.kind() {
            std::io::ErrorKind::WouldBlock => LedgerError::Locked(root.to_owned()),
            _ => LedgerError::io("lock", &path, error),
        })
}
