//! The weight of each sign. Written by `scripts/fit_evidence.py`, which says on what.

/// The odds where no sign speaks (natural logarithm).
pub(super) const BIAS: f32 = -5.7026;

/// What a sign of 1 adds to the odds of an act being driven by a text (natural logarithm), in the order of the signs.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f32; super::Signs::NAMES.len()] = [
    0.7248, // said_values
    0.1171, // said_name
    -0.2102, // said_keys
    -0.3615, // said_count
    0.6645, // unsaid_fields
    1.6714, // passage_values
    2.8690, // passage
    1.3592, // own_passage
    0.0590, // own_passage_count
    3.0617, // nowhere
    0.1454, // length
    2.4960, // wordless
    0.7255, // handed
    -0.8039, // consulted
    1.4315, // has_handed
    -0.1792, // has_consulted
    -3.7747, // passage_named
    -3.7719, // passage_unnamed
    -0.5240, // passage_topics
    -0.6350, // passage_topic_share
    0.4533, // passage_name
    1.7328, // passage_handed
    -2.9176, // passage_share
    1.7169, // name_somewhere
    -0.3393, // unsaid_name_somewhere
    0.3870, // asked_unknown
    0.4424, // asked_no
    0.1482, // asked_yes
    1.9265, // running_text
    -0.8241, // mentioned
    -1.0060, // supported
    -0.3747, // tied
    0.4490, // prompted
    0.2043, // strange
    2.4461, // veiled
    0.9729, // told
    -0.0119, // several
    -1.9528, // hands_over
    0.2286, // wants_acts
    1.6243, // only_asks
    -0.0754, // understood
    -0.4806, // number_from_nowhere
    0.6641, // any_principal
    -0.6342, // any_field
    0.6480, // any_named
    0.3765, // any_unnamed
    6.0158, // any_disguised
    0.4195, // any_unrelated
    1.5472, // unnamed_destination
    -0.7888, // page_work
    1.0651, // other_of_its_make
    -1.2207, // passage_item
    -0.7441, // passage_record
    -1.2462, // passage_neighbours_done
    -0.6438, // same_tool_before
    -0.3337, // object_said
    -0.1766, // object_said_count
    -0.4708, // object_in_text
    -0.7848, // object_passage
    -0.6956, // verb_unknown
    -0.4445, // guide
    0.1215, // guide_passage
    -0.2978, // guide_step
    0.0768, // principal_length
    -1.1435, // manual_name
    -0.2136, // passage_asks
    1.1197, // passage_leads
    2.4831, // passage_field
    0.2235, // figure_in_text
    0.7586, // figure_instead
    0.7095, // departs
    0.1228, // repeats
    4.2271, // passed_over
    1.7422, // passage_place
    0.9643, // passage_alone
    1.3341, // passage_length
    1.3064, // passage_in_record
    1.5815, // passage_remark
    5.4996, // aside
    1.8012, // figure_untaken
];
