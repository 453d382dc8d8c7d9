//! Strangers at the operators' listener: anybody who reaches it can open connections, and none of them may shut operators out.

use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::{Wire, eventually, open_files};
use crate::here::Here;

/// Times as short as they can be set.
const IMPATIENT: &str = "header_seconds = 1\nbody_seconds = 2";

/// A connection of HTTP/2 that says who it is and nothing more: the preface, and no settings of its own.
const PREFACE: &str = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";

fn ready(here: &Here) -> bool {
    let begun = Instant::now();
    let answer = here.admin_get("/readyz");
    answer.starts_with("HTTP/1.1 200") && begun.elapsed() < Duration::from_secs(3)
}

#[test]
fn strangers_shut_no_operator_out() {
    // They would wait for long.
    let here = Here::listening("slow-loris", "header_seconds = 30", None, "");
    let before = open_files(&here);
    for first in [
        "GET /v1",
        "",
        PREFACE,
        "POST /v1/pins/accept HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n",
    ] {
        let crowd: Vec<Wire> = (0..400)
            .map(|_| {
                let mut wire = Wire::at(&here.admin);
                let _ = wire.say(first.as_bytes());
                wire
            })
            .collect();
        for _ in 0..20 {
            assert!(ready(&here), "{first} {}", here.log());
        }
        // One address has its share, and no more.
        eventually("the rest is closed", || open_files(&here) <= before + 70);
        drop(crowd);
    }
    eventually("files are closed", || open_files(&here) <= before + 4);
}

#[test]
fn slow_strangers_are_hung_up_on() {
    let here = Here::listening("slow-strangers", IMPATIENT, None, "");
    let before = open_files(&here);
    let slow = [
        "",
        "G",
        "GET /v1",
        "GET /readyz HTTP/1.1\r\nHost: x\r\n",
        "PRI * HTTP/2.0\r\n",
        PREFACE,
        // The beginning of headers that never end.
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0\0\0\x01\x01\0\0\0\0\x01\x02",
        "POST /v1/pins/accept HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
    ];
    std::thread::scope(|scope| {
        for first in slow {
            let here = &here;
            scope.spawn(move || {
                let mut wire = Wire::at(&here.admin);
                wire.say(first.as_bytes()).unwrap();
                let took = wire.until_closed();
                assert!(took < Duration::from_secs(8), "{first} {took:?}");
            });
        }
        // One that was answered and says nothing more.
        let here = &here;
        scope.spawn(move || {
            let mut wire = Wire::at(&here.admin);
            wire.say(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
                .unwrap();
            assert_eq!(wire.answer().unwrap().status, 200);
            let took = wire.until_closed();
            assert!(took < Duration::from_secs(8), "{took:?}");
        });
    });
    eventually("files are closed", || open_files(&here) <= before + 4);
}

#[test]
fn what_operators_are_sent_is_bounded() {
    let here = Here::listening("long-words", IMPATIENT, None, "");
    let long = format!(
        r#"{{"what":"agent:clerk","reason":"{}"}}"#,
        "x".repeat(300_000)
    );
    let answer = here.operate("POST", "/v1/quarantine", &long);
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    let mut slow = Wire::at(&here.admin);
    slow.say(b"POST /v1/quarantine HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
        .unwrap();
    assert_eq!(slow.answer().unwrap().status, 408);
    assert!(ready(&here) && TcpStream::connect(&here.admin).is_ok());
}
