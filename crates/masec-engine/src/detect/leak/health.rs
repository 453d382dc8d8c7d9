//! What says of a person what they are ill with: by its kind nobody has to mark it.
//!
//! Illness alone is everybody's subject, and names stand everywhere. Somebody's day of birth in one line with what they were diagnosed with is a
//! record of a person, and there is hardly another reason to put the two together.

use std::ops::Range;
use std::sync::LazyLock;

use masec_model::Interaction;
use regex::Regex;

use crate::intent::clip;

/// Bytes of a text that are read, and stretches of one.
const LONGEST: usize = 1 << 14;
const MOST: usize = 8;

/// Words behind which a day of birth stands.
const BORN: &str = r"(?:\b(?:born|birth|dob|d\.o\.b\.|b\.|geboren|geb\.|née?|nacid[oa]|nat[oa]|urodzon[ay]|født|född)|\*)[ :]*(?:on |in |am |le |el |il |date )?[:(]?\s*(?:\d{1,2}[./ -]\s?(?:\d{1,2}|\p{L}{3,9})\.?[./ -]\s?)?(?:18|19|20)\d\d\b";
/// Words of what somebody is ill with.
const ILL: &str = r"\b(?:diagnos\w*|diagnóstic\w*|hiv|suffers from|leidet an|erkrankt an|atteinte? d|padece|affett[oa] da)\b";

static PERSON: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&format!("(?i){BORN}")).ok());
static ILLNESS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&format!("(?i){ILL}")).ok());

/// The lines of an interaction's leaves that tell of a person's illness: which leaf, and where.
pub(super) fn told(interaction: &Interaction) -> Vec<(usize, Range<usize>)> {
    let mut found = Vec::new();
    let (Some(person), Some(illness)) = (PERSON.as_ref(), ILLNESS.as_ref()) else {
        return found;
    };
    for (place, leaf) in interaction.content.iter().enumerate() {
        let text = clip(leaf.value.as_text().unwrap_or_default(), LONGEST);
        if !illness.is_match(text) {
            continue;
        }
        let lines = text.lines().filter(|line| {
            let name = person.find(line).map(|born| &line[..born.start()]);
            illness.is_match(line) && name.is_some_and(names_somebody)
        });
        found.extend(lines.take(MOST).map(|line| {
            let start = line.as_ptr() as usize - text.as_ptr() as usize;
            (place, start..start + line.len())
        }));
    }
    found
}

/// Whether two words that begin with capitals stand one behind the other.
fn names_somebody(text: &str) -> bool {
    let is_name = |word: &str| {
        word.chars().count() > 1
            && word.starts_with(char::is_uppercase)
            && word.chars().skip(1).any(char::is_lowercase)
    };
    let mut before = false;
    text.split_whitespace().any(|word| {
        let now = is_name(word.trim_start_matches(|c: char| !c.is_alphanumeric()));
        std::mem::replace(&mut before, now) && now
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<&str> {
        let mut interaction = crate::detect::testkit::plain_interaction();
        interaction.content = vec![masec_model::Leaf::text(text)];
        { told(&interaction).into_iter() }
            .map(|(_, range)| &text[range])
            .collect()
    }

    #[test]
    fn a_person_and_what_they_are_ill_with_make_a_record() {
        for line in [
            "note: Ines Lund, born 24.7.1983, diagnosed with gout",
            "Ines Lund (born 3 July 1988) was diagnosed with gout in May",
            "Ines Lund, DOB: 1983-07-24, diagnosis gout",
            "Ines Lund, geboren am 24.7.1983: Diagnose Gicht",
        ] {
            assert_eq!(of(&format!("lunch at noon\n{line}\nat two")), [line]);
        }
    }

    #[test]
    fn one_without_the_other_is_talk() {
        for line in [
            "Ines Lund, born 24.7.1983, plays the oboe",
            "The pump was diagnosed with a bad seal in 1983",
            "Ines Lund was diagnosed with gout",
            "a calf born 24.7.2023, diagnosed with scours",
            "diagnosis of gout: born in 1983, the method is in use still",
        ] {
            assert_eq!(of(line), [""; 0], "{line}");
        }
    }
}
