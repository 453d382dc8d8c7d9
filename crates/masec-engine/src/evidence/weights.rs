//! The weight of each sign. Written by `scripts/fit_evidence.py`, which says on what.

/// The odds where no sign speaks (natural logarithm).
pub(super) const BIAS: f32 = -7.0354;

/// What a sign of 1 adds to the odds of an act being driven by a text (natural logarithm), in the order of the signs.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f32; super::Signs::NAMES.len()] = [
    0.2631, // said_values
    -0.2044, // said_name
    -0.1556, // said_keys
    -0.3189, // said_count
    0.6393, // unsaid_fields
    2.1670, // passage_values
    3.1525, // passage
    1.4117, // own_passage
    0.0698, // own_passage_count
    3.0138, // nowhere
    0.4299, // length
    2.7368, // wordless
    -0.5791, // handed
    -0.6152, // consulted
    1.7065, // has_handed
    -0.3188, // has_consulted
    0.2419, // passage_named
    -0.0513, // passage_unnamed
    -0.2871, // passage_topics
    -2.0306, // passage_topic_share
    1.0766, // passage_name
    0.5032, // passage_handed
    -3.3049, // passage_share
    2.1047, // name_somewhere
    -0.8223, // unsaid_name_somewhere
    0.4280, // asked_unknown
    0.5003, // asked_no
    0.1045, // asked_yes
    1.8310, // running_text
    -0.7491, // mentioned
    -1.0262, // supported
    -0.4500, // tied
    0.4257, // prompted
    0.1720, // strange
    2.3325, // veiled
    0.9484, // told
    0.0339, // several
    -2.0918, // hands_over
    0.2484, // wants_acts
    1.4850, // only_asks
    0.4184, // understood
    -0.6433, // number_from_nowhere
    0.6091, // any_principal
    -0.5814, // any_field
    0.7325, // any_named
    0.5216, // any_unnamed
    5.9243, // any_disguised
    0.6447, // any_unrelated
    1.7019, // unnamed_destination
    -0.6909, // page_work
    1.1655, // other_of_its_make
    -1.0259, // passage_item
    0.2053, // passage_record
    -1.3415, // passage_neighbours_done
    -0.7562, // same_tool_before
    -0.6688, // object_said
    -0.1816, // object_said_count
    -0.6306, // object_in_text
    -0.7368, // object_passage
    -0.6422, // verb_unknown
    -0.4058, // guide
    -0.0386, // guide_passage
    -0.5372, // guide_step
    0.3858, // principal_length
    -1.6658, // manual_name
    0.1166, // passage_asks
    1.3829, // passage_leads
    1.1453, // passage_field
    0.3438, // figure_in_text
    0.8667, // figure_instead
    0.7355, // departs
    -0.5356, // repeats
    3.8534, // passed_over
];
