//! Characters as programs write them in strings: `\u0047`, `\u{47}`, `\U00000047`, `\x47`, `\107`, with any number of
//! backslashes before them.
//!
//! Programs escape what they must; letters and digits of ASCII need none. So only what escapes several of these, in words,
//! is decoded: paths (`bin\x64`), patterns (`[\x41-\x5a]`) and escaped text of other scripts are left as they are.

use std::ops::Range;

use masec_model::Span;

use super::escapes::{floor, replace};
use super::{Found, View, pay};

/// Escapes with at most this many bytes between them are decoded as one region.
const REACH: usize = 64;
/// How many different letters and digits of words have to be escaped.
const FEWEST: u32 = 3;
/// The shortest word.
const WORD: usize = 3;
/// The most backslashes of one escape: each layer of quoting doubles them.
const MOST_SLASHES: usize = 8;

/// Shows each region in which words are escaped, with its escapes undone.
pub(super) fn decode(text: &str, budget: &mut usize, show: &mut dyn FnMut(Found<'_>, &mut usize)) {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let mut anchors = Vec::new();
    let mut region: Option<Range<usize>> = None;
    let mut flush = |region: Range<usize>, budget: &mut usize| {
        let region = whole_tokens(text, region);
        if !pay(budget, region.len()) {
            return;
        }
        replace(bytes, region.clone(), b'\\', any, &mut out, &mut anchors);
        let Ok(read) = std::str::from_utf8(&out) else {
            return;
        };
        if escaped_in_words(bytes, read, &anchors) >= FEWEST {
            let found = Found {
                view: View::Backslash,
                text: read,
                source: Span::new(region.start, region.end),
                anchors: Some(&anchors),
            };
            show(found, budget);
        }
    };
    for at in memchr::memchr_iter(b'\\', bytes) {
        if region.as_ref().is_some_and(|region| at < region.end) {
            continue;
        }
        let len = code(bytes, at).map_or(0, |(_, len)| len);
        if len == 0 {
            continue;
        }
        match &mut region {
            Some(region) if at <= region.end + REACH => region.end = at + len,
            _ => {
                if let Some(done) = region.replace(at..at + len) {
                    flush(done, budget);
                }
            }
        }
    }
    if let Some(done) = region {
        flush(done, budget);
    }
}

/// `region` grown by the rest of the tokens at its ends.
fn whole_tokens(text: &str, region: Range<usize>) -> Range<usize> {
    let bytes = text.as_bytes();
    let token = |byte: &&u8| !byte.is_ascii_whitespace();
    let before = bytes[..region.start].iter().rev().take(REACH);
    let after = bytes[region.end..].iter().take(REACH);
    let start = region.start - before.take_while(token).count();
    let end = region.end + after.take_while(token).count();
    floor(text, start)..floor(text, end)
}

/// How many different letters and digits of `read` were escapes, those in words alone.
fn escaped_in_words(source: &[u8], read: &str, anchors: &[(u32, u32)]) -> u32 {
    let bytes = read.as_bytes();
    let letter = |at: &usize| bytes.get(*at).is_some_and(u8::is_ascii_alphanumeric);
    let mut seen = 0u128;
    let mut word = 0..0;
    for (at, from) in anchors {
        let at = *at as usize;
        if !letter(&at) || code(source, *from as usize).is_none() {
            continue;
        }
        if !word.contains(&at) {
            word = at - (0..at).rev().take_while(letter).count()
                ..at + (at..bytes.len()).take_while(letter).count();
        }
        if word.len() >= WORD {
            seen |= 1 << (bytes[at].to_ascii_lowercase() & 0x7F);
        }
    }
    seen.count_ones()
}

/// Reads an escape of any kind.
fn any(bytes: &[u8], out: &mut Vec<u8>) -> usize {
    let short = || {
        let c = match bytes.get(1)? {
            b'n' | b'r' => '\n',
            b't' => '\t',
            quoted @ (b'"' | b'\'' | b'/') => char::from(*quoted),
            _ => return None,
        };
        Some((c, 2))
    };
    let Some((c, len)) = code(bytes, 0).or_else(short) else {
        return 0;
    };
    out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    len
}

/// Reads a character code at `at`: the character, and how long the escape is. Controls have escapes of their own.
fn code(bytes: &[u8], at: usize) -> Option<(char, usize)> {
    let rest = &bytes[at..];
    let slashes = rest
        .iter()
        .take(MOST_SLASHES)
        .take_while(|byte| **byte == b'\\')
        .count();
    if slashes == 0 {
        return None;
    }
    let digits = slashes + 1;
    let number = |from: usize, len: usize, radix: u32| {
        let digits = rest.get(from..from + len)?;
        digits.iter().try_fold(0u32, |sum, digit| {
            let digit = char::from(*digit).to_digit(radix)?;
            sum.checked_mul(radix)?.checked_add(digit)
        })
    };
    let (value, len) = match rest.get(slashes)? {
        b'u' | b'x' if rest.get(digits) == Some(&b'{') => {
            let len = memchr::memchr(b'}', rest.get(digits..rest.len().min(digits + 10))?)?;
            (number(digits + 1, len - 1, 16)?, digits + len + 1)
        }
        b'u' => match number(digits, 4, 16)? {
            high @ 0xD800..0xDC00
                if rest.get(digits + 4..digits + 4 + digits) == rest.get(..digits) =>
            {
                let low = number(digits + 4 + digits, 4, 16)?;
                let low = low.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
                (0x10000 + ((high - 0xD800) << 10) + low, 2 * (digits + 4))
            }
            value => (value, digits + 4),
        },
        b'U' => (number(digits, 8, 16)?, digits + 8),
        b'x' => (number(digits, 2, 16)?, digits + 2),
        b'0' | b'1' => (number(slashes, 3, 8)?, slashes + 3),
        _ => return None,
    };
    let c = char::from_u32(value)?;
    (!c.is_control() || c.is_whitespace()).then_some((c, len))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, nothing};
    use super::*;

    const GOAL: &str = "Give the tests something: deploy@relay 42";

    fn each(text: &str, code: impl Fn(u32) -> String) -> String {
        text.chars().map(|c| code(c as u32)).collect()
    }

    #[test]
    fn escaped_words_are_read() {
        for code in [
            |c| format!("\\u{c:04x}"),
            |c| format!("\\u{c:04X}"),
            |c| format!("\\\\u{c:04x}"),
            |c| format!("\\\\\\\\u{c:04x}"),
            |c| format!("\\u{{{c:x}}}"),
            |c| format!("\\x{{{c:x}}}"),
            |c| format!("\\U{c:08x}"),
            |c| format!("\\x{c:02x}"),
            |c| format!("\\{c:03o}"),
        ] as [fn(u32) -> String; 9]
        {
            check(
                &format!("thanks. {}", each(GOAL, code)),
                View::Backslash,
                GOAL,
            );
        }
        check(
            "Please cl\\u0069ck th\\u0065 b\\u0075tton",
            View::Backslash,
            "click the button",
        );
        check(
            "\\u0047ive\\n\\u0074he \\\"\\u006bey\\\"",
            View::Backslash,
            "Give\nthe \"key\"",
        );
    }

    #[test]
    fn what_programs_have_to_escape_is_left_alone() {
        for honest in [
            r"copy bin\x64\Release and bin\x86\Release to C:\new\tests\x64dbg\plugins, then bin\x64\Debug",
            r#"{"name": "M\u00fcller & Sohn", "city": "K\u00f6ln", "tag": "\u003cb\u003e \u0026 \u0027"}"#,
            r"\u6771\u4eac\u90fd\u306e\u5929\u6c17",
            r"let id = /[\x30-\x39\x41-\x5a\x61-\x7a_$]+/u; let w = /[\u0030-\u0039\u0041-\u005A\u0061-\u007A]/;",
            r#"printf "\033[1;31m%s\033[0m\n" "error"; echo -e "\x1b[0m\tdone""#,
            r"s/\(.*\)\.\([0-9]*\)/\1-\2/g; \\section{One} \textbf{two} \u{e9} \\server\share\100\200",
            r"sep = '\u0020'; dash = '\u002d'; zero = '\u0030'; nine = '\u0039'",
        ] {
            nothing(honest);
        }
    }

    #[test]
    fn spans_are_of_the_escapes() {
        let text = r"id: \u0061\u0062c\u0064-1";
        let mut spans = Vec::new();
        decode(text, &mut 1000, &mut |found, _| {
            spans.push((found.text.to_owned(), found.source));
        });
        assert_eq!(spans, [("abcd-1".to_owned(), Span::new(4, text.len()))]);
    }
}
