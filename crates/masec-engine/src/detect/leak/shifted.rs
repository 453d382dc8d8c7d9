//! Whole secrets in a cipher that moves all letters alike: a Caesar's of any key, or the alphabet backwards.
//!
//! Nothing is deciphered. Such a cipher keeps how far each letter is from the one before it, or turns it round, so secrets are
//! looked for by these distances, whatever the key.

use rustc_hash::FxHashMap;

/// Letters that a secret has at least, and that a stretch is compared by first.
const SHORTEST: usize = 16;
const GRAM: usize = 8;
/// The share of a secret's letters that has to stand there: what is told of a secret in parts is told by other means.
const WHOLE: f64 = 0.95;
/// Secrets remembered by one gram.
const MAX_PLACES: usize = 16;
/// Distances compared in one text, for each of its letters.
const WORK: usize = 32;

#[derive(Clone, Copy, Debug)]
struct Place {
    slot: u32,
    /// Where in the secret the gram stands.
    start: u32,
    backwards: bool,
}

/// The letters of every secret, and where distances between them stand.
#[derive(Debug, Default)]
pub(super) struct Shifted {
    texts: FxHashMap<u32, Vec<u8>>,
    grams: FxHashMap<u64, Vec<Place>>,
}

impl Shifted {
    /// Indexes the secret `text`, which is folded.
    pub(super) fn insert(&mut self, slot: u32, text: &str) {
        let letters = letters(text.as_bytes());
        if letters.len() < SHORTEST {
            return;
        }
        let distances = distances(&letters);
        for (start, backwards) in beginnings(&distances) {
            let place = Place {
                slot,
                start: u32::try_from(start).unwrap_or(u32::MAX),
                backwards,
            };
            let Some(gram) = gram(&distances[start..], backwards) else {
                continue;
            };
            let places = self.grams.entry(gram).or_default();
            if places.len() < MAX_PLACES {
                places.push(place);
            }
        }
        self.texts.insert(slot, letters);
    }

    /// Takes the secret in `slot` out.
    pub(super) fn remove(&mut self, slot: u32) {
        let Some(letters) = self.texts.remove(&slot) else {
            return;
        };
        let distances = distances(&letters);
        for (start, backwards) in beginnings(&distances) {
            let gram = gram(&distances[start..], backwards);
            if let Some(places) = gram.and_then(|gram| self.grams.get_mut(&gram)) {
                places.retain(|place| place.slot != slot);
                if places.is_empty() {
                    gram.and_then(|gram| self.grams.remove(&gram));
                }
            }
        }
    }

    /// Calls `each` with the slot of every secret that stands in `stream`, which is folded, under some key.
    pub(super) fn find(&self, stream: &[u8], each: &mut dyn FnMut(u32)) {
        if self.texts.is_empty() {
            return;
        }
        let letters = letters(stream);
        let distances = distances(&letters);
        let mut work = distances.len().saturating_mul(WORK);
        for at in 0..distances.len() {
            let Some(gram) = gram(&distances[at..], false) else {
                return;
            };
            for place in self.grams.get(&gram).into_iter().flatten() {
                let Some(text) = self.texts.get(&place.slot) else {
                    continue;
                };
                // Under no key at all it is found as it is, with the figures that are part of it.
                let moved = letters.get(at) != text.get(place.start as usize);
                if !moved && !place.backwards {
                    continue;
                }
                let length = extent(&letters, at, text, *place);
                work = work.saturating_sub(length);
                if length as f64 >= WHOLE * text.len() as f64 {
                    each(place.slot);
                }
            }
            if work == 0 {
                return;
            }
        }
    }
}

/// Where the grams of a secret begin that are indexed: its beginning and its middle, so that a letter that was changed hides
/// neither; the same the other way round.
fn beginnings(distances: &[u8]) -> impl Iterator<Item = (usize, bool)> + use<> {
    let places = [0, distances.len() / 2];
    places
        .into_iter()
        .flat_map(|start| [(start, false), (start, true)])
}

/// The letters of a text; what is none stays as it is in such ciphers.
fn letters(text: &[u8]) -> Vec<u8> {
    let letters = text.iter().filter(|byte| byte.is_ascii_lowercase());
    letters.copied().collect()
}

/// How far each letter is from the one before it.
fn distances(letters: &[u8]) -> Vec<u8> {
    let pairs = letters.windows(2);
    pairs.map(|pair| distance(pair[0], pair[1])).collect()
}

fn distance(from: u8, to: u8) -> u8 {
    (to + 26 - from) % 26
}

fn turned(distance: u8, backwards: bool) -> u8 {
    match backwards {
        true => (26 - distance) % 26,
        false => distance,
    }
}

fn gram(distances: &[u8], backwards: bool) -> Option<u64> {
    let gram = distances.first_chunk::<GRAM>()?;
    Some(u64::from_le_bytes(
        gram.map(|distance| turned(distance, backwards)),
    ))
}

/// How many letters around `at` are the secret's, under the key that the first of them is under.
fn extent(letters: &[u8], at: usize, text: &[u8], place: Place) -> usize {
    let start = place.start as usize;
    let Some((first, own)) = letters.get(at).zip(text.get(start)) else {
        return 0;
    };
    let same =
        |(a, b): &(&u8, &u8)| distance(*first, **a) == turned(distance(*own, **b), place.backwards);
    let after = letters[at..].iter().zip(&text[start..]);
    let before = letters[..at].iter().rev().zip(text[..start].iter().rev());
    after.take_while(same).count() + before.take_while(same).count()
}

#[cfg(test)]
mod tests {
    use super::super::stretch::fold;
    use super::*;

    const SECRET: &str = "The surgeon operated twice this year although his hands were shaking.";

    fn found(text: &str) -> Vec<u32> {
        let mut index = Shifted::default();
        index.insert(7, &fold(SECRET));
        let mut all = Vec::new();
        index.find(fold(text).as_bytes(), &mut |slot| all.push(slot));
        all.dedup();
        all
    }

    fn ciphered(letter: impl Fn(u8) -> u8) -> String {
        let one = |byte: u8| match byte {
            b'a'..=b'z' => b'a' + letter(byte - b'a'),
            b'A'..=b'Z' => b'A' + letter(byte - b'A'),
            other => other,
        };
        SECRET.bytes().map(|byte| char::from(one(byte))).collect()
    }

    #[test]
    fn a_secret_is_found_under_every_key() {
        for key in 1..26 {
            let text = ciphered(|place| (place + key) % 26);
            assert_eq!(
                found(&format!("Are they in stock? PS: {text}")),
                [7],
                "{key}"
            );
        }
        assert_eq!(found(&ciphered(|place| 25 - place)), [7]);
        // As it is it is found by others, with the figures that are part of it.
        assert!(found(SECRET).is_empty());
    }

    #[test]
    fn other_words_and_parts_are_not() {
        assert!(
            found("The nurse operated twice this year although his voice was shaking.").is_empty()
        );
        assert!(found(&ciphered(|place| (place * 3) % 26)).is_empty());
        assert!(found(&SECRET[..40]).is_empty());
    }

    #[test]
    fn what_is_taken_out_is_found_no_more_and_texts_made_to_cost_end() {
        let mut index = Shifted::default();
        index.insert(1, &"ab".repeat(100));
        index.find("ab".repeat(5000).as_bytes(), &mut |_| {});
        index.remove(1);
        assert!(index.texts.is_empty() && index.grams.is_empty());
    }
}
