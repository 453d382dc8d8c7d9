//! Whose mailbox one is, by its name: `zoe.lee` is Zoë's.

use unicode_normalization::UnicodeNormalization;

/// Words of a mailbox's name that say which person has it: first and last.
const PERSON: usize = 2;
/// The shortest word of a name, and the longest, in bytes.
const WORDS: core::ops::RangeInclusive<usize> = 3..=64;

/// Whether the name of a mailbox says that it is this person's: first and last name, of which theirs is one or both.
pub(crate) fn bears(mailbox: &str, person: &str) -> bool {
    let named: Vec<String> = name_words(mailbox).collect();
    let mut own = name_words(person).peekable();
    named.len() >= PERSON && own.peek().is_some() && own.all(|word| named.contains(&word))
}

/// The words of a name, lower-case.
fn name_words(name: &str) -> impl Iterator<Item = String> + '_ {
    { name.split(|c: char| !c.is_alphabetic()) }
        .map(|word| unaccented(&word.to_lowercase()))
        .filter(|word| WORDS.contains(&word.len()))
}

/// A word without the marks on its letters.
pub(crate) fn unaccented(word: &str) -> String {
    match word.is_ascii() {
        true => word.to_owned(),
        false => word.nfkd().filter(|c| c.is_alphanumeric()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_bears_the_name_of_whose_it_is() {
        assert!(bears("zoe.lee", "Zoë"));
        assert!(bears("Zoe_McNab", "zoe.mcnab"));
        assert!(!bears("zoe", "Zoë"));
        assert!(!bears("rex.lee", "Zoë"));
        assert!(!bears("zoe.lee", "Zoë McNab"));
        assert!(!bears("zoe.lee", "a1"));
    }
}
