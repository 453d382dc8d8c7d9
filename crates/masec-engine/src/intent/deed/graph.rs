//! GraphQL: a mutation does what its fields are named for, a query reads.

use super::super::lexicon;
use super::super::tool::split_name;
use super::{Deed, Given, is_one_of};

/// Names of arguments that hold a document.
const NAMES: &[&str] = &["query", "mutation", "document"];
/// How many words of a document are read.
const MOST_WORDS: usize = 64;

/// What the document among `given` does, if there is one.
pub(super) fn read(given: &[Given<'_>]) -> Option<Deed> {
    given
        .iter()
        .filter(|(name, _)| is_one_of(name, NAMES))
        .find_map(|(_, text)| document(text.trim()))
}

fn document(text: &str) -> Option<Deed> {
    let open = text.find('{')?;
    let kind = text[..open].split(|c: char| !c.is_alphabetic()).next()?;
    let acts = match kind {
        "mutation" => true,
        "query" | "subscription" => false,
        _ => return None,
    };
    let names = text[open..]
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|name| name.starts_with(char::is_alphabetic))
        .flat_map(split_name)
        .take(MOST_WORDS);
    let (verbs, words) = names.partition(|word| {
        acts && !lexicon::verb(word).is_empty() && lexicon::object(word).is_empty()
    });
    Some(Deed {
        acts,
        verbs,
        words,
        ..Deed::default()
    })
}
