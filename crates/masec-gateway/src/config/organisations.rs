//! Institutions on this network, or dealing with it: who belongs to which, with what keys and policies, and what may cross from
//! one to another.
//!
//! Where there is any, everybody belongs to one: an agent that was left out would be nobody's, and nobody's policy would hold for
//! it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use http::uri::Authority;
use jsonwebtoken::jwk::JwkSet;
use masec_model::{CompactString, Decision};

use super::charters::{Charter, Charters};
use super::check::{Check, Checked, Named};
use super::schema::Spanned;
use super::{Agent, Behind, Gateway, Peer, Root, Server, file};
use crate::reach::OPERATOR;

/// An institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: CompactString,
    /// Its agents.
    pub agents: BTreeSet<CompactString>,
    /// Its agents that others talk to.
    pub peers: BTreeSet<CompactString>,
    /// Its servers.
    pub servers: BTreeSet<CompactString>,
    /// Its people, by the names that their issuer gives them.
    pub people: BTreeSet<CompactString>,
    /// Its operators.
    pub operators: BTreeSet<CompactString>,
    /// Hosts of its own at which it gets news of tasks, in small letters.
    pub hosts: BTreeSet<CompactString>,
    /// What its gateway calls itself, where it is behind one of its own.
    pub gateway: Option<CompactString>,
    /// Root keys of delegation that are its.
    pub roots: BTreeSet<CompactString>,
    /// Whether it has policies of its own.
    pub policies: bool,
    /// Keys, one of which has to have signed the cards of its peers.
    pub keys: Option<JwkSet>,
}

/// What may cross from one organisation to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The organisation that it goes from.
    pub from: CompactString,
    /// The one that it goes to.
    pub to: CompactString,
    /// What becomes of what members of `from` begin.
    pub asks: Decision,
    /// Whether what they answer passes.
    pub answers: bool,
    /// Secrecy tags that cross.
    pub secrecy: Vec<CompactString>,
    /// Secrecy tags that cross where a person agrees.
    pub secrecy_held: Vec<CompactString>,
    /// Whether the labels count that come beside what arrives; if not, nobody answers for it.
    pub labels: bool,
    /// Whether tokens of delegation that `from` granted count at places of `to`.
    pub delegation: bool,
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisations {
    /// In the order of the file.
    pub all: Vec<Organisation>,
    /// In the order of the file.
    pub crossings: Vec<Crossing>,
}

/// Longest tag, in bytes.
const TAG: usize = 128;

impl Organisation {
    /// Tags of what is secret to it, whoever else it may be secret to: what its servers give out, and all of its gateway's.
    pub(super) fn secrets(&self, servers: &Named<Server>) -> Vec<CompactString> {
        let own = servers.values();
        let own = own.filter(|server| self.servers.contains(&server.name));
        let tags = own.flat_map(|server| server.secrecy.iter().cloned());
        let gateway = self.gateway.iter().map(|name| format!("{name}:*").into());
        tags.chain(gateway).collect()
    }
}

impl Organisations {
    /// The organisation of a peer.
    pub fn of_peer(&self, name: &str) -> Option<&Organisation> {
        self.all.iter().find(|one| one.peers.contains(name))
    }

    /// Tags of what is this organisation's own secret, which may come home: all of its gateway's, and those that no server gives out
    /// but its.
    pub(super) fn at_home(&self, name: &str, servers: &Named<Server>) -> Vec<CompactString> {
        let Some(own) = self.all.iter().find(|one| one.name == name) else {
            return Vec::new();
        };
        let gives = |mine: bool| {
            let servers = servers.values();
            let among = servers.filter(move |it| own.servers.contains(&it.name) == mine);
            among.flat_map(|server| server.secrecy.iter().cloned())
        };
        let others: BTreeSet<CompactString> = gives(false).collect();
        let gateway = own.gateway.iter().map(|name| format!("{name}:*").into());
        let mine = gives(true).filter(|tag| !others.contains(tag));
        gateway.chain(mine).collect()
    }

    fn crossing(&self, from: &str, to: &str) -> Option<&Crossing> {
        let mut crossings = self.crossings.iter();
        crossings.find(|it| it.from == from && it.to == to)
    }

    /// Places where what this root key granted does not count.
    fn closed_to(&self, root: &str) -> BTreeSet<CompactString> {
        let Some(own) = self.all.iter().find(|one| one.roots.contains(root)) else {
            return BTreeSet::new();
        };
        let accepts = |to: &Organisation| {
            to.name == own.name
                || self
                    .crossing(&own.name, &to.name)
                    .is_some_and(|crossing| crossing.delegation)
        };
        let closed = self.all.iter().filter(|one| !accepts(one));
        closed
            .flat_map(|one| one.peers.iter().chain(&one.servers))
            .cloned()
            .collect()
    }
}

impl Check<'_> {
    /// Who belongs to which, and what may cross. Everybody belongs to one.
    pub(super) fn organisations(
        &self,
        raw: &file::File,
        charters: &Charters,
        (agents, peers, servers): (&Named<Agent>, &BTreeMap<String, Arc<Peer>>, &Named<Server>),
    ) -> Checked<Organisations> {
        let peers: Named<Peer> = peers
            .values()
            .map(|peer| (peer.name.clone(), Arc::clone(peer)))
            .collect();
        let mut all: Vec<Organisation> = Vec::new();
        for (one, charter) in raw.organisations.iter().zip(&charters.all) {
            let one = one.get_ref();
            let mut made = Organisation {
                name: charter.name.clone(),
                agents: BTreeSet::new(),
                peers: BTreeSet::new(),
                servers: BTreeSet::new(),
                people: one.people.iter().map(|name| name.as_str().into()).collect(),
                operators: self.operators_of(raw, &charter.name)?,
                hosts: BTreeSet::new(),
                gateway: charter.gateway.clone(),
                roots: BTreeSet::new(),
                policies: !charter.policies.is_empty(),
                keys: charter.keys.clone(),
            };
            for name in &one.agents {
                let (known, agent) = self.known(name, agents, "agent")?;
                self.belongs(charters, charter, agent.gateway.as_deref(), name)?;
                made.agents.insert(known.clone());
                // The agent and the peer of one name are one.
                made.peers.extend(peers.get(known).map(|_| known.clone()));
            }
            for name in &one.peers {
                let (known, peer) = self.known(name, &peers, "peer")?;
                let behind = match &peer.behind {
                    Behind::Gateway(gateway) => Some(&**gateway),
                    Behind::Here | Behind::Nothing => None,
                };
                self.belongs(charters, charter, behind, name)?;
                made.peers.insert(known.clone());
                made.agents.extend(agents.get(known).map(|_| known.clone()));
            }
            for name in &one.servers {
                made.servers
                    .insert(self.known(name, servers, "server")?.0.clone());
            }
            if let Some(name) = one.people.iter().find(|name| name.starts_with(OPERATOR)) {
                let reason = format!("person `{name}` is called as an operator is");
                return Err(self.fault(None, reason));
            }
            for host in &one.hosts {
                made.hosts.insert(self.host(host)?);
            }
            for root in &one.roots {
                let known = raw.delegation.as_ref().is_some_and(|delegation| {
                    let mut roots = delegation.roots.iter();
                    roots.any(|it| it.get_ref().name == *root.get_ref())
                });
                if !known {
                    let reason = "no such root; add it to `roots` of [delegation]";
                    return Err(self.fault(Some(&root.span()), reason));
                }
                made.roots.insert(root.get_ref().as_str().into());
            }
            for other in &all {
                self.apart(one, &made, other)?;
            }
            all.push(made);
        }
        if !all.is_empty() {
            self.everybody(raw, &all)?;
        }
        Ok(Organisations {
            crossings: self.crossings(&raw.crossings, &all)?,
            all,
        })
    }

    /// Whether a member is behind no other organisation's gateway.
    fn belongs(
        &self,
        charters: &Charters,
        charter: &Charter,
        behind: Option<&Gateway>,
        name: &Spanned<String>,
    ) -> Checked<()> {
        let Some(behind) = behind else {
            return Ok(());
        };
        let mut others = charters.all.iter().filter(|it| it.name != charter.name);
        let other = others.find(|it| it.gateway.as_ref() == Some(&behind.name));
        match other {
            None => Ok(()),
            Some(other) => {
                let reason = format!(
                    "it is behind gateway `{}`, which is organisation `{}`'s",
                    behind.name, other.name
                );
                Err(self.fault(Some(&name.span()), reason))
            }
        }
    }

    /// A host's name, or its address, and nothing besides.
    fn host(&self, raw: &Spanned<String>) -> Checked<CompactString> {
        let host = raw.get_ref().to_ascii_lowercase();
        let read: Option<Authority> = host.parse().ok();
        match read.is_some_and(|read| read.host() == host && !host.ends_with('.')) {
            true => Ok(host.into()),
            false => {
                let reason = "not the name of a host; write it without scheme, port and path";
                Err(self.fault(Some(&raw.span()), reason))
            }
        }
    }

    /// Nobody belongs to two.
    fn apart(
        &self,
        raw: &file::Organisation,
        one: &Organisation,
        other: &Organisation,
    ) -> Checked<()> {
        let either = |name: &str| other.agents.contains(name) || other.peers.contains(name);
        let agents = raw.agents.iter().chain(&raw.peers);
        let mut twice = agents.filter(|it| either(it.get_ref()));
        let mut servers = raw.servers.iter();
        let mut roots = raw.roots.iter();
        let lower = |it: &Spanned<String>| it.get_ref().to_ascii_lowercase();
        let mut hosts = raw.hosts.iter();
        let twice = twice
            .next()
            .or_else(|| servers.find(|it| other.servers.contains(it.get_ref().as_str())))
            .or_else(|| roots.find(|it| other.roots.contains(it.get_ref().as_str())))
            .or_else(|| hosts.find(|it| other.hosts.contains(lower(it).as_str())));
        if let Some(name) = twice {
            let reason = format!("it belongs to organisation `{}` already", other.name);
            return Err(self.fault(Some(&name.span()), reason));
        }
        match one.people.intersection(&other.people).next() {
            None => Ok(()),
            Some(name) => {
                let reason = format!(
                    "person `{name}` belongs to organisations `{}` and `{}`",
                    other.name, one.name
                );
                Err(self.fault(None, reason))
            }
        }
    }

    fn everybody(&self, raw: &file::File, all: &[Organisation]) -> Checked<()> {
        let nobodys = |what: &str, name: &str, span: Range<usize>| {
            let reason = format!(
                "{what} `{name}` belongs to no organisation; list it under one of [[organisations]]"
            );
            Err(self.fault(Some(&span), reason))
        };
        for agent in &raw.agents {
            let name = agent.get_ref().name.as_str();
            if !all.iter().any(|one| one.agents.contains(name)) {
                return nobodys("agent", name, agent.span());
            }
        }
        for peer in &raw.peers {
            let name = peer.get_ref().name.as_str();
            if !all.iter().any(|one| one.peers.contains(name)) {
                return nobodys("peer", name, peer.span());
            }
        }
        for server in &raw.servers {
            let name = server.get_ref().name.as_str();
            if !all.iter().any(|one| one.servers.contains(name)) {
                return nobodys("server", name, server.span());
            }
        }
        let roots = raw.delegation.iter().flat_map(|it| &it.roots);
        for root in roots {
            let name = root.get_ref().name.as_str();
            if !all.iter().any(|one| one.roots.contains(name)) {
                return nobodys("root", name, root.span());
            }
        }
        Ok(())
    }

    fn crossings(
        &self,
        raw: &[Spanned<file::Crossing>],
        all: &[Organisation],
    ) -> Checked<Vec<Crossing>> {
        let mut crossings: Vec<Crossing> = Vec::new();
        for crossing in raw {
            let (span, crossing) = (crossing.span(), crossing.get_ref());
            let end = |name: &Spanned<String>| {
                let known = all.iter().find(|one| one.name == name.get_ref().as_str());
                let reason = "no such organisation; add it under [[organisations]]";
                known
                    .map(|one| one.name.clone())
                    .ok_or_else(|| self.fault(Some(&name.span()), reason))
            };
            let (from, to) = (end(&crossing.from)?, end(&crossing.to)?);
            if from == to {
                let reason = "a crossing is between two organisations, not within one";
                return Err(self.fault(Some(&span), reason));
            }
            if crossings.iter().any(|it| it.from == from && it.to == to) {
                let reason = format!("a second crossing from `{from}` to `{to}`");
                return Err(self.fault(Some(&span), reason));
            }
            crossings.push(Crossing {
                from,
                to,
                asks: match crossing.asks {
                    file::Asks::Allow => Decision::Allow,
                    file::Asks::Hold => Decision::Hold,
                    file::Asks::Deny => Decision::Deny,
                },
                answers: crossing.answers,
                secrecy: self.crossing_tags(&crossing.secrecy)?,
                secrecy_held: self.crossing_tags(&crossing.secrecy_held)?,
                labels: crossing.labels,
                delegation: crossing.delegation,
            });
        }
        Ok(crossings)
    }

    /// Tags of one's own, or of another gateway's (`GATEWAY:TAG`).
    fn crossing_tags(&self, raw: &[Spanned<String>]) -> Checked<Vec<CompactString>> {
        let one = |tag: &Spanned<String>| {
            let text = tag.get_ref();
            let fits = !text.is_empty() && text.len() <= TAG && !text.contains(char::is_control);
            match fits {
                true => Ok(CompactString::from(text.as_str())),
                false => {
                    let reason = format!("no tag: 1 to {TAG} bytes without control characters");
                    Err(self.fault(Some(&tag.span()), reason))
                }
            }
        };
        raw.iter().map(one).collect()
    }

    /// Root keys, each with the places that do not take what it granted.
    pub(super) fn closed(roots: &mut [Root], organisations: &Organisations) {
        for root in roots {
            root.closed = Arc::new(organisations.closed_to(&root.name));
        }
    }
}

#[cfg(test)]
mod tests;
