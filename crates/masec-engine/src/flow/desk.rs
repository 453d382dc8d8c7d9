//! What one agent was told and what it read in one session, bounded: its desk.
//!
//! Content is kept as it came; normalised and decoded forms are made when an act first needs them, so that traffic
//! without acts costs one copy.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::collections::VecDeque;
use std::sync::{Arc, OnceLock};

use masec_model::{
    CompactString, EndpointClass, How, Identity, Interaction, InteractionId, Kind, Leaf, Shape,
    Span, Touch, Value, Vouched, WordsSum, count_words,
};
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::grounding::holds;
use super::labels::{declares_peer, is_unguarded};
use super::listings::Listings;
use super::reading::upstream;
use crate::history::Party;
use crate::intent::{
    Bag, Passage, Requests, ToolCard, Voice, clip, has_unread_sentence, is_foreign,
    is_partly_spoken_like, is_spoken_like, is_understood, leet_part, means_something,
    mirrors_mean_something, passages,
};
use crate::provenance::View;
use crate::provenance::normalise::normalise;
use crate::provenance::views::{self, DecodedView, MIRROR_LIMIT, Mirror};

/// The longest field, in words, that still is a field; a longer one is running text in a field's place, since nothing
/// but its length tells a title from a paragraph. Whether a shorter one is a value or speaks is told by each call: see
/// [`DocumentLeaf::is_phrase`].
const LONGEST_FIELD_WORDS: usize = 8;
/// The longest field in bytes: one long word can be a whole instruction in base64.
const LONGEST_FIELD_BYTES: usize = 120;
/// Running text that can carry an instruction has this many words, or as many bytes as a field may have.
const SHORTEST_INSTRUCTION_WORDS: usize = 5;
/// A short text of so many words can name an act and what it is done to.
const SHORTEST_PHRASE_WORDS: usize = 3;
/// The words of a call that are kept for what comes after it.
const MOST_CALL_WORDS: usize = 512;
/// Work spent on decoding one leaf, in bytes.
const VIEW_BUDGET: usize = 256 * 1024;

/// A piece of a document.
#[derive(Debug)]
pub struct DocumentLeaf {
    /// Where in the document.
    pub path: CompactString,
    /// The text itself.
    pub text: String,
    /// Where it stood in the interaction's text.
    pub at: Option<Span>,
    /// Whether it is a short whole field of a record.
    pub is_field: bool,
    /// Whether it is short and has several words, as a title has, or a line. Taken whole it is a value; of which a call has a part, that
    /// speaks.
    pub(crate) is_phrase: bool,
    /// Whether nothing in it decodes.
    is_uncoded: bool,
    normal: OnceCell<String>,
    coded: OnceCell<Vec<(View, String)>>,
    mirrored: OnceCell<Option<Vec<(Mirror, String)>>>,
    passages: OnceCell<Vec<Passage>>,
}

/// What a text says backwards, word by word backwards and with its letters rotated by 13.
pub(super) enum Mirrored<'a> {
    /// The mirrors of this, its normal form.
    Same(&'a str),
    /// These, normalised.
    Read(&'a [(Mirror, String)]),
}

impl DocumentLeaf {
    /// `schema`: whether anything but its author limits what may stand in a field of it. `is_uncoded`: whether nothing in it decodes.
    fn new(leaf: &Leaf, text: &str, schema: bool, is_uncoded: bool) -> Self {
        let is_short = text.len() <= LONGEST_FIELD_BYTES;
        let words = if is_short { count_words(text) } else { 0 };
        let is_field = schema
            && leaf.shape == Shape::Field
            && is_short
            && words <= LONGEST_FIELD_WORDS
            && !text.trim().contains('\n');
        Self {
            path: leaf.path.clone(),
            text: text.to_owned(),
            at: leaf.at,
            is_field,
            is_phrase: words >= SHORTEST_PHRASE_WORDS,
            is_uncoded,
            normal: OnceCell::new(),
            coded: OnceCell::new(),
            mirrored: OnceCell::new(),
            passages: OnceCell::new(),
        }
    }

    /// One of what a server says of itself: running text, whatever place it has, since nobody but the server says what stands there.
    pub(super) fn described(leaf: &Leaf, text: &str, is_uncoded: bool) -> Self {
        Self::new(leaf, text, false, is_uncoded)
    }

    /// One of running text that decodes to nothing.
    #[cfg(test)]
    pub(super) fn of_text(text: &str) -> Self {
        Self::new(&Leaf::text(text), text, true, true)
    }

    /// The text, normalised.
    pub fn normal(&self) -> &str {
        self.normal.get_or_init(|| normalise(&self.text))
    }

    /// Its passages: all of it as one, where it is a field.
    pub(crate) fn passages(&self) -> &[Passage] {
        self.passages.get_or_init(|| match self.is_field {
            true => vec![Passage {
                words: Bag::of([self.text.as_str()]),
                ..Passage::default()
            }],
            false => passages(&self.text),
        })
    }

    /// What the text says once a code is undone, normalised.
    pub(super) fn coded(&self) -> &[(View, String)] {
        self.coded.get_or_init(|| {
            let mut found = Vec::new();
            let mut keep = |view: DecodedView<'_>| found.push((view.view, normalise(view.text)));
            if !self.is_uncoded {
                views::decoded(&self.text, VIEW_BUDGET, &mut keep);
            }
            views::deciphered(&self.text, &mut keep);
            let oddly = leet_part(clip(&self.text, MIRROR_LIMIT));
            found.extend(oddly.map(|text| (View::Lookalike, normalise(&text))));
            found
        })
    }

    /// What its mirrors say.
    pub(super) fn mirrored(&self) -> Mirrored<'_> {
        let read = self.mirrored.get_or_init(|| {
            let is_short = self.text.len() <= MIRROR_LIMIT;
            if is_short && views::commutes(&self.text) {
                return None;
            }
            // Backwards a palindrome still is a reading; what other mirrors leave as it is stands there anyhow.
            let read = |which| {
                let text = views::mirror(&self.text, which);
                (which == Mirror::Whole || text != self.text).then(|| (which, normalise(&text)))
            };
            let mirrors = Mirror::ALL.into_iter().filter(|_| is_short);
            Some(mirrors.filter_map(read).collect())
        });
        match read {
            Some(texts) => Mirrored::Read(texts),
            None => Mirrored::Same(self.normal()),
        }
    }

    /// The record that a leaf belongs to: the path up to its last part.
    pub fn record(&self) -> &str {
        self.path
            .rsplit_once(['.', '['])
            .map_or("", |(record, _)| record)
    }
}

/// Something an agent read.
#[derive(Debug)]
pub struct Document {
    /// The interaction that brought it.
    pub id: InteractionId,
    /// Its leaves.
    pub leaves: Vec<DocumentLeaf>,
    /// Whether it was fetched from a web address.
    pub is_page: bool,
    /// Whether it came by following an address that may be followed.
    pub followed: bool,
    /// Whether it is what an act says of itself that the principal asked for.
    pub is_receipt: bool,
    /// Whether it is the words of another agent, whose own desk is known.
    pub is_briefing: bool,
    /// Whether it is the words of an agent of which no call was seen, though it works for the principal: what it says that they did not,
    /// it has from where nobody looked.
    pub is_testimony: bool,
    /// Whether somebody outside vouches for it at best: then its fields are no better a source than none.
    pub is_foreign: bool,
    /// What another network answers for of values in it.
    pub vouched: Vec<Vouched>,
    /// How it is known who asked for it.
    pub identity: Identity,
    /// Whether agents of the team wrote all of it themselves, whose desks say where they had it from.
    pub is_own_work: bool,
    /// Whether colleagues of its reader wrote some of that.
    pub is_colleagues: bool,
    /// What it was asked for by: the arguments of the call that fetched it, or the name of the resource it is.
    pub arguments: Vec<String>,
    /// The tool that brought it.
    tool: Option<Arc<Tool>>,
    /// The arguments of the call that fetched it, normalised: what it repeats of them is an echo, not a source.
    echo: OnceCell<Vec<String>>,
    requests: OnceCell<Requests>,
    hidden: OnceCell<bool>,
    unread: OnceCell<bool>,
    /// For readers of English, and for others: whether some of it is in no language of theirs, and whether some is in theirs.
    strange: [OnceCell<bool>; 2],
    theirs: [OnceCell<bool>; 2],
    call_words: OnceCell<Bag>,
    echo_words: OnceCell<Bag>,
    hidden_words: OnceCell<Bag>,
    /// By what a principal's words name it, and whose words, as they were then.
    pub(super) named: Cell<Option<Named>>,
    bytes: usize,
}

/// A tool that brought documents: shared among them, also where their desk goes from thread to thread.
#[derive(Debug)]
struct Tool {
    name: CompactString,
    /// The words of its name, without the verb: guessed once for all that it brings.
    words: OnceLock<Vec<String>>,
}

impl Tool {
    fn new(name: &CompactString) -> Self {
        Self {
            name: name.clone(),
            words: OnceLock::new(),
        }
    }
}

/// How many documents back a tool is looked for.
const LAST_TOOLS: usize = 16;

/// By what a principal's words name a document. It is asked at every act, and stays as it is until they speak again.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    /// Which words ([`Desk::spoken`]).
    pub(super) spoken: u64,
    /// By what it was asked for by, or by the tool that brought it.
    pub(super) by_call: bool,
    /// By a field in it; nothing where that was not asked yet.
    pub(super) by_field: Option<bool>,
}

impl Document {
    /// What a server says of itself or of something that it offers, as `interaction` brought it.
    pub(super) fn described(interaction: &Interaction, leaves: Vec<DocumentLeaf>) -> Self {
        Self {
            bytes: leaves.iter().map(|leaf| leaf.text.len()).sum(),
            ..Self::new(interaction, leaves)
        }
    }

    /// Brought by `interaction`, by no call.
    fn new(interaction: &Interaction, leaves: Vec<DocumentLeaf>) -> Self {
        Self {
            id: interaction.id,
            leaves,
            is_page: false,
            followed: false,
            is_receipt: false,
            is_briefing: false,
            is_testimony: false,
            is_foreign: declares_peer(interaction),
            vouched: interaction.labels.vouched.clone(),
            identity: interaction.identity,
            is_own_work: false,
            is_colleagues: false,
            arguments: Vec::new(),
            tool: None,
            echo: OnceCell::new(),
            requests: OnceCell::new(),
            hidden: OnceCell::new(),
            unread: OnceCell::new(),
            strange: Default::default(),
            theirs: Default::default(),
            call_words: OnceCell::new(),
            echo_words: OnceCell::new(),
            hidden_words: OnceCell::new(),
            named: Cell::new(None),
            bytes: 0,
        }
    }

    /// Whether it has running text, which can carry an instruction.
    pub fn has_running_text(&self) -> bool {
        let carries = |text: &str| {
            text.len() > LONGEST_FIELD_BYTES || count_words(text) >= SHORTEST_INSTRUCTION_WORDS
        };
        // In a mirror any text is a text; codes decode to words where somebody put words in.
        let hides = |(_, text): &(View, String)| {
            let mut words = text.split(' ');
            words.nth(SHORTEST_INSTRUCTION_WORDS - 1).is_some()
        };
        self.leaves.iter().any(|leaf| {
            // What was read elsewhere is a piece of something longer.
            let runs = !leaf.is_field && (self.is_foreign || carries(&leaf.text));
            runs || leaf.coded().iter().any(hides)
        })
    }

    /// What its words ask their reader for.
    pub fn requests(&self) -> &Requests {
        self.requests.get_or_init(|| {
            let mut requests = Requests::default();
            for leaf in self.leaves.iter().filter(|leaf| !leaf.is_field) {
                requests.read(&leaf.text, Voice::Document);
            }
            requests
        })
    }

    /// Whether it says something in words when it is read in another way.
    pub fn has_hidden_words(&self) -> bool {
        let mirror_means = |leaf: &DocumentLeaf| match leaf.mirrored() {
            Mirrored::Same(normal) => mirrors_mean_something(normal),
            Mirrored::Read(texts) => texts.iter().any(|(_, text)| means_something(text)),
        };
        let means = |leaf: &DocumentLeaf| {
            let mut coded = leaf.coded().iter();
            coded.any(|(_, text)| means_something(text)) || mirror_means(leaf)
        };
        *self.hidden.get_or_init(|| self.leaves.iter().any(means))
    }

    /// The words that it says when its codes are undone, and when it is read backwards or rotated, where that says anything.
    pub(crate) fn hidden_words(&self) -> &Bag {
        self.hidden_words.get_or_init(|| {
            let mut texts: Vec<Cow<'_, str>> = Vec::new();
            for leaf in &self.leaves {
                texts.extend(leaf.coded().iter().map(|(_, text)| text.as_str().into()));
                match leaf.mirrored() {
                    Mirrored::Same(normal) if mirrors_mean_something(normal) => {
                        let read = |which| views::mirror(normal, which).into();
                        texts.extend(Mirror::ALL.into_iter().map(read));
                    }
                    Mirrored::Same(_) => {}
                    Mirrored::Read(read) => {
                        let means = { read.iter() }.filter(|(_, text)| means_something(text));
                        texts.extend(means.map(|(_, text)| text.as_str().into()));
                    }
                }
            }
            Bag::of_first(texts.iter().map(Cow::as_ref), MOST_HIDDEN_WORDS)
        })
    }

    /// Whether some of its running text is in a language whose requests are not read.
    pub fn has_unread_text(&self) -> bool {
        let unread = || self.running().any(|leaf| has_unread_sentence(&leaf.text));
        *self.unread.get_or_init(unread)
    }

    /// Whether it asks its reader to do something, or may do so in a way that is not read here.
    pub(super) fn wants_something(&self) -> bool {
        self.requests().want_acts() || self.has_unread_text() || self.has_hidden_words()
    }

    /// Whether it says anything at all but numbers, and what it was asked for by.
    pub(crate) fn says_anything(&self) -> bool {
        let says = |leaf: &DocumentLeaf| {
            leaf.text.chars().any(char::is_alphabetic) && !self.echoes(leaf.normal())
        };
        self.leaves.iter().any(says)
    }

    /// Whether some of its running text is in another language than English or, for a foreign reader, theirs.
    pub(crate) fn has_strange_text(&self, foreign_reader: bool) -> bool {
        let strange = || {
            self.running()
                .any(|leaf| !is_spoken_like(&leaf.text, foreign_reader))
        };
        *self.strange[usize::from(foreign_reader)].get_or_init(strange)
    }

    /// Whether some of it is in the language of a foreign reader, or else in English.
    pub(crate) fn has_text_of_theirs(&self, foreign_reader: bool) -> bool {
        let theirs = |leaf: &DocumentLeaf| is_partly_spoken_like(&leaf.text, foreign_reader);
        *self.theirs[usize::from(foreign_reader)].get_or_init(|| self.leaves.iter().any(theirs))
    }

    /// Its leaves that are no fields.
    fn running(&self) -> impl Iterator<Item = &DocumentLeaf> {
        self.leaves.iter().filter(|leaf| !leaf.is_field)
    }

    /// The words of the name of the tool that brought it, without the verb; none where no tool did.
    pub fn tool_words(&self) -> &[String] {
        self.tool.as_ref().map_or(&[], |tool| {
            tool.words.get_or_init(|| ToolCard::guess(&tool.name).words)
        })
    }

    /// The tool that brought it.
    pub(crate) fn tool(&self) -> Option<&str> {
        self.tool.as_ref().map(|tool| tool.name.as_str())
    }

    /// The words of the call that brought it: its tool's and its arguments'.
    pub(crate) fn call_words(&self) -> &Bag {
        self.call_words
            .get_or_init(|| self.words_of_call(usize::MAX))
    }

    /// The words that it may repeat of the call that brought it: those of its tool and of arguments that are no long texts.
    pub(crate) fn echo_words(&self) -> &Bag {
        self.echo_words
            .get_or_init(|| self.words_of_call(LONGEST_ECHO_BYTES))
    }

    /// The words of its tool, and of arguments of so many bytes at most.
    fn words_of_call(&self, longest: usize) -> Bag {
        let arguments = self.arguments.iter().map(String::as_str);
        let short = arguments.filter(|text| text.len() <= longest);
        Bag::of_first(short.chain(self.tool()), MOST_CALL_WORDS)
    }

    /// Whether `normal`, a normalised value, only repeats an argument of the call that fetched the document.
    pub fn echoes(&self, normal: &str) -> bool {
        self.asked_by().iter().any(|argument| argument == normal)
    }

    /// The arguments of the call that fetched it, normalised.
    pub(crate) fn asked_by(&self) -> &[String] {
        self.echo.get_or_init(|| {
            let arguments = self.arguments.iter();
            arguments.map(|text| normalise(text)).collect()
        })
    }
}

/// How much a desk remembers.
#[derive(Clone, Copy, Debug)]
pub struct DeskBounds {
    /// Bytes of documents kept per desk; past it the oldest document goes.
    pub bytes: usize,
    /// Desks kept; past it the least recently used goes.
    pub desks: usize,
}

/// One agent's desk in one session.
#[derive(Debug, Default)]
pub struct Desk {
    principal: String,
    principal_normal: OnceCell<String>,
    principal_words: OnceCell<Bag>,
    principal_sum: OnceCell<WordsSum>,
    requests: OnceCell<Requests>,
    understood: OnceCell<bool>,
    foreign: OnceCell<bool>,
    operator: String,
    operator_normal: OnceCell<String>,
    documents: VecDeque<Document>,
    bytes: usize,
    calls: VecDeque<OpenCall>,
    briefed_by: VecDeque<Party>,
    /// On the desk of no session: the sessions in which its agent was briefed last.
    elsewhere: VecDeque<u64>,
    lost: Lost,
    used: u64,
    /// When the principal spoke last, by the clock of [`Desks`].
    spoken: u64,
    /// Whether something on it is of a party whose name was checked.
    vouched: bool,
    /// Whether who briefed its agent had read what is not seen here.
    unseen: bool,
    /// Whether another network answers for its agent.
    answered_for: bool,
    /// Whether its agent did something before anybody told it anything.
    unbidden: bool,
    /// Whether its agent spoke before anybody told it anything.
    remarked: bool,
    /// Whether its agent called a tool.
    called: bool,
    /// Whether its agent answered a person since the principal spoke last.
    answered: bool,
    /// Who spoke last of those who are the principal.
    speaker: CompactString,
}

/// What was forgotten of desks for want of room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// Whole desks.
    pub desks: u64,
    /// Documents.
    pub documents: u64,
    /// Calls whose results had not come.
    pub calls: u64,
    /// Listings of servers that an agent was shown.
    pub listings: u64,
}

impl Lost {
    fn add(&mut self, other: Self) {
        self.desks += other.desks;
        self.documents += other.documents;
        self.calls += other.calls;
        self.listings += other.listings;
    }
}

/// What the result of a call is to who makes it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Brings {
    /// What stands at an address that was found in a document that may be followed.
    pub followed: bool,
    /// What stands at an address, wherever that comes from.
    pub page: bool,
    /// What an act says of itself that the principal asked for.
    pub receipt: bool,
}

/// A call whose result has not come yet.
#[derive(Debug)]
struct OpenCall {
    id: InteractionId,
    call: Option<CompactString>,
    arguments: Vec<String>,
    identity: Identity,
    brings: Brings,
    /// What its result shows of a shared store.
    shows: Option<Box<Touch>>,
}

/// How many calls may be open at once; the oldest is forgotten, and its result is a document that nobody named.
const MOST_OPEN_CALLS: usize = 256;

impl Desk {
    /// Notes who is behind what comes onto the desk.
    pub fn vouch(&mut self, identity: Identity) {
        self.vouched |= identity != Identity::Claimed;
    }

    /// Adds to what the principal said.
    pub fn hear_principal(&mut self, interaction: &Interaction) {
        append(&mut self.principal, interaction);
        self.principal_normal = OnceCell::new();
        self.principal_words = OnceCell::new();
        self.principal_sum = OnceCell::new();
        self.requests = OnceCell::new();
        self.understood = OnceCell::new();
        self.foreign = OnceCell::new();
        self.spoken = self.used;
        self.answered = false;
        self.speaker = interaction.from.name.clone();
    }

    /// Notes that its agent answered a person.
    pub fn answer(&mut self) {
        self.answered = true;
    }

    /// Adds to what the operator said.
    pub fn hear_operator(&mut self, interaction: &Interaction) {
        append(&mut self.operator, interaction);
        self.operator_normal = OnceCell::new();
    }

    /// Notes a call, so that its result can be told by what was asked. `touched`: which shared objects it is about, where it does not
    /// say so itself.
    pub fn call(&mut self, interaction: &Interaction, brings: Brings, touched: Option<&Touch>) {
        self.called = true;
        if self.calls.len() >= MOST_OPEN_CALLS {
            self.calls.pop_front();
            self.lost.calls += 1;
        }
        let arguments = interaction
            .told()
            .filter_map(|leaf| leaf.value.as_text())
            .map(str::to_owned)
            .collect();
        self.calls.push_back(OpenCall {
            id: interaction.id,
            call: interaction.place.call.clone(),
            arguments,
            identity: interaction.identity,
            brings,
            shows: { interaction.place.touches.as_deref().or(touched) }
                .filter(|touch| touch.how == How::Read)
                .map(|touch| Box::new(touch.clone())),
        });
    }

    /// Notes that what was put on the desk last is the words of who says what nobody saw it read.
    pub fn doubt_newest(&mut self) {
        if let Some(newest) = self.documents.back_mut() {
            newest.is_testimony = true;
        }
    }

    /// Notes that what was put on the desk last is the team's own work, and its agent's alone or not.
    pub fn own_newest(&mut self, is_readers: bool) {
        if let Some(newest) = self.documents.back_mut() {
            newest.is_own_work = true;
            newest.is_colleagues = !is_readers;
        }
    }

    /// Whether something that was read was forgotten.
    pub fn has_forgotten(&self) -> bool {
        self.lost.documents > 0
    }

    /// Puts what came with `interaction` on the desk. `is_uncoded`: whether nothing in it decodes. Gives what it shows of a shared
    /// store, where the call that it answers asked for that and it does not say so itself.
    pub fn read(
        &mut self,
        interaction: &Interaction,
        is_uncoded: bool,
        bounds: DeskBounds,
    ) -> Option<Box<Touch>> {
        let mut call = self.take_call(interaction);
        let shows = call.as_mut().and_then(|call| call.shows.take());
        let is_told = interaction.place.touches.is_some() || interaction.kind != Kind::ToolResult;
        let brings = call.as_ref().map(|call| call.brings).unwrap_or_default();
        let identity = call
            .as_ref()
            .map_or(interaction.identity, |call| call.identity);
        let mut arguments = call.map_or(Vec::new(), |call| call.arguments);
        if interaction.kind == Kind::Read {
            arguments.push(interaction.from.name.to_string());
        }
        let mut document = Document {
            is_page: brings.page,
            followed: brings.followed,
            is_receipt: brings.receipt,
            is_briefing: interaction.from.class == EndpointClass::Agent
                && !is_unguarded(interaction),
            identity,
            arguments,
            tool: interaction.place.tool.as_ref().map(|name| self.tool(name)),
            ..Document::new(interaction, Vec::with_capacity(interaction.content.len()))
        };
        for leaf in &interaction.content {
            if let Some(text) = leaf.value.as_text() {
                document.bytes += text.len();
                let schema = !is_unguarded(interaction);
                let leaf = DocumentLeaf::new(leaf, text, schema, is_uncoded);
                document.leaves.push(leaf);
            }
        }
        self.bytes += document.bytes;
        self.documents.push_back(document);
        while self.bytes > bounds.bytes && self.documents.len() > 1 {
            if let Some(oldest) = self.documents.pop_front() {
                self.bytes -= oldest.bytes;
                self.lost.documents += 1;
            }
        }
        shows.filter(|_| !is_told)
    }

    /// A tool, by its name: the one that brought an earlier document, where it was one of the last.
    fn tool(&self, name: &CompactString) -> Arc<Tool> {
        let last = self.documents.iter().rev().take(LAST_TOOLS);
        let mut known = last.filter_map(|document| document.tool.as_ref());
        let known = known.find(|tool| tool.name == *name);
        known.map_or_else(|| Arc::new(Tool::new(name)), Arc::clone)
    }

    /// The arguments of the call that `interaction` answers, and how it is known who made it.
    pub(super) fn asks(&self, interaction: &Interaction) -> (&[String], Identity) {
        let place = self.answered(interaction);
        match place.and_then(|place| self.calls.get(place)) {
            Some(open) => (&open.arguments, open.identity),
            None => (&[], interaction.identity),
        }
    }

    fn answered(&self, interaction: &Interaction) -> Option<usize> {
        self.calls.iter().rposition(|open| {
            interaction.causes.contains(&open.id)
                || (open.call.is_some() && open.call == interaction.place.call)
        })
    }

    fn take_call(&mut self, interaction: &Interaction) -> Option<OpenCall> {
        let place = self.answered(interaction)?;
        self.calls.remove(place)
    }

    /// What the principal said.
    pub fn principal(&self) -> &str {
        &self.principal
    }

    /// The words of what the principal said.
    pub(crate) fn principal_words(&self) -> &Bag {
        self.principal_words
            .get_or_init(|| Bag::with_translations(&self.principal))
    }

    /// What the principal said, normalised.
    pub fn principal_normal(&self) -> &str {
        self.principal_normal
            .get_or_init(|| normalise(&self.principal))
    }

    /// Whether what the principal said is in a language that is read here.
    pub(crate) fn is_principal_understood(&self) -> bool {
        *self
            .understood
            .get_or_init(|| is_understood(&self.principal))
    }

    /// Whether what the principal said is in another language than English.
    pub(crate) fn is_principal_foreign(&self) -> bool {
        *self.foreign.get_or_init(|| is_foreign(&self.principal))
    }

    /// A sum of what the principal said, by which other networks mean it.
    pub fn principal_sum(&self) -> WordsSum {
        *self.principal_sum.get_or_init(|| {
            let whole = Sha256::digest(self.principal.as_bytes());
            let mut half = WordsSum::default();
            half.iter_mut().zip(whole).for_each(|(to, from)| *to = from);
            half
        })
    }

    /// A number that stands for what the principal said, among all desks and times: another after each word. 0 where they said
    /// nothing.
    pub fn spoken(&self) -> u64 {
        self.spoken
    }

    /// What the operator said, normalised.
    pub fn operator_normal(&self) -> &str {
        self.operator_normal
            .get_or_init(|| normalise(&self.operator))
    }

    /// What the operator said.
    pub fn operator(&self) -> &str {
        &self.operator
    }

    /// What the principal asked for.
    pub fn requests(&self) -> &Requests {
        self.requests.get_or_init(|| {
            let mut requests = Requests::default();
            requests.read(&self.principal, Voice::Principal);
            requests
        })
    }

    /// What it read, oldest first.
    pub fn documents(&self) -> impl DoubleEndedIterator<Item = &Document> {
        self.documents.iter()
    }

    /// Notes that `agent` briefed this one.
    pub fn brief(&mut self, agent: Party) {
        if !self.briefed_by.contains(&agent) {
            if self.briefed_by.len() >= MOST_BRIEFERS {
                self.briefed_by.pop_front();
            }
            self.briefed_by.push_back(agent);
        }
    }

    /// Notes that who briefed this one's agent had read what is not seen here.
    pub fn mind_unseen(&mut self) {
        self.unseen = true;
    }

    /// Whether who briefed this one's agent had read what is not seen here.
    pub fn has_unseen(&self) -> bool {
        self.unseen
    }

    /// Notes that another network answers for this one's agent.
    pub fn answer_for(&mut self) {
        self.answered_for = true;
    }

    /// Whether another network answers for this one's agent: that it works for the principal of this session's task.
    pub fn is_answered_for(&self) -> bool {
        self.answered_for
    }

    /// Whether its agent did something before anybody told it anything, so that it has work of its own.
    pub fn is_unbidden(&self) -> bool {
        self.unbidden
    }

    /// The name of who spoke last of those who are the principal; empty where nobody did.
    pub fn speaker(&self) -> &str {
        &self.speaker
    }

    /// Whether its agent answered a person since the principal spoke last.
    pub fn is_answered(&self) -> bool {
        self.answered
    }

    /// Notes that this one's agent was briefed in another session.
    pub fn brief_elsewhere(&mut self, session: u64) {
        self.elsewhere.retain(|known| *known != session);
        self.elsewhere.truncate(MOST_ELSEWHERE - 1);
        self.elsewhere.push_front(session);
    }

    /// The sessions in which this one's agent was briefed, latest first.
    pub fn elsewhere(&self) -> impl Iterator<Item = u64> {
        self.elsewhere.iter().copied()
    }

    /// The agents that briefed this one, latest first.
    pub fn briefed_by(&self) -> impl Iterator<Item = Party> {
        self.briefed_by.iter().rev().copied()
    }
}

/// How many agents are remembered to have briefed one.
const MOST_BRIEFERS: usize = 16;
/// How many sessions are remembered in which an agent was briefed that may act without saying for what.
const MOST_ELSEWHERE: usize = 5;

/// The most that is kept of a principal's or an operator's words.
const MOST_WORDS: usize = 256 * 1024;

/// Past the bound this share of the desks is forgotten, the denominator: memory stays about level, and no step waits for many to go.
const FORGOTTEN_AT_ONCE: usize = 16;

/// A longer argument is written somewhere, and not repeated.
const LONGEST_ECHO_BYTES: usize = 1024;

/// How many words of what a document says in other ways are looked at.
const MOST_HIDDEN_WORDS: usize = 1 << 14;

fn append(words: &mut String, interaction: &Interaction) {
    for leaf in &interaction.content {
        if let Value::Text(text) = &leaf.value {
            let room = MOST_WORDS.saturating_sub(words.len() + 1);
            words.push('\n');
            words.push_str(crate::intent::clip(text, room));
        }
    }
}

/// The desks of a network, bounded.
#[derive(Debug)]
pub struct Desks {
    bounds: DeskBounds,
    desks: FxHashMap<(Party, u64), Desk>,
    /// What servers say of themselves, which lies on no desk: an agent has it before it in every session.
    listings: Listings,
    clock: u64,
    /// Who was first to have one, and whether anybody else had.
    first: Option<Party>,
    shared: bool,
    /// What desks that are forgotten had forgotten, and they themselves.
    lost: Lost,
}

impl Desks {
    /// No desks yet.
    pub fn new(bounds: DeskBounds) -> Self {
        Self {
            bounds,
            desks: FxHashMap::default(),
            listings: Listings::default(),
            clock: 0,
            first: None,
            shared: false,
            lost: Lost::default(),
        }
    }

    /// Notes that `agent` does something, be it that it `only_remarks`: one is no work, and who goes on is at work.
    pub fn stir(&mut self, agent: Party, session: u64, only_remarks: bool) {
        let desk = self.desk(agent, session);
        let told = !desk.principal.is_empty() || !desk.briefed_by.is_empty();
        if !told && desk.elsewhere.is_empty() {
            desk.unbidden |= !only_remarks || desk.remarked;
            desk.remarked = true;
        }
    }

    /// Whether `agent`, which says this, was told in `session` what the principal wants, and no call of it was seen, nor of
    /// those who told it more: what it says that they did not, it has from where nobody looked.
    pub fn is_unseen_at_work(&self, agent: Party, session: u64, said: &Interaction) -> bool {
        let seen = || {
            let mut behind = upstream(self, (agent, session)).into_iter();
            behind.any(|(party, at)| self.get(party, at).is_some_and(|desk| desk.called))
        };
        let unseen = |desk: &Desk| {
            let mut texts = said.told().filter_map(|leaf| leaf.value.as_text());
            !desk.principal.is_empty()
                && !seen()
                && !texts.all(|text| holds(desk.principal_normal(), &normalise(text)))
        };
        self.get(agent, session).is_some_and(unseen)
    }

    /// Notes that `agent` was shown what a server says of itself and of what it offers. `is_uncoded`: whether nothing in it decodes.
    pub fn show(&mut self, agent: Party, interaction: &Interaction, is_uncoded: bool) {
        let DeskBounds { bytes, desks } = self.bounds;
        self.listings
            .show(agent, interaction, is_uncoded, bytes, desks);
    }

    /// Whether `agent` was shown anything of the kind.
    pub fn was_shown(&self, agent: Party) -> bool {
        self.listings.any(&[agent])
    }

    /// What servers say of themselves.
    pub(super) fn listings(&self) -> &Listings {
        &self.listings
    }

    /// Whether more than one agent ever had a desk.
    pub fn are_of_a_team(&self) -> bool {
        self.shared
    }

    /// How much a desk may remember.
    pub fn bounds(&self) -> DeskBounds {
        self.bounds
    }

    /// The desk of `agent` in `session`, where it has one.
    pub fn get(&self, agent: Party, session: u64) -> Option<&Desk> {
        self.desks.get(&(agent, session))
    }

    /// The desk of `agent` in `session`, made on first use.
    pub fn desk(&mut self, agent: Party, session: u64) -> &mut Desk {
        self.clock += 1;
        self.shared |= *self.first.get_or_insert(agent) != agent;
        if self.desks.len() >= self.bounds.desks && !self.desks.contains_key(&(agent, session)) {
            self.forget_idle();
        }
        let desk = self.desks.entry((agent, session)).or_default();
        desk.used = self.clock;
        desk
    }

    /// What was forgotten for want of room.
    pub fn lost(&self) -> Lost {
        let mut lost = self.lost;
        lost.listings = self.listings.lost();
        self.desks.values().for_each(|desk| lost.add(desk.lost));
        lost
    }

    /// Forgets those that were idle longest: one pass in many, so that a step costs little on average. Where most desks are
    /// of parties that nobody vouches for, these alone make room: whoever tells much must not push out what was seen.
    fn forget_idle(&mut self) {
        let hearsay = self.desks.values().filter(|desk| !desk.vouched).count();
        let only_hearsay = hearsay * 2 >= self.desks.len();
        let goes = |desk: &Desk| !(only_hearsay && desk.vouched);
        let going = self.desks.values().filter(|desk| goes(desk));
        let mut ages: Vec<u64> = going.map(|desk| desk.used).collect();
        let last = ages.len() / FORGOTTEN_AT_ONCE;
        let (_, &mut last, _) = ages.select_nth_unstable(last);
        let before = self.desks.len();
        let lost = &mut self.lost;
        self.desks.retain(|_, desk| {
            let keep = desk.used > last || !goes(desk);
            if !keep {
                lost.add(desk.lost);
            }
            keep
        });
        self.lost.desks += (before - self.desks.len()) as u64;
    }
}
