//! Characters that are spelt out: one by one, by the names of digits and marks, or in a spelling alphabet.

use super::tokens::{normal, tokens};

/// The fewest spelt characters that are read together.
const SHORTEST: usize = 3;

/// What each word of a spelling stands for; marks between stand for nothing.
const WORDS: &[(&str, &str)] = &[
    ("zero", "0"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("niner", "9"),
    ("alfa", "a"),
    ("alpha", "a"),
    ("bravo", "b"),
    ("charlie", "c"),
    ("delta", "d"),
    ("echo", "e"),
    ("foxtrot", "f"),
    ("golf", "g"),
    ("hotel", "h"),
    ("india", "i"),
    ("juliett", "j"),
    ("juliet", "j"),
    ("kilo", "k"),
    ("lima", "l"),
    ("mike", "m"),
    ("november", "n"),
    ("oscar", "o"),
    ("papa", "p"),
    ("quebec", "q"),
    ("romeo", "r"),
    ("sierra", "s"),
    ("tango", "t"),
    ("uniform", "u"),
    ("victor", "v"),
    ("whiskey", "w"),
    ("whisky", "w"),
    ("xray", "x"),
    ("yankee", "y"),
    ("zulu", "z"),
    ("dash", ""),
    ("hyphen", ""),
    ("underscore", ""),
    ("dot", ""),
    ("slash", ""),
    ("plus", ""),
    ("capital", ""),
    ("upper", ""),
    ("uppercase", ""),
    ("lower", ""),
    ("lowercase", ""),
    ("big", ""),
    ("small", ""),
    ("then", ""),
];

/// The longest word that stands for a character.
const LONGEST_WORD: usize = 10;

/// Calls `each` with every run of spelt characters: `k seven foxtrot 3` as `k7f3`.
pub(super) fn runs(text: &str, mut each: impl FnMut(&str)) {
    let mut run = String::new();
    tokens(text, |token| {
        if let Some(character) = character(token) {
            run.push_str(&character);
            return;
        }
        if run.len() >= SHORTEST {
            each(&run);
        }
        run.clear();
    });
    if run.len() >= SHORTEST {
        each(&run);
    }
}

fn character(token: &str) -> Option<String> {
    if token.len() > LONGEST_WORD {
        return None;
    }
    let plain = normal(token);
    if plain.chars().count() == 1 {
        return Some(plain);
    }
    let place = WORDS.iter().find(|(word, _)| *word == plain)?;
    Some(place.1.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_are_read_together() {
        let read = |text: &str| {
            let mut found = Vec::new();
            runs(text, |run| found.push(run.to_owned()));
            found
        };
        assert_eq!(read("take k 7 f 3 now"), ["k7f3"]);
        assert_eq!(
            read("it is Kilo seven dash capital foxtrot three, over"),
            ["k7f3"]
        );
        assert!(read("one of two people").is_empty());
    }
}
