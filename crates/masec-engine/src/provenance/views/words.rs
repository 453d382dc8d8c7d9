//! Whether letters read like words: for codes under which any numbers or letters decode to something.

/// How much likelier a letter is in words of the common languages in Latin script than among letters drawn at random, in
/// tenths of a bit, from `a` to `z`.
const WEIGHTS: [i32; 26] = [
    11, -15, -4, 2, 18, -12, -12, 0, 9, -37, -17, 2, -5, 9, 8, -7, -33, 8, 8, 10, -1, -16, -14,
    -39, -16, -25,
];
/// The least mean weight of words. Random letters have -6.5, English 4.9.
const LEAST_MEAN: i32 = 1;
/// How many different letters they have.
const FEWEST_DIFFERENT: usize = 5;

/// Whether `text` reads like words: mostly letters and spaces, the letters as frequent as they are in words.
pub(super) fn like_words(text: &str) -> bool {
    let mut counts = [0; 26];
    let (mut all, mut plain) = (0, 0);
    for c in text.chars() {
        all += 1;
        plain += u32::from(c.is_alphabetic() || c.is_whitespace());
        if let Some(place) = place(c) {
            counts[place] += 1;
        }
    }
    let letters: i32 = counts.iter().sum();
    let vowels: i32 = [0, 4, 8, 14, 20, 24]
        .map(|vowel| counts[vowel])
        .iter()
        .sum();
    let different = counts.iter().filter(|count| **count > 0).count();
    plain * 5 >= all * 3
        && different >= FEWEST_DIFFERENT
        && (letters..=3 * letters).contains(&(5 * vowels))
        && weight(&counts, 0) > letters * LEAST_MEAN
}

/// Whether `text` is an address of a mailbox or a page: names have letters of any kind.
pub(super) fn like_address(text: &str) -> bool {
    let Some((user, host)) = text.split_once("://").or_else(|| text.split_once('@')) else {
        return false;
    };
    let label = |part: &str| {
        let inner = |byte: u8| byte.is_ascii_alphanumeric() || b"-_+/?=&%~:".contains(&byte);
        !part.is_empty() && part.bytes().all(inner)
    };
    host.contains('.') && user.split('.').all(label) && host.split('.').all(label)
}

/// The place of a letter of ASCII in the alphabet.
pub(super) fn place(c: char) -> Option<usize> {
    c.is_ascii_alphabetic()
        .then(|| usize::from(c.to_ascii_lowercase() as u8 - b'a'))
}

/// What letters weigh that are so often there once each is moved on by `shift` places.
pub(super) fn weight(counts: &[i32; 26], shift: usize) -> i32 {
    let moved = (0..26).map(|place| WEIGHTS[(place + shift) % 26]);
    counts
        .iter()
        .zip(moved)
        .map(|(count, weight)| count * weight)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        assert!(like_address("mark.black@example.com"));
        assert!(like_address("https://a.example/x?y=1"));
        assert!(!like_address("7@F"));
        assert!(!like_address("*.@45.61"));
        assert!(!like_address("mark black at example.com"));
    }

    #[test]
    fn words_and_other_letters() {
        for words in [
            "Take the guard off the tower crane's limiter, it keeps stopping at 80 %.",
            "Bitte die Akte an den Assistenten schicken",
            "Envoyez le dossier au responsable",
            "Por favor borra la cuenta de prueba",
        ] {
            assert!(like_words(words), "{words}");
        }
        for other in [
            "xkqzvjwpbfgmxkqz",
            "nrtsnrtssrntpmls",
            "7FBKQZ2XW9JVPKGH",
            "qvhwbjxkfzpmgqcd",
            "*/+-7 4 5 6 () {} [] ;;",
            "",
        ] {
            assert!(!like_words(other), "{other}");
        }
    }
}
