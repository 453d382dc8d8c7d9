//! Sends spans to a collector, many at once, and again where it is busy.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use http::header::RETRY_AFTER;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep, timeout_at};

use super::span::Span;
use super::{Counts, json};
use crate::config::Export;
use crate::mcp::Upstreams;

/// Spans in one request.
const BATCH: usize = 512;
/// How long a span waits for others.
const GATHER: Duration = Duration::from_secs(1);
/// How long the collector may take.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
/// How often a request is tried, and how long is waited at most in between.
const TRIES: u32 = 4;
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// Longest answer of a collector that is read.
pub(super) const ANSWER: usize = 64 << 10;

/// Sends spans to one collector.
pub(super) struct Sender {
    export: Export,
    client: Upstreams,
    counts: Arc<Counts>,
    instance: String,
}

/// How a request ended.
enum Sent {
    /// The collector has all but so many.
    Taken(u64),
    /// It may take them later.
    Busy(Option<Duration>, String),
    /// It never will.
    Refused(String),
}

impl Sender {
    pub(super) fn new(export: Export, client: Upstreams, counts: Arc<Counts>) -> Self {
        Self {
            export,
            client,
            counts,
            instance: super::instance().to_owned(),
        }
    }

    /// Sends until it is told to end, or nobody is left to tell it; what is queued then is still sent.
    pub(super) async fn run(self, mut spans: mpsc::Receiver<Span>, mut end: oneshot::Receiver<()>) {
        let mut batch = Vec::with_capacity(BATCH);
        let mut ends = false;
        loop {
            let first = tokio::select! {
                first = spans.recv() => first,
                _ = &mut end, if !ends => {
                    ends = true;
                    spans.close();
                    continue;
                }
            };
            let Some(first) = first else { break };
            batch.push(first);
            let end = Instant::now() + GATHER;
            while batch.len() < BATCH {
                match timeout_at(end, spans.recv()).await {
                    Ok(Some(span)) => batch.push(span),
                    Ok(None) | Err(_) => break,
                }
            }
            self.deliver(&batch).await;
            batch.clear();
        }
    }

    async fn deliver(&self, batch: &[Span]) {
        let body = Bytes::from(json::export(batch, &self.instance));
        let all = batch.len() as u64;
        let mut wait = Duration::from_secs(1);
        let mut attempt = 1;
        let (taken, reason) = loop {
            match self.send(body.clone()).await {
                Sent::Taken(refused) => break (all.saturating_sub(refused), None),
                Sent::Busy(asked, reason) if attempt < TRIES => {
                    tracing::debug!(reason, "spans are sent again");
                    sleep(asked.unwrap_or(wait).min(LONGEST_WAIT)).await;
                    wait *= 2;
                    attempt += 1;
                }
                Sent::Busy(_, reason) | Sent::Refused(reason) => break (0, Some(reason)),
            }
        };
        self.counts.exported.fetch_add(taken, Ordering::Relaxed);
        self.counts.failed.fetch_add(all - taken, Ordering::Relaxed);
        if taken < all {
            let reason = reason.as_deref().unwrap_or("the collector left some out");
            tracing::warn!(lost = all - taken, reason, "spans could not be sent");
        }
    }

    async fn send(&self, body: Bytes) -> Sent {
        let sent = self.client.post(
            &self.export.url,
            &self.export.headers,
            body,
            ANSWER,
            PATIENCE,
        );
        let (status, headers, answer) = match sent.await {
            Ok(answer) => answer,
            Err(reason) => return Sent::Busy(None, reason),
        };
        if status.is_success() {
            return Sent::Taken(left_out(&answer));
        }
        let reason = format!("the collector answers {status}");
        // Those that the protocol says may be tried again.
        match status {
            StatusCode::TOO_MANY_REQUESTS
            | StatusCode::BAD_GATEWAY
            | StatusCode::SERVICE_UNAVAILABLE
            | StatusCode::GATEWAY_TIMEOUT => {
                let seconds = headers.get(RETRY_AFTER);
                let seconds = seconds.and_then(|value| value.to_str().ok()?.parse().ok());
                Sent::Busy(seconds.map(Duration::from_secs), reason)
            }
            _ => Sent::Refused(reason),
        }
    }
}

/// How many spans a collector says that it left out.
fn left_out(answer: &[u8]) -> u64 {
    let said: serde_json::Value = serde_json::from_slice(answer).unwrap_or_default();
    let count = &said["partialSuccess"]["rejectedSpans"];
    let text = count.as_str().and_then(|text| text.parse().ok());
    text.or_else(|| count.as_u64()).unwrap_or_default()
}
