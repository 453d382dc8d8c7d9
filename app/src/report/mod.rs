//! Reports: one module a format. Whatever they show of the traffic was written by strangers, so everything goes through
//! [`inert`] on its way to a terminal or a page, and through a serialiser on its way to JSON.

pub(crate) mod html;
pub(crate) mod inert;
mod json;
mod sarif;
mod terminal;

use std::io::Write;
use std::path::PathBuf;

use anyhow::Result;

use crate::analysis::{Sink, Totals, TraceReport};

pub(crate) use json::{Json, Lines};
pub(crate) use sarif::Sarif;
pub(crate) use terminal::Terminal;

/// A report in the making: traces as they come, then the sum of them.
pub(crate) trait Report: Sink {
    /// Everything has been seen.
    fn finish(&mut self, totals: &Totals) -> Result<()>;
}

/// The form of the report on standard output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Form {
    /// For a person
    Terminal,
    /// One JSON object
    Json,
    /// One JSON object a trace, each on a line of its own: the stable contract
    Jsonl,
    /// SARIF 2.1.0, for code scanning services
    Sarif,
}

/// Where reports of form [`Form::Terminal`] come from, to say in their head.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    /// Stops shown of one trace.
    pub(crate) max_stops: usize,
    /// The page that is written as well.
    pub(crate) html: Option<PathBuf>,
}

/// Several reports of one run.
pub(crate) struct All<'a>(pub(crate) Vec<Box<dyn Report + 'a>>);

impl Sink for All<'_> {
    fn trace(&mut self, report: TraceReport) -> Result<()> {
        if let Some((last, others)) = self.0.split_last_mut() {
            for other in others {
                other.trace(report.clone())?;
            }
            last.trace(report)?;
        }
        Ok(())
    }
}

impl Report for All<'_> {
    fn finish(&mut self, totals: &Totals) -> Result<()> {
        self.0
            .iter_mut()
            .try_for_each(|report| report.finish(totals))
    }
}

/// What reports are written to.
pub(crate) type Out<'a> = Box<dyn Write + 'a>;

/// A number short enough to read.
pub(crate) fn figure(number: f64) -> String {
    if number == number.trunc() && number.abs() < 1e6 {
        format!("{number:.0}")
    } else if number.abs() >= 1e6 || number.abs() < 1e-3 {
        format!("{number:.2e}")
    } else {
        let places = if number.abs() < 0.01 { 5 } else { 3 };
        let text = format!("{number:.places$}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

/// `1 finding`, `2 findings`.
pub(crate) fn counted(count: u64, thing: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let shown = [0.0, 3.0, 0.01, 0.003_162_277, 699_739.943_8, 1.59e39, 1e-9].map(figure);
        assert_eq!(
            shown,
            [
                "0",
                "3",
                "0.01",
                "0.00316",
                "699739.944",
                "1.59e39",
                "1.00e-9"
            ]
        );
        assert_eq!(
            [counted(1, "finding"), counted(0, "finding")],
            ["1 finding", "0 findings"]
        );
    }
}
