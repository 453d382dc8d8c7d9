//! Where a secret stands: in the content that carries it, and in the text that it came with. Places alone, never what stands there.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use masec_model::{CompactString, Interaction, Span};

use super::scan::Hit;
use super::stretch::fold;

/// A text folded, with where each byte of that came from.
pub(super) struct Folded<'t> {
    text: &'t str,
    folded: String,
    places: Vec<usize>,
}

impl<'t> Folded<'t> {
    /// `text`, folded.
    pub(super) fn of(text: &'t str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut places = Vec::with_capacity(text.len());
        let mut small = [0; 4];
        for (at, c) in text.char_indices() {
            match c.is_ascii() {
                true if c.is_ascii_alphanumeric() => folded.push(c.to_ascii_lowercase()),
                true => {}
                false => folded.push_str(&fold(c.encode_utf8(&mut small))),
            }
            places.resize(folded.len(), at);
        }
        Self {
            text,
            folded,
            places,
        }
    }

    /// Where a folded piece stands in the text.
    pub(super) fn find(&self, piece: &str) -> Option<Span> {
        let start = self.folded.find(piece)?;
        let last = *self.places.get(start + piece.len().checked_sub(1)?)?;
        let end = last + self.text.get(last..)?.chars().next()?.len_utf8();
        Some(Span::new(*self.places.get(start)?, end))
    }
}

/// The path of the leaf that holds the most of what `hits` found, where it has one and holds it by itself.
pub(super) fn argument(interaction: &Interaction, hits: &[Hit]) -> Option<CompactString> {
    let mut held: BTreeMap<u32, u32> = BTreeMap::new();
    for hit in hits {
        *held.entry(hit.leaf).or_default() += hit.end - hit.start;
    }
    let (leaf, _) = held
        .into_iter()
        .max_by_key(|&(leaf, bytes)| (bytes, Reverse(leaf)))?;
    let longest = { hits.iter() }
        .filter(|hit| hit.leaf == leaf)
        .map(|hit| (hit.end - hit.start) / hit.every.max(1))
        .max()?;
    let leaf = interaction.content.get(leaf as usize)?;
    // Crumbs of several leaves are read as one.
    let holds = leaf.value.as_text()?.len() >= longest as usize;
    (holds && !leaf.path.is_empty()).then(|| leaf.path.clone())
}

/// Where each of these secrets stands in the text that an interaction came with.
pub(super) struct Places<'i> {
    interaction: &'i Interaction,
    /// The leaf that was looked at last: what one leaf shows comes together.
    last: Option<(usize, Folded<'i>)>,
}

impl<'i> Places<'i> {
    /// In this one.
    pub(super) fn of(interaction: &'i Interaction) -> Self {
        Self {
            interaction,
            last: None,
        }
    }

    /// Of a folded secret in a leaf; all of the leaf where it stands there in another form.
    pub(super) fn find(&mut self, place: usize, secret: &str) -> Option<Span> {
        let leaf = self.interaction.content.get(place)?;
        let text = leaf.value.as_text()?;
        if self.last.as_ref().is_none_or(|(last, _)| *last != place) {
            self.last = Some((place, Folded::of(text)));
        }
        let (_, folded) = self.last.as_ref()?;
        leaf.stood(folded.find(secret).unwrap_or(Span::new(0, text.len())))
    }
}

#[cfg(test)]
mod tests {
    use masec_model::{Leaf, Value};

    use super::*;
    use crate::detect::testkit::plain_interaction;
    use crate::provenance::View;

    #[test]
    fn a_piece_is_found_where_it_stands() {
        let found = |text: &str, piece: &str| {
            let span = Folded::of(text).find(piece);
            span.map(|span| text[span.range()].to_owned())
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

    #[test]
    fn the_leaf_with_the_most_of_it_is_named() {
        let field = |path: &str, text: &str| Leaf::field(path, Value::Text(text.into()));
        let mut interaction = plain_interaction();
        interaction.content = vec![
            field("to", "qx7"),
            field("body", "the code qx7vkp9m"),
            Leaf::text("9m"),
        ];
        let hit = |leaf, start, end| Hit {
            slot: 0,
            start,
            end,
            every: 1,
            view: View::Plain,
            leaf,
            loose: false,
        };
        let named = |hits: &[Hit]| argument(&interaction, hits);
        assert_eq!(
            named(&[hit(0, 0, 3), hit(1, 0, 8)]).as_deref(),
            Some("body")
        );
        assert_eq!(named(&[hit(0, 0, 3), hit(1, 0, 3)]).as_deref(), Some("to"));
        // Out of several leaves together, or of one without a path.
        assert_eq!(named(&[hit(0, 0, 8)]), None);
        assert_eq!(named(&[hit(2, 6, 8)]), None);
        assert_eq!(named(&[]), None);
    }
}
