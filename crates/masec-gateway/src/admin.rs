//! For operators, on a listener of its own: what waits, what is cut off, which tools are pinned, how the gateway does.

mod agents;
mod delegation;
mod organisations;

use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::serve::Listener;
use axum::{Json, Router};
use masec_model::CompactString;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::approvals::{Approval, Undecided};
use crate::config::key_hash;
use crate::guard::Unavailable;
use crate::identity::{Refused, credentials};
use crate::live::Live;
use crate::mediator::Mediator;
use crate::metrics::{self, Sources};

/// The published description of this interface.
pub const OPENAPI: &str = include_str!("openapi.json");

/// What operators see and change.
#[derive(Debug)]
pub struct Office {
    live: Arc<ArcSwap<Live>>,
    mediator: Arc<Mediator>,
    sources: Sources,
}

/// An operator, proven by their key. Nobody but this module makes one.
struct Operator(CompactString);

/// What went wrong, for whoever asked.
struct Fault(StatusCode, String);

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        (self.0, Json(json!({"error": self.1}))).into_response()
    }
}

impl From<Unavailable> for Fault {
    fn from(error: Unavailable) -> Self {
        Self(StatusCode::SERVICE_UNAVAILABLE, error.to_string())
    }
}

impl From<Undecided> for Fault {
    fn from(error: Undecided) -> Self {
        let status = match error {
            Undecided::Unknown => StatusCode::NOT_FOUND,
            Undecided::Over => StatusCode::CONFLICT,
            Undecided::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        };
        Self(status, error.to_string())
    }
}

type Answer<T> = Result<Json<T>, Fault>;

impl Office {
    /// Of a gateway, or of a wrapped program, which has no front.
    pub fn new(live: Arc<ArcSwap<Live>>, sources: Sources) -> Self {
        Self {
            live,
            mediator: Arc::clone(&sources.mediator),
            sources,
        }
    }

    fn operator(&self, headers: &HeaderMap) -> Result<Operator, Fault> {
        let refuse = |words: String| Fault(StatusCode::UNAUTHORIZED, words);
        let key = credentials(headers).map_err(|refused| refuse(refused.to_string()))?;
        let hash = key_hash(key);
        let live = self.live.load();
        let mut operators = live.config.admin.iter().flat_map(|admin| &admin.operators);
        operators
            .find(|(_, known)| *known == hash)
            .map(|(name, _)| Operator(name.clone()))
            .ok_or_else(|| refuse(Refused::Unknown.to_string()))
    }
}

/// Answers operators until the process ends.
pub async fn run<L>(listener: L, office: Arc<Office>)
where
    L: Listener,
    L::Addr: std::fmt::Debug,
{
    let router = Router::new()
        .route("/healthz", get(async || "alive\n"))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .route(
            "/openapi.json",
            get(async || ([(CONTENT_TYPE, "application/json")], OPENAPI)),
        )
        .route("/v1/status", get(status))
        .route("/v1/organisations", get(organisations::list))
        .route("/v1/approvals", get(approvals))
        .route("/v1/approvals/{id}", get(approval))
        .route("/v1/approvals/{id}/grant", post(grant))
        .route("/v1/approvals/{id}/deny", post(deny))
        .route("/v1/quarantine", get(quarantine).post(cut).delete(release))
        .route("/v1/pins", get(pins))
        .route("/v1/pins/accept", post(accept))
        .route("/v1/agents", get(agents::list))
        .route("/v1/agents/{name}", get(agents::show))
        .route("/v1/agents/{name}/pin", post(agents::pin))
        .route("/v1/agents/{name}/revoke", post(agents::revoke))
        .route(
            "/v1/delegation/revoked",
            get(delegation::list).post(delegation::revoke),
        )
        .with_state(office);
    if let Err(error) = axum::serve(listener, router).await {
        tracing::error!(%error, "the admin listener ended");
    }
}

async fn ready(State(office): State<Arc<Office>>) -> Result<&'static str, Fault> {
    let mediator = Arc::clone(&office.mediator);
    let published = tokio::task::spawn_blocking(move || mediator.guard.publish()).await;
    match published {
        Ok(Ok(_)) => Ok("ready\n"),
        Ok(Err(error)) => Err(Fault(StatusCode::SERVICE_UNAVAILABLE, error.to_string())),
        Err(error) => Err(Fault(StatusCode::SERVICE_UNAVAILABLE, error.to_string())),
    }
}

async fn metrics(State(office): State<Arc<Office>>) -> impl IntoResponse {
    (
        [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")],
        metrics::text(&office.sources.gather().await),
    )
}

async fn status(State(office): State<Arc<Office>>, headers: HeaderMap) -> Answer<Value> {
    office.operator(&headers)?;
    let live = office.live.load();
    let config = &live.config;
    Ok(Json(json!({
        "version": env!("CARGO_PKG_VERSION"),
        "enforce": config.enforce,
        "mode": config.core.settings().mode.name(),
        "agents": config.agents.keys().map(ToString::to_string).collect::<Vec<_>>(),
        "servers": config.servers.keys().map(ToString::to_string).collect::<Vec<_>>(),
        "endpoints": config.endpoints.keys().collect::<Vec<_>>(),
        "peers": config.peers.values().map(|peer| peer.name.to_string()).collect::<Vec<_>>(),
        "sessions": office.sources.sessions(),
    })))
}

async fn approvals(State(office): State<Arc<Office>>, headers: HeaderMap) -> Answer<Vec<Approval>> {
    office.operator(&headers)?;
    Ok(Json(office.mediator.approvals.list()))
}

async fn approval(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Answer<Approval> {
    office.operator(&headers)?;
    let found = office.mediator.approvals.get(&id);
    Ok(Json(found.ok_or(Undecided::Unknown)?))
}

async fn grant(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Answer<Approval> {
    decide(&office, &headers, &id, true).await
}

async fn deny(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Answer<Approval> {
    decide(&office, &headers, &id, false).await
}

async fn decide(office: &Office, headers: &HeaderMap, id: &str, yes: bool) -> Answer<Approval> {
    let operator = office.operator(headers)?;
    let (approvals, guard) = (&office.mediator.approvals, &office.mediator.guard);
    let decided = approvals.said(guard, id, yes, &operator.0).await?;
    tracing::info!(id, yes, by = %operator.0, "a person decided");
    Ok(Json(decided))
}

/// What is to be cut off or let back in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cut {
    what: String,
    #[serde(default)]
    reason: String,
}

async fn quarantine(State(office): State<Arc<Office>>, headers: HeaderMap) -> Answer<Value> {
    office.operator(&headers)?;
    Ok(Json(json!(office.mediator.quarantine.list())))
}

async fn cut(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Json(cut): Json<Cut>,
) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let known = {
        let live = office.live.load();
        let config = &live.config;
        match cut.what.split_once(':') {
            Some(("agent", name)) => config.agents.contains_key(name),
            Some(("server", name)) => config.has_place(name),
            Some(("edge", edge)) => edge.split_once('>').is_some_and(|(agent, server)| {
                config.agents.contains_key(agent) && config.has_place(server)
            }),
            _ => false,
        }
    };
    if !known {
        let words = "say `agent:NAME`, `server:NAME` or `edge:AGENT>SERVER` with configured names; a peer is a server to those who talk to it";
        return Err(Fault(StatusCode::BAD_REQUEST, words.to_owned()));
    }
    let entry = office
        .mediator
        .quarantine
        .add(&cut.what, &cut.reason, &operator.0)?;
    tracing::warn!(what = entry.what, by = entry.by, "cut off");
    Ok(Json(json!(entry)))
}

async fn release(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Json(cut): Json<Cut>,
) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    if !office.mediator.quarantine.release(&cut.what)? {
        let words = "this is not in quarantine";
        return Err(Fault(StatusCode::NOT_FOUND, words.to_owned()));
    }
    tracing::warn!(what = cut.what, by = %operator.0, "let back in");
    Ok(Json(json!({"released": cut.what})))
}

async fn pins(State(office): State<Arc<Office>>, headers: HeaderMap) -> Answer<Value> {
    office.operator(&headers)?;
    Ok(Json(json!(office.mediator.pins.list())))
}

/// A tool.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tool {
    server: String,
    tool: String,
}

async fn accept(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Json(tool): Json<Tool>,
) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let accepted = office.mediator.pins.accept(&tool.server, &tool.tool)?;
    let Some(pin) = accepted else {
        let words = "this server has shown no such tool";
        return Err(Fault(StatusCode::NOT_FOUND, words.to_owned()));
    };
    tracing::warn!(server = tool.server, tool = tool.tool, by = %operator.0, "a tool was accepted");
    Ok(Json(json!(pin)))
}
