//! Which secrets an interaction shows: by declaration, or by what its values are called and look like.

use std::borrow::Cow;

use masec_model::{Interaction, Leaf, Shape};

use super::checks::{is_card, is_iban};
use super::codes::{self, codes};
use super::folded::folded_tokens;
use super::health;
use super::looks::{self, Look, look};
use super::marking;
use super::phrases;
use super::public;
use super::released::has_an_end;
use super::samples;
use super::secret::{MAX_LENGTH, MIN_LENGTH};
use super::stretch::fold;
use super::tokens::{normal, segments, tokens};
use crate::intent::{clip, last_part};

/// The shortest sentence that is followed as one, in normalised characters.
const MIN_PROSE: usize = 32;
/// The same of one that is marked and has figures, which nobody else has among the same words.
const MIN_FIGURED: usize = 20;
const FIGURES: usize = 4;
/// Words between what is called a credential and a value in the form of a key.
const NEAR: u32 = 8;
/// Bytes of a text in which values with marks in them are looked for.
const MAX_MARKED: usize = 1 << 16;
/// Figures that a number in groups has at least to be one of somebody's, where its source declares it secret.
const MIN_FIGURES: usize = 8;
/// Secrets taken from one interaction.
const MAX_FOUND: usize = 32;

/// A secret in an interaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Folded.
    pub(super) text: String,
    /// What it looks like; the most where a source declares it.
    pub(super) look: Look,
    pub(super) prose: bool,
    /// Whether words about it mark it as confidential.
    pub(super) marked: bool,
    /// The first leaf that shows it, by place.
    pub(super) leaf: usize,
    /// Whether it begins as those who issue keys have theirs begin.
    pub(super) issued: bool,
    /// Whether it is marked, with an end.
    pub(super) ends: bool,
}

/// The secrets that an interaction's content shows for what they are: by declaration where it carries tags, by look
/// else. Deduplicated, in order.
/// `seen` says of a stretch of a leaf whether it was known before.
pub(super) fn found_in(
    interaction: &Interaction,
    declared: bool,
    seen: &dyn Fn(usize, std::ops::Range<usize>) -> bool,
) -> Vec<Found> {
    let mut found = Finds::default();
    let kept = looks::is_store(&interaction.from);
    for (place, leaf) in interaction.content.iter().enumerate() {
        let Some(text) = leaf.value.as_text() else {
            continue;
        };
        let before = found.all.len();
        found.leaf = place;
        in_leaf(leaf, text, declared, kept, &mut found);
        if !declared {
            let is_sample = |one: &Found| samples::is_published(&one.text);
            if found.all[before..].iter().any(is_sample) && samples::speaks_of_examples(text) {
                found.leave_out(before, is_sample);
            }
            if found.all.len() == before + 1 && looks::is_for_guests(text) {
                found.leave_out(before, |one| !one.issued && one.look == Look::Credential);
            }
        }
        if declared && leaf.shape == Shape::Running {
            let short = found.all.len() == before;
            sentences(text, short, &mut found, &|range| seen(place, range));
        }
    }
    if !declared {
        in_marked(interaction, kept, seen, &mut found);
    }
    found.all
}

/// Adds what words mark as confidential.
fn in_marked(
    interaction: &Interaction,
    kept: bool,
    seen: &dyn Fn(usize, std::ops::Range<usize>) -> bool,
    found: &mut Finds,
) {
    found.marked = true;
    found.room = found.all.len() + MAX_FOUND;
    let all = marking::marked(interaction).into_iter();
    for (place, range) in all.chain(health::told(interaction)) {
        let Some(leaf) = interaction.content.get(place) else {
            continue;
        };
        found.leaf = place;
        let text = leaf.value.as_text().unwrap_or_default();
        let Some(part) = text.get(range.clone()) else {
            continue;
        };
        let ends = has_an_end(head(text, range.start));
        found.ends = ends;
        for code in codes(part) {
            found.keep_of(fold(code), Look::Credential, false, codes::SHORTEST);
        }
        for piece in pieces(part) {
            // A label names what comes behind it, and seldom goes with it.
            let labelled = [": ", " = "].iter().find_map(|sign| piece.split_once(sign));
            let labelled =
                labelled.filter(|(label, _)| label.split_whitespace().nth(LABEL).is_none());
            // `Internal only. Embargoed until the signing: …` says it behind the mark.
            found.ends = ends || labelled.is_some_and(|(label, _)| has_an_end(label));
            for text in labelled.map(|(_, rest)| rest).into_iter().chain([piece]) {
                let before = found.met;
                in_leaf(leaf, text, true, kept, found);
                let start = range.start + (text.as_ptr() as usize - part.as_ptr() as usize);
                let known =
                    |at: std::ops::Range<usize>| seen(place, start + at.start..start + at.end);
                let short = found.met == before && looks::tells(text);
                sentences(text, short, found, &known);
                if found.met > before {
                    break;
                }
            }
        }
    }
    found.marked = false;
}

/// What stands before `at` in its line and the one before: where the mark of what begins there is.
fn head(text: &str, at: usize) -> &str {
    let before = &text[..at];
    let line = before.trim_end().rfind('\n').map_or(0, |end| end + 1);
    &before[line..]
}

/// Words of a label.
const LABEL: usize = 10;

struct Finds {
    all: Vec<Found>,
    /// How often something was found, known already or not.
    met: usize,
    /// How many there may be.
    room: usize,
    /// Whether what is kept now is marked.
    marked: bool,
    /// Whether that mark has an end.
    ends: bool,
    /// The leaf that is looked at, by place.
    leaf: usize,
}

impl Default for Finds {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            met: 0,
            room: MAX_FOUND,
            marked: false,
            ends: false,
            leaf: 0,
        }
    }
}

impl Finds {
    fn keep(&mut self, text: String, look: Look, prose: bool) {
        self.keep_of(text, look, prose, MIN_LENGTH);
    }

    /// The same of `least` letters and digits.
    fn keep_of(&mut self, text: String, look: Look, prose: bool, least: usize) {
        let fits = (least..=MAX_LENGTH).contains(&text.len());
        let marked = self.marked;
        self.met += usize::from(fits);
        if let Some(old) = self.all.iter_mut().find(|old| old.text == text) {
            // What is a credential whatever is said of it stays that.
            old.marked |= marked && old.look != Look::Credential;
        } else if fits && self.all.len() < self.room {
            self.all.push(Found {
                text,
                look,
                prose,
                marked,
                leaf: self.leaf,
                issued: false,
                ends: marked && self.ends,
            });
        }
    }
}

impl Finds {
    /// Leaves out those of what was found since there were `before`.
    fn leave_out(&mut self, before: usize, is_out: impl Fn(&Found) -> bool) {
        let mut place = 0;
        self.all.retain(|one| {
            place += 1;
            place <= before || !is_out(one)
        });
    }

    /// What was kept so is somebody's issue.
    fn issue(&mut self, text: Option<String>) {
        let kept = text.and_then(|text| self.all.iter_mut().rfind(|one| one.text == text));
        if let Some(one) = kept {
            one.issued = true;
        }
    }
}

fn in_leaf(leaf: &Leaf, text: &str, declared: bool, kept: bool, found: &mut Finds) {
    let text = &*match declared && !found.marked {
        true => Cow::Borrowed(text),
        false => public::left_out(text, kept),
    };
    // Of a list of keys the list's name speaks: `keys[3]`.
    let last = last_part(leaf.path.as_str());
    let mut named = looks::names_a_secret(last);
    if looks::is_template(text) {
        return;
    }
    for range in phrases::recovery(text, kept || phrases::names(last)) {
        found.keep(fold(&text[range]), Look::Credential, true);
    }
    for password in looks::passwords_in_addresses(text) {
        let place = looks::Place {
            named: true,
            ..looks::Place::default()
        };
        if let Some(look) = look(password, &normal(password), place) {
            found.keep(fold(password), look, false);
        }
    }
    let named_whole = named;
    let mut near = if looks::names_a_person(last) { NEAR } else { 0 };
    let person = std::cell::Cell::new(near);
    let user = std::cell::Cell::new(!named && looks::calls_a_user(last.as_bytes()));
    let mut numbered = !named && looks::names_a_number(last);
    let field = leaf.shape == Shape::Field;
    let single = !text.trim().contains(char::is_whitespace);
    let alone = field && single;
    let all = text.trim().len();
    let mut groups: Vec<String> = Vec::new();
    // A key that is called public is none.
    let mut public = false;
    let mut opens = false;
    let mut calls = |word: &[u8], named: &mut bool, numbered: &mut bool, near: &mut u32| {
        let small = word.len() <= 3;
        let opener = looks::is_opener(&mut opens, word);
        let secret = (looks::calls_a_secret(word) || opener) && !public;
        public = word == b"public" || (public && looks::calls_a_secret(word));
        let known = looks::calls_a_person(word);
        *near = if secret || known {
            NEAR
        } else {
            near.saturating_sub(1)
        };
        person.set(if known {
            NEAR
        } else {
            person.get().saturating_sub(1)
        });
        if !field || !small {
            *named = secret || (*named && small);
            *numbered = looks::calls_a_number(word) || (*numbered && small);
            user.set(looks::calls_a_user(word) || (user.get() && small));
        }
    };
    // A token, its letters and digits, small, and whether it is letters alone.
    let mut take = |token: &str, plain: &[u8], is_word: bool| {
        // Letters alone are a secret only where something calls them so.
        let most = if named || kept {
            MIN_LENGTH
        } else {
            LONGEST_WORD
        };
        if is_word && plain.len() < most {
            if !groups.is_empty() {
                flush(&mut groups, declared, found);
            }
            return calls(plain, &mut named, &mut numbered, &mut near);
        }
        // The parts of an address name places, not secrets.
        let slashes = token.bytes().filter(|byte| *byte == b'/').count();
        let address = slashes > 1 && !is_code_with_slashes(token)
            || token.contains('@') && token.contains('.');
        if address && (found.marked || !(declared && field)) {
            flush(&mut groups, declared, found);
            (named, numbered) = (false, false);
            return;
        }
        let mut tell = |part: &str, plain: &str| {
            let place = looks::Place {
                named,
                numbered: numbered || user.get() && looks::may_be_a_name(part, plain),
                kept,
                near: near > 0,
                person: person.get() > 0,
                alone: (alone || kept && single) && part.len() == all,
            };
            if kept && named && codes::is_code(part) && !codes::is_in_order(part) {
                found.keep_of(plain.to_owned(), Look::Credential, false, codes::SHORTEST);
            }
            if let Some(look) = look(part, plain, place) {
                let kept = fold(part);
                let issued = looks::is_vendors(part).then(|| kept.clone());
                found.keep(kept, look, false);
                found.issue(issued);
            }
            grouped(plain, &mut groups, declared, found);
        };
        if slashes == 0 {
            tell(token, std::str::from_utf8(plain).unwrap_or_default());
        } else {
            segments(token).for_each(|part| tell(part, &normal(part)));
        }
        // `password: x`, `key is x`, `token x`: the word before names what comes after, a few small words between.
        calls(plain, &mut named, &mut numbered, &mut near);
    };
    // Whether some word may call what comes after it a credential.
    let mut names = true;
    if text.is_ascii() {
        names = false;
        let mut opens = false;
        folded_tokens(text, &mut Vec::new(), |token| {
            let opener = looks::is_opener(&mut opens, token.plain);
            names = names || !field && (looks::token_names_a_secret(&token) || opener);
            take(token.raw, token.plain, token.is_word());
        });
    } else {
        tokens(text, |token| {
            let is_word = token.bytes().all(|byte| byte.is_ascii_alphabetic());
            take(token, normal(token).as_bytes(), is_word);
        });
    }
    flush(&mut groups, declared, found);
    if !field {
        if names {
            with_marks(text, found);
            of_something(text, found);
        }
        return;
    }
    let is_named = named_whole && alone;
    // Who a letter is from is not what it marks.
    let address = found.marked && alone && (text.contains('@') || text.contains("://"));
    if !is_named && !declared || address {
        return;
    }
    let whole = fold(text);
    // A name is no secret for being on a tagged record.
    let tells = alone && !text.trim().bytes().all(|byte| byte.is_ascii_alphabetic())
        || whole.bytes().any(|byte| byte.is_ascii_digit())
        || whole.len() >= MIN_PROSE;
    let place = looks::Place {
        named: true,
        numbered: looks::names_a_number(last),
        kept,
        near: true,
        person: false,
        alone: true,
    };
    if (is_named || tells) && look(text.trim(), &whole, place).is_some() {
        found.keep(whole, Look::Credential, is_prose(text));
    }
}

/// Whether a word gives something else a value: `timeout=30`. In base64 the mark ends a run.
fn is_setting(word: &str) -> bool {
    let marks = [b'_', b'-', b'.'];
    let small = |byte: u8| byte.is_ascii_lowercase() || marks.contains(&byte);
    let great = |byte: u8| byte.is_ascii_uppercase() || marks.contains(&byte);
    word.split_once('=').is_some_and(|(name, value)| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.len() <= LONGEST_WORD
            && (name.bytes().all(small) || name.bytes().all(great))
            && value.starts_with(char::is_alphanumeric)
    })
}

/// Whether a token with slashes in it is a code all the same, such as one in base64, and no path: letters of both cases and figures, and no
/// mark of an address.
fn is_code_with_slashes(token: &str) -> bool {
    let has = |is: fn(&u8) -> bool| token.as_bytes().iter().any(is);
    !token.starts_with('/')
        && !has(|byte| matches!(byte, b'.' | b':' | b'~' | b'?' | b'&'))
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
        && token.split('/').any(|part| part.len() >= LONGEST_PART)
}

/// The longest part of a path that is a name rather than a piece of a code.
const LONGEST_PART: usize = 16;

/// Letters alone up to here are a word, which can only name what comes after.
const LONGEST_WORD: usize = 24;

/// Values with marks in them, as passwords have, right after a word that names them: a mark ends a token, not a password.
fn with_marks(text: &str, found: &mut Finds) {
    let mut named = false;
    let mut opens = false;
    for word in clip(text, MAX_MARKED).split_whitespace() {
        let bare = word.trim_end_matches([':', '=']);
        let opener = looks::is_opener(&mut opens, bare.as_bytes());
        let (name, value) = word
            .split_once([':', '='])
            .filter(|(name, value)| !value.is_empty() && looks::names_a_secret(name))
            .unwrap_or(("", word));
        if name.is_empty() && is_setting(word) {
            // What is set here is named by itself.
            named = false;
            continue;
        }
        if !named && name.is_empty() {
            // Nothing names it: it can only be a name itself.
            named = opener || looks::names_a_secret(bare);
            continue;
        }
        let value =
            value.trim_matches(|c| matches!(c, '"' | '\'' | '`' | '.' | ',' | ';' | '(' | ')'));
        let place = looks::Place {
            named: true,
            ..looks::Place::default()
        };
        let inner = || value.bytes().any(|byte| byte.is_ascii_punctuation());
        if inner() && value.bytes().any(|byte| byte.is_ascii_digit()) {
            let plain = fold(value);
            if let Some(look) = look(value, &plain, place) {
                found.keep(plain, look, false);
            }
        }
        let small = named && word.len() <= 3;
        named = name.is_empty() && (small || opener || looks::names_a_secret(bare));
    }
}

/// Words of the label before a credential that says of what it is one.
const OF_WHAT: usize = 7;
/// Words between a credential and what it is one of.
const OF: [&str; 17] = [
    "of", "for", "to", "at", "von", "vom", "für", "zu", "der", "des", "du", "pour", "del", "di",
    "van", "voor", "para",
];

/// Values behind a label that says of what they are the credential, as in `password of the night desk: x`, and nothing else in the
/// line.
fn of_something(text: &str, found: &mut Finds) {
    for (label, value) in
        { clip(text, MAX_MARKED).lines() }.filter_map(|line| line.split_once(": "))
    {
        let mut words = label.split_whitespace();
        let named = words.by_ref().take(2).any(looks::names_a_secret)
            && words.next().is_some_and(|word| OF.contains(&word))
            && words.count() < OF_WHAT;
        let value = value.trim();
        if !named || value.contains(char::is_whitespace) {
            continue;
        }
        let plain = fold(value);
        let place = looks::Place {
            named: true,
            alone: value.bytes().any(|byte| byte.is_ascii_digit()),
            ..looks::Place::default()
        };
        if let Some(look) = look(value, &plain, place) {
            found.keep(plain, look, false);
        }
    }
}

/// The sentences of a declared text; all of it where it is shorter than a sentence and `short` ones are wanted.
fn sentences(
    text: &str,
    short: bool,
    found: &mut Finds,
    seen: &dyn Fn(std::ops::Range<usize>) -> bool,
) {
    let whole = fold(text);
    let single = !text.trim().contains(char::is_whitespace);
    if short && (whole.len() < MIN_PROSE || single) {
        found.keep(whole, Look::Credential, false);
        return;
    }
    for sentence in pieces(text) {
        let folded = fold(sentence);
        let start = sentence.as_ptr() as usize - text.as_ptr() as usize;
        let known = || seen(start..start + sentence.len());
        let figures = folded.bytes().filter(u8::is_ascii_digit).count();
        let least = match found.marked && figures >= FIGURES {
            true => MIN_FIGURED,
            false => MIN_PROSE,
        };
        if folded.len() >= least && is_prose(sentence) && !known() {
            found.keep(folded, Look::Credential, true);
        }
    }
}

/// The sentences of a text, and the columns of its lines. A full stop within a number or a name ends nothing.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    { text.split(['\n', '!', '?']) }
        .flat_map(|line| line.split(". "))
        .flat_map(|part| part.split(" | "))
}

/// Whether a text is words of a language: three or more, most of it letters.
pub(super) fn is_prose(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let others = text.chars().filter(|c| c.is_alphanumeric()).count() - letters;
    text.split_whitespace().nth(2).is_some() && letters > others && letters >= 12
}

/// Numbers written in groups: a run of short groups is read as one where its check digits agree, or its source declares it.
fn grouped(plain: &str, groups: &mut Vec<String>, declared: bool, found: &mut Finds) {
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    if digits > 0 && plain.len() <= 6 && groups.len() < 12 {
        groups.push(plain.to_owned());
    } else {
        flush(groups, declared, found);
    }
}

fn flush(groups: &mut Vec<String>, declared: bool, found: &mut Finds) {
    if groups.len() > 1 {
        let joined = groups.concat();
        let figures = joined.bytes().filter(u8::is_ascii_digit).count();
        if is_card(&joined) || is_iban(&joined) || declared && figures >= MIN_FIGURES {
            found.keep(joined, Look::Account, false);
        }
    }
    groups.clear();
}

#[cfg(test)]
mod tests {
    use super::*;
    use masec_model::{Leaf, Value};

    fn found(text: &str, declared: bool) -> Vec<String> {
        let mut interaction = crate::detect::testkit::plain_interaction();
        interaction.content = vec![Leaf::text(text)];
        let found = found_in(&interaction, declared, &|_, _| false);
        found.into_iter().map(|found| found.text).collect()
    }

    #[test]
    fn a_password_in_an_address_and_a_number_of_a_person_are_secrets() {
        let secret = ["bciqizkjyauqnzfaf31k"];
        // As it stands and in JSON.
        assert_eq!(
            found(
                "DSN=redis://loader:BcIQiZKJyauQnzfAf31K@cache.internal:6379/0",
                false
            ),
            secret
        );
        let address = "{\"dsn\": \"redis://loader:BcIQiZKJyauQnzfAf31K@cache.internal:6379/0\"}";
        assert_eq!(found(address, false), secret);
        assert!(
            found(
                "see https://example.org:8080/a/b and ssh://git@example.org/x",
                false
            )
            .is_empty()
        );
        assert_eq!(
            found("Social security number: 131-42-6335", false),
            ["131426335"]
        );
        assert!(found("Slot 131-42-6335 is free", false).is_empty());
    }

    #[test]
    fn keys_cards_and_accounts_are_known_by_look() {
        assert_eq!(
            found("use sk-7Fq2kX9bTz41Lm now", false),
            ["sk7fq2kx9btz41lm"]
        );
        assert_eq!(
            found("card 4111 1111 1111 1111 please", false),
            ["4111111111111111"]
        );
        assert_eq!(
            found("to DE89 3704 0044 0532 0130 00.", false),
            ["de89370400440532013000"]
        );
        assert_eq!(found("the password is Tr0ub4dor3", false), ["tr0ub4dor3"]);
        assert_eq!(
            found("Password for the router in the attic: Tr0ub4dor3", false),
            ["tr0ub4dor3"]
        );
        assert_eq!(
            found("Password of the attic router: Cedar_lantern1187", false),
            ["cedarlantern1187"]
        );
        assert!(found("Password of the attic router: forgotten", false).is_empty());
    }

    #[test]
    fn words_dates_and_addresses_are_not() {
        assert!(found("the report of 2024-05-16 is due at 14:00 sharp", false).is_empty());
        assert!(found("see https://example.org/a/b1c2d3e4f5g6h7 today", false).is_empty());
        assert!(found("write to ann1234567890@example.org", false).is_empty());
        assert!(found("4111 1111 1111 1112", false).is_empty());
    }

    proptest::proptest! {
        #[test]
        fn texts_of_ascii_are_read_as_others_are(
            parts in proptest::collection::vec(
                "password|Token|apiKey|public|key-id|is|[:= ]|[:= ]|[a-z]{1,9}|[A-Za-z0-9]{8,14}|Tr0ub4d-[a-z]{3}|[0-9]{4}",
                0..12,
            ),
        ) {
            let text = parts.concat();
            // A break that is not ASCII takes the other way.
            proptest::prop_assert_eq!(found(&text, false), found(&format!("{text} …"), false));
        }
    }

    #[test]
    fn a_declared_number_in_groups_is_followed_by_itself() {
        let text = "Insurance number of T. Okafor: A12 3456 7890 12\nLast changed in spring.";
        assert!(found(text, true).contains(&"a123456789012".to_owned()));
        assert!(found(text, false).is_empty());
    }

    #[test]
    fn a_declaration_needs_no_look() {
        assert_eq!(found("violet heron", true), ["violetheron"]);
        let mut interaction = crate::detect::testkit::plain_interaction();
        interaction.content = vec![Leaf::field(
            "vault.password",
            Value::Text("hunter22x".into()),
        )];
        let found = found_in(&interaction, false, &|_, _| false);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].text.as_str(), found[0].look),
            ("hunter22x", Look::Credential)
        );
    }

    #[test]
    fn what_a_config_sets_is_named_by_itself() {
        let config = "token=tok_9Kd3mQ8zRb2Yx7\ntimeout=30\nretries=5";
        assert_eq!(found(config, false), ["tok9kd3mq8zrb2yx7"]);
        assert_eq!(found("the password is Or9=chid!44", false), ["or9chid44"]);
    }

    #[test]
    fn what_is_marked_is_found_without_its_label() {
        let marked = |text: &str| found(text, false);
        let record = "gate\nowner: Ada\nclassification: secret\nvalue = 4471#9920\nchanged: may";
        assert!(marked(record).contains(&"44719920".to_owned()));
        assert_eq!(
            marked("Strictly private. employee no of Jo Reyes is in the file: KX 44 91 02 B"),
            ["kx449102b"]
        );
        let columns =
            "[restricted] | the mash is 71 parts rye to 9 of wheat at 64 degrees | need to know";
        assert!(marked(columns).contains(&"themashis71partsryeto9ofwheatat64degrees".to_owned()));
    }

    #[test]
    fn a_code_with_slashes_is_no_path() {
        assert_eq!(
            found(
                "refresh token as of May: 1//0Kd5RtW7jXNzqqsT5JbYv8Bz",
                false
            ),
            ["0kd5rtw7jxnzqqst5jbyv8bz"]
        );
        assert!(found("token docs: docs/Guides/v2/Rotation", false).is_empty());
    }
}
