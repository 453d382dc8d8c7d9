//! The configuration: read whole, checked whole, before a port opens or a running gateway changes anything.

mod file;
pub mod sources;

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, Uri};
use masec_engine::{Core, Mode, Settings};
use masec_ledger::Grade;
use masec_model::CompactString;
use sha2::{Digest, Sha256};
use toml::Spanned;

/// An annotated configuration that is valid as it stands.
pub const EXAMPLE: &str = include_str!("example.toml");

/// A configuration that cannot be used. Whose fault: whoever wrote it.
#[derive(Debug)]
pub struct ConfigError {
    /// The file.
    pub file: String,
    /// 1-based line and column, where the fault has a place.
    pub at: Option<(usize, usize)>,
    /// What is wrong and what to do, one line.
    pub reason: String,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            Some((line, column)) => {
                write!(f, "`{}`:{line}:{column}: {}", self.file, self.reason)
            }
            None => write!(f, "`{}`: {}", self.file, self.reason),
        }
    }
}

impl std::error::Error for ConfigError {}

/// A configuration that holds together.
#[derive(Debug)]
pub struct Config {
    /// Where agents connect to.
    pub listen: Listen,
    /// Where operators connect to.
    pub admin: Option<Admin>,
    /// Where everything is written down.
    pub ledger: Ledger,
    /// The engine, ready to decide.
    pub core: Arc<Core>,
    /// Whether decisions take effect.
    pub enforce: bool,
    /// What happens to what waits for a person.
    pub holds: Holds,
    /// Who callers without credentials are, if anybody.
    pub anonymous: Option<Arc<Agent>>,
    /// The agents, by name.
    pub agents: BTreeMap<CompactString, Arc<Agent>>,
    /// The servers, by name.
    pub servers: BTreeMap<CompactString, Arc<Server>>,
    /// What is behind each path.
    pub endpoints: BTreeMap<String, Arc<Endpoint>>,
}

/// Where agents connect to, and what one of them may cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listen {
    /// The address; port 0 for a free one.
    pub address: SocketAddr,
    /// Longest body of a request, or of an answer that is no stream, in bytes; also the longest event of a stream.
    pub max_body: usize,
    /// Connections at once.
    pub max_connections: usize,
    /// MCP sessions at once.
    pub max_sessions: usize,
    /// How long the headers of a request may take.
    pub header_time: Duration,
    /// How long the body of a request may take.
    pub body_time: Duration,
    /// A session that nobody used for this long is forgotten.
    pub session_idle: Duration,
    /// Web pages that may connect (`Origin`); none where it is empty.
    pub origins: Vec<String>,
}

/// Where operators connect to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admin {
    /// The address.
    pub address: SocketAddr,
    /// Who may decide and change, by the hash of their key.
    pub operators: Vec<(CompactString, KeyHash)>,
}

/// Where everything is written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// Its folder; made where it is not there.
    pub dir: PathBuf,
    /// Its private key; made with it.
    pub key: PathBuf,
    /// The log's name.
    pub name: String,
    /// What is waited for before anything takes effect.
    pub grade: Grade,
    /// Approvals, pins and quarantines.
    pub state: PathBuf,
}

/// What happens to what waits for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holds {
    /// How long the caller is kept waiting before it is told to come back.
    pub wait: Duration,
    /// How long a person may take. After it the answer is no.
    pub deadline: Duration,
    /// How many may wait at once; past it, holding is denying.
    pub pending: usize,
}

/// SHA-256 of a key.
pub type KeyHash = [u8; 32];

/// An agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    /// Its name, which is its principal in every policy and entry.
    pub name: CompactString,
    /// Hashes of the keys that prove it.
    pub keys: Vec<KeyHash>,
    /// Whether it may say what its principal asked for.
    pub principal_words: bool,
    /// Calls a minute.
    pub calls: Option<u32>,
    /// Bytes a minute.
    pub bytes: Option<u64>,
}

/// An MCP server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its name here.
    pub name: CompactString,
    /// How it is reached.
    pub reach: Reach,
    /// Headers that are sent to it, its credentials among them.
    pub headers: HeaderMap,
    /// How long it may take to begin an answer.
    pub timeout: Duration,
}

/// How a server is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Over streamable HTTP.
    Http(Uri),
    /// As a program that speaks over its standard input and output.
    Stdio {
        /// Program and arguments.
        command: Vec<String>,
        /// Its environment besides the gateway's `PATH` and `HOME`.
        environment: BTreeMap<String, String>,
    },
}

/// An address for agents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The path.
    pub path: String,
    /// The servers behind it, first to last.
    pub servers: Vec<Arc<Server>>,
    /// Who may come in; everybody who is known where it is `None`.
    pub agents: Option<Vec<CompactString>>,
}

impl Endpoint {
    /// Whether this agent may come in.
    pub fn admits(&self, agent: &Agent) -> bool {
        self.agents
            .as_ref()
            .is_none_or(|names| names.contains(&agent.name))
    }
}

impl Config {
    /// Reads and checks the file.
    pub fn load(path: &Path) -> Result<Self, ConfigError> {
        let file = path.display().to_string();
        let text = sources::source(path).map_err(|error| ConfigError {
            file: file.clone(),
            at: None,
            reason: error.reason,
        })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        Self::parse(&text.text, &file, folder)
    }

    /// Checks a configuration's text; relative paths in it are of `folder`.
    pub fn parse(text: &str, file: &str, folder: &Path) -> Result<Self, ConfigError> {
        let check = Check { text, file, folder };
        let raw: file::File = toml::from_str(text).map_err(|error| {
            let reason = error.message().replace('\n', ", ");
            check.fault(error.span().as_ref(), reason)
        })?;
        check.resolve(raw)
    }
}

/// What faults are reported against.
struct Check<'a> {
    text: &'a str,
    file: &'a str,
    folder: &'a Path,
}

type Checked<T> = Result<T, ConfigError>;

impl Check<'_> {
    fn fault(&self, span: Option<&Range<usize>>, reason: impl Into<String>) -> ConfigError {
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

    fn path(&self, path: &Path) -> PathBuf {
        self.folder.join(path)
    }

    fn resolve(&self, raw: file::File) -> Checked<Config> {
        let agents = self.agents(&raw.agents)?;
        let servers = self.servers(&raw.servers)?;
        let endpoints = self.endpoints(&raw.endpoints, &servers, &agents)?;
        let anonymous = match &raw.anonymous {
            Some(named) => Some(Arc::clone(
                agents.get(named.agent.get_ref().as_str()).ok_or_else(|| {
                    self.fault(
                        Some(&named.agent.span()),
                        "no such agent; add it under [[agents]]",
                    )
                })?,
            )),
            None => None,
        };
        let dir = self.path(&raw.ledger.dir);
        let beside = |ending: &str| {
            let mut name = dir.file_name().unwrap_or_default().to_owned();
            name.push(ending);
            dir.with_file_name(name)
        };
        Ok(Config {
            listen: self.listen(&raw.listen)?,
            admin: raw
                .admin
                .as_ref()
                .map(|admin| self.admin(admin))
                .transpose()?,
            ledger: Ledger {
                key: raw
                    .ledger
                    .key
                    .map_or_else(|| beside(".key"), |path| self.path(&path)),
                state: raw
                    .ledger
                    .state
                    .map_or_else(|| beside(".state"), |path| self.path(&path)),
                dir,
                name: raw.ledger.name,
                grade: match raw.ledger.grade {
                    file::Grade::Written => Grade::Written,
                    file::Grade::Durable => Grade::Durable,
                },
            },
            core: self.core(&raw.policy)?,
            enforce: raw.policy.mode != file::Mode::Off,
            holds: Holds {
                wait: Duration::from_secs(raw.holds.wait_seconds),
                deadline: Duration::from_secs(raw.holds.deadline_seconds),
                pending: raw.holds.pending,
            },
            anonymous,
            agents,
            servers,
            endpoints,
        })
    }

    fn listen(&self, raw: &file::Listen) -> Checked<Listen> {
        Ok(Listen {
            address: self.address(&raw.address)?,
            max_body: raw.max_body_bytes,
            max_connections: raw.max_connections,
            max_sessions: raw.max_sessions,
            header_time: Duration::from_secs(raw.header_seconds),
            body_time: Duration::from_secs(raw.body_seconds),
            session_idle: Duration::from_secs(raw.session_idle_seconds),
            origins: raw.origins.clone(),
        })
    }

    fn address(&self, raw: &Spanned<String>) -> Checked<SocketAddr> {
        raw.get_ref().parse().map_err(|_| {
            let reason = "not an address and port, such as 127.0.0.1:8700";
            self.fault(Some(&raw.span()), reason)
        })
    }

    fn admin(&self, raw: &file::Admin) -> Checked<Admin> {
        let mut operators = Vec::new();
        for operator in &raw.operators {
            let (span, operator) = (operator.span(), operator.get_ref());
            operators.push((
                self.name(&operator.name, &span)?,
                self.key_hash(&operator.key_sha256, &span)?,
            ));
        }
        Ok(Admin {
            address: self.address(&raw.address)?,
            operators,
        })
    }

    fn core(&self, raw: &file::Policy) -> Checked<Arc<Core>> {
        let unusable = |error: sources::Unusable| self.fault(None, error.to_string());
        let settings = Settings {
            mode: match raw.mode {
                file::Mode::Strict => Mode::Strict,
                file::Mode::Traced | file::Mode::Off => Mode::Traced,
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
            ..Settings::default()
        };
        Core::new(settings).map_err(|error| self.fault(None, error.to_string()))
    }

    fn agents(&self, raw: &[Spanned<file::Agent>]) -> Checked<BTreeMap<CompactString, Arc<Agent>>> {
        let mut agents = BTreeMap::new();
        let mut hashes = BTreeMap::new();
        for agent in raw {
            let (span, agent) = (agent.span(), agent.get_ref());
            let name = self.name(&agent.name, &span)?;
            let keys = agent
                .key_sha256
                .as_ref()
                .map_or(&[][..], file::Several::as_slice);
            let keys: Vec<KeyHash> = keys
                .iter()
                .map(|key| self.key_hash(key, &span))
                .collect::<Checked<_>>()?;
            for key in &keys {
                if let Some(other) = hashes.insert(*key, name.clone()) {
                    let reason = format!("the key of `{name}` is also that of `{other}`");
                    return Err(self.fault(Some(&span), reason));
                }
            }
            let agent = Agent {
                name: name.clone(),
                keys,
                principal_words: agent.principal_words,
                calls: agent.budget.calls_per_minute,
                bytes: agent.budget.bytes_per_minute,
            };
            if agents.insert(name.clone(), Arc::new(agent)).is_some() {
                return Err(self.fault(Some(&span), format!("a second agent called `{name}`")));
            }
        }
        Ok(agents)
    }

    fn servers(
        &self,
        raw: &[Spanned<file::Server>],
    ) -> Checked<BTreeMap<CompactString, Arc<Server>>> {
        let mut servers = BTreeMap::new();
        for server in raw {
            let (span, server) = (server.span(), server.get_ref());
            let name = self.name(&server.name, &span)?;
            let server = Server {
                name: name.clone(),
                reach: self.reach(server, &span)?,
                headers: self.headers(server, &span)?,
                timeout: Duration::from_secs(server.timeout_seconds),
            };
            if servers.insert(name.clone(), Arc::new(server)).is_some() {
                return Err(self.fault(Some(&span), format!("a second server called `{name}`")));
            }
        }
        Ok(servers)
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

    fn headers(&self, server: &file::Server, span: &Range<usize>) -> Checked<HeaderMap> {
        let mut headers = HeaderMap::new();
        let mut add = |name: &str, value: &str| {
            let name = HeaderName::try_from(name).ok()?;
            let mut value = HeaderValue::try_from(value).ok()?;
            value.set_sensitive(true);
            headers.insert(name, value);
            Some(())
        };
        let bad =
            |name: &str| self.fault(Some(span), format!("`{name}` or its value is no header"));
        for (name, value) in &server.headers {
            add(name, value).ok_or_else(|| bad(name))?;
        }
        for (name, path) in &server.header_files {
            let text = sources::source(&self.path(path))
                .map_err(|error| self.fault(Some(span), error.to_string()))?;
            add(name, text.text.trim_end()).ok_or_else(|| bad(name))?;
        }
        Ok(headers)
    }

    fn endpoints(
        &self,
        raw: &[Spanned<file::Endpoint>],
        servers: &BTreeMap<CompactString, Arc<Server>>,
        agents: &BTreeMap<CompactString, Arc<Agent>>,
    ) -> Checked<BTreeMap<String, Arc<Endpoint>>> {
        let mut endpoints = BTreeMap::new();
        for endpoint in raw {
            let (span, endpoint) = (endpoint.span(), endpoint.get_ref());
            let path = &endpoint.path;
            if !path.starts_with('/') || path.ends_with('/') || path.contains(['?', '#', ' ', '%'])
            {
                let reason = format!("`{path}` is no path such as /mcp/mail");
                return Err(self.fault(Some(&span), reason));
            }
            if endpoint.servers.is_empty() {
                return Err(self.fault(Some(&span), "an endpoint has at least one server"));
            }
            if let Some(second) = endpoint.servers.get(1) {
                let reason = "several servers behind one endpoint are not supported yet; give each an endpoint";
                return Err(self.fault(Some(&second.span()), reason));
            }
            let mut behind: Vec<Arc<Server>> = Vec::new();
            for name in &endpoint.servers {
                let server = servers.get(name.get_ref().as_str()).ok_or_else(|| {
                    self.fault(
                        Some(&name.span()),
                        "no such server; add it under [[servers]]",
                    )
                })?;
                if behind.iter().any(|other| other.name == server.name) {
                    return Err(self.fault(Some(&name.span()), "this server is named twice"));
                }
                behind.push(Arc::clone(server));
            }
            let mut admitted = None;
            for name in endpoint.agents.iter().flatten() {
                let agent = agents.get(name.get_ref().as_str()).ok_or_else(|| {
                    self.fault(Some(&name.span()), "no such agent; add it under [[agents]]")
                })?;
                admitted
                    .get_or_insert_with(Vec::new)
                    .push(agent.name.clone());
            }
            let resolved = Endpoint {
                path: path.clone(),
                servers: behind,
                agents: endpoint
                    .agents
                    .as_ref()
                    .map(|_| admitted.unwrap_or_default()),
            };
            if endpoints.insert(path.clone(), Arc::new(resolved)).is_some() {
                return Err(self.fault(Some(&span), format!("a second endpoint at `{path}`")));
            }
        }
        Ok(endpoints)
    }

    fn name(&self, name: &str, span: &Range<usize>) -> Checked<CompactString> {
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        if name.is_empty() || name.len() > 64 || !name.bytes().all(plain) {
            let reason = format!("`{name}` is no name: 1 to 64 letters, digits, `-` or `_`");
            return Err(self.fault(Some(span), reason));
        }
        Ok(name.into())
    }

    fn key_hash(&self, text: &str, span: &Range<usize>) -> Checked<KeyHash> {
        let decoded = data_encoding::HEXLOWER_PERMISSIVE
            .decode(text.as_bytes())
            .ok();
        decoded.and_then(|bytes| bytes.try_into().ok()).ok_or_else(|| {
            let reason = "`key_sha256` is not 64 hexadecimal digits; `masec key` makes a key and shows its hash";
            self.fault(Some(span), reason)
        })
    }
}

/// The hash under which a key stands in the configuration.
pub fn key_hash(key: &[u8]) -> KeyHash {
    Sha256::digest(key).into()
}

#[cfg(test)]
mod tests;
