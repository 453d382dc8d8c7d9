//! What a server sends, as interactions.

use masec_model::{Endpoint, Interaction, Kind, Shape, Span, Value};

use super::requests::{is_protocols, rest, whole};
use super::{Asked, Frame, Scene};
use crate::flatten::{Leaves, index};
use crate::json::{Json, Node};
use crate::{Limits, base64, record};

/// What the server's answer to `asked` brings. Where it tells of one of the protocol's tasks, `begun` is the request that began
/// it: what comes of it later is that request's result.
pub fn answer(
    frame: &Frame<'_>,
    asked: &Asked,
    begun: Option<&Asked>,
    scene: &Scene<'_>,
    limits: &Limits,
) -> Vec<Interaction> {
    if let Some(error) = frame.error() {
        let mut leaves = Leaves::new(limits, None);
        if let Some(message) = error.get("message") {
            blocks(message, "error", &mut leaves, limits);
        }
        if let Some(data) = error.get("data") {
            leaves.json(&mut "error.data".to_owned(), data);
        }
        beside(
            error,
            (&[], &["code", "message", "data"]),
            "error",
            &mut leaves,
        );
        return vec![from_server(Kind::ToolResult, asked, leaves, scene)];
    }
    let Some(result) = frame.result() else {
        return Vec::new();
    };
    match asked.method.as_str() {
        "tasks/result" => brought(result, begun.unwrap_or(asked), scene, limits),
        "tasks/get" => told(result, asked, begun, scene, limits),
        _ => brought(result, asked, scene, limits),
    }
}

/// What is told of a task: how far it is, and what came of it once something did.
fn told(
    task: &Node<'_>,
    asked: &Asked,
    begun: Option<&Asked>,
    scene: &Scene<'_>,
    limits: &Limits,
) -> Vec<Interaction> {
    if task.as_map().is_none() {
        return brought(task, asked, scene, limits);
    }
    let result = task.get("result");
    let mut deeds = result.map_or(Vec::new(), |result| {
        brought(result, begun.unwrap_or(asked), scene, limits)
    });
    let taken: &[&str] = match result {
        Some(_) => &["result", "resultType", "ttlMs", "cacheScope"],
        None => &["resultType", "ttlMs", "cacheScope"],
    };
    deeds.extend(read_rest(task, taken, scene, limits));
    deeds
}

/// What a result of `asked` brings.
fn brought(
    result: &Node<'_>,
    asked: &Asked,
    scene: &Scene<'_>,
    limits: &Limits,
) -> Vec<Interaction> {
    let mut deeds = Vec::with_capacity(1);
    let mut leaves = Leaves::new(limits, Some(0));
    // The protocol knows no such result, and whoever gets it may show it to a model all the same.
    if result.as_map().is_none() {
        leaves.json(&mut String::new(), result);
        return vec![from_server(Kind::ToolResult, asked, leaves, scene)];
    }
    let taken: &[&str];
    let kind = match asked.method.as_str() {
        "tools/call" | "tasks/result" => {
            taken = &["content", "structuredContent", "isError", "resultType"];
            if let Some(content) = result.get("content") {
                blocks(content, "", &mut leaves, limits);
            }
            leaves.base = None;
            if let Some(structured) = result.get("structuredContent") {
                leaves.json(&mut "structuredContent".to_owned(), structured);
            }
            Kind::ToolResult
        }
        "resources/read" => {
            taken = &["contents", "resultType", "ttlMs", "cacheScope"];
            let contents = result.get("contents").and_then(Node::as_list);
            for (place, part) in contents.unwrap_or_default().iter().enumerate() {
                let mut path = String::new();
                if contents.is_some_and(|all| all.len() > 1) {
                    index(&mut path, place);
                }
                embedded(part, &path, &mut leaves, limits);
            }
            Kind::Read
        }
        "prompts/get" => {
            taken = &["messages", "resultType"];
            messages(result, &mut leaves, limits);
            Kind::Read
        }
        // What a server says of itself, its tools and its prompts is looked at apart (see [`super::listed`]): it is no document
        // that the agent asked for, though its model is shown it.
        "initialize" | "server/discover" | "tools/list" | "prompts/list" => {
            leaves.base = None;
            leaves.json(&mut String::new(), result);
            let agent = scene.agent.clone();
            return vec![whole(Kind::Join, scene.whole(), agent, leaves, scene)];
        }
        "ping" => return deeds,
        _ => {
            taken = &["resultType", "ttlMs", "cacheScope", "nextCursor"];
            deeds.extend(read_rest(result, taken, scene, limits));
            return deeds;
        }
    };
    deeds.push(from_server(kind, asked, leaves, scene));
    deeds.extend(rest(
        Some(result),
        taken,
        scene.whole(),
        scene.agent.clone(),
        scene,
        limits,
    ));
    deeds
}

/// What else stands in a result, as something that the agent reads.
fn read_rest(
    result: &Node<'_>,
    taken: &[&str],
    scene: &Scene<'_>,
    limits: &Limits,
) -> Option<Interaction> {
    let (from, to) = (scene.whole(), scene.agent.clone());
    rest(Some(result), taken, from, to, scene, limits).map(as_read)
}

/// What a server says unasked in an answer is read, and no word to the agent.
fn as_read(mut deed: Interaction) -> Interaction {
    if deed.kind == Kind::Message {
        deed.kind = Kind::Read;
    }
    deed
}

/// What a request or notification of the server brings. Where it tells of a task, `begun` is the request that began it.
pub fn pushed(
    frame: &Frame<'_>,
    begun: Option<&Asked>,
    scene: &Scene<'_>,
    limits: &Limits,
) -> Vec<Interaction> {
    let mut deeds = Vec::new();
    let (Some(method), Some(params)) = (frame.method(), frame.params()) else {
        return deeds;
    };
    let (mut to, mut taken): (Endpoint, &[&str]) = (scene.agent.clone(), &[]);
    match method {
        "sampling/createMessage" => {
            taken = &[
                "messages",
                "systemPrompt",
                "maxTokens",
                "temperature",
                "stopSequences",
                "modelPreferences",
                "includeContext",
                "metadata",
            ];
            let mut leaves = Leaves::new(limits, Some(0));
            if let Some(system) = params.get("systemPrompt") {
                blocks(system, "systemPrompt", &mut leaves, limits);
            }
            messages(params, &mut leaves, limits);
            deeds.push(whole(
                Kind::Message,
                scene.whole(),
                to.clone(),
                leaves,
                scene,
            ));
        }
        "elicitation/create" => to = Endpoint::human("user"),
        "notifications/progress" => taken = &["progressToken", "progress", "total"],
        "notifications/cancelled" => taken = &["requestId"],
        "notifications/tasks" => {
            let asked = Asked {
                method: method.into(),
                name: "".into(),
            };
            return told(params, &asked, begun, scene, limits);
        }
        _ => {}
    }
    deeds.extend(rest(Some(params), taken, scene.whole(), to, scene, limits));
    deeds
}

fn from_server(kind: Kind, asked: &Asked, leaves: Leaves<'_>, scene: &Scene<'_>) -> Interaction {
    let part = match (asked.method.as_str(), asked.name.is_empty()) {
        (method, true) => method,
        ("tools/call" | "prompts/get" | "resources/read", false) => asked.name.as_str(),
        (method, false) => method,
    };
    let mut deed = whole(kind, scene.part(part), scene.agent.clone(), leaves, scene);
    if matches!(kind, Kind::ToolResult | Kind::Read) {
        let tool = match asked.method.as_str() {
            "tools/call" => asked.name.clone(),
            method => method.into(),
        };
        deed.place.tool = Some(tool);
    }
    if kind == Kind::Read && asked.method == "resources/read" {
        deed.place.touches = scene.shows(&asked.name);
    }
    deed
}

/// The messages of a prompt, or of what a server wants a model to say.
fn messages(holder: &Node<'_>, leaves: &mut Leaves<'_>, limits: &Limits) {
    let messages = holder.get("messages").and_then(Node::as_list);
    for (place, message) in messages.unwrap_or_default().iter().enumerate() {
        let mut path = "messages".to_owned();
        index(&mut path, place);
        if let Some(content) = message.get("content") {
            blocks(content, &path, leaves, limits);
        }
        beside(message, (&["role"], &["content"]), &path, leaves);
    }
}

/// Content blocks: one, a list of them, or a bare text.
pub(super) fn blocks(content: &Node<'_>, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) {
    match &content.json {
        Json::Text(text) => words(text, path, leaves, limits),
        Json::List(parts) => {
            for (place, part) in parts.iter().enumerate() {
                let mut path = path.to_owned();
                if parts.len() > 1 {
                    index(&mut path, place);
                }
                block(part, &path, leaves, limits);
            }
        }
        _ => block(content, path, leaves, limits),
    }
}

fn block(part: &Node<'_>, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) {
    let taken: Taken<'_> = match (part.text("type"), part.text("text"), part.get("resource")) {
        (Some("text"), Some(text), _) => {
            words(text, path, leaves, limits);
            (&["type", "text"], &[])
        }
        (Some("image" | "audio"), ..) => {
            file(part.text("data").unwrap_or_default(), path, leaves, limits);
            (&["type", "data"], &[])
        }
        (Some("resource"), _, Some(resource)) if resource.as_map().is_some() => {
            embedded(resource, path, leaves, limits);
            (&["type"], &["resource"])
        }
        _ => {
            let base = leaves.base.take();
            leaves.json(&mut path.to_owned(), part);
            leaves.base = base;
            return;
        }
    };
    beside(part, taken, path, leaves);
}

/// Members that were read already: those that are texts, and those that are anything.
type Taken<'t> = (&'t [&'t str], &'t [&'t str]);

/// What else stands in a part of an answer: what the protocol does not know reaches the agent all the same, and its program may show
/// it to a model.
fn beside(part: &Node<'_>, (texts, whole): Taken<'_>, path: &str, leaves: &mut Leaves<'_>) {
    let base = leaves.base.take();
    for entry in part.as_map().unwrap_or_default() {
        let (key, is_text) = (&*entry.key, matches!(entry.node.json, Json::Text(_)));
        let is_taken = whole.contains(&key) || (is_text && texts.contains(&key));
        if is_taken || (key == "mimeType" && is_media_type(&entry.node)) {
            continue;
        }
        let mut path = path.to_owned();
        let is_known: fn(&str, &Node<'_>) -> bool = match key {
            "annotations" => is_annotation,
            "_meta" => |key, _| is_protocols(key),
            _ => |_, _| false,
        };
        match entry.node.as_map() {
            Some(entries) if matches!(key, "annotations" | "_meta") => {
                leaves.key(&mut path, key, 0, entry.at);
                for inner in entries.iter().filter(|it| !is_known(&it.key, &it.node)) {
                    leaves.member(&mut path, inner, 0);
                }
            }
            _ => leaves.member(&mut path, entry, 0),
        }
    }
    leaves.base = base;
}

/// Whether an annotation says what the protocol has it say, and nothing in words.
fn is_annotation(key: &str, node: &Node<'_>) -> bool {
    match (key, &node.json) {
        ("audience", Json::List(roles)) => roles
            .iter()
            .all(|role| matches!(&role.json, Json::Text(role) if matches!(&**role, "user" | "assistant"))),
        ("priority", json) => matches!(json, Json::Number(_)),
        ("lastModified", Json::Text(text)) if text.len() <= LONGEST_TIME => text.bytes().all(|b| {
            b.is_ascii_digit() || matches!(b, b'-' | b':' | b'.' | b'+' | b'T' | b'Z')
        }),
        _ => false,
    }
}

/// The longest time, in bytes.
const LONGEST_TIME: usize = 40;
/// The longest name of a media type with what it says of itself, in bytes.
const LONGEST_MEDIA_TYPE: usize = 80;

fn is_media_type(node: &Node<'_>) -> bool {
    let Json::Text(text) = &node.json else {
        return false;
    };
    let of_names = |b: u8| b.is_ascii_alphanumeric() || b"/.+-;= \"_".contains(&b);
    text.len() <= LONGEST_MEDIA_TYPE
        && text.split(['/', ';']).count() <= 4
        && text.matches(' ').count() <= 1
        && text.bytes().all(of_names)
}

/// A resource's contents: text, or bytes.
fn embedded(part: &Node<'_>, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) {
    if let Some(uri) = part.text("uri") {
        let base = leaves.base.take();
        let at = if path.is_empty() {
            "uri".to_owned()
        } else {
            format!("{path}.uri")
        };
        leaves.push(
            &at,
            Value::Text(uri.to_owned()),
            Shape::Field,
            Span::default(),
        );
        leaves.base = base;
    }
    // Which of the two is read where both stand there is the reader's choice.
    let (text, blob) = (part.text("text"), part.text("blob"));
    if let Some(text) = text {
        words(text, path, leaves, limits);
    }
    if let Some(encoded) = blob.or(text.is_none().then_some("")) {
        file(encoded, path, leaves, limits);
    }
    beside(part, (&["uri", "text", "blob"], &[]), path, leaves);
}

fn words(text: &str, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) {
    record::read(text, path, leaves, limits);
    leaves.base = leaves.base.map(|base| base + text.len());
}

/// A file by value: text where its bytes are text, since that is what is read.
fn file(encoded: &str, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) {
    let exact = base64::exact(encoded);
    if exact.is_none() {
        // It is not what it says it is; its letters are content then, whatever they can be decoded to.
        let letters = Value::Text(encoded.to_owned());
        leaves.push(path, letters, Shape::Field, Span::default());
    }
    match exact
        .or_else(|| base64::loose(encoded))
        .map(String::from_utf8)
    {
        Some(Ok(text)) if !text.is_empty() => words(&text, path, leaves, limits),
        Some(Ok(_)) => leaves.push(
            path,
            Value::Bytes(Vec::new()),
            Shape::Field,
            Span::default(),
        ),
        Some(Err(bytes)) => {
            let bytes = Value::Bytes(bytes.into_bytes());
            leaves.push(path, bytes, Shape::Field, Span::default());
        }
        None => {}
    }
}
