//! Encodings that replace single characters: percent, quoted-printable, HTML entities.

use masec_model::Span;

use super::runs::digit16;
use super::signs::Signs;
use super::{Found, View, pay};

/// Escapes with at most this many bytes between them are decoded as one region, and so much around them with them.
const REACH: usize = 64;

/// Tries each encoding whose escape character stands in `text`.
pub(super) fn decode(
    text: &str,
    signs: Signs,
    budget: &mut usize,
    show: &mut dyn FnMut(Found<'_>, &mut usize),
) {
    for (sign, view, mark, read) in [
        (Signs::PERCENT, View::Percent, b'%', percent as Read),
        (Signs::EQUALS, View::QuotedPrintable, b'=', quoted),
        (Signs::AMPERSAND, View::Html, b'&', entity),
    ] {
        if signs.have(sign) {
            regions(text, view, mark, read, budget, show);
        }
    }
}

/// Reads one escape at the front: what it stands for (appended) and how long it is; 0 where there is none.
pub(super) type Read = fn(&[u8], &mut Vec<u8>) -> usize;

fn regions(
    text: &str,
    view: View,
    mark: u8,
    read: Read,
    budget: &mut usize,
    show: &mut dyn FnMut(Found<'_>, &mut usize),
) {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let mut anchors = Vec::new();
    let mut done = 0;
    let mut escapes = memchr::memchr_iter(mark, bytes)
        .filter_map(|at| {
            let mut scratch = Vec::with_capacity(4);
            let len = read(&bytes[at..], &mut scratch);
            (len > 0).then_some((at, at + len))
        })
        .peekable();
    while let Some((first, mut end)) = escapes.next() {
        while let Some((_, more)) = escapes.next_if(|(at, _)| *at <= end + REACH) {
            end = end.max(more);
        }
        let start = floor(text, first.saturating_sub(REACH).max(done));
        let stop = floor(text, (end + REACH).min(text.len()));
        done = end;
        if !pay(budget, stop - start) {
            return;
        }
        replace(bytes, start..stop, mark, read, &mut out, &mut anchors);
        // Bytes that are no text: this was something else that looked alike.
        if let Ok(text) = std::str::from_utf8(&out) {
            let found = Found {
                view,
                text,
                source: Span::new(start, stop),
                anchors: Some(&anchors),
            };
            show(found, budget);
        }
    }
}

/// Copies a region with its escapes decoded, and notes where copying and decoding take turns.
pub(super) fn replace(
    bytes: &[u8],
    region: std::ops::Range<usize>,
    mark: u8,
    read: Read,
    out: &mut Vec<u8>,
    anchors: &mut Vec<(u32, u32)>,
) {
    out.clear();
    anchors.clear();
    let mut note = |out: usize, source: usize| {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        anchors.push((clamp(out), clamp(source)));
    };
    let mut at = region.start;
    note(0, at);
    while at < region.end {
        let next = memchr::memchr(mark, &bytes[at..region.end]).map_or(region.end, |n| at + n);
        out.extend_from_slice(&bytes[at..next]);
        at = next;
        if at == region.end {
            break;
        }
        let before = out.len();
        let len = read(&bytes[at..], out);
        if len == 0 || at + len > region.end {
            out.truncate(before);
            out.push(mark);
            at += 1;
        } else {
            if out.len() > before {
                note(before, at);
            }
            at += len;
            note(out.len(), at);
        }
    }
}

fn percent(bytes: &[u8], out: &mut Vec<u8>) -> usize {
    // As scripts of old pages write what has no byte of its own: `%u0047`.
    if let Some([b'u', digits @ ..]) = bytes.get(1..6) {
        let digit = |sum: u32, byte: &u8| Some(sum << 4 | u32::from(digit16(*byte)?));
        let code = digits.iter().try_fold(0, digit);
        let c = code.and_then(char::from_u32).filter(|c| !c.is_control());
        return c.map_or(0, |c| {
            out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            6
        });
    }
    // `%25` twice over is common in URLs within URLs; nesting undoes the second.
    pair(bytes.get(1..3), out)
}

fn quoted(bytes: &[u8], out: &mut Vec<u8>) -> usize {
    if bytes.get(1) == Some(&b'\n') {
        return 2;
    }
    if bytes.get(1..3) == Some(b"\r\n") {
        return 3;
    }
    pair(bytes.get(1..3), out)
}

fn pair(digits: Option<&[u8]>, out: &mut Vec<u8>) -> usize {
    if let Some([high, low]) = digits
        && let (Some(high), Some(low)) = (digit16(*high), digit16(*low))
    {
        let byte = high << 4 | low;
        // Nobody encodes a control character; `?page=12` only looks as if.
        if byte.is_ascii_control() && !byte.is_ascii_whitespace() {
            return 0;
        }
        out.push(byte);
        return 3;
    }
    0
}

/// Named entities of the characters that matter to addresses, keys and markup; letters have none but numeric ones.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("commat", '@'),
    ("period", '.'),
    ("comma", ','),
    ("colon", ':'),
    ("semi", ';'),
    ("sol", '/'),
    ("bsol", '\\'),
    ("lowbar", '_'),
    ("hyphen", '-'),
    ("dash", '-'),
    ("num", '#'),
    ("percnt", '%'),
    ("equals", '='),
    ("quest", '?'),
    ("excl", '!'),
    ("plus", '+'),
    ("ast", '*'),
    ("dollar", '$'),
    ("lpar", '('),
    ("rpar", ')'),
    ("lsqb", '['),
    ("rsqb", ']'),
    ("Tab", '\t'),
    ("NewLine", '\n'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("shy", '\u{ad}'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
    ("euro", '€'),
    ("pound", '£'),
];

fn entity(bytes: &[u8], out: &mut Vec<u8>) -> usize {
    let Some(end) = bytes.iter().take(12).position(|byte| *byte == b';') else {
        return 0;
    };
    let Some(name) = bytes
        .get(1..end)
        .and_then(|name| std::str::from_utf8(name).ok())
    else {
        return 0;
    };
    let numeric = name.strip_prefix('#').and_then(|digits| {
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => digits.parse().ok(),
        };
        code.and_then(char::from_u32)
    });
    let named = || NAMED.iter().find(|(known, _)| *known == name).map(|n| n.1);
    let Some(c) = numeric.or_else(named) else {
        return 0;
    };
    out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    end + 1
}

/// The last character boundary at or before `at`.
pub(super) fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
