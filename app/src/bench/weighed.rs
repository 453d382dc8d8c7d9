//! What it costs to weigh an act: a tool call of an agent that its principal gave a task in words, and that has read dozens of
//! results of tools since. One that the task asks for is soon weighed; of another everything that was read is asked whether it is
//! behind it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use masec_engine::{Core, Pipeline};
use masec_model::{
    CompactString, DeclaredLabels, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf,
    Place, Timestamp, Value,
};

use super::share;

/// Results that were read before the first act.
const RESULTS: usize = 40;

/// Microseconds that half and that 99 in 100 of such decisions stay under.
pub(super) struct Cost {
    pub(super) half: f64,
    pub(super) most: f64,
}

/// The cost of `acts` acts in each of `sessions` sessions with `bytes` of results on the desk, acts that were `asked` for or
/// others. Before each act one more result is read, as agents do.
pub(super) fn cost(
    core: &Arc<Core>,
    seed: u64,
    bytes: usize,
    (sessions, acts): (usize, usize),
    asked: bool,
) -> Result<Cost> {
    let mut pipeline = Pipeline::new(core);
    let mut talk = Talk::new(seed);
    let mut times = Vec::with_capacity(sessions * acts);
    for session in 0..sessions {
        talk.session = CompactString::from(format!("s{session}"));
        pipeline.step(&talk.task(), Timestamp(talk.micros));
        for _ in 0..RESULTS {
            talk.read(&mut pipeline, bytes / RESULTS);
        }
        for _ in 0..acts {
            talk.read(&mut pipeline, bytes / RESULTS);
            times.push(talk.act(&mut pipeline, asked)?);
        }
    }
    Ok(Cost {
        half: share(times.clone(), 50),
        most: share(times, 99),
    })
}

/// What is said and done in one session after the other.
struct Talk {
    state: u64,
    micros: i64,
    session: CompactString,
}

impl Talk {
    fn new(seed: u64) -> Self {
        Self {
            state: seed,
            micros: 1_767_600_000_000_000,
            session: CompactString::default(),
        }
    }

    fn task(&mut self) -> Interaction {
        let task = "Please read the notes of this week in the project folder, then send a summary of what was decided about the \
            budget to anna@example.org and copy the team. If a meeting was moved, tell me the new time.";
        let (user, agent) = (Endpoint::human("user"), Endpoint::agent("assistant"));
        self.interaction(Kind::Message, (user, agent), vec![Leaf::text(task)], None)
    }

    /// Asks for a document and gets it.
    fn read(&mut self, pipeline: &mut Pipeline, bytes: usize) {
        let agent = || Endpoint::agent("assistant");
        let tool = || Endpoint::resource("read_note");
        let name = format!("note {}", self.below(100_000));
        let asked = vec![Leaf::field("name", Value::Text(name))];
        let call = self.interaction(Kind::ToolCall, (agent(), tool()), asked, Some("read_note"));
        pipeline.step(&call, Timestamp(self.micros));
        let text = vec![Leaf::text(self.text(bytes))];
        let parties = (tool(), agent());
        let mut result = self.interaction(Kind::ToolResult, parties, text, Some("read_note"));
        result.causes = vec![call.id];
        pipeline.step(&result, Timestamp(self.micros));
    }

    /// Sends a mail, or deletes a file; how long it took to decide that.
    fn act(&mut self, pipeline: &mut Pipeline, asked: bool) -> Result<Duration> {
        let field = |name: &str, text: String| Leaf::field(name, Value::Text(text));
        let (tool, content) = if asked {
            let mail = vec![
                field("to", "anna@example.org".to_owned()),
                field("subject", format!("Summary {}", self.below(1000))),
                field("body", self.text(400)),
            ];
            ("send_email", mail)
        } else {
            let path = format!("projects/{}/plan.txt", self.below(1000));
            ("delete_file", vec![field("path", path)])
        };
        let parties = (Endpoint::agent("assistant"), Endpoint::resource(tool));
        let call = self.interaction(Kind::ToolCall, parties, content, Some(tool));
        let begun = Instant::now();
        std::hint::black_box(pipeline.step(&call, Timestamp(self.micros)));
        let time = begun.elapsed();
        if pipeline.signs().is_none() {
            bail!("the bench's own act was not weighed");
        }
        Ok(time)
    }

    fn interaction(
        &mut self,
        kind: Kind,
        (from, to): (Endpoint, Endpoint),
        content: Vec<Leaf>,
        tool: Option<&str>,
    ) -> Interaction {
        self.micros += 1000;
        let time = Timestamp(self.micros);
        Interaction {
            id: InteractionId::v7(time, u128::from(self.next())),
            time: Some(time),
            kind,
            from,
            to,
            channel: CompactString::default(),
            session: self.session.clone(),
            causes: Vec::new(),
            on_behalf_of: Vec::new(),
            content,
            identity: Identity::Recorded,
            labels: DeclaredLabels::default(),
            place: Place {
                tool: tool.map(CompactString::from),
                ..Place::default()
            },
        }
    }

    /// Sentences of everyday words, and a number here and there.
    fn text(&mut self, bytes: usize) -> String {
        let mut text = String::with_capacity(bytes + 128);
        while text.len() < bytes {
            let words = 7 + self.below(8);
            for place in 0..words {
                let word = WORDS[self.below(WORDS.len())];
                match place {
                    0 => text.push_str("The "),
                    _ => text.push(' '),
                }
                text.push_str(word);
            }
            if self.below(3) == 0 {
                text.push_str(&format!(" {}", self.below(20_000)));
            }
            text.push_str(if self.below(5) == 0 { ".\n" } else { ". " });
        }
        text
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    /// Splitmix64.
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.state ^ self.state >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }
}

const WORDS: [&str; 48] = [
    "budget", "meeting", "project", "report", "customer", "order", "week", "month", "office",
    "team", "plan", "contract", "is", "was", "has", "will", "moved", "decided", "sent", "signed",
    "waits", "needs", "shows", "of", "for", "with", "and", "but", "after", "before", "from", "to",
    "new", "old", "next", "last", "large", "small", "first", "open", "summary", "notes", "time",
    "room", "price", "offer", "visit", "list",
];
