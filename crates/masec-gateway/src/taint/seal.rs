//! Labels under a signature: made here, and checked where they come from others. A compact JWS (RFC 7515) with Ed25519 alone;
//! its `typ` keeps it apart from what else the key signs.

use std::sync::Arc;

use data_encoding::BASE64URL_NOPAD;
use ed25519_dalek::{Signature, Verifier};
use masec_model::CompactString;
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::claims::{Claims, Way};
use super::names::Names;
use super::nonces::{Nonces, Taken};
use crate::a2a::CardKey;
use crate::config::Gateway;
use crate::guard::now;

/// What such a signature is for.
const TYP: &str = "masec-taint+jws";
/// Longest token, in bytes.
pub(super) const LONGEST: usize = 16 << 10;
/// How far another gateway's clock may be ahead of this one's, in milliseconds.
const AHEAD: u64 = 60_000;
/// Longest that labels may say they count, in milliseconds.
const LONGEST_LIFE: u64 = 3_600_000;

/// Signs labels, and checks those of others.
#[derive(Debug)]
pub struct Seal {
    key: Arc<CardKey>,
    protected: String,
    nonces: Nonces,
    names: Names,
    /// What was issued before may have been seen by an earlier process, which is not there to say so.
    started: u64,
}

/// What labels have to say to count.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// The gateway that the sender is behind.
    pub from: &'a Gateway,
    /// The name of this one.
    pub here: &'a str,
    /// Which way the message goes.
    pub way: Way,
    /// The agent that is asked.
    pub agent: &'a str,
    /// The number of the labels that went beside what this answers.
    pub re: Option<&'a str>,
    /// The message, in the form that is signed.
    pub bound: &'a str,
    /// The time, in milliseconds since 1970.
    pub now: u64,
}

/// Why labels do not count. Whose fault: the sender's or somebody's on the way, but for the clock's and ours where it says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsound {
    /// There are none.
    #[error("it carries no labels")]
    Missing,
    /// They are longer than any gateway's.
    #[error("its labels are longer than {LONGEST} bytes")]
    TooLong,
    /// They are no labels.
    #[error("its labels cannot be read")]
    Unreadable,
    /// By none of the keys of the gateway that it comes from.
    #[error("its labels are not signed by that gateway")]
    Forged,
    /// They are for another gateway or agent, or of another.
    #[error("its labels are of, or for, somebody else")]
    Elsewhere,
    /// They stand beside another message.
    #[error("its labels were signed beside another message")]
    OtherMessage,
    /// They answer another request.
    #[error("its labels answer another request")]
    OtherRequest,
    /// They were seen before.
    #[error("its labels were seen before")]
    Replayed,
    /// They have run out, or were issued before this gateway started.
    #[error("its labels have run out, or are older than this gateway's memory; compare the clocks")]
    Expired,
    /// They were issued in the future. Whose fault: one of the clocks.
    #[error("its labels are of the future; compare the clocks")]
    Early,
    /// Whether they were seen before cannot be remembered. Whose fault: ours.
    #[error("more labels came than can be remembered")]
    Crowded,
}

impl Unsound {
    /// Whether honest gateways never send this, so that somebody made or changed it.
    pub fn is_hostile(self) -> bool {
        !matches!(
            self,
            Self::Missing | Self::Expired | Self::Early | Self::Crowded
        )
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    typ: String,
    #[serde(default)]
    kid: Option<String>,
}

impl Seal {
    /// With the key that cards are signed with, from now on.
    pub fn new(key: Arc<CardKey>) -> Self {
        let header = json!({"alg": "EdDSA", "typ": TYP, "kid": key.id()});
        Self {
            protected: BASE64URL_NOPAD.encode(header.to_string().as_bytes()),
            key,
            nonces: Nonces::default(),
            names: Names::default(),
            started: millis(),
        }
    }

    /// The claims, signed.
    pub fn signed(&self, claims: &Claims) -> String {
        let json = serde_json::to_vec(claims).unwrap_or_default();
        let mut token = format!("{}.{}", self.protected, BASE64URL_NOPAD.encode(&json));
        let signature = self.key.sign(token.as_bytes());
        token.push('.');
        token.push_str(&BASE64URL_NOPAD.encode(&signature));
        token
    }

    /// What a token says, where it counts beside this message. It does so once.
    pub fn opened(&self, token: &str, expected: &Expected<'_>) -> Result<Claims, Unsound> {
        if token.len() > LONGEST {
            return Err(Unsound::TooLong);
        }
        let (signed, signature) = token.rsplit_once('.').ok_or(Unsound::Unreadable)?;
        let (protected, payload) = signed.split_once('.').ok_or(Unsound::Unreadable)?;
        is_signed(signed, protected, signature, expected.from)?;
        let json = BASE64URL_NOPAD.decode(payload.as_bytes());
        let json = json.map_err(|_| Unsound::Unreadable)?;
        let claims: Claims = serde_json::from_slice(&json).map_err(|_| Unsound::Unreadable)?;
        if !claims.is_within_bounds() {
            return Err(Unsound::Unreadable);
        }
        is_for(&claims, expected)?;
        self.is_timely(&claims, expected.now)?;
        let nonce = BASE64URL_NOPAD.decode(claims.nonce.as_bytes()).ok();
        let nonce = nonce.and_then(|bytes| bytes.try_into().ok());
        let nonce: [u8; 16] = nonce.ok_or(Unsound::Unreadable)?;
        match self.nonces.take(nonce, claims.expires, expected.now) {
            Taken::First => Ok(claims),
            Taken::Again => Err(Unsound::Replayed),
            Taken::Full => Err(Unsound::Crowded),
        }
    }

    fn is_timely(&self, claims: &Claims, now: u64) -> Result<(), Unsound> {
        if claims.issued > now.saturating_add(AHEAD) {
            return Err(Unsound::Early);
        }
        let life = claims.expires.saturating_sub(claims.issued);
        let past = claims.expires <= now || life > LONGEST_LIFE || claims.issued < self.started;
        match past {
            true => Err(Unsound::Expired),
            false => Ok(()),
        }
    }

    /// What a tag of another gateway is called here.
    pub(super) fn name(&self, here: &str, gateway: &CompactString, tag: &str) -> CompactString {
        self.names.here(here, gateway, tag)
    }
}

fn is_signed(
    signed: &str,
    protected: &str,
    signature: &str,
    from: &Gateway,
) -> Result<(), Unsound> {
    let header = BASE64URL_NOPAD.decode(protected.as_bytes());
    let header = header.map_err(|_| Unsound::Unreadable)?;
    let header: Header = serde_json::from_slice(&header).map_err(|_| Unsound::Unreadable)?;
    if header.alg != "EdDSA" || header.typ != TYP {
        return Err(Unsound::Forged);
    }
    let signature = BASE64URL_NOPAD.decode(signature.as_bytes());
    let signature = signature.map_err(|_| Unsound::Unreadable)?;
    let signature = Signature::from_slice(&signature).map_err(|_| Unsound::Unreadable)?;
    let meant = |id: &Option<String>| header.kid.is_none() || id.is_none() || *id == header.kid;
    let mut keys = from.keys.iter().filter(|(id, _)| meant(id));
    let holds = keys.any(|(_, key)| key.verify(signed.as_bytes(), &signature).is_ok());
    match holds {
        true => Ok(()),
        false => Err(Unsound::Forged),
    }
}

fn is_for(claims: &Claims, expected: &Expected<'_>) -> Result<(), Unsound> {
    let ends = claims.issuer == *expected.from.name
        && claims.audience == expected.here
        && claims.way == expected.way
        && claims.agent == expected.agent;
    if !ends {
        return Err(Unsound::Elsewhere);
    }
    if claims.sum != sum(expected.bound) {
        return Err(Unsound::OtherMessage);
    }
    match claims.re.as_deref() == expected.re {
        true => Ok(()),
        false => Err(Unsound::OtherRequest),
    }
}

/// The digest under which a message stands in its labels.
pub fn sum(bound: &str) -> String {
    BASE64URL_NOPAD.encode(&Sha256::digest(bound.as_bytes()))
}

/// Milliseconds since 1970.
pub(super) fn millis() -> u64 {
    u64::try_from(now().0 / 1_000).unwrap_or_default()
}
