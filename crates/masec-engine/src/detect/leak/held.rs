//! Which stretches of an interaction are of secrets that go by a name: what another network has to be told that follows them on.

use masec_model::Span;

use super::index::Index;
use super::scan::Hit;
use super::secret::Grade;
use super::stretch::fold;
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
        let found = plain.and_then(|piece| located(text, piece));
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

/// Where a folded piece stands in `text`.
fn located(text: &str, piece: &str) -> Option<Span> {
    let mut folded = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    let mut small = [0; 4];
    for (at, c) in text.char_indices() {
        folded.push_str(&fold(c.encode_utf8(&mut small)));
        places.resize(folded.len(), at);
    }
    let start = folded.find(piece)?;
    let last = *places.get(start + piece.len().checked_sub(1)?)?;
    let end = last + text.get(last..)?.chars().next()?.len_utf8();
    Some(Span::new(*places.get(start)?, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_found_where_it_stands() {
        let found = |text: &str, piece: &str| {
            located(text, piece).map(|span| text[span.range()].to_owned())
        };
        assert_eq!(
            found("code: Qx7-vKp, now", "qx7vkp").as_deref(),
            Some("Qx7-vKp")
        );
        let piece = fold("Ωmega9");
        assert_eq!(found("naïve Ωmega9 x", &piece).as_deref(), Some("Ωmega9"));
        assert_eq!(found("nothing", "qx7"), None);
        assert_eq!(found("nothing", ""), None);
    }
}
