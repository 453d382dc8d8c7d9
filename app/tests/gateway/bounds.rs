//! How much one agent may have at once: sessions, and programs of a server. At the bound what it left behind makes room for what it
//! begins, and nobody else is kept out by it.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::here::{Here, peers, python};
use crate::open::{Open, initialize};
use crate::session_of;

const CLERK: &str = "Authorization: Bearer clerk's key\r\n";
const OTHER: &str = "Authorization: Bearer other's key\r\n";
const LIST: &str = r#"{"jsonrpc":"2.0","id":2,"method":"tools/list"}"#;

/// Begins a session; the headers by which it is used.
fn begin(here: &Here, path: &str, who: &str) -> String {
    let begun = here.post(path, who, &initialize());
    assert!(begun.starts_with("HTTP/1.1 200"), "{begun}{}", here.log());
    format!("{who}Mcp-Session-Id: {}\r\n", session_of(&begun))
}

/// The status of what is asked in a session.
fn status(here: &Here, path: &str, session: &str) -> String {
    let answer = here.post(path, session, LIST);
    answer.get(9..12).unwrap_or_default().to_owned()
}

/// The programs of this file that the gateway runs.
fn running(here: &Here, file: &Path) -> usize {
    let gateway = here.gateway.as_ref().unwrap().0.id().to_string();
    let is_one = |pid: &str| {
        let read = |name: &str| std::fs::read_to_string(format!("/proc/{pid}/{name}"));
        let stat = read("stat").unwrap_or_default();
        let mut after = stat.rsplit(") ").next().unwrap_or_default().split(' ');
        let (state, parent) = (after.next(), after.next());
        let line = read("cmdline").unwrap_or_default();
        state != Some("Z")
            && parent == Some(gateway.as_str())
            && line.contains(file.to_str().unwrap())
    };
    let all = std::fs::read_dir("/proc").unwrap().flatten();
    all.filter(|entry| is_one(&entry.file_name().to_string_lossy()))
        .count()
}

/// Waits until those that were stopped are gone, and no more are left than there may be.
fn settles(here: &Here, file: &Path) {
    let late = Instant::now() + Duration::from_secs(5);
    while running(here, file) > 4 {
        assert!(Instant::now() < late, "{}", here.log());
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn an_agent_that_begins_again_and_again_has_so_many_programs_and_is_served() {
    let file = peers().join("plain.py");
    let command = json!([python(), file, "words.txt"]);
    let here = Here::new(
        "programs-bounded",
        &format!(
            "[[servers]]\nname = \"plain\"\ncommand = {command}\nmax_programs = 3\n[[endpoints]]\npath = \"/mcp/plain\"\nservers = [\"plain\"]\n[[endpoints]]\npath = \"/mcp/again\"\nservers = [\"plain\"]\n"
        ),
    );
    std::fs::write(here.dir.join("words.txt"), "Does it.").unwrap();
    let theirs = begin(&here, "/mcp/plain", OTHER);
    let mut listening = Open::at(&here, "/mcp/plain", CLERK);
    let sessions: Vec<_> = (0..12)
        .map(|place| {
            // By whichever address: they are of one server.
            let path = ["/mcp/plain", "/mcp/again"][place % 2];
            (path, begin(&here, path, CLERK))
        })
        .collect();
    let statuses: Vec<_> = sessions
        .iter()
        .map(|(path, session)| status(&here, path, session))
        .collect();
    // Where somebody listens, there is somebody: that one stays as long as others can make room.
    let (gone, served) = statuses.split_at(10);
    assert!(gone.iter().all(|it| it == "404"), "{statuses:?}");
    assert!(served.iter().all(|it| it == "200"), "{statuses:?}");
    assert!(!listening.has_ended(), "{}", listening.1);
    settles(&here, &file);
    assert_eq!(running(&here, &file), 4, "{}", here.log());
    assert_eq!(status(&here, "/mcp/plain", &theirs), "200");
    // Many at once are no more than many one after the other.
    std::thread::scope(|scope| {
        for _ in 0..12 {
            scope.spawn(|| here.post("/mcp/plain", CLERK, &initialize()));
        }
    });
    settles(&here, &file);
    let last = begin(&here, "/mcp/plain", CLERK);
    assert_eq!(status(&here, "/mcp/plain", &last), "200");
    // Where all are listened to, the one that was used longest ago ends, and its stream as a stream ends.
    let mut later: Vec<_> = (0..3)
        .map(|_| Open::at(&here, "/mcp/plain", CLERK))
        .collect();
    assert!(
        listening.has_ended() && listening.1.ends_with("0\r\n\r\n"),
        "{}",
        listening.1
    );
    assert!(later.iter_mut().all(|open| !open.has_ended()));
    settles(&here, &file);
}

#[test]
fn one_agent_s_sessions_keep_no_other_out() {
    let here = Here::listening(
        "sessions-bounded",
        "header_seconds = 1\nmax_sessions = 10",
        None,
        "",
    );
    let first: Vec<_> = (0..10)
        .map(|_| begin(&here, "/mcp/office", CLERK))
        .collect();
    let theirs = begin(&here, "/mcp/office", OTHER);
    assert_eq!(status(&here, "/mcp/office", &theirs), "200");
    assert_eq!(status(&here, "/mcp/office", &first[0]), "404");
    assert_eq!(status(&here, "/mcp/office", &first[9]), "200");
    // One that comes again after it crashed is served, as often as it likes, and takes nothing of the other's.
    for _ in 0..30 {
        let again = begin(&here, "/mcp/office", CLERK);
        assert_eq!(status(&here, "/mcp/office", &again), "200");
    }
    assert_eq!(status(&here, "/mcp/office", &theirs), "200");
}

#[test]
fn a_session_that_makes_room_ends_with_its_stream() {
    let here = Here::listening(
        "sessions-each",
        "header_seconds = 1\nmax_sessions_per_caller = 2",
        None,
        "",
    );
    let mut open: Vec<_> = (0..2)
        .map(|_| Open::at(&here, "/mcp/office", CLERK))
        .collect();
    let mut theirs = Open::at(&here, "/mcp/office", OTHER);
    begin(&here, "/mcp/office", CLERK);
    assert!(
        open[0].has_ended() && open[0].1.ends_with("0\r\n\r\n"),
        "{}",
        open[0].1
    );
    assert!(!open[1].has_ended() && !theirs.has_ended());
}
