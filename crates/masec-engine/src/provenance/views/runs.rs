//! Encodings that are long runs of a small alphabet: base64, base32, hexadecimal, binary, base58.

use masec_model::Span;

use super::codes::same_gap;
use super::signs::Signs;
use super::words::like_words;
use super::{Found, View, base58, packed, pay, readable};
use crate::lanes::{Block, next_place};

/// The shortest run that is tried, in characters.
const SHORTEST_RUN: usize = 12;
/// Lines at least this long with nothing but line breaks between them may be one run.
const SHORTEST_LINE: usize = 16;

/// Tries every long run of `text`, and hexadecimal pairs with separators between them. `short` is the first of
/// [`next_short`].
pub(super) fn decode(
    text: &str,
    short: Option<usize>,
    signs: Signs,
    budget: &mut usize,
    show: &mut dyn FnMut(Found<'_>, &mut usize),
) {
    let bytes = text.as_bytes();
    let mut scratch = Vec::new();
    let mut at = 0;
    while let Some((start, end)) = next_run(bytes, at) {
        let joined = join_lines(bytes, start, end);
        at = joined.max(end);
        if joined > end && try_run(bytes, start, joined, budget, &mut scratch, show) {
            continue;
        }
        at = end;
        if !try_run(bytes, start, end, budget, &mut scratch, show) {
            try_parts(bytes, start, end, budget, &mut scratch, show);
        }
        if *budget == 0 {
            return;
        }
    }
    let marked = if signs.have(Signs::X) {
        next_mark(bytes, 0)
    } else {
        None
    };
    separated_hex(bytes, (short, marked), budget, &mut scratch, show);
}

/// The next run of at least the shortest length, at or after `from`.
fn next_run(bytes: &[u8], from: usize) -> Option<(usize, usize)> {
    let class = |block: Block| block.alphanumeric_or(MARKS);
    let start = next_place(bytes, from, SHORTEST_RUN, class, |one| {
        let two = one & one >> 1;
        let four = two & two >> 2;
        let eight = four & four >> 4;
        eight & eight >> 4
    })?;
    let more = bytes[start..].iter().take_while(|byte| in_run(**byte));
    Some((start, start + more.count()))
}

/// Where the run goes on to over line breaks; `end` where it does not.
fn join_lines(bytes: &[u8], start: usize, end: usize) -> usize {
    let mut joined = end;
    if end - start < SHORTEST_LINE {
        return joined;
    }
    loop {
        let mut at = joined;
        let mut broken = false;
        while let Some(byte) = bytes.get(at).filter(|byte| byte.is_ascii_whitespace()) {
            broken |= *byte == b'\n';
            at += 1;
        }
        let line = bytes[at..].iter().take_while(|byte| in_run(**byte)).count();
        // The last line of a block may be short, but a word after the block is no part of it.
        let more = bytes.get(at + line).is_none_or(u8::is_ascii_whitespace);
        if !broken || line < 4 || !more {
            return joined;
        }
        joined = at + line;
        if line < SHORTEST_LINE {
            return joined;
        }
    }
}

/// Tries binary, hexadecimal, base32 and base64 on a run; says whether one gave readable text.
fn try_run(
    bytes: &[u8],
    start: usize,
    end: usize,
    budget: &mut usize,
    scratch: &mut Vec<u8>,
    show: &mut dyn FnMut(Found<'_>, &mut usize),
) -> bool {
    let run = &bytes[start..end];
    if !pay(budget, run.len()) {
        return false;
    }
    let source = Span::new(start, end);
    let mut any = false;
    for (view, decoder) in [
        (View::Codes, binary as fn(&[u8], &mut Vec<u8>) -> bool),
        (View::Hex, hex),
        (View::Base32, base32),
        (View::Base64, base64),
    ] {
        scratch.clear();
        if !decoder(run, scratch) {
            continue;
        }
        let mut unpacked = packed::unpacked(scratch).filter(|text| pay(budget, text.len()));
        let (view, read) = match &mut unpacked {
            Some(unpacked) => (View::Packed, unpacked),
            None => (view, &mut *scratch),
        };
        if let Some(text) = readable(read) {
            any = true;
            let found = Found {
                view,
                text,
                source,
                anchors: None,
            };
            show(found, budget);
        }
    }
    // Hardly any run is a text by this reading, so it is the last.
    scratch.clear();
    if !any
        && base58::decode(run, scratch)
        && let Some(text) = readable(scratch)
    {
        any = true;
        let found = Found {
            view: View::Codes,
            text,
            source,
            anchors: None,
        };
        show(found, budget);
    }
    any || (is_cut(run) && try_cut(run, source, budget, scratch, show))
}

/// The shortest run that is read as a part of one, in characters.
const SHORTEST_CUT: usize = 16;

/// Whether a run may be a part of one that was cut without regard to where its bytes begin: long, and of figures and letters.
fn is_cut(run: &[u8]) -> bool {
    run.len() >= SHORTEST_CUT
        && run.iter().any(u8::is_ascii_digit)
        && run.iter().any(u8::is_ascii_alphabetic)
}

/// Tries hexadecimal, base64 and base32 from each place at which a byte may begin but the first; says whether one gave readable text.
fn try_cut(
    run: &[u8],
    source: Span,
    budget: &mut usize,
    scratch: &mut Vec<u8>,
    show: &mut dyn FnMut(Found<'_>, &mut usize),
) -> bool {
    for (view, decoder, places) in [
        (View::Hex, hex as fn(&[u8], &mut Vec<u8>) -> bool, 2),
        (View::Base64, base64, 4),
        (View::Base32, base32, 8),
    ] {
        for cut in 1..places {
            scratch.clear();
            let rest = run.get(cut..).unwrap_or_default();
            if decoder(rest, scratch)
                && pay(budget, scratch.len())
                && let Some(text) = readable(scratch)
            {
                let found = Found {
                    view,
                    text,
                    source,
                    anchors: None,
                };
                show(found, budget);
                return true;
            }
        }
    }
    false
}

/// Tries the parts between the characters that are both in the alphabets and in addresses and paths.
fn try_parts(
    bytes: &[u8],
    start: usize,
    end: usize,
    budget: &mut usize,
    scratch: &mut Vec<u8>,
    show: &mut dyn FnMut(Found<'_>, &mut usize),
) {
    let mut from = start;
    for place in start..=end {
        let cut = place == end || matches!(bytes[place], b'/' | b'-' | b'_' | b'+' | b'=');
        if !cut {
            continue;
        }
        let whole = from == start && place == end;
        if place - from >= SHORTEST_RUN && !whole {
            // Padding belongs to what it follows.
            let pad = bytes[place..end]
                .iter()
                .take(6)
                .take_while(|byte| **byte == b'=')
                .count();
            try_run(bytes, from, place + pad, budget, scratch, show);
        }
        from = place + 1;
    }
}

/// Hexadecimal pairs with one or two separators between them, or after `0x` or `\\x`: the first places of
/// [`next_short`] and [`next_mark`].
fn separated_hex(
    bytes: &[u8],
    (mut short, mut marked): (Option<usize>, Option<usize>),
    budget: &mut usize,
    scratch: &mut Vec<u8>,
    show: &mut dyn FnMut(Found<'_>, &mut usize),
) {
    const LEAST: usize = 4;
    let mut at = 0;
    while let Some(sign) = short.into_iter().chain(marked).min() {
        at = sign.max(at);
        let mut read = None;
        for start in at..(at + SHORT).min(bytes.len()) {
            scratch.clear();
            let end = hex_pairs(bytes, start, scratch);
            if scratch.len() >= LEAST {
                read = Some((start, end));
                break;
            }
        }
        let from = at;
        at = read.map_or(at + 3, |(_, end)| end);
        if !pay(budget, at - from) {
            return;
        }
        if let Some((start, end)) = read
            && let Some(text) = readable(scratch)
            && (!decimal(&bytes[start..end]) || like_words(text))
        {
            let found = Found {
                view: View::Hex,
                text,
                source: Span::new(start, end),
                anchors: None,
            };
            show(found, budget);
        }
        if short.is_some_and(|place| place < at) {
            short = next_short(bytes, at);
        }
        if marked.is_some_and(|place| place < at) {
            marked = next_mark(bytes, at);
        }
    }
}

/// Whether pairs may as well be a series of figures.
fn decimal(pairs: &[u8]) -> bool {
    !pairs.iter().any(u8::is_ascii_alphabetic)
}

/// How many bytes of short tokens make a sign.
const SHORT: usize = 9;

/// The next place from which on nine bytes have no three letters or digits in a row: where tokens of one or two characters
/// may begin.
pub(super) fn next_short(bytes: &[u8], from: usize) -> Option<usize> {
    next_place(bytes, from, SHORT, Block::alphanumeric, |one| {
        let three = one & one >> 1 & one >> 2;
        let any_two = three | three >> 1;
        let any_four = any_two | any_two >> 2;
        !(any_four | any_four >> 3)
    })
}

/// The next `0x` or `\\x`.
fn next_mark(bytes: &[u8], from: usize) -> Option<usize> {
    memchr::memchr2_iter(b'x', b'X', bytes.get(from..)?)
        .map(|place| from + place)
        .find(|place| *place > from && matches!(bytes[place - 1], b'0' | b'\\'))
        .map(|place| place - 1)
}

/// Reads pairs from `start` on and says where they end.
fn hex_pairs(bytes: &[u8], start: usize, out: &mut Vec<u8>) -> usize {
    let mut at = start;
    let mut end = start;
    let whole = start == 0 || bytes[start] == b'\\' || !bytes[start - 1].is_ascii_alphanumeric();
    if !whole {
        return start;
    }
    let mut usual: Option<&[u8]> = None;
    loop {
        let prefix = usize::from(matches!(
            bytes.get(at..at + 2),
            Some(b"0x" | b"0X" | b"\\x" | b"\\X")
        )) * 2;
        let Some([high, low]) = bytes.get(at + prefix..at + prefix + 2) else {
            return end;
        };
        let (Some(high), Some(low)) = (digit16(*high), digit16(*low)) else {
            return end;
        };
        at += prefix + 2;
        if bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
            return end;
        }
        out.push(high << 4 | low);
        end = at;
        let apart = bytes[at..]
            .iter()
            .take(2)
            .take_while(|byte| matches!(byte, b' ' | b':' | b'-' | b',' | b'.' | b'\n' | b'_'))
            .count();
        // Ranges of a pattern, `\\x30-\\x39\\x41-\\x5a`, have something else between every other pair.
        let gap = &bytes[at..at + apart];
        if !same_gap(usual.get_or_insert(gap), gap) {
            return end;
        }
        at += apart;
        if apart == 0 && bytes.get(at) != Some(&b'\\') {
            return end;
        }
    }
}

/// What alphabets have besides letters and digits, padding included.
const MARKS: [u8; 5] = *b"+/-_=";

/// Whether a byte is in one of the alphabets.
fn in_run(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || MARKS.contains(&byte)
}

/// Without padding, white space left out.
fn symbols(run: &[u8]) -> impl Iterator<Item = u8> {
    let end = run
        .iter()
        .rposition(|byte| *byte != b'=')
        .map_or(0, |last| last + 1);
    run[..end]
        .iter()
        .copied()
        .filter(|byte| !byte.is_ascii_whitespace())
}

fn binary(run: &[u8], out: &mut Vec<u8>) -> bool {
    let digit = |byte: u8| matches!(byte, b'0' | b'1').then(|| byte - b'0');
    bits(symbols(run), 1, digit, out)
}

fn hex(run: &[u8], out: &mut Vec<u8>) -> bool {
    bits(symbols(run), 4, digit16, out)
}

fn base32(run: &[u8], out: &mut Vec<u8>) -> bool {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a'),
        b'2'..=b'7' => Some(byte - b'2' + 26),
        _ => None,
    };
    bits(symbols(run), 5, digit, out)
}

fn base64(run: &[u8], out: &mut Vec<u8>) -> bool {
    bits(symbols(run), 6, sextet, out)
}

/// The six bits that a character of base64, of either alphabet, stands for.
pub(crate) const fn sextet(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    }
}

/// So many decoded bytes tell most runs that are no code: words, read as one, are rubble by then.
const FRONT: usize = 6;

/// Whether no character begins with this byte, and nothing packed.
fn begins_no_text(first: u8) -> bool {
    matches!(first, 0x80..=0xC1 | 0xF5..)
}

/// Whether bytes that begin so are neither text nor packed.
fn is_rubble(front: &[u8; FRONT]) -> bool {
    let is_wide = front[1] == 0;
    let is_cut = |error: std::str::Utf8Error| error.error_len().is_none();
    !is_wide && !packed::begins(front) && !std::str::from_utf8(front).map_or_else(is_cut, |_| true)
}

/// Packs digits of `width` bits into bytes; false where one is no digit, or the bytes are neither text nor packed. Bits left over are
/// dropped.
fn bits(
    run: impl Iterator<Item = u8>,
    width: u32,
    digit: impl Fn(u8) -> Option<u8>,
    out: &mut Vec<u8>,
) -> bool {
    let mut held = 0u32;
    let mut count = 0;
    for byte in run {
        let Some(digit) = digit(byte) else {
            return false;
        };
        held = held << width | u32::from(digit);
        count += width;
        if count >= 8 {
            count -= 8;
            out.push((held >> count) as u8);
            held &= (1 << count) - 1;
            let is_rubble = match out.as_slice() {
                [first] => begins_no_text(*first),
                front => <&[u8; FRONT]>::try_from(front).is_ok_and(is_rubble),
            };
            if is_rubble {
                return false;
            }
        }
    }
    true
}

/// The value of a hexadecimal digit.
pub(super) fn digit16(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_given_up_early_reads_as_nothing(
            front in prop::sample::select(vec![
                &b""[..], b"\x1f\x8b\x08\x00", b"\x78\x9c", b"\x78\xda", b"a\0b\0", b"\xc3\xa9\0\0", "né".as_bytes(), "語".as_bytes(),
            ]),
            rest in prop::collection::vec(any::<u8>(), 0..12),
            wide in any::<bool>(),
        ) {
            let wide = |byte: u8| if wide { vec![byte, 0] } else { vec![byte] };
            let mut bytes: Vec<u8> = front.iter().copied().chain(rest.into_iter().flat_map(wide)).collect();
            let code = data_encoding::BASE64_NOPAD.encode(&bytes);
            if !base64(code.as_bytes(), &mut Vec::new()) {
                prop_assert!(packed::unpacked(&bytes).is_none(), "{:?}", bytes);
                prop_assert!(readable(&mut bytes).is_none());
            }
        }
    }
}
