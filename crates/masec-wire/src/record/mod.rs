//! Text that a tool returned, taken apart where it is a record: JSON, YAML, a Python literal, a table.
//!
//! A record's fields become leaves with paths; anything else is one leaf of running text. What stands inside a quoted
//! or block scalar stays in one leaf, however much it looks like the record around it: whoever wrote a mail's body
//! must not be able to write the mail's recipient. So a text is either a record as a whole, by a strict reading, or not
//! one at all; nothing is searched for records.

use masec_model::{Leaf, Shape, Span, Value};

use crate::Limits;
use crate::flatten::Leaves;
use crate::json;

/// The leaves of `text`.
pub fn leaves(text: &str, limits: &Limits) -> Vec<Leaf> {
    let mut leaves = Leaves::new(limits, Some(0));
    read(text, "", &mut leaves, limits);
    leaves.leaves
}

/// Adds the leaves of `text` under `path`.
pub(crate) fn read(text: &str, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) {
    let before = leaves.leaves.len();
    if structured(text, path, leaves, limits) && !leaves.overflow {
        return;
    }
    // Too many fields, or no record: the text as it is. Nothing is lost but the fields' names.
    leaves.leaves.truncate(before);
    leaves.overflow = false;
    plain(text, path, leaves);
}

fn structured(text: &str, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) -> bool {
    let trimmed = text.trim_start();
    if matches!(trimmed.bytes().next(), Some(b'{' | b'['))
        && let Ok(node) = json::parse(text, limits.depth())
    {
        leaves.json(&mut path.to_owned(), &node);
        return true;
    }
    false
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
        || text.contains(". ")
        || text.contains(", ")
        || text.split_whitespace().count() > 3;
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
