//! What a JSON-RPC message that is not read says of itself: whether it asks or answers, and under which id. It sees the bytes go by and
//! keeps next to nothing of them, so a message of any length can be answered for.

use super::{Id, LONGEST_ID, is_id};
use crate::json::{self, Json, Node};

/// A look at one message as it goes by. It is a guess where the bytes are no JSON.
#[derive(Debug, Default)]
pub struct Glance {
    depth: usize,
    in_text: bool,
    escaped: bool,
    /// The outermost value has ended, or is no object.
    over: bool,
    /// What stands in the outermost object since its last colon or comma.
    word: Vec<u8>,
    key: Vec<u8>,
    id: Option<Id>,
    /// Several ids that are not one.
    torn: bool,
    has_id: bool,
    has_method: bool,
}

impl Glance {
    /// More of the message.
    pub fn feed(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            if self.over {
                return;
            }
            self.take(byte);
        }
    }

    /// The id of the request that it is.
    pub fn asks(&self) -> Option<&Id> {
        self.only_id().filter(|_| self.has_method)
    }

    /// The id of the request that it answers.
    pub fn answers(&self) -> Option<&Id> {
        self.only_id().filter(|_| !self.has_method)
    }

    /// Of a message with several ids that differ nobody knows which one is meant.
    fn only_id(&self) -> Option<&Id> {
        self.id.as_ref().filter(|_| !self.torn)
    }

    fn take(&mut self, byte: u8) {
        if self.in_text {
            self.keep(byte);
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_text = false,
                _ => {}
            }
            return;
        }
        match byte {
            b'{' if self.depth == 0 => self.depth = 1,
            _ if byte.is_ascii_whitespace() => {}
            _ if self.depth == 0 => self.over = true,
            b'"' => {
                self.keep(byte);
                self.in_text = true;
            }
            b'{' | b'[' => {
                self.keep(byte);
                self.depth += 1;
            }
            b'}' | b']' => {
                self.depth -= 1;
                if self.depth == 0 {
                    self.member();
                    self.over = true;
                }
            }
            b':' if self.depth == 1 => self.key = std::mem::take(&mut self.word),
            b',' if self.depth == 1 => self.member(),
            _ => self.keep(byte),
        }
    }

    fn keep(&mut self, byte: u8) {
        // One byte more than an id may have tells that it is too long.
        if self.depth == 1 && self.word.len() <= LONGEST_ID {
            self.word.push(byte);
        }
    }

    /// A member of the outermost object has ended.
    fn member(&mut self) {
        let (key, value) = (
            std::mem::take(&mut self.key),
            std::mem::take(&mut self.word),
        );
        // A key may be spelt with escapes.
        match read(&key).map(|(_, node)| node.json) {
            Some(Json::Text(key)) if key == "method" => self.has_method = true,
            Some(Json::Text(key)) if key == "id" => {
                let id = read(&value).filter(|(_, node)| is_id(node) && node.json != Json::Null);
                let id = id.map(|(spelt, _)| Id(spelt.into()));
                // One that stands there twice with one value is the same to everybody.
                self.torn |= std::mem::replace(&mut self.has_id, true) && self.id != id;
                self.id = id;
            }
            _ => {}
        }
    }
}

/// A key or an id.
fn read(spelt: &[u8]) -> Option<(&str, Node<'_>)> {
    let text = std::str::from_utf8(spelt).ok()?;
    Some((text, json::parse_strict(text, 1).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(message: &str, asks: Option<&str>, answers: Option<&str>) {
        let mut glance = Glance::default();
        // As it comes out of a pipe.
        for part in message.as_bytes().chunks(3) {
            glance.feed(part);
        }
        let id = |id: Option<&Id>| id.map(|id| id.0.to_string());
        let found = (id(glance.asks()), id(glance.answers()));
        let expected = (asks.map(str::to_owned), answers.map(str::to_owned));
        assert_eq!(found, expected, "{message}");
    }

    #[test]
    fn what_a_message_says_of_itself() {
        let long = "x".repeat(100_000);
        let late = format!(
            r#"{{"result":{{"id":7,"text":"{long}\",\"id\":8}}"}},"jsonrpc":"2.0","id":"a b"}}"#
        );
        check(&late, None, Some(r#""a b""#));
        check(r#"{"jsonrpc":"2.0","id": 5 ,"result":{"#, None, Some("5"));
        check(
            r#"{"id":5,"method":"tools/call","params":{"id":6}}"#,
            Some("5"),
            None,
        );
        check(r#"{"\u0069d":5,"m\u0065thod":"ping"}"#, Some("5"), None);
        check(r#"{"method":"notifications/progress"}"#, None, None);
        check(r#"{"id":null,"error":{}}"#, None, None);
        check(r#"{"id":1,"id":2,"result":{}}"#, None, None);
        check(r#"{"id":1,"id":1,"result":{}}"#, None, Some("1"));
        check(
            r#"{"id":"a","method":"ping","\u0069d": "a"}"#,
            Some(r#""a""#),
            None,
        );
        check(r#"{"id":1,"id":"1","result":{}}"#, None, None);
        check(r#"{"id":1,"id":2,"id":1,"result":{}}"#, None, None);
        check(r#"{"id":null,"id":1,"result":{}}"#, None, None);
        check(r#"{"id":[1],"result":{}}"#, None, None);
        check(r#"{"id":{"a":1},"result":{}}"#, None, None);
        check(r#"{"id":1.5,"result":{}}"#, None, None);
        check(&format!(r#"{{"id":"{long}","result":{{}}}}"#), None, None);
        // What programs print besides.
        check("Server listens on port 5", None, None);
        check(r#"[{"id":5,"result":{}}]"#, None, None);
        check(r#""id":5}"#, None, None);
        check("}}}{\"id\":5}", None, None);
        check("", None, None);
        check(r#"{"id":5}{"id":6}"#, None, Some("5"));
    }
}
