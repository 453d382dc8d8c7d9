//! Lists of words that every word of every text is held against.

/// Places in the table in front of a list.
const TABLE: usize = 256;
/// No word.
const NONE: u8 = u8::MAX;

/// Words in small letters, in chains by their length and their ends: nearly any other word meets none.
#[derive(Debug)]
pub(super) struct WordList<const N: usize> {
    words: [&'static str; N],
    /// The first word of each chain.
    first: [u8; TABLE],
    /// What comes after each word in its chain.
    next: [u8; N],
}

impl<const N: usize> WordList<N> {
    /// The list of these words, fewer than 255, none of them empty.
    pub(super) const fn new(words: [&'static str; N]) -> Self {
        const { assert!(N < NONE as usize) };
        let (mut first, mut next) = ([NONE; TABLE], [NONE; N]);
        let mut at = N;
        while at > 0 {
            at -= 1;
            let word = words[at].as_bytes();
            let chain = chain(word.len(), word[0], word[word.len() - 1]);
            next[at] = first[chain];
            first[chain] = at as u8;
        }
        Self { words, first, next }
    }

    /// Where in the list a word of ASCII is, whatever its case.
    #[inline]
    pub(super) fn place(&self, word: &[u8]) -> Option<usize> {
        let (Some(first), Some(last)) = (word.first(), word.last()) else {
            return None;
        };
        let mut at = self.first[chain(word.len(), *first, *last)];
        while at != NONE {
            let place = usize::from(at);
            if self.words[place].as_bytes().eq_ignore_ascii_case(word) {
                return Some(place);
            }
            at = self.next[place];
        }
        None
    }

    /// Whether a word of ASCII is in the list, whatever its case.
    #[inline]
    pub(super) fn holds(&self, word: &[u8]) -> bool {
        self.place(word).is_some()
    }

    /// The words themselves.
    pub(super) const fn words(&self) -> &[&'static str; N] {
        &self.words
    }
}

/// The chain of words of this length with these ends. Of a letter the lower five bits count, which both cases share.
const fn chain(length: usize, first: u8, last: u8) -> usize {
    let ends = (first as usize & 31) << 5 | (last as usize & 31);
    (ends ^ ends >> 5 ^ length.wrapping_mul(37)) % TABLE
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    static LIST: WordList<5> = WordList::new(["key", "token", "sha1", "a", "authorization"]);

    #[test]
    fn every_word_is_found_in_any_case() {
        for (place, word) in LIST.words().iter().enumerate() {
            assert_eq!(LIST.place(word.as_bytes()), Some(place));
            assert_eq!(LIST.place(word.to_uppercase().as_bytes()), Some(place));
        }
        assert!(!LIST.holds(b"") && !LIST.holds(b"keys"));
    }

    proptest! {
        #[test]
        fn it_says_what_a_search_says(word in "[a-z0-9]{0,14}|[kK][eE][yY]|to[a-z]en") {
            let known = LIST.words().contains(&word.to_lowercase().as_str());
            prop_assert_eq!(LIST.holds(word.as_bytes()), known);
        }
    }
}
