//! Traffic for speed tests: endless, short, mixed, the same for the same seed.

use masec_model::{
    CompactString, DeclaredLabels, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf,
    Place, Timestamp, Value,
};

use crate::dice::Dice;

/// Agents in the workload.
const AGENTS: usize = 200;

/// 2026-01-05T08:00Z, in microseconds.
const START: i64 = 1_767_600_000_000_000;

/// `n` interactions of 30 to 120 characters among 200 agents: messages, tool calls and results, reads and writes.
pub fn workload(n: usize, seed: u64) -> impl Iterator<Item = Interaction> {
    Workload::new(n, seed, true)
}

/// The same interactions as [`workload`] would give, with no content: who did what to whom, and when.
pub fn metadata_workload(n: usize, seed: u64) -> impl Iterator<Item = Interaction> {
    Workload::new(n, seed, false)
}

struct Workload {
    left: usize,
    step: u32,
    time: i64,
    content: bool,
    dice: Dice,
    words: Dice,
    agents: Vec<Endpoint>,
    tools: Vec<Endpoint>,
    files: Vec<Endpoint>,
    last: InteractionId,
}

impl Workload {
    fn new(n: usize, seed: u64, content: bool) -> Self {
        let named = |what: &str, count: usize| -> Vec<Endpoint> {
            (0..count)
                .map(|n| Endpoint::resource(format!("{what}-{n}")))
                .collect()
        };
        Self {
            left: n,
            step: 0,
            time: START,
            content,
            dice: Dice::new(seed, "workload"),
            words: Dice::new(seed, "workload/words"),
            agents: (0..AGENTS)
                .map(|n| Endpoint::agent(format!("agent-{n}")))
                .collect(),
            tools: named("tool", 24),
            files: named("shared/file", 60),
            last: InteractionId::default(),
        }
    }

    fn kind(&mut self) -> Kind {
        match self.dice.below(100) {
            0..55 => Kind::Message,
            55..67 => Kind::ToolCall,
            67..79 => Kind::ToolResult,
            79..90 => Kind::Read,
            90..97 => Kind::Write,
            _ => Kind::Delegate,
        }
    }

    fn parties(&mut self, kind: Kind) -> (Endpoint, Endpoint) {
        let first = self.dice.below(AGENTS);
        let agent = self.agents[first].clone();
        let things = match kind {
            Kind::ToolCall | Kind::ToolResult => &self.tools,
            _ => &self.files,
        };
        let thing = things[self.dice.below(things.len())].clone();
        match kind {
            Kind::ToolCall | Kind::Write => (agent, thing),
            Kind::ToolResult | Kind::Read => (thing, agent),
            _ => {
                let second = (first + self.dice.between(1, AGENTS - 1)) % AGENTS;
                (agent, self.agents[second].clone())
            }
        }
    }

    fn leaf(&mut self, kind: Kind) -> Leaf {
        let length = self.words.between(30, 120);
        let mut text = String::with_capacity(length + 10);
        while text.len() < length {
            if !text.is_empty() {
                text.push(' ');
            }
            if self.words.chance(0.08) {
                text.push_str(&self.words.between(100, 999_999).to_string());
            } else {
                let count = self.words.between(2, 9);
                text.push_str(&self.words.token("etaoinshrdlucmfwypvbgk", count));
            }
        }
        text.truncate(length);
        if kind == Kind::ToolCall {
            Leaf::field("query", Value::Text(text))
        } else {
            Leaf::text(text)
        }
    }
}

impl Iterator for Workload {
    type Item = Interaction;

    fn next(&mut self) -> Option<Interaction> {
        self.left = self.left.checked_sub(1)?;
        self.time += self.dice.between(100, 20_000) as i64;
        let time = Timestamp(self.time);
        let kind = self.kind();
        let (from, to) = self.parties(kind);
        let answers = self.dice.chance(0.4) && self.step > 0;
        let causes = if answers { vec![self.last] } else { Vec::new() };
        let id = InteractionId::v7(time, u128::from(self.dice.bits()));
        self.last = id;
        let tool = match kind {
            Kind::ToolCall => Some(to.name.clone()),
            Kind::ToolResult => Some(from.name.clone()),
            _ => None,
        };
        let session = self.dice.below(64);
        let place = Place {
            step: self.step,
            call: None,
            tool,
            described: None,
            touches: None,
        };
        self.step = self.step.wrapping_add(1);
        Some(Interaction {
            id,
            time: Some(time),
            kind,
            from,
            to,
            channel: CompactString::default(),
            session: CompactString::from(format!("s{session}")),
            causes,
            on_behalf_of: Vec::new(),
            content: if self.content {
                vec![self.leaf(kind)]
            } else {
                Vec::new()
            },
            identity: Identity::Recorded,
            labels: DeclaredLabels::default(),
            place,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_mixed_and_repeatable() {
        let all: Vec<Interaction> = workload(2000, 3).collect();
        assert_eq!(all.len(), 2000);
        assert_eq!(all, workload(2000, 3).collect::<Vec<_>>());
        for one in &all {
            let length = one.content[0].value.as_text().map_or(0, str::len);
            assert!((30..=120).contains(&length));
        }
        let kinds: std::collections::BTreeSet<Kind> = all.iter().map(|one| one.kind).collect();
        assert_eq!(kinds.len(), 6);
    }

    #[test]
    fn metadata_is_the_same_without_content() {
        for (bare, full) in metadata_workload(500, 9).zip(workload(500, 9)) {
            assert!(bare.content.is_empty());
            assert_eq!((bare.id, bare.from, bare.to), (full.id, full.from, full.to));
        }
    }
}
