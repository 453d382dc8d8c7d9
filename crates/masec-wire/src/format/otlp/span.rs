//! A span as it was recorded: ids, times, attributes.

use std::borrow::Cow;

use masec_model::{Span, Timestamp};

use super::dialect::{self, Spare};
use super::event::Event;
use crate::json::{Entry, Json, Node};

/// A span.
#[derive(Debug)]
pub(super) struct Recorded<'a> {
    pub(super) id: &'a str,
    pub(super) parent: &'a str,
    pub(super) name: &'a str,
    pub(super) start: Option<Nanos>,
    pub(super) end: Option<Nanos>,
    /// In the conventions' words, where others were read.
    pub(super) attributes: Attributes<'a>,
    /// What it says that other spans may say too.
    pub(super) spare: Spare<'a>,
    /// Events on the span that hold anything.
    pub(super) events: Vec<Event<'a>>,
    /// `service.name` of whoever recorded it.
    pub(super) service: Option<String>,
    /// Its place among the trace's spans, as they came.
    pub(super) step: u32,
    /// The line that it came in.
    pub(super) line: u64,
    /// Members that are not of their types.
    pub(super) flaws: Vec<&'static str>,
    /// As it was written.
    pub(super) node: &'a Node<'a>,
}

impl<'a> Recorded<'a> {
    pub(super) fn new(
        node: &'a Node<'a>,
        resource: Option<&Node<'_>>,
        (step, line): (u32, u64),
        depth: usize,
    ) -> Self {
        let text = |keys: [&str; 2]| keys.iter().find_map(|key| node.text(key)).unwrap_or("");
        let events = node
            .get("events")
            .and_then(Node::as_list)
            .unwrap_or_default();
        let start = time(node, ["startTimeUnixNano", "start_time_unix_nano"]);
        let events = events
            .iter()
            .map(|event| {
                let at = time(event, ["timeUnixNano", "time_unix_nano"]);
                let mut attributes = Attributes::of(event);
                dialect::read_event(&mut attributes, depth);
                Event {
                    time: at.or(start),
                    name: event.text("name").unwrap_or_default(),
                    attributes,
                }
            })
            .filter(|event| event.is_message() || !event.attributes.entries().is_empty())
            .collect();
        let service = resource.and_then(|resource| {
            let attributes = Attributes::of(resource);
            attributes.text("service.name").map(str::to_owned)
        });
        let name = text(["name", "name"]);
        let mut attributes = Attributes::of(node);
        let spare = dialect::read(&mut attributes, name, depth);
        Self {
            id: text(["spanId", "span_id"]),
            parent: real(text(["parentSpanId", "parent_span_id"])),
            name,
            start,
            end: time(node, ["endTimeUnixNano", "end_time_unix_nano"]),
            attributes,
            spare,
            events,
            service,
            step,
            line,
            flaws: flaws(node),
            node,
        }
    }
}

/// Which members of a span are not of their types.
fn flaws(node: &Node<'_>) -> Vec<&'static str> {
    const TEXTS: [&str; 7] = [
        "traceId",
        "trace_id",
        "spanId",
        "span_id",
        "parentSpanId",
        "parent_span_id",
        "name",
    ];
    const TIMES: [&str; 4] = [
        "startTimeUnixNano",
        "start_time_unix_nano",
        "endTimeUnixNano",
        "end_time_unix_nano",
    ];
    let is = |key: &str, fits: fn(&Node<'_>) -> bool| {
        node.get(key)
            .is_none_or(|node| node.json == Json::Null || fits(node))
    };
    let texts = TEXTS
        .into_iter()
        .filter(|key| !is(key, |node| node.as_text().is_some()));
    let times = TIMES.into_iter().filter(|key| !is(key, is_time));
    let attributes = Some("attributes").filter(|key| !is(key, are_attributes));
    let events = Some("events").filter(|key| !is(key, are_events));
    texts.chain(times).chain(attributes).chain(events).collect()
}

fn is_time(node: &Node<'_>) -> bool {
    node.as_scalar()
        .is_some_and(|digits| digits.is_empty() || digits.parse::<u64>().is_ok())
}

fn are_attributes(node: &Node<'_>) -> bool {
    let named = |nodes: &[Node<'_>]| nodes.iter().all(|node| node.text("key").is_some());
    node.as_map().is_some() || node.as_list().is_some_and(named)
}

fn are_events(node: &Node<'_>) -> bool {
    node.as_list().is_some_and(|events| {
        events.iter().all(|event| {
            event.as_map().is_some() && event.get("attributes").is_none_or(are_attributes)
        })
    })
}

/// An id that is one: zeros are how some write that there is none.
pub(super) fn real(id: &str) -> &str {
    if id.bytes().all(|b| b == b'0') {
        ""
    } else {
        id
    }
}

/// Nanoseconds since 1970, by which spans are put in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Nanos(u64);

impl Nanos {
    /// The same in the precision in which interactions have it.
    pub(super) fn stamp(self) -> Timestamp {
        Timestamp(i64::try_from(self.0 / 1000).unwrap_or(i64::MAX))
    }
}

/// A time as a number or, as OTLP/JSON has it, in a text.
fn time(node: &Node<'_>, keys: [&str; 2]) -> Option<Nanos> {
    let digits = keys.iter().find_map(|key| node.get(key)?.as_scalar())?;
    digits.parse().ok().filter(|&nanos| nanos > 0).map(Nanos)
}

/// Attributes by name, as plain trees.
#[derive(Debug)]
pub(super) struct Attributes<'a>(Vec<Entry<'a>>);

pub(super) const INPUT: &str = "gen_ai.input.messages";
pub(super) const OUTPUT: &str = "gen_ai.output.messages";
pub(super) const SYSTEM: &str = "gen_ai.system_instructions";
pub(super) const ARGUMENTS: &str = "gen_ai.tool.call.arguments";
pub(super) const RESULT: &str = "gen_ai.tool.call.result";
pub(super) const DOCUMENTS: &str = "gen_ai.retrieval.documents";

impl<'a> Attributes<'a> {
    /// The attributes of a span, an event or a resource.
    pub(super) fn of(node: &Node<'a>) -> Self {
        let entries = match node.get("attributes").map(|node| &node.json) {
            Some(Json::List(items)) => items.iter().filter_map(member).collect(),
            // Some exporters write a plain object.
            Some(Json::Map(entries)) => entries.clone(),
            _ => Vec::new(),
        };
        Self(entries)
    }

    pub(super) fn get(&self, key: &str) -> Option<&Node<'a>> {
        self.0
            .iter()
            .find(|entry| entry.key == key)
            .map(|entry| &entry.node)
    }

    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_scalar().filter(|text| !text.is_empty())
    }

    /// Takes an attribute out, the first of its name.
    pub(super) fn take(&mut self, key: &str) -> Option<Node<'a>> {
        let place = self.0.iter().position(|entry| entry.key == key)?;
        Some(self.0.remove(place).node)
    }

    /// Takes those out whose names begin so.
    pub(super) fn take_under(&mut self, prefix: &str) -> Vec<Entry<'a>> {
        let entries = std::mem::take(&mut self.0);
        let (taken, rest) = entries
            .into_iter()
            .partition(|entry| entry.key.starts_with(prefix));
        self.0 = rest;
        taken
    }

    pub(super) fn put(&mut self, key: &'static str, node: Node<'a>) {
        self.put_back(Entry {
            key: Cow::Borrowed(key),
            at: Span::default(),
            node,
        });
    }

    pub(super) fn put_back(&mut self, entry: Entry<'a>) {
        self.0.push(entry);
    }

    pub(super) fn entries(&self) -> &[Entry<'a>] {
        &self.0
    }

    pub(super) fn to_value(&self) -> serde_json::Value {
        self.0
            .iter()
            .map(|entry| (entry.key.to_string(), entry.node.to_value()))
            .collect::<serde_json::Map<_, _>>()
            .into()
    }
}

fn member<'a>(node: &Node<'a>) -> Option<Entry<'a>> {
    let key = node.get("key")?;
    let Json::Text(name) = &key.json else {
        return None;
    };
    Some(Entry {
        key: name.clone(),
        at: key.span,
        node: plain(node.get("value")?),
    })
}

/// OTLP's `AnyValue` as a plain tree.
fn plain<'a>(value: &Node<'a>) -> Node<'a> {
    let Some([entry]) = value.as_map() else {
        return value.clone();
    };
    let inner = &entry.node;
    let values = || {
        inner
            .get("values")
            .and_then(Node::as_list)
            .unwrap_or_default()
    };
    let json = match entry.key.as_ref() {
        "intValue" | "doubleValue" => match &inner.json {
            Json::Text(digits) => Json::Number(digits.clone()),
            json => json.clone(),
        },
        "stringValue" | "boolValue" | "bytesValue" => inner.json.clone(),
        "arrayValue" => Json::List(values().iter().map(plain).collect()),
        "kvlistValue" => Json::Map(values().iter().filter_map(member).collect()),
        _ => return value.clone(),
    };
    Node {
        span: Span::default(),
        json,
    }
}

/// A value that may have been recorded as JSON in a text.
pub(super) fn unwrapped<'n>(node: &'n Node<'_>, depth: usize) -> Cow<'n, Node<'n>> {
    match node.as_text().map(|text| crate::json::parse(text, depth)) {
        Some(Ok(tree)) => Cow::Owned(tree),
        _ => Cow::Borrowed(node),
    }
}

/// The same, as a value of its own.
pub(super) fn tree<'a>(node: &Node<'a>, depth: usize) -> Node<'a> {
    match node.as_text().map(|text| crate::json::parse(text, depth)) {
        Some(Ok(tree)) => tree.into_owned(),
        _ => node.clone(),
    }
}
