//! The spans of a source, gathered into traces: exporters in batches and collectors write a trace in pieces, and between them
//! those of others.
//!
//! What is held is bounded. Past the bound the trace that did not grow for longest is told, which most often is over; where
//! more of it comes all the same, that is said.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use super::digest::Digest;
use super::span::{Attributes, Recorded};
use super::story::{Memory, Story};
use super::{Flaw, NAME};
use crate::json::{self, Node};
use crate::sink::{Sink, tail};

/// The traces of a source that are not told yet.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    /// By their numbers, in the order in which they began.
    traces: BTreeMap<u64, Trace>,
    numbers: BTreeMap<String, u64>,
    /// The number of the trace that grew at each tick.
    grown: BTreeMap<u64, u64>,
    clock: u64,
    /// Bytes held.
    bytes: usize,
    told: Told,
}

/// A trace as it grows.
#[derive(Debug)]
struct Trace {
    id: String,
    spans: Vec<Held>,
    bytes: usize,
    grown: u64,
    /// The line from which on it goes on after it was told.
    again: Option<u64>,
}

/// A span as it was written: its tree would take several times the room.
#[derive(Debug)]
struct Held {
    text: Box<str>,
    about: Option<Arc<str>>,
    line: u64,
}

/// Bytes that a span takes besides its own.
const OVERHEAD: usize = 128;

impl Gathered {
    /// Takes an export in; `text` is what its tree was read from.
    pub(crate) fn take(&mut self, text: &str, export: &Node<'_>, line: u64, sink: &mut Sink) {
        let (spans, flaws) = super::spans(export);
        for Flaw { node, what } in flaws {
            let mut bytes = String::new();
            node.write(&mut bytes);
            sink.opaque(NAME, line, what, bytes.as_bytes());
        }
        let mut last: Option<(*const Node<'_>, Arc<str>)> = None;
        for (span, resource) in spans {
            // One copy of what many spans share.
            let about = resource.map(|resource| match &last {
                Some((known, copy)) if std::ptr::eq(*known, resource) => Arc::clone(copy),
                _ => {
                    let copy: Arc<str> = written(text, resource).into();
                    last = Some((std::ptr::from_ref(resource), Arc::clone(&copy)));
                    copy
                }
            });
            let held = Held {
                text: written(text, span).into(),
                about,
                line,
            };
            self.hold(super::trace_id(span), held, sink.limits.ids);
        }
        while self.bytes > sink.limits.spans
            && let Some((_, number)) = self.grown.pop_first()
        {
            self.tell(number, sink);
        }
    }

    /// Tells the trace that began first, when the source is over; false if there is none.
    pub(crate) fn tell_next(&mut self, sink: &mut Sink) -> bool {
        let Some(&number) = self.traces.keys().next() else {
            return false;
        };
        self.tell(number, sink);
        true
    }

    fn hold(&mut self, id: &str, held: Held, remembered: usize) {
        self.clock += 1;
        let number = match self.numbers.get(id) {
            Some(&number) => number,
            None => {
                let again = self.told.has(id, remembered).then_some(held.line);
                self.numbers.insert(id.to_owned(), self.clock);
                let bytes = OVERHEAD + 2 * id.len();
                self.bytes += bytes;
                self.traces.insert(
                    self.clock,
                    Trace {
                        id: id.to_owned(),
                        spans: Vec::new(),
                        bytes,
                        grown: self.clock,
                        again,
                    },
                );
                self.clock
            }
        };
        let Some(trace) = self.traces.get_mut(&number) else {
            return;
        };
        // What spans share counts for each trace that keeps it.
        let shared = match (&held.about, trace.spans.last().map(|held| &held.about)) {
            (Some(about), Some(Some(last))) if Arc::ptr_eq(about, last) => 0,
            (about, _) => about.as_ref().map_or(0, |about| about.len()),
        };
        let bytes = OVERHEAD + held.text.len() + shared;
        trace.bytes += bytes;
        self.bytes += bytes;
        self.grown.remove(&trace.grown);
        self.grown.insert(self.clock, number);
        trace.grown = self.clock;
        trace.spans.push(held);
    }

    fn tell(&mut self, number: u64, sink: &mut Sink) {
        let Some(trace) = self.traces.remove(&number) else {
            return;
        };
        self.grown.remove(&trace.grown);
        self.numbers.remove(&trace.id);
        self.bytes = self.bytes.saturating_sub(trace.bytes);
        trace.tell(sink);
        self.told.add(&trace.id, sink.limits.ids);
    }
}

impl Trace {
    fn tell(&self, sink: &mut Sink) {
        let depth = sink.limits.depth();
        sink.begin(NAME, Some(&self.id));
        if let Some(line) = self.again {
            let reason = format!(
                "the trace `{}` goes on after it was told for want of room: what is here is judged without what came before",
                self.id
            );
            sink.problem(line, reason);
        }
        if let (true, Some(held)) = (self.id.is_empty(), self.spans.first()) {
            sink.problem(held.line, "spans that name no trace are taken for one");
        }
        let mut resources: Vec<(&Arc<str>, Option<Node<'_>>)> = Vec::new();
        let mut nodes = Vec::new();
        for held in &self.spans {
            if let Some(about) = &held.about
                && !resources
                    .last()
                    .is_some_and(|(last, _)| Arc::ptr_eq(last, about))
            {
                resources.push((about, json::parse(about, depth).ok()));
            }
            let resource = held.about.as_ref().and(resources.len().checked_sub(1));
            // It was read before.
            if let Ok(node) = json::parse(&held.text, depth) {
                nodes.push((node, resource, held.line));
            }
        }
        let about = |place: Option<usize>| resources.get(place?)?.1.as_ref();
        let recorded = nodes.iter().zip(0..).map(|((node, resource, line), step)| {
            Recorded::new(node, about(*resource), (step, *line), depth)
        });
        let mut recorded: Vec<_> = recorded.collect();
        let mut metadata = serde_json::Map::new();
        metadata.insert("trace_id".into(), self.id.as_str().into());
        if let Some(resource) = nodes.first().and_then(|(_, resource, _)| about(*resource)) {
            metadata.insert("resource".into(), Attributes::of(resource).to_value());
        }
        Story::new(&mut recorded, Memory::default(), depth).tell(sink);
        sink.end(tail(serde_json::Value::from(metadata).into()));
    }
}

/// What a value was read from.
fn written(text: &str, node: &Node<'_>) -> String {
    text.get(node.span.range()).map_or_else(
        || {
            let mut out = String::new();
            node.write(&mut out);
            out
        },
        str::to_owned,
    )
}

/// The traces that were told, the newest of them.
#[derive(Debug, Default)]
struct Told {
    ids: BTreeSet<Digest>,
    order: VecDeque<Digest>,
}

impl Told {
    fn has(&self, id: &str, remembered: usize) -> bool {
        remembered > 0 && self.ids.contains(&Digest::of(&[id.as_bytes()]))
    }

    fn add(&mut self, id: &str, remembered: usize) {
        let id = Digest::of(&[id.as_bytes()]);
        if self.ids.insert(id) {
            self.order.push_back(id);
        }
        while self.order.len() > remembered {
            if let Some(oldest) = self.order.pop_front() {
                self.ids.remove(&oldest);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    #[test]
    fn what_is_held_stays_bounded_and_is_let_go() {
        let limits = Limits {
            spans: 4 << 10,
            ids: 16,
            ..Limits::default()
        };
        let mut sink = Sink::new("test".to_owned(), limits);
        let mut gathered = Gathered::default();
        for number in 0..1000 {
            let text = format!(
                r#"{{"resourceSpans":[{{"resource":{{"attributes":[]}},"scopeSpans":[{{"spans":[{{"traceId":"{}","spanId":"s"}}]}}]}}]}}"#,
                number / 2
            );
            let export = json::parse(&text, 16).expect("test input is JSON");
            gathered.take(&text, &export, number + 1, &mut sink);
            assert!(gathered.bytes <= 4 << 10, "{}", gathered.bytes);
        }
        assert!(gathered.traces.len() > 2, "{}", gathered.traces.len());
        assert_eq!(gathered.told.ids.len(), 16);
        while gathered.tell_next(&mut sink) {}
        assert_eq!(
            (gathered.bytes, gathered.grown.len(), gathered.numbers.len()),
            (0, 0, 0)
        );
        let begun = sink
            .queue
            .iter()
            .filter(|event| matches!(event, crate::Event::Begin(_)));
        assert_eq!(begun.count(), 500, "each trace is told once, whole");
    }
}
