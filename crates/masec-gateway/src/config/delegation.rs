//! Whose tokens of delegation count, and where there has to be one.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use biscuit_auth::PublicKey;
use masec_model::CompactString;

use super::check::{Check, Checked, Named};
use super::{Agent, Listen, file};
use crate::delegation::Bounds;

/// Most root keys: each is somebody who may grant anything.
const ROOTS: usize = 64;
/// Most blocks that a chain may be allowed to have: each is two signatures to verify.
const BLOCKS: usize = 32;

/// A public key of Ed25519.
pub type SigningKey = [u8; 32];

/// Whose tokens of delegation count, and where there has to be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegation {
    /// What tokens are issued for.
    pub audience: String,
    /// Who may begin a chain.
    pub roots: Vec<Root>,
    /// Paths that nobody reaches without a token.
    pub required: BTreeSet<String>,
    /// How long a token may be.
    pub bounds: Bounds,
    /// How far off its end may be, in seconds.
    pub lifetime: i64,
}

/// Who may begin a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// Its name here.
    pub name: CompactString,
    /// What its grants are signed with.
    pub key: PublicKey,
    /// Whom it may grant something to; anybody where it is `None`.
    pub agents: Option<Vec<CompactString>>,
    /// In whose name; anybody's where it is `None`.
    pub people: Option<Vec<String>>,
    /// Places of organisations that take nothing which it granted.
    pub closed: Arc<BTreeSet<CompactString>>,
}

impl Root {
    /// What it is whatever it is called: its key, in hexadecimal digits.
    pub fn id(&self) -> String {
        data_encoding::HEXLOWER.encode(&self.key.to_bytes())
    }

    /// Whether it may grant something to this agent, in this person's name.
    pub fn may_grant(&self, agent: &str, person: Option<&str>) -> bool {
        let agents = self.agents.as_ref();
        let people = self.people.as_ref();
        agents.is_none_or(|all| all.iter().any(|it| it == agent))
            && person
                .is_none_or(|person| people.is_none_or(|all| all.iter().any(|it| it == person)))
    }
}

impl Check<'_> {
    pub(super) fn delegation(
        &self,
        raw: &file::Delegation,
        listen: &Listen,
        agents: &Named<Agent>,
        is_place: impl Fn(&str) -> bool,
    ) -> Checked<Delegation> {
        let audience = raw.audience.as_ref().map(|it| it.get_ref());
        let audience = audience.or(listen.public_url.as_ref()).cloned();
        let Some(audience) = audience.filter(|it| !it.is_empty()) else {
            let reason = "[delegation] has an `audience`, or [listen] a `public_url`: what tokens are issued for";
            return Err(self.fault(None, reason));
        };
        let mut roots: Vec<Root> = Vec::new();
        for root in &raw.roots {
            let (span, root) = (root.span(), root.get_ref());
            let name = self.name(&root.name, &span)?;
            let key = &root.public_key;
            let key = self.signing_key(key.get_ref(), &key.span())?;
            if roots
                .iter()
                .any(|other| other.name == name || other.key == key)
            {
                let reason = format!("a second root called `{name}`, or one with the same key");
                return Err(self.fault(Some(&span), reason));
            }
            roots.push(Root {
                name,
                key,
                agents: self.all_known(root.agents.as_deref(), agents, "agent")?,
                people: root.people.clone(),
                closed: Arc::default(),
            });
        }
        if roots.is_empty() || roots.len() > ROOTS {
            let reason = format!("[delegation] has 1 to {ROOTS} `roots`: who may begin a chain");
            return Err(self.fault(None, reason));
        }
        let mut required = BTreeSet::new();
        for path in &raw.required {
            if !is_place(path.get_ref()) {
                let reason = "no endpoint and no peer is at this path";
                return Err(self.fault(Some(&path.span()), reason));
            }
            required.insert(path.get_ref().clone());
        }
        if !(1..=BLOCKS).contains(&raw.max_blocks) {
            let reason = format!("`max_blocks` is 1 to {BLOCKS}");
            return Err(self.fault(None, reason));
        }
        Ok(Delegation {
            audience,
            roots,
            required,
            bounds: Bounds {
                bytes: raw.max_token_bytes,
                blocks: raw.max_blocks,
            },
            lifetime: i64::from(raw.max_lifetime_seconds),
        })
    }

    /// Keys with which an agent hands on what was delegated to it.
    pub(super) fn delegation_keys(
        &self,
        agent: &file::Agent,
        span: &Range<usize>,
    ) -> Checked<Vec<SigningKey>> {
        let keys = agent.delegation_keys.as_ref();
        let keys = keys.map_or(&[][..], file::Several::as_slice).iter();
        let one = |key: &String| {
            let bytes = self.signing_key(key, span)?.to_bytes();
            let unusable = |_| self.fault(Some(span), "not a key of 32 bytes");
            SigningKey::try_from(bytes).map_err(unusable)
        };
        keys.map(one).collect()
    }

    fn signing_key(&self, text: &str, span: &Range<usize>) -> Checked<PublicKey> {
        match text.parse() {
            Ok(key @ PublicKey::Ed25519(_)) => Ok(key),
            _ => {
                let reason = "not `ed25519/` and 64 hexadecimal digits; `masec token key` makes a key and shows its public half";
                Err(self.fault(Some(span), reason))
            }
        }
    }
}
