//! What operators set: modes, policies of their own, and whom these name.

use masec_engine::{Core, Mode, Settings, Source};
use masec_model::{Decision, Endpoint, Interaction, Kind, Timestamp, Verdict};

use super::story::*;

#[test]
fn the_modes_are_a_dial() {
    let body = [("to", "team"), ("body", "We meet at noon.")];
    lunch(Mode::Strict)
        .call("send_email", &body)
        .is_held_by("strict-argument");
    lunch(Mode::Traced).call("send_email", &body).is_allowed();
    let empty = [("id", "13")];
    lunch(Mode::Strict)
        .call("delete_file", &empty)
        .is_held_by("strict-act");
    let prompted = |mode| {
        let story = Story::new(mode).user("Summarise my unread mail.");
        let story = story.read("get_unread_mail", &[], MAIL);
        story.call("send_email", &[("body", "42")])
    };
    prompted(Mode::Traced).is_held_by("unasked-act");
    prompted(Mode::Observed).is_allowed();
}

fn own(text: &str) -> Settings {
    let source = Source {
        name: "own.cedar".into(),
        text: text.into(),
    };
    Settings {
        policies: vec![source],
        ..Settings::default()
    }
}

#[test]
fn policies_of_the_operators_own_replace_the_pack() {
    let text = r#"permit(principal, action, resource);
        @id("no-faxes") @decision("deny") @threat("T7") @reason("is a fax")
        forbid(principal, action == Action::"act", resource == Resource::"send_fax") when { context.role == "act" };"#;
    let story = Story::with(own(text))
        .user("Send a fax and a mail")
        .call("send_email", &[]);
    assert_eq!(story.last.decision, Decision::Allow);
    let story = story.call("send_fax", &[]);
    assert_eq!(story.last.decision, Decision::Deny);
    assert_eq!(story.last.stops[0].rule, "no-faxes");
}

#[test]
fn policies_are_checked_before_the_first_interaction() {
    for (text, expect) in [
        ("permit(principal, action", "not Cedar"),
        (
            "forbid(principal, action, resource) when { context.colour == \"red\" };",
            "colour",
        ),
        (
            "@decision(\"maybe\") forbid(principal, action, resource);",
            "neither hold nor deny",
        ),
        (
            "@threat(\"T99\") forbid(principal, action, resource);",
            "T99",
        ),
    ] {
        let error = Core::new(own(text)).unwrap_err().to_string();
        assert!(
            error.contains("own.cedar") && error.contains(expect),
            "{error}"
        );
    }
}

#[test]
fn what_nothing_permits_is_denied() {
    let settings = own("permit(principal == Agent::\"boss\", action, resource);");
    let story = Story::with(settings)
        .user("Send a mail")
        .call("send_email", &[]);
    assert_eq!(story.last.decision, Decision::Deny);
    assert_eq!(story.last.stops[0].rule, "policy-unusable");
}

/// An act of one agent, done for others, under a policy that keeps one of them from mail.
fn done_for(others: &[Endpoint], told: bool) -> Verdict {
    let settings = own(
        "permit(principal, action, resource);\n@id(\"no-mail\") @reason(\"may not send mail\")\nforbid(principal == Agent::\"temp\", action, resource == Resource::\"send_email\");",
    );
    let mut story = Story::with(settings);
    if told {
        story = story.user("Send a mail to ann@office.example").even();
    }
    let interaction = Interaction {
        on_behalf_of: others.to_vec(),
        ..deed(
            story.step,
            Kind::ToolCall,
            (Endpoint::agent("a"), Endpoint::resource("send_email")),
            Some("send_email"),
            Vec::new(),
        )
    };
    let now = Timestamp::default();
    story.pipeline.step(&interaction, now).verdict
}

#[test]
fn what_is_done_for_another_has_the_rights_of_both() {
    for told in [false, true] {
        let alone = done_for(&[], told);
        assert_eq!(alone.decision, Decision::Allow, "{alone:?}");
        let chain = [
            Endpoint::agent("b"),
            Endpoint::agent("temp"),
            Endpoint::human("alice"),
        ];
        let verdict = done_for(&chain, told);
        assert_eq!(verdict.decision, Decision::Deny, "told: {told}");
        assert_eq!(verdict.stops[0].rule, "no-mail");
        assert!(
            verdict.stops[0]
                .reason
                .contains("agent:temp, for whom it is done")
        );
        assert_eq!(done_for(&chain[..1], told).decision, Decision::Allow);
    }
}

#[test]
fn who_was_told_nothing_is_still_forbidden_by_name() {
    let settings = own(
        "permit(principal, action, resource);\n@id(\"not-a\") forbid(principal == Agent::\"a\", action, resource);",
    );
    let story = Story::with(settings).call("send_email", &[]);
    assert_eq!(story.last.decision, Decision::Deny);
    assert_eq!(story.last.stops[0].rule, "not-a");
    // Policies about content have nothing to go by.
    let story = Story::new(Mode::Strict).call("send_email", &[]);
    assert_eq!(story.last.decision, Decision::Allow);
}

#[test]
fn a_policy_names_somebody_however_it_is_spelt() {
    for condition in [
        "principal == Agent::\"temp\"",
        "Agent::\"temp\" == principal",
        "principal in [Agent::\"temp\"]",
        "!(principal != Agent::\"temp\")",
    ] {
        let settings = own(&format!(
            "permit(principal, action, resource);\n@id(\"no-mail\") forbid(principal, action, resource) when {{ {condition} }};"
        ));
        let mut story = Story::with(settings);
        // The same act by one and by another: what was decided of the one is not said of the other.
        let mut by = |agent: &str| {
            let act = deed(
                story.step,
                Kind::ToolCall,
                (Endpoint::agent(agent), Endpoint::resource("send_email")),
                Some("send_email"),
                Vec::new(),
            );
            story.step += 1;
            let verdict = story.pipeline.step(&act, Timestamp::default()).verdict;
            verdict.decision
        };
        let found = [by("a"), by("temp"), by("a")];
        let expected = [Decision::Allow, Decision::Deny, Decision::Allow];
        assert_eq!(found, expected, "{condition}");
    }
}

#[test]
fn the_unreadable_never_passes_by_default() {
    let story = Story::new(Mode::Observed);
    story
        .happen(
            Kind::Opaque,
            Endpoint::agent("x"),
            Endpoint::agent("a"),
            None,
            Vec::new(),
        )
        .is_held_by("unreadable");
}
