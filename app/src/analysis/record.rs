//! What is reported of a trace: the contract of `--format jsonl`, published as schemas/analysis.schema.json. Keys are
//! added, never changed.

use std::collections::BTreeMap;

use masec_model::{Decision, Endpoint, Guarantee, Span, Transmission};
use serde::Serialize;

use crate::report::figure;

/// What would have been decided, as the contract has it: a change of content lets the interaction through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Default)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Ruling {
    #[default]
    Allow,
    Hold,
    Deny,
}

impl Ruling {
    /// Its name, as in the contract.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Hold => "hold",
            Self::Deny => "deny",
        }
    }
}

impl From<Decision> for Ruling {
    fn from(decision: Decision) -> Self {
        match decision {
            Decision::Allow | Decision::Change => Self::Allow,
            Decision::Hold => Self::Hold,
            Decision::Deny => Self::Deny,
        }
    }
}

/// Everything that is reported of one trace.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct TraceReport {
    pub(crate) trace: String,
    pub(crate) source: String,
    /// The strictest of the stops.
    pub(crate) decision: Ruling,
    pub(crate) stops: Vec<StopRecord>,
    pub(crate) findings: Vec<FindingRecord>,
    pub(crate) problems: Vec<ProblemRecord>,
    /// The stable name of the input's format.
    pub(crate) format: &'static str,
    pub(crate) interactions: Counts,
    /// What the bounds of the report left out; absent where nothing was.
    #[serde(skip_serializing_if = "Omitted::is_nothing")]
    pub(crate) omitted: Omitted,
    /// The input's own, unchanged.
    pub(crate) metadata: masec_wire::Kept,
}

/// Interactions of a trace by what would have been decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Counts {
    pub(crate) allow: u64,
    pub(crate) hold: u64,
    pub(crate) deny: u64,
    /// How many of all of these could not be read.
    pub(crate) opaque: u64,
}

impl Counts {
    /// All interactions.
    pub(crate) fn all(self) -> u64 {
        self.allow + self.hold + self.deny
    }

    /// Adds another trace's.
    pub(crate) fn add(&mut self, other: Self) {
        self.allow += other.allow;
        self.hold += other.hold;
        self.deny += other.deny;
        self.opaque += other.opaque;
    }
}

/// How much was left out of a report to bound it.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(crate) struct Omitted {
    pub(crate) stops: u64,
    pub(crate) findings: u64,
    pub(crate) problems: u64,
}

impl Omitted {
    pub(crate) fn is_nothing(&self) -> bool {
        self.stops == 0 && self.findings == 0 && self.problems == 0
    }
}

/// One reason why an interaction would not have been allowed; those of one interaction stand together, strictest first.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StopRecord {
    pub(crate) interaction: String,
    pub(crate) step: u32,
    pub(crate) call: Option<String>,
    pub(crate) tool: Option<String>,
    pub(crate) argument: Option<String>,
    pub(crate) decision: Ruling,
    pub(crate) threat: &'static str,
    pub(crate) reason: String,
    pub(crate) origin: Option<String>,
    pub(crate) span: Option<[u32; 2]>,
    pub(crate) rule: String,
    pub(crate) advice: String,
    /// How much the act looks like the work of a text that was read, from 0 to 100; only of acts that were weighed.
    pub(crate) suspicion: Option<u8>,
    /// The agents by way of which the origin reached it, from who had it first to who acts.
    pub(crate) path: Vec<String>,
    /// The place in `findings` of the incident that stopped it.
    pub(crate) finding: Option<usize>,
    pub(crate) from: Party,
    pub(crate) to: Party,
    /// Where the origin stood, while it is remembered.
    pub(crate) source: Option<OriginRecord>,
}

/// The interaction that an argument, or the idea of an act, came from.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OriginRecord {
    pub(crate) step: u32,
    pub(crate) kind: &'static str,
    pub(crate) tool: Option<String>,
    pub(crate) from: Party,
    pub(crate) to: Party,
    /// The span's own words, bounded; null where they could be a secret.
    pub(crate) excerpt: Option<String>,
}

/// An endpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Party {
    pub(crate) class: &'static str,
    pub(crate) name: String,
}

impl From<&Endpoint> for Party {
    fn from(endpoint: &Endpoint) -> Self {
        Self {
            class: endpoint.class.name(),
            name: endpoint.name.to_string(),
        }
    }
}

/// Something that a detector found; the last update of it, with the place at which it was first raised.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FindingRecord {
    pub(crate) threat: &'static str,
    pub(crate) detector: &'static str,
    /// Where it was first raised.
    pub(crate) step: u32,
    /// Names of the agents among the subjects, most suspect first.
    pub(crate) agents: Vec<String>,
    pub(crate) patient_zero: Option<String>,
    /// The interaction at which it was first raised.
    pub(crate) interaction: String,
    /// Where it was raised last.
    pub(crate) last_step: u32,
    pub(crate) updates: u64,
    pub(crate) summary: String,
    pub(crate) advice: &'static str,
    pub(crate) statistic: Option<f64>,
    pub(crate) threshold: Option<f64>,
    pub(crate) guarantee: GuaranteeRecord,
    pub(crate) figures: BTreeMap<&'static str, Option<f64>>,
    pub(crate) subjects: Vec<SubjectRecord>,
    pub(crate) lineage: Vec<String>,
    pub(crate) edges: Vec<EdgeRecord>,
}

impl FindingRecord {
    /// The steps from the first time it was raised to the last, as a report names them: `52 to 59`.
    pub(crate) fn steps(&self) -> String {
        if self.last_step > self.step {
            format!("{} to {}", self.step, self.last_step)
        } else {
            self.step.to_string()
        }
    }
}

/// What a detector promises of its false alarms.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct GuaranteeRecord {
    pub(crate) kind: &'static str,
    /// The probability or the run length promised, where one is.
    pub(crate) value: Option<f64>,
}

impl From<Guarantee> for GuaranteeRecord {
    fn from(guarantee: Guarantee) -> Self {
        let (kind, value) = match guarantee {
            Guarantee::Exact => ("exact", None),
            Guarantee::EverFalseAlarm(alpha) => ("ever_false_alarm", finite(alpha)),
            Guarantee::AverageRunLength(length) => ("average_run_length", finite(length)),
            Guarantee::Measured => ("measured", None),
        };
        Self { kind, value }
    }
}

impl GuaranteeRecord {
    /// In words, for a person.
    pub(crate) fn words(self) -> String {
        match (self.kind, self.value) {
            ("exact", _) => "exact: what is reported stands in the content".to_owned(),
            ("ever_false_alarm", Some(alpha)) => {
                format!(
                    "on honest traffic, a share of at most {} of streams ever raises it",
                    figure(alpha)
                )
            }
            ("average_run_length", Some(length)) => {
                format!(
                    "on honest traffic, at most one false alarm in {} observations",
                    figure(length)
                )
            }
            _ => "no guarantee: rates are measured in docs/evaluation.md".to_owned(),
        }
    }
}

/// A party to a finding.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SubjectRecord {
    #[serde(flatten)]
    pub(crate) party: Party,
    pub(crate) suspicion: Option<f64>,
}

/// One step of a spread.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct EdgeRecord {
    pub(crate) from: Party,
    pub(crate) to: Party,
    pub(crate) interaction: String,
    pub(crate) step: u32,
    pub(crate) generation: u32,
}

impl From<&Transmission> for EdgeRecord {
    fn from(edge: &Transmission) -> Self {
        Self {
            from: (&edge.from).into(),
            to: (&edge.to).into(),
            interaction: edge.interaction.to_string(),
            step: edge.step,
            generation: edge.generation,
        }
    }
}

/// A place in the source that could not be read.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ProblemRecord {
    pub(crate) line: u64,
    pub(crate) reason: String,
}

/// Bounds as the contract has them.
pub(crate) fn span(span: Span) -> [u32; 2] {
    [span.start, span.end]
}

/// JSON has no infinities: they are null.
pub(crate) fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}
