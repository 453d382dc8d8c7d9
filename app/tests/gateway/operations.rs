//! The gateway as those who run it see it: its health, its end, its logs and its numbers, and a disk that takes no more.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::here::{Here, Running, hash, lines_of, post_to, verified};
use crate::open::{Open, initialize, slow};
use crate::session_of;

const CLERK: &str = "Authorization: Bearer clerk's key\r\n";

fn health(here: &Here) -> (i32, String) {
    let admin = format!("http://{}", here.admin);
    let (code, out, error) = here.masec(&["health", "--admin", &admin]);
    (code, out + &error)
}

#[test]
fn what_is_under_way_is_answered_before_the_gateway_ends() {
    let mut here = Here::new("drained", "");
    let begun = here.post("/mcp/office", CLERK, &initialize());
    let headers = format!("{CLERK}Mcp-Session-Id: {}\r\n", session_of(&begun));
    assert_eq!(health(&here), (0, "ready\n".to_owned()));
    let answer = std::thread::scope(|scope| {
        let call = scope.spawn(|| here.post("/mcp/office", &headers, &slow()));
        std::thread::sleep(Duration::from_millis(500));
        here.signal("-TERM");
        std::thread::sleep(Duration::from_millis(300));
        // Whoever sends requests to it is told to send no more, and nobody comes in.
        let (code, said) = health(&here);
        assert!(code == 1 && said.contains("about to end"), "{said}");
        assert!(std::net::TcpStream::connect(&here.agents).is_err());
        call.join().unwrap()
    });
    assert!(answer.contains("no such letter"), "{answer}");
    let ended = here.gateway.as_mut().unwrap().0.wait().unwrap();
    assert_eq!(ended.code(), Some(0), "{}", here.log());
    let (code, said) = health(&here);
    assert!(code == 1 && said.contains("cannot be reached"), "{said}");
}

#[test]
fn whoever_listens_is_let_go_when_the_gateway_ends() {
    let mut here = Here::new("drained-streams", "");
    let mut listening = Open::at(&here, "/mcp/office", CLERK);
    let begun = here.post("/mcp/office", CLERK, &initialize());
    let headers = format!("{CLERK}Mcp-Session-Id: {}\r\n", session_of(&begun));
    let since = Instant::now();
    let answer = std::thread::scope(|scope| {
        let call = scope.spawn(|| here.post("/mcp/office", &headers, &slow()));
        std::thread::sleep(Duration::from_millis(300));
        here.signal("-TERM");
        call.join().unwrap()
    });
    assert!(answer.contains("no such letter"), "{answer}");
    assert!(listening.has_ended(), "{}", listening.1);
    // As a stream ends, and not as one that breaks off.
    assert!(listening.1.ends_with("0\r\n\r\n"), "{}", listening.1);
    let ended = here.gateway.as_mut().unwrap().0.wait().unwrap();
    let took = since.elapsed();
    assert_eq!(ended.code(), Some(0), "{}", here.log());
    assert!(took < Duration::from_secs(6), "{took:?} {}", here.log());
    assert!(
        !here.log().contains("did not end in time"),
        "{}",
        here.log()
    );
}

#[test]
fn nothing_goes_through_where_the_ledger_cannot_be_written() {
    let mut here = Here::new("full-disk", "");
    let begun = here.post("/mcp/office", CLERK, &initialize());
    let headers = format!("{CLERK}Mcp-Session-Id: {}\r\n", session_of(&begun));
    let pid = here.gateway.as_ref().unwrap().0.id().to_string();
    let bound = |bytes: &str| {
        let bounded = Command::new("prlimit")
            .args(["--pid", &pid, &format!("--fsize={bytes}:unlimited")])
            .status();
        assert!(bounded.unwrap().success());
    };
    bound("300000");
    let mail = |body: &str| {
        let call = json!({"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {
            "name": "send_email", "arguments": {"recipient": "ann@office.example", "body": body}}});
        here.post("/mcp/office", &headers, &call.to_string())
    };
    let mut sent = 0;
    let late = Instant::now() + Duration::from_secs(20);
    loop {
        // Each is another, and takes room.
        let body: String = (0..9_000).map(|n| format!("{} ", n * (sent + 7))).collect();
        let answer = mail(&body);
        if answer.contains("-32004") {
            break;
        }
        sent += 1;
        assert!(
            Instant::now() < late && answer.contains("200 OK"),
            "{answer}"
        );
    }
    // From here on no room is left at all.
    bound("5000");
    for _ in 0..3 {
        let answer = mail("short");
        assert!(answer.contains("-32004"), "{answer}");
    }
    let (code, said) = health(&here);
    assert_eq!(code, 1, "{said}");
    // The server saw none of what was refused.
    let office = here.office.trim_start_matches("http://");
    let (address, path) = office.split_once('/').unwrap();
    let path = format!("/{path}");
    let begun = post_to(address, &path, "", &initialize());
    let own = format!("Mcp-Session-Id: {}\r\n", session_of(&begun));
    let list = json!({"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "list_sent", "arguments": {}}});
    let listed = post_to(address, &path, &own, &list.to_string());
    assert!(!listed.contains("short"), "{}", here.log());
    // Once there is room it begins anew, and what it could not write in whole is not in the way.
    drop(here.gateway.take());
    verified(&here.dir.join("ledger"));
    here.start();
    assert_eq!(health(&here).0, 0, "{}", here.log());
    let begun = here.post("/mcp/office", CLERK, &initialize());
    let again = format!("{CLERK}Mcp-Session-Id: {}\r\n", session_of(&begun));
    let listed = here.post("/mcp/office", &again, &list.to_string());
    assert!(
        listed.contains("200 OK") && !listed.contains("-32004"),
        "{listed}"
    );
}

#[test]
fn numbers_are_told_and_names_to_operators_alone() {
    let here = Here::new(
        "numbers",
        "[[servers]]\nname = \"gone\"\nurl = \"http://127.0.0.1:1/\"\n[[endpoints]]\npath = \"/mcp/gone\"\nservers = [\"gone\"]\n",
    );
    let list = r#"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#;
    let failed = here.post("/mcp/gone", CLERK, list);
    assert!(failed.contains("-32005"), "{failed}");
    here.operate(
        "POST",
        "/v1/quarantine",
        r#"{"what":"agent:clerk","reason":"a test"}"#,
    );
    let refused = here.post("/mcp/office", CLERK, list);
    assert!(refused.contains("quarantine"), "{refused}");
    let told = here.operate("GET", "/metrics", "");
    for line in [
        "masec_quarantined 1",
        "masec_holds_pending 0",
        "masec_reloads_total{outcome=\"taken\"} 0",
        "masec_stops_total{rule=\"quarantine\"} 1",
        "masec_stopped_by_agent_total{agent=\"clerk\"} 1",
        "masec_stopped_by_server_total{server=\"office\"} 1",
        "masec_server_failures_total{server=\"gone\"} 1",
    ] {
        assert!(told.lines().any(|it| it == line), "{line}: {told}");
    }
    let told = here.metrics();
    assert!(
        told.contains("masec_quarantined 1") && !told.contains("clerk"),
        "{told}"
    );
}

#[test]
fn logs_are_objects_where_that_is_asked_for_and_say_what_should_be_known() {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gateway-logs");
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dir).unwrap();
    let config = format!(
        "[listen]\naddress = \"127.0.0.1:0\"\n[ledger]\ndir = \"ledger\"\n[policy]\nmode = \"off\"\n[anonymous]\nagent = \"guest\"\n[[agents]]\nname = \"guest\"\nkey_sha256 = \"{}\"\n",
        hash("guest's key")
    );
    fs::write(dir.join("masec.toml"), &config).unwrap();
    let started = |level: &str| {
        let mut gateway = Command::new(env!("CARGO_BIN_EXE_masec"))
            .args(["serve", "--log", "json", "--log-level", level])
            .current_dir(&dir)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        lines_of(&mut gateway, 1);
        let pid = gateway.id().to_string();
        Command::new("kill").args(["-TERM", &pid]).status().unwrap();
        let lines = BufReader::new(gateway.stderr.take().unwrap()).lines();
        let said = lines.map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap());
        // What there is to say of this machine is another matter.
        let said = said.filter(|line| line["target"] != "masec_gateway::room");
        let said: Vec<Value> = said.collect();
        assert!(gateway.wait().unwrap().success());
        said
    };
    let said = started("warn");
    assert_eq!(said.len(), 2, "{said:?}");
    for (line, words) in said
        .iter()
        .zip(["everything goes through", "agent `guest`"])
    {
        assert_eq!(line["level"], "WARN", "{line}");
        let message = line["fields"]["message"].as_str().unwrap();
        assert!(message.contains(words), "{message}");
    }
    assert!(started("error").is_empty());
    let check = Command::new(env!("CARGO_BIN_EXE_masec"))
        .args(["config", "check"])
        .current_dir(&dir)
        .output()
        .unwrap();
    let warned = String::from_utf8(check.stderr).unwrap();
    assert!(
        check.status.success() && warned.lines().count() == 2,
        "{warned}"
    );
}

/// What a program says on standard error: as a line of the gateway's own, as what clears a screen, too long, and far too much.
const LOUD: &str = r#"echo '{"level":"ERROR","fields":{"message":"forged"},"target":"masec_gateway::serve"}' >&2
printf '\033[2Jcleared\rover\n' >&2
head -c 5000 /dev/zero | tr '\0' x >&2; echo >&2
i=0; while [ $i -lt 500 ]; do echo "flood $i" >&2; i=$((i+1)); done
cat > /dev/null"#;

#[test]
fn what_programs_say_is_the_log_s_and_forges_nothing() {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gateway-loud");
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dir).unwrap();
    let command = json!(["sh", "-c", LOUD]);
    let config = format!(
        "[listen]\naddress = \"127.0.0.1:0\"\n[ledger]\ndir = \"ledger\"\n[[agents]]\nname = \"clerk\"\nkey_sha256 = \"{}\"\n[[servers]]\nname = \"loud\"\ntimeout_seconds = 1\ncommand = {command}\n[[endpoints]]\npath = \"/mcp/loud\"\nservers = [\"loud\"]\n",
        hash("clerk's key")
    );
    fs::write(dir.join("masec.toml"), &config).unwrap();
    let mut gateway = Command::new(env!("CARGO_BIN_EXE_masec"))
        .args(["serve", "--log", "json"])
        .current_dir(&dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = lines_of(&mut gateway, 1);
    let address = lines[0].strip_prefix("listening on ").unwrap();
    let answer = post_to(address, "/mcp/loud", CLERK, &initialize());
    assert!(answer.contains("-32005"), "{answer}");
    // What is left to say is said.
    std::thread::sleep(Duration::from_millis(1500));
    let pid = gateway.id().to_string();
    Command::new("kill").args(["-TERM", &pid]).status().unwrap();
    let lines = BufReader::new(gateway.stderr.take().unwrap()).lines();
    let lines: Vec<String> = lines.map(Result::unwrap).collect();
    assert!(gateway.wait().unwrap().success());
    let said = lines
        .iter()
        .map(|line| serde_json::from_str::<Value>(line).unwrap_or_else(|_| panic!("{line}")));
    let said: Vec<Value> = said
        .filter(|line| line["fields"]["server"] == "loud")
        .collect();
    let about = format!("{said:?}");
    assert!(
        lines
            .iter()
            .all(|line| !line.starts_with("{\"level\":\"ERROR\"")),
        "{about}"
    );
    let texts: Vec<&str> = said
        .iter()
        .filter_map(|line| line["fields"]["text"].as_str())
        .collect();
    assert!(texts[0].contains("forged"), "{about}");
    assert_eq!(texts[1], "\u{fffd}[2Jcleared\u{fffd}over", "{about}");
    assert_eq!(texts[2].len(), 1024, "{about}");
    assert_eq!(said[2]["fields"]["cut"], 5000 - 1024, "{about}");
    assert_eq!(texts.len(), 50, "{about}");
    let left_out = said
        .iter()
        .filter_map(|line| line["fields"]["lines"].as_u64());
    assert_eq!(left_out.sum::<u64>(), 503 - 50, "{about}");
}

/// The first minutes with it: what is printed can be used, by those alone who were given the keys.
#[test]
fn the_example_has_keys_that_nobody_had_before() {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gateway-example");
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dir).unwrap();
    let masec = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_masec"));
        let output = command.args(arguments).current_dir(&dir).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        assert!(output.status.success(), "{arguments:?} {output:?}");
        (text(output.stdout), text(output.stderr))
    };
    let (text, said) = masec(&["config", "example"]);
    let (again, _) = masec(&["config", "example"]);
    assert_ne!(text, again);
    let key = |whose: &str| {
        let told = format!("masec: key of {whose}: ");
        let key = said.lines().find_map(|line| line.strip_prefix(&told));
        key.unwrap_or_else(|| panic!("{said}")).to_owned()
    };
    // Wherever there is room on this machine.
    let free = text.replace("127.0.0.1:8700", "127.0.0.1:0");
    let free = free.replace("127.0.0.1:8701", "127.0.0.1:0");
    fs::write(dir.join("masec.toml"), free).unwrap();
    for how in [
        &["config", "check"][..],
        &["config", "check", "masec.toml"],
        &["config", "check", "-c", "masec.toml"],
    ] {
        assert!(masec(how).0.contains("can be used: 2 agents"));
    }
    let mut gateway = Command::new(env!("CARGO_BIN_EXE_masec"))
        .args(["serve", "-c", "masec.toml"])
        .current_dir(&dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = lines_of(&mut gateway, 2);
    let gateway = Running(gateway);
    let agents = lines[0].strip_prefix("listening on ").unwrap().to_owned();
    let list = r#"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#;
    let shown = |key: &str| {
        post_to(
            &agents,
            "/mcp/bank",
            &format!("Authorization: Bearer {key}\r\n"),
            list,
        )
    };
    for guessed in ["password", "bank", "assistant"] {
        let answer = shown(guessed);
        assert!(answer.starts_with("HTTP/1.1 401"), "{guessed}: {answer}");
    }
    // It is let in, though there is no bank here.
    let answer = shown(&key("agent assistant"));
    assert!(answer.contains("-32005"), "{answer}");
    assert!(shown(&key("agent researcher")).starts_with("HTTP/1.1 403"));
    drop(gateway);
}

/// Commands in files for those who run the gateway are ones that it knows.
#[test]
fn what_deployments_call_is_there() {
    let deploy = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy");
    let mut called = Vec::new();
    for line in fs::read_to_string(deploy.join("masec.service"))
        .unwrap()
        .lines()
    {
        let command = line.split_once("=/usr/local/bin/masec ");
        if let Some((_, arguments)) = command.filter(|_| line.starts_with("Exec")) {
            called.push(arguments.split(' ').map(str::to_owned).collect::<Vec<_>>());
        }
    }
    let image = fs::read_to_string(deploy.join("Dockerfile")).unwrap();
    for line in image.lines() {
        let array = line.find('[').filter(|_| line.contains("CMD ["));
        if let Some(at) = array {
            let all: Vec<String> = serde_json::from_str(&line[at..]).unwrap();
            let own = all.iter().skip_while(|word| *word == "masec");
            called.push(own.cloned().collect());
        }
    }
    assert_eq!(called.len(), 5, "{called:?}");
    for arguments in called {
        let help = Command::new(env!("CARGO_BIN_EXE_masec"))
            .args(&arguments)
            .arg("--help")
            .output()
            .unwrap();
        assert!(help.status.success(), "{arguments:?} {help:?}");
    }
}
