//! Masec's own format: interactions, one a line, as `schemas/interaction.schema.json` has them. Every other format
//! converts into it and reads back equal.
//!
//! This is the fast way in, so nothing is parsed twice and no tree is built. It is strict: an unknown key is an error,
//! since a misspelt one would lose content.

mod decode;
mod encode;

use std::collections::{HashMap, HashSet, VecDeque};

use masec_model::{Interaction, InteractionId};

pub use encode::{encode, encode_tail};

use super::{Format, FormatInfo};
use crate::TraceTail;
use crate::ident::digest;
use crate::sink::{Shelf, Sink};

pub(crate) const INFO: FormatInfo = FormatInfo {
    format: Format::Interaction,
    about: "Masec's own interactions, one a line; every other format converts into it",
    looks: "objects with `kind`, `from` and `to`, as in schemas/interaction.schema.json",
    example: r#"{"trace":"run","kind":"message","from":"human:user","to":"agent:assistant","content":"hello"}"#,
};

const NAME: &str = "interaction";

/// Traces that are kept beside the one that is told.
const WAITING: usize = 256;
/// Bytes of their lines.
const WAITING_BYTES: usize = 16 << 20;

/// The traces that are being read. The first of them is told as it comes. Lines of others may stand between its own: these wait,
/// each trace by itself, until it is their turn, so that a trace is whole though its lines are not next to one another.
#[derive(Debug, Default)]
pub(crate) struct Stream {
    /// The trace that is told.
    told: Option<Trace>,
    /// Those that wait, in the order in which they began.
    waiting: VecDeque<(Trace, Shelf)>,
    /// Bytes of their lines.
    bytes: usize,
    /// The trace of the line before: told where it is none that waits.
    newest: Option<usize>,
    over: Over,
}

/// One trace.
#[derive(Debug)]
struct Trace {
    /// What its lines call it.
    name: String,
    tail: TraceTail,
    /// The step of the next line that names none.
    step: u32,
    recent: Recent,
    bytes: usize,
}

impl Stream {
    /// Reads one line.
    pub(crate) fn line(&mut self, text: &str, line: u64, sink: &mut Sink) {
        let read = match decode::line(text) {
            Ok(read) => read,
            Err(reason) => {
                let reason = format!("no interaction: {reason}");
                self.unreadable(line, reason, text.as_bytes(), sink);
                return;
            }
        };
        let name = match &read {
            decode::Line::Tail { trace, .. } | decode::Line::Interaction { trace, .. } => trace,
        };
        self.turn(name.as_deref(), line, sink);
        self.within(text.len(), sink, |trace, sink| match read {
            decode::Line::Tail { tail, .. } => trace.tail = tail,
            decode::Line::Interaction {
                interaction,
                id,
                step,
                ..
            } => trace.add(interaction, (id, step), line, sink),
        });
    }

    /// What could not be read stood where a line should; of the trace of the line before, since nobody knows of which.
    pub(crate) fn unreadable(&mut self, line: u64, reason: String, bytes: &[u8], sink: &mut Sink) {
        if self.told.is_none() {
            self.turn(None, line, sink);
        }
        self.within(bytes.len(), sink, |trace, sink| {
            trace.place(sink);
            sink.opaque(NAME, line, reason, bytes);
        });
    }

    /// Ends all traces.
    pub(crate) fn finish(&mut self, sink: &mut Sink) {
        while self.told.is_some() {
            self.end(sink);
        }
    }

    /// Turns to the trace of this name; without one, to the source's own.
    fn turn(&mut self, trace: Option<&str>, line: u64, sink: &mut Sink) {
        let own;
        let name = match trace {
            Some(name) => name,
            // The source's own name never changes.
            None => {
                own = format!("{}#0", sink.stem);
                &own
            }
        };
        // Mostly it goes on as it did.
        let newest = self.newest.and_then(|place| self.waiting.get(place));
        if newest.is_some_and(|(trace, _)| trace.name == name) {
            return;
        }
        if self.told.as_ref().is_some_and(|told| told.name == name) {
            self.newest = None;
            return;
        }
        if let Some(newest) = self
            .waiting
            .iter()
            .position(|(trace, _)| trace.name == name)
        {
            self.newest = Some(newest);
            return;
        }
        self.begin(name, line, sink);
    }

    fn begin(&mut self, name: &str, line: u64, sink: &mut Sink) {
        let trace = Trace {
            name: name.to_owned(),
            tail: TraceTail::default(),
            step: 0,
            recent: Recent::default(),
            bytes: 0,
        };
        let again = self.over.again(name);
        let called = match again {
            None => name.to_owned(),
            Some(count) => format!("{name}~{count}"),
        };
        if self.told.is_none() {
            self.told = Some(trace);
            self.newest = None;
            sink.begin_as(NAME, called);
        } else {
            let mut shelf = Shelf::default();
            sink.exchange(&mut shelf);
            sink.begin_as(NAME, called);
            sink.exchange(&mut shelf);
            self.newest = Some(self.waiting.len());
            self.waiting.push_back((trace, shelf));
        }
        if again.is_some() {
            let reason = "the trace goes on after too much of others: what came before in it is not known here";
            self.within(0, sink, |_, sink| sink.opaque(NAME, line, reason, b""));
        }
    }

    /// Does something to the trace of the newest line, whose length is `bytes`.
    fn within(&mut self, bytes: usize, sink: &mut Sink, act: impl FnOnce(&mut Trace, &mut Sink)) {
        let place = self.newest.and_then(|place| self.waiting.get_mut(place));
        match (place, &mut self.told) {
            (Some((trace, shelf)), _) => {
                trace.bytes += bytes;
                self.bytes += bytes;
                sink.exchange(shelf);
                act(trace, sink);
                sink.exchange(shelf);
            }
            (None, Some(told)) => act(told, sink),
            (None, None) => {}
        }
        while self.waiting.len() > WAITING || self.bytes > WAITING_BYTES {
            self.end(sink);
        }
    }

    /// Ends the trace that is told, and goes on with the one that waits longest.
    fn end(&mut self, sink: &mut Sink) {
        let Some(told) = self.told.take() else { return };
        sink.end(told.tail);
        self.over.note(&told.name, sink.limits.ids);
        self.newest = self.newest.and_then(|newest| newest.checked_sub(1));
        if let Some((trace, shelf)) = self.waiting.pop_front() {
            self.bytes -= trace.bytes;
            self.told = Some(trace);
            sink.resume(shelf);
        }
    }
}

impl Trace {
    /// Where the next line stands that does not say so itself.
    fn place(&mut self, sink: &mut Sink) {
        sink.at_step(self.step);
        self.step = self.step.saturating_add(1);
    }

    fn add(
        &mut self,
        mut interaction: Interaction,
        (id, step): (Option<InteractionId>, Option<u32>),
        line: u64,
        sink: &mut Sink,
    ) {
        self.step = step.unwrap_or(self.step);
        interaction.place.step = self.step;
        self.place(sink);
        interaction.id = id.unwrap_or_else(|| sink.next_id(interaction.time));
        if !self.recent.insert(interaction.id, sink.limits.ids) {
            sink.problem(
                line,
                format!("id `{}` was used before; it is kept", interaction.id),
            );
        }
        sink.push(interaction);
    }
}

/// Names of traces that are over, the newest, by their digests, with how often each was begun.
#[derive(Debug, Default)]
struct Over {
    names: HashMap<u128, u64>,
    order: VecDeque<u128>,
}

impl Over {
    fn note(&mut self, name: &str, capacity: usize) {
        let name = digest(name);
        if capacity == 0 || self.names.contains_key(&name) {
            return;
        }
        if self.order.len() >= capacity
            && let Some(oldest) = self.order.pop_front()
        {
            self.names.remove(&oldest);
        }
        self.order.push_back(name);
        self.names.insert(name, 1);
    }

    /// How often a trace of this name was begun, with this time, where it is over.
    fn again(&mut self, name: &str) -> Option<u64> {
        let count = self.names.get_mut(&digest(name))?;
        *count += 1;
        Some(*count)
    }
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
