//! Which objects of a shared store a call is about, and whether it reads or writes them: by the operation that an argument chooses,
//! by the tool's name, by what its server hints at where these say nothing, and by the arguments that name a thing.
//!
//! It is for the record, of who wrote what another read, and decides nothing. So a call that is not clearly one or the other is
//! none; and what a statement or a command line would do to what is not looked for.

use masec_model::{Hints, How, Interaction, Leaf, Touch, Value, object_name, store_of};

use super::called::tool_name;
use super::tool::{Effect, ToolCard, last_part};

/// Verbs that make, change or remove what a store holds.
const WRITING: &[&str] = &[
    "write",
    "save",
    "store",
    "put",
    "set",
    "add",
    "append",
    "prepend",
    "insert",
    "create",
    "upsert",
    "persist",
    "record",
    "note",
    "remember",
    "memorize",
    "memorise",
    "update",
    "edit",
    "modify",
    "change",
    "amend",
    "replace",
    "overwrite",
    "rewrite",
    "revise",
    "patch",
    "rename",
    "move",
    "copy",
    "delete",
    "remove",
    "erase",
    "forget",
    "clear",
    "purge",
    "wipe",
    "unlink",
    "drop",
    "upload",
    "import",
    "push",
    "post",
    "publish",
    "draft",
    "pin",
    "archive",
    "restore",
];
/// Verbs that show what a store holds.
const SHOWING: &[&str] = &[
    "read", "get", "list", "search", "find", "fetch", "view", "show", "lookup", "query",
    "retrieve", "browse", "describe", "load", "open", "cat", "head", "tail", "grep", "ls", "peek",
    "see", "download", "recall", "preview", "export", "look", "diff",
];
/// Verbs of names that have two objects, one for another.
const MOVING: &[&str] = &["move", "rename", "copy"];
/// Arguments that choose one of a tool's operations, `command: create`.
const OPERATIONS: &[&str] = &["command", "action", "operation", "op"];
/// The longest operation, in bytes: more is a command line, or words.
const LONGEST_OPERATION: usize = 32;
/// How many arguments are looked at.
const MOST_GIVEN: usize = 64;

/// Last words of the names of arguments that are paths.
const PATHS: &[&str] = &[
    "path", "paths", "file", "files", "filepath", "filename", "uri", "uris",
];
/// Last words of those that are ids.
const IDS: &[&str] = &["id", "ids", "key", "keys", "slug", "uuid"];
/// Names of those that are things of their own.
const THINGS: &[&str] = &[
    "page",
    "document",
    "doc",
    "note",
    "entity",
    "node",
    "sheet",
    "record",
    "collection",
    "table",
    "channel",
    "room",
    "board",
];
/// Last words of those that are names.
const NAMES: &[&str] = &["name", "names", "title", "titles"];
/// Names of arguments that say which part of a store it is, from outermost.
const WITHIN: &[&str] = &[
    "owner",
    "workspace",
    "namespace",
    "project",
    "repo",
    "repository",
    "database",
    "bucket",
    "drive",
    "vault",
    "space",
];

/// What the call `interaction` of `tool` is about; `called` is the argument that names the tool, where another calls it.
pub(crate) fn touch(
    interaction: &Interaction,
    tool: &ToolCard,
    called: Option<&Leaf>,
) -> Option<Touch> {
    let given = given(interaction, called);
    let described = interaction.place.described.as_deref();
    let hints = described.map_or(Hints::default(), |described| described.hints);
    let believed = described.is_some_and(|described| described.believed);
    let how = operation(given.clone()).or_else(|| how(tool, hints, believed))?;
    let store = store_of(&interaction.to.name, tool_name(interaction, None));
    // The best kind of name alone: what has a path may have a title too.
    let best = given.clone().filter_map(|leaf| rank(leaf, tool)).min();
    let named = given
        .clone()
        .filter(|leaf| best.is_some() && rank(leaf, tool) == best);
    let names = named.filter_map(said);
    let within = within(&given);
    if within.is_empty() {
        return Some(Touch::new(how, store, names));
    }
    let names: Vec<String> = names
        .filter_map(object_name)
        .map(|name| format!("{within}:{name}"))
        .collect();
    Some(Touch::new(how, store, names.iter().map(String::as_str)))
}

/// What is given, without the name of the tool that is called by another.
fn given<'i>(
    interaction: &'i Interaction,
    called: Option<&'i Leaf>,
) -> impl Iterator<Item = &'i Leaf> + Clone {
    let is_called = move |leaf: &&Leaf| called.is_some_and(|called| std::ptr::eq(called, *leaf));
    interaction
        .told()
        .filter(move |leaf| !is_called(leaf))
        .take(MOST_GIVEN)
}

/// What a value says as a name.
fn said(leaf: &Leaf) -> Option<&str> {
    match &leaf.value {
        Value::Text(text) => Some(text),
        Value::Number(digits) => Some(digits),
        Value::Bool(_) | Value::Bytes(_) | Value::Null => None,
    }
}

/// What the operation that an argument chooses does.
fn operation<'i>(mut given: impl Iterator<Item = &'i Leaf>) -> Option<How> {
    let chosen = given.find(|leaf| is_one_of(&leaf.path, OPERATIONS))?;
    let text = chosen.value.as_text()?;
    if text.len() > LONGEST_OPERATION || text.contains(char::is_whitespace) {
        return None;
    }
    let words = || text.split(|c: char| !c.is_ascii_alphanumeric());
    match () {
        () if words().any(|word| is_one_of(word, WRITING)) => Some(How::Write),
        () if words().any(|word| is_one_of(word, SHOWING)) => Some(How::Read),
        () => None,
    }
}

/// What `tool` does by its name, and where that says nothing by the operator's word or its server's hints. A hint against a name
/// counts where the operator believes it: a tool that is said to change things still shows what it is named for.
fn how(tool: &ToolCard, hints: Hints, believed: bool) -> Option<How> {
    let verb = tool.verb.as_deref().unwrap_or_default();
    let reads = tool.effect == Effect::Read;
    // Words that no other part of the core knows as verbs.
    let writes = WRITING.contains(&verb)
        || verb.is_empty() && tool.has_word_of(&["upsert", "persist", "overwrite"]);
    match () {
        () if writes => Some(if reads { How::Read } else { How::Write }),
        () if SHOWING.contains(&verb) => Some(match tool.told_effect && !reads {
            true => How::Write,
            false => How::Read,
        }),
        () if reads => {
            let shows = tool.shows.is_some() || tool.told_effect;
            (shows || believed && hints.only_reads()).then_some(How::Read)
        }
        () => (hints.acts() && hints.open_world == Some(false)).then_some(How::Write),
    }
}

/// How well the argument names an object of what `tool` is about, best first: by a path, an id, what it is, a name.
fn rank(leaf: &Leaf, tool: &ToolCard) -> Option<u8> {
    let name = last_part(&leaf.path);
    let name = name.split_once('[').map_or(name, |(name, _)| name);
    let (before, last) = last_word(name);
    // Of what the tool is about, and not of something beside it.
    let is_own = || {
        before.is_empty() || is_one_of(before, THINGS) || { tool.words.iter() }
            .any(|word| is_same(word, before))
    };
    match () {
        () if is_one_of(last, PATHS) || is_one_of(before, PATHS) && is_one_of(last, NAMES) => {
            Some(0)
        }
        () if before.is_empty() && is_one_of(last, &["source", "destination"]) => {
            let moves = tool.verb.as_deref();
            moves
                .is_some_and(|verb| MOVING.contains(&verb))
                .then_some(0)
        }
        () if is_one_of(last, IDS) => is_own().then_some(1),
        () if before.is_empty() && is_one_of(last, THINGS) => Some(2),
        () if is_one_of(last, NAMES) => is_own().then_some(3),
        () => None,
    }
}

/// The part of the store that the arguments say; empty where they say none.
fn within<'i>(given: &(impl Iterator<Item = &'i Leaf> + Clone)) -> String {
    let mut within = String::new();
    for known in WITHIN {
        let mut all = given.clone();
        let named = all.find(|leaf| leaf.path.eq_ignore_ascii_case(known));
        if let Some(name) = named.and_then(said).and_then(object_name) {
            if !within.is_empty() {
                within.push('/');
            }
            within.push_str(&name);
        }
    }
    within
}

/// The last word of a name in any style, and what stands before it.
fn last_word(name: &str) -> (&str, &str) {
    let mut at = 0;
    let mut small = false;
    for (place, c) in name.char_indices() {
        if !c.is_alphanumeric() {
            at = place + c.len_utf8();
        } else if c.is_uppercase() && small {
            at = place;
        }
        small = c.is_lowercase();
    }
    let before = name[..at].trim_end_matches(|c: char| !c.is_alphanumeric());
    (before, &name[at..])
}

/// Whether two words are one, in the singular or the plural.
fn is_same(word: &str, other: &str) -> bool {
    let single = |word| -> &str { str::strip_suffix(word, 's').unwrap_or(word) };
    single(word).eq_ignore_ascii_case(single(other))
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests;
