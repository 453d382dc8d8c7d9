//! Which agents may enter which servers: what one agent is shown of two servers, its model may mix up.

use std::collections::{BTreeMap, BTreeSet};

use masec_model::CompactString;

use crate::config::Config;

/// The agents that may enter each server, at whatever address, by its name.
#[derive(Debug, Default)]
pub struct Entered(BTreeMap<CompactString, BTreeSet<CompactString>>);

impl Entered {
    /// As a configuration has it.
    pub fn of(config: &Config) -> Self {
        let mut all = BTreeMap::<_, BTreeSet<_>>::new();
        for endpoint in config.endpoints.values() {
            let agents = config.agents.values();
            let agents = agents.filter(|agent| endpoint.admits(agent));
            let names: Vec<_> = agents.map(|agent| agent.name.clone()).collect();
            for server in &endpoint.servers {
                let known = all.entry(server.name.clone()).or_default();
                known.extend(names.iter().cloned());
            }
        }
        Self(all)
    }

    /// Where an agent may enter these.
    #[cfg(test)]
    pub(super) fn by_all(servers: &[&str]) -> Self {
        let agents = BTreeSet::from(["clerk".into()]);
        let all = servers.iter();
        Self(all.map(|name| ((*name).into(), agents.clone())).collect())
    }

    /// Whether one agent may enter both.
    pub(super) fn by_one(&self, one: &str, other: &str) -> bool {
        let (Some(one), Some(other)) = (self.0.get(one), self.0.get(other)) else {
            return false;
        };
        !one.is_disjoint(other)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn an_agent_enters_what_it_is_let_into() {
        let agents = ["ann", "bob"].map(|name| format!("[[agents]]\nname = \"{name}\"\n"));
        let servers = [
            ("mail", "[\"ann\"]"),
            ("wiki", "[\"ann\", \"bob\"]"),
            ("bank", "[\"bob\"]"),
            ("safe", "[]"),
        ];
        let servers = servers.map(|(name, agents)| {
            format!(
                "[[servers]]\nname = \"{name}\"\nurl = \"http://127.0.0.1:1/{name}\"\n[[endpoints]]\npath = \"/mcp/{name}\"\nservers = [\"{name}\"]\nagents = {agents}\n"
            )
        });
        let text = format!(
            "[listen]\naddress = \"127.0.0.1:0\"\n[ledger]\ndir = \"ledger\"\n{}{}",
            agents.concat(),
            servers.concat()
        );
        let config = Config::parse(&text, "a test", Path::new("")).expect("a configuration");
        let entered = Entered::of(&config);
        assert!(entered.by_one("mail", "wiki") && entered.by_one("bank", "wiki"));
        assert!(!entered.by_one("mail", "bank"));
        assert!(!entered.by_one("safe", "wiki") && !entered.by_one("mail", "gone"));
    }
}
