//! A card as the gateway shows it, in the place of the one that it was shown.

use serde_json::{Value, json};

use super::Card;

/// Where agents are called over gRPC, which has no paths: an agent is told from others by the tenant that requests to it name.
#[derive(Clone, Copy, Debug)]
pub struct Called<'a> {
    /// Scheme, host and port, for all agents alike.
    pub base: &'a str,
    /// What this one is told from the others by.
    pub name: &'a str,
}

impl Called<'_> {
    /// An interface of the agent's own as it is shown: the address in the form that its author has it, with a scheme or without.
    fn show(&self, interface: &mut Value) {
        let with_scheme = |url: &Value| url.as_str().is_some_and(|url| url.contains("://"));
        let bare = self.base.split_once("://").map_or(self.base, |(_, it)| it);
        interface["url"] = match interface.get("url").is_some_and(with_scheme) {
            true => self.base.into(),
            false => bare.into(),
        };
        let own = interface.get("tenant").and_then(Value::as_str);
        interface["tenant"] = match own.filter(|own| !own.is_empty()) {
            Some(own) => format!("{}/{own}", self.name).into(),
            None => self.name.into(),
        };
    }
}

impl Card {
    /// The card as the gateway shows it: reached at `url` alone, and over gRPC where it is `called`, by the bindings that go
    /// through it, with these credentials, and not signed yet.
    pub fn shown_at(&self, url: &str, called: Option<Called<'_>>, with_key: bool) -> Self {
        let mut members = self.unsigned();
        let known = |binding: &str| matches!(binding, "JSONRPC" | "HTTP+JSON");
        // Over gRPC the revision before is another service, which does not go through.
        let newer = |one: &Value| {
            let version = one.get("protocolVersion").and_then(Value::as_str);
            version.is_some_and(|version| version.starts_with("1."))
        };
        for (list, binding) in [
            ("supportedInterfaces", "protocolBinding"),
            ("additionalInterfaces", "transport"),
        ] {
            if let Some(Value::Array(all)) = members.get_mut(list) {
                all.retain_mut(|one| {
                    let spoken = one.get(binding).and_then(Value::as_str);
                    match (spoken, called) {
                        (Some(spoken), _) if known(spoken) => one["url"] = url.into(),
                        (Some("GRPC"), Some(called)) if newer(one) => called.show(one),
                        _ => return false,
                    }
                    true
                });
            }
        }
        if members.contains_key("url") {
            members.insert("url".into(), url.into());
        }
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
}
