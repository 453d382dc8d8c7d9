//! What an agent works on, as whoever runs it says, in whatever protocol it speaks.

use crate::json::Node;

/// What the agent works on, as whoever runs it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its id: what belongs to one task is traced together.
    pub id: String,
    /// What the principal asked for, in their words.
    pub words: Option<String>,
}

/// The key of a task in a message's metadata.
pub(crate) const TASK: &str = "masec/task";
/// The key of a token of delegation in a message's metadata.
pub(crate) const DELEGATION: &str = "masec/delegation";
impl Task {
    /// Longest id of a task, in bytes.
    pub const LONGEST_ID: usize = 256;

    /// The task that these metadata name: `{"masec/task": {"id": …, "words": …}}`.
    pub(crate) fn of(metadata: &Node<'_>) -> Option<Self> {
        let task = metadata.get(TASK)?;
        let id = task.text("id").filter(|id| id.len() <= Self::LONGEST_ID)?;
        Some(Self {
            id: id.to_owned(),
            words: task.text("words").map(str::to_owned),
        })
    }

    /// The task in the text of a header: base64 of the same object, for clients that cannot set metadata.
    pub fn header(value: &str) -> Option<Self> {
        #[derive(serde::Deserialize)]
        struct Said {
            id: String,
            words: Option<String>,
        }
        let value = value.trim().trim_end_matches('=');
        let bytes = data_encoding::BASE64_NOPAD
            .decode(value.as_bytes())
            .or_else(|_| data_encoding::BASE64URL_NOPAD.decode(value.as_bytes()))
            .ok()?;
        let said: Said = serde_json::from_slice(&bytes).ok()?;
        (said.id.len() <= Self::LONGEST_ID).then_some(Self {
            id: said.id,
            words: said.words,
        })
    }
}

/// An object without its member of this name, as JSON; `None` where it has none.
pub(crate) fn without(text: &str, object: &Node<'_>, key: &str) -> Option<String> {
    object.get(key)?;
    let others = object.as_map()?.iter().filter(|entry| entry.key != key);
    let others: Vec<String> = others
        .map(|entry| {
            let key = serde_json::Value::from(&*entry.key);
            let value = text.get(entry.node.span.range()).unwrap_or_default();
            format!("{key}:{value}")
        })
        .collect();
    Some(format!("{{{}}}", others.join(",")))
}
