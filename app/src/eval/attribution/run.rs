//! A run through the pipeline, into the graph that a ledger's index has, and back from what came out of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::Result;
use masec_engine::{Core, Pipeline};
use masec_ledger::entry::Entry;
use masec_ledger::index::Index;
use masec_ledger::trace;
use masec_model::{EndpointClass, Interaction, Kind, Outcome, Source, Timestamp};

use super::label::Label;

/// One interaction with what was said of it.
struct Seen {
    interaction: Interaction,
    outcome: Outcome,
    sources: Vec<Source>,
    bytes: usize,
}

impl Seen {
    /// Whether an agent says something here: what a label can name.
    fn is_turn(&self) -> bool {
        self.interaction.kind == Kind::Message
            && self.interaction.from.class == EndpointClass::Agent
    }

    fn turn(&self) -> Turn<'_> {
        Turn {
            agent: &self.interaction.from.name,
            step: self.interaction.place.step,
        }
    }
}

/// Something that an agent said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn<'a> {
    /// Who said it: the name without what stands in brackets behind it.
    pub(super) agent: &'a str,
    /// The entry of the `history`, from 0.
    pub(super) step: u32,
}

/// One run, read.
pub(super) struct Run {
    /// Its name.
    pub(super) name: String,
    seen: Vec<Seen>,
    pipeline: Pipeline,
}

/// What the lineage of a run's outcome says.
pub(super) struct Traced<'a> {
    /// The turns of agents among the candidates, likeliest first.
    pub(super) candidates: Vec<Turn<'a>>,
    /// The turn that was traced; none where no agent said anything as long as a passage.
    pub(super) end: Option<Turn<'a>>,
    /// Whether the likeliest candidate is not an agent's turn.
    pub(super) begun_by_others: bool,
    /// The turns with a passage of what was traced, the end among them.
    pub(super) carrying: Vec<Turn<'a>>,
}

impl Run {
    pub(super) fn new(name: String, core: &Arc<Core>) -> Self {
        Self {
            name,
            seen: Vec::new(),
            pipeline: Pipeline::new(core),
        }
    }

    /// Takes in the next interaction, as `masec analyze --ledger` does.
    pub(super) fn take(&mut self, interaction: Interaction) {
        let now = interaction
            .time
            .unwrap_or(Timestamp(i64::from(interaction.place.step) * 1000));
        let outcome = self.pipeline.step(&interaction, now);
        let leaves = interaction.content.iter();
        self.seen.push(Seen {
            bytes: leaves
                .filter_map(|leaf| leaf.value.as_text())
                .map(str::len)
                .sum(),
            sources: self.pipeline.sources(),
            interaction,
            outcome,
        });
    }

    /// What agents said, in order.
    pub(super) fn turns(&self) -> impl DoubleEndedIterator<Item = Turn<'_>> {
        self.seen
            .iter()
            .filter(|seen| seen.is_turn())
            .map(Seen::turn)
    }

    /// Whether a label can be held against this run at all.
    pub(super) fn check(&self, label: &Label) -> Result<(), &'static str> {
        if self.turns().next().is_none() {
            return Err("no agent says anything");
        }
        let last = self
            .seen
            .iter()
            .map(|seen| seen.interaction.place.step)
            .max();
        if last.is_none_or(|last| label.step > last) {
            return Err("`mistake_step` is past the end of the run");
        }
        Ok(())
    }

    /// Goes back from the last thing that an agent said and that is as long as a passage: shorter words, such as a bare
    /// sign-off, have no lineage.
    pub(super) fn trace(&self) -> Result<Traced<'_>> {
        let long = |seen: &Seen| seen.is_turn() && seen.bytes >= trace::PASSAGE as usize;
        let mut traced = Traced {
            candidates: Vec::new(),
            end: None,
            begun_by_others: false,
            carrying: Vec::new(),
        };
        let Some(start) = self.seen.iter().rposition(long) else {
            return Ok(traced);
        };
        let index = Index::in_memory(self.seen.iter().map(|seen| {
            Entry::of(
                &self.name,
                &seen.interaction,
                Some(&seen.outcome),
                &seen.sources,
            )
        }))?;
        let mut graph = index.graph()?;
        let back = trace::back(&mut graph, start as u64, trace::MOST)?;
        let at = |entry: u64| -> Option<&Seen> { self.seen.get(usize::try_from(entry).ok()?) };
        let turn = |entry: u64| at(entry).filter(|seen| seen.is_turn()).map(Seen::turn);
        let first = back.candidates.first();
        traced.end = turn(start as u64);
        traced.begun_by_others = first.is_some_and(|first| turn(first.entry).is_none());
        traced.candidates = back
            .candidates
            .iter()
            .filter_map(|candidate| turn(candidate.entry))
            .collect();
        let carrying = back.steps.iter();
        traced.carrying = carrying
            .filter(|step| step.carried >= trace::PASSAGE)
            .filter_map(|step| turn(step.entry))
            .collect();
        Ok(traced)
    }

    /// The agents that said something.
    pub(super) fn agents(&self) -> BTreeSet<&str> {
        self.turns().map(|turn| turn.agent).collect()
    }
}
