//! Answers to who and where, right or wrong.

use std::collections::BTreeMap;

use super::label::Label;
use super::run::{Run, Traced, Turn};

/// Steps by which an answer may be off to be near.
pub(super) const NEAR: u32 = 1;
/// Answers that are looked at beside the first.
pub(super) const FEW: usize = 3;

/// A way to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    /// The candidates of `masec trace`, in their order.
    Lineage,
    /// The same without the traced turn itself.
    Before,
    /// Any agent that spoke, and any turn: what is to be expected, exactly.
    Random,
    /// The last turn, then the one before it.
    Last,
    /// The first turn, then the one after it.
    First,
    /// Who spoke most; on a tie who spoke first. Says nothing of the step.
    Most,
    /// The agent that the labels of this sort of runs name most: known afterwards only.
    Hindsight,
}

impl Way {
    /// All of them, as the table has them.
    pub(super) const ALL: [Self; 7] = [
        Self::Lineage,
        Self::Before,
        Self::Random,
        Self::Last,
        Self::First,
        Self::Most,
        Self::Hindsight,
    ];

    /// Its name in the table.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Lineage => "lineage, likeliest first",
            Self::Before => "lineage, the outcome itself left out",
            Self::Random => "random (expected, exact)",
            Self::Last => "last speaker",
            Self::First => "first speaker",
            Self::Most => "most frequent speaker",
            Self::Hindsight => "the name most often labelled (in hindsight)",
        }
    }

    /// Whether it names a step.
    pub(super) fn has_step(self) -> bool {
        !matches!(self, Self::Most | Self::Hindsight)
    }

    /// Whether it has a second answer.
    pub(super) fn has_few(self) -> bool {
        self != Self::Hindsight
    }
}

/// How much of an answer is right: 0 or 1, or for a random one the chance of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Right {
    pub(super) agent: f64,
    pub(super) step: f64,
    pub(super) near: f64,
    pub(super) agent_of_few: f64,
    pub(super) step_of_few: f64,
}

/// What each way but the last says of a run: whether it is right, or that it says nothing.
pub(super) fn answers(run: &Run, traced: &Traced<'_>, label: &Label) -> Vec<(Way, Option<Right>)> {
    let mut before = traced.candidates.clone();
    before.retain(|turn| Some(*turn) != traced.end);
    vec![
        (Way::Lineage, ranked(&traced.candidates, label)),
        (Way::Before, ranked(&before, label)),
        (Way::Random, Some(random(run, label))),
        (
            Way::Last,
            ranked(&run.turns().rev().collect::<Vec<_>>(), label),
        ),
        (Way::First, ranked(&run.turns().collect::<Vec<_>>(), label)),
        (Way::Most, Some(most(run, label))),
    ]
}

fn hit(right: bool) -> f64 {
    f64::from(u8::from(right))
}

/// Holds turns, the likeliest first, against the label; none where there are none.
fn ranked(turns: &[Turn<'_>], label: &Label) -> Option<Right> {
    let first = turns.first()?;
    let mut agents: Vec<&str> = Vec::new();
    for turn in turns {
        if !agents.contains(&turn.agent) {
            agents.push(turn.agent);
        }
    }
    Some(Right {
        agent: hit(first.agent == label.agent),
        step: hit(first.step == label.step),
        near: hit(first.step.abs_diff(label.step) <= NEAR),
        agent_of_few: hit(agents.iter().take(FEW).any(|agent| *agent == label.agent)),
        step_of_few: hit(turns.iter().take(FEW).any(|turn| turn.step == label.step)),
    })
}

/// The chance that an agent drawn from those who spoke, and a turn drawn from all, are the label's.
fn random(run: &Run, label: &Label) -> Right {
    let agents = run.agents();
    let named = hit(agents.contains(label.agent.as_str()));
    let turns = run.turns().count();
    let within = |off: u32| {
        run.turns()
            .filter(|turn| turn.step.abs_diff(label.step) <= off)
            .count() as f64
    };
    let of = |few: usize, all: usize| few.min(all) as f64 / all.max(1) as f64;
    Right {
        agent: named * of(1, agents.len()),
        step: within(0) * of(1, turns),
        near: within(NEAR) * of(1, turns),
        agent_of_few: named * of(FEW, agents.len()),
        step_of_few: within(0) * of(FEW, turns),
    }
}

fn most(run: &Run, label: &Label) -> Right {
    let mut spoken: BTreeMap<&str, (usize, u32)> = BTreeMap::new();
    for turn in run.turns() {
        spoken.entry(turn.agent).or_insert((0, turn.step)).0 += 1;
    }
    let mut agents: Vec<_> = spoken.into_iter().collect();
    agents.sort_by_key(|(_, (turns, first))| (std::cmp::Reverse(*turns), *first));
    let at = agents.iter().position(|(agent, _)| *agent == label.agent);
    Right {
        agent: hit(at == Some(0)),
        agent_of_few: hit(at.is_some_and(|at| at < FEW)),
        ..Right::default()
    }
}
