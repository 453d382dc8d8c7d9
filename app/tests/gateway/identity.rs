//! Certificates and tokens, as a network's own authority and login service issue them.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use rcgen::{
    BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, PKCS_ECDSA_P256_SHA256, SanType,
};
use serde_json::{Value, json};

use crate::here::{Here, hash, post_to};
use crate::runtime;

/// Who signs certificates.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        let issuer = Issuer::new(params, key);
        Self { issuer, pem }
    }

    /// A certificate and its key, one PEM after the other.
    fn issue(&self, name: SanType) -> (String, String) {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.subject_alt_names.push(name);
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        (certificate.pem(), key.serialize_pem())
    }

    /// As a client shows it.
    fn workload(&self, id: &str) -> reqwest::Identity {
        let (certificate, key) = self.issue(SanType::URI(id.try_into().unwrap()));
        reqwest::Identity::from_pem(format!("{certificate}{key}").as_bytes()).unwrap()
    }
}

/// A login service: its metadata and its keys, over HTTP on loopback.
struct Login {
    url: String,
    key: KeyPair,
}

impl Login {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).unwrap();
        let number = |bytes: &[u8]| data_encoding::BASE64URL_NOPAD.encode(bytes);
        let point = key.public_key_raw();
        let keys = json!({"keys": [
            {"kty": "EC", "crv": "P-256", "kid": "k1", "x": number(&point[1..33]), "y": number(&point[33..65])},
            {"kty": "unheard-of", "kid": "k0"},
        ]});
        let metadata = json!({"issuer": url, "jwks_uri": format!("{url}/keys")});
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
                let asked = lines.next().unwrap().unwrap();
                while lines.next().is_some_and(|line| !line.unwrap().is_empty()) {}
                let body = match asked.split(' ').nth(1) {
                    Some("/keys") => keys.to_string(),
                    Some("/.well-known/oauth-authorization-server") => metadata.to_string(),
                    _ => String::new(),
                };
                let status = if body.is_empty() {
                    "404 Not Found"
                } else {
                    "200 OK"
                };
                let length = body.len();
                let head = "Connection: close\r\nContent-Type: application/json";
                let _ = write!(
                    stream,
                    "HTTP/1.1 {status}\r\n{head}\r\nContent-Length: {length}\r\n\r\n{body}"
                );
            }
        });
        Self { url, key }
    }

    fn token(&self, more: &Value) -> String {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let mut claims = json!({
            "iss": self.url, "aud": "https://gateway.test/mcp/office", "scope": "office",
            "exp": now.as_secs() + 300,
        });
        for (name, value) in more.as_object().unwrap() {
            claims[name] = value.clone();
        }
        let mut header = Header::new(Algorithm::ES256);
        header.kid = Some("k1".to_owned());
        let key = EncodingKey::from_ec_der(&self.key.serialize_der());
        encode(&header, &claims, &key).unwrap()
    }
}

/// A gateway that has certificates and takes tokens.
fn here(name: &str, authority: &Authority, login: &Login) -> Here {
    let mut here = Here::new(name, "");
    drop(here.gateway.take());
    let own = SanType::DnsName("localhost".try_into().unwrap());
    let (certificate, key) = authority.issue(own);
    let write = |name: &str, text: &str| fs::write(here.dir.join(name), text).unwrap();
    write("gateway.pem", &certificate);
    write("gateway.key", &key);
    write("ca.pem", &authority.pem);
    let path = here.dir.join("masec.toml");
    let config = fs::read_to_string(&path).unwrap();
    let config = config
        .replacen(
            "[listen]\n",
            "[listen]\npublic_url = \"https://gateway.test\"\n",
            1,
        )
        .replacen(
            "[admin]\n",
            "[tls]\ncertificate = \"gateway.pem\"\nkey = \"gateway.key\"\nclient_ca = \"ca.pem\"\n[admin]\ntls = { certificate = \"gateway.pem\", key = \"gateway.key\" }\n",
            1,
        )
        .replacen(
            "name = \"clerk\"\n",
            "name = \"clerk\"\nspiffe = \"spiffe://example.org/clerk\"\ntokens = [{ issuer = \"corp\", subject = \"svc-clerk\" }]\n",
            1,
        )
        .replacen(
            "name = \"other\"\n",
            "name = \"other\"\nspiffe = \"spiffe://example.org/other\"\ntokens = [{ issuer = \"corp\", subject = \"svc-other\" }]\n",
            1,
        )
        .replacen(
            "path = \"/mcp/closed\"\nservers = [\"office\"]\nagents = []\n",
            "path = \"/mcp/closed\"\nservers = [\"office\"]\nagents = [\"clerk\"]\npeople = [\"alice\"]\n",
            1,
        );
    let issuer = format!(
        "[[issuers]]\nname = \"corp\"\nurl = \"{}\"\naudiences = [\"masec\"]\nscopes = [\"office\"]\npeople = true\n",
        login.url
    );
    fs::write(&path, config + &issuer).unwrap();
    here.start();
    here
}

const LIST: &str = r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}"#;

/// A client that trusts the authority; status, challenge and session of a greeting.
struct Caller {
    client: reqwest::Client,
    port: String,
}

impl Caller {
    fn new(here: &Here, certificate: Option<reqwest::Identity>) -> Self {
        let pem = fs::read(here.dir.join("ca.pem")).unwrap();
        let builder = reqwest::Client::builder()
            .no_proxy()
            .tls_certs_only([reqwest::Certificate::from_pem(&pem).unwrap()]);
        let builder = match certificate {
            Some(certificate) => builder.identity(certificate),
            None => builder,
        };
        let url = here.url("");
        let port = url.rsplit_once(':').unwrap().1.to_owned();
        Self {
            client: builder.build().unwrap(),
            port,
        }
    }

    fn url(&self, path: &str) -> String {
        format!("https://localhost:{}{path}", self.port)
    }

    async fn greet(&self, path: &str, token: Option<&str>) -> (u16, String, Option<String>) {
        let request = self.client.post(self.url(path)).body(LIST);
        self.said(request, token).await
    }

    async fn list(&self, path: &str, token: &str, session: &str) -> u16 {
        let list = r#"{"jsonrpc":"2.0","id":2,"method":"tools/list"}"#;
        let request = self.client.post(self.url(path)).body(list);
        self.said(request.header("mcp-session-id", session), Some(token))
            .await
            .0
    }

    async fn said(
        &self,
        request: reqwest::RequestBuilder,
        token: Option<&str>,
    ) -> (u16, String, Option<String>) {
        let request = request
            .header("content-type", "application/json")
            .header("accept", "application/json, text/event-stream");
        let request = match token {
            Some(token) => request.bearer_auth(token),
            None => request,
        };
        let answer = request.send().await.unwrap();
        let header = |name: &str| {
            let value = answer.headers().get(name)?;
            Some(value.to_str().unwrap().to_owned())
        };
        let challenge = header("www-authenticate").unwrap_or_default();
        (
            answer.status().as_u16(),
            challenge,
            header("mcp-session-id"),
        )
    }
}

#[test]
fn certificates_and_tokens_let_agents_in_and_nobody_else() {
    let (authority, login) = (Authority::new(), Login::start());
    let here = here("certified", &authority, &login);
    let stranger = Authority::new();
    runtime().block_on(async {
        let nobody = Caller::new(&here, None);
        let (status, challenge, _) = nobody.greet("/mcp/office", None).await;
        assert_eq!(status, 401);
        let at = "https://gateway.test/.well-known/oauth-protected-resource/mcp/office";
        assert!(
            challenge.contains(&format!("resource_metadata=\"{at}\"")),
            "{challenge}"
        );
        assert!(challenge.contains("scope=\"office\""), "{challenge}");
        let metadata = nobody.url("/.well-known/oauth-protected-resource/mcp/office");
        let metadata = nobody.client.get(metadata).send().await.unwrap();
        let metadata: Value = serde_json::from_str(&metadata.text().await.unwrap()).unwrap();
        assert_eq!(metadata["resource"], "https://gateway.test/mcp/office");
        assert_eq!(metadata["authorization_servers"], json!([login.url]));

        // A certificate of the network's authority, with a name that is an agent's.
        let clerk = Caller::new(
            &here,
            Some(authority.workload("spiffe://example.org/clerk")),
        );
        assert_eq!(clerk.greet("/mcp/office", None).await.0, 200);
        let unknown = Caller::new(&here, Some(authority.workload("spiffe://example.org/x")));
        assert_eq!(unknown.greet("/mcp/office", None).await.0, 401);
        let foreign = Caller::new(&here, Some(stranger.workload("spiffe://example.org/clerk")));
        let refused = foreign.client.post(foreign.url("/mcp/office")).body(LIST);
        assert!(
            refused.send().await.is_err(),
            "another authority vouches for nobody"
        );

        // Tokens.
        let own = login.token(&json!({"sub": "svc-clerk"}));
        assert_eq!(nobody.greet("/mcp/office", Some(&own)).await.0, 200);
        let (status, challenge, _) = nobody.greet("/mcp/closed", Some(&own)).await;
        assert!(
            status == 401 && challenge.contains("invalid_token"),
            "{challenge}"
        );
        let narrow = login.token(&json!({"sub": "svc-clerk", "scope": "else"}));
        let (status, challenge, _) = nobody.greet("/mcp/office", Some(&narrow)).await;
        assert!(
            status == 403 && challenge.contains("insufficient_scope"),
            "{challenge}"
        );
        let other = login.token(&json!({"sub": "svc-other"}));
        assert_eq!(clerk.greet("/mcp/office", Some(&other)).await.0, 401);
        assert_eq!(clerk.greet("/mcp/office", Some(&own)).await.0, 200);
    });
    // Operators come over TLS too.
    let port = here.admin.rsplit_once(':').unwrap().1;
    let admin = format!("https://localhost:{port}");
    let list = [
        "approvals",
        "--admin",
        &admin,
        "--ca",
        "ca.pem",
        "list",
        "--json",
    ];
    let (code, out, error) = here.masec(&list);
    assert!(code == 0 && out.trim() == "[]", "{out}{error}");
    let (code, _, _) = here.masec(&["approvals", "--admin", &admin, "list"]);
    assert_ne!(code, 0, "nobody vouches for this certificate");
}

#[test]
fn a_stream_lasts_no_longer_than_the_token_that_it_was_opened_with() {
    let (authority, login) = (Authority::new(), Login::start());
    let here = here("expiring", &authority, &login);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    // Clocks may be half a minute apart, so this one counts for some seconds yet.
    let brief = login.token(&json!({"sub": "svc-clerk", "exp": now.as_secs() - 26}));
    let long = login.token(&json!({"sub": "svc-clerk"}));
    let caller = Caller::new(&here, None);
    runtime().block_on(async {
        let listening = async |token: &str| {
            let (status, _, session) = caller.greet("/mcp/office", Some(token)).await;
            assert_eq!(status, 200);
            let request = caller.client.get(caller.url("/mcp/office"));
            let answer = request
                .bearer_auth(token)
                .header("accept", "text/event-stream")
                .header("mcp-session-id", session.unwrap())
                .send();
            let answer = answer.await.unwrap();
            assert_eq!(answer.status(), 200);
            answer
        };
        let (brief, long) = (listening(&brief).await, listening(&long).await);
        let patience = std::time::Duration::from_secs(12);
        let end = tokio::time::timeout(patience, brief.bytes()).await;
        assert!(end.is_ok(), "it goes on: {}", here.log());
        let patience = std::time::Duration::from_millis(500);
        let end = tokio::time::timeout(patience, long.bytes()).await;
        assert!(end.is_err(), "{end:?}");
    });
}

#[test]
fn what_is_done_for_another_may_do_what_both_may() {
    let (authority, login) = (Authority::new(), Login::start());
    let mut here = here("deputies", &authority, &login);
    runtime().block_on(async {
        let caller = Caller::new(&here, None);
        let for_whom = |subject: &str, agents: &[&str]| {
            let act = agents.iter().rev().fold(Value::Null, |act, agent| match act {
                Value::Null => json!({"sub": agent}),
                act => json!({"sub": agent, "act": act}),
            });
            login.token(&json!({"aud": ["masec"], "sub": subject, "act": act}))
        };
        let alice = for_whom("alice", &["svc-clerk"]);
        let bob = for_whom("bob", &["svc-clerk"]);
        assert_eq!(caller.greet("/mcp/closed", Some(&alice)).await.0, 200);
        assert_eq!(caller.greet("/mcp/closed", Some(&bob)).await.0, 403);
        // The clerk may come in, and does so for one who may not.
        let deputy = for_whom("alice", &["svc-clerk", "svc-other"]);
        assert_eq!(caller.greet("/mcp/closed", Some(&deputy)).await.0, 403);
        assert_eq!(caller.greet("/mcp/office", Some(&deputy)).await.0, 200);

        // A session that was begun for one person is not another's.
        let (_, _, session) = caller.greet("/mcp/office", Some(&alice)).await;
        let session = session.unwrap();
        assert_eq!(caller.list("/mcp/office", &bob, &session).await, 404);
        assert_eq!(caller.list("/mcp/office", &alice, &session).await, 200);
        let call = r#"{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"read_letter","arguments":{"name":"plain"}}}"#;
        let request = caller.client.post(caller.url("/mcp/office")).body(call);
        let request = request.header("mcp-session-id", &session);
        assert_eq!(caller.said(request, Some(&alice)).await.0, 200);
    });
    // For whom it was done is in the ledger.
    drop(here.gateway.take());
    here.start();
    assert!(here.in_ledger("read_letter").contains("read_letter"));
    assert!(has(
        &here.dir.join("ledger"),
        "\"on_behalf_of\":[\"human:alice\"]"
    ));
}

/// Whether a text stands in one of a folder's files.
fn has(folder: &Path, text: &str) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return has(&path, text);
        }
        let bytes = fs::read(&path).unwrap();
        bytes
            .windows(text.len())
            .any(|part| part == text.as_bytes())
    })
}

#[test]
fn tokens_count_where_spans_come_in() {
    let login = Login::start();
    let more = format!(
        "[[agents]]\nname = \"teller\"\nkey_sha256 = \"{}\"\ntokens = [{{ issuer = \"corp\", subject = \"svc-teller\" }}]\n\
         [[agents]]\nname = \"another\"\ntokens = [{{ issuer = \"corp\", subject = \"svc-another\" }}]\n\
         [[issuers]]\nname = \"corp\"\nurl = \"{}\"\n\
         [otlp.receive]\naddress = \"127.0.0.1:0\"\nagents = [\"teller\"]\npublic_url = \"https://spans.test\"\nscopes = [\"tell\"]\n",
        hash("teller's key"),
        login.url
    );
    let listen = "header_seconds = 1\npublic_url = \"https://gateway.test\"";
    let here = Here::listening("token-spans", listen, None, &more);
    let own = json!({"sub": "svc-teller", "aud": "https://spans.test/v1/traces", "scope": "tell"});
    let with = |key: &str, value: &str| {
        let mut claims = own.clone();
        claims[key] = value.into();
        login.token(&claims)
    };
    for (token, status) in [
        (login.token(&own), "200"),
        // Keys go on to count.
        ("teller's key".to_owned(), "200"),
        // Issued for another address of the gateway, without the scope, for who may not, for nobody here, and by nobody.
        (with("aud", "https://gateway.test/mcp/office"), "401"),
        (with("scope", "office"), "403"),
        (with("sub", "svc-another"), "403"),
        (with("sub", "svc-nobody"), "401"),
        (Login::start().token(&own), "401"),
    ] {
        let header = format!("Authorization: Bearer {token}\r\n");
        let answer = post_to(&here.spans, "/v1/traces", &header, "{}");
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{status}: {answer}"
        );
    }
}
