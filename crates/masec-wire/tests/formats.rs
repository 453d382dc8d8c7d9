//! One fixture a format: what it becomes is kept as a snapshot, and it converts into Masec's own format and back.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use std::fmt::Write;
use std::path::PathBuf;

use masec_model::Interaction;
use masec_wire::{Event, Format, Limits, Reader, TraceTail, encode, encode_tail, formats};

const FIXTURES: [&str; 5] = [
    "chat.jsonl",
    "team.json",
    "otlp.json",
    "feed.json",
    "interaction.jsonl",
];

fn fixture(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures"));
    std::fs::read(folder.join(name)).expect("the fixture is there")
}

fn events(bytes: &[u8], name: &str) -> Vec<Event> {
    Reader::new(bytes, name, Limits::default()).collect()
}

fn shown(events: &[Event]) -> String {
    let mut text = String::new();
    for event in events {
        let _ = match event {
            Event::Begin(head) => writeln!(text, "== {} ({})", head.trace, head.format),
            Event::Interaction(interaction) => {
                show(interaction, &mut text);
                Ok(())
            }
            Event::Problem(problem) => writeln!(text, "!! {problem}"),
            Event::End(tail) => writeln!(text, "-- {} {}", tail.metadata, tail.other),
        };
    }
    text
}

fn show(interaction: &Interaction, text: &mut String) {
    let place = &interaction.place;
    let short = |id: &masec_model::InteractionId| id.to_string()[24..].to_owned();
    let causes: Vec<_> = interaction.causes.iter().map(short).collect();
    let _ = writeln!(
        text,
        "{} {} {} -> {} step={} id={} causes={causes:?} channel={:?} session={:?} call={:?} time={:?}",
        interaction.kind.name(),
        place.tool.as_deref().unwrap_or("-"),
        interaction.from,
        interaction.to,
        place.step,
        short(&interaction.id),
        interaction.channel,
        interaction.session,
        place.call,
        interaction.time.map(|time| time.0),
    );
    for leaf in &interaction.content {
        let at = leaf.at.map(|at| (at.start, at.end));
        let _ = writeln!(
            text,
            "    {:?} {:?} {:?} {at:?}",
            leaf.path, leaf.shape, leaf.value
        );
    }
}

#[test]
fn fixtures_become_what_they_did() {
    for name in FIXTURES {
        insta::assert_snapshot!(name, shown(&events(&fixture(name), name)));
    }
}

/// Traces as they count: names, interactions, tails.
fn traces(events: Vec<Event>) -> Vec<(String, Vec<Interaction>, TraceTail)> {
    let mut traces = Vec::new();
    for event in events {
        match event {
            Event::Begin(head) => traces.push((head.trace, Vec::new(), TraceTail::default())),
            Event::Interaction(interaction) => {
                traces
                    .last_mut()
                    .expect("a trace is open")
                    .1
                    .push(interaction);
            }
            Event::End(tail) => traces.last_mut().expect("a trace is open").2 = tail,
            Event::Problem(_) => {}
        }
    }
    traces
}

#[test]
fn everything_converts_and_reads_back_equal() {
    for name in FIXTURES {
        let before = traces(events(&fixture(name), name));
        let mut bytes = Vec::new();
        for (trace, interactions, tail) in &before {
            for interaction in interactions {
                encode(trace, interaction, &mut bytes);
            }
            encode_tail(trace, tail, &mut bytes);
        }
        let after = events(&bytes, "converted.jsonl");
        let problems: Vec<_> = after
            .iter()
            .filter(|e| matches!(e, Event::Problem(_)))
            .collect();
        assert!(problems.is_empty(), "{name}: {problems:?}");
        assert_eq!(traces(after), before, "{name}");
    }
}

#[test]
fn compressed_is_the_same() {
    use std::io::Write as _;
    for name in FIXTURES {
        let plain = fixture(name);
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(&plain).expect("memory takes bytes");
        let gzip = gzip.finish().expect("memory takes bytes");
        assert_eq!(shown(&events(&gzip, name)), shown(&events(&plain, name)));
    }
}

/// A reader that hands out a byte at a time.
struct Trickle<'a>(&'a [u8]);

impl std::io::Read for Trickle<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let (Some((first, rest)), false) = (self.0.split_first(), buffer.is_empty()) else {
            return Ok(0);
        };
        buffer[0] = *first;
        self.0 = rest;
        Ok(1)
    }
}

#[test]
fn how_the_bytes_arrive_does_not_matter() {
    for name in FIXTURES {
        let plain = fixture(name);
        let slow: Vec<_> = Reader::new(Trickle(&plain), name, Limits::default()).collect();
        assert_eq!(shown(&slow), shown(&events(&plain, name)));
    }
}

#[test]
fn the_catalogue_is_true() {
    assert_eq!(formats().len(), Format::ALL.len());
    for (info, format) in formats().iter().zip(Format::ALL) {
        assert_eq!(info.format, format);
        let found = events(info.example.as_bytes(), "example");
        let Some(Event::Begin(head)) = found.first() else {
            panic!("{format}: {found:?}");
        };
        assert_eq!(head.format, format.name());
        assert!(!found.iter().any(|event| matches!(event, Event::Problem(_))));
        let forced: Vec<_> = Reader::new(info.example.as_bytes(), "example", Limits::default())
            .forced(format)
            .collect();
        assert_eq!(shown(&forced), shown(&found));
    }
}

#[test]
fn the_header_is_kept() {
    let bytes = fixture("chat.jsonl");
    let mut reader = Reader::new(bytes.as_slice(), "chat.jsonl", Limits::default());
    assert!(reader.by_ref().count() > 0);
    assert_eq!(
        reader.header().and_then(|header| header.get("suite")),
        Some(&"demo".into())
    );
}

#[test]
fn protobuf_tells_what_json_tells() {
    use masec_wire::otlp::{Encoding, Patience, Traces};
    // The second was made of the first with OpenTelemetry's own types, its ids as bytes.
    let told = |bytes: &[u8], encoding| {
        let patience = Patience {
            bytes: 1 << 20,
            traces: 8,
            quiet: 0,
            settled: 0,
        };
        let mut traces = Traces::new(Limits::default(), patience);
        let now = masec_model::Timestamp(0);
        traces.take(bytes, encoding, 0, now).expect("an export");
        let told = traces.ripe(now, true);
        let all = told.into_iter().flat_map(|told| told.interactions);
        all.map(|it| (it.kind, it.from, it.to, it.time, it.content))
            .collect::<Vec<_>>()
    };
    let json = told(include_bytes!("fixtures/otlp.json"), Encoding::Json);
    let protobuf = told(include_bytes!("fixtures/otlp.pb"), Encoding::Protobuf);
    assert!(json.len() > 5, "{json:#?}");
    assert_eq!(json, protobuf);
}
