//! Agents' cards as they were when they were first seen. One that changes, goes by another's name, claims another's skills or
//! hides text in its words is kept from agents, and nothing goes to its agent, until somebody accepts it (T11). One whose signer
//! the operator named has to be signed by them, and what they sign anew counts, unless it is older than what is there.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use masec_model::{Decision, Stop, Threat};
use masec_wire::a2a::{Card, Skill, Version};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::guard::{Unavailable, now};
use crate::mcp::pins::{self, Like, is_hidden, plain, skeleton};
use crate::reach::By;
use crate::state::{Shelf, State};

/// The rule by which a card is kept from agents.
pub const AGENT_CARD: &str = "agent-card";

/// A card as it is pinned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pinned {
    /// The agent's name in the configuration.
    pub peer: String,
    /// The name that its card has.
    pub name: String,
    /// Who runs it, as it says.
    pub provider: String,
    /// The version that its card has.
    pub version: String,
    /// SHA-256 of its canonical form, hexadecimal.
    pub digest: String,
    /// The key that signed it, of those that the operator named.
    pub signer: Option<String>,
    /// What it says it can do: id, name, and SHA-256 of the description.
    pub skills: Vec<(String, String, String)>,
    /// When it was pinned, microseconds since 1970.
    pub since: i64,
    /// What is shown now, where that is something else.
    pub shown: Option<Box<Pinned>>,
    /// Why it is kept from agents.
    pub withheld: Option<String>,
    /// Whose names or skills it can be taken for, as it is shown now, where nobody accepted that.
    #[serde(default, deserialize_with = "pins::like")]
    pub like: Like,
    /// Who revoked it.
    pub revoked: Option<String>,
    /// For which organisation they did; as one of the gateway's own where it is none.
    #[serde(default)]
    pub revoked_for: Option<String>,
}

impl Pinned {
    /// SHA-256 of the canonical form of what is shown now.
    pub(crate) fn as_shown(&self) -> &str {
        self.shown
            .as_ref()
            .map_or(&self.digest, |shown| &shown.digest)
    }
}

/// Who signed a card, of those whom the operator named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signed<'a> {
    /// The operator named nobody.
    Unasked,
    /// This key.
    By(&'a str),
}

/// Which of an agent's cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// The one that it shows to everybody.
    Public,
    /// The one that it shows to those who are known, as it is written in this revision.
    Extended(Version),
    /// The same as the buffers of 0.3 have it, which write it differently again.
    Buffers,
}

impl Face {
    /// Under what it is kept. No name of an agent has a `#`.
    fn key(self, peer: &str) -> String {
        match self {
            Self::Public => peer.to_owned(),
            Self::Extended(Version::V1) => format!("{peer}#1.0"),
            Self::Extended(Version::V03) => format!("{peer}#0.3"),
            Self::Buffers => format!("{peer}#0.3-grpc"),
        }
    }

    /// The extended ones.
    const EXTENDED: [Self; 3] = [
        Self::Extended(Version::V1),
        Self::Extended(Version::V03),
        Self::Buffers,
    ];
}

/// Names that nobody else may go by: those of the configuration.
pub(super) type Names<'a> = &'a [&'a str];

/// The pinned cards of all agents.
#[derive(Debug)]
pub struct Cards {
    all: Mutex<BTreeMap<String, Pinned>>,
    state: Arc<State>,
}

/// Shortest description of a skill that nobody else would come upon.
const TELLING: usize = 24;

impl Cards {
    /// What an earlier process left.
    pub fn open(state: Arc<State>) -> Result<Self, Unavailable> {
        let all = state.all::<Pinned>(Shelf::Cards)?.into_iter().collect();
        Ok(Self {
            all: Mutex::new(all),
            state,
        })
    }

    /// Looks at a card that `peer` shows. A new one is pinned; why it is kept from agents, if it is.
    pub(super) fn look(
        &self,
        (peer, face): (&str, Face),
        card: &Card,
        signed: Signed<'_>,
        names: Names<'_>,
    ) -> Result<Option<Stop>, Unavailable> {
        let mut all = self.lock();
        let key = face.key(peer);
        let seen = pinned(peer, card, signed);
        let known = all.get(&key).cloned();
        let accepted = known
            .as_ref()
            .is_some_and(|known| known.digest == seen.digest && known.withheld.is_none());
        // What somebody accepted is theirs to answer for.
        let like = match accepted {
            true => Vec::new(),
            false => like(&all, &seen, names),
        };
        let odd = || hidden(card).or(like.first().map(|(_, why)| why.clone()));
        let why = match &known {
            _ if accepted => None,
            Some(known) if known.digest != seen.digest => changed(known, &seen).or_else(odd),
            _ => odd(),
        };
        let mut pin = match known {
            Some(known) if known.digest == seen.digest || why.is_some() => known,
            // Whoever signed the one before signed this one too.
            Some(known) => {
                tracing::warn!(peer, "a card changed, and its signer vouches for it");
                Pinned {
                    revoked: known.revoked,
                    revoked_for: known.revoked_for,
                    ..seen.clone()
                }
            }
            None => seen.clone(),
        };
        pin.shown = (pin.digest != seen.digest).then(|| Box::new(seen));
        pin.withheld = why;
        pin.like = Some(like.into_iter().map(|(whose, _)| whose).collect());
        if all.get(&key) != Some(&pin) {
            self.state.put(Shelf::Cards, &[(key.clone(), Some(&pin))])?;
            all.insert(key, pin.clone());
        }
        Ok(stop(&pin))
    }

    /// Why nothing may go to this agent, if nothing may.
    pub fn stop(&self, peer: &str) -> Option<Stop> {
        stop(self.lock().get(peer)?)
    }

    /// Somebody accepts a card as it is shown now, and what the agent shows to those who are known with it. Whether they did: not
    /// where `may` says of one of these that it is not theirs to accept. `None` where the agent has shown no card.
    pub fn accept(
        &self,
        peer: &str,
        may: impl Fn(&Pinned) -> bool,
    ) -> Result<Option<bool>, Unavailable> {
        let mut all = self.lock();
        if !all.contains_key(peer) {
            return Ok(None);
        }
        let faces = Face::EXTENDED.iter().chain([&Face::Public]);
        let keys = faces.map(|face| face.key(peer));
        let pins: Vec<(String, Pinned)> = keys
            .filter_map(|key| Some((key.clone(), all.get(&key)?.clone())))
            .collect();
        if !pins.iter().all(|(_, pin)| may(pin)) {
            return Ok(Some(false));
        }
        let accepted = |mut pin: Pinned| {
            let mut pin = pin.shown.take().map_or(pin, |shown| *shown);
            (pin.withheld, pin.like, pin.since) = (None, Some(Vec::new()), now().0);
            (pin.revoked, pin.revoked_for) = (None, None);
            pin
        };
        let pins = pins
            .into_iter()
            .map(|(key, pin)| (key, Some(accepted(pin))));
        let pins: Vec<_> = pins.collect();
        self.state.put(Shelf::Cards, &pins)?;
        for (key, pin) in pins {
            all.extend(pin.map(|pin| (key, pin)));
        }
        Ok(Some(true))
    }

    /// Somebody trusts an agent no longer, until it is accepted again. One whom somebody does not trust already whose word is not
    /// theirs to undo, as `undoes` says, stays as it is. Whether the agent has shown a card.
    pub fn revoke(
        &self,
        peer: &str,
        by: &By,
        undoes: impl FnOnce(Option<&str>) -> bool,
    ) -> Result<bool, Unavailable> {
        let mut all = self.lock();
        let Some(mut pin) = all.get(peer).cloned() else {
            return Ok(false);
        };
        if pin.revoked.is_none() || undoes(pin.revoked_for.as_deref()) {
            pin.revoked = Some(by.name.clone());
            pin.revoked_for.clone_from(&by.organisation);
            self.state
                .put(Shelf::Cards, &[(peer.to_owned(), Some(&pin))])?;
            all.insert(peer.to_owned(), pin);
        }
        Ok(true)
    }

    /// One of them.
    pub fn get(&self, peer: &str) -> Option<Pinned> {
        self.lock().get(peer).cloned()
    }

    /// What an agent shows to those who are known, in every revision in which somebody asked for it.
    pub fn extended(&self, peer: &str) -> Vec<Pinned> {
        let all = self.lock();
        let faces = Face::EXTENDED.iter();
        faces
            .filter_map(|face| all.get(&face.key(peer)).cloned())
            .collect()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Pinned>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn pinned(peer: &str, card: &Card, signed: Signed<'_>) -> Pinned {
    let hash = |text: &str| data_encoding::HEXLOWER.encode(&Sha256::digest(text.as_bytes()));
    Pinned {
        peer: peer.to_owned(),
        name: card.name().to_owned(),
        provider: card.provider().to_owned(),
        version: card.version().to_owned(),
        digest: hash(&card.canonical()),
        signer: match signed {
            Signed::Unasked => None,
            Signed::By(key) => Some(key.to_owned()),
        },
        skills: card
            .skills()
            .into_iter()
            .map(
                |Skill {
                     id,
                     name,
                     description,
                 }| {
                    let digest = match description.len() < TELLING {
                        true => String::new(),
                        false => hash(&description),
                    };
                    (id, name, digest)
                },
            )
            .collect(),
        since: now().0,
        shown: None,
        withheld: None,
        like: None,
        revoked: None,
        revoked_for: None,
    }
}

/// Why another card than the one that was pinned does not take its place.
fn changed(known: &Pinned, seen: &Pinned) -> Option<String> {
    match (&known.signer, &seen.signer) {
        (Some(_), Some(_)) if is_older(&seen.version, &known.version) => Some(format!(
            "it is version {}, and version {} was pinned: an old card is shown again",
            shown(&seen.version),
            shown(&known.version)
        )),
        (Some(_), Some(_)) => None,
        _ => Some("it is not the one that was pinned".to_owned()),
    }
}

/// Where a card holds what people do not see.
fn hidden(card: &Card) -> Option<String> {
    let hidden = |(_, text): &(String, String)| text.chars().any(is_hidden);
    let texts = card.texts();
    let (place, _) = texts.iter().find(|text| hidden(text))?;
    Some(format!(
        "its {} holds text that people do not see",
        shown(place)
    ))
}

/// For whose a card can be taken that nobody accepted, each once, and why: all of them, so that none stands before another.
fn like(all: &BTreeMap<String, Pinned>, seen: &Pinned, names: Names<'_>) -> Vec<(String, String)> {
    let looks = skeleton(&seen.name);
    let mut found: Vec<(String, String)> = Vec::new();
    let mut add = |whose: &str, why: String| {
        if !found.iter().any(|(known, _)| known == whose) {
            found.push((whose.to_owned(), why));
        }
    };
    for name in names {
        if **name != seen.peer && skeleton(name) == looks {
            add(name, format!("it goes by the name of `{name}`"));
        }
    }
    // What is kept from agents itself is nobody's original.
    let others = || {
        all.values()
            .filter(|pin| pin.peer != seen.peer && pin.withheld.is_none())
    };
    for other in others().filter(|pin| skeleton(&pin.name) == looks) {
        let why = format!("its name can be taken for that of `{}`", other.peer);
        add(&other.peer, why);
    }
    for other in others() {
        if let Some(name) = copied(seen, other) {
            let (name, peer) = (shown(name), &other.peer);
            add(
                peer,
                format!("its skill `{name}` stands in for one of `{peer}`"),
            );
        }
    }
    found
}

/// The skill of a card that stands in for one of another.
fn copied<'s>(seen: &'s Pinned, other: &Pinned) -> Option<&'s str> {
    let stands_in = |(_, name, description): &&(String, String, String)| {
        other.skills.iter().any(|(_, known, theirs)| {
            let copied =
                !description.is_empty() && description == theirs && plain(name) == plain(known);
            let twin = skeleton(name) == skeleton(known) && plain(name) != plain(known);
            copied || twin
        })
    };
    let found = seen.skills.iter().find(stands_in);
    found.map(|(_, name, _)| name.as_str())
}

/// Whether a version is older than another, where both are numbers with dots between.
fn is_older(version: &str, than: &str) -> bool {
    let numbers = |text: &str| -> Option<Vec<u64>> {
        let text = text.trim_start_matches('v');
        let parts = text.split('.').map(|part| part.parse().ok());
        parts.collect()
    };
    matches!((numbers(version), numbers(than)), (Some(one), Some(other)) if one < other)
}

fn stop(pin: &Pinned) -> Option<Stop> {
    let why = match (&pin.revoked, &pin.withheld) {
        (Some(by), _) => format!("{by} revoked it"),
        (None, Some(why)) => why.clone(),
        (None, None) => return None,
    };
    Some(Stop {
        decision: Decision::Deny,
        threat: Threat::T11,
        rule: AGENT_CARD.into(),
        argument: None,
        reason: format!("the card of agent `{}` does not count: {why}", pin.peer),
        advice: "compare what the card says with what it said before (`masec agents show`); pin it or leave the agent out"
            .to_owned(),
        origin: None,
        span: None,
    })
}

/// A text of a stranger's, cut and made inert.
fn shown(text: &str) -> String {
    let cut: String = text.chars().take(80).collect();
    cut.escape_debug().to_string()
}

#[cfg(test)]
mod tests;
