//! Identifiers that documents give as such: alone in a field, in what an act says that it has made; and addresses that are built on one
//! that is given.

use super::desk::{Document, DocumentLeaf};
use super::grounding::{Grounding, Needle, Standing, ground, holds};
use super::identifiers::{Identifier, IdentifierKind, host, identifiers, sole};
use super::reading::Reading;
use crate::provenance::normalise::normalise;

/// Whether an identifier stands in a document as what it gives: alone in a field, or as what an act has made.
pub(super) fn is_given(
    document: &Document,
    leaf: &DocumentLeaf,
    normal: &str,
    kind: Option<IdentifierKind>,
) -> bool {
    let is_it = |text: &str| {
        let is_it = |id: &Identifier<'_>| {
            normalise(id.text) == normal
                || (id.kind == IdentifierKind::Address && normalise(host(id.text)) == normal)
        };
        sole(text).is_some_and(|id| Some(id.kind) == kind && is_it(&id))
    };
    // What it was given, wherever that came from, it gives back.
    let is_repeated = || {
        let mut asked = document.asked_by().iter();
        asked.any(|argument| holds(argument, normal))
    };
    let is_made = || {
        kind == Some(IdentifierKind::Address) && document.is_receipt && is_receipt(document, leaf)
    };
    ((leaf.is_field && is_it(&leaf.text)) || is_made()) && !is_repeated()
}

/// The most words of what an act says of itself.
const LONGEST_RECEIPT: usize = 30;

/// Whether what an act said of itself does no more than that: it is short, has one address, and wants nothing.
fn is_receipt(document: &Document, leaf: &DocumentLeaf) -> bool {
    let addresses = || {
        let found = identifiers(&leaf.text).into_iter();
        found.filter(|id| id.kind == IdentifierKind::Address)
    };
    addresses().nth(1).is_none()
        && leaf.text.split_whitespace().nth(LONGEST_RECEIPT).is_none()
        && !document.requests().ask_anything()
}

/// An address that nobody gave as it is, by its host: who is told of a place builds the rest of the address themselves. Where a record
/// gave the place, that tells nothing, unless the rest is made of what was read.
pub(super) fn built(reading: &Reading<'_>, value: &str, kind: Option<IdentifierKind>) -> Grounding {
    let own = Grounding::bare(Standing::Own);
    let Some(host) = host_of(value, kind) else {
        return own;
    };
    let grounding = ground(reading, host, kind);
    let rest = value.split_once(host).map_or("", |(_, rest)| rest);
    match grounding.standing {
        Standing::Field if carries(reading, rest) => Grounding {
            standing: Standing::Unnamed,
            ..grounding
        },
        standing if standing > Standing::Own => grounding,
        _ => own,
    }
}

/// The shortest part of an address that was read somewhere and does not stand there by chance, and the longest that anybody
/// makes up, in bytes.
const SHORTEST_CARRIED: usize = 5;
const LONGEST_MADE: usize = 32;

/// Whether a part of an address is something that was read, and the principal did not say, or a long code.
fn carries(reading: &Reading<'_>, rest: &str) -> bool {
    let is_carried = |part: &str| {
        let normal = normalise(&part.replace("%20", " "));
        let is_words = normal.contains(' ');
        let tells = normal.len() >= SHORTEST_CARRIED
            && (is_words || normal.bytes().any(|b| b.is_ascii_digit()));
        let needle = Needle::new(&normal);
        let leaves = || {
            reading
                .documents()
                .iter()
                .flat_map(|read| &read.document.leaves)
        };
        tells
            && !needle.is_in(reading.principal_normal())
            && ((!is_words && normal.len() > LONGEST_MADE)
                || leaves().any(|leaf| needle.is_in(leaf.normal())))
    };
    let mut parts = rest.split(['/', '?', '&', '=', '#']);
    parts.any(is_carried)
}

/// The host of an address that has more than a host.
fn host_of(value: &str, kind: Option<IdentifierKind>) -> Option<&str> {
    let bare = identifiers(value)
        .first()
        .filter(|id| id.kind == IdentifierKind::Address)?
        .text;
    let host = host(bare);
    (kind == Some(IdentifierKind::Address) && !host.is_empty() && host.len() < bare.len())
        .then_some(host)
}
