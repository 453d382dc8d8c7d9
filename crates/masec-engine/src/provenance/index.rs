//! The index of earlier content: what each new interaction is looked up in, and then entered into.
//!
//! INVARIANT: memory is bounded. Tables start small, grow up to [`Bounds`], then forget the oldest, and count it.
//! INVARIANT: an interaction never matches itself.
//!
//! Cost: one pass over the content for each reading of it (as it is, decoded, and for short messages and calls mirrored: in
//! full only where [`mirrors`] finds that something answers), one table look-up for each fingerprint and value, and one walk
//! along each shared passage for each of its few origins.

mod carriers;
mod chunks;
mod mirrors;
mod passages;
mod runs;
mod set;
mod texts;

use masec_model::{Interaction, Kind, Leaf, Shape, Span};

use self::carriers::{Carriers, Occurrence};
use self::mirrors::{Known, Mirrors};
use self::passages::Passage;
use self::runs::Runs;
use self::texts::{Reach, Texts};
use super::normalise::{Normalised, Normaliser};
use super::values::{self, FoundValue, ValueKind};
use super::views::{self, DecodedView, Mirror};
use super::winnow::{Fingerprint, Winnowing, mix};
use super::{Match, MatchKind, View};
use crate::history::Seq;
use crate::settings::Bounds;

/// Carriers told of one value: the first ones and the newest ones.
const FIRST: usize = 2;
const NEWEST: usize = 6;
/// Text is taken in pieces of this many bytes.
const PIECE: usize = 1 << 18;
/// What pieces share, in bytes, so that a passage across their border is found.
const OVERLAP: usize = 1 << 10;
/// Matches told of one interaction.
const MOST_MATCHES: usize = 1 << 12;
/// Bytes of kept text for each place in the table of passages: a fingerprint comes every seven bytes or so.
const TEXT_A_PLACE: usize = 16;

/// How much was forgotten or passed over because of bounds, since the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Evictions {
    /// Passage fingerprints that went to make room for newer ones.
    pub passages: u64,
    /// Values that did.
    pub values: u64,
    /// Matches of a single interaction past the most that are told.
    pub matches: u64,
    /// Pieces of text whose decoded views were more than the budget.
    pub views: u64,
}

/// Which earlier content is in each new interaction's.
#[derive(Debug)]
pub struct Provenance {
    winnowing: Winnowing,
    view_budget: usize,
    passages: Carriers,
    values: Carriers,
    runs: Runs,
    texts: Texts,
    left_out: Evictions,
    /// Whether the newest interaction's content may say more once decoded.
    disguised: bool,
    /// Kept so that warming the tables is not optimised away; means nothing.
    warmth: u64,
    scratch: Scratch,
    mirrors: Mirrors,
    normaliser: Normaliser,
}

/// Buffers kept from one text to the next.
#[derive(Debug, Default)]
struct Scratch {
    fingerprints: Vec<Fingerprint>,
    newest: Vec<u32>,
    found: Vec<Passage>,
    values: Vec<(u64, Span, bool)>,
    first_match: usize,
}

/// The text at hand and how it came to be.
struct Reading<'a> {
    seq: u32,
    leaf: u32,
    /// Whether the leaf is a field, and this all of it.
    field: bool,
    text: &'a str,
    /// The piece of the leaf from which this was read, and where in the leaf it began.
    piece: &'a str,
    base: usize,
    decoded: Option<&'a DecodedView<'a>>,
    /// Whether it is entered as well as looked up.
    enter: bool,
    /// Whether its mirrors are asked about next.
    mirrored: bool,
}

impl Provenance {
    /// An empty index that keeps to `bounds`, with the default winnowing.
    pub fn new(bounds: &Bounds) -> Self {
        Self {
            winnowing: Winnowing::default(),
            view_budget: PIECE,
            passages: Carriers::new(bounds.passages),
            values: Carriers::new(bounds.values),
            runs: Runs::new(bounds.values),
            texts: Texts::new(bounds.passages.saturating_mul(TEXT_A_PLACE)),
            left_out: Evictions::default(),
            disguised: false,
            warmth: 0,
            scratch: Scratch::default(),
            mirrors: Mirrors::default(),
            normaliser: Normaliser::default(),
        }
    }

    /// With another winnowing. To be said before the first interaction.
    #[must_use]
    pub fn with_winnowing(mut self, winnowing: Winnowing) -> Self {
        self.winnowing = winnowing;
        self
    }

    /// With at most `bytes` of decoding work for each piece of text (256 KiB of a leaf).
    #[must_use]
    pub fn with_view_budget(mut self, bytes: usize) -> Self {
        self.view_budget = bytes;
        self
    }

    /// Appends to `matches` what of earlier interactions is in this one, ordered by leaf, span and origin, and enters it under
    /// `seq`, which must be above all before it.
    pub fn trace(&mut self, seq: Seq, interaction: &Interaction, matches: &mut Vec<Match>) {
        let start = matches.len();
        self.disguised = false;
        for (place, leaf) in (0u32..).zip(&interaction.content) {
            self.leaf(seq.0, place, leaf, interaction.kind, matches);
        }
        if matches.len() > start {
            matches[start..].sort_unstable_by_key(|found| {
                let ends = (found.span.end, found.origin_leaf, found.origin_span);
                let how = (found.view, found.origin_view, found.fingerprint);
                (found.leaf, found.span.start, found.origin, ends, how)
            });
        }
    }

    /// Whether some of the content traced last may say more once an encoding (no mirror) is undone. False is certain: no
    /// decoder gave anything, and none stopped for want of budget.
    pub fn disguised(&self) -> bool {
        self.disguised
    }

    /// What was forgotten or passed over so far.
    pub fn evicted(&self) -> Evictions {
        Evictions {
            passages: self.passages.evicted(),
            values: self.values.evicted(),
            ..self.left_out
        }
    }

    /// Bytes of memory that the index holds.
    pub fn memory(&self) -> usize {
        self.passages.memory() + self.values.memory() + self.runs.memory() + self.texts.memory()
    }

    fn leaf(&mut self, seq: u32, place: u32, leaf: &Leaf, kind: Kind, matches: &mut Vec<Match>) {
        let Some(text) = leaf.value.as_text() else {
            return;
        };
        let is_act = matches!(
            kind,
            Kind::Message | Kind::ToolCall | Kind::Write | Kind::Delegate
        );
        // An encoded run may go on over the border of two pieces.
        self.disguised |= text.len() > PIECE;
        for (base, piece) in pieces(text) {
            self.scratch.first_match = matches.len();
            let mirrored = is_act && piece.len() <= views::MIRROR_LIMIT;
            let reading = Reading {
                seq,
                leaf: place,
                field: leaf.shape == Shape::Field && piece.len() == text.len(),
                text: piece,
                piece,
                base,
                decoded: None,
                enter: true,
                mirrored,
            };
            self.read(&reading, matches);
            let wanted = if mirrored {
                self.mirrors_wanted(&reading)
            } else {
                [false; Mirror::ALL.len()]
            };
            self.views(&reading, wanted, matches);
        }
    }

    /// Which mirrored readings of a piece, the one that was read last, can hold anything known.
    fn mirrors_wanted(&mut self, plain: &Reading<'_>) -> [bool; Mirror::ALL.len()] {
        let known = Known {
            seq: plain.seq,
            winnowing: self.winnowing,
            values: &self.values,
            runs: &self.runs,
            passages: &self.passages,
            texts: &self.texts,
        };
        Mirror::ALL.map(|which| self.mirrors.may_tell(plain.text, which, &known))
    }

    /// Looks up and enters the decoded views of a piece, and looks up the mirrored ones that are wanted.
    fn views(
        &mut self,
        plain: &Reading<'_>,
        wanted: [bool; Mirror::ALL.len()],
        matches: &mut Vec<Match>,
    ) {
        let budget = self.view_budget.min(4 * plain.text.len() + 1024);
        let mut see = |view: DecodedView<'_>, enter: bool| {
            let reading = Reading {
                text: view.text,
                field: false,
                decoded: Some(&view),
                enter,
                mirrored: false,
                ..*plain
            };
            self.read(&reading, matches);
        };
        let mut decoded = false;
        let left = views::decoded(plain.text, budget, &mut |view| {
            decoded = true;
            see(view, true);
        });
        // These are their own inverse: trying them on what is new finds either side in disguise, so they need not be entered.
        if wanted.contains(&true) {
            let mut wants = |which| wanted[which as usize];
            views::mirrored(plain.text, budget, &mut wants, &mut |view| see(view, false));
        }
        self.disguised |= decoded || left == 0;
        self.left_out.views += u64::from(left == 0);
    }

    /// Looks up one reading of a piece and enters it.
    fn read(&mut self, reading: &Reading<'_>, matches: &mut Vec<Match>) {
        let mut normaliser = std::mem::take(&mut self.normaliser);
        let mut scratch = std::mem::take(&mut self.scratch);
        let normal = normaliser.run(reading.text);
        self.read_values(reading, &normal, &mut scratch, matches);
        let turned = self.read_passages(reading, &normal, &mut scratch, matches);
        if reading.mirrored {
            self.mirrors.keep(reading.text, normal.bytes(), turned);
        }
        self.scratch = scratch;
        self.normaliser = normaliser;
    }

    fn read_values(
        &mut self,
        reading: &Reading<'_>,
        normal: &Normalised<'_>,
        scratch: &mut Scratch,
        matches: &mut Vec<Match>,
    ) {
        scratch.values.clear();
        let all = normal.source_span(0..normal.bytes().len());
        let short = normal.bytes().len() <= values::LONGEST_LEAF;
        if short && values::is_telling(normal.text()) {
            if reading.enter {
                self.runs.note(normal.text());
            }
            let hash = hash(normal.bytes());
            scratch.values.push((hash, all, reading.field));
        }
        values::tokens(reading.text, &mut |FoundValue { span, form, kind }| {
            if reading.enter && kind != ValueKind::Amount {
                self.runs.note(form);
            }
            let hash = hash(form.as_bytes());
            // A leaf that is a token has it as its whole already.
            if scratch.values.first().is_none_or(|first| first.0 != hash) {
                let is_all = reading.field && span.start <= all.start && span.end >= all.end;
                scratch.values.push((hash, span, is_all));
            }
        });
        let hashes = scratch.values.iter().map(|(hash, ..)| *hash);
        scratch.newest.clear();
        self.warmth ^= self.values.look_up(hashes, &mut scratch.newest);
        for (&(hash, span, _), &newest) in scratch.values.iter().zip(&scratch.newest) {
            if newest == 0 {
                continue;
            }
            let span = reading.place(span);
            self.values
                .each(newest, reading.seq, FIRST, NEWEST, &mut |origin| {
                    let found = Match {
                        whole_field: origin.field,
                        ..reading.found((MatchKind::Value, hash), span, origin, origin.span)
                    };
                    tell(found, scratch.first_match, matches, &mut self.left_out);
                });
        }
        if reading.enter {
            for &(hash, span, field) in &scratch.values {
                self.values.insert(hash, reading.occurrence(span, field));
            }
        }
    }

    /// Returns of which mirrors some gram is known.
    fn read_passages(
        &mut self,
        reading: &Reading<'_>,
        normal: &Normalised<'_>,
        scratch: &mut Scratch,
        matches: &mut Vec<Match>,
    ) -> passages::Turned {
        let text = normal.bytes();
        scratch.fingerprints.clear();
        self.winnowing.fingerprint(text, &mut scratch.fingerprints);
        if scratch.fingerprints.is_empty() {
            return passages::Turned::default();
        }
        let hashes = scratch
            .fingerprints
            .iter()
            .map(|fingerprint| fingerprint.hash);
        scratch.newest.clear();
        self.warmth ^= self.passages.look_up(hashes, &mut scratch.newest);
        scratch.found.clear();
        let turned = passages::find(
            text,
            &scratch.fingerprints,
            &scratch.newest,
            reading.seq,
            self.winnowing,
            (&self.passages, &self.texts),
            &mut scratch.found,
        );
        for passage in &scratch.found {
            let span = reading.place(normal.source_span(passage.start..passage.end));
            let origin = &passage.origin;
            let found = Match {
                whole_field: origin.field && passage.reach.whole,
                ..reading.found(
                    (MatchKind::Passage, passage.hash),
                    span,
                    origin,
                    self.origin_span(passage),
                )
            };
            tell(found, scratch.first_match, matches, &mut self.left_out);
        }
        if !reading.enter {
            return turned;
        }
        let start = self.texts.push(text, normal.map());
        for fingerprint in &scratch.fingerprints {
            let at = fingerprint.at as usize;
            let span = normal.source_span(at..at + self.winnowing.gram());
            let mut occurrence = reading.occurrence(span, reading.field);
            occurrence.place = start.wrapping_add(fingerprint.at);
            self.passages.insert(fingerprint.hash, occurrence);
        }
        turned
    }

    /// Where in the origin's leaf a passage stood.
    fn origin_span(&self, passage: &Passage) -> Span {
        let origin = &passage.origin;
        if origin.view != View::Plain {
            return origin.span;
        }
        let Reach { left, right, .. } = passage.reach;
        let first = origin.place.wrapping_sub(left as u32);
        let start = match self.texts.source_len(first, left, false) {
            (before, true) => origin.span.start.saturating_sub(before),
            _ => origin.span.start,
        };
        let start = start + self.texts.source_len(origin.place, passage.skip, false).0;
        let (after, _) = self.texts.source_len(origin.place, right, true);
        let end = origin.span.end.max(origin.span.start + after);
        Span { start, end }
    }
}

impl Reading<'_> {
    /// Where in the leaf's own text a span of this text stood: whole characters of the original.
    fn place(&self, span: Span) -> Span {
        let Some(view) = self.decoded else {
            return Span::new(
                self.base + span.start as usize,
                self.base + span.end as usize,
            );
        };
        let source = view.source_of(span.range()).range();
        let start = floor(self.piece, source.start.min(self.piece.len()));
        let mut end = source.end.min(self.piece.len());
        while !self.piece.is_char_boundary(end) {
            end += 1;
        }
        Span::new(self.base + start, self.base + end)
    }

    fn view(&self) -> View {
        self.decoded.map_or(View::Plain, |view| view.view)
    }

    fn occurrence(&self, span: Span, field: bool) -> Occurrence {
        // What was decoded is said to come from all of the encoded stretch: its map is not kept.
        let all = Span::new(0, self.text.len());
        let span = self.place(if self.decoded.is_some() { all } else { span });
        Occurrence {
            seq: self.seq,
            leaf: self.leaf,
            span,
            place: 0,
            view: self.view(),
            field,
        }
    }

    fn found(
        &self,
        (kind, hash): (MatchKind, u64),
        span: Span,
        origin: &Occurrence,
        origin_span: Span,
    ) -> Match {
        Match {
            leaf: self.leaf,
            span,
            origin: Seq(origin.seq),
            origin_leaf: origin.leaf,
            origin_span,
            whole_field: false,
            kind,
            view: self.view(),
            origin_view: origin.view,
            fingerprint: hash,
        }
    }
}

/// Matches looked through for one that says as much.
const LOOKED_AT: usize = 256;

/// Adds a match unless content as it is explains it already, or there are too many.
fn tell(found: Match, first: usize, matches: &mut Vec<Match>, left_out: &mut Evictions) {
    if found.view != View::Plain {
        let told = matches[first..].iter().take(LOOKED_AT).any(|other| {
            other.view == View::Plain
                && other.origin == found.origin
                && other.span.start <= found.span.start
                && other.span.end >= found.span.end
        });
        if told {
            return;
        }
    }
    if matches.len() - first >= MOST_MATCHES {
        left_out.matches += 1;
        return;
    }
    matches.push(found);
}

/// `text` in pieces, each with its place; all but the first repeat the end of the one before.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = Some(0usize);
    std::iter::from_fn(move || {
        let start = next?;
        let end = floor(text, start.saturating_add(PIECE).min(text.len()));
        next = (end < text.len()).then(|| floor(text, end - OVERLAP));
        Some((start, &text[start..end]))
    })
}

/// The last character boundary at or before `at`.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Hash of a value's form.
fn hash(form: &[u8]) -> u64 {
    let (words, rest) = form.as_chunks::<8>();
    let mut hash = form.len() as u64 ^ 0x6D61_7365_6376_616C;
    for word in words {
        hash = mix(hash ^ u64::from_le_bytes(*word)).wrapping_add(0x9E37_79B9_7F4A_7C15);
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    mix(hash ^ u64::from_le_bytes(last))
}

#[cfg(test)]
mod tests;
