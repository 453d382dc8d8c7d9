//! By way of whom an agent has what somebody upstream read: the briefings from whoever read it down to the agent.

use masec_model::InteractionId;

use super::desk::{Desk, Desks};
use super::reading::upstream;
use crate::history::Party;

/// The agents by way of which `own`, an agent in a session, has what `origin` brought: from the nearest upstream that read it to
/// the agent itself, each once. Nobody where no desk upstream has it.
pub fn way(desks: &Desks, own: (Party, u64), origin: InteractionId) -> Vec<Party> {
    let places = upstream(desks, own);
    let read = |desk: &Desk| desk.documents().any(|document| document.id == origin);
    let is_on = |place: &(Party, u64)| desks.get(place.0, place.1).is_some_and(read);
    let Some(mut at) = places.iter().position(is_on) else {
        return Vec::new();
    };
    let mut way = Vec::new();
    while let Some(&place) = places.get(at) {
        if way.last() != Some(&place.0) {
            way.push(place.0);
        }
        // Upstream is told nearest first, so that whoever heard it of this one stands before it.
        let mut nearer = places.iter().take(at);
        match nearer.position(|other| heard(desks, *other, place)) {
            Some(next) => at = next,
            None => break,
        }
    }
    way
}

/// Whether `place` is a desk straight upstream of `other`.
fn heard(desks: &Desks, other: (Party, u64), place: (Party, u64)) -> bool {
    let Some(desk) = desks.get(other.0, other.1) else {
        return false;
    };
    let briefed = other.1 == place.1 && desk.briefed_by().any(|party| party == place.0);
    briefed || (other.0 == place.0 && desk.elsewhere().any(|session| session == place.1))
}
