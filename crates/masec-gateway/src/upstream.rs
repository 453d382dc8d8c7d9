//! Requests to servers over HTTP, and by what they are proven: headers and a certificate of the server's entry in the configuration, or a
//! token ([`crate::oauth`]).

mod documents;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, Uri};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper_rustls::{ConfigBuilderExt, HttpsConnector};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::{Client, ResponseFuture};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use masec_model::CompactString;
use rustc_hash::FxHashMap;
use tokio::sync::Semaphore;

use crate::config::{ClientTls, Server};
use crate::oauth::{Tokens, Tries};
use crate::open::{IN_THE_OPEN, NOT_HERE, Only};
use crate::outward::Outward;

/// Connections to servers, kept open.
#[derive(Clone, Debug)]
pub struct Upstreams {
    client: Client<HttpsConnector<Outward>, Full<Bytes>>,
    /// Of those that somebody else names.
    open: Client<HttpsConnector<Outward<Only>>, Full<Bytes>>,
    /// Of those that somebody of a network of its own names.
    elsewhere: Client<HttpsConnector<Outward<Only>>, Full<Bytes>>,
    /// Over HTTP/2 alone, as gRPC is carried.
    called: Client<HttpsConnector<Outward>, Full<Bytes>>,
    /// Of servers that want a certificate, or are checked by another authority than the machine's.
    apart: Arc<Mutex<FxHashMap<CompactString, (ClientTls, Plain)>>>,
    room: Arc<Semaphore>,
    tokens: Arc<Tokens>,
}

type Plain = Client<HttpsConnector<Outward>, Full<Bytes>>;

/// A server did not answer. Whose fault: the server's, or the network's.
#[derive(Debug, thiserror::Error)]
pub(crate) enum UpstreamError {
    /// It took too long.
    #[error("server `{0}` did not begin to answer in {1:?}")]
    Slow(String, Duration),
    /// It could not be reached, or does not speak HTTP.
    #[error("server `{0}` cannot be talked to: {1}")]
    Failed(String, String),
    /// There is nothing that proves the gateway to it; in words for agents.
    #[error("{0}")]
    Unproven(&'static str),
}

/// The longest beginning of an answer, in bytes, and its headers: a server may send headers without end.
const HEAD: usize = 64 << 10;
const HEADERS: usize = 64;

/// Headers that a client's request may bring along to a server. Credentials are not among them: what a client proves to the
/// gateway is not the server's to have.
const PASSED: [&str; 7] = [
    "accept",
    "mcp-protocol-version",
    "mcp-method",
    "mcp-name",
    "last-event-id",
    "traceparent",
    "tracestate",
];

impl Upstreams {
    /// With the system's certificates, and at most `most` connections at once.
    pub fn new(most: usize) -> Result<Self, String> {
        let room = Arc::new(Semaphore::new(most.min(Semaphore::MAX_PERMITS)));
        let tls = rustls_config()?;
        let connector = hyper_rustls::HttpsConnectorBuilder::new()
            .with_tls_config(tls)
            .https_or_http()
            .enable_http1()
            .wrap_connector(Outward::new(HttpConnector::new(), &room));
        let only = |addresses| HttpConnector::new_with_resolver(addresses);
        let open = over_tls(only(IN_THE_OPEN), rustls_config()?, &room);
        let elsewhere = over_tls(only(NOT_HERE), rustls_config()?, &room);
        let called = hyper_rustls::HttpsConnectorBuilder::new()
            .with_tls_config(rustls_config()?)
            .https_or_http()
            .enable_http2()
            .wrap_connector(Outward::new(HttpConnector::new(), &room));
        let mut builder = builder();
        let (client, open) = (builder.build(connector), builder.build(open));
        let elsewhere = builder.build(elsewhere);
        builder.http2_only(true);
        Ok(Self {
            client,
            open,
            elsewhere,
            called: builder.build(called),
            apart: Arc::default(),
            room,
            tokens: Arc::default(),
        })
    }

    /// The tokens of servers that want some.
    pub(crate) fn tokens(&self) -> &Arc<Tokens> {
        &self.tokens
    }

    /// Sends a request and waits for the beginning of the answer. Where the server wants a token, or another one, the same is sent
    /// again with that: it has not been carried out.
    pub(crate) async fn send(
        &self,
        server: &Server,
        uri: &Uri,
        method: Method,
        from_client: &HeaderMap,
        session: Option<&HeaderValue>,
        body: Bytes,
    ) -> Result<Response<Incoming>, UpstreamError> {
        let mut request = request(server, uri, method, from_client, session, body);
        let Some(keeper) = self.tokens.of(server) else {
            return self.sent(server, request).await;
        };
        let mut tries = Tries::default();
        loop {
            let token = keeper.token(self).await;
            let token = token.map_err(|trouble| UpstreamError::Unproven(trouble.for_agents()))?;
            let headers = request.headers_mut();
            match &token {
                Some(token) => headers.insert(AUTHORIZATION, token.header.clone()),
                None => headers.remove(AUTHORIZATION),
            };
            let response = self.sent(server, request.clone()).await?;
            let said = (response.status(), response.headers());
            let again = keeper.again(self, &mut tries, token.as_ref(), said).await;
            match again {
                Ok(true) => drop(response),
                Ok(false) => return Ok(response),
                Err(trouble) => return Err(UpstreamError::Unproven(trouble.for_agents())),
            }
        }
    }

    /// Sends a message to a server without a token, to see what it says to that.
    pub(crate) async fn unproven(
        &self,
        server: &Server,
        uri: &Uri,
        body: Bytes,
    ) -> Result<Response<Incoming>, UpstreamError> {
        let request = request(server, uri, Method::POST, &HeaderMap::new(), None, body);
        self.sent(server, request).await
    }

    /// Sends a request to a server over a connection of the kind that it wants.
    async fn sent(
        &self,
        server: &Server,
        request: Request<Full<Bytes>>,
    ) -> Result<Response<Incoming>, UpstreamError> {
        let asked = match &server.tls {
            None => self.client.request(request),
            Some(tls) => self.apart(&server.name, tls).request(request),
        };
        begun(&server.name, server.timeout, asked).await
    }

    /// The connections to a server that has a certificate of ours: others than those to anybody else, and others once it is another.
    fn apart(&self, server: &CompactString, tls: &ClientTls) -> Plain {
        let mut apart = self.apart.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, client)) = apart.get(server)
            && of == tls
        {
            return client.clone();
        }
        let connector = over_tls(HttpConnector::new(), (*tls.config).clone(), &self.room);
        let client: Plain = builder().build(connector);
        apart.insert(server.clone(), (tls.clone(), client.clone()));
        client
    }

    /// Sends a request as it is and waits for the beginning of the answer.
    pub(crate) async fn ask(
        &self,
        name: &str,
        patience: Duration,
        request: Request<Full<Bytes>>,
    ) -> Result<Response<Incoming>, UpstreamError> {
        self.ask_at(Whither::Configured, name, patience, request)
            .await
    }

    /// The same, where it may not go just anywhere.
    pub(crate) async fn ask_at(
        &self,
        whither: Whither,
        name: &str,
        patience: Duration,
        request: Request<Full<Bytes>>,
    ) -> Result<Response<Incoming>, UpstreamError> {
        begun(name, patience, self.asked(whither, request)).await
    }

    fn asked(&self, whither: Whither, request: Request<Full<Bytes>>) -> ResponseFuture {
        match whither {
            Whither::Configured => self.client.request(request),
            Whither::Open => self.open.request(request),
            Whither::Elsewhere => self.elsewhere.request(request),
            Whither::Called => self.called.request(request),
        }
    }
}

/// Connections over TLS alone.
fn over_tls<R>(
    http: HttpConnector<R>,
    tls: rustls::ClientConfig,
    room: &Arc<Semaphore>,
) -> HttpsConnector<Outward<R>> {
    hyper_rustls::HttpsConnectorBuilder::new()
        .with_tls_config(tls)
        .https_only()
        .enable_http1()
        .wrap_connector(Outward::new(http, room))
}

/// How connections are kept.
fn builder() -> hyper_util::client::legacy::Builder {
    let mut builder = Client::builder(TokioExecutor::new());
    builder
        .pool_timer(TokioTimer::new())
        .pool_idle_timeout(Duration::from_secs(30))
        .http1_max_buf_size(HEAD)
        .http1_max_headers(HEADERS);
    builder
}

/// The beginning of an answer, if it comes in time.
async fn begun(
    name: &str,
    patience: Duration,
    asked: ResponseFuture,
) -> Result<Response<Incoming>, UpstreamError> {
    match tokio::time::timeout(patience, asked).await {
        Err(_) => Err(UpstreamError::Slow(name.to_owned(), patience)),
        Ok(Err(error)) => Err(UpstreamError::Failed(name.to_owned(), chained(&error))),
        Ok(Ok(response)) => Ok(response),
    }
}

/// What a server gets of a message, but for what is only known when it is sent.
fn request(
    server: &Server,
    uri: &Uri,
    method: Method,
    from_client: &HeaderMap,
    session: Option<&HeaderValue>,
    body: Bytes,
) -> Request<Full<Bytes>> {
    let mut request = Request::new(Full::new(body));
    *request.uri_mut() = uri.clone();
    let headers = request.headers_mut();
    for name in PASSED {
        if let Some(value) = from_client.get(name) {
            headers.insert(HeaderName::from_static(name), value.clone());
        }
    }
    for (name, value) in from_client {
        if is_parameter(name) {
            headers.insert(name, value.clone());
        }
    }
    if method == Method::POST {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    headers.entry(ACCEPT).or_insert(HeaderValue::from_static(
        "application/json, text/event-stream",
    ));
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    headers.insert(USER_AGENT, HeaderValue::from_static("masec"));
    if let Some(session) = session {
        headers.insert("mcp-session-id", session.clone());
    }
    for (name, value) in &server.headers {
        headers.insert(name, value.clone());
    }
    *request.method_mut() = method;
    request
}

/// Whether a request goes where the operator says, or where somebody else does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whither {
    /// Anywhere.
    Configured,
    /// Anywhere, over HTTP/2.
    Called,
    /// Over TLS, to addresses that are in the open. One that stands in the address itself was looked at before.
    Open,
    /// Over TLS, to addresses that are not this machine's. The same holds for one that stands in the address itself.
    Elsewhere,
}

/// An error and what is behind it, in one line.
fn chained(error: &dyn std::error::Error) -> String {
    let mut reason = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        reason = format!("{reason}: {inner}");
        source = inner.source();
    }
    reason
}

/// Whether a header repeats an argument of the message (`Mcp-Param-…`).
pub(crate) fn is_parameter(name: &HeaderName) -> bool {
    name.as_str().starts_with("mcp-param-")
}

fn rustls_config() -> Result<rustls::ClientConfig, String> {
    let config = rustls::ClientConfig::builder_with_provider(
        rustls::crypto::aws_lc_rs::default_provider().into(),
    )
    .with_safe_default_protocol_versions()
    .map_err(|error| error.to_string())?
    .try_with_platform_verifier()
    .map_err(|error| error.to_string())?;
    Ok(config.with_no_client_auth())
}
