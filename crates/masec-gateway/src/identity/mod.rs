//! Who sends this? Every caller is one agent principal, or is refused: by a key, by a certificate (mutual TLS, SPIFFE), by a
//! token (OAuth 2.0), and only where the operator says so by nothing.

mod again;
mod certificate;
mod issuer;
mod keys;
mod party;
mod token;

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use http::HeaderMap;
use http::header::AUTHORIZATION;
use masec_model::CompactString;
use rustc_hash::FxHashMap;
use rustls::server::danger::ClientCertVerifier;

use self::issuer::Ring;
use self::party::Parties;
use self::token::Claims;
use crate::config::{Agent, Config, Issuer, Resource};
use crate::delegation::{Chain, Fault};
use crate::upstream::Upstreams;

pub(crate) use again::Remembered;
pub use certificate::Peer;
pub(crate) use certificate::is_spiffe_id;
pub(crate) use issuer::places;
pub use keys::Keys;
pub use party::{Caller, Party, Proof};
pub(crate) use party::{is_persons, nameless, person};

/// Something that a checker of this module verified. Nobody else can make one.
///
/// INVARIANT 9: a security effect needs such a proof.
#[derive(Clone, Debug)]
pub struct Verified<T>(T);

impl<T> Deref for Verified<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl Verified<Caller> {
    /// The same caller, which acts for those in a chain of delegation, where it is the one who holds its end.
    pub(crate) fn under(&self, chain: &Chain) -> Result<Self, Fault> {
        match chain.holder() {
            Some(holder) if holder.name == self.agent.name => {
                let caller = self.and_for(chain.behalf()).ok_or(Fault::Persons)?;
                Ok(Self(caller))
            }
            holder => {
                let holder = holder.map(|holder| holder.name.to_string());
                Err(Fault::Holder(holder.unwrap_or_default()))
            }
        }
    }
}

/// Why a caller is refused. Whose fault: the caller's, but for [`Refused::NoKeys`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// No credentials came.
    #[error("no credentials; send `Authorization: Bearer` with a key or a token")]
    Missing,
    /// Credentials came, and nobody here has them.
    #[error("these credentials are nobody's here")]
    Unknown,
    /// Credentials came twice or in a form that is not known.
    #[error(
        "the credentials cannot be read; send one `Authorization: Bearer` with a key or a token"
    )]
    Unreadable,
    /// The token does not count.
    #[error("the token does not count: {0}")]
    Token(&'static str),
    /// The token does not allow this.
    #[error("the token lacks a scope")]
    Scope,
    /// Somebody in the chain of those it is done for is not known.
    #[error("the token names somebody who is not known here")]
    Party,
    /// The certificate is of one agent, and the key or token of another.
    #[error("the certificate and the key or token are of two agents")]
    Two,
    /// The certificate of this connection has run out, or is no longer vouched for.
    #[error("the certificate no longer counts; connect again with a valid one")]
    Certificate,
    /// The issuer's keys cannot be had, so that tokens cannot be checked. Whose fault: the issuer's, or the network's.
    #[error("tokens cannot be checked now: the issuer's keys cannot be had")]
    NoKeys,
}

/// What a request shows of who sends it.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// Its headers.
    pub headers: &'a HeaderMap,
    /// The certificate of the connection it came over.
    pub peer: Option<&'a Peer>,
    /// What a token has to be issued for where it came to.
    pub resource: Option<&'a Resource>,
}

/// Tells who callers are.
#[derive(Debug)]
pub struct Authenticator {
    keys: Keys,
    agents: BTreeMap<CompactString, Arc<Agent>>,
    spiffe: FxHashMap<String, Arc<Agent>>,
    parties: Parties,
    rings: Vec<Arc<Ring>>,
    clients: Option<Arc<dyn ClientCertVerifier>>,
    anonymous: Option<Arc<Agent>>,
}

impl Authenticator {
    /// For the agents of a configuration. Issuers' keys that are at hand stay so.
    pub fn new(config: &Config, before: Option<&Self>) -> Self {
        let ring = |issuer: &Arc<Issuer>| {
            let mut known = before.iter().flat_map(|before| &before.rings);
            match known.find(|ring| ring.issuer == *issuer) {
                Some(ring) => Arc::clone(ring),
                None => Arc::new(Ring::new(Arc::clone(issuer))),
            }
        };
        let ids = |agent: &Arc<Agent>| -> Vec<_> {
            let ids = agent.spiffe.iter();
            ids.map(|id| (id.clone(), Arc::clone(agent))).collect()
        };
        Self {
            keys: Keys::new(config.agents.values()),
            agents: config.agents.clone(),
            spiffe: config.agents.values().flat_map(ids).collect(),
            parties: Parties::new(config.agents.values(), &config.issuers),
            rings: config.issuers.iter().map(ring).collect(),
            clients: config.tls.as_ref().and_then(|tls| tls.clients.clone()),
            anonymous: config.anonymous.clone(),
        }
    }

    /// Who sends a request that shows this. Wrong credentials are refused even where none would do.
    pub async fn check(
        &self,
        shown: Shown<'_>,
        client: &Upstreams,
    ) -> Result<Verified<Caller>, Refused> {
        self.caller(shown, client, true).await.map(Verified)
    }

    /// Whether whoever shows this is somebody here at all, for where it is not known yet what a token has to be issued for.
    pub(crate) async fn knows(&self, shown: Shown<'_>, client: &Upstreams) -> Result<(), Refused> {
        self.caller(shown, client, false).await.map(drop)
    }

    async fn caller(
        &self,
        shown: Shown<'_>,
        client: &Upstreams,
        here: bool,
    ) -> Result<Caller, Refused> {
        let certified = self.certified(shown.peer)?;
        let caller = match (credentials(shown.headers), certified) {
            (Err(Refused::Missing), Some(agent)) => Caller::new(agent, Proof::Certificate),
            // A certificate that is nobody's is not nothing.
            (Err(Refused::Missing), None) if shown.peer.is_some() => return Err(Refused::Unknown),
            (Err(Refused::Missing), None) => {
                let agent = self.anonymous.as_ref().ok_or(Refused::Missing)?;
                Caller::new(Arc::clone(agent), Proof::Anonymous)
            }
            (shown_key, certified) => {
                let caller = self.bearer(shown_key?, shown, client, here).await?;
                if certified.is_some_and(|agent| agent.name != caller.agent.name) {
                    return Err(Refused::Two);
                }
                caller
            }
        };
        Ok(caller)
    }

    /// The agent whose certificate the connection shows, if it is one's.
    fn certified(&self, peer: Option<&Peer>) -> Result<Option<Arc<Agent>>, Refused> {
        let Some(peer) = peer else { return Ok(None) };
        if !peer.holds(self.clients.as_deref()) {
            return Err(Refused::Certificate);
        }
        Ok(peer.spiffe().and_then(|id| self.spiffe.get(id).cloned()))
    }

    async fn bearer(
        &self,
        bearer: &[u8],
        shown: Shown<'_>,
        client: &Upstreams,
        here: bool,
    ) -> Result<Caller, Refused> {
        if let Some(agent) = self.keys.agent(bearer) {
            return Ok(Caller::new(agent, Proof::Key));
        }
        if self.rings.is_empty() || !token::is_token(bearer) {
            return Err(Refused::Unknown);
        }
        let claims = token::verified(bearer, &self.rings, client).await?;
        if here {
            allows(&claims, shown)?;
        }
        self.parties.caller(&claims)
    }
}

/// Whether a token that counts does so here, for who shows it.
fn allows(claims: &Claims, shown: Shown<'_>) -> Result<(), Refused> {
    let resource = shown
        .resource
        .ok_or(Refused::Token("tokens do not count here"))?;
    let meant = |audience: &String| {
        audience.trim_end_matches('/') == resource.url || claims.issuer.audiences.contains(audience)
    };
    if !claims.audiences.iter().any(meant) {
        return Err(Refused::Token("it was issued for something else"));
    }
    if let Some(print) = &claims.bound
        && !shown.peer.is_some_and(|peer| peer.is(print))
    {
        return Err(Refused::Token("it is bound to another certificate"));
    }
    let mut needed = claims.issuer.scopes.iter().chain(&resource.scopes);
    match needed.all(|scope| claims.scopes.contains(scope)) {
        true => Ok(()),
        false => Err(Refused::Scope),
    }
}

/// The agent that a wrapped program's parent is: whoever started this process could as well have started the program.
pub fn parent(agent: Arc<Agent>) -> Verified<Caller> {
    Verified(Caller::new(agent, Proof::Parent))
}

/// The key that these headers show.
pub fn credentials(headers: &HeaderMap) -> Result<&[u8], Refused> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    match (values.next(), values.next()) {
        (None, _) => Err(Refused::Missing),
        (Some(value), None) => bearer(value.as_bytes()).ok_or(Refused::Unreadable),
        _ => Err(Refused::Unreadable),
    }
}

/// The token of `Bearer TOKEN`.
fn bearer(value: &[u8]) -> Option<&[u8]> {
    let (scheme, token) = value.split_at_checked(7)?;
    let token = token.trim_ascii();
    (scheme.eq_ignore_ascii_case(b"bearer ") && !token.is_empty()).then_some(token)
}

#[cfg(test)]
mod tests;
