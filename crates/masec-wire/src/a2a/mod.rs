//! The Agent2Agent protocol on the wire: what agents say to each other, to interactions. For live traffic, and as strict as
//! [`crate::mcp`]: what two readers could take in two ways is refused, never guessed.
//!
//! What is covered: revisions 0.3 and 1.0, over JSON-RPC, HTTP+JSON and gRPC. Whatever stands in a message
//! besides what the protocol needs to carry it is content: members that are not known here, metadata, names of files, ids that
//! say more than that they are ids. A method that is not known is refused, since nobody could say whose tasks it names.

mod answer;
mod call;
mod card;
mod change;
mod content;
mod file;
pub mod grpc;
mod method;
mod rest;
mod taint;
#[cfg(test)]
mod tests;

use masec_model::{
    CompactString, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf, Place,
};

use crate::flatten::Leaves;

pub use answer::{Answer, Named, Pushed};
pub use call::{Call, NoCall, Push};
pub use card::{Called, Card, CardError, Interface, SIGNATURES, Signature, Skill};
pub use file::{FROM, Fetched, File};
pub use method::{Asked, Method, Version};
pub use rest::{Path, Query};
pub use taint::{Stamp, Taint};

pub use crate::rpc::{Document, Frame, FrameError, Id, Sort};

/// Who takes part in an exchange, as the gateway knows it and not as the messages say.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The agent that asks.
    pub agent: &'a Endpoint,
    /// The agent that is asked.
    pub peer: &'a Endpoint,
    /// The name of the one that is asked in the operator's configuration.
    pub channel: &'a str,
    /// The session that this is traced in.
    pub session: &'a str,
    /// How the name of the one that asks was established.
    pub identity: Identity,
    /// Whom it acts for, nearest first.
    pub on_behalf_of: &'a [Endpoint],
    /// Whether it hands on a task of a principal whose words the gateway knows.
    pub delegates: bool,
}

impl Scene<'_> {
    /// An interaction of this scene. Id, time and causes are the driver's to set.
    pub fn deed(&self, kind: Kind, from_agent: bool, content: Vec<Leaf>) -> Interaction {
        let (from, to) = match from_agent {
            true => (self.agent, self.peer),
            false => (self.peer, self.agent),
        };
        Interaction {
            id: InteractionId::default(),
            time: None,
            kind,
            from: from.clone(),
            to: to.clone(),
            channel: CompactString::from(self.channel),
            session: CompactString::from(self.session),
            causes: Vec::new(),
            on_behalf_of: match from_agent {
                true => self.on_behalf_of.to_vec(),
                false => Vec::new(),
            },
            content,
            identity: match from_agent {
                true => self.identity,
                // The peer is who the operator configured.
                false => Identity::Verified,
            },
            labels: Default::default(),
            place: Place::default(),
        }
    }

    /// An interaction of everything that was collected; opaque where that was too much to be looked at whole.
    fn whole(&self, kind: Kind, from_agent: bool, leaves: Leaves<'_>) -> Interaction {
        // INVARIANT 4: what is not seen whole does not pass as if it had been.
        let kind = match leaves.overflow || leaves.cut {
            true => Kind::Opaque,
            false => kind,
        };
        self.deed(kind, from_agent, leaves.leaves)
    }
}
