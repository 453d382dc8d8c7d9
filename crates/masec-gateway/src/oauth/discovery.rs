//! What a server says of its authorization servers (RFC 9728), and what such a server says of itself (RFC 8414, OpenID Connect
//! Discovery): read within bounds, and believed only where it is about what was asked for.

use http::{StatusCode, Uri};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::place::Bounds;
use super::scopes::Scopes;
use super::trouble::{Trouble, inert};
use crate::config::METADATA;
use crate::identity::places;
use crate::upstream::Upstreams;

/// Most authorization servers of one server that are read.
const MOST: usize = 16;
/// The one way in which a code is bound to whoever asked for it.
const S256: &str = "S256";

/// What a server says of itself, once it was found to be about that server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Protected {
    /// What tokens for it are asked for by, spelt as it spells it.
    pub(super) resource: String,
    pub(super) issuers: Vec<String>,
    pub(super) scopes: Option<Scopes>,
}

#[derive(Deserialize)]
struct RawProtected {
    resource: String,
    #[serde(default)]
    authorization_servers: Vec<String>,
    scopes_supported: Option<Vec<String>>,
}

/// An authorization server, once its metadata were found to be its own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Issuer {
    pub(super) issuer: String,
    pub(super) authorization_endpoint: Option<String>,
    pub(super) token_endpoint: Option<String>,
    pub(super) registration_endpoint: Option<String>,
    scopes_supported: Option<Vec<String>>,
    pub(super) token_endpoint_auth_methods_supported: Option<Vec<String>>,
    code_challenge_methods_supported: Option<Vec<String>>,
    #[serde(default)]
    pub(super) authorization_response_iss_parameter_supported: bool,
    #[serde(default)]
    pub(super) client_id_metadata_document_supported: bool,
}

impl Issuer {
    /// The scopes that it says it knows.
    pub(super) fn scopes(&self) -> Option<Scopes> {
        let all = self.scopes_supported.as_ref()?;
        Scopes::of(all.iter().map(String::as_str))
    }

    /// Refuses one that does not bind codes to whoever asked for them, or does not say so.
    pub(super) fn binds_codes(&self) -> Result<(), Trouble> {
        let methods = self.code_challenge_methods_supported.as_deref();
        match methods.is_some_and(|all| all.iter().any(|it| it == S256)) {
            true => Ok(()),
            false => Err(Trouble::Unusable(
                "it does not say that it binds codes to whoever asked for them (`code_challenge_methods_supported` without `S256`)".to_owned(),
            )),
        }
    }
}

/// What a server says of its authorization servers: where it says that this stands, else where it stands by the specification;
/// nothing where it stands nowhere.
pub(super) async fn protected(
    client: &Upstreams,
    bounds: &Bounds,
    server: &Uri,
    hint: Option<&str>,
) -> Result<Option<Protected>, Trouble> {
    let places = match hint {
        Some(hint) => vec![hint.to_owned()],
        None => resource_places(server),
    };
    for place in &places {
        let found: Option<RawProtected> = document(client, bounds, place)
            .await
            .map_err(Trouble::Metadata)?;
        if let Some(raw) = found {
            return about(server, raw).map(Some);
        }
    }
    match hint {
        Some(hint) => Err(Trouble::Metadata(format!(
            "there are none at `{}`, where it says that they are",
            inert(hint)
        ))),
        None => Ok(None),
    }
}

/// Refuses metadata of another resource: a token for that one would be this server's to use.
fn about(server: &Uri, raw: RawProtected) -> Result<Protected, Trouble> {
    if !is_of(&raw.resource, server) {
        let named = inert(&raw.resource);
        let reason = format!("they are about `{named}`, and the server is `{server}`");
        return Err(Trouble::Metadata(reason));
    }
    let scopes = raw.scopes_supported;
    Ok(Protected {
        resource: raw.resource,
        issuers: raw.authorization_servers.into_iter().take(MOST).collect(),
        scopes: scopes.and_then(|all| Scopes::of(all.iter().map(String::as_str))),
    })
}

/// Whether a resource is this server, or what it is a part of: the same origin, and a path that is the beginning of its own.
fn is_of(resource: &str, server: &Uri) -> bool {
    if resource.contains(['#', '@']) {
        return false;
    }
    let Ok(named) = resource.parse::<Uri>() else {
        return false;
    };
    let path = named.path().trim_end_matches('/');
    let below = server.path().strip_prefix(path);
    origin(&named).is_some()
        && origin(&named) == origin(server)
        && named
            .query()
            .is_none_or(|query| Some(query) == server.query())
        && below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Scheme, host and port.
fn origin(uri: &Uri) -> Option<(String, String, u16)> {
    let scheme = uri.scheme_str()?.to_ascii_lowercase();
    let port = uri.port_u16().or(match scheme.as_str() {
        "https" => Some(443),
        "http" => Some(80),
        _ => None,
    })?;
    Some((scheme, uri.host()?.to_ascii_lowercase(), port))
}

/// What a server is called that has no metadata: its address as the specification spells it.
pub(super) fn canonical(server: &Uri) -> String {
    let address = server.to_string();
    match server.query() {
        Some(_) => address,
        None => address.trim_end_matches('/').to_owned(),
    }
}

fn resource_places(server: &Uri) -> Vec<String> {
    let (Some(scheme), Some(authority)) = (server.scheme_str(), server.authority()) else {
        return Vec::new();
    };
    let root = format!("{scheme}://{authority}{METADATA}");
    match server.path().trim_end_matches('/') {
        "" => vec![root],
        path => vec![format!("{root}{path}"), root],
    }
}

/// An authorization server's own metadata.
pub(super) async fn issuer(
    client: &Upstreams,
    bounds: &Bounds,
    name: &str,
) -> Result<Issuer, Trouble> {
    let mut reasons = Vec::new();
    for place in places(name) {
        match document::<Issuer>(client, bounds, &place.to_string()).await {
            // RFC 8414, section 3.3: metadata of somebody else say nothing.
            Ok(Some(found)) if found.issuer != name => {
                let (found, name) = (inert(&found.issuer), inert(name));
                let reason = format!("`{place}` is of `{found}`, and not of `{name}`");
                return Err(Trouble::Unusable(reason));
            }
            Ok(Some(found)) => return Ok(found),
            Ok(None) => reasons.push(format!("there is nothing at `{place}`")),
            Err(reason) => reasons.push(reason),
        }
    }
    if reasons.is_empty() {
        reasons.push(format!("`{}` is no address", inert(name)));
    }
    Err(Trouble::Unusable(reasons.join("; ")))
}

/// A document, if there is one. What it says about is still to be looked at.
async fn document<T: DeserializeOwned>(
    client: &Upstreams,
    bounds: &Bounds,
    place: &str,
) -> Result<Option<T>, String> {
    let shown = inert(place);
    let (uri, whither) = bounds
        .admit(place)
        .map_err(|it| format!("`{shown}`: {it}"))?;
    let got = client.read(whither, &uri).await;
    let (status, bytes) = got.map_err(|reason| format!("`{shown}`: {reason}"))?;
    match status {
        StatusCode::OK => serde_json::from_slice(&bytes)
            .map(Some)
            .map_err(|error| format!("`{shown}` cannot be read: {}", inert(&error.to_string()))),
        status if status.is_client_error() => Ok(None),
        status => Err(format!("`{shown}` answers {status}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_metadata_of_a_server_are() {
        let check = |server: &str, expected: &[&str]| {
            assert_eq!(resource_places(&server.parse().expect(server)), expected);
        };
        let root = "https://s.example/.well-known/oauth-protected-resource";
        check(
            "https://s.example/a/mcp/",
            &[&format!("{root}/a/mcp"), root],
        );
        check("https://s.example", &[root]);
        check("https://s.example/", &[root]);
    }

    #[test]
    fn which_resource_is_which_server() {
        let check = |resource: &str, server: &str, expected: bool| {
            let found = is_of(resource, &server.parse().expect(server));
            assert_eq!(found, expected, "{resource} {server}");
        };
        let server = "https://s.example/a/mcp";
        for resource in [
            server,
            "https://s.example/a/mcp/",
            "HTTPS://S.example:443/a",
            "https://s.example",
            "https://s.example/",
        ] {
            check(resource, server, true);
        }
        for resource in [
            "https://s.example/a/mcp/x",
            "https://s.example/a/mc",
            "https://s.example/b",
            "https://s.example:444/a/mcp",
            "http://s.example/a/mcp",
            "https://s.example.evil/a/mcp",
            "https://evil.example/a/mcp",
            "https://s.example@evil.example/",
            "https://s.example/a/mcp?tenant=1",
            "https://s.example/a/mcp#x",
            "s.example/a/mcp",
            "/a/mcp",
            "",
        ] {
            check(resource, server, false);
        }
        assert_eq!(
            canonical(&"https://s.example/".parse().expect("it")),
            "https://s.example"
        );
        assert_eq!(
            canonical(&"https://s.example/a/".parse().expect("it")),
            "https://s.example/a"
        );
    }

    #[test]
    fn metadata_that_say_two_things_say_nothing() {
        let twice = r#"{"resource":"https://a/","resource":"https://b/"}"#;
        assert!(serde_json::from_str::<RawProtected>(twice).is_err());
        let issuer = |more: &str| {
            let text = format!(r#"{{"issuer":"https://a"{more}}}"#);
            serde_json::from_str::<Issuer>(&text)
        };
        assert!(issuer("").is_ok());
        assert!(issuer(r#","issuer":"https://b""#).is_err());
        assert!(issuer(r#","token_endpoint":7"#).is_err());
        let binds = |more: &str| issuer(more).expect(more).binds_codes().is_ok();
        assert!(binds(
            r#","code_challenge_methods_supported":["plain","S256"]"#
        ));
        assert!(!binds(r#","code_challenge_methods_supported":["plain"]"#));
        assert!(!binds(""));
    }
}
