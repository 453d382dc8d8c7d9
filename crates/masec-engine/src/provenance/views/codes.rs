//! Characters told by their numbers, in a row: `84 97 107`, `84,97,107`, `chr(84)+chr(97)+chr(107)`, `0x54 0x61`,
//! `U+0054 U+0061`, `124 141 153`, `01010100 01100001`.
//!
//! Numbers stand in a row in honest texts too (tables, series, dates), and those from 32 to 126 are characters: only what
//! reads like words, or an address, counts.

use masec_model::Span;

use super::words::{like_address, like_words};
use super::{Found, View, pay};
use crate::lanes::{BLOCK, Block, next_of};

/// The fewest numbers in a row that count, and the fewest where nothing but letters and digits is among them.
const FEWEST: usize = 8;
const FEWEST_LETTERS: usize = 16;
/// The longest number, and the most that stands between two, in bytes.
const LONGEST: usize = 10;
const WIDEST: usize = 8;

/// Bytes of which so many digits are a sign: in a row of numbers one byte of five is one.
const FEW: usize = 32;
const DIGITS: u32 = 6;

/// Shows what rows of numbers spell.
pub(super) fn decode(text: &str, budget: &mut usize, show: &mut dyn FnMut(Found<'_>, &mut usize)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    for block in (0..bytes.len()).step_by(BLOCK) {
        let digits = Block::at(bytes, block).digits();
        for (start, digits) in [
            (block, digits as u32),
            (block + FEW, (digits >> FEW) as u32),
        ] {
            if digits == 0 || digits.count_ones() < DIGITS {
                continue;
            }
            let end = bytes.len().min(start + FEW);
            // The row may have begun in the bytes before, with a number that began before that.
            at = at.max(start.saturating_sub(FEW));
            if at > 0 && bytes[at - 1].is_ascii_alphanumeric() {
                let rest = bytes[at..].iter();
                at += rest.take_while(|byte| byte.is_ascii_alphanumeric()).count();
            }
            while at < end {
                at = decode_row(bytes, at, budget, show);
            }
        }
    }
}

/// Shows what the first row of numbers at or after `at` spells, and says where to go on.
fn decode_row(
    bytes: &[u8],
    at: usize,
    budget: &mut usize,
    show: &mut dyn FnMut(Found<'_>, &mut usize),
) -> usize {
    let Some(start) = next_of(bytes, at, Block::digits) else {
        return bytes.len();
    };
    let Some(first) = number(bytes, start) else {
        return start + LONGEST;
    };
    // A row is read once for each base that its first number could be of; it ends where it ends.
    let mut end = start + first.len();
    for base in bases(bytes, start, first) {
        end = end.max(row(bytes, start, *base, &mut |spelt: &Spelt| {
            spelt.show(budget, show);
        }));
    }
    end
}

/// The bases that a row beginning with `first` may be written in.
fn bases(bytes: &[u8], start: usize, first: &[u8]) -> &'static [u32] {
    match first {
        [b'0', b'x' | b'X', ..] => &[16],
        [b'0', b'o' | b'O', ..] => &[8],
        [b'0', b'b' | b'B', ..] => &[2],
        _ if start >= 2 && matches!(&bytes[start - 2..start], b"U+" | b"u+") => &[16],
        _ if first.len() >= 7 => &[2],
        [b'0' | b'1', _, _] => &[10, 8],
        _ => &[10],
    }
}

/// The characters of a row that were read so far, each with the place of its number.
#[derive(Default)]
struct Spelt {
    text: String,
    anchors: Vec<(u32, u32)>,
    end: usize,
}

impl Spelt {
    fn show(&self, budget: &mut usize, show: &mut dyn FnMut(Found<'_>, &mut usize)) {
        let Some(&(_, start)) = self.anchors.first() else {
            return;
        };
        let parted = || self.text.bytes().any(|byte| !byte.is_ascii_alphanumeric());
        let count = self.anchors.len();
        let enough = count >= FEWEST_LETTERS || (count >= FEWEST && parted());
        let start = start as usize;
        if !enough
            || !(like_words(&self.text) || like_address(&self.text))
            || !pay(budget, self.end - start)
        {
            return;
        }
        show(
            Found {
                view: View::Codes,
                text: &self.text,
                source: Span::new(start, self.end),
                anchors: Some(&self.anchors),
            },
            budget,
        );
    }
}

/// Reads numbers of one base from `start` on for as long as the same stands between them, and tells each stretch of them
/// that are characters. Returns where to go on.
fn row(bytes: &[u8], start: usize, base: u32, tell: &mut dyn FnMut(&Spelt)) -> usize {
    let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut spelt = Spelt::default();
    let mut usual: Option<&[u8]> = None;
    let mut at = start;
    let mut end = start;
    while let Some(digits) = number(bytes, at) {
        end = at + digits.len();
        match character(digits, base) {
            Some(c) => {
                spelt.anchors.push((clamp(spelt.text.len()), clamp(at)));
                spelt.text.push(c);
                spelt.end = end;
            }
            None => {
                tell(&spelt);
                spelt = Spelt::default();
            }
        }
        let near = &bytes[end..bytes.len().min(end + WIDEST + 1)];
        let Some(apart) = near.iter().position(u8::is_ascii_digit) else {
            break;
        };
        let (gap, next) = (&near[..apart], end + apart);
        if gap.is_empty() || !same_gap(usual.get_or_insert(gap), gap) {
            // The last number may be the first of another row.
            if at > start && !gap.is_empty() {
                end = at;
            }
            break;
        }
        at = next;
    }
    tell(&spelt);
    end
}

/// Whether two gaps are the same but for white space: lines are broken anywhere.
pub(super) fn same_gap(one: &[u8], other: &[u8]) -> bool {
    let seen = |byte: &&u8| !byte.is_ascii_whitespace();
    one.iter().filter(seen).eq(other.iter().filter(seen))
}

/// The number at `at`: what begins with a digit and goes on in letters and digits, where that is short.
fn number(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let rest = &bytes[at..];
    let len = rest
        .iter()
        .take(LONGEST + 1)
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    (1..=LONGEST).contains(&len).then(|| &rest[..len])
}

/// The character of a Latin script that `digits` stand for.
fn character(digits: &[u8], base: u32) -> Option<char> {
    let digits = match digits {
        [b'0', b'x' | b'X' | b'o' | b'O' | b'b' | b'B', rest @ ..] => rest,
        all => all,
    };
    let mut code = 0u32;
    for digit in digits {
        code = code
            .checked_mul(base)?
            .checked_add(char::from(*digit).to_digit(base)?)?;
    }
    let c = char::from_u32(code).filter(|c| *c < '\u{250}')?;
    (!c.is_control() || matches!(c, '\t' | '\n' | '\r')).then_some(c)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, nothing};
    use super::*;

    const GOAL: &str = "Take the guard off, it stops at 80 %.";

    fn spelt(code: impl Fn(u32) -> String, between: &str) -> String {
        let codes: Vec<String> = GOAL.chars().map(|c| code(c as u32)).collect();
        codes.join(between)
    }

    #[test]
    fn rows_of_numbers_are_read() {
        for row in [
            spelt(|c| format!("{c}"), " "),
            spelt(|c| format!("{c}"), ","),
            spelt(|c| format!("{c}"), ", "),
            spelt(|c| format!("{c}"), "-"),
            spelt(|c| format!("{c}"), "\n"),
            spelt(|c| format!("{c:03}"), " / "),
            spelt(|c| format!("chr({c})"), "+"),
            spelt(|c| format!("{c:#x}"), " "),
            spelt(|c| format!("{c:#04X}"), ","),
            spelt(|c| format!("U+{c:04X}"), " "),
            spelt(|c| format!("{c:03o}"), " "),
            spelt(|c| format!("{c:#o}"), " "),
            spelt(|c| format!("{c:08b}"), " "),
            spelt(|c| format!("{c:07b}"), " "),
            spelt(|c| format!("{c:#b}"), ", "),
        ] {
            check(&format!("lot 7, codes {row}\nBye"), View::Codes, GOAL);
        }
        check(&spelt(|c| format!("{c:08b}"), ""), View::Codes, GOAL);
        let address: Vec<String> = "mark.black@example.com"
            .bytes()
            .map(|byte| byte.to_string())
            .collect();
        check(&address.join(" "), View::Codes, "mark.black@example.com");
        let broken = spelt(|c| format!("{c}"), ", ").replacen("32, ", "32,\n    ", 3);
        check(&format!("[{broken}]"), View::Codes, GOAL);
    }

    #[test]
    fn figures_are_left_alone() {
        for honest in [
            "72 68 85 77 90 81 66 74 93 101 88 79 70 64 82 99 105 91 84 76",
            "heart rate 110 112 115 114 116 111 113 110 109 112 118 121 119 116 114 115",
            "101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115",
            "32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55",
            "2024-05-12 10:22:33, 2024-05-13 11:02:45, 2024-05-14 09:41:07, 2024-05-15 10:15:55",
            "| 97 | 45 | 52 |\n| 99 | 61 | 48 |\n| 101 | 88 | 73 |\n| 114 | 40 | 66 |\n| 97 | 32 | 95 |",
            "+49 30 901820 11, 030 90182 012, (555) 010-0199, 555 0123 4567",
            "DE89 3704 0044 0532 0130 00; GB29 NWBK 6016 1331 9268 19; 4111 1111 1111 1111",
            "EUR 12.50, 99.00, 104.25, 87.10, 65.00, 119.99, 32.00, 75.80, 101.00",
            "1.2.3, 1.2.4, 1.3.0, 2.0.0, 2.0.1, 2.1.0, 10.4.2, 10.4.3; 192.168.1.1 10.0.0.7",
            "0x00 0x1f 0x8b 0x08 0xff 0x41 0x00 0x10 0x7f 0x45 0x4c 0x46 0x02 0x01",
            "0644 0755 0600 0777 0644 0755 0600 0640 644 755 600 700 644 755 640 644",
            "U+4E2D U+6587 U+5B57 U+7B26 U+6771 U+4EAC U+65E5 U+672C U+8A9E U+0041",
            "ages: 34 45 52 61 29 38 47 55 63 70 42 36 51 48 39 57 44 60 33 65",
        ] {
            nothing(honest);
        }
    }

    #[test]
    fn spans_are_of_the_numbers() {
        let row = spelt(|c| c.to_string(), " ");
        let text = format!("see {row}!");
        let mut found = None;
        super::super::decoded(&text, 1 << 16, &mut |view| {
            if view.view == View::Codes {
                let at = view.text.find("guard").unwrap();
                found = Some(view.source_of(at..at + 5));
            }
        });
        let found = &text[found.unwrap().range()];
        assert_eq!(found.trim(), "103 117 97 114 100");
    }
}
