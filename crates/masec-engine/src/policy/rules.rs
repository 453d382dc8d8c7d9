//! Cedar policies, compiled once and asked as seldom as possible: a decision is remembered under the facts it was made
//! on, since Cedar's cost grows with the number of policies.

use std::collections::{HashMap, HashSet};
use std::str::FromStr;
use std::sync::Arc;

use cedar_policy::{
    Authorizer, Context, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicyId,
    PolicySet, Request, RestrictedExpression, Schema, ValidationMode, Validator,
};
use masec_model::{Decision, Endpoint, EndpointClass, Origin, Threat};
use rustc_hash::{FxHashMap, FxHashSet};

use super::facts::Facts;
use crate::history::Party;
use crate::organisations::Org;
use crate::settings::{SettingsError, Source};

/// The default policy pack.
const DEFAULT_PACK: &str = include_str!("default.cedar");
/// The schema that every policy is checked against.
const SCHEMA: &str = include_str!("schema.cedarschema");
/// How many decisions are remembered.
const MOST_REMEMBERED: usize = 1 << 14;
/// Names longer than this are cut before they become Cedar entities.
const LONGEST_NAME: usize = 512;

/// What one policy has to say against an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// Hold or deny.
    pub decision: Decision,
    /// The threat it names.
    pub threat: Threat,
    /// The policy's id.
    pub rule: String,
    /// Completes "the act …" or "the argument …".
    pub reason: String,
    /// What to do.
    pub advice: String,
}

/// The policies of a network, compiled.
#[derive(Debug)]
pub struct Rules {
    policies: PolicySet,
    rulings: FxHashMap<PolicyId, Ruling>,
    authorizer: Authorizer,
    classes: [EntityTypeName; 4],
    organisation: EntityTypeName,
    /// Rulings of policies that speak of a certain principal or resource. Where there are any, names are part of what is
    /// remembered.
    naming: FxHashSet<String>,
    unusable: Ruling,
    /// Whose they are: 0 the network's, else an organisation's.
    pack: u16,
}

/// A party to an act, as policies see it.
#[derive(Clone, Copy, Debug)]
pub struct Who<'a> {
    /// Its number.
    pub party: Party,
    /// Its class and name.
    pub endpoint: &'a Endpoint,
    /// The organisation that it belongs to, if to any.
    pub organisation: Option<(Org, &'a str)>,
}

impl Who<'_> {
    fn org(&self) -> Option<Org> {
        self.organisation.map(|(org, _)| org)
    }
}

/// What a decision was made on: by whose policies, the facts, and the parties with their organisations where policies speak of
/// any.
type Ground = (u16, Facts, Option<[(Party, Option<Org>); 2]>);

/// Decisions already made.
#[derive(Debug, Default)]
pub struct Memo {
    made: FxHashMap<Ground, Arc<[Ruling]>>,
}

impl Rules {
    /// Compiles `sources`, or the default pack where there are none, and checks them against the schema.
    pub fn new(sources: &[Source]) -> Result<Self, SettingsError> {
        Self::compiled(sources, 0, "")
    }

    /// The same of an organisation of this name, as pack number `pack`: there is no default, and what they rule says whose they
    /// are.
    pub fn of(organisation: &str, pack: u16, sources: &[Source]) -> Result<Self, SettingsError> {
        if sources.is_empty() {
            return Err(SettingsError {
                name: organisation.to_owned(),
                reason: "an organisation's policies are none; leave them out or write some".into(),
            });
        }
        Self::compiled(sources, pack, organisation)
    }

    fn compiled(sources: &[Source], pack: u16, whose: &str) -> Result<Self, SettingsError> {
        let default = [Source {
            name: "default.cedar".into(),
            text: DEFAULT_PACK.into(),
        }];
        let sources = if sources.is_empty() {
            &default[..]
        } else {
            sources
        };
        let ours = |reason: String| SettingsError {
            name: "schema.cedarschema".into(),
            reason,
        };
        let (schema, _) =
            Schema::from_cedarschema_str(SCHEMA).map_err(|error| ours(error.to_string()))?;
        let validator = Validator::new(schema);
        let mut policies = PolicySet::new();
        let mut rulings = FxHashMap::default();
        let mut naming = FxHashSet::default();
        for source in sources {
            let at_fault = |reason: String| SettingsError {
                name: source.name.clone(),
                reason,
            };
            let parsed = PolicySet::from_str(&source.text)
                .map_err(|error| at_fault(format!("not Cedar: {error}")))?;
            if let Some(error) = validator
                .validate(&parsed, ValidationMode::Strict)
                .validation_errors()
                .next()
            {
                return Err(at_fault(error.to_string()));
            }
            for policy in parsed.policies() {
                let own_id = policy
                    .annotation("id")
                    .map_or_else(|| format!("{}#{}", source.name, policy.id()), str::to_owned);
                let id = PolicyId::new(&own_id);
                if policy.effect() == cedar_policy::Effect::Forbid {
                    let found = ruling(&own_id, policy).map_err(at_fault)?.owned(whose);
                    if names_someone(policy) {
                        naming.insert(found.rule.clone());
                    }
                    rulings.insert(id.clone(), found);
                } else if names_someone(policy) {
                    naming.insert(own_id.clone());
                }
                policies.add(policy.new_id(id)).map_err(|error| {
                    at_fault(format!("{error}; give each policy its own `@id`"))
                })?;
            }
        }
        Ok(Self {
            naming,
            policies,
            rulings,
            authorizer: Authorizer::new(),
            classes: entity_types().map_err(ours)?,
            organisation: EntityTypeName::from_str("Organisation")
                .map_err(|error| ours(error.to_string()))?,
            unusable: unusable().owned(whose),
            pack,
        })
    }

    /// Whether they speak of everything that their organisation has a part in, and not only of what somebody can have been led
    /// to.
    pub fn always_speak(&self) -> bool {
        self.pack != 0
    }

    /// A ruling that is called as one of this organisation's would be, if there is any.
    pub fn called_as_of(&self, organisation: &str) -> Option<&str> {
        let of = |rule: &str| {
            let rest = rule.strip_prefix(organisation);
            rest.is_some_and(|rest| rest.starts_with('/'))
        };
        let rules = self.rulings.values().map(|ruling| ruling.rule.as_str());
        rules.filter(|rule| of(rule)).min()
    }

    /// Whether who acts, or on what, makes a difference to any policy.
    pub fn names_matter(&self) -> bool {
        !self.naming.is_empty()
    }

    /// Whether it may make one to this ruling: its policy names somebody, or it stands for the lack of one that permits.
    pub fn names(&self, ruling: &Ruling) -> bool {
        ruling.rule == self.unusable.rule || self.naming.contains(&ruling.rule)
    }

    /// What the policies have against the act that `facts` describe, strictest first; nothing means that it may be.
    /// Fails closed: an error of evaluation is a ruling that denies.
    pub fn rule(
        &self,
        memo: &mut Memo,
        facts: &Facts,
        from: Who<'_>,
        to: Who<'_>,
    ) -> Arc<[Ruling]> {
        let names = self.names_matter();
        let parties = || [from, to].map(|who| (who.party, who.org()));
        let key = (self.pack, *facts, names.then(parties));
        if let Some(made) = memo.made.get(&key) {
            return Arc::clone(made);
        }
        let rulings: Arc<[Ruling]> = self.decide(facts, from, to).into();
        if memo.made.len() >= MOST_REMEMBERED {
            memo.made.clear();
        }
        memo.made.insert(key, Arc::clone(&rulings));
        rulings
    }

    fn decide(&self, facts: &Facts, from: Who<'_>, to: Who<'_>) -> Vec<Ruling> {
        let request = self.request(facts, from.endpoint, to.endpoint);
        // What nobody asks about need not be told.
        let entities = match self.names_matter() {
            true => self.entities(from, to),
            false => Some(Entities::empty()),
        };
        let (Some(request), Some(entities)) = (request, entities) else {
            return vec![self.unusable.clone()];
        };
        let response = self
            .authorizer
            .is_authorized(&request, &self.policies, &entities);
        let mut rulings: Vec<Ruling> = match response.decision() {
            cedar_policy::Decision::Allow => Vec::new(),
            cedar_policy::Decision::Deny => response
                .diagnostics()
                .reason()
                .filter_map(|id| self.rulings.get(id))
                .cloned()
                .collect(),
        };
        let silent_deny = response.decision() == cedar_policy::Decision::Deny && rulings.is_empty();
        if silent_deny || response.diagnostics().errors().next().is_some() {
            rulings.push(self.unusable.clone());
        }
        rulings.sort_by(|a, b| {
            b.decision
                .cmp(&a.decision)
                .then_with(|| a.rule.cmp(&b.rule))
        });
        rulings
    }

    fn request(&self, facts: &Facts, from: &Endpoint, to: &Endpoint) -> Option<Request> {
        let action = EntityUid::from_type_name_and_id(
            EntityTypeName::from_str("Action").ok()?,
            EntityId::new(facts.kind.name()),
        );
        let context = Context::from_pairs(context(facts)).ok()?;
        Request::new(self.entity(from), action, self.entity(to), context, None).ok()
    }

    /// What is told of both parties: which organisation each belongs to.
    fn entities(&self, from: Who<'_>, to: Who<'_>) -> Option<Entities> {
        let told = |who: Who<'_>| {
            let name = who.organisation.map(|(_, name)| name);
            let attribute = RestrictedExpression::new_string(name.unwrap_or_default().to_owned());
            let attributes = HashMap::from([("organisation".to_owned(), attribute)]);
            let above = name.map(|name| {
                let id = EntityId::new(name);
                EntityUid::from_type_name_and_id(self.organisation.clone(), id)
            });
            let above: HashSet<EntityUid> = above.into_iter().collect();
            Entity::new(self.entity(who.endpoint), attributes, above).ok()
        };
        let mut both = vec![told(from)?];
        if to.endpoint != from.endpoint {
            both.push(told(to)?);
        }
        Entities::from_entities(both, None).ok()
    }

    fn entity(&self, endpoint: &Endpoint) -> EntityUid {
        let class = self.classes[endpoint.class as usize].clone();
        EntityUid::from_type_name_and_id(
            class,
            EntityId::new(crate::intent::clip(&endpoint.name, LONGEST_NAME)),
        )
    }
}

fn entity_types() -> Result<[EntityTypeName; 4], String> {
    let of = |name| EntityTypeName::from_str(name).map_err(|error| error.to_string());
    debug_assert_eq!(EndpointClass::ALL.map(|class| class as usize), [0, 1, 2, 3]);
    Ok([
        of("Agent")?,
        of("Human")?,
        of("Institution")?,
        of("Resource")?,
    ])
}

/// Whether a policy speaks of a certain principal or resource, in its head or anywhere in its conditions.
fn names_someone(policy: &cedar_policy::Policy) -> bool {
    use cedar_policy::{PrincipalConstraint, ResourceConstraint};
    let principal = matches!(
        policy.principal_constraint(),
        PrincipalConstraint::Any | PrincipalConstraint::Is(_)
    );
    let resource = matches!(
        policy.resource_constraint(),
        ResourceConstraint::Any | ResourceConstraint::Is(_)
    );
    // What cannot be told is taken for one that does.
    let in_conditions = policy.to_json().map_or(true, |json| {
        let conditions = json["conditions"].to_string();
        ["principal", "resource"]
            .iter()
            .any(|var| conditions.contains(&format!("{{\"Var\":\"{var}\"}}")))
    });
    !principal || !resource || in_conditions
}

fn ruling(id: &str, policy: &cedar_policy::Policy) -> Result<Ruling, String> {
    let decision = match policy.annotation("decision") {
        None | Some("deny") => Decision::Deny,
        Some("hold") => Decision::Hold,
        Some(other) => {
            return Err(format!(
                "policy `{id}`: `@decision(\"{other}\")` is neither hold nor deny"
            ));
        }
    };
    let threat = match policy.annotation("threat") {
        None => Threat::T7,
        Some(name) => Threat::from_id(name).ok_or_else(|| {
            format!("policy `{id}`: `@threat(\"{name}\")` is no threat; see `masec threats`")
        })?,
    };
    let reason = policy
        .annotation("reason")
        .unwrap_or("is forbidden by policy")
        .to_owned();
    let advice = policy
        .annotation("advice")
        .unwrap_or("see the policy")
        .to_owned();
    Ok(Ruling {
        decision,
        threat,
        rule: id.to_owned(),
        reason,
        advice,
    })
}

impl Ruling {
    /// The same, which says whose policy it is, where it is an organisation's.
    fn owned(mut self, whose: &str) -> Self {
        if !whose.is_empty() {
            self.rule = format!("{whose}/{}", self.rule);
            self.reason
                .push_str(&format!(" (policy of organisation `{whose}`)"));
        }
        self
    }
}

fn unusable() -> Ruling {
    Ruling {
        decision: Decision::Deny,
        threat: Threat::T7,
        rule: "policy-unusable".into(),
        reason: "could not be judged: no policy permits it, or a policy failed".into(),
        advice: "check the policies given with `--policy`; masec denies what it cannot judge"
            .into(),
    }
}

fn context(facts: &Facts) -> Vec<(String, RestrictedExpression)> {
    let text = |value: &str| RestrictedExpression::new_string(value.to_owned());
    let set = |names: Vec<String>| {
        RestrictedExpression::new_set(names.into_iter().map(RestrictedExpression::new_string))
    };
    let asked = match facts.asked {
        None => "unknown",
        Some(crate::intent::Asked::Yes) => "yes",
        Some(crate::intent::Asked::Loosely) => "loosely",
        Some(crate::intent::Asked::No) => "no",
    };
    let taint = Origin::ALL
        .into_iter()
        .filter(|origin| facts.taint.contains(*origin))
        .map(|origin| origin.name().to_owned());
    let mut pairs = vec![
        ("mode", text(facts.mode.name())),
        ("asked", text(asked)),
        ("role", text(facts.role.name())),
        ("kind", text(facts.role.kind())),
        (
            "standing",
            text(facts.standing.map_or("", crate::flow::Standing::name)),
        ),
        ("identity", text(facts.identity.name())),
        (
            "relevance",
            RestrictedExpression::new_long(i64::from(facts.relevance)),
        ),
        (
            "words",
            RestrictedExpression::new_long(i64::from(facts.words)),
        ),
        (
            "suspicion",
            RestrictedExpression::new_long(i64::from(facts.suspicion.percent())),
        ),
        ("taint", set(taint.collect())),
        (
            "secrecy",
            set(facts.secrecy.iter().map(|tag| tag.to_string()).collect()),
        ),
    ];
    let truths = [
        ("running_text", facts.running_text),
        ("read", facts.read),
        ("supplied", facts.supplied),
        ("awaited", facts.awaited),
        ("beside", facts.beside),
        ("passed_over", facts.passed_over),
        ("rivals", facts.rivals),
        ("listed", facts.listed),
        ("mentioned", facts.mentioned),
        ("veiled", facts.veiled),
        ("strange", facts.strange),
        ("told", facts.told),
        ("from_page", facts.from_page),
        ("from_authority", facts.from_authority),
        ("several_links", facts.several_links),
        ("several", facts.several),
        ("sole", facts.sole),
        ("judged", facts.judged),
        ("supported", facts.supported),
        ("tied", facts.tied),
        ("wording", facts.wording),
        ("prompted", facts.prompted),
        ("number_from_nowhere", facts.number_from_nowhere),
        ("expected", facts.expected),
        ("only_asks", facts.only_asks),
        ("spoken_of", facts.spoken_of),
        ("aside", facts.aside),
        ("weighed", facts.weighed),
        ("crosses", facts.crosses),
        ("answers", facts.answers),
    ];
    pairs.extend(truths.map(|(name, value)| (name, RestrictedExpression::new_bool(value))));
    pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
