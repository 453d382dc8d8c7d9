//! A span of one request, from when it comes to when it is answered.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use masec_model::{Decision, Timestamp};
use masec_wire::mcp::{Asked, Frame, Id, Sort};
use rustc_hash::FxHashMap;

use super::{Context, Telemetry};
use crate::guard::{Ruled, now};

/// A span that is over.
#[derive(Debug)]
pub(super) struct Span {
    pub(super) context: Context,
    pub(super) parent: Option<Context>,
    pub(super) name: String,
    pub(super) start: Timestamp,
    pub(super) end: Timestamp,
    pub(super) attributes: Vec<(&'static str, Attribute)>,
    /// Whether what was asked for did not happen.
    pub(super) failed: bool,
}

/// What an attribute says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Attribute {
    Text(String),
    Texts(Vec<String>),
    Truth(bool),
}

impl From<&str> for Attribute {
    fn from(text: &str) -> Self {
        // Names are the other side's to choose.
        Self::Text(text.chars().take(LONGEST).collect())
    }
}

/// Characters kept of a name.
const LONGEST: usize = 256;
/// Bytes kept of content.
const CONTENT: usize = 8 << 10;
/// Rules named in one span.
const RULES: usize = 16;

// Names of the conventions for MCP and generative AI (status: development, so that they may still move).
const METHOD: &str = "mcp.method.name";
const VERSION: &str = "mcp.protocol.version";
const RESOURCE: &str = "mcp.resource.uri";
const OPERATION: &str = "gen_ai.operation.name";
const TOOL: &str = "gen_ai.tool.name";
const PROMPT: &str = "gen_ai.prompt.name";
const CONVERSATION: &str = "gen_ai.conversation.id";
const ARGUMENTS: &str = "gen_ai.tool.call.arguments";
const RESULT: &str = "gen_ai.tool.call.result";
const REQUEST: &str = "jsonrpc.request.id";
const STATUS: &str = "rpc.response.status_code";
const ERROR: &str = "error.type";
const INVOKED: &str = "gen_ai.agent.name";
const RPC_METHOD: &str = "rpc.method";
// Our own.
const AGENT: &str = "masec.agent";
const ACTS_FOR: &str = "masec.on_behalf_of";
const SERVER: &str = "masec.server";
const INTERACTION: &str = "masec.interaction.id";
const DECISION: &str = "masec.decision";
const ANSWER: &str = "masec.answer.decision";
const RULE_NAMES: &str = "masec.rules";
const ENFORCED: &str = "masec.enforced";
const GRANTED: &str = "masec.granted";
const ASKED_BY: &str = "masec.asked_by";
const PROTOCOL: &str = "masec.protocol";

/// Between whom a request goes.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Who asks, and then whom it acts for.
    pub agents: &'a [masec_model::CompactString],
    /// Whom.
    pub server: &'a str,
}

/// A span that is not over. One of a gateway that exports none costs nothing; one that is let go of without an answer says so.
#[derive(Debug, Default)]
pub struct Begun(Option<Box<Live>>);

#[derive(Debug)]
struct Live {
    telemetry: Telemetry,
    span: Span,
    decision: Decision,
    rules: Vec<String>,
    /// Something came back, so that it ends well without another word.
    answered: bool,
}

/// A request to an agent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Invoked<'a> {
    /// The protocol's name for what is asked.
    pub(crate) method: &'a str,
    /// Whether something is said to the agent, and not just asked about a task.
    pub(crate) says: bool,
    /// In which session.
    pub(crate) session: &'a str,
}

impl Telemetry {
    /// Begins the span of a request; of nothing else there is one. `beside` is the context that came beside the message.
    pub fn begin(&self, frame: &Frame<'_>, beside: Option<Context>, about: About<'_>) -> Begun {
        if self.0.is_none() || frame.sort() != Sort::Request {
            return Begun::default();
        }
        let Some(asked) = Asked::of(frame) else {
            return Begun::default();
        };
        // The message's own context is the message's; a header's is that of the request that carries it.
        let parent = frame
            .meta("traceparent")
            .and_then(Context::parse)
            .or(beside);
        let mut span = Span {
            context: Context::under(parent),
            parent,
            name: named(&asked),
            start: now(),
            end: Timestamp(0),
            attributes: described(frame, &asked, about),
            failed: false,
        };
        if self.contents() && asked.method == "tools/call" {
            let arguments = frame.canonical_params();
            span.attributes.push((ARGUMENTS, content(&arguments)));
        }
        self.begun(span)
    }

    /// The same of what a server asks of an agent.
    pub fn begin_back(&self, frame: &Frame<'_>, about: About<'_>) -> Begun {
        let mut begun = self.begin(frame, None, about);
        if let Some(live) = &mut begun.0 {
            live.say(ASKED_BY, "server");
        }
        begun
    }

    /// Begins the span of a request to another agent; `beside` is the context that came with it.
    pub(crate) fn invoke(
        &self,
        invoked: Invoked<'_>,
        beside: Option<Context>,
        about: About<'_>,
    ) -> Begun {
        if self.0.is_none() {
            return Begun::default();
        }
        let mut attributes = vec![
            (PROTOCOL, "a2a".into()),
            (RPC_METHOD, invoked.method.into()),
            (INVOKED, about.server.into()),
        ];
        attributes.extend(between(about));
        let name = match invoked.says {
            true => {
                attributes.push((OPERATION, "invoke_agent".into()));
                format!("invoke_agent {}", about.server)
            }
            false => format!("{} {}", invoked.method, about.server),
        };
        let mut begun = self.begun(Span {
            context: Context::under(beside),
            parent: beside,
            name,
            start: now(),
            end: Timestamp(0),
            attributes,
            failed: false,
        });
        begun.in_session(invoked.session);
        begun
    }

    fn begun(&self, span: Span) -> Begun {
        Begun(Some(Box::new(Live {
            telemetry: self.clone(),
            span,
            decision: Decision::Allow,
            rules: Vec::new(),
            answered: false,
        })))
    }
}

impl Begun {
    /// What is carried on to the server.
    pub fn context(&self) -> Option<Context> {
        self.0.as_ref().map(|live| live.span.context)
    }

    /// What was ruled on a part of the request.
    pub fn ruled(&mut self, ruled: &Ruled) {
        let Some(live) = &mut self.0 else { return };
        if !live.has(INTERACTION) {
            live.say(INTERACTION, ruled.id.to_string().as_str());
        }
        live.decision = live.decision.max(ruled.effect);
        if ruled.effect != ruled.outcome.verdict.decision && !live.has(ENFORCED) {
            live.span
                .attributes
                .push((ENFORCED, Attribute::Truth(false)));
        }
        live.name_rules(ruled);
    }

    /// The session that it is traced in.
    pub fn in_session(&mut self, session: &str) {
        if let Some(live) = &mut self.0
            && !session.is_empty()
        {
            live.say(CONVERSATION, session);
        }
    }

    /// A person let it through.
    pub fn granted(&mut self) {
        if let Some(live) = &mut self.0 {
            live.span.attributes.push((GRANTED, Attribute::Truth(true)));
            live.decision = Decision::Allow;
        }
    }

    /// What was ruled on a part of the answer.
    pub fn answer_ruled(&mut self, ruled: &Ruled) {
        let Some(live) = &mut self.0 else { return };
        if ruled.effect.stops() && !live.has(ANSWER) {
            live.say(ANSWER, ruled.effect.name());
            live.say(ERROR, ruled.effect.name());
            live.span.failed = true;
        }
        live.name_rules(ruled);
    }

    /// It does not go on.
    pub fn stopped(mut self) {
        if let Some(live) = &mut self.0 {
            live.span.failed = true;
            let why = live.decision.name();
            live.say(ERROR, why);
        }
        self.over();
    }

    /// It was answered.
    pub fn answered(mut self, frame: &Frame<'_>) {
        if let Some(live) = &mut self.0 {
            if let Some(code) = frame.error_code() {
                live.say(STATUS, code);
                live.fail(code);
            } else if frame.tool_failed() {
                live.fail("tool_error");
            }
            if live.telemetry.contents() && live.has(ARGUMENTS) && !live.has(ANSWER) {
                let said = content(frame.text());
                live.span.attributes.push((RESULT, said));
            }
        }
        self.over();
    }

    /// Something of the answer went on; what there is no word of until this is let go of ends well.
    pub(crate) fn spoke(&mut self) {
        if let Some(live) = &mut self.0 {
            live.answered = true;
        }
    }

    /// The answer does not go on.
    pub fn answer_stopped(mut self) {
        if let Some(live) = &mut self.0 {
            live.fail("answer_stopped");
        }
        self.over();
    }

    /// The server failed.
    pub fn failed(mut self) {
        if let Some(live) = &mut self.0 {
            live.fail("server_failed");
        }
        self.over();
    }

    fn over(mut self) {
        if let Some(live) = self.0.take() {
            live.send();
        }
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        if let Some(mut live) = self.0.take() {
            if !live.answered {
                live.fail("not_answered");
            }
            live.send();
        }
    }
}

impl Live {
    fn has(&self, key: &str) -> bool {
        self.span.attributes.iter().any(|(known, _)| *known == key)
    }

    fn say(&mut self, key: &'static str, text: &str) {
        self.span.attributes.push((key, text.into()));
    }

    fn fail(&mut self, kind: &str) {
        self.span.failed = true;
        if !self.has(ERROR) {
            self.say(ERROR, kind);
        }
    }

    fn name_rules(&mut self, ruled: &Ruled) {
        for stop in &ruled.outcome.verdict.stops {
            let rule = stop.rule.to_string();
            if self.rules.len() < RULES && !self.rules.contains(&rule) {
                self.rules.push(rule);
            }
        }
    }

    fn send(mut self) {
        self.span.end = now().max(self.span.start);
        let decision = self.decision.name();
        self.say(DECISION, decision);
        if !self.rules.is_empty() {
            let rules = std::mem::take(&mut self.rules);
            self.span
                .attributes
                .push((RULE_NAMES, Attribute::Texts(rules)));
        }
        let Self {
            telemetry, span, ..
        } = self;
        telemetry.send(span);
    }
}

/// `tools/call send_email`: a name that does not say too much, so addresses are not in it.
fn named(asked: &Asked) -> String {
    let bounded = |text: &str| -> String { text.chars().take(LONGEST).collect() };
    match asked.method.as_str() {
        method @ ("tools/call" | "prompts/get") => format!("{method} {}", bounded(&asked.name)),
        method => bounded(method),
    }
}

fn described(frame: &Frame<'_>, asked: &Asked, about: About<'_>) -> Vec<(&'static str, Attribute)> {
    let mut all = vec![(METHOD, asked.method.as_str().into())];
    all.extend(between(about));
    if let Some(Id(id)) = frame.id() {
        all.push((REQUEST, id.trim_matches('"').into()));
    }
    if let Some(version) = frame.version() {
        all.push((VERSION, version.into()));
    }
    match asked.method.as_str() {
        "tools/call" => {
            all.push((OPERATION, "execute_tool".into()));
            all.push((TOOL, asked.name.as_str().into()));
        }
        "prompts/get" => all.push((PROMPT, asked.name.as_str().into())),
        method if method.starts_with("resources/") && !asked.name.is_empty() => {
            // What an address asks for after its path can be content.
            let bare = asked.name.split(['?', '#']).next().unwrap_or_default();
            all.push((RESOURCE, bare.into()));
        }
        _ => {}
    }
    all
}

/// Who asks, for whom, and whom.
fn between(about: About<'_>) -> Vec<(&'static str, Attribute)> {
    let mut all = vec![(SERVER, about.server.into())];
    if let Some((agent, acts_for)) = about.agents.split_first() {
        all.push((AGENT, agent.as_str().into()));
        if !acts_for.is_empty() {
            let names = acts_for.iter().map(ToString::to_string).collect();
            all.push((ACTS_FOR, Attribute::Texts(names)));
        }
    }
    all
}

fn content(text: &str) -> Attribute {
    Attribute::Text(text[..text.floor_char_boundary(CONTENT)].to_owned())
}

/// The spans of requests that wait for an answer, by their ids; bounded.
#[derive(Debug, Default)]
pub struct Open(Mutex<Waiting>);

#[derive(Debug, Default)]
struct Waiting {
    open: FxHashMap<Id, Begun>,
    order: VecDeque<Id>,
}

/// Requests that may wait in one dialogue; past it the oldest counts as not answered.
const MOST: usize = 1_024;

impl Open {
    /// A request went on.
    pub fn insert(&self, id: Id, begun: Begun) {
        if begun.0.is_none() {
            return;
        }
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        while waiting.order.len() >= MOST {
            let Some(oldest) = waiting.order.pop_front() else {
                break;
            };
            waiting.open.remove(&oldest);
        }
        if waiting.open.insert(id.clone(), begun).is_none() {
            waiting.order.push_back(id);
        }
    }

    /// Where the request with this id is, to be carried on beside it.
    pub fn context(&self, id: &Id) -> Option<Context> {
        let waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.open.get(id)?.context()
    }

    /// The request with this id has its answer.
    pub fn take(&self, id: &Id) -> Begun {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let begun = waiting.open.remove(id).unwrap_or_default();
        if begun.0.is_some() {
            waiting.order.retain(|known| known != id);
        }
        begun
    }
}
