//! What of an exchange is kept for what comes of it long after the answer, when the process, or the configuration, may be another.
//! Everything else is worked out anew by the configuration of then.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use serde::{Deserialize, Serialize};

use super::Exchange;
use crate::a2a::push::Whose;
use crate::identity::Remembered;

/// What is kept of an exchange.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::a2a) struct Later {
    /// Who asked.
    pub(in crate::a2a) caller: Remembered,
    /// The token of delegation that they showed, which has to count again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::a2a) delegation: Option<String>,
    /// As which interaction the agent was asked, in which session, and of which tenant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cause: Option<String>,
    session: String,
    tenant: String,
    delegates: bool,
    /// The numbers of the labels beside the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    came: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    went: Option<String>,
}

impl Exchange {
    /// What is kept of it; `delegation` is the token that came with the request.
    pub(in crate::a2a) fn later(&self, delegation: Option<String>) -> Later {
        let (came, went) = self.hop.numbers();
        Later {
            caller: self.speaker.caller.remembered(),
            delegation,
            cause: self.cause.map(|cause| cause.to_string()),
            session: self.session.clone(),
            tenant: self.tenant.clone(),
            delegates: self.delegates,
            came,
            went,
        }
    }

    /// Whose addresses for news are that stand in it.
    pub(in crate::a2a) fn whose(&self) -> Whose {
        Whose {
            peer: self.peer.name.to_string(),
            tenant: self.tenant.clone(),
            owner: self.caller().to_string(),
        }
    }

    /// How many tasks and conversations answers to it began, which what comes later counts on with.
    pub(in crate::a2a) fn claims(&self) -> Arc<AtomicUsize> {
        Arc::clone(&self.claims)
    }

    /// A new one between the same two, where the request that was kept left off.
    pub(in crate::a2a) fn resumed(self, later: &Later, claims: Arc<AtomicUsize>) -> Self {
        Self {
            hop: self.hop.numbered((later.came.clone(), later.went.clone())),
            cause: later.cause.as_deref().and_then(|cause| cause.parse().ok()),
            session: later.session.clone(),
            tenant: later.tenant.clone(),
            delegates: later.delegates,
            claims,
            ..self
        }
    }
}
