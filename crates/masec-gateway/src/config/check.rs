//! From what stands in the file to a configuration that holds together; every fault is said with its place.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use http::Uri;
use masec_engine::{Core, Mode, Settings};
use masec_ledger::Grade;
use masec_model::CompactString;
use masec_wire::mcp::can_share;

use super::charters::Charters;
use super::credentials::proofs;
use super::schema::Spanned;
use super::{
    Agent, Config, ConfigError, Endpoint, Holds, Issuer, KeyHash, Ledger, Listen, Organisations,
    Peer, Reach, Resource, Server, Taint, file, sources,
};
use crate::guard::Enforcement;

/// What faults are reported against.
pub(super) struct Check<'a> {
    pub(super) text: &'a str,
    pub(super) file: &'a str,
    pub(super) folder: &'a Path,
}

pub(super) type Checked<T> = Result<T, ConfigError>;
/// Agents or servers by name.
pub(super) type Named<T> = BTreeMap<CompactString, Arc<T>>;

/// Who is in the network, by what kind of party: the core's settings name them all.
type Parties<'p> = (
    Charters,
    &'p Organisations,
    &'p Named<Agent>,
    &'p BTreeMap<String, Arc<Peer>>,
    &'p Named<Server>,
);

impl Check<'_> {
    pub(super) fn fault(
        &self,
        span: Option<&Range<usize>>,
        reason: impl Into<String>,
    ) -> ConfigError {
        let at = span
            .and_then(|span| self.text.get(..span.start))
            .map(|before| {
                let line = before.matches('\n').count() + 1;
                let column = before
                    .rsplit('\n')
                    .next()
                    .unwrap_or_default()
                    .chars()
                    .count()
                    + 1;
                (line, column)
            });
        ConfigError {
            file: self.file.to_owned(),
            at,
            reason: reason.into(),
        }
    }

    pub(super) fn path(&self, path: &Path) -> PathBuf {
        self.folder.join(path)
    }

    pub(super) fn resolve(&self, raw: file::File) -> Checked<Config> {
        let issuers = self.issuers(&raw.issuers)?;
        let charters = self.charters(&raw.organisations)?;
        let taint = self.taint(raw.taint.as_ref(), &charters)?;
        let mut agents = self.agents(&raw.agents, &issuers, taint.as_ref())?;
        let dir = self.path(&raw.ledger.dir);
        let beside = |ending: &str| {
            let mut name = dir.file_name().unwrap_or_default().to_owned();
            name.push(ending);
            dir.with_file_name(name)
        };
        let servers = self.servers(&raw.servers, &beside(".logins"))?;
        let listen = self.listen(&raw.listen)?;
        let resources = self.resources(&raw, &listen, &issuers)?;
        let endpoints = self.endpoints(&raw.endpoints, &servers, &agents, resources)?;
        let known = (taint.as_ref(), &charters);
        let peers = self.peers(&raw, &agents, (&listen, &issuers), known)?;
        let organisations = self.organisations(&raw, &charters, (&agents, &peers, &servers))?;
        let delegation = raw.delegation.as_ref();
        let is_place = |path: &str| endpoints.contains_key(path) || peers.contains_key(path);
        let delegation = delegation
            .map(|it| self.delegation(it, &listen, &agents, is_place))
            .transpose()?;
        let delegation = delegation.map(|mut delegation| {
            Self::closed(&mut delegation.roots, &organisations);
            delegation
        });
        let places = self.places(&servers, &peers, &endpoints, &raw.peers)?;
        self.edges(&raw.edges, &mut agents, &places)?;
        let anonymous = match &raw.anonymous {
            Some(named) => Some(Arc::clone(self.known(&named.agent, &agents, "agent")?.1)),
            None => None,
        };
        let export = raw.otlp.export.as_ref();
        let export = export.map(|export| self.export(export)).transpose()?;
        let receive = raw.otlp.receive.as_ref();
        let receive = receive
            .map(|receive| self.receive(receive, (&listen, &issuers), &agents))
            .transpose()?;
        let admin = raw.admin.as_ref();
        let admin = admin
            .map(|admin| self.admin(admin, &organisations))
            .transpose()?;
        self.ports(&raw, &listen, admin.as_ref(), receive.as_ref())?;
        Ok(Config {
            listen,
            tls: self.tls(raw.tls.as_ref())?,
            issuers,
            admin,
            ledger: Ledger {
                key: raw
                    .ledger
                    .key
                    .map_or_else(|| beside(".key"), |path| self.path(&path)),
                state: raw
                    .ledger
                    .state
                    .map_or_else(|| beside(".state"), |path| self.path(&path)),
                pins: None,
                card_key: raw
                    .ledger
                    .card_key
                    .map_or_else(|| beside(".cards.key"), |path| self.path(&path)),
                dir,
                name: raw.ledger.name,
                grade: match raw.ledger.grade {
                    file::Grade::Written => Grade::Written,
                    file::Grade::Durable => Grade::Durable,
                },
            },
            core: self.core(
                &raw.policy,
                &raw.organisations,
                (charters, &organisations, &agents, &peers, &servers),
            )?,
            enforcement: match raw.policy.mode {
                file::Mode::Strict | file::Mode::Traced | file::Mode::Observed => {
                    Enforcement::Enforcing
                }
                file::Mode::Off => Enforcement::Shadow,
                file::Mode::Bypass => Enforcement::Bypass,
            },
            holds: self.holds(&raw.holds)?,
            anonymous,
            redactions: self.redactions(&raw.redactions, &agents, &places)?,
            agents,
            servers,
            endpoints,
            export,
            receive,
            peers,
            taint,
            delegation,
            organisations,
        })
    }

    fn holds(&self, raw: &file::Holds) -> Checked<Holds> {
        let (wait, deadline) = (raw.wait_seconds.get_ref(), raw.deadline_seconds.get_ref());
        if *deadline == 0 {
            let reason = "nobody can grant anything in no time; a request that is held waits for at least a second";
            return Err(self.fault(Some(&raw.deadline_seconds.span()), reason));
        }
        if wait > deadline {
            let reason = format!(
                "callers would wait {wait} seconds for what lapses after {deadline} (`deadline_seconds`)"
            );
            return Err(self.fault(Some(&raw.wait_seconds.span()), reason));
        }
        Ok(Holds {
            wait: Duration::from_secs(*wait),
            deadline: Duration::from_secs(*deadline),
            pending: raw.pending,
        })
    }

    fn listen(&self, raw: &file::Listen) -> Checked<Listen> {
        if raw.max_sessions == 0 || raw.max_sessions_per_caller == 0 {
            let reason = "`max_sessions` and `max_sessions_per_caller` are at least 1";
            return Err(self.fault(None, reason));
        }
        Ok(Listen {
            address: self.address(&raw.address)?,
            max_body: raw.max_body_bytes,
            max_connections: raw.max_connections,
            max_sessions: raw.max_sessions,
            max_sessions_per_caller: raw.max_sessions_per_caller,
            header_time: Duration::from_secs(raw.header_seconds),
            body_time: Duration::from_secs(raw.body_seconds),
            session_idle: Duration::from_secs(raw.session_idle_seconds),
            origins: raw.origins.clone(),
            public_url: raw
                .public_url
                .as_ref()
                .map(|url| self.public_url(url))
                .transpose()?,
        })
    }

    pub(super) fn address(&self, raw: &Spanned<String>) -> Checked<SocketAddr> {
        raw.get_ref().parse().map_err(|_| {
            let reason = "not an address and port, such as 127.0.0.1:8700";
            self.fault(Some(&raw.span()), reason)
        })
    }

    fn core(
        &self,
        raw: &file::Policy,
        organisations: &[Spanned<file::Organisation>],
        (charters, known, agents, peers, servers): Parties<'_>,
    ) -> Checked<Arc<Core>> {
        let unusable = |error: sources::Unusable| self.fault(None, error.to_string());
        let (all, edges) = charters.settings(known, (agents, peers), servers);
        let settings = Settings {
            mode: match raw.mode {
                file::Mode::Strict => Mode::Strict,
                file::Mode::Traced | file::Mode::Off | file::Mode::Bypass => Mode::Traced,
                file::Mode::Observed => Mode::Observed,
            },
            policies: match &raw.policies {
                Some(folder) => sources::policies(&self.path(folder)).map_err(unusable)?,
                None => Vec::new(),
            },
            tools: match &raw.tools {
                Some(path) => Some(sources::source(&self.path(path)).map_err(unusable)?),
                None => None,
            },
            canaries: match &raw.canaries {
                Some(path) => sources::canaries(&self.path(path)).map_err(unusable)?,
                None => Vec::new(),
            },
            domains: raw.domains.clone(),
            presume_mail: false,
            organisations: all,
            edges,
            ..Settings::default()
        };
        Core::new(settings).map_err(|error| charters.fault(self, &error, organisations))
    }

    fn agents(
        &self,
        raw: &[Spanned<file::Agent>],
        issuers: &[Arc<Issuer>],
        taint: Option<&Arc<Taint>>,
    ) -> Checked<Named<Agent>> {
        let mut agents = BTreeMap::new();
        let mut hashes = BTreeMap::new();
        let mut names = BTreeMap::new();
        let mut signing = BTreeMap::new();
        for agent in raw {
            let (span, agent) = (agent.span(), agent.get_ref());
            let name = self.name(&agent.name, &span)?;
            let keys = agent
                .key_sha256
                .as_ref()
                .map_or(&[][..], file::Several::as_slice);
            let keys: Vec<KeyHash> = keys
                .iter()
                .map(|key| self.key_hash(key, &name, &span))
                .collect::<Checked<_>>()?;
            for key in &keys {
                if let Some(other) = hashes.insert(*key, name.clone()) {
                    let reason = format!("the key of `{name}` is also that of `{other}`");
                    return Err(self.fault(Some(&span), reason));
                }
            }
            let (spiffe, tokens) = self.proofs(agent, &span, issuers)?;
            let delegation_keys = self.delegation_keys(agent, &span)?;
            for key in &delegation_keys {
                if let Some(other) = signing.insert(*key, name.clone()) {
                    let reason =
                        format!("the delegation key of `{name}` is also that of `{other}`");
                    return Err(self.fault(Some(&span), reason));
                }
            }
            for proof in proofs(&spiffe, &tokens) {
                if let Some(other) = names.insert(proof, name.clone()) {
                    let reason = format!("what proves `{name}` also proves `{other}`");
                    return Err(self.fault(Some(&span), reason));
                }
            }
            if agent.outside && agent.principal_words {
                let reason = format!(
                    "`{name}` is another organisation's, and so no voice of anybody's here: leave out `outside` or `principal_words`"
                );
                return Err(self.fault(Some(&span), reason));
            }
            let agent = Agent {
                name: name.clone(),
                keys,
                spiffe,
                tokens,
                delegation_keys,
                principal_words: agent.principal_words,
                outside: agent.outside,
                gateway: self.gateway(agent.gateway.as_ref(), taint)?,
                budget: agent.budget.allowance(),
                edges: BTreeMap::new(),
            };
            if agents.insert(name.clone(), Arc::new(agent)).is_some() {
                return Err(self.fault(Some(&span), format!("a second agent called `{name}`")));
            }
        }
        Ok(agents)
    }

    fn servers(&self, raw: &[Spanned<file::Server>], logins: &Path) -> Checked<Named<Server>> {
        let mut servers = BTreeMap::new();
        for server in raw {
            let (span, server) = (server.span(), server.get_ref());
            let name = self.name(&server.name, &span)?;
            if server.max_programs == 0 {
                return Err(self.fault(Some(&span), "`max_programs` is at least 1"));
            }
            let reach = self.reach(server, &span)?;
            let headers = self.headers(&server.headers, &server.header_files, &span)?;
            let login = logins.join(&name);
            let oauth = self.oauth(server.oauth.as_ref(), (&reach, &headers), &login)?;
            let server = Server {
                name: name.clone(),
                oauth: oauth.map(Arc::new),
                tls: self.client_tls(server.tls.as_ref(), &reach)?,
                reach,
                headers,
                timeout: Duration::from_secs(server.timeout_seconds),
                max_programs: server.max_programs,
                believe_hints: server.believe_hints,
                secrecy: self.tags(&server.secrecy)?,
            };
            if servers.insert(name.clone(), Arc::new(server)).is_some() {
                return Err(self.fault(Some(&span), format!("a second server called `{name}`")));
            }
        }
        Ok(servers)
    }

    fn tags(&self, raw: &[Spanned<String>]) -> Checked<Vec<CompactString>> {
        let one = |tag: &Spanned<String>| self.name(tag.get_ref(), &tag.span());
        raw.iter().map(one).collect()
    }

    fn reach(&self, server: &file::Server, span: &Range<usize>) -> Checked<Reach> {
        match (&server.url, &server.command) {
            (Some(url), None) => {
                let uri: Uri = url.parse().map_err(|_| {
                    self.fault(Some(span), format!("`{url}` is no address of a server"))
                })?;
                let plain = matches!(uri.scheme_str(), Some("http" | "https"));
                if !plain || uri.host().is_none() || url.contains('@') {
                    let reason = format!(
                        "`{url}` is not http:// or https:// with a host and without credentials; put these under `headers`"
                    );
                    return Err(self.fault(Some(span), reason));
                }
                Ok(Reach::Http(uri))
            }
            (None, Some(command)) if !command.is_empty() => Ok(Reach::Stdio {
                command: command.clone(),
                environment: server.environment.clone(),
            }),
            _ => Err(self.fault(
                Some(span),
                "a server has either a `url` or a `command` with at least a program in it",
            )),
        }
    }

    fn endpoints(
        &self,
        raw: &[Spanned<file::Endpoint>],
        servers: &Named<Server>,
        agents: &Named<Agent>,
        resources: Vec<Option<Resource>>,
    ) -> Checked<BTreeMap<String, Arc<Endpoint>>> {
        let mut endpoints = BTreeMap::new();
        for (endpoint, resource) in raw.iter().zip(resources) {
            let (span, endpoint) = (endpoint.span(), endpoint.get_ref());
            let path = &endpoint.path;
            self.is_path(path, &span)?;
            let behind = self.behind(endpoint, &span, servers)?;
            let admitted = self.all_known(endpoint.agents.as_deref(), agents, "agent")?;
            let resolved = Endpoint {
                path: path.clone(),
                servers: behind,
                agents: admitted,
                people: endpoint.people.clone(),
                resource,
            };
            if endpoints.insert(path.clone(), Arc::new(resolved)).is_some() {
                return Err(self.fault(Some(&span), format!("a second endpoint at `{path}`")));
            }
        }
        Ok(endpoints)
    }

    pub(super) fn is_path(&self, path: &str, span: &Range<usize>) -> Checked<()> {
        let odd = path.ends_with('/') || path.contains(['?', '#', ' ', '%']);
        if !path.starts_with('/') || odd {
            let reason = format!("`{path}` is no path such as /mcp/mail");
            return Err(self.fault(Some(span), reason));
        }
        // Of what is there the gateway itself speaks: its keys, and where tokens are from.
        if path == "/.well-known" || path.starts_with("/.well-known/") {
            let reason = format!("`{path}` is among the gateway's own addresses; take another");
            return Err(self.fault(Some(span), reason));
        }
        Ok(())
    }

    /// The servers behind an endpoint. Several share a name space, which has to be one.
    fn behind(
        &self,
        endpoint: &file::Endpoint,
        span: &Range<usize>,
        servers: &Named<Server>,
    ) -> Checked<Vec<Arc<Server>>> {
        let mut behind: Vec<Arc<Server>> = Vec::new();
        for name in &endpoint.servers {
            let fault = |reason: &str| self.fault(Some(&name.span()), reason);
            let (_, server) = self.known(name, servers, "server")?;
            if behind.iter().any(|other| other.name == server.name) {
                return Err(fault("this server stands here twice"));
            }
            if endpoint.servers.len() > 1 && !can_share(&server.name) {
                let reason = "a server that shares an endpoint may have no `__` in its name and no `_` at its end: its tools are called `NAME__tool` there";
                return Err(fault(reason));
            }
            behind.push(Arc::clone(server));
        }
        if behind.is_empty() {
            return Err(self.fault(Some(span), "an endpoint has a server"));
        }
        Ok(behind)
    }

    /// What the configuration has under this name; `what` is an agent or a server.
    pub(super) fn known<'k, T>(
        &self,
        name: &Spanned<String>,
        among: &'k Named<T>,
        what: &str,
    ) -> Checked<(&'k CompactString, &'k Arc<T>)> {
        among.get_key_value(name.get_ref().as_str()).ok_or_else(|| {
            let reason = format!("no such {what}; add it under [[{what}s]]");
            self.fault(Some(&name.span()), reason)
        })
    }

    pub(super) fn all_known<T>(
        &self,
        names: Option<&[Spanned<String>]>,
        among: &Named<T>,
        what: &str,
    ) -> Checked<Option<Vec<CompactString>>> {
        let one = |name| Ok(self.known(name, among, what)?.0.clone());
        names
            .map(|names| names.iter().map(one).collect())
            .transpose()
    }

    pub(super) fn name(&self, name: &str, span: &Range<usize>) -> Checked<CompactString> {
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        if name.is_empty() || name.len() > 64 || !name.bytes().all(plain) {
            let reason = format!("`{name}` is no name: 1 to 64 letters, digits, `-` or `_`");
            return Err(self.fault(Some(span), reason));
        }
        Ok(name.into())
    }
}
