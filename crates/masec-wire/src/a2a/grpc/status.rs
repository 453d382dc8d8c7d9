//! How a request ended: a code, words, and details (`google.rpc.Status`), which over HTTP and JSON is the object `error`.

use serde_json::{Map, Value, json};

use crate::Limits;
use crate::a2a::Version;
use crate::json::Node;
use crate::proto::{Message, Reader, What, field, written};
use crate::rpc::Document;

/// The codes, each in its place.
const CODES: [&str; 17] = [
    "OK",
    "CANCELLED",
    "UNKNOWN",
    "INVALID_ARGUMENT",
    "DEADLINE_EXCEEDED",
    "NOT_FOUND",
    "ALREADY_EXISTS",
    "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED",
    "FAILED_PRECONDITION",
    "ABORTED",
    "OUT_OF_RANGE",
    "UNIMPLEMENTED",
    "INTERNAL",
    "UNAVAILABLE",
    "DATA_LOSS",
    "UNAUTHENTICATED",
];
/// The code for what is none of them.
const UNKNOWN: u32 = 2;
/// Details that are looked at, and that are said.
const MOST_DETAILS: usize = 8;
/// Values in them.
const MOST: usize = 1_024;
/// Bytes of words and of details that go into headers, which have little room.
const LONGEST_WORDS: usize = 2_048;
const LONGEST_DETAILS: usize = 3_072;
/// Bytes of the name of an error.
const LONGEST_NAME: usize = 64;

static STATUS: Message = Message(&[
    field(1, "code", What::Int32),
    field(2, "message", What::Text),
    field(3, "details", What::Many(&ANY)),
]);
static ANY: Message = Message(&[
    field(1, "typeUrl", What::Text),
    field(2, "value", What::Base64),
]);
static ERROR_INFO: Message = Message(&[
    field(1, "reason", What::Text),
    field(2, "domain", What::Text),
    field(3, "metadata", What::Pairs),
]);
static BAD_REQUEST: Message = Message(&[field(1, "fieldViolations", What::Many(&VIOLATION))]);
static VIOLATION: Message = Message(&[
    field(1, "field", What::Text),
    field(2, "description", What::Text),
    field(3, "reason", What::Text),
]);

/// The details whose members are known.
fn known(url: &str) -> Option<&'static Message> {
    match url.rsplit('/').next() {
        Some("google.rpc.ErrorInfo") => Some(&ERROR_INFO),
        Some("google.rpc.BadRequest") => Some(&BAD_REQUEST),
        _ => None,
    }
}

/// The code of this name.
pub fn code_of(name: &str) -> u32 {
    let place = CODES.iter().position(|known| *known == name);
    place
        .and_then(|place| u32::try_from(place).ok())
        .unwrap_or(UNKNOWN)
}

/// The name of this code.
pub fn name_of(code: u32) -> &'static str {
    let place = usize::try_from(code).ok();
    let name = place.and_then(|place| CODES.get(place).copied());
    name.unwrap_or("UNKNOWN")
}

/// How a request ended that was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Never that of success.
    pub code: u32,
    /// Why, in words.
    pub message: String,
    /// `google.rpc.Status` with the same code and words, and what else is said of it.
    pub bytes: Vec<u8>,
}

impl Status {
    /// As the body of an answer over HTTP and JSON, for what the other side said in its headers.
    pub fn json(code: u32, message: &str, bytes: Option<&[u8]>) -> String {
        let read = bytes.and_then(|bytes| Reader::new(MOST).message(&STATUS, bytes, 0, 8).ok());
        let details = read.as_ref().and_then(|node| node.get("details"));
        let details = details.and_then(|node| node.as_list()).unwrap_or_default();
        let details: Vec<Value> = details
            .iter()
            .take(MOST_DETAILS)
            .map(|any| {
                let url = any.text("typeUrl").unwrap_or_default();
                let value = any.text("value").unwrap_or_default();
                detail(url, value)
            })
            .collect();
        json!({"error": {
            "code": code,
            "status": name_of(code),
            "message": message,
            "details": details,
        }})
        .to_string()
    }

    /// What the body of an answer over HTTP and JSON says. The SDKs of 0.3 know an error of the protocol's by a name before its
    /// words, those of 1.0 by its details.
    pub fn of(text: &str, version: Version, limits: &Limits) -> Option<Self> {
        let document = Document::parse(text.as_bytes(), limits).ok()?;
        let error = document.root().get("error")?;
        let code = match error.text("status") {
            Some(name) => code_of(name),
            None => UNKNOWN,
        };
        let code = if code == 0 { UNKNOWN } else { code };
        let details = error.get("details").and_then(|node| node.as_list());
        let details = details.unwrap_or_default().iter().take(MOST_DETAILS);
        let message = error.text("message").unwrap_or_default();
        let name = match version {
            Version::V1 => None,
            Version::V03 => details.clone().find_map(older_name),
        };
        let message = name.map_or(message.to_owned(), |name| format!("{name}: {message}"));
        let message = cut(&message, LONGEST_WORDS);
        let (mut said, mut room) = (Vec::new(), LONGEST_DETAILS);
        for any in details {
            let Some(any) = packed(&any.to_value(), limits) else {
                continue;
            };
            // What has no room is left out: a header that is too long would cost the whole answer.
            let size = any["value"].as_str().map_or(0, str::len);
            if let Some(left) = room.checked_sub(size) {
                room = left;
                said.push(any);
            }
        }
        let whole = json!({"code": code, "message": message, "details": said}).to_string();
        let document = Document::parse(whole.as_bytes(), limits).ok()?;
        let bytes = written(&STATUS, document.root()).ok()?;
        Some(Self {
            code,
            message: message.to_owned(),
            bytes,
        })
    }
}

/// What the SDKs of 0.3 call an error with this detail, where it is one of the protocol's: `TaskNotFoundError` for `TASK_NOT_FOUND`.
fn older_name(detail: &Node<'_>) -> Option<String> {
    let reason = detail.text("reason")?;
    let fits =
        reason.len() <= LONGEST_NAME && reason.bytes().all(|b| b.is_ascii_uppercase() || b == b'_');
    if !fits || detail.text("domain") != Some("a2a-protocol.org") {
        return None;
    }
    let mut name = String::new();
    for word in reason.split('_') {
        let (first, rest) = word.split_at_checked(1)?;
        name.push_str(first);
        name.push_str(&rest.to_ascii_lowercase());
    }
    Some(format!("{name}Error"))
}

/// A detail as JSON has it: its members where they are known, its bytes where they are not.
fn detail(url: &str, value: &str) -> Value {
    let mut members = Map::new();
    members.insert("@type".to_owned(), url.into());
    let bytes = data_encoding::BASE64
        .decode(value.as_bytes())
        .unwrap_or_default();
    let read = known(url).and_then(|known| {
        let node = Reader::new(MOST).message(known, &bytes, 0, 8).ok()?;
        match node.to_value() {
            Value::Object(said) => Some(said),
            _ => None,
        }
    });
    match read {
        Some(said) => members.extend(said),
        None => {
            members.insert("value".to_owned(), value.into());
        }
    }
    Value::Object(members)
}

/// A detail as it stands in a status.
fn packed(detail: &Value, limits: &Limits) -> Option<Value> {
    let mut members = detail.as_object()?.clone();
    let url = members.remove("@type")?.as_str()?.to_owned();
    let value = match (known(&url), members.get("value")) {
        (Some(known), _) => {
            let text = Value::Object(members).to_string();
            let document = Document::parse(text.as_bytes(), limits).ok()?;
            data_encoding::BASE64.encode(&written(known, document.root()).ok()?)
        }
        (None, Some(Value::String(value))) => value.clone(),
        (None, _) => return None,
    };
    Some(json!({"typeUrl": url, "value": value}))
}

/// The beginning of a text, of at most so many bytes.
fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
