//! The gateway as a client of authorization servers: an official SDK's server that takes tokens alone, and a small authorization server
//! that does what a test wants of it.

mod alone;
mod certificate;
mod hostile;
mod login;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::here::{Here, Running, python, servers};
use crate::runtime;

const CLERK: &str = "Authorization: Bearer clerk's key\r\n";

/// A vault, whoever issues tokens for it, and the gateway before it.
struct Vault {
    here: Here,
    /// The server's address, and the authorization server's.
    url: String,
    issuer: String,
    _running: Running,
}

impl Vault {
    /// With these settings of the peer's, and this as the server's `oauth`, in which `ISSUER` stands for the authorization server.
    fn new(name: &str, settings: &Value, oauth: &str) -> Self {
        let (running, addresses) = servers(&python(), "vault.py", &settings.to_string(), 2);
        let (url, issuer) = (addresses[0].clone(), addresses[1].clone());
        let oauth = oauth.replace("ISSUER", &issuer);
        let here = Here::new(
            &format!("tokens-{name}"),
            &format!(
                "[[servers]]\nname = \"vault\"\nurl = \"{url}\"\noauth = {oauth}\n[[endpoints]]\npath = \"/mcp/vault\"\nservers = [\"vault\"]\n"
            ),
        );
        Self {
            here,
            url,
            issuer,
            _running: running,
        }
    }

    /// What comes of a call of a tool: the whole answer.
    fn call(&self, tool: &str) -> String {
        let arguments = match tool {
            "seal" => json!({"label": "a"}),
            _ => json!({}),
        };
        let call = json!({
            "jsonrpc": "2.0", "id": 1, "method": "tools/call",
            "params": {"name": tool, "arguments": arguments},
        });
        let headers = format!("{CLERK}MCP-Protocol-Version: 2025-11-25\r\n");
        self.here.post("/mcp/vault", &headers, &call.to_string())
    }

    /// The call is carried out.
    fn does(&self, tool: &str, says: &str) {
        let answer = self.call(tool);
        let done = answer.contains("200 OK") && answer.contains(says);
        assert!(
            done && !answer.contains("isError\":true"),
            "{answer}{}",
            self.here.log()
        );
    }

    /// It is not, and the agent is told why in words of the gateway's own.
    fn fails(&self, tool: &str, says: &str) -> String {
        let answer = self.call(tool);
        let told = answer.contains("-32005") && answer.contains("502 ") && answer.contains(says);
        assert!(told, "{answer}{}", self.here.log());
        answer
    }

    fn log_in(&self) -> (i32, String, String) {
        self.here.masec(&["login", "vault", "--headless"])
    }

    fn logged_in(&self) {
        let (code, out, error) = self.log_in();
        assert_eq!(code, 0, "{out}{error}");
        // The file is looked at twice in a second.
        std::thread::sleep(std::time::Duration::from_millis(600));
    }

    /// Changes the authorization server's settings.
    fn set(&self, settings: &Value) {
        let url = format!("{}/settings", self.issuer);
        let body = settings.to_string();
        runtime().block_on(async {
            let sent = reqwest::Client::new().post(url).body(body).send().await;
            assert!(sent.unwrap().status().is_success());
        });
    }

    /// What was asked of this.
    fn seen(&self, what: &str) -> Vec<Value> {
        let url = format!("{}/seen", self.issuer);
        let text = runtime().block_on(async {
            let answer = reqwest::Client::new().get(url).send().await.unwrap();
            answer.text().await.unwrap()
        });
        let all: Vec<Value> = serde_json::from_str(&text).unwrap();
        all.into_iter().filter(|it| it["what"] == what).collect()
    }

    /// Token requests by their grants.
    fn grants(&self, grant: &str) -> usize {
        let all = self.seen("token");
        let of = all.iter().filter(|it| it["fields"]["grant_type"] == grant);
        of.count()
    }

    /// How the gateway stands with it, as operators are told.
    fn standing(&self) -> String {
        let status = self.here.operate("GET", "/v1/status", "");
        let body = status.split("\r\n\r\n").nth(1).unwrap_or_default();
        let status: Value = serde_json::from_str(body).unwrap_or_else(|_| panic!("{status}"));
        status["tokens"]["vault"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The file in which the login is kept.
    fn file(&self) -> PathBuf {
        self.here.dir.join("ledger.logins/vault")
    }

    /// No token is in what the gateway logs, nor anything that an authorization server says to do harm.
    fn is_discreet(&self) {
        let log = self.here.log();
        assert!(!log.contains("at-") && !log.contains("rt-"), "{log}");
        assert!(!log.contains('\u{1b}') && !log.contains('\u{7}'), "{log}");
    }
}

/// A file of a test's, outside of the gateway's own folder.
fn file(name: &str, text: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("tokens-file-{name}"));
    fs::write(&path, text).unwrap();
    path.display().to_string()
}
