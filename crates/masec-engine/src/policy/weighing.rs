//! The signs of an act for its evidence: what its words show, with what the judge knows of it and its arguments.

use masec_model::Interaction;

use super::argument::{Argument, Makes};
use super::facts::{Facts, Role};
use super::judge::Situation;
use crate::evidence::{Signs, Speaking, is_otherwise};
use crate::flow::{Grounding, Standing};
use crate::intent::{Asked, PageWork};

/// Whether an act is what its principal asked for, with arguments from where they sent the agent and no choice among them.
pub(super) fn is_expected(signs: &Signs, grounded: &[(&Argument<'_>, Grounding)]) -> bool {
    let is_one_of_several = |(argument, grounding): &(&Argument<'_>, Grounding)| {
        matches!(argument.role, Role::Identifier(_))
            && grounding.standing == Standing::Named
            && grounding.has_rivals
    };
    let doubts = signs.any_unnamed + signs.any_disguised + signs.veiled + signs.other_of_its_make;
    let is_asked = signs.asked_yes > 0.0
        || (signs.mentioned > 0.0 && signs.asked_no + signs.asked_unknown == 0.0);
    is_asked && doubts == 0.0 && !grounded.iter().any(is_one_of_several)
}

/// All signs of an act: what its words show, and what is known of it and its arguments.
pub(super) fn signs(
    interaction: &Interaction,
    situation: &Situation<'_, '_>,
    whole: &Facts,
    grounded: &[(&Argument<'_>, Grounding)],
    speaking: &Speaking,
) -> Signs {
    let reading = situation.reading;
    let requests = reading.requests();
    let makes = Makes::of(reading.principal());
    let any =
        |has: &dyn Fn(&(&Argument<'_>, Grounding)) -> bool| f32::from(grounded.iter().any(has));
    let stands = |standing: Standing| {
        any(&|(argument, grounding)| argument.tells && grounding.standing == standing)
    };
    let in_text =
        |grounding: &Grounding| matches!(grounding.standing, Standing::Named | Standing::Unnamed);
    Signs {
        asked_unknown: f32::from(whole.asked.is_none()),
        asked_no: f32::from(whole.asked == Some(Asked::No)),
        asked_yes: f32::from(whole.asked == Some(Asked::Yes)),
        running_text: f32::from(whole.running_text),
        mentioned: f32::from(whole.mentioned),
        supported: f32::from(whole.supported),
        tied: f32::from(whole.tied),
        prompted: f32::from(whole.prompted),
        strange: f32::from(whole.strange),
        veiled: f32::from(whole.veiled),
        told: f32::from(whole.told),
        several: f32::from(whole.several),
        hands_over: f32::from(requests.hands_over()),
        guide: f32::from(reading.is_guided()),
        wants_acts: f32::from(requests.want_acts()),
        only_asks: f32::from(reading.wants_nothing_done()),
        understood: f32::from(reading.is_principal_understood()),
        number_from_nowhere: f32::from(whole.number_from_nowhere),
        any_principal: stands(Standing::Principal),
        any_field: stands(Standing::Field),
        any_named: stands(Standing::Named),
        any_unnamed: stands(Standing::Unnamed),
        any_disguised: stands(Standing::Disguised),
        any_unrelated: any(&|(argument, grounding)| {
            argument.tells && in_text(grounding) && grounding.relevance == 0
        }),
        unnamed_destination: any(&|(argument, grounding)| {
            matches!(argument.role, Role::Identifier(_)) && grounding.standing == Standing::Unnamed
        }),
        page_work: f32::from(situation.tool.work != PageWork::None),
        other_of_its_make: any(&|(argument, grounding)| {
            grounding.standing != Standing::Principal && makes.give_another(argument.text)
        }),
        verb_unknown: f32::from(situation.tool.verb.is_none()),
        passed_over: any(&|(argument, grounding)| {
            matches!(argument.role, Role::Identifier(_))
                && in_text(grounding)
                && grounding.passes_over
        }),
        field_otherwise: any(&|(argument, grounding)| {
            let value = (argument.path, argument.text);
            argument.tells && is_otherwise(reading, value, grounding)
        }),
        ..Signs::of_words(
            interaction,
            situation.called,
            reading,
            (situation.tool, speaking),
        )
    }
}
