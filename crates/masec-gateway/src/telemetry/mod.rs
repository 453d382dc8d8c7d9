//! OpenTelemetry out: one span for each request that comes to the gateway, by the semantic conventions for MCP and
//! generative AI, sent to a collector as OTLP/JSON over HTTP; and the gateway's metrics.
//!
//! A decision never waits for it: what finds no room in the queue is dropped, and counted. A span says who asked whom for
//! what and what was decided; content is in it only where the operator wants that.

mod context;
mod export;
mod json;
mod metrics;
mod span;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

pub use self::context::Context;
pub use self::metrics::measure;
pub(crate) use self::span::Invoked;
use self::span::Span;
pub use self::span::{About, Begun, Open};
use crate::config::Export;
use crate::mcp::Upstreams;

/// Where spans go, if anywhere.
#[derive(Clone, Debug, Default)]
pub struct Telemetry(Option<Arc<Out>>);

#[derive(Debug)]
struct Out {
    queue: mpsc::Sender<Span>,
    contents: bool,
    counts: Arc<Counts>,
}

/// What became of spans and metrics.
#[derive(Debug, Default)]
pub struct Counts {
    /// A collector has them.
    pub exported: AtomicU64,
    /// There was no room in the queue.
    pub dropped: AtomicU64,
    /// The collector did not take them, or could not be reached.
    pub failed: AtomicU64,
    /// Exports of metrics that a collector has.
    pub metrics_exported: AtomicU64,
    /// Exports of metrics that it did not take, or that did not reach it.
    pub metrics_failed: AtomicU64,
}

impl Counts {
    /// What became of spans, each with its name.
    pub fn all(&self) -> [(&'static str, u64); 3] {
        [
            ("exported", read(&self.exported)),
            ("dropped", read(&self.dropped)),
            ("failed", read(&self.failed)),
        ]
    }

    /// What became of exports of metrics.
    pub fn of_metrics(&self) -> [(&'static str, u64); 2] {
        [
            ("exported", read(&self.metrics_exported)),
            ("failed", read(&self.metrics_failed)),
        ]
    }
}

fn read(count: &AtomicU64) -> u64 {
    count.load(Ordering::Relaxed)
}

/// A name of this process among others like it.
fn instance() -> &'static str {
    static INSTANCE: OnceLock<String> = OnceLock::new();
    INSTANCE.get_or_init(|| format!("{:016x}", getrandom::u64().unwrap_or_default()))
}

/// What sends spans or metrics away.
#[derive(Debug)]
pub struct Exporter(Option<(oneshot::Sender<()>, JoinHandle<()>)>);

/// How long the last spans may take when the gateway ends.
const LAST: Duration = Duration::from_secs(3);

impl Exporter {
    /// Takes nothing more, and waits a moment for what is queued to be sent.
    pub async fn finish(self) {
        let Some((end, task)) = self.0 else { return };
        let _ = end.send(());
        if tokio::time::timeout(LAST, task).await.is_err() {
            tracing::warn!("some spans or metrics could not be sent in time");
        }
    }
}

impl Telemetry {
    /// Sends spans as the configuration says. In a runtime.
    pub fn start(export: Option<&Export>, client: &Upstreams) -> (Self, Exporter) {
        let Some(export) = export else {
            return (Self::default(), Exporter(None));
        };
        let (queue, spans) = mpsc::channel(export.queue.max(1));
        let counts = Arc::<Counts>::default();
        let sender = export::Sender::new(export.clone(), client.clone(), Arc::clone(&counts));
        let (end, ended) = oneshot::channel();
        let task = tokio::spawn(sender.run(spans, ended));
        let out = Out {
            queue,
            contents: export.contents,
            counts,
        };
        (Self(Some(Arc::new(out))), Exporter(Some((end, task))))
    }

    /// What became of spans, where there are any.
    pub fn counts(&self) -> Option<&Counts> {
        self.0.as_deref().map(|out| &*out.counts)
    }

    fn shared_counts(&self) -> Option<Arc<Counts>> {
        self.0.as_deref().map(|out| Arc::clone(&out.counts))
    }

    /// Whether spans may hold content.
    fn contents(&self) -> bool {
        self.0.as_ref().is_some_and(|out| out.contents)
    }

    fn send(&self, span: Span) {
        if let Some(out) = &self.0
            && out.queue.try_send(span).is_err()
        {
            out.counts.dropped.fetch_add(1, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests;
