//! `--html FILE`: one page that needs nothing but itself. It runs no script, loads nothing, and shows strangers' text
//! escaped.

mod lineage;

use std::fmt::Write as _;
use std::io::Write;

use anyhow::Result;
use masec_model::Threat;

use super::terminal::{certainty, way, weight};
use super::{Out, Report, counted, inert};
use crate::analysis::{FindingRecord, Party, Ruling, Sink, StopRecord, Totals, TraceReport};

/// Traces shown in full.
const TRACES: usize = 500;
/// Held or denied interactions, findings and problems shown of one trace.
const SHOWN: usize = 100;
/// Edges listed under a drawing.
const EDGES: usize = 300;

const STYLE: &str = include_str!("page.css");

/// The page in the making.
pub(crate) struct Page<'a> {
    out: Out<'a>,
    mode: &'static str,
    /// A row of the overview for each trace that is shown.
    rows: String,
    sections: String,
    shown: usize,
    /// Traces with something to them that are not shown.
    left_out: usize,
}

impl<'a> Page<'a> {
    pub(crate) fn new(out: Out<'a>, mode: &'static str) -> Self {
        Self {
            out,
            mode,
            rows: String::new(),
            sections: String::new(),
            shown: 0,
            left_out: 0,
        }
    }
}

impl Sink for Page<'_> {
    fn trace(&mut self, report: TraceReport) -> Result<()> {
        if report.stops.is_empty() && report.findings.is_empty() && report.problems.is_empty() {
            return Ok(());
        }
        if self.shown >= TRACES {
            self.left_out += 1;
            return Ok(());
        }
        self.shown += 1;
        row(&mut self.rows, self.shown, &report)?;
        section(&mut self.sections, self.shown, &report)?;
        Ok(())
    }
}

impl Report for Page<'_> {
    fn finish(&mut self, totals: &Totals) -> Result<()> {
        write!(
            self.out,
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>Masec report</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"
        )?;
        self.out.write_all(overview(totals, self.mode).as_bytes())?;
        if self.rows.is_empty() {
            writeln!(
                self.out,
                "<p class=\"calm\">Nothing was held, denied or found.</p>"
            )?;
        } else {
            writeln!(
                self.out,
                "<h2>Traces</h2>\n<div class=\"scroll\"><table><thead><tr><th>Trace</th><th>Decision</th>\
                 <th class=\"n\">Interactions</th><th class=\"n\">Held</th><th class=\"n\">Denied</th><th>Found</th></tr></thead>\n<tbody>\n{}</tbody></table></div>",
                self.rows
            )?;
        }
        if self.left_out > 0 {
            writeln!(
                self.out,
                "<p>… and {} more traces: see <code>--format jsonl</code>.</p>",
                self.left_out
            )?;
        }
        self.out.write_all(self.sections.as_bytes())?;
        writeln!(
            self.out,
            "<footer>masec {}</footer>\n</main>\n</body>\n</html>",
            env!("CARGO_PKG_VERSION")
        )?;
        Ok(self.out.flush()?)
    }
}

fn overview(totals: &Totals, mode: &str) -> String {
    let counts = totals.interactions;
    let mut text =
        format!("<h1>Masec report</h1>\n<p class=\"sub\">mode {mode}</p>\n<div class=\"tiles\">\n");
    let mut tile = |class: &str, number: u64, name: &str| {
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "<div class=\"tile {class}\"><b>{number}</b><span>{name}</span></div>"
        );
    };
    tile("", totals.traces, "traces");
    tile("", counts.all(), "interactions");
    tile("hold", counts.hold, "held");
    tile("deny", counts.deny, "denied");
    tile("deny", totals.findings.values().sum(), "findings");
    tile("", totals.problems, "problems");
    text.push_str("</div>\n<ul class=\"threats\">\n");
    for threat in Threat::ALL {
        let found = totals.findings.get(threat.id()).copied().unwrap_or(0);
        let stopped = totals.stops.get(threat.id()).copied().unwrap_or(0);
        if found + stopped > 0 {
            let _ = writeln!(
                text,
                "<li><b>{}</b> {}: {}, {} to stop</li>",
                threat.id(),
                threat.name(),
                counted(found, "finding"),
                counted(stopped, "reason")
            );
        }
    }
    text.push_str("</ul>\n");
    if !totals.unreadable.is_empty() || !totals.strays.is_empty() {
        text.push_str("<ul class=\"problems\">\n");
        for reason in totals.unreadable.iter().take(SHOWN) {
            let _ = writeln!(text, "<li>{}</li>", inert::html(reason));
        }
        for stray in totals.strays.iter().take(SHOWN) {
            let _ = writeln!(text, "<li>{}</li>", inert::html(&stray.to_string()));
        }
        text.push_str("</ul>\n");
    }
    text
}

fn row(rows: &mut String, number: usize, report: &TraceReport) -> Result<()> {
    let mut threats: Vec<&str> = report
        .findings
        .iter()
        .map(|finding| finding.threat)
        .collect();
    threats.sort_unstable();
    threats.dedup();
    writeln!(
        rows,
        "<tr><td><a href=\"#t{number}\">{}</a></td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td></tr>",
        inert::html(&report.trace),
        badge(report.decision),
        report.interactions.all(),
        report.interactions.hold,
        report.interactions.deny,
        threats.join(", ")
    )?;
    Ok(())
}

fn badge(ruling: Ruling) -> String {
    let name = ruling.name();
    format!("<span class=\"badge {name}\">{name}</span>")
}

fn section(text: &mut String, number: usize, report: &TraceReport) -> Result<()> {
    writeln!(
        text,
        "<section id=\"t{number}\">\n<h2>{} {}</h2>\n<p class=\"sub\">{} · {} · {} interactions</p>",
        inert::html(&report.trace),
        badge(report.decision),
        inert::html(&report.source),
        report.format,
        report.interactions.all()
    )?;
    for finding in report.findings.iter().take(SHOWN) {
        self::finding(text, finding)?;
    }
    more(
        text,
        report.findings.len(),
        report.omitted.findings,
        "findings",
    )?;
    let groups: Vec<_> = report
        .stops
        .chunk_by(|a, b| a.interaction == b.interaction)
        .collect();
    for stops in groups.iter().take(SHOWN) {
        self::stops(text, stops)?;
    }
    more(
        text,
        groups.len(),
        report.omitted.stops,
        "held or denied interactions",
    )?;
    if !report.problems.is_empty() {
        text.push_str("<h3>Problems of the source</h3>\n<ul class=\"problems\">\n");
        for problem in report.problems.iter().take(SHOWN) {
            writeln!(
                text,
                "<li>line {}: {}</li>",
                problem.line,
                inert::html(&problem.reason)
            )?;
        }
        text.push_str("</ul>\n");
        more(
            text,
            report.problems.len(),
            report.omitted.problems,
            "problems",
        )?;
    }
    text.push_str("</section>\n");
    Ok(())
}

fn more(text: &mut String, there: usize, omitted: u64, what: &str) -> Result<()> {
    let rest = there.saturating_sub(SHOWN) as u64 + omitted;
    if rest > 0 {
        writeln!(
            text,
            "<p>… and {rest} more {what}: see <code>--format jsonl</code>.</p>"
        )?;
    }
    Ok(())
}

fn party(party: &Party) -> String {
    format!(
        "<span class=\"who {}\">{}</span>",
        party.class,
        inert::html(&party.name)
    )
}

fn threat(id: &str) -> &'static str {
    Threat::from_id(id).map_or("", Threat::name)
}

fn finding(text: &mut String, finding: &FindingRecord) -> Result<()> {
    writeln!(
        text,
        "<article class=\"finding\">\n<h3><span class=\"badge deny\">{}</span> {} <small>detector {}, step {}</small></h3>\n<p>{}</p>\n<dl>",
        finding.threat,
        threat(finding.threat),
        finding.detector,
        finding.steps(),
        inert::html(&finding.summary)
    )?;
    if let Some(zero) = &finding.patient_zero {
        writeln!(
            text,
            "<dt>Patient zero</dt><dd><b>{}</b></dd>",
            inert::html(zero)
        )?;
    }
    if !finding.agents.is_empty() {
        let names: Vec<_> = finding
            .agents
            .iter()
            .take(40)
            .map(|name| inert::html(name))
            .collect();
        let rest = finding.agents.len().saturating_sub(40);
        let rest = if rest > 0 {
            format!(" and {rest} more")
        } else {
            String::new()
        };
        writeln!(text, "<dt>Agents</dt><dd>{}{rest}</dd>", names.join(", "))?;
    }
    writeln!(
        text,
        "<dt>How sure</dt><dd>{}</dd>\n<dt>Do</dt><dd>{}</dd>\n</dl>",
        inert::html(&certainty(finding)),
        inert::html(finding.advice)
    )?;
    if !finding.edges.is_empty() {
        text.push_str(&lineage::draw(
            &finding.edges,
            finding.patient_zero.as_deref(),
        ));
        text.push_str("<details><summary>Every hop</summary>\n<div class=\"scroll\"><table><thead><tr><th class=\"n\">Step</th><th class=\"n\">Generation</th><th>From</th><th>To</th><th>Interaction</th></tr></thead>\n<tbody>\n");
        for edge in finding.edges.iter().take(EDGES) {
            writeln!(
                text,
                "<tr><td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td><td>{}</td><td><code>{}</code></td></tr>",
                edge.step,
                edge.generation,
                party(&edge.from),
                party(&edge.to),
                inert::html(&edge.interaction)
            )?;
        }
        text.push_str("</tbody></table></div>\n");
        let rest = finding.edges.len().saturating_sub(EDGES);
        if rest > 0 {
            writeln!(text, "<p>… and {rest} more.</p>")?;
        }
        text.push_str("</details>\n");
    }
    text.push_str("</article>\n");
    Ok(())
}

fn stops(text: &mut String, stops: &[StopRecord]) -> Result<()> {
    let Some(first) = stops.first() else {
        return Ok(());
    };
    let tool = first.tool.as_ref().map_or(String::new(), |tool| {
        format!(" <code>{}</code>", inert::html(tool))
    });
    writeln!(
        text,
        "<article class=\"stop {}\">\n<h3>{} step {}{tool} <small>{} → {}</small></h3>",
        first.decision.name(),
        badge(first.decision),
        first.step,
        party(&first.from),
        party(&first.to)
    )?;
    for stop in stops {
        let argument = stop.argument.as_ref().map_or(String::new(), |argument| {
            format!(" in <code>{}</code>", inert::html(argument))
        });
        writeln!(
            text,
            "<p><b>{}</b> {}{argument}: {} <small>rule {}</small></p>\n<dl>",
            stop.threat,
            threat(stop.threat),
            inert::html(&stop.reason),
            inert::html(&stop.rule)
        )?;
        if let Some(source) = &stop.source {
            let tool = source.tool.as_ref().map_or(String::new(), |tool| {
                format!(" of <code>{}</code>", inert::html(tool))
            });
            let span = stop.span.map_or(String::new(), |[start, end]| {
                format!(", bytes {start} to {end}")
            });
            writeln!(
                text,
                "<dt>From</dt><dd>step {}, {}{tool}, {} → {}{span}",
                source.step,
                source.kind.replace('_', " "),
                party(&source.from),
                party(&source.to)
            )?;
            if let Some(words) = &source.excerpt {
                writeln!(text, "<blockquote>{}</blockquote>", inert::html(words))?;
            }
            text.push_str("</dd>\n");
        } else if let Some(origin) = &stop.origin {
            writeln!(
                text,
                "<dt>From</dt><dd>interaction <code>{}</code></dd>",
                inert::html(origin)
            )?;
        }
        if let [_, .., _] = stop.path.as_slice() {
            writeln!(
                text,
                "<dt>Through</dt><dd>{}</dd>",
                inert::html(&way(&stop.path))
            )?;
        }
        if let Some(suspicion) = stop.suspicion {
            writeln!(text, "<dt>How sure</dt><dd>{}</dd>", weight(suspicion))?;
        }
        writeln!(
            text,
            "<dt>Do</dt><dd>{}</dd>\n</dl>",
            inert::html(&stop.advice)
        )?;
    }
    text.push_str("</article>\n");
    Ok(())
}
