//! What the core says of an interaction: a verdict on it, findings about the network, and actions to take.

use compact_str::CompactString;

use crate::{Endpoint, InteractionId, Span, Threat};

/// What may happen to an interaction, from mildest to strictest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Decision {
    /// It goes through as it is.
    #[default]
    Allow,
    /// It goes through with parts redacted or made canonical.
    Change,
    /// It waits for a person.
    Hold,
    /// It does not go through.
    Deny,
}

impl Decision {
    /// Every decision, mildest first.
    pub const ALL: [Self; 4] = [Self::Allow, Self::Change, Self::Hold, Self::Deny];

    /// Its name in every format of ours.
    pub fn name(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Change => "change",
            Self::Hold => "hold",
            Self::Deny => "deny",
        }
    }

    /// Whether the interaction does not go through by itself.
    pub fn stops(self) -> bool {
        self >= Self::Hold
    }
}

/// Everything that the core says of one interaction.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Outcome {
    /// The decision on this interaction, with its reasons.
    pub verdict: Verdict,
    /// What detectors found with it, in the order of the registry.
    pub findings: Vec<Finding>,
    /// What containment asks for.
    pub actions: Vec<Action>,
}

/// A decision and why.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Verdict {
    /// The strictest decision of the stops; `Allow` where there are none.
    pub decision: Decision,
    /// Why it does not go through, strictest first, one a reason.
    pub stops: Vec<Stop>,
}

/// One reason why an interaction does not go through by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Hold or deny.
    pub decision: Decision,
    /// The threat it is a case of.
    pub threat: Threat,
    /// The stable id of the rule or policy that said so.
    pub rule: CompactString,
    /// The path of the argument it hangs on, where it hangs on one.
    pub argument: Option<CompactString>,
    /// What is wrong, one sentence for an analyst. Quoted content in it is bounded and inert.
    pub reason: String,
    /// What to do about it, one sentence.
    pub advice: String,
    /// The interaction that the argument, or the idea of the act, came from.
    pub origin: Option<InteractionId>,
    /// Where in the origin's text.
    pub span: Option<Span>,
}

/// Something that a detector found in the network, with its evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The threat it is a case of.
    pub threat: Threat,
    /// The stable id of the detector.
    pub detector: &'static str,
    /// What makes two findings the same incident still going on: a later finding with the same key updates the earlier.
    pub key: u64,
    /// The interaction at which it was found.
    pub interaction: InteractionId,
    /// That interaction's place in its source.
    pub step: u32,
    /// What happened, one or two sentences for an analyst. Quoted content in it is bounded and inert.
    pub summary: String,
    /// What to do about it.
    pub advice: &'static str,
    /// Who is involved, most suspect first.
    pub subjects: Vec<Subject>,
    /// Who most likely started it.
    pub patient_zero: Option<Endpoint>,
    /// The path of what holds it in the interaction, such as an argument of a call, where that has one.
    pub argument: Option<CompactString>,
    /// Where it stood in the text of the first of the lineage, where that is known. It says a place and never what stands there.
    pub span: Option<Span>,
    /// The agents by way of which it came to the interaction, from the first that had it to the one that sends it.
    pub way: Vec<Endpoint>,
    /// The path it took, oldest first.
    pub lineage: Vec<InteractionId>,
    /// The tree of transmissions behind it, oldest first, where the detector builds one; bounded.
    pub edges: Vec<Transmission>,
    /// The statistic when it was raised (an e-value, a count, a share: the detector's documentation says which).
    pub statistic: f64,
    /// The threshold it crossed.
    pub threshold: f64,
    /// What is promised of false alarms.
    pub guarantee: Guarantee,
    /// Figures of the incident, such as `r` (reproduction number) or `generations`, by name.
    pub figures: Vec<(&'static str, f64)>,
}

/// One step of a spread: what reached `from` came out of it again, towards `to`.
#[derive(Clone, Debug, PartialEq)]
pub struct Transmission {
    /// Who passed it on.
    pub from: Endpoint,
    /// Who got it.
    pub to: Endpoint,
    /// The interaction that carried it.
    pub interaction: InteractionId,
    /// That interaction's place in its source.
    pub step: u32,
    /// How many times it had been passed on before; 0 for the first sender's.
    pub generation: u32,
}

/// A party to a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// Who.
    pub endpoint: Endpoint,
    /// How suspect, from 0 to 1; comparable within one finding alone.
    pub suspicion: f64,
}

/// What a detector promises of its false alarms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Guarantee {
    /// The rule is exact: what it reports is in the content. Whether it is harm is for policy to say.
    Exact,
    /// Under the detector's stated null, the probability that a stream ever raises it is at most this.
    EverFalseAlarm(f64),
    /// Under the detector's stated null, it is raised at most once in this many observations on average.
    AverageRunLength(f64),
    /// No guarantee: a heuristic, with rates measured in docs/evaluation.md.
    Measured,
}

/// An earlier interaction whose content was found in a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The earlier interaction.
    pub interaction: InteractionId,
    /// How many bytes of the later content it accounts for.
    pub bytes: u32,
    /// Whether it was found in a disguise only (encoded, reversed, spelt apart).
    pub disguised: bool,
    /// Where most of it stands in the later one: the leaf, by place, and the hull of what was found there.
    pub at: (u32, Span),
    /// Where that stood in the earlier one.
    pub from: (u32, Span),
}

/// What containment asks for. The engine decides; whoever drives it performs.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Hold everything that this endpoint sends until released.
    Quarantine(Endpoint),
    /// Hold what carries this passage, at every relay.
    CutPassage {
        /// The finding's key.
        finding: u64,
    },
}
