//! Tracing over a large made-up network: ten thousand agents that talk, quote and read, and one worm among them.

use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use masec_ledger::index::{Content, Facts, Index, Range};
use masec_ledger::trace;
use masec_model::Kind;
use serde_json::{Value, json};

use super::bench::at_most;

/// Agents of the network.
const AGENTS: u64 = 10_000;
/// Entries of one conversation.
const CONVERSATION: u64 = 500;
/// One entry in this many carries the worm on.
const WORM: u64 = 50;
/// Starts that are traced both ways, besides the worm's first.
const STARTS: u64 = 1000;

/// A number drawn from `n`, the same on every machine.
fn drawn(n: u64, of: u64) -> u64 {
    let mut z = n
        .wrapping_add(0x9E37_79B9_7F4A_7C15)
        .wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (z ^ (z >> 31)) % of.max(1)
}

/// The first `bytes` of one as the first of the other.
fn quoted(bytes: u32, disguised: bool) -> Content {
    let range = Range {
        leaf: 0,
        start: 0,
        end: bytes,
    };
    Content {
        bytes,
        disguised,
        at: range,
        from: range,
    }
}

pub(super) fn run(size: u64, path: &Path) -> Result<Vec<Value>> {
    let begun = Instant::now();
    let names: Vec<String> = (0..AGENTS).map(|agent| format!("agent:a{agent}")).collect();
    let name = |n: u64| {
        names
            .get(usize::try_from(n % AGENTS).unwrap_or(0))
            .map_or("", String::as_str)
    };
    let id = |entry: u64| u128::from(entry) << 32 | 0x7000_8000;
    let index = Index::synthetic(path, |builder| {
        for entry in 0..size {
            let mut facts = Facts {
                id: Some(id(entry)),
                at: i64::try_from(entry).unwrap_or(i64::MAX) * 1000,
                kind: Some(if entry % 9 == 0 {
                    Kind::Write
                } else {
                    Kind::Message
                }),
                from: name(drawn(entry, AGENTS)),
                to: name(drawn(entry ^ 0xFF, AGENTS)),
                ..Facts::default()
            };
            // Conversations of five hundred: who answers whom stays within one.
            let said = entry % CONVERSATION;
            if said > 0 {
                facts
                    .causes
                    .push(id(entry - 1 - drawn(entry ^ 1, said.min(64))));
            }
            // Half of all entries quote something recent, some two things.
            for quote in 0..drawn(entry ^ 2, 4).saturating_sub(1) {
                if entry > 1 {
                    let source = entry - 1 - drawn(entry ^ (3 + quote), entry.min(50_000));
                    facts
                        .sources
                        .push((id(source), quoted(20 + drawn(entry ^ 9, 60) as u32, false)));
                }
            }
            if entry > 0 && entry % WORM == 0 {
                let earlier = drawn(entry ^ 5, entry / WORM) * WORM;
                facts
                    .sources
                    .push((id(earlier), quoted(600, entry % 7 == 0)));
            }
            builder.push(&facts)?;
        }
        Ok(())
    })?;
    let built = begun.elapsed().as_secs_f64();
    let mut graph = index.graph()?;
    let mut both = |start: u64| -> Result<(f64, usize)> {
        let begun = Instant::now();
        let back = trace::back(&mut graph, start, trace::MOST)?;
        let on = trace::onward(&mut graph, start, trace::MOST)?;
        Ok((
            begun.elapsed().as_secs_f64(),
            back.steps.len() + on.steps.len(),
        ))
    };
    // Warm: everything has been looked at once.
    let starts: Vec<u64> = (0..STARTS).map(|n| drawn(n ^ 0xABCD, size)).collect();
    for &start in starts.iter().chain(&[0]) {
        both(start)?;
    }
    let mut runs = starts
        .iter()
        .map(|&start| both(start))
        .collect::<Result<Vec<_>>>()?;
    let (worm, reached) = both(0)?;
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |share: f64| runs[((runs.len() - 1) as f64 * share) as usize];
    Ok(vec![
        json!({"name": "graph_entries", "value": size}),
        json!({"name": "graph_build_entries_per_second", "value": (size as f64 / built).round()}),
        at_most("trace_both_ways_p50_seconds", at(0.5).0, 1.0),
        at_most("trace_both_ways_p99_seconds", at(0.99).0, 1.0),
        at_most("trace_both_ways_slowest_seconds", at(1.0).0, 1.0),
        json!({"name": "trace_slowest_entries_reached", "value": at(1.0).1}),
        at_most("trace_of_the_first_seconds", worm, 1.0),
        json!({"name": "trace_of_the_first_entries_reached", "value": reached}),
    ])
}
