//! The gateway under faults and attacks: servers that hang, lie and break off, agents and strangers that stall and smuggle, crowds of
//! connections, and a kill under load. Servers and agents here are raw sockets, since no library does such things.

mod agents;
mod crowd;
mod killed;
mod letters;
mod lost;
mod operators;
mod servers;
mod upstream;

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use crate::here::Here;

/// Long enough for anything here to happen.
const PATIENCE: Duration = Duration::from_secs(20);

/// A connection of an agent.
struct Wire(BufReader<TcpStream>);

/// What came back.
#[derive(Debug)]
struct Answer {
    status: u16,
    closes: bool,
    body: String,
}

impl Wire {
    fn to(here: &Here) -> Self {
        Self::at(&here.agents)
    }

    /// One to a listener of whoever's.
    fn at(address: &str) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_nodelay(true).unwrap();
        Self(BufReader::new(stream))
    }

    fn say(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.0.get_mut().write_all(bytes)
    }

    /// A message to an endpoint, and the answer; `None` where there is none.
    fn post(&mut self, path: &str, body: &Value) -> Option<Answer> {
        self.say(request(path, "", &body.to_string()).as_bytes())
            .ok()?;
        self.answer()
    }

    /// The next answer, to its end or to where it breaks off.
    fn answer(&mut self) -> Option<Answer> {
        let status = self.line()?.split(' ').nth(1)?.parse().ok()?;
        let (mut length, mut chunked, mut closes) = (0, false, false);
        loop {
            let line = self.line()?.to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            chunked |= line == "transfer-encoding: chunked";
            closes |= line == "connection: close";
            if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.parse().ok()?;
            }
        }
        let mut body = Vec::new();
        while chunked {
            let Some(size) = self.line().and_then(|l| usize::from_str_radix(&l, 16).ok()) else {
                break;
            };
            let start = body.len();
            body.resize(start + size, 0);
            self.0.read_exact(&mut body[start..]).ok()?;
            self.line()?;
            chunked = size > 0;
        }
        if length > 0 {
            body.resize(length, 0);
            self.0.read_exact(&mut body).ok()?;
        }
        let body = String::from_utf8_lossy(&body).into_owned();
        Some(Answer {
            status,
            closes,
            body,
        })
    }

    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        let read = self.0.read_line(&mut line).ok()?;
        (read > 0).then(|| line.trim_end().to_owned())
    }

    /// How long until the other side hangs up; what it says before that does not matter.
    fn until_closed(mut self) -> Duration {
        let begun = std::time::Instant::now();
        let mut rest = [0; 4096];
        while self.0.read(&mut rest).is_ok_and(|read| read > 0) {}
        begun.elapsed()
    }
}

/// A request of the clerk's with these headers besides.
fn request(path: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer clerk's key\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
    )
}

/// A call of a tool with one argument.
fn call(id: u64, tool: &str, argument: &str) -> Value {
    json!({"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": {"name": tool, "arguments": {"text": argument}}})
}

/// Files that the gateway has open.
fn open_files(here: &Here) -> usize {
    let pid = here.gateway.as_ref().unwrap().0.id();
    let listed = std::fs::read_dir(format!("/proc/{pid}/fd"));
    listed.map_or(0, Iterator::count)
}

/// Waits until something holds.
fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let begun = std::time::Instant::now();
    while !holds() {
        assert!(begun.elapsed() < PATIENCE, "it never came to it: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Every marker (`mark-` and what follows of letters, digits and `-`) in what is published of a ledger.
fn marks(dir: &Path) -> HashSet<String> {
    let key = masec_ledger::keyfile::load(&dir.join("ledger.key"))
        .unwrap()
        .public();
    let reader = masec_ledger::Reader::open(&dir.join("ledger"), &key).unwrap();
    let mut found = HashSet::new();
    let read = reader.payloads(0..reader.size(), |_, stored| {
        if let masec_ledger::Stored::Whole(bytes) = stored {
            found.extend(marks_in(&String::from_utf8_lossy(&bytes)));
        }
        Ok(())
    });
    read.unwrap();
    found
}

fn marks_in(text: &str) -> Vec<String> {
    let ends = |c: char| !c.is_ascii_alphanumeric() && c != '-';
    text.match_indices("mark-")
        .map(|(at, _)| text[at..].split(ends).next().unwrap_or_default().to_owned())
        .collect()
}
