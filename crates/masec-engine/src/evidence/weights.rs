//! The weight of each sign. Written by `scripts/fit_evidence.py`, which says on what.

/// The odds where no sign speaks (natural logarithm).
pub(super) const BIAS: f32 = -10.4389;

/// What a sign of 1 adds to the odds of an act being driven by a text (natural logarithm), in the order of the signs.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f32; super::Signs::NAMES.len()] = [
    -1.0632, // said_values
    -0.7528, // said_name
    -0.0437, // said_keys
    -0.3499, // said_count
    0.3197, // unsaid_fields
    2.2572, // passage_values
    4.6479, // passage
    1.0836, // own_passage
    0.0436, // own_passage_count
    3.4005, // nowhere
    0.4333, // length
    2.7378, // wordless
    -1.6566, // handed
    -1.0389, // consulted
    1.4255, // has_handed
    0.0929, // has_consulted
    0.3389, // passage_named
    0.1199, // passage_unnamed
    -0.5377, // passage_topics
    -0.9590, // passage_topic_share
    1.6975, // passage_name
    0.8018, // passage_handed
    -3.2328, // passage_share
    2.5917, // name_somewhere
    -1.0809, // unsaid_name_somewhere
    0.6409, // asked_unknown
    0.3582, // asked_no
    0.4841, // asked_yes
    3.2367, // running_text
    -0.5481, // mentioned
    -0.9599, // supported
    -0.0133, // tied
    0.6902, // prompted
    0.3470, // strange
    2.4832, // veiled
    1.6869, // told
    -0.0990, // several
    -1.0023, // hands_over
    0.2754, // wants_acts
    1.2545, // only_asks
    0.8678, // understood
    -0.4878, // number_from_nowhere
    0.4488, // any_principal
    -0.5023, // any_field
    0.9368, // any_named
    0.5028, // any_unnamed
    5.4542, // any_disguised
    0.2676, // any_unrelated
    2.2891, // unnamed_destination
    -0.5576, // page_work
    1.9368, // other_of_its_make
    -1.2174, // passage_item
    0.5314, // passage_record
    -1.5564, // passage_neighbours_done
    -0.8798, // same_tool_before
    -0.6352, // object_said
    -0.1875, // object_said_count
    -0.1911, // object_in_text
    -0.7939, // object_passage
    -0.8537, // verb_unknown
    -0.4650, // guide
    -0.2008, // guide_passage
    -0.0160, // guide_step
    0.9012, // principal_length
];
