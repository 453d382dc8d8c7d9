//! Words that hand the decision to a document: "do what the letter says".

const OBEYING: &[&str] = &[
    "do",
    "follow",
    "perform",
    "complete",
    "execute",
    "carry",
    "handle",
    "act",
    "implement",
    "process",
    "finish",
    "obey",
    "apply",
];
const ORDERS: &[&str] = &[
    "task",
    "tasks",
    "instruction",
    "instructions",
    "action",
    "actions",
    "todo",
    "todos",
    "step",
    "steps",
    "request",
    "requests",
    "item",
    "items",
    "checklist",
    "directions",
    "procedure",
    "says",
    "asks",
    "requested",
    "asked",
];
const PLACES: &[&str] = &[
    "in",
    "at",
    "from",
    "specified",
    "on",
    "file",
    "list",
    "email",
    "described",
    "listed",
    "mentioned",
    "given",
    "contained",
    "precisely",
    "per",
    "letter",
    "document",
    "note",
    "says",
    "asks",
];

/// Whether a sentence hands the decision to a document. "Do the following tasks: …" does not: the tasks are the
/// speaker's own words.
pub(super) fn hands_over(words: &[String]) -> bool {
    let Some(obeys) = words.iter().position(|w| OBEYING.contains(&w.as_str())) else {
        return false;
    };
    let rest = &words[obeys + 1..];
    if rest.iter().take(3).any(|w| w == "following") {
        return false;
    }
    let Some(orders) = rest.iter().position(|w| ORDERS.contains(&w.as_str())) else {
        return false;
    };
    rest[orders..].iter().any(|w| PLACES.contains(&w.as_str()))
        || rest[..orders].iter().any(|w| w == "what")
}
