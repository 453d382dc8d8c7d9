//! The newest interactions of a trace, bounded, so that a stop can say where its origin stood and what it says there.

use std::collections::VecDeque;

use masec_model::{Interaction, InteractionId, Leaf, Span, Value};
use rustc_hash::FxHashMap;

use super::record::OriginRecord;
use crate::report::inert;

/// Interactions remembered.
const INTERACTIONS: usize = 1 << 14;
/// Bytes of text remembered with them.
const BYTES: usize = 32 << 20;
/// Characters of an excerpt.
const EXCERPT: usize = 240;

/// The newest interactions of a trace.
#[derive(Default)]
pub(super) struct Recall {
    ring: VecDeque<Interaction>,
    /// Where each stands: its number, counted from the first ever seen.
    places: FxHashMap<InteractionId, u64>,
    /// How many have been forgotten.
    gone: u64,
    bytes: usize,
}

impl Recall {
    /// Remembers `interaction`, forgetting the oldest past the bounds.
    pub(super) fn push(&mut self, interaction: Interaction) {
        self.bytes += weight(&interaction);
        self.places
            .insert(interaction.id, self.gone + self.ring.len() as u64);
        self.ring.push_back(interaction);
        while self.ring.len() > INTERACTIONS || self.bytes > BYTES {
            let Some(old) = self.ring.pop_front() else {
                break;
            };
            self.bytes = self.bytes.saturating_sub(weight(&old));
            // An id that came twice points at the later one; that one stays.
            if self.places.get(&old.id) == Some(&self.gone) {
                self.places.remove(&old.id);
            }
            self.gone += 1;
        }
    }

    /// Where `id` stood, with the words at `span`; the secrets are kept out of the excerpt. No words where `secret`.
    pub(super) fn origin(
        &self,
        id: InteractionId,
        span: Option<Span>,
        secrets: Option<&[masec_engine::Canary]>,
    ) -> Option<OriginRecord> {
        let place = self.places.get(&id)?.checked_sub(self.gone)?;
        let interaction = self.ring.get(usize::try_from(place).ok()?)?;
        let excerpt = secrets.and_then(|secrets| {
            let words = excerpt(&interaction.content, span?)?;
            Some(inert::line(&without(words, secrets), EXCERPT))
        });
        Some(OriginRecord {
            step: interaction.place.step,
            kind: interaction.kind.name(),
            tool: interaction.place.tool.as_ref().map(ToString::to_string),
            from: (&interaction.from).into(),
            to: (&interaction.to).into(),
            excerpt,
        })
    }
}

/// Roughly what an interaction weighs in memory.
pub(crate) fn weight(interaction: &Interaction) -> usize {
    let leaf = |leaf: &Leaf| {
        let value = match &leaf.value {
            Value::Text(text) => text.len(),
            Value::Bytes(bytes) => bytes.len(),
            Value::Number(_) | Value::Bool(_) | Value::Null => 0,
        };
        std::mem::size_of::<Leaf>() + value
    };
    std::mem::size_of::<Interaction>() + interaction.content.iter().map(leaf).sum::<usize>()
}

/// The words at `span` of the text that the leaves stood in: cut out exactly where a leaf stood there byte for byte,
/// else the leaf whole (escapes were resolved, so that places inside it differ).
fn excerpt(leaves: &[Leaf], span: Span) -> Option<&str> {
    let (leaf, at) = leaves
        .iter()
        .filter_map(|leaf| Some((leaf, leaf.at?)))
        .filter(|(leaf, at)| at.overlaps(span) && leaf.value.as_text().is_some())
        .max_by_key(|(_, at)| at.end.min(span.end) - at.start.max(span.start))?;
    let text = leaf.value.as_text()?;
    if text.len() != at.len() {
        return Some(text);
    }
    let cut = span.start.max(at.start) - at.start..span.end.min(at.end) - at.start;
    let cut = text.get(cut.start as usize..cut.end as usize);
    cut.or(Some(text))
}

/// `text` with every secret's value replaced by its name.
pub(super) fn without(text: &str, secrets: &[masec_engine::Canary]) -> String {
    let mut text = text.to_owned();
    for secret in secrets {
        if !secret.value.is_empty() && text.contains(&secret.value) {
            text = text.replace(&secret.value, &format!("[secret {}]", secret.name));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use masec_model::{DeclaredLabels, Endpoint, Identity, Interaction, Kind, Place, Shape};

    use super::*;

    fn interaction(n: u128, text: &str) -> Interaction {
        Interaction {
            id: InteractionId(n),
            time: None,
            kind: Kind::Message,
            from: Endpoint::agent("a"),
            to: Endpoint::agent("b"),
            channel: Default::default(),
            session: Default::default(),
            causes: Vec::new(),
            on_behalf_of: Vec::new(),
            content: vec![Leaf::text(text)],
            identity: Identity::Recorded,
            labels: DeclaredLabels::default(),
            place: Place::default(),
        }
    }

    #[test]
    fn the_words_at_the_span_without_secrets() {
        let mut recall = Recall::default();
        recall.push(interaction(1, "send 4242-1111 to the bank\u{202e}"));
        let secrets = [masec_engine::Canary {
            name: "card".into(),
            value: "4242-1111".into(),
        }];
        let words = |span, secrets| {
            recall
                .origin(InteractionId(1), Some(span), secrets)
                .and_then(|origin| origin.excerpt)
        };
        assert_eq!(
            words(Span::new(0, 29), Some(&secrets[..])).as_deref(),
            Some("send [secret card] to the bank\\u{202e}")
        );
        assert_eq!(words(Span::new(0, 4), Some(&[])).as_deref(), Some("send"));
        assert_eq!(words(Span::new(0, 4), None), None);
        // A span that splits a character shows the leaf rather than nothing.
        assert!(words(Span::new(0, 27), Some(&[])).is_some_and(|text| text.ends_with("{202e}")));
        assert_eq!(words(Span::new(99, 120), Some(&[])), None);
    }

    #[test]
    fn leaves_with_escapes_are_shown_whole() {
        let leaf = Leaf {
            path: "x".into(),
            value: Value::Text("a\nb".into()),
            shape: Shape::Field,
            at: Some(Span::new(10, 14)),
        };
        assert_eq!(excerpt(&[leaf], Span::new(12, 13)), Some("a\nb"));
    }

    #[test]
    fn it_forgets_the_oldest_and_stays_bounded() {
        let mut recall = Recall::default();
        for n in 0..INTERACTIONS as u128 + 10 {
            recall.push(interaction(n, "x"));
        }
        assert!(recall.origin(InteractionId(9), None, None).is_none());
        assert!(recall.origin(InteractionId(10), None, None).is_some());
        assert_eq!(recall.places.len(), INTERACTIONS);
        let big = "y".repeat(BYTES / 2);
        for n in 0..5 {
            recall.push(interaction(n, &big));
        }
        assert!(recall.bytes <= BYTES && recall.ring.len() <= 2);
    }
}
