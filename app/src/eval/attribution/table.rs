//! Counts, and how they are shown.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::super::wilson::{shown, wilson};
use super::guess::{FEW, NEAR, Way};
use super::label::Label;
use super::run::{Run, Traced};
use super::tally::Cell;
use crate::report::inert;

/// The published best of language models as judges: their figures, over their whole set.
const PUBLISHED: &str = "published best of LLM judges, arXiv 2505.00212";
const PUBLISHED_AGENT: f64 = 0.535;
const PUBLISHED_STEP: f64 = 0.142;

/// The whole evaluation.
#[derive(Default)]
pub(super) struct Report {
    sorts: BTreeMap<String, Cell>,
    problems: Vec<String>,
    list: Vec<(String, Value)>,
}

impl Report {
    pub(super) fn is_empty(&self) -> bool {
        self.sorts.is_empty()
    }

    pub(super) fn problem(&mut self, problem: String) {
        self.problems.push(problem);
    }

    pub(super) fn skip(&mut self, run: &Run, why: &str) {
        self.problems
            .push(format!("{} is left out: {why}", inert::line(&run.name, 80)));
    }

    pub(super) fn count(&mut self, run: &Run, traced: &Traced<'_>, label: &Label) {
        let cell = self.sorts.entry(label.sort.clone()).or_default();
        cell.count(run, traced, label);
        let name = |agent: &str| inert::line(agent, 60);
        let candidates = traced.candidates.iter().take(FEW);
        let said: Vec<_> = candidates
            .map(|turn| json!({"agent": name(turn.agent), "step": turn.step}))
            .collect();
        self.list.push((
            inert::line(&run.name, 80),
            json!({
                "label": {"agent": name(&label.agent), "step": label.step},
                "traced": traced.end.map(|turn| turn.step),
                "turns": run.turns().count(),
                "lineage": said,
            }),
        ));
    }

    /// The sorts, and all together where there is more than one.
    fn cells(&self) -> Vec<(&str, Cell)> {
        let mut cells: Vec<_> = self
            .sorts
            .iter()
            .map(|(sort, cell)| (sort.as_str(), cell.clone().in_hindsight()))
            .collect();
        if cells.len() > 1 {
            let all = self.sorts.values().fold(Cell::default(), Cell::join);
            cells.push(("all", all.in_hindsight()));
        }
        cells
    }

    /// The table, for a terminal or a document.
    pub(super) fn table(&self, list: bool) -> String {
        let mut out = format!(
            "| runs | who says it | agent | step | step ±{NEAR} | agent among {FEW} | step among {FEW} | says nothing |\n|---|---|---|---|---|---|---|---|\n"
        );
        let cells = self.cells();
        for (sort, cell) in &cells {
            for way in Way::ALL {
                cell.row(&mut out, sort, way);
            }
        }
        let percent = |share: f64| format!("{:.1}%", share * 100.0);
        let _ = writeln!(
            out,
            "| theirs | {PUBLISHED} | {} | {} | - | - | - | - |\n",
            percent(PUBLISHED_AGENT),
            percent(PUBLISHED_STEP)
        );
        out.push_str("| runs | step at fault has a passage of the outcome | turns that have one | step at fault is a candidate | candidates a run | likeliest is the outcome itself | likeliest is no agent | label's step is by another | label names nobody there |\n|---|---|---|---|---|---|---|---|---|\n");
        for (sort, cell) in &cells {
            cell.lineage_row(&mut out, sort);
        }
        for problem in &self.problems {
            let _ = writeln!(out, "PROBLEM {problem}");
        }
        if list {
            for (name, said) in &self.list {
                let _ = writeln!(out, "{name} {said}");
            }
        }
        out
    }

    /// The same as JSON.
    pub(super) fn json(&self, list: bool) -> Value {
        let cells: serde_json::Map<String, Value> = self
            .cells()
            .into_iter()
            .map(|(sort, cell)| (sort.to_owned(), cell.json()))
            .collect();
        let mut report = json!({
            "runs": cells,
            "published": {"who": PUBLISHED, "agent": PUBLISHED_AGENT, "step": PUBLISHED_STEP},
            "problems": self.problems,
        });
        if list {
            let runs = self.list.iter();
            let runs: Vec<_> = runs
                .map(|(name, said)| json!({"run": name, "said": said}))
                .collect();
            report["list"] = runs.into();
        }
        report
    }
}

impl Cell {
    fn row(&self, out: &mut String, sort: &str, way: Way) {
        let _ = write!(out, "| {sort} | {} |", way.name());
        for (_, sum) in self.figures(way) {
            let text = match sum {
                None => "-".to_owned(),
                Some(sum) if way == Way::Random => {
                    format!("{:.1}%", sum / self.runs.max(1) as f64 * 100.0)
                }
                // Sums of zeros and ones.
                Some(sum) => shown(sum as usize, self.runs),
            };
            let _ = write!(out, " {text} |");
        }
        let _ = writeln!(out, " {} |", self.silent(way));
    }

    fn lineage_row(&self, out: &mut String, sort: &str) {
        let runs = self.runs.max(1) as f64;
        let _ = writeln!(
            out,
            "| {sort} | {} | {:.1}% | {} | {:.1} | {} | {} | {} | {} |",
            shown(self.lineage.on_it, self.runs),
            self.lineage.share / runs * 100.0,
            shown(self.lineage.ranked, self.runs),
            self.lineage.candidates as f64 / runs,
            self.lineage.outcome_first,
            self.lineage.others_first,
            self.quirks.other_speaker,
            self.quirks.stranger,
        );
    }

    fn json(&self) -> Value {
        let runs = self.runs;
        let share = |n: usize| {
            let (share, low, high) = wilson(n, runs);
            json!({"n": n, "of": runs, "share": share, "low": low, "high": high})
        };
        let ways: serde_json::Map<String, Value> = Way::ALL
            .into_iter()
            .map(|way| {
                let mut figures: serde_json::Map<String, Value> = self
                    .figures(way)
                    .filter_map(|(name, sum)| {
                        let sum = sum?;
                        let value = if way == Way::Random {
                            json!({"of": runs, "share": sum / runs.max(1) as f64})
                        } else {
                            share(sum as usize)
                        };
                        Some((name.to_owned(), value))
                    })
                    .collect();
                figures.insert("says_nothing".to_owned(), self.silent(way).into());
                (way.name().to_owned(), figures.into())
            })
            .collect();
        json!({
            "runs": runs,
            "who_says_it": ways,
            "lineage": {
                "step_at_fault_has_a_passage": share(self.lineage.on_it),
                "turns_with_a_passage": self.lineage.share / runs.max(1) as f64,
                "step_at_fault_is_a_candidate": share(self.lineage.ranked),
                "candidates_a_run": self.lineage.candidates as f64 / runs.max(1) as f64,
                "likeliest_is_the_outcome_itself": self.lineage.outcome_first,
                "likeliest_is_no_agent": self.lineage.others_first,
            },
            "labels": {
                "step_is_by_another": self.quirks.other_speaker,
                "names_nobody_there": self.quirks.stranger,
            },
        })
    }
}
