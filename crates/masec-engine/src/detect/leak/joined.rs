//! A code that an agent sends to one place in several calls: hexadecimal cut in the middle of a byte says nothing piece by piece.
//!
//! What looks like a piece of a code is kept, the newest few of an agent's to a place in one field or list, and read together with the
//! next one. Names of hosts are the usual way: a label has room for 63 characters, and whoever runs the domain reads the labels one by one.

use std::collections::VecDeque;

use masec_model::{CompactString, EndpointClass, Interaction};
use rustc_hash::FxHashMap;

use super::outside::is_host;
use super::tokens::tokens;
use crate::detect::Observed;
use crate::history::Party;

/// Ways from an agent to a place that are remembered.
const MAX_WAYS: usize = 1 << 12;
/// Past the bound this share of them is forgotten, the denominator.
const FORGOTTEN_AT_ONCE: usize = 16;
/// Pieces of one that are.
const MAX_PIECES: usize = 8;
/// The shortest piece and the longest, in bytes; the shortest of both cases, which hardly any word has within it.
const PIECE: std::ops::RangeInclusive<usize> = 6..=128;
const MIXED: usize = 4;
/// The shortest code that is read, in bytes.
const SHORTEST: usize = 16;

/// The alphabet that a piece is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Alphabet {
    Hex,
    /// Letters of one case, and figures.
    Base32,
    Base64,
}

/// What was sent lately that looks like pieces of codes.
#[derive(Debug, Default)]
pub(super) struct Joined {
    /// By who sends, where to, and in which field.
    ways: FxHashMap<(Party, Party, CompactString), Way>,
    clock: u64,
}

/// The newest pieces that went one way.
#[derive(Debug, Default)]
struct Way {
    pieces: VecDeque<(Alphabet, String)>,
    used: u64,
}

/// A code that was put together, and the leaf in which its last piece stands.
pub(super) struct Code {
    pub(super) text: String,
    pub(super) leaf: usize,
}

impl Joined {
    /// Keeps what the interaction sends of such pieces, where it `leads_out`; the codes that they and those before them make up,
    /// longest first.
    pub(super) fn take(
        &mut self,
        observed: &Observed<'_>,
        leads_out: impl FnOnce() -> bool,
    ) -> Vec<Code> {
        let interaction = observed.interaction;
        let sent: Vec<Sent<'_>> = match may_lead_out(interaction) {
            true => sent(interaction),
            false => Vec::new(),
        };
        // Where a call leads takes longer to tell than that it has nothing of the kind, as most have not.
        if sent.is_empty() || !leads_out() {
            return Vec::new();
        }
        let mut codes = Vec::new();
        for Sent {
            leaf,
            field,
            newest,
        } in sent
        {
            let kept = self.way((observed.from, observed.to, field));
            let last = newest.back().map(|(alphabet, _)| *alphabet);
            kept.extend(newest.into_iter().map(|(of, piece)| (of, piece.to_owned())));
            kept.drain(..kept.len().saturating_sub(MAX_PIECES));
            codes.extend((0..kept.len().saturating_sub(1)).filter_map(|from| {
                let of_one = { kept.iter().skip(from) }
                    .all(|(other, _)| last == Some(*other) || last != Some(Alphabet::Hex));
                let text: String = { kept.iter().skip(from) }
                    .map(|(_, piece)| piece.as_str())
                    .collect();
                (of_one && text.len() >= SHORTEST).then_some(Code { text, leaf })
            }));
        }
        codes
    }

    /// The pieces that went one way, made on first use.
    fn way(&mut self, way: (Party, Party, CompactString)) -> &mut VecDeque<(Alphabet, String)> {
        if self.ways.len() >= MAX_WAYS && !self.ways.contains_key(&way) {
            self.forget();
        }
        self.clock += 1;
        let kept = self.ways.entry(way).or_default();
        kept.used = self.clock;
        &mut kept.pieces
    }

    /// Forgets the ways that were idle longest, several at once, so that one piece costs little on average.
    fn forget(&mut self) {
        let mut ages: Vec<u64> = self.ways.values().map(|way| way.used).collect();
        let place = ages.len() / FORGOTTEN_AT_ONCE;
        let (_, &mut last, _) = ages.select_nth_unstable(place);
        self.ways.retain(|_, way| way.used > last);
    }
}

/// What one leaf sends: its newest pieces, in one field. The members of a list are in one.
struct Sent<'a> {
    leaf: usize,
    field: CompactString,
    newest: VecDeque<(Alphabet, &'a str)>,
}

/// What the leaves send that hold any pieces.
fn sent(interaction: &Interaction) -> Vec<Sent<'_>> {
    let mut all = Vec::new();
    for (leaf, content) in interaction.content.iter().enumerate() {
        let mut newest = VecDeque::new();
        pieces(
            content.value.as_text().unwrap_or_default(),
            |alphabet, piece| {
                if newest.len() >= MAX_PIECES {
                    newest.pop_front();
                }
                newest.push_back((alphabet, piece));
            },
        );
        if !newest.is_empty() {
            let field = { content.path.chars() }
                .filter(|c| !c.is_ascii_digit())
                .collect();
            all.push(Sent {
                leaf,
                field,
                newest,
            });
        }
    }
    all
}

/// Whether it may take something out of the network.
fn may_lead_out(interaction: &Interaction) -> bool {
    interaction.from.class == EndpointClass::Agent
        && matches!(
            interaction.to.class,
            EndpointClass::Resource | EndpointClass::Institution
        )
}

/// Calls `each` with what in a text looks like a piece of a code: its tokens, and the labels of hosts before their domains.
fn pieces<'a>(text: &'a str, mut each: impl FnMut(Alphabet, &'a str)) {
    tokens(text, |token| {
        let labels = token.split('.').count();
        let labels = match is_host(token) {
            true => labels.saturating_sub(DOMAIN),
            false => usize::MAX,
        };
        for part in token.split('.').take(labels) {
            if let Some(alphabet) = alphabet(part) {
                each(alphabet, part);
            }
        }
    });
}

/// Labels of a host's name that are its domain.
const DOMAIN: usize = 2;

/// The alphabet that a word is of which is none of a language.
fn alphabet(word: &str) -> Option<Alphabet> {
    let bytes = word.as_bytes();
    let has = |is: fn(&u8) -> bool| bytes.iter().any(is);
    let figures = has(u8::is_ascii_digit);
    let both = has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
    // A word of a sentence has its capital first.
    let inner = bytes.iter().skip(1).any(u8::is_ascii_uppercase);
    let least = match both && inner {
        true => MIXED,
        false => *PIECE.start(),
    };
    let fits = (least..=*PIECE.end()).contains(&bytes.len());
    if !fits || !bytes.iter().all(|byte| is_of_code(*byte)) {
        None
    } else if figures && bytes.iter().all(u8::is_ascii_hexdigit) {
        Some(Alphabet::Hex)
    } else if both && inner {
        Some(Alphabet::Base64)
    } else {
        (figures && !both).then_some(Alphabet::Base32)
    }
}

fn is_of_code(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'_' | b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Alphabet, String)> {
        let mut all = Vec::new();
        pieces(text, |alphabet, piece| {
            all.push((alphabet, piece.to_owned()));
        });
        all
    }

    #[test]
    fn pieces_of_codes_are_no_words() {
        assert!(found("The berth plan for Thursday is at www.harbour.example, line 45").is_empty());
        let one = |alphabet, piece: &str| vec![(alphabet, piece.to_owned())];
        assert_eq!(
            found("504433353.0.far.example"),
            one(Alphabet::Hex, "504433353")
        );
        assert_eq!(
            found("see 214d546a7, thanks"),
            one(Alphabet::Hex, "214d546a7")
        );
        assert_eq!(found("aXN0IGVhcm5z"), one(Alphabet::Base64, "aXN0IGVhcm5z"));
        assert_eq!(
            found("kr2hgzlt.far.example"),
            one(Alphabet::Base32, "kr2hgzlt")
        );
    }

    #[test]
    fn past_the_bound_what_was_idle_longest_is_forgotten() {
        let way = |number| (Party(number), Party(0), CompactString::from("host"));
        let mut joined = Joined::default();
        for number in 0..u32::try_from(MAX_WAYS).unwrap() {
            let used = u64::from(number);
            let pieces = VecDeque::new();
            joined.ways.insert(way(number), Way { pieces, used });
        }
        joined.forget();
        assert!(joined.ways.len() < MAX_WAYS && joined.ways.len() > MAX_WAYS / 2);
        assert!(!joined.ways.contains_key(&way(0)));
        assert!(joined.ways.contains_key(&way(4095)));
    }
}
