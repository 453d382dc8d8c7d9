//! One list of messages as a span records it, walked from its beginning: how often each thing was in it so far, and which call
//! a result in it answers.

use std::collections::{BTreeMap, VecDeque};

use masec_model::CompactString;

use super::calls::Calls;
use super::digest::Digest;

/// How far a list was walked.
#[derive(Debug, Default)]
pub(super) struct List {
    messages: BTreeMap<Digest, u32>,
    /// How many calls of a key it told of.
    calls: BTreeMap<Digest, u32>,
    /// How many of them it told a result of.
    answered: BTreeMap<Digest, u32>,
    ids: BTreeMap<CompactString, Asked>,
}

/// The calls of one id in a list.
#[derive(Debug, Default)]
struct Asked {
    /// Those without a result, oldest first.
    waiting: VecDeque<(usize, Digest)>,
    newest: Option<(usize, Digest)>,
}

impl List {
    /// What was said next, after a history. It may repeat the history's end, but a call that had its result is made again.
    pub(super) fn said(&mut self) {
        self.messages.clear();
        self.calls.clone_from(&self.answered);
    }

    /// How often this message was here, this time included.
    pub(super) fn message(&mut self, key: Digest) -> u32 {
        count(&mut self.messages, key)
    }

    /// Which of the calls of a key one is, from 1: one more than were told, at most.
    pub(super) fn call(&mut self, key: Digest, told: u32) -> u32 {
        count(&mut self.calls, key).min(told.saturating_add(1))
    }

    /// A call of the list is the one at this place.
    pub(super) fn called(&mut self, id: Option<&str>, key: Digest, place: usize) {
        let asked = self.ids.entry(id.unwrap_or_default().into()).or_default();
        asked.waiting.push_back((place, key));
        asked.newest = Some((place, key));
    }

    /// The call that a result in the list answers: the oldest with its id that waits, else the newest; where the list tells of
    /// none, one of those told elsewhere.
    pub(super) fn answers(&mut self, id: Option<&str>, calls: &mut Calls) -> Option<usize> {
        let asked = self.ids.entry(id.unwrap_or_default().into()).or_default();
        let here = asked.waiting.pop_front();
        if here.is_none() && asked.newest.is_some() {
            return asked.newest.map(|(place, _)| place);
        }
        let (place, key) = match here {
            Some(here) => here,
            None => {
                let place = calls.of_id(id)?;
                (place, calls.get(place)?.key)
            }
        };
        count(&mut self.answered, key);
        // The call stood before the list began.
        let (calls, answered) = (self.calls.entry(key).or_default(), self.answered.get(&key));
        *calls = (*calls).max(answered.copied().unwrap_or_default());
        Some(place)
    }
}

fn count(of: &mut BTreeMap<Digest, u32>, key: Digest) -> u32 {
    let times = of.entry(key).or_default();
    *times = times.saturating_add(1);
    *times
}
