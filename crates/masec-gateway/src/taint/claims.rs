//! What one gateway says to another beside a message, as it stands under the signature.

use data_encoding::BASE64URL_NOPAD;
use masec_engine::Carried;
use masec_engine::evidence::Together;
use masec_model::{DeclaredLabels, Leaf, Origin, OriginSet, Span, Vouched, WordsSum};
use masec_wire::mcp::Task;
use serde::{Deserialize, Serialize};

/// What one gateway says of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    /// The gateway that says it.
    pub issuer: String,
    /// The gateway that it is said to.
    pub audience: String,
    /// When, in milliseconds since 1970.
    pub issued: u64,
    /// Until when it counts.
    pub expires: u64,
    /// A number that counts once: 16 bytes in base64.
    pub nonce: String,
    /// Whether it stands beside a request or an answer.
    pub way: Way,
    /// The agent that is asked, by the name that it has at its own gateway.
    pub agent: String,
    /// The agent that speaks, by its name at the issuer's.
    pub by: String,
    /// The principal's task that it is part of, where there is one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
    /// The number of the labels beside the request that this answers, where there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub re: Option<String>,
    /// SHA-256 of the message's bound form, in base64.
    pub sum: String,
    /// Whether its author had read what others wrote before they said it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub read: bool,
    /// What of it was read where.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// What holds of all of it besides.
    #[serde(default)]
    pub rest: Labels,
    /// Which of its words stand together in what its author read. Said of requests: what is asked for is what acts are made of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<Passage>,
    /// What it answers for of values in the message; said to gateways of the same operator alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vouched: Option<Vouches>,
    /// Whether it answers for the agent that speaks: that it works for the principal of `task`. Said to gateways of the same operator
    /// alone, and only where the issuer knows it by itself or by such a gateway's word.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub answers: bool,
}

/// Destinations and addresses in a message that stand in documents which the task's principal named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vouches {
    /// The principal's words that are meant: the first half of their SHA-256, in base64.
    pub words: String,
    /// The values.
    pub values: Vec<Vouch>,
}

/// One of these, and how it stands to the principal's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Vouch {
    /// As it stands in the message.
    pub value: String,
    /// How many of the principal's topic words stand around it in the document.
    pub relevance: u8,
    /// What else is so of it.
    pub signs: Vec<Sign>,
}

/// What may be so of a value in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sign {
    /// Its sentence shares a word with the principal's.
    Near,
    /// The document was fetched from a web address.
    Page,
    /// The principal handed the decision to the document.
    Handed,
    /// They left particulars to it.
    Consulted,
    /// The document has other identifiers of the same kind.
    Rivals,
    /// It stands among these in a list.
    Listed,
}

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// From an agent to another that it asks.
    Request,
    /// Back.
    Answer,
}

/// Labels by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Labels {
    /// Tags whose holders alone may read it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub secrecy: Vec<String>,
    /// Origins that had a hand in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub taint: Vec<String>,
}

/// Something that was read over there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The interaction by which it was read: in the issuer's ledger it is found under this.
    pub id: String,
    /// Its labels.
    #[serde(default)]
    pub labels: Labels,
    /// Whether each stretch was a whole field of a record.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub field: bool,
    /// What of it is in the message.
    pub at: Vec<Stretch>,
}

/// A passage that was read over there, as far as its words are in the message too: words, in whatever order, and no copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The interaction by which it was read.
    pub id: String,
    /// Where its words are in the message.
    pub at: Vec<Stretch>,
    /// How many others it has.
    pub others: u8,
}

/// A stretch of a message: the path of a leaf of its content, and the first byte and one past the last in its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch(pub String, pub u32, pub u32);

/// Sources, stretches of one, tags of one, and bytes of a path, an id or a tag: what is more is no gateway's.
const MOST_SOURCES: usize = Carried::MOST_SOURCES;
const MOST_STRETCHES: usize = Carried::MOST_STRETCHES;
const MOST_TAGS: usize = 16;
const MOST_SIGNS: usize = 6;
const LONGEST_PATH: usize = 256;
const LONGEST_NAME: usize = 128;

impl Claims {
    /// Whether it keeps within what a gateway says.
    pub(super) fn is_within_bounds(&self) -> bool {
        let plain = |text: &str| text.len() <= LONGEST_NAME && !text.contains(char::is_control);
        let within = |labels: &Labels| {
            labels.secrecy.len() <= MOST_TAGS
                && labels.taint.len() <= MOST_TAGS
                && labels.secrecy.iter().all(|tag| plain(tag))
        };
        let source = |source: &Source| {
            plain(&source.id)
                && within(&source.labels)
                && source.at.len() <= MOST_STRETCHES
                && source.at.iter().all(is_stretch)
        };
        let passage = |passage: &Passage| {
            plain(&passage.id)
                && passage.others <= Together::MOST_OTHERS
                && passage.at.len() <= Together::MOST_STRETCHES
                && passage.at.iter().all(is_stretch)
        };
        plain(&self.by)
            && self.passages.len() <= Together::MOST
            && self.passages.iter().all(passage)
            && self.task.len() <= Task::LONGEST_ID
            && within(&self.rest)
            && self.sources.len() <= MOST_SOURCES
            && self.sources.iter().all(source)
            && self.vouched.as_ref().is_none_or(Vouches::is_within_bounds)
    }
}

fn is_stretch(Stretch(path, start, end): &Stretch) -> bool {
    path.len() <= LONGEST_PATH && start < end
}

impl Vouches {
    fn is_within_bounds(&self) -> bool {
        let within = |vouch: &Vouch| {
            vouch.value.len() <= Carried::LONGEST_VOUCHED && vouch.signs.len() <= MOST_SIGNS
        };
        self.values.len() <= Carried::MOST_VOUCHED && self.values.iter().all(within)
    }

    /// What is answered for; nothing where there is nothing.
    pub(crate) fn of(vouched: &[Vouched]) -> Option<Self> {
        let words = vouched.first()?.words;
        let values = vouched.iter().map(|it| {
            let signs = [
                (it.is_near, Sign::Near),
                (it.from_page, Sign::Page),
                (it.from_authority, Sign::Handed),
                (it.is_consulted, Sign::Consulted),
                (it.has_rivals, Sign::Rivals),
                (it.is_listed, Sign::Listed),
            ];
            Vouch {
                value: it.value.to_string(),
                relevance: it.relevance,
                signs: signs.into_iter().filter(|it| it.0).map(|it| it.1).collect(),
            }
        });
        Some(Self {
            words: BASE64URL_NOPAD.encode(&words),
            values: values.collect(),
        })
    }

    /// As the core is told of it; nothing where it means no words.
    pub(super) fn here(&self) -> Vec<Vouched> {
        let words = BASE64URL_NOPAD.decode(self.words.as_bytes());
        let Some(words) = words.ok().and_then(|words| WordsSum::try_from(words).ok()) else {
            return Vec::new();
        };
        let values = self.values.iter().map(|vouch| {
            let has = |sign: Sign| vouch.signs.contains(&sign);
            Vouched {
                value: vouch.value.as_str().into(),
                words,
                relevance: vouch.relevance,
                is_near: has(Sign::Near),
                from_page: has(Sign::Page),
                from_authority: has(Sign::Handed),
                is_consulted: has(Sign::Consulted),
                has_rivals: has(Sign::Rivals),
                is_listed: has(Sign::Listed),
            }
        });
        values.collect()
    }
}

impl Labels {
    pub(super) fn of(labels: &DeclaredLabels) -> Self {
        let secrecy = labels.secrecy.iter().take(MOST_TAGS);
        Self {
            secrecy: secrecy.map(ToString::to_string).collect(),
            taint: labels
                .taint
                .iter()
                .map(|origin| origin.name().to_owned())
                .collect(),
        }
    }

    /// The origins by these names. One that is not known here is as bad as the worst that is read.
    pub(super) fn origins(&self) -> OriginSet {
        let known = |name: &String| Origin::from_name(name).unwrap_or(Origin::Opaque);
        let all = self.taint.iter().map(known);
        all.fold(OriginSet::EMPTY, |set, origin| {
            set.join(OriginSet::of(origin))
        })
    }

    fn join(&mut self, other: &Self) {
        let all = [
            (&mut self.secrecy, &other.secrecy),
            (&mut self.taint, &other.taint),
        ];
        for (into, from) in all {
            for name in from {
                if !into.contains(name) && into.len() < MOST_TAGS {
                    into.push(name.clone());
                }
            }
        }
    }
}

/// What is said of content: its sources, and the labels of the rest, `declared` ones among them.
pub(super) fn said(
    carried: &Carried,
    declared: &DeclaredLabels,
    content: &[Leaf],
) -> (Vec<Source>, Labels) {
    let mut rest = Labels::of(&carried.rest);
    rest.join(&Labels::of(declared));
    let mut sources = Vec::new();
    for source in &carried.sources {
        let at = source.stretches.iter().map(|it| stretch(it, content));
        let labels = Labels::of(&source.labels);
        match at.collect::<Option<Vec<Stretch>>>() {
            Some(at) => sources.push(Source {
                id: source.interaction.to_string(),
                labels,
                field: source.is_field,
                at,
            }),
            // Where it stands cannot be said, so it is said of the whole.
            None => rest.join(&labels),
        }
    }
    (sources, rest)
}

/// What is said of passages whose words are in the content.
pub(super) fn passages(together: &[Together], content: &[Leaf]) -> Vec<Passage> {
    let passage = |it: &Together| Passage {
        id: it.interaction.to_string(),
        at: it
            .stretches
            .iter()
            .filter_map(|it| stretch(it, content))
            .collect(),
        others: it.others,
    };
    together.iter().map(passage).collect()
}

/// A stretch as it is said, where it can be.
fn stretch((leaf, span): &(u32, Span), content: &[Leaf]) -> Option<Stretch> {
    let leaf = content.get(*leaf as usize)?;
    let fits = leaf.path.len() <= LONGEST_PATH && !span.is_empty();
    fits.then(|| Stretch(leaf.path.to_string(), span.start, span.end))
}

/// The same with everything said of the whole: stricter, and short.
pub(super) fn whole(sources: &[Source], mut rest: Labels) -> Labels {
    for source in sources {
        rest.join(&source.labels);
    }
    rest
}
