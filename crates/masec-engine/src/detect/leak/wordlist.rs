//! Lists of words that every word of every text is held against.

/// Bits of the table in front of a list.
const TABLE: usize = 1024;

/// Words in small letters, and a table that rules nearly any other word out by its length and its ends.
#[derive(Debug)]
pub(super) struct WordList<const N: usize> {
    words: [&'static str; N],
    table: [u64; TABLE / 64],
}

impl<const N: usize> WordList<N> {
    /// The list of these words, none of them empty.
    pub(super) const fn new(words: [&'static str; N]) -> Self {
        let mut table = [0; TABLE / 64];
        let mut at = 0;
        while at < N {
            let word = words[at].as_bytes();
            let bit = bit(word.len(), word[0], word[word.len() - 1]);
            table[bit / 64] |= 1 << (bit % 64);
            at += 1;
        }
        Self { words, table }
    }

    /// Where in the list a word of ASCII is, whatever its case.
    #[inline]
    pub(super) fn place(&self, word: &[u8]) -> Option<usize> {
        let (Some(first), Some(last)) = (word.first(), word.last()) else {
            return None;
        };
        let bit = bit(word.len(), *first, *last);
        if self.table[bit / 64] >> (bit % 64) & 1 == 0 {
            return None;
        }
        self.search(word)
    }

    fn search(&self, word: &[u8]) -> Option<usize> {
        let mut words = self.words.iter();
        words.position(|known| known.as_bytes().eq_ignore_ascii_case(word))
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

/// The bit of words of this length with these ends. Of a letter the lower five bits count, which both cases share.
const fn bit(length: usize, first: u8, last: u8) -> usize {
    let ends = (first as usize & 31) << 5 | (last as usize & 31);
    (ends ^ length.wrapping_mul(37)) % TABLE
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
