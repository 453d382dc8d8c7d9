//! The signs by which an act shows whether its principal or a text it read is behind it.
//!
//! A call has words: those of its tool's name and of its arguments. Each of them stands in what the principal said, in a field
//! of a record, in a passage of running text, or nowhere. An act that a passage drives is told by that passage alone: its words
//! stand together there and nowhere else. What the principal asked for has words in what they said, and the rest from fields
//! and from many places. No sign looks for a phrase; one ([`Signs::passage_addresses`]) for what programs are called.

use masec_model::{Interaction, Leaf};

use super::aside::aside;
use super::figures::Figures;
use super::hidden::hidden;
use super::manual::Manuals;
use super::object::Object;
use super::past::Past;
use super::setting::Setting;
use super::shared::{Held, Shared};
use super::speaking::Speaking;
use crate::flow::{DocumentLeaf, Read, Reading};
use crate::intent::{
    Asked, Bag, PageWork, Passage, Requests, ToolCard, Voice, clip, passage_text,
    speaks_to_programs, told, tool_name,
};

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
    /// The share of the arguments' words that the principal said.
    said_values
    /// The same of the tool's name.
    said_name
    /// The same of the arguments' names.
    said_keys
    /// How many of the call's words the principal said.
    said_count
    /// The share of those that the principal did not say that stand in fields.
    unsaid_fields
    /// The share of the arguments' words that one passage has.
    passage_values
    /// The share of the call's words that one passage has.
    passage
    /// The share of the arguments' words that one passage has, and neither the principal nor a field, nor the call that brought it.
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
    /// Whether the passage with most of the call's own words is a step or an item of a list.
    passage_item
    /// Whether it stands in a record that the principal spoke of.
    passage_record
    /// How much of the passages around it the agent has done already.
    passage_neighbours_done
    /// How many calls of the same tool came before (logarithm).
    same_tool_before
    /// The share of the words of what it points at that the principal said.
    object_said
    /// How many these are, at most five.
    object_said_count
    /// Whether what it points at is a line of running text.
    object_in_text
    /// The share of its words that the principal did not say and the passage has.
    object_passage
    /// Whether the verb of the tool is not known.
    verb_unknown
    /// Whether the principal wants something done and speaks of a document that is there to be followed.
    guide
    /// Whether the passage with most of the call's own words is of one, as a document that they named.
    guide_passage
    /// Whether it is a step of it.
    guide_step
    /// How many words the principal said (logarithm).
    principal_length
    /// The share of the tool's name, of what the principal did not say, that a passage of a handbook has, times the shares of the
    /// arguments' words that no passage of one has by itself, and none of another text.
    manual_name
    /// Whether the passage with most of the call's own words asks for something to be done.
    passage_asks
    /// Whether it asks for just such an act.
    passage_leads
    /// Whether it is a field that speaks to the call.
    passage_field
    /// Whether an argument with figures, which neither the principal said nor a field gives, stands within a text.
    figure_in_text
    /// Whether the principal also gave figures that the call does not take.
    figure_instead
    /// Whether a call of the same tool before had something of the principal's own, and this one has nothing.
    departs
    /// Whether a call like it, with all its arguments, came before.
    repeats
    /// Whether an identifier comes from text of a record that gives another of its kind in a field.
    passed_over
    /// How far behind the first passage of its text that passage stands.
    passage_place
    /// Whether it is all of a running text.
    passage_alone
    /// How long its text is (logarithm, of at most a page).
    passage_length
    /// Whether that text is a member of a record among others.
    passage_in_record
    /// Whether its name says that it is a remark.
    passage_remark
    /// The share of the arguments' words, of what the principal did not say, that an aside in a name or a line has.
    aside
    /// Whether such a value stands in a remark of a record, and the principal gave figures that no call has taken.
    figure_untaken
    /// The share of the call's words that stand nowhere in plain sight, and in what a text says in a code or backwards.
    hidden
    /// Whether the passage, or one beside it, speaks to agents or programs as such.
    passage_addresses
    /// Whether an argument stands in a text, and a field of its name says another.
    field_otherwise
}

/// The most words of a call that are weighed, its first; a longer text has told by then where it is from.
pub(super) const MOST_WORDS: usize = 4096;

impl Signs {
    /// What the words of a call show; what is known of it besides is for its judge to add.
    pub(crate) fn of_words(
        interaction: &Interaction,
        called: Option<&Leaf>,
        reading: &Reading<'_>,
        (card, speaking): (&ToolCard, &Speaking),
    ) -> Self {
        let tool = tool_name(interaction, called);
        let told = || told(interaction, called);
        let values = told().filter_map(|leaf| leaf.value.as_text());
        let values = Bag::of_first(values, MOST_WORDS);
        let name = Bag::of([tool]);
        let keys = Bag::of(told().map(|leaf| leaf.path.as_str())).only(|word| word.weight() < 2.0);
        let call = values.join(&name).asked_often();
        let said = reading.principal_words();
        let shared = Shared::of(reading, &call, Some(speaking));
        let places = Places::of(&shared, &call);
        let unsaid = values.only(|word| !said.has(word));
        let own = unsaid.only(|word| !places.fields.has(word));
        let unsaid_name = name.only(|word| !said.has(word));
        let all = values.weight().max(1.0);
        let mut signs = Self {
            said_values: values.covered_by(said),
            said_name: name.covered_by(said),
            said_keys: keys.covered_by(said),
            said_count: call.only(|word| said.has(word)).weight().min(MOST_COUNTED),
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
        let manuals = Manuals::of(reading);
        let mut kind = Kind::default();
        let mut most = 0.0;
        let mut best: Option<(&Read<'_>, &DocumentLeaf, usize)> = None;
        let mut driver = Bag::default();
        // What each word of the call counts for in each sum.
        let counts: Vec<Sums> = { call.iter() }
            .map(|word| {
                let weight = |has: bool| if has { word.weight() } else { 0.0 };
                Sums {
                    call: weight(true),
                    values: weight(values.has(word)),
                    own: weight(own.has(word)),
                    name: weight(name.has(word)),
                    unsaid_name: weight(unsaid_name.has(word)),
                }
            })
            .collect();
        let whole = |bag: &Bag| bag.weight().max(1.0);
        let (of_call, of_values) = (whole(&call), whole(&values));
        let (of_name, of_unsaid_name) = (whole(&name), whole(&unsaid_name));
        shared.each_window(&mut |held, window| {
            let Held {
                read, leaf, place, ..
            } = *held;
            let mut sums = Sums::default();
            window
                .words()
                .for_each(|word| sums.add(&counts[word], window.echoes(word)));
            signs.passage_values = signs.passage_values.max(sums.values / of_values);
            signs.passage = signs.passage.max(sums.call / of_call);
            signs.name_somewhere = signs.name_somewhere.max(sums.name / of_name);
            let own_share = sums.own / of_values;
            let unsaid_name = sums.unsaid_name / of_unsaid_name;
            match manuals.have(read) {
                true => {
                    kind.named = kind.named.max(unsaid_name);
                    kind.own = kind.own.max(own_share);
                }
                false => kind.others = kind.others.max(own_share),
            }
            signs.unsaid_name_somewhere = signs.unsaid_name_somewhere.max(unsaid_name);
            if sums.own > most {
                most = sums.own;
                let window = window.whole(leaf, place);
                let rest = window.only(|word| !call.has(word));
                let topics = number(rest.only(|word| said.has(word)).len());
                signs.passage_named = f32::from(read.named);
                signs.passage_unnamed = f32::from(!read.named);
                signs.passage_topics = topics.min(5.0);
                signs.passage_topic_share = topics / number(rest.len().max(1));
                signs.passage_name = unsaid_name;
                signs.passage_handed = f32::from(read.is_authority);
                best = Some((read, leaf, place));
                let of_it = window.len() - rest.len();
                signs.passage_share = number(of_it) / number(window.len().max(1));
                driver = window;
            }
        });
        if let Some((read, leaf, place)) = best {
            signs.of_passage(reading, read, leaf, place);
            let setting = Setting::of(read, leaf, place, &own);
            signs.of_setting(&match read.is_authority || manuals.have(read) {
                true => setting.of_instructions(),
                false => setting,
            });
            signs.passage_field = f32::from(leaf.is_field);
            let mut asks = Requests::default();
            let text = match leaf.is_field {
                true => leaf.text.clone(),
                false => passage_text(&leaf.text, place),
            };
            asks.read(clip(&text, LONGEST_ASKED), Voice::Document);
            let before = match leaf.is_field || place == 0 {
                true => String::new(),
                false => passage_text(&leaf.text, place - 1),
            };
            let addresses = |text: &str| speaks_to_programs(clip(text, LONGEST_ASKED));
            signs.passage_addresses = f32::from(addresses(&text) || addresses(&before));
            signs.passage_asks = f32::from(asks.want_acts());
            signs.passage_leads = match asks.lead_to(card) {
                Asked::No => 0.0,
                Asked::Loosely => 0.5,
                Asked::Yes => 1.0,
            };
        }
        let stray =
            call.only(|word| !said.has(word) && !places.fields.has(word) && !places.text.has(word));
        signs.hidden = hidden(reading, &stray) / call.weight().max(1.0);
        // On a page brackets are its controls.
        if card.work == PageWork::None {
            signs.aside = aside(&shared, &unsaid, &unsaid_name, all);
        }
        let past = Past::of(interaction, called, reading);
        signs.same_tool_before = number(past.calls).ln_1p();
        signs.departs = f32::from(past.departs);
        signs.repeats = f32::from(past.repeats);
        let figures = Figures::of(interaction, called, reading);
        signs.figure_in_text = f32::from(figures.in_text);
        signs.figure_instead = f32::from(figures.instead);
        signs.figure_untaken = f32::from(figures.untaken);
        signs.manual_name = kind.named * (1.0 - kind.own) * (1.0 - kind.others);
        if let Some(object) = Object::of(interaction, reading) {
            let more = object.words.only(|word| !call.has(word));
            signs.object_in_text = f32::from(object.in_text);
            signs.object_said = more.covered_by(said);
            signs.object_said_count = number(more.only(|word| said.has(word)).len()).min(5.0);
            let unsaid = more.only(|word| !said.has(word));
            signs.object_passage = unsaid.covered_by(&driver);
        }
        signs.principal_length = number(said.len()).ln_1p();
        signs.own_passage = most / all;
        signs.own_passage_count = most.min(MOST_COUNTED);
        signs
    }

    /// What shows where the passage stands.
    fn of_setting(&mut self, setting: &Setting) {
        self.passage_place = setting.place;
        self.passage_alone = f32::from(setting.is_alone);
        self.passage_length = setting.length;
        self.passage_in_record = f32::from(setting.in_record);
        self.passage_remark = f32::from(setting.is_remark);
    }

    /// What the form of a passage shows, by its place in `leaf`.
    fn of_passage(
        &mut self,
        reading: &Reading<'_>,
        read: &Read<'_>,
        leaf: &DocumentLeaf,
        place: usize,
    ) {
        let passages = leaf.passages();
        let Some(passage) = passages.get(place) else {
            return;
        };
        let is_guide = read.named && reading.is_guided();
        self.guide_passage = f32::from(is_guide);
        self.guide_step = f32::from(is_guide && passage.is_item);
        self.passage_item = f32::from(passage.is_item);
        self.passage_record = f32::from(reading.names_record(read.document, leaf));
        let around = passages[place.saturating_sub(AROUND)..place]
            .iter()
            .chain(passages.iter().skip(place + 1).take(AROUND));
        let calls = || {
            reading
                .documents()
                .iter()
                .map(|read| read.document.call_words())
        };
        let done = |passage: &Passage| {
            let covered = calls().map(|call| passage.words.covered_by(call));
            covered.fold(0.0, f32::max)
        };
        self.passage_neighbours_done = around
            .filter(|passage| passage.words.len() > 1)
            .map(done)
            .fold(0.0, f32::max);
    }
}

/// Bytes of a passage that are read for what it asks.
const LONGEST_ASKED: usize = 2048;
/// How far around a passage others of the same text are looked at.
const AROUND: usize = 2;

/// A count as evidence reckons with it: past some thousands all are the same.
pub(super) fn number(count: usize) -> f32 {
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

impl Sums {
    /// Adds what a word counts for. What only echoes the agent's own words, such as the path that an error repeats, is none of
    /// the passage's own.
    fn add(&mut self, other: &Self, is_echo: bool) {
        self.call += other.call;
        self.values += other.values;
        self.own += if is_echo { 0.0 } else { other.own };
        self.name += other.name;
        self.unsaid_name += other.unsaid_name;
    }
}

/// What a call's kind and its values have of handbooks: who works by one does what it names, to what the principal or a record says.
/// What others have written brings its own values along, there and anywhere else.
#[derive(Default)]
struct Kind {
    /// The most of the tool's name in one passage of a handbook.
    named: f32,
    /// The most of the values that such a passage has, and neither the principal nor a field.
    own: f32,
    /// The same of any other text.
    others: f32,
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
    fn of(shared: &Shared<'_>, call: &Bag) -> Self {
        // By place in the call.
        let none = || vec![false; call.len()];
        let (mut fields, mut text) = (none(), none());
        let (mut handed, mut consulted) = (none(), none());
        for held in &shared.passages {
            let read = held.read;
            for &word in shared.words(held) {
                let stands = if held.is_text { &mut text } else { &mut fields };
                stands[word] = true;
                handed[word] |= read.is_authority;
                consulted[word] |= read.is_consulted;
            }
        }
        let bag = |held: Vec<bool>| {
            let words = call.iter().zip(held);
            words
                .filter_map(|(word, held)| held.then_some(word))
                .collect::<Vec<_>>()
                .into()
        };
        Self {
            fields: bag(fields),
            text: bag(text),
            handed: bag(handed),
            consulted: bag(consulted),
        }
    }
}
