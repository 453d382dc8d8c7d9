//! Requests to servers over HTTP.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode, Uri};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper_rustls::{ConfigBuilderExt, HttpsConnector};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use tokio::sync::Semaphore;

use crate::config::Server;
use crate::open::InTheOpen;
use crate::outward::Outward;

/// Connections to servers, kept open.
#[derive(Clone, Debug)]
pub struct Upstreams {
    client: Client<HttpsConnector<Outward>, Full<Bytes>>,
    /// Of those that somebody else names.
    open: Client<HttpsConnector<Outward<InTheOpen>>, Full<Bytes>>,
    /// Over HTTP/2 alone, as gRPC is carried.
    called: Client<HttpsConnector<Outward>, Full<Bytes>>,
}

/// A server did not answer. Whose fault: the server's, or the network's.
#[derive(Debug, thiserror::Error)]
pub(crate) enum UpstreamError {
    /// It took too long.
    #[error("server `{0}` did not begin to answer in {1:?}")]
    Slow(String, Duration),
    /// It could not be reached, or does not speak HTTP.
    #[error("server `{0}` cannot be talked to: {1}")]
    Failed(String, String),
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
        let open = hyper_rustls::HttpsConnectorBuilder::new()
            .with_tls_config(rustls_config()?)
            .https_only()
            .enable_http1()
            .wrap_connector(Outward::new(
                HttpConnector::new_with_resolver(InTheOpen),
                &room,
            ));
        let called = hyper_rustls::HttpsConnectorBuilder::new()
            .with_tls_config(rustls_config()?)
            .https_or_http()
            .enable_http2()
            .wrap_connector(Outward::new(HttpConnector::new(), &room));
        let mut builder = Client::builder(TokioExecutor::new());
        builder
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(30))
            .http1_max_buf_size(HEAD)
            .http1_max_headers(HEADERS);
        let (client, open) = (builder.build(connector), builder.build(open));
        builder.http2_only(true);
        Ok(Self {
            client,
            open,
            called: builder.build(called),
        })
    }

    /// What is at an address, whole, if it is there within `patience` and no longer than `most` bytes.
    pub(crate) async fn fetch(
        &self,
        uri: &Uri,
        most: usize,
        patience: Duration,
    ) -> Result<Bytes, String> {
        let mut request = Request::new(Full::new(Bytes::new()));
        *request.uri_mut() = uri.clone();
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        headers.insert(USER_AGENT, HeaderValue::from_static("masec"));
        within(patience, async {
            let response = self.answer(request).await?;
            if response.status() != StatusCode::OK {
                return Err(format!("answered {}", response.status()));
            }
            whole(response.into_body(), most).await
        })
        .await
    }

    /// Sends JSON to an address; what comes back, whole, if that is there within `patience` and no longer than `most` bytes.
    pub(crate) async fn post(
        &self,
        uri: &Uri,
        more: &HeaderMap,
        body: Bytes,
        most: usize,
        patience: Duration,
    ) -> Result<(StatusCode, HeaderMap, Bytes), String> {
        let mut request = Request::new(Full::new(body));
        *request.uri_mut() = uri.clone();
        *request.method_mut() = Method::POST;
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        headers.insert(USER_AGENT, HeaderValue::from_static("masec"));
        for (name, value) in more {
            headers.insert(name, value.clone());
        }
        within(patience, async {
            let (parts, body) = self.answer(request).await?.into_parts();
            Ok((parts.status, parts.headers, whole(body, most).await?))
        })
        .await
    }

    /// The beginning of the answer, however long it takes.
    async fn answer(&self, request: Request<Full<Bytes>>) -> Result<Response<Incoming>, String> {
        let answer = self.client.request(request).await;
        answer.map_err(|error| chained(&error))
    }

    /// Sends a request and waits for the beginning of the answer.
    pub(crate) async fn send(
        &self,
        server: &Server,
        uri: &Uri,
        method: Method,
        from_client: &HeaderMap,
        session: Option<&HeaderValue>,
        body: Bytes,
    ) -> Result<Response<Incoming>, UpstreamError> {
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
        self.ask(&server.name, server.timeout, request).await
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
        let asked = match whither {
            Whither::Configured => self.client.request(request),
            Whither::Open => self.open.request(request),
            Whither::Called => self.called.request(request),
        };
        match tokio::time::timeout(patience, asked).await {
            Err(_) => Err(UpstreamError::Slow(name.to_owned(), patience)),
            Ok(Err(error)) => Err(UpstreamError::Failed(name.to_owned(), chained(&error))),
            Ok(Ok(response)) => Ok(response),
        }
    }
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
}

/// A body of at most `most` bytes.
async fn whole(body: Incoming, most: usize) -> Result<Bytes, String> {
    let body = Limited::new(body, most).collect().await;
    Ok(body.map_err(|error| error.to_string())?.to_bytes())
}

/// What comes of `work`, if it does within `patience`.
async fn within<T>(
    patience: Duration,
    work: impl Future<Output = Result<T, String>>,
) -> Result<T, String> {
    let done = tokio::time::timeout(patience, work).await;
    done.unwrap_or_else(|_| Err(format!("took longer than {patience:?}")))
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
