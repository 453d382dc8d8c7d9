//! Who asked for something that goes on when the process may be another: written down once they had proved who they are, and the same
//! again as far as the configuration still knows them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Authenticator, Caller, Party, Proof, Verified};
use crate::config::Agent;

/// A caller as it is kept: by names, which mean something in a configuration alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Remembered {
    agent: String,
    proof: Proof,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    on_behalf_of: Vec<Link>,
}

/// Somebody whom it acts for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Link {
    Agent(String),
    Person(String),
}

impl Caller {
    /// As it is kept.
    pub(crate) fn remembered(&self) -> Remembered {
        let link = |party: &Party| match party {
            Party::Agent(agent) => Link::Agent(agent.name.to_string()),
            Party::Person(name) => Link::Person(name.to_string()),
        };
        Remembered {
            agent: self.agent.name.to_string(),
            proof: self.proof,
            on_behalf_of: self.on_behalf_of.iter().map(link).collect(),
        }
    }
}

impl Authenticator {
    /// Who proved themselves when this was kept; `None` where they, or an agent that they act for, would not be let in by this
    /// configuration at all.
    pub(crate) fn again(&self, kept: &Remembered) -> Option<Verified<Caller>> {
        let known = |name: &str| -> Option<Arc<Agent>> { self.agents.get(name).cloned() };
        let agent = known(&kept.agent)?;
        let nameless = kept.proof == Proof::Anonymous;
        if nameless && self.anonymous.as_ref() != Some(&agent) {
            return None;
        }
        let party = |link: &Link| match link {
            Link::Agent(name) => known(name).map(Party::Agent),
            Link::Person(name) => Some(Party::Person(name.as_str().into())),
        };
        let chain: Option<Vec<Party>> = kept.on_behalf_of.iter().map(party).collect();
        Some(Verified(Caller::with(agent, kept.proof, chain?)))
    }
}
