//! What the spans of one trace say happened, in order, each thing once.

mod kin;
mod settle;
mod talk;
mod tools;
mod unread;

use std::collections::BTreeMap;

use masec_model::{CompactString, Endpoint, InteractionId, Kind};

use super::calls::Calls;
use super::digest::Digest;
use super::event::Event;
use super::heard::Heard;
use super::list::List;
use super::message;
use super::order::{self, ANCESTORS, Moment};
use super::span::{
    ARGUMENTS, DOCUMENTS, INPUT, Nanos, OUTPUT, RESULT, Recorded, SYSTEM, unwrapped,
};
use crate::flatten::Leaves;
use crate::format::chat;
use crate::sink::{Deed, Sink};
use kin::Kin;
use talk::message_key;

/// The spans of one trace, and what was told of them so far.
pub(super) struct Story<'s, 'a> {
    spans: &'s [Recorded<'a>],
    /// Which span each one is inside of.
    parents: Vec<Option<usize>>,
    /// How many interactions were told of each.
    told: Vec<u32>,
    /// The agents of spans that were asked for before.
    kin: Vec<Option<Kin>>,
    /// The calls that they carry out.
    carrying: Vec<Option<usize>>,
    /// The histories that are still to be followed by what was said.
    histories: Vec<List>,
    /// The histories that come in events, a message each.
    events: Vec<List>,
    memory: Memory,
}

/// What is kept of a trace whose spans come in several exports.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// Whether spans may be missing that are still to come, as in live exports; a recording is all that there is.
    live: bool,
    /// How often each thing said was told.
    told: BTreeMap<Digest, u32>,
    /// The last interaction that each agent had a part in.
    last: BTreeMap<CompactString, InteractionId>,
    calls: Calls,
    /// The texts that were told.
    heard: Heard,
    /// Whether anything was told.
    any: bool,
    /// Whether it was said that spans of tools do not say what was given or came back.
    bare: bool,
    /// The spans of earlier exports.
    spans: BTreeMap<CompactString, Kin>,
}

impl Memory {
    /// For a trace whose spans are still coming.
    pub(super) fn live() -> Self {
        Self {
            live: true,
            ..Self::default()
        }
    }

    /// About how many bytes it holds.
    pub(super) fn weight(&self) -> usize {
        64 * self.told.len() + 128 * self.spans.len() + self.calls.weight() + self.heard.weight()
    }
}

/// What a span is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Agent,
    Tool,
    Mcp,
    Model,
    Retrieval,
    Other,
}

impl<'s, 'a> Story<'s, 'a> {
    pub(super) fn new(spans: &'s mut [Recorded<'a>], mut memory: Memory, depth: usize) -> Self {
        let places = spans.iter().enumerate();
        let by_id: BTreeMap<_, _> = places.map(|(place, span)| (span.id, place)).collect();
        let parent = |span: &Recorded<'_>| match span.parent {
            "" => None,
            id => by_id.get(id).copied(),
        };
        let parents: Vec<_> = spans.iter().map(parent).collect();
        settle::settle(spans, &parents, &mut memory, depth);
        let spans = &*spans;
        Self {
            spans,
            parents,
            told: vec![0; spans.len()],
            kin: vec![None; spans.len()],
            carrying: vec![None; spans.len()],
            histories: spans.iter().map(|_| List::default()).collect(),
            events: spans.iter().map(|_| List::default()).collect(),
            memory,
        }
    }

    /// Tells every span's start, events and end by time; what is to be known when more of the trace comes.
    pub(super) fn tell(mut self, sink: &mut Sink) -> Memory {
        for (place, moment) in order::moments(self.spans, &self.parents) {
            // A step is come back to, and what is told of it is numbered on.
            sink.back_at(self.spans[place].step, self.told[place]);
            self.moment(place, moment, sink);
            self.told[place] = sink.told_of_step();
        }
        self.memory.any |= self.told.iter().any(|&told| told > 0);
        self.silent(sink);
        if self.memory.live {
            for place in 0..self.spans.len() {
                let kin = self.kin(place);
                self.memory.spans.insert(self.spans[place].id.into(), kin);
            }
        }
        self.memory
    }

    fn moment(&mut self, place: usize, moment: Moment, sink: &mut Sink) {
        let span = &self.spans[place];
        let attributes = &span.attributes;
        if moment == Moment::Start {
            self.unread(place, sink);
        }
        match (role(span), moment) {
            (Role::Other, _) => {}
            (_, Moment::Event(number)) => {
                if let Some(event) = span.events.get(number) {
                    self.event(place, event, sink);
                }
            }
            (Role::Agent, Moment::Start) => {
                self.delegate(place, sink);
                self.histories[place] = self.heard(place, attributes, span.start, sink);
            }
            (Role::Model, Moment::Start) => {
                self.histories[place] = self.heard(place, attributes, span.start, sink);
            }
            (Role::Agent | Role::Model, Moment::End) => {
                let history = std::mem::take(&mut self.histories[place]);
                self.said(place, attributes, span.end, history, sink);
            }
            (Role::Tool | Role::Mcp, Moment::Start) => self.tool_start(place, sink),
            (Role::Tool | Role::Mcp, Moment::End) => self.tool_end(place, sink),
            (Role::Retrieval, Moment::Start) => {}
            (Role::Retrieval, Moment::End) => self.read(place, sink),
        }
    }

    /// An agent that is invoked inside another's span was handed a task.
    fn delegate(&mut self, place: usize, sink: &mut Sink) {
        let kin = self.kin(place);
        let Some(outer) = kin.outer.clone() else {
            return;
        };
        let span = &self.spans[place];
        let mut content = Vec::new();
        if let Some(input) = span.attributes.get(INPUT) {
            let input = unwrapped(input, sink.limits.depth());
            for message in talk::listed(&input) {
                let said = message::read(message);
                if message.text("role") == Some("user")
                    && self.is_news(message_key(&kin, message, &said, sink.limits.depth()), 1)
                {
                    content.extend(self.words(place, &said, sink));
                    self.unread_of(place, &said, sink);
                }
            }
        }
        let deed = Deed::new(
            Kind::Delegate,
            Endpoint::agent(outer),
            Endpoint::agent(kin.agent),
            content,
        );
        self.add(place, deed, span.start, sink);
    }

    /// Content that an agent fetched from a store.
    fn read(&mut self, place: usize, sink: &mut Sink) {
        let span = &self.spans[place];
        let source = [
            "mcp.resource.uri",
            "gen_ai.data_source.id",
            "server.address",
        ]
        .iter()
        .find_map(|key| span.attributes.text(key))
        .unwrap_or("unknown");
        let agent = self.agent(place);
        let mut content = Vec::new();
        for key in [DOCUMENTS, RESULT] {
            if let Some(documents) = span.attributes.get(key) {
                let mut leaves = Leaves::new(&sink.limits, Some(0));
                chat::answer_of(documents, &mut leaves, &sink.limits);
                content.append(&mut leaves.leaves);
            }
        }
        let deed = Deed::new(
            Kind::Read,
            Endpoint::resource(source),
            Endpoint::agent(agent),
            content,
        );
        self.add(place, deed, span.end, sink);
    }

    fn report(&self, place: usize, lost: bool, sink: &mut Sink) {
        if lost {
            sink.opaque(
                super::NAME,
                self.spans[place].line,
                "content past the limits of one interaction",
                b"",
            );
        }
    }

    /// Adds what happened, with what its agent did before as its cause.
    fn add(
        &mut self,
        place: usize,
        mut deed: Deed,
        time: Option<Nanos>,
        sink: &mut Sink,
    ) -> InteractionId {
        let parties = [deed.from.clone(), deed.to.clone()];
        if deed.causes.is_empty() {
            let before = parties
                .iter()
                .find_map(|party| self.memory.last.get(&party.name));
            deed.causes = before.copied().into_iter().collect();
        }
        deed.time = time.map(Nanos::stamp);
        let session = self.spans[place].attributes.text("gen_ai.conversation.id");
        deed.session = session.unwrap_or_default().into();
        let id = sink.add(deed);
        for party in parties {
            if party.class == masec_model::EndpointClass::Agent {
                self.memory.last.insert(party.name, id);
            }
        }
        id
    }
}

fn role(span: &Recorded<'_>) -> Role {
    if span.attributes.text("mcp.method.name").is_some() {
        return Role::Mcp;
    }
    let has = |keys: &[&str]| keys.iter().any(|key| span.attributes.get(key).is_some());
    match span.attributes.text("gen_ai.operation.name") {
        Some("invoke_agent" | "create_agent" | "invoke_workflow") => Role::Agent,
        Some("execute_tool") => Role::Tool,
        Some("retrieval") => Role::Retrieval,
        Some(_) => Role::Model,
        None if span.attributes.text("gen_ai.tool.name").is_some() => Role::Tool,
        None if has(&[INPUT, OUTPUT, SYSTEM]) => Role::Model,
        None if has(&[ARGUMENTS, RESULT]) => Role::Tool,
        None if has(&[DOCUMENTS]) => Role::Retrieval,
        None if span.events.iter().any(Event::has_messages) => Role::Model,
        None => Role::Other,
    }
}

/// What a tool is called that nobody names.
const UNNAMED: &str = "unknown";

/// The tool that a span calls; an MCP span that is about something else calls none.
fn tool_of<'s>(span: &'s Recorded<'_>) -> Option<&'s str> {
    let method = span.attributes.text("mcp.method.name");
    if method.is_some_and(|method| method != "tools/call") {
        return None;
    }
    let name = span.attributes.text("gen_ai.tool.name");
    name.or_else(|| span.name.strip_prefix("execute_tool "))
        .or_else(|| span.name.strip_prefix("tools/call "))
        .or(Some(UNNAMED))
}
