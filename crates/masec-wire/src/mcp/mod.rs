//! The Model Context Protocol on the wire: JSON-RPC messages to interactions. For live traffic, so it is strict where the
//! readers of recordings are lenient: what two parsers could read in two ways is refused, never guessed.
//!
//! What is covered: revisions 2024-11-05 to 2026-07-28. A method that is not known here is an interaction all the same,
//! with everything it carries.

mod answers;
mod change;
mod deferred;
mod frame;
mod merge;
mod mirror;
mod requests;
mod space;
mod tools;
mod trace;

#[cfg(test)]
mod tests;

use masec_model::{
    CompactString, Endpoint, How, Identity, Interaction, InteractionId, Kind, Leaf, Place, Touch,
};

pub use answers::{answer, pushed};
pub use merge::{acknowledged, merged};
pub use mirror::{Mirrored, Mismatch, name_header, parameter};
pub use requests::{request, task};
pub use space::{Route, Unroutable, can_share};
pub use tools::{INSTRUCTIONS, PROMPT, Tool, listed, offered};

pub use crate::rpc::{Frame, FrameError, Glance, Id, Sort};
pub use crate::task::Task;

/// The newest revision: no sessions, and headers that mirror the body.
pub const STATELESS: &str = "2026-07-28";

/// Who takes part in an exchange, as the gateway knows it and not as the messages say.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The agent.
    pub agent: &'a Endpoint,
    /// The server's name in the operator's configuration.
    pub server: &'a str,
    /// The session that the agent's traffic is traced in.
    pub session: &'a str,
    /// How the agent's name was established.
    pub identity: Identity,
    /// Whom the agent acts for, nearest first.
    pub on_behalf_of: &'a [Endpoint],
}

impl Scene<'_> {
    /// A tool, resource or prompt of the server.
    fn part(&self, name: &str) -> Endpoint {
        // Names come from the other side and have no bound of their own.
        let name = &name[..name.floor_char_boundary(512)];
        Endpoint::resource(format!("{}.{name}", self.server))
    }

    /// The server itself.
    fn whole(&self) -> Endpoint {
        Endpoint::resource(self.server)
    }

    /// That the resource at this address is shown: the protocol says so itself.
    fn shows(&self, uri: &str) -> Option<Box<Touch>> {
        (!uri.is_empty()).then(|| Box::new(Touch::new(How::Read, self.server, [uri])))
    }

    /// An interaction of this scene. Id, time and causes are the driver's to set.
    pub fn deed(
        &self,
        kind: Kind,
        from: Endpoint,
        to: Endpoint,
        content: Vec<Leaf>,
    ) -> Interaction {
        let (identity, on_behalf_of) = if from == *self.agent {
            (self.identity, self.on_behalf_of.to_vec())
        } else {
            // The server is who the operator configured.
            (Identity::Verified, Vec::new())
        };
        Interaction {
            id: InteractionId::default(),
            time: None,
            kind,
            from,
            to,
            channel: CompactString::from(self.server),
            session: CompactString::from(self.session),
            causes: Vec::new(),
            on_behalf_of,
            content,
            identity,
            labels: Default::default(),
            place: Place::default(),
        }
    }
}

/// What a request was, to read its answer by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The method.
    pub method: CompactString,
    /// The tool, the prompt, or the resource's address; empty where the method has none.
    pub name: CompactString,
}

impl Asked {
    /// What `frame` asks for, where it is a request or a notification.
    pub fn of(frame: &Frame<'_>) -> Option<Self> {
        let method = frame.method()?;
        Some(Self {
            method: method.into(),
            name: frame.name().unwrap_or_default().into(),
        })
    }
}
