//! The weight of evidence: how much more an act looks like one that a text drives than like one that its principal wants.
//!
//! Each sign of an act ([`Signs`]) speaks for one or the other, by a weight that was fitted on acts of both kinds (`weights`,
//! written by `scripts/fit_evidence.py`), and the weights add up, since the logarithm of odds does. What comes out is a
//! suspicion from 0 to 100 for policies to set their bounds by: moving one trades attacks caught against work held up.

mod aside;
mod elsewhere;
mod figures;
mod hidden;
mod manual;
mod object;
mod past;
mod setting;
mod shared;
mod signs;
mod speaking;
mod together;
mod weights;

pub(crate) use elsewhere::is_otherwise;
pub use signs::Signs;
pub(crate) use speaking::Speaking;
pub use together::Together;

/// What the signs of an act come to, from 0 to 100, in steps of [`STEP`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Suspicion(u8);

/// Suspicions are told in steps, so that equal situations have equal facts.
const STEP: u8 = 5;

impl Suspicion {
    /// Of what is not weighed: no more likely the one than the other.
    pub const UNKNOWN: Self = Self(50);

    /// What `signs` come to.
    pub fn of(signs: &Signs) -> Self {
        let weighed = signs.values().into_iter().zip(weights::WEIGHTS);
        let odds: f32 = weights::BIAS + weighed.map(|(sign, weight)| sign * weight).sum::<f32>();
        let share = 1.0 / (1.0 + (-odds).exp());
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is from 0 to 20"
        )]
        let steps = (share * 100.0 / f32::from(STEP)).round() as u8;
        Self(steps * STEP)
    }

    /// In percent.
    pub fn percent(self) -> u8 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suspicion_is_told_in_steps_and_grows_with_what_speaks_for_a_text() {
        let nothing = Suspicion::of(&Signs::default());
        let asked = Signs {
            said_values: 1.0,
            asked_yes: 1.0,
            mentioned: 1.0,
            ..Signs::default()
        };
        let driven = Signs {
            passage: 1.0,
            passage_values: 1.0,
            own_passage: 1.0,
            asked_no: 1.0,
            running_text: 1.0,
            prompted: 1.0,
            any_disguised: 1.0,
            ..Signs::default()
        };
        assert!(Suspicion::of(&asked) <= nothing && nothing < Suspicion::of(&driven));
        assert!(Suspicion::of(&asked).percent() <= 5 && Suspicion::of(&driven).percent() >= 95);
        for signs in [Signs::default(), asked, driven] {
            assert_eq!(Suspicion::of(&signs).percent() % 5, 0);
        }
    }
}
