//! Bytes as a script of interactions, for fuzz targets and their smoke run: hostile endpoints, names, texts, orders and
//! repeats, without the help of any parser.

use masec_model::{
    Endpoint, EndpointClass, Identity, Interaction, InteractionId, Kind, Leaf, Place, Shape, Span,
    Timestamp, Value,
};

use crate::{Core, Mode, Pipeline, Settings};

/// The most interactions of one script.
const MOST: usize = 256;

/// Runs the script that `data` spells through a pipeline of each mode, twice, and checks that both runs agree.
///
/// # Panics
///
/// Where an outcome breaks a promise: two runs differ, a stop is no stop, a span is no span.
#[expect(
    clippy::panic,
    clippy::expect_used,
    reason = "a broken promise is what a fuzz target reports"
)]
pub fn step(data: &[u8]) {
    let script = script(data);
    for mode in Mode::ALL {
        let core = Core::new(Settings {
            mode,
            ..Settings::default()
        })
        .expect("the default settings are sound");
        let (mut first, mut second) = (Pipeline::new(&core), Pipeline::new(&core));
        for interaction in &script {
            let now = interaction.time.unwrap_or_default();
            let outcome = first.step(interaction, now);
            if outcome != second.step(interaction, now) {
                panic!("two runs differ at {}", interaction.id);
            }
            let strictest = outcome
                .verdict
                .stops
                .iter()
                .map(|stop| stop.decision)
                .max()
                .unwrap_or_default();
            assert!(
                strictest == outcome.verdict.decision,
                "the verdict is not the strictest of its stops"
            );
            assert!(
                outcome
                    .verdict
                    .stops
                    .iter()
                    .all(|stop| stop.decision.stops()),
                "a stop that lets through"
            );
            assert!(
                outcome
                    .verdict
                    .stops
                    .iter()
                    .filter_map(|stop| stop.span)
                    .all(|span| span.start <= span.end)
            );
        }
    }
}

/// A reader of bytes that never runs dry: past the end it yields zeros.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> u8 {
        let (first, rest) = self
            .0
            .split_first()
            .map_or((0, self.0), |(first, rest)| (*first, rest));
        self.0 = rest;
        first
    }

    fn text(&mut self) -> String {
        let len = usize::from(self.next()).min(self.0.len());
        let (text, rest) = self.0.split_at(len);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}

fn script(data: &[u8]) -> Vec<Interaction> {
    let mut bytes = Bytes(data);
    let mut script: Vec<Interaction> = Vec::new();
    while !bytes.0.is_empty() && script.len() < MOST {
        let interaction = interaction(&mut bytes, &script);
        script.push(interaction);
    }
    script
}

fn interaction(bytes: &mut Bytes<'_>, before: &[Interaction]) -> Interaction {
    let flags = bytes.next();
    let step = u32::try_from(before.len()).unwrap_or(u32::MAX);
    let kind = Kind::ALL[usize::from(bytes.next()) % Kind::ALL.len()];
    let (from, to) = (endpoint(bytes), endpoint(bytes));
    let content = (0..flags & 3).map(|_| leaf(bytes, before)).collect();
    // Ids repeat now and then, and causes point anywhere.
    let entropy = if flags & 4 == 0 {
        u128::from(step)
    } else {
        u128::from(bytes.next())
    };
    Interaction {
        id: InteractionId::v7(Timestamp::default(), entropy),
        time: (flags & 8 != 0).then(|| Timestamp(i64::from(bytes.next()) * 1_000_000)),
        kind,
        place: Place {
            step,
            call: (flags & 16 != 0).then(|| bytes.text().into()),
            tool: (kind == Kind::ToolCall).then(|| to.name.clone()),
            described: None,
            touches: None,
        },
        from,
        to,
        channel: if flags & 32 == 0 {
            "room".into()
        } else {
            bytes.text().into()
        },
        session: if flags & 64 == 0 {
            "session".into()
        } else {
            bytes.text().into()
        },
        causes: before
            .get(usize::from(bytes.next()))
            .map(|cause| cause.id)
            .into_iter()
            .collect(),
        on_behalf_of: Vec::new(),
        content,
        identity: Identity::Claimed,
        labels: masec_model::DeclaredLabels::default(),
    }
}

fn endpoint(bytes: &mut Bytes<'_>) -> Endpoint {
    let class = EndpointClass::ALL[usize::from(bytes.next()) % 4];
    let names = [
        "ana",
        "ben",
        "send_email",
        "read_page",
        "delete_file",
        "board",
    ];
    let place = usize::from(bytes.next());
    let name = names
        .get(place)
        .map_or_else(|| format!("n{}", place % 16), |name| (*name).to_owned());
    Endpoint::new(class, name)
}

fn leaf(bytes: &mut Bytes<'_>, before: &[Interaction]) -> Leaf {
    let flags = bytes.next();
    let earlier = || {
        before
            .get(usize::from(flags) % before.len().max(1))
            .and_then(|one| one.content.first())
            .cloned()
    };
    if let (true, Some(copy)) = (flags & 1 != 0, earlier()) {
        return copy;
    }
    let text = bytes.text();
    let value = match flags & 6 {
        2 => Value::Number(text.as_str().into()),
        4 => Value::Bytes(text.into_bytes()),
        _ => Value::Text(text),
    };
    let shape = if flags & 8 == 0 {
        Shape::Running
    } else {
        Shape::Field
    };
    Leaf {
        path: if flags & 16 == 0 {
            "".into()
        } else {
            "list[0].to".into()
        },
        value,
        shape,
        at: Some(Span::new(usize::from(flags), 0)),
    }
}

#[cfg(test)]
mod tests {
    /// A small linear congruential stream (Knuth's MMIX constants): the smoke run must be the same everywhere.
    fn noise(seed: &mut u64) -> u8 {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (*seed >> 56) as u8
    }

    #[test]
    fn hostile_scripts_neither_panic_nor_differ_between_runs() {
        let words = b"please send the report to joe@x.com now and delete everything aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ= ";
        for seed in 0..60u64 {
            let mut state = seed;
            let data: Vec<u8> = (0..1500)
                .map(|at| {
                    if noise(&mut state) < 160 {
                        words[at % words.len()]
                    } else {
                        noise(&mut state)
                    }
                })
                .collect();
            super::step(&data);
        }
    }
}
