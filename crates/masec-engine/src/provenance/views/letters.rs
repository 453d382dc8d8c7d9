//! Disguises of letters: tag characters, variation selectors, zero-width bits, invisible characters strewn in, letters
//! spelt apart, rot13, reversal.

use masec_model::Span;
use unicode_normalization::char::decompose_compatible;

use super::runs::next_short;
use super::{Found, View, pay, readable};
use crate::provenance::normalise::is_invisible;

/// The fewest letters spelt apart that count.
const FEWEST_APART: usize = 6;
/// The most separators between letters of one word.
const WIDEST: usize = 2;

/// Shows what invisible characters say, the text without them, and what letters spelt apart say. `short` is the first of
/// [`next_short`].
pub(super) fn decode(
    text: &str,
    short: Option<usize>,
    budget: &mut usize,
    show: &mut dyn FnMut(Found<'_>, &mut usize),
) {
    if !text.is_ascii() && pay(budget, text.len()) {
        hidden(text, budget, show);
    }
    apart(text, short, budget, show);
}

/// `text` with its letters rotated by 13, the rest as it is.
pub(crate) fn rotated(text: &str) -> String {
    // No byte of a longer character is one of these, so bytes can be taken for characters.
    String::from_utf8(text.bytes().map(rot13).collect()).unwrap_or_default()
}

/// The same in place.
pub(super) fn rotate(bytes: &mut [u8]) {
    for byte in bytes {
        *byte = rot13(*byte);
    }
}

/// Without a branch, so that many are rotated at once.
fn rot13(byte: u8) -> u8 {
    let lower = byte | 0x20;
    let up = lower.wrapping_sub(b'a') < 13;
    let down = lower.wrapping_sub(b'n') < 13;
    byte.wrapping_add(u8::from(up) * 13)
        .wrapping_sub(u8::from(down) * 13)
}

/// `text` with its characters in reverse order.
pub(super) fn backwards(text: &str) -> String {
    if !text.is_ascii() {
        return text.chars().rev().collect();
    }
    String::from_utf8(text.bytes().rev().collect()).unwrap_or_default()
}

/// Turns each word of ASCII letters and digits around where it stands.
pub(super) fn reverse_words(bytes: &mut [u8]) {
    bytes
        .split_mut(|byte| !byte.is_ascii_alphanumeric())
        .for_each(<[u8]>::reverse);
}

/// `text` with each word of letters and digits backwards.
pub(super) fn words_backwards(text: &str) -> String {
    if text.is_ascii() {
        let mut out = text.as_bytes().to_vec();
        reverse_words(&mut out);
        return String::from_utf8(out).unwrap_or_default();
    }
    let mut out = String::with_capacity(text.len());
    let mut start = 0;
    let flush = |out: &mut String, word: &str| out.extend(word.chars().rev());
    for (at, c) in text.char_indices() {
        if !c.is_alphanumeric() {
            flush(&mut out, &text[start..at]);
            out.push(c);
            start = at + c.len_utf8();
        }
    }
    flush(&mut out, &text[start..]);
    out
}

/// What tag characters, variation selectors and zero-width bits spell, and the text without anything invisible and with
/// full-width and ornamental letters plain.
fn hidden(text: &str, budget: &mut usize, show: &mut dyn FnMut(Found<'_>, &mut usize)) {
    let mut gathered = Gathered::default();
    let mut stripped = String::new();
    let mut anchors = Vec::new();
    let mut copied = 0;
    let mut view = View::Plain;
    for (at, c) in text.char_indices() {
        if c.is_ascii() {
            continue;
        }
        let invisible = is_invisible(c);
        let plain = if invisible { None } else { ornament(c) };
        if !invisible && plain.is_none() {
            continue;
        }
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        stripped.push_str(&text[copied..at]);
        copied = at + c.len_utf8();
        if invisible {
            gathered.take(at, c);
            view = View::Invisible;
        }
        if let Some(plain) = plain {
            anchors.push((clamp(stripped.len()), clamp(at)));
            stripped.push(plain);
        }
        anchors.push((clamp(stripped.len()), clamp(copied)));
    }
    if copied == 0 {
        return;
    }
    stripped.push_str(&text[copied..]);
    let source = Span::new(0, text.len());
    show(
        Found {
            view,
            text: &stripped,
            source,
            anchors: Some(&anchors),
        },
        budget,
    );
    gathered.show(budget, show);
}

/// The ASCII character that a full-width, circled or mathematical one stands for.
fn ornament(c: char) -> Option<char> {
    if c < '\u{2460}' {
        return None;
    }
    let mut plain = None;
    let mut count = 0;
    decompose_compatible(c, |part| {
        count += 1;
        plain = part.is_ascii_graphic().then_some(part);
    });
    plain.filter(|_| count == 1)
}

/// Invisible characters that can carry something, in order.
#[derive(Default)]
struct Gathered {
    tags: Vec<u8>,
    selectors: Vec<u8>,
    bits: Vec<char>,
    first: usize,
    end: usize,
}

impl Gathered {
    fn take(&mut self, at: usize, c: char) {
        let code = c as u32;
        match code {
            0xE0020..=0xE007E => self.tags.push((code - 0xE0000) as u8),
            0xFE00..=0xFE0F => self.selectors.push((code - 0xFE00) as u8),
            0xE0100..=0xE01EF => self.selectors.push((code - 0xE0100 + 16) as u8),
            0x200B..=0x200F | 0x2060..=0x2064 | 0xFEFF => self.bits.push(c),
            _ => return,
        }
        if self.end == 0 {
            self.first = at;
        }
        self.end = at + c.len_utf8();
    }

    fn show(mut self, budget: &mut usize, show: &mut dyn FnMut(Found<'_>, &mut usize)) {
        let source = Span::new(self.first, self.end);
        let mut say = |bytes: &mut Vec<u8>| {
            if let Some(text) = readable(bytes) {
                let found = Found {
                    view: View::Invisible,
                    text,
                    source,
                    anchors: None,
                };
                show(found, budget);
            }
        };
        say(&mut self.tags);
        say(&mut self.selectors);
        let Some(zero) = self.bits.first().copied() else {
            return;
        };
        // Two characters stand for the bits; which is which is not known. A third only separates.
        let Some(one) = self.bits.iter().copied().find(|c| *c != zero) else {
            return;
        };
        for set in [one, zero] {
            let bits: Vec<bool> = self
                .bits
                .iter()
                .filter(|c| **c == zero || **c == one)
                .map(|c| *c == set)
                .collect();
            let byte = |part: &[bool]| {
                part.iter()
                    .fold(0u8, |byte, bit| byte << 1 | u8::from(*bit))
            };
            say(&mut bits.chunks_exact(8).map(byte).collect());
        }
    }
}

/// Letters spelt apart, read as one: single letters or digits with one or two separators between them. More separators,
/// or another one, part the words.
fn apart(
    text: &str,
    mut short: Option<usize>,
    budget: &mut usize,
    show: &mut dyn FnMut(Found<'_>, &mut usize),
) {
    let bytes = text.as_bytes();
    while let Some(sign) = short {
        let Some(start) = (sign..sign + 3).find(|place| alone(bytes, *place)) else {
            short = next_short(bytes, sign + 3);
            continue;
        };
        let (read, anchors, end) = spell(bytes, start);
        short = next_short(bytes, end.max(start + 1));
        if anchors.len() < FEWEST_APART || !pay(budget, end - start) {
            continue;
        }
        show(
            Found {
                view: View::Joined,
                text: &read,
                source: Span::new(start, end),
                anchors: Some(&anchors),
            },
            budget,
        );
    }
}

fn alone(bytes: &[u8], at: usize) -> bool {
    let letter = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_alphanumeric);
    letter(at) && !letter(at + 1) && (at == 0 || !letter(at - 1))
}

/// Reads letters that stand alone from `start` on.
fn spell(bytes: &[u8], start: usize) -> (String, Vec<(u32, u32)>, usize) {
    let mut read = String::new();
    let mut anchors = Vec::new();
    let mut end = start;
    let mut at = start;
    let mut usual: Option<&[u8]> = None;
    while alone(bytes, at) {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        anchors.push((clamp(read.len()), clamp(at)));
        read.push(char::from(bytes[at]));
        end = at + 1;
        let gap = bytes[end..]
            .iter()
            .take(2 * WIDEST + 2)
            .take_while(|byte| !byte.is_ascii_alphanumeric() && byte.is_ascii())
            .count();
        let between = &bytes[end..end + gap];
        let usual = usual.get_or_insert(between);
        // A dot or an at sign that stands apart like a letter is spelt too: `g m a i l . c o m`.
        let spelt = gap > usual.len()
            && between.starts_with(usual)
            && between.ends_with(usual)
            && gap == 2 * usual.len() + 1
            && !between[usual.len()].is_ascii_whitespace();
        if spelt {
            anchors.push((clamp(read.len()), clamp(end + usual.len())));
            read.push(char::from(between[usual.len()]));
        } else if between != *usual && alone(bytes, end + gap) {
            read.push(' ');
        }
        at = end + gap;
        if gap == 0 || usual.len() > WIDEST {
            break;
        }
    }
    (read, anchors, end)
}
