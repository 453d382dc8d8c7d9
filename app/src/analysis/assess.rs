//! One trace through one fresh pipeline.

use std::sync::Arc;

use masec_engine::evidence::Suspicion;
use masec_engine::{Core, Pipeline};
use masec_model::{
    Endpoint, EndpointClass, Finding, Interaction, InteractionId, Kind, Outcome, Stop, Threat,
    Timestamp,
};
use masec_wire::{Problem, TraceHead, TraceTail};
use rustc_hash::FxHashMap;

use super::recall::{Recall, without};
use super::record::{
    FindingRecord, ProblemRecord, Ruling, StopRecord, SubjectRecord, TraceReport, finite, span,
};
use crate::ledger::Scribe;

/// Stops, findings and problems kept of one trace; those past it are counted.
const KEPT: usize = 100_000;

/// The pipeline of one trace, and what it has said so far.
pub(super) struct Assessor {
    core: Arc<Core>,
    pipeline: Pipeline,
    recall: Recall,
    report: TraceReport,
    incidents: Vec<Incident>,
    /// Where each incident stands in the list, by detector and key.
    known: FxHashMap<(&'static str, u64), usize>,
}

/// The last update of a finding, and where it was first raised.
struct Incident {
    first: (InteractionId, u32),
    updates: u64,
    last: Finding,
}

/// A finding as it was raised, which stops the interaction at which it was.
struct Raised {
    detector: &'static str,
    summary: String,
    way: Vec<String>,
    /// Its incident's place in the list.
    place: Option<usize>,
}

impl Raised {
    /// Whether this is its stop.
    fn stops(&self, stop: &Stop) -> bool {
        stop.rule == self.detector && stop.reason == self.summary
    }
}

impl Assessor {
    /// A fresh pipeline for the trace that begins.
    pub(super) fn new(core: &Arc<Core>, head: TraceHead) -> Self {
        Self {
            core: Arc::clone(core),
            pipeline: Pipeline::new(core),
            recall: Recall::default(),
            report: TraceReport {
                trace: head.trace,
                source: head.source,
                format: head.format,
                ..TraceReport::default()
            },
            incidents: Vec::new(),
            known: FxHashMap::default(),
        }
    }

    /// Takes in the next interaction. Whatever is decided, the analysis goes on as if the act had happened: in a
    /// recording it did.
    pub(super) fn step(
        &mut self,
        mut interaction: Interaction,
        scribe: Option<&mut Scribe>,
    ) -> anyhow::Result<()> {
        // A source without times still has an order: one millisecond a step.
        let now = interaction
            .time
            .unwrap_or(Timestamp(i64::from(interaction.place.step) * 1000));
        let outcome = self.pipeline.step(&interaction, now);
        if let Some(touched) = self.pipeline.touches() {
            interaction.place.touches = Some(touched);
        }
        if let Some(scribe) = scribe {
            let sources = self.pipeline.sources();
            scribe.take(
                &self.report.trace,
                interaction.clone(),
                Some(outcome.clone()),
                sources,
            )?;
        }
        self.count(&interaction, &outcome);
        let raised: Vec<Raised> = { outcome.findings.into_iter() }
            .map(|finding| self.finding(finding))
            .collect();
        for stop in &outcome.verdict.stops {
            self.stop(&interaction, stop, &raised);
        }
        self.recall.push(interaction);
        Ok(())
    }

    /// Takes in a problem of the source.
    pub(super) fn problem(&mut self, problem: Problem) {
        if self.report.problems.len() >= KEPT {
            self.report.omitted.problems += 1;
            return;
        }
        self.report.problems.push(ProblemRecord {
            line: problem.line,
            reason: problem.reason,
        });
    }

    /// The trace is over: what there is to say of it.
    pub(super) fn finish(mut self, tail: TraceTail) -> TraceReport {
        self.report.metadata = tail.metadata;
        self.report.findings = self.incidents.iter().map(record).collect();
        self.report
    }

    fn count(&mut self, interaction: &Interaction, outcome: &Outcome) {
        let ruling = Ruling::from(outcome.verdict.decision);
        let counts = &mut self.report.interactions;
        match ruling {
            Ruling::Allow => counts.allow += 1,
            Ruling::Hold => counts.hold += 1,
            Ruling::Deny => counts.deny += 1,
        }
        counts.opaque += u64::from(interaction.kind == Kind::Opaque);
        self.report.decision = self.report.decision.max(ruling);
    }

    /// `raised`: what was found with the interaction.
    fn stop(&mut self, interaction: &Interaction, stop: &Stop, raised: &[Raised]) {
        if self.report.stops.len() >= KEPT {
            self.report.omitted.stops += 1;
            return;
        }
        let raised = raised.iter().find(|raised| raised.stops(stop));
        // What a leak stands on is a secret, and what spreads may hold one: such words are never shown, other words without the
        // known secrets.
        let known = &self.core.settings().canaries[..];
        let secrets = (stop.threat != Threat::T2 && raised.is_none()).then_some(known);
        let source = stop
            .origin
            .and_then(|origin| self.recall.origin(origin, stop.span, secrets));
        let way = match (raised, stop.origin) {
            (Some(raised), _) => raised.way.clone(),
            (None, Some(origin)) => names(&self.pipeline.way_from(origin)),
            (None, None) => Vec::new(),
        };
        // How sure a detector is stands in its finding.
        let weighed = raised
            .is_none()
            .then(|| self.pipeline.suspicion())
            .flatten();
        self.report.stops.push(StopRecord {
            interaction: interaction.id.to_string(),
            step: interaction.place.step,
            call: interaction.place.call.as_ref().map(ToString::to_string),
            tool: interaction.place.tool.as_ref().map(ToString::to_string),
            argument: stop.argument.as_ref().map(ToString::to_string),
            decision: stop.decision.into(),
            threat: stop.threat.id(),
            reason: without(&stop.reason, known),
            origin: stop.origin.map(|origin| origin.to_string()),
            span: stop.span.map(span),
            rule: stop.rule.to_string(),
            advice: stop.advice.clone(),
            suspicion: weighed.map(Suspicion::percent),
            path: way,
            finding: raised.and_then(|raised| raised.place),
            from: (&interaction.from).into(),
            to: (&interaction.to).into(),
            source,
        });
    }

    /// A later finding of the same incident replaces the earlier, which keeps its place and where it was first raised.
    fn finding(&mut self, finding: Finding) -> Raised {
        let key = (finding.detector, finding.key);
        let full = self.incidents.len() >= KEPT;
        let known = self.known.get(&key).copied();
        let raised = Raised {
            detector: finding.detector,
            summary: finding.summary.clone(),
            way: names(&finding.way),
            place: known.or_else(|| (!full).then_some(self.incidents.len())),
        };
        match known.and_then(|place| self.incidents.get_mut(place)) {
            Some(incident) => {
                incident.updates += 1;
                incident.last = finding;
            }
            None if full => self.report.omitted.findings += 1,
            None => {
                self.known.insert(key, self.incidents.len());
                self.incidents.push(Incident {
                    first: (finding.interaction, finding.step),
                    updates: 0,
                    last: finding,
                });
            }
        }
        raised
    }
}

fn names(agents: &[Endpoint]) -> Vec<String> {
    { agents.iter() }
        .map(|agent| agent.name.to_string())
        .collect()
}

fn record(incident: &Incident) -> FindingRecord {
    let finding = &incident.last;
    FindingRecord {
        threat: finding.threat.id(),
        detector: finding.detector,
        step: incident.first.1,
        agents: finding
            .subjects
            .iter()
            .filter(|subject| subject.endpoint.class == EndpointClass::Agent)
            .map(|subject| subject.endpoint.name.to_string())
            .collect(),
        patient_zero: finding
            .patient_zero
            .as_ref()
            .map(|endpoint| endpoint.name.to_string()),
        interaction: incident.first.0.to_string(),
        last_step: finding.step,
        updates: incident.updates,
        summary: finding.summary.clone(),
        advice: finding.advice,
        statistic: finite(finding.statistic),
        threshold: finite(finding.threshold),
        guarantee: finding.guarantee.into(),
        figures: finding
            .figures
            .iter()
            .map(|&(name, figure)| (name, finite(figure)))
            .collect(),
        subjects: finding
            .subjects
            .iter()
            .map(|subject| SubjectRecord {
                party: (&subject.endpoint).into(),
                suspicion: finite(subject.suspicion),
            })
            .collect(),
        lineage: finding.lineage.iter().map(ToString::to_string).collect(),
        edges: finding.edges.iter().map(Into::into).collect(),
    }
}
