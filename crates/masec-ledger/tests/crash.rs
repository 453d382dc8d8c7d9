//! A writer that is killed at random points, under load, again and again, on the real file system.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should say where"
)]

mod common;

use std::io::{BufRead, BufReader, Write};
use std::ops::Range;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use common::{Folder, key, options, records};
use masec_ledger::{Grade, Ledger, Options, Reader, Stored};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

const KILLS: u64 = 300;

fn busy() -> Options {
    Options {
        segment_bytes: 200_000,
        publish_every: Duration::from_millis(5),
        ..options()
    }
}

/// The process that is killed: four threads append for ever and say what was acknowledged.
#[test]
#[ignore = "started by the test below, which kills it"]
fn child() {
    let Ok(folder) = std::env::var("MASEC_TEST_LEDGER") else {
        return;
    };
    let run: u64 = std::env::var("MASEC_TEST_RUN").unwrap().parse().unwrap();
    let (ledger, _) = Ledger::open(Path::new(&folder), key(1), busy()).unwrap();
    let out = Mutex::new(std::io::stdout());
    std::thread::scope(|scope| {
        for thread in 0..4u64 {
            let (ledger, out) = (&ledger, &out);
            scope.spawn(move || {
                let mut random = ChaCha8Rng::seed_from_u64(run * 4 + thread);
                for step in 0u32.. {
                    let count = 1 + random.next_u32() % 30;
                    let texts: Vec<String> = (0..count)
                        .map(|n| format!("{run}/{thread}/{step}/{n}"))
                        .collect();
                    let grade = if thread % 2 == 0 {
                        Grade::Written
                    } else {
                        Grade::Durable
                    };
                    let range = ledger.append(grade, records(&texts)).unwrap();
                    let line = format!("ack {} {} {run}/{thread}/{step}\n", range.start, range.end);
                    out.lock().unwrap().write_all(line.as_bytes()).unwrap();
                }
            });
        }
    });
}

#[test]
fn a_killed_writer_loses_nothing_that_it_acknowledged() {
    let folder = Folder::new();
    Ledger::create(folder.path(), key(1), busy())
        .unwrap()
        .close()
        .unwrap();
    let mut random = ChaCha8Rng::seed_from_u64(2026);
    let mut acknowledged: Vec<(Range<u64>, String)> = Vec::new();
    let begun = Instant::now();
    for run in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "child", "--nocapture"])
            .env("MASEC_TEST_LEDGER", folder.path())
            .env("MASEC_TEST_RUN", run.to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        let first = lines.by_ref().find(|line| line.contains("ack "));
        assert!(first.is_some(), "run {run}: nothing was acknowledged");
        std::thread::sleep(Duration::from_micros(u64::from(random.next_u32() % 25_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        // What stands in the pipe was acknowledged before; a last line may be cut.
        for line in first.into_iter().chain(lines) {
            let Some((_, ack)) = line.split_once("ack ") else {
                continue;
            };
            let mut parts = ack.split(' ');
            let numbers: Vec<u64> = parts
                .by_ref()
                .take(2)
                .filter_map(|part| part.parse().ok())
                .collect();
            if let (&[start, end], Some(name)) = (numbers.as_slice(), parts.next())
                && name.split('/').count() == 3
            {
                acknowledged.push((start..end, name.to_owned()));
            }
        }
    }
    let (ledger, _) = Ledger::open(folder.path(), key(1), busy()).unwrap();
    let size = ledger.close().unwrap();
    let public = key(1).public();
    let report = folder.verify(&public);
    assert!(report.holds(), "{:?}", report.problems);
    let reader = Reader::open(folder.path(), &public).unwrap();
    let mut checked = 0u64;
    // Every batch, one of its entries: the rest of a batch is in the same frame.
    for (range, name) in &acknowledged {
        let place = checked % (range.end - range.start);
        let payload = reader.payload(range.start + place).unwrap();
        // The last line before a kill may have lost the end of its name, never the numbers before it.
        assert!(
            matches!(&payload, Stored::Whole(text) if text.starts_with(name.as_bytes())),
            "{name}: entry {} is {payload:?}",
            range.start + place
        );
        checked += 1;
    }
    println!(
        "{KILLS} kills in {:.1} s: {size} entries, {checked} acknowledged batches, all there, and the log verifies",
        begun.elapsed().as_secs_f64()
    );
}
