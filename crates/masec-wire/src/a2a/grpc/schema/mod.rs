//! The messages of both services, field by field, as far as they pass here. What reads and writes them is one; the tables are two.
//! Where these look alike they point at messages that are not alike, or number their fields otherwise, so each stands whole, to be
//! laid beside its own proto.

mod v03;
mod v1;

use crate::a2a::{Asked, Method, Version};
use crate::proto::Message;

/// What a method is asked with.
pub(super) fn request(asked: Asked) -> &'static Message {
    match asked.version {
        Version::V1 => v1::request(asked.method),
        Version::V03 => v03::request(asked.method),
    }
}

/// What it is answered with; each of them, where it is answered by a stream.
pub(super) fn answer(asked: Asked) -> &'static Message {
    match asked.version {
        Version::V1 => v1::answer(asked.method),
        Version::V03 => v03::answer(asked.method),
    }
}

/// The number of the field that says which tenant a request is for; 0.3 has none.
pub(super) fn tenant(asked: Asked) -> Option<u64> {
    match (asked.version, asked.method) {
        (Version::V03, _) => None,
        (Version::V1, Method::ListPush) => Some(4),
        (Version::V1, _) => Some(1),
    }
}
