//! From what the pipeline saw and said to the payload of a ledger's entry.

use masec_model::{Interaction, Outcome, Vouched};
use serde_json::{Value, json};

use crate::taint::Vouches;

/// What can be erased: the interaction as one line of Masec's own format, and where something was said of it, a line with
/// the words of it. `told` are the values in it that another gateway is told this one answers for.
pub fn payload(
    trace: &str,
    interaction: &Interaction,
    outcome: Option<&Outcome>,
    told: &[Vouched],
) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(256);
    masec_wire::encode(trace, interaction, &mut bytes);
    let mut words = match outcome {
        Some(outcome) if !outcome.verdict.stops.is_empty() || !outcome.findings.is_empty() => {
            said(outcome)
        }
        _ => Value::Null,
    };
    // The interaction's own line has no place for them: what it says of labels counts for whoever reads it again.
    for (name, vouched) in [("heard", &interaction.labels.vouched[..]), ("told", told)] {
        if let Some(vouches) = Vouches::of(vouched) {
            words[name] = json!(vouches);
        }
    }
    if !words.is_null() {
        bytes.extend_from_slice(words.to_string().as_bytes());
        bytes.push(b'\n');
    }
    bytes
}

/// Stops and findings in full.
fn said(outcome: &Outcome) -> Value {
    let stops = outcome.verdict.stops.iter().map(|stop| {
        json!({
            "decision": stop.decision.name(),
            "threat": stop.threat.id(),
            "rule": stop.rule.as_str(),
            "argument": stop.argument.as_deref(),
            "reason": stop.reason,
            "advice": stop.advice,
            "origin": stop.origin.map(|origin| origin.to_string()),
            "span": stop.span.map(|span| [span.start, span.end]),
        })
    });
    let findings = outcome.findings.iter().map(|finding| {
        let lineage: Vec<_> = finding.lineage.iter().map(ToString::to_string).collect();
        let subjects = finding
            .subjects
            .iter()
            .map(|subject| json!([subject.endpoint.to_string(), subject.suspicion]));
        json!({
            "threat": finding.threat.id(),
            "detector": finding.detector,
            "summary": finding.summary,
            "advice": finding.advice,
            "subjects": subjects.collect::<Vec<_>>(),
            "patient_zero": finding.patient_zero.as_ref().map(ToString::to_string),
            "lineage": lineage,
            "statistic": finding.statistic,
            "threshold": finding.threshold,
        })
    });
    json!({"stops": stops.collect::<Vec<_>>(), "findings": findings.collect::<Vec<_>>()})
}
