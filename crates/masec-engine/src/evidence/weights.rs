//! The weight of each sign. Written by `scripts/fit_evidence.py`, which says on what.

/// The odds where no sign speaks (natural logarithm).
pub(super) const BIAS: f32 = -9.8828;

/// What a sign of 1 adds to the odds of an act being driven by a text (natural logarithm), in the order of the signs.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f32; super::Signs::NAMES.len()] = [
    -1.1370, // said_values
    -0.8021, // said_name
    -0.1369, // said_keys
    -0.3535, // said_count
    0.6941, // unsaid_fields
    2.2771, // passage_values
    4.5157, // passage
    0.9899, // own_passage
    0.0503, // own_passage_count
    3.2517, // nowhere
    0.4150, // length
    2.6021, // wordless
    -1.6875, // handed
    -0.8677, // consulted
    1.3985, // has_handed
    0.0611, // has_consulted
    0.2338, // passage_named
    0.0630, // passage_unnamed
    -0.5954, // passage_topics
    -0.8537, // passage_topic_share
    1.3965, // passage_name
    0.8635, // passage_handed
    -3.2026, // passage_share
    2.5012, // name_somewhere
    -0.8679, // unsaid_name_somewhere
    0.5826, // asked_unknown
    0.3820, // asked_no
    0.4463, // asked_yes
    2.7282, // running_text
    -0.4692, // mentioned
    -0.9146, // supported
    -0.0834, // tied
    0.6756, // prompted
    0.4391, // strange
    2.4356, // veiled
    1.4024, // told
    -0.1428, // several
    -1.0036, // hands_over
    0.1918, // wants_acts
    1.1277, // only_asks
    0.9643, // understood
    -0.4545, // number_from_nowhere
    0.4718, // any_principal
    -0.7964, // any_field
    1.0244, // any_named
    0.4987, // any_unnamed
    5.3785, // any_disguised
    0.2924, // any_unrelated
    2.2915, // unnamed_destination
    -0.4931, // page_work
    1.9374, // other_of_its_make
    -1.2579, // passage_item
    0.5264, // passage_record
    -1.6250, // passage_neighbours_done
    -0.8667, // same_tool_before
    -0.7863, // object_said
    -0.0504, // object_said_count
    -0.3226, // object_in_text
    -0.6648, // object_passage
    -0.8745, // verb_unknown
    -0.4354, // guide
    -0.1702, // guide_passage
    0.0069, // guide_step
    0.9471, // principal_length
    -6.8101, // manual_name
];
