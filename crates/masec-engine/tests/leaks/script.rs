//! The acts that the stories are made of, and what is asked of the detector at their end.

use masec_engine::{Core, Pipeline, Settings};
use masec_model::{
    CompactString, DeclaredLabels, Endpoint, Finding, Identity, Interaction, InteractionId, Kind,
    Leaf, Place, Timestamp, Value,
};

pub(crate) const KEY: &str = "sk-9Qm4tZ7wLr2Xc8Vb5Nf1";
pub(crate) const PLEDGE: &str =
    "the northern depot will be sold to a rival before the end of autumn";

/// One act of a script.
pub(crate) struct Act {
    pub(crate) kind: Kind,
    pub(crate) from: Endpoint,
    pub(crate) to: Endpoint,
    pub(crate) leaves: Vec<Leaf>,
    pub(crate) tags: Vec<&'static str>,
    pub(crate) causes: Vec<usize>,
}

pub(crate) fn act(kind: Kind, from: Endpoint, to: Endpoint, leaves: Vec<Leaf>) -> Act {
    Act {
        kind,
        from,
        to,
        leaves,
        tags: Vec::new(),
        causes: Vec::new(),
    }
}

pub(crate) fn agent(name: &str) -> Endpoint {
    Endpoint::agent(name)
}

pub(crate) fn fields(of: &[(&str, &str)]) -> Vec<Leaf> {
    of.iter()
        .map(|(path, text)| Leaf::field(*path, Value::Text((*text).to_owned())))
        .collect()
}

pub(crate) fn words(text: &str) -> Vec<Leaf> {
    vec![Leaf::text(text)]
}

/// `who` reads running text in a store.
pub(crate) fn reads(who: &str, store: &str, text: &str) -> Act {
    act(
        Kind::Read,
        Endpoint::resource(store),
        agent(who),
        words(text),
    )
}

/// `who` reads a record.
pub(crate) fn record(who: &str, store: &str, of: &[(&str, &str)]) -> Act {
    act(
        Kind::Read,
        Endpoint::resource(store),
        agent(who),
        fields(of),
    )
}

pub(crate) fn tagged(mut act: Act, tag: &'static str) -> Act {
    act.tags.push(tag);
    act
}

pub(crate) fn says(from: &str, to: &str, text: &str) -> Act {
    act(Kind::Message, agent(from), agent(to), words(text))
}

pub(crate) fn writes(who: &str, file: &str, text: &str) -> Act {
    act(
        Kind::Write,
        agent(who),
        Endpoint::resource(file),
        words(text),
    )
}

pub(crate) fn tells(who: &str, partner: &str, text: &str) -> Act {
    act(
        Kind::Message,
        agent(who),
        Endpoint::institution(partner),
        words(text),
    )
}

pub(crate) fn calls(who: &str, tool: &str, of: &[(&str, &str)]) -> Act {
    act(
        Kind::ToolCall,
        agent(who),
        Endpoint::resource(tool),
        fields(of),
    )
}

pub(crate) fn asks(person: &str, who: &str, text: &str) -> Act {
    act(
        Kind::Message,
        Endpoint::human(person),
        agent(who),
        words(text),
    )
}

pub(crate) fn brings(partner: &str, who: &str, text: &str) -> Act {
    act(
        Kind::Message,
        Endpoint::institution(partner),
        agent(who),
        words(text),
    )
}

/// `person` approves what was done at these places of the script.
pub(crate) fn approves(person: &str, who: &str, causes: &[usize]) -> Act {
    let mut approval = act(
        Kind::Approve,
        Endpoint::human(person),
        agent(who),
        words("approved"),
    );
    approval.causes = causes.to_vec();
    approval
}

pub(crate) fn vault(who: &str) -> Act {
    record(who, "vault/deploy", &[("owner", "ines"), ("api_key", KEY)])
}

/// What `leak` says, with the place of the act at which it said it.
pub(crate) fn run(settings: &Settings, script: &[Act]) -> Vec<(usize, Finding)> {
    let core = Core::new(settings.clone()).unwrap();
    let mut pipeline = Pipeline::new(&core);
    let mut all = Vec::new();
    for (step, act) in script.iter().enumerate() {
        let tool = (act.kind == Kind::ToolCall).then(|| act.to.name.clone());
        let interaction = Interaction {
            id: InteractionId(step as u128 + 1),
            time: None,
            kind: act.kind,
            from: act.from.clone(),
            to: act.to.clone(),
            channel: CompactString::default(),
            session: CompactString::default(),
            causes: act
                .causes
                .iter()
                .map(|&cause| InteractionId(cause as u128 + 1))
                .collect(),
            on_behalf_of: Vec::new(),
            content: act.leaves.clone(),
            identity: Identity::Recorded,
            labels: DeclaredLabels {
                secrecy: act
                    .tags
                    .iter()
                    .map(|tag| CompactString::from(*tag))
                    .collect(),
                ..DeclaredLabels::default()
            },
            place: Place {
                step: u32::try_from(step).unwrap(),
                call: None,
                tool,
                described: None,
                touches: None,
            },
        };
        let outcome = pipeline.step(&interaction, Timestamp(0));
        let leaks = outcome
            .findings
            .into_iter()
            .filter(|finding| finding.detector == "leak");
        all.extend(leaks.map(|finding| (step, finding)));
    }
    all
}

/// The first finding comes at the last act or before it, after the first, and names `zero` first.
pub(crate) fn leaks(name: &str, zero: &str, script: &[Act]) {
    leaks_with(&Settings::default(), name, zero, script);
}

pub(crate) fn leaks_with(settings: &Settings, name: &str, zero: &str, script: &[Act]) {
    let found = run(settings, script);
    let Some((step, finding)) = found.first() else {
        panic!("{name}: nothing found");
    };
    assert!(*step > 0, "{name}: at {step}");
    assert_eq!(
        finding.patient_zero,
        Some(agent(zero)),
        "{name}: {}",
        finding.summary
    );
    assert_eq!(finding.subjects[0].endpoint, agent(zero), "{name}");
    let shown = finding.summary.to_lowercase();
    assert!(
        !shown.contains("9qm4") && !shown.contains("northern"),
        "{name}: shows the secret"
    );
}

pub(crate) fn honest(name: &str, script: &[Act]) {
    honest_with(&Settings::default(), name, script);
}

pub(crate) fn honest_with(settings: &Settings, name: &str, script: &[Act]) {
    let found = run(settings, script);
    assert!(
        found.is_empty(),
        "{name}: {} at {}",
        found[0].1.summary,
        found[0].0
    );
}

pub(crate) fn spaced(text: &str) -> String {
    text.chars().flat_map(|c| [c, ' ']).collect()
}

pub(crate) fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

pub(crate) fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

/// A key out of a vault, handed on, and shown in these `headers` to the service that it is for.
pub(crate) fn shown_to_its_service(headers: &[(&str, &str)]) -> [Act; 3] {
    let service = [("service", "brevium"), ("api_key", KEY)];
    let url = [("url", "https://api.brevium.example/v1")];
    [
        record("a", "vault/brevium", &service),
        says("a", "b", KEY),
        calls("b", "http_post", &[&url, headers].concat()),
    ]
}
