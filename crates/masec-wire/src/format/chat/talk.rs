//! One conversation, message by message.

use std::collections::VecDeque;

use masec_model::{
    CompactString, Endpoint, EndpointClass, InteractionId, Kind, Shape, Span, Value,
};

use super::act::{self, Answer, Sort};
use super::content::{self, report};
use super::room::Room;
use super::{NAME, time_of};
use crate::flatten::Leaves;
use crate::format::party::{Heading, Names, Principal, Role};
use crate::json::Node;
use crate::sink::{Deed, Sink};

mod words;

/// A conversation as far as it was read.
#[derive(Debug, Default)]
pub(crate) struct Talk {
    step: u32,
    /// Calls nobody answered yet, oldest first, bounded.
    calls: VecDeque<Call>,
    /// The agent that acted last, or will first.
    agent: Option<Endpoint>,
    names: Names,
    principal: Principal,
    /// What was said, where there may be several agents.
    room: Option<Room>,
    /// Whether an agent was not told all that it may have read.
    is_partial: bool,
    /// Whether that was reported.
    is_reported: bool,
    /// Whether calls may stand in words: none of another form is known.
    is_spoken: bool,
}

#[derive(Debug)]
struct Call {
    id: Option<CompactString>,
    tool: CompactString,
    agent: Endpoint,
    interaction: InteractionId,
}

/// Calls that wait for a result; past it the oldest is taken for unanswered.
const WAITING: usize = 512;

/// Who says a message, and to whom where it says so.
struct Voice {
    role: Role,
    from: Endpoint,
    to: Vec<Endpoint>,
    aside: Option<CompactString>,
}

impl Voice {
    fn of_tool() -> Self {
        Self {
            role: Role::Tool,
            from: Endpoint::resource("unknown"),
            to: Vec::new(),
            aside: None,
        }
    }
}

impl Talk {
    /// A conversation of these messages.
    pub(crate) fn of<'n, 'a: 'n>(messages: impl Iterator<Item = &'n Node<'a>>) -> Self {
        let mut talk = Self::default();
        let mut agents: Vec<Endpoint> = Vec::new();
        let mut is_spoken = true;
        for message in messages {
            is_spoken &= !act::acts(message);
            let voice = talk.voice(message);
            let Some(voice) = voice.filter(|it| it.from.class == EndpointClass::Agent) else {
                continue;
            };
            if voice.role == Role::Assistant || act::acts(message) {
                talk.agent.get_or_insert_with(|| voice.from.clone());
            }
            if agents.len() < 2 && !agents.contains(&voice.from) {
                agents.push(voice.from);
            }
        }
        Self {
            agent: talk.agent,
            room: (agents.len() > 1).then(Room::default),
            is_spoken,
            ..Self::default()
        }
    }

    /// A conversation whose messages come one by one, so that nobody knows who will speak.
    pub(crate) fn one_by_one() -> Self {
        Self {
            room: Some(Room::default()),
            is_spoken: true,
            ..Self::default()
        }
    }

    /// Reads the next item of the source, which is a message.
    pub(crate) fn item(&mut self, node: &Node<'_>, line: u64, sink: &mut Sink) {
        if let Some(room) = &mut self.room {
            room.item();
        }
        self.message(node, line, sink);
    }

    /// Reads one message, which begins on `line`.
    pub(crate) fn message(&mut self, node: &Node<'_>, line: u64, sink: &mut Sink) {
        self.next_step(sink);
        for entry in node.shadowed() {
            let reason = format!("`{}` comes again in a message and is read there", entry.key);
            sink.opaque(NAME, line, reason, entry.node.written().as_bytes());
        }
        match self.voice(node) {
            Some(voice) => self.said(&voice, node, line, sink),
            None if act::sort(node).is_some() => {
                self.act(node, node, line, sink);
            }
            None => {
                let what = "a message without a `role`";
                sink.opaque(NAME, line, what, node.written().as_bytes());
            }
        }
    }

    /// What could not be read stood where a message should.
    pub(crate) fn unreadable(&mut self, line: u64, reason: String, bytes: &[u8], sink: &mut Sink) {
        self.next_step(sink);
        sink.opaque(NAME, line, reason, bytes);
    }

    fn next_step(&mut self, sink: &mut Sink) {
        sink.at_step(self.step);
        self.step = self.step.saturating_add(1);
    }

    fn agent(&mut self) -> Endpoint {
        let names = &mut self.names;
        let agent = self.agent.clone();
        agent.unwrap_or_else(|| names.agent("assistant"))
    }

    /// Who says a message; none where it says neither role nor name.
    fn voice(&mut self, node: &Node<'_>) -> Option<Voice> {
        let name = node.text("name").map(str::trim);
        let name = name.filter(|name| !name.is_empty());
        let heading = match (node.text("role"), name) {
            (Some(role), _) => Heading::of(role),
            (None, Some(name)) if act::content(node).is_some() => Heading::of(name),
            (None, _) => return None,
        };
        // People, operators and tools call nothing: whoever does under their role is an agent.
        let acts = act::acts(node);
        if act::is_answer(node) && !acts {
            return Some(Voice::of_tool());
        }
        let mut role = Role::of(heading.party);
        let from = match role {
            Role::Operator if !acts => Endpoint::operator(),
            Role::User if !acts && self.principal.is_person(name) => Endpoint::human("user"),
            Role::Assistant => self.names.agent(name.unwrap_or("assistant")),
            _ => {
                role = Role::Party;
                self.names.agent(name.unwrap_or(heading.party))
            }
        };
        if from.class == EndpointClass::Agent {
            self.principal.agent_spoke();
        }
        let names = &mut self.names;
        Some(Voice {
            role,
            from,
            to: heading.to.iter().map(|name| names.receiver(name)).collect(),
            aside: heading.aside.map(CompactString::from),
        })
    }

    /// Reads a message whose speaker is known.
    fn said(&mut self, voice: &Voice, node: &Node<'_>, line: u64, sink: &mut Sink) {
        if let Some(key) = act::unread(node) {
            let reason = format!("`{key}` of a message says something that is not read");
            sink.opaque(NAME, line, reason, node.written().as_bytes());
        }
        if voice.role == Role::Tool {
            self.result(node, line, sink);
            return;
        }
        if self.answered_in_words(voice, node, line, sink) {
            return;
        }
        let is_agent = voice.from.class == EndpointClass::Agent;
        if is_agent && (voice.role == Role::Assistant || act::acts(node)) {
            self.agent = Some(voice.from.clone());
        }
        for key in ["reasoning_content", "reasoning", "thinking"] {
            if let Some(thought) = node.get(key).filter(|it| it.as_map().is_none()) {
                self.think(&voice.from, thought, node, line, sink);
            }
        }
        self.say(voice, node, line, sink);
        for call in act::calls(node) {
            self.call(call, node, line, sink);
        }
        for part in act::parts(node) {
            self.act(part, node, line, sink);
        }
        if is_agent {
            self.act_in_words(voice, node, line, sink);
        }
    }

    /// Tells an agent that is about to speak or to act what it had before it.
    fn hear(&mut self, agent: &Endpoint, sink: &mut Sink) {
        let is_agent = agent.class == EndpointClass::Agent;
        if let Some(room) = self.room.as_mut().filter(|_| is_agent) {
            self.is_partial |= !room.tell(agent, sink);
        }
    }

    /// Says, before an act, that an agent was not told all that it may have read. Where nobody acts nothing hangs on it.
    fn report_unheard(&mut self, line: u64, sink: &mut Sink) {
        if self.is_partial && !std::mem::replace(&mut self.is_reported, true) {
            let reason = "more was said than is kept before another agent spoke or acted: it may have read what it is not told here";
            sink.opaque(NAME, line, reason, b"");
        }
    }

    /// Adds what happened; where it `is_open`, whoever speaks later has read it.
    fn add(&mut self, deed: Deed, is_open: bool, sink: &mut Sink) -> InteractionId {
        match &mut self.room {
            Some(room) if is_open => {
                room.say(&deed);
                let interaction = sink.add(deed);
                room.said_as(interaction);
                interaction
            }
            _ => sink.add(deed),
        }
    }

    fn think(
        &mut self,
        agent: &Endpoint,
        thought: &Node<'_>,
        message: &Node<'_>,
        line: u64,
        sink: &mut Sink,
    ) {
        let mut leaves = Leaves::new(&sink.limits, Some(0));
        content::words(thought, &mut leaves);
        let bounds = (leaves.overflow, leaves.cut);
        let content = leaves.leaves;
        report(bounds, thought, line, sink);
        if content.is_empty() {
            return;
        }
        self.hear(agent, sink);
        let mut deed = Deed::new(Kind::Message, agent.clone(), agent.clone(), content);
        deed.channel = "thought".into();
        deed.causes = sink.last().into_iter().collect();
        deed.time = time_of(message);
        sink.add(deed);
    }

    /// Adds what a message says in words, if anything.
    fn say(&mut self, voice: &Voice, node: &Node<'_>, line: u64, sink: &mut Sink) {
        let mut leaves = Leaves::new(&sink.limits, Some(0));
        if let Some(content) = act::content(node).filter(|it| act::sort(it).is_none()) {
            content::words_but(content, |part| act::sort(part).is_some(), &mut leaves);
        }
        if let Some(refusal) = node.text("refusal").filter(|text| !text.is_empty()) {
            leaves.base = None;
            let text = Value::Text(refusal.to_owned());
            leaves.push("refusal", text, Shape::Running, Span::default());
        }
        let bounds = (leaves.overflow, leaves.cut);
        let content = leaves.leaves;
        report(bounds, node, line, sink);
        if content.is_empty() {
            return;
        }
        self.hear(&voice.from, sink);
        let causes: Vec<_> = sink.last().into_iter().collect();
        let is_open = voice.to.is_empty() && voice.aside.is_none();
        for to in self.receivers(voice) {
            let mut deed = Deed::new(Kind::Message, voice.from.clone(), to, content.clone());
            deed.causes.clone_from(&causes);
            deed.time = time_of(node);
            deed.channel = voice.aside.clone().unwrap_or_default();
            self.add(deed, is_open, sink);
        }
        if is_open && voice.from.class == EndpointClass::Human {
            self.is_partial |= !self.room.as_mut().is_none_or(|room| room.tell_all(sink));
        }
    }

    /// Whom a message is for.
    fn receivers(&mut self, voice: &Voice) -> Vec<Endpoint> {
        if !voice.to.is_empty() {
            return voice.to.clone();
        }
        if voice.aside.is_some() {
            return vec![voice.from.clone()];
        }
        let agent = self.agent();
        let is_own = voice.role == Role::Assistant || agent == voice.from;
        vec![if is_own {
            Endpoint::human("user")
        } else {
            agent
        }]
    }

    /// Adds a part, or an entry, that is a call, a result or a thought.
    fn act(&mut self, part: &Node<'_>, message: &Node<'_>, line: u64, sink: &mut Sink) {
        match act::sort(part) {
            Some(Sort::Call) => self.call(part, message, line, sink),
            Some(Sort::Result) => self.answer(&Answer::of(part), part, message, line, sink),
            Some(Sort::Thought) => {
                let agent = self.agent();
                for key in ["thinking", "reasoning", "text", "content", "summary"] {
                    if let Some(thought) = part.get(key) {
                        self.think(&agent, thought, message, line, sink);
                    }
                }
            }
            None => {}
        }
    }

    fn call(&mut self, node: &Node<'_>, message: &Node<'_>, line: u64, sink: &mut Sink) {
        let call = act::Call::of(node);
        if call.unread || call.tool.is_none() {
            let reason = match call.tool {
                Some(_) => "a call says more than a tool, an id and arguments",
                None => "a call without a tool's name",
            };
            sink.opaque(NAME, line, reason, node.written().as_bytes());
        }
        let Some(tool) = call.tool.map(CompactString::from) else {
            return;
        };
        let (content, bounds) = content::arguments_of(call.arguments, sink);
        report(bounds, call.arguments.unwrap_or(node), line, sink);
        let id = call.id.map(CompactString::from);
        let agent = self.agent();
        self.hear(&agent, sink);
        self.report_unheard(line, sink);
        let to = Endpoint::resource(tool.clone());
        let mut deed = Deed::new(Kind::ToolCall, agent.clone(), to, content);
        deed.causes = sink.last().into_iter().collect();
        deed.call = id.clone();
        deed.tool = Some(tool.clone());
        deed.time = time_of(message);
        let interaction = sink.add(deed);
        if self.calls.len() >= WAITING {
            self.calls.pop_front();
        }
        self.calls.push_back(Call {
            id,
            tool,
            agent,
            interaction,
        });
        // Some say in the call what came of it.
        let answer = Answer::of_call(node);
        if answer.content.is_some() {
            self.answer(&answer, node, message, line, sink);
        }
    }

    /// Reads a message that a tool answered.
    fn result(&mut self, node: &Node<'_>, line: u64, sink: &mut Sink) {
        let answer = Answer::of_message(node);
        let is_result = |part: &Node<'_>| act::sort(part) == Some(Sort::Result);
        if answer.id.is_none() && act::parts(node).iter().any(is_result) {
            self.said_in_parts(node, line, sink);
            return;
        }
        self.answer(&answer, node, node, line, sink);
    }

    /// Results that stand in parts of a message, and the words beside them, which no call is known for.
    fn said_in_parts(&mut self, node: &Node<'_>, line: u64, sink: &mut Sink) {
        for part in act::parts(node) {
            match act::sort(part) {
                Some(Sort::Result) => self.act(part, node, line, sink),
                _ => self.answer(&Answer::of_words(part), part, node, line, sink),
            }
        }
    }

    /// Adds a result, and ties it to the call it answers: by id, else by tool, else the oldest that waits.
    fn answer(
        &mut self,
        answer: &Answer<'_, '_>,
        node: &Node<'_>,
        message: &Node<'_>,
        line: u64,
        sink: &mut Sink,
    ) {
        let (id, name) = (answer.id, answer.tool);
        let call = self.waiting(id, name);
        if call.is_none() {
            let which = id.or(name).unwrap_or("no id");
            let shown: String = which.chars().take(80).collect();
            sink.problem(
                line,
                format!("a tool result (`{shown}`) with no call that waits for one; it is kept"),
            );
        }
        let known = call.as_ref().map(|call| call.tool.clone());
        let tool = known
            .or_else(|| name.map(CompactString::from))
            .unwrap_or_else(|| "unknown".into());
        let (content, bounds) = content::result_of(answer, sink);
        report(bounds, node, line, sink);
        let to = call.as_ref().map(|call| call.agent.clone());
        let to = to.unwrap_or_else(|| self.agent());
        let mut deed = Deed::new(
            Kind::ToolResult,
            Endpoint::resource(tool.clone()),
            to,
            content,
        );
        deed.call = id
            .map(CompactString::from)
            .or_else(|| call.as_ref().and_then(|call| call.id.clone()));
        deed.causes = call.map(|call| call.interaction).into_iter().collect();
        deed.tool = Some(tool);
        deed.time = time_of(message);
        self.add(deed, true, sink);
    }

    fn waiting(&mut self, id: Option<&str>, name: Option<&str>) -> Option<Call> {
        let by_id = |call: &Call| id.is_some() && call.id.as_deref() == id;
        let by_name = |call: &Call| name.is_some() && Some(call.tool.as_str()) == name;
        let without_id = |call: &Call| id.is_none() || call.id.is_none();
        // Ids are sometimes used for several calls at once: then the name tells them apart, then the order.
        let place = self
            .calls
            .iter()
            .position(|call| by_id(call) && by_name(call))
            .or_else(|| self.calls.iter().position(by_id))
            .or_else(|| self.calls.iter().position(|c| without_id(c) && by_name(c)))
            .or_else(|| self.calls.iter().position(without_id))?;
        self.calls.remove(place)
    }
}
