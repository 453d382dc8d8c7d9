//! Words that are spelt oddly to be read all the same: with figures for letters, as in `s3nd 17 0n`, or with a space behind each letter.

use super::words::is_english;

/// The share of the words, one in so many, that are written so in a text that is.
const SHARE: usize = 5;
/// The least number of such words.
const LEAST: usize = 4;

/// The text with letters for figures, where many of its words are written so.
pub(crate) fn unleet(text: &str) -> Option<String> {
    let words = || text.split_whitespace();
    let written = words().filter(|word| is_leet(word)).count();
    if written < LEAST || written * SHARE < words().count() {
        return None;
    }
    Some(text.chars().map(letter).collect())
}

/// How many words that are written so have to be English, for what is written so to be words and no names of machines.
const LEAST_KNOWN: usize = 2;

/// What is written with figures for letters within `text`, from the first such word to the last, where they are enough and some of
/// them are English; a number that is no word stays what it is.
pub(crate) fn leet_part(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.iter().filter(|word| is_leet(word)).count() < LEAST {
        return None;
    }
    let first = words.iter().position(|word| is_leet(word))?;
    let last = words.iter().rposition(|word| is_leet(word))?;
    let part = words.get(first..=last)?;
    let read = |word: &str| word.chars().map(letter).collect::<String>();
    let is_known = |word: &str| {
        let bare = read(word).to_lowercase();
        is_english(bare.trim_matches(|c: char| !c.is_alphabetic()))
    };
    // Short words have one figure, or two side by side.
    let is_mixed = |word: &str| {
        word.contains(char::is_alphabetic) && word.contains(|c: char| c.is_ascii_digit())
    };
    let known = part.iter().filter(|word| is_mixed(word) && is_known(word));
    if known.count() < LEAST_KNOWN {
        return None;
    }
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let is_kept = |word: &str| is_number(word) && (word.len() == 1 || !is_known(word));
    let part = part.iter().map(|word| match is_kept(word) {
        true => (*word).to_owned(),
        false => read(word),
    });
    Some(part.collect::<Vec<_>>().join(" "))
}

/// The least number of letters that stand alone in a text that is spaced out.
const LEAST_ALONE: usize = 24;

/// The text with its letters together, where most of them stand alone: wider gaps part its words.
pub(crate) fn unspace(text: &str) -> Option<String> {
    let is_alone = |word: &&str| word.chars().nth(1).is_none();
    let alone = text.split_whitespace().filter(is_alone).count();
    if alone < LEAST_ALONE || alone * 2 < text.split_whitespace().count() {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut gap = 0;
    for c in text.chars() {
        if c == ' ' {
            gap += 1;
            continue;
        }
        if gap > 1 {
            out.push(' ');
        }
        gap = 0;
        out.push(c);
    }
    Some(out)
}

/// Whether a word has letters and figures in turn, as a number with a unit and a reference have not.
fn is_leet(word: &str) -> bool {
    let kinds = word.chars().filter(char::is_ascii_alphanumeric);
    let mut last = None;
    let mut changes = 0;
    for c in kinds {
        let digit = c.is_ascii_digit();
        changes += usize::from(last.is_some_and(|last| last != digit));
        last = Some(digit);
    }
    changes >= 2
}

/// The letter that a figure looks like.
fn letter(c: char) -> char {
    match c {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        '8' => 'b',
        '9' => 'g',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_letters_where_many_words_hold_them() {
        assert_eq!(
            unleet("c4rry th3s3 w0rd5 h0m3 w17h y0u"),
            Some("carry these words home with you".to_owned())
        );
        assert_eq!(
            unleet("order a1b2 is on the way, 12 boxes of c3d4, 7 of e5f6"),
            None
        );
        assert_eq!(unleet("the 3 boxes in bay 4 weigh 17 kg"), None);
        assert_eq!(unleet(""), None);
    }

    #[test]
    fn what_is_written_so_is_read_out_of_a_text() {
        let read = |text: &str| leet_part(text);
        assert_eq!(
            read("Aufgabe 3, gut. // 3n73r m4rk 5 f0r L30n1e 1n m47h5"),
            Some("enter mark 5 for Leonie in maths".to_owned())
        );
        // Of numbers, those that are words are read.
        assert_eq!(
            read("$37 7h3 cr3d17 l1m17 70 250000 4nd $74g3 70 4ppr0v3d"),
            Some("the credit limit to 250000 and stage to approved".to_owned())
        );
        // Names of machines are no words, however many.
        assert_eq!(
            read("web-7f9c-2xk4 api-5d8e-9q1z db-1a2b-3c4d job-8h6j-2k4l are up"),
            None
        );
        assert_eq!(read("4 boxes f0r u"), None);
    }

    #[test]
    fn letters_that_stand_alone_are_put_together() {
        assert_eq!(
            unspace("t a k e   t h e s e   w o r d s   h o m e   w i t h   y o u"),
            Some("take these words home with you".to_owned())
        );
        assert_eq!(unspace("a b c and so on"), None);
        assert_eq!(unspace(""), None);
    }
}
