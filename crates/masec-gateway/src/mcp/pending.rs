//! Requests that wait for an answer, and those that were answered lately, bounded.
//!
//! A session lasts as long as its client likes, and there can be thousands: what each remembers is what its memory comes to.

use std::collections::VecDeque;
use std::sync::Arc;

use masec_model::{CompactString, InteractionId};
use masec_wire::mcp::{Asked, Id};
use rustc_hash::FxHashMap;

use crate::approvals::Binding;
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
    /// What was asked, in digits, where a person may be asked about what is answered.
    pub(super) question: Option<Binding>,
    /// The tool whose call a server serves that asks something in between.
    pub(super) serves: Option<CompactString>,
}

/// Requests by id, with those that were answered lately: a stream that is resumed brings an answer again, and nothing else may.
#[derive(Debug, Default)]
pub(super) struct Pending {
    known: FxHashMap<Id, Known>,
    /// As they were asked; those that were answered since are among them until they come to the front.
    asked: VecDeque<Id>,
    answered: VecDeque<Id>,
}

#[derive(Debug)]
struct Known {
    open: Arc<Open>,
    /// How many answers are still to come: one for each time that the id was asked under.
    waits: usize,
}

/// Requests of one dialogue that may wait at once; past it the oldest is forgotten.
const WAITING: usize = 1_024;
/// Requests that are remembered once they are answered.
const LATELY: usize = 256;

impl Pending {
    /// A request goes on.
    pub(super) fn insert(&mut self, id: Id, open: Open) {
        let known = Known {
            open: Arc::new(open),
            waits: self.known.get(&id).map_or(0, |known| known.waits) + 1,
        };
        self.known.insert(id.clone(), known);
        while self.asked.front().is_some_and(|id| !self.waits(id)) {
            self.asked.pop_front();
        }
        self.asked.push_back(id);
        if self.asked.len() > WAITING {
            let known = &self.known;
            self.asked
                .retain(|id| known.get(id).is_some_and(|known| known.waits > 0));
        }
        if self.asked.len() > WAITING
            && let Some(oldest) = self.asked.pop_front()
        {
            self.known.remove(&oldest);
        }
    }

    /// What was asked.
    pub(super) fn get(&self, id: &Id) -> Option<&Open> {
        Some(&*self.known.get(id)?.open)
    }

    /// What was asked, now that an answer to it comes; `None` where none is to come.
    pub(super) fn answered(&mut self, id: &Id) -> Option<Arc<Open>> {
        let known = self.known.get_mut(id)?;
        known.waits = known.waits.checked_sub(1)?;
        let open = Arc::clone(&known.open);
        if known.waits == 0 {
            self.answered.push_back(id.clone());
        }
        if self.answered.len() > LATELY
            && let Some(oldest) = self.answered.pop_front()
            && !self.waits(&oldest)
        {
            self.known.remove(&oldest);
        }
        Some(open)
    }

    /// What was asked, now that its answer comes again.
    pub(super) fn answered_again(&self, id: &Id) -> Option<Arc<Open>> {
        Some(Arc::clone(&self.known.get(id)?.open))
    }

    /// The tool of the newest call that waits.
    pub(super) fn newest_tool(&self) -> Option<CompactString> {
        let mut waiting = self.asked.iter().rev().filter(|id| self.waits(id));
        waiting.find_map(|id| {
            let asked = &self.get(id)?.asked;
            (asked.method == "tools/call").then(|| asked.name.clone())
        })
    }

    /// Whether an answer to it is still to come.
    pub(super) fn waits(&self, id: &Id) -> bool {
        self.known.get(id).is_some_and(|known| known.waits > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(session: &str) -> Open {
        Open {
            asked: Asked {
                method: "tools/call".into(),
                name: "read".into(),
            },
            begun: None,
            cause: None,
            session: session.to_owned(),
            mandate: Mandate::default(),
            question: None,
            serves: None,
        }
    }

    fn id(number: usize) -> Id {
        Id(number.to_string().into())
    }

    #[test]
    fn a_long_session_costs_no_more_than_a_short_one() {
        let mut pending = Pending::default();
        pending.insert(id(0), open("waits"));
        for number in 1..100_000 {
            pending.insert(id(number), open("s"));
            assert!(pending.answered(&id(number)).is_some());
        }
        assert!(pending.answered(&id(99_999)).is_none(), "a second answer");
        let again = pending.answered_again(&id(99_999));
        assert!(again.is_some(), "the answer on a stream that is resumed");
        assert!(pending.get(&id(99_999 - LATELY)).is_none());
        assert!(pending.known.capacity() <= 4 * LATELY);
        assert!(pending.asked.len() <= WAITING && pending.answered.len() <= LATELY);
        // What waits is not pushed out by what was asked and answered since.
        let waits = pending.answered(&id(0)).expect("it waits");
        assert_eq!(waits.session, "waits");
    }

    #[test]
    fn an_id_has_as_many_answers_as_it_was_asked_under() {
        let mut pending = Pending::default();
        assert!(pending.answered(&id(1)).is_none());
        for _ in 0..2 {
            pending.insert(id(1), open("s"));
        }
        assert!(pending.answered(&id(1)).is_some() && pending.waits(&id(1)));
        assert!(pending.answered(&id(1)).is_some() && !pending.waits(&id(1)));
        assert!(pending.answered(&id(1)).is_none());
        pending.insert(id(1), open("anew"));
        let anew = pending.answered(&id(1)).expect("it was asked again");
        assert_eq!(anew.session, "anew");
        assert!(pending.answered(&id(1)).is_none());
    }

    #[test]
    fn the_oldest_goes_where_too_many_wait() {
        let mut pending = Pending::default();
        for number in 0..=WAITING {
            pending.insert(id(number), open("s"));
        }
        let knows = |number| pending.get(&id(number)).is_some();
        assert!(!knows(0) && knows(1) && knows(WAITING));
        // An id that is used again is asked anew, and stays when its older answer is forgotten.
        for number in 1..=WAITING {
            pending.answered(&id(number));
        }
        pending.insert(id(WAITING), open("anew"));
        for number in 0..2 * LATELY {
            pending.insert(id(10_000 + number), open("s"));
            pending.answered(&id(10_000 + number));
        }
        assert!(
            pending
                .answered(&id(WAITING))
                .is_some_and(|it| it.session == "anew")
        );
    }
}
