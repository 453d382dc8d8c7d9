//! One client of an MCP server: its connection, its session, and what it makes of answers.

use std::collections::BTreeMap;
use std::time::Instant;

use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST};
use http::{HeaderMap, HeaderValue, Method, Request, StatusCode, Uri};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use masec_bench_gateway::{Call, STATELESS};
use serde_json::{Value, json};
use tokio::net::TcpStream;

/// A call that did not go well.
#[derive(Debug)]
pub(crate) enum Failed {
    /// Somebody said no.
    Refused(String),
    /// The answer is not the server's, or there is none.
    Wrong(String),
}

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(words) => write!(f, "refused: {words}"),
            Self::Wrong(words) => write!(f, "wrong: {words}"),
        }
    }
}

type Result<T> = std::result::Result<T, Failed>;

fn wrong(what: impl std::fmt::Display) -> Failed {
    Failed::Wrong(what.to_string())
}

/// One client.
pub(crate) struct Peer {
    url: Uri,
    sender: SendRequest<Full<Bytes>>,
    headers: HeaderMap,
    version: String,
    /// What this peer calls the tools: some put a name before them.
    names: BTreeMap<String, String>,
    next: u64,
}

impl Peer {
    /// Connects, and does what the revision asks of a client before it may call.
    pub(crate) async fn connect(url: &Uri, revision: &str, key: Option<&str>) -> Result<Self> {
        let authority = url.authority().ok_or_else(|| wrong("no host"))?.as_str();
        let mut headers = HeaderMap::new();
        let value = |text: &str| HeaderValue::try_from(text).map_err(wrong);
        headers.insert(HOST, value(authority)?);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let both = HeaderValue::from_static("application/json, text/event-stream");
        headers.insert(ACCEPT, both);
        if let Some(key) = key {
            headers.insert(AUTHORIZATION, value(&format!("Bearer {key}"))?);
        }
        let mut peer = Self {
            url: url.clone(),
            sender: connection(url).await?,
            headers,
            version: revision.to_owned(),
            names: BTreeMap::new(),
            next: 0,
        };
        if revision == STATELESS {
            let version = HeaderValue::from_static(STATELESS);
            peer.headers.insert("mcp-protocol-version", version);
            let found = peer.ask("server/discover", json!({}), None).await?;
            let versions = found["supportedVersions"].as_array();
            if !versions.is_some_and(|all| all.iter().any(|one| one == STATELESS)) {
                return Err(wrong("it does not speak this revision"));
            }
        } else {
            peer.initialize(revision).await?;
        }
        let list = peer.ask("tools/list", json!({}), None).await?;
        for tool in list["tools"].as_array().into_iter().flatten() {
            let name = tool["name"].as_str().unwrap_or_default();
            let plain = name.to_lowercase().replace('-', "_");
            for ours in ["read_mail", "search_notes", "send_mail", "save_note"] {
                if plain.ends_with(ours) {
                    peer.names.insert(ours.to_owned(), name.to_owned());
                }
            }
        }
        if peer.names.len() < 4 {
            return Err(wrong(format!("it lists other tools: {list}")));
        }
        Ok(peer)
    }

    /// The revision that was agreed on.
    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    /// A new connection in the place of one that broke.
    pub(crate) async fn again(&mut self) -> Result<()> {
        self.sender = connection(&self.url).await?;
        Ok(())
    }

    /// Calls a tool; when the whole answer was there. That it is right was checked after.
    pub(crate) async fn call(&mut self, call: &Call) -> Result<Instant> {
        let name = self.names.get(call.tool).cloned().unwrap_or_default();
        let params = json!({
            "name": name,
            "arguments": call.arguments,
            "_meta": {"masec/task": {"id": call.task, "words": call.words}},
        });
        let (request, id) = self.request("tools/call", params, Some(&name));
        let request = request?;
        let (status, headers, body) = self.exchange(request).await?;
        let done = Instant::now();
        let result = read(status, &headers, &body, id)?;
        let text = result["content"][0]["text"].as_str().unwrap_or_default();
        if result["isError"] == true {
            return Err(Failed::Refused(text.to_owned()));
        }
        if text != call.expected() {
            return Err(wrong(format!("another answer than the server's: {result}")));
        }
        Ok(done)
    }

    /// Ends the session.
    pub(crate) async fn leave(&mut self) {
        if self.headers.contains_key("mcp-session-id") {
            let mut request = Request::new(Full::default());
            *request.method_mut() = Method::DELETE;
            *request.uri_mut() = path(&self.url);
            *request.headers_mut() = self.headers.clone();
            let _ = self.exchange(request).await;
        }
    }

    async fn initialize(&mut self, revision: &str) -> Result<()> {
        let params = json!({
            "protocolVersion": revision, "capabilities": {},
            "clientInfo": {"name": "load", "version": "1.0.0"},
        });
        let (request, id) = self.request("initialize", params, None);
        let (status, headers, body) = self.exchange(request?).await?;
        let result = read(status, &headers, &body, id)?;
        let version = result["protocolVersion"]
            .as_str()
            .ok_or_else(|| wrong("no protocol version"))?;
        version.clone_into(&mut self.version);
        let value = HeaderValue::try_from(version).map_err(wrong)?;
        self.headers.insert("mcp-protocol-version", value);
        if let Some(session) = headers.get("mcp-session-id") {
            self.headers.insert("mcp-session-id", session.clone());
        }
        let note = json!({"jsonrpc": "2.0", "method": "notifications/initialized"});
        let (status, _, body) = self.exchange(self.post(&note)).await?;
        match status.is_success() {
            true => Ok(()),
            false => Err(wrong(format!(
                "{status}: {}",
                String::from_utf8_lossy(&body)
            ))),
        }
    }

    async fn ask(&mut self, method: &str, params: Value, name: Option<&str>) -> Result<Value> {
        let (request, id) = self.request(method, params, name);
        let (status, headers, body) = self.exchange(request?).await?;
        read(status, &headers, &body, id)
    }

    fn request(
        &mut self,
        method: &str,
        mut params: Value,
        name: Option<&str>,
    ) -> (Result<Request<Full<Bytes>>>, u64) {
        self.next += 1;
        let stateless = self.version == STATELESS;
        if stateless {
            let meta = &mut params["_meta"];
            meta["io.modelcontextprotocol/protocolVersion"] = STATELESS.into();
            meta["io.modelcontextprotocol/clientCapabilities"] = json!({});
            meta["io.modelcontextprotocol/clientInfo"] =
                json!({"name": "load", "version": "1.0.0"});
        }
        let message =
            json!({"jsonrpc": "2.0", "id": self.next, "method": method, "params": params});
        let mut request = self.post(&message);
        let mut set = |header: &'static str, text: &str| -> Result<()> {
            let value = HeaderValue::try_from(text).map_err(wrong)?;
            request.headers_mut().insert(header, value);
            Ok(())
        };
        let mirrored = match stateless {
            true => set("mcp-method", method).and_then(|()| match name {
                Some(name) => set("mcp-name", name),
                None => Ok(()),
            }),
            false => Ok(()),
        };
        (mirrored.map(|()| request), self.next)
    }

    fn post(&self, message: &Value) -> Request<Full<Bytes>> {
        let mut request = Request::new(Full::from(message.to_string()));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = path(&self.url);
        *request.headers_mut() = self.headers.clone();
        request
    }

    async fn exchange(
        &mut self,
        request: Request<Full<Bytes>>,
    ) -> Result<(StatusCode, HeaderMap, Bytes)> {
        // A server may close a connection that nothing was said on for a while, as while many others are set up.
        if self.sender.ready().await.is_err() {
            self.again().await?;
            self.sender.ready().await.map_err(wrong)?;
        }
        let response = self.sender.send_request(request).await.map_err(wrong)?;
        let (parts, body) = response.into_parts();
        let body = body.collect().await.map_err(wrong)?.to_bytes();
        Ok((parts.status, parts.headers, body))
    }
}

fn path(url: &Uri) -> Uri {
    let path = url.path_and_query().map_or("/", |path| path.as_str());
    path.parse().unwrap_or_default()
}

async fn connection(url: &Uri) -> Result<SendRequest<Full<Bytes>>> {
    let authority = url.authority().ok_or_else(|| wrong("no host"))?.as_str();
    let stream = TcpStream::connect(authority).await.map_err(wrong)?;
    stream.set_nodelay(true).map_err(wrong)?;
    let (sender, connection) = handshake(TokioIo::new(stream)).await.map_err(wrong)?;
    tokio::spawn(connection);
    Ok(sender)
}

/// The result in an answer, which may be JSON or a stream of events that ends.
fn read(status: StatusCode, headers: &HeaderMap, body: &Bytes, id: u64) -> Result<Value> {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let message = match kind.unwrap_or_default() {
        kind if kind.starts_with("text/event-stream") => events(body, id),
        _ => serde_json::from_slice::<Value>(body).ok(),
    };
    let words = || format!("{status}: {}", String::from_utf8_lossy(body));
    let mut message = message.ok_or_else(|| wrong(words()))?;
    if let Some(error) = message.get("error") {
        return Err(Failed::Refused(error.to_string()));
    }
    if !status.is_success() || message["jsonrpc"] != "2.0" || message["id"] != id {
        return Err(wrong(words()));
    }
    Ok(message["result"].take())
}

/// The message with this id among the events of a stream.
fn events(body: &[u8], id: u64) -> Option<Value> {
    let text = std::str::from_utf8(body).ok()?;
    let mut data = String::new();
    for line in text.lines().chain([""]) {
        if let Some(more) = line.strip_prefix("data:") {
            data.push_str(more.trim_start());
        } else if line.is_empty() {
            let found = serde_json::from_str::<Value>(&data);
            if let Some(found) = found.ok().filter(|found| found["id"] == id) {
                return Some(found);
            }
            data.clear();
        }
    }
    None
}
