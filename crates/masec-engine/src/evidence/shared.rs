//! Which words stand together in which passage of what was read.

use std::ops::Range;

use super::speaking::Speaking;
use crate::flow::{DocumentLeaf, Read, Reading};
use crate::intent::Bag;

/// Which of some words stand in which passage of what was read. Most passages have none, and each is looked through once.
pub(super) struct Shared<'r> {
    pub(super) passages: Vec<Held<'r>>,
    /// By place among the words, passage after passage.
    words: Vec<usize>,
    /// The same of the calls that brought the documents, one after the other.
    echoes: Vec<usize>,
}

/// A passage and the words in it.
pub(super) struct Held<'r> {
    pub(super) read: &'r Read<'r>,
    pub(super) leaf: &'r DocumentLeaf,
    /// Which passage of its leaf.
    pub(super) place: usize,
    /// Whether it is of running text, or of a field that is a text.
    pub(super) is_text: bool,
    words: Range<usize>,
    echoes: Range<usize>,
}

impl<'r> Shared<'r> {
    /// `speaking`: by what fields speak to the call that the words are of; nothing where they are of no call.
    pub(super) fn of(reading: &'r Reading<'_>, among: &Bag, speaking: Option<&Speaking>) -> Self {
        let mut shared = Self {
            passages: Vec::new(),
            words: Vec::new(),
            echoes: Vec::new(),
        };
        for read in reading.documents() {
            let start = shared.echoes.len();
            let told = read.document.echo_words().iter();
            shared
                .echoes
                .extend(told.filter_map(|word| among.place(word)));
            let echoes = start..shared.echoes.len();
            for leaf in &read.document.leaves {
                let speaks = || speaking.is_some_and(|call| call.is_field(read.document, leaf));
                let is_text = !leaf.is_field || read.document.is_foreign || speaks();
                for (place, passage) in leaf.passages().iter().enumerate() {
                    let start = shared.words.len();
                    let words = passage.words.iter();
                    shared
                        .words
                        .extend(words.filter_map(|word| among.place(word)));
                    shared.passages.push(Held {
                        read,
                        leaf,
                        place,
                        is_text,
                        words: start..shared.words.len(),
                        echoes: echoes.clone(),
                    });
                }
            }
        }
        shared
    }

    /// The words in a passage of it, by place.
    pub(super) fn words(&self, held: &Held<'_>) -> &[usize] {
        &self.words[held.words.clone()]
    }

    /// Tells each passage of running text that has any of the words, alone and, where the next has any too, with it: a sentence
    /// is often explained by the one before.
    pub(super) fn each_window(&self, tell: &mut impl FnMut(&Held<'r>, &Window<'_>)) {
        let mut passages = self.passages.iter().peekable();
        while let Some(held) = passages.next() {
            if !held.is_text {
                continue;
            }
            let first = self.words(held);
            let echoes = &self.echoes[held.echoes.clone()];
            let window = |next| Window {
                first,
                next,
                echoes,
            };
            if !first.is_empty() {
                tell(held, &window(&[]));
            }
            let follows = |next: &&&Held<'_>| std::ptr::eq(next.leaf, held.leaf);
            let next = passages.peek().filter(follows);
            let next = next.map_or(&[][..], |next| self.words(next));
            if !next.is_empty() {
                tell(held, &window(next));
            }
        }
    }
}

/// A passage of running text, alone or with the next, by the words in it.
pub(super) struct Window<'a> {
    first: &'a [usize],
    /// Empty where it is alone.
    next: &'a [usize],
    echoes: &'a [usize],
}

impl Window<'_> {
    /// The words in it, each once.
    pub(super) fn words(&self) -> impl Iterator<Item = usize> + '_ {
        let more = self
            .next
            .iter()
            .filter(|word| self.first.binary_search(word).is_err());
        self.first.iter().chain(more).copied()
    }

    /// Whether it has a word, by place, only as an echo: the agent gave it to the call that brought the passage.
    pub(super) fn echoes(&self, word: usize) -> bool {
        self.echoes.binary_search(&word).is_ok()
    }

    /// All of its words, where it begins in `leaf` with the passage at `place`.
    pub(super) fn whole(&self, leaf: &DocumentLeaf, place: usize) -> Bag {
        let passages = leaf.passages().iter().skip(place);
        let passages = passages.take(1 + usize::from(!self.next.is_empty()));
        let words = passages.flat_map(|passage| passage.words.iter());
        words.collect::<Vec<_>>().into()
    }
}
