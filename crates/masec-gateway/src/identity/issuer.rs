//! The keys of an issuer of tokens: fetched when they are needed, kept, and fetched again when they may have changed.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use arc_swap::ArcSwapOption;
use http::Uri;
use jsonwebtoken::jwk::{AlgorithmParameters, Jwk, JwkSet, KeyAlgorithm, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey};
use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::Refused;
use super::token::Claims;
use crate::config::{Issuer, KeySource, may_be_fetched};
use crate::upstream::Upstreams;

/// After this keys are fetched again: an issuer that takes one back is heard by then.
const FRESH: Duration = Duration::from_secs(300);
/// As long as the issuer cannot be reached, its last keys count for this long.
const STALE: Duration = Duration::from_secs(24 * 3_600);
/// Keys are not fetched more often than this, whatever keys tokens name.
const PAUSE: Duration = Duration::from_secs(10);
/// How long a fetch may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// Longest metadata and key set, in bytes.
const LONGEST: usize = 1 << 20;
/// Most keys of one issuer that count.
const KEYS: usize = 64;
/// Most tokens whose signature is known to be good.
const SEEN: usize = 4_096;

/// An issuer and its keys.
#[derive(Debug)]
pub(super) struct Ring {
    pub(super) issuer: Arc<Issuer>,
    keys: ArcSwapOption<Keys>,
    /// When keys were last fetched, or could not be.
    asked: tokio::sync::Mutex<Option<Instant>>,
}

/// Keys as they were at one time.
pub(super) struct Keys {
    keys: Vec<Key>,
    since: Instant,
    /// What tokens say that these keys have verified, by hash. It goes when the keys do.
    seen: Mutex<FxHashMap<[u8; 32], Arc<Claims>>>,
}

/// A public key that signs tokens.
struct Key {
    id: Option<String>,
    algorithm: Option<KeyAlgorithm>,
    key: DecodingKey,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ids: Vec<_> = self.keys.iter().map(|key| &key.id).collect();
        f.debug_struct("Keys")
            .field("ids", &ids)
            .finish_non_exhaustive()
    }
}

impl Ring {
    pub(super) fn new(issuer: Arc<Issuer>) -> Self {
        let given = match &issuer.keys {
            KeySource::Given(set) => Some(Arc::new(Keys::new(set))),
            KeySource::At(_) | KeySource::Discovered => None,
        };
        Self {
            issuer,
            keys: ArcSwapOption::new(given),
            asked: tokio::sync::Mutex::default(),
        }
    }

    /// The keys by which to check a token that names this one.
    pub(super) async fn keys(
        &self,
        id: Option<&str>,
        client: &Upstreams,
    ) -> Result<Arc<Keys>, Refused> {
        if let KeySource::Given(_) = self.issuer.keys {
            return self.keys.load_full().ok_or(Refused::NoKeys);
        }
        let at_hand = self.keys.load_full();
        if let Some(keys) = &at_hand
            && keys.since.elapsed() < FRESH
            && keys.has(id)
        {
            return Ok(Arc::clone(keys));
        }
        let mut asked = match (&at_hand, self.asked.try_lock()) {
            (_, Ok(asked)) => asked,
            // Somebody else fetches already, and what is here will do until then.
            (Some(keys), Err(_)) if keys.has(id) && keys.since.elapsed() < STALE => {
                return Ok(Arc::clone(keys));
            }
            (_, Err(_)) => self.asked.lock().await,
        };
        if asked.is_none_or(|asked| asked.elapsed() >= PAUSE) {
            match self.fetch(client).await {
                Ok(set) => self.keys.store(Some(Arc::new(Keys::new(&set)))),
                Err(reason) => {
                    let issuer = self.issuer.name.as_str();
                    tracing::warn!(issuer, reason, "the issuer's keys cannot be had");
                }
            }
            *asked = Some(Instant::now());
        }
        drop(asked);
        let keys = self.keys.load_full();
        keys.filter(|keys| keys.since.elapsed() < STALE)
            .ok_or(Refused::NoKeys)
    }

    async fn fetch(&self, client: &Upstreams) -> Result<JwkSet, String> {
        let uri = match &self.issuer.keys {
            KeySource::At(uri) => uri.clone(),
            _ => self.discover(client).await?,
        };
        let bytes = client.fetch(&uri, LONGEST, PATIENCE).await?;
        serde_json::from_slice(&bytes).map_err(|error| format!("`{uri}` is no key set: {error}"))
    }

    /// Where the issuer's metadata say that its keys are.
    async fn discover(&self, client: &Upstreams) -> Result<Uri, String> {
        #[derive(Deserialize)]
        struct Metadata {
            issuer: String,
            jwks_uri: String,
        }
        let mut reasons = Vec::new();
        for place in places(&self.issuer.url) {
            let found = match client.fetch(&place, LONGEST, PATIENCE).await {
                Ok(bytes) => serde_json::from_slice::<Metadata>(&bytes).map_err(|e| e.to_string()),
                Err(reason) => Err(reason),
            };
            match found {
                // RFC 8414, section 3.3: metadata of somebody else say nothing.
                Ok(found) if found.issuer != self.issuer.url => {
                    reasons.push(format!("`{place}` is of another issuer"));
                }
                Ok(found) => {
                    return may_be_fetched(&found.jwks_uri).ok_or_else(|| {
                        format!("`{place}`: keys are not fetched from its `jwks_uri`")
                    });
                }
                Err(reason) => reasons.push(format!("`{place}`: {reason}")),
            }
        }
        Err(reasons.join("; "))
    }
}

/// Where an issuer's metadata may be: RFC 8414, section 3, and OpenID Connect Discovery, section 4.
pub(crate) fn places(issuer: &str) -> Vec<Uri> {
    let Ok(uri) = issuer.parse::<Uri>() else {
        return Vec::new();
    };
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Vec::new();
    };
    let path = uri.path().trim_end_matches('/');
    let all = [
        format!("{scheme}://{authority}/.well-known/oauth-authorization-server{path}"),
        format!("{scheme}://{authority}/.well-known/openid-configuration{path}"),
        format!("{scheme}://{authority}{path}/.well-known/openid-configuration"),
    ];
    // Without a path the last two are one.
    let count = all.len() - usize::from(path.is_empty());
    all.into_iter()
        .take(count)
        .filter_map(|place| place.parse().ok())
        .collect()
}

impl Keys {
    fn new(set: &JwkSet) -> Self {
        Self {
            keys: set.keys.iter().filter_map(Key::new).take(KEYS).collect(),
            since: Instant::now(),
            seen: Mutex::default(),
        }
    }

    fn has(&self, id: Option<&str>) -> bool {
        id.is_none() || self.keys.iter().any(|key| key.id.as_deref() == id)
    }

    /// The keys that may have signed a token with this header. One that names no key may be any's.
    pub(super) fn candidates(
        &self,
        id: Option<&str>,
        algorithm: Algorithm,
    ) -> impl Iterator<Item = &DecodingKey> {
        let fits = move |key: &&Key| {
            (id.is_none() || key.id.as_deref() == id)
                && key.key.family() == algorithm.family()
                && key.algorithm.is_none_or(|of| of == algorithm.into())
        };
        self.keys.iter().filter(fits).map(|key| &key.key)
    }

    /// What a token says that was verified before.
    pub(super) fn seen(&self, hash: &[u8; 32]) -> Option<Arc<Claims>> {
        self.lock().get(hash).cloned()
    }

    pub(super) fn remember(&self, hash: [u8; 32], claims: &Arc<Claims>) {
        let mut seen = self.lock();
        if seen.len() >= SEEN {
            seen.clear();
        }
        seen.insert(hash, Arc::clone(claims));
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, FxHashMap<[u8; 32], Arc<Claims>>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Key {
    /// A key that may sign, if this is one. Shared secrets are none: whoever checks by them could issue by them.
    fn new(jwk: &Jwk) -> Option<Self> {
        let public = matches!(
            jwk.algorithm,
            AlgorithmParameters::RSA(_)
                | AlgorithmParameters::EllipticCurve(_)
                | AlgorithmParameters::OctetKeyPair(_)
        );
        let signs = matches!(
            jwk.common.public_key_use,
            None | Some(PublicKeyUse::Signature)
        );
        if !public || !signs {
            return None;
        }
        Some(Self {
            id: jwk.common.key_id.clone(),
            algorithm: jwk.common.key_algorithm,
            key: DecodingKey::from_jwk(jwk).ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_metadata_are() {
        let at = |issuer: &str| -> Vec<String> {
            places(issuer).iter().map(ToString::to_string).collect()
        };
        assert_eq!(
            at("https://login.example.org/tenant/"),
            [
                "https://login.example.org/.well-known/oauth-authorization-server/tenant",
                "https://login.example.org/.well-known/openid-configuration/tenant",
                "https://login.example.org/tenant/.well-known/openid-configuration",
            ]
        );
        assert_eq!(
            at("https://login.example.org"),
            [
                "https://login.example.org/.well-known/oauth-authorization-server",
                "https://login.example.org/.well-known/openid-configuration",
            ]
        );
    }
}
