//! YAML in block style, as dumpers write it.
//!
//! Read with a real YAML parser, so that what a quoted or block scalar holds can never end it. Strict about what counts
//! as a record, because prose is often YAML by accident: two members at least or a list, plain keys of a few words, no
//! key twice, one document, no anchors, no tags.

use std::collections::BTreeSet;

use masec_model::{Shape, Span, Value};
use saphyr_parser::{Event, Parser, ScalarStyle};

use super::{scalar, shape_of};
use crate::Limits;
use crate::flatten::{Leaves, index};

/// Longer texts are not tried: nobody dumps a record of this size for a model to read.
const LONGEST: usize = 1 << 20;

/// Adds the fields of `text` if it is a YAML record. On `false` leaves may have been added in vain.
pub(super) fn read(text: &str, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) -> bool {
    if text.len() > LONGEST || !promising(text) {
        return false;
    }
    let places = Places::of(text);
    let mut walk = Walk {
        text,
        places,
        path: path.to_owned(),
        open: Vec::new(),
        leaves,
        depth: limits.depth(),
        members: 0,
        phrases: 0,
        root: None,
        seen: 0,
        block: false,
    };
    for event in Parser::new_from_str(text) {
        let Ok((event, span)) = event else {
            return false;
        };
        if walk.take(event, span).is_none() {
            return false;
        }
    }
    if !walk.only_structure(text.len()) {
        return false;
    }
    match walk.root {
        Some(Root::Map) => walk.members >= 2,
        Some(Root::List) => walk.phrases == 0,
        None => false,
    }
}

/// A look at the first line before any work is done: a record begins with a key or a dash.
fn promising(text: &str) -> bool {
    let Some(line) = text.lines().find(|line| !line.trim().is_empty()) else {
        return false;
    };
    let line = line.trim_start();
    let dash = line.starts_with("- ") || line == "-";
    let key = line.contains(": ") || line.trim_end().ends_with(':');
    let other = line.starts_with(['{', '[', '%', '&', '*', '!', '#', '@', '`', '|', '>', '?']);
    (dash || key) && !other && !line.starts_with("---")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Root {
    Map,
    List,
}

enum Open {
    Map {
        /// Length of the path before this was entered.
        outer: usize,
        /// Length of the map's own path.
        base: usize,
        keys: BTreeSet<String>,
        /// Whether a value is due.
        value: bool,
    },
    List {
        outer: usize,
        count: usize,
    },
}

struct Walk<'t, 'l, 'm> {
    text: &'t str,
    places: Places,
    path: String,
    open: Vec<Open>,
    leaves: &'m mut Leaves<'l>,
    depth: usize,
    /// Members of all maps.
    members: usize,
    /// Items of the outermost list that are more than a word or three: a list of them is prose.
    phrases: usize,
    root: Option<Root>,
    /// One past the last scalar's last byte.
    seen: usize,
    /// Whether that scalar was a block.
    block: bool,
}

impl Walk<'_, '_, '_> {
    /// Takes one event; `None` if this is no record after all.
    fn take(&mut self, event: Event<'_>, span: saphyr_parser::Span) -> Option<()> {
        if self.leaves.overflow {
            return None;
        }
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Some(()),
            Event::DocumentStart(explicit) => (!explicit && self.root.is_none()).then_some(()),
            Event::Alias(_) => None,
            Event::Scalar(value, style, 0, None) => self.scalar(&value, style, span),
            Event::SequenceStart(0, None) => {
                let outer = self.enter(Root::List)?;
                self.open.push(Open::List { outer, count: 0 });
                Some(())
            }
            Event::MappingStart(0, None) => {
                let outer = self.enter(Root::Map)?;
                self.open.push(Open::Map {
                    outer,
                    base: self.path.len(),
                    keys: BTreeSet::new(),
                    value: false,
                });
                Some(())
            }
            Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..) => None,
            Event::SequenceEnd | Event::MappingEnd => {
                let outer = match self.open.pop()? {
                    Open::Map { outer, .. } | Open::List { outer, .. } => outer,
                };
                self.path.truncate(outer);
                Some(())
            }
        }
    }

    /// Opens a list or a map where a value is due; the path's length outside it.
    fn enter(&mut self, kind: Root) -> Option<usize> {
        if self.open.len() >= self.depth {
            return None;
        }
        if self.open.is_empty() {
            if self.root.is_some() {
                return None;
            }
            self.root = Some(kind);
        }
        self.value_due()
    }

    /// Moves the path to the value that comes now; its length before that. `None` where a key is due.
    fn value_due(&mut self) -> Option<usize> {
        match self.open.last_mut() {
            None => Some(self.path.len()),
            Some(Open::Map { base, value, .. }) => {
                if !*value {
                    return None;
                }
                *value = false;
                Some(*base)
            }
            Some(Open::List { count, .. }) => {
                let before = self.path.len();
                index(&mut self.path, *count);
                *count += 1;
                Some(before)
            }
        }
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: saphyr_parser::Span) -> Option<()> {
        let at = self.span(style, span);
        let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        let start = if block {
            self.header(at.start as usize)?
        } else {
            at.start as usize
        };
        if !self.only_structure(start) {
            return None;
        }
        self.seen = at.end as usize;
        self.block = block;
        if let Some(Open::Map {
            base,
            keys,
            value: value @ false,
            ..
        }) = self.open.last_mut()
        {
            if !is_key(text, style) || keys.contains(text) {
                return None;
            }
            *value = true;
            self.path.truncate(*base);
            let place = keys.len();
            keys.insert(text.to_owned());
            self.members += 1;
            self.leaves.key(&mut self.path, text, place, at);
            return Some(());
        }
        // A lone scalar is no record.
        if self.open.is_empty() {
            return None;
        }
        let plain = style == ScalarStyle::Plain;
        if let [Open::List { .. }] = self.open.as_slice()
            && plain
            && shape_of(text) == Shape::Running
        {
            self.phrases += 1;
        }
        let before = self.value_due()?;
        let value = if plain {
            scalar(text)
        } else {
            Value::Text(text.to_owned())
        };
        self.leaves.push(&self.path, value, Shape::Field, at);
        self.path.truncate(before);
        Some(())
    }

    /// Where the `|` or `>` stands of the block scalar whose text begins at `start`.
    fn header(&self, start: usize) -> Option<usize> {
        let before = self.text.get(..start)?.trim_end();
        let before =
            before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
        let before = before.strip_suffix(['|', '>'])?;
        (before.len() >= self.seen).then_some(before.len())
    }

    /// Whether nothing but structure stands between the last scalar and `to`: a comment would be lost, and so would a
    /// tag; an empty line is no dumper's.
    fn only_structure(&self, to: usize) -> bool {
        let Some(gap) = self.text.get(self.seen.min(to)..to) else {
            return false;
        };
        let structure = |byte| {
            matches!(
                byte,
                b' ' | b'\n' | b'\r' | b'-' | b':' | b'[' | b']' | b'{' | b'}' | b','
            )
        };
        let lines = gap.matches('\n').count();
        let empty_line = !self.block
            && lines > 1
            && self.seen > 0
            && to < self.text.len()
            && gap
                .split('\n')
                .skip(1)
                .take(lines - 1)
                .any(|line| line.trim().is_empty());
        gap.bytes().all(structure) && !empty_line
    }

    /// The bytes of a scalar: without white space around a plain one, with the quotes of a quoted one.
    fn span(&self, style: ScalarStyle, span: saphyr_parser::Span) -> Span {
        let start = self.places.byte(span.start.index());
        let end = self.places.byte(span.end.index()).max(start);
        let slice = self.text.get(start..end).unwrap_or_default();
        let end = match style {
            ScalarStyle::Literal | ScalarStyle::Folded => end,
            _ => start + slice.trim_end().len(),
        };
        Span::new(start, end)
    }
}

/// Whether a scalar is a key that a dumper would write: a few words on one line.
fn is_key(text: &str, style: ScalarStyle) -> bool {
    let quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
    let words = text.split_whitespace().count();
    (1..=256).contains(&text.len())
        && !text.contains('\n')
        && (quoted || style == ScalarStyle::Plain && words <= 4)
}

/// From the parser's positions, which count characters, to bytes.
enum Places {
    /// One byte a character.
    Ascii(usize),
    Bytes(Vec<u32>),
}

impl Places {
    fn of(text: &str) -> Self {
        if text.is_ascii() {
            return Self::Ascii(text.len());
        }
        let ends = std::iter::once(text.len());
        let places = text.char_indices().map(|(byte, _)| byte).chain(ends);
        Self::Bytes(
            places
                .map(|byte| u32::try_from(byte).unwrap_or(u32::MAX))
                .collect(),
        )
    }

    fn byte(&self, character: usize) -> usize {
        match self {
            Self::Ascii(len) => character.min(*len),
            Self::Bytes(places) => places
                .get(character)
                .or(places.last())
                .map_or(0, |&byte| byte as usize),
        }
    }
}
