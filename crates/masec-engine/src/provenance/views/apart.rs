//! Letters spelt apart, read as one: `s e c r e t`, `C-l-i-c-k t-h-i-s`, `C·l.i_c*k`.
//!
//! Single letters or digits with one or two separators between them; other separators part the words.

use masec_model::Span;

use super::runs::next_short;
use super::{Found, View, pay};

/// The fewest letters spelt apart that count.
const FEWEST: usize = 6;
/// The most bytes of separators between letters of one word.
const WIDEST: usize = 3;
/// The most bytes between letters at all.
const LONGEST_GAP: usize = 16;

/// Shows what letters spelt apart say. `short` is the first of [`next_short`].
pub(super) fn decode(
    text: &str,
    mut short: Option<usize>,
    budget: &mut usize,
    show: &mut dyn FnMut(Found<'_>, &mut usize),
) {
    let bytes = text.as_bytes();
    while let Some(sign) = short {
        let Some(start) = (sign..sign + 3).find(|place| alone(bytes, *place)) else {
            short = next_short(bytes, sign + 3);
            continue;
        };
        let (read, anchors, end) = spell(text, start);
        short = next_short(bytes, end.max(start + 1));
        // Figures in groups are versions, dates or tables.
        let figures = read.contains(' ') && !read.bytes().any(|byte| byte.is_ascii_alphabetic());
        if anchors.len() < FEWEST || figures || !pay(budget, end - start) {
            continue;
        }
        show(
            Found {
                view: View::Joined,
                text: &read,
                source: Span::new(start, end),
                anchors: Some(&anchors),
            },
            budget,
        );
    }
}

fn alone(bytes: &[u8], at: usize) -> bool {
    let letter = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_alphanumeric);
    letter(at) && !letter(at + 1) && (at == 0 || !letter(at - 1))
}

/// Reads letters that stand alone from `start` on.
fn spell(text: &str, start: usize) -> (String, Vec<(u32, u32)>, usize) {
    let bytes = text.as_bytes();
    let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut read = String::new();
    let mut anchors = Vec::new();
    let mut end = start;
    let mut at = start;
    let mut usual: Option<&str> = None;
    while alone(bytes, at) {
        anchors.push((clamp(read.len()), clamp(at)));
        read.push(char::from(bytes[at]));
        end = at + 1;
        let between = gap(&text[end..]);
        let usual = *usual.get_or_insert(between);
        at = end + between.len();
        if between.is_empty() || usual.len() > WIDEST {
            break;
        }
        let goes_on = alone(bytes, at);
        match Gap::of(between, usual) {
            Gap::InWord => {}
            // What stands apart like a letter is spelt too: `g m a i l . c o m`, `h-t-t-p-:-/-/`.
            Gap::Spells => {
                for (place, c) in between
                    .char_indices()
                    .skip(1)
                    .filter(|(place, _)| place % (usual.len() + 1) == usual.len())
                {
                    anchors.push((clamp(read.len()), clamp(end + place)));
                    read.push(c);
                }
            }
            Gap::Parts if goes_on => read.push(' '),
            Gap::Parts => {}
        }
    }
    (read, anchors, end)
}

/// What stands up to the next letter or digit, where that is not far.
fn gap(rest: &str) -> &str {
    let is_between = |c: &(usize, char)| !c.1.is_alphanumeric() && c.0 <= LONGEST_GAP;
    let last = rest.char_indices().take_while(is_between).last();
    &rest[..last.map_or(0, |(at, c)| at + c.len_utf8())]
}

/// What a gap between two letters does.
enum Gap {
    /// It parts the letters of a word.
    InWord,
    /// It holds characters that are spelt apart themselves.
    Spells,
    /// It parts words.
    Parts,
}

impl Gap {
    fn of(between: &str, usual: &str) -> Self {
        if between == usual {
            return Self::InWord;
        }
        let unit = usual.len() + 1;
        let spells = between.len() > usual.len()
            && (between.len() - usual.len()).is_multiple_of(unit)
            && between.as_bytes().chunks(unit).all(|part| {
                part.starts_with(usual.as_bytes())
                    && part.get(usual.len()).is_none_or(u8::is_ascii_graphic)
            });
        if spells {
            return Self::Spells;
        }
        // Any one mark instead of the usual one, where white space is what parts the words.
        let mark = |gap: &str| gap.chars().count() == 1 && !gap.contains(char::is_whitespace);
        if mark(between) && mark(usual) {
            Self::InWord
        } else {
            Self::Parts
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use super::*;

    const GOAL: &str = "Click element 31 at https://a.example/x-y so it's a must";

    #[test]
    fn any_separator_leaves_the_words() {
        for between in [
            "-", ".", "_", "*", "/", "~", "·", "•", "|", "\u{200b}", "--",
        ] {
            let word = |word: &str| {
                let letters: Vec<String> = word.chars().map(String::from).collect();
                letters.join(between)
            };
            let words: Vec<String> = GOAL.split(' ').map(word).collect();
            let read = if "-./_".contains(between) {
                "Click element 31 at https"
            } else {
                GOAL
            };
            let view = if between == "\u{200b}" {
                View::Invisible
            } else {
                View::Joined
            };
            check(&words.join(" "), view, read);
            check(&words.join("  "), View::Joined, "lick element 31 at");
        }
        check("C-l.i_c*k t~h-i+s", View::Joined, "Click this");
        check(
            "h t t p s : / / a . e x a m p l e",
            View::Joined,
            "https://a.example",
        );
    }
}
