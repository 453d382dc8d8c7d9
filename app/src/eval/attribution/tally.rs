//! Counts over runs of one sort.

use std::collections::BTreeMap;

use super::guess::{Right, Way, answers};
use super::label::Label;
use super::run::{Run, Traced, Turn};

/// Counts of one sort of runs.
#[derive(Clone, Default)]
pub(super) struct Cell {
    pub(super) runs: usize,
    pub(super) ways: BTreeMap<Way, Tally>,
    pub(super) labelled: BTreeMap<String, usize>,
    pub(super) lineage: Lineage,
    pub(super) quirks: Quirks,
}

/// Sums over runs.
#[derive(Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) right: Right,
    pub(super) silent: usize,
}

/// What the lineage is like, apart from its order.
#[derive(Clone, Copy, Default)]
pub(super) struct Lineage {
    /// Runs whose likeliest candidate is the outcome itself: nothing before it holds its content.
    pub(super) outcome_first: usize,
    /// Runs whose likeliest candidate is a person or a thing.
    pub(super) others_first: usize,
    /// Runs whose step at fault has a passage of the outcome.
    pub(super) on_it: usize,
    /// The share of turns that have one, summed over runs.
    pub(super) share: f64,
    /// Runs whose step at fault is a candidate of any rank.
    pub(super) ranked: usize,
    /// Candidates in all.
    pub(super) candidates: usize,
}

/// Labels that do not fit their run.
#[derive(Clone, Copy, Default)]
pub(super) struct Quirks {
    /// They name somebody who says nothing.
    pub(super) stranger: usize,
    /// At their step somebody else speaks.
    pub(super) other_speaker: usize,
}

impl Right {
    fn add(&mut self, other: Self) {
        self.agent += other.agent;
        self.step += other.step;
        self.near += other.near;
        self.agent_of_few += other.agent_of_few;
        self.step_of_few += other.step_of_few;
    }

    /// By name, and whether it is about the step, and about more than the first answer.
    pub(super) fn figures(self) -> [(&'static str, f64, bool, bool); 5] {
        [
            ("agent", self.agent, false, false),
            ("step", self.step, true, false),
            ("step_near", self.near, true, false),
            ("agent_among_three", self.agent_of_few, false, true),
            ("step_among_three", self.step_of_few, true, true),
        ]
    }
}

impl Cell {
    /// Takes in a run, and what its lineage says.
    pub(super) fn count(&mut self, run: &Run, traced: &Traced<'_>, label: &Label) {
        self.runs += 1;
        *self.labelled.entry(label.agent.clone()).or_default() += 1;
        for (way, right) in answers(run, traced, label) {
            let tally = self.ways.entry(way).or_default();
            match right {
                Some(right) => tally.right.add(right),
                None => tally.silent += 1,
            }
        }
        let at = |turn: &Turn<'_>| turn.step == label.step;
        let first = traced.candidates.first();
        let lineage = &mut self.lineage;
        lineage.others_first += usize::from(traced.begun_by_others);
        lineage.outcome_first +=
            usize::from(!traced.begun_by_others && first.is_some() && first == traced.end.as_ref());
        lineage.on_it += usize::from(traced.carrying.iter().any(at));
        lineage.share += traced.carrying.len() as f64 / run.turns().count().max(1) as f64;
        lineage.ranked += usize::from(traced.candidates.iter().any(at));
        lineage.candidates += traced.candidates.len();
        let speaker = run.turns().find(at);
        let quirks = &mut self.quirks;
        quirks.stranger += usize::from(!run.agents().contains(label.agent.as_str()));
        quirks.other_speaker +=
            usize::from(speaker.is_none_or(|speaker| speaker.agent != label.agent));
    }

    pub(super) fn join(mut self, other: &Self) -> Self {
        self.runs += other.runs;
        for (way, tally) in &other.ways {
            let own = self.ways.entry(*way).or_default();
            own.right.add(tally.right);
            own.silent += tally.silent;
        }
        for (agent, runs) in &other.labelled {
            *self.labelled.entry(agent.clone()).or_default() += runs;
        }
        let (own, its) = (&mut self.lineage, other.lineage);
        own.outcome_first += its.outcome_first;
        own.others_first += its.others_first;
        own.on_it += its.on_it;
        own.share += its.share;
        own.ranked += its.ranked;
        own.candidates += its.candidates;
        self.quirks.stranger += other.quirks.stranger;
        self.quirks.other_speaker += other.quirks.other_speaker;
        self
    }

    /// Adds the answer that only the labels themselves give.
    pub(super) fn in_hindsight(mut self) -> Self {
        let most = self.labelled.values().copied().max().unwrap_or(0);
        let tally = self.ways.entry(Way::Hindsight).or_default();
        tally.right.agent = most as f64;
        self
    }

    /// The figures that this way has: name, sum over runs.
    pub(super) fn figures(&self, way: Way) -> impl Iterator<Item = (&'static str, Option<f64>)> {
        let tally = self.ways.get(&way).copied().unwrap_or_default();
        tally
            .right
            .figures()
            .into_iter()
            .map(move |(name, sum, step, few)| {
                let has = (!step || way.has_step()) && (!few || way.has_few());
                (name, has.then_some(sum))
            })
    }

    pub(super) fn silent(&self, way: Way) -> usize {
        self.ways.get(&way).map_or(0, |tally| tally.silent)
    }
}
