//! Text that a tool returned, taken apart where it is a record: JSON, YAML, a Python literal, a table.
//!
//! A record's fields become leaves with paths; anything else is one leaf of running text. What stands inside a quoted
//! or block scalar stays in one leaf, however much it looks like the record around it: whoever wrote a mail's body
//! must not be able to write the mail's recipient. So a text is either a record as a whole, by a strict reading, or not
//! one at all; nothing is searched for records.

mod python;
mod quoted;
mod table;
mod yaml;

#[cfg(test)]
mod tests;

use masec_model::{Leaf, Shape, Span, Value, count_words};

use crate::Limits;
use crate::flatten::{Leaves, index};
use crate::json;

/// The leaves of `text`.
pub fn leaves(text: &str, limits: &Limits) -> Vec<Leaf> {
    let mut leaves = Leaves::new(limits, Some(0));
    read(text, "", &mut leaves, limits);
    leaves.leaves
}

/// Adds the leaves of `text` under `path`.
pub(crate) fn read(text: &str, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) {
    read_within(text, path, leaves, limits, quoted::LEVELS);
}

/// As [`read`], with so many strings in one another left to read.
fn read_within(text: &str, path: &str, leaves: &mut Leaves<'_>, limits: &Limits, levels: usize) {
    let before = leaves.leaves.len();
    let is_record =
        quoted::read(text, path, leaves, limits, levels) || structured(text, path, leaves, limits);
    if is_record && !leaves.overflow {
        return;
    }
    // Too many fields, or no record: the text as it is. Nothing is lost but the fields' names.
    leaves.leaves.truncate(before);
    leaves.overflow = false;
    plain(text, path, leaves);
}

/// Tries each kind of record in turn; on `false` leaves may have been added in vain.
fn structured(text: &str, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) -> bool {
    let before = leaves.leaves.len();
    let mut tries = [
        json_record,
        json_lines,
        python::read,
        yaml::read,
        table_record,
    ]
    .into_iter();
    tries.any(|read: Read| {
        leaves.leaves.truncate(before);
        leaves.overflow = false;
        read(text, path, leaves, limits)
    })
}

type Read = fn(&str, &str, &mut Leaves<'_>, &Limits) -> bool;

fn json_record(text: &str, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) -> bool {
    let first = text.trim_ascii_start().bytes().next();
    if !matches!(first, Some(b'{' | b'[')) {
        return false;
    }
    match json::parse(text, limits.depth()) {
        Ok(node) => {
            leaves.json(&mut path.to_owned(), &node);
            true
        }
        Err(_) => false,
    }
}

/// Objects, one a line.
fn json_lines(text: &str, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) -> bool {
    let base = leaves.base;
    let mut at = 0;
    let mut objects = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        if line.trim_ascii().is_empty() {
            continue;
        }
        let Some(node) = line
            .trim_ascii_start()
            .starts_with('{')
            .then(|| json::parse(line, limits.depth()).ok())
            .flatten()
        else {
            leaves.base = base;
            return false;
        };
        leaves.base = base.map(|base| base + start);
        let mut path = path.to_owned();
        index(&mut path, objects);
        leaves.json(&mut path, &node);
        objects += 1;
    }
    leaves.base = base;
    objects >= 2
}

fn table_record(text: &str, path: &str, leaves: &mut Leaves<'_>, _: &Limits) -> bool {
    table::read(text, path, leaves)
}

/// A text that is no record: running, or one value where it is short and has no sentence in it.
fn plain(text: &str, path: &str, leaves: &mut Leaves<'_>) {
    let value = text.trim();
    if value.is_empty() {
        return;
    }
    let shape = shape_of(text);
    let (value, at) = match shape {
        Shape::Field => {
            let start = text.len() - text.trim_start().len();
            (scalar(value), Span::new(start, start + value.len()))
        }
        Shape::Running => (Value::Text(text.to_owned()), Span::new(0, text.len())),
    };
    leaves.push(path, value, shape, at);
}

/// Whether a text that is no record is one value or running text: one value is one short line with at most three words
/// and no sentence.
pub(crate) fn shape_of(text: &str) -> Shape {
    let text = text.trim();
    let short = text.len() <= 80 && !text.contains('\n');
    let sentence = text.ends_with(['.', '!', '?', ':', ';'])
        || [". ", ", ", ": ", "; "]
            .iter()
            .any(|end| text.contains(end))
        || text.contains(['。', '、', '，', '！', '？', '；', '：'])
        || text.starts_with(['{', '[', '(', '<'])
        || count_words(text) > 3;
    if short && !sentence {
        Shape::Field
    } else {
        Shape::Running
    }
}

/// An unquoted value.
pub(crate) fn scalar(text: &str) -> Value {
    match text {
        "null" | "None" | "~" | "" => Value::Null,
        "true" | "True" => Value::Bool(true),
        "false" | "False" => Value::Bool(false),
        _ if json::is_number(text) => Value::Number(text.into()),
        _ => Value::Text(text.to_owned()),
    }
}
