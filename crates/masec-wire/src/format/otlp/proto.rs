//! OTLP in protobuf: an export of spans becomes the same tree that its JSON would, by a table of the few messages and fields that
//! are looked at.

use crate::json::Node;
use crate::proto::{Message, ProtoError, Reader, What, field};

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
    Reader::new(MOST).message(&EXPORT, bytes, 0, depth)
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
