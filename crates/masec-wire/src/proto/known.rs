//! The messages that every schema borrows: objects, values, times.

use std::borrow::Cow;

use masec_model::Timestamp;

use super::read::{Reader, bare, deeper, named, text};
use super::{Cursor, Message, ProtoError, Raw, What, field};
use crate::json::{Json, Node};

/// An entry of a map from texts to texts.
pub(super) static PAIR: Message =
    Message(&[field(1, "key", What::Text), field(2, "value", What::Text)]);
/// `google.protobuf.Timestamp`.
pub(super) static TIME: Message = Message(&[
    field(1, "seconds", What::Int),
    field(2, "nanos", What::Int32),
]);

/// The first and the last second that has four digits of a year.
const YEARS: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

impl Reader {
    /// `google.protobuf.Struct`.
    pub(super) fn object<'a>(
        &mut self,
        bytes: &'a [u8],
        from: usize,
        depth: usize,
    ) -> Result<Node<'a>, ProtoError> {
        let mut cursor = Cursor::new(bytes, from);
        let depth = deeper(depth, &cursor)?;
        let mut entries = Vec::new();
        while cursor.goes_on() {
            let (number, raw) = cursor.field()?;
            let (1, Raw::Bytes(entry)) = (number, raw) else {
                continue;
            };
            self.count(&cursor)?;
            let (key, node) = self.entry(None, entry, cursor.began(entry), depth)?;
            entries.push(named(key, node));
        }
        Ok(bare(Json::Map(entries)))
    }

    /// An entry of a map from texts to such messages, or to values of any kind.
    pub(super) fn entry<'a>(
        &mut self,
        of: Option<&Message>,
        bytes: &'a [u8],
        from: usize,
        depth: usize,
    ) -> Result<(Cow<'a, str>, Node<'a>), ProtoError> {
        let mut cursor = Cursor::new(bytes, from);
        let depth = deeper(depth, &cursor)?;
        let (mut key, mut value) = (None, None);
        let twice = |cursor: &Cursor<'_>| cursor.fault("a field that comes once comes twice");
        while cursor.goes_on() {
            match cursor.field()? {
                (1, Raw::Bytes(bytes)) => {
                    let Json::Text(text) = text(bytes, &cursor)? else {
                        continue;
                    };
                    if key.replace(text).is_some() {
                        return Err(twice(&cursor));
                    }
                }
                (2, Raw::Bytes(bytes)) => {
                    let from = cursor.began(bytes);
                    let node = match of {
                        Some(message) => self.message(message, bytes, from, depth)?,
                        None => self.anything(bytes, from, depth)?,
                    };
                    if value.replace(node).is_some() {
                        return Err(twice(&cursor));
                    }
                }
                (1 | 2, _) => return Err(cursor.fault("a field is not of its type")),
                _ => {}
            }
        }
        // Of a message that is not there everybody takes one that is empty.
        let value = value.or_else(|| of.map(|_| bare(Json::Map(Vec::new()))));
        let value = value.ok_or_else(|| cursor.fault("a member without a value"))?;
        Ok((key.unwrap_or_default(), value))
    }

    /// `google.protobuf.Value`, which holds exactly one of its kinds.
    pub(super) fn anything<'a>(
        &mut self,
        bytes: &'a [u8],
        from: usize,
        depth: usize,
    ) -> Result<Node<'a>, ProtoError> {
        let mut cursor = Cursor::new(bytes, from);
        let depth = deeper(depth, &cursor)?;
        let mut found: Option<Node<'a>> = None;
        while cursor.goes_on() {
            let (number, raw) = cursor.field()?;
            if !(1..=6).contains(&number) {
                continue;
            }
            self.count(&cursor)?;
            let node = match (number, raw) {
                (1, Raw::Varint(0)) => bare(Json::Null),
                (2, Raw::Fixed64(bytes)) => {
                    let number = spelt(f64::from_le_bytes(bytes));
                    let number = number.ok_or_else(|| cursor.fault("a number JSON has not"))?;
                    bare(Json::Number(number.into()))
                }
                (3, Raw::Bytes(bytes)) => bare(text(bytes, &cursor)?),
                (4, Raw::Varint(number)) => bare(Json::Bool(number != 0)),
                (5, Raw::Bytes(bytes)) => self.object(bytes, cursor.began(bytes), depth)?,
                (6, Raw::Bytes(bytes)) => self.list(bytes, cursor.began(bytes), depth)?,
                _ => return Err(cursor.fault("a field is not of its type")),
            };
            if found.replace(node).is_some() {
                return Err(cursor.fault("two fields of which there can be one"));
            }
        }
        found.ok_or_else(|| cursor.fault("a value of no kind"))
    }

    fn list<'a>(
        &mut self,
        bytes: &'a [u8],
        from: usize,
        depth: usize,
    ) -> Result<Node<'a>, ProtoError> {
        let mut cursor = Cursor::new(bytes, from);
        let depth = deeper(depth, &cursor)?;
        let mut nodes = Vec::new();
        while cursor.goes_on() {
            if let (1, Raw::Bytes(bytes)) = cursor.field()? {
                nodes.push(self.anything(bytes, cursor.began(bytes), depth)?);
            }
        }
        Ok(bare(Json::List(nodes)))
    }
}

/// A number as JSON has it, whole ones without a fraction.
fn spelt(number: f64) -> Option<String> {
    match number.abs() {
        size if !size.is_finite() => None,
        size if size < 1e21 && (size >= 1e-6 || size == 0.0) => Some(number.to_string()),
        _ => Some(format!("{number:e}")),
    }
}

/// A time as RFC 3339 writes it, with as many digits as it has.
pub(super) fn time(node: &Node<'_>) -> Option<String> {
    let part = |key: &str| match node.get(key) {
        Some(node) => node.as_scalar()?.parse::<i64>().ok(),
        None => Some(0),
    };
    let (seconds, nanos) = (part("seconds")?, part("nanos")?);
    if !YEARS.contains(&seconds) || !(0..1_000_000_000).contains(&nanos) {
        return None;
    }
    let whole = crate::utc(Timestamp(seconds * 1_000_000));
    let whole = whole.strip_suffix(".000Z")?;
    let fraction = match nanos {
        0 => String::new(),
        _ if nanos % 1_000_000 == 0 => format!(".{:03}", nanos / 1_000_000),
        _ if nanos % 1_000 == 0 => format!(".{:06}", nanos / 1_000),
        _ => format!(".{nanos:09}"),
    };
    Some(format!("{whole}{fraction}Z"))
}

/// The seconds and nanoseconds of a time as RFC 3339 writes it.
pub(super) fn seconds(text: &str) -> Option<(i64, i64)> {
    let micros = crate::time::rfc3339(text)?.0;
    let digits = text.split_once('.').map_or("", |(_, rest)| {
        let end = rest.find(|c: char| !c.is_ascii_digit());
        rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
    });
    let nanos = format!("{digits:0<9}").get(..9)?.parse().ok()?;
    let seconds = micros.div_euclid(1_000_000);
    YEARS.contains(&seconds).then_some((seconds, nanos))
}
