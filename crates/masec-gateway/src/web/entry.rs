//! Who comes in at an endpoint, and what those are told who do not (RFC 6750, RFC 9728).

use std::fmt::Write;

use http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderValue, StatusCode};
use serde_json::json;

use super::reply::{Early, Reply, json, plain};
use crate::config::{Config, Endpoint, Resource};
use crate::identity::{Caller, Refused};

/// Whether this caller, and everybody it acts for, may use this endpoint.
pub(crate) fn may_enter(caller: &Caller, endpoint: &Endpoint) -> Result<(), Early> {
    if let Some(agent) = caller.agents().find(|agent| !endpoint.admits(agent)) {
        let whose = match agent.name == caller.agent.name {
            true => "this agent may not use this endpoint",
            false => "an agent for which this is done may not use this endpoint",
        };
        return Err(plain(StatusCode::FORBIDDEN, whose));
    }
    match caller.person() {
        Some(person) if !endpoint.serves(person) => {
            let reason = "the person for whom this is done may not use this endpoint";
            Err(plain(StatusCode::FORBIDDEN, reason))
        }
        _ => Ok(()),
    }
}

/// What a caller is told that is not known, or not enough.
pub(crate) fn refuse(refused: Refused, config: &Config, endpoint: &Endpoint) -> Early {
    let status = match refused {
        Refused::Scope => StatusCode::FORBIDDEN,
        Refused::NoKeys => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::UNAUTHORIZED,
    };
    let mut reply = plain(status, &refused.to_string());
    let headers = reply.headers_mut();
    if refused == Refused::NoKeys {
        headers.insert(RETRY_AFTER, HeaderValue::from_static("10"));
        return reply;
    }
    let challenge = challenge(refused, config, endpoint.resource.as_ref());
    if let Ok(challenge) = HeaderValue::try_from(challenge) {
        headers.insert(WWW_AUTHENTICATE, challenge);
    }
    reply
}

fn challenge(refused: Refused, config: &Config, resource: Option<&Resource>) -> String {
    let mut text = "Bearer realm=\"masec\"".to_owned();
    let Some(resource) = resource else {
        return text;
    };
    let error = match refused {
        Refused::Missing => None,
        Refused::Scope => Some("insufficient_scope"),
        _ => Some("invalid_token"),
    };
    if let Some(error) = error {
        // Reasons are the gateway's own words and have no quotes in them.
        let _ = write!(text, ", error=\"{error}\", error_description=\"{refused}\"");
    }
    let scopes = scopes(config, resource);
    if !scopes.is_empty() {
        let _ = write!(text, ", scope=\"{}\"", scopes.join(" "));
    }
    let _ = write!(text, ", resource_metadata=\"{}\"", resource.metadata);
    text
}

/// What a token needs: what every issuer asks for, and the endpoint.
fn scopes<'a>(config: &'a Config, resource: &'a Resource) -> Vec<&'a str> {
    let of_issuers = config.issuers.iter().flat_map(|issuer| &issuer.scopes);
    let mut scopes: Vec<&str> = Vec::new();
    for scope in of_issuers.chain(&resource.scopes) {
        if !scopes.contains(&scope.as_str()) {
            scopes.push(scope);
        }
    }
    scopes
}

/// The metadata of the endpoint at this path: where tokens for it come from.
pub(crate) fn metadata(config: &Config, path: &str) -> Result<Reply, Early> {
    let endpoint = config.endpoints.get(path);
    let Some(resource) = endpoint.and_then(|endpoint| endpoint.resource.as_ref()) else {
        return Err(plain(StatusCode::NOT_FOUND, "there is nothing here"));
    };
    let issuers: Vec<&str> = config.issuers.iter().map(|it| it.url.as_str()).collect();
    let mut said = json!({
        "resource": resource.url,
        "authorization_servers": issuers,
        "bearer_methods_supported": ["header"],
        "tls_client_certificate_bound_access_tokens":
            config.tls.as_ref().is_some_and(|tls| tls.clients.is_some()),
    });
    let scopes = scopes(config, resource);
    if !scopes.is_empty() {
        said["scopes_supported"] = json!(scopes);
    }
    Ok(*json(StatusCode::OK, said.to_string()))
}
