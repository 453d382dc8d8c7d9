//! Disguises of letters that need no look at words: tag characters, variation selectors, zero-width bits, invisible
//! characters strewn in, rot13, reversal.

use masec_model::Span;

use super::{Found, View, pay, readable};
use crate::provenance::normalise::is_invisible;

/// Shows what invisible characters say, and the text without them where they part the letters of a word.
pub(super) fn decode(text: &str, budget: &mut usize, show: &mut dyn FnMut(Found<'_>, &mut usize)) {
    if !text.is_ascii() && pay(budget, text.len()) {
        hidden(text, budget, show);
    }
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

/// A letter of ASCII rotated by 13, anything else as it is. Without a branch, so that many are rotated at once.
pub(crate) fn rot13(byte: u8) -> u8 {
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

/// What tag characters, variation selectors and zero-width bits spell, and the text without anything invisible.
fn hidden(text: &str, budget: &mut usize, show: &mut dyn FnMut(Found<'_>, &mut usize)) {
    let mut gathered = Gathered::default();
    let mut stripped = String::new();
    let mut anchors = Vec::new();
    let mut copied = 0;
    let mut parts_words = false;
    for (at, c) in text.char_indices() {
        if c.is_ascii() || !is_invisible(c) {
            continue;
        }
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        stripped.push_str(&text[copied..at]);
        let lone_letter = at == copied + 1 && copied > 0;
        copied = at + c.len_utf8();
        gathered.take(at, c);
        anchors.push((clamp(stripped.len()), clamp(copied)));
        // A soft hyphen shows where a word may be broken: not after every letter.
        parts_words |= parts_word(text, at, copied) && (c != '\u{ad}' || lone_letter);
    }
    if parts_words {
        stripped.push_str(&text[copied..]);
        let found = Found {
            view: View::Invisible,
            text: &stripped,
            source: Span::new(0, text.len()),
            anchors: Some(&anchors),
        };
        show(found, budget);
    }
    gathered.show(budget, show);
}

/// Whether a letter or digit of ASCII stands on either side of what is at `at..end`. Emoji and the letters of other scripts
/// are honestly joined and varied by characters that are not seen.
fn parts_word(text: &str, at: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let before = at.checked_sub(1).and_then(|last| bytes.get(last));
    let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    letter(before) && letter(bytes.get(end))
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
