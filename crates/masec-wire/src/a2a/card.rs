//! Agents' cards: what an agent says it is, can do and is reached at. Every word of one is its author's, and models are shown
//! them.
//!
//! A card is signed over its canonical form (RFC 8785) without its signatures. Signers canonicalise what their own types kept of
//! it, so there is more than one such form of the same bytes; [`Card::forms`] has them, from the whole of it to what revision
//! 1.0 alone knows. Whoever verifies goes on with the form that was signed: what is in no signature is vouched for by nobody.

mod shown;

use serde_json::{Map, Value, json};

use super::{Answer, Version};
use crate::Limits;
use crate::json::{Json, Node};
use crate::rpc::{Document, FrameError};

pub use shown::Called;

/// The member of a card that holds its signatures.
pub const SIGNATURES: &str = "signatures";

/// A card, read strictly: no key twice, no number that two readers hold in two ways.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    members: Map<String, Value>,
}

/// Why a card cannot be taken. Whose fault: the agent's whose it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CardError {
    /// It is no JSON that every reader takes alike.
    #[error(transparent)]
    Frame(#[from] FrameError),
    /// It is JSON, but no card.
    #[error("the card {0}")]
    Shape(&'static str),
}

/// Where an agent is reached, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interface {
    /// The address.
    pub url: String,
    /// `JSONRPC`, `HTTP+JSON`, `GRPC` or another.
    pub binding: String,
    /// The revision of the protocol.
    pub version: String,
}

impl Interface {
    /// Whether it is one of this revision.
    pub fn speaks(&self, version: Version) -> bool {
        is_of(&self.version, version)
    }
}

/// Whether a revision, as a card names it, is this one.
fn is_of(spoken: &str, version: Version) -> bool {
    match version {
        Version::V1 => spoken.starts_with("1."),
        Version::V03 => spoken.starts_with("0."),
    }
}

/// Something that an agent says it can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skill {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub description: String,
}

/// A signature of a card (RFC 7515, without its payload).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The header that is signed, in base64.
    pub protected: String,
    /// The signature, in base64.
    pub signature: String,
}

/// Signatures looked at of one card.
const MOST_SIGNATURES: usize = 8;
/// The largest whole number that every reader holds alike.
const SAFE: f64 = 9_007_199_254_740_991.0;

impl Card {
    /// Reads a card.
    pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Self, CardError> {
        let document = Document::parse(bytes, limits)?;
        Self::read(document.root())
    }

    /// The card that an answer is.
    pub fn of_answer(answer: &Answer<'_>) -> Result<Self, CardError> {
        Self::read(answer.node)
    }

    fn read(root: &Node<'_>) -> Result<Self, CardError> {
        if !all_safe(root) {
            return Err(CardError::Shape(
                "has a number that not every reader holds alike",
            ));
        }
        let Value::Object(members) = root.to_value() else {
            return Err(CardError::Shape("is no object"));
        };
        let card = Self { members };
        if card.name().is_empty() {
            return Err(CardError::Shape("has no name"));
        }
        Ok(card)
    }

    /// A card of these members.
    pub fn of(members: Map<String, Value>) -> Self {
        Self { members }
    }

    /// The name it goes by.
    pub fn name(&self) -> &str {
        self.text("name")
    }

    /// Who runs it, as it says.
    pub fn provider(&self) -> &str {
        let provider = self.members.get("provider");
        let named = provider.and_then(|it| it.get("organization"));
        named.and_then(Value::as_str).unwrap_or_default()
    }

    /// Its version, as it says.
    pub fn version(&self) -> &str {
        self.text("version")
    }

    fn text(&self, key: &str) -> &str {
        self.members
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    fn list(&self, key: &str) -> &[Value] {
        let list = self.members.get(key).and_then(Value::as_array);
        list.map_or(&[], Vec::as_slice)
    }

    /// What it says it can do.
    pub fn skills(&self) -> Vec<Skill> {
        let text = |skill: &Value, key: &str| -> String {
            skill.get(key).and_then(Value::as_str).unwrap_or("").into()
        };
        let skills = self.list("skills").iter().map(|skill| Skill {
            id: text(skill, "id"),
            name: text(skill, "name"),
            description: text(skill, "description"),
        });
        skills.collect()
    }

    /// Where it is reached, in the order that its author prefers.
    pub fn interfaces(&self) -> Vec<Interface> {
        let text = |node: &Value, key: &str, or: &str| -> String {
            node.get(key).and_then(Value::as_str).unwrap_or(or).into()
        };
        let of_1 = self.list("supportedInterfaces").iter();
        let mut all: Vec<Interface> = of_1
            .map(|node| Interface {
                url: text(node, "url", ""),
                binding: text(node, "protocolBinding", ""),
                version: text(node, "protocolVersion", "1.0"),
            })
            .collect();
        let version = self.older_version();
        if !self.text("url").is_empty() {
            let binding = match self.text("preferredTransport") {
                "" => "JSONRPC",
                binding => binding,
            };
            all.push(Interface {
                url: self.text("url").into(),
                binding: binding.into(),
                version: version.into(),
            });
        }
        for node in self.list("additionalInterfaces") {
            all.push(Interface {
                url: text(node, "url", ""),
                binding: text(node, "transport", ""),
                version: version.into(),
            });
        }
        all
    }

    /// The revision of those interfaces that 0.3 has places for.
    fn older_version(&self) -> &str {
        match self.text("protocolVersion") {
            "" => "0.3.0",
            version => version,
        }
    }

    /// Whether it says that it does this; `which` is the name of a capability.
    pub fn can(&self, which: &str) -> bool {
        let capabilities = self.members.get("capabilities");
        capabilities.and_then(|it| it.get(which)) == Some(&Value::Bool(true))
    }

    /// Whether it says that there is another card for those who are known.
    pub fn has_extended(&self) -> bool {
        let of_03 = self.members.get("supportsAuthenticatedExtendedCard");
        self.can("extendedAgentCard") || of_03 == Some(&Value::Bool(true))
    }

    /// Extensions of the protocol that it says it speaks.
    pub fn extensions(&self) -> Vec<&str> {
        let capabilities = self.members.get("capabilities");
        let list = capabilities.and_then(|it| it.get("extensions"));
        let list = list
            .and_then(Value::as_array)
            .map_or(&[][..], Vec::as_slice);
        list.iter()
            .filter_map(|extension| extension.get("uri")?.as_str())
            .collect()
    }

    /// Its signatures, as many as are looked at.
    pub fn signatures(&self) -> Vec<Signature> {
        let all = self.list(SIGNATURES).iter().take(MOST_SIGNATURES);
        let read = all.filter_map(|node| {
            Some(Signature {
                protected: node.get("protected")?.as_str()?.to_owned(),
                signature: node.get("signature")?.as_str()?.to_owned(),
            })
        });
        read.collect()
    }

    /// Every text in it, with its place: what a model may be shown.
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        for (key, value) in &self.members {
            if key != SIGNATURES {
                collect(value, key, &mut texts);
            }
        }
        texts
    }

    /// Its canonical form without its signatures: what a pin is taken of.
    pub fn canonical(&self) -> String {
        canonical(&Value::Object(self.unsigned()))
    }

    fn unsigned(&self) -> Map<String, Value> {
        let mut members = self.members.clone();
        members.remove(SIGNATURES);
        members
    }

    /// What a signature may be over: the canonical form, and the card that has nothing besides.
    pub fn forms(&self) -> Vec<(String, Card)> {
        let whole = Value::Object(self.unsigned());
        let mut forms: Vec<(String, Card)> = Vec::new();
        let tidy = cleaned(&whole);
        let known = cleaned(&CARD.project(&whole));
        for form in [Some(whole), tidy, known].into_iter().flatten() {
            let Value::Object(members) = &form else {
                continue;
            };
            let text = canonical(&form);
            if forms.iter().all(|(other, _)| *other != text) {
                forms.push((text, Self::of(members.clone())));
            }
        }
        forms
    }

    /// What revision 1.0 knows of it, as its own software signs it.
    pub fn signed_form(&self) -> String {
        let whole = Value::Object(self.unsigned());
        canonical(&cleaned(&CARD.project(&whole)).unwrap_or_else(|| json!({})))
    }

    /// It with a signature.
    pub fn signed(mut self, signature: &Signature) -> Self {
        let one = json!({"protected": signature.protected, "signature": signature.signature});
        self.members.insert(SIGNATURES.into(), json!([one]));
        self
    }

    /// As a value of JSON.
    pub fn value(&self) -> Value {
        Value::Object(self.members.clone())
    }

    /// As JSON.
    pub fn json(&self) -> String {
        serde_json::to_string(&self.members).unwrap_or_default()
    }
}

/// Whether every number is one that all readers hold alike.
fn all_safe(node: &Node<'_>) -> bool {
    match &node.json {
        Json::Number(digits) => {
            let whole = !digits.contains(['.', 'e', 'E']);
            digits
                .parse::<f64>()
                .is_ok_and(|number| number.is_finite() && (!whole || number.abs() <= SAFE))
        }
        Json::List(nodes) => nodes.iter().all(all_safe),
        Json::Map(entries) => entries.iter().all(|entry| all_safe(&entry.node)),
        Json::Null | Json::Bool(_) | Json::Text(_) => true,
    }
}

fn collect(value: &Value, path: &str, texts: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => texts.push((path.to_owned(), text.clone())),
        Value::Array(values) => {
            for (place, value) in values.iter().enumerate() {
                collect(value, &format!("{path}[{place}]"), texts);
            }
        }
        Value::Object(members) => {
            for (key, value) in members {
                collect(value, &format!("{path}.{key}"), texts);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// RFC 8785.
fn canonical(value: &Value) -> String {
    serde_json_canonicalizer::to_string(value).unwrap_or_default()
}

/// Without members that are empty, which the protocol's buffers do not tell from missing ones; `None` where nothing is left.
fn cleaned(value: &Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) => (!text.is_empty()).then(|| value.clone()),
        Value::Array(values) => {
            let values: Vec<Value> = values.iter().filter_map(cleaned).collect();
            (!values.is_empty()).then_some(Value::Array(values))
        }
        Value::Object(members) => {
            let members: Map<String, Value> = members
                .iter()
                .filter_map(|(key, value)| Some((key.clone(), cleaned(value)?)))
                .collect();
            (!members.is_empty()).then_some(Value::Object(members))
        }
        Value::Bool(_) | Value::Number(_) => Some(value.clone()),
    }
}

/// What the buffers of revision 1.0 keep of a value.
enum Kept {
    /// All of it.
    Any,
    /// A switch that is not told from a missing one where it is off.
    Switch,
    /// These members.
    Object(&'static [(&'static str, &'static Kept)]),
    /// Each of a list, or each value of a map.
    Each(&'static Kept),
}

impl Kept {
    fn project(&self, value: &Value) -> Value {
        match (self, value) {
            (Self::Any, value) => value.clone(),
            (Self::Switch, Value::Bool(false)) => Value::Null,
            (Self::Switch, value) => value.clone(),
            (Self::Each(each), Value::Array(values)) => {
                Value::Array(values.iter().map(|value| each.project(value)).collect())
            }
            (Self::Each(each), Value::Object(members)) => {
                let each = |(key, value): (&String, &Value)| (key.clone(), each.project(value));
                Value::Object(members.iter().map(each).collect())
            }
            (Self::Object(known), Value::Object(members)) => {
                let kept = members.iter().filter_map(|(key, value)| {
                    let (_, kept) = known.iter().find(|(name, _)| name == key)?;
                    Some((key.clone(), kept.project(value)))
                });
                Value::Object(kept.collect())
            }
            (Self::Each(_) | Self::Object(_), _) => Value::Null,
        }
    }
}

const ANY: &Kept = &Kept::Any;

static CARD: Kept = Kept::Object(&[
    ("name", ANY),
    ("description", ANY),
    ("supportedInterfaces", &Kept::Each(&INTERFACE)),
    (
        "provider",
        &Kept::Object(&[("url", ANY), ("organization", ANY)]),
    ),
    ("version", ANY),
    ("documentationUrl", ANY),
    ("capabilities", &CAPABILITIES),
    ("securitySchemes", &Kept::Each(&SCHEME)),
    ("securityRequirements", &Kept::Each(&REQUIREMENT)),
    ("defaultInputModes", ANY),
    ("defaultOutputModes", ANY),
    ("skills", &Kept::Each(&SKILL)),
    ("iconUrl", ANY),
]);

static INTERFACE: Kept = Kept::Object(&[
    ("url", ANY),
    ("protocolBinding", ANY),
    ("tenant", ANY),
    ("protocolVersion", ANY),
]);

static CAPABILITIES: Kept = Kept::Object(&[
    ("streaming", ANY),
    ("pushNotifications", ANY),
    ("extensions", &Kept::Each(&EXTENSION)),
    ("extendedAgentCard", ANY),
]);

static EXTENSION: Kept = Kept::Object(&[
    ("uri", ANY),
    ("description", ANY),
    ("required", &Kept::Switch),
    ("params", ANY),
]);

static SKILL: Kept = Kept::Object(&[
    ("id", ANY),
    ("name", ANY),
    ("description", ANY),
    ("tags", ANY),
    ("examples", ANY),
    ("inputModes", ANY),
    ("outputModes", ANY),
    ("securityRequirements", &Kept::Each(&REQUIREMENT)),
]);

static REQUIREMENT: Kept =
    Kept::Object(&[("schemes", &Kept::Each(&Kept::Object(&[("list", ANY)])))]);

static SCHEME: Kept = Kept::Object(&[
    (
        "apiKeySecurityScheme",
        &Kept::Object(&[("description", ANY), ("location", ANY), ("name", ANY)]),
    ),
    (
        "httpAuthSecurityScheme",
        &Kept::Object(&[("description", ANY), ("scheme", ANY), ("bearerFormat", ANY)]),
    ),
    (
        "oauth2SecurityScheme",
        &Kept::Object(&[
            ("description", ANY),
            ("flows", &FLOWS),
            ("oauth2MetadataUrl", ANY),
        ]),
    ),
    (
        "openIdConnectSecurityScheme",
        &Kept::Object(&[("description", ANY), ("openIdConnectUrl", ANY)]),
    ),
    ("mtlsSecurityScheme", &Kept::Object(&[("description", ANY)])),
]);

static FLOWS: Kept = Kept::Object(&[
    ("authorizationCode", &FLOW),
    ("clientCredentials", &FLOW),
    ("implicit", &FLOW),
    ("password", &FLOW),
    ("deviceCode", &FLOW),
]);

static FLOW: Kept = Kept::Object(&[
    ("authorizationUrl", ANY),
    ("deviceAuthorizationUrl", ANY),
    ("tokenUrl", ANY),
    ("refreshUrl", ANY),
    ("scopes", ANY),
    ("pkceRequired", &Kept::Switch),
]);
