//! What a team wrote and reads again: a file, a note, an entry of a memory.
//!
//! A text that an agent wrote by a call of its own is no document by a third party when it, or a colleague, reads it back: what is in
//! it came from where its author had it, and that is on the author's desk. So the author counts as one who briefed the reader,
//! by way of the store, and the text itself as nothing more. Nothing is laundered so: what the author copied into it keeps
//! the standing that it has on the author's desk.
//!
//! Where nobody's words are known by which an act could be measured, what a colleague's text asks its reader for is judged as a
//! document's all the same: the author's desk says of it no more than that the author wrote it.
//!
//! It holds only where all of what came back was written, to the letter, in calls that had been answered by then; where nothing has been
//! forgotten that the authors read; and where the reader is judged by its principal's words no less for it.

use std::cell::OnceCell;

use masec_model::{Identity, Interaction, Value};

use super::desk::{Desk, Desks, Document};
use super::grounding::Needle;
use super::reading::{Reading, upstream};
use crate::history::Party;
use crate::intent::is_date;
use crate::provenance::normalise::normalise;

/// How many authors are asked.
const MOST_AUTHORS: usize = 8;
/// Bytes of what they wrote that are searched for the parts of one result, all together: what takes more is nobody's own work.
const MOST_SEARCHED: usize = 1 << 26;

/// What a team wrote and one of it reads.
#[derive(Debug)]
pub struct OwnWork {
    /// Those who are to count as having briefed its reader.
    pub authors: Vec<Party>,
    /// Whether its reader wrote all of it.
    pub is_readers: bool,
}

/// Whose work `interaction` is, which `reader` is given in `session`, where all of it was written by agents of the team; `None`
/// where not. `authors` are those whose calls hold something of it, with their
/// sessions.
pub fn own_work(
    desks: &Desks,
    (reader, session): (Party, u64),
    interaction: &Interaction,
    authors: &[(Party, u64)],
) -> Option<OwnWork> {
    if authors.is_empty() {
        return None;
    }
    let behind = upstream(desks, (reader, session));
    let may_be = |author: &(Party, u64)| author.1 == session || behind.contains(author);
    let wrote = authors.iter().copied().filter(may_be);
    let wrote: Vec<(Party, u64)> = wrote.take(MOST_AUTHORS).collect();
    let known: Vec<&Desk> = wrote
        .iter()
        .filter_map(|(author, session)| desks.get(*author, *session))
        .collect();
    let own = desks.get(reader, session)?;
    if known.iter().any(|desk| desk.has_forgotten()) || own.has_forgotten() {
        return None;
    }
    // Of who is only said to have written it, where it is known who reads it, that is no word to go by.
    let (asked, identity) = own.asks(interaction);
    let counts = |document: &Document| {
        identity == Identity::Claimed || document.identity != Identity::Claimed
    };
    let texts = interaction
        .content
        .iter()
        .filter(|leaf| !is_plain(&leaf.value));
    let mut texts = { texts.filter_map(|leaf| leaf.value.as_text()) }.peekable();
    texts.peek()?;
    let asked: Vec<Asked<'_>> = asked.iter().map(|text| Asked::new(text)).collect();
    let mut room = MOST_SEARCHED;
    let mut is_by = |desk: &Desk, needle: &Needle<'_>| {
        let calls = desk.documents().filter(|document| counts(document));
        let mut arguments = calls.flat_map(Document::asked_by);
        arguments.any(|argument| {
            room = room.saturating_sub(argument.len());
            room > 0 && needle.is_in(argument)
        })
    };
    let mut is_readers = true;
    for text in texts {
        let normal = normalise(text);
        let letters = letters(&normal);
        if normal.is_empty() || asked.iter().any(|argument| argument.is(&normal, letters)) {
            continue;
        }
        let needle = Needle::new(&normal);
        is_readers = is_readers && is_by(own, &needle);
        if !is_readers && !known.iter().any(|desk| is_by(desk, &needle)) {
            return None;
        }
    }
    let fresh = wrote.into_iter().filter(|author| !behind.contains(author));
    let authors: Vec<Party> = fresh.map(|(author, _)| author).collect();
    // Who is judged by what its principal said stays so.
    let reading = Reading::new(desks, reader, session)?;
    let is_told = |author: &Party| {
        let desk = desks.get(*author, session);
        desk.is_some_and(|desk| {
            desk.principal() == reading.principal() && desk.briefed_by().next().is_none()
        })
    };
    let holds = !reading.is_sole() || authors.iter().all(is_told);
    holds.then_some(OwnWork {
        authors,
        is_readers,
    })
}

/// An argument that something is held against leaf by leaf. It is as long as its author likes, and so are they many: it is counted
/// once and normalised once at most.
struct Asked<'a> {
    text: &'a str,
    /// Of ASCII, all of whose letters and digits normalising keeps, how many it has.
    letters: Option<usize>,
    normal: OnceCell<String>,
}

impl<'a> Asked<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            letters: text.is_ascii().then(|| letters(text)),
            normal: OnceCell::new(),
        }
    }

    /// Whether, normalised, it is `normal`, which has so many letters and digits of ASCII.
    fn is(&self, normal: &str, letters: usize) -> bool {
        self.letters.is_none_or(|own| own == letters)
            && *self.normal.get_or_init(|| normalise(self.text)) == normal
    }
}

/// How many letters and digits of ASCII a text has.
fn letters(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_alphanumeric).count()
}

/// Whether a value is a number, a date or a truth value, in which nobody writes anything.
fn is_plain(value: &Value) -> bool {
    match value {
        Value::Text(text) => is_date(text) || text.trim().parse::<f64>().is_ok(),
        Value::Number(_) | Value::Bool(_) | Value::Null => true,
        Value::Bytes(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn an_argument_is_what_it_normalises_to(argument in "[ -~é]{0,12}|[A-C ,.]{0,6}", other in "[ -~é]{0,12}|[a-c ]{0,6}") {
            let asked = Asked::new(&argument);
            for normal in [normalise(&argument), normalise(&other)] {
                let is = asked.is(&normal, letters(&normal));
                proptest::prop_assert_eq!(is, normalise(&argument) == normal);
            }
        }
    }

    #[test]
    fn what_comes_back_many_times_is_normalised_no_more_for_it() {
        let padded = Asked::new("..., --- notes.txt ...");
        assert!(!padded.is("other txt", 8) && padded.normal.get().is_some());
        let long = Asked::new("a much longer text");
        assert!(!long.is("notes txt", 8) && long.normal.get().is_none());
    }
}
