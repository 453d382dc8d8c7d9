//! What the spans of one trace say happened, in order, each thing once.

use std::collections::{BTreeMap, BTreeSet};

use masec_model::{CompactString, Endpoint, InteractionId, Kind, Leaf};

use super::order::{self, ANCESTORS, Moment};
use super::span::{Attributes, INPUT, Nanos, OUTPUT, Recorded, SYSTEM, unwrapped};
use crate::flatten::Leaves;
use crate::format::chat;
use crate::json::Node;
use crate::sink::{Deed, Sink};

/// The spans of one trace, and what was told of them so far.
pub(super) struct Story<'s, 'a> {
    spans: &'s [Recorded<'a>],
    /// Which span each one is inside of.
    parents: Vec<Option<usize>>,
    line: u64,
    /// How many interactions were told of each.
    told: Vec<u32>,
    /// The agents of spans that were asked for before.
    kin: Vec<Option<Kin>>,
    memory: Memory,
}

/// What is kept of a trace whose spans come in several exports.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// Whether spans may be missing that are still to come, as in live exports; a recording is all that there is.
    live: bool,
    /// How often each thing was told: things said by their content, calls and results by their ids.
    told: BTreeMap<String, u32>,
    /// The last interaction that each agent had a part in.
    last: BTreeMap<CompactString, InteractionId>,
    /// Calls by their ids.
    calls: BTreeMap<CompactString, (InteractionId, CompactString)>,
    /// Calls that messages told of and no span carried out yet: id and tool, oldest first.
    asked: Vec<(CompactString, CompactString)>,
    /// Which call a span without a call id carried out.
    carried: BTreeMap<CompactString, CompactString>,
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
        let told: usize = self.told.keys().map(|key| key.len() + 64).sum();
        told + 128 * (self.calls.len() + self.carried.len() + self.spans.len())
    }
}

/// Whose a span is.
#[derive(Clone, Debug)]
struct Kin {
    agent: CompactString,
    /// The agent around it, if any.
    outer: Option<CompactString>,
    /// Whether all spans around it are known, up to the trace's first.
    whole: bool,
}

/// Whom an agent works for where the spans around its own are not there (yet). It may be a person, and it may be an agent that
/// says what a document told it: a child's span comes before its parent's. So it counts as an agent.
const UNKNOWN: &str = "(unknown)";

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

/// Calls that wait for the span that carries them out.
const ASKED: usize = 512;

impl<'s, 'a> Story<'s, 'a> {
    pub(super) fn new(spans: &'s [Recorded<'a>], line: u64, memory: Memory) -> Self {
        let places = spans.iter().enumerate();
        let by_id: BTreeMap<_, _> = places.map(|(place, span)| (span.id, place)).collect();
        let parent = |span: &Recorded<'_>| match span.parent {
            "" => None,
            id => by_id.get(id).copied(),
        };
        Self {
            spans,
            parents: spans.iter().map(parent).collect(),
            line,
            told: vec![0; spans.len()],
            kin: vec![None; spans.len()],
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
        match (role(span), moment) {
            (Role::Other, _) => {}
            (_, Moment::Event(number)) => {
                if let Some((time, attributes)) = span.events.get(number) {
                    self.heard(place, attributes, *time, sink);
                    self.said(place, attributes, *time, sink);
                }
            }
            (Role::Agent, Moment::Start) => {
                self.delegate(place, sink);
                self.heard(place, attributes, span.start, sink);
            }
            (Role::Model, Moment::Start) => self.heard(place, attributes, span.start, sink),
            (Role::Agent | Role::Model, Moment::End) => {
                self.said(place, attributes, span.end, sink);
            }
            (Role::Tool | Role::Mcp, Moment::Start) => self.tool_start(place, sink),
            (Role::Tool | Role::Mcp, Moment::End) => self.tool_end(place, sink),
            (Role::Retrieval, Moment::Start) => {}
            (Role::Retrieval, Moment::End) => self.read(place, sink),
        }
    }

    /// The span's own place and its ancestors', nearest first.
    fn line_of(&self, place: usize) -> Vec<usize> {
        let mut line = vec![place];
        let mut seen = BTreeSet::from([place]);
        let mut at = place;
        while let Some(parent) = self.parents[at] {
            if !seen.insert(parent) || line.len() > ANCESTORS {
                break;
            }
            line.push(parent);
            at = parent;
        }
        line
    }

    /// The agent that a span belongs to.
    fn agent(&mut self, place: usize) -> CompactString {
        self.kin(place).agent
    }

    fn kin(&mut self, place: usize) -> Kin {
        if let Some(Some(known)) = self.kin.get(place) {
            return known.clone();
        }
        let found = self.find_kin(place);
        if let Some(slot) = self.kin.get_mut(place) {
            *slot = Some(found.clone());
        }
        found
    }

    fn find_kin(&self, place: usize) -> Kin {
        let mut names: Vec<CompactString> = Vec::new();
        let mut first = place;
        for at in self.line_of(place) {
            first = at;
            let attributes = &self.spans[at].attributes;
            let own = attributes.text("gen_ai.agent.name");
            let own = own.or_else(|| attributes.text("gen_ai.agent.id"));
            let own = own.or_else(|| {
                let name = self.spans[at].name.strip_prefix("invoke_agent ")?;
                (role(&self.spans[at]) == Role::Agent).then_some(name)
            });
            if let Some(name) = own.map(CompactString::from)
                && names.last() != Some(&name)
            {
                names.push(name);
            }
        }
        let mut whole = true;
        let parent = self.spans[first].parent;
        if !parent.is_empty() && self.memory.live {
            let before = self.memory.spans.get(parent);
            whole = before.is_some_and(|kin| kin.whole);
            for name in before
                .iter()
                .flat_map(|kin| [Some(&kin.agent), kin.outer.as_ref()])
            {
                names.extend(name.filter(|name| names.last() != Some(name)).cloned());
            }
        }
        let mut names = names.into_iter();
        let service = || self.spans[place].service.as_deref().unwrap_or("assistant");
        let agent = names.next().unwrap_or_else(|| service().into());
        Kin {
            agent,
            outer: names.next(),
            whole,
        }
    }

    /// Whom an agent works for: the agent around it, else the user, where nothing around it is missing.
    fn principal(kin: &Kin) -> Endpoint {
        match &kin.outer {
            Some(name) => Endpoint::agent(name.clone()),
            None if kin.whole => Endpoint::human("user"),
            None => Endpoint::agent(UNKNOWN),
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
            for message in input.as_list().unwrap_or_default() {
                if message.text("role") == Some("user") && self.is_new(&kin, message, 1) {
                    content.extend(self.words(message, sink));
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

    /// What an agent was told: the operator's instructions and the conversation so far.
    fn heard(
        &mut self,
        place: usize,
        attributes: &Attributes<'_>,
        time: Option<Nanos>,
        sink: &mut Sink,
    ) {
        let agent = self.agent(place);
        if let Some(system) = attributes.get(SYSTEM) {
            let parts = unwrapped(system, sink.limits.depth());
            let key = format!("{agent}\0system\0{}", parts.to_value());
            if self.count(key) == 1 {
                let content = self.leaves(&parts, sink);
                let deed = Deed::new(
                    Kind::Message,
                    Endpoint::operator(),
                    Endpoint::agent(agent),
                    content,
                );
                self.add(place, deed, time, sink);
            }
        }
        if let Some(messages) = attributes.get(INPUT) {
            self.messages(place, messages, time, sink);
        }
    }

    fn said(
        &mut self,
        place: usize,
        attributes: &Attributes<'_>,
        time: Option<Nanos>,
        sink: &mut Sink,
    ) {
        if let Some(messages) = attributes.get(OUTPUT) {
            self.messages(place, messages, time, sink);
        }
    }

    /// Tells those of `messages` that were not told yet: the nth time that a message occurs in one list is news only if
    /// it was told less than n times.
    fn messages(
        &mut self,
        place: usize,
        messages: &Node<'_>,
        time: Option<Nanos>,
        sink: &mut Sink,
    ) {
        let kin = self.kin(place);
        let messages = unwrapped(messages, sink.limits.depth());
        let mut here: BTreeMap<String, u32> = BTreeMap::new();
        for message in messages.as_list().unwrap_or_default() {
            let key = message_key(&kin, message);
            let times = here.entry(key).or_default();
            *times += 1;
            if self.is_new(&kin, message, *times) {
                self.message(place, message, time, sink);
            }
        }
    }

    fn is_new(&mut self, kin: &Kin, message: &Node<'_>, times: u32) -> bool {
        let key = message_key(kin, message);
        let told = self.memory.told.entry(key).or_default();
        let new = *told < times;
        *told += u32::from(new);
        new
    }

    /// Counts a thing told; how often it was, this time included.
    fn count(&mut self, key: String) -> u32 {
        let told = self.memory.told.entry(key).or_default();
        *told += 1;
        *told
    }

    fn message(&mut self, place: usize, message: &Node<'_>, time: Option<Nanos>, sink: &mut Sink) {
        let kin = self.kin(place);
        let me = Endpoint::agent(kin.agent.clone());
        let parts = message
            .get("parts")
            .and_then(Node::as_list)
            .unwrap_or_default();
        for part in parts {
            if part.text("type") == Some("reasoning") {
                let thought = part.text("content").unwrap_or_default();
                let content = vec![Leaf::text(thought)];
                let mut deed = Deed::new(Kind::Message, me.clone(), me.clone(), content);
                deed.channel = "thought".into();
                self.add(place, deed, time, sink);
            }
        }
        let content = self.words(message, sink);
        if !content.is_empty() {
            let principal = Self::principal(&kin);
            let (from, to) = match message.text("role") {
                Some("system" | "developer") => (Endpoint::operator(), me),
                Some("assistant") => (me, principal),
                _ => (principal, me),
            };
            self.add(
                place,
                Deed::new(Kind::Message, from, to, content),
                time,
                sink,
            );
        }
        for part in parts {
            match part.text("type") {
                Some("tool_call") => {
                    let (id, name) = (part.text("id"), part.text("name"));
                    if let (Some(id), Some(name)) = (id, name)
                        && !self.memory.told.contains_key(&format!("call\0{id}"))
                        && self.memory.asked.len() < ASKED
                    {
                        self.memory.asked.push((id.into(), name.into()));
                    }
                    self.call(place, id, name, part.get("arguments"), time, sink);
                }
                Some("tool_call_response") => {
                    let response = part.get("response").or_else(|| part.get("result"));
                    self.result(place, part.text("id"), None, response, time, sink);
                }
                _ => {}
            }
        }
    }

    fn tool_start(&mut self, place: usize, sink: &mut Sink) {
        let span = &self.spans[place];
        let Some(tool) = tool_of(span) else {
            return;
        };
        let arguments = span.attributes.get("gen_ai.tool.call.arguments");
        if self.is_repeat(place, tool, "gen_ai.tool.call.arguments") {
            return;
        }
        let id = self.call_id(place, tool);
        self.call(place, Some(&id), Some(tool), arguments, span.start, sink);
    }

    fn tool_end(&mut self, place: usize, sink: &mut Sink) {
        let span = &self.spans[place];
        let Some(tool) = tool_of(span) else {
            if span.attributes.text("mcp.method.name") == Some("resources/read") {
                self.read(place, sink);
            }
            return;
        };
        if self.is_repeat(place, tool, "gen_ai.tool.call.result") {
            return;
        }
        let id = self.call_id(place, tool);
        let result = span.attributes.get("gen_ai.tool.call.result");
        self.result(place, Some(&id), Some(tool), result, span.end, sink);
    }

    /// The id of the call that a span carries out: its own, else that of the oldest call of the tool that nobody carried
    /// out yet, else the span's.
    fn call_id(&mut self, place: usize, tool: &str) -> CompactString {
        let span = &self.spans[place];
        let own = span.attributes.text("gen_ai.tool.call.id");
        let found = match own {
            Some(own) => self.memory.asked.iter().position(|(id, _)| id == own),
            None => match self.memory.carried.get(span.id) {
                Some(id) => return id.clone(),
                None => self.memory.asked.iter().position(|(_, name)| name == tool),
            },
        };
        let asked = found.map(|at| self.memory.asked.remove(at).0);
        let id = own
            .map(CompactString::from)
            .or(asked)
            .unwrap_or_else(|| span.id.into());
        self.memory.carried.insert(span.id.into(), id.clone());
        id
    }

    /// Whether a span around this one tells of the same call of the same tool, and leaves nothing for this one to add.
    fn is_repeat(&self, place: usize, tool: &str, content: &str) -> bool {
        self.line_of(place).into_iter().skip(1).any(|at| {
            let outer = &self.spans[at];
            let has = |span: &Recorded<'_>| span.attributes.get(content).is_some();
            matches!(role(outer), Role::Tool | Role::Mcp)
                && tool_of(outer) == Some(tool)
                && (has(outer) || !has(&self.spans[place]))
        })
    }

    fn call(
        &mut self,
        place: usize,
        id: Option<&str>,
        tool: Option<&str>,
        arguments: Option<&Node<'_>>,
        time: Option<Nanos>,
        sink: &mut Sink,
    ) {
        if let Some(id) = id
            && self.count(format!("call\0{id}")) > 1
        {
            return;
        }
        let agent = self.agent(place);
        let (content, lost) = chat::arguments_of(arguments, sink);
        self.report(lost.0 || lost.1, sink);
        let tool = CompactString::from(tool.unwrap_or("unknown"));
        let mut deed = Deed::new(
            Kind::ToolCall,
            Endpoint::agent(agent),
            Endpoint::resource(tool.clone()),
            content,
        );
        deed.call = id.map(CompactString::from);
        deed.tool = Some(tool.clone());
        let interaction = self.add(place, deed, time, sink);
        if let Some(id) = id {
            self.memory.calls.insert(id.into(), (interaction, tool));
        }
    }

    fn result(
        &mut self,
        place: usize,
        id: Option<&str>,
        tool: Option<&str>,
        result: Option<&Node<'_>>,
        time: Option<Nanos>,
        sink: &mut Sink,
    ) {
        let key = format!("result\0{}", id.unwrap_or_default());
        // A result without content may still be told with it later.
        if id.is_some() && result.is_some() && self.count(key.clone()) > 1
            || id.is_some() && self.memory.told.contains_key(&key) && result.is_none()
        {
            return;
        }
        let agent = self.agent(place);
        let mut leaves = Leaves::new(&sink.limits, Some(0));
        if let Some(result) = result {
            chat::answer_of(result, &mut leaves, &sink.limits);
        }
        let (lost, content) = (leaves.overflow || leaves.cut, leaves.leaves);
        self.report(lost, sink);
        let call = id.and_then(|id| self.memory.calls.get(id)).cloned();
        let known = call.as_ref().map(|(_, tool)| tool.clone());
        let tool = known
            .or_else(|| tool.map(CompactString::from))
            .unwrap_or_else(|| "unknown".into());
        let mut deed = Deed::new(
            Kind::ToolResult,
            Endpoint::resource(tool.clone()),
            Endpoint::agent(agent),
            content,
        );
        deed.causes = call.map(|(call, _)| call).into_iter().collect();
        deed.call = id.map(CompactString::from);
        deed.tool = Some(tool);
        self.add(place, deed, time, sink);
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
        for key in ["gen_ai.retrieval.documents", "gen_ai.tool.call.result"] {
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

    /// The words of a message: its parts that are neither calls nor results nor thoughts.
    fn words(&self, message: &Node<'_>, sink: &mut Sink) -> Vec<Leaf> {
        match message.get("parts").or_else(|| message.get("content")) {
            Some(parts) => self.leaves(parts, sink),
            None => Vec::new(),
        }
    }

    fn leaves(&self, parts: &Node<'_>, sink: &mut Sink) -> Vec<Leaf> {
        let mut leaves = Leaves::new(&sink.limits, Some(0));
        chat::words(parts, &mut leaves);
        let (lost, content) = (leaves.overflow || leaves.cut, leaves.leaves);
        self.report(lost, sink);
        content
    }

    fn report(&self, lost: bool, sink: &mut Sink) {
        if lost {
            sink.opaque(
                super::NAME,
                self.line,
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

/// What makes two records of a message the same message: its words, and the ids of its calls and results. Thoughts are
/// left out, since histories often leave them out.
fn message_key(kin: &Kin, message: &Node<'_>) -> String {
    let role = message.text("role").unwrap_or_default();
    let mut key = format!("{}\0{role}", kin.agent);
    if !kin.whole {
        // Told again once it is known for whom the agent works: then it may be a person's word.
        key.push_str("\0?");
    }
    let Some(parts) = message.get("parts").and_then(Node::as_list) else {
        let body = message
            .get("content")
            .map(|body| body.to_value().to_string());
        return key + "\0" + &body.unwrap_or_default();
    };
    for part in parts {
        let body = match (part.text("type"), part.text("id")) {
            (Some("reasoning"), _) => continue,
            (Some(kind @ ("tool_call" | "tool_call_response")), Some(id)) => format!("{kind} {id}"),
            _ => part.to_value().to_string(),
        };
        key.push('\0');
        key.push_str(&body);
    }
    key
}

fn role(span: &Recorded<'_>) -> Role {
    if span.attributes.text("mcp.method.name").is_some() {
        return Role::Mcp;
    }
    match span.attributes.text("gen_ai.operation.name") {
        Some("invoke_agent" | "create_agent" | "invoke_workflow") => Role::Agent,
        Some("execute_tool") => Role::Tool,
        Some("retrieval") => Role::Retrieval,
        Some(_) => Role::Model,
        None if span.attributes.text("gen_ai.tool.name").is_some() => Role::Tool,
        None if span.attributes.get(INPUT).is_some() || span.attributes.get(OUTPUT).is_some() => {
            Role::Model
        }
        None if !span.events.is_empty() => Role::Model,
        None => Role::Other,
    }
}

/// The tool that a span calls; an MCP span that is about something else calls none.
fn tool_of<'s>(span: &'s Recorded<'_>) -> Option<&'s str> {
    let method = span.attributes.text("mcp.method.name");
    if method.is_some_and(|method| method != "tools/call") {
        return None;
    }
    let name = span.attributes.text("gen_ai.tool.name");
    name.or_else(|| span.name.strip_prefix("execute_tool "))
        .or_else(|| span.name.strip_prefix("tools/call "))
}
