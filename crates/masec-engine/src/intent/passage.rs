//! Passages of running text, and whether they are steps of a list.
//!
//! Who follows a document follows its steps; what others wrote beside them is rarely one. The form of a line tells in any language.

use super::bag::Bag;

/// A passage of a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Passage {
    /// Its words.
    pub(crate) words: Bag,
    /// Whether its line begins like a step or an item of a list.
    pub(crate) is_item: bool,
}

/// The most passages of one text that are told apart, so that many short ones cost no multiple of it.
const MOST_PASSAGES: usize = 4096;

/// The passages of running text: sentences, lines and what stands between marks of a page, cut shorter than the sentences that
/// requests are read from. Nothing is left out: the last passage is all of the rest.
pub(crate) fn passages(text: &str) -> Vec<Passage> {
    let mut found = Vec::new();
    let (mut start, mut cuts, mut in_item) = (0, 0, begins_item(text));
    let mut push = |part: &str, is_item: bool| {
        let words = Bag::of([part]);
        if !words.is_empty() {
            found.push(Passage { words, is_item });
        }
    };
    each_end(text, &mut |end, c| {
        if cuts < MOST_PASSAGES {
            cuts += 1;
            push(&text[start..end], in_item);
            start = end + c.len_utf8();
            if c == '\n' {
                in_item = begins_item(&text[start..]);
            }
        }
    });
    push(&text[start..], in_item);
    found
}

/// The text of the passage at `place`, with the next.
pub(crate) fn passage_text(text: &str, place: usize) -> String {
    let (mut start, mut cuts, mut at, mut out) = (0, 0, 0, String::new());
    let mut push = |part: &str| {
        if !Bag::of([part]).is_empty() {
            if (place..=place + 1).contains(&at) {
                out.push_str(part);
                out.push('\n');
            }
            at += 1;
        }
    };
    each_end(text, &mut |end, c| {
        if cuts < MOST_PASSAGES {
            cuts += 1;
            push(&text[start..end]);
            start = end + c.len_utf8();
        }
    });
    push(&text[start..]);
    out
}

/// Tells where passages end, and with what.
fn each_end(text: &str, tell: &mut impl FnMut(usize, char)) {
    let ends = |c: char, at_space: &dyn Fn() -> bool| match c {
        '\n' | '<' | '>' | '。' | '！' | '？' | '；' | '：' => true,
        '.' | '!' | '?' | ';' | ':' => at_space(),
        _ => false,
    };
    if text.is_ascii() {
        // A byte at a time, without looking at what comes after each: there are as many as all that was read.
        let bytes = text.as_bytes();
        for (at, byte) in bytes
            .iter()
            .enumerate()
            .filter(|(_, byte)| !byte.is_ascii_alphanumeric())
        {
            let at_space = || {
                bytes
                    .get(at + 1)
                    .is_none_or(|next| char::from(*next).is_whitespace())
            };
            if ends(char::from(*byte), &at_space) {
                tell(at, char::from(*byte));
            }
        }
        return;
    }
    for (at, c) in text.char_indices() {
        let at_space =
            || { text[at + c.len_utf8()..].chars().next() }.is_none_or(char::is_whitespace);
        if ends(c, &at_space) {
            tell(at, c);
        }
    }
}

/// Whether the line that `text` begins with begins like a step or an item: with a bullet, a number or a letter and its stop.
fn begins_item(text: &str) -> bool {
    let line = text.trim_start_matches([' ', '\t', '(', '[']);
    let mut letters = line.chars();
    let Some(first) = letters.next() else {
        return false;
    };
    if matches!(
        first,
        '-' | '*' | '+' | '•' | '·' | '・' | '–' | '■' | '□' | '☐' | '◦'
    ) {
        return letters.next().is_some_and(char::is_whitespace) || !first.is_ascii();
    }
    let digits = line
        .chars()
        .take_while(|c| c.is_numeric())
        .take(MOST_DIGITS + 1);
    let mark = match digits.clone().count() {
        0 if first.is_ascii_alphabetic() => 1,
        1..=MOST_DIGITS => digits.map(char::len_utf8).sum(),
        _ => return false,
    };
    let mut after = line[mark..].chars();
    matches!(after.next(), Some('.' | ')' | ']' | '．' | '）' | '、'))
        && after
            .next()
            .is_none_or(|c| !c.is_alphanumeric() || !c.is_ascii())
}

/// The most digits of the number of a step.
const MOST_DIGITS: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_found_again_with_the_next() {
        let text = "One fish. Two fish\n\nthree fish <div>four fish</div>";
        for (place, expect) in [
            (0, "One fish\n Two fish\n"),
            (2, "three fish \ndiv\n"),
            (9, ""),
        ] {
            assert_eq!(passage_text(text, place), expect);
        }
    }

    #[test]
    fn passages_end_with_sentences_lines_and_marks() {
        assert_eq!(
            passages("One fish. Two fish\nthree fish <div>four fish</div>").len(),
            6
        );
        assert_eq!(passages("costs 3.50 at www.shop.example today").len(), 1);
        assert_eq!(passages("発注する。連絡する。").len(), 2);
    }

    #[test]
    fn all_of_a_step_is_a_step() {
        let found = passages("Weekly closing\n1. Lock the till. Count it\n- water plants\ngo home");
        let steps: Vec<bool> = found.iter().map(|passage| passage.is_item).collect();
        assert_eq!(steps, [false, true, true, true, true, false], "{found:?}");
    }

    proptest::proptest! {
        #[test]
        fn ascii_ends_where_any_text_ends(text in "([a-zA-Z]{1,5}|[0-9]{1,2}|[.!?;:<> ]|\n|\n- ){0,20}") {
            let said = |text: &str| -> Vec<(Vec<_>, bool)> {
                let passages = passages(text).into_iter();
                passages.map(|passage| (passage.words.iter().collect(), passage.is_item)).collect()
            };
            // A line beyond ASCII has the text take the other way, and has no word.
            proptest::prop_assert_eq!(said(&text), said(&format!("{text}\né")));
        }
    }

    #[test]
    fn prices_and_words_are_no_items() {
        for line in [
            "3.50 euros",
            "a.b.example",
            "I am",
            "2024-05-01: done",
            "-5 degrees",
            "",
        ] {
            assert!(!begins_item(line), "{line}");
        }
        for line in [
            "1. a",
            "12) b",
            "(3) c",
            "a) d",
            "* e",
            "  14. f",
            "２）予約",
            "・予約",
        ] {
            assert!(begins_item(line), "{line}");
        }
    }
}
