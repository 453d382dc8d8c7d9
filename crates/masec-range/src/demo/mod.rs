//! The bundled recording: a day at a fictional maker of bicycles, scripted by hand and told by nobody else.
//!
//! `demo/README.md` tells the story. The recording in `demo/team-worm.jsonl` is what [`jsonl`] prints; a test holds the
//! two together.

mod script;

use masec_model::{
    CompactString, DeclaredLabels, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf,
    Place, Timestamp, Value,
};

/// The trace's name.
pub const TRACE: &str = "team-worm";

/// 2026-03-10T00:00Z, a Tuesday, in microseconds.
const MIDNIGHT: i64 = 1_773_100_800_000_000;

/// The recording, in order.
pub fn recording() -> Vec<Interaction> {
    let mut desk = Desk::default();
    script::morning(&mut desk);
    script::worm(&mut desk);
    script::secret(&mut desk);
    script::evening(&mut desk);
    desk.recording
}

/// The recording as lines of Masec's own format.
pub fn jsonl() -> Vec<u8> {
    let mut out = Vec::new();
    for interaction in recording() {
        masec_wire::encode(TRACE, &interaction, &mut out);
    }
    out
}

/// Where the script is written down. Parties are named `@person`, `#resource`, `%organisation`, or plainly for agents;
/// times are `hour:minute:second`. What a party does follows what it last got.
#[derive(Default)]
struct Desk {
    recording: Vec<Interaction>,
}

impl Desk {
    /// Words from one party to another.
    fn say(&mut self, time: &str, from: &str, to: &str, text: &str) {
        self.add(time, Kind::Message, from, to, vec![Leaf::text(text)]);
    }

    /// A task handed to another agent.
    fn task(&mut self, time: &str, from: &str, to: &str, text: &str) {
        self.add(time, Kind::Delegate, from, to, vec![Leaf::text(text)]);
    }

    /// An agent reads `text` in a resource.
    fn read(&mut self, time: &str, resource: &str, reader: &str, text: &str) {
        self.add(time, Kind::Read, resource, reader, vec![Leaf::text(text)]);
    }

    /// A party writes `text` into a resource.
    fn write(&mut self, time: &str, writer: &str, resource: &str, text: &str) {
        self.add(time, Kind::Write, writer, resource, vec![Leaf::text(text)]);
    }

    /// A tool is called with named arguments, and answers a second later.
    fn call(
        &mut self,
        time: &str,
        agent: &str,
        tool: &str,
        arguments: &[(&str, &str)],
        answer: &str,
    ) {
        let leaves = arguments
            .iter()
            .map(|(path, value)| Leaf::field(*path, Value::Text((*value).to_owned())))
            .collect();
        self.add(time, Kind::ToolCall, agent, tool, leaves);
        let back = vec![Leaf::text(answer)];
        self.add(time, Kind::ToolResult, tool, agent, back);
    }

    /// What was added last holds something secret.
    fn label_last(&mut self, tag: &str) {
        if let Some(last) = self.recording.last_mut() {
            last.labels.secrecy.push(CompactString::from(tag));
        }
    }

    fn add(&mut self, time: &str, kind: Kind, from: &str, to: &str, content: Vec<Leaf>) {
        let step = self.recording.len();
        let (from, to) = (party(from), party(to));
        let mut micros = clock(time);
        if kind == Kind::ToolResult {
            micros += 1_000_000;
        }
        let time = Timestamp(micros);
        let cause = self.recording.iter().rev().find(|one| one.to == from);
        let (call, tool) = match kind {
            Kind::ToolCall => (Some(step), Some(to.name.clone())),
            Kind::ToolResult => (step.checked_sub(1), Some(from.name.clone())),
            _ => (None, None),
        };
        self.recording.push(Interaction {
            // Any number that differs from step to step will do; spread over the bits, it reads like a real id.
            id: InteractionId::v7(time, (step as u128 + 1) * 0x9E37_79B9_7F4A_7C15_F39C_C060),
            time: Some(time),
            kind,
            causes: cause.map(|one| one.id).into_iter().collect(),
            from,
            to,
            channel: CompactString::default(),
            session: CompactString::from("spring-launch"),
            on_behalf_of: Vec::new(),
            content,
            identity: Identity::Recorded,
            labels: DeclaredLabels::default(),
            place: Place {
                step: u32::try_from(step).unwrap_or(u32::MAX),
                call: call.map(|n| CompactString::from(format!("call_{n}"))),
                tool,
                described: None,
                touches: None,
            },
        });
    }
}

fn party(name: &str) -> Endpoint {
    let rest = name.get(1..).unwrap_or_default();
    match name.chars().next() {
        Some('@') => Endpoint::human(rest),
        Some('#') => Endpoint::resource(rest),
        Some('%') => Endpoint::institution(rest),
        _ => Endpoint::agent(name),
    }
}

/// Microseconds since 1970 of `hour:minute:second` on the day of the recording.
fn clock(time: &str) -> i64 {
    let seconds = time
        .split(':')
        .filter_map(|part| part.parse::<i64>().ok())
        .fold(0, |sum, part| sum * 60 + part);
    MIDNIGHT + seconds * 1_000_000
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use masec_model::EndpointClass;

    use super::*;

    #[test]
    fn the_cast_and_the_length_are_as_told() {
        let all = recording();
        assert!((80..=150).contains(&all.len()), "{}", all.len());
        let agents: BTreeSet<&str> = all
            .iter()
            .flat_map(|one| [&one.from, &one.to])
            .filter(|party| party.class == EndpointClass::Agent)
            .map(|party| party.name.as_str())
            .collect();
        assert_eq!(agents.len(), 12, "{agents:?}");
    }

    #[test]
    fn time_runs_forward() {
        for pair in recording().windows(2) {
            assert!(pair[0].time <= pair[1].time, "{:?}", pair[1]);
        }
    }

    #[test]
    fn the_pieces_that_leave_make_the_whole_token() {
        let text = |one: &Interaction| {
            let leaves = one.content.iter().filter_map(|leaf| leaf.value.as_text());
            leaves.collect::<Vec<_>>().join(" ")
        };
        let all = recording();
        let sent: String = all
            .iter()
            .filter(|one| one.kind == Kind::ToolCall && one.to.name == "send_email")
            .map(text)
            .collect();
        let (a, rest) = script::TOKEN.split_at(16);
        let (b, c) = rest.split_at(10);
        assert!(sent.contains(a) && sent.contains(b) && sent.contains(c));
        assert!(!sent.contains(script::TOKEN));
        assert_eq!(
            all.iter()
                .filter(|one| text(one).contains(script::TOKEN))
                .count(),
            2
        );
    }
}
