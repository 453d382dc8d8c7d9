//! What holds over gRPC in either revision, told once. Who speaks it, and how what they say reads, is the test's.

use serde_json::{Value, json};

use super::hops::{keyed, remade, taint};
use super::{job, reached, with_peers};
use crate::here::{Here, Running, hash, post_to, verified};

/// A revision over gRPC: who speaks it, and how what they say reads.
pub(super) struct Revision {
    /// How its gateways are called.
    pub(super) name: &'static str,
    /// An agent, with its address and that of its gRPC.
    pub(super) agent: fn(&Value) -> (Running, String, String),
    /// What a client saw with these options, at an address, with a key or without, when it did these steps.
    pub(super) client: fn(&[&str], &str, Option<&str>, &Value) -> Value,
    /// A client that can say in a message where it wants news sent.
    pub(super) configured: &'static [&'static str],
    /// States of a task.
    pub(super) completed: &'static str,
    pub(super) canceled: &'static str,
    pub(super) rejected: &'static str,
    /// How an error begins that gRPC and the protocol call so.
    pub(super) begins: fn(&str, &str) -> String,
    /// How one begins of which the client's own patience is the reason.
    pub(super) late: &'static str,
    /// A file that its SDKs can carry.
    pub(super) file: &'static str,
}

/// A gateway with one agent of a revision behind it.
pub(super) struct Played {
    revision: &'static Revision,
    here: Here,
    bob: String,
    _bob: Running,
}

/// A task, as the gateway's callers know it.
pub(super) struct Task {
    pub(super) id: String,
    context: String,
}

const CLERK: &str = "clerk's key";

impl Played {
    pub(super) fn new(revision: &'static Revision) -> Self {
        let (running, bob, bobs) = (revision.agent)(&json!({"name": "Bob", "grpc": true}));
        let more = format!(
            r#"grpc_url = "{bobs}"
stream_seconds = 2
[[redactions]]
name = "codes"
pattern = "CODE-[0-9]{{4}}"
"#
        );
        let name = format!("{}-decided", revision.name);
        Self {
            revision,
            here: Here::new(&name, &with_peers(&[("bob", &bob, &more)])),
            bob,
            _bob: running,
        }
    }

    fn url(&self) -> String {
        self.here.url("/a2a/bob")
    }

    pub(super) fn sees(&self, key: &str, steps: &Value) -> Value {
        (self.revision.client)(&[], &self.url(), Some(key), steps)
    }

    /// How the error of each step begins, by gRPC's word for it and the protocol's.
    pub(super) fn errors(&self, key: &str, steps: &Value, expect: &[(&str, &str)]) {
        let seen = self.sees(key, steps);
        let seen = seen["steps"].as_array().unwrap();
        assert_eq!(seen.len(), expect.len());
        for (step, (code, name)) in seen.iter().zip(expect) {
            let error = step["error"].as_str().unwrap_or_default();
            match name.is_empty() {
                true => assert_eq!(error, "", "{step}"),
                false => assert!(
                    error.starts_with(&(self.revision.begins)(code, name)),
                    "{step}"
                ),
            }
        }
    }

    /// In words and in a file; and what its principal wants is told to nobody else.
    pub(super) fn what_rules_name_is_taken_out(&self) -> Task {
        let file = data_encoding::BASE64.encode(b"CODE-5678");
        let task = json!({"masec/task": {"id": "t7", "words": "Ask Bob for the colour of the bikeshed."}, "mood": "fine"});
        let steps = json!([
            {"do": "send", "parts": [{"text": "CODE-1234 and"}, {"raw": file, "filename": "f"}], "metadata": task},
            {"do": "send", "text": "ask what?"},
        ]);
        let seen = self.sees(CLERK, &steps);
        let text = seen.to_string();
        assert!(
            text.contains("file f: [redacted: codes]"),
            "{text} {}",
            self.here.log()
        );
        let all = json!(reached(&self.bob)).to_string();
        assert!(
            !all.contains("CODE-") && all.contains("[redacted: codes] and"),
            "{all}"
        );
        assert!(all.contains("mood") && !all.contains("bikeshed"), "{all}");
        let kept = |name: &str| seen["kept"][name].as_str().unwrap().to_owned();
        Task {
            id: kept("$task"),
            context: kept("$context"),
        }
    }

    /// A task is there for whoever began it, and for nobody else; news do not go where they may not.
    pub(super) fn tasks_are_whoever_began_them(&self, Task { id, context }: &Task) {
        let before = reached(&self.bob).len();
        let steps = json!([
            {"do": "get", "task": id},
            {"do": "cancel", "task": id},
            {"do": "listen", "task": id},
            {"do": "send", "text": "mine now", "taskId": id},
            {"do": "push", "task": id, "url": "https://elsewhere.example/"},
            {"do": "pushed", "task": id, "id": "p1"},
            {"do": "send", "text": "and now?", "contextId": context},
        ]);
        let mut expect = [("NOT_FOUND", "TaskNotFoundError"); 7];
        expect[6] = ("INVALID_ARGUMENT", "InvalidParamsError");
        self.errors("other's key", &steps, &expect);
        let steps = json!([{"do": "push", "task": id, "url": "http://169.254.169.254/latest"}]);
        let nowhere = "PushNotificationNotSupportedError";
        self.errors(CLERK, &steps, &[("FAILED_PRECONDITION", nowhere)]);
        let wanted = json!({"taskPushNotificationConfig": {"url": "http://169.254.169.254/"}});
        let steps = json!([{"do": "send", "text": "hi", "configuration": wanted}]);
        let seen = job(self.revision.configured, &self.url(), Some(CLERK), &steps);
        let error = seen["steps"][0]["error"].as_str().unwrap_or_default();
        assert!(error.starts_with(nowhere), "{seen}");
        assert_eq!(reached(&self.bob).len(), before);
    }

    /// A stream that never ends does; one that is listened to is heard, and called off by whoever began it. Whoever asks waits no
    /// longer than it said.
    pub(super) fn streams_and_patience_end(&self) {
        let steps = json!([
            {"do": "send", "text": "for ever", "most": 2},
            {"do": "listen", "task": "$task", "most": 3},
            {"do": "cancel", "task": "$task"},
            {"do": "send", "text": "for ever"},
        ]);
        let seen = self.sees(CLERK, &steps);
        let events = seen["steps"][1]["events"].as_array().map_or(0, Vec::len);
        assert_eq!(events, 3, "{seen}");
        let state = &seen["steps"][2]["result"]["status"]["state"];
        assert_eq!(state, self.revision.canceled, "{seen}");
        let error = seen["steps"][3]["error"].as_str().unwrap_or_default();
        assert!(error.contains("goes on for too long"), "{seen}");
        let steps = json!([{"do": "send", "text": "for ever"}]);
        let patience = ["--deadline", "1"];
        let seen = (self.revision.client)(&patience, &self.url(), Some(CLERK), &steps);
        let error = seen["steps"][0]["error"].as_str().unwrap_or_default();
        assert!(error.starts_with(self.revision.late), "{seen}");
        let last = reached(&self.bob).pop().unwrap().to_string();
        assert!(last.contains("for ever"), "{last}");
    }

    /// An operator cuts the agent off: a message is answered with a task that says so.
    pub(super) fn whoever_is_cut_off_is_told(&self, task: &Task) {
        let cut = r#"{"what":"server:bob","reason":"an exercise"}"#;
        let office = "Authorization: Bearer ana's key\r\n";
        let done = post_to(&self.here.admin, "/v1/quarantine", office, cut);
        assert!(done.starts_with("HTTP/1.1 200"), "{done}");
        let steps = json!([{"do": "send", "text": "hi"}, {"do": "get", "task": task.id}]);
        for more in [&[][..], &["--unary"]] {
            let seen = (self.revision.client)(more, &self.url(), Some(CLERK), &steps);
            let text = seen["steps"][0]["events"].to_string();
            assert!(
                text.contains(self.revision.rejected) && text.contains("is in quarantine"),
                "{seen}"
            );
            let error = seen["steps"][1]["error"].as_str().unwrap_or_default();
            assert!(
                error.contains("PERMISSION_DENIED") && error.contains("is in quarantine"),
                "{seen}"
            );
        }
    }

    /// All of it is in the ledger.
    pub(super) fn holds(&self) {
        verified(&self.here.dir.join("ledger"));
    }
}

/// Two gateways, one behind the other, tell each other over gRPC what was read.
pub(super) fn labels_cross(revision: &Revision) {
    let (_bob, bob, bobs) = (revision.agent)(&json!({"name": "Bob", "grpc": true}));
    let (mut north, north_keys) = keyed(&format!("{}-north", revision.name));
    let (mut south, south_keys) = keyed(&format!("{}-south", revision.name));
    let caller = hash("north's key");
    let of_south = with_peers(&[("bob", &bob, &format!("grpc_url = \"{bobs}\""))]);
    remade(
        &mut south,
        &format!(
            "{of_south}[[agents]]\nname = \"north\"\nkey_sha256 = \"{caller}\"\ngateway = \"north\"\n{}",
            taint("south", "north", &north_keys)
        ),
    );
    let there = south.url("/a2a/bob");
    let more = "gateway = \"south\"\nname_there = \"bob\"\nheaders = { authorization = \"Bearer north's key\" }";
    let of_north = with_peers(&[("robert", &there, more)]);
    remade(
        &mut north,
        &format!("{of_north}{}", taint("north", "south", &south_keys)),
    );
    let steps = json!([
        {"do": "send", "text": "say hello", "metadata": {"n": [1.5, 2, 1e30], "x": null}},
        {"do": "send", "parts": [{"text": "look"}, {"raw": revision.file, "filename": "f"}, {"data": {"a": [true, {}]}}]},
    ]);
    let seen = (revision.client)(&[], &north.url("/a2a/robert"), Some(CLERK), &steps);
    let text = seen["steps"].to_string();
    assert!(
        text.contains("hello") && text.contains(revision.completed),
        "{seen} {} {}",
        north.log(),
        south.log()
    );
    let taints = |here: &Here| {
        let rows = json!(here.ledger_rows()).to_string();
        rows.matches("taint-").count()
    };
    assert_eq!(
        (taints(&north), taints(&south)),
        (0, 0),
        "{} {}",
        north.log(),
        south.log()
    );
    // A gateway that says nothing of what its agent read is noticed.
    let hi = json!([{"do": "send", "text": "say hi"}]);
    let plain = (revision.client)(&[], &there, Some("north's key"), &hi);
    assert!(plain.to_string().contains("hi"), "{plain}");
    assert_eq!(taints(&south), 1);
    let told = json!(reached(&bob)).to_string();
    assert!(
        told.contains("say hello") && !told.contains("masec/taint"),
        "{told}"
    );
    verified(&north.dir.join("ledger"));
    verified(&south.dir.join("ledger"));
}
