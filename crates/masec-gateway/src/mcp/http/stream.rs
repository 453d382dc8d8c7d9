//! A stream of events from a server to an agent: each is read, decided and built anew. One that answers a request ends with the
//! answer, and says so where there will be none.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use masec_wire::Limits;
use masec_wire::mcp::{Frame, Id, Sort};
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::tenure::{TURNED_AWAY, Tenure};
use super::{Front, note_unreadable};
use crate::config::{Reach, Server};
use crate::mcp::refusal::{self, NOT_ALLOWED, SERVER_FAILED};
use crate::mcp::stdio::closed_for;
use crate::mcp::{Course, Dialogue, Passage};
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
    pub(super) course: Course,
    /// Under what it was opened. It ends with that.
    pub(super) under: Tenure,
    pub(super) out: mpsc::Sender<Event>,
}

/// Whether a stream goes on.
enum Then {
    /// It does.
    On,
    /// The agent has the answer that the stream was for.
    Answered,
    /// Nobody reads it, or nobody can.
    Over,
}

/// How long a server may take to end a stream that has given its answer. What ends in time can carry the next request.
const LEAVE: Duration = Duration::from_secs(1);

impl Stream {
    pub(super) async fn run(self, mut body: Incoming) {
        if matches!(self.carry(&mut body).await, Then::Answered) {
            drop(self.out);
            let rest = async {
                while let Some(Ok(frame)) = body.frame().await {
                    // It goes on all the same, and to nobody: the connection is closed.
                    if frame.data_ref().is_some_and(|data| !data.is_empty()) {
                        return;
                    }
                }
            };
            let _ = timeout(LEAVE, rest).await;
        }
    }

    async fn carry(&self, body: &mut Incoming) -> Then {
        let mut parser = Parser::new(self.longest);
        let mut events = Vec::new();
        // From a place that a server has given an id the agent can have it go on.
        let (mut begun, mut resumable) = (false, false);
        let mut over = pin!(self.front.over(&self.under));
        loop {
            let frame = tokio::select! {
                frame = self.next(body, begun) => frame,
                // The agent is gone; so is the stream.
                () = self.out.closed() => return Then::Over,
                () = &mut over => return self.turned_away().await,
            };
            let data = match frame {
                Ok(Some(data)) => data,
                Ok(None) if resumable => return Then::Over,
                Ok(None) => return self.broken("its stream ends without an answer").await,
                Err(reason) if resumable => {
                    tracing::warn!(server = %self.server.name, reason, "a stream broke off");
                    return Then::Over;
                }
                Err(reason) => return self.broken(&reason).await,
            };
            begun = true;
            let read = parser.feed(&data, &mut events);
            for event in events.drain(..) {
                resumable |= event.id.as_ref().is_some_and(|id| !id.is_empty());
                match self.event(event).await {
                    Then::On => {}
                    ended => return ended,
                }
            }
            if let Err(error) = read {
                return self.broken(&error.to_string()).await;
            }
        }
    }

    /// What comes next; `None` at the end. A server that was asked something has to begin as soon as one that answers with a
    /// whole message; from then on it may take its time, as it may wait for a person or report how far it is.
    async fn next(&self, body: &mut Incoming, begun: bool) -> Result<Option<Bytes>, String> {
        let frame = match &self.id {
            Some(_) if !begun => timeout(self.server.timeout, body.frame())
                .await
                .map_err(|_| format!("its stream does not begin in {:?}", self.server.timeout))?,
            _ => body.frame().await,
        };
        match frame {
            Some(Ok(frame)) => Ok(Some(frame.into_data().unwrap_or_default())),
            Some(Err(error)) => Err(format!("its stream broke off: {error}")),
            None => Ok(None),
        }
    }

    /// Passes one event on.
    async fn event(&self, event: Event) -> Then {
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
                return self.broken(&error.to_string()).await;
            }
        };
        let answers = self.id.is_some()
            && matches!(frame.sort(), Sort::Result | Sort::Error)
            && frame.id() == self.id;
        let passage = self.dialogue.from_server(&frame, self.course).await;
        let sent = match passage.unwrap_or_else(|error| closed_for(&frame, &error)) {
            Passage::Forward => self.send(event).await,
            Passage::Replace(data) => self.send(Event { data, ..event }).await,
            Passage::Answer(text) => {
                self.tell_server(text);
                return Then::On;
            }
            Passage::Drop => return Then::On,
        };
        match sent {
            Then::On if answers => Then::Answered,
            sent => sent,
        }
    }

    async fn send(&self, event: Event) -> Then {
        match self.out.send(event).await {
            Ok(()) => Then::On,
            Err(_) => Then::Over,
        }
    }

    /// Whoever opened it may come in no more, and is told so where they wait for an answer.
    async fn turned_away(&self) -> Then {
        if !self.under.listens {
            let text = refusal::error(self.id.as_ref(), NOT_ALLOWED, TURNED_AWAY);
            self.send(Event::message(text)).await;
        }
        Then::Over
    }

    /// The stream cannot be read on: whoever waits for an answer is told.
    async fn broken(&self, reason: &str) -> Then {
        if self.id.is_some() {
            self.front.mediator.failures.add(&self.server.name);
            tracing::warn!(server = %self.server.name, reason, "a stream cannot be read");
            let words = format!("server `{}` failed: {reason}", self.server.name);
            let text = refusal::error(self.id.as_ref(), SERVER_FAILED, &words);
            self.send(Event::message(text)).await;
        } else {
            tracing::debug!(server = %self.server.name, reason, "a stream is over");
        }
        Then::Over
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
