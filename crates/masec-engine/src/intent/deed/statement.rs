//! Statements for a data base: SQL reads only if each of its statements reads.

use super::super::tool::ToolCard;
use super::{Deed, Given, is_one_of};

/// Words of a name that tell a tool for a data base.
const STORES: &[&str] = &[
    "sql",
    "query",
    "queries",
    "database",
    "db",
    "postgres",
    "postgresql",
    "mysql",
    "sqlite",
    "mssql",
    "bigquery",
    "snowflake",
    "clickhouse",
    "duckdb",
    "warehouse",
    "statement",
];
/// Names of arguments that hold a statement.
const NAMES: &[&str] = &["sql", "query", "statement", "statements", "command", "q"];
/// The longest text that is read as statements, in words; a longer one acts.
const MOST_WORDS: usize = 512;

/// What the statement among `given` does, if there is one.
pub(super) fn read(tool: &ToolCard, given: &[Given<'_>]) -> Option<Deed> {
    let store = tool.has_word_of(STORES);
    given
        .iter()
        .filter(|(name, _)| store || is_one_of(name, NAMES))
        .find_map(|(_, text)| statements(text))
}

/// Every statement in `text`, joined; `None` where the first is none.
fn statements(text: &str) -> Option<Deed> {
    let plain = without_literals(text);
    let mut all = Deed::default();
    let mut count = 0;
    for part in plain.split(';').filter(|part| !part.trim().is_empty()) {
        let words: Vec<String> = part
            .split(|c: char| !(c.is_alphanumeric() || c == '_'))
            .filter(|word| !word.is_empty())
            .take(MOST_WORDS + 1)
            .map(str::to_lowercase)
            .collect();
        if words.is_empty() {
            continue;
        }
        match one(&words) {
            Some(deed) => {
                all.acts |= deed.acts;
                all.verbs.extend(deed.verbs);
                all.words.extend(deed.words);
            }
            None if count == 0 => return None,
            // What follows a statement and cannot be read acts.
            None => all.acts = true,
        }
        all.acts |= words.len() > MOST_WORDS;
        count += 1;
    }
    (count > 0).then_some(all)
}

/// What the statement of these words does. It must have the second word of its kind: `update the page` is none.
fn one(words: &[String]) -> Option<Deed> {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    let changes = [
        "insert", "update", "delete", "merge", "into", "truncate", "drop", "alter",
    ];
    let (acts, verbs, kind): (bool, &[&str], &str) = match word(0) {
        "select" if has(&["from"]) || words.len() > 1 => (has(&["into", "outfile"]), &["get"], ""),
        "with" if has(&["select"]) || has(&changes) => (has(&changes), &["get"], ""),
        "explain" if has(&["select", "from"]) || has(&changes) => {
            (has(&["analyze"]) && has(&changes), &["get"], "")
        }
        "show" | "describe" | "desc" if words.len() <= 6 => (false, &["show"], ""),
        "pragma" => (words.len() > 2, &["show"], ""),
        "insert" | "replace" if word(1) == "into" || word(2) == "into" => {
            (true, &["add", "record"], "row")
        }
        "update" if has(&["set"]) => (true, &["update"], "row"),
        "delete" if word(1) == "from" => (true, &["delete"], "row"),
        "merge" if word(1) == "into" => (true, &["merge"], "row"),
        "truncate" => (true, &["delete"], "table"),
        "create" | "drop" | "alter"
            if is_thing(word(1)) || is_thing(word(2)) || is_thing(word(3)) =>
        {
            let verbs: &[&str] = match word(0) {
                "create" => &["create"],
                "drop" => &["delete"],
                _ => &["change"],
            };
            (true, verbs, "")
        }
        "grant" if has(&["to"]) => (true, &["grant"], "access"),
        "revoke" if has(&["from"]) => (true, &["revoke"], "access"),
        "copy" if has(&["from", "to"]) => (true, &["copy"], ""),
        "call" | "exec" | "execute" if words.len() > 1 => (true, &["run"], ""),
        _ => return None,
    };
    let mut named: Vec<String> = words
        .iter()
        .skip(1)
        .flat_map(|word| word.split('_'))
        .filter(|word| word.len() >= 2)
        .map(str::to_owned)
        .collect();
    named.extend((!kind.is_empty()).then(|| kind.to_owned()));
    Some(Deed {
        acts,
        verbs: verbs.iter().map(|verb| (*verb).to_owned()).collect(),
        words: named,
        ..Deed::default()
    })
}

/// What can be created, dropped and altered.
fn is_thing(word: &str) -> bool {
    matches!(
        word,
        "table"
            | "view"
            | "index"
            | "database"
            | "schema"
            | "user"
            | "role"
            | "column"
            | "trigger"
            | "function"
            | "procedure"
            | "sequence"
            | "policy"
            | "extension"
            | "type"
    )
}

/// `text` without comments, and with the insides of quotes left out.
fn without_literals(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\'' => {
                while chars.next().is_some_and(|inner| inner != '\'') {}
                out.push(' ');
            }
            '-' if chars.peek() == Some(&'-') => {
                while chars.next().is_some_and(|inner| inner != '\n') {}
                out.push(' ');
            }
            '/' if chars.peek() == Some(&'*') => {
                let mut last = ' ';
                for inner in chars.by_ref() {
                    if last == '*' && inner == '/' {
                        break;
                    }
                    last = inner;
                }
                out.push(' ');
            }
            _ => out.push(c),
        }
    }
    out
}
