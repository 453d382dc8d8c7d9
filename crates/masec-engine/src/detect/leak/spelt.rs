//! Characters that are spelt out: one by one, by the names of digits and marks, or in a spelling alphabet.

use std::borrow::Cow;

use super::tokens::normal;

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
    Some(match small {
        b"zero" => "0",
        b"one" => "1",
        b"two" => "2",
        b"three" => "3",
        b"four" => "4",
        b"five" => "5",
        b"six" => "6",
        b"seven" => "7",
        b"eight" => "8",
        b"nine" | b"niner" => "9",
        b"alfa" | b"alpha" => "a",
        b"bravo" => "b",
        b"charlie" => "c",
        b"delta" => "d",
        b"echo" => "e",
        b"foxtrot" => "f",
        b"golf" => "g",
        b"hotel" => "h",
        b"india" => "i",
        b"juliett" | b"juliet" => "j",
        b"kilo" => "k",
        b"lima" => "l",
        b"mike" => "m",
        b"november" => "n",
        b"oscar" => "o",
        b"papa" => "p",
        b"quebec" => "q",
        b"romeo" => "r",
        b"sierra" => "s",
        b"tango" => "t",
        b"uniform" => "u",
        b"victor" => "v",
        b"whiskey" | b"whisky" => "w",
        b"xray" => "x",
        b"yankee" => "y",
        b"zulu" => "z",
        b"dash" | b"hyphen" | b"underscore" | b"dot" | b"slash" | b"plus" | b"capital"
        | b"upper" | b"uppercase" | b"lower" | b"lowercase" | b"big" | b"small" | b"then" => "",
        _ => return None,
    })
}

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
    }
}
