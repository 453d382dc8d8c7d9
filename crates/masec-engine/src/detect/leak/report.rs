//! What is reported of a secret. The secret itself is never shown.

use masec_model::{
    Endpoint, EndpointClass, Finding, Guarantee, InteractionId, Subject, Threat, Transmission,
};
use rustc_hash::FxHasher;
use std::collections::BTreeMap;
use std::hash::Hasher;

use super::looks::Look;
use super::placed::argument;
use super::recombine::Sum;
use super::scan::Hit;
use super::secret::{Grade, Secret};
use super::verdict::{Way, plainest};
use crate::detect::Observed;
use crate::history::{Party, Seq};
use crate::provenance::View;

/// Endpoints named in one report.
const MAX_SUBJECTS: usize = 32;

/// A whole secret on its way to who must not have it. However often that was said: a finding is what stops an interaction, and
/// whoever tries five times must not get it out the fifth.
pub(super) fn whole(
    secret: &mut Secret,
    observed: &Observed<'_>,
    way: Way,
    hits: &[Hit],
) -> Finding {
    let interaction = observed.interaction;
    let view = plainest(hits);
    let what = name(&secret.grade);
    let zero = reader(secret, observed);
    let how = match way {
        Way::Canary => "left for an endpoint that never had it",
        Way::Disguised => "was sent in a disguise to an endpoint that never had it",
        Way::Outside => "was sent to an endpoint outside that is not cleared for it",
        Way::Discussed => "was put where all who take part in a discussion read it",
        Way::Assembled => "was put together from pieces and sent outside",
    };
    Finding {
        threat: Threat::T2,
        detector: super::ABOUT.id,
        key: key(secret),
        interaction: interaction.id,
        step: interaction.place.step,
        summary: format!(
            "{what} {how}: from {} to {}{}",
            interaction.from,
            interaction.to,
            if view == View::Plain {
                String::new()
            } else {
                format!(", as {view:?}").to_lowercase()
            }
        ),
        advice: "hold this interaction, and replace the secret if it has left",
        subjects: involved(secret, observed, &zero),
        patient_zero: Some(zero),
        argument: argument(interaction, hits),
        span: secret.at,
        way: way_to(secret, observed),
        lineage: lineage(secret, [interaction.id]),
        edges: vec![Transmission {
            from: interaction.from.clone(),
            to: interaction.to.clone(),
            interaction: interaction.id,
            step: interaction.place.step,
            generation: 0,
        }],
        statistic: 1.0,
        threshold: 1.0,
        guarantee: Guarantee::Exact,
        figures: vec![
            ("coverage", 1.0),
            ("hops", secret.way_to(observed.from).len() as f64),
        ],
    }
}

/// The agent that got the secret from its source: up the way by which the sender came to it or, where that begins in a store to which
/// nobody was seen to bring it, or nowhere, the one to whom it was brought first.
fn reader(secret: &Secret, observed: &Observed<'_>) -> Endpoint {
    let way = secret.way_to(observed.from);
    let class = |party: Party| observed.history.endpoint(party).map(|it| it.class);
    let is_store = |party: &Party| class(*party) == Some(EndpointClass::Resource);
    if let Some((from, to)) = secret.source
        && class(to) == Some(EndpointClass::Agent)
        && (secret.was_put_anywhere() || way.is_empty() && !secret.holders.contains(&observed.from))
        && way
            .last()
            .is_none_or(|first| *first != from && is_store(first))
        && let Some(reader) = observed.history.endpoint(to)
    {
        return reader.clone();
    }
    first_agent(secret, observed, observed.from)
        .unwrap_or_else(|| observed.interaction.from.clone())
}

fn first_agent(secret: &Secret, observed: &Observed<'_>, sender: Party) -> Option<Endpoint> {
    let way = secret.way_to(sender);
    let up = way.iter().rev().chain([&sender]);
    up.filter_map(|party| observed.history.endpoint(*party))
        .find(|endpoint| endpoint.class == EndpointClass::Agent)
        .cloned()
}

/// The agents by way of which the sender came to have what it sends, itself last.
fn way_to(secret: &Secret, observed: &Observed<'_>) -> Vec<Endpoint> {
    let way = secret.way_to(observed.from);
    let down = way.iter().rev().chain([&observed.from]);
    let endpoints = down.filter_map(|party| observed.history.endpoint(*party));
    let agents = endpoints.filter(|endpoint| endpoint.class == EndpointClass::Agent);
    agents.take(MAX_SUBJECTS).cloned().collect()
}

/// The reader, the sender, the agents between them and the receiver, each once.
fn involved(secret: &Secret, observed: &Observed<'_>, reader: &Endpoint) -> Vec<Subject> {
    let interaction = observed.interaction;
    let mut subjects = vec![subject(reader.clone(), 1.0)];
    let mut add = |endpoint: &Endpoint, suspicion| {
        if subjects.len() < MAX_SUBJECTS && subjects.iter().all(|old| old.endpoint != *endpoint) {
            subjects.push(subject(endpoint.clone(), suspicion));
        }
    };
    add(&interaction.from, 0.9);
    for party in secret.way_to(observed.from) {
        if let Some(endpoint) = observed.history.endpoint(party)
            && endpoint.class == EndpointClass::Agent
        {
            add(endpoint, 0.7);
        }
    }
    add(&interaction.to, 0.6);
    subjects
}

/// Pieces of one secret that add up.
pub(super) fn pieces(secret: &Secret, observed: &Observed<'_>, sum: &Sum, hits: &[Hit]) -> Finding {
    let mut steps = sum.pieces.clone();
    steps.sort_by_key(|piece| (piece.step, piece.start));
    let endpoint = |party: Party| observed.history.endpoint(party).cloned();
    let first = steps.first().map_or(observed.from, |piece| piece.from);
    let zero = first_agent(secret, observed, first);
    let mut weights: BTreeMap<Party, f64> = BTreeMap::new();
    for piece in &steps {
        let part = f64::from(piece.end - piece.start) / secret.text.len().max(1) as f64;
        *weights.entry(piece.from).or_default() += 0.5 * part;
        *weights.entry(piece.to).or_default() += 0.4 * part;
    }
    let mut ranked: Vec<(Party, f64)> = weights.into_iter().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let what = name(&secret.grade);
    let percent = (sum.coverage * 100.0).round();
    let interaction = observed.interaction;
    Finding {
        threat: Threat::T2,
        detector: super::ABOUT.id,
        key: key(secret),
        interaction: interaction.id,
        step: interaction.place.step,
        summary: format!(
            "{what} is leaving in pieces: {} pieces make up {percent}% of it, the last from {} to {}",
            steps.len(),
            interaction.from,
            interaction.to
        ),
        advice: "hold what these agents send, and replace the secret",
        subjects: zero
            .iter()
            .map(|zero| subject(zero.clone(), 1.0))
            .chain(
                ranked
                    .into_iter()
                    .filter_map(|(party, suspicion)| {
                        Some(subject(endpoint(party)?, suspicion.min(0.95)))
                    })
                    .filter(|subject| zero.as_ref() != Some(&subject.endpoint)),
            )
            .take(MAX_SUBJECTS)
            .collect(),
        patient_zero: zero,
        argument: argument(interaction, hits),
        span: secret.at,
        way: way_to(secret, observed),
        lineage: lineage(secret, steps.iter().map(|piece| piece.interaction)),
        edges: steps
            .iter()
            .filter_map(|piece| {
                Some(Transmission {
                    from: endpoint(piece.from)?,
                    to: endpoint(piece.to)?,
                    interaction: piece.interaction,
                    step: piece.step,
                    generation: 0,
                })
            })
            .collect(),
        statistic: sum.value,
        threshold: sum.threshold,
        guarantee: Guarantee::EverFalseAlarm(1.0 / sum.threshold),
        figures: vec![
            ("coverage", sum.coverage),
            ("pieces", steps.len() as f64),
            (
                "disguised",
                steps
                    .iter()
                    .filter(|piece| piece.view != View::Plain)
                    .count() as f64,
            ),
        ],
    }
}

/// Declared content at an endpoint that is not cleared.
pub(super) fn flow(
    observed: &Observed<'_>,
    tag: &str,
    origin: Option<Seq>,
    zero: &Endpoint,
) -> Finding {
    let interaction = observed.interaction;
    let past = origin.and_then(|seq| observed.history.get(seq));
    let mut hasher = FxHasher::default();
    hasher.write(tag.as_bytes());
    hasher.write_u32(observed.to.0);
    let shown: String = tag.chars().filter(|c| !c.is_control()).take(64).collect();
    let mut path: Vec<InteractionId> = past.map(|past| past.id).into_iter().collect();
    path.push(interaction.id);
    let (argument, span) = past.map_or((None, None), |past| observed.traced(past.id));
    let sender = (interaction.from != *zero).then_some(&interaction.from);
    Finding {
        threat: Threat::T2,
        detector: super::ABOUT.id,
        key: hasher.finish(),
        interaction: interaction.id,
        step: interaction.place.step,
        summary: format!(
            "content tagged `{shown}` goes from {} to {}, which is not cleared for it",
            interaction.from, interaction.to
        ),
        advice: "hold this interaction, or have a person declassify the content",
        subjects: {
            let mut subjects = vec![subject(zero.clone(), 1.0)];
            if interaction.from != *zero {
                subjects.push(subject(interaction.from.clone(), 0.9));
            }
            subjects.push(subject(interaction.to.clone(), 0.5));
            subjects
        },
        patient_zero: Some(zero.clone()),
        argument,
        span,
        way: std::iter::once(zero).chain(sender).cloned().collect(),
        lineage: path,
        edges: Vec::new(),
        statistic: 1.0,
        threshold: 1.0,
        guarantee: Guarantee::Exact,
        figures: Vec::new(),
    }
}

fn name(grade: &Grade) -> String {
    let shown =
        |text: &str| -> String { text.chars().filter(|c| !c.is_control()).take(64).collect() };
    match grade {
        Grade::Canary(name) => format!("canary `{}`", shown(name)),
        Grade::Marked => "what is marked as confidential".to_owned(),
        Grade::Declared(tag) => format!("a secret tagged `{}`", shown(tag)),
        Grade::Look(Look::Credential) => "a credential".to_owned(),
        Grade::Look(Look::Account) => "a card or account number".to_owned(),
        Grade::Look(Look::Key) => "a value that looks like a key".to_owned(),
        Grade::Look(Look::Id) => "an identifier".to_owned(),
    }
}

fn key(secret: &Secret) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u64(secret.stream);
    hasher.write(secret.text.as_bytes());
    hasher.finish()
}

fn lineage(secret: &Secret, steps: impl IntoIterator<Item = InteractionId>) -> Vec<InteractionId> {
    let mut path: Vec<InteractionId> = secret.first.map(|(id, _)| id).into_iter().collect();
    for id in steps {
        if !path.contains(&id) {
            path.push(id);
        }
    }
    path
}

fn subject(endpoint: Endpoint, suspicion: f64) -> Subject {
    Subject {
        endpoint,
        suspicion,
    }
}
