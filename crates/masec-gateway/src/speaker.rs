//! Whoever asks, as what is decided about their messages needs them, whatever protocol they speak.

use masec_model::{CompactString, Endpoint, Identity, Interaction, Kind, Leaf};
use masec_wire::mcp::Task;

use crate::guard::{Circumstances, Unavailable};
use crate::identity::{Caller, Party, Proof, Verified, nameless};
use crate::mediator::Mediator;
use crate::redaction::{Between, redacted_text};

/// An agent that asks, and whom it acts for.
#[derive(Clone, Debug)]
pub(crate) struct Speaker {
    pub(crate) caller: Caller,
    /// The names of the agent and of the agents that it acts for.
    pub(crate) agents: Vec<CompactString>,
    pub(crate) endpoint: Endpoint,
    pub(crate) on_behalf_of: Vec<Endpoint>,
    pub(crate) identity: Identity,
}

impl Speaker {
    pub(crate) fn new(caller: &Verified<Caller>) -> Self {
        Self {
            endpoint: Endpoint::agent(caller.agent.name.clone()),
            on_behalf_of: caller.on_behalf_of.iter().map(Party::endpoint).collect(),
            agents: caller.agents().map(|agent| agent.name.clone()).collect(),
            identity: match caller.proof {
                Proof::Key | Proof::Certificate | Proof::Token | Proof::Parent => {
                    Identity::Verified
                }
                Proof::Anonymous => Identity::Claimed,
            },
            caller: Caller::clone(caller),
        }
    }

    /// It, and where its messages go.
    pub(crate) fn to<'a>(&'a self, server: &'a str) -> Between<'a> {
        Between {
            agents: &self.agents,
            server,
        }
    }

    /// Whether what it says of its principal's task is believed: only whom the operator trusts with it may say which task it
    /// is and what its principal wants.
    pub(crate) fn is_trusted(&self) -> bool {
        self.caller.agents().all(|agent| agent.principal_words)
    }

    /// Tells the core what the principal wants, where that is new. `channel` is where this goes.
    pub(crate) async fn hear(
        &self,
        mediator: &Mediator,
        channel: &str,
        task: &Task,
    ) -> Result<(), Unavailable> {
        // What the core is not told now is new to it later.
        let Some(words) = task.words.clone().filter(|_| mediator.guard.decides()) else {
            return Ok(());
        };
        let words = redacted_text(&mediator.redactions(), words, self.to(channel));
        if !mediator.is_new(&self.caller.agent.name, &task.id, &words) {
            return Ok(());
        }
        let deed = Interaction {
            id: Default::default(),
            time: None,
            kind: Kind::Message,
            from: nameless(),
            to: self.endpoint.clone(),
            channel: channel.into(),
            session: task.id.as_str().into(),
            causes: Vec::new(),
            on_behalf_of: Vec::new(),
            content: vec![Leaf::text(words.as_str())],
            identity: self.identity,
            labels: Default::default(),
            place: Default::default(),
        };
        mediator
            .guard
            .attest(deed, Circumstances::default())
            .await?;
        Ok(())
    }
}
