//! A closed-loop load: so many clients, each with a connection of its own, each calling again as soon as it was answered.
//! Every answer is checked. Prints what came of it as one line of JSON.

use std::io::Write;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use clap::Parser;
use hdrhistogram::Histogram;
use masec_bench_gateway::{Client, Profile, SESSIONS};
use serde_json::{Value, json};

#[path = "load/peer.rs"]
mod peer;

use peer::{Failed, Peer};

/// Calls the tools of an MCP server as fast as it answers.
#[derive(Debug, Parser)]
struct Arguments {
    /// Where the server is.
    #[arg(long)]
    url: http::Uri,
    /// How many clients there are at once.
    #[arg(long, default_value_t = 1)]
    clients: u64,
    /// Seconds that are measured.
    #[arg(long, default_value_t = 5.0)]
    seconds: f64,
    /// Seconds before that: what is answered in them does not count.
    #[arg(long, default_value_t = 1.0)]
    warmup: f64,
    /// Stop after so many calls instead, and say so every 10,000.
    #[arg(long)]
    calls: Option<u64>,
    /// Where the traffic comes from: the same seed, the same calls.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The revision of the protocol.
    #[arg(long, default_value = SESSIONS)]
    revision: String,
    /// A key for `Authorization: Bearer`; several are given to the clients in turn.
    #[arg(long)]
    key: Vec<String>,
    /// Which calls.
    #[arg(long, value_enum, default_value = "mixed")]
    profile: Profile,
}

/// How often a long run says how far it is.
const SAY: u64 = 10_000;
/// How many failures are shown.
const SHOWN: usize = 5;

/// What all clients count together.
struct Shared {
    begin: Instant,
    end: Option<Instant>,
    left: AtomicU64,
    total: u64,
}

/// What one client saw.
struct Seen {
    latencies: Histogram<u64>,
    refused: u64,
    wrong: u64,
    shown: Vec<String>,
    last: Instant,
    version: String,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    let mut peers = Vec::new();
    for number in 0..arguments.clients {
        let keys = arguments.key.len() as u64;
        let place = if keys == 0 { 0 } else { number % keys };
        let key = arguments.key.get(usize::try_from(place)?);
        let peer = Peer::connect(&arguments.url, &arguments.revision, key.map(String::as_str));
        peers.push(peer.await.map_err(|failed| failed.to_string())?);
    }
    let now = Instant::now();
    let begin = now + Duration::from_secs_f64(arguments.warmup);
    let shared = Rc::new(Shared {
        begin,
        end: match arguments.calls {
            Some(_) => None,
            None => Some(begin + Duration::from_secs_f64(arguments.seconds)),
        },
        left: AtomicU64::new(arguments.calls.unwrap_or(u64::MAX)),
        total: arguments.calls.unwrap_or(u64::MAX),
    });
    let local = tokio::task::LocalSet::new();
    let mut tasks = Vec::new();
    for (number, peer) in (0..).zip(peers) {
        let client = Client::new(arguments.seed, number, arguments.profile);
        tasks.push(local.spawn_local(drive(peer, client, Rc::clone(&shared))));
    }
    let mut all: Option<Seen> = None;
    local
        .run_until(async {
            for task in tasks {
                let seen = task.await??;
                match &mut all {
                    None => all = Some(seen),
                    Some(all) => all.add(seen)?,
                }
            }
            Ok::<_, Box<dyn std::error::Error>>(())
        })
        .await?;
    let all = all.ok_or("no clients")?;
    writeln!(std::io::stdout(), "{}", report(&all, &shared, now))?;
    Ok(())
}

/// Calls and calls again.
async fn drive(
    mut peer: Peer,
    mut client: Client,
    shared: Rc<Shared>,
) -> Result<Seen, hdrhistogram::CreationError> {
    let mut seen = Seen {
        latencies: Histogram::new_with_bounds(1, 600_000_000_000, 3)?,
        refused: 0,
        wrong: 0,
        shown: Vec::new(),
        last: shared.begin,
        version: peer.version().to_owned(),
    };
    while shared.take() {
        let call = client.call();
        let start = Instant::now();
        if shared.end.is_some_and(|end| start >= end) {
            break;
        }
        let result = peer.call(&call).await;
        match result {
            Ok(done) => {
                if done >= shared.begin || shared.end.is_none() {
                    let nanos = done.duration_since(start).as_nanos();
                    seen.latencies
                        .saturating_record(u64::try_from(nanos).unwrap_or(u64::MAX));
                    seen.last = done;
                }
            }
            Err(failed) => {
                let count = match failed {
                    Failed::Refused(_) => &mut seen.refused,
                    Failed::Wrong(_) => &mut seen.wrong,
                };
                *count += 1;
                if seen.shown.len() < SHOWN {
                    seen.shown.push(failed.to_string());
                }
                // One that cannot be talked to any more would fail as fast as it can.
                tokio::time::sleep(Duration::from_millis(5)).await;
                if let Failed::Wrong(_) = failed {
                    let _ = peer.again().await;
                }
            }
        }
    }
    peer.leave().await;
    Ok(seen)
}

impl Shared {
    /// Whether there is one more call to make; says how far a long run is.
    fn take(&self) -> bool {
        let left = self.left.load(Ordering::Relaxed);
        if left == 0 {
            return false;
        }
        self.left.store(left - 1, Ordering::Relaxed);
        let made = self.total - left;
        if self.end.is_none() && made > 0 && made.is_multiple_of(SAY) {
            let _ = writeln!(std::io::stdout(), "{}", json!({"made": made}));
        }
        true
    }
}

impl Seen {
    fn add(&mut self, other: Self) -> Result<(), hdrhistogram::AdditionError> {
        self.latencies.add(&other.latencies)?;
        self.refused += other.refused;
        self.wrong += other.wrong;
        self.shown.extend(other.shown);
        self.shown.truncate(SHOWN);
        self.last = self.last.max(other.last);
        Ok(())
    }
}

fn report(all: &Seen, shared: &Shared, started: Instant) -> Value {
    let begin = match shared.end {
        Some(_) => shared.begin,
        None => started,
    };
    let seconds = all.last.duration_since(begin).as_secs_f64();
    let calls = all.latencies.len();
    let micros = |quantile: f64| all.latencies.value_at_quantile(quantile) as f64 / 1_000.0;
    json!({
        "calls": calls,
        "seconds": seconds,
        "per_second": if seconds > 0.0 { calls as f64 / seconds } else { 0.0 },
        "p50": micros(0.5),
        "p90": micros(0.9),
        "p99": micros(0.99),
        "max": all.latencies.max() as f64 / 1_000.0,
        "refused": all.refused,
        "wrong": all.wrong,
        "failures": all.shown,
        "version": all.version,
    })
}
