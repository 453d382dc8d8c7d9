//! Those who act, and those they act for: the chain of a token (RFC 8693, `act`), each link a party that is known here.

use std::sync::Arc;

use masec_model::{CompactString, Endpoint};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::Refused;
use super::token::{Actor, Claims};
use crate::config::{Agent, Issuer, Subject};
use crate::reach::OPERATOR;

/// Longest name of a person, in bytes.
const LONGEST: usize = 256;
/// What a principal stands as in interactions whom nobody names.
const NAMELESS: &str = "user";
/// How a person stands there whose name would be taken for another's, the name behind it.
const PERSON: &str = "person:";

/// Who a request comes from.
///
/// What it may do is what each of the chain may: the meet of their rights.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The agent.
    pub agent: Arc<Agent>,
    /// What proved it.
    pub proof: Proof,
    /// Whom it acts for, nearest first.
    pub on_behalf_of: Arc<[Party]>,
    /// Until when what proved it counts, seconds since 1970, where that says so itself.
    pub until: Option<u64>,
    name: CompactString,
}

/// Somebody whom an agent acts for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// Another agent.
    Agent(Arc<Agent>),
    /// A person, by the name that their issuer gives them.
    Person(CompactString),
}

/// What proved a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Proof {
    /// A key whose hash is configured.
    Key,
    /// The certificate of the connection.
    Certificate,
    /// A token of a configured issuer.
    Token,
    /// Nothing: the operator lets callers without credentials in under this name.
    Anonymous,
    /// The process that started the gateway, over its own standard input.
    Parent,
}

impl Caller {
    pub(super) fn new(agent: Arc<Agent>, proof: Proof) -> Self {
        Self::with(agent, proof, Vec::new())
    }

    pub(super) fn with(agent: Arc<Agent>, proof: Proof, on_behalf_of: Vec<Party>) -> Self {
        let mut name = agent.name.clone();
        for party in &on_behalf_of {
            name.push('<');
            name.push_str(&party.endpoint().to_string());
        }
        Self {
            agent,
            proof,
            on_behalf_of: on_behalf_of.into(),
            until: None,
            name,
        }
    }

    /// The same, which acts for those besides whom it acts for by its own credentials; `None` where these are two persons.
    pub(super) fn and_for(&self, behalf: &[Party]) -> Option<Self> {
        let person = |party: &Party| matches!(party, Party::Person(_));
        let all = || behalf.iter().chain(&*self.on_behalf_of);
        let mut chain: Vec<Party> = Vec::new();
        // A person is the beginning of a chain, so the last of it.
        for party in all()
            .filter(|it| !person(it))
            .chain(all().filter(|it| person(it)))
        {
            if !chain.contains(party) {
                chain.push(party.clone());
            }
        }
        let persons = chain.iter().filter(|it| person(it)).count();
        (persons <= 1).then(|| Self {
            until: self.until,
            ..Self::with(Arc::clone(&self.agent), self.proof, chain)
        })
    }

    /// The agent and whom it acts for, in one word. No two chains share one: agents' names have no `<`, and a person's name,
    /// which may have one, is the last.
    pub fn name(&self) -> &CompactString {
        &self.name
    }

    /// The agent, and those of the chain that are agents.
    pub fn agents(&self) -> impl Iterator<Item = &Arc<Agent>> + Clone {
        let behalf = self.on_behalf_of.iter().filter_map(|party| match party {
            Party::Agent(agent) => Some(agent),
            Party::Person(_) => None,
        });
        std::iter::once(&self.agent).chain(behalf)
    }

    /// The person at the chain's beginning, if it begins with one.
    pub fn person(&self) -> Option<&str> {
        match self.on_behalf_of.last()? {
            Party::Person(name) => Some(name),
            Party::Agent(_) => None,
        }
    }
}

impl Party {
    /// As it stands in interactions.
    pub fn endpoint(&self) -> Endpoint {
        match self {
            Self::Agent(agent) => Endpoint::agent(agent.name.clone()),
            Self::Person(name) => person(name),
        }
    }
}

/// The principal whom nobody names, as they stand in interactions.
pub(crate) fn nameless() -> Endpoint {
    Endpoint::human(NAMELESS)
}

/// A person by their name, as they stand in interactions: nobody's name makes them the nameless principal there, or somebody else.
pub(crate) fn person(name: &str) -> Endpoint {
    match name == NAMELESS || name.starts_with(PERSON) {
        true => Endpoint::human(format!("{PERSON}{name}")),
        false => Endpoint::human(name),
    }
}

/// Whether a person may be called so. An operator's name in interactions is no person's whom an issuer or a root names.
pub(crate) fn is_persons(name: &str) -> bool {
    !name.is_empty() && name.len() <= LONGEST && !name.starts_with(OPERATOR)
}

/// Who is who in tokens.
#[derive(Debug)]
pub(super) struct Parties {
    agents: FxHashMap<Subject, Arc<Agent>>,
    issuers: Vec<Arc<Issuer>>,
}

impl Parties {
    pub(super) fn new<'a>(
        agents: impl Iterator<Item = &'a Arc<Agent>>,
        issuers: &[Arc<Issuer>],
    ) -> Self {
        let mut all = FxHashMap::default();
        for agent in agents {
            for named in &agent.tokens {
                all.insert(named.clone(), Arc::clone(agent));
            }
        }
        Self {
            agents: all,
            issuers: issuers.to_vec(),
        }
    }

    /// Who shows a verified token, and for whom. A party that is not known breaks the chain.
    pub(super) fn caller(&self, claims: &Claims) -> Result<Caller, Refused> {
        let mut chain = Vec::new();
        for actor in &claims.actors {
            chain.push(Party::Agent(self.actor(actor, claims)?));
        }
        if chain.is_empty() {
            let agent = claims.agent.as_ref().ok_or(Refused::Unknown)?;
            let agent = self.agent(&claims.issuer.name, agent);
            chain.push(Party::Agent(agent.ok_or(Refused::Unknown)?));
        }
        if let Some(subject) = &claims.subject {
            chain.push(self.subject(subject, claims)?);
        }
        // An issuer may have two names for one agent.
        chain.dedup();
        let mut chain = chain.into_iter();
        match chain.next() {
            Some(Party::Agent(agent)) => Ok(Caller {
                until: Some(claims.until()),
                ..Caller::with(agent, Proof::Token, chain.collect())
            }),
            _ => Err(Refused::Unknown),
        }
    }

    fn actor(&self, actor: &Actor, claims: &Claims) -> Result<Arc<Agent>, Refused> {
        let issuer = match &actor.issuer {
            None => &claims.issuer,
            Some(url) => {
                let mut issuers = self.issuers.iter();
                let known = issuers.find(|issuer| issuer.url == *url);
                known.ok_or(Refused::Party)?
            }
        };
        let agent = self.agent(&issuer.name, &actor.subject);
        agent.ok_or(Refused::Party)
    }

    fn subject(&self, subject: &str, claims: &Claims) -> Result<Party, Refused> {
        match self.agent(&claims.issuer.name, subject) {
            Some(agent) => Ok(Party::Agent(agent)),
            None if claims.issuer.people && is_persons(subject) => {
                Ok(Party::Person(subject.into()))
            }
            None => Err(Refused::Party),
        }
    }

    fn agent(&self, issuer: &CompactString, subject: &str) -> Option<Arc<Agent>> {
        let key = (issuer.clone(), subject.to_owned());
        self.agents.get(&key).cloned()
    }
}
