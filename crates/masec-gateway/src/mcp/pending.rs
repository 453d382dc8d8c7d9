//! Requests that wait for an answer, bounded.

use std::collections::VecDeque;

use masec_model::InteractionId;
use masec_wire::mcp::{Asked, Id};
use rustc_hash::FxHashMap;

use crate::delegation::Mandate;

/// What was asked, and as which interaction.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub(super) asked: Asked,
    /// The call that began the task that it is about.
    pub(super) begun: Option<Asked>,
    pub(super) cause: Option<InteractionId>,
    /// The session it is traced in.
    pub(super) session: String,
    /// Under what it was asked.
    pub(super) mandate: Mandate,
}

/// Requests by id, with those that were answered lately: a stream that is resumed brings an answer again.
#[derive(Debug, Default)]
pub(super) struct Pending {
    open: FxHashMap<Id, Open>,
    order: VecDeque<Id>,
}

/// Requests that are remembered of one dialogue.
const REMEMBERED: usize = 1_024;

impl Pending {
    pub(super) fn insert(&mut self, id: Id, open: Open) {
        if self.open.insert(id.clone(), open).is_none() {
            self.order.push_back(id);
        }
        if self.order.len() > REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.open.remove(&oldest);
        }
    }

    pub(super) fn get(&self, id: &Id) -> Option<Open> {
        self.open.get(id).cloned()
    }
}
