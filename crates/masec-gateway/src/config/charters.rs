//! What organisations have of their own in files: keys and policies. Read before anything else of a configuration is, since
//! gateways, cards of peers and the engine are checked against it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use jsonwebtoken::jwk::JwkSet;
use masec_engine::{Edge, SettingsError, Source};
use masec_model::{CompactString, Endpoint};

use super::check::{Check, Checked, Named};
use super::organisations::Organisations;
use super::schema::Spanned;
use super::{Agent, ConfigError, Gateway, Peer, Server, file, sources};
use crate::a2a::behind;
use crate::identity::person;
use crate::reach::OPERATOR;

/// What is read of organisations before anything else is.
pub(super) struct Charters {
    /// Their gateways.
    pub(super) gateways: BTreeMap<CompactString, (Gateway, Range<usize>)>,
    pub(super) all: Vec<Charter>,
}

/// One of them.
pub(super) struct Charter {
    pub(super) name: CompactString,
    pub(super) keys: Option<JwkSet>,
    pub(super) gateway: Option<CompactString>,
    pub(super) policies: Vec<Source>,
}

/// Most organisations.
const MOST: usize = 256;
impl Check<'_> {
    /// What stands in the files that organisations name, so that peers, gateways and policies can be checked against it.
    pub(super) fn charters(&self, raw: &[Spanned<file::Organisation>]) -> Checked<Charters> {
        let mut charters = Charters {
            gateways: BTreeMap::new(),
            all: Vec::new(),
        };
        for one in raw {
            let (span, one) = (one.span(), one.get_ref());
            let name = self.name(&one.name, &span)?;
            if charters.all.iter().any(|other| other.name == name) || charters.all.len() >= MOST {
                let reason = format!("a second organisation called `{name}`, or more than {MOST}");
                return Err(self.fault(Some(&span), reason));
            }
            let (keys, gateway) = self.charter_keys(one, &span)?;
            let gateway_name = gateway.as_ref().map(|gateway| gateway.name.clone());
            if let Some(gateway) = gateway {
                let twice = charters
                    .gateways
                    .insert(gateway.name.clone(), (gateway, span));
                if let Some((gateway, span)) = twice {
                    let reason = format!("gateway `{}` is of two organisations", gateway.name);
                    return Err(self.fault(Some(&span), reason));
                }
            }
            charters.all.push(Charter {
                policies: match &one.policies {
                    Some(folder) => sources::policies(&self.path(folder.get_ref()))
                        .map_err(|error| self.fault(Some(&folder.span()), error.to_string()))?,
                    None => Vec::new(),
                },
                name,
                keys,
                gateway: gateway_name,
            });
        }
        Ok(charters)
    }

    fn charter_keys(
        &self,
        one: &file::Organisation,
        span: &Range<usize>,
    ) -> Checked<(Option<JwkSet>, Option<Gateway>)> {
        let Some(file) = &one.keys else {
            return match &one.gateway {
                None => Ok((None, None)),
                Some(gateway) => {
                    let reason = "its gateway's labels have to be signed: say by which `keys`";
                    Err(self.fault(Some(&gateway.span()), reason))
                }
            };
        };
        let at = file.span();
        let unusable = |reason: String| self.fault(Some(&at), reason);
        let text = sources::source(&self.path(file.get_ref()));
        let text = text.map_err(|error| unusable(error.to_string()))?;
        let keys: JwkSet = serde_json::from_str(&text.text)
            .map_err(|error| unusable(format!("`{}` is no key set: {error}", text.name)))?;
        if keys.keys.is_empty() {
            return Err(unusable(format!("`{}` has no keys", text.name)));
        }
        let Some(named) = &one.gateway else {
            return Ok((Some(keys), None));
        };
        let name = self.name(named.get_ref(), span)?;
        let gateway = Gateway::of(&name, &text.text).ok_or_else(|| {
            unusable(format!(
                "`{}` is no set of Ed25519 keys; take what that gateway shows at /.well-known/jwks.json",
                text.name
            ))
        })?;
        Ok((Some(keys), Some(gateway)))
    }
}

impl Charters {
    /// Keys, one of which has to have signed this peer's card, where it is an organisation's that has any.
    pub(super) fn keys_of(
        &self,
        peer: &str,
        raw: &[Spanned<file::Organisation>],
    ) -> Option<(&CompactString, &JwkSet)> {
        let named = |names: &[Spanned<String>]| names.iter().any(|it| it.get_ref() == peer);
        let mut pairs = raw.iter().zip(&self.all);
        let found = pairs.find(|(one, _)| {
            let one = one.get_ref();
            named(&one.peers) || named(&one.agents)
        });
        found.and_then(|(_, charter)| Some((&charter.name, charter.keys.as_ref()?)))
    }

    /// A fault of the engine's settings, with its place in the file where it is of an organisation's policies.
    pub(super) fn fault(
        &self,
        check: &Check<'_>,
        error: &SettingsError,
        raw: &[Spanned<file::Organisation>],
    ) -> ConfigError {
        let of = |charter: &Charter| charter.policies.iter().any(|it| it.name == error.name);
        let mut pairs = raw.iter().zip(&self.all);
        let found = pairs.find(|(_, charter)| of(charter));
        let span = found.and_then(|(one, _)| Some(one.get_ref().policies.as_ref()?.span()));
        check.fault(span.as_ref(), error.to_string())
    }

    /// All of them and their edges, as the engine has them.
    pub(super) fn settings(
        &self,
        known: &Organisations,
        (known_agents, peers): (&Named<Agent>, &BTreeMap<String, Arc<Peer>>),
        servers: &Named<Server>,
    ) -> (Vec<masec_engine::Organisation>, Vec<Edge>) {
        let outside = |name: &str| {
            let mut peers = peers.values();
            peers.any(|peer| peer.name == name && peer.outside)
        };
        let all = known.all.iter().zip(&self.all).map(|(one, charter)| {
            let agents = one.agents.iter().chain(&one.peers);
            let agents = agents.flat_map(|name| {
                let known = known_agents.get(name);
                // One of another organisation that asks goes by its own name to tools, and as an organisation to agents.
                let whole = outside(name) || known.is_some_and(|agent| agent.outside);
                let alone = whole && known.is_none();
                let agent = (!alone).then(|| Endpoint::agent(name.clone()));
                agent
                    .into_iter()
                    .chain(whole.then(|| Endpoint::institution(name.clone())))
            });
            let secrets = one.secrets(servers);
            let servers = one.servers.iter().cloned().map(Endpoint::resource);
            let people = one.people.iter().map(|name| person(name));
            let operators = one.operators.iter();
            let operators = operators.map(|name| Endpoint::human(format!("{OPERATOR}{name}")));
            let people = people.chain(operators);
            let hosts = one.hosts.iter().map(|host| behind(host));
            let all = agents.chain(servers).chain(people).chain(hosts);
            let members: BTreeSet<Endpoint> = all.collect();
            masec_engine::Organisation {
                name: one.name.clone(),
                members: members.into_iter().collect(),
                secrets,
                policies: charter.policies.clone(),
            }
        });
        let edges = known.crossings.iter().map(|crossing| Edge {
            from: crossing.from.clone(),
            to: crossing.to.clone(),
            asks: crossing.asks,
            answers: crossing.answers,
            secrecy: crossing
                .secrecy
                .iter()
                .cloned()
                .chain(known.at_home(&crossing.to, servers))
                .collect(),
            secrecy_held: crossing.secrecy_held.clone(),
            unguarded: !crossing.labels,
        });
        (all.collect(), edges.collect())
    }
}
