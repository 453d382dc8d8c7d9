//! How the events of a stream stand in a body: as events (SSE), or as messages of gRPC with a word on how it ended.

use http::HeaderMap;
use masec_wire::a2a::Asked;
use masec_wire::a2a::grpc::{self, Frames, Status};

use crate::sse::{Event, Parser};

/// Takes a body apart as it comes.
pub(super) enum Reading {
    Events(Parser),
    Grpc(Asked, Frames),
}

/// What cannot be read of a stream. Whose fault: the agent's.
pub(super) struct Unread {
    pub(super) reason: String,
    /// The message that it is about, where it is about one.
    pub(super) bytes: Vec<u8>,
}

impl Reading {
    /// Takes in bytes and adds the events that they complete, those before a fault too.
    pub(super) fn feed(&mut self, data: &[u8], events: &mut Vec<Event>) -> Result<(), Unread> {
        let (asked, frames) = match self {
            Self::Events(parser) => {
                return parser.feed(data, events).map_err(|error| Unread {
                    reason: error.to_string(),
                    bytes: Vec::new(),
                });
            }
            Self::Grpc(asked, frames) => (*asked, frames),
        };
        let mut messages = Vec::new();
        let fed = frames.feed(data, &mut messages);
        for message in messages {
            match grpc::answer(asked, &message) {
                Ok(text) => events.push(Event {
                    data: text,
                    ..Event::default()
                }),
                Err(error) => {
                    return Err(Unread {
                        reason: error.to_string(),
                        bytes: message,
                    });
                }
            }
        }
        fed.map_err(|error| Unread {
            reason: error.to_string(),
            bytes: Vec::new(),
        })
    }

    /// The last event of a stream that ends with these headers, if that is one; `None` where it does not end with them as it has to.
    pub(super) fn last(&self, trailers: &HeaderMap) -> Option<Option<Event>> {
        let Self::Grpc(_, frames) = self else {
            return Some(None);
        };
        if !frames.is_whole() {
            return None;
        }
        let said = Ended::read(trailers)?;
        Some(said.failure().map(|data| Event {
            name: Some("error".to_owned()),
            data,
            ..Event::default()
        }))
    }
}

/// How a request over gRPC ended, as headers say it.
pub(super) struct Ended {
    pub(super) code: u32,
    words: String,
    details: Option<Vec<u8>>,
}

/// Where the code, the words and the details stand.
pub(super) const STATUS: &str = "grpc-status";
pub(super) const MESSAGE: &str = "grpc-message";
pub(super) const DETAILS: &str = "grpc-status-details-bin";

impl Ended {
    /// What headers say of it, where they say anything that can be read.
    pub(super) fn read(headers: &HeaderMap) -> Option<Self> {
        let mut codes = headers.get_all(STATUS).iter();
        let (Some(code), None) = (codes.next(), codes.next()) else {
            return None;
        };
        let words = headers.get(MESSAGE).map(|value| value.as_bytes());
        let details = headers.get(DETAILS).map(|value| value.as_bytes());
        Some(Self {
            code: code.to_str().ok()?.parse().ok()?,
            words: words.map(grpc::words_decoded).unwrap_or_default(),
            details: details.and_then(|text| {
                let bare = text.strip_suffix(b"==").or(text.strip_suffix(b"="));
                data_encoding::BASE64_NOPAD
                    .decode(bare.unwrap_or(text))
                    .ok()
            }),
        })
    }

    /// The body that it would be over HTTP and JSON, where it is no success.
    pub(super) fn failure(&self) -> Option<String> {
        (self.code != 0).then(|| Status::json(self.code, &self.words, self.details.as_deref()))
    }
}
