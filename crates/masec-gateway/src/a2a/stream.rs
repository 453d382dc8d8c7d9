//! A stream of events from an agent to another: each is read, decided and built anew before it goes on.

use std::pin::pin;
use std::sync::Arc;

use bytes::Bytes;
use http::HeaderMap;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use masec_wire::a2a::{Asked, Method, Version};
use tokio::sync::mpsc;

use super::exchange::Exchange;
use super::http::{Broken, Going, Way, onward};
use super::reading::Reading;
use super::refusal::Refusal;
use crate::sse::Event;

/// A stream on its way.
pub(super) struct Stream {
    pub(super) exchange: Exchange,
    pub(super) way: Way,
    pub(super) asked: Asked,
    pub(super) reading: Reading,
    pub(super) out: mpsc::Sender<Event>,
}

impl Stream {
    pub(super) async fn run(mut self, mut body: Incoming) {
        let end = tokio::time::Instant::now() + self.exchange.peer.stream_time;
        let mut events = Vec::new();
        let (listens, mediator) = (self.listens(), Arc::clone(&self.exchange.mediator));
        let mut ending = pin!(mediator.ending.begun());
        loop {
            let frame = tokio::select! {
                frame = body.frame() => frame,
                // The one that listens is gone; so is the stream.
                () = self.out.closed() => return,
                () = &mut ending, if listens => return self.let_go().await,
                () = tokio::time::sleep_until(end) => {
                    return self.broken("its stream goes on for too long").await;
                }
            };
            let frame = match frame {
                Some(Ok(frame)) => frame,
                Some(Err(error)) => {
                    tracing::warn!(peer = %self.exchange.peer.name, %error, "a stream broke off");
                    return self.broken("its stream broke off").await;
                }
                None => return self.last(&HeaderMap::new()).await,
            };
            let data: Bytes = match frame.into_data() {
                Ok(data) => data,
                Err(frame) => {
                    let trailers = frame.into_trailers().unwrap_or_default();
                    return self.last(&trailers).await;
                }
            };
            let read = self.reading.feed(&data, &mut events);
            for event in events.drain(..) {
                if !self.event(event).await {
                    return;
                }
            }
            if let Err(unread) = read {
                if !unread.bytes.is_empty() {
                    self.exchange.unreadable(false, &unread.bytes).await;
                }
                return self.broken(&unread.reason).await;
            }
        }
    }

    /// Whether it is a task's news to whoever likes to hear them, and no answer to what was said.
    fn listens(&self) -> bool {
        self.asked.method == Method::Subscribe
    }

    /// Whoever listens may listen again elsewhere, or later. Over gRPC a stream that ends without a word has all been said.
    async fn let_go(&self) {
        if matches!(self.way, Way::Grpc(_)) {
            self.refuse(&Refusal::ending()).await;
        }
    }

    /// The stream ends with these headers.
    async fn last(&self, trailers: &HeaderMap) {
        match self.reading.last(trailers) {
            Some(Some(event)) => {
                self.event(event).await;
            }
            Some(None) => {}
            None => self.broken("its stream broke off").await,
        }
    }

    /// Passes one event on; whether the stream goes on.
    async fn event(&self, event: Event) -> bool {
        let bytes = event.data.as_bytes();
        if bytes.trim_ascii().is_empty() {
            return true;
        }
        let failed = event.name.as_deref() == Some("error");
        let status = match failed {
            true => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            false => ::http::StatusCode::OK,
        };
        match onward(&self.exchange, &self.way, self.asked, status, bytes).await {
            Ok(Going::On(text)) => {
                let data = text.unwrap_or(event.data);
                // What names an event or resumes a stream is the gateway's own to say.
                let name = failed.then(|| "error".to_owned());
                let event = Event {
                    name,
                    data,
                    ..Event::default()
                };
                self.out.send(event).await.is_ok()
            }
            Ok(Going::Refused(refusal)) => {
                self.refuse(&refusal).await;
                false
            }
            Err(Broken::Unreadable(reason)) => {
                self.exchange.unreadable(false, bytes).await;
                self.broken(&reason).await;
                false
            }
            Err(Broken::Unavailable(error)) => {
                tracing::error!(%error, "failed closed");
                self.refuse(&Refusal::unavailable()).await;
                false
            }
        }
    }

    /// The stream cannot be read on: whoever listens is told.
    async fn broken(&self, reason: &str) {
        let peer = &self.exchange.peer.name;
        tracing::warn!(%peer, reason, "a stream cannot be read");
        self.refuse(&Refusal::failed(peer, reason)).await;
    }

    /// The last thing that is said.
    async fn refuse(&self, refusal: &Refusal) {
        let data = self.way.refusal(refusal, self.asked.version);
        let named = self.way.is_rest() || self.asked.version == Version::V1;
        let event = Event {
            name: named.then(|| "error".to_owned()),
            data,
            ..Event::default()
        };
        let _ = self.out.send(event).await;
    }
}
