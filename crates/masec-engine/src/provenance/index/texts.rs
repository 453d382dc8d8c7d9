//! Normalised texts as they were, in a ring of bytes: what makes passages exact rather than likely.

use super::chunks::Chunks;

/// Ends each text in the ring; no normalised text has it in it.
const BREAK: u8 = 0;
/// The least bound.
const LEAST: usize = 1 << 10;
/// Bytes in a chunk of the ring, as a power of two.
const RING: u32 = 16;
/// An advance of this or more: how far is not known.
const FAR: u8 = u8::MAX;

/// The ring. Places are counted from the first byte ever kept, modulo 2^32.
#[derive(Debug)]
pub(super) struct Texts {
    bytes: Chunks<u8, RING>,
    /// For each byte how many bytes its source goes on to the next.
    advance: Chunks<u8, RING>,
    bound: usize,
    next: u32,
    live: u32,
}

/// How far two texts are the same around a gram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    /// Bytes before the gram's first.
    pub(super) left: usize,
    /// Bytes from the gram's first on.
    pub(super) right: usize,
    /// Whether that is the whole of the kept text.
    pub(super) whole: bool,
}

impl Texts {
    /// An empty ring of at most `bound` bytes (rounded up to a power of two).
    pub(super) fn new(bound: usize) -> Self {
        Self {
            bytes: Chunks::new(BREAK),
            advance: Chunks::new(FAR),
            bound: bound.clamp(LEAST, 1 << 31).next_power_of_two(),
            next: 0,
            live: 0,
        }
    }

    /// Bytes of memory held.
    pub(super) fn memory(&self) -> usize {
        self.bytes.memory() + self.advance.memory()
    }

    /// Keeps a text; `map` is one longer and says where each byte's source is. Returns the place of its first byte.
    pub(super) fn push(&mut self, text: &[u8], map: &[u32]) -> u32 {
        // A break on either side: what stood there before may be overwritten in part.
        self.put(&[BREAK], &[]);
        let start = self.next;
        self.put(text, map);
        self.put(&[BREAK], &[]);
        start
    }

    /// How far `text` around `at` and the kept text around `place` agree; at most `most_left` to the left.
    pub(super) fn reach(&self, text: &[u8], at: usize, place: u32, most_left: usize) -> Reach {
        let left = self.same_before(&text[at - most_left.min(at)..at], place);
        let right = self.same_from(&text[at..], place);
        let broken = |place: u32| self.get(place).is_none_or(|byte| byte == BREAK);
        Reach {
            left,
            right,
            whole: broken(back(place, left + 1)) && broken(place.wrapping_add(right as u32)),
        }
    }

    /// How many bytes of `text`, which has no break in it, stand from `place` on.
    fn same_from(&self, text: &[u8], place: u32) -> usize {
        let mut same = 0;
        loop {
            let here = place.wrapping_add(same as u32);
            if !self.is_live(here) {
                return same;
            }
            let there = self.bytes.from(here as usize & (self.bound - 1));
            let there = &there[..there.len().min(self.next.wrapping_sub(here) as usize)];
            let count = alike(&text[same..], there);
            same += count;
            if count < there.len() || there.is_empty() {
                return same;
            }
        }
    }

    /// How many bytes of the end of `text`, which has no break in it, stand before `place`.
    fn same_before(&self, text: &[u8], place: u32) -> usize {
        let mut same = 0;
        loop {
            let here = back(place, same + 1);
            if !self.is_live(here) {
                return same;
            }
            let there = self.bytes.up_to(here as usize & (self.bound - 1));
            let live = self.live.wrapping_sub(self.next.wrapping_sub(here)) as usize + 1;
            let there = &there[there.len().saturating_sub(live)..];
            let count = alike_at_end(&text[..text.len() - same], there);
            same += count;
            if count < there.len() || there.is_empty() {
                return same;
            }
        }
    }

    /// How many bytes of the source the `count` bytes at `place` take, with all of the last character where `to_end` says
    /// so, and whether that is certain: a source that skips hundreds of bytes is followed only up to there.
    pub(super) fn source_len(&self, place: u32, count: usize, to_end: bool) -> (u32, bool) {
        let mut len = 0;
        let mut at = 0;
        let mut step = 0;
        while at < count || (to_end && at > 0 && step == 0) {
            step = self.step(place.wrapping_add(at as u32));
            if step == FAR {
                return (len, false);
            }
            len += u32::from(step);
            at += 1;
        }
        (len, true)
    }

    fn step(&self, place: u32) -> u8 {
        if !self.is_live(place) {
            return FAR;
        }
        { self.advance.get(place as usize & (self.bound - 1)) }
            .copied()
            .unwrap_or(FAR)
    }

    /// Whether these bytes stand at a place.
    pub(super) fn has(&self, place: u32, bytes: impl Iterator<Item = u8>) -> bool {
        let mut places = (0u32..).map(|more| place.wrapping_add(more));
        { bytes }.all(|byte| places.next().and_then(|place| self.get(place)) == Some(byte))
    }

    fn get(&self, place: u32) -> Option<u8> {
        if !self.is_live(place) {
            return None;
        }
        self.bytes.get(place as usize & (self.bound - 1)).copied()
    }

    fn is_live(&self, place: u32) -> bool {
        let age = self.next.wrapping_sub(place);
        age != 0 && age <= self.live
    }

    fn put(&mut self, text: &[u8], map: &[u32]) {
        let mut done = 0;
        while done < text.len() {
            // Before it wraps, a place is the same in a ring of any size.
            let at = self.next as usize & (self.bound - 1);
            let most = (text.len() - done).min(self.bound - at);
            let bytes = self.bytes.room(at, most);
            let count = bytes.len();
            bytes.copy_from_slice(&text[done..done + count]);
            let advance = self.advance.room(at, count);
            match map.get(done..=done + count) {
                Some(map) => {
                    for ((to, here), next) in advance.iter_mut().zip(map).zip(&map[1..]) {
                        *to = next.wrapping_sub(*here).min(u32::from(FAR)) as u8;
                    }
                }
                None => advance.fill(FAR),
            }
            self.next = self.next.wrapping_add(count as u32);
            self.live = (self.live as usize + count).min(self.bound) as u32;
            done += count;
        }
    }
}

/// How many bytes two texts begin with alike.
fn alike(a: &[u8], b: &[u8]) -> usize {
    let most = a.len().min(b.len());
    let (a, b) = (&a[..most], &b[..most]);
    let (eights, _) = a.as_chunks::<8>();
    let (others, _) = b.as_chunks::<8>();
    for (place, (a, b)) in eights.iter().zip(others).enumerate() {
        let differ = u64::from_le_bytes(*a) ^ u64::from_le_bytes(*b);
        if differ != 0 {
            return place * 8 + differ.trailing_zeros() as usize / 8;
        }
    }
    let from = eights.len() * 8;
    let rest = a[from..].iter().zip(&b[from..]);
    from + rest.take_while(|(a, b)| a == b).count()
}

/// How many bytes two texts end with alike.
fn alike_at_end(a: &[u8], b: &[u8]) -> usize {
    let most = a.len().min(b.len());
    let (a, b) = (&a[a.len() - most..], &b[b.len() - most..]);
    let (rest, eights) = a.as_rchunks::<8>();
    let (others_rest, others) = b.as_rchunks::<8>();
    for (place, (a, b)) in eights.iter().rev().zip(others.iter().rev()).enumerate() {
        let differ = u64::from_le_bytes(*a) ^ u64::from_le_bytes(*b);
        if differ != 0 {
            return place * 8 + differ.leading_zeros() as usize / 8;
        }
    }
    let rest = rest.iter().rev().zip(others_rest.iter().rev());
    eights.len() * 8 + rest.take_while(|(a, b)| a == b).count()
}

fn back(place: u32, by: usize) -> u32 {
    place.wrapping_sub(by as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reaches_no_further_than_the_text() {
        let mut texts = Texts::new(1 << 12);
        let map: Vec<u32> = (0..=10).map(|n| n * 2).collect();
        texts.push(b"before it ", &map);
        let start = texts.push(b"0123456789", &map);
        texts.push(b"after it..", &map);
        let reach = texts.reach(b"xx0123456789yy", 5, start + 3, 100);
        assert_eq!((reach.left, reach.right, reach.whole), (3, 7, true));
        let reach = texts.reach(b"x123456y", 3, start + 3, 100);
        assert_eq!((reach.left, reach.right, reach.whole), (2, 4, false));
        assert_eq!(texts.source_len(start + 1, 3, true), (6, true));
    }

    proptest::proptest! {
        #[test]
        fn ends_are_compared_byte_for_byte(a in "[ab]{0,40}", b in "[ab]{0,40}", end in "[ab]{0,40}") {
            let (a, b) = (format!("{a}{end}"), format!("{b}{end}"));
            let both = a.bytes().rev().zip(b.bytes().rev());
            let expect = both.take_while(|(a, b)| a == b).count();
            proptest::prop_assert_eq!(alike_at_end(a.as_bytes(), b.as_bytes()), expect);
        }

        #[test]
        fn reaches_as_far_as_byte_by_byte(
            kept in proptest::collection::vec("[ab]{1,300}", 1..12),
            text in "[ab]{1,90}",
            (which, place, at, most_left) in (0usize..12, 0usize..300, 0usize..90, 0usize..50),
        ) {
            let mut texts = Texts::new(1 << 10);
            let mut starts = Vec::new();
            for text in &kept {
                let map: Vec<u32> = (0..=text.len() as u32).collect();
                starts.push(texts.push(text.as_bytes(), &map));
            }
            let place = starts[which % kept.len()].wrapping_add(place as u32);
            let at = at % text.len();
            let text = text.as_bytes();
            let same = |at: usize, place: u32| {
                texts.get(place).is_some_and(|byte| byte != BREAK && text.get(at) == Some(&byte))
            };
            let left = (0..at.min(most_left)).take_while(|n| same(at - n - 1, back(place, n + 1))).count();
            let right = (0..90).take_while(|n| same(at + n, place.wrapping_add(*n as u32))).count();
            let reach = texts.reach(text, at, place, most_left);
            proptest::prop_assert_eq!((reach.left, reach.right), (left, right));
        }
    }

    #[test]
    fn reaches_over_chunks_and_the_end_of_the_ring() {
        let mut texts = Texts::new(2 << RING);
        let long = vec![b'x'; (1 << RING) - 100];
        let map: Vec<u32> = (0..=long.len() as u32).collect();
        let text: Vec<u8> = (0..200).map(|n| b'a' + n % 26).collect();
        for _ in 0..3 {
            texts.push(&long, &map);
            let start = texts.push(&text, &map[..=200]);
            for at in [0, 60, 97, 98, 99, 100, 101, 199] {
                let reach = texts.reach(&text, at, start.wrapping_add(at as u32), 400);
                assert_eq!((reach.left, reach.right, reach.whole), (at, 200 - at, true));
            }
        }
    }

    #[test]
    fn forgets_the_oldest_and_stays_in_bounds() {
        let mut texts = Texts::new(1 << 10);
        let map: Vec<u32> = (0..=100).collect();
        let first = texts.push(&[b'a'; 100], &map);
        for _ in 0..100 {
            texts.push(&[b'b'; 100], &map);
        }
        assert_eq!(texts.memory(), 2 << 10);
        assert_eq!(texts.reach(&[b'a'; 100], 50, first + 50, 100).right, 0);
        let long = texts.push(&[b'c'; 5000], &(0..=5000).collect::<Vec<_>>());
        assert_eq!(texts.reach(&[b'c'; 100], 0, long + 4950, 0).right, 50);
    }
}
