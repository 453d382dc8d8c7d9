//! What was delegated: capability tokens (biscuits) from a person to an agent to an agent, each of which can only narrow what
//! the one before it may.
//!
//! A token comes beside a request (`Masec-Delegation`), and is worth something to its holder alone: who shows it has to prove
//! by its own credentials that it is the agent that the token is made out to. What counts is then the meet of what every block
//! of the token allows and of what everybody in its chain may. A token for the next agent goes with the message to it, in the
//! message's metadata (`masec/delegation`).
//!
//! Nothing here reads a protocol: [`Act`] is what a request does.

mod act;
mod allowed;
mod bounds;
mod chain;
mod fault;
mod handed;
mod known;
pub mod mint;
mod revoked;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use biscuit_auth::builder::Policy;
use biscuit_auth::{AuthorizerLimits, PublicKey};
use http::HeaderMap;
use masec_model::{CompactString, Stop};

use self::handed::Handed;
use self::known::Known;
use crate::config::{Agent, Config, Delegation as Settings, key_hash};
use crate::guard::{Unavailable, now};
use crate::identity::{Caller, Verified};
use crate::state::State;

pub use act::{Act, Verb};
pub use bounds::Bounds;
pub use chain::{BlockId, Chain};
pub use fault::{DELEGATION, Fault};
pub(crate) use revoked::is_block;
pub use revoked::{Revocations, Revoked, Unrevoked};

/// The header that a token comes in.
pub const HEADER: &str = "masec-delegation";

/// Seconds after which a mandate is looked at again whose end is further away than that: clocks are set.
const LOOK_AGAIN: i64 = 60;

/// What Datalog of a token may take besides what bounds it by construction. The time is that of a machine that has much else to
/// do: it is the last resort.
const LIMITS: AuthorizerLimits = AuthorizerLimits {
    max_facts: 256,
    max_iterations: 8,
    max_time: Duration::from_secs(1),
};

/// The name of a root key in a token: tokens say which one signed them.
pub fn key_id(key: &PublicKey) -> u32 {
    let [a, b, c, d, ..] = key_hash(&key.to_bytes());
    u32::from_be_bytes([a, b, c, d])
}

/// Verifies tokens, as a configuration has it.
#[derive(Debug)]
pub struct Checker {
    settings: Settings,
    agents: BTreeMap<CompactString, Arc<Agent>>,
    known: Known,
}

impl Checker {
    /// For a configuration, where it says anything of delegation.
    pub fn new(config: &Config) -> Option<Self> {
        let settings = config.delegation.clone()?;
        Some(Self {
            agents: config.agents.clone(),
            known: Known::default(),
            settings,
        })
    }

    /// The chain that a token is.
    pub fn chain(&self, token: &str) -> Result<Arc<Chain>, Fault> {
        if token.len() > self.settings.bounds.bytes {
            return Err(Fault::Long(self.settings.bounds.bytes));
        }
        let chain = self.known.get(token, || self.parse(token))?;
        let most = self.settings.lifetime;
        match chain.until.saturating_sub(seconds()) > most {
            true => Err(Fault::Lifetime(most)),
            false => Ok(chain),
        }
    }
}

/// Under what a request is made.
#[derive(Clone, Debug, Default)]
pub struct Mandate(Standing);

impl Mandate {
    /// Whether it is its sender's own right, so that no token bounds it.
    pub(crate) fn is_own(&self) -> bool {
        matches!(self.0, Standing::Own)
    }
}

#[derive(Clone, Debug, Default)]
enum Standing {
    /// Its sender's own right.
    #[default]
    Own,
    /// What was delegated to its sender.
    Delegated(Arc<Chain>),
    /// Nothing that counts.
    Refused(Fault),
}

/// Who sends a request and under what: the caller acts for those in the chain of its token. A token that does not count leaves
/// the caller as it is, and the request is refused where it is decided on, so that it is written down.
pub fn mandate(
    checker: Option<&Arc<Checker>>,
    headers: &HeaderMap,
    caller: Verified<Caller>,
    path: &str,
) -> (Verified<Caller>, Mandate) {
    let mut shown = headers.get_all(HEADER).iter();
    let found = match (shown.next(), shown.next(), checker) {
        (None, _, Some(checker)) if checker.settings.required.contains(path) => Err(Fault::Missing),
        (None, ..) => return (caller, Mandate::default()),
        (_, _, None) => Err(Fault::Off),
        (_, Some(_), _) => Err(Fault::Several),
        (Some(token), None, Some(checker)) => {
            let text = token.to_str().map_err(|_| Fault::Unreadable);
            text.and_then(|text| checker.chain(text))
        }
    };
    let under = found.and_then(|chain| Ok((caller.under(&chain)?, Standing::Delegated(chain))));
    match under {
        Ok((caller, standing)) => (caller, Mandate(standing)),
        Err(fault) => (caller, Mandate(Standing::Refused(fault))),
    }
}

/// What outlives a configuration of what was delegated: what was taken back, and who was handed what.
#[derive(Debug)]
pub struct Delegated {
    /// What was taken back.
    pub revoked: Revocations,
    handed: Handed,
    policy: Policy,
}

impl Delegated {
    /// What an earlier process left.
    pub fn open(state: Arc<State>) -> Result<Self, Unavailable> {
        let policy = "allow if true".try_into();
        Ok(Self {
            revoked: Revocations::open(Arc::clone(&state))?,
            handed: Handed::open(state)?,
            policy: policy.map_err(|_| Unavailable("the Datalog engine is broken".to_owned()))?,
        })
    }

    /// Why a caller may not do this under its mandate, if it may not. `task` is the session that it belongs to.
    pub fn stop(
        &self,
        mandate: &Mandate,
        caller: &Caller,
        task: &str,
        act: &Act<'_>,
    ) -> Option<Stop> {
        let asked = self.allows(mandate, caller, task, act);
        asked.err().map(|fault| fault.stop())
    }

    /// Why nothing may come of this mandate any longer, if so: a stream may begin before its token is revoked.
    pub(crate) fn ended(&self, mandate: &Mandate) -> Option<Stop> {
        let asked = match &mandate.0 {
            Standing::Own => Ok(()),
            Standing::Delegated(chain) => self.counts(chain),
            Standing::Refused(fault) => Err(fault.clone()),
        };
        asked.err().map(|fault| fault.stop())
    }

    /// Waits until nothing may come of this mandate any longer: for ever, where it is somebody's own right.
    pub(crate) async fn over(&self, mandate: &Mandate) {
        let until = match &mandate.0 {
            Standing::Own => return std::future::pending().await,
            Standing::Delegated(chain) => chain.until,
            Standing::Refused(_) => return,
        };
        // From before the first look, so that none falls in between.
        let mut news = self.revoked.news();
        while self.ended(mandate).is_none() {
            let left = until.saturating_sub(seconds()).clamp(1, LOOK_AGAIN);
            let left = Duration::from_secs(left.unsigned_abs());
            // Who tells the news goes no sooner than `self`.
            let _ = tokio::time::timeout(left, news.changed()).await;
        }
    }

    fn allows(
        &self,
        mandate: &Mandate,
        caller: &Caller,
        task: &str,
        act: &Act<'_>,
    ) -> Result<(), Fault> {
        let handed = self.handed.grant(&caller.agent.name, task);
        let chain = match &mandate.0 {
            Standing::Own if handed.is_some() => return Err(Fault::Deputy),
            Standing::Own => return Ok(()),
            Standing::Refused(fault) => return Err(fault.clone()),
            Standing::Delegated(chain) => chain,
        };
        self.counts(chain)?;
        if handed.is_some() && handed.as_ref() != chain.grant() {
            return Err(Fault::Deputy);
        }
        chain.allows(act, seconds(), &self.policy)
    }

    fn counts(&self, chain: &Chain) -> Result<(), Fault> {
        match (self.revoked.cover(chain), seconds() >= chain.until) {
            (true, _) => Err(Fault::Revoked),
            (_, true) => Err(Fault::Expired),
            _ => Ok(()),
        }
    }

    /// Whether a token may go along to another agent: it has to be made out to it, by who sends it, and to come from what that
    /// one acts under. The chain where it may.
    pub(crate) fn hands_on(
        &self,
        checker: Option<&Arc<Checker>>,
        mandate: &Mandate,
        caller: &Caller,
        (token, to): (&str, &str),
    ) -> Result<Arc<Chain>, Fault> {
        let chain = checker.ok_or(Fault::Off)?.chain(token)?;
        self.counts(&chain)?;
        chain.counts_at(to)?;
        if chain.holder().is_none_or(|holder| holder.name != to) {
            return Err(Fault::Recipient(to.to_owned()));
        }
        let by = chain.delegator();
        if by.is_none_or(|by| by.name != caller.agent.name) {
            return Err(Fault::Delegator);
        }
        match &mandate.0 {
            Standing::Delegated(own) if own.grant() != chain.grant() => Err(Fault::Origin),
            _ => Ok(chain),
        }
    }

    /// A task is handed to an agent under this chain; it may go on when this returns.
    pub(crate) fn handed(&self, agent: &str, task: &str, chain: &Chain) -> Result<(), Unavailable> {
        match chain.grant().filter(|_| !task.is_empty()) {
            Some(grant) => self.handed.insert(agent, task, *grant),
            None => Ok(()),
        }
    }
}

/// The bytes of a token's text.
fn decoded(text: &str) -> Result<Vec<u8>, Fault> {
    let text = text.trim_end_matches('=').as_bytes();
    let decoded = data_encoding::BASE64URL_NOPAD.decode(text);
    decoded.map_err(|_| Fault::Unreadable)
}

/// Seconds since 1970.
fn seconds() -> i64 {
    now().0.div_euclid(1_000_000)
}

#[cfg(test)]
mod tests;
