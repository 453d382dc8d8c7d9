//! From sources to reports in the order of the input. One thread reads; with more, workers take whole traces. A trace of
//! any length streams: at most a few batches of it are in memory at once.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use anyhow::{Result, anyhow};
use masec_engine::Core;
use masec_model::{Interaction, Kind};
use masec_wire::{Event, Format, Limits, Problem, Reader, TraceHead, TraceTail};

use super::assess::Assessor;
use super::recall::weight;
use super::record::{Counts, TraceReport};
use crate::input::{Source, reason};
use crate::ledger::Scribe;
use crate::progress::Progress;

/// Interactions of one batch at most.
const BATCH: usize = 256;
/// Bytes of one batch, roughly.
const BATCH_BYTES: usize = 1 << 20;
/// Batches of one trace that may wait for its worker.
const WAITING: usize = 2;
/// Traces per worker that may be begun and not yet written.
const AHEAD: usize = 32;

/// Where reports go.
pub(crate) trait Sink {
    /// Takes the report of the next trace in the order of the input.
    fn trace(&mut self, report: TraceReport) -> Result<()>;
}

/// What a whole run came to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Totals {
    pub(crate) traces: u64,
    pub(crate) interactions: Counts,
    /// Findings by threat.
    pub(crate) findings: BTreeMap<&'static str, u64>,
    /// Stops by threat.
    pub(crate) stops: BTreeMap<&'static str, u64>,
    pub(crate) problems: u64,
    /// Problems before any trace of their source.
    pub(crate) strays: Vec<Problem>,
    /// Sources of which nothing could be read, or not all, and why.
    pub(crate) unreadable: Vec<String>,
}

impl Totals {
    /// Adds a trace.
    pub(crate) fn add(&mut self, report: &TraceReport) {
        self.traces += 1;
        self.interactions.add(report.interactions);
        for finding in &report.findings {
            *self.findings.entry(finding.threat).or_default() += 1;
        }
        for stop in &report.stops {
            *self.stops.entry(stop.threat).or_default() += 1;
        }
        self.problems += report.problems.len() as u64 + report.omitted.problems;
    }
}

/// Analyses every trace of `sources` with a fresh pipeline each and hands the reports to `sink` in their order.
pub(crate) fn run(
    core: &Arc<Core>,
    sources: &[Source],
    from: Option<Format>,
    threads: usize,
    progress: &Progress,
    sink: &mut dyn Sink,
    scribe: Option<&mut Scribe>,
) -> Result<Totals> {
    let mut totals = Totals::default();
    let mut write = |report: TraceReport| {
        totals.add(&report);
        progress.say(totals.interactions.all());
        sink.trace(report)
    };
    // A ledger is written in the order of the input, so one thread analyses.
    let log = if threads > 1 && scribe.is_none() {
        in_parallel(core, sources, from, threads, progress, &mut write)?
    } else {
        let mut here = Here {
            core,
            open: None,
            write: &mut write,
            scribe,
            result: Ok(()),
        };
        let log = read(sources, from, progress, &mut here);
        here.result?;
        log
    };
    totals.problems += log.strays.len() as u64;
    totals.strays = log.strays;
    totals.unreadable = log.unreadable;
    Ok(totals)
}

/// What the reader noticed of sources rather than traces.
#[derive(Debug, Default)]
struct Log {
    strays: Vec<Problem>,
    unreadable: Vec<String>,
}

const CONTINUE: ControlFlow<()> = ControlFlow::Continue(());

/// Where the reader puts traces. Every method says whether to read on.
trait Lane {
    fn begin(&mut self, head: TraceHead) -> ControlFlow<()>;
    fn step(&mut self, step: Step) -> ControlFlow<()>;
    fn end(&mut self, tail: TraceTail) -> ControlFlow<()>;
}

/// One thing that a trace consists of.
#[derive(Debug)]
#[expect(
    clippy::large_enum_variant,
    reason = "nearly every step is the large one, and a box would cost each an allocation"
)]
enum Step {
    Interaction(Interaction),
    Problem(Problem),
}

fn read(sources: &[Source], from: Option<Format>, progress: &Progress, lane: &mut dyn Lane) -> Log {
    let mut log = Log::default();
    for source in sources {
        if read_one(source, from, progress, lane, &mut log).is_break() {
            break;
        }
    }
    log
}

fn read_one(
    source: &Source,
    from: Option<Format>,
    progress: &Progress,
    lane: &mut dyn Lane,
    log: &mut Log,
) -> ControlFlow<()> {
    let input = match source.open(progress) {
        Ok(input) => input,
        Err(error) => {
            log.unreadable
                .push(format!("cannot read `{}`: {}", source.name, reason(&error)));
            return CONTINUE;
        }
    };
    let mut reader = Reader::new(input, source.name.as_str(), Limits::default());
    if let Some(format) = from {
        reader = reader.forced(format);
    }
    let (mut begun, mut read) = (false, false);
    // Whether all of the trace that is open could be read: one without messages has been read as well.
    let mut whole = false;
    // A trace is closed when the next begins: a problem behind it, such as a source that breaks off there, is told with it.
    let mut over = None;
    for event in &mut reader {
        match event {
            Event::Begin(head) => {
                (begun, whole) = (true, true);
                over.take().map_or(CONTINUE, |tail| lane.end(tail))?;
                lane.begin(head)?;
            }
            Event::Interaction(interaction) => {
                read |= interaction.kind != Kind::Opaque;
                lane.step(Step::Interaction(interaction))?;
            }
            Event::Problem(problem) if begun => {
                whole = false;
                lane.step(Step::Problem(problem))?;
            }
            Event::Problem(problem) => log.strays.push(problem),
            Event::End(tail) => {
                read |= whole;
                over = Some(tail);
            }
        }
    }
    over.take().map_or(CONTINUE, |tail| lane.end(tail))?;
    let name = &source.name;
    match (read, reader.broke_off()) {
        (true, None) => {}
        (true, Some(why)) => log
            .unreadable
            .push(format!("not all of `{name}` could be read: {why}")),
        (false, _) => log
            .unreadable
            .push(format!("nothing in `{name}` could be read")),
    }
    CONTINUE
}

/// Everything on the reader's own thread.
struct Here<'a> {
    core: &'a Arc<Core>,
    open: Option<Assessor>,
    write: &'a mut dyn FnMut(TraceReport) -> Result<()>,
    scribe: Option<&'a mut Scribe>,
    result: Result<()>,
}

impl Here<'_> {
    fn flow(&self) -> ControlFlow<()> {
        if self.result.is_ok() {
            CONTINUE
        } else {
            ControlFlow::Break(())
        }
    }
}

impl Lane for Here<'_> {
    fn begin(&mut self, head: TraceHead) -> ControlFlow<()> {
        self.open = Some(Assessor::new(self.core, head));
        CONTINUE
    }

    fn step(&mut self, step: Step) -> ControlFlow<()> {
        if let Some(assessor) = &mut self.open {
            match step {
                Step::Interaction(interaction) => {
                    let scribe = self.scribe.as_deref_mut();
                    self.result = assessor.step(interaction, scribe);
                }
                Step::Problem(problem) => assessor.problem(problem),
            }
        }
        self.flow()
    }

    fn end(&mut self, tail: TraceTail) -> ControlFlow<()> {
        if let Some(assessor) = self.open.take() {
            self.result = (self.write)(assessor.finish(tail));
        }
        self.flow()
    }
}

fn take(assessor: &mut Assessor, step: Step) {
    match step {
        // Without a ledger there is nothing that could fail.
        Step::Interaction(interaction) => drop(assessor.step(interaction, None)),
        Step::Problem(problem) => assessor.problem(problem),
    }
}

/// A trace for a worker: its first batch, and its tail or where the rest of it comes from.
struct Job {
    index: u64,
    head: TraceHead,
    first: Vec<Step>,
    rest: Rest,
}

enum Rest {
    Over(TraceTail),
    Coming(Receiver<Batch>),
}

/// The next part of a trace; with a tail, its last.
struct Batch {
    steps: Vec<Step>,
    tail: Option<TraceTail>,
}

/// Cuts traces into batches and hands them to workers.
struct Dispatch {
    jobs: SyncSender<Job>,
    /// One ticket a trace that is begun and not yet written: bounds what waits for an earlier trace to be written.
    tickets: SyncSender<()>,
    next: u64,
    head: Option<TraceHead>,
    steps: Vec<Step>,
    bytes: usize,
    worker: Option<SyncSender<Batch>>,
}

impl Dispatch {
    fn start(&mut self, rest: Rest) -> ControlFlow<()> {
        let Some(head) = self.head.take() else {
            return CONTINUE;
        };
        let first = std::mem::take(&mut self.steps);
        let job = Job {
            index: self.next,
            head,
            first,
            rest,
        };
        self.next += 1;
        let sent = self.tickets.send(()).is_ok() && self.jobs.send(job).is_ok();
        if sent {
            CONTINUE
        } else {
            ControlFlow::Break(())
        }
    }

    fn hand_over(&mut self, tail: Option<TraceTail>) -> ControlFlow<()> {
        self.bytes = 0;
        match (&self.worker, tail) {
            (Some(worker), tail) => {
                let steps = std::mem::take(&mut self.steps);
                let sent = worker.send(Batch { steps, tail }).is_ok();
                if sent {
                    CONTINUE
                } else {
                    ControlFlow::Break(())
                }
            }
            (None, Some(tail)) => self.start(Rest::Over(tail)),
            (None, None) => {
                let (sender, receiver) = sync_channel(WAITING);
                self.worker = Some(sender);
                self.start(Rest::Coming(receiver))
            }
        }
    }
}

impl Lane for Dispatch {
    fn begin(&mut self, head: TraceHead) -> ControlFlow<()> {
        self.head = Some(head);
        self.worker = None;
        CONTINUE
    }

    fn step(&mut self, step: Step) -> ControlFlow<()> {
        if let Step::Interaction(interaction) = &step {
            self.bytes += weight(interaction);
        }
        self.steps.push(step);
        if self.steps.len() < BATCH && self.bytes < BATCH_BYTES {
            return CONTINUE;
        }
        self.hand_over(None)
    }

    fn end(&mut self, tail: TraceTail) -> ControlFlow<()> {
        let flow = self.hand_over(Some(tail));
        self.worker = None;
        flow
    }
}

fn in_parallel(
    core: &Arc<Core>,
    sources: &[Source],
    from: Option<Format>,
    threads: usize,
    progress: &Progress,
    write: &mut dyn FnMut(TraceReport) -> Result<()>,
) -> Result<Log> {
    thread::scope(|scope| {
        let (jobs, queue) = sync_channel(threads);
        let (tickets, written) = sync_channel(threads.saturating_mul(AHEAD));
        let (done, reports) = channel();
        let queue = Arc::new(Mutex::new(queue));
        for _ in 0..threads {
            let (queue, done) = (Arc::clone(&queue), done.clone());
            scope.spawn(move || work(core, &queue, &done));
        }
        // The queue is closed when the last worker goes, the reports when the last worker is done.
        drop((queue, done));
        let reader = scope.spawn(move || {
            let mut dispatch = Dispatch {
                jobs,
                tickets,
                next: 0,
                head: None,
                steps: Vec::new(),
                bytes: 0,
                worker: None,
            };
            read(sources, from, progress, &mut dispatch)
        });
        let outcome = in_order(reports, &written, write);
        // After an error, the reader and the workers end because nobody listens any more.
        drop(written);
        outcome?;
        reader.join().map_err(|_| bug("the input"))
    })
}

fn work(core: &Arc<Core>, queue: &Mutex<Receiver<Job>>, done: &Sender<(u64, Result<TraceReport>)>) {
    loop {
        let job = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = job else { return };
        let (index, name) = (job.index, job.head.trace.clone());
        // A panic in one trace must not leave the others waiting for it for ever.
        let report = catch_unwind(AssertUnwindSafe(|| assess(core, job)));
        if done.send((index, report.map_err(|_| bug(&name)))).is_err() {
            return;
        }
    }
}

fn bug(what: &str) -> anyhow::Error {
    anyhow!(
        "the analysis of `{what}` broke down: this is a bug in masec; please report it with the input"
    )
}

fn assess(core: &Arc<Core>, job: Job) -> TraceReport {
    let mut assessor = Assessor::new(core, job.head);
    job.first
        .into_iter()
        .for_each(|step| take(&mut assessor, step));
    let mut tail = TraceTail::default();
    match job.rest {
        Rest::Over(over) => tail = over,
        Rest::Coming(batches) => {
            for batch in batches {
                batch
                    .steps
                    .into_iter()
                    .for_each(|step| take(&mut assessor, step));
                tail = batch.tail.unwrap_or(tail);
            }
        }
    }
    assessor.finish(tail)
}

/// INVARIANT 2: reports are written in the order in which their traces began, whichever worker is done first.
fn in_order(
    reports: Receiver<(u64, Result<TraceReport>)>,
    tickets: &Receiver<()>,
    write: &mut dyn FnMut(TraceReport) -> Result<()>,
) -> Result<()> {
    let (mut next, mut waiting) = (0, BTreeMap::new());
    for (index, report) in reports {
        waiting.insert(index, report?);
        while let Some(report) = waiting.remove(&next) {
            write(report)?;
            next += 1;
            // The ticket was sent before the job was, so this does not wait.
            let _ = tickets.recv();
        }
    }
    Ok(())
}
