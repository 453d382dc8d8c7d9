//! The weight of each sign. Written by `scripts/fit_evidence.py`, which says on what.

/// The odds where no sign speaks (natural logarithm).
pub(super) const BIAS: f32 = -5.4313;

/// What a sign of 1 adds to the odds of an act being driven by a text (natural logarithm), in the order of the signs.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f32; super::Signs::NAMES.len()] = [
    0.3302, // said_values
    0.2220, // said_name
    -0.1824, // said_keys
    -0.3334, // said_count
    0.4554, // unsaid_fields
    2.0497, // passage_values
    2.2070, // passage
    0.4616, // own_passage
    0.0552, // own_passage_count
    2.1936, // nowhere
    0.0937, // length
    2.2192, // wordless
    0.6876, // handed
    -0.7236, // consulted
    1.1508, // has_handed
    -0.0483, // has_consulted
    -3.2798, // passage_named
    -3.1682, // passage_unnamed
    -0.4677, // passage_topics
    -0.7197, // passage_topic_share
    0.0584, // passage_name
    1.8986, // passage_handed
    -2.3152, // passage_share
    1.7107, // name_somewhere
    -0.2649, // unsaid_name_somewhere
    0.1944, // asked_unknown
    0.3615, // asked_no
    -0.0673, // asked_yes
    1.4509, // running_text
    -0.8150, // mentioned
    -1.0886, // supported
    -0.4631, // tied
    0.3298, // prompted
    0.1791, // strange
    1.9037, // veiled
    0.9031, // told
    0.0658, // several
    -1.9766, // hands_over
    0.1012, // wants_acts
    1.2552, // only_asks
    0.1304, // understood
    -0.6090, // number_from_nowhere
    0.6934, // any_principal
    -0.7045, // any_field
    0.4781, // any_named
    0.2944, // any_unnamed
    5.3628, // any_disguised
    0.4675, // any_unrelated
    1.3264, // unnamed_destination
    -0.8612, // page_work
    0.2609, // other_of_its_make
    -1.0091, // passage_item
    -0.4614, // passage_record
    -1.3851, // passage_neighbours_done
    -0.5578, // same_tool_before
    -0.3933, // object_said
    -0.1179, // object_said_count
    -0.4398, // object_in_text
    -0.6612, // object_passage
    -0.6929, // verb_unknown
    -0.3702, // guide
    0.0494, // guide_passage
    -0.2756, // guide_step
    0.2698, // principal_length
    -1.1935, // manual_name
    -0.1645, // passage_asks
    0.9990, // passage_leads
    0.9745, // passage_field
    0.3494, // figure_in_text
    0.4383, // figure_instead
    0.7912, // departs
    -0.5234, // repeats
    4.1052, // passed_over
    1.5718, // passage_place
    0.5383, // passage_alone
    1.2355, // passage_length
    1.1813, // passage_in_record
    0.7258, // passage_remark
    3.2246, // aside
    1.1786, // figure_untaken
    7.0151, // hidden
    2.8972, // passage_addresses
    0.5608, // field_otherwise
];
