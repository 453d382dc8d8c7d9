//! Ascii85 as Adobe writes it, between `<~` and `~>`. Without its brackets it has no sign.

use masec_model::Span;

use super::{Found, View, pay, readable};

/// Shows what stands between brackets and decodes to text.
pub(super) fn decode(text: &str, budget: &mut usize, show: &mut dyn FnMut(Found<'_>, &mut usize)) {
    let bytes = text.as_bytes();
    let mut scratch = Vec::new();
    let mut at = 0;
    while let Some(open) = memchr::memmem::find(&bytes[at..], b"<~").map(|place| at + place) {
        let code = open + 2;
        // A code that is cut off says what it says up to there.
        let len = memchr::memchr(b'~', &bytes[code..]).unwrap_or(bytes.len() - code);
        at = code + len;
        if !pay(budget, len) {
            return;
        }
        scratch.clear();
        if unpack(&bytes[code..at], &mut scratch)
            && let Some(text) = readable(&mut scratch)
        {
            let found = Found {
                view: View::Base85,
                text,
                source: Span::new(open, bytes.len().min(at + 2)),
                anchors: None,
            };
            show(found, budget);
        }
    }
}

/// Five digits to four bytes, of which the last group may have fewer; false where something is no digit.
fn unpack(code: &[u8], out: &mut Vec<u8>) -> bool {
    let mut group = [b'u'; 5];
    let mut held = 0;
    for byte in code.iter().filter(|byte| !byte.is_ascii_whitespace()) {
        match byte {
            b'z' if held == 0 => out.extend_from_slice(&[0; 4]),
            b'!'..=b'u' => {
                group[held] = *byte;
                held += 1;
            }
            _ => return false,
        }
        if held == 5 {
            let Some(word) = word(group) else {
                return false;
            };
            out.extend_from_slice(&word);
            (group, held) = ([b'u'; 5], 0);
        }
    }
    match held {
        0 => true,
        1 => false,
        _ => word(group).is_some_and(|word| {
            out.extend_from_slice(&word[..held - 1]);
            true
        }),
    }
}

fn word(group: [u8; 5]) -> Option<[u8; 4]> {
    let mut digits = group.iter().map(|digit| u32::from(digit - b'!'));
    let word = digits.try_fold(0u32, |sum, digit| sum.checked_mul(85)?.checked_add(digit));
    word.map(u32::to_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, nothing};
    use super::*;

    #[test]
    fn between_brackets_it_is_read() {
        let code = "<~87cURD]i,\"Ebo80~>";
        check(code, View::Base85, "Hello World!");
        check(
            "see <~87cUR\nD]i,\"Eb o80 ~> there",
            View::Base85,
            "Hello World!",
        );
        check("<~87cURD]i,\"Ebo7", View::Base85, "Hello World");
    }

    #[test]
    fn other_brackets_are_left_alone() {
        nothing("a <~ b and c ~> d, x <~ list: <~~> <~z~> <~!~> <~vvvvv~> <~uuuuu~> f <~ \u{e9}");
    }
}
