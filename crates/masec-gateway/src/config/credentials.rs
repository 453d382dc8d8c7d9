//! What proves agents besides keys: names in certificates and in tokens, and who issues these.

use std::ops::Range;
use std::sync::Arc;

use http::Uri;
use jsonwebtoken::jwk::JwkSet;
use masec_model::CompactString;

use super::check::{Check, Checked};
use super::schema::Spanned;
use super::{Listen, file, sources};
use crate::identity::is_spiffe_id;

/// Who issues agents' tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer {
    /// Its name here.
    pub name: CompactString,
    /// As it stands in `iss`.
    pub url: String,
    /// Where its keys come from.
    pub keys: KeySource,
    /// What its tokens may be issued for besides the endpoint that they are shown at.
    pub audiences: Vec<String>,
    /// What has to stand in `scope`.
    pub scopes: Vec<String>,
    /// Which claim names the agent.
    pub agent_claim: String,
    /// Whether a subject that is no agent is a person.
    pub people: bool,
}

/// An issuer's name here, and whom it calls so.
pub type Subject = (CompactString, String);

/// Where an issuer's keys come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeySource {
    /// They stand in a file.
    Given(JwkSet),
    /// They are fetched from here.
    At(Uri),
    /// They are fetched from where the issuer's metadata say (RFC 8414, OpenID Connect Discovery).
    Discovered,
}

/// What a token is issued for (RFC 8707, RFC 9728).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// The endpoint's address as agents know it.
    pub url: String,
    /// Where its metadata are.
    pub metadata: String,
    /// What has to stand in `scope` besides what the issuer asks for.
    pub scopes: Vec<String>,
}

impl Check<'_> {
    pub(super) fn issuers(&self, raw: &[Spanned<file::Issuer>]) -> Checked<Vec<Arc<Issuer>>> {
        let mut issuers: Vec<Arc<Issuer>> = Vec::new();
        for issuer in raw {
            let (span, issuer) = (issuer.span(), issuer.get_ref());
            let name = self.name(&issuer.name, &span)?;
            self.fetched_from(&issuer.url)?;
            let url = issuer.url.get_ref().clone();
            if issuers.iter().any(|it| it.name == name || it.url == url) {
                return Err(self.fault(Some(&span), format!("a second issuer `{name}` at `{url}`")));
            }
            issuers.push(Arc::new(Issuer {
                name,
                url,
                keys: self.keys(issuer, &span)?,
                audiences: issuer.audiences.clone(),
                scopes: self.scopes(&issuer.scopes)?,
                agent_claim: issuer.agent_claim.clone(),
                people: issuer.people,
            }));
        }
        Ok(issuers)
    }

    fn keys(&self, issuer: &file::Issuer, span: &Range<usize>) -> Checked<KeySource> {
        match (&issuer.jwks_url, &issuer.jwks_file) {
            (Some(url), None) => Ok(KeySource::At(self.fetched_from(url)?)),
            (None, Some(path)) => {
                let unusable = |reason: String| self.fault(Some(span), reason);
                let text = sources::source(&self.path(path))
                    .map_err(|error| unusable(error.to_string()))?;
                let keys: JwkSet = serde_json::from_str(&text.text)
                    .map_err(|error| unusable(format!("`{}` is no key set: {error}", text.name)))?;
                Ok(KeySource::Given(keys))
            }
            (None, None) => Ok(KeySource::Discovered),
            _ => {
                let reason = "either `jwks_url` or `jwks_file`";
                Err(self.fault(Some(span), reason))
            }
        }
    }

    /// An address that keys may be fetched from: whoever can change what comes from there is every agent.
    pub(super) fn fetched_from(&self, url: &Spanned<String>) -> Checked<Uri> {
        may_be_fetched(url.get_ref()).ok_or_else(|| {
            let reason = "not an https:// address (http:// is for this machine's own: 127.0.0.1, [::1], localhost)";
            self.fault(Some(&url.span()), reason)
        })
    }

    pub(super) fn scopes(&self, raw: &[Spanned<String>]) -> Checked<Vec<String>> {
        let word = |c: u8| matches!(c, 0x21 | 0x23..=0x5B | 0x5D..=0x7E);
        let one = |scope: &Spanned<String>| match scope.get_ref().bytes().all(word) {
            true if !scope.get_ref().is_empty() => Ok(scope.get_ref().clone()),
            _ => Err(self.fault(
                Some(&scope.span()),
                "a scope is one word without `\"` and `\\`",
            )),
        };
        raw.iter().map(one).collect()
    }

    pub(super) fn public_url(&self, url: &Spanned<String>) -> Checked<String> {
        let text = url.get_ref().trim_end_matches('/');
        let fault = || {
            let reason = "scheme, host and port that agents come to, such as https://gateway.example.org, and nothing after them";
            self.fault(Some(&url.span()), reason)
        };
        let uri: Uri = text.parse().map_err(|_| fault())?;
        let known = matches!(uri.scheme_str(), Some("http" | "https"));
        let bare = uri.path() == "/" && uri.query().is_none() && !text.contains(['@', '#']);
        match known && bare && uri.host().is_some() {
            true => Ok(text.to_owned()),
            false => Err(fault()),
        }
    }

    /// What tokens at each endpoint are issued for, in the file's order.
    pub(super) fn resources(
        &self,
        raw: &file::File,
        listen: &Listen,
        issuers: &[Arc<Issuer>],
    ) -> Checked<Vec<Option<Resource>>> {
        let one = |endpoint: &Spanned<file::Endpoint>| {
            let (span, endpoint) = (endpoint.span(), endpoint.get_ref());
            self.resource(&endpoint.path, &endpoint.scopes, &span, (listen, issuers))
        };
        raw.endpoints.iter().map(one).collect()
    }

    /// What tokens at a path are issued for.
    pub(super) fn resource(
        &self,
        path: &str,
        scopes: &[Spanned<String>],
        span: &Range<usize>,
        (listen, issuers): (&Listen, &[Arc<Issuer>]),
    ) -> Checked<Option<Resource>> {
        let needed = self.scopes(scopes)?;
        if issuers.is_empty() {
            return match scopes.first() {
                Some(scope) => {
                    let reason = "scopes are of tokens; add who issues them under [[issuers]]";
                    Err(self.fault(Some(&scope.span()), reason))
                }
                None => Ok(None),
            };
        }
        let Some(base) = &listen.public_url else {
            let reason = "where there are [[issuers]], `public_url` under [listen] says what tokens are issued for";
            return Err(self.fault(Some(span), reason));
        };
        Ok(Some(Resource {
            url: format!("{base}{path}"),
            metadata: format!("{base}{METADATA}{path}"),
            scopes: needed,
        }))
    }

    /// Names of this agent in certificates and in tokens.
    pub(super) fn proofs(
        &self,
        agent: &file::Agent,
        span: &Range<usize>,
        issuers: &[Arc<Issuer>],
    ) -> Checked<(Vec<String>, Vec<Subject>)> {
        let spiffe = agent
            .spiffe
            .as_ref()
            .map_or(&[][..], file::Several::as_slice);
        for id in spiffe {
            if !is_spiffe_id(id) {
                let reason =
                    format!("`{id}` is no SPIFFE id such as spiffe://example.org/agents/clerk");
                return Err(self.fault(Some(span), reason));
            }
        }
        let mut tokens = Vec::new();
        for named in &agent.tokens {
            let named = named.get_ref();
            let issuer = named.issuer.get_ref();
            let Some(issuer) = issuers.iter().find(|it| it.name == *issuer) else {
                let reason = "no such issuer; add it under [[issuers]]";
                return Err(self.fault(Some(&named.issuer.span()), reason));
            };
            tokens.push((issuer.name.clone(), named.subject.clone()));
        }
        Ok((spiffe.to_vec(), tokens))
    }
}

/// The path before an endpoint's own under which its metadata are (RFC 9728).
pub(crate) const METADATA: &str = "/.well-known/oauth-protected-resource";

/// What proves an agent, in one form, to tell whether it proves two.
pub(super) fn proofs(spiffe: &[String], tokens: &[Subject]) -> impl Iterator<Item = Subject> {
    let spiffe = spiffe
        .iter()
        .map(|id| (CompactString::default(), id.clone()));
    spiffe.chain(tokens.iter().cloned())
}

/// The address, if keys may be fetched from it.
pub(crate) fn may_be_fetched(url: &str) -> Option<Uri> {
    let uri: Uri = url.parse().ok()?;
    let here = matches!(uri.host()?, "localhost" | "127.0.0.1" | "[::1]");
    let safe = match uri.scheme_str()? {
        "https" => true,
        "http" => here,
        _ => false,
    };
    (safe && !url.contains(['@', '#'])).then_some(uri)
}
