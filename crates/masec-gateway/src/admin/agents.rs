//! The agents that others talk to: what they show of themselves, and whether that counts.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::{Answer, Fault, Office, Operator};
use crate::a2a::Pinned;
use crate::acts::Act;
use crate::config::Peer;
use crate::mediator::Mediator;

pub(super) async fn list(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
) -> Answer<Vec<Value>> {
    let operator = office.operator(&headers)?;
    let peers = operator.live.config.peers.values();
    let theirs = peers.filter(|peer| operator.reach().place(&peer.name));
    Ok(Json(
        theirs
            .map(|peer| about(peer, &operator, &office.mediator))
            .collect(),
    ))
}

pub(super) async fn show(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let peer = known(&operator, &name)?;
    let mut told = about(&peer, &operator, &office.mediator);
    if let Some(front) = &office.sources.front {
        let live = &operator.live;
        let looked = front.agents().look_again(&peer, &live.config).await;
        told = about(&peer, &operator, &office.mediator);
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
    let peer = known(&operator, &name)?;
    let may = |pin: &Pinned| is_own(&operator, pin) && undoes(&operator, pin);
    let cards = &office.mediator.cards;
    let _turn = office.turn.lock().await;
    let mut shown = vec![cards.get(&peer.name).ok_or_else(unseen)?];
    shown.extend(cards.extended(&peer.name));
    if !shown.iter().all(may) {
        let words = "it can be taken for somebody else's, or the gateway's own operators revoked it: it is for them to pin";
        return Err(Fault::theirs(words));
    }
    let digests: Vec<&str> = shown.iter().map(Pinned::as_shown).collect();
    let all = digests.join(", ");
    office
        .attest(&operator, Act::Pinned(&peer.name, &all))
        .await?;
    let is_same = |pin: &Pinned| may(pin) && digests.contains(&pin.as_shown());
    if !cards.accept(&peer.name, is_same)?.ok_or_else(unseen)? {
        return Err(Fault::changed());
    }
    tracing::warn!(peer = %peer.name, by = operator.by.name, "a card was pinned");
    Ok(Json(about(&peer, &operator, &office.mediator)))
}

pub(super) async fn revoke(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let peer = known(&operator, &name)?;
    let undoes = |organisation: Option<&str>| operator.reach().undoes(organisation);
    let cards = &office.mediator.cards;
    let _turn = office.turn.lock().await;
    cards.get(&peer.name).ok_or_else(unseen)?;
    office.attest(&operator, Act::Revoked(&peer.name)).await?;
    if !cards.revoke(&peer.name, &operator.by, undoes)? {
        return Err(unseen());
    }
    tracing::warn!(peer = %peer.name, by = operator.by.name, "a card was revoked");
    Ok(Json(about(&peer, &operator, &office.mediator)))
}

fn known(operator: &Operator, name: &str) -> Result<Arc<Peer>, Fault> {
    let peer = operator.live.config.peer(name).cloned();
    let theirs = peer.filter(|peer| operator.reach().place(&peer.name));
    theirs.ok_or_else(|| Fault::missing("there is no such agent under [[peers]]"))
}

fn unseen() -> Fault {
    Fault::missing("this agent has shown no card yet")
}

/// Whether a card can be taken for nobody else's.
fn is_own(operator: &Operator, pin: &Pinned) -> bool {
    let reach = operator.reach();
    reach.is_alone(&pin.like, pin.withheld.is_some(), |name| reach.agent(name))
}

fn undoes(operator: &Operator, pin: &Pinned) -> bool {
    pin.revoked.is_none() || operator.reach().undoes(pin.revoked_for.as_deref())
}

/// A card as somebody sees it whose agent it is of: for whom else it can be taken is not theirs to know.
fn told(operator: &Operator, pin: &Pinned) -> Value {
    let mut told = json!(pin);
    if !is_own(operator, pin) {
        told["like"] = Value::Null;
        told["withheld"] =
            "it can be taken for another organisation's, or nobody looked yet whether it can"
                .into();
    }
    told
}

fn about(peer: &Peer, operator: &Operator, mediator: &Mediator) -> Value {
    let organisation = operator.live.config.organisations.of_peer(&peer.name);
    let cards = &mediator.cards;
    let extended = cards.extended(&peer.name);
    json!({
        "name": peer.name.as_str(),
        "organisation": organisation.map(|one| one.name.as_str()),
        "path": peer.entry.path,
        "url": peer.url.to_string(),
        "outside": peer.outside,
        "card": cards.get(&peer.name).map(|pin| told(operator, &pin)),
        "extended": extended.iter().map(|pin| told(operator, pin)).collect::<Vec<_>>(),
    })
}
