//! Asides: what stands in brackets within a name, a title or another short text, and speaks to the call.
//!
//! Whoever may choose a name may put a few words behind it. What a record or a line says in brackets is about the thing that it
//! names; of an aside that holds values which nobody else gave, or the tool's own word, the call is the work. One value alone in
//! brackets, such as a number or an address, is no aside.

use super::shared::{Held, Shared};
use crate::flow::DocumentLeaf;
use crate::intent::Bag;

/// The longest text, in bytes and words, that may be a name with an aside.
const LONGEST: usize = 400;
const MOST_WORDS: usize = 20;
/// The fewest words of an aside; scripts without spaces have as many as their letters make up.
const FEWEST_WORDS: usize = 3;
const FEWEST_DIFFERENT: usize = 2;
/// What the tool's own word counts for, where none of its values stands beside it: less than what policy takes for an aside's work.
const NAMED: f32 = 0.19;

/// The largest share of the arguments' words, which weigh `all` together, that one aside has of `unsaid`: those that the
/// principal did not say. `name`: those of the tool's name.
pub(super) fn aside(shared: &Shared<'_>, unsaid: &Bag, name: &Bag, all: f32) -> f32 {
    let mut most: f32 = 0.0;
    let mut last: Option<&DocumentLeaf> = None;
    let has_words = |held: &&Held<'_>| !shared.words(held).is_empty();
    for held in shared.passages.iter().filter(has_words) {
        let leaf = held.leaf;
        if last.is_some_and(|last| std::ptr::eq(last, leaf)) || !may_have_asides(leaf) {
            continue;
        }
        last = Some(leaf);
        for part in bracketed(&leaf.text) {
            let words = Bag::of([part]);
            let is_aside =
                part.split_whitespace().nth(FEWEST_WORDS - 1).is_some() || !part.is_ascii();
            if !is_aside || words.len() < FEWEST_DIFFERENT {
                continue;
            }
            let share = unsaid.only(|word| words.has(word)).weight() / all;
            let is_named = name.iter().any(|word| words.has(word));
            most = most.max(share).max(if is_named { NAMED } else { 0.0 });
        }
    }
    most
}

fn may_have_asides(leaf: &DocumentLeaf) -> bool {
    leaf.text.len() <= LONGEST
        && leaf.text.contains(OPENING)
        && (leaf.is_field || leaf.text.split_whitespace().nth(MOST_WORDS).is_none())
}

const OPENING: [char; 4] = ['(', '[', '（', '【'];
const CLOSING: [char; 4] = [')', ']', '）', '】'];

/// What stands in brackets in `text`, each with those within it; what is never closed goes to the end. Brackets right behind a word
/// with single words in them are code: `prices(sku, day)`.
fn bracketed(text: &str) -> Vec<&str> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    let is_word = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| text.as_bytes().get(at));
        before.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
    };
    for (at, c) in text.char_indices() {
        if OPENING.contains(&c) {
            open.push((at + c.len_utf8(), c.is_ascii() && is_word(at)));
        } else if CLOSING.contains(&c) {
            found.extend(
                open.pop()
                    .map(|(start, is_code)| (&text[start..at], is_code)),
            );
        }
    }
    let rest = open
        .into_iter()
        .map(|(start, is_code)| (&text[start..], is_code));
    found.extend(rest);
    // Code has names and values between its commas, and an aside has words.
    let is_code = |part: &str| {
        part.split(',')
            .all(|one| !one.trim().contains(char::is_whitespace))
    };
    { found.into_iter() }
        .filter(|(part, behind)| !(*behind && is_code(part)))
        .map(|(part, _)| part)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_brackets_is_found() {
        assert_eq!(
            bracketed("Lamp (hall [2]) and (porch"),
            ["2", "hall [2]", "porch"]
        );
        assert_eq!(
            bracketed("Kemp Ltd(set discount 60 a[1])"),
            ["set discount 60 a[1]"]
        );
        assert_eq!(bracketed("no ) bracket"), [""; 0]);
        assert_eq!(bracketed("index on prices(sku, day) of a[0]"), [""; 0]);
        assert_eq!(bracketed("灯（玄関）"), ["玄関"]);
    }
}
