//! What a value is by its looks: a credential, a number of an account, an identifier, or nothing to follow.
//!
//! Names weigh more than form: long random strings are as often hashes, record ids and trace numbers as they are keys,
//! so form alone makes nothing stronger than something to watch.

use masec_model::Endpoint;

use super::checks::{is_card, is_iban};
use super::folded::Token;
use super::wordlist::WordList;
use crate::intent::clip;

/// The shortest code that form alone makes worth following, in normalised characters.
const MIN_FORM: usize = 12;
/// The longest: past it it is content, such as a picture.
const MAX_FORM: usize = 128;

/// The shortest key in hexadecimal: 128 bits.
const LEAST_HEX: usize = 32;

/// What a value looks like, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    /// A code that may be anybody's order number: it may travel, but nobody honest cuts it up or disguises it.
    Id,
    /// A card or account number by its check digits: it goes where money goes.
    Account,
    /// The form of a key, and no name that says so.
    Key,
    /// Named as a credential, or out of a store for them.
    Credential,
}

/// What is known of the place where a value stood.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// The name or the word before it calls it a credential.
    pub(super) named: bool,
    /// The name or the word before it calls it a number of something, a hash, a public key.
    pub(super) numbered: bool,
    /// It came out of a store for secrets.
    pub(super) kept: bool,
    /// A few words before, something was called a credential, or a number by which a person is known.
    pub(super) near: bool,
    /// A few words before, something was called a number by which a person is known.
    pub(super) person: bool,
    /// It is all that the field holds, or all that came out of a store for secrets.
    pub(super) alone: bool,
}

/// What `raw` (normalised: `plain`), standing there, looks like.
pub(super) fn look(raw: &str, plain: &str, place: Place) -> Option<Look> {
    if place.near && is_social(raw) || place.person && !place.numbered && is_passport(raw) {
        return Some(Look::Key);
    }
    if is_vendors(raw) && !is_placeholder(raw, plain, place.kept) {
        return Some(Look::Credential);
    }
    if plain.len() < super::secret::MIN_LENGTH
        || place.numbered
        || is_placeholder(raw, plain, place.kept)
        || is_date(raw)
        || !((place.kept || place.named) && place.alone) && is_service(raw)
    {
        return None;
    }
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    let letters = plain.bytes().filter(u8::is_ascii_lowercase).count();
    let compound = is_compound(raw);
    let cased = !compound && changes(raw) >= 4;
    let odd = cased || !compound && raw.bytes().any(|b| b.is_ascii_punctuation());
    let named = place.named && (digits > 0 || odd || place.alone);
    // Among other words a store's password of letters alone is told by their case.
    let mixed = || cased && !is_in_humps(raw);
    let kept = place.kept && !is_uuid(raw) && (digits > 0 || place.alone && odd || mixed());
    if named || kept {
        return Some(Look::Credential);
    }
    if is_card(plain) || is_iban(plain) {
        return Some(Look::Account);
    }
    let fits = (MIN_FORM..=MAX_FORM).contains(&plain.len());
    if !fits || digits < 3 || letters < 3 || is_encoded_text(raw) {
        return None;
    }
    // In hexadecimal, as keys of ciphers are, where something calls it one.
    let hex = plain.len() >= LEAST_HEX && plain.bytes().all(|byte| byte.is_ascii_hexdigit());
    Some(
        match (is_keyish(raw, plain) || hex && place.near, place.near) {
            (true, true) => Look::Credential,
            (true, false) => Look::Key,
            (false, _) => Look::Id,
        },
    )
}

/// Words that call what follows a credential.
static SECRETS: WordList<19> = WordList::new([
    "password",
    "passwd",
    "pwd",
    "passphrase",
    "passcode",
    "secret",
    "token",
    "apikey",
    "key",
    "credential",
    "credentials",
    "pin",
    "authorization",
    "bearer",
    "otp",
    "passwort",
    "kennwort",
    "wachtwoord",
    "motdepasse",
]);
/// What follows these is a place in a list, a count, or for everybody.
static NO_SECRETS: WordList<12> = WordList::new([
    "public",
    "page",
    "next",
    "sort",
    "primary",
    "foreign",
    "partition",
    "cache",
    "max",
    "sync",
    "continuation",
    "fingerprint",
]);

/// Whether a name, such as a field's, calls what follows a credential.
pub(super) fn names_a_secret(name: &str) -> bool {
    let mut named = false;
    // Most names are a word.
    if is_small_word(name.as_bytes()) {
        return SECRETS.holds(name.as_bytes());
    }
    for part in parts(name) {
        if is_one_of(part, &NO_SECRETS) {
            return false;
        }
        named |= is_one_of(part, &SECRETS);
    }
    named
}

/// As [`names_a_secret`], of a token. Nearly all are a word of one part, whose small letters are known.
pub(super) fn token_names_a_secret(token: &Token<'_, '_>) -> bool {
    let has_humps = || { token.raw.bytes().skip(1) }.any(|byte| byte.is_ascii_uppercase());
    match token.is_word() && !has_humps() {
        true => SECRETS.holds(token.plain),
        false => names_a_secret(token.raw),
    }
}

/// Whether a name has one part, of ASCII.
fn is_small_word(name: &[u8]) -> bool {
    name.iter()
        .fold(true, |all, byte| all & byte.is_ascii_lowercase())
}

/// Words that say that what follows is a number of something, a hash or public.
static NUMBERS: WordList<40> = WordList::new([
    "id",
    "ids",
    "uuid",
    "guid",
    "sha",
    "sha1",
    "sha256",
    "sha512",
    "md5",
    "hash",
    "digest",
    "checksum",
    "commit",
    "etag",
    "order",
    "ref",
    "reference",
    "case",
    "ticket",
    "tracking",
    "invoice",
    "booking",
    "trace",
    "span",
    "request",
    "serial",
    "sku",
    "isbn",
    "vin",
    "version",
    "build",
    "public",
    "fingerprint",
    "thumbprint",
    "revision",
    "created",
    "updated",
    "date",
    "page",
    "cursor",
]);

/// Words that call what follows the name of a user.
static USERS: WordList<3> = WordList::new(["user", "username", "login"]);

/// Whether a word calls what follows, which is no key by its form, the name of a user.
pub(super) fn calls_a_user(word: &[u8]) -> bool {
    USERS.holds(word)
}

/// Whether a name says that what follows is a number of something, a hash or public.
pub(super) fn names_a_number(name: &str) -> bool {
    parts(name).any(|part| is_one_of(part, &NUMBERS))
}

/// As [`names_a_secret`], of one normalised word of running text.
pub(super) fn calls_a_secret(word: &[u8]) -> bool {
    /// By the last two letters, those before them that words of the list end with: nearly every word is ruled out.
    static ENDS: [u32; 1 << 10] = {
        let mut ends = [0; 1 << 10];
        let mut at = 0;
        while at < SECRETS.words().len() {
            let word = SECRETS.words()[at].as_bytes();
            let (place, bit) = end(
                word[word.len() - 3],
                word[word.len() - 2],
                word[word.len() - 1],
            );
            ends[place] |= bit;
            at += 1;
        }
        ends
    };
    const fn end(one: u8, two: u8, three: u8) -> (usize, u32) {
        let place = (two as usize & 31) << 5 | (three as usize & 31);
        (place, 1 << (one & 31))
    }
    let [.., one, two, three] = word else {
        return false;
    };
    let (place, bit) = end(*one, *two, *three);
    if ENDS[place] & bit == 0 || word.len() > 24 {
        return false;
    }
    let is =
        |name: &&str| word == name.as_bytes() || name.len() > 4 && word.ends_with(name.as_bytes());
    let not = |name: &&str| word.starts_with(name.as_bytes());
    SECRETS.words().iter().any(is) && !NO_SECRETS.words().iter().any(not)
}

/// As [`names_a_number`], of one normalised word of running text.
pub(super) fn calls_a_number(word: &[u8]) -> bool {
    NUMBERS.holds(word)
}

/// Words that call what follows a number by which a person is known.
static PERSONS: WordList<6> =
    WordList::new(["ssn", "social", "passport", "nino", "national", "insurance"]);

/// Whether a name, such as a field's, calls what follows a number by which a person is known.
pub(super) fn names_a_person(name: &str) -> bool {
    parts(name).any(|part| is_one_of(part, &PERSONS))
}

/// As [`names_a_person`], of one normalised word of running text.
pub(super) fn calls_a_person(word: &[u8]) -> bool {
    PERSONS.holds(word)
}

/// Whether it is written as numbers of passports are in many countries: one or two letters, and six to eight figures; or nine of
/// both without small letters among them.
pub(super) fn is_passport(raw: &str) -> bool {
    let is_mixed = raw.len() == 9
        && { raw.bytes() }.all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && { raw.bytes() }.filter(u8::is_ascii_digit).count() >= 2
        && { raw.bytes() }.any(|byte| byte.is_ascii_uppercase());
    if is_mixed {
        return true;
    }
    let letters = raw.bytes().take_while(u8::is_ascii_alphabetic).count();
    let figures = &raw[letters..];
    (1..=2).contains(&letters)
        && (6..=8).contains(&figures.len())
        && figures.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a short text is about the network or the password that a house has for its guests, and none of its own: it is told to whoever
/// comes.
pub(super) fn is_for_guests(text: &str) -> bool {
    const LONGEST: usize = 256;
    const OWN: [&str; 8] = [
        "admin",
        "root",
        "staff",
        "controller",
        "management",
        "office",
        "vlan",
        "radius",
    ];
    let mut guest = false;
    let mut is = false;
    let mut own = false;
    if text.len() > LONGEST {
        return false;
    }
    for word in words(text) {
        let network = matches!(
            word.as_str(),
            "wifi" | "wlan" | "network" | "hotspot" | "password" | "code"
        );
        is |= guest && network;
        own |= OWN.contains(&word.as_str());
        guest = matches!(
            word.as_str(),
            "guest" | "guests" | "visitor" | "visitors" | "gäste"
        );
    }
    is && !own
}

/// What a code is for that opens something: `alarm code`.
static OPENS: WordList<18> = WordList::new([
    "alarm", "door", "gate", "security", "safe", "panel", "unlock", "pin", "master", "backup",
    "recovery", "rescue", "disarm", "entry", "keypad", "lock", "vault", "duress",
]);

/// Whether a word of a text is what a code is called that opens something: `code` behind `alarm`. `opens` is what this has to know
/// of the word before it.
pub(super) fn is_opener(opens: &mut bool, word: &[u8]) -> bool {
    let before = std::mem::replace(opens, OPENS.holds(word));
    before
        && [&b"code"[..], b"codes"]
            .iter()
            .any(|code| word.eq_ignore_ascii_case(code))
}

/// Whether it is written as numbers of the social security of the United States are.
fn is_social(raw: &str) -> bool {
    let mut lengths = raw.split('-').map(|part| {
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.len() } else { 0 }
    });
    lengths.by_ref().take(3).eq([3, 2, 4]) && lengths.next().is_none()
}

/// The passwords in addresses with one: `scheme://name:password@host`.
pub(super) fn passwords_in_addresses(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("://").filter_map(|(at, sign)| {
        let rest = clip(&text[at + sign.len()..], LONGEST_PLACE);
        let ends = |c: char| c == '/' || c == '"' || c.is_whitespace();
        let place = rest.split(ends).next()?;
        // A password may have the mark in it; a host cannot.
        let (user, _) = place.rsplit_once('@')?;
        let (_, password) = user.split_once(':')?;
        (!password.is_empty()).then_some(password)
    })
}

/// How far into an address a password is looked for, in bytes.
const LONGEST_PLACE: usize = 512;

/// Whether a resource is a store for secrets, by the words of its name.
pub(super) fn is_store(endpoint: &Endpoint) -> bool {
    static WORDS: WordList<16> = WordList::new([
        "vault",
        "secret",
        "secrets",
        "credential",
        "credentials",
        "password",
        "passwords",
        "keychain",
        "keyring",
        "keystore",
        "kms",
        "passwd",
        "shadow",
        "env",
        "tokens",
        "keys",
    ]);
    // A list of public keys is none.
    let mut public = false;
    parts(&endpoint.name).any(|part| {
        let before = std::mem::replace(&mut public, part.eq_ignore_ascii_case("public"));
        is_one_of(part, &WORDS) && !(before && part.eq_ignore_ascii_case("keys"))
    })
}

/// The words of a name in snake, kebab, dotted or camel case, lower-cased.
pub(super) fn words(name: &str) -> impl Iterator<Item = String> + '_ {
    parts(name).map(str::to_lowercase)
}

/// The same as they are written.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let mut lower = false;
        let mut at = start;
        while let Some(byte) = name.as_bytes().get(at) {
            // Most names are ASCII, and there are as many as words.
            let (len, sort) = if byte.is_ascii() {
                (1, Sort::of(char::from(*byte)))
            } else {
                let c = name.get(at..)?.chars().next()?;
                (c.len_utf8(), Sort::of(c))
            };
            let hump = lower && sort == Sort::Upper;
            if hump || sort == Sort::Mark {
                next = Some(if hump { at } else { at + len });
                return name.get(start..at);
            }
            lower = sort == Sort::Lower;
            at += len;
        }
        next = None;
        name.get(start..)
    })
}

/// What a character is to a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Lower,
    Upper,
    Other,
    Mark,
}

impl Sort {
    fn of(c: char) -> Self {
        match c {
            _ if c.is_lowercase() => Self::Lower,
            _ if c.is_uppercase() => Self::Upper,
            _ if c.is_alphanumeric() => Self::Other,
            _ => Self::Mark,
        }
    }
}

/// Whether a part of a name is one of these words, whatever its case. Every word of every text is asked, so without a
/// copy where that can be.
fn is_one_of<const N: usize>(part: &str, words: &WordList<N>) -> bool {
    if part.len() < 2 {
        return false;
    }
    if part.is_ascii() {
        return words.holds(part.as_bytes());
    }
    words.words().contains(&part.to_lowercase().as_str())
}

/// Whether a whole field is a place for a value: `${NAME}`, `<name>`, `{{ name }}`.
pub(super) fn is_template(text: &str) -> bool {
    let text = text.trim();
    let pairs = [("${", "}"), ("<", ">"), ("{{", "}}"), ("%(", ")s")];
    text.len() <= 128
        && pairs
            .iter()
            .any(|(open, close)| text.starts_with(open) && text.ends_with(close))
}

/// What stands where a secret would: a sample of documentation, a mask.
fn is_placeholder(raw: &str, plain: &str, kept: bool) -> bool {
    const SAMPLES: [&str; 8] = [
        "example",
        "sample",
        "placeholder",
        "your",
        "changeme",
        "redacted",
        "dummy",
        "insert",
    ];
    let mut seen = 0u64;
    for byte in plain.bytes() {
        seen |= 1 << (byte & 63);
    }
    let few = if plain.bytes().all(|byte| byte.is_ascii_digit()) {
        2
    } else {
        4
    };
    // What a vendor calls publishable is printed on every page.
    raw.starts_with("pk_")
        || raw.starts_with(['<', '{', '$', '%']) && raw.ends_with(['>', '}', '%'])
        || raw.contains("${")
        || raw.contains("{{")
        || raw.contains("**")
        || raw.contains('…')
        || seen.count_ones() < few
        || plain.contains("xxxx")
        // A store for secrets holds no samples.
        || !kept && SAMPLES.iter().any(|sample| plain.contains(sample))
}

/// A service's name on the net, of three parts or more: keys are for one.
fn is_service(raw: &str) -> bool {
    let is_label = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase()) && { part.bytes() }
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let top = raw.rsplit('.').next().unwrap_or_default();
    raw.bytes().filter(|byte| *byte == b'.').count() >= 2
        && raw.split('.').all(is_label)
        && { 2..=8 }.contains(&top.len())
        && top.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Two words joined by a hyphen: `low-water`. Of three or more a password may be made.
fn is_compound(raw: &str) -> bool {
    let mut parts = raw.split('-');
    let is_word = |part: Option<&str>| {
        part.is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase()))
    };
    is_word(parts.next()) && is_word(parts.next()) && parts.next().is_none()
}

/// Whether a short text may be a secret for being marked as one: it is no word that anybody says, no day and no address.
pub(super) fn tells(text: &str) -> bool {
    let text = text.trim();
    if text.contains('@') || text.contains("://") || is_date(text) {
        return false;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let mut inner = text.chars().skip(1);
    let one = !text.contains(char::is_whitespace) && text.len() >= super::secret::MIN_LENGTH;
    digits >= 6
        || one
            && inner
                .any(|c| c.is_ascii_digit() || c.is_ascii_uppercase() || c.is_ascii_punctuation())
}

/// A day or a time, written in digits.
fn is_date(raw: &str) -> bool {
    let digits = raw.bytes().filter(u8::is_ascii_digit).count();
    let rest = raw.bytes().filter(|byte| !byte.is_ascii_digit());
    let separated = raw.contains(['-', '.', ':', '/']);
    let is_year = |run: &str| {
        (run.len() == 4 || run.len() == 8) && (run.starts_with("19") || run.starts_with("20"))
    };
    (6..=20).contains(&digits)
        && separated
        && rest.clone().count() <= 8
        && rest.clone().all(|byte| b"-.:/TZ+ ".contains(&byte))
        && { raw.split(|c: char| !c.is_ascii_digit()) }.any(is_year)
}

/// Whether a long run is plain text in base64.
fn is_encoded_text(raw: &str) -> bool {
    let body = raw.trim_end_matches('=');
    body.len() >= 24
        && data_encoding::BASE64_NOPAD
            .decode(&body.as_bytes()[..body.len() / 4 * 4])
            .is_ok_and(|text| {
                text.iter()
                    .all(|byte| (0x20..0x7F).contains(byte) || *byte == b'\n')
            })
}

/// Eight, four, four, four and twelve hexadecimal digits.
fn is_uuid(raw: &str) -> bool {
    let lengths: Vec<usize> = raw.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12]
        && raw
            .bytes()
            .all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

/// Whether it begins as those who issue keys have theirs begin, so that they are found where they should not be, and goes on as
/// they do.
pub(super) fn is_vendors(raw: &str) -> bool {
    const BEGINNINGS: [&str; 32] = [
        "sk_live_",
        "rk_live_",
        "sk-ant-",
        "sk-proj-",
        "sk-or-",
        "ghp_",
        "gho_",
        "ghs_",
        "ghu_",
        "ghr_",
        "github_pat_",
        "glpat-",
        "gldt-",
        "xoxb-",
        "xoxp-",
        "xoxa-",
        "xoxr-",
        "xapp-",
        "AIza",
        "hf_",
        "SG.",
        "npm_",
        "pypi-",
        "dop_v1_",
        "shpat_",
        "shpss_",
        "shpca_",
        "whsec_",
        "lin_api_",
        "figd_",
        "AGE-SECRET-KEY-",
        "ATATT3x",
    ];
    let is_random = |tail: &str| {
        let digits = tail.bytes().filter(u8::is_ascii_digit).count();
        tail.len() >= 16 && digits >= 2 && changes(tail) >= 5
    };
    let tail = BEGINNINGS
        .iter()
        .find_map(|beginning| raw.strip_prefix(beginning));
    tail.is_some_and(is_random) || is_access_key(raw)
}

/// Four letters and sixteen capitals and digits.
fn is_access_key(raw: &str) -> bool {
    let told = raw.starts_with("AKIA") || raw.starts_with("ASIA");
    told && raw.len() == 20
        && { raw.bytes() }.all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && raw.bytes().any(|b| b.is_ascii_digit())
}

/// The form of a key: a short word, a mark, and a long random tail; or a long one of mixed case.
fn is_keyish(raw: &str, plain: &str) -> bool {
    if is_uuid(raw) || plain.len() < 16 {
        return false;
    }
    let hex = plain.bytes().all(|byte| byte.is_ascii_hexdigit());
    let marked = raw.rsplit_once(['_', '-']).is_some_and(|(head, tail)| {
        head.len() <= 12
            && head.starts_with(|c: char| c.is_ascii_alphabetic())
            && tail.len() >= 16
            && changes(tail) >= tail.len() / 5
    });
    marked || (!hex && plain.len() >= 20 && changes(raw) >= plain.len() / 3)
}

/// Whether it may be the name of somebody who logs in: no key by its form, and no longer than names are.
pub(super) fn may_be_a_name(raw: &str, plain: &str) -> bool {
    plain.len() <= LONGEST_NAME && !is_keyish(raw, plain)
}

/// The longest name of somebody who logs in, in letters and digits.
const LONGEST_NAME: usize = 24;

/// Whether it is words that each begin with a capital: `GitHubActions`.
fn is_in_humps(raw: &str) -> bool {
    let humps = raw
        .as_bytes()
        .chunk_by(|_, next| !next.is_ascii_uppercase());
    let mut humps = humps.skip_while(|hump| hump.iter().all(u8::is_ascii_lowercase));
    humps.all(|hump| hump.len() > 1 && hump[1..].iter().all(u8::is_ascii_lowercase))
}

/// How often one sort of character (small, capital, digit) follows another.
fn changes(raw: &str) -> usize {
    let sort = |byte: u8| match byte {
        b'0'..=b'9' => 1,
        b'A'..=b'Z' => 2,
        b'a'..=b'z' => 3,
        _ => 0,
    };
    raw.as_bytes()
        .windows(2)
        .filter(|pair| sort(pair[0]) != sort(pair[1]) && sort(pair[0]) != 0 && sort(pair[1]) != 0)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::leak::tokens::normal;

    fn check(raw: &str, place: Place, expect: Option<Look>) {
        assert_eq!(look(raw, &normal(raw), place), expect, "{raw}");
    }

    #[test]
    fn names_weigh_more_than_form() {
        let named = Place {
            named: true,
            ..Place::default()
        };
        let numbered = Place {
            numbered: true,
            ..Place::default()
        };
        let bare = Place::default();
        check("sk-7Fq2kX9bTz41Lm", named, Some(Look::Credential));
        check("tR9!vvLq+a", named, Some(Look::Credential));
        check("9fceb02d0ae598e95dc970b74767f19372d61af8", numbered, None);
        check(
            "9fceb02d0ae598e95dc970b74767f19372d61af8",
            bare,
            Some(Look::Id),
        );
        check("79ee4b11-7e1d-46b3-a574-d210678982fb", bare, Some(Look::Id));
        check("qz_live_8Kd02jFm4LsP7wX1bN6c", bare, Some(Look::Key));
        check("ORD-2024-88F31Q7", bare, Some(Look::Id));
        check("4111111111111111", bare, Some(Look::Account));
        check("de89370400440532013000", bare, Some(Look::Account));
        check("requested", named, None);
        let alone = Place {
            alone: true,
            ..named
        };
        check("QWMRTYPLKJHGFDSA", alone, Some(Look::Credential));
        check("cGFzcyB0aGlzIG9uIHRvIGV2ZXJ5Ym9keTEyMzQ1Njc4", bare, None);
    }

    #[test]
    fn samples_masks_and_days_are_nothing() {
        let named = Place {
            named: true,
            ..Place::default()
        };
        for raw in [
            "AKIAIOSFODNN7EXAMPLE",
            "your-api-key-here1",
            "sk-xxxxxxxxxxxx1",
            "4111**1111",
            "2026-05-16",
        ] {
            check(raw, named, None);
        }
    }

    #[test]
    fn names_are_read_word_by_word() {
        for name in [
            "api_key",
            "clientSecret",
            "login.password",
            "access-token",
            "key",
        ] {
            assert!(names_a_secret(name), "{name}");
        }
        for name in [
            "public_key",
            "nextPageToken",
            "max_tokens",
            "monkey",
            "keyboard",
            "cache_key",
        ] {
            assert!(!names_a_secret(name), "{name}");
        }
        assert!(
            names_a_number("commitSha") && names_a_number("order_id") && !names_a_number("iban")
        );
        assert!(
            is_store(&Endpoint::resource("vault/x1"))
                && !is_store(&Endpoint::resource("customer_db/x"))
        );
    }
}
