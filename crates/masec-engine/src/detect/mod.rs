//! Detectors: each watches the network for one sign of a threat. One file a detector; `registry.rs` lists them.

pub mod eprocess;
pub mod leak;
mod letter;
pub mod lineage;
pub mod registry;
#[cfg(test)]
pub(crate) mod testkit;

use masec_model::{CompactString, Finding, Interaction, InteractionId, Label, Span, Timestamp};

use crate::forgotten::Forgotten;
use crate::history::{History, Party, Seq};
use crate::provenance::Match;

/// What a detector is shown: one interaction and all that earlier stages found out about it.
pub struct Observed<'a> {
    /// The interaction itself.
    pub interaction: &'a Interaction,
    /// Its number.
    pub seq: Seq,
    /// The driver's time; never read from a clock.
    pub now: Timestamp,
    /// Who did it, by number.
    pub from: Party,
    /// To whom, by number.
    pub to: Party,
    /// Earlier content in this content, ordered by leaf and span.
    pub matches: &'a [Match],
    /// Whether some of the content may say more once an encoding is undone; false only where provenance found that none
    /// does.
    pub disguised: bool,
    /// The label of the content as a whole, in the mode of the pipeline.
    pub label: Label,
    /// Whether it goes from one organisation of the network to another.
    pub crosses: bool,
    /// Earlier interactions; this one is not in it yet.
    pub history: &'a History,
}

impl Observed<'_> {
    /// The path of what holds the most of what `origin` brought, where it has one, and where that stood in the text of `origin`,
    /// where that came as one text.
    pub fn traced(&self, origin: InteractionId) -> (Option<CompactString>, Option<Span>) {
        let past = |found: &&Match| self.history.get(found.origin);
        let of_it = |found: &&Match| past(found).is_some_and(|past| past.id == origin);
        let longest = { self.matches.iter() }
            .filter(of_it)
            // The first of equals, whatever comes after it.
            .rev()
            .max_by_key(|found| found.span.len());
        let Some(longest) = longest else {
            return (None, None);
        };
        let is_bare = past(&longest).is_some_and(|past| past.is_bare);
        (
            self.path(longest.leaf),
            is_bare.then_some(longest.origin_span),
        )
    }

    /// The path of a leaf by place; `None` where it is the whole content.
    fn path(&self, leaf: u32) -> Option<CompactString> {
        let leaf = self.interaction.content.get(leaf as usize)?;
        (!leaf.path.is_empty()).then(|| leaf.path.clone())
    }
}

/// A stretch of content that is of a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which leaf, by place.
    pub leaf: u32,
    /// Where in its text; all of it where the secret is in disguise.
    pub span: Span,
    /// The tag of whose holders it is.
    pub tag: CompactString,
    /// Where the secret was seen first, if it was.
    pub first: Option<InteractionId>,
}

/// One detector. State is bounded; the same observations give the same findings.
pub trait Detector: Send {
    /// What it is: the entry in the catalogue.
    fn about(&self) -> &'static About;

    /// Looks at one interaction and reports what it finds.
    fn observe(&mut self, observed: &Observed<'_>, findings: &mut Vec<Finding>);

    /// The stretches of secrets that the interaction observed last holds, where it is a detector of these.
    fn secrets(&self) -> &[Held] {
        &[]
    }

    /// What it forgot for want of room.
    fn forgotten(&self) -> Forgotten;

    /// How its state could be partitioned over machines.
    fn key(&self, observed: &Observed<'_>) -> Keys;
}

/// A detector's entry in the catalogue. `masec detectors` and docs/detectors.md are generated from these.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// The stable id.
    pub id: &'static str,
    /// The threats it is for.
    pub threats: &'static [masec_model::Threat],
    /// What it reports, one sentence.
    pub what: &'static str,
    /// Why that is a sign of the threat.
    pub why: &'static str,
    /// What it assumes of honest traffic (the null), one sentence.
    pub null: &'static str,
    /// What it cannot see.
    pub blind_spots: &'static [&'static str],
    /// The works it stands on.
    pub sources: &'static [&'static str],
    /// Cost of one observation.
    pub cost: &'static str,
}

/// The keys by which a detector's state could be split over machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Keys {
    /// Everything goes to one place.
    Whole,
    /// By party.
    Party(Party),
    /// By session, hashed.
    Session(u64),
}
