//! What is open while somebody is cut off or turned away: streams that are listened to, and calls under way.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::here::{Here, hash};
use crate::session_of;

/// A stream that is listened to, and what came of it so far.
pub(crate) struct Open(TcpStream, pub(crate) String);

impl Open {
    /// One of a session that begins with these headers.
    pub(crate) fn at(here: &Here, path: &str, headers: &str) -> Self {
        let begun = here.post(path, headers, &initialize());
        let session = session_of(&begun);
        let address = here.agents.as_str();
        let mut stream = TcpStream::connect(address).unwrap();
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nAccept: text/event-stream\r\nMcp-Session-Id: {session}\r\n{headers}\r\n"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let patience = Some(Duration::from_millis(700));
        stream.set_read_timeout(patience).unwrap();
        let mut open = Self(stream, String::new());
        assert!(
            !open.has_ended() && open.1.contains(" 200 OK"),
            "{}",
            open.1
        );
        open
    }

    /// Whether it ended, in the time that a read may take.
    pub(crate) fn has_ended(&mut self) -> bool {
        let mut bytes = [0; 4096];
        loop {
            match self.0.read(&mut bytes) {
                Ok(0) => return true,
                Ok(length) => {
                    self.1.push_str(&String::from_utf8_lossy(&bytes[..length]));
                    // The last chunk: the connection itself may be kept.
                    if self.1.ends_with("\r\n0\r\n\r\n") {
                        return true;
                    }
                }
                Err(error) => {
                    let waits = [ErrorKind::WouldBlock, ErrorKind::TimedOut];
                    assert!(waits.contains(&error.kind()), "{error}");
                    return false;
                }
            }
        }
    }

    /// Waits for its end.
    fn ends(&mut self) {
        let late = Instant::now() + Duration::from_secs(5);
        while !self.has_ended() {
            assert!(Instant::now() < late, "{}", self.1);
        }
    }
}

/// The message that begins a session.
pub(crate) fn initialize() -> String {
    json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
        "protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}})
    .to_string()
}

/// A call of the office's tool that takes two seconds.
pub(crate) fn slow() -> String {
    json!({"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {"name": "read_letter", "arguments": {"name": "slow"}}})
        .to_string()
}

const CLERK: &str = "Authorization: Bearer clerk's key\r\n";
const OTHER: &str = "Authorization: Bearer other's key\r\n";

/// What comes of a call that is under way while something is done.
fn meanwhile(here: &Here, headers: &str, act: impl FnOnce()) -> String {
    let session = here.post("/mcp/office", headers, &initialize());
    let headers = format!("{headers}Mcp-Session-Id: {}\r\n", session_of(&session));
    std::thread::scope(|scope| {
        let call = scope.spawn(|| here.post("/mcp/office", &headers, &slow()));
        std::thread::sleep(Duration::from_millis(600));
        act();
        call.join().unwrap()
    })
}

#[test]
fn a_quarantine_reaches_what_is_open() {
    let here = Here::new("open-quarantine", "");
    let (mut cut, mut beside) = (
        Open::at(&here, "/mcp/office", CLERK),
        Open::at(&here, "/mcp/office", OTHER),
    );
    let clerk = r#"{"what":"agent:clerk","reason":"a test"}"#;
    let answer = meanwhile(&here, CLERK, || {
        let done = here.operate("POST", "/v1/quarantine", clerk);
        assert!(done.contains("200 OK"), "{done}");
    });
    assert!(
        answer.contains("`agent:clerk` is in quarantine") && !answer.contains("no such letter"),
        "{answer}"
    );
    cut.ends();
    assert!(!beside.has_ended(), "{}", beside.1);
    // Nor does it begin to listen again.
    let listen = format!(
        "GET /mcp/office HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: text/event-stream\r\n{CLERK}\r\n"
    );
    let refused = here.raw(listen.as_bytes());
    assert!(refused.starts_with("HTTP/1.1 403"), "{refused}");
    let edge = r#"{"what":"edge:other>office","reason":"a test"}"#;
    here.operate("POST", "/v1/quarantine", edge);
    beside.ends();
    here.operate("DELETE", "/v1/quarantine", clerk);
    let answer = meanwhile(&here, CLERK, || {});
    assert!(answer.contains("no such letter"), "{answer}");
    // What came back and was stopped is written down.
    let stopped = here
        .ledger_rows()
        .into_iter()
        .filter(|row| row["kind"] == "tool_result" && row["decision"] == "deny");
    assert_eq!(stopped.count(), 1);
}

#[test]
fn a_configuration_reaches_what_is_open() {
    let here = Here::new("open-reload", "");
    let (mut kept, mut gone) = (
        Open::at(&here, "/mcp/office", CLERK),
        Open::at(&here, "/mcp/office", OTHER),
    );
    // Nothing that bears on either.
    here.changed(|text| text);
    assert!(!kept.has_ended() && !gone.has_ended());
    // The other's key is taken away.
    let answer = meanwhile(&here, OTHER, || {
        here.changed(|text| text.replace(&hash("other's key"), &hash("new key")));
    });
    assert!(
        answer.contains("not let in here any more") && !answer.contains("no such letter"),
        "{answer}"
    );
    gone.ends();
    assert!(!kept.has_ended(), "{}", kept.1);
    // A session does not outlive what its agent might do when it began.
    let begun = here.post("/mcp/office", CLERK, &initialize());
    let session = format!("{CLERK}Mcp-Session-Id: {}\r\n", session_of(&begun));
    let list = r#"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#;
    let listed = here.post("/mcp/office", &session, list);
    assert!(listed.starts_with("HTTP/1.1 200"), "{listed}");
    here.changed(|text| text.replace("principal_words = true\n", ""));
    let listed = here.post("/mcp/office", &session, list);
    assert!(listed.starts_with("HTTP/1.1 404"), "{listed}");
    // Nor a stream the address that it came by.
    here.changed(|text| {
        text.replacen(
            "servers = [\"office\"]\n",
            "servers = [\"office\"]\nagents = [\"other\"]\n",
            1,
        )
    });
    kept.ends();
}
