//! Who sends this? Every caller is one agent principal, or is refused.

mod keys;

use std::ops::Deref;
use std::sync::Arc;

use http::HeaderMap;
use http::header::AUTHORIZATION;

use crate::config::{Agent, Config};

pub use keys::Keys;

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

/// Who a request comes from.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The agent.
    pub agent: Arc<Agent>,
    /// What proved it.
    pub proof: Proof,
}

/// What proved a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// A key whose hash is configured.
    Key,
    /// Nothing: the operator lets callers without credentials in under this name.
    Anonymous,
    /// The process that started the gateway, over its own standard input.
    Parent,
}

/// Why a caller is refused. Whose fault: the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// No credentials came.
    #[error("no credentials; send `Authorization: Bearer KEY`")]
    Missing,
    /// Credentials came, and nobody here has them.
    #[error("these credentials are nobody's here")]
    Unknown,
    /// Credentials came twice or in a form that is not known.
    #[error("the credentials cannot be read; send one `Authorization: Bearer KEY`")]
    Unreadable,
}

/// Tells who callers are.
#[derive(Debug)]
pub struct Authenticator {
    keys: Keys,
    anonymous: Option<Arc<Agent>>,
}

impl Authenticator {
    /// For the agents of a configuration.
    pub fn new(config: &Config) -> Self {
        Self {
            keys: Keys::new(config.agents.values()),
            anonymous: config.anonymous.clone(),
        }
    }

    /// Who sends a request with these headers. Wrong credentials are refused even where none would do.
    pub fn check(&self, headers: &HeaderMap) -> Result<Verified<Caller>, Refused> {
        let caller = match (credentials(headers), &self.anonymous) {
            (Err(Refused::Missing), Some(agent)) => Caller {
                agent: Arc::clone(agent),
                proof: Proof::Anonymous,
            },
            (key, _) => Caller {
                agent: self.keys.agent(key?).ok_or(Refused::Unknown)?,
                proof: Proof::Key,
            },
        };
        Ok(Verified(caller))
    }
}

/// The agent that a wrapped program's parent is: whoever started this process could as well have started the program.
pub fn parent(agent: Arc<Agent>) -> Verified<Caller> {
    Verified(Caller {
        agent,
        proof: Proof::Parent,
    })
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
mod tests {
    use super::*;
    use crate::config::key_hash;

    fn authenticator(anonymous: bool) -> Authenticator {
        let agent = Arc::new(Agent {
            name: "a".into(),
            keys: vec![key_hash(b"secret")],
            ..Agent::default()
        });
        Authenticator {
            keys: Keys::new([&agent].into_iter()),
            anonymous: anonymous.then_some(agent),
        }
    }

    #[test]
    fn who_is_let_in() {
        let check = |values: &[&str], anonymous: bool| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(AUTHORIZATION, value.parse().expect("a header"));
            }
            authenticator(anonymous)
                .check(&headers)
                .map(|caller| caller.proof)
        };
        assert_eq!(check(&["Bearer secret"], false), Ok(Proof::Key));
        assert_eq!(check(&["bearer  secret"], false), Ok(Proof::Key));
        assert_eq!(check(&[], false), Err(Refused::Missing));
        assert_eq!(check(&[], true), Ok(Proof::Anonymous));
        // What is wrong is not taken for nothing.
        assert_eq!(check(&["Bearer wrong"], true), Err(Refused::Unknown));
        assert_eq!(check(&["Basic c2VjcmV0"], true), Err(Refused::Unreadable));
        assert_eq!(check(&["Bearer "], true), Err(Refused::Unreadable));
        let twice = ["Bearer secret", "Bearer other"];
        assert_eq!(check(&twice, false), Err(Refused::Unreadable));
    }
}
