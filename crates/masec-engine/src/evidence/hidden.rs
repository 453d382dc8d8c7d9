//! What an act has out of texts that say it only when they are read in another way.
//!
//! Who writes an order in a code has its words stand nowhere in plain sight; the act brings them out.

use crate::flow::Reading;
use crate::intent::Bag;

/// How much the words of `stray`, which stand nowhere in plain sight, weigh that some document says in a code or backwards.
pub(super) fn hidden(reading: &Reading<'_>, stray: &Bag) -> f32 {
    if stray.is_empty() {
        return 0.0;
    }
    let weights = reading.documents().iter().map(|read| {
        let hidden = read.document.hidden_words();
        stray.only(|word| hidden.has(word)).weight()
    });
    weights.fold(0.0, f32::max)
}
