//! Cuts a stream into items as its plan says: lines, values, the elements of lists, the members of one object.

use std::io::Read;

use crate::detect::Cut;
use crate::json;
use crate::source::{Item, Source};

/// Where the stream stands.
#[derive(Debug)]
pub(crate) struct Cutter {
    cut: Cut,
    within: Within,
    /// The member of the outer object that the last item is the value of, where it is no element of a list.
    pub(crate) member: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    Nothing,
    List,
    Object,
    ListInObject,
}

/// What comes next.
#[derive(Debug)]
pub(crate) enum Next {
    Item(Item),
    /// A list that was cut into its elements is over.
    ListEnd,
    Over,
}

impl Cutter {
    pub(crate) fn new(cut: Cut) -> Self {
        Self {
            cut,
            within: Within::Nothing,
            member: None,
        }
    }

    /// Whether the stream stands inside something that should still be closed.
    pub(crate) fn is_inside(&self) -> bool {
        self.within != Within::Nothing
    }

    pub(crate) fn next<R: Read>(&mut self, source: &mut Source<R>, limit: usize) -> Next {
        self.member = None;
        let item = match self.cut {
            Cut::Lines => source.next_line(limit),
            Cut::Values => return self.outer(source, limit),
            Cut::Elements | Cut::Members => return self.element(source, limit),
        };
        item.map_or(Next::Over, Next::Item)
    }

    fn element<R: Read>(&mut self, source: &mut Source<R>, limit: usize) -> Next {
        loop {
            let Some(byte) = source.peek() else {
                return Next::Over;
            };
            match (byte, self.within) {
                (b',', _) => source.bump(),
                (b'[', Within::Nothing) => {
                    source.bump();
                    self.within = Within::List;
                }
                (b']', Within::List) => {
                    source.bump();
                    self.within = Within::Nothing;
                    return Next::ListEnd;
                }
                (b']', Within::ListInObject) => {
                    source.bump();
                    self.within = Within::Object;
                }
                (b'{', Within::Nothing) if self.cut == Cut::Members => {
                    source.bump();
                    self.within = Within::Object;
                }
                (b'}', Within::Object) => {
                    source.bump();
                    self.within = Within::Nothing;
                }
                (b'"', Within::Object) => {
                    let key = source.next_value(limit);
                    let Some(key) = key.and_then(|item| {
                        let text = std::str::from_utf8(source.bytes(&item)).ok()?;
                        let node = json::parse(text, 1).ok()?;
                        Some(node.as_text()?.to_owned())
                    }) else {
                        continue;
                    };
                    if source.peek() == Some(b':') {
                        source.bump();
                    }
                    if is_list(&key) && source.peek() == Some(b'[') {
                        source.bump();
                        self.within = Within::ListInObject;
                        continue;
                    }
                    self.member = Some(key);
                    return self.value(source, limit);
                }
                (_, Within::Nothing) => return self.outer(source, limit),
                _ => return self.value(source, limit),
            }
        }
    }

    /// An item outside everything: a value, or a line of what begins like none, as one item and not one a word.
    fn outer<R: Read>(&self, source: &mut Source<R>, limit: usize) -> Next {
        match source.peek() {
            None => Next::Over,
            Some(b'{' | b'[') => self.value(source, limit),
            Some(_) => source.next_line(limit).map_or(Next::Over, Next::Item),
        }
    }

    fn value<R: Read>(&self, source: &mut Source<R>, limit: usize) -> Next {
        source.next_value(limit).map_or(Next::Over, Next::Item)
    }
}

/// Members whose elements are items.
pub(crate) fn is_list(key: &str) -> bool {
    matches!(key, "posts" | "comments")
}
