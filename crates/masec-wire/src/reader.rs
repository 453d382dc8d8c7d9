//! From a stream of bytes to events: cuts the stream into items, hands each to its format, and loses nothing on the way.

use std::io::Read;

use crate::cut::{Cutter, Next};
use crate::detect::{self, Items};
use crate::format::{Format, chat, feed, interaction, otlp, team};
use crate::json::{self, Json, Node};
use crate::sink::Sink;
use crate::source::{Flaw, Item, Source};
use crate::{Event, Limits, TraceTail};

/// Reads one source, plain or compressed with gzip, in constant memory: one trace object, or one line, at a time, and spans
/// up to a limit of their own.
///
/// It yields [`Event`]s until the source is over. Nothing that is wrong with the source ends it early: an error of the
/// reader underneath, or a compressed stream that breaks off, becomes a [`Event::Problem`] after everything that was
/// read before it.
#[derive(Debug)]
pub struct Reader<R> {
    source: Source<R>,
    sink: Sink,
    forced: Option<Format>,
    state: State,
    header: Option<serde_json::Value>,
    /// The spans whose traces are not told yet.
    spans: otlp::Gathered,
    /// How many items were taken so far.
    items: u64,
    /// Why the source ended before its end.
    broke_off: Option<String>,
}

#[derive(Debug)]
enum State {
    Start,
    Reading(Cutter, Items, Reading),
    /// The source is over, and traces of spans are still to be told.
    Telling,
    Over,
}

/// What goes on from item to item: the trace of messages or posts, or the traces of interactions.
#[derive(Debug, Default)]
struct Reading {
    talk: Option<Box<chat::Talk>>,
    stream: Option<Box<interaction::Stream>>,
    feed: Option<Box<feed::Feed>>,
}

impl<R: Read> Reader<R> {
    /// A reader of `input`, which problems and traces will call `source` (a path, or `-`).
    pub fn new(input: R, source: impl Into<String>, limits: Limits) -> Self {
        Self {
            source: Source::new(input),
            sink: Sink::new(source.into(), limits),
            forced: None,
            state: State::Start,
            header: None,
            spans: otlp::Gathered::default(),
            items: 0,
            broke_off: None,
        }
    }

    /// Takes the source for `format`, whatever its first bytes say.
    #[must_use]
    pub fn forced(mut self, format: Format) -> Self {
        self.forced = Some(format);
        self
    }

    /// What an object before the first trace said of the whole source, such as a benchmark's summary; `None` until it
    /// was read.
    pub fn header(&self) -> Option<&serde_json::Value> {
        self.header.as_ref()
    }

    /// Why the source ended before its end, such as a compressed stream that was cut off; `None` where it did not, or not yet.
    /// What was read of it is no less true, and not all of it. A problem says the same.
    pub fn broke_off(&self) -> Option<&str> {
        self.broke_off.as_deref()
    }

    /// Reads on until there is an event or the source is over.
    fn advance(&mut self) {
        match std::mem::replace(&mut self.state, State::Over) {
            State::Over => {}
            State::Start => self.start(),
            State::Telling => {
                if self.spans.tell_next(&mut self.sink) {
                    self.state = State::Telling;
                }
            }
            State::Reading(mut cutter, items, mut reading) => {
                match cutter.next(&mut self.source, self.sink.limits.item) {
                    Next::Item(item) => {
                        self.take(items, &cutter, &mut reading, &item);
                        self.items += 1;
                    }
                    // A list of messages is a trace; interactions name theirs, and a feed is one.
                    Next::ListEnd if items == Items::Messages => self.close(&mut reading),
                    Next::ListEnd => {}
                    Next::Over => {
                        self.finish(&cutter, &mut reading);
                        self.state = State::Telling;
                        return;
                    }
                }
                self.state = State::Reading(cutter, items, reading);
            }
        }
    }

    fn start(&mut self) {
        self.source.skip_mark();
        let ahead = self.source.ahead();
        let plan = match self.forced {
            Some(format) => Some(detect::forced(format, ahead)),
            None => detect::plan(ahead),
        };
        match plan {
            Some(plan) => {
                self.state = State::Reading(Cutter::new(plan.cut), plan.items, Reading::default());
            }
            None => self.unknown(),
        }
    }

    /// A source in no known format: one problem, and its first bytes in one opaque interaction.
    fn unknown(&mut self) {
        let ahead = self.source.ahead();
        let kept = ahead[..ahead.len().min(self.sink.limits.opaque)].to_vec();
        if kept.trim_ascii().is_empty() {
            match self.source.failure() {
                Some(failure) => {
                    self.sink.problem(1, failure.as_str());
                    self.broke_off = Some(failure);
                }
                None => self.sink.problem(1, "empty: there is nothing to read"),
            }
            return;
        }
        let names: Vec<_> = Format::ALL.iter().map(|format| format.name()).collect();
        let reason = match detect::encoding(&kept) {
            Some(what) => what.to_owned(),
            None => format!(
                "in no format known here ({}); if it is one of them all the same, say which",
                names.join(", ")
            ),
        };
        self.sink.opaque("unknown", 1, reason, &kept);
        if let Some(failure) = self.source.failure() {
            self.sink.problem(1, failure.as_str());
            self.broke_off = Some(failure);
        }
    }

    fn finish(&mut self, cutter: &Cutter, reading: &mut Reading) {
        let line = self.source.line();
        if let Some(failure) = self.source.failure() {
            self.lost(line, format!("the source breaks off: {failure}"));
            self.broke_off = Some(failure);
        } else if cutter.is_inside() {
            let reason = "the source ends inside a list or object";
            self.lost(line, reason.to_owned());
            self.broke_off = Some(reason.to_owned());
        }
        self.close(reading);
    }

    /// Ends the trace that went on from item to item.
    fn close(&mut self, reading: &mut Reading) {
        let reading = std::mem::take(reading);
        if let Some(mut stream) = reading.stream {
            stream.finish(&mut self.sink);
        }
        if let Some(feed) = reading.feed {
            feed.finish(&mut self.sink);
        }
        self.sink.end(TraceTail::default());
    }

    /// Reports that content is missing; the open trace says so too.
    fn lost(&mut self, line: u64, reason: String) {
        if self.sink.is_open() {
            self.sink.opaque("", line, reason, b"");
        } else {
            self.sink.problem(line, reason);
        }
    }

    fn take(&mut self, items: Items, cutter: &Cutter, reading: &mut Reading, item: &Item) {
        let bytes = self.source.bytes(item);
        if item.flaw == Some(Flaw::Cut) {
            self.broke_off = Some("the source ends in the middle of an item".to_owned());
        }
        let limits = &self.sink.limits;
        let text = match (item.flaw, std::str::from_utf8(bytes)) {
            (Some(flaw), _) => Err(flaw_text(flaw, limits)),
            (None, Ok(text)) => Ok(text),
            (None, Err(error)) => {
                let reason = format!("not UTF-8 from byte {} of the item", error.valid_up_to());
                Err(reason)
            }
        };
        if items == Items::Interactions {
            let stream = reading.stream.get_or_insert_default();
            match text {
                Ok(text) => stream.line(text, item.line, &mut self.sink),
                Err(reason) => stream.unreadable(item.line, reason, bytes, &mut self.sink),
            }
            return;
        }
        let node = text.and_then(|text| {
            let read = json::parse(text, limits.depth());
            read.map(|node| (node, text))
                .map_err(|error| format!("not JSON: {error}"))
        });
        let (node, text) = match node {
            Ok(read) => read,
            Err(reason) => {
                // It has a place in its trace like any other.
                match items {
                    Items::Messages => {
                        let talk = reading.talk(&mut self.sink);
                        talk.unreadable(item.line, reason, bytes, &mut self.sink);
                    }
                    Items::Posts => {
                        let feed = reading.feed(&mut self.sink);
                        feed.unreadable(item.line, reason, bytes, &mut self.sink);
                    }
                    Items::Traces | Items::Interactions => {
                        let name = self.forced.map_or("unknown", Format::name);
                        self.sink.opaque(name, item.line, reason, bytes);
                    }
                }
                return;
            }
        };
        match items {
            Items::Messages => {
                let talk = reading.talk(&mut self.sink);
                talk.item(&node, item.line, &mut self.sink);
            }
            Items::Posts => {
                let feed = reading.feed(&mut self.sink);
                match &cutter.member {
                    Some(key) => feed.member(key, &node),
                    None => feed.entry(&node, item.line, &mut self.sink),
                }
            }
            Items::Traces | Items::Interactions if otlp::is_export(&node) => {
                self.spans.take(text, &node, item.line, &mut self.sink);
            }
            Items::Traces | Items::Interactions => {
                // In a list every element is a trace.
                let may_be_header = self.items == 0 && !cutter.is_inside();
                if may_be_header && is_header(&node) {
                    self.header = Some(node.to_value());
                } else {
                    trace(&node, text, item.line, self.forced, &mut self.sink);
                }
            }
        }
    }
}

impl Reading {
    fn talk(&mut self, sink: &mut Sink) -> &mut chat::Talk {
        self.talk.get_or_insert_with(|| Box::new(chat::begin(sink)))
    }

    fn feed(&mut self, sink: &mut Sink) -> &mut feed::Feed {
        self.feed.get_or_insert_with(|| Box::new(feed::begin(sink)))
    }
}

/// Whether an object says something of the whole source, as a benchmark's summary does: it has no messages and nothing that looks
/// like one.
fn is_header(node: &Node<'_>) -> bool {
    node.as_map().is_some()
        && !otlp::is_export(node)
        && chat::list_of(node).is_none()
        && !holds_talk(node, HEADER)
}

/// Members in one another of a header that are looked at; what is deeper may be anything.
const HEADER: usize = 16;

fn holds_talk(node: &Node<'_>, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else {
        return true;
    };
    match &node.json {
        Json::List(nodes) => nodes.iter().any(|node| holds_talk(node, depth)),
        Json::Map(entries) => {
            let says = ["role", "content"]
                .iter()
                .any(|key| node.get(key).is_some());
            says || chat::is_talk(node) || entries.iter().any(|it| holds_talk(&it.node, depth))
        }
        _ => false,
    }
}

/// Reads one whole trace, written as `text`.
fn trace(node: &Node<'_>, text: &str, line: u64, forced: Option<Format>, sink: &mut Sink) {
    if let Json::List(messages) = &node.json
        && messages.iter().all(chat::is_message)
    {
        chat::list(messages, text, line, sink);
        return;
    }
    let Some((key, messages)) = chat::list_of(node) else {
        let reason = "an object without a list of messages or spans";
        let name = forced.map_or("unknown", Format::name);
        sink.opaque(name, line, reason, node.written().as_bytes());
        return;
    };
    // A team that calls tools, or has messages elsewhere too, is read as a chat of several.
    let calls = messages.iter().any(chat::acts);
    let may_be_team = !calls && chat::more_of(node, key).0.is_empty();
    let is_team = may_be_team
        && match forced {
            Some(format) => format == Format::Team,
            None => team::is_team(messages),
        };
    if is_team {
        team::object(node, text, line, sink);
    } else {
        chat::object(node, text, line, sink);
    }
}

fn flaw_text(flaw: Flaw, limits: &Limits) -> String {
    match flaw {
        Flaw::TooLong(len) => format!(
            "{len} bytes long, more than the {} allowed; skipped",
            limits.item
        ),
        Flaw::Cut => "the source ends in the middle of it".to_owned(),
        Flaw::Broken => {
            "not JSON: a string or bracket does not close, or no value starts here".to_owned()
        }
    }
}

impl<R: Read> Iterator for Reader<R> {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.sink.queue.pop_front() {
                return Some(event);
            }
            if matches!(self.state, State::Over) {
                return None;
            }
            self.advance();
        }
    }
}
