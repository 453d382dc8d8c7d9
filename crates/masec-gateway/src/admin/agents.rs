//! The agents that others talk to: what they show of themselves, and whether that counts.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use serde_json::{Value, json};

use super::{Answer, Fault, Office};
use crate::config::{Config, Peer};
use crate::mediator::Mediator;

pub(super) async fn list(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
) -> Answer<Vec<Value>> {
    office.operator(&headers)?;
    let live = office.live.load();
    let peers = live.config.peers.values();
    Ok(Json(
        peers
            .map(|peer| about(peer, &live.config, &office.mediator))
            .collect(),
    ))
}

pub(super) async fn show(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Answer<Value> {
    office.operator(&headers)?;
    let peer = known(&office, &name)?;
    let live = office.live.load_full();
    let mut told = about(&peer, &live.config, &office.mediator);
    if let Some(front) = &office.sources.front {
        let looked = front.agents().look_again(&peer, &live.config).await;
        told = about(&peer, &live.config, &office.mediator);
        if let Err(reason) = looked {
            told["unreachable"] = reason.into();
        }
    }
    Ok(Json(told))
}

pub(super) async fn pin(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let peer = known(&office, &name)?;
    office
        .mediator
        .cards
        .accept(&peer.name)?
        .ok_or_else(unseen)?;
    tracing::warn!(peer = %peer.name, by = %operator.0, "a card was pinned");
    let live = office.live.load();
    Ok(Json(about(&peer, &live.config, &office.mediator)))
}

pub(super) async fn revoke(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let peer = known(&office, &name)?;
    let cards = &office.mediator.cards;
    cards.revoke(&peer.name, &operator.0)?.ok_or_else(unseen)?;
    tracing::warn!(peer = %peer.name, by = %operator.0, "a card was revoked");
    let live = office.live.load();
    Ok(Json(about(&peer, &live.config, &office.mediator)))
}

fn known(office: &Office, name: &str) -> Result<Arc<Peer>, Fault> {
    let live = office.live.load();
    let peer = live.config.peer(name).cloned();
    peer.ok_or_else(|| {
        let words = "there is no such agent under [[peers]]";
        Fault(StatusCode::NOT_FOUND, words.to_owned())
    })
}

fn unseen() -> Fault {
    let words = "this agent has shown no card yet";
    Fault(StatusCode::NOT_FOUND, words.to_owned())
}

fn about(peer: &Peer, config: &Config, mediator: &Mediator) -> Value {
    let organisation = config.organisations.of_peer(&peer.name);
    json!({
        "name": peer.name.as_str(),
        "organisation": organisation.map(|one| one.name.as_str()),
        "path": peer.entry.path,
        "url": peer.url.to_string(),
        "outside": peer.outside,
        "card": mediator.cards.get(&peer.name),
        "extended": mediator.cards.extended(&peer.name),
    })
}
