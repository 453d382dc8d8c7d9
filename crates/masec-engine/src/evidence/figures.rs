//! Figures of an act that a text gives in place of the principal's.
//!
//! Who asks for fourteen days and gets a year was not asked; the year stands in a remark. A figure in a field of its own is what a
//! record says and tells nothing.

use masec_model::{Interaction, Leaf};

use crate::flow::{Needle, Reading, holds};
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
        let in_text = values.iter().filter(is_new).any(|value| is_of_text(&value));
        let is_left = |figure: &str| !values.iter().any(|value| holds(value, figure));
        let mut figures = said.split(' ').filter(|word| has_figure(word));
        Self {
            in_text,
            instead: in_text && figures.any(is_left),
        }
    }
}
