//! The weight of each sign. Written by `scripts/fit_evidence.py`, which says on what.

/// The odds where no sign speaks (natural logarithm).
pub(super) const BIAS: f32 = -5.4344;

/// What a sign of 1 adds to the odds of an act being driven by a text (natural logarithm), in the order of the signs.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f32; super::Signs::NAMES.len()] = [
    0.3337, // said_values
    0.2195, // said_name
    -0.1823, // said_keys
    -0.3339, // said_count
    0.4551, // unsaid_fields
    2.0518, // passage_values
    2.2087, // passage
    0.4625, // own_passage
    0.0547, // own_passage_count
    2.1968, // nowhere
    0.0953, // length
    2.2233, // wordless
    0.6841, // handed
    -0.7202, // consulted
    1.1524, // has_handed
    -0.0491, // has_consulted
    -3.2765, // passage_named
    -3.1666, // passage_unnamed
    -0.4682, // passage_topics
    -0.7191, // passage_topic_share
    0.0575, // passage_name
    1.8960, // passage_handed
    -2.3121, // passage_share
    1.7099, // name_somewhere
    -0.2651, // unsaid_name_somewhere
    0.1926, // asked_unknown
    0.3625, // asked_no
    -0.0672, // asked_yes
    1.4531, // running_text
    -0.8125, // mentioned
    -1.0823, // supported
    -0.4623, // tied
    0.3295, // prompted
    0.1788, // strange
    1.9036, // veiled
    0.9096, // told
    0.0657, // several
    -1.9761, // hands_over
    0.1028, // wants_acts
    1.2571, // only_asks
    0.1208, // understood
    -0.6078, // number_from_nowhere
    0.6892, // any_principal
    -0.7038, // any_field
    0.4782, // any_named
    0.2954, // any_unnamed
    5.3619, // any_disguised
    0.4664, // any_unrelated
    1.3256, // unnamed_destination
    -0.8584, // page_work
    0.2631, // other_of_its_make
    -1.0105, // passage_item
    -0.4603, // passage_record
    -1.3858, // passage_neighbours_done
    -0.5590, // same_tool_before
    -0.3949, // object_said
    -0.1182, // object_said_count
    -0.4389, // object_in_text
    -0.6601, // object_passage
    -0.6913, // verb_unknown
    -0.3697, // guide
    0.0477, // guide_passage
    -0.2753, // guide_step
    0.2710, // principal_length
    -1.1956, // manual_name
    -0.1644, // passage_asks
    1.0015, // passage_leads
    0.9696, // passage_field
    0.3481, // figure_in_text
    0.4370, // figure_instead
    0.7888, // departs
    -0.5239, // repeats
    4.1037, // passed_over
    1.5711, // passage_place
    0.5319, // passage_alone
    1.2348, // passage_length
    1.1790, // passage_in_record
    0.7264, // passage_remark
    3.3569, // aside
    1.1784, // figure_untaken
    7.0160, // hidden
    2.8970, // passage_addresses
    0.5601, // field_otherwise
];
