//! Requests of agents to agents in, over JSON-RPC and over HTTP and JSON alone; requests to the other agent out; answers back.

use std::sync::Arc;
use std::time::Duration;

use ::http::header::{CONTENT_ENCODING, CONTENT_TYPE, HOST};
use ::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use masec_wire::a2a::{
    Answer, Asked, Call, Document, Frame, Id, NoCall, Path, Query, Sort, Version,
};
use masec_wire::mcp::Task;
use serde_json::Value;
use tokio::sync::mpsc;

use super::exchange::{Exchange, Onward, Passage, dialect};
use super::far::{Binding, Far, Shown, Unreachable};
use super::key::CardKey;
use super::push::{self, BELOW, Relay, Relays};
use super::refusal::{Refusal, framed};
use super::stream::Stream;
use crate::config::{Config, Peer};
use crate::guard::Unavailable;
use crate::identity::{Peer as Certificate, Refused, Shown as Credentials};
use crate::live::Live;
use crate::mediator::Mediator;
use crate::sse::Event;
use crate::web::reply::{Early, Reply, WAITING, body_reply, empty, json, plain, streamed};
use crate::web::{admit, entry};

/// How long a hook may take.
const HOOK: Duration = Duration::from_secs(10);
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
    key: CardKey,
    relays: Relays,
}

/// A request on its way.
struct Inbound<'a> {
    live: &'a Live,
    peer: &'a Arc<Peer>,
    headers: HeaderMap,
    exchange: Exchange,
}

/// How a request came, so that it is answered in the same way.
#[derive(Clone, Debug)]
pub(super) enum Way {
    /// Over JSON-RPC, with this id.
    Rpc(Id),
    /// Over HTTP and JSON alone: the verb, and the path and query below the agent's address.
    Rest(Method, String),
}

impl Way {
    pub(super) fn is_rest(&self) -> bool {
        matches!(self, Self::Rest(..))
    }

    /// What is sent for this result.
    pub(super) fn result(&self, value: &Value) -> String {
        match self {
            Self::Rpc(id) => framed(Some(id), "result", value),
            Self::Rest(..) => value.to_string(),
        }
    }

    /// What is sent for this refusal.
    pub(super) fn refusal(&self, refusal: &Refusal, version: Version) -> String {
        match self {
            Self::Rpc(id) => refusal.rpc(Some(id), version),
            Self::Rest(..) => refusal.rest(),
        }
    }

    /// The same as a response. Over JSON-RPC an error is a message like any other.
    fn refused(&self, refusal: &Refusal, asked: Asked) -> Early {
        let text = self.refusal(refusal, asked.version);
        match self {
            Self::Rpc(_) if asked.method.streams() => one_event(text, asked.version),
            Self::Rpc(_) => json(StatusCode::OK, text),
            Self::Rest(..) => json(status(refusal), text),
        }
    }
}

/// A stream that says one thing and ends: who listens for events reads nothing else.
fn one_event(data: String, version: Version) -> Early {
    let (sender, receiver) = mpsc::channel(1);
    let _ = sender.try_send(Event {
        name: (version == Version::V1).then(|| "error".to_owned()),
        data,
        ..Event::default()
    });
    streamed(receiver)
}

fn status(refusal: &Refusal) -> StatusCode {
    StatusCode::from_u16(refusal.http()).unwrap_or(StatusCode::BAD_REQUEST)
}

impl Front {
    /// For the agents of a configuration.
    pub fn new(
        mediator: Arc<Mediator>,
        upstreams: crate::upstream::Upstreams,
        key: CardKey,
    ) -> Self {
        Self {
            far: Far::new(upstreams, Arc::clone(&mediator)),
            mediator,
            key,
            relays: Relays::default(),
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
            Place::Peer(peer, below) => (peer, below),
        };
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
        entry::may_enter(&caller, &peer.entry)?;
        let inbound = Inbound {
            live,
            peer,
            headers: parts.headers,
            exchange: Exchange::new(Arc::clone(&self.mediator), &caller, Arc::clone(peer)),
        };
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
        let (text, changes) = inbound.exchange.redacted(&call);
        let Some(text) = text else {
            return self.ask(&mut inbound, way, &call, changes).await;
        };
        let changed = Frame::parse(text.as_bytes(), limits);
        let changed = changed.map_err(|error| unreadable(error.code(), &error.to_string()))?;
        let call = Call::of(&changed).map_err(|error| unreadable(-32602, &error.to_string()))?;
        self.ask(&mut inbound, way, &call, changes).await
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
        let limits = &self.mediator.limits;
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
        let after = match query.is_empty() {
            true => below.to_owned(),
            false => format!("{below}?{query}"),
        };
        let way = Way::Rest(verb.clone(), after);
        let call = Call::rest(path.clone(), said.clone(), document.as_ref());
        let call = call.map_err(|error| wrong(&error))?;
        let (text, changes) = inbound.exchange.redacted(&call);
        let Some(text) = text else {
            return self.ask(&mut inbound, way, &call, changes).await;
        };
        let changed = Document::parse(text.as_bytes(), limits);
        let changed = changed
            .map_err(|error| told(&Refusal::unreadable(error.code(), &error.to_string())))?;
        let call = Call::rest(path, said, Some(&changed)).map_err(|error| wrong(&error))?;
        self.ask(&mut inbound, way, &call, changes).await
    }

    /// Decides about a request, and asks the other agent where it may go on.
    async fn ask(
        self: &Arc<Self>,
        inbound: &mut Inbound<'_>,
        way: Way,
        call: &Call<'_>,
        changes: Vec<masec_model::Stop>,
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
        let beside = inbound.headers.get("masec-task");
        let beside = beside.and_then(|value| Task::header(value.to_str().ok()?));
        let mut changes = changes;
        // The stop of a card that was pinned is asked for with the others.
        changes.extend(shown.unpinned_stop());
        let passage = inbound
            .exchange
            .request(call, dialect, beside, changes)
            .await;
        let passage = passage.map_err(|error| closed(&way, asked, &error))?;
        let text = match passage {
            Passage::Forward => self.outward(inbound, call)?,
            Passage::Refuse(refusal) => return Err(way.refused(&refusal, asked)),
            Passage::Answer(value) => return Ok(*answered(&way, asked, &value)),
        };
        let headers = passed(&inbound.headers, &shown);
        let (to, method) = match &way {
            Way::Rpc(_) => ((Binding::Rpc, asked.version, ""), Method::POST),
            Way::Rest(verb, below) => {
                ((Binding::Rest, asked.version, below.as_str()), verb.clone())
            }
        };
        let request = (method, headers, Bytes::from(text));
        let sent = self.far.send(inbound.peer, &shown, to, request).await;
        match sent {
            Ok(response) => self.answer(inbound, way, asked, response).await,
            Err(error) => Err(self.failed(inbound, &way, asked, &error)),
        }
    }

    /// Passes on what an agent answers, once it was looked at.
    async fn answer(
        self: &Arc<Self>,
        inbound: &mut Inbound<'_>,
        way: Way,
        asked: Asked,
        response: Response<Incoming>,
    ) -> Result<Reply, Early> {
        let (parts, body) = response.into_parts();
        let longest = inbound.live.config.listen.max_body;
        let peer = Arc::clone(inbound.peer);
        let bad = |reason: &str| {
            tracing::warn!(peer = %peer.name, reason, "an agent failed");
            way.refused(&Refusal::failed(&peer.name, reason), asked)
        };
        if parts.headers.contains_key(CONTENT_ENCODING) {
            return Err(bad("it answers in an encoding that nobody asked for"));
        }
        let kind = parts.headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        let is = |name: &[u8]| kind.is_some_and(|kind| kind.starts_with(name));
        if parts.status.is_success() && is(b"text/event-stream") {
            if !asked.method.streams() {
                return Err(bad("it answers with a stream what none was asked for"));
            }
            let (sender, receiver) = mpsc::channel(WAITING);
            let exchange = Exchange::clone(&inbound.exchange);
            let stream = Stream {
                exchange,
                way,
                asked,
                longest,
                out: sender,
            };
            tokio::spawn(stream.run(body));
            return Ok(*streamed(receiver));
        }
        let is_json = is(b"application/json") || is(b"application/a2a+json");
        let collected = Limited::new(body, longest).collect();
        let collected = tokio::time::timeout(peer.timeout, collected).await;
        let bytes = match collected {
            Ok(Ok(collected)) => collected.to_bytes(),
            Ok(Err(_)) => return Err(bad("its answer breaks off or is longer than allowed")),
            Err(_) => return Err(bad("its answer takes too long")),
        };
        if way.is_rest() && parts.status.is_success() && bytes.trim_ascii().is_empty() {
            return Ok(*empty(parts.status));
        }
        if !is_json {
            return Err(bad(match parts.status {
                StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
                    "it refuses the gateway's credentials"
                }
                status if status.is_redirection() => "it redirects; configure the address",
                _ => "its answer is neither JSON nor a stream of events",
            }));
        }
        let onward = match onward(&inbound.exchange, &way, asked, parts.status, &bytes).await {
            Ok(onward) => onward,
            Err(Broken::Unreadable(reason)) => {
                inbound.exchange.unreadable(false, &bytes).await;
                return Err(bad(&reason));
            }
            Err(Broken::Unavailable(error)) => return Err(closed(&way, asked, &error)),
        };
        let text = match onward {
            Onward::Forward(text) => text.map_or(bytes.clone(), Bytes::from),
            Onward::Refuse(refusal) => return Err(way.refused(&refusal, asked)),
        };
        let text = self.own_addresses(inbound, &way, asked, text);
        let kind = match is(b"application/a2a+json") {
            true => "application/a2a+json",
            false => "application/json",
        };
        let status = match way.is_rest() {
            true => parts.status,
            false => StatusCode::OK,
        };
        Ok(*body_reply(status, kind, text))
    }

    /// A request as it goes on: news of it come here first.
    fn outward(&self, inbound: &Inbound<'_>, call: &Call<'_>) -> Result<String, Early> {
        if call.pushes().is_empty() {
            return Ok(call.onward(str::to_owned));
        }
        let (peer, version) = (inbound.peer, call.asked().version);
        let base = base(&inbound.live.config, &inbound.headers)?;
        let mut failed = false;
        let text = call.onward(|url| {
            let relay = push::read(url, peer).ok().and_then(|(url, whither)| {
                self.relays.add(Relay {
                    url,
                    whither,
                    exchange: inbound.exchange.clone(),
                    version,
                })
            });
            failed |= relay.is_none();
            format!(
                "{base}{}{BELOW}{}",
                peer.entry.path,
                relay.unwrap_or_default()
            )
        });
        match failed {
            true => Err(plain(StatusCode::SERVICE_UNAVAILABLE, "no randomness")),
            false => Ok(text),
        }
    }

    /// An answer about where news are sent, with the addresses that the caller gave.
    fn own_addresses(&self, inbound: &Inbound<'_>, way: &Way, asked: Asked, bytes: Bytes) -> Bytes {
        if !asked.method.is_about_push() {
            return bytes;
        }
        let limits = &self.mediator.limits;
        let original = |url: &str| self.relays.original(url, &inbound.exchange);
        let changed = match way {
            Way::Rpc(_) => Frame::parse(&bytes, limits)
                .ok()
                .and_then(|frame| Answer::of(&frame, asked)?.with_pushes(original)),
            Way::Rest(..) => Document::parse(&bytes, limits)
                .ok()
                .and_then(|document| Answer::rest(&document, asked, false).with_pushes(original)),
        };
        changed.map_or(bytes, Bytes::from)
    }

    /// News of a task: looked at like an answer, and sent on.
    async fn pushed(
        &self,
        live: &Live,
        peer: &Arc<Peer>,
        name: &str,
        (headers, body): (&HeaderMap, Incoming),
    ) -> Result<Reply, Early> {
        let gone = || plain(StatusCode::NOT_FOUND, "nobody waits for this");
        let relay = self.relays.get(name, peer).ok_or_else(gone)?;
        let bytes = admit::whole(headers, body, &live.config.listen, &JSON).await?;
        let asked = Asked {
            method: masec_wire::a2a::Method::Stream,
            version: relay.version,
        };
        let way = Way::Rest(Method::POST, String::new());
        let told = onward(&relay.exchange, &way, asked, StatusCode::OK, &bytes).await;
        let text = match told {
            Ok(Onward::Forward(text)) => text.map_or(bytes.clone(), Bytes::from),
            Ok(Onward::Refuse(refusal)) => return Err(json(status(&refusal), refusal.rest())),
            Err(Broken::Unreadable(reason)) => {
                relay.exchange.unreadable(false, &bytes).await;
                return Err(plain(StatusCode::BAD_REQUEST, &reason));
            }
            Err(Broken::Unavailable(error)) => return Err(closed(&way, asked, &error)),
        };
        let mut request = Request::new(Full::new(text));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = relay.url.clone();
        // What the hook knows its own by, as the one that wants the news gave it.
        for known in ["content-type", "authorization", "x-a2a-notification-token"] {
            if let Some(value) = headers.get(known) {
                let name = HeaderName::from_static(known);
                request.headers_mut().insert(name, value.clone());
            }
        }
        let upstreams = self.far.upstreams();
        let sent = upstreams.ask_at(relay.whither, "hook", HOOK, request).await;
        match sent {
            Ok(response) if response.status().is_success() => Ok(*empty(StatusCode::OK)),
            Ok(response) => {
                let status = response.status();
                tracing::warn!(peer = %peer.name, %status, "news were not taken where they were wanted");
                Err(plain(StatusCode::BAD_GATEWAY, "they were not taken"))
            }
            Err(error) => {
                tracing::warn!(peer = %peer.name, %error, "news could not be sent where they were wanted");
                Err(plain(StatusCode::BAD_GATEWAY, "they could not be sent"))
            }
        }
    }

    fn failed(&self, inbound: &Inbound<'_>, way: &Way, asked: Asked, error: &Unreachable) -> Early {
        if let Unreachable::Unavailable(error) = error {
            return closed(way, asked, error);
        }
        let peer = &inbound.peer.name;
        tracing::warn!(%peer, %error, "an agent failed");
        way.refused(&Refusal::failed(peer, &error.to_string()), asked)
    }

    /// The card of an agent, as it is shown here to somebody who is known.
    async fn show_card(&self, inbound: Inbound<'_>) -> Result<Reply, Early> {
        let (shown, card) = self
            .shown_card(inbound.live, inbound.peer, &inbound.headers)
            .await?;
        let told = inbound
            .exchange
            .shows(card.texts(), shown.stop.clone())
            .await;
        match told {
            Ok(Ok(())) => Ok(*json(StatusCode::OK, card.json())),
            Ok(Err(refusal)) => Err(json(status(&refusal), refusal.rest())),
            Err(error) => {
                tracing::error!(%error, "failed closed");
                let refusal = Refusal::unavailable();
                Err(json(status(&refusal), refusal.rest()))
            }
        }
    }

    /// The same to somebody who is not: no agent here is told anything by it, so there is no interaction.
    async fn public_card(
        &self,
        live: &Live,
        peer: &Arc<Peer>,
        headers: &HeaderMap,
    ) -> Result<Reply, Early> {
        let (shown, card) = self.shown_card(live, peer, headers).await?;
        match shown.stop.is_some() && live.config.enforce {
            true => Err(plain(StatusCode::FORBIDDEN, "this card is not shown")),
            false => Ok(*json(StatusCode::OK, card.json())),
        }
    }

    async fn shown_card(
        &self,
        live: &Live,
        peer: &Arc<Peer>,
        headers: &HeaderMap,
    ) -> Result<(Arc<Shown>, masec_wire::a2a::Card), Early> {
        let shown = self.far.card(peer, &live.config, true).await;
        let shown = shown.map_err(|error| {
            tracing::warn!(peer = %peer.name, %error, "an agent failed");
            let refusal = Refusal::failed(&peer.name, &error.to_string());
            json(status(&refusal), refusal.rest())
        })?;
        let base = base(&live.config, headers)?;
        let url = format!("{base}{}", peer.entry.path);
        let with_key = live.config.anonymous.is_none();
        let card = shown.card.shown_at(&url, with_key);
        let card = self.key.signed(card, &format!("{base}{KEYS}"));
        Ok((shown, card))
    }

    /// Fetches an agent's card anew, for operators; why not, where it cannot be had.
    pub(crate) async fn look_again(&self, peer: &Peer, config: &Config) -> Result<(), String> {
        let shown = self.far.card(peer, config, true).await;
        shown.map(|_| ()).map_err(|error| error.to_string())
    }
}

/// Where agents come to: as the operator says, or else as this one did.
fn base(config: &Config, headers: &HeaderMap) -> Result<String, Early> {
    if let Some(url) = &config.listen.public_url {
        return Ok(url.clone());
    }
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let plain_host = |host: &&str| {
        let fits =
            |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']');
        !host.is_empty() && host.len() <= 255 && host.bytes().all(fits)
    };
    let host = host
        .filter(plain_host)
        .ok_or_else(|| plain(StatusCode::BAD_REQUEST, "say which host this is, in `Host`"))?;
    let scheme = if config.tls.is_some() {
        "https"
    } else {
        "http"
    };
    Ok(format!("{scheme}://{host}"))
}

/// Why an answer does not go on.
pub(super) enum Broken {
    Unreadable(String),
    Unavailable(Unavailable),
}

/// What happens to an answer that came whole, or to one event of a stream.
pub(super) async fn onward(
    exchange: &Exchange,
    way: &Way,
    asked: Asked,
    status: StatusCode,
    bytes: &[u8],
) -> Result<Onward, Broken> {
    let limits = &exchange.mediator.limits;
    let unreadable = |error: masec_wire::a2a::FrameError| Broken::Unreadable(error.to_string());
    let ruled = match way {
        Way::Rpc(id) => {
            let frame = Frame::parse(bytes, limits).map_err(unreadable)?;
            let answer = Answer::of(&frame, asked)
                .ok_or_else(|| Broken::Unreadable("it is no answer".to_owned()))?;
            // An error without an id can only be about this request.
            let nameless = frame.sort() == Sort::Error && frame.id().is_none();
            if !nameless && frame.id().as_ref() != Some(id) {
                let reason = "it answers something that was not asked";
                return Err(Broken::Unreadable(reason.to_owned()));
            }
            exchange.answer(&answer).await
        }
        Way::Rest(..) => {
            let document = Document::parse(bytes, limits).map_err(unreadable)?;
            let answer = Answer::rest(&document, asked, !status.is_success());
            exchange.answer(&answer).await
        }
    };
    ruled.map_err(Broken::Unavailable)
}

/// A task of the gateway's own, as what was asked for.
fn answered(way: &Way, asked: Asked, value: &Value) -> Early {
    let text = way.result(value);
    if !asked.method.streams() {
        return json(StatusCode::OK, text);
    }
    let (sender, receiver) = mpsc::channel(1);
    let _ = sender.try_send(Event {
        data: text,
        ..Event::default()
    });
    streamed(receiver)
}

fn no_call(error: &NoCall) -> Refusal {
    match error {
        NoCall::Method => Refusal::no_method(&error.to_string()),
        NoCall::Params(_) => Refusal::bad_params(&error.to_string()),
    }
}

fn closed(way: &Way, asked: Asked, error: &Unavailable) -> Early {
    tracing::error!(%error, "failed closed");
    way.refused(&Refusal::unavailable(), asked)
}

fn has_body(headers: &HeaderMap) -> bool {
    use ::http::header::{CONTENT_LENGTH, TRANSFER_ENCODING};
    headers.contains_key(TRANSFER_ENCODING)
        || headers
            .get(CONTENT_LENGTH)
            .is_some_and(|length| length != "0")
}

/// Longest value of the header that names extensions, in bytes.
const LONGEST_EXTENSIONS: usize = 2_048;

fn version_header(headers: &HeaderMap) -> Result<(), Early> {
    let mut said = headers.get_all("a2a-version").iter();
    let plain_version = |value: &HeaderValue| {
        let bytes = value.as_bytes();
        bytes.len() <= 16 && bytes.iter().all(|b| b.is_ascii_digit() || *b == b'.')
    };
    match (said.next(), said.next()) {
        (None, _) => Ok(()),
        (Some(value), None) if plain_version(value) => Ok(()),
        _ => {
            let reason = "send one `A2A-Version`, such as 1.0";
            Err(plain(StatusCode::BAD_REQUEST, reason))
        }
    }
}

/// Headers that a request may bring along. Nobody looks at a header, so what is in one is what the other's own card says.
fn passed(from: &HeaderMap, shown: &Shown) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for name in ["a2a-version", "accept", "content-type", "traceparent"] {
        if let Some(value) = from.get(name) {
            headers.insert(name, value.clone());
        }
    }
    let known = shown.card.extensions();
    for name in ["a2a-extensions", "x-a2a-extensions"] {
        let said = from.get_all(name).iter();
        let said = said.filter(|value| value.len() <= LONGEST_EXTENSIONS);
        let wanted: Vec<&str> = said
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(str::trim)
            .filter(|uri| known.contains(uri))
            .collect();
        if let Ok(value) = HeaderValue::try_from(wanted.join(", "))
            && !wanted.is_empty()
        {
            headers.insert(name, value);
        }
    }
    headers
}

impl Shown {
    /// The stop of a card that was not pinned, since it is not signed as it should be.
    fn unpinned_stop(&self) -> Option<masec_model::Stop> {
        self.stop
            .clone()
            .filter(|stop| stop.rule != super::AGENT_CARD)
    }
}
