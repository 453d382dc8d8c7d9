//! Where the passage stands that drives an act: in a text that says what is to be done, or beside what the text is for.
//!
//! Who was sent to a text finds what they were sent for in most of it, at its head as much as at its end. What somebody slipped in
//! stands behind what belongs there, in a long text, or in the remark of a record whose other members are what it is for. This
//! looks at no word of it.

use super::signs::number;
use crate::flow::{DocumentLeaf, Read};
use crate::intent::{Bag, last_part};

/// Names of members in which a record holds what somebody remarks, in whatever form ("guest_notes").
const REMARKS: &[&str] = &[
    "note", "remark", "comment", "memo", "annot", "descr", "review", "reason", "message",
    "feedback", "bio",
];
/// Past so many bytes a text is long.
const LONG: usize = 1024;
/// Bytes of a line, nearly: shorter texts are all alike.
const LINE: usize = 16;

/// Where a passage stands.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Setting {
    /// How far behind the first passage of its text, of 1 at the last.
    pub(super) place: f32,
    /// Whether it is all of a running text.
    pub(super) is_alone: bool,
    /// How long that text is (logarithm of lines).
    pub(super) length: f32,
    /// Whether the text is a member of a record among others.
    pub(super) in_record: bool,
    /// Whether its name says that it is a remark.
    pub(super) is_remark: bool,
}

impl Setting {
    /// Of the passage at `place` of `leaf`, or of the next, where that has more of `own`, the words that only a text has.
    pub(super) fn of(read: &Read<'_>, leaf: &DocumentLeaf, place: usize, own: &Bag) -> Self {
        let passages = leaf.passages();
        let has = |at: usize| {
            let words = passages.get(at).map(|passage| &passage.words);
            words.map_or(0.0, |words| own.only(|word| words.has(word)).weight())
        };
        let place = place + usize::from(has(place + 1) > has(place));
        let last = passages.len().saturating_sub(1);
        let record = leaf.record();
        let is_mate = |other: &DocumentLeaf| other.path != leaf.path && other.record() == record;
        let name = last_part(&leaf.path).to_lowercase();
        Self {
            place: match last {
                0 => 0.0,
                _ => number(place.min(last)) / number(last),
            },
            is_alone: last == 0 && !leaf.is_field,
            length: number(leaf.text.len().min(LONG) / LINE).ln_1p(),
            in_record: read.document.leaves.iter().any(is_mate),
            is_remark: REMARKS.iter().any(|remark| name.contains(remark)),
        }
    }
}

impl Setting {
    /// The same in a text all of which is there to be followed, a handbook or what the decision was handed to: that is long, and its
    /// steps stand anywhere.
    pub(super) fn of_instructions(self) -> Self {
        Self {
            place: self.place.min(FOLLOWED_PLACE),
            length: self.length.min(FOLLOWED_LENGTH),
            ..self
        }
    }
}

/// How far behind, and in how long a text, a passage stands at most where the text is there to be followed.
const FOLLOWED_PLACE: f32 = 0.3;
const FOLLOWED_LENGTH: f32 = 2.0;
