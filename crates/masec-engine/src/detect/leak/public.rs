//! What has the form of a key and is there for everybody: public keys and certificates.

use std::borrow::Cow;
use std::ops::Range;

use crate::intent::clip;

/// How blocks of the form that PEM gives keys begin and end.
const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const MARK: &str = "-----";
/// What public keys of SSH begin with.
const SSH: [&str; 3] = ["ssh-rsa ", "ssh-ed25519 ", "ssh-dss "];

/// Blocks and keys of one text that are looked at; the rest is read as it stands.
const MOST: usize = 32;

/// `text` without the public keys and certificates in it. A block is public where its name does not say that it is private; one
/// without an end is none.
pub(super) fn left_out(text: &str) -> Cow<'_, str> {
    if !text.contains(BEGIN) && !text.contains("ssh-") {
        return Cow::Borrowed(text);
    }
    let blocks = text.match_indices(BEGIN).take(MOST).filter_map(|(at, _)| {
        let end = at + block(&text[at..])?;
        Some(at..end)
    });
    let keys = SSH.iter().flat_map(|sign| {
        text.match_indices(sign).take(MOST).map(|(at, _)| {
            let key = &text[at + sign.len()..];
            let ends = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '='));
            at..at + sign.len() + key.find(ends).unwrap_or(key.len())
        })
    });
    let mut out: Vec<Range<usize>> = blocks.chain(keys).collect();
    out.sort_unstable_by_key(|range| range.start);
    let mut left = String::with_capacity(text.len());
    let mut kept = 0;
    for range in out {
        if range.start >= kept {
            left.push_str(&text[kept..range.start]);
            left.push(' ');
            kept = range.end;
        }
    }
    left.push_str(&text[kept..]);
    Cow::Owned(left)
}

/// How long the public block is that `text` begins with.
fn block(text: &str) -> Option<usize> {
    let name = &text[BEGIN.len()..];
    let name = &name[..clip(name, LONGEST_NAME).find(MARK)?];
    let end = format!("{END}{name}{MARK}");
    let public = !name.contains("PRIVATE");
    Some(text.find(&end).filter(|_| public)? + end.len())
}

/// The longest name of a block, in bytes.
const LONGEST_NAME: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_keys_go_and_private_ones_stay() {
        for (text, left) in [
            (
                "see -----BEGIN PUBLIC KEY-----\nabc\n-----END PUBLIC KEY----- there",
                "see   there",
            ),
            (
                "a -----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----",
                "a  ",
            ),
            ("key ssh-ed25519 AAAAC3Nz+x/y= wei@host", "key   wei@host"),
        ] {
            assert_eq!(left_out(text), left, "{text}");
        }
        for text in [
            "-----BEGIN EC PRIVATE KEY-----\nabc\n-----END EC PRIVATE KEY-----",
            "-----BEGIN CERTIFICATE-----\nabc",
            "ssh-keygen -t ed25519",
        ] {
            assert_eq!(left_out(text), text);
        }
    }
}
