//! Morse code: `-.-. .-.. .. -.-. -.-`, words parted by `/`, `|`, a line's end or wider space.

use masec_model::Span;

use super::words::like_words;
use super::{Found, View, pay};

/// The fewest letters that count.
const FEWEST: usize = 8;
/// The longest sign of a letter or mark.
const LONGEST: usize = 6;

const SIGNS: &[(&str, char)] = &[
    (".-", 'a'),
    ("-...", 'b'),
    ("-.-.", 'c'),
    ("-..", 'd'),
    (".", 'e'),
    ("..-.", 'f'),
    ("--.", 'g'),
    ("....", 'h'),
    ("..", 'i'),
    (".---", 'j'),
    ("-.-", 'k'),
    (".-..", 'l'),
    ("--", 'm'),
    ("-.", 'n'),
    ("---", 'o'),
    (".--.", 'p'),
    ("--.-", 'q'),
    (".-.", 'r'),
    ("...", 's'),
    ("-", 't'),
    ("..-", 'u'),
    ("...-", 'v'),
    (".--", 'w'),
    ("-..-", 'x'),
    ("-.--", 'y'),
    ("--..", 'z'),
    ("-----", '0'),
    (".----", '1'),
    ("..---", '2'),
    ("...--", '3'),
    ("....-", '4'),
    (".....", '5'),
    ("-....", '6'),
    ("--...", '7'),
    ("---..", '8'),
    ("----.", '9'),
    (".-.-.-", '.'),
    ("--..--", ','),
    ("..--..", '?'),
    ("-..-.", '/'),
    (".--.-.", '@'),
    ("-....-", '-'),
    ("---...", ':'),
    ("-...-", '='),
    ("..--.-", '_'),
];

/// Shows what runs of dots and dashes say.
pub(super) fn decode(text: &str, budget: &mut usize, show: &mut dyn FnMut(Found<'_>, &mut usize)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    // Half of the letters begin with a dash or have one inside, before a dot; prose hardly ever does.
    while let Some(sign) = memchr::memmem::find(&bytes[at..], b"-.").map(|place| at + place) {
        let before = bytes[at..sign].iter().rev();
        let start = sign - before.take_while(|byte| in_morse(**byte)).count();
        let run = bytes[start..]
            .iter()
            .take_while(|byte| in_morse(**byte))
            .count();
        at = start + run;
        let (read, anchors) = spell(text, start, at);
        if anchors.len() < FEWEST || !like_words(&read) || !pay(budget, run) {
            continue;
        }
        show(
            Found {
                view: View::Codes,
                text: &read,
                source: Span::new(start, at),
                anchors: Some(&anchors),
            },
            budget,
        );
    }
}

/// Shows `visit` the letters of every run of at least `fewest` signs, whatever they say.
pub(crate) fn letters(text: &str, fewest: usize, visit: &mut dyn FnMut(&str)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(sign) = memchr::memmem::find(&bytes[at..], b"-.").map(|place| at + place) {
        let before = bytes[at..sign].iter().rev();
        let start = sign - before.take_while(|byte| in_morse(**byte)).count();
        let run = bytes[start..].iter();
        at = start + run.take_while(|byte| in_morse(**byte)).count();
        let (read, anchors) = spell(text, start, at);
        if anchors.len() >= fewest {
            visit(&read);
        }
    }
}

/// Whether Morse code is written with a byte.
fn in_morse(byte: u8) -> bool {
    matches!(byte, b'.' | b'-' | b' ' | b'/' | b'|' | b'\n')
}

/// Reads signs up to the first that is none; rulers and leaders are too long.
fn spell(text: &str, start: usize, end: usize) -> (String, Vec<(u32, u32)>) {
    let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut read = String::new();
    let mut anchors = Vec::new();
    let mut at = start;
    for sign in text[start..end].split([' ', '/', '|', '\n']) {
        if sign.is_empty() {
            if !read.is_empty() && !read.ends_with(' ') {
                read.push(' ');
            }
        } else {
            let known = SIGNS.iter().find(|(known, _)| *known == sign);
            let Some((_, c)) = known.filter(|_| sign.len() <= LONGEST) else {
                break;
            };
            anchors.push((clamp(read.len()), clamp(at)));
            read.push(*c);
        }
        at += sign.len() + 1;
    }
    (read, anchors)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, nothing};
    use super::*;

    #[test]
    fn morse_is_read() {
        let sign = |c: char| SIGNS.iter().find(|(_, known)| *known == c).unwrap().0;
        let word = |word: &str| word.chars().map(sign).collect::<Vec<_>>().join(" ");
        let words: Vec<String> = "click the button at a.example/31"
            .split(' ')
            .map(word)
            .collect();
        for between in [" / ", "   ", " | ", "\n\n"] {
            let text = format!("Listen: {} ok", words.join(between));
            check(&text, View::Codes, "click the button at a.example/31");
        }
    }

    #[test]
    fn rulers_and_leaders_are_left_alone() {
        for honest in [
            "Contents ............ 3\n--- --- ---\n... ... ... ... ... ... ... ...",
            "|---|---|---|---|---|---|---|---|\n| - | - | . | - | . | . | - | - |",
            "- one\n- two\n- - -\n- . - . - . - . - . - . - . -",
            "usage: a [-.-] -- --- -... ../../../..",
        ] {
            nothing(honest);
        }
    }
}
