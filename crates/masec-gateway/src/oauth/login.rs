//! A person's login to a server (authorization code, OAuth 2.1): what `masec login` does. What comes of it is kept where the gateway
//! takes it up.

mod redirect;

use bytes::Bytes;
use http::Uri;
use http::header::LOCATION;
use serde_json::json;
use sha2::{Digest, Sha256};

use self::redirect::Waiting;
use super::challenge::Challenge;
use super::client::{Client, Registered, register};
use super::discovery::{self, Issuer};
use super::form::{Fields, one, with_query};
use super::keeper::chosen;
use super::key::random;
use super::place::Bounds;
use super::scopes::{Scopes, selected};
use super::secret::Secret;
use super::store::{Kept, Store, Wanted};
use super::token;
use super::trouble::{Denial, Trouble, inert};
use crate::config::{Grant, OAuth, Reach, Server};
use crate::upstream::Upstreams;

/// Most redirections that are followed where nobody has to look at them.
const HOPS: usize = 10;

/// Why nobody is logged in.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct LoginError(String);

impl From<Trouble> for LoginError {
    fn from(trouble: Trouble) -> Self {
        Self(trouble.to_string())
    }
}

fn failed(words: impl Into<String>) -> LoginError {
    LoginError(words.into())
}

/// A login that waits for a person.
#[derive(Debug)]
pub struct Attempt {
    client: Upstreams,
    bounds: Bounds,
    issuer: Issuer,
    server: String,
    resource: String,
    who: Client,
    registered: Option<Registered>,
    asked: Scopes,
    /// Where the person goes.
    address: String,
    state: String,
    verifier: Secret,
    waiting: Waiting,
    store: Store,
}

/// Why an answer brings no code.
#[derive(Debug, PartialEq, Eq)]
enum NoCode {
    /// It is to no question of this login.
    Stray,
    /// The login has failed.
    Failed(Trouble),
}

/// The server's address and how it is logged in to, if a person does that.
fn of_person(server: &Server) -> Result<(&Uri, &OAuth), LoginError> {
    match (&server.reach, &server.oauth) {
        (Reach::Http(uri), Some(oauth)) if oauth.grant == Grant::Login => Ok((uri, oauth)),
        _ => Err(failed(format!(
            "nobody logs in to server `{}`: it has no `oauth` with the grant `login`",
            server.name
        ))),
    }
}

/// Forgets what came of a login. Whether there was one.
pub fn forget(server: &Server) -> Result<bool, LoginError> {
    let (_, oauth) = of_person(server)?;
    let store = Store::new(&oauth.login);
    let was = store.forget()?;
    store.want(None)?;
    Ok(was)
}

/// Begins a login: finds out who issues tokens for the server, and as whom they may be asked for.
pub async fn begin(server: &Server) -> Result<Attempt, LoginError> {
    let (uri, oauth) = of_person(server)?;
    let client = Upstreams::new(8).map_err(failed)?;
    let store = Store::new(&oauth.login);
    let wanted = match store.wanted() {
        wanted if wanted == Wanted::default() => probe(&client, server, uri).await?,
        wanted => wanted,
    };
    let bounds = Bounds::of(uri, oauth.issuer.as_deref()).await;
    let hint = wanted.metadata.as_deref();
    let protected = discovery::protected(&client, &bounds, uri, hint).await?;
    let name = chosen(oauth, protected.as_ref())?;
    let issuer = discovery::issuer(&client, &bounds, &name).await?;
    issuer.binds_codes()?;
    let waiting = Waiting::open(oauth.redirect_port).await?;
    let (who, registered) = match Client::configured(oauth, &issuer)? {
        Some(who) => (who, None),
        None => {
            let registered = register(&client, &bounds, &issuer, waiting.address()).await?;
            (registered.client(), Some(registered))
        }
    };
    let supported = protected.as_ref().and_then(|it| it.scopes.as_ref());
    let asked = selected(
        wanted.scopes.as_ref(),
        supported,
        &wanted.before,
        &oauth.scopes,
    );
    let asked = asked.offline(issuer.scopes().as_ref());
    let unsure = |_| failed("there is no randomness for a login");
    let (state, verifier) = (
        random::<32>().map_err(unsure)?,
        random::<32>().map_err(unsure)?,
    );
    let resource = protected.map_or_else(|| discovery::canonical(uri), |it| it.resource);
    let mut attempt = Attempt {
        client,
        bounds,
        server: uri.to_string(),
        resource,
        who,
        registered,
        asked,
        address: String::new(),
        state,
        verifier: Secret::new(verifier),
        waiting,
        store,
        issuer,
    };
    attempt.address = attempt.question()?;
    Ok(attempt)
}

/// What a server wants that has not been asked for anything yet.
async fn probe(client: &Upstreams, server: &Server, uri: &Uri) -> Result<Wanted, LoginError> {
    let asked = json!({
        "jsonrpc": "2.0", "id": 1, "method": "initialize",
        "params": {
            "protocolVersion": "2025-11-25", "capabilities": {},
            "clientInfo": {"name": "masec", "version": env!("CARGO_PKG_VERSION")},
        },
    });
    let body = Bytes::from(asked.to_string());
    let answer = client.unproven(server, uri, body).await;
    let answer = answer.map_err(|error| failed(error.to_string()))?;
    let challenge = Challenge::of(answer.status(), answer.headers()).unwrap_or_default();
    Ok(Wanted {
        before: Scopes::default(),
        scopes: challenge.scopes,
        metadata: challenge.metadata,
    })
}

impl Attempt {
    /// Where a person has to go.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The address that the person comes back to.
    pub fn redirect(&self) -> &str {
        self.waiting.address()
    }

    /// Who issues the token.
    pub fn issuer(&self) -> String {
        inert(&self.issuer.issuer)
    }

    /// What is asked for.
    pub fn scopes(&self) -> String {
        self.asked.text()
    }

    fn question(&self) -> Result<String, LoginError> {
        let at = self.issuer.authorization_endpoint.as_deref();
        let at =
            at.ok_or_else(|| failed("its authorization server has no `authorization_endpoint`"))?;
        let barred = |why| failed(format!("nobody is sent to `{}`: {why}", inert(at)));
        self.bounds.admit(at).map_err(barred)?;
        let digest = Sha256::digest(self.verifier.reveal().as_bytes());
        let mut fields: Fields = vec![
            ("response_type", "code".to_owned()),
            ("client_id", self.who.id.clone()),
            ("redirect_uri", self.waiting.address().to_owned()),
            ("state", self.state.clone()),
            (
                "code_challenge",
                data_encoding::BASE64URL_NOPAD.encode(&digest),
            ),
            ("code_challenge_method", "S256".to_owned()),
            ("resource", self.resource.clone()),
        ];
        if !self.asked.is_empty() {
            fields.push(("scope", self.asked.text()));
        }
        Ok(with_query(at, &fields))
    }

    /// Waits for the person to come back.
    pub async fn wait(self) -> Result<(), LoginError> {
        let code = self.waiting.code(|query| self.code(query)).await?;
        self.exchange(code).await
    }

    /// Goes the way of the person, where nobody has to decide on anything.
    pub async fn follow(self) -> Result<(), LoginError> {
        let mut at = self.address.clone();
        for _ in 0..HOPS {
            let shown = inert(at.split('?').next().unwrap_or_default());
            let barred = |why| failed(format!("`{shown}` is not gone to: {why}"));
            let (uri, whither) = self.bounds.admit(&at).map_err(barred)?;
            let answer = self.client.look(whither, &uri).await;
            let (status, headers) = answer.map_err(|why| failed(format!("`{shown}`: {why}")))?;
            let next = headers.get(LOCATION).and_then(|it| it.to_str().ok());
            let Some(next) = next.filter(|_| status.is_redirection()) else {
                return Err(failed(format!(
                    "`{shown}` answers {status}: it wants a person; log in without `--headless`"
                )));
            };
            let next = joined(&uri, next);
            if self.is_back(&next) {
                return self.read(&next).await;
            }
            at = next;
        }
        Err(failed("it is sent on and on"))
    }

    /// Takes the address that the person came back to.
    pub async fn read(self, address: &str) -> Result<(), LoginError> {
        let query = address
            .trim()
            .split_once('?')
            .filter(|_| self.is_back(address.trim()));
        let Some((_, query)) = query else {
            let back = self.waiting.address();
            return Err(failed(format!(
                "this is no address that begins with `{back}?`"
            )));
        };
        let code = self.code(query).map_err(|why| match why {
            NoCode::Stray => failed("this is the answer to another login"),
            NoCode::Failed(trouble) => trouble.into(),
        })?;
        self.exchange(code).await
    }

    fn is_back(&self, address: &str) -> bool {
        let rest = address.strip_prefix(self.waiting.address());
        rest.is_some_and(|rest| rest.starts_with('?'))
    }

    /// The code in an answer. It is looked at in this order: what answers another question is nobody's, and what another
    /// authorization server says is neither believed nor shown (RFC 9207).
    fn code(&self, query: &str) -> Result<String, NoCode> {
        let odd = |()| {
            NoCode::Failed(Trouble::Unusable(
                "its answer says something twice".to_owned(),
            ))
        };
        if one(query, "state") != Ok(Some(self.state.clone())) {
            return Err(NoCode::Stray);
        }
        let says = self.issuer.authorization_response_iss_parameter_supported;
        let reason = match one(query, "iss").map_err(odd)? {
            Some(named) if named == self.issuer.issuer => None,
            Some(_) => Some("the answer is another authorization server's"),
            None if says => {
                Some("the answer does not say whose it is, and it says that its answers do")
            }
            None => None,
        };
        if let Some(reason) = reason {
            return Err(NoCode::Failed(Trouble::Unusable(reason.to_owned())));
        }
        if let Some(code) = one(query, "error").map_err(odd)? {
            let description = one(query, "error_description").map_err(odd)?;
            return Err(NoCode::Failed(Trouble::Denied(Denial {
                code,
                description: description.unwrap_or_default(),
            })));
        }
        let missing = || NoCode::Failed(Trouble::Unusable("its answer has no code".to_owned()));
        one(query, "code").map_err(odd)?.ok_or_else(missing)
    }

    /// Exchanges a code for a token, and keeps it.
    async fn exchange(self, code: String) -> Result<(), LoginError> {
        let fields: Fields = vec![
            ("grant_type", "authorization_code".to_owned()),
            ("code", code),
            ("redirect_uri", self.waiting.address().to_owned()),
            ("code_verifier", self.verifier.reveal().to_owned()),
            ("resource", self.resource.clone()),
        ];
        let at = (&self.bounds, &self.issuer);
        let granted = token::ask(&self.client, at, &self.who, fields).await?;
        let kept = Kept {
            login: random::<16>().map_err(|_| failed("there is no randomness for a login"))?,
            server: self.server,
            resource: self.resource,
            issuer: self.issuer.issuer,
            registered: self.registered,
            asked: self.asked,
            access: granted.access,
            refresh: granted.refresh,
            expires: granted.expires,
        };
        kept.token()?;
        self.store.write(&kept)?;
        Ok(self.store.want(None)?)
    }
}

/// Where a redirection leads that came from `at`.
fn joined(at: &Uri, next: &str) -> String {
    match (at.scheme_str(), at.authority()) {
        (Some(scheme), Some(authority)) if next.starts_with('/') && !next.starts_with("//") => {
            format!("{scheme}://{authority}{next}")
        }
        _ => next.to_owned(),
    }
}

#[cfg(test)]
mod tests;
