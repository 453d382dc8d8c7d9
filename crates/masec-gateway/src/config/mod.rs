//! The configuration: read whole, checked whole, before a port opens or a running gateway changes anything.

mod charters;
mod check;
mod credentials;
mod delegation;
mod example;
mod file;
mod headers;
mod keys;
mod listeners;
mod oauth;
mod operators;
mod organisations;
mod otlp;
mod peers;
mod rules;
mod schema;
pub mod sources;
mod taint;
mod tls;
mod warnings;

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Uri};
use masec_engine::Core;
use masec_ledger::Grade;
use masec_model::CompactString;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use self::check::Check;
use crate::guard::Enforcement;
use crate::redaction::Redaction;

pub use self::credentials::{Issuer, KeySource, Resource, Subject};
pub(crate) use self::credentials::{METADATA, may_be_fetched};
pub use self::delegation::{Delegation, Root, SigningKey};
pub use self::example::example;
pub use self::oauth::{Grant, Method, OAuth, Proof};
pub use self::operators::Operator;
pub use self::organisations::{Crossing, Organisation, Organisations};
pub(crate) use self::otlp::TRACES;
pub use self::otlp::{Export, Receive};
pub use self::peers::{Fetch, Files, Peer};
pub use self::schema::schema;
pub use self::taint::{Behind, Gateway, Taint};
pub use self::tls::{ClientTls, Tls};

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
    /// What that listener proves itself by; plain HTTP where it is `None`.
    pub tls: Option<Tls>,
    /// Who issues agents' tokens.
    pub issuers: Vec<Arc<Issuer>>,
    /// Where operators connect to.
    pub admin: Option<Admin>,
    /// Where everything is written down.
    pub ledger: Ledger,
    /// The engine, ready to decide.
    pub core: Arc<Core>,
    /// What takes effect of what is decided, where anything is.
    pub enforcement: Enforcement,
    /// What happens to what waits for a person.
    pub holds: Holds,
    /// Who callers without credentials are, if anybody.
    pub anonymous: Option<Arc<Agent>>,
    /// The agents, by name.
    pub agents: BTreeMap<CompactString, Arc<Agent>>,
    /// The servers, by name.
    pub servers: BTreeMap<CompactString, Arc<Server>>,
    /// What is taken out of messages.
    pub redactions: Vec<Redaction>,
    /// What is behind each path.
    pub endpoints: BTreeMap<String, Arc<Endpoint>>,
    /// Where spans of requests are sent, if anywhere.
    pub export: Option<Export>,
    /// Where agents that cannot be proxied send their spans, if anywhere.
    pub receive: Option<Receive>,
    /// The agents that others talk to, by path.
    pub peers: BTreeMap<String, Arc<Peer>>,
    /// Which other gateways there are, and what this one says to them.
    pub taint: Option<Arc<Taint>>,
    /// Whose tokens of delegation count, if anybody's.
    pub delegation: Option<Delegation>,
    /// The organisations that the network is of; none where it is one.
    pub organisations: Organisations,
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
    /// MCP sessions of one caller at once.
    pub max_sessions_per_caller: usize,
    /// How long the headers of a request may take.
    pub header_time: Duration,
    /// How long the body of a request may take.
    pub body_time: Duration,
    /// A session that nobody used for this long is forgotten.
    pub session_idle: Duration,
    /// Web pages that may connect (`Origin`); none where it is empty.
    pub origins: Vec<String>,
    /// Scheme, host and port that agents come to, without a `/` at the end.
    pub public_url: Option<String>,
}

/// Where operators connect to.
#[derive(Clone, Debug)]
pub struct Admin {
    /// The address.
    pub address: SocketAddr,
    /// What that listener proves itself by; plain HTTP where it is `None`.
    pub tls: Option<Tls>,
    /// Who may decide and change.
    pub operators: Vec<Operator>,
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
    /// Where pins are kept instead, by several processes that share them.
    pub pins: Option<PathBuf>,
    /// The private key that agents' cards are signed with; made where it is not there.
    pub card_key: PathBuf,
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agent {
    /// Its name, which is its principal in every policy and entry.
    pub name: CompactString,
    /// Hashes of the keys that prove it.
    pub keys: Vec<KeyHash>,
    /// SPIFFE ids of certificates that prove it.
    pub spiffe: Vec<String>,
    /// Subjects of tokens that prove it, each with its issuer's name.
    pub tokens: Vec<Subject>,
    /// Keys with which it hands on what was delegated to it.
    pub delegation_keys: Vec<SigningKey>,
    /// Whether it may say what its principal asked for.
    pub principal_words: bool,
    /// Whether it is another organisation's, so that what it is answered has left the network.
    pub outside: bool,
    /// The gateway that it is behind, if not this one.
    pub gateway: Option<Arc<Gateway>>,
    /// What it may use.
    pub budget: Allowance,
    /// What it may use of some servers, by name.
    pub edges: BTreeMap<CompactString, Allowance>,
}

impl Agent {
    /// Whether nothing proves it.
    pub(crate) fn is_unproven(&self) -> bool {
        self.keys.is_empty() && self.spiffe.is_empty() && self.tokens.is_empty()
    }

    /// Whether it may do what this one may, and no more, whatever proves it.
    pub(crate) fn may_as(&self, other: &Self) -> bool {
        self.name == other.name
            && self.principal_words == other.principal_words
            && self.outside == other.outside
            && self.gateway == other.gateway
            && self.budget == other.budget
            && self.edges == other.edges
    }
}

/// What may be used in a minute; `None` is no bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allowance {
    /// Requests.
    pub calls: Option<u32>,
    /// Bytes of requests and answers.
    pub bytes: Option<u64>,
    /// Tokens of requests and answers, estimated.
    pub tokens: Option<u64>,
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
    /// How tokens for it are got, where they do not stand among the headers.
    pub oauth: Option<Arc<OAuth>>,
    /// What the gateway proves itself by to it, and what it is checked by, if not by the machine's own authorities.
    pub tls: Option<ClientTls>,
    /// How long it may take to begin an answer.
    pub timeout: Duration,
    /// How many programs of it may run for one caller, where it is a program.
    pub max_programs: usize,
    /// Whether its tools are as harmless as it hints.
    pub believe_hints: bool,
    /// Tags of everything that it gives out.
    pub secrecy: Vec<CompactString>,
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
    /// The servers behind it, at least one. Where there are several, each name says which it is of.
    pub servers: Vec<Arc<Server>>,
    /// Who may come in; everybody who is known where it is `None`.
    pub agents: Option<Vec<CompactString>>,
    /// Whom they may act for; anybody where it is `None`.
    pub people: Option<Vec<String>>,
    /// What a token is issued for, and what it has to allow, where agents have tokens.
    pub resource: Option<Resource>,
}

impl Endpoint {
    /// Whether this agent may come in.
    pub fn admits(&self, agent: &Agent) -> bool {
        self.agents
            .as_ref()
            .is_none_or(|names| names.contains(&agent.name))
    }

    /// Whether it may be done here for this person.
    pub fn serves(&self, person: &str) -> bool {
        self.people
            .as_ref()
            .is_none_or(|names| names.iter().any(|name| name == person))
    }
}

impl Config {
    /// The servers whose hints on their tools are believed.
    pub fn believed(&self) -> Vec<CompactString> {
        let believed = self.servers.values().filter(|server| server.believe_hints);
        believed.map(|server| server.name.clone()).collect()
    }

    /// The tags of what servers give out, of those that have any.
    pub fn tagged(&self) -> FxHashMap<CompactString, Vec<CompactString>> {
        let servers = self.servers.values();
        servers
            .filter(|server| !server.secrecy.is_empty())
            .map(|server| (server.name.clone(), server.secrecy.clone()))
            .collect()
    }

    /// Whether there is a server or a peer of this name.
    pub fn has_place(&self, name: &str) -> bool {
        self.servers.contains_key(name) || self.peer(name).is_some()
    }

    /// The peer of this name.
    pub fn peer(&self, name: &str) -> Option<&Arc<Peer>> {
        self.peers.values().find(|peer| peer.name == name)
    }

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

/// The hash under which a key stands in the configuration.
pub fn key_hash(key: &[u8]) -> KeyHash {
    Sha256::digest(key).into()
}

#[cfg(test)]
mod tests;
