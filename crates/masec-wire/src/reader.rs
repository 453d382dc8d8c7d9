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
}

#[derive(Debug)]
enum State {
    Start,
    Reading(Cutter, Items, Reading),
    /// The source is over, and traces of spans are still to be told.
    Telling,
    Over,
}

/// The trace that goes on from item to item.
#[derive(Debug)]
enum Reading {
    Nothing,
    Talk(Box<chat::Talk>),
    Stream(Box<interaction::Stream>),
    Feed(Box<feed::Feed>),
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
                        self.take(items, cutter.member.as_deref(), &mut reading, &item);
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
                self.state = State::Reading(Cutter::new(plan.cut), plan.items, Reading::Nothing);
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
                Some(failure) => self.sink.problem(1, failure),
                None => self.sink.problem(1, "empty: there is nothing to read"),
            }
            return;
        }
        let names: Vec<_> = Format::ALL.iter().map(|format| format.name()).collect();
        let reason = format!(
            "in no format known here ({}); if it is one of them all the same, say which",
            names.join(", ")
        );
        self.sink.opaque("unknown", 1, reason, &kept);
        if let Some(failure) = self.source.failure() {
            self.sink.problem(1, failure);
        }
    }

    fn finish(&mut self, cutter: &Cutter, reading: &mut Reading) {
        let line = self.source.line();
        if let Some(failure) = self.source.failure() {
            let reason = format!("the source breaks off: {failure}");
            self.lost(line, reason);
        } else if cutter.is_inside() {
            self.lost(line, "the source ends inside a list or object".to_owned());
        }
        self.close(reading);
    }

    /// Ends the trace that went on from item to item.
    fn close(&mut self, reading: &mut Reading) {
        match std::mem::replace(reading, Reading::Nothing) {
            Reading::Stream(mut stream) => stream.finish(&mut self.sink),
            Reading::Feed(feed) => feed.finish(&mut self.sink),
            Reading::Nothing | Reading::Talk(_) => self.sink.end(TraceTail::default()),
        }
    }

    /// Reports that content is missing; the open trace says so too.
    fn lost(&mut self, line: u64, reason: String) {
        if self.sink.is_open() {
            self.sink.opaque("", line, reason, b"");
        } else {
            self.sink.problem(line, reason);
        }
    }

    fn take(&mut self, items: Items, member: Option<&str>, reading: &mut Reading, item: &Item) {
        let bytes = self.source.bytes(item);
        let name = self.forced.map_or("unknown", Format::name);
        if let Some(flaw) = item.flaw {
            let reason = flaw_text(flaw, &self.sink.limits);
            self.sink.opaque(name, item.line, reason, bytes);
            return;
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let reason = format!("not UTF-8 from byte {} of the item", error.valid_up_to());
                self.sink.opaque(name, item.line, reason, bytes);
                return;
            }
        };
        if items == Items::Interactions {
            if !matches!(reading, Reading::Stream(_)) {
                *reading = Reading::Stream(Box::default());
            }
            if let Reading::Stream(stream) = reading {
                stream.line(text, item.line, &mut self.sink);
            }
            return;
        }
        let node = match json::parse(text, self.sink.limits.depth()) {
            Ok(node) => node,
            Err(error) => {
                let reason = format!("not JSON: {error}");
                self.sink.opaque(name, item.line, reason, bytes);
                return;
            }
        };
        match items {
            Items::Messages => {
                if !matches!(reading, Reading::Talk(_)) {
                    *reading = Reading::Talk(Box::new(chat::begin(&mut self.sink)));
                }
                if let Reading::Talk(talk) = reading {
                    talk.message(&node, item.line, &mut self.sink);
                }
            }
            Items::Posts => {
                if !matches!(reading, Reading::Feed(_)) {
                    *reading = Reading::Feed(Box::new(feed::begin(&mut self.sink)));
                }
                if let Reading::Feed(feed) = reading {
                    match member {
                        Some(key) => feed.member(key, &node),
                        None => feed.entry(&node, item.line, &mut self.sink),
                    }
                }
            }
            Items::Traces | Items::Interactions if otlp::is_export(&node) => {
                self.spans.take(text, &node, item.line, &mut self.sink);
            }
            Items::Traces | Items::Interactions => {
                let first = self.items == 0;
                let header = trace(&node, item.line, self.forced, first, &mut self.sink);
                if let Some(header) = header {
                    self.header = Some(header);
                }
            }
        }
    }
}

/// Reads one whole trace, or a header, which is handed back.
fn trace(
    node: &Node<'_>,
    line: u64,
    forced: Option<Format>,
    first: bool,
    sink: &mut Sink,
) -> Option<serde_json::Value> {
    if let Json::List(messages) = &node.json
        && messages.iter().all(|message| message.get("role").is_some())
    {
        chat::list(messages, line, sink);
        return None;
    }
    match chat::list_of(node) {
        Some((_, messages)) => {
            let team = match forced {
                Some(format) => format == Format::Team,
                None => team::is_team(messages),
            };
            if team {
                team::object(node, line, sink);
            } else {
                chat::object(node, line, sink);
            }
            None
        }
        None if first && node.as_map().is_some() => Some(node.to_value()),
        None => {
            let bytes = node.to_value().to_string();
            let reason = "an object without a list of messages or spans";
            let name = forced.map_or("unknown", Format::name);
            sink.opaque(name, line, reason, bytes.as_bytes());
            None
        }
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
