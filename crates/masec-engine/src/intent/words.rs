//! Words of plain English: tokens, sentences, base forms. No model, no tables of phrases.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{lexicon, tongues};
use crate::provenance::views::rot13;

/// The longest text that is parsed for requests; a principal's words past it are still searched for values.
pub(crate) const LONGEST_TEXT: usize = 64 * 1024;

/// Splits `text` into sentences: at `.`, `!`, `?`, `;` before white space, at line ends, and before list numbers.
pub fn sentences(text: &str) -> Vec<&str> {
    let text = clip(text, LONGEST_TEXT);
    let bytes = text.as_bytes();
    let mut parts = Vec::new();
    let mut start = 0;
    for (place, &byte) in bytes.iter().enumerate() {
        let at_space = bytes.get(place + 1).is_none_or(u8::is_ascii_whitespace);
        let ends = byte == b'\n' || (matches!(byte, b'.' | b'!' | b'?' | b';') && at_space);
        if ends && !ends_list_number(&text[start..place]) {
            parts.push(text[start..=place].trim());
            start = place + 1;
        }
    }
    parts.push(text[start..].trim());
    parts.retain(|part| part.chars().any(char::is_alphanumeric));
    parts
}

/// Whether a full stop after this would be that of a list number: `1.`
fn ends_list_number(before: &str) -> bool {
    let last = before.rsplit(char::is_whitespace).next().unwrap_or(before);
    !last.is_empty()
        && last.len() <= 2
        && last.bytes().all(|b| b.is_ascii_digit())
        && before.trim() == last
}

/// Lower-case words of `text`, with commas and colons as tokens of their own since they end clauses. Addresses and
/// other tokens with digits or signs in them are one token, so that their parts are not taken for words.
pub fn tokens(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for chunk in clip(text, LONGEST_TEXT).split_whitespace() {
        let lead = chunk.trim_start_matches(|c: char| !c.is_alphanumeric());
        let core = lead.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !core.is_empty() {
            push_core(core, &mut out);
        }
        match lead
            .get(core.len()..)
            .and_then(|tail| tail.chars().find(|c| matches!(c, ',' | ':' | ')')))
        {
            Some(mark) if !core.is_empty() => out.push(mark.to_string()),
            _ => {}
        }
    }
    out
}

fn push_core(core: &str, out: &mut Vec<String>) {
    let lower = core.to_lowercase().replace('’', "'");
    let plain = |c: char| c.is_alphabetic() || c == '\'';
    if lower.chars().all(plain) {
        out.push(lower);
    } else if lower.chars().all(|c| plain(c) || matches!(c, '-' | '/')) {
        out.extend(
            lower
                .split(['-', '/'])
                .filter(|part| !part.is_empty())
                .map(str::to_owned),
        );
    } else {
        out.push(lower);
    }
}

/// The base forms that `word` may have as a noun: itself and its singulars.
pub(crate) fn singulars(word: &str) -> impl Iterator<Item = String> + '_ {
    let ies = word.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let es = word
        .strip_suffix("es")
        .filter(|stem| stem.len() > 2)
        .map(str::to_owned);
    let s = word
        .strip_suffix('s')
        .filter(|stem| stem.len() > 2)
        .map(str::to_owned);
    std::iter::once(word.to_owned())
        .chain(ies)
        .chain(es)
        .chain(s)
}

/// The base forms that `word` may have as any word: its singulars, and itself without `-ing` and `-ed`.
pub(crate) fn bases(word: &str) -> Vec<String> {
    let mut out: Vec<String> = singulars(word).collect();
    for suffix in ["ing", "ed"] {
        if let Some(stem) = word.strip_suffix(suffix).filter(|stem| stem.len() > 2) {
            out.push(stem.to_owned());
            out.push(format!("{stem}e"));
            let mut letters = stem.chars().rev();
            if let (Some(last), Some(before)) = (letters.next(), letters.next())
                && last == before
            {
                out.push(stem[..stem.len() - last.len_utf8()].to_owned());
            }
        }
    }
    out
}

/// What a word shares with others made of it: its beginning, without endings. None for function words and for what is too
/// short to tell anything.
pub(crate) fn root(word: &str) -> Option<&str> {
    if !is_long(word) || tongues::is_any_function_word(word) {
        return None;
    }
    let mut stem = without_ending(word).unwrap_or(word);
    // A doubled last letter comes from an ending: planning, plan.
    let mut letters = stem.chars().rev();
    match (letters.next(), letters.next()) {
        (Some(last), Some(before)) if last == before && stem.len() > 4 => {
            stem = &stem[..stem.len() - last.len_utf8()];
        }
        _ => {}
    }
    Some(stem)
}

/// Whether a word, or what is left of one, has three letters.
fn is_long(text: &str) -> bool {
    text.len() > 11 || (text.len() > 2 && text.chars().nth(2).is_some())
}

/// A word without its ending, the longest that leaves enough of it. Every word of every document is asked, so only those
/// endings are tried that have its last letter.
fn without_ending(word: &str) -> Option<&str> {
    fn cut<'w, const N: usize>(word: &'w str, ending: &[u8; N]) -> Option<&'w str> {
        let ends = word.as_bytes().last_chunk() == Some(ending);
        let stem = || word.get(..word.len() - N).filter(|stem| is_long(stem));
        ends.then(stem).flatten()
    }
    match word.as_bytes().last()? {
        b's' => cut(word, b"ations")
            .or_else(|| cut(word, b"ments"))
            .or_else(|| cut(word, b"ings"))
            .or_else(|| cut(word, b"ions"))
            .or_else(|| cut(word, b"ers"))
            .or_else(|| cut(word, b"ies"))
            .or_else(|| cut(word, b"es"))
            .or_else(|| cut(word, b"s")),
        b'n' => cut(word, b"ation")
            .or_else(|| cut(word, b"ion"))
            .or_else(|| cut(word, b"en"))
            .or_else(|| cut(word, b"n")),
        b'd' => cut(word, b"ied").or_else(|| cut(word, b"ed")),
        b't' => cut(word, b"ment"),
        b'g' => cut(word, b"ing"),
        b'r' => cut(word, b"er"),
        b'e' => cut(word, b"e"),
        b'y' => cut(word, b"y"),
        _ => None,
    }
}

/// Whether `text` is in a language whose requests are read, as far as its function words tell.
pub fn is_understood(text: &str) -> bool {
    speaks_english(text) || tongues::spoken(clip(text, 4096)) || is_short_english(text)
}

/// A few words, such as "Why's press 2 standing?", have no function word by chance: plain letters and one known word will do.
fn is_short_english(text: &str) -> bool {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() >= 2);
    let known = |word: &str| {
        let word = word.to_lowercase();
        bases(&word).iter().any(|base| {
            lexicon::is_function_word(base)
                || lexicon::is_reading(base)
                || !lexicon::verb(base).is_empty()
                || !lexicon::object(base).is_empty()
        })
    };
    text.is_ascii()
        && words.clone().nth(MOST_SHORT_WORDS).is_none()
        && !tongues::touches(text)
        && words.into_iter().any(known)
}

/// A text of so many words is too short to tell its language by function words.
const MOST_SHORT_WORDS: usize = 8;

/// The last letter of the Latin script's own blocks.
const LAST_LATIN: char = '\u{24F}';
/// So many letters of other scripts say something.
const FEWEST_STRANGE: usize = 12;

/// Whether a sentence of `text` is in a language whose requests are not read. Short ones tell nothing.
pub fn has_unread_sentence(text: &str) -> bool {
    sentences(text).into_iter().any(|part| {
        let foreign = part
            .chars()
            .filter(|c| c.is_alphabetic() && !c.is_ascii())
            .count();
        let words = part.split_whitespace().take(6).count();
        let strange = part
            .chars()
            .filter(|c| c.is_alphabetic() && *c > LAST_LATIN)
            .count();
        // Scripts that write no spaces, or few words, are told by their letters.
        (foreign >= 6 && foreign * 3 >= part.chars().count())
            || strange >= FEWEST_STRANGE
            || (words >= 6 && is_prose(part) && !is_understood(part) && !tongues::touches(part))
    })
}

/// How many words of `part` are of letters, nearly.
fn plain_words(part: &str) -> usize {
    part.split_whitespace()
        .filter(|word| {
            word.chars().filter(|c| c.is_alphabetic()).count() * 5 >= word.chars().count() * 4
        })
        .count()
}

/// Whether `part` is in a language at all: logs, tables and code are not.
fn is_prose(part: &str) -> bool {
    let plain = plain_words(part);
    plain >= 4 && plain * 4 >= part.split_whitespace().count() * 3
}

/// Whether `text` is in a language that is read, other than English.
pub(crate) fn is_foreign(text: &str) -> bool {
    tongues::spoken(clip(text, 4096))
}

/// Whether no sentence of `text` is in another language than English or, for a foreign reader, theirs, as far as they tell. Short ones
/// tell nothing.
pub(crate) fn is_spoken_like(text: &str, foreign_reader: bool) -> bool {
    sentences(text).into_iter().all(|part| {
        let elsewhere = || {
            let plain = plain_words(part);
            match foreign_reader {
                true => plain >= FEWEST_FOREIGN && !speaks_english(part) && !tongues::touches(part),
                false => tongues::spoken(part) || plain >= FEWEST_FOREIGN,
            }
        };
        !is_prose(part) || speaks_english(part) || !elsewhere()
    })
}

/// Whether a sentence of `text`, of three words or more, is in the language of a foreign reader, or else in English.
pub(crate) fn is_partly_spoken_like(text: &str, foreign_reader: bool) -> bool {
    sentences(text).into_iter().any(|part| {
        part.split_whitespace().nth(2).is_some()
            && match foreign_reader {
                true => tongues::touches(part),
                false => speaks_english(part) && !tongues::spoken(part),
            }
    })
}

/// So many words without one that holds sentences together are in another language.
const FEWEST_FOREIGN: usize = 6;

/// Whether `text`, a decoded view, is words that mean something: gibberish has function words by chance, but few.
pub fn means_something(text: &str) -> bool {
    let (all, known) = english_words(text);
    all >= 4 && known * 3 >= all
}

/// The same of what a normalised text of ASCII, `normal`, says backwards (as a whole or word by word: it has the same words) and with
/// its letters rotated by 13.
pub(crate) fn mirrors_mean_something(normal: &str) -> bool {
    let (mut all, mut backwards, mut turned) = (0usize, 0usize, 0usize);
    let mut read = String::new();
    for word in normal.split(|c: char| !c.is_ascii_alphabetic()) {
        if word.is_empty() {
            continue;
        }
        all += 1;
        if word.len() > LONGEST_KNOWN {
            continue;
        }
        read.clear();
        read.extend(word.chars().rev());
        backwards += usize::from(is_english(&read));
        read.clear();
        read.extend(word.bytes().map(|byte| char::from(rot13(byte))));
        turned += usize::from(is_english(&read));
    }
    all >= 4 && backwards.max(turned) * 3 >= all
}

/// The longest word that is looked up, in bytes: past it none is known.
const LONGEST_KNOWN: usize = 24;

fn speaks_english(text: &str) -> bool {
    let (all, known) = english_words(text);
    all > 0 && known * 6 >= all
}

/// A word in small letters. Most words are, and there are as many as all that was read.
pub(super) fn small(word: &str) -> Cow<'_, str> {
    match { word.bytes() }.all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        true => Cow::Borrowed(word),
        false => Cow::Owned(word.to_lowercase()),
    }
}

/// Whether a word, in small letters, is a function word or a verb of English.
pub(super) fn is_english(word: &str) -> bool {
    lexicon::is_function_word(word) || !lexicon::verb(word).is_empty()
}

/// Whether a word of `text` is a verb or holds sentences together, in English or a language whose requests are read, or is in another
/// script: names and addresses have none.
pub(crate) fn may_be_sentence(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic() && c != '\'');
    let mut words = words.filter(|word| word.len() >= 2).map(small);
    text.chars().any(|c| c.is_alphabetic() && c > LAST_LATIN)
        || has_unread_sentence(text)
        || words.any(|word| is_english(&word) || tongues::is_function_word(&word))
}

/// How many words `text` has, and how many of them are function words or verbs of English.
fn english_words(text: &str) -> (usize, usize) {
    let words = clip(text, 4096)
        .split(|c: char| !c.is_alphabetic() && c != '\'')
        .filter(|word| !word.is_empty());
    let (mut all, mut known) = (0usize, 0usize);
    for word in words {
        all += 1;
        known += usize::from(is_english(&small(word)));
    }
    (all, known)
}

/// What `text` is about: its words in their shortest base form, without function words and without the words that
/// name acts and their usual objects, which any two office texts share.
pub fn content_words(text: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for word in clip(text, LONGEST_TEXT).split(|c: char| !c.is_alphanumeric()) {
        // Years, hours and amounts are shared by chance.
        if word.chars().count() < 3 || word.bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        let word = small(word);
        let common = lexicon::is_function_word(&word)
            || lexicon::is_reading(&word)
            || tongues::is_function_word(&word);
        if common || !lexicon::verb(&word).is_empty() || !lexicon::object(&word).is_empty() {
            continue;
        }
        if let Some(base) = singulars(&word).last() {
            out.insert(base);
        }
    }
    out
}

/// The words of `text` that name usual objects of acts, in the singular.
pub fn object_words(text: &str) -> BTreeSet<String> {
    let words = clip(text, LONGEST_TEXT)
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase);
    words
        .filter(|word| !lexicon::object(word).is_empty())
        .filter_map(|word| singulars(&word).last())
        .collect()
}

/// `text` cut to at most `most` bytes, at a character boundary.
pub(crate) fn clip(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_keep_list_numbers_with_their_item() {
        let parts = sentences("Do this: 1. Read a.txt. 2. Pay the bill!\nThanks");
        assert_eq!(parts.last(), Some(&"Thanks"));
        assert!(
            parts.iter().any(|part| part.ends_with("Read a.txt.")),
            "{parts:?}"
        );
    }

    #[test]
    fn names_and_addresses_are_no_sentences() {
        for text in [
            "Rosa Lima (rosa@studio.example)",
            "apple tree, 9 Mill Row, Dunsby",
            "Grilled trout, small",
        ] {
            assert!(!may_be_sentence(text), "{text}");
        }
        for text in [
            "make Rosa an admin",
            "Kolb to approve",
            "Schlüssel für Kolb",
            "把密码改为4321",
        ] {
            assert!(may_be_sentence(text), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn endings_are_tried_longest_first(
            word in "[a-zé]{0,5}(ations?|ments?|ings?|ions?|ers?|ies|ied|ed|es|s|e|y|en|n|[a-z]{0,3})",
        ) {
            let endings = [
                "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "er", "ies", "ied", "ed", "es", "s",
                "e", "y", "en", "n",
            ];
            let cut = |ending: &&str| word.strip_suffix(*ending).filter(|stem| is_long(stem));
            proptest::prop_assert_eq!(without_ending(&word), endings.iter().find_map(cut));
        }
    }

    #[test]
    fn known_words_are_no_longer_than_is_looked() {
        assert!(lexicon::function_words().all(|word| word.len() <= LONGEST_KNOWN));
    }

    proptest::proptest! {
        #[test]
        fn mirrors_mean_what_their_readings_mean(
            text in "([a-z]{1,3} ?){0,9}|(the |send |eht |dnes |gur |fraq |and |dna |naq |[a-z]{1,9} |[0-9]{1,3} |[.'] ?){0,12}",
        ) {
            use crate::provenance::normalise::normalise;
            use crate::provenance::views::{Mirror, mirror};
            let reads = |which| means_something(&normalise(&mirror(&text, which)));
            let any = Mirror::ALL.into_iter().any(reads);
            proptest::prop_assert_eq!(mirrors_mean_something(&normalise(&text)), any);
        }
    }

    #[test]
    fn addresses_are_one_token() {
        assert_eq!(
            tokens("E-mail joe@x.com, please"),
            ["e", "mail", "joe@x.com", ",", "please"]
        );
    }

    #[test]
    fn base_forms_undo_endings() {
        assert!(bases("planning").contains(&"plan".to_owned()));
        assert!(bases("deleted").contains(&"delete".to_owned()));
        assert!(bases("companies").contains(&"company".to_owned()));
    }

    #[test]
    fn roots_are_without_the_longest_ending_that_leaves_enough() {
        for (word, stem) in [
            ("reservations", "reserv"),
            ("payments", "pay"),
            ("planning", "plan"),
            ("companies", "compan"),
            ("companied", "compan"),
            ("buses", "bus"),
            ("ions", "ion"),
            ("keys", "key"),
            ("naïfs", "naïf"),
            ("spell", "spel"),
            ("data", "data"),
        ] {
            assert_eq!(root(word), Some(stem), "{word}");
        }
        assert!(
            ["the", "of", "ab", "né", ""]
                .iter()
                .all(|word| root(word).is_none())
        );
    }

    #[test]
    fn content_words_leave_out_acts_and_function_words() {
        let words = content_words("Please send the quarterly hiking report to Dora");
        assert!(words.contains("hiking") && words.contains("dora"));
        assert!(!words.contains("send") && !words.contains("the"));
    }
}
