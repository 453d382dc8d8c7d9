//! The services, one for each revision, and what each calls its methods.

use crate::a2a::{Asked, Method, Version};

/// What stands before the method's name, in the path of a request.
const SERVICES: [(&str, Version); 2] = [
    ("/lf.a2a.v1.A2AService/", Version::V1),
    ("/a2a.v1.A2AService/", Version::V03),
];

/// Methods of the service of 0.3. That of 1.0 has the names that they have over JSON-RPC.
const OLDER: [(&str, Method); 10] = [
    ("SendMessage", Method::Send),
    ("SendStreamingMessage", Method::Stream),
    ("GetTask", Method::GetTask),
    ("CancelTask", Method::Cancel),
    ("TaskSubscription", Method::Subscribe),
    ("CreateTaskPushNotificationConfig", Method::SetPush),
    ("GetTaskPushNotificationConfig", Method::GetPush),
    ("ListTaskPushNotificationConfig", Method::ListPush),
    ("DeleteTaskPushNotificationConfig", Method::DeletePush),
    ("GetAgentCard", Method::ExtendedCard),
];

/// The revision whose service a path is of, and the name of the method.
pub fn service(path: &str) -> Option<(Version, &str)> {
    let mut found = SERVICES.iter().filter_map(|(before, version)| {
        let name = path.strip_prefix(before)?;
        Some((*version, name))
    });
    found.next()
}

/// The method that a service calls so.
pub fn method(version: Version, name: &str) -> Option<Asked> {
    let method = match version {
        Version::V1 => {
            let (method, of) = Method::named(name)?;
            (of == version).then_some(method)
        }
        Version::V03 => {
            let mut all = OLDER.iter();
            all.find(|(known, _)| *known == name)
                .map(|(_, method)| *method)
        }
    };
    Some(Asked {
        method: method?,
        version,
    })
}

/// The path of a method; `None` where the service of the revision has none.
pub fn path(asked: Asked) -> Option<String> {
    let name = match asked.version {
        Version::V1 => asked.method.name(),
        Version::V03 => {
            let known = OLDER.iter().find(|(_, method)| *method == asked.method);
            known?.0
        }
    };
    let (before, _) = SERVICES
        .iter()
        .find(|(_, version)| *version == asked.version)?;
    Some(format!("{before}{name}"))
}
