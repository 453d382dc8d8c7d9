//! How long decisions take, as a histogram that operators can scrape.

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use masec_model::Kind;

/// Upper ends of the buckets, in microseconds; what is slower is in none of them.
const BOUNDS: [u64; 16] = [
    5, 10, 20, 30, 40, 50, 75, 100, 150, 200, 300, 500, 1_000, 2_500, 10_000, 100_000,
];
const KINDS: usize = Kind::ALL.len();

/// Times of decisions, by the kind of what was decided on. The time is the core's own, from an interaction to what is said of
/// it; waiting for one's turn and for the ledger comes on top.
#[derive(Debug, Default)]
pub struct Timing {
    kinds: [Times; KINDS],
}

#[derive(Debug, Default)]
struct Times {
    buckets: [AtomicU64; BOUNDS.len()],
    count: AtomicU64,
    nanos: AtomicU64,
}

impl Timing {
    /// One decision.
    pub fn record(&self, kind: Kind, took: Duration) {
        let Some(times) = self.kinds.get(place(kind)) else {
            return;
        };
        let nanos = u64::try_from(took.as_nanos()).unwrap_or(u64::MAX);
        let bucket = BOUNDS.partition_point(|&bound| bound * 1_000 < nanos);
        if let Some(bucket) = times.buckets.get(bucket) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
        times.count.fetch_add(1, Ordering::Relaxed);
        times.nanos.fetch_add(nanos, Ordering::Relaxed);
    }

    /// In Prometheus's text format.
    pub fn write(&self, out: &mut String) {
        let name = "masec_decision_seconds";
        let _ = writeln!(
            out,
            "# HELP {name} Time of the core's own from an interaction to its ruling."
        );
        let _ = writeln!(out, "# TYPE {name} histogram");
        for (kind, times) in Kind::ALL.iter().zip(&self.kinds) {
            let kind = kind.name();
            let count = times.count.load(Ordering::Relaxed);
            if count == 0 {
                continue;
            }
            let mut below = 0;
            for (bound, bucket) in BOUNDS.iter().zip(&times.buckets) {
                below += bucket.load(Ordering::Relaxed);
                let bound = *bound as f64 / 1e6;
                let _ = writeln!(
                    out,
                    "{name}_bucket{{kind=\"{kind}\",le=\"{bound}\"}} {below}"
                );
            }
            // Recorded bucket by bucket, so the buckets may be ahead for a moment.
            let count = count.max(below);
            let _ = writeln!(out, "{name}_bucket{{kind=\"{kind}\",le=\"+Inf\"}} {count}");
            let seconds = times.nanos.load(Ordering::Relaxed) as f64 / 1e9;
            let _ = writeln!(out, "{name}_sum{{kind=\"{kind}\"}} {seconds}");
            let _ = writeln!(out, "{name}_count{{kind=\"{kind}\"}} {count}");
        }
    }
}

fn place(kind: Kind) -> usize {
    Kind::ALL
        .iter()
        .position(|known| *known == kind)
        .unwrap_or(KINDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets_are_cumulative() {
        let timing = Timing::default();
        for micros in [4, 5, 99, 101, 5_000_000] {
            timing.record(Kind::ToolCall, Duration::from_micros(micros));
        }
        let mut out = String::new();
        timing.write(&mut out);
        let value = |line: &str| {
            let start = format!("masec_decision_seconds_{line} ");
            let found = out.lines().find_map(|line| line.strip_prefix(&start));
            found.unwrap_or_else(|| panic!("{start} in {out}"))
        };
        assert_eq!(value(r#"bucket{kind="tool_call",le="0.000005"}"#), "2");
        assert_eq!(value(r#"bucket{kind="tool_call",le="0.0001"}"#), "3");
        assert_eq!(value(r#"bucket{kind="tool_call",le="0.1"}"#), "4");
        assert_eq!(value(r#"bucket{kind="tool_call",le="+Inf"}"#), "5");
        assert_eq!(value(r#"count{kind="tool_call"}"#), "5");
        assert_eq!(value(r#"sum{kind="tool_call"}"#), "5.000209");
        assert!(!out.contains("tool_result"), "{out}");
    }
}
