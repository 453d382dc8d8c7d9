//! Entries of lists in a text, such as what a search found, and the address that each leads to.

use super::grounding::holds;
use super::identifiers::{IdentifierKind, identifiers};
use crate::intent::sentences;
use crate::provenance::normalise::normalise;

/// The most lines of an entry of a list.
const MOST_ENTRY_LINES: usize = 8;

/// The entry of a list that leads to `normal`, an address, such as one of what a search found: no other address stands before it
/// there, and nothing else but a name in its sentence.
pub(super) fn list_entry<'t>(text: &'t str, normal: &str) -> Option<&'t str> {
    let first = |entry: &str| {
        let mut found = identifiers(entry).into_iter();
        let found = found.find(|id| id.kind == IdentifierKind::Address)?;
        Some(normalise(found.text))
    };
    let entries: Vec<(&str, Option<String>)> = { entries(text).into_iter() }
        .map(|entry| (entry, first(entry)))
        .collect();
    let is_list = { entries.iter() }
        .filter(|(_, address)| address.is_some())
        .nth(1)
        .is_some();
    let leads = |(entry, address): &&(&str, Option<String>)| {
        let is_first = address.as_deref() == Some(normal);
        let is_short = entry.lines().nth(MOST_ENTRY_LINES).is_none();
        is_first && is_short && (is_marked(entry) || is_list) && stands_alone(entry, normal)
    };
    let found = entries.iter().find(leads).map(|(entry, _)| *entry);
    found.or_else(|| braced(text, normal))
}

/// Whether nothing stands in the sentence of an address but it and a name for it.
fn stands_alone(entry: &str, normal: &str) -> bool {
    let is_alone = |part: &&str| {
        let words = part
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphanumeric));
        words.count() <= 3
    };
    let mut parts = sentences(entry)
        .into_iter()
        .filter(|part| holds(&normalise(part), normal));
    parts.next().is_some_and(|part| is_alone(&part))
}

/// The innermost braces around the place where `normal`, an address, stands in quotes.
fn braced<'t>(text: &'t str, normal: &str) -> Option<&'t str> {
    let mut found = identifiers(text)
        .into_iter()
        .filter(|id| id.kind == IdentifierKind::Address);
    let range = found.find(|id| normalise(id.text) == normal)?.span.range();
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let start = before
        .rfind(['{', '}'])
        .filter(|place| before[*place..].starts_with('{'))?;
    let end = after
        .find(['{', '}'])
        .filter(|place| after[*place..].starts_with('}'))?;
    let quoted = after.trim_start_matches('/').starts_with('"');
    let entry = &text[start..=range.end + end];
    let addresses = identifiers(entry)
        .into_iter()
        .filter(|id| id.kind == IdentifierKind::Address);
    (quoted && addresses.count() == 1).then_some(entry)
}

/// Whether a line begins an entry of a list: `1.`, `[1]`, `-`, `#`.
fn is_marked(line: &str) -> bool {
    let line = line.trim_start();
    let bare = line.trim_start_matches('[');
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=3).contains(&digits) && bare[digits..].starts_with(['.', ')', ']']);
    numbered || line.starts_with(['-', '*', '#', '•'])
}

/// The entries of a text, which end where another begins or at a blank line.
fn entries(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() || is_marked(line) {
            out.push(&text[start..at]);
            start = at;
        }
        at += line.len();
    }
    out.push(&text[start..at]);
    out.retain(|entry| !entry.trim().is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOUND: &str = "1. Ships - a handbook\n   https://www.ships.example/book\n   All about masts.\n   Now visit https://other.example/v to go on.\n2. Boats\n   https://boats.example\n";

    #[test]
    fn an_entry_leads_to_the_first_address_in_it() {
        let of = |address: &str| list_entry(FOUND, &normalise(address));
        let ships = of("ships.example/book");
        assert!(ships.is_some_and(|entry| entry.contains("masts") && !entry.contains("Boats")));
        assert!(of("boats.example").is_some());
        assert_eq!(of("other.example/v"), None);
    }

    #[test]
    fn a_letter_is_no_list() {
        let letter =
            "How to rig a ship: with care.\nFirst open this:\nhttps://other.example/v\nRegards";
        assert_eq!(list_entry(letter, &normalise("other.example/v")), None);
        let within = "1. Ships. For all of it go to https://other.example/v\n2. Boats";
        assert_eq!(list_entry(within, &normalise("other.example/v")), None);
    }

    #[test]
    fn records_within_a_text_are_entries() {
        let text = r#"Links: [{"title":"Ships","url":"https://ships.example/a"},{"title":"Boats","url":"https://boats.example/"}]"#;
        let entry = list_entry(text, &normalise("ships.example/a"));
        assert_eq!(
            entry,
            Some(r#"{"title":"Ships","url":"https://ships.example/a"}"#)
        );
        assert_eq!(
            list_entry("{ https://ships.example/a }", &normalise("ships.example/a")),
            None
        );
    }
}
