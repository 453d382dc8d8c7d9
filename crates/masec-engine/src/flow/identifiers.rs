//! Identifiers in text that name a destination: where a message, money or a request would go.

use masec_model::Span;

/// What an identifier names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentifierKind {
    /// A mailbox: `name@host`.
    Mailbox,
    /// A web address or a host name.
    Address,
    /// An account, card or other long number.
    Account,
}

/// An identifier and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identifier<'a> {
    /// What it names.
    pub kind: IdentifierKind,
    /// The identifier itself, without scheme, quotes and closing punctuation.
    pub text: &'a str,
    /// Its bytes in the text.
    pub span: Span,
}

/// The host of a web address, as [`Identifier::text`] has it.
pub(super) fn host(address: &str) -> &str {
    address.split(['/', '?', '#']).next().unwrap_or(address)
}

/// The shortest run of letters and digits that counts as an account.
const SHORTEST_ACCOUNT: usize = 10;
/// How many identifiers of one text are looked at.
const MOST: usize = 1024;

/// The identifiers in `text`, in order, at most a thousand.
pub fn identifiers(text: &str) -> Vec<Identifier<'_>> {
    let mut found = Vec::new();
    for token in text.split(is_separator) {
        let Some(kind) = classify(token) else {
            continue;
        };
        let bare = trim(token, kind);
        if bare.is_empty() || found.len() >= MOST {
            continue;
        }
        let start = bare.as_ptr() as usize - text.as_ptr() as usize;
        found.push(Identifier {
            kind,
            text: bare,
            span: Span::new(start, start + bare.len()),
        });
    }
    found
}

/// Whether an identifier ends at `c`.
fn is_separator(c: char) -> bool {
    const ASCII: [bool; 128] = {
        let mut table = [false; 128];
        let marks = b" \t\n\x0b\x0c\r\"'<>()[]{},;|`*";
        let mut place = 0;
        while place < marks.len() {
            table[marks[place] as usize] = true;
            place += 1;
        }
        table
    };
    { ASCII.get(c as usize).copied() }.unwrap_or_else(|| c.is_whitespace())
}

fn classify(token: &str) -> Option<IdentifierKind> {
    if token.len() < 4 || token.len() > 2048 || is_word(token) {
        return None;
    }
    if token.contains("://") || starts_with_www(token) {
        return Some(IdentifierKind::Address);
    }
    let bare = token.trim_matches(|c: char| !c.is_alphanumeric());
    if let Some((name, host)) = bare.split_once('@') {
        return (!name.is_empty() && is_host(host)).then_some(IdentifierKind::Mailbox);
    }
    let host = bare.split(['/', '?', ':']).next().unwrap_or(bare);
    if is_host(host) && has_common_ending(host) {
        return Some(IdentifierKind::Address);
    }
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    let account = bare.len() >= SHORTEST_ACCOUNT
        && digits * 2 >= bare.len()
        && bare.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !is_date(bare)
        && !is_record(bare);
    account.then_some(IdentifierKind::Account)
}

/// Whether a token has nothing that an identifier needs: nearly all have not.
fn is_word(token: &str) -> bool {
    let (mut digits, mut marks) = (0, false);
    for byte in token.bytes() {
        digits += usize::from(byte.is_ascii_digit());
        marks |= matches!(byte, b'@' | b'.' | b':');
    }
    // An account has ten characters or more, half of them digits.
    !marks && digits < SHORTEST_ACCOUNT / 2
}

/// The shortest digest or code in hexadecimal.
const SHORTEST_DIGEST: usize = 32;

/// Whether a long number is that of a record, and nothing goes to it: `PO-2026-685724`, a UUID, a digest.
fn is_record(bare: &str) -> bool {
    let mut parts = bare.split('-');
    let is_word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphabetic());
    let is_hex = |part: &str| part.bytes().all(|b| b.is_ascii_hexdigit());
    let has_letters = || bare.bytes().any(|b| b.is_ascii_alphabetic());
    let lengths = || bare.split('-').map(str::len);
    (bare.contains('-') && parts.any(is_word))
        || (lengths().eq([8, 4, 4, 4, 12]) && bare.split('-').all(is_hex))
        || (bare.len() >= SHORTEST_DIGEST && has_letters() && is_hex(bare))
}

fn starts_with_www(token: &str) -> bool {
    token
        .get(..4)
        .is_some_and(|head| head.eq_ignore_ascii_case("www."))
}

fn is_host(text: &str) -> bool {
    let mut labels = text.split('.');
    let fits = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    text.contains('.')
        && labels.all(fits)
        && text
            .rsplit('.')
            .next()
            .is_some_and(|tld| tld.len() >= 2 && tld.bytes().all(|b| b.is_ascii_alphabetic()))
}

/// Endings that tell a host name from a file name or from two sentences run together.
fn has_common_ending(host: &str) -> bool {
    let ending = host
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    matches!(
        ending.as_str(),
        "com"
            | "org"
            | "net"
            | "io"
            | "co"
            | "ai"
            | "dev"
            | "edu"
            | "gov"
            | "uk"
            | "de"
            | "fr"
            | "es"
            | "it"
            | "nl"
            | "ch"
            | "at"
            | "eu"
            | "us"
            | "ca"
            | "au"
            | "jp"
            | "cn"
            | "ru"
            | "br"
            | "in"
            | "info"
            | "biz"
            | "app"
            | "xyz"
            | "site"
            | "online"
            | "shop"
            | "cloud"
            | "me"
            | "tv"
            | "example"
            | "test"
    )
}

fn is_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| {
            if matches!(at, 4 | 7) {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        })
}

fn trim(token: &str, kind: IdentifierKind) -> &str {
    let ends = token.trim_matches(|c: char| !(c.is_alphanumeric() || c == '/'));
    if kind != IdentifierKind::Address {
        return ends.trim_matches('/');
    }
    let bare = ends.split_once("://").map_or(ends, |(_, rest)| rest);
    let bare = if starts_with_www(bare) {
        &bare[4..]
    } else {
        bare
    };
    bare.trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(IdentifierKind, &str)]) {
        let found: Vec<_> = identifiers(text)
            .iter()
            .map(|id| (id.kind, id.text))
            .collect();
        assert_eq!(found, expect, "{text}");
        for id in identifiers(text) {
            assert_eq!(&text[id.span.range()], id.text);
        }
    }

    #[test]
    fn destinations_are_found_and_bare() {
        check(
            "Write to 'joe.b-2@mail.example.org'.",
            &[(IdentifierKind::Mailbox, "joe.b-2@mail.example.org")],
        );
        check(
            "(see https://www.a-b.com/x?y=1)!",
            &[(IdentifierKind::Address, "a-b.com/x?y=1")],
        );
        check(
            "visit www.site.io.",
            &[(IdentifierKind::Address, "site.io")],
        );
        check(
            "IBAN: DE89370400440532013000",
            &[(IdentifierKind::Account, "DE89370400440532013000")],
        );
    }

    #[test]
    fn all_white_space_separates() {
        let spaces = (0..0x3001).filter_map(char::from_u32);
        let spaces: Vec<char> = spaces.filter(|c| c.is_whitespace()).collect();
        assert!(spaces.len() > 20 && spaces.iter().all(|c| is_separator(*c)));
        assert!(!is_separator('a') && !is_separator('é') && !is_separator('\u{1c}'));
    }

    #[test]
    fn files_dates_words_and_short_numbers_are_none() {
        check(
            "open report.docx from 2024-05-15, 10:30, item 12345, end.Start again",
            &[],
        );
    }
}
