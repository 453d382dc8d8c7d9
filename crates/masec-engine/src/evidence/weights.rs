//! The weight of each sign. Written by `scripts/fit_evidence.py`, which says on what.

/// The odds where no sign speaks (natural logarithm).
pub(super) const BIAS: f32 = -8.5962;

/// What a sign of 1 adds to the odds of an act being driven by a text (natural logarithm), in the order of the signs.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f32; super::Signs::NAMES.len()] = [
    -4.8657, // said
    2.5669, // said_values
    0.5214, // said_name
    -0.1893, // said_keys
    -0.2794, // said_count
    1.2350, // fields
    0.6614, // unsaid_fields
    2.0626, // passage_values
    3.3705, // passage
    1.3299, // own_passage
    0.1059, // own_passage_count
    3.8877, // nowhere
    0.5492, // length
    4.6075, // wordless
    -4.4287, // handed
    -0.9966, // consulted
    1.1681, // has_handed
    0.0063, // has_consulted
    0.1448, // passage_named
    0.4180, // passage_unnamed
    -0.6277, // passage_topics
    -0.7339, // passage_topic_share
    1.6213, // passage_name
    2.4585, // passage_handed
    -3.9799, // passage_share
    3.7146, // name_somewhere
    -1.1466, // unsaid_name_somewhere
    0.3207, // asked_unknown
    0.6136, // asked_no
    0.5089, // asked_yes
    3.3175, // running_text
    -0.4781, // mentioned
    -1.3878, // supported
    -0.1974, // tied
    0.9826, // prompted
    0.2337, // strange
    2.5971, // veiled
    1.8211, // told
    -0.2550, // several
    -1.3188, // hands_over
    0.4858, // wants_acts
    1.5260, // only_asks
    -0.6194, // understood
    0.2220, // number_from_nowhere
    0.6104, // any_principal
    -1.0831, // any_field
    1.1788, // any_named
    0.5253, // any_unnamed
    6.7854, // any_disguised
    0.5757, // any_unrelated
    1.7896, // unnamed_destination
    -1.5849, // page_work
    3.1707, // other_of_its_make
];
