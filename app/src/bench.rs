//! `masec bench`: speed and memory, as JSON, each figure with its bar beside it. Figures mean something in a release
//! build alone; the output says which build it is.

mod delegation;
mod labels;
mod weighed;

use std::cell::Cell;
use std::io::{self, Read};
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use masec_engine::provenance::normalise::normalise;
use masec_engine::provenance::winnow::Winnowing;
use masec_engine::{Core, Pipeline, Settings};
use masec_model::{Interaction, Leaf, Timestamp};
use masec_range::workload::{metadata_workload, workload};
use masec_wire::{Event, Limits, Reader, encode};
use serde_json::{Value, json};

use crate::FAILED;

/// Interactions made at a time, outside of the measured time.
const BATCH: usize = 4096;
/// Length of the long message, in bytes.
const LONG: usize = 10_000;
/// How many of them are decided.
const MESSAGES: usize = 2_000;
/// Acts that are weighed: what was read before them, in bytes, and in how many sessions how many.
const WEIGHED: [(&str, usize, (usize, usize)); 2] =
    [("50kb", 50_000, (25, 8)), ("1mb", 1_000_000, (3, 8))];
/// What labels between gateways may cost a message, in microseconds, at each end.
const LABELS: f64 = 60.0;
/// Text fingerprinted, in bytes, and how often.
const TEXT: usize = 8 << 20;
const ROUNDS: usize = 8;

/// What to measure with.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Interactions of the runs from JSONL and with metadata only
    #[arg(long, value_name = "N", default_value_t = 300_000)]
    interactions: usize,

    /// Seed of the traffic
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,

    /// Exit with code 1 where a bar is missed
    #[arg(long)]
    check: bool,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let core = Core::new(Settings::default())?;
    let mut figures = Vec::new();
    figures.push(at_least(
        "end_to_end_interactions_per_second",
        end_to_end(&core, args)?,
        300_000.0,
    ));
    if let Some(peak) = peak_memory() {
        let mut figure = at_most(
            "peak_memory_bytes_after_interactions",
            peak,
            f64::from(1 << 30),
        );
        figure["interactions"] = json!(args.interactions);
        figures.push(figure);
    }
    figures.push(at_least(
        "metadata_only_steps_per_second",
        metadata_only(&core, args),
        1_000_000.0,
    ));
    let (plain, whole) = fingerprints(args.seed);
    figures.push(at_least("fingerprint_bytes_per_second", plain, 400e6));
    figures.push(
        json!({"name": "normalise_and_fingerprint_bytes_per_second", "value": whole.round()}),
    );
    let (half, most) = decisions(&core, args.seed);
    figures.push(at_most("decision_10kb_p50_microseconds", half, 100.0));
    figures.push(at_most("decision_10kb_p99_microseconds", most, 100.0));
    for (name, bytes, acts) in WEIGHED {
        for (asked, kind) in [(true, "asked"), (false, "unasked")] {
            let cost = weighed::cost(&core, args.seed, bytes, acts, asked)?;
            for (what, value) in [("p50", cost.half), ("p99", cost.most)] {
                let name = format!("weighed_{kind}_{name}_desk_{what}_microseconds");
                figures.push(json!({"name": name, "value": value}));
            }
        }
    }
    for (name, length) in [("1kb", 1_000), ("10kb", LONG)] {
        let (put, checked) = labels::labels(&Words::new(args.seed).text(length))?;
        for (what, value) in [("put", put), ("checked", checked)] {
            let name = format!("labels_{what}_{name}_p50_microseconds");
            figures.push(at_most(&name, value, LABELS));
        }
    }
    let delegation = delegation::cost()?;
    figures.push(at_most(
        "delegation_message_p50_microseconds",
        delegation.message,
        60.0,
    ));
    figures.push(
        json!({"name": "delegation_first_sight_p50_microseconds", "value": delegation.first}),
    );

    let ok = figures.iter().all(|figure| figure["ok"] != json!(false));
    let build = if cfg!(debug_assertions) {
        "debug"
    } else {
        "release"
    };
    let report = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "build": build,
        "seed": args.seed,
        "interactions": args.interactions,
        "ok": ok,
        "figures": figures,
    });
    println!("{report:#}");
    Ok(if args.check && !ok {
        ExitCode::from(FAILED)
    } else {
        ExitCode::SUCCESS
    })
}

fn at_least(name: &str, value: f64, bar: f64) -> Value {
    json!({"name": name, "value": value.round(), "at_least": bar, "ok": value >= bar})
}

fn at_most(name: &str, value: f64, bar: f64) -> Value {
    json!({"name": name, "value": value, "at_most": bar, "ok": value <= bar})
}

fn rate(count: usize, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64().max(1e-9)
}

/// Lines of JSON in, decisions out, on one core: bytes, parse, pipeline. Making the lines is not counted.
fn end_to_end(core: &Arc<Core>, args: &Args) -> Result<f64> {
    let making = Rc::new(Cell::new(Duration::ZERO));
    let feed = Feed {
        traffic: workload(args.interactions, args.seed),
        lines: Vec::new(),
        at: 0,
        making: Rc::clone(&making),
    };
    let mut pipeline = Pipeline::new(core);
    let (mut count, mut stopped) = (0, 0_usize);
    let begun = Instant::now();
    for event in Reader::new(feed, "bench", Limits::default()) {
        match event {
            Event::Interaction(interaction) => {
                let outcome = pipeline.step(&interaction, now(&interaction));
                stopped += usize::from(outcome.verdict.decision.stops());
                count += 1;
            }
            Event::Problem(problem) => return Err(anyhow!("the bench's own traffic: {problem}")),
            Event::Begin(_) | Event::End(_) => {}
        }
    }
    std::hint::black_box(stopped);
    Ok(rate(count, begun.elapsed().saturating_sub(making.get())))
}

/// Traffic as a stream of lines, made a batch at a time, so that memory holds no more than a batch.
struct Feed<T> {
    traffic: T,
    lines: Vec<u8>,
    at: usize,
    /// Time spent on making lines.
    making: Rc<Cell<Duration>>,
}

impl<T: Iterator<Item = Interaction>> Read for Feed<T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.lines.len() {
            let begun = Instant::now();
            self.lines.clear();
            self.at = 0;
            for interaction in self.traffic.by_ref().take(BATCH) {
                encode("bench", &interaction, &mut self.lines);
            }
            self.making.set(self.making.get() + begun.elapsed());
        }
        let count = (&self.lines[self.at..]).read(buffer)?;
        self.at += count;
        Ok(count)
    }
}

fn metadata_only(core: &Arc<Core>, args: &Args) -> f64 {
    let mut traffic = metadata_workload(args.interactions, args.seed);
    let mut pipeline = Pipeline::new(core);
    let mut time = Duration::ZERO;
    loop {
        let batch: Vec<_> = traffic.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            return rate(args.interactions, time);
        }
        let begun = Instant::now();
        for interaction in &batch {
            std::hint::black_box(pipeline.step(interaction, now(interaction)));
        }
        time += begun.elapsed();
    }
}

/// Bytes a second fingerprinted: of text that is normal already, and with the normalising.
fn fingerprints(seed: u64) -> (f64, f64) {
    let mut words = Words::new(seed);
    let text = words.text(TEXT);
    let normal = normalise(&text);
    let winnowing = Winnowing::default();
    let mut found = Vec::new();
    let measure = |pass: &mut dyn FnMut() -> usize| {
        let begun = Instant::now();
        let bytes: usize = (0..ROUNDS).map(|_| pass()).sum();
        rate(bytes, begun.elapsed())
    };
    let plain = measure(&mut || {
        found.clear();
        winnowing.fingerprint(std::hint::black_box(normal.as_bytes()), &mut found);
        normal.len()
    });
    let whole = measure(&mut || {
        found.clear();
        winnowing.fingerprint(
            normalise(std::hint::black_box(&text)).as_bytes(),
            &mut found,
        );
        text.len()
    });
    std::hint::black_box(&found);
    (plain, whole)
}

/// Microseconds that half and that 99 in 100 decisions on a long message stay under, in a network that has history.
fn decisions(core: &Arc<Core>, seed: u64) -> (f64, f64) {
    let mut pipeline = Pipeline::new(core);
    let mut words = Words::new(seed + 1);
    let mut times = Vec::with_capacity(MESSAGES);
    for mut interaction in workload(MESSAGES, seed) {
        interaction.content = vec![Leaf::text(words.text(LONG))];
        let begun = Instant::now();
        std::hint::black_box(pipeline.step(&interaction, now(&interaction)));
        times.push(begun.elapsed());
    }
    (share(times.clone(), 50), share(times, 99))
}

/// Microseconds that `percent` of these stay under.
fn share(mut times: Vec<Duration>, percent: usize) -> f64 {
    times.sort_unstable();
    let time = times.get((times.len() * percent / 100).min(times.len().saturating_sub(1)));
    time.map_or(0.0, |time| time.as_secs_f64() * 1e6)
}

/// Running text made of what the workload's parties say.
struct Words {
    traffic: Box<dyn Iterator<Item = Interaction>>,
}

impl Words {
    fn new(seed: u64) -> Self {
        Self {
            traffic: Box::new(workload(usize::MAX, seed)),
        }
    }

    fn text(&mut self, length: usize) -> String {
        let mut text = String::with_capacity(length + 256);
        for interaction in self.traffic.by_ref() {
            for words in interaction
                .content
                .iter()
                .filter_map(|leaf| leaf.value.as_text())
            {
                text.push_str(words);
                text.push(' ');
            }
            if text.len() >= length {
                break;
            }
        }
        let end = (0..=length.min(text.len()))
            .rev()
            .find(|&end| text.is_char_boundary(end));
        text.truncate(end.unwrap_or(0));
        text
    }
}

fn now(interaction: &Interaction) -> Timestamp {
    interaction.time.unwrap_or_default()
}

/// The most memory this process ever had resident, in bytes, where the system says so.
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib * 1024.0)
}
