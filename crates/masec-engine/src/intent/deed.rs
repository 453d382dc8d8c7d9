//! What one call does, where its tool's name leaves that to an argument: a statement for a data base, a command line, an
//! element of a page, an operation. The argument is read for what it would do, not for whether it is right; what cannot be
//! read leaves the card as the name made it.

pub(crate) use command::command_parts;
pub(crate) use element::is_pointer;

mod command;
mod element;
mod graph;
mod statement;

use std::borrow::Cow;

use super::lexicon::{self, Classes};
use super::tool::{Effect, PageWork, ToolCard};

/// An argument of a call: the last part of its path, and its text.
pub(crate) type Given<'a> = (&'a str, &'a str);

/// What a pointer to an element of a page leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// The line of a page that was read.
    Line(String),
    /// Nothing, though a page with pointers of its kind was read.
    Nothing,
    /// No page with such pointers was read.
    Unknown,
}

/// Whether `name` is one of `names`, in whatever case.
fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// What an argument says its call does.
#[derive(Debug, Default, PartialEq, Eq)]
struct Deed {
    acts: bool,
    /// Plain verbs of what is done, most telling first.
    verbs: Vec<String>,
    /// What it is done to, in words.
    words: Vec<String>,
    work: PageWork,
}

/// Arguments that choose one of a tool's operations.
const OPERATIONS: &[&str] = &[
    "action",
    "operation",
    "op",
    "subcommand",
    "sub_command",
    "method",
    "verb",
    "args",
    "arguments",
    "argv",
];

/// Verbs of names that leave it to an argument what is done.
const RUNNING: &[&str] = &[
    "run", "execute", "perform", "process", "manage", "handle", "write", "do", "call", "submit",
];
/// How many words of an operation's line are kept.
const MOST_WORDS: usize = 16;
/// How many arguments are looked at.
const MOST_GIVEN: usize = 64;

/// The card of one call of `tool`. `shown` finds the line of a page that a reference to an element of it stands in.
pub(crate) fn of_call<'c>(
    tool: &'c ToolCard,
    given: &[Given<'_>],
    shown: &dyn Fn(&str) -> Shown,
) -> Cow<'c, ToolCard> {
    let given = &given[..given.len().min(MOST_GIVEN)];
    if tool.told_effect {
        return Cow::Borrowed(tool);
    }
    let yields = tool
        .verb
        .as_deref()
        .is_none_or(|verb| lexicon::is_reading(verb) || RUNNING.contains(&verb));
    let by_argument = || {
        graph::read(given)
            .or_else(|| statement::read(tool, given))
            .or_else(|| command::read(tool, given))
    };
    // Where the name says what is done with what an argument holds, that is what is done: `export_query`, `send_command`.
    let deed = match yields && !tool.named_by_object {
        true => by_argument(),
        false => None,
    };
    let deed = deed
        .or_else(|| element::read(tool, given, shown))
        .or_else(|| operation(tool, given));
    match deed {
        Some(deed) => Cow::Owned(deed.card(tool)),
        None => Cow::Borrowed(tool),
    }
}

/// The operation that an argument chooses, where the name does not say what is done: `volume` with `action: delete`.
fn operation(tool: &ToolCard, given: &[Given<'_>]) -> Option<Deed> {
    let open = tool
        .verb
        .as_deref()
        .is_some_and(|verb| RUNNING.contains(&verb));
    if tool.named_by_object || !(tool.says_nothing() || open) {
        return None;
    }
    let chosen = given
        .iter()
        .find(|(name, _)| is_one_of(name, OPERATIONS))
        .map(|(_, text)| text.trim().to_lowercase())?;
    // The verb may stand behind what it is done to, `member grant`; the rest says to whom.
    let words: Vec<&str> = chosen.split_whitespace().take(MOST_WORDS).collect();
    let is_verb = |word: &&&str| lexicon::is_reading(word) || !lexicon::verb(word).is_empty();
    let acting = words
        .iter()
        .take(3)
        .find(|word| is_verb(word) && lexicon::object(word).is_empty());
    let verb = match *acting.or_else(|| words.first())? {
        "put" | "patch" => "update",
        "post" => "create",
        other => other,
    };
    let reads = lexicon::is_reading(verb);
    (reads || !lexicon::verb(verb).is_empty()).then(|| Deed {
        acts: !reads,
        verbs: vec![verb.to_owned()],
        words: tool
            .words
            .iter()
            .cloned()
            .chain(words.iter().skip(1).map(|word| (*word).to_owned()))
            .collect(),
        work: PageWork::None,
    })
}

impl Deed {
    /// `tool`'s card for this call.
    fn card(self, tool: &ToolCard) -> ToolCard {
        let objects = self.words.iter().fold(Classes::default(), |set, word| {
            set.join(lexicon::object(word))
        });
        let words = self.words.iter().map(String::as_str);
        let verbs = self.verbs.iter().fold(Classes::default(), |set, verb| {
            set.join(lexicon::act(verb, words.clone()).0)
        });
        ToolCard {
            effect: if self.acts { Effect::Act } else { Effect::Read },
            verb: self.verbs.into_iter().next(),
            verbs,
            objects,
            named_by_object: false,
            words: self.words,
            work: self.work,
            ..tool.clone()
        }
    }
}

#[cfg(test)]
mod tests;
