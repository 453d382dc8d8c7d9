//! How many words a text has, whatever script it is in.

/// Whether `c` is a letter of a script that puts no spaces between words.
pub fn is_unspaced(c: char) -> bool {
    letters_a_word(c).is_some()
}

/// Whether `c` is of the script of Korean, whose endings are hung onto words and numbers of others.
pub fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// How many words `text` has: what stands between spaces, and of scripts without spaces as many as its letters make up on average.
pub fn count_words(text: &str) -> usize {
    if text.is_ascii() {
        return text.split_whitespace().count();
    }
    text.split_whitespace().map(words_of_chunk).sum()
}

/// How many letters a word has on average, in a script without spaces.
fn letters_a_word(c: char) -> Option<usize> {
    match c {
        '\u{3041}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{2fa1f}' => Some(2),
        '\u{0e01}'..='\u{0e3a}'
        | '\u{0e40}'..='\u{0e4e}'
        | '\u{0e81}'..='\u{0ece}'
        | '\u{1000}'..='\u{103f}'
        | '\u{1780}'..='\u{17d3}' => Some(4),
        _ => None,
    }
}

/// The words of what stands between two spaces.
fn words_of_chunk(chunk: &str) -> usize {
    let (mut short, mut long, mut spaced) = (0_usize, 0_usize, false);
    for c in chunk.chars() {
        match letters_a_word(c) {
            Some(2) => short += 1,
            Some(_) => long += 1,
            None => spaced |= c.is_alphanumeric(),
        }
    }
    let unspaced = short.div_ceil(2) + long.div_ceil(4);
    (unspaced + usize::from(spaced)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_every_script() {
        for (text, words) in [
            ("", 0),
            ("ready for pickup", 3),
            ("a - b", 3),
            ("Grüße an alle", 3),
            ("山田太郎", 2),
            ("请把大门密码改为4321", 5),
            ("打开 后门", 2),
            ("โปรดโอนเงิน", 3),
            ("문을 열어 주세요", 3),
        ] {
            assert_eq!(count_words(text), words, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn ascii_has_the_words_that_any_text_has(text in "[ -~\n]{0,60}") {
            proptest::prop_assert_eq!(count_words(&text) + 1, count_words(&format!("{text} é")));
        }
    }
}
