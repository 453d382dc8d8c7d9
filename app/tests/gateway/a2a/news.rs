//! News of tasks that live longer than the gateway's process: whoever wanted them gets them, and nobody else has a say in it.

use std::fs;
use std::time::Duration;

use serde_json::{Value, json};

use super::hostile::hook;
use super::{agent, asked, message, reached, with_peers};
use crate::here::{Here, post_to};

const TOKEN: &str = "the hook's own token";

/// A gateway with Bob, which stays at its address over a restart.
struct Staying {
    here: Here,
    bob: String,
    hook: String,
    taken: std::sync::Arc<std::sync::Mutex<Vec<String>>>,
    _bob: crate::here::Running,
}

impl Staying {
    fn new(name: &str) -> Self {
        let (hook, taken) = hook();
        let (running, bob) = agent(&json!({"name": "Bob"}));
        let more = format!("push_hosts = [\"{hook}\"]");
        let mut here = Here::new(name, &with_peers(&[("bob", &bob, &more)]));
        // Bob has to find it where it was, whatever the client calls it.
        let at = here.agents.clone();
        let listen = format!("[listen]\naddress = \"{at}\"\npublic_url = \"http://{at}\"");
        changed(&mut here, "[listen]\naddress = \"127.0.0.1:0\"", &listen);
        assert_eq!(here.agents, at);
        Self {
            here,
            bob,
            hook,
            taken,
            _bob: running,
        }
    }

    /// Kills the process, and starts another. Whose a new task is is kept within a tenth of a second.
    fn again(&mut self) {
        std::thread::sleep(Duration::from_millis(500));
        self.here.gateway = None;
        self.here.start();
    }

    fn url(&self) -> String {
        format!("http://{}/news?x=1", self.hook)
    }

    /// A task of the clerk's that waits for an answer, with its news wanted; its id.
    fn waits(&self) -> String {
        let mut said: Value = serde_json::from_str(&message("ask which colour?")).unwrap();
        said["params"]["configuration"] = json!({"taskPushNotificationConfig": {"id": "mine", "url": self.url(), "token": TOKEN}});
        let answer = self.of("clerk's key", &said);
        let task = answer["result"]["task"]["id"].as_str();
        task.unwrap_or_else(|| panic!("{answer} {}", self.here.log()))
            .to_owned()
    }

    fn of(&self, key: &str, said: &Value) -> Value {
        asked(&self.here, "/a2a/bob", key, &said.to_string())
    }

    /// What comes of a request about the address for a task's news.
    fn about(&self, key: &str, method: &str, params: &Value) -> Value {
        self.of(
            key,
            &json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}),
        )
    }

    /// Bob is told something of a task, past the gateway.
    fn told_past_it(&self, task: &str, words: &str) {
        let mut said: Value = serde_json::from_str(&message(words)).unwrap();
        said["params"]["message"]["taskId"] = task.into();
        let address = self.bob.trim_start_matches("http://");
        let answer = post_to(address, "/rpc", "A2A-Version: 1.0\r\n", &said.to_string());
        assert!(answer.contains("TASK_STATE_COMPLETED"), "{answer}");
    }

    /// What the hook was sent, once that has these words in it, or when it had time enough.
    fn news_with(&self, words: &str) -> String {
        let news = || self.taken.lock().unwrap().join("\n");
        for _ in 0..50 {
            if news().contains(words) {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        news()
    }

    /// Looks at the gateway's signature on news, as a receiver would (RFC 9421).
    fn is_signed(&self, news: &str) {
        let (head, body) = news.split_once("\r\n\r\n").unwrap();
        let header = |name: &str| {
            let mut lines = head.lines().filter_map(|line| line.split_once(": "));
            let found = lines.find(|(key, _)| key.eq_ignore_ascii_case(name));
            found.unwrap_or_else(|| panic!("no `{name}`: {head}")).1
        };
        let base64 = &data_encoding::BASE64;
        let digest = base64.encode(&masec_gateway::config::key_hash(body.as_bytes()));
        let digest = format!("sha-256=:{digest}:");
        assert_eq!(header("content-digest"), digest);
        let params = header("signature-input").strip_prefix("masec=").unwrap();
        let base = format!(
            "\"@method\": POST\n\"@target-uri\": {}\n\"content-type\": {}\n\"content-digest\": {digest}\n\"@signature-params\": {params}",
            self.url(),
            header("content-type"),
        );
        let signature = header("signature").strip_prefix("masec=:").unwrap();
        let signature = base64.decode(signature.trim_end_matches(':').as_bytes());
        let signature = data_encoding::BASE64URL_NOPAD.encode(&signature.unwrap());
        let keys = super::get(&self.here.url("/.well-known/jwks.json"));
        let key: jsonwebtoken::jwk::Jwk = serde_json::from_value(keys["keys"][0].clone()).unwrap();
        assert!(
            params.contains(key.common.key_id.as_deref().unwrap()),
            "{params}"
        );
        let key = jsonwebtoken::DecodingKey::from_jwk(&key).unwrap();
        let algorithm = jsonwebtoken::Algorithm::EdDSA;
        let holds = jsonwebtoken::crypto::verify(&signature, base.as_bytes(), &key, algorithm);
        assert!(holds.unwrap(), "{head}\n{base}");
    }

    /// The path of the address that Bob was told instead of the clerk's, in what reached it last.
    fn path(&self) -> String {
        let all: Vec<String> = reached(&self.bob).iter().map(Value::to_string).collect();
        let last = all
            .iter()
            .rev()
            .find_map(|it| it.split("/a2a/bob/push/").nth(1));
        let name: String = last.unwrap().chars().take(32).collect();
        format!("/a2a/bob/push/{name}")
    }
}

/// The gateway anew, with one thing changed in its configuration.
fn changed(here: &mut Here, from: &str, to: &str) {
    let path = here.dir.join("masec.toml");
    let config = fs::read_to_string(&path).unwrap();
    assert!(config.contains(from), "{config}");
    fs::write(&path, config.replacen(from, to, 1)).unwrap();
    here.gateway = None;
    here.start();
}

#[test]
fn news_come_after_the_gateway_was_killed() {
    let mut it = Staying::new("a2a-news-restart");
    let task = it.waits();
    assert!(
        it.news_with("INPUT_REQUIRED").contains(TOKEN),
        "{}",
        it.here.log()
    );
    // What the gateway keeps says nothing of where they go, nor what is shown there, and is its owner's alone.
    let state = it.here.dir.join("ledger.state");
    let kept = fs::read(&state).unwrap();
    for secret in [TOKEN, it.hook.as_str()] {
        assert!(
            !kept.windows(secret.len()).any(|at| at == secret.as_bytes()),
            "{secret}"
        );
    }
    let mode =
        std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&state).unwrap().permissions());
    assert_eq!(mode & 0o077, 0, "{mode:o}");
    it.again();
    let params = json!({"taskId": task, "id": "mine"});
    // Nobody else is told of it, or takes it back.
    for method in [
        "GetTaskPushNotificationConfig",
        "ListTaskPushNotificationConfigs",
        "DeleteTaskPushNotificationConfig",
    ] {
        let answer = it.about("other's key", method, &params);
        assert_eq!(answer["error"]["code"], -32001, "{method} {answer}");
        assert!(!answer.to_string().contains(&it.hook), "{answer}");
    }
    let own = it.about("clerk's key", "GetTaskPushNotificationConfig", &params);
    assert_eq!(own["result"]["url"], it.url(), "{own} {}", it.here.log());
    it.taken.lock().unwrap().clear();
    it.told_past_it(&task, "blue");
    let news = it.news_with("TASK_STATE_COMPLETED");
    assert!(
        news.contains("TASK_STATE_COMPLETED") && news.contains("/news?x=1") && news.contains(TOKEN),
        "{news} {}",
        it.here.log()
    );
    assert!(news.contains("text: blue"), "{news}");
    let all = it.taken.lock().unwrap().clone();
    for news in all {
        it.is_signed(&news);
    }
    // They are written down as what Bob says, like everything that goes on.
    let rows = it.here.ledger_rows();
    let to_hook = |row: &&Value| row["to"].to_string().contains("news:");
    assert!(rows.iter().filter(to_hook).count() > 1, "{rows:?}");
}

#[test]
fn after_a_restart_news_go_only_where_they_still_may() {
    let mut it = Staying::new("a2a-news-judged");
    let task = it.waits();
    it.news_with("INPUT_REQUIRED");
    let path = it.path();
    let news = json!({"statusUpdate": {"taskId": task, "contextId": "", "status": {"state": "TASK_STATE_WORKING"}}}).to_string();
    let sent = |it: &Staying| {
        it.taken.lock().unwrap().clear();
        let answer = it.here.post(&path, "", &news);
        let status = answer.split_whitespace().nth(1).unwrap().to_owned();
        (status, it.taken.lock().unwrap().len())
    };
    let is = |status: &str, news: usize| (status.to_owned(), news);
    assert_eq!(sent(&it), is("200", 1), "{}", it.here.log());
    // The operator takes the host out: the same address is one that nobody may name.
    let hosts = format!("push_hosts = [\"{}\"]", it.hook);
    changed(&mut it.here, &hosts, "push_hosts = []");
    assert_eq!(sent(&it), is("403", 0), "{}", it.here.log());
    assert!(it.here.log().contains("push_hosts"), "{}", it.here.log());
    // The agent that wanted them may not ask Bob any more.
    changed(
        &mut it.here,
        "push_hosts = []",
        &format!("{hosts}\nagents = [\"other\"]"),
    );
    assert_eq!(sent(&it), is("404", 0), "{}", it.here.log());
    changed(&mut it.here, "agents = [\"other\"]", "agents = [\"clerk\"]");
    assert_eq!(sent(&it), is("200", 1), "{}", it.here.log());
    // Bob is cut off: what he sends goes nowhere.
    let cut = json!({"what": "server:bob", "reason": "test"}).to_string();
    let said = it.here.operate("POST", "/v1/quarantine", &cut);
    assert!(said.starts_with("HTTP/1.1 200"), "{said}");
    it.again();
    assert_eq!(sent(&it), is("403", 0), "{}", it.here.log());
    let said = it.here.operate("DELETE", "/v1/quarantine", &cut);
    assert!(said.starts_with("HTTP/1.1 200"), "{said}");
    // The clerk takes it back, and whatever Bob makes of that, it is gone for good.
    let params = json!({"taskId": task, "id": "mine"});
    let answer = it.about("clerk's key", "DeleteTaskPushNotificationConfig", &params);
    assert!(answer["error"].is_null(), "{answer}");
    assert_eq!(sent(&it), is("404", 0), "{}", it.here.log());
    it.again();
    assert_eq!(sent(&it), is("404", 0), "{}", it.here.log());
}
