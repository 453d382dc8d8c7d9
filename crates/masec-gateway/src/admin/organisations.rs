//! The organisations that the network is of, and what may cross from one to another.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::{Answer, Office};
use crate::config::{Crossing, Organisation};

pub(super) async fn list(State(office): State<Arc<Office>>, headers: HeaderMap) -> Answer<Value> {
    office.operator(&headers)?;
    let live = office.live.load();
    let known = &live.config.organisations;
    Ok(Json(json!({
        "organisations": known.all.iter().map(organisation).collect::<Vec<_>>(),
        "crossings": known.crossings.iter().map(crossing).collect::<Vec<_>>(),
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
