//! Dates in words: they stand in many texts, so that where one stands says little.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// Names of months and days in the languages that are read, and the small words of dates.
const NAMES: &str = "january february march april may june july august september october november december jan feb mar apr jun jul \
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun \
    januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag \
    janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche \
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo \
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica \
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro segunda terça quarta quinta sexta \
    januari februari maart mei augustus maandag dinsdag woensdag donderdag vrijdag zaterdag zondag \
    the of de at um à a am pm st nd rd th h uhr o'clock noon midnight today tomorrow tonight next this";

static KNOWN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| NAMES.split_whitespace().collect());

/// Whether `text` is a date or a time and nothing else.
pub(crate) fn is_date(text: &str) -> bool {
    in_words(text) || in_digits(text)
}

/// `11:50`, `2026-12-01T09:20`, `1.12.2026`.
fn in_digits(text: &str) -> bool {
    let text = text.trim();
    let first = text.bytes().next().is_some_and(|b| b.is_ascii_digit());
    if !first || !(4..=32).contains(&text.len()) {
        return false;
    }
    let marks = text
        .bytes()
        .filter(|b| matches!(b, b':' | b'-' | b'.' | b'/'))
        .count();
    let mut parts = text
        .split([':', '-', '.', '/', 'T', ' ', '+', 'Z'])
        .filter(|part| !part.is_empty());
    (marks >= 2 || (marks == 1 && text.contains(':')))
        && parts
            .all(|part| matches!(part.len(), 1 | 2 | 4) && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Names of days and months with numbers.
fn in_words(text: &str) -> bool {
    let words = || {
        text.split(|c: char| !(c.is_alphanumeric() || c == '\''))
            .filter(|word| !word.is_empty())
    };
    let number = |word: &str| {
        let digits = word.trim_end_matches(char::is_alphabetic);
        let ending = &word[digits.len()..];
        !digits.is_empty()
            && digits.len() <= 4
            && digits.bytes().all(|b| b.is_ascii_digit())
            && matches!(
                ending.to_ascii_lowercase().as_str(),
                "" | "st" | "nd" | "rd" | "th" | "h" | "am" | "pm"
            )
    };
    let named = |word: &str| KNOWN.contains(word.to_lowercase().as_str());
    text.len() <= 48
        && words().any(named)
        && words().any(number)
        && words().all(|word| number(word) || named(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_from_other_values() {
        for date in [
            "30. September",
            "17 June 09:15",
            "Tuesday 14th",
            "11:50",
            "2026-12-01T09:20",
            "1.12.2026",
        ] {
            assert!(is_date(date), "{date}");
        }
        for other in [
            "13",
            "May",
            "acme/vault",
            "June report",
            "Route 66",
            "le 21 juin",
            "184.50",
            "192.168.10.7",
            "555-0142",
        ] {
            assert!(!is_date(other), "{other}");
        }
    }
}
