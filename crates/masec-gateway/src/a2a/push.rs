//! News of tasks that an agent wants sent to an address. The other agent sends them to the gateway, which looks at them like at
//! any answer and sends them on: to hosts that the operator names, and over TLS to hosts that are in the open. No address that is
//! this machine's own, its network's or its cloud's gets any that the operator did not name.

use std::collections::VecDeque;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use http::{HeaderValue, Uri};
use masec_model::{Stop, Threat};
use masec_wire::a2a::{Call, Version};
use rustc_hash::FxHashMap;

use super::exchange::Exchange;
use super::refusal::Refusal;
use crate::config::Peer;
use crate::guard::refusal as deny;
use crate::open::is_open;
use crate::upstream::Whither;

/// Where news go, remembered at most; past it the oldest go nowhere.
const MOST: usize = 16_384;
/// Longest address, in bytes.
const LONGEST: usize = 2_048;
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
        if let Err(why) = admitted(&push.url, peer).await {
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

/// Where an address may be reached; why not, if it may not be.
async fn admitted(url: &str, peer: &Peer) -> Result<(), &'static str> {
    let (uri, whither) = read(url, peer)?;
    if whither == Whither::Configured {
        return Ok(());
    }
    let host = uri.host().unwrap_or_default();
    let port = uri.port_u16().unwrap_or(443);
    let found = match bare(host).parse::<IpAddr>() {
        Ok(address) => vec![address],
        Err(_) => {
            let found = tokio::net::lookup_host((host, port)).await;
            let found = found.map_err(|_| "this host is not known")?;
            found.map(|it| it.ip()).collect()
        }
    };
    match !found.is_empty() && found.into_iter().all(is_open) {
        true => Ok(()),
        false => Err("this host is not in the open"),
    }
}

/// An address, and how it may be reached as far as its letters tell.
pub(super) fn read(url: &str, peer: &Peer) -> Result<(Uri, Whither), &'static str> {
    let uri: Uri = url.parse().map_err(|_| "the address cannot be read")?;
    if url.len() > LONGEST {
        return Err("the address is too long");
    }
    let scheme = uri.scheme_str();
    if !matches!(scheme, Some("https" | "http")) {
        return Err("the address is not https:// or http://");
    }
    let authority = uri.authority().ok_or("the address has no host")?;
    if authority.as_str().contains('@') {
        return Err("the address has credentials in it");
    }
    let host = authority.host().trim_end_matches('.').to_ascii_lowercase();
    let with_port = authority.port().map(|port| format!("{host}:{port}"));
    let named = |known: &String| {
        let known = known.to_ascii_lowercase();
        known == host || Some(&known) == with_port.as_ref()
    };
    if peer.push_hosts.iter().any(named) {
        return Ok((uri, Whither::Configured));
    }
    if scheme != Some("https") {
        return Err("this host gets news over https:// alone");
    }
    // An address in itself is looked at here: nobody resolves it.
    match bare(&host).parse::<IpAddr>() {
        Ok(address) if !is_open(address) => Err("this host is not in the open"),
        Ok(_) => Ok((uri, Whither::Open)),
        // What is made of numbers in another way is an address to some readers.
        Err(_) if host.rsplit('.').next().is_some_and(is_number) => {
            Err("the host is a number in an odd spelling")
        }
        Err(_) => Ok((uri, Whither::Open)),
    }
}

fn bare(host: &str) -> &str {
    host.trim_start_matches('[').trim_end_matches(']')
}

fn is_number(label: &str) -> bool {
    let hex = label.strip_prefix("0x").unwrap_or(label);
    label.is_empty()
        || label.bytes().all(|b| b.is_ascii_digit())
        || (hex.len() < label.len() && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}
