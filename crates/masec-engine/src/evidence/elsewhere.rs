//! Values of an act that a text gives, though a record has a field for just that which says another.

use crate::flow::{DocumentLeaf, Grounding, Reading, Standing};
use crate::intent::last_part;
use crate::provenance::normalise::normalise;

/// Whether a document that was read has a field with the name of the argument at `path`, of the same make as its `value`, which stands
/// in a text: the card of a vendor says where they are paid, and the letter says otherwise.
pub(crate) fn is_otherwise(
    reading: &Reading<'_>,
    (path, value): (&str, &str),
    grounding: &Grounding,
) -> bool {
    let name = last_part(path);
    let in_text = matches!(grounding.standing, Standing::Named | Standing::Unnamed);
    if !in_text || grounding.from_authority || name.is_empty() {
        return false;
    }
    let normal = normalise(value);
    let is_other = |leaf: &DocumentLeaf| {
        leaf.is_field
            && last_part(&leaf.path).eq_ignore_ascii_case(name)
            && leaf.normal() != normal
            && is_of_a_make(leaf.normal(), &normal)
    };
    let mut documents = reading.documents().iter().map(|read| read.document);
    documents.any(|document| !document.is_foreign && document.leaves.iter().any(is_other))
}

/// Whether two values are of one make: both with figures or neither, and of about as many words.
fn is_of_a_make(one: &str, other: &str) -> bool {
    let figures = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let words = |text: &str| text.split(' ').count();
    figures(one) == figures(other) && words(one).abs_diff(words(other)) <= 1
}
