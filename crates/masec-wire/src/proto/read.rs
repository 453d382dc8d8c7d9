//! Bytes to the tree that their JSON would be.

use std::borrow::Cow;

use masec_model::Span;

use super::{Cursor, Message, ProtoError, Raw, What, known};
use crate::json::{Entry, Json, Node};

/// Reads messages, and counts what they hold.
pub(crate) struct Reader {
    /// Values that may still come.
    left: usize,
}

impl Reader {
    /// One that reads at most `most` values.
    pub(crate) fn new(most: usize) -> Self {
        Self { left: most }
    }

    /// The tree of a message, no deeper than `depth` messages. `from`: where `bytes` stand in the whole.
    pub(crate) fn message<'a>(
        &mut self,
        message: &Message,
        bytes: &'a [u8],
        from: usize,
        depth: usize,
    ) -> Result<Node<'a>, ProtoError> {
        let mut cursor = Cursor::new(bytes, from);
        let depth = deeper(depth, &cursor)?;
        let mut entries: Vec<Entry<'a>> = Vec::new();
        let mut chosen = false;
        while cursor.goes_on() {
            let (number, raw) = cursor.field()?;
            let Some(field) = message.0.iter().find(|field| field.number == number) else {
                continue;
            };
            self.count(&cursor)?;
            let known = entries.iter().position(|entry| entry.key == field.name);
            if known.is_some() && !field.what.repeats() {
                return Err(cursor.fault("a field that comes once comes twice"));
            }
            if field.choice && std::mem::replace(&mut chosen, true) {
                return Err(cursor.fault("two fields of which there can be one"));
            }
            let node = self.value(field.what, &raw, &cursor, depth)?;
            match known.and_then(|place| entries.get_mut(place)) {
                Some(entry) => match (&mut entry.node.json, node.json) {
                    (Json::List(all), Json::List(more)) => all.extend(more),
                    (Json::Map(all), Json::Map(more)) => all.extend(more),
                    _ => {}
                },
                None => entries.push(named(Cow::Borrowed(field.name), node)),
            }
        }
        Ok(bare(Json::Map(entries)))
    }

    pub(super) fn count(&mut self, cursor: &Cursor<'_>) -> Result<(), ProtoError> {
        let left = self.left.checked_sub(1);
        self.left = left.ok_or_else(|| cursor.fault("more values than are read of one message"))?;
        Ok(())
    }

    fn value<'a>(
        &mut self,
        what: What,
        raw: &Raw<'a>,
        cursor: &Cursor<'a>,
        depth: usize,
    ) -> Result<Node<'a>, ProtoError> {
        let json = match (what, raw) {
            (What::One(inner), Raw::Bytes(bytes)) => {
                return self.message(inner, bytes, cursor.began(bytes), depth);
            }
            (What::Many(inner), Raw::Bytes(bytes)) => {
                let one = self.message(inner, bytes, cursor.began(bytes), depth)?;
                Json::List(vec![one])
            }
            (What::Object, Raw::Bytes(bytes)) => {
                return self.object(bytes, cursor.began(bytes), depth);
            }
            (What::Anything, Raw::Bytes(bytes)) => {
                return self.anything(bytes, cursor.began(bytes), depth);
            }
            (What::Pairs, Raw::Bytes(bytes)) => {
                let pair = self.message(&known::PAIR, bytes, cursor.began(bytes), depth)?;
                let part = |key: &str| pair.text(key).unwrap_or_default().to_owned();
                let text = bare(Json::Text(part("value").into()));
                Json::Map(vec![named(part("key").into(), text)])
            }
            (What::Named(inner), Raw::Bytes(bytes)) => {
                let (key, node) = self.entry(Some(inner), bytes, cursor.began(bytes), depth)?;
                Json::Map(vec![named(key, node)])
            }
            (What::Time, Raw::Bytes(bytes)) => {
                let time = self.message(&known::TIME, bytes, cursor.began(bytes), depth)?;
                let time = known::time(&time);
                Json::Text(
                    time.ok_or_else(|| cursor.fault("no time has this number"))?
                        .into(),
                )
            }
            (What::Text, Raw::Bytes(bytes)) => text(bytes, cursor)?,
            (What::Texts, Raw::Bytes(bytes)) => Json::List(vec![bare(text(bytes, cursor)?)]),
            (What::Hex, Raw::Bytes(bytes)) => {
                Json::Text(data_encoding::HEXLOWER.encode(bytes).into())
            }
            (What::Base64, Raw::Bytes(bytes)) => {
                Json::Text(data_encoding::BASE64.encode(bytes).into())
            }
            (What::Fixed64, Raw::Fixed64(bytes)) => {
                Json::Text(u64::from_le_bytes(*bytes).to_string().into())
            }
            (What::Double, Raw::Fixed64(bytes)) => {
                Json::Number(f64::from_le_bytes(*bytes).to_string().into())
            }
            (What::Truth, Raw::Varint(number)) => Json::Bool(*number != 0),
            (What::Int, Raw::Varint(number)) => Json::Text(number.cast_signed().to_string().into()),
            // More than 32 bits lose the higher ones, as in every reader.
            (What::Int32, Raw::Varint(number)) => {
                Json::Number((*number as u32).cast_signed().to_string().into())
            }
            (What::Word(words), Raw::Varint(number)) => {
                let number = *number as u32;
                match words.get(number as usize) {
                    Some(word) => Json::Text(Cow::Borrowed(word)),
                    None => Json::Number(number.cast_signed().to_string().into()),
                }
            }
            _ => return Err(cursor.fault("a field is not of its type")),
        };
        Ok(bare(json))
    }
}

pub(super) fn deeper(depth: usize, cursor: &Cursor<'_>) -> Result<usize, ProtoError> {
    depth
        .checked_sub(1)
        .ok_or_else(|| cursor.fault("nested too deep"))
}

pub(super) fn text<'a>(bytes: &'a [u8], cursor: &Cursor<'_>) -> Result<Json<'a>, ProtoError> {
    let text = std::str::from_utf8(bytes).map_err(|_| cursor.fault("no UTF-8"))?;
    Ok(Json::Text(Cow::Borrowed(text)))
}

pub(super) fn bare(json: Json<'_>) -> Node<'_> {
    Node {
        span: Span::default(),
        json,
    }
}

pub(super) fn named<'a>(key: Cow<'a, str>, node: Node<'a>) -> Entry<'a> {
    Entry {
        key,
        at: Span::default(),
        node,
    }
}
