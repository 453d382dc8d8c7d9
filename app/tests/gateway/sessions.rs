//! What a session is for besides answers, with other people's clients and servers: streams that are resumed, resources and lists that
//! change, requests that are called off, reports of how far they are, and questions that a server asks back.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::clients::{clients, job, said};
use crate::here::{Here, peers, python, server};

/// The clients that keep sessions.
fn legacy() -> Vec<(String, Vec<String>)> {
    let all = clients().into_iter();
    all.filter(|client| !client.1.contains(&"modern".to_owned()))
        .collect()
}

/// The methods of what a client was told without asking.
fn notified(seen: &Value) -> Vec<&str> {
    let all = seen["notified"].as_array().unwrap();
    let methods = all.iter().filter_map(|notice| notice["method"].as_str());
    methods.collect()
}

#[test]
fn streams_are_resumed_and_changes_are_told() {
    let (_tower, tower) = server("node", "tower.mjs", &json!({}));
    let here = Here::new(
        "sessions",
        &format!(
            r#"
[[servers]]
name = "tower"
url = "{tower}"
[[endpoints]]
path = "/mcp/tower"
servers = ["tower"]
[[endpoints]]
path = "/mcp/shared"
servers = ["office", "tower"]
"#
        ),
    );
    for (path, before, bell) in [
        ("/mcp/tower", "", "tower://bell"),
        ("/mcp/shared", "tower__", "masec://tower/tower://bell"),
    ] {
        for client in legacy() {
            let tool = |name: &str| json!({"do": "call", "tool": format!("{before}{name}")});
            let steps = json!([
                {"do": "tools"},
                // The server breaks the stream off, and the client has it go on from where it was.
                tool("climb"),
                {"do": "subscribe", "uri": bell},
                tool("ring"),
                tool("build"),
                {"do": "wait", "seconds": 0.5},
                {"do": "tools"},
                tool("look_out"),
            ]);
            let seen = job(&here, &client, path, &steps);
            let about = format!("{client:?} {seen}{}", here.log());
            assert_eq!(
                said(&seen, 1),
                "up there, after the stream broke off",
                "{about}"
            );
            assert!(seen["steps"][2]["error"].is_null(), "{about}");
            assert_eq!(said(&seen, 3), "rung", "{about}");
            let told = notified(&seen);
            assert!(told.contains(&"notifications/resources/updated"), "{about}");
            assert!(
                told.contains(&"notifications/tools/list_changed"),
                "{about}"
            );
            let updated = "notifications/resources/updated";
            let mut all = seen["notified"].as_array().unwrap().iter();
            let updated = all.find(|notice| notice["method"] == updated).unwrap();
            assert_eq!(updated["params"]["uri"], bell, "{about}");
            let tools = seen["steps"][6]["result"].to_string();
            assert!(tools.contains(&format!("{before}look_out")), "{about}");
            assert_eq!(said(&seen, 7), "fields", "{about}");
        }
    }
}

#[test]
fn changes_are_told_to_who_listens_without_a_session() {
    let (_ferry, ferry) = server(&python(), "ferry.py", &json!({}));
    let (_barge, barge) = server(&python(), "ferry.py", &json!({}));
    let here = Here::new(
        "listening",
        &format!(
            r#"
[[servers]]
name = "ferry"
url = "{ferry}"
[[servers]]
name = "barge"
url = "{barge}"
[[endpoints]]
path = "/mcp/ferry"
servers = ["ferry"]
[[endpoints]]
path = "/mcp/both"
servers = ["barge", "ferry"]
"#
        ),
    );
    for (path, tool, bell) in [
        ("/mcp/ferry", "ring", "ferry://bell"),
        ("/mcp/both", "ferry__ring", "masec://ferry/ferry://bell"),
    ] {
        for client in clients()
            .iter()
            .filter(|client| client.1.contains(&"modern".to_owned()))
        {
            let steps = json!([{"do": "listen", "uri": bell, "tool": tool}]);
            let seen = job(&here, client, path, &steps);
            let told = json!([format!("ResourceUpdated {bell}"), "ToolsListChanged"]);
            let about = format!("{client:?} {seen}{}", here.log());
            assert_eq!(seen["steps"][0]["result"], told, "{about}");
        }
    }
}

#[test]
fn what_is_called_off_is_called_off_at_the_server() {
    let (_tower, tower) = server("node", "tower.mjs", &json!({}));
    let desk = json!([python(), peers().join("desk.py")]);
    let here = Here::new(
        "called-off",
        &format!(
            r#"
[[servers]]
name = "tower"
url = "{tower}"
[[servers]]
name = "desk"
command = {desk}
[[endpoints]]
path = "/mcp/tower"
servers = ["tower"]
[[endpoints]]
path = "/mcp/desk"
servers = ["desk"]
"#
        ),
    );
    for (place, client) in legacy().iter().enumerate() {
        let steps = json!([
            {"do": "call", "tool": "watch", "cancel_after": 0.4},
            {"do": "wait", "seconds": 0.4},
            {"do": "call", "tool": "called_off"},
        ]);
        let seen = job(&here, client, "/mcp/tower", &steps);
        assert_eq!(seen["steps"][0]["cancelled"], true, "{client:?} {seen}");
        assert_eq!(said(&seen, 2), (place + 1).to_string(), "{client:?} {seen}");
        // A program goes on with the session.
        let steps = json!([
            {"do": "call", "tool": "count", "arguments": {"seconds": 20}, "cancel_after": 0.4},
            {"do": "call", "tool": "whoami"},
        ]);
        let seen = job(&here, client, "/mcp/desk", &steps);
        assert_eq!(seen["steps"][0]["cancelled"], true, "{client:?} {seen}");
        assert!(said(&seen, 1).parse::<u32>().is_ok(), "{client:?} {seen}");
    }
    // Whoever waits for what was called off need not wait on.
    let session = Session::begin(&here, "/mcp/desk");
    let since = Instant::now();
    std::thread::scope(|scope| {
        let waits = scope.spawn(|| session.call(7, "count", 20.0));
        std::thread::sleep(Duration::from_millis(500));
        let off =
            r#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}"#;
        let answer = session.post(off);
        assert!(answer.starts_with("HTTP/1.1 202"), "{answer}");
        let answer = waits.join().unwrap();
        assert!(!answer.contains("counted by"), "{answer}");
    });
    assert!(
        since.elapsed() < Duration::from_secs(8),
        "{:?}",
        since.elapsed()
    );
}

#[test]
fn reports_go_along_with_the_request_that_they_are_about() {
    let desk = json!([python(), peers().join("desk.py")]);
    let here = Here::new(
        "reports",
        &format!(
            "[[servers]]\nname = \"desk\"\ncommand = {desk}\n[[endpoints]]\npath = \"/mcp/desk\"\nservers = [\"desk\"]\n"
        ),
    );
    let session = Session::begin(&here, "/mcp/desk");
    std::thread::scope(|scope| {
        let calls: Vec<_> = (10..18)
            .map(|id| {
                (
                    id,
                    scope.spawn({
                        let session = &session;
                        move || session.call(id, "count", 1.0)
                    }),
                )
            })
            .collect();
        for (id, call) in calls {
            let answer = call.join().unwrap();
            let own = format!("\"progressToken\":\"of {id}\"");
            assert_eq!(answer.matches("progressToken").count(), 3, "{answer}");
            assert_eq!(answer.matches(&own).count(), 3, "{id}: {answer}");
            assert!(answer.contains("counted by"), "{answer}");
        }
    });
}

/// A session in bytes of the test's own.
struct Session<'a> {
    here: &'a Here,
    path: &'a str,
    headers: String,
}

impl<'a> Session<'a> {
    fn begin(here: &'a Here, path: &'a str) -> Self {
        let initialize = r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}"#;
        let key = "Authorization: Bearer clerk's key\r\n";
        let answer = here.post(path, key, initialize);
        let id = crate::session_of(&answer);
        let session = Self {
            here,
            path,
            headers: format!("{key}Mcp-Session-Id: {id}\r\nMCP-Protocol-Version: 2025-11-25\r\n"),
        };
        session.post(r#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#);
        session
    }

    fn post(&self, message: &str) -> String {
        self.here.post(self.path, &self.headers, message)
    }

    fn call(&self, id: u32, tool: &str, seconds: f64) -> String {
        let params = json!({"name": tool, "arguments": {"seconds": seconds}, "_meta": {"progressToken": format!("of {id}")}});
        let message = json!({"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": params});
        self.post(&message.to_string())
    }
}

#[test]
fn a_server_asks_back_and_is_answered() {
    let (_ferry, ferry) = server(&python(), "ferry.py", &json!({}));
    let here = Here::new(
        "asked-back",
        &format!(
            "[[servers]]\nname = \"ferry\"\nurl = \"{ferry}\"\n[[endpoints]]\npath = \"/mcp/ferry\"\nservers = [\"ferry\"]\n"
        ),
    );
    for client in clients() {
        let steps = json!([{"do": "call", "tool": "cross", "arguments": {"harbour": "Ostend"}}]);
        let seen = job(&here, &client, "/mcp/ferry", &steps);
        assert_eq!(
            said(&seen, 0),
            "crossed to Ostend, on scripted answer",
            "{client:?} {seen}{}",
            here.log()
        );
        let asked = seen["elicited"][0]["message"].as_str();
        assert_eq!(
            asked,
            Some("On which deck do you want to sit?"),
            "{client:?} {seen}"
        );
    }
    // Question and answer are written down, whichever way they went.
    let all = here.payloads();
    let has = |words: &str| {
        all.iter()
            .filter(|one| one.to_string().contains(words))
            .count()
    };
    let times = clients().len();
    assert!(has("On which deck do you want to sit?") >= times, "{all:?}");
    assert!(has("scripted answer") >= times, "{all:?}");
}
