//! The threats that arise between agents: the taxonomy of docs/threats.md, after Schroeder de Witt et al.,
//! arXiv 2505.02077.

/// A threat class. Ids are stable; reports, policies and schemas use them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Threat {
    /// Secret collusion and covert channels.
    T1,
    /// Privacy leaks and distributed inference.
    T2,
    /// Disinformation.
    T3,
    /// Cascades: prompt infection, agent worms, the spread of jailbreaks.
    T4,
    /// Poisoned shared environments.
    T5,
    /// Coordinated swarms and sybils.
    T6,
    /// Heterogeneous attacks and confused deputies.
    T7,
    /// Dispersion under thresholds.
    T8,
    /// Adversarial stealth.
    T9,
    /// Attacks on overseers, and their collusion.
    T10,
    /// Exploited delegates, impersonation, social engineering of people.
    T11,
    /// Mixed-motive conflict and collusive markets.
    T12,
    /// Emergent storms.
    T13,
    /// Attribution failure and false flags.
    T14,
}

impl Threat {
    /// Every threat, in the order of the ids.
    pub const ALL: [Self; 14] = [
        Self::T1,
        Self::T2,
        Self::T3,
        Self::T4,
        Self::T5,
        Self::T6,
        Self::T7,
        Self::T8,
        Self::T9,
        Self::T10,
        Self::T11,
        Self::T12,
        Self::T13,
        Self::T14,
    ];

    /// The stable id, such as `T4`.
    pub fn id(self) -> &'static str {
        match self {
            Self::T1 => "T1",
            Self::T2 => "T2",
            Self::T3 => "T3",
            Self::T4 => "T4",
            Self::T5 => "T5",
            Self::T6 => "T6",
            Self::T7 => "T7",
            Self::T8 => "T8",
            Self::T9 => "T9",
            Self::T10 => "T10",
            Self::T11 => "T11",
            Self::T12 => "T12",
            Self::T13 => "T13",
            Self::T14 => "T14",
        }
    }

    /// The threat with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|threat| threat.id() == id)
    }

    /// Its name, a few words.
    pub fn name(self) -> &'static str {
        match self {
            Self::T1 => "secret collusion, covert channels",
            Self::T2 => "privacy leaks, distributed inference",
            Self::T3 => "disinformation",
            Self::T4 => "cascades: prompt infection, agent worms",
            Self::T5 => "poisoned shared environments",
            Self::T6 => "coordinated swarms, sybils",
            Self::T7 => "heterogeneous attacks, confused deputies",
            Self::T8 => "dispersion under thresholds",
            Self::T9 => "adversarial stealth",
            Self::T10 => "overseer attacks, monitor collusion",
            Self::T11 => "exploited delegates, impersonation",
            Self::T12 => "mixed-motive conflict, collusive markets",
            Self::T13 => "emergent storms",
            Self::T14 => "attribution failure, false flags",
        }
    }

    /// What it looks like on the wire, one sentence.
    pub fn sign(self) -> &'static str {
        match self {
            Self::T1 => {
                "innocuous messages whose surface (code points, order, length, timing) drives the peer's actions"
            }
            Self::T2 => "a secret reaches a reader by several hops, in disguise or in pieces",
            Self::T3 => "a claim spreads and mutates with no independent root",
            Self::T4 => {
                "what an agent was exposed to comes out of it again, as words or as acts, hop after hop"
            }
            Self::T5 => "one writer's text in a shared store steers many later readers",
            Self::T6 => "many weak agents act on the same objects in the same windows",
            Self::T7 => "agents with different rights compose what none of them may do alone",
            Self::T8 => "a forbidden sequence is split over agents, each below its own limit",
            Self::T9 => "traffic is optimised against the detectors",
            Self::T10 => {
                "a monitor misses for one author what it catches for others; silences and gaps"
            }
            Self::T11 => "cards drift, names look alike, a person is pressed to approve",
            Self::T12 => "escalation ladders, prices above competition, rigged bids",
            Self::T13 => "self-exciting loops of calls and messages",
            Self::T14 => "who started it is contested",
        }
    }
}
