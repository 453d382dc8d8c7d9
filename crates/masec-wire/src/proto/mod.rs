//! Protocol buffers, read and written by tables of the messages and fields that are looked at: bytes become the same tree that
//! their JSON would, and such a tree becomes bytes.
//!
//! No generated types: those hold a hundred bytes for an empty message of two, which is a bomb where senders are hostile. Here
//! the number of values is bounded while they are read. What a table does not name is skipped; what two readers could take in two
//! ways (a field twice, two of a choice, groups) is refused.

mod cursor;
mod known;
mod read;
mod write;

pub(crate) use cursor::{Cursor, Raw};
pub(crate) use read::Reader;
pub(crate) use write::{Unwritable, written};

/// Why bytes are no message. Whose fault: the sender's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} at byte {at}")]
pub(crate) struct ProtoError {
    pub(crate) at: usize,
    pub(crate) what: &'static str,
}

/// A message, as a table of its fields.
pub(crate) struct Message(pub(crate) &'static [Field]);

/// A field of a message.
pub(crate) struct Field {
    number: u64,
    name: &'static str,
    what: What,
    /// Of which choice it is one: of these there is one at most.
    choice: bool,
}

/// What a field holds, and how JSON writes it.
#[derive(Clone, Copy)]
pub(crate) enum What {
    Text,
    /// Each of a list of texts.
    Texts,
    /// Bytes that JSON has in hexadecimal, as OTLP does.
    Hex,
    Base64,
    Fixed64,
    Double,
    Truth,
    /// A number that JSON has as text, since not every reader holds it.
    Int,
    Int32,
    /// One of these words, by its place; a number where it is none of them.
    Word(&'static [&'static str]),
    /// `google.protobuf.Timestamp`.
    Time,
    /// `google.protobuf.Struct`.
    Object,
    /// `google.protobuf.Value`.
    Anything,
    /// A map from texts to texts.
    Pairs,
    /// A map from texts to messages.
    Named(&'static Message),
    One(&'static Message),
    Many(&'static Message),
}

impl What {
    /// Whether it may come more than once.
    fn repeats(self) -> bool {
        matches!(
            self,
            Self::Texts | Self::Pairs | Self::Named(_) | Self::Many(_)
        )
    }
}

/// A field by itself.
pub(crate) const fn field(number: u64, name: &'static str, what: What) -> Field {
    Field {
        number,
        name,
        what,
        choice: false,
    }
}

/// A field that is one of its message's choice.
pub(crate) const fn choice(number: u64, name: &'static str, what: What) -> Field {
    Field {
        number,
        name,
        what,
        choice: true,
    }
}
