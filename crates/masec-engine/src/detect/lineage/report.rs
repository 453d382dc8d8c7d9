//! What is reported of a strain, and when: at the first crossing, and again when it has doubled, a bounded number of times.

use masec_model::{
    Endpoint, EndpointClass, Finding, Guarantee, InteractionId, Subject, Threat, Transmission,
};

use super::strain::{Role, Strain};
use crate::detect::Observed;
use crate::history::{History, Party};

/// Reports of one incident at most.
const MAX_REPORTS: u32 = 16;
/// Subjects, transmissions and steps of a path in one report.
const MAX_SUBJECTS: usize = 512;
const MAX_PATH: usize = 64;

/// Whether a cascade is to be reported now: the wealth is past the threshold and some relay got it second-hand.
pub(super) fn cascade_due(strain: &Strain, threshold: f64) -> bool {
    let relays = strain.relays.len();
    if strain.report.count >= MAX_REPORTS || relays < 2 || relays < 2 * strain.report.relays {
        return false;
    }
    if strain.report.relays == relays {
        return false;
    }
    strain.depth() >= 2 && strain.evidence() >= threshold
}

/// The report of a cascade.
pub(super) fn cascade(
    strain: &mut Strain,
    observed: &Observed<'_>,
    threshold: f64,
    evicted: u64,
) -> Finding {
    let history = observed.history;
    let relays = strain.relays.len();
    strain.report.relays = relays;
    strain.report.count += 1;
    let zero = history.endpoint(strain.root.party).cloned();
    let generations = strain.depth();
    let r = reproduction(strain);
    let (argument, span) = observed.traced(strain.root.interaction);
    let summary = format!(
        "content that {} sent at step {} came out again of {relays} agents that had got it, {generations} generations deep; \
         about {r:.1} agents infected by each",
        zero.as_ref().map_or_else(String::new, Endpoint::to_string),
        strain.root.step,
    );
    Finding {
        threat: Threat::T4,
        detector: super::ABOUT.id,
        key: strain.key,
        interaction: observed.interaction.id,
        step: observed.interaction.place.step,
        summary,
        advice: "hold what carries this passage at every relay, quarantine the agents named, and clean what they wrote",
        subjects: subjects(strain, history),
        patient_zero: zero,
        argument,
        span,
        way: way(strain, observed),
        lineage: path(strain, observed.from, observed.interaction.id),
        edges: transmissions(strain, history),
        statistic: strain.evidence(),
        threshold,
        guarantee: Guarantee::EverFalseAlarm(1.0 / threshold),
        figures: vec![
            ("r", r),
            ("generations", f64::from(generations)),
            ("infected", relays as f64),
            ("exposed", strain.hosts.len() as f64),
            ("unexposed_senders", f64::from(strain.unexposed)),
            ("not_remembered", f64::from(strain.lost)),
            ("strains_evicted", evicted as f64),
        ],
    }
}

/// Whether a swarm is to be reported now.
pub(super) fn swarm_due(strain: &Strain, value: f64, threshold: f64) -> bool {
    let copiers = strain.board.as_ref().map_or(0, |board| board.copiers.len());
    value >= threshold
        && strain.report.count < MAX_REPORTS
        && copiers >= (2 * strain.report.copiers).max(1)
}

/// The report of a swarm.
pub(super) fn swarm(
    strain: &mut Strain,
    observed: &Observed<'_>,
    value: f64,
    threshold: f64,
) -> Finding {
    let history = observed.history;
    let copiers: Vec<Party> = strain
        .board
        .as_ref()
        .map(|board| board.copiers.clone())
        .unwrap_or_default();
    strain.report.copiers = copiers.len();
    strain.report.count += 1;
    let zero = history.endpoint(strain.root.party).cloned();
    let mut suspects = vec![strain.root.party];
    suspects.extend(copiers.iter().filter(|party| **party != strain.root.party));
    let subjects = suspects
        .iter()
        .take(MAX_SUBJECTS)
        .filter_map(|party| history.endpoint(*party))
        .enumerate()
        .map(|(place, endpoint)| Subject {
            endpoint: endpoint.clone(),
            suspicion: if place == 0 { 0.9 } else { 0.7 },
        })
        .collect();
    let (argument, span) = observed.traced(strain.root.interaction);
    Finding {
        threat: Threat::T6,
        detector: super::ABOUT.id,
        key: strain.key ^ 1,
        interaction: observed.interaction.id,
        step: observed.interaction.place.step,
        summary: format!(
            "{} accounts posted the same text on {}, first {} at step {}",
            copiers.len(),
            observed.interaction.to,
            zero.as_ref().map_or_else(String::new, Endpoint::to_string),
            strain.root.step
        ),
        advice: "treat these accounts as one: pool their budgets and votes, and look for who runs them",
        subjects,
        patient_zero: zero,
        argument,
        span,
        way: way(strain, observed),
        lineage: path(strain, observed.from, observed.interaction.id),
        edges: transmissions(strain, history),
        statistic: value,
        threshold,
        guarantee: Guarantee::EverFalseAlarm(1.0 / threshold),
        figures: vec![("copiers", copiers.len() as f64)],
    }
}

/// Children infected per infected party, over those whose children had time to act: all generations but the last.
fn reproduction(strain: &Strain) -> f64 {
    let depth = strain.depth();
    let parents = 1 + strain
        .relays
        .iter()
        .filter_map(|party| strain.hosts.get(party))
        .filter(|host| host.generation < depth)
        .count();
    strain.relays.len() as f64 / parents as f64
}

/// Patient zero, then those who sent it unasked, then relays by depth, then those who have it and are silent so far.
fn subjects(strain: &Strain, history: &History) -> Vec<Subject> {
    let mut ranked: Vec<(f64, Party)> = strain
        .hosts
        .iter()
        .map(|(party, host)| {
            let depth = f64::from(host.generation.min(20));
            let suspicion = match host.role {
                _ if *party == strain.root.party => 1.0,
                Role::Relay => 0.9 - 0.02 * depth,
                Role::Source => 0.45,
                Role::Exposed => 0.2 - 0.005 * depth,
                Role::Vector => 0.05,
            };
            (suspicion, *party)
        })
        .collect();
    ranked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    ranked
        .into_iter()
        .filter_map(|(suspicion, party)| {
            let endpoint = history.endpoint(party)?.clone();
            // A resource is named where it is the root; else it only held what others wrote.
            let named = endpoint.class != EndpointClass::Resource || party == strain.root.party;
            named.then_some(Subject {
                endpoint,
                suspicion,
            })
        })
        .take(MAX_SUBJECTS)
        .collect()
}

/// The interactions from the root to the present one, oldest first.
fn path(strain: &Strain, last: Party, now: InteractionId) -> Vec<InteractionId> {
    let mut path = vec![now];
    let mut at = last;
    for _ in 0..MAX_PATH {
        let Some(edge) = strain.edges.iter().find(|edge| edge.to == at) else {
            break;
        };
        if path.last() != Some(&edge.interaction) {
            path.push(edge.interaction);
        }
        if edge.from == at {
            break;
        }
        at = edge.from;
    }
    if path.last() != Some(&strain.root.interaction) {
        path.push(strain.root.interaction);
    }
    path.reverse();
    path
}

/// The agents from the root to who sends it now.
fn way(strain: &Strain, observed: &Observed<'_>) -> Vec<Endpoint> {
    let mut way = vec![observed.from];
    let mut at = observed.from;
    for _ in 0..MAX_PATH {
        let Some(edge) = strain.edges.iter().find(|edge| edge.to == at) else {
            break;
        };
        if way.contains(&edge.from) {
            break;
        }
        way.push(edge.from);
        at = edge.from;
    }
    way.reverse();
    let endpoints = way
        .into_iter()
        .filter_map(|party| observed.history.endpoint(party));
    endpoints
        .filter(|endpoint| endpoint.class == EndpointClass::Agent)
        .cloned()
        .collect()
}

fn transmissions(strain: &Strain, history: &History) -> Vec<Transmission> {
    strain
        .edges
        .iter()
        .filter_map(|edge| {
            Some(Transmission {
                from: history.endpoint(edge.from)?.clone(),
                to: history.endpoint(edge.to)?.clone(),
                interaction: edge.interaction,
                step: edge.step,
                generation: edge.generation,
            })
        })
        .collect()
}
