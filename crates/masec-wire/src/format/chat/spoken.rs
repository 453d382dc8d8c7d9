//! Calls that stand in the words of a message, as models write them that have no other place for calls: in tags
//! (`<tool_call>{…}</tool_call>`), or in lines (`Action: …`, `Action Input: …`), and what came of them.
//!
//! Where a chat has calls of another form, nothing of the kind is read: there such words are words.

use std::borrow::Cow;

use masec_model::Span;

use crate::json::{self, Entry, Json, Node};

/// Calls that are read in one message.
const MOST: usize = 64;

/// What stands in a text besides words.
#[derive(Debug, PartialEq)]
pub(super) enum Spoken {
    /// A call, with a `name` and `arguments`.
    Call(Node<'static>),
    /// What came of the call before, as recorders write it behind it.
    Answer(Node<'static>),
    /// What looks like a call and cannot be read.
    Unread(String),
}

/// What an agent's `text` has of calls and answers, in their order.
pub(super) fn spoken(text: &str, depth: usize) -> Vec<Spoken> {
    let mut found = tagged(text, depth);
    let lines = in_lines(text, depth);
    match found.is_empty() {
        true => found = lines,
        // One of the two is somebody else's words.
        false if !lines.is_empty() => found.push(Spoken::Unread(text.to_owned())),
        false => {}
    }
    if found.len() > MOST {
        found.truncate(MOST);
        found.push(Spoken::Unread(text.to_owned()));
    }
    found
}

/// What `text`, under the role of the user, says a tool answered.
pub(super) fn answer(text: &str) -> Option<Node<'static>> {
    let text = text.trim_start();
    let said = text.strip_prefix(OBSERVATION).or_else(|| {
        let said = text.strip_prefix("<tool_response>")?.trim_end();
        Some(said.strip_suffix("</tool_response>").unwrap_or(said))
    })?;
    Some(text_of(said.trim()))
}

/// Calls in tags. One that does not end goes to the end of the text.
fn tagged(text: &str, depth: usize) -> Vec<Spoken> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("<tool_call>") {
        if found.len() > MOST {
            break;
        }
        let (body, next) = after.split_once("</tool_call>").unwrap_or((after, ""));
        let read = json::parse(body.trim(), depth).ok();
        let read = read.filter(|node| node.as_map().is_some());
        found.push(match read {
            Some(node) => Spoken::Call(node.into_owned()),
            None => Spoken::Unread(body.to_owned()),
        });
        rest = next;
    }
    found
}

const ACTION: &str = "Action:";
const INPUT: &str = "Action Input:";
const OBSERVATION: &str = "Observation:";

/// Calls in lines, and what came of them: all up to the next call, since thoughts in it may be its author's.
fn in_lines(text: &str, depth: usize) -> Vec<Spoken> {
    let mut sections: Vec<(&str, String)> = Vec::new();
    for line in text.lines() {
        let bare = line.trim_start().trim_start_matches('*');
        let heads = [INPUT, ACTION, OBSERVATION];
        let head = heads
            .into_iter()
            .find_map(|head| Some((head, bare.strip_prefix(head)?)));
        match head {
            Some((head, said)) => sections.push((head, said.trim_start_matches('*').to_owned())),
            None => {
                if let Some((_, said)) = sections.last_mut() {
                    said.push('\n');
                    said.push_str(line);
                }
            }
        }
        if sections.len() > 4 * MOST {
            return vec![Spoken::Unread(text.to_owned())];
        }
    }
    let mut found = Vec::new();
    let mut tool = None;
    for (at, (head, said)) in sections.iter().enumerate() {
        let next = sections.get(at + 1).map(|(head, _)| *head);
        match *head {
            ACTION if next == Some(INPUT) => tool = Some(said.trim()),
            ACTION if next == Some(OBSERVATION) && is_name(said.trim()) => {
                found.push(call(said.trim(), nothing()));
            }
            ACTION => found.extend(in_brackets(said)),
            INPUT => found.extend(tool.take().map(|tool| call(tool, input(said, depth)))),
            _ if found.is_empty() => {}
            _ => found.push(Spoken::Answer(text_of(said.trim()))),
        }
    }
    found
}

/// Whether a text can be the name of a tool.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= 64 && !text.contains(char::is_whitespace)
}

/// No arguments.
fn nothing() -> Node<'static> {
    Node {
        span: Span::default(),
        json: Json::Map(Vec::new()),
    }
}

/// `search[the museum]`: the form without an input of its own.
fn in_brackets(said: &str) -> Option<Spoken> {
    let said = said.trim().lines().next()?;
    let (tool, argument) = said.strip_suffix(']')?.split_once('[')?;
    is_name(tool).then(|| call(tool, text_of(argument)))
}

/// What is given to a tool: JSON where it is some, without a fence around it, up to where the author thinks on.
fn input(said: &str, depth: usize) -> Node<'static> {
    let ends = ["\nThought:", "\nFinal Answer:"];
    let end = ends.into_iter().filter_map(|end| said.find(end)).min();
    let said = end.and_then(|end| said.get(..end)).unwrap_or(said).trim();
    let bare = said.strip_prefix("```json").or(said.strip_prefix("```"));
    let bare = bare.and_then(|it| it.strip_suffix("```")).unwrap_or(said);
    match json::parse(bare.trim(), depth) {
        Ok(node) => node.into_owned(),
        Err(_) => text_of(said),
    }
}

fn call(tool: &str, arguments: Node<'static>) -> Spoken {
    let member = |key, node| Entry {
        key: Cow::Borrowed(key),
        at: Span::default(),
        node,
    };
    Spoken::Call(Node {
        span: Span::default(),
        json: Json::Map(vec![
            member("name", text_of(tool)),
            member("arguments", arguments),
        ]),
    })
}

fn text_of(text: &str) -> Node<'static> {
    Node {
        span: Span::default(),
        json: Json::Text(Cow::Owned(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let found: Vec<_> = spoken(text, 16)
            .into_iter()
            .map(|it| match it {
                Spoken::Call(node) => format!("call {}", node.written()),
                Spoken::Answer(node) => format!("answer {}", node.written()),
                Spoken::Unread(text) => format!("unread {text}"),
            })
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn calls_in_words() {
        let pay = r#"call {"name":"pay","arguments":{"to":"ivo"}}"#;
        check("Action: pay\nAction Input: {\"to\":\"ivo\"}", &[pay]);
        check(
            "**Action:** pay\n**Action Input:**\n```json\n{\"to\":\"ivo\"}\n```\nThought: done",
            &[pay],
        );
        check(
            r#"So: <tool_call>{"name":"pay","arguments":{"to":"ivo"}}</tool_call>"#,
            &[pay],
        );
        check("<tool_call>pay ivo", &["unread pay ivo"]);
        check(
            "Action: search[the museum]",
            &[r#"call {"name":"search","arguments":"the museum"}"#],
        );
        check(
            "Action: inbox\nObservation: empty",
            &[
                r#"call {"name":"inbox","arguments":{}}"#,
                "answer \"empty\"",
            ],
        );
        check(
            "Action: pay\nAction Input: ivo\nObservation: ok\nThought: well\nAction: none",
            &[
                r#"call {"name":"pay","arguments":"ivo"}"#,
                "answer \"ok\\nThought: well\"",
            ],
        );
    }

    #[test]
    fn words_are_no_calls() {
        for text in [
            "Action: I shall look at it.",
            "Observation: the sky is blue",
            "Action Input: 5",
            "You would write a tool_call here.",
            "",
        ] {
            check(text, &[]);
        }
        assert_eq!(answer("I saw an Observation: x"), None);
        assert!(answer("Observation: x").is_some());
        assert!(answer("<tool_response>\nx\n</tool_response>").is_some());
    }

    #[test]
    fn too_many_are_said_to_be() {
        let many = "<tool_call>{}</tool_call>".repeat(1000);
        let found = spoken(&many, 16);
        assert_eq!(found.len(), MOST + 1);
        assert!(matches!(found.last(), Some(Spoken::Unread(_))));
    }
}
