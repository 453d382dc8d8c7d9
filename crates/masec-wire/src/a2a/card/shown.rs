//! A card as the gateway shows it, in the place of the one that it was shown.

use serde_json::{Map, Value, json};

use super::{Card, is_of};
use crate::a2a::Version;

/// Where agents are called over gRPC, which has no paths.
#[derive(Clone, Copy, Debug)]
pub struct Called<'a> {
    /// Scheme, host and port, for all agents alike.
    pub base: &'a str,
    /// The tenant that tells this one from the others, where it is called in 1.0.
    pub tenant: Option<&'a str>,
    /// Whether it is called in 0.3, which has nothing to tell it from others by.
    pub older: bool,
}

impl Called<'_> {
    /// The address in the form that its author has it, with a scheme or without.
    fn address(&self, own: Option<&Value>) -> Value {
        let bare = self.base.split_once("://").map_or(self.base, |(_, it)| it);
        let own = own.and_then(Value::as_str).unwrap_or_default();
        match own.contains("://") {
            true => self.base.into(),
            false => bare.into(),
        }
    }

    /// An interface of the agent's own as it is shown, if it is.
    fn show(&self, interface: &mut Value, spoken: &str) -> bool {
        let newer = self.tenant.filter(|_| is_of(spoken, Version::V1));
        let older = self.older && is_of(spoken, Version::V03);
        if newer.is_none() && !older {
            return false;
        }
        interface["url"] = self.address(interface.get("url"));
        if let Some(name) = newer {
            let own = interface.get("tenant").and_then(Value::as_str);
            interface["tenant"] = match own.filter(|own| !own.is_empty()) {
                Some(own) => format!("{name}/{own}").into(),
                None => name.into(),
            };
        }
        true
    }
}

/// Whether this is a binding that has paths, so that every agent has an address of its own.
fn has_paths(binding: &str) -> bool {
    matches!(binding, "JSONRPC" | "HTTP+JSON")
}

/// The interfaces of a list as they are shown: those that go through the gateway.
fn show_all(
    all: &mut Vec<Value>,
    url: &str,
    called: Option<Called<'_>>,
    (binding, version): (&str, Option<&str>),
) {
    all.retain_mut(|one| {
        let text = |key: &str| one.get(key).and_then(Value::as_str).map(str::to_owned);
        let spoken = version.map(str::to_owned).or(text("protocolVersion"));
        match (text(binding).as_deref(), called) {
            (Some(binding), _) if has_paths(binding) => {
                one["url"] = url.into();
                true
            }
            (Some("GRPC"), Some(called)) => called.show(one, &spoken.unwrap_or_default()),
            _ => false,
        }
    });
}

/// The interface that 0.3 has besides its list, which is shown already: another one where its own does not go through.
fn show_preferred(
    members: &mut Map<String, Value>,
    url: &str,
    called: Option<Called<'_>>,
    version: &str,
) {
    let Some(own) = members.get("url") else {
        return;
    };
    let over_grpc = members.get("preferredTransport") == Some(&Value::from("GRPC"));
    let called = called.filter(|called| called.older && is_of(version, Version::V03));
    let shown = match called.filter(|_| over_grpc) {
        Some(called) => called.address(Some(own)),
        None => url.into(),
    };
    members.insert("url".into(), shown);
    if over_grpc && called.is_none() {
        let others = members.get("additionalInterfaces");
        let others = others.and_then(Value::as_array).into_iter().flatten();
        let mut others = others.filter_map(|one| one.get("transport").cloned());
        // Where it has no other, a client that can have a path before the service's still gets through.
        if let Some(other) = others.next() {
            members.insert("preferredTransport".into(), other);
        }
    }
}

impl Card {
    /// The card as the gateway shows it: reached at `url` alone, and over gRPC where it is `called`, by the bindings that go
    /// through it, with these credentials, and not signed yet.
    pub fn shown_at(&self, url: &str, called: Option<Called<'_>>, with_key: bool) -> Self {
        let mut members = self.unsigned();
        let version = self.older_version();
        for (list, binding, version) in [
            ("supportedInterfaces", "protocolBinding", None),
            ("additionalInterfaces", "transport", Some(version)),
        ] {
            if let Some(Value::Array(all)) = members.get_mut(list) {
                show_all(all, url, called, (binding, version));
            }
        }
        show_preferred(&mut members, url, called, version);
        for gone in ["securitySchemes", "securityRequirements", "security"] {
            members.remove(gone);
        }
        if with_key {
            // Both revisions' forms of the same, each of which the other's readers pass over.
            let scheme = json!({"type": "http", "scheme": "bearer", "httpAuthSecurityScheme": {"scheme": "bearer"}});
            members.insert("securitySchemes".into(), json!({ "masec": scheme }));
            members.insert(
                "securityRequirements".into(),
                json!([{"schemes": {"masec": {"list": []}}}]),
            );
            members.insert("security".into(), json!([{"masec": []}]));
        }
        if let Some(Value::Array(skills)) = members.get_mut("skills") {
            for skill in skills.iter_mut().filter_map(Value::as_object_mut) {
                skill.remove("securityRequirements");
                skill.remove("security");
            }
        }
        Self { members }
    }

    /// It as shown here, in the form that the buffers of 0.3 have for how one proves who one is.
    pub fn in_buffers(mut self) -> Self {
        let members = &mut self.members;
        members.remove("securityRequirements");
        if members.contains_key("securitySchemes") {
            let scheme = json!({"httpAuthSecurityScheme": {"scheme": "bearer"}});
            members.insert("securitySchemes".into(), json!({ "masec": scheme }));
            members.insert(
                "security".into(),
                json!([{"schemes": {"masec": {"list": []}}}]),
            );
        }
        self
    }
}
