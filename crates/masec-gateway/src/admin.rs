//! For operators, on a listener of its own: what waits, what is cut off, which tools are pinned, how the gateway does. Who sees and
//! changes what is [`crate::reach`]'s to say.

mod agents;
mod approvals;
mod delegation;
mod organisations;
mod pins;
mod quarantine;
mod ready;
mod sent;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_service::Service;

use crate::acts::{self, Act};
use crate::config::key_hash;
use crate::connection::{self, Manner, WINDOW};
use crate::door::{Crowded, Door, Width};
use crate::guard::Unavailable;
use crate::identity::{Refused, credentials};
use crate::live::Live;
use crate::mediator::Mediator;
use crate::metrics::{self, Points, Sources};
use crate::reach::{By, Reach};
use crate::web::arriving::{Arriving, NotWhole};

/// The published description of this interface.
pub const OPENAPI: &str = include_str!("openapi.json");

/// What operators see and change.
#[derive(Debug)]
pub struct Office {
    live: Arc<ArcSwap<Live>>,
    mediator: Arc<Mediator>,
    sources: Sources,
    readiness: ready::Readiness,
    /// What operators do is done one after the other, so that nothing is written down that comes too late.
    turn: tokio::sync::Mutex<()>,
    /// Whether the gateway is about to end.
    ending: watch::Receiver<bool>,
}

/// An operator, proven by their key, and the configuration that says so. Nobody but this module makes one.
struct Operator {
    by: By,
    live: Arc<Live>,
}

impl Operator {
    /// What is theirs.
    fn reach(&self) -> Reach<'_> {
        Reach::of(&self.by, &self.live.config.organisations)
    }
}

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

impl From<NotWhole> for Fault {
    fn from(error: NotWhole) -> Self {
        let (status, words) = match error {
            NotWhole::Long => (StatusCode::PAYLOAD_TOO_LARGE, "the body is too long"),
            NotWhole::Broken => (StatusCode::BAD_REQUEST, "the body breaks off"),
            NotWhole::Late => (StatusCode::REQUEST_TIMEOUT, "the body takes too long"),
        };
        Self(status, words.to_owned())
    }
}

impl Fault {
    /// There is no such thing, or not for whoever asks.
    fn missing(words: &str) -> Self {
        Self(StatusCode::NOT_FOUND, words.to_owned())
    }

    /// It has become something else in the meantime.
    fn changed() -> Self {
        let words = "it has changed since you asked: look at it again";
        Self(StatusCode::CONFLICT, words.to_owned())
    }

    /// It is there, and somebody else's to decide on.
    fn theirs(words: &str) -> Self {
        Self(StatusCode::FORBIDDEN, words.to_owned())
    }
}

type Answer<T> = Result<Json<T>, Fault>;

/// Connections of operators at once, and of them from one address. Anybody may come that far, so one that says nothing makes room for
/// the next.
pub(crate) const OPERATORS: usize = 256;
const EACH: usize = 64;
/// Requests over one of them at once, over HTTP/2.
const STREAMS: u32 = 16;
/// Longest body of a request, in bytes; a token is the longest thing that any has to say.
const LONGEST: usize = 256 << 10;

/// Longest reason that an operator gives, in bytes: all of them are kept.
const REASON: usize = 1 << 10;

/// Refuses a reason that is too long to keep.
fn bounded(reason: &str) -> Result<(), Fault> {
    match reason.len() <= REASON {
        true => Ok(()),
        false => {
            let words = format!("a reason has at most {REASON} bytes");
            Err(Fault(StatusCode::BAD_REQUEST, words))
        }
    }
}

impl Office {
    /// Of a gateway, or of a wrapped program, which has no front.
    pub fn new(live: Arc<ArcSwap<Live>>, sources: Sources) -> Self {
        Self {
            live,
            mediator: Arc::clone(&sources.mediator),
            sources,
            readiness: ready::Readiness::default(),
            turn: tokio::sync::Mutex::default(),
            ending: watch::channel(false).1,
        }
    }

    /// The same, of a gateway that ends when `ending` says so.
    #[must_use]
    pub fn until(self, ending: watch::Receiver<bool>) -> Self {
        Self { ending, ..self }
    }

    /// Writes down what an operator is about to do, who has the turn. What follows must not wait for anything.
    async fn attest(&self, operator: &Operator, act: Act<'_>) -> Result<(), Fault> {
        let said = acts::attest(&self.mediator.guard, Some(&operator.by), act).await?;
        said.map_err(|why| Fault::theirs(&format!("you may not do this: {why}")))
    }

    fn operator(&self, headers: &HeaderMap) -> Result<Operator, Fault> {
        let refuse = |words: String| Fault(StatusCode::UNAUTHORIZED, words);
        let key = credentials(headers).map_err(|refused| refuse(refused.to_string()))?;
        let hash = key_hash(key);
        let live = self.live.load_full();
        let mut operators = live.config.admin.iter().flat_map(|admin| &admin.operators);
        let known = operators.find(|operator| operator.key == hash);
        let by = known.map(|operator| operator.by());
        let by = by.ok_or_else(|| refuse(Refused::Unknown.to_string()))?;
        Ok(Operator { by, live })
    }
}

/// Opens a listener for operators, who are answered until the process ends; where it is.
pub fn open(listener: TcpListener, office: Arc<Office>) -> io::Result<SocketAddr> {
    let (listen, live) = (
        office.live.load().config.listen.clone(),
        Arc::clone(&office.live),
    );
    let width = Width {
        connections: OPERATORS,
        crowded: Crowded::MakesRoom { each: EACH },
        handshake: listen.header_time,
        stalled: listen.body_time,
    };
    let manner = Manner {
        header_time: listen.header_time,
        idle_time: listen.header_time,
        streams: STREAMS,
        unread: LONGEST.saturating_add(WINDOW),
    };
    let tls = move || {
        let live = live.load();
        live.config
            .admin
            .as_ref()
            .and_then(|admin| admin.tls.clone())
    };
    let door = Door::open(listener, width, tls)?;
    let address = door.address();
    tokio::spawn(run(door, manner, listen.body_time, router(office)));
    Ok(address)
}

async fn run(mut door: Door, manner: Manner, body_time: Duration, router: Router) {
    // Whether it is about to end is asked until it has.
    let (_stop, stopped) = watch::channel(false);
    while let Some((stream, _)) = door.next().await {
        let router = router.clone();
        let answer = move |request| answer(router.clone(), request, body_time);
        tokio::spawn(connection::serve(stream, manner, answer, stopped.clone()));
    }
}

/// Answers a request, once it has come whole.
async fn answer(mut router: Router, request: Request<Arriving>, body_time: Duration) -> Response {
    let (parts, body) = request.into_parts();
    let body = match body.whole(LONGEST, body_time).await {
        Ok(body) => body,
        Err(error) => return Fault::from(error).into_response(),
    };
    let request = Request::from_parts(parts, Body::from(body));
    router
        .call(request)
        .await
        .unwrap_or_else(|never| match never {})
}

/// What is at which path.
fn router(office: Arc<Office>) -> Router {
    Router::new()
        .route("/healthz", get(async || "alive\n"))
        .route("/readyz", get(ready::ready))
        .route("/metrics", get(metrics))
        .route(
            "/openapi.json",
            get(async || ([(CONTENT_TYPE, "application/json")], OPENAPI)),
        )
        .route("/v1/status", get(status))
        .route("/v1/organisations", get(organisations::list))
        .route("/v1/approvals", get(approvals::list))
        .route("/v1/approvals/{id}", get(approvals::show))
        .route("/v1/approvals/{id}/grant", post(approvals::grant))
        .route("/v1/approvals/{id}/deny", post(approvals::deny))
        .route(
            "/v1/quarantine",
            get(quarantine::list)
                .post(quarantine::cut)
                .delete(quarantine::release),
        )
        .route("/v1/pins", get(pins::list))
        .route("/v1/pins/accept", post(pins::accept))
        .route("/v1/agents", get(agents::list))
        .route("/v1/agents/{name}", get(agents::show))
        .route("/v1/agents/{name}/pin", post(agents::pin))
        .route("/v1/agents/{name}/revoke", post(agents::revoke))
        .route(
            "/v1/delegation/revoked",
            get(delegation::list).post(delegation::revoke),
        )
        .with_state(office)
}

/// Numbers are anybody's who reaches the listener; the names among them are for the gateway's own operators.
async fn metrics(State(office): State<Arc<Office>>, headers: HeaderMap) -> impl IntoResponse {
    let mut all = office.sources.gather().await;
    let operator = office.operator(&headers);
    if !operator.is_ok_and(|operator| operator.by.organisation.is_none()) {
        all.retain(|metric| !matches!(metric.points, Points::Named(_)));
    }
    (
        [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")],
        metrics::text(&all),
    )
}

async fn status(State(office): State<Arc<Office>>, headers: HeaderMap) -> Answer<Value> {
    let operator = office.operator(&headers)?;
    let (config, reach) = (&operator.live.config, operator.reach());
    let agents = config.agents.keys().filter(|name| reach.agent(name));
    let servers = config.servers.keys().filter(|name| reach.server(name));
    let peers = config.peers.values().filter(|peer| reach.place(&peer.name));
    // An address with somebody else's server behind it is not one organisation's.
    let endpoints = config.endpoints.iter().filter(|(_, endpoint)| {
        let mut servers = endpoint.servers.iter();
        servers.all(|server| reach.server(&server.name))
    });
    let mut told = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "enforce": office.mediator.guard.enforces(),
        "enforcement": office.mediator.guard.enforcement().name(),
        "mode": config.core.settings().mode.name(),
        "agents": agents.map(ToString::to_string).collect::<Vec<_>>(),
        "servers": servers.map(ToString::to_string).collect::<Vec<_>>(),
        "endpoints": endpoints.map(|(path, _)| path).collect::<Vec<_>>(),
        "peers": peers.map(|peer| peer.name.to_string()).collect::<Vec<_>>(),
    });
    match &operator.by.organisation {
        None => {
            told["sessions"] = office.sources.sessions().into();
            told["reload"] = json!(office.mediator.reloads.last());
            told["tokens"] = office.sources.tokens();
        }
        Some(name) => told["organisation"] = name.as_str().into(),
    }
    Ok(Json(told))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// The router cannot be asked for its routes, so they are taken from where they stand.
    #[test]
    fn what_is_published_is_what_is_answered() {
        let source = include_str!("admin.rs");
        let routes = source.split("Router::new()").nth(1).unwrap();
        let routes = routes.split(".with_state").next().unwrap();
        let mut answered = BTreeMap::new();
        for route in routes.split(".route(").skip(1) {
            let path = route.split('"').nth(1).unwrap();
            let methods = ["get", "post", "delete"].into_iter();
            let methods = methods.filter(|method| route.contains(&format!("{method}(")));
            answered.insert(path.to_owned(), methods.collect::<Vec<_>>());
        }
        let published: Value = serde_json::from_str(OPENAPI).unwrap();
        let paths = published["paths"].as_object().unwrap().iter();
        let published: BTreeMap<_, _> = paths
            .map(|(path, methods)| {
                let methods = methods.as_object().unwrap();
                let known = ["get", "post", "delete"].into_iter();
                let known: Vec<_> = known.filter(|it| methods.contains_key(*it)).collect();
                assert_eq!(known.len(), methods.len(), "{path}");
                (path.clone(), known)
            })
            .collect();
        assert!(answered.len() > 10);
        assert_eq!(answered, published);
    }
}
