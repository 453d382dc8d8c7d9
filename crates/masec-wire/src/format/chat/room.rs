//! What was said where several agents share one list of messages: whoever speaks or acts has read what stands before it.
//!
//! A message without a receiver is told to one agent when it is said, and to every other when that one speaks or calls a tool next. So
//! an act is judged by all that its agent had before it, whoever called for it, and nobody speaks as if they had been told nothing. What
//! a person says is told at once to whoever spoke before: a greeting is no sign of work that the person knows nothing of. What names
//! its receiver is theirs alone.

use std::collections::{BTreeMap, VecDeque};

use masec_model::{CompactString, Endpoint, EndpointClass, InteractionId, Kind, Leaf, Timestamp};

use crate::sink::{Deed, Sink};

/// Messages that are kept for agents that did not speak or act yet.
const KEPT: usize = 512;
/// Bytes of them.
const KEPT_BYTES: usize = 1 << 20;
/// Agents that are told.
const LISTENERS: usize = 64;
/// Bytes that are told again for one item of the source.
const TOLD_BYTES: usize = 32 << 20;

/// What was said, and who heard how much of it.
#[derive(Debug, Default)]
pub(super) struct Room {
    said: VecDeque<Said>,
    bytes: usize,
    /// How many messages were said so far.
    count: u64,
    /// What each agent had before it.
    heard: BTreeMap<CompactString, Heard>,
    /// Whether somebody who speaks or acts for the first time may have read what is kept no more.
    lost: Lost,
    /// Bytes told again for this item.
    told: usize,
}

/// What one agent had before it.
#[derive(Debug, Default)]
struct Heard {
    /// How many of all messages.
    count: u64,
    /// Whether one that it did not hear was dropped.
    missed: bool,
}

/// Who did not hear what was dropped.
#[derive(Debug, Default)]
enum Lost {
    #[default]
    Nobody,
    /// Everybody but this one, to whom all of it was said.
    AllBut(Endpoint),
    Everybody,
}

#[derive(Debug)]
struct Said {
    kind: Kind,
    from: Endpoint,
    to: Endpoint,
    content: Vec<Leaf>,
    channel: CompactString,
    tool: Option<CompactString>,
    time: Option<Timestamp>,
    interaction: InteractionId,
    bytes: usize,
}

impl Room {
    /// Another item of the source begins.
    pub(super) fn item(&mut self) {
        self.told = 0;
    }

    /// `deed` is told to whom it says; others may hear it.
    pub(super) fn say(&mut self, deed: &Deed) {
        let bytes = deed.content.iter().map(weight).sum();
        // What is longer than all that is kept is not copied first.
        let content = match bytes > KEPT_BYTES {
            true => Vec::new(),
            false => deed.content.clone(),
        };
        self.count += 1;
        self.bytes += bytes;
        self.said.push_back(Said {
            // Of an answer they read what it says; they asked for none.
            kind: if deed.kind == Kind::ToolResult {
                Kind::Read
            } else {
                deed.kind
            },
            from: deed.from.clone(),
            to: deed.to.clone(),
            content,
            channel: deed.channel.clone(),
            tool: deed.tool.clone(),
            time: deed.time,
            interaction: InteractionId::default(),
            bytes,
        });
    }

    /// What was said last is this interaction.
    pub(super) fn said_as(&mut self, interaction: InteractionId) {
        if let Some(said) = self.said.back_mut() {
            said.interaction = interaction;
        }
        while self.said.len() > KEPT || self.bytes > KEPT_BYTES {
            let place = self.oldest();
            let Some(dropped) = self.said.pop_front() else {
                break;
            };
            self.bytes -= dropped.bytes;
            self.lose(place, &dropped);
        }
    }

    /// The number of the oldest message that is kept.
    fn oldest(&self) -> u64 {
        self.count - self.said.len() as u64
    }

    fn lose(&mut self, place: u64, dropped: &Said) {
        for (name, heard) in &mut self.heard {
            heard.missed |= heard.count <= place && !dropped.concerns(name);
        }
        self.lost = match std::mem::take(&mut self.lost) {
            Lost::Nobody => Lost::AllBut(dropped.to.clone()),
            Lost::AllBut(to) if to == dropped.to => Lost::AllBut(to),
            _ => Lost::Everybody,
        };
    }

    /// Tells everybody who spoke or acted what they did not hear yet; whether that is all of it.
    pub(super) fn tell_all(&mut self, sink: &mut Sink) -> bool {
        let agents: Vec<_> = self.heard.keys().cloned().map(Endpoint::agent).collect();
        let mut is_whole = true;
        for agent in &agents {
            is_whole &= self.tell(agent, sink);
        }
        is_whole
    }

    /// `agent` is about to speak or to act: tells it what it did not hear yet; whether that is all of it.
    pub(super) fn tell(&mut self, agent: &Endpoint, sink: &mut Sink) -> bool {
        let is_known = self.heard.contains_key(&agent.name);
        if !is_known && self.heard.len() >= LISTENERS {
            return false;
        }
        let missed = match &self.lost {
            Lost::Nobody => false,
            Lost::AllBut(to) => to != agent,
            Lost::Everybody => true,
        };
        let first = Heard { count: 0, missed };
        let oldest = self.oldest();
        let heard = self.heard.entry(agent.name.clone()).or_insert(first);
        let mut is_whole = !std::mem::take(&mut heard.missed);
        let before = std::mem::replace(&mut heard.count, self.count);
        let unheard = usize::try_from(before.saturating_sub(oldest)).unwrap_or(usize::MAX);
        for said in self.said.iter().skip(unheard) {
            if said.concerns(&agent.name) {
                continue;
            }
            self.told += said.bytes;
            if self.told > TOLD_BYTES {
                is_whole = false;
                break;
            }
            sink.add(said.to_another(agent));
        }
        is_whole
    }
}

impl Said {
    /// Whether the agent of this name said it, or was told it already.
    fn concerns(&self, name: &str) -> bool {
        [&self.from, &self.to]
            .into_iter()
            .any(|party| party.class == EndpointClass::Agent && party.name == name)
    }

    fn to_another(&self, agent: &Endpoint) -> Deed {
        let mut deed = Deed::new(
            self.kind,
            self.from.clone(),
            agent.clone(),
            self.content.clone(),
        );
        deed.channel = self.channel.clone();
        deed.tool = self.tool.clone();
        deed.time = self.time;
        deed.causes = vec![self.interaction];
        deed
    }
}

fn weight(leaf: &Leaf) -> usize {
    leaf.path.len() + leaf.value.as_text().map_or(16, str::len)
}
