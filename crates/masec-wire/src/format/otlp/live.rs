//! Spans as they come, export by export, from a sender that is still running.
//!
//! A span is exported when it ends, so that a child comes before its parent, and what a sub-agent is told looks like what a
//! person says until the spans around it are there. So the spans of a trace are held until its first span has come or it was
//! waited for long enough; what is told without it is nobody's word (see [`story`](super::story)).

use std::collections::BTreeMap;

use masec_model::{CompactString, Interaction, Timestamp};

use super::proto;
use super::span::{Recorded, real};
use super::story::{Memory, Story};
use crate::json::{self, Node};
use crate::sink::Sink;
use crate::{Event, Limits, TraceTail};

/// How an export is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// OTLP/JSON.
    Json,
    /// Protobuf.
    Protobuf,
}

/// Why an export is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Untaken {
    /// It cannot be read. Whose fault: the sender's.
    #[error("not an export of spans: {0}")]
    Unreadable(String),
    /// Too much of this sender waits already.
    #[error("too many spans wait to be told; send them again later")]
    Full,
}

/// How much may wait, and how long.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// Bytes of exports whose spans wait, and of what is kept of traces.
    pub bytes: usize,
    /// Traces that something is kept of.
    pub traces: usize,
    /// Microseconds that a trace without its first span is waited for since it last grew.
    pub quiet: i64,
    /// The same with its first span: others may be on their way.
    pub settled: i64,
}

/// A trace that was told, or as much of it as was there.
#[derive(Debug)]
pub struct Told {
    /// Its id, as the sender has it.
    pub trace: CompactString,
    /// The conversation that its first span with one names; else the trace is one of its own.
    pub conversation: CompactString,
    /// What happened, oldest first. Names, ids and times are the sender's own.
    pub interactions: Vec<Interaction>,
    /// What could not be read of it.
    pub problems: Vec<String>,
}

/// The spans of one sender.
#[derive(Debug)]
pub struct Traces {
    limits: Limits,
    patience: Patience,
    traces: BTreeMap<CompactString, Trace>,
    /// Bytes of exports whose spans wait.
    waiting: usize,
    forgotten: u64,
}

#[derive(Debug, Default)]
struct Trace {
    spans: Vec<(Node<'static>, Option<std::sync::Arc<Node<'static>>>)>,
    /// Bytes of exports that its spans came in, about.
    bytes: usize,
    /// Whether its first span has come.
    begun: bool,
    grown: i64,
    /// The first export that some of its waiting spans came in.
    since: Option<u64>,
    steps: u32,
    conversation: Option<CompactString>,
    memory: Option<Memory>,
}

/// Longest trace id that is one.
const LONGEST_ID: usize = 64;

impl Traces {
    /// Nothing yet.
    pub fn new(limits: Limits, patience: Patience) -> Self {
        Self {
            limits,
            patience,
            traces: BTreeMap::new(),
            waiting: 0,
            forgotten: 0,
        }
    }

    /// Takes an export in, whole or not at all; how many spans there are in it. `number` is the driver's own, and grows from
    /// export to export.
    pub fn take(
        &mut self,
        bytes: &[u8],
        encoding: Encoding,
        number: u64,
        now: Timestamp,
    ) -> Result<usize, Untaken> {
        let unreadable = |reason: &dyn std::fmt::Display| Untaken::Unreadable(reason.to_string());
        let depth = self.limits.depth();
        let export = match encoding {
            Encoding::Json => {
                let text = std::str::from_utf8(bytes).map_err(|error| unreadable(&error))?;
                json::parse_strict(text, depth).map_err(|error| unreadable(&error))?
            }
            Encoding::Protobuf => proto::parse(bytes, depth).map_err(|error| unreadable(&error))?,
        };
        if export.as_map().is_none_or(|members| !members.is_empty()) && !super::is_export(&export) {
            return Err(unreadable(&"it has no `resourceSpans`"));
        }
        let (spans, flaws) = super::spans(&export);
        if let Some(flaw) = flaws.first() {
            return Err(unreadable(&flaw.what));
        }
        if let Some(reason) = spans.iter().find_map(|(span, _)| misshapen(span)) {
            return Err(unreadable(&reason));
        }
        if self.waiting.saturating_add(bytes.len()) > self.patience.bytes {
            return Err(Untaken::Full);
        }
        let count = spans.len();
        let each = bytes.len() / count.max(1);
        let mut about: Option<(*const Node<'_>, std::sync::Arc<Node<'static>>)> = None;
        for (span, resource) in spans {
            // One copy of what many spans share.
            let resource = resource.map(|resource| match &about {
                Some((known, copy)) if std::ptr::eq(*known, resource) => copy.clone(),
                _ => {
                    let copy = std::sync::Arc::new(resource.clone().into_owned());
                    about = Some((std::ptr::from_ref(resource), copy.clone()));
                    copy
                }
            });
            let trace = self.traces.entry(trace_id(span).into()).or_default();
            trace.begun |= parent_id(span).is_empty();
            trace.grown = now.0;
            trace.since.get_or_insert(number);
            trace.bytes += each;
            trace.spans.push((span.clone().into_owned(), resource));
            self.waiting += each;
        }
        Ok(count)
    }

    /// Tells the traces that are as whole as they get; all of them where nobody waits any more.
    pub fn ripe(&mut self, now: Timestamp, all: bool) -> Vec<Told> {
        let mut told = Vec::new();
        for (id, trace) in &mut self.traces {
            let patience = match trace.begun {
                true => self.patience.settled,
                false => self.patience.quiet,
            };
            if !trace.spans.is_empty() && (all || now.0.saturating_sub(trace.grown) >= patience) {
                self.waiting = self.waiting.saturating_sub(trace.bytes);
                told.push(trace.tell(id, &self.limits));
            }
        }
        self.forget();
        told
    }

    /// The first export of which something waits to be told.
    pub fn waits_since(&self) -> Option<u64> {
        self.traces.values().filter_map(|trace| trace.since).min()
    }

    /// Whether spans wait to be told.
    pub fn waits(&self) -> bool {
        self.traces.values().any(|trace| !trace.spans.is_empty())
    }

    /// Traces that something was kept of, and is no longer: what comes of them is told anew.
    pub fn forgotten(&self) -> u64 {
        self.forgotten
    }

    /// Lets the traces go that did not grow for longest, where too much is kept of them.
    fn forget(&mut self) {
        let weight = |trace: &Trace| trace.memory.as_ref().map_or(0, Memory::weight);
        let mut kept: usize = self.traces.values().map(weight).sum();
        while self.traces.len() > self.patience.traces || kept > self.patience.bytes {
            let idle = self
                .traces
                .iter()
                .filter(|(_, trace)| trace.spans.is_empty());
            let Some(id) = idle
                .min_by_key(|(_, trace)| trace.grown)
                .map(|(id, _)| id.clone())
            else {
                break;
            };
            if let Some(trace) = self.traces.remove(&id) {
                kept = kept.saturating_sub(weight(&trace));
                self.forgotten += 1;
            }
        }
    }
}

impl Trace {
    fn tell(&mut self, id: &CompactString, limits: &Limits) -> Told {
        let spans = std::mem::take(&mut self.spans);
        self.bytes = 0;
        self.since = None;
        let recorded = spans.iter().map(|(span, about)| {
            let step = self.steps;
            self.steps = self.steps.wrapping_add(1);
            Recorded::new(span, about.as_deref(), (step, 1), limits.depth())
        });
        let mut recorded: Vec<Recorded<'_>> = recorded.collect();
        if self.conversation.is_none() {
            let mut named = recorded.iter().map(|span| &span.attributes);
            let named = named.find_map(|said| said.text("gen_ai.conversation.id"));
            self.conversation = named.map(CompactString::from);
        }
        let mut sink = Sink::new("otlp".to_owned(), limits.clone());
        sink.begin_as(super::NAME, id.to_string());
        let memory = self.memory.take().unwrap_or_else(Memory::live);
        self.memory = Some(Story::new(&mut recorded, memory, limits.depth()).tell(&mut sink));
        sink.end(TraceTail::default());
        let mut told = Told {
            trace: id.clone(),
            conversation: self.conversation.as_ref().unwrap_or(id).clone(),
            interactions: Vec::new(),
            problems: Vec::new(),
        };
        for event in sink.queue {
            match event {
                Event::Interaction(interaction) => told.interactions.push(interaction),
                Event::Problem(problem) => told.problems.push(problem.reason),
                Event::Begin(_) | Event::End(_) => {}
            }
        }
        told
    }
}

fn trace_id<'n>(span: &'n Node<'_>) -> &'n str {
    span.text("traceId").unwrap_or_default()
}

fn parent_id<'n>(span: &'n Node<'_>) -> &'n str {
    real(span.text("parentSpanId").unwrap_or_default())
}

/// What is wrong with a span, if anything.
fn misshapen(span: &Node<'_>) -> Option<&'static str> {
    let is_id = |id: &str| !id.is_empty() && id.len() <= LONGEST_ID;
    let id = span.text("spanId").unwrap_or_default();
    (!is_id(trace_id(span)) || !is_id(id))
        .then_some("a span without the ids of its trace and itself")
}

#[cfg(test)]
mod tests;
