//! What a step costs, for a profiler that counts: the traffic of `masec bench`, with nothing around it.
//!
//! `valgrind --tool=callgrind --toggle-collect='*::measured*' target/release/examples/steps short 20000` counts the
//! instructions of 20,000 short interactions from JSONL, `long 400` those of 400 messages of 10 KB, `recorded 5000 FILE` those
//! of all interactions but the first 5,000 in a file of Masec's own lines (`… FILE tool_call`: of that kind alone). What is printed is a
//! digest of all outcomes, which a change for speed alone leaves as it is; and how long it took, which says something beside
//! the time of another build that ran in turn.

mod calls;

use std::hash::{Hash, Hasher};
use std::process::ExitCode;
use std::time::Instant;

use masec_bench_gateway::Profile;
use masec_engine::{Core, Pipeline, Settings, SettingsError};
use masec_model::{Interaction, Leaf, Outcome};
use masec_range::workload::workload;
use masec_wire::{Event, Limits, Reader, encode};

/// Memory as the binary has it.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Length of a long message, in bytes.
const LONG: usize = 10_000;

fn main() -> Result<ExitCode, SettingsError> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let count = arguments.get(1).and_then(|count| count.parse().ok());
    let (Some(which), Some(count)) = (arguments.first(), count) else {
        eprintln!("usage: steps short|long|calls|notes COUNT | recorded SKIPPED FILE [KIND]");
        return Ok(ExitCode::from(2));
    };
    let core = Core::new(Settings::default())?;
    let mut pipeline = Pipeline::new(&core);
    let mut digest = Digest::default();
    let begun;
    if which == "long" {
        let messages = long(count);
        begun = Instant::now();
        measured_long(&mut pipeline, &messages, &mut digest);
    } else if which == "calls" || which == "notes" {
        let profile = match which.as_str() {
            "notes" => Profile::Large,
            _ => Profile::Mixed,
        };
        let interactions = calls::calls(2 * count, profile);
        let (before, measured) = interactions.split_at(interactions.len() / 2);
        for interaction in before {
            digest.take(&pipeline.step(interaction, interaction.time.unwrap_or_default()));
        }
        begun = Instant::now();
        measured_long(&mut pipeline, measured, &mut digest);
    } else if which == "recorded" {
        let Some(lines) = arguments.get(2).and_then(|path| std::fs::read(path).ok()) else {
            eprintln!("no file to read");
            return Ok(ExitCode::from(2));
        };
        let events = Reader::new(&*lines, "steps", Limits::default());
        let all: Vec<Interaction> = events.filter_map(interaction).collect();
        let (before, measured) = all.split_at(count.min(all.len()));
        for interaction in before {
            digest.take(&pipeline.step(interaction, interaction.time.unwrap_or_default()));
        }
        // What is of another kind goes on unmeasured, one after the other as it came.
        let kind = arguments.get(3).map(String::as_str);
        let wanted =
            |interaction: &Interaction| kind.is_none_or(|kind| kind == interaction.kind.name());
        let (mut measured_count, mut spent) = (0, std::time::Duration::ZERO);
        for same in measured.chunk_by(|one, next| wanted(one) == wanted(next)) {
            if same.first().is_some_and(wanted) {
                let from = Instant::now();
                measured_long(&mut pipeline, same, &mut digest);
                spent += from.elapsed();
                measured_count += same.len();
            } else {
                for interaction in same {
                    digest.take(&pipeline.step(interaction, interaction.time.unwrap_or_default()));
                }
            }
        }
        let nanos = spent.as_nanos() / measured_count.max(1) as u128;
        println!("{:016x} {nanos} ns each", digest.0.finish());
        return Ok(ExitCode::SUCCESS);
    } else {
        let mut lines = Vec::new();
        for interaction in workload(count, 1) {
            encode("steps", &interaction, &mut lines);
        }
        begun = Instant::now();
        measured_short(pipeline, &lines, &mut digest);
    }
    let nanos = begun.elapsed().as_nanos() / count.max(1) as u128;
    println!("{:016x} {nanos} ns each", digest.0.finish());
    Ok(ExitCode::SUCCESS)
}

#[inline(never)]
fn measured_short(mut pipeline: Pipeline, lines: &[u8], digest: &mut Digest) {
    for event in Reader::new(lines, "steps", Limits::default()) {
        if let Event::Interaction(interaction) = event {
            let now = interaction.time.unwrap_or_default();
            digest.take(&pipeline.step(&interaction, now));
        }
    }
}

#[inline(never)]
fn measured_long(pipeline: &mut Pipeline, messages: &[Interaction], digest: &mut Digest) {
    for interaction in messages {
        let now = interaction.time.unwrap_or_default();
        digest.take(&pipeline.step(interaction, now));
    }
}

fn interaction(event: Event) -> Option<Interaction> {
    match event {
        Event::Interaction(interaction) => Some(interaction),
        _ => None,
    }
}

/// Interactions of the workload, each with the words of many.
fn long(count: usize) -> Vec<Interaction> {
    let mut words = workload(usize::MAX, 2);
    let mut text = || {
        let mut text = String::with_capacity(LONG + 256);
        while text.len() < LONG {
            let content = words.next().map(|next| next.content).unwrap_or_default();
            for said in content.iter().filter_map(|leaf| leaf.value.as_text()) {
                text.push_str(said);
                text.push(' ');
            }
        }
        text.truncate(LONG);
        text
    };
    let with_words = |mut interaction: Interaction| {
        interaction.content = vec![Leaf::text(text())];
        interaction
    };
    workload(count, 1).map(with_words).collect()
}

/// Of all outcomes that say anything.
#[derive(Default)]
struct Digest(std::hash::DefaultHasher);

impl Digest {
    fn take(&mut self, outcome: &Outcome) {
        let stops = !outcome.verdict.stops.is_empty();
        if stops || !outcome.findings.is_empty() {
            format!("{outcome:?}").hash(&mut self.0);
        }
    }
}
