//! The secrets that are followed and the index that finds their pieces: every place of every secret by the three bytes
//! that stand there.

use rustc_hash::FxHashMap;

use super::secret::{Grade, Secret};
use super::shifted::Shifted;
use super::stretch::Stretches;
use crate::history::Party;

/// Secrets followed; canaries are never forgotten, of the rest the oldest goes first.
const CAPACITY: usize = 2048;
/// Places remembered of one gram: past that it is too common to tell anything.
const MAX_PLACES: usize = 64;
/// Bits of the filter in front of the index.
const FILTER: usize = 1 << 16;

/// Where a token stands in a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) slot: u32,
    pub(super) start: u32,
}

/// The secrets that are followed.
#[derive(Debug)]
pub(super) struct Index {
    secrets: Vec<Secret>,
    /// The slots before this hold canaries.
    fixed: usize,
    /// The slot to be overwritten next.
    next: usize,
    made: u64,
    /// Secrets forgotten to make room.
    pub(super) evicted: u64,
    grams: FxHashMap<[u8; 3], Vec<Place>>,
    filter: Vec<u64>,
    by_text: FxHashMap<String, u32>,
    pub(super) stretches: Stretches,
    pub(super) shifted: Shifted,
}

impl Default for Index {
    fn default() -> Self {
        Self {
            secrets: Vec::new(),
            fixed: 0,
            next: 0,
            made: 0,
            evicted: 0,
            grams: FxHashMap::default(),
            filter: vec![0; FILTER / 64],
            by_text: FxHashMap::default(),
            stretches: Stretches::default(),
            shifted: Shifted::default(),
        }
    }
}

impl Index {
    pub(super) fn is_empty(&self) -> bool {
        self.secrets.is_empty()
    }

    /// The number of the newest secret ([`Secret::stream`]).
    pub(super) fn newest(&self) -> u64 {
        self.made
    }

    /// Follows a canary, for good.
    pub(super) fn add_canary(&mut self, text: String, name: &str, prose: bool) {
        if self.secrets.len() < CAPACITY / 2 && !self.by_text.contains_key(&text) {
            self.insert(text, Grade::Canary(name.to_owned()), prose);
            self.fixed = self.secrets.len();
            self.next = self.fixed;
        }
    }

    /// Follows a secret, or raises the grade of one that is followed; its slot.
    pub(super) fn add(&mut self, text: String, grade: Grade, prose: bool) -> u32 {
        if let Some(&slot) = self.by_text.get(&text) {
            if let Some(secret) = self.secrets.get_mut(slot as usize)
                && grade.is_above(&secret.grade)
            {
                secret.grade = grade;
            }
            return slot;
        }
        self.insert(text, grade, prose)
    }

    pub(super) fn get(&self, slot: u32) -> Option<&Secret> {
        self.secrets.get(slot as usize)
    }

    pub(super) fn get_mut(&mut self, slot: u32) -> Option<&mut Secret> {
        self.secrets.get_mut(slot as usize)
    }

    /// A person tells `party` that what it has and what is marked with an end may go out.
    pub(super) fn release(&mut self, party: Party) {
        let ends =
            |secret: &&mut Secret| secret.ends && secret.prose && secret.holders.contains(&party);
        for secret in self.secrets.iter_mut().filter(ends) {
            secret.released = true;
        }
    }

    /// Whether a stretch of a secret may begin with `gram`; a cheap look that never misses one.
    pub(super) fn may_begin(&self, gram: [u8; 3]) -> bool {
        let bit = bit(gram);
        self.filter[bit / 64] & (1 << (bit % 64)) != 0
    }

    /// Calls `each` with every place at which `token` (normalised) stands in a secret, and the secret's length.
    pub(super) fn places(&self, token: &str, mut each: impl FnMut(Place, &Secret)) {
        let Some(gram) = gram(token.as_bytes(), 0) else {
            return;
        };
        if !self.may_begin(gram) {
            return;
        }
        for &place in self.grams.get(&gram).into_iter().flatten() {
            let Some(secret) = self.secrets.get(place.slot as usize) else {
                continue;
            };
            let rest = secret.text.as_bytes().get(place.start as usize..);
            if rest.is_some_and(|rest| rest.starts_with(token.as_bytes())) {
                each(place, secret);
            }
        }
    }

    fn insert(&mut self, text: String, grade: Grade, prose: bool) -> u32 {
        self.made += 1;
        let slot = if self.secrets.len() < CAPACITY {
            self.secrets.len()
        } else {
            let slot = self.next.max(self.fixed);
            self.next = if slot + 1 < CAPACITY {
                slot + 1
            } else {
                self.fixed
            };
            self.forget(slot);
            slot
        };
        let number = u32::try_from(slot).unwrap_or(u32::MAX);
        for start in 0..text.len() {
            let Some(gram) = gram(text.as_bytes(), start) else {
                break;
            };
            let bit = bit(gram);
            self.filter[bit / 64] |= 1 << (bit % 64);
            let places = self.grams.entry(gram).or_default();
            if places.len() < MAX_PLACES {
                places.push(Place {
                    slot: number,
                    start: u32::try_from(start).unwrap_or(u32::MAX),
                });
            }
        }
        self.by_text.insert(text.clone(), number);
        self.stretches.insert(number, &text, !prose);
        self.shifted.insert(number, &text);
        let secret = Secret::new(text, grade, prose, self.made);
        if slot < self.secrets.len() {
            self.secrets[slot] = secret;
        } else {
            self.secrets.push(secret);
        }
        number
    }

    /// Takes a secret out of the index. The filter keeps its bits: it may only let too much through.
    fn forget(&mut self, slot: usize) {
        let Some(secret) = self.secrets.get(slot) else {
            return;
        };
        self.evicted += 1;
        self.by_text.remove(&secret.text);
        let number = u32::try_from(slot).unwrap_or(u32::MAX);
        self.stretches.remove(number);
        self.shifted.remove(number);
        for start in 0..secret.text.len() {
            let Some(gram) = gram(secret.text.as_bytes(), start) else {
                break;
            };
            if let Some(places) = self.grams.get_mut(&gram) {
                places.retain(|place| place.slot as usize != slot);
                if places.is_empty() {
                    self.grams.remove(&gram);
                }
            }
        }
    }
}

fn gram(bytes: &[u8], start: usize) -> Option<[u8; 3]> {
    bytes.get(start..start + 3)?.try_into().ok()
}

fn bit(gram: [u8; 3]) -> usize {
    let n = u32::from(gram[0]) << 16 | u32::from(gram[1]) << 8 | u32::from(gram[2]);
    (n.wrapping_mul(0x9E37_79B1) >> 16) as usize % FILTER
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::leak::looks::Look;

    fn places(index: &Index, token: &str) -> Vec<(u32, u32)> {
        let mut found = Vec::new();
        index.places(token, |place, _| found.push((place.slot, place.start)));
        found
    }

    #[test]
    fn pieces_are_found_where_they_stand() {
        let mut index = Index::default();
        index.add("a1b2c3d4e5".into(), Grade::Look(Look::Id), false);
        assert_eq!(places(&index, "c3d4"), [(0, 4)]);
        assert!(places(&index, "c3d5").is_empty());
        assert!(places(&index, "c3").is_empty());
    }

    #[test]
    fn a_flood_washes_out_the_oldest_but_no_canary() {
        let mut index = Index::default();
        index.add_canary("canary00xyz".into(), "c", false);
        index.add("a1b2c3d4e5".into(), Grade::Look(Look::Id), false);
        for n in 0..3000 {
            index.add(format!("zz{n:08}"), Grade::Look(Look::Id), false);
        }
        assert!(places(&index, "a1b2c3").is_empty());
        assert_eq!(places(&index, "canary00").len(), 1);
        assert!(index.evicted > 0);
    }
}
