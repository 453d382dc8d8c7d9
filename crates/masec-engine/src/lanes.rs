//! Sixty-four bytes at a time: which of them are of a class, one bit for each, the first the lowest.
//!
//! Most of what is looked for in a text hardly ever stands there. To class a block is a few vector instructions, and what is
//! asked of places side by side (a run of twelve letters) a few shifts.

use wide::{u8x16, u32x4};

/// Bytes of a block.
pub(crate) const BLOCK: usize = 64;

/// Sixty-four bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block([u8x16; 4]);

impl Block {
    /// The bytes of `bytes` from `at` on; spaces past their end.
    #[inline(always)]
    pub(crate) fn at(bytes: &[u8], at: usize) -> Self {
        let rest = bytes.get(at..).unwrap_or_default();
        match rest.first_chunk() {
            Some(block) => Self::of(block),
            None => {
                let mut block = [b' '; BLOCK];
                if let Some(front) = block.get_mut(..rest.len()) {
                    front.copy_from_slice(rest);
                }
                Self::of(&block)
            }
        }
    }

    /// These bytes.
    #[inline(always)]
    fn of(bytes: &[u8; BLOCK]) -> Self {
        match bytes.as_chunks() {
            ([one, two, three, four], _) => Self([
                u8x16::new(*one),
                u8x16::new(*two),
                u8x16::new(*three),
                u8x16::new(*four),
            ]),
            _ => Self([u8x16::ZERO; 4]), // Not reached: a block is four of them.
        }
    }

    /// The bits of bytes for which `is` says so, lane by lane.
    #[inline(always)]
    fn bits(self, is: impl Fn(u8x16) -> u8x16) -> u64 {
        let bits = |lane| u64::from(is(lane).to_bitmask());
        let [one, two, three, four] = self.0;
        bits(one) | bits(two) << 16 | bits(three) << 32 | bits(four) << 48
    }

    /// Digits of ASCII.
    #[inline(always)]
    pub(crate) fn digits(self) -> u64 {
        self.bits(|lane| within(lane, b'0', b'9'))
    }

    /// Letters and digits of ASCII.
    #[inline(always)]
    pub(crate) fn alphanumeric(self) -> u64 {
        self.bits(alphanumeric)
    }

    /// Letters and digits of ASCII, and any of `others`.
    #[inline(always)]
    pub(crate) fn alphanumeric_or<const N: usize>(self, others: [u8; N]) -> u64 {
        self.bits(|lane| one_of(lane, others) | alphanumeric(lane))
    }

    /// Digits of ASCII, and any of `others`.
    #[inline(always)]
    pub(crate) fn digits_or<const N: usize>(self, others: [u8; N]) -> u64 {
        self.bits(|lane| one_of(lane, others) | within(lane, b'0', b'9'))
    }
}

/// Bytes from `first` to `last`.
#[inline(always)]
fn within(lane: u8x16, first: u8, last: u8) -> u8x16 {
    let above = lane - u8x16::splat(first);
    above.min(u8x16::splat(last - first)).simd_eq(above)
}

/// Letters and digits of ASCII.
#[inline(always)]
fn alphanumeric(lane: u8x16) -> u8x16 {
    within(lane | u8x16::splat(0x20), b'a', b'z') | within(lane, b'0', b'9')
}

/// Bytes that are one of these.
#[inline(always)]
fn one_of<const N: usize>(lane: u8x16, bytes: [u8; N]) -> u8x16 {
    let is = bytes.map(|byte| lane.simd_eq(u8x16::splat(byte)));
    is.into_iter().fold(u8x16::ZERO, |any, is| any | is)
}

/// The first place from `from` on whose bit is set in what `sign` makes of the bits of `class`; none that has fewer than `need` bytes
/// behind it. `sign` is given the bits of two blocks and asked for those of the first. Spaces are in no class.
#[inline(always)]
pub(crate) fn next_place(
    bytes: &[u8],
    from: usize,
    need: usize,
    class: impl Fn(Block) -> u64,
    sign: impl Fn(u128) -> u128,
) -> Option<usize> {
    let mut at = from;
    let mut here = u128::from(class(Block::at(bytes, at)));
    while at + need <= bytes.len() {
        let next = at + BLOCK;
        let ahead = match next < bytes.len() {
            true => u128::from(class(Block::at(bytes, next))),
            false => 0,
        };
        let signs = sign(here | ahead << BLOCK) as u64;
        if signs != 0 {
            let place = at + signs.trailing_zeros() as usize;
            return (place + need <= bytes.len()).then_some(place);
        }
        (at, here) = (next, ahead);
    }
    None
}

/// The first byte from `from` on that is of `class`, which spaces are not.
#[inline(always)]
pub(crate) fn next_of(bytes: &[u8], from: usize, class: impl Fn(Block) -> u64) -> Option<usize> {
    let mut blocks = (from..bytes.len()).step_by(BLOCK);
    blocks.find_map(|at| {
        let there = class(Block::at(bytes, at));
        (there != 0).then(|| at + there.trailing_zeros() as usize)
    })
}

/// Eight numbers, each against another: one bit for each that is the same, the first the lowest.
#[inline(always)]
pub(crate) fn equal(numbers: &[u32; 8], to: u32) -> u32 {
    let to = u32x4::splat(to);
    let same = |half: u32x4| half.simd_eq(to).to_bitmask();
    let (low, high) = halves(numbers);
    same(low) | same(high) << 4
}

/// One bit for each of eight numbers that is more than `most` before `next`, counted round.
#[inline(always)]
pub(crate) fn further(numbers: &[u32; 8], next: u32, most: u32) -> u32 {
    let (next, most) = (u32x4::splat(next), u32x4::splat(most));
    let is = |half: u32x4| (next - half).simd_gt(most).to_bitmask();
    let (low, high) = halves(numbers);
    is(low) | is(high) << 4
}

#[inline(always)]
fn halves(numbers: &[u32; 8]) -> (u32x4, u32x4) {
    match numbers.as_chunks() {
        ([low, high], _) => (u32x4::new(*low), u32x4::new(*high)),
        _ => (u32x4::ZERO, u32x4::ZERO), // Not reached: eight are two times four.
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bits(bytes: &[u8], is: impl Fn(u8) -> bool) -> u64 {
        let padded = bytes.iter().copied().chain(std::iter::repeat(b' '));
        padded
            .take(BLOCK)
            .enumerate()
            .fold(0, |all, (at, byte)| all | u64::from(is(byte)) << at)
    }

    proptest! {
        #[test]
        fn classes_are_those_of_each_byte(bytes in prop::collection::vec(any::<u8>(), 0..150), at in 0usize..160) {
            let block = Block::at(&bytes, at);
            let rest = bytes.get(at..).unwrap_or_default();
            prop_assert_eq!(block.digits(), bits(rest, |byte| byte.is_ascii_digit()));
            prop_assert_eq!(block.alphanumeric(), bits(rest, |byte| byte.is_ascii_alphanumeric()));
            let or = |byte: u8| matches!(byte, b'/' | 0x80);
            prop_assert_eq!(block.alphanumeric_or([b'/', 0x80]), bits(rest, |byte| or(byte) || byte.is_ascii_alphanumeric()));
            prop_assert_eq!(block.digits_or([b'/', 0x80]), bits(rest, |byte| or(byte) || byte.is_ascii_digit()));
        }

        #[test]
        fn places_are_found_over_blocks(text in "[a. ]{0,20}|[a ]{60,140}9?[a9.]{0,3}", from in 0usize..70, need in 1usize..5) {
            let bytes = text.as_bytes();
            let found = next_place(bytes, from, need, Block::alphanumeric, |one| one & one >> 1 & one >> 2);
            let expected = (from..bytes.len()).find(|at| bytes.get(*at..*at + 3).is_some_and(|three| three.iter().all(u8::is_ascii_alphanumeric))).filter(|at| at + need <= bytes.len());
            prop_assert_eq!(found, expected);
            let first = (from..bytes.len()).find(|at| bytes[*at].is_ascii_digit());
            prop_assert_eq!(next_of(bytes, from, Block::digits), first);
        }

        #[test]
        fn numbers_are_compared_one_by_one(numbers in any::<[u32; 8]>(), small in any::<[bool; 8]>(), next: u32, most in 0u32..9) {
            let numbers: [u32; 8] = std::array::from_fn(|at| if small[at] { next.wrapping_sub(numbers[at] % 12) } else { numbers[at] });
            let each = |is: &dyn Fn(u32) -> bool| (0..8).fold(0, |all, at| all | u32::from(is(numbers[at])) << at);
            prop_assert_eq!(equal(&numbers, numbers[3]), each(&|number| number == numbers[3]));
            prop_assert_eq!(further(&numbers, next, most), each(&|number| next.wrapping_sub(number) > most));
        }
    }
}
