//! What stands around what a server offers, against which its descriptions are read.

use std::collections::{BTreeMap, BTreeSet};

use masec_engine::intent::{Steering, is_name_telling};
use masec_wire::mcp::Tool;

use super::namesakes::Others;
use super::{Pin, is_tool};

/// What else there is beside what a server offers.
pub(super) struct Around {
    /// The names of its own tools, in small letters; `None` where it has listed none yet, so that any may be one.
    own: Option<BTreeSet<String>>,
    /// The names of other servers' tools that are no everyday words, in small letters, also as they are called where several servers
    /// are behind one address.
    others: Vec<String>,
    /// Such names that tools of its own have too and that are other tools.
    shared: Vec<String>,
}

impl Around {
    pub(super) fn of(
        all: &BTreeMap<String, Pin>,
        server: &str,
        listed: &[Tool],
        namesakes: &Others,
    ) -> Self {
        let pinned = all.values().filter(|pin| is_tool(&pin.tool));
        let (mine, theirs): (Vec<&Pin>, Vec<&Pin>) = pinned.partition(|pin| pin.server == server);
        let names = mine.iter().map(|pin| pin.tool.as_str());
        let names = names.chain(listed.iter().map(|tool| tool.name.as_str()));
        let own: BTreeSet<String> = { names.filter(|name| is_tool(name)) }
            .map(str::to_lowercase)
            .collect();
        // Two servers of one make have the same tools: until both are known, neither speaks of the other's.
        let known = !own.is_empty();
        // What is withheld itself is nobody's tool.
        let theirs = { theirs.iter() }
            .filter(|pin| known && pin.withheld.is_none() && is_name_telling(&pin.tool))
            .flat_map(|pin| {
                let name = pin.tool.to_lowercase();
                let whole = format!("{}__{name}", pin.server.to_lowercase());
                [Some(whole), (!own.contains(&name)).then_some(name)]
            });
        let others: BTreeSet<String> = theirs.flatten().collect();
        let shared = { mine.iter() }
            .filter(|pin| !pin.namesakes.is_empty())
            .map(|pin| pin.tool.as_str())
            .chain(namesakes.shared(all, listed))
            .filter(|name| is_name_telling(name))
            .map(str::to_lowercase);
        let shared: BTreeSet<String> = shared.collect();
        Self {
            others: others.into_iter().collect(),
            shared: shared.into_iter().collect(),
            own: known.then_some(own),
        }
    }

    pub(super) fn steering(&self, tool: &Tool) -> Steering {
        let is_own = |name: &str| self.own.as_ref().is_none_or(|own| own.contains(name));
        let texts = tool.texts.iter().map(|(_, text)| text.as_str());
        Steering::of(texts, &is_own, &self.others, &self.shared)
    }
}
