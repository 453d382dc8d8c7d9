//! When pieces of a secret add up: how much of it is out, and how surprising that is.

use masec_model::InteractionId;
use rustc_hash::FxHashMap;

use super::ALPHA;
use super::checks::is_card;
use super::looks::Look;
use super::scan::Sent;
use super::secret::{Grade, Piece, Secret};
use super::tokens::{Class, READINGS, bits, class};
use crate::detect::eprocess::spent;
use crate::history::Party;

/// The share of a secret past which the rest can be guessed, or is on its way.
const ENOUGH: f64 = 0.6;
/// The same of a sentence that words alone call confidential: how much of the text about them is meant, nobody said.
const ENOUGH_MARKED: f64 = 0.8;
/// Bits that a letter of a sentence is worth: a language repeats itself.
const PROSE: f64 = 1.5;

/// What the pieces of one secret come to.
#[derive(Debug)]
pub(super) struct Sum {
    /// Pieces that add something, by place in the secret.
    pub(super) pieces: Vec<Piece>,
    /// Share of the secret that they cover.
    pub(super) coverage: f64,
    /// The e-value against coincidence.
    pub(super) value: f64,
    pub(super) threshold: f64,
    /// The share that is enough.
    enough: f64,
}

impl Sum {
    /// Whether it is to be reported now.
    pub(super) fn is_due(&self) -> bool {
        self.coverage >= self.enough && self.value >= self.threshold
    }
}

/// Adds up the pieces, or those `out` alone that left the network, whoever sent them; `None` where a single interaction
/// holds all of it: what is quoted in one place, such as the first and last digits of a card, has been shown on purpose.
pub(super) fn sum(secret: &Secret, sent: &FxHashMap<Party, Sent>, out: bool) -> Option<Sum> {
    let wanted = |piece: &&Piece| piece.out || !out;
    let (whole, combed): (Vec<Piece>, Vec<Piece>) = secret
        .pieces
        .iter()
        .filter(wanted)
        .partition(|piece| piece.every == 1);
    let mut pieces: Vec<Piece> = whole
        .into_iter()
        .flat_map(|piece| telling(secret, piece))
        .collect();
    pieces.sort_by_key(|piece| (piece.start, std::cmp::Reverse(piece.end), piece.step));
    let mut reach = 0;
    let mut surprise = 0.0;
    let mut kept: Vec<Piece> = Vec::new();
    for piece in &pieces {
        let start = piece.start.max(reach);
        if piece.end <= start {
            continue;
        }
        surprise += surprising(secret, sent, *piece, start);
        reach = piece.end;
        kept.push(*piece);
    }
    // What comes letter by letter counts where most of it is new.
    for piece in combed {
        let before = covered(&spans(&kept, None));
        kept.push(piece);
        let letters = piece.spans().count();
        let new = covered(&spans(&kept, None)) - before;
        match new as usize * 2 > letters {
            true => {
                surprise += surprising(secret, sent, piece, piece.start);
                pieces.push(piece);
            }
            false => {
                kept.pop();
            }
        }
    }
    if is_card(&secret.text) && kept.iter().all(|piece| is_printed(secret, piece)) {
        return None;
    }
    let all = covered(&spans(&kept, None));
    let alone = kept
        .iter()
        .map(|piece| covered(&spans(&pieces, Some(piece.interaction))))
        .max()?;
    if alone >= all {
        return None;
    }
    Some(Sum {
        coverage: (f64::from(all) / untold(secret)).min(1.0),
        pieces: kept,
        value: surprise.min(500.0).exp2(),
        threshold: 1.0 / spent(ALPHA, secret.stream),
        enough: match secret.grade == Grade::Marked && secret.prose {
            true => ENOUGH_MARKED,
            false => ENOUGH,
        },
    })
}

/// Whether a piece of a card's number is of what may stand on receipts (PCI DSS): its first six figures and its last four. With any other
/// piece these count too.
fn is_printed(secret: &Secret, piece: &Piece) -> bool {
    const FIRST: u32 = 6;
    const LAST: usize = 4;
    piece.end <= FIRST || piece.start as usize >= secret.text.len().saturating_sub(LAST)
}

/// Bits of surprise of a piece, of what it adds from `start` on: never less than none, since a piece that tells nothing
/// may be left out of the sum.
fn surprising(secret: &Secret, sent: &FxHashMap<Party, Sent>, piece: Piece, start: u32) -> f64 {
    let Some(text) = secret.text.get(start as usize..piece.end as usize) else {
        return 0.0;
    };
    let letters: String = text.chars().step_by(piece.every.max(1) as usize).collect();
    let text = letters.as_str();
    let kind = class(text);
    let mut carriers: Vec<&Party> = secret.holders.iter().chain(&secret.bearers).collect();
    carriers.push(&piece.from);
    carriers.sort_unstable();
    carriers.dedup();
    let room: f64 = carriers
        .into_iter()
        .filter_map(|party| sent.get(party))
        .map(|sent| match piece.loose {
            true => sent.bytes as f64,
            false => f64::from(sent.shapes.of(kind, text.len())),
        })
        .sum();
    let places = (secret.text.len() + 1).saturating_sub(text.len()).max(1) as f64;
    let chances = room.max(1.0) * places * READINGS;
    let each = match (&secret.grade, kind) {
        _ if secret.prose => PROSE * text.len() as f64,
        // An identifier has words in it.
        (Grade::Look(Look::Id), Class::Letters) => PROSE * text.len() as f64,
        _ => bits(kind, class(&secret.text), text.len()),
    };
    (each - chances.log2()).max(0.0)
}

/// The parts of a piece that are not everybody's.
fn telling(secret: &Secret, piece: Piece) -> Vec<Piece> {
    let mut parts = vec![piece];
    for &(start, end) in &secret.common {
        parts = parts
            .into_iter()
            .flat_map(|part| {
                let head = Piece {
                    end: part.end.min(start),
                    ..part
                };
                let tail = Piece {
                    start: part.start.max(end),
                    ..part
                };
                [head, tail]
            })
            .filter(|part| part.end > part.start)
            .collect();
    }
    parts.dedup_by_key(|part| (part.start, part.end));
    parts
}

/// How much of a secret is not everybody's; never less than half of it, or a few letters would be the whole.
fn untold(secret: &Secret) -> f64 {
    let length = secret.text.len().max(1) as f64;
    (length - f64::from(covered(&secret.common))).max(length / 2.0)
}

fn spans(pieces: &[Piece], of: Option<InteractionId>) -> Vec<(u32, u32)> {
    pieces
        .iter()
        .filter(|piece| of.is_none_or(|id| piece.interaction == id))
        .flat_map(Piece::spans)
        .collect()
}

/// How much the spans cover together.
pub(super) fn covered(spans: &[(u32, u32)]) -> u32 {
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    let mut reach = 0;
    let mut sum = 0;
    for (start, end) in sorted {
        let start = start.max(reach);
        if end > start {
            sum += end - start;
            reach = end;
        }
    }
    sum
}
