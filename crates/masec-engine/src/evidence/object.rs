//! What a call points at: a record by its id, an element of a screen by its reference or its place.
//!
//! A handle says nothing by itself. What stood beside it where it was read says what the call acts on.

use masec_model::{Interaction, Leaf, Value};

use crate::flow::{DocumentLeaf, Reading, holds};
use crate::intent::Bag;
use crate::provenance::normalise::normalise;

/// What the handles of a call stand for.
pub(super) struct Object {
    /// The words that stand beside them.
    pub(super) words: Bag,
    /// Whether one of them stands in a line of running text, and not in a field of a record.
    pub(super) in_text: bool,
}

/// The longest handle, in bytes.
const LONGEST_HANDLE: usize = 40;
/// How many handles of a call are looked up.
const MOST_HANDLES: usize = 8;
/// The longest line that says what an element is, in bytes; more is a text in which a handle occurs.
const LONGEST_LINE: usize = 200;
/// How many fields of a record are taken.
const MOST_FIELDS: usize = 16;

impl Object {
    /// What the handles of `interaction` stand for, by what was read last with them in it; `None` where nothing was.
    pub(super) fn of(interaction: &Interaction, reading: &Reading<'_>) -> Option<Self> {
        let mut words = Vec::new();
        let (mut known, mut in_text) = (false, false);
        for handle in handles(interaction.told()).into_iter().take(MOST_HANDLES) {
            let mut leaves = reading
                .documents()
                .iter()
                .rev()
                .filter(|read| !read.document.echoes(&handle))
                .flat_map(|read| read.document.leaves.iter().map(move |leaf| (read, leaf)));
            let found = leaves.find(|(_, leaf)| holds(leaf.normal(), &handle));
            let Some((read, leaf)) = found else { continue };
            if leaf.is_field {
                known = true;
                let record = leaf.record();
                let is_mate = |other: &&DocumentLeaf| other.is_field && other.record() == record;
                let mates = read
                    .document
                    .leaves
                    .iter()
                    .filter(is_mate)
                    .take(MOST_FIELDS);
                for mate in mates {
                    words.extend(
                        mate.passages()
                            .iter()
                            .flat_map(|passage| passage.words.iter()),
                    );
                }
                continue;
            }
            let line = leaf
                .text
                .lines()
                .find(|line| line.len() <= LONGEST_LINE && holds(&normalise(line), &handle));
            if let Some(line) = line {
                (known, in_text) = (true, true);
                words.extend(Bag::of([line]).iter());
            }
        }
        known.then(|| Self {
            words: words.into(),
            in_text,
        })
    }
}

/// The arguments that may be handles, normalised: short, with a digit. Numbers side by side in one list are one, as a place on
/// a screen is.
fn handles<'l>(arguments: impl IntoIterator<Item = &'l Leaf>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut list: Option<&str> = None;
    for leaf in arguments {
        let Some(text) = leaf.value.as_text() else {
            continue;
        };
        let may_be = text.len() <= LONGEST_HANDLE
            && text.bytes().any(|byte| byte.is_ascii_digit())
            && text.split_whitespace().nth(1).is_none();
        if !may_be {
            list = None;
            continue;
        }
        let normal = normalise(text);
        let parent = leaf.path.rsplit_once('[').map(|(parent, _)| parent);
        let is_number = matches!(leaf.value, Value::Number(_));
        match found.last_mut() {
            Some(last) if is_number && parent.is_some() && parent == list => {
                last.push(' ');
                last.push_str(&normal);
            }
            _ => found.push(normal),
        }
        list = parent.filter(|_| is_number);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles_are_short_and_have_digits_and_a_place_is_one() {
        let number = |path: &str, digits: &str| Leaf::field(path, Value::Number(digits.into()));
        let text = |path: &str, text: &str| Leaf::field(path, Value::Text(text.to_owned()));
        let found = handles(&[
            text("action", "left_click"),
            number("coordinate[0]", "500"),
            number("coordinate[1]", "260"),
            text("ref", "e13"),
            text("note", "two of 13"),
            number("amount", "40"),
            number("others[0]", "7"),
        ]);
        assert_eq!(found, ["500 260", "e13", "40", "7"]);
    }
}
