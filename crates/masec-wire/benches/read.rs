//! How fast lines of Masec's own format become interactions, gzip aside: one core, end to end from bytes.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use masec_model::{
    DeclaredLabels, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf, Place, Timestamp,
};
use masec_wire::{Event, Limits, Reader, encode};

const COUNT: u32 = 50_000;

fn short(step: u32) -> Interaction {
    Interaction {
        id: InteractionId::v7(Timestamp(i64::from(step) * 1000), u128::from(step)),
        time: Some(Timestamp(1_700_000_000_000_000 + i64::from(step))),
        kind: Kind::Message,
        from: Endpoint::agent(format!("agent-{}", step % 97)),
        to: Endpoint::agent(format!("agent-{}", step % 89)),
        channel: "team".into(),
        session: Default::default(),
        causes: Vec::new(),
        on_behalf_of: Vec::new(),
        content: vec![Leaf::text(format!("status report {step}: all is well"))],
        identity: Identity::Recorded,
        labels: DeclaredLabels::default(),
        place: Place {
            step,
            call: None,
            tool: None,
            described: None,
            touches: None,
        },
    }
}

fn read(c: &mut Criterion) {
    let mut bytes = Vec::new();
    for step in 0..COUNT {
        encode("bench", &short(step), &mut bytes);
    }
    let mut group = c.benchmark_group("interaction");
    group.throughput(Throughput::Elements(u64::from(COUNT)));
    group.sample_size(10);
    group.bench_function("read", |b| {
        b.iter(|| {
            let events = Reader::new(bytes.as_slice(), "bench.jsonl", Limits::default());
            let count = events
                .filter(|e| matches!(e, Event::Interaction(_)))
                .count();
            assert_eq!(count, COUNT as usize);
        });
    });
    let items: Vec<_> = (0..COUNT).map(short).collect();
    group.bench_function("write", |b| {
        let mut out = Vec::new();
        b.iter(|| {
            out.clear();
            for item in &items {
                encode("bench", item, &mut out);
            }
            out.len()
        });
    });
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
