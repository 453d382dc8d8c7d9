//! Recovery phrases: the dozen or two dozen everyday words from which a wallet, or an account, is restored. They look like nothing,
//! so it is the name before them that tells, or the store that they come out of, and that they are words without a sentence.

use std::ops::Range;

use crate::intent::is_function_word;

/// How many words such a phrase has (BIP 39 has 12 to 24), and the letters of one (BIP 39 has 3 to 8, other lists up to 12).
const WORDS: std::ops::RangeInclusive<usize> = 12..=25;
const LETTERS: std::ops::RangeInclusive<usize> = 3..=12;
/// The shortest text that has room for one, in bytes.
const SHORTEST: usize = 47;
/// Bytes before a phrase in which its name stands.
const NEAR: usize = 64;
/// Words of which such a phrase's name is made; `mnemonic` is one by itself.
const NAMES: [&str; 5] = ["seed", "recovery", "backup", "wallet", "secret"];
const WORDS_OF: [&str; 2] = ["phrase", "words"];
const MNEMONIC: &str = "mnemonic";
/// Words that a name in front of a phrase may end with, as many as may run into it.
const LEADING: usize = 3;
/// Phrases of one text.
const MOST: usize = 4;

/// Whether a short text calls something a recovery phrase.
pub(super) fn names(text: &str) -> bool {
    let text = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    text.contains(MNEMONIC) || (has(&NAMES) && has(&WORDS_OF))
}

/// Whether a text may have such a name in it: most have not, and are not read word by word.
fn may_name(text: &str) -> bool {
    ["hrase", "HRASE", "ords", "ORDS", "nemonic", "NEMONIC"]
        .iter()
        .any(|part| text.contains(part))
}

/// Where recovery phrases stand in `text`; `named`: all of it is called one, or comes out of a store for secrets.
pub(super) fn recovery(text: &str, named: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if text.len() < SHORTEST || !(named || may_name(text)) {
        return found;
    }
    let mut at = 0;
    while at < text.len() && found.len() < MOST {
        let words = run(text, at);
        // On to what comes after the run, or after the word that is none.
        let end = words.last().map_or(at, |last| last.end);
        let rest = &text.as_bytes()[end..];
        let parted = |byte: &u8| matches!(byte, b' ' | b'\n' | b'"' | b',' | b':' | b'=');
        at = end + rest.iter().take_while(|byte| !parted(byte)).count() + 1;
        if words.len() < *WORDS.start() || words.len() > WORDS.end() + LEADING {
            continue;
        }
        // The name may run into the phrase: `seed phrase saddle velvet …`.
        let is_name = |word: &Range<usize>| {
            let word = &text[word.clone()];
            NAMES.contains(&word) || WORDS_OF.contains(&word) || word == MNEMONIC
        };
        let leading = { words.iter().take(LEADING) }
            .rposition(is_name)
            .map_or(0, |last| last + 1);
        let phrase = &words[leading..];
        let (Some(first), Some(last)) = (phrase.first(), phrase.last()) else {
            continue;
        };
        let plain = |word: &Range<usize>| !is_function_word(&text[word.clone()]);
        if WORDS.contains(&phrase.len())
            && phrase.iter().all(plain)
            && (named || names(before(text, first.start)))
        {
            found.push(first.start..last.end);
        }
    }
    found
}

/// The words of small letters from `at` on, with one space, line or comma between two.
fn run(text: &str, at: usize) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut words = Vec::new();
    let mut start = at;
    loop {
        let rest = bytes.get(start..).unwrap_or_default();
        let length = rest
            .iter()
            .take_while(|byte| byte.is_ascii_lowercase())
            .count();
        let next = rest.get(length);
        let whole = next.is_none_or(|next| next.is_ascii() && !next.is_ascii_alphanumeric());
        if !LETTERS.contains(&length) || !whole || words.len() > WORDS.end() + LEADING {
            return words;
        }
        words.push(start..start + length);
        start += length;
        let gap = rest.get(length..).unwrap_or_default();
        start += match gap {
            [b',', b' ' | b'\n', ..] => 2,
            [b' ' | b'\n' | b',', ..] => 1,
            _ => return words,
        };
    }
}

/// The text before `at` in which a name may stand.
fn before(text: &str, at: usize) -> &str {
    let from = (at.saturating_sub(NEAR)..=at).find(|from| text.is_char_boundary(*from));
    &text[from.unwrap_or(at)..at]
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
            format!("seed phrase {PHRASE}"),
            format!("the mnemonic\n{PHRASE}."),
        ] {
            assert_eq!(found(&text, false), [PHRASE], "{text}");
        }
        assert_eq!(
            found(&format!("{{\"data\": {{\"value\": \"{PHRASE}\"}}}}"), true),
            [PHRASE]
        );
        assert_eq!(found(&format!("tags: {PHRASE}"), false), [""; 0]);
        let listed = PHRASE.replace(' ', ", ");
        assert_eq!(
            found(&format!("recovery words: {listed}"), false),
            [listed.as_str()]
        );
    }

    #[test]
    fn sentences_and_shorter_lists_are_none() {
        for text in [
            "The recovery of the wallet took us the whole afternoon and then nobody could say where it had been all the time.",
            "seed list: barley clover millet radish turnip carrot",
            "seed varieties: barley clover millet radish turnip carrot parsnip fennel lettuce spinach chicory endive",
            "ls /mnt/backup words\nbin boot dev etc home lib media mnt opt proc root run sbin srv sys tmp usr var and more of them that there are in all",
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
