//! `--format jsonl`, the stable contract, and `--format json`, the same objects in one.

use std::io::Write;

use anyhow::Result;
use serde::Serialize;
use serde_json::json;

use super::{Out, Report};
use crate::analysis::{Sink, Totals, TraceReport};

/// One object a trace, each on its line.
pub(crate) struct Lines<'a> {
    out: Out<'a>,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(out: Out<'a>) -> Self {
        Self { out }
    }
}

impl Sink for Lines<'_> {
    fn trace(&mut self, report: TraceReport) -> Result<()> {
        write(&mut self.out, &report)?;
        Ok(self.out.write_all(b"\n")?)
    }
}

impl Report for Lines<'_> {
    fn finish(&mut self, _totals: &Totals) -> Result<()> {
        Ok(self.out.flush()?)
    }
}

/// One object: `version`, `mode`, `traces` (as the lines have them) and `summary`.
pub(crate) struct Json<'a> {
    out: Out<'a>,
    mode: &'static str,
    begun: bool,
}

impl<'a> Json<'a> {
    pub(crate) fn new(out: Out<'a>, mode: &'static str) -> Self {
        Self {
            out,
            mode,
            begun: false,
        }
    }

    fn begin(&mut self) -> Result<()> {
        if self.begun {
            self.out.write_all(b",\n")?;
        } else {
            let version = env!("CARGO_PKG_VERSION");
            writeln!(
                self.out,
                "{{\"version\":\"{version}\",\"mode\":\"{}\",\"traces\":[",
                self.mode
            )?;
            self.begun = true;
        }
        Ok(())
    }
}

impl Sink for Json<'_> {
    fn trace(&mut self, report: TraceReport) -> Result<()> {
        self.begin()?;
        write(&mut self.out, &report)
    }
}

impl Report for Json<'_> {
    fn finish(&mut self, totals: &Totals) -> Result<()> {
        if !self.begun {
            self.begin()?;
        }
        let strays: Vec<_> = totals
            .strays
            .iter()
            .map(
                |stray| json!({"source": stray.origin, "line": stray.line, "reason": stray.reason}),
            )
            .collect();
        let summary = json!({
            "traces": totals.traces,
            "interactions": totals.interactions,
            "stops": totals.stops,
            "findings": totals.findings,
            "problems": totals.problems,
            "outside_traces": strays,
            "unreadable": totals.unreadable,
        });
        writeln!(self.out, "\n],\"summary\":{summary}}}")?;
        Ok(self.out.flush()?)
    }
}

fn write(out: &mut Out<'_>, value: &impl Serialize) -> Result<()> {
    // Not straight into `out`: serde_json hides the kind of an I/O error, and a closed pipe is no failure.
    let line = serde_json::to_vec(value)?;
    Ok(out.write_all(&line)?)
}
