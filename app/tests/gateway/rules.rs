//! The operator's rules about messages: what is taken out of them, and what one edge may use.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::here::{Here, peers};
use crate::{call, done, runtime};

#[test]
fn what_a_rule_names_reaches_nobody_and_no_ledger() {
    let mut here = Here::new(
        "redaction",
        r#"
[[redactions]]
name = "codes"
pattern = "CODE-[0-9]{4}"
messages = "requests"
[[edges]]
agent = "other"
server = "office"
budget = { calls_per_minute = 4 }
"#,
    );
    runtime().block_on(async {
        let client = here.client("clerk's key").await;
        let mail =
            json!({"recipient": "ann@office.example", "body": "The door opens with CODE-4711."});
        let words = "Send ann@office.example a mail: 'The door opens with CODE-4711.'";
        let (error, text) = done(&client, call("send_email", &mail, Some(("door", words)))).await;
        assert!(!error, "{text}");
        let (_, sent) = done(&client, call("list_sent", &json!({}), None)).await;
        assert!(
            sent.contains("The door opens with [redacted: codes]."),
            "{sent}"
        );
        // What one edge may use is its own.
        let other = here.client("other's key").await;
        let letter = json!({"name": "plain"});
        let mut refused = 0;
        for _ in 0..6 {
            let (error, text) = done(&other, call("read_letter", &letter, None)).await;
            assert!(!error || text.contains("used up its calls"), "{text}");
            refused += usize::from(error);
        }
        assert!((2..=4).contains(&refused), "{refused}");
        let (error, text) = done(&client, call("read_letter", &letter, None)).await;
        assert!(!error, "{text}");
    });
    // What was written before the process was killed is published when it is there again.
    drop(here.gateway.take());
    here.start();
    let out = here.in_ledger("send_email");
    assert!(out.contains("T2"), "{out}");
    let written = bytes_of(&here.dir.join("ledger"));
    let has = |text: &str| {
        written
            .windows(text.len())
            .any(|bytes| bytes == text.as_bytes())
    };
    assert!(has("The door opens with [redacted: codes]") && has("redaction:codes"));
    assert!(!has("CODE-4711"));
}

/// Everything in a folder's files.
fn bytes_of(folder: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => bytes.extend(bytes_of(&path)),
            false => bytes.extend(fs::read(&path).unwrap()),
        }
    }
    bytes
}

#[test]
fn what_a_server_hints_at_is_written_down_with_what_was_decided_by_it() {
    let command = json!(["python3", peers().join("echo_meta.py")]);
    let here = Here::new(
        "hints",
        &format!(
            "[[servers]]\nname = \"echo\"\ncommand = {command}\nbelieve_hints = true\n[[endpoints]]\npath = \"/mcp/echo\"\nservers = [\"echo\"]\n"
        ),
    );
    runtime().block_on(async {
        let client = here.client_at("/mcp/echo", "clerk's key").await;
        let say = |said: &str| call("echo", &json!({"said": said}), None);
        // Nobody has said yet what it is.
        done(&client, say("one")).await;
        client.list_all_tools().await.unwrap();
        done(&client, say("two")).await;
    });
    let calls: Vec<Value> = here
        .payloads()
        .into_iter()
        .filter(|line| line["tool"] == "echo" && line["kind"] == "tool_call")
        .collect();
    let [before, after] = calls.as_slice() else {
        panic!("{calls:#?}");
    };
    assert!(before.get("described").is_none(), "{before}");
    let described = &after["described"];
    assert_eq!(described["digest"].as_str().unwrap().len(), 64, "{after}");
    assert_eq!(described["read_only"], false);
    assert_eq!(described["open_world"], true);
    assert_eq!(described["believed"], true);
    assert!(described.get("destructive").is_none(), "{after}");
}

#[test]
fn what_goes_along_with_a_call_is_judged_and_redacted_as_its_arguments_are() {
    const SECRET: &str = "heliotrope-4711-kestrel";
    let canaries = Path::new(env!("CARGO_TARGET_TMPDIR")).join("along-canaries.txt");
    fs::write(&canaries, format!("launch={SECRET}\n")).unwrap();
    let here = Here::new(
        "along",
        &format!(
            "[[redactions]]\nname = \"codes\"\npattern = \"CODE-[0-9]{{4}}\"\nmessages = \"requests\"\n[policy]\ncanaries = {canaries:?}\n"
        ),
    );
    let mail = |responses: Value, state: &str| {
        let task = json!({"id": "along", "words": "Mail ann@office.example: 'The door is open.'"});
        let message = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {
        "name": "send_email",
        "arguments": {"recipient": "ann@office.example", "body": "The door is open."},
        "inputResponses": responses,
        "requestState": state,
        "_meta": {
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientInfo": {"name": "test", "version": "1"},
            "io.modelcontextprotocol/clientCapabilities": {},
            "masec/task": task,
        }}});
        let headers = "Authorization: Bearer clerk's key\r\nMCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: send_email\r\n";
        here.post("/mcp/office", headers, &message.to_string())
    };
    let answer = |said: &str| json!({"why": {"action": "accept", "content": {"note": said}}});
    // Without a secret it goes on, with what rules name taken out of it.
    mail(answer("As CODE-4711 says."), "s1");
    // With one it does not, wherever in the call it is.
    for refused in [
        mail(answer(&format!("It is {SECRET}.")), "s1"),
        mail(answer("Because."), SECRET),
    ] {
        assert!(
            refused.contains("T2") || refused.contains("leak"),
            "{refused}"
        );
    }
    let responses: Vec<String> = here
        .payloads()
        .into_iter()
        .filter(|line| line["kind"] == "tool_call" && line["tool"] == "send_email")
        .map(|line| line["content"].to_string())
        .collect();
    assert_eq!(responses.len(), 3, "{responses:#?}");
    assert!(
        responses[0].contains("inputResponses.why.content.note")
            && responses[0].contains("As [redacted: codes] says."),
        "{responses:#?}"
    );
}
