//! Which call is which. A trace tells of one call in many places (what a model said, each history after it, the span that carries
//! it out), and ids do not tell calls apart: many models number theirs anew each turn. So calls are one where id, tool and
//! arguments are, and as many as one place tells of.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use masec_model::{CompactString, InteractionId};

use super::digest::Digest;

/// The calls of a trace, by their places in the order in which they were told.
#[derive(Debug, Default)]
pub(super) struct Calls {
    all: Vec<Call>,
    alike: BTreeMap<Digest, Vec<usize>>,
    ids: BTreeMap<CompactString, OfId>,
    /// What messages told of and no span carried out yet, oldest first.
    asked: VecDeque<usize>,
    /// What each span carried out.
    carried: BTreeMap<Digest, usize>,
    /// Answers to calls that nothing is known of.
    strays: BTreeSet<Digest>,
}

/// A call that was told.
#[derive(Debug)]
pub(super) struct Call {
    /// The id that it was told under.
    pub(super) id: Option<CompactString>,
    pub(super) tool: CompactString,
    /// Its arguments, whatever way they were written.
    arguments: Digest,
    /// What it has in common with calls that are alike.
    pub(super) key: Digest,
    pub(super) interaction: InteractionId,
    /// What was told as its result.
    answers: BTreeSet<Digest>,
    answered: bool,
}

/// The calls of one id.
#[derive(Debug, Default)]
struct OfId {
    /// Those without a result, oldest first; some may have got one since.
    waiting: VecDeque<usize>,
    newest: usize,
    /// Whether it was said that several of them waited at once.
    odd: bool,
}

/// Calls that wait for the span that carries them out.
const ASKED: usize = 512;

impl Call {
    pub(super) fn new(
        id: Option<&str>,
        tool: &str,
        arguments: Digest,
        interaction: InteractionId,
    ) -> Self {
        Self {
            id: id.map(CompactString::from),
            tool: tool.into(),
            arguments,
            key: Self::key(id, tool, &arguments),
            interaction,
            answers: BTreeSet::new(),
            answered: false,
        }
    }

    /// What calls have in common that are alike.
    pub(super) fn key(id: Option<&str>, tool: &str, arguments: &Digest) -> Digest {
        Digest::of(&[
            id.unwrap_or_default().as_bytes(),
            tool.as_bytes(),
            arguments.bytes(),
        ])
    }
}

impl Calls {
    pub(super) fn get(&self, place: usize) -> Option<&Call> {
        self.all.get(place)
    }

    /// The `nth` call of a key, from 1.
    pub(super) fn nth(&self, key: &Digest, nth: u32) -> Option<usize> {
        let nth = usize::try_from(nth).ok()?.checked_sub(1)?;
        self.alike.get(key)?.get(nth).copied()
    }

    /// How many calls of a key were told.
    pub(super) fn told(&self, key: &Digest) -> u32 {
        let count = self.alike.get(key).map_or(0, Vec::len);
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Keeps a call; its place, and whether its id is for the first time that of several calls that wait for a result.
    pub(super) fn add(&mut self, call: Call) -> (usize, bool) {
        let place = self.all.len();
        let id = call.id.as_deref();
        self.alike.entry(call.key).or_default().push(place);
        let of_id = self.ids.entry(id.unwrap_or_default().into()).or_default();
        of_id.forget_answered(&self.all);
        let odd = id.is_some() && !of_id.odd && !of_id.waiting.is_empty();
        of_id.odd |= odd;
        of_id.waiting.push_back(place);
        of_id.newest = place;
        self.all.push(call);
        (place, odd)
    }

    /// A span may still carry this call out.
    pub(super) fn ask(&mut self, place: usize) {
        if self.asked.len() >= ASKED {
            self.asked.pop_front();
        }
        self.asked.push_back(place);
    }

    /// The call that a span carries out, if it was told before: under its id, else the oldest of the tool. A span that does not
    /// say with which arguments leaves that to whoever asked. `span` is what tells it from other spans.
    pub(super) fn carry(
        &mut self,
        span: &Digest,
        id: Option<&str>,
        tool: &str,
        arguments: Option<&Digest>,
    ) -> Option<usize> {
        if let Some(&place) = self.carried.get(span) {
            return Some(place);
        }
        let fits = |place: &usize| {
            self.all.get(*place).is_some_and(|call| {
                (id.is_none() || call.id.as_deref() == id)
                    && call.tool == tool
                    && arguments.is_none_or(|arguments| *arguments == call.arguments)
            })
        };
        let found = self.asked.iter().position(fits)?;
        let place = self.asked.remove(found)?;
        self.carried(span, place);
        Some(place)
    }

    /// Remembers what a span carries out.
    pub(super) fn carried(&mut self, span: &Digest, place: usize) {
        self.carried.insert(*span, place);
    }

    /// The call that a result with this id most likely answers: the oldest that waits, else the newest.
    pub(super) fn of_id(&mut self, id: Option<&str>) -> Option<usize> {
        let of_id = self.ids.get_mut(id.unwrap_or_default())?;
        of_id.forget_answered(&self.all);
        Some(of_id.waiting.front().copied().unwrap_or(of_id.newest))
    }

    /// Whether a result of a call is news. One without content may still be told with it later, and never after it.
    pub(super) fn answer(&mut self, place: usize, result: Option<&Digest>) -> bool {
        let Some(call) = self.all.get_mut(place) else {
            return true;
        };
        let before = std::mem::replace(&mut call.answered, true);
        match result {
            Some(result) => call.answers.insert(*result),
            None => !before,
        }
    }

    /// The same of a result whose call nobody told of.
    pub(super) fn stray(&mut self, id: &str, result: Option<&Digest>) -> bool {
        let said = result.map(Digest::bytes).unwrap_or_default();
        self.strays.insert(Digest::of(&[id.as_bytes(), said]))
    }

    /// About how many bytes it holds.
    pub(super) fn weight(&self) -> usize {
        256 * self.all.len() + 64 * (self.carried.len() + self.strays.len())
    }
}

impl OfId {
    fn forget_answered(&mut self, all: &[Call]) {
        let answered = |place: &usize| all.get(*place).is_some_and(|call| call.answered);
        while self.waiting.front().is_some_and(answered) {
            self.waiting.pop_front();
        }
    }
}
