//! Which stretches of which secrets an interaction holds, under all readings.

use masec_model::Interaction;
use rustc_hash::FxHashSet;

use super::figures;
use super::folded::folded_tokens;
use super::index::Index;
use super::looks::Look;
use super::outside::is_host;
use super::secret::{Grade, MIN_LENGTH, Secret};
use super::spelt::Speller;
use super::stretch::{SHORTEST, fold, fold_into};
use super::tokens::{self, Class, Shapes};
use crate::intent::clip;
use crate::provenance::View;
use crate::provenance::views::MIRROR_LIMIT;

/// Hits of one interaction that are looked at.
const MAX_HITS: usize = 1024;
/// Work spent on decoding one leaf, in bytes.
const VIEW_BUDGET: usize = 32 * 1024;
/// Bytes of one leaf that are read as a stream.
const MAX_STREAM: usize = 1 << 18;
/// Leaves up to this many letters and digits are read together: a secret may be told in crumbs.
const CRUMB: usize = 5;
/// The shortest stretch of a sentence that tells anything.
const MIN_PROSE: usize = 12;

/// What a party has sent: what chance had to hit with.
#[derive(Clone, Debug, Default)]
pub(super) struct Sent {
    /// Tokens, by shape.
    pub(super) shapes: Shapes,
    /// Letters and digits.
    pub(super) bytes: u64,
}

/// A stretch of a secret in the present interaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    pub(super) slot: u32,
    pub(super) start: u32,
    pub(super) end: u32,
    /// Of which every so many letters are there; 1 for all.
    pub(super) every: u32,
    pub(super) view: View,
    pub(super) leaf: u32,
    /// Found within the stream of letters rather than as a token of its own: there chance has more room.
    pub(super) loose: bool,
}

struct Hits<'a> {
    index: &'a Index,
    found: Vec<Hit>,
    leaf: u32,
}

impl Hits<'_> {
    fn token(&mut self, view: View, plain: &str) {
        let (found, leaf) = (&mut self.found, self.leaf);
        self.index.places(plain, |place, secret| {
            if found.len() < MAX_HITS && is_piece(plain, secret) {
                found.push(Hit {
                    slot: place.slot,
                    start: place.start,
                    end: place.start + u32::try_from(plain.len()).unwrap_or(0),
                    every: 1,
                    view,
                    leaf,
                    loose: false,
                });
            }
        });
    }

    fn stream(&mut self, view: View, stream: &[u8]) {
        let (index, found, leaf) = (self.index, &mut self.found, self.leaf);
        index.stretches.find(stream, &mut |stretch| {
            let tells = index.get(stretch.slot).is_some_and(|secret| {
                let length = (stretch.end - stretch.start) as usize;
                // Of what may be anybody's number no part tells anything.
                let parts = !matches!(secret.grade, Grade::Look(Look::Id | Look::Account));
                match stretch.every {
                    1 => is_stretch(length, secret),
                    _ => parts,
                }
            });
            if tells && found.len() < MAX_HITS {
                found.push(Hit {
                    slot: stretch.slot,
                    start: stretch.start,
                    end: stretch.end,
                    every: stretch.every,
                    view: match (view, stretch.view) {
                        (one, View::Plain) | (View::Plain, one) => one,
                        _ => View::Nested,
                    },
                    leaf,
                    loose: true,
                });
            }
        });
    }
}

impl Hits<'_> {
    /// Whole secrets under a cipher that moves all letters alike.
    fn shifted(&mut self, stream: &[u8]) {
        let (index, found, leaf) = (self.index, &mut self.found, self.leaf);
        index.shifted.find(stream, &mut |slot| {
            let length = index.get(slot).map_or(0, |secret| secret.text.len());
            if found.len() < MAX_HITS {
                found.push(Hit {
                    slot,
                    start: 0,
                    end: u32::try_from(length).unwrap_or(0),
                    every: 1,
                    view: View::Shifted,
                    leaf,
                    loose: true,
                });
            }
        });
    }
}

impl Hit {
    /// The places in the secret that it covers.
    pub(super) fn spans(self) -> impl Iterator<Item = (u32, u32)> {
        combed(self.start, self.end, self.every)
    }
}

/// The places of every so many letters from `start` to `end`.
pub(super) fn combed(start: u32, end: u32, every: u32) -> impl Iterator<Item = (u32, u32)> {
    let step = if every > 1 { every } else { end - start };
    let long = if every > 1 { 1 } else { step };
    let places = (start..end).step_by(step.max(1) as usize);
    places.map(move |place| (place, place + long))
}

/// The stretches of secrets that the content holds, by secret and place; what was sent is added to `sent`. `disguised`:
/// whether some of it may say more when decoded.
pub(super) fn scan(
    index: &Index,
    interaction: &Interaction,
    disguised: bool,
    sent: &mut Sent,
) -> Vec<Hit> {
    let mut hits = Hits {
        index,
        found: Vec::new(),
        leaf: 0,
    };
    let mut crumbs = Vec::new();
    let mut stream = Vec::new();
    for (leaf, content) in interaction.content.iter().enumerate() {
        let Some(text) = content.value.as_text() else {
            continue;
        };
        hits.leaf = u32::try_from(leaf).unwrap_or(u32::MAX);
        let mut speller = Speller::default();
        let mut digits = 0;
        if text.is_ascii() {
            folded_tokens(text, &mut stream, |token| {
                speller.take_folded(&token);
                digits += token.digits;
                sent.shapes.count_one(token.raw.len(), token.digits);
                let may = |gram| index.may_begin(gram);
                tokens::folded_readings(&token, may, |view, plain| hits.token(view, plain));
                if token.has_marks() {
                    segments(sent, &mut hits, token.raw);
                }
            });
        } else {
            tokens::tokens(text, |token| {
                speller.take(token);
                look(sent, &mut hits, token);
                segments(sent, &mut hits, token);
            });
            fold_into(clip(text, MAX_STREAM), &mut stream);
            digits = stream.iter().filter(|byte| byte.is_ascii_digit()).count();
        }
        let runs = speller.runs();
        for run in &runs {
            look(sent, &mut hits, run);
        }
        for run in runs {
            hits.stream(View::Joined, run.as_bytes());
        }
        sent.bytes += stream.len() as u64;
        hits.stream(View::Plain, &stream);
        if stream.len() <= CRUMB && !interaction.is_source(leaf) {
            crumbs.extend_from_slice(&stream);
        }
        if disguised {
            decoded(text, &mut hits);
        }
        if text.len() <= MIRROR_LIMIT {
            hits.shifted(&stream);
        }
        figures::read(text, digits, &mut |said| {
            hits.stream(View::Codes, fold(said).as_bytes());
        });
    }
    if crumbs.len() >= SHORTEST {
        hits.stream(View::Joined, &crumbs);
    }
    let mut found = hits.found;
    found.sort_unstable();
    found.dedup_by_key(|hit| Hit {
        loose: false,
        ..*hit
    });
    told_once(interaction, &mut found);
    found
}

/// The stretches of secrets in a code that was put together and whose last piece stands in `leaf`.
pub(super) fn scan_code(index: &Index, code: &str, leaf: usize) -> Vec<Hit> {
    let mut hits = Hits {
        index,
        found: Vec::new(),
        leaf: u32::try_from(leaf).unwrap_or(u32::MAX),
    };
    crate::provenance::views::decoded(code, VIEW_BUDGET, &mut |found| {
        hits.stream(found.view, fold(found.text).as_bytes());
    });
    hits.found
}

/// Leaves out of texts that are read as leaves of their own what these say again: a key in a field for keys is in no other place.
fn told_once(interaction: &Interaction, found: &mut Vec<Hit>) {
    let place = |hit: &Hit| (hit.slot, hit.start, hit.end, hit.every);
    let is_source = |hit: &Hit| interaction.is_source(hit.leaf as usize);
    if found.iter().any(is_source) {
        let told: FxHashSet<_> = found
            .iter()
            .filter(|hit| !is_source(hit))
            .map(place)
            .collect();
        found.retain(|hit| !is_source(hit) || !told.contains(&place(hit)));
    }
}

/// Counts a token and looks for it in all its readings.
fn look(sent: &mut Sent, hits: &mut Hits<'_>, token: &str) {
    let index = hits.index;
    sent.shapes.count(token);
    let may = |gram| index.may_begin(gram);
    tokens::readings(token, may, |view, plain| hits.token(view, plain));
}

/// The same for the parts of a path or an address.
fn segments(sent: &mut Sent, hits: &mut Hits<'_>, token: &str) {
    if token.contains('/') {
        tokens::segments(token).for_each(|part| look(sent, hits, part));
    }
}

/// The tokens and stretches of what `text` says when read as one of the codes that hide whole texts; those that hide
/// single tokens are read with the tokens.
fn decoded(text: &str, hits: &mut Hits<'_>) {
    for host in text
        .split([' ', '\n', '/', '@', '"'])
        .filter(|word| word.len() >= SHORTEST_HOST)
        .take(MAX_HOSTS)
    {
        if let Some(joined) = labels(host) {
            decoded_whole(&joined, hits);
        }
    }
    decoded_whole(text, hits);
}

/// The labels of a host's name before its domain that may be one code in pieces, put together: a label has room for 63 characters.
fn labels(text: &str) -> Option<String> {
    let host = text.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    if !is_host(host) {
        return None;
    }
    let labels: Vec<&str> = host.split('.').collect();
    let (labels, _domain) = labels.split_at(labels.len().saturating_sub(2));
    let codes: Vec<&str> = { labels.iter() }
        .copied()
        .filter(|label| label.len() > SHORTEST_LABEL)
        .collect();
    (codes.len() > 1).then(|| codes.concat())
}

/// The shortest name of a host with a code in it, in bytes; labels up to here number the pieces; hosts of one text that are looked at.
const SHORTEST_HOST: usize = 24;
const SHORTEST_LABEL: usize = 2;
const MAX_HOSTS: usize = 32;

/// Those of what all of `text` decodes to.
fn decoded_whole(text: &str, hits: &mut Hits<'_>) {
    crate::provenance::views::decoded(text, VIEW_BUDGET, &mut |found| {
        tokens::tokens(found.text, |token| {
            let plain = tokens::normal(token);
            if plain.len() >= 3 {
                hits.token(found.view, &plain);
            }
        });
        hits.stream(found.view, fold(found.text).as_bytes());
    });
}

/// Whether a token of this length can be a piece of that secret, rather than a syllable.
fn is_piece(plain: &str, secret: &Secret) -> bool {
    // The words of a sentence are everybody's words.
    if secret.prose {
        return false;
    }
    if secret.text.len() < MIN_LENGTH {
        return plain == secret.text;
    }
    let least = match tokens::class(plain) {
        Class::Mixed => 3,
        _ => 4,
    };
    plain.len() >= least || (plain.len() >= 3 && secret.text.len() <= 12)
}

/// Whether a stretch of this length, of no token of its own, tells anything of that secret.
fn is_stretch(length: usize, secret: &Secret) -> bool {
    // Six figures in a row stand in longer numbers by chance.
    if secret.text.len() < MIN_LENGTH {
        return false;
    }
    if length >= secret.text.len() {
        return true;
    }
    match (&secret.grade, secret.prose) {
        (_, true) => length >= MIN_PROSE,
        // Numbers out of one series differ in their last digits alone.
        (Grade::Look(Look::Id | Look::Account), _) => false,
        _ => length > SHORTEST || tokens::class(&secret.text) == Class::Mixed,
    }
}
