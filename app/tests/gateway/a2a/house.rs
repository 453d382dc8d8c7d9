//! One gateway for three institutions, each with operators of its own.

use std::fs;
use std::process::Command;
use std::thread::{Scope, ScopedJoinHandle};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{agent, message, reached, state};
use crate::here::{Here, Running, hash, posted, raw_to, raw_within};

/// The mill's clerk and other, its peer Mate and its office; the press's Bob and Bea; the court's judge.
pub(super) struct House {
    pub(super) here: Here,
    agents: String,
    _running: Running,
}

/// How long anything may take on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(120);

/// Operators by key: one of the mill's who is called as the press is, one of the press's, one of the court's.
pub(super) const MILL: &str = "mill op's key";
pub(super) const PRESS: &str = "press op's key";
pub(super) const COURT: &str = "court op's key";
pub(super) const ANA: &str = "ana's key";

pub(super) fn operator(name: &str, key: &str, organisation: &str) -> String {
    format!(
        "[[admin.operators]]\nname = \"{name}\"\nkey_sha256 = \"{}\"\norganisation = \"{organisation}\"\n",
        hash(key)
    )
}

/// A person's key in the configuration, for whom it is.
fn operators() -> String {
    [
        operator("press", MILL, "mill"),
        operator("pat", PRESS, "press"),
        operator("jo", COURT, "court"),
    ]
    .concat()
}

pub(super) fn crossing(to: &str, asks: &str) -> String {
    format!("[[crossings]]\nfrom = \"mill\"\nto = \"{to}\"\nasks = \"{asks}\"\n")
}

impl House {
    pub(super) fn new(name: &str) -> Self {
        Self::with(name, "")
    }

    /// One of whose configuration this is a part besides.
    pub(super) fn with(name: &str, more: &str) -> Self {
        let names = ["mate", "bob", "bea", "judge"];
        let (running, agents) = agent(&json!({"names": names}));
        let peers =
            names.map(|name| format!("[[peers]]\nname = \"{name}\"\nurl = \"{agents}/{name}\"\n"));
        let organisation = |name: &str, members: &str| {
            format!("[[organisations]]\nname = \"{name}\"\npolicies = \"{name}\"\n{members}\n")
        };
        let config = [
            more.to_owned(),
            operators(),
            peers.concat(),
            organisation(
                "mill",
                "agents = [\"clerk\", \"other\"]\npeers = [\"mate\"]\nservers = [\"office\"]",
            ),
            organisation("press", "peers = [\"bob\", \"bea\"]"),
            "[[organisations]]\nname = \"court\"\npeers = [\"judge\"]\n".to_owned(),
            crossing("press", "allow"),
            crossing("court", "hold"),
            "[[crossings]]\nfrom = \"press\"\nto = \"mill\"\nasks = \"deny\"\n".to_owned(),
            "[[crossings]]\nfrom = \"court\"\nto = \"mill\"\nasks = \"deny\"\n".to_owned(),
        ];
        let mut here = Here::new(&format!("operators-{name}"), "");
        drop(here.gateway.take());
        let hold = |id: &str, what: &str| {
            format!(
                "permit(principal, action, resource);\n@id(\"{id}\")\n@decision(\"hold\")\n@reason(\"waits ({id})\")\nforbid({what});\n"
            )
        };
        for (name, policy) in [
            (
                "mill",
                hold(
                    "others-word",
                    "principal == Agent::\"other\", action == Action::\"say\", resource",
                ),
            ),
            (
                "press",
                hold(
                    "to-bea",
                    "principal, action == Action::\"say\", resource == Agent::\"bea\"",
                ),
            ),
        ] {
            let folder = here.dir.join(name);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("own.cedar"), policy).unwrap();
        }
        let path = here.dir.join("masec.toml");
        let kept = fs::read_to_string(&path).unwrap();
        fs::write(&path, kept + &config.concat()).unwrap();
        here.start();
        Self {
            here,
            agents,
            _running: running,
        }
    }

    pub(super) fn says(&self, who: &str, to: &str, text: &str) -> String {
        let headers = format!("Authorization: Bearer {who}'s key\r\nA2A-Version: 1.0\r\n");
        let request = posted(&format!("/a2a/{to}"), &headers, &message(text));
        // Whoever says it may be kept waiting for a person.
        let answer = raw_within(&self.here.agents, request.as_bytes(), PATIENCE);
        let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        let read: Value = serde_json::from_str(body).unwrap_or_else(|_| panic!("{answer}"));
        match state(&read) {
            "" => read.to_string(),
            state => state.to_owned(),
        }
    }

    /// Says it, where whoever does so is kept waiting: what comes of it when it does, and the id of what is held until then.
    pub(super) fn waits<'s>(
        &'s self,
        scope: &'s Scope<'s, '_>,
        (who, to, text): (&'s str, &'s str, &'s str),
    ) -> (ScopedJoinHandle<'s, String>, String) {
        let says = scope.spawn(move || self.says(who, to, text));
        let held = || {
            let mut held = self.here.held().into_iter();
            held.rfind(|it| {
                it["state"]["state"] == "pending" && it["arguments"].to_string().contains(text)
            })
        };
        let found = self.until(|| held().or_else(|| says.is_finished().then_some(Value::Null)));
        let id = found["id"].as_str().map(str::to_owned);
        match id {
            Some(id) => (says, id),
            None => panic!("{text}: {:?}", says.join()),
        }
    }

    /// What there is as soon as there is something.
    fn until<T>(&self, look: impl Fn() -> Option<T>) -> T {
        let late = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(Instant::now() < late, "{}", self.here.log());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The id of what is held when this is said.
    pub(super) fn held(&self, who: &str, to: &str, text: &str) -> String {
        assert_eq!(self.says(who, to, text), HELD, "{}", self.here.log());
        let held = self.here.held();
        let last = held.iter().rfind(|it| it["state"]["state"] == "pending");
        last.unwrap()["id"].as_str().unwrap().to_owned()
    }

    /// What the interface answers to whoever has this key: the status, and the body.
    pub(super) fn office(&self, key: &str, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let body = match body {
            Value::Null => String::new(),
            body => body.to_string(),
        };
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        let answer = raw_to(&self.here.admin, request.as_bytes());
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        (status, serde_json::from_str(body).unwrap_or_default())
    }

    pub(super) fn get(&self, key: &str, path: &str) -> Value {
        let (status, body) = self.office(key, "GET", path, &Value::Null);
        assert_eq!(status, 200, "{path} {body}");
        body
    }

    pub(super) fn decides(&self, key: &str, id: &str, what: &str) -> (u16, Value) {
        self.office(
            key,
            "POST",
            &format!("/v1/approvals/{id}/{what}"),
            &Value::Null,
        )
    }

    /// The ids that somebody is listed.
    pub(super) fn listed(&self, key: &str) -> Vec<String> {
        let all = self.get(key, "/v1/approvals");
        let all = all.as_array().unwrap().iter();
        all.map(|it| it["id"].as_str().unwrap().to_owned())
            .collect()
    }

    pub(super) fn masec(&self, key: &str, arguments: &[&str]) -> (bool, String) {
        let admin = format!("http://{}", self.here.admin);
        let output = Command::new(env!("CARGO_BIN_EXE_masec"))
            .args(&arguments[..1])
            .args(["--admin", &admin])
            .args(&arguments[1..])
            .env("MASEC_OPERATOR_KEY", key)
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    }

    /// The file as it is now.
    pub(super) fn config(&self) -> String {
        fs::read_to_string(self.here.dir.join("masec.toml")).unwrap()
    }

    /// With another file in force.
    pub(super) fn reread(&self, config: &str) {
        fs::write(self.here.dir.join("masec.toml"), config).unwrap();
        let before = self.here.log().matches("was read again").count();
        let pid = self.here.gateway.as_ref().unwrap().0.id().to_string();
        Command::new("kill").args(["-HUP", &pid]).status().unwrap();
        let again = || self.here.log().matches("was read again").count() > before;
        self.until(|| again().then_some(()));
    }

    pub(super) fn heard(&self) -> String {
        reached(&self.agents).iter().map(Value::to_string).collect()
    }
}

pub(super) const HELD: &str = "TASK_STATE_AUTH_REQUIRED";
pub(super) const THROUGH: &str = "TASK_STATE_COMPLETED";
