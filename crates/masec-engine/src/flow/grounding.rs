//! Where a value of an act comes from, among all that its author was told and read.

use std::borrow::Cow;
use std::collections::BTreeSet;

use masec_model::{InteractionId, Span, is_hangul, is_unspaced};
use memchr::memmem::Finder;

use super::desk::{Document, DocumentLeaf, Mirrored};
use super::entries::list_entry;
use super::given::{built, is_given};
use super::identifiers::{IdentifierKind, identifiers, sole};
use super::layout::{is_entry, is_listed, is_marginal};
use super::reading::{Read, Reading};
use crate::intent::{clip, content_words, object_words, sentences};
use crate::provenance::normalise::normalise;
use crate::provenance::views::{Mirror, mirror};

/// The most that is told of a rival, in bytes.
const LONGEST_RIVAL: usize = 256;

/// A value's standing: the best of the places where it was found, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// In the principal's own words.
    Principal,
    /// In the operator's words.
    Operator,
    /// A whole field of a record.
    Field,
    /// Nowhere: the agent made it.
    Own,
    /// In running text of a document that the principal named, or handed the decision to.
    Named,
    /// In running text of a document that the principal did not name.
    Unnamed,
    /// Only in a decoded, reversed or otherwise disguised view of a document.
    Disguised,
}

impl Standing {
    /// Its name in policies.
    pub fn name(self) -> &'static str {
        match self {
            Self::Principal => "principal",
            Self::Operator => "operator",
            Self::Field => "field",
            Self::Own => "own",
            Self::Named => "named",
            Self::Unnamed => "unnamed",
            Self::Disguised => "disguised",
        }
    }
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Grounding {
    /// The best standing it has.
    pub standing: Standing,
    /// The interaction that brought it, where it came with a document.
    pub origin: Option<InteractionId>,
    /// Where in that interaction's text.
    pub span: Option<Span>,
    /// Whether the principal named the document or the record.
    pub is_named: bool,
    /// How many of the principal's topic words stand around it in the document.
    pub relevance: usize,
    /// Whether its sentence shares any word with what the principal said, usual ones too.
    pub is_near: bool,
    /// Whether the document was fetched from a web address.
    pub from_page: bool,
    /// Whether the principal handed the decision to the document.
    pub from_authority: bool,
    /// Whether the principal left particulars of what they asked for to it.
    pub is_consulted: bool,
    /// Whether the document holds other identifiers of the same kind.
    pub has_rivals: bool,
    /// Whether another network brought it and does not answer for it: what stands around it here tells nothing.
    pub is_unvouched: bool,
    /// Whether a field of the same record is another.
    pub passes_over: bool,
    /// The first of these, where the document is here.
    pub rival: Option<String>,
    /// Whether it stands among these in a list: in one sentence with one, or in a line of the same form.
    pub is_listed: bool,
}

impl Grounding {
    /// Of a value of which nothing else is known.
    pub(super) fn bare(standing: Standing) -> Self {
        Self {
            standing,
            origin: None,
            span: None,
            is_named: false,
            relevance: 0,
            is_near: false,
            from_page: false,
            from_authority: false,
            is_consulted: false,
            has_rivals: false,
            is_unvouched: false,
            passes_over: false,
            rival: None,
            is_listed: false,
        }
    }
}

/// Finds `value` (of kind `kind`, where it is an identifier) in what stands behind an act.
pub fn ground(reading: &Reading<'_>, value: &str, kind: Option<IdentifierKind>) -> Grounding {
    let found = ground_as_is(reading, value, kind);
    // People write the numbers of accounts in groups, programs do not.
    let regrouped = (found.standing == Standing::Own && kind == Some(IdentifierKind::Account))
        .then(|| in_groups(value))
        .flatten();
    match regrouped.map(|value| ground_as_is(reading, &value, kind)) {
        Some(again) if again.standing != Standing::Own => again,
        _ => found,
    }
}

/// Digits and letters in a group, and the shortest account that is written so.
const GROUP: usize = 4;
const SHORTEST_GROUPED: usize = 12;

/// An account as it is written in groups of four.
fn in_groups(value: &str) -> Option<String> {
    let is_grouped = value.len() >= SHORTEST_GROUPED
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && value.bytes().any(|byte| byte.is_ascii_digit());
    let groups = || {
        value
            .as_bytes()
            .chunks(GROUP)
            .map(|group| String::from_utf8_lossy(group))
    };
    is_grouped.then(|| groups().collect::<Vec<_>>().join(" "))
}

fn ground_as_is(reading: &Reading<'_>, value: &str, kind: Option<IdentifierKind>) -> Grounding {
    let normal = normalise(value);
    if normal.is_empty() {
        return Grounding::bare(Standing::Own);
    }
    let needle = Needle::new(&normal);
    if needle.is_in(reading.principal_normal()) {
        return Grounding::bare(Standing::Principal);
    }
    if reading.operators_normal().any(|text| needle.is_in(text)) {
        return Grounding::bare(Standing::Operator);
    }
    let mut best: Option<(Standing, &Read<'_>, &DocumentLeaf)> = None;
    for read in reading.documents() {
        let document = read.document;
        for leaf in &document.leaves {
            if leaf.is_field && leaf.normal() == normal {
                if !document.is_foreign && !document.echoes(&normal) {
                    return located(reading, (Standing::Field, read, leaf), &normal, kind);
                }
                continue;
            }
            if needle.is_in(leaf.normal()) && !document.echoes(&normal) {
                if !document.is_foreign
                    && (is_entry(&leaf.text, &normal, kind)
                        || is_given(document, leaf, &normal, kind))
                {
                    return located(reading, (Standing::Field, read, leaf), &normal, kind);
                }
                let is_named = || {
                    reading.names_record(document, leaf)
                        || reading.vouched(document, &normal).is_some()
                };
                let standing = if read.named || read.is_authority || is_named() {
                    Standing::Named
                } else {
                    Standing::Unnamed
                };
                if best.is_none_or(|(found, _, _)| standing < found) {
                    best = Some((standing, read, leaf));
                }
            }
        }
    }
    match best.or_else(|| disguised(reading, &normal)) {
        Some(found) => located(reading, found, &normal, kind),
        None => built(reading, value, kind),
    }
}

fn disguised<'r, 'a>(
    reading: &'r Reading<'a>,
    normal: &str,
) -> Option<(Standing, &'r Read<'a>, &'r DocumentLeaf)> {
    // Short values stand in rotated and reversed text by chance.
    if normal.len() < 6 {
        return None;
    }
    let turned = Mirror::ALL.map(|which| (which, mirror(normal, which)));
    let disguised = Disguised::new(normal, &turned);
    reading
        .documents()
        .iter()
        .flat_map(|read| read.document.leaves.iter().map(move |leaf| (read, leaf)))
        .find(|(_, leaf)| disguised.is_in(leaf))
        .map(|(read, leaf)| (Standing::Disguised, read, leaf))
}

/// A value that is looked for in what texts say when they are read in another way. A text with a mirror in it is as good as the
/// text with the value mirrored, which is shorter. A value that is its own mirror, such as a number whose letters are rotated, is in
/// no disguise there.
struct Disguised<'v> {
    plain: Needle<'v>,
    mirrored: Vec<(Mirror, Needle<'v>)>,
}

impl<'v> Disguised<'v> {
    /// `turned`: `normal` in each mirror.
    fn new(normal: &'v str, turned: &'v [(Mirror, String)]) -> Self {
        let is_another = |(_, turned): &&(Mirror, String)| turned != normal;
        Self {
            plain: Needle::new(normal),
            mirrored: { turned.iter().filter(is_another) }
                .map(|(which, turned)| (*which, Needle::new(turned)))
                .collect(),
        }
    }

    fn is_in(&self, leaf: &DocumentLeaf) -> bool {
        let turns = |which| self.mirrored.iter().any(|(other, _)| *other == which);
        leaf.coded().iter().any(|(_, text)| self.plain.is_in(text))
            || match leaf.mirrored() {
                Mirrored::Same(text) => {
                    { self.mirrored.iter() }.any(|(_, value)| value.is_in(text))
                }
                Mirrored::Read(texts) => {
                    { texts.iter() }.any(|(which, text)| turns(*which) && self.plain.is_in(text))
                }
            }
    }
}

fn located<'a>(
    reading: &Reading<'a>,
    found: (Standing, &Read<'a>, &DocumentLeaf),
    normal: &str,
    kind: Option<IdentifierKind>,
) -> Grounding {
    let (standing, read, leaf) = found;
    let document = read.document;
    let mut grounding = Grounding::bare(standing);
    grounding.origin = Some(document.id);
    grounding.span = span_of(leaf, normal);
    // What stands around it was seen over there.
    if let Some(vouched) = reading.vouched(document, normal) {
        return Grounding {
            relevance: usize::from(vouched.relevance),
            is_near: vouched.is_near,
            from_page: vouched.from_page,
            from_authority: vouched.from_authority,
            is_consulted: vouched.is_consulted,
            has_rivals: vouched.has_rivals,
            is_listed: vouched.is_listed,
            ..grounding
        };
    }
    grounding.is_unvouched = document.is_foreign;
    grounding.from_page = document.is_page;
    grounding.is_named = read.named || read.is_authority || reading.names_record(document, leaf);
    let is_marginal = is_marginal(leaf, normal);
    grounding.from_authority = read.is_authority && !is_marginal;
    grounding.is_consulted = read.is_consulted && !is_marginal;
    if standing != Standing::Field {
        let parts: Vec<&str> = sentences(&leaf.text)
            .into_iter()
            .filter(|part| holds(&normalise(part), normal))
            .collect();
        grounding.relevance = relevance(reading, (document, leaf, &parts), normal, kind);
        let entry = (kind == Some(IdentifierKind::Address) && !document.is_page)
            .then(|| list_entry(&leaf.text, normal))
            .flatten();
        if let Some(entry) = entry {
            let own = relevance(reading, (document, leaf, &[entry]), normal, kind);
            // Of what was searched for in the principal's words, one word tells.
            let own = own + usize::from(own > 0 && read.named);
            grounding.relevance = grounding.relevance.max(own);
        }
        grounding.is_near = parts.iter().any(|part| reading.requests().mention(part));
        grounding.rival = kind.and_then(|kind| rival(document, normal, kind));
        grounding.has_rivals = grounding.rival.is_some();
        grounding.passes_over = kind.is_some_and(|kind| passes_over(document, leaf, normal, kind));
        grounding.is_listed = kind.is_some_and(|kind| is_listed(leaf, &parts, normal, kind));
    }
    grounding
}

/// Where `normal` stands in the interaction's text: exact where the leaf's text stands there letter by letter, else the
/// whole leaf.
fn span_of(leaf: &DocumentLeaf, normal: &str) -> Option<Span> {
    let at = leaf.at?;
    if at.len() != leaf.text.len() {
        return Some(at);
    }
    let first = normal.split(' ').next().unwrap_or(normal);
    let lower = leaf.text.to_ascii_lowercase();
    let start = lower
        .match_indices(first)
        .map(|(start, _)| start)
        .find(|&start| {
            leaf.text.is_char_boundary(start) && normalise(&leaf.text[start..]).starts_with(normal)
        });
    let Some(start) = start else { return Some(at) };
    let mut end = start;
    for (offset, c) in leaf.text[start..].char_indices() {
        end = start + offset + c.len_utf8();
        if normalise(&leaf.text[start..end]) == normal {
            break;
        }
    }
    Some(Span::new(
        at.start as usize + start,
        at.start as usize + end,
    ))
}

/// How many of the principal's topic words stand near the value: in its sentence. For web addresses, the usual objects
/// count as topics too, and so does a record that the principal spoke of: who asks for "the article that Bob posted" means
/// the address in Bob's message that speaks of an article.
fn relevance(
    reading: &Reading<'_>,
    (document, leaf, parts): (&Document, &DocumentLeaf, &[&str]),
    normal: &str,
    kind: Option<IdentifierKind>,
) -> usize {
    let address = kind == Some(IdentifierKind::Address);
    let objects = if address {
        object_words(reading.principal())
    } else {
        BTreeSet::new()
    };
    let mut near = BTreeSet::new();
    let mut shared = 0;
    for part in parts {
        // An address says what its owner likes; a mailbox may bear the name that the principal said.
        let around = match address {
            true => Cow::Owned(without_address(part, normal)),
            false => Cow::Borrowed(*part),
        };
        shared = shared.max(reading.requests().shares(&around));
        near.extend(content_words(&around));
        if address {
            near.extend(object_words(&around));
        }
    }
    let wanted = reading.topics();
    let own = near
        .iter()
        .filter(|word| wanted.contains(*word) || objects.contains(*word))
        .count();
    // Everyday words are shared by chance, one at a time.
    let own = own.max(shared / 2);
    own + usize::from(address && own > 0 && reading.names_record(document, leaf))
}

/// `part` without the address that is `normal`.
fn without_address(part: &str, normal: &str) -> String {
    let mut out = String::with_capacity(part.len());
    let mut from = 0;
    for id in identifiers(part) {
        if normalise(id.text).starts_with(normal) {
            out.push_str(&part[from..id.span.range().start]);
            out.push(' ');
            from = id.span.range().end;
        }
    }
    out.push_str(&part[from..]);
    out
}

/// Rivals count wherever they stand in the document: what its fields say is the better source for the same thing.
fn rival(document: &Document, normal: &str, kind: IdentifierKind) -> Option<String> {
    let mut all = document
        .leaves
        .iter()
        .flat_map(|leaf| identifiers(&leaf.text));
    all.find(|id| id.kind == kind && normalise(id.text) != normal)
        .map(|id| clip(id.text, LONGEST_RIVAL).to_owned())
}

/// Names of fields that say who sends a letter and who gets it, which is no place for what the letter is about.
const LETTER: [&str; 12] = [
    "from",
    "to",
    "cc",
    "bcc",
    "sender",
    "recipient",
    "recipients",
    "reply_to",
    "author",
    "von",
    "an",
    "de",
];

fn is_of_letter(path: &str) -> bool {
    let name = path.rsplit('.').next().unwrap_or(path);
    let name = name.split('[').next().unwrap_or(name);
    LETTER.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether a field of the record that `leaf` stands in is another identifier of its kind.
fn passes_over(
    document: &Document,
    leaf: &DocumentLeaf,
    normal: &str,
    kind: IdentifierKind,
) -> bool {
    let record = leaf.record();
    let is_other = |other: &DocumentLeaf| {
        other.is_field
            && other.record() == record
            && !is_of_letter(&other.path)
            && sole(&other.text).is_some_and(|id| id.kind == kind && normalise(id.text) != normal)
            && !document.echoes(other.normal())
    };
    document.leaves.iter().any(is_other)
}

/// Whether `text` holds `value`, both normalised, at word boundaries. Scripts that write no spaces have no word
/// boundaries to ask for.
pub(crate) fn holds(text: &str, value: &str) -> bool {
    text.len() >= value.len() && Needle::new(value).is_in(text)
}

/// Whether `c` is of a script in which words, or what is hung onto them, stand right beside letters and digits of others.
fn runs_on(c: char) -> bool {
    is_unspaced(c) || is_hangul(c)
}

/// A normalised value that is looked for in many texts: what speeds up a search costs more to make than most searches.
pub(crate) struct Needle<'v> {
    value: &'v str,
    finder: Finder<'v>,
}

impl<'v> Needle<'v> {
    /// Made to look for `value`.
    pub(crate) fn new(value: &'v str) -> Self {
        Self {
            value,
            finder: Finder::new(value),
        }
    }

    /// As [`holds`].
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let (bytes, length) = (text.as_bytes(), self.value.len());
        if length == 0 || length > bytes.len() {
            return false;
        }
        if !self.value.is_ascii() {
            return self.finder.find(bytes).is_some();
        }
        let parts = |c: char| c == ' ' || runs_on(c);
        self.finder.find_iter(bytes).any(|start| {
            let (before, after) = (text.get(..start), text.get(start + length..));
            let before = before.and_then(|before| before.chars().next_back());
            let after = after.and_then(|after| after.chars().next());
            before.is_none_or(parts) && after.is_none_or(parts)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_at_word_boundaries_alone() {
        assert!(holds("pay 13 to joe", "13"));
        assert!(!holds("pay 130 to joe", "13"));
        assert!(holds("送金先は山田太郎です", "山田太郎"));
        assert!(holds("账户7712009144 谢谢", "7712009144"));
        assert!(holds("계정 hong77을", "hong77"));
        assert!(!holds("账户77120091445", "7712009144"));
        assert!(!holds("café", "caf"));
    }

    proptest::proptest! {
        #[test]
        fn a_mirrored_value_is_found_as_in_the_mirrored_text(
            text in "[a-z0-9 ,.]{0,60}",
            value in "[a-z0-9]{1,4}( [a-z0-9]{1,4}){0,2}",
            from in 0usize..60,
            taken in 0usize..3,
            accent in proptest::bool::ANY,
        ) {
            // Half of the time out of the text itself, mirrored.
            let normal = normalise(&mirror(&text, Mirror::ALL[taken]));
            let part = normal.get(from..(from + 12).min(normal.len())).map(str::trim).filter(|part| !part.is_empty());
            let value = if from % 2 == 0 { part.unwrap_or(&value) } else { &value };
            let turned = Mirror::ALL.map(|which| (which, mirror(value, which)));
            let text = if accent { format!("{text} é") } else { text };
            let leaf = DocumentLeaf::of_text(&text);
            let expect = turned.iter().any(|(which, turned)| {
                turned != value && holds(&normalise(&mirror(&text, *which)), value)
            });
            proptest::prop_assert_eq!(Disguised::new(value, &turned).is_in(&leaf), expect);
        }
    }

    #[test]
    fn standings_are_ordered_from_best_to_worst() {
        assert!(Standing::Principal < Standing::Field && Standing::Field < Standing::Named);
        assert!(Standing::Named < Standing::Unnamed && Standing::Unnamed < Standing::Disguised);
    }
}
