//! One answer out of those of several servers.

use serde_json::{Map, Value, json};

use super::{Frame, Id};
use crate::json::Node;

/// The answer of several servers to the same request, as one. `parts` are their results, each with its server's name and
/// already in the common name space; `version` of the protocol is the one that all of them speak.
pub fn merged(id: &Id, method: &str, parts: &[(&str, Frame<'_>)]) -> String {
    let results: Vec<(&str, &Frame<'_>, &Node<'_>)> = parts
        .iter()
        .filter_map(|(server, frame)| Some((*server, frame, frame.result()?)))
        .collect();
    let result = match method {
        "initialize" | "server/discover" => greeting(method, &results),
        _ => match list_key(method) {
            Some(key) => list(key, &results),
            None => results.first().map_or("{}".to_owned(), |(_, frame, node)| {
                frame.raw(node).to_owned()
            }),
        },
    };
    format!(r#"{{"jsonrpc":"2.0","id":{},"result":{result}}}"#, id.0)
}

/// The key under which the things stand that a method lists.
fn list_key(method: &str) -> Option<&'static str> {
    Some(match method {
        "tools/list" => "tools",
        "prompts/list" => "prompts",
        "resources/list" => "resources",
        "resources/templates/list" => "resourceTemplates",
        "tasks/list" => "tasks",
        _ => return None,
    })
}

type Part<'p> = (&'p str, &'p Frame<'p>, &'p Node<'p>);

fn list(key: &str, results: &[Part<'_>]) -> String {
    let mut items = Vec::new();
    for (_, frame, node) in results {
        let nodes = node
            .get(key)
            .and_then(|list| list.as_list())
            .unwrap_or_default();
        items.extend(nodes.iter().map(|node| frame.raw(node)));
    }
    let mut rest = Map::new();
    keep(&mut rest, results);
    let mut out = format!(r#"{{"{key}":[{}]"#, items.join(","));
    for (name, value) in rest {
        out.push_str(&format!(",{}:{value}", Value::from(name)));
    }
    out.push('}');
    out
}

/// One acknowledgement of a subscription out of those of several servers, in the common name space: whatever one of them
/// sends, the agent is sent.
pub fn acknowledged(parts: &[Frame<'_>]) -> Option<String> {
    let mut all: Option<Value> = None;
    for params in parts.iter().filter_map(Frame::params) {
        let theirs = params.to_value();
        match &mut all {
            Some(all) => unite(all, theirs),
            None => all = Some(theirs),
        }
    }
    let message = json!({"jsonrpc": "2.0", "method": "notifications/subscriptions/acknowledged", "params": all?});
    Some(message.to_string())
}

/// What the newest revision says of every result: how long it holds, for whom, and that it is whole.
fn keep(out: &mut Map<String, Value>, results: &[Part<'_>]) {
    let nodes = || results.iter().map(|(_, _, node)| *node);
    if nodes().any(|node| node.get("resultType").is_some()) {
        out.insert("resultType".to_owned(), json!("complete"));
    }
    // As long as the one that holds the shortest, for as few as the most private.
    let shortest = nodes()
        .filter_map(|node| node.get("ttlMs")?.as_scalar()?.parse::<u64>().ok())
        .min();
    if let Some(shortest) = shortest {
        out.insert("ttlMs".to_owned(), json!(shortest));
    }
    let mut scopes = nodes().filter_map(|node| node.text("cacheScope"));
    if let Some(first) = scopes.next() {
        let private = first == "private" || scopes.any(|scope| scope == "private");
        let scope = if private { "private" } else { first };
        out.insert("cacheScope".to_owned(), json!(scope));
    }
}

/// What the servers say of themselves when a conversation begins.
fn greeting(method: &str, results: &[Part<'_>]) -> String {
    let mut out = Map::new();
    let mut capabilities = Value::Object(Map::new());
    let mut instructions = Vec::new();
    let mut versions: Option<Vec<String>> = None;
    for (server, _, node) in results {
        if let Some(theirs) = node.get("capabilities") {
            unite(&mut capabilities, theirs.to_value());
        }
        if let Some(words) = node.text("instructions") {
            instructions.push(format!("Server {server}:\n{words}"));
        }
        let theirs: Vec<String> = node
            .get("supportedVersions")
            .and_then(|list| list.as_list())
            .unwrap_or_default()
            .iter()
            .filter_map(|version| Some(version.as_text()?.to_owned()))
            .collect();
        match &mut versions {
            None => versions = Some(theirs),
            Some(all) => all.retain(|version| theirs.contains(version)),
        }
    }
    if method == "initialize" {
        let version = results
            .first()
            .and_then(|(_, _, node)| node.text("protocolVersion"));
        out.insert("protocolVersion".to_owned(), json!(version));
    } else {
        out.insert(
            "supportedVersions".to_owned(),
            json!(versions.unwrap_or_default()),
        );
    }
    out.insert("capabilities".to_owned(), capabilities);
    let names: Vec<&str> = results.iter().map(|(server, _, _)| *server).collect();
    let info =
        json!({"name": "masec", "title": names.join(", "), "version": env!("CARGO_PKG_VERSION")});
    if method == "initialize" {
        out.insert("serverInfo".to_owned(), info);
    } else {
        let about = json!({"io.modelcontextprotocol/serverInfo": info});
        out.insert("_meta".to_owned(), about);
    }
    if !instructions.is_empty() {
        out.insert("instructions".to_owned(), json!(instructions.join("\n\n")));
    }
    keep(&mut out, results);
    Value::Object(out).to_string()
}

/// What any of them can do.
fn unite(all: &mut Value, theirs: Value) {
    match (all, theirs) {
        (Value::Object(all), Value::Object(theirs)) => {
            for (key, value) in theirs {
                match all.get_mut(&key) {
                    Some(known) => unite(known, value),
                    None => {
                        all.insert(key, value);
                    }
                }
            }
        }
        (Value::Array(all), Value::Array(theirs)) => all.extend(theirs),
        (all @ Value::Bool(false), theirs @ Value::Bool(true)) => *all = theirs,
        _ => {}
    }
}
