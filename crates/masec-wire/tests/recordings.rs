//! Real recordings are read whole and without a problem. They are not part of the repository: without them these tests
//! say that they were skipped.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::PathBuf;

use masec_model::Kind;
use masec_wire::{Event, Limits, Reader, encode, encode_tail};

/// Where the recordings are: `MASEC_DATA`, else beside the workspace.
fn data() -> Option<PathBuf> {
    let path = std::env::var_os("MASEC_DATA").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")),
        PathBuf::from,
    );
    if path.is_dir() {
        return Some(path);
    }
    eprintln!("skipped: no recordings at {}", path.display());
    None
}

#[derive(Debug, Default)]
struct Count {
    traces: usize,
    ends: usize,
    interactions: usize,
    calls: usize,
    results: usize,
    opaque: usize,
    problems: Vec<String>,
}

fn count(input: impl Read, name: &str) -> Count {
    let mut count = Count::default();
    for event in Reader::new(input, name, Limits::default()) {
        match event {
            Event::Begin(_) => count.traces += 1,
            Event::End(_) => count.ends += 1,
            Event::Problem(problem) => count.problems.push(problem.to_string()),
            Event::Interaction(interaction) => {
                count.interactions += 1;
                match interaction.kind {
                    Kind::ToolCall => count.calls += 1,
                    Kind::ToolResult => count.results += 1,
                    Kind::Opaque => count.opaque += 1,
                    _ => {}
                }
            }
        }
    }
    assert_eq!(count.traces, count.ends);
    count
}

fn folder(name: &str) -> Option<Count> {
    let folder = data()?.join(name);
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder can be listed")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    let mut total = Count::default();
    for file in files {
        let input = BufReader::new(File::open(&file).expect("a readable file"));
        let part = count(input, &file.to_string_lossy());
        total.traces += part.traces;
        total.interactions += part.interactions;
        total.calls += part.calls;
        total.results += part.results;
        total.opaque += part.opaque;
        total.problems.extend(part.problems);
    }
    eprintln!("{name}: {total:?}");
    Some(total)
}

#[test]
fn agentdojo() {
    let Some(count) = folder("agentdojo-llm") else {
        return;
    };
    assert_eq!(count.traces, 1164);
    assert_eq!(count.results, 4322);
    assert_eq!(count.opaque, 0);
    assert_eq!(count.problems, [""; 0]);
}

#[test]
fn who_and_when() {
    let Some(count) = folder("who-and-when") else {
        return;
    };
    assert_eq!(count.traces, 92);
    assert_eq!(count.opaque, 0);
    assert_eq!(count.problems, [""; 0]);
}

#[test]
fn tau_bench() {
    let Some(count) = folder("tau-bench") else {
        return;
    };
    assert_eq!(count.traces, 200);
    assert_eq!(count.calls, count.results);
    assert_eq!(count.opaque, 0);
    assert_eq!(count.problems, [""; 0]);
}

#[test]
fn moltbook() {
    let Some(folder) = data().map(|data| data.join("moltbook")) else {
        return;
    };
    for (file, entries) in [
        ("posts_raw.json.gz", 5389),
        ("comments-2026-02-03.json.gz", 578),
    ] {
        let input = File::open(folder.join(file)).expect("a readable file");
        let count = count(BufReader::new(input), file);
        assert_eq!(count.traces, 1);
        assert_eq!(count.interactions, entries);
        assert_eq!(count.opaque, 0);
        assert_eq!(count.problems, [""; 0]);
    }
}

/// Every recording converts into Masec's own format and reads back equal.
#[test]
fn recordings_convert_and_read_back_equal() {
    let Some(data) = data() else {
        return;
    };
    for file in [
        "agentdojo-llm/gpt-4o-mini-2024-07-18.jsonl.gz",
        "who-and-when/who-and-when.jsonl.gz",
        "tau-bench/gpt-4o-airline.json.gz",
        "moltbook/posts_raw.json.gz",
    ] {
        let input = File::open(data.join(file)).expect("a readable file");
        let mut bytes = Vec::new();
        let mut before = Vec::new();
        let mut trace = String::new();
        for event in Reader::new(BufReader::new(input), file, Limits::default()) {
            match event {
                Event::Begin(head) => trace = head.trace,
                Event::Interaction(interaction) => {
                    encode(&trace, &interaction, &mut bytes);
                    before.push(interaction);
                }
                Event::End(tail) => encode_tail(&trace, &tail, &mut bytes),
                Event::Problem(problem) => panic!("{problem}"),
            }
        }
        let mut after = Vec::new();
        for event in Reader::new(bytes.as_slice(), "converted", Limits::default()) {
            match event {
                Event::Interaction(interaction) => after.push(interaction),
                Event::Problem(problem) => panic!("{problem}"),
                _ => {}
            }
        }
        assert!(before == after, "{file}");
    }
}
