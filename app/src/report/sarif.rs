//! `--format sarif`: SARIF 2.1.0 (OASIS, 2020), for code scanning services. Results are written as traces come; the rules
//! they name follow at the end, since the order of keys means nothing in JSON.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::Result;
use masec_engine::detect::registry;
use masec_model::Threat;
use serde_json::{Value, json};

use super::{Out, Report, inert};
use crate::analysis::{EdgeRecord, FindingRecord, Ruling, Sink, StopRecord, Totals, TraceReport};

/// The name of a result's fingerprint; another way to make it gets another version.
const PRINT: &str = "masec/v2";
/// Edges of a lineage written as a code flow.
const FLOW: usize = 200;

/// The log, one run in it.
pub(crate) struct Sarif<'a> {
    out: Out<'a>,
    begun: bool,
    /// Rules of policies named so far, with the threat each was first named with.
    rules: BTreeMap<String, &'static str>,
    notifications: Vec<Value>,
}

impl<'a> Sarif<'a> {
    pub(crate) fn new(out: Out<'a>) -> Self {
        Self {
            out,
            begun: false,
            rules: BTreeMap::new(),
            notifications: Vec::new(),
        }
    }

    fn result(&mut self, result: &Value) -> Result<()> {
        self.begin()?;
        Ok(write!(self.out, "{result}")?)
    }

    /// What stands before the first result, or before the next.
    fn begin(&mut self) -> Result<()> {
        let before = if self.begun {
            ",\n"
        } else {
            "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"results\":[\n"
        };
        self.begun = true;
        Ok(self.out.write_all(before.as_bytes())?)
    }
}

impl Sink for Sarif<'_> {
    fn trace(&mut self, report: TraceReport) -> Result<()> {
        let mut prints = Prints::default();
        for finding in &report.findings {
            self.result(&of_finding(&report, finding, &mut prints))?;
        }
        for stop in &report.stops {
            // A stop that says what its finding says, where that was raised, is a result already.
            let finding = stop.finding.and_then(|place| report.findings.get(place));
            let is_said = finding.is_some_and(|finding| {
                finding.interaction == stop.interaction && finding.summary == stop.reason
            });
            if is_said {
                continue;
            }
            self.rules.entry(stop.rule.clone()).or_insert(stop.threat);
            self.result(&of_stop(&report, stop, &mut prints))?;
        }
        let problems = report.problems.iter();
        self.notifications.extend(
            problems.map(|problem| notification(&report.source, problem.line, &problem.reason)),
        );
        Ok(())
    }
}

impl Report for Sarif<'_> {
    fn finish(&mut self, totals: &Totals) -> Result<()> {
        if !self.begun {
            self.begin()?;
        }
        let strays = totals.strays.iter();
        self.notifications
            .extend(strays.map(|stray| notification(&stray.origin, stray.line, &stray.reason)));
        self.notifications.extend(
            totals
                .unreadable
                .iter()
                .map(|reason| json!({"level": "error", "message": {"text": inert::all(reason)}})),
        );
        let detectors = registry::ABOUT.into_iter().map(|about| {
            json!({
                "id": about.id,
                "shortDescription": {"text": about.what},
                "fullDescription": {"text": format!("{} {}", about.what, about.why)},
                "help": {"text": format!("Blind spots: {}", about.blind_spots.join("; "))},
                "properties": {"tags": about.threats.iter().map(|threat| threat.id()).collect::<Vec<_>>()},
            })
        });
        let policies = self
            .rules
            .iter()
            .filter(|(rule, _)| {
                registry::ABOUT
                    .iter()
                    .all(|about| about.id != rule.as_str())
            })
            .map(|(rule, threat)| {
                let about = Threat::from_id(threat).map_or("", Threat::name);
                json!({
                    "id": rule,
                    "shortDescription": {"text": format!("policy rule against {threat} ({about})")},
                    "properties": {"tags": [threat]},
                })
            });
        let rules: Vec<Value> = detectors.chain(policies).collect();
        let tool = json!({"driver": {
            "name": "masec",
            "version": env!("CARGO_PKG_VERSION"),
            "rules": rules,
        }});
        let invocations = json!([{
            "executionSuccessful": totals.unreadable.is_empty(),
            "toolExecutionNotifications": self.notifications,
        }]);
        writeln!(
            self.out,
            "\n],\"tool\":{tool},\"invocations\":{invocations}}}]}}"
        )?;
        Ok(self.out.flush()?)
    }
}

fn of_stop(report: &TraceReport, stop: &StopRecord, prints: &mut Prints) -> Value {
    let level = if stop.decision == Ruling::Deny {
        "error"
    } else {
        "warning"
    };
    let argument = stop.argument.as_deref().unwrap_or("");
    let call = stop.call.as_deref().unwrap_or("");
    let step = stop.step.to_string();
    let print = prints.next(&[
        &report.source,
        &report.trace,
        &stop.rule,
        &step,
        call,
        argument,
    ]);
    let mut result = json!({
        "ruleId": stop.rule,
        "level": level,
        "message": {"text": message(&format!("{} ({})", stop.threat, stop.decision.name()), &stop.reason, &stop.advice)},
        "locations": [location(report, stop.step, argument)],
        "partialFingerprints": {PRINT: print},
        "properties": {"interaction": stop.interaction, "decision": stop.decision.name(), "threat": stop.threat,
            "call": stop.call, "suspicion": stop.suspicion, "path": stop.path},
    });
    if let (Some(source), Some(map)) = (&stop.source, result.as_object_mut()) {
        let mut origin = location(report, source.step, "");
        if let Some(origin) = origin.as_object_mut() {
            origin.insert(
                "message".into(),
                json!({"text": source.excerpt.as_deref().unwrap_or("the origin")}),
            );
        }
        map.insert("relatedLocations".into(), json!([origin]));
    }
    result
}

fn of_finding(report: &TraceReport, finding: &FindingRecord, prints: &mut Prints) -> Value {
    let agents = finding.agents.join(",");
    let step = finding.step.to_string();
    let print = prints.next(&[
        &report.source,
        &report.trace,
        finding.detector,
        &step,
        &agents,
    ]);
    let mut result = json!({
        "ruleId": finding.detector,
        "level": "error",
        "message": {"text": message(finding.threat, &finding.summary, finding.advice)},
        "locations": [location(report, finding.step, "")],
        "partialFingerprints": {PRINT: print},
        "properties": {"interaction": finding.interaction, "threat": finding.threat, "patient_zero": finding.patient_zero,
            "agents": finding.agents, "last_step": finding.last_step, "updates": finding.updates, "statistic": finding.statistic, "threshold": finding.threshold},
    });
    if let (false, Some(map)) = (finding.edges.is_empty(), result.as_object_mut()) {
        let steps: Vec<_> = finding
            .edges
            .iter()
            .take(FLOW)
            .map(|edge| hop(report, edge))
            .collect();
        map.insert(
            "codeFlows".into(),
            json!([{"threadFlows": [{"locations": steps}]}]),
        );
    }
    result
}

fn hop(report: &TraceReport, edge: &EdgeRecord) -> Value {
    let text = format!(
        "{} to {}",
        inert::line(&edge.from.name, 80),
        inert::line(&edge.to.name, 80)
    );
    let mut place = location(report, edge.step, "");
    if let Some(place) = place.as_object_mut() {
        place.insert("message".into(), json!({"text": text}));
    }
    json!({"location": place, "nestingLevel": edge.generation})
}

/// A recording has steps rather than lines: the step is the logical location, the file the physical one.
fn location(report: &TraceReport, step: u32, argument: &str) -> Value {
    let name = match argument {
        "" => format!("{}/step {step}", report.trace),
        argument => format!("{}/step {step}/{argument}", report.trace),
    };
    json!({
        "physicalLocation": {"artifactLocation": {"uri": uri(&report.source)}, "region": {"startLine": 1}},
        "logicalLocations": [{"fullyQualifiedName": name, "kind": "element"}],
    })
}

fn notification(source: &str, line: u64, reason: &str) -> Value {
    json!({
        "level": "warning",
        "message": {"text": inert::all(reason)},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": uri(source)},
            "region": {"startLine": line.max(1)},
        }}],
    })
}

/// A path as a URI reference (RFC 3986): what is not unreserved is percent-encoded.
fn uri(source: &str) -> String {
    if source == "-" {
        return "stdin".to_owned();
    }
    let mut uri = String::with_capacity(source.len());
    for byte in source.bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            b'\\' => uri.push('/'),
            _ if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

/// What happened and what to do, a sentence each.
fn message(what: &str, reason: &str, advice: &str) -> String {
    let (reason, advice) = (inert::all(reason), inert::all(advice));
    let whole = |text: &str| text.trim_end().trim_end_matches('.').to_owned();
    format!("{what}: {}. To do: {}.", whole(&reason), whole(&advice))
}

/// What results of one trace are known again by, in the next run too. Results that are otherwise the same are numbered.
#[derive(Default)]
struct Prints {
    seen: BTreeMap<String, u64>,
}

impl Prints {
    fn next(&mut self, parts: &[&str]) -> String {
        let print = fingerprint(parts);
        let before = self.seen.entry(print.clone()).or_default();
        *before += 1;
        match before {
            1 => print,
            count => format!("{print}:{count}"),
        }
    }
}

/// FNV-1a over the parts: stable from version to version, since services match results by it.
fn fingerprint(parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xFF]));
    let hash = bytes.fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_uri_references() {
        assert_eq!(uri("runs/a b%.jsonl"), "runs/a%20b%25.jsonl");
        assert_eq!(uri("-"), "stdin");
    }

    #[test]
    fn fingerprints_stay_as_they_are() {
        assert_eq!(fingerprint(&[]), "cbf29ce484222325");
        assert_ne!(fingerprint(&["a", "bc"]), fingerprint(&["ab", "c"]));
        let mut prints = Prints::default();
        let [first, other, again] = [["a"], ["b"], ["a"]].map(|parts| prints.next(&parts));
        assert_eq!(first, fingerprint(&["a"]));
        assert_ne!(first, other);
        assert_eq!(again, format!("{first}:2"));
    }

    #[test]
    fn reason_and_advice_are_sentences() {
        assert_eq!(
            message("T4 (hold)", "the act is odd.", "ask"),
            "T4 (hold): the act is odd. To do: ask."
        );
    }
}
