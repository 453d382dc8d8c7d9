//! An MCP server over streamable HTTP for both generations of the protocol, as fast as one thread answers. It prints its
//! address and serves until it is killed.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::io::Write;
use std::rc::Rc;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, ORIGIN};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use masec_bench_gateway::{Rng, SESSIONS, STATELESS, answer, tools};
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// Older revisions are answered alike; a client that asks for another gets the newest of them.
const KNOWN: [&str; 4] = ["2024-11-05", "2025-03-26", "2025-06-18", SESSIONS];
const LONGEST: usize = 4 << 20;

type Sessions = Rc<RefCell<BTreeSet<String>>>;
type Reply = Response<Full<Bytes>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    writeln!(std::io::stdout(), "http://{}/mcp", listener.local_addr()?)?;
    let sessions = Sessions::default();
    let local = tokio::task::LocalSet::new();
    local
        .run_until(async move {
            loop {
                let (stream, _) = listener.accept().await?;
                stream.set_nodelay(true)?;
                let sessions = Rc::clone(&sessions);
                let service = service_fn(move |request| {
                    let sessions = Rc::clone(&sessions);
                    async move { Ok::<_, Infallible>(serve(request, &sessions).await) }
                });
                tokio::task::spawn_local(
                    hyper::server::conn::http1::Builder::new()
                        .serve_connection(TokioIo::new(stream), service),
                );
            }
        })
        .await
}

async fn serve(request: Request<Incoming>, sessions: &Sessions) -> Reply {
    let (parts, body) = request.into_parts();
    if parts.uri.path() != "/mcp" {
        return status(StatusCode::NOT_FOUND);
    }
    // No page of the web has business here.
    if parts.headers.contains_key(ORIGIN) {
        return status(StatusCode::FORBIDDEN);
    }
    match parts.method {
        Method::POST => {}
        Method::DELETE => {
            let id = header(&parts.headers, "mcp-session-id");
            let ended = id.is_some_and(|id| sessions.borrow_mut().remove(id));
            return status(if ended {
                StatusCode::OK
            } else {
                StatusCode::NOT_FOUND
            });
        }
        _ => return status(StatusCode::METHOD_NOT_ALLOWED),
    }
    let is_json = |kind: &str| kind.starts_with("application/json");
    if !header(&parts.headers, "content-type").is_some_and(is_json) {
        return status(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let Ok(body) = Limited::new(body, LONGEST).collect().await else {
        return status(StatusCode::PAYLOAD_TOO_LARGE);
    };
    let Ok(message) = serde_json::from_slice::<Value>(&body.to_bytes()) else {
        return refusal(StatusCode::BAD_REQUEST, &Value::Null, -32700, "no JSON");
    };
    let method = message["method"].as_str().unwrap_or_default();
    if message["jsonrpc"] != "2.0" || method.is_empty() {
        return refusal(
            StatusCode::BAD_REQUEST,
            &Value::Null,
            -32600,
            "no JSON-RPC request",
        );
    }
    let named = &message["params"]["_meta"]["io.modelcontextprotocol/protocolVersion"];
    let stateless = method != "initialize"
        && (named == STATELESS
            || header(&parts.headers, "mcp-protocol-version") == Some(STATELESS));
    if stateless {
        without_session(&parts.headers, method, &message)
    } else {
        in_session(&parts.headers, method, &message, sessions)
    }
}

/// 2026-07-28: everything is in the request, and the headers say what the body says.
fn without_session(headers: &HeaderMap, method: &str, message: &Value) -> Reply {
    let Some(id) = message.get("id") else {
        return status(StatusCode::ACCEPTED);
    };
    let meta = &message["params"]["_meta"];
    let name = message["params"]["name"].as_str();
    let mirrored = header(headers, "mcp-protocol-version")
        == meta["io.modelcontextprotocol/protocolVersion"].as_str()
        && header(headers, "mcp-method") == Some(method)
        && (method != "tools/call" || header(headers, "mcp-name") == name)
        && meta["io.modelcontextprotocol/clientCapabilities"].is_object();
    if !mirrored {
        let words = "the headers do not say what the body says";
        return refusal(StatusCode::BAD_REQUEST, id, -32020, words);
    }
    let server =
        json!({"io.modelcontextprotocol/serverInfo": {"name": "upstream", "version": "1.0.0"}});
    match method {
        "server/discover" => result(
            id,
            &json!({
                "resultType": "complete", "supportedVersions": [STATELESS, SESSIONS],
                "capabilities": {"tools": {}}, "ttlMs": 60_000, "cacheScope": "public", "_meta": server,
            }),
        ),
        "tools/list" => result(
            id,
            &json!({
                "resultType": "complete", "tools": tools(), "ttlMs": 60_000, "cacheScope": "public", "_meta": server,
            }),
        ),
        "tools/call" => called(id, message, Some("complete")),
        _ => refusal(StatusCode::NOT_FOUND, id, -32601, "no such method"),
    }
}

/// 2025-11-25 and before: `initialize` first, and its session with every request.
fn in_session(headers: &HeaderMap, method: &str, message: &Value, sessions: &Sessions) -> Reply {
    if method == "initialize" {
        let Some(id) = message.get("id") else {
            return status(StatusCode::BAD_REQUEST);
        };
        let asked = message["params"]["protocolVersion"].as_str();
        let version = asked.filter(|asked| KNOWN.contains(asked));
        let capabilities = json!({"tools": {}});
        let mut reply = result(
            id,
            &json!({
                "protocolVersion": version.unwrap_or(SESSIONS), "capabilities": capabilities,
                "serverInfo": {"name": "upstream", "version": "1.0.0"},
            }),
        );
        let mut sessions = sessions.borrow_mut();
        // For a bench on loopback an id that nobody else has is enough.
        let mut rng = Rng::new(u64::from(std::process::id()) << 32 | sessions.len() as u64);
        let session = loop {
            let session = format!("{:016x}", rng.next_bits());
            if sessions.insert(session.clone()) {
                break session;
            }
        };
        if let Ok(value) = HeaderValue::try_from(session) {
            reply.headers_mut().insert("mcp-session-id", value);
        }
        return reply;
    }
    match header(headers, "mcp-session-id") {
        None => return status(StatusCode::BAD_REQUEST),
        Some(id) if !sessions.borrow().contains(id) => return status(StatusCode::NOT_FOUND),
        Some(_) => {}
    }
    // Without the header a client is taken for one of 2025-03-26.
    let version = header(headers, "mcp-protocol-version");
    if version.is_some_and(|version| !KNOWN.contains(&version)) {
        return status(StatusCode::BAD_REQUEST);
    }
    let Some(id) = message.get("id") else {
        return status(StatusCode::ACCEPTED);
    };
    match method {
        "ping" => result(id, &json!({})),
        "tools/list" => result(id, &json!({"tools": tools()})),
        "tools/call" => called(id, message, None),
        _ => refusal(StatusCode::OK, id, -32601, "no such method"),
    }
}

fn called(id: &Value, message: &Value, kind: Option<&str>) -> Reply {
    let params = &message["params"];
    let Some(text) = answer(
        params["name"].as_str().unwrap_or_default(),
        &params["arguments"],
    ) else {
        return refusal(StatusCode::OK, id, -32602, "no such tool or arguments");
    };
    let mut body = json!({"content": [{"type": "text", "text": text}], "isError": false});
    if let Some(kind) = kind {
        body["resultType"] = kind.into();
    }
    result(id, &body)
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

fn status(status: StatusCode) -> Reply {
    let mut reply = Response::new(Full::default());
    *reply.status_mut() = status;
    reply
}

fn result(id: &Value, result: &Value) -> Reply {
    let message = json!({"jsonrpc": "2.0", "id": id, "result": result});
    body(StatusCode::OK, &message)
}

fn refusal(status: StatusCode, id: &Value, code: i32, words: &str) -> Reply {
    let error = json!({"code": code, "message": words});
    body(status, &json!({"jsonrpc": "2.0", "id": id, "error": error}))
}

fn body(status: StatusCode, message: &Value) -> Reply {
    let mut reply = Response::new(Full::from(message.to_string()));
    *reply.status_mut() = status;
    let kind = HeaderValue::from_static("application/json");
    reply.headers_mut().insert(CONTENT_TYPE, kind);
    reply
}
