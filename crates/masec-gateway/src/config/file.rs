//! What stands in `masec.toml`, as it stands there. Unknown keys are errors: a misspelt one would otherwise be a setting
//! that silently does not hold.

use std::collections::BTreeMap;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::Deserialize;

use super::schema::Spanned;

/// The whole file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(default)]
    pub(super) listen: Listen,
    pub(super) tls: Option<Tls>,
    #[serde(default)]
    pub(super) issuers: Vec<Spanned<Issuer>>,
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
    pub(super) peers: Vec<Spanned<Peer>>,
    #[serde(default)]
    pub(super) redactions: Vec<Spanned<Redaction>>,
    #[serde(default)]
    pub(super) edges: Vec<Spanned<Edge>>,
    #[serde(default)]
    pub(super) organisations: Vec<Spanned<Organisation>>,
    #[serde(default)]
    pub(super) crossings: Vec<Spanned<Crossing>>,
    pub(super) delegation: Option<Delegation>,
    #[serde(default)]
    pub(super) otlp: Otlp,
    pub(super) taint: Option<Spanned<Taint>>,
}

/// Where agents connect to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Listen {
    pub(super) address: Spanned<String>,
    pub(super) max_body_bytes: usize,
    pub(super) max_connections: usize,
    /// MCP sessions at once, of all callers.
    pub(super) max_sessions: usize,
    /// MCP sessions of one caller at once; past it the one that it used longest ago ends.
    pub(super) max_sessions_per_caller: usize,
    pub(super) header_seconds: u64,
    pub(super) body_seconds: u64,
    pub(super) session_idle_seconds: u64,
    pub(super) origins: Vec<String>,
    /// Where agents say they go: scheme, host and port. What tokens are issued for begins with it.
    pub(super) public_url: Option<Spanned<String>>,
}

/// What a listener proves itself by, and whether callers do.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Tls {
    /// PEM: its own certificate first, then those it was issued by.
    pub(super) certificate: PathBuf,
    /// PEM.
    pub(super) key: PathBuf,
    /// PEM: who issues callers' certificates. Nobody is asked for one where it is left out.
    pub(super) client_ca: Option<PathBuf>,
    /// Whether a caller without a certificate is turned away before it says anything.
    #[serde(default)]
    pub(super) client_required: bool,
}

/// Who issues tokens that agents show (OAuth 2.0 bearer tokens in the form of RFC 9068).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Issuer {
    pub(super) name: String,
    /// As it stands in `iss`.
    pub(super) url: Spanned<String>,
    /// Where its keys are, if not where its own metadata say.
    pub(super) jwks_url: Option<Spanned<String>>,
    /// A file of its keys, in the place of an address.
    pub(super) jwks_file: Option<PathBuf>,
    /// What its tokens may be issued for besides the endpoint that they are shown at.
    #[serde(default)]
    pub(super) audiences: Vec<String>,
    /// What has to stand in `scope`.
    #[serde(default)]
    pub(super) scopes: Vec<Spanned<String>>,
    /// Which claim names the agent.
    #[serde(default = "agent_claim")]
    pub(super) agent_claim: String,
    /// Whether a subject that is no agent is a person, whom an agent may act for.
    #[serde(default)]
    pub(super) people: bool,
}

fn agent_claim() -> String {
    "sub".to_owned()
}

impl Default for Listen {
    fn default() -> Self {
        Self {
            address: Spanned::new(0..0, "127.0.0.1:8700".to_owned()),
            max_body_bytes: 4 << 20,
            max_connections: 16_384,
            max_sessions: 65_536,
            max_sessions_per_caller: 1_024,
            header_seconds: 10,
            body_seconds: 30,
            session_idle_seconds: 3_600,
            origins: Vec::new(),
            public_url: None,
        }
    }
}

/// Where operators connect to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Admin {
    pub(super) address: Spanned<String>,
    pub(super) tls: Option<Tls>,
    #[serde(default)]
    pub(super) operators: Vec<Spanned<Operator>>,
}

/// A person, or a program of theirs, who may decide and change.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Operator {
    pub(super) name: String,
    pub(super) key_sha256: String,
    /// The organisation that they decide for: they see and change what is that one's. The gateway's own, who may do everything,
    /// where it is left out.
    pub(super) organisation: Option<Spanned<String>>,
}

/// Where everything is written down.
#[derive(Debug, Deserialize, JsonSchema)]
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
    /// The private key that agents' cards are signed with; beside the ledger where it is left out.
    pub(super) card_key: Option<PathBuf>,
}

fn ledger_name() -> String {
    "masec.local/gateway".to_owned()
}

/// When something counts as written down.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Grade {
    #[default]
    Written,
    Durable,
}

/// What is decided by.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Policy {
    pub(super) mode: Mode,
    pub(super) policies: Option<PathBuf>,
    pub(super) tools: Option<PathBuf>,
    pub(super) canaries: Option<PathBuf>,
    /// Domains of the network's own mail; learnt from the letters that arrive where there are none.
    pub(super) domains: Vec<String>,
}

/// How labels travel, or that nothing is enforced (`off`), or nothing decided (`bypass`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Mode {
    Strict,
    #[default]
    Traced,
    Observed,
    Off,
    Bypass,
}

/// What happens to a call that waits for a person.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Holds {
    #[schemars(extend("default" = 0))]
    pub(super) wait_seconds: Spanned<u64>,
    #[schemars(extend("default" = 900))]
    pub(super) deadline_seconds: Spanned<u64>,
    pub(super) pending: usize,
}

impl Default for Holds {
    fn default() -> Self {
        Self {
            wait_seconds: Spanned::new(0..0, 0),
            deadline_seconds: Spanned::new(0..0, 900),
            pending: 4_096,
        }
    }
}

/// The agent that callers without credentials are taken for.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Anonymous {
    pub(super) agent: Spanned<String>,
}

/// One or several values.
#[derive(Debug, Deserialize, JsonSchema)]
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
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Agent {
    pub(super) name: String,
    pub(super) key_sha256: Option<Several>,
    /// Names in certificates.
    pub(super) spiffe: Option<Several>,
    /// Names in tokens.
    #[serde(default)]
    pub(super) tokens: Vec<Spanned<Named>>,
    /// Keys with which it hands on what was delegated to it: `ed25519/` and hexadecimal digits.
    pub(super) delegation_keys: Option<Several>,
    #[serde(default)]
    pub(super) principal_words: bool,
    /// Another organisation's: what it is answered over A2A has left the network, and what it says is a document.
    #[serde(default)]
    pub(super) outside: bool,
    /// The gateway that it is behind, if not this one: what it says has to carry that gateway's labels.
    pub(super) gateway: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) budget: Budget,
}

/// Whom an issuer calls by this name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    pub(super) issuer: Spanned<String>,
    pub(super) subject: String,
}

/// What an agent may use, a minute; nothing said is no bound.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
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
#[derive(Debug, Deserialize, JsonSchema)]
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
    /// How the gateway gets tokens for one with a `url`, where they do not stand in `headers`.
    pub(super) oauth: Option<Spanned<OAuth>>,
    /// What the gateway proves itself by to one with an https:// `url`, and what it checks that one by.
    pub(super) tls: Option<Spanned<ClientTls>>,
    /// Of one with a `command`: programs of one caller at once; past it the one that it used longest ago is stopped.
    #[serde(default = "programs")]
    pub(super) max_programs: usize,
    /// Whether what it hints at of its tools (MCP's annotations) is believed where it makes them harmless.
    #[serde(default)]
    pub(super) believe_hints: bool,
    /// Tags of everything that it gives out: it may go where its server is, and to whom it was given.
    #[serde(default)]
    pub(super) secrecy: Vec<Spanned<String>>,
}

fn timeout() -> u64 {
    300
}

fn programs() -> usize {
    16
}

/// How the gateway gets tokens for a server (OAuth 2.1, as MCP has it).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OAuth {
    #[serde(default)]
    pub(super) grant: Grant,
    /// Who issues tokens, as it stands in that one's metadata; whoever the server names first where it is left out.
    pub(super) issuer: Option<Spanned<String>>,
    /// What the gateway is called there. It is registered with the first login where neither this nor `client_metadata_url` is said.
    pub(super) client_id: Option<String>,
    pub(super) client_secret_file: Option<PathBuf>,
    /// A private key in PEM (PKCS#8) to prove it by: EC P-256 or P-384, Ed25519 or RSA.
    pub(super) client_key_file: Option<PathBuf>,
    /// What that key is called where its public half is known.
    pub(super) client_key_id: Option<String>,
    /// Where a document stands that says who the gateway is (a client ID metadata document).
    pub(super) client_metadata_url: Option<Spanned<String>>,
    /// How the gateway proves itself; whichever way both know where it is left out.
    pub(super) authentication: Option<Method>,
    /// What is asked for at most, whatever the server wants; and in any case where that wants nothing in particular.
    #[serde(default)]
    pub(super) scopes: Vec<Spanned<String>>,
    /// The port of this machine at which whoever has logged in comes back; a free one where it is 0.
    #[serde(default)]
    pub(super) redirect_port: u16,
}

/// Who gets the token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Grant {
    /// A person logs in once, with `masec login` (authorization code).
    #[default]
    Login,
    /// The gateway, for itself.
    ClientCredentials,
}

/// How a client proves itself to an authorization server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Method {
    None,
    ClientSecretBasic,
    ClientSecretPost,
    PrivateKeyJwt,
}

/// What the gateway proves itself by to a server, and what it checks that one by.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ClientTls {
    /// PEM: its own certificate first, then those it was issued by.
    pub(super) certificate: Option<PathBuf>,
    /// PEM.
    pub(super) key: Option<PathBuf>,
    /// PEM: who issues the server's certificate, in the place of the machine's own authorities.
    pub(super) ca: Option<PathBuf>,
}

/// An address for agents, and what is behind it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Endpoint {
    pub(super) path: String,
    pub(super) servers: Vec<Spanned<String>>,
    pub(super) agents: Option<Vec<Spanned<String>>>,
    /// Whom agents may act for here; anybody where it is left out.
    pub(super) people: Option<Vec<String>>,
    /// What has to stand in a token's `scope` besides what its issuer's has to.
    #[serde(default)]
    pub(super) scopes: Vec<Spanned<String>>,
}

/// An agent that others talk to through the gateway (A2A).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Peer {
    /// Its name; the agent of this name, where there is one.
    pub(super) name: String,
    /// Where it is: its card is below this.
    pub(super) url: Spanned<String>,
    /// Where others find it here; `/a2a/NAME` where it is left out.
    pub(super) path: Option<String>,
    /// Where it takes requests over gRPC, if not at the same host and port.
    pub(super) grpc_url: Option<Spanned<String>>,
    /// Where its card is, if not where the protocol says.
    pub(super) card_path: Option<String>,
    /// A file of the keys, one of which has to have signed its card.
    pub(super) card_keys: Option<PathBuf>,
    /// Whether its card is shown to callers without credentials.
    #[serde(default)]
    pub(super) public_card: bool,
    /// Whether it is another organisation's: what it is told has left.
    #[serde(default)]
    pub(super) outside: bool,
    /// The gateway that it is behind, if not this one: what it says has to carry that gateway's labels.
    pub(super) gateway: Option<Spanned<String>>,
    /// What it is called at that gateway, if not the same.
    pub(super) name_there: Option<String>,
    /// Hosts that news of its tasks may be sent to, besides those that are in the open.
    #[serde(default)]
    pub(super) push_hosts: Vec<String>,
    /// What becomes of files that a message to it, or an answer of it, brings by address alone.
    #[serde(default)]
    pub(super) files: Files,
    /// Hosts that such files are fetched from, besides those that are in the open.
    #[serde(default)]
    pub(super) file_hosts: Vec<String>,
    /// Bytes that all of them may have that are in one message.
    #[serde(default = "file_bytes")]
    pub(super) max_file_bytes: usize,
    /// How long all of them may take.
    #[serde(default = "file_time")]
    pub(super) file_seconds: u64,
    #[serde(default)]
    pub(super) headers: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) header_files: BTreeMap<String, PathBuf>,
    #[serde(default = "timeout")]
    pub(super) timeout_seconds: u64,
    /// How long a stream may go on.
    #[serde(default = "stream_time")]
    pub(super) stream_seconds: u64,
    pub(super) agents: Option<Vec<Spanned<String>>>,
    /// Whom agents may act for here; anybody where it is left out.
    pub(super) people: Option<Vec<String>>,
    /// What has to stand in a token's `scope` besides what its issuer's has to.
    #[serde(default)]
    pub(super) scopes: Vec<Spanned<String>>,
}

fn stream_time() -> u64 {
    3_600
}

fn file_bytes() -> usize {
    1 << 20
}

fn file_time() -> u64 {
    10
}

/// What becomes of files that stand in a message by address alone.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Files {
    /// The address goes on, and it is noted that nobody looked at what is there.
    #[default]
    Pass,
    /// The message waits for a person.
    Hold,
    /// The message is refused.
    Deny,
    /// They are fetched, looked at, and go on by value.
    Fetch,
}

/// What this gateway says of messages to other gateways, and which there are.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Taint {
    /// What the others call this gateway.
    pub(super) name: String,
    /// How long labels count that it puts beside a message; at most an hour.
    #[serde(default = "lifetime")]
    pub(super) lifetime_seconds: u64,
    #[serde(default)]
    pub(super) gateways: Vec<Spanned<Gateway>>,
}

fn lifetime() -> u64 {
    300
}

/// Another gateway.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Gateway {
    /// What it calls itself.
    pub(super) name: String,
    /// A file of its keys: what it shows at `/.well-known/jwks.json`.
    pub(super) keys: PathBuf,
    /// Whether the same operator runs it. Then what it says of a message counts here also where that is milder: that a
    /// destination in it stands in a document which the principal of the task named. To be written at both.
    #[serde(default)]
    pub(super) same_operator: bool,
}

/// What one agent may use of one server.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Edge {
    pub(super) agent: Spanned<String>,
    pub(super) server: Spanned<String>,
    pub(super) budget: Budget,
}

/// An institution: who belongs to it, and what is its own. Where there is one, everybody belongs to one.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Organisation {
    pub(super) name: String,
    /// Its agents.
    #[serde(default)]
    pub(super) agents: Vec<Spanned<String>>,
    /// Its agents that others talk to.
    #[serde(default)]
    pub(super) peers: Vec<Spanned<String>>,
    /// Its servers.
    #[serde(default)]
    pub(super) servers: Vec<Spanned<String>>,
    /// Its people, by the names that their issuer gives them.
    #[serde(default)]
    pub(super) people: Vec<String>,
    /// Hosts of its own at which it may be sent news of tasks, as far as the peers may send there (`push_hosts`).
    #[serde(default)]
    pub(super) hosts: Vec<Spanned<String>>,
    /// A file of its keys: one of them has to have signed the cards of its peers, and its gateway's labels.
    pub(super) keys: Option<Spanned<PathBuf>>,
    /// What its gateway calls itself, where it is behind one of its own.
    pub(super) gateway: Option<Spanned<String>>,
    /// A folder of *.cedar files, asked besides those of [policy].
    pub(super) policies: Option<Spanned<PathBuf>>,
    /// Root keys of [delegation] that are its.
    #[serde(default)]
    pub(super) roots: Vec<Spanned<String>>,
}

/// What may cross from one organisation to another. What is answered goes by the crossing the other way.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Crossing {
    pub(super) from: Spanned<String>,
    pub(super) to: Spanned<String>,
    /// What becomes of what members of `from` begin.
    pub(super) asks: Asks,
    /// Whether what they answer passes.
    #[serde(default = "yes")]
    pub(super) answers: bool,
    /// Secrecy tags that cross, `*` at the end for all that begin so; none do but these, and what is the receiver's own.
    #[serde(default)]
    pub(super) secrecy: Vec<Spanned<String>>,
    /// Secrecy tags that cross where a person agrees.
    #[serde(default)]
    pub(super) secrecy_held: Vec<Spanned<String>>,
    /// Whether the labels count that come beside what arrives; if not, nobody answers for it.
    #[serde(default = "yes")]
    pub(super) labels: bool,
    /// Whether tokens of delegation that `from` granted count at places of `to`.
    #[serde(default)]
    pub(super) delegation: bool,
}

fn yes() -> bool {
    true
}

/// What becomes of what is begun.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Asks {
    Allow,
    Hold,
    Deny,
}

/// Text that is taken out of messages on their way.
#[derive(Debug, Deserialize, JsonSchema)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Messages {
    Requests,
    Answers,
    #[default]
    Both,
}

/// Whose tokens of delegation count (biscuits), and where there has to be one.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Delegation {
    /// What tokens are issued for; `public_url` of [listen] where it is left out.
    pub(super) audience: Option<Spanned<String>>,
    pub(super) roots: Vec<Spanned<Root>>,
    /// Paths of endpoints and peers that nobody reaches without a token.
    #[serde(default)]
    pub(super) required: Vec<Spanned<String>>,
    #[serde(default = "token_bytes")]
    pub(super) max_token_bytes: usize,
    /// Links of the longest chain, the first included.
    #[serde(default = "token_blocks")]
    pub(super) max_blocks: usize,
    /// How far off the end of a token may be.
    #[serde(default = "token_lifetime")]
    pub(super) max_lifetime_seconds: u32,
}

fn token_bytes() -> usize {
    crate::delegation::Bounds::default().bytes
}

fn token_blocks() -> usize {
    crate::delegation::Bounds::default().blocks
}

fn token_lifetime() -> u32 {
    86_400
}

/// Who may begin a chain of delegation.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Root {
    pub(super) name: String,
    /// `ed25519/` and hexadecimal digits.
    pub(super) public_key: Spanned<String>,
    /// Whom it may grant something to; anybody where it is left out.
    pub(super) agents: Option<Vec<Spanned<String>>>,
    /// In whose name; anybody's where it is left out.
    pub(super) people: Option<Vec<String>>,
}

/// OpenTelemetry, out and in.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Otlp {
    pub(super) export: Option<Export>,
    pub(super) receive: Option<Receive>,
}

/// Where spans of requests are sent, and metrics.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Export {
    /// The collector's address for OTLP over HTTP; `/v1/traces` is put after it.
    pub(super) url: Spanned<String>,
    #[serde(default)]
    pub(super) headers: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) header_files: BTreeMap<String, PathBuf>,
    /// Whether spans hold arguments and results of tools.
    #[serde(default)]
    pub(super) contents: bool,
    /// Spans that may wait; past it they are dropped and counted.
    #[serde(default = "queue")]
    pub(super) queue: usize,
    /// How often metrics are sent, to `/v1/metrics` after the address; none are where it is left out.
    pub(super) metrics_seconds: Option<u64>,
}

fn queue() -> usize {
    8_192
}

/// Where agents that cannot be proxied send their spans.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Receive {
    pub(super) address: Spanned<String>,
    /// Who may; everybody who is known where it is left out.
    pub(super) agents: Option<Vec<Spanned<String>>>,
    /// Longest export, before and after it is expanded.
    #[serde(default = "export_bytes")]
    pub(super) max_body_bytes: usize,
    /// How long a trace whose first span has not come is waited for since it last grew.
    #[serde(default = "wait")]
    pub(super) wait_seconds: u64,
    /// Scheme, host and port by which agents know this address: what tokens are issued for, with `/v1/traces` after it. Without it
    /// keys and certificates alone count here.
    pub(super) public_url: Option<Spanned<String>>,
    /// What has to stand in a token's `scope` besides what its issuer asks for.
    #[serde(default)]
    pub(super) scopes: Vec<Spanned<String>>,
}

fn export_bytes() -> usize {
    4 << 20
}

fn wait() -> u64 {
    10
}
