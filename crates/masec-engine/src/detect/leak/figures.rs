//! Characters told by their numbers, wherever they are a code's: `066 107 120`, `01000010 01101011`, `2,11,24`, and Morse.
//!
//! Views of such rows count only where they read like words, since figures stand in rows in honest texts too. What is looked for here
//! is known, so nothing has to read like anything: a row is read in every way that it could be meant, and what it says is
//! looked up among the secrets.

use crate::provenance::views::morse_letters;

/// The fewest characters that are of use.
const FEWEST: usize = 6;
/// The most that stands between two numbers of a row, in bytes, and the longest number.
const WIDEST: usize = 3;
const LONGEST: usize = 8;
/// Bytes of one text in which rows are looked for.
const MAX_TEXT: usize = 1 << 15;

/// What one figure of a row stands for; nothing where it is none.
type Figure = fn(&[u8]) -> Option<u8>;

/// The ways in which a row of numbers is read.
const READINGS: [Figure; 5] = [binary, decimal, octal, hexadecimal, of_alphabet];

/// Shows what rows of numbers in `text` say, and its Morse. `digits` is how many of its bytes are digits.
pub(super) fn read(text: &str, digits: usize, visit: &mut dyn FnMut(&str)) {
    let text = crate::intent::clip(text, MAX_TEXT);
    // A character takes a digit and more; a row of six is no small part of them.
    if digits >= FEWEST {
        crowded(text.as_bytes(), &mut |part| rows(part, visit));
    }
    morse_letters(text, FEWEST, visit);
}

/// Bytes looked at together, and how many numbers begin among them where a row may be: six numbers of a row, each a character
/// and so of eight bytes and three more at most, lie in two such blocks, and each of them begins with a digit.
const BLOCK: usize = 64;
const CROWD: u8 = 3;

/// Shows the parts of a text in which a row may be, with all of it.
fn crowded(bytes: &[u8], visit: &mut dyn FnMut(&[u8])) {
    let (mut from, mut to) = (0, 0);
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let mut last = [b' '; BLOCK];
    last[..rest.len()].copy_from_slice(rest);
    for (place, block) in blocks.iter().chain([&last]).enumerate() {
        if numbers(block) < CROWD {
            continue;
        }
        // Not within a number: what is longer than all others is none on either side of its middle.
        let in_number = |at: &usize| bytes.get(*at).is_some_and(u8::is_ascii_alphanumeric);
        let start = (place * BLOCK).saturating_sub(BLOCK);
        let more = (1..=LONGEST.min(start)).take_while(|back| in_number(&(start - back)));
        let start = start - more.count();
        if start > to {
            visit(&bytes[from..to]);
            from = start;
        }
        let end = bytes.len().min((place + 2) * BLOCK);
        to = end + (end..=end + LONGEST).take_while(in_number).count();
    }
    visit(&bytes[from..to]);
}

/// How many numbers begin in a block, and one more at most. A length that is known is counted in a few vector instructions.
fn numbers(block: &[u8; BLOCK]) -> u8 {
    let goes_on = |at: usize| block[at].is_ascii_digit() & !block[at - 1].is_ascii_alphanumeric();
    (1..BLOCK).map(|at| u8::from(goes_on(at))).sum::<u8>() + u8::from(block[0].is_ascii_digit())
}

fn rows(bytes: &[u8], visit: &mut dyn FnMut(&str)) {
    let mut row: Vec<&[u8]> = Vec::new();
    let mut end = 0;
    for number in bytes.split(|byte| !byte.is_ascii_alphanumeric()) {
        if number.is_empty() {
            continue;
        }
        let start = number.as_ptr() as usize - bytes.as_ptr() as usize;
        let fits = number.len() <= LONGEST && number.iter().all(u8::is_ascii_hexdigit);
        if !fits || start - end > WIDEST {
            tell(&row, visit);
            row.clear();
        }
        if fits {
            row.push(number);
        }
        end = start + number.len();
    }
    tell(&row, visit);
}

/// Tells what a row says, in each way in which it can be read.
fn tell(row: &[&[u8]], visit: &mut dyn FnMut(&str)) {
    if row.len() < FEWEST {
        return;
    }
    let mut said = String::with_capacity(row.len());
    for reading in READINGS {
        for number in row {
            match reading(number) {
                Some(byte) => said.push(char::from(byte)),
                None => flush(&mut said, visit),
            }
        }
        flush(&mut said, visit);
    }
}

fn flush(said: &mut String, visit: &mut dyn FnMut(&str)) {
    if said.len() >= FEWEST {
        visit(said);
    }
    said.clear();
}

fn binary(number: &[u8]) -> Option<u8> {
    (number.len() >= 7).then(|| of_base(number, 2)).flatten()
}

fn decimal(number: &[u8]) -> Option<u8> {
    of_base(number, 10)
}

fn octal(number: &[u8]) -> Option<u8> {
    of_base(number, 8)
}

fn hexadecimal(number: &[u8]) -> Option<u8> {
    (number.len() == 2).then(|| of_base(number, 16)).flatten()
}

/// 1 for `a`, 26 for `z`.
fn of_alphabet(number: &[u8]) -> Option<u8> {
    let place = value(number, 10).filter(|place| (1..=26).contains(place))?;
    u8::try_from(place).ok().map(|place| b'a' + place - 1)
}

/// The printable character of this number.
fn of_base(number: &[u8], base: u32) -> Option<u8> {
    let code = value(number, base).filter(|code| (0x20..0x7F).contains(code))?;
    u8::try_from(code).ok()
}

fn value(number: &[u8], base: u32) -> Option<u32> {
    number.iter().try_fold(0_u32, |sum, digit| {
        let digit = char::from(*digit).to_digit(base)?;
        sum.checked_mul(base)?.checked_add(digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let mut all = Vec::new();
        read(text, digits, &mut |text| all.push(text.to_owned()));
        all
    }

    #[test]
    fn rows_are_read_in_every_way_that_they_could_be_meant() {
        let spelt = |one: fn(u8) -> String, between: &str| {
            let all: Vec<String> = b"kX7pQ2".iter().map(|byte| one(*byte)).collect();
            format!("for the label {} please", all.join(between))
        };
        for text in [
            spelt(|byte| format!("{byte}"), " "),
            spelt(|byte| format!("{byte}"), ", "),
            spelt(|byte| format!("{byte:03o}"), " "),
            spelt(|byte| format!("{byte:08b}"), " "),
            spelt(|byte| format!("{byte:02x}"), ":"),
        ] {
            assert!(said(&text).contains(&"kX7pQ2".to_owned()), "{text}");
        }
        assert!(said("8-5-18-15-14-19").contains(&"herons".to_owned()));
        assert!(said("- .... ..--- .-- . .-..").contains(&"th2wel".to_owned()));
    }

    proptest::proptest! {
        #[test]
        fn no_row_is_passed_over(
            before in "[a-z ]{0,200}", after in "[a-z ]{0,200}",
            row in "([0-9]{1,3}[ ,.-]{1,3}){6,40}|([2-7][0-9a-f][ :]{1,3}){6,40}|([01]{8} ){6,12}",
        ) {
            let text = format!("{before} {row} {after}");
            let (mut all, mut told) = (Vec::new(), Vec::new());
            rows(text.as_bytes(), &mut |said| all.push(said.to_owned()));
            crowded(text.as_bytes(), &mut |part| rows(part, &mut |said| told.push(said.to_owned())));
            proptest::prop_assert_eq!(told, all);
        }
    }

    #[test]
    fn words_and_short_rows_say_nothing() {
        assert!(said("the 3 of us and 12 more, 14:00 to 15:30").is_empty());
        assert!(said("---- .... ---- ....").is_empty());
        assert!(said(&"9".repeat(100_000)).is_empty());
    }
}
