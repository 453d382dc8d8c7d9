//! Masec's own format: interactions, one a line, as `schemas/interaction.schema.json` has them. Every other format
//! converts into it and reads back equal.
//!
//! This is the fast way in, so nothing is parsed twice and no tree is built. It is strict: an unknown key is an error,
//! since a misspelt one would lose content.

mod decode;
mod encode;

use std::collections::{HashSet, VecDeque};

use masec_model::InteractionId;

pub use encode::{encode, encode_tail};

use super::{Format, FormatInfo};
use crate::TraceTail;
use crate::sink::Sink;

pub(crate) const INFO: FormatInfo = FormatInfo {
    format: Format::Interaction,
    about: "Masec's own interactions, one a line; every other format converts into it",
    looks: "objects with `kind`, `from` and `to`, as in schemas/interaction.schema.json",
    example: r#"{"trace":"run","kind":"message","from":"human:user","to":"agent:assistant","content":"hello"}"#,
};

const NAME: &str = "interaction";

/// The trace that is being read.
#[derive(Debug, Default)]
pub(crate) struct Stream {
    trace: Option<String>,
    tail: TraceTail,
    /// The step of the next line that names none.
    step: u32,
    recent: Recent,
}

impl Stream {
    /// Reads one line.
    pub(crate) fn line(&mut self, text: &str, line: u64, sink: &mut Sink) {
        match decode::line(text) {
            Ok(decode::Line::Tail { trace, tail }) => {
                self.turn(trace.as_deref(), sink);
                self.tail = tail;
            }
            Ok(decode::Line::Interaction {
                trace,
                mut interaction,
                id,
                step,
            }) => {
                self.turn(trace.as_deref(), sink);
                interaction.place.step = step.unwrap_or(self.step);
                self.step = interaction.place.step.saturating_add(1);
                interaction.id = id.unwrap_or_else(|| {
                    sink.at_step(interaction.place.step);
                    sink.next_id(interaction.time)
                });
                if !self.recent.insert(interaction.id, sink.limits.ids) {
                    sink.problem(
                        line,
                        format!("id `{}` was used before; it is kept", interaction.id),
                    );
                }
                sink.push(interaction);
            }
            Err(reason) => {
                sink.opaque(
                    NAME,
                    line,
                    format!("no interaction: {reason}"),
                    text.as_bytes(),
                );
            }
        }
    }

    /// Ends the last trace.
    pub(crate) fn finish(&mut self, sink: &mut Sink) {
        self.trace = None;
        sink.end(std::mem::take(&mut self.tail));
    }

    /// Turns to the trace of this name; without one, to the source's own.
    fn turn(&mut self, trace: Option<&str>, sink: &mut Sink) {
        let own;
        let name = match trace {
            Some(name) => name,
            None => match &self.trace {
                // The source's own name never changes, so a trace that is open under it is the right one.
                Some(open) if is_own(open, &sink.stem) => return,
                _ => {
                    own = format!("{}#0", sink.stem);
                    &own
                }
            },
        };
        if self.trace.as_deref() == Some(name) {
            return;
        }
        sink.end(std::mem::take(&mut self.tail));
        self.recent = Recent::default();
        self.step = 0;
        self.trace = Some(name.to_owned());
        sink.begin_as(NAME, name.to_owned());
    }
}

fn is_own(name: &str, stem: &str) -> bool {
    name.strip_prefix(stem) == Some("#0")
}

/// The newest ids, to notice repeated ones.
#[derive(Debug, Default)]
struct Recent {
    ids: HashSet<InteractionId>,
    order: VecDeque<InteractionId>,
}

impl Recent {
    /// Whether `id` is new as far as is remembered.
    fn insert(&mut self, id: InteractionId, capacity: usize) -> bool {
        if capacity == 0 {
            return true;
        }
        if !self.ids.insert(id) {
            return false;
        }
        if self.order.len() >= capacity
            && let Some(oldest) = self.order.pop_front()
        {
            self.ids.remove(&oldest);
        }
        self.order.push_back(id);
        true
    }
}

#[cfg(test)]
mod tests;
