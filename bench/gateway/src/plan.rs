//! What each client does, and what a server answers: both follow from the seed alone, so every answer can be checked.

use serde_json::{Value, json};

use crate::text::Rng;

/// Which calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Profile {
    /// As agents work: reading and searching mostly, some mails and notes, one note in five of 10 KB.
    Mixed,
    /// Notes of 10 KB and nothing else.
    Large,
}

/// One call of a tool.
#[derive(Clone, Debug)]
pub struct Call {
    /// The tool.
    pub tool: &'static str,
    /// Its arguments.
    pub arguments: Value,
    /// The id of the task it belongs to.
    pub task: String,
    /// What the task's user asked for.
    pub words: String,
}

impl Call {
    /// The text that a server must answer with.
    pub fn expected(&self) -> String {
        answer(self.tool, &self.arguments).unwrap_or_default()
    }
}

/// A task of one user: what it is about, who hears of it, and which mails belong to it.
#[derive(Clone, Debug)]
struct Task {
    number: u64,
    words: String,
    topic: String,
    to: String,
    mails: [u64; 5],
}

/// What one client does, call by call, without end.
#[derive(Clone, Debug)]
pub struct Client {
    rng: Rng,
    number: u64,
    profile: Profile,
    task: Task,
    step: usize,
}

/// The calls of one task, by first letter: search, read, send, note.
const STEPS: &[u8; 10] = b"srrsrxnrsr";
/// What "10 KB" is.
const LARGE: usize = 10 * 1024;

impl Client {
    /// The client of this number in the run of this seed.
    pub fn new(seed: u64, number: u64, profile: Profile) -> Self {
        let mut rng = Rng::new(seed.wrapping_mul(0x5851_F42D_4C95_7F2D) ^ (number << 32));
        let task = Task::new(&mut rng, profile);
        Self {
            rng,
            number,
            profile,
            task,
            step: 0,
        }
    }

    /// The next call.
    pub fn call(&mut self) -> Call {
        if self.step == STEPS.len() {
            (self.step, self.task) = (0, Task::new(&mut self.rng, self.profile));
        }
        let step = STEPS.get(self.step).copied().unwrap_or(b'n');
        let mail = self.task.mails[self.step / 2];
        self.step += 1;
        let (tool, arguments) = match (self.profile, step) {
            (Profile::Large, _) | (_, b'n') => ("save_note", self.note()),
            (_, b's') => {
                let query = match self.rng.below(2) {
                    0 => self.task.topic.clone(),
                    _ => self.rng.topic(),
                };
                let limit = self.rng.below(4) + 2;
                ("search_notes", json!({"query": query, "limit": limit}))
            }
            (_, b'r') => ("read_mail", json!({"id": mail})),
            _ => ("send_mail", self.mail()),
        };
        Call {
            tool,
            arguments,
            task: format!("task-{}-{}", self.number, self.task.number),
            words: self.task.words.clone(),
        }
    }

    fn note(&mut self) -> Value {
        let length = match (self.profile, self.rng.below(5)) {
            (Profile::Large, _) | (_, 0) => LARGE,
            _ => 300,
        };
        json!({"title": format!("Notes on the {}", self.task.topic), "text": self.rng.prose(length)})
    }

    /// Words of its own, and a sentence out of a mail that was read.
    fn mail(&mut self) -> Value {
        let read = mail(self.task.mails[0]);
        let quoted = read.rsplit(". ").next().unwrap_or_default();
        let body = format!("{}\n\n> {quoted}", self.rng.prose(220));
        json!({"to": self.task.to, "subject": format!("The {}", self.task.topic), "body": body})
    }
}

impl Task {
    fn new(rng: &mut Rng, profile: Profile) -> Self {
        let (number, topic, to) = (rng.next_bits() >> 16, rng.topic(), rng.address());
        let mails = std::array::from_fn(|_| rng.below(1_000_000));
        let words = match profile {
            Profile::Mixed => {
                let [a, b, c, d, e] = mails;
                format!(
                    "Please read the mails {a}, {b}, {c}, {d} and {e}, search my notes for the {topic} and whatever else \
                     belongs to it, save a note on it, and send {to} a mail with a summary of the {topic}."
                )
            }
            Profile::Large => format!("Please save detailed notes on the {topic}."),
        };
        Self {
            number,
            words,
            topic,
            to,
            mails,
        }
    }
}

/// What the server answers; `None` for a tool or for arguments that it does not know.
pub fn answer(tool: &str, arguments: &Value) -> Option<String> {
    let text = |key: &str| arguments.get(key)?.as_str();
    Some(match tool {
        "read_mail" => mail(arguments.get("id")?.as_u64()?),
        "search_notes" => notes(text("query")?, arguments.get("limit")?.as_u64()?),
        "send_mail" => {
            let mut rng = Rng::of(text("body")?);
            text("subject")?;
            format!(
                "Sent to {} as m{:012x}.",
                text("to")?,
                rng.next_bits() >> 16
            )
        }
        "save_note" => {
            let (title, body) = (text("title")?, text("text")?);
            let mut rng = Rng::of(body);
            format!(
                "Saved \"{title}\" as n{:012x}, {} bytes.",
                rng.next_bits() >> 16,
                body.len()
            )
        }
        _ => return None,
    })
}

fn mail(id: u64) -> String {
    let mut rng = Rng::new(id.wrapping_mul(0xD6E8_FEB8_6659_FD93));
    let (from, topic) = (rng.address(), rng.topic());
    let (day, hour) = (rng.below(28) + 1, rng.below(9) + 9);
    let length = 250 + usize::try_from(rng.below(700)).unwrap_or_default();
    let body = rng.prose(length);
    format!("From: {from}\nDate: {day:02} March 2026 {hour:02}:15\nSubject: The {topic}\n\n{body}")
}

fn notes(query: &str, limit: u64) -> String {
    let mut rng = Rng::of(query);
    let mut out = String::new();
    for place in 1..=limit.min(10) {
        let mut line = String::new();
        rng.sentence(&mut line);
        out.push_str(&format!("{place}. {}: {}\n", rng.topic(), line.trim_end()));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clients_differ_and_every_call_has_an_answer() {
        let mut seen = std::collections::BTreeSet::new();
        for number in 0..4 {
            let mut client = Client::new(1, number, Profile::Mixed);
            for _ in 0..100 {
                let call = client.call();
                assert!(!call.expected().is_empty(), "{call:?}");
                seen.insert(call.arguments.to_string());
            }
        }
        assert!(seen.len() > 350, "{} different calls of 400", seen.len());
    }

    #[test]
    fn large_calls_are_large() {
        let mut client = Client::new(1, 0, Profile::Large);
        for _ in 0..20 {
            let call = client.call();
            assert_eq!(call.tool, "save_note");
            let length = call.arguments["text"].as_str().expect("a text").len();
            assert!((LARGE - 1..LARGE + 300).contains(&length));
        }
    }

    #[test]
    fn what_is_not_known_has_no_answer() {
        assert_eq!(answer("read_mail", &json!({"id": "1"})), None);
        assert_eq!(answer("rm", &json!({})), None);
    }
}
