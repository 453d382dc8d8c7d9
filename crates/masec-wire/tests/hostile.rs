//! Bad input: a clear problem or an `Opaque` interaction, everything around it read, nothing lost, no panic.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use std::io::{Read, Write};

use masec_model::{Kind, Value};
use masec_wire::{Event, Format, Limits, Reader};

fn read_with(bytes: impl Read, limits: Limits) -> Vec<Event> {
    let events: Vec<_> = Reader::new(bytes, "bad.jsonl", limits).collect();
    check_order(&events);
    events
}

fn read(bytes: impl Read) -> Vec<Event> {
    read_with(bytes, Limits::default())
}

/// Traces are opened and closed in turn, and interactions stand inside them.
fn check_order(events: &[Event]) {
    let mut open = false;
    for event in events {
        match event {
            Event::Begin(_) => assert!(!std::mem::replace(&mut open, true)),
            Event::End(_) => assert!(std::mem::replace(&mut open, false)),
            Event::Interaction(_) => assert!(open),
            Event::Problem(_) => {}
        }
    }
    assert!(!open);
}

fn problems(events: &[Event]) -> Vec<(u64, &str)> {
    events
        .iter()
        .filter_map(|event| match event {
            Event::Problem(problem) => Some((problem.line, problem.reason.as_str())),
            _ => None,
        })
        .collect()
}

fn count(events: &[Event], kind: Kind) -> usize {
    let same = |event: &&Event| matches!(event, Event::Interaction(i) if i.kind == kind);
    events.iter().filter(same).count()
}

const GOOD: &str = "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}\n";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

#[test]
fn a_gzip_stream_that_breaks_off() {
    // Not compressible, so that what is cut off is really missing.
    let noise: String = (0u32..60_000)
        .map(|n| char::from(b'a' + u8::try_from(n.wrapping_mul(2_654_435_761) >> 27).unwrap() % 26))
        .collect();
    let long = format!("{{\"messages\":[{{\"role\":\"user\",\"content\":\"{noise}\"}}]}}\n");
    let whole = gzip(format!("{}{long}", GOOD.repeat(5)).as_bytes());
    for keep in [
        0,
        1,
        2,
        3,
        9,
        20,
        whole.len() / 2,
        whole.len() - 9,
        whole.len() - 1,
    ] {
        let events = read(&whole[..keep]);
        assert!(!problems(&events).is_empty(), "{keep}");
    }
    let events = read(&whole[..whole.len() / 2]);
    assert_eq!(count(&events, Kind::Message), 5);
    assert_eq!(count(&events, Kind::Opaque), 1);
}

#[test]
fn a_reader_that_fails() {
    struct Fails;
    impl Read for Fails {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the disk is on fire"))
        }
    }
    let events = read(GOOD.as_bytes().chain(Fails));
    assert_eq!(count(&events, Kind::Message), 1);
    assert!(problems(&events)[0].1.contains("on fire"));
    assert!(problems(&read(Fails))[0].1.contains("on fire"));
}

#[test]
fn bytes_that_are_no_text() {
    let mut bytes = GOOD.as_bytes().to_vec();
    bytes.extend_from_slice(b"{\"messages\":[{\"role\":\"user\",\"content\":\"\xff\xfe\"}]}\n");
    bytes.extend_from_slice(GOOD.as_bytes());
    let events = read(bytes.as_slice());
    assert_eq!(count(&events, Kind::Message), 2);
    let found = problems(&events);
    assert_eq!((found.len(), found[0].0), (1, 2));
    assert!(found[0].1.contains("UTF-8"));
    let kept = events.iter().find_map(|event| match event {
        Event::Interaction(i) if i.kind == Kind::Opaque => Some(&i.content[0].value),
        _ => None,
    });
    assert!(matches!(kept, Some(Value::Bytes(bytes)) if bytes.contains(&0xff)));
}

#[test]
fn a_line_of_a_hundred_megabytes() {
    let long = std::io::repeat(b'x').take(100 << 20);
    let input = GOOD
        .as_bytes()
        .chain(long)
        .chain(b"\n".as_slice())
        .chain(GOOD.as_bytes());
    let events = read(input);
    assert_eq!(count(&events, Kind::Message), 2);
    assert_eq!(count(&events, Kind::Opaque), 1);
    assert!(problems(&events)[0].1.contains("104857600 bytes"));
}

#[test]
fn nesting_ten_thousand_deep() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = open.repeat(10_000) + "1" + &close.repeat(10_000);
        for item in [
            deep.clone(),
            format!("{{\"messages\":[{{\"role\":\"user\",\"content\":{deep}}}]}}"),
            format!("{{\"messages\":[],\"metadata\":{deep}}}"),
            format!("{{\"trace\":\"t\",\"metadata\":{deep}}}"),
        ] {
            let events = read(format!("{GOOD}{item}\n{GOOD}").as_bytes());
            assert_eq!(count(&events, Kind::Message), 2);
            assert_eq!(count(&events, Kind::Opaque), 1);
            assert_eq!(problems(&events).len(), 1);
            for format in Format::ALL {
                let forced = Reader::new(item.as_bytes(), "deep", Limits::default()).forced(format);
                check_order(&forced.collect::<Vec<_>>());
            }
        }
    }
    // Deep nesting inside a text is a text.
    let text = "[".repeat(10_000);
    let line = format!(
        "{{\"messages\":[{{\"role\":\"tool\",\"tool_call_id\":\"x\",\"content\":\"{text}\"}}]}}"
    );
    assert_eq!(count(&read(line.as_bytes()), Kind::ToolResult), 1);
}

#[test]
fn time_may_run_backwards() {
    let line = |time: &str| {
        format!(
            "{{\"kind\":\"message\",\"from\":\"human:a\",\"to\":\"agent:b\",\"time\":{time}}}\n"
        )
    };
    let text = [line("5000000"), line("-7"), line("1")].concat();
    let events = read(text.as_bytes());
    assert_eq!(problems(&events), []);
    assert_eq!(count(&events, Kind::Message), 3);
}

#[test]
fn a_result_without_a_call() {
    let text = "{\"messages\":[{\"role\":\"tool\",\"tool_call_id\":\"x\",\"content\":\"secret\"}]}";
    let events = read(text.as_bytes());
    assert_eq!(count(&events, Kind::ToolResult), 1);
    assert!(problems(&events)[0].1.contains("`x`"));
}

#[test]
fn ids_used_twice() {
    let call = "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"x\",\"function\":{\"name\":\"a\",\"arguments\":{}}},{\"id\":\"x\",\"function\":{\"name\":\"b\",\"arguments\":{}}}]}";
    let result = |name: &str| {
        format!(
            "{{\"role\":\"tool\",\"tool_call_id\":\"x\",\"name\":\"{name}\",\"content\":\"1\"}}"
        )
    };
    let text = format!("{{\"messages\":[{call},{},{}]}}", result("b"), result("a"));
    let events = read(text.as_bytes());
    assert_eq!(problems(&events), []);
    let tools: Vec<_> = events
        .iter()
        .filter_map(|event| match event {
            Event::Interaction(i) if i.kind == Kind::ToolResult => i.place.tool.as_deref(),
            _ => None,
        })
        .collect();
    assert_eq!(tools, ["b", "a"]);
}

#[test]
fn nothing_and_garbage() {
    for nothing in ["", "\n\n", "  ", "\u{feff}"] {
        let found = read(nothing.as_bytes());
        assert_eq!(found.len(), 1, "{nothing:?}");
        assert!(problems(&found)[0].1.contains("empty"));
    }
    for garbage in [
        "hello",
        "\u{0}\u{1}\u{2}",
        "{",
        "[",
        "{}",
        "}",
        "\"",
        "{\"a\":1}",
        "<xml/>",
        "a,b\n1,2",
    ] {
        let events = read(garbage.as_bytes());
        assert!(problems(&events).len() == 1, "{garbage:?}: {events:?}");
    }
    assert_eq!(read("[]".as_bytes()).len(), 0);
}

#[test]
fn what_is_encoded_otherwise_is_told_so() {
    let utf16 = |mark: &[u8], bytes: fn(u16) -> [u8; 2]| {
        let units = GOOD.encode_utf16().flat_map(bytes);
        mark.iter().copied().chain(units).collect::<Vec<u8>>()
    };
    for (bytes, what) in [
        (utf16(b"\xFF\xFE", u16::to_le_bytes), "UTF-16"),
        (utf16(b"\xFE\xFF", u16::to_be_bytes), "UTF-16"),
        (utf16(b"", u16::to_le_bytes), "UTF-16"),
        (utf16(b"", u16::to_be_bytes), "UTF-16"),
        (gzip(&gzip(GOOD.as_bytes())), "gzip twice"),
        (b"\x28\xB5\x2F\xFD\x04\x58".to_vec(), "zstd"),
    ] {
        let events = read(bytes.as_slice());
        assert_eq!(count(&events, Kind::Opaque), 1);
        assert!(problems(&events)[0].1.contains(what), "{what}: {events:?}");
    }
}

#[test]
fn a_list_that_breaks_off() {
    let text = "[{\"role\":\"user\",\"content\":\"a\"},\n{\"role\":\"user\",\"content\":\"b\"},\n{\"role\":\"us";
    let events = read(text.as_bytes());
    assert_eq!(count(&events, Kind::Message), 2);
    assert!(count(&events, Kind::Opaque) >= 1);
    let feed = "{\"posts\":[{\"id\":1,\"author\":\"a\",\"content\":\"x\"}";
    let events = read(feed.as_bytes());
    assert_eq!(
        (count(&events, Kind::Message), count(&events, Kind::Opaque)),
        (1, 1)
    );
}

#[test]
fn a_run_whose_messages_come_late() {
    let note = "n".repeat(400_000);
    let text = format!(
        "{{\"metadata\":\"{note}\",\"messages\":[{{\"role\":\"user\",\"content\":\"a\"}}]}}\n"
    );
    let events = read(text.repeat(2).as_bytes());
    assert_eq!(problems(&events), []);
    assert_eq!(count(&events, Kind::Message), 2);
}

#[test]
fn prose_between_objects_is_one_item_a_line() {
    let text = "{\n\"messages\": []\n}\nthis is no JSON at all\n{\n\"messages\": []\n}\n";
    let events = read(text.as_bytes());
    assert_eq!(problems(&events).len(), 1);
    assert_eq!(problems(&events)[0].0, 4);
    assert_eq!(
        events
            .iter()
            .filter(|e| matches!(e, Event::Begin(_)))
            .count(),
        3
    );
}

#[test]
fn limits_are_limits() {
    let limits = Limits {
        leaves: 2,
        text: 4,
        opaque: 8,
        ..Limits::default()
    };
    let text = "{\"messages\":[{\"role\":\"assistant\",\"content\":\"123456\",\"tool_calls\":[{\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":[1,2,3]}}]}]}";
    let events = read_with(text.as_bytes(), limits);
    assert_eq!(problems(&events).len(), 2);
    assert_eq!(count(&events, Kind::Opaque), 2);
    for event in &events {
        if let Event::Interaction(i) = event {
            assert!(i.content.len() <= 2);
            let longest = if i.kind == Kind::Opaque { 8 } else { 4 };
            assert!(
                i.content
                    .iter()
                    .all(|leaf| leaf.value.as_text().is_none_or(|t| t.len() <= longest))
            );
        }
    }
}

/// xorshift64*: the same mutations in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(drawn).unwrap() % sides.max(1)
    }
}

fn mutate(bytes: &mut Vec<u8>, dice: &mut Dice) {
    const TOKENS: [&[u8]; 12] = [
        b"\"",
        b"\\",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b"\n",
        b"\xff",
        b"null",
        b"\\ud800",
        b"\"role\":",
    ];
    for _ in 0..=dice.roll(4) {
        let at = dice.roll(bytes.len() + 1);
        let end = (at + dice.roll(40)).min(bytes.len());
        match dice.roll(5) {
            0 => {
                bytes.drain(at..end);
            }
            1 => {
                let piece = bytes[at..end].to_vec();
                let to = dice.roll(bytes.len() + 1);
                bytes.splice(to..to, piece);
            }
            2 => {
                let token = TOKENS[dice.roll(TOKENS.len())];
                bytes.splice(at..at, token.iter().copied());
            }
            3 => {
                let value = u8::try_from(dice.roll(256)).unwrap();
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = value;
                }
            }
            _ => bytes.truncate(at.max(bytes.len() / 2)),
        }
    }
}

/// What the fuzz targets check, on mutated fixtures: no panic, order kept, and the source never simply vanishes.
#[test]
fn mutated_fixtures() {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures"));
    let mut dice = Dice(0x6d61_7365_6300_0001);
    for name in [
        "chat.jsonl",
        "team.json",
        "otlp.json",
        "otlp.pb",
        "feed.json",
        "interaction.jsonl",
    ] {
        let fixture = std::fs::read(folder.join(name)).unwrap();
        for round in 0..2000 {
            let mut bytes = fixture.clone();
            mutate(&mut bytes, &mut dice);
            masec_wire::fuzz::any(&bytes);
            masec_wire::fuzz::forced(Format::ALL[round % Format::ALL.len()], &bytes);
            masec_wire::fuzz::record(&bytes);
            masec_wire::fuzz::spans(&bytes);
        }
    }
}
