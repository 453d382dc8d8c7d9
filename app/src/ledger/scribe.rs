//! From what the pipeline saw and said to records of the ledger.

use std::collections::VecDeque;

use anyhow::Result;
use masec_gateway::record::payload;
use masec_ledger::entry::Entry;
use masec_ledger::{Grade, Ledger, Record, Ticket};
use masec_model::{Interaction, Outcome, Source};

/// Interactions of one batch.
const BATCH: usize = 512;
/// Batches that may be under way.
const UNDER_WAY: usize = 8;

/// One interaction with what was said of it.
struct Seen {
    trace: String,
    interaction: Interaction,
    outcome: Option<Outcome>,
    sources: Vec<Source>,
}

/// Writes interactions into a ledger, in the order in which they come.
pub(crate) struct Scribe {
    ledger: Ledger,
    grade: Grade,
    waiting: Vec<Seen>,
    tickets: VecDeque<Ticket>,
    acknowledged: u64,
}

impl Scribe {
    /// Writes into `ledger`; acknowledged as `grade`.
    pub(crate) fn new(ledger: Ledger, grade: Grade) -> Self {
        Self {
            ledger,
            grade,
            waiting: Vec::new(),
            tickets: VecDeque::new(),
            acknowledged: 0,
        }
    }

    /// Takes in an interaction.
    pub(crate) fn take(
        &mut self,
        trace: &str,
        interaction: Interaction,
        outcome: Option<Outcome>,
        sources: Vec<Source>,
    ) -> Result<()> {
        self.waiting.push(Seen {
            trace: trace.to_owned(),
            interaction,
            outcome,
            sources,
        });
        if self.waiting.len() >= BATCH {
            self.hand_over()?;
        }
        Ok(())
    }

    /// Waits until everything is acknowledged. Gives how many interactions are, in all.
    pub(crate) fn flush(&mut self) -> Result<u64> {
        self.hand_over()?;
        while let Some(ticket) = self.tickets.pop_front() {
            self.wait(ticket)?;
        }
        Ok(self.acknowledged)
    }

    /// Ends the log: all is acknowledged and published. Gives the number of interactions and of entries.
    pub(crate) fn close(mut self) -> Result<(u64, u64)> {
        let interactions = self.flush()?;
        Ok((interactions, self.ledger.close()?))
    }

    fn hand_over(&mut self) -> Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let payloads: Vec<_> = self
            .waiting
            .iter()
            .map(|seen| payload(&seen.trace, &seen.interaction, seen.outcome.as_ref(), &[]))
            .collect();
        let records = self
            .waiting
            .iter()
            .zip(&payloads)
            .map(|(seen, payload)| Record {
                entry: Entry::of(
                    &seen.trace,
                    &seen.interaction,
                    seen.outcome.as_ref(),
                    &seen.sources,
                ),
                payload: Some(payload),
            });
        let ticket = self.ledger.submit(self.grade, records.collect())?;
        self.waiting.clear();
        self.tickets.push_back(ticket);
        if self.tickets.len() > UNDER_WAY
            && let Some(ticket) = self.tickets.pop_front()
        {
            self.wait(ticket)?;
        }
        Ok(())
    }

    fn wait(&mut self, ticket: Ticket) -> Result<()> {
        let range = ticket.wait()?;
        self.acknowledged += range.end - range.start;
        Ok(())
    }
}
