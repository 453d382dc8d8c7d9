//! Organisations: what goes from one to another is decided by the policies of both and by the edge between them.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use masec_engine::{Core, Edge, Organisation, Pipeline, Settings, Source};
use masec_model::{
    Decision, DeclaredLabels, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf, Origin,
    OriginSet, Place, Timestamp,
};

fn agent(name: &str) -> Endpoint {
    Endpoint::agent(name)
}

fn deed(kind: Kind, from: Endpoint, to: Endpoint) -> Interaction {
    Interaction {
        id: InteractionId::v7(Timestamp(1), 1),
        time: None,
        kind,
        from,
        to,
        channel: "".into(),
        session: "s".into(),
        causes: Vec::new(),
        on_behalf_of: Vec::new(),
        content: vec![Leaf::text("Good morning.")],
        identity: Identity::Verified,
        labels: DeclaredLabels::default(),
        place: Place::default(),
    }
}

fn call(from: &str, server: &str, tool: &str) -> Interaction {
    let mut deed = deed(
        Kind::ToolCall,
        agent(from),
        Endpoint::resource(format!("{server}.{tool}")),
    );
    deed.place.tool = Some(tool.into());
    deed
}

fn organisation(name: &str, members: Vec<Endpoint>, policies: &str) -> Organisation {
    let policies = (!policies.is_empty()).then(|| Source {
        name: format!("{name}.cedar"),
        text: policies.to_owned(),
    });
    Organisation {
        name: name.into(),
        members,
        secrets: Vec::new(),
        policies: policies.into_iter().collect(),
    }
}

fn edge(from: &str, to: &str, asks: Decision) -> Edge {
    Edge {
        from: from.into(),
        to: to.into(),
        asks,
        answers: true,
        secrecy: vec!["menu".into(), "far:*".into()],
        secrecy_held: vec!["wages".into()],
        unguarded: false,
    }
}

const ANY: &str = "permit(principal, action, resource);\n";

/// The mill (Ann, Abe, the server `ledger`), the press (Bob, Bea, an outside bureau) and the court (Cleo).
fn settings(mill: &str, press: &str) -> Settings {
    let mut edges = vec![
        edge("mill", "press", Decision::Allow),
        edge("press", "mill", Decision::Deny),
        edge("mill", "court", Decision::Hold),
    ];
    edges[2].answers = false;
    Settings {
        organisations: vec![
            organisation(
                "mill",
                vec![agent("ann"), agent("abe"), Endpoint::resource("ledger")],
                mill,
            ),
            organisation(
                "press",
                vec![
                    agent("bob"),
                    agent("bea"),
                    Endpoint::institution("bureau"),
                    Endpoint::human("paula"),
                ],
                press,
            ),
            organisation("court", vec![agent("cleo")], ""),
        ],
        edges,
        ..Settings::default()
    }
}

fn pipeline(settings: Settings) -> Pipeline {
    Pipeline::new(&Core::new(settings).expect("settings"))
}

/// The rules that speak, each with its decision.
fn said(pipeline: &mut Pipeline, deed: &Interaction) -> Vec<(String, Decision)> {
    let outcome = pipeline.step(deed, Timestamp(1));
    let stops = outcome.verdict.stops.iter();
    stops
        .map(|stop| (stop.rule.to_string(), stop.decision))
        .collect()
}

fn rules(pipeline: &mut Pipeline, deed: &Interaction) -> Vec<String> {
    said(pipeline, deed)
        .into_iter()
        .map(|(rule, _)| rule)
        .collect()
}

#[test]
fn what_is_begun_crosses_as_its_edge_says_and_answers_come_back() {
    let mut net = pipeline(settings("", ""));
    let mut check = |deed: &Interaction, expected: &[(&str, Decision)]| {
        let found = said(&mut net, deed);
        let expected: Vec<(String, Decision)> = expected
            .iter()
            .map(|(rule, decision)| ((*rule).to_owned(), *decision))
            .collect();
        assert_eq!(found, expected, "{} to {}", deed.from, deed.to);
    };
    let says = |from: Endpoint, to: Endpoint| deed(Kind::Message, from, to);
    let edge = |decision| [("organisation-edge", decision)];
    check(&says(agent("ann"), agent("abe")), &[]);
    check(&says(agent("ann"), agent("bob")), &[]);
    check(&says(agent("bob"), agent("ann")), &edge(Decision::Deny));
    check(&says(agent("ann"), agent("cleo")), &edge(Decision::Hold));
    // No edge leads there.
    check(&says(agent("bob"), agent("cleo")), &edge(Decision::Deny));
    check(&says(agent("cleo"), agent("ann")), &edge(Decision::Deny));
    // A part of a server is its server's.
    check(&call("ann", "ledger", "read_page"), &[]);
    check(&call("bob", "ledger", "read_page"), &edge(Decision::Deny));
    // What answers: a result, or what has a cause. Never a call.
    let answers = |from: Endpoint, to: Endpoint| Interaction {
        causes: vec![InteractionId(7)],
        ..deed(Kind::Message, from, to)
    };
    check(&answers(agent("bob"), agent("ann")), &[]);
    check(&answers(agent("ann"), agent("cleo")), &edge(Decision::Deny));
    check(&answers(agent("cleo"), agent("ann")), &edge(Decision::Deny));
    let mut caused = call("bob", "ledger", "read_page");
    caused.causes = vec![InteractionId(7)];
    check(&caused, &edge(Decision::Deny));
    check(
        &deed(
            Kind::ToolResult,
            Endpoint::resource("ledger.x"),
            agent("ann"),
        ),
        &[],
    );
    check(
        &deed(
            Kind::ToolResult,
            Endpoint::resource("ledger.x"),
            agent("bob"),
        ),
        &[],
    );
    // An organisation's outside agent is its member, and so is a person. Other people belong to nobody, and so does the operator.
    check(
        &says(Endpoint::institution("bureau"), agent("ann")),
        &edge(Decision::Deny),
    );
    check(
        &says(Endpoint::human("paula"), agent("ann")),
        &edge(Decision::Deny),
    );
    check(&says(Endpoint::human("user"), agent("ann")), &[]);
    check(&says(Endpoint::operator(), agent("ann")), &[]);
    // What acts belongs somewhere.
    let unknown = [("organisation-unknown", Decision::Deny)];
    check(&says(agent("eve"), agent("ann")), &unknown);
    check(&says(agent("ann"), Endpoint::institution("eve")), &unknown);
    check(&says(agent("bob/helper"), agent("bea")), &[]);
    // What is done for somebody is theirs, too.
    let mut deputy = says(agent("abe"), agent("ann"));
    deputy.on_behalf_of = vec![agent("cleo")];
    check(&deputy, &edge(Decision::Deny));
    deputy.on_behalf_of = vec![Endpoint::human("alice")];
    check(&deputy, &[]);
}

#[test]
fn secrets_cross_where_the_edge_names_them() {
    let mut net = pipeline(settings("", ""));
    let mut tagged = |tags: &[&str]| {
        let mut said = deed(Kind::Message, agent("ann"), agent("bob"));
        said.labels.secrecy = tags.iter().map(|tag| (*tag).into()).collect();
        let outcome = net.step(&said, Timestamp(1));
        let stops = outcome.verdict.stops.into_iter();
        let stops: Vec<_> = stops
            .filter(|it| it.rule == "organisation-secret")
            .collect();
        (outcome.verdict.decision, stops)
    };
    assert_eq!(tagged(&["menu"]).0, Decision::Allow);
    assert_eq!(tagged(&["far:menu"]).0, Decision::Allow);
    assert_eq!(tagged(&["menu", "wages"]).0, Decision::Hold);
    let (decision, stops) = tagged(&["menu", "wages", "hr\u{1b}"]);
    assert_eq!(decision, Decision::Deny);
    assert_eq!(stops.len(), 2);
    assert!(
        stops[0].reason.contains("`hr\\u{1b}`")
            && stops[0]
                .reason
                .contains("from organisation `mill` to `press`"),
        "{}",
        stops[0].reason
    );
    assert_eq!(tagged(&["farther"]).0, Decision::Deny);
}

#[test]
fn the_policies_of_both_sides_and_the_edge_speak_and_the_strictest_counts() {
    let mill = format!(
        "{ANY}@id(\"abe-asks\")\n@decision(\"hold\")\nforbid(principal == Agent::\"abe\", action == Action::\"say\", resource) when {{ context.crosses }};"
    );
    let press = format!(
        "{ANY}@id(\"not-to-bea\")\n@reason(\"is not for Bea\")\nforbid(principal in Organisation::\"mill\", action, resource == Agent::\"bea\");\n\
        @id(\"no-strangers\")\nforbid(principal, action == Action::\"say\", resource) when {{ principal.organisation != resource.organisation && !context.answers && principal.organisation == \"court\" }};"
    );
    let mut all = settings(&mill, &press);
    all.edges.push(edge("court", "press", Decision::Allow));
    let mut net = pipeline(all);
    let says = |from: &str, to: &str| deed(Kind::Message, agent(from), agent(to));
    assert!(rules(&mut net, &says("ann", "bob")).is_empty());
    // Who is asked first does not decide for the others.
    assert_eq!(rules(&mut net, &says("abe", "bob")), ["mill/abe-asks"]);
    assert!(rules(&mut net, &says("ann", "bob")).is_empty());
    assert_eq!(rules(&mut net, &says("ann", "bea")), ["press/not-to-bea"]);
    assert_eq!(
        said(&mut net, &says("abe", "bea")),
        [
            ("press/not-to-bea".to_owned(), Decision::Deny),
            ("mill/abe-asks".to_owned(), Decision::Hold)
        ]
    );
    assert!(rules(&mut net, &says("bob", "bea")).is_empty());
    assert!(rules(&mut net, &says("abe", "ann")).is_empty());
    assert_eq!(
        rules(&mut net, &says("cleo", "bob")),
        ["press/no-strangers"]
    );
    let reason = |net: &mut Pipeline, deed: &Interaction| {
        let outcome = net.step(deed, Timestamp(1));
        outcome.verdict.stops[0].reason.clone()
    };
    assert_eq!(
        reason(&mut net, &says("ann", "bea")),
        "what is said is not for Bea (policy of organisation `press`)"
    );
    // For whom it is done counts as who does it.
    let mut deputy = says("ann", "bob");
    deputy.on_behalf_of = vec![agent("abe")];
    assert_eq!(rules(&mut net, &deputy), ["mill/abe-asks"]);
}

#[test]
fn an_organisation_judges_the_acts_of_its_members_besides_the_network() {
    let mill = format!(
        "{ANY}@id(\"books-closed\")\nforbid(principal, action == Action::\"act\", resource) when {{ resource == Resource::\"ledger.delete_page\" }};"
    );
    let mut net = pipeline(settings(&mill, ""));
    assert_eq!(
        rules(&mut net, &call("ann", "ledger", "delete_page")),
        ["mill/books-closed"]
    );
    assert!(rules(&mut net, &call("ann", "ledger", "write_page")).is_empty());
    // A pack that permits nothing denies, and says whose it is.
    let nothing = "forbid(principal == Agent::\"nobody\", action, resource);";
    let mut net = pipeline(settings(nothing, ""));
    assert_eq!(
        rules(&mut net, &call("ann", "ledger", "write_page")),
        ["mill/policy-unusable"]
    );
    assert_eq!(
        rules(&mut net, &deed(Kind::Message, agent("ann"), agent("abe"))),
        ["mill/policy-unusable"]
    );
    let wrong = settings(
        "permit(principal, action, resource) when { principal.guild == \"x\" };",
        "",
    );
    let error = Core::new(wrong).expect_err("no such attribute").to_string();
    assert!(error.contains("mill.cedar"), "{error}");
}

#[test]
fn other_settings_hold_from_the_next_interaction_on() {
    let mut net = pipeline(settings("", ""));
    let says = deed(Kind::Message, agent("ann"), agent("bob"));
    assert!(rules(&mut net, &says).is_empty());
    let mut closed = settings("", "");
    closed.edges.clear();
    net.govern(&Core::new(closed).expect("settings"));
    assert_eq!(rules(&mut net, &says), ["organisation-edge"]);
    net.govern(&Core::new(Settings::default()).expect("settings"));
    assert!(rules(&mut net, &says).is_empty());
}

#[test]
fn what_arrives_is_as_good_as_the_edge_says() {
    let mut doubtful = settings("", "");
    doubtful.edges[0].unguarded = true;
    let net = pipeline(doubtful);
    let arriving =
        |from: &str, to: &str| net.arriving(&deed(Kind::Message, agent(from), agent(to)));
    assert_eq!(arriving("ann", "bob"), OriginSet::of(Origin::Peer));
    assert_eq!(arriving("bob", "ann"), OriginSet::EMPTY);
    assert_eq!(arriving("ann", "abe"), OriginSet::EMPTY);
}

#[test]
fn settings_that_do_not_hold_together_are_refused() {
    let check = |change: &dyn Fn(&mut Settings), what: &str| {
        let mut all = settings("", "");
        change(&mut all);
        let error = Core::new(all).expect_err(what).to_string();
        assert!(error.contains(what), "{error}");
    };
    check(
        &|it| it.organisations[1].members.push(agent("ann")),
        "belongs to two organisations",
    );
    check(
        &|it| it.organisations[1].name = "mill".into(),
        "a second organisation of this name",
    );
    check(
        &|it| it.edges[0].to = "moon".into(),
        "no organisation has this name",
    );
    check(
        &|it| it.edges[0].to = "mill".into(),
        "between two organisations",
    );
    check(
        &|it| it.edges.push(edge("mill", "press", Decision::Deny)),
        "a second edge",
    );
}
