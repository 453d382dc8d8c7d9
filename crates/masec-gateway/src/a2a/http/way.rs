//! How a request came, so that it is answered in the same way.

use ::http::{Method, StatusCode};
use masec_wire::a2a::{Asked, Id, NoCall, Version};
use serde_json::Value;
use tokio::sync::mpsc;
use tokio::time::Instant;

use crate::a2a::refusal::{Refusal, framed};
use crate::guard::Unavailable;
use crate::sse::Event;
use crate::web::reply::{Early, json, streamed};

/// How a request came, so that it is answered in the same way.
#[derive(Clone, Debug)]
pub(in crate::a2a) enum Way {
    /// Over JSON-RPC, with this id.
    Rpc(Id),
    /// Over HTTP and JSON alone: the verb, and the path and query below the agent's address.
    Rest(Method, String),
    /// Over gRPC, where the one that asks waits until then. Between the two sides a message is the JSON of its parameters, and an
    /// answer or an error what it is over HTTP and JSON.
    Grpc(Option<Instant>),
}

impl Way {
    /// Whether messages stand by themselves, as over HTTP and JSON alone.
    pub(in crate::a2a) fn is_rest(&self) -> bool {
        matches!(self, Self::Rest(..) | Self::Grpc(_))
    }

    /// What is sent for this result.
    pub(in crate::a2a) fn result(&self, value: &Value) -> String {
        match self {
            Self::Rpc(id) => framed(Some(id), "result", value),
            Self::Rest(..) | Self::Grpc(_) => value.to_string(),
        }
    }

    /// What is sent for this refusal.
    pub(in crate::a2a) fn refusal(&self, refusal: &Refusal, version: Version) -> String {
        match self {
            Self::Rpc(id) => refusal.rpc(Some(id), version),
            Self::Rest(..) | Self::Grpc(_) => refusal.rest(),
        }
    }

    /// The same as a response. Over JSON-RPC an error is a message like any other.
    pub(super) fn refused(&self, refusal: &Refusal, asked: Asked) -> Early {
        let text = self.refusal(refusal, asked.version);
        match self {
            Self::Rpc(_) if asked.method.streams() => one_event(text, asked.version),
            Self::Rpc(_) => json(StatusCode::OK, text),
            Self::Rest(..) | Self::Grpc(_) => json(status(refusal), text),
        }
    }
}

/// A stream that says one thing and ends: who listens for events reads nothing else.
pub(super) fn one_event(data: String, version: Version) -> Early {
    let (sender, receiver) = mpsc::channel(1);
    let _ = sender.try_send(Event {
        name: (version == Version::V1).then(|| "error".to_owned()),
        data,
        ..Event::default()
    });
    streamed(receiver)
}

pub(super) fn status(refusal: &Refusal) -> StatusCode {
    StatusCode::from_u16(refusal.http()).unwrap_or(StatusCode::BAD_REQUEST)
}

/// A task of the gateway's own, as what was asked for.
pub(super) fn answered(asked: Asked, text: String) -> Early {
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

pub(super) fn closed(way: &Way, asked: Asked, error: &Unavailable) -> Early {
    tracing::error!(%error, "failed closed");
    way.refused(&Refusal::unavailable(), asked)
}

pub(super) fn no_call(error: &NoCall) -> Refusal {
    match error {
        NoCall::Method => Refusal::no_method(&error.to_string()),
        NoCall::Params(_) => Refusal::bad_params(&error.to_string()),
    }
}
