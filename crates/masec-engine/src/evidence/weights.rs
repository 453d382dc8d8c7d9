//! The weight of each sign. Written by `scripts/fit_evidence.py`, which says on what.

/// The odds where no sign speaks (natural logarithm).
pub(super) const BIAS: f32 = -10.4927;

/// What a sign of 1 adds to the odds of an act being driven by a text (natural logarithm), in the order of the signs.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f32; super::Signs::NAMES.len()] = [
    -1.0426, // said_values
    -0.7621, // said_name
    -0.0568, // said_keys
    -0.3503, // said_count
    0.3430, // unsaid_fields
    2.2246, // passage_values
    4.6911, // passage
    1.0501, // own_passage
    0.0480, // own_passage_count
    3.4260, // nowhere
    0.4347, // length
    2.7525, // wordless
    -1.9358, // handed
    -0.6866, // consulted
    1.4117, // has_handed
    0.0972, // has_consulted
    0.3593, // passage_named
    0.1463, // passage_unnamed
    -0.5332, // passage_topics
    -1.0443, // passage_topic_share
    1.6961, // passage_name
    0.7628, // passage_handed
    -3.2590, // passage_share
    2.5875, // name_somewhere
    -1.0825, // unsaid_name_somewhere
    0.6210, // asked_unknown
    0.3470, // asked_no
    0.4544, // asked_yes
    3.2523, // running_text
    -0.5590, // mentioned
    -0.9476, // supported
    -0.0209, // tied
    0.6787, // prompted
    0.3433, // strange
    2.4775, // veiled
    1.6890, // told
    -0.0888, // several
    -1.0035, // hands_over
    0.2690, // wants_acts
    1.3360, // only_asks
    0.8806, // understood
    -0.4896, // number_from_nowhere
    0.4307, // any_principal
    -0.5059, // any_field
    0.9249, // any_named
    0.5061, // any_unnamed
    5.4676, // any_disguised
    0.2800, // any_unrelated
    2.2810, // unnamed_destination
    -0.5423, // page_work
    1.9350, // other_of_its_make
    -1.2313, // passage_item
    0.5062, // passage_record
    -1.5716, // passage_neighbours_done
    -0.8791, // same_tool_before
    -0.5464, // object_said
    -0.1860, // object_said_count
    -0.1881, // object_in_text
    -0.7878, // object_passage
    -0.8579, // verb_unknown
    -0.4300, // guide
    -0.2556, // guide_passage
    0.0018, // guide_step
    0.9057, // principal_length
];
