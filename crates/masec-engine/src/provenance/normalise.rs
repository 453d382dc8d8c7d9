//! Text made comparable: NFKC, case-folded, runs of white space and punctuation one space, invisible characters gone,
//! with a map back to the bytes it came from.
//!
//! ASCII goes through a table, the rest of Unicode through its normalisation tables, a cluster at a time. Letters,
//! digits and marks are kept; whatever else can be seen (symbols and emoji too) separates, so text made of symbols alone
//! leaves nothing to compare. Look-alikes of other scripts are not folded.

use std::cell::RefCell;

use masec_model::Span;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{
    canonical_combining_class, decompose_compatible, is_combining_mark,
};
use unicode_normalization::{IsNormalized, is_nfc_quick};

/// Normalises texts one after the other into buffers that it keeps.
#[derive(Debug, Default)]
pub struct Normaliser {
    /// Normalised bytes; valid up to the length that the current run counts.
    bytes: Vec<u8>,
    /// For each normalised byte, the first source byte of the character it came from; one more for the end.
    map: Vec<u32>,
    cluster: String,
}

/// A normalised text and the way back to its source.
#[derive(Clone, Copy, Debug)]
pub struct Normalised<'a> {
    bytes: &'a [u8],
    /// One longer than `bytes`.
    map: &'a [u32],
}

/// `text` normalised: the form in which values are compared.
pub fn normalise(text: &str) -> String {
    // Nearly all are short and there are many: to get buffers and to clear them costs more than to fill them.
    thread_local! {
        static KEPT: RefCell<Normaliser> = RefCell::default();
    }
    if text.len() > MOST_KEPT {
        return Normaliser::default().run(text).text().to_owned();
    }
    KEPT.with_borrow_mut(|kept| kept.run(text).text().to_owned())
}

/// The longest text whose buffers are kept, in bytes.
const MOST_KEPT: usize = 1 << 14;

/// Whether `c` shows nothing and means nothing to a reader: Unicode's default ignorable code points, and controls that
/// are no white space.
pub fn is_invisible(c: char) -> bool {
    match c as u32 {
        0x09..=0x0D | 0x85 => false,
        0x00..=0x1F | 0x7F..=0x9F => true,
        0x20..=0x7E => false,
        0xAD | 0x034F | 0x061C | 0x3164 | 0xFEFF | 0xFFA0 => true,
        0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F => true,
        0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F => true,
        0xFE00..=0xFE0F | 0xFFF0..=0xFFF8 => true,
        0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF => true,
        _ => false,
    }
}

impl Normaliser {
    /// Normalises `text`. Positions past 4 GiB are clamped; hand longer text over in pieces.
    pub fn run(&mut self, text: &str) -> Normalised<'_> {
        let source = text.as_bytes();
        self.reserve(source.len() + 1);
        let mut out = Out { len: 0, last: b' ' };
        let mut at = 0;
        while at < source.len() {
            let ascii = ascii_prefix(&source[at..]);
            if ascii > 0 {
                self.ascii(&source[at..at + ascii], at, &mut out);
                at += ascii;
            }
            if at < source.len() {
                at = self.other(text, at, &mut out);
            }
        }
        if out.len > 0 && self.bytes[out.len - 1] == b' ' {
            out.len -= 1; // The map keeps the place of the trailing separator: the end of the last word.
        } else {
            self.map[out.len] = clamp(source.len());
        }
        Normalised {
            bytes: &self.bytes[..out.len],
            map: &self.map[..=out.len],
        }
    }

    /// Appends plain ASCII that stood at `base`.
    fn ascii(&mut self, run: &[u8], base: usize, out: &mut Out) {
        let bytes = &mut self.bytes[out.len..];
        let map = &mut self.map[out.len..];
        let mut last = out.last;
        let mut len = 0;
        let mut place = clamp(base);
        // Blocks in which nothing goes are copied whole, without a branch or a dependence from byte to byte.
        let (blocks, rest) = run.as_chunks::<BLOCK>();
        for block in blocks {
            let mut to = [0; BLOCK];
            for (to, byte) in to.iter_mut().zip(block) {
                *to = fold(*byte);
            }
            let (Some(bytes), Some(map)) = (
                bytes.get_mut(len..len + BLOCK),
                map.get_mut(len..len + BLOCK),
            ) else {
                break; // Not reached: there is room for all of the source.
            };
            if any_goes(&to, BLOCK, last) {
                len += squeeze(&to, place, &mut last, bytes, map);
            } else {
                bytes.copy_from_slice(&to);
                for (place, map) in (place..).zip(map) {
                    *map = place;
                }
                last = to[BLOCK - 1];
                len += BLOCK;
            }
            place += BLOCK as u32;
        }
        let mut to = [0; BLOCK];
        for (to, byte) in to.iter_mut().zip(rest) {
            *to = fold(*byte);
        }
        let (bytes, map) = (&mut bytes[len..], &mut map[len..]);
        match rest.len().checked_sub(1).map(|end| to[end]) {
            Some(end) if !any_goes(&to, rest.len(), last) => {
                for (((bytes, map), to), place) in bytes
                    .iter_mut()
                    .zip(map)
                    .zip(to)
                    .zip(place..)
                    .take(rest.len())
                {
                    (*bytes, *map) = (to, place);
                }
                last = end;
                len += rest.len();
            }
            Some(_) => len += squeeze(&to, place, &mut last, bytes, map),
            None => {}
        }
        out.len += len;
        out.last = last;
    }

    /// Appends what begins at `at` with a character that is not ASCII, up to the next that is; returns where it ends.
    fn other(&mut self, text: &str, at: usize, out: &mut Out) -> usize {
        let mut cluster = std::mem::take(&mut self.cluster);
        cluster.clear();
        let mut start = at;
        // A mark belongs to the letter before it, so that letter is taken back.
        if out.len > 0 && self.bytes[out.len - 1].is_ascii_alphanumeric() {
            out.len -= 1;
            cluster.push(char::from(self.bytes[out.len]));
            start = self.map[out.len] as usize;
        }
        let mut place = at;
        for c in text[at..].chars() {
            let invisible = is_invisible(c);
            if !invisible && begins_cluster(c) {
                self.flush(&cluster, start, text.len() - place, out);
                cluster.clear();
                if c.is_ascii() {
                    break;
                }
                start = place;
            }
            if !invisible {
                cluster.push(c);
            }
            place += c.len_utf8();
        }
        if place == text.len() {
            self.flush(&cluster, start, 0, out);
            cluster.clear();
        }
        self.cluster = cluster;
        place
    }

    /// Appends one cluster: a character and the marks on it. `rest` source bytes follow.
    fn flush(&mut self, cluster: &str, start: usize, rest: usize, out: &mut Out) {
        let start = clamp(start);
        let folded = cluster
            .nfkd()
            .filter(|c| !is_invisible(*c))
            .flat_map(char::to_uppercase)
            .flat_map(char::to_lowercase)
            .nfkc();
        for c in folded {
            let kept = c.is_alphanumeric() || is_combining_mark(c);
            if !kept && out.last == b' ' {
                continue;
            }
            let c = if kept { c } else { ' ' };
            let mut utf8 = [0; 4];
            let utf8 = c.encode_utf8(&mut utf8).as_bytes();
            self.reserve(out.len + utf8.len() + rest + 1);
            self.bytes[out.len..out.len + utf8.len()].copy_from_slice(utf8);
            self.map[out.len..out.len + utf8.len()].fill(start);
            out.len += utf8.len();
            out.last = if kept { 0x80 } else { b' ' };
        }
    }

    fn reserve(&mut self, len: usize) {
        if self.bytes.len() < len {
            self.bytes.resize(len.next_power_of_two(), 0);
            self.map.resize(len.next_power_of_two(), 0);
        }
    }
}

impl<'a> Normalised<'a> {
    /// The normalised text.
    pub fn text(&self) -> &'a str {
        std::str::from_utf8(self.bytes).unwrap_or_default()
    }

    /// The normalised text as bytes (UTF-8).
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// For each normalised byte where its character began in the source, and where the last one ended.
    pub(crate) fn map(&self) -> &'a [u32] {
        self.map
    }

    /// The bytes of the source that these normalised bytes came from, always whole characters. Invisible characters
    /// between them, and after the last, are in it. A range out of bounds is cut to them.
    pub fn source_span(&self, range: std::ops::Range<usize>) -> Span {
        let len = self.bytes.len();
        let start = range.start.min(len);
        let mut end = range.end.min(len);
        if start >= end {
            let at = self.map[start] as usize;
            return Span::new(at, at);
        }
        let last = self.map[end - 1];
        while end < len && self.map[end] == last {
            end += 1;
        }
        Span {
            start: self.map[start],
            end: self.map[end],
        }
    }
}

/// How much is written, and the last byte of it: a space where nothing is, so that none leads.
struct Out {
    len: usize,
    last: u8,
}

/// How many ASCII bytes are looked at together.
const BLOCK: usize = 16;

/// What an ASCII character becomes: itself in lower case, a space, or nothing (0). Arithmetic instead of a table, so that
/// a block of them is a few vector instructions.
fn fold(byte: u8) -> u8 {
    let lower = byte | 0x20;
    let letter = lower.wrapping_sub(b'a') < 26;
    let digit = byte.wrapping_sub(b'0') < 10;
    let control = (byte < 0x20) & (byte.wrapping_sub(0x09) >= 5) | (byte == 0x7F);
    let seen = if digit { byte } else { b' ' };
    let seen = if letter { lower } else { seen };
    if control { 0 } else { seen }
}

/// Whether any of the first `count` folded bytes after `last` is left out. All at once, as one wide number: none has its
/// upper bit.
fn any_goes(to: &[u8; BLOCK], count: usize, last: u8) -> bool {
    const EACH: u128 = u128::from_le_bytes([1; BLOCK]);
    let wide = u128::from_le_bytes(*to);
    let is = |byte: u8| !((wide ^ (EACH * u128::from(byte))) + EACH * 0x7F) & (EACH << 7);
    let spaces = is(b' ');
    let after_space = spaces << 8 | u128::from(last == b' ') << 7;
    let counted = u128::MAX >> (8 * (BLOCK - count));
    (is(0) | spaces & after_space) & counted != 0
}

/// Whether a folded byte after `last` is left out.
fn goes(to: u8, last: u8) -> bool {
    (to == 0) | ((to == b' ') & (last == b' '))
}

/// Writes the folded bytes that stay, the first of which stood at `place`; returns how many. Those after them are free.
fn squeeze(
    to: &[u8; BLOCK],
    place: u32,
    last: &mut u8,
    bytes: &mut [u8],
    map: &mut [u32],
) -> usize {
    let mut kept = [0u8; BLOCK];
    let mut offsets = [0u8; BLOCK];
    let mut len = 0;
    for (offset, &to) in (0u8..).zip(to) {
        // Written always and kept by moving on: the choice costs no branch.
        kept[len % BLOCK] = to;
        offsets[len % BLOCK] = offset;
        len += usize::from(!goes(to, *last));
        *last = if to == 0 { *last } else { to };
    }
    for (to, kept) in bytes.iter_mut().zip(kept) {
        *to = kept;
    }
    for (to, offset) in map.iter_mut().zip(offsets) {
        *to = place + u32::from(offset);
    }
    len
}

fn clamp(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// How many bytes at the front are ASCII.
fn ascii_prefix(bytes: &[u8]) -> usize {
    let mut len = 0;
    for chunk in bytes.chunks(64) {
        if !chunk.is_ascii() {
            return len + chunk.iter().take_while(|byte| byte.is_ascii()).count();
        }
        len += chunk.len();
    }
    len
}

/// Whether normalisation never joins `c` to what stands before it.
fn begins_cluster(c: char) -> bool {
    if c.is_ascii() {
        return true;
    }
    let mut first = None;
    decompose_compatible(c, |part| {
        first.get_or_insert(part);
    });
    let first = first.unwrap_or(c);
    canonical_combining_class(first) == 0
        && is_nfc_quick(std::iter::once(first)) == IsNormalized::Yes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(normalise(text), expect, "of {text:?}");
    }

    #[test]
    fn ascii() {
        check("Mark.Black-2134@gmail.com", "mark black 2134 gmail com");
        check("1,234.50", "1 234 50");
        check("  --Hello,\t\n WORLD!! ", "hello world");
        check("", "");
        check("...", "");
        check("a\0b\u{1b}c", "abc");
    }

    #[test]
    fn unicode() {
        check("Ｍａｒｋ＠ｇｍａｉｌ．ｃｏｍ", "mark gmail com");
        check("Straße ΣΊΣΥΦΟΣ", "strasse σίσυφοσ");
        check("Cafe\u{301} CAFÉ", "café café");
        check("s\u{200b}e\u{200d}c\u{ad}ret", "secret");
        check("e\u{200d}\u{301}", "é");
        check("\u{e0068}\u{e0069}x", "x");
        check("東京、大阪。北京", "東京 大阪 北京");
        check("ﬁne “quoted” – text…", "fine quoted text");
        check("각 각", "각 각");
        check("กี้ हिन्दी", "กี้ हिन्दी");
        check("ab😀cd", "ab cd");
        check("½", "1 2");
    }

    #[test]
    fn spans_point_back() {
        let text = "  A\u{200b}b, CAFE\u{301} 東京!";
        let mut normaliser = Normaliser::default();
        let normal = normaliser.run(text);
        assert_eq!(normal.text(), "ab café 東京");
        let span = |word: &str| {
            let start = normal.text().find(word).unwrap();
            &text[normal.source_span(start..start + word.len()).range()]
        };
        assert_eq!(span("ab"), "A\u{200b}b");
        assert_eq!(span("café"), "CAFE\u{301}");
        assert_eq!(span("東"), "東");
        assert_eq!(span("東京"), "東京");
    }

    proptest! {
        #[test]
        fn idempotent(text in "\\PC{0,40}") {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once);
        }

        #[test]
        fn blind_to_case_and_separators(words in prop::collection::vec("[a-z0-9]{1,8}", 0..8)) {
            let plain = words.join(" ");
            let loud = words.join(" - ").to_uppercase();
            prop_assert_eq!(normalise(&plain), normalise(&loud));
        }

        #[test]
        fn spans_are_whole_characters(text in any::<String>(), from in 0usize..40, len in 0usize..40) {
            let mut normaliser = Normaliser::default();
            let normal = normaliser.run(&text);
            prop_assert_eq!(normal.text().len(), normal.bytes().len());
            let span = normal.source_span(from..from + len);
            prop_assert!(text.get(span.range()).is_some(), "{:?} of {:?}", span, text);
        }

        #[test]
        fn a_span_normalises_to_what_it_stands_for(text in "[a-zA-Z ,.é東\u{200b}]{0,60}") {
            let mut normaliser = Normaliser::default();
            let normal = normaliser.run(&text);
            let mut at = 0;
            for word in normal.text().split(' ') {
                let span = normal.source_span(at..at + word.len());
                prop_assert_eq!(normalise(&text[span.range()]), word);
                at += word.len() + 1;
            }
        }
    }
}
