//! What the principal's words name: documents by what they were asked for by, values by what they are.

use super::super::desk::DocumentLeaf;
use super::super::grounding::holds;
use super::super::identifiers::{IdentifierKind, host, identifiers};
use super::{LONGEST_HANDLE, MOST_SIBLINGS, Read, Reading};
use crate::intent::{is_date, is_function_word, is_rare};
use crate::provenance::normalise::normalise;

/// How many words of a name are looked for.
const MOST_TELLING_WORDS: usize = 12;
/// What a part of something that is read piece by piece is called.
const PARTS: [&str; 10] = [
    "page", "pages", "entry", "entries", "section", "sections", "chapter", "chapters", "article",
    "articles",
];
/// The longest name of a document, in words.
const MOST_NAME_WORDS: usize = 5;

impl Reading<'_> {
    /// Whether `address` is at a host that the principal named: who sends an agent to a site sends it to the site's pages.
    pub fn principal_names_host(&self, address: &str) -> bool {
        let hosts = |text: &str| {
            let found = identifiers(text).into_iter();
            let addresses = found.filter(|id| id.kind == IdentifierKind::Address);
            addresses
                .map(|id| host(id.text).to_lowercase())
                .collect::<Vec<_>>()
        };
        let named = hosts(self.principal());
        hosts(address)
            .first()
            .is_some_and(|host| named.contains(host))
    }

    /// Whether `text` is the handle of a record that was read before and that the principal's words name: a list said that
    /// `doc-3` is the dentist's bill. `before`: what was read before.
    pub(super) fn is_handle(&self, text: &str, before: &[Read<'_>]) -> bool {
        let text = text.trim();
        if text.len() < 2 || text.len() > LONGEST_HANDLE || text.contains(char::is_whitespace) {
            return false;
        }
        let mut lists = before.iter().map(|read| read.document);
        lists.any(|list| {
            let is_it = |leaf: &&DocumentLeaf| leaf.is_field && leaf.text.trim() == text;
            list.leaves
                .iter()
                .filter(is_it)
                .take(MOST_SIBLINGS)
                .any(|leaf| {
                    let record = leaf.record();
                    let siblings = list.leaves.iter().filter(|other| {
                        other.is_field && other.record() == record && !std::ptr::eq(*other, leaf)
                    });
                    !record.is_empty()
                        && siblings
                            .take(MOST_SIBLINGS)
                            .any(|other| self.principal_names(&other.text))
                })
        })
    }

    /// Whether the principal's words say what a tool fetches: "the contact sheet" is what `getContactSheet` brings.
    pub(super) fn speaks_out(&self, tool: &[String]) -> bool {
        // Who speaks of the handbook means its pages.
        let is_part = |word: &&String| PARTS.contains(&word.as_str());
        let of_whole = tool.iter().any(|word| word.len() >= 4 && !is_part(&word));
        let words = || {
            let words = tool.iter().filter(|word| word.len() >= 4);
            words.filter(|word| !of_whole || !is_part(word))
        };
        let said = |word: &String| holds(self.principal.principal_normal(), word);
        let tells = words().count() >= 2 || words().any(|word| is_rare(word));
        tells && words().all(said)
    }

    /// Whether the principal's words name `text`: it is distinctive and stands in them.
    pub(super) fn principal_names(&self, text: &str) -> bool {
        !self.principal.principal().is_empty()
            && is_distinctive(text)
            && (holds(self.principal.principal_normal(), &naming_form(text))
                || self.spells_out(text))
    }

    /// Whether the principal's words give `text`, the number of something: "order 30118".
    pub(super) fn principal_counts(&self, text: &str) -> bool {
        number(text, 4).is_some_and(|number| holds(self.principal.principal_normal(), number))
    }

    /// Whether the principal's words have part of a name: "Maja" of `Maja Holt`.
    pub fn principal_names_part(&self, text: &str) -> bool {
        let words = || text.split_whitespace().take(MOST_TELLING_WORDS);
        let is_theirs = |word: &str| {
            let plain = word.chars().count() >= 4 && word.chars().all(char::is_alphabetic);
            let word = word.to_lowercase();
            plain
                && is_rare(&word)
                && self.said().contains(&word)
                && holds(self.principal.principal_normal(), &word)
        };
        words().nth(1).is_some() && words().any(is_theirs)
    }

    /// Whether a text stands in the principal's words as it is.
    pub fn principal_says(&self, text: &str) -> bool {
        let normal = normalise(text);
        !normal.is_empty() && holds(self.principal.principal_normal(), &normal)
    }

    /// Whether the principal's words have the number, of two digits or more, that `text` is, and it is no year.
    pub fn principal_gives_number(&self, text: &str) -> bool {
        let Some(wanted) = number(text, 2) else {
            return false;
        };
        // A number of something: "lot 61", not "June 13" and not "for 13".
        let words = || self.principal.principal_normal().split(' ');
        words().zip(words().skip(1)).any(|(thing, number)| {
            number == wanted
                && thing.chars().all(char::is_alphabetic)
                && !is_function_word(thing)
                && !is_date(&format!("{thing} {number}"))
        })
    }

    /// Whether the principal's words say what a name is made of: "the electrician's bill" is `bill_electrician.txt`, "the
    /// memo from Odile" is `memo Odile`.
    fn spells_out(&self, name: &str) -> bool {
        let said = |word: String| {
            self.said().contains(&word) || holds(self.principal.principal_normal(), &word)
        };
        let mut words = name_words(name).peekable();
        words.peek().is_some() && words.all(said)
    }
}

/// Whether `text` can name something: not a number, a date or a truth value, and at least three letters long.
pub(super) fn is_distinctive(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let words = text.split_whitespace().take(17).count();
    letters >= 3
        && words <= 16
        && !matches!(
            text.trim().to_ascii_lowercase().as_str(),
            "true" | "false" | "none" | "null"
        )
}

/// `text` as a number of at least `shortest` digits that is no year.
fn number(text: &str, shortest: usize) -> Option<&str> {
    let text = text.trim();
    let is_number =
        (shortest..=16).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let is_year = text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    (is_number && !is_year).then_some(text)
}

/// The words that a file's or record's name is made of, without numbers and without an ending; none where it is no name
/// of two words or more.
fn name_words(name: &str) -> impl Iterator<Item = String> + '_ {
    let stem = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 => stem,
        _ => name,
    };
    let stem = stem.rsplit(['/', '\\']).next().unwrap_or(stem);
    let is_name = name.len() <= 128 && name.split_whitespace().count() <= MOST_NAME_WORDS;
    stem.split(|c: char| !c.is_alphabetic())
        .filter(move |word| is_name && word.len() >= 3)
        .map(|word| word.to_lowercase())
        .filter(|word| !is_function_word(word))
}

/// `text` as it would stand in a principal's words: web addresses without scheme and `www`.
pub(super) fn naming_form(text: &str) -> String {
    match identifiers(text).as_slice() {
        [id] if id.kind == IdentifierKind::Address => normalise(id.text),
        _ => normalise(text),
    }
}
