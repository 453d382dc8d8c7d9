//! A stream of events from an agent to another: each is read, decided and built anew before it goes on.

use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use masec_wire::a2a::{Asked, Version};
use tokio::sync::mpsc;

use super::exchange::Exchange;
use super::http::{Broken, Going, Way, onward};
use super::refusal::Refusal;
use crate::sse::{Event, Parser};

/// A stream on its way.
pub(super) struct Stream {
    pub(super) exchange: Exchange,
    pub(super) way: Way,
    pub(super) asked: Asked,
    pub(super) longest: usize,
    pub(super) out: mpsc::Sender<Event>,
}

impl Stream {
    pub(super) async fn run(self, mut body: Incoming) {
        let end = tokio::time::Instant::now() + self.exchange.peer.stream_time;
        let mut parser = Parser::new(self.longest);
        let mut events = Vec::new();
        loop {
            let frame = tokio::select! {
                frame = body.frame() => frame,
                // The one that listens is gone; so is the stream.
                () = self.out.closed() => return,
                () = tokio::time::sleep_until(end) => {
                    return self.broken("its stream goes on for too long").await;
                }
            };
            let data: Bytes = match frame {
                Some(Ok(frame)) => frame.into_data().unwrap_or_default(),
                Some(Err(error)) => {
                    tracing::warn!(peer = %self.exchange.peer.name, %error, "a stream broke off");
                    return self.broken("its stream broke off").await;
                }
                None => return,
            };
            let read = parser.feed(&data, &mut events);
            for event in events.drain(..) {
                if !self.event(event).await {
                    return;
                }
            }
            if let Err(error) = read {
                return self.broken(&error.to_string()).await;
            }
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
