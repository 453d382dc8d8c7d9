//! Recovery phrases: the dozen or two dozen everyday words from which a wallet, or an account, is restored. They look like nothing,
//! so it is the name before them that tells, or the store that they come out of, and that they are words without a sentence.

use std::ops::Range;

use crate::intent::is_function_word;

/// How many words such a phrase has (BIP 39 has 12 to 24), and the letters of one.
const WORDS: std::ops::RangeInclusive<usize> = 12..=25;
const LETTERS: std::ops::RangeInclusive<usize> = 3..=8;
/// The shortest text that has room for one, in bytes.
const SHORTEST: usize = 47;
/// Bytes before a phrase in which its name stands.
const NEAR: usize = 64;
/// What such phrases are called.
const NAMES: [&str; 6] = [
    "seed", "recovery", "mnemonic", "wallet", "backup", "restore",
];
/// Phrases of one text.
const MOST: usize = 4;

/// Where recovery phrases stand in `text`; `kept`: it comes out of a store for secrets.
pub(super) fn recovery(text: &str, kept: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if text.len() < SHORTEST || !(kept || names(text)) {
        return found;
    }
    let (mut start, mut end, mut count) = (0, 0, 0);
    let bytes = text.as_bytes();
    let mut at = 0;
    while at <= bytes.len() && found.len() < MOST {
        let rest = &bytes[at..];
        let word = { rest.iter() }
            .take_while(|byte| byte.is_ascii_lowercase())
            .count();
        let whole = rest
            .get(word)
            .is_none_or(|next| !next.is_ascii_alphanumeric() && next.is_ascii());
        let fits = LETTERS.contains(&word) && whole && !is_function_word(&text[at..at + word]);
        if fits {
            start = if count == 0 { at } else { start };
            count += 1;
            (end, at) = (at + word, at + word);
            // One space or line between two words, and nothing else.
            if bytes
                .get(at)
                .is_some_and(|byte| matches!(byte, b' ' | b'\n'))
            {
                at += 1;
                continue;
            }
        }
        if WORDS.contains(&count) && (kept || names(before(text, start))) {
            found.push(start..end);
        }
        count = 0;
        // On to what comes after this word.
        let skipped = { bytes.get(at..).unwrap_or_default().iter() }
            .take_while(|byte| !matches!(byte, b' ' | b'\n' | b'"'))
            .count();
        at += skipped + 1;
    }
    found
}

/// The text before `at` in which a name may stand.
fn before(text: &str, at: usize) -> &str {
    let from = (at.saturating_sub(NEAR)..=at).find(|from| text.is_char_boundary(*from));
    &text[from.unwrap_or(at)..at]
}

fn names(text: &str) -> bool {
    let name = |name: &&str| {
        text.contains(*name) || text.contains(&name.to_uppercase()) || text.contains(&capital(name))
    };
    NAMES.iter().any(|one| name(&one))
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHRASE: &str =
        "saddle velvet marble anchor falcon ribbon ember harbor lantern granite copper velour";

    fn found(text: &str, kept: bool) -> Vec<&str> {
        recovery(text, kept)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn a_phrase_is_told_by_its_name_or_by_the_store() {
        for text in [
            format!("Treasury wallet, recovery words: {PHRASE}"),
            format!("label | value\nseed-phrase-prod | {PHRASE}\n"),
            format!("SEED PHRASE\n{PHRASE}"),
            format!("{{\"mnemonic\": \"{PHRASE}\"}}"),
        ] {
            assert_eq!(found(&text, false), [PHRASE], "{text}");
        }
        assert_eq!(
            found(&format!("{{\"data\": {{\"value\": \"{PHRASE}\"}}}}"), true),
            [PHRASE]
        );
        assert_eq!(found(&format!("tags: {PHRASE}"), false), [""; 0]);
    }

    #[test]
    fn sentences_and_shorter_lists_are_none() {
        for text in [
            "The recovery of the wallet took us the whole afternoon and then nobody could say where it had been all the time.",
            "seed list: barley clover millet radish turnip carrot",
            "seed order: one two three four five six seven eight nine ten, then the rest of what was ordered from the mill",
        ] {
            assert_eq!(found(text, false), [""; 0], "{text}");
        }
    }

    #[test]
    fn any_text_is_read_to_its_end() {
        for text in [
            "",
            "é",
            "seed é ü ß 種 種 種 種 種 種 種 種 種 種 種 種 種 種 種 種 種 種 種",
            &"seed ".repeat(400),
        ] {
            recovery(text, true);
        }
    }
}
