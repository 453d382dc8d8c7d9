//! Which words of what an agent says stand together in one passage of what it read.
//!
//! Who acts on what it says is judged where that passage is not known. Copies of it are found there by what labels tell; the words in
//! which it asks for an act are hardly ever copied, and it is with these that the values stand together.

use masec_model::{InteractionId, Leaf, Span};
use rustc_hash::FxHashSet;

use super::shared::Shared;
use super::signs::MOST_WORDS;
use crate::flow::Reading;
use crate::intent::Bag;

/// Words of some content that stand together in one passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// The interaction that brought the passage.
    pub interaction: InteractionId,
    /// Where they stand: which leaf of the content, by place, and where in its text.
    pub stretches: Vec<(u32, Span)>,
    /// How many other words the passage has, at most [`Together::MOST_OTHERS`].
    pub others: u8,
}

impl Together {
    /// Passages that are told of.
    pub const MOST: usize = 2;
    /// Stretches of each.
    pub const MOST_STRETCHES: usize = 32;
    /// Other words that are counted: past that a passage is no sentence.
    pub const MOST_OTHERS: u8 = 64;
    /// The fewest words, by weight, that the principal did not say: fewer stand together by chance.
    const FEWEST: f32 = 2.0;

    /// The passages in `reading` that `content` has most of, of what the principal did not say.
    pub(crate) fn of(reading: &Reading<'_>, content: &[Leaf]) -> Vec<Self> {
        let texts = || content.iter().filter_map(|leaf| leaf.value.as_text());
        let words = Bag::of_first(texts(), MOST_WORDS).asked_often();
        let said = reading.principal_words();
        // What each word counts for, and of what the principal did not say.
        let weights = words.iter().map(|word| match said.has(word) {
            true => (word.weight(), 0.0),
            false => (word.weight(), word.weight()),
        });
        let weights: Vec<(f32, f32)> = weights.collect();
        let mut most: Vec<(f32, f32, InteractionId, Bag)> = Vec::new();
        Shared::of(reading, &words, None).each_window(&mut |held, window| {
            // Words of a field are no passage: told as one, they would be running text where none was read.
            if held.leaf.is_field {
                return;
            }
            let sum = |(all, unsaid): (f32, f32), word: usize| {
                let (one, own) = weights[word];
                (all + one, unsaid + own)
            };
            let (all, unsaid) = window.words().fold((0.0, 0.0), sum);
            let place = most
                .iter()
                .position(|known| (unsaid, all) > (known.0, known.1));
            let place = place.unwrap_or(most.len());
            if unsaid >= Self::FEWEST && place < Self::MOST {
                let passage = window.whole(held.leaf, held.place);
                most.insert(place, (unsaid, all, held.read.document.id, passage));
                most.truncate(Self::MOST);
            }
        });
        let passages = most.into_iter().map(|(_, _, interaction, passage)| {
            let mut told = FxHashSet::default();
            let leaves = (0_u32..).zip(content);
            let stretches = leaves.filter_map(|(place, leaf)| Some((place, leaf.value.as_text()?)));
            let stretches = stretches.flat_map(|(place, text)| {
                let found = passage.stretches(text, &mut told);
                found
                    .into_iter()
                    .map(move |at| (place, Span::new(at.start, at.end)))
            });
            let stretches = stretches.take(Self::MOST_STRETCHES).collect();
            let others = passage.len() - told.len();
            Self {
                interaction,
                stretches,
                others: u8::try_from(others)
                    .map_or(Self::MOST_OTHERS, |it| it.min(Self::MOST_OTHERS)),
            }
        });
        passages.collect()
    }
}
