//! Which characters that decoders look for stand in a text at all: one pass instead of one for each decoder.

/// Characters that stand in a text, or may: of a long one nothing is ruled out, since there is little to save where each
/// decoder looks at many bytes at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signs(u8);

impl Signs {
    pub(super) const TILDE: Self = Self(1);
    pub(super) const PERCENT: Self = Self(2);
    pub(super) const EQUALS: Self = Self(4);
    pub(super) const AMPERSAND: Self = Self(8);
    pub(super) const BACKSLASH: Self = Self(16);
    pub(super) const DASH: Self = Self(32);
    pub(super) const X: Self = Self(64);
    pub(super) const DIGIT: Self = Self(128);

    /// The longest text that is looked at, in bytes.
    const LONGEST: usize = 512;
    /// Bytes looked at together.
    const BLOCK: usize = 16;

    /// Those of `text`.
    pub(super) fn of(text: &[u8]) -> Self {
        if text.len() > Self::LONGEST {
            return Self(u8::MAX);
        }
        // Without a branch, so that a block is a few vector instructions.
        let (blocks, rest) = text.as_chunks::<{ Self::BLOCK }>();
        let mut signs = [0; Self::BLOCK];
        let mut take = |block: &[u8; Self::BLOCK]| {
            for (signs, byte) in signs.iter_mut().zip(block) {
                *signs |= sign(*byte);
            }
        };
        blocks.iter().for_each(&mut take);
        let mut last = [b' '; Self::BLOCK];
        last[..rest.len()].copy_from_slice(rest);
        take(&last);
        Self(signs.iter().fold(0, |all, sign| all | sign))
    }

    /// Whether any of `others` is among them.
    pub(super) fn have(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

/// The sign that a byte is, if any.
#[inline(always)]
fn sign(byte: u8) -> u8 {
    let is = |yes: bool, sign: Signs| if yes { sign.0 } else { 0 };
    is(byte == b'~', Signs::TILDE)
        | is(byte == b'%', Signs::PERCENT)
        | is(byte == b'=', Signs::EQUALS)
        | is(byte == b'&', Signs::AMPERSAND)
        | is(byte == b'\\', Signs::BACKSLASH)
        | is(byte == b'-', Signs::DASH)
        | is(byte | 0x20 == b'x', Signs::X)
        | is(byte.wrapping_sub(b'0') < 10, Signs::DIGIT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_those_that_stand_there(text in "[ -~é]{0,80}|[a-w ]{0,80}[~%=&\\\\xX0-9-]{0,2}") {
            let signs = Signs::of(text.as_bytes());
            for (sign, characters) in [
                (Signs::TILDE, "~"),
                (Signs::PERCENT, "%"),
                (Signs::EQUALS, "="),
                (Signs::AMPERSAND, "&"),
                (Signs::BACKSLASH, "\\"),
                (Signs::DASH, "-"),
                (Signs::X, "xX"),
                (Signs::DIGIT, "0123456789"),
            ] {
                prop_assert_eq!(signs.have(sign), text.contains(|c| characters.contains(c)));
            }
        }
    }

    #[test]
    fn of_long_texts_nothing_is_ruled_out() {
        assert!(Signs::of(&[b'a'; 1000]).have(Signs::TILDE));
    }
}
