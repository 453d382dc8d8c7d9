//! Servers that hang, die, lie, go on without end or send what cannot be read: the agent is told, and others are served.

use std::time::{Duration, Instant};

use super::upstream::Upstream;
use super::{Wire, call, eventually, open_files};
use crate::here::Here;

/// What servers do, and words of what the agent is told.
const FAULTS: [(&str, &str); 27] = [
    ("hangs", "did not begin to answer"),
    ("hangs-after-the-head", "takes too long"),
    ("hangs-before-the-first-event", "does not begin"),
    ("closes", "cannot be talked to"),
    ("breaks-off", "breaks off"),
    ("breaks-off-a-stream", "broke off"),
    ("breaks-off-an-event", "broke off"),
    ("ends-a-stream", "without an answer"),
    ("says-too-little", "failed"),
    ("says-two-lengths", "cannot be talked to"),
    ("sends-headers", "cannot be talked to"),
    ("sends-a-header", "cannot be talked to"),
    ("sends-a-header-slowly", "did not begin to answer"),
    ("sends-interim-answers", "did not begin to answer"),
    ("sends-a-body", "longer than allowed"),
    ("sends-an-event", "longer than"),
    ("sends-comments", "longer than"),
    ("compresses", "encoding"),
    ("nests", "nested"),
    ("repeats-keys", "twice"),
    ("sends-no-text", "UTF-8"),
    ("sends-no-http", "cannot be talked to"),
    ("redirects", "redirects"),
    ("answers-another", "was not asked"),
    ("ends-a-stream-for-now", ""),
    ("sends-events", ""),
    ("answers-and-goes-on", ""),
];

#[test]
fn a_server_that_fails_fails_alone_and_the_agent_is_told() {
    let upstream = Upstream::start();
    let names: Vec<&str> = FAULTS.iter().map(|(name, _)| *name).collect();
    let more =
        upstream.configured(&[&names[..], &["good", "good-stream", "answers-twice"]].concat());
    let here = Here::new("faulty-servers", &more);
    let before = open_files(&here);
    std::thread::scope(|scope| {
        for (name, words) in FAULTS.iter().filter(|(_, words)| !words.is_empty()) {
            let here = &here;
            scope.spawn(move || {
                let begun = Instant::now();
                let answer = Wire::to(here).post(&format!("/mcp/{name}"), &call(7, "note", name));
                let answer = answer.unwrap_or_else(|| panic!("{name}: no answer {}", here.log()));
                let said = &answer.body;
                assert!(
                    said.contains("-32005") && said.contains("\"id\":7") && said.contains(words),
                    "{name}: {answer:?}"
                );
                assert!(begun.elapsed() < Duration::from_secs(15), "{name}");
            });
        }
        // Meanwhile honest servers are served.
        for round in 0..20 {
            for name in ["good", "good-stream"] {
                let begun = Instant::now();
                let answer =
                    Wire::to(&here).post(&format!("/mcp/{name}"), &call(round, "note", "x"));
                assert!(answer.unwrap().body.contains("done"));
                assert!(
                    begun.elapsed() < Duration::from_secs(5),
                    "{:?}",
                    begun.elapsed()
                );
            }
        }
    });
    // Nothing of it stays: connections are closed or wait to be used again.
    eventually("files are closed", || open_files(&here) <= before + 8);
}

#[test]
fn streams_without_end_end_with_their_reader() {
    let upstream = Upstream::start();
    let names = [
        "good",
        "answers-twice",
        "ends-a-stream-for-now",
        "sends-events",
        "answers-and-goes-on",
    ];
    let here = Here::new("endless-servers", &upstream.configured(&names));
    // The answer ends its stream, whatever the server would say next.
    let answer = Wire::to(&here).post("/mcp/answers-and-goes-on", &call(1, "note", "x"));
    let answer = answer.unwrap();
    assert!(
        answer.body.contains("done") && !answer.body.contains("still there"),
        "{answer:?}"
    );
    // One that can be resumed ends without a word, for the agent to come back to.
    let answer = Wire::to(&here).post("/mcp/ends-a-stream-for-now", &call(2, "note", "x"));
    let answer = answer.unwrap();
    assert!(
        answer.body.contains("id: 1") && !answer.body.contains("error"),
        "{answer:?}"
    );
    // What a server says past its answer answers nothing else.
    let mut wire = Wire::to(&here);
    for id in 0..5 {
        let answer = wire
            .post("/mcp/answers-twice", &call(id, "note", "x"))
            .unwrap();
        assert!(answer.body.contains(&format!("\"id\":{id},")), "{answer:?}");
        std::thread::sleep(Duration::from_millis(20));
    }
    // Somebody reads on and on, and others are served.
    let mut reading = Wire::to(&here);
    let body = call(3, "note", "x").to_string();
    reading
        .say(super::request("/mcp/sends-events", "", &body).as_bytes())
        .unwrap();
    let mut read = 0;
    while read < 200 {
        read += usize::from(reading.line().unwrap().contains("still there"));
        if read % 50 == 0 {
            let begun = Instant::now();
            let answer = Wire::to(&here).post("/mcp/good", &call(4, "note", "x"));
            assert!(answer.unwrap().body.contains("done"));
            assert!(begun.elapsed() < Duration::from_secs(5));
        }
    }
    drop(reading);
    eventually("the servers are left alone", || {
        let given_up = upstream.given_up.lock().unwrap();
        ["sends-events", "answers-and-goes-on"]
            .iter()
            .all(|name| given_up.iter().any(|path| path == name))
    });
}
