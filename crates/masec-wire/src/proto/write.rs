//! A tree as JSON has it to bytes.

use super::{Field, Message, What, known};
use crate::base64;
use crate::json::{Json, Node};

/// Why a tree is no message of a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{name}` {what}")]
pub(crate) struct Unwritable {
    pub(crate) name: String,
    pub(crate) what: &'static str,
}

/// The bytes of a message. A member that the table does not name is refused: nothing that was looked at is lost on the way.
pub(crate) fn written(message: &Message, node: &Node<'_>) -> Result<Vec<u8>, Unwritable> {
    let mut out = Vec::new();
    let entries = node
        .as_map()
        .ok_or_else(|| unwritable("", "is no object"))?;
    let mut chosen = false;
    for entry in entries {
        let field = message.0.iter().find(|field| field.name == entry.key);
        let field =
            field.ok_or_else(|| unwritable(&entry.key, "is nothing that this binding has"))?;
        let anything = matches!(field.what, What::Anything);
        if entry.node.json == Json::Null && !anything {
            continue;
        }
        if field.choice && std::mem::replace(&mut chosen, true) {
            return Err(unwritable(
                field.name,
                "stands beside another of which there can be one",
            ));
        }
        put(field, &entry.node, &mut out)?;
    }
    Ok(out)
}

fn unwritable(name: &str, what: &'static str) -> Unwritable {
    let name = name.chars().take(64).collect();
    Unwritable { name, what }
}

fn put(field: &Field, node: &Node<'_>, out: &mut Vec<u8>) -> Result<(), Unwritable> {
    let wrong = || unwritable(field.name, "is not of its type");
    let number = field.number;
    let text = || node.as_text().ok_or_else(wrong);
    match field.what {
        What::Text => bytes(number, text()?.as_bytes(), out),
        What::Base64 => {
            bytes(number, &base64::exact(text()?).ok_or_else(wrong)?, out);
        }
        What::Truth => match node.json {
            Json::Bool(truth) => numeral(number, u64::from(truth), out),
            _ => return Err(wrong()),
        },
        What::Int | What::Int32 => {
            let scalar = node.as_scalar().and_then(|it| it.parse::<i64>().ok());
            let whole = scalar.ok_or_else(wrong)?;
            if matches!(field.what, What::Int32) && i32::try_from(whole).is_err() {
                return Err(wrong());
            }
            numeral(number, whole.cast_unsigned(), out);
        }
        What::Word(words) => {
            let scalar = node.as_scalar().ok_or_else(wrong)?;
            let place = words.iter().position(|word| *word == scalar);
            let place = place.and_then(|place| i64::try_from(place).ok());
            let other = || scalar.parse::<i32>().ok().map(i64::from);
            let value = place.or_else(other).ok_or_else(wrong)?;
            numeral(number, value.cast_unsigned(), out);
        }
        What::Time => {
            let (seconds, nanos) = known::seconds(text()?).ok_or_else(wrong)?;
            let mut inner = Vec::new();
            numeral(1, seconds.cast_unsigned(), &mut inner);
            numeral(2, nanos.cast_unsigned(), &mut inner);
            bytes(number, &inner, out);
        }
        What::Object => bytes(number, &object(node).ok_or_else(wrong)?, out),
        What::Anything => bytes(number, &anything(node).ok_or_else(wrong)?, out),
        What::Pairs => {
            for entry in node.as_map().ok_or_else(wrong)? {
                let mut inner = Vec::new();
                bytes(1, entry.key.as_bytes(), &mut inner);
                let value = entry.node.as_text().ok_or_else(wrong)?;
                bytes(2, value.as_bytes(), &mut inner);
                bytes(number, &inner, out);
            }
        }
        What::Named(of) => {
            for entry in node.as_map().ok_or_else(wrong)? {
                let mut inner = Vec::new();
                bytes(1, entry.key.as_bytes(), &mut inner);
                bytes(2, &written(of, &entry.node)?, &mut inner);
                bytes(number, &inner, out);
            }
        }
        What::Texts => {
            for one in node.as_list().ok_or_else(wrong)? {
                bytes(number, one.as_text().ok_or_else(wrong)?.as_bytes(), out);
            }
        }
        What::One(inner) => bytes(number, &written(inner, node)?, out),
        What::Many(inner) => {
            for one in node.as_list().ok_or_else(wrong)? {
                bytes(number, &written(inner, one)?, out);
            }
        }
        What::Hex | What::Fixed64 | What::Double => {
            return Err(unwritable(field.name, "is only ever read"));
        }
    }
    Ok(())
}

/// `google.protobuf.Struct`.
fn object(node: &Node<'_>) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for entry in node.as_map()? {
        let mut inner = Vec::new();
        bytes(1, entry.key.as_bytes(), &mut inner);
        bytes(2, &anything(&entry.node)?, &mut inner);
        bytes(1, &inner, &mut out);
    }
    Some(out)
}

/// `google.protobuf.Value`.
fn anything(node: &Node<'_>) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    match &node.json {
        Json::Null => numeral(1, 0, &mut out),
        Json::Number(digits) => {
            let number: f64 = digits.parse().ok()?;
            if !number.is_finite() {
                return None;
            }
            varint(2 << 3 | 1, &mut out);
            out.extend(number.to_le_bytes());
        }
        Json::Text(text) => bytes(3, text.as_bytes(), &mut out),
        Json::Bool(truth) => numeral(4, u64::from(*truth), &mut out),
        Json::Map(_) => bytes(5, &object(node)?, &mut out),
        Json::List(nodes) => {
            let mut inner = Vec::new();
            for node in nodes {
                bytes(1, &anything(node)?, &mut inner);
            }
            bytes(6, &inner, &mut out);
        }
    }
    Some(out)
}

fn varint(mut number: u64, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push((number as u8 & 0x7f) | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn numeral(field: u64, value: u64, out: &mut Vec<u8>) {
    varint(field << 3, out);
    varint(value, out);
}

fn bytes(field: u64, inner: &[u8], out: &mut Vec<u8>) {
    varint(field << 3 | 2, out);
    varint(inner.len() as u64, out);
    out.extend_from_slice(inner);
}
