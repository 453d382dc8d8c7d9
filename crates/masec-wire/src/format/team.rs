//! Transcripts of teams: a `history` of role, name and content, with sender and receiver in the role, such as
//! `Orchestrator (-> WebSurfer)` or `Orchestrator (thought)`.

use std::collections::{BTreeMap, BTreeSet};

use masec_model::{CompactString, Endpoint, EndpointClass, Kind};

use super::chat::{Lines, is_message, list_of, shadowed, tail_of, time_of, trace_name};
use super::party::{Heading, Names, Principal, Role};
use super::{Format, FormatInfo, chat};
use crate::flatten::Leaves;
use crate::json::Node;
use crate::sink::{Deed, Sink};

pub(crate) const INFO: FormatInfo = FormatInfo {
    format: Format::Team,
    about: "transcripts of teams of agents: who said what to whom",
    looks: "objects with a list under `history` whose entries have `role`, `content` and maybe `name`",
    example: r#"{"history":[{"role":"Planner (-> Worker)","content":"please start"}]}"#,
};

const NAME: &str = "team";

/// Where words go that are said to everybody.
const ROOM: &str = "team";

/// Reads one run of a team, written as `text`.
pub(crate) fn object(node: &Node<'_>, text: &str, line: u64, sink: &mut Sink) {
    let Some((key, messages)) = list_of(node) else {
        return;
    };
    sink.begin(NAME, trace_name(node).as_deref());
    let mut lines = Lines::new(text, line);
    let (mut names, mut principal) = (Names::default(), Principal::default());
    let speakers: Vec<_> = messages
        .iter()
        .map(|message| Speaker::of(message, &mut names, &mut principal))
        .collect();
    // Who spoke to an agent last: whom its answer goes to.
    let mut asked: BTreeMap<CompactString, Endpoint> = BTreeMap::default();
    for (step, (message, speaker)) in messages.iter().zip(&speakers).enumerate() {
        sink.at_step(u32::try_from(step).unwrap_or(u32::MAX));
        let line = lines.of(message);
        for entry in message.shadowed() {
            let reason = format!("`{}` comes again in an entry and is read there", entry.key);
            sink.opaque(NAME, line, reason, entry.node.written().as_bytes());
        }
        let Some(speaker) = speaker else {
            let reason = "an entry without a `role`";
            sink.opaque(NAME, line, reason, message.written().as_bytes());
            continue;
        };
        if let Some(key) = chat::unread(message) {
            let reason = format!("`{key}` of an entry says something that is not read");
            sink.opaque(NAME, line, reason, message.written().as_bytes());
        }
        let later = speakers.get(step + 1..).unwrap_or_default();
        let receivers = speaker.receivers(later, &asked);
        for receiver in &receivers {
            if receiver.class == EndpointClass::Agent && *receiver != speaker.from {
                asked.insert(receiver.name.clone(), speaker.from.clone());
            }
        }
        say(speaker, receivers, message, line, sink);
    }
    shadowed(NAME, node, &mut lines, sink);
    sink.end(tail_of(node, &[key]));
}

/// Whether a list of messages is a team's talk and not one assistant's: it has no calls, and it names a receiver, a role
/// that no chat has, or two speakers at least.
pub(crate) fn is_team(messages: &[Node<'_>]) -> bool {
    let mut names = BTreeSet::new();
    let mut other = false;
    for message in messages {
        let role = message.text("role");
        let is_entry = role.is_none() && is_message(message);
        let heading = Heading::of(role.unwrap_or("user"));
        let role = Role::of(heading.party);
        if chat::acts(message) || chat::answers(message) || is_entry {
            return false;
        }
        names.extend(message.text("name"));
        other |= role == Role::Party || !heading.to.is_empty() || heading.aside.is_some();
    }
    other || names.len() >= 2
}

struct Speaker {
    from: Endpoint,
    /// What stands in brackets after the name: receivers behind an arrow, or what sort of words these are.
    to: Vec<Endpoint>,
    aside: Option<CompactString>,
    /// Whether the role is only a chat's, so that everybody in the room hears it.
    room: bool,
}

impl Speaker {
    fn of(message: &Node<'_>, names: &mut Names, principal: &mut Principal) -> Option<Self> {
        let name = message.text("name").map(str::trim);
        let name = name.filter(|n| !n.is_empty());
        let heading = Heading::of(message.text("role").or(name)?);
        let from = match (name, Role::of(heading.party)) {
            (_, Role::User) if principal.is_person(name) => Endpoint::human("user"),
            (Some(name), _) => names.agent(name),
            (None, Role::Operator) => Endpoint::operator(),
            (None, _) => names.agent(heading.party),
        };
        if from.class == EndpointClass::Agent {
            principal.agent_spoke();
        }
        Some(Self {
            room: name.is_some() && from.class == EndpointClass::Agent,
            from,
            to: heading.to.iter().map(|name| names.receiver(name)).collect(),
            aside: heading.aside.map(CompactString::from),
        })
    }

    fn receivers(
        &self,
        later: &[Option<Self>],
        asked: &BTreeMap<CompactString, Endpoint>,
    ) -> Vec<Endpoint> {
        if !self.to.is_empty() {
            return self.to.clone();
        }
        if self.aside.is_some() {
            return vec![self.from.clone()];
        }
        let asker = asked.get(&self.from.name).filter(|_| !self.room);
        let receiver = match self.from.class {
            EndpointClass::Agent => asker,
            // A person's or operator's words are for whoever takes them up.
            _ => later
                .iter()
                .flatten()
                .map(|speaker| &speaker.from)
                .find(|party| party.class == EndpointClass::Agent),
        };
        let receiver = receiver.cloned();
        vec![receiver.unwrap_or_else(|| Endpoint::resource(ROOM))]
    }
}

fn say(speaker: &Speaker, to: Vec<Endpoint>, message: &Node<'_>, line: u64, sink: &mut Sink) {
    let mut leaves = Leaves::new(&sink.limits, Some(0));
    if let Some(content) = chat::content(message) {
        chat::words_but(content, |_| false, &mut leaves);
    }
    let (lost, content) = (leaves.overflow || leaves.cut, leaves.leaves);
    if lost {
        let reason = "content past the limits of one interaction";
        sink.opaque(NAME, line, reason, message.written().as_bytes());
    }
    let causes: Vec<_> = sink.last().into_iter().collect();
    for to in to {
        let mut deed = Deed::new(Kind::Message, speaker.from.clone(), to, content.clone());
        deed.causes.clone_from(&causes);
        deed.time = time_of(message);
        deed.channel = speaker.aside.clone().unwrap_or_else(|| ROOM.into());
        sink.add(deed);
    }
}
