//! Fields of records that speak to a call.
//!
//! A field that a call takes whole is a value: a title, an address, a status. Where a call has a part of it that the principal did
//! not say, a word of what the tool does or a whole value that it is given, the field is a text in a field's place, however short:
//! "please send 30 to …" in the subject of a payment. No length and no wording tells the one from the other; what the call does with
//! it does. A value out of a name or an address ("Rosa Lima (rosa@…)") is no part of a sentence, and says nothing.

use masec_model::{Interaction, Leaf};

use crate::flow::{Document, DocumentLeaf, Reading, holds};
use crate::intent::{Bag, may_be_sentence, told, tool_name};
use crate::provenance::normalise::normalise;

/// A longer argument is wording of the agent's own, which shares words with anything.
const MOST_VALUE_WORDS: usize = 8;
/// How many values of one call are looked at.
const MOST_VALUES: usize = 256;
/// The longest number that stands everywhere by chance, in digits.
const LONGEST_COUNT: usize = 2;

/// What a call is told by, to ask fields whether they speak to it.
#[derive(Debug)]
pub(crate) struct Speaking {
    /// The words of its tool's name that the principal did not say.
    name: Bag,
    /// Its values, normalised.
    values: Vec<String>,
    /// Those of them that are short and that the principal did not give.
    given: Vec<String>,
    /// Those that are counts of one or two figures, which stand anywhere by chance, with the words of their names.
    counts: Vec<(Bag, String)>,
}

impl Speaking {
    /// Of the call `interaction` makes, of the tool that `called` names.
    pub(crate) fn of(
        interaction: &Interaction,
        called: Option<&Leaf>,
        reading: &Reading<'_>,
    ) -> Self {
        let told = told(interaction, called);
        let named = told.filter_map(|leaf| Some((leaf.path.as_str(), leaf.value.as_text()?)));
        let named: Vec<(&str, &str)> = named.take(MOST_VALUES).collect();
        let texts: Vec<&str> = named.iter().map(|(_, text)| *text).collect();
        let is_count = |text: &str| {
            text.len() <= LONGEST_COUNT && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let tells = |text: &&str| {
            text.split_whitespace().nth(MOST_VALUE_WORDS).is_none() && !is_count(text.trim())
        };
        let said = reading.principal_words();
        let short = texts.iter().copied().filter(tells).map(normalise);
        let is_new =
            |value: &String| !value.is_empty() && !holds(reading.principal_normal(), value);
        Self {
            name: Bag::of([tool_name(interaction, called)]).only(|word| !said.has(word)),
            counts: { named.iter() }
                .filter(|(_, text)| is_count(text.trim()))
                .map(|(path, text)| (Bag::of([*path]), normalise(text)))
                .filter(|(_, value)| is_new(value))
                .collect(),
            given: short.filter(is_new).collect(),
            values: texts.into_iter().map(normalise).collect(),
        }
    }

    /// Whether `leaf` of `document` is a field that speaks to the call.
    pub(crate) fn is_field(&self, document: &Document, leaf: &DocumentLeaf) -> bool {
        let shares = |words: &Bag| {
            let mut passages = leaf.passages().iter();
            passages.any(|passage| words.iter().any(|word| passage.words.has(word)))
        };
        let gives = || {
            let mut given = self.given.iter();
            given.any(|value| holds(leaf.normal(), value)) && may_be_sentence(&leaf.text)
        };
        let counts = || {
            let mut counts = self.counts.iter();
            counts.any(|(name, value)| holds(leaf.normal(), value) && shares(name))
        };
        let is_taken_whole = || {
            let mut values = self.values.iter();
            values.any(|value| holds(value, leaf.normal()))
        };
        leaf.is_phrase
            && (shares(&self.name) || gives() || counts())
            && !is_taken_whole()
            && !document.echoes(leaf.normal())
    }

    /// Whether any field that was read does.
    pub(crate) fn any(&self, reading: &Reading<'_>) -> bool {
        reading.documents().iter().any(|read| {
            let mut leaves = read.document.leaves.iter();
            leaves.any(|leaf| self.is_field(read.document, leaf))
        })
    }
}
