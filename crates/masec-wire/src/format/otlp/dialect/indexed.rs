//! Lists of objects that were written as an attribute a member: `messages.0.role`, `messages.0.content`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use masec_model::Span;

use crate::format::otlp::span::Attributes;
use crate::json::{Entry, Json, Node};

/// Names in one another in a key: deeper ones are no list of messages.
const DEEP: usize = 12;

/// Takes the attributes under `prefix` (with its dot) that together are a list. Those that are no part of one stay.
pub(super) fn take<'a>(attributes: &mut Attributes<'a>, prefix: &str) -> Option<Node<'a>> {
    let mut root = Branch::default();
    for entry in attributes.take_under(prefix) {
        let rest = entry.key.strip_prefix(prefix).unwrap_or_default();
        let names: Vec<Name> = rest.split('.').map(Name::of).take(DEEP + 1).collect();
        let is_item = matches!(names.first(), Some(Name::Place(_)));
        if !is_item || names.len() > DEEP || !root.fits(&names) {
            attributes.put_back(entry);
        } else {
            root.grow(names, entry.node);
        }
    }
    (!root.inner.is_empty()).then(|| root.into_node())
}

/// A part of a key.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    Place(u32),
    Member(String),
}

impl Name {
    fn of(part: &str) -> Self {
        match part.parse() {
            Ok(place) => Self::Place(place),
            Err(_) => Self::Member(part.to_owned()),
        }
    }
}

/// A value, or what is under it.
#[derive(Default)]
struct Branch<'a> {
    value: Option<Node<'a>>,
    inner: BTreeMap<Name, Branch<'a>>,
}

impl<'a> Branch<'a> {
    /// Whether there is room for a value: none is there, nor above it, nor anything under it.
    fn fits(&self, names: &[Name]) -> bool {
        if self.value.is_some() {
            return false;
        }
        match names.split_first() {
            None => self.inner.is_empty(),
            Some((first, rest)) => self.inner.get(first).is_none_or(|it| it.fits(rest)),
        }
    }

    fn grow(&mut self, names: Vec<Name>, value: Node<'a>) {
        let mut at = self;
        for name in names {
            at = at.inner.entry(name).or_default();
        }
        at.value = Some(value);
    }

    fn into_node(self) -> Node<'a> {
        if let Some(value) = self.value {
            return value;
        }
        let span = Span::default();
        let is_list = self.inner.keys().all(|name| matches!(name, Name::Place(_)));
        let json = if is_list {
            Json::List(self.inner.into_values().map(Self::into_node).collect())
        } else {
            let entries = self.inner.into_iter().map(|(name, branch)| Entry {
                key: Cow::Owned(match name {
                    Name::Place(place) => place.to_string(),
                    Name::Member(name) => name,
                }),
                at: span,
                node: branch.into_node(),
            });
            Json::Map(entries.collect())
        };
        Node { span, json }
    }
}
