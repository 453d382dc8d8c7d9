//! Labels: (secrecy tags, taint origins), joined by union. Two bitsets, so that a join is two machine instructions.

use compact_str::CompactString;

/// Where content can have come from. Taint is the set of these that had a hand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The person whom the agent works for.
    User,
    /// Whoever configured the agent: system prompts, policies.
    Operator,
    /// A model's own output.
    Agent,
    /// A tool or store that only the operator's own people and programs write to.
    ClosedTool,
    /// A tool or store that strangers can write to: mail, web, reviews, boards.
    OpenTool,
    /// Another organisation's agent, or one behind no gateway.
    Peer,
    /// Content that could not be read.
    Opaque,
}

impl Origin {
    /// Every origin, in the order of the enum.
    pub const ALL: [Self; 7] = [
        Self::User,
        Self::Operator,
        Self::Agent,
        Self::ClosedTool,
        Self::OpenTool,
        Self::Peer,
        Self::Opaque,
    ];

    /// Its name in every format of ours.
    pub fn name(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Operator => "operator",
            Self::Agent => "agent",
            Self::ClosedTool => "closed_tool",
            Self::OpenTool => "open_tool",
            Self::Peer => "peer",
            Self::Opaque => "opaque",
        }
    }

    /// The origin with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.name() == name)
    }
}

/// A set of origins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct OriginSet(u8);

impl OriginSet {
    /// No origin.
    pub const EMPTY: Self = Self(0);

    /// This origin alone.
    pub fn of(origin: Origin) -> Self {
        Self(1 << origin as u8)
    }

    /// The least set above both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether `origin` is in it.
    pub fn contains(self, origin: Origin) -> bool {
        self.0 & (1 << origin as u8) != 0
    }

    /// Whether all of it is in `other`.
    pub fn is_subset(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// The origins in it, in the order of the enum.
    pub fn iter(self) -> impl Iterator<Item = Origin> {
        Origin::ALL
            .into_iter()
            .filter(move |origin| self.contains(*origin))
    }
}

/// A set of secrecy tags, by number; the engine's configuration names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct TagSet(u64);

impl TagSet {
    /// How many tags there can be.
    pub const CAPACITY: u8 = 64;
    /// No tag.
    pub const EMPTY: Self = Self(0);

    /// This tag alone; `None` past the capacity.
    pub fn of(tag: u8) -> Option<Self> {
        (tag < Self::CAPACITY).then(|| Self(1 << tag))
    }

    /// The least set above both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in this and not in `other`: declassification of `other`.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether there is no tag in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether all of it is in `other`.
    pub fn is_subset(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// The tags in it, ascending.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..Self::CAPACITY).filter(move |tag| self.0 & (1 << tag) != 0)
    }
}

/// What is known of some content: whom it must not reach, and who had a hand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Label {
    /// Secrecy: the tags whose holders alone may read it.
    pub secrecy: TagSet,
    /// Taint: the origins that had a hand in it.
    pub taint: OriginSet,
}

impl Label {
    /// The label of content from `origin` with no secret in it.
    pub fn from_origin(origin: Origin) -> Self {
        Self {
            secrecy: TagSet::EMPTY,
            taint: OriginSet::of(origin),
        }
    }

    /// The least label above both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self {
            secrecy: self.secrecy.join(other.secrecy),
            taint: self.taint.join(other.taint),
        }
    }

    /// Whether content so labelled may go where `other` may go: no more secret and no more tainted.
    pub fn flows_to(self, other: Self) -> bool {
        self.secrecy.is_subset(other.secrecy) && self.taint.is_subset(other.taint)
    }
}

/// Labels that a source declares of its own content, by name.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct DeclaredLabels {
    /// Secrecy tags.
    pub secrecy: Vec<CompactString>,
    /// Origins.
    pub taint: OriginSet,
    /// What whoever declares them answers for of single values. It counts of text that was read in another network alone.
    pub vouched: Vec<Vouched>,
    /// Whether whoever declares them, a gateway of the same operator, answers for its author: it works for the principal whose
    /// task the message names, and what it read is told of beside it or stands in `taint`.
    pub answered_for: bool,
}

/// What another network answers for of a value in text that was read there: that it stands in a document which the principal
/// named, and how it stands to what they said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vouched {
    /// The value, a destination or an address, as it stands in the text.
    pub value: CompactString,
    /// The principal's words that were meant, as a sum. It counts of no others.
    pub words: WordsSum,
    /// How many of their topic words stand around it.
    pub relevance: u8,
    /// Whether its sentence shares any word with them.
    pub is_near: bool,
    /// Whether the document was fetched from a web address.
    pub from_page: bool,
    /// Whether they handed the decision to the document.
    pub from_authority: bool,
    /// Whether they left particulars of what they asked for to it.
    pub is_consulted: bool,
    /// Whether the document has other identifiers of the same kind.
    pub has_rivals: bool,
    /// Whether it stands among these in a list.
    pub is_listed: bool,
}

/// A sum of a principal's words, which nobody can make other words for: the first half of their SHA-256.
pub type WordsSum = [u8; 16];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn labels() -> impl Strategy<Value = Label> {
        (any::<u64>(), 0u8..128).prop_map(|(secrecy, taint)| Label {
            secrecy: TagSet(secrecy),
            taint: OriginSet(taint),
        })
    }

    proptest! {
        #[test]
        fn join_is_a_least_upper_bound(a in labels(), b in labels(), c in labels()) {
            prop_assert_eq!(a.join(a), a);
            prop_assert_eq!(a.join(b), b.join(a));
            prop_assert_eq!(a.join(b).join(c), a.join(b.join(c)));
            prop_assert!(a.flows_to(a.join(b)) && b.flows_to(a.join(b)));
            prop_assert_eq!(a.flows_to(c) && b.flows_to(c), a.join(b).flows_to(c));
        }

        #[test]
        fn flow_is_a_partial_order(a in labels(), b in labels(), c in labels()) {
            prop_assert!(a.flows_to(a));
            prop_assert!(!(a.flows_to(b) && b.flows_to(c)) || a.flows_to(c));
            prop_assert!(!(a.flows_to(b) && b.flows_to(a)) || a == b);
        }

        #[test]
        fn declassifying_takes_away_just_what_it_names(a in any::<u64>(), b in any::<u64>()) {
            let (a, b) = (TagSet(a), TagSet(b));
            prop_assert!(a.without(b).is_subset(a));
            prop_assert_eq!(a.without(b).join(TagSet(a.0 & b.0)), a);
        }
    }

    #[test]
    fn members_are_listed_and_bounded() {
        let set = OriginSet::of(Origin::User).join(OriginSet::of(Origin::Opaque));
        assert_eq!(
            set.iter().collect::<Vec<_>>(),
            [Origin::User, Origin::Opaque]
        );
        assert_eq!(
            TagSet::of(63).map(|set| set.iter().collect::<Vec<_>>()),
            Some(vec![63])
        );
        assert_eq!(TagSet::of(64), None);
    }
}
