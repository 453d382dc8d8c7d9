//! What can be asked of an agent, under the names that either revision has for it.

/// A revision of the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Version {
    /// 0.3: `kind` says what an object is, states are `input-required`.
    V03,
    /// 1.0: the JSON form of the protocol's buffers.
    V1,
}

/// What an agent asks of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Says something, and waits for what comes of it.
    Send,
    /// Says something, and listens to what comes of it.
    Stream,
    /// How a task stands.
    GetTask,
    /// Which tasks there are.
    ListTasks,
    /// Calls a task off.
    Cancel,
    /// Listens to a task.
    Subscribe,
    /// Has a task's news sent to an address.
    SetPush,
    /// Where a task's news are sent.
    GetPush,
    /// All addresses that a task's news are sent to.
    ListPush,
    /// Has a task's news sent there no longer.
    DeletePush,
    /// The card for those who are known.
    ExtendedCard,
}

/// Every name of a method over JSON-RPC.
const NAMES: [(&str, Method, Version); 21] = [
    ("SendMessage", Method::Send, Version::V1),
    ("SendStreamingMessage", Method::Stream, Version::V1),
    ("GetTask", Method::GetTask, Version::V1),
    ("ListTasks", Method::ListTasks, Version::V1),
    ("CancelTask", Method::Cancel, Version::V1),
    ("SubscribeToTask", Method::Subscribe, Version::V1),
    (
        "CreateTaskPushNotificationConfig",
        Method::SetPush,
        Version::V1,
    ),
    (
        "GetTaskPushNotificationConfig",
        Method::GetPush,
        Version::V1,
    ),
    (
        "ListTaskPushNotificationConfigs",
        Method::ListPush,
        Version::V1,
    ),
    (
        "DeleteTaskPushNotificationConfig",
        Method::DeletePush,
        Version::V1,
    ),
    ("GetExtendedAgentCard", Method::ExtendedCard, Version::V1),
    ("message/send", Method::Send, Version::V03),
    ("message/stream", Method::Stream, Version::V03),
    ("tasks/get", Method::GetTask, Version::V03),
    ("tasks/cancel", Method::Cancel, Version::V03),
    ("tasks/resubscribe", Method::Subscribe, Version::V03),
    (
        "tasks/pushNotificationConfig/set",
        Method::SetPush,
        Version::V03,
    ),
    (
        "tasks/pushNotificationConfig/get",
        Method::GetPush,
        Version::V03,
    ),
    (
        "tasks/pushNotificationConfig/list",
        Method::ListPush,
        Version::V03,
    ),
    (
        "tasks/pushNotificationConfig/delete",
        Method::DeletePush,
        Version::V03,
    ),
    (
        "agent/getAuthenticatedExtendedCard",
        Method::ExtendedCard,
        Version::V03,
    ),
];

impl Method {
    /// The method with this name over JSON-RPC, and the revision that calls it so.
    pub fn named(name: &str) -> Option<(Self, Version)> {
        NAMES
            .iter()
            .find(|(known, ..)| *known == name)
            .map(|(_, method, version)| (*method, *version))
    }

    /// Its name in revision 1.0.
    pub fn name(self) -> &'static str {
        NAMES
            .iter()
            .find(|(_, method, _)| *method == self)
            .map_or("", |(name, ..)| name)
    }

    /// Whether something is said by it.
    pub fn says(self) -> bool {
        matches!(self, Self::Send | Self::Stream)
    }

    /// Whether it is about where news are sent.
    pub fn is_about_push(self) -> bool {
        matches!(self, Self::SetPush | Self::GetPush | Self::ListPush)
    }

    /// Whether it is answered by a stream.
    pub fn streams(self) -> bool {
        matches!(self, Self::Stream | Self::Subscribe)
    }
}

/// What was asked, to read its answer by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What.
    pub method: Method,
    /// In which revision.
    pub version: Version,
}
