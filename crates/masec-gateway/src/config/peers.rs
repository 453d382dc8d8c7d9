//! Agents that others talk to through the gateway.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Uri};
use jsonwebtoken::jwk::JwkSet;
use masec_model::CompactString;

use super::charters::Charters;
use super::check::{Check, Checked, Named};
use super::schema::Spanned;
use super::{Agent, Behind, Endpoint, Issuer, Listen, Server, Taint, file, sources};

/// An agent that others talk to (A2A).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// Its name, which is the agent's own where it is one of those that are known.
    pub name: CompactString,
    /// Where it is.
    pub url: Uri,
    /// Where it takes requests over gRPC, if not at the same host and port.
    pub grpc: Option<Uri>,
    /// Where others find it here, and who may.
    pub entry: Endpoint,
    /// Where its card is, if not where the protocol says.
    pub card_path: Option<String>,
    /// Keys, one of which has to have signed its card.
    pub card_keys: Option<JwkSet>,
    /// Whether its card is shown to callers without credentials.
    pub public_card: bool,
    /// Whether it is another organisation's.
    pub outside: bool,
    /// What it is behind, so that it is known what it reads.
    pub behind: Behind,
    /// What it is called there.
    pub name_there: CompactString,
    /// Hosts that news of its tasks may be sent to, besides those that are in the open.
    pub push_hosts: Vec<String>,
    /// What becomes of files that stand in messages by address alone.
    pub files: Files,
    /// Headers that are sent to it, its credentials among them.
    pub headers: HeaderMap,
    /// How long it may take to begin an answer.
    pub timeout: Duration,
    /// How long a stream of it may go on.
    pub stream_time: Duration,
}

impl Peer {
    /// Who it is to the core: an agent of this network, or another organisation's whole.
    pub fn party(&self) -> masec_model::Endpoint {
        match self.outside {
            true => masec_model::Endpoint::institution(self.name.clone()),
            false => masec_model::Endpoint::agent(self.name.clone()),
        }
    }
}

/// What becomes of files that stand in a message by address alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Files {
    /// The address goes on, and it is noted that nobody looked at what is there.
    Pass,
    /// The message waits for a person.
    Hold,
    /// The message is refused.
    Deny,
    /// They are fetched, looked at, and go on by value.
    Fetch(Fetch),
}

/// How files are fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetch {
    /// From hosts in the open, and from these.
    pub hosts: Vec<String>,
    /// Bytes that all of one message may have.
    pub most: usize,
    /// How long all of one message may take.
    pub patience: Duration,
}

impl Files {
    fn of(peer: &file::Peer) -> Self {
        match peer.files {
            file::Files::Pass => Self::Pass,
            file::Files::Hold => Self::Hold,
            file::Files::Deny => Self::Deny,
            file::Files::Fetch => Self::Fetch(Fetch {
                hosts: peer.file_hosts.clone(),
                most: peer.max_file_bytes,
                patience: Duration::from_secs(peer.file_seconds),
            }),
        }
    }
}

impl Check<'_> {
    pub(super) fn peers(
        &self,
        raw: &file::File,
        agents: &Named<Agent>,
        (listen, issuers): (&Listen, &[Arc<Issuer>]),
        (taint, charters): (Option<&Arc<Taint>>, &Charters),
    ) -> Checked<BTreeMap<String, Arc<Peer>>> {
        let mut peers: BTreeMap<String, Arc<Peer>> = BTreeMap::new();
        for peer in &raw.peers {
            let (span, peer) = (peer.span(), peer.get_ref());
            let name = self.name(&peer.name, &span)?;
            let path = peer.path.clone();
            let path = path.unwrap_or_else(|| format!("/a2a/{name}"));
            self.is_path(&path, &span)?;
            let below = |one: &str, other: &str| {
                one.strip_prefix(other)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            let crossed = peers.iter().find(|(other, known)| {
                known.name == name || below(&path, other) || below(other, &path)
            });
            if crossed.is_some() {
                let reason = format!("a second peer called `{name}`, or one at the same path");
                return Err(self.fault(Some(&span), reason));
            }
            let resolved = Peer {
                url: self.peer_url(&peer.url)?,
                grpc: peer
                    .grpc_url
                    .as_ref()
                    .map(|url| self.peer_url(url))
                    .transpose()?,
                card_keys: match charters.keys_of(&name, &raw.organisations) {
                    None => self.card_keys(peer, &span)?,
                    Some((_, keys)) if peer.card_keys.is_none() => Some(keys.clone()),
                    Some((organisation, _)) => {
                        let reason = format!(
                            "the keys of organisation `{organisation}` sign its card; leave `card_keys` out"
                        );
                        return Err(self.fault(Some(&span), reason));
                    }
                },
                card_path: peer.card_path.clone(),
                public_card: peer.public_card,
                outside: peer.outside,
                behind: self.peer_behind(
                    self.gateway(peer.gateway.as_ref(), taint)?,
                    &name,
                    agents,
                    &span,
                )?,
                name_there: match &peer.name_there {
                    Some(there) => self.name(there, &span)?,
                    None => name.clone(),
                },
                push_hosts: peer.push_hosts.clone(),
                files: Files::of(peer),
                headers: self.headers(&peer.headers, &peer.header_files, &span)?,
                timeout: Duration::from_secs(peer.timeout_seconds),
                stream_time: Duration::from_secs(peer.stream_seconds),
                entry: Endpoint {
                    path: path.clone(),
                    servers: Vec::new(),
                    agents: self.all_known(peer.agents.as_deref(), agents, "agent")?,
                    people: peer.people.clone(),
                    resource: self.resource(&path, &peer.scopes, &span, (listen, issuers))?,
                },
                name,
            };
            let known = agents.get(&resolved.name);
            if known.is_some_and(|agent| agent.outside != resolved.outside) {
                let reason = format!(
                    "`{}` is one of the [[agents]] as well: `outside` has to say the same of both",
                    resolved.name
                );
                return Err(self.fault(Some(&span), reason));
            }
            peers.insert(path, Arc::new(resolved));
        }
        Ok(peers)
    }

    fn peer_url(&self, url: &Spanned<String>) -> Checked<Uri> {
        let fault = || {
            let reason = "not http:// or https:// with a host, and without a query or credentials; put these under `headers`";
            self.fault(Some(&url.span()), reason)
        };
        let text = url.get_ref().trim_end_matches('/');
        let uri: Uri = text.parse().map_err(|_| fault())?;
        let plain = matches!(uri.scheme_str(), Some("http" | "https"));
        match plain && uri.host().is_some() && !text.contains(['@', '?', '#']) {
            true => Ok(uri),
            false => Err(fault()),
        }
    }

    fn card_keys(
        &self,
        peer: &file::Peer,
        span: &std::ops::Range<usize>,
    ) -> Checked<Option<JwkSet>> {
        let Some(path) = &peer.card_keys else {
            return Ok(None);
        };
        let unusable = |reason: String| self.fault(Some(span), reason);
        let text = sources::source(&self.path(path)).map_err(|it| unusable(it.to_string()))?;
        let keys: JwkSet = serde_json::from_str(&text.text)
            .map_err(|error| unusable(format!("`{}` is no key set: {error}", text.name)))?;
        match keys.keys.is_empty() {
            true => Err(unusable(format!("`{}` has no keys", text.name))),
            false => Ok(Some(keys)),
        }
    }

    /// Everything that agents send requests to, by name: a name is of one thing alone.
    pub(super) fn places(
        &self,
        servers: &Named<Server>,
        peers: &BTreeMap<String, Arc<Peer>>,
        endpoints: &BTreeMap<String, Arc<Endpoint>>,
        raw: &[Spanned<file::Peer>],
    ) -> Checked<Named<()>> {
        let mut places: Named<()> = servers
            .keys()
            .map(|it| (it.clone(), Arc::new(())))
            .collect();
        for (path, peer) in peers {
            let known = places.insert(peer.name.clone(), Arc::new(()));
            let span = raw.iter().find(|it| it.get_ref().name == *peer.name);
            let span = span.map(|value| value.span());
            if known.is_some() {
                let reason = format!("a server is called `{}` too", peer.name);
                return Err(self.fault(span.as_ref(), reason));
            }
            let taken = |other: &String| {
                other
                    .strip_prefix(path.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            if endpoints.keys().any(taken) {
                let reason = format!("an endpoint is at `{path}`, or below it");
                return Err(self.fault(span.as_ref(), reason));
            }
        }
        Ok(places)
    }
}
