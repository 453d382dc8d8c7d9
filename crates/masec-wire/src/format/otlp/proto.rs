//! OTLP in protobuf: an export of spans becomes the same tree that its JSON would.
//!
//! A table of the few messages and fields that are looked at, and no generated types: those hold a hundred bytes for an
//! empty message of two, which is a bomb where senders are hostile. Here the number of values is bounded while they are read.
//! What the table does not name is skipped; what two readers could take in two ways (a field twice, groups) is refused.

use std::borrow::Cow;

use masec_model::Span;

use crate::json::{Entry, Json, Node};

/// Why bytes are no export. Whose fault: the sender's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} at byte {at}")]
pub(crate) struct ProtoError {
    pub(crate) at: usize,
    pub(crate) what: &'static str,
}

/// A message, as a table of its fields.
struct Message(&'static [Field]);

struct Field {
    number: u64,
    name: &'static str,
    what: What,
}

#[derive(Clone, Copy)]
enum What {
    Text,
    /// Bytes that OTLP/JSON writes in hexadecimal.
    Hex,
    /// Bytes that it writes in base64.
    Base64,
    Fixed64,
    Double,
    Truth,
    Int,
    One(&'static Message),
    Many(&'static Message),
}

const fn field(number: u64, name: &'static str, what: What) -> Field {
    Field { number, name, what }
}

static EXPORT: Message = Message(&[field(1, "resourceSpans", What::Many(&RESOURCE_SPANS))]);
static RESOURCE_SPANS: Message = Message(&[
    field(1, "resource", What::One(&RESOURCE)),
    field(2, "scopeSpans", What::Many(&SCOPE_SPANS)),
]);
static RESOURCE: Message = Message(&[field(1, "attributes", What::Many(&KEY_VALUE))]);
static SCOPE_SPANS: Message = Message(&[field(2, "spans", What::Many(&SPAN))]);
static SPAN: Message = Message(&[
    field(1, "traceId", What::Hex),
    field(2, "spanId", What::Hex),
    field(4, "parentSpanId", What::Hex),
    field(5, "name", What::Text),
    field(7, "startTimeUnixNano", What::Fixed64),
    field(8, "endTimeUnixNano", What::Fixed64),
    field(9, "attributes", What::Many(&KEY_VALUE)),
    field(11, "events", What::Many(&EVENT)),
]);
static EVENT: Message = Message(&[
    field(1, "timeUnixNano", What::Fixed64),
    field(2, "name", What::Text),
    field(3, "attributes", What::Many(&KEY_VALUE)),
]);
static KEY_VALUE: Message = Message(&[
    field(1, "key", What::Text),
    field(2, "value", What::One(&ANY_VALUE)),
]);
static ANY_VALUE: Message = Message(&[
    field(1, "stringValue", What::Text),
    field(2, "boolValue", What::Truth),
    field(3, "intValue", What::Int),
    field(4, "doubleValue", What::Double),
    field(5, "arrayValue", What::One(&ARRAY)),
    field(6, "kvlistValue", What::One(&KEY_VALUES)),
    field(7, "bytesValue", What::Base64),
]);
static ARRAY: Message = Message(&[field(1, "values", What::Many(&ANY_VALUE))]);
static KEY_VALUES: Message = Message(&[field(1, "values", What::Many(&KEY_VALUE))]);

/// Values in one export.
const MOST: usize = 1 << 19;

/// The tree of an export, no deeper than `depth`.
pub(crate) fn parse(bytes: &[u8], depth: usize) -> Result<Node<'_>, ProtoError> {
    let mut reader = Reader { left: MOST };
    reader.message(&EXPORT, bytes, 0, depth)
}

struct Reader {
    /// Values that may still come.
    left: usize,
}

/// What stands after a field's number.
enum Raw<'a> {
    Varint(u64),
    Fixed64([u8; 8]),
    Bytes(&'a [u8]),
    Fixed32,
}

impl Reader {
    /// `from`: where `bytes` stand in the export.
    fn message<'a>(
        &mut self,
        message: &Message,
        bytes: &'a [u8],
        from: usize,
        depth: usize,
    ) -> Result<Node<'a>, ProtoError> {
        let mut cursor = Cursor { bytes, at: 0, from };
        let depth = depth
            .checked_sub(1)
            .ok_or_else(|| cursor.fault("nested too deep"))?;
        let mut entries: Vec<Entry<'a>> = Vec::new();
        while cursor.at < bytes.len() {
            let (number, raw) = cursor.field()?;
            let Some(field) = message.0.iter().find(|field| field.number == number) else {
                continue;
            };
            self.left = self
                .left
                .checked_sub(1)
                .ok_or_else(|| cursor.fault("more values than are read of one export"))?;
            let node = self.value(field.what, &raw, &cursor, depth)?;
            let known = entries.iter_mut().find(|entry| entry.key == field.name);
            match (field.what, known) {
                (What::Many(_), Some(entry)) => {
                    if let Json::List(nodes) = &mut entry.node.json {
                        nodes.push(node);
                    }
                }
                (_, Some(_)) => return Err(cursor.fault("a field that comes once comes twice")),
                (what, None) => entries.push(Entry {
                    key: Cow::Borrowed(field.name),
                    at: Span::default(),
                    node: match what {
                        What::Many(_) => bare(Json::List(vec![node])),
                        _ => node,
                    },
                }),
            }
        }
        Ok(bare(Json::Map(entries)))
    }

    fn value<'a>(
        &mut self,
        what: What,
        raw: &Raw<'a>,
        cursor: &Cursor<'a>,
        depth: usize,
    ) -> Result<Node<'a>, ProtoError> {
        let json = match (what, raw) {
            (What::One(inner) | What::Many(inner), Raw::Bytes(bytes)) => {
                let from = cursor.from + cursor.at - bytes.len();
                return self.message(inner, bytes, from, depth);
            }
            (What::Text, Raw::Bytes(bytes)) => {
                let text = std::str::from_utf8(bytes).map_err(|_| cursor.fault("no UTF-8"))?;
                Json::Text(Cow::Borrowed(text))
            }
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
            _ => return Err(cursor.fault("a field is not of its type")),
        };
        Ok(bare(json))
    }
}

fn bare(json: Json<'_>) -> Node<'_> {
    Node {
        span: Span::default(),
        json,
    }
}

struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
    from: usize,
}

impl<'a> Cursor<'a> {
    fn fault(&self, what: &'static str) -> ProtoError {
        ProtoError {
            at: self.from + self.at,
            what,
        }
    }

    fn take(&mut self, count: u64) -> Result<&'a [u8], ProtoError> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let taken = usize::try_from(count)
            .ok()
            .and_then(|count| rest.get(..count));
        let taken = taken.ok_or_else(|| self.fault("it ends in the middle of a field"))?;
        self.at += taken.len();
        Ok(taken)
    }

    /// A number in pieces of seven bits, lowest first.
    fn varint(&mut self) -> Result<u64, ProtoError> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = *self.take(1)?.first().unwrap_or(&0);
            if shift == 63 && byte > 1 {
                break;
            }
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(self.fault("a number of more than 64 bits"))
    }

    fn field(&mut self) -> Result<(u64, Raw<'a>), ProtoError> {
        let key = self.varint()?;
        let (number, kind) = (key >> 3, key & 7);
        if number == 0 || number > 0x1fff_ffff {
            return Err(self.fault("no field has this number"));
        }
        let raw = match kind {
            0 => Raw::Varint(self.varint()?),
            1 => {
                let bytes = self.take(8)?.try_into();
                Raw::Fixed64(bytes.map_err(|_| self.fault("it ends in the middle of a field"))?)
            }
            2 => {
                let length = self.varint()?;
                Raw::Bytes(self.take(length)?)
            }
            5 => {
                self.take(4)?;
                Raw::Fixed32
            }
            _ => return Err(self.fault("no field is of this type")),
        };
        Ok((number, raw))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A field of bytes.
    fn bytes(number: u8, inner: &[u8]) -> Vec<u8> {
        let mut out = vec![number << 3 | 2];
        let mut length = inner.len();
        while length >= 0x80 {
            out.push((length as u8 & 0x7f) | 0x80);
            length >>= 7;
        }
        out.push(length as u8);
        out.extend_from_slice(inner);
        out
    }

    fn export(span: &[u8]) -> Vec<u8> {
        bytes(1, &bytes(2, &bytes(2, span)))
    }

    fn span_of(span: &[u8]) -> Result<serde_json::Value, ProtoError> {
        let bytes = export(span);
        let value = parse(&bytes, 32)?.to_value();
        Ok(value["resourceSpans"][0]["scopeSpans"][0]["spans"][0].clone())
    }

    #[test]
    fn fields_become_what_json_has() {
        let value = |inner: &[u8]| bytes(9, &[bytes(1, b"k"), bytes(2, inner)].concat());
        let span = [
            bytes(1, &[0xab; 16]),
            bytes(5, "naïve".as_bytes()),
            vec![7 << 3 | 1, 1, 0, 0, 0, 0, 0, 0, 0x80],
            // A field that is not looked at.
            vec![6 << 3, 3],
            value(&bytes(1, b"text")),
            value(&[
                3 << 3,
                0xff,
                0xff,
                0xff,
                0xff,
                0xff,
                0xff,
                0xff,
                0xff,
                0xff,
                1,
            ]),
            value(&[2 << 3, 1]),
            value(&bytes(5, &bytes(1, &bytes(1, b"a")))),
            value(&bytes(7, &[0, 255])),
        ];
        let said = span_of(&span.concat()).unwrap();
        let expect = serde_json::json!({
            "traceId": "ab".repeat(16),
            "name": "naïve",
            "startTimeUnixNano": "9223372036854775809",
            "attributes": [
                {"key": "k", "value": {"stringValue": "text"}},
                {"key": "k", "value": {"intValue": "-1"}},
                {"key": "k", "value": {"boolValue": true}},
                {"key": "k", "value": {"arrayValue": {"values": [{"stringValue": "a"}]}}},
                {"key": "k", "value": {"bytesValue": "AP8="}},
            ],
        });
        assert_eq!(said, expect);
    }

    #[test]
    fn hostile_bytes_are_refused() {
        let check = |span: &[u8], what: &str| {
            let error = span_of(span).expect_err(what);
            assert!(error.what.contains(what), "{error}");
        };
        check(&[bytes(5, b"a"), bytes(5, b"b")].concat(), "comes twice");
        check(&[5 << 3 | 2, 200], "in the middle");
        check(
            &[
                5 << 3 | 2,
                0xff,
                0xff,
                0xff,
                0xff,
                0xff,
                0xff,
                0xff,
                0xff,
                0xff,
                1,
            ],
            "in the middle",
        );
        check(&[0xff; 11], "64 bits");
        check(&bytes(5, &[0xff]), "UTF-8");
        check(&[5 << 3, 1], "not of its type");
        check(&[5 << 3 | 3], "of this type");
        check(&[2, 0], "this number");
        let mut deep = bytes(1, b"x");
        for _ in 0..40 {
            deep = bytes(5, &bytes(1, &deep));
        }
        check(&bytes(9, &bytes(2, &deep)), "too deep");
        // Two bytes each.
        let many = [9 << 3 | 2, 0].repeat(MOST + 1);
        check(&many, "more values");
    }
}
