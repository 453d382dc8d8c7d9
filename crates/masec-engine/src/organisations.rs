//! Organisations: who belongs to which, what each one's own policies are, and what may go from one to another.
//!
//! A network can be of several institutions. What goes between members of two of them is decided thrice, by the policies of both
//! and by the edge between them, and the strictest counts. The core knows members by their names alone; that whoever bears a
//! name is who they say is for whoever drives the core to have checked. Without organisations there is one, and nothing here
//! speaks.

mod concern;

use masec_model::{
    CompactString, Decision, Endpoint, EndpointClass, Interaction, Kind, Label, Origin, OriginSet,
    Stop, Threat,
};
use rustc_hash::FxHashMap;

use crate::flow::Tags;
use crate::policy::Rules;
use crate::settings::{SettingsError, Source};

pub use concern::{Concern, Holder};

/// The rule by which an edge holds or denies.
pub const EDGE: &str = "organisation-edge";
/// The rule by which a secret does not cross an edge.
pub const SECRET: &str = "organisation-secret";
/// The rule by which nobody who is of no organisation deals with one.
pub const UNKNOWN: &str = "organisation-unknown";

/// An organisation, as the operator wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: CompactString,
    /// Who belongs to it. A server's parts (`SERVER.tool`) and what an agent tells of (`AGENT/name`) belong to theirs.
    pub members: Vec<Endpoint>,
    /// Tags of what its servers give out; one with `*` at its end stands for all that begin so.
    pub secrets: Vec<CompactString>,
    /// Cedar policies of its own, asked besides the network's; none where it has none.
    pub policies: Vec<Source>,
}

/// An edge: what may go from one organisation to another. What answers goes back by the edge the other way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The organisation that it goes from.
    pub from: CompactString,
    /// The one that it goes to.
    pub to: CompactString,
    /// What becomes of what members of `from` begin.
    pub asks: Decision,
    /// Whether what they answer passes.
    pub answers: bool,
    /// Secrecy tags that cross; one with `*` at its end stands for all that begin so.
    pub secrecy: Vec<CompactString>,
    /// Secrecy tags that cross where a person agrees.
    pub secrecy_held: Vec<CompactString>,
    /// Whether what arrives counts as the words of somebody whose reading nobody saw, whatever its labels say.
    pub unguarded: bool,
}

/// An organisation by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Org(u16);

/// All of them, checked and compiled.
#[derive(Debug, Default)]
pub struct Organisations {
    all: Vec<(CompactString, Option<Rules>)>,
    /// By class of the endpoint, and name.
    members: [FxHashMap<CompactString, Org>; 4],
    edges: FxHashMap<(Org, Org), Edge>,
    /// Whose the secrets with these tags are.
    secrets: Vec<(CompactString, Org)>,
}

/// Where an endpoint belongs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Home {
    Of(Org),
    /// To none, and it has no need to: a person, the operator, a document.
    Neutral,
    /// To none, though it is one that acts.
    Nowhere,
}

/// The organisations on both sides of an interaction.
#[derive(Debug)]
pub struct Between<'a> {
    /// Everybody's.
    pub all: &'a Organisations,
    /// The policies that those on both sides have of their own.
    pub rules: Vec<&'a Rules>,
    /// Whether it goes from one to another.
    pub crosses: bool,
    /// Whether it answers what its receiver began.
    pub answers: bool,
}

impl Organisations {
    /// Checks what was written down, and compiles the policies.
    pub fn new(all: &[Organisation], edges: &[Edge]) -> Result<Self, SettingsError> {
        let fault = |name: &str, reason: String| SettingsError {
            name: name.to_owned(),
            reason,
        };
        let mut made = Self::default();
        for (number, one) in all.iter().enumerate() {
            let pack = u16::try_from(number + 1)
                .map_err(|_| fault(&one.name, "one organisation too many".into()))?;
            let rules = match one.policies.is_empty() {
                true => None,
                false => Some(Rules::of(&one.name, pack, &one.policies)?),
            };
            if made.all.iter().any(|(name, _)| *name == one.name) {
                return Err(fault(
                    &one.name,
                    "a second organisation of this name".into(),
                ));
            }
            made.all.push((one.name.clone(), rules));
            let secrets = one.secrets.iter().cloned();
            made.secrets.extend(secrets.map(|tag| (tag, Org(pack))));
            for member in &one.members {
                let of_class = &mut made.members[member.class as usize];
                if of_class.insert(member.name.clone(), Org(pack)).is_some() {
                    let reason =
                        format!("`{member}` belongs to two organisations, or twice to one");
                    return Err(fault(&one.name, reason));
                }
            }
        }
        for edge in edges {
            let named = |name: &CompactString| {
                let place = made.all.iter().position(|(known, _)| known == name);
                let number = place.and_then(|place| u16::try_from(place + 1).ok());
                number
                    .map(Org)
                    .ok_or_else(|| fault(name, "no organisation has this name".into()))
            };
            let ends = (named(&edge.from)?, named(&edge.to)?);
            if ends.0 == ends.1 {
                let reason = "an edge is between two organisations, not within one";
                return Err(fault(&edge.from, reason.into()));
            }
            if made.edges.insert(ends, edge.clone()).is_some() {
                let reason = format!("a second edge from `{}` to `{}`", edge.from, edge.to);
                return Err(fault(&edge.from, reason));
            }
        }
        Ok(made)
    }

    /// The organisation that an endpoint belongs to, with its name.
    pub fn of(&self, endpoint: &Endpoint) -> Option<(Org, &str)> {
        match self.home(endpoint) {
            Home::Of(org) => Some((org, self.name(org))),
            Home::Neutral | Home::Nowhere => None,
        }
    }

    fn name(&self, org: Org) -> &str {
        let place = usize::from(org.0).wrapping_sub(1);
        self.all.get(place).map_or("", |(name, _)| name.as_str())
    }

    fn home(&self, endpoint: &Endpoint) -> Home {
        if self.all.is_empty() {
            return Home::Neutral;
        }
        let named = |class: EndpointClass, name: &str| self.members[class as usize].get(name);
        let name = endpoint.name.as_str();
        let part = || named(EndpointClass::Resource, name.split_once('.')?.0);
        let told = || named(EndpointClass::Agent, name.split_once('/')?.0);
        let found = named(endpoint.class, name).or_else(|| match endpoint.class {
            EndpointClass::Resource => part().or_else(told),
            EndpointClass::Agent => told(),
            EndpointClass::Human | EndpointClass::Institution => None,
        });
        match (found, endpoint.class) {
            (Some(org), _) => Home::Of(*org),
            (None, EndpointClass::Agent) => Home::Nowhere,
            // What the operator has shown to strangers crosses no edge.
            (None, EndpointClass::Institution) if endpoint.is_anybody() => Home::Neutral,
            (None, EndpointClass::Institution) if !endpoint.is_operator() => Home::Nowhere,
            (None, _) => Home::Neutral,
        }
    }

    /// Who has a part in it besides its receiver: who does it, and those for whom it is done.
    fn senders(interaction: &Interaction) -> impl Iterator<Item = &Endpoint> {
        std::iter::once(&interaction.from).chain(&interaction.on_behalf_of)
    }

    /// The organisations on both sides of an interaction.
    pub(crate) fn between(&self, interaction: &Interaction) -> Between<'_> {
        let mut between = Between {
            all: self,
            rules: Vec::new(),
            crosses: false,
            answers: is_answer(interaction),
        };
        if self.all.is_empty() {
            return between;
        }
        let to = self.home(&interaction.to);
        let mut parts: Vec<Org> = Vec::new();
        for home in Self::senders(interaction)
            .map(|it| self.home(it))
            .chain([to])
        {
            if let Home::Of(org) = home
                && !parts.contains(&org)
            {
                parts.push(org);
            }
        }
        between.crosses = matches!(to, Home::Of(_)) && parts.len() > 1;
        between.rules = parts
            .iter()
            .filter_map(|org| self.all.get(usize::from(org.0) - 1)?.1.as_ref())
            .collect();
        between
    }

    /// What the edges that an interaction crosses have against it.
    pub(crate) fn stops(&self, interaction: &Interaction, label: Label, tags: &Tags) -> Vec<Stop> {
        let mut stops = Vec::new();
        if self.all.is_empty() {
            return stops;
        }
        let to = self.home(&interaction.to);
        let mut crossed: Vec<Org> = Vec::new();
        for sender in Self::senders(interaction) {
            match (self.home(sender), to) {
                (Home::Of(from), Home::Of(to)) if from != to && !crossed.contains(&from) => {
                    crossed.push(from);
                    self.cross((from, to), interaction, label, tags, &mut stops);
                }
                (Home::Nowhere, Home::Of(_)) => stops.push(unknown(sender)),
                (Home::Of(_), Home::Nowhere) => stops.push(unknown(&interaction.to)),
                _ => {}
            }
        }
        stops.sort_by_key(|stop| std::cmp::Reverse(stop.decision));
        stops
    }

    fn cross(
        &self,
        (from, to): (Org, Org),
        interaction: &Interaction,
        label: Label,
        tags: &Tags,
        stops: &mut Vec<Stop>,
    ) {
        let ends = format!(
            "from organisation `{}` to `{}`",
            self.name(from),
            self.name(to)
        );
        let Some(edge) = self.edges.get(&(from, to)) else {
            stops.push(stop(
                (Decision::Deny, Threat::T7, EDGE),
                format!("no edge leads {ends}"),
                "write one where the two are to deal with each other",
            ));
            return;
        };
        let (decision, what) = match is_answer(interaction) {
            true if edge.answers => (Decision::Allow, ""),
            true => (Decision::Deny, "what is answered"),
            false => (edge.asks, "what is begun"),
        };
        if decision.stops() {
            let verb = match decision {
                Decision::Hold => "holds",
                _ => "denies",
            };
            stops.push(stop(
                (decision, Threat::T7, EDGE),
                format!("the edge {ends} {verb} {what}"),
                "ask whoever answers for both organisations",
            ));
        }
        let among = |all: &[CompactString], tag: &str| all.iter().any(|one| is_of(one, tag));
        for tag in tags.names(label.secrecy) {
            if among(&edge.secrecy, tag) {
                continue;
            }
            let (decision, how) = match among(&edge.secrecy_held, tag) {
                true => (Decision::Hold, "without a person's consent"),
                false => (Decision::Deny, "at all"),
            };
            stops.push(stop(
                (decision, Threat::T2, SECRET),
                format!(
                    "it carries what is secret to `{}`, which the edge {ends} does not let across {how}",
                    crate::intent::clip(tag, MOST_SHOWN).escape_debug()
                ),
                "leave out what is secret, or have the edge let it across",
            ));
        }
    }

    /// Origins that what crosses counts to be of besides its own, by the edges that it crosses.
    pub(crate) fn arriving(&self, interaction: &Interaction) -> OriginSet {
        let Home::Of(to) = self.home(&interaction.to) else {
            return OriginSet::EMPTY;
        };
        let unguarded = Self::senders(interaction).any(|sender| match self.home(sender) {
            Home::Of(from) => {
                let edge = self.edges.get(&(from, to));
                edge.is_some_and(|edge| edge.unguarded)
            }
            Home::Neutral | Home::Nowhere => false,
        });
        match unguarded {
            true => OriginSet::of(Origin::Peer),
            false => OriginSet::EMPTY,
        }
    }
}

/// Whether a tag is this one, or begins as it where it has a `*` at its end.
fn is_of(known: &str, tag: &str) -> bool {
    match known.strip_suffix('*') {
        Some(beginning) => tag.starts_with(beginning),
        None => known == tag,
    }
}

/// The most of a tag that a reason quotes, in bytes.
const MOST_SHOWN: usize = 96;

/// Whether it answers what its receiver began: what a resource gives out, what is shown, and whatever has a cause. Causes are what
/// the driver saw, and no party's to say.
fn is_answer(interaction: &Interaction) -> bool {
    match interaction.kind {
        Kind::ToolCall => false,
        Kind::Join => true,
        _ => interaction.from.class == EndpointClass::Resource || !interaction.causes.is_empty(),
    }
}

fn unknown(who: &Endpoint) -> Stop {
    stop(
        (Decision::Deny, Threat::T11, UNKNOWN),
        format!("`{who}` belongs to no organisation"),
        "write down to which it belongs",
    )
}

fn stop((decision, threat, rule): (Decision, Threat, &str), reason: String, advice: &str) -> Stop {
    Stop {
        decision,
        threat,
        rule: rule.into(),
        argument: None,
        reason,
        advice: advice.into(),
        origin: None,
        span: None,
    }
}
