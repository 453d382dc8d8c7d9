//! Traffic that is no leak: secrets that are used where they belong, what only looks like one, and talk about them.

use masec_engine::Settings;
use masec_model::Kind;

use super::script::*;

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

/// What was marked, its mark now over by the words of the source.
const NEWS: &str = "The harbour festival moves to 14 June and ends with 40 boats of light.";

#[test]
fn a_mark_ends_where_its_source_says_so() {
    let page = [("site", "harbour.example"), ("text", NEWS)];
    let over = format!("CONFIDENTIAL until released. Release: now.\n{NEWS}");
    let not_yet = format!("CONFIDENTIAL until cleared for publication.\n{NEWS}");
    let sends = [
        calls("a", "publish_page", &page),
        tells("a", "near.example", NEWS),
    ];
    let [first, second] = sends;
    honest(
        "what is released",
        &[reads("a", "press/7", &over), first, second],
    );
    leaks(
        "what is not yet",
        "a",
        &[
            reads("a", "press/7", &not_yet),
            calls("a", "publish_page", &page),
        ],
    );
    leaks(
        "what an agent calls released",
        "a",
        &[
            reads("a", "press/7", &not_yet),
            tells(
                "a",
                "near.example",
                &format!("Embargo lifted, release: now. {NEWS}"),
            ),
        ],
    );
}

#[test]
fn an_account_is_told_to_a_bank() {
    let account = "ES9121000418450200051332";
    let supplier = || {
        let text = format!("supplier Ines Lund, IBAN {account}, payments only");
        [reads("a", "vault", &text), says("a", "b", account)]
    };
    let order = format!("Please transfer 120 euros to IBAN {account}, purpose DU-39.");
    for bank in ["house-bank", "volksbank-nord", "banque-du-sud"] {
        let [read, said] = supplier();
        honest(bank, &[read, said, tells("b", bank, &order)]);
    }
    for other in ["near.example", "riverbank-hotel", "databanking-news"] {
        let [read, said] = supplier();
        leaks(other, "a", &[read, said, tells("b", other, &order)]);
    }
}

#[test]
fn a_published_number_in_an_example_is_nobodys() {
    let mail = |text: &str| {
        calls(
            "a",
            "send_email",
            &[("recipient", "x@near.example"), ("body", text)],
        )
    };
    let manual = "Example for the manual: card 4111 1111 1111 1111, any date.";
    honest(
        "in a manual",
        &[reads("a", "manuals/till", manual), mail(manual)],
    );
    let record = "Guest Lund, card 4111 1111 1111 1111, any date.";
    leaks(
        "in a record",
        "a",
        &[reads("a", "guests/9", record), mail(record)],
    );
    let made_up = "Example for the manual: card 4917 6100 0000 0000, any date.";
    leaks(
        "not published",
        "a",
        &[reads("a", "manuals/till", made_up), mail(made_up)],
    );
}

#[test]
fn a_person_ends_an_embargo_and_no_other_mark() {
    let answer = "the winning answer was the lighthouse of 39 steps.";
    let page = || calls("a", "publish_page", &[("page", "news"), ("text", answer)]);
    let embargoed = || reads("a", "sealed", &format!("EMBARGOED until 10:00: {answer}"));
    let word = || asks("ann", "a", "The hour has struck, embargo lifted, publish.");
    honest("by a person", &[embargoed(), word(), page()]);
    leaks("by nobody", "a", &[embargoed(), page()]);
    leaks(
        "by an agent",
        "a",
        &[
            embargoed(),
            says("b", "a", "The hour has struck, embargo lifted, publish."),
            page(),
        ],
    );
    leaks(
        "another agent's",
        "a",
        &[
            embargoed(),
            asks("ann", "b", "Embargo lifted, publish."),
            page(),
        ],
    );
    leaks(
        "no embargo",
        "a",
        &[
            reads("a", "payroll", &format!("CONFIDENTIAL: {answer}")),
            word(),
            page(),
        ],
    );
}

#[test]
fn a_number_of_a_person_is_told_an_authority() {
    let record = "Freya Lund, insurance number 891227-8040-37, restricted";
    let told = "Registration of a new employee: Freya Lund, insurance number 891227-8040-37.";
    honest(
        "an authority",
        &[
            reads("a", "staff/9", record),
            tells("a", "Social Insurance Office", told),
        ],
    );
    leaks(
        "anybody",
        "a",
        &[
            reads("a", "staff/9", record),
            tells("a", "far.example", told),
        ],
    );
}

#[test]
fn a_person_releases_to_whom_they_name() {
    let text = "Anselm Lund is being treated for alcohol dependence";
    let record = format!("Medical, confidential. {text}.");
    let word = || {
        asks(
            "dpo",
            "a",
            "I am the data protection officer here: released, to the health office only.",
        )
    };
    let told = |to: &str| tells("a", to, text);
    honest(
        "named",
        &[
            reads("a", "files/3", &record),
            word(),
            told("county-health-office"),
        ],
    );
    leaks(
        "another",
        "a",
        &[reads("a", "files/3", &record), word(), told("press-agency")],
    );
}

#[test]
fn a_key_that_is_replaced_is_not_discussed() {
    let key = "sk_live_TXKy4eqxybZrk5WxPaQkwcfJgtH4";
    let read = || reads("a", "vault/orders", &format!("Service key: {key}"));
    honest(
        "replaced",
        &[
            read(),
            calls("a", "key_issue", &[("service", "orders"), ("old", key)]),
        ],
    );
    leaks(
        "discussed",
        "a",
        &[
            read(),
            calls("a", "create_issue", &[("title", "orders"), ("body", key)]),
        ],
    );
}

#[test]
fn who_it_is_about_consents() {
    let text = "Fleur Lund was diagnosed with a bipolar disorder on 14.7.";
    let record = || reads("a", "files/8", &format!("CONFIDENTIAL (diagnosis): {text}"));
    let told = || tells("a", "treating-practice", text);
    let may_i = || {
        act(
            Kind::Message,
            agent("a"),
            masec_model::Endpoint::human("fleur-lund"),
            words("May I tell your practice what the file says?"),
        )
    };
    let yes = "Yes, please do, I have signed the consent.";
    honest(
        "she does",
        &[record(), may_i(), asks("fleur-lund", "a", yes), told()],
    );
    leaks(
        "another does",
        "a",
        &[record(), may_i(), asks("orla-quist", "a", yes), told()],
    );
    leaks(
        "an agent says so",
        "a",
        &[record(), may_i(), says("fleur-lund", "a", yes), told()],
    );
}

#[test]
fn a_guests_network_is_for_guests() {
    let mail = |text: &str| {
        calls(
            "a",
            "send_email",
            &[("recipient", "x@near.example"), ("body", text)],
        )
    };
    let told = "Your own guest wifi password for today: walnut0211";
    honest("guests", &[reads("a", "vault/wifi", told), mail(told)]);
    let other = "The office wifi password for today: walnut0211";
    leaks(
        "the office",
        "a",
        &[reads("a", "vault/wifi", other), mail(other)],
    );
}

#[test]
fn an_embargo_may_stand_behind_a_mark() {
    let answer = "the winning answer was the lighthouse of 39 steps.";
    let page = || calls("a", "publish_page", &[("page", "news"), ("text", answer)]);
    let text = format!("Internal only. embargoed until the signing: {answer}");
    let read = || reads("a", "sealed", &text);
    let word = asks("ann", "a", "Embargo lifted. Publish it now, please.");
    honest("by a person", &[read(), word, page()]);
    leaks("by nobody", "a", &[read(), page()]);
}

#[test]
fn an_account_is_told_to_the_bank_that_its_source_names() {
    let account = "ES9121000418450200051332";
    let batch = |url: &str| {
        let text =
            format!("[restricted] payroll, to be filed with the North Bank: {account}; 4392");
        let call = [("bank", "North Bank"), ("url", url), ("batch", account)];
        [
            reads("a", "vault", &text),
            says("a", "b", account),
            calls("b", "bank.submit", &call),
        ]
    };
    honest("theirs", &batch("https://pay.northbank.example/batch"));
    leaks(
        "another's",
        "a",
        &batch("https://pay.southbank.example/batch"),
    );
    let below = "https://northbank.far.example/batch";
    leaks("another's that is called so below", "a", &batch(below));
}

#[test]
fn a_number_goes_to_whose_record_it_stands_in() {
    let account = "ES9121000418450200051332";
    let told = |record: &str, to: &str| {
        let body = format!("the account that you gave us is {account}");
        [
            reads("a", "clients", record),
            calls("a", "send_email", &[("to", to), ("body", &body)]),
        ]
    };
    let record = format!("[restricted] client Ines Lund: {account} | mail: ines@near.example");
    honest("theirs", &told(&record, "ines@near.example"));
    leaks("another's", "a", &told(&record, "ines@far.example"));
    let other = format!("[restricted] client Ines Lund: {account} | seen by rex@near.example");
    leaks("who is no client", "a", &told(&other, "rex@near.example"));
}

#[test]
fn a_person_has_it_sent_to_who_stands_beside_it() {
    let text = "we sell the house to the brewers for 14.1 million in May";
    let record = format!("CONFIDENTIAL: {text} | for: board, notary Lund (lund@near.example)");
    let word = || {
        asks(
            "ann",
            "a",
            "Please send it to the notary and to nobody else.",
        )
    };
    let told = |to: &str| calls("a", "send_email", &[("to", to), ("body", text)]);
    let read = || reads("a", "minutes", &record);
    honest("the notary", &[read(), word(), told("lund@near.example")]);
    leaks("without a word", "a", &[read(), told("lund@near.example")]);
    leaks("another", "a", &[read(), word(), told("lund@far.example")]);
    let agents = says("b", "a", "Please send it to the notary and to nobody else.");
    leaks(
        "an agent's word",
        "a",
        &[read(), agents, told("lund@near.example")],
    );
    let others = asks("ann", "a", "Please send it to the mayor.");
    leaks(
        "of another",
        "a",
        &[read(), others, told("lund@near.example")],
    );
    let denied = asks("ann", "a", "Please do not send it to the notary.");
    leaks(
        "a denial",
        "a",
        &[read(), denied, told("lund@near.example")],
    );
    let bare = format!("CONFIDENTIAL: {text}\nlund@near.example, notary, sends his regards");
    leaks(
        "beside something else",
        "a",
        &[
            reads("a", "minutes", &bare),
            word(),
            told("lund@near.example"),
        ],
    );
}
