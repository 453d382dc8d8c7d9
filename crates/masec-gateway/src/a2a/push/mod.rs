//! News of tasks that an agent wants sent to an address. The other agent sends them to the gateway, which looks at them like at
//! any answer and sends them on: to hosts that the operator names, and over TLS to hosts that are in the open. No address that is
//! this machine's own, its network's or its cloud's gets any that the operator did not name.
//!
//! Where they go outlives the process ([`News`]), and is read and judged anew each time that some come: by who may still ask that
//! agent, by what was taken back of what was delegated, by where news may be sent. What whoever wants them said beside the address
//! (tokens, credentials) has to be sent on and so cannot be hashed; it is sealed with the name that the other agent was given
//! ([`name`]), which the gateway does not keep.

mod name;
mod news;
pub(super) mod signed;

use http::HeaderValue;
use masec_model::{Stop, Threat};
use masec_wire::a2a::{Call, Push, Version};
use serde::{Deserialize, Serialize};

use super::address::admitted;
use super::exchange::Later;
use super::refusal::Refusal;
use crate::config::Peer;
use crate::guard::refusal as deny;

pub use self::news::News;
pub(super) use self::news::{Found, Known, Whose};

/// Between an agent's own path here and what stands for one address.
pub(super) const BELOW: &str = "/push/";
/// Longest text that is said beside an address, in bytes of all of them.
const LONGEST: usize = 16 << 10;

/// Where the news of one request are wanted, and what is needed to look at them like at its answer.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    /// Where the one that asked wants them.
    pub(super) url: String,
    /// Whether it asked in 0.3.
    legacy: bool,
    /// Everything that it said beside the address: tokens and credentials among it.
    said: Vec<String>,
    /// The exchange that they belong to.
    pub(super) later: Later,
}

impl Wanted {
    /// What is wanted by a request in this revision.
    pub(super) fn new(push: Push, version: Version, later: Later) -> Self {
        Self {
            url: push.url,
            legacy: version == Version::V03,
            said: push.said,
            later,
        }
    }

    /// In which revision they come.
    pub(super) fn version(&self) -> Version {
        match self.legacy {
            true => Version::V03,
            false => Version::V1,
        }
    }

    /// Whether a header's value is what the one that wants the news gave: a token, or a scheme and credentials.
    pub(super) fn gave(&self, value: &HeaderValue) -> bool {
        let Ok(value) = value.to_str() else {
            return false;
        };
        let gave = |text: &str| self.said.iter().any(|said| said == text);
        let scheme = |text: &str| self.said.iter().any(|said| said.eq_ignore_ascii_case(text));
        gave(value)
            || value
                .split_once(' ')
                .is_some_and(|(name, rest)| scheme(name) && gave(rest))
    }
}

/// Why news may not be sent where a request wants them, if they may not.
pub(super) async fn stop(call: &Call<'_>, peer: &Peer) -> Option<(Stop, Refusal)> {
    let mut reason = None;
    for push in call.pushes() {
        if let Err(why) = admitted(&push.url, &peer.push_hosts).await {
            reason = reason.or(Some(why));
        }
        if push.said.iter().map(String::len).sum::<usize>() > LONGEST {
            reason = reason.or(Some("more is said beside the address than is kept"));
        }
    }
    let reason = reason?;
    let stop = deny(
        "push-address",
        Threat::T2,
        format!("news of a task are wanted where they may not be sent: {reason}"),
        "name the host under `push_hosts` of the peer if it may get them",
    );
    Some((stop, Refusal::no_push(reason)))
}
