//! The organisations that the network is of, and what may cross from one to another.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::{Answer, Office};
use crate::config::{Crossing, Organisation};
use crate::reach::Reach;

pub(super) async fn list(State(office): State<Arc<Office>>, headers: HeaderMap) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let (known, reach) = (&operator.live.config.organisations, operator.reach());
    let crossings = known.crossings.iter();
    let crossings = crossings.filter(|it| reach.crossing(&it.from, &it.to));
    let all = known.all.iter().map(|one| match reach {
        Reach::Everything => organisation(one),
        Reach::Of(own) if own.name == one.name => organisation(one),
        // Of others it is theirs to know that they are there.
        Reach::Of(_) | Reach::Nothing => json!({"name": one.name.as_str()}),
    });
    Ok(Json(json!({
        "organisations": all.collect::<Vec<_>>(),
        "crossings": crossings.map(crossing).collect::<Vec<_>>(),
    })))
}

fn texts<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> Value {
    let texts = names.into_iter().map(|name| name.as_ref().to_owned());
    texts.collect::<Vec<_>>().into()
}

fn organisation(one: &Organisation) -> Value {
    json!({
        "name": one.name.as_str(),
        "agents": texts(&one.agents),
        "peers": texts(&one.peers),
        "servers": texts(&one.servers),
        "people": texts(&one.people),
        "operators": texts(&one.operators),
        "hosts": texts(&one.hosts),
        "roots": texts(&one.roots),
        "gateway": one.gateway.as_ref().map(|name| name.as_str()),
        "keys": one.keys.is_some(),
        "policies": one.policies,
    })
}

fn crossing(one: &Crossing) -> Value {
    json!({
        "from": one.from.as_str(),
        "to": one.to.as_str(),
        "asks": one.asks.name(),
        "answers": one.answers,
        "secrecy": texts(&one.secrecy),
        "secrecy_held": texts(&one.secrecy_held),
        "labels": one.labels,
        "delegation": one.delegation,
    })
}
