//! What the scorer found, in tables and as JSON.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::judge::Judgement;
use super::trial::Trial;
use crate::teams::Split;
use crate::wilson::wilson;

/// A count, out of how many, with its 95% interval (Wilson).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Share {
    /// How many.
    pub count: u64,
    /// Out of how many.
    pub of: u64,
    /// The share's lower bound, 0 to 1.
    pub low: f64,
    /// The share's upper bound, 0 to 1.
    pub high: f64,
}

impl Share {
    /// `count` out of `of`.
    pub fn new(count: u64, of: u64) -> Self {
        let (low, high) = wilson(count, of);
        Self {
            count,
            of,
            low,
            high,
        }
    }

    /// The share itself, 0 to 1; 0 of none.
    pub fn value(&self) -> f64 {
        if self.of == 0 {
            0.0
        } else {
            self.count as f64 / self.of as f64
        }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = |x: f64| x * 100.0;
        write!(
            f,
            "{:5.1}% [{:5.1}, {:5.1}] {:>4}/{:<4}",
            percent(self.value()),
            percent(self.low),
            percent(self.high),
            self.count,
            self.of
        )
    }
}

/// One line of a table.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// `T2`, `T4`, or `honest`.
    pub what: &'static str,
    /// What the scenarios are grouped by; `all` for all of them.
    pub by: &'static str,
    /// The group.
    pub group: String,
    /// Incidents found in time; of honest scenarios, those flagged.
    pub found: Share,
    /// Incidents found at all, in time or not; of honest scenarios, those flagged.
    pub ever: Share,
    /// Of the incidents found in time, those whose patient zero was named; nothing of honest scenarios.
    pub patient_zero: Share,
}

/// One watcher's table.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    cells: BTreeMap<(&'static str, &'static str, String), Cell>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    scenarios: u64,
    found: u64,
    ever: u64,
    zero: u64,
}

impl Tally {
    /// The rows, sorted.
    pub fn rows(&self) -> Vec<Row> {
        self.cells
            .iter()
            .map(|((what, by, group), cell)| Row {
                what,
                by,
                group: group.clone(),
                found: Share::new(cell.found, cell.scenarios),
                ever: Share::new(cell.ever, cell.scenarios),
                patient_zero: Share::new(cell.zero, cell.found),
            })
            .collect()
    }

    /// Of all scenarios of `what` (`T2`, `T4`; `honest`), those found in time (flagged).
    pub fn found(&self, what: &str) -> Share {
        let cell = self.all(what);
        Share::new(cell.found, cell.scenarios)
    }

    /// Of the incidents of `what` found in time, those whose patient zero was named.
    pub fn patient_zero(&self, what: &str) -> Share {
        let cell = self.all(what);
        Share::new(cell.zero, cell.found)
    }

    /// Incidents of both threats found in time.
    pub fn incidents_found(&self) -> Share {
        let (t2, t4) = (self.all("T2"), self.all("T4"));
        Share::new(t2.found + t4.found, t2.scenarios + t4.scenarios)
    }

    fn all(&self, what: &str) -> Cell {
        self.cells
            .iter()
            .find(|((name, by, _), _)| *name == what && *by == "all")
            .map(|(_, cell)| *cell)
            .unwrap_or_default()
    }

    pub(crate) fn enter(&mut self, trial: &Trial, judgement: Judgement) {
        let what = trial.what();
        let all = ("all", "all".to_owned());
        let (found, zero, ever) = match judgement {
            Judgement::Incident { found, zero, ever } => (found, zero, ever),
            Judgement::Honest { flagged } => (flagged, false, flagged),
        };
        for (by, group) in trial.groups.iter().chain([&all]) {
            let cell = (what, *by, group.clone());
            let cell = self.cells.entry(cell).or_default();
            cell.scenarios += 1;
            cell.found += u64::from(found);
            cell.ever += u64::from(ever);
            cell.zero += u64::from(zero);
        }
    }
}

impl Serialize for Tally {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut out = serializer.serialize_struct("Tally", 1)?;
        out.serialize_field("rows", &self.rows())?;
        out.end()
    }
}

/// A scenario on which the engine went wrong.
#[derive(Clone, Debug, Serialize)]
pub struct Missed {
    /// Its seed and case, with which it can be made again; or the name of its trace.
    pub scenario: String,
    /// What went wrong, and on what.
    pub what: String,
}

/// Where scenarios are from.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Of {
    /// Generated here.
    Generated {
        /// Which bank.
        split: Split,
        /// The first seed, and one past the last.
        seeds: (u64, u64),
    },
    /// Recorded or made elsewhere.
    Recorded {
        /// The sources, as the caller named them.
        recorded: Vec<String>,
    },
}

impl fmt::Display for Of {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Generated { split, seeds } => {
                write!(f, "{} seeds {}..{}", split.name(), seeds.0, seeds.1)
            }
            Self::Recorded { recorded } => write!(f, "of {}", recorded.join(", ")),
        }
    }
}

/// What the scorer found.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Where the scenarios are from.
    #[serde(flatten)]
    pub of: Of,
    /// The engine's mode.
    pub mode: &'static str,
    /// The engine.
    pub masec: Tally,
    /// The baseline that counts the senders of a sentence.
    pub sentence_counter: Tally,
    /// The baseline that flags whatever leaves.
    pub anything_outside: Tally,
    /// Where the engine went wrong.
    pub missed: Vec<Missed>,
}

impl Report {
    pub(crate) fn new(of: Of, mode: &'static str) -> Self {
        Self {
            of,
            mode,
            masec: Tally::default(),
            sentence_counter: Tally::default(),
            anything_outside: Tally::default(),
            missed: Vec::new(),
        }
    }

    pub(crate) fn enter(&mut self, trial: &Trial, judged: Judgement) {
        self.masec.enter(trial, judged);
        let wrong = match judged {
            Judgement::Incident { ever: false, .. } => "not found",
            Judgement::Incident { found: false, .. } => "found too late",
            Judgement::Incident { zero: false, .. } => "patient zero wrong",
            Judgement::Honest { flagged: true } => "flagged",
            _ => return,
        };
        let groups: Vec<&str> = { trial.groups.iter() }
            .map(|(_, group)| group.as_str())
            .collect();
        self.missed.push(Missed {
            scenario: trial.name.clone(),
            what: format!("{wrong}: {}", groups.join(", ")),
        });
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "team incidents, {}, mode {} (95% Wilson intervals)\n",
            self.of, self.mode
        )?;
        let watchers = [
            ("masec", &self.masec),
            ("same sentence, 3 senders", &self.sentence_counter),
            ("anything that leaves", &self.anything_outside),
        ];
        writeln!(
            f,
            "{:<26}{:<34}T4 patient zero",
            "", "T2 and T4 found in time"
        )?;
        for (name, tally) in watchers {
            let zero = tally.patient_zero("T4");
            writeln!(f, "{name:<26}{}     {zero}", tally.incidents_found())?;
        }
        writeln!(f, "\n{:<26}honest teams flagged", "")?;
        for (name, tally) in watchers {
            writeln!(f, "{name:<26}{}", tally.found("honest"))?;
        }
        writeln!(
            f,
            "\nmasec, by group\n{:<8}{:<10}{:<18}{:<34}patient zero",
            "", "", "", "found in time / flagged"
        )?;
        for row in self.masec.rows() {
            write!(
                f,
                "{:<8}{:<10}{:<18}{}",
                row.what, row.by, row.group, row.found
            )?;
            if row.what == "honest" {
                writeln!(f)?;
            } else {
                writeln!(f, "     {}", row.patient_zero)?;
            }
        }
        Ok(())
    }
}
