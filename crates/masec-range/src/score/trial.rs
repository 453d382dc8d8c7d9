//! What is judged: what happened, and what is true of it, whether it was generated or recorded elsewhere.

use masec_engine::Canary;
use masec_model::{Endpoint, EndpointClass, Interaction};

use crate::teams::{Case, Incident, Scenario};

/// One team's traffic with the truth beside it.
#[derive(Clone, Debug)]
pub(crate) struct Trial {
    /// How it can be found again.
    pub(crate) name: String,
    /// What happened, in order.
    pub(crate) interactions: Vec<Interaction>,
    /// Secrets that the operator told the engine of beforehand.
    pub(crate) canaries: Vec<Canary>,
    /// What is true of it.
    pub(crate) truth: Truth,
    /// What it is grouped by in tables.
    pub(crate) groups: Vec<(&'static str, String)>,
    /// The endpoints through which content leaves the team's own circle.
    pub(crate) outside: Vec<Endpoint>,
}

/// What is true of it. Interactions are named by index.
#[derive(Clone, Debug)]
pub(crate) enum Truth {
    /// Nothing is wrong.
    Honest,
    /// Of threat T4.
    Worm(Worm),
    /// Of threat T2.
    Leak(Leak),
}

/// What is true of a worm.
#[derive(Clone, Debug)]
pub(crate) struct Worm {
    /// Who first gave the text out.
    pub(crate) root: Endpoint,
    /// Who may rightly be called patient zero.
    pub(crate) patient_zero: Vec<Endpoint>,
    /// The interaction in which the text first shows.
    pub(crate) began: usize,
    /// The agents that took it up, and the interaction that each got it by.
    pub(crate) infected: Vec<(Endpoint, usize)>,
    /// The interaction that infected the first agent of generation 4; `None` where it never got that far.
    pub(crate) fourth: Option<usize>,
}

/// What is true of a leak.
#[derive(Clone, Debug)]
pub(crate) struct Leak {
    /// The agent that read the secret first.
    pub(crate) reader: Option<Endpoint>,
    /// The interaction by which it was read.
    pub(crate) read: usize,
    /// The interaction by which its last piece left.
    pub(crate) last_piece: usize,
}

impl Trial {
    /// A generated scenario.
    pub(crate) fn generated(seed: u64, case: Case, scenario: Scenario) -> Self {
        let groups = groups(&scenario);
        let Scenario {
            interactions,
            truth,
            canaries,
        } = scenario;
        let told = match truth.incident {
            None => Truth::Honest,
            Some(Incident::Worm(worm)) => Truth::Worm(Worm {
                root: worm.root,
                patient_zero: worm.patient_zero,
                began: worm.began,
                infected: { worm.infected.into_iter() }
                    .map(|one| (one.agent, one.received))
                    .collect(),
                fourth: worm.fourth,
            }),
            Some(Incident::Leak(leak)) => Truth::Leak(Leak {
                reader: leak.agents.into_iter().next(),
                read: leak.read,
                last_piece: leak.last_piece,
            }),
        };
        Self {
            name: format!("seed {seed} {}", case.name()),
            interactions,
            canaries,
            truth: told,
            groups,
            outside: truth.outside,
        }
    }

    /// What it is counted as: the threat's id, or `honest`.
    pub(crate) fn what(&self) -> &'static str {
        match self.truth {
            Truth::Honest => "honest",
            Truth::Worm(_) => "T4",
            Truth::Leak(_) => "T2",
        }
    }
}

/// The size of a team, as tables group it.
pub(super) fn band(agents: usize) -> String {
    let band = match agents {
        0..=12 => "005-012",
        13..=40 => "013-040",
        41..=100 => "041-100",
        _ => "101-200",
    };
    band.to_owned()
}

/// How many agents took part.
pub(super) fn agents(interactions: &[Interaction]) -> usize {
    let parties = interactions.iter().flat_map(|one| [&one.from, &one.to]);
    let agents = parties.filter(|party| party.class == EndpointClass::Agent);
    let names: std::collections::BTreeSet<_> = agents.map(|agent| &agent.name).collect();
    names.len()
}

fn groups(scenario: &Scenario) -> Vec<(&'static str, String)> {
    let truth = &scenario.truth;
    let mut groups = vec![
        ("agents", band(truth.agents)),
        ("topology", truth.topology.name().to_owned()),
    ];
    match &truth.incident {
        None => {}
        Some(Incident::Worm(worm)) => {
            let disguise = worm.disguise.map_or("none", |disguise| disguise.name());
            groups.push(("disguise", disguise.to_owned()));
            let length = if worm.length <= 150 { "short" } else { "long" };
            groups.push(("length", length.to_owned()));
        }
        Some(Incident::Leak(leak)) => {
            groups.push(("route", leak.route.name().to_owned()));
            groups.push(("mark", leak.mark.name().to_owned()));
            groups.push(("secret", leak.kind.name().to_owned()));
        }
    }
    groups
}
