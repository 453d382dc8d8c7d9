//! The protocol over HTTP and JSON alone: what is asked is said by method and path, and what it is asked about by the path,
//! the query and the body. Over gRPC in 0.3 such a path stands in the message.

use super::{Method, NoCall, Version};
use crate::json::Node;

/// Where a request goes, below the agent's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// What is asked.
    pub method: Method,
    /// In which revision: 0.3 has its paths under `/v1`.
    pub version: Version,
    /// The tenant, where the path begins with one.
    pub tenant: Option<String>,
    /// The task.
    pub task: Option<String>,
    /// The id of an address that news are sent to.
    pub config: Option<String>,
}

/// What a query may say, and what each is called in a message.
const QUERY: [&str; 8] = [
    "historyLength",
    "contextId",
    "status",
    "pageSize",
    "pageToken",
    "statusTimestampAfter",
    "includeArtifacts",
    "tenant",
];

/// Longest segment of a path, in bytes.
const LONGEST: usize = 512;

impl Path {
    /// What `verb` at `path` asks, where that is anything. Segments are plain: what would have to be decoded to be compared
    /// is refused.
    pub fn parse(verb: &str, path: &str) -> Option<Self> {
        let mut segments: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
        if segments.iter().any(|segment| !is_plain(segment)) {
            return None;
        }
        let begins = |segment: &str| {
            matches!(
                segment,
                "message:send" | "message:stream" | "tasks" | "extendedAgentCard" | "card"
            )
        };
        let (mut version, mut tenant) = (Version::V1, None);
        match segments.as_slice() {
            ["v1", ..] => {
                version = Version::V03;
                segments.remove(0);
            }
            [first, second, ..] if !begins(first) && begins(second) => {
                tenant = Some(segments.remove(0).to_owned());
            }
            _ => {}
        }
        let (mut task, mut config) = (None, None);
        let method = match (verb, segments.as_slice()) {
            ("POST", ["message:send"]) => Method::Send,
            ("POST", ["message:stream"]) => Method::Stream,
            ("GET", ["tasks"]) if version == Version::V1 => Method::ListTasks,
            ("GET", ["extendedAgentCard"]) if version == Version::V1 => Method::ExtendedCard,
            ("GET", ["card"]) if version == Version::V03 => Method::ExtendedCard,
            (verb, ["tasks", one]) => {
                let (id, asked) = one.rsplit_once(':').unwrap_or((one, ""));
                task = Some(id.to_owned());
                match (verb, asked) {
                    ("GET", "") => Method::GetTask,
                    ("POST", "cancel") => Method::Cancel,
                    ("GET" | "POST", "subscribe") => Method::Subscribe,
                    _ => return None,
                }
            }
            (verb, ["tasks", id, "pushNotificationConfigs"]) => {
                task = Some((*id).to_owned());
                match verb {
                    "POST" => Method::SetPush,
                    "GET" => Method::ListPush,
                    _ => return None,
                }
            }
            (verb, ["tasks", id, "pushNotificationConfigs", of]) => {
                task = Some((*id).to_owned());
                config = Some((*of).to_owned());
                match verb {
                    "GET" => Method::GetPush,
                    "DELETE" => Method::DeletePush,
                    _ => return None,
                }
            }
            _ => return None,
        };
        Some(Self {
            method,
            version,
            tenant,
            task,
            config,
        })
    }
}

impl Path {
    /// The place that a request of 0.3 over gRPC names in its parameters. Nothing is escaped there, so any id will do that has no
    /// slash; what stands before or after such a place is refused, since not everybody reads as far.
    pub(super) fn named(method: Method, params: &Node<'_>) -> Result<Self, NoCall> {
        let mut place = Self {
            method,
            version: Version::V03,
            tenant: None,
            task: None,
            config: None,
        };
        let (key, of_config) = match method {
            Method::GetTask | Method::Cancel | Method::Subscribe => ("name", false),
            Method::GetPush | Method::DeletePush => ("name", true),
            Method::SetPush | Method::ListPush => ("parent", false),
            Method::Send | Method::Stream | Method::ListTasks | Method::ExtendedCard => {
                return Ok(place);
            }
        };
        let segments = params.text(key).unwrap_or_default().split('/');
        let segments: Vec<&str> = segments.collect();
        match (segments.as_slice(), of_config) {
            (["tasks", task], false) => place.task = Some((*task).to_owned()),
            (["tasks", task, "pushNotificationConfigs", config], true) => {
                place.task = Some((*task).to_owned());
                place.config = Some((*config).to_owned());
            }
            _ => return Err(NoCall::Params("it names no place of a task")),
        }
        match segments.iter().any(|segment| segment.is_empty()) {
            true => Err(NoCall::Params("it names no place of a task")),
            false => Ok(place),
        }
    }
}

/// The task in the name of a place.
pub(super) fn task_named(name: &str) -> Option<&str> {
    let id = name.strip_prefix("tasks/")?.split('/').next()?;
    (!id.is_empty()).then_some(id)
}

/// Whether a name is the place of this task, and of nothing in it.
pub(super) fn is_place_of(task: &str, name: &str) -> bool {
    name.strip_prefix("tasks/") == Some(task)
}

/// The id in the name of an address for news of this task, empty where it has none yet; `None` where that is no such name.
pub(super) fn address_of<'n>(task: &str, name: &'n str) -> Option<&'n str> {
    let below = name.strip_prefix("tasks/")?.strip_prefix(task)?;
    // SDKs leave the id out, with the slash or without, where there is none.
    let id = match below.strip_prefix("/pushNotificationConfigs")? {
        "" => "",
        more => more.strip_prefix('/')?,
    };
    (!id.contains('/')).then_some(id)
}

/// Whether a segment is the same to everybody: nothing that is escaped, empty or means another place.
fn is_plain(segment: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~' | b':');
    !segment.is_empty()
        && segment.len() <= LONGEST
        && segment != "."
        && segment != ".."
        && segment.bytes().all(plain)
}

/// What the query of a request says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(pub(super) Vec<(&'static str, String)>);

impl Query {
    /// Reads a query. What the protocol does not know there is refused: nobody looks at it here, and somebody might there.
    pub fn parse(query: &str) -> Result<Self, NoCall> {
        let mut said: Vec<(&'static str, String)> = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let known = QUERY.iter().find(|known| **known == name);
            let known = known.ok_or(NoCall::Params("the query says what the protocol does not"))?;
            if said.iter().any(|(other, _)| other == known) {
                return Err(NoCall::Params("the query says something twice"));
            }
            let value = unescaped(value).ok_or(NoCall::Params("the query cannot be read"))?;
            said.push((known, value));
        }
        Ok(Self(said))
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// A value of a query as text.
fn unescaped(value: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&first, more)) = rest.split_first() {
        rest = more;
        match first {
            b'+' => bytes.push(b' '),
            b'%' => {
                let (digits, after) = rest.split_at_checked(2)?;
                let digits = std::str::from_utf8(digits).ok()?;
                bytes.push(u8::from_str_radix(digits, 16).ok()?);
                rest = after;
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).ok()
}
