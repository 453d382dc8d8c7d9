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
    fn context()(
        identity in prop::sample::select(Identity::ALL.as_slice()),
        secrecy in prop::collection::vec(compact(), 0..3),
        origins in prop::collection::vec(prop::sample::select(Origin::ALL.as_slice()), 0..4),
        step in any::<u32>(),
        call in prop::option::of(compact()),
        tool in prop::option::of(compact()),
        described in prop::option::of(described()),
    ) -> (Identity, DeclaredLabels, Place) {
        let taint = origins.into_iter().fold(OriginSet::EMPTY, |set, o| set.join(OriginSet::of(o)));
        (identity, DeclaredLabels { secrecy, taint, ..Default::default() }, Place { step, call, tool, described: described.map(Box::new) })
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
        let tail = TraceTail { metadata: serde_json::json!({"a": [1.5, trace]}), other: 7.into() };
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
    assert_eq!(names, ["a", "b", "a", "c"]);
}
