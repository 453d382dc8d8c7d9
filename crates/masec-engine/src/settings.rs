//! What an operator can choose, checked once before the first interaction.

use masec_model::Decision;

use crate::detect::leak::is_host;
use crate::organisations::{Edge, Organisation};

/// How labels travel: the security-utility dial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Mode {
    /// An output carries the join of all its author has seen in the session.
    Strict,
    /// An output carries the labels of the content it holds; what nothing explains carries the session's.
    #[default]
    Traced,
    /// Only traced content carries labels.
    Observed,
}

impl Mode {
    /// Every mode, strictest first.
    pub const ALL: [Self; 3] = [Self::Strict, Self::Traced, Self::Observed];

    /// Its name on the command line and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Traced => "traced",
            Self::Observed => "observed",
        }
    }

    /// The mode with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.name() == name)
    }
}

/// How much each index may remember. Past a bound the oldest goes, and that is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Interactions remembered with their endpoints and labels.
    pub interactions: usize,
    /// Places in the table of passage fingerprints.
    pub passages: usize,
    /// Places in the table of values.
    pub values: usize,
    /// Bytes of text kept per session to search arguments in.
    pub session_text: usize,
    /// Sessions remembered.
    pub sessions: usize,
    /// Endpoints remembered.
    pub parties: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            interactions: 1 << 18,
            passages: 1 << 21,
            values: 1 << 20,
            session_text: 1 << 20,
            sessions: 1 << 12,
            parties: 1 << 18,
        }
    }
}

/// A named text: a file's name for messages, and what is in it. The engine opens no files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What to call it in errors.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// Settings as the operator gave them; [`crate::Pipeline::new`] checks them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How labels travel.
    pub mode: Mode,
    /// Cedar policies that replace the default pack; empty for the default pack.
    pub policies: Vec<Source>,
    /// What is known of tools (JSON: see docs/policy.md); guesses fill the rest.
    pub tools: Option<Source>,
    /// Domains of the network's own mail, such as `corp.example`; those under them are too. Where there are none, they are learnt from
    /// the letters that arrive.
    pub domains: Vec<String>,
    /// Whether, without any, the first domain at which an agent is written to is presumed to be the network's until a letter is seen to
    /// arrive: for recordings, which have no operator to ask. Whoever enforces should not.
    pub presume_mail: bool,
    /// Secrets to watch for: values that must never leave, each with a name that reports may show.
    pub canaries: Vec<Canary>,
    /// What happens to content that could not be read.
    pub opaque: Decision,
    /// How much is remembered.
    pub bounds: Bounds,
    /// The organisations that the network is of; none where it is one.
    pub organisations: Vec<Organisation>,
    /// What may go from one to another: nothing, where there is no edge.
    pub edges: Vec<Edge>,
}

/// A value planted or known as secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canary {
    /// Its name in reports.
    pub name: String,
    /// The secret itself; never shown.
    pub value: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            mode: Mode::default(),
            policies: Vec::new(),
            tools: None,
            domains: Vec::new(),
            presume_mail: true,
            canaries: Vec::new(),
            opaque: Decision::Hold,
            bounds: Bounds::default(),
            organisations: Vec::new(),
            edges: Vec::new(),
        }
    }
}

impl Settings {
    /// Whether the domains are ones that an address of mail can have: hosts, without a port or the root's full stop.
    pub(crate) fn check_domains(&self) -> Result<(), SettingsError> {
        let is_domain =
            |name: &&String| is_host(name) && !name.contains(':') && !name.ends_with('.');
        match { self.domains.iter() }.find(|name| !is_domain(name)) {
            None => Ok(()),
            Some(name) => Err(SettingsError {
                name: name.escape_debug().to_string(),
                reason:
                    "no domain of mail: say it as in `corp.example` (`xn--…` for other letters), without what stands before it"
                        .into(),
            }),
        }
    }
}

/// Settings that cannot be used. Whose fault: the operator's; the message says where.
#[derive(Debug, thiserror::Error)]
#[error("`{name}`: {reason}")]
pub struct SettingsError {
    /// The source at fault.
    pub name: String,
    /// What is wrong and what to do, one line.
    pub reason: String,
}
