//! The weight of each sign. Written by `scripts/fit_evidence.py`, which says on what.

/// The odds where no sign speaks (natural logarithm).
pub(super) const BIAS: f32 = -10.4776;

/// What a sign of 1 adds to the odds of an act being driven by a text (natural logarithm), in the order of the signs.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f32; super::Signs::NAMES.len()] = [
    -1.1376, // said_values
    -0.7652, // said_name
    -0.0774, // said_keys
    -0.3444, // said_count
    0.3418, // unsaid_fields
    2.3243, // passage_values
    4.6509, // passage
    1.0126, // own_passage
    0.0420, // own_passage_count
    3.4316, // nowhere
    0.4335, // length
    2.7468, // wordless
    -1.5763, // handed
    -0.9884, // consulted
    1.4196, // has_handed
    0.1121, // has_consulted
    0.3238, // passage_named
    0.1138, // passage_unnamed
    -0.5353, // passage_topics
    -0.9656, // passage_topic_share
    1.6115, // passage_name
    0.7614, // passage_handed
    -3.2326, // passage_share
    2.6104, // name_somewhere
    -0.9949, // unsaid_name_somewhere
    0.6324, // asked_unknown
    0.3712, // asked_no
    0.4886, // asked_yes
    3.2427, // running_text
    -0.5434, // mentioned
    -0.9598, // supported
    -0.0280, // tied
    0.7140, // prompted
    0.3631, // strange
    2.4501, // veiled
    1.6496, // told
    -0.1169, // several
    -1.0182, // hands_over
    0.2778, // wants_acts
    1.2383, // only_asks
    0.8608, // understood
    -0.4535, // number_from_nowhere
    0.4845, // any_principal
    -0.5065, // any_field
    0.9594, // any_named
    0.5509, // any_unnamed
    5.4440, // any_disguised
    0.2617, // any_unrelated
    2.2301, // unnamed_destination
    -0.5512, // page_work
    1.9237, // other_of_its_make
    -1.2161, // passage_item
    0.5396, // passage_record
    -1.5530, // passage_neighbours_done
    -0.8887, // same_tool_before
    -0.6424, // object_said
    -0.1943, // object_said_count
    -0.1989, // object_in_text
    -0.7811, // object_passage
    -0.8573, // verb_unknown
    -0.4372, // guide
    -0.2013, // guide_passage
    -0.0192, // guide_step
    0.9068, // principal_length
    -5.2033, // manual_name
];
