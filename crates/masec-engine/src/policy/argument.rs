//! The arguments of an act: what each is, and whether where it stands says anything.

use masec_model::{Interaction, Leaf, Value};
use rustc_hash::FxHashSet;

use super::facts::Role;
use crate::flow::{IdentifierKind, identifiers};
use crate::intent::{Given, is_date, last_part};
use crate::settings::Mode;

/// A longer argument is text, and only what it mentions is judged.
const MOST_VALUE_WORDS: usize = 8;
/// How many arguments of one act are judged one by one; with more, the act is judged by these and by its whole.
const MOST_ARGUMENTS: usize = 256;
/// How many mentions of one text are judged.
const MOST_MENTIONS: usize = 32;

/// An argument, or an identifier in one, with what it is.
pub(super) struct Argument<'a> {
    /// Its path in the call.
    pub(super) path: &'a str,
    /// It itself.
    pub(super) text: &'a str,
    /// What it is.
    pub(super) role: Role,
    /// Whether it can tell one thing from another.
    pub(super) tells: bool,
}

impl<'a> Argument<'a> {
    fn new(path: &'a str, text: &'a str, role: Role) -> Self {
        let tells = is_telling(text) && !(role == Role::Value && is_reply(path, text));
        Self {
            path,
            text,
            role,
            tells,
        }
    }
}

/// Whether it is the subject of an answer: it repeats what is answered, wherever that comes from.
fn is_reply(path: &str, text: &str) -> bool {
    const SIGNS: [&str; 8] = ["re", "aw", "fw", "fwd", "wg", "sv", "rv", "odp"];
    let sign = text.split_once(':').map_or("", |(sign, _)| sign);
    let name = last_part(path);
    let is_subject = { ["subject", "title"].iter() }.any(|known| name.eq_ignore_ascii_case(known));
    is_subject && SIGNS.iter().any(|known| sign.eq_ignore_ascii_case(known))
}

/// Whether a value can tell one thing from another: it is no switch and no single letter.
fn is_telling(text: &str) -> bool {
    if is_date(text) {
        return false;
    }
    let signs = { text.chars().filter(|c| c.is_alphanumeric()) }
        .take(3)
        .count();
    let mixed =
        || text.bytes().any(|b| b.is_ascii_digit()) && text.chars().any(char::is_alphabetic);
    (signs >= 3 || (signs == 2 && mixed())) && !matches!(text, "true" | "false" | "null")
}

/// The arguments of a call and what each is, at most [`MOST_ARGUMENTS`].
pub(super) fn arguments(interaction: &Interaction) -> Vec<Argument<'_>> {
    let mut out = Vec::new();
    for leaf in interaction.told() {
        let (Value::Text(_) | Value::Number(_)) = &leaf.value else {
            continue;
        };
        let Some(text) = leaf
            .value
            .as_text()
            .map(str::trim)
            .filter(|text| !text.is_empty())
        else {
            continue;
        };
        if out.len() >= MOST_ARGUMENTS {
            break;
        }
        let words = text.split_whitespace().take(MOST_VALUE_WORDS + 1).count();
        let path = leaf.path.as_str();
        let found = identifiers(text);
        let alone = words == 1 && !found.is_empty();
        for id in found.iter().take(MOST_MENTIONS) {
            let role = if words > MOST_VALUE_WORDS {
                Role::Mention(id.kind)
            } else {
                Role::Identifier(id.kind)
            };
            out.push(Argument::new(path, id.text, role));
        }
        if !alone {
            let role = if words > MOST_VALUE_WORDS {
                Role::Text
            } else {
                Role::Value
            };
            out.push(Argument::new(path, text, role));
        }
    }
    out
}

pub(super) fn identifier_kind(role: Role) -> Option<IdentifierKind> {
    match role {
        Role::Identifier(kind) | Role::Mention(kind) => Some(kind),
        Role::Act | Role::Value | Role::Text => None,
    }
}

/// Numbers, dates, choices and single letters say nothing by where they stand: they stand everywhere by chance. Long
/// texts are judged by what they mention, except where the mode forbids everything that was not given.
pub(super) fn worth_judging(argument: &Argument<'_>, mode: Mode) -> bool {
    match argument.role {
        Role::Act | Role::Identifier(_) | Role::Mention(_) => true,
        Role::Value if is_reply(argument.path, argument.text) => mode == Mode::Strict,
        Role::Value => {
            let letters = argument.text.chars().filter(|c| c.is_alphabetic()).count();
            mode == Mode::Strict || (letters >= 2 && !is_date(argument.text))
        }
        Role::Text => mode == Mode::Strict,
    }
}

/// The arguments of a call by the last part of their paths, for what they say of the act: all but the one that names the tool which
/// is called.
pub(super) fn given<'i>(interaction: &'i Interaction, called: Option<&Leaf>) -> Vec<Given<'i>> {
    let texts = interaction
        .told()
        .filter(|leaf| called.is_none_or(|called| called.path != leaf.path))
        .filter_map(|leaf| Some((leaf, leaf.value.as_text()?)));
    texts
        .take(MOST_ARGUMENTS)
        .map(|(leaf, text)| (last_part(&leaf.path), text))
        .collect()
}

/// Names of arguments that hold words for a reader rather than a choice or a destination.
const WORDING: &[&str] = &[
    "text",
    "body",
    "content",
    "message",
    "description",
    "note",
    "notes",
    "comment",
    "summary",
    "remark",
    "details",
    "reference",
    "subject",
    "reason",
    "purpose",
    "memo",
];

/// Whether an argument is wording, by its name and length.
pub(super) fn is_wording(argument: &Argument<'_>) -> bool {
    let name = last_part(argument.path);
    argument.role == Role::Value
        && argument.text.contains(char::is_whitespace)
        && WORDING.iter().any(|word| name.eq_ignore_ascii_case(word))
}

/// The longest value whose make is looked at, in bytes.
const LONGEST_MADE: usize = 64;

/// The values with digits that a text gives, by what they are made of.
pub(super) struct Makes {
    text: String,
    makes: FxHashSet<String>,
}

impl Makes {
    /// Those in `text`.
    pub(super) fn of(text: &str) -> Self {
        let text = text.to_lowercase();
        let signs: &[char] = &[',', ';', ':', '!', '?', '(', ')', '\'', '"', '.'];
        let words = text.split_whitespace().map(|word| word.trim_matches(signs));
        let makes = words.filter(|word| may_be_told(word)).map(make).collect();
        Self { text, makes }
    }

    /// Whether it gives another value of the make of `value`, such as an order number, and not this one. Dates and numbers with a
    /// fraction are all of one make, and tell nothing.
    pub(super) fn give_another(&self, value: &str) -> bool {
        let value = value.trim();
        let is_fraction = || value.contains('.') && value.parse::<f64>().is_ok();
        if !may_be_told(value) || is_date(value) || is_fraction() {
            return false;
        }
        let value = value.to_lowercase();
        self.makes.contains(&make(&value)) && !self.text.contains(value.as_str())
    }
}

/// Whether a value is long enough to be told from others by its make, and has a digit.
fn may_be_told(value: &str) -> bool {
    (3..=LONGEST_MADE).contains(&value.len()) && value.bytes().any(|b| b.is_ascii_digit())
}

/// What a value is made of: `9` for each digit, one `a` for letters in a row, all else as it is.
fn make(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            c if c.is_numeric() => out.push('9'),
            c if c.is_alphabetic() => {
                if !out.ends_with('a') {
                    out.push('a');
                }
            }
            c => out.push(c),
        }
    }
    out
}
