//! What a message holds besides its words, in the shapes that recorders use.

use super::digest::Digest;
use crate::json::Node;

/// Something in a message that is an interaction of its own.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act<'n, 'a> {
    Thought(&'n str),
    Call {
        id: Option<&'n str>,
        tool: Option<&'n str>,
        arguments: Option<&'n Node<'a>>,
    },
    Result {
        id: Option<&'n str>,
        content: Option<&'n Node<'a>>,
    },
}

/// The acts of a message, in its order.
pub(super) fn acts<'n, 'a>(message: &'n Node<'a>) -> Vec<Act<'n, 'a>> {
    let parts = message.get("parts").and_then(Node::as_list);
    parts.unwrap_or_default().iter().filter_map(act).collect()
}

fn act<'n, 'a>(part: &'n Node<'a>) -> Option<Act<'n, 'a>> {
    Some(match part.text("type")? {
        "reasoning" => Act::Thought(part.text("content").unwrap_or_default()),
        "tool_call" => Act::Call {
            id: part.text("id"),
            tool: part.text("name"),
            arguments: part.get("arguments"),
        },
        "tool_call_response" => Act::Result {
            id: part.text("id"),
            content: part.get("response").or_else(|| part.get("result")),
        },
        _ => return None,
    })
}

/// What makes two records of a message the same message: its words, calls and results. Thoughts are left out, since
/// histories often leave them out.
pub(super) fn key(message: &Node<'_>, depth: usize) -> Digest {
    let role = message.text("role").unwrap_or_default();
    let mut pieces = vec![Digest::of(&[role.as_bytes()])];
    match message.get("parts").and_then(Node::as_list) {
        None => pieces.push(Digest::of_value(message.get("content"), depth)),
        Some(parts) => {
            for part in parts {
                pieces.push(match act(part) {
                    Some(Act::Thought(_)) => continue,
                    Some(Act::Call {
                        id,
                        tool,
                        arguments,
                    }) => Digest::of(&[
                        b"call",
                        id.unwrap_or_default().as_bytes(),
                        tool.unwrap_or_default().as_bytes(),
                        Digest::of_value(arguments, depth).bytes(),
                    ]),
                    Some(Act::Result { id, content }) => Digest::of(&[
                        b"result",
                        id.unwrap_or_default().as_bytes(),
                        Digest::of_value(content, depth).bytes(),
                    ]),
                    None => Digest::of_value(Some(part), depth),
                });
            }
        }
    }
    let pieces: Vec<_> = pieces.iter().map(Digest::bytes).collect();
    Digest::of(&pieces)
}
