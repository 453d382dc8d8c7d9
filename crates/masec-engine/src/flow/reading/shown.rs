//! What servers say of themselves, among what stands behind an act that comes out of it.

use masec_model::Interaction;

use super::super::grounding::Needle;
use super::super::identifiers::{IdentifierKind, host};
use super::super::listings::Sought;
use super::{Read, Reading};
use crate::intent::{Asked, ToolCard, tool_name};
use crate::provenance::normalise::normalise;

impl<'a> Reading<'a> {
    /// Whether any of the agents behind an act was shown what a server says of itself.
    pub(crate) fn was_shown(&self) -> bool {
        self.listings.any(&self.agents)
    }

    /// Takes in, as documents that nobody named, the descriptions out of which `interaction` comes, a call of `tool`: those that have
    /// what it is `given` and that stands nowhere else, and those by other servers that speak of the tool, where nobody asked
    /// for the call.
    pub(crate) fn take_in_shown(
        &mut self,
        interaction: &Interaction,
        tool: &ToolCard,
        given: &[(&str, Option<IdentifierKind>)],
    ) {
        let mut values = Vec::new();
        for (text, kind) in given {
            let whole = normalise(text);
            if whole.is_empty() || self.has_elsewhere(&whole) {
                continue;
            }
            // Who is told of a place builds the rest of the address themselves.
            let place = kind.filter(|kind| *kind == IdentifierKind::Address);
            let place = place.map(|_| normalise(host(text)));
            let place = place.filter(|place| !place.is_empty() && *place != whole);
            let place = place.filter(|place| !self.has_elsewhere(place));
            values.extend(place.map(|place| (place, *kind)));
            values.push((whole, *kind));
        }
        let sought = Sought {
            server: &interaction.channel,
            tool: tool_name(interaction, None),
            values,
            unasked: self.requests().asked(tool) == Asked::No,
        };
        let behind = self.listings.behind(&self.agents, &sought);
        if behind.is_empty() {
            return;
        }
        self.documents();
        let read = |document| Read {
            document,
            named: false,
            is_authority: false,
            is_consulted: false,
        };
        if let Some(documents) = self.documents.get_mut() {
            documents.extend(behind.into_iter().map(read));
        }
    }

    /// Whether `normal`, a normalised value, stands in what the principal or an operator said, or in what was read.
    fn has_elsewhere(&self, normal: &str) -> bool {
        let needle = Needle::new(normal);
        let in_text = |read: &Read<'_>| {
            let mut leaves = read.document.leaves.iter();
            leaves.any(|leaf| needle.is_in(leaf.normal())) && !read.document.echoes(normal)
        };
        needle.is_in(self.principal_normal())
            || self.operators_normal().any(|text| needle.is_in(text))
            || self.documents().iter().any(in_text)
    }
}
