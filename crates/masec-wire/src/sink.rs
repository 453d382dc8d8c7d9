//! Where the formats put what they read: the queue of events, and the trace that is open.

use std::collections::VecDeque;

use masec_model::{
    DeclaredLabels, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf, Place, Shape,
    Timestamp, Value,
};

use crate::ident::Ids;
use crate::{Event, Kept, Limits, Problem, TraceHead, TraceTail};

/// What the formats write to.
#[derive(Debug)]
pub(crate) struct Sink {
    pub(crate) limits: Limits,
    pub(crate) queue: VecDeque<Event>,
    /// The source's name, as the caller gave it.
    pub(crate) source: String,
    /// Its file's name without folders and endings.
    pub(crate) stem: String,
    /// How many traces began so far.
    ordinal: u64,
    open: Option<Open>,
}

/// The trace that is open.
#[derive(Debug)]
struct Open {
    ids: Ids,
    step: u32,
    index: u32,
    last: Option<InteractionId>,
}

/// A trace that was begun and set aside, with its events, while another is open.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    open: Option<Open>,
    queue: VecDeque<Event>,
}

/// What a format says of an interaction; ids and the rest follow from where it stands.
pub(crate) struct Deed {
    pub(crate) kind: Kind,
    pub(crate) from: Endpoint,
    pub(crate) to: Endpoint,
    pub(crate) time: Option<Timestamp>,
    pub(crate) content: Vec<Leaf>,
    pub(crate) causes: Vec<InteractionId>,
    pub(crate) channel: masec_model::CompactString,
    pub(crate) session: masec_model::CompactString,
    pub(crate) call: Option<masec_model::CompactString>,
    pub(crate) tool: Option<masec_model::CompactString>,
}

impl Deed {
    pub(crate) fn new(kind: Kind, from: Endpoint, to: Endpoint, content: Vec<Leaf>) -> Self {
        Self {
            kind,
            from,
            to,
            time: None,
            content,
            causes: Vec::new(),
            channel: Default::default(),
            session: Default::default(),
            call: None,
            tool: None,
        }
    }
}

impl Sink {
    pub(crate) fn new(source: String, limits: Limits) -> Self {
        let stem = stem(&source).to_owned();
        Self {
            limits,
            queue: VecDeque::new(),
            source,
            stem,
            ordinal: 0,
            open: None,
        }
    }

    /// Begins a trace under `name#ordinal`, or under the source's stem where it has no name of its own.
    pub(crate) fn begin(&mut self, format: &'static str, name: Option<&str>) {
        let name = name
            .map(str::trim)
            .filter(|name| !name.is_empty() && name.len() <= 512)
            .unwrap_or(&self.stem);
        let trace = format!("{name}#{}", self.ordinal);
        self.begin_as(format, trace);
    }

    /// Begins a trace under exactly this name.
    pub(crate) fn begin_as(&mut self, format: &'static str, trace: String) {
        self.end(TraceTail::default());
        self.ordinal += 1;
        self.open = Some(Open {
            ids: Ids::of(&trace),
            step: 0,
            index: 0,
            last: None,
        });
        self.queue.push_back(Event::Begin(TraceHead {
            trace,
            source: self.source.clone(),
            format,
        }));
    }

    /// Ends the open trace, if one is.
    pub(crate) fn end(&mut self, tail: TraceTail) {
        if self.open.take().is_some() {
            self.queue.push_back(Event::End(tail));
        }
    }

    /// Swaps the open trace and its events for those on the shelf.
    pub(crate) fn exchange(&mut self, shelf: &mut Shelf) {
        std::mem::swap(&mut self.open, &mut shelf.open);
        std::mem::swap(&mut self.queue, &mut shelf.queue);
    }

    /// Goes on with the trace on the shelf, where none is open.
    pub(crate) fn resume(&mut self, shelf: Shelf) {
        self.queue.extend(shelf.queue);
        self.open = shelf.open;
    }

    pub(crate) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The last interaction of the open trace.
    pub(crate) fn last(&self) -> Option<InteractionId> {
        self.open.as_ref()?.last
    }

    /// What follows happened at `step` of the source's own list.
    pub(crate) fn at_step(&mut self, step: u32) {
        if let Some(open) = &mut self.open
            && open.step != step
        {
            open.step = step;
            open.index = 0;
        }
    }

    /// What follows happened at `step`, of which `told` interactions were told before: for sources that come back to a step.
    pub(crate) fn back_at(&mut self, step: u32, told: u32) {
        if let Some(open) = &mut self.open {
            open.step = step;
            open.index = told;
        }
    }

    /// How many interactions of the step that it is at were told.
    pub(crate) fn told_of_step(&self) -> u32 {
        self.open.as_ref().map_or(0, |open| open.index)
    }

    /// An id for an interaction of the open trace that has none of its own.
    pub(crate) fn next_id(&mut self, time: Option<Timestamp>) -> InteractionId {
        let Some(open) = &mut self.open else {
            return InteractionId::default();
        };
        let id = open.ids.id(time, open.step, open.index);
        open.index += 1;
        id
    }

    /// Adds what happened to the open trace; its id.
    pub(crate) fn add(&mut self, deed: Deed) -> InteractionId {
        let id = self.next_id(deed.time);
        let Some(open) = &mut self.open else {
            return id;
        };
        open.last = Some(id);
        let step = open.step;
        self.queue.push_back(Event::Interaction(Interaction {
            id,
            time: deed.time,
            kind: deed.kind,
            from: deed.from,
            to: deed.to,
            channel: deed.channel,
            session: deed.session,
            causes: deed.causes,
            on_behalf_of: Vec::new(),
            content: deed.content,
            identity: Identity::Recorded,
            labels: DeclaredLabels::default(),
            place: Place {
                step,
                call: deed.call,
                tool: deed.tool,
                described: None,
                touches: None,
            },
        }));
        id
    }

    /// Adds a finished interaction to the open trace.
    pub(crate) fn push(&mut self, interaction: Interaction) {
        if let Some(open) = &mut self.open {
            open.last = Some(interaction.id);
        }
        self.queue.push_back(Event::Interaction(interaction));
    }

    /// Reports a problem with no content lost.
    pub(crate) fn problem(&mut self, line: u64, reason: impl Into<String>) {
        self.queue.push_back(Event::Problem(Problem {
            origin: self.source.clone(),
            line,
            reason: one_line(&reason.into()),
        }));
    }

    /// Reports content that could not be read, and keeps its first bytes in an `Opaque` interaction: of the open trace,
    /// else of a trace of its own.
    pub(crate) fn opaque(
        &mut self,
        format: &'static str,
        line: u64,
        reason: impl Into<String>,
        bytes: &[u8],
    ) {
        let alone = !self.is_open();
        if alone {
            self.begin(format, None);
        }
        self.problem(line, reason);
        let causes = self.last().into_iter().collect();
        let deed = Deed {
            causes,
            ..Deed::new(
                Kind::Opaque,
                Endpoint::institution("unknown"),
                Endpoint::institution("unknown"),
                vec![self.unread(bytes)],
            )
        };
        self.add(deed);
        if alone {
            self.end(TraceTail::default());
        }
    }

    fn unread(&self, bytes: &[u8]) -> Leaf {
        let kept = &bytes[..bytes.len().min(self.limits.opaque)];
        let value = match std::str::from_utf8(kept) {
            Ok(text) => Value::Text(text.to_owned()),
            Err(error) if error.error_len().is_none() => {
                let text = String::from_utf8_lossy(&kept[..error.valid_up_to()]);
                Value::Text(text.into_owned())
            }
            Err(_) => Value::Bytes(kept.to_vec()),
        };
        Leaf {
            path: Default::default(),
            value,
            shape: Shape::Running,
            at: None,
        }
    }
}

/// A reason as one bounded, inert line: it may quote what the source says, and the source may be hostile to terminals.
fn one_line(reason: &str) -> String {
    let shown = reason.chars().take(400);
    shown
        .map(|c| {
            if is_inert(c) {
                c
            } else {
                char::REPLACEMENT_CHARACTER
            }
        })
        .collect()
}

/// Neither a control character nor one that changes how the text around it is shown.
fn is_inert(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        && !matches!(c, '\u{e0000}'..='\u{e007f}')
}

/// A tail with `metadata` and nothing else.
pub(crate) fn tail(metadata: Kept) -> TraceTail {
    TraceTail {
        metadata,
        other: Kept::default(),
    }
}

/// `runs/gpt-4o.jsonl.gz` -> `gpt-4o`.
fn stem(source: &str) -> &str {
    let name = source.rsplit(['/', '\\']).next().unwrap_or(source);
    let name = name.strip_suffix(".gz").unwrap_or(name);
    let name = [".jsonl", ".json", ".ndjson", ".txt", ".log"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending))
        .unwrap_or(name);
    if name.is_empty() { "trace" } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems() {
        assert_eq!(stem("runs/gpt-4o-2024-05-13.jsonl.gz"), "gpt-4o-2024-05-13");
        assert_eq!(stem("-"), "-");
        assert_eq!(stem(""), "trace");
        assert_eq!(stem("a\\b.json"), "b");
    }
}
