//! A server on a raw socket: it answers honestly at `/good`, and at any other path in the way that the path names.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};

use super::PATIENCE;
use crate::LETTER;

/// A server, as long as the test.
pub(super) struct Upstream {
    pub(super) address: String,
    /// Bodies of requests, in the order in which they came.
    pub(super) seen: Arc<Mutex<Vec<String>>>,
    /// What the tool `fickle` is described as.
    pub(super) description: Arc<Mutex<String>>,
    /// Streams without an end that were given up because nobody took them any more.
    pub(super) given_up: Arc<Mutex<Vec<String>>>,
}

/// A request as it came.
struct Asked {
    path: String,
    head: String,
    id: Value,
    message: Value,
}

impl Upstream {
    pub(super) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let upstream = Self {
            address: format!("http://{}", listener.local_addr().unwrap()),
            seen: Arc::default(),
            description: Arc::new(Mutex::new("Does it.".to_owned())),
            given_up: Arc::default(),
        };
        let (seen, description, given_up) = (
            Arc::clone(&upstream.seen),
            Arc::clone(&upstream.description),
            Arc::clone(&upstream.given_up),
        );
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (seen, description, given_up) =
                    (seen.clone(), description.clone(), given_up.clone());
                std::thread::spawn(move || {
                    stream.set_nodelay(true).unwrap();
                    let mut reader = BufReader::new(stream);
                    while let Some(asked) = read(&mut reader, &seen) {
                        let description = description.lock().unwrap().clone();
                        if !answer(&asked, reader.get_ref(), &description, &given_up) {
                            let _ = reader.get_ref().shutdown(Shutdown::Both);
                            return;
                        }
                    }
                });
            }
        });
        upstream
    }

    /// Servers and endpoints of these names, at the paths of their names.
    pub(super) fn configured(&self, names: &[&str]) -> String {
        names
            .iter()
            .map(|name| {
                let url = format!("{}/{name}", self.address);
                format!(
                    "[[servers]]\nname = \"{name}\"\nurl = \"{url}\"\ntimeout_seconds = 1\n[[endpoints]]\npath = \"/mcp/{name}\"\nservers = [\"{name}\"]\n"
                )
            })
            .collect()
    }

    pub(super) fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }
}

fn read(reader: &mut BufReader<TcpStream>, seen: &Mutex<Vec<String>>) -> Option<Asked> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        (reader.read_line(&mut head).ok()? > 0).then_some(())?;
    }
    let head = head.to_ascii_lowercase();
    // Whatever agents say, what reaches a server is framed in one way.
    assert_eq!(
        head.matches("content-length: ").count() + head.matches("get /").count(),
        1,
        "{head}"
    );
    assert!(!head.contains("transfer-encoding"), "{head}");
    let length = head
        .split_once("content-length: ")
        .map_or("0", |(_, rest)| rest.lines().next().unwrap());
    let mut body = vec![0; length.parse().unwrap()];
    reader.read_exact(&mut body).ok()?;
    let body = String::from_utf8(body).unwrap();
    let message: Value = serde_json::from_str(&body).unwrap_or_default();
    seen.lock().unwrap().push(body);
    Some(Asked {
        path: head.split(' ').nth(1)?.trim_start_matches('/').to_owned(),
        id: message["id"].clone(),
        head,
        message,
    })
}

/// Answers; whether the connection goes on.
fn answer(
    asked: &Asked,
    mut to: &TcpStream,
    description: &str,
    given_up: &Mutex<Vec<String>>,
) -> bool {
    let honest = honest(asked, description).to_string();
    let event = format!("data: {honest}\n\n");
    let json = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    let stream =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    let note = json!({"jsonrpc": "2.0", "method": "notifications/message", "params": {"level": "info", "data": "still there"}});
    let note = format!("data: {note}\n\n");
    let whole = |body: &str| format!("{json}Content-Length: {}\r\n\r\n{body}", body.len());
    let say = |text: &str| (&*to).write_all(text.as_bytes()).is_ok();
    // Says it again and again until nobody takes it any more.
    let endless = |first: &str, again: &str, pause: u64| {
        let mut goes_on = (&*to).write_all(first.as_bytes()).is_ok();
        let begun = std::time::Instant::now();
        while goes_on && begun.elapsed() < PATIENCE {
            goes_on = (&*to).write_all(again.as_bytes()).is_ok();
            sleep(Duration::from_millis(pause));
        }
        if !goes_on {
            given_up.lock().unwrap().push(asked.path.clone());
        }
        false
    };
    match asked.path.as_str() {
        "good" => return say(&whole(&honest)),
        "good-stream" => return say(&format!("{stream}{}0\r\n\r\n", chunk(&event))),
        // Silence.
        "hangs" => sleep(Duration::from_secs(4)),
        "hangs-after-the-head" => {
            say(&format!("{json}Content-Length: 100\r\n\r\n{{"));
            sleep(Duration::from_secs(4));
        }
        "hangs-before-the-first-event" => {
            say(stream);
            sleep(Duration::from_secs(4));
        }
        // An end too early.
        "closes" => {}
        "breaks-off" => drop(say(&format!("{json}Content-Length: 900\r\n\r\n{honest}"))),
        "breaks-off-a-stream" => drop(say(&format!("{stream}{}", chunk(&note)))),
        "breaks-off-an-event" => drop(say(&format!("{stream}{}", chunk(&event[..30])))),
        "ends-a-stream" => drop(say(&format!("{stream}{}0\r\n\r\n", chunk(&note)))),
        "ends-a-stream-for-now" => {
            let begun = "id: 1\nretry: 10\ndata: \n\n";
            say(&format!("{stream}{}0\r\n\r\n", chunk(begun)));
        }
        // Lengths that are not so.
        "says-too-little" => {
            let half = honest.len() / 2;
            return say(&format!("{json}Content-Length: {half}\r\n\r\n{honest}"));
        }
        "says-two-lengths" => drop(say(&format!(
            "{json}Content-Length: {}\r\nContent-Length: 5\r\n\r\n{honest}",
            honest.len()
        ))),
        "answers-twice" => return say(&format!("{}{}", whole(&honest), whole(&honest))),
        // No end.
        "sends-headers" => return endless("HTTP/1.1 200 OK\r\n", "X-More: and more of it\r\n", 0),
        "sends-a-header" => return endless("HTTP/1.1 200 OK\r\nX-More: ", &"x".repeat(4096), 0),
        "sends-a-header-slowly" => return endless("HTTP/1.1 200 OK\r\nX-More: ", "x", 50),
        "sends-interim-answers" => return endless("", "HTTP/1.1 100 Continue\r\n\r\n", 0),
        "sends-a-body" => {
            let more = chunk(&" ".repeat(4096));
            return endless(
                &format!("{json}Transfer-Encoding: chunked\r\n\r\n"),
                &more,
                0,
            );
        }
        "sends-an-event" => {
            let begin = format!("{stream}{}", chunk("data: "));
            return endless(&begin, &chunk(&"x".repeat(4096)), 0);
        }
        "sends-comments" => {
            let begin = format!("{stream}{}", chunk(": "));
            return endless(&begin, &chunk(&"x".repeat(4096)), 0);
        }
        "sends-events" => return endless(stream, &chunk(&note), 0),
        "sends-long-events" => {
            let long = note.replace("still there", &"lots ".repeat(6_000));
            return endless(stream, &chunk(&long), 0);
        }
        "answers-and-goes-on" => {
            let begin = format!("{stream}{}", chunk(&event));
            return endless(&begin, &chunk(&note), 5);
        }
        // What cannot be read.
        "compresses" => {
            let mut bomb = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            bomb.write_all(&vec![b' '; 10 << 20]).unwrap();
            let bomb = bomb.finish().unwrap();
            let length = bomb.len();
            say(&format!(
                "{json}Content-Encoding: gzip\r\nContent-Length: {length}\r\n\r\n"
            ));
            return to.write_all(&bomb).is_ok();
        }
        "nests" => {
            let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
            let body = honest.replacen("\"content\":", &format!("\"x\":{deep},\"content\":"), 1);
            return say(&whole(&body));
        }
        "repeats-keys" => {
            let body = honest.replacen("\"content\":", "\"content\":[],\"content\":", 1);
            return say(&whole(&body));
        }
        // What parsers read in two ways.
        "says-in-other-letters" => {
            let body = honest.replacen("\"result\":{", "\"result\":{\"Content\":\"s3cret\",", 1);
            return say(&whole(&body));
        }
        "lists-in-other-letters" => {
            let body = honest.replacen(
                "\"result\":{",
                "\"result\":{\"Tools\":[{\"name\":\"s3cret\"}],",
                1,
            );
            let event = chunk(&format!("data: {body}\n\n"));
            return say(&format!("{stream}{event}0\r\n\r\n"));
        }
        "lists-twice" => {
            let more = r#"{"name":"note","description":"Notes.","Description":"s3cret"}"#;
            let body = json!({"jsonrpc": "2.0", "id": asked.id, "result": {}}).to_string();
            let body = body.replacen("{}", &format!("{{\"tools\":[{more}]}}"), 1);
            return say(&whole(&body));
        }
        "sends-no-text" => {
            say(&format!("{json}Content-Length: 4\r\n\r\n"));
            return to.write_all(&[0xff, 0xfe, 0x00, 0x80]).is_ok();
        }
        "sends-no-http" => drop(say("SSH-2.0-OpenSSH_9.6\r\n")),
        "redirects" => {
            return say(
                "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
            );
        }
        "answers-another" => {
            let other = json!({"jsonrpc": "2.0", "id": "another", "result": {"content": []}});
            return say(&whole(&other.to_string()));
        }
        other => panic!("{other}: {}", asked.head),
    }
    false
}

fn chunk(text: &str) -> String {
    format!("{:x}\r\n{text}\r\n", text.len())
}

/// What a server that means no harm answers.
fn honest(asked: &Asked, description: &str) -> Value {
    let named = asked.message["params"]["name"].as_str().unwrap_or_default();
    let result = match asked.message["method"].as_str().unwrap_or_default() {
        "tools/list" => {
            let schema = json!({"type": "object", "properties": {"text": {"type": "string"}}});
            let tool = |name: &str, description: &str| json!({"name": name, "description": description, "inputSchema": schema});
            json!({"tools": [tool("note", "Notes."), tool("fickle", description)]})
        }
        _ => {
            let text = match named {
                "read_letter" => LETTER,
                _ => "done",
            };
            json!({"content": [{"type": "text", "text": text}], "isError": false})
        }
    };
    json!({"jsonrpc": "2.0", "id": asked.id, "result": result})
}
