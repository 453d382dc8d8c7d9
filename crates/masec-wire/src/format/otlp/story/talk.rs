//! What agents were told and said: the messages that spans record, each once.

use masec_model::{Endpoint, Kind, Leaf};

use super::kin::{Kin, UNKNOWN};
use super::{Story, UNNAMED};
use crate::flatten::Leaves;
use crate::format::otlp::calls::Call;
use crate::format::otlp::digest::Digest;
use crate::format::otlp::event::Event;
use crate::format::otlp::list::List;
use crate::format::otlp::message::{self, Act, Said};
use crate::format::otlp::span::{Attributes, INPUT, Nanos, OUTPUT, SYSTEM, unwrapped};
use crate::json::{Json, Node};
use crate::sink::{Deed, Sink};

impl Story<'_, '_> {
    /// What an agent was told: the operator's instructions and the conversation so far.
    pub(super) fn heard(
        &mut self,
        place: usize,
        attributes: &Attributes<'_>,
        time: Option<Nanos>,
        sink: &mut Sink,
    ) -> List {
        let agent = self.agent(place);
        if let Some(system) = attributes.get(SYSTEM) {
            let parts = unwrapped(system, sink.limits.depth());
            let said = Digest::of_value(Some(&parts), sink.limits.depth());
            let key = Digest::of(&[agent.as_bytes(), b"system", said.bytes()]);
            if self.is_news(key, 1) {
                let said = message::instructions(&parts);
                let content = self.words(place, &said, sink);
                self.unread_of(place, &said, sink);
                let deed = Deed::new(
                    Kind::Message,
                    Endpoint::operator(),
                    Endpoint::agent(agent),
                    content,
                );
                self.add(place, deed, time, sink);
            }
        }
        let mut list = List::default();
        if let Some(messages) = attributes.get(INPUT) {
            self.messages(place, messages, UNKNOWN, time, &mut list, sink);
        }
        list
    }

    /// What an agent said next, after a history.
    pub(super) fn said(
        &mut self,
        place: usize,
        attributes: &Attributes<'_>,
        time: Option<Nanos>,
        mut history: List,
        sink: &mut Sink,
    ) {
        if let Some(messages) = attributes.get(OUTPUT) {
            history.said();
            self.messages(place, messages, "assistant", time, &mut history, sink);
        }
    }

    /// What an event on a span says: a message that it is, or messages that it has.
    pub(super) fn event(&mut self, place: usize, event: &Event<'_>, sink: &mut Sink) {
        let (time, attributes) = (event.time, &event.attributes);
        if let Some(message) = event.message(sink.limits.depth()) {
            let mut list = std::mem::take(&mut self.events[place]);
            self.message(place, &message, UNKNOWN, time, &mut list, sink);
            self.events[place] = list;
        }
        let history = self.heard(place, attributes, time, sink);
        self.said(place, attributes, time, history, sink);
    }

    /// Tells what in `messages` was not told yet: the nth time that something occurs in one list is news only if it was told
    /// less than n times. `else_of` is whose a message is that does not say so.
    fn messages(
        &mut self,
        place: usize,
        messages: &Node<'_>,
        else_of: &str,
        time: Option<Nanos>,
        list: &mut List,
        sink: &mut Sink,
    ) {
        let messages = unwrapped(messages, sink.limits.depth());
        let listed = listed(&messages);
        if listed.is_empty() && !matches!(messages.json, Json::List(_) | Json::Null) {
            let reason = "what should be a list of messages is none".to_owned();
            self.opaque(place, reason, &[&*messages], sink);
        }
        for message in listed {
            self.message(place, message, else_of, time, list, sink);
        }
    }

    fn message(
        &mut self,
        place: usize,
        message: &Node<'_>,
        else_of: &str,
        time: Option<Nanos>,
        list: &mut List,
        sink: &mut Sink,
    ) {
        let kin = self.kin(place);
        let said = message::read(message);
        let key = message_key(&kin, message, &said, sink.limits.depth());
        let times = list.message(key);
        if self.is_news(key, times) {
            let me = Endpoint::agent(kin.agent.clone());
            for act in &said.acts {
                if let Act::Thought(thought) = act {
                    let content = vec![Leaf::text(*thought)];
                    let mut deed = Deed::new(Kind::Message, me.clone(), me.clone(), content);
                    deed.channel = "thought".into();
                    self.add(place, deed, time, sink);
                }
            }
            let content = self.words(place, &said, sink);
            if !content.is_empty() {
                let role = message.text("role").unwrap_or(else_of);
                let (from, to) = parties(role, &kin);
                let deed = Deed::new(Kind::Message, from, to, content);
                self.add(place, deed, time, sink);
            }
            self.unread_of(place, &said, sink);
        }
        for act in said.acts {
            match act {
                Act::Thought(_) => {}
                Act::Call {
                    id,
                    tool,
                    arguments,
                } => self.asked(place, (id, tool, arguments), time, list, sink),
                Act::Result { id, content } => {
                    let call = list.answers(id, &mut self.memory.calls);
                    self.result(place, call, (id, None, content), time, sink);
                }
            }
        }
    }

    /// A call that a message tells of.
    fn asked(
        &mut self,
        place: usize,
        (id, tool, arguments): (Option<&str>, Option<&str>, Option<&Node<'_>>),
        time: Option<Nanos>,
        list: &mut List,
        sink: &mut Sink,
    ) {
        let tool = tool.unwrap_or(UNNAMED);
        let said = Digest::of_value(arguments, sink.limits.depth());
        let key = Call::key(id, tool, &said);
        let calls = &self.memory.calls;
        let nth = list.call(key, calls.told(&key));
        let call = match calls.nth(&key, nth) {
            Some(call) => call,
            None => {
                let call = self.call(place, id, tool, arguments, time, sink);
                self.memory.calls.ask(call);
                call
            }
        };
        list.called(id, key, call);
    }

    /// The words of a message: what is neither calls nor results nor thoughts.
    pub(super) fn words(&self, place: usize, said: &Said<'_, '_>, sink: &mut Sink) -> Vec<Leaf> {
        let mut leaves = Leaves::new(&sink.limits, Some(0));
        said.words(&mut leaves);
        let (lost, content) = (leaves.overflow || leaves.cut, leaves.leaves);
        self.report(place, lost, sink);
        content
    }

    /// Whether something is news that occurs for the nth time.
    pub(super) fn is_news(&mut self, key: Digest, times: u32) -> bool {
        let told = self.memory.told.entry(key).or_default();
        let news = *told < times;
        *told = (*told).max(times);
        news
    }
}

/// The messages of a list; one that stands alone is one.
pub(super) fn listed<'n, 'a>(messages: &'n Node<'a>) -> &'n [Node<'a>] {
    match &messages.json {
        Json::List(messages) => messages,
        Json::Map(_) => std::slice::from_ref(messages),
        _ => &[],
    }
}

/// From whom and to whom a message is. A role that conventions do not have is another agent's name: nobody is a person or an
/// operator who is not called so.
fn parties(role: &str, kin: &Kin) -> (Endpoint, Endpoint) {
    let me = Endpoint::agent(kin.agent.clone());
    match role.to_ascii_lowercase().as_str() {
        "system" | "developer" => (Endpoint::operator(), me),
        "assistant" | "model" => (me, Story::principal(kin)),
        "user" | "human" => (Story::principal(kin), me),
        "tool" | "function" => (Endpoint::resource(UNNAMED), me),
        _ => (Endpoint::agent(role), me),
    }
}

/// What makes two records the same message to the same agent.
pub(super) fn message_key(
    kin: &Kin,
    message: &Node<'_>,
    said: &Said<'_, '_>,
    depth: usize,
) -> Digest {
    // Told again once it is known for whom the agent works: then it may be a person's word.
    let whole: &[u8] = if kin.whole { b"" } else { b"?" };
    let said = said.key(message.text("role").unwrap_or_default(), depth);
    Digest::of(&[kin.agent.as_bytes(), whole, said.bytes()])
}
