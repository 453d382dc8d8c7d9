//! Words and codes of a text, and the disguises that a short piece of a secret can wear.
//!
//! Provenance finds passages and whole values; a piece of four characters is neither. What is looked at here is therefore
//! whole tokens only, under a few cheap readings, and how surprising one of them is says [`bits`].

use data_encoding::{BASE64_NOPAD, BASE64URL_NOPAD, HEXLOWER_PERMISSIVE};

use super::folded::Token;
use super::stretch::fold;
use crate::intent::clip;
use crate::provenance::View;
use crate::provenance::views::{rotated, sextet};

/// Bytes of one leaf that are read.
pub(super) const MAX_TEXT: usize = 1 << 18;
/// The longest token that is decoded.
const MAX_TOKEN: usize = 512;
/// Readings that a token gets, for the chance of a coincidence.
pub(super) const READINGS: f64 = 5.0;

/// Calls `each` with every token of `text`, at most `MAX_TEXT` bytes of it.
pub(super) fn tokens<'a>(text: &'a str, mut each: impl FnMut(&'a str)) {
    let text = clip(text, MAX_TEXT);
    if !text.is_ascii() {
        text.split(is_break)
            .map(|token| token.trim_matches(is_inner))
            .filter(|token| !token.is_empty())
            .for_each(each);
        return;
    }
    // As above, by a table of bytes: most text is ASCII, and there is a lot of it.
    let is = |byte: &u8, class: u8| CLASSES[usize::from(byte & 0x7F)] & class != 0;
    for token in text.as_bytes().split(|byte| is(byte, BREAK)) {
        let start = token.as_ptr() as usize - text.as_ptr() as usize;
        let token = trimmed(&text[start..start + token.len()]);
        if !token.is_empty() {
            each(token);
        }
    }
}

/// A token of ASCII without the marks at its ends.
pub(super) fn trimmed(token: &str) -> &str {
    let is_inner = |byte: &u8| CLASSES[usize::from(byte & 0x7F)] & INNER != 0;
    let bytes = token.as_bytes();
    let Some(first) = bytes.iter().position(|byte| !is_inner(byte)) else {
        return "";
    };
    let last = bytes.iter().rev().take_while(|byte| is_inner(byte)).count();
    &token[first..token.len() - last]
}

/// Whether a character of ASCII stands between tokens.
pub(super) fn is_ascii_break(byte: u8) -> bool {
    CLASSES[usize::from(byte & 0x7F)] & BREAK != 0
}

/// Classes of ASCII characters.
const BREAK: u8 = 1;
const INNER: u8 = 2;
const CLASSES: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0u8;
    while byte < 128 {
        let c = byte as char;
        table[byte as usize] = if is_break(c) {
            BREAK
        } else if is_inner(c) {
            INNER
        } else {
            0
        };
        byte += 1;
    }
    table
};

/// The parts of a path or an address.
pub(super) fn segments(token: &str) -> impl Iterator<Item = &str> {
    token
        .split('/')
        .map(|part| part.trim_matches(is_inner))
        .filter(|part| !part.is_empty())
}

/// Lower case, letters and digits only.
pub(super) fn normal(token: &str) -> String {
    if token.is_ascii() {
        return fold(token);
    }
    token
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Calls `each` with every reading of a token, normalised, but those of no use: `may` says of the first three bytes of a
/// reading whether it can be of any.
pub(super) fn readings(
    token: &str,
    may: impl Fn([u8; 3]) -> bool,
    mut each: impl FnMut(View, &str),
) {
    if token.len() > MAX_TOKEN {
        return;
    }
    if token.len() > SHORT_TOKEN || !token.is_ascii() {
        mirrored(token, &mut each);
        return decoded(token, &mut each);
    }
    let mut plain = [0; SHORT_TOKEN];
    let mut len = 0;
    for byte in token.bytes() {
        // Written always and kept by moving on: the choice costs no branch.
        plain[len % SHORT_TOKEN] = byte.to_ascii_lowercase();
        len += usize::from(byte.is_ascii_alphanumeric());
    }
    mirrored_short(&plain[..len], &may, &mut each);
    decoded(token, &mut each);
}

/// The same of a token of ASCII.
pub(super) fn folded_readings(
    token: &Token<'_, '_>,
    may: impl Fn([u8; 3]) -> bool,
    mut each: impl FnMut(View, &str),
) {
    if token.raw.len() > SHORT_TOKEN {
        return readings(token.raw, may, each);
    }
    mirrored_short(token.plain, &may, &mut each);
    decoded(token.raw, &mut each);
}

/// A token that stands for other characters.
fn decoded(token: &str, each: &mut impl FnMut(View, &str)) {
    let bytes = token.as_bytes();
    if bytes.len() < 4 {
        return;
    }
    if bytes.len().is_multiple_of(2)
        && bytes.len() >= 6
        // What can be shown is written with one of these first.
        && bytes.iter().step_by(2).all(|first| matches!(first, b'2'..=b'7'))
        && let Ok(decoded) = HEXLOWER_PERMISSIVE.decode(bytes)
    {
        printable(&decoded, View::Hex, each);
    }
    // Most words fail within their first bytes: decoding them whole to find that out would cost more than all else.
    if !may_show(bytes) {
        return;
    }
    let decoded = BASE64_NOPAD
        .decode(bytes)
        .or_else(|_| BASE64URL_NOPAD.decode(bytes));
    if let Ok(decoded) = decoded {
        printable(&decoded, View::Base64, each);
    }
}

/// Whether all the groups of four characters of a token stand in base64 for bytes that can be shown.
fn may_show(bytes: &[u8]) -> bool {
    const NONE: u8 = u8::MAX;
    static SEXTETS: [u8; 256] = {
        let mut table = [NONE; 256];
        let mut byte = 0u8;
        while byte < 128 {
            if let Some(value) = sextet(byte) {
                table[byte as usize] = value;
            }
            byte += 1;
        }
        table
    };
    let (groups, _) = bytes.as_chunks::<4>();
    groups.iter().all(|group| {
        let [a, b, c, d] = group.map(|byte| SEXTETS[usize::from(byte)]);
        let is_shown = |byte: u8| byte.wrapping_sub(0x20) < 0x5F;
        let is_code = (a | b | c | d) < 64;
        is_code & is_shown(a << 2 | b >> 4) & is_shown(b << 4 | c >> 2) & is_shown(c << 6 | d)
    })
}

/// The longest token that is mirrored without allocating, in bytes.
const SHORT_TOKEN: usize = 64;

/// A token as it is, backwards and rotated.
fn mirrored(token: &str, each: &mut impl FnMut(View, &str)) {
    let plain = normal(token);
    if plain.len() >= 3 {
        each(View::Plain, &plain);
        let reversed: String = plain.chars().rev().collect();
        each(View::Reversed, &reversed);
        if plain.bytes().any(|byte| byte.is_ascii_lowercase()) {
            each(View::Rot13, &rotated(&plain));
        }
    }
}

/// The same of a short one, without allocating.
fn mirrored_short(plain: &[u8], may: &impl Fn([u8; 3]) -> bool, each: &mut impl FnMut(View, &str)) {
    let (Some(head), Some(tail)) = (plain.first_chunk::<3>(), plain.last_chunk::<3>()) else {
        return;
    };
    // Hardly any token begins like a secret in any reading, so the readings are made only where one does.
    let (forwards, backwards, turned) = (
        may(*head),
        may([tail[2], tail[1], tail[0]]),
        may(head.map(turn)),
    );
    if !(forwards || backwards || turned) {
        return;
    }
    let mut tell = |view, bytes: &[u8]| each(view, std::str::from_utf8(bytes).unwrap_or_default());
    if forwards {
        tell(View::Plain, plain);
    }
    let mut other = [0; SHORT_TOKEN];
    let other = &mut other[..plain.len()];
    if backwards {
        other.copy_from_slice(plain);
        other.reverse();
        tell(View::Reversed, other);
    }
    if turned && plain.iter().any(u8::is_ascii_lowercase) {
        for (to, byte) in other.iter_mut().zip(plain) {
            *to = turn(*byte);
        }
        tell(View::Rot13, other);
    }
}

/// A small letter rotated by 13; anything else as it is. By a table: letters cannot be predicted.
fn turn(byte: u8) -> u8 {
    static TURNED: [u8; 256] = {
        let mut table = [0; 256];
        let mut byte = 0u8;
        loop {
            table[byte as usize] = match byte {
                b'a'..=b'm' => byte + 13,
                b'n'..=b'z' => byte - 13,
                _ => byte,
            };
            if byte == u8::MAX {
                break table;
            }
            byte += 1;
        }
    };
    TURNED[usize::from(byte)]
}

fn printable(decoded: &[u8], view: View, each: &mut impl FnMut(View, &str)) {
    if !decoded.iter().all(|byte| (0x20..0x7F).contains(byte)) {
        return;
    }
    if let Ok(text) = std::str::from_utf8(decoded) {
        let plain = normal(text);
        if plain.len() >= 3 {
            each(view, &plain);
        }
    }
}

/// Characters between tokens.
const fn is_break(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '"' | '\''
                | '`'
                | ','
                | ';'
                | '|'
                | '('
                | ')'
                | '['
                | ']'
                | '{'
                | '}'
                | '<'
                | '>'
                | ':'
                | '='
                | '!'
                | '?'
                | '*'
                | '#'
                | '$'
                | '&'
                | '\\'
                | '…'
                | '“'
                | '”'
                | '‘'
                | '’'
                | '—'
                | '–'
                | '→'
        )
}

/// Characters within tokens that are none of its own at its ends.
const fn is_inner(c: char) -> bool {
    matches!(c, '-' | '_' | '.' | '/' | '+' | '@' | '~' | '%' | '^')
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Digits,
    Letters,
    Mixed,
}

/// The class of a normalised token.
pub(super) fn class(normal: &str) -> Class {
    let digits = normal.bytes().filter(u8::is_ascii_digit).count();
    if digits == normal.len() {
        Class::Digits
    } else if digits == 0 {
        Class::Letters
    } else {
        Class::Mixed
    }
}

/// How many of each shape (class, length) of token someone has sent.
#[derive(Clone, Debug)]
pub(super) struct Shapes([u32; 3 * Shapes::LENGTHS]);

impl Default for Shapes {
    fn default() -> Self {
        Self([0; 3 * Self::LENGTHS])
    }
}

impl Shapes {
    const LENGTHS: usize = 16;

    pub(super) fn count(&mut self, token: &str) {
        // Normalising every word only to count it would double the cost: the bytes say enough.
        let digits = token.bytes().filter(u8::is_ascii_digit).count();
        self.count_one(token.len(), digits);
    }

    /// Counts a token of this many bytes, so many of them digits.
    pub(super) fn count_one(&mut self, length: usize, digits: usize) {
        let class = match digits {
            0 => Class::Letters,
            n if n == length => Class::Digits,
            _ => Class::Mixed,
        };
        let place = Self::place(class, length);
        self.0[place] = self.0[place].saturating_add(1);
    }

    pub(super) fn of(&self, class: Class, length: usize) -> u32 {
        self.0[Self::place(class, length)]
    }

    fn place(class: Class, length: usize) -> usize {
        class as usize * Self::LENGTHS + length.min(Self::LENGTHS - 1)
    }
}

/// Bits of surprise of one given token of `length` of this class out of a secret of class `whole`, never more than what
/// its characters can carry: words of a language repeat themselves, so letters count for little, unless they are a
/// stretch of a mixed code.
pub(super) fn bits(class: Class, whole: Class, length: usize) -> f64 {
    let each = match (class, whole) {
        (Class::Digits, _) => 3.3,
        (Class::Letters, Class::Mixed) => 4.0,
        (Class::Letters, _) => 2.5,
        (Class::Mixed, _) => 4.5,
    };
    each * length as f64
}

/// The least that a character of `secret` is worth, in bits.
pub(super) fn least_bits(secret: &str) -> f64 {
    match class(secret) {
        Class::Digits => 3.3,
        Class::Letters => 2.5,
        Class::Mixed => 4.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        tokens(text, |token| found.push(token.to_owned()));
        found
    }

    #[test]
    fn codes_stay_whole_and_punctuation_goes() {
        assert_eq!(all("part1: (a1b2-c3d4)."), ["part1", "a1b2-c3d4"]);
    }

    #[test]
    fn every_reading_is_found() {
        let read = |token: &str, view: View, expect: &str| {
            let mut hit = false;
            readings(
                token,
                |_| true,
                |as_view, text| {
                    hit |= as_view == view && text == expect;
                },
            );
            assert!(hit, "{token} as {view:?}");
        };
        read("A1B2-c3", View::Plain, "a1b2c3");
        read("3c2b1a", View::Reversed, "a1b2c3");
        read("n1o2p3", View::Rot13, "a1b2c3");
        read("613162326333", View::Hex, "a1b2c3");
        read("YTFiMmMz", View::Base64, "a1b2c3");
    }

    proptest::proptest! {
        #[test]
        fn shortcuts_miss_no_reading(token in "[a-zA-Z0-9+/_.-]{1,80}|[ -~]{1,24}|[0-9a-f]{6,24}") {
            let mut expect: Vec<(View, String)> = Vec::new();
            let plain = normal(&token);
            if plain.len() >= 3 {
                expect.push((View::Plain, plain.clone()));
                expect.push((View::Reversed, plain.chars().rev().collect()));
                if plain.bytes().any(|byte| byte.is_ascii_lowercase()) {
                    expect.push((View::Rot13, rotated(&plain)));
                }
            }
            let mut add = |view, text: &str| expect.push((view, text.to_owned()));
            let bytes = token.as_bytes();
            if bytes.len() >= 6 && let Ok(decoded) = HEXLOWER_PERMISSIVE.decode(bytes) {
                printable(&decoded, View::Hex, &mut add);
            }
            let decoded = BASE64_NOPAD.decode(bytes).or_else(|_| BASE64URL_NOPAD.decode(bytes));
            if let Ok(decoded) = decoded && bytes.len() >= 4 {
                printable(&decoded, View::Base64, &mut add);
            }
            let mut found = Vec::new();
            readings(&token, |_| true, |view, text| found.push((view, text.to_owned())));
            proptest::prop_assert_eq!(&found, &expect);
            // Those left out for how they begin are just those that begin so.
            let may = |gram: [u8; 3]| gram.iter().map(|byte| u32::from(*byte)).sum::<u32>() % 2 == 0;
            let begins = |text: &str| text.as_bytes().first_chunk::<3>().is_some_and(|gram| may(*gram));
            expect.retain(|(_, text)| begins(text));
            found.clear();
            readings(&token, may, |view, text| found.push((view, text.to_owned())));
            found.retain(|(_, text)| begins(text));
            proptest::prop_assert_eq!(found, expect);
        }

        #[test]
        fn the_table_agrees_with_the_characters(text in "[ -~\\t\\n\\x0b]{0,40}") {
            let by_table = all(&text);
            // A character beyond ASCII takes the other way; it is a break, so nothing else changes.
            let by_character = all(&format!("{text}…"));
            proptest::prop_assert_eq!(by_table, by_character);
        }
    }
}
