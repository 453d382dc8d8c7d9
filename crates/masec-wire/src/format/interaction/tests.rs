use masec_model::*;
use proptest::prelude::*;

use super::*;
use crate::{Event, Limits, Reader};

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{0,8}", any::<String>()]
}

fn compact() -> impl Strategy<Value = CompactString> {
    text().prop_map(CompactString::from)
}

fn endpoint() -> impl Strategy<Value = Endpoint> {
    let class = prop::sample::select(EndpointClass::ALL.as_slice());
    (class, text()).prop_map(|(class, name)| Endpoint::new(class, name))
}

fn leaf() -> impl Strategy<Value = Leaf> {
    let value = prop_oneof![
        text().prop_map(Value::Text),
        "-?[0-9]{1,20}(\\.[0-9]+)?".prop_map(|digits| Value::Number(digits.into())),
        any::<bool>().prop_map(Value::Bool),
        any::<Vec<u8>>().prop_map(Value::Bytes),
        Just(Value::Null),
    ];
    let at = prop::option::of((any::<u32>(), any::<u32>()));
    let shape = prop_oneof![Just(Shape::Field), Just(Shape::Running)];
    (compact(), value, shape, at).prop_map(|(path, value, shape, at)| Leaf {
        path,
        value,
        shape,
        at: at.map(|(a, b)| Span {
            start: a.min(b),
            end: a.max(b),
        }),
    })
}

prop_compose! {
    fn described()(
        digest in compact(),
        hints in any::<[Option<bool>; 4]>(),
        believed in any::<bool>(),
    ) -> Described {
        let [read_only, destructive, idempotent, open_world] = hints;
        let hints = Hints { read_only, destructive, idempotent, open_world };
        Described { digest, hints, believed }
    }
}

prop_compose! {
    fn touches()(
        how in prop::sample::select(How::ALL.as_slice()),
        store in text(),
        objects in prop::collection::vec(text(), 0..4),
    ) -> Touch {
        Touch::new(how, &store, objects.iter().map(String::as_str))
    }
}

prop_compose! {
    fn context()(
        identity in prop::sample::select(Identity::ALL.as_slice()),
        secrecy in prop::collection::vec(compact(), 0..3),
        origins in prop::collection::vec(prop::sample::select(Origin::ALL.as_slice()), 0..4),
        step in any::<u32>(),
        call in prop::option::of(compact()),
        tool in prop::option::of(compact()),
        described in prop::option::of(described()),
        touches in prop::option::of(touches()),
    ) -> (Identity, DeclaredLabels, Place) {
        let taint = origins.into_iter().fold(OriginSet::EMPTY, |set, o| set.join(OriginSet::of(o)));
        let place = Place { step, call, tool, described: described.map(Box::new), touches: touches.map(Box::new) };
        (identity, DeclaredLabels { secrecy, taint, ..Default::default() }, place)
    }
}

prop_compose! {
    fn interaction()(
        id in any::<u128>(),
        time in prop::option::of(any::<i64>()),
        kind in prop::sample::select(Kind::ALL.as_slice()),
        from in endpoint(),
        to in endpoint(),
        channel in compact(),
        session in compact(),
        causes in prop::collection::vec(any::<u128>(), 0..3),
        on_behalf_of in prop::collection::vec(endpoint(), 0..3),
        content in prop_oneof![
            prop::collection::vec(leaf(), 0..4),
            text().prop_map(|text| vec![Leaf::text(text)]),
        ],
        (identity, labels, place) in context(),
    ) -> Interaction {
        Interaction {
            id: InteractionId(id),
            time: time.map(Timestamp),
            kind, from, to, channel, session,
            causes: causes.into_iter().map(InteractionId).collect(),
            on_behalf_of,
            content, identity, labels, place,
        }
    }
}

fn read(bytes: &[u8]) -> Vec<Event> {
    Reader::new(bytes, "test.jsonl", Limits::default()).collect()
}

proptest! {
    #[test]
    fn what_is_written_reads_back_equal(
        trace in text(),
        items in prop::collection::vec(interaction(), 1..4),
    ) {
        let mut bytes = Vec::new();
        for item in &items {
            encode(&trace, item, &mut bytes);
        }
        let tail = TraceTail { metadata: serde_json::json!({"a": [1.5, trace]}).into(), other: serde_json::json!(7).into() };
        encode_tail(&trace, &tail, &mut bytes);
        let mut back = Vec::new();
        for event in read(&bytes) {
            match event {
                Event::Begin(head) => prop_assert_eq!(&head.trace, &trace),
                Event::Interaction(interaction) => back.push(interaction),
                Event::Problem(problem) => prop_assert!(false, "{}", problem),
                Event::End(end) => prop_assert_eq!(&end, &tail),
            }
        }
        prop_assert_eq!(back, items);
    }
}

#[test]
fn the_shortest_line_gets_an_id_and_a_place() {
    let line =
        "{\"kind\":\"message\",\"from\":\"human:a\",\"to\":\"agent:b:c\",\"content\":\"hi\"}\n";
    let events = read(line.repeat(2).as_bytes());
    let [
        Event::Begin(head),
        Event::Interaction(a),
        Event::Interaction(b),
        Event::End(_),
    ] = events.as_slice()
    else {
        panic!("{events:?}");
    };
    assert_eq!(head.trace, "test#0");
    assert_eq!((a.place.step, b.place.step), (0, 1));
    assert_ne!(a.id, b.id);
    assert_eq!(a.to, Endpoint::agent("b:c"));
    assert_eq!(a.content, [Leaf::text("hi")]);
}

#[test]
fn bad_lines_are_opaque_and_the_rest_is_read() {
    let good = "{\"trace\":\"t\",\"kind\":\"message\",\"from\":\"human:a\",\"to\":\"agent:b\"}\n";
    for bad in [
        "{\"trace\":\"t\",\"kind\":\"massage\",\"from\":\"human:a\",\"to\":\"agent:b\"}\n",
        "{\"trace\":\"t\",\"kind\":\"message\",\"from\":\"human:a\",\"to\":\"agent:b\",\"contents\":\"x\"}\n",
        "{\"trace\":\"t\",\"kind\":\"message\",\"from\":\"a\",\"to\":\"agent:b\"}\n",
        "{\"trace\":\"t\",\"from\":\"agent:a\"}\n",
        "{\"trace\":\"t\",\"kind\":\"message\",\"from\":\"human:a\",\"to\":\"agent:b\",\"content\":[{}]}\n",
        "{\"trace\":\"t\",\"kind\":\"message\",\"from\":\"human:a\",\"to\":\"agent:b\",\"metadata\":{}}\n",
        "{\"trace\":\"t\",\n",
        "[[[[\n",
    ] {
        let events = read(format!("{good}{bad}{good}").as_bytes());
        let kinds: Vec<_> = events
            .iter()
            .map(|event| match event {
                Event::Begin(_) => "begin",
                Event::Interaction(i) => i.kind.name(),
                Event::Problem(problem) => {
                    assert_eq!(problem.line, 2);
                    "problem"
                }
                Event::End(_) => "end",
            })
            .collect();
        let expect = ["begin", "message", "problem", "opaque", "message", "end"];
        assert_eq!(kinds, expect, "{bad}");
    }
}

#[test]
fn a_repeated_id_is_reported_and_kept() {
    let line = "{\"trace\":\"t\",\"id\":\"018bcfe5-687b-7000-8000-000000000001\",\"kind\":\"message\",\"from\":\"human:a\",\"to\":\"agent:b\"}\n";
    let events = read(line.repeat(2).as_bytes());
    assert_eq!(
        events
            .iter()
            .filter(|e| matches!(e, Event::Interaction(_)))
            .count(),
        2
    );
    assert_eq!(
        events
            .iter()
            .filter(|e| matches!(e, Event::Problem(_)))
            .count(),
        1
    );
}

#[test]
fn traces_follow_one_another() {
    let line = |trace: &str| {
        format!(
            "{{\"trace\":\"{trace}\",\"kind\":\"join\",\"from\":\"agent:a\",\"to\":\"agent:b\"}}\n"
        )
    };
    let text = [
        line("a"),
        line("a"),
        line("b"),
        line("a"),
        "{\"trace\":\"c\"}\n".to_owned(),
    ]
    .concat();
    let names: Vec<_> = read(text.as_bytes())
        .into_iter()
        .filter_map(|event| match event {
            Event::Begin(head) => Some(head.trace),
            _ => None,
        })
        .collect();
    // What comes back while it waits belongs to what came before.
    assert_eq!(names, ["a", "b", "c"]);
}

fn line(trace: &str, text: &str) -> String {
    format!(
        "{{\"trace\":\"{trace}\",\"kind\":\"message\",\"from\":\"human:user\",\"to\":\"agent:a\",\"content\":\"{text}\"}}\n"
    )
}

/// The traces that are told, with the texts of their interactions; an opaque one has none.
fn traces(text: &str) -> Vec<(String, Vec<String>)> {
    let mut traces: Vec<(String, Vec<String>)> = Vec::new();
    for event in read(text.as_bytes()) {
        match event {
            Event::Begin(head) => traces.push((head.trace, Vec::new())),
            Event::Interaction(it) => {
                let text = it.content.first().and_then(|leaf| leaf.value.as_text());
                let text = text.filter(|_| it.kind != Kind::Opaque).unwrap_or("?");
                traces.last_mut().unwrap().1.push(text.to_owned());
            }
            Event::Problem(_) | Event::End(_) => {}
        }
    }
    traces
}

#[test]
fn lines_of_traces_may_stand_between_one_another() {
    let mixed = [
        ("a", "1"),
        ("b", "2"),
        ("a", "3"),
        ("c", "4"),
        ("b", "5"),
        ("a", "6"),
    ];
    let text: String = mixed
        .iter()
        .map(|(trace, text)| line(trace, text))
        .collect();
    let tail = "{\"trace\":\"b\",\"metadata\":{\"x\":1}}\n";
    let found = traces(&(text + tail));
    let texts: Vec<_> = found
        .iter()
        .map(|(name, texts)| (name.as_str(), texts.concat()))
        .collect();
    assert_eq!(
        texts,
        [("a", "136".into()), ("b", "25".into()), ("c", "4".into())]
    );
}

#[test]
fn mixed_traces_have_the_ids_that_they_have_apart() {
    let names = ["a", "b", "c"];
    let mixed: String = (0..30)
        .map(|n| line(names[n % 3], &n.to_string()))
        .collect();
    let apart: String = (0..3)
        .flat_map(|trace| (0..10).map(move |n| line(names[trace], &(n * 3 + trace).to_string())))
        .collect();
    assert_eq!(
        format!("{:?}", read(mixed.as_bytes())),
        format!("{:?}", read(apart.as_bytes()))
    );
}

#[test]
fn a_trace_that_comes_back_too_late_is_another_and_says_so() {
    let between: String = (0..=WAITING).map(|n| line(&format!("t{n}"), "x")).collect();
    let text = line("a", "1") + &between + &line("a", "2") + &line("t3", "y");
    let found = traces(&text);
    let names: Vec<_> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.len(), WAITING + 3);
    assert_eq!((names[0], names[WAITING + 2]), ("a", "a~2"));
    assert_eq!(found[0].1, ["1"]);
    assert_eq!(found[WAITING + 2].1, ["?", "2"]);
    assert_eq!(found[4].1, ["x", "y"]);
}

#[test]
fn what_waits_is_bounded_by_its_bytes() {
    let long = "x".repeat(1 << 20);
    let mut text = line("a", "1");
    for n in 0..30 {
        text += &line(["b", "c"][n % 2], &long);
    }
    text += &line("a", "2");
    let found = traces(&text);
    let names: Vec<_> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["a", "b", "c", "a~2"]);
    assert_eq!((found[1].1.len(), found[2].1.len()), (15, 15));
}

#[test]
fn a_bad_line_is_of_the_trace_before_it() {
    let found = traces(
        &("{\"kind\":1}\n".to_owned()
            + &line("a", "1")
            + &line("b", "2")
            + "{oops\n"
            + &line("a", "3")),
    );
    let found: Vec<_> = found
        .iter()
        .map(|(name, texts)| (name.as_str(), texts.concat()))
        .collect();
    assert_eq!(
        found,
        [
            ("test#0", "?".into()),
            ("a", "13".into()),
            ("b", "2?".into())
        ]
    );
}
