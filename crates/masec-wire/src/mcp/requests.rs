//! What a client sends, as interactions.

use masec_model::{CompactString, Endpoint, Interaction, Kind};

use super::answers::blocks;
use super::{Asked, Frame, Scene, Sort};
use crate::Limits;
use crate::flatten::Leaves;
use crate::json::Node;
use crate::task::{TASK, Task, without};

/// The task that `frame` says it belongs to, in its `_meta`. Whether that is believed is the gateway's to say.
pub fn task(frame: &Frame<'_>) -> Option<Task> {
    Task::of(frame.meta_node()?)
}

impl Frame<'_> {
    /// The message without what it says of its task, which is for the gateway alone; `None` where it says nothing of one.
    pub fn without_task(&self) -> Option<String> {
        let meta = self.meta_node()?;
        let meta_only = without(self.text(), meta, TASK)?;
        Some(self.spliced(vec![(meta.span.range(), meta_only)]))
    }
}

fn is_web_address(uri: &str) -> bool {
    let scheme = uri.split(':').next().unwrap_or_default();
    ["http", "https", "ws", "wss", "ftp"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web))
}

/// What a message of the client does. A request may be more than one thing: a call, and answers to what the server had
/// asked back. `asked` is what the server had asked, where the message answers that.
pub fn request(
    frame: &Frame<'_>,
    asked: Option<&Asked>,
    scene: &Scene<'_>,
    limits: &Limits,
) -> Vec<Interaction> {
    match frame.sort() {
        Sort::Request | Sort::Notification => {}
        Sort::Result | Sort::Error => return reply(frame, asked, scene, limits),
    }
    let (Some(method), params) = (frame.method(), frame.params()) else {
        return Vec::new();
    };
    let mut deeds = Vec::with_capacity(1);
    let taken: &[&str];
    match method {
        "tools/call" => {
            // What a server had asked back is as good as an argument.
            taken = &["name", "arguments", "task", "inputResponses"];
            let tool = frame.name().unwrap_or_default();
            let mut leaves = Leaves::new(limits, None);
            if let Some(arguments) = params.and_then(|params| params.get("arguments")) {
                leaves.arguments(arguments);
            }
            if let Some(responses) = params.and_then(|params| params.get("inputResponses")) {
                leaves.json(&mut "inputResponses".to_owned(), responses);
            }
            deeds.push(call(frame, tool, leaves, scene));
        }
        "resources/read"
        | "resources/subscribe"
        | "resources/unsubscribe"
        | "resources/directory/read" => {
            taken = &["uri"];
            let mut leaves = Leaves::new(limits, None);
            if let Some(uri) = params.and_then(|params| params.get("uri")) {
                leaves.json(&mut "uri".to_owned(), uri);
            }
            let mut deed = call(frame, method, leaves, scene);
            // A web address is an argument: going where a document says is an act that it prompted. Any other is a handle of
            // the server's own that goes home.
            if !frame.name().is_some_and(is_web_address) && deed.kind == Kind::ToolCall {
                deed.kind = Kind::Message;
                deed.place.tool = None;
            }
            if method == "resources/read" {
                deed.place.touches = scene.shows(frame.name().unwrap_or_default());
            }
            deeds.push(deed);
        }
        "prompts/get" => {
            taken = &["name", "arguments"];
            let mut leaves = Leaves::new(limits, None);
            if let Some(arguments) = params.and_then(|params| params.get("arguments")) {
                leaves.arguments(arguments);
            }
            let mut deed = call(frame, method, leaves, scene);
            deed.to = scene.part(frame.name().unwrap_or_default());
            deeds.push(deed);
        }
        "initialize" => {
            taken = &["protocolVersion", "capabilities", "clientInfo"];
            let mut leaves = Leaves::new(limits, None);
            if let Some(info) = params.and_then(|params| params.get("clientInfo")) {
                leaves.json(&mut String::new(), info);
            }
            deeds.push(whole(
                Kind::Join,
                scene.agent.clone(),
                scene.whole(),
                leaves,
                scene,
            ));
        }
        // Ids and tokens of the transport.
        "notifications/cancelled" => taken = &["requestId"],
        "notifications/progress" => taken = &["progressToken", "progress", "total"],
        "ping" | "server/discover" => taken = &["capabilities"],
        "tasks/get" | "tasks/result" | "tasks/cancel" => taken = &["taskId"],
        "logging/setLevel" => taken = &["level"],
        _ => taken = &["cursor", "taskId"],
    }
    let mut rest = rest(
        params,
        taken,
        scene.agent.clone(),
        scene.whole(),
        scene,
        limits,
    );
    if let Some(rest) = rest.as_mut().filter(|_| method == "tools/call") {
        // What goes along with a call goes where the call does.
        rest.place.tool = frame.name().map(tool_name);
    }
    deeds.extend(rest);
    deeds
}

/// A tool's name, which has no bound of its own, as it is written down.
fn tool_name(name: &str) -> CompactString {
    name[..name.floor_char_boundary(512)].into()
}

fn call(frame: &Frame<'_>, tool: &str, leaves: Leaves<'_>, scene: &Scene<'_>) -> Interaction {
    let mut deed = whole(
        Kind::ToolCall,
        scene.agent.clone(),
        scene.part(tool),
        leaves,
        scene,
    );
    deed.place.tool = Some(tool_name(tool));
    deed.place.call = frame.id().map(|id| id.0);
    deed
}

/// The client's answer to what the server asked of the agent's model, or of the person behind it.
fn reply(
    frame: &Frame<'_>,
    asked: Option<&Asked>,
    scene: &Scene<'_>,
    limits: &Limits,
) -> Vec<Interaction> {
    let mut leaves = Leaves::new(limits, None);
    let from = match asked.map(|asked| asked.method.as_str()) {
        Some("elicitation/create") => Endpoint::human("user"),
        _ => scene.agent.clone(),
    };
    if let Some(error) = frame.error() {
        leaves.json(&mut "error".to_owned(), error);
    }
    if let Some(result) = frame.result() {
        match result
            .get("content")
            .filter(|_| result.get("role").is_some())
        {
            Some(content) => blocks(content, "", &mut leaves, limits),
            None => leaves.json(&mut String::new(), result),
        }
    }
    if leaves.leaves.is_empty() && !leaves.overflow {
        return Vec::new();
    }
    let mut said = whole(Kind::Message, from, scene.whole(), leaves, scene);
    // What a person is said to have answered, the agent's side says: of that alone it is known who it is.
    said.identity = scene.identity;
    vec![said]
}

/// An interaction of everything that was collected; opaque where that was too much to be looked at whole.
pub(super) fn whole(
    kind: Kind,
    from: Endpoint,
    to: Endpoint,
    leaves: Leaves<'_>,
    scene: &Scene<'_>,
) -> Interaction {
    // INVARIANT 4: what is not seen whole does not pass as if it had been.
    let kind = if leaves.overflow || leaves.cut {
        Kind::Opaque
    } else {
        kind
    };
    scene.deed(kind, from, to, leaves.leaves)
}

/// Everything in `holder` that has not been taken, as words from one to the other; `None` where there is nothing.
pub(super) fn rest(
    holder: Option<&Node<'_>>,
    taken: &[&str],
    from: Endpoint,
    to: Endpoint,
    scene: &Scene<'_>,
    limits: &Limits,
) -> Option<Interaction> {
    let entries = holder.and_then(Node::as_map)?;
    let mut leaves = Leaves::new(limits, None);
    for entry in entries {
        if taken.contains(&&*entry.key) {
            continue;
        }
        if entry.key == "_meta" {
            for inner in entry.node.as_map().unwrap_or_default() {
                // The task is for the gateway alone, and goes no further.
                let told = inner.key == TASK && from == *scene.agent;
                if !told && !is_protocols(&inner.key) {
                    leaves.member(&mut "_meta".to_owned(), inner, 0);
                }
            }
        } else {
            leaves.member(&mut String::new(), entry, 0);
        }
    }
    let anything = !leaves.leaves.is_empty() || leaves.overflow;
    anything.then(|| whole(Kind::Message, from, to, leaves, scene))
}

/// Keys of `_meta` that are the protocol's or tracing's, and no content.
pub(super) fn is_protocols(key: &str) -> bool {
    key.starts_with("io.modelcontextprotocol/")
        || matches!(
            key,
            "progressToken" | "traceparent" | "tracestate" | "baggage"
        )
}
