//! What is stopped on its way back: results of servers, and what a server's question is answered with. Nobody is left waiting, and a
//! person can let it pass.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::here::{Here, peers};
use crate::session_of;

const WAGES: &str =
    "Wages of the press, in crowns a month: Ann Oduya 2310, Robert Keller 1970, Cleo van Dam 2450.";
const TILL: &str =
    "The till of the mill holds 41,220 crowns, counted by Ludwig Brandt on the evening of 12 May.";

/// A mill whose clerks ask a press: of what is either's secret a person has to agree that it crosses.
fn here(name: &str) -> Here {
    let server = |name: &str, text: &str, secrecy: &str| {
        let command = json!(["python3", peers().join("asker.py"), text]);
        format!(
            "[[servers]]\nname = \"{name}\"\ncommand = {command}\nsecrecy = {secrecy}\n[[endpoints]]\npath = \"/mcp/{name}\"\nservers = [\"{name}\"]\n"
        )
    };
    let more = [
        server("archive", WAGES, "[\"pay\"]"),
        server("vault", TILL, "[\"till\"]"),
        server("desk", "Good morning.", "[]"),
        "[[organisations]]\nname = \"mill\"\nagents = [\"clerk\", \"other\"]\nservers = [\"office\", \"vault\"]\n".to_owned(),
        "[[organisations]]\nname = \"press\"\nservers = [\"archive\", \"desk\"]\n".to_owned(),
        "[[crossings]]\nfrom = \"mill\"\nto = \"press\"\nasks = \"allow\"\nsecrecy_held = [\"till\"]\n".to_owned(),
        "[[crossings]]\nfrom = \"press\"\nto = \"mill\"\nasks = \"allow\"\nsecrecy_held = [\"pay\"]\n".to_owned(),
    ];
    Here::new(name, &more.concat())
}

/// An agent in a session at one address.
struct Agent<'h> {
    here: &'h Here,
    path: &'static str,
    headers: String,
}

impl<'h> Agent<'h> {
    fn new(here: &'h Here, who: &str, path: &'static str) -> Self {
        let headers = format!("Authorization: Bearer {who}'s key\r\n");
        let initialize = json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
            "protocolVersion": "2025-11-25", "capabilities": {"sampling": {}},
            "clientInfo": {"name": "t", "version": "1"}}});
        let begun = here.post(path, &headers, &initialize.to_string());
        Self {
            here,
            path,
            headers: format!("{headers}Mcp-Session-Id: {}\r\n", session_of(&begun)),
        }
    }

    fn call(&self, tool: &str, arguments: &Value) -> String {
        let call = json!({"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {"name": tool, "arguments": arguments}});
        self.here.post(self.path, &self.headers, &call.to_string())
    }

    /// What comes of a call in which the server asks `question`, its `number`th, and gets this answer.
    fn asked(&self, number: u32, question: &str, answer: &str) -> String {
        std::thread::scope(|scope| {
            let call = scope.spawn(|| self.call("ask", &json!({"question": question})));
            std::thread::sleep(Duration::from_millis(700));
            let reply = json!({"jsonrpc": "2.0", "id": format!("q{number}"), "result": {
                "role": "assistant", "model": "m", "content": {"type": "text", "text": answer}}});
            let begun = Instant::now();
            let taken = self.here.post(self.path, &self.headers, &reply.to_string());
            assert!(taken.starts_with("HTTP/1.1 202"), "{taken}");
            assert!(begun.elapsed() < Duration::from_secs(5));
            call.join().unwrap()
        })
    }
}

/// The one that waits for a person.
fn waiting(here: &Here) -> Value {
    let held = here.held().into_iter();
    let mut waits = held.filter(|held| held["state"]["state"] == "pending");
    let one = waits.next().unwrap_or_else(|| panic!("{}", here.log()));
    assert!(waits.next().is_none(), "{}", here.log());
    one
}

fn decide(here: &Here, word: &str, held: &Value) {
    let (code, out, error) = here.approvals(&[word, held["id"].as_str().unwrap()]);
    assert_eq!(code, 0, "{out}{error}");
}

#[test]
fn a_result_that_is_held_can_be_granted_and_comes_when_asked_for_again() {
    let here = here("held-results");
    let clerk = Agent::new(&here, "clerk", "/mcp/archive");
    let answer = clerk.call("tell", &json!({}));
    assert!(
        answer.contains("The answer to this request was held")
            && answer.contains("has been carried out")
            && !answer.contains("2310"),
        "{answer}"
    );
    let held = waiting(&here);
    assert_eq!(held["method"], "answer to tools/call");
    assert!(
        held["arguments"].as_str().unwrap().contains("2310"),
        "{held}"
    );
    let (_, listed, _) = here.approvals(&["list"]);
    assert!(
        listed.contains("archive.tell (answer to tools/call)"),
        "{listed}"
    );
    let (code, shown, error) = here.approvals(&["show", held["id"].as_str().unwrap()]);
    assert!(code == 0 && shown.contains("2310"), "{shown}{error}");
    decide(&here, "grant", &held);
    // To nobody else, and once.
    let other = Agent::new(&here, "other", "/mcp/archive");
    let answer = other.call("tell", &json!({}));
    assert!(!answer.contains("2310"), "{answer}");
    let answer = clerk.call("tell", &json!({}));
    assert!(answer.contains("2310"), "{answer} {}", here.log());
    // What somebody denied is not asked about again.
    decide(&here, "deny", &waiting(&here));
    let count = here.held().len();
    for _ in 0..3 {
        let answer = other.call("tell", &json!({}));
        assert!(
            answer.contains("The answer to this request was refused") && !answer.contains("2310"),
            "{answer}"
        );
    }
    assert_eq!(here.held().len(), count);
}

#[test]
fn a_reply_that_is_stopped_is_answered_with_an_error_and_can_be_granted() {
    let here = here("held-replies");
    let clerk = Agent::new(&here, "clerk", "/mcp/vault");
    assert!(clerk.call("tell", &json!({})).contains("41,220"));
    let clerk = Agent::new(&here, "clerk", "/mcp/desk");
    let question = "How much is in your till?";
    let answer = clerk.asked(1, question, TILL);
    assert!(
        answer.contains("-32003")
            && answer.contains("It was answered")
            && !answer.contains("41,220"),
        "{answer}"
    );
    let held = waiting(&here);
    assert_eq!(held["method"], "reply to sampling/createMessage");
    decide(&here, "grant", &held);
    // A consent is to this answer to this question.
    let answer = clerk.asked(2, "What shall the newspapers print?", TILL);
    assert!(
        answer.contains("-32003") && !answer.contains("41,220"),
        "{answer}"
    );
    let answer = clerk.asked(3, question, TILL);
    assert!(answer.contains("41,220"), "{answer} {}", here.log());
    // What is denied for another reason leaves nobody waiting either.
    let edge = r#"{"what":"edge:clerk>desk","reason":"a test"}"#;
    let answer = std::thread::scope(|scope| {
        let call = scope.spawn(|| clerk.asked(4, question, "I would rather not say."));
        std::thread::sleep(Duration::from_millis(300));
        here.operate("POST", "/v1/quarantine", edge);
        call.join().unwrap()
    });
    assert!(
        answer.contains("quarantine") && !answer.contains("rather"),
        "{answer}"
    );
}
