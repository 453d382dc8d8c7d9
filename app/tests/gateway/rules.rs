//! The operator's rules about messages: what is taken out of them, and what one edge may use.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::here::Here;
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
