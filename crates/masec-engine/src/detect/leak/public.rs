//! What has the form of a key and is none: public keys and certificates, and pictures and the like that a text has in it.

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

/// What an address that is its own content begins with, and what is behind its kind where that is in base64.
const DATA: &str = "data:";
const BASE64: &str = ";base64,";
/// Kinds of content that people look at and listen to.
const SEEN: [&str; 4] = ["image/", "audio/", "video/", "font/"];

/// What files of such kinds begin with, in base64: PNG, JPEG, GIF, RIFF, SVG, XML, Ogg, ID3, WOFF, ICO.
const FRONTS: [&str; 10] = [
    "iVBORw0KGgo",
    "/9j/",
    "R0lGOD",
    "UklGR",
    "PHN2Zy",
    "PD94bW",
    "T2dnUw",
    "SUQz",
    "d09GM",
    "AAABAA",
];

/// `text` without the public keys and certificates in it, and without pictures. A block is public where its name does not say that it
/// is private; one without an end is none. What a store for secrets holds (`kept`) is no picture.
pub(super) fn left_out(text: &str, kept: bool) -> Cow<'_, str> {
    if ![BEGIN, "ssh-", DATA].iter().any(|sign| text.contains(sign)) {
        return Cow::Borrowed(text);
    }
    let signs = text.match_indices(DATA).take(MOST).filter(|_| !kept);
    let data = signs.filter_map(|(at, _)| {
        let end = at + picture(&text[at..])?;
        Some(at..end)
    });
    let blocks = text.match_indices(BEGIN).take(MOST).filter_map(|(at, _)| {
        let end = at + block(&text[at..])?;
        Some(at..end)
    });
    let keys = SSH.iter().flat_map(|sign| {
        text.match_indices(sign)
            .take(MOST)
            .map(|(at, _)| at..at + sign.len() + run(&text[at + sign.len()..]))
    });
    let mut out: Vec<Range<usize>> = blocks.chain(keys).chain(data).collect();
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

/// How long the picture is that `text` begins with.
fn picture(text: &str) -> Option<usize> {
    let kind = clip(&text[DATA.len()..], LONGEST_NAME);
    let start = DATA.len() + kind.find(BASE64)? + BASE64.len();
    let kind = &text[DATA.len()..start];
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".+-/;=,".contains(&byte);
    let seen = SEEN.iter().any(|sort| kind.starts_with(sort)) && kind.bytes().all(plain);
    let begins = FRONTS.iter().any(|front| text[start..].starts_with(front));
    (seen && begins).then(|| start + run(&text[start..]))
}

/// How long the base64 is that `text` begins with.
fn run(text: &str) -> usize {
    let ends = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '='));
    text.find(ends).unwrap_or(text.len())
}

/// The longest name of a block or of a kind of content, in bytes.
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
            (
                "![](data:image/png;base64,iVBORw0KGgo2rKE/4WZ+iG) here",
                "![]( ) here",
            ),
        ] {
            assert_eq!(left_out(text, false), left, "{text}");
        }
        for text in [
            "-----BEGIN EC PRIVATE KEY-----\nabc\n-----END EC PRIVATE KEY-----",
            "-----BEGIN CERTIFICATE-----\nabc",
            "ssh-keygen -t ed25519",
            "data:text/plain;base64,c2VjcmV0",
            "data:image/png;base64,sk9Qm4tZ7wLr2Xc8Vb5Nf1",
            "data:image/ password=Hunter2x9Q ;base64,iVBORw0KGgo2",
            "data: image/png, then ;base64,iVBORw0KGgo2",
        ] {
            assert_eq!(left_out(text, false), text);
        }
        let kept = "data:image/png;base64,iVBORw0KGgo2rKE";
        assert_eq!(left_out(kept, true), kept);
    }
}
