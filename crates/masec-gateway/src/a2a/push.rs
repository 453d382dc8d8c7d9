//! News of tasks that an agent wants sent to an address. The other agent sends them to the gateway, which looks at them like at
//! any answer and sends them on: to hosts that the operator names, and over TLS to hosts that are in the open. No address that is
//! this machine's own, its network's or its cloud's gets any that the operator did not name.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use http::{HeaderValue, Uri};
use masec_model::{Stop, Threat};
use masec_wire::a2a::{Call, Version};
use rustc_hash::FxHashMap;

use super::address::admitted;
use super::exchange::Exchange;
use super::refusal::Refusal;
use crate::config::Peer;
use crate::guard::refusal as deny;
use crate::upstream::Whither;

/// Where news go, remembered at most; past it the oldest go nowhere.
const MOST: usize = 16_384;
/// Between an agent's own path here and what stands for one address.
pub(super) const BELOW: &str = "/push/";

/// Where the news of one request go.
#[derive(Debug)]
pub(super) struct Relay {
    /// Where the one that asked wants them.
    pub(super) url: Uri,
    pub(super) whither: Whither,
    /// Between whom, and as what they are looked at.
    pub(super) exchange: Exchange,
    pub(super) version: Version,
    /// Everything that it said beside the address: tokens and credentials among it.
    pub(super) said: Vec<String>,
}

impl Relay {
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

/// Where news go, each under a name that nobody guesses. Not kept: after a restart news find nobody, and agents ask anew.
#[derive(Debug, Default)]
pub(super) struct Relays {
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    all: FxHashMap<String, Arc<Relay>>,
    order: VecDeque<String>,
}

impl Relays {
    /// Remembers one; the name under which it is found again, `None` where none can be made.
    pub(super) fn add(&self, relay: Relay) -> Option<String> {
        let mut bytes = [0_u8; 24];
        getrandom::fill(&mut bytes).ok()?;
        let name = data_encoding::BASE64URL_NOPAD.encode(&bytes);
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.all.insert(name.clone(), Arc::new(relay));
        inner.order.push_back(name.clone());
        if inner.order.len() > MOST
            && let Some(oldest) = inner.order.pop_front()
        {
            inner.all.remove(&oldest);
        }
        Some(name)
    }

    /// The one of this name, at this agent.
    pub(super) fn get(&self, name: &str, peer: &Peer) -> Option<Arc<Relay>> {
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let relay = inner.all.get(name)?;
        (relay.exchange.peer.name == peer.name).then(|| Arc::clone(relay))
    }

    /// What the address stands for to this caller, where it is one of the gateway's.
    pub(super) fn original(&self, url: &str, exchange: &Exchange) -> Option<String> {
        let (_, name) = url.rsplit_once(BELOW)?;
        let relay = self.get(name, &exchange.peer)?;
        (relay.exchange.caller() == exchange.caller()).then(|| relay.url.to_string())
    }
}

/// Why news may not be sent where a request wants them, if they may not.
pub(super) async fn stop(call: &Call<'_>, peer: &Peer) -> Option<(Stop, Refusal)> {
    let mut reason = None;
    for push in call.pushes() {
        if let Err(why) = admitted(&push.url, &peer.push_hosts).await {
            reason = reason.or(Some(why));
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
