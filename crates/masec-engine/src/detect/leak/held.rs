//! Which stretches of an interaction are of secrets that go by a name: what another network has to be told that follows them on.

use masec_model::Span;

use super::index::Index;
use super::placed::Folded;
use super::scan::Hit;
use super::secret::Grade;
use crate::detect::{Held, Observed};
use crate::provenance::View;

/// Stretches told of one interaction.
const MOST: usize = 64;

/// Notes what `hits` hold of secrets by configuration or declaration that the sender has; a canary is one whoever sends it.
pub(super) fn note(hits: &[Hit], observed: &Observed<'_>, index: &Index, held: &mut Vec<Held>) {
    for hit in hits {
        let Some(secret) = index.get(hit.slot) else {
            continue;
        };
        let tag = match &secret.grade {
            Grade::Canary(name) => format!("canary:{name}"),
            Grade::Declared(tag) if secret.knows(observed.from) => tag.clone(),
            Grade::Declared(_) | Grade::Marked | Grade::Look(_) => continue,
        };
        let leaf = observed.interaction.content.get(hit.leaf as usize);
        let Some(text) = leaf.and_then(|leaf| leaf.value.as_text()) else {
            continue;
        };
        let piece = secret.text.get(hit.start as usize..hit.end as usize);
        let plain = piece.filter(|_| hit.view == View::Plain);
        let found = plain.and_then(|piece| Folded::of(text).find(piece));
        if held.len() < MOST {
            held.push(Held {
                leaf: hit.leaf,
                span: found.unwrap_or(Span::new(0, text.len())),
                tag: tag.into(),
                first: secret.first.map(|(id, _)| id),
            });
        }
    }
}
