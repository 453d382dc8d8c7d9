//! Tools as they are pinned.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde::Deserialize;
use serde_json::{Value, json};

use super::sent::{Form, Sent};
use super::{Answer, Fault, Office};
use crate::acts::Act;
use crate::mcp::pins::Pin;
use crate::reach::Reach;

/// A tool.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tool {
    server: String,
    tool: String,
}

impl Form for Tool {
    const FORM: &'static str = r#"{"server": "NAME", "tool": "NAME"}"#;
}

/// Whether a tool can be taken for nobody else's.
fn is_own(reach: Reach<'_>, pin: &Pin) -> bool {
    reach.is_alone(&pin.like, pin.withheld.is_some(), |name| reach.server(name))
}

/// As somebody sees it whose server it is of: whose other tool it can be taken for is not theirs to know.
fn told(reach: Reach<'_>, pin: &Pin) -> Value {
    let mut told = json!(pin);
    if let Some(namesakes) = told["namesakes"].as_array_mut() {
        let is_theirs = |name: &Value| name.as_str().is_some_and(|name| reach.server(name));
        namesakes.retain(|namesake| is_theirs(&namesake["server"]));
    }
    if !is_own(reach, pin) {
        told["like"] = Value::Null;
        told["withheld"] = "it can be taken for a tool of another organisation's, or nobody looked yet whether it can"
            .into();
    }
    told
}

pub(super) async fn list(State(office): State<Arc<Office>>, headers: HeaderMap) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let reach = operator.reach();
    let all = office.mediator.pins.list().into_iter();
    let theirs = all.filter(|pin| reach.server(&pin.server));
    Ok(Json(theirs.map(|pin| told(reach, &pin)).collect()))
}

pub(super) async fn accept(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Sent(tool): Sent<Tool>,
) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let reach = operator.reach();
    let missing = || Fault::missing("this server has shown no such tool");
    if !reach.server(&tool.server) {
        return Err(missing());
    }
    let pins = &office.mediator.pins;
    let theirs = |name: &str| reach.server(name);
    let _turn = office.turn.lock().await;
    // As it stands, and nothing is accepted yet.
    let asked = pins.accept(&tool.server, &tool.tool, |_| false, theirs)?;
    let (asked, _) = asked.ok_or_else(missing)?;
    if !is_own(reach, &asked) {
        let words = "it can be taken for a tool of another organisation's: it is for the gateway's own operators to accept";
        return Err(Fault::theirs(words));
    }
    let act = Act::Accepted(&tool.server, &tool.tool, asked.as_shown());
    office.attest(&operator, act).await?;
    let is_same = |pin: &Pin| is_own(reach, pin) && pin.as_shown() == asked.as_shown();
    let accepted = pins.accept(&tool.server, &tool.tool, is_same, theirs)?;
    let (pin, accepted) = accepted.ok_or_else(missing)?;
    if !accepted {
        return Err(Fault::changed());
    }
    tracing::warn!(
        server = tool.server,
        tool = tool.tool,
        by = operator.by.name,
        "a tool was accepted"
    );
    Ok(Json(told(reach, &pin)))
}
