//! Short numbers that are secrets by themselves in what is marked: codes that open something, and numbers by which a person is known.
//!
//! Six figures are too few to tell a piece of them from chance, and enough where a token is all of them: one in a million others is.

use super::looks;
use super::secret::MIN_LENGTH;

/// Figures of a code that opens something, at least: fewer are in every list.
pub(super) const SHORTEST: usize = 6;
/// Figures of a number in parts by which a person is known: a date has eight.
const LONGEST_DATE: usize = 8;
/// The longest number by which a person is known, in figures.
const LONGEST_NUMBER: usize = 13;
/// Words between what is called a code and the code.
const NEAR: usize = 4;

/// The codes in a marked text, as they stand.
pub(super) fn codes(text: &str) -> impl Iterator<Item = &str> {
    let mut opens = false;
    let mut near = 0;
    text.split_whitespace().filter_map(move |word| {
        let bare = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        if looks::is_opener(&mut opens, bare.to_ascii_lowercase().as_bytes()) {
            near = NEAR;
            return None;
        }
        let named = near > 0;
        near = near.saturating_sub(1);
        (is_of_a_person(bare) || named && is_code(bare)).then_some(bare)
    })
}

/// Whether it is six or seven figures and nothing else.
pub(super) fn is_code(word: &str) -> bool {
    (SHORTEST..MIN_LENGTH).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether it is what people put for a code that is still to come: one figure again and again, or one after the other.
pub(super) fn is_in_order(word: &str) -> bool {
    let same = word
        .bytes()
        .all(|byte| word.as_bytes().first() == Some(&byte));
    same || "01234567890".contains(word) || "9876543210".contains(word)
}

/// Whether it is figures in two to four parts, more than a date has, with a letter behind them at most.
fn is_of_a_person(word: &str) -> bool {
    let word = word
        .strip_suffix(|c: char| c.is_ascii_alphabetic())
        .unwrap_or(word);
    let figures = word.bytes().filter(u8::is_ascii_digit).count();
    let marks = || word.bytes().filter(|byte| !byte.is_ascii_digit());
    // With full stops it is an amount, an address of the net or a place on the globe.
    (LONGEST_DATE + 1..=LONGEST_NUMBER).contains(&figures)
        && (1..=3).contains(&(word.len() - figures))
        && (marks().all(|mark| mark == b'-') || marks().all(|mark| mark == b'/'))
        && !begins_with_a_day(word)
}

/// Whether it begins with a year and goes on as a date and time do: `20260614-093000`, `2026-06-14-0930`.
fn begins_with_a_day(word: &str) -> bool {
    let head: String = word
        .bytes()
        .filter(u8::is_ascii_digit)
        .take(8)
        .map(char::from)
        .collect();
    let (year, day) = head.split_at(4.min(head.len()));
    let (month, day) = day.split_at(2.min(day.len()));
    let is_in = |text: &str, range: std::ops::RangeInclusive<u32>| {
        text.parse().is_ok_and(|number| range.contains(&number))
    };
    is_in(year, 1900..=2100) && is_in(month, 1..=12) && is_in(day, 1..=31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_numbers_of_persons_are_found() {
        let found = |text| codes(text).collect::<Vec<_>>();
        assert_eq!(
            found("alarm and door code, all stores: 818764#"),
            ["818764"]
        );
        assert_eq!(
            found("Mona Rossi, personal identity number 270161-3200"),
            ["270161-3200"]
        );
        assert!(
            found("door code as of 2026-11-28: see lot 818764 of 400 in all the stores").is_empty()
        );
        assert_eq!(found("born 22.9.1985: 178764-2286X"), ["178764-2286X"]);
        let others = "192.168.100.10 1234567.89 123.456.789 12/2025-01/2026 20260614-093000 52.520008-13.404954";
        assert!(found(others).is_empty());
        assert!(is_in_order("123456") && is_in_order("000000") && !is_in_order("079917"));
        assert!(found("we pay 818764 for it on 14/06/2026").is_empty());
    }
}
