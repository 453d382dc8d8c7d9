//! One thing that one endpoint did to another.

use compact_str::CompactString;

use crate::{DeclaredLabels, Described, Endpoint, InteractionId, Leaf, Timestamp, Touch};

/// One thing that one endpoint did to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Interaction {
    /// Its id, unique in its trace.
    pub id: InteractionId,
    /// When it happened, where the source says so.
    pub time: Option<Timestamp>,
    /// What was done.
    pub kind: Kind,
    /// Who did it.
    pub from: Endpoint,
    /// To whom, or to what.
    pub to: Endpoint,
    /// The conversation, room, board or transport it went over; empty where the source names none.
    pub channel: CompactString,
    /// The session or run it belongs to; labels of mode `strict` accumulate per agent and session.
    pub session: CompactString,
    /// Interactions it answers or follows, as far as the source says.
    pub causes: Vec<InteractionId>,
    /// Whom `from` acts for, nearest first, as a checker verified it (RFC 8693, `act`). What it may do is what each of them
    /// may.
    pub on_behalf_of: Vec<Endpoint>,
    /// What was said, asked, read or written.
    pub content: Vec<Leaf>,
    /// How `from` was verified.
    pub identity: Identity,
    /// Labels that the source declares. A declaration can raise a label, never lower it.
    pub labels: DeclaredLabels,
    /// Where it stood in its source, and the call it is part of.
    pub place: Place,
}

impl Interaction {
    /// Whether the leaf at `place` is a text that is read as leaves of its own, which come after it. It is kept for whoever looks
    /// at every byte; what is done is said by the leaves.
    pub fn is_source(&self, place: usize) -> bool {
        let next = self.content.get(place + 1);
        let pair = self.content.get(place).zip(next);
        pair.is_some_and(|(leaf, next)| leaf.is_source_of(next))
    }

    /// What it says, each thing once: its leaves without texts that are read as leaves of their own.
    pub fn told(&self) -> impl Iterator<Item = &Leaf> + Clone {
        let all = self.content.iter().enumerate();
        all.filter(|(place, _)| !self.is_source(*place))
            .map(|(_, leaf)| leaf)
    }
}

/// What one endpoint does to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Words from one party to another.
    Message,
    /// A request that a tool do something.
    ToolCall,
    /// What the tool answered.
    ToolResult,
    /// Content that went from a shared resource to a reader.
    Read,
    /// Content that a writer put into a shared resource.
    Write,
    /// A task handed to another agent.
    Delegate,
    /// A party that enters the network or a channel, or what a resource says of itself and of what it offers: what is said of one thing
    /// stands under one element of a list, with its `name`.
    Join,
    /// A person's or policy's consent, which may endorse or declassify.
    Approve,
    /// Something that could not be read. It has a configured decision and never passes by default.
    Opaque,
}

impl Kind {
    /// Every kind, in the order of the enum.
    pub const ALL: [Self; 9] = [
        Self::Message,
        Self::ToolCall,
        Self::ToolResult,
        Self::Read,
        Self::Write,
        Self::Delegate,
        Self::Join,
        Self::Approve,
        Self::Opaque,
    ];

    /// Its name in every format of ours.
    pub fn name(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::ToolCall => "tool_call",
            Self::ToolResult => "tool_result",
            Self::Read => "read",
            Self::Write => "write",
            Self::Delegate => "delegate",
            Self::Join => "join",
            Self::Approve => "approve",
            Self::Opaque => "opaque",
        }
    }

    /// The kind with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// How the sender's name was established, from weakest to strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Identity {
    /// The sender said so itself, or nobody knows.
    #[default]
    Claimed,
    /// A recording says so; as good as whoever recorded it.
    Recorded,
    /// A checker verified it on the wire.
    Verified,
}

impl Identity {
    /// Every strength, weakest first.
    pub const ALL: [Self; 3] = [Self::Claimed, Self::Recorded, Self::Verified];

    /// Its name in every format of ours.
    pub fn name(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Recorded => "recorded",
            Self::Verified => "verified",
        }
    }

    /// The strength with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|identity| identity.name() == name)
    }
}

/// Where an interaction stood in its source.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Place {
    /// 0-based place in the source's own list of messages, posts, spans or lines.
    pub step: u32,
    /// The tool call's own id, on a call and on its result.
    pub call: Option<CompactString>,
    /// The tool's name, on a call and on its result.
    pub tool: Option<CompactString>,
    /// How its server describes the tool, where that is known.
    pub described: Option<Box<Described>>,
    /// Which shared objects it reads or writes, where that is known.
    pub touches: Option<Box<Touch>>,
}
