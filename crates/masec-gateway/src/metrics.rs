//! What the gateway counts of itself, gathered in one place for whoever wants it: operators as Prometheus's text, a collector as
//! OTLP ([`crate::telemetry`]). Both are the same numbers, under the names that each side is used to.

mod tokens;

use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use masec_engine::Forgotten;
use masec_model::CompactString;

use crate::front::Front;
use crate::mediator::Mediator;
use crate::timing::Times;
use crate::watch::Watch;

/// Where the numbers are.
#[derive(Clone, Debug)]
pub struct Sources {
    pub(crate) mediator: Arc<Mediator>,
    pub(crate) front: Option<Arc<Front>>,
    pub(crate) watch: Option<Arc<Watch>>,
}

/// One thing that is measured, whatever it is told apart by.
#[derive(Debug)]
pub(crate) struct Metric {
    /// Prometheus's name for it; counters end in `_total` and times in `_seconds`.
    pub(crate) name: &'static str,
    /// OpenTelemetry's.
    pub(crate) dotted: &'static str,
    /// In UCUM; what is counted stands in braces.
    pub(crate) unit: &'static str,
    pub(crate) help: &'static str,
    /// What its points are told apart by: Prometheus's label and OpenTelemetry's attribute.
    pub(crate) by: Option<(&'static str, &'static str)>,
    pub(crate) points: Points,
}

/// The numbers, each with the value that it is told apart by.
#[derive(Debug)]
pub(crate) enum Points {
    /// They only grow.
    Counts(Vec<(&'static str, u64)>),
    /// They only grow, by names of agents, servers or rules, which are not for everybody who can reach the listener.
    Named(Vec<(CompactString, u64)>),
    /// It is as it is now.
    Now(u64),
    /// How long something took.
    Times(Vec<(&'static str, Times)>),
}

impl Sources {
    /// Of a gateway; a wrapped program has neither a front nor anybody who tells.
    pub fn new(
        mediator: Arc<Mediator>,
        front: Option<Arc<Front>>,
        watch: Option<Arc<Watch>>,
    ) -> Self {
        Self {
            mediator,
            front,
            watch,
        }
    }

    /// MCP sessions that are open; a wrapped program's is the one.
    pub(crate) fn sessions(&self) -> usize {
        self.front.as_ref().map_or(1, |front| front.sessions())
    }

    /// All of it as it is now.
    pub(crate) async fn gather(&self) -> Vec<Metric> {
        let mediator = &self.mediator;
        let guard = &mediator.guard;
        let counts = guard.counts();
        let mut all = vec![
            Metric {
                name: "masec_interactions_total",
                dotted: "masec.interactions",
                unit: "{interaction}",
                help: "Interactions by what took effect.",
                by: Some(("effect", "masec.effect")),
                points: Points::Counts(
                    [
                        ("allow", &counts.allowed),
                        ("hold", &counts.held),
                        ("deny", &counts.denied),
                        ("waived", &counts.waived),
                    ]
                    .map(|(effect, count)| (effect, count.load(Ordering::Relaxed)))
                    .to_vec(),
                ),
            },
            Metric {
                name: "masec_bypass",
                dotted: "masec.bypass",
                unit: "1",
                help: "Whether messages go through undecided and are not written down.",
                by: None,
                points: Points::Now(u64::from(!guard.decides())),
            },
            Metric {
                name: "masec_bypassed_total",
                dotted: "masec.bypassed",
                unit: "{message}",
                help: "Messages that were not decided on.",
                by: None,
                points: Points::Counts(vec![("", counts.bypassed.load(Ordering::Relaxed))]),
            },
            Metric {
                name: "masec_findings_total",
                dotted: "masec.findings",
                unit: "{finding}",
                help: "What detectors found, and what was found of tools.",
                by: None,
                points: Points::Counts(vec![("", counts.findings.load(Ordering::Relaxed))]),
            },
            Metric {
                name: "masec_sessions",
                dotted: "masec.sessions",
                unit: "{session}",
                help: "MCP sessions that are open.",
                by: None,
                points: Points::Now(self.sessions() as u64),
            },
            Metric {
                name: "masec_holds_pending",
                dotted: "masec.holds.pending",
                unit: "{hold}",
                help: "What waits for a person.",
                by: None,
                points: Points::Now(mediator.approvals.pending() as u64),
            },
            Metric {
                name: "masec_quarantined",
                dotted: "masec.quarantined",
                unit: "{item}",
                help: "Agents, servers and edges that are cut off.",
                by: None,
                points: Points::Now(mediator.quarantine.list().len() as u64),
            },
            Metric {
                name: "masec_reloads_total",
                dotted: "masec.reloads",
                unit: "{reload}",
                help: "How often the configuration was read again, by what came of it.",
                by: Some(("outcome", "masec.outcome")),
                points: Points::Counts(mediator.reloads.counts().to_vec()),
            },
            Metric {
                name: "masec_forgotten_total",
                dotted: "masec.forgotten",
                unit: "{item}",
                help: "What the core no longer knows for want of room.",
                by: Some(("what", "masec.what")),
                points: Points::Counts(
                    guard
                        .forgotten()
                        .await
                        .into_iter()
                        .map(|Forgotten { what, count }| (what, count))
                        .collect(),
                ),
            },
        ];
        all.extend(self.named());
        if let Some(front) = &self.front {
            all.extend(tokens::metrics(front));
        }
        if let Some(counts) = self.mediator.telemetry.counts() {
            all.push(Metric {
                name: "masec_otlp_spans_total",
                dotted: "masec.otlp.spans",
                unit: "{span}",
                help: "Spans of requests by what became of them.",
                by: Some(("outcome", "masec.outcome")),
                points: Points::Counts(counts.all().to_vec()),
            });
            all.push(Metric {
                name: "masec_otlp_metrics_total",
                dotted: "masec.otlp.metrics",
                unit: "{export}",
                help: "Exports of metrics by what became of them.",
                by: Some(("outcome", "masec.outcome")),
                points: Points::Counts(counts.of_metrics().to_vec()),
            });
        }
        if let Some(watch) = &self.watch {
            all.push(Metric {
                name: "masec_otlp_received_total",
                dotted: "masec.otlp.received",
                unit: "{item}",
                help: "What agents tell in spans of their own.",
                by: Some(("what", "masec.what")),
                points: Points::Counts(watch.counts().all().to_vec()),
            });
        }
        all.push(Metric {
            name: "masec_decision_seconds",
            dotted: "masec.decision.duration",
            unit: "s",
            help: "Time of the core's own from an interaction to its ruling.",
            by: Some(("kind", "masec.interaction.kind")),
            points: Points::Times(guard.timing().all()),
        });
        all
    }
}

impl Sources {
    /// What is counted by names.
    fn named(&self) -> [Metric; 4] {
        let counts = self.mediator.guard.counts();
        [
            Metric {
                name: "masec_stops_total",
                dotted: "masec.stops",
                unit: "{stop}",
                help: "Reasons to hold or deny, by rule.",
                by: Some(("rule", "masec.rule")),
                points: Points::Named(counts.rules.all()),
            },
            Metric {
                name: "masec_stopped_by_agent_total",
                dotted: "masec.stopped.by_agent",
                unit: "{interaction}",
                help: "What was held or denied, by the agent that sent it or was to get it.",
                by: Some(("agent", "masec.agent")),
                points: Points::Named(counts.agents.all()),
            },
            Metric {
                name: "masec_stopped_by_server_total",
                dotted: "masec.stopped.by_server",
                unit: "{interaction}",
                help: "What was held or denied, by the server or peer at the other end.",
                by: Some(("server", "masec.server")),
                points: Points::Named(counts.places.all()),
            },
            Metric {
                name: "masec_server_failures_total",
                dotted: "masec.server.failures",
                unit: "{failure}",
                help: "Requests that a server failed at.",
                by: Some(("server", "masec.server")),
                points: Points::Named(self.mediator.failures.all()),
            },
        ]
    }
}

/// In Prometheus's text format.
pub(crate) fn text(metrics: &[Metric]) -> String {
    let mut out = String::new();
    for metric in metrics {
        let (name, by) = (metric.name, metric.by.map(|(label, _)| label));
        let kind = match &metric.points {
            Points::Counts(_) | Points::Named(_) => "counter",
            Points::Now(_) => "gauge",
            Points::Times(_) => "histogram",
        };
        let _ = writeln!(out, "# HELP {name} {}", metric.help);
        let _ = writeln!(out, "# TYPE {name} {kind}");
        match &metric.points {
            Points::Now(value) => {
                let _ = writeln!(out, "{name} {value}");
            }
            Points::Counts(counts) => {
                for (value, count) in counts {
                    let _ = match by {
                        Some(by) => writeln!(out, "{name}{{{by}=\"{value}\"}} {count}"),
                        None => writeln!(out, "{name} {count}"),
                    };
                }
            }
            Points::Named(counts) => {
                for (value, count) in counts {
                    let (by, value) = (by.unwrap_or("of"), escaped(value));
                    let _ = writeln!(out, "{name}{{{by}=\"{value}\"}} {count}");
                }
            }
            Points::Times(all) => {
                for (value, times) in all {
                    histogram(&mut out, name, by.unwrap_or("of"), value, times);
                }
            }
        }
    }
    out
}

/// A label's value as the format has it.
fn escaped(value: &str) -> String {
    let value = value.replace('\\', "\\\\").replace('"', "\\\"");
    value.replace('\n', "\\n")
}

/// Buckets are cumulative.
fn histogram(out: &mut String, name: &str, by: &str, value: &str, times: &Times) {
    let mut below = 0;
    for (bound, count) in times.bounds.iter().zip(&times.buckets) {
        below += count;
        let _ = writeln!(
            out,
            "{name}_bucket{{{by}=\"{value}\",le=\"{bound}\"}} {below}"
        );
    }
    let count = times.count();
    let _ = writeln!(out, "{name}_bucket{{{by}=\"{value}\",le=\"+Inf\"}} {count}");
    let _ = writeln!(out, "{name}_sum{{{by}=\"{value}\"}} {}", times.seconds);
    let _ = writeln!(out, "{name}_count{{{by}=\"{value}\"}} {count}");
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use masec_model::Kind;

    use super::*;
    use crate::timing::Timing;

    #[test]
    fn buckets_are_cumulative() {
        let timing = Timing::default();
        for micros in [4, 5, 99, 101, 5_000_000] {
            timing.record(Kind::ToolCall, Duration::from_micros(micros));
        }
        let metric = Metric {
            name: "masec_decision_seconds",
            dotted: "masec.decision.duration",
            unit: "s",
            help: "How long.",
            by: Some(("kind", "masec.interaction.kind")),
            points: Points::Times(timing.all()),
        };
        let out = text(&[metric]);
        let value = |line: &str| {
            let start = format!("masec_decision_seconds_{line} ");
            let found = out.lines().find_map(|line| line.strip_prefix(&start));
            found.unwrap_or_else(|| panic!("{start} in {out}"))
        };
        assert_eq!(value(r#"bucket{kind="tool_call",le="0.000005"}"#), "2");
        assert_eq!(value(r#"bucket{kind="tool_call",le="0.0001"}"#), "3");
        assert_eq!(value(r#"bucket{kind="tool_call",le="0.1"}"#), "4");
        assert_eq!(value(r#"bucket{kind="tool_call",le="+Inf"}"#), "5");
        assert_eq!(value(r#"count{kind="tool_call"}"#), "5");
        assert_eq!(value(r#"sum{kind="tool_call"}"#), "5.000209");
        assert!(!out.contains("tool_result"), "{out}");
    }

    #[test]
    fn names_are_spelt_so_that_they_end_where_they_do() {
        let metric = Metric {
            name: "n",
            dotted: "n",
            unit: "1",
            help: "h",
            by: Some(("rule", "rule")),
            points: Points::Named(vec![("a\"b\\c\nd".into(), 2)]),
        };
        assert!(text(&[metric]).ends_with("n{rule=\"a\\\"b\\\\c\\nd\"} 2\n"));
    }

    #[test]
    fn what_is_told_apart_by_nothing_has_no_label() {
        let metric = |points| Metric {
            name: "n",
            dotted: "n",
            unit: "1",
            help: "h",
            by: None,
            points,
        };
        let out = text(&[
            metric(Points::Now(3)),
            metric(Points::Counts(vec![("", 4)])),
        ]);
        assert_eq!(
            out,
            "# HELP n h\n# TYPE n gauge\nn 3\n# HELP n h\n# TYPE n counter\nn 4\n"
        );
    }
}
