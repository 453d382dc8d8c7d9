//! What provenance costs: fingerprinting by the byte, and looking up and entering whole interactions in a full index.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use masec_engine::Bounds;
use masec_engine::history::Seq;
use masec_engine::provenance::normalise::Normaliser;
use masec_engine::provenance::winnow::Winnowing;
use masec_engine::provenance::{Provenance, values, views};
use masec_model::{
    DeclaredLabels, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf, Place,
};

/// Words from a generator of its own, so that every run and every text is made the same way.
struct Words(u64);

impl Words {
    const KNOWN: [&str; 40] = [
        "the",
        "meeting",
        "of",
        "committee",
        "budget",
        "is",
        "on",
        "Tuesday,",
        "please",
        "send",
        "report",
        "to",
        "a",
        "manager",
        "and",
        "review.",
        "It",
        "was",
        "agreed",
        "that",
        "numbers",
        "in",
        "table",
        "four",
        "are",
        "wrong;",
        "we",
        "should",
        "correct",
        "them",
        "before",
        "Friday",
        "since",
        "auditors",
        "asked",
        "for",
        "it",
        "again",
        "last",
        "week",
    ];

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let word = (self.0 ^ self.0 >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word ^ word >> 27
    }

    /// Prose of about `len` bytes: every other word common, the rest of a large vocabulary, an address or an amount in
    /// every fifty or so.
    fn text(&mut self, len: usize) -> String {
        let mut text = String::with_capacity(len + 32);
        while text.len() < len {
            let pick = self.next() as usize;
            match pick % 100 {
                0 => text.push_str(&format!("user{}@example.com", pick >> 48)),
                1 => text.push_str(&format!("{}.50", pick >> 48)),
                2..50 => text.push_str(Self::KNOWN[(pick >> 8) % Self::KNOWN.len()]),
                _ => Self::rare(&mut text, (pick >> 20) % 50_000),
            }
            text.push(' ');
        }
        text
    }

    /// The word of this rank, three to nine letters long.
    fn rare(text: &mut String, rank: usize) {
        let mut state = (rank as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        for _ in 0..3 + rank % 7 {
            text.push(char::from(b'a' + (state >> 58) as u8 % 26));
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
        }
    }
}

fn interaction(content: Vec<Leaf>) -> Interaction {
    Interaction {
        id: InteractionId::default(),
        time: None,
        kind: Kind::Message,
        from: Endpoint::agent("writer"),
        to: Endpoint::agent("reader"),
        channel: "".into(),
        session: "".into(),
        causes: Vec::new(),
        on_behalf_of: Vec::new(),
        content,
        identity: Identity::Recorded,
        labels: DeclaredLabels::default(),
        place: Place::default(),
    }
}

fn reading(c: &mut Criterion) {
    let text = Words(1).text(64 << 10);
    let mut group = c.benchmark_group("read");
    group.throughput(Throughput::Bytes(text.len() as u64));
    let mut normaliser = Normaliser::default();
    group.bench_function("normalise", |b| {
        b.iter(|| normaliser.run(black_box(&text)).bytes().len());
    });
    let mut out = Vec::new();
    group.bench_function("fingerprint", |b| {
        b.iter(|| {
            out.clear();
            let normal = normaliser.run(black_box(&text));
            Winnowing::default().fingerprint(normal.bytes(), &mut out);
            out.len()
        });
    });
    group.bench_function("values", |b| {
        b.iter(|| {
            let mut count = 0;
            values::tokens(black_box(&text), &mut |_| count += 1);
            count
        });
    });
    group.bench_function("views of prose", |b| {
        b.iter(|| {
            let mut count = 0;
            views::decoded(black_box(&text), 1 << 18, &mut |_| count += 1);
            count
        });
    });
    group.finish();
}

/// An index in which as much was entered as it holds, and the number of the next interaction.
fn full(words: &mut Words) -> (Provenance, u32) {
    let mut provenance = Provenance::new(&Bounds::default());
    let mut matches = Vec::new();
    let mut seq = 0;
    while provenance.evicted().passages == 0 {
        let one = interaction(vec![Leaf::text(words.text(16 << 10))]);
        matches.clear();
        provenance.trace(Seq(seq), &one, &mut matches);
        seq += 1;
    }
    (provenance, seq)
}

fn tracing(c: &mut Criterion) {
    let mut words = Words(2);
    let (mut provenance, mut seq) = full(&mut words);
    println!("full index: {} MiB", provenance.memory() >> 20);
    let mut matches = Vec::new();
    let mut group = c.benchmark_group("trace in a full index");
    for len in [0, 60, 1 << 10, 4 << 10, 10 << 10] {
        let fresh: Vec<Interaction> = (0..512)
            .map(|_| {
                let text = words.text(len);
                interaction(if len == 0 {
                    Vec::new()
                } else {
                    vec![Leaf::text(text)]
                })
            })
            .collect();
        let mut place = 0;
        group.bench_function(BenchmarkId::new("message", len), |b| {
            b.iter(|| {
                matches.clear();
                place = (place + 1) % fresh.len();
                provenance.trace(Seq(seq), &fresh[place], &mut matches);
                seq += 1;
                matches.len()
            });
        });
    }
    group.finish();
    c.bench_function("a new index and one message", |b| {
        let one = interaction(vec![Leaf::text(words.text(200))]);
        b.iter(|| {
            let mut provenance = Provenance::new(&Bounds::default());
            matches.clear();
            provenance.trace(Seq(0), &one, &mut matches);
            matches.len()
        });
    });
}

criterion_group!(benches, reading, tracing);
criterion_main!(benches);
