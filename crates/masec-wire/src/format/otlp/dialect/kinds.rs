//! Spans that say of what kind they are, what went in and what came out, whatever it was: of tools, arguments and results; of
//! models, agents and steps, often once more what other spans say better.

use super::traceloop::{message, messages};
use super::{
    AGENT, ARGUMENTS, OPERATION, RESULT, TOOL, is_empty, rename, take_member, take_member_if, text,
};
use crate::format::otlp::span::{Attributes, DOCUMENTS, INPUT, OUTPUT, tree, unwrapped};
use crate::json::{Json, Node};

/// What a span says that other spans may say too.
#[derive(Debug, Default)]
pub(in super::super) struct Spare<'a> {
    /// What went in.
    pub(in super::super) input: Option<Node<'a>>,
    /// What came out.
    pub(in super::super) output: Option<Node<'a>>,
    /// Whether it is of an agent or a step, which was asked what went in.
    is_asked: bool,
}

/// How spans say what they are.
struct Says {
    kind: &'static str,
    name: &'static str,
    input: &'static str,
    output: &'static str,
}

const SAYS: [Says; 4] = [
    Says {
        kind: "openinference.span.kind",
        name: "tool.name",
        input: "input.value",
        output: "output.value",
    },
    Says {
        kind: "traceloop.span.kind",
        name: "traceloop.entity.name",
        input: "traceloop.entity.input",
        output: "traceloop.entity.output",
    },
    Says {
        kind: "langfuse.observation.type",
        name: "langfuse.observation.name",
        input: "langfuse.observation.input",
        output: "langfuse.observation.output",
    },
    Says {
        kind: "mlflow.spanType",
        name: "mlflow.spanFunctionName",
        input: "mlflow.spanInputs",
        output: "mlflow.spanOutputs",
    },
];

/// What a span is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Tool,
    Model,
    Agent,
    Retrieval,
    Step,
}

impl Kind {
    fn of(name: &str) -> Option<Self> {
        Some(match name.trim_matches('"').to_ascii_lowercase().as_str() {
            "tool" => Self::Tool,
            "llm" | "chat_model" | "generation" => Self::Model,
            "agent" => Self::Agent,
            "retriever" => Self::Retrieval,
            "chain" | "workflow" | "task" | "span" => Self::Step,
            _ => return None,
        })
    }
}

pub(super) fn read<'a>(
    attributes: &mut Attributes<'a>,
    name: &str,
    depth: usize,
    mut spare: Spare<'a>,
) -> Spare<'a> {
    for says in &SAYS {
        let Some(kind) = attributes.text(says.kind).and_then(Kind::of) else {
            continue;
        };
        match kind {
            Kind::Tool => tool(attributes, says, name, depth),
            Kind::Retrieval => {
                operation(attributes, "retrieval");
                if attributes.get(DOCUMENTS).is_none() {
                    rename(attributes, says.output, DOCUMENTS);
                }
            }
            Kind::Agent | Kind::Model | Kind::Step => {
                if kind == Kind::Agent {
                    operation(attributes, "invoke_agent");
                    if says.name == "traceloop.entity.name" {
                        rename(attributes, says.name, AGENT);
                    }
                }
                spare.is_asked |= kind != Kind::Model;
                if attributes.get(INPUT).is_none() && spare.input.is_none() {
                    spare.input = attributes.take(says.input);
                }
                if attributes.get(OUTPUT).is_none() && spare.output.is_none() {
                    spare.output = attributes.take(says.output);
                }
            }
        }
    }
    spare
}

fn operation(attributes: &mut Attributes<'_>, name: &'static str) {
    if attributes.get(OPERATION).is_none() {
        attributes.put(OPERATION, text(name));
    }
}

fn tool(attributes: &mut Attributes<'_>, says: &Says, name: &str, depth: usize) {
    operation(attributes, "execute_tool");
    if attributes.text(TOOL).is_none() {
        let named = attributes.text(says.name);
        let named = named.map(|named| text(named.trim_matches('"')));
        attributes.put(TOOL, named.unwrap_or_else(|| text(name)));
    }
    for (key, to, names) in [
        (says.input, ARGUMENTS, &["inputs", "input_str"]),
        (says.output, RESULT, &["output", "output"]),
    ] {
        if attributes.get(to).is_some() {
            continue;
        }
        let Some(whole) = attributes.take(key) else {
            continue;
        };
        match part(&whole, names, depth).filter(|_| says.kind == "traceloop.span.kind") {
            Some((part, rest)) => {
                attributes.put(to, said(part, depth));
                if !is_empty(&rest) {
                    attributes.put(key, rest);
                }
            }
            None => attributes.put(to, said(whole, depth)),
        }
    }
    let parameters = "tool.parameters";
    if attributes.get(ARGUMENTS).is_none()
        && let Some(node) = attributes.get(parameters)
        && !is_schema(node, depth)
    {
        rename(attributes, parameters, ARGUMENTS);
    }
}

/// Whether a value describes arguments rather than being some.
pub(in super::super) fn is_schema(node: &Node<'_>, depth: usize) -> bool {
    let tree = unwrapped(node, depth);
    ["properties", "$schema"].iter().any(|key| {
        tree.get(key)
            .is_some_and(|it| it.as_map().is_some() || it.as_text().is_some())
    })
}

/// What is under the first of `names`, where a record has it beside how it was called; the rest. The second of `names` is the
/// same in other words.
fn part<'a>(whole: &Node<'a>, names: &[&str; 2], depth: usize) -> Option<(Node<'a>, Node<'a>)> {
    let mut rest = tree(whole, depth);
    let [first, again] = names;
    let part = take_member_if(&mut rest, first, |it| !is_empty(it))?;
    take_member(&mut rest, again);
    if let Json::Map(entries) = &mut rest.json {
        entries.retain(|entry| !is_empty(&entry.node));
    }
    Some((part, rest))
}

/// What a tool said, without the message of LangChain's around it.
fn said(result: Node<'_>, depth: usize) -> Node<'_> {
    let mut message = tree(&result, depth);
    let is_map = |it: &Node<'_>| it.as_map().is_some();
    if message.text("type") == Some("constructor")
        && let Some(inner) = take_member_if(&mut message, "kwargs", is_map)
    {
        message = inner;
    }
    let is_message = message.text("type") == Some("tool") && message.get("tool_call_id").is_some();
    take_member_if(&mut message, "content", |_| is_message).unwrap_or(result)
}

impl<'a> Spare<'a> {
    /// What went in, as messages. `first` is whether nobody of this trace asked.
    pub(in super::super) fn asked(&self, first: bool, depth: usize) -> Option<Node<'a>> {
        let input = self.input.as_ref()?;
        let role = (first && self.is_asked).then_some("user");
        Some(told(input, role, depth))
    }

    /// What came out.
    pub(in super::super) fn answered(&self, depth: usize) -> Option<Node<'a>> {
        Some(told(self.output.as_ref()?, None, depth))
    }
}

/// A value as messages: those that it is, else it is what one says, in this role if it is one text.
fn told<'a>(value: &Node<'a>, role: Option<&'static str>, depth: usize) -> Node<'a> {
    match messages(tree(value, depth)) {
        Ok(messages) => messages,
        Err(tree) => message(role.filter(|_| is_text(&tree)), tree),
    }
}

/// Whether a value is one text, alone or as the one member of an object.
pub(in super::super) fn is_text(tree: &Node<'_>) -> bool {
    match &tree.json {
        Json::Text(_) => true,
        Json::Map(entries) => match entries.as_slice() {
            [one] => one.node.as_text().is_some(),
            _ => false,
        },
        _ => false,
    }
}
