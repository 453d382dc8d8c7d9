//! What is cut off.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};

use super::sent::{Form, Sent};
use super::{Answer, Fault, Office, bounded};
use crate::acts::Act;
use crate::config::Config;
use crate::reach::By;

/// What is to be cut off or let back in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cut {
    what: String,
    #[serde(default)]
    reason: String,
}

impl Form for Cut {
    const FORM: &'static str = r#"{"what": "agent:NAME", "reason": "..."}, where `what` may be `server:NAME` or `edge:AGENT>SERVER` too and `reason` may be left out"#;
}

impl Cut {
    /// Whether the configuration has what it names.
    fn is_known(&self, config: &Config) -> bool {
        match self.what.split_once(':') {
            Some(("agent", name)) => config.agents.contains_key(name),
            Some(("server", name)) => config.has_place(name),
            Some(("edge", edge)) => edge.split_once('>').is_some_and(|(agent, server)| {
                config.agents.contains_key(agent) && config.has_place(server)
            }),
            _ => false,
        }
    }
}

pub(super) async fn list(State(office): State<Arc<Office>>, headers: HeaderMap) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let reach = operator.reach();
    let mut all = office.mediator.quarantine.list();
    all.retain(|entry| reach.cut(&entry.what));
    Ok(Json(json!(all)))
}

pub(super) async fn cut(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Sent(cut): Sent<Cut>,
) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let reach = operator.reach();
    bounded(&cut.reason)?;
    if !cut.is_known(&operator.live.config) || !reach.cut(&cut.what) {
        let words = "say `agent:NAME`, `server:NAME` or `edge:AGENT>SERVER` with configured names; a peer is a server to those who talk to it";
        return Err(Fault(StatusCode::BAD_REQUEST, words.to_owned()));
    }
    let undoes = |by: &By| reach.undoes(by.organisation.as_deref());
    let theirs = || {
        let words = "the gateway's own operators cut it off already, and it stays so until they let it back in";
        Fault::theirs(words)
    };
    let quarantine = &office.mediator.quarantine;
    let _turn = office.turn.lock().await;
    if quarantine
        .get(&cut.what)
        .is_some_and(|known| !undoes(&known.by))
    {
        return Err(theirs());
    }
    let act = Act::CutOff(&cut.what, &cut.reason);
    office.attest(&operator, act).await?;
    let entry = quarantine.add((&cut.what, &cut.reason), &operator.by, undoes)?;
    let entry = entry.ok_or_else(theirs)?;
    let organisation = entry.by.organisation.as_deref();
    tracing::warn!(
        what = entry.what,
        by = entry.by.name,
        organisation,
        "cut off"
    );
    Ok(Json(json!(entry)))
}

pub(super) async fn release(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Sent(cut): Sent<Cut>,
) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let reach = operator.reach();
    let missing = || Fault::missing("this is not in quarantine");
    if !reach.cut(&cut.what) {
        return Err(missing());
    }
    let undoes = |by: &By| reach.undoes(by.organisation.as_deref());
    let theirs =
        || Fault::theirs("the gateway's own operators cut it off, and it is theirs to let back in");
    let quarantine = &office.mediator.quarantine;
    let _turn = office.turn.lock().await;
    let known = quarantine.get(&cut.what).ok_or_else(missing)?;
    if !undoes(&known.by) {
        return Err(theirs());
    }
    office.attest(&operator, Act::Released(&cut.what)).await?;
    let released = quarantine.release(&cut.what, undoes)?;
    if !released.ok_or_else(missing)? {
        return Err(theirs());
    }
    tracing::warn!(what = cut.what, by = operator.by.name, "let back in");
    Ok(Json(json!({"released": cut.what})))
}
