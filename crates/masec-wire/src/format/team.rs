//! Transcripts of teams: a `history` of role, name and content, with sender and receiver in the role, such as
//! `Orchestrator (-> WebSurfer)` or `Orchestrator (thought)`.

use std::collections::{BTreeMap, BTreeSet};

use masec_model::{CompactString, Endpoint, EndpointClass, Kind};

use super::chat::{list_of, tail_of, time_of, trace_name};
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

/// Reads one run of a team.
pub(crate) fn object(node: &Node<'_>, line: u64, sink: &mut Sink) {
    let Some((key, messages)) = list_of(node) else {
        return;
    };
    sink.begin(NAME, trace_name(node).as_deref());
    // Who spoke to an agent last: whom its answer goes to.
    let mut asked: BTreeMap<CompactString, Endpoint> = BTreeMap::default();
    for (step, message) in messages.iter().enumerate() {
        sink.at_step(u32::try_from(step).unwrap_or(u32::MAX));
        let Some(speaker) = Speaker::of(message) else {
            let bytes = message.to_value().to_string();
            sink.opaque(NAME, line, "an entry without a `role`", bytes.as_bytes());
            continue;
        };
        let receiver = speaker.receiver(&messages[step + 1..], &asked);
        if receiver.class == EndpointClass::Agent && receiver != speaker.from {
            asked.insert(receiver.name.clone(), speaker.from.clone());
        }
        say(speaker, receiver, message, line, sink);
    }
    sink.end(tail_of(node, key));
}

/// Whether a list of messages is a team's talk and not one assistant's: it has no calls, and it names a receiver, a role
/// that no chat has, or two speakers at least.
pub(crate) fn is_team(messages: &[Node<'_>]) -> bool {
    let mut names = BTreeSet::new();
    let mut other = false;
    for message in messages {
        let role = message.text("role").unwrap_or("user");
        let acts = |part: &Node<'_>| chat::is_act(part);
        let parts = message
            .get("content")
            .and_then(Node::as_list)
            .unwrap_or_default();
        if message.get("tool_calls").is_some()
            || message.get("function_call").is_some()
            || matches!(role, "tool" | "function")
            || parts.iter().any(acts)
        {
            return false;
        }
        names.extend(message.text("name"));
        other |= !matches!(
            role,
            "system" | "developer" | "user" | "human" | "assistant" | "ai" | "model"
        );
    }
    other || names.len() >= 2
}

struct Speaker {
    from: Endpoint,
    /// What stands in brackets after the name: a receiver behind an arrow, or what sort of words these are.
    to: Option<CompactString>,
    aside: Option<CompactString>,
    /// Whether the role is only a chat's, so that everybody in the room hears it.
    room: bool,
}

impl Speaker {
    fn of(message: &Node<'_>) -> Option<Self> {
        let role = message.text("role")?.trim();
        let (party, brackets) = match role.split_once('(') {
            Some((party, rest)) if role.ends_with(')') => {
                (party.trim(), Some(rest.trim_end_matches(')').trim()))
            }
            _ => (role, None),
        };
        let name = message
            .text("name")
            .map(str::trim)
            .filter(|n| !n.is_empty());
        let from = match (name, party) {
            (Some(name), _) => Endpoint::agent(name),
            (None, "human" | "user") => Endpoint::human("user"),
            (None, "system" | "developer") => Endpoint::operator(),
            (None, "") => Endpoint::agent("unknown"),
            (None, party) => Endpoint::agent(party),
        };
        let arrow = brackets.and_then(|text| text.strip_prefix("->").or(text.strip_prefix('→')));
        let to = arrow.map(|name| CompactString::from(name.trim()));
        let aside = match (&to, brackets) {
            (None, Some(text)) => Some(CompactString::from(text)),
            _ => None,
        };
        let room = name.is_some();
        Some(Self {
            from,
            to,
            aside,
            room,
        })
    }

    fn receiver(&self, later: &[Node<'_>], asked: &BTreeMap<CompactString, Endpoint>) -> Endpoint {
        if let Some(name) = &self.to {
            return Endpoint::agent(name.clone());
        }
        if self.aside.is_some() {
            return self.from.clone();
        }
        if self.from.class != EndpointClass::Agent {
            // A person's or operator's words are for whoever takes them up.
            return later
                .iter()
                .filter_map(Speaker::of)
                .map(|speaker| speaker.from)
                .find(|party| party.class == EndpointClass::Agent)
                .unwrap_or_else(|| Endpoint::resource(ROOM));
        }
        match asked.get(&self.from.name) {
            Some(asker) if !self.room => asker.clone(),
            _ => Endpoint::resource(ROOM),
        }
    }
}

fn say(speaker: Speaker, to: Endpoint, message: &Node<'_>, line: u64, sink: &mut Sink) {
    let mut leaves = Leaves::new(&sink.limits, Some(0));
    if let Some(content) = message.get("content") {
        chat::words(content, &mut leaves);
    }
    let (lost, content) = (leaves.overflow || leaves.cut, leaves.leaves);
    if lost {
        let reason = "content past the limits of one interaction";
        sink.opaque(
            NAME,
            line,
            reason,
            message.to_value().to_string().as_bytes(),
        );
    }
    let mut deed = Deed::new(Kind::Message, speaker.from, to, content);
    deed.causes = sink.last().into_iter().collect();
    deed.time = time_of(message);
    deed.channel = speaker.aside.unwrap_or_else(|| ROOM.into());
    sink.add(deed);
}
