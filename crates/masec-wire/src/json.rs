//! A JSON tree that remembers where each value stood and how each number was spelt.
//!
//! Stricter than JSON nowhere; more lenient in two points that recorders get wrong: `NaN` and `Infinity` are numbers,
//! and an unpaired surrogate escape becomes U+FFFD instead of costing the whole object.

use std::borrow::Cow;

use masec_model::Span;

/// A value and where it stood.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node<'a> {
    /// Quotes and brackets included.
    pub(crate) span: Span,
    pub(crate) json: Json<'a>,
}

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json<'a> {
    Null,
    Bool(bool),
    /// As spelt.
    Number(Cow<'a, str>),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Map(Vec<Entry<'a>>),
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry<'a> {
    pub(crate) key: Cow<'a, str>,
    /// Where the key stood, quotes included.
    pub(crate) at: Span,
    pub(crate) node: Node<'a>,
}

/// Why a text is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} at byte {at}")]
pub(crate) struct JsonError {
    pub(crate) at: usize,
    pub(crate) what: &'static str,
}

fn quote(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}

impl<'a> Node<'a> {
    /// The member `key`; the last one where the key is repeated, as most readers take it.
    pub(crate) fn get(&self, key: &str) -> Option<&Node<'a>> {
        match &self.json {
            Json::Map(entries) => entries
                .iter()
                .rev()
                .find(|entry| entry.key == key)
                .map(|entry| &entry.node),
            _ => None,
        }
    }

    /// The same member, to change it.
    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        let Json::Map(entries) = &mut self.json else {
            return None;
        };
        let mut last_first = entries.iter_mut().rev();
        let found = last_first.find(|entry| entry.key == key);
        found.map(|entry| &mut entry.node)
    }

    /// Members that [`Node::get`] does not give, since their key comes again.
    pub(crate) fn shadowed(&self) -> impl Iterator<Item = &Entry<'a>> {
        let entries = self.as_map().unwrap_or_default();
        let shadowed = if has_repeats(entries) { entries } else { &[] };
        let mut later = rustc_hash::FxHashSet::default();
        let mut hidden = Vec::new();
        for entry in shadowed.iter().rev() {
            if !later.insert(&*entry.key) {
                hidden.push(entry);
            }
        }
        hidden.into_iter().rev()
    }

    /// The member `key` if it is text.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_text()
    }

    pub(crate) fn as_text(&self) -> Option<&str> {
        match &self.json {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Text or a number's spelling.
    pub(crate) fn as_scalar(&self) -> Option<&str> {
        match &self.json {
            Json::Text(text) | Json::Number(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn as_list(&self) -> Option<&[Node<'a>]> {
        match &self.json {
            Json::List(nodes) => Some(nodes),
            _ => None,
        }
    }

    pub(crate) fn as_map(&self) -> Option<&[Entry<'a>]> {
        match &self.json {
            Json::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The same, with texts of its own.
    pub(crate) fn into_owned(self) -> Node<'static> {
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        let json = match self.json {
            Json::Null => Json::Null,
            Json::Bool(truth) => Json::Bool(truth),
            Json::Number(digits) => Json::Number(own(digits)),
            Json::Text(text) => Json::Text(own(text)),
            Json::List(nodes) => Json::List(nodes.into_iter().map(Node::into_owned).collect()),
            Json::Map(entries) => Json::Map(
                entries
                    .into_iter()
                    .map(|entry| Entry {
                        key: own(entry.key),
                        at: entry.at,
                        node: entry.node.into_owned(),
                    })
                    .collect(),
            ),
        };
        Node {
            span: self.span,
            json,
        }
    }

    /// As [`Node::write`] writes it.
    pub(crate) fn written(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    /// Written down again, on one line and in the order that it has.
    pub(crate) fn write(&self, out: &mut String) {
        self.write_as(out, false);
    }

    /// As [`Node::write`] writes it, and JSON to every reader: of numbers that are none the spelling as a text.
    pub(crate) fn spelt(&self) -> String {
        let mut out = String::new();
        self.write_as(&mut out, true);
        out
    }

    fn write_as(&self, out: &mut String, strict: bool) {
        match &self.json {
            Json::Null => out.push_str("null"),
            Json::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Json::Number(digits) if strict && digits.ends_with(['N', 'y']) => quote(digits, out),
            Json::Number(digits) => out.push_str(digits),
            Json::Text(text) => quote(text, out),
            Json::List(nodes) => {
                out.push('[');
                for (place, node) in nodes.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    node.write_as(out, strict);
                }
                out.push(']');
            }
            Json::Map(entries) => {
                out.push('{');
                for (place, entry) in entries.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    quote(&entry.key, out);
                    out.push(':');
                    entry.node.write_as(out, strict);
                }
                out.push('}');
            }
        }
    }

    /// As `serde_json` has it. A number that it cannot hold becomes its spelling.
    pub(crate) fn to_value(&self) -> serde_json::Value {
        use serde_json::Value;
        match &self.json {
            Json::Null => Value::Null,
            Json::Bool(truth) => Value::Bool(*truth),
            Json::Number(digits) => {
                serde_json::from_str(digits).unwrap_or_else(|_| Value::String(digits.to_string()))
            }
            Json::Text(text) => Value::String(text.to_string()),
            Json::List(nodes) => Value::Array(nodes.iter().map(Node::to_value).collect()),
            Json::Map(entries) => Value::Object(
                entries
                    .iter()
                    .map(|entry| (entry.key.to_string(), entry.node.to_value()))
                    .collect(),
            ),
        }
    }
}

/// Parses `text`, which must be one value with white space around it, no deeper than `depth`.
pub(crate) fn parse(text: &str, depth: usize) -> Result<Node<'_>, JsonError> {
    parse_as(text, depth, false)
}

/// As [`parse`], and refuses what parsers disagree on: repeated keys, `NaN` and `Infinity`, unpaired surrogates.
pub(crate) fn parse_strict(text: &str, depth: usize) -> Result<Node<'_>, JsonError> {
    parse_as(text, depth, true)
}

fn parse_as(text: &str, depth: usize, strict: bool) -> Result<Node<'_>, JsonError> {
    let mut parser = Parser {
        text,
        at: 0,
        strict,
    };
    let node = parser.value(depth)?;
    parser.space();
    if parser.at < text.len() {
        return Err(parser.error("more after the value"));
    }
    Ok(node)
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    strict: bool,
}

impl<'a> Parser<'a> {
    fn error(&self, what: &'static str) -> JsonError {
        JsonError { at: self.at, what }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node<'a>, JsonError> {
        self.space();
        let start = self.at;
        let json = match self.peek() {
            None => return Err(self.error("the text ends where a value should be")),
            Some(b'{') => self.map(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Json::Text(self.string()?),
            Some(_) => self.word()?,
        };
        Ok(Node {
            span: Span::new(start, self.at),
            json,
        })
    }

    fn map(&mut self, depth: usize) -> Result<Json<'a>, JsonError> {
        let depth = self.deeper(depth)?;
        let mut entries = Vec::new();
        loop {
            self.space();
            match self.peek() {
                Some(b'}') if entries.is_empty() => break,
                Some(b'"') => {}
                _ => return Err(self.error("a key in quotes should be here")),
            }
            let start = self.at;
            let key = self.string()?;
            let at = Span::new(start, self.at);
            self.space();
            if self.peek() != Some(b':') {
                return Err(self.error("a colon should be here"));
            }
            self.at += 1;
            let node = self.value(depth)?;
            entries.push(Entry { key, at, node });
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => break,
                _ => return Err(self.error("a comma or a closing brace should be here")),
            }
        }
        self.at += 1;
        if self.strict && has_repeats(&entries) {
            return Err(self.error("an object that ends here has a key twice"));
        }
        Ok(Json::Map(entries))
    }

    fn list(&mut self, depth: usize) -> Result<Json<'a>, JsonError> {
        let depth = self.deeper(depth)?;
        let mut nodes = Vec::new();
        loop {
            self.space();
            if self.peek() == Some(b']') && nodes.is_empty() {
                break;
            }
            nodes.push(self.value(depth)?);
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => break,
                _ => return Err(self.error("a comma or a closing bracket should be here")),
            }
        }
        self.at += 1;
        Ok(Json::List(nodes))
    }

    /// Steps over the opening bracket; what depth is left inside it.
    fn deeper(&mut self, depth: usize) -> Result<usize, JsonError> {
        let left = depth
            .checked_sub(1)
            .ok_or_else(|| self.error("nested too deep"))?;
        self.at += 1;
        Ok(left)
    }

    fn word(&mut self) -> Result<Json<'a>, JsonError> {
        let rest = &self.text[self.at..];
        let len = rest
            .bytes()
            .position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.')))
            .unwrap_or(rest.len());
        let word = &rest[..len];
        let json = match word {
            "null" => Json::Null,
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            _ if is_number(word) && !(self.strict && word.ends_with(['N', 'y'])) => {
                Json::Number(Cow::Borrowed(word))
            }
            _ => return Err(self.error("no value starts like this")),
        };
        self.at += len;
        Ok(json)
    }

    fn string(&mut self) -> Result<Cow<'a, str>, JsonError> {
        let bytes = self.text.as_bytes();
        let start = self.at + 1;
        let mut at = start;
        let mut owned: Option<String> = None;
        let mut run = start;
        loop {
            let Some(step) = bytes.get(at..).and_then(|rest| {
                rest.iter()
                    .position(|&b| b == b'"' || b == b'\\' || b < 0x20)
            }) else {
                return Err(self.error("the text ends inside a string that starts here"));
            };
            at += step;
            match bytes[at] {
                b'"' => break,
                b'\\' => {
                    let text = owned.get_or_insert_default();
                    text.push_str(&self.text[run..at]);
                    at = unescape(self.text, at, text, self.strict).ok_or(JsonError {
                        at,
                        what: "not an escape that JSON knows",
                    })?;
                    run = at;
                }
                _ => {
                    return Err(JsonError {
                        at,
                        what: "a control character inside a string",
                    });
                }
            }
        }
        self.at = at + 1;
        Ok(match owned {
            None => Cow::Borrowed(&self.text[start..at]),
            Some(mut text) => {
                text.push_str(&self.text[run..at]);
                Cow::Owned(text)
            }
        })
    }
}

/// Decodes the escape at `at` (a backslash) onto `out`; where the text goes on.
pub(crate) fn unescape(text: &str, at: usize, out: &mut String, strict: bool) -> Option<usize> {
    let plain = match text.as_bytes().get(at + 1)? {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return unicode(text, at, out, strict),
        _ => return None,
    };
    out.push(plain);
    Some(at + 2)
}

fn unicode(text: &str, at: usize, out: &mut String, strict: bool) -> Option<usize> {
    let first = hex4(text, at + 2)?;
    let next = at + 6;
    if (0xD800..0xDC00).contains(&first)
        && text.as_bytes().get(next..next + 2) == Some(b"\\u")
        && let Some(second) = hex4(text, next + 2)
        && (0xDC00..0xE000).contains(&second)
    {
        let code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        return Some(next + 6);
    }
    match char::from_u32(first) {
        Some(c) => out.push(c),
        None if strict => return None,
        None => out.push(char::REPLACEMENT_CHARACTER),
    }
    Some(next)
}

/// Whether a key comes twice.
fn has_repeats(entries: &[Entry<'_>]) -> bool {
    /// Past this many keys a set is quicker than looking at every pair.
    const FEW: usize = 12;
    if entries.len() <= FEW {
        return entries
            .iter()
            .enumerate()
            .any(|(place, entry)| entries[..place].iter().any(|other| other.key == entry.key));
    }
    let mut seen = rustc_hash::FxHashSet::default();
    entries.iter().any(|entry| !seen.insert(&*entry.key))
}

fn hex4(text: &str, at: usize) -> Option<u32> {
    let digits = text.as_bytes().get(at..at + 4)?;
    digits.iter().try_fold(0, |number, &byte| {
        Some(number * 16 + (byte as char).to_digit(16)?)
    })
}

/// Whether `word` is a number as JSON spells them, or one of Python's three that are none.
pub(crate) fn is_number(word: &str) -> bool {
    let unsigned = word.strip_prefix('-').unwrap_or(word);
    if matches!(unsigned, "NaN" | "Infinity") {
        return true;
    }
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(place) => (&unsigned[..place], Some(&unsigned[place + 1..])),
        None => (unsigned, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|power| digits(power.strip_prefix(['+', '-']).unwrap_or(power)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(text: &str) -> Option<serde_json::Value> {
        parse(text, 128).ok().map(|node| node.to_value())
    }

    #[test]
    fn reads_what_serde_json_reads() {
        for text in [
            "null",
            " true ",
            "-0.5e+7",
            "12345678901234567890",
            r#""a\u00e9\ud83e\udd97\n\/""#,
            r#"{"a":[1,2,{"b":[]}],"c":{}}"#,
        ] {
            assert_eq!(value(text), serde_json::from_str(text).ok(), "{text}");
        }
        for text in [
            "", "{", "[1,]", "{\"a\":}", "01", "1.", "\"\n\"", "{} {}", "tru", "[1}",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn an_unpaired_surrogate_costs_one_character() {
        assert_eq!(value(r#""a\ud800b""#), Some("a\u{fffd}b".into()));
    }

    #[test]
    fn depth_is_bounded() {
        let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(parse(&deep(128), 128).is_ok());
        assert_eq!(
            parse(&deep(129), 128).map_err(|e| e.what),
            Err("nested too deep")
        );
        assert!(parse(&"[".repeat(10_000), 128).is_err());
    }

    #[test]
    fn strict_refuses_what_parsers_disagree_on() {
        let strict = |text: &str| parse_strict(text, 128).is_ok();
        let many: Vec<String> = (0..40).map(|n| format!("\"k{n}\":0")).collect();
        assert!(strict(&format!("{{{}}}", many.join(","))));
        assert!(!strict(&format!("{{{},\"k7\":1}}", many.join(","))));
        for bad in [
            r#"{"a":1,"a":2}"#,
            r#"{"a":1,"\u0061":2}"#,
            r#"[{"x":{"b":1,"b":1}}]"#,
            "NaN",
            "-Infinity",
            r#""\ud800""#,
            r#""\udc00\ud800""#,
        ] {
            assert!(!strict(bad), "{bad}");
            assert!(parse(bad, 128).is_ok(), "{bad}");
        }
        assert!(strict(r#"{"a":1,"b":{"a":"\ud83e\udd97"}}"#));
    }

    proptest! {
        #[test]
        fn agrees_with_serde_json(text in "[\\[\\]{}:,\" \\\\u0-9a-fntrule.eE+-]{0,24}") {
            let lenient = ["NaN", "Infinity", "\\ud", "\\uD"];
            prop_assume!(!lenient.iter().any(|word| text.contains(word)));
            let theirs: Option<serde_json::Value> = serde_json::from_str(&text).ok();
            // Numbers past what serde_json can hold are the one difference left.
            if theirs.is_some() {
                prop_assert_eq!(value(&text), theirs);
            }
        }
    }
}
