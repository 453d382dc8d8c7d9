//! Crowds: connections that are open and do nothing, more of them than there may be, and agents that come and go.

use std::collections::HashSet;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::upstream::Upstream;
use super::{Wire, call, eventually, marks, marks_in, open_files, request};
use crate::here::Here;

/// Connections that this process can hold, at most 10,000.
fn crowd() -> usize {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap();
    let line = limits
        .lines()
        .find(|line| line.starts_with("Max open files"));
    let files: usize = line
        .unwrap()
        .split_whitespace()
        .nth(3)
        .unwrap()
        .parse()
        .unwrap_or(usize::MAX);
    let crowd = 10_000.min(files.saturating_sub(200));
    if crowd < 10_000 {
        eprintln!("the limit of open files allows {crowd} connections of 10,000");
    }
    crowd
}

#[test]
fn ten_thousand_open_connections_are_borne() {
    let upstream = Upstream::start();
    let here = Here::listening(
        "crowd",
        "header_seconds = 60",
        None,
        &upstream.configured(&["good"]),
    );
    let before = open_files(&here);
    let mut crowd: Vec<Wire> = Vec::new();
    for place in 0..self::crowd() {
        let mut wire = Wire::to(&here);
        // Some say nothing, some have begun, some were served already.
        match place % 10 {
            0 => wire.say(b"POST /mcp/good HTTP/1.1\r\nHost: ").unwrap(),
            1 if place % 100 == 1 => {
                let answer = wire.post("/mcp/good", &call(1, "note", "x")).unwrap();
                assert_eq!(answer.status, 200);
            }
            _ => {}
        }
        crowd.push(wire);
    }
    let size = crowd.len();
    eventually("all are let in", || open_files(&here) >= before + size);
    for id in 0..50 {
        let begun = Instant::now();
        let answer = Wire::to(&here).post("/mcp/good", &call(id, "note", "x"));
        assert_eq!(answer.unwrap().status, 200);
        assert!(
            begun.elapsed() < Duration::from_secs(5),
            "{:?}",
            begun.elapsed()
        );
    }
    drop(crowd);
    eventually("all are gone", || open_files(&here) <= before + 16);
}

#[test]
fn a_crowd_takes_no_files_from_the_ledger() {
    let upstream = Upstream::start();
    let mut here = Here::listening(
        "files",
        "header_seconds = 3",
        Some(400),
        &upstream.configured(&["good", "hangs"]),
    );
    let mut inside = Wire::to(&here);
    assert_eq!(
        inside
            .post("/mcp/good", &call(0, "note", "mark-before"))
            .unwrap()
            .status,
        200
    );
    // More connections than files, some with a call to a server that hangs.
    let hanging = request("/mcp/hangs", "", &call(1, "note", "x").to_string());
    let crowd: Vec<TcpStream> = (0..600)
        .map(|place| {
            let mut wire = Wire::to(&here);
            if place % 3 == 0 {
                let _ = wire.say(hanging.as_bytes());
            }
            wire.0.into_inner()
        })
        .collect();
    // Whoever is inside is served, and the ledger is written into more than one file.
    for id in 0..600 {
        let answer = inside
            .post("/mcp/good", &call(id, "note", &format!("mark-{id}")))
            .unwrap();
        assert_eq!(answer.status, 200, "{answer:?} {}", here.log());
    }
    assert!(
        here.log().contains("leaves room for fewer connections"),
        "{}",
        here.log()
    );
    drop(crowd);
    eventually("others get in again", || {
        let answer = Wire::to(&here).post("/mcp/good", &call(1, "note", "mark-after"));
        answer.is_some_and(|answer| answer.status == 200)
    });
    drop(here.gateway.take());
    here.start();
    let marks = marks(&here.dir);
    assert!(
        marks.contains("mark-599") && marks.contains("mark-after"),
        "{}",
        marks.len()
    );
}

#[test]
fn a_storm_of_reconnects_passes() {
    let upstream = Upstream::start();
    let mut here = Here::new("storm", &upstream.configured(&["good"]));
    let before = open_files(&here);
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let here = &here;
            scope.spawn(move || {
                for round in 0..400_usize {
                    let mark = format!("mark-{thread}-{round}");
                    let whole = request("/mcp/good", "", &call(1, "note", &mark).to_string());
                    let mut wire = Wire::to(here);
                    // Gone before a word, in the middle of one, before the answer, or after it.
                    let cut = match round % 4 {
                        0 => 0,
                        1 => round * 7 % whole.len(),
                        _ => whole.len(),
                    };
                    let _ = wire.say(&whole.as_bytes()[..cut]);
                    if round % 16 == 3 {
                        assert_eq!(wire.answer().unwrap().status, 200);
                    }
                }
            });
        }
    });
    eventually("files are closed", || open_files(&here) <= before + 16);
    let answer = Wire::to(&here).post("/mcp/good", &call(2, "note", "x"));
    assert_eq!(answer.unwrap().status, 200);
    // However abruptly they went: nothing reached the server that is not in the ledger.
    drop(here.gateway.take());
    here.start();
    let written = marks(&here.dir);
    let reached: HashSet<String> = upstream
        .seen()
        .iter()
        .flat_map(|body| marks_in(body))
        .collect();
    assert!(reached.len() >= 200, "{}", reached.len());
    let missing: Vec<_> = reached.difference(&written).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
