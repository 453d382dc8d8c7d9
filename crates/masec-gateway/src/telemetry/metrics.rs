//! Metrics to a collector, as OTLP/JSON, every so often: all of them each time, as they have been since the start, so that an
//! export which is lost costs nothing but its moment.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use bytes::Bytes;
use masec_model::Timestamp;
use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio::time::MissedTickBehavior;

use super::export::{ANSWER, PATIENCE};
use super::json::{attribute, nanos, resource, scope, text};
use super::{Counts, Exporter};
use crate::config::Export;
use crate::guard::now;
use crate::mcp::Upstreams;
use crate::metrics::{Metric, Points, Sources};

/// Sends what is measured to one collector.
struct Sender {
    export: Export,
    client: Upstreams,
    counts: Arc<Counts>,
    sources: Sources,
    instance: String,
    since: Timestamp,
}

/// OTLP's word for numbers that are since the start and not since the last export.
const CUMULATIVE: u8 = 2;

/// Sends metrics as the configuration says, if it does. In a runtime.
pub fn measure(export: Option<&Export>, client: &Upstreams, sources: Sources) -> Exporter {
    let (Some(export), Some(counts)) = (export, sources.mediator.telemetry.shared_counts()) else {
        return Exporter(None);
    };
    let Some(every) = export.metrics_every else {
        return Exporter(None);
    };
    let sender = Sender {
        export: export.clone(),
        client: client.clone(),
        counts,
        sources,
        instance: super::instance().to_owned(),
        since: now(),
    };
    let (end, ended) = oneshot::channel();
    let task = tokio::spawn(sender.run(every, ended));
    Exporter(Some((end, task)))
}

impl Sender {
    /// Sends until it is told to end, and then once more.
    async fn run(self, every: Duration, mut end: oneshot::Receiver<()>) {
        let mut tick = tokio::time::interval(every);
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        // The first is at once, when there is nothing to tell.
        tick.tick().await;
        loop {
            let ends = tokio::select! {
                _ = tick.tick() => false,
                _ = &mut end => true,
            };
            self.send().await;
            if ends {
                return;
            }
        }
    }

    async fn send(&self) {
        let metrics = self.sources.gather().await;
        let body = export(&metrics, &self.instance, (self.since, now()));
        let (url, headers) = (&self.export.metrics_url, &self.export.headers);
        let sent = self
            .client
            .post(url, headers, Bytes::from(body), ANSWER, PATIENCE);
        let reason = match sent.await {
            Ok((status, ..)) if status.is_success() => {
                self.counts.metrics_exported.fetch_add(1, Ordering::Relaxed);
                return;
            }
            Ok((status, ..)) => format!("the collector answers {status}"),
            Err(reason) => reason,
        };
        self.counts.metrics_failed.fetch_add(1, Ordering::Relaxed);
        tracing::warn!(
            reason,
            "metrics could not be sent; the next ones hold them too"
        );
    }
}

/// One export.
fn export(metrics: &[Metric], instance: &str, times: (Timestamp, Timestamp)) -> String {
    json!({"resourceMetrics": [{
        "resource": resource(instance),
        "scopeMetrics": [{
            "scope": scope(),
            "metrics": metrics.iter().map(|it| metric(it, times)).collect::<Vec<_>>(),
        }],
    }]})
    .to_string()
}

fn metric(metric: &Metric, (since, at): (Timestamp, Timestamp)) -> Value {
    let attributes = |value: &str| -> Vec<Value> {
        let by = metric.by.iter();
        by.map(|(_, key)| attribute(key, text(value))).collect()
    };
    let point = |value: &str, more: Value| {
        let mut point = json!({
            "attributes": attributes(value),
            "startTimeUnixNano": nanos(since),
            "timeUnixNano": nanos(at),
        });
        if let (Value::Object(point), Value::Object(more)) = (&mut point, more) {
            point.extend(more);
        }
        point
    };
    let number = |value: &str, count: u64| point(value, json!({"asInt": count.to_string()}));
    let (kind, data) = match &metric.points {
        Points::Counts(counts) => (
            "sum",
            json!({
                "aggregationTemporality": CUMULATIVE,
                "isMonotonic": true,
                "dataPoints": counts.iter().map(|(value, count)| number(value, *count)).collect::<Vec<_>>(),
            }),
        ),
        Points::Named(counts) => (
            "sum",
            json!({
                "aggregationTemporality": CUMULATIVE,
                "isMonotonic": true,
                "dataPoints": counts.iter().map(|(value, count)| number(value, *count)).collect::<Vec<_>>(),
            }),
        ),
        Points::Now(value) => ("gauge", json!({"dataPoints": [number("", *value)]})),
        Points::Times(all) => (
            "histogram",
            json!({
                "aggregationTemporality": CUMULATIVE,
                "dataPoints": all.iter().map(|(value, times)| point(value, json!({
                    "count": times.count().to_string(),
                    "sum": times.seconds,
                    "bucketCounts": times.buckets.iter().map(u64::to_string).collect::<Vec<_>>(),
                    "explicitBounds": times.bounds,
                }))).collect::<Vec<_>>(),
            }),
        ),
    };
    let mut said = json!({
        "name": metric.dotted,
        "description": metric.help,
        "unit": metric.unit,
    });
    said[kind] = data;
    said
}
