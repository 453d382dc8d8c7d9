//! Whether what a server says of a tool does more than to describe it: it tells its reader what to do with other tools, what else to
//! hand over, and of what to say nothing.
//!
//! To say how a tool is called, a description has to speak of the tool and of its arguments, in the imperative more often than not. One
//! that is there to steer has to speak of something else: other tools, files and talk that are no argument, somebody who is to get
//! them, people who are not to know. Each of these comes up in honest descriptions too ("never show the key to the user", "call this before any
//! other tool"); several together do not. So the signs are classes of everyday words and forms of tokens, and what counts is which of
//! them stand in one description.
//!
//! An attacker may leave the words out, so nothing rests on this alone: what an agent does is held against what it was shown.

mod displacing;

pub use self::displacing::displaces;

use super::onward::{Marks, marks};
use super::request::{Requests, Voice};
use super::words::{LONGEST_TEXT, sentences};
use crate::flow::{IdentifierKind, identifiers, is_telling, names};

/// What stands in a description besides a description, as bits.
type Signs = u8;
/// People are not to know something.
const SILENCE: Signs = 1;
/// Something is to be handed over that is no argument: a hidden file, what was talked about, what is secret.
const DATA: Signs = 1 << 1;
/// Other tools are to be used in some way.
const TOOLS: Signs = 1 << 2;
/// A mailbox or an account is to get something.
const RECEIVER: Signs = 1 << 3;
/// A web address is.
const ADDRESS: Signs = 1 << 4;
/// A tool of another server, by its name, is to be used in some way.
const SHADOW: Signs = 1 << 5;
/// What is asked for stands in a tag, or in a comment that nobody sees who sees the text laid out.
const TAG: Signs = 1 << 6;
/// There is more of it than is read.
const LONG: Signs = 1 << 7;

/// The signs of which any two tell.
const TELLING: Signs = SILENCE | DATA | TOOLS | RECEIVER;

/// How far a description steers its reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Steering(Signs);

/// Words around one within which others are about the same.
const NEAR: usize = 8;
/// Words before a noun in which it is said which of them are meant.
const WHICH: usize = 3;
/// What is said of what has to be done.
const ORDER: &[&str] = &[
    "must",
    "should",
    "shall",
    "always",
    "never",
    "need",
    "needs",
    "required",
    "mandatory",
    "important",
    "before",
    "first",
    "whenever",
    "instead",
    "use",
    "call",
    "muss",
    "müssen",
    "immer",
    "doit",
    "toujours",
    "debe",
    "siempre",
    "deve",
    "sempre",
    "moet",
    "altijd",
];
/// To tell somebody.
const TELL: &[&str] = &[
    "tell",
    "telling",
    "mention",
    "mentioning",
    "inform",
    "informing",
    "notify",
    "notifying",
    "say",
    "saying",
    "reveal",
    "revealing",
    "disclose",
    "disclosing",
    "report",
    "reporting",
    "show",
    "showing",
    "alert",
    "alerting",
    "warn",
    "warning",
    "know",
    "sagen",
    "erwähnen",
    "informieren",
    "mitteilen",
    "dire",
    "informer",
    "mentionner",
    "decir",
    "digas",
    "mencionar",
    "informar",
    "dizer",
    "vertellen",
    "vermelden",
];
/// Words for what nobody is to notice.
const QUIET: &[&str] = &[
    "secret",
    "hide",
    "hidden",
    "conceal",
    "concealed",
    "invisible",
    "unnoticed",
    "quiet",
    "geheim",
    "verborgen",
    "caché",
    "secreto",
    "oculto",
];
/// Those for whom an agent works.
const PEOPLE: &[&str] = &[
    "user",
    "users",
    "user's",
    "human",
    "humans",
    "person",
    "people",
    "customer",
    "customers",
    "anyone",
    "anybody",
    "nutzer",
    "benutzer",
    "anwender",
    "utilisateur",
    "usuario",
    "usuário",
    "utente",
    "gebruiker",
];
/// What an agent and its people said to each other.
const TALK: &[&str] = &[
    "conversation",
    "conversations",
    "transcript",
    "transcripts",
    "chat",
    "chats",
    "prompt",
    "prompts",
    "dialogue",
    "unterhaltung",
    "gespräch",
    "conversación",
    "conversazione",
    "gesprek",
];
/// Which of it is meant.
const PAST: &[&str] = &[
    "history",
    "previous",
    "prior",
    "earlier",
    "past",
    "system",
    "original",
    "bisherigen",
    "verlauf",
];
/// What is secret.
const SECRETS: &[&str] = &[
    "password",
    "passwords",
    "credential",
    "credentials",
    "secret",
    "secrets",
    "token",
    "tokens",
    "key",
    "keys",
    "passwort",
    "passwörter",
    "contraseña",
    "contraseñas",
];
/// Words for tools.
const CALLED: &[&str] = &[
    "tool",
    "tools",
    "function",
    "functions",
    "operation",
    "operations",
    "server",
    "servers",
    "werkzeug",
    "werkzeuge",
    "outil",
    "outils",
    "herramienta",
    "herramientas",
];

impl Steering {
    /// What the texts of one description show. `own`: whether a name is of the same server's; `others`: the tools of other servers
    /// whose names are no everyday words, in small letters; `shared`: such names that tools of the same server have and tools of
    /// others too.
    pub fn of<'t>(
        texts: impl IntoIterator<Item = &'t str>,
        own: &dyn Fn(&str) -> bool,
        others: &[String],
        shared: &[String],
    ) -> Self {
        let mut signs = 0;
        let mut room = LONGEST_TEXT;
        for text in texts {
            if text.len() > room {
                signs |= LONG;
                break;
            }
            room -= text.len();
            for sentence in sentences(text) {
                signs |= of_sentence(sentence, own, others, shared);
            }
            if has_tag(text) {
                signs |= TAG;
            }
        }
        Self(signs)
    }

    /// Whether it is a description of another sort than those that describe.
    pub fn is_steering(self) -> bool {
        let has = |sign: Signs| self.0 & sign != 0;
        (self.0 & TELLING).count_ones() >= 2
            || has(SHADOW)
            || has(LONG)
            || (has(TAG) && has(DATA | RECEIVER))
            || (has(ADDRESS) && has(DATA | TOOLS))
    }

    /// What it does, for a person to read.
    pub fn reason(self) -> String {
        let said = [
            (SHADOW, "tells how tools of other servers are to be used"),
            (TOOLS, "tells when other tools are to be used"),
            (DATA, "asks for what is no argument of it"),
            (RECEIVER | ADDRESS, "names who is to get something"),
            (SILENCE, "wants something kept from people"),
            (TAG, "gives orders in a tag"),
            (LONG, "is too long to be looked at"),
        ];
        let said = said.iter().filter(|(sign, _)| self.0 & sign != 0);
        let said: Vec<&str> = said.map(|(_, words)| *words).collect();
        said.join(", ")
    }
}

/// Whether a name is made of several words, so that a text that has it means the tool.
pub fn is_name_telling(name: &str) -> bool {
    is_telling(name)
}

fn of_sentence(
    sentence: &str,
    own: &dyn Fn(&str) -> bool,
    others: &[String],
    shared: &[String],
) -> Signs {
    let lower = sentence.to_lowercase().replace('’', "'");
    let marks = marks(&lower);
    let words = &marks.words;
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let mut signs = 0;
    if is_silenced(&marks) {
        signs |= SILENCE;
    }
    let ordered = has(ORDER) || {
        let mut requests = Requests::default();
        requests.read(sentence, Voice::Document);
        requests.ask_anything()
    };
    if !ordered {
        return signs;
    }
    if names_hidden_file(&lower) || is_about_talk(&marks) || is_about_secrets(&marks) {
        signs |= DATA;
    }
    if speaks_of_tools(&marks) || names_a_tool(&lower, own) {
        signs |= TOOLS;
    }
    if others.iter().any(|name| names(&lower, name)) || displacing::has_anothers(&lower, shared) {
        signs |= SHADOW;
    }
    if (0..words.len()).any(|at| marks.passes(at)) {
        for id in identifiers(sentence) {
            signs |= match id.kind {
                IdentifierKind::Mailbox | IdentifierKind::Account => RECEIVER,
                IdentifierKind::Address => ADDRESS,
            };
        }
    }
    signs
}

/// "Do not mention this to the user", "without telling anyone", "keep it secret from people".
fn is_silenced(marks: &Marks<'_>) -> bool {
    let near = |at: usize, list: &[&str]| {
        let around = marks
            .words
            .iter()
            .skip(at.saturating_sub(NEAR))
            .take(2 * NEAR);
        around.into_iter().any(|word| list.contains(word))
    };
    let mut words = marks.words.iter().enumerate();
    words.any(|(at, word)| {
        let untold = TELL.contains(word) && marks.is_denied(at);
        let mut after = marks.words.iter().skip(at + 1).take(WHICH);
        let hidden = QUIET.contains(word) && after.any(|word| matches!(*word, "from" | "vor"));
        (untold || hidden) && near(at, PEOPLE)
    })
}

/// Whether a file or folder is named that those who look into a folder are not shown, or one of the system's own.
fn names_hidden_file(lower: &str) -> bool {
    let is_edge =
        |c: char| !(c.is_alphanumeric() || matches!(c, '~' | '/' | '\\' | '.' | '_' | '-'));
    lower
        .split(|c: char| c.is_whitespace() || is_edge(c))
        .any(|token| {
            let token = token.trim_end_matches(['.', '/']);
            let mut parts = token.split(['/', '\\']);
            let is_hidden = |part: &str| {
                let mut chars = part.strip_prefix('.').unwrap_or_default().chars();
                chars.next().is_some_and(char::is_alphabetic)
            };
            let is_path = token.contains(['/', '\\']);
            is_path
                && (parts.any(is_hidden)
                    || token.starts_with("/etc/")
                    || token
                        .strip_prefix('/')
                        .is_some_and(|rest| rest.starts_with("root/")))
        })
}

/// "The whole conversation", "the system prompt", "chat history".
fn is_about_talk(marks: &Marks<'_>) -> bool {
    let talk = |at: usize| marks.words.get(at).is_some_and(|word| TALK.contains(word));
    (0..marks.words.len()).filter(|at| talk(*at)).any(|at| {
        let around = at.saturating_sub(WHICH)..at + WHICH;
        around.into_iter().any(|place| {
            let past = marks
                .words
                .get(place)
                .is_some_and(|word| PAST.contains(word));
            past || marks.is_whole(place) || marks.is_every(place)
        })
    })
}

/// "Include all keys that you have seen", "send the user's password".
fn is_about_secrets(marks: &Marks<'_>) -> bool {
    let secret = |at: &usize| {
        marks
            .words
            .get(*at)
            .is_some_and(|word| SECRETS.contains(word))
    };
    let passes = || (0..marks.words.len()).any(|at| marks.passes(at));
    (0..marks.words.len()).filter(secret).any(|at| {
        let mut before = at.saturating_sub(WHICH)..at;
        before.any(|place| {
            let whose = marks.words.get(place).is_some_and(|word| *word == "user's");
            whose || marks.is_whole(place) || marks.is_every(place)
        })
    }) && passes()
}

/// "Before any other tool", "with all functions".
fn speaks_of_tools(marks: &Marks<'_>) -> bool {
    let called = |at: &usize| {
        marks
            .words
            .get(*at)
            .is_some_and(|word| CALLED.contains(word))
    };
    (0..marks.words.len())
        .filter(called)
        .any(|at| (at.saturating_sub(WHICH)..at).any(|place| marks.is_every(place)))
}

/// "The `send_email` tool", which the same server does not have.
fn names_a_tool(lower: &str, own: &dyn Fn(&str) -> bool) -> bool {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    let words: Vec<&str> = lower
        .split(|c: char| !inside(c))
        .map(|word| word.trim_matches('.'))
        .filter(|word| !word.is_empty())
        .collect();
    words.windows(2).any(|pair| {
        let [one, two] = pair else { return false };
        let is_called = |word: &str| CALLED[..2].contains(&word);
        let name = match (is_called(one), is_called(two)) {
            (true, false) => two,
            (false, true) => one,
            _ => return false,
        };
        name.contains('_') && is_telling(name) && !own(name)
    })
}

/// Whether something is asked for between a tag and its end, or in a comment.
fn has_tag(text: &str) -> bool {
    let asks = |inside: &str| {
        sentences(inside).iter().any(|sentence| {
            let mut requests = Requests::default();
            requests.read(sentence, Voice::Document);
            requests.ask_anything()
        })
    };
    let mut tags = text.match_indices('<');
    tags.any(|(at, _)| {
        let rest = &text[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            return asks(comment.split("-->").next().unwrap_or_default());
        }
        let Some((name, inside)) = rest.split_once('>') else {
            return false;
        };
        let is_name = !name.is_empty()
            && name.len() <= LONGEST_TAG
            && name
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '));
        let end = format!("</{name}>");
        is_name && inside.find(&end).is_some_and(|end| asks(&inside[..end]))
    })
}

/// The longest name of a tag, in bytes.
const LONGEST_TAG: usize = 40;

#[cfg(test)]
mod tests;
