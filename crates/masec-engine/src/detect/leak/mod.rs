//! `leak`: a secret reaches someone it must not reach: whole, in a disguise, or in pieces that add up.
//!
//! Which content is secret is known by configuration (canaries), by the source's declaration (tags), or by its look where
//! it came out of a resource. Declared content is followed by its matches; secrets short enough to be codes are followed
//! token by token too ([`tokens`], [`index`]), since a piece of four characters is below what provenance finds.
//! When pieces add up says [`recombine`].

mod flow;
mod index;
mod outside;
mod recombine;
mod report;
mod secret;
#[cfg(test)]
mod tests;
mod tokens;

use masec_model::{EndpointClass, Finding, Kind, Threat};
use rustc_hash::FxHashMap;

use self::flow::Flow;
use self::index::Index;
use self::outside::is_outside;
use self::secret::{Grade, Piece, Secret, found_in};
use self::tokens::Shapes;
use super::{About, Detector, Keys, Observed};
use crate::history::Party;
use crate::provenance::View;
use crate::settings::Settings;

/// The entry in the catalogue.
pub static ABOUT: About = About {
    id: "leak",
    threats: &[Threat::T2],
    what: "Reports a secret on its way to someone who never had it: a canary in any reading, declared content \
        and secrets in a disguise or handed on inside, at an organisation or a tool that carries content out, and pieces of one \
        secret sent in several interactions, before the last piece has left.",
    why: "No single message shows a secret that leaves in pieces over several hops; their sum does.",
    null: "A token of honest traffic equals a given stretch of a secret with probability at most that of its characters \
        (3.3 bits a digit, 4.5 a character of a mixed code, 4 a letter in one, 2.5 a letter elsewhere), for each token of that shape that those who carry \
        pieces ever sent and each reading it is given, independently from one stretch to the next.",
    blind_spots: &[
        "A secret never seen whole and in no configuration: pieces then belong to nothing.",
        "Pieces in paraphrase, in pictures, in the first letters of words, cut inside a longer token, or encrypted.",
        "Secrets under 8 letters and digits; pieces under 3; secrets spelt only in words of the language, word by word.",
        "What moves whole among agents, people, rooms and stores inside is no finding, a canary's passage neither.",
        "Which tools carry content out is guessed from the words of their names.",
        "Secrets known by their look alone may leave whole and in plain from the agent that read them: policy judges that act.",
        "Pieces of secrets longer than 48 letters and digits, such as sentences, are not added up.",
        "Stretches that a party without the secret also sent are taken for common words: a colluder outside can vouch so.",
        "At most 2048 secrets are followed, the newest; canaries are never forgotten.",
        "Honest key splitting (two halves to two officers) looks the same and is reported.",
    ],
    sources: &[
        "Denning, A lattice model of secure information flow (1976)",
        "AgentLeak: audits of outputs alone miss leaks between agents",
        "Schroeder de Witt and others, Open Challenges in Multi-Agent Security (arXiv 2505.02077)",
    ],
    cost: "O(length of the text) while secrets are followed, five look-ups a token; O(1) a match.",
};

/// Probability of a coincidence on the first secret; the j-th has a j-th of it.
pub(super) const ALPHA: f64 = 0.01;
/// Hits of one interaction that are looked at.
const MAX_HITS: usize = 1024;
/// Parties whose tokens are counted.
const MAX_PARTIES: usize = 1 << 14;
/// Work spent on decoding one leaf, in bytes.
const VIEW_BUDGET: usize = 32 * 1024;
/// The longest secret, normalised, whose pieces are added up; a longer one is a text.
const LONGEST_SPLIT: usize = 48;
/// The share of a secret that in one interaction is as good as the whole.
const WHOLE: f64 = 0.9;

/// The detector's state.
#[derive(Debug)]
pub struct Leak {
    index: Index,
    flow: Flow,
    /// How many tokens of which shape each party sent.
    shapes: FxHashMap<Party, Shapes>,
}

/// A stretch of a secret in the present interaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Hit {
    slot: u32,
    start: u32,
    end: u32,
    view: View,
}

impl Leak {
    /// A detector that knows the canaries of `settings` and has seen nothing.
    pub fn new(settings: &Settings) -> Self {
        let mut index = Index::default();
        for canary in &settings.canaries {
            let text = tokens::normal(&canary.value);
            if text.len() >= secret::MIN_LENGTH && text.len() <= secret::MAX_LENGTH {
                index.add_canary(text, &canary.name);
            }
        }
        Self {
            index,
            flow: Flow::default(),
            shapes: FxHashMap::default(),
        }
    }

    /// The stretches of secrets that the content holds, by secret and place.
    fn scan(&mut self, observed: &Observed<'_>) -> Vec<Hit> {
        let mut hits = Vec::new();
        if self.index.is_empty() {
            return hits;
        }
        let room = self.shapes.len() < MAX_PARTIES || self.shapes.contains_key(&observed.from);
        let mut uncounted = Shapes::default();
        let shapes = if room {
            self.shapes.entry(observed.from).or_default()
        } else {
            &mut uncounted
        };
        let index = &self.index;
        for leaf in &observed.interaction.content {
            let Some(text) = leaf.value.as_text() else {
                continue;
            };
            let mut see = |view, plain: &str| {
                index.places(plain, |place, length| {
                    if hits.len() < MAX_HITS && is_piece(plain, length) {
                        hits.push(Hit {
                            slot: place.slot,
                            start: place.start,
                            end: place.start + u32::try_from(plain.len()).unwrap_or(0),
                            view,
                        });
                    }
                });
            };
            let mut look = |token: &str| {
                shapes.count(token);
                tokens::readings(token, &mut see);
            };
            tokens::tokens(text, |token| {
                look(token);
                if token.contains('/') {
                    tokens::segments(token).for_each(&mut look);
                }
            });
            tokens::spelt_apart(text).iter().for_each(|run| look(run));
            decoded(text, &mut see);
        }
        hits.sort_unstable();
        hits.dedup();
        hits
    }

    /// What the stretches of one secret in this interaction mean.
    fn judge(&mut self, observed: &Observed<'_>, hits: &[Hit], findings: &mut Vec<Finding>) {
        let Some(secret) = hits.first().and_then(|hit| self.index.get_mut(hit.slot)) else {
            return;
        };
        let spans: Vec<(u32, u32)> = hits.iter().map(|hit| (hit.start, hit.end)).collect();
        let share = f64::from(recombine::covered(&spans)) / secret.text.len().max(1) as f64;
        if share >= WHOLE {
            let plain = hits.iter().any(|hit| hit.view == View::Plain);
            let view = if plain { View::Plain } else { hits[0].view };
            if let Some(way) = whole(secret, observed, view) {
                findings.extend(report::whole(secret, observed, way, view));
            }
            settle_whole(secret, observed);
            return;
        }
        pieces(secret, observed, hits);
        if let Some(sum) = recombine::sum(secret, &self.shapes)
            && sum.is_due(secret)
        {
            findings.push(report::pieces(secret, observed, &sum));
        }
    }

    /// Follows what this interaction shows to be secret.
    fn learn(&mut self, observed: &Observed<'_>, known: bool) {
        let interaction = observed.interaction;
        let declared = interaction.labels.secrecy.first().map(ToString::to_string);
        let from_agent = interaction.from.class == EndpointClass::Agent;
        // What an agent sends may be a piece of what is known, and an agent's own tags vouch for nothing.
        if from_agent && (declared.is_none() || known) {
            return;
        }
        if declared.is_none() && interaction.to.class != EndpointClass::Agent {
            return;
        }
        let grade = declared.map_or(Grade::Look, Grade::Declared);
        for text in found_in(interaction, grade != Grade::Look) {
            let slot = self.index.add(text, grade.clone());
            if let Some(secret) = self.index.get_mut(slot) {
                if interaction.to.class == EndpointClass::Agent {
                    secret.reader.get_or_insert(observed.to);
                }
                secret.hold(observed.from);
                secret.hold(observed.to);
                secret
                    .first
                    .get_or_insert((interaction.id, interaction.place.step));
            }
        }
    }
}

impl Detector for Leak {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn observe(&mut self, observed: &Observed<'_>, findings: &mut Vec<Finding>) {
        if matches!(
            observed.interaction.kind,
            Kind::Join | Kind::Approve | Kind::Opaque
        ) {
            return;
        }
        let hits = self.scan(observed);
        for of_one in hits.chunk_by(|a, b| a.slot == b.slot) {
            self.judge(observed, of_one, findings);
        }
        findings.extend(self.flow.observe(observed));
        self.learn(observed, !hits.is_empty());
    }

    fn key(&self, _observed: &Observed<'_>) -> Keys {
        // Pieces of one secret may go through anyone.
        Keys::Whole
    }
}

/// Calls `each` with the tokens of what `text` says when read as one of the codes that hide whole texts; those that hide
/// single tokens are read with the tokens.
fn decoded(text: &str, each: &mut dyn FnMut(View, &str)) {
    crate::provenance::views::views(text, VIEW_BUDGET, &mut |found| {
        if matches!(found.view, View::Reversed | View::Rot13) {
            return;
        }
        tokens::tokens(found.text, |token| {
            let plain = tokens::normal(token);
            if plain.len() >= 3 {
                each(found.view, &plain);
            }
        });
    });
}

/// Whether a token of this length can be a piece of a secret of that length, rather than a syllable.
fn is_piece(plain: &str, secret: usize) -> bool {
    let least = match tokens::class(plain) {
        tokens::Class::Mixed => 3,
        _ => 4,
    };
    plain.len() >= least || (plain.len() >= 3 && secret <= 12)
}

/// How a whole secret left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Canary,
    Disguised,
    Outside,
}

/// Whether this whole secret, on its way to this receiver, is a leak.
fn whole(secret: &Secret, observed: &Observed<'_>, view: View) -> Option<Way> {
    let interaction = observed.interaction;
    let stays = secret.holders.contains(&observed.to) || !is_outside(&interaction.to);
    if interaction.from.class != EndpointClass::Agent || stays {
        return None;
    }
    if matches!(secret.grade, Grade::Canary(_)) {
        return Some(Way::Canary);
    }
    if view != View::Plain && secret.knows(observed.from) {
        return Some(Way::Disguised);
    }
    // What only looks secret may be somebody's order number; by way of another agent it has no business outside.
    let vouched = matches!(secret.grade, Grade::Declared(_)) || secret.handed > 0;
    vouched.then_some(Way::Outside)
}

/// Both ends have it now.
fn settle_whole(secret: &mut Secret, observed: &Observed<'_>) {
    let inside = |class| class == EndpointClass::Agent;
    if inside(observed.interaction.from.class) && inside(observed.interaction.to.class) {
        secret.handed = secret.handed.saturating_add(1);
    }
    let (from, to) = (
        observed.interaction.from.class,
        observed.interaction.to.class,
    );
    if from == EndpointClass::Agent {
        secret.reader.get_or_insert(observed.from);
    } else if to == EndpointClass::Agent {
        secret.reader.get_or_insert(observed.to);
    }
    secret
        .first
        .get_or_insert((observed.interaction.id, observed.interaction.place.step));
    secret.hold(observed.from);
    secret.hold(observed.to);
}

/// Pieces in this interaction: remembered where a carrier sends them to someone who doesn't have the secret; taken for
/// common words where someone sends them who never had any of it.
fn pieces(secret: &mut Secret, observed: &Observed<'_>, hits: &[Hit]) {
    // The words of a sentence are everybody's words; only what is no language comes in telling pieces.
    if observed.interaction.from.class != EndpointClass::Agent || secret.text.len() > LONGEST_SPLIT
    {
        return;
    }
    let canary = matches!(secret.grade, Grade::Canary(_));
    let carrier = canary || secret.knows(observed.from);
    if carrier && secret.holders.contains(&observed.to) {
        return;
    }
    for hit in hits {
        if carrier {
            secret.bear(Piece {
                start: hit.start,
                end: hit.end,
                from: observed.from,
                to: observed.to,
                interaction: observed.interaction.id,
                step: observed.interaction.place.step,
                view: hit.view,
            });
        } else if secret.common.len() < 64 {
            secret.common.push((hit.start, hit.end));
        }
    }
}
