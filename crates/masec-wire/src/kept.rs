//! What the input says of a trace, kept as it is spelt: numbers of any length, keys that come twice.

use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::Limits;
use crate::json::{self, Node};

/// A JSON value as it was spelt, on one line; null where nothing was said.
#[derive(Clone, Debug, Default)]
pub struct Kept(Option<Box<RawValue>>);

impl Kept {
    /// Its text.
    pub fn get(&self) -> &str {
        self.0.as_ref().map_or("null", |raw| raw.get())
    }

    /// Whether it says nothing.
    pub fn is_null(&self) -> bool {
        self.get() == "null"
    }

    /// As a value, for whoever looks for something in it: of a key that comes twice the last, of a number that no machine holds its
    /// spelling.
    pub fn value(&self) -> Value {
        json::parse(self.get(), Limits::MAX_DEPTH).map_or(Value::Null, |node| node.to_value())
    }

    /// What `text` says, or why it is no JSON.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let node = json::parse(text, Limits::MAX_DEPTH).map_err(|error| error.to_string())?;
        Ok(Self::of(&node))
    }

    pub(crate) fn of(node: &Node<'_>) -> Self {
        Self::raw(node.spelt())
    }

    /// An object of these members, as they come; null where there are none.
    pub(crate) fn members<'n, 'a: 'n>(
        members: impl Iterator<Item = (&'n str, &'n Node<'a>)>,
    ) -> Self {
        let mut text = String::new();
        for (key, node) in members {
            text.push(if text.is_empty() { '{' } else { ',' });
            text.push_str(&Value::from(key).to_string());
            text.push(':');
            text.push_str(&node.spelt());
        }
        if text.is_empty() {
            return Self::default();
        }
        text.push('}');
        Self::raw(text)
    }

    fn raw(text: String) -> Self {
        Self(
            RawValue::from_string(text)
                .ok()
                .filter(|raw| raw.get() != "null"),
        )
    }
}

impl From<Value> for Kept {
    fn from(value: Value) -> Self {
        Self::raw(value.to_string())
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get())
    }
}

impl Serialize for Kept {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_as_it_was_spelt() {
        let text = r#"{"big":12345678901234567890123,"f":1.10,"e":1e400,"k":1,"k":{"a":[]}}"#;
        let spaced = text.replace(',', " ,\n ");
        let kept = Kept::read(&spaced).expect("it is JSON");
        assert_eq!(kept.get(), text);
        assert_eq!(serde_json::to_string(&kept).ok().as_deref(), Some(text));
        assert_eq!(kept.value()["k"]["a"], serde_json::json!([]));
        assert_eq!(kept.value()["e"], "1e400");
        assert_eq!(Kept::read("null"), Ok(Kept::default()));
        assert!(Kept::read(&"[".repeat(200)).is_err());
        // What is no JSON to others is a text.
        assert_eq!(
            Kept::read("[NaN,-Infinity]").map(|it| it.to_string()),
            Ok(r#"["NaN","-Infinity"]"#.to_owned())
        );
    }
}
