//! Identifiers that documents give as such: alone in a field, in what an act says that it has made; and addresses that are built on one
//! that is given.

use super::desk::{Document, DocumentLeaf};
use super::grounding::{Grounding, Needle, Standing, ground, holds};
use super::identifiers::{Identifier, IdentifierKind, host, identifiers, sole};
use super::reading::Reading;
use crate::intent::{Requests, Voice};
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
    let is_made =
        || kind == Some(IdentifierKind::Address) && document.is_receipt && is_receipt(document);
    ((leaf.is_field && is_it(&leaf.text)) || is_made()) && !is_repeated()
}

/// The most words of what an act says of itself.
const LONGEST_RECEIPT: usize = 30;

/// Whether what an act said of itself does no more than that: all of it is short, has one address, and wants nothing, in a field either.
fn is_receipt(document: &Document) -> bool {
    let leaves = || document.leaves.iter();
    let mut words = leaves().flat_map(|leaf| leaf.text.split_whitespace());
    if words.nth(LONGEST_RECEIPT).is_some() {
        return false;
    }
    let addresses = leaves().flat_map(|leaf| identifiers(&leaf.text));
    let mut addresses = addresses.filter(|id| id.kind == IdentifierKind::Address);
    let mut requests = Requests::default();
    leaves().for_each(|leaf| requests.read(&leaf.text, Voice::Document));
    addresses.nth(1).is_none()
        && !requests.ask_anything()
        && !document.has_unread_text()
        && !document.has_hidden_words()
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
/// The most of all parts together, and how many parts are looked at.
const LONGEST_REST: usize = 96;
const MOST_PARTS: usize = 16;

/// Whether a part of an address is something that was read, and the principal did not say, or a code: a long one, or one of escapes.
fn carries(reading: &Reading<'_>, rest: &str) -> bool {
    let rest = rest.replace("%20", " ");
    let (path, query) = rest.split_once('?').unwrap_or((&rest, ""));
    let is_carried = |part: &str, is_asked: bool| {
        let normal = normalise(part);
        let is_words = normal.contains(' ');
        let has_digit = normal.bytes().any(|b| b.is_ascii_digit());
        let tells = normal.len() >= SHORTEST_CARRIED && (is_words || is_asked || has_digit);
        let needle = Needle::new(&normal);
        let leaves = || {
            reading
                .documents()
                .iter()
                .flat_map(|read| &read.document.leaves)
        };
        tells
            && !needle.is_in(reading.principal_normal())
            && (((!is_words || has_digit) && normal.len() > LONGEST_MADE)
                || leaves().any(|leaf| needle.is_in(leaf.normal())))
    };
    let ends = ['/', '?', '&', '=', '#'];
    let parts = || {
        let path = path.split(ends).map(|part| (part, false));
        path.chain(query.split(ends).map(|part| (part, true)))
            .filter(|(part, _)| !part.is_empty())
    };
    rest.len() > LONGEST_REST
        || rest.contains('%')
        || parts().nth(MOST_PARTS).is_some()
        || parts().any(|(part, is_asked)| is_carried(part, is_asked))
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
