//! Content as typed leaves. A leaf is the smallest thing a label or a provenance match attaches to.

use compact_str::CompactString;

/// A range of bytes (UTF-8) in the text it is said of; `start <= end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to, not including, `end`; positions past 4 GiB are clamped.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            start: clamp(start),
            end: clamp(end.max(start)),
        }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// As a range, to index a slice with.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// One piece of content and where it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// Where in the content, in the form `results[2].sender`; empty for content that is one text.
    pub path: CompactString,
    /// What it holds.
    pub value: Value,
    /// Whether it was a whole field of a record or running text.
    pub shape: Shape,
    /// Where it stood in the text that the interaction came with (the tool's output, the message), quotes and escapes
    /// included; `None` where there was no such text.
    pub at: Option<Span>,
}

/// What the path of a leaf ends with whose text is read as leaves of its own, which come right after it: JSON in a string.
/// No name of a field ends so, since what is no plain name stands in a path in quotes.
const SOURCE: &str = "{}";

impl Leaf {
    /// A leaf of running text that is the whole content.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        let at = Some(Span::new(0, text.len()));
        Self {
            path: CompactString::default(),
            value: Value::Text(text),
            shape: Shape::Running,
            at,
        }
    }

    /// A leaf that is a whole field at `path`.
    pub fn field(path: impl Into<CompactString>, value: Value) -> Self {
        Self {
            path: path.into(),
            value,
            shape: Shape::Field,
            at: None,
        }
    }

    /// Where a part of its text stood in the text that the interaction came with: exactly, where it stood there byte for byte,
    /// else where the whole of it did, since places inside it differ by quotes and escapes.
    pub fn stood(&self, part: Span) -> Option<Span> {
        let at = self.at?;
        let length = self.value.as_text()?.len();
        if at.len() != length || part.end as usize > length {
            return Some(at);
        }
        let start = at.start as usize;
        Some(Span::new(
            start + part.start as usize,
            start + part.end as usize,
        ))
    }

    /// The path of a text at `path` that is read as leaves of its own.
    pub fn source_path(path: &str) -> CompactString {
        let mut source = CompactString::from(path);
        source.push_str(SOURCE);
        source
    }

    /// Whether it is a text that is read as leaves of its own, of which `next`, what comes after it, is the first.
    pub fn is_source_of(&self, next: &Self) -> bool {
        let inner = |stem| next.path.strip_prefix(stem);
        let inner = self.path.strip_suffix(SOURCE).and_then(inner);
        inner.is_some_and(|inner| inner.starts_with(['.', '[', '{']) || self.path == SOURCE)
    }
}

/// The value of a leaf.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, valid UTF-8, not normalised.
    Text(String),
    /// A number, spelt as its source spelt it, so that nothing is lost to rounding.
    Number(CompactString),
    /// A truth value.
    Bool(bool),
    /// Bytes that are no text.
    Bytes(Vec<u8>),
    /// An explicit nothing.
    Null,
}

impl Value {
    /// The text that provenance looks at: the text itself or the number's spelling; `None` for the rest.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            Value::Number(digits) => Some(digits),
            Value::Bool(_) | Value::Bytes(_) | Value::Null => None,
        }
    }
}

/// What a leaf was in its source. A document's author chooses its running text; a record's schema limits its fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A whole field of a record, under a key or in a list.
    Field,
    /// Running text, or a part of it.
    Running,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_stood_where_its_text_did() {
        let mut leaf = Leaf::text("a key");
        assert_eq!(leaf.stood(Span::new(2, 5)), Some(Span::new(2, 5)));
        leaf.at = Some(Span::new(10, 15));
        assert_eq!(leaf.stood(Span::new(2, 5)), Some(Span::new(12, 15)));
        // With its quotes, or a part that is not of it.
        assert_eq!(leaf.stood(Span::new(2, 6)), leaf.at);
        leaf.at = Some(Span::new(10, 17));
        assert_eq!(leaf.stood(Span::new(2, 5)), leaf.at);
        leaf.at = None;
        assert_eq!(leaf.stood(Span::new(2, 5)), None);
    }
}
