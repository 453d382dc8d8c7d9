//! Whether content leaves in another encoding than it came in, and one that everyday formats don't explain.

use crate::detect::Observed;
use crate::provenance::{Match, View};

/// Bytes of a disguise that are looked at, and escapes of letters that make one.
const SAMPLE: usize = 1024;
const ESCAPES: usize = 8;

/// Whether the content came in one disguise, or none, and leaves in another that no everyday format explains. What stood there
/// as it stands here too has not changed: a block of code can be read in more ways than one.
pub(super) fn disguise_changed(observed: &Observed<'_>, found: &Match) -> bool {
    found.view != found.origin_view
        && match found.view {
            View::Plain | View::QuotedPrintable | View::Joined => false,
            View::Percent | View::Html => letters_escaped(observed, found),
            _ => true,
        }
        && !{ observed.matches.iter() }.any(|other| is_as_it_stood(found, other))
}

/// Whether `other` says of most of what `found` holds that it stands as it stood where it came from.
fn is_as_it_stood(found: &Match, other: &Match) -> bool {
    let start = found.span.start.max(other.span.start);
    let shared = found.span.end.min(other.span.end).saturating_sub(start) as usize;
    (found.leaf, found.origin) == (other.leaf, other.origin)
        && other.view == other.origin_view
        && shared * 2 >= found.span.len()
}

/// Whether escapes stand for letters and digits, which everyday formats leave alone.
fn letters_escaped(observed: &Observed<'_>, found: &Match) -> bool {
    let leaf = observed.interaction.content.get(found.leaf as usize);
    let text = leaf
        .and_then(|leaf| leaf.value.as_text())
        .unwrap_or_default();
    let bytes = text.as_bytes();
    let span = bytes
        .get(found.span.start as usize..found.span.end as usize)
        .unwrap_or_default();
    let span = span.get(..SAMPLE).unwrap_or(span);
    let count = |of: fn(&[u8]) -> bool| (0..span.len()).filter(|&at| of(&span[at..])).count();
    let letters = count(escapes_letter);
    letters >= ESCAPES && letters * 12 >= span.len()
}

/// Whether an escape of a letter or digit of ASCII begins here: `%41`, `&#65;`, `&#x41;`.
fn escapes_letter(at: &[u8]) -> bool {
    let code = match at {
        [b'%', high, low, ..] => hex(&[*high, *low]),
        [b'&', b'#', b'x' | b'X', rest @ ..] => rest
            .iter()
            .take(5)
            .position(|b| *b == b';')
            .and_then(|end| hex(rest.get(..end)?)),
        [b'&', b'#', rest @ ..] => rest
            .iter()
            .take(5)
            .position(|b| *b == b';')
            .and_then(|end| {
                let digits = std::str::from_utf8(rest.get(..end)?).ok()?;
                digits.parse().ok()
            }),
        _ => None,
    };
    code.and_then(char::from_u32)
        .is_some_and(|letter| letter.is_ascii_alphanumeric())
}

fn hex(digits: &[u8]) -> Option<u32> {
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_escapes_of_letters_and_digits_are_a_disguise() {
        let disguised = |text: &str| {
            let bytes = text.as_bytes();
            (0..bytes.len())
                .filter(|&at| escapes_letter(&bytes[at..]))
                .count()
        };
        assert_eq!(disguised("%61%20%42 %2e %7A"), 3);
        assert_eq!(disguised("&#97;&#x42; &amp; &#228; &#x2014;"), 2);
        assert_eq!(disguised("50% of it; caf%C3%A9?q=a%20b"), 0);
        assert_eq!(disguised("%4&#;&#x;%"), 0);
    }
}
