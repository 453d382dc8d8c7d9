//! An answer that is one JSON string: wrappers and exporters write a text so. What it says is read as if it had come plainly, so that
//! an escape hides no line from what looks for one.

use masec_model::Span;

use super::read_within;
use crate::Limits;
use crate::flatten::Leaves;
use crate::json::{self, Json};

/// Strings in one another that are read.
pub(super) const LEVELS: usize = 4;

/// Adds the leaves of what `text` says as a JSON string, each where it stands in `text`; on `false` it is none.
pub(super) fn read(
    text: &str,
    path: &str,
    leaves: &mut Leaves<'_>,
    limits: &Limits,
    levels: usize,
) -> bool {
    if levels == 0 || !text.trim_ascii_start().starts_with('"') {
        return false;
    }
    let Ok(node) = json::parse(text, limits.depth()) else {
        return false;
    };
    let Json::Text(said) = &node.json else {
        return false;
    };
    let mut within = Leaves::new(limits, Some(0));
    read_within(said, path, &mut within, limits, levels - 1);
    let spans = within.leaves.iter().filter_map(|leaf| leaf.at);
    let mut ends: Vec<usize> = spans
        .flat_map(|at| [at.start as usize, at.end as usize])
        .collect();
    ends.sort_unstable();
    ends.dedup();
    let written = written(text, node.span.start as usize + 1, &ends);
    let place = |end: u32| {
        let known = ends.binary_search(&(end as usize)).ok();
        known
            .and_then(|known| written.get(known))
            .copied()
            .unwrap_or_default()
    };
    for leaf in within.leaves {
        let at = leaf.at.unwrap_or_default();
        let at = Span::new(place(at.start), place(at.end));
        leaves.push(&leaf.path, leaf.value, leaf.shape, at);
    }
    leaves.cut |= within.cut;
    true
}

/// Where the places `ends`, in order, of what a string says stand in the `text` that writes it, from `start` on.
fn written(text: &str, start: usize, ends: &[usize]) -> Vec<usize> {
    let escape_from = |at: usize| {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        memchr::memchr(b'\\', rest).map_or(text.len(), |place| at + place)
    };
    let (mut at, mut said, mut escape) = (start, 0, escape_from(start));
    let mut letter = String::new();
    let place = |&end: &usize| {
        while said < end {
            let plain = escape - at;
            if said + plain >= end || escape >= text.len() {
                at += end - said;
                said = end;
                break;
            }
            letter.clear();
            at = json::unescape(text, escape, &mut letter, false).unwrap_or(text.len());
            said += plain + letter.len();
            escape = escape_from(at);
        }
        at
    };
    ends.iter().map(place).collect()
}
