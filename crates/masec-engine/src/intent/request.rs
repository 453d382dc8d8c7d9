//! The acts that a principal's words ask for.
//!
//! A request is a verb in the imperative or after a modal ("could you send …", "please also delete …", "I want you to
//! book …") with its object and target. Verbs in questions, in the past, in relative clauses and in what speakers say
//! of themselves ("I'll book a room later", "they sent me") are none; nor are "tell me" and "show me", which ask for an
//! answer. Six other languages are read by stems alone (`foreign`); in the rest, acts count as neither asked nor unasked.

use super::handover::{
    Handover, does_it, does_it_behind, handed_over, speaks_of_guide, speaks_of_text,
};
use super::lexicon::{self, Classes};
use super::tongues;
use super::tool::ToolCard;
use super::words::{bases, root, sentences, tokens};
use foreign::foreign;
use mood::{is_plural, is_question};
use rustc_hash::FxHashSet;
use spoken::Spoken;
use std::sync::LazyLock;
use things::{new_thing, wanted};

/// One act that was asked for.
#[derive(Clone, Debug)]
pub struct Request {
    verb: String,
    verbs: Classes,
    /// What is acted on, or what it is put into.
    objects: Classes,
    /// What may be meant as well: persons addressed, places, what a pronoun stands for.
    also: Classes,
    words: Vec<String>,
    /// Whether it was read without grammar, from another language.
    is_foreign: bool,
}

/// How well an act fits what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asked {
    /// No request fits.
    No,
    /// A request has the verb and names no object that tells it apart.
    Loosely,
    /// A request has the verb and the object.
    Yes,
}

/// All that a principal's words ask for.
#[derive(Clone, Debug, Default)]
pub struct Requests {
    asked: Vec<Request>,
    spoken_of: Vec<Spoken>,
    handed_over: Handover,
    /// Whether the sentence that was read last speaks of a text, and asks for no act itself.
    of_text: bool,
    speaks_of_guide: bool,
    several_links: bool,
    several: bool,
    sentences: usize,
    questions: usize,
    /// The roots of all their words.
    roots: FxHashSet<String>,
}

/// Whose words are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The principal speaks to the agent.
    Principal,
    /// A document speaks to its readers.
    Document,
}

/// Words for all of something, here and in the other languages that are read.
static QUANTIFIERS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    FxHashSet::from_iter([
        "all",
        "each",
        "every",
        "everything",
        "everyone",
        "everybody",
        "whoever",
        "anyone",
        "alle",
        "alles",
        "jeden",
        "jede",
        "tous",
        "toutes",
        "chaque",
        "todos",
        "todas",
        "cada",
        "tutti",
        "tutte",
        "ogni",
        "iedere",
        "elke",
        "two",
        "three",
        "four",
        "five",
        "six",
        "both",
        "those",
        "several",
        "everyone's",
        "beiden",
        "beide",
        "deux",
        "dos",
        "due",
    ])
});

/// How many requests are kept of one principal.
const MOST_REQUESTS: usize = 512;

impl Requests {
    /// Reads `text` and adds what it asks for. "Send me …" asks a principal's agent for an answer, but is a request like
    /// any other in a document that the decision was handed to.
    pub fn read(&mut self, text: &str, voice: Voice) {
        for sentence in sentences(text) {
            let words = tokens(sentence);
            if voice == Voice::Document && self.spoken_of.len() < MOST_REQUESTS {
                self.spoken_of.push(Spoken::new(&words));
            }
            self.handed_over = self.handed_over.max(handed_over(&words));
            if self.of_text && does_it(&words) {
                self.handed_over = Handover::Acts;
            }
            let asked_before = self.asked.len();
            self.speaks_of_guide |= speaks_of_guide(sentence, &words);
            self.sentences += 1;
            self.questions += usize::from(is_question(sentence, &words));
            self.roots.extend(
                words
                    .iter()
                    .filter_map(|word| root(word))
                    .map(str::to_owned),
            );
            self.several_links |= words.iter().any(|w| {
                matches!(
                    w.as_str(),
                    "websites" | "links" | "urls" | "sites" | "articles" | "pages" | "webpages"
                )
            });
            if tongues::spoken(sentence) {
                let room = MOST_REQUESTS.saturating_sub(self.asked.len());
                self.asked.extend(foreign(&words).take(room));
            }
            let plural = |pair: &[String]| {
                matches!(
                    pair[0].as_str(),
                    "the" | "these" | "my" | "our" | "their" | "your" | "his" | "her"
                ) && is_plural(&pair[1])
            };
            self.several |= words.iter().any(|word| QUANTIFIERS.contains(word.as_str()))
                || words.windows(2).any(plural);
            let numbered = words
                .iter()
                .take_while(|word| word.bytes().all(|b| b.is_ascii_digit()))
                .count();
            self.asked.extend(wanted(&words));
            let mut before = Classes::default();
            for clause in clauses(&words[numbered..]) {
                self.asked.extend(new_thing(clause));
                for place in 0..clause.len() {
                    if self.asked.len() >= MOST_REQUESTS {
                        return;
                    }
                    if asks_here(clause, place, voice) {
                        self.asked.push(request(clause, place, before));
                    }
                }
                before = clause
                    .iter()
                    .fold(before, |set, word| set.join(lexicon::object(word)));
            }
            // "Mail the file to Ann. Do it today." means the mail, and not the file.
            let acts = { self.asked.iter().skip(asked_before) }
                .any(|request| !lexicon::is_reading(&request.verb));
            let only_speaks = voice == Voice::Principal && !acts;
            self.of_text = only_speaks && speaks_of_text(&words);
            if only_speaks && does_it_behind(&words) {
                self.handed_over = Handover::Acts;
            }
        }
    }

    /// How well an act of `tool` fits.
    pub fn asked(&self, tool: &ToolCard) -> Asked {
        // What the tool works on, where the words speak of none of it and of something else instead.
        let own = || {
            let telling = tool
                .words
                .iter()
                .filter(|word| !GENERIC.contains(&word.as_str()));
            telling.filter_map(|word| root(word))
        };
        let strange = own().next().is_some() && !own().any(|root| self.roots.contains(root));
        let sought = Sought::new(tool);
        let fit = |request: &Request| match request.fits(&sought) {
            Asked::Loosely if strange && request.is_about_another(&sought) => Asked::No,
            fit => fit,
        };
        self.asked.iter().map(fit).max().unwrap_or(Asked::No)
    }

    /// How far they can be read as asking for an act of `tool`: a document's words, which lead astray by whatever they name.
    pub fn lead_to(&self, tool: &ToolCard) -> Asked {
        if self.asked.is_empty() {
            return Asked::No;
        }
        let sought = Sought::new(tool);
        let fits = self.asked.iter().map(|request| request.fits(&sought));
        fits.max().unwrap_or(Asked::No)
    }

    /// Whether the words speak of an act of `tool`, in whatever mood: a sentence has its verb, or a noun made of it, and
    /// what it is done to.
    pub fn speaks_of(&self, tool: &ToolCard) -> bool {
        self.spoken_of.iter().any(|spoken| spoken.names(tool))
    }

    /// Whether the words hand the decision to a document: "do what the letter says".
    pub fn hands_over(&self) -> bool {
        self.handed_over == Handover::Acts
    }

    /// Whether they leave particulars of what they ask for to a document: "sort them the way the readme says".
    pub fn defers(&self) -> bool {
        self.handed_over > Handover::Nothing
    }

    /// Whether they speak of a document that is there to be followed.
    pub fn speak_of_guide(&self) -> bool {
        self.speaks_of_guide
    }

    /// Whether they have the verb of `tool`, or a word of what it works on.
    pub fn name(&self, tool: &ToolCard) -> bool {
        let telling = tool
            .verb
            .iter()
            .chain(&tool.words)
            .filter(|word| !GENERIC.contains(&word.as_str()));
        let translated = |word: &String| {
            self.asked.iter().any(|request| {
                request.is_foreign && (request.verb == *word || request.words.contains(word))
            })
        };
        // Who says to remember something speaks of a memory. Usual objects are made in too many ways to be told by one.
        let said = |word: &&String| {
            let made_by = lexicon::act_of(word).filter(|_| is_own(word));
            let forms = [Some(word.as_str()), made_by];
            let mut roots = forms.into_iter().flatten().filter_map(root);
            translated(word) || roots.any(|root| self.roots.contains(root))
        };
        let said: Vec<&String> = telling.into_iter().filter(said).collect();
        // A usual object alone is shared by chance.
        said.len() >= 2
            || said.iter().any(|word| {
                is_own(word) || (tool.verb.as_ref() == Some(*word) && !lexicon::is_broad(word))
            })
    }

    /// Whether every sentence is a question or asks to be told something, in English.
    pub fn only_ask(&self) -> bool {
        self.questions > 0 && self.questions == self.sentences
    }

    /// Whether they ask for anything: an act, or an answer. A remark asks for neither.
    pub fn ask_anything(&self) -> bool {
        !self.asked.is_empty() || self.questions > 0 || self.hands_over() || self.defers()
    }

    /// Whether they ask for any act at all: a verb that does not merely read.
    pub fn want_acts(&self) -> bool {
        self.asked
            .iter()
            .any(|request| !lexicon::is_reading(&request.verb))
    }

    /// How many of the words of `text` stand in them, under whatever ending.
    pub fn shares(&self, text: &str) -> usize {
        let words = tokens(text);
        let roots: FxHashSet<&str> = words.iter().filter_map(|word| root(word)).collect();
        { roots.into_iter() }
            .filter(|root| self.roots.contains(*root))
            .count()
    }

    /// Whether a word of `text` stands in them, under whatever ending. Function words count for nothing.
    pub fn mention(&self, text: &str) -> bool {
        tokens(text)
            .iter()
            .flat_map(|word| word.split('_'))
            .filter_map(root)
            .any(|root| self.roots.contains(root))
    }

    /// Whether the words speak of all of something: "a task for each item".
    pub fn several(&self) -> bool {
        self.several
    }

    /// Whether the words speak of several web addresses without naming them: "all the websites posted there".
    pub fn several_links(&self) -> bool {
        self.several_links
    }
}

impl Request {
    fn fits(&self, sought: &Sought<'_>) -> Asked {
        let tool = sought.tool;
        // A reading verb asks for what bears its name alone: to navigate, `navigation_start`.
        if lexicon::is_reading(&self.verb) && self.verbs.is_empty() {
            return if self.has_verb_of(sought) {
                Asked::Loosely
            } else {
                Asked::No
            };
        }
        let named_object = sought.words.iter().any(|word| self.has_word(word));
        if self.verbs.is_empty() {
            // A verb of no class: its object alone tells. What destroys must be asked for by name.
            let same = named_object
                || lexicon::same_object(self.objects, tool.objects)
                || (tool.objects.is_empty() && tool.words.is_empty());
            let fits = self.has_verb_of(sought)
                || (same
                    && tool.verb.as_deref().is_none_or(lexicon::is_broad)
                    && !lexicon::destroys(tool.verbs));
            return if fits { Asked::Loosely } else { Asked::No };
        }
        if lexicon::is_light(&self.verb)
            && named_object
            && tool.verb.as_deref().is_some_and(lexicon::is_making)
        {
            return Asked::Loosely;
        }
        // A word of the tool's own stands in the request: to put into maintenance, `maintenance_enable`.
        let own_word = || {
            let mut words = sought.words.iter();
            words.any(|word| word.is_rare && self.has_word(word))
        };
        if lexicon::is_light(&self.verb) && tool.verbs.meets(lexicon::verb("enable")) && own_word()
        {
            return Asked::Loosely;
        }
        let verb = (tool.verbs.is_empty() && named_object)
            || self.verbs.meets(tool.verbs)
            || self.has_verb_of(sought);
        let object =
            lexicon::same_object(self.objects.join(self.also), tool.objects) || named_object;
        match (verb, object) {
            (true, true) => Asked::Yes,
            (true, false)
                if self.objects.is_empty() || tool.objects.is_empty() || tool.named_by_object =>
            {
                Asked::Loosely
            }
            (true, false) if self.is_foreign => Asked::Loosely,
            // Tasks are made as pages of the board, rows of the sheet.
            (true, false)
                if self.verb == "create"
                    && tool
                        .words
                        .iter()
                        .any(|word| CONTAINERS.contains(&word.as_str())) =>
            {
                Asked::Loosely
            }
            // What is to be sent has to be made first.
            (false, true)
                if matches!(
                    self.verb.as_str(),
                    "send" | "publish" | "launch" | "schedule" | "mail"
                ) && matches!(
                    tool.verb.as_deref(),
                    Some("create" | "draft" | "compose" | "prepare")
                ) =>
            {
                Asked::Loosely
            }
            (true, false) if self.has_verb_of(sought) && !lexicon::is_broad(&self.verb) => {
                Asked::Loosely
            }
            _ => Asked::No,
        }
    }

    /// Whether it names something to act on, in a word of its own, and another verb than the tool's.
    fn is_about_another(&self, sought: &Sought<'_>) -> bool {
        self.words.iter().any(|word| is_rare(word))
            && self.objects.is_empty()
            && !self.has_verb_of(sought)
    }

    fn has_word(&self, word: &SoughtWord<'_>) -> bool {
        word.bases.iter().any(|base| self.words.contains(base))
    }

    /// Whether the tool's name has the very verb, or a noun made of it: to prescribe, a prescription.
    fn has_verb_of(&self, sought: &Sought<'_>) -> bool {
        if lexicon::is_light(&self.verb) {
            return false;
        }
        sought.verb.iter().chain(&sought.words).any(|word| {
            *word.word == *self.verb
                || word.bases.contains(&self.verb)
                || same_root(word.word, &self.verb)
                || lexicon::act_of(word.word) == Some(self.verb.as_str())
        })
    }
}

/// A tool that is looked for in requests, with what is asked of its words at each.
struct Sought<'t> {
    tool: &'t ToolCard,
    verb: Option<SoughtWord<'t>>,
    words: Vec<SoughtWord<'t>>,
}

struct SoughtWord<'t> {
    word: &'t str,
    bases: Vec<String>,
    is_rare: bool,
}

impl<'t> Sought<'t> {
    fn new(tool: &'t ToolCard) -> Self {
        let word = |word: &'t String| SoughtWord {
            word,
            bases: bases(word),
            is_rare: is_rare(word),
        };
        Self {
            tool,
            verb: tool.verb.as_ref().map(word),
            words: tool.words.iter().map(word).collect(),
        }
    }
}

/// Words of names that tell no tool from another.
const GENERIC: &[&str] = &[
    "api", "mcp", "file", "item", "record", "entry", "object", "data", "resource", "value",
    "content", "text", "tool", "server", "product", "thing", "asset",
];

/// What anything may be kept in.
const CONTAINERS: &[&str] = &[
    "page", "item", "entry", "record", "row", "object", "node", "block", "document", "issue",
    "card",
];

/// Whether a word is neither a usual object nor a verb, so that sharing it is no chance.
pub(crate) fn is_rare(word: &str) -> bool {
    word.len() >= 4 && is_own(word)
}

/// The same of short words too, which say something in a tool's name.
pub(crate) fn is_own(word: &str) -> bool {
    word.len() >= 3
        && lexicon::object(word).is_empty()
        && lexicon::verb(word).is_empty()
        && !lexicon::is_reading(word)
        && !lexicon::is_function_word(word)
}

/// Whether two words are so alike at their beginning that one is likely made of the other.
fn same_root(a: &str, b: &str) -> bool {
    let shared = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let shorter = a.len().min(b.len());
    (shared >= 5 && shared * 10 >= shorter * 7) || (shared >= 4 && shorter == 5)
}

/// Splits a sentence's words where one clause ends and another begins.
fn clauses(words: &[String]) -> impl Iterator<Item = &[String]> {
    let parts = words.split(|w| {
        matches!(
            w.as_str(),
            "," | ":" | ")" | "and" | "then" | "so" | "or" | "but"
        )
    });
    parts.filter(|clause| !clause.is_empty())
}

const DETERMINERS: &[&str] = &[
    "the", "a", "an", "my", "your", "his", "her", "their", "our", "its", "this", "that", "these",
    "those", "any", "some", "each", "every", "no", "all", "same", "new", "unread", "received",
    "recent", "first", "last", "next", "of", "in", "from", "based", "via", "by", "with", "for",
    "about", "total", "latest", "most",
];
const SPEAKERS: &[&str] = &[
    "i", "we", "they", "he", "she", "it", "someone", "who", "which", "everyone", "somebody",
];
const ASKING: &[&str] = &[
    "can", "could", "would", "will", "please", "to", "let's", "must", "should", "you", "go",
    "kindly",
];
const FILLERS: &[&str] = &[
    "also",
    "just",
    "please",
    "ahead",
    "then",
    "now",
    "kindly",
    "directly",
    "either",
    "first",
    "finally",
    "immediately",
];
/// What stands before "to" where the verb after it is no request: "the link to reset", "I'm going to pay".
const NOT_BEFORE_TO: &[&str] = &[
    "link",
    "going",
    "heading",
    "way",
    "used",
    "looking",
    "time",
    "instructions",
    "how",
    "able",
    "plan",
    "planning",
];
const ANSWERING: &[&str] = &[
    "tell",
    "show",
    "give",
    "send",
    "provide",
    "inform",
    "suggest",
    "recommend",
    "let",
    "write",
    "remind",
];

/// Whether the word at `place` asks for an act.
fn asks_here(clause: &[String], place: usize, voice: Voice) -> bool {
    let verb = verb_at(clause, place);
    let word = verb.as_str();
    let next = clause.get(place + 1).map(String::as_str);
    let unknown = lexicon::verb(word).is_empty() && !lexicon::is_reading(word);
    if unknown && !could_be_verb(word, next) || (word == "let" && !lets_know(&clause[place..])) {
        return false;
    }
    if word == "make" && next == Some("sure") {
        return false;
    }
    if voice == Voice::Principal
        && matches!(next, Some("me" | "us"))
        && ANSWERING.contains(&word)
        && word != "remind"
    {
        return false;
    }
    if place > 0 && matches!(clause[place - 1].as_str(), "please" | "kindly") {
        return true;
    }
    let mut first = place;
    while first > 0 && FILLERS.contains(&clause[first - 1].as_str()) {
        first -= 1;
    }
    let Some(before) = first.checked_sub(1).map(|at| clause[at].as_str()) else {
        return true;
    };
    if DETERMINERS.contains(&before)
        || SPEAKERS.contains(&before)
        || before.ends_with("'ll")
        || before.ends_with("'d")
    {
        return false;
    }
    let earlier = first.checked_sub(2).map_or("", |at| clause[at].as_str());
    match before {
        "to" => !NOT_BEFORE_TO.contains(&earlier),
        "will" | "can" | "could" | "would" | "should" | "must" if SPEAKERS.contains(&earlier) => {
            false
        }
        _ if ASKING.contains(&before) => true,
        _ if unknown => false,
        _ => matches!(
            next,
            Some("the" | "a" | "an" | "them" | "him" | "her" | "it")
        ),
    }
}

/// Whether a word of no class may be a verb where it stands: it has no other known use, and an object follows.
fn could_be_verb(word: &str, next: Option<&str>) -> bool {
    let begins_question = [
        "what", "who", "where", "when", "why", "how", "there", "here", "that",
    ]
    .iter()
    .any(|start| {
        word.strip_prefix(start)
            .is_some_and(|rest| matches!(rest, "" | "s" | "'s"))
    });
    if begins_question {
        return false;
    }
    let plain =
        word.len() >= 3 && word.bytes().all(|b| b.is_ascii_lowercase()) && !word.ends_with("ly");
    let determined = next.is_some_and(|next| DETERMINERS[..15].contains(&next));
    let other_use = lexicon::is_function_word(word)
        || lexicon::is_reading(word)
        || (!determined && !lexicon::object(word).is_empty());
    let object_follows = next.is_some_and(|next| {
        determined
            || matches!(
                next,
                "me" | "him" | "them" | "it" | "us" | "both" | "all" | "up" | "down" | "out"
            )
            || next.bytes().all(|b| b.is_ascii_digit())
            || !lexicon::object(next).is_empty()
    });
    plain && !other_use && object_follows
}

/// The verb at `place`, with its particle where the two are a verb of their own: "check out", "roll back".
fn verb_at(clause: &[String], place: usize) -> String {
    let word = &clause[place];
    if word == "ask" && clause.get(place + 1).is_some_and(|next| next == "for") {
        return "request".to_owned();
    }
    // The particle may stand behind the object: "sign my son up", "let them in".
    let particle = |word: &&String| {
        matches!(
            word.as_str(),
            "up" | "in" | "out" | "off" | "back" | "down" | "away" | "over" | "forward" | "rid"
        )
    };
    let near = clause.get(place + 1).into_iter();
    let behind = clause.iter().skip(place + 2).take(4).filter(particle);
    near.chain(behind)
        .map(|particle| format!("{word}{particle}"))
        .find(|verb| !lexicon::verb(verb).is_empty())
        .unwrap_or_else(|| word.clone())
}

/// "Let the whole team know …" is to notify somebody; "let me know" asks for an answer.
fn lets_know(clause: &[String]) -> bool {
    let whom = clause.get(1).map_or("me", String::as_str);
    !matches!(whom, "me" | "us") && clause.iter().take(8).any(|word| word == "know")
}

/// The request whose verb stands at `place`: its object up to a preposition of origin, and its target after "to".
/// `before` is what the sentence spoke of earlier, for pronouns to stand for.
fn request(clause: &[String], place: usize, before: Classes) -> Request {
    let verb = verb_at(clause, place);
    let mut rest = &clause[place + 1..];
    if verb == "request" && rest.first().is_some_and(|next| next == "for") {
        rest = &rest[1..];
    }
    let (mut objects, mut also, mut words) =
        (implied_object(&verb), Classes::default(), Vec::new());
    let (mut counts, mut target, mut place) = (true, false, false);
    for next in rest {
        let object = lexicon::object(next);
        match next.as_str() {
            "to" | "into" | "onto" => (counts, target, place) = (true, true, false),
            "in" | "on" => (counts, place) = (false, true),
            "of" | "from" | "about" | "at" | "based" | "that" | "who" | "which" | "where"
            | "using" | "by" | "for" | "if" | "as" | "because" | "with" | "when" => {
                (counts, place) = (false, false);
            }
            "it" | "her" | "his" | "him" | "their" | "them" | "its" if counts => {
                also = also.join(before);
            }
            _ if counts => {
                objects = objects.join(if target {
                    object.without_persons()
                } else {
                    object
                });
                also = also.join(object.persons());
                words.extend(bases(next));
            }
            _ if place => also = also.join(object),
            _ => {}
        }
    }
    let (verbs, _) = lexicon::act(&verb, words.iter().map(String::as_str));
    let verbs = lexicon::verb_with(&verb, verbs, objects);
    Request {
        verb,
        verbs,
        objects,
        also,
        words,
        is_foreign: false,
    }
}

/// Verbs that name their own object: to e-mail somebody is to send a message.
fn implied_object(verb: &str) -> Classes {
    match verb {
        "email" | "mail" | "message" | "text" | "dm" | "notify" | "fax" | "reply" | "respond"
        | "inform" | "tell" | "say" | "ask" | "thank" | "congratulate" | "greet" | "contact"
        | "ping" | "alert" | "let" => lexicon::object("message"),
        "tweet" => lexicon::object("tweet"),
        "remind" => lexicon::object("reminder"),
        "refund" | "reimburse" | "pay" | "wire" | "donate" => lexicon::object("payment"),
        "invite" => lexicon::object("member"),
        _ => Classes::default(),
    }
}

mod foreign;
mod mood;
mod spoken;
#[cfg(test)]
mod tests;
mod things;
