//! How long decisions take, as a histogram.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use masec_model::Kind;

/// Upper ends of the buckets, in microseconds; what is slower is in the one after them.
const BOUNDS: [u64; 16] = [
    5, 10, 20, 30, 40, 50, 75, 100, 150, 200, 300, 500, 1_000, 2_500, 10_000, 100_000,
];
const KINDS: usize = Kind::ALL.len();

/// Times of decisions, by the kind of what was decided on. The time is the core's own, from an interaction to what is said of
/// it; waiting for one's turn and for the ledger comes on top.
#[derive(Debug, Default)]
pub struct Timing {
    kinds: [Counts; KINDS],
}

#[derive(Debug, Default)]
struct Counts {
    buckets: [AtomicU64; BOUNDS.len() + 1],
    nanos: AtomicU64,
}

/// Times as they were when they were looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Times {
    /// Upper ends of all buckets but the last, in seconds.
    pub bounds: Vec<f64>,
    /// How many were in each bucket.
    pub buckets: Vec<u64>,
    /// All of them together, in seconds.
    pub seconds: f64,
}

impl Times {
    /// How many there were.
    pub fn count(&self) -> u64 {
        self.buckets.iter().sum()
    }
}

impl Timing {
    /// One decision.
    pub fn record(&self, kind: Kind, took: Duration) {
        let Some(counts) = self.kinds.get(place(kind)) else {
            return;
        };
        let nanos = u64::try_from(took.as_nanos()).unwrap_or(u64::MAX);
        let bucket = BOUNDS.partition_point(|&bound| bound * 1_000 < nanos);
        if let Some(bucket) = counts.buckets.get(bucket) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
        counts.nanos.fetch_add(nanos, Ordering::Relaxed);
    }

    /// Each kind that something of was decided on.
    pub fn all(&self) -> Vec<(&'static str, Times)> {
        let read = |counts: &Counts| Times {
            bounds: BOUNDS.iter().map(|&bound| bound as f64 / 1e6).collect(),
            buckets: counts
                .buckets
                .iter()
                .map(|count| count.load(Ordering::Relaxed))
                .collect(),
            seconds: counts.nanos.load(Ordering::Relaxed) as f64 / 1e9,
        };
        let kinds = Kind::ALL.iter().zip(&self.kinds);
        kinds
            .map(|(kind, counts)| (kind.name(), read(counts)))
            .filter(|(_, times)| times.count() > 0)
            .collect()
    }
}

fn place(kind: Kind) -> usize {
    Kind::ALL
        .iter()
        .position(|known| *known == kind)
        .unwrap_or(KINDS)
}
