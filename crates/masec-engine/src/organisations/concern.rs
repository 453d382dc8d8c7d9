//! Whose business a stopped interaction is: whoever lifts a stop has to be of those whose stop it is, and of nobody else's. Here
//! it is only said whose; what follows from that is for whoever asks people.

use masec_model::{Endpoint, EndpointClass, Interaction, Stop};
use serde::{Deserialize, Serialize};

use super::{EDGE, Home, Org, Organisations, SECRET, UNKNOWN, is_of};

/// The person whose agents these are, where nobody says which: of whichever organisation it is.
const USER: &str = "user";

/// Whose business an interaction is, and whose rules stop it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// The organisation of whoever does it.
    pub author: Option<String>,
    /// The organisation of whoever it goes to.
    #[serde(default)]
    pub receiver: Option<String>,
    /// Every organisation that has a part in it: whoever does it, those for whom it is done, whoever it goes to, and those whose
    /// secrets it carries.
    pub organisations: Vec<String>,
    /// Those of them that have no part in it but that it carries a secret of theirs.
    #[serde(default)]
    pub owners: Vec<String>,
    /// Whether somebody has a part in it who belongs to none, though they act, or are a person for whom it is done.
    pub strangers: bool,
    /// Whose rules stop it, each once.
    pub held_by: Vec<Holder>,
}

/// Whose a rule is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Holder {
    /// The network's: its policies, its detectors, and whatever the driver has against it.
    Network,
    /// The edge's between two organisations, which is of neither.
    Crossing,
    /// An organisation's policy.
    Organisation(String),
}

impl Concern {
    /// Whether there are no organisations that it could be of.
    pub fn is_nobodys(&self) -> bool {
        self.organisations.is_empty() && !self.strangers
    }
}

impl Organisations {
    /// Whose business an interaction is that carries secrets with these tags, and whose these stops of it are.
    pub(crate) fn concern<'t>(
        &self,
        interaction: &Interaction,
        secrets: impl Iterator<Item = &'t str>,
        stops: &[Stop],
    ) -> Concern {
        let mut concern = Concern::default();
        let parts = Self::senders(interaction).chain([&interaction.to]);
        for (place, part) in parts.enumerate() {
            match self.home(part) {
                Home::Of(org) => {
                    if place == 0 {
                        concern.author = Some(self.name(org).to_owned());
                    }
                    self.takes_part(&mut concern, org);
                }
                Home::Nowhere => concern.strangers = true,
                Home::Neutral => {}
            }
        }
        if let Home::Of(org) = self.home(&interaction.to) {
            concern.receiver = Some(self.name(org).to_owned());
        }
        // Whoever is no organisation's person is nobody's to speak for.
        let is_stranger = |part: &Endpoint| {
            part.class == EndpointClass::Human
                && part.name != USER
                && self.home(part) == Home::Neutral
        };
        let mut behalf = interaction.on_behalf_of.iter();
        concern.strangers |= !self.all.is_empty() && behalf.any(is_stranger);
        let parts = concern.organisations.len();
        for tag in secrets {
            for (_, org) in self.secrets.iter().filter(|(known, _)| is_of(known, tag)) {
                self.takes_part(&mut concern, *org);
            }
        }
        concern.owners = concern.organisations.iter().skip(parts).cloned().collect();
        for stop in stops.iter().filter(|stop| stop.decision.stops()) {
            let holder = self.holder(&stop.rule);
            if !concern.held_by.contains(&holder) {
                concern.held_by.push(holder);
            }
        }
        concern
    }

    fn takes_part(&self, concern: &mut Concern, org: Org) {
        let name = self.name(org);
        if !concern.organisations.iter().any(|known| known == name) {
            concern.organisations.push(name.to_owned());
        }
    }

    /// Whose a rule is, by its name: no rule of the network's is called like one of an organisation's ([`Core::new`]).
    ///
    /// [`Core::new`]: crate::Core::new
    fn holder(&self, rule: &str) -> Holder {
        if [EDGE, SECRET, UNKNOWN].contains(&rule) {
            return Holder::Crossing;
        }
        let whose = rule.split_once('/').map(|(whose, _)| whose);
        let mut all = self.all.iter();
        match all.find(|(name, _)| whose == Some(name)) {
            Some((name, _)) => Holder::Organisation(name.to_string()),
            None => Holder::Network,
        }
    }
}

#[cfg(test)]
mod tests {
    use masec_model::{Decision, Identity, InteractionId, Kind, Threat};

    use super::super::{Organisation, stop};
    use super::*;

    fn organisations() -> Organisations {
        let one = |name: &str, members: Vec<Endpoint>| Organisation {
            name: name.into(),
            members,
            secrets: vec![format!("{name}-*").into(), "common".into()],
            policies: Vec::new(),
        };
        let mill = vec![Endpoint::agent("clerk"), Endpoint::resource("archive")];
        let press = vec![Endpoint::agent("bob"), Endpoint::human("paula")];
        Organisations::new(&[one("mill", mill), one("press", press)], &[]).expect("organisations")
    }

    fn said(from: Endpoint, to: Endpoint, on_behalf_of: Vec<Endpoint>) -> Interaction {
        Interaction {
            id: InteractionId::default(),
            time: None,
            kind: Kind::Message,
            from,
            to,
            channel: "x".into(),
            session: "".into(),
            causes: Vec::new(),
            on_behalf_of,
            content: Vec::new(),
            identity: Identity::Verified,
            labels: Default::default(),
            place: Default::default(),
        }
    }

    fn held(rule: &str) -> Stop {
        stop((Decision::Hold, Threat::T7, rule), String::new(), "")
    }

    #[test]
    fn everybody_with_a_part_in_it_is_concerned() {
        let check = |it: Interaction, author: Option<&str>, all: &[&str], strangers: bool| {
            let concern = organisations().concern(&it, std::iter::empty(), &[]);
            assert_eq!(concern.author.as_deref(), author, "{it:?}");
            assert_eq!(concern.organisations, all, "{it:?}");
            assert_eq!(concern.strangers, strangers, "{it:?}");
        };
        let (clerk, bob) = (Endpoint::agent("clerk"), Endpoint::agent("bob"));
        let eve = Endpoint::agent("eve");
        let tool = Endpoint::resource("archive.read");
        let paula = vec![Endpoint::human("paula")];
        check(
            said(clerk.clone(), tool.clone(), vec![]),
            Some("mill"),
            &["mill"],
            false,
        );
        check(
            said(clerk.clone(), bob.clone(), vec![]),
            Some("mill"),
            &["mill", "press"],
            false,
        );
        check(
            said(clerk.clone(), tool.clone(), paula),
            Some("mill"),
            &["mill", "press"],
            false,
        );
        // An agent of none, and one of none for whom it is done.
        check(
            said(eve.clone(), tool.clone(), vec![]),
            None,
            &["mill"],
            true,
        );
        let (for_eve, for_user) = (vec![eve], vec![Endpoint::human("user")]);
        check(
            said(clerk.clone(), tool.clone(), for_eve),
            Some("mill"),
            &["mill"],
            true,
        );
        // A person who is nobody's, and whoever is meant by no name.
        let zoe = vec![Endpoint::human("zoe")];
        check(
            said(clerk.clone(), tool.clone(), zoe.clone()),
            Some("mill"),
            &["mill"],
            true,
        );
        check(
            said(clerk.clone(), tool.clone(), for_user),
            Some("mill"),
            &["mill"],
            false,
        );
        let alone = Organisations::default();
        let nobodys = alone.concern(&said(clerk, tool, zoe), std::iter::empty(), &[]);
        assert!(nobodys.is_nobodys());
        // Nobody of the press says or hears it, and a secret of the press's is in it.
        let it = said(
            Endpoint::agent("clerk"),
            Endpoint::resource("archive"),
            vec![],
        );
        for (tag, all) in [
            ("press-plan", &["mill", "press"][..]),
            ("common", &["mill", "press"]),
            ("mill-pay", &["mill"]),
            ("canary:x", &["mill"]),
        ] {
            let concern = organisations().concern(&it, [tag].into_iter(), &[]);
            assert_eq!(concern.organisations, all, "{tag}");
            assert_eq!(concern.owners, all[1..], "{tag}");
            assert_eq!(concern.receiver.as_deref(), Some("mill"), "{tag}");
        }
        check(
            said(bob, Endpoint::operator(), vec![]),
            Some("press"),
            &["press"],
            false,
        );
    }

    #[test]
    fn a_rule_says_whose_it_is() {
        let all = organisations();
        let it = said(Endpoint::agent("clerk"), Endpoint::agent("bob"), vec![]);
        let check = |rules: &[&str], expected: &[Holder]| {
            let stops: Vec<Stop> = rules.iter().map(|rule| held(rule)).collect();
            assert_eq!(
                all.concern(&it, std::iter::empty(), &stops).held_by,
                expected,
                "{rules:?}"
            );
        };
        let of = |name: &str| Holder::Organisation(name.into());
        check(&["mill/a", "mill/b", "press/a"], &[of("mill"), of("press")]);
        check(&[EDGE, SECRET, UNKNOWN], &[Holder::Crossing]);
        // Neither another's name at the beginning nor one of nobody's is the mill's.
        check(&["mill-b/a", "mill", "court/a", "leak"], &[Holder::Network]);
        // What does not stop holds nothing.
        let mut noted = held("mill/a");
        noted.decision = Decision::Allow;
        assert!(
            all.concern(&it, std::iter::empty(), &[noted])
                .held_by
                .is_empty()
        );
        assert!(
            Organisations::default()
                .concern(&it, std::iter::empty(), &[held("mill/a")])
                .is_nobodys()
        );
    }
}
