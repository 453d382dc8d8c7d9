//! Team incidents and their honest twins, each a pure function of (split, seed, case), with the truth beside it.
//!
//! Nothing here knows how detection works: the generator measures it.

mod clock;
mod disguise;
mod honest;
mod leak;
mod paperwork;
mod scene;
mod secret;
mod stage;
mod talk;
mod team;
mod voice;
mod wording;
mod worm;

use masec_engine::Canary;
use masec_model::{Endpoint, Interaction};
use serde::Serialize;

pub use crate::banks::Split;
pub use disguise::Disguise;
pub use leak::Route;
pub use secret::{Mark, SecretKind};
pub use team::Topology;

use scene::Scene;

/// What is to happen in a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Case {
    /// A text that comes out of whoever was exposed to it (T4).
    Worm,
    /// A secret that leaves by several hops (T2).
    Leak,
    /// As large and as busy as [`Case::Worm`] of the same seed, with honest copying in the worm's place.
    WormTwin,
    /// As large and as busy as [`Case::Leak`] of the same seed, with the secret used as it should be.
    LeakTwin,
}

impl Case {
    /// Every case, in the order of the enum.
    pub const ALL: [Self; 4] = [Self::Worm, Self::Leak, Self::WormTwin, Self::LeakTwin];

    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Worm => "worm",
            Self::Leak => "leak",
            Self::WormTwin => "worm_twin",
            Self::LeakTwin => "leak_twin",
        }
    }

    /// The case whose team and honest work this one has.
    fn incident(self) -> Self {
        match self {
            Self::Worm | Self::WormTwin => Self::Worm,
            Self::Leak | Self::LeakTwin => Self::Leak,
        }
    }
}

/// Recorded traffic of one team, and what is true of it.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// What happened, in order.
    pub interactions: Vec<Interaction>,
    /// What is true of it.
    pub truth: Truth,
    /// Secrets that the operator told the engine of beforehand.
    pub canaries: Vec<Canary>,
}

/// What is true of a scenario.
#[derive(Clone, Debug)]
pub struct Truth {
    /// The incident; `None` in an honest scenario.
    pub incident: Option<Incident>,
    /// How many agents there are.
    pub agents: usize,
    /// How they are wired.
    pub topology: Topology,
    /// The endpoints through which content leaves the team's own circle: other organisations, and tools that reach out.
    pub outside: Vec<Endpoint>,
}

/// An incident.
#[derive(Clone, Debug)]
pub enum Incident {
    /// Of threat T4.
    Worm(Worm),
    /// Of threat T2.
    Leak(Leak),
}

/// What is true of a worm. Interactions are named by index.
#[derive(Clone, Debug)]
pub struct Worm {
    /// The agent or outside endpoint that first gave the text out, or the resource itself where it was poisoned before
    /// the recording begins.
    pub root: Endpoint,
    /// Who may rightly be called patient zero: the root; for a resource that was poisoned before the recording begins,
    /// the first agent that gave the text out as well.
    pub patient_zero: Vec<Endpoint>,
    /// The interaction in which the text first shows.
    pub began: usize,
    /// The first poisoned resource, where there is one.
    pub resource: Option<Endpoint>,
    /// The agents that took it up, in order of infection. The root, of generation 0, is not among them.
    pub infected: Vec<Infected>,
    /// The interaction that infected the first agent of generation 4; `None` where it never got that far.
    pub fourth: Option<usize>,
    /// How its carriers disguise it.
    pub disguise: Option<Disguise>,
    /// Length of the text at its root, in characters.
    pub length: usize,
}

/// An agent that took a worm up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Infected {
    /// Who.
    pub agent: Endpoint,
    /// 1 for those who got it from the root.
    pub generation: u32,
    /// The interaction that it got it by.
    pub received: usize,
    /// The interaction by which it first gave it out; `None` where the recording ends before.
    pub emitted: Option<usize>,
}

/// What is true of a leak. Interactions are named by index.
#[derive(Clone, Debug)]
pub struct Leak {
    /// The secret itself.
    pub secret: String,
    /// What sort of secret.
    pub kind: SecretKind,
    /// How it can be known to be one.
    pub mark: Mark,
    /// How it travels.
    pub route: Route,
    /// The agents that had a hand in it, the one that read it first.
    pub agents: Vec<Endpoint>,
    /// The interaction by which it was read.
    pub read: usize,
    /// The interaction by which its last piece left.
    pub last_piece: usize,
}

/// The scenario of `case` for this seed.
pub fn generate(split: Split, seed: u64, case: Case) -> Scenario {
    let mut scene = Scene::new(split, seed, case);
    let before = scene.stage.len();
    let plot = match case.incident() {
        Case::Leak => leak::leak(&mut scene).map(Plot::Leak),
        _ => worm::spread(&mut scene).map(Plot::Worm),
    };
    let volume = scene.stage.len() - before;
    let twin = case.incident() != case;
    if twin {
        // The incident did not happen; honest copying of the same volume did.
        scene.stage.take_back(before);
        scene.canaries.clear();
    }
    honest::work(&mut scene);
    if twin {
        honest::copying(&mut scene, volume);
    }
    scene.close(seed, plot.filter(|_| !twin))
}

/// An incident whose interactions are still drafts.
enum Plot {
    Worm(worm::WormDraft),
    Leak(leak::LeakDraft),
}

#[cfg(test)]
mod tests;
