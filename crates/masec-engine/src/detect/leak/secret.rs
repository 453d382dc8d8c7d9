//! What is remembered of a secret.

use masec_model::{CompactString, Interaction, InteractionId, Span};
use rustc_hash::{FxHashMap, FxHashSet};

use super::listed::Listed;
use super::looks::Look;
use crate::history::Party;
use crate::provenance::View;

/// The shortest secret whose pieces can be told from chance, in normalised characters, and the longest followed.
pub(super) const MIN_LENGTH: usize = 8;
pub(super) const MAX_LENGTH: usize = 256;

/// How a secret is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Grade {
    /// By its looks.
    Look(Look),
    /// By words about it that mark it as confidential.
    Marked,
    /// By the source's declaration, with the tag's name.
    Declared(String),
    /// By configuration, with the canary's name.
    Canary(String),
}

impl Grade {
    /// Whether it is better known than `other`.
    pub(super) fn is_above(&self, other: &Self) -> bool {
        self.rank() > other.rank()
    }

    /// Whether nobody vouched for its being a secret.
    pub(super) fn is_look(&self) -> bool {
        matches!(self, Self::Look(_))
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Look(look) => *look as u8,
            Self::Marked => 7,
            Self::Declared(_) => 8,
            Self::Canary(_) => 9,
        }
    }
}

/// A piece of a secret that someone sent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Where in the normalised secret.
    pub(super) start: u32,
    pub(super) end: u32,
    /// Of which every so many letters were sent; 1 for all.
    pub(super) every: u32,
    pub(super) from: Party,
    pub(super) to: Party,
    pub(super) interaction: InteractionId,
    pub(super) step: u32,
    pub(super) view: View,
    /// Whether it left the network by this.
    pub(super) out: bool,
    /// Found within a stream of letters rather than as a token.
    pub(super) loose: bool,
}

impl Piece {
    /// Whether every letter of `other` is in it.
    fn holds(&self, other: &Self) -> bool {
        let in_step = self.every == 1
            || (self.every == other.every && self.start % self.every == other.start % self.every);
        in_step && self.start <= other.start && other.end <= self.end
    }

    /// The places in the secret that it covers.
    pub(super) fn spans(&self) -> impl Iterator<Item = (u32, u32)> + use<> {
        super::scan::combed(self.start, self.end, self.every)
    }
}

/// A secret that is followed.
#[derive(Clone, Debug)]
pub(super) struct Secret {
    /// Normalised; never shown.
    pub(super) text: String,
    pub(super) grade: Grade,
    /// Its number among the streams, from 1.
    pub(super) stream: u64,
    /// Where it was seen first.
    pub(super) first: Option<(InteractionId, u32)>,
    /// Where it stood in the text of that interaction.
    pub(super) at: Option<Span>,
    /// Words of a language rather than a code.
    pub(super) prose: bool,
    /// Who gave each party what it has of it, the first time.
    got: FxHashMap<Party, Party>,
    /// Names of hosts and services that stood beside it at its source: there it is at home.
    pub(super) homes: Vec<String>,
    /// Who brought it first, and to whom: where its way begins that cannot be followed all the way back.
    pub(super) source: Option<(Party, Party)>,
    /// Whether its mark has an end, such as an embargo's, and whether a person said to one who has it that it is over.
    pub(super) ends: bool,
    pub(super) released: bool,
    /// Whether its source says whose it is.
    pub(super) personal: bool,
    /// Whether it begins as those who issue keys have theirs begin: there is no doubt of what it is.
    pub(super) issued: bool,
    /// The one mailbox that stands at its source, lower-case; `None` where there are several or none.
    pub(super) mailbox: Option<CompactString>,
    /// The mailboxes in its line there.
    pub(super) listed: Vec<Listed>,
    /// Receivers that somebody approved.
    pub(super) approved: FxHashSet<Party>,
    /// Parties that may read it, for they had it whole.
    pub(super) holders: FxHashSet<Party>,
    /// Parties that got a piece.
    pub(super) bearers: FxHashSet<Party>,
    pub(super) pieces: Vec<Piece>,
    /// Servers, rooms and the like that somebody who had it put it into: what one tool of a server takes in, another gives out.
    put: FxHashSet<CompactString>,
    /// Stretches that parties who never had it sent as well: they are common words.
    pub(super) common: Vec<(u32, u32)>,
}

impl Secret {
    /// Parties remembered a secret.
    const MAX_PARTIES: usize = 1024;
    /// Pieces remembered a secret.
    const MAX_PIECES: usize = 256;

    pub(super) fn new(text: String, grade: Grade, prose: bool, stream: u64) -> Self {
        Self {
            text,
            grade,
            stream,
            first: None,
            at: None,
            prose,
            got: FxHashMap::default(),
            homes: Vec::new(),
            source: None,
            ends: false,
            released: false,
            personal: false,
            issued: false,
            mailbox: None,
            listed: Vec::new(),
            approved: FxHashSet::default(),
            holders: FxHashSet::default(),
            bearers: FxHashSet::default(),
            pieces: Vec::new(),
            put: FxHashSet::default(),
            common: Vec::new(),
        }
    }

    /// Whether a configuration, a declaration or a name says that it is a secret.
    pub(super) fn is_certain(&self) -> bool {
        !matches!(
            self.grade,
            Grade::Look(Look::Id | Look::Account | Look::Key)
        )
    }

    pub(super) fn is_canary(&self) -> bool {
        matches!(self.grade, Grade::Canary(_))
    }

    /// It is in this interaction: where it stands there is noted where it was not seen before.
    pub(super) fn seen(
        &mut self,
        interaction: &Interaction,
        place: impl FnOnce(&str) -> Option<Span>,
    ) {
        if self.first.is_none() {
            self.first = Some((interaction.id, interaction.place.step));
            self.at = place(&self.text);
        }
    }

    pub(super) fn hold(&mut self, party: Party) {
        if self.holders.len() < Self::MAX_PARTIES {
            self.holders.insert(party);
        }
    }

    /// `to` has something of it from `from`.
    pub(super) fn give(&mut self, from: Party, to: Party) {
        if self.got.len() < Self::MAX_PARTIES {
            self.got.entry(to).or_insert(from);
        }
    }

    /// The way by which `party` came to what it has of it: its giver, the giver's giver, up to the source.
    pub(super) fn way_to(&self, party: Party) -> Vec<Party> {
        let mut way = Vec::new();
        let mut at = party;
        while let Some(&from) = self.got.get(&at) {
            if from == party || way.contains(&from) || way.len() >= Self::MAX_PARTIES {
                break;
            }
            way.push(from);
            at = from;
        }
        way
    }

    /// Lets it go to `party`.
    pub(super) fn approve(&mut self, party: Party) {
        if self.approved.len() < Self::MAX_PARTIES {
            self.approved.insert(party);
        }
    }

    /// Whether `party` was ever given any of it.
    pub(super) fn knows(&self, party: Party) -> bool {
        self.holders.contains(&party) || self.bearers.contains(&party)
    }

    /// Somebody who has it put it into `channel`; an empty one is of all that no channel is known of, such as mail, whose boxes
    /// have names of their own.
    pub(super) fn put(&mut self, channel: &CompactString) {
        if self.put.len() < Self::MAX_PARTIES {
            self.put.insert(channel.clone());
        }
    }

    /// Whether it may come out of `channel` because somebody put it there.
    pub(super) fn was_put(&self, channel: &CompactString) -> bool {
        self.put.contains(channel)
    }

    /// Whether somebody put it into any store.
    pub(super) fn was_put_anywhere(&self) -> bool {
        !self.put.is_empty()
    }

    /// `party` has some of it by a way that is not seen.
    pub(super) fn had(&mut self, party: Party) {
        if self.bearers.len() < Self::MAX_PARTIES {
            self.bearers.insert(party);
        }
    }

    /// `to` gets a part of it from `from`.
    pub(super) fn pass(&mut self, from: Party, to: Party) {
        if self.bearers.len() < Self::MAX_PARTIES {
            self.bearers.insert(to);
        }
        self.give(from, to);
    }

    /// `to` has the whole of it from `from`: that counts for more than what pieces seemed to say.
    pub(super) fn give_whole(&mut self, from: Party, to: Party) {
        if !self.holders.contains(&to) && self.got.len() < Self::MAX_PARTIES {
            self.got.insert(to, from);
        }
    }

    pub(super) fn bear(&mut self, piece: Piece) {
        if self.knows(piece.from) {
            self.pass(piece.from, piece.to);
        }
        let repeated = self
            .pieces
            .iter()
            .any(|old| old.holds(&piece) && old.to == piece.to);
        if !repeated && self.pieces.len() < Self::MAX_PIECES {
            self.pieces.push(piece);
        }
    }

    /// An interaction took no piece of it anywhere.
    pub(super) fn take_back(&mut self, interaction: InteractionId) {
        self.pieces.retain(|piece| piece.interaction != interaction);
    }

    /// A stretch is everybody's.
    pub(super) fn share(&mut self, start: u32, end: u32) {
        if self.common.len() < 64 && !self.common.contains(&(start, end)) {
            self.common.push((start, end));
        }
    }
}
