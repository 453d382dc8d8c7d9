//! Figures of an act that a text gives in place of the principal's.
//!
//! Who asks for fourteen days and gets a year was not asked; the year stands in a remark. A figure in a field of its own is what a
//! record says and tells nothing.

use masec_model::{Interaction, Leaf};

use crate::flow::{DocumentLeaf, Needle, Read, Reading, holds};
use crate::intent::told;
use crate::provenance::normalise::normalise;

/// The longest argument that is taken for a figure, with its unit, in bytes.
const LONGEST: usize = 40;
/// How many arguments are looked at.
const MOST: usize = 64;

/// What the figures of an act show.
#[derive(Debug)]
pub(super) struct Figures {
    /// Whether one that neither the principal said nor a field gives stands within a text.
    pub(super) in_text: bool,
    /// Whether the principal also gave figures that the act does not take.
    pub(super) instead: bool,
    /// Whether one stands in remarks alone, beside what fields of their records say, and the principal gave figures that neither the
    /// act nor a call before it takes: a ticket's number has served to look the ticket up, the fourteen days have not.
    pub(super) untaken: bool,
}

impl Figures {
    pub(super) fn of(
        interaction: &Interaction,
        called: Option<&Leaf>,
        reading: &Reading<'_>,
    ) -> Self {
        let values = told(interaction, called).filter_map(|leaf| leaf.value.as_text());
        let values = values.take(MOST);
        let values: Vec<String> = values.map(normalise).collect();
        let has_figure = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
        let said = reading.principal_normal();
        let is_new =
            |value: &&String| value.len() <= LONGEST && has_figure(value) && !holds(said, value);
        let leaves = || {
            reading
                .documents()
                .iter()
                .filter(|read| !read.document.is_foreign)
                .flat_map(|read| &read.document.leaves)
        };
        let is_of_text = |value: &&String| {
            let is_given = leaves().any(|leaf| leaf.is_field && leaf.normal() == value.as_str());
            let needle = Needle::new(value);
            !is_given && leaves().any(|leaf| needle.is_in(leaf.normal()))
        };
        let is_remarked = |value: &&String| {
            let needle = Needle::new(value);
            let mut found = reading.documents().iter().flat_map(|read| {
                let leaves = read.document.leaves.iter();
                let holding = leaves.filter(|leaf| needle.is_in(leaf.normal()));
                holding.map(move |leaf| (read, leaf))
            });
            found.all(|(read, leaf)| is_remark(read, leaf))
        };
        let mut of_text = { values.iter() }
            .filter(is_new)
            .filter(|value| is_of_text(value))
            .peekable();
        let in_text = of_text.peek().is_some();
        let is_left = |figure: &&str| !values.iter().any(|value| holds(value, figure));
        let mut left = said
            .split(' ')
            .filter(|word| has_figure(word))
            .filter(is_left)
            .peekable();
        let instead = in_text && left.peek().is_some();
        let is_taken = |figure: &str| {
            let mut asked = reading
                .documents()
                .iter()
                .flat_map(|read| read.document.asked_by());
            asked.any(|argument| holds(argument, figure))
        };
        Self {
            in_text,
            instead,
            untaken: instead
                && of_text.any(|value| is_remarked(&value))
                && left.any(|figure| !is_taken(figure)),
        }
    }
}

/// Whether `leaf` is a text of a record that has fields besides, of a document to which the principal left nothing.
fn is_remark(read: &Read<'_>, leaf: &DocumentLeaf) -> bool {
    let record = leaf.record();
    let is_mate = |other: &DocumentLeaf| {
        other.is_field && other.path != leaf.path && other.record() == record
    };
    leaf.text.split_whitespace().nth(1).is_some()
        && !read.is_authority
        && !read.is_consulted
        && read.document.leaves.iter().any(is_mate)
}
