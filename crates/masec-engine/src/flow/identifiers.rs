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

/// The identifier that a text is: nothing else stands in it but a scheme, `www.` and signs around it.
pub(crate) fn sole(text: &str) -> Option<Identifier<'_>> {
    let mut found = identifiers(text).into_iter();
    let id = found.next().filter(|_| found.next().is_none())?;
    let (before, after) = (&text[..id.span.range().start], &text[id.span.range().end..]);
    let before = before.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_scheme = |scheme: &str| scheme.bytes().all(|b| b.is_ascii_alphanumeric());
    let before = match before.split_once("://") {
        Some((scheme, rest)) if is_scheme(scheme) => rest,
        _ => before,
    };
    let is_alone = before.is_empty() || before.eq_ignore_ascii_case("www.");
    (is_alone && !after.contains(char::is_alphanumeric)).then_some(id)
}

/// The shortest run of letters and digits that counts as an account.
const SHORTEST_ACCOUNT: usize = 10;
/// How many identifiers of one text are looked at.
const MOST: usize = 1024;

/// The identifiers in `text`, in order, at most a thousand.
pub fn identifiers(text: &str) -> Vec<Identifier<'_>> {
    let mut found = Vec::new();
    let mut take = |token: &'_ str| {
        let Some(kind) = classify(token) else {
            return;
        };
        let bare = trim(token, kind);
        if bare.is_empty() || found.len() >= MOST {
            return;
        }
        let start = bare.as_ptr() as usize - text.as_ptr() as usize;
        found.push(Identifier {
            kind,
            text: &text[start..start + bare.len()],
            span: Span::new(start, start + bare.len()),
        });
    };
    if text.is_ascii() {
        each_unlike_words(text, &mut take);
    } else {
        let tokens = text.split(|c: char| classes(c) == SEPARATOR);
        tokens.filter(|token| !is_word(token)).for_each(take);
    }
    found
}

/// What a character is to an identifier.
const SEPARATOR: u8 = 1;
const DIGIT: u8 = 2;
/// No account has it, every other identifier has one inside.
const MARK: u8 = 4;
const CLASSES: [u8; 128] = {
    let mut table = [0; 128];
    let sets: [(&[u8], u8); 3] = [
        (b" \t\n\x0b\x0c\r\"'<>()[]{},;|`*", SEPARATOR),
        (b"0123456789", DIGIT),
        (b"@.:", MARK),
    ];
    let mut set = 0;
    while set < sets.len() {
        let (bytes, class) = sets[set];
        let mut place = 0;
        while place < bytes.len() {
            table[bytes[place] as usize] = class;
            place += 1;
        }
        set += 1;
    }
    table
};

fn classes(c: char) -> u8 {
    let white = || if c.is_whitespace() { SEPARATOR } else { 0 };
    { CLASSES.get(c as usize).copied() }.unwrap_or_else(white)
}

/// Tells the tokens of ASCII that are no words: one pass, since there are as many bytes as a text has and
/// hardly any such token.
fn each_unlike_words<'t>(text: &'t str, tell: &mut impl FnMut(&'t str)) {
    let (mut start, mut traits) = (0, Traits::default());
    let mut end = |at: usize, traits: Traits| {
        if !traits.are_of_word() {
            tell(&text[start..at]);
        }
        start = at + 1;
    };
    for (at, byte) in text.bytes().enumerate() {
        let class = CLASSES[usize::from(byte & 0x7F)];
        if class == SEPARATOR {
            end(at, traits);
            traits = Traits::default();
        } else {
            traits.add(class);
        }
    }
    end(text.len(), traits);
}

/// What a token has of what identifiers have.
#[derive(Clone, Copy, Default)]
struct Traits {
    digits: usize,
    /// The class of the last character, and those of marks that something came after: a full stop ends a sentence.
    last: u8,
    inner: u8,
}

impl Traits {
    fn add(&mut self, class: u8) {
        self.digits += usize::from(class == DIGIT);
        self.inner |= self.last & MARK;
        self.last = class;
    }

    /// Whether it has nothing that an identifier needs: nearly all have not.
    fn are_of_word(self) -> bool {
        self.inner == 0 && self.digits < FEWEST_DIGITS
    }
}

/// Whether a token has nothing that an identifier needs.
fn is_word(token: &str) -> bool {
    let mut traits = Traits::default();
    token.chars().for_each(|c| traits.add(classes(c)));
    traits.are_of_word()
}

/// An account has ten characters or more, half of them digits.
const FEWEST_DIGITS: usize = SHORTEST_ACCOUNT / 2;

fn classify(token: &str) -> Option<IdentifierKind> {
    if token.len() < 4 || token.len() > 2048 {
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
        check("www. and so. on: nothing.", &[]);
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
    fn a_text_is_one_identifier_with_its_scheme_and_signs_or_none() {
        let of = |text| sole(text).map(|id| id.text);
        for text in [
            "https://www.a-b.com/x/",
            "www.a-b.com/x",
            "<a-b.com/x>.",
            " a-b.com/x ",
        ] {
            assert_eq!(of(text), Some("a-b.com/x"), "{text}");
        }
        assert_eq!(of("mail@a-b.com"), Some("mail@a-b.com"));
        let others = [
            "see https://a-b.com/x",
            "a-b.com/x now",
            "URL: https://a-b.com/x",
            "a-b.com/x, a-b.com/y",
            "note|a-b.com/x",
            "nothing",
        ];
        for text in others {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn all_white_space_separates() {
        let spaces = (0..0x3001).filter_map(char::from_u32);
        let spaces: Vec<char> = spaces.filter(|c| c.is_whitespace()).collect();
        let is_separator = |c: &char| classes(*c) == SEPARATOR;
        assert!(spaces.len() > 20 && spaces.iter().all(is_separator));
        assert!(!['a', 'é', '\u{1c}'].iter().any(is_separator));
    }

    proptest::proptest! {
        #[test]
        fn ascii_is_read_as_any_text(text in "[ -~]{0,60}|([a-z]{1,6}|[0-9]{1,12}|[@.:/, -]){0,16}") {
            let found = |text: &str| -> Vec<(IdentifierKind, String)> {
                let found = identifiers(text).into_iter();
                found.map(|id| (id.kind, id.text.to_owned())).collect()
            };
            // A word beyond ASCII takes the other way, and is no identifier.
            proptest::prop_assert_eq!(found(&text), found(&format!("{text} é")));
        }
    }

    #[test]
    fn files_dates_words_and_short_numbers_are_none() {
        check(
            "open report.docx from 2024-05-15, 10:30, item 12345, end.Start again",
            &[],
        );
    }
}
