//! Which earlier content is in this content.
//!
//! Two exact ways of finding it, over the content as it is and over its decoded views:
//! values (whole leaves and identifier-like tokens) and passages (winnowed fingerprints of running text).

mod index;
pub mod normalise;
pub mod twin;
pub mod values;
pub mod views;
pub mod winnow;

use masec_model::Span;

use crate::history::Seq;

pub use index::{Evictions, Provenance};

/// A piece of earlier content found in the present interaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Which leaf of the present interaction, by place.
    pub leaf: u32,
    /// Where in that leaf's text (bytes of the leaf's own text, before any decoding).
    pub span: Span,
    /// The earlier interaction that carried it.
    pub origin: Seq,
    /// Which leaf of the origin, by place.
    pub origin_leaf: u32,
    /// Where in that leaf's text.
    pub origin_span: Span,
    /// Whether it is the whole of a leaf of the origin that is a field.
    pub whole_field: bool,
    /// A value or a passage.
    pub kind: MatchKind,
    /// The view of the present content in which it was found; `View::Plain` for content as it is.
    pub view: View,
    /// The view of the origin's content in which it was found.
    pub origin_view: View,
    /// 64-bit fingerprint of the value, or of the first winnowed gram of the passage.
    pub fingerprint: u64,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MatchKind {
    /// A whole leaf, or an identifier-like token in one: an address, an account number, a URL, a path, an amount.
    Value,
    /// A passage of running text, at least the winnowing guarantee long.
    Passage,
}

/// A way of reading content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// As it is, normalised.
    Plain,
    /// Base64, standard or URL alphabet.
    Base64,
    /// Base85, as Adobe brackets it.
    Base85,
    /// Base32.
    Base32,
    /// Hexadecimal.
    Hex,
    /// Percent encoding.
    Percent,
    /// Quoted-printable.
    QuotedPrintable,
    /// HTML entities.
    Html,
    /// Backslash escapes of characters, as in strings of programs.
    Backslash,
    /// Characters told by their numbers.
    Codes,
    /// Compressed, inside one of these.
    Packed,
    /// Zero-width and tag characters.
    Invisible,
    /// Letters of other scripts and ornamental ones that look like those of ASCII.
    Lookalike,
    /// Read backwards.
    Reversed,
    /// Letters rotated by 13.
    Rot13,
    /// Letters moved by another number of places, or the alphabet turned round.
    Shifted,
    /// Several leaves, or letters spelt apart, read as one.
    Joined,
    /// More than one of these, one in the other.
    Nested,
}

impl View {
    /// Every view, in the order of the enum.
    pub(crate) const ALL: [Self; 18] = [
        Self::Plain,
        Self::Base64,
        Self::Base85,
        Self::Base32,
        Self::Hex,
        Self::Percent,
        Self::QuotedPrintable,
        Self::Html,
        Self::Backslash,
        Self::Codes,
        Self::Packed,
        Self::Invisible,
        Self::Lookalike,
        Self::Reversed,
        Self::Rot13,
        Self::Shifted,
        Self::Joined,
        Self::Nested,
    ];
}

/// How many bytes of the present content come from `origin`, bytes in several matches counted once.
pub fn coverage(matches: &[Match], origin: Seq) -> usize {
    let mut spans: Vec<(u32, Span)> = matches
        .iter()
        .filter(|found| found.origin == origin)
        .map(|found| (found.leaf, found.span))
        .collect();
    spans.sort_unstable();
    let mut covered = 0;
    let mut reached = (0, 0);
    for (leaf, span) in spans {
        let from = if reached.0 == leaf { reached.1 } else { 0 };
        covered += span.end.saturating_sub(span.start.max(from)) as usize;
        reached = (leaf, span.end.max(from));
    }
    covered
}
