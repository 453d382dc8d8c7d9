//! Tokens of ASCII and their letters and digits in one pass over a text, eight characters at a time.

use super::tokens::{MAX_TEXT, is_ascii_break, trimmed};
use crate::intent::clip;

/// A token of ASCII.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'t, 'f> {
    /// As it stands.
    pub(super) raw: &'t str,
    /// Its letters and digits, small.
    pub(super) plain: &'f [u8],
    /// How many of these are digits.
    pub(super) digits: usize,
}

impl Token<'_, '_> {
    /// Whether it is letters alone.
    pub(super) fn is_word(&self) -> bool {
        self.digits == 0 && !self.has_marks()
    }

    /// Whether there is more in it than letters and digits.
    pub(super) fn has_marks(&self) -> bool {
        self.plain.len() != self.raw.len()
    }
}

/// As [`tokens`](super::tokens::tokens) of ASCII: each with its letters and digits, small, of which all together are the text's, in `folded`.
pub(super) fn folded_tokens<'a>(
    text: &'a str,
    folded: &mut Vec<u8>,
    mut each: impl FnMut(Token<'a, '_>),
) {
    let text = clip(text, MAX_TEXT);
    let bytes = text.as_bytes();
    folded.clear();
    folded.resize(bytes.len() + EIGHT, 0);
    let (mut len, mut at) = (0, 0);
    while at < bytes.len() {
        let (start, from) = (at, len);
        let mut digits = 0;
        loop {
            let front = Front::of(eight(bytes, at));
            // Written always and kept by moving on: the choice costs no branch.
            if let Some(to) = folded[len..].first_chunk_mut() {
                *to = front.plain;
            }
            len += front.count;
            at += front.count;
            digits += front.digits;
            if front.count == EIGHT {
                continue;
            }
            match bytes.get(at) {
                Some(mark) if !is_ascii_break(*mark) => at += 1,
                _ => break,
            }
        }
        let whole = &text[start..at];
        let plain = &folded[from..len];
        let raw = if plain.len() == whole.len() {
            whole
        } else {
            trimmed(whole)
        };
        if !raw.is_empty() {
            each(Token { raw, plain, digits });
        }
        at += 1;
    }
    folded.truncate(len);
}

/// Bytes of ASCII looked at together.
const EIGHT: usize = 8;

/// The bytes at `at`; past the end spaces.
fn eight(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    let bytes = rest.first_chunk().copied().unwrap_or_else(|| {
        let mut bytes = [b' '; EIGHT];
        bytes
            .iter_mut()
            .zip(rest)
            .for_each(|(to, byte)| *to = *byte);
        bytes
    });
    u64::from_le_bytes(bytes)
}

/// The letters and digits that eight characters of ASCII begin with.
struct Front {
    /// Small; any others behind them.
    plain: [u8; EIGHT],
    count: usize,
    digits: usize,
}

impl Front {
    fn of(eight: u64) -> Self {
        const EACH: u64 = u64::from_le_bytes([1; EIGHT]);
        /// The upper bit of each byte, which none of ASCII has.
        const UPPER: u64 = EACH << 7;
        // What is added carries into the upper bit from the first of a range on, and from the first past it.
        let is_in = |bytes: u64, first: u8, last: u8| {
            let from = bytes + EACH * u64::from(0x80 - first);
            let past = bytes + EACH * u64::from(0x7F - last);
            from & !past & UPPER
        };
        let small = eight | EACH << 5;
        let digits = is_in(eight, b'0', b'9');
        let others = UPPER & !(is_in(small, b'a', b'z') | digits);
        let before = others.wrapping_sub(1) & !others;
        let digits = (digits & before) >> 7;
        Self {
            plain: small.to_le_bytes(),
            count: others.trailing_zeros() as usize / EIGHT,
            digits: (digits.wrapping_mul(EACH) >> 56) as usize,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::leak::stretch::fold;
    use crate::detect::leak::tokens::{normal, tokens};

    proptest::proptest! {
        #[test]
        fn folded_tokens_are_the_same_tokens(text in "[ -~\\t\\n]{0,60}") {
            let mut by_tokens = Vec::new();
            tokens(&text, |token| by_tokens.push(token.to_owned()));
            let mut folded = Vec::new();
            let mut found = Vec::new();
            folded_tokens(&text, &mut folded, |token| {
                found.push(token.raw.to_owned());
                assert_eq!(normal(token.raw).as_bytes(), token.plain);
                let digits = token.raw.bytes().filter(u8::is_ascii_digit).count();
                assert_eq!(token.digits, digits);
            });
            proptest::prop_assert_eq!(found, by_tokens);
            let whole = fold(&text);
            proptest::prop_assert_eq!(folded.as_slice(), whole.as_bytes());
        }
    }
}
