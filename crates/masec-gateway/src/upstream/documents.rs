//! Whole documents and short exchanges, within bounds of size and time: keys and metadata, forms, spans for a collector. A redirection
//! is an answer like any other: nothing goes where one leads.

use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;

use super::{Upstreams, Whither, chained};

/// Longest document of authorization, in bytes, and how long one may take.
const DOCUMENT: (usize, Duration) = (128 << 10, Duration::from_secs(10));

impl Upstreams {
    /// What is at an address, whole, if it is there within `patience` and no longer than `most` bytes.
    pub(crate) async fn fetch(
        &self,
        uri: &Uri,
        most: usize,
        patience: Duration,
    ) -> Result<Bytes, String> {
        within(patience, async {
            let response = self.answer(Whither::Configured, plain(uri)).await?;
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
        let mut request = bare(uri, body);
        *request.method_mut() = Method::POST;
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        for (name, value) in more {
            headers.insert(name, value.clone());
        }
        self.exchanged(Whither::Configured, request, (most, patience))
            .await
    }

    /// The beginning of the answer, however long it takes.
    async fn answer(
        &self,
        whither: Whither,
        request: Request<Full<Bytes>>,
    ) -> Result<Response<Incoming>, String> {
        let answer = self.asked(whither, request).await;
        answer.map_err(|error| chained(&error))
    }

    /// A document of authorization.
    pub(crate) async fn read(
        &self,
        whither: Whither,
        uri: &Uri,
    ) -> Result<(StatusCode, Bytes), String> {
        let (status, _, bytes) = self.exchanged(whither, plain(uri), DOCUMENT).await?;
        Ok((status, bytes))
    }

    /// What is said to a request for it, whatever is there.
    pub(crate) async fn look(
        &self,
        whither: Whither,
        uri: &Uri,
    ) -> Result<(StatusCode, HeaderMap), String> {
        let (status, headers, _) = self.exchanged(whither, plain(uri), DOCUMENT).await?;
        Ok((status, headers))
    }

    /// Tells an authorization server something, in this form; what it says to that.
    pub(crate) async fn tell(
        &self,
        whither: Whither,
        uri: &Uri,
        more: HeaderMap,
        kind: HeaderValue,
        body: String,
    ) -> Result<(StatusCode, Bytes), String> {
        let mut request = plain(uri);
        *request.method_mut() = Method::POST;
        *request.body_mut() = Full::new(Bytes::from(body));
        let headers = request.headers_mut();
        headers.extend(more);
        headers.insert(CONTENT_TYPE, kind);
        let (status, _, bytes) = self.exchanged(whither, request, DOCUMENT).await?;
        Ok((status, bytes))
    }

    async fn exchanged(
        &self,
        whither: Whither,
        request: Request<Full<Bytes>>,
        (most, patience): (usize, Duration),
    ) -> Result<(StatusCode, HeaderMap, Bytes), String> {
        within(patience, async {
            let (parts, body) = self.answer(whither, request).await?.into_parts();
            Ok((parts.status, parts.headers, whole(body, most).await?))
        })
        .await
    }
}

/// A request for what is at an address.
fn plain(uri: &Uri) -> Request<Full<Bytes>> {
    let mut request = bare(uri, Bytes::new());
    let json = HeaderValue::from_static("application/json");
    request.headers_mut().insert(ACCEPT, json);
    request
}

fn bare(uri: &Uri, body: Bytes) -> Request<Full<Bytes>> {
    let mut request = Request::new(Full::new(body));
    *request.uri_mut() = uri.clone();
    let headers = request.headers_mut();
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    headers.insert(USER_AGENT, HeaderValue::from_static("masec"));
    request
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
