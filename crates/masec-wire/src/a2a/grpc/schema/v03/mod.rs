//! `a2a.v1`, revision 0.3, with the names that its messages have over HTTP and JSON: parts are `content`, how a task stands is said in
//! a `message`, a file is one level down. A task is named by its place, `tasks/ID`.

mod card;

use crate::a2a::Method;
use crate::proto::{Message, What, choice, field};

/// What a method is asked with.
pub(super) fn request(method: Method) -> &'static Message {
    match method {
        Method::Send | Method::Stream => &SEND,
        Method::GetTask => &GET_TASK,
        Method::Cancel | Method::Subscribe | Method::GetPush | Method::DeletePush => &NAMED,
        Method::SetPush => &SET_PUSH,
        Method::ListPush => &LIST_PUSH,
        Method::ListTasks | Method::ExtendedCard => &NOTHING,
    }
}

/// What it is answered with; each of them, where it is answered by a stream.
pub(super) fn answer(method: Method) -> &'static Message {
    match method {
        Method::Send => &SENT,
        Method::Stream | Method::Subscribe => &STREAMED,
        Method::GetTask | Method::Cancel => &TASK,
        Method::SetPush | Method::GetPush => &PUSH_OF_TASK,
        Method::ListPush => &PUSHES,
        Method::ExtendedCard => &card::CARD,
        Method::DeletePush | Method::ListTasks => &NOTHING,
    }
}

/// By their numbers those of 1.0, with one spelt otherwise.
const STATES: &[&str] = &[
    "TASK_STATE_UNSPECIFIED",
    "TASK_STATE_SUBMITTED",
    "TASK_STATE_WORKING",
    "TASK_STATE_COMPLETED",
    "TASK_STATE_FAILED",
    "TASK_STATE_CANCELLED",
    "TASK_STATE_INPUT_REQUIRED",
    "TASK_STATE_REJECTED",
    "TASK_STATE_AUTH_REQUIRED",
];
const ROLES: &[&str] = &["ROLE_UNSPECIFIED", "ROLE_USER", "ROLE_AGENT"];

static NOTHING: Message = Message(&[]);
static SEND: Message = Message(&[
    field(1, "message", What::One(&MESSAGE)),
    field(2, "configuration", What::One(&CONFIGURATION)),
    field(3, "metadata", What::Object),
]);
static CONFIGURATION: Message = Message(&[
    field(1, "acceptedOutputModes", What::Texts),
    field(2, "pushNotification", What::One(&PUSH)),
    field(3, "historyLength", What::Int32),
    field(4, "blocking", What::Truth),
]);
static GET_TASK: Message = Message(&[
    field(1, "name", What::Text),
    field(2, "historyLength", What::Int32),
]);
static NAMED: Message = Message(&[field(1, "name", What::Text)]);
static SET_PUSH: Message = Message(&[
    field(1, "parent", What::Text),
    field(2, "configId", What::Text),
    field(3, "config", What::One(&PUSH_OF_TASK)),
]);
static LIST_PUSH: Message = Message(&[
    field(1, "parent", What::Text),
    field(2, "pageSize", What::Int32),
    field(3, "pageToken", What::Text),
]);

static PUSH_OF_TASK: Message = Message(&[
    field(1, "name", What::Text),
    field(2, "pushNotificationConfig", What::One(&PUSH)),
]);
static PUSH: Message = Message(&[
    field(1, "id", What::Text),
    field(2, "url", What::Text),
    field(3, "token", What::Text),
    field(4, "authentication", What::One(&AUTHENTICATION)),
]);
static AUTHENTICATION: Message = Message(&[
    field(1, "schemes", What::Texts),
    field(2, "credentials", What::Text),
]);
static PUSHES: Message = Message(&[
    field(1, "configs", What::Many(&PUSH_OF_TASK)),
    field(2, "nextPageToken", What::Text),
]);

static SENT: Message = Message(&[
    choice(1, "task", What::One(&TASK)),
    choice(2, "message", What::One(&MESSAGE)),
]);
static STREAMED: Message = Message(&[
    choice(1, "task", What::One(&TASK)),
    choice(2, "message", What::One(&MESSAGE)),
    choice(3, "statusUpdate", What::One(&STATUS_UPDATE)),
    choice(4, "artifactUpdate", What::One(&ARTIFACT_UPDATE)),
]);
static TASK: Message = Message(&[
    field(1, "id", What::Text),
    field(2, "contextId", What::Text),
    field(3, "status", What::One(&STATUS)),
    field(4, "artifacts", What::Many(&ARTIFACT)),
    field(5, "history", What::Many(&MESSAGE)),
    field(6, "metadata", What::Object),
]);
static STATUS: Message = Message(&[
    field(1, "state", What::Word(STATES)),
    field(2, "message", What::One(&MESSAGE)),
    field(3, "timestamp", What::Time),
]);
static STATUS_UPDATE: Message = Message(&[
    field(1, "taskId", What::Text),
    field(2, "contextId", What::Text),
    field(3, "status", What::One(&STATUS)),
    field(4, "final", What::Truth),
    field(5, "metadata", What::Object),
]);
static ARTIFACT_UPDATE: Message = Message(&[
    field(1, "taskId", What::Text),
    field(2, "contextId", What::Text),
    field(3, "artifact", What::One(&ARTIFACT)),
    field(4, "append", What::Truth),
    field(5, "lastChunk", What::Truth),
    field(6, "metadata", What::Object),
]);
static ARTIFACT: Message = Message(&[
    field(1, "artifactId", What::Text),
    field(3, "name", What::Text),
    field(4, "description", What::Text),
    field(5, "parts", What::Many(&PART)),
    field(6, "metadata", What::Object),
    field(7, "extensions", What::Texts),
]);
static MESSAGE: Message = Message(&[
    field(1, "messageId", What::Text),
    field(2, "contextId", What::Text),
    field(3, "taskId", What::Text),
    field(4, "role", What::Word(ROLES)),
    field(5, "content", What::Many(&PART)),
    field(6, "metadata", What::Object),
    field(7, "extensions", What::Texts),
]);
static PART: Message = Message(&[
    choice(1, "text", What::Text),
    choice(2, "file", What::One(&FILE)),
    choice(3, "data", What::One(&DATA)),
    field(4, "metadata", What::Object),
]);
static FILE: Message = Message(&[
    choice(1, "fileWithUri", What::Text),
    choice(2, "fileWithBytes", What::Base64),
    field(3, "mimeType", What::Text),
    field(4, "name", What::Text),
]);
static DATA: Message = Message(&[field(1, "data", What::Object)]);
