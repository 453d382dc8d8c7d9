//! Characters that are spelt out: one by one, by the names of digits and marks, or in a spelling alphabet.

use std::borrow::Cow;

use super::folded::Token;
use super::tokens::normal;
use super::wordlist::WordList;

/// The fewest spelt characters that are read together.
const SHORTEST: usize = 3;

/// The longest word that stands for a character.
const LONGEST_WORD: usize = 10;

/// Puts the spelt characters of a text together, token by token: `k seven foxtrot 3` as `k7f3`.
#[derive(Default)]
pub(super) struct Speller {
    run: String,
    ended: Vec<String>,
}

impl Speller {
    /// Takes the next token.
    pub(super) fn take(&mut self, token: &str) {
        match character(token) {
            Some(character) => self.run.push_str(&character),
            None => self.end(),
        }
    }

    /// The same of a token of ASCII.
    pub(super) fn take_folded(&mut self, token: &Token<'_, '_>) {
        match token.plain {
            [one] if token.raw.len() == 1 => self.run.push(char::from(*one)),
            plain => match word(plain).filter(|_| token.raw.len() <= LONGEST_WORD) {
                Some(character) => self.run.push_str(character),
                None => self.end(),
            },
        }
    }

    /// The runs of spelt characters that were read.
    pub(super) fn runs(mut self) -> Vec<String> {
        self.end();
        self.ended
    }

    fn end(&mut self) {
        if self.run.len() >= SHORTEST {
            self.ended.push(std::mem::take(&mut self.run));
        }
        self.run.clear();
    }
}

/// What a token of a spelling stands for; marks and words between stand for nothing.
fn character(token: &str) -> Option<Cow<'_, str>> {
    if token.len() == 1 && token.as_bytes()[0].is_ascii_alphanumeric() {
        return Some(Cow::Owned(token.to_ascii_lowercase()));
    }
    if token.len() > LONGEST_WORD {
        return None;
    }
    if !token.is_ascii() {
        let plain = normal(token);
        return (plain.chars().count() == 1).then_some(Cow::Owned(plain));
    }
    let mut small = [0; LONGEST_WORD];
    let mut length = 0;
    for byte in token.bytes().filter(u8::is_ascii_alphanumeric) {
        small[length] = byte.to_ascii_lowercase();
        length += 1;
    }
    word(&small[..length]).map(Cow::Borrowed)
}

fn word(small: &[u8]) -> Option<&'static str> {
    let (_, character) = WORDS.get(LIST.place(small)?)?;
    Some(character)
}

/// Words, and the character that each stands for; none where it only says how the next is written.
const WORDS: [(&str, &str); 58] = [
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
    ("point", ""),
    ("comma", ""),
    ("colon", ""),
    ("space", ""),
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

static LIST: WordList<{ WORDS.len() }> = {
    let mut words = [""; WORDS.len()];
    let mut at = 0;
    while at < WORDS.len() {
        words[at] = WORDS[at].0;
        at += 1;
    }
    WordList::new(words)
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::leak::tokens::tokens;

    #[test]
    fn spellings_are_read_together() {
        let read = |text: &str| {
            let mut speller = Speller::default();
            tokens(text, |token| speller.take(token));
            speller.runs()
        };
        assert_eq!(read("take k 7 f 3 now"), ["k7f3"]);
        assert_eq!(
            read("it is Kilo seven dash capital foxtrot three, over"),
            ["k7f3"]
        );
        assert!(read("one of two people").is_empty());
        for (spelt, character) in WORDS {
            assert_eq!(word(spelt.as_bytes()), Some(character));
        }
    }
}
