//! A stream of events from a server to an agent: each is read, decided and built anew.

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use masec_wire::Limits;
use masec_wire::mcp::{Frame, Id};
use tokio::sync::mpsc;

use super::{Front, note_unreadable};
use crate::config::{Reach, Server};
use crate::mcp::refusal::{self, SERVER_FAILED};
use crate::mcp::stdio::closed_for;
use crate::mcp::{Dialogue, Passage};
use crate::sse::{Event, Parser};

/// A stream of events on its way from a server to an agent.
pub(super) struct Stream {
    pub(super) front: Arc<Front>,
    pub(super) dialogue: Arc<Dialogue>,
    pub(super) server: Arc<Server>,
    pub(super) far: Option<HeaderValue>,
    /// The request that it answers.
    pub(super) id: Option<Id>,
    pub(super) longest: usize,
    pub(super) out: mpsc::Sender<Event>,
}

impl Stream {
    pub(super) async fn run(self, mut body: Incoming) {
        let mut parser = Parser::new(self.longest);
        let mut events = Vec::new();
        loop {
            let frame = tokio::select! {
                frame = body.frame() => frame,
                // The agent is gone; so is the stream.
                () = self.out.closed() => return,
            };
            let data = match frame {
                Some(Ok(frame)) => frame.into_data().unwrap_or_default(),
                Some(Err(error)) => {
                    tracing::warn!(server = %self.server.name, %error, "a stream broke off");
                    return;
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
                self.broken(&error.to_string()).await;
                return;
            }
        }
    }

    /// Passes one event on; whether the stream goes on.
    async fn event(&self, event: Event) -> bool {
        if event.data.trim().is_empty() {
            // An id to resume from, and nothing else.
            let bare = Event {
                data: String::new(),
                ..event
            };
            return self.send(bare).await;
        }
        let limits: &Limits = self.dialogue.limits();
        let frame = match Frame::parse(event.data.as_bytes(), limits) {
            Ok(frame) => frame,
            Err(error) => {
                note_unreadable(&self.dialogue, false, event.data.as_bytes()).await;
                self.broken(&error.to_string()).await;
                return false;
            }
        };
        let passage = self.dialogue.from_server(&frame).await;
        match passage.unwrap_or_else(|error| closed_for(&frame, false, &error)) {
            Passage::Forward => self.send(event).await,
            Passage::Replace(data) => self.send(Event { data, ..event }).await,
            Passage::Answer(text) => {
                self.tell_server(text);
                true
            }
            Passage::Drop => true,
        }
    }

    async fn send(&self, event: Event) -> bool {
        self.out.send(event).await.is_ok()
    }

    /// The stream cannot be read on: whoever waits for an answer is told.
    async fn broken(&self, reason: &str) {
        tracing::warn!(server = %self.server.name, reason, "a stream cannot be read");
        if self.id.is_some() {
            let words = format!("server `{}` failed: {reason}", self.server.name);
            let text = refusal::error(self.id.as_ref(), SERVER_FAILED, &words);
            self.send(Event::message(text)).await;
        }
    }

    /// Refuses what a server asked back.
    fn tell_server(&self, text: String) {
        let (front, server, far) = (
            Arc::clone(&self.front),
            Arc::clone(&self.server),
            self.far.clone(),
        );
        tokio::spawn(async move {
            if let Reach::Http(uri) = &server.reach {
                let (headers, body) = (HeaderMap::new(), Bytes::from(text));
                let sent =
                    front
                        .upstreams
                        .send(&server, uri, Method::POST, &headers, far.as_ref(), body);
                if let Err(error) = sent.await {
                    tracing::warn!(%error, "a server could not be told that it was refused");
                }
            }
        });
    }
}
