//! Bytes that stand in JSON as base64: as everybody takes it, and as some readers do.

/// The bytes of a text in base64, as the mapping to JSON has it: in either alphabet but not in both, padded to a whole group or not
/// at all, with nothing else in it and no bit over.
pub(crate) fn exact(text: &str) -> Option<Vec<u8>> {
    let bare = text.trim_end_matches('=');
    let padding = text.len() - bare.len();
    if padding > 2 || padding > 0 && !text.len().is_multiple_of(4) {
        return None;
    }
    let alphabet = match bare.contains(['-', '_']) {
        true => data_encoding::BASE64URL_NOPAD,
        false => data_encoding::BASE64_NOPAD,
    };
    alphabet.decode(bare.as_bytes()).ok()
}

/// Bytes in base64, also as only some readers take it.
pub(crate) fn decoded(encoded: &str) -> Option<Vec<u8>> {
    exact(encoded).or_else(|| loose(encoded))
}

/// Bytes in base64 with white space in it, with more padding or less, or with bits at its end that belong to no byte.
pub(crate) fn loose(encoded: &str) -> Option<Vec<u8>> {
    let mut bare = encoded.to_owned();
    bare.retain(|c| !c.is_ascii_whitespace());
    bare.truncate(bare.trim_end_matches('=').len());
    // With zeros up to a whole group those bits are in bytes that are left out again.
    let missing = match bare.len() % 4 {
        0 => 0,
        1 => return None,
        length => 4 - length,
    };
    bare.extend(std::iter::repeat_n('A', missing));
    let mut bytes = exact(&bare)?;
    bytes.truncate(bytes.len().saturating_sub(missing));
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::exact;

    #[test]
    fn bytes_are_base64_in_one_of_four_ways() {
        let check = |text: &str, expect: Option<&[u8]>| {
            assert_eq!(exact(text).as_deref(), expect, "{text:?}");
        };
        check("", Some(b""));
        check("YQ==", Some(b"a"));
        check("YQ", Some(b"a"));
        check("YWI=", Some(b"ab"));
        check("YWI", Some(b"ab"));
        check("YWJj", Some(b"abc"));
        for text in ["+/8=", "+/8", "-_8=", "-_8"] {
            check(text, Some(&[0xfb, 0xff]));
        }
        for other in [
            // Padding that fills up no group, or more than one.
            "=", "==", "====", "YQ=", "YQ===", "YWI==", "YWJj=", "YWJj==", "YWJj====",
            // Something behind it.
            "YQ==YQ==", "YQ==YWJj", "Y=Q=", // Both alphabets in one.
            "+_8=", "-/8", "+/8A-_8A", // White space, and letters of neither.
            "YW Jj", "YWJj\n", " YWJj", "YQ==\n", "YW\r\nJj", "YWJ.", "YWJé", "YW\0j",
            // Bits that belong to no byte, and six that are none.
            "YR==", "YR", "YWJ=", "YWJ", "-_9", "Y", "YWJjY",
        ] {
            check(other, None);
        }
    }
}
