//! Tools that have the name of another server's tool and are another tool, where one agent may enter both servers.
//!
//! A client that joins the lists of several addresses goes by names, so whoever has another's name gets what was meant for the other.
//! Ordinary servers have names in common too, a fork or another version of one has nearly the descriptions of the other, and what
//! several servers of one maker share is not of one version everywhere. So a name, and a description that is nearly the other's, is
//! something for a person to look at, once, and keeps nothing from anybody; what is the very same tool is not even that. Which of the
//! two was there first says nothing either, since the order in which servers are first listed is their callers': both are told of each other.

use std::collections::BTreeMap;

use masec_engine::intent::displaces;
use masec_model::{Endpoint, Finding, Guarantee, InteractionId, Subject, Threat};
use masec_wire::mcp::Tool;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::entered::Entered;
use super::looks::plain;
use super::{Pin, digest, excerpt, is_tool, key};

/// Another server's tool of the same name, whatever its case and separators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Namesake {
    /// The server.
    pub server: String,
    /// Its tool, as that server spells it.
    pub tool: String,
    /// Whether somebody accepted that there are both.
    pub accepted: bool,
}

/// What such tools are called among findings.
pub const NAMESAKE: &str = "tool-namesake";
/// Namesakes of one tool that are kept and told; that there are more of them tells nobody anything.
const MOST: usize = 32;
/// Tools that one finding names.
const NAMED: usize = 8;

/// Tools of other servers that have names of those that a server lists now.
#[derive(Default)]
pub(super) struct Others {
    /// By name, without case and separators.
    all: FxHashMap<String, Vec<Other>>,
}

struct Other {
    server: String,
    tool: String,
    /// Whether one agent may enter both servers.
    is_beside: bool,
}

impl Namesake {
    fn is(&self, server: &str, tool: &str) -> bool {
        self.server == server && self.tool == tool
    }
}

impl Others {
    pub(super) fn of(
        all: &BTreeMap<String, Pin>,
        server: &str,
        listed: &[Tool],
        entered: &Entered,
    ) -> Self {
        let tools = listed.iter().filter(|tool| is_tool(&tool.name));
        let names: FxHashSet<String> = tools.map(|tool| plain(&tool.name)).collect();
        let mut others = Self::default();
        if names.is_empty() {
            return others;
        }
        let mut beside = FxHashMap::default();
        for pin in all.values() {
            if pin.server == server || !is_tool(&pin.tool) {
                continue;
            }
            let name = plain(&pin.tool);
            if names.contains(&name) {
                let is_beside = *{ beside.entry(&pin.server) }
                    .or_insert_with(|| entered.by_one(server, &pin.server));
                others.all.entry(name).or_default().push(Other {
                    server: pin.server.clone(),
                    tool: pin.tool.clone(),
                    is_beside,
                });
            }
        }
        others
    }

    /// The names of those listed that have a namesake now.
    pub(super) fn shared<'t>(
        &self,
        all: &BTreeMap<String, Pin>,
        listed: &'t [Tool],
    ) -> Vec<&'t str> {
        let is_shared = |tool: &&Tool| {
            let others = self.all.get(&plain(&tool.name)).into_iter().flatten();
            let mut beside = others.filter(|other| other.is_beside).peekable();
            beside.peek().is_some() && {
                let digest = digest(tool);
                beside.any(|other| {
                    let theirs = all.get(&key(&other.server, &other.tool));
                    theirs.is_some_and(|theirs| theirs.digest != digest)
                })
            }
        };
        let tools = listed.iter().filter(|tool| is_tool(&tool.name));
        tools
            .filter(is_shared)
            .map(|tool| tool.name.as_str())
            .collect()
    }

    /// The namesakes of a tool that is pinned so. Those that nobody was told of come once more, by themselves; what was accepted
    /// stays so while an agent may not enter both.
    pub(super) fn of_tool(
        &self,
        all: &BTreeMap<String, Pin>,
        pin: &Pin,
    ) -> (Vec<Namesake>, Vec<Namesake>) {
        let (mut found, mut new) = (Vec::new(), Vec::new());
        let others = self.all.get(&plain(&pin.tool));
        for other in others.into_iter().flatten() {
            let Some(theirs) = all.get(&key(&other.server, &other.tool)) else {
                continue;
            };
            if found.len() >= MOST || theirs.digest == pin.digest {
                continue;
            }
            let told = { pin.namesakes.iter() }
                .find(|known| known.is(&other.server, &other.tool))
                .or_else(|| {
                    let mut back = theirs.namesakes.iter();
                    back.find(|known| known.is(&pin.server, &pin.tool))
                });
            let accepted = told.is_some_and(|told| told.accepted);
            if !other.is_beside && !accepted {
                continue;
            }
            let namesake = Namesake {
                server: other.server.clone(),
                tool: other.tool.clone(),
                accepted,
            };
            if told.is_none() {
                new.push(namesake.clone());
            }
            found.push(namesake);
        }
        (found, new)
    }
}

/// The namesake in whose place a tool says that it is to be used, if it says so.
pub(super) fn displaced<'n>(tool: &Tool, namesakes: &'n [Namesake]) -> Option<&'n Namesake> {
    let first = namesakes.first()?;
    let theirs = namesakes.iter().map(|namesake| namesake.tool.as_str());
    let names: Vec<&str> = std::iter::once(tool.name.as_str()).chain(theirs).collect();
    let texts = tool.texts.iter().map(|(_, text)| text.as_str());
    displaces(texts, &names).then_some(first)
}

/// The pins of a tool's namesakes, as they are once they say of it what it says of them. `before` are those that it had.
pub(super) fn told_back(
    all: &BTreeMap<String, Pin>,
    pin: &Pin,
    before: &[Namesake],
) -> Vec<(String, Pin)> {
    let is_among =
        |all: &[Namesake], one: &Namesake| all.iter().any(|it| it.is(&one.server, &one.tool));
    let gone = before.iter().filter(|one| !is_among(&pin.namesakes, one));
    let changed = gone
        .map(|one| (one, false))
        .chain(pin.namesakes.iter().map(|one| (one, true)));
    let mut pins = Vec::new();
    for (namesake, is_there) in changed {
        let key = key(&namesake.server, &namesake.tool);
        let Some(mut theirs) = all.get(&key).cloned() else {
            continue;
        };
        let was = theirs.namesakes.clone();
        let known = theirs
            .namesakes
            .iter_mut()
            .find(|it| it.is(&pin.server, &pin.tool));
        match (is_there, known) {
            (true, Some(known)) => known.accepted = namesake.accepted,
            (true, None) if was.len() < MOST => theirs.namesakes.push(Namesake {
                server: pin.server.clone(),
                tool: pin.tool.clone(),
                accepted: namesake.accepted,
            }),
            (true, None) => {}
            (false, _) => theirs.namesakes.retain(|it| !it.is(&pin.server, &pin.tool)),
        }
        if theirs.namesakes != was {
            pins.push((key, theirs));
        }
    }
    pins
}

/// What there is to say of tools of two servers that have names in common.
pub(super) fn finding(server: &str, other: &str, tools: &[String]) -> Finding {
    let shown = { tools.iter().take(NAMED) }.map(|tool| format!("`{}`", excerpt(tool)));
    let shown: Vec<String> = shown.collect();
    let more = match tools.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let mut pair = [server, other];
    pair.sort_unstable();
    let subject = |name: &str| Subject {
        endpoint: Endpoint::resource(name),
        suspicion: 0.5,
    };
    Finding {
        threat: Threat::T11,
        detector: NAMESAKE,
        key: number(&pair),
        interaction: InteractionId::default(),
        step: 0,
        summary: format!(
            "servers `{server}` and `{other}` have other tools of the same name ({}{more}), and an agent may enter both: a client that \
             joins their lists calls one in place of the other",
            shown.join(", ")
        ),
        advice: "see whether each tool is the one that its name says; accept it, or give its server to other agents",
        subjects: pair.map(subject).to_vec(),
        patient_zero: None,
        argument: None,
        span: None,
        way: Vec::new(),
        lineage: Vec::new(),
        edges: Vec::new(),
        statistic: tools.len() as f64,
        threshold: 1.0,
        guarantee: Guarantee::Exact,
        figures: Vec::new(),
    }
}

/// A number that is the same for the same names.
fn number(names: &[&str]) -> u64 {
    let digest = Sha256::digest(names.join("/").as_bytes());
    let first = digest.iter().take(8);
    first.fold(0, |number, byte| (number << 8) | u64::from(*byte))
}

#[cfg(test)]
mod tests;
