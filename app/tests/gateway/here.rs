//! A gateway that runs, with an office behind it.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use masec_gateway::config::key_hash;
use rmcp::service::RunningService;
use rmcp::transport::StreamableHttpClientTransport;
use rmcp::transport::streamable_http_client::StreamableHttpClientTransportConfig;
use rmcp::{RoleClient, ServiceExt};
use serde_json::{Value, json};

use crate::LETTER;

/// A process that ends with the test.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub(crate) struct Here {
    pub(crate) dir: PathBuf,
    pub(crate) gateway: Option<Running>,
    /// How many files the gateway may have open, where that is bounded.
    files: Option<u32>,
    pub(crate) agents: String,
    pub(crate) admin: String,
    /// Where spans are taken in, in a gateway that does.
    pub(crate) spans: String,
    _office: Running,
    pub(crate) office: String,
}

pub(crate) fn peers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/peers")
}

/// The Python with the peers' packages in it.
pub(crate) fn python() -> String {
    let venv = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../peers-venv/bin/python");
    venv.display().to_string()
}

/// One of the tests' own servers, with what it serves; the process, and its address.
pub(crate) fn server(program: &str, file: &str, content: &Value) -> (Running, String) {
    let (running, mut addresses) = servers(program, file, &content.to_string(), 1);
    (running, addresses.remove(0))
}

/// One that listens at so many addresses.
pub(crate) fn servers(
    program: &str,
    file: &str,
    argument: &str,
    count: usize,
) -> (Running, Vec<String>) {
    let mut child = Command::new(program)
        .arg(peers().join(file))
        .arg(argument)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node and Python, which `make peers` needs too");
    let addresses = lines_of(&mut child, count);
    let all = addresses.iter().all(|it| it.starts_with("http://"));
    assert!(all, "`make peers` first");
    (Running(child), addresses)
}

pub(crate) fn lines_of(child: &mut Child, count: usize) -> Vec<String> {
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    let mut lines = Vec::new();
    for _ in 0..count {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        lines.push(line.trim().to_owned());
    }
    lines
}

pub(crate) fn hash(key: &str) -> String {
    data_encoding::HEXLOWER.encode(&key_hash(key.as_bytes()))
}

impl Here {
    pub(crate) fn new(name: &str, more: &str) -> Self {
        Self::listening(name, "header_seconds = 1", None, more)
    }

    /// One with settings of its own for the listener, and a bound on open files.
    pub(crate) fn listening(name: &str, listen: &str, files: Option<u32>, more: &str) -> Self {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("gateway-{name}"));
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).unwrap();
        let letters = json!({"offsite": LETTER, "plain": "The meeting is at ten."});
        let (office, address) = server("node", "office.mjs", &letters);
        let config = format!(
            r#"
[listen]
address = "127.0.0.1:0"
max_body_bytes = 100000
{listen}
[admin]
address = "127.0.0.1:0"
[[admin.operators]]
name = "ana"
key_sha256 = "{}"
[ledger]
dir = "ledger"
[[agents]]
name = "clerk"
key_sha256 = "{}"
principal_words = true
[[agents]]
name = "other"
key_sha256 = "{}"
[[servers]]
name = "office"
url = "{address}"
[[endpoints]]
path = "/mcp/office"
servers = ["office"]
[[endpoints]]
path = "/mcp/closed"
servers = ["office"]
agents = []
{more}"#,
            hash("ana's key"),
            hash("clerk's key"),
            hash("other's key"),
        );
        fs::write(dir.join("masec.toml"), config).unwrap();
        let mut here = Self {
            dir,
            gateway: None,
            files,
            agents: String::new(),
            admin: String::new(),
            spans: String::new(),
            _office: office,
            office: address,
        };
        here.start();
        here
    }

    pub(crate) fn start(&mut self) {
        self.start_with(&[]);
    }

    /// The same, with this besides on its command line.
    pub(crate) fn start_with(&mut self, more: &[&str]) {
        let log = fs::File::create(self.dir.join("log")).unwrap();
        let bound = self.files.map(|files| format!("ulimit -n {files}; "));
        // What a file may not hold is an error to the gateway, and not its end.
        let run = format!("trap '' XFSZ; {}exec \"$@\"", bound.unwrap_or_default());
        let mut gateway = Command::new("sh")
            .args(["-c", &run, "sh", env!("CARGO_BIN_EXE_masec")])
            .args(["serve", "--config", "masec.toml"])
            .args(more)
            .current_dir(&self.dir)
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let config = fs::read_to_string(self.dir.join("masec.toml")).unwrap();
        let watches = config.contains("[otlp.receive]");
        let lines = lines_of(&mut gateway, 2 + usize::from(watches));
        let after = |line: &str, words: &str| line.strip_prefix(words).map(str::to_owned);
        self.agents = after(&lines[0], "listening on ").unwrap_or_else(|| panic!("{}", self.log()));
        self.admin = after(&lines[1], "admin on ").unwrap();
        if watches {
            self.spans = after(&lines[2], "spans on ").unwrap();
        }
        self.gateway = Some(Running(gateway));
    }

    /// Has the gateway read its configuration again, once `change` has made another of it, and waits until it was taken or not.
    pub(crate) fn changed(&self, change: impl FnOnce(String) -> String) {
        let path = self.dir.join("masec.toml");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, change(text)).unwrap();
        let said = || {
            let log = self.log();
            log.matches("was read again").count() + log.matches("is as it was").count()
        };
        let before = said();
        self.signal("-HUP");
        let late = Instant::now() + Duration::from_secs(10);
        while said() == before {
            assert!(Instant::now() < late, "{}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Sends the gateway a signal.
    pub(crate) fn signal(&self, signal: &str) {
        let pid = self.gateway.as_ref().unwrap().0.id().to_string();
        Command::new("kill").args([signal, &pid]).status().unwrap();
    }

    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.dir.join("log")).unwrap_or_default()
    }

    pub(crate) fn masec(&self, arguments: &[&str]) -> (i32, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_masec"))
            .args(arguments)
            .current_dir(&self.dir)
            .env("MASEC_OPERATOR_KEY", "ana's key")
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let code = output.status.code().unwrap();
        (code, text(output.stdout), text(output.stderr))
    }

    /// The public key of the ledger.
    pub(crate) fn public(&self) -> String {
        public_key(&self.dir.join("ledger.key"))
    }

    /// What the ledger's own query prints of a tool.
    pub(crate) fn in_ledger(&self, tool: &str) -> String {
        self.queried(&["--tool", tool])
    }

    /// What it prints where this is asked of it.
    pub(crate) fn queried(&self, asked: &[&str]) -> String {
        let key = public_key(&self.dir.join("ledger.key"));
        let query = ["ledger", "query", "ledger", "--key", &key];
        let (code, out, error) = self.masec(&[&query[..], asked].concat());
        assert!(code == 0, "{out}{error}");
        out
    }

    /// What was written down of each interaction, one line of Masec's own format each.
    pub(crate) fn payloads(&self) -> Vec<Value> {
        let written = self.written().into_iter();
        written.map(|lines| lines[0].clone()).collect()
    }

    /// The same, and where something was said of it the words.
    pub(crate) fn written(&self) -> Vec<Vec<Value>> {
        let rows = self.ledger_rows().len();
        let secret = masec_ledger::keyfile::load(&self.dir.join("ledger.key")).unwrap();
        let reader = masec_ledger::Reader::open(&self.dir.join("ledger"), &secret.public());
        let reader = reader.unwrap();
        let all = (0..reader.size()).filter_map(|entry| match reader.payload(entry).unwrap() {
            masec_ledger::Stored::Whole(bytes) => {
                let lines = bytes.split(|&b| b == b'\n').filter(|it| !it.is_empty());
                let lines = lines.map(|line| serde_json::from_slice(line).unwrap());
                Some(lines.collect())
            }
            _ => None,
        });
        let all: Vec<Vec<Value>> = all.collect();
        assert!(all.len() >= rows, "{} of {rows}", all.len());
        all
    }

    pub(crate) fn approvals(&self, arguments: &[&str]) -> (i32, String, String) {
        let admin = format!("http://{}", self.admin);
        let all = [&["approvals", "--admin", &admin], arguments].concat();
        self.masec(&all)
    }

    pub(crate) fn held(&self) -> Vec<Value> {
        let (_, out, error) = self.approvals(&["list", "--all", "--json"]);
        let all: Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{error}"));
        all.as_array().unwrap().clone()
    }

    /// The official SDK's client, through the gateway.
    pub(crate) async fn client(&self, key: &str) -> RunningService<RoleClient, ()> {
        self.client_at("/mcp/office", key).await
    }

    pub(crate) async fn client_at(&self, path: &str, key: &str) -> RunningService<RoleClient, ()> {
        let url = self.url(path);
        let config = StreamableHttpClientTransportConfig::with_uri(url).auth_header(key);
        let transport = StreamableHttpClientTransport::from_config(config);
        ().serve(transport)
            .await
            .unwrap_or_else(|error| panic!("{error}: {}", self.log()))
    }

    /// What Prometheus would read.
    pub(crate) fn metrics(&self) -> String {
        self.admin_get("/metrics")
    }

    pub(crate) fn admin_get(&self, path: &str) -> String {
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        raw_to(&self.admin, request.as_bytes())
    }

    /// What comes of a request of the operator's: the whole answer.
    pub(crate) fn operate(&self, method: &str, path: &str, body: &str) -> String {
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ana's key\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        raw_to(&self.admin, request.as_bytes())
    }

    /// The interactions in the ledger, as its own query has them.
    pub(crate) fn ledger_rows(&self) -> Vec<Value> {
        // Whoever asks whether it is ready has it publish what it has.
        assert!(self.operate("GET", "/readyz", "").contains("200 OK"));
        let key = public_key(&self.dir.join("ledger.key"));
        let query = [
            "ledger", "query", "ledger", "--key", &key, "--format", "jsonl",
        ];
        let (code, out, error) = self.masec(&query);
        assert!(code == 0, "{out}{error}");
        let rows = out
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap());
        rows.map(|mut row| row["seen"].take()).collect()
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.agents)
    }

    /// A request in bytes of its own; status, headers and body.
    pub(crate) fn raw(&self, bytes: &[u8]) -> String {
        raw_to(&self.agents, bytes)
    }

    pub(crate) fn post(&self, path: &str, headers: &str, body: &str) -> String {
        post_to(&self.agents, path, headers, body)
    }
}

pub(crate) fn raw_to(address: &str, bytes: &[u8]) -> String {
    raw_within(address, bytes, Duration::from_secs(10))
}

/// The same, where nothing may come for so long.
pub(crate) fn raw_within(address: &str, bytes: &[u8], patience: Duration) -> String {
    use std::io::Read;
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(patience)).unwrap();
    // The other side may have hung up before it was told everything.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// A message with these headers besides; the whole answer.
pub(crate) fn post_to(address: &str, path: &str, headers: &str, body: &str) -> String {
    raw_to(address, posted(path, headers, body).as_bytes())
}

/// A message as it is posted.
pub(crate) fn posted(path: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
    )
}

/// The public key of the ledger beside this private key.
fn public_key(private: &Path) -> String {
    masec_ledger::keyfile::load(private)
        .unwrap()
        .public()
        .to_string()
}

/// Checks the whole ledger with the public key alone.
pub(crate) fn verified(ledger: &Path) {
    let key = public_key(&ledger.with_extension("key"));
    let output = Command::new(env!("CARGO_BIN_EXE_masec"))
        .args(["ledger", "verify"])
        .arg(ledger)
        .args(["--key", &key])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
}
