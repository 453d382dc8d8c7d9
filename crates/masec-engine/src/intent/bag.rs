//! Bags of words, to ask how much of one text stands in another: roots, hashed and sorted.

use std::hash::{BuildHasher as _, BuildHasherDefault};
use std::ops::Range;

use masec_model::{is_hangul, is_unspaced};
use rustc_hash::{FxHashSet, FxHasher};

use super::tongues;
use super::words::{clip, root};

/// A word: its root's hash, with the lowest bit set where it has a digit. Such words are rarely shared by chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Word(u64);

impl Word {
    fn new(text: &str, has_digit: bool) -> Self {
        let hash = BuildHasherDefault::<FxHasher>::default().hash_one(text);
        Self((hash & !1) | u64::from(has_digit))
    }

    /// What it counts for.
    pub(crate) fn weight(self) -> f32 {
        if self.0 & 1 == 1 { 2.0 } else { 1.0 }
    }
}

/// How much of a text tells its language.
const MOST_LISTENED: usize = 4096;

/// Different words, sorted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bag {
    words: Vec<Word>,
    /// A bit for each word, by its hash: rules out nearly all words that are not in it. Empty where it was not asked for.
    filter: Vec<u64>,
}

/// Bits of a filter for each word, and the fewest `u64`s of a filter.
const BITS_A_WORD: usize = 32;
const LEAST_FILTER: usize = 64;

/// Where a word's bit is in a filter, a power of two long.
fn bit(word: Word, filter: &[u64]) -> (usize, u64) {
    let bit = (word.0 >> 1) as usize;
    ((bit / 64) & (filter.len() - 1), 1 << (bit % 64))
}

impl Bag {
    /// The words of `texts`.
    pub(crate) fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        Self::of_first(texts, usize::MAX)
    }

    /// The words of `texts`, the first `most` that are told.
    pub(crate) fn of_first<'t>(texts: impl IntoIterator<Item = &'t str>, most: usize) -> Self {
        let mut words = Vec::new();
        for text in texts {
            each_word(text, &mut |word, _, _| {
                if words.len() < most {
                    words.push(word);
                }
            });
        }
        Self::from(words)
    }

    /// The words of `text`, and what those of the languages that are read are in English.
    pub(crate) fn with_translations(text: &str) -> Self {
        let foreign = tongues::spoken(clip(text, MOST_LISTENED));
        let mut words = Vec::new();
        each_word(text, &mut |word, lower, _| {
            words.push(word);
            if foreign {
                let english = tongues::verb(lower).or_else(|| tongues::noun(lower));
                let english = english.and_then(root);
                words.extend(english.map(|root| Word::new(root, false)));
            }
        });
        Self::from(words)
    }

    /// The same, made for many questions about words of which hardly any is in it.
    pub(crate) fn asked_often(mut self) -> Self {
        let long = (self.words.len() * BITS_A_WORD / 64).next_power_of_two();
        let mut filter = vec![0; long.max(LEAST_FILTER)];
        for word in &self.words {
            let (place, bit) = bit(*word, &filter);
            filter[place] |= bit;
        }
        self.filter = filter;
        self
    }

    /// Whether it has `word`.
    pub(crate) fn has(&self, word: Word) -> bool {
        self.place(word).is_some()
    }

    /// Which of its words `word` is, in order.
    pub(crate) fn place(&self, word: Word) -> Option<usize> {
        if !self.filter.is_empty() {
            let (place, bit) = bit(word, &self.filter);
            if self.filter[place] & bit == 0 {
                return None;
            }
        }
        self.words.binary_search(&word).ok()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Word> + '_ {
        self.words.iter().copied()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// What all its words count for.
    pub(crate) fn weight(&self) -> f32 {
        self.iter().map(Word::weight).sum()
    }

    /// The words for which `keep` holds.
    pub(crate) fn only(&self, keep: impl Fn(Word) -> bool) -> Self {
        let words = self.iter().filter(|word| keep(*word)).collect();
        Self {
            words,
            filter: Vec::new(),
        }
    }

    /// Where in `text` its words stand, one after the other as one stretch. Words in `told` are not told again; those that are join
    /// them.
    pub(crate) fn stretches(&self, text: &str, told: &mut FxHashSet<Word>) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut is_open = false;
        each_word(text, &mut |word, _, at| {
            let is_new = self.has(word) && told.insert(word);
            if is_new {
                match found.last_mut() {
                    Some(last) if is_open => last.end = at.end,
                    _ => found.push(at),
                }
            }
            is_open = is_new || (is_open && self.has(word));
        });
        found
    }

    /// The words of both.
    pub(crate) fn join(&self, other: &Self) -> Self {
        let (mut one, mut two) = (self.iter().peekable(), other.iter().peekable());
        let mut words = Vec::with_capacity(self.len() + other.len());
        while let Some(next) = one.peek().into_iter().chain(two.peek()).min().copied() {
            words.push(next);
            one.next_if_eq(&next);
            two.next_if_eq(&next);
        }
        Self {
            words,
            filter: Vec::new(),
        }
    }

    /// The share of its weight that stands in `text`: 0 of nothing.
    pub(crate) fn covered_by(&self, text: &Self) -> f32 {
        let all = self.weight();
        let found: f32 = self
            .iter()
            .filter(|word| text.has(*word))
            .map(Word::weight)
            .sum();
        if all > 0.0 { found / all } else { 0.0 }
    }
}

impl From<Vec<Word>> for Bag {
    fn from(mut words: Vec<Word>) -> Self {
        words.sort_unstable();
        words.dedup();
        words.shrink_to_fit();
        Self {
            words,
            filter: Vec::new(),
        }
    }
}

/// Tells each word of `text`, also those joined as in `moveFile` and `move_file`, with its small letters. Function words and
/// single letters are left out. Of scripts without spaces, each two letters side by side.
fn each_word(text: &str, tell: &mut impl FnMut(Word, &str, Range<usize>)) {
    if text.is_ascii() {
        return each_ascii_word(text, tell);
    }
    let mut word = String::new();
    let mut last = ' ';
    let mut start = 0;
    for (place, c) in text.char_indices() {
        let joint = c.is_uppercase() && (last.is_lowercase() || last.is_ascii_digit());
        let another = is_unspaced(c) != is_unspaced(last) || is_hangul(c) != is_hangul(last);
        if joint || !c.is_alphanumeric() || another {
            end_word(&mut word, start..place, tell);
        }
        if is_unspaced(c) && is_unspaced(last) {
            let pair = [last, c].iter().collect::<String>();
            let at = place - last.len_utf8()..place + c.len_utf8();
            tell(Word::new(&pair, false), &pair, at);
        } else if c.is_alphanumeric() && !is_unspaced(c) {
            if word.is_empty() {
                start = place;
            }
            word.extend(c.to_lowercase());
        }
        last = c;
    }
    end_word(&mut word, start..text.len(), tell);
}

/// The same of ASCII.
fn each_ascii_word(text: &str, tell: &mut impl FnMut(Word, &str, Range<usize>)) {
    let bytes = text.as_bytes();
    let mut word = String::new();
    let mut at = 0;
    while at < bytes.len() {
        let (start, mut last, mut shout) = (at, b' ', false);
        while let Some(&byte) = bytes.get(at) {
            let upper = byte.is_ascii_uppercase();
            let joint = upper && (last.is_ascii_lowercase() || last.is_ascii_digit());
            if joint || !byte.is_ascii_alphanumeric() {
                break;
            }
            shout |= upper;
            last = byte;
            at += 1;
        }
        if at == start {
            at += 1;
            continue;
        }
        let whole = &text[start..at];
        if !shout {
            tell_word(whole, start..at, tell);
            continue;
        }
        word.clear();
        word.push_str(whole);
        word.make_ascii_lowercase();
        tell_word(&word, start..at, tell);
    }
}

fn end_word(word: &mut String, at: Range<usize>, tell: &mut impl FnMut(Word, &str, Range<usize>)) {
    tell_word(word, at, tell);
    word.clear();
}

fn tell_word(word: &str, at: Range<usize>, tell: &mut impl FnMut(Word, &str, Range<usize>)) {
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
        tell(Word::new(word, true), word, at);
    } else if let Some(root) = root(word) {
        tell(Word::new(root, false), word, at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_by_their_roots() {
        let said = Bag::of(["Please delete the old bookings, B-17 first"]);
        assert_eq!(Bag::of(["deleteBooking"]).covered_by(&said), 1.0);
        let call = Bag::of(["booking_delete", "b-17", "refund"]);
        assert!(
            (call.covered_by(&said) - 4.0 / 5.0).abs() < 1e-6,
            "{call:?}"
        );
        assert!(Bag::of(["the of to"]).is_empty());
    }

    proptest::proptest! {
        #[test]
        fn words_of_ascii_are_those_of_any_text(text in "[ -~]{0,60}|([a-z]{1,6}|[A-Z][a-z]{2,6}|[0-9]{1,3}|[ _.-]){0,12}") {
            let all = |text: &str| {
                let mut all = Vec::new();
                each_word(text, &mut |word, lower, at| all.push((word, lower.to_owned(), at)));
                all
            };
            // A letter beyond ASCII takes the other way, and is too short to be a word.
            proptest::prop_assert_eq!(all(&text), all(&format!("{text} é")));
        }
    }

    #[test]
    fn its_words_are_found_where_they_stand_each_once() {
        let bag = Bag::of(["Delete the old bookings, B-17 first; 予約を削除"]);
        let found = |text: &str| {
            let at = bag.stretches(text, &mut FxHashSet::default());
            at.into_iter()
                .map(|at| text[at].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            found("please use delete_booking: the old chair, of 17, deleting it"),
            ["delete_booking: the old", "17"]
        );
        assert_eq!(
            found("für deleteBooking é 予約の"),
            ["deleteBooking é 予約"]
        );
        assert!(found("nothing of it").is_empty());
    }

    #[test]
    fn joined_bags_have_each_word_once() {
        let (one, two) = (Bag::of(["red fish blue"]), Bag::of(["blue bird", "red"]));
        let joined = one.join(&two);
        assert_eq!(joined.words, Bag::of(["blue bird", "red fish"]).words);
        assert_eq!(one.join(&Bag::default()).words, one.words);
    }

    #[test]
    fn what_is_asked_often_answers_alike() {
        let bag = Bag::of(["Please delete the old bookings, B-17 first"]);
        let asked = bag.clone().asked_often();
        let others = Bag::of(["delete every new invoice, B-18 and B-17 too, booking by booking"]);
        assert!(
            others.iter().any(|word| bag.has(word)) && others.iter().any(|word| !bag.has(word))
        );
        assert!({ others.iter() }.all(|word| bag.has(word) == asked.has(word)));
        assert_eq!(others.covered_by(&bag), others.covered_by(&asked));
        let many = |step: usize| -> Bag {
            let words = (0..5000).map(|number| Word::new(&(number * step).to_string(), true));
            words.collect::<Vec<_>>().into()
        };
        for (bag, others) in [(many(2), many(3)), (Bag::default(), many(1))] {
            let asked = bag.clone().asked_often();
            assert!({ others.iter() }.all(|word| bag.place(word) == asked.place(word)));
            assert!(bag.iter().all(|word| asked.has(word)));
        }
    }

    #[test]
    fn scripts_without_spaces_are_compared_by_pairs_of_letters() {
        let said = Bag::of(["加藤様の予約を取り消してください"]);
        let call = Bag::of(["予約 R-24102"]);
        assert!(
            (call.covered_by(&said) - 1.0 / 3.0).abs() < 1e-6,
            "{call:?}"
        );
        assert_eq!(Bag::of(["予約"]).covered_by(&said), 1.0);
        assert_eq!(Bag::of(["削除"]).covered_by(&said), 0.0);
    }
}
