//! Tokens that agents show: JSON Web Tokens of a configured issuer, checked whole (RFC 7519, RFC 8725, RFC 9068).

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, Header, Validation, decode, decode_header};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::Refused;
use super::issuer::{Keys, Ring};
use crate::config::Issuer;
use crate::upstream::Upstreams;

/// Longest token that is read, in bytes.
const LONGEST: usize = 16 << 10;
/// Most parties that one token names one behind the other.
const MOST_ACTORS: usize = 8;
/// How far clocks may be apart, in seconds.
const LEEWAY: u64 = 30;
/// Most keys that are tried for a token that names none.
const TRIED: usize = 8;

/// Signatures that count. None with a shared secret, and not `none`.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

/// What a verified token says.
#[derive(Debug)]
pub(super) struct Claims {
    pub(super) issuer: Arc<Issuer>,
    /// Whose rights it carries (`sub`).
    pub(super) subject: Option<String>,
    /// What the issuer's `agent_claim` names.
    pub(super) agent: Option<String>,
    /// Who acts for the subject (`act`), the one that shows the token first.
    pub(super) actors: Vec<Actor>,
    pub(super) audiences: Vec<String>,
    pub(super) scopes: Vec<String>,
    /// The certificate that it is bound to.
    pub(super) bound: Option<[u8; 32]>,
    expires: u64,
    begins: u64,
}

/// A party that acts for another (RFC 8693, section 4.1).
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Actor {
    /// Who calls it by this name, where that is not the token's issuer.
    pub(super) issuer: Option<String>,
    pub(super) subject: String,
}

/// Whether this could be a token, and is no key.
pub(super) fn is_token(shown: &[u8]) -> bool {
    shown.len() <= LONGEST && shown.iter().filter(|&&b| b == b'.').count() == 2
}

/// What a token says, if one of these issuers says it and it counts now.
pub(super) async fn verified(
    token: &[u8],
    rings: &[Arc<Ring>],
    client: &Upstreams,
) -> Result<Arc<Claims>, Refused> {
    let header = decode_header(token).map_err(|_| Refused::Token("it cannot be read"))?;
    may_count(&header)?;
    let said: Map<String, Value> = jsonwebtoken::dangerous::insecure_decode_claims(token)
        .map_err(|_| Refused::Token("it cannot be read"))?;
    let ring = rings
        .iter()
        .find(|ring| said.get("iss").and_then(Value::as_str) == Some(&ring.issuer.url))
        .ok_or(Refused::Token("its issuer is not known here"))?;
    let keys = ring.keys(header.kid.as_deref(), client).await?;
    let hash: [u8; 32] = Sha256::digest(token).into();
    let claims = match keys.seen(&hash) {
        Some(claims) => claims,
        None => {
            let said = signed(token, &header, &keys, &ring.issuer)?;
            let claims = Arc::new(Claims::of(&said, Arc::clone(&ring.issuer))?);
            keys.remember(hash, &claims);
            claims
        }
    };
    claims.count_now()?;
    Ok(claims)
}

fn may_count(header: &Header) -> Result<(), Refused> {
    if !ALGORITHMS.contains(&header.alg) {
        return Err(Refused::Token(
            "its signature is of a kind that does not count",
        ));
    }
    if header.crit.is_some() {
        return Err(Refused::Token("it has critical extensions"));
    }
    let kind = header.typ.as_deref().unwrap_or("JWT");
    let kind = kind.strip_prefix("application/").unwrap_or(kind);
    if !["jwt", "at+jwt"]
        .iter()
        .any(|it| kind.eq_ignore_ascii_case(it))
    {
        return Err(Refused::Token("it is no access token"));
    }
    Ok(())
}

/// What the token says, once a key of the issuer is found to have signed it.
fn signed(
    token: &[u8],
    header: &Header,
    keys: &Keys,
    issuer: &Issuer,
) -> Result<Map<String, Value>, Refused> {
    let mut validation = Validation::new(header.alg);
    validation.leeway = LEEWAY;
    validation.validate_nbf = true;
    validation.set_required_spec_claims(&["exp", "iss", "aud"]);
    validation.set_issuer(&[&issuer.url]);
    // For which of many endpoints it is, is seen at each of them.
    validation.validate_aud = false;
    for key in keys
        .candidates(header.kid.as_deref(), header.alg)
        .take(TRIED)
    {
        match decode::<Map<String, Value>>(token, key, &validation) {
            Ok(data) => return Ok(data.claims),
            Err(error) => match error.kind() {
                ErrorKind::InvalidSignature => {}
                ErrorKind::ExpiredSignature => return Err(Refused::Token(EXPIRED)),
                ErrorKind::ImmatureSignature => return Err(Refused::Token(EARLY)),
                ErrorKind::MissingRequiredClaim(_) => {
                    return Err(Refused::Token("it lacks `exp`, `iss` or `aud`"));
                }
                _ => return Err(Refused::Token("it cannot be checked")),
            },
        }
    }
    Err(Refused::Token("its issuer did not sign it"))
}

const EXPIRED: &str = "it has expired";
const EARLY: &str = "it does not count yet";

impl Claims {
    fn of(said: &Map<String, Value>, issuer: Arc<Issuer>) -> Result<Self, Refused> {
        let text = |name: &str| said.get(name).and_then(Value::as_str).map(str::to_owned);
        let time = |name: &str| {
            said.get(name)
                .and_then(Value::as_f64)
                .map(|time| time as u64)
        };
        Ok(Self {
            subject: text("sub"),
            agent: text(&issuer.agent_claim),
            actors: actors(said.get("act"))?,
            audiences: words(said.get("aud"), |_| false),
            scopes: ["scope", "scp"]
                .iter()
                .flat_map(|name| words(said.get(*name), |c| c == ' '))
                .collect(),
            bound: bound(said.get("cnf"))?,
            expires: time("exp").ok_or(Refused::Token("it lacks `exp`"))?,
            begins: time("nbf").unwrap_or(0),
            issuer,
        })
    }

    /// From when on it counts no longer, seconds since 1970.
    pub(super) fn until(&self) -> u64 {
        self.expires.saturating_add(LEEWAY)
    }

    fn count_now(&self) -> Result<(), Refused> {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = since.map_err(|_| Refused::Token(EXPIRED))?.as_secs();
        if self.until() < now {
            return Err(Refused::Token(EXPIRED));
        }
        if self.begins > now.saturating_add(LEEWAY) {
            return Err(Refused::Token(EARLY));
        }
        Ok(())
    }
}

/// One text, or a list of them, taken apart where `split` says so.
fn words(value: Option<&Value>, split: fn(char) -> bool) -> Vec<String> {
    let parts = |text: &str| -> Vec<String> {
        let parts = text.split(split).filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    };
    match value {
        Some(Value::String(text)) => parts(text),
        Some(Value::Array(list)) => list
            .iter()
            .filter_map(Value::as_str)
            .flat_map(parts)
            .collect(),
        _ => Vec::new(),
    }
}

fn actors(act: Option<&Value>) -> Result<Vec<Actor>, Refused> {
    let mut actors = Vec::new();
    let mut next = act;
    while let Some(act) = next {
        let text = |name: &str| act.get(name).and_then(Value::as_str).map(str::to_owned);
        // Left out it would be a chain with a link that nobody checks.
        let subject = text("sub").ok_or(Refused::Token("an `act` in it names nobody"))?;
        if actors.len() == MOST_ACTORS {
            return Err(Refused::Token(
                "it names too many parties behind each other",
            ));
        }
        actors.push(Actor {
            issuer: text("iss"),
            subject,
        });
        next = act.get("act");
    }
    Ok(actors)
}

/// The thumbprint of the certificate that a token is bound to (RFC 8705). A binding of another kind is one that nobody here
/// checks, so that such a token counts for nothing.
fn bound(confirmation: Option<&Value>) -> Result<Option<[u8; 32]>, Refused> {
    let Some(confirmation) = confirmation else {
        return Ok(None);
    };
    let print = confirmation.get("x5t#S256").and_then(Value::as_str);
    let only = confirmation.as_object().is_some_and(|it| it.len() == 1);
    print
        .filter(|_| only)
        .and_then(|print| data_encoding::BASE64URL_NOPAD.decode(print.as_bytes()).ok())
        .and_then(|bytes| bytes.try_into().ok())
        .map(Some)
        .ok_or(Refused::Token(
            "it is bound to a key in a way that is not checked here",
        ))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn who_acts_for_whom() {
        let act = json!({"sub": "b", "act": {"sub": "a", "iss": "https://x"}});
        let found = actors(Some(&act)).unwrap();
        assert_eq!(found[0].subject, "b");
        assert_eq!(found[1].issuer.as_deref(), Some("https://x"));
        // A link that nobody can check breaks the chain.
        for bad in [
            json!({"act": {"sub": "a"}}),
            json!({"sub": "b", "act": {}}),
            json!("b"),
        ] {
            assert!(actors(Some(&bad)).is_err(), "{bad}");
        }
        let mut deep = json!({"sub": "x"});
        for _ in 0..MOST_ACTORS {
            deep = json!({"sub": "x", "act": deep});
        }
        assert!(actors(Some(&deep)).is_err());
    }

    #[test]
    fn bindings_that_are_not_checked_do_not_count() {
        assert_eq!(bound(None), Ok(None));
        let print = data_encoding::BASE64URL_NOPAD.encode(&[7; 32]);
        assert_eq!(bound(Some(&json!({"x5t#S256": print}))), Ok(Some([7; 32])));
        for other in [
            json!({"jkt": "x"}),
            json!({"x5t#S256": "x"}),
            json!({"x5t#S256": print, "jkt": "x"}),
            json!(1),
        ] {
            assert!(bound(Some(&other)).is_err(), "{other}");
        }
    }
}
