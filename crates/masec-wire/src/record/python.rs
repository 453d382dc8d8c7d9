//! Python literals, as `repr` and `str` write them: dictionaries, lists, tuples, sets, strings, numbers, and calls such
//! as `datetime.datetime(2024, 5, 1)` or `Mail(sender='a', read=True)`. Never evaluated, only read.

use std::borrow::Cow;
use std::fmt::Write;

use masec_model::Span;

use crate::Limits;
use crate::flatten::Leaves;
use crate::json::{Entry, Json, Node};

/// Adds the fields of `text` if it is one Python value with structure. On `false` nothing was added.
pub(super) fn read(text: &str, path: &str, leaves: &mut Leaves<'_>, limits: &Limits) -> bool {
    let Some(node) = parse(text, limits.depth()) else {
        return false;
    };
    leaves.json(&mut path.to_owned(), &node);
    true
}

/// The value as a tree; `None` for what is none, or has no structure.
fn parse(text: &str, depth: usize) -> Option<Node<'_>> {
    let mut parser = Python { text, at: 0 };
    parser.space();
    let node = match parser.peek()? {
        b'{' | b'[' | b'(' => parser.value(depth)?,
        byte if is_start(byte) => parser.named(depth)?,
        _ => return None,
    };
    parser.space();
    let structured = matches!(node.json, Json::List(_) | Json::Map(_));
    (parser.at == text.len() && structured).then_some(node)
}

struct Python<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Python<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        self.space();
        let here = self.peek() == Some(byte);
        self.at += usize::from(here);
        here
    }

    /// At the outermost: `Mail(sender='a')`, or fields side by side as pydantic prints them, `sender='a' read=True`.
    fn named(&mut self, depth: usize) -> Option<Node<'a>> {
        let start = self.at;
        let name = self.name()?;
        if self.peek() == Some(b'(') {
            let node = self.call(start, name, depth)?;
            return matches!(node.json, Json::Map(_)).then_some(node);
        }
        self.at = start;
        let mut entries = Vec::new();
        while self.at < self.text.len() {
            entries.push(self.keyword(depth)?);
            let before = self.at;
            self.space();
            if before == self.at && self.at < self.text.len() {
                return None;
            }
        }
        (entries.len() >= 2).then_some(Node {
            span: Span::new(start, self.at),
            json: Json::Map(entries),
        })
    }

    fn value(&mut self, depth: usize) -> Option<Node<'a>> {
        self.space();
        let start = self.at;
        let json = match self.peek()? {
            b'{' => self.braces(depth.checked_sub(1)?)?,
            b'[' => {
                self.at += 1;
                Json::List(self.items(b']', depth.checked_sub(1)?)?)
            }
            b'(' => {
                self.at += 1;
                Json::List(self.items(b')', depth.checked_sub(1)?)?)
            }
            b'\'' | b'"' => Json::Text(self.string(false)?),
            b'<' => return self.member(depth),
            b'+' | b'-' | b'0'..=b'9' | b'.' => self.number()?,
            byte if is_start(byte) => return self.word(start, depth),
            _ => return None,
        };
        Some(Node {
            span: Span::new(start, self.at),
            json,
        })
    }

    fn items(&mut self, close: u8, depth: usize) -> Option<Vec<Node<'a>>> {
        let mut nodes = Vec::new();
        loop {
            if self.eat(close) {
                return Some(nodes);
            }
            nodes.push(self.value(depth)?);
            if !self.eat(b',') {
                return self.eat(close).then_some(nodes);
            }
        }
    }

    /// A dictionary or a set.
    fn braces(&mut self, depth: usize) -> Option<Json<'a>> {
        self.at += 1;
        let mut entries = Vec::new();
        if self.eat(b'}') {
            return Some(Json::Map(entries));
        }
        let first = self.value(depth)?;
        if !self.eat(b':') {
            let mut nodes = vec![first];
            if self.eat(b',') {
                nodes.extend(self.items(b'}', depth)?);
                return Some(Json::List(nodes));
            }
            return self.eat(b'}').then_some(Json::List(nodes));
        }
        let mut key = first;
        loop {
            let node = self.value(depth)?;
            entries.push(Entry {
                at: key.span,
                key: key_text(key, self.text),
                node,
            });
            let comma = self.eat(b',');
            if self.eat(b'}') {
                return Some(Json::Map(entries));
            }
            if !comma {
                return None;
            }
            key = self.value(depth)?;
            if !self.eat(b':') {
                return None;
            }
        }
    }

    /// `None`, `True`, a prefixed string, or a call.
    fn word(&mut self, start: usize, depth: usize) -> Option<Node<'a>> {
        let name = self.name()?;
        let json = match (name, self.peek()) {
            ("None", _) => Json::Null,
            ("True", _) => Json::Bool(true),
            ("False", _) => Json::Bool(false),
            ("nan" | "inf", _) => Json::Number(Cow::Borrowed(name)),
            ("b" | "u", Some(b'\'' | b'"')) => Json::Text(self.string(false)?),
            ("r", Some(b'\'' | b'"')) => Json::Text(self.string(true)?),
            (_, Some(b'(')) => return self.call(start, name, depth),
            _ => return None,
        };
        Some(Node {
            span: Span::new(start, self.at),
            json,
        })
    }

    fn name(&mut self) -> Option<&'a str> {
        let rest = &self.text[self.at..];
        let len = rest
            .bytes()
            .position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.')))
            .unwrap_or(rest.len());
        self.at += len;
        (1..=128).contains(&len).then(|| &rest[..len])
    }

    fn keyword(&mut self, depth: usize) -> Option<Entry<'a>> {
        self.space();
        let start = self.at;
        let name = self.name()?;
        let at = Span::new(start, self.at);
        if self.peek() != Some(b'=') {
            return None;
        }
        self.at += 1;
        let node = self.value(depth)?;
        Some(Entry {
            key: Cow::Borrowed(name),
            at,
            node,
        })
    }

    /// A call: dates become one text, one positional argument becomes the value itself, keywords become fields.
    fn call(&mut self, start: usize, name: &str, depth: usize) -> Option<Node<'a>> {
        let depth = depth.checked_sub(1)?;
        self.at += 1;
        let mut positional = Vec::new();
        let mut entries = Vec::new();
        while !self.eat(b')') {
            let before = self.at;
            match self.keyword(depth) {
                Some(entry) => entries.push(entry),
                None => {
                    self.at = before;
                    positional.push(self.value(depth)?);
                }
            }
            if !self.eat(b',') {
                if self.eat(b')') {
                    break;
                }
                return None;
            }
        }
        let span = Span::new(start, self.at);
        let json = if let Some(date) = date_of(name, &positional, &entries) {
            Json::Text(Cow::Owned(date))
        } else if entries.is_empty() && positional.len() == 1 {
            positional.pop()?.json
        } else if entries.is_empty() {
            Json::List(positional)
        } else {
            for (place, node) in positional.into_iter().enumerate() {
                let key = Cow::Owned(format!("_{place}"));
                entries.push(Entry {
                    key,
                    at: node.span,
                    node,
                });
            }
            Json::Map(entries)
        };
        Some(Node { span, json })
    }

    /// `<Colour.RED: 'red'>`, an enumeration's member: its value.
    fn member(&mut self, depth: usize) -> Option<Node<'a>> {
        let start = self.at;
        self.at += 1;
        self.name()?;
        if !self.eat(b':') {
            return None;
        }
        let node = self.value(depth.checked_sub(1)?)?;
        self.eat(b'>').then(|| Node {
            span: Span::new(start, self.at),
            json: node.json,
        })
    }

    fn number(&mut self) -> Option<Json<'a>> {
        let rest = &self.text[self.at..];
        let len = rest
            .bytes()
            .position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.' | b'_')))
            .unwrap_or(rest.len());
        let digits = &rest[..len];
        self.at += len;
        let known = digits.parse::<f64>().is_ok()
            || digits.starts_with("0x")
            || digits.bytes().all(|b| b.is_ascii_digit() || b == b'_');
        known.then_some(Json::Number(Cow::Borrowed(digits)))
    }

    fn string(&mut self, raw: bool) -> Option<Cow<'a, str>> {
        let quote = self.peek()?;
        let start = self.at + 1;
        let bytes = self.text.as_bytes();
        let mut at = start;
        let mut run = start;
        let mut owned: Option<String> = None;
        loop {
            at += memchr::memchr3(quote, b'\\', b'\n', bytes.get(at..)?)?;
            match bytes[at] {
                b'\n' => return None,
                b'\\' if raw => at += 2,
                b'\\' => {
                    let text = owned.get_or_insert_default();
                    text.push_str(&self.text[run..at]);
                    at = unescape(self.text, at, text)?;
                    run = at;
                }
                _ => break,
            }
        }
        self.at = at + 1;
        let rest = self.text.get(run..at)?;
        Some(match owned {
            None => Cow::Borrowed(rest),
            Some(text) => Cow::Owned(text + rest),
        })
    }
}

fn is_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_'
}

/// A dictionary's key as text: a string's value, else as it was spelt.
fn key_text<'a>(key: Node<'a>, text: &'a str) -> Cow<'a, str> {
    match key.json {
        Json::Text(key) => key,
        _ => Cow::Borrowed(text.get(key.span.range()).unwrap_or_default()),
    }
}

/// Decodes the escape at `at` (a backslash) onto `out`; where the text goes on.
fn unescape(text: &str, at: usize, out: &mut String) -> Option<usize> {
    let code = text[at + 1..].chars().next()?;
    let digits = |from: usize, count: usize| {
        let hex = text.get(from..from + count)?;
        let all = hex.bytes().all(|b| b.is_ascii_hexdigit());
        let number = u32::from_str_radix(hex, 16).ok().filter(|_| all)?;
        Some(char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER))
    };
    let (character, len) = match code {
        '\\' | '\'' | '"' => (code, 2),
        'n' => ('\n', 2),
        'r' => ('\r', 2),
        't' => ('\t', 2),
        'a' => ('\u{7}', 2),
        'b' => ('\u{8}', 2),
        'f' => ('\u{c}', 2),
        'v' => ('\u{b}', 2),
        '0' => ('\0', 2),
        'x' => (digits(at + 2, 2)?, 4),
        'u' => (digits(at + 2, 4)?, 6),
        'U' => (digits(at + 2, 8)?, 10),
        '\n' => return None,
        // Python keeps a backslash that escapes nothing.
        other => {
            out.push('\\');
            (other, 1 + other.len_utf8())
        }
    };
    out.push(character);
    Some(at + len)
}

/// `datetime.datetime(2024, 5, 1, 10, 0)` as `2024-05-01 10:00:00`, and the like for dates and times.
fn date_of(name: &str, positional: &[Node<'_>], keywords: &[Entry<'_>]) -> Option<String> {
    let kind = name.strip_prefix("datetime.").unwrap_or(name);
    let plain = |node: &Node<'_>| match &node.json {
        Json::Number(digits) => digits.parse::<u32>().ok(),
        _ => None,
    };
    let numbers: Option<Vec<u32>> = positional.iter().map(plain).collect();
    let numbers = numbers?;
    // What has a time zone stays a record: nothing that stands in the text may get lost.
    if !keywords.is_empty() {
        return None;
    }
    let mut text = String::new();
    let clock = match (kind, numbers.as_slice()) {
        ("date", [y, m, d]) => {
            let _ = write!(text, "{y:04}-{m:02}-{d:02}");
            return Some(text);
        }
        ("datetime", [y, m, d, clock @ ..]) if (2..=4).contains(&clock.len()) => {
            let _ = write!(text, "{y:04}-{m:02}-{d:02} ");
            clock
        }
        ("time", clock) if (2..=4).contains(&clock.len()) => clock,
        _ => return None,
    };
    let part = |place: usize| clock.get(place).copied().unwrap_or(0);
    let _ = write!(text, "{:02}:{:02}:{:02}", part(0), part(1), part(2));
    if part(3) > 0 {
        let _ = write!(text, ".{:06}", part(3));
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use masec_model::{Leaf, Shape, Value};

    use super::*;

    fn check(text: &str, expect: &[(&str, &str)]) {
        let limits = Limits::default();
        let mut leaves = Leaves::new(&limits, Some(0));
        let found = read(text, "", &mut leaves, &limits);
        assert_eq!(
            found,
            !expect.is_empty() || leaves.leaves.is_empty() && found
        );
        let shown = |leaf: &Leaf| {
            assert_eq!(leaf.shape, Shape::Field);
            let value = match &leaf.value {
                Value::Text(text) => text.clone(),
                other => format!("{other:?}"),
            };
            (leaf.path.to_string(), value)
        };
        let found: Vec<_> = leaves.leaves.iter().map(shown).collect();
        let expect: Vec<_> = expect
            .iter()
            .map(|(path, value)| ((*path).to_owned(), (*value).to_owned()))
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn literals() {
        check(
            r#"{'a': 'it\'s', "b": [1.50, None, True], 'when': datetime.datetime(2024, 5, 1, 10, 0)}"#,
            &[
                ("a", "it's"),
                ("b[0]", "Number(\"1.50\")"),
                ("b[1]", "Null"),
                ("b[2]", "Bool(true)"),
                ("when", "2024-05-01 10:00:00"),
            ],
        );
        check("('a', 'b\\x41\\u00e9')", &[("[0]", "a"), ("[1]", "bAé")]);
        check(
            "[Mail(id_='1', to=['x'], s=<State.SENT: 'sent'>)]",
            &[("[0].id_", "1"), ("[0].to[0]", "x"), ("[0].s", "sent")],
        );
        check("a='1' b=2", &[("a", "1"), ("b", "Number(\"2\")")]);
        check(
            "{1, 2}",
            &[("[0]", "Number(\"1\")"), ("[1]", "Number(\"2\")")],
        );
    }

    #[test]
    fn text_in_a_string_stays_in_it() {
        check(
            r#"{'body': "x', 'recipient': 'evil", 'recipient': 'good'}"#,
            &[("body", "x', 'recipient': 'evil"), ("recipient", "good")],
        );
    }

    #[test]
    fn prose_is_no_literal() {
        for text in [
            "",
            "hello (world)",
            "{unquoted: 1}",
            "['a' 'b']",
            "['a",
            "{'a': }",
            "x = 1",
            "'just a string'",
            "12",
            "print(x)",
            "[1] and more",
            "['a\nb']",
            "a='1'b=2",
        ] {
            check(text, &[]);
        }
        check(&"[".repeat(10_000), &[]);
    }
}
