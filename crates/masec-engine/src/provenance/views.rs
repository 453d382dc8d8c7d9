//! Decoded views of a text: what it says to a reader who undoes an encoding.
//!
//! Encodings are looked for only where a cheap sign of them stands (a long unbroken run, an escape character, code points
//! beyond ASCII), a decoding counts only where it gives readable text, and all work is paid from a budget in bytes, so
//! plain prose costs one pass and hostile text no more than its budget. Not undone: leet, spelling alphabets, words in another
//! order, Base85 without brackets, compressed bytes in no other code, splitting over leaves.

mod apart;
mod ascii85;
mod backslash;
mod base58;
mod cipher;
mod codes;
mod escapes;
mod letters;
mod lookalikes;
mod morse;
mod packed;
mod runs;
mod signs;
mod words;

use masec_model::Span;

pub(crate) use self::letters::{rot13, rotated};
pub(crate) use self::morse::letters as morse_letters;
pub(crate) use self::runs::sextet;
use self::signs::Signs;
use super::View;

/// Texts up to this many bytes are also read backwards, rotated and deciphered.
pub const MIRROR_LIMIT: usize = 4096;
/// How many encodings inside one another are undone.
const DEPTH: u8 = 2;
/// The shortest decoding that is of use, in bytes.
const SHORTEST: usize = 4;

/// A text as it reads with an encoding undone.
#[derive(Clone, Copy, Debug)]
pub struct DecodedView<'a> {
    /// Which encoding was undone; [`View::Nested`] where it was more than one.
    pub view: View,
    /// What it says.
    pub text: &'a str,
    /// The bytes of the original text that were decoded.
    pub source: Span,
    places: Places<'a>,
}

/// How places in a decoded text map to places in what it was decoded from.
#[derive(Clone, Copy, Debug)]
enum Places<'a> {
    /// Each byte may have come from any of the source.
    Whole,
    /// Byte for byte, backwards.
    Backwards,
    /// `(decoded, source)` ascending; byte for byte between them.
    Anchors(&'a [(u32, u32)]),
}

impl DecodedView<'_> {
    /// Where in the original text the bytes `range` of the decoded text came from: as near as the encoding allows, never
    /// less than those bytes. The ends are bytes of the encoded text, which may fall inside one of its characters.
    pub fn source_of(&self, range: std::ops::Range<usize>) -> Span {
        let source = self.source.range();
        match self.places {
            Places::Whole => self.source,
            Places::Backwards => {
                let end = source.end.saturating_sub(range.start).max(source.start);
                let start = source.end.saturating_sub(range.end).max(source.start);
                Span::new(start, end)
            }
            Places::Anchors(anchors) => {
                // The next anchor bounds a run from above: an escape is longer than what it stands for.
                let before = |at: usize| anchors.partition_point(|(out, _)| *out as usize <= at);
                let exact = |at: usize| match before(at).checked_sub(1).map(|place| anchors[place])
                {
                    Some((out, src)) => src as usize + (at - out as usize),
                    None => source.start + at,
                };
                let next = |at: usize| {
                    anchors
                        .get(before(at))
                        .map_or(source.end, |(_, src)| *src as usize)
                };
                let last = range.end.saturating_sub(1).max(range.start);
                let start = exact(range.start).clamp(source.start, source.end);
                let is_escape = before(last)
                    .checked_sub(1)
                    .is_some_and(|place| anchors[place].0 as usize == last);
                let end = if is_escape {
                    next(last)
                } else {
                    exact(last) + 1
                };
                Span::new(start, end.clamp(start, source.end))
            }
        }
    }
}

/// Shows `visit` every sentence of `text`, where that is no longer than [`MIRROR_LIMIT`], that reads like words when deciphered.
pub fn deciphered(text: &str, visit: &mut dyn FnMut(DecodedView<'_>)) {
    if text.len() <= MIRROR_LIMIT {
        cipher::decode(text, visit);
    }
}

/// A reading that is its own inverse and leaves no sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mirror {
    /// Letters rotated by 13.
    Rot13,
    /// Backwards as a whole.
    Whole,
    /// Each word backwards.
    Words,
}

impl Mirror {
    /// All of them, in the order in which they are shown.
    pub(crate) const ALL: [Self; 3] = [Self::Rot13, Self::Whole, Self::Words];

    /// Mirrors ASCII in place.
    pub(crate) fn turn(self, bytes: &mut [u8]) {
        match self {
            Self::Rot13 => letters::rotate(bytes),
            Self::Whole => bytes.reverse(),
            Self::Words => letters::reverse_words(bytes),
        }
    }
}

/// `text` in that mirror.
pub(crate) fn mirror(text: &str, which: Mirror) -> String {
    match which {
        Mirror::Rot13 => rotated(text),
        Mirror::Whole => letters::backwards(text),
        Mirror::Words => letters::words_backwards(text),
    }
}

/// Shows `visit` what `text` says once encodings that leave a sign are undone, up to two deep. At most `budget` bytes are tried in
/// all; returns what is left of it.
pub fn decoded(text: &str, budget: usize, visit: &mut dyn FnMut(DecodedView<'_>)) -> usize {
    let mut left = budget;
    descend(text, None, DEPTH, &mut left, visit);
    left
}

/// Whether a mirror of `text` normalises to the mirror of its normal form: ASCII without the controls that normalising
/// drops, which part words for one and not for the other.
pub(crate) fn commutes(text: &str) -> bool {
    // All of it, without a branch: faster than to stop at the first.
    text.bytes().fold(true, |all, byte| {
        all & ((0x20..0x7F).contains(&byte) | (0x09..0x0E).contains(&byte))
    })
}

/// Shows `visit` the readings that are their own inverse and leave no sign, those that `wanted` says yes to: backwards as
/// a whole, each word backwards, letters rotated by 13. Trying them on either of two texts finds the one in the other.
/// Texts that the budget does not cover three times over are left out.
pub(crate) fn mirrored(
    text: &str,
    budget: usize,
    wanted: &mut dyn FnMut(Mirror) -> bool,
    visit: &mut dyn FnMut(DecodedView<'_>),
) {
    let letters = text.bytes().filter(|byte| !byte.is_ascii_punctuation());
    if text.len().saturating_mul(3) > budget || letters.take(SHORTEST).count() < SHORTEST {
        return;
    }
    for which in Mirror::ALL {
        if !wanted(which) {
            continue;
        }
        let read = mirror(text, which);
        let (view, places) = match which {
            Mirror::Rot13 => (View::Rot13, Places::Anchors(&[])),
            Mirror::Whole => (View::Reversed, Places::Backwards),
            Mirror::Words => (View::Reversed, Places::Anchors(&[])),
        };
        // Backwards a palindrome still is a reading; the others are what stands there.
        if which == Mirror::Whole || read != text {
            visit(DecodedView {
                view,
                text: &read,
                source: Span::new(0, text.len()),
                places,
            });
        }
    }
}

/// What a decoder hands back: the view, its text, where in the decoder's input it stood, and the map.
struct Found<'a> {
    view: View,
    text: &'a str,
    source: Span,
    anchors: Option<&'a [(u32, u32)]>,
}

/// Decodes `text` and what comes out of it. `outer` is the original's span where `text` is itself decoded.
fn descend(
    text: &str,
    outer: Option<Span>,
    depth: u8,
    left: &mut usize,
    visit: &mut dyn FnMut(DecodedView<'_>),
) {
    let Some(rest) = depth.checked_sub(1) else {
        return;
    };
    let mut budget = *left;
    let mut show = |found: Found<'_>, budget: &mut usize| {
        if found.text.len() < SHORTEST {
            return;
        }
        let places = match (outer, found.anchors) {
            (None, Some(anchors)) => Places::Anchors(anchors),
            _ => Places::Whole,
        };
        let source = outer.unwrap_or(found.source);
        visit(DecodedView {
            view: if outer.is_some() {
                View::Nested
            } else {
                found.view
            },
            text: found.text,
            source,
            places,
        });
        descend(found.text, Some(source), rest, budget, visit);
    };
    let signs = Signs::of(text.as_bytes());
    let short = runs::next_short(text.as_bytes(), 0);
    runs::decode(text, short, signs, &mut budget, &mut show);
    if signs.have(Signs::TILDE) {
        ascii85::decode(text, &mut budget, &mut show);
    }
    escapes::decode(text, signs, &mut budget, &mut show);
    if signs.have(Signs::BACKSLASH) {
        backslash::decode(text, &mut budget, &mut show);
    }
    if signs.have(Signs::DIGIT) {
        codes::decode(text, &mut budget, &mut show);
    }
    if signs.have(Signs::DASH) {
        morse::decode(text, &mut budget, &mut show);
    }
    letters::decode(text, &mut budget, &mut show);
    lookalikes::decode(text, &mut budget, &mut show);
    apart::decode(text, short, &mut budget, &mut show);
    *left = budget;
}

/// Takes `cost` bytes from the budget, where it covers them.
fn pay(budget: &mut usize, cost: usize) -> bool {
    match budget.checked_sub(cost) {
        Some(rest) => {
            *budget = rest;
            true
        }
        None => {
            *budget = 0;
            false
        }
    }
}

/// The readable text in `bytes`: UTF-8 (a character cut off at the end is left away) or UTF-16LE of ASCII, in which
/// hardly anything cannot be shown.
fn readable(bytes: &mut Vec<u8>) -> Option<&str> {
    let wide = bytes.len() >= 8
        && bytes
            .chunks_exact(2)
            .all(|pair| pair[1] == 0 && pair[0] != 0);
    if wide {
        let mut place = 0;
        bytes.retain(|_| {
            place += 1;
            place % 2 == 1
        });
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return None,
    };
    let strange = text
        .chars()
        .filter(|c| c.is_control() && !c.is_whitespace())
        .count();
    (text.len() >= SHORTEST && strange * 20 <= text.len()).then_some(text)
}

#[cfg(test)]
mod tests;
