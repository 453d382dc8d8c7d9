//! Which interactions carried a hash: a hash table over a ring of occurrences.
//!
//! Occurrences are numbered and live in a ring, so the oldest go as new ones come, without any deletion: whatever points to
//! a number that has left the ring points to nothing. The table is sets of seven slots, one cache line each, that hold a
//! tag and the number of the newest occurrence of a hash, all tags before all numbers so that a set is looked at in a few
//! vector instructions; older ones of the same hash hang on it. Both grow up to the bound: the ring in place, for a number's
//! place does not change before it wraps, and the table set by set, for the upper bits of a tag say where it is at home.

use masec_model::Span;

use super::chunks::Chunks;
use super::set::{Set, WAYS, tag};
use crate::provenance::View;

/// One interaction that carried a hash, and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Occurrence {
    pub(super) seq: u32,
    pub(super) leaf: u32,
    /// In the leaf's text; of the whole encoded stretch where the view is not plain.
    pub(super) span: Span,
    /// Where the gram is in the kept texts; 0 for values.
    pub(super) place: u32,
    pub(super) view: View,
    /// Whether it is the whole of a leaf that is a field; for passages, whether the leaf is a field.
    pub(super) field: bool,
}

/// An occurrence as it is kept. There are millions, so it is no larger than it must be.
#[derive(Clone, Copy, Debug)]
struct Kept {
    /// The lower half of the hash; the upper is the tag in the table.
    half: u32,
    seq: u32,
    /// Leaf, view and whether it is a field.
    what: u32,
    span: Span,
    place: u32,
    /// The occurrence of the same hash before this one.
    older: u32,
    /// The first two known occurrences of the same hash; 0 for none.
    first: u32,
    second: u32,
}

/// The last leaf that is told apart from those behind it: an interaction has 65,536 at most.
const LAST_LEAF: u32 = (1 << 26) - 1;

impl Kept {
    const EMPTY: Self = Self {
        half: 0,
        seq: 0,
        what: 0,
        span: Span { start: 0, end: 0 },
        place: 0,
        older: 0,
        first: 0,
        second: 0,
    };

    /// The only one of its hash so far.
    fn new(hash: u64, it: &Occurrence) -> Self {
        Self {
            half: hash as u32,
            seq: it.seq,
            what: it.leaf.min(LAST_LEAF) << 6 | (it.view as u32) << 1 | u32::from(it.field),
            span: it.span,
            place: it.place,
            ..Self::EMPTY
        }
    }

    fn occurrence(&self) -> Occurrence {
        let view = View::ALL.get((self.what >> 1 & 31) as usize);
        Occurrence {
            seq: self.seq,
            leaf: self.what >> 6,
            span: self.span,
            place: self.place,
            view: view.copied().unwrap_or(View::Nested),
            field: self.what & 1 == 1,
        }
    }
}

/// How many sets in a row a hash may be in.
const REACH: usize = 16;
/// The ring's size at first.
const LEAST: usize = 64;
/// Occurrences in a chunk of the ring, as a power of two: some hundreds of KB.
const RING: u32 = 14;

/// The table.
#[derive(Debug)]
pub(super) struct Carriers {
    sets: Vec<Set>,
    /// As long as what was entered, until it wraps.
    ring: Chunks<Kept, RING>,
    /// How many occurrences there may be before both grow.
    size: usize,
    bound: usize,
    /// The number of the next occurrence; never 0.
    next: u32,
    /// How many numbers before `next` are in the ring.
    live: u32,
    evicted: u64,
}

impl Carriers {
    /// An empty table for at most `bound` occurrences (rounded up to a power of two, at least 64).
    pub(super) fn new(bound: usize) -> Self {
        let bound = bound.clamp(LEAST, 1 << 30).next_power_of_two();
        Self {
            sets: Vec::new(),
            ring: Chunks::new(Kept::EMPTY),
            size: 0,
            bound,
            next: 1,
            live: 0,
            evicted: 0,
        }
    }

    /// How many occurrences went to make room.
    pub(super) fn evicted(&self) -> u64 {
        self.evicted
    }

    /// Bytes of memory held.
    pub(super) fn memory(&self) -> usize {
        self.sets.capacity() * size_of::<Set>() + self.ring.memory()
    }

    /// Appends to `newest` the number of the newest occurrence of each hash, 0 for none; returns something that depends on what
    /// was read, so that no read of it is optimised away.
    ///
    /// Memory is far away and the table is large: loads that wait for nothing else are under way together, those behind
    /// an undecided branch one after the other. So all sets are touched, then the occurrences that they name, then these are
    /// held against the hashes.
    pub(super) fn look_up(
        &self,
        hashes: impl Iterator<Item = u64> + Clone,
        newest: &mut Vec<u32>,
    ) -> u64 {
        let start = newest.len();
        if self.sets.is_empty() {
            newest.extend(hashes.map(|_| 0));
            return 0;
        }
        let touched = hashes.clone().map(|hash| self.sets[self.home(hash)].mark());
        let mut sum = u64::from(touched.fold(0, |sum, mark| sum ^ mark));
        newest.extend(hashes.clone().map(|hash| {
            let home = &self.sets[self.home(hash)];
            if !home.holds(tag(hash)) && !self.is_live(home.mark()) {
                return 0;
            }
            let number = home.numbers_of(tag(hash)).max(1);
            sum ^=
                { self.ring.get(self.place_of(number)) }.map_or(0, |there| u64::from(there.half));
            number
        }));
        for (number, hash) in newest[start..].iter_mut().zip(hashes) {
            if *number != 0 {
                *number = self.search(hash).map_or(0, |(number, _)| number);
            }
        }
        sum
    }

    /// Whether any of these hashes may have an occurrence; never a wrong no.
    ///
    /// Looks at one line of the table for each, all under way together, and at nothing else: for hashes that are hardly
    /// ever there.
    pub(super) fn may_hold_any(&self, hashes: impl Iterator<Item = u64>) -> bool {
        if self.sets.is_empty() {
            return false;
        }
        hashes.fold(false, |any, hash| {
            any | self.sets[self.home(hash)].may_hold(tag(hash))
        })
    }

    /// The number of the newest occurrence of `hash`; 0 for none.
    pub(super) fn newest(&self, hash: u64) -> u32 {
        self.find(hash).map_or(0, |(number, _)| number)
    }

    /// The occurrence with this number, while it is in the ring.
    fn get(&self, number: u32) -> Option<&Kept> {
        if !self.is_live(number) {
            return None;
        }
        self.ring.get(self.place_of(number))
    }

    /// Where in the ring the occurrence of a number is. Until the ring wraps that is one below the number, whatever its size.
    fn place_of(&self, number: u32) -> usize {
        number.wrapping_sub(1) as usize & self.size.wrapping_sub(1)
    }

    /// The set that a hash is at home in.
    fn home(&self, hash: u64) -> usize {
        (hash >> 32 << self.sets.len().trailing_zeros() >> 32) as usize
    }

    /// The carriers of a hash whose newest occurrence has this number, other than `but`: the newest `news`, newest first,
    /// then the first `firsts` (at most two) that are not among them.
    pub(super) fn each(
        &self,
        newest: u32,
        but: u32,
        firsts: usize,
        news: usize,
        visit: &mut dyn FnMut(&Occurrence),
    ) {
        let mut at = newest;
        let mut left = news;
        let mut least = newest.wrapping_add(1);
        while let Some(kept) = self.get(at).filter(|_| left > 0) {
            least = at;
            if kept.seq != but {
                visit(&kept.occurrence());
                left -= 1;
            }
            at = kept.older;
        }
        let Some(head) = self.get(newest) else {
            return;
        };
        // Numbers ascend with age, so a first one that was walked over is not below the last walked.
        let is_older = |number: u32| least.wrapping_sub(number) as i32 > 0;
        for number in [head.first, head.second].into_iter().take(firsts) {
            if let Some(kept) = self.get(number).filter(|_| is_older(number))
                && kept.seq != but
            {
                visit(&kept.occurrence());
            }
        }
    }

    /// Enters an occurrence; nothing where the same interaction's is already the newest of its hash.
    pub(super) fn insert(&mut self, hash: u64, occurrence: Occurrence) {
        let mut kept = Kept::new(hash, &occurrence);
        let found = self.find(hash);
        if let Some(before) = found.and_then(|(number, _)| self.get(number)) {
            if before.seq == occurrence.seq {
                return;
            }
            let number = found.map_or(0, |(number, _)| number);
            let known = [before.first, before.second, number];
            let mut known = known.into_iter().filter(|number| self.is_live(*number));
            kept.older = number;
            kept.first = known.next().unwrap_or(0);
            kept.second = known.next().unwrap_or(0);
        }
        if self.live as usize == self.size && self.size < self.bound {
            self.grow();
            // What was found may stand elsewhere now.
            let found = self.find(hash);
            return self.enter(hash, kept, found);
        }
        self.enter(hash, kept, found);
    }

    fn enter(&mut self, hash: u64, kept: Kept, found: Option<(u32, (usize, usize, usize))>) {
        if self.live as usize == self.size {
            self.evicted += 1;
        } else {
            self.live += 1;
        }
        let number = self.next;
        self.next = self.next.wrapping_add(1).max(1);
        let place = self.place_of(number);
        self.ring.room(place, 1)[0] = kept;
        match found {
            Some((_, (home, step, way))) => {
                let sets = self.sets.len() - 1;
                for before in 0..step {
                    self.mark((home + before) & sets, number);
                }
                self.put((home + step) & sets, way, hash, number);
            }
            None => self.place(hash, number),
        }
    }

    /// Finds a slot for a hash that has none. Nearly always there is one at home.
    #[inline(always)]
    fn place(&mut self, hash: u64, number: u32) {
        let home = self.home(hash);
        let free = self.sets[home].free(self.next, self.live);
        match free.trailing_zeros() as usize {
            way if way < WAYS => self.put(home, way, hash, number),
            _ => self.place_beyond(hash, number),
        }
    }

    /// Fills a slot.
    #[inline(always)]
    fn put(&mut self, set: usize, way: usize, hash: u64, number: u32) {
        self.sets[set].put(way, hash, number);
    }

    /// Notes in a set that an occurrence went on from it.
    fn mark(&mut self, set: usize, number: u32) {
        self.sets[set].numbers[WAYS] = number;
    }

    /// The same where there may be none at home.
    fn place_beyond(&mut self, hash: u64, number: u32) {
        let mask = self.sets.len() - 1;
        let home = self.home(hash);
        let (next, live) = (self.next, self.live);
        for step in 0..REACH.min(self.sets.len()) {
            let at = (home + step) & mask;
            let set = &self.sets[at];
            let way = set.free(next, live).trailing_zeros() as usize;
            if way < WAYS {
                return self.put(at, way, hash, number);
            }
            // The mark is the newest of those that went on; when growing they do not come in order.
            let mark = set.mark();
            if mark == 0 || next.wrapping_sub(number) < next.wrapping_sub(mark) {
                self.mark(at, number);
            }
        }
        // Everything in reach is taken: the oldest at home goes.
        let set = &self.sets[home];
        if let Some(oldest) = (0..WAYS).max_by_key(|way| next.wrapping_sub(set.numbers[*way])) {
            self.put(home, oldest, hash, number);
            self.evicted += 1;
        }
    }

    /// The newest occurrence of `hash` and its place: home set, sets further on, way.
    #[inline(always)]
    fn find(&self, hash: u64) -> Option<(u32, (usize, usize, usize))> {
        if self.sets.is_empty() {
            return None;
        }
        // Nearly always nothing at home is like it, and nothing went on from there.
        let home = &self.sets[self.home(hash)];
        if !home.holds(tag(hash)) && !self.is_live(home.mark()) {
            return None;
        }
        self.search(hash)
    }

    /// The same where there may be one.
    fn search(&self, hash: u64) -> Option<(u32, (usize, usize, usize))> {
        let mask = self.sets.len().checked_sub(1)?;
        let home = self.home(hash);
        let tag = tag(hash);
        for step in 0..REACH {
            let set = &self.sets[(home + step) & mask];
            let mut hits = set.with(tag);
            while hits != 0 {
                let way = hits.trailing_zeros() as usize;
                hits &= hits - 1;
                let number = set.numbers[way];
                if self
                    .get(number)
                    .is_some_and(|found| found.half == hash as u32)
                {
                    return Some((number, (home, step, way)));
                }
            }
            if !self.is_live(set.mark()) {
                return None;
            }
        }
        None
    }

    fn is_live(&self, number: u32) -> bool {
        is_live(number, self.next, self.live)
    }

    /// Makes both four times as large: each entry moves on a third as often as if they doubled. Of the table whatever is the
    /// newest of its hash goes on; a slot alone says where to.
    fn grow(&mut self) {
        let size = (self.size * 4).clamp(LEAST, self.bound);
        self.size = size;
        let sets = std::mem::replace(&mut self.sets, vec![Set::EMPTY; size / 4]);
        for (tag, number) in sets
            .iter()
            .flat_map(|set| set.tags.iter().zip(&set.numbers).take(WAYS))
        {
            if self.is_live(*number) {
                self.place(u64::from(*tag) << 32, *number);
            }
        }
    }
}

/// Whether this number is one of the newest `live` before `next`.
fn is_live(number: u32, next: u32, live: u32) -> bool {
    (number != 0) & (next.wrapping_sub(number) <= live)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    use crate::provenance::winnow::mix;

    fn at(seq: u32) -> Occurrence {
        Occurrence {
            seq,
            leaf: 0,
            span: Span::default(),
            place: 0,
            view: View::Plain,
            field: false,
        }
    }

    #[test]
    fn what_is_kept_is_what_was_entered() {
        for view in View::ALL {
            for (leaf, field) in [(0, true), (65_535, false), (LAST_LEAF, true)] {
                let entered = Occurrence {
                    leaf,
                    view,
                    field,
                    ..at(7)
                };
                let kept = Kept::new(1, &entered).occurrence();
                assert_eq!((kept.leaf, kept.view, kept.field), (leaf, view, field));
            }
        }
    }

    fn carriers(table: &Carriers, hash: u64, but: u32, firsts: usize, news: usize) -> Vec<u32> {
        let mut seqs = Vec::new();
        table.each(table.newest(hash), but, firsts, news, &mut |o| {
            seqs.push(o.seq);
        });
        seqs
    }

    #[test]
    fn first_and_newest() {
        let mut table = Carriers::new(1 << 10);
        for seq in 0..100 {
            table.insert(7, at(seq));
            table.insert(7, at(seq));
        }
        assert_eq!(
            carriers(&table, 7, 1000, 2, 6),
            [99, 98, 97, 96, 95, 94, 0, 1]
        );
        assert_eq!(carriers(&table, 7, 99, 1, 3), [98, 97, 96, 0]);
        assert!(carriers(&table, 8, 0, 2, 6).is_empty());
    }

    #[test]
    fn few_are_not_told_twice() {
        let mut table = Carriers::new(1 << 10);
        for seq in 0..3 {
            table.insert(7, at(seq));
        }
        assert_eq!(carriers(&table, 7, 1000, 2, 6), [2, 1, 0]);
        assert_eq!(carriers(&table, 7, 1000, 2, 2), [2, 1, 0]);
        assert_eq!(carriers(&table, 7, 1000, 1, 1), [2, 0]);
    }

    #[test]
    fn memory_is_bounded_and_evictions_are_counted() {
        let mut table = Carriers::new(1 << 12);
        for n in 0..1u32 << 12 {
            table.insert(mix(u64::from(n)), at(n));
        }
        let full = table.memory();
        assert_eq!(table.evicted(), 0);
        for n in 0..1u32 << 12 {
            assert_ne!(
                table.newest(mix(u64::from(n))),
                0,
                "{n} lost before the bound"
            );
        }
        for n in 1u32 << 12..1 << 16 {
            table.insert(mix(u64::from(n)), at(n));
        }
        assert_eq!(table.memory(), full);
        for n in 0..1u64 << 16 {
            let held = table.newest(mix(n)) != 0;
            assert!(!held || table.may_hold_any([mix(n)].into_iter()), "{n}");
        }
        assert!(table.evicted() >= (1 << 16) - (1 << 12));
        assert_eq!(table.newest(mix(1)), 0);
        let kept = (1u64 << 16) - (1 << 12);
        let found = (kept..1 << 16)
            .filter(|n| table.newest(mix(*n)) != 0)
            .count();
        assert_eq!(found, 1 << 12);
    }

    #[test]
    fn numbers_may_wrap() {
        let mut table = Carriers::new(64);
        table.next = u32::MAX - 100;
        for n in 0..300 {
            table.insert(mix(n % 50), at(n as u32));
            assert_ne!(table.newest(mix(n % 50)), 0, "{n}");
        }
    }

    proptest! {
        #[test]
        fn agrees_with_a_map(hashes in prop::collection::vec(0u64..60, 0..300)) {
            let mut table = Carriers::new(1 << 10);
            let mut map: HashMap<u64, Vec<u32>> = HashMap::new();
            for (seq, hash) in hashes.into_iter().enumerate() {
                // All in one set, and tags alike by twos: the worst there is.
                let hash = (hash / 2) << 32 | (hash % 2) << 20;
                table.insert(hash, at(seq as u32));
                map.entry(hash).or_default().push(seq as u32);
            }
            for (hash, seqs) in map {
                let newest: Vec<u32> = seqs.iter().rev().copied().take(3).collect();
                let found = carriers(&table, hash, u32::MAX, 0, 3);
                prop_assert!(found == newest || table.evicted() > 0);
            }
        }
    }
}
