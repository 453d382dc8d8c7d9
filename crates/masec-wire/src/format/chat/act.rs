//! Calls, results and thoughts, in the shapes that vendors and frameworks give them: as a member of a message, as a part of its
//! content, or as an entry of its own.

use crate::format::party::{Heading, Role};
use crate::json::{Entry, Json, Node};

/// What a part of a message, or an entry without a role, is besides words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Call,
    Result,
    Thought,
}

/// Members that hold a call whole.
const CALLS: [&str; 9] = [
    "function",
    "custom",
    "functionCall",
    "function_call",
    "toolUse",
    "tool_use",
    "toolCall",
    "tool_call",
    "toolInvocation",
];
/// Members that hold a result whole.
const RESULTS: [&str; 5] = [
    "functionResponse",
    "function_response",
    "toolResult",
    "tool_result",
    "tool_response",
];
const NAMES: [&str; 4] = ["name", "toolName", "tool_name", "tool"];
const ARGUMENTS: [&str; 8] = [
    "arguments",
    "args",
    "input",
    "parameters",
    "params",
    "tool_input",
    "toolInput",
    "rawInput",
];
/// Arguments of tools that a vendor runs, whose calls have no name beside their type.
const BUILT_IN: [&str; 3] = ["action", "code", "queries"];
const IDS: [&str; 7] = [
    "call_id",
    "tool_call_id",
    "toolCallId",
    "tool_use_id",
    "toolUseId",
    "id",
    "callId",
];
const ANSWERS: [&str; 4] = ["content", "output", "response", "result"];
/// Where a call says what came of it.
const CAME_OF_IT: [&str; 3] = ["output", "result", "response"];
/// Members of a message that are one call.
const ALONE: [&str; 3] = ["function_call", "tool_call", "toolCall"];

/// What `part` is besides words, told by its `type`, else by what it has.
pub(crate) fn sort(part: &Node<'_>) -> Option<Sort> {
    part.as_map()?;
    let Some(kind) = part.text("type") else {
        return sort_of_members(part);
    };
    if matches!(kind, "text" | "input_text" | "output_text") {
        return None;
    }
    let kind = kind.replace('-', "_").to_ascii_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| kind.ends_with(ending));
    if ends(&["_result", "_response", "_output", "functionresponse"]) {
        Some(Sort::Result)
    } else if ends(&["_use", "_call", "_invocation", "functioncall"]) {
        Some(Sort::Call)
    } else if ["reasoning", "thinking", "thought"]
        .iter()
        .any(|it| kind.contains(it))
    {
        Some(Sort::Thought)
    } else {
        sort_of_members(part)
    }
}

fn sort_of_members(part: &Node<'_>) -> Option<Sort> {
    let holds = |keys: &[&str]| {
        keys.iter()
            .any(|key| part.get(key).is_some_and(|it| it.as_map().is_some()))
    };
    let call = Call::of(part);
    if holds(&RESULTS) {
        Some(Sort::Result)
    } else if holds(&CALLS) || call.tool.is_some() && call.arguments.is_some() {
        Some(Sort::Call)
    } else {
        None
    }
}

/// A call as it is written.
#[derive(Clone, Debug)]
pub(super) struct Call<'n, 'a> {
    pub(super) id: Option<&'n str>,
    pub(super) tool: Option<&'n str>,
    pub(super) arguments: Option<&'n Node<'a>>,
    /// Whether it says more than that.
    pub(super) unread: bool,
}

impl<'n, 'a> Call<'n, 'a> {
    /// Reads `node`: the tool and its arguments are said in it, or in a member that is the whole call; `function` may be the
    /// tool's name alone.
    pub(super) fn of(node: &'n Node<'a>) -> Self {
        let held = CALLS
            .into_iter()
            .find(|key| node.get(key).is_some_and(|it| it.as_map().is_some()));
        let inner = held.and_then(|key| node.get(key)).unwrap_or(node);
        let named = text(inner, &NAMES).or_else(|| text(node, &NAMES));
        let bare = text(node, &["function", "custom"]);
        let built_in = built_in(node).filter(|_| named.is_none() && bare.is_none());
        let said = built_in.map_or(&ARGUMENTS[..], |_| &BUILT_IN[..]);
        let mut places = [inner, node].into_iter();
        let said = |node: &'n Node<'a>| {
            let mut found = said.iter().filter_map(|key| node.get(key));
            found.find(|it| it.json != Json::Null)
        };
        let arguments = places.find_map(said);
        let mut call = Self {
            id: text(node, &IDS).or_else(|| text(inner, &IDS)),
            tool: named.or(bare).or(built_in),
            arguments,
            unread: false,
        };
        call.unread = [node, inner]
            .into_iter()
            .any(|it| call.leaves_out(it, held));
        call
    }

    /// Whether `node`, of which this is the call, says more than was read; `held` is the member that is the whole call.
    fn leaves_out(&self, node: &Node<'_>, held: Option<&str>) -> bool {
        let is_read = |entry: &Entry<'_>| {
            let key = &*entry.key;
            let is_argument = self
                .arguments
                .is_some_and(|it| std::ptr::eq(it, &entry.node));
            is_argument || is_mark(key) || CAME_OF_IT.contains(&key) || held == Some(key)
        };
        let says_more = |entry: &Entry<'_>| {
            holds(&entry.node) || ARGUMENTS.contains(&&*entry.key) && says(&entry.node)
        };
        let entries = node.as_map().unwrap_or_default();
        entries
            .iter()
            .any(|entry| !is_read(entry) && says_more(entry))
    }
}

/// Members of calls that say how they came about.
fn is_mark(key: &str) -> bool {
    const MARKS: [&str; 8] = [
        "type",
        "cache_control",
        "caller",
        "metadata",
        "provider_specific_fields",
        "extra_content",
        "error",
        "status",
    ];
    MARKS.contains(&key) || NAMES.contains(&key) || IDS.contains(&key)
}

/// Whether a value says anything.
fn says(node: &Node<'_>) -> bool {
    match &node.json {
        Json::Null => false,
        Json::Text(text) => !text.is_empty(),
        Json::List(nodes) => !nodes.is_empty(),
        Json::Map(entries) => !entries.is_empty(),
        Json::Bool(_) | Json::Number(_) => true,
    }
}

/// Whether a value holds words, or other values.
fn holds(node: &Node<'_>) -> bool {
    match &node.json {
        Json::Text(text) => text.split_whitespace().nth(1).is_some(),
        Json::List(_) | Json::Map(_) => says(node),
        Json::Null | Json::Bool(_) | Json::Number(_) => false,
    }
}

/// The tool that a vendor runs itself, of a call whose type says it alone: `web_search` of `web_search_call`.
fn built_in<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    let tool = node.text("type")?.strip_suffix("_call")?;
    let says_more = BUILT_IN.iter().any(|key| node.get(key).is_some());
    says_more.then_some(tool)
}

/// A result as it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answer<'n, 'a> {
    pub(super) id: Option<&'n str>,
    pub(super) tool: Option<&'n str>,
    pub(super) content: Option<&'n Node<'a>>,
    pub(super) error: Option<&'n Node<'a>>,
}

impl<'n, 'a> Answer<'n, 'a> {
    /// Reads `node`, a part or an entry.
    pub(super) fn of(node: &'n Node<'a>) -> Self {
        let inner = RESULTS
            .into_iter()
            .filter_map(|key| node.get(key))
            .find(|it| it.as_map().is_some())
            .unwrap_or(node);
        Self {
            id: text(inner, &IDS).or_else(|| text(node, &IDS)),
            tool: text(inner, &NAMES).or_else(|| text(node, &NAMES)),
            content: Self::content(inner),
            error: inner.get("error"),
        }
    }

    /// What a call says itself of what came of it.
    pub(super) fn of_call(node: &'n Node<'a>) -> Self {
        let call = Call::of(node);
        let held = CALLS.into_iter().filter_map(|key| node.get(key));
        let mut said = std::iter::once(node)
            .chain(held)
            .flat_map(|it| CAME_OF_IT.into_iter().filter_map(|key| it.get(key)));
        Self {
            id: call.id,
            tool: call.tool,
            content: said.find(|it| it.json != Json::Null),
            error: node.get("error"),
        }
    }

    /// What a message in a tool's role says, which may say the call again.
    pub(super) fn of_message(message: &'n Node<'a>) -> Self {
        let echo = message.get("tool_call").map(Call::of);
        let id = text(message, &ANSWERED).or_else(|| text(message, &["call_id"]));
        let content = content(message);
        Self {
            id: id.or_else(|| echo.as_ref().and_then(|call| call.id)),
            tool: message
                .text("name")
                .or_else(|| echo.and_then(|call| call.tool)),
            content: content.or_else(|| Self::content(message)),
            error: message.get("error"),
        }
    }

    /// Words that stand where results should.
    pub(super) fn of_words(node: &'n Node<'a>) -> Self {
        Self {
            id: None,
            tool: None,
            content: node.get("text").or(Some(node)),
            error: None,
        }
    }

    fn content(node: &'n Node<'a>) -> Option<&'n Node<'a>> {
        let mut said = ANSWERS.into_iter().filter_map(|key| node.get(key));
        said.find(|it| it.json != Json::Null)
    }
}

/// Ids by which a message says which call it answers.
const ANSWERED: [&str; 4] = ["tool_call_id", "toolCallId", "tool_use_id", "toolUseId"];

/// Whether a message says which call it answers.
fn answers(message: &Node<'_>) -> bool {
    text(message, &ANSWERED).is_some()
}

fn text<'n>(node: &'n Node<'_>, keys: &[&str]) -> Option<&'n str> {
    let mut found = keys.iter().filter_map(|key| node.text(key));
    found.find(|text| !text.is_empty())
}

/// The calls that a message makes beside its content: a list of them, or one alone.
pub(super) fn calls<'n, 'a>(message: &'n Node<'a>) -> Vec<&'n Node<'a>> {
    const LISTS: [&str; 2] = ["tool_calls", "toolCalls"];
    let lists = LISTS.into_iter().filter_map(|key| message.get(key));
    let mut calls: Vec<_> = lists
        .filter(|list| says(list))
        .flat_map(|list| list.as_list().unwrap_or(std::slice::from_ref(list)))
        .collect();
    // Beside an answer it says again what is answered.
    let alone = ALONE.into_iter().filter(|_| !is_answer(message));
    calls.extend(
        alone
            .filter_map(|key| message.get(key))
            .filter(|it| says(it)),
    );
    calls
}

/// Whether a message is what a tool answered.
pub(crate) fn is_answer(message: &Node<'_>) -> bool {
    let role = message
        .text("role")
        .map(|role| Role::of(Heading::of(role).party));
    role == Some(Role::Tool) || answers(message) && role != Some(Role::Assistant)
}

/// Whether a message, or an entry without a role, calls a tool.
pub(crate) fn acts(message: &Node<'_>) -> bool {
    let is_call = |part: &Node<'_>| sort(part) == Some(Sort::Call);
    // What a tool answered is somebody else's, whatever it looks like.
    !calls(message).is_empty()
        || !is_answer(message) && parts(message).iter().any(is_call)
        || message.get("role").is_none() && is_call(message)
}

/// The parts of a message.
pub(super) fn parts<'n, 'a>(message: &'n Node<'a>) -> &'n [Node<'a>] {
    match content(message) {
        Some(content) if sort(content).is_some() => std::slice::from_ref(content),
        Some(content) => content.as_list().unwrap_or_default(),
        None => &[],
    }
}

/// What a message says: its `content`, or `parts`.
pub(crate) fn content<'n, 'a>(message: &'n Node<'a>) -> Option<&'n Node<'a>> {
    let said = message.get("content").filter(|it| it.json != Json::Null);
    said.or_else(|| message.get("parts"))
}

/// A member of a message that no interaction has and that says something: a sentence, or messages and acts of its own.
pub(crate) fn unread<'n>(message: &'n Node<'_>) -> Option<&'n str> {
    const READ: [&str; 16] = [
        "role",
        "name",
        "content",
        "parts",
        "refusal",
        "reasoning_content",
        "reasoning",
        "thinking",
        "tool_calls",
        "toolCalls",
        "function_call",
        "tool_call",
        "toolCall",
        "error",
        "timestamp",
        "created_at",
    ];
    let said = content(message);
    let is_read = |entry: &Entry<'_>| {
        let key = &*entry.key;
        // Of content and parts one is read.
        let is_other = key == "parts" && !said.is_some_and(|it| std::ptr::eq(it, &entry.node));
        !is_other && READ.contains(&key) || said.is_none() && ANSWERS.contains(&key)
    };
    let entries = message.as_map().unwrap_or_default();
    let mut unread = entries.iter().filter(|entry| !is_read(entry));
    let told = unread.find(|entry| tells(&entry.node, TELLING))?;
    Some(&told.key)
}

/// Members in one another that are looked at.
const TELLING: usize = 8;

/// Whether a value holds a sentence, or looks like a message or a call.
fn tells(node: &Node<'_>, depth: usize) -> bool {
    /// Words of a sentence at least: less is a name or a mark.
    const WORDS: usize = 4;
    if depth == 0 {
        return true;
    }
    match &node.json {
        Json::Text(text) => text.split_whitespace().nth(WORDS - 1).is_some(),
        Json::List(nodes) => nodes.iter().any(|node| tells(node, depth - 1)),
        Json::Map(entries) => {
            is_talk(node) || entries.iter().any(|entry| tells(&entry.node, depth - 1))
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => false,
    }
}

/// Whether an object looks like a message or a call.
pub(crate) fn is_talk(node: &Node<'_>) -> bool {
    let says = |key: &str| node.get(key).is_some_and(says);
    says("role") && ["content", "parts"].into_iter().any(says)
        || !calls(node).is_empty()
        || sort_of_members(node) == Some(Sort::Call)
}
