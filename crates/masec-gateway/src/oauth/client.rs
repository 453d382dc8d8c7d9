//! Who the gateway is to an authorization server: registered there beforehand, by a document of its own, or just now (RFC 7591); and
//! how it proves that.

use data_encoding::BASE64;
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::discovery::Issuer;
use super::form::{Fields, encoded_alone};
use super::place::Bounds;
use super::secret::Secret;
use super::token::denied;
use super::trouble::{Trouble, inert};
use crate::config::{Grant, Method, OAuth, Proof};
use crate::upstream::Upstreams;

/// What an assertion is called in a form (RFC 7523).
const ASSERTION: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// Longest id and secret that an authorization server may give, in bytes.
const LONGEST: usize = 4096;

/// A client of one authorization server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Client {
    pub(super) id: String,
    proof: Proof,
    method: Method,
}

/// What an authorization server gave when it was asked to register the gateway.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Registered {
    id: String,
    secret: Option<Secret>,
    method: Method,
    /// Until when the secret counts, in seconds since 1970.
    expires: Option<u64>,
}

impl Registered {
    /// Whether it can be used still.
    pub(super) fn counts(&self, now: u64) -> bool {
        self.expires.is_none_or(|expires| expires > now)
    }

    pub(super) fn client(&self) -> Client {
        Client {
            id: self.id.clone(),
            proof: self.secret.clone().map_or(Proof::None, Proof::Secret),
            method: self.method,
        }
    }
}

impl Client {
    /// As the configuration says, where it says so; else nothing, and the gateway has to be registered.
    pub(super) fn configured(oauth: &OAuth, issuer: &Issuer) -> Result<Option<Self>, Trouble> {
        let id = match (&oauth.client_id, &oauth.document) {
            (Some(id), _) => id,
            (None, Some(url)) if issuer.client_id_metadata_document_supported => url,
            _ => return Ok(None),
        };
        Ok(Some(Self {
            id: id.clone(),
            method: method(oauth, issuer)?,
            proof: oauth.proof.clone(),
        }))
    }

    /// Proves it in a request to a token endpoint.
    pub(super) fn prove(
        &self,
        issuer: &str,
        fields: &mut Fields,
        headers: &mut HeaderMap,
    ) -> Result<(), Trouble> {
        match (&self.proof, self.method) {
            (Proof::Secret(secret), Method::ClientSecretBasic) => {
                let pair = format!(
                    "{}:{}",
                    encoded_alone(&self.id),
                    encoded_alone(secret.reveal())
                );
                let value = format!("Basic {}", BASE64.encode(pair.as_bytes()));
                let unfit = |_| Trouble::Config("the client's secret is no text".to_owned());
                let mut value = HeaderValue::try_from(value).map_err(unfit)?;
                value.set_sensitive(true);
                headers.insert(AUTHORIZATION, value);
                return Ok(());
            }
            (Proof::Secret(secret), Method::ClientSecretPost) => {
                fields.push(("client_secret", secret.reveal().to_owned()));
            }
            (Proof::Key(key), _) => {
                fields.push(("client_assertion_type", ASSERTION.to_owned()));
                fields.push(("client_assertion", key.assertion(&self.id, issuer)?));
            }
            _ => {}
        }
        fields.push(("client_id", self.id.clone()));
        Ok(())
    }
}

/// How it proves itself: as configured, else in the first way that both sides know.
fn method(oauth: &OAuth, issuer: &Issuer) -> Result<Method, Trouble> {
    if let Some(method) = oauth.method {
        return Ok(method);
    }
    let ways: &[Method] = match &oauth.proof {
        Proof::None => return Ok(Method::None),
        Proof::Secret(_) => &[Method::ClientSecretBasic, Method::ClientSecretPost],
        Proof::Key(_) => &[Method::PrivateKeyJwt],
    };
    let known = issuer.token_endpoint_auth_methods_supported.as_deref();
    first_known(ways, known).ok_or_else(|| {
        let named = ways.iter().map(|it| it.name()).collect::<Vec<_>>().join(", ");
        Trouble::Config(format!(
            "its authorization server knows none of the ways in which the gateway could prove itself ({named})"
        ))
    })
}

/// The first of these ways that an authorization server knows. One that does not say knows the one of RFC 8414.
fn first_known(ways: &[Method], known: Option<&[String]>) -> Option<Method> {
    let knows = |way: &Method| match known {
        Some(known) => known.iter().any(|it| it == way.name()),
        None => matches!(way, Method::ClientSecretBasic | Method::PrivateKeyJwt),
    };
    ways.iter().copied().find(knows)
}

/// Has an authorization server register the gateway, which sends those who have logged in to `redirect`.
pub(super) async fn register(
    client: &Upstreams,
    bounds: &Bounds,
    issuer: &Issuer,
    redirect: &str,
) -> Result<Registered, Trouble> {
    let Some(at) = &issuer.registration_endpoint else {
        return Err(Trouble::Config(
            "its authorization server registers nobody who asks: give a `client_id` that it knows"
                .to_owned(),
        ));
    };
    let known = issuer.token_endpoint_auth_methods_supported.as_deref();
    // A secret that is not there cannot be lost, and codes are bound to whoever asked for them anyhow.
    let ways = [
        Method::None,
        Method::ClientSecretBasic,
        Method::ClientSecretPost,
    ];
    let wanted = first_known(&ways, known).ok_or_else(|| {
        Trouble::Config(
            "its authorization server wants a proof that it has to know beforehand: give a `client_id`".to_owned(),
        )
    })?;
    let asked = json!({
        "client_name": "Masec gateway",
        "application_type": "native",
        "redirect_uris": [redirect],
        "grant_types": ["authorization_code", "refresh_token"],
        "response_types": ["code"],
        "token_endpoint_auth_method": wanted.name(),
    });
    let named = inert(at);
    let unusable = |reason: String| Trouble::Unusable(format!("`{named}`: {reason}"));
    let (uri, whither) = bounds.admit(at).map_err(|it| unusable(it.to_string()))?;
    let json = HeaderValue::from_static("application/json");
    let answer = client.tell(whither, &uri, HeaderMap::new(), json, asked.to_string());
    let (status, bytes) = answer.await.map_err(unusable)?;
    if !matches!(status, StatusCode::CREATED | StatusCode::OK) {
        return Err(denied(status, &bytes, &named));
    }
    read(&bytes, wanted).map_err(unusable)
}

/// What came of a registration.
fn read(bytes: &[u8], wanted: Method) -> Result<Registered, String> {
    #[derive(Deserialize)]
    struct Raw {
        client_id: String,
        client_secret: Option<String>,
        client_secret_expires_at: Option<u64>,
        token_endpoint_auth_method: Option<String>,
    }
    let raw: Raw = serde_json::from_slice(bytes).map_err(|it| inert(&it.to_string()))?;
    let long = |text: &str| text.is_empty() || text.len() > LONGEST;
    if long(&raw.client_id) || raw.client_secret.as_deref().is_some_and(long) {
        return Err("what it registers the gateway as is too long, or nothing".to_owned());
    }
    let method = match raw.token_endpoint_auth_method.as_deref() {
        None => wanted,
        Some(name) => Method::named(name)
            .ok_or_else(|| format!("it wants the gateway to prove itself by `{}`", inert(name)))?,
    };
    let secret = match method {
        Method::ClientSecretBasic | Method::ClientSecretPost => {
            let missing = || "it gives the gateway no secret to prove itself by".to_owned();
            Some(Secret::new(raw.client_secret.ok_or_else(missing)?))
        }
        Method::None => None,
        Method::PrivateKeyJwt => return Err("it wants a key that it was not told".to_owned()),
    };
    Ok(Registered {
        id: raw.client_id,
        secret,
        method,
        expires: raw.client_secret_expires_at.filter(|at| *at > 0),
    })
}

/// Who the gateway is where nobody logs in.
pub(super) fn alone(oauth: &OAuth, issuer: &Issuer) -> Result<Client, Trouble> {
    debug_assert_eq!(oauth.grant, Grant::ClientCredentials);
    Client::configured(oauth, issuer)?.ok_or_else(|| {
        Trouble::Config(
            "its authorization server takes no address of a document as a client's id: give a `client_id`".to_owned(),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_it_proves_itself() {
        let check = |known: Option<&[&str]>, ways: &[Method], expected| {
            let known: Option<Vec<String>> =
                known.map(|it| it.iter().map(ToString::to_string).collect());
            assert_eq!(first_known(ways, known.as_deref()), expected);
        };
        use Method::{ClientSecretBasic, ClientSecretPost, PrivateKeyJwt};
        let secret = [ClientSecretBasic, ClientSecretPost];
        check(None, &secret, Some(ClientSecretBasic));
        check(
            Some(&["client_secret_post"]),
            &secret,
            Some(ClientSecretPost),
        );
        check(Some(&["none", "tls_client_auth"]), &secret, None);
        check(
            Some(&["private_key_jwt"]),
            &[PrivateKeyJwt],
            Some(PrivateKeyJwt),
        );
        check(
            None,
            &[Method::None, ClientSecretBasic],
            Some(ClientSecretBasic),
        );
    }

    #[test]
    fn what_comes_of_a_registration() {
        let check = |text: &str, wanted, expected: Result<Method, &str>| {
            let found = read(text.as_bytes(), wanted);
            match (found, expected) {
                (Ok(found), Ok(method)) => {
                    assert_eq!(found.method, method, "{text}");
                    assert_eq!(found.secret.is_some(), method != Method::None, "{text}");
                }
                (Err(reason), Err(words)) => assert!(reason.contains(words), "{reason}"),
                (found, _) => panic!("{text}: {found:?}"),
            }
        };
        let basic = Method::ClientSecretBasic;
        check(
            r#"{"client_id":"a","client_secret":"s"}"#,
            Method::None,
            Ok(Method::None),
        );
        check(r#"{"client_id":"a","client_secret":"s"}"#, basic, Ok(basic));
        check(r#"{"client_id":"a"}"#, basic, Err("no secret"));
        let other = r#"{"client_id":"a","client_secret":"s","token_endpoint_auth_method":"client_secret_post"}"#;
        check(other, basic, Ok(Method::ClientSecretPost));
        let odd = r#"{"client_id":"a","token_endpoint_auth_method":"tls\u001b[2J"}"#;
        check(odd, basic, Err("`tls?[2J`"));
        check(r#"{"client_id":""}"#, Method::None, Err("nothing"));
        check(
            r#"{"client_id":"a","client_id":"b"}"#,
            Method::None,
            Err("duplicate"),
        );
        check("[]", Method::None, Err(""));
    }
}
