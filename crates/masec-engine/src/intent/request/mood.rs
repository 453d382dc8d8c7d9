//! Whether a sentence asks for an answer or for an act, and for one thing or several.

use super::super::lexicon;
use super::{ANSWERING, FILLERS};

/// Whether a noun names several of something, as far as its ending tells.
pub(super) fn is_plural(word: &str) -> bool {
    // One thing, for all its ending.
    let single = matches!(
        word,
        "minutes"
            | "news"
            | "details"
            | "contents"
            | "terms"
            | "series"
            | "goods"
            | "hours"
            | "days"
            | "weeks"
            | "months"
            | "years"
    );
    matches!(word, "people" | "folks" | "children")
        || (word.len() >= 4
            && !single
            && word.ends_with('s')
            && !["ss", "us", "is", "'s"]
                .iter()
                .any(|ending| word.ends_with(ending)))
}

/// Whether a sentence asks to be told something: a question, or a verb that reads at its beginning.
pub(super) fn is_question(sentence: &str, words: &[String]) -> bool {
    // "Can that go?" asks for more than an answer.
    let moves = |word: &String| {
        matches!(
            word.as_str(),
            "can"
                | "could"
                | "would"
                | "will"
                | "shall"
                | "should"
                | "shouldn't"
                | "may"
                | "might"
                | "let's"
        )
    };
    if let Some(at) = words.iter().position(moves) {
        let next = |n: usize| words.get(at + n).map_or("", String::as_str);
        let reads = |word: &str| {
            (lexicon::is_reading(word) && lexicon::verb(word).is_empty())
                || ANSWERING.contains(&word)
        };
        return matches!(next(1), "you" | "u" | "i") && (2..=4).any(|n| reads(next(n)));
    }
    if sentence.ends_with('?') {
        return true;
    }
    let first = words
        .iter()
        .map(String::as_str)
        .find(|word| !FILLERS.contains(word));
    let asks = |word: &str| {
        matches!(
            word,
            "what"
                | "whats"
                | "what's"
                | "who"
                | "who's"
                | "when"
                | "where"
                | "where's"
                | "why"
                | "which"
                | "how"
                | "tell"
                | "don't"
                | "dont"
                | "never"
        ) || (lexicon::is_reading(word)
            && (lexicon::verb(word).is_empty()
                || matches!(word, "list" | "show" | "check" | "track")))
    };
    first.is_some_and(asks)
}
