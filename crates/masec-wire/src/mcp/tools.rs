//! What a server says of itself and of what it offers: its tools, its prompts, its templates of resources.

use masec_model::Hints;

use super::Frame;
use crate::json::{Json, Node};

/// One tool, or another thing that it offers, as a server describes it. Every word of it is the server's, and every model is shown it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// Its name.
    pub name: String,
    /// The whole description as canonical JSON: what a pin is taken of.
    pub canonical: String,
    /// Every text in it that a model is shown, with its place, the name left out.
    pub texts: Vec<(String, String)>,
    /// What it hints at of what the tool does. A hint that is no truth value says nothing.
    pub hints: Hints,
}

/// The tools in an answer to `tools/list`; `None` where it is none. A tool without a name is left out of the list that it
/// gives, and counted.
pub fn listed(frame: &Frame<'_>) -> Option<(Vec<Tool>, usize)> {
    let nodes = frame.result()?.get("tools")?.as_list()?;
    let tools: Vec<Tool> = nodes.iter().filter_map(tool).collect();
    let nameless = nodes.len() - tools.len();
    Some((tools, nameless))
}

/// What the server's instructions are called among what it offers: it offers no such thing by that name.
pub const INSTRUCTIONS: &str = "instructions:";
/// What stands before the name of a prompt.
pub const PROMPT: &str = "prompt:";
/// What stands before a template of addresses.
const TEMPLATE: &str = "template:";

/// What the answer to `method` offers, as it is described; `None` where the answer or the method is none that describes anything.
/// Tools have their names, and everything else has what it is before its own ([`PROMPT`]). What has no name is left out, and
/// counted.
pub fn offered(frame: &Frame<'_>, method: &str) -> Option<(Vec<Tool>, usize)> {
    let (list, key, before) = match method {
        "tools/list" => return listed(frame),
        "prompts/list" => ("prompts", "name", PROMPT),
        "resources/templates/list" => ("resourceTemplates", "uriTemplate", TEMPLATE),
        "initialize" | "server/discover" => return Some((instructions(frame)?, 0)),
        _ => return None,
    };
    let nodes = frame.result()?.get(list)?.as_list()?;
    let named = |node: &Node<'_>| {
        let name = format!("{before}{}", node.text(key)?);
        Some(described(node, name))
    };
    let all: Vec<Tool> = nodes.iter().filter_map(named).collect();
    let nameless = nodes.len() - all.len();
    Some((all, nameless))
}

/// What a server tells models of itself, as one thing that it offers.
fn instructions(frame: &Frame<'_>) -> Option<Vec<Tool>> {
    let text = frame.result()?.text("instructions")?;
    let all = (!text.is_empty()).then(|| Tool {
        name: INSTRUCTIONS.to_owned(),
        canonical: text.to_owned(),
        texts: vec![("text".to_owned(), text.to_owned())],
        hints: Hints::default(),
    });
    Some(all.into_iter().collect())
}

impl Frame<'_> {
    /// The answer to `method` with only that of what it [offers](offered) that `keep` wants; `None` where that is all of it.
    pub fn with_offered(&self, method: &str, keep: impl Fn(&str) -> bool) -> Option<String> {
        let kept = |before: &str, name: Option<&str>| {
            name.is_some_and(|name| keep(&format!("{before}{name}")))
        };
        match method {
            "prompts/list" => self.with_some("prompts", |node| kept(PROMPT, node.text("name"))),
            "resources/templates/list" => self.with_some("resourceTemplates", |node| {
                kept(TEMPLATE, node.text("uriTemplate"))
            }),
            "initialize" | "server/discover" if !keep(INSTRUCTIONS) => {
                let told = self.result()?.get("instructions")?;
                Some(self.spliced(vec![(told.span.range(), "\"\"".to_owned())]))
            }
            "initialize" | "server/discover" => None,
            _ => self.with_tools(keep),
        }
    }

    /// The message with only those tools of its list that `keep` wants, in their order; `None` where it lists none or all are
    /// kept.
    pub fn with_tools(&self, keep: impl Fn(&str) -> bool) -> Option<String> {
        self.with_some("tools", |node| node.text("name").is_some_and(&keep))
    }

    /// The message with those things alone that are wanted of the list `key` of its result; `None` where that is all of them.
    pub(super) fn with_some(
        &self,
        key: &str,
        wanted: impl Fn(&Node<'_>) -> bool,
    ) -> Option<String> {
        let list = self.result()?.get(key)?;
        let nodes = list.as_list()?;
        if nodes.iter().all(&wanted) {
            return None;
        }
        let kept: Vec<&str> = nodes
            .iter()
            .filter(|node| wanted(node))
            .map(|node| self.raw(node))
            .collect();
        let change = (list.span.range(), format!("[{}]", kept.join(",")));
        Some(self.spliced(vec![change]))
    }
}

fn tool(node: &Node<'_>) -> Option<Tool> {
    let name = node.text("name")?.to_owned();
    Some(described(node, name))
}

fn described(node: &Node<'_>, name: String) -> Tool {
    let mut texts = Vec::new();
    for entry in node.as_map().unwrap_or_default() {
        if entry.key != "name" {
            collect(&entry.node, &entry.key, &mut texts);
        }
    }
    let mut canonical = String::new();
    crate::rpc::canonical(node, false, &mut canonical);
    Tool {
        name,
        canonical,
        texts,
        hints: hints(node),
    }
}

fn hints(tool: &Node<'_>) -> Hints {
    let annotations = tool.get("annotations");
    let hint = |name| match annotations?.get(name)?.json {
        Json::Bool(truth) => Some(truth),
        _ => None,
    };
    Hints {
        read_only: hint("readOnlyHint"),
        destructive: hint("destructiveHint"),
        idempotent: hint("idempotentHint"),
        open_world: hint("openWorldHint"),
    }
}

/// Texts that a model is shown: values, and the keys of a schema, which are names of arguments.
fn collect(node: &Node<'_>, path: &str, texts: &mut Vec<(String, String)>) {
    match &node.json {
        Json::Text(text) => texts.push((path.to_owned(), text.to_string())),
        Json::List(nodes) => {
            for (place, node) in nodes.iter().enumerate() {
                collect(node, &format!("{path}[{place}]"), texts);
            }
        }
        Json::Map(entries) => {
            for entry in entries {
                let path = format!("{path}.{}", entry.key);
                collect(&entry.node, &path, texts);
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}
