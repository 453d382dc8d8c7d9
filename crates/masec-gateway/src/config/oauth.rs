//! How the gateway gets tokens for a server: who issues them, who it is there, and what it may ask for.

use std::ops::Range;
use std::path::{Path, PathBuf};

use http::header::AUTHORIZATION;
use http::{HeaderMap, Uri};
use serde::{Deserialize, Serialize};

use super::check::{Check, Checked};
use super::schema::Spanned;
use super::{Reach, file, may_be_fetched, sources};
use crate::oauth::{Scopes, Secret, SigningKey};

/// How the gateway gets tokens for a server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OAuth {
    /// Who gets them.
    pub grant: Grant,
    /// Who issues them, if that is not for the server to say.
    pub issuer: Option<String>,
    /// What the gateway is called there.
    pub client_id: Option<String>,
    /// Where it is said who the gateway is.
    pub document: Option<String>,
    /// What proves it.
    pub proof: Proof,
    /// How that is shown, if not in whichever way both know.
    pub method: Option<Method>,
    /// What may be asked for at most; anything where it is empty.
    pub scopes: Scopes,
    /// The port at which whoever has logged in comes back; 0 for a free one.
    pub redirect_port: u16,
    /// The file in which a login is kept.
    pub login: PathBuf,
}

/// Who gets the tokens of a server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grant {
    /// A person, who logs in once.
    #[default]
    Login,
    /// The gateway itself.
    ClientCredentials,
}

/// What proves a client to an authorization server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Proof {
    /// Nothing: it is public.
    #[default]
    None,
    /// Something both know.
    Secret(Secret),
    /// A key whose public half is known there.
    Key(SigningKey),
}

/// How a client shows what proves it (RFC 7591, 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Not at all.
    None,
    /// A secret, in a header.
    ClientSecretBasic,
    /// A secret, in the form.
    ClientSecretPost,
    /// What a key signs.
    PrivateKeyJwt,
}

impl Method {
    const ALL: [Self; 4] = [
        Self::None,
        Self::ClientSecretBasic,
        Self::ClientSecretPost,
        Self::PrivateKeyJwt,
    ];

    /// As it is registered.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::ClientSecretBasic => "client_secret_basic",
            Self::ClientSecretPost => "client_secret_post",
            Self::PrivateKeyJwt => "private_key_jwt",
        }
    }

    /// The one that is registered so.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }

    /// Whether this is how that is shown.
    fn shows(self, proof: &Proof) -> bool {
        match proof {
            Proof::None => self == Self::None,
            Proof::Secret(_) => matches!(self, Self::ClientSecretBasic | Self::ClientSecretPost),
            Proof::Key(_) => self == Self::PrivateKeyJwt,
        }
    }
}

impl Check<'_> {
    /// How tokens are got for a server; `login` is where a login to it is kept.
    pub(super) fn oauth(
        &self,
        raw: Option<&Spanned<file::OAuth>>,
        (reach, headers): (&Reach, &HeaderMap),
        login: &Path,
    ) -> Checked<Option<OAuth>> {
        let Some(raw) = raw else { return Ok(None) };
        let (span, raw) = (raw.span(), raw.get_ref());
        let fault = |reason: &str| Err(self.fault(Some(&span), reason));
        let Reach::Http(uri) = reach else {
            return fault(
                "`oauth` is of servers with a `url`: a program gets its credentials in its `environment`",
            );
        };
        if may_be_fetched(&uri.to_string()).is_none() {
            return fault(
                "tokens are sent over https:// alone (http:// is for this machine's own addresses)",
            );
        }
        if headers.contains_key(AUTHORIZATION) {
            return fault(
                "`authorization` stands among the server's headers already: leave out that or `oauth`",
            );
        }
        let issuer = raw.issuer.as_ref().map(|issuer| self.issuer_url(issuer));
        let document = raw
            .client_metadata_url
            .as_ref()
            .map(|url| self.document(url));
        let scopes = self.scopes(&raw.scopes)?;
        let Some(scopes) = Scopes::of(scopes.iter().map(String::as_str)) else {
            return fault("`scopes` are at most 64, of at most 256 bytes each");
        };
        let oauth = OAuth {
            grant: match raw.grant {
                file::Grant::Login => Grant::Login,
                file::Grant::ClientCredentials => Grant::ClientCredentials,
            },
            issuer: issuer.transpose()?,
            client_id: raw.client_id.clone(),
            document: document.transpose()?,
            proof: self.proof(raw, &span)?,
            method: raw.authentication.map(|method| match method {
                file::Method::None => Method::None,
                file::Method::ClientSecretBasic => Method::ClientSecretBasic,
                file::Method::ClientSecretPost => Method::ClientSecretPost,
                file::Method::PrivateKeyJwt => Method::PrivateKeyJwt,
            }),
            scopes,
            redirect_port: raw.redirect_port,
            login: login.to_owned(),
        };
        match misfit(&oauth) {
            Some(reason) => fault(reason),
            None => Ok(Some(oauth)),
        }
    }

    fn issuer_url(&self, url: &Spanned<String>) -> Checked<String> {
        self.fetched_from(url)?;
        Ok(url.get_ref().clone())
    }

    fn document(&self, url: &Spanned<String>) -> Checked<String> {
        let text = url.get_ref();
        let uri: Option<Uri> = text.parse().ok();
        let fine = uri.is_some_and(|uri| uri.scheme_str() == Some("https") && uri.path() != "/");
        match fine && !text.contains(['@', '#']) {
            true => Ok(text.clone()),
            false => {
                let reason = "such a document stands at an https:// address with a path";
                Err(self.fault(Some(&url.span()), reason))
            }
        }
    }

    fn proof(&self, raw: &file::OAuth, span: &Range<usize>) -> Checked<Proof> {
        let text = |path: &Path| {
            let source = sources::source(&self.path(path));
            source.map_err(|error| self.fault(Some(span), error.to_string()))
        };
        match (&raw.client_secret_file, &raw.client_key_file) {
            (None, None) => Ok(Proof::None),
            (Some(path), None) => {
                let source = text(path)?;
                let secret = source.text.trim();
                if secret.is_empty() {
                    let reason = format!("`{}` is empty", source.name);
                    return Err(self.fault(Some(span), reason));
                }
                Ok(Proof::Secret(Secret::new(secret.to_owned())))
            }
            (None, Some(path)) => {
                let source = text(path)?;
                let key = SigningKey::parse(&source.text, raw.client_key_id.as_deref());
                key.map(Proof::Key).ok_or_else(|| {
                    let reason = format!(
                        "`{}` is no private key in PEM (PKCS#8) of EC P-256 or P-384, Ed25519 or RSA; `openssl pkcs8 -topk8 -nocrypt` makes one of other forms",
                        source.name
                    );
                    self.fault(Some(span), reason)
                })
            }
            _ => Err(self.fault(
                Some(span),
                "either `client_secret_file` or `client_key_file`",
            )),
        }
    }
}

/// Why its parts do not fit each other, if they do not.
fn misfit(oauth: &OAuth) -> Option<&'static str> {
    let known = oauth.client_id.is_some() || oauth.document.is_some();
    match &oauth.proof {
        _ if oauth.client_id.as_deref() == Some("") => Some("`client_id` is empty"),
        _ if oauth.client_id.is_some() && oauth.document.is_some() => Some(
            "either `client_id` or `client_metadata_url`: the address of the document is the id",
        ),
        Proof::Secret(_) if oauth.client_id.is_none() => Some("a secret is of a `client_id`"),
        Proof::Key(_) if !known => Some("a key is of a `client_id` or a `client_metadata_url`"),
        // Else whoever the server names would be given what proves the gateway to somebody else.
        _ if oauth.client_id.is_some() && oauth.issuer.is_none() => {
            Some("a `client_id` is of one authorization server: say which under `issuer`")
        }
        Proof::None if oauth.grant == Grant::ClientCredentials => Some(
            "where nobody logs in the gateway has to prove itself: by a `client_secret_file` or a `client_key_file`",
        ),
        proof if oauth.method.is_some_and(|method| !method.shows(proof)) => {
            Some("`authentication` does not fit what there is to prove the gateway by")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
