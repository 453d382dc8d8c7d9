//! `--format terminal`: what a security engineer reads. Every trace that has something to it, then a table.

use std::fmt;
use std::io::Write;
use std::time::Instant;

use anstyle::{AnsiColor, Style};
use anyhow::Result;
use masec_model::Threat;

use super::inert;
use super::{Out, Report, Shown, counted, figure};
use crate::analysis::{FindingRecord, Party, Ruling, Sink, StopRecord, Totals, TraceReport};
use crate::progress::Progress;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const RED: Style = AnsiColor::Red.on_default().bold();
const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
const GREEN: Style = AnsiColor::Green.on_default();
const CYAN: Style = AnsiColor::Cyan.on_default();

/// Findings and problems shown of one trace.
const SHOWN: usize = 20;
/// Edges of a lineage shown of one finding.
const EDGES: usize = 12;

/// The report. `out` strips the colours where they are not wanted.
pub(crate) struct Terminal<'a> {
    out: Out<'a>,
    shown: Shown,
    progress: Progress,
    begun: Instant,
}

impl<'a> Terminal<'a> {
    pub(crate) fn new(out: Out<'a>, shown: Shown, progress: Progress) -> Self {
        Self {
            out,
            shown,
            progress,
            begun: Instant::now(),
        }
    }
}

impl Sink for Terminal<'_> {
    fn trace(&mut self, report: TraceReport) -> Result<()> {
        if report.stops.is_empty() && report.findings.is_empty() && report.problems.is_empty() {
            return Ok(());
        }
        let text = trace(&report, self.shown.max_stops);
        let out = &mut self.out;
        self.progress.aside(|| out.write_all(text.as_bytes()))?;
        Ok(())
    }
}

impl Report for Terminal<'_> {
    fn finish(&mut self, totals: &Totals) -> Result<()> {
        self.progress.clear();
        let seconds = self.begun.elapsed().as_secs_f64();
        self.out.write_all(summary(totals, seconds).as_bytes())?;
        if let Some(page) = &self.shown.html {
            writeln!(
                self.out,
                "\nThe page with the lineage drawn: {}",
                page.display()
            )?;
        }
        Ok(self.out.flush()?)
    }
}

/// Text that grows; writing to it cannot fail.
#[derive(Default)]
struct Page(String);

impl Page {
    fn put(&mut self, text: fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = fmt::Write::write_fmt(&mut self.0, text);
        self.0.push('\n');
    }

    fn field(&mut self, indent: usize, name: &str, text: fmt::Arguments<'_>) {
        self.put(format_args!("{:indent$}{DIM}{name:<8}{DIM:#} {text}", ""));
    }
}

fn trace(report: &TraceReport, max_stops: usize) -> String {
    let mut page = Page::default();
    let (style, name) = (
        colour(report.decision),
        report.decision.name().to_uppercase(),
    );
    page.put(format_args!(
        "{BOLD}{}{BOLD:#}  {style}{name}{style:#}  {DIM}{}, {} interactions{DIM:#}",
        inert::line(&report.trace, 160),
        inert::line(&report.source, 200),
        report.interactions.all(),
    ));
    for finding in report.findings.iter().take(SHOWN) {
        self::finding(&mut page, finding);
    }
    more(
        &mut page,
        report.findings.len(),
        SHOWN,
        report.omitted.findings,
        "findings",
    );
    let groups = grouped(&report.stops);
    for stops in groups.iter().take(max_stops) {
        self::stops(&mut page, stops);
    }
    more(
        &mut page,
        groups.len(),
        max_stops,
        report.omitted.stops,
        "held or denied interactions",
    );
    for problem in report.problems.iter().take(SHOWN) {
        page.put(format_args!(
            "  {YELLOW}problem{YELLOW:#} {}:{}: {}",
            inert::line(&report.source, 200),
            problem.line,
            inert::line(&problem.reason, 400)
        ));
    }
    more(
        &mut page,
        report.problems.len(),
        SHOWN,
        report.omitted.problems,
        "problems",
    );
    page.0.push('\n');
    page.0
}

fn more(page: &mut Page, there: usize, shown: usize, omitted: u64, what: &str) {
    let rest = there.saturating_sub(shown) as u64 + omitted;
    if rest > 0 {
        page.put(format_args!(
            "  {DIM}… and {rest} more {what}: see --format jsonl{DIM:#}"
        ));
    }
}

/// The stops, those of one interaction together.
fn grouped(stops: &[StopRecord]) -> Vec<&[StopRecord]> {
    stops
        .chunk_by(|a, b| a.interaction == b.interaction && a.step == b.step)
        .collect()
}

fn stops(page: &mut Page, stops: &[StopRecord]) {
    let Some(first) = stops.first() else { return };
    let style = colour(first.decision);
    let what = match (&first.tool, &first.call) {
        (Some(tool), Some(call)) => format!(
            " {CYAN}{}{CYAN:#} ({})",
            inert::line(tool, 80),
            inert::line(call, 80)
        ),
        (Some(tool), None) => format!(" {CYAN}{}{CYAN:#}", inert::line(tool, 80)),
        (None, _) => String::new(),
    };
    page.put(format_args!(
        "  {style}{:<5}{style:#} step {}{what}  {} → {}  {DIM}{}{DIM:#}",
        first.decision.name().to_uppercase(),
        first.step,
        party(&first.from),
        party(&first.to),
        inert::line(&first.interaction, 60),
    ));
    for stop in stops {
        let argument = stop.argument.as_ref().map_or(String::new(), |argument| {
            format!(" in {CYAN}{}{CYAN:#}", inert::line(argument, 80))
        });
        page.put(format_args!(
            "        {BOLD}{} {}{BOLD:#}{argument}: {} {DIM}[{}]{DIM:#}",
            stop.threat,
            threat(stop.threat),
            inert::all(&stop.reason),
            inert::line(&stop.rule, 60)
        ));
        if let Some(text) = origin(stop) {
            page.field(8, "from", format_args!("{text}"));
        }
        if let [_, .., _] = stop.path.as_slice() {
            page.field(8, "through", format_args!("{}", way(&stop.path)));
        }
        if let Some(suspicion) = stop.suspicion {
            page.field(8, "sure", format_args!("{}", weight(suspicion)));
        }
        page.field(8, "do", format_args!("{}", inert::all(&stop.advice)));
    }
}

/// The agents on a way, first to last.
pub(super) fn way(path: &[String]) -> String {
    let names: Vec<_> = path.iter().map(|name| inert::line(name, 60)).collect();
    names.join(" → ")
}

/// A suspicion in words.
pub(super) fn weight(suspicion: u8) -> String {
    format!("suspicion {suspicion} of 100 that a text that was read drives the act")
}

/// Where the origin stood and what it says there.
fn origin(stop: &StopRecord) -> Option<String> {
    let origin = stop.origin.as_ref()?;
    let span = stop.span.map_or(String::new(), |[start, end]| {
        format!(", bytes {start}..{end}")
    });
    let Some(source) = &stop.source else {
        return Some(format!("interaction {}{span}", inert::line(origin, 60)));
    };
    let tool = source.tool.as_ref().map_or(String::new(), |tool| {
        format!(" of {}", inert::line(tool, 80))
    });
    let words = source
        .excerpt
        .as_ref()
        .map_or(String::new(), |words| format!(": “{words}”"));
    Some(format!(
        "step {}, {}{tool}, {} → {}{span}{words}",
        source.step,
        source.kind.replace('_', " "),
        party(&source.from),
        party(&source.to),
    ))
}

fn finding(page: &mut Page, finding: &FindingRecord) {
    page.put(format_args!(
        "  {RED}FOUND{RED:#} {BOLD}{} {}{BOLD:#} {DIM}[{}]{DIM:#} step {}",
        finding.threat,
        threat(finding.threat),
        finding.detector,
        finding.steps(),
    ));
    page.put(format_args!("        {}", inert::all(&finding.summary)));
    if let Some(zero) = &finding.patient_zero {
        page.field(
            8,
            "started",
            format_args!("by {RED}{}{RED:#}, most likely", inert::line(zero, 80)),
        );
    }
    if !finding.agents.is_empty() {
        let names: Vec<_> = finding
            .agents
            .iter()
            .take(EDGES)
            .map(|name| inert::line(name, 60))
            .collect();
        let rest = finding.agents.len().saturating_sub(EDGES);
        let rest = if rest > 0 {
            format!(" and {rest} more")
        } else {
            String::new()
        };
        page.field(8, "agents", format_args!("{}{rest}", names.join(", ")));
    }
    for edge in finding.edges.iter().take(EDGES) {
        let indent = 2 * edge.generation.min(8) as usize;
        page.field(
            8,
            "path",
            format_args!(
                "{:indent$}{} → {} {DIM}step {}{DIM:#}",
                "",
                party(&edge.from),
                party(&edge.to),
                edge.step
            ),
        );
    }
    let rest = finding.edges.len().saturating_sub(EDGES);
    if rest > 0 {
        page.field(
            8,
            "path",
            format_args!("{DIM}… and {rest} more: see --html{DIM:#}"),
        );
    }
    page.field(8, "sure", format_args!("{}", certainty(finding)));
    page.field(8, "do", format_args!("{}", inert::all(finding.advice)));
}

/// The statistic, its threshold, the figures and the guarantee.
pub(crate) fn certainty(finding: &FindingRecord) -> String {
    let number = |number: Option<f64>| number.map_or("∞".to_owned(), figure);
    let mut text = format!(
        "statistic {} against {}",
        number(finding.statistic),
        number(finding.threshold)
    );
    for (name, value) in &finding.figures {
        text.push_str(&format!(", {} {}", name.replace('_', " "), number(*value)));
    }
    text.push_str("; ");
    text.push_str(&finding.guarantee.words());
    text
}

fn party(party: &Party) -> String {
    format!("{}:{}", party.class, inert::line(&party.name, 60))
}

fn threat(id: &str) -> &'static str {
    Threat::from_id(id).map_or("", Threat::name)
}

fn colour(ruling: Ruling) -> Style {
    match ruling {
        Ruling::Allow => GREEN,
        Ruling::Hold => YELLOW,
        Ruling::Deny => RED,
    }
}

fn summary(totals: &Totals, seconds: f64) -> String {
    let mut page = Page::default();
    let counts = totals.interactions;
    let mut row =
        |name: &str, text: fmt::Arguments<'_>| page.put(format_args!("  {name:<14}{text}"));
    row("traces", format_args!("{}", totals.traces));
    row("interactions", format_args!("{}", counts.all()));
    row(
        "  allowed",
        format_args!("{GREEN}{}{GREEN:#}", counts.allow),
    );
    row("  held", format_args!("{YELLOW}{}{YELLOW:#}", counts.hold));
    row("  denied", format_args!("{RED}{}{RED:#}", counts.deny));
    if counts.opaque > 0 {
        row("  unreadable", format_args!("{} of these", counts.opaque));
    }
    for threat in Threat::ALL {
        let count =
            |by: &std::collections::BTreeMap<&str, u64>| by.get(threat.id()).copied().unwrap_or(0);
        let (found, stopped) = (count(&totals.findings), count(&totals.stops));
        if found + stopped > 0 {
            row(
                threat.id(),
                format_args!(
                    "{}, {} to stop: {}",
                    counted(found, "finding"),
                    counted(stopped, "reason"),
                    threat.name()
                ),
            );
        }
    }
    row("problems", format_args!("{}", totals.problems));
    if seconds > 0.0 {
        row(
            "rate",
            format_args!("{:.0} interactions/s", counts.all() as f64 / seconds),
        );
    }
    page.0
}
