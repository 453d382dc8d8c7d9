//! Labels under a signature: what counts once beside one message, and everything that does not.

use std::sync::Arc;

use masec_engine::Carried;
use masec_model::{DeclaredLabels, Leaf, Origin, OriginSet, Shape, Span, Value};
use proptest::prelude::*;

use super::claims::{Claims, Labels, Passage, Sign, Source, Stretch, Vouch, Vouches, Way};
use super::heard::Heard;
use super::seal::{Expected, Seal, Unsound, millis, sum};
use crate::a2a::CardKey;
use crate::config::Gateway;

const BOUND: &str =
    r#"{"messageId":"m","parts":[{"text":"Please pay to the account in the letter."}]}"#;

fn key(seed: u8) -> Arc<CardKey> {
    Arc::new(CardKey::of(&[seed; 32]))
}

fn gateway(name: &str, seed: u8) -> Gateway {
    Gateway::of(name, &key(seed).public()).expect("a key")
}

fn claims() -> Claims {
    let now = millis() + 1;
    Claims {
        issuer: "north".into(),
        audience: "south".into(),
        issued: now,
        expires: now + 300_000,
        nonce: "AAAAAAAAAAAAAAAAAAAAAA".into(),
        way: Way::Request,
        agent: "bob".into(),
        by: "clerk".into(),
        task: "t-1".into(),
        read: false,
        re: None,
        sum: sum(BOUND),
        sources: vec![Source {
            id: "0197f0c4-0000-7000-8000-000000000001".into(),
            labels: Labels {
                secrecy: vec!["hr".into()],
                taint: vec!["open_tool".into()],
            },
            field: false,
            at: vec![Stretch(String::new(), 7, 20)],
        }],
        rest: Labels::default(),
        passages: Vec::new(),
        vouched: None,
        answers: false,
    }
}

fn expected(from: &Gateway) -> Expected<'_> {
    Expected {
        from,
        here: "south",
        way: Way::Request,
        agent: "bob",
        re: None,
        bound: BOUND,
        now: millis() + 2,
    }
}

#[test]
fn labels_count_beside_their_message_and_once() {
    let (north, south) = (Seal::new(key(1)), Seal::new(key(2)));
    let from = gateway("north", 1);
    let said = claims();
    let token = north.signed(&said);
    assert_eq!(south.opened(&token, &expected(&from)), Ok(said));
    assert_eq!(
        south.opened(&token, &expected(&from)),
        Err(Unsound::Replayed)
    );
    // The same number under another signature is the same number.
    let again = Claims {
        by: "other".into(),
        ..claims()
    };
    assert_eq!(
        south.opened(&north.signed(&again), &expected(&from)),
        Err(Unsound::Replayed)
    );
}

#[test]
fn labels_of_or_for_somebody_else_do_not_count() {
    let from = gateway("north", 1);
    let check = |change: &dyn Fn(&mut Claims), why: Unsound| {
        let (north, south) = (Seal::new(key(1)), Seal::new(key(2)));
        let mut claims = claims();
        change(&mut claims);
        let opened = south.opened(&north.signed(&claims), &expected(&from));
        assert_eq!(opened, Err(why));
    };
    check(&|it| it.issuer = "west".into(), Unsound::Elsewhere);
    check(&|it| it.audience = "west".into(), Unsound::Elsewhere);
    check(&|it| it.agent = "eve".into(), Unsound::Elsewhere);
    check(&|it| it.way = Way::Answer, Unsound::Elsewhere);
    check(&|it| it.sum = sum("{}"), Unsound::OtherMessage);
    check(&|it| it.re = Some("x".into()), Unsound::OtherRequest);
    check(&|it| it.expires = it.issued, Unsound::Expired);
    check(
        &|it| it.expires = it.issued + 100_000_000_000,
        Unsound::Expired,
    );
    // What was signed before this process began may have been seen by the one before it.
    check(&|it| it.issued -= 3_600_000, Unsound::Expired);
    check(
        &|it| (it.issued, it.expires) = (it.issued + 120_000, it.expires + 120_000),
        Unsound::Early,
    );
    check(&|it| it.nonce = "AAAA".into(), Unsound::Unreadable);
    check(
        &|it| it.sources = vec![it.sources[0].clone(); 17],
        Unsound::Unreadable,
    );
    check(
        &|it| it.sources[0].at = vec![Stretch(String::new(), 0, 1); 33],
        Unsound::Unreadable,
    );
    check(
        &|it| it.rest.secrecy = vec!["x".repeat(200)],
        Unsound::Unreadable,
    );
    check(
        &|it| it.rest.secrecy = vec!["x\u{1b}".into()],
        Unsound::Unreadable,
    );
    check(
        &|it| it.sources[0].id = "x".repeat(20_000),
        Unsound::TooLong,
    );
}

#[test]
fn labels_that_another_key_signed_or_nobody_did_do_not_count() {
    let (north, south) = (Seal::new(key(1)), Seal::new(key(2)));
    let from = gateway("north", 1);
    let opened = |token: &str| south.opened(token, &expected(&from));
    let forged = Seal::new(key(3)).signed(&claims());
    assert_eq!(opened(&forged), Err(Unsound::Forged));
    let said = claims();
    let token = north.signed(&said);
    let parts: Vec<&str> = token.split('.').collect();
    let [header, payload, signature] = parts[..] else {
        panic!("three parts");
    };
    let encode = |text: &str| data_encoding::BASE64URL_NOPAD.encode(text.as_bytes());
    let milder = Claims {
        sources: Vec::new(),
        ..claims()
    };
    let other = encode(&serde_json::to_string(&milder).expect("json"));
    for (token, why) in [
        (format!("{header}.{other}.{signature}"), Unsound::Forged),
        (format!("{header}.{payload}."), Unsound::Unreadable),
        (format!("{header}.{payload}"), Unsound::Unreadable),
        (
            format!("{header}.{payload}.{signature}x"),
            Unsound::Unreadable,
        ),
        (format!("{token}.{signature}"), Unsound::Forged),
        (String::new(), Unsound::Unreadable),
        ("x".repeat(20_000), Unsound::TooLong),
        (
            format!(
                "{}.{payload}.{signature}",
                encode(r#"{"alg":"none","typ":"masec-taint+jws"}"#)
            ),
            Unsound::Forged,
        ),
        // A signature of another sort by the same key, a card's, is none of labels.
        (
            format!(
                "{}.{payload}.{signature}",
                encode(r#"{"alg":"EdDSA","typ":"JOSE"}"#)
            ),
            Unsound::Forged,
        ),
        (
            format!(
                "{}.{payload}.{signature}",
                encode(r#"{"alg":"EdDSA","typ":"masec-taint+jws","crit":["x"]}"#)
            ),
            Unsound::Unreadable,
        ),
    ] {
        assert_eq!(opened(&token), Err(why), "{token}");
        assert!(why.is_hostile());
    }
    // None of these used the number up.
    assert_eq!(opened(&token), Ok(said));
    for why in [
        Unsound::Missing,
        Unsound::Expired,
        Unsound::Early,
        Unsound::Crowded,
    ] {
        assert!(!why.is_hostile());
    }
}

#[test]
fn a_key_that_is_not_that_gateways_does_not_count_for_it() {
    let west = Seal::new(key(3));
    let south = Seal::new(key(2));
    let from = gateway("west", 3);
    // West is trusted for what comes from behind west, and says that it is north.
    let token = west.signed(&claims());
    let opened = south.opened(&token, &expected(&from));
    assert_eq!(opened, Err(Unsound::Elsewhere));
}

fn content(text: &str) -> Vec<Leaf> {
    vec![
        Leaf::text(text),
        Leaf::field("data.iban", Value::Text("DE89370400440532013000".into())),
    ]
}

fn heard(claims: &Claims, content: &[Leaf]) -> Heard {
    heard_from(&gateway("north", 1), claims, content)
}

fn heard_from(gateway: &Gateway, claims: &Claims, content: &[Leaf]) -> Heard {
    Heard::of(claims, gateway, content, &|tag| {
        format!("north:{tag}").into()
    })
}

#[test]
fn what_was_read_over_there_is_told_as_it_stands_in_the_message() {
    let text = "Please pay to the account in the letter.";
    let told = heard(&claims(), &content(text));
    let reader = masec_model::Endpoint::agent("north-clerk");
    let [read] = &told.reads[..] else {
        panic!("one source: {told:?}");
    };
    let deed = read.clone().deed(&reader, "bob", "t1");
    assert_eq!(deed.from.name, "north:0197f0c4-0000-7000-8000-000000000001");
    assert_eq!(deed.to, reader);
    assert_eq!(deed.content[0].value.as_text(), Some("pay to the ac"));
    assert_eq!(deed.content[0].shape, Shape::Running);
    assert_eq!(deed.labels.secrecy, ["north:hr"]);
    let taint = deed.labels.taint;
    assert!(taint.contains(Origin::OpenTool) && taint.contains(Origin::Peer));
    // The message as a whole is its author's.
    assert_eq!(told.labels, DeclaredLabels::default());
    assert!(told.stops.is_empty());
}

fn vouches(value: &str) -> Vouches {
    Vouches {
        words: "AAAAAAAAAAAAAAAAAAAAAA".into(),
        values: vec![Vouch {
            value: value.into(),
            relevance: 2,
            signs: vec![Sign::Near, Sign::Listed],
        }],
    }
}

#[test]
fn what_is_answered_for_counts_of_gateways_of_the_same_operator_alone() {
    let mut claims = claims();
    claims.sources[0].at = vec![Stretch(String::new(), 0, 24)];
    claims.vouched = Some(vouches("bank.example"));
    claims.answers = true;
    let content = content("Pay at bank.example soon, thanks.");
    let stranger = gateway("north", 1);
    let told = heard_from(&stranger, &claims, &content);
    assert!(told.labels.vouched.is_empty() && told.reads[0].labels.vouched.is_empty());
    assert!(!told.labels.answered_for);
    let ours = Gateway {
        is_ours: true,
        ..stranger
    };
    let told = heard_from(&ours, &claims, &content);
    let [vouched] = &told.reads[0].labels.vouched[..] else {
        panic!("{told:?}");
    };
    assert_eq!(
        (vouched.value.as_str(), vouched.relevance),
        ("bank.example", 2)
    );
    assert!(vouched.is_near && vouched.is_listed && !vouched.has_rivals);
    assert_eq!(vouched.words, [0; 16]);
    assert!(told.labels.answered_for);
    // The id of a task is no word on who works for it: another gateway may have said it first.
    claims.answers = false;
    assert!(!heard_from(&ours, &claims, &content).labels.answered_for);
    // Back as it came.
    assert_eq!(Vouches::of(&told.labels.vouched), claims.vouched);
    // It makes nothing else milder: it is as foreign as before.
    assert!(told.reads[0].labels.taint.contains(Origin::Peer));
    // Words that are none mean nobody's.
    for words in [
        "",
        "AAAA",
        "?",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ] {
        claims.vouched = Some(Vouches {
            words: words.into(),
            ..vouches("bank.example")
        });
        assert!(
            heard_from(&ours, &claims, &content)
                .labels
                .vouched
                .is_empty()
        );
    }
}

#[test]
fn more_than_a_gateway_answers_for_is_no_gateways() {
    let within = |vouched: Vouches| {
        let mut claims = claims();
        claims.vouched = Some(vouched);
        claims.is_within_bounds()
    };
    assert!(within(vouches("bank.example")));
    assert!(!within(vouches(&"x".repeat(300))));
    let mut many = vouches("bank.example");
    many.values = vec![many.values[0].clone(); 65];
    assert!(!within(many));
    let mut many = vouches("bank.example");
    many.values[0].signs = vec![Sign::Near; 7];
    assert!(!within(many));
}

#[test]
fn what_cannot_be_placed_is_said_of_the_whole() {
    let text = "Zwölf Boxkämpfer";
    let placed = |at: Vec<Stretch>| {
        let mut claims = claims();
        claims.sources[0].at = at;
        heard(&claims, &content(text))
    };
    let stretch = |path: &str, start, end| Stretch(path.to_owned(), start, end);
    for at in [
        vec![stretch("nowhere", 0, 3)],
        vec![stretch("", 0, 3_000)],
        // In the middle of a letter.
        vec![stretch("", 0, 3)],
        vec![stretch("", 0, 2), stretch("nowhere", 0, 1)],
        Vec::new(),
        // More than the message is long.
        vec![
            stretch("", 0, 17),
            stretch("", 0, 17),
            stretch("", 0, 17),
            stretch("", 0, 17),
            stretch("", 0, 17),
        ],
    ] {
        let told = placed(at.clone());
        assert!(told.reads.is_empty(), "{at:?}");
        assert_eq!(told.labels.secrecy, ["north:hr"], "{at:?}");
        assert!(told.labels.taint.contains(Origin::Peer), "{at:?}");
    }
}

#[test]
fn origins_that_are_not_known_count_as_the_worst() {
    let mut claims = claims();
    claims.sources.clear();
    claims.rest.taint = vec!["a_new_sort".into()];
    let told = heard(&claims, &content("x"));
    assert!(told.labels.taint.contains(Origin::Opaque));
    assert!(told.labels.taint.contains(Origin::Peer));
    claims.rest.taint = vec!["agent".into(), "user".into()];
    let told = heard(&claims, &content("x"));
    assert!(!told.labels.taint.contains(Origin::Peer));
}

#[test]
fn unsigned_labels_only_make_stricter() {
    let mut told = Heard::unguarded();
    told.say(&["pii", "secret", "clean", "trusted"]);
    assert_eq!(told.labels.secrecy, ["data-taint"]);
    assert!(told.labels.taint.contains(Origin::Peer));
    let mut told = Heard::default();
    told.say(&["untrusted-external"]);
    assert!(told.labels.secrecy.is_empty());
    assert!(
        told.labels.taint.contains(Origin::OpenTool) && told.labels.taint.contains(Origin::Peer)
    );
}

fn passage(at: &[(u32, u32)], others: u8) -> Passage {
    Passage {
        id: "0197f0c4-0000-7000-8000-000000000002".into(),
        at: at
            .iter()
            .map(|(start, end)| Stretch(String::new(), *start, *end))
            .collect(),
        others,
    }
}

#[test]
fn words_of_a_passage_are_told_as_words_and_not_as_text() {
    let content = content("Please pay to the account in the letter, sendMoney.");
    let told = |passages: &[Passage]| {
        let claims = Claims {
            sources: Vec::new(),
            passages: passages.to_vec(),
            ..claims()
        };
        heard(&claims, &content)
    };
    let both = told(&[passage(&[(7, 25), (41, 50), (7, 10)], 2)]);
    let [read] = &both.reads[..] else {
        panic!("one passage: {:?}", both.reads);
    };
    let reader = masec_model::Endpoint::agent("north-clerk");
    let deed = read.clone().deed(&reader, "bob", "t1");
    assert_eq!(
        deed.content[0].value.as_text(),
        Some("account / pay / sendMoney / the / to / unseenaax / unseenabx")
    );
    // It is nobody's here, and makes nothing secret: words are shared by chance.
    assert_eq!(read.labels.taint, OriginSet::of(Origin::Peer));
    assert!(read.labels.secrecy.is_empty());
    assert_eq!(both.labels, DeclaredLabels::default());
    // What is not in the message is not made of it.
    assert!(told(&[passage(&[(7, 900)], 9)]).reads.is_empty());
    assert!(told(&[passage(&[], 9)]).reads.is_empty());
}

#[test]
fn passages_are_few_and_short() {
    let within = |passages: Vec<Passage>| {
        let claims = Claims {
            passages,
            ..claims()
        };
        claims.is_within_bounds()
    };
    let stretches = |count: usize| passage(&vec![(1, 2); count], 64);
    assert!(within(vec![stretches(32), stretches(32)]));
    assert!(!within(vec![stretches(33)]));
    assert!(!within(vec![stretches(1), stretches(1), stretches(1)]));
    assert!(!within(vec![passage(&[(1, 2)], 65)]));
    assert!(!within(vec![passage(&[(2, 2)], 0)]));
}

#[test]
fn what_does_not_count_is_nobodys_and_is_said() {
    for (why, rule, stops) in [
        (Unsound::Missing, "taint-stripped", false),
        (Unsound::Expired, "taint-stale", false),
        (Unsound::Replayed, "taint-forged", true),
        (Unsound::OtherMessage, "taint-forged", true),
    ] {
        let told = Heard::unsound(why, "north");
        assert!(told.labels.taint.contains(Origin::Peer) && told.reads.is_empty());
        assert_eq!(told.stops[0].rule, rule);
        assert_eq!(told.stops[0].decision.stops(), stops);
    }
}

proptest! {
    #[test]
    fn any_token_is_refused_without_a_panic(token in ".{0,200}", dots in 0usize..4) {
        let south = Seal::new(key(2));
        let from = gateway("north", 1);
        let token = format!("{token}{}", ".e30".repeat(dots));
        prop_assert!(south.opened(&token, &expected(&from)).is_err());
    }

    /// Whatever is said, nothing of it is lost on the way: labels only grow.
    #[test]
    fn labels_only_grow(
        taint in proptest::collection::vec(0usize..7, 0..4),
        start in 0u32..60, length in 1u32..60, leaf in 0u32..4,
    ) {
        let origins = taint.iter().fold(OriginSet::EMPTY, |set, at| {
            set.join(OriginSet::of(Origin::ALL[*at]))
        });
        let labels = DeclaredLabels {
            secrecy: vec!["hr".into()],
            taint: origins,
            ..DeclaredLabels::default()
        };
        let carried = Carried {
            after_reading: false,
            sources: vec![masec_engine::carried::Source {
                interaction: Default::default(),
                stretches: vec![(leaf, Span::new(start as usize, (start + length) as usize))],
                is_field: false,
                labels,
            }],
            rest: DeclaredLabels::default(),
            vouched: Vec::new(),
            together: Vec::new(),
        };
        let content = content("Please pay to the account in the letter.");
        let mut claims = claims();
        (claims.sources, claims.rest) = super::claims::said(&carried, &DeclaredLabels::default(), &content);
        let told = heard(&claims, &content);
        let all = told.reads.iter().map(|read| read.labels.taint);
        let all = all.fold(told.labels.taint, OriginSet::join);
        prop_assert!(origins.is_subset(all));
        let secret = told.reads.iter().any(|read| read.labels.secrecy == ["north:hr"]);
        prop_assert!(secret || told.labels.secrecy == ["north:hr"]);
    }
}
