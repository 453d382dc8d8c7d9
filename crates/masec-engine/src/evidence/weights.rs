//! The weight of each sign. Written by `scripts/fit_evidence.py`, which says on what.

/// The odds where no sign speaks (natural logarithm).
pub(super) const BIAS: f32 = -4.5389;

/// What a sign of 1 adds to the odds of an act being driven by a text (natural logarithm), in the order of the signs.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f32; super::Signs::NAMES.len()] = [
    0.0738, // said_values
    0.0493, // said_name
    -0.2294, // said_keys
    -0.3100, // said_count
    0.2177, // unsaid_fields
    2.0608, // passage_values
    2.4513, // passage
    0.6194, // own_passage
    0.0327, // own_passage_count
    2.0773, // nowhere
    0.1476, // length
    2.0125, // wordless
    0.2810, // handed
    -0.6498, // consulted
    1.5196, // has_handed
    -0.3022, // has_consulted
    -3.1293, // passage_named
    -3.1062, // passage_unnamed
    -0.4561, // passage_topics
    -0.9056, // passage_topic_share
    0.3025, // passage_name
    1.9777, // passage_handed
    -2.5324, // passage_share
    1.7930, // name_somewhere
    -0.1743, // unsaid_name_somewhere
    0.1682, // asked_unknown
    0.3991, // asked_no
    -0.0988, // asked_yes
    1.5404, // running_text
    -0.8340, // mentioned
    -0.9382, // supported
    -0.5622, // tied
    0.2863, // prompted
    0.2562, // strange
    1.9330, // veiled
    1.5939, // told
    0.0415, // several
    -2.4710, // hands_over
    0.1920, // wants_acts
    1.6217, // only_asks
    0.0273, // understood
    -0.8055, // number_from_nowhere
    0.6249, // any_principal
    -0.6680, // any_field
    0.5163, // any_named
    0.3898, // any_unnamed
    5.8107, // any_disguised
    0.5525, // any_unrelated
    1.3152, // unnamed_destination
    -0.9288, // page_work
    0.6616, // other_of_its_make
    -1.0694, // passage_item
    -0.6413, // passage_record
    -1.4012, // passage_neighbours_done
    -0.6275, // same_tool_before
    0.0675, // object_said
    -0.2140, // object_said_count
    -0.4980, // object_in_text
    -0.5737, // object_passage
    -0.6029, // verb_unknown
    -0.3519, // guide
    -0.0545, // guide_passage
    -0.1320, // guide_step
    -0.1003, // principal_length
    -1.1832, // manual_name
    -0.2071, // passage_asks
    1.1921, // passage_leads
    0.8146, // passage_field
    0.1845, // figure_in_text
    0.7408, // figure_instead
    0.9351, // departs
    -0.4084, // repeats
    4.7689, // passed_over
    1.8413, // passage_place
    0.9447, // passage_alone
    1.1026, // passage_length
    1.2306, // passage_in_record
    1.2669, // passage_remark
    6.5335, // aside
    1.7567, // figure_untaken
    9.4691, // hidden
    3.7319, // passage_addresses
    0.9540, // field_otherwise
];
