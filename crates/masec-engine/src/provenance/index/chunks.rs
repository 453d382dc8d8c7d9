//! A list that grows in place: in chunks that are never moved, so that growing copies nothing and touches no memory before it
//! is needed.

/// Entries that the first chunk has room for at first, and that a chunk grows by.
const LEAST: usize = 1 << 6;

/// The list. Chunks hold `1 << SHIFT` entries; the first grows up to that, so that a short list is small.
#[derive(Debug)]
pub(super) struct Chunks<T, const SHIFT: u32> {
    chunks: Vec<Vec<T>>,
    /// What stands where nothing was written yet.
    filler: T,
}

impl<T: Copy, const SHIFT: u32> Chunks<T, SHIFT> {
    /// Entries of a chunk.
    const CHUNK: usize = 1 << SHIFT;

    /// An empty list.
    pub(super) fn new(filler: T) -> Self {
        Self {
            chunks: Vec::new(),
            filler,
        }
    }

    /// Bytes of memory held.
    pub(super) fn memory(&self) -> usize {
        let entries: usize = self.chunks.iter().map(Vec::capacity).sum();
        entries * size_of::<T>()
    }

    /// The entry at `at`.
    #[inline]
    pub(super) fn get(&self, at: usize) -> Option<&T> {
        self.chunks.get(at >> SHIFT)?.get(at & (Self::CHUNK - 1))
    }

    /// The entries from `at` on that are in its chunk.
    #[inline]
    pub(super) fn from(&self, at: usize) -> &[T] {
        let chunk = self.chunks.get(at >> SHIFT);
        chunk.map_or(&[], |chunk| {
            chunk.get(at & (Self::CHUNK - 1)..).unwrap_or(&[])
        })
    }

    /// The entries up to the one at `at` that are in its chunk.
    #[inline]
    pub(super) fn up_to(&self, at: usize) -> &[T] {
        let chunk = self.chunks.get(at >> SHIFT);
        chunk.map_or(&[], |chunk| {
            chunk.get(..=at & (Self::CHUNK - 1)).unwrap_or(&[])
        })
    }

    /// Some of the entries from `at` on, to be written: as many of `most` as are in one chunk. The list grows up to them.
    #[inline]
    pub(super) fn room(&mut self, at: usize, most: usize) -> &mut [T] {
        let (place, start) = (at >> SHIFT, at & (Self::CHUNK - 1));
        let end = start + most.min(Self::CHUNK - start);
        let there = self.chunks.get(place).map_or(0, Vec::len);
        if end > there {
            self.grow(place, end);
        }
        &mut self.chunks[place][start..end]
    }

    /// Makes the chunk at `place` have at least `len` entries, and all before it be full.
    fn grow(&mut self, place: usize, len: usize) {
        let len = len.next_multiple_of(LEAST).min(Self::CHUNK);
        while self.chunks.len() <= place {
            if let Some(last) = self.chunks.last_mut() {
                last.resize(Self::CHUNK, self.filler);
            }
            let is_first = self.chunks.is_empty();
            let room = if is_first { 0 } else { Self::CHUNK };
            self.chunks.push(Vec::with_capacity(room));
        }
        let chunk = &mut self.chunks[place];
        if len > chunk.capacity() {
            let room = len.next_power_of_two().min(Self::CHUNK);
            chunk.reserve_exact(room - chunk.len());
        }
        chunk.resize(len, self.filler);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn is_a_list(writes in prop::collection::vec((0usize..700, 1usize..90), 1..40)) {
            let mut chunks: Chunks<u16, 7> = Chunks::new(9);
            let mut list = Vec::new();
            for (number, (at, most)) in (10u16..).zip(writes) {
                let room = chunks.room(at, most);
                prop_assert!((1..=most).contains(&room.len()));
                room.fill(number);
                let end = at + room.len();
                list.resize(list.len().max(end), 9);
                list[at..end].fill(number);
                prop_assert!((0..list.len()).all(|at| chunks.get(at) == list.get(at)));
                for at in 0..list.len() {
                    let (after, before) = (chunks.from(at), chunks.up_to(at));
                    prop_assert!(after.iter().zip(&list[at..]).all(|(a, b)| a == b));
                    prop_assert!(list[..=at].ends_with(before));
                    prop_assert!(!after.is_empty() && !before.is_empty());
                }
            }
        }
    }

    #[test]
    fn a_short_list_is_small_and_a_long_one_is_not_moved() {
        let mut chunks: Chunks<u8, 10> = Chunks::new(0);
        chunks.room(0, 1);
        assert_eq!(chunks.memory(), LEAST);
        chunks.room(1000, 24);
        assert_eq!(chunks.memory(), 1 << 10);
        let first = chunks.get(0).map(std::ptr::from_ref);
        chunks.room(9000, 1);
        assert_eq!(chunks.get(0).map(std::ptr::from_ref), first);
    }
}
