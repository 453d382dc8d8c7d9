//! The signs by which an act shows whether its principal or a text it read is behind it.
//!
//! A call has words: those of its tool's name and of its arguments. Each of them stands in what the principal said, in a field
//! of a record, in a passage of running text, or nowhere. An act that a passage drives is told by that passage alone: its words
//! stand together there and nowhere else. What the principal asked for has words in what they said, and the rest from fields
//! and from many places. No sign looks for a wording.

use masec_model::Interaction;

use crate::flow::{Read, Reading};
use crate::intent::{Bag, Word};

macro_rules! signs {
    ($($(#[doc = $doc:literal])+ $name:ident)*) => {
        /// The signs of one act, each near 0 to 1 where it is a share or a truth.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Signs {
            $($(#[doc = $doc])+ pub $name: f32,)*
        }

        impl Signs {
            /// The names of the signs, in order.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// Their values, in the same order.
            pub fn values(&self) -> [f32; Self::NAMES.len()] {
                [$(self.$name),*]
            }
        }
    };
}

signs! {
    /// The share of the call's words that the principal said.
    said
    /// The same of the arguments alone.
    said_values
    /// The same of the tool's name alone.
    said_name
    /// The same of the arguments' names.
    said_keys
    /// How many of the call's words the principal said.
    said_count
    /// The share of the arguments' words that stand in fields.
    fields
    /// The share of those that the principal did not say that stand in fields.
    unsaid_fields
    /// The share of the arguments' words that one passage has.
    passage_values
    /// The share of the call's words that one passage has.
    passage
    /// The share of the arguments' words that one passage has, and neither the principal nor a field.
    own_passage
    /// How many these are, by weight.
    own_passage_count
    /// The share of the arguments' words that stand nowhere.
    nowhere
    /// How many words the arguments have (logarithm).
    length
    /// Whether they have none.
    wordless
    /// The share of the call's words that stand in what the principal handed the decision to.
    handed
    /// The share of the arguments' words that stand in what the principal left particulars to.
    consulted
    /// Whether the principal handed the decision to a document.
    has_handed
    /// Whether they left particulars to one.
    has_consulted
    /// Whether the passage with most of the call's own words is of a document that the principal named.
    passage_named
    /// Whether it is of one that they did not name.
    passage_unnamed
    /// How many words of it besides the call's own the principal said, at most five.
    passage_topics
    /// What share of its words besides the call's own these are.
    passage_topic_share
    /// The share of the tool's name that it has, of what the principal did not say.
    passage_name
    /// Whether it is of a document that the principal handed the decision to.
    passage_handed
    /// The share of its words that are the call's.
    passage_share
    /// The share of the tool's name that any passage has.
    name_somewhere
    /// The same, of what the principal did not say.
    unsaid_name_somewhere
    /// Whether the request was not understood.
    asked_unknown
    /// Whether no request fits.
    asked_no
    /// Whether a request fits well.
    asked_yes
    /// Whether the agent has read running text.
    running_text
    /// Whether the request mentions the tool.
    mentioned
    /// Whether an argument is the principal's own.
    supported
    /// Whether an argument comes from text about something else.
    tied
    /// Whether a document asks for such an act.
    prompted
    /// Whether an argument comes from text that shares no word with the principal's.
    strange
    /// Whether something that was read is veiled.
    veiled
    /// Whether a document asks for just this.
    told
    /// Whether the principal speaks of all of something.
    several
    /// Whether they handed the decision over.
    hands_over
    /// Whether they want anything done.
    wants_acts
    /// Whether they only want to know something.
    only_asks
    /// Whether their language is read.
    understood
    /// Whether a number stands nowhere.
    number_from_nowhere
    /// Whether an argument is the principal's, word for word.
    any_principal
    /// Whether one is a field.
    any_field
    /// Whether one is from text of a document that the principal named.
    any_named
    /// Whether one is from text of another document.
    any_unnamed
    /// Whether one is disguised.
    any_disguised
    /// Whether one is from text with nothing around it that the principal spoke of.
    any_unrelated
    /// Whether a destination is from text of a document that the principal did not name.
    unnamed_destination
    /// Whether it works on a page: clicks, fills, picks.
    page_work
    /// Whether an argument is of the same make as one that the principal gave, and another.
    other_of_its_make
}

/// The most words of a call that are weighed, its first; a longer text has told by then where it is from.
const MOST_WORDS: usize = 4096;

impl Signs {
    /// What the words of a call show; what is known of it besides is for its judge to add.
    pub(crate) fn of_words(interaction: &Interaction, tool: &str, reading: &Reading<'_>) -> Self {
        let values = interaction
            .content
            .iter()
            .filter_map(|leaf| leaf.value.as_text());
        let values = Bag::of_first(values, MOST_WORDS);
        let name = Bag::of([tool]);
        let keys = Bag::of(interaction.content.iter().map(|leaf| leaf.path.as_str()))
            .only(|word| word.weight() < 2.0);
        let call = values.join(&name);
        let said = reading.principal_words();
        let places = Places::of(reading, &call);
        let unsaid = values.only(|word| !said.has(word));
        let own = unsaid.only(|word| !places.fields.has(word));
        let unsaid_name = name.only(|word| !said.has(word));
        let all = values.weight().max(1.0);
        let mut signs = Self {
            said: call.covered_by(said),
            said_values: values.covered_by(said),
            said_name: name.covered_by(said),
            said_keys: keys.covered_by(said),
            said_count: call.only(|word| said.has(word)).weight().min(MOST_COUNTED),
            fields: values.covered_by(&places.fields),
            unsaid_fields: unsaid.covered_by(&places.fields),
            nowhere: own.only(|word| !places.text.has(word)).weight() / all,
            length: number(values.len()).ln_1p(),
            wordless: f32::from(values.is_empty()),
            handed: call.covered_by(&places.handed),
            consulted: values.covered_by(&places.consulted),
            has_handed: f32::from(reading.documents().iter().any(|read| read.is_authority)),
            has_consulted: f32::from(reading.documents().iter().any(|read| read.is_consulted)),
            ..Self::default()
        };
        let mut most = 0.0;
        each_window(reading, &mut |read, window| {
            let mut sums = Sums::default();
            for word in window.words().filter(|word| call.has(*word)) {
                let weight = word.weight();
                sums.call += weight;
                if values.has(word) {
                    sums.values += weight;
                }
                if own.has(word) {
                    sums.own += weight;
                }
                if name.has(word) {
                    sums.name += weight;
                    sums.unsaid_name += if said.has(word) { 0.0 } else { weight };
                }
            }
            let share = |sum: f32, of: &Bag| sum / of.weight().max(1.0);
            signs.passage_values = signs.passage_values.max(share(sums.values, &values));
            signs.passage = signs.passage.max(share(sums.call, &call));
            signs.name_somewhere = signs.name_somewhere.max(share(sums.name, &name));
            signs.unsaid_name_somewhere = signs
                .unsaid_name_somewhere
                .max(share(sums.unsaid_name, &unsaid_name));
            if sums.own > most {
                most = sums.own;
                let window = window.whole();
                let rest = window.only(|word| !call.has(word));
                let topics = number(rest.only(|word| said.has(word)).len());
                signs.passage_named = f32::from(read.named);
                signs.passage_unnamed = f32::from(!read.named);
                signs.passage_topics = topics.min(5.0);
                signs.passage_topic_share = topics / number(rest.len().max(1));
                signs.passage_name = share(sums.unsaid_name, &unsaid_name);
                signs.passage_handed = f32::from(read.is_authority);
                let shared = window.len() - rest.len();
                signs.passage_share = number(shared) / number(window.len().max(1));
            }
        });
        signs.own_passage = most / all;
        signs.own_passage_count = most.min(MOST_COUNTED);
        signs
    }
}

/// A count as evidence reckons with it: past some thousands all are the same.
fn number(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// Counts past this say no more.
const MOST_COUNTED: f32 = 12.0;

#[derive(Default)]
struct Sums {
    call: f32,
    values: f32,
    own: f32,
    name: f32,
    unsaid_name: f32,
}

/// Which words of a call stand where.
#[derive(Default)]
struct Places {
    fields: Bag,
    text: Bag,
    handed: Bag,
    consulted: Bag,
}

impl Places {
    fn of(reading: &Reading<'_>, call: &Bag) -> Self {
        let (mut fields, mut text) = (Vec::new(), Vec::new());
        let (mut handed, mut consulted) = (Vec::new(), Vec::new());
        for read in reading.documents() {
            for leaf in &read.document.leaves {
                let is_field = leaf.is_field && !read.document.is_foreign;
                for bag in leaf.passages() {
                    for word in bag.iter().filter(|word| call.has(*word)) {
                        if is_field { &mut fields } else { &mut text }.push(word);
                        if read.is_authority {
                            handed.push(word);
                        }
                        if read.is_consulted {
                            consulted.push(word);
                        }
                    }
                }
            }
        }
        Self {
            fields: fields.into(),
            text: text.into(),
            handed: handed.into(),
            consulted: consulted.into(),
        }
    }
}

/// A passage of running text, alone or with the next: a sentence is often explained by the one before.
struct Window<'a> {
    first: &'a Bag,
    next: Option<&'a Bag>,
}

impl Window<'_> {
    /// Its words, each once.
    fn words(&self) -> impl Iterator<Item = Word> + '_ {
        let more = self.next.into_iter().flat_map(Bag::iter);
        let first = self.first;
        first.iter().chain(more.filter(|word| !first.has(*word)))
    }

    fn whole(&self) -> Bag {
        self.words().collect::<Vec<_>>().into()
    }
}

fn each_window(reading: &Reading<'_>, tell: &mut impl FnMut(&Read<'_>, &Window<'_>)) {
    for read in reading.documents() {
        let document = read.document;
        let texts = document
            .leaves
            .iter()
            .filter(|leaf| !leaf.is_field || document.is_foreign);
        for leaf in texts {
            let passages = leaf.passages();
            for (place, first) in passages.iter().enumerate() {
                tell(read, &Window { first, next: None });
                let next = passages.get(place + 1);
                if next.is_some() {
                    tell(read, &Window { first, next });
                }
            }
        }
    }
}
