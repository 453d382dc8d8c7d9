//! One set of the table of carriers: a cache line, looked at as a whole in a few vector instructions.

use crate::lanes;

/// Slots in a set.
pub(super) const WAYS: usize = 7;
/// The bits of all slots.
const SLOTS: u32 = (1 << WAYS) - 1;

/// Seven slots (upper half of a hash, number of its newest occurrence) and the number of the newest occurrence that found
/// no room here and went on to the next set.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub(super) struct Set {
    /// Upper halves of hashes; the last is of no slot, and as good as none.
    pub(super) tags: [u32; WAYS + 1],
    /// Of the newest occurrences; the last is the mark.
    pub(super) numbers: [u32; WAYS + 1],
}

impl Set {
    /// Nothing in any slot.
    pub(super) const EMPTY: Self = Self {
        tags: [0; WAYS + 1],
        numbers: [0; WAYS + 1],
    };

    /// The newest occurrence that went on to the next set; 0 for none.
    pub(super) fn mark(&self) -> u32 {
        self.numbers[WAYS]
    }

    /// Whether some went on to the next set, or there may be this tag.
    pub(super) fn may_hold(&self, tag: u32) -> bool {
        (self.mark() != 0) | self.holds(tag)
    }

    /// Whether there may be this tag; never a wrong no.
    pub(super) fn holds(&self, tag: u32) -> bool {
        lanes::equal(&self.tags, tag) != 0
    }

    /// The slots with this tag, one bit each.
    pub(super) fn with(&self, tag: u32) -> u32 {
        lanes::equal(&self.tags, tag) & SLOTS
    }

    /// The slots that the newest `live` numbers before `next` leave free, one bit each; the bit after them is of the mark.
    pub(super) fn free(&self, next: u32, live: u32) -> u32 {
        // As [`is_live`], but that an empty slot may pass for taken once numbers have wrapped: then hardly any is empty.
        lanes::further(&self.numbers, next, live)
    }

    /// The numbers that stand with this tag, all in one: for what need not be exact.
    pub(super) fn numbers_of(&self, tag: u32) -> u32 {
        let mut numbers = [0u32; WAYS + 1];
        for (way, number) in numbers.iter_mut().enumerate() {
            let same = self.tags[way] == tag;
            *number = if same { self.numbers[way] } else { 0 };
        }
        numbers.iter().fold(0, |all, number| all | number)
    }

    /// Fills a slot.
    pub(super) fn put(&mut self, way: usize, hash: u64, number: u32) {
        self.tags[way] = tag(hash);
        self.numbers[way] = number;
    }
}

/// What a slot holds of a hash; it says where it is at home in a table of any size.
pub(super) fn tag(hash: u64) -> u32 {
    (hash >> 32) as u32
}
