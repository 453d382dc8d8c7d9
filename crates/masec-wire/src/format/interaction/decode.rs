//! Bytes to interactions: straight into the model's types, borrowing from the line while at it.

mod quick;

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use data_encoding::BASE64;
use masec_model::{
    CompactString, DeclaredLabels, Described, Endpoint, EndpointClass, Hints, How, Identity,
    Interaction, InteractionId, Kind, Leaf, Origin, OriginSet, Place, Shape, Span, Timestamp,
    Touch, Value,
};
use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::encode::{default_shape, shape_name};
use crate::{Kept, TraceTail, time};

/// What a line can be.
#[allow(
    clippy::large_enum_variant,
    reason = "nearly every line is an interaction, and it moves on at once"
)]
pub(super) enum Line<'a> {
    /// What is known of a trace as a whole.
    Tail {
        trace: Option<Cow<'a, str>>,
        tail: TraceTail,
    },
    /// One interaction; its id and step where the line says them.
    Interaction {
        trace: Option<Cow<'a, str>>,
        interaction: Interaction,
        id: Option<InteractionId>,
        step: Option<u32>,
    },
}

/// Most parties that an interaction is done for, one behind the other.
const MOST_PARTIES: usize = 16;

/// Reads one line.
pub(super) fn line(text: &str) -> Result<Line<'_>, String> {
    match quick::read(text) {
        Some(raw) => line_of(raw),
        None => line_of(serde_json::from_str(text).map_err(|error| error.to_string())?),
    }
}

/// What a line says, whose form is right.
fn line_of(raw: Raw<'_>) -> Result<Line<'_>, String> {
    let trace = raw.trace.map(|text| text.0);
    let bare = raw.kind.is_none() && raw.from.is_none() && raw.to.is_none();
    let (Some(kind), Some(from), Some(to)) = (raw.kind, raw.from, raw.to) else {
        if !bare || trace.is_none() || raw.content.is_some() || raw.id.is_some() {
            return Err("`kind`, `from` and `to` are needed".to_owned());
        }
        let tail = TraceTail {
            metadata: kept(raw.metadata)?,
            other: kept(raw.other)?,
        };
        return Ok(Line::Tail { trace, tail });
    };
    if raw.metadata.is_some() || raw.other.is_some() {
        return Err("`metadata` and `other` belong on a line of their own".to_owned());
    }
    if raw.on_behalf_of.len() > MOST_PARTIES {
        return Err(format!("`on_behalf_of` names more than {MOST_PARTIES}"));
    }
    let mut taint = OriginSet::EMPTY;
    for origin in raw.taint {
        taint = taint.join(OriginSet::of(origin.0));
    }
    let interaction = Interaction {
        id: InteractionId::default(),
        time: raw.time.map(|time| time.0),
        kind: kind.0,
        from: from.0,
        to: to.0,
        channel: raw.channel.unwrap_or_default().0,
        session: raw.session.unwrap_or_default().0,
        causes: raw.causes.0,
        on_behalf_of: raw.on_behalf_of.into_iter().map(|party| party.0).collect(),
        content: raw.content.unwrap_or_default().0,
        identity: raw.identity.map(|identity| identity.0).unwrap_or_default(),
        labels: DeclaredLabels {
            secrecy: raw.secrecy.into_iter().map(|tag| tag.0).collect(),
            taint,
            ..Default::default()
        },
        place: Place {
            step: 0,
            call: raw.call.map(|text| text.0),
            tool: raw.tool.map(|text| text.0),
            described: raw.described.map(|described| Box::new(described.into())),
            touches: raw.touches.map(|touches| Box::new(touches.into())),
        },
    };
    Ok(Line::Interaction {
        trace,
        interaction,
        id: raw.id.map(|id| id.0),
        step: raw.step,
    })
}

fn kept(raw: Option<Box<RawValue>>) -> Result<Kept, String> {
    raw.map_or_else(|| Ok(Kept::default()), |raw| Kept::read(raw.get()))
}

/// A line as it is written.
#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw<'a> {
    #[serde(borrow, default)]
    trace: Option<Borrowed<'a>>,
    id: Option<Parsed<InteractionId>>,
    time: Option<Time>,
    kind: Option<Parsed<Kind>>,
    from: Option<Parsed<Endpoint>>,
    to: Option<Parsed<Endpoint>>,
    channel: Option<Parsed<CompactString>>,
    session: Option<Parsed<CompactString>>,
    #[serde(default)]
    causes: Ids,
    #[serde(default)]
    on_behalf_of: Vec<Parsed<Endpoint>>,
    content: Option<Content>,
    identity: Option<Parsed<Identity>>,
    #[serde(default)]
    secrecy: Vec<Parsed<CompactString>>,
    #[serde(default)]
    taint: Vec<Parsed<Origin>>,
    step: Option<u32>,
    call: Option<Parsed<CompactString>>,
    tool: Option<Parsed<CompactString>>,
    described: Option<Description>,
    touches: Option<Touched>,
    metadata: Option<Box<RawValue>>,
    other: Option<Box<RawValue>>,
}

/// How a server describes a tool.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Description {
    digest: Parsed<CompactString>,
    read_only: Option<bool>,
    destructive: Option<bool>,
    idempotent: Option<bool>,
    open_world: Option<bool>,
    #[serde(default)]
    believed: bool,
}

impl From<Description> for Described {
    fn from(raw: Description) -> Self {
        Self {
            digest: raw.digest.0,
            hints: Hints {
                read_only: raw.read_only,
                destructive: raw.destructive,
                idempotent: raw.idempotent,
                open_world: raw.open_world,
            },
            believed: raw.believed,
        }
    }
}

/// Which shared objects are read or written.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Touched {
    how: Parsed<How>,
    #[serde(default)]
    store: Parsed<CompactString>,
    #[serde(default)]
    objects: Vec<Parsed<CompactString>>,
}

impl From<Touched> for Touch {
    fn from(raw: Touched) -> Self {
        let objects = raw.objects.iter().map(|object| object.0.as_str());
        Self::new(raw.how.0, &raw.store.0, objects)
    }
}

/// Text, borrowed where it has no escapes.
struct Borrowed<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Borrowed<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Borrowed<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Borrowed(Cow::Borrowed(text)))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Borrowed(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// What is made from a text at once, without keeping the text.
trait FromText: Sized {
    const WHAT: &'static str;
    fn from_text(text: &str) -> Option<Self>;
}

#[derive(Clone, Copy, Default)]
struct Parsed<T>(T);

impl<'de, T: FromText> Deserialize<'de> for Parsed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text<T>(PhantomData<T>);
        impl<T: FromText> Visitor<'_> for Text<T> {
            type Value = Parsed<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(T::WHAT)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                T::from_text(text).map(Parsed).ok_or_else(|| {
                    let shown: String = text.chars().take(80).collect();
                    E::custom(format_args!("`{shown}` is not {}", T::WHAT))
                })
            }
        }
        deserializer.deserialize_str(Text(PhantomData))
    }
}

impl FromText for CompactString {
    const WHAT: &'static str = "a text";
    fn from_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
}

impl FromText for InteractionId {
    const WHAT: &'static str = "an id (a UUID)";
    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl FromText for Kind {
    const WHAT: &'static str = "a kind of interaction";
    fn from_text(text: &str) -> Option<Self> {
        Self::from_name(text)
    }
}

impl FromText for How {
    const WHAT: &'static str = "`read` or `write`";
    fn from_text(text: &str) -> Option<Self> {
        Self::from_name(text)
    }
}

impl FromText for Identity {
    const WHAT: &'static str = "`claimed`, `recorded` or `verified`";
    fn from_text(text: &str) -> Option<Self> {
        Self::from_name(text)
    }
}

impl FromText for Origin {
    const WHAT: &'static str = "an origin";
    fn from_text(text: &str) -> Option<Self> {
        Self::from_name(text)
    }
}

impl FromText for Endpoint {
    const WHAT: &'static str = "an endpoint such as `agent:name`";
    fn from_text(text: &str) -> Option<Self> {
        let (class, name) = text.split_once(':')?;
        Some(Self::new(EndpointClass::from_name(class)?, name))
    }
}

impl FromText for Shape {
    const WHAT: &'static str = "`field` or `running`";
    fn from_text(text: &str) -> Option<Self> {
        [Shape::Field, Shape::Running]
            .into_iter()
            .find(|shape| shape_name(*shape) == text)
    }
}

/// A list of ids, without a second vector to unwrap them.
#[derive(Default)]
struct Ids(Vec<InteractionId>);

impl<'de> Deserialize<'de> for Ids {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Ids;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of ids")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Ids, A::Error> {
                let mut ids = Vec::new();
                while let Some(Parsed(id)) = items.next_element()? {
                    ids.push(id);
                }
                Ok(Ids(ids))
            }
        }
        deserializer.deserialize_seq(List)
    }
}

/// Microseconds since 1970, or an RFC 3339 text.
struct Time(Timestamp);

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl Visitor<'_> for Any {
            type Value = Time;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("microseconds since 1970 or an RFC 3339 time")
            }

            fn visit_i64<E: Error>(self, micros: i64) -> Result<Time, E> {
                Ok(Time(Timestamp(micros)))
            }

            fn visit_u64<E: Error>(self, micros: u64) -> Result<Time, E> {
                let micros =
                    i64::try_from(micros).map_err(|_| E::custom("a time past the year 294246"))?;
                self.visit_i64(micros)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Time, E> {
                let read = time::rfc3339(text).map(Time);
                read.ok_or_else(|| E::custom("not an RFC 3339 time"))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// One text, or leaves.
#[derive(Default)]
struct Content(Vec<Leaf>);

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Content;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a list of leaves")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Content, E> {
                Ok(Content(vec![Leaf::text(text)]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Content, A::Error> {
                let mut leaves = Vec::new();
                while let Some(raw) = items.next_element::<RawLeaf>()? {
                    leaves.push(raw.leaf().map_err(A::Error::custom)?);
                }
                Ok(Content(leaves))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLeaf {
    #[serde(default)]
    path: Option<Parsed<CompactString>>,
    text: Option<String>,
    number: Option<Parsed<CompactString>>,
    #[serde(rename = "bool")]
    truth: Option<bool>,
    bytes: Option<Parsed<Base64>>,
    #[serde(default)]
    null: bool,
    shape: Option<Parsed<Shape>>,
    at: Option<(u32, u32)>,
}

struct Base64(Vec<u8>);

impl FromText for Base64 {
    const WHAT: &'static str = "base64 with padding";
    fn from_text(text: &str) -> Option<Self> {
        BASE64.decode(text.as_bytes()).ok().map(Base64)
    }
}

impl RawLeaf {
    fn leaf(self) -> Result<Leaf, &'static str> {
        let path = self.path.unwrap_or_default().0;
        let mut values = [
            self.text.map(Value::Text),
            self.number.map(|digits| Value::Number(digits.0)),
            self.truth.map(Value::Bool),
            self.bytes.map(|bytes| Value::Bytes(bytes.0.0)),
            self.null.then_some(Value::Null),
        ]
        .into_iter()
        .flatten();
        let (Some(value), None) = (values.next(), values.next()) else {
            return Err("a leaf has exactly one of `text`, `number`, `bool`, `bytes` and `null`");
        };
        let at = match self.at {
            Some((start, end)) if start > end => return Err("`at` ends before it starts"),
            Some((start, end)) => Some(Span { start, end }),
            None => None,
        };
        let shape = self
            .shape
            .map_or_else(|| default_shape(&path), |shape| shape.0);
        Ok(Leaf {
            path,
            value,
            shape,
            at,
        })
    }
}
