//! `lf.a2a.v1`, revision 1.0. Cards do not pass here, they are fetched over HTTP.

use crate::a2a::Method;
use crate::proto::{Message, What, choice, field};

/// What a method is asked with.
pub(super) fn request(method: Method) -> &'static Message {
    match method {
        Method::Send | Method::Stream => &SEND,
        Method::GetTask => &GET_TASK,
        Method::ListTasks => &LIST_TASKS,
        Method::Cancel => &CANCEL,
        Method::Subscribe => &SUBSCRIBE,
        Method::SetPush => &PUSH,
        Method::GetPush | Method::DeletePush => &ONE_PUSH,
        Method::ListPush => &LIST_PUSH,
        Method::ExtendedCard => &EXTENDED_CARD,
    }
}

/// What it is answered with; each of them, where it is answered by a stream.
pub(super) fn answer(method: Method) -> &'static Message {
    match method {
        Method::Send => &SENT,
        Method::Stream | Method::Subscribe => &STREAMED,
        Method::GetTask | Method::Cancel => &TASK,
        Method::ListTasks => &TASKS,
        Method::SetPush | Method::GetPush => &PUSH,
        Method::ListPush => &PUSHES,
        Method::DeletePush | Method::ExtendedCard => &NOTHING,
    }
}

const STATES: &[&str] = &[
    "TASK_STATE_UNSPECIFIED",
    "TASK_STATE_SUBMITTED",
    "TASK_STATE_WORKING",
    "TASK_STATE_COMPLETED",
    "TASK_STATE_FAILED",
    "TASK_STATE_CANCELED",
    "TASK_STATE_INPUT_REQUIRED",
    "TASK_STATE_REJECTED",
    "TASK_STATE_AUTH_REQUIRED",
];
const ROLES: &[&str] = &["ROLE_UNSPECIFIED", "ROLE_USER", "ROLE_AGENT"];

static NOTHING: Message = Message(&[]);
static SEND: Message = Message(&[
    field(1, "tenant", What::Text),
    field(2, "message", What::One(&MESSAGE)),
    field(3, "configuration", What::One(&CONFIGURATION)),
    field(4, "metadata", What::Object),
]);
static CONFIGURATION: Message = Message(&[
    field(1, "acceptedOutputModes", What::Texts),
    field(2, "taskPushNotificationConfig", What::One(&PUSH)),
    field(3, "historyLength", What::Int32),
    field(4, "returnImmediately", What::Truth),
]);
static GET_TASK: Message = Message(&[
    field(1, "tenant", What::Text),
    field(2, "id", What::Text),
    field(3, "historyLength", What::Int32),
]);
static LIST_TASKS: Message = Message(&[
    field(1, "tenant", What::Text),
    field(2, "contextId", What::Text),
    field(3, "status", What::Word(STATES)),
    field(4, "pageSize", What::Int32),
    field(5, "pageToken", What::Text),
    field(6, "historyLength", What::Int32),
    field(7, "statusTimestampAfter", What::Time),
    field(8, "includeArtifacts", What::Truth),
]);
static CANCEL: Message = Message(&[
    field(1, "tenant", What::Text),
    field(2, "id", What::Text),
    field(3, "metadata", What::Object),
]);
static SUBSCRIBE: Message = Message(&[field(1, "tenant", What::Text), field(2, "id", What::Text)]);
static ONE_PUSH: Message = Message(&[
    field(1, "tenant", What::Text),
    field(2, "taskId", What::Text),
    field(3, "id", What::Text),
]);
static LIST_PUSH: Message = Message(&[
    field(4, "tenant", What::Text),
    field(1, "taskId", What::Text),
    field(2, "pageSize", What::Int32),
    field(3, "pageToken", What::Text),
]);
static EXTENDED_CARD: Message = Message(&[field(1, "tenant", What::Text)]);

static PUSH: Message = Message(&[
    field(1, "tenant", What::Text),
    field(2, "id", What::Text),
    field(3, "taskId", What::Text),
    field(4, "url", What::Text),
    field(5, "token", What::Text),
    field(6, "authentication", What::One(&AUTHENTICATION)),
]);
static AUTHENTICATION: Message = Message(&[
    field(1, "scheme", What::Text),
    field(2, "credentials", What::Text),
]);
static PUSHES: Message = Message(&[
    field(1, "configs", What::Many(&PUSH)),
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
static TASKS: Message = Message(&[
    field(1, "tasks", What::Many(&TASK)),
    field(2, "nextPageToken", What::Text),
    field(3, "pageSize", What::Int32),
    field(4, "totalSize", What::Int32),
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
    field(4, "metadata", What::Object),
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
    field(2, "name", What::Text),
    field(3, "description", What::Text),
    field(4, "parts", What::Many(&PART)),
    field(5, "metadata", What::Object),
    field(6, "extensions", What::Texts),
]);
static MESSAGE: Message = Message(&[
    field(1, "messageId", What::Text),
    field(2, "contextId", What::Text),
    field(3, "taskId", What::Text),
    field(4, "role", What::Word(ROLES)),
    field(5, "parts", What::Many(&PART)),
    field(6, "metadata", What::Object),
    field(7, "extensions", What::Texts),
    field(8, "referenceTaskIds", What::Texts),
]);
static PART: Message = Message(&[
    choice(1, "text", What::Text),
    choice(2, "raw", What::Base64),
    choice(3, "url", What::Text),
    choice(4, "data", What::Anything),
    field(5, "metadata", What::Object),
    field(6, "filename", What::Text),
    field(7, "mediaType", What::Text),
]);
