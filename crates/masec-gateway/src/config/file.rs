//! What stands in `masec.toml`, as it stands there. Unknown keys are errors: a misspelt one would otherwise be a setting
//! that silently does not hold.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;
use toml::Spanned;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(default)]
    pub(super) listen: Listen,
    pub(super) admin: Option<Admin>,
    pub(super) ledger: Ledger,
    #[serde(default)]
    pub(super) policy: Policy,
    #[serde(default)]
    pub(super) holds: Holds,
    pub(super) anonymous: Option<Anonymous>,
    #[serde(default)]
    pub(super) agents: Vec<Spanned<Agent>>,
    #[serde(default)]
    pub(super) servers: Vec<Spanned<Server>>,
    #[serde(default)]
    pub(super) endpoints: Vec<Spanned<Endpoint>>,
    #[serde(default)]
    pub(super) redactions: Vec<Spanned<Redaction>>,
    #[serde(default)]
    pub(super) edges: Vec<Spanned<Edge>>,
}

/// Where agents connect to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Listen {
    pub(super) address: Spanned<String>,
    pub(super) max_body_bytes: usize,
    pub(super) max_connections: usize,
    pub(super) max_sessions: usize,
    pub(super) header_seconds: u64,
    pub(super) body_seconds: u64,
    pub(super) session_idle_seconds: u64,
    pub(super) origins: Vec<String>,
}

impl Default for Listen {
    fn default() -> Self {
        Self {
            address: Spanned::new(0..0, "127.0.0.1:8700".to_owned()),
            max_body_bytes: 4 << 20,
            max_connections: 16_384,
            max_sessions: 65_536,
            header_seconds: 10,
            body_seconds: 30,
            session_idle_seconds: 3_600,
            origins: Vec::new(),
        }
    }
}

/// Where operators connect to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Admin {
    pub(super) address: Spanned<String>,
    #[serde(default)]
    pub(super) operators: Vec<Spanned<Operator>>,
}

/// A person, or a program of theirs, who may decide and change.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Operator {
    pub(super) name: String,
    pub(super) key_sha256: String,
}

/// Where everything is written down.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ledger {
    pub(super) dir: PathBuf,
    pub(super) key: Option<PathBuf>,
    #[serde(default = "ledger_name")]
    pub(super) name: String,
    #[serde(default)]
    pub(super) grade: Grade,
    /// Approvals, pins and quarantines; beside the ledger where it is left out.
    pub(super) state: Option<PathBuf>,
}

fn ledger_name() -> String {
    "masec.local/gateway".to_owned()
}

/// When something counts as written down.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Grade {
    #[default]
    Written,
    Durable,
}

/// What is decided by.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Policy {
    pub(super) mode: Mode,
    pub(super) policies: Option<PathBuf>,
    pub(super) tools: Option<PathBuf>,
    pub(super) canaries: Option<PathBuf>,
}

/// How labels travel, or that nothing is enforced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Mode {
    Strict,
    #[default]
    Traced,
    Observed,
    Off,
}

/// What happens to a call that waits for a person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Holds {
    pub(super) wait_seconds: u64,
    pub(super) deadline_seconds: u64,
    pub(super) pending: usize,
}

impl Default for Holds {
    fn default() -> Self {
        Self {
            wait_seconds: 0,
            deadline_seconds: 900,
            pending: 4_096,
        }
    }
}

/// The agent that callers without credentials are taken for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Anonymous {
    pub(super) agent: Spanned<String>,
}

/// One or several values.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Several {
    One(String),
    Many(Vec<String>),
}

impl Several {
    pub(super) fn as_slice(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}

/// An agent.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Agent {
    pub(super) name: String,
    pub(super) key_sha256: Option<Several>,
    #[serde(default)]
    pub(super) principal_words: bool,
    #[serde(default)]
    pub(super) budget: Budget,
}

/// What an agent may use, a minute; nothing said is no bound.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Budget {
    pub(super) calls_per_minute: Option<u32>,
    pub(super) bytes_per_minute: Option<u64>,
    /// Estimated: four bytes of text are taken for one.
    pub(super) tokens_per_minute: Option<u64>,
}

impl Budget {
    pub(super) fn allowance(&self) -> super::Allowance {
        super::Allowance {
            calls: self.calls_per_minute,
            bytes: self.bytes_per_minute,
            tokens: self.tokens_per_minute,
        }
    }
}

/// An MCP server.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Server {
    pub(super) name: String,
    pub(super) url: Option<String>,
    pub(super) command: Option<Vec<String>>,
    #[serde(default)]
    pub(super) environment: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) headers: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) header_files: BTreeMap<String, PathBuf>,
    #[serde(default = "timeout")]
    pub(super) timeout_seconds: u64,
}

fn timeout() -> u64 {
    300
}

/// An address for agents, and what is behind it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Endpoint {
    pub(super) path: String,
    pub(super) servers: Vec<Spanned<String>>,
    pub(super) agents: Option<Vec<Spanned<String>>>,
}

/// What one agent may use of one server.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Edge {
    pub(super) agent: Spanned<String>,
    pub(super) server: Spanned<String>,
    pub(super) budget: Budget,
}

/// Text that is taken out of messages on their way.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Redaction {
    pub(super) name: String,
    /// A regular expression.
    pub(super) pattern: Option<Spanned<String>>,
    /// A file of values, NAME=VALUE a line.
    pub(super) values: Option<PathBuf>,
    /// Characters that people do not see.
    #[serde(default)]
    pub(super) hidden_text: bool,
    /// What stands there instead.
    pub(super) with: Option<String>,
    #[serde(default)]
    pub(super) messages: Messages,
    pub(super) agents: Option<Vec<Spanned<String>>>,
    pub(super) servers: Option<Vec<Spanned<String>>>,
}

/// Which messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Messages {
    Requests,
    Answers,
    #[default]
    Both,
}
