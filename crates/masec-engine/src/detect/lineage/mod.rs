//! `lineage`: what an agent was exposed to comes out of it again, hop after hop.
//!
//! Matches say which earlier content is in an interaction; the strains of that content, the parties they reached and the
//! tree of who infected whom are kept here ([`strain`], [`attribute`], [`spread`]), bets are placed on what exposed parties
//! do next ([`bets`]) and on whether the text asks to be passed on ([`appeal`]), and what crosses the threshold is reported
//! ([`report`]). Wording is the attacker's: what a text asks for shifts how much else is needed, and decides nothing alone.

mod appeal;
mod attribute;
mod bets;
mod disguise;
mod mail;
mod report;
mod sides;
#[cfg(test)]
mod sim;
mod spread;
mod strain;
#[cfg(test)]
mod tests;

use masec_model::{EndpointClass, Finding, Kind, Threat};
use rustc_hash::{FxHashMap, FxHashSet};

use self::attribute::{Load, Strains, text_length};
use self::bets::Traffic;
use self::strain::{Board, Strain};
use super::{About, Detector, Keys, Observed};
use crate::forgotten::Forgotten;
use crate::history::Party;
use crate::settings::Settings;

/// The entry in the catalogue.
pub static ABOUT: About = About {
    id: "lineage",
    threats: &[Threat::T4, Threat::T3, Threat::T5, Threat::T6, Threat::T14],
    what: "Reports content that several agents, each after getting it, pass on to others at successive depths (T4), with \
        the tree, the reproduction number R, the generations and patient zero; and one post copied by many accounts of an \
        open board (T6).",
    why: "A prompt infection or worm replicates through what agents say: those who get it second-hand emit it again, to \
        several others. Honest forwards end after a hop or two, quotes go back to their author, templates appear without \
        exposure.",
    null: "An agent that got a passage second-hand sends it, in any one of its next sixteen emissions of some length to an \
        agent or a resource not upstream of it, with probability at most the rate at which agents did so with other passages \
        so far: apart for what its sender gave to several (prior one in forty, floor 0.5%), for what it found in a file that does not bear its name \
        (one in twenty, 2%) and for what it got alone (one in five, 20%); at least the template's own rate where agents send it \
        unexposed; 10% where it had it from the first sender too; after a sibling did (one in four, 10%), on delegation (25%), and \
        what a principal said to an agent 95%, however far it goes; twice the rate, and more the oftener it came, to parties that have it, which a \
        tool that letters go out by is not. It puts it again \
        into the file where it read it, without the rest, with at most one in twenty, or the rate so far; into the room where a \
        relay said it, with or without the rest, with at most one in ten (floor 7%), or as this passage's carriers there did. Of those that send it, a share \
        reaches a second recipient at once (prior 10%, floor 6%), tells the second in other words (20%, 5%), leaves out the \
        rest of the message it got from a relay (15%, 3%), from the first sender (20%, 10%) or out of a file (30%, 10%), and \
        puts it in another encoding (1%, also where it only says it back): at most as often as with other passages so far, or as this passage's own carriers \
        did so far, each weighed by how many there were. Of texts that come again, 11% show one sign of asking to be passed on, 6% two, \
        0.3% three and 0.1% more, and of those that show any 3% also either lure (hide from those in charge, lift a check, have things mailed, \
        threaten or promise) or speak to agents as such, and 0.4% do both, or as many as did so far, up to ten times that; one that shows none is \
        passed on by custom: its later carriers do as its \
        earlier ones did. Any one passage may then raise a false alarm with probability 3.5%, \
        and the bar for the j-th that looks suspicious is j times as high.",
    blind_spots: &[
        "Paraphrase: content that shares no passage with what its sender got, in no decoded view.",
        "Small teams: where everyone has it after a hop or two there is nobody new to pass it on to, and few agents to bet on.",
        "Carriers that add nothing of their own: a message that is the passage alone has no rest to leave out.",
        "A text that does not say in words that are known (everyday words of sixteen languages) that it wants to be passed on: \
        it needs more relays, and in single file many more, since that is how honest pipelines work.",
        "What a text asks for is read where it first comes again: one that then went without the words asks for nothing.",
        "Honest texts that do say so, such as appeals and licences that demand to be copied, need fewer; fewer still where they quote threats, as \
        warnings of chain letters do, or speak of agents, as rules for agents do.",
        "What a person says to an agent is there to be passed on: a worm that comes from a person is found by its disguises alone, unless that person is \
            known by an address.",
        "A sheet under which its carriers sign, each behind the one before, is handed on by custom: a worm that has them sign needs more relays.",
        "What goes into one tool and comes out of another box is taken to be from the last who sent it, or who named the reader; what says that it is \
            from whom the text came in from first, from them: who can write that into a letter's head hides that it was handed on.",
        "Spread that never leaves the circle the root itself addressed: an announcement passed down one level looks the same.",
        "Text put back into the very room it was read in counts little, and not at all where its first sender said it there; into \
        the very file, only without what stood around it, or in another encoding.",
        "Content under 56 bytes that is not a whole message, or under a sixth of a long passage: everybody has stock phrases.",
        "What goes to people and other organisations: answers quote what they answer.",
        "A passage seeded by many colluding sources looks like a template and is bet on at lower odds.",
        "Rates learnt from other strains rise where the attacker first makes passing on ordinary; they fall back only slowly.",
        "The null is a bound on rates, not on dependence: honest teams that pass one text down three levels, several people at \
         each, are reported; so are, before enough of it was seen to learn from, teams that forward to several at each of \
         three hops, in new words for each and without what earlier forwarders said.",
        "At most 4096 strains are remembered; junk washes out those that don't yet matter (counted in the finding).",
        "Who could have seen a post on a board without recorded reads is guessed from who posts there.",
    ],
    sources: &[
        "Cohen, Bitton and Nassi, Here Comes the AI Worm (arXiv 2403.02817)",
        "Lee and Tiwari, Prompt Infection (arXiv 2410.07283)",
        "Schroeder de Witt and others, Open Challenges in Multi-Agent Security (arXiv 2505.02077)",
        "Ramdas and others, Game-theoretic statistics and safe anytime-valid inference (2023)",
    ],
    cost: "O(1) amortised a match, and at most eight open bets a sender.",
};

/// Probability of ever raising a false alarm on one passage. The promise is one a passage, not one a network: each passage
/// that looks suspicious raises the bar for the later ones, and how often a whole honest team is flagged is measured
/// (docs/evaluation.md).
const ALPHA: f64 = 0.035;
/// Bytes of text below which an emission could hold no passage.
const MIN_TEXT: usize = 40;
/// Boards remembered, and authors of one.
const MAX_BOARDS: usize = 1024;
const MAX_AUTHORS: usize = 1 << 16;
/// Authors without which a board is no open crowd, and copies without which they are no swarm.
const CROWD: usize = 100;
const SWARM: usize = 12;
/// The null's rate of whole copies by new copiers per post on an open board.
const COPY_RATE: f64 = 0.004;

/// The detector's state.
#[derive(Debug)]
pub struct Lineage {
    alpha: f64,
    strains: Strains,
    traffic: Traffic,
    boards: FxHashMap<Party, Posts>,
    /// Resources whose reads are recorded: nobody is taken to have seen them without one.
    read: FxHashSet<Party>,
}

#[derive(Debug, Default)]
struct Posts {
    count: u64,
    authors: FxHashSet<Party>,
}

impl Lineage {
    /// A detector that has seen nothing.
    pub fn new(_settings: &Settings) -> Self {
        Self {
            alpha: ALPHA,
            strains: Strains::default(),
            traffic: Traffic::default(),
            boards: FxHashMap::default(),
            read: FxHashSet::default(),
        }
    }

    /// Keeps account of who posts where and of which resources are read on the record.
    fn account(&mut self, observed: &Observed<'_>) {
        let from_resource = observed.interaction.from.class == EndpointClass::Resource;
        if from_resource {
            if self.read.len() < MAX_AUTHORS {
                self.read.insert(observed.from);
            }
            return;
        }
        if observed.interaction.to.class != EndpointClass::Resource {
            return;
        }
        if self.boards.len() >= MAX_BOARDS && !self.boards.contains_key(&observed.to) {
            return;
        }
        let posts = self.boards.entry(observed.to).or_default();
        posts.count += 1;
        if posts.authors.len() < MAX_AUTHORS {
            posts.authors.insert(observed.from);
        }
    }

    /// Bets lost: the sender was exposed to these strains, and what it sent carries none of them.
    fn silences(&mut self, observed: &Observed<'_>, loads: &[Load]) {
        if text_length(observed.interaction) < MIN_TEXT {
            return;
        }
        for id in self.traffic.pending(observed.from) {
            if loads.iter().any(|load| load.strain == id) {
                continue;
            }
            let over = self
                .strains
                .get_mut(id)
                .is_none_or(|strain| spread::silence(&mut self.traffic, strain, observed));
            if over {
                self.traffic.settle(observed.from, id);
            }
        }
    }

    fn carry(&mut self, observed: &Observed<'_>, load: Load, findings: &mut Vec<Finding>) {
        let made = self.strains.made();
        let evicted = self.strains.evicted;
        let Some(strain) = self.strains.get_mut(load.strain) else {
            return;
        };
        let seen = could_have_seen(&self.boards, &self.read, strain, observed.from);
        spread::emission(&mut self.traffic, strain, observed, load, seen);
        if let Some(threshold) = self.traffic.threshold(strain, self.alpha)
            && report::cascade_due(strain, threshold)
        {
            findings.push(report::cascade(strain, observed, threshold, evicted));
        }
        // A title beside the text may differ; the text itself may not.
        let whole = load.bytes * 10 >= load.leaves * 8 && load.leaves * 2 >= load.length;
        if let Some(posts) = self.boards.get(&observed.to)
            && whole
            && let Some(value) = copy(strain, observed.from, observed.to, posts)
        {
            let threshold = made.max(1) as f64 / self.alpha;
            if report::swarm_due(strain, value, threshold) {
                findings.push(report::swarm(strain, observed, value, threshold));
            }
        }
    }
}

impl Detector for Lineage {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn forgotten(&self) -> Forgotten {
        Forgotten::new("strains", self.strains.evicted)
    }

    fn observe(&mut self, observed: &Observed<'_>, findings: &mut Vec<Finding>) {
        let kind = observed.interaction.kind;
        if matches!(kind, Kind::Join | Kind::Approve | Kind::Opaque) {
            return;
        }
        self.account(observed);
        let loads = self.strains.loads(observed);
        if observed.interaction.from.class == EndpointClass::Agent {
            self.silences(observed, &loads);
        }
        for load in loads {
            self.carry(observed, load, findings);
        }
    }

    fn key(&self, _observed: &Observed<'_>) -> Keys {
        // A strain may go anywhere.
        Keys::Whole
    }
}

/// A board that holds the strain, that `party` posts on and whose reads nobody records: it could have seen it there. Not
/// on the boards of a crowd, where nobody reads everything.
fn could_have_seen(
    boards: &FxHashMap<Party, Posts>,
    read: &FxHashSet<Party>,
    strain: &Strain,
    party: Party,
) -> Option<Party> {
    strain.put.iter().copied().find(|board| {
        let posts = boards.get(board);
        let posts = posts.filter(|posts| posts.authors.len() < CROWD);
        !read.contains(board) && posts.is_some_and(|posts| posts.authors.contains(&party))
    })
}

/// Counts a whole copy on a board; the e-value of all copies so far where the board is a crowd and the copiers are a
/// small part of it (a form that most writers of a board use is a template).
fn copy(strain: &mut Strain, author: Party, resource: Party, posts: &Posts) -> Option<f64> {
    let board = strain.board.get_or_insert_with(|| Board {
        resource,
        since: posts.count.saturating_sub(1),
        copiers: Vec::new(),
        seen: FxHashSet::default(),
    });
    if board.resource != resource
        || board.copiers.len() >= MAX_AUTHORS
        || !board.seen.insert(author)
    {
        return None;
    }
    board.copiers.push(author);
    let copiers = board.copiers.len();
    if posts.authors.len() < CROWD || copiers < SWARM || copiers * 4 > posts.authors.len() {
        return None;
    }
    let trials = posts.count.saturating_sub(board.since);
    Some(super::eprocess::rare_copies(
        copiers as u64 - 1,
        trials,
        COPY_RATE,
    ))
}
