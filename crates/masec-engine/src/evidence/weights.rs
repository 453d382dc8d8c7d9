//! The weight of each sign. Written by `scripts/fit_evidence.py`, which says on what.

/// The odds where no sign speaks (natural logarithm).
pub(super) const BIAS: f32 = -7.3963;

/// What a sign of 1 adds to the odds of an act being driven by a text (natural logarithm), in the order of the signs.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f32; super::Signs::NAMES.len()] = [
    0.4844, // said_values
    -0.1930, // said_name
    -0.2385, // said_keys
    -0.3368, // said_count
    0.6253, // unsaid_fields
    2.1731, // passage_values
    3.2967, // passage
    1.6033, // own_passage
    0.0493, // own_passage_count
    3.2366, // nowhere
    0.6302, // length
    2.9416, // wordless
    -0.6496, // handed
    -0.5862, // consulted
    1.6351, // has_handed
    -0.3112, // has_consulted
    0.1849, // passage_named
    -0.0781, // passage_unnamed
    -0.2911, // passage_topics
    -1.8806, // passage_topic_share
    1.1113, // passage_name
    0.5195, // passage_handed
    -3.1856, // passage_share
    2.0024, // name_somewhere
    -0.8058, // unsaid_name_somewhere
    0.3225, // asked_unknown
    0.4060, // asked_no
    -0.0072, // asked_yes
    1.6892, // running_text
    -0.7221, // mentioned
    -1.0410, // supported
    -0.4471, // tied
    0.4958, // prompted
    0.1568, // strange
    2.2583, // veiled
    0.6650, // told
    -0.0191, // several
    -2.0082, // hands_over
    0.2623, // wants_acts
    1.3830, // only_asks
    0.3995, // understood
    -0.6181, // number_from_nowhere
    0.6522, // any_principal
    -0.6094, // any_field
    0.7364, // any_named
    0.4789, // any_unnamed
    5.9176, // any_disguised
    0.6887, // any_unrelated
    1.6964, // unnamed_destination
    -0.7626, // page_work
    1.1369, // other_of_its_make
    -0.9590, // passage_item
    0.1377, // passage_record
    -1.3658, // passage_neighbours_done
    -0.7082, // same_tool_before
    -0.4327, // object_said
    -0.2065, // object_said_count
    -0.6521, // object_in_text
    -0.7547, // object_passage
    -0.4991, // verb_unknown
    -0.3931, // guide
    -0.0068, // guide_passage
    -0.5548, // guide_step
    0.3699, // principal_length
    -1.6117, // manual_name
    0.1181, // passage_asks
    1.4398, // passage_leads
    0.9120, // passage_field
    0.3183, // figure_in_text
    0.9018, // figure_instead
    0.7353, // departs
    -0.3974, // repeats
    3.8125, // passed_over
    0.3613, // pays
    1.2537, // removes
    -0.0256, // lets_in
    -0.6664, // runs
    1.2412, // agrees
    -0.0490, // tells
];
