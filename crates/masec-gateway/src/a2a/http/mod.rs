//! Requests of agents to agents in, over JSON-RPC, over HTTP and JSON alone and over gRPC; requests to the other agent out.

mod answer;
mod card;
mod grpc;
mod headers;
mod hook;
mod strangers;
mod way;

use std::sync::Arc;

use ::http::header::HOST;
use ::http::{HeaderMap, Method, Request, StatusCode};
use bytes::Bytes;
use hyper::body::Incoming;
use masec_wire::a2a::grpc::service;
use masec_wire::a2a::{Call, Document, Frame, NoCall, Path, Query, Sort, Version};
use masec_wire::mcp::Task;

use self::answer::labelled;
pub(in crate::a2a) use self::answer::{Broken, Going, onward};
use self::headers::{has_body, passed, version_header};
use self::strangers::Strangers;
pub(in crate::a2a) use self::way::Way;
use self::way::{answered, closed, no_call, status};
use super::exchange::{Exchange, Passage, dialect};
use super::far::{Binding, Far, Shown};
use super::key::CardKey;
use super::making::Making;
use super::push::BELOW;
use super::refusal::Refusal;
use crate::config::{Config, Peer};
use crate::delegation::mandate;
use crate::guard::Look;
use crate::identity::{Caller, Peer as Certificate, Refused, Shown as Credentials, Verified};
use crate::live::Live;
use crate::mediator::Mediator;
use crate::taint::Seal;
use crate::telemetry::Context;
use crate::web::reply::{Early, Reply, json, plain};
use crate::web::{admit, entry};

/// What messages may come as.
const JSON: [&str; 2] = ["application/json", "application/a2a+json"];
/// Where the keys are that cards are signed with.
const KEYS: &str = "/.well-known/jwks.json";
/// Where a card is, below an agent's own path: as 1.0 says, and as 0.3 did at first.
const CARDS: [&str; 2] = ["/.well-known/agent-card.json", "/.well-known/agent.json"];

/// What a path is of.
#[derive(Clone, Debug)]
pub enum Place {
    /// An agent, and what is asked for below it.
    Peer(Arc<Peer>, String),
    /// A method over gRPC in a revision, of an agent that the message names.
    Grpc(Version, String),
    /// The keys that cards are signed with.
    Keys,
}

impl Place {
    /// What is at this path, if that is anything of agents.
    pub fn of(path: &str, config: &Config) -> Option<Self> {
        if config.peers.is_empty() {
            return None;
        }
        if path == KEYS {
            return Some(Self::Keys);
        }
        if let Some((version, name)) = service(path) {
            return Some(Self::Grpc(version, name.to_owned()));
        }
        let below = |peer: &Arc<Peer>| {
            let rest = path.strip_prefix(peer.entry.path.as_str())?;
            let fits = rest.is_empty() || rest.starts_with('/');
            fits.then(|| Self::Peer(Arc::clone(peer), rest.to_owned()))
        };
        config.peers.values().find_map(below)
    }
}

/// The side that agents see of other agents.
#[derive(Debug)]
pub struct Front {
    mediator: Arc<Mediator>,
    far: Far,
    key: Arc<CardKey>,
    seal: Arc<Seal>,
    strangers: Strangers,
}

/// A request on its way.
struct Inbound<'a> {
    live: &'a Live,
    peer: &'a Arc<Peer>,
    headers: HeaderMap,
    exchange: Exchange,
}

impl Front {
    /// For the agents of a configuration.
    pub fn new(
        mediator: Arc<Mediator>,
        upstreams: crate::upstream::Upstreams,
        key: CardKey,
    ) -> Self {
        let key = Arc::new(key);
        Self {
            seal: Arc::new(Seal::new(Arc::clone(&key))),
            far: Far::new(upstreams, Arc::clone(&mediator)),
            mediator,
            key,
            strangers: Strangers::default(),
        }
    }

    /// Forgets where news of tasks went that are over.
    pub(crate) fn sweep(&self) {
        if let Err(error) = self.mediator.news.sweep() {
            tracing::error!(%error, "where news of tasks went that are over could not be forgotten");
        }
    }

    /// Answers a request.
    pub(crate) async fn handle(
        self: Arc<Self>,
        live: Arc<Live>,
        place: Place,
        request: Request<Incoming>,
        certificate: Option<Arc<Certificate>>,
    ) -> Reply {
        let (peer, below) = match place {
            Place::Keys => return *json(StatusCode::OK, self.key.public()),
            Place::Grpc(version, name) => {
                let method = (version, name.as_str());
                return self.grpc(&live, None, method, request, certificate).await;
            }
            Place::Peer(peer, below) => (peer, below),
        };
        if let Some(method) = service(&below) {
            let peer = Some(&peer);
            return self.grpc(&live, peer, method, request, certificate).await;
        }
        let reply = self.route(&live, &peer, &below, request, certificate).await;
        reply.unwrap_or_else(|early| *early)
    }

    async fn route(
        self: &Arc<Self>,
        live: &Live,
        peer: &Arc<Peer>,
        below: &str,
        request: Request<Incoming>,
        certificate: Option<Arc<Certificate>>,
    ) -> Result<Reply, Early> {
        let (parts, body) = request.into_parts();
        admit::may_come(&parts.headers, &live.config.listen)?;
        if parts.headers.get_all(HOST).iter().count() > 1 {
            return Err(plain(StatusCode::BAD_REQUEST, "more than one host"));
        }
        if let Some(name) = below.strip_prefix(BELOW)
            && parts.method == Method::POST
        {
            return self.pushed(live, peer, name, (&parts.headers, body)).await;
        }
        let is_card = parts.method == Method::GET && CARDS.contains(&below);
        let shown = Credentials {
            headers: &parts.headers,
            peer: certificate.as_deref(),
            resource: peer.entry.resource.as_ref(),
        };
        let caller = live.authenticator.check(shown, self.far.upstreams()).await;
        let caller = match caller {
            Err(Refused::Missing) if is_card && peer.public_card => {
                return self.public_card(live, peer, &parts.headers).await;
            }
            caller => {
                caller.map_err(|refused| entry::refuse(refused, &live.config, &peer.entry))?
            }
        };
        let inbound = self.inbound(live, peer, parts.headers, caller)?;
        version_header(&inbound.headers)?;
        match (&parts.method, below) {
            _ if is_card => self.show_card(inbound).await,
            (&Method::POST, "" | "/") => self.rpc(inbound, body).await,
            (_, "" | "/") => Err(plain(StatusCode::METHOD_NOT_ALLOWED, "POST")),
            _ => {
                let query = parts.uri.query().unwrap_or_default();
                self.rest(inbound, &parts.method, (below, query), body)
                    .await
            }
        }
    }

    /// A request of a caller to an agent that it may use.
    fn inbound<'a>(
        &self,
        live: &'a Live,
        peer: &'a Arc<Peer>,
        headers: HeaderMap,
        caller: Verified<Caller>,
    ) -> Result<Inbound<'a>, Early> {
        let checker = live.delegation.as_ref();
        let (caller, mandate) = mandate(checker, &headers, caller, &peer.entry.path);
        entry::may_enter(&caller, &peer.entry)?;
        let labels = (Arc::clone(&self.seal), live.config.taint.clone());
        let exchange = Exchange::new(
            Arc::clone(&self.mediator),
            &caller,
            Arc::clone(peer),
            labels,
            self.far.upstreams().clone(),
        );
        let trace = headers.get("traceparent");
        let trace = trace.and_then(|place| Context::parse(place.to_str().ok()?));
        let exchange = exchange.traced(trace);
        Ok(Inbound {
            live,
            peer,
            headers,
            exchange: exchange.under(mandate, checker.cloned()),
        })
    }

    async fn rpc(
        self: &Arc<Self>,
        mut inbound: Inbound<'_>,
        body: Incoming,
    ) -> Result<Reply, Early> {
        let listen = &inbound.live.config.listen;
        let bytes = admit::whole(&inbound.headers, body, listen, &JSON).await?;
        let limits = &self.mediator.limits;
        let unreadable = |code: i32, words: &str| {
            let refusal = Refusal::unreadable(code, words);
            json(StatusCode::OK, refusal.rpc(None, Version::V1))
        };
        let (mut making, mut bytes) = (Making::default(), bytes);
        loop {
            let frame = match Frame::parse(&bytes, limits) {
                Ok(frame) => frame,
                Err(error) => {
                    inbound.exchange.unreadable(true, &bytes).await;
                    return Err(unreadable(error.code(), &error.to_string()));
                }
            };
            let Some(id) = frame.id().filter(|_| frame.sort() == Sort::Request) else {
                inbound.exchange.unreadable(true, &bytes).await;
                return Err(unreadable(-32600, "it is no request with an id"));
            };
            let way = Way::Rpc(id);
            let call = match Call::of(&frame) {
                Ok(call) => call,
                Err(error) => {
                    inbound.exchange.unreadable(true, &bytes).await;
                    let legacy = frame.method().is_some_and(|method| method.contains('/'));
                    let version = if legacy { Version::V03 } else { Version::V1 };
                    let text = way.refusal(&no_call(&error), version);
                    return Err(json(StatusCode::OK, text));
                }
            };
            match making.step(&mut inbound.exchange, &call).await {
                Some(text) => bytes = Bytes::from(text),
                None => return self.ask(&mut inbound, way, &call, making.look).await,
            }
        }
    }

    async fn rest(
        self: &Arc<Self>,
        mut inbound: Inbound<'_>,
        verb: &Method,
        (below, query): (&str, &str),
        body: Incoming,
    ) -> Result<Reply, Early> {
        let told = |refusal: &Refusal| json(status(refusal), refusal.rest());
        let Some(path) = Path::parse(verb.as_str(), below) else {
            return Err(told(&Refusal::no_method("there is nothing here")));
        };
        let wrong = |error: &NoCall| told(&no_call(error));
        let said = Query::parse(query).map_err(|error| wrong(&error))?;
        let bytes = match *verb == Method::POST && has_body(&inbound.headers) {
            true => {
                let listen = &inbound.live.config.listen;
                admit::whole(&inbound.headers, body, listen, &JSON).await?
            }
            false => Bytes::new(),
        };
        let after = match query.is_empty() {
            true => below.to_owned(),
            false => format!("{below}?{query}"),
        };
        let way = Way::Rest(verb.clone(), after);
        let limits = &self.mediator.limits;
        let (mut making, mut bytes) = (Making::default(), bytes);
        loop {
            let document = match bytes.trim_ascii().is_empty() {
                true => None,
                false => match Document::parse(&bytes, limits) {
                    Ok(document) => Some(document),
                    Err(error) => {
                        inbound.exchange.unreadable(true, &bytes).await;
                        let refusal = Refusal::unreadable(error.code(), &error.to_string());
                        return Err(told(&refusal));
                    }
                },
            };
            let call = Call::rest(path.clone(), said.clone(), document.as_ref());
            let call = call.map_err(|error| wrong(&error))?;
            match making.step(&mut inbound.exchange, &call).await {
                Some(text) => bytes = Bytes::from(text),
                None => return self.ask(&mut inbound, way, &call, making.look).await,
            }
        }
    }

    /// Decides about a request, and asks the other agent where it may go on.
    async fn ask(
        self: &Arc<Self>,
        inbound: &mut Inbound<'_>,
        way: Way,
        call: &Call<'_>,
        mut look: Look,
    ) -> Result<Reply, Early> {
        let asked = call.asked();
        let dialect = dialect(asked, way.is_rest());
        // What the agent is, before anything is told to it.
        let shown = self
            .far
            .card(inbound.peer, &inbound.live.config, false)
            .await;
        let shown = match shown {
            Ok(shown) => shown,
            Err(error) => return Err(self.failed(inbound, &way, asked, &error)),
        };
        let extended = asked.method == masec_wire::a2a::Method::ExtendedCard;
        if extended && !(inbound.exchange.is_known() && shown.card.has_extended()) {
            return Err(way.refused(&Refusal::no_extended_card(), asked));
        }
        let beside = inbound.headers.get("masec-task");
        let beside = beside.and_then(|value| Task::header(value.to_str().ok()?));
        // The stop of a card that was pinned is asked for with the others.
        look.changes.extend(shown.unpinned_stop());
        let passage = inbound.exchange.request(call, dialect, beside, look).await;
        let passage = passage.map_err(|error| closed(&way, asked, &error))?;
        let text = match passage {
            Passage::Forward => {
                let stamp = inbound.exchange.stamp(call);
                let stamp = stamp.map_err(|error| closed(&way, asked, &error))?;
                self.outward(inbound, &way, call, stamp.as_ref())?
            }
            Passage::Refuse(refusal) => return Err(way.refused(&refusal, asked)),
            Passage::Answer(value) => {
                let text = labelled(&inbound.exchange, &way, asked, way.result(&value));
                let text = text.map_err(|error| closed(&way, asked, &error))?;
                return Ok(*answered(asked, text));
            }
        };
        let headers = passed(&inbound.headers, &shown, asked.method.streams());
        let (binding, below, request) = match &way {
            Way::Rpc(_) => {
                let request = (Method::POST, headers, Bytes::from(text));
                (Binding::Rpc, String::new(), request)
            }
            Way::Rest(verb, below) => {
                let request = (verb.clone(), headers, Bytes::from(text));
                (Binding::Rest, below.clone(), request)
            }
            Way::Grpc(until) => {
                let asking = (asked, *until);
                let written = grpc::outward(asking, headers, &text, &self.mediator.limits);
                let written = written.map_err(|refusal| way.refused(&refusal, asked));
                let (path, headers, body) = written?;
                (Binding::Grpc, path, (Method::POST, headers, body))
            }
        };
        let to = (binding, asked.version, below.as_str());
        let sent = self.far.send(inbound.peer, &shown, to, request).await;
        match sent {
            Ok(response) if extended => self.extended_card(inbound, &way, asked, response).await,
            Ok(response) => self.answer(inbound, way, asked, response).await,
            Err(error) => Err(self.failed(inbound, &way, asked, &error)),
        }
    }
}

impl Shown {
    /// The stop of a card that was not pinned, since it is not signed as it should be.
    fn unpinned_stop(&self) -> Option<masec_model::Stop> {
        self.stop
            .clone()
            .filter(|stop| stop.rule != super::AGENT_CARD)
    }
}
