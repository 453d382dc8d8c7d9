//! What agents were told and said: the messages that spans record, each once.

use masec_model::{Endpoint, Kind, Leaf};

use super::Story;
use super::kin::Kin;
use crate::format::otlp::calls::Call;
use crate::format::otlp::digest::Digest;
use crate::format::otlp::list::List;
use crate::format::otlp::message::{self, Act};
use crate::format::otlp::span::{Attributes, INPUT, Nanos, OUTPUT, SYSTEM, unwrapped};
use crate::json::Node;
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
                let content = self.leaves(place, &parts, sink);
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
            self.messages(place, messages, time, &mut list, sink);
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
            self.messages(place, messages, time, &mut history, sink);
        }
    }

    /// Tells what in `messages` was not told yet: the nth time that something occurs in one list is news only if it was told
    /// less than n times.
    fn messages(
        &mut self,
        place: usize,
        messages: &Node<'_>,
        time: Option<Nanos>,
        list: &mut List,
        sink: &mut Sink,
    ) {
        let messages = unwrapped(messages, sink.limits.depth());
        for message in messages.as_list().unwrap_or_default() {
            self.message(place, message, time, list, sink);
        }
    }

    fn message(
        &mut self,
        place: usize,
        message: &Node<'_>,
        time: Option<Nanos>,
        list: &mut List,
        sink: &mut Sink,
    ) {
        let kin = self.kin(place);
        let key = message_key(&kin, message, sink.limits.depth());
        let times = list.message(key);
        let acts = message::acts(message);
        if self.is_news(key, times) {
            let me = Endpoint::agent(kin.agent.clone());
            for act in &acts {
                if let Act::Thought(thought) = act {
                    let content = vec![Leaf::text(*thought)];
                    let mut deed = Deed::new(Kind::Message, me.clone(), me.clone(), content);
                    deed.channel = "thought".into();
                    self.add(place, deed, time, sink);
                }
            }
            let content = self.words(place, message, sink);
            if !content.is_empty() {
                let principal = Self::principal(&kin);
                let (from, to) = match message.text("role") {
                    Some("system" | "developer") => (Endpoint::operator(), me),
                    Some("assistant") => (me, principal),
                    _ => (principal, me),
                };
                let deed = Deed::new(Kind::Message, from, to, content);
                self.add(place, deed, time, sink);
            }
        }
        for act in acts {
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
        let tool = tool.unwrap_or("unknown");
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

    /// The words of a message: its parts that are neither calls nor results nor thoughts.
    pub(super) fn words(&self, place: usize, message: &Node<'_>, sink: &mut Sink) -> Vec<Leaf> {
        match message.get("parts").or_else(|| message.get("content")) {
            Some(parts) => self.leaves(place, parts, sink),
            None => Vec::new(),
        }
    }

    /// Whether something is news that occurs for the nth time.
    pub(super) fn is_news(&mut self, key: Digest, times: u32) -> bool {
        let told = self.memory.told.entry(key).or_default();
        let news = *told < times;
        *told = (*told).max(times);
        news
    }
}

/// What makes two records the same message to the same agent.
pub(super) fn message_key(kin: &Kin, message: &Node<'_>, depth: usize) -> Digest {
    // Told again once it is known for whom the agent works: then it may be a person's word.
    let whole: &[u8] = if kin.whole { b"" } else { b"?" };
    let said = message::key(message, depth);
    Digest::of(&[kin.agent.as_bytes(), whole, said.bytes()])
}
