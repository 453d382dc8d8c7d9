//! Other gateways, whose labels of messages count here.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use data_encoding::BASE64URL_NOPAD;
use ed25519_dalek::VerifyingKey;
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, JwkSet};
use masec_model::CompactString;

use super::charters::Charters;
use super::check::{Check, Checked, Named};
use super::schema::Spanned;
use super::{file, sources};

/// What this gateway says of messages to others, and which others there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taint {
    /// What the others call this one.
    pub name: CompactString,
    /// How long labels count that it puts beside a message.
    pub lifetime: Duration,
    /// The others, by name.
    pub gateways: BTreeMap<CompactString, Arc<Gateway>>,
}

/// Another gateway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gateway {
    /// Its name, here and there.
    pub name: CompactString,
    /// The keys that it may sign with, each with its id where it has one.
    pub keys: Vec<(Option<String>, VerifyingKey)>,
    /// Whether the same operator runs it: then what it answers for counts here.
    pub is_ours: bool,
}

impl Gateway {
    /// The gateway of this name that signs with these keys (a set in JSON, RFC 7517); `None` where they are no Ed25519 keys.
    pub fn of(name: &str, keys: &str) -> Option<Self> {
        let keys: JwkSet = serde_json::from_str(keys).ok()?;
        let keys: Vec<_> = keys.keys.iter().map(ed25519).collect::<Option<_>>()?;
        (!keys.is_empty()).then(|| Self {
            name: name.into(),
            keys,
            is_ours: false,
        })
    }
}

/// What an agent that others talk to is behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behind {
    /// This gateway: it is one of the agents that are known here, and what it reads is seen.
    Here,
    /// Another gateway, which sees what it reads and says so.
    Gateway(Arc<Gateway>),
    /// Nothing: nobody knows what it reads.
    Nothing,
}

/// The longest that labels may count; other gateways take no longer ones for labels.
const LONGEST_LIFE: u64 = 3_600;

impl Check<'_> {
    /// The other gateways: those that are named one by one, and those of organisations.
    pub(super) fn taint(
        &self,
        raw: Option<&Spanned<file::Taint>>,
        charters: &Charters,
    ) -> Checked<Option<Arc<Taint>>> {
        let Some(raw) = raw else {
            return match charters.gateways.values().next() {
                None => Ok(None),
                Some((gateway, span)) => {
                    let reason = format!(
                        "gateway `{}` has to know what this one is called: write [taint] with a `name`",
                        gateway.name
                    );
                    Err(self.fault(Some(span), reason))
                }
            };
        };
        let (span, raw) = (raw.span(), raw.get_ref());
        let name = self.name(&raw.name, &span)?;
        if !(1..=LONGEST_LIFE).contains(&raw.lifetime_seconds) {
            let reason = format!("`lifetime_seconds` is not between 1 and {LONGEST_LIFE}");
            return Err(self.fault(Some(&span), reason));
        }
        let mut gateways = BTreeMap::new();
        for gateway in &raw.gateways {
            let (span, gateway) = (gateway.span(), gateway.get_ref());
            let other = self.name(&gateway.name, &span)?;
            let is_ours = gateway.same_operator;
            let gateway = self.known_gateway(&other, &gateway.keys, &span)?;
            let gateway = Gateway { is_ours, ..gateway };
            if other == name || gateways.insert(other.clone(), Arc::new(gateway)).is_some() {
                let reason = format!("a second gateway called `{other}`");
                return Err(self.fault(Some(&span), reason));
            }
        }
        for (other, (gateway, span)) in &charters.gateways {
            let gateway = Arc::new(gateway.clone());
            if *other == name || gateways.insert(other.clone(), gateway).is_some() {
                let reason = format!("a second gateway called `{other}`");
                return Err(self.fault(Some(span), reason));
            }
        }
        Ok(Some(Arc::new(Taint {
            name,
            lifetime: Duration::from_secs(raw.lifetime_seconds),
            gateways,
        })))
    }

    fn known_gateway(&self, name: &str, keys: &Path, span: &Range<usize>) -> Checked<Gateway> {
        let unusable = |reason: String| self.fault(Some(span), reason);
        let text = sources::source(&self.path(keys)).map_err(|it| unusable(it.to_string()))?;
        Gateway::of(name, &text.text).ok_or_else(|| {
            unusable(format!(
                "`{}` is no set of Ed25519 keys; take what that gateway shows at /.well-known/jwks.json",
                text.name
            ))
        })
    }

    /// The gateway of this name, where one is named.
    pub(super) fn gateway(
        &self,
        name: Option<&Spanned<String>>,
        taint: Option<&Arc<Taint>>,
    ) -> Checked<Option<Arc<Gateway>>> {
        let Some(name) = name else {
            return Ok(None);
        };
        let known = taint.and_then(|taint| taint.gateways.get(name.get_ref().as_str()));
        match known {
            Some(gateway) => Ok(Some(Arc::clone(gateway))),
            None => {
                let reason =
                    "no such gateway; add it under [[taint.gateways]], or to an organisation";
                Err(self.fault(Some(&name.span()), reason))
            }
        }
    }

    /// What a peer of this name is behind.
    pub(super) fn peer_behind<A>(
        &self,
        gateway: Option<Arc<Gateway>>,
        name: &CompactString,
        agents: &Named<A>,
        span: &Range<usize>,
    ) -> Checked<Behind> {
        match (gateway, agents.contains_key(name)) {
            (Some(_), true) => {
                let reason = format!(
                    "`{name}` is one of the [[agents]] here, and so behind this gateway and no other"
                );
                Err(self.fault(Some(span), reason))
            }
            (Some(gateway), false) => Ok(Behind::Gateway(gateway)),
            (None, true) => Ok(Behind::Here),
            (None, false) => Ok(Behind::Nothing),
        }
    }
}

fn ed25519(key: &Jwk) -> Option<(Option<String>, VerifyingKey)> {
    let AlgorithmParameters::OctetKeyPair(pair) = &key.algorithm else {
        return None;
    };
    if pair.curve != EllipticCurve::Ed25519 {
        return None;
    }
    let bytes = BASE64URL_NOPAD.decode(pair.x.as_bytes()).ok()?;
    let key_bytes: [u8; 32] = bytes.try_into().ok()?;
    let read = VerifyingKey::from_bytes(&key_bytes).ok()?;
    // One of the few keys for which anybody can make signatures.
    (!read.is_weak()).then(|| (key.common.key_id.clone(), read))
}
