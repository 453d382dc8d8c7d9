//! What names of attributes say: whose they are, and whether what they hold is content.

/// What begins the names that instrumentation of agents, models and tools gives.
const OF_AGENTS: [&str; 24] = [
    "gen_ai.",
    "openinference.",
    "traceloop.",
    "ai.",
    "llm.",
    "langfuse.",
    "langsmith.",
    "mlflow.",
    "pydantic_ai.",
    "gcp.vertex.agent.",
    "mcp.",
    "agent.",
    "agent_",
    "tool.",
    "tool_",
    "tools.",
    "crew",
    "smolagents.",
    "autogen",
    "strands.",
    "haystack.",
    "input.value",
    "output.value",
    "all_messages_events",
];

/// What begins the names that instrumentation of anything gives: their sentences are statements, addresses and errors.
const ORDINARY: [&str; 37] = [
    "http.",
    "url.",
    "net.",
    "network.",
    "server.",
    "client.",
    "peer.",
    "source.",
    "destination.",
    "rpc.",
    "jsonrpc.",
    "db.statement",
    "db.query.text",
    "db.query.summary",
    "db.query.parameter.",
    "db.operation.",
    "graphql.document",
    "exception.",
    "error.",
    "code.",
    "thread.",
    "process.",
    "host.",
    "os.",
    "container.",
    "k8s.",
    "cloud.",
    "faas.",
    "service.",
    "telemetry.",
    "otel.",
    "user_agent.",
    "tls.",
    "dns.",
    "feature_flag.",
    "messaging.",
    "logfire.",
];

/// What describes tools, agents and how models are called: no part of what happened.
const SETTINGS: [&str; 23] = [
    "gen_ai.tool.description",
    "gen_ai.tool.definitions",
    "gen_ai.agent.description",
    "gen_ai.request.",
    "gen_ai.usage.",
    "llm.invocation_parameters",
    "llm.tools",
    "llm.request.functions",
    "llm.prompt_template.template",
    "llm.token_count.",
    "llm.cost.",
    "traceloop.prompt.",
    "ai.prompt.tools",
    "ai.prompt.toolChoice",
    "ai.settings.",
    "ai.schema",
    "ai.usage.",
    "ai.request.headers.",
    "ai.response.providerMetadata",
    "tool.description",
    "tool.json_schema",
    "model_request_parameters",
    "mlflow.chat.tools",
];

/// Whether an attribute is one of those that agents, models and tools have.
pub(super) fn is_of_agents(key: &str) -> bool {
    OF_AGENTS.iter().any(|begin| key.starts_with(begin))
}

/// Whether what an attribute holds is nothing that anybody said.
pub(super) fn is_aside(key: &str) -> bool {
    let begins = |all: &[&str]| all.iter().any(|begin| key.starts_with(begin));
    begins(&SETTINGS) || begins(&ORDINARY)
}

/// What an attribute holds by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// The arguments or the result of a tool.
    Tool,
    /// What was said.
    Words,
    /// Its name does not say.
    Unknown,
}

impl Sort {
    pub(super) fn of(key: &str) -> Self {
        const LAST: [&str; 8] = [
            "messages",
            "prompt",
            "prompts",
            "completion",
            "completions",
            "transcript",
            "conversation",
            "history",
        ];
        const GIVEN: [&str; 12] = [
            "args",
            "arguments",
            "input",
            "inputs",
            "params",
            "parameters",
            "result",
            "results",
            "response",
            "output",
            "outputs",
            "content",
        ];
        let words = words(key);
        let has = |which: &dyn Fn(&str) -> bool| words.iter().any(|word| which(word));
        if has(&|word| word.starts_with("tool")) && has(&|word| GIVEN.contains(&word)) {
            return Self::Tool;
        }
        let last = words.last().map(String::as_str).unwrap_or_default();
        match key {
            "input.value" | "output.value" => Self::Words,
            _ if LAST.contains(&last) => Self::Words,
            _ => Self::Unknown,
        }
    }
}

/// The words of a name, however they are joined.
fn words(key: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for letter in key.chars() {
        let begins = letter.is_uppercase() && was_small;
        if begins || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        if letter.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(letter.to_lowercase());
        }
        was_small = letter.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_is_content() {
        let check = |key: &str, expect: Sort| assert_eq!(Sort::of(key), expect, "{key}");
        check("custom.toolCallArgs", Sort::Tool);
        check("acme.tool.call.result", Sort::Tool);
        check("tool_output", Sort::Tool);
        check("acme.chat_messages", Sort::Words);
        check("acme.userPrompt", Sort::Words);
        check("output.value", Sort::Words);
        check("http.response.body.size", Sort::Unknown);
        check("tool.name", Sort::Unknown);
        check("db.response.status_code", Sort::Unknown);
        check("", Sort::Unknown);
    }

    #[test]
    fn ordinary_names_are_aside() {
        for key in [
            "http.route",
            "url.full",
            "db.query.text",
            "exception.message",
            "user_agent.original",
        ] {
            assert!(is_aside(key) && !is_of_agents(key), "{key}");
        }
        for key in [
            "gen_ai.thing",
            "ai.response.more",
            "db.query.result.0.document",
            "prompt",
        ] {
            assert!(!is_aside(key), "{key}");
        }
    }
}
